//! Mails as people's programs send them: `tests/site/mails/*.eml`.

use super::{Automatic, Head, Quotes, Unreadable, Written, head, mime, written};
use proptest::prelude::*;
use std::path::Path;

fn mail(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site/mails");
    let raw = std::fs::read(folder.join(format!("{name}.eml"))).unwrap_or_else(|error| panic!("{name}: {error}"));
    replaced(&raw)
}

fn replaced(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = raw;
    while let Some(first) = rest.first() {
        let token = [
            (&b"@@FROM@@"[..], &b"ada@example.net"[..]),
            (b"@@TO@@", b"reply+17.42.sig@hearth.test"),
            (b"@@ID@@", b"1@example.net"),
        ]
        .into_iter()
        .find(|(token, _)| rest.starts_with(token));
        if let Some((token, value)) = token {
            out.extend_from_slice(value);
            rest = &rest[token.len()..];
        } else {
            out.push(*first);
            rest = &rest[1..];
        }
    }
    out
}

fn read(name: &str) -> Written {
    written(&mail(name), Quotes::WhereAnswered).unwrap_or_else(|fault| panic!("{name}: {fault:?}"))
}

#[track_caller]
fn says(name: &str, text: &str) {
    let read = read(name);
    assert_eq!(read.text, text, "{name}");
    assert!(read.files.is_empty() && read.left_out.is_empty(), "{name}: {:?}", read.files);
}

#[test]
fn gmail() {
    says("gmail-en", "It is the K-200, bought in May. The leak is at the seam, and it\ngets worse every day.\n\nAda");
    says("gmail-he", "\u{202b}הדגם הוא K-200, נקנה במאי.  \nהנזילה בתפר.\n\nעדה\u{202c}");
    says("gmail-pl", "To model K-200, kupiony w maju. Przecieka przy szwie.");
    says(
        "gmail-html-only",
        "It is the K-200.  \nSee the page (https://shop.example/k200):\n\n- bought in May  \n- leaks & hisses",
    );
}

#[test]
fn outlook() {
    says("outlook-web-en", "It is the K-200, café edition.\n\nAda");
    says("outlook-win-en", "It is the K-200.\n\nKind regards  \nAda Lovelace");
    says("outlook-he", "הדגם הוא K-200.\n\nתודה, עדה");
    says("outlook-pl", "To model K-200, żółty.\n\nPozdrawiam  \nAda");
    says("outlook-ios", "The K-200.");
}

#[test]
fn apple() {
    says("iphone-he", "\u{200f}הדגם K-200");
    says("iphone-he-unquoted", "\u{200f}הדגם K-200");
    says("iphone-pl", "Model K-200");
    let read = read("apple-en");
    assert_eq!(read.text, "The K-200. This is the seam:\n\nIt drips here.");
    assert_eq!(read.files.len(), 1);
    assert_eq!(read.files[0].name, "IMG_2041.png");
    assert!(read.files[0].bytes.starts_with(b"\x89PNG") && read.files[0].marker.is_none());
}

#[test]
fn thunderbird() {
    says(
        "thunderbird-below",
        "It is the K-200, which I bought in May at the shop in the main street, and which has been leaking at the seam ever \
         since.\n\nIt also hisses.",
    );
    says(
        "thunderbird-between-pl",
        "> Dzień dobry, Ada!  \n>  \n> Jaki to model?\n\nK-200.\n> Kiedy kupiony?\n\nW maju.",
    );
    says("thunderbird-de", "Es ist der K-200, für 30 €.\n\nGrüße  \nAda");
}

#[test]
fn others() {
    says("wp-pl", "Model K-200.\n\nAda");
    says("proton", "The K-200.");
    says("yahoo-html", "The K-200.");
    says("hebrew-8bit", "הדגם הוא K-200");
    says("bare", "Just the K-200.  \nThanks");
    says("wrong-charset", "Zażółć gęślą jaźń, שלום");
    says("empty", "");
}

#[test]
fn the_line_of_our_own_letter_ends_what_a_program_quotes_in_a_way_of_its_own() {
    says("unknown-marked", "It is the K-200.\n\nsu 22. marrask. klo 11 Aurora kirjoitti");
    says("marked-he", "הדגם K-200");
}

#[test]
fn nothing_quoted_stays_in_an_answer_of_staff() {
    let text = |name| written(&mail(name), Quotes::Never).unwrap().text;
    assert_eq!(text("staff-answer"), "We are sending a new one today.\n\nSteffi");
    assert_eq!(text("thunderbird-between-pl"), "K-200.  \nW maju.");
}

#[test]
fn attached_files_come_with_their_names_and_signatures_are_left() {
    let read = read("files");
    assert_eq!(read.text, "Here are the papers.");
    let names: Vec<&str> = read.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["צילום.png", "umowa końcowa.pdf", "setup.exe"]);
    assert!(read.files[1].bytes.starts_with(b"%PDF-1.4"));
    let forwarded = self::read("mail-in-mail");
    assert_eq!(
        (forwarded.text.as_str(), forwarded.left_out),
        ("See what the shop wrote.", vec!["Your order.eml".to_owned()])
    );
    assert!(forwarded.files.is_empty());
}

#[test]
fn a_picture_in_the_text_stays_and_one_of_a_signature_does_not() {
    let shown = read("gmail-picture");
    assert_eq!(shown.text, "The seam:  \n[image: image.png]  \nAda");
    assert_eq!(shown.files[0].marker.as_deref(), Some("[image: image.png]"));
    let only_in_html = read("thunderbird-picture");
    assert_eq!((only_in_html.text.as_str(), only_in_html.files.len()), ("The seam:", 1));
    assert!(read("outlook-win-en").files.is_empty());
}

fn head_of(name: &str) -> Head {
    head(&mail(name)).unwrap()
}

#[test]
fn the_headers_say_who_wrote_to_whom() {
    let head = head_of("gmail-he");
    assert_eq!(head.message_id.as_deref(), Some("1@example.net"));
    assert_eq!(head.from.as_deref(), Some("ada@example.net"));
    assert_eq!(head.to, ["reply+17.42.sig@hearth.test"]);
    assert_eq!(head.automatic("hearth.test", &["no-reply@hearth.test"]), None);
    let two = head_from("From: a@x.test, b@x.test\r\n");
    assert_eq!(two.from, None, "of two senders neither is believed");
    assert_eq!(head_from("From: a@x.test\r\nFrom: b@x.test\r\n").from, None);
    let hidden = head_from("From: \"ada@example.net\" <eve@x.test>\r\n");
    assert_eq!(hidden.from.as_deref(), Some("eve@x.test"), "a name is no address");
    let where_to =
        head_from("From: a@x.test\r\nX-Original-To: reply+1@hearth.test\r\nTo: \"A, B\" <c@d.test>,\r\n e@f.test\r\n");
    assert_eq!(where_to.to, ["reply+1@hearth.test", "c@d.test", "e@f.test"]);
}

fn head_from(text: &str) -> Head {
    head(format!("{text}\r\nbody").as_bytes()).unwrap()
}

#[test]
fn what_no_person_wrote_is_told() {
    let why = |head: Head| head.automatic("hearth.test", &["no-reply@hearth.test", "reply+"]);
    assert_eq!(why(head_of("absence")), Some(Automatic::Reply));
    assert_eq!(why(head_of("absence-exchange")), Some(Automatic::Reply));
    assert_eq!(why(head_of("newsletter")), Some(Automatic::Reply));
    assert_eq!(why(head_of("bounce")), Some(Automatic::Bounce));
    for (more, expected) in [
        ("Auto-Submitted: no\r\n", None),
        ("Auto-Submitted: auto-generated (x)\r\n", Some(Automatic::Reply)),
        ("Precedence: bulk\r\n", Some(Automatic::Reply)),
        ("Precedence: first-class\r\n", None),
        ("X-Autoreply: yes\r\n", Some(Automatic::Reply)),
        ("Return-Path: < >\r\n", Some(Automatic::Bounce)),
        ("Return-Path: <ada@x.test>\r\n", None),
        ("Message-ID: <abc@hearth.test>\r\n", Some(Automatic::Loop)),
        ("Message-ID: <abc@hearth.test.evil.test>\r\n", None),
        ("X-Loop: hearth.test\r\n", Some(Automatic::Loop)),
        ("X-Loop: other.test\r\n", None),
        ("Subject: Automatic reply: Kettle\r\n", Some(Automatic::Reply)),
        ("Subject: Re: is an automatic reply: possible?\r\n", None),
        ("Content-Type: multipart/report; boundary=x\r\n", Some(Automatic::Bounce)),
    ] {
        assert_eq!(why(head_from(&format!("From: ada@x.test\r\n{more}"))), expected, "{more}");
    }
    assert_eq!(why(head_from("From: no-reply@hearth.test\r\n")), Some(Automatic::Loop));
    assert_eq!(why(head_from("From: Mailer-Daemon@x.test\r\n")), Some(Automatic::Bounce));
}

/// Parts in parts: `depth` multiparts, the innermost with a text.
fn nested(depth: usize) -> Vec<u8> {
    let mut raw = b"From: a@x.test\r\n".to_vec();
    for level in 0..depth {
        raw.extend_from_slice(
            format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n").as_bytes(),
        );
    }
    raw.extend_from_slice(b"Content-Type: text/plain\r\n\r\nhello\r\n");
    raw
}

#[test]
fn bombs_are_refused_or_not_looked_into() {
    assert!(written(&nested(9), Quotes::Never).is_ok_and(|read| read.text == "hello"));
    assert_eq!(written(&nested(12), Quotes::Never), Err(Unreadable::Bomb));
    assert_eq!(written(&nested(50_000), Quotes::Never), Err(Unreadable::Bomb));
    let many = format!(
        "From: a@x.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}",
        "--b\r\n\r\nx\r\n".repeat(100_000)
    );
    assert_eq!(written(many.as_bytes(), Quotes::Never), Err(Unreadable::Bomb));
    // Mails in mails are not opened: letting go of a tree that deep would overflow the stack.
    let mails = b"Content-Type: message/rfc822\r\n\r\n".repeat(200_000);
    assert!(written(&mails, Quotes::Never).is_ok_and(|read| read.text.is_empty()));
    let files: String =
        (0..60).map(|n| format!("--b\r\nContent-Disposition: attachment; filename=f{n}.txt\r\n\r\nx\r\n")).collect();
    let files = format!("Content-Type: multipart/mixed; boundary=b\r\n\r\n{files}--b--\r\n");
    let read = written(files.as_bytes(), Quotes::Never).unwrap();
    assert_eq!((read.files.len(), read.left_out.len()), (10, 50));
    let long = format!("Content-Type: text/plain\r\n\r\n{}", "On Mon 2026,\n> x\nwrote:\n".repeat(200_000));
    assert!(written(long.as_bytes(), Quotes::WhereAnswered).is_ok_and(|read| read.text.len() < 500_000));
    let html = format!("Content-Type: text/html\r\n\r\n{}", "<div class=\"gmail_quote\"><a href=x>".repeat(100_000));
    assert!(written(html.as_bytes(), Quotes::WhereAnswered).is_ok());
}

/// Bytes that look like a mail, more or less.
fn mailish() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"From: Ada <ada@x.test>\r\n".to_vec()),
        Just(b"Received: from x (y)\r\n\t".to_vec()),
        Just(b"Content-Type: multipart/mixed; boundary=\"b\"\r\n".to_vec()),
        Just(b"Content-Type: multipart/digest; boundary=b\n".to_vec()),
        Just(b"Content-Type: text/html; charset=windows-1255\r\n".to_vec()),
        Just(b"Content-Type: message/rfc822\r\n".to_vec()),
        Just(b"Content-Disposition: attachment; filename*0*=utf-8''%\r\n".to_vec()),
        Just(b"Content-Transfer-Encoding: base64\r\n".to_vec()),
        Just(b"Content-Transfer-Encoding: quoted-printable\r\n".to_vec()),
        Just(b"Subject: =?utf-8?B?=?=\r\n =?x?q?=".to_vec()),
        Just(b"\r\n--b\r\n".to_vec()),
        Just(b"\n--b--\n".to_vec()),
        Just(b"\r\n\r\n".to_vec()),
        Just(b"<div class=gmail_quote><a href=\"&#x".to_vec()),
        Just(b"</blockquote><!-- > On 2026 x wrote:\n> \n".to_vec()),
        Just("\u{202b}בתאריך 2026 כתב:\n> ".as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..40),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_in_a_mail_stops_the_reader(raw in mailish(), never: bool) {
        // Not through the guard: a panic must show.
        let _ = super::head::read(&raw);
        if let Ok(body) = mime::walk(&raw) {
            let quotes = if never { Quotes::Never } else { Quotes::WhereAnswered };
            let read = super::compose(body, quotes);
            prop_assert!(read.files.len() <= super::FILES_MAX);
        }
    }

    #[test]
    fn nor_does_anything_else(raw in prop::collection::vec(any::<u8>(), 0..3_000)) {
        let _ = (super::head::read(&raw), mime::walk(&raw).map(|body| super::compose(body, Quotes::WhereAnswered)));
    }

    #[test]
    fn whatever_is_cut_is_made_of_what_was_written(text in "([a-z>:\\-\\n ]|On 2026 wrote:\n|-- \n|> ){0,120}") {
        for quotes in [Quotes::Never, Quotes::WhereAnswered] {
            let own = super::cut::own(&text, quotes);
            for line in own.lines() {
                prop_assert!(line.is_empty() || text.lines().any(|written| written == line), "{:?}", line);
            }
            if quotes == Quotes::Never {
                prop_assert!(own.lines().all(|line| !line.trim_start().starts_with('>')));
            }
        }
    }
}
