//! Feeds, sitemap and similar topics show what every visitor may see, and nothing else.

use crate::site::site_test;
use crate::threads::{board, reply, topic};
use atom_syndication::Feed;
use hearth::boards::{self, similar};
use hearth::policy::{self, Audience, Viewer};

fn feed(text: &str) -> Feed {
    Feed::read_from(text.as_bytes()).expect("an Atom feed")
}

site_test!(
    async fn what_a_visitor_may_not_see_is_in_no_feed_and_not_in_the_sitemap(site: Site) {
        site.joins("ada").await;
        let ada = site.account("ada").await;
        let (open, closed) =
            (board(&site, "open", Audience::Everyone).await, board(&site, "closed", Audience::Members).await);
        let (private, _) = topic(&site, open, ada, "Private matter", "secret one", true).await;
        let (inner, _) = topic(&site, closed, ada, "Members only", "secret two", false).await;
        let visitor = site.visitor();
        visitor.get("/b/closed/feed.atom").await.expect(404);
        visitor.get(&format!("/t/{private}/feed.atom")).await.expect(404);
        visitor.get(&format!("/t/{inner}/feed.atom")).await.expect(404);
        visitor.get("/t/999999/feed.atom").await.expect(404);
        let open_feed = visitor.get("/b/open/feed.atom").await.expect(200);
        assert_eq!(feed(&open_feed.html()).entries.len(), 0);
        let sitemap = visitor.get("/sitemaps/topics-1.xml").await.expect(200);
        assert!(!sitemap.html().contains("/t/"), "{}", sitemap.html());
        let boards = visitor.get("/sitemaps/boards.xml").await.expect(200).html();
        assert!(boards.contains("/b/open") && !boards.contains("closed"), "{boards}");
    }
);

site_test!(
    async fn a_member_sees_the_same_feed_as_a_visitor(site: Site) {
        let client = site.joins("ada").await;
        let ada = site.account("ada").await;
        let open = board(&site, "open", Audience::Everyone).await;
        topic(&site, open, ada, "Private matter", "secret", true).await;
        assert_eq!(client.get("/b/open/feed.atom").await.html(), site.visitor().get("/b/open/feed.atom").await.html());
    }
);

site_test!(
    async fn a_board_a_topic_and_the_official_answers_have_feeds(site: Site) {
        site.joins("ada").await;
        site.staff().await;
        let (ada, steffi) = (site.account("ada").await, site.account("steffi").await);
        let open = board(&site, "open", Audience::Everyone).await;
        let (id, _) = topic(&site, open, ada, "Kettle & <leak>", "It *leaks*", false).await;
        let answer = reply(&site, id, steffi, "We replace it").await;
        let permit = policy::system("test");
        let made = site.app.db.write(permit, move |tx| {
            Box::pin(async move { boards::make_official(tx, answer, steffi, Some("Customer care")).await })
        });
        made.await.expect("official");
        let visitor = site.visitor();
        let of_board = visitor.get("/b/open/feed.atom").await.expect(200);
        assert!(of_board.header("content-type").starts_with("application/atom+xml"));
        let of_board = feed(&of_board.html());
        assert_eq!(of_board.entries[0].title.as_str(), "Kettle & <leak>");
        assert!(
            of_board.entries[0]
                .content
                .as_ref()
                .and_then(|c| c.value.as_deref())
                .is_some_and(|html| html.contains("<em>leaks</em>"))
        );
        let of_topic = feed(&visitor.get(&format!("/t/{id}/feed.atom")).await.expect(200).html());
        assert_eq!(of_topic.entries.len(), 2);
        let official = feed(&visitor.get("/feed.atom").await.expect(200).html());
        assert_eq!(official.entries.len(), 1);
        assert_eq!(official.entries[0].authors[0].name, "steffi · Customer care");
    }
);

site_test!(
    async fn a_feed_is_answered_by_its_etag_until_something_new_is_written(site: Site) {
        site.joins("ada").await;
        let ada = site.account("ada").await;
        let open = board(&site, "open", Audience::Everyone).await;
        let first = site.visitor().get("/b/open/feed.atom").await.expect(200);
        let ask = |etag: String| {
            let client = site.visitor();
            let request = client.request(axum::http::Method::GET, "/b/open/feed.atom").header("if-none-match", etag);
            async move { client.send(request.body(axum::body::Body::empty()).expect("a request")).await.status() }
        };
        assert_eq!(ask(first.header("etag").to_owned()).await, 304);
        topic(&site, open, ada, "News", "Something new", false).await;
        assert_eq!(ask(first.header("etag").to_owned()).await, 200);
    }
);

site_test!(
    async fn the_sitemap_names_public_topics_and_robots_names_the_sitemap(site: Site) {
        site.joins("ada").await;
        let open = board(&site, "open", Audience::Everyone).await;
        let (id, _) = topic(&site, open, site.account("ada").await, "Kettle", "It leaks", false).await;
        let visitor = site.visitor();
        assert!(
            visitor.get("/robots.txt").await.expect(200).html().contains("Sitemap: http://hearth.test/sitemap.xml")
        );
        assert!(
            visitor.get("/sitemap.xml").await.expect(200).html().contains("http://hearth.test/sitemaps/topics-1.xml")
        );
        let topics = visitor.get("/sitemaps/topics-1.xml").await.expect(200);
        assert!(topics.html().contains(&format!("http://hearth.test/t/{id}/kettle")), "{}", topics.html());
        for bad in
            ["topics-0.xml", "topics-2.xml", "topics--1.xml", "topics-9223372036854775807.xml", "topics-x.xml", "x"]
        {
            visitor.get(&format!("/sitemaps/{bad}")).await.expect(404);
        }
    }
);

site_test!(
    async fn similar_topics_are_found_across_forms_and_only_as_far_as_one_may_see(site: Site) {
        site.joins("ada").await;
        let ada = site.account("ada").await;
        let open = board(&site, "open", Audience::Everyone).await;
        for title in ["The kettle leaks from below", "Przesyłka nie dotarła", "הקומקום שלי דולף", "Something else"]
        {
            topic(&site, open, ada, title, "text", false).await;
        }
        topic(&site, open, ada, "My kettle leaks, privately", "text", true).await;
        let mut conn = site.app.db.read().await.expect("a connection");
        for (title, found) in [
            ("leaking kettles", vec!["The kettle leaks from below"]),
            ("gdzie moje przesyłki", vec!["Przesyłka nie dotarła"]),
            ("קומקום דולף", vec!["הקומקום שלי דולף"]),
            ("what is this", vec![]),
            ("%_'\u{0}\"", vec![]),
        ] {
            let topics = similar::find(&mut conn, &Viewer::Visitor, title, 5).await.expect("found");
            assert_eq!(topics.iter().map(|topic| topic.title.as_str()).collect::<Vec<_>>(), found, "{title}");
        }
    }
);
