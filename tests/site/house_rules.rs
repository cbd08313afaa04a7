//! The rules of the house: read by everybody, drafted and published by admins, told to every member.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use hearth::ledger;
use hearth::moderation::rules;
use hearth::policy::Role;

const CATEGORY: &str = "STATEMENT_CATEGORY_PROTECTION_OF_MINORS";

/// A rule as the form sends it.
fn typed<'a>(code: &'a str, title: &'a str, body: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("code", code), ("category", CATEGORY), ("title_en", title), ("body_en", body)]
}

async fn saves(admin: &Client, path: &str, fields: &[(&str, &str)]) -> Page {
    let sent = admin.post(path, fields).await.expect(303);
    admin.follow(sent).await.expect(200)
}

/// An admin with a draft that has one rule more, one fewer and one changed.
async fn drafts(site: &Site) -> Client {
    let admin = site.admin().await;
    saves(&admin, "/admin/rules/draft", &[]).await;
    saves(&admin, "/admin/rules/draft/rule", &typed("children", "Mind the children", "They *read* here, too.")).await;
    saves(&admin, "/admin/rules/draft/rules/topic/removal", &[]).await;
    let form = admin.get("/admin/rules/draft/rules/spam").await.expect(200);
    let sent = admin.submit(&form, "/admin/rules/draft/rules/spam", &[("title_en", "No advertising at all")]).await;
    sent.expect(303);
    let summary = [
        ("summary_en", "Children are minded."),
        ("summary_he", "שומרים על הילדים."),
        ("summary_pl", "Dbamy o dzieci."),
    ];
    saves(&admin, "/admin/rules/draft/summary", &summary).await;
    admin
}

async fn publishes(admin: &Client) -> Page {
    let preview = admin.get("/admin/rules/preview").await.expect(200);
    let sent = admin.submit(&preview, "/admin/rules/publication", &[]).await.expect(303);
    admin.follow(sent).await.expect(200)
}

site_test!(
    async fn everybody_reads_the_rules_in_their_language(site: Site) {
        for (lang, said) in [
            ("en", ["Criticise the matter, not the person", "How we decide", "Version 1, in force since"]),
            ("he", ["מבקרים את העניין, לא את האדם", "איך אנחנו מחליטים", "גרסה 1, בתוקף מ"]),
            ("pl", ["Krytykujemy sprawę, nie osobę", "Jak podejmujemy decyzje", "Wersja 1, obowiązuje od"]),
        ] {
            let page = site.visitor().speaking(lang).get("/rules").await.expect(200);
            for words in said {
                assert!(page.contains(words), "{lang} {words}: {}", page.text());
            }
            assert!(!page.text().contains("rules-"), "{lang} shows a key");
            assert_eq!(page.header("set-cookie"), "");
            for code in ["respect", "privacy", "honesty", "spam", "topic", "care", "law"] {
                assert!(page.tag("li", code).is_some(), "#{code}");
            }
            assert!(page.links().contains(&"/transparency".to_owned()));
        }
        let page = site.visitor().get("/rules/1").await.expect(200);
        assert!(page.tag("li", "spam").is_some());
        for nothing in ["0", "2", "-1", "99999", "x"] {
            site.visitor().get(&format!("/rules/{nothing}")).await.expect(404);
        }
        let home = site.visitor().get("/").await.expect(200).links();
        assert!(
            home.contains(&"/rules".to_owned()) && home.contains(&"/transparency".to_owned()),
            "the footer leads there"
        );
    }
);

site_test!(
    async fn only_an_admin_drafts_and_nobody_sees_a_draft(site: Site) {
        for role in [Role::Member, Role::Staff, Role::Moderator, Role::Lead] {
            let client = site.with_role(role.as_str(), role).await;
            for path in ["/admin/rules", "/admin/rules/preview", "/admin/rules/draft/rule"] {
                client.get(path).await.expect(404);
            }
            for path in ["/admin/rules/draft", "/admin/rules/publication", "/admin/rules/draft/removal"] {
                client.post(path, &[]).await.expect(404);
            }
        }
        assert_eq!(site.count("select count(*) from rule_versions").await, 1);
        let admin = site.admin().await;
        admin.get("/admin/rules/preview").await.expect(404);
        admin.get("/admin/rules/draft/rule").await.expect(404);
        admin.post("/admin/rules/draft/rule", &typed("children", "Mind", "Them")).await.expect(409);
        saves(&admin, "/admin/rules/draft", &[]).await;
        saves(&admin, "/admin/rules/draft", &[]).await;
        assert_eq!(
            site.count("select count(*) from rule_versions").await,
            2,
            "one draft, however often it is asked for"
        );
        assert_eq!(site.count("select count(*) from rules").await, 14);
        let draft = site.count("select max(id) from rule_versions").await;
        for reader in [site.visitor(), admin.clone()] {
            reader.get(&format!("/rules/{draft}")).await.expect(404);
        }
        saves(&admin, "/admin/rules/draft/removal", &[]).await;
        assert_eq!(site.count("select count(*) from rules").await, 7);
        assert_eq!(site.count("select count(*) from rule_versions").await, 1);
    }
);

site_test!(
    async fn a_rule_that_cannot_stand_is_refused_with_what_was_typed(site: Site) {
        let admin = site.admin().await;
        saves(&admin, "/admin/rules/draft", &[]).await;
        let long = "x".repeat(4_001);
        for (fields, fault) in [
            (typed("", "T", "B"), "Use 2 to 30"),
            (typed("Bad Code!", "T", "B"), "Use 2 to 30"),
            (typed("kids", "T", ""), "in at least one language"),
            (typed("kids", "T", &long), "At most 4,000"),
            (typed("spam", "Kept title", "B"), "already a rule"),
            (vec![("code", "kids"), ("category", "NONE"), ("title_en", "T"), ("body_en", "B")], "Choose one"),
        ] {
            let page = admin.post("/admin/rules/draft/rule", &fields).await.expect(422);
            assert!(page.contains(fault), "{fault}: {}", page.text());
        }
        let again = admin.post("/admin/rules/draft/rule", &typed("spam", "Kept title", "B")).await;
        assert_eq!(again.form("/admin/rules/draft/rule").value("title_en"), Some("Kept title"));
        let long = "x".repeat(1_001);
        admin.post("/admin/rules/draft/summary", &[("summary_pl", &long)]).await.expect(422);
        assert_eq!(site.count("select count(*) from rules").await, 14);
        for path in ["/admin/rules/draft/rules/nothing", "/admin/rules/draft/rules/a%2Fb"] {
            admin.get(path).await.expect(404);
        }
        admin.post("/admin/rules/draft/rules/spam/place", &[("to", "sideways")]).await.expect(400);
    }
);

site_test!(
    async fn two_admins_at_one_rule_lose_nothing(site: Site) {
        let (ada, bob) = (site.admin().await, site.with_role("bob", Role::Admin).await);
        saves(&ada, "/admin/rules/draft", &[]).await;
        let path = "/admin/rules/draft/rules/spam";
        let (of_ada, of_bob) = (ada.get(path).await.expect(200), bob.get(path).await.expect(200));
        ada.submit(&of_ada, path, &[("title_en", "Ada was first")]).await.expect(303);
        let raced = bob.submit(&of_bob, path, &[("title_en", "Bob was second")]).await.expect(409);
        assert!(raced.contains("Ada was first"), "what changed is shown");
        assert_eq!(raced.form(path).value("title_en"), Some("Bob was second"));
        bob.submit(&raced, path, &[]).await.expect(303);
        assert!(bob.get(path).await.expect(200).html().contains("Bob was second"));
        // Whoever publishes publishes what they saw.
        let summary = [("summary_en", "Less advertising.")];
        saves(&ada, "/admin/rules/draft/summary", &summary).await;
        let seen = ada.get("/admin/rules/preview").await.expect(200);
        saves(&bob, "/admin/rules/draft/rules/law/removal", &[]).await;
        let page = ada.submit(&seen, "/admin/rules/publication", &[]).await.expect(409);
        assert!(page.contains("changed meanwhile"), "{}", page.text());
        publishes(&bob).await;
        ada.submit(&seen, "/admin/rules/publication", &[]).await.expect(409);
        ada.submit(&of_ada, path, &[("title_en", "Too late")]).await.expect(409);
        assert_eq!(site.count("select count(*) from rule_versions where published_at is not null").await, 2);
    }
);

site_test!(
    async fn a_draft_that_says_nothing_new_is_not_published(site: Site) {
        let admin = site.admin().await;
        saves(&admin, "/admin/rules/draft", &[]).await;
        let preview = admin.get("/admin/rules/preview").await.expect(200);
        assert!(preview.contains("nothing to publish") && !preview.has_form("/admin/rules/publication"));
        admin.post("/admin/rules/publication", &[("seen", "")]).await.expect(409);
        saves(&admin, "/admin/rules/draft/rule", &typed("children", "Mind the children", "Always.")).await;
        let preview = admin.get("/admin/rules/preview").await.expect(200);
        assert!(preview.contains("Say what is new") && !preview.has_form("/admin/rules/publication"));
        let home = saves(&admin, "/admin/rules/draft/rules/children/place", &[("to", "up")]).await;
        let order: Vec<String> =
            home.links().into_iter().filter(|link| link.starts_with("/admin/rules/draft/rules/")).collect();
        assert!(
            order.iter().position(|path| path.ends_with("children"))
                < order.iter().position(|path| path.ends_with("law"))
        );
    }
);

site_test!(
    async fn a_new_version_takes_the_place_and_the_old_one_stays_to_be_read(site: Site) {
        let admin = drafts(&site).await;
        assert!(!site.visitor().get("/rules").await.expect(200).contains("Mind the children"));
        let before = site.visitor().get("/rules").await.expect(200);
        let published = publishes(&admin).await;
        assert!(published.contains("The new rules are in force"), "{}", published.text());
        let now = site.visitor().get("/rules").await.expect(200);
        assert_ne!(before.text(), now.text(), "a cached page is drawn anew");
        for said in ["Mind the children", "No advertising at all", "These rules have changed", "Children are minded."] {
            assert!(now.contains(said), "{said}: {}", now.text());
        }
        assert!(now.tag("li", "topic").is_none() && now.html().contains("<em>read</em>"));
        let old = site.visitor().get("/rules/1").await.expect(200);
        assert!(old.tag("li", "topic").is_some() && old.contains("This is an earlier version"));
        assert!(old.contains("in force from 22 November 2026 until 22 November 2026"), "{}", old.text());
        assert!(now.links().contains(&"/rules/1".to_owned()));
        assert!(site.visitor().speaking("pl").get("/rules").await.expect(200).contains("Mind the children"));
        let mut conn = site.app.db.read().await.expect("a connection");
        let (version, current) = rules::current(&mut conn).await.expect("the rules");
        let spam = rules::by_code(&mut conn, "spam").await.expect("a look-up").expect("a rule");
        assert_eq!((spam.version_id, current.len()), (version.id, 7));
        assert_eq!(rules::path(&spam), format!("/rules/{}#spam", version.id));
        assert!(rules::by_code(&mut conn, "topic").await.expect("a look-up").is_none(), "retired");
        let line = ledger::newest(&mut conn, i64::MAX, 1).await.expect("the ledger").remove(0);
        assert_eq!(line.kind, "rules.published");
        assert!(line.entry.contains("children") && !line.entry.contains("adele"), "{}", line.entry);
        site.advance(chrono::TimeDelta::days(31));
        let later = site.joins("ada").await.get("/rules").await.expect(200);
        assert!(!later.contains("These rules have changed"), "news grow old");
    }
);

site_test!(
    async fn every_confirmed_member_hears_of_it_in_their_language(site: Site) {
        site.joins("ada").await;
        let noa = site.joins("noa").await;
        let account = noa.get("/account").await.expect(200);
        noa.submit(&account, "/account", &[("lang", "he")]).await.expect(303);
        let admin = drafts(&site).await;
        let already = site.outbox().await.len();
        publishes(&admin).await;
        let mails = site.outbox().await;
        let mut to: Vec<&str> = mails[already..].iter().map(|mail| mail.to.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["ada@hearth.test", "adele@hearth.test", "noa@hearth.test"]);
        let english = site.letter("ada@hearth.test").await;
        assert!(english.subject.contains("have changed") && english.text.contains("Children are minded."));
        let version = site.count("select max(id) from rule_versions").await;
        site.visitor().get(&english.link(&format!("/rules/{version}"))).await.expect(200);
        let hebrew = site.letter("noa@hearth.test").await;
        assert!(hebrew.text.contains("שומרים על הילדים.") && hebrew.html.contains("rtl"), "{}", hebrew.text);
        assert_eq!(
            site.count("select count(*) from rule_versions where announced_at is null").await,
            1,
            "only the seed"
        );
    }
);
