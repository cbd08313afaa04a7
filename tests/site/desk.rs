//! The desk's lists: views, filters, search, kept views, and many cases at once.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::boards::{self, Kind, NewTopic};
use hearth::cases::{self, CaseRow, Fields, Hand, Move, NewCase, Severity, State};
use hearth::ids::{AccountId, BoardId, CaseId, TopicId};
use hearth::policy::{self, Audience, Role};

/// A case around a new topic.
async fn case(site: &Site, board: BoardId, customer: AccountId, title: &str, kind: Kind) -> CaseId {
    let body_html = boards::render(&site.app, "It broke.").await.expect("rendered");
    let topic = NewTopic {
        board,
        author: customer,
        kind,
        title: title.into(),
        body: "It broke.".into(),
        body_html,
        lang: None,
        challenge: None,
        private: kind != Kind::Complaint,
        once: None,
        at: site.now(),
    };
    let made = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let (id, _) = boards::open_topic(tx, &topic).await?;
            cases::open(tx, &NewCase::plain(id, customer, topic.at)).await
        })
    });
    made.await.expect("a case")
}

async fn row(site: &Site, id: CaseId) -> CaseRow {
    cases::by_id(&mut site.app.db.read().await.expect("a connection"), id).await.expect("the case")
}

/// Moves a case past the pages.
async fn moves(site: &Site, id: CaseId, to: State) {
    let at = site.now();
    let moved = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let case = cases::by_id(tx, id).await?;
            let step = Move { to, hand: Hand::Staff, by: None, note: String::new(), at, resolution: None };
            cases::move_to(tx, &case, &step).await
        })
    });
    moved.await.expect("a move");
}

/// Gives a case to somebody past the pages.
async fn gives(site: &Site, id: CaseId, to: Option<AccountId>) {
    let at = site.now();
    let given = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let case = cases::by_id(tx, id).await?;
            cases::assign(tx, &case, to, None, at).await
        })
    });
    given.await.expect("an assignee");
}

/// Runs a statement past everything.
async fn sets(site: &Site, text: &'static str) {
    let done = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(text, ()).await }));
    done.await.expect("a change");
}

/// The numbers of the cases that a list shows, in its order.
fn shown(page: &Page) -> Vec<i64> {
    page.links().iter().filter_map(|link| link.strip_prefix("/desk/cases/")?.parse().ok()).collect()
}

async fn lists(who: &Client, query: &str) -> Vec<i64> {
    shown(&who.get(&format!("/desk?{query}")).await.expect(200))
}

/// Does one thing with the chosen cases as the list shows them; the list afterwards.
async fn does(who: &Client, list: &Page, chosen: &[(CaseId, i64)], fields: &[(&str, &str)]) -> Page {
    let boxes: Vec<(String, String)> =
        chosen.iter().map(|(id, version)| (format!("case-{id}"), version.to_string())).collect();
    let mut all: Vec<(&str, &str)> = boxes.iter().map(|(name, version)| (name.as_str(), version.as_str())).collect();
    all.extend_from_slice(fields);
    who.submit(list, "/desk/batches", &all).await
}

/// The same with cases that stand at the version that the list shows.
async fn does_with(site: &Site, who: &Client, ids: &[CaseId], fields: &[(&str, &str)]) -> Page {
    let list = who.get("/desk?tab=open").await.expect(200);
    let mut chosen = Vec::new();
    for id in ids {
        chosen.push((*id, row(site, *id).await.version));
    }
    let sent = does(who, &list, &chosen, fields).await.expect(303);
    who.follow(sent).await.expect(200)
}

async fn ground(site: &Site) -> (BoardId, AccountId) {
    let board = threads::board(site, "help", Audience::Everyone).await;
    site.joins("ada").await;
    (board, site.account("ada").await)
}

site_test!(
    async fn nobody_but_staff_knows_of_the_desk(site: Site) {
        let (board, ada) = ground(&site).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        let (member, visitor) = (site.signs_in("ada").await, site.visitor());
        let box_name = format!("case-{one}");
        for path in ["/desk", "/desk/cases", "/desk/views/1", "/desk?tab=mine&q=lid"] {
            member.get(path).await.expect(404);
            visitor.get(path).await.expect(303);
        }
        for path in ["/desk/batches", "/desk/batches/1/undo", "/desk/views", "/desk/views/1/removal"] {
            let fields = [("act", "take"), (box_name.as_str(), "1"), ("name", "mine"), ("back", "tab=open")];
            member.post(path, &fields).await.expect(404);
            visitor.post(path, &fields).await.expect(403);
        }
        assert_eq!(row(&site, one).await.assignee_id, None);
        assert_eq!(site.count("select count(*) from desk_batches").await, 0);
        assert_eq!(site.count("select count(*) from desk_views").await, 0);
    }
);

site_test!(
    async fn somebody_elses_view_is_not_there(site: Site) {
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Admin).await);
        let list = steffi.get("/desk?tab=open&kind=idea&q=lid").await.expect(200);
        let kept = steffi.submit(&list, "/desk/views", &[("name", "Ideas & lids")]).await.expect(303);
        let page = steffi.follow(kept).await.expect(200);
        assert!(page.contains("Ideas & lids") && page.contains("The list is kept"));
        let view = page.link("/desk/views/");
        for (path, post) in [(view.clone(), false), (format!("{view}/removal"), true)] {
            let answer = if post { eve.post(&path, &[]).await } else { eve.get(&path).await };
            answer.expect(404);
        }
        assert!(!eve.get("/desk").await.expect(200).contains("Ideas & lids"));
        let opened = steffi.get(&view).await.expect(303);
        assert_eq!(opened.location().as_deref(), Some("/desk?tab=open&q=lid&kind=idea"));
        let again =
            steffi.submit(&steffi.get("/desk?tab=mine").await, "/desk/views", &[("name", "Ideas & lids")]).await;
        again.expect(303);
        assert_eq!(steffi.get(&view).await.location().as_deref(), Some("/desk?tab=mine"), "the name is used again");
        steffi.post("/desk/views", &[("name", " "), ("back", "tab=mine")]).await.expect(422);
        let long = "x".repeat(61);
        steffi.post("/desk/views", &[("name", &long), ("back", "tab=mine")]).await.expect(422);
        steffi.post(&format!("{view}/removal"), &[]).await.expect(303);
        steffi.get(&view).await.expect(404);
        for number in 0..30 {
            steffi.post("/desk/views", &[("name", &number.to_string()), ("back", "tab=open")]).await.expect(303);
        }
        steffi.post("/desk/views", &[("name", "one more"), ("back", "tab=open")]).await.expect(422);
        steffi.post("/desk/views", &[("name", "7"), ("back", "//elsewhere.test/x?tab=mine")]).await.expect(303);
        assert_eq!(site.count("select count(*) from desk_views").await, 30);
    }
);

site_test!(
    async fn a_duplicate_is_worked_on_in_its_main_case_and_comes_back_when_that_is_over(site: Site) {
        let (board, ada) = ground(&site).await;
        let main = case(&site, board, ada, "The app is down", Kind::Complaint).await;
        let same = case(&site, board, ada, "No app", Kind::Complaint).await;
        let steffi = site.staff().await;
        sets(&site, "insert into departments (name, spread, created_at) select 'Customer care', 'claim', created_at from accounts where handle = 'ada'").await;
        sets(&site, "update cases set department_id = (select id from departments)").await;
        sets(&site, "update cases set main_case_id = 1 where id = 2").await;
        let queues = ["waiting", "unassigned", "department"];
        for tab in queues {
            let page = steffi.get(&format!("/desk?tab={tab}")).await.expect(200);
            assert_eq!(shown(&page), [main.0], "{tab}");
            for (tab, count) in [("waiting", 1), ("unassigned", 1), ("department", 1), ("open", 2)] {
                assert!(page.html().contains(&format!(r#"data-count="{tab}">{count}<"#)), "{tab}: {}", page.text());
            }
        }
        let open = steffi.get("/desk?tab=open").await.expect(200);
        assert_eq!(shown(&open), [main.0, same.0]);
        assert!(open.contains(&format!("Same as #{main}")), "{}", open.text());
        // What its customer says is heard all the same.
        sets(&site, "update cases set news_since = opened_at where id = 2").await;
        assert_eq!(lists(&steffi, "tab=news").await, [same.0]);
        // The main case is over and the duplicate is not: somebody has to look at it.
        moves(&site, main, State::Resolved).await;
        for tab in queues {
            assert_eq!(lists(&steffi, &format!("tab={tab}")).await, [same.0], "{tab}");
        }
    }
);

site_test!(
    async fn somebody_elses_batch_can_neither_be_seen_nor_undone(site: Site) {
        let (board, ada) = ground(&site).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Admin).await);
        let page = does_with(&site, &steffi, &[one], &[("act", "take")]).await;
        assert!(page.contains("1 case was changed"), "{}", page.text());
        let undo = page.form("/desk/batches/1/undo").action;
        eve.post(&undo, &[]).await.expect(404);
        steffi.post("/desk/batches/999/undo", &[]).await.expect(404);
        assert!(!eve.get("/desk?batch=1").await.expect(200).contains("was changed"));
        assert_eq!(row(&site, one).await.assignee_name.as_deref(), Some("steffi"));
        let undone = steffi.submit(&page, &undo, &[]).await.expect(303);
        assert!(steffi.follow(undone).await.contains("Undone: 1 case is as it was before."));
        assert_eq!(row(&site, one).await.assignee_id, None);
        steffi.post(&undo, &[]).await.expect(303);
        assert_eq!(row(&site, one).await.assignee_id, None, "undoing twice changes nothing more");
    }
);

site_test!(
    async fn undoing_leaves_what_was_changed_since_and_says_so(site: Site) {
        let (board, ada) = ground(&site).await;
        let mut ids = Vec::new();
        for title in ["The lid broke", "The base broke", "The switch broke"] {
            ids.push(case(&site, board, ada, title, Kind::Complaint).await);
        }
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Staff).await);
        let page = does_with(&site, &steffi, &ids, &[("act", "severity"), ("give_severity", "urgent")]).await;
        assert!(page.contains("3 cases were changed."));
        let seen = row(&site, ids[1]).await.version;
        let path = format!("/desk/cases/{}/assignee", ids[1]);
        eve.post(&path, &[("to", "me"), ("version", &seen.to_string())]).await.expect(303);
        let undone = steffi.submit(&page, "/desk/batches/1/undo", &[]).await.expect(303);
        let page = steffi.follow(undone).await.expect(200);
        assert!(page.contains("Undone: 2 cases are as they were before."), "{}", page.text());
        assert!(page.contains("The base broke: it was changed since"), "{}", page.text());
        let now = [row(&site, ids[0]).await, row(&site, ids[1]).await, row(&site, ids[2]).await];
        assert_eq!(now.each_ref().map(|case| case.severity), [Severity::Normal, Severity::Urgent, Severity::Normal]);
        assert_eq!(now[1].assignee_name.as_deref(), Some("eve"));
    }
);

site_test!(
    async fn a_case_that_cannot_go_there_or_has_changed_is_left_and_named(site: Site) {
        let (board, ada) = ground(&site).await;
        let mut ids = Vec::new();
        for title in ["Open one", "Done one", "Changed one", "Resolved one"] {
            ids.push(case(&site, board, ada, title, Kind::Complaint).await);
        }
        moves(&site, ids[1], State::Resolved).await;
        moves(&site, ids[1], State::Closed).await;
        moves(&site, ids[3], State::Resolved).await;
        let steffi = site.staff().await;
        let list = steffi.get("/desk?tab=open&kind=complaint").await.expect(200);
        let mut chosen = Vec::new();
        for id in &ids {
            chosen.push((*id, row(&site, *id).await.version));
        }
        gives(&site, ids[2], Some(site.account("steffi").await)).await;
        chosen.push((CaseId(999), 1));
        let fields = [("act", "state"), ("give_state", "resolved"), ("note", "A new lid is on its way.")];
        let sent = does(&steffi, &list, &chosen, &fields).await.expect(303);
        assert_eq!(sent.location().as_deref(), Some("/desk?tab=open&kind=complaint&batch=1"));
        let page = steffi.follow(sent).await.expect(200);
        assert!(
            page.contains("1 case was changed") && page.contains("3 cases were left as they are"),
            "{}",
            page.text()
        );
        assert!(page.contains("Done one: this step is not possible from the state that it is in"));
        assert!(page.contains("Changed one: somebody else changed it in the meantime"));
        assert!(page.contains("Resolved one: it was so already"));
        let done = row(&site, ids[0]).await;
        assert_eq!((done.state, done.resolution_summary.as_str()), (State::Resolved, "A new lid is on its way."));
        assert_eq!(row(&site, ids[1]).await.state, State::Closed);
        assert_eq!(row(&site, ids[2]).await.state, State::Open);
    }
);

site_test!(
    async fn a_bar_that_was_not_filled_in_comes_back_with_what_was_typed(site: Site) {
        let (board, ada) = ground(&site).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        let steffi = site.staff().await;
        let list = steffi.get("/desk?tab=open").await.expect(200);
        let page =
            does(&steffi, &list, &[], &[("act", "state"), ("give_state", "resolved"), ("note", "kept <b>")]).await;
        let page = page.expect(422);
        assert!(page.contains("Please choose at least one case."));
        assert_eq!(page.form("/desk/batches").value("note"), Some("kept <b>"));
        for (fields, fault) in [
            (vec![("act", "tag"), ("give_tag", " ")], "Please write one tag"),
            (vec![("act", "tag"), ("give_tag", "one, two")], "Please write one tag"),
            (vec![("act", "assign"), ("give_to", "ada")], "Choose one of the options"),
            (vec![("act", "department"), ("give_department", "99")], "Choose one of the options"),
            (vec![("act", "severity"), ("give_severity", "worst")], "Choose one of the options"),
            (vec![("act", "state"), ("give_state", "burnt")], "Choose one of the options"),
            (vec![("act", "burn")], "Choose one of the options"),
        ] {
            let page = does(&steffi, &list, &[(one, 1)], &fields).await.expect(422);
            assert!(page.contains(fault), "{fields:?}: {}", page.text());
            assert_eq!(page.form("/desk/batches").value(&format!("case-{one}")), Some("1"), "it stays chosen");
        }
        let long = "x".repeat(2_001);
        let fields = [("act", "state"), ("give_state", "resolved"), ("note", long.as_str())];
        does(&steffi, &list, &[(one, 1)], &fields).await.expect(422);
        assert_eq!(site.count("select count(*) from desk_batches").await, 0);
    }
);

site_test!(
    async fn each_view_shows_its_own(site: Site) {
        let (board, ada) = ground(&site).await;
        let mut ids = Vec::new();
        for number in 0..7 {
            ids.push(case(&site, board, ada, &format!("Trouble {number}"), Kind::Complaint).await);
            site.advance(TimeDelta::minutes(1));
        }
        let steffi = site.staff().await;
        let me = site.account("steffi").await;
        gives(&site, ids[1], Some(me)).await;
        gives(&site, ids[6], Some(me)).await;
        moves(&site, ids[2], State::Waiting).await;
        moves(&site, ids[3], State::Resolved).await;
        moves(&site, ids[6], State::Resolved).await;
        sets(&site, "insert into departments (name, spread, created_at) select 'Customer care', 'claim', created_at from accounts where handle = 'ada'").await;
        sets(&site, "update cases set department_id = (select id from departments) where id in (4, 5)").await;
        sets(&site, "update cases set due_at = null, news_since = opened_at where id in (3, 4)").await;
        sets(&site, "update cases set due_at = null where id <> 5").await;
        sets(&site, "update cases set due_at = opened_at where id = 5").await;
        let numbers = |of: &[usize]| of.iter().map(|index| ids[*index].0).collect::<Vec<_>>();
        for (tab, expected) in [
            ("waiting", vec![0, 1, 4, 5]),
            ("mine", vec![1]),
            ("department", vec![4]),
            ("unassigned", vec![0, 2, 4, 5]),
            ("breaching", vec![4]),
            ("news", vec![2, 3]),
            ("open", vec![0, 1, 2, 4, 5]),
            ("resolved", vec![6, 3]),
            ("", vec![0, 1, 4, 5]),
        ] {
            let page = steffi.get(&format!("/desk?tab={tab}")).await.expect(200);
            assert_eq!(shown(&page), numbers(&expected), "{tab}");
            if !tab.is_empty() {
                let count = format!("data-count=\"{tab}\">{}<", expected.len());
                assert!(page.html().contains(&count), "{tab}: {count}");
            }
        }
        let eve = site.with_role("eve", Role::Staff).await;
        assert!(lists(&eve, "tab=mine").await.is_empty());
        for lang in ["he", "pl"] {
            steffi.get(&format!("/desk?tab=news&lang={lang}")).await.expect(200);
        }
    }
);

site_test!(
    async fn every_filter_narrows_every_view_and_stands_in_the_address(site: Site) {
        let (board, ada) = ground(&site).await;
        let other = threads::board(&site, "shop", Audience::Everyone).await;
        site.joins("ben").await;
        let ben = site.account("ben").await;
        let lid = case(&site, board, ada, "The lid of my kettle broke", Kind::Complaint).await;
        let shop = case(&site, other, ben, "Nobody answers in the shop", Kind::Question).await;
        let steffi = site.staff().await;
        let me = site.account("steffi").await;
        gives(&site, shop, Some(me)).await;
        moves(&site, shop, State::InProgress).await;
        let edited = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let case = cases::by_id(tx, lid).await?;
                cases::edit(tx, &case, None, &Fields { severity: Severity::Urgent, ..Fields::of(&case) }).await
            })
        });
        edited.await.expect("an edit");
        sets(&site, "insert into case_categories (slug, name_en, name_he, name_pl, severity, position) values ('late', 'Late', '', '', 'normal', 1)").await;
        sets(&site, "insert into departments (name, spread, created_at) select 'Repairs', 'claim', created_at from accounts where handle = 'ada'").await;
        sets(&site, "update cases set category_id = (select id from case_categories), department_id = (select id from departments), lang = 'he' where id = 1").await;
        sets(&site, "insert into case_tags (case_id, tag) values (1, 'photo')").await;
        sets(&site, "insert into case_fields (name_en, name_he, name_pl, kind, choices, required, public, position) values ('Order', '', '', 'line', '', false, false, 1)").await;
        sets(&site, "insert into case_values (case_id, field_id, value) select 1, id, 'EM-0017' from case_fields")
            .await;
        for (query, expected) in [
            ("board=help", vec![lid]),
            ("state=in_progress", vec![shop]),
            ("severity=urgent", vec![lid]),
            ("department=1", vec![lid]),
            ("assignee=me", vec![shop]),
            ("assignee=none", vec![lid]),
            ("assignee=steffi", vec![shop]),
            ("category=late", vec![lid]),
            ("tag=%23Photo", vec![lid]),
            ("tag=nothing", vec![]),
            ("language=he", vec![lid]),
            ("kind=question", vec![shop]),
            ("q=%231", vec![lid]),
            ("q=2", vec![shop]),
            ("q=kettles+LID", vec![lid]),
            ("q=kettle+shop", vec![]),
            ("q=ben", vec![shop]),
            ("q=%40ad", vec![lid]),
            ("q=ada%40hearth.test", vec![lid]),
            ("q=ad%40hearth.test", vec![]),
            ("q=em-0017", vec![lid]),
            ("q=EM-001", vec![]),
            ("q=shop&kind=complaint", vec![]),
            ("q=%22%27%3B--", vec![]),
            ("board=no-such&state=burnt&severity=x&department=x&assignee=nobody&kind=x&language=xx", vec![lid, shop]),
        ] {
            let expected: Vec<i64> = expected.into_iter().map(|id| id.0).collect();
            assert_eq!(lists(&steffi, &format!("tab=open&{query}")).await, expected, "{query}");
            for tab in ["waiting", "mine", "department", "unassigned", "breaching", "news", "resolved"] {
                steffi.get(&format!("/desk?tab={tab}&{query}")).await.expect(200);
            }
        }
        let page = steffi.get("/desk?tab=open&q=kettle&severity=urgent&tag=photo").await.expect(200);
        assert!(page.links().contains(&"/desk?tab=open&severity=urgent&tag=photo".to_owned()), "{:?}", page.links());
        assert!(page.links().contains(&"/desk?tab=mine&q=kettle&severity=urgent&tag=photo".to_owned()));
        let narrowed = steffi.submit(&page, "/desk", &[("kind", "question")]).await.expect(200);
        assert!(narrowed.contains("Nothing fits these filters"));
    }
);

site_test!(
    async fn a_list_is_read_to_its_end_with_each_case_once(site: Site) {
        let (board, ada) = ground(&site).await;
        let mut all = Vec::new();
        for number in 0..65 {
            all.push(case(&site, board, ada, &format!("Trouble no. {number}"), Kind::Complaint).await.0);
            if number % 7 == 0 {
                site.advance(TimeDelta::seconds(1));
            }
        }
        let steffi = site.staff().await;
        let mut seen = Vec::new();
        let mut path = "/desk?tab=open&q=trouble".to_owned();
        for _ in 0..3 {
            let page = steffi.get(&path).await.expect(200);
            seen.extend(shown(&page));
            let next = page.links().into_iter().find(|link| link.contains("after="));
            let Some(next) = next else { break };
            assert!(next.starts_with("/desk?tab=open&q=trouble&after="), "{next}");
            path = next;
        }
        assert_eq!(seen, all);
        for id in &all {
            moves(&site, CaseId(*id), State::Resolved).await;
        }
        let first = lists(&steffi, "tab=resolved").await;
        all.reverse();
        assert_eq!(first, all[..30], "the latest first");
    }
);

site_test!(
    async fn what_is_done_with_many_cases_is_undone_as_one(site: Site) {
        let (board, ada) = ground(&site).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        let two = case(&site, board, ada, "The base broke", Kind::Complaint).await;
        let steffi = site.staff().await;
        let me = site.account("steffi").await;
        gives(&site, two, Some(me)).await;
        sets(&site, "insert into departments (name, spread, created_at) select 'Repairs', 'claim', created_at from accounts where handle = 'ada'").await;
        sets(&site, "insert into case_tags (case_id, tag) values (2, 'lid')").await;
        let look = async || {
            let (one, two) = (row(&site, one).await, row(&site, two).await);
            let tags = site.count("select count(*) from case_tags where tag = 'lid'").await;
            let of =
                |case: CaseRow| (case.assignee_id, case.department_id, case.severity, case.state, case.waits_since);
            (of(one), of(two), tags)
        };
        let before = look().await;
        for fields in [
            vec![("act", "assign"), ("give_to", "steffi")],
            vec![("act", "assign"), ("give_to", "")],
            vec![("act", "department"), ("give_department", "1")],
            vec![("act", "severity"), ("give_severity", "high")],
            vec![("act", "tag"), ("give_tag", "#Lid")],
            vec![("act", "untag"), ("give_tag", "lid")],
            vec![("act", "state"), ("give_state", "waiting"), ("note", "")],
        ] {
            let page = does_with(&site, &steffi, &[one, two], &fields).await;
            assert_ne!(look().await, before, "{fields:?}");
            let undone = steffi.submit(&page, "/desk/batches/", &[]).await.expect(303);
            assert!(steffi.follow(undone).await.contains("Undone: "), "{fields:?}");
            assert_eq!(look().await, before, "{fields:?}");
        }
        assert_eq!(
            site.count("select count(*) from case_edits where field = 'tags'").await,
            4,
            "each change has its line"
        );
    }
);

site_test!(
    async fn customers_hear_of_a_bulk_change_only_when_it_was_not_undone(site: Site) {
        let (board, ada) = ground(&site).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        site.outbox().await;
        let steffi = site.staff().await;
        let fields = [("act", "state"), ("give_state", "resolved"), ("note", "A new lid is on its way.")];
        let letters = async || site.outbox().await.iter().filter(|mail| mail.to == "ada@hearth.test").count();
        let begun = letters().await;
        let page = does_with(&site, &steffi, &[one], &fields).await;
        assert!(page.contains("The customers are written to in 2 minutes."));
        let undone = steffi.submit(&page, "/desk/batches/", &[]).await.expect(303);
        steffi.follow(undone).await;
        assert_eq!(row(&site, one).await.state, State::Open);
        assert_eq!(row(&site, one).await.resolution_kind, None);
        site.advance(TimeDelta::minutes(3));
        assert_eq!(letters().await, begun, "nothing happened, as far as the customer is concerned");
        let page = does_with(&site, &steffi, &[one], &fields).await;
        assert_eq!(letters().await, begun, "not yet");
        site.advance(TimeDelta::minutes(3));
        assert_eq!(letters().await, begun + 1);
        assert!(site.letter("ada@hearth.test").await.text.contains("A new lid is on its way."));
        let undone = steffi.submit(&page, "/desk/batches/", &[]).await.expect(303);
        steffi.follow(undone).await;
        assert_eq!(letters().await, begun + 2, "who heard of it hears that it was taken back");
    }
);

site_test!(
    async fn a_bar_sent_twice_is_one_batch(site: Site) {
        let (board, ada) = ground(&site).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        let steffi = site.staff().await;
        let list = steffi.get("/desk?tab=open&chosen=all").await.expect(200);
        assert_eq!(list.form("/desk/batches").value(&format!("case-{one}")), Some("1"), "all are chosen");
        let fields = [("act", "take")];
        let (first, second) = tokio::join!(
            steffi.submit(&list, "/desk/batches", &fields),
            steffi.submit(&list, "/desk/batches", &fields)
        );
        let third = steffi.submit(&list, "/desk/batches", &fields).await.expect(303);
        assert_eq!(first.expect(303).location(), third.location());
        assert_eq!(second.expect(303).location(), third.location());
        assert_eq!(site.count("select count(*) from desk_batches").await, 1);
        assert!(steffi.follow(third).await.contains("1 case was changed"));
    }
);

site_test!(
    async fn a_case_is_found_where_its_topic_is_now(site: Site) {
        let (board, ada) = ground(&site).await;
        let other = threads::board(&site, "shop", Audience::Everyone).await;
        let one = case(&site, board, ada, "The lid broke", Kind::Complaint).await;
        let two = case(&site, other, ada, "The lid broke off", Kind::Complaint).await;
        let mordechai = site.moderator().await;
        let topics: Vec<TopicId> = vec![row(&site, one).await.topic_id, row(&site, two).await.topic_id];
        assert_eq!(lists(&mordechai, "tab=open&board=help").await, [one.0]);
        let moved = mordechai.post(&format!("/t/{}/merge", topics[0]), &[("into", &topics[1].to_string())]).await;
        moved.expect(303);
        site.drain_jobs().await;
        assert!(lists(&mordechai, "tab=open&board=help").await.is_empty());
        assert_eq!(lists(&mordechai, "tab=open&board=shop").await, [one.0, two.0]);
        let moved = mordechai.post(&format!("/t/{}/board", topics[1]), &[("board", &board.to_string())]).await;
        moved.expect(303);
        site.drain_jobs().await;
        assert_eq!(lists(&mordechai, "tab=open&board=help").await, [one.0, two.0], "both went along");
    }
);
