-- What the brand runs and customers depend on, as the status page shows it. Groups only gather.
create table component_groups (
    id integer primary key,
    position integer not null,
    name_en text not null,
    name_he text not null,
    name_pl text not null,
    created_at text not null,
    updated_at text not null,
    archived_at text,
    once text
) strict;
create unique index component_groups_once on component_groups (once) where once is not null;

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
    archived_at text,
    once text
) strict;
create unique index components_once on components (once) where once is not null;
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
    archived_at text,
    drill_reminded_at text
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

-- The incident that a case is about, and which of the authors of cases and of linked topics was told that it is over: once for each
-- resolution (the update that says so).
alter table cases add column incident_id integer references incidents (id);
create index cases_incident on cases (incident_id, id) where incident_id is not null;
create table incident_told (
    incident_id integer not null references incidents (id),
    account_id integer not null references accounts (id),
    resolution integer not null,
    told_at text not null,
    primary key (incident_id, resolution, account_id)
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

-- One notice to one subscriber, exactly one row. kind: the subscriber's. state: waiting, sent, failed, dropped.
create table deliveries (
    id integer primary key,
    notice_id integer not null references notices (id),
    subscriber_id integer not null references subscribers (id) on delete cascade,
    kind text not null,
    state text not null,
    tries integer not null,
    due_at text not null,
    claimed_until text,
    sent_at text,
    cause text
) strict;
create unique index deliveries_once on deliveries (notice_id, subscriber_id);
create index deliveries_due on deliveries (kind, due_at, id) where state = 'waiting';
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
-- What every brand can begin with: a playbook for each scenario, its checklist, and a first message that waits for approval.
insert into playbooks (scenario, position, name_en, name_he, name_pl, severity, approvals, approval_minutes, created_at, updated_at) values
    ('outage', 1, 'Service outage', 'תקלה בשירות', 'Awaria usługi', 2, 1, 10, '2026-11-22T00:00:00+00:00', '2026-11-22T00:00:00+00:00'),
    ('breach', 2, 'Data breach', 'דליפת מידע', 'Wyciek danych', 1, 2, 20, '2026-11-22T00:00:00+00:00', '2026-11-22T00:00:00+00:00'),
    ('safety', 3, 'Product safety', 'בטיחות מוצר', 'Bezpieczeństwo produktu', 1, 2, 15, '2026-11-22T00:00:00+00:00', '2026-11-22T00:00:00+00:00'),
    ('misconduct', 4, 'Staff misconduct', 'התנהגות פסולה בצוות', 'Niewłaściwe zachowanie personelu', 3, 2, 30, '2026-11-22T00:00:00+00:00', '2026-11-22T00:00:00+00:00'),
    ('rumour', 5, 'Rumour', 'שמועה', 'Pogłoska', 3, 1, 20, '2026-11-22T00:00:00+00:00', '2026-11-22T00:00:00+00:00');
with t (role, position, en, he, pl) as (values
    ('lead', 1, 'Say aloud that you lead, and name who has which part. Whoever has none goes back to work.', 'אמרו בקול שאתם מובילים, וקבעו למי יש איזה תפקיד. מי שאין להם תפקיד חוזרים לעבודה.', 'Powiedz na głos, że kierujesz, i wskaż, kto ma jaką rolę. Kto nie ma roli, wraca do pracy.'),
    ('deputy', 1, 'Plan who takes over and when. Nobody leads for more than four hours without rest.', 'תכננו מי מחליפים ומתי. איש לא מוביל יותר מארבע שעות בלי מנוחה.', 'Zaplanuj, kto i kiedy przejmuje stery. Nikt nie kieruje dłużej niż cztery godziny bez odpoczynku.'),
    ('comms', 1, 'Publish the first message and promise the time of the next one. Keep the promise even when there is nothing new.', 'פרסמו את ההודעה הראשונה והבטיחו מתי תבוא הבאה. עמדו בהבטחה גם כשאין חדש.', 'Opublikuj pierwszy komunikat i obiecaj termin następnego. Dotrzymaj go także wtedy, gdy nie ma nic nowego.'),
    ('scribe', 1, 'Write down from the first minute what was decided, by whom and why.', 'רשמו מהדקה הראשונה מה הוחלט, בידי מי ולמה.', 'Od pierwszej minuty zapisuj, kto co postanowił i dlaczego.'),
    ('customers', 1, 'Answer with the words of the current version only. Bring questions that it does not answer into the room.', 'ענו רק במילים של הגרסה העדכנית. שאלות שאין בה תשובה עליהן הביאו לחדר המצב.', 'Odpowiadaj tylko słowami aktualnej wersji. Pytania, na które nie ma w niej odpowiedzi, przynieś do sztabu.'),
    ('internal', 1, 'Tell shops, the call centre and partners which version is current before a customer asks them.', 'עדכנו את החנויות, המוקד והשותפים מהי הגרסה העדכנית לפני שלקוחות ישאלו אותם.', 'Poinformuj sklepy, infolinię i partnerów, która wersja jest aktualna, zanim zapyta ich klient.'),
    ('legal', 1, 'Stay within reach of the phone, and answer each draft within minutes: approved, or what must change.', 'הישארו זמינים בטלפון וענו על כל טיוטה בתוך דקות: מאושר, או מה יש לשנות.', 'Miej telefon pod ręką i na każdy szkic odpowiadaj w kilka minut: zgoda albo co trzeba zmienić.'))
insert into playbook_tasks (playbook_id, role, position, text_en, text_he, text_pl)
    select p.id, t.role, t.position, t.en, t.he, t.pl from playbooks p cross join t order by p.position, t.role;
with t (scenario, role, position, en, he, pl) as (values
    ('outage', 'lead', 2, 'Set the states of the components as customers feel them, not as the monitors show them.', 'קבעו את מצב הרכיבים כפי שהלקוחות מרגישים, לא כפי שמראים הנתונים.', 'Ustaw stany składników tak, jak odczuwają je klienci, a nie jak pokazują je wykresy.'),
    ('outage', 'lead', 3, 'After the repair, watch for an hour before you say that it is over.', 'אחרי התיקון המתינו ועקבו שעה לפני שאתם מודיעים שזה מאחורינו.', 'Po naprawie obserwuj przez godzinę, zanim powiesz, że to koniec.'),
    ('outage', 'expert', 1, 'Find out what works and what does not. Do not wait for the cause.', 'בררו מה עובד ומה לא. אל תחכו לסיבה.', 'Ustal, co działa, a co nie. Nie czekaj, aż znajdzie się przyczyna.'),
    ('outage', 'expert', 2, 'Name a time of repair only when it is sure. A guess stays in the room.', 'נקבו במועד תיקון רק כשהוא בטוח. ניחוש נשאר בחדר.', 'Podaj termin naprawy dopiero, gdy jest pewny. Domysły zostają w sztabie.'),
    ('outage', 'customers', 2, 'Keep the ways to complain open: whoever cannot complain here complains elsewhere.', 'השאירו את דרכי הפנייה פתוחות: מי שלא יכולים להתלונן כאן יתלוננו במקום אחר.', 'Zostaw otwarte drogi składania skarg: kto nie może poskarżyć się tutaj, zrobi to gdzie indziej.'),
    ('breach', 'expert', 1, 'Stop the leak and keep the traces: copy the logs before anything is switched off or installed again.', 'עצרו את הדליפה ושמרו על העקבות: העתיקו את קובצי היומן לפני שמכבים או מתקינים משהו מחדש.', 'Zatrzymaj wyciek i zachowaj ślady: skopiuj logi, zanim cokolwiek zostanie wyłączone lub zainstalowane na nowo.'),
    ('breach', 'expert', 2, 'List whose data is affected, which data, and since when.', 'ערכו רשימה: של מי המידע שנפגע, איזה מידע וממתי.', 'Spisz, czyich danych to dotyczy, jakich i od kiedy.'),
    ('breach', 'legal', 2, 'Tell the data protection authority within 72 hours. Write down when the clock started.', 'דווחו לרשות להגנת הפרטיות בתוך 72 שעות. רשמו ממתי נספר הזמן.', 'Zawiadom organ ochrony danych w ciągu 72 godzin. Zapisz, od kiedy biegnie termin.'),
    ('breach', 'comms', 2, 'Tell those affected directly what leaked and what they should do now.', 'הודיעו לנפגעים ישירות מה דלף ומה עליהם לעשות עכשיו.', 'Powiedz osobom, których to dotyczy, bezpośrednio, co wyciekło i co mają teraz zrobić.'),
    ('breach', 'customers', 2, 'Never ask anybody for a password or a card number, and say so.', 'לעולם אל תבקשו סיסמה או מספר כרטיס, ואמרו זאת במפורש.', 'Nigdy nie proś nikogo o hasło ani o numer karty i powiedz to wprost.'),
    ('safety', 'lead', 2, 'Stop selling and delivering what may be dangerous, before the cause is known.', 'הפסיקו למכור ולשלוח את מה שעלול לסכן, עוד לפני שהסיבה ידועה.', 'Wstrzymaj sprzedaż i dostawy tego, co może być niebezpieczne, zanim poznasz przyczynę.'),
    ('safety', 'expert', 1, 'Find out which models, batches and dates are affected, and how to recognise them.', 'בררו באילו דגמים, סדרות ותאריכי ייצור מדובר ואיך מזהים אותם.', 'Ustal, których modeli, partii i dat to dotyczy i jak je rozpoznać.'),
    ('safety', 'legal', 2, 'Report it to the market surveillance authority and decide about a recall.', 'דווחו לרשות הממונה על בטיחות מוצרים והחליטו אם לקרוא להחזרת המוצר.', 'Zgłoś sprawę organowi nadzoru rynku i zdecyduj o wycofaniu produktu.'),
    ('safety', 'comms', 2, 'Begin with what people should do: stop using it, unplug it, keep it away from children.', 'פתחו במה שיש לעשות: להפסיק להשתמש, לנתק מהחשמל, להרחיק מילדים.', 'Zacznij od tego, co trzeba zrobić: przestać używać, odłączyć od prądu, trzymać z dala od dzieci.'),
    ('safety', 'customers', 2, 'Take it back without a receipt. Write down every injury.', 'קבלו את המוצר בחזרה גם בלי קבלה. רשמו כל פגיעה.', 'Przyjmuj zwroty bez paragonu. Zapisz każdy uraz.'),
    ('safety', 'internal', 2, 'Have the shops take it off the shelves and put up the printed sheet.', 'ודאו שהחנויות מסירות אותו מהמדפים ותולות את הדף המודפס.', 'Dopilnuj, żeby sklepy zdjęły go z półek i wywiesiły wydrukowany komunikat.'),
    ('misconduct', 'lead', 2, 'Hear first whoever was hurt. Protect them, and the accused too, from a hunt.', 'הקשיבו קודם למי שנפגעו. הגנו עליהם, וגם על מי שהואשמו, מפני לינץ׳ ציבורי.', 'Najpierw wysłuchaj osoby pokrzywdzonej. Chroń ją, a także osobę oskarżaną, przed nagonką.'),
    ('misconduct', 'expert', 1, 'Secure what is known: who was there, recordings, earlier complaints.', 'שמרו את מה שידוע: מי היו שם, הקלטות, תלונות קודמות.', 'Zabezpiecz to, co wiadomo: kto był na miejscu, nagrania, wcześniejsze skargi.'),
    ('misconduct', 'legal', 2, 'Check what may be said about a person. No name is published.', 'בדקו מה מותר לומר על אדם. שום שם לא מתפרסם.', 'Sprawdź, co wolno powiedzieć o konkretnej osobie. Nie podajemy żadnych nazwisk.'),
    ('misconduct', 'comms', 2, 'Say what we stand for and what happens next. Play nothing down.', 'אמרו מהם ערכינו ומה יקרה עכשיו. אל תמעיטו מחומרת הדברים.', 'Powiedz, jakie mamy zasady i co będzie dalej. Niczego nie bagatelizuj.'),
    ('misconduct', 'internal', 2, 'Tell colleagues before they read about it.', 'עדכנו את העובדים לפני שיקראו על כך.', 'Powiedz pracownikom, zanim o tym przeczytają.'),
    ('rumour', 'lead', 2, 'Decide whether to answer at all: a denial can make a rumour larger.', 'החליטו אם להגיב בכלל: הכחשה עלולה להגדיל שמועה.', 'Zdecyduj, czy w ogóle odpowiadać: zaprzeczenie może pogłoskę rozdmuchać.'),
    ('rumour', 'expert', 1, 'Find out what is true in it, with proof, before anybody denies it.', 'בררו מה נכון בה, עם הוכחות, לפני שמישהו מכחיש.', 'Ustal, co jest w niej prawdą, i miej dowody, zanim ktokolwiek zaprzeczy.'),
    ('rumour', 'comms', 2, 'Say what is true and how we know. Do not repeat the rumour in the title.', 'אמרו מה נכון ומניין לנו. אל תחזרו על השמועה בכותרת.', 'Powiedz, co jest prawdą i skąd to wiemy. Nie powtarzaj pogłoski w tytule.'),
    ('rumour', 'customers', 2, 'Collect where it appears and what people ask. Mock nobody.', 'תעדו היכן היא מופיעה ומה שואלים. אל תלעגו לאיש.', 'Zbieraj, gdzie się pojawia i o co ludzie pytają. Z nikogo nie kpij.'))
insert into playbook_tasks (playbook_id, role, position, text_en, text_he, text_pl)
    select p.id, t.role, t.position, t.en, t.he, t.pl from playbooks p join t on t.scenario = p.scenario order by p.position, t.role, t.position;
with t (scenario, title_en, title_he, title_pl, body_en, body_he, body_pl, phone_en, phone_he, phone_pl) as (values
    ('outage', 'Part of our service is not working', 'חלק מהשירות שלנו אינו פועל', 'Część naszych usług nie działa',
        'Part of our service is not working as it should. We know about it and are working on it. We do not know the cause yet, and we will not guess. You do not need to report it again: what we find out is published here.',
        'חלק מהשירות שלנו אינו פועל כראוי. אנחנו יודעים על כך ומטפלים בזה. הסיבה עדיין אינה ידועה, ולא ננחש. אין צורך לדווח שוב: מה שנגלה יתפרסם כאן.',
        'Część naszych usług nie działa tak, jak powinna. Wiemy o tym i pracujemy nad tym. Nie znamy jeszcze przyczyny i nie będziemy zgadywać. Nie trzeba zgłaszać tego ponownie: to, co ustalimy, ogłosimy tutaj.',
        'Yes, we know that part of our service is not working, and we are working on it. I cannot say yet what caused it or when it will be over. The newest word is always on our status page. Shall I write down what does not work for you?',
        'כן, אנחנו יודעים שחלק מהשירות אינו פועל ומטפלים בזה. אין לי עדיין תשובה מה הסיבה ומתי זה ייגמר. המידע העדכני ביותר תמיד בדף הסטטוס שלנו. לרשום מה לא עובד אצלכם?',
        'Tak, wiemy, że część usług nie działa, i pracujemy nad tym. Nie mogę jeszcze powiedzieć, co jest przyczyną ani kiedy to się skończy. Najnowsze informacje są zawsze na stronie stanu usług. Czy mam zapisać, co u Państwa nie działa?'),
    ('breach', 'We are investigating a possible data breach', 'אנחנו בודקים חשש לדליפת מידע', 'Sprawdzamy możliwy wyciek danych',
        'We have learned that somebody may have reached data without permission. We have acted to stop it and are finding out whose data is affected. Those who are will hear from us directly. We will never ask for your password or card number: please give them to nobody who writes or calls in our name.',
        'נודע לנו שייתכן שמישהו הגיע למידע בלי רשות. פעלנו לעצור זאת ואנחנו מבררים של מי המידע שנפגע. מי שנפגעו ישמעו מאיתנו ישירות. לעולם לא נבקש מכם סיסמה או מספר כרטיס: אל תמסרו אותם לאיש שפונה בשמנו.',
        'Dowiedzieliśmy się, że ktoś mógł bez uprawnień uzyskać dostęp do danych. Podjęliśmy kroki, żeby to zatrzymać, i ustalamy, kogo to dotyczy. Z tymi osobami skontaktujemy się bezpośrednio. Nigdy nie prosimy o hasło ani numer karty: prosimy nie podawać ich nikomu, kto pisze lub dzwoni w naszym imieniu.',
        'Yes, we are looking into a possible data breach. We do not know yet whose data is affected. If yours is, you will hear from us directly. Please give your password or card number to nobody, not to me either.',
        'כן, אנחנו בודקים חשש לדליפת מידע. עדיין לא ידוע של מי המידע שנפגע. אם שלכם נפגע, תשמעו מאיתנו ישירות. אל תמסרו סיסמה או מספר כרטיס לאיש, גם לא לי.',
        'Tak, sprawdzamy możliwy wyciek danych. Nie wiemy jeszcze, kogo dotyczy. Jeśli Państwa, skontaktujemy się bezpośrednio. Proszę nikomu nie podawać hasła ani numeru karty, mnie też nie.'),
    ('safety', 'Please stop using a product that may be unsafe', 'אנא הפסיקו להשתמש במוצר שעלול להיות מסוכן', 'Prosimy przestać używać produktu, który może być niebezpieczny',
        'We have received reports that one of our products may be unsafe. Until we know more, please stop using it, unplug it if it has a plug, and keep it away from children. We have stopped selling it while we look into it. Which product and which batches are meant, and how to return yours, stands here as soon as it is certain.',
        'קיבלנו דיווחים שאחד המוצרים שלנו עלול להיות מסוכן. עד שנדע יותר, אנא הפסיקו להשתמש בו, נתקו אותו מהחשמל אם הוא חשמלי והרחיקו אותו מילדים. הפסקנו למכור אותו בזמן הבדיקה. באיזה מוצר ובאילו סדרות מדובר, ואיך מחזירים אותו, יפורסם כאן ברגע שיהיה ודאי.',
        'Otrzymaliśmy sygnały, że jeden z naszych produktów może być niebezpieczny. Dopóki nie wiemy więcej, prosimy przestać go używać, odłączyć go od prądu, jeśli jest elektryczny, i trzymać z dala od dzieci. Na czas sprawdzania wstrzymaliśmy jego sprzedaż. O jaki produkt i które partie chodzi i jak go zwrócić, napiszemy tutaj, gdy tylko będzie to pewne.',
        'Please stop using it and keep it away from children. If it has a plug, pull it out. Was anybody hurt? If so, call the emergency number first. I will write down your name, what you have and what happened, and we will call you back.',
        'אנא הפסיקו להשתמש במוצר והרחיקו אותו מילדים. אם הוא חשמלי, נתקו אותו. האם מישהו נפגע? אם כן, התקשרו קודם למוקד החירום. נרשום את שמכם, איזה מוצר יש לכם ומה קרה, ונחזור אליכם.',
        'Proszę przestać używać produktu i trzymać go z dala od dzieci. Jeśli jest elektryczny, proszę wyjąć wtyczkę. Czy komuś coś się stało? Jeśli tak, proszę najpierw zadzwonić pod numer alarmowy. Zapiszę nazwisko, jaki to produkt i co się stało, a my oddzwonimy.'),
    ('misconduct', 'We are looking into what one of us did', 'אנחנו בודקים מעשה של אחד מאנשינו', 'Wyjaśniamy zachowanie osoby z naszego zespołu',
        'We have heard what is said about the conduct of one of our people, and we take it seriously. We are listening to everybody concerned and will say what follows from it. Until then we name nobody and ask you to do the same. If you were affected or saw what happened, please write to us: it stays private.',
        'שמענו את הדברים שנאמרים על התנהגות של אחד מאנשינו, ואנחנו מתייחסים אליהם ברצינות. אנחנו מקשיבים לכל הנוגעים בדבר ונאמר מה המסקנות. עד אז לא ננקוב בשמות ונבקש גם מכם שלא. אם נפגעתם או ראיתם מה קרה, כתבו לנו: זה יישאר חסוי.',
        'Usłyszeliśmy, co mówi się o zachowaniu osoby z naszego zespołu, i traktujemy to poważnie. Słuchamy wszystkich, których sprawa dotyczy, i powiemy, co z tego wynika. Do tego czasu nie podajemy nazwisk i prosimy o to samo. Kogo to dotknęło lub kto był świadkiem, niech do nas napisze: wiadomość pozostanie poufna.',
        'We know about it and take it seriously. We are hearing everybody concerned. I cannot speak about a person on the phone. Did it happen to you, or did you see it? Then I will gladly take it down; it stays private.',
        'אנחנו יודעים על כך ומתייחסים לזה ברצינות. אנחנו שומעים את כל הנוגעים בדבר. לא אוכל לדבר בטלפון על אדם מסוים. זה קרה לכם, או שראיתם את זה? ארשום את הדברים ברצון, והם יישארו חסויים.',
        'Wiemy o tym i traktujemy to poważnie. Rozmawiamy ze wszystkimi, których sprawa dotyczy. Nie mogę mówić przez telefon o konkretnej osobie. Czy to Państwa dotknęło, czy byli Państwo świadkami? Chętnie to zapiszę, pozostanie to poufne.'),
    ('rumour', 'What we know, and what we are checking', 'מה ידוע לנו ומה אנחנו בודקים', 'Co wiemy i co sprawdzamy',
        'Something is being said about us, and many of you ask whether it is true. We are checking it now. As soon as we know, we will say here what is right, what is wrong and how we know it. Until then, please ask us rather than pass on what nobody has checked.',
        'נאמרים עלינו דברים, ורבים מכם שואלים אם הם נכונים. אנחנו בודקים זאת עכשיו. ברגע שנדע נאמר כאן מה נכון, מה לא ומניין לנו. עד אז, שאלו אותנו במקום להעביר הלאה מה שאיש לא בדק.',
        'Mówi się o nas różne rzeczy i wiele osób pyta, czy to prawda. Właśnie to sprawdzamy. Gdy tylko będziemy wiedzieć, napiszemy tutaj, co jest prawdą, co nie i skąd to wiemy. Do tego czasu prosimy pytać nas, zamiast przekazywać dalej to, czego nikt nie sprawdził.',
        'Thank you for asking us. We are checking it now and will publish what is true on our status page. Where did you hear it? I will write it down.',
        'תודה ששאלתם אותנו. אנחנו בודקים זאת עכשיו ונפרסם את העובדות בדף הסטטוס שלנו. איפה שמעתם את זה? ארשום את הדברים.',
        'Dziękuję, że pytają Państwo nas. Właśnie to sprawdzamy i ogłosimy fakty na stronie stanu usług. Gdzie można było to usłyszeć? Zapiszę to.'))
insert into playbook_statements (playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl, phone_en, phone_he, phone_pl, created_at)
    select p.id, t.title_en, t.title_he, t.title_pl, t.body_en, t.body_he, t.body_pl, t.phone_en, t.phone_he, t.phone_pl, p.created_at
    from playbooks p join t on t.scenario = p.scenario order by p.position;
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

-- The crisis room: who has which part since when, what is to be done (of the checklist in three languages, by hand in one), and what happened
-- (`data`: JSON; `text`: what somebody wrote).
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
    text_en text not null,
    text_he text not null,
    text_pl text not null,
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
-- {"component id": "state"}. `phone_…` is what the call centre says, `shop_…` what the shops need beside it. `late_at`: from then on the
-- deputies may approve it. `post_id`: the post of the pinned topic that says it. `row_version` grows when the text changes or is handed in.
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
    late_at text,
    deputies_told_at text,
    published_at text,
    published_by integer references accounts (id),
    update_id integer references incident_updates (id),
    post_id integer references posts (id),
    row_version integer not null,
    once text
) strict;
create unique index statements_version on statements (incident_id, version);
create unique index statements_once on statements (once) where once is not null;
create index statements_waiting on statements (late_at, id) where state = 'submitted';
-- Who wrote words of it: nobody of them approves it where two must.
create table statement_writers (
    statement_id integer not null references statements (id),
    account_id integer not null references accounts (id),
    primary key (statement_id, account_id)
) strict;
-- `part`: approver, deputy (after the time-out) or beforehand. outcome: approved or returned. `row_version`: of the text that it is about.
create table statement_approvals (
    id integer primary key,
    statement_id integer not null references statements (id),
    account_id integer not null references accounts (id),
    part text not null,
    outcome text not null,
    note text not null,
    row_version integer not null,
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
