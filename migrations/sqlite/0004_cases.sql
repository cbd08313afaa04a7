create table cases (
    id integer primary key,
    topic_id integer not null references topics (id),
    customer_id integer not null references accounts (id),
    state text not null,
    category text not null,
    assignee_id integer references accounts (id),
    opened_at text not null,
    state_since text not null,
    waits_since text,
    first_reply_at text,
    resolved_at text,
    closed_at text,
    version integer not null
) strict;
create unique index cases_topic on cases (topic_id);
create index cases_customer on cases (customer_id, id);
-- What waits for an answer, oldest first.
create index cases_waiting on cases (waits_since, id) where waits_since is not null;
create index cases_assignee on cases (assignee_id, state_since, id) where assignee_id is not null;
create index cases_open on cases (opened_at, id) where resolved_at is null;
create index cases_resolved on cases (resolved_at, id) where resolved_at is not null;

-- What happened to a case. `from_state` = `to_state` where only the person changed: `assignee_id` says who took it on.
create table case_changes (
    id integer primary key,
    case_id integer not null references cases (id),
    at text not null,
    actor_id integer references accounts (id),
    from_state text not null,
    to_state text not null,
    note text not null,
    assignee_id integer references accounts (id)
) strict;
create index case_changes_case on case_changes (case_id, id);
