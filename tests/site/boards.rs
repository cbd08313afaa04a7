//! Boards, topics and posts: who may not, what is refused, and then what works.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads::{board, hide_post, hide_topic, reply, set_locked, topic};
use chrono::TimeDelta;
use hearth::ids::{PostId, TopicId};
use hearth::policy::Audience;

/// A board with a topic by ada and a reply by ben.
pub struct Thread {
    pub ada: Client,
    pub ben: Client,
    pub topic: TopicId,
    pub first: PostId,
    pub second: PostId,
}

pub async fn thread(site: &Site) -> Thread {
    let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
    let board = board(site, "help", Audience::Everyone).await;
    let (topic, first) = topic(site, board, site.account("ada").await, "My kettle leaks", "It **drips**.", false).await;
    let second = reply(site, topic, site.account("ben").await, "Mine too.").await;
    Thread { ada, ben, topic, first, second }
}

impl Thread {
    pub fn path(&self) -> String {
        format!("/t/{}/my-kettle-leaks", self.topic)
    }

    pub async fn replies(&self, who: &Client, fields: &[(&str, &str)]) -> Page {
        who.post(&format!("/t/{}/replies", self.topic), fields).await
    }
}

async fn private_topic(site: &Site) -> (TopicId, PostId) {
    let board = board(site, "help", Audience::Everyone).await;
    topic(site, board, site.account("ada").await, "My invoice", "The number is R-4711.", true).await
}

// Refusals.

site_test!(
    async fn a_visitor_changes_nothing(site: Site) {
        let thread = thread(&site).await;
        let visitor = site.visitor();
        for path in ["text", "removal", "restoration", "official"] {
            let page = visitor.post(&format!("/p/{}/{path}", thread.first), &[("body", "x"), ("reason", "x")]).await;
            assert!(page.status() >= 300, "{path}: {}", page.status());
        }
        for path in ["solution", "removal", "restoration", "title", "board", "pin", "merge", "split"] {
            let page = visitor.post(&format!("/t/{}/{path}", thread.topic), &[("title", "Mine now")]).await;
            assert!(page.status() >= 300, "{path}: {}", page.status());
        }
        visitor.get(&thread.path()).await.expect(200);
        assert_eq!(site.count("select count(*) from posts where edit_count > 0 or deleted_at is not null").await, 0);
        assert_eq!(
            site.count("select count(*) from topics where title = 'My kettle leaks' and locked_at is null").await,
            1
        );
    }
);

site_test!(
    async fn a_member_leaves_the_posts_of_others_alone(site: Site) {
        let thread = thread(&site).await;
        thread.ben.get(&format!("/p/{}/edit", thread.first)).await.expect(403);
        thread.ben.post(&format!("/p/{}/text", thread.first), &[("body", "I am wrong.")]).await.expect(403);
        thread.ben.post(&format!("/p/{}/removal", thread.first), &[("reason", "x")]).await.expect(403);
        thread.ben.post(&format!("/p/{}/official", thread.first), &[("official", "yes")]).await.expect(404);
        let solved = thread.second.to_string();
        thread.ben.post(&format!("/t/{}/solution", thread.topic), &[("post", &solved)]).await.expect(403);
        thread.ben.post(&format!("/t/{}/removal", thread.topic), &[("reason", "x")]).await.expect(403);
    }
);

site_test!(
    async fn an_author_with_replies_cannot_take_the_topic_away(site: Site) {
        let thread = thread(&site).await;
        thread.ada.get(&format!("/t/{}/removal", thread.topic)).await.expect(404);
        thread.ada.post(&format!("/t/{}/removal", thread.topic), &[("reason", "")]).await.expect(403);
        thread.ada.get(&thread.path()).await.expect(200);
    }
);

site_test!(
    async fn staff_answer_but_do_not_arrange(site: Site) {
        let thread = thread(&site).await;
        let staff = site.staff().await;
        staff.get(&format!("/t/{}/arrange", thread.topic)).await.expect(404);
        for (path, fields) in [("pin", ("until", "2026-12-01")), ("title", ("title", "Other"))] {
            staff.post(&format!("/t/{}/{path}", thread.topic), &[fields]).await.expect(404);
        }
        staff.post(&format!("/p/{}/text", thread.first), &[("body", "x"), ("reason", "x")]).await.expect(403);
    }
);

site_test!(
    async fn a_moderator_makes_no_boards(site: Site) {
        let moderator = site.moderator().await;
        moderator.get("/admin/boards").await.expect(404);
        moderator
            .post("/admin/boards", &[("name", "Mine"), ("see", "everyone"), ("post", "members")])
            .await
            .expect(404);
        assert_eq!(site.count("select count(*) from boards").await, 0);
    }
);

site_test!(
    async fn a_private_topic_does_not_exist_for_others(site: Site) {
        let (ada, ben, staff) = (site.joins("ada").await, site.joins("ben").await, site.staff().await);
        let (id, post) = private_topic(&site).await;
        for who in [&site.visitor(), &ben] {
            for path in
                [format!("/t/{id}"), format!("/t/{id}/my-invoice"), format!("/p/{post}"), format!("/p/{post}/history")]
            {
                let page = who.get(&path).await.expect(404);
                assert!(!page.contains("invoice") && !page.contains("R-4711"), "{path}");
            }
            who.post(&format!("/t/{id}/replies"), &[("body", "hello")]).await.expect(404);
            for list in ["/", "/b/help"] {
                assert!(!who.get(list).await.expect(200).contains("My invoice"), "{list}");
            }
        }
        for who in [&ada, &staff] {
            assert!(who.get(&format!("/t/{id}/my-invoice")).await.expect(200).contains("R-4711"));
            assert!(who.get("/b/help").await.expect(200).contains("My invoice"));
        }
        let public =
            topic(&site, hearth::ids::BoardId(1), site.account("ben").await, "Public", "Hello.", false).await.0;
        assert!(!ben.get(&format!("/t/{public}/public?quote={post}")).await.contains("R-4711"));
    }
);

site_test!(
    async fn a_board_for_staff_does_not_exist_for_others(site: Site) {
        let board = board(&site, "den", Audience::Staff).await;
        let staff = site.staff().await;
        let (id, _) = topic(&site, board, site.account("steffi").await, "Rota", "Week 48.", false).await;
        let ada = site.joins("ada").await;
        for path in ["/b/den".to_owned(), format!("/t/{id}/rota")] {
            site.visitor().get(&path).await.expect(404);
            ada.get(&path).await.expect(404);
            staff.get(&path).await.expect(200);
        }
        assert!(!ada.get("/").await.contains("den"));
    }
);

site_test!(
    async fn a_locked_topic_takes_no_replies(site: Site) {
        let thread = thread(&site).await;
        set_locked(&site, thread.topic, true).await;
        let refused = thread.replies(&thread.ben, &[("body", "One more thing")]).await.expect(403);
        assert!(refused.html().contains("One more thing"), "what was typed comes back");
        thread.replies(&site.visitor(), &[("body", "And I")]).await.expect(403);
        thread.ada.post(&format!("/p/{}/text", thread.first), &[("body", "x")]).await.expect(403);
        assert!(!thread.ben.get(&thread.path()).await.has_form(&format!("/t/{}/replies", thread.topic)));
        set_locked(&site, thread.topic, false).await;
        thread.replies(&thread.ben, &[("body", "One more thing")]).await.expect(303);
    }
);

// Bad input.

site_test!(
    async fn an_empty_or_endless_reply_comes_back_with_its_fault(site: Site) {
        let thread = thread(&site).await;
        thread.replies(&thread.ben, &[("body", " \n\u{200b} ")]).await.expect(422);
        let long = format!("begin {} end", "x".repeat(1_000_000));
        let page = thread.replies(&thread.ben, &[("body", &long)]).await.expect(422);
        assert_eq!(page.drawn_by(), "boards::reply");
        let kept = page.form("/t/").fields.iter().any(|(name, value)| name == "body" && value.trim() == long);
        assert!(kept, "a long text is not lost");
        assert_eq!(site.count("select count(*) from posts").await, 2);
    }
);

site_test!(
    async fn a_visitors_faulty_reply_comes_back_too(site: Site) {
        let thread = thread(&site).await;
        let page = thread.replies(&site.visitor().speaking("he"), &[("body", "")]).await.expect(422);
        assert!(page.contains("התגובה שלכם"));
    }
);

site_test!(
    async fn what_cannot_be_seen_is_taken_out(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        thread.replies(&thread.ben, &[("body", "a\u{202e}b\u{2066}c\u{200b}d")]).await.expect(303);
        let title = "Safe\u{202e}elttek\u{7}";
        moderator.post(&format!("/t/{}/title", thread.topic), &[("title", title)]).await.expect(303);
        let page = site.visitor().get(&format!("/t/{}/safeelttek", thread.topic)).await.expect(200);
        for hidden in ["\u{202e}", "\u{2066}", "\u{200b}", "\u{7}"] {
            assert!(!page.html().contains(hidden), "{}", hidden.escape_unicode());
        }
        assert!(page.contains("abcd"));
    }
);

site_test!(
    async fn a_null_byte_is_refused_or_taken_out_and_never_an_error_of_ours(site: Site) {
        let thread = thread(&site).await;
        let page = thread.replies(&thread.ben, &[("body", "a\u{0}b")]).await;
        assert!(page.status() == 303 || page.status() == 400, "{}", page.status());
        assert!(site.visitor().get("/b/he%00lp").await.status() < 500);
        assert!(site.visitor().get(&format!("/t/{}/%00", thread.topic)).await.status() < 500);
    }
);

site_test!(
    async fn broken_and_nested_markdown_is_shown_and_stays_cheap(site: Site) {
        let thread = thread(&site).await;
        let nested = [">".repeat(5_000), "- ".repeat(5_000), "[".repeat(5_000), "*_`".repeat(3_000)];
        for body in &nested {
            thread.replies(&thread.ben, &[("body", &format!("{body} x"))]).await.expect(303);
        }
        let hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![](https://elsewhere.test/a.png)";
        thread.replies(&thread.ben, &[("body", hostile)]).await.expect(303);
        let html = site.visitor().get(&thread.path()).await.expect(200).html();
        assert!(
            !html.contains("<script>alert") && !html.contains("<img src=\"x\"") && !html.contains("href=\"javascript:")
        );
        assert!(!html.contains("src=\"https://elsewhere.test"), "no remote picture");
    }
);

site_test!(
    async fn numbers_out_of_range_lead_nowhere(site: Site) {
        let thread = thread(&site).await;
        let visitor = site.visitor();
        for page in ["0", "-1", "2", "99", "9223372036854775807"] {
            visitor.get(&format!("{}?page={page}", thread.path())).await.expect(404);
        }
        for page in ["x", "NaN", "9223372036854775808", ""] {
            visitor.get(&format!("{}?page={page}", thread.path())).await.expect(400);
        }
        for path in [
            "/t/0",
            "/t/-1",
            "/t/9223372036854775808",
            "/p/0",
            "/p/x",
            "/b/nowhere",
            "/b/help?before=x",
            "/b/help?kind=x",
        ] {
            visitor.get(path).await.expect(404);
        }
    }
);

// Reading.

site_test!(
    async fn an_old_or_wrong_address_leads_to_the_right_one(site: Site) {
        let thread = thread(&site).await;
        for wrong in [format!("/t/{}", thread.topic), format!("/t/{}/other", thread.topic)] {
            let page = site.visitor().get(&wrong).await.expect(301);
            assert_eq!(page.location().as_deref(), Some(thread.path().as_str()));
        }
        let page = site.visitor().get(&format!("/t/{}/other?page=1&lang=he", thread.topic)).await.expect(301);
        assert_eq!(page.location(), Some(format!("{}?page=1&lang=he", thread.path())));
    }
);

site_test!(
    async fn a_title_in_hebrew_or_named_like_a_form_has_an_address(site: Site) {
        let thread = thread(&site).await;
        let ada = site.account("ada").await;
        let (hebrew, _) = topic(&site, hearth::ids::BoardId(1), ada, "הקומקום דולף", "מה עושים?", false).await;
        let (merge, _) = topic(&site, hearth::ids::BoardId(1), ada, "Merge", "Is a word.", false).await;
        for id in [hebrew, merge] {
            let place = site.visitor().get(&format!("/t/{id}")).await.expect(301).location().expect("a place");
            site.visitor().get(&place).await.expect(200);
            assert!(site.visitor().get("/b/help").await.expect(200).html().contains(&format!("href=\"{place}\"")));
        }
        assert!(thread.ada.get("/").await.expect(200).contains("הקומקום דולף"));
    }
);

site_test!(
    async fn a_long_topic_is_read_page_by_page(site: Site) {
        let thread = thread(&site).await;
        let ben = site.account("ben").await;
        let mut last = thread.second;
        for number in 3..=45 {
            last = reply(&site, thread.topic, ben, &format!("reply number {number}")).await;
        }
        let visitor = site.visitor();
        let first = visitor.get(&thread.path()).await.expect(200);
        assert!(first.contains("reply number 20") && !first.contains("reply number 21"));
        let third = visitor.get(&format!("{}?page=3", thread.path())).await.expect(200);
        assert!(
            third.contains("reply number 41")
                && third.contains("reply number 45")
                && !third.contains("reply number 40")
        );
        let place = visitor.get(&format!("/p/{last}")).await.expect(302).location().expect("a place");
        assert_eq!(place, format!("{}?page=3#p{last}", thread.path()));
        assert!(third.html().contains(&format!("id=\"p{last}\"")));
    }
);

site_test!(
    async fn a_board_goes_on_below_its_last_line_and_filters_by_kind(site: Site) {
        let ada = site.joins("ada").await;
        let author = site.account("ada").await;
        let board = board(&site, "help", Audience::Everyone).await;
        for number in 1..=65 {
            site.advance(TimeDelta::seconds(i64::from(number % 2)));
            topic(&site, board, author, &format!("Topic number {number}."), "Hello.", false).await;
        }
        let (mut path, mut seen) = ("/b/help".to_owned(), Vec::new());
        for _ in 0..3 {
            let page = site.visitor().get(&path).await.expect(200);
            let html = page.html();
            seen.extend((1..=65).filter(|number| html.contains(&format!("Topic number {number}."))));
            let Some(next) = page.links().into_iter().find(|link| link.contains("before=")) else { break };
            path = next;
        }
        assert_eq!(seen.len(), 65, "each once: {seen:?}");
        assert!(ada.get("/b/help?kind=idea").await.expect(200).contains("Nothing here yet"));
        assert!(ada.get("/b/help?kind=talk").await.expect(200).contains("Topic number 65"));
    }
);

site_test!(
    async fn a_visitors_page_is_kept_until_somebody_replies(site: Site) {
        let thread = thread(&site).await;
        let visitor = site.visitor();
        for path in [thread.path(), "/b/help".to_owned(), "/".to_owned()] {
            let before = visitor.get(&path).await.expect(200);
            assert!(!before.header("etag").is_empty() && before.header("set-cookie").is_empty(), "{path}");
            assert_eq!(visitor.get(&path).await.header("etag"), before.header("etag"), "{path}");
            site.advance(TimeDelta::minutes(1));
            thread.replies(&thread.ben, &[("body", "news")]).await.expect(303);
            assert_ne!(visitor.get(&path).await.header("etag"), before.header("etag"), "{path}");
        }
    }
);

site_test!(
    async fn a_topic_tells_machines_what_it_is(site: Site) {
        let thread = thread(&site).await;
        let html = site.visitor().get(&thread.path()).await.expect(200).html();
        for part in [
            "https://schema.org/DiscussionForumPosting",
            "itemprop=\"headline\"",
            "https://schema.org/Comment",
            "og:title",
            "rel=\"canonical\"",
        ] {
            assert!(html.contains(part), "{part}");
        }
        let moderator = site.moderator().await;
        assert!(!moderator.get(&format!("/t/{}/arrange", thread.topic)).await.expect(200).html().contains("og:title"));
    }
);

// Writing.

site_test!(
    async fn a_reply_sent_twice_is_one_post(site: Site) {
        let thread = thread(&site).await;
        let page = thread.ben.get(&thread.path()).await.expect(200);
        let action = format!("/t/{}/replies", thread.topic);
        let first = thread.ben.submit(&page, &action, &[("body", "Only once")]).await.expect(303).location();
        let second = thread.ben.submit(&page, &action, &[("body", "Only once")]).await.expect(303).location();
        assert_eq!(first, second);
        assert_eq!(site.count("select count(*) from posts where body = 'Only once'").await, 1);
        let at_once = [("body", "At the same moment"), ("once", "00112233445566778899aabb")];
        let (one, two) = tokio::join!(thread.replies(&thread.ben, &at_once), thread.replies(&thread.ben, &at_once));
        assert_eq!((one.status(), one.location()), (303, two.location()));
        assert_eq!(site.count("select count(*) from posts where body = 'At the same moment'").await, 1);
    }
);

site_test!(
    async fn a_visitors_reply_is_kept_and_leads_to_join(site: Site) {
        let thread = thread(&site).await;
        let visitor = site.visitor();
        let page = visitor.get(&thread.path()).await.expect(200);
        let sent = visitor.submit(&page, &format!("/t/{}/replies", thread.topic), &[("body", "I have that too")]).await;
        assert!(sent.expect(303).location().is_some_and(|place| place.starts_with("/join")));
        assert_eq!(site.count("select count(*) from pending_texts where published_at is null").await, 1);
        assert_eq!(site.count("select count(*) from posts").await, 2);
    }
);

site_test!(
    async fn a_quotation_fills_the_reply(site: Site) {
        let thread = thread(&site).await;
        for who in [&thread.ben, &site.visitor()] {
            let page = who.get(&format!("{}?quote={}", thread.path(), thread.first)).await.expect(200);
            let typed = page.form(&format!("/t/{}/replies", thread.topic)).value("body").unwrap_or_default().to_owned();
            assert!(typed.contains("> It **drips**.") && typed.contains(&format!("/p/{}", thread.first)), "{typed}");
        }
        thread.ben.get(&format!("{}?quote=999", thread.path())).await.expect(404);
    }
);

site_test!(
    async fn a_mention_is_recorded_once(site: Site) {
        let thread = thread(&site).await;
        thread.replies(&thread.ben, &[("body", "What do you say, @Ada? @ada @nobody @ben")]).await.expect(303);
        assert_eq!(site.count("select count(*) from events where kind = 'account.mentioned'").await, 1);
        let ada = site.account("ada").await.0;
        assert_eq!(site.count("select subject_id from events where kind = 'account.mentioned'").await, ada);
    }
);

site_test!(
    async fn an_edit_keeps_the_earlier_text_for_everybody(site: Site) {
        let thread = thread(&site).await;
        let page = thread.ada.get(&format!("/p/{}/edit", thread.first)).await.expect(200);
        let action = format!("/p/{}/text", thread.first);
        let change = [("body", "It drips *at the spout*."), ("reason", "where it drips")];
        thread.ada.submit(&page, &action, &change).await.expect(303);
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(shown.html().contains("<em>at the spout</em>") && shown.contains("where it drips"));
        let history = site.visitor().get(&format!("/p/{}/history", thread.first)).await.expect(200);
        assert!(history.contains("It **drips**.") && history.contains("It drips *at the spout*."));
        let changed = "It <del>**drips**.</del><ins>drips *at the spout*.</ins>";
        assert!(history.html().contains(changed), "{}", history.html());

        let late = thread.ada.submit(&page, &action, &[("body", "From an old tab")]).await.expect(422);
        assert!(late.html().contains("From an old tab"), "what was typed comes back");
        thread.ada.submit(&late, &action, &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from post_revisions").await, 2);
    }
);

site_test!(
    async fn moderators_change_others_texts_by_a_decision_only(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        let (edit, text) = (format!("/p/{}/edit", thread.second), format!("/p/{}/text", thread.second));
        let change = [("body", "Mine as well."), ("reason", "clearer"), ("edit_count", "0")];
        moderator.get(&edit).await.expect(403);
        moderator.post(&text, &change).await.expect(403);
        // Making it official first is no way around.
        moderator.post(&format!("/p/{}/official", thread.second), &[("official", "yes")]).await.expect(303);
        moderator.post(&text, &change).await.expect(403);
        moderator.post(&format!("/p/{}/official", thread.second), &[("official", "no")]).await.expect(303);
        assert!(site.visitor().get(&thread.path()).await.contains("Mine too."));
        let decide = format!("/desk/decide/post/{}?measure=edit", thread.second);
        let shown = moderator.get(&thread.path()).await.expect(200);
        assert!(shown.html().contains(&decide) && !shown.html().contains(&edit));
        assert!(!thread.ben.get(&thread.path()).await.html().contains(&decide));
        let form = moderator.get(&decide).await.expect(200);
        let html = form.html();
        let chosen = html.split("<input").find(|input| input.contains("value=\"edit\"")).expect("a measure");
        assert!(chosen.split('>').next().is_some_and(|input| input.contains("checked")), "{chosen}");
    }
);

site_test!(
    async fn a_moderators_edit_of_the_brands_word_needs_a_reason(site: Site) {
        let thread = thread(&site).await;
        let staff = site.staff().await;
        thread.replies(&staff, &[("body", "Send it to us.")]).await.expect(303);
        let answer = site.count("select max(id) from posts").await;
        let (moderator, action) = (site.moderator().await, format!("/p/{answer}/text"));
        moderator.get(&format!("/p/{answer}/edit")).await.expect(403);
        staff.post(&format!("/p/{answer}/official"), &[("official", "yes")]).await.expect(303);
        let page = moderator.get(&format!("/p/{answer}/edit")).await.expect(200);
        moderator.submit(&page, &action, &[("body", "Send it back to us."), ("reason", " ")]).await.expect(422);
        moderator.submit(&page, &action, &[("body", "Send it back to us."), ("reason", "clearer")]).await.expect(303);
    }
);

site_test!(
    async fn a_removed_post_leaves_its_reason_and_can_come_back(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        let removal = format!("/p/{}/removal", thread.second);
        moderator.get(&removal).await.expect(403);
        moderator.post(&removal, &[("reason", "advertising")]).await.expect(403);
        assert!(hide_post(&site, thread.second, "advertising").await);
        assert!(!hide_post(&site, thread.second, "again").await);
        let shown = site.visitor().get(&thread.path()).await.expect(200);
        assert!(
            !shown.contains("Mine too.") && shown.contains("advertising") && shown.contains("Removed by a moderator")
        );
        site.visitor().get(&format!("/p/{}/history", thread.second)).await.expect(404);
        site.visitor().get(&format!("/p/{}", thread.second)).await.expect(302);
        thread.ben.post(&format!("/p/{}/restoration", thread.second), &[]).await.expect(403);
        moderator.post(&format!("/p/{}/restoration", thread.second), &[]).await.expect(303);
        assert!(site.visitor().get(&thread.path()).await.contains("Mine too."));

        thread.ben.post(&removal, &[]).await.expect(303);
        thread.ben.post(&removal, &[]).await.expect(409);
        assert!(site.visitor().get(&thread.path()).await.contains("Removed by its author"));
        thread.ben.post(&format!("/p/{}/restoration", thread.second), &[]).await.expect(303);
        assert!(site.visitor().get(&thread.path()).await.contains("Mine too."));
    }
);

site_test!(
    async fn a_removed_topic_says_why_and_leaves_its_board(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        moderator.post(&format!("/t/{}/removal", thread.topic), &[("reason", "posted twice")]).await.expect(403);
        assert!(hide_topic(&site, thread.topic, "posted twice").await);
        let gone = site.visitor().get(&thread.path()).await.expect(410);
        assert!(gone.contains("posted twice") && !gone.contains("drips"));
        assert!(!site.visitor().get("/b/help").await.expect(200).contains("My kettle leaks"));
        assert_eq!(site.count("select topic_count from boards").await, 0);
        thread.replies(&thread.ben, &[("body", "hello?")]).await.expect(409);
        thread.ada.post(&format!("/t/{}/restoration", thread.topic), &[]).await.expect(403);
        moderator.post(&format!("/t/{}/restoration", thread.topic), &[]).await.expect(303);
        site.visitor().get(&thread.path()).await.expect(200);
        assert_eq!(site.count("select topic_count from boards").await, 1);
    }
);

site_test!(
    async fn the_official_answer_stands_on_top_of_every_page(site: Site) {
        let thread = thread(&site).await;
        let staff = site.staff().await;
        let answer = reply(&site, thread.topic, site.account("steffi").await, "Send it in, we repair it.").await;
        for _ in 0..20 {
            reply(&site, thread.topic, site.account("ben").await, "Thanks.").await;
        }
        let official = format!("/p/{answer}/official");
        staff.post(&official, &[("official", "yes")]).await.expect(303);
        let first = site.visitor().get(&thread.path()).await.expect(200);
        assert!(first.html().contains("official-title") && first.contains("Customer care"));
        assert!(
            site.visitor()
                .get(&format!("{}?page=2", thread.path()))
                .await
                .html()
                .contains(&format!("href=\"/p/{answer}\""))
        );
        assert!(site.visitor().get("/").await.contains("Send it in, we repair it."));
        assert!(hide_post(&site, answer, "wrong").await);
        assert!(!site.visitor().get(&thread.path()).await.html().contains("official-title"));
        site.moderator().await.post(&format!("/p/{answer}/restoration"), &[]).await.expect(303);
        assert!(site.visitor().get(&thread.path()).await.html().contains("official-title"));
        staff.post(&official, &[("official", "no")]).await.expect(303);
        assert!(!site.visitor().get(&thread.path()).await.html().contains("official-title"));
    }
);

site_test!(
    async fn its_author_says_what_solved_a_topic(site: Site) {
        let thread = thread(&site).await;
        let action = format!("/t/{}/solution", thread.topic);
        let (other, _) =
            topic(&site, hearth::ids::BoardId(1), site.account("ben").await, "Other", "Else.", false).await;
        thread.ben.post(&format!("/t/{other}/solution"), &[("post", &thread.second.to_string())]).await.expect(404);
        thread.ada.post(&action, &[("post", &thread.second.to_string())]).await.expect(303);
        let shown = site.visitor().get(&thread.path()).await;
        assert!(shown.contains("Solved") && shown.link("/p/") == format!("/p/{}", thread.second));
        thread.ada.post(&action, &[("post", "")]).await.expect(303);
        assert!(!site.visitor().get(&thread.path()).await.contains("Solved"));
    }
);

// Members.

site_test!(
    async fn a_draft_waits_in_the_form_until_it_is_sent(site: Site) {
        let thread = thread(&site).await;
        let action = format!("/t/{}/replies", thread.topic);
        let slot = format!("/drafts/reply:{}", thread.topic);
        site.visitor().post(&slot, &[("body", "x")]).await.expect(403);
        thread.ben.post("/drafts/elsewhere", &[("body", "x")]).await.expect(404);
        let page = thread.ben.get(&thread.path()).await.expect(200);
        let saved = thread.ben.submit(&page, &action, &[("body", "half a thou")]).await;
        assert_eq!(saved.status(), 303);
        thread.ben.post(&slot, &[("body", "Half a thought"), ("once", "x")]).await.expect(303);
        let form = thread.ben.get(&thread.path()).await.expect(200).form(&action);
        assert_eq!(form.value("body").map(str::trim), Some("Half a thought"));
        assert!(form.value("once").is_some_and(|once| once.len() == 24), "a draft has no submit token");
        assert!(!thread.ada.get(&thread.path()).await.contains("Half a thought"));
        assert!(thread.ben.get("/drafts").await.expect(200).contains("Half a thought"));
        assert!(!thread.ada.get("/drafts").await.expect(200).contains("Half a thought"));
        thread.replies(&thread.ben, &[("body", "A whole thought")]).await.expect(303);
        assert_eq!(site.count("select count(*) from drafts").await, 0);
        thread.ben.post(&slot, &[("body", "again")]).await.expect(303);
        thread.ben.post(&format!("{slot}/discard"), &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from drafts").await, 0);
    }
);

site_test!(
    async fn a_member_sees_what_is_unread(site: Site) {
        let thread = thread(&site).await;
        assert!(thread.ada.get("/b/help").await.expect(200).html().contains("unread"));
        thread.ada.get(&thread.path()).await.expect(200);
        // The mark is written behind the page's back.
        while site.count("select count(*) from topic_reads where number = 2").await == 0 {
            tokio::task::yield_now().await;
        }
        assert!(!thread.ada.get("/b/help").await.html().contains("unread"));
        reply(&site, thread.topic, site.account("ben").await, "Still there?").await;
        assert!(thread.ada.get("/b/help").await.contains("1 unread"));
        assert!(!site.visitor().get("/b/help").await.html().contains("unread"));
    }
);

// Boards.

site_test!(
    async fn an_admin_makes_orders_and_archives_boards(site: Site) {
        let admin = site.admin().await;
        let form = admin.get("/admin/boards/new").await.expect(200);
        let make = async |name: &str, slug: &str| {
            admin.submit(&form, "/admin/boards", &[("name", name), ("slug", slug)]).await
        };
        let faulty = make("Zażalenia i skargi", "Bad Address").await.expect(422);
        assert!(faulty.html().contains("Bad Address") && faulty.html().contains("Zażalenia i skargi"));
        make("עזרה", "").await.expect(422);
        make("Zażalenia i skargi", "").await.expect(303);
        make("עזרה", "ezra").await.expect(303);
        make("Other", "ezra").await.expect(422);
        let order = |page: &Page| page.text().find("Zażalenia") < page.text().find("עזרה");
        assert!(order(&site.visitor().get("/").await));
        admin.post("/admin/boards/2/place", &[("to", "up")]).await.expect(303);
        assert!(!order(&site.visitor().get("/").await));
        admin.post("/admin/boards/2/place", &[("to", "sideways")]).await.expect(400);
        let (id, _) = topic(&site, hearth::ids::BoardId(1), site.account("adele").await, "Old", "Times.", false).await;
        admin.post("/admin/boards/1/archive", &[("archived", "yes")]).await.expect(303);
        assert_eq!(
            site.visitor().get("/").await.html().matches("board-text").count(),
            1,
            "only the open one is offered"
        );
        site.visitor().get("/b/zazalenia-i-skargi").await.expect(200);
        let ben = site.joins("ben").await;
        ben.post(&format!("/t/{id}/replies"), &[("body", "too late")]).await.expect(403);
        admin
            .post("/admin/boards/1", &[("name", "Staff room"), ("slug", "room"), ("see", "staff"), ("post", "members")])
            .await
            .expect(422);
        admin
            .post("/admin/boards/1", &[("name", "Staff room"), ("slug", "room"), ("see", "staff"), ("post", "staff")])
            .await
            .expect(303);
        ben.get("/b/room").await.expect(404);
    }
);

site_test!(
    async fn the_pages_speak_hebrew_and_polish(site: Site) {
        let thread = thread(&site).await;
        let hebrew = site.visitor().speaking("he").get(&thread.path()).await.expect(200);
        assert!(hebrew.html().contains("dir=\"rtl\"") && hebrew.contains("תגובה אחת"));
        let polish = site.visitor().speaking("pl").get("/b/help").await.expect(200);
        assert!(polish.contains("1 odpowiedź") || polish.contains("odpowiedź"));
    }
);
