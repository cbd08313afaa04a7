//! Screening at the doors: what is looked at, what comes of it, and who sets the figures.

use crate::client::Client;
use crate::site::{PASSWORD, Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::policy::{self, Audience};
use hearth::screening::{self, SiteState, Trust};

/// A topic to answer in; where replies go.
async fn place(site: &Site) -> String {
    let board = threads::board(site, "help", Audience::Everyone).await;
    site.joins("zelda").await;
    let author = site.account("zelda").await;
    let (topic, _) = threads::topic(site, board, author, "Kettles", "Tell us about yours", false).await;
    format!("/t/{topic}/replies")
}

/// Joins through the form after so many seconds, and signs in; `more` over the form's fields.
async fn joins(site: &Site, handle: &str, email: &str, from: [u8; 4], seconds: i64, more: &[(&str, &str)]) -> Client {
    let client = site.visitor().at(from);
    let form = client.get("/join").await.expect(200);
    site.advance(TimeDelta::seconds(seconds));
    let mut fields = vec![("handle", handle), ("email", email), ("password", PASSWORD)];
    fields.extend(more);
    client.submit(&form, "/join", &fields).await.expect(200);
    confirm_all(site).await;
    site.drain_jobs().await;
    client.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await.expect(303);
    client
}

async fn confirm_all(site: &Site) {
    let sql = "update accounts set confirmed_at = created_at where confirmed_at is null";
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    work.await.expect("confirmed");
}

/// Marks a site as bad, as a wave act does.
async fn ban(site: &Site, domain: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move { screening::set_site(tx, domain, SiteState::Bad).await })
    });
    assert_eq!(work.await.expect("banned"), SiteState::Unknown);
}

async fn trust(site: &Site, handle: &str) -> Trust {
    let account = site.account(handle).await;
    let mut conn = site.app.db.read_current().await.expect("a connection");
    screening::trust_of(&mut conn, account, site.now()).await.expect("trust")
}

const FIGURES: [(&str, &str); 12] = [
    ("holds", "first"),
    ("known_days", "5"),
    ("known_texts", "1"),
    ("first_texts", "1"),
    ("links_max", "1"),
    ("mentions_max", "2"),
    ("hourly_max", "20"),
    ("alike_max", "3"),
    ("network_max", "6"),
    ("wave_sign_ups", "30"),
    ("wave_holds", "15"),
    ("form_seconds", "3"),
];

site_test!(
    async fn only_moderators_set_the_figures_and_only_good_ones_are_kept(site: Site) {
        for (client, status) in [(site.visitor(), 303), (site.joins("ada").await, 404), (site.staff().await, 404)] {
            client.get("/admin/screening").await.expect(status);
        }
        site.joins("ada").await.post("/admin/screening", &FIGURES).await.expect(404);
        site.joins("ada")
            .await
            .post("/admin/screening/sites", &[("domain", "a.example"), ("state", "bad")])
            .await
            .expect(404);
        let moderator = site.moderator().await;
        let page = moderator.get("/admin/screening").await.expect(200);
        assert_eq!(page.drawn_by(), "screening::setup");
        let mut wrong = FIGURES;
        wrong[1] = ("known_days", "999");
        let back = moderator.submit(&page, "/admin/screening", &wrong).await.expect(422);
        assert!(back.contains("from 0 to 365") && back.html().contains("value=\"999\""), "{}", back.text());
        moderator.submit(&page, "/admin/screening", &FIGURES).await.expect(303);
        let form = moderator.get("/admin/screening").await.form("/admin/screening");
        assert_eq!((form.value("holds"), form.value("links_max")), (Some("first"), Some("1")));
        moderator
            .post("/admin/screening/mail", &[("domains", "bin.example not_a_domain"), ("act", "hold")])
            .await
            .expect(422);
        moderator
            .post("/admin/screening/mail", &[("domains", "bin.example\nbox.example"), ("act", "refuse")])
            .await
            .expect(303);
        assert!(moderator.get("/admin/screening").await.contains("2 domains are on the list"));
        moderator.post("/admin/screening/mail/removal", &[("domain", "bin.example")]).await.expect(303);
        moderator.post("/admin/screening/mail/removal", &[("domain", "bin.example")]).await.expect(404);
        moderator.post("/admin/screening/sites", &[("domain", "nonsense"), ("state", "bad")]).await.expect(422);
        moderator
            .post("/admin/screening/sites", &[("domain", "https://shop.bad.example/x"), ("state", "bad")])
            .await
            .expect(303);
        assert!(moderator.get("/admin/screening").await.contains("bad.example"));
        for language in ["he", "pl"] {
            site.moderator().await.speaking(language).get("/admin/screening").await.expect(200);
        }
    }
);

site_test!(
    async fn a_new_members_limits_come_back_with_the_reason_and_the_text(site: Site) {
        let replies = place(&site).await;
        let ada = site.joins("ada").await;
        let links = "See https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4 for more";
        let back = ada.post(&replies, &[("body", links)]).await.expect(422);
        assert!(back.contains("up to 3 links") && back.contains("d.example/4"), "{}", back.text());
        let calls = "@a1a @b1b @c1c @d1d @e1e @f1f look at this";
        assert!(ada.post(&replies, &[("body", calls)]).await.expect(422).contains("up to 5 people"));
        ban(&site, "pills.example").await;
        let back = ada.post(&replies, &[("body", "Buy at www.pills.example now")]).await.expect(422);
        assert!(back.contains("pills.example, which moderators have marked as spam"), "{}", back.text());
        assert_eq!(site.count("select count(*) from posts").await, 1);
        ada.post(&replies, &[("body", "Mine is fine, see https://a.example/1")]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 2);
        // Staff have no such limits.
        site.staff().await.post(&replies, &[("body", links)]).await.expect(303);
        assert_eq!(site.count("select count(*) from text_marks").await, 1);
    }
);

site_test!(
    async fn trust_is_earned_by_time_and_posts_that_stand(site: Site) {
        let replies = place(&site).await;
        let ada = site.joins("ada").await;
        for body in ["My kettle is blue and old", "It boils in three minutes flat", "The handle stays quite cool"] {
            ada.post(&replies, &[("body", body)]).await.expect(303);
        }
        assert_eq!(trust(&site, "ada").await, Trust::New);
        site.advance(TimeDelta::days(6));
        assert_eq!(trust(&site, "ada").await, Trust::New);
        site.advance(TimeDelta::days(1));
        assert_eq!(trust(&site, "ada").await, Trust::Known);
        site.joins("idle").await;
        site.advance(TimeDelta::days(40));
        assert_eq!(trust(&site, "idle").await, Trust::New, "time alone is not enough");
        let ada = site.signs_in("ada").await;
        let links = "See https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4 for more";
        ada.post(&replies, &[("body", links)]).await.expect(303);
        assert_eq!(
            site.count("select count(*) from link_domains where good = 1").await,
            4,
            "what known members link to is known"
        );
        // A link to a bad site waits for a known member; it does not come back.
        ban(&site, "pills.example").await;
        ada.post(&replies, &[("body", "Is www.pills.example a fraud?")]).await.expect(303);
        assert_eq!(
            site.count("select count(*) from queue_items where kind = 'hold' and cluster = 'link:pills.example'").await,
            1
        );
    }
);

site_test!(
    async fn first_posts_wait_where_the_house_has_it_so_and_say_why(site: Site) {
        let replies = place(&site).await;
        site.moderator().await.post("/admin/screening", &FIGURES).await.expect(303);
        let ada = site.joins("ada").await;
        ada.post(&replies, &[("body", "Mine leaks at the bottom")]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 1);
        assert!(ada.get("/new/pending").await.contains("The first posts of new members are read by a moderator"));
        let hebrew = ada.clone().speaking("he").get("/new/pending").await;
        assert!(
            hebrew.contains("מנהלי הדיונים קוראים את ההודעות הראשונות") || hebrew.contains("The first posts"),
            "{}",
            hebrew.text()
        );
        let zelda = site.signs_in("zelda").await;
        zelda.post(&replies, &[("body", "Mine does not, to be honest")]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 2, "hers was public before");
    }
);

const SPUN: [&str; 5] = [
    "Tired of paying too much? Our warehouse sells original premium kettles at half price with free delivery only this week",
    "Tired of paying so much? Our warehouse sells genuine premium kettles at half price with free delivery only this week",
    "Sick of paying too much? Our warehouse sells original premium kettles at half price with free shipping only this week",
    "Tired of paying too much? Our warehouse offers original premium kettles at half price with free delivery just this week",
    "Tired of paying too much? Our warehouse sells original premium kettles at half price plus free delivery only this week",
];

site_test!(
    async fn texts_alike_of_several_new_members_wait_and_the_earlier_ones_are_looked_at(site: Site) {
        let replies = place(&site).await;
        for (number, body) in SPUN.iter().enumerate() {
            let page = site.joins(&format!("spin{number}")).await.post(&replies, &[("body", body)]).await.expect(303);
            let held = page.location().is_some_and(|to| to.starts_with("/new/pending"));
            assert_eq!(held, number >= 3, "{number}: {:?}", page.location());
        }
        assert_eq!(site.count("select count(*) from queue_items where kind = 'report' and subject = 'post'").await, 3);
        assert_eq!(site.count("select count(*) from queue_items where kind = 'hold'").await, 2);
        assert_eq!(site.count("select count(distinct cluster) from queue_items").await, 1, "one wave");
        // A moderator's word decides about the next ones.
        let judge = |what: &'static str, spam: bool| {
            site.app.db.write(policy::system("test"), move |tx| {
                Box::pin(async move { screening::judged(tx, what, 5, spam).await })
            })
        };
        judge("post", true).await.expect("judged");
        let page = site.joins("later").await.post(&replies, &[("body", SPUN[0])]).await.expect(303);
        assert!(page.location().is_some_and(|to| to.starts_with("/new/pending")));
        site.joins("other")
            .await
            .post(&replies, &[("body", "Mine leaks at the bottom since Monday, what can I do?")])
            .await
            .expect(303);
        site.advance(TimeDelta::days(8));
        hearth::screening::jobs::sweep(site.app.clone()).await.expect("swept");
        assert_eq!(site.count("select count(*) from text_marks").await, 0);
        assert_eq!(site.count("select count(*) from text_bands").await, 0);
    }
);

site_test!(
    async fn an_account_opened_by_a_program_is_looked_at_and_its_texts_wait(site: Site) {
        let replies = place(&site).await;
        let person = joins(&site, "person", "person@mail.example", [80, 0, 0, 1], 20, &[]).await;
        person.post(&replies, &[("body", "Mine leaks at the bottom")]).await.expect(303);
        let quick = joins(&site, "quick", "quick@mail.example", [80, 0, 0, 2], 1, &[]).await;
        quick.post(&replies, &[("body", "Mine does not, so far")]).await.expect(303);
        assert_eq!(site.count("select count(*) from queue_items").await, 0, "to be quick alone says nothing");
        let trapped =
            joins(&site, "robot", "robot@mail.example", [80, 0, 0, 3], 9, &[("website", "https://x.example")]).await;
        assert_eq!(site.count("select count(*) from queue_items where kind = 'sign_up'").await, 1);
        let page = trapped.post(&replies, &[("body", "A good topic indeed, thank you")]).await.expect(303);
        assert!(page.location().is_some_and(|to| to.starts_with("/new/pending")));
        assert!(trapped.get("/new/pending").await.contains("the way programs do it"));
        assert_eq!(site.count("select count(*) from posts").await, 3);
        // Nothing that tells where somebody came from is kept for long.
        site.advance(TimeDelta::days(8));
        hearth::screening::jobs::sweep(site.app.clone()).await.expect("swept");
        assert_eq!(site.count("select count(*) from sign_ups").await, 0);
    }
);

site_test!(
    async fn throw_away_addresses_and_crowded_networks_wait_or_are_refused(site: Site) {
        let replies = place(&site).await;
        let moderator = site.moderator().await;
        moderator.post("/admin/screening/mail", &[("domains", "bin.example"), ("act", "hold")]).await.expect(303);
        moderator.post("/admin/screening/mail", &[("domains", "never.example"), ("act", "refuse")]).await.expect(303);
        let visitor = site.visitor();
        let form = visitor.get("/join").await.expect(200);
        let fields = [("handle", "nina"), ("email", "nina@in.never.example"), ("password", PASSWORD)];
        assert!(visitor.submit(&form, "/join", &fields).await.expect(422).contains("throw-away addresses"));
        let bin = joins(&site, "bina", "bina@bin.example", [80, 0, 0, 9], 20, &[]).await;
        bin.post(&replies, &[("body", "Mine leaks at the bottom")]).await.expect(303);
        assert!(bin.get("/new/pending").await.contains("throw-away address (bin.example)"));
        let mut last = None;
        for number in 0..6 {
            let (handle, email) = (format!("crowd{number}"), format!("crowd{number}@mail.example"));
            last = Some(joins(&site, &handle, &email, [80, 0, 1, 1], 20, &[]).await);
        }
        let last = last.expect("somebody");
        last.post(&replies, &[("body", "Mine does not leak at all")]).await.expect(303);
        assert!(last.get("/new/pending").await.contains("accounts were opened from the same network"));
        assert_eq!(site.count("select count(*) from posts").await, 1);
    }
);

site_test!(
    async fn a_visitors_text_by_a_program_makes_its_account_suspicious(site: Site) {
        threads::board(&site, "help", Audience::Everyone).await;
        let visitor = site.visitor();
        let form = visitor.get("/new").await.expect(200);
        let typed = [
            ("kind", "talk"),
            ("board", "help"),
            ("title", "Offer"),
            ("body", "Good things for you"),
            ("step", "post"),
            ("website", "x"),
        ];
        visitor.submit(&form, "/new", &typed).await.expect(303);
        let form = visitor.get("/join?next=/new/pending").await.expect(200);
        site.advance(TimeDelta::seconds(30));
        let fields = [("handle", "robot"), ("email", "robot@mail.example"), ("password", PASSWORD)];
        visitor.submit(&form, "/join", &fields).await.expect(200);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from queue_items where kind = 'sign_up'").await, 1);
    }
);
