//! Just enough reading of our own (well-formed) HTML for tests: tags, attributes, forms and text.

use std::collections::BTreeMap;

/// One start tag with its attributes, entities decoded.
#[derive(Clone, Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// Byte offset just after the tag.
    pub end: usize,
    /// Byte offset of its `<`.
    pub start: usize,
    pub closing: bool,
}

impl Tag {
    /// The attribute's value, or "" when it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub fn has(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }
}

/// A form: where it goes, and every field with the value it would send now.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub method: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// The value of the first field of that name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// Every tag in order, without comments and doctype.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        if html[open..].starts_with("<!--") {
            at = html[open..].find("-->").map_or(html.len(), |offset| open + offset + 3);
            continue;
        }
        let Some(tag) = tag_at(html, open) else {
            at = open + 1;
            continue;
        };
        at = tag.end;
        if !tag.closing && (tag.name == "script" || tag.name == "style") {
            let close = format!("</{}", tag.name);
            at = html[at..].find(&close).map_or(html.len(), |offset| at + offset);
        }
        found.push(tag);
    }
    found
}

fn tag_at(html: &str, open: usize) -> Option<Tag> {
    let bytes = html.as_bytes();
    let mut at = open + 1;
    let closing = bytes.get(at) == Some(&b'/');
    at += usize::from(closing);
    let name_start = at;
    while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
        at += 1;
    }
    if at == name_start {
        return None;
    }
    let name = html[name_start..at].to_ascii_lowercase();
    let mut attributes = BTreeMap::new();
    loop {
        while at < bytes.len() && (bytes[at].is_ascii_whitespace() || bytes[at] == b'/') {
            at += 1;
        }
        match bytes.get(at)? {
            b'>' => return Some(Tag { name, attributes, end: at + 1, start: open, closing }),
            _ => {
                let key_start = at;
                while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !b"=>/".contains(&bytes[at]) {
                    at += 1;
                }
                let key = html[key_start..at].to_ascii_lowercase();
                let mut value = String::new();
                if bytes.get(at) == Some(&b'=') {
                    at += 1;
                    let quote = *bytes.get(at)?;
                    if quote == b'"' || quote == b'\'' {
                        let end = at + 1 + html[at + 1..].find(quote as char)?;
                        value = decoded(&html[at + 1..end]);
                        at = end + 1;
                    } else {
                        let start = at;
                        while at < bytes.len() && !bytes[at].is_ascii_whitespace() && bytes[at] != b'>' {
                            at += 1;
                        }
                        value = decoded(&html[start..at]);
                    }
                }
                attributes.insert(key, value);
            }
        }
    }
}

/// Every form of the page.
pub fn forms(html: &str) -> Vec<Form> {
    let tags = tags(html);
    let mut forms = Vec::new();
    let mut current: Option<Form> = None;
    let mut select: Option<(String, Option<String>, bool)> = None;
    for tag in &tags {
        match (tag.name.as_str(), tag.closing) {
            ("form", false) => {
                let method = if tag.get("method").is_empty() { "get" } else { tag.get("method") };
                current = Some(Form {
                    action: tag.get("action").to_string(),
                    method: method.to_ascii_lowercase(),
                    fields: Vec::new(),
                });
            }
            ("form", true) => forms.extend(current.take()),
            ("input", false) => {
                if let Some(form) = &mut current {
                    let off = matches!(tag.get("type"), "checkbox" | "radio") && !tag.has("checked");
                    if !off && !matches!(tag.get("type"), "submit" | "file" | "button") && tag.has("name") {
                        let plain = matches!(tag.get("type"), "checkbox" | "radio") && !tag.has("value");
                        let value = if plain { "on" } else { tag.get("value") };
                        form.fields.push((tag.get("name").into(), value.into()));
                    }
                }
            }
            ("textarea", false) => {
                if let Some(form) = &mut current {
                    let rest = &html[tag.end..];
                    let text = &rest[..rest.find("</textarea").unwrap_or(rest.len())];
                    let text = text.strip_prefix('\n').unwrap_or(text);
                    // The parser of HTML reads every line end as one.
                    form.fields.push((tag.get("name").into(), decoded(&text.replace("\r\n", "\n"))));
                }
            }
            ("select", false) => select = Some((tag.get("name").into(), None, false)),
            ("option", false) => {
                if let Some((_, chosen, fixed)) = &mut select
                    && (chosen.is_none() || (tag.has("selected") && !*fixed))
                {
                    *chosen = Some(tag.get("value").to_string());
                    *fixed = tag.has("selected");
                }
            }
            ("select", true) => {
                if let (Some(form), Some((name, Some(value), _))) = (&mut current, select.take()) {
                    form.fields.push((name, value));
                }
            }
            _ => {}
        }
    }
    forms
}

/// The page's text without tags, scripts and styles; runs of white space as one space.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for tag in tags(html) {
        if tag.start > at {
            out.push_str(&html[at..tag.start]);
        }
        if !matches!(tag.name.as_str(), "a" | "b" | "em" | "strong" | "span" | "bdi" | "time" | "code" | "mark") {
            out.push(' ');
        }
        at = tag.end;
        if !tag.closing && (tag.name == "script" || tag.name == "style") {
            at += html[at..].find("</").unwrap_or(0);
        }
    }
    out.push_str(&html[at.min(html.len())..]);
    decoded(&out).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with its entities read.
pub fn decoded(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}
