-- Departments, and who is on duty. An account belongs to the department whose name stands in accounts.department.
create table departments (
    id integer primary key,
    name text not null,
    lead_id integer references accounts (id),
    spread text not null,
    created_at text not null,
    archived_at text
) strict;
create unique index departments_name on departments (name);

-- Whoever may be given cases now, and when a case was last given to them.
create table duties (
    account_id integer primary key references accounts (id) on delete cascade,
    since text,
    last_given_at text
) strict;

-- What a complaint can be about, and what the form asks for it. An archived one stays with its cases.
create table case_categories (
    id integer primary key,
    slug text not null,
    name_en text not null,
    name_he text not null,
    name_pl text not null,
    severity text not null,
    position integer not null,
    archived_at text
) strict;
create unique index case_categories_slug on case_categories (slug);

-- `category_id` null: asked for every category. `public`: shown with a public topic; otherwise the customer and staff see it.
create table case_fields (
    id integer primary key,
    category_id integer references case_categories (id),
    name_en text not null,
    name_he text not null,
    name_pl text not null,
    kind text not null,
    choices text not null,
    required integer not null,
    public integer not null,
    position integer not null,
    archived_at text
) strict;

-- How long the brand allows itself, in working minutes; null: no such clock. The most particular line counts.
create table case_targets (
    id integer primary key,
    category_id integer references case_categories (id),
    severity text,
    first_reply_minutes integer,
    resolution_minutes integer
) strict;

-- The working week: weekday 1 is Monday, 7 Sunday; minutes since midnight in the brand's time zone.
create table working_hours (
    weekday integer not null,
    opens_minute integer not null,
    closes_minute integer not null,
    primary key (weekday, opens_minute)
) strict;

-- Days off, as YYYY-MM-DD.
create table holidays (
    day text not null primary key,
    name text not null
) strict;

-- Where new cases go: the first rule, by position, whose every condition holds. `words`: one per line, any of them.
create table routing_rules (
    id integer primary key,
    position integer not null,
    category_id integer references case_categories (id),
    board_id integer references boards (id),
    lang text,
    words text not null,
    department_id integer not null references departments (id),
    severity text
) strict;
create index routing_rules_position on routing_rules (position, id);

create table canned_replies (
    id integer primary key,
    name text not null,
    department_id integer references departments (id),
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    archived_at text
) strict;

-- The board, the kind and the language of the topic that holds the posts: copied here for the desk's lists, and copied again by a
-- job when the topic moves to another board or is merged into another one.
alter table cases add column board_id integer references boards (id);
alter table cases add column kind text not null default 'complaint';
alter table cases add column lang text;
update cases set
    board_id = (select t.board_id from topics o join topics t on t.id = coalesce(o.merged_into_id, o.id) where o.id = cases.topic_id),
    kind = (select t.kind from topics o join topics t on t.id = coalesce(o.merged_into_id, o.id) where o.id = cases.topic_id),
    lang = (select t.lang from topics o join topics t on t.id = coalesce(o.merged_into_id, o.id) where o.id = cases.topic_id);
alter table cases add column severity text not null default 'normal';
alter table cases add column category_id integer references case_categories (id);
alter table cases add column department_id integer references departments (id);
-- How the customer wants to be reached: mail, phone or post; and the number or the address for it.
alter table cases add column contact text not null default 'mail';
alter table cases add column contact_detail text not null default '';
-- The private topic beside a public one: the same customer with staff alone.
alter table cases add column side_topic_id integer references topics (id);
-- The case that this one is a duplicate of. A main case is never a duplicate itself.
alter table cases add column main_case_id integer references cases (id);
-- Since when the customer's word waits to be read by whoever has the case; null: nothing new.
alter table cases add column news_since text;
-- When the first reply and the resolution are due, as far as the clocks can tell now; null: no such clock runs.
alter table cases add column reply_due_at text;
alter table cases add column resolve_due_at text;
-- The earlier of the two.
alter table cases add column due_at text;
-- Working minutes that are left of it while the clocks stand still for the customer; null: they do not.
alter table cases add column paused_minutes integer;
-- When the clocks have something to do next: remind, escalate, close.
alter table cases add column alarm_at text;
alter table cases add column resolution_kind text;
alter table cases add column resolution_summary text not null default '';
alter table cases add column rating integer;
alter table cases add column rating_text text not null default '';
alter table cases add column rated_at text;
create index cases_due on cases (due_at, id) where due_at is not null;
create index cases_alarm on cases (alarm_at, id) where alarm_at is not null;
create index cases_news on cases (news_since, id) where news_since is not null;
create unique index cases_side on cases (side_topic_id);
create index cases_main on cases (main_case_id) where main_case_id is not null;

-- The lists of the desk. What is not done is little beside what is: a list of it is walked in its own order, and its filters are
-- read off the rows; only one's own cases and the department's have an order of their own. Of what is done each filter has.
drop index cases_assignee;
create index cases_mine on cases (assignee_id, opened_at, id) where resolved_at is null;
create index cases_department on cases (department_id, opened_at, id) where resolved_at is null;
create index cases_done_assignee on cases (assignee_id, resolved_at, id) where resolved_at is not null;
create index cases_done_board on cases (board_id, resolved_at, id) where resolved_at is not null;
create index cases_done_category on cases (category_id, resolved_at, id) where resolved_at is not null;
create index cases_done_department on cases (department_id, resolved_at, id) where resolved_at is not null;
create index cases_done_kind on cases (kind, resolved_at, id) where resolved_at is not null;
create index cases_done_lang on cases (lang, resolved_at, id) where resolved_at is not null;
create index cases_done_severity on cases (severity, resolved_at, id) where resolved_at is not null;
create index cases_done_state on cases (state, resolved_at, id) where resolved_at is not null;

-- What the customer filled in.
create table case_values (
    case_id integer not null references cases (id),
    field_id integer not null references case_fields (id),
    value text not null,
    primary key (case_id, field_id)
) strict;
-- An order number is looked for however its letters are written.
create index case_values_value on case_values (lower(value), case_id);

-- The audit trail of every field of a case beside its state and its assignee (case_changes). Only staff see it.
create table case_edits (
    id integer primary key,
    case_id integer not null references cases (id),
    at text not null,
    actor_id integer references accounts (id),
    field text not null,
    old text not null,
    new text not null
) strict;
create index case_edits_case on case_edits (case_id, id);

-- Between colleagues. Nothing that a customer sees or is sent reads this table.
create table case_notes (
    id integer primary key,
    case_id integer not null references cases (id),
    author_id integer not null references accounts (id),
    at text not null,
    kind text not null,
    body text not null,
    body_html text not null,
    once text
) strict;
create index case_notes_case on case_notes (case_id, id);
create unique index case_notes_once on case_notes (once);

-- What happened away from this site: calls, letters, visits. `shown`: the customer sees it, too.
create table case_contacts (
    id integer primary key,
    case_id integer not null references cases (id),
    at text not null,
    noted_at text not null,
    by_id integer not null references accounts (id),
    kind text not null,
    incoming integer not null,
    summary text not null,
    shown integer not null,
    once text
) strict;
create index case_contacts_case on case_contacts (case_id, id);
create unique index case_contacts_once on case_contacts (once);

-- What the brand gives. Nothing is promised before somebody with the right to has approved it.
create table case_compensations (
    id integer primary key,
    case_id integer not null references cases (id),
    kind text not null,
    amount_minor integer,
    currency text,
    reason text not null,
    proposed_by integer not null references accounts (id),
    proposed_at text not null,
    state text not null,
    -- Why it was declined.
    remark text not null default '',
    decided_by integer references accounts (id),
    decided_at text,
    once text
) strict;
create index case_compensations_case on case_compensations (case_id, id);
create index case_compensations_proposed on case_compensations (id) where state = 'proposed';
create unique index case_compensations_once on case_compensations (once);

-- An answer that waits for a second pair of eyes.
create table case_reviews (
    id integer primary key,
    case_id integer not null references cases (id),
    author_id integer not null references accounts (id),
    -- Where it will be sent: the topic itself, or the private one beside it.
    topic_id integer not null references topics (id),
    body text not null,
    official integer not null,
    then_state text,
    resolution_kind text,
    resolution_summary text not null,
    asked_at text not null,
    state text not null,
    reviewer_id integer references accounts (id),
    remark text not null,
    decided_at text,
    post_id integer references posts (id),
    once text
) strict;
create index case_reviews_case on case_reviews (case_id, id);
create unique index case_reviews_once on case_reviews (once);

create table case_tags (
    case_id integer not null references cases (id),
    tag text not null,
    primary key (case_id, tag)
) strict;
create index case_tags_tag on case_tags (tag, case_id);

create table case_followers (
    case_id integer not null references cases (id),
    account_id integer not null references accounts (id) on delete cascade,
    since text not null,
    primary key (case_id, account_id)
) strict;
create index case_followers_account on case_followers (account_id, case_id);

-- A case and the idea that came of it.
create table case_links (
    case_id integer not null references cases (id),
    topic_id integer not null references topics (id),
    linked_at text not null,
    linked_by integer references accounts (id),
    primary key (case_id, topic_id)
) strict;
create index case_links_topic on case_links (topic_id);

-- A private case to be made public: the exact text that its author is asked to agree to.
create table case_publications (
    id integer primary key,
    case_id integer not null references cases (id),
    board_id integer not null references boards (id),
    title text not null,
    body text not null,
    proposed_by integer not null references accounts (id),
    proposed_at text not null,
    state text not null,
    decided_at text
) strict;
create index case_publications_case on case_publications (case_id, id);

-- Which staff looked at a case, each day; and who is writing an answer now.
create table case_views (
    case_id integer not null references cases (id),
    account_id integer not null references accounts (id) on delete cascade,
    day text not null,
    first_at text not null,
    last_at text not null,
    answering_at text,
    primary key (case_id, account_id, day)
) strict;

-- What the clocks have said already, so that nothing is said twice.
create table case_warnings (
    case_id integer not null references cases (id),
    clock text not null,
    level text not null,
    due_at text not null,
    at text not null,
    primary key (case_id, clock, level, due_at)
) strict;

-- What was done to many cases at once, so that it can be undone: what became of each (`outcome`), how it was, and its version after.
-- `told_at`: when the letters to the customers were asked for, a while after, so that what is undone at once is told to nobody.
create table desk_batches (
    id integer primary key,
    actor_id integer not null references accounts (id),
    at text not null,
    what text not null,
    once text,
    told_at text,
    undone_at text
) strict;
create unique index desk_batches_once on desk_batches (once);

create table desk_batch_cases (
    batch_id integer not null references desk_batches (id),
    case_id integer not null references cases (id),
    outcome text not null,
    before text not null,
    version_after integer not null,
    primary key (batch_id, case_id)
) strict;

-- A person's own views of the desk: a name for a query.
create table desk_views (
    id integer primary key,
    account_id integer not null references accounts (id) on delete cascade,
    name text not null,
    query text not null,
    saved_at text not null
) strict;
create index desk_views_account on desk_views (account_id, id);

-- Mail that came in, by the SHA-256 of its Message-ID: each is read once, and what became of it.
create table mails_in (
    message_hash text not null primary key,
    received_at text not null,
    case_id integer references cases (id),
    account_id integer references accounts (id),
    outcome text not null,
    post_id integer references posts (id)
) strict;
create index mails_in_account on mails_in (account_id, received_at);

-- A visitor's text whose author is known by mail alone: where the link goes, and the name to show.
alter table pending_texts add column email text;
alter table pending_texts add column name text;
