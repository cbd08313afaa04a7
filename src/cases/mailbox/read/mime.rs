//! The parts of a mail (RFC 2045–2047, 2183, 2231), walked within limits.

use super::{TEXT_BYTES_MAX, Unreadable, flowed, head, html};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{ContentType, HeaderName, HeaderValue, Message};

/// Parts of one mail at most.
const PARTS_MAX: usize = 100;
/// Parts in parts in parts …
const DEPTH_MAX: usize = 10;
/// Bytes of the headers of one part that are read.
const PART_HEAD_BYTES_MAX: usize = 16 * 1024;
/// Characters of a file's name.
const NAME_CHARS_MAX: usize = 120;

/// What a mail holds.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub plain: Option<Plain>,
    pub html: Option<String>,
    pub files: Vec<FilePart>,
    /// Names of what is not looked into: mails in mails.
    pub left_out: Vec<String>,
}

/// Plain text, quotes marked by `>`.
#[derive(Debug)]
pub(super) struct Plain {
    pub text: String,
    pub kind: PlainKind,
}

/// Whether a line break is its author's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlainKind {
    /// Lines may have been wrapped on the way.
    Wrapped,
    /// Every break was meant.
    Exact,
}

/// A file, decoded.
#[derive(Debug)]
pub(super) struct FilePart {
    pub name: String,
    pub bytes: Vec<u8>,
    pub content_id: Option<String>,
    /// It stands beside an HTML text, to be shown in it.
    pub related: bool,
}

/// Takes a mail apart.
pub(super) fn walk(raw: &[u8]) -> Result<Body, Unreadable> {
    let mut parts = 0;
    part(raw, 0, false, &mut parts)
}

/// Headers and content: what stands before and after the first empty line.
pub(super) fn split(raw: &[u8]) -> (&[u8], &[u8]) {
    if raw.starts_with(b"\n") {
        return (b"", &raw[1..]);
    }
    if raw.starts_with(b"\r\n") {
        return (b"", &raw[2..]);
    }
    let mut from = 0;
    while let Some(at) = raw[from..].iter().position(|byte| *byte == b'\n') {
        let end = from + at + 1;
        match &raw[end..] {
            [b'\n', rest @ ..] | [b'\r', b'\n', rest @ ..] => return (&raw[..end], rest),
            _ => from = end,
        }
    }
    (raw, b"")
}

fn part(raw: &[u8], depth: usize, related: bool, parts: &mut usize) -> Result<Body, Unreadable> {
    *parts += 1;
    if *parts > PARTS_MAX || depth > DEPTH_MAX {
        return Err(Unreadable::Bomb);
    }
    let (top, content) = split(raw);
    let bytes_max = if depth == 0 { head::HEAD_BYTES_MAX } else { PART_HEAD_BYTES_MAX };
    let top = top.get(..bytes_max).unwrap_or(top);
    let headers = head::parse(top);
    let kind = Kind::of(headers.as_ref());
    match (kind.main.as_str(), kind.boundary.as_deref()) {
        ("multipart", Some(boundary)) => {
            let related = related || kind.sub == "related";
            let mut bodies = Vec::new();
            for piece in pieces(content, boundary.as_bytes()) {
                bodies.push(self::part(piece, depth + 1, related, parts)?);
            }
            Ok(if kind.sub == "alternative" { alternative(bodies) } else { sequence(bodies) })
        }
        ("message", _) => Ok(Body { left_out: attached_mail(&kind), ..Body::default() }),
        ("application", _) if kind.is_signature() => Ok(Body::default()),
        _ => Ok(leaf(&kind, content, related)),
    }
}

/// A mail that was attached, by its name; what mail servers report is nobody's file.
fn attached_mail(kind: &Kind) -> Vec<String> {
    if kind.sub == "rfc822" || kind.sub == "global" { vec![kind.file_name()] } else { Vec::new() }
}

/// What stands between the lines that begin with the boundary.
fn pieces<'m>(content: &'m [u8], boundary: &[u8]) -> Vec<&'m [u8]> {
    let mut found = Vec::new();
    let (mut start, mut at) = (None, 0);
    while at < content.len() {
        let end = content[at..].iter().position(|byte| *byte == b'\n').map_or(content.len(), |length| at + length + 1);
        let line = content[at..end].trim_ascii_end();
        if let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary))
            && (rest.is_empty() || rest == b"--")
        {
            if let Some(start) = start {
                found.push(without_break(&content[start..at]));
            }
            start = (rest != b"--").then_some(end);
            if start.is_none() || found.len() > PARTS_MAX {
                return found;
            }
        }
        at = end;
    }
    // A mail that was cut off on the way has no last boundary.
    found.extend(start.map(|start| &content[start..]));
    found
}

/// The line break before a boundary belongs to the boundary.
fn without_break(piece: &[u8]) -> &[u8] {
    let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
    piece.strip_suffix(b"\r").unwrap_or(piece)
}

/// The same in several forms: the first plain text, the last HTML.
fn alternative(bodies: Vec<Body>) -> Body {
    let mut all = Body::default();
    for body in bodies {
        all.plain = all.plain.or(body.plain);
        all.html = body.html.or(all.html);
        all.files.extend(body.files);
        all.left_out.extend(body.left_out);
    }
    all
}

/// One after the other. Where some have a plain text, the others are read as one.
fn sequence(bodies: Vec<Body>) -> Body {
    let any_plain = bodies.iter().any(|body| body.plain.is_some());
    let mut all = Body::default();
    for body in bodies {
        if any_plain {
            let read = || body.html.as_deref().map(|html| Plain { text: html::text(html), kind: PlainKind::Exact });
            all.plain = match (all.plain, body.plain.or_else(read)) {
                (Some(before), Some(next)) => Some(before.followed_by(&next)),
                (before, next) => before.or(next),
            };
        }
        all.html = match (all.html, body.html) {
            (Some(before), Some(next)) => Some(before + "<br>" + &next),
            (before, next) => before.or(next),
        };
        all.files.extend(body.files);
        all.left_out.extend(body.left_out);
    }
    all
}

impl Plain {
    fn followed_by(mut self, next: &Self) -> Self {
        self.text.push_str("\n\n");
        self.text.push_str(&next.text);
        if next.kind == PlainKind::Wrapped {
            self.kind = PlainKind::Wrapped;
        }
        self
    }
}

/// A text, or a file.
fn leaf(kind: &Kind, content: &[u8], related: bool) -> Body {
    let bytes = kind.decoded(content);
    let is_file = kind.attached || kind.name.is_some();
    match (kind.main.as_str(), kind.sub.as_str()) {
        ("text", "html") if !is_file => Body { html: Some(kind.text(&bytes)), ..Body::default() },
        ("text", "plain" | "") if !is_file => {
            let text = kind.text(&bytes);
            let plain = if kind.flowed {
                Plain { text: flowed::joined(&text, kind.delsp), kind: PlainKind::Exact }
            } else {
                Plain { text, kind: PlainKind::Wrapped }
            };
            Body { plain: Some(plain), ..Body::default() }
        }
        _ if bytes.is_empty() => Body::default(),
        _ => {
            let related = related && !kind.attached && kind.content_id.is_some();
            let file = FilePart { name: kind.file_name(), bytes, content_id: kind.content_id.clone(), related };
            Body { files: vec![file], ..Body::default() }
        }
    }
}

/// What the headers of a part say.
#[derive(Debug, Default)]
struct Kind {
    main: String,
    sub: String,
    boundary: Option<String>,
    charset: Option<String>,
    flowed: bool,
    delsp: bool,
    name: Option<String>,
    attached: bool,
    content_id: Option<String>,
    encoding: String,
}

impl Kind {
    /// Without headers a part is plain text (RFC 2045, 5.2).
    fn of(headers: Option<&Message<'static>>) -> Self {
        let plain = Self { main: "text".into(), sub: "plain".into(), ..Self::default() };
        let Some(headers) = headers else { return plain };
        let parsed = |name| headers.header(name).and_then(HeaderValue::as_content_type);
        let (kind, disposition) = (parsed(HeaderName::ContentType), parsed(HeaderName::ContentDisposition));
        let name =
            disposition.and_then(|it| it.attribute("filename")).or_else(|| kind.and_then(|it| it.attribute("name")));
        let text = |name| headers.header(name).and_then(HeaderValue::as_text).map(|value| value.trim().to_owned());
        let says = |it: Option<&ContentType<'_>>, attribute, value: &str| {
            it.and_then(|it| it.attribute(attribute)).is_some_and(|said| said.eq_ignore_ascii_case(value))
        };
        Self {
            main: kind.map_or(plain.main, |it| it.ctype().to_ascii_lowercase()),
            sub: kind.map_or(plain.sub, |it| it.subtype().unwrap_or_default().to_ascii_lowercase()),
            boundary: kind.and_then(|it| it.attribute("boundary")).filter(|it| !it.is_empty()).map(str::to_owned),
            charset: kind.and_then(|it| it.attribute("charset")).map(str::to_owned),
            flowed: says(kind, "format", "flowed"),
            delsp: says(kind, "delsp", "yes"),
            name: name.map(clean_name).filter(|name| !name.is_empty()),
            attached: disposition.is_some_and(|it| it.ctype().eq_ignore_ascii_case("attachment")),
            content_id: text(HeaderName::ContentId)
                .map(|id| id.trim_matches(['<', '>']).to_owned())
                .filter(|id| !id.is_empty() && id.len() <= 300),
            encoding: text(HeaderName::ContentTransferEncoding).unwrap_or_default().to_ascii_lowercase(),
        }
    }

    /// Signatures that prove something to a mail program, and keys.
    fn is_signature(&self) -> bool {
        let kinds = ["pgp-signature", "pgp-keys", "pkcs7-signature", "x-pkcs7-signature", "pgp-encrypted"];
        kinds.contains(&self.sub.as_str())
    }

    /// A name for the file, with an ending that says what it claims to be.
    fn file_name(&self) -> String {
        let ending = match (self.main.as_str(), self.sub.as_str()) {
            ("text", "plain") => "txt",
            ("message", _) => "eml",
            ("image", "jpeg") => "jpg",
            (_, sub) if (1..=5).contains(&sub.len()) && sub.bytes().all(|byte| byte.is_ascii_alphanumeric()) => sub,
            _ => "bin",
        };
        self.name.clone().unwrap_or_else(|| format!("{}.{ending}", if self.main == "image" { "image" } else { "file" }))
    }

    fn decoded(&self, content: &[u8]) -> Vec<u8> {
        let decoded = match self.encoding.as_str() {
            "base64" => base64_decode(content).or_else(|| base64_decode(&without_strangers(content))),
            "quoted-printable" => quoted_printable_decode(content),
            _ => None,
        };
        decoded.unwrap_or_else(|| content.to_vec())
    }

    /// The text in its charset; what has none, or says ASCII, is UTF-8 when it can be.
    fn text(&self, bytes: &[u8]) -> String {
        let bytes = bytes.get(..TEXT_BYTES_MAX).unwrap_or(bytes);
        let charset = self.charset.as_deref().unwrap_or("us-ascii");
        let ascii = ["us-ascii", "ascii", "utf-8", "utf8"].iter().any(|name| charset.eq_ignore_ascii_case(name));
        if ascii && let Ok(text) = std::str::from_utf8(bytes) {
            return text.to_owned();
        }
        match charset_decoder(charset.as_bytes()) {
            Some(decoder) => decoder(bytes),
            None => String::from_utf8_lossy(bytes).into_owned(),
        }
    }
}

/// Base64 without what does not belong there: some programs add a line of their own at the end.
fn without_strangers(content: &[u8]) -> Vec<u8> {
    content.iter().copied().filter(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte)).collect()
}

/// One clean line without a path.
fn clean_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    crate::ui::text::clean_line(name).chars().take(NAME_CHARS_MAX).collect()
}
