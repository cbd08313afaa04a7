create table accounts (
    id integer primary key,
    handle text not null,
    handle_key text not null,
    name text not null,
    name_skeleton text not null,
    email text,
    email_key text,
    password_hash text,
    role text not null,
    department text,
    lang text,
    time_zone text,
    about text not null,
    created_at text not null,
    confirmed_at text,
    suspended_until text,
    deleted_at text,
    imported_from text
) strict;
create unique index accounts_handle_key on accounts (handle_key);
create unique index accounts_email_key on accounts (email_key);
create index accounts_name_skeleton on accounts (name_skeleton);
create index accounts_role on accounts (role, id);
-- Authors brought in by an import: who they were there, so that a second run finds them.
create unique index accounts_imported_from on accounts (imported_from);

-- One-time links sent by mail: only the SHA-256 of the secret is kept. `address` is where the link (or a notice) goes when
-- that is not the account's own address.
create table account_tokens (
    token_hash text not null primary key,
    account_id integer not null references accounts (id) on delete cascade,
    purpose text not null,
    address text,
    created_at text not null,
    expires_at text not null,
    used_at text
) strict;
create index account_tokens_account on account_tokens (account_id, purpose);

-- Sessions: only the SHA-256 of the cookie's token is kept. `public_id` names one in the list without revealing it.
create table sessions (
    token_hash text not null primary key,
    public_id text not null,
    account_id integer references accounts (id) on delete cascade,
    data text not null,
    label text not null,
    created_at text not null,
    seen_at text not null,
    expires_at text not null
) strict;
create index sessions_account on sessions (account_id, seen_at);
create index sessions_expiry on sessions (expires_at);
