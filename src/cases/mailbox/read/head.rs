//! The headers of a mail: who wrote it, where it went, and whether a machine wrote it.

use super::mime;
use mail_parser::{HeaderName, HeaderValue, Message, MessageParser};

/// Bytes of headers that are read: no person's mail has more.
pub(super) const HEAD_BYTES_MAX: usize = 128 * 1024;
/// Addresses of one mail that are looked at.
const ADDRESSES_MAX: usize = 100;
/// The longest Message-ID that is one.
const ID_BYTES_MAX: usize = 998;

/// Headers that tell where a mail went; the ones that mail servers add first.
const DESTINATIONS: [&str; 7] =
    ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to", "to", "cc", "resent-to"];
/// Senders that are programs.
const MACHINES: [&str; 3] = ["mailer-daemon", "postmaster", "mailerdaemon"];
/// How the subjects of automatic answers begin that do not say so in a header.
const AUTOMATIC_SUBJECTS: [&str; 14] = [
    "automatic reply:",
    "auto reply:",
    "auto-reply:",
    "autoreply:",
    "auto response:",
    "out of office:",
    "out of the office:",
    "תשובה אוטומטית:",
    "מענה אוטומטי:",
    "automatyczna odpowiedź:",
    "odpowiedź automatyczna:",
    "poza biurem:",
    "automatische antwort:",
    "abwesenheitsnotiz:",
];

/// Why nobody wrote a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Automatic {
    /// An absence note, a list, a newsletter.
    Reply,
    /// Our own letter came back.
    Loop,
    /// A mail server could not deliver something.
    Bounce,
}

/// What the headers of a mail say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Between the angle brackets; none when there is none.
    pub message_id: Option<String>,
    /// The one address that it says to be from; none when there are none or several.
    pub from: Option<String>,
    /// Every address that it went to.
    pub to: Vec<String>,
    fields: Vec<(String, String)>,
    report: bool,
}

/// The headers at the beginning of `raw`; none when there are none.
pub(super) fn read(raw: &[u8]) -> Option<Head> {
    let (head, _) = mime::split(raw);
    let head = head.get(..HEAD_BYTES_MAX).unwrap_or(head);
    let message = parse(head)?;
    let fields: Vec<(String, String)> = message
        .headers()
        .iter()
        .filter_map(|header| Some((header.name().to_ascii_lowercase(), header.value().as_text()?.trim().to_owned())))
        .collect();
    let report = message
        .header(HeaderName::ContentType)
        .and_then(HeaderValue::as_content_type)
        .is_some_and(|kind| kind.ctype() == "multipart" && kind.subtype() == Some("report"));
    let mut to = Vec::new();
    for name in DESTINATIONS {
        let values = fields.iter().filter(|(field, _)| field == name);
        to.extend(values.flat_map(|(_, value)| addresses(value)).take(ADDRESSES_MAX));
    }
    to.truncate(ADDRESSES_MAX);
    let id = fields.iter().find(|(field, _)| field == "message-id").map(|(_, value)| value.as_str());
    let message_id = id.and_then(bracketed).filter(|id| id.len() <= ID_BYTES_MAX).map(str::to_owned);
    Some(Head { message_id, from: sender(&message), to, fields, report })
}

/// Headers alone; those that tell of parts and of the sender taken apart, the others as they are.
pub(super) fn parse(head: &[u8]) -> Option<Message<'static>> {
    let mut whole = head.to_vec();
    whole.extend_from_slice(b"\r\n\r\n");
    let parser = MessageParser::new().with_mime_headers().header_address(HeaderName::From);
    parser.parse_headers(&whole).map(Message::into_owned)
}

/// The address of the one sender.
fn sender(message: &Message<'_>) -> Option<String> {
    let mut found =
        message.header_values(HeaderName::From).filter_map(HeaderValue::as_address).flat_map(|list| list.iter());
    let (first, more) = (found.next()?, found.next());
    let address = first.address().map(str::trim).filter(|address| !address.contains(char::is_control));
    if more.is_some() { None } else { address.map(str::to_owned) }
}

/// What looks like an address in a header.
fn addresses(value: &str) -> impl Iterator<Item = String> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | ':' | '"' | '(' | ')');
    value.split(ends).filter(|word| word.contains('@') && word.len() <= 320).map(str::to_owned)
}

fn bracketed(value: &str) -> Option<&str> {
    let (_, rest) = value.split_once('<')?;
    let (id, _) = rest.split_once('>')?;
    Some(id.trim()).filter(|id| !id.is_empty())
}

impl Head {
    /// Why nobody wrote it, if so. `host` is what our own Message-IDs end in, `ours` the addresses that we write from.
    pub fn automatic(&self, host: &str, ours: &[&str]) -> Option<Automatic> {
        let from = self.from.as_deref().unwrap_or_default().to_ascii_lowercase();
        let local = from.split('@').next().unwrap_or_default();
        let no_way_back = self.all("return-path").any(|path| path.replace(' ', "") == "<>");
        if self.report || no_way_back || MACHINES.contains(&local) || self.has("x-failed-recipients") {
            return Some(Automatic::Bounce);
        }
        let own_id = self.message_id.as_deref().and_then(|id| id.rsplit_once('@')).is_some_and(|(_, at)| at == host);
        let looped = self
            .all("x-loop")
            .any(|value| value.eq_ignore_ascii_case(host) || ours.iter().any(|own| value.contains(own)));
        if own_id || looped || ours.iter().any(|own| from.eq_ignore_ascii_case(own)) {
            return Some(Automatic::Loop);
        }
        self.is_reply_of_machine().then_some(Automatic::Reply)
    }

    fn is_reply_of_machine(&self) -> bool {
        let submitted = self.all("auto-submitted").any(|value| !value.to_ascii_lowercase().starts_with("no"));
        let bulk = self.all("precedence").any(|value| {
            let value = value.to_ascii_lowercase();
            ["bulk", "junk", "list", "auto_reply", "auto-reply"].contains(&value.as_str())
        });
        let subject = self.all("subject").map(decoded).any(|subject| {
            let subject = subject.trim().to_lowercase();
            AUTOMATIC_SUBJECTS.iter().any(|begins| subject.starts_with(begins))
        });
        let named = ["x-autoreply", "x-autorespond", "x-auto-reply", "x-autoresponse", "list-id", "list-unsubscribe"];
        submitted || bulk || subject || named.iter().any(|name| self.has(name))
    }

    /// What it is about, in plain letters.
    pub fn subject(&self) -> String {
        self.all("subject").next().map(decoded).unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// A subject without its encoding (RFC 2047).
fn decoded(subject: &str) -> String {
    let line = format!("Subject: {}\r\n\r\n", subject.replace(['\r', '\n'], " "));
    let parser = MessageParser::new().header_text(HeaderName::Subject);
    let read = parser.parse_headers(line.as_bytes());
    read.as_ref().and_then(Message::subject).unwrap_or(subject).to_owned()
}
