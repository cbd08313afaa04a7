-- The audit trail: what happened, to what, by whom. Feeds and notifications read it.
create table events (
    id integer primary key,
    at text not null,
    kind text not null,
    actor_id integer,
    subject text not null,
    subject_id integer not null,
    data text not null
) strict;
create index events_subject on events (subject, subject_id, id);

-- Background work, written in the same transaction as the change that asks for it.
create table jobs (
    id integer primary key,
    kind text not null,
    payload text not null,
    run_at text not null,
    locked_until text,
    attempts integer not null,
    last_error text,
    failed_at text
) strict;
create index jobs_due on jobs (run_at, id) where failed_at is null;

-- What an admin can change while the program runs: brand, language, time zone.
create table settings (
    name text not null primary key,
    value text not null,
    changed_at text not null
) strict;
