-- Listening: what to look for, where, what was heard, how often, and what was unusual.

-- What to look for. `words`: one term a line, any of them is enough; none: everything in its boards, kinds and sources. `unwanted`: one term a
-- line, none of them. `langs` and `kinds` (of topics): words apart by a blank, '' for all. Who wrote: `customers`, `staff`, `outside`.
-- "Warn me about what happens once in `once_in_days` days here"; silent for `silence_hours` after that. `heard_from`: from when on mentions were
-- looked for; before that nothing is known.
create table watches (
    id integer primary key,
    name text not null,
    words text not null,
    unwanted text not null,
    langs text not null,
    kinds text not null,
    customers integer not null,
    staff integer not null,
    outside integer not null,
    severity text not null,
    once_in_days integer not null,
    silence_hours integer not null,
    owner_id integer not null references accounts (id),
    active integer not null,
    muted_until text,
    heard_from text not null,
    created_at text not null,
    changed_at text not null,
    archived_at text,
    version integer not null,
    once text
) strict;
create unique index watches_once on watches (once);
create unique index watches_name on watches (name);

-- The boards that it listens to at home; none: all of them but rooms.
create table watch_boards (
    watch_id integer not null references watches (id),
    board_id integer not null references boards (id),
    primary key (watch_id, board_id)
) strict;

-- The components that it stands for: what an alert guesses.
create table watch_components (
    watch_id integer not null references watches (id),
    component_id integer not null references components (id),
    primary key (watch_id, component_id)
) strict;

-- Who is told besides its owner.
create table watch_people (
    watch_id integer not null references watches (id),
    account_id integer not null references accounts (id) on delete cascade,
    primary key (watch_id, account_id)
) strict;
create index watch_people_account on watch_people (account_id);

-- Where outside mentions come from. `kind`: feed, page, webhook, mail, file. `address`: of a feed or page. `token_hash`: by what an inbound webhook
-- or mail address is known. `contact_at`: it answered as it should; `news_at`: it had something new; `begun_at`: what it had at first is past,
-- from here on what is new is news. `fault`: the word of what went wrong last. Silent for `silent_hours`: an alert of its own.
create table sources (
    id integer primary key,
    kind text not null,
    name text not null,
    address text not null,
    lang text,
    token_hash text,
    every_minutes integer not null,
    silent_hours integer,
    retention_days integer not null,
    active integer not null,
    etag text,
    last_modified text,
    page_hash text,
    next_at text,
    tried_at text,
    contact_at text,
    news_at text,
    begun_at text,
    failures integer not null,
    fault text,
    silent_told_at text,
    created_by integer references accounts (id),
    created_at text not null,
    version integer not null,
    once text
) strict;
create unique index sources_once on sources (once);
create unique index sources_token on sources (token_hash) where token_hash is not null;
create index sources_next on sources (next_at) where next_at is not null and active;

-- The sources that a watch listens to outside; none: all.
create table watch_sources (
    watch_id integer not null references watches (id),
    source_id integer not null references sources (id),
    primary key (watch_id, source_id)
) strict;

-- Posts that were published or changed and not yet listened to.
create table unheard (
    post_id integer primary key references posts (id)
) strict;

-- What was said. At home only what a watch looks for, and only where it stands (`post_id`): the text stays where its author and the moderators
-- have it. From outside everything until its time is over: link, title, excerpt, never who wrote it. `author_key`: a keyed hash, the key is
-- thrown away weekly; 0: nobody knows. `at`: when it was said, `heard_at`: when we knew. `item_key`: a hash of what its source knows it by.
-- `counted`: the detector saw it. `handled_as`: what became of it: replied, case, pointed, nothing.
create table mentions (
    id integer primary key,
    at text not null,
    heard_at text not null,
    post_id integer references posts (id),
    board_id integer references boards (id),
    source_id integer references sources (id),
    item_key text,
    kind text,
    lang text,
    author_kind text not null,
    author_key integer not null,
    link text,
    title text,
    excerpt text,
    news integer not null,
    handled_as text,
    handled_by integer references accounts (id),
    handled_at text
) strict;
create unique index mentions_post on mentions (post_id) where post_id is not null;
create unique index mentions_item on mentions (source_id, item_key) where source_id is not null;
create index mentions_at on mentions (at, id);

-- Which watches it is for.
create table mention_watches (
    watch_id integer not null references watches (id),
    mention_id integer not null references mentions (id) on delete cascade,
    at text not null,
    author_key integer not null,
    primary key (watch_id, at, mention_id)
) strict;
create index mention_watches_mention on mention_watches (mention_id);

-- Outside mentions that were not yet held against the watches.
create table unmatched (
    mention_id integer primary key references mentions (id) on delete cascade
) strict;

-- How much was said: buckets of 15 and 60 minutes; a bucket without mentions has no row.
create table watch_counts (
    watch_id integer not null references watches (id),
    minutes integer not null,
    starts_at text not null,
    posts integer not null,
    authors integer not null,
    primary key (watch_id, minutes, starts_at)
) strict;

-- When nobody listened: the program did not run, or a source gave no answer. No `source_id`: the home itself.
create table listening_gaps (
    id integer primary key,
    source_id integer references sources (id),
    from_at text not null,
    until_at text
) strict;
create index listening_gaps_from on listening_gaps (from_at);
create index listening_gaps_source on listening_gaps (source_id, from_at) where source_id is not null;

-- What the detector remembers of a watch, written in the transaction that counts. `live` changes with each mention, `past` once an hour.
create table watch_states (
    watch_id integer primary key references watches (id),
    live text not null,
    past text not null,
    standing text not null,
    fed_until text
) strict;

-- One row: whoever listens holds it until the end of the transaction. `at`: when the last round was.
create table listening_turn (
    id integer primary key,
    at text not null
) strict;

-- Something unusual. `kind`: unusual, or silent (a source). `state`: open, acknowledged, closed. `terms`: JSON, the words that rose. `owner_id`: who
-- has it now. `verdict`: useful or false.
create table alerts (
    id integer primary key,
    kind text not null,
    state text not null,
    severity text not null,
    source_id integer references sources (id),
    raised_at text not null,
    since_at text not null,
    component_id integer references components (id),
    terms text not null,
    owner_id integer references accounts (id),
    acknowledged_by integer references accounts (id),
    acknowledged_at text,
    closed_by integer references accounts (id),
    closed_at text,
    verdict text,
    verdict_by integer references accounts (id),
    verdict_at text,
    escalated_at text,
    incident_id integer references incidents (id),
    version integer not null
) strict;
create index alerts_raised on alerts (raised_at, id);
create index alerts_open on alerts (state, raised_at) where state <> 'closed';
create index alerts_source on alerts (source_id, raised_at) where source_id is not null;

-- What was unusual in which watch: `people` in the last `minutes` before `at`, usually `usual_tenths` / 10, on this day of the week `weekday_tenths` / 10
-- (a wave that has seen some); once in `rarity_hours` here. `at`: when it first alarmed; `grew_at`: what is said is as of then, it alarmed again.
create table alert_watches (
    alert_id integer not null references alerts (id),
    watch_id integer not null references watches (id),
    at text not null,
    scale text not null,
    minutes integer not null,
    people integer not null,
    posts integer not null,
    usual_tenths integer not null,
    weekday_tenths integer,
    rarity_hours integer not null,
    last_like_at text,
    grew_at text,
    remembers_from text,
    primary key (alert_id, watch_id)
) strict;
create index alert_watches_watch on alert_watches (watch_id, at);

-- A few of the posts behind it.
create table alert_mentions (
    alert_id integer not null references alerts (id),
    mention_id integer not null references mentions (id) on delete cascade,
    primary key (alert_id, mention_id)
) strict;
create index alert_mentions_mention on alert_mentions (mention_id);

-- What was done about it, with what one tells the next.
create table alert_changes (
    id integer primary key,
    alert_id integer not null references alerts (id),
    at text not null,
    actor_id integer references accounts (id),
    what text not null,
    note text not null
) strict;
create index alert_changes_alert on alert_changes (alert_id, id);

-- Who was told of it, and how: nobody twice.
create table alert_told (
    alert_id integer not null references alerts (id),
    account_id integer not null references accounts (id) on delete cascade,
    what text not null,
    at text not null,
    primary key (alert_id, account_id, what)
) strict;
create index alert_told_account on alert_told (account_id);

-- Answers to point people to who said something elsewhere: the official answer of a topic with a text for the link.
create table prepared_links (
    id integer primary key,
    title text not null,
    lang text not null,
    body text not null,
    topic_id integer references topics (id),
    created_by integer not null references accounts (id),
    created_at text not null,
    archived_at text,
    version integer not null,
    once text
) strict;
create unique index prepared_links_once on prepared_links (once);

-- Who wants to read each day what was said, and what they got.
create table listening_letters (
    account_id integer primary key references accounts (id) on delete cascade,
    at_minute integer not null,
    last_day text
) strict;
