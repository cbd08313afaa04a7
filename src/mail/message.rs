//! A letter as a message for the wire. Nothing that people wrote can add a header.

use super::{Letter, render};
use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

/// A longer address is nobody's (RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its brackets).
const ADDRESS_BYTES_MAX: usize = 254;

/// A longer subject is cut off by most programs.
const SUBJECT_CHARS_MAX: usize = 150;

/// The message of `letter`, with its own Message-ID and the host that all of ours end in, and more headers. An error when there is no such address.
pub(super) fn build(
    letter: &Letter,
    from: &Mailbox,
    (id, host): (&str, &str),
    at: DateTime<Utc>,
    heads: &[(&'static str, &str)],
) -> Result<Message> {
    let to = address(&letter.to).ok_or_else(|| Error::Internal("a letter to what is no address".into()))?;
    let bodies = MultiPart::alternative_plain_html(render::plain(letter), render::html(letter).into_string());
    let mut head = Message::builder().from(from.clone()).to(Mailbox::new(None, to));
    if let Some(reply_to) = &letter.reply_to {
        let back = address(reply_to).ok_or_else(|| Error::Internal("answers to what is no address".into()))?;
        head = head.reply_to(Mailbox::new(from.name.clone(), back));
    }
    if let Some(thread) = letter.thread.as_deref().filter(|thread| is_thread(thread)) {
        // A message that never was: what answers it stands together.
        let first = format!("<{thread}@{host}>");
        head = head.in_reply_to(first.clone()).references(first);
    }
    for (name, value) in heads {
        head = head.raw_header(header(name, value));
    }
    head.subject(one_line(&letter.subject))
        .date(at.into())
        .message_id(Some(id.to_owned()))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("X-Loop", host))
        .raw_header(header("Content-Language", letter.lang.code()))
        .multipart(bodies)
        .map_err(Error::internal)
}

/// The address, if it is one: ASCII before the `@`, a dotted host after it.
pub(super) fn address(text: &str) -> Option<Address> {
    if text.len() > ADDRESS_BYTES_MAX || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let address: Address = text.parse().ok()?;
    (address.user().is_ascii() && address.domain().contains('.')).then_some(address)
}

/// Whether it can stand before the `@` of a Message-ID.
fn is_thread(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 60
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// One line without control characters, of a bearable length.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(SUBJECT_CHARS_MAX).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn written(letter: &Letter) -> String {
        let from: Mailbox = "Hearth <no-reply@hearth.test>".parse().unwrap();
        let message = build(
            letter,
            &from,
            ("<1@hearth.test>", "hearth.test"),
            DateTime::from_timestamp(1_800_000_000, 0).unwrap(),
            &[],
        )
        .unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    fn letter(subject: &str, lang: Lang) -> Letter {
        Letter {
            to: "ada@demo.test".into(),
            lang,
            subject: subject.into(),
            paragraphs: vec!["One <b>two</b>".into()],
            action: Some(("Go".into(), "https://hearth.test/confirm/x".into())),
            footer: "Because.".into(),
            reply_to: None,
            thread: None,
        }
    }

    #[test]
    fn a_subject_cannot_add_a_header() {
        let text = written(&letter("Hello\r\nBcc: eve@evil.test", Lang::En));
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(head.contains("Subject: Hello Bcc: eve@evil.test\r\n"), "{head}");
        assert!(!head.contains("\r\nBcc:"), "{head}");
    }

    #[test]
    fn a_recipient_with_a_line_break_is_refused() {
        let mut letter = letter("Hello", Lang::En);
        letter.to = "ada@demo.test\r\nBcc: eve@evil.test".into();
        let from: Mailbox = "no-reply@hearth.test".parse().unwrap();
        assert!(build(&letter, &from, ("<1@x.test>", "x.test"), DateTime::UNIX_EPOCH, &[]).is_err());
    }

    #[test]
    fn letters_about_one_thing_stand_together_and_are_answered_where_it_says() {
        let mut letter = letter("Hello", Lang::En);
        assert!(!written(&letter).contains("References") && !written(&letter).contains("Reply-To"));
        letter.thread = Some("case.17".into());
        letter.reply_to = Some("reply+17.4.abc@hearth.test".into());
        let text = written(&letter);
        for part in [
            "References: <case.17@hearth.test>\r\n",
            "In-Reply-To: <case.17@hearth.test>\r\n",
            "Reply-To: Hearth <reply+17.4.abc@hearth.test>\r\n",
            "X-Loop: hearth.test\r\n",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        letter.thread = Some("x>\r\nBcc: eve@evil.test".into());
        assert!(!written(&letter).contains("evil"));
    }

    #[test]
    fn a_letter_says_that_a_machine_wrote_it_and_when() {
        let text = written(&letter("Hello", Lang::En));
        for part in [
            "Auto-Submitted: auto-generated\r\n",
            "Message-ID: <1@hearth.test>\r\n",
            "Date: Fri, 15 Jan 2027 08:00:00 +0000\r\n",
            "multipart/alternative",
            "text/plain",
            "text/html",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        assert!(text.contains("One &lt;b&gt;two"), "{text}");
    }
}
