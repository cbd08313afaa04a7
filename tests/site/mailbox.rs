//! Answers by mail, from the signed address in a letter to the post: what is refused first.

use crate::client::Client;
use crate::mails::Mail;
use crate::site::{MAIL_IN_TOKEN, Site, site_test};
use crate::threads::{self, case_row};
use axum::body::Body;
use axum::http::{Method, Request, header};
use chrono::TimeDelta;
use hearth::boards::{NewTopic, open_topic};
use hearth::cases::mailbox::{self, Incoming, Outcome, Place, Told};
use hearth::cases::{self, NewCase, State};
use hearth::ids::{CaseId, TopicId};
use hearth::policy::{self, Audience, Role};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A complaint of ada's, public or private, with a board of its own.
async fn complaint(site: &Site, private: bool) -> CaseId {
    let slug = format!("help-{}", hearth::ids::nonce());
    let board = threads::board(site, &slug, Audience::Everyone).await;
    let (author, at) = (site.account("ada").await, site.now());
    let topic = NewTopic {
        board,
        author,
        kind: hearth::boards::Kind::Complaint,
        title: "Kettle leaks".into(),
        body: "It leaks.".into(),
        body_html: "<p>It leaks.</p>".into(),
        lang: None,
        challenge: None,
        private,
        once: None,
        at,
    };
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let (topic, _) = open_topic(tx, &topic).await?;
            cases::open(tx, &NewCase::plain(topic, author, at)).await
        })
    });
    work.await.expect("a case")
}

/// The address at which somebody answers letters about a case.
async fn address(site: &Site, id: CaseId, handle: &str) -> String {
    let account = site.account(handle).await;
    mailbox::reply_to(&site.app, &case_row(site, id).await, account, Place::Topic).expect("answers by mail are set up")
}

/// A mail of `tests/site/mails`, from and to these, with a Message-ID of its own.
pub fn mail(name: &str, from: &str, to: &str) -> Vec<u8> {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let id = format!("{}.{name}@mail.example.net", NEXT.fetch_add(1, Ordering::Relaxed));
    let raw = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/site/mails/{name}.eml")))
        .expect("a mail");
    [("@@FROM@@", from), ("@@TO@@", to), ("@@ID@@", &id)]
        .iter()
        .fold(raw, |raw, (token, value)| replaced(&raw, token, value))
}

fn replaced(raw: &[u8], token: &str, value: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = raw;
    while let Some(at) = rest.windows(token.len()).position(|window| window == token.as_bytes()) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(value.as_bytes());
        rest = &rest[at + token.len()..];
    }
    out.extend_from_slice(rest);
    out
}

/// A mail of a few words.
fn plain(from: &str, to: &str, more: &str, text: &str) -> Vec<u8> {
    let id = hearth::ids::nonce();
    format!("From: {from}\r\nTo: {to}\r\nMessage-ID: <{id}@mail.example.net>\r\n{more}\r\n{text}\r\n").into_bytes()
}

async fn arrives(site: &Site, raw: Vec<u8>) -> Outcome {
    mailbox::receive(&site.app, Incoming::of(&site.app, raw)).await.expect("the mail is looked at")
}

/// Ada answers with one of the mails.
async fn ada_sends(site: &Site, id: CaseId, name: &str) -> Outcome {
    let to = address(site, id, "ada").await;
    arrives(site, mail(name, "ada@hearth.test", &to)).await
}

/// The texts of a topic's posts but the first.
async fn replies(site: &Site, topic: TopicId) -> Vec<String> {
    let mut conn = site.app.db.read().await.expect("a connection");
    let rows: Vec<(String,)> = conn
        .all("select body from posts where topic_id = $1 and number > 1 order by number limit 100", (topic,))
        .await
        .expect("posts");
    rows.into_iter().map(|row| row.0).collect()
}

/// What is noted of the mails so far.
async fn noted(site: &Site) -> Vec<String> {
    let mut conn = site.app.db.read().await.expect("a connection");
    let rows: Vec<(String,)> =
        conn.all("select outcome from mails_in order by received_at, outcome limit 100", ()).await.expect("mails");
    rows.into_iter().map(|row| row.0).collect()
}

/// Letters to `to` that arrived since `before` were there.
async fn letters_to(site: &Site, to: &str) -> Vec<Mail> {
    site.outbox().await.into_iter().filter(|mail| mail.to == to).collect()
}

async fn moves(site: &Site, id: CaseId, to: State) {
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let case = cases::by_id(tx, id).await?;
            let at = tx.now();
            let step =
                cases::Move { to, hand: cases::Hand::Staff, by: None, note: String::new(), at, resolution: None };
            cases::move_to(tx, &case, &step).await.map(|_| ())
        })
    });
    work.await.expect("a move");
}

async fn sql(site: &Site, text: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(text, ()).await }));
    assert!(work.await.expect("a statement") > 0, "{text} changed nothing");
}

site_test!(
    async fn a_guessed_or_forged_address_is_refused_without_a_word(site: Site) {
        site.joins("ada").await;
        site.joins("eve").await;
        let (mine, other) = (complaint(&site, true).await, complaint(&site, false).await);
        let good = address(&site, mine, "ada").await;
        let eves = address(&site, mine, "eve").await;
        let (said, mac) = good.split('@').next().and_then(|local| local.rsplit_once('.')).expect("a signature");
        let (before, letters) = (site.count("select count(*) from posts").await, site.outbox().await.len());
        let ada = site.account("ada").await;
        let forged = [
            "reply@hearth.test".to_owned(),
            "ada@elsewhere.test".to_owned(),
            format!("{said}.{}@hearth.test", "a".repeat(24)),
            format!("{said}.@hearth.test"),
            format!("{said}@hearth.test"),
            format!("reply+{other}.{ada}.{mac}@hearth.test"),
            good.replace('p', "q"),
            good.replacen('+', "+0", 1),
            good.replacen("p.", ".", 1),
            good.replace("hearth.test", "hearth.test.evil.test"),
        ];
        for to in &forged {
            let outcome = arrives(&site, plain("ada@hearth.test", to, "", "let me in")).await;
            assert_eq!(outcome, Outcome::Unknown, "{to}");
        }
        // Signed for somebody who does not see the case.
        assert_eq!(arrives(&site, plain("eve@hearth.test", &eves, "", "let me in")).await, Outcome::Unknown);
        assert_eq!(Outcome::Unknown.told(), Told::Refused);
        assert_eq!(site.count("select count(*) from posts").await, before);
        assert_eq!(site.outbox().await.len(), letters, "nobody is written to");
        assert!(noted(&site).await.iter().all(|outcome| outcome == "unknown"));
        let upper = good.to_ascii_uppercase();
        assert_eq!(arrives(&site, plain("Ada@Hearth.test", &upper, "", "in any case")).await, Outcome::Posted);
    }
);

site_test!(
    async fn another_sender_is_held_off_and_the_account_told_once_a_day(site: Site) {
        site.joins("ada").await;
        site.joins("eve").await;
        let id = complaint(&site, false).await;
        let to = address(&site, id, "ada").await;
        let before = letters_to(&site, "ada@hearth.test").await.len();
        for from in ["eve@hearth.test", "\"ada@hearth.test\" <eve@evil.test>", "ada@hearth.test, eve@hearth.test", ""] {
            assert_eq!(arrives(&site, plain(from, &to, "", "SPAM")).await, Outcome::Sender, "{from}");
        }
        let letters = letters_to(&site, "ada@hearth.test").await;
        assert_eq!(letters.len(), before + 1, "once");
        let letter = letters.last().expect("a letter");
        assert!(letter.text.contains("not sent from the address of your account") && !letter.text.contains("SPAM"));
        assert!(letter.subject.contains(&id.to_string()) && letter.reply_to.is_empty(), "no answer to it by mail");
        assert!(letters_to(&site, "eve@hearth.test").await.is_empty());
        assert!(replies(&site, case_row(&site, id).await.topic_id).await.is_empty());
        site.advance(TimeDelta::hours(25));
        arrives(&site, plain("eve@hearth.test", &to, "", "SPAM")).await;
        assert_eq!(letters_to(&site, "ada@hearth.test").await.len(), before + 2, "the next day once more");
        // What others send does not use up what the account may send.
        for _ in 0..25 {
            arrives(&site, plain("eve@hearth.test", &to, "", "SPAM")).await;
        }
        assert_eq!(ada_sends(&site, id, "gmail-en").await, Outcome::Posted);
    }
);

site_test!(
    async fn what_a_machine_wrote_is_never_answered(site: Site) {
        site.joins("ada").await;
        let id = complaint(&site, false).await;
        let letters = site.outbox().await;
        for (name, outcome) in [
            ("absence", Outcome::Automatic),
            ("absence-exchange", Outcome::Automatic),
            ("newsletter", Outcome::Automatic),
            ("bounce", Outcome::Bounce),
        ] {
            assert_eq!(ada_sends(&site, id, name).await, outcome, "{name}");
            assert_eq!(outcome.told(), Told::Taken, "a refusal would be answered by a machine");
        }
        let outbox = site.folder().join("outbox");
        let own =
            std::fs::read_dir(outbox).expect("letters").flatten().next().expect("the letter about the new case").path();
        assert_eq!(arrives(&site, std::fs::read(own).expect("a letter")).await, Outcome::Loop);
        let to = address(&site, id, "ada").await;
        assert_eq!(arrives(&site, plain("reply@hearth.test", &to, "", "round")).await, Outcome::Loop);
        assert_eq!(
            arrives(&site, plain("ada@hearth.test", &to, "X-Loop: hearth.test\r\n", "round")).await,
            Outcome::Loop
        );
        assert_eq!(site.outbox().await.len(), letters.len());
        assert!(replies(&site, case_row(&site, id).await.topic_id).await.is_empty());
    }
);

site_test!(
    async fn where_nothing_may_be_written_nothing_is_and_the_writer_hears_why(site: Site) {
        site.joins("ada").await;
        let refused = async |id, outcome: Outcome, why: &str| {
            site.advance(TimeDelta::hours(25));
            let before = letters_to(&site, "ada@hearth.test").await.len();
            assert_eq!(ada_sends(&site, id, "gmail-en").await, outcome);
            let letters = letters_to(&site, "ada@hearth.test").await;
            assert_eq!(letters.len(), before + 1, "{outcome:?}");
            assert!(letters.iter().any(|mail| mail.text.contains(why)), "{outcome:?}: {letters:?}");
            assert!(replies(&site, case_row(&site, id).await.topic_id).await.is_empty(), "{outcome:?}");
        };
        let closed = complaint(&site, false).await;
        moves(&site, closed, State::Resolved).await;
        moves(&site, closed, State::Closed).await;
        refused(closed, Outcome::Closed, "is closed").await;
        let locked = complaint(&site, false).await;
        sql(&site, "update topics set locked_at = created_at where id = (select max(id) from topics)").await;
        refused(locked, Outcome::Locked, "takes no more replies").await;
        let gone = complaint(&site, false).await;
        sql(&site, "update topics set deleted_at = created_at where id = (select max(id) from topics)").await;
        refused(gone, Outcome::Closed, "is closed").await;
        let nothing = complaint(&site, false).await;
        site.advance(TimeDelta::hours(25));
        assert_eq!(ada_sends(&site, nothing, "empty").await, Outcome::Empty);
        let said = "holds no words and no file";
        assert!(letters_to(&site, "ada@hearth.test").await.iter().any(|mail| mail.text.contains(said)));
        let away = complaint(&site, true).await;
        sql(&site, "update accounts set suspended_until = '2030-01-01T00:00:00.000000Z' where handle = 'ada'").await;
        refused(away, Outcome::Denied, "cannot write at present").await;
        let to = address(&site, away, "ada").await;
        sql(&site, "update accounts set deleted_at = created_at where handle = 'ada'").await;
        let outcome = arrives(&site, mail("gmail-en", "ada@hearth.test", &to)).await;
        assert_eq!(outcome, Outcome::Unknown, "of who is gone nothing is known");
    }
);

site_test!(
    async fn what_was_said_in_private_never_becomes_public(site: Site) {
        site.joins("ada").await;
        let id = complaint(&site, true).await;
        let private = address(&site, id, "ada").await;
        assert_eq!(arrives(&site, plain("ada@hearth.test", &private, "", "my number is 555")).await, Outcome::Posted);
        let topic = case_row(&site, id).await.topic_id;
        assert_eq!(replies(&site, topic).await, ["my number is 555"]);
        site.visitor().get(&format!("/t/{topic}")).await.expect(404);
        // The case is made public; an answer to the letter from before comes late.
        sql(&site, "update topics set private = not private where private").await;
        assert_eq!(arrives(&site, plain("ada@hearth.test", &private, "", "and my street")).await, Outcome::Public);
        assert!(site.letter("ada@hearth.test").await.text.contains("has become public"));
        assert_eq!(replies(&site, topic).await.len(), 1);
        let public = address(&site, id, "ada").await;
        assert_ne!(public, private);
        assert_eq!(arrives(&site, plain("ada@hearth.test", &public, "", "in public")).await, Outcome::Posted);
    }
);

site_test!(
    async fn a_mail_bomb_is_bounded(site: Site) {
        site.joins("ada").await;
        let id = complaint(&site, false).await;
        let to = address(&site, id, "ada").await;
        let limit = site.app.config.mail_in_bytes_max;
        let huge = plain("ada@hearth.test", &to, "", &"x".repeat(limit + 1));
        assert_eq!(arrives(&site, huge).await, Outcome::Big);
        assert!(site.letter("ada@hearth.test").await.text.contains("too large"));
        let parts = "--b\r\n\r\nx\r\n".repeat(50_000);
        let many = plain("ada@hearth.test", &to, "Content-Type: multipart/mixed; boundary=b\r\n", &parts);
        assert_eq!(arrives(&site, many).await, Outcome::Unreadable);
        let deep: String =
            (0..20_000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n")).collect();
        let deep = format!("From: ada@hearth.test\r\nTo: {to}\r\nMessage-ID: <deep@mail.example.net>\r\n{deep}");
        assert_eq!(arrives(&site, deep.into_bytes()).await, Outcome::Unreadable);
        let mails =
            format!("From: ada@hearth.test\r\nTo: {to}\r\n{}", "Content-Type: message/rfc822\r\n\r\n".repeat(100_000));
        let outcome = arrives(&site, mails.into_bytes()).await;
        assert!(matches!(outcome, Outcome::Unreadable | Outcome::Posted | Outcome::Empty), "{outcome:?}");
        let before = replies(&site, case_row(&site, id).await.topic_id).await.len();
        let mut taken = 0;
        for n in 0..30 {
            let outcome = arrives(&site, plain("ada@hearth.test", &to, "", &format!("mail {n}"))).await;
            taken += usize::from(outcome == Outcome::Posted);
            assert!(matches!(outcome, Outcome::Posted | Outcome::Many), "{outcome:?}");
        }
        assert!((10..=20).contains(&taken), "{taken}");
        assert_eq!(replies(&site, case_row(&site, id).await.topic_id).await.len(), before + taken);
        site.advance(TimeDelta::minutes(61));
        assert_eq!(ada_sends(&site, id, "gmail-en").await, Outcome::Posted, "an hour later");
    }
);

fn pushed(token: &str, kind: &str, raw: Vec<u8>) -> Request<Body> {
    let request = Request::builder().method(Method::POST).uri("/mail/inbound").header(header::HOST, "hearth.test");
    let request = request.header(header::CONTENT_TYPE, kind);
    let request =
        if token.is_empty() { request } else { request.header(header::AUTHORIZATION, format!("Bearer {token}")) };
    request.body(Body::from(raw)).expect("a request")
}

site_test!(
    async fn a_mail_server_hands_over_by_http_what_it_may(site: Site) {
        site.joins("ada").await;
        let id = complaint(&site, false).await;
        let to = address(&site, id, "ada").await;
        let server: Client = site.visitor();
        let good = mail("gmail-en", "ada@hearth.test", &to);
        for token in ["", "wrong", "the-mail-servers-wor"] {
            server.send(pushed(token, "message/rfc822", good.clone())).await.expect(404);
        }
        server.send(pushed(MAIL_IN_TOKEN, "application/json", good.clone())).await.expect(415);
        let mut from_a_page = pushed(MAIL_IN_TOKEN, "message/rfc822", good.clone());
        from_a_page.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        server.send(from_a_page).await.expect(403);
        assert!(noted(&site).await.is_empty());
        server.send(pushed(MAIL_IN_TOKEN, "message/rfc822", b"no mail at all".to_vec())).await.expect(400);
        let unknown = plain("ada@hearth.test", "reply+1.1.x@hearth.test", "", "x");
        let unknown = server.send(pushed(MAIL_IN_TOKEN, "message/rfc822", unknown)).await.expect(422);
        let forged = plain("eve@hearth.test", &to, "", "x");
        let forged = server.send(pushed(MAIL_IN_TOKEN, "message/rfc822", forged)).await.expect(422);
        assert_eq!(unknown.html(), forged.html(), "nothing is told");
        let huge = plain("ada@hearth.test", &to, "", &"x".repeat(site.app.config.mail_in_bytes_max));
        server.send(pushed(MAIL_IN_TOKEN, "message/rfc822", huge)).await.expect(413);
        for _ in 0..2 {
            let answer =
                server.send(pushed(MAIL_IN_TOKEN, "message/rfc822; charset=x", good.clone())).await.expect(200);
            assert_eq!(answer.html(), r#"{"mail":"taken"}"#);
        }
        assert_eq!(replies(&site, case_row(&site, id).await.topic_id).await.len(), 1, "each Message-ID once");
    }
);

site_test!(
    async fn a_letter_says_where_an_answer_goes_and_who_will_read_it(site: Site) {
        let (ada, staff) = (site.joins("ada").await, site.with_role("steffi", Role::Staff).await);
        for (lang, public, private) in [
            ("en", "everybody can read it", "Only you and our staff"),
            ("he", "כולם יכולים לקרוא", "רק אתם והצוות שלנו"),
            ("pl", "przeczyta ją każdy", "tylko Ty i nasz zespół"),
        ] {
            let text: &'static str = match lang {
                "en" => "update accounts set lang = 'en' where handle = 'ada'",
                "he" => "update accounts set lang = 'he' where handle = 'ada'",
                _ => "update accounts set lang = 'pl' where handle = 'ada'",
            };
            sql(&site, text).await;
            for (hidden, said, unsaid) in [(false, public, private), (true, private, public)] {
                let id = complaint(&site, hidden).await;
                let topic = case_row(&site, id).await.topic_id;
                threads_reply(&site, topic, &staff).await;
                let letter = site.letter("ada@hearth.test").await;
                assert_eq!(letter.reply_to, address(&site, id, "ada").await, "{lang}");
                assert_eq!(letter.references, format!("<case.{id}@hearth.test>"));
                assert!(
                    letter.text.contains(said) && !letter.text.contains(unsaid),
                    "{lang} {hidden}: {}",
                    letter.text
                );
                assert!(letter.html.contains(said) && letter.text.starts_with(['#', '\u{200f}']), "{}", letter.text);
            }
        }
        drop(ada);
    }
);

/// Staff answer in a topic, by its page.
async fn threads_reply(site: &Site, topic: TopicId, staff: &Client) {
    let to = format!("/t/{topic}/replies");
    staff.post(&to, &[("body", "Which model is it?"), ("once", &hearth::ids::nonce())]).await.expect(303);
    site.drain_jobs().await;
}

site_test!(
    async fn a_customers_mail_is_a_reply_and_does_what_a_reply_does(site: Site) {
        let staff = site.with_role("steffi", Role::Staff).await;
        site.joins("ada").await;
        let id = complaint(&site, true).await;
        let topic = case_row(&site, id).await.topic_id;
        threads_reply(&site, topic, &staff).await;
        moves(&site, id, State::Waiting).await;
        site.advance(TimeDelta::minutes(5));
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.reply_to.starts_with("reply+"), "{letter:?}");
        let raw = mail("outlook-he", "ada@hearth.test", &letter.reply_to);
        let (one, two) = tokio::join!(arrives(&site, raw.clone()), arrives(&site, raw.clone()));
        let mut both = [one, two];
        both.sort_by_key(|outcome| outcome.as_str());
        assert_eq!(both, [Outcome::Again, Outcome::Posted], "twice at once is once");
        assert_eq!(arrives(&site, raw).await, Outcome::Again);
        assert_eq!(replies(&site, topic).await, ["Which model is it?", "הדגם הוא K-200.\n\nתודה, עדה"]);
        let now = case_row(&site, id).await;
        assert_eq!(now.state, State::InProgress, "waiting no more");
        assert!(now.news_since.is_some(), "the desk hears of it");
        site.visitor().get(&format!("/t/{topic}")).await.expect(404);
        assert_eq!(noted(&site).await, ["posted"]);
        let kept =
            site.count("select count(*) from mails_in where post_id is not null and account_id is not null").await;
        assert_eq!(kept, 1);
        moves(&site, id, State::Resolved).await;
        site.advance(TimeDelta::minutes(5));
        assert_eq!(ada_sends(&site, id, "thunderbird-below").await, Outcome::Posted);
        assert_eq!(case_row(&site, id).await.state, State::Reopened);
    }
);

site_test!(
    async fn files_are_kept_and_those_that_are_not_are_named(site: Site) {
        let ada = site.joins("ada").await;
        let id = complaint(&site, false).await;
        assert_eq!(ada_sends(&site, id, "files").await, Outcome::Posted);
        let text = replies(&site, case_row(&site, id).await.topic_id).await.pop().expect("a post");
        assert!(text.starts_with("Here are the papers.\n\n![צילום](/uploads/"), "{text}");
        assert!(text.contains("[umowa końcowa](/uploads/") && text.contains("Not taken: setup.exe."), "{text}");
        assert!(!text.contains("smime"), "{text}");
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.text.contains("not everything that was attached"), "{}", letter.text);
        let page = ada.get(&format!("/t/{}", case_row(&site, id).await.topic_id)).await;
        let page = ada.follow(page).await.expect(200);
        let key =
            page.html().split("/uploads/").nth(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
        let picture = site.visitor().get(&format!("/uploads/{}", key.expect("a picture"))).await.expect(200);
        assert_eq!(picture.header("content-type"), "image/png");
        assert_eq!(ada_sends(&site, id, "gmail-picture").await, Outcome::Posted);
        let text = replies(&site, case_row(&site, id).await.topic_id).await.pop().expect("a post");
        assert!(text.starts_with("The seam:  \n![image](/uploads/") && text.ends_with("Ada"), "{text}");
        assert_eq!(ada_sends(&site, id, "mail-in-mail").await, Outcome::Posted);
        let text = replies(&site, case_row(&site, id).await.topic_id).await.pop().expect("a post");
        assert!(text.contains("Not taken: Your order.eml.") && !text.contains("Secret order text"), "{text}");
    }
);

site_test!(
    async fn staff_answer_by_mail_and_what_is_internal_stays_between_colleagues(site: Site) {
        site.joins("ada").await;
        site.with_role("steffi", Role::Staff).await;
        let id = complaint(&site, false).await;
        let to = address(&site, id, "steffi").await;
        let ada = |mails: Vec<Mail>| mails.into_iter().filter(|mail| mail.to == "ada@hearth.test").count();
        let before = ada(site.outbox().await);
        let note = mail("staff-note", "steffi@hearth.test", &to);
        assert_eq!(arrives(&site, note).await, Outcome::Noted);
        let topic = case_row(&site, id).await.topic_id;
        assert!(replies(&site, topic).await.is_empty());
        assert_eq!(site.count("select count(*) from case_notes where kind = 'mail'").await, 1);
        assert_eq!(ada(site.outbox().await), before, "the customer hears nothing");
        let told = site.letter("steffi@hearth.test").await;
        assert!(told.text.contains("private note") && !told.text.contains("second-hand"), "{}", told.text);
        assert_eq!(arrives(&site, mail("staff-answer", "steffi@hearth.test", &to)).await, Outcome::Posted);
        assert_eq!(replies(&site, topic).await, ["We are sending a new one today.\n\nSteffi"]);
        let now = case_row(&site, id).await;
        assert_eq!(now.assignee_handle.as_deref(), Some("steffi"), "who answers what nobody has, has it");
        assert_eq!(now.state, State::Acknowledged);
        assert!(now.first_reply_at.is_some());
        for letter in site.outbox().await.iter().filter(|mail| mail.to == "ada@hearth.test") {
            let all = format!("{}{}", letter.text, letter.html);
            assert!(!all.contains("lawyer") && !all.contains("second-hand"), "{all}");
        }
        assert!(letters_to(&site, "ada@hearth.test").await.iter().any(|mail| mail.text.contains("sending a new one")));
        assert_eq!(ada_sends(&site, id, "gmail-en").await, Outcome::Posted);
        let told = site.letter("steffi@hearth.test").await;
        assert_eq!(told.reply_to, to);
        assert!(told.text.contains("is public") && told.text.contains("becomes a private note"), "{}", told.text);
        // Nobody's answer any more once they have left.
        sql(&site, "update accounts set role = 'member' where handle = 'steffi'").await;
        let private = complaint(&site, true).await;
        let late = address(&site, private, "steffi").await;
        assert_eq!(arrives(&site, mail("staff-answer", "steffi@hearth.test", &late)).await, Outcome::Unknown);
    }
);

/// The program itself, on this site's database.
fn hearth(site: &Site, args: &[&str]) -> Command {
    let config = &site.app.config;
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearth"));
    command
        .args(args)
        .current_dir(site.folder())
        .env("HEARTH_BASE_URL", &config.base_url)
        .env("HEARTH_DATA_DIR", &config.data_dir)
        .env("HEARTH_DATABASE_URL", &config.database_url)
        .env("HEARTH_MAIL_REPLY", "reply@hearth.test")
        .env("HEARTH_LOG", "error")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Hands a mail to `hearth mail receive` as a mail server's pipe does; its exit code.
pub fn piped(site: &Site, raw: &[u8]) -> i32 {
    let mut child = hearth(site, &["mail", "receive"]).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("its input");
    // A refused mail may not be read to its end.
    let _ = stdin.write_all(raw);
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    output.status.code().unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

site_test!(
    async fn the_command_takes_a_mail_from_a_pipe(site: Site) {
        site.joins("ada").await;
        let id = complaint(&site, true).await;
        let to = address(&site, id, "ada").await;
        assert_eq!(piped(&site, b""), 65);
        assert_eq!(piped(&site, b"\xff\xfe\0 no mail"), 65);
        assert_eq!(piped(&site, &plain("ada@hearth.test", "reply+1.1.x@hearth.test", "", "x")), 77);
        let strange = plain("eve@hearth.test", &to, "", "x");
        assert_eq!((piped(&site, &strange), piped(&site, &strange)), (77, 77), "refused once is refused again");
        assert_eq!(piped(&site, &mail("absence", "ada@hearth.test", &to)), 0);
        let real = mail("gmail-he", "ada@hearth.test", &to);
        assert_eq!(piped(&site, &real), 0);
        assert_eq!(piped(&site, &real), 0, "again is no fault");
        assert_eq!(
            replies(&site, case_row(&site, id).await.topic_id).await,
            ["הדגם הוא K-200, נקנה במאי.  \nהנזילה בתפר.\n\nעדה"]
        );
        let mut away = hearth(&site, &["mail", "receive"]);
        away.env("HEARTH_DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing").env("HEARTH_DATABASE_WAIT_S", "1");
        let away = away.status().expect("it ends");
        assert_eq!(away.code(), Some(75), "later");
        let wrong = hearth(&site, &["mail", "receive"]).env("HEARTH_MAIL_REPLY", "nonsense").status().expect("it ends");
        assert_eq!(wrong.code(), Some(75), "a mistake in the settings costs no mail");
    }
);

site_test!(
    async fn the_command_empties_a_maildir(site: Site) {
        site.joins("ada").await;
        let id = complaint(&site, false).await;
        let to = address(&site, id, "ada").await;
        let maildir = site.folder().join("mail");
        assert!(mailbox::cli::maildir(&site.app, &maildir).await.is_err(), "no maildir there");
        for folder in ["new", "cur", "tmp"] {
            std::fs::create_dir_all(maildir.join(folder)).unwrap();
        }
        std::fs::write(maildir.join("new/1.a.host"), mail("iphone-pl", "ada@hearth.test", &to)).unwrap();
        std::fs::write(maildir.join("new/2.b.host"), plain("eve@hearth.test", &to, "", "x")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", maildir.join("new/3.c.host")).unwrap();
        let sum = mailbox::cli::maildir(&site.app, &maildir).await.expect("it is read");
        assert_eq!((sum.taken, sum.refused, sum.left), (1, 1, 0));
        let names = |folder: &str| {
            let mut names: Vec<String> = std::fs::read_dir(maildir.join(folder))
                .unwrap()
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names("cur"), ["1.a.host:2,S", "2.b.host:2,FS"]);
        assert_eq!(names("new"), ["3.c.host"], "a link is not followed");
        assert_eq!(replies(&site, case_row(&site, id).await.topic_id).await, ["Model K-200"]);
    }
);

site_test!(
    async fn what_became_of_mails_is_forgotten_after_a_while(site: Site) {
        arrives(&site, plain("eve@hearth.test", "reply@hearth.test", "", "x")).await;
        mailbox::sweep(site.app.clone()).await.unwrap();
        assert_eq!(noted(&site).await, ["unknown"]);
        site.advance(TimeDelta::days(91));
        mailbox::sweep(site.app.clone()).await.unwrap();
        assert!(noted(&site).await.is_empty());
    }
);
