//! Keeping topics in order: pin, split, merge, move, rename.

use crate::boards::thread;
use crate::client::Page;
use crate::site::site_test;
use crate::threads::{board, reply, topic};
use chrono::TimeDelta;
use hearth::cases;
use hearth::ids::AccountId;
use hearth::policy::{self, Audience};

site_test!(
    async fn a_pin_holds_until_its_day_is_over(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        site.advance(TimeDelta::minutes(5));
        topic(&site, hearth::ids::BoardId(1), site.account("ben").await, "Newer topic", "Hello.", false).await;
        let pin = format!("/t/{}/pin", thread.topic);
        for bad in ["2026-11-21", "2028-01-01", "soon"] {
            let page = moderator.post(&pin, &[("until", bad)]).await.expect(422);
            assert!(page.html().contains(&format!("value=\"{bad}\"")), "{bad} comes back");
        }
        let first = |page: &Page| page.text().find("My kettle leaks") < page.text().find("Newer topic");
        assert!(!first(&site.visitor().get("/b/help").await));
        moderator.post(&pin, &[("until", "2026-11-23")]).await.expect(303);
        assert!(first(&site.visitor().get("/b/help").await));
        site.drain_jobs().await;
        assert!(first(&site.visitor().get("/b/help").await), "not before its time");
        site.advance(TimeDelta::days(2));
        site.drain_jobs().await;
        assert!(!first(&site.visitor().get("/b/help").await));
        assert_eq!(site.count("select count(*) from topics where pinned_until is not null").await, 0);
    }
);

site_test!(
    async fn posts_split_off_go_on_under_their_own_addresses(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        let third = reply(&site, thread.topic, site.account("ada").await, "Does yours whistle?").await;
        let split = format!("/t/{}/split", thread.topic);
        let (first, second, third_id) = (thread.first.to_string(), thread.second.to_string(), third.to_string());
        moderator.post(&split, &[("title", "Whistling kettles")]).await.expect(422);
        let kept = moderator.post(&split, &[("title", "x"), ("post", &second)]).await.expect(422);
        assert!(kept.html().contains(" checked"), "the choice comes back");
        moderator.post(&split, &[("title", "Only the first"), ("post", &first)]).await.expect(409);
        moderator
            .post(&split, &[("title", "Whistling kettles"), ("post", &second), ("post", &third_id)])
            .await
            .expect(303);
        let visitor = site.visitor();
        let old = visitor.get(&thread.path()).await.expect(200);
        assert!(!old.contains("Mine too.") && old.contains("It drips."));
        let place = visitor.get(&format!("/p/{third}")).await.expect(302).location().expect("a place");
        let new = visitor.get(&place).await.expect(200);
        assert!(
            place.contains("/whistling-kettles#") && new.contains("Mine too.") && new.contains("Does yours whistle?")
        );
        assert_eq!(site.count("select topic_count from boards").await, 2);
        thread.replies(&thread.ben, &[("body", "Numbers go on")]).await.expect(303);
        assert_eq!(site.count("select number from posts where body = 'Numbers go on'").await, 4);
    }
);

site_test!(
    async fn a_merged_topic_leads_to_the_other_and_so_do_its_posts(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        let ben: AccountId = site.account("ben").await;
        let (target, _) = topic(&site, hearth::ids::BoardId(1), ben, "Leaking kettles", "All of them.", false).await;
        let (secret, _) = topic(&site, hearth::ids::BoardId(1), ben, "Secret", "Mine alone.", true).await;
        let merge = format!("/t/{}/merge", thread.topic);
        for bad in ["999".to_owned(), "kettle".to_owned(), thread.topic.to_string(), secret.to_string()] {
            let page = moderator.post(&merge, &[("into", &bad)]).await.expect(422);
            assert!(page.html().contains(&format!("value=\"{bad}\"")), "{bad} comes back");
        }
        moderator
            .post(&merge, &[("into", &format!("http://hearth.test/t/{target}/leaking-kettles"))])
            .await
            .expect(303);
        let visitor = site.visitor();
        let place = visitor.get(&thread.path()).await.expect(301).location().expect("a place");
        assert_eq!(place, format!("/t/{target}/leaking-kettles"));
        let merged = visitor.get(&place).await.expect(200);
        assert!(merged.contains("All of them.") && merged.contains("It drips.") && merged.contains("Mine too."));
        let post = visitor.get(&format!("/p/{}", thread.second)).await.expect(302).location();
        assert_eq!(post, Some(format!("{place}#p{}", thread.second)));
        let sent = thread.replies(&thread.ben, &[("body", "To the old address")]).await.expect(303).location();
        assert!(sent.is_some_and(|path| path.starts_with(&place)));
        moderator.post(&merge, &[("into", &target.to_string())]).await.expect(422);
        assert_eq!(site.count("select topic_count from boards").await, 1);
        assert_eq!(site.count("select post_count from topics where id = 2").await, 4);
    }
);

site_test!(
    async fn a_merged_topics_case_goes_on_where_its_posts_are(site: Site) {
        let thread = thread(&site).await;
        let (ben, ada) = (site.account("ben").await, site.account("ada").await);
        let other = board(&site, "other", Audience::Everyone).await;
        let (target, _) = topic(&site, other, ben, "Leaking kettles", "All of them.", false).await;
        let (from, at) = (thread.topic, site.now());
        let opened = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move { cases::open(tx, &cases::NewCase::plain(from, ada, at)).await })
        });
        let case = format!("/cases/{}", opened.await.expect("a case"));
        let moderator = site.moderator().await;
        moderator.post(&format!("/t/{from}/merge"), &[("into", &target.to_string())]).await.expect(303);
        site.drain_jobs().await;
        for (board, there) in [("other", true), ("help", false)] {
            let desk = moderator.get(&format!("/desk?board={board}")).await.expect(200);
            assert_eq!(desk.links().contains(&format!("/desk{case}")), there, "the desk of the board {board}");
        }
        let mine = thread.ada.get(&case).await.expect(200);
        assert!(
            mine.contains("Leaking kettles") && mine.links().iter().any(|to| to.starts_with(&format!("/t/{target}/")))
        );
        thread.ben.get(&case).await.expect(404);
        let page = moderator.get(&format!("/desk{case}")).await.expect(200);
        assert!(page.contains("It drips.") && page.contains("All of them."));
        moderator
            .submit(&page, &format!("/desk{case}/answer"), &[("body", "A seal for all."), ("official", "on")])
            .await
            .expect(303);
        let read = site.visitor().get(&format!("/t/{target}/leaking-kettles")).await.expect(200);
        assert!(read.contains("A seal for all.") && read.contains("The case:"), "{}", read.text());
        assert!(site.letter("ada@hearth.test").await.text.contains("A seal for all."));
        moderator.post(&format!("/t/{from}/merge"), &[("into", "1")]).await.expect(422);
        site.advance(TimeDelta::minutes(1));
        thread.ada.post(&format!("/t/{target}/replies"), &[("body", "It still drips")]).await.expect(303);
        site.drain_jobs().await;
        assert!(moderator.get("/desk").await.links().contains(&format!("/desk{case}")), "it waits again");
    }
);

site_test!(
    async fn a_topic_moves_and_is_renamed(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        let other = board(&site, "other", Audience::Everyone).await;
        let page = moderator.get(&format!("/t/{}/arrange", thread.topic)).await.expect(200);
        moderator
            .submit(&page, &format!("/t/{}/board", thread.topic), &[("board", &other.to_string())])
            .await
            .expect(303);
        moderator.submit(&page, &format!("/t/{}/title", thread.topic), &[("title", "no")]).await.expect(422);
        moderator.submit(&page, &format!("/t/{}/title", thread.topic), &[("title", "Solid kettle")]).await.expect(303);
        assert!(site.visitor().get("/b/other").await.contains("Solid kettle"));
        assert!(!site.visitor().get("/b/help").await.contains("kettle leaks"));
        let place = site.visitor().get(&thread.path()).await.expect(301).location();
        assert_eq!(place, Some(format!("/t/{}/solid-kettle", thread.topic)));
        assert_eq!(
            site.count("select cast(sum(topic_count * position) as bigint) from boards where topic_count > 0").await,
            2
        );
    }
);
