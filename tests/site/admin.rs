//! Set-up, brand and people: refusals first.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use hearth::policy::Role;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

fn logo() -> Vec<u8> {
    let image: DynamicImage = RgbImage::from_pixel(900, 300, Rgb([20, 90, 160])).into();
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).expect("a picture");
    bytes
}

/// The path of a fresh set-up link.
async fn link(site: &Site) -> String {
    let url = hearth::admin::setup_link(&site.app).await.expect("an answer").expect("a link");
    url.strip_prefix("http://hearth.test").expect("an address on this site").to_owned()
}

const FOUNDER: [(&str, &str); 7] = [
    ("handle", "Olga"),
    ("email", "olga@hearth.test"),
    ("password", "correct horse battery"),
    ("brand", "Aurora & Co"),
    ("lang", "pl"),
    ("zone", "Europe/Warsaw"),
    ("accent", "#0a5c8a"),
];

async fn sends(client: &Client, path: &str, fields: &[(&str, &str)], logo: &[u8]) -> Page {
    client.upload(path, fields, ("logo", if logo.is_empty() { "" } else { "logo.png" }, "image/png", logo)).await
}

fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    FOUNDER.into_iter().map(|(field, old)| (field, if field == name { value } else { old })).collect()
}

site_test!(
    async fn a_set_up_link_that_was_never_given_leads_nowhere(site: Site) {
        site.visitor().get("/setup/guess").await.expect(404);
        let path = link(&site).await;
        site.visitor().get("/setup/guess").await.expect(404);
        sends(&site.visitor(), "/setup/guess", &FOUNDER, b"").await.expect(404);
        link(&site).await;
        site.visitor().get(&path).await.expect(404);
        assert_eq!(site.count("select count(*) from accounts").await, 0);
    }
);

site_test!(
    async fn a_set_up_with_faults_makes_nobody_admin(site: Site) {
        let path = link(&site).await;
        for (name, value) in [
            ("handle", ""),
            ("email", "nowhere"),
            ("password", "fourteen chars"),
            ("brand", " "),
            ("lang", "xx"),
            ("zone", "Mars/Olympus"),
            ("accent", "red;}"),
        ] {
            let page = sends(&site.visitor(), &path, &with(name, value), b"").await.expect(422);
            assert!(
                page.tag("input", &format!("field-{name}"))
                    .or(page.tag("select", &format!("field-{name}")))
                    .is_some_and(|tag| tag.get("aria-invalid") == "true"),
                "{name}: {}",
                page.text()
            );
        }
        let page =
            sends(&site.visitor(), &path, &FOUNDER, b"<svg xmlns='http://www.w3.org/2000/svg'/>").await.expect(422);
        assert!(page.html().contains("Aurora &amp; Co") && !page.html().contains("correct horse"));
        assert_eq!(site.count("select count(*) from accounts").await, 0);
    }
);

site_test!(
    async fn the_set_up_link_makes_one_admin_and_works_once(site: Site) {
        let path = link(&site).await;
        let olga = site.visitor();
        let done = sends(&olga, &path, &FOUNDER, &logo()).await.expect(303);
        let page = olga.follow(done).await.expect(200);
        assert_eq!(page.drawn_by(), "admin::next_steps");
        assert!(page.contains("Aurora & Co"));
        olga.get("/admin").await.expect(200);
        let home = site.visitor().speaking("fr").get("/admin").await;
        assert_eq!(home.status(), 303);
        let other = site.visitor();
        assert_eq!(sends(&other, &path, &with("handle", "mallory"), b"").await.status(), 409);
        other.get(&path).await.expect(409);
        assert_eq!(site.count("select count(*) from accounts").await, 1);
        assert!(hearth::admin::setup_link(&site.app).await.expect("an answer").is_none());
    }
);

site_test!(
    async fn two_who_open_the_link_at_once_are_one_admin(site: Site) {
        let path = link(&site).await;
        let (a, b) = (site.visitor(), site.visitor());
        let (fields_a, fields_b) = (with("handle", "anna"), with("handle", "bert"));
        let fields_b: Vec<_> = fields_b
            .into_iter()
            .map(|(name, value)| (name, if name == "email" { "b@hearth.test" } else { value }))
            .collect();
        let (first, second) = tokio::join!(sends(&a, &path, &fields_a, b""), sends(&b, &path, &fields_b, b""));
        let mut statuses = [first.status(), second.status()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(site.count("select count(*) from accounts where role = 'admin'").await, 1);
    }
);

site_test!(
    async fn the_admin_pages_are_for_admins(site: Site) {
        for path in ["/admin", "/admin/settings", "/admin/people", "/admin/people/1", "/admin/next-steps"] {
            assert!(
                site.visitor().get(path).await.expect(303).location().is_some_and(|to| to.starts_with("/sign-in")),
                "{path}"
            );
        }
        for role in [Role::Member, Role::Staff, Role::Moderator, Role::Producer, Role::Lead] {
            let client = site.with_role(role.as_str(), role).await;
            for path in ["/admin", "/admin/settings", "/admin/people", "/admin/people/1"] {
                client.get(path).await.expect(404);
            }
            sends(&client, "/admin/settings", &FOUNDER, b"").await.expect(404);
            client.post("/admin/people/1", &[("role", "admin")]).await.expect(404);
        }
        assert_eq!(site.app.brand().version, 0);
    }
);

site_test!(
    async fn settings_with_faults_change_nothing(site: Site) {
        let admin = site.admin().await;
        for (name, value) in [("label1", "x"), ("href1", "javascript:alert(1)"), ("brand", ""), ("accent", "blue")] {
            let mut fields = with(name, value);
            if !FOUNDER.iter().any(|(field, _)| *field == name) {
                fields.push((name, value));
            }
            sends(&admin, "/admin/settings", &fields, b"").await.expect(422);
        }
        assert_eq!(site.count("select count(*) from settings").await, 0);
    }
);

site_test!(
    async fn a_changed_brand_stands_on_every_page_at_once(site: Site) {
        let admin = site.admin().await;
        site.visitor().get("/").await.expect(200);
        let mut fields = FOUNDER.to_vec();
        fields.extend([("welcome", "Hello **there**"), ("label1", "Terms"), ("href1", "/terms")]);
        let saved = sends(&admin, "/admin/settings", &fields, &logo()).await.expect(303);
        admin.follow(saved).await.expect(200);
        let home = site.visitor().get("/").await.expect(200);
        assert!(home.contains("Aurora & Co") && home.links().contains(&"/terms".to_owned()), "{}", home.text());
        let path = site.app.brand().logo.clone().expect("a logo");
        let shown = site.visitor().get(&path).await.expect(200);
        let image = image::load_from_memory(shown.bytes()).expect("a picture");
        assert_eq!((image.width(), image.height()), (640, 213));
        fields.push(("remove_logo", "on"));
        sends(&admin, "/admin/settings", &fields, b"").await.expect(303);
        assert_eq!(site.app.brand().logo, None);
        assert_eq!(site.app.brand().version, 2);
    }
);

site_test!(
    async fn a_logo_address_reads_nothing_else(site: Site) {
        for path in [
            "/brand/x.png",
            "/brand/..%2f..%2fhearth.db",
            "/brand/0123456789abcdef0123456789abcdef.png",
            "/brand/%2e%2e",
        ] {
            site.visitor().get(path).await.expect(404);
        }
    }
);

site_test!(
    async fn an_admin_finds_and_governs_people_but_not_themselves(site: Site) {
        let (admin, ada) = (site.admin().await, site.joins("ada").await);
        let id = site.account("ada").await;
        assert!(admin.get("/admin/people?q=ad").await.expect(200).contains("@ada"));
        assert!(admin.get("/admin/people?q=ada@hearth").await.expect(200).contains("@ada"));
        assert!(!admin.get("/admin/people?q=%25").await.expect(200).contains("@ada"));
        let path = format!("/admin/people/{id}");
        for fields in
            [[("role", "god"), ("suspended_until", "")], [("role", "staff"), ("suspended_until", "2020-01-01")]]
        {
            admin.post(&path, &fields).await.expect(422);
        }
        let saved =
            admin.post(&path, &[("role", "staff"), ("department", "Care"), ("suspended_until", "")]).await.expect(303);
        admin.follow(saved).await.expect(200);
        assert!(ada.get("/desk").await.status() == 303, "new rights begin with a new sign-in");
        site.signs_in("ada").await.get("/desk").await.expect(200);
        let own = format!("/admin/people/{}", site.account("adele").await);
        admin.post(&own, &[("role", "member")]).await.expect(409);
        admin.post("/admin/people/999999", &[("role", "staff")]).await.expect(404);
    }
);

site_test!(
    async fn somebody_suspended_reads_but_does_not_write_until_the_day_comes(site: Site) {
        let (admin, ada) = (site.admin().await, site.joins("ada").await);
        let path = format!("/admin/people/{}", site.account("ada").await);
        admin.post(&path, &[("role", "member"), ("suspended_until", "2026-11-25")]).await.expect(303);
        let add = || async { ada.upload("/uploads", &[], ("file", "a.txt", "text/plain", b"hello")).await.status() };
        assert_eq!(add().await, 403);
        ada.get("/uploads").await.expect(200);
        site.advance(chrono::TimeDelta::days(3));
        let ada = site.signs_in("ada").await;
        assert_eq!(ada.upload("/uploads", &[], ("file", "a.txt", "text/plain", b"hello")).await.status(), 303);
    }
);
