//! A case from its customer's side: the page, the signed link, the letters, and how it ends. Refusals first.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use crate::uploads::picture;
use chrono::TimeDelta;
use hearth::accounts::{self, NewAccount};
use hearth::cases::{self, State, pass};
use hearth::ids::{AccountId, CaseId, TopicId};
use hearth::policy::{self, Audience};
use hearth::words::Lang;
use image::ImageFormat;
use serde_json::json;

/// Somebody who left an address and never made a password.
async fn guest(site: &Site, handle: &str, lang: Lang) -> AccountId {
    let account = NewAccount {
        handle: handle.into(),
        email: Some(format!("{handle}@hearth.test")),
        name: handle.into(),
        role: None,
        department: None,
        password_hash: None,
        confirmed_at: Some(site.now()),
        lang: Some(lang),
    };
    let made = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { accounts::create(tx, account).await }));
    made.await.expect("an account")
}

/// A private case of a guest: the case and the path of its signed link.
async fn guests_case(site: &Site, handle: &str) -> (CaseId, String) {
    let board = threads::board(site, handle, Audience::Everyone).await;
    let customer = guest(site, handle, Lang::En).await;
    let (case, _) = threads::case(site, board, customer, "The kettle leaks", "It leaks since Monday.", true).await;
    (case, pass::path(&site.app, &case_row(site, case).await))
}

/// Sends the desk's state form.
async fn sets(staff: &Client, case: CaseId, to: &str, note: &str) -> Page {
    let path = format!("/desk/cases/{case}");
    let page = staff.get(&path).await.expect(200);
    let fields = [("to", to), ("note", note), ("outcome", "solved")];
    staff.submit(&page, &format!("{path}/state"), &fields).await.expect(303)
}

/// Sends the reply form of a case's page, with a file.
async fn replies(who: &Client, base: &str, body: &str, file: &[u8]) -> Page {
    let page = who.get(base).await.expect(200);
    let action = format!("{base}/replies");
    let once = page.form(&action).value("once").expect("a submit token").to_owned();
    let name = if file.is_empty() { "" } else { "photo.png" };
    who.upload(&action, &[("once", &once), ("body", body)], ("file", name, "image/png", file)).await
}

site_test!(
    async fn a_forged_pass_and_the_pass_of_another_case_open_nothing(site: Site) {
        let (first, path) = guests_case(&site, "ada").await;
        let (second, other) = guests_case(&site, "ben").await;
        let visitor = site.visitor();
        visitor.get(&path).await.expect(200);
        let (own, foreign) = (path.rsplit('/').next().expect("a pass"), other.rsplit('/').next().expect("a pass"));
        let flipped = format!("{}{}", if own.starts_with('A') { 'B' } else { 'A' }, &own[1..]);
        for bad in [foreign, &flipped, &own[..own.len() - 1], "x", "%00", &"A".repeat(43)] {
            for page in ["", "/rating", "/files/0123456789abcdef01234567.png"] {
                visitor.get(&format!("/cases/{first}/pass/{bad}{page}")).await.expect(404);
            }
            visitor.post(&format!("/cases/{first}/pass/{bad}/state"), &[("to", "closed")]).await.expect(404);
            visitor.post(&format!("/cases/{first}/pass/{bad}/rating"), &[("stars", "5")]).await.expect(404);
            let reply = format!("/cases/{first}/pass/{bad}/replies");
            visitor.upload(&reply, &[("body", "x")], ("file", "", "text/plain", b"")).await.expect(404);
        }
        visitor.get(&format!("/cases/{second}/pass/{own}")).await.expect(404);
        visitor.get(&format!("/cases/999/pass/{own}")).await.expect(404);
        assert_eq!(site.count("select count(*) from posts").await, 2);
        assert_eq!(site.count("select count(*) from case_changes").await, 0);
    }
);

site_test!(
    async fn a_case_is_not_for_visitors_or_other_members(site: Site) {
        let (case, _) = guests_case(&site, "ada").await;
        let (path, ben, visitor) = (format!("/cases/{case}"), site.joins("ben").await, site.visitor());
        visitor.get(&path).await.expect(303);
        ben.get(&path).await.expect(404);
        for (act, fields) in [("state", [("to", "closed")]), ("rating", [("stars", "5")])] {
            ben.post(&format!("{path}/{act}"), &fields).await.expect(404);
            visitor.post(&format!("{path}/{act}"), &fields).await.expect(403);
        }
        ben.upload(&format!("{path}/replies"), &[("body", "x")], ("file", "", "", b"")).await.expect(404);
        // Staff look at the page and have no hand there.
        let steffi = site.staff().await;
        let page = steffi.get(&path).await.expect(200);
        assert!(!page.has_form(&path), "{}", page.text());
        steffi.post(&format!("{path}/rating"), &[("stars", "5")]).await.expect(404);
        steffi.upload(&format!("{path}/replies"), &[("body", "x")], ("file", "", "", b"")).await.expect(404);
        assert_eq!(site.count("select count(*) from posts").await, 1);
    }
);

site_test!(
    async fn a_pass_dies_ninety_days_after_its_case(site: Site) {
        let (case, path) = guests_case(&site, "ada").await;
        let (staff, visitor) = (site.staff().await, site.visitor());
        sets(&staff, case, "resolved", "A new lid is on its way.").await;
        site.advance(TimeDelta::days(80));
        visitor.get(&path).await.expect(200);
        visitor.post(&format!("{path}/state"), &[("to", "closed")]).await.expect(303);
        site.advance(TimeDelta::days(89));
        visitor.get(&path).await.expect(200);
        site.advance(TimeDelta::days(1));
        let over = visitor.get(&path).await.expect(410);
        assert!(over.contains("90 days") && !over.contains("kettle"), "{}", over.text());
        visitor.post(&format!("{path}/rating"), &[("stars", "5")]).await.expect(410);
        visitor.post(&format!("{path}/state"), &[("to", "reopened")]).await.expect(410);
        visitor.get(&format!("{path}/files/0123456789abcdef01234567.png")).await.expect(404);
        assert_eq!(case_row(&site, case).await.rating, None);
    }
);

site_test!(
    async fn a_case_is_rated_once_and_not_before_it_is_resolved(site: Site) {
        let (case, path) = guests_case(&site, "ada").await;
        let (staff, visitor, rating) = (site.staff().await, site.visitor(), format!("{path}/rating"));
        let early = visitor.post(&rating, &[("stars", "1"), ("sentence", "<i>too slow</i>")]).await.expect(409);
        assert!(
            early.contains("not resolved yet") && early.contains("What you can do: write to us"),
            "{}",
            early.text()
        );
        assert!(early.contains("<i>too slow</i>"), "what was typed comes back: {}", early.text());
        sets(&staff, case, "resolved", "A new lid is on its way.").await;
        for bad in ["", "0", "6", "-1", "five", "5.0", "9223372036854775808"] {
            let page = visitor.post(&rating, &[("stars", bad), ("sentence", "<i>kept</i>")]).await.expect(422);
            assert_eq!(page.form(&rating).value("sentence"), Some("<i>kept</i>"), "{bad}");
        }
        let long = "x".repeat(501);
        let page = visitor.post(&rating, &[("stars", "4"), ("sentence", &long)]).await.expect(422);
        assert_eq!(page.form(&rating).value("sentence"), Some(long.as_str()));
        let good = [("stars", "4"), ("sentence", "Kind people, a bit slow.")];
        visitor.post(&rating, &good).await.expect(303);
        visitor.post(&rating, &good).await.expect(303);
        let again = visitor.post(&rating, &[("stars", "5"), ("sentence", "x")]).await.expect(409);
        assert!(again.contains("You have rated this case already"), "{}", again.text());
        let kept = case_row(&site, case).await;
        assert_eq!((kept.rating, kept.rating_text.as_str()), (Some(4), "Kind people, a bit slow."));
        assert_eq!(site.count("select count(*) from events where kind = 'case.changed'").await, 1);
        assert!(visitor.get(&path).await.expect(200).contains("4 of 5"));
        // Opened again and resolved anew, it keeps its one rating.
        visitor.post(&format!("{path}/state"), &[("to", "reopened"), ("note", "Leaks again")]).await.expect(303);
        sets(&staff, case, "resolved", "Another one.").await;
        visitor.post(&rating, &[("stars", "1")]).await.expect(409);
    }
);

site_test!(
    async fn a_closed_case_is_opened_again_for_thirty_days(site: Site) {
        let (case, path) = guests_case(&site, "ada").await;
        let (staff, visitor, state) = (site.staff().await, site.visitor(), format!("{path}/state"));
        for to in ["reopened", "resolved", "waiting", "open"] {
            let page = visitor.post(&state, &[("to", to), ("note", "It <b>leaks</b>")]).await.expect(409);
            assert!(page.contains("It <b>leaks</b>"), "what was typed comes back: {}", page.text());
            assert!(page.contains("The case stands at “Open” now."), "{}", page.text());
            assert!(page.contains("write to us, say that it is solved."), "{}", page.text());
        }
        visitor.post(&state, &[("to", "burnt")]).await.expect(400);
        sets(&staff, case, "resolved", "A new lid is on its way.").await;
        visitor.post(&state, &[("to", "closed")]).await.expect(303);
        site.advance(TimeDelta::days(29));
        let long = "x".repeat(2_001);
        let page = visitor.post(&state, &[("to", "reopened"), ("note", &long)]).await.expect(422);
        assert_eq!(page.form(&state).value("note"), Some(long.as_str()));
        visitor.post(&state, &[("to", "reopened"), ("note", "It leaks <b>again</b>")]).await.expect(303);
        let row = case_row(&site, case).await;
        assert!(row.state == State::Reopened && row.news_since.is_some() && row.resolution_kind.is_none());
        assert!(visitor.get(&path).await.expect(200).contains("It leaks <b>again</b>"));
        visitor.post(&state, &[("to", "closed")]).await.expect(303);
        site.advance(TimeDelta::days(30));
        let late = visitor.post(&state, &[("to", "reopened"), ("note", "And again")]).await.expect(409);
        assert!(
            late.contains("more than 30 days ago") && late.contains("What you can do: rate it."),
            "{}",
            late.text()
        );
        assert!(!late.has_form(&state) && late.links().iter().any(|link| link.starts_with("/new")));
        let reply = replies_to_closed(&visitor, &path).await.expect(409);
        assert!(reply.contains("This case is closed") && reply.contains("Hello?"), "{}", reply.text());
    }
);

async fn replies_to_closed(who: &Client, base: &str) -> Page {
    who.upload(&format!("{base}/replies"), &[("body", "Hello?")], ("file", "", "", b"")).await
}

site_test!(
    async fn who_has_a_password_signs_in_for_all_but_the_rating(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, staff, visitor) = (site.joins("ada").await, site.staff().await, site.visitor());
        let customer = site.account("ada").await;
        let (case, _) = threads::case(&site, board, customer, "The kettle leaks", "SECRET-BODY", true).await;
        let path = pass::path(&site.app, &case_row(&site, case).await);
        assert_eq!(visitor.get(&path).await.expect(303).location().as_deref(), Some(&*format!("/cases/{case}")));
        visitor.post(&format!("{path}/state"), &[("to", "closed")]).await.expect(403);
        let led = visitor.upload(&format!("{path}/replies"), &[("body", "x")], ("file", "", "", b"")).await.expect(303);
        assert_eq!(led.location().as_deref(), Some(&*format!("/cases/{case}")));
        assert_eq!(site.count("select count(*) from posts").await, 1);
        visitor.get(&format!("{path}/files/0123456789abcdef01234567.png")).await.expect(303);
        sets(&staff, case, "resolved", "A new lid is on its way.").await;
        let letter = site.letter("ada@hearth.test").await;
        let rating = letter.link("/rating");
        assert!(letter.links().contains(&format!("/cases/{case}")), "{}", letter.text);
        let page = visitor.get(&rating).await.expect(200);
        assert!(!page.contains("SECRET-BODY") && page.contains("The kettle leaks"), "{}", page.text());
        visitor.submit(&page, &rating, &[("stars", "5")]).await.expect(303);
        assert_eq!(case_row(&site, case).await.rating, Some(5));
        assert!(visitor.get(&rating).await.expect(200).contains("5 of 5"));
        // The customer in the own browser is led to the own page.
        assert!(
            ada.get(&rating).await.expect(303).location().is_some_and(|to| to.starts_with(&format!("/cases/{case}")))
        );
    }
);

site_test!(
    async fn a_guest_replies_with_a_picture_and_sees_it(site: Site) {
        let (case, path) = guests_case(&site, "ada").await;
        let (_, other) = guests_case(&site, "ben").await;
        let (staff, visitor) = (site.staff().await, site.visitor());
        sets(&staff, case, "waiting", "Which colour?").await;
        let refused = replies(&visitor, &path, "Blue, *please*.", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>").await;
        assert_eq!(refused.expect(422).form(&format!("{path}/replies")).value("body"), Some("Blue, *please*."));
        replies(&visitor, &path, "  ", b"").await.expect(422);
        let sent = replies(&visitor, &path, "Blue, *please*.", &picture(2, 2, ImageFormat::Png)).await.expect(303);
        let page = visitor.follow(sent).await.expect(200);
        assert!(page.contains("Blue, please.") && page.contains("Your message is with us"), "{}", page.text());
        site.drain_jobs().await;
        let now = case_row(&site, case).await;
        assert!(now.state == State::InProgress && now.news_since.is_some());
        let html = page.html();
        let files = format!("{path}/files/");
        let key = html.split(&files).nth(1).and_then(|rest| rest.split('"').next()).expect("the picture");
        let picture = visitor.get(&format!("{files}{key}")).await.expect(200);
        assert_eq!(picture.header("cache-control"), "private, no-store");
        visitor.get(&format!("{other}/files/{key}")).await.expect(404);
        visitor.get(&format!("/uploads/{key}")).await.expect(404);
        assert_eq!(page.header("cache-control"), "private, no-store");
        assert!(html.contains("noindex") && !page.contains("Sign in to reply"));
    }
);

site_test!(
    async fn a_file_far_too_big_costs_no_text(site: Site) {
        let (_, path) = guests_case(&site, "ada").await;
        let big = vec![b'x'; 40 * 1024 * 1024];
        let page = replies(&site.visitor(), &path, "Here is the film.", &big).await.expect(422);
        assert_eq!(page.form(&format!("{path}/replies")).value("body"), Some("Here is the film."));
        assert!(page.tag("p", "field-file-fault").is_some());
    }
);

site_test!(
    async fn each_letter_speaks_the_customers_language_and_opens_the_case(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let staff = site.staff().await;
        for (handle, lang, opened, resolved, waits) in [
            ("ada", Lang::En, "We have opened case", "is solved", "Waiting for you"),
            ("dana", Lang::He, "פתחנו עבורכם", "נפתרה", "ממתינה לכם"),
            ("jan", Lang::Pl, "Otworzyliśmy dla Ciebie", "jest rozwiązana", "Czeka na Ciebie"),
        ] {
            let customer = guest(&site, handle, lang).await;
            let (case, _) = threads::case(&site, board, customer, "X", "It leaks.", true).await;
            let address = format!("{handle}@hearth.test");
            let letter = site.letter(&address).await;
            assert!(letter.text.contains(opened) && letter.text.contains(&case.to_string()), "{}", letter.text);
            let way = letter.link("/pass/");
            let page = site.visitor().get(&way).await.expect(200);
            assert!(page.html().contains(&format!("<html lang=\"{}\"", lang.code())), "the reader's language");
            sets(&staff, case, "waiting", "Kolor?").await;
            let letter = site.letter(&address).await;
            assert!(letter.text.contains("Kolor?"), "{}", letter.text);
            assert!(letter.subject.contains(waits), "{}", letter.subject);
            sets(&staff, case, "resolved", "Neu").await;
            let letter = site.letter(&address).await;
            assert!(letter.text.contains(resolved) && letter.text.contains("Neu"), "{}", letter.text);
            let rating = letter.link("/rating");
            site.visitor().get(&rating).await.expect(303);
            assert!(letter.links().contains(&way), "{}", letter.text);
        }
    }
);

site_test!(
    async fn the_first_taking_is_told_once_and_no_note_ever(site: Site) {
        let (case, path) = guests_case(&site, "ada").await;
        let (staff, moderator) = (site.staff().await, site.moderator().await);
        let desk = format!("/desk/cases/{case}");
        for who in [&staff, &moderator] {
            let page = who.get(&format!("{desk}?write=note")).await.expect(200);
            who.submit(&page, &format!("{desk}/notes"), &[("body", "NEVER-TO-BE-SEEN")]).await.expect(303);
            let page = who.get(&desk).await.expect(200);
            who.submit(&page, &format!("{desk}/assignee"), &[("to", "me")]).await.expect(303);
        }
        let mails = site.outbox().await;
        let told: Vec<_> = mails.iter().filter(|mail| mail.to == "ada@hearth.test").collect();
        assert_eq!(told.iter().filter(|mail| mail.text.contains("has taken on your case")).count(), 1);
        assert!(told.iter().all(|mail| !mail.text.contains("NEVER-TO") && !mail.html.contains("NEVER-TO")));
        let page = site.visitor().get(&path).await.expect(200);
        assert!(!page.html().contains("NEVER-TO") && page.contains("mordechai"), "{}", page.text());
    }
);

site_test!(
    async fn followers_of_a_public_case_hear_of_its_moves_and_of_nothing_else(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let customer = guest(&site, "ada", Lang::En).await;
        let (open, _) = threads::case(&site, board, customer, "The app is slow", "Since Monday.", false).await;
        let (hidden, _) = threads::case(&site, board, customer, "My address", "SECRET", true).await;
        let ben = guest(&site, "ben", Lang::Pl).await;
        for case in [open, hidden] {
            follows(&site, case, ben).await;
        }
        let staff = site.staff().await;
        for case in [open, hidden] {
            sets(&staff, case, "waiting", "FOR-ADA-ALONE").await;
            sets(&staff, case, "resolved", "We bought a faster one.").await;
        }
        let mails = site.outbox().await;
        let told: Vec<_> = mails.iter().filter(|mail| mail.to == "ben@hearth.test").collect();
        assert_eq!(told.len(), 2, "{told:?}");
        let all = told.iter().map(|mail| format!("{} {} {}", mail.subject, mail.text, mail.html)).collect::<String>();
        assert!(all.contains("Czeka na klienta") && all.contains("We bought a faster one."), "{all}");
        for private in ["FOR-ADA-ALONE", "SECRET", "My address", "/pass/", "/cases/", "ada"] {
            assert!(!all.contains(private), "{private}: {all}");
        }
        site.visitor().get(&told[0].link("/t/")).await.expect(200);
    }
);

async fn follows(site: &Site, case: CaseId, account: AccountId) {
    let now = site.now();
    let followed = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            tx.exec("insert into case_followers (case_id, account_id, since) values ($1, $2, $3)", (case, account, now))
                .await
        })
    });
    followed.await.expect("a follower");
}

/// Asks for a letter to the customer, as the change that it tells of does.
async fn tells(site: &Site, case: CaseId, news: serde_json::Value) {
    let told = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let (kind, now) = (cases::jobs::TO_CUSTOMER, tx.now());
            hearth::jobs::enqueue(tx, kind, &json!({ "case": case, "news": news }), now).await
        })
    });
    told.await.expect("a job");
}

/// A call that was noted, and something given; `open`: the customer may know of them.
async fn noted_and_given(site: &Site, case: CaseId, by: AccountId, open: bool) -> (i64, i64) {
    let (now, state) = (site.now(), if open { "approved" } else { "proposed" });
    let made = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let contact = tx
                .insert_id(
                    "insert into case_contacts (case_id, at, noted_at, by_id, kind, incoming, summary, shown)
                      values ($1, $2, $2, $3, 'call', $4, 'We spoke of the lid.', $5)
                      returning id",
                    (case, now, by, true, open),
                )
                .await?;
            let gift = tx
                .insert_id(
                    "insert into case_compensations (case_id, kind, amount_minor, currency, reason, proposed_by, proposed_at,
                        state, decided_at)
                      values ($1, 'voucher', 2500, 'EUR', 'INNER-REASON', $2, $3, $4, $3)
                      returning id",
                    (case, by, now, state),
                )
                .await?;
            Ok((contact, gift))
        })
    });
    made.await.expect("two rows")
}

site_test!(
    async fn all_that_a_customer_hears_of_is_said_in_every_language(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.staff().await;
        let by = site.account("steffi").await;
        for (handle, lang) in [("ada", Lang::En), ("dana", Lang::He), ("jan", Lang::Pl)] {
            let customer = guest(&site, handle, lang).await;
            let (case, topic) = threads::case(&site, board, customer, "X", "It leaks.", true).await;
            let (main, _) = threads::case(&site, board, customer, "Y", "Main", true).await;
            let address = format!("{handle}@hearth.test");
            let count = || async { site.outbox().await.iter().filter(|mail| mail.to == address).count() };
            let mut before = count().await;
            let (contact, gift) = noted_and_given(&site, case, by, false).await;
            for hidden in
                [json!({ "contacted": { "contact": contact } }), json!({ "compensated": { "compensation": gift } })]
            {
                tells(&site, case, hidden).await;
                assert_eq!(count().await, before, "not for the customer");
            }
            for nothing in
                [json!("taken_on"), json!("duplicate"), json!("side_channel"), json!({ "moved": { "change": 999 } })]
            {
                tells(&site, case, nothing).await;
                assert_eq!(count().await, before, "not true any more");
            }
            let (contact, gift) = noted_and_given(&site, case, by, true).await;
            let post = threads::reply(&site, topic, by, "A new lid **is on its way**.").await;
            let publication = beside(&site, case, topic, main, by).await;
            for news in [
                json!("opened"),
                json!("taken_on"),
                json!({ "answered": { "post": post } }),
                json!({ "contacted": { "contact": contact } }),
                json!({ "compensated": { "compensation": gift } }),
                json!({ "asked_to_publish": { "publication": publication } }),
                json!("duplicate"),
                json!("side_channel"),
            ] {
                tells(&site, case, news.clone()).await;
                assert_eq!(count().await, before + 1, "{news}");
                before += 1;
                let letter = site.letter(&address).await;
                let all = format!("{} {}", letter.subject, letter.text);
                assert!(!all.contains("customer-") && !all.contains('{') && !all.contains("INNER"), "{all}");
                assert_eq!(all.chars().any(|c| ('א'..='ת').contains(&c)), lang == Lang::He, "{all}");
                site.visitor().get(&letter.link("/pass/")).await.expect(200);
            }
            // What stands with another case is told to nobody here.
            tells(&site, main, json!({ "contacted": { "contact": contact } })).await;
            assert_eq!(count().await, before);
            let page = site.visitor().get(&pass::path(&site.app, &case_row(&site, case).await)).await.expect(200);
            assert!(page.contains("We spoke of the lid.") && page.html().contains("25"), "{}", page.text());
            assert!(!page.html().contains("INNER-REASON"));
        }
    }
);

/// An assignee, a main case, a side channel and a text to agree to; the number of that text.
async fn beside(site: &Site, case: CaseId, topic: TopicId, main: CaseId, by: AccountId) -> i64 {
    let now = site.now();
    let made = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            tx.exec(
                "update cases set assignee_id = $2, main_case_id = $3, side_topic_id = $4 where id = $1",
                (case, by, main, topic),
            )
            .await?;
            tx.insert_id(
                "insert into case_publications (case_id, board_id, title, body, proposed_by, proposed_at, state)
                  select c.id, t.board_id, 'A lid', 'The lid broke.', $2, $3, 'asked'
                  from cases c
                  join topics t on t.id = c.topic_id
                  where c.id = $1
                  returning id",
                (case, by, now),
            )
            .await
        })
    });
    made.await.expect("a publication")
}
