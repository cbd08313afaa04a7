-- What the brand runs and customers depend on, as the status page shows it. Groups only gather.
create table component_groups (
    id integer primary key,
    position integer not null,
    name_en text not null,
    name_he text not null,
    name_pl text not null,
    created_at text not null,
    updated_at text not null,
    archived_at text
) strict;

-- `state` is what holds now (src/incidents/incident.rs); `start_date` is the day from which its uptime is counted, as 2026-11-22.
create table components (
    id integer primary key,
    group_id integer references component_groups (id),
    position integer not null,
    name_en text not null,
    name_he text not null,
    name_pl text not null,
    description_en text not null,
    description_he text not null,
    description_pl text not null,
    state text not null,
    showcase integer not null,
    start_date text not null,
    only_if_degraded integer not null,
    created_at text not null,
    updated_at text not null,
    archived_at text
) strict;
create index components_group on components (group_id, position, id);

-- Who stands for which part in a crisis, prepared for each scenario: outage, breach, safety, misconduct, rumour. `approvals` is how many must
-- approve a statement (0, 1 or 2); after `approval_minutes` without an answer the deputies may.
create table playbooks (
    id integer primary key,
    scenario text not null,
    position integer not null,
    name_en text not null,
    name_he text not null,
    name_pl text not null,
    severity integer not null,
    approvals integer not null,
    approval_minutes integer not null,
    created_at text not null,
    updated_at text not null,
    archived_at text
) strict;

-- An incident, or planned maintenance (`kind`). Nothing of it is public before its first update (`published_at`), and nothing of a drill ever is.
-- `lang` is the language it was first written in. `promised_at` is when the next update is promised for. `starts_at`… of maintenance.
create table incidents (
    id integer primary key,
    kind text not null,
    drill integer not null,
    backdated integer not null,
    lang text not null,
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    state text not null,
    impact text not null,
    severity integer not null,
    playbook_id integer references playbooks (id),
    topic_id integer references topics (id),
    started_at text not null,
    created_at text not null,
    created_by integer references accounts (id),
    published_at text,
    monitoring_at text,
    resolved_at text,
    promised_at text,
    scheduled_for text,
    scheduled_until text,
    starts_itself integer not null,
    ends_itself integer not null,
    remind_minutes integer,
    reminded_at text,
    updated_at text not null,
    version integer not null,
    once text
) strict;
create unique index incidents_once on incidents (once) where once is not null;
create index incidents_public on incidents (started_at, id) where not drill and published_at is not null;
create index incidents_open on incidents (kind, id) where resolved_at is null;
create index incidents_topic on incidents (topic_id) where topic_id is not null;

-- The components that it touches.
create table incident_components (
    incident_id integer not null references incidents (id),
    component_id integer not null references components (id),
    primary key (incident_id, component_id)
) strict;
create index incident_components_component on incident_components (component_id);

-- What was published about it: never deleted, never taken back. `shown_at` is the time that stands beside it (earlier than `published_at`
-- when back-dated). `statement_id` and `statement_version`: the approved statement that it is. `ledger_number`: its entry in the ledger.
create table incident_updates (
    id integer primary key,
    incident_id integer not null references incidents (id),
    number integer not null,
    drill integer not null,
    lang text not null,
    state text not null,
    impact text not null,
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    promised_at text,
    published_at text not null,
    shown_at text not null,
    published_by integer references accounts (id),
    notify integer not null,
    statement_id integer,
    statement_version integer,
    ledger_number integer,
    corrected_at text
) strict;
create unique index incident_updates_number on incident_updates (incident_id, number);

-- How an update changed components.
create table update_components (
    update_id integer not null references incident_updates (id),
    component_id integer not null references components (id),
    old_state text not null,
    new_state text not null,
    primary key (update_id, component_id)
) strict;

-- Every state that a component was in, since when. Uptime is counted from it. By an update, by hand (no update), at its making.
create table component_states (
    id integer primary key,
    component_id integer not null references components (id),
    state text not null,
    at text not null,
    update_id integer references incident_updates (id),
    set_by integer references accounts (id)
) strict;
create index component_states_at on component_states (component_id, at, id);

-- The text that a correction replaced; it stays to be read.
create table update_revisions (
    id integer primary key,
    update_id integer not null references incident_updates (id),
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    reason text not null,
    replaced_at text not null,
    replaced_by integer references accounts (id),
    ledger_number integer
) strict;
create index update_revisions_update on update_revisions (update_id, id);

-- Public topics in which people ask about it.
create table incident_topics (
    incident_id integer not null references incidents (id),
    topic_id integer not null references topics (id),
    linked_by integer references accounts (id),
    linked_at text not null,
    primary key (incident_id, topic_id)
) strict;
create index incident_topics_topic on incident_topics (topic_id);

-- The incident that a case is about, and who of them was told that it is over.
alter table cases add column incident_id integer references incidents (id);
create index cases_incident on cases (incident_id, id) where incident_id is not null;
create table incident_told (
    incident_id integer not null references incidents (id),
    case_id integer not null references cases (id),
    resolution integer not null,
    told_at text not null,
    primary key (incident_id, case_id, resolution)
) strict;

-- Who is told of what is published: by mail or by webhook, everything or chosen components, or single incidents. Nobody before `confirmed_at`.
-- `secret` (webhooks) is sealed. `failures` counts in a row; `paused_at` stops deliveries until the person comes back.
create table subscribers (
    id integer primary key,
    kind text not null,
    address text not null,
    address_key text not null,
    lang text not null,
    everything integer not null,
    secret text,
    asked_at text not null,
    confirmed_at text,
    failures integer not null,
    paused_at text,
    paused_why text,
    ended_at text
) strict;
create unique index subscribers_address on subscribers (kind, address_key) where ended_at is null;
create index subscribers_active on subscribers (id) where confirmed_at is not null and paused_at is null and ended_at is null;
create index subscribers_asked on subscribers (asked_at) where confirmed_at is null;
create table subscriber_components (
    subscriber_id integer not null references subscribers (id) on delete cascade,
    component_id integer not null references components (id),
    primary key (subscriber_id, component_id)
) strict;
create table subscriber_incidents (
    subscriber_id integer not null references subscribers (id) on delete cascade,
    incident_id integer not null references incidents (id),
    primary key (subscriber_id, incident_id)
) strict;
create index subscriber_incidents_incident on subscriber_incidents (incident_id, subscriber_id);

-- What subscribers are told: an update, a correction, a reminder of maintenance. `cursor_id` is the last subscriber that has a delivery already.
create table notices (
    id integer primary key,
    incident_id integer not null references incidents (id),
    update_id integer references incident_updates (id),
    kind text not null,
    created_at text not null,
    cursor_id integer not null,
    queued_at text
) strict;
create index notices_open on notices (id) where queued_at is null;
create index notices_incident on notices (incident_id, id);

-- One notice to one subscriber, exactly one row. state: waiting, sent, failed, dropped.
create table deliveries (
    id integer primary key,
    notice_id integer not null references notices (id),
    subscriber_id integer not null references subscribers (id) on delete cascade,
    state text not null,
    tries integer not null,
    due_at text not null,
    claimed_until text,
    sent_at text,
    cause text
) strict;
create unique index deliveries_once on deliveries (notice_id, subscriber_id);
create index deliveries_due on deliveries (due_at, id) where state = 'waiting';
create index deliveries_subscriber on deliveries (subscriber_id, id);

-- The crisis team of a playbook, in order (`rank` 0 stands first, the others behind). How to reach them off the site stays inside.
create table playbook_members (
    id integer primary key,
    playbook_id integer not null references playbooks (id),
    role text not null,
    account_id integer not null references accounts (id),
    rank integer not null,
    phone text not null,
    contact text not null,
    added_at text not null,
    acknowledged_at text,
    reminded_at text
) strict;
create unique index playbook_members_once on playbook_members (playbook_id, role, account_id);
create index playbook_members_account on playbook_members (account_id);
create table playbook_tasks (
    id integer primary key,
    playbook_id integer not null references playbooks (id),
    role text not null,
    position integer not null,
    text_en text not null,
    text_he text not null,
    text_pl text not null
) strict;
create index playbook_tasks_playbook on playbook_tasks (playbook_id, role, position, id);
-- The first message, approved beforehand: what is published at the declaration. One at a time is approved (`approved_at`, not `retired_at`).
create table playbook_statements (
    id integer primary key,
    playbook_id integer not null references playbooks (id),
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    phone_en text not null,
    phone_he text not null,
    phone_pl text not null,
    created_by integer references accounts (id),
    created_at text not null,
    approved_by integer references accounts (id),
    approved_at text,
    retired_at text
) strict;
create index playbook_statements_playbook on playbook_statements (playbook_id, id);
-- Minutes to the next public update, for a severity and a state; what is missing has the default of the program.
create table cadences (
    severity integer not null,
    state text not null,
    minutes integer not null,
    primary key (severity, state)
) strict;
-- Who is on call for a part, and when.
create table rota_shifts (
    id integer primary key,
    role text not null,
    account_id integer not null references accounts (id),
    starts_at text not null,
    ends_at text not null
) strict;
create index rota_shifts_time on rota_shifts (starts_at, id);
-- Training: the belt that somebody has, the belt that a part asks for, and drills that count towards the next.
create table staff_belts (
    account_id integer not null references accounts (id) primary key,
    belt text not null,
    given_by integer references accounts (id),
    given_at text not null
) strict;
create table role_belts (
    role text not null primary key,
    belt text not null
) strict;
create table drill_credits (
    id integer primary key,
    incident_id integer not null references incidents (id),
    account_id integer not null references accounts (id),
    role text not null,
    passed integer not null,
    at text not null
) strict;
create unique index drill_credits_once on drill_credits (incident_id, account_id, role);

-- The crisis room: who has which part since when, what is to be done, and what happened (`data`: JSON; `text`: what somebody wrote).
create table incident_roles (
    id integer primary key,
    incident_id integer not null references incidents (id),
    role text not null,
    account_id integer not null references accounts (id),
    since text not null,
    until text,
    given_by integer references accounts (id),
    override_reason text not null
) strict;
create unique index incident_roles_once on incident_roles (incident_id, role, account_id) where until is null;
create index incident_roles_account on incident_roles (account_id, incident_id) where until is null;
create table incident_tasks (
    id integer primary key,
    incident_id integer not null references incidents (id),
    role text not null,
    position integer not null,
    text text not null,
    owner_id integer references accounts (id),
    created_by integer references accounts (id),
    created_at text not null,
    done_at text,
    done_by integer references accounts (id)
) strict;
create index incident_tasks_incident on incident_tasks (incident_id, position, id);
create table incident_log (
    id integer primary key,
    incident_id integer not null references incidents (id),
    at text not null,
    kind text not null,
    account_id integer references accounts (id),
    text text not null,
    data text not null
) strict;
create index incident_log_incident on incident_log (incident_id, id);

-- The one public message of an incident, version by version. state: draft, submitted, approved, published, dropped. `components` is JSON:
-- {"component id": "state"}. `phone_…` is what the call centre says, `shop_…` what the shops need beside it.
create table statements (
    id integer primary key,
    incident_id integer not null references incidents (id),
    version integer not null,
    state text not null,
    lang text not null,
    incident_state text not null,
    impact text not null,
    components text not null,
    promise_minutes integer,
    body_en text not null,
    body_he text not null,
    body_pl text not null,
    phone_en text not null,
    phone_he text not null,
    phone_pl text not null,
    shop_en text not null,
    shop_he text not null,
    shop_pl text not null,
    notify integer not null,
    reopens integer not null,
    created_by integer references accounts (id),
    created_at text not null,
    submitted_at text,
    submitted_by integer references accounts (id),
    published_at text,
    published_by integer references accounts (id),
    update_id integer references incident_updates (id),
    row_version integer not null,
    once text
) strict;
create unique index statements_version on statements (incident_id, version);
create unique index statements_once on statements (once) where once is not null;
create index statements_waiting on statements (submitted_at, id) where state = 'submitted';
-- `part`: approver, deputy (after the time-out) or beforehand. outcome: approved or returned.
create table statement_approvals (
    id integer primary key,
    statement_id integer not null references statements (id),
    account_id integer not null references accounts (id),
    part text not null,
    outcome text not null,
    note text not null,
    at text not null
) strict;
create index statement_approvals_statement on statement_approvals (statement_id, id);

-- Shops, call centres and others off the site, who say which version they use, by a signed link or its QR code.
create table offline_teams (
    id integer primary key,
    name text not null,
    kind text not null,
    lang text not null,
    email text,
    key integer not null,
    created_at text not null,
    archived_at text
) strict;
create table offline_acks (
    id integer primary key,
    team_id integer not null references offline_teams (id),
    statement_id integer not null references statements (id),
    said_by text not null,
    at text not null
) strict;
create unique index offline_acks_once on offline_acks (team_id, statement_id);

-- A question to the public inside an incident. state: draft, open, closed, published. Results are nobody's to see before it is closed.
create table consultations (
    id integer primary key,
    incident_id integer not null references incidents (id),
    state text not null,
    lang text not null,
    question_en text not null,
    question_he text not null,
    question_pl text not null,
    details_en text not null,
    details_he text not null,
    details_pl text not null,
    outcome_en text not null,
    outcome_he text not null,
    outcome_pl text not null,
    takes_proposals integer not null,
    opened_at text,
    closes_at text not null,
    closed_at text,
    outcome_at text,
    reminded_at text,
    created_by integer references accounts (id),
    created_at text not null,
    version integer not null,
    once text
) strict;
create unique index consultations_once on consultations (once) where once is not null;
create index consultations_incident on consultations (incident_id, id);
create index consultations_closing on consultations (closes_at) where state = 'open';
create table consultation_options (
    id integer primary key,
    consultation_id integer not null references consultations (id),
    position integer not null,
    text_en text not null,
    text_he text not null,
    text_pl text not null
) strict;
create index consultation_options_consultation on consultation_options (consultation_id, position, id);
create table consultation_votes (
    consultation_id integer not null references consultations (id),
    account_id integer not null references accounts (id),
    option_id integer not null references consultation_options (id),
    at text not null,
    primary key (consultation_id, account_id)
) strict;
create index consultation_votes_option on consultation_votes (option_id);
create table consultation_proposals (
    id integer primary key,
    consultation_id integer not null references consultations (id),
    account_id integer not null references accounts (id),
    lang text not null,
    body text not null,
    state text not null,
    reason text not null,
    at text not null,
    decided_by integer references accounts (id),
    decided_at text,
    once text
) strict;
create unique index consultation_proposals_once on consultation_proposals (once) where once is not null;
create index consultation_proposals_consultation on consultation_proposals (consultation_id, state, id);

-- What is learned afterwards.
create table incident_reviews (
    incident_id integer not null references incidents (id) primary key,
    due_at text not null,
    summary text not null,
    causes text not null,
    went_well text not null,
    went_badly text not null,
    luck text not null,
    questions_asked integer,
    questions_answered integer,
    finished_at text,
    finished_by integer references accounts (id),
    reminded_at text,
    version integer not null
) strict;
create index incident_reviews_due on incident_reviews (due_at) where finished_at is null;
create table review_actions (
    id integer primary key,
    incident_id integer not null references incidents (id),
    text text not null,
    owner_id integer references accounts (id),
    due_on text not null,
    created_at text not null,
    done_at text
) strict;
create index review_actions_incident on review_actions (incident_id, id);
create index review_actions_open on review_actions (due_on) where done_at is null;
