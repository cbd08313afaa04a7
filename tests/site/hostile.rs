//! What somebody with bad intentions tries, and what becomes of it.

use crate::boards::thread;
use crate::client::Client;
use crate::site::{PASSWORD, site_test};
use crate::threads::{board, hide_topic, reply, set_locked, topic};
use hearth::policy::{Audience, Role};
use std::os::unix::fs::PermissionsExt as _;

/// Writes a text as a visitor, and joins with an address without confirming it.
async fn writes_and_joins(visitor: &Client, handle: &str, email: &str, text: &str) {
    let form = visitor.get("/new").await.expect(200);
    let fields = [("kind", "talk"), ("title", "A text that waits"), ("body", text), ("step", "post")];
    visitor.submit(&form, "/new", &fields).await.expect(303);
    let form = visitor.get("/join").await.expect(200);
    let fields = [("handle", handle), ("email", email), ("password", PASSWORD)];
    visitor.submit(&form, "/join", &fields).await.expect(200);
}

site_test!(
    async fn the_address_of_a_merged_topic_is_no_way_around_a_lock_or_into_the_staff_room(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        let ben = site.account("ben").await;
        let (target, _) = topic(&site, hearth::ids::BoardId(1), ben, "Leaking kettles", "All of them.", false).await;
        let merge = format!("/t/{}/merge", thread.topic);
        moderator.post(&merge, &[("into", &target.to_string())]).await.expect(303);
        set_locked(&site, target, true).await;
        thread.replies(&thread.ben, &[("body", "Around the lock")]).await.expect(403);
        set_locked(&site, target, false).await;
        let staff_room = board(&site, "staff", Audience::Staff).await;
        let to = staff_room.to_string();
        moderator.post(&format!("/t/{target}/board"), &[("board", &to)]).await.expect(303);
        thread.replies(&thread.ben, &[("body", "Into the staff room")]).await.expect(404);
        assert_eq!(site.count("select count(*) from posts").await, 3);
    }
);

site_test!(
    async fn the_title_of_a_removed_topic_is_gone_with_it(site: Site) {
        let thread = thread(&site).await;
        let moderator = site.moderator().await;
        assert!(hide_topic(&site, thread.topic, "Names a person").await);
        for reader in [site.visitor(), thread.ben.clone()] {
            let addresses = [format!("/t/{}", thread.topic), format!("/t/{}/x", thread.topic), thread.path()];
            for address in addresses {
                let page = reader.get(&address).await.expect(410);
                assert!(page.location().is_none() && !page.contains("My kettle leaks"), "{address}");
            }
            let place = reader.get(&format!("/p/{}", thread.second)).await.expect(302).location().expect("a place");
            assert!(!place.contains("kettle"), "{place}");
            for body in ["", "Hello"] {
                let page = thread.replies(&reader, &[("body", body)]).await.expect(409);
                assert!(!page.contains("My kettle leaks"));
            }
        }
        moderator.follow(moderator.get(&format!("/p/{}", thread.second)).await).await.expect(200);
    }
);

site_test!(
    async fn a_case_shows_its_customer_no_more_than_the_topic_does(site: Site) {
        board(&site, "help", Audience::Everyone).await;
        let staff_room = board(&site, "staff", Audience::Staff).await;
        let ada = site.joins("ada").await;
        let form = ada.get("/new").await.expect(200);
        let fields = [("kind", "complaint"), ("title", "The lid broke"), ("body", "On Monday."), ("step", "post")];
        ada.submit(&form, "/new", &[&fields[..], &[("board", "help")]].concat()).await.expect(303);
        let (staff, moderator) = (site.staff().await, site.moderator().await);
        let case = ada.get("/cases").await.link("/cases/");
        let said = "The batch is faulty";
        staff.post("/t/1/replies", &[("body", said)]).await.expect(303);
        assert!(site.letter("ada@hearth.test").await.text.contains(said));
        assert!(ada.get(&case).await.expect(200).contains(said));
        let letters = site.outbox().await.len();
        moderator.post("/t/1/board", &[("board", &staff_room.to_string())]).await.expect(303);
        staff.post("/t/1/replies", &[("body", "Nobody may hear of the second batch")]).await.expect(303);
        assert_eq!(site.outbox().await.len(), letters, "no letter about what cannot be read");
        let page = ada.get(&case).await.expect(200);
        assert!(!page.contains("second batch") && !page.contains(said));
        assert!(staff.get(&case).await.expect(200).contains("second batch"));
        moderator.post("/t/1/board", &[("board", "1")]).await.expect(303);
        assert!(ada.get(&case).await.expect(200).contains("second batch"));
        assert!(hide_topic(&site, hearth::ids::TopicId(1), "Names a person").await);
        assert!(!ada.get(&case).await.expect(200).contains("second batch"));
    }
);

site_test!(
    async fn joining_does_not_tell_which_address_a_staff_member_has(site: Site) {
        site.staff().await;
        let answer = async |email: &str| {
            let visitor = site.visitor();
            let form = visitor.get("/join").await.expect(200);
            let fields = [("handle", "steffi"), ("email", email), ("password", PASSWORD)];
            visitor.submit(&form, "/join", &fields).await.expect(422).text().replace(email, "")
        };
        assert_eq!(answer("steffi@hearth.test").await, answer("somebody@hearth.test").await);
    }
);

site_test!(
    async fn a_strangers_text_is_not_published_for_whoever_owns_the_address(site: Site) {
        board(&site, "help", Audience::Everyone).await;
        for (who, way) in [("zoe", "before"), ("ziva", "after"), ("yael", "/password")] {
            let email = format!("{who}@hearth.test");
            let (owner, mallory) = (site.visitor(), site.visitor());
            let slander = async || writes_and_joins(&mallory, &format!("mallory-{who}"), &email, "Slander").await;
            if way != "after" {
                slander().await;
                site.drain_jobs().await;
                site.advance(chrono::TimeDelta::seconds(1));
            }
            if way != "/password" {
                writes_and_joins(&owner, who, &email, "My own words").await;
                if way == "after" {
                    slander().await;
                }
                let link = site.letter(&email).await.link("/confirm/");
                let ask = owner.get(&link).await.expect(200);
                owner.submit(&ask, "/confirm/", &[]).await.expect(303);
            } else {
                owner.post("/password", &[("email", &email)]).await.expect(200);
                let link = site.letter(&email).await.link("/password/");
                owner.post(&link, &[("password", PASSWORD)]).await.expect(303);
            }
            site.drain_jobs().await;
        }
        assert_eq!(site.count("select count(*) from posts where body = 'Slander'").await, 0);
        assert_eq!(site.count("select count(*) from posts where body = 'My own words'").await, 2);
    }
);

site_test!(
    async fn a_member_cannot_have_letters_sent_to_the_whole_world(site: Site) {
        let ada = site.joins("ada").await;
        for number in 0..20 {
            let email = format!("stranger{number}@elsewhere.test");
            ada.post("/account/email", &[("email", &email), ("current_password", PASSWORD)]).await;
        }
        let letters = site.outbox().await;
        let strangers = letters.iter().filter(|mail| mail.to.ends_with("@elsewhere.test")).count();
        assert!((1..=5).contains(&strangers), "{strangers}");
    }
);

site_test!(
    async fn no_link_of_ours_leads_to_another_host(site: Site) {
        let ada = site.joins("ada").await;
        let leaves = |link: &String| {
            let seen = link.replace(['\t', '\r', '\n'], "").replace('\\', "/");
            seen.starts_with("//") || seen.contains("://evil")
        };
        let picture = b"a,b\n";
        for next in ["/\t/evil.test", "//evil.test", "/\\evil.test", "https://evil.test", "\t//evil.test"] {
            let added = ada.upload("/uploads", &[("next", next)], ("file", "a.csv", "text/csv", picture)).await;
            let page = ada.follow(added).await.expect(200);
            assert_eq!(page.links().iter().find(|link| leaves(link)), None, "{next:?}");
        }
        for path in ["//evil.test/x", "///evil.test", "/\\evil.test"] {
            for reader in [site.visitor(), ada.clone()] {
                let page = reader.get(path).await.expect(404);
                assert_eq!(page.links().iter().find(|link| leaves(link)), None, "{path:?}");
            }
        }
    }
);

site_test!(
    async fn a_member_does_not_take_the_name_of_an_office(site: Site) {
        let ada = site.joins("ada").await;
        for name in ["Administrator", "Adm1n", "Customer Service", "Moderator"] {
            ada.post("/account", &[("name", name)]).await.expect(422);
        }
        ada.post("/account", &[("name", "Ada Admin")]).await.expect(303);
    }
);

site_test!(
    async fn drafts_do_not_fill_the_disk(site: Site) {
        let ada = site.joins("ada").await;
        for number in 1..=120 {
            ada.post(&format!("/drafts/reply:{number}"), &[("body", "x")]).await.expect(303);
            site.advance(chrono::TimeDelta::seconds(1));
        }
        assert_eq!(site.count("select count(*) from drafts").await, 100);
        assert_eq!(site.count("select count(*) from drafts where slot = 'reply:120'").await, 1);
        assert_eq!(site.count("select count(*) from drafts where slot = 'reply:1'").await, 0);
    }
);

site_test!(
    async fn the_data_folder_is_for_its_owner_alone(site: Site) {
        let ada = site.joins("ada").await;
        ada.upload("/uploads", &[], ("file", "a.csv", "text/csv", b"a,b\n")).await.expect(303);
        site.visitor().post("/password", &[("email", "ada@hearth.test")]).await.expect(200);
        assert!(!site.outbox().await.is_empty());
        let mode = |path: &std::path::Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o077;
        for entry in std::fs::read_dir(site.folder()).expect("the data folder") {
            let path = entry.expect("an entry").path();
            // The copy of the status pages is for everybody: other web servers serve it.
            assert!(mode(&path) == 0 || path.ends_with("status-site"), "{}", path.display());
        }
        for letter in std::fs::read_dir(site.folder().join("outbox")).expect("the outbox") {
            let path = letter.expect("a letter").path();
            assert_eq!(mode(&path), 0, "{}", path.display());
        }
    }
);

site_test!(
    async fn no_number_or_date_is_a_fault_of_ours(site: Site) {
        let thread = thread(&site).await;
        let admin = site.with_role("adele", Role::Admin).await;
        reply(&site, thread.topic, site.account("ada").await, "One more").await;
        for day in ["+262142-12-31", "-262143-01-01", "9999-12-31", "0000-01-01", "2026-11-22T00:00"] {
            let page = admin.post(&format!("/t/{}/pin", thread.topic), &[("until", day)]).await;
            assert!(page.status() < 500, "{day}: {}", page.status());
            let form = [("role", "member"), ("suspended_until", day)];
            let page = admin.post(&format!("/admin/people/{}", site.account("ben").await), &form).await;
            assert!(page.status() < 500, "{day}: {}", page.status());
        }
        for number in ["-1", "0", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "NaN", "1e9"] {
            for path in [
                format!("/t/{number}"),
                format!("/t/{number}/feed.atom"),
                format!("/t/{number}/split"),
                format!("/t/{number}/arrange"),
                format!("/p/{number}/history"),
                format!("/p/{number}/edit"),
                format!("/cases/{number}"),
                format!("/cases?before={number}"),
                format!("/desk/cases/{number}"),
                format!("/desk?after={number}-{number}"),
                format!("/b/help?before={number}-{number}"),
                format!("/sitemaps/topics-{number}.xml"),
                format!("/admin/people/{number}"),
                format!("/admin/boards/{number}"),
                format!("{}?page={number}", thread.path()),
                format!("{}?quote={number}", thread.path()),
                format!("/t/{}/split?page={number}", thread.topic),
            ] {
                let page = admin.get(&path).await;
                assert!(page.status() < 500, "{path}: {}", page.status());
            }
            let fields = [("body", "x"), ("reason", "x"), ("edit_count", number), ("version", number)];
            for path in [
                format!("/p/{}/text", thread.first),
                format!("/drafts/reply:{number}"),
                format!("/t/{number}/replies"),
                format!("/new/pending/{number}/deletion"),
                format!("/desk/cases/{number}/answer"),
            ] {
                let page = admin.post(&path, &fields).await;
                assert!(page.status() < 500, "{path}: {}", page.status());
            }
            let fields = [("title", "A new topic"), ("post", number), ("page", number), ("into", number)];
            for path in ["split", "merge"] {
                let page = admin.post(&format!("/t/{}/{path}", thread.topic), &fields).await;
                assert!(page.status() < 500, "{path} {number}: {}", page.status());
            }
        }
    }
);

site_test!(
    async fn nobody_outside_the_brand_changes_what_it_says(site: Site) {
        let thread = thread(&site).await;
        let (staff, text) = (site.staff().await, format!("/p/{}/text", thread.second));
        staff.post(&format!("/p/{}/official", thread.second), &[("official", "yes")]).await.expect(303);
        assert!(!thread.ben.get(&thread.path()).await.html().contains(&format!("/p/{}/edit", thread.second)));
        thread.ben.get(&format!("/p/{}/edit", thread.second)).await.expect(403);
        thread.ben.post(&text, &[("body", "We pay every customer a thousand"), ("edit_count", "0")]).await.expect(403);
        assert!(site.visitor().get(&thread.path()).await.contains("Mine too."));
        staff.post(&format!("/p/{}/official", thread.second), &[("official", "no")]).await.expect(303);
        thread.ben.post(&text, &[("body", "Mine as well."), ("edit_count", "0")]).await.expect(303);
    }
);

site_test!(
    async fn a_suspended_colleague_is_no_colleague_while_it_lasts(site: Site) {
        let eve = site.with_role("eve", Role::Moderator).await;
        eve.get("/desk").await.expect(200);
        let id = site.account("eve").await;
        let until = Some(site.now() + chrono::TimeDelta::days(3));
        let suspend = site.app.db.write(hearth::policy::system("test"), move |tx| {
            Box::pin(async move { hearth::accounts::suspend(tx, id, until).await })
        });
        suspend.await.unwrap();
        for path in ["/desk", "/desk/cases/1"] {
            eve.get(path).await.expect(404);
        }
        site.advance(chrono::TimeDelta::days(4));
        site.signs_in("eve").await.get("/desk").await.expect(200);
    }
);
