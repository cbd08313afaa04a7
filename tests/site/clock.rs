//! The clocks of cases: what is due when, who hears of it before, and what happens by itself.
//!
//! The tests begin on a Sunday at nine in the morning, UTC. Without hours in the settings the brand works Monday to Friday, nine to five.

use crate::site::{Site, site_test};
use crate::threads;
use chrono::{DateTime, TimeDelta, Utc};
use hearth::cases::{self, CaseRow, Fields, Hand, Move, NewCase, Severity, State};
use hearth::db::Tx;
use hearth::ids::{AccountId, CaseId, DepartmentId};
use hearth::policy::{self, Audience, Role};

/// Runs one statement without parameters.
async fn sql(site: &Site, text: &'static str) {
    let done = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(text, ()).await }));
    done.await.expect(text);
}

/// Targets for every case: minutes until the first reply, minutes until it is resolved.
async fn targets(site: &Site, reply: Option<i64>, resolve: Option<i64>) {
    let set = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let line =
                "insert into case_targets (first_reply_minutes, resolution_minutes) values ($1, $2) returning id";
            tx.insert_id(line, (reply, resolve)).await
        })
    });
    set.await.expect("a line of targets");
}

/// The department of everybody in these tests, with that lead.
async fn department(site: &Site, lead: Option<AccountId>) -> DepartmentId {
    let made = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let now = tx.now();
            let line = "insert into departments (name, lead_id, spread, created_at)
                        values ('Customer care', $1, 'round_robin', $2) returning id";
            tx.insert_id(line, (lead, now)).await
        })
    });
    DepartmentId(made.await.expect("a department"))
}

/// Somebody of the staff, on duty or not.
async fn colleague(site: &Site, handle: &str, role: Role, on_duty: bool) -> AccountId {
    site.with_role(handle, role).await;
    let id = site.account(handle).await;
    let set = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let since = on_duty.then(|| tx.now());
            tx.exec("insert into duties (account_id, since) values ($1, $2)", (id, since)).await
        })
    });
    set.await.expect("a duty");
    id
}

/// A private case of ada's, opened now.
async fn opened(site: &Site) -> CaseId {
    if site.count("select count(*) from boards").await == 0 {
        threads::board(site, "help", Audience::Everyone).await;
        site.joins("ada").await;
    }
    let board = hearth::ids::BoardId(site.count("select min(id) from boards").await);
    let ada = site.account("ada").await;
    let (topic, _) = threads::topic(site, board, ada, "The lid broke", "It broke on Monday.", true).await;
    let new = NewCase::plain(topic, ada, site.now());
    let made =
        site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { cases::open(tx, &new).await }));
    made.await.expect("a case")
}

async fn case(site: &Site, id: CaseId) -> CaseRow {
    cases::by_id(&mut site.app.db.read().await.expect("a connection"), id).await.expect("the case")
}

/// The case as it is in this transaction.
async fn held(tx: &mut Tx, id: CaseId) -> CaseRow {
    cases::by_id(tx, id).await.expect("the case")
}

async fn moves(site: &Site, id: CaseId, to: State, hand: Hand) {
    let moved = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let (case, at) = (held(tx, id).await, tx.now());
            let step = Move { to, hand, by: None, note: String::new(), at, resolution: None };
            cases::move_to(tx, &case, &step).await
        })
    });
    moved.await.expect("an allowed move");
}

async fn assigns(site: &Site, id: CaseId, to: AccountId) {
    let given = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let (case, at) = (held(tx, id).await, tx.now());
            cases::assign(tx, &case, Some(to), None, at).await
        })
    });
    given.await.expect("somebody has it");
}

async fn edits(site: &Site, id: CaseId, change: impl FnOnce(&mut Fields) + Send + 'static) {
    let edited = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let case = held(tx, id).await;
            let mut fields = Fields::of(&case);
            change(&mut fields);
            cases::edit(tx, &case, None, &fields).await
        })
    });
    edited.await.expect("the fields are set");
}

/// A reply in the case's topic, and what it does to the case.
async fn replies(site: &Site, id: CaseId, author: AccountId) {
    let post = threads::reply(site, case(site, id).await.topic_id, author, "Here is what I have to say.").await;
    let done =
        site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { cases::react(tx, post).await }));
    done.await.expect("the case hears of it");
}

/// Lets the clock show that time, and the round come.
async fn rings_at(site: &Site, at: &str) {
    site.advance(time(at) - site.now());
    cases::jobs::ring(site.app.clone()).await.expect("the round");
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

/// To whom which letters about something due went, oldest first.
async fn told(site: &Site) -> Vec<String> {
    let due = |subject: &str| subject.starts_with("Due ") || subject.starts_with("Overdue");
    let letters = site.outbox().await.into_iter().filter(|letter| due(&letter.subject));
    letters.map(|letter| letter.to.trim_end_matches("@hearth.test").to_owned()).collect()
}

/// Somebody who has the case, a department with somebody on duty and somebody who is not, and its lead.
async fn crew(site: &Site, id: CaseId) -> AccountId {
    let steffi = colleague(site, "steffi", Role::Staff, false).await;
    colleague(site, "daria", Role::Staff, true).await;
    colleague(site, "otto", Role::Staff, false).await;
    let leonid = colleague(site, "leonid", Role::Lead, false).await;
    let care = department(site, Some(leonid)).await;
    edits(site, id, move |fields| fields.department = Some(care)).await;
    assigns(site, id, steffi).await;
    steffi
}

site_test!(
    async fn without_targets_no_clock_runs_and_nothing_is_said(site: Site) {
        let id = opened(&site).await;
        crew(&site, id).await;
        for at in ["2026-11-23T10:00:00Z", "2026-11-27T10:00:00Z", "2027-11-22T10:00:00Z"] {
            rings_at(&site, at).await;
        }
        // A line that says nothing, and one that nothing could be done in.
        targets(&site, None, Some(0)).await;
        edits(&site, id, |fields| fields.severity = Severity::High).await;
        let case = case(&site, id).await;
        assert_eq!(
            (case.reply_due_at, case.resolve_due_at, case.due_at, case.paused_minutes),
            (None, None, None, None)
        );
        assert_eq!(site.count("select count(*) from cases where alarm_at is not null").await, 0);
        assert_eq!(told(&site).await, [""; 0]);
        assert_eq!(case.state, State::Open);
    }
);

site_test!(
    async fn each_hears_before_the_end_and_nobody_twice(site: Site) {
        targets(&site, None, Some(8 * 60)).await;
        let id = opened(&site).await;
        crew(&site, id).await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-23T17:00:00Z")));
        rings_at(&site, "2026-11-23T12:59:00Z").await;
        assert_eq!(told(&site).await, [""; 0]);
        for (at, heard) in [
            ("2026-11-23T13:00:00Z", vec!["steffi"]),
            ("2026-11-23T13:01:00Z", vec!["steffi"]),
            ("2026-11-23T15:00:00Z", vec!["steffi", "daria"]),
            ("2026-11-23T16:11:00Z", vec!["steffi", "daria"]),
            ("2026-11-23T16:12:00Z", vec!["steffi", "daria", "leonid"]),
            ("2026-11-23T16:59:00Z", vec!["steffi", "daria", "leonid"]),
            ("2026-11-23T17:01:00Z", vec!["steffi", "daria", "leonid"]),
            ("2026-12-23T17:01:00Z", vec!["steffi", "daria", "leonid"]),
        ] {
            rings_at(&site, at).await;
            assert_eq!(told(&site).await, heard, "{at}");
        }
        assert_eq!(site.count("select count(*) from case_warnings").await, 3);
    }
);

site_test!(
    async fn several_nodes_ring_at_once_and_each_person_hears_once(site: Site) {
        targets(&site, Some(8 * 60), Some(8 * 60)).await;
        let id = opened(&site).await;
        crew(&site, id).await;
        site.advance(time("2026-11-23T16:30:00Z") - site.now());
        let ring = || cases::jobs::ring(site.app.clone());
        let (a, b, c, d) = tokio::join!(ring(), ring(), ring(), ring());
        assert!(a.is_ok() && b.is_ok() && c.is_ok() && d.is_ok());
        let mut told = told(&site).await;
        told.sort();
        // Once for each of the two clocks.
        assert_eq!(told, ["daria", "daria", "leonid", "leonid", "steffi", "steffi"]);
    }
);

site_test!(
    async fn one_person_in_every_part_hears_once(site: Site) {
        targets(&site, None, Some(60)).await;
        let id = opened(&site).await;
        let eve = colleague(&site, "eve", Role::Lead, true).await;
        let care = department(&site, Some(eve)).await;
        edits(&site, id, move |fields| fields.department = Some(care)).await;
        assigns(&site, id, eve).await;
        rings_at(&site, "2026-11-23T09:57:00Z").await;
        assert_eq!(told(&site).await, ["eve"]);
    }
);

site_test!(
    async fn what_nobody_could_say_in_time_is_said_to_the_lead_within_a_day(site: Site) {
        targets(&site, None, Some(60)).await;
        let id = opened(&site).await;
        crew(&site, id).await;
        rings_at(&site, "2026-11-23T12:00:00Z").await;
        assert_eq!(told(&site).await, ["leonid"]);
        assert!(site.letter("leonid@hearth.test").await.subject.starts_with("Overdue: "));
        let late = opened(&site).await;
        rings_at(&site, "2026-11-26T12:00:00Z").await;
        assert_eq!(told(&site).await, ["leonid"]);
        assert_eq!(case(&site, late).await.due_at, Some(time("2026-11-23T13:00:00Z")));
        assert_eq!(site.count("select count(*) from cases where alarm_at is not null").await, 0, "it is over");
    }
);

site_test!(
    async fn where_no_department_is_known_whoever_leads_hears_and_else_the_admins(site: Site) {
        targets(&site, None, Some(60)).await;
        colleague(&site, "adele", Role::Admin, true).await;
        opened(&site).await;
        rings_at(&site, "2026-11-23T09:58:00Z").await;
        assert_eq!(told(&site).await, ["adele"]);
        colleague(&site, "leonid", Role::Lead, false).await;
        opened(&site).await;
        rings_at(&site, "2026-11-23T10:56:00Z").await;
        assert_eq!(told(&site).await, ["adele", "leonid"]);
    }
);

site_test!(
    async fn the_clocks_stand_still_while_the_customer_is_asked(site: Site) {
        targets(&site, Some(60), Some(8 * 60)).await;
        let id = opened(&site).await;
        crew(&site, id).await;
        site.advance(time("2026-11-23T09:15:00Z") - site.now());
        moves(&site, id, State::Waiting, Hand::Staff).await;
        let waiting = case(&site, id).await;
        assert_eq!((waiting.reply_due_at, waiting.resolve_due_at, waiting.due_at), (None, None, None));
        assert_eq!(waiting.paused_minutes, Some(45));
        rings_at(&site, "2026-11-25T12:00:00Z").await;
        assert_eq!(told(&site).await, [""; 0], "nobody is late while the customer is asked");
        let ada = site.account("ada").await;
        replies(&site, id, ada).await;
        let back = case(&site, id).await;
        assert_eq!((back.state, back.paused_minutes), (State::InProgress, None));
        assert_eq!(back.reply_due_at, Some(time("2026-11-25T12:45:00Z")));
        assert_eq!(back.resolve_due_at, Some(time("2026-11-26T11:45:00Z")));
        assert_eq!(back.due_at, back.reply_due_at);
    }
);

site_test!(
    async fn an_answer_ends_one_clock_a_resolution_the_other_and_opened_again_it_runs_on(site: Site) {
        targets(&site, Some(60), Some(8 * 60)).await;
        let id = opened(&site).await;
        let steffi = crew(&site, id).await;
        site.advance(time("2026-11-23T09:30:00Z") - site.now());
        replies(&site, id, steffi).await;
        let answered = case(&site, id).await;
        assert_eq!((answered.state, answered.reply_due_at), (State::Acknowledged, None));
        assert_eq!(answered.due_at, Some(time("2026-11-23T17:00:00Z")));
        site.advance(TimeDelta::minutes(30));
        moves(&site, id, State::Resolved, Hand::Staff).await;
        assert_eq!(case(&site, id).await.due_at, None);
        rings_at(&site, "2026-11-24T16:00:00Z").await;
        moves(&site, id, State::Reopened, Hand::Customer).await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-25T15:00:00Z")), "seven of eight hours are left");
        // The level was reached and said once; the new end is not said again before the next level.
        rings_at(&site, "2026-11-25T11:00:00Z").await;
        assert_eq!(told(&site).await, ["steffi"]);
        moves(&site, id, State::Waiting, Hand::Staff).await;
        site.advance(TimeDelta::hours(2));
        moves(&site, id, State::InProgress, Hand::Staff).await;
        rings_at(&site, "2026-11-25T13:30:00Z").await;
        assert_eq!(told(&site).await, ["steffi"], "a new end does not make half of the time new");
    }
);

site_test!(
    async fn what_was_answered_meanwhile_is_not_said_to_be_due(site: Site) {
        targets(&site, Some(60), None).await;
        let id = opened(&site).await;
        let steffi = crew(&site, id).await;
        rings_at(&site, "2026-11-23T09:30:00Z").await;
        replies(&site, id, steffi).await;
        assert_eq!(told(&site).await, [""; 0], "the letter looks before it is sent");
    }
);

site_test!(
    async fn the_most_particular_target_counts_and_a_changed_field_changes_it(site: Site) {
        targets(&site, Some(60), None).await;
        sql(&site, "insert into case_targets (severity, first_reply_minutes) values ('urgent', 15)").await;
        sql(
            &site,
            "insert into case_categories (slug, name_en, name_he, name_pl, severity, position)
             values ('lids', 'Lids', 'מכסים', 'Pokrywki', 'normal', 1)",
        )
        .await;
        sql(&site, "insert into case_targets (category_id, first_reply_minutes) select id, 30 from case_categories")
            .await;
        let id = opened(&site).await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-23T10:00:00Z")));
        edits(&site, id, |fields| fields.severity = Severity::Urgent).await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-23T09:15:00Z")));
        let lids = hearth::ids::CategoryId(site.count("select id from case_categories").await);
        edits(&site, id, move |fields| fields.category = Some(lids)).await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-23T09:30:00Z")));
    }
);

site_test!(
    async fn changed_hours_holidays_and_zone_reach_every_open_case(site: Site) {
        targets(&site, None, Some(60)).await;
        let ids = [opened(&site).await, opened(&site).await, opened(&site).await];
        for _ in 0..51 {
            opened(&site).await;
        }
        moves(&site, ids[1], State::Resolved, Hand::Staff).await;
        crew(&site, ids[0]).await;
        // Israel's week, in Jerusalem, where it is eleven on Sunday.
        sql(&site, "insert into settings (name, value, changed_at) select 'brand.zone', 'Asia/Jerusalem', min(opened_at) from cases").await;
        for weekday in ["7", "1", "2", "3", "4"] {
            let line = "insert into working_hours (weekday, opens_minute, closes_minute) values (cast($1 as integer), 540, 1020)";
            let set = site
                .app
                .db
                .write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(line, (weekday,)).await }));
            set.await.expect("hours");
        }
        let changed = || {
            let told = site
                .app
                .db
                .write(policy::system("test"), |tx| Box::pin(async move { cases::refresh_clocks(tx).await }));
            async { told.await.expect("the clocks hear of it") }
        };
        changed().await;
        site.drain_jobs().await;
        assert_eq!(case(&site, ids[0]).await.due_at, Some(time("2026-11-22T10:00:00Z")));
        assert_eq!(case(&site, ids[1]).await.due_at, None);
        let late = "select count(*) from cases where resolved_at is null and (due_at is null or due_at <> (select min(due_at) from cases))";
        assert_eq!(site.count(late).await, 0, "every batch was done");
        // What is late by the new settings alone is nobody's news.
        site.advance(TimeDelta::hours(4));
        sql(&site, "update case_targets set resolution_minutes = 30").await;
        changed().await;
        site.drain_jobs().await;
        assert_eq!(case(&site, ids[0]).await.due_at, Some(time("2026-11-22T09:30:00Z")));
        cases::jobs::ring(site.app.clone()).await.expect("the round");
        assert_eq!(told(&site).await, [""; 0]);
        // A day off: Sunday does not count any more.
        sql(&site, "insert into holidays (day, name) values ('2026-11-22', 'A holiday')").await;
        changed().await;
        site.drain_jobs().await;
        assert_eq!(case(&site, ids[0]).await.due_at, Some(time("2026-11-23T07:30:00Z")));
        sql(&site, "delete from case_targets").await;
        changed().await;
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from cases where due_at is not null").await, 0);
    }
);

site_test!(
    async fn whoever_is_not_active_staff_any_more_has_no_open_cases(site: Site) {
        let steffi = colleague(&site, "steffi", Role::Staff, false).await;
        let (first, second, done) = (opened(&site).await, opened(&site).await, opened(&site).await);
        for id in [first, second, done] {
            assigns(&site, id, steffi).await;
        }
        moves(&site, done, State::Resolved, Hand::Staff).await;
        // Suspended until a time that is over by then: nothing happens.
        sql(&site, "update accounts set suspended_until = created_at where handle = 'steffi'").await;
        rings_at(&site, "2026-11-22T10:00:00Z").await;
        assert_eq!(case(&site, first).await.assignee_id, Some(steffi));
        sql(&site, "update accounts set role = 'member' where handle = 'steffi'").await;
        let ring = || cases::jobs::ring(site.app.clone());
        let (a, b) = tokio::join!(ring(), ring());
        assert!(a.is_ok() && b.is_ok());
        for id in [first, second] {
            assert_eq!(case(&site, id).await.assignee_id, None);
        }
        assert_eq!(case(&site, done).await.assignee_id, Some(steffi), "whoever resolved it stays named");
        let freed = "select count(*) from case_changes where assignee_id is null and from_state = to_state and actor_id is null";
        assert_eq!(site.count(freed).await, 2, "once each");
        sql(&site, "update accounts set role = 'staff', suspended_until = null where handle = 'steffi'").await;
        for (gone, back) in [
            (
                "update accounts set suspended_until = '2026-12-24T00:00:00Z' where handle = 'steffi'",
                "suspended_until = null",
            ),
            ("update accounts set deleted_at = created_at where handle = 'steffi'", ""),
        ] {
            assigns(&site, first, steffi).await;
            sql(&site, gone).await;
            rings_at(&site, "2026-11-22T12:00:00Z").await;
            assert_eq!(case(&site, first).await.assignee_id, None, "{gone}");
            if !back.is_empty() {
                sql(&site, "update accounts set suspended_until = null where handle = 'steffi'").await;
            }
        }
    }
);

site_test!(
    async fn what_somebody_left_goes_to_whoever_is_on_duty(site: Site) {
        let id = opened(&site).await;
        crew(&site, id).await;
        sql(&site, "update accounts set role = 'member' where handle = 'steffi'").await;
        rings_at(&site, "2026-11-25T10:00:00Z").await;
        let daria = site.account("daria").await;
        assert_eq!(case(&site, id).await.assignee_id, Some(daria));
        assert!(site.letter("daria@hearth.test").await.subject.starts_with("Yours now: "));
    }
);

site_test!(
    async fn a_resolved_case_that_nobody_answers_closes_itself_and_says_so(site: Site) {
        let (quiet, spoken) = (opened(&site).await, opened(&site).await);
        site.drain_jobs().await;
        for id in [quiet, spoken] {
            moves(&site, id, State::Resolved, Hand::Staff).await;
        }
        rings_at(&site, "2026-12-06T08:59:00Z").await;
        assert_eq!(case(&site, quiet).await.state, State::Resolved);
        let letters = site.outbox().await.len();
        // A word that the case has not heard of yet.
        let ada = site.account("ada").await;
        threads::reply(&site, case(&site, spoken).await.topic_id, ada, "It broke again!").await;
        rings_at(&site, "2026-12-06T09:00:00Z").await;
        cases::jobs::ring(site.app.clone()).await.expect("the round");
        assert_eq!(case(&site, spoken).await.state, State::Resolved);
        let closed = case(&site, quiet).await;
        assert_eq!((closed.state, closed.closed_at), (State::Closed, Some(site.now())));
        assert_eq!(
            site.count("select count(*) from case_changes where to_state = 'closed' and actor_id is null").await,
            1
        );
        let sent = site.outbox().await;
        assert_eq!(sent.len(), letters + 1, "one letter, once");
        assert_eq!(sent.last().map(|letter| letter.to.as_str()), Some("ada@hearth.test"));
    }
);

site_test!(
    async fn staff_are_written_to_in_their_own_language_with_a_link_to_the_desk(site: Site) {
        targets(&site, None, Some(8 * 60)).await;
        let id = opened(&site).await;
        crew(&site, id).await;
        sql(&site, "update accounts set lang = 'he', time_zone = 'Asia/Jerusalem' where handle = 'steffi'").await;
        sql(&site, "update accounts set lang = 'pl' where handle = 'daria'").await;
        let yours = site.letter("steffi@hearth.test").await;
        assert!(yours.subject.starts_with("הגיעה לטיפולכם"), "{}", yours.subject);
        assert_eq!(yours.link("/desk/"), format!("/desk/cases/{id}"));
        let ada = site.account("ada").await;
        replies(&site, id, ada).await;
        let reply = site.letter("steffi@hearth.test").await;
        assert!(reply.subject.starts_with("תגובה חדשה"), "{}", reply.subject);
        assert!(reply.text.contains("Here is what I have to say."), "{}", reply.text);
        rings_at(&site, "2026-11-23T15:00:00Z").await;
        let due = site.letter("steffi@hearth.test").await;
        assert!(due.text.contains("23 בנובמבר 2026, 19:00"), "in her zone: {}", due.text);
        assert!(due.html.contains("dir=\"rtl\""));
        let due = site.letter("daria@hearth.test").await;
        assert!(due.subject.starts_with("Termin za 2 godziny"), "{}", due.subject);
        assert!(due.text.contains("Sprawę prowadzi"), "{}", due.text);
    }
);

site_test!(
    async fn whoever_left_or_lost_the_case_gets_no_letter(site: Site) {
        let id = opened(&site).await;
        let steffi = colleague(&site, "steffi", Role::Staff, false).await;
        let otto = colleague(&site, "otto", Role::Staff, false).await;
        site.drain_jobs().await;
        let before = site.outbox().await.len();
        assigns(&site, id, steffi).await;
        assigns(&site, id, otto).await;
        let ada = site.account("ada").await;
        replies(&site, id, ada).await;
        sql(&site, "update accounts set role = 'member' where handle = 'otto'").await;
        let letters = site.outbox().await;
        let to_staff = |to: &str| to.starts_with("steffi@") || to.starts_with("otto@");
        assert!(!letters[before..].iter().any(|letter| to_staff(&letter.to)), "{letters:?}");
    }
);

site_test!(
    async fn a_second_pair_of_eyes_is_asked_and_heard_without_the_text_itself(site: Site) {
        let id = opened(&site).await;
        let steffi = colleague(&site, "steffi", Role::Staff, false).await;
        let otto = colleague(&site, "otto", Role::Staff, false).await;
        let topic = case(&site, id).await.topic_id;
        let asked = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let now = tx.now();
                let line =
                    "insert into case_reviews (case_id, topic_id, author_id, body, official, asked_at, state, resolution_summary, remark)
                            values ($1, $2, $3, 'Secret draft', $4, $5, 'asked', '', '') returning id";
                let review = tx.insert_id(line, (id, topic, steffi, true, now)).await?;
                for (to, news) in [(otto, "review_asked"), (steffi, "review_done")] {
                    let news = serde_json::json!({ news: { "review": review } });
                    let payload = serde_json::json!({ "to": to, "case": id, "news": news });
                    hearth::jobs::enqueue(tx, cases::jobs::TO_STAFF, &payload, now + TimeDelta::hours(1)).await?;
                }
                Ok(review)
            })
        });
        asked.await.expect("a review");
        site.advance(TimeDelta::hours(1));
        let letters = site.outbox().await;
        assert!(!letters.iter().any(|letter| letter.to == "steffi@hearth.test"), "nobody has looked yet");
        let asked = site.letter("otto@hearth.test").await;
        assert!(asked.subject.starts_with("Please have a look") && asked.text.contains("steffi"), "{}", asked.text);
        assert!(!asked.text.contains("Secret draft"), "the text stays on the desk");
        sql(&site, "update case_reviews set state = 'remarked', remark = 'Too long.', decided_at = asked_at").await;
        let told = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let (now, news) = (tx.now(), serde_json::json!({ "review_done": { "review": 1 } }));
                let payload = serde_json::json!({ "to": steffi, "case": id, "news": news });
                hearth::jobs::enqueue(tx, cases::jobs::TO_STAFF, &payload, now).await
            })
        });
        told.await.expect("a job");
        let done = site.letter("steffi@hearth.test").await;
        assert!(done.subject.starts_with("Looked at") && done.text.contains("Too long."), "{}", done.text);
    }
);

site_test!(
    async fn another_time_zone_of_the_brand_moves_the_due_times(site: Site) {
        targets(&site, None, Some(60)).await;
        let id = opened(&site).await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-23T10:00:00Z")));
        let admin = site.admin().await;
        let fields = [("brand", "Aurora"), ("lang", "en"), ("zone", "Europe/Warsaw"), ("accent", "#0a5c8a")];
        admin.upload("/admin/settings", &fields, ("logo", "", "image/png", b"")).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(case(&site, id).await.due_at, Some(time("2026-11-23T09:00:00Z")));
        assert_eq!(site.count("select count(*) from jobs").await, 0);
    }
);

site_test!(
    async fn the_desk_shows_what_is_due_what_is_late_and_what_is_paused(site: Site) {
        targets(&site, Some(60), Some(8 * 60)).await;
        let id = opened(&site).await;
        site.advance(time("2026-11-23T09:10:00Z") - site.now());
        let (staff, page) = (site.staff().await, format!("/desk/cases/{id}"));
        assert!(staff.get(&page).await.expect(200).contains("Answer due in 50 minutes"));
        site.advance(TimeDelta::hours(2));
        assert!(staff.get(&page).await.expect(200).contains("Answer was due 1 hour ago"));
        let steffi = site.account("steffi").await;
        replies(&site, id, steffi).await;
        assert!(staff.get(&page).await.expect(200).contains("Solution due in 5 hours"));
        moves(&site, id, State::Waiting, Hand::Staff).await;
        assert!(staff.get(&page).await.expect(200).contains("Clock paused"));
        moves(&site, id, State::Resolved, Hand::Staff).await;
        let done = staff.get(&page).await.expect(200);
        assert!(!done.contains("Solution due") && !done.contains("Clock paused"), "{}", done.text());
    }
);

site_test!(
    async fn a_duplicate_has_no_clock_of_its_own_but_closes_itself_like_any_other(site: Site) {
        targets(&site, None, Some(8 * 60)).await;
        let (main, other) = (opened(&site).await, opened(&site).await);
        crew(&site, other).await;
        edits(&site, other, move |fields| fields.main = Some(main)).await;
        assert_eq!(case(&site, other).await.due_at, None);
        assert_eq!(case(&site, main).await.due_at, Some(time("2026-11-23T17:00:00Z")));
        let told_all =
            site.app.db.write(policy::system("test"), |tx| Box::pin(async move { cases::refresh_clocks(tx).await }));
        told_all.await.expect("the clocks hear of it");
        site.drain_jobs().await;
        assert_eq!(case(&site, other).await.due_at, None);
        rings_at(&site, "2026-11-23T16:30:00Z").await;
        assert_eq!(told(&site).await, ["leonid"], "of the main case, which is nobody's");
        edits(&site, other, |fields| fields.main = None).await;
        assert_eq!(case(&site, other).await.due_at, Some(time("2026-11-23T17:00:00Z")), "on its own again");
        edits(&site, other, move |fields| fields.main = Some(main)).await;
        moves(&site, other, State::Resolved, Hand::Staff).await;
        rings_at(&site, "2026-12-07T16:30:00Z").await;
        assert_eq!(case(&site, other).await.state, State::Closed);
    }
);
