//! Texts that a moderator looks at first, slow mode, sensitive posts, and what decisions do to posts: refusals first.

use crate::boards::thread;
use crate::client::Client;
use crate::mailbox::mail;
use crate::site::{Site, site_test};
use crate::threads::{self, board, case_row, hide_post, hide_topic, reply, topic};
use crate::uploads::picture;
use chrono::TimeDelta;
use hearth::boards::{self, Erased};
use hearth::cases;
use hearth::cases::mailbox::{self, Incoming, Outcome, Place};
use hearth::ids::{AccountId, PendingId, PostId, TopicId};
use hearth::policy::{self, Audience};
use hearth::screening::Subject;
use image::ImageFormat;

/// Changes something past the pages.
async fn change(site: &Site, sql: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    assert!(work.await.expect("a change") > 0, "{sql}");
}

/// From now on every post on every board waits.
async fn all_wait(site: &Site) {
    change(site, "update boards set holds = 'all'").await;
}

async fn let_through(site: &Site, id: i64) -> Option<PostId> {
    let work = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { cases::publish_held(tx, PendingId(id)).await }));
    work.await.expect("a decision")
}

async fn refuse(site: &Site, id: i64) -> bool {
    let work = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { cases::refuse_held(tx, PendingId(id)).await }));
    work.await.expect("a decision")
}

/// The newest held text.
async fn newest(site: &Site) -> i64 {
    site.count("select max(id) from pending_texts where held_at is not null").await
}

async fn word(site: &Site, sql: &'static str) -> String {
    let mut conn = site.app.db.read().await.expect("a connection");
    let (word,): (String,) = conn.one(sql, ()).await.expect("one text");
    word
}

const COMPLAINT: [(&str, &str); 4] =
    [("kind", "complaint"), ("title", "The lid broke"), ("body", "After two weeks."), ("step", "post")];

async fn complains(client: &Client) -> crate::client::Page {
    let form = client.get("/new").await.expect(200);
    client.submit(&form, "/new", &COMPLAINT).await
}

// Refusals.

site_test!(
    async fn a_held_text_is_nobody_elses_and_nothing_publishes_or_drops_it(site: Site) {
        let thread = thread(&site).await;
        all_wait(&site).await;
        let page = thread.ben.get(&thread.path()).await.expect(200);
        let action = format!("/t/{}/replies", thread.topic);
        for _ in 0..2 {
            let sent = thread.ben.submit(&page, &action, &[("body", "Wait for me.")]).await.expect(303);
            assert_eq!(sent.location().as_deref(), Some("/new/pending"));
        }
        assert_eq!(site.count("select count(*) from pending_texts").await, 1, "the same form is one text");
        assert_eq!(site.count("select count(*) from queue_items where kind = 'hold' and closed_at is null").await, 1);
        for reader in [site.visitor(), thread.ada.clone(), site.moderator().await] {
            assert!(!reader.get(&thread.path()).await.expect(200).contains("Wait for me."));
            assert!(!reader.get("/new/pending").await.expect(200).contains("Wait for me."));
            reader.post("/new/pending/1/deletion", &[]).await.expect(404);
        }
        thread.ben.post("/new/pending/publication", &[]).await.expect(303);
        thread.ben.post("/new/pending/1/board", &[("board", "help")]).await.expect(404);
        site.advance(TimeDelta::days(400));
        cases::jobs::sweep(site.app.clone()).await.expect("the round");
        assert_eq!(site.count("select count(*) from pending_texts where held_at is not null").await, 1);
        assert_eq!(site.count("select count(*) from posts").await, 2);
        let ben = site.signs_in("ben").await;
        let shown = ben.get("/new/pending").await.expect(200);
        assert!(shown.contains("Wait for me.") && shown.contains("Why it waits"), "{}", shown.text());
        ben.submit(&shown, "/new/pending/1/deletion", &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 0, "taken back");
        assert_eq!(let_through(&site, 1).await, None);
        assert!(!refuse(&site, 1).await);
    }
);

site_test!(
    async fn a_blocked_text_comes_back_with_the_reason_and_nothing_is_lost(site: Site) {
        let thread = thread(&site).await;
        change(
            &site,
            "insert into watched_words (kind, pattern, act, replacement, note, hits, created_at)
             values ('word', 'quixotic', 'block', '', 'Say it plainly.', 0, '2026-11-22T00:00:00+00:00')",
        )
        .await;
        let text = "A quixotic idea, and more.";
        for writer in [&thread.ben, &site.visitor()] {
            let back = thread.replies(writer, &[("body", text)]).await.expect(422);
            assert!(back.contains("Say it plainly.") && back.html().contains(text), "{}", back.text());
            let form = writer.get("/new").await.expect(200);
            let fields = [("kind", "talk"), ("title", "My quixotic idea"), ("body", "Listen."), ("step", "post")];
            let back = writer.submit(&form, "/new", &fields).await.expect(422);
            assert!(back.contains("Say it plainly.") && back.html().contains("My quixotic idea"));
        }
        let edit = format!("/p/{}/text", thread.second);
        let back = thread.ben.post(&edit, &[("body", text), ("edit_count", "0")]).await.expect(422);
        assert!(back.html().contains(text));
        assert_eq!(site.count("select count(*) from posts").await, 2);
        assert_eq!(site.count("select count(*) from pending_texts").await, 0);
        // Staff write what they must, and what only staff will read is the customer's own affair.
        thread.replies(&site.staff().await, &[("body", text)]).await.expect(303);
        let form = thread.ben.get("/new").await.expect(200);
        let private =
            [("kind", "complaint"), ("title", "A quixotic lid"), ("body", "x"), ("step", "post"), ("private", "on")];
        thread.ben.submit(&form, "/new", &private).await.expect(303);
        assert_eq!(site.count("select count(*) from topics where private").await, 1);
    }
);

site_test!(
    async fn slow_mode_has_members_wait_and_says_how_long(site: Site) {
        let thread = thread(&site).await;
        slow(&site, thread.topic, Some(600)).await;
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(shown.contains("Slow mode") && shown.contains("10 minutes"), "{}", shown.text());
        let back = thread.replies(&thread.ben, &[("body", "And another thing")]).await.expect(422);
        assert!(back.contains("10 minutes") && back.html().contains("And another thing"), "{}", back.text());
        let staff = site.staff().await;
        for _ in 0..2 {
            thread.replies(&staff, &[("body", "We are on it.")]).await.expect(303);
        }
        site.advance(TimeDelta::minutes(11));
        thread.replies(&thread.ben, &[("body", "And another thing")]).await.expect(303);
        slow(&site, thread.topic, None).await;
        thread.replies(&thread.ben, &[("body", "At once")]).await.expect(303);
    }
);

async fn slow(site: &Site, topic: TopicId, seconds: Option<i64>) {
    let work = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { boards::set_slow(tx, topic, seconds).await }));
    work.await.expect("a decision");
}

site_test!(
    async fn moderators_do_not_take_others_posts_away_without_a_decision(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        for path in [format!("/p/{}/removal", thread.second), format!("/t/{}/removal", thread.topic)] {
            moderator.post(&path, &[("reason", "x")]).await.expect(403);
        }
        moderator.post(&format!("/t/{}/lock", thread.topic), &[("locked", "yes")]).await.expect(405);
        let shown = moderator.get(&thread.path()).await.expect(200);
        let html = shown.html();
        assert!(html.contains(&format!("/desk/decide/post/{}", thread.second)));
        assert!(html.contains(&format!("/desk/decide/topic/{}", thread.topic)));
        assert!(!html.contains("/removal\""));
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(shown.html().contains(&format!("/report/post/{}", thread.second)) && !shown.html().contains("/desk/"));
        assert!(site.visitor().get("/u/ben").await.expect(200).html().contains("/report/account/"));
        // One's own is neither reported nor decided about.
        let own = thread.ben.get(&thread.path()).await.expect(200);
        assert!(!own.html().contains(&format!("/report/post/{}\"", thread.second)));
    }
);

// What a moderator lets through, or refuses.

site_test!(
    async fn a_held_reply_appears_when_it_is_let_through_and_its_author_is_told(site: Site) {
        let thread = thread(&site).await;
        all_wait(&site).await;
        thread.replies(&thread.ben, &[("body", "Wait for *me*.")]).await.expect(303);
        let id = newest(&site).await;
        let post = let_through(&site, id).await.expect("a post");
        assert_eq!(let_through(&site, id).await, None, "once");
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(shown.contains("Wait for me."), "{}", shown.text());
        let letter = site.letter("ben@hearth.test").await;
        assert!(
            letter.text.contains("published now") && letter.text.contains(&format!("/p/{post}")),
            "{}",
            letter.text
        );
        let list = thread.ben.get("/new/pending").await.expect(200);
        assert!(list.contains("Published") && !list.contains("Why it waits"));
    }
);

site_test!(
    async fn a_held_complaint_opens_its_case_only_when_it_is_let_through(site: Site) {
        board(&site, "help", Audience::Everyone).await;
        all_wait(&site).await;
        let ada = site.joins("ada").await;
        complains(&ada).await.expect(303);
        assert_eq!(site.count("select count(*) from cases").await, 0);
        let id = newest(&site).await;
        assert!(let_through(&site, id).await.is_some());
        assert_eq!(site.count("select count(*) from cases").await, 1);
        assert_eq!(site.count("select topic_count from boards").await, 1);
        assert!(site.letter("ada@hearth.test").await.text.contains("/cases/"));
        // Its board is archived: it has no place to go to, and stays.
        complains(&ada).await.expect(303);
        change(&site, "update boards set archived_at = '2026-11-22T00:00:00+00:00'").await;
        let id = newest(&site).await;
        assert_eq!(let_through(&site, id).await, None);
        assert!(refuse(&site, id).await);
    }
);

site_test!(
    async fn a_refused_text_stays_with_its_author_and_an_appeal_can_let_it_through(site: Site) {
        let thread = thread(&site).await;
        all_wait(&site).await;
        thread.replies(&thread.ben, &[("body", "Buy my kettles.")]).await.expect(303);
        let id = newest(&site).await;
        assert!(refuse(&site, id).await);
        assert!(!refuse(&site, id).await, "once");
        let shown = thread.ben.get("/new/pending").await.expect(200);
        assert!(shown.contains("Not published") && shown.contains("Buy my kettles."), "{}", shown.text());
        thread.ben.post(&format!("/new/pending/{id}/deletion"), &[]).await.expect(404);
        site.advance(TimeDelta::days(150));
        cases::jobs::sweep(site.app.clone()).await.expect("the round");
        assert!(let_through(&site, id).await.is_some());
        assert!(site.visitor().get(&thread.path()).await.expect(200).contains("Buy my kettles."));
    }
);

site_test!(
    async fn a_held_change_leaves_the_post_as_it_is_until_it_is_let_through(site: Site) {
        let thread = thread(&site).await;
        all_wait(&site).await;
        let action = format!("/p/{}/text", thread.second);
        for body in ["Mine, three.", "Mine, four."] {
            let page = thread.ben.get(&format!("/p/{}/edit", thread.second)).await.expect(200);
            let sent = thread.ben.submit(&page, &action, &[("body", body)]).await.expect(303);
            assert_eq!(sent.location().as_deref(), Some("/new/pending"));
        }
        assert_eq!(site.count("select count(*) from pending_texts").await, 1, "the later change is meant");
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 1);
        assert!(site.visitor().get(&thread.path()).await.contains("Mine too."));
        let id = newest(&site).await;
        assert_eq!(let_through(&site, id).await, Some(thread.second));
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(shown.contains("Mine, four.") && !shown.contains("Mine too."));
        assert!(site.letter("ben@hearth.test").await.text.contains("your post shows the new text"));
        // Edited meanwhile: it is not what its author saw.
        let page = thread.ben.get(&format!("/p/{}/edit", thread.second)).await.expect(200);
        thread.ben.submit(&page, &action, &[("body", "Mine, five.")]).await.expect(303);
        let moderator = site.moderator().await;
        let decide = format!("/desk/decide/post/{}", thread.second);
        let page = moderator.get(&decide).await.expect(200);
        let shorter = [("measure", "edit"), ("basis", "1"), ("explanation", "too long"), ("body", "Mine, shorter.")];
        let id = newest(&site).await;
        moderator.submit(&page, &decide, &shorter).await.expect(303);
        assert_eq!(let_through(&site, id).await, None);
        assert!(site.visitor().get(&thread.path()).await.contains("Mine, shorter."));
    }
);

// By mail.

site_test!(
    async fn a_mail_is_held_like_any_reply_and_refused_in_slow_mode(site: Site) {
        let ada = site.joins("ada").await;
        let shop = board(&site, "help", Audience::Everyone).await;
        let author = site.account("ada").await;
        let (case, topic) = threads::case(&site, shop, author, "Kettle leaks", "It leaks.", false).await;
        all_wait(&site).await;
        let to = mailbox::reply_to(&site.app, &case_row(&site, case).await, author, Place::Topic).expect("an address");
        let receive = async || {
            let raw = mail("gmail-en", "ada@hearth.test", &to);
            mailbox::receive(&site.app, Incoming::of(&site.app, raw)).await.expect("an outcome")
        };
        slow(&site, topic, Some(3600)).await;
        assert_eq!(receive().await, Outcome::Slow);
        site.advance(TimeDelta::hours(30));
        assert_eq!(receive().await, Outcome::Held);
        assert_eq!(site.count("select count(*) from posts").await, 1);
        assert!(site.letter("ada@hearth.test").await.text.contains("A moderator looks at it first"));
        let ada_now = site.signs_in("ada").await;
        assert!(ada_now.get("/new/pending").await.expect(200).contains("Kettle leaks"));
        drop(ada);
        let id = newest(&site).await;
        assert!(let_through(&site, id).await.is_some());
        assert_eq!(site.count("select count(*) from posts").await, 2);
    }
);

site_test!(
    async fn a_guests_letter_leads_to_a_page_that_says_that_it_waits(site: Site) {
        board(&site, "help", Audience::Everyone).await;
        all_wait(&site).await;
        let visitor = site.visitor();
        let form = visitor.get("/new").await.expect(200);
        let fields = [&COMPLAINT[..], &[("email", "zoe@hearth.test"), ("name", "Zoe")]].concat();
        visitor.submit(&form, "/new", &fields).await.expect(303);
        let link = site.letter("zoe@hearth.test").await.link("/new/mail/");
        let stranger = site.visitor();
        let page = stranger.get(&link).await.expect(200);
        let to = stranger.submit(&page, &link, &[]).await.expect(303).location().expect("a page");
        let waits = stranger.get(&to).await.expect(200);
        assert!(waits.contains("Waiting for a moderator") && waits.contains("Why it waits"), "{}", waits.text());
        assert!(!waits.has_form(&link));
        assert_eq!(site.count("select count(*) from topics").await, 0);
        let id = newest(&site).await;
        assert!(let_through(&site, id).await.is_some());
        let mails = site.outbox().await;
        assert!(mails.iter().any(|mail| mail.to == "zoe@hearth.test" && mail.text.contains("published now")));
        assert_eq!(site.count("select count(*) from cases").await, 1);
        let again = stranger.get(&link).await.expect(303);
        assert!(again.location().is_some_and(|to| to.contains("/cases/")));
    }
);

// What decisions do.

/// All that readers and lists make of a topic, to be the same again.
async fn seen(site: &Site, topic: TopicId, board: &str) -> Vec<String> {
    let visitor = site.visitor();
    let mut seen = Vec::new();
    for path in [format!("/t/{topic}"), format!("/b/{board}"), "/".into(), format!("/b/{board}/feed.atom")] {
        let page = visitor.follow(visitor.get(&path).await).await;
        seen.push(page.text());
    }
    let mut conn = site.app.db.read().await.expect("a connection");
    let viewer = policy::Viewer::Visitor;
    let found = boards::similar::find(&mut conn, &viewer, "kettle leaks", 5).await.expect("a search");
    seen.push(format!("{found:?}"));
    let marks: (i64, i64, Option<i64>, Option<i64>) = conn
        .one(
            "select topic_count, post_count, solved_post_id, official_post_id from topics t join boards b on b.id = t.board_id",
            (),
        )
        .await
        .expect("a topic");
    seen.push(format!("{marks:?}"));
    seen
}

site_test!(
    async fn what_is_hidden_and_brought_back_is_exactly_where_it_was(site: Site) {
        let thread = thread(&site).await;
        let staff = site.staff().await;
        let answer = reply(&site, thread.topic, site.account("steffi").await, "Send it in, we repair it.").await;
        staff.post(&format!("/p/{answer}/official"), &[("official", "yes")]).await.expect(303);
        let solved = answer.to_string();
        thread.ada.post(&format!("/t/{}/solution", thread.topic), &[("post", &solved)]).await.expect(303);
        let before = seen(&site, thread.topic, "help").await;
        assert!(hide_post(&site, answer, "wrong").await);
        assert_ne!(seen(&site, thread.topic, "help").await, before);
        back(&site, Some(answer), None).await;
        assert_eq!(seen(&site, thread.topic, "help").await, before);
        assert!(hide_topic(&site, thread.topic, "posted twice").await);
        assert!(seen(&site, thread.topic, "help").await[4].contains("[]"), "it is not found");
        back(&site, None, Some(thread.topic)).await;
        assert_eq!(seen(&site, thread.topic, "help").await, before);
    }
);

async fn back(site: &Site, post: Option<PostId>, topic: Option<TopicId>) {
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            if let Some(post) = post {
                assert!(boards::unhide_post(tx, post).await?);
            }
            if let Some(topic) = topic {
                assert!(boards::unhide_topic(tx, topic).await?);
            }
            Ok(())
        })
    });
    work.await.expect("a decision");
}

site_test!(
    async fn what_a_decision_hid_its_author_cannot_bring_back(site: Site) {
        let thread = thread(&site).await;
        let ben = site.account("ben").await;
        decided(&site, thread.second, ben).await;
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(shown.contains("Rule: No advertising") && shown.html().contains("/rules#spam"), "{}", shown.text());
        assert!(shown.html().contains("/transparency/7"));
        for client in [&thread.ben, &site.moderator().await] {
            client.post(&format!("/p/{}/restoration", thread.second), &[]).await.expect(403);
        }
        thread.ben.get(&format!("/p/{}/history", thread.second)).await.expect(404);
        site.moderator().await.get(&format!("/p/{}/history", thread.second)).await.expect(200);
    }
);

/// A decision that hides the post under the rule against advertising.
async fn decided(site: &Site, post: PostId, author: AccountId) {
    change(
        site,
        "insert into decisions (puid, act, scope, subject, subject_id, limiting, rule_id, facts, explanation, private_note, source,
           automated_detection, automated_decision, content_type, before, made_at, ledger_number)
         select 'x', 'hide', 'house', 'post', 2, true, id, '', '', '', 'own', false, false, 'text', '{}',
           '2026-11-22T09:00:00+00:00', 7
         from rules where code = 'spam'",
    )
    .await;
    let id = hearth::ids::DecisionId(site.count("select max(id) from decisions").await);
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move { boards::hide_post(tx, post, Some(author), "advertising", Some(id)).await })
    });
    assert!(work.await.expect("a decision"));
}

site_test!(
    async fn a_sensitive_post_opens_only_when_asked_for(site: Site) {
        let thread = thread(&site).await;
        let post = thread.second;
        let mark = async |subject: Subject, sensitive: bool| {
            let work = site.app.db.write(policy::system("test"), move |tx| {
                Box::pin(async move { boards::set_sensitive(tx, subject, sensitive).await })
            });
            work.await.expect("a decision")
        };
        assert!(mark(Subject::Post(post.0), true).await);
        assert!(!mark(Subject::Post(post.0), true).await, "it was so");
        assert!(!mark(Subject::Account(1), true).await);
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert_eq!(shown.html().matches("<details class=\"sensitive\">").count(), 1);
        let feed = site.visitor().get(&format!("/t/{}/feed.atom", thread.topic)).await.expect(200);
        assert!(!feed.html().contains("Mine too."));
        assert!(mark(Subject::Topic(thread.topic.0), true).await);
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert_eq!(shown.html().matches("<details class=\"sensitive\">").count(), 2);
        assert!(!shown.html().contains("name=\"description\" content=\"It drips"));
        assert!(mark(Subject::Topic(thread.topic.0), false).await && mark(Subject::Post(post.0), false).await);
        assert!(!site.visitor().get(&thread.path()).await.html().contains("<details class=\"sensitive\">"));
    }
);

site_test!(
    async fn what_is_erased_is_in_no_table_and_comes_back_whole(site: Site) {
        let thread = thread(&site).await;
        let action = format!("/p/{}/text", thread.first);
        let page = thread.ada.get(&format!("/p/{}/edit", thread.first)).await.expect(200);
        thread.ada.submit(&page, &action, &[("body", "It drips still.")]).await.expect(303);
        let before = seen(&site, thread.topic, "help").await;
        let moderator = site.moderator().await;
        let id = thread.first;
        let work = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move { boards::erase_post(tx, id, None, "against the law", None).await })
        });
        let erased: Erased = work.await.expect("erased");
        assert_eq!((erased.title.as_deref(), erased.earlier.len()), (Some("My kettle leaks"), 1));
        let gone = site.count("select count(*) from posts where body like '%drip%' or body_html like '%drip%'").await;
        let earlier = site.count("select count(*) from post_revisions").await;
        let titles = site.count("select count(*) from topics where title like '%kettle%' or search_text like '%kettle%' or slug like '%kettle%'").await;
        let words = site.count("select count(*) from topic_words where word like 'kettl%'").await;
        assert_eq!((gone, earlier, titles, words), (0, 0, 0, 0));
        moderator.get(&format!("/p/{id}/history")).await.expect(404);
        moderator.post(&format!("/p/{id}/restoration"), &[]).await.expect(403);
        let shown = site.visitor().follow(site.visitor().get(&format!("/t/{}", thread.topic)).await).await.expect(200);
        assert!(shown.contains("erased as illegal") && shown.contains("Mine too."), "{}", shown.text());
        let kept = serde_json::to_string(&erased).expect("it can be sealed");
        let work = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let erased: Erased = serde_json::from_str(&kept).expect("it is read back");
                boards::unerase_post(tx, &erased).await
            })
        });
        assert!(work.await.expect("back"));
        assert_eq!(seen(&site, thread.topic, "help").await, before);
        moderator.get(&format!("/p/{id}/history")).await.expect(200);
    }
);

site_test!(
    async fn an_erased_file_is_nobodys_to_see_until_it_is_back(site: Site) {
        let shop = board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let png = picture(4, 4, ImageFormat::Png);
        let sent = ada.upload("/uploads", &[], ("file", "cat.png", "image/png", &png)).await;
        assert!(sent.status() < 400, "{}", sent.text());
        let key = word(&site, "select key from uploads").await;
        let account = site.account("ada").await;
        let (_, post) = topic(&site, shop, account, "A cat", &format!("![cat](/uploads/{key})"), false).await;
        let path = format!("/uploads/{key}");
        site.visitor().get(&path).await.expect(200);
        let work = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move { boards::erase_post(tx, post, None, "x", None).await })
        });
        let erased = work.await.expect("erased");
        assert_eq!(erased.uploads.len(), 1);
        for reader in [site.visitor(), ada.clone(), site.moderator().await] {
            reader.get(&path).await.expect(404);
        }
        let again = ada.upload("/uploads", &[], ("file", "cat.png", "image/png", &png)).await;
        assert_eq!(again.status(), 422, "the same content is not taken again");
        let copy = erased.clone();
        let work = site
            .app
            .db
            .write(policy::system("test"), move |tx| Box::pin(async move { boards::unerase_post(tx, &copy).await }));
        assert!(work.await.expect("back"));
        site.visitor().get(&path).await.expect(200);
        // Erased once more, and the time of the sealed copy is over: the content leaves the store.
        let work = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let erased = boards::erase_post(tx, post, None, "x", None).await?;
                boards::forget_erased(tx, &erased.uploads).await
            })
        });
        work.await.expect("forgotten");
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from uploads").await, 0);
    }
);

// Boards.

site_test!(
    async fn an_admin_says_which_posts_wait_on_a_board(site: Site) {
        let id = board(&site, "help", Audience::Everyone).await;
        let admin = site.admin().await;
        let path = format!("/admin/boards/{id}");
        let page = admin.get(&path).await.expect(200);
        admin.submit(&page, &path, &[("holds", "sometimes")]).await.expect(422);
        admin.submit(&page, &path, &[("holds", "all")]).await.expect(303);
        assert_eq!(word(&site, "select holds from boards").await, "all");
        assert!(admin.get(&path).await.expect(200).html().contains("value=\"all\" selected"));
        admin.submit(&page, &path, &[("holds", "")]).await.expect(303);
        assert_eq!(site.count("select count(*) from boards where holds is null").await, 1);
    }
);
