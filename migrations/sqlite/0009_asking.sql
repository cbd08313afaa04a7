-- A question with possible answers, on the page of a topic or for a challenge (then the options are its ideas). `kind`: single, multiple, ranked, score, dot.
-- `choices_max`: how many may be chosen (multiple, ranked), the highest score (score), the points to give (dot). `result` is the count, kept when it is closed.
create table polls (
    id integer primary key,
    topic_id integer references topics (id),
    challenge_id integer references challenges (id),
    kind text not null,
    lang text,
    question text not null,
    choices_max integer not null,
    results text not null,
    min_age_days integer not null,
    closes_at text,
    closed_at text,
    result text,
    ballots integer not null,
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    withdrawn_at text,
    once text
) strict;
create unique index polls_once on polls (once) where once is not null;
create index polls_topic on polls (topic_id) where topic_id is not null;
create index polls_challenge on polls (challenge_id) where challenge_id is not null;
create index polls_open on polls (closes_at) where closed_at is null and closes_at is not null;

create table poll_options (
    id integer primary key,
    poll_id integer not null references polls (id),
    position integer not null,
    label text not null,
    topic_id integer references topics (id)
) strict;
create index poll_options_poll on poll_options (poll_id, position);

-- What one person chose, as JSON: ranks [[3],[1,2]], or points {"3":2}.
create table poll_ballots (
    poll_id integer not null references polls (id),
    account_id integer not null references accounts (id) on delete cascade,
    choices text not null,
    staff integer not null,
    at text not null,
    primary key (poll_id, account_id)
) strict;

-- Several questions at once; answers are shown summed up, and only from `shown_from` people on.
create table surveys (
    id integer primary key,
    challenge_id integer references challenges (id),
    topic_id integer references topics (id),
    lang text not null,
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    intro_en text not null,
    intro_he text not null,
    intro_pl text not null,
    state text not null,
    closes_at text,
    public_results integer not null,
    shown_from integer not null,
    responses integer not null,
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    once text
) strict;
create unique index surveys_once on surveys (once) where once is not null;
create index surveys_topic on surveys (topic_id) where topic_id is not null;
create index surveys_challenge on surveys (challenge_id) where challenge_id is not null;
create index surveys_due on surveys (closes_at) where state = 'open' and closes_at is not null;

-- `kind`: text, choice, several, scale. `options`: one per line, in each language.
create table survey_questions (
    id integer primary key,
    survey_id integer not null references surveys (id),
    position integer not null,
    kind text not null,
    label_en text not null,
    label_he text not null,
    label_pl text not null,
    options_en text not null,
    options_he text not null,
    options_pl text not null,
    required integer not null
) strict;
create index survey_questions_survey on survey_questions (survey_id, position);

create table survey_responses (
    id integer primary key,
    survey_id integer not null references surveys (id),
    account_id integer not null references accounts (id) on delete cascade,
    at text not null
) strict;
create unique index survey_responses_account on survey_responses (survey_id, account_id);

-- `value`: the text, or the number of the option or of the step, counted from 1.
create table survey_answers (
    response_id integer not null references survey_responses (id) on delete cascade,
    question_id integer not null references survey_questions (id),
    value text not null,
    primary key (response_id, question_id, value)
) strict;
create index survey_answers_question on survey_answers (question_id);

-- An opinion map: short statements, agree, disagree or pass; groups that think alike. `people_min`: nothing is shown below so many people.
create table opinion_maps (
    id integer primary key,
    topic_id integer references topics (id),
    challenge_id integer references challenges (id),
    lang text not null,
    question_en text not null,
    question_he text not null,
    question_pl text not null,
    state text not null,
    closes_at text,
    people_min integer not null,
    seed integer not null,
    version integer not null,
    created_by integer not null references accounts (id),
    created_at text not null,
    computed_at text,
    result text,
    once text
) strict;
create unique index opinion_maps_once on opinion_maps (once) where once is not null;
create index opinion_maps_topic on opinion_maps (topic_id) where topic_id is not null;
create index opinion_maps_challenge on opinion_maps (challenge_id) where challenge_id is not null;
create index opinion_maps_due on opinion_maps (closes_at) where state = 'open' and closes_at is not null;

-- `state`: waiting (for a moderator's eye), shown, refused.
create table opinions (
    id integer primary key,
    map_id integer not null references opinion_maps (id),
    author_id integer not null references accounts (id),
    lang text,
    body text not null,
    state text not null,
    at text not null,
    decided_by integer references accounts (id),
    decided_at text,
    once text
) strict;
create unique index opinions_once on opinions (once) where once is not null;
create index opinions_map on opinions (map_id, id);

-- 1 agrees, -1 disagrees, 0 passes.
create table opinion_answers (
    opinion_id integer not null references opinions (id),
    account_id integer not null references accounts (id) on delete cascade,
    map_id integer not null references opinion_maps (id),
    answer integer not null,
    at text not null,
    primary key (opinion_id, account_id)
) strict;
create index opinion_answers_map on opinion_answers (map_id, account_id);
