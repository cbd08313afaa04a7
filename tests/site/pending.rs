//! Write first, identify later: nothing that was written is lost on the way.

use crate::client::{Client, Page};
use crate::site::{PASSWORD, Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::policy::{self, Audience};

const COMPLAINT: [(&str, &str); 4] =
    [("kind", "complaint"), ("title", "The lid broke"), ("body", "After two *weeks*."), ("step", "post")];

/// A visitor's complaint, kept.
async fn writes(visitor: &Client) -> Page {
    let form = visitor.get("/new").await.expect(200);
    visitor.submit(&form, "/new", &COMPLAINT).await.expect(303)
}

/// Joins and opens the link of the letter; what the confirmation answers.
async fn joins_and_confirms(site: &Site, visitor: &Client, handle: &str) -> Page {
    let email = format!("{handle}@hearth.test");
    let form = visitor.get("/join?next=/new/pending").await.expect(200);
    let sent = visitor.submit(&form, "/join", &[("handle", handle), ("email", &email), ("password", PASSWORD)]).await;
    assert!(sent.status() < 400, "{}", sent.text());
    let link = site.letter(&email).await.link("/confirm/");
    let ask = visitor.get(&link).await.expect(200);
    visitor.submit(&ask, "/confirm/", &[]).await
}

/// Changes something past the pages.
async fn change(site: &Site, sql: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    assert_eq!(work.await.expect("a change"), 1, "{sql}");
}

site_test!(
    async fn a_kept_text_is_nobody_elses(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        writes(&visitor).await;
        for other in [site.visitor(), site.joins("ben").await, site.admin().await] {
            assert!(!other.get("/new/pending").await.expect(200).contains("The lid broke"));
            other.post("/new/pending/1/deletion", &[]).await.expect(404);
            other.post("/new/pending/1/board", &[("board", "help")]).await.expect(404);
            let answer = other.post("/new/pending/publication", &[]).await;
            assert_eq!(answer.status(), 303);
        }
        assert_eq!(site.count("select count(*) from topics").await, 0);
        assert!(visitor.get("/new/pending").await.expect(200).contains("The lid broke"));
        visitor.post("/new/pending/1/deletion", &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from pending_texts").await, 0);
    }
);

site_test!(
    async fn a_visitor_writes_first_joins_later_and_the_complaint_is_published_with_its_case(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        visitor.get("/new").await.expect(200);
        assert!(visitor.cookies().is_empty(), "reading the form needs no cookie");
        let kept = writes(&visitor).await;
        assert!(kept.location().expect("a way on").starts_with("/join"));
        assert!(visitor.follow(kept).await.contains("Your text is safe"));
        let answer = joins_and_confirms(&site, &visitor, "zoe").await;
        assert_eq!(answer.location().as_deref(), Some("/new/pending"));
        site.drain_jobs().await;
        let list = visitor.get("/new/pending").await.expect(200);
        let topic = visitor.follow(visitor.get(&list.link("/p/")).await).await.expect(200);
        assert!(topic.contains("The lid broke") && topic.contains("zoe"));
        assert!(visitor.get("/cases").await.contains("The lid broke"));
        visitor.post("/new/pending/publication", &[]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 1);
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn confirming_in_another_browser_publishes_too(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        writes(&visitor).await;
        let form = visitor.get("/join?next=/new/pending").await;
        visitor
            .submit(&form, "/join", &[("handle", "zoe"), ("email", "zoe@hearth.test"), ("password", PASSWORD)])
            .await;
        let link = site.letter("zoe@hearth.test").await.link("/confirm/");
        let phone = site.visitor();
        let ask = phone.get(&link).await.expect(200);
        phone.submit(&ask, "/confirm/", &[]).await;
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 1);
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn a_session_that_ended_while_writing_loses_nothing(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let form = ada.get("/new").await.expect(200);
        site.advance(TimeDelta::days(31));
        let sent = ada.submit(&form, "/new", &COMPLAINT).await.expect(303);
        assert!(sent.location().expect("a way on").starts_with("/join"));
        assert!(ada.get("/new/pending").await.contains("The lid broke"));
        ada.post("/sign-in", &[("email", "ada@hearth.test"), ("password", PASSWORD)]).await.expect(303);
        site.drain_jobs().await;
        assert!(ada.get("/cases").await.expect(200).contains("The lid broke"));
        assert_eq!(site.count("select count(*) from topics").await, 1);
    }
);

site_test!(
    async fn a_visitors_form_sent_twice_is_kept_once(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        let form = visitor.get("/new").await;
        visitor.submit(&form, "/new", &COMPLAINT).await.expect(303);
        visitor.submit(&form, "/new", &COMPLAINT).await.expect(303);
        assert_eq!(site.count("select count(*) from pending_texts").await, 1);
        // Another form of the same visitor is another text.
        writes(&visitor).await;
        assert_eq!(site.count("select count(*) from pending_texts").await, 2);
        joins_and_confirms(&site, &visitor, "zoe").await;
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 2);
    }
);

site_test!(
    async fn an_unconfirmed_members_text_waits_for_the_confirmation(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let zoe = site.joins("zoe").await;
        change(&site, "update accounts set confirmed_at = null where handle = 'zoe'").await;
        let sent = writes(&zoe).await;
        assert_eq!(sent.location().as_deref(), Some("/new/pending"));
        assert!(zoe.follow(sent).await.contains("Open the link in the mail"));
        zoe.post("/new/pending/publication", &[]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 0);
        change(&site, "update accounts set confirmed_at = created_at where handle = 'zoe'").await;
        zoe.post("/new/pending/publication", &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn a_board_that_closed_meanwhile_costs_no_text(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        writes(&visitor).await;
        threads::board(&site, "shop", Audience::Everyone).await;
        change(&site, "update boards set archived_at = created_at where slug = 'help'").await;
        joins_and_confirms(&site, &visitor, "zoe").await;
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 0);
        let list = visitor.get("/new/pending").await.expect(200);
        assert!(list.contains("This board does not take it") && list.contains("The lid broke"), "{}", list.text());
        visitor.post("/new/pending/1/board", &[("board", "help")]).await.expect(400);
        let moved = visitor.submit(&list, "/new/pending/1/board", &[("board", "shop")]).await.expect(303);
        assert!(visitor.follow(moved).await.contains("All your texts are published"));
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn a_reply_waits_too_and_says_why_when_the_topic_was_locked(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let ada = site.account("ada").await;
        let (open, _) = threads::topic(&site, board, ada, "An open one", "x", false).await;
        let (locked, _) = threads::topic(&site, board, ada, "One that gets locked", "x", false).await;
        let visitor = site.visitor();
        for topic in [open, locked] {
            let kept = visitor.post(&format!("/t/{topic}/replies"), &[("body", "Mine too")]).await.expect(303);
            assert!(kept.location().expect("a way on").starts_with("/join"));
        }
        change(&site, "update topics set locked_at = created_at where title = 'One that gets locked'").await;
        joins_and_confirms(&site, &visitor, "zoe").await;
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from posts").await, 3);
        let list = visitor.get("/new/pending").await.expect(200);
        assert!(list.contains("The topic was closed") && list.contains("Mine too"), "{}", list.text());
    }
);

site_test!(
    async fn what_nobody_claims_within_a_week_is_deleted(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        writes(&site.visitor()).await;
        site.advance(TimeDelta::days(7));
        hearth::cases::jobs::sweep(site.app.clone()).await.expect("a sweep");
        assert_eq!(site.count("select count(*) from pending_texts").await, 1);
        site.advance(TimeDelta::seconds(1));
        hearth::cases::jobs::sweep(site.app.clone()).await.expect("a sweep");
        assert_eq!(site.count("select count(*) from pending_texts").await, 0);
    }
);

site_test!(
    async fn nobody_fills_the_disk_with_texts_that_wait(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        for _ in 0..20 {
            writes(&visitor).await;
        }
        let form = visitor.get("/new").await;
        let refused = visitor.submit(&form, "/new", &COMPLAINT).await.expect(409);
        assert!(refused.html().contains("After two *weeks*."), "what was typed comes back");
        // In other browsers, from the same network: the network's limit.
        let mut statuses = Vec::new();
        for _ in 0..15 {
            let other = site.visitor().at([203, 0, 113, 9]);
            for _ in 0..3 {
                let form = other.get("/new").await;
                statuses.push(other.submit(&form, "/new", &COMPLAINT).await.status());
            }
        }
        assert!(
            statuses.contains(&429) && statuses.iter().filter(|status| **status == 303).count() <= 32,
            "{statuses:?}"
        );
        assert_eq!(site.count("select count(*) from topics").await, 0);
    }
);
