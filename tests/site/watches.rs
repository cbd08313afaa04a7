//! Watches: who may arrange them, what their form refuses, what the tester finds, and what becomes of one.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::ids::AccountId;
use hearth::listening::hear;
use hearth::policy::{Audience, Role};

const LIST: &str = "/desk/listening/watches";
const NEW: &str = "/desk/listening/watches/new";

/// A watch of parcels with these fields instead.
fn typed<'f>(changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let usual = [
        ("name", "Deliveries"),
        ("words", "parcel\nprzesyłka\nמשלוח"),
        ("unwanted", "parcel shelf"),
        ("once_in_days", "5"),
        ("silence_hours", "18"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes.iter().copied()).collect()
}

/// A member who writes.
async fn member(site: &Site, handle: &str) -> AccountId {
    site.joins(handle).await;
    site.account(handle).await
}

/// Makes a watch through its form; its address.
async fn made(client: &Client, changes: &[(&str, &str)]) -> String {
    let form = client.get(NEW).await.expect(200);
    client.submit(&form, LIST, &typed(changes)).await.expect(303).location().unwrap()
}

site_test!(
    async fn watches_are_for_staff_and_arranged_by_those_who_may(site: Site) {
        let (ada, steffi, mona) = (site.joins("ada").await, site.staff().await, site.moderator().await);
        assert!(steffi.get(LIST).await.expect(200).contains("Nobody is listening for anything yet"));
        let one = made(&mona, &[]).await;
        let acts = [(LIST.to_owned(), typed(&[("name", "Mine")])), (one.clone(), typed(&[("version", "1")]))];
        let small = [("active", ("active", "no")), ("mute", ("hours", "1")), ("archive", ("archived", "yes"))];
        let small = small.map(|(act, field)| (format!("{one}/{act}"), vec![field]));
        let tests = [(format!("{LIST}/test"), typed(&[])), (format!("{one}/test"), typed(&[]))];
        for (path, fields) in acts.into_iter().chain(small).chain(tests) {
            for client in [&ada, &steffi] {
                client.post(&path, &fields).await.expect(404);
            }
        }
        for path in [NEW, &format!("{one}/edit")] {
            steffi.get(path).await.expect(404);
            mona.get(path).await.expect(200);
        }
        for path in [LIST, NEW, &one] {
            ada.get(path).await.expect(404);
            assert!(site.visitor().get(path).await.expect(303).location().unwrap().starts_with("/sign-in"), "{path}");
        }
        mona.get(&format!("{LIST}/99")).await.expect(404);
        mona.post(&format!("{LIST}/99/mute"), &[("hours", "1")]).await.expect(404);
        let page = steffi.get(&one).await.expect(200);
        assert!(
            page.contains("parcel shelf") && page.contains("No baseline yet") && !page.has_form(&format!("{one}/mute"))
        );
        let unchanged = site.count("select count(*) from watches where active and muted_until is null and version = 1");
        assert_eq!(unchanged.await, 1);
    }
);

site_test!(
    async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(site: Site) {
        let mona = site.moderator().await;
        let form = mona.get(NEW).await.expect(200);
        for (field, value, why) in [
            ("name", "", "Please fill this in"),
            ("words", "parcel\n\"lost luggage", "Line 2, “\"lost luggage”: the quotation mark is not closed"),
            ("words", "ab*", "Line 1, “ab*”: three letters at least"),
            ("words", "!", "Line 1, “!”: nothing to look for"),
            ("words", "", "Without words it would hear everything"),
            ("unwanted", "a*b", "the star stands only at the end"),
            ("once_in_days", "91", "from 1 to 90"),
            ("silence_hours", "soon", "from 1 to 72"),
            ("owner", "999", "Choose one of the options"),
            ("boards", "999", "Choose one of the options"),
            ("sources", "1", "Choose one of the options"),
        ] {
            let page = mona.submit(&form, LIST, &typed(&[(field, value)])).await.expect(422);
            assert!(page.contains(why), "{field}={value}: {}", page.text());
            let kept = if field == "words" { "parcel shelf" } else { "przesyłka" };
            assert!(page.contains(kept), "{field}: what was typed is lost");
        }
        let once = form.form(LIST);
        let once = once.value("once").unwrap_or_default();
        let nobody = [("name", "x"), ("words", "parcel"), ("once", once)];
        assert!(mona.post(LIST, &nobody).await.expect(422).contains("Tick whose words it hears"));
        assert_eq!(site.count("select count(*) from watches").await, 0);
        // Sent twice it is one; another of the same name is none.
        let first = mona.submit(&form, LIST, &typed(&[])).await.expect(303).location();
        assert_eq!(mona.submit(&form, LIST, &typed(&[])).await.expect(303).location(), first);
        let again = mona.get(NEW).await;
        let page = mona.submit(&again, LIST, &typed(&[("words", "courier")])).await.expect(422);
        assert!(page.contains("There is a watch of that name") && page.contains("courier"));
        assert_eq!(site.count("select count(*) from watches").await, 1);
    }
);

site_test!(
    async fn the_tester_says_what_it_would_have_heard_and_keeps_the_form(site: Site) {
        let (ada, ben) = (member(&site, "ada").await, member(&site, "ben").await);
        let board = threads::board(&site, "care", Audience::Everyone).await;
        for (author, title, body) in [
            (ada, "Gdzie są przesyłki?", "Czekam."),
            (ben, "איפה זה", "ושבמשלוחים האחרונים"),
            (ben, "A parcel shelf for the car", "Do you sell one?"),
            (ada, "Tea", "Which water?"),
        ] {
            threads::topic(&site, board, author, title, body, false).await;
        }
        threads::topic(&site, board, ada, "My parcel", "Private, and heard.", true).await;
        site.advance(TimeDelta::days(3));
        let mona = site.moderator().await;
        let words = [("name", ""), ("customers", "on"), ("severity", "note"), ("once", "0123456789abcdef")];
        let owner = site.account("mordechai").await.to_string();
        let words: Vec<(&str, &str)> = words.into_iter().chain([("owner", owner.as_str())]).collect();
        let page = mona.post(&format!("{LIST}/test"), &typed(&words)).await.expect(200);
        assert!(page.contains("3 posts by 2 people") && page.contains("My parcel"), "{}", page.text());
        assert!(!page.contains("Which water") && page.contains("5 posts were looked at"), "{}", page.text());
        let form = page.form(LIST);
        assert_eq!(form.value("unwanted"), Some("parcel shelf"));
        assert_eq!(form.value("once"), Some("0123456789abcdef"));
        assert_eq!(site.count("select count(*) from watches").await, 0);
        let page =
            mona.post(&format!("{LIST}/test"), &typed(&[("words", "ab*"), ("customers", "on")])).await.expect(422);
        assert!(page.contains("three letters at least") && page.contains("parcel shelf"));
        let nothing: Vec<(&str, &str)> = words.iter().copied().chain([("words", "zeppelin")]).collect();
        assert!(mona.post(&format!("{LIST}/test"), &typed(&nothing)).await.expect(200).contains("Nothing in 30 days"));
    }
);

site_test!(
    async fn a_watch_that_hears_most_of_a_month_is_made_only_when_that_is_meant(site: Site) {
        let (mona, ada) = (site.moderator().await, member(&site, "ada").await);
        let board = threads::board(&site, "care", Audience::Everyone).await;
        for nth in 0..24 {
            let title = format!("{} {nth}", if nth % 3 == 0 { "Tea" } else { "The kettle" });
            threads::topic(&site, board, ada, &title, "Hello there.", false).await;
        }
        let form = mona.get(NEW).await;
        assert!(!form.contains("Yes, all of that"));
        let page = mona.submit(&form, LIST, &typed(&[("words", "kettle")])).await.expect(422);
        assert!(page.contains("more than half of all that is said") && page.contains("16 posts"), "{}", page.text());
        assert_eq!(site.count("select count(*) from watches").await, 0);
        let one = mona.submit(&page, LIST, &typed(&[("words", "kettle"), ("all", "on")])).await.expect(303);
        let one = one.location().unwrap();
        // The name alone is changed: nobody asks again.
        let form = mona.get(&format!("{one}/edit")).await.expect(200);
        mona.submit(&form, &one, &[("name", "Kettles")]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from mention_watches").await, 16, "it heard the past");
        let list = mona.get(LIST).await;
        assert!(
            list.contains("16 posts by 1 person in 24 hours") && list.contains("no baseline yet"),
            "{}",
            list.text()
        );
    }
);

site_test!(
    async fn two_who_change_a_watch_at_once_hear_of_each_other(site: Site) {
        let (mona, lena) = (site.moderator().await, site.with_role("lena", Role::Lead).await);
        let one = made(&mona, &[]).await;
        let edit = format!("{one}/edit");
        let (first, second) = (mona.get(&edit).await, lena.get(&edit).await);
        mona.submit(&first, &one, &[("words", "courier"), ("severity", "urgent")]).await.expect(303);
        let page = lena.submit(&second, &one, &[("name", "Lena's parcels")]).await.expect(409);
        assert!(page.contains("Somebody changed this watch") && page.contains("How grave it is"), "{}", page.text());
        assert_eq!(page.form(&one).value("name"), Some("Lena's parcels"), "what was typed comes back");
        lena.submit(&page, &one, &[]).await.expect(303);
        let after = lena.get(&one).await;
        assert!(after.contains("Lena's parcels") && after.contains("przesyłka") && !after.contains("courier"));
        assert_eq!(site.count("select count(*) from events where kind = 'watch.changed'").await, 3);
    }
);

site_test!(
    async fn a_watch_is_paused_muted_and_archived_and_comes_back(site: Site) {
        let mona = site.moderator().await;
        let one = made(&mona, &[]).await;
        let act = async |act: &str, field: (&'static str, &'static str), says: &str| {
            let done = mona.post(&format!("{one}/{act}"), &[field]).await.expect(303);
            let page = mona.follow(done).await;
            assert!(page.contains(says), "{act}: {}", page.text());
        };
        act("active", ("active", "no"), "Paused: it hears nothing").await;
        let ada = member(&site, "ada").await;
        let board = threads::board(&site, "care", Audience::Everyone).await;
        threads::topic(&site, board, ada, "My parcel", "Lost.", false).await;
        hear::round(site.app.clone()).await.unwrap();
        assert_eq!(site.count("select count(*) from mention_watches").await, 0);
        assert!(mona.get(&format!("{LIST}?view=paused")).await.contains("Deliveries"));
        act("active", ("active", "yes"), "The watch listens again").await;
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from mention_watches").await, 1, "it hears what it missed");
        act("mute", ("hours", "8"), "Its alerts are muted until").await;
        for (field, value) in [("until", "2020-01-01"), ("until", "soon"), ("until", "")] {
            let page = mona.post(&format!("{one}/mute"), &[(field, value)]).await.expect(422);
            assert!(page.contains("Choose a day that is to come"), "{}", page.text());
        }
        mona.post(&format!("{one}/mute"), &[("hours", "7")]).await.expect(400);
        act("mute", ("hours", "0"), "Its alerts sound again").await;
        act("archive", ("archived", "yes"), "Deliveries").await;
        assert!(!mona.get(LIST).await.contains("Deliveries"));
        let form = mona.get(&format!("{one}/edit")).await.expect(200);
        mona.submit(&form, &one, &[("name", "Parcels")]).await.expect(409);
        mona.post(&format!("{one}/active"), &[("active", "yes")]).await.expect(409);
        assert_eq!(site.count("select count(*) from mention_watches").await, 1, "what it heard stays");
        act("archive", ("archived", "no"), "out of the archive").await;
        assert_eq!(site.count("select count(*) from watches where archived_at is null and not active").await, 1);
    }
);

site_test!(
    async fn the_pages_of_watches_speak_hebrew_and_polish(site: Site) {
        let mona = site.moderator().await;
        let one = made(&mona, &[("kinds", "complaint"), ("langs", "he")]).await;
        for (language, words) in [("he", ["מעקבים", "מילים להאזנה"]), ("pl", ["Obserwacje", "Słowa do nasłuchu"])]
        {
            let reader = site.signs_in("mordechai").await.speaking(language);
            for path in [LIST, NEW, &one, &format!("{one}/edit")] {
                let page = reader.get(path).await.expect(200);
                assert!(words.iter().any(|word| page.contains(word)), "{language} {path}: {}", page.text());
                assert!(!page.text().contains("watches-"), "{path}: {}", page.text());
            }
        }
    }
);
