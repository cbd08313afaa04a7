-- The public ledger: what was done, in a chain. `entry` is JSON without personal data; `hash` is the SHA-256 of the previous
-- entry's hash and of this entry's own fields (src/ledger): whoever changes or drops one breaks every later one.
create table ledger (
    number integer primary key,
    at text not null,
    kind text not null,
    entry text not null,
    previous_hash text not null,
    hash text not null
) strict;
create unique index ledger_hash on ledger (hash);
create index ledger_kind on ledger (kind, number);

-- The rules of the house (DSA 14), version by version: a published version never changes.
create table rule_versions (
    id integer primary key,
    published_at text,
    published_by integer references accounts (id),
    summary_en text not null,
    summary_he text not null,
    summary_pl text not null,
    announced_at text
) strict;

-- `code` names the same rule in every version: /rules#code. `dsa_category` is the Transparency Database's word.
create table rules (
    id integer primary key,
    version_id integer not null references rule_versions (id) on delete cascade,
    code text not null,
    position integer not null,
    dsa_category text not null,
    title_en text not null,
    title_he text not null,
    title_pl text not null,
    body_en text not null,
    body_he text not null,
    body_pl text not null
) strict;
create unique index rules_code on rules (version_id, code);

-- Why a reader may report something. `harm` 1 (a nuisance) to 5 (danger to life); `illegal`: a notice under DSA 16; `anonymous`: nobody
-- needs to say who they are.
create table report_reasons (
    id integer primary key,
    code text not null,
    position integer not null,
    label_en text not null,
    label_he text not null,
    label_pl text not null,
    rule_code text,
    harm integer not null,
    illegal integer not null,
    anonymous integer not null,
    archived_at text
) strict;
create unique index report_reasons_code on report_reasons (code);

-- What needs a moderator: one row for each thing, however many report it. `rank` orders the queue, lowest first: the minutes since
-- 1970 at which it was opened, less a day for each step of harm. `cluster` is what it shares with others of its wave.
-- Who hands a claim over to a colleague leaves a note; both go when the colleague lets it go.
create table queue_items (
    id integer primary key,
    kind text not null,
    subject text not null,
    subject_id integer not null,
    account_id integer references accounts (id),
    board_id integer references boards (id),
    topic_id integer references topics (id),
    harm integer not null,
    rank integer not null,
    reports integer not null,
    why text not null,
    cluster text,
    opened_at text not null,
    claimed_by integer references accounts (id),
    claimed_until text,
    handed_by integer references accounts (id),
    handed_note text,
    closed_at text,
    closed_by integer references accounts (id),
    version integer not null
) strict;
create unique index queue_items_subject on queue_items (kind, subject, subject_id) where closed_at is null;
create index queue_items_rank on queue_items (rank, id) where closed_at is null;
create index queue_items_kind on queue_items (kind, rank, id) where closed_at is null;
create index queue_items_board on queue_items (board_id, rank, id) where closed_at is null;
create index queue_items_board_kind on queue_items (board_id, kind, rank, id) where closed_at is null;
create index queue_items_cluster on queue_items (cluster, rank, id) where closed_at is null and cluster is not null;
create index queue_items_claimed on queue_items (claimed_by, rank, id) where closed_at is null and claimed_by is not null;
create index queue_items_account on queue_items (account_id, id);
create index queue_items_closed on queue_items (closed_at, id) where closed_at is not null;

-- A reader's report of one thing. `state` is unconfirmed (a visitor's, until the letter's link is followed), open, decided. After a
-- decision that found nothing, the reporter may be warned (`warned_at`), and later not heard for a time (`limited_until`).
create table reports (
    id integer primary key,
    item_id integer references queue_items (id),
    reason_id integer not null references report_reasons (id),
    subject text not null,
    subject_id integer not null,
    account_id integer references accounts (id),
    reporter_id integer references accounts (id),
    name text,
    email text,
    email_key text,
    illegal integer not null,
    place text not null,
    explanation text not null,
    good_faith integer not null,
    lang text not null,
    state text not null,
    made_at text not null,
    confirmed_at text,
    decided_at text,
    decision_id integer,
    upheld integer,
    warned_at text,
    limited_until text,
    forgotten_at text,
    once text
) strict;
create unique index reports_once on reports (once);
create index reports_item on reports (item_id, id);
create index reports_subject on reports (subject, subject_id, id);
create index reports_reporter on reports (reporter_id, id);
create index reports_email on reports (email_key, id) where email_key is not null;
create index reports_decision on reports (decision_id, id) where decision_id is not null;
create index reports_made on reports (made_at, id);

-- A moderator's (or the machine's) decision. One that limits somebody is at the same time its statement of reasons (DSA 17(3)):
-- what is limited (`act`, `scope`, from when until when), the facts and what they rest on (`source`: notice, own, automated), whether a
-- machine found or decided it, the legal ground or the rule and why, and how to contest it (by appeal until `appeal_until`).
create table decisions (
    id integer primary key,
    puid text not null,
    item_id integer references queue_items (id),
    batch_id integer,
    act text not null,
    scope text not null,
    subject text not null,
    subject_id integer not null,
    account_id integer references accounts (id),
    board_id integer references boards (id),
    limiting integer not null,
    rule_id integer references rules (id),
    legal_ground text,
    facts text not null,
    explanation text not null,
    private_note text not null,
    source text not null,
    automated_detection integer not null,
    automated_decision integer not null,
    content_type text not null,
    content_at text,
    before text not null,
    made_at text not null,
    made_by integer references accounts (id),
    starts_at text,
    ends_at text,
    appeal_until text,
    told_at text,
    read_at text,
    reverses_id integer references decisions (id),
    reversed_at text,
    ledger_number integer,
    once text
) strict;
create unique index decisions_puid on decisions (puid);
create unique index decisions_once on decisions (once);
create index decisions_account on decisions (account_id, id);
create index decisions_subject on decisions (subject, subject_id, id);
create index decisions_made on decisions (made_at, id);
create index decisions_made_by on decisions (made_by, made_at);
create index decisions_batch on decisions (batch_id, id);
create index decisions_reverses on decisions (reverses_id, id) where reverses_id is not null;
create index decisions_item on decisions (item_id, id);

-- Decisions made together, to be taken back together.
create table decision_batches (
    id integer primary key,
    made_by integer not null references accounts (id),
    made_at text not null,
    criteria text not null,
    texts integer not null,
    people integer not null,
    state text not null,
    undone_at text,
    undone_by integer references accounts (id),
    once text
) strict;
create unique index decision_batches_once on decision_batches (once);

-- What an account may not do for a time. The account's own columns say what holds now; here stands why.
create table sanctions (
    id integer primary key,
    account_id integer not null references accounts (id),
    kind text not null,
    decision_id integer not null references decisions (id),
    starts_at text not null,
    ends_at text,
    lifted_at text
) strict;
create index sanctions_account on sanctions (account_id, id);
create index sanctions_decision on sanctions (decision_id);

-- What was erased as illegal, encrypted with the key of the house, until its time is over; every look is a line of the audit trail.
create table evidence (
    id integer primary key,
    decision_id integer not null references decisions (id),
    sealed_at text not null,
    sealed text not null,
    content_hash text not null,
    retain_until text not null
) strict;
create unique index evidence_decision on evidence (decision_id);
create index evidence_retain on evidence (retain_until);

-- Against a decision (DSA 20): by whom it limits, or by whoever reported. Never decided by who decided first.
create table appeals (
    id integer primary key,
    decision_id integer not null references decisions (id),
    item_id integer references queue_items (id),
    side text not null,
    account_id integer references accounts (id),
    report_id integer references reports (id),
    body text not null,
    lang text not null,
    made_at text not null,
    decided_at text,
    decided_by integer references accounts (id),
    outcome text,
    answer text not null,
    new_decision_id integer references decisions (id)
) strict;
create unique index appeals_author on appeals (decision_id) where side = 'author';
create unique index appeals_reporter on appeals (report_id) where side = 'reporter';
create index appeals_account on appeals (account_id, id);
create index appeals_made on appeals (made_at, id);

-- Words and patterns looked for in what people write. `kind` word or pattern; `act` block, hold, flag or replace.
create table watched_words (
    id integer primary key,
    kind text not null,
    pattern text not null,
    act text not null,
    replacement text not null,
    board_id integer references boards (id),
    lang text,
    rule_code text,
    note text not null,
    hits integer not null,
    created_at text not null,
    created_by integer references accounts (id),
    archived_at text
) strict;
create index watched_words_live on watched_words (id) where archived_at is null;

-- Mail domains that anyone gets an address at; `act` hold or refuse.
create table disposable_domains (
    domain text not null primary key,
    act text not null,
    added_at text not null
) strict;

-- What is known of a domain that people link to; `state` unknown, trusted or bad.
create table link_domains (
    domain text not null primary key,
    state text not null,
    good integer not null,
    bad integer not null,
    changed_at text not null
) strict;

-- The fingerprints of lately written texts: `what` post or pending. They go after some days (src/screening).
create table text_marks (
    id integer primary key,
    what text not null,
    what_id integer not null,
    account_id integer not null references accounts (id) on delete cascade,
    fingerprint integer not null,
    spam integer,
    at text not null
) strict;
create unique index text_marks_what on text_marks (what, what_id);
create index text_marks_account on text_marks (account_id, id);
create index text_marks_at on text_marks (at);

-- Parts of a fingerprint: texts that share one may be alike.
create table text_bands (
    band integer not null,
    mark_id integer not null references text_marks (id) on delete cascade,
    primary key (band, mark_id)
) strict;
create index text_bands_mark on text_bands (mark_id);

create table text_links (
    domain text not null,
    mark_id integer not null references text_marks (id) on delete cascade,
    primary key (domain, mark_id)
) strict;
create index text_links_mark on text_links (mark_id);

-- From where an account was opened: a hash under a key that changes every day and is never kept. It goes after some days.
create table sign_ups (
    account_id integer primary key references accounts (id) on delete cascade,
    network integer not null,
    email_domain text not null,
    suspicions text not null,
    at text not null
) strict;
create index sign_ups_network on sign_ups (network, at);
create index sign_ups_at on sign_ups (at);

-- A text that waits for a moderator: it is nobody's to read but its author's and the moderators'. `held_for` is JSON: why.
alter table pending_texts add column held_at text;
alter table pending_texts add column held_for text;
-- Its rendering, made when it was held: what a moderator lets through is what was looked at.
alter table pending_texts add column held_html text;
alter table pending_texts add column refused_at text;
create index pending_texts_held on pending_texts (account_id, id) where held_at is not null;

-- Which posts wait for approval on a board: none, first (those of newcomers) or all; null: as the house has it.
alter table boards add column holds text;
-- Seconds between two posts of one person.
alter table topics add column slow_seconds integer;
alter table topics add column sensitive_at text;
alter table posts add column sensitive_at text;
alter table posts add column erased_at text;
-- It was the topic's solution when it was taken out of sight, and is again when it comes back.
alter table posts add column was_solution integer;
-- Erased with a post: nobody sees it any more; its content goes when the sealed copy of the text does.
alter table uploads add column erased_at text;
-- Which decision took it out of sight: leads from the tombstone to the rule.
alter table posts add column decision_id integer references decisions (id);
alter table topics add column decision_id integer references decisions (id);
alter table accounts add column muted_until text;
-- A moderator whose name may stand under decisions.
alter table accounts add column named_moderator integer;
-- Pictures are blurred for this moderator until asked for; null: yes.
alter table accounts add column blurs_pictures integer;

-- What a new house begins with; its admin changes both in the program.
insert into rule_versions (id, published_at, summary_en, summary_he, summary_pl) values
    (1, '2026-11-22T00:00:00+00:00', 'The first rules of this community.', 'הכללים הראשונים של הקהילה.', 'Pierwsze zasady tej społeczności.');
insert into rules (version_id, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl) values
    (1, 'respect', 1, 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
        'Criticise the matter, not the person', 'מבקרים את העניין, לא את האדם', 'Krytykujemy sprawę, nie osobę',
        'Hard words about a product or about us are welcome. Insults, threats, harassment and hatred against people are not.',
        'מילים קשות על מוצר או עלינו מתקבלות בברכה. עלבונות, איומים, הטרדה ושנאה כלפי אנשים אינם מקובלים כאן.',
        'Ostre słowa o produkcie czy o nas są mile widziane. Obelgi, groźby, nękanie i nienawiść wobec ludzi – nie.'),
    (1, 'privacy', 2, 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
        'Leave out what is private', 'לא מפרסמים מידע פרטי', 'Nie ujawniamy prywatnych danych',
        'No addresses, telephone numbers, documents or pictures of people who have not agreed. Use a private message to staff for your own.',
        'אין לפרסם כתובות, מספרי טלפון, מסמכים או תמונות של אנשים שלא הסכימו לכך. את הפרטים שלכם שלחו לצוות בפנייה פרטית.',
        'Bez adresów, numerów telefonu, dokumentów i zdjęć osób, które się na to nie zgodziły. Własne dane możesz wysłać zespołowi w prywatnej wiadomości.'),
    (1, 'honesty', 3, 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        'Be who you say you are', 'לא מתחזים', 'Nie podajemy się za kogoś innego',
        'Do not pretend to be somebody else, to speak for the brand, or to be many people. Do not deceive anyone for gain.',
        'אין להתחזות לאדם אחר, לדבר בשם המותג או להציג את עצמכם כאנשים רבים. אין להונות אנשים לשם רווח.',
        'Nie wolno udawać kogoś innego, mówić w imieniu marki ani występować jako wiele osób. Nie wolno nikogo oszukiwać dla zysku.'),
    (1, 'spam', 4, 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
        'No advertising', 'בלי פרסומות', 'Bez reklam',
        'No advertising, no link farms, no repeated posting of the same thing.',
        'אין לפרסם פרסומות, אוספי קישורים או את אותו הדבר שוב ושוב.',
        'Bez reklam, farm linków i wielokrotnego zamieszczania tego samego.'),
    (1, 'topic', 5, 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
        'Keep to the subject', 'נשארים בנושא', 'Trzymamy się tematu',
        'Write where it belongs. What belongs elsewhere is moved; what belongs nowhere here is hidden.',
        'כתבו במקום המתאים. מה ששייך למקום אחר יועבר; מה שאינו שייך לכאן יוסתר.',
        'Piszemy tam, gdzie trzeba. To, co należy gdzie indziej, przenosimy; to, co nie pasuje tu nigdzie, ukrywamy.'),
    (1, 'care', 6, 'STATEMENT_CATEGORY_VIOLENCE',
        'Warn before what shocks', 'מזהירים לפני תוכן קשה', 'Ostrzegamy przed drastycznymi treściami',
        'Pictures or descriptions of injuries and violence only where they matter, and marked as sensitive.',
        'תמונות או תיאורים של פציעות ואלימות – רק כשהם חשובים לעניין, ובסימון של תוכן רגיש.',
        'Zdjęcia i opisy obrażeń lub przemocy tylko wtedy, gdy mają znaczenie, i z oznaczeniem treści drastycznej.'),
    (1, 'law', 7, 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
        'Nothing illegal', 'שום דבר בלתי חוקי', 'Nic niezgodnego z prawem',
        'Nothing that breaks the law: among others sexual abuse of children, terrorism, incitement, stolen goods and works, and forbidden sales.',
        'שום דבר שמפר את החוק: בין היתר פגיעה מינית בילדים, טרור, הסתה, סחורה או יצירות גנובות ומכירות אסורות.',
        'Nic, co łamie prawo: między innymi seksualne wykorzystywanie dzieci, terroryzm, podżeganie, kradzione towary i utwory, zakazana sprzedaż.');
insert into report_reasons (code, position, label_en, label_he, label_pl, rule_code, harm, illegal, anonymous) values
    ('spam', 1, 'It is advertising or spam', 'זו פרסומת או ספאם', 'To reklama lub spam', 'spam', 1, false, false),
    ('topic', 2, 'It does not belong here', 'זה לא שייך לכאן', 'To tutaj nie pasuje', 'topic', 1, false, false),
    ('rude', 3, 'It insults or harasses somebody', 'זה פוגע במישהו או מטריד', 'To kogoś obraża lub nęka', 'respect', 3, false, false),
    ('private', 4, 'It shows private data', 'זה חושף מידע פרטי', 'To ujawnia prywatne dane', 'privacy', 4, false, false),
    ('fake', 5, 'Somebody pretends to be another', 'מישהו מתחזה לאחר', 'Ktoś podszywa się pod kogoś innego', 'honesty', 3, false, false),
    ('shock', 6, 'It is shocking and not marked', 'זה תוכן קשה שלא סומן', 'To drastyczne treści bez oznaczenia', 'care', 3, false, false),
    ('danger', 7, 'Somebody is in danger', 'מישהו נמצא בסכנה', 'Ktoś jest w niebezpieczeństwie', 'respect', 5, false, false),
    ('illegal', 8, 'It is against the law', 'זה מנוגד לחוק', 'To niezgodne z prawem', 'law', 4, true, false),
    ('child', 9, 'It shows sexual abuse of children', 'זה מציג פגיעה מינית בילדים', 'To pokazuje seksualne wykorzystywanie dzieci', 'law', 5, true, true);
