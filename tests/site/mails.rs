//! Reads the letters that the site wrote to its outbox folder.

use data_encoding::BASE64;
use std::path::Path;

/// One letter as its reader sees it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    /// Where an answer by mail goes, or "".
    pub reply_to: String,
    /// The letter's place among others about the same thing, or "".
    pub references: String,
    /// The plain part.
    pub text: String,
    /// The HTML part, or "".
    pub html: String,
}

impl Mail {
    /// The first link to our own site that contains `part`, as a path.
    ///
    /// # Panics
    /// When the letter has none.
    pub fn link(&self, part: &str) -> String {
        self.links()
            .into_iter()
            .find(|link| link.contains(part))
            .unwrap_or_else(|| panic!("no link with {part} in: {}", self.text))
    }

    /// Every link to our own site, as paths.
    pub fn links(&self) -> Vec<String> {
        let words = self.text.split(|c: char| c.is_whitespace() || c == '<' || c == '>');
        words.filter_map(|word| word.strip_prefix(crate::client::BASE_URL)).map(str::to_string).collect()
    }
}

/// Every letter in the folder, oldest first (by file name).
pub fn read(folder: &Path) -> Vec<Mail> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
    files.sort_by_key(|path| (path.metadata().and_then(|data| data.modified()).ok(), path.clone()));
    files.iter().map(|path| parse(&std::fs::read_to_string(path).expect("a readable letter"))).collect()
}

fn parse(eml: &str) -> Mail {
    let eml = eml.replace("\r\n", "\n");
    let (headers, body) = split(&eml);
    let (mut text, mut html) = (String::new(), String::new());
    parts(&headers, body, &mut text, &mut html);
    let to = header(&headers, "to");
    let bare = |value: String| {
        value.rsplit_once('<').map_or(value.as_str(), |(_, address)| address.trim_end_matches('>')).to_string()
    };
    Mail {
        to: bare(to),
        subject: words(&header(&headers, "subject")),
        reply_to: bare(header(&headers, "reply-to")),
        references: header(&headers, "references"),
        text,
        html,
    }
}

fn split(part: &str) -> (Vec<(String, String)>, &str) {
    let (head, body) = part.split_once("\n\n").unwrap_or((part, ""));
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_string()));
        }
    }
    (headers, body)
}

fn header(headers: &[(String, String)], name: &str) -> String {
    headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn parts(headers: &[(String, String)], body: &str, text: &mut String, html: &mut String) {
    let kind = header(headers, "content-type");
    if kind.starts_with("multipart/") {
        let Some((_, edge)) = kind.split_once("boundary=") else { return };
        let edge = format!("--{}", edge.split(';').next().unwrap_or_default().trim().trim_matches('"'));
        for part in body.split(&edge).skip(1).filter(|part| !part.starts_with("--")) {
            let (headers, body) = split(part.trim_start_matches('\n'));
            parts(&headers, body, text, html);
        }
        return;
    }
    let content = match header(headers, "content-transfer-encoding").to_ascii_lowercase().as_str() {
        "base64" => {
            let packed: String = body.split_whitespace().collect();
            String::from_utf8(BASE64.decode(packed.as_bytes()).expect("base64")).expect("UTF-8")
        }
        "quoted-printable" => quoted_printable(body, false),
        _ => body.to_string(),
    };
    if kind.starts_with("text/html") { html.push_str(&content) } else { text.push_str(&content) }
}

fn quoted_printable(text: &str, in_header: bool) -> String {
    let mut out = Vec::new();
    let text = text.replace("=\n", "");
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let hex = text.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (bytes[at], hex) {
            (b'=', Some(byte)) => {
                out.push(byte);
                at += 2;
            }
            (b'_', _) if in_header => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// RFC 2047 encoded words.
fn words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(start) = rest.find("=?") {
        let before = &rest[..start];
        if !before.trim().is_empty() || out.is_empty() {
            out.push_str(before);
        }
        let mut pieces = rest[start + 2..].splitn(4, '?');
        let (_, kind, content) = (pieces.next(), pieces.next().unwrap_or_default(), pieces.next().unwrap_or_default());
        if kind.eq_ignore_ascii_case("b") {
            out.push_str(&String::from_utf8_lossy(&BASE64.decode(content.as_bytes()).unwrap_or_default()));
        } else {
            out.push_str(&quoted_printable(content, true));
        }
        rest = pieces.next().and_then(|after| after.strip_prefix('=')).unwrap_or("");
    }
    out + rest
}
