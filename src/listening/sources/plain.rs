//! HTML → plain text: what a reader would see, in one pass and bounded, whatever it is. Nothing of it is ever shown as HTML. Pure.

use crate::ui::text::{clean_line, clean_text, read_entities};

/// Elements whose content nobody reads.
const UNREAD: [&str; 9] = ["style", "script", "template", "svg", "noscript", "select", "iframe", "textarea", "canvas"];
/// Elements that stand in a line with what is around them.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "wbr",
];
/// Bytes of text that are made at most.
const TEXT_BYTES_MAX: usize = 400_000;
/// Bytes of one tag that are read.
const TAG_BYTES_MAX: usize = 8_192;

/// The text of a piece of HTML, its blocks on lines of their own.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while !rest.is_empty() && out.len() < TEXT_BYTES_MAX {
        let Some(at) = rest.find('<') else {
            entities(&mut out, bounded(rest));
            break;
        };
        entities(&mut out, bounded(&rest[..at]));
        rest = after_tag(&rest[at..], &mut out);
    }
    clean_text(&out)
}

/// No more of it than is made of all.
fn bounded(text: &str) -> &str {
    &text[..text.floor_char_boundary(TEXT_BYTES_MAX)]
}

/// The same in one line.
pub fn line(html: &str) -> String {
    clean_line(&text(html))
}

/// So many characters of a text at most, ending at a word where one ends near.
pub fn shortened(text: &str, chars_max: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(chars_max) else { return text.to_owned() };
    let cut = &text[..end];
    let word = cut.rfind(char::is_whitespace).filter(|at| cut[*at..].chars().count() < 30).unwrap_or(end);
    format!("{}…", cut[..word].trim_end())
}

/// Reads the tag that `rest` begins with; what stands behind it.
fn after_tag<'h>(rest: &'h str, out: &mut String) -> &'h str {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return comment.find("-->").map_or("", |end| &comment[end + 3..]);
    }
    if let Some(data) = rest.strip_prefix("<![CDATA[") {
        let (inside, after) = data.split_once("]]>").unwrap_or((data, ""));
        out.push_str(inside);
        return after;
    }
    if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
        out.push('<');
        return &rest[1..];
    }
    let end = tag_end(rest);
    let tag = rest[1..end].trim_start_matches('/');
    let closes = rest[1..].starts_with('/');
    let length = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let name = tag[..length].to_ascii_lowercase();
    let after = rest.get(end + 1..).unwrap_or_default();
    if !closes && UNREAD.contains(&name.as_str()) && !tag.ends_with('/') {
        return skipped(after, &name);
    }
    if matches!(name.as_str(), "td" | "th" | "img") {
        out.push(' ');
    } else if !INLINE.contains(&name.as_str()) {
        out.push('\n');
    }
    after
}

/// Behind the end of an element that nobody reads.
fn skipped<'h>(rest: &'h str, name: &str) -> &'h str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let tag = from + at + 2;
        if rest.get(tag..tag + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest[tag..].find('>').map_or("", |end| &rest[tag + end + 1..]);
        }
        from = tag;
    }
    ""
}

/// Where the tag ends that begins here: its `>` outside of quotation marks, or the first one when a mark was never closed.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().take(TAG_BYTES_MAX) {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.find('>').unwrap_or(rest.len())
}

/// Writes text with its entities read once; spaces and line breaks of the source are spaces.
fn entities(out: &mut String, text: &str) {
    read_entities(text, |piece| spaced(out, piece));
}

fn spaced(out: &mut String, text: &str) {
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if !(c == ' ' && out.ends_with([' ', '\n'])) {
            out.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{line, shortened, text};

    #[test]
    fn a_reader_s_text_is_what_stays() {
        assert_eq!(line("<b>Bad</b> &amp; <i>slow</i>"), "Bad & slow");
        assert_eq!(text("<p>One<p>Two<br>Three</p>"), "One\n\nTwo\nThree".replace("\n\n", "\n"));
        assert_eq!(line("a<script>alert('</b>')</script>b<!-- c --><style>d</style>"), "ab");
        assert_eq!(line("5 &lt; 6 and 7 < 8 &eacute;&#x5d0;&nbsp;x"), "5 < 6 and 7 < 8 éא x");
        assert_eq!(line("<a title='a > b'>x</a>"), "x");
        assert_eq!(
            line("&lt;script&gt;alert(1)&lt;/script&gt;"),
            "<script>alert(1)</script>",
            "text, and escaped when shown"
        );
    }

    #[test]
    fn what_is_broken_is_read_as_far_as_it_goes() {
        for bad in ["<", "<a", "</", "<!--", "<![CDATA[x", "&", "&#;", "<script>", "<a href=\"", "<script></scrip"] {
            let _ = text(bad);
        }
        assert!(text(&"<div>".repeat(200_000)).is_empty());
        assert!(text(&"<script>".repeat(50_000)).is_empty());
        assert!(text(&"x ".repeat(1_000_000)).len() <= 800_001);
    }

    #[test]
    fn a_long_text_ends_at_a_word() {
        assert_eq!(shortened("short", 10), "short");
        assert_eq!(shortened("one two three", 9), "one two…");
        assert_eq!(shortened(&"x".repeat(50), 10), format!("{}…", "x".repeat(10)));
    }
}
