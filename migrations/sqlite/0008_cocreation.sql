-- An idea is a topic of kind "idea" with a fate. `idea_state` is where it stands, kept by co-creation like `case_state` by cases; `challenge_id`
-- the challenge it was entered for; `comments_off_at`: the phase of its challenge takes no comments; `attachments` counts polls, surveys
-- and opinion maps that stand on its page, so that other topics need not look for them.
alter table topics add column idea_state text;
alter table topics add column challenge_id integer;
alter table topics add column comments_off_at text;
alter table topics add column attachments integer not null default 0;

-- The ideas of a board.
create index topics_ideas on topics (board_id, id) where idea_state is not null;

-- Who was invited to a board that is for invited people alone (`see_audience` "invited"): a room for making something together. `active`: may see
-- it now, that is invited, not ended, not past `until`, and agreed to the newest agreement if the room has one. Staff see every board.
create table board_members (
    board_id integer not null references boards (id),
    account_id integer not null references accounts (id) on delete cascade,
    invited_by integer references accounts (id),
    invited_at text not null,
    note text not null,
    agreement_id integer,
    agreed_at text,
    until text,
    ended_at text,
    ended_by integer references accounts (id),
    active integer not null,
    primary key (board_id, account_id)
) strict;
create index board_members_account on board_members (account_id, board_id) where active;
create index board_members_until on board_members (until) where active and until is not null;

-- What the members of a room promise (a non-disclosure acknowledgement), in its versions; the newest holds.
create table board_agreements (
    id integer primary key,
    board_id integer not null references boards (id),
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    written_by integer not null references accounts (id),
    written_at text not null
) strict;
create index board_agreements_board on board_agreements (board_id, id);

-- A call for ideas. `phase_id` is the phase that goes on; none before the first and after the last. `ballot`: how the public votes: "votes" (each idea
-- for itself) or "ranked" (a poll over the shortlist). `counts`: who sees votes (src/cocreation/idea.rs, Counts). The last texts are "we asked, you said, we did".
create table challenges (
    id integer primary key,
    board_id integer not null references boards (id),
    state text not null,
    lang text not null,
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    brief_en text not null,
    brief_he text not null,
    brief_pl text not null,
    open_en text not null,
    open_he text not null,
    open_pl text not null,
    fixed_en text not null,
    fixed_he text not null,
    fixed_pl text not null,
    rules_en text not null,
    rules_he text not null,
    rules_pl text not null,
    rewards_en text not null,
    rewards_he text not null,
    rewards_pl text not null,
    owner_id integer not null references accounts (id),
    decider_id integer not null references accounts (id),
    ballot text not null,
    counts text not null,
    votes_each integer not null,
    min_age_days integer not null,
    jury integer not null,
    phase_id integer,
    asked_en text not null,
    asked_he text not null,
    asked_pl text not null,
    said_en text not null,
    said_he text not null,
    said_pl text not null,
    did_en text not null,
    did_he text not null,
    did_pl text not null,
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    opened_at text,
    closed_at text,
    closed_by integer references accounts (id),
    cancel_reason text,
    once text
) strict;
create unique index challenges_once on challenges (once) where once is not null;
create index challenges_state on challenges (state, id);
create index challenges_board on challenges (board_id);

-- Its phases, in their order, each with its switches. `started_at`, `ended_at`: when it did, by the clock.
create table challenge_phases (
    id integer primary key,
    challenge_id integer not null references challenges (id),
    position integer not null,
    phase text not null,
    starts_at text not null,
    ends_at text not null,
    ideas integer not null,
    comments integer not null,
    votes integer not null,
    counts text not null,
    started_at text,
    ended_at text
) strict;
create unique index challenge_phases_position on challenge_phases (challenge_id, position);
create index challenge_phases_due on challenge_phases (starts_at) where started_at is null;
create index challenge_phases_end on challenge_phases (ends_at) where ended_at is null;

-- An end that was put off: only forward, and why. Later phases move along.
create table challenge_extensions (
    id integer primary key,
    challenge_id integer not null references challenges (id),
    phase_id integer not null references challenge_phases (id),
    ended_before text not null,
    ends_at text not null,
    reason text not null,
    by_id integer not null references accounts (id),
    at text not null
) strict;
create index challenge_extensions_challenge on challenge_extensions (challenge_id, id);

create table challenge_jurors (
    challenge_id integer not null references challenges (id),
    account_id integer not null references accounts (id) on delete cascade,
    named_by integer references accounts (id),
    named_at text not null,
    left_at text,
    primary key (challenge_id, account_id)
) strict;

-- What a juror gives an idea, 1 to 5; nobody on one's own.
create table jury_scores (
    challenge_id integer not null references challenges (id),
    topic_id integer not null references topics (id),
    account_id integer not null references accounts (id) on delete cascade,
    score integer not null,
    note text not null,
    at text not null,
    primary key (challenge_id, topic_id, account_id)
) strict;

-- The fate of an idea. `votes` are members' votes in force and `staff_votes` those of staff; `votes_elsewhere` came with an import. `shown_votes` is what lists sort
-- by: `votes` + `votes_elsewhere` where everybody may see them, else 0, so that no order tells what is hidden. `stage`: how far it got in its challenge
-- (entered, shortlisted, chosen). `indexed_at`: when its words were kept. `main_topic_id`: merged into that one. `lane` is the roadmap's word for it, if it stands there.
create table ideas (
    topic_id integer not null primary key references topics (id),
    challenge_id integer references challenges (id),
    state text not null,
    state_at text not null,
    stage text,
    votes integer not null,
    staff_votes integer not null,
    votes_elsewhere integer not null,
    shown_votes integer not null,
    main_topic_id integer references topics (id),
    owner_id integer references accounts (id),
    effort integer,
    impact integer,
    triaged_at text,
    indexed_at text,
    version integer not null
) strict;
create index ideas_newest on ideas (topic_id) where main_topic_id is null;
create index ideas_state on ideas (state, topic_id) where main_topic_id is null;
create index ideas_votes on ideas (shown_votes, topic_id) where main_topic_id is null;
create index ideas_state_votes on ideas (state, shown_votes, topic_id) where main_topic_id is null;
create index ideas_moved on ideas (state_at, topic_id) where main_topic_id is null;
create index ideas_state_moved on ideas (state, state_at, topic_id) where main_topic_id is null;
create index ideas_challenge on ideas (challenge_id, shown_votes, topic_id) where challenge_id is not null;
create index ideas_main on ideas (main_topic_id) where main_topic_id is not null;
create index ideas_untriaged on ideas (topic_id) where triaged_at is null and main_topic_id is null;
create index ideas_owner on ideas (owner_id, topic_id) where owner_id is not null;
create index ideas_weighed on ideas (topic_id) where effort is not null and impact is not null;

-- Its words, folded and stemmed, of title and text: for the search and for what is similar.
create table idea_words (
    word text not null,
    topic_id integer not null references topics (id),
    primary key (word, topic_id)
) strict;
create index idea_words_topic on idea_words (topic_id, word);

-- What became of it, in one line each: `what` is "state", "merged", "unmerged", "stage" or "entered". `reason` is public.
create table idea_changes (
    id integer primary key,
    topic_id integer not null references topics (id),
    what text not null,
    from_word text not null,
    to_word text not null,
    reason text not null,
    by_id integer references accounts (id),
    department text,
    at text not null,
    merge_id integer,
    decision_id integer
) strict;
create index idea_changes_topic on idea_changes (topic_id, id);

-- Whoever wants to hear of it. A vote follows by itself; whoever says no stays with `wants` false. `merge_id`: carried over by that merge, like a vote.
create table idea_followers (
    topic_id integer not null references topics (id),
    account_id integer not null references accounts (id) on delete cascade,
    wants integer not null,
    since text not null,
    merge_id integer,
    primary key (topic_id, account_id)
) strict;
create index idea_followers_account on idea_followers (account_id, topic_id);

-- One vote of one person. `merge_id`: carried over by that merge; taking the merge back takes it
-- away. `network` is a hash with a key that is thrown away with it some days after: it tells that votes came from one network, not from which.
create table idea_votes (
    topic_id integer not null references topics (id),
    account_id integer not null references accounts (id) on delete cascade,
    at text not null,
    staff integer not null,
    merge_id integer,
    network text,
    primary key (topic_id, account_id)
) strict;
create index idea_votes_account on idea_votes (account_id, topic_id);
create index idea_votes_merge on idea_votes (merge_id) where merge_id is not null;
create index idea_votes_network on idea_votes (at) where network is not null;

-- Votes that staff gave or took back on behalf of somebody.
create table idea_votes_for (
    id integer primary key,
    topic_id integer not null references topics (id),
    account_id integer not null references accounts (id) on delete cascade,
    by_id integer not null references accounts (id),
    at text not null,
    given integer not null,
    channel text not null,
    note text not null
) strict;
create index idea_votes_for_topic on idea_votes_for (topic_id, id);

-- One idea became part of another. `from_state` comes back when it is undone.
create table idea_merges (
    id integer primary key,
    from_topic_id integer not null references topics (id),
    into_topic_id integer not null references topics (id),
    from_state text not null,
    reason text not null,
    by_id integer references accounts (id),
    at text not null,
    undone_at text,
    undone_by integer references accounts (id),
    undo_reason text
) strict;
create unique index idea_merges_from on idea_merges (from_topic_id) where undone_at is null;
create index idea_merges_into on idea_merges (into_topic_id);

-- Whose idea it also is: `part` "coauthor" (invited, accepted) or "amender" (an amendment was taken); `state` invited, accepted, declined.
create table idea_people (
    topic_id integer not null references topics (id),
    account_id integer not null references accounts (id) on delete cascade,
    part text not null,
    state text not null,
    at text not null,
    primary key (topic_id, account_id, part)
) strict;
create index idea_people_account on idea_people (account_id, topic_id);

-- Another text for an idea, proposed by somebody else. `edit_count`: how often the post had been edited when it was written. A fork became an idea of its own.
create table amendments (
    id integer primary key,
    topic_id integer not null references topics (id),
    author_id integer not null references accounts (id),
    title text not null,
    body text not null,
    note text not null,
    edit_count integer not null,
    state text not null,
    proposed_at text not null,
    answered_at text,
    answered_by integer references accounts (id),
    answer text not null,
    forked_topic_id integer references topics (id),
    version integer not null,
    once text
) strict;
create unique index amendments_once on amendments (once) where once is not null;
create index amendments_topic on amendments (topic_id, id);
create index amendments_author on amendments (author_id, id);

-- What staff ask the author of an idea, in public.
create table idea_questions (
    id integer primary key,
    topic_id integer not null references topics (id),
    asked_by integer not null references accounts (id),
    department text,
    question text not null,
    asked_at text not null,
    answer text,
    answered_by integer references accounts (id),
    answered_at text,
    once text
) strict;
create unique index idea_questions_once on idea_questions (once) where once is not null;
create index idea_questions_topic on idea_questions (topic_id, id);

-- Decisions that are prepared quietly and published together.
create table decision_sets (
    id integer primary key,
    challenge_id integer references challenges (id),
    title text not null,
    prepared_by integer not null references accounts (id),
    created_at text not null,
    version integer not null,
    published_at text,
    published_by integer references accounts (id),
    dropped_at text,
    once text
) strict;
create unique index decision_sets_once on decision_sets (once) where once is not null;
create index decision_sets_challenge on decision_sets (challenge_id) where challenge_id is not null;

-- What is decided of one idea: its next state, or that it is chosen in its challenge; why; what happens next and by when (a day, 2026-11-22).
create table idea_decisions (
    id integer primary key,
    set_id integer not null references decision_sets (id),
    topic_id integer not null references topics (id),
    to_state text not null,
    reason text not null,
    next_step text not null,
    next_by text,
    decided_by text not null,
    author_id integer not null references accounts (id),
    published_at text,
    outcome text,
    version integer not null
) strict;
create unique index idea_decisions_topic on idea_decisions (set_id, topic_id);
create index idea_decisions_of on idea_decisions (topic_id, id) where published_at is not null;

-- An author whose idea was declined asks once for a second look.
create table decision_reviews (
    id integer primary key,
    topic_id integer not null references topics (id),
    asked_by integer not null references accounts (id),
    why text not null,
    asked_at text not null,
    outcome text,
    answer text not null,
    answered_by integer references accounts (id),
    answered_at text,
    once text
) strict;
create unique index decision_reviews_topic on decision_reviews (topic_id);
create unique index decision_reviews_once on decision_reviews (once) where once is not null;

-- What is built now, next and later; no dates. `lane`: now, next, later.
create table roadmap_items (
    id integer primary key,
    lane text not null,
    position integer not null,
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    summary_en text not null,
    summary_he text not null,
    summary_pl text not null,
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    updated_at text not null,
    archived_at text,
    once text
) strict;
create unique index roadmap_items_once on roadmap_items (once) where once is not null;
create index roadmap_items_lane on roadmap_items (lane, position, id) where archived_at is null;

create table roadmap_ideas (
    item_id integer not null references roadmap_items (id),
    topic_id integer not null references topics (id),
    primary key (item_id, topic_id)
) strict;
create index roadmap_ideas_topic on roadmap_ideas (topic_id);

-- What was done: an entry of the changelog. Nobody sees it before `published_at`.
create table changelog_entries (
    id integer primary key,
    lang text not null,
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    item_id integer references roadmap_items (id),
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    published_at text,
    published_by integer references accounts (id),
    corrected_at text,
    once text
) strict;
create unique index changelog_entries_once on changelog_entries (once) where once is not null;
create index changelog_entries_published on changelog_entries (published_at, id) where published_at is not null;

create table changelog_ideas (
    entry_id integer not null references changelog_entries (id),
    topic_id integer not null references topics (id),
    primary key (entry_id, topic_id)
) strict;
create index changelog_ideas_topic on changelog_ideas (topic_id);

-- Who is thanked by name: `part` author, coauthor, amender, merged (author of an idea that became part of it). Whoever opts out is counted, not named.
create table changelog_credits (
    entry_id integer not null references changelog_entries (id),
    account_id integer not null references accounts (id) on delete cascade,
    part text not null,
    primary key (entry_id, account_id)
) strict;
create index changelog_credits_account on changelog_credits (account_id, entry_id);

-- Who does not want to be named.
create table credit_choices (
    account_id integer not null primary key references accounts (id) on delete cascade,
    named integer not null,
    changed_at text not null
) strict;

-- A word of thanks from staff to somebody, for an idea or for nothing in particular.
create table thanks (
    id integer primary key,
    account_id integer not null references accounts (id) on delete cascade,
    topic_id integer references topics (id),
    by_id integer not null references accounts (id),
    department text,
    body text not null,
    at text not null,
    once text
) strict;
create unique index thanks_once on thanks (once) where once is not null;
create index thanks_account on thanks (account_id, id);

-- What was promised and how far it is. `due_on`, `review_on` are days (2026-11-22). `state`: open, done, dropped (with a reason in the last update).
create table promises (
    id integer primary key,
    topic_id integer references topics (id),
    challenge_id integer references challenges (id),
    item_id integer references roadmap_items (id),
    what text not null,
    lang text,
    due_on text not null,
    review_on text,
    progress integer not null,
    state text not null,
    owner_id integer references accounts (id),
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    done_at text,
    reminded_on text,
    once text
) strict;
create unique index promises_once on promises (once) where once is not null;
create index promises_due on promises (state, due_on, id);
create index promises_topic on promises (topic_id) where topic_id is not null;
create index promises_challenge on promises (challenge_id) where challenge_id is not null;

create table promise_updates (
    id integer primary key,
    promise_id integer not null references promises (id),
    progress integer not null,
    state text not null,
    due_on text not null,
    body text not null,
    by_id integer references accounts (id),
    at text not null
) strict;
create index promise_updates_promise on promise_updates (promise_id, id);

-- The producers' own view: tags, notes that no customer reads, who is asked what an idea is worth, and what they say (1 to 5).
create table idea_tags (
    topic_id integer not null references topics (id),
    tag text not null,
    primary key (topic_id, tag)
) strict;
create index idea_tags_tag on idea_tags (tag, topic_id);

create table idea_notes (
    id integer primary key,
    topic_id integer not null references topics (id),
    author_id integer not null references accounts (id),
    body text not null,
    at text not null,
    once text
) strict;
create unique index idea_notes_once on idea_notes (once) where once is not null;
create index idea_notes_topic on idea_notes (topic_id, id);

create table idea_evaluations (
    topic_id integer not null references topics (id),
    account_id integer not null references accounts (id) on delete cascade,
    asked_by integer references accounts (id),
    asked_at text,
    effort integer,
    impact integer,
    note text not null,
    given_at text,
    primary key (topic_id, account_id)
) strict;
create index idea_evaluations_account on idea_evaluations (account_id, topic_id);

-- One thing that people are told: which ideas it is about and what became of them, and whom it concerns beside those who follow them.
-- `fanned_at`: everybody has their letter on the way.
create table news (
    id integer primary key,
    kind text not null,
    challenge_id integer references challenges (id),
    data text not null,
    by_id integer references accounts (id),
    at text not null,
    cursor_id integer not null,
    fanned_at text
) strict;
create index news_waiting on news (id) where fanned_at is null;

create table news_ideas (
    news_id integer not null references news (id),
    topic_id integer not null references topics (id),
    data text not null,
    primary key (news_id, topic_id)
) strict;
create index news_ideas_topic on news_ideas (topic_id);

-- Whom it concerns beside the followers, and why: a word of src/cocreation/news.
create table news_people (
    news_id integer not null references news (id),
    account_id integer not null references accounts (id) on delete cascade,
    topic_id integer references topics (id),
    because text not null,
    primary key (news_id, account_id)
) strict;

-- Who has been told: each person once of each thing.
create table news_told (
    news_id integer not null references news (id),
    account_id integer not null references accounts (id) on delete cascade,
    at text not null,
    primary key (news_id, account_id)
) strict;

-- Ideas that were there before they had a fate. Their words follow by themselves (`indexed_at`).
insert into ideas (topic_id, state, state_at, votes, staff_votes, votes_elsewhere, shown_votes, version)
select id, 'new', created_at, 0, 0, 0, 0, 1 from topics
where kind = 'idea' and not private and merged_into_id is null;

insert into idea_followers (topic_id, account_id, wants, since)
select t.id, t.author_id, 1, t.created_at from topics t
join ideas i on i.topic_id = t.id;

update topics set idea_state = 'new' where id in (select topic_id from ideas);
