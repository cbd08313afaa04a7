//! The form for a case, a visitor who leaves an address instead of joining, and following what is being worked on.

use crate::client::{Client, Page};
use crate::mails::Mail;
use crate::site::{PASSWORD, Site, site_test};
use crate::threads::{self, hide_topic};
use axum::body::Body;
use axum::http::{Method, header};
use chrono::TimeDelta;
use hearth::policy::{self, Audience};

const COMPLAINT: [(&str, &str); 4] =
    [("kind", "complaint"), ("title", "The parcel never came"), ("body", "I waited for *weeks*."), ("step", "post")];

/// Changes something past the pages.
async fn change(site: &Site, sql: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    assert_eq!(work.await.expect("a change"), 1, "{sql}");
}

/// One text from the database.
async fn word(site: &Site, sql: &'static str) -> String {
    let mut conn = site.app.db.read().await.expect("a connection");
    let (word,): (String,) = conn.one(sql, ()).await.expect("one text");
    word
}

/// A board; the category "delivery" with an order number that must be given and a public product of two, and "other" that asks
/// nothing; a number asked for everything.
async fn desk(site: &Site) {
    threads::board(site, "help", Audience::Everyone).await;
    for sql in [
        "insert into case_categories (slug, name_en, name_he, name_pl, severity, position)
         values ('delivery', 'Delivery', 'משלוח', 'Dostawa', 'high', 1)",
        "insert into case_categories (slug, name_en, name_he, name_pl, severity, position)
         values ('other', 'Other', 'אחר', 'Inne', 'low', 2)",
        "insert into case_fields (category_id, name_en, name_he, name_pl, kind, choices, required, public, position)
         select id, 'Order number', 'מספר הזמנה', 'Numer zamówienia', 'line', '', true, false, 1
         from case_categories where slug = 'delivery'",
        "insert into case_fields (category_id, name_en, name_he, name_pl, kind, choices, required, public, position)
         select id, 'Product', 'מוצר', 'Produkt', 'choice', 'Kettle *K2*\nPan', false, true, 2
         from case_categories where slug = 'delivery'",
        "insert into case_fields (category_id, name_en, name_he, name_pl, kind, choices, required, public, position)
         values (null, 'Price', 'מחיר', 'Cena', 'number', '', false, false, 3)",
    ] {
        change(site, sql).await;
    }
}

/// Sends the form as it is drawn for a category, with these fields over it.
async fn complains(who: &Client, fields: &[(&str, &str)]) -> Page {
    let form = who.get("/new?category=delivery").await.expect(200);
    let mut all = COMPLAINT.to_vec();
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend_from_slice(fields);
    who.submit(&form, "/new", &all).await
}

/// A visitor leaves an address; the letter that they get.
async fn leaves(site: &Site, visitor: &Client, email: &str, fields: &[(&str, &str)]) -> Mail {
    let mut all = vec![("email", email), ("name", "Zoe from Łódź"), ("f1", "A-17")];
    all.extend_from_slice(fields);
    let kept = complains(visitor, &all).await.expect(303);
    assert_eq!(kept.location().as_deref(), Some("/new/pending"));
    site.letter(email).await
}

site_test!(
    async fn what_does_not_fit_stands_beside_its_field_and_nothing_typed_is_lost(site: Site) {
        desk(&site).await;
        let ada = site.joins("ada").await;
        let long = "x".repeat(10_000);
        let good = [
            ("f1", "A-17"),
            ("f2", "Pan"),
            ("f3", "12,50"),
            ("contact", "phone"),
            ("contact_detail", "+48 600 100 200"),
        ];
        for (field, value) in [
            ("f1", ""),
            ("f1", " \u{200b} "),
            ("f1", long.as_str()),
            ("f2", "Teapot"),
            ("f2", "kettle *k2*"),
            ("f3", "a lot"),
            ("contact", "pigeon"),
            ("contact_detail", "call me"),
            ("contact_detail", long.as_str()),
            ("category", "no-such"),
            ("written_in", "tlh"),
        ] {
            let mut fields = good.to_vec();
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            let page = complains(&ada, &fields).await.expect(422);
            assert!(page.html().contains(&format!("id=\"field-{field}-fault\"")), "{field}: {}", page.text());
            let again = page.form("/new");
            assert_eq!(again.value("body"), Some("I waited for *weeks*."));
            if field == "category" {
                continue;
            }
            // A list and a row of buttons cannot show what they do not offer.
            let shows_any = !matches!(field, "f2" | "contact" | "written_in");
            for (name, typed) in fields.iter().filter(|(name, _)| shows_any || *name != field) {
                assert_eq!(again.value(name), Some(*typed), "{field}: {name}");
            }
        }
        let nulled = ada.post("/new", &[("kind", "complaint"), ("f1", "A\u{0}B"), ("body", "kept")]).await.expect(400);
        assert!(nulled.html().contains("kept"));
        change(&site, "update case_categories set archived_at = '2026-11-22T09:00:00.000000Z' where slug = 'other'")
            .await;
        let gone = complains(&ada, &[("category", "other"), ("f3", "3")]).await.expect(422);
        assert!(gone.contains("This is not offered any more") && gone.form("/new").value("f3") == Some("3"));
        assert_eq!(site.count("select count(*) from topics").await, 0);
    }
);

site_test!(
    async fn a_category_chosen_without_script_is_asked_about_before_anything_is_sent(site: Site) {
        desk(&site).await;
        change(&site, "update case_fields set required = false where name_en = 'Order number'").await;
        let ada = site.joins("ada").await;
        let form = ada.get("/new").await.expect(200);
        assert!(form.form("/new").value("f1").is_none() && form.form("/new").value("f3").is_some());
        let typed = [("kind", "complaint"), ("title", "x"), ("body", "Half a text"), ("category", "delivery")];
        let mut chosen = typed.to_vec();
        chosen.push(("step", "fields"));
        let asked = ada.submit(&form, "/new", &chosen).await.expect(200);
        assert!(asked.tag("p", "field-title-fault").is_none(), "nothing is wrong yet");
        let again = asked.form("/new");
        assert_eq!(
            (again.value("f1"), again.value("body"), again.value("title")),
            (Some(""), Some("Half a text"), Some("x"))
        );
        assert_eq!(again.value("once"), form.form("/new").value("once"));
        // Sent at once, the questions come first, though none must be answered.
        let mut sent = COMPLAINT.to_vec();
        sent.push(("category", "delivery"));
        let asked = ada.submit(&form, "/new", &sent).await.expect(200);
        assert_eq!(asked.form("/new").value("f2"), Some(""));
        assert_eq!(site.count("select count(*) from topics").await, 0);
        ada.submit(&asked, "/new", &[("step", "post")]).await.expect(303);
        assert_eq!(site.count("select count(*) from cases where category_id = 1 and severity = 'high'").await, 1);
        // What opens no case is asked nothing.
        ada.submit(
            &form,
            "/new",
            &[("kind", "idea"), ("title", "Faster parcels"), ("body", "x"), ("category", "delivery"), ("step", "post")],
        )
        .await
        .expect(303);
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn the_case_knows_what_was_filled_in_and_the_topic_shows_only_what_is_public(site: Site) {
        desk(&site).await;
        let ada = site.joins("ada").await;
        let fields = [
            ("f1", "A-17 secret"),
            ("f2", "Kettle *K2*"),
            ("f3", "12,50"),
            ("f99", "of nothing"),
            ("contact", "post"),
            ("contact_detail", "Main Street 5\nŁódź"),
            ("written_in", "pl"),
        ];
        let sent = complains(&ada, &fields).await.expect(303);
        let topic = sent.location().expect("a topic");
        let seen = site.visitor().get(&topic).await.expect(200);
        assert!(seen.contains("Produkt: Kettle *K2*"), "{}", seen.text());
        for secret in ["A-17 secret", "12,50", "Main Street", "of nothing"] {
            assert!(!seen.html().contains(secret), "{secret} is nobody's business");
        }
        assert_eq!(site.count("select count(*) from case_values").await, 3);
        assert_eq!(
            site.count("select count(*) from case_values where field_id = 1 and value = 'A-17 secret'").await,
            1
        );
        assert_eq!(word(&site, "select contact_detail from cases where contact = 'post'").await, "Main Street 5\nŁódź");
        assert_eq!(word(&site, "select lang from topics").await, "pl");
        // To staff alone nothing stands in the text: the case has it.
        complains(&ada, &[("kind", "question"), ("private", "on"), ("f1", "B-2"), ("f2", "Pan")]).await.expect(303);
        assert_eq!(site.count("select count(*) from case_values").await, 5);
        assert_eq!(site.count("select count(*) from posts where body like '%Pan%'").await, 0);
    }
);

site_test!(
    async fn all_that_was_typed_survives_joining(site: Site) {
        desk(&site).await;
        let visitor = site.visitor();
        let typed = [("f1", "A-17"), ("f2", "Pan"), ("contact", "phone"), ("contact_detail", "+48 600 100 200")];
        let kept = complains(&visitor, &typed).await.expect(303);
        assert!(kept.location().expect("a way on").starts_with("/join"));
        assert!(site.outbox().await.is_empty(), "no address, no letter");
        // Neither an archived category nor an archived field costs what was typed for it.
        change(&site, "update case_categories set archived_at = '2026-11-22T09:00:00.000000Z' where slug = 'delivery'")
            .await;
        change(
            &site,
            "update case_fields set archived_at = '2026-11-22T09:00:00.000000Z' where name_en = 'Order number'",
        )
        .await;
        let form = visitor.follow(kept).await.expect(200);
        let me = [("handle", "zoe"), ("email", "zoe@hearth.test"), ("password", PASSWORD)];
        visitor.submit(&form, "/join", &me).await.expect(200);
        let link = site.letter("zoe@hearth.test").await.link("/confirm/");
        let ask = visitor.get(&link).await.expect(200);
        visitor.submit(&ask, "/confirm/", &[]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from cases where category_id = 1 and contact = 'phone'").await, 1);
        assert_eq!(site.count("select count(*) from case_values").await, 2);
        assert_eq!(site.count("select count(*) from posts where body like '%Pan%'").await, 1);
    }
);

site_test!(
    async fn the_draft_of_a_complaint_keeps_its_answers(site: Site) {
        desk(&site).await;
        let ada = site.joins("ada").await;
        let mut fields = vec![("kind", "complaint"), ("title", "The parcel"), ("category", "delivery"), ("f1", "A-17")];
        fields.push(("contact", "phone"));
        let many: Vec<String> = (20..60).map(|number| format!("f{number}")).collect();
        fields.extend(many.iter().map(|name| (name.as_str(), "x")));
        ada.post("/drafts/new", &fields).await.expect(303);
        // A file goes into the text, and nothing else is lost on the way.
        let to_files = {
            let mut with_file = fields.clone();
            with_file.extend([("body", "See the photo."), ("attach", "1")]);
            ada.post("/drafts/new", &with_file).await.expect(303).location().expect("the files")
        };
        assert!(to_files.starts_with("/uploads?slot=new"), "{to_files}");
        let place = [("slot", "new"), ("next", "/new")];
        ada.upload("/uploads", &place, ("file", "receipt.txt", "text/plain", b"12.50")).await.expect(303);
        let again = ada.get("/new").await.expect(200).form("/new");
        assert!(
            again.value("body").is_some_and(|body| body.starts_with("See the photo.") && body.contains("/uploads/"))
        );
        assert_eq!(
            (again.value("f1"), again.value("category"), again.value("contact")),
            (Some("A-17"), Some("delivery"), Some("phone"))
        );
    }
);

site_test!(
    async fn a_link_that_is_forged_or_over_publishes_nothing(site: Site) {
        desk(&site).await;
        let (first, other) = (site.visitor(), site.visitor());
        let link = leaves(&site, &first, "zoe@hearth.test", &[]).await.link("/new/mail/1-");
        let others = leaves(&site, &other, "yan@hearth.test", &[]).await.link("/new/mail/2-");
        let (mine, theirs) = (link.rsplit_once("1-").expect("a link").1, &others[12..]);
        let forged = [
            format!("/new/mail/2-{mine}"),
            format!("/new/mail/1-{theirs}"),
            "/new/mail/1-".into(),
            "/new/mail/1".into(),
            "/new/mail/-1-x".into(),
            "/new/mail/9223372036854775808-x".into(),
            format!("{link}A"),
        ];
        for path in forged {
            let stranger = site.visitor();
            let page = stranger.get(&path).await.expect(410);
            assert!(!page.html().contains("parcel"), "{path}");
            stranger.post(&path, &[]).await.expect(410);
        }
        site.advance(TimeDelta::days(7));
        first.get(&link).await.expect(410);
        first.post(&link, &[]).await.expect(410);
        assert_eq!(site.count("select count(*) from topics").await, 0);
        assert_eq!(site.count("select count(*) from accounts").await, 0);
        hearth::cases::jobs::sweep(site.app.clone()).await.expect("a sweep");
        site.advance(TimeDelta::seconds(1));
        hearth::cases::jobs::sweep(site.app.clone()).await.expect("a sweep");
        assert_eq!(site.count("select count(*) from pending_texts").await, 0, "the address goes with its text");
    }
);

site_test!(
    async fn whoever_only_looks_at_the_letter_publishes_nothing(site: Site) {
        desk(&site).await;
        let link = leaves(&site, &site.visitor(), "zoe@hearth.test", &[]).await.link("/new/mail/");
        for _ in 0..3 {
            let scanner = site.visitor();
            let page = scanner.get(&link).await.expect(200);
            assert!(page.contains("The parcel never came") && page.contains("Zoe from Łódź"), "{}", page.text());
            assert!(page.html().contains("noindex") && page.header("cache-control").contains("no-store"));
            let request = scanner.request(Method::HEAD, &link).body(Body::empty()).expect("a request");
            scanner.send(request).await.expect(200);
            assert!(scanner.cookies().is_empty());
        }
        assert_eq!(site.count("select count(*) from topics").await, 0);
        assert_eq!(site.count("select count(*) from accounts").await, 0);
        let elsewhere = site.visitor();
        let request = elsewhere
            .request(Method::POST, &link)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::empty());
        let mut request = request.expect("a request");
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a header"));
        elsewhere.send(request).await.expect(403);
        assert_eq!(site.count("select count(*) from topics").await, 0);
    }
);

site_test!(
    async fn a_visitor_needs_no_account_for_a_case_of_their_own(site: Site) {
        desk(&site).await;
        let visitor = site.visitor();
        let fields = [("f2", "Pan"), ("contact", "phone"), ("contact_detail", "+48 600 100 200"), ("private", "on")];
        let letter = leaves(&site, &visitor, "zoe@hearth.test", &fields).await;
        for typed in ["parcel", "weeks", "Zoe", "A-17"] {
            assert!(!format!("{} {} {}", letter.subject, letter.text, letter.html).contains(typed), "{typed}");
        }
        assert!(visitor.get("/new/pending").await.expect(200).contains("Link sent to zoe@hearth.test"));
        let link = letter.link("/new/mail/");
        // On the phone, without a cookie.
        let phone = site.visitor();
        let page = phone.get(&link).await.expect(200);
        assert!(page.contains("A-17") && page.contains("+48 600 100 200"), "{}", page.text());
        let sent = phone.submit(&page, "/new/mail/", &[]).await.expect(303);
        let case = sent.location().expect("a case");
        assert!(case.starts_with("/cases/1/pass/"), "{case}");
        assert!(phone.get(&case).await.expect(200).contains("The parcel never came"));
        assert_eq!(site.count("select count(*) from cases where category_id = 1 and contact = 'phone'").await, 1);
        assert_eq!(site.count("select count(*) from case_values").await, 2);
        let account = "select count(*) from accounts where email = 'zoe@hearth.test' and password_hash is null and confirmed_at is not null";
        assert_eq!(site.count(account).await, 1);
        assert_eq!(word(&site, "select handle from accounts").await, "zoe-from-lodz");
        // The link goes on to lead there, and pressing once more changes nothing.
        assert_eq!(phone.submit(&page, "/new/mail/", &[]).await.expect(303).location().as_deref(), Some(case.as_str()));
        assert_eq!(site.visitor().get(&link).await.expect(303).location().as_deref(), Some(case.as_str()));
        assert_eq!(site.count("select count(*) from topics").await, 1);
        assert_eq!(site.count("select count(*) from accounts").await, 1);
        site.visitor().get("/cases/1").await.expect(303);
    }
);

site_test!(
    async fn pressed_twice_at_the_same_moment_it_is_published_once(site: Site) {
        desk(&site).await;
        let link = leaves(&site, &site.visitor(), "zoe@hearth.test", &[]).await.link("/new/mail/");
        let (one, two, three) = (site.visitor(), site.visitor(), site.visitor());
        let pages = tokio::join!(one.post(&link, &[]), two.post(&link, &[]), three.post(&link, &[]));
        let places: Vec<_> = [pages.0, pages.1, pages.2].into_iter().map(|page| page.expect(303).location()).collect();
        assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
        for table in ["select count(*) from topics", "select count(*) from cases", "select count(*) from accounts"] {
            assert_eq!(site.count(table).await, 1, "{table}");
        }
    }
);

site_test!(
    async fn a_form_sent_twice_before_there_is_a_cookie_asks_for_one_letter(site: Site) {
        desk(&site).await;
        let form = site.visitor().get("/new?category=delivery").await.expect(200);
        let mut fields = COMPLAINT.to_vec();
        fields.extend([("email", "zoe@hearth.test"), ("name", "Zoe"), ("f1", "A-17")]);
        for _ in 0..2 {
            site.visitor().submit(&form, "/new", &fields).await.expect(303);
        }
        assert_eq!(site.outbox().await.len(), 1);
    }
);

site_test!(
    async fn nobody_learns_by_writing_whether_an_address_has_an_account(site: Site) {
        desk(&site).await;
        site.joins("ada").await;
        let mut answers = Vec::new();
        for email in ["ada@hearth.test", "zoe@hearth.test"] {
            let visitor = site.visitor();
            let fields = [("email", email), ("name", "Zoe"), ("f1", "A-17")];
            let kept = complains(&visitor, &fields).await.expect(303);
            let list = visitor.follow(kept).await.expect(200);
            let once = |text: String| text.replace(email, "…").replace("/2/", "/1/");
            answers.push(once(list.text()));
        }
        assert_eq!(answers[0], answers[1]);
        let letters = site.outbox().await;
        let of = |to: &str| letters.iter().find(|mail| mail.to == to).expect("a letter").subject.clone();
        assert_eq!(of("ada@hearth.test"), of("zoe@hearth.test"));
        // What is published with an address that has an account is that account's, under its own name.
        let link = site.letter("ada@hearth.test").await.link("/new/mail/");
        let page = site.visitor().get(&link).await.expect(200);
        assert!(page.contains("under the name ada"), "{}", page.text());
        let sent = site.visitor().post(&link, &[]).await.expect(303);
        assert_eq!(sent.location().as_deref(), Some("/cases/1"), "who has a password signs in");
        assert_eq!(site.count("select count(*) from accounts").await, 1);
        assert_eq!(
            site.count("select count(*) from accounts where handle = 'ada' and password_hash is not null").await,
            1
        );
    }
);

site_test!(
    async fn what_a_stranger_laid_under_an_address_is_dropped_when_its_owner_comes(site: Site) {
        desk(&site).await;
        let mallory = site.visitor();
        let form = mallory.get("/new").await.expect(200);
        let lie = [("kind", "talk"), ("title", "I am a liar"), ("body", "Signed: Zoe"), ("step", "post")];
        mallory.submit(&form, "/new", &lie).await.expect(303);
        let form = mallory.get("/join").await.expect(200);
        let joining = [("handle", "rude_word"), ("email", "zoe@hearth.test"), ("password", PASSWORD)];
        mallory.submit(&form, "/join", &joining).await.expect(200);
        let link = leaves(&site, &site.visitor(), "zoe@hearth.test", &[]).await.link("/new/mail/");
        site.visitor().post(&link, &[]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 1, "the stranger's text is not published");
        assert_eq!(word(&site, "select handle from accounts").await, "zoe-from-lodz");
        let tried = mallory.post("/sign-in", &[("email", "zoe@hearth.test"), ("password", PASSWORD)]).await;
        assert_ne!(tried.status(), 303, "the stranger's password opens nothing");
        let mallorys = mallory.get("/new/pending").await.expect(200);
        assert!(mallorys.contains("I am a liar"), "the stranger keeps the text");
    }
);

site_test!(
    async fn nobodys_mailbox_is_flooded_from_here(site: Site) {
        desk(&site).await;
        let mut statuses = Vec::new();
        for _ in 0..8 {
            let fields = [("email", "Victim@Hearth.test"), ("name", "Zoe"), ("f1", "A-17")];
            let page = complains(&site.visitor(), &fields).await;
            if page.status() == 429 {
                assert!(page.html().contains("I waited for *weeks*.") && !page.header("retry-after").is_empty());
            }
            statuses.push(page.status());
        }
        assert_eq!(statuses, [303, 303, 303, 303, 303, 429, 429, 429]);
        assert_eq!(site.outbox().await.len(), 5);
        // From one network to many addresses.
        let bomber = site.visitor();
        let mut refused = 0;
        for number in 0..30 {
            let email = format!("victim{number}@hearth.test");
            let fields = [("email", email.as_str()), ("name", "Zoe"), ("f1", "A-17")];
            refused += usize::from(complains(&bomber, &fields).await.status() != 303);
        }
        assert!(refused >= 5, "{refused}");
    }
);

site_test!(
    async fn a_letter_is_sent_again_only_to_whom_it_was_for(site: Site) {
        desk(&site).await;
        let visitor = site.visitor();
        leaves(&site, &visitor, "zoe@hearth.test", &[]).await;
        for other in [site.visitor(), site.joins("ben").await] {
            other.post("/new/pending/1/letter", &[]).await.expect(404);
        }
        let mut statuses = Vec::new();
        for _ in 0..5 {
            statuses.push(visitor.post("/new/pending/1/letter", &[]).await.status());
        }
        assert_eq!(statuses, [303, 303, 303, 303, 429]);
        let letters = site.outbox().await;
        assert_eq!(letters.iter().filter(|mail| mail.to == "zoe@hearth.test").count(), 5);
        assert!(letters.iter().all(|mail| mail.links() == letters[0].links()), "always the same link");
    }
);

site_test!(
    async fn a_name_like_the_brands_or_an_address_with_a_second_line_is_refused(site: Site) {
        desk(&site).await;
        site.staff().await;
        for (field, email, name) in [
            ("name", "zoe@hearth.test", "steffi"),
            ("name", "zoe@hearth.test", "Аdmin"),
            ("name", "zoe@hearth.test", ""),
            ("name", "zoe@hearth.test", "buy at http://x.test"),
            ("email", "zoe@hearth.test\r\nBcc: all@hearth.test", "Zoe"),
            ("email", "zoe", "Zoe"),
        ] {
            let page =
                complains(&site.visitor(), &[("email", email), ("name", name), ("f1", "A-17")]).await.expect(422);
            assert!(page.tag("p", &format!("field-{field}-fault")).is_some(), "{name}: {}", page.text());
        }
        assert!(site.outbox().await.is_empty());
        assert_eq!(site.count("select count(*) from pending_texts").await, 0);
    }
);

site_test!(
    async fn the_letter_speaks_the_language_that_its_reader_wrote_in(site: Site) {
        desk(&site).await;
        let visitor = site.visitor().speaking("he");
        let letter = leaves(&site, &visitor, "zoe@hearth.test", &[]).await;
        assert!(letter.subject.contains("ממתין לכם") && letter.html.contains("dir=\"rtl\""), "{}", letter.subject);
        let page = visitor.get(&letter.link("/new/mail/")).await.expect(200);
        assert!(page.contains("פרסום הטקסט שלי") && page.contains("מספר הזמנה"), "{}", page.text());
        visitor.submit(&page, "/new/mail/", &[]).await.expect(303);
        assert_eq!(word(&site, "select lang from accounts").await, "he");
        let letter = leaves(&site, &site.visitor().speaking("pl"), "yan@hearth.test", &[]).await;
        assert!(letter.subject.contains("czeka na Ciebie"), "{}", letter.subject);
    }
);

site_test!(
    async fn a_board_that_closed_meanwhile_or_a_suspension_keeps_the_text_and_says_why(site: Site) {
        desk(&site).await;
        let link = leaves(&site, &site.visitor(), "zoe@hearth.test", &[]).await.link("/new/mail/");
        threads::board(&site, "shop", Audience::Everyone).await;
        threads::board(&site, "back-room", Audience::Staff).await;
        change(&site, "update boards set archived_at = created_at where slug = 'help'").await;
        let stuck = site.visitor().post(&link, &[]).await.expect(409);
        assert!(stuck.contains("This board does not take it") && stuck.contains("I waited"), "{}", stuck.text());
        for board in ["help", "back-room", "no-such"] {
            site.visitor().post(&link, &[("board", board)]).await.expect(400);
        }
        change(&site, "update accounts set suspended_until = '2027-01-01T00:00:00.000000Z'").await;
        let suspended = site.visitor().submit(&stuck, "/new/mail/", &[("board", "shop")]).await.expect(409);
        assert!(suspended.contains("suspended"), "{}", suspended.text());
        assert_eq!(site.count("select count(*) from topics").await, 0);
        change(&site, "update accounts set suspended_until = null").await;
        site.visitor().submit(&suspended, "/new/mail/", &[("board", "shop")]).await.expect(303);
        assert_eq!(site.count("select count(*) from cases").await, 1);
    }
);

site_test!(
    async fn a_text_published_by_joining_leads_the_links_holder_to_no_case_of_somebody_else(site: Site) {
        desk(&site).await;
        let mallory = site.visitor();
        let link = leaves(&site, &mallory, "victim@hearth.test", &[("private", "on")]).await.link("/new/mail/");
        let form = mallory.get("/join").await.expect(200);
        mallory
            .submit(&form, "/join", &[("handle", "mallory"), ("email", "mal@hearth.test"), ("password", PASSWORD)])
            .await;
        let confirm = site.letter("mal@hearth.test").await.link("/confirm/");
        let ask = mallory.get(&confirm).await.expect(200);
        mallory.submit(&ask, "/confirm/", &[]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from cases").await, 1);
        let victim = site.visitor();
        let on = victim.get(&link).await.expect(303).location().expect("a way on");
        assert!(on.starts_with("/p/"), "{on}");
        victim.get(&on).await.expect(404);
    }
);

site_test!(
    async fn only_a_case_around_a_public_topic_can_be_followed(site: Site) {
        desk(&site).await;
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        complains(&ada, &[("f1", "A-17"), ("private", "on")]).await.expect(303);
        let public = complains(&ada, &[("f1", "A-17")]).await.expect(303).location().expect("a topic");
        for path in ["/cases/1/follow", "/cases/3/follow", "/cases/0/follow", "/cases/x/follow"] {
            ben.get(path).await.expect(404);
            ben.post(path, &[]).await.expect(404);
        }
        site.visitor().post("/cases/2/follow", &[]).await.expect(403);
        let to = site.visitor().get("/cases/2/follow").await.expect(303).location().expect("a door");
        assert!(to.starts_with("/sign-in") && to.contains("follow"), "{to}");
        // Its customer hears of it anyway.
        assert_eq!(ada.post("/cases/2/follow", &[]).await.expect(303).location().as_deref(), Some("/cases/2"));
        assert_eq!(site.count("select count(*) from case_followers").await, 0);
        let page = ben.get("/cases/2/follow").await.expect(200);
        for _ in 0..2 {
            assert_eq!(ben.submit(&page, "/cases/2/follow", &[]).await.expect(303).location(), Some(public.clone()));
        }
        assert_eq!(site.count("select count(*) from case_followers").await, 1);
        let page = ben.get("/cases/2/follow").await.expect(200);
        assert!(page.contains("2 people have this"), "{}", page.text());
        ben.submit(&page, "/cases/2/follow", &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from case_followers").await, 0);
        // What is taken out of sight cannot be followed any more.
        let id = public.split('/').nth(2).and_then(|id| id.parse().ok()).expect("an id");
        assert!(hide_topic(&site, hearth::ids::TopicId(id), "x").await);
        ben.get("/cases/2/follow").await.expect(404);
    }
);

site_test!(
    async fn what_is_being_worked_on_is_shown_before_posting_and_can_be_followed(site: Site) {
        desk(&site).await;
        let (ada, ben, carl) = (site.joins("ada").await, site.joins("ben").await, site.joins("carl").await);
        complains(&ada, &[("f1", "A-17"), ("title", "Parcel lost in Gdańsk")]).await.expect(303);
        complains(&ada, &[("f1", "A-18"), ("title", "Parcel lost in Kraków"), ("private", "on")]).await.expect(303);
        let typed = [
            ("f1", "B-1"),
            ("f2", "Pan"),
            ("title", "My parcel was lost"),
            ("contact", "phone"),
            ("contact_detail", "+48 600 100 200"),
            ("step", ""),
        ];
        let shown = complains(&ben, &typed).await.expect(200);
        assert_eq!(shown.drawn_by(), "cases::similar");
        assert!(shown.contains("being worked on") && shown.contains("1 person has this"), "{}", shown.text());
        assert!(!shown.contains("Kraków"));
        let followed = ben.submit(&shown, "/cases/1/follow", &[("follow", "yes")]).await.expect(303);
        assert!(ben.follow(followed).await.contains("You follow this now"));
        let shown = complains(&carl, &typed).await.expect(200);
        assert!(shown.contains("2 people have this") && shown.has_form("/cases/1/follow"));
        // Whoever's is new goes on, and nothing typed is lost on the way.
        carl.submit(&shown, "/new", &[("step", "post")]).await.expect(303);
        assert_eq!(site.count("select count(*) from case_values where value in ('B-1', 'Pan')").await, 2);
        let visitors = complains(&site.visitor(), &typed).await.expect(200);
        assert_eq!(visitors.link("/cases/1"), "/cases/1/follow");
        // What is solved is shown, and not to be followed.
        change(&site, "update cases set state = 'resolved' where id = 1").await;
        let shown = complains(&site.joins("dora").await, &typed).await.expect(200);
        assert!(shown.contains("Gdańsk") && !shown.has_form("/cases/1/follow"), "{}", shown.text());
    }
);
