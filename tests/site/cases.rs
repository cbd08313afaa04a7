//! Complaints from the first word to the last: the one door, cases, the desk.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::cases::{self, State};
use hearth::ids::CaseId;
use hearth::policy::{self, Audience, Role};

/// A topic of that kind by somebody who may publish; the page it leads to.
async fn writes(who: &Client, kind: &str, title: &str, private: bool) -> Page {
    let form = who.get("/new").await.expect(200);
    let mut fields = vec![("kind", kind), ("title", title), ("body", "It **broke** on Monday."), ("step", "post")];
    if private {
        fields.push(("private", "on"));
    }
    let sent = who.submit(&form, "/new", &fields).await.expect(303);
    who.follow(sent).await.expect(200)
}

/// A public complaint: the address of its case and of its topic.
async fn complains(who: &Client, title: &str) -> (String, String) {
    let topic = writes(who, "complaint", title, false).await;
    let case = who.get("/cases").await.expect(200).link("/cases/");
    (case, topic.path.split(['?', '#']).next().unwrap_or_default().to_owned())
}

fn topic_id(path: &str) -> &str {
    path.split('/').nth(2).expect("/t/{id}/{slug}")
}

async fn state(site: &Site, case: &str) -> State {
    let id = CaseId(case.rsplit('/').next().and_then(|id| id.parse().ok()).expect("/cases/{id}"));
    cases::by_id(&mut site.app.db.read().await.expect("a connection"), id).await.expect("the case").state
}

/// Sends the desk's state form. A resolution says how it ended.
async fn sets(staff: &Client, case: &str, to: &str, note: &str) -> Page {
    let note = if to == "resolved" && note.is_empty() { "A new lid is on its way." } else { note };
    let page = staff.get(&format!("/desk{case}")).await.expect(200);
    staff.submit(&page, &format!("/desk{case}/state"), &[("to", to), ("note", note)]).await
}

/// Sends the desk's answer form.
async fn answers(staff: &Client, case: &str, fields: &[(&str, &str)]) -> Page {
    let page = staff.get(&format!("/desk{case}")).await.expect(200);
    staff.submit(&page, &format!("/desk{case}/answer"), fields).await
}

site_test!(
    async fn what_is_missing_is_said_beside_the_field_and_what_was_typed_comes_back(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let form = ada.get("/new").await.expect(200);
        let typed = [("kind", ""), ("title", "x"), ("body", "<b>kept & safe</b>"), ("private", "on")];
        let page = ada.submit(&form, "/new", &typed).await.expect(422);
        let again = page.form("/new");
        assert_eq!(again.value("body"), Some("<b>kept & safe</b>"));
        assert!(again.value("title") == Some("x") && again.value("private").is_some());
        assert!(page.tag("p", "field-kind-fault").is_some() && page.tag("p", "field-title-fault").is_some());
        assert!(page.tag("p", "field-body-fault").is_none());
        ada.post("/new", &[("kind", "talk"), ("board", "no-such"), ("title", "Hello"), ("body", "x")])
            .await
            .expect(422);
        assert_eq!(site.count("select count(*) from topics").await, 0);
    }
);

site_test!(
    async fn everybody_reads_where_a_public_complaint_stands(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, staff, visitor) = (site.joins("ada").await, site.staff().await, site.visitor());
        let (case, topic) = complains(&ada, "The lid broke").await;
        for (to, said) in [
            ("", "Open"),
            ("in_progress", "In progress"),
            ("waiting", "Waiting for the customer"),
            ("resolved", "Resolved"),
            ("reopened", "Reopened"),
        ] {
            if !to.is_empty() {
                sets(&staff, &case, to, "").await.expect(303);
            }
            for path in [topic.as_str(), "/b/help", "/"] {
                let page = visitor.get(path).await.expect(200);
                assert!(page.contains(&format!("The case: {said}")), "{path}: {}", page.text());
            }
        }
        sets(&staff, &case, "waiting", "").await.expect(303);
        assert!(ada.get(&topic).await.contains("The case: Waiting for you"));
        let other = writes(&ada, "talk", "Lids in general", false).await.path;
        assert!(!visitor.get(&other).await.expect(200).contains("The case:"), "not every topic has a case");
        let merge = format!("/t/{}/merge", topic_id(&topic));
        site.moderator().await.post(&merge, &[("into", topic_id(&other))]).await.expect(303);
        assert!(visitor.get(&other).await.contains("Waiting for the customer"), "the case goes along");
        sets(&staff, &case, "resolved", "").await.expect(303);
        assert!(visitor.get(&other).await.contains("The case: Resolved"));
    }
);

site_test!(
    async fn nobody_writes_on_a_board_that_is_not_theirs(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        threads::board(&site, "back-room", Audience::Staff).await;
        let ada = site.joins("ada").await;
        assert!(!ada.get("/new").await.html().contains("back-room"));
        let sneaky = [("kind", "talk"), ("board", "back-room"), ("title", "Hello"), ("body", "x"), ("step", "post")];
        ada.post("/new", &sneaky).await.expect(422);
        site.visitor().post("/new", &sneaky).await.expect(422);
        site.staff().await.post("/new", &sneaky).await.expect(303);
    }
);

site_test!(
    async fn similar_topics_are_shown_before_a_text_is_sent(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        writes(&ada, "question", "Where is the kettle's filter?", false).await;
        let ben = site.joins("ben").await;
        let form = ben.get("/new").await;
        let fields = [("kind", "question"), ("title", "Kettle filter, where is it?"), ("body", "I cannot find it.")];
        let step = ben.submit(&form, "/new", &fields).await.expect(200);
        assert_eq!(step.drawn_by(), "cases::similar");
        assert!(step.contains("Where is the kettle's filter?"), "{}", step.text());
        let back = ben.submit(&step, "/new", &[("step", "edit")]).await.expect(200);
        assert_eq!(back.form("/new").value("body"), Some("I cannot find it."));
        ben.submit(&step, "/new", &[("step", "post")]).await.expect(303);
        assert_eq!(site.count("select count(*) from topics").await, 2);
        assert_eq!(site.count("select count(*) from cases").await, 0, "a public question needs no case");
    }
);

site_test!(
    async fn a_form_sent_twice_is_one_topic_with_one_case(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let form = ada.get("/new").await;
        let fields = [("kind", "complaint"), ("title", "The lid broke"), ("body", "x"), ("step", "post")];
        let (first, second) = tokio::join!(ada.submit(&form, "/new", &fields), ada.submit(&form, "/new", &fields));
        let third = ada.submit(&form, "/new", &fields).await.expect(303);
        assert_eq!(first.expect(303).location(), third.location());
        assert_eq!(second.expect(303).location(), third.location());
        assert_eq!(site.count("select count(*) from topics").await, 1);
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn a_case_is_its_customers_and_staffs_alone(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let (case, _) = complains(&ada, "The lid broke").await;
        site.visitor().get(&case).await.expect(303);
        ben.get(&case).await.expect(404);
        ben.post(&format!("{case}/state"), &[("to", "closed")]).await.expect(404);
        for path in ["/desk".to_owned(), "/desk/cases".to_owned(), format!("/desk{case}")] {
            ada.get(&path).await.expect(404);
            site.visitor().get(&path).await.expect(303);
        }
        for (act, fields) in [
            ("answer", vec![("body", "No."), ("version", "1"), ("seen", "1")]),
            ("state", vec![("to", "resolved"), ("version", "1")]),
            ("assignee", vec![("to", "me"), ("version", "1")]),
        ] {
            ada.post(&format!("/desk{case}/{act}"), &fields).await.expect(404);
            site.visitor().post(&format!("/desk{case}/{act}"), &fields).await.expect(403);
        }
        assert_eq!(state(&site, &case).await, State::Open);
        ada.get(&case).await.expect(200);
        site.staff().await.get(&case).await.expect(200);
    }
);

site_test!(
    async fn what_is_written_to_staff_alone_is_a_case_that_nobody_else_sees(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let topic = writes(&ada, "question", "My address has changed", true).await;
        let path = topic.path.split('?').next().expect("a path");
        ben.get(path).await.expect(404);
        site.visitor().get(path).await.expect(404);
        assert_eq!(site.count("select count(*) from cases").await, 1, "only staff can answer it");
        let desk = site.staff().await.get("/desk?kind=question").await.expect(200);
        assert!(desk.contains("My address has changed"));
    }
);

site_test!(
    async fn a_move_that_the_table_does_not_have_is_refused(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, _) = complains(&ada, "The lid broke").await;
        for to in ["reopened", "resolved", "waiting"] {
            ada.post(&format!("{case}/state"), &[("to", to)]).await.expect(409);
        }
        ada.post(&format!("{case}/state"), &[("to", "burnt")]).await.expect(400);
        // Staff's own page of a customer's case gives them no hand there.
        steffi.post(&format!("{case}/state"), &[("to", "closed")]).await.expect(404);
        let refused = sets(&steffi, &case, "closed", "kept").await.expect(409);
        assert!(refused.contains("From here it can go to: Acknowledged, In progress"), "{}", refused.text());
        assert_eq!(refused.form(&format!("/desk{case}/state")).value("note"), Some("kept"));
        sets(&steffi, &case, "burnt", "").await.expect(422);
        let long = "x".repeat(2_001);
        ada.post(&format!("{case}/state"), &[("to", "closed"), ("note", &long)]).await.expect(422);
        assert_eq!(state(&site, &case).await, State::Open);
        assert_eq!(site.count("select count(*) from case_changes").await, 0);
    }
);

site_test!(
    async fn only_those_who_may_pin_can_pin_and_then_nothing_else_is_done_either(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, _) = complains(&ada, "The lid broke").await;
        assert!(!steffi.get(&format!("/desk{case}")).await.html().contains("pin_until"));
        let fields = [("body", "Sorry!"), ("then", "resolved"), ("pin_until", "2027-01-01")];
        let refused = answers(&steffi, &case, &fields).await.expect(403);
        assert!(refused.html().contains("Sorry!"), "what was typed comes back");
        assert_eq!(site.count("select count(*) from posts").await, 1);
        assert_eq!(state(&site, &case).await, State::Open);
        let moderator = site.moderator().await;
        for bad in ["2026-11-21", "tomorrow", "9999999-01-01"] {
            let page = answers(&moderator, &case, &[("body", "Sorry!"), ("pin_until", bad)]).await.expect(422);
            assert!(page.tag("p", "field-pin_until-fault").is_some());
        }
        answers(&moderator, &case, &[("body", "  ")]).await.expect(422);
    }
);

site_test!(
    async fn staff_answer_mark_move_and_pin_in_one_go_and_the_customer_hears_of_it(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, moderator) = (site.joins("ada").await, site.moderator().await);
        let (case, topic) = complains(&ada, "The lid broke").await;
        let page = moderator.get(&format!("/desk{case}")).await.expect(200);
        let fields = [
            ("body", "A new lid is **on its way**."),
            ("official", "on"),
            ("then", "resolved"),
            ("pin_until", "2026-12-24"),
        ];
        moderator.submit(&page, &format!("/desk{case}/answer"), &fields).await.expect(303);
        moderator.submit(&page, &format!("/desk{case}/answer"), &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 2, "the second press changes nothing");
        let seen = site.visitor().get(&topic).await.expect(200);
        assert!(seen.tag("h2", "official-title").is_some(), "{}", seen.text());
        assert!(seen.contains("24 December 2026"));
        let mine = ada.get(&case).await.expect(200);
        assert!(mine.contains("Official answer") && mine.contains("New state: Resolved"), "{}", mine.text());
        let letter = site.letter("ada@hearth.test").await;
        assert!(
            letter.text.contains("A new lid is on its way.") && letter.text.contains("Resolved"),
            "{}",
            letter.text
        );
        assert_eq!(letter.link("/cases/"), case);
        assert_eq!(site.outbox().await.len(), 2, "one of the opening; one tells of answer, state and who took it on");
        ada.post(&format!("{case}/state"), &[("to", "closed")]).await.expect(303);
        assert_eq!(state(&site, &case).await, State::Closed);
        ada.post(&format!("{case}/state"), &[("to", "reopened"), ("note", "It broke again")]).await.expect(303);
        assert!(moderator.get(&format!("/desk{case}")).await.contains("It broke again"));
        assert!(moderator.get("/desk").await.contains("The lid broke"), "it waits again");
    }
);

site_test!(
    async fn of_two_staff_at_once_the_second_hears_what_changed_and_keeps_the_text(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let (case, topic) = complains(&ada, "The lid broke").await;
        let desk = format!("/desk{case}");
        let (hers, mine) = (steffi.get(&desk).await, eve.get(&desk).await);
        steffi
            .submit(&hers, &format!("{desk}/answer"), &[("body", "We look into it."), ("then", "in_progress")])
            .await
            .expect(303);
        let told = eve
            .submit(&mine, &format!("{desk}/answer"), &[("body", "My long answer"), ("then", "waiting")])
            .await
            .expect(409);
        assert!(
            told.contains("Answer from steffi") && told.contains("New state: In progress (steffi)"),
            "{}",
            told.text()
        );
        assert_eq!(told.form(&format!("{desk}/answer")).value("body"), Some("My long answer"));
        assert_eq!(site.count("select count(*) from posts").await, 2);
        // A reply of the customer meanwhile is news, too.
        ada.post(&format!("/t/{}/replies", topic_id(&topic)), &[("body", "Hurry, please")]).await.expect(303);
        let told = eve.submit(&told, &format!("{desk}/answer"), &[]).await.expect(409);
        assert!(told.contains("ada replied") && told.contains("Hurry, please"), "{}", told.text());
        // Whoever has read it sends it again.
        eve.submit(&told, &format!("{desk}/answer"), &[]).await.expect(303);
        assert_eq!(state(&site, &case).await, State::Waiting);
        let stale = eve.submit(&mine, &format!("{desk}/state"), &[("to", "in_progress")]).await.expect(409);
        assert!(stale.contains("Somebody else changed this case"));
        eve.submit(&mine, &format!("{desk}/assignee"), &[("to", "me")]).await.expect(409);
    }
);

site_test!(
    async fn a_reply_of_the_customer_sets_the_case_back_to_the_brand(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, ben, steffi) = (site.joins("ada").await, site.joins("ben").await, site.staff().await);
        let (case, topic) = complains(&ada, "The lid broke").await;
        let replies = format!("/t/{}/replies", topic_id(&topic));
        for (before, after) in [("waiting", State::InProgress), ("resolved", State::Reopened)] {
            sets(&steffi, &case, before, "").await.expect(303);
            site.advance(TimeDelta::minutes(1));
            ben.post(&replies, &[("body", "Mine too")]).await.expect(303);
            site.drain_jobs().await;
            assert_eq!(state(&site, &case).await.as_str(), before, "somebody else's reply changes nothing");
            ada.post(&replies, &[("body", "Here it is")]).await.expect(303);
            site.drain_jobs().await;
            assert_eq!(state(&site, &case).await, after);
            assert_eq!(site.count("select count(*) from cases where waits_since is not null").await, 1);
            site.advance(TimeDelta::minutes(1));
        }
        // Staff answer in the topic itself: the case has been seen, and its customer is told.
        steffi.post(&replies, &[("body", "We look into it.")]).await.expect(303);
        assert!(site.letter("ada@hearth.test").await.text.contains("We look into it."));
        assert_eq!(state(&site, &case).await, State::Acknowledged);
    }
);

site_test!(
    async fn doing_the_reaction_to_a_reply_again_changes_nothing(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, topic) = complains(&ada, "The lid broke").await;
        sets(&steffi, &case, "waiting", "").await.expect(303);
        site.advance(TimeDelta::minutes(1));
        let topic = hearth::ids::TopicId(topic_id(&topic).parse().expect("an id"));
        let post = threads::reply(&site, topic, site.account("ada").await, "Here it is").await;
        let react = async || {
            let write = site
                .app
                .db
                .write(policy::system("test"), move |tx| Box::pin(async move { cases::react(tx, post).await }));
            write.await.expect("a reaction");
        };
        react().await;
        assert_eq!(state(&site, &case).await, State::InProgress);
        react().await;
        site.advance(TimeDelta::minutes(1));
        sets(&steffi, &case, "waiting", "").await.expect(303);
        react().await;
        assert_eq!(state(&site, &case).await, State::Waiting, "a reply from before does not undo a later move");
        assert_eq!(site.count("select count(*) from case_changes").await, 3);
    }
);

site_test!(
    async fn letters_about_a_case_speak_the_customers_language(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let permit = policy::system("test");
        let set = site.app.db.write(permit, |tx| {
            Box::pin(async move { tx.exec("update accounts set lang = 'he' where handle = 'ada'", ()).await })
        });
        set.await.expect("a language");
        let (case, _) = complains(&ada, "המכסה נשבר").await;
        sets(&steffi, &case, "waiting", "What is the number on the base?").await.expect(303);
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.subject.contains("ממתינה לכם"), "{}", letter.subject);
        assert!(letter.html.contains("dir=\"rtl\"") && letter.text.contains("What is the number on the base?"));
        assert!(ada.get(&case).await.contains("ממתינה לכם"));
        assert!(steffi.get(&format!("/desk{case}")).await.contains("Waiting for the customer"));
    }
);

site_test!(
    async fn the_desk_lists_the_longest_wait_first_page_by_page_and_filtered(site: Site) {
        let help = threads::board(&site, "help", Audience::Everyone).await;
        let shop = threads::board(&site, "shop", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let author = site.account("ada").await;
        for number in 0..35 {
            let board = if number == 20 { shop } else { help };
            let (topic, _) =
                threads::topic(&site, board, author, &format!("Trouble no. {number:02}"), "x", false).await;
            let at = site.now();
            let open = site.app.db.write(policy::system("test"), move |tx| {
                Box::pin(async move { cases::open(tx, &cases::NewCase::plain(topic, author, at)).await })
            });
            open.await.expect("a case");
            site.advance(TimeDelta::minutes(1));
        }
        let first = steffi.get("/desk").await.expect(200);
        let titles = |page: &Page| -> Vec<String> {
            let text = page.html();
            text.match_indices("Trouble no. ").map(|(at, _)| text[at + 12..at + 14].to_owned()).collect()
        };
        assert_eq!(titles(&first), (0..30).map(|n| format!("{n:02}")).collect::<Vec<_>>());
        let next = first.links().into_iter().find(|link| link.contains("after=")).expect("a next page");
        let second = steffi.get(&next).await.expect(200);
        assert_eq!(titles(&second), ["30", "31", "32", "33", "34"]);
        assert!(first.html().contains("data-count=\"waiting\">35<"), "{}", first.text());
        assert_eq!(titles(&steffi.get("/desk?board=shop").await), ["20"]);
        assert!(titles(&steffi.get("/desk?state=waiting").await.expect(200)).is_empty());
        let case = ada.get("/cases").await.link("/cases/");
        sets(&steffi, &case, "resolved", "").await.expect(303);
        assert_eq!(titles(&steffi.get("/desk?tab=resolved").await), ["34"]);
        assert_eq!(titles(&steffi.get(&next).await), ["30", "31", "32", "33"]);
        let page = steffi.get("/desk/cases/1").await.expect(200);
        steffi.submit(&page, "/desk/cases/1/assignee", &[]).await.expect(303);
        assert_eq!(steffi.get("/desk?tab=mine").await.expect(200).html().matches("Trouble no.").count(), 1);
        for odd in [
            "tab=x",
            "state=x&kind=x&board=x",
            "after=x",
            "after=9223372036854775807-9223372036854775807",
            "after=-1--1",
        ] {
            steffi.get(&format!("/desk?{odd}")).await.expect(200);
        }
        for odd in ["/cases/0", "/cases/-1", "/cases/9223372036854775807", "/cases/x", "/desk/cases/99999"] {
            steffi.get(odd).await.expect(404);
        }
    }
);
