//! One complaint from the first word to the last, as its people live it: a visitor without an account who reads Hebrew, and staff.

use crate::client::{Client, Page};
use crate::mailbox::{mail, piped};
use crate::mails::Mail;
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use chrono::TimeDelta;
use hearth::cases::{self, State};
use hearth::clock::Clock;
use hearth::ids::CaseId;
use hearth::policy::Audience;

const ZOE: &str = "zoe@elsewhere.test";
/// What colleagues tell each other, and nobody else.
const NOTE: &str = "Zanzibar: the driver was warned before";
const CASE: CaseId = CaseId(1);
const DESK: &str = "/desk/cases/1";

/// Sends a form of the desk's page, opened anew.
async fn sends(who: &Client, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    let open = who.get(page).await.expect(200);
    who.submit(&open, action, fields).await.expect(303)
}

/// The letters to Zoe since the last look.
struct Post {
    seen: usize,
}

impl Post {
    async fn new_letters(&mut self, site: &Site) -> Vec<Mail> {
        let all: Vec<Mail> = site.outbox().await.into_iter().filter(|mail| mail.to == ZOE).collect();
        let new = all[self.seen..].to_vec();
        self.seen = all.len();
        new
    }

    /// The one new letter; it is in Hebrew, and has nothing of the note.
    async fn letter(&mut self, site: &Site, step: &str) -> Mail {
        let mut new = self.new_letters(site).await;
        assert_eq!(new.len(), 1, "{step}: {:?}", new.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
        let letter = new.remove(0);
        assert!(letter.html.contains("dir=\"rtl\""), "{step}: {}", letter.text);
        assert!(letter.subject.chars().any(|c| ('א'..='ת').contains(&c)), "{step}: {}", letter.subject);
        letter
    }
}

/// The admin sets the desk up: a department with rules, a category with a field, targets.
async fn arrange(site: &Site) {
    threads::board(site, "buses", Audience::Everyone).await;
    let adele = site.admin().await;
    let desk = "/admin/desk";
    let mut made = Vec::new();
    for (what, fields) in [
        ("departments", vec![("name", "Customer care"), ("spread", "claim")]),
        (
            "categories",
            vec![
                ("name_en", "Staff conduct"),
                ("name_he", "התנהגות עובדים"),
                ("name_pl", "Zachowanie"),
                ("severity", "high"),
            ],
        ),
    ] {
        let form = adele.get(&format!("{desk}/{what}/new")).await.expect(200);
        made.push(adele.submit(&form, &format!("{desk}/{what}"), &fields).await.expect(303));
    }
    for (what, fields) in [
        (
            "fields",
            vec![("name_en", "Line"), ("name_he", "קו"), ("name_pl", "Linia"), ("kind", "line"), ("category", "1")],
        ),
        ("rules", vec![("category", "1"), ("department", "1")]),
        ("targets", vec![("category", ""), ("severity", ""), ("first_reply", "4"), ("resolution", "40")]),
    ] {
        let form = adele.get(&format!("{desk}/{what}/new")).await.expect(200);
        adele.submit(&form, &format!("{desk}/{what}"), &fields).await.expect(303);
    }
}

/// A visitor writes privately, leaves an address, and publishes by the letter's link; the path of the case's signed link.
async fn complaint(site: &Site, post: &mut Post) -> String {
    let visitor = site.visitor().speaking("he");
    let slug = site.visitor().get("/new").await.form("/new").value("category").map(str::to_owned);
    assert!(slug.is_some(), "the form asks what it is about");
    let form = visitor.get("/new?category=staff-conduct").await.expect(200);
    let fields = [
        ("kind", "complaint"),
        ("title", "הנהג צעק על אמא שלי"),
        ("body", "בקו 17, ביום שני בבוקר."),
        ("private", "on"),
        ("email", ZOE),
        ("name", "זואי"),
        ("f1", "17"),
        ("contact", "phone"),
        ("contact_detail", "+972 50 123 4567"),
        ("step", "post"),
    ];
    visitor.submit(&form, "/new", &fields).await.expect(303);
    assert_eq!(site.count("select count(*) from cases").await, 0, "nothing is published before the address is proved");
    let link = post.letter(site, "confirm").await.link("/new/mail/");
    let page = visitor.get(&link).await.expect(200);
    assert_eq!(site.count("select count(*) from cases").await, 0, "looking at the link publishes nothing");
    let published = visitor.submit(&page, &link, &[]).await.expect(303);
    let pass = published.location().expect("the case's signed link").to_owned();
    assert!(pass.starts_with("/cases/1/pass/"), "{pass}");
    pass
}

site_test!(
    async fn one_complaint_from_the_first_word_to_the_last(site: Site) {
        arrange(&site).await;
        let mut post = Post { seen: 0 };
        let pass = complaint(&site, &mut post).await;
        arrives_with_staff(&site, &mut post, &pass).await;
        let steffi = site.staff().await;
        let letter = answered(&site, &mut post, &steffi, &pass).await;
        let steffi = mailed(&site, &mut post, &letter).await;
        ends(&site, &mut post, &steffi, &pass).await;

        // The note is in nothing that the customer was sent or sees.
        for letter in site.outbox().await.iter().filter(|letter| letter.to == ZOE) {
            assert!(!letter.text.contains("Zanzibar") && !letter.html.contains("Zanzibar"), "{}", letter.subject);
        }
        assert!(!site.visitor().get(&pass).await.expect(200).contains("Zanzibar"));
    }
);

/// Routed to its department with its clocks running; the customer hears of it and sees it.
async fn arrives_with_staff(site: &Site, post: &mut Post, pass: &str) {
    let opened = post.letter(site, "opened").await;
    assert!(opened.text.contains(pass), "{}", opened.text);
    let case = case_row(site, CASE).await;
    assert_eq!(case.department_name.as_deref(), Some("Customer care"));
    assert!(case.reply_due_at.is_some() && case.resolve_due_at > case.reply_due_at, "{case:?}");
    assert_eq!(case.severity, cases::Severity::High);
    let mine = site.visitor().speaking("he").get(pass).await.expect(200);
    assert!(mine.contains("17") && mine.html().contains("dir=\"rtl\""));
    site.advance(TimeDelta::minutes(10));
}

/// Claimed; a private note; a call that the customer sees; the official answer with a question. The letter with that answer.
async fn answered(site: &Site, post: &mut Post, steffi: &Client, pass: &str) -> Mail {
    sends(steffi, DESK, "/desk/cases/1/assignee", &[]).await;
    assert_eq!(case_row(site, CASE).await.assignee_id, Some(site.account("steffi").await));
    post.letter(site, "claimed").await;

    sends(steffi, "/desk/cases/1?write=note", "/desk/cases/1/notes", &[("body", NOTE)]).await;
    assert!(steffi.get(DESK).await.contains(NOTE));
    assert_eq!(post.new_letters(site).await.len(), 0, "a note is no news");

    site.advance(TimeDelta::minutes(10));
    let call = [
        ("contact_kind", "call"),
        ("contact_way", "out"),
        ("contact_at", "2026-11-22T09:15"),
        ("contact_summary", "התקשרנו והתנצלנו."),
        ("contact_shown", "on"),
    ];
    sends(steffi, DESK, "/desk/cases/1/contacts", &call).await;
    assert!(post.letter(site, "call").await.text.contains("התקשרנו והתנצלנו."));

    let answer = [("body", "באיזו שעה זה קרה?"), ("official", "on"), ("then", "waiting")];
    sends(steffi, DESK, "/desk/cases/1/answer", &answer).await;
    let case = case_row(site, CASE).await;
    assert_eq!((case.state, case.due_at), (State::Waiting, None), "the clocks stand while we wait");
    let letter = post.letter(site, "answer").await;
    assert!(letter.text.contains("באיזו שעה זה קרה?") && letter.text.contains(pass), "{}", letter.text);
    letter
}

/// The customer answers from their mail program, through the command that a mail server pipes into. Staff, signed in anew.
async fn mailed(site: &Site, post: &mut Post, letter: &Mail) -> Client {
    assert_eq!(piped(site, &mail("gmail-he", "stranger@elsewhere.test", &letter.reply_to)), 77, "not from there");
    let (local, host) = letter.reply_to.split_once('@').expect("an address");
    let last = if local.ends_with('a') { 'b' } else { 'a' };
    let forged = format!("{}{last}@{host}", &local[..local.len() - 1]);
    assert_ne!(piped(site, &mail("gmail-he", ZOE, &forged)), 0, "a forged address");
    assert_eq!(case_row(site, CASE).await.state, State::Waiting);
    assert_eq!(piped(site, &mail("gmail-he", ZOE, &letter.reply_to)), 0);
    // The command lives by the real clock; from here on this site does, too.
    site.advance((Clock::system().now() - site.now()).max(TimeDelta::minutes(1)) + TimeDelta::seconds(1));
    let steffi = site.signs_in("steffi").await;
    site.drain_jobs().await;
    let case = case_row(site, CASE).await;
    assert!(case.state == State::InProgress && case.news_since.is_some(), "{case:?}");
    let page = steffi.get(DESK).await.expect(200);
    assert!(page.contains("הדגם הוא K-200") && !page.contains("22 בנוב"), "{}", page.text());
    assert!(site.letter("steffi@hearth.test").await.text.contains("/desk/cases/1"));
    post.new_letters(site).await;
    steffi
}

/// Resolved with a summary; rated, once, without an account; reopened; resolved again, and closed by nobody's word.
async fn ends(site: &Site, post: &mut Post, steffi: &Client, pass: &str) {
    let visitor = site.visitor().speaking("he");
    let resolve = [("to", "resolved"), ("outcome", "explained"), ("note", "שוחחנו עם הנהג.")];
    sends(steffi, DESK, "/desk/cases/1/state", &resolve).await;
    let letter = post.letter(site, "resolved").await;
    assert!(letter.text.contains("שוחחנו עם הנהג."), "{}", letter.text);

    let rating = letter.link("/rating");
    let page = visitor.follow(visitor.get(&rating).await).await.expect(200);
    visitor.submit(&page, &rating, &[("stars", "2"), ("sentence", "לא ממש")]).await.expect(303);
    assert_eq!(case_row(site, CASE).await.rating, Some(2));
    visitor.post(&rating, &[("stars", "5")]).await.expect(409);
    sends(&visitor, pass, &format!("{pass}/state"), &[("to", "reopened"), ("note", "זה קרה שוב.")]).await;
    assert_eq!(case_row(site, CASE).await.state, State::Reopened);
    assert!(site.letter("steffi@hearth.test").await.text.contains("/desk/cases/1"));
    sends(steffi, DESK, "/desk/cases/1/state", &resolve).await;
    post.new_letters(site).await;
    site.advance(TimeDelta::days(15));
    cases::jobs::ring(site.app.clone()).await.expect("the clocks ring");
    assert_eq!(case_row(site, CASE).await.state, State::Closed, "an unanswered resolution closes itself");
    post.letter(site, "closed").await;
}
