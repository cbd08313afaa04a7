create table boards (
    id integer primary key,
    slug text not null,
    name text not null,
    purpose text not null,
    icon text not null,
    lang text,
    position integer not null,
    see_audience text not null,
    post_audience text not null,
    topic_count integer not null,
    created_at text not null,
    archived_at text
) strict;
create unique index boards_slug on boards (slug);

-- `next_number` is the number the next post gets; numbers are never used twice, so a page is a range of numbers.
-- `version` grows with every change a reader could see: it is the ETag. `case_state` is where the case around the topic stands, if
-- there is one: `cases` writes it in the transaction that moves the case.
create table topics (
    id integer primary key,
    board_id integer not null references boards (id),
    author_id integer not null references accounts (id),
    kind text not null,
    title text not null,
    slug text not null,
    search_text text not null,
    lang text,
    private integer not null,
    created_at text not null,
    last_post_at text not null,
    last_author_id integer not null references accounts (id),
    post_count integer not null,
    next_number integer not null,
    version integer not null,
    pinned_until text,
    locked_at text,
    solved_post_id integer,
    official_post_id integer,
    deleted_at text,
    deleted_by integer references accounts (id),
    delete_reason text,
    merged_into_id integer references topics (id),
    case_state text
) strict;
create index topics_board on topics (board_id, last_post_at, id) where deleted_at is null and merged_into_id is null;
create index topics_pinned on topics (board_id, pinned_until) where pinned_until is not null;
create index topics_author on topics (author_id, id);
create index topics_recent on topics (created_at, id);
create index topics_merged on topics (merged_into_id) where merged_into_id is not null;

create table posts (
    id integer primary key,
    topic_id integer not null references topics (id),
    number integer not null,
    author_id integer not null references accounts (id),
    body text not null,
    body_html text not null,
    created_at text not null,
    edited_at text,
    edit_reason text,
    edit_count integer not null,
    official_at text,
    official_by integer references accounts (id),
    official_department text,
    deleted_at text,
    deleted_by integer references accounts (id),
    delete_reason text,
    once text
) strict;
create unique index posts_topic_number on posts (topic_id, number);
create unique index posts_once on posts (once);
create index posts_author on posts (author_id, id);
create index posts_official on posts (official_at, id) where official_at is not null;

create table post_revisions (
    id integer primary key,
    post_id integer not null references posts (id),
    body text not null,
    replaced_at text not null,
    replaced_by integer not null references accounts (id),
    reason text not null
) strict;
create index post_revisions_post on post_revisions (post_id, id);

-- Words of titles, folded, for "similar topics" (the full search index comes with search).
create table topic_words (
    word text not null,
    topic_id integer not null references topics (id),
    primary key (word, topic_id)
) strict;

create table topic_reads (
    account_id integer not null references accounts (id) on delete cascade,
    topic_id integer not null references topics (id),
    number integer not null,
    read_at text not null,
    primary key (account_id, topic_id)
) strict;

-- A signed-in author's unfinished text; `slot` is 'new' or 'reply:{topic}'.
create table drafts (
    account_id integer not null references accounts (id) on delete cascade,
    slot text not null,
    fields text not null,
    saved_at text not null,
    primary key (account_id, slot)
) strict;

-- Write first, identify later: a text that waits for its author to join, sign in or confirm. `token_hash` is the SHA-256 of the secret
-- in the writer's session; a writer may have several texts. `problem` says why it could not be published when its author was known.
create table pending_texts (
    id integer primary key,
    token_hash text not null,
    account_id integer references accounts (id) on delete cascade,
    once text not null,
    fields text not null,
    written_at text not null,
    expires_at text not null,
    published_at text,
    post_id integer references posts (id),
    problem text
) strict;
create unique index pending_texts_once on pending_texts (token_hash, once);
create index pending_texts_account on pending_texts (account_id, id);
create index pending_texts_expiry on pending_texts (expires_at);

create table uploads (
    id integer primary key,
    key text not null,
    content_hash text not null,
    name text not null,
    media_type text not null,
    bytes integer not null,
    width integer,
    height integer,
    account_id integer not null references accounts (id),
    uploaded_at text not null
) strict;
create unique index uploads_key on uploads (key);
create index uploads_content on uploads (content_hash);
create index uploads_account on uploads (account_id, id);

create table post_uploads (
    post_id integer not null references posts (id),
    upload_id integer not null references uploads (id),
    primary key (post_id, upload_id)
) strict;
create index post_uploads_upload on post_uploads (upload_id);

-- What an import brought in, so that a second run changes nothing.
create table imported (
    source text not null,
    external_id text not null,
    post_id integer not null references posts (id),
    primary key (source, external_id)
) strict;
