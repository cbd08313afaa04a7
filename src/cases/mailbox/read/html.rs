//! HTML of a mail as plain text: quotes marked by `>`, signatures that say so left out. One pass, whatever is in it.

use crate::ui::text::read_entities;

/// Quotes in quotes that are told apart.
const QUOTE_DEPTH_MAX: usize = 8;
/// Bytes of one tag that are read.
const TAG_BYTES_MAX: usize = 8 * 1024;
/// Containers that are open at once and matter.
const OPEN_MAX: usize = 200;
/// Bytes of a link's address that is written out.
const LINK_BYTES_MAX: usize = 500;
/// A line of its own where a program says that everything below is not the author's.
pub(super) const BELOW: &str = "##- below -##";

/// Elements whose content nobody reads.
const UNREAD: [&str; 8] = ["head", "style", "script", "title", "template", "svg", "noscript", "select"];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 24] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "html",
    "li",
    "main",
    "pre",
    "section",
    "table",
    "tr",
];
/// Elements with an empty line around them.
const PARAGRAPHS: [&str; 4] = ["p", "ul", "ol", "table"];
/// Classes and ids of containers with what is quoted: Gmail, Yahoo, Proton, Tuta, Zoho, Outlook on phones.
const QUOTES: [&str; 9] = [
    "gmail_quote",
    "gmail_quote_container",
    "yahoo_quoted",
    "protonmail_quote",
    "tutanota_quote",
    "zmail_extra",
    "ms-outlook-mobile-reference-message",
    "moz-cite-prefix",
    "gmail_extra",
];
/// Classes and ids of what stands above what is quoted, to the end: Outlook on the web and on phones, Windows Mail.
const BELOWS: [&str; 5] = ["divrplyfwdmsg", "appendonsend", "stopspelling", "outlookmessageheader", "replysplit"];
/// How the id of the same ends in newer programs of Microsoft.
const REFERENCE: &str = "editor-reference-message-container";
/// Classes and ids of signatures.
const SIGNATURES: [&str; 9] = [
    "gmail_signature",
    "gmail_signature_prefix",
    "moz-signature",
    "applemailsignature",
    "signature",
    "protonmail_signature_block",
    "ms-outlook-mobile-signature",
    "x_signature",
    "yahoo-signature",
];

/// What an open container does to its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Quoted,
    Unread,
    Link,
    Nothing,
}

/// An open container, and how many of the same name are open in it.
struct Open {
    name: String,
    effect: Effect,
    same_inside: usize,
    /// Where a link's text begins, and where it leads.
    link: Option<(usize, String)>,
}

/// The text of a mail's HTML.
pub(super) fn text(html: &str) -> String {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        reader.words(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        if !named {
            reader.words("<");
            rest = &rest[1..];
            continue;
        }
        let end = tag_end(rest);
        reader.tag(&rest[1..end]);
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    reader.words(rest);
    reader.finish()
}

/// Where the tag ends that begins here: its `>` outside of quotation marks.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        if at > TAG_BYTES_MAX {
            // A quotation mark that nobody closed: the next `>` ends it.
            return rest.bytes().position(|byte| byte == b'>').unwrap_or(rest.len());
        }
    }
    rest.bytes().position(|byte| byte == b'>').unwrap_or(rest.len())
}

#[derive(Default)]
struct Reader {
    out: String,
    open: Vec<Open>,
    quoted: usize,
    unread: usize,
    pre: usize,
    /// Line breaks to come before the next word.
    breaks: usize,
    space: bool,
    begun: bool,
}

impl Reader {
    fn words(&mut self, text: &str) {
        if self.unread > 0 || text.is_empty() {
            return;
        }
        if self.pre > 0 {
            for (n, line) in text.split('\n').enumerate() {
                if n > 0 {
                    self.break_line(1);
                }
                if !line.trim().is_empty() {
                    self.put(line.trim_end_matches('\r'));
                }
            }
            return;
        }
        if text.starts_with([' ', '\t', '\n', '\r']) {
            self.space = true;
        }
        for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
            self.put(word);
            self.space = true;
        }
        self.space = text.ends_with([' ', '\t', '\n', '\r']);
    }

    /// A word, on the line it belongs to.
    fn put(&mut self, word: &str) {
        if self.breaks > 0 || !self.begun {
            if self.begun {
                for n in 0..self.breaks.min(2) {
                    self.out.push('\n');
                    if n + 1 < self.breaks.min(2) && self.quoted > 0 {
                        self.out.push('>');
                    }
                }
            }
            for _ in 0..self.quoted.min(QUOTE_DEPTH_MAX) {
                self.out.push_str("> ");
            }
        } else if self.space {
            self.out.push(' ');
        }
        (self.breaks, self.space, self.begun) = (0, false, true);
        entities(&mut self.out, word);
    }

    const fn break_line(&mut self, breaks: usize) {
        if breaks > self.breaks {
            self.breaks = breaks;
        }
        self.space = false;
    }

    fn tag(&mut self, tag: &str) {
        let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let length = tag.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '-'))).unwrap_or(tag.len());
        let (name, attributes) = (tag[..length].to_ascii_lowercase(), &tag[length..]);
        if closes {
            self.close(&name);
        } else {
            self.start(&name, attributes);
        }
    }

    fn start(&mut self, name: &str, attributes: &str) {
        if self.unread == 0 {
            match name {
                "br" => self.breaks += 1,
                "hr" => self.break_line(1),
                "td" | "th" => self.space = true,
                "img" => self.image(attributes),
                _ if PARAGRAPHS.contains(&name) => self.break_line(2),
                _ if BLOCKS.contains(&name) => self.break_line(1),
                _ => {}
            }
            if is_below(name, attributes) {
                self.break_line(1);
                self.put(BELOW);
                self.break_line(1);
            }
        }
        let void = matches!(name, "br" | "hr" | "img" | "meta" | "link" | "input" | "wbr" | "col")
            || attributes.ends_with('/');
        if let Some(open) = self.open.iter_mut().rev().find(|open| open.name == name && !void) {
            open.same_inside += 1;
        }
        let effect = effect(name, attributes);
        if void || effect == Effect::Nothing || self.open.len() >= OPEN_MAX {
            if name == "li" && self.unread == 0 {
                self.put("-");
                self.space = true;
            }
            self.pre += usize::from(name == "pre");
            return;
        }
        // The one just counted is this one itself.
        if let Some(open) = self.open.iter_mut().rev().find(|open| open.name == name) {
            open.same_inside -= 1;
        }
        let link = (effect == Effect::Link).then(|| attribute(attributes, "href").unwrap_or_default());
        let start = self.out.len();
        match effect {
            Effect::Quoted => {
                self.break_line(1);
                self.quoted += 1;
            }
            Effect::Unread => self.unread += 1,
            Effect::Link | Effect::Nothing => {}
        }
        self.open.push(Open { name: name.to_owned(), effect, same_inside: 0, link: link.map(|href| (start, href)) });
    }

    fn close(&mut self, name: &str) {
        if self.unread == 0 {
            if PARAGRAPHS.contains(&name) {
                self.break_line(2);
            } else if BLOCKS.contains(&name) {
                self.break_line(1);
            }
        }
        self.pre = self.pre.saturating_sub(usize::from(name == "pre"));
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        if self.open[at].same_inside > 0 {
            self.open[at].same_inside -= 1;
            return;
        }
        // What was left open inside ends with it.
        for open in self.open.split_off(at) {
            match open.effect {
                Effect::Quoted => {
                    self.quoted -= 1;
                    self.break_line(1);
                }
                Effect::Unread => self.unread -= 1,
                Effect::Link => self.leads_to(open.link),
                Effect::Nothing => {}
            }
        }
    }

    /// Writes out where a link leads, when its text does not say so.
    fn leads_to(&mut self, link: Option<(usize, String)>) {
        let Some((start, href)) = link else { return };
        let said = self.out.get(start..).unwrap_or_default().trim();
        let web = ["http://", "https://"].iter().any(|scheme| href.starts_with(scheme));
        let bare = href.trim_end_matches('/');
        let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
        if web
            && self.quoted == 0
            && self.unread == 0
            && !said.is_empty()
            && !said.contains(bare)
            && href.len() <= LINK_BYTES_MAX
        {
            let href: String = href.chars().filter(|c| !c.is_whitespace() && !"()<>".contains(*c)).collect();
            self.out.push_str(&format!(" ({href})"));
        }
    }

    /// The place of a picture that came with the mail. Others are not fetched, and not named.
    fn image(&mut self, attributes: &str) {
        let Some(source) = attribute(attributes, "src") else { return };
        if let Some(id) = source.trim().strip_prefix("cid:").filter(|id| id.len() <= 300) {
            let id: String = id.chars().filter(|c| !c.is_whitespace() && !"[]<>".contains(*c)).collect();
            self.put(&format!("[cid:{id}]"));
        }
    }

    fn finish(self) -> String {
        self.out
    }
}

/// What an element does to its content.
fn effect(name: &str, attributes: &str) -> Effect {
    if UNREAD.contains(&name) {
        return Effect::Unread;
    }
    let named = names(attributes);
    let one_of = |list: &[&str]| named.iter().any(|name| list.contains(&name.as_str()));
    if one_of(&SIGNATURES) {
        Effect::Unread
    } else if name == "blockquote" || one_of(&QUOTES) {
        Effect::Quoted
    } else if name == "a" {
        Effect::Link
    } else {
        Effect::Nothing
    }
}

/// Whether everything from here on is quoted. Outlook for Windows only draws a line of a certain blue or grey.
fn is_below(name: &str, attributes: &str) -> bool {
    let begins = |name: &String| BELOWS.contains(&name.as_str()) || name.ends_with(REFERENCE);
    if names(attributes).iter().any(begins) {
        return true;
    }
    let style = attribute(attributes, "style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    name == "div"
        && ["border-top:solid#e1e1e11.0pt", "border-top:solid#b5c4df1.0pt"].iter().any(|line| style.contains(line))
}

/// The classes and the id of an element, in lower case.
fn names(attributes: &str) -> Vec<String> {
    let both = ["class", "id"].into_iter().filter_map(|name| attribute(attributes, name));
    both.flat_map(|value| value.split_whitespace().map(str::to_ascii_lowercase).collect::<Vec<_>>()).collect()
}

/// The value of an attribute.
fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\n', '\r', '/']);
        let length = rest.find([' ', '\t', '\n', '\r', '=', '/']).unwrap_or(rest.len());
        if length == 0 && !rest.starts_with('=') {
            return None;
        }
        let name = &rest[..length];
        rest = rest[length..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => after.split_at(after.find([' ', '\t', '\n', '\r']).unwrap_or(after.len())),
            };
        }
        if name.eq_ignore_ascii_case(wanted) {
            let mut read = String::new();
            entities(&mut read, value);
            return Some(read);
        }
    }
}

/// Writes a word with its entities read. A hard space is a space.
fn entities(out: &mut String, word: &str) {
    read_entities(word, |piece| out.push_str(&piece.replace('\u{a0}', " ")));
}

#[cfg(test)]
mod tests {
    use super::{BELOW, text};

    #[test]
    fn words_lines_lists_and_links() {
        assert_eq!(text("<p>Hello&nbsp;<b>there</b>,</p><p>a<br>b</p>"), "Hello there,\n\na\nb");
        assert_eq!(text("<ul><li>one<li>two</ul>"), "- one\n- two");
        assert_eq!(text("x <a href=\"https://a.test/b\">here</a> y"), "x here (https://a.test/b) y");
        assert_eq!(text("<a href='https://a.test/'>a.test</a>"), "a.test");
        assert_eq!(text("a &lt;b&gt; &#x5d0; &bogus; & c < d"), "a <b> א &bogus; & c < d");
        assert_eq!(text("<head><title>t</title><style>p{}</style></head><body>x<!-- y --></body>"), "x");
        assert_eq!(text("<div dir=rtl>שלום</div><div><br></div><div>עולם</div>"), "שלום\n\nעולם");
    }

    #[test]
    fn quotes_are_marked_and_end_where_their_container_ends() {
        let html = "<div>Mine</div><div class=\"gmail_quote\"><div class=gmail_attr>On x wrote:</div><blockquote><div>Theirs</div></blockquote></div><div>After</div>";
        assert_eq!(text(html), "Mine\n> On x wrote:\n> > Theirs\nAfter");
        assert_eq!(text("a<div id=appendonsend></div><div>b</div>"), format!("a\n{BELOW}\nb"));
        assert_eq!(text("a<div class=gmail_signature><div>Ada</div><div>Boss</div></div>b"), "a\nb");
    }

    #[test]
    fn pictures_keep_their_place_and_nothing_is_fetched() {
        assert_eq!(text("a<img alt=x src=\"cid:p1@x\">b<img src=https://track.test/1.gif>"), "a[cid:p1@x]b");
    }

    #[test]
    fn what_is_broken_is_read_as_far_as_it_goes() {
        for html in [
            "<",
            "<a",
            "<a href=\"",
            "</",
            "<!--",
            "<p <p <p",
            "&",
            "&#;",
            "&#x110000;",
            "<a =",
            "<div class==x>y",
            "</div></p>",
        ] {
            let _ = text(html);
        }
        assert_eq!(text("<a href=\"x>y</a> z"), "y z");
        assert!(text(&"<blockquote>".repeat(50_000)).is_empty());
        let deep = "<div class=gmail_quote>".repeat(20_000) + "x";
        assert!(text(&deep).ends_with('x'));
    }
}
