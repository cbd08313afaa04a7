//! Cases beside other things: duplicates of one main case, two made one, one made two, ideas.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use hearth::boards::{self, Kind, NewTopic};
use hearth::cases::{self, State};
use hearth::ids::CaseId;
use hearth::policy::{self, Audience, Role};

async fn send(client: &Client, site: &Site, id: CaseId, what: &str, fields: &[(&str, &str)]) -> crate::client::Page {
    let version = case_row(site, id).await.version.to_string();
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    client.post(&format!("/desk/cases/{id}/{what}"), &all).await
}

site_test!(
    async fn a_member_binds_no_cases_together(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let (case, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", false).await;
        for what in ["main", "merge", "split", "ideas", "ideas/1/removal"] {
            ada.post(&format!("/desk/cases/{case}/{what}"), &[("number", "1")]).await.expect(404);
        }
    }
);

site_test!(
    async fn a_case_is_neither_its_own_duplicate_nor_that_of_nothing(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let steffi = site.staff().await;
        let (case, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", false).await;
        for number in [case.to_string().as_str(), "999", "kettle", "-1", "9223372036854775808"] {
            send(&steffi, &site, case, "main", &[("number", number)]).await.expect(409);
        }
        steffi.post(&format!("/desk/cases/{case}/main"), &[("number", ""), ("version", "99")]).await.expect(409);
        assert_eq!(case_row(&site, case).await.main_case_id, None);
    }
);

site_test!(
    async fn all_authors_hear_together_when_the_main_case_is_resolved(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let steffi = site.staff().await;
        let mut cases = Vec::new();
        for name in ["ada", "ben", "cleo"] {
            site.joins(name).await;
            cases.push(threads::case(&site, board, site.account(name).await, "The app is down", "x", false).await.0);
        }
        let [main, second, third] = cases[..] else { panic!("three cases") };
        // A duplicate of a duplicate belongs to its main; the duplicates of a case that becomes one go along.
        send(&steffi, &site, third, "main", &[("number", &second.to_string())]).await.expect(303);
        send(&steffi, &site, second, "main", &[("number", &format!("/desk/cases/{main}"))]).await.expect(303);
        assert_eq!(case_row(&site, third).await.main_case_id, Some(main));
        assert_eq!(case_row(&site, second).await.main_case_id, Some(main));
        let before = site.outbox().await.len();
        let page = steffi.get(&format!("/desk/cases/{main}")).await.expect(200);
        assert!(page.contains("2 cases are the same"), "{}", page.text());
        send(&steffi, &site, main, "state", &[("to", "resolved"), ("outcome", "solved"), ("note", "The app is back.")])
            .await
            .expect(303);
        let letters = site.outbox().await;
        for name in ["ada", "ben", "cleo"] {
            let mine: Vec<_> =
                letters[before..].iter().filter(|mail| mail.to == format!("{name}@hearth.test")).collect();
            assert_eq!(mine.len(), 1, "{name}: {:?}", mine.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
            assert!(mine[0].text.contains("The app is back."), "{}", mine[0].text);
        }
        for case in [main, second, third] {
            assert_eq!(case_row(&site, case).await.state, State::Resolved);
        }
        // Doing the work again tells nobody again.
        let (change,): (i64,) = site
            .app
            .db
            .read()
            .await
            .expect("a connection")
            .one("select min(id) from case_changes where case_id = $1 and to_state = 'resolved'", (main,))
            .await
            .expect("a change");
        let payload = serde_json::json!({ "change": change });
        cases::jobs::carry(site.app.clone(), payload).await.expect("carried");
        assert_eq!(site.outbox().await.len(), letters.len());
        send(&steffi, &site, third, "main", &[("number", "")]).await.expect(303);
        assert_eq!(case_row(&site, third).await.main_case_id, None);
    }
);

site_test!(
    async fn two_cases_of_one_customer_become_one_and_of_two_customers_do_not(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let steffi = site.staff().await;
        site.joins("ada").await;
        site.joins("ben").await;
        let (ada, ben) = (site.account("ada").await, site.account("ben").await);
        let (first, topic) = threads::case(&site, board, ada, "The lid broke", "one", true).await;
        let (second, _) = threads::case(&site, board, ada, "The lid again", "two", true).await;
        let (other, _) = threads::case(&site, board, ben, "Another lid", "three", true).await;
        let ask = format!("/desk/cases/{second}/publication");
        steffi.submit(&steffi.get(&ask).await, &ask, &[("body", "My lid broke again.")]).await.expect(303);
        let answer = format!("/desk/cases/{second}/answer");
        let page = steffi.get(&format!("/desk/cases/{second}")).await.expect(200);
        steffi.submit(&page, &answer, &[("body", "A new lid is on its way."), ("step", "review")]).await.expect(303);
        let page = send(&steffi, &site, second, "merge", &[("number", &other.to_string())]).await.expect(422);
        assert!(page.contains("same customer"), "{}", page.text());
        send(&steffi, &site, second, "merge", &[("number", "999")]).await.expect(422);
        send(&steffi, &site, second, "merge", &[("number", &first.to_string())]).await.expect(303);
        let merged = case_row(&site, second).await;
        assert_eq!((merged.state, merged.main_case_id, merged.topic_id), (State::Closed, Some(first), topic));
        assert_eq!(site.count("select count(*) from posts where topic_id = 1").await, 2);
        // The question to publish went with it; what is left of the case cannot be asked about again.
        assert_eq!(site.count("select count(*) from case_publications where state = 'withdrawn'").await, 1);
        steffi.get(&format!("/desk/cases/{second}/publication")).await.expect(409);
        assert!(
            !steffi.get(&format!("/desk/cases/{second}")).await.links().iter().any(|it| it.ends_with("/publication"))
        );
        // The answer that waits for a second pair of eyes waits in the other case, for its topic.
        let waits = "select count(*) from case_reviews where case_id = 1 and topic_id = 1 and state = 'asked'";
        assert_eq!(site.count(waits).await, 1);
        let letters = site.outbox().await;
        let told = letters.iter().any(|mail| mail.to == "ada@hearth.test" && mail.text.contains("Your cases 2 and 1"));
        assert!(told, "{:?}", letters.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
    }
);

site_test!(
    async fn a_customer_who_wrote_of_two_things_gets_two_cases(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let steffi = site.staff().await;
        site.joins("ada").await;
        let ada = site.account("ada").await;
        let (case, topic) = threads::case(&site, board, ada, "The lid broke", "one", true).await;
        let post = threads::reply(&site, topic, ada, "And you charged me twice.").await;
        let page = steffi.get(&format!("/desk/cases/{case}/split")).await.expect(200);
        assert!(page.contains("And you charged me twice."), "{}", page.text());
        let none = [("title", "Charged twice")];
        steffi.post(&format!("/desk/cases/{case}/split"), &none).await.expect(422);
        let short = [("title", ""), ("post", &*post.to_string())];
        let again = steffi.post(&format!("/desk/cases/{case}/split"), &short).await.expect(422);
        assert!(again.html().contains("checked"), "what was chosen stays chosen");
        let fields = [("title", "Charged twice"), ("post", &*post.to_string())];
        let made = steffi.post(&format!("/desk/cases/{case}/split"), &fields).await.expect(303);
        let new: i64 = made.location().expect("a place").rsplit('/').next().expect("a number").parse().expect("an id");
        let new = case_row(&site, CaseId(new)).await;
        assert_eq!((new.customer_id, new.private, new.state), (ada, true, State::Open));
        assert_eq!(new.title, "Charged twice");
        // Of a public topic only moderators take posts away.
        let (public, topic) = threads::case(&site, board, ada, "In public", "one", false).await;
        let post = threads::reply(&site, topic, ada, "Two").await;
        let fields = [("title", "Another thing"), ("post", &*post.to_string())];
        assert_eq!(steffi.post(&format!("/desk/cases/{public}/split"), &fields).await.status(), 403);
        let mordechai = site.with_role("mordechai", Role::Moderator).await;
        mordechai.post(&format!("/desk/cases/{public}/split"), &fields).await.expect(303);
    }
);

site_test!(
    async fn an_idea_is_linked_to_the_case_that_it_came_of(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let steffi = site.staff().await;
        site.joins("ada").await;
        let ada = site.account("ada").await;
        let (case, topic) = threads::case(&site, board, ada, "The lid broke", "one", false).await;
        let idea = NewTopic {
            board,
            author: ada,
            kind: Kind::Idea,
            title: "A lid of steel".into(),
            body: "x".into(),
            body_html: "<p>x</p>".into(),
            lang: None,
            challenge: None,
            private: false,
            once: None,
            at: site.now(),
        };
        let permit = policy::system("test");
        let made =
            site.app.db.write(permit, move |tx| Box::pin(async move { boards::open_topic(tx, &idea).await })).await;
        let (idea, _) = made.expect("an idea");
        for wrong in [topic.to_string().as_str(), "999", "x"] {
            send(&steffi, &site, case, "ideas", &[("number", wrong)]).await.expect(409);
        }
        for _ in 0..2 {
            send(&steffi, &site, case, "ideas", &[("number", &format!("/t/{idea}/a-lid"))]).await.expect(303);
        }
        assert!(steffi.get(&format!("/desk/cases/{case}")).await.contains("A lid of steel"));
        send(&steffi, &site, case, &format!("ideas/{idea}/removal"), &[]).await.expect(303);
        assert!(!steffi.get(&format!("/desk/cases/{case}")).await.contains("A lid of steel"));
        assert_eq!(site.count("select count(*) from case_edits where field = 'idea'").await, 2);
    }
);
