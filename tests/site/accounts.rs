//! Joining, signing in, sessions, passwords and addresses. Refusals first.

use crate::client::{Client, Page};
use crate::site::{PASSWORD, Site, site_test};
use crate::threads;
use axum::http::{Method, header};
use chrono::TimeDelta;
use hearth::policy::{Audience, Role};

const NEW_PASSWORD: &str = "blue kettle by the window";

fn sign_in<'a>(email: &'a str, password: &'a str) -> [(&'a str, &'a str); 2] {
    [("email", email), ("password", password)]
}

async fn join(client: &Client, handle: &str, email: &str, password: &str) -> Page {
    client.post("/join", &[("handle", handle), ("email", email), ("password", password)]).await
}

/// Joins and follows the letter's link on the same browser.
async fn join_and_confirm(site: &Site, handle: &str) -> Client {
    let client = site.visitor();
    let email = format!("{handle}@hearth.test");
    join(&client, handle, &email, PASSWORD).await.expect(200);
    let link = site.letter(&email).await.link("/confirm/");
    client.post(&link, &[]).await.expect(303);
    client
}

/// What the page says without what differs by address.
fn said(page: &Page, email: &str) -> String {
    page.text().replace(email, "X")
}

site_test!(
    async fn faults_of_joining_stand_beside_their_inputs_and_nothing_is_made(site: Site) {
        site.staff().await;
        let people = site.count("select count(*) from accounts").await;
        let visitor = site.visitor();
        for (handle, email, password, fault) in [
            ("", "a@b.test", "", "Please fill this in."),
            ("ad", "a@b.test", "", "3 to 30 characters"),
            ("\u{430}da", "a@b.test", "", "Use letters, digits"),
            ("adm1n", "a@b.test", "", "looks too much like"),
            ("Steffi", "a@b.test", "", "looks too much like"),
            ("ada", "nobody", "", "does not look like an e-mail address"),
            ("ada", "a@b.test\r\nBcc: c@d.test", "", "does not look like an e-mail address"),
            ("ada", "a@b.test", "short", "At least 10 characters"),
            ("ada", "a@b.test", "qwertyuiop", "first passwords that are tried"),
        ] {
            let page = join(&visitor, handle, email, password).await.expect(422);
            assert!(page.contains(fault), "{handle} {email} {password}: {}", page.text());
            assert!(!page.html().contains("qwertyuiop"), "a password comes back");
        }
        assert_eq!(site.count("select count(*) from accounts").await, people);
        let page = join(&visitor, "ada", "a@b", "").await;
        assert!(
            page.html().contains("value=\"ada\"") && page.html().contains("value=\"a@b\""),
            "what was typed comes back"
        );
    }
);

site_test!(
    async fn nobody_learns_from_an_answer_who_has_an_account(site: Site) {
        site.joins("ada").await;
        for (path, fields) in
            [("/join", vec![("handle", "newcomer")]), ("/sign-in/link", vec![]), ("/password", vec![])]
        {
            let mut answers = Vec::new();
            for email in ["ada@hearth.test", "nobody@hearth.test"] {
                let mut fields = fields.clone();
                fields.push(("email", email));
                let handle = format!("new-{}", email.len());
                fields.iter_mut().filter(|(name, _)| *name == "handle").for_each(|field| field.1 = &handle);
                answers.push(said(&site.visitor().post(path, &fields).await.expect(200), email));
            }
            assert_eq!(answers[0], answers[1], "{path}");
        }
        let wrong = |email: &'static str| {
            let visitor = site.visitor();
            async move { said(&visitor.post("/sign-in", &sign_in(email, "not the password")).await.expect(422), email) }
        };
        assert_eq!(wrong("ada@hearth.test").await, wrong("nobody@hearth.test").await);
        assert_eq!(site.letter("ada@hearth.test").await.subject, "Set a new password for Hearth");
    }
);

site_test!(
    async fn joining_with_a_known_address_neither_takes_nor_frees_the_handle(site: Site) {
        site.joins("ada").await;
        let stranger = site.visitor();
        join(&stranger, "trial", "ada@hearth.test", "").await.expect(200);
        assert!(site.letter("ada@hearth.test").await.subject.contains("already have an account"));
        // To everybody else the handle looks taken, to the one who asked it does not: as if the account existed.
        join(&site.visitor(), "trial", "eve@hearth.test", "").await.expect(422);
        join(&stranger, "trial", "ada@hearth.test", "").await.expect(200);
        site.visitor().get("/u/trial").await.expect(404);
        assert_eq!(site.count("select count(*) from accounts").await, 1);
    }
);

site_test!(
    async fn an_unconfirmed_account_cannot_sign_in_and_has_no_page(site: Site) {
        let visitor = site.visitor();
        join(&visitor, "ada", "ada@hearth.test", PASSWORD).await.expect(200);
        visitor.post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(422);
        visitor.get("/u/ada").await.expect(404);
        let link = site.letter("ada@hearth.test").await.link("/confirm/");
        visitor.get(&link).await.expect(200);
        assert_eq!(
            site.count("select count(*) from accounts where confirmed_at is not null").await,
            0,
            "a GET changes nothing"
        );
    }
);

site_test!(
    async fn a_link_confirms_once_and_signs_in(site: Site) {
        let visitor = site.visitor();
        visitor.get("/").await;
        assert!(visitor.cookies().is_empty(), "no cookie before it is needed");
        let ada = join_and_confirm(&site, "ada").await;
        let link = site.letter("ada@hearth.test").await.link("/confirm/");
        site.visitor().post(&link, &[]).await.expect(410);
        assert!(ada.get("/account").await.expect(200).contains("@ada"));
        site.visitor().get("/u/ada").await.expect(200);
        site.signs_in("ada").await;
    }
);

site_test!(
    async fn a_confirmation_link_expires(site: Site) {
        let visitor = site.visitor();
        join(&visitor, "ada", "ada@hearth.test", PASSWORD).await.expect(200);
        let link = site.letter("ada@hearth.test").await.link("/confirm/");
        site.advance(TimeDelta::days(3));
        visitor.post(&link, &[]).await.expect(410);
    }
);

site_test!(
    async fn a_password_laid_under_somebody_elses_address_never_counts(site: Site) {
        let (eve, ada) = (site.visitor(), site.visitor());
        join(&eve, "ada", "ada@hearth.test", "the password of eve").await.expect(200);
        let link = site.letter("ada@hearth.test").await.link("/confirm/");
        ada.post(&link, &[]).await.expect(303);
        eve.post("/sign-in", &sign_in("ada@hearth.test", "the password of eve")).await.expect(422);
        assert!(ada.get("/account/password").await.expect(200).contains("So far you sign in with links"));
    }
);

site_test!(
    async fn the_way_back_stays_on_this_host(site: Site) {
        site.joins("ada").await;
        for (next, to) in
            [("https://evil.test/", "/"), ("//evil.test", "/"), ("/\\evil.test", "/"), ("/cases", "/cases")]
        {
            let fields = [("email", "ada@hearth.test"), ("password", PASSWORD), ("next", next)];
            let page = site.visitor().post("/sign-in", &fields).await.expect(303);
            assert_eq!(page.location().as_deref(), Some(to), "{next}");
        }
    }
);

site_test!(
    async fn wrong_passwords_are_slowed_down_and_the_right_one_works_after_the_delay(site: Site) {
        let ada = site.joins("ada").await;
        let (wrong, right) = (sign_in("ada@hearth.test", "wrong wrong wrong"), sign_in("ada@hearth.test", PASSWORD));
        for failure in 1..=3 {
            site.visitor().post("/sign-in", &wrong).await.expect(422);
            let wait = site.visitor().post("/sign-in", &right).await.expect(429);
            assert_eq!(wait.header("retry-after"), if failure < 3 { "1" } else { "3" });
            site.advance(TimeDelta::seconds(if failure < 3 { 1 } else { 3 }));
        }
        site.visitor().post("/sign-in", &wrong).await.expect(422);
        ada.get("/account").await.expect(200);
        site.visitor().post("/password", &[("email", "ada@hearth.test")]).await.expect(200);
        let link = site.letter("ada@hearth.test").await.link("/password/");
        site.visitor().post(&link, &[("password", NEW_PASSWORD)]).await.expect(303);
        site.visitor().post("/sign-in", &sign_in("ada@hearth.test", NEW_PASSWORD)).await.expect(303);
    }
);

site_test!(
    async fn a_network_may_try_twenty_five_times_in_five_minutes(site: Site) {
        site.joins("ada").await;
        let flood = site.visitor();
        for n in 0..25 {
            let email = format!("somebody{n}@hearth.test");
            flood.post("/sign-in", &sign_in(&email, "wrong wrong wrong")).await.expect(422);
        }
        let refused = flood.post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(429);
        assert!(!refused.header("retry-after").is_empty());
        join(&flood, "newcomer", "newcomer@hearth.test", "").await.expect(429);
        site.visitor().post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(303);
        site.advance(TimeDelta::minutes(5));
        flood.post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(303);
    }
);

site_test!(
    async fn signing_in_makes_a_new_token_and_signing_out_ends_it(site: Site) {
        site.joins("ada").await;
        let client = site.visitor();
        join(&client, "other", "other@hearth.test", "").await.expect(200);
        let before = client.cookies()["session"].clone();
        client.post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(303);
        let after = client.cookies()["session"].clone();
        assert_ne!(before, after);
        for token in [&before, "AAAAAAAAAAAAAAAAAAAAAA", "nonsense"] {
            let stale = site.visitor();
            let request = stale.request(Method::GET, "/account").header(header::COOKIE, format!("session={token}"));
            stale.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(303);
        }
        let page = client.post("/sign-out", &[]).await.expect(303);
        assert!(page.header("clear-site-data").contains("storage"));
        let replay = site.visitor();
        let request = replay.request(Method::GET, "/account").header(header::COOKIE, format!("session={after}"));
        replay.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(303);
    }
);

site_test!(
    async fn no_token_is_kept_as_it_is(site: Site) {
        let ada = join_and_confirm(&site, "ada").await;
        let token = ada.cookies()["session"].clone();
        let mut conn = site.app.db.read().await.unwrap();
        let kept: Vec<(String, String)> = conn.all("select token_hash, data from sessions", ()).await.unwrap();
        assert!(kept.iter().all(|(hash, data)| hash.len() == 64 && !data.contains(&token)), "{kept:?}");
        let link = site.letter("ada@hearth.test").await.link("/confirm/").replace("/confirm/", "");
        let links: Vec<(String,)> = conn.all("select token_hash from account_tokens", ()).await.unwrap();
        assert!(!links.is_empty() && links.iter().all(|(hash,)| *hash != link));
        let password: Vec<(String,)> = conn.all("select password_hash from accounts", ()).await.unwrap();
        assert!(password[0].0.starts_with("$argon2id$v=19$"), "{password:?}");
    }
);

site_test!(
    async fn sessions_end_when_they_are_not_used(site: Site) {
        let (ada, staff) = (site.joins("ada").await, site.staff().await);
        for _ in 0..5 {
            site.advance(TimeDelta::hours(11));
            staff.get("/account").await.expect(200);
        }
        site.advance(TimeDelta::hours(13));
        staff.get("/account").await.expect(303);
        site.advance(TimeDelta::days(26));
        ada.get("/account").await.expect(200);
        site.advance(TimeDelta::days(31));
        ada.get("/account").await.expect(303);
    }
);

site_test!(
    async fn one_sees_and_ends_ones_own_sessions_only(site: Site) {
        let (ada, phone, eve) = (site.joins("ada").await, site.signs_in("ada").await, site.joins("eve").await);
        let list = ada.get("/account/sessions").await.expect(200);
        let ends: Vec<String> = list
            .html()
            .split("action=\"")
            .filter_map(|rest| rest.split('"').next())
            .filter(|action| action.ends_with("/end"))
            .map(str::to_owned)
            .collect();
        assert_eq!(ends.len(), 3, "two sessions and all others: {ends:?}");
        for end in &ends[..2] {
            eve.post(end, &[]).await.expect(404);
            site.visitor().post(end, &[]).await;
        }
        phone.get("/account").await.expect(200);
        ada.post("/account/sessions/others/end", &[]).await.expect(303);
        phone.get("/account").await.expect(303);
        ada.get("/account").await.expect(200);
        eve.get("/account").await.expect(200);
    }
);

site_test!(
    async fn a_new_role_ends_all_sessions(site: Site) {
        let ada = site.joins("ada").await;
        let id = site.account("ada").await;
        let permit = hearth::policy::system("test");
        let work = site.app.db.write(permit, move |tx| {
            Box::pin(async move { hearth::accounts::govern(tx, id, Role::Staff, Some("Care")).await })
        });
        work.await.unwrap();
        ada.get("/account").await.expect(303);
        assert!(site.visitor().get("/u/ada").await.expect(200).contains("Care"));
    }
);

site_test!(
    async fn a_link_signs_in_once_and_for_twenty_minutes(site: Site) {
        site.joins("ada").await;
        let visitor = site.visitor();
        visitor.post("/sign-in/link", &[("email", "Ada@Hearth.test"), ("next", "/cases")]).await.expect(200);
        let link = site.letter("ada@hearth.test").await.link("/sign-in/link/");
        let page = visitor.get(&link).await.expect(200);
        assert!(visitor.cookies().is_empty(), "looking at the link signs nobody in");
        let entered = visitor.submit(&page, "/sign-in/link/", &[]).await.expect(303);
        assert_eq!(entered.location().as_deref(), Some("/cases"));
        visitor.get("/account").await.expect(200);
        site.visitor().post(&link, &[]).await.expect(410);
        visitor.post("/sign-in/link", &[("email", "ada@hearth.test")]).await.expect(200);
        let late = site.letter("ada@hearth.test").await.link("/sign-in/link/");
        site.advance(TimeDelta::minutes(20));
        site.visitor().post(&late, &[]).await.expect(410);
    }
);

site_test!(
    async fn a_reset_refuses_a_weak_password_and_ends_every_other_session(site: Site) {
        let ada = site.joins("ada").await;
        let visitor = site.visitor();
        visitor.post("/password", &[("email", "ada@hearth.test")]).await.expect(200);
        let link = site.letter("ada@hearth.test").await.link("/password/");
        visitor.post(&link, &[("password", "1234567890")]).await.expect(422);
        visitor.post(&link, &[("password", NEW_PASSWORD)]).await.expect(303);
        ada.get("/account").await.expect(303);
        visitor.get("/account").await.expect(200);
        visitor.post(&link, &[("password", "another good password")]).await.expect(410);
        assert!(site.letter("ada@hearth.test").await.subject.contains("was changed"));
        site.visitor().post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(422);
    }
);

site_test!(
    async fn a_password_changes_only_with_the_current_one(site: Site) {
        let (ada, phone) = (site.joins("ada").await, site.signs_in("ada").await);
        let change = |current: &'static str, new: &'static str| [("current_password", current), ("new_password", new)];
        ada.post("/account/password", &change("", NEW_PASSWORD)).await.expect(422);
        ada.post("/account/password", &change("wrong wrong wrong", NEW_PASSWORD)).await.expect(422);
        site.advance(TimeDelta::seconds(1));
        ada.post("/account/password", &change(PASSWORD, "short")).await.expect(422);
        let token = ada.cookies()["session"].clone();
        ada.post("/account/password", &change(PASSWORD, NEW_PASSWORD)).await.expect(303);
        assert_ne!(ada.cookies()["session"], token);
        ada.get("/account").await.expect(200);
        phone.get("/account").await.expect(303);
        site.visitor().post("/account/password", &change(PASSWORD, NEW_PASSWORD)).await.expect(403);
    }
);

site_test!(
    async fn staff_need_longer_passwords(site: Site) {
        let staff = site.staff().await;
        let short = [("current_password", PASSWORD), ("new_password", "green kettle")];
        assert!(staff.post("/account/password", &short).await.expect(422).contains("at least 15 characters"));
    }
);

site_test!(
    async fn an_address_changes_when_the_new_one_confirms_and_both_are_told(site: Site) {
        let ada = site.joins("ada").await;
        site.joins("ben").await;
        let wish = |email: &'static str, password: &'static str| [("email", email), ("current_password", password)];
        ada.post("/account/email", &wish("new@hearth.test", "wrong wrong wrong")).await.expect(422);
        site.advance(TimeDelta::seconds(1));
        ada.post("/account/email", &wish("ada@hearth.test", PASSWORD)).await.expect(422);
        // An address with an account: the same answer, and its owner is told.
        let taken = ada.post("/account/email", &wish("ben@hearth.test", PASSWORD)).await.expect(200);
        let free = ada.post("/account/email", &wish("new@hearth.test", PASSWORD)).await.expect(200);
        assert_eq!(said(&taken, "ben@hearth.test"), said(&free, "new@hearth.test"));
        assert!(site.letter("ben@hearth.test").await.subject.contains("already have an account"));
        assert!(site.letter("ada@hearth.test").await.subject.contains("wants to change"));
        let link = site.letter("new@hearth.test").await.link("/account/email/");
        site.visitor().post("/sign-in", &sign_in("new@hearth.test", PASSWORD)).await.expect(422);
        site.advance(TimeDelta::seconds(1));
        site.visitor().post(&link, &[]).await.expect(303);
        assert!(site.letter("ada@hearth.test").await.subject.contains("was changed"));
        site.visitor().post(&link, &[]).await.expect(410);
        site.visitor().post("/sign-in", &sign_in("ada@hearth.test", PASSWORD)).await.expect(422);
        site.visitor().post("/sign-in", &sign_in("new@hearth.test", PASSWORD)).await.expect(303);
    }
);

site_test!(
    async fn a_member_cannot_take_the_name_of_brand_or_staff(site: Site) {
        site.staff().await;
        let ada = site.joins("ada").await;
        let profile =
            |name: &'static str| [("name", name), ("about", ""), ("lang", "pl"), ("time_zone", "Europe/Warsaw")];
        for name in ["Hearth", "Hearth Support", "\u{41d}earth team", "Steffi", "S t e f f \u{456}", "", "x@y.test"] {
            ada.post("/account", &profile(name)).await.expect(422);
        }
        ada.post("/account", &profile("Ada \u{202e}Lovelace")).await.expect(303);
        assert!(site.visitor().get("/u/ada").await.expect(200).contains("Ada Lovelace"));
        assert!(ada.get("/account").await.expect(200).contains("Twój profil"), "the account's own language");
    }
);

site_test!(
    async fn a_changed_name_stands_at_once_beside_everything_its_owner_wrote(site: Site) {
        let ada = site.joins("ada").await;
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let author = site.account("ada").await;
        let (topic, _) = threads::topic(&site, board, author, "My kettle leaks", "It drips.", false).await;
        let paths = [format!("/t/{topic}/my-kettle-leaks"), "/u/ada".to_owned(), "/b/help".to_owned()];
        for path in &paths {
            assert!(!site.visitor().get(path).await.expect(200).contains("Lovelace"));
        }
        ada.post("/account", &[("name", "Ada Lovelace")]).await.expect(303);
        for path in &paths {
            assert!(site.visitor().get(path).await.expect(200).contains("Ada Lovelace"), "{path}");
        }
        assert_eq!(site.count("select count(*) from events where kind = 'account.renamed'").await, 1);
    }
);

site_test!(
    async fn letters_are_written_in_the_readers_language(site: Site) {
        let visitor = site.visitor().speaking("he");
        join(&visitor, "dana", "dana@hearth.test", "").await.expect(200);
        let letter = site.letter("dana@hearth.test").await;
        assert!(letter.subject.contains("אישור הכתובת"), "{}", letter.subject);
        assert!(letter.html.contains("dir=\"rtl\""));
    }
);

site_test!(
    async fn people_who_never_confirm_are_forgotten(site: Site) {
        site.joins("ben").await;
        join(&site.visitor(), "ada", "ada@hearth.test", PASSWORD).await.expect(200);
        site.advance(TimeDelta::days(15));
        hearth::accounts::jobs::sweep(site.app.clone()).await.unwrap();
        assert_eq!(site.count("select count(*) from accounts").await, 1);
        assert_eq!(site.count("select count(*) from account_tokens").await, 0);
    }
);
