//! The roadmap, the changelog with its credits, thanks, feeds, and what stands inside of other pages.

use crate::ideas::{change, idea};
use crate::site::site_test;
use crate::threads;
use hearth::policy::{Audience, Role};

site_test!(
    async fn the_roadmap_shows_lanes_and_only_ideas_that_one_may_see(site: Site) {
        let (open, shut) = (
            threads::board(&site, "wishes", Audience::Everyone).await,
            threads::board(&site, "inside", Audience::Members).await,
        );
        let ada = site.joins("ada").await;
        let (cord, secret) = (idea(&site, open, "ada", "A longer cord").await, idea(&site, shut, "ada", "Hush").await);
        assert_eq!(ada.get("/desk/roadmap").await.status(), 404);
        let eve = site.with_role("eve", Role::Producer).await;
        let page = eve.get("/desk/roadmap/new").await.expect(200);
        assert_eq!(eve.submit(&page, "/desk/roadmap", &[("lane", "now")]).await.status(), 422, "no title");
        let ideas = format!("{cord} /ideas/{secret} 99999");
        let fields = [("lane", "now"), ("title_en", "Cords"), ("title_he", "כבלים"), ("ideas", &ideas)];
        eve.submit(&page, "/desk/roadmap", &fields).await.expect(303);
        eve.submit(&page, "/desk/roadmap", &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from roadmap_items").await, 1, "sent twice, one item");
        let shown = site.visitor().get("/roadmap").await.expect(200);
        assert!(shown.contains("Cords") && shown.contains("A longer cord") && !shown.contains("Hush"));
        assert!(ada.get("/roadmap").await.expect(200).contains("Hush"), "members see theirs");
        assert!(site.visitor().speaking("he").get("/roadmap").await.expect(200).contains("כבלים"));
        assert!(site.visitor().get("/roadmap/feed.atom").await.expect(200).html().contains("A longer cord"));
        let item = eve.get("/desk/roadmap").await.expect(200).link("/desk/roadmap/1");
        let old = eve.get(&item).await.expect(200);
        eve.submit(&old, &item, &[("lane", "later")]).await.expect(303);
        let raced = eve.submit(&old, &item, &[("title_en", "Mine")]).await.expect(409);
        assert!(raced.html().contains("Mine"), "what was typed comes back");
        eve.post(&format!("{item}/archive"), &[("archived", "yes")]).await.expect(303);
        assert!(!site.visitor().get("/roadmap").await.expect(200).contains("Cords"));
    }
);

site_test!(
    async fn what_is_embedded_stands_in_other_pages_without_script_or_cookie(site: Site) {
        site.joins("ada").await;
        for path in ["/embed/roadmap", "/embed/changelog?lang=he"] {
            for _ in 0..2 {
                let page = site.visitor().get(path).await.expect(200);
                let policy = page.header("content-security-policy");
                assert!(policy.contains("frame-ancestors *"), "{path}: {policy}");
                assert_eq!(page.header("x-frame-options"), "");
                assert_eq!(page.header("set-cookie"), "", "{path}");
                assert!(page.header("cache-control").contains("max-age"), "{path}");
                assert!(!page.html().contains("<script") && !page.html().contains("<form"), "{path}");
            }
        }
        assert!(site.visitor().get("/embed/changelog?lang=he").await.html().contains("dir=\"rtl\""));
        assert_eq!(site.visitor().get("/roadmap").await.header("x-frame-options"), "DENY");
        assert_eq!(site.visitor().get("/embed/nothing").await.expect(404).header("x-frame-options"), "DENY");
    }
);

site_test!(
    async fn an_entry_ships_its_ideas_and_credits_everybody_who_had_a_part(site: Site) {
        let board = threads::board(&site, "wishes", Audience::Everyone).await;
        let (ada, bob) = (site.joins("ada").await, site.joins("bob").await);
        let cord = idea(&site, board, "ada", "A longer cord").await;
        let (bob_id, now) = (site.account("bob").await, site.now());
        let sql = "insert into idea_people (topic_id, account_id, part, state, at) values ($1, $2, 'amender', 'accepted', $3)";
        change(&site, sql, (cord, bob_id, now)).await;
        let eve = site.with_role("eve", Role::Producer).await;
        let page = eve.get("/desk/changelog/new").await.expect(200);
        let ideas = cord.to_string();
        let fields = [("title_en", "Cords of two metres"), ("body_en", "They are **here**."), ("ideas", &ideas)];
        let made = eve.submit(&page, "/desk/changelog", &fields).await.expect(303).location().expect("it");
        assert_eq!(site.visitor().get("/changelog/1").await.status(), 404, "nobody sees it yet");
        assert!(!site.visitor().get("/changelog").await.expect(200).contains("Cords of two metres"));
        // Who does not want to be named is counted.
        let choice = bob.get("/account/credits").await.expect(200);
        assert!(choice.has_form("/account/credits"));
        bob.post("/account/credits", &[]).await.expect(303);
        site.drain_jobs().await;
        let page = eve.get(&made).await.expect(200);
        let publication = format!("{made}/publication");
        eve.submit(&page, &publication, &[("shipped", &ideas)]).await.expect(303);
        eve.submit(&page, &publication, &[("shipped", &ideas)]).await.expect(303);
        assert_eq!(site.count("select count(*) from ideas where state = 'shipped'").await, 1);
        assert_eq!(site.count("select count(*) from changelog_credits").await, 2);
        let shown = site.visitor().get("/changelog").await.expect(200);
        assert!(shown.contains("Cords of two metres") && shown.html().contains("/u/ada\""));
        assert!(!shown.html().contains("/u/bob") && shown.contains("1 more who does not want to be named"));
        assert!(site.visitor().get("/changelog/feed.atom").await.expect(200).html().contains("Cords of two"));
        site.drain_jobs().await;
        for to in ["ada@hearth.test", "bob@hearth.test"] {
            assert!(site.letter(to).await.text.contains("Cords of two metres"), "{to}");
        }
        assert!(ada.get(&format!("/ideas/{cord}")).await.expect(200).contains("Cords of two metres"));
        assert!(site.visitor().get("/u/ada/contributions").await.expect(200).contains("Cords of two metres"));
        let hidden = site.visitor().get("/u/bob/contributions").await.expect(200);
        assert!(!hidden.contains("A longer cord"), "opted out");
        assert!(bob.get("/u/bob/contributions").await.expect(200).contains("A longer cord"));
    }
);

site_test!(
    async fn staff_thank_by_name_and_nobody_thanks_oneself(site: Site) {
        let ada = site.joins("ada").await;
        let staff = site.staff().await;
        assert_eq!(ada.post("/u/ada/thanks", &[("body", "Me")]).await.status(), 404);
        let page = staff.get("/u/ada/contributions").await.expect(200);
        assert_eq!(staff.submit(&page, "/u/ada/thanks", &[("body", "")]).await.status(), 422);
        let thanks = [("body", "Your tests of the cord helped.")];
        staff.submit(&page, "/u/ada/thanks", &thanks).await.expect(303);
        staff.submit(&page, "/u/ada/thanks", &thanks).await.expect(303);
        assert_eq!(site.count("select count(*) from thanks").await, 1, "sent twice, thanked once");
        assert!(site.visitor().get("/u/ada/contributions").await.expect(200).contains("Your tests of the cord"));
        site.drain_jobs().await;
        assert!(site.letter("ada@hearth.test").await.text.contains("Your tests of the cord helped."));
        let html = ada.get("/u/ada/contributions").await.expect(200).html();
        assert!(!html.contains("/u/ada/thanks"), "one's own page has no form");
    }
);
