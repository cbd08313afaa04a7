//! A feed as text → its title and what it says, newest first. Pure, bounded, never a panic.
//!
//! feed-rs reads RSS, Atom and JSON feeds over quick-xml, which expands no entity that a document declares and never goes anywhere. What could
//! still cost much is refused before ([`guard`]): any declaration of types or entities, deep nesting, and elements with masses of attributes
//! or namespaces, over which quick-xml takes quadratic time.

use super::plain::{self, shortened};
use super::source::Trouble;
use crate::ids::sha256_hex;
use crate::listening::hear::Item;
use chrono::{DateTime, Utc};
use feed_rs::model::{Entry, Link};
use feed_rs::parser::{self, ParseErrorKind, ParseFeedError};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use url::Url;

/// Entries of one fetch that are taken: the newest.
pub const ITEMS_MAX: usize = 500;
/// Characters of a title at most.
pub const TITLE_CHARS_MAX: usize = 200;
/// Characters of an excerpt at most.
pub const EXCERPT_CHARS_MAX: usize = 1_000;
/// Characters of a link at most; a longer one leads nowhere that people go.
const LINK_BYTES_MAX: usize = 2_000;
/// Elements in each other at most.
const DEPTH_MAX: usize = 200;
/// Attributes of one element at most.
const ATTRIBUTES_MAX: usize = 100;
/// Namespaces that are declared at the same time at most.
const NAMESPACES_MAX: usize = 200;
/// Elements, or objects of JSON, in all: more than five megabytes of a real feed have, and less than would fill the memory.
const ELEMENTS_MAX: usize = 200_000;
/// Hex digits by which an entry is known again in the next fetch.
const MARK_DIGITS: usize = 12;

/// What a feed says.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    pub title: String,
    /// Newest first, each once.
    pub items: Vec<Item>,
    /// Entries that stand in it, those that were not taken too.
    pub total: usize,
}

/// Reads a feed that came from `base`.
pub fn read(text: &str, base: &Url) -> Result<Feed, Trouble> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let text = match text.chars().next() {
        Some('<') => undeclared(guard(text)?),
        Some('{') if text.matches('{').count() > ELEMENTS_MAX => return Err(Trouble::Broken),
        Some('{') => text,
        _ => return Err(Trouble::NoFeed),
    };
    // A panic of a library over somebody's bytes is that feed's fault, not the program's.
    let parsed = catch_unwind(AssertUnwindSafe(|| {
        let builder = parser::Builder::new().base_uri(Some(base.as_str())).sanitize_content(false);
        builder.id_generator(|_, _, _| String::new()).build().parse(text.as_bytes())
    }));
    let feed = match parsed {
        Ok(Ok(feed)) => feed,
        Ok(Err(ParseFeedError::ParseError(ParseErrorKind::NoFeedRoot))) => return Err(Trouble::NoFeed),
        Ok(Err(ParseFeedError::JsonUnsupportedVersion(_))) => return Err(Trouble::NoFeed),
        Ok(Err(_)) | Err(_) => return Err(Trouble::Broken),
    };
    let lang = feed.language;
    let total = feed.entries.len();
    let title = shortened(&plain::line(&feed.title.map(|text| text.content).unwrap_or_default()), TITLE_CHARS_MAX);
    let mut entries = feed.entries;
    entries.sort_by_key(|entry| Reverse(time(entry).unwrap_or(DateTime::<Utc>::MAX_UTC)));
    entries.truncate(ITEMS_MAX);
    Ok(Feed { title, items: items(&entries, base, lang.as_deref()), total })
}

/// The entries, each once.
fn items(entries: &[Entry], base: &Url, lang: Option<&str>) -> Vec<Item> {
    let items: Vec<Item> = entries.iter().map(|entry| item(entry, base, lang)).collect();
    let mut same: HashMap<String, HashSet<String>> = HashMap::new();
    for item in &items {
        same.entry(item.key.clone()).or_default().insert(content(item));
    }
    let mut seen = HashSet::new();
    let mut kept = Vec::new();
    for mut item in items {
        // Some programs give every entry the same id: then what it says belongs to it.
        if same.get(&item.key).is_some_and(|contents| contents.len() > 1) {
            item.key = format!("{}\n{}", item.key, content(&item));
        }
        if seen.insert(item.key.clone()) {
            kept.push(item);
        }
    }
    kept
}

fn content(item: &Item) -> String {
    format!("{}\n{}", item.link.as_deref().unwrap_or_default(), item.title)
}

fn item(entry: &Entry, base: &Url, lang: Option<&str>) -> Item {
    let title = entry.title.as_ref().map(|text| plain::line(&text.content)).unwrap_or_default();
    let body = entry.summary.as_ref().map(|text| text.content.as_str()).filter(|text| !text.trim().is_empty());
    let body = body.or_else(|| entry.content.as_ref()?.body.as_deref()).unwrap_or_default();
    let excerpt = shortened(&plain::line(body), EXCERPT_CHARS_MAX);
    let link = link(&entry.links, base);
    let key = match (entry.id.trim(), &link) {
        ("", Some(link)) => link.clone(),
        ("", None) => sha256_hex(format!("{title}\n{excerpt}")),
        (id, _) => id.to_owned(),
    };
    Item {
        key,
        at: time(entry),
        link,
        title: shortened(&title, TITLE_CHARS_MAX),
        excerpt,
        lang: entry.language.as_deref().or(lang).map(str::to_owned),
        author: entry
            .authors
            .iter()
            .filter_map(|person| person.name.as_deref())
            .map(str::trim)
            .find(|name| !name.is_empty())
            .map(str::to_owned),
    }
}

fn time(entry: &Entry) -> Option<DateTime<Utc>> {
    entry.published.or(entry.updated)
}

/// Where an entry leads: to a page, whatever else it has.
fn link(links: &[Link], base: &Url) -> Option<String> {
    let page = links.iter().find(|link| matches!(link.rel.as_deref(), None | Some("alternate")));
    web_link(&page.or_else(|| links.first())?.href, base)
}

/// An address of the web, whole; none for anything else.
pub fn web_link(href: &str, base: &Url) -> Option<String> {
    let url = base.join(href.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    Some(String::from(url)).filter(|url| url.len() <= LINK_BYTES_MAX)
}

/// By what the entries of a fetch are known again in the next one: a short hash of each key.
pub fn marks(items: &[Item]) -> String {
    items.iter().map(|item| mark(&item.key)).collect::<Vec<_>>().join(" ")
}

/// Those that the last fetch did not have.
pub fn unmarked(items: Vec<Item>, marks: &str) -> Vec<Item> {
    let known: HashSet<&str> = marks.split(' ').collect();
    items.into_iter().filter(|item| !known.contains(mark(&item.key).as_str())).collect()
}

fn mark(key: &str) -> String {
    sha256_hex(key).chars().take(MARK_DIGITS).collect()
}

/// Without the line that names an encoding: the text is decoded already.
fn undeclared(xml: &str) -> &str {
    match xml.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((declaration, rest)) if declaration.starts_with(char::is_whitespace) => rest,
        _ => xml,
    }
}

/// Refuses what declares something, and what is made to cost time.
fn guard(xml: &str) -> Result<&str, Trouble> {
    let (mut rest, mut namespaces, mut open, mut elements) = (xml, 0, Vec::new(), 0);
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|end| end + 3)
        } else if rest.starts_with("<![CDATA[") {
            rest.find("]]>").map(|end| end + 3)
        } else if rest.starts_with("<?") {
            rest.find("?>").map(|end| end + 2)
        } else if rest.starts_with("<!") {
            let html = rest.get(..14).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype html"));
            return Err(if html { Trouble::NoFeed } else { Trouble::Declares });
        } else if rest.starts_with("</") {
            namespaces -= open.pop().unwrap_or(0);
            rest.find('>').map(|end| end + 1)
        } else {
            let element = Element::scan(rest).ok_or(Trouble::Broken)?;
            elements += 1;
            if element.attributes > ATTRIBUTES_MAX
                || namespaces + element.namespaces > NAMESPACES_MAX
                || elements > ELEMENTS_MAX
            {
                return Err(Trouble::Broken);
            }
            if !element.closed {
                namespaces += element.namespaces;
                open.push(element.namespaces);
            }
            Some(element.length)
        };
        if open.len() > DEPTH_MAX {
            return Err(Trouble::Broken);
        }
        rest = &rest[end.ok_or(Trouble::Broken)?..];
    }
    Ok(xml)
}

/// What a start tag costs.
struct Element {
    length: usize,
    attributes: usize,
    namespaces: usize,
    closed: bool,
}

impl Element {
    /// The tag that `rest` begins with; none when it has no end.
    fn scan(rest: &str) -> Option<Self> {
        let (mut quote, mut attributes) = (None, 0);
        for (at, byte) in rest.bytes().enumerate() {
            match (quote, byte) {
                (None, b'>') => {
                    let tag = &rest[..at];
                    let namespaces = tag.matches("xmlns").count();
                    return Some(Self { length: at + 1, attributes, namespaces, closed: tag.ends_with('/') });
                }
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'=') => attributes += 1,
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        "https://forum.test/feeds/all.xml".parse().expect("an address")
    }

    fn rss(items: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Forum</title><language>pl-PL</language>{items}</channel></rss>"
        )
    }

    #[test]
    fn the_three_kinds_of_feeds_are_read() {
        let feed = read(
            &rss("<item><title>&lt;b&gt;Awaria&lt;/b&gt; &amp;amp; cisza</title><link>/t/1</link><guid>g1</guid>\
            <description><![CDATA[<p>Nie działa<script>x</script>.</p>]]></description><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate></item>"),
            &base(),
        );
        let feed = feed.expect("a feed");
        let item = &feed.items[0];
        assert_eq!((feed.title.as_str(), item.title.as_str()), ("Forum", "Awaria & cisza"));
        assert_eq!((item.link.as_deref(), item.excerpt.as_str()), (Some("https://forum.test/t/1"), "Nie działa."));
        assert!(
            item.at.is_some() && item.key == "g1" && item.lang.as_deref().is_some_and(|lang| lang.starts_with("pl"))
        );
        let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><id>f</id><updated>2026-11-22T08:00:00Z</updated>\
            <entry><id>e1</id><title>שלום</title><link rel='self' href='x'/><link href='t/2'/><updated>2026-11-22T08:00:00Z</updated>\
            <author><name>Ada</name></author><summary>s</summary></entry></feed>";
        let feed = read(atom, &base()).expect("a feed");
        assert_eq!(feed.items[0].link.as_deref(), Some("https://forum.test/feeds/t/2"));
        assert_eq!((feed.items[0].author.as_deref(), feed.items[0].title.as_str()), (Some("Ada"), "שלום"));
        let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://a.test/1","content_text":"hello"}]}"#;
        let feed = read(json, &base()).expect("a feed");
        assert_eq!((feed.items.len(), feed.items[0].excerpt.as_str()), (1, "hello"));
    }

    #[test]
    fn declarations_depth_and_masses_are_refused() {
        let bomb =
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss version='2.0'>&b;</rss>";
        assert_eq!(read(bomb, &base()).err(), Some(Trouble::Declares));
        let outside = "<!-- x --> <!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss version='2.0'></rss>";
        assert_eq!(read(outside, &base()).err(), Some(Trouble::Declares));
        assert_eq!(read(&rss(&"<a>".repeat(100_000)), &base()).err(), Some(Trouble::Broken));
        let masses: String = (0..5_000).map(|n| format!(" a{n}=''")).collect();
        assert_eq!(read(&rss(&format!("<item{masses}/>")), &base()).err(), Some(Trouble::Broken));
        let spaces: String = (0..50).map(|n| format!(" xmlns:n{n}='x'")).collect();
        assert_eq!(read(&rss(&format!("<a{spaces}>").repeat(10)), &base()).err(), Some(Trouble::Broken));
        assert_eq!(read(&rss(&"<item/>".repeat(ELEMENTS_MAX)), &base()).err(), Some(Trouble::Broken));
        let unknown = read(&rss("<item><title>a &own; b</title><guid>1</guid></item>"), &base());
        assert!(
            unknown.map_or(true, |feed| !feed.items.iter().any(|item| item.title.contains("ha"))),
            "nothing is expanded"
        );
    }

    #[test]
    fn what_is_no_feed_is_said_to_be_none() {
        for (text, trouble) in [
            ("", Trouble::NoFeed),
            ("hello", Trouble::NoFeed),
            ("<!DOCTYPE html><html></html>", Trouble::NoFeed),
            ("<html><body>x</body></html>", Trouble::NoFeed),
            ("{\"a\":1}", Trouble::Broken),
            ("<rss version='2.0'><channel><item>", Trouble::Broken),
            ("<rss", Trouble::Broken),
            ("<!-- never closed", Trouble::Broken),
        ] {
            assert_eq!(read(text, &base()).err(), Some(trouble), "{text}");
        }
    }

    #[test]
    fn an_entry_is_known_by_its_id_its_link_or_what_it_says() {
        let feed = read(
            &rss("<item><title>one</title><guid>same</guid><link>/1</link></item><item><title>two</title><guid>same</guid><link>/2</link></item>\
                <item><title>two</title><guid>same</guid><link>/2</link></item><item><title>x</title><link>/x</link></item>\
                <item><title>bare</title></item><item><title>bare</title></item><item><link>javascript:alert(1)</link><title>js</title></item>"),
            &base(),
        )
        .expect("a feed");
        let titles: Vec<&str> = feed.items.iter().map(|item| item.title.as_str()).collect();
        assert_eq!((titles, feed.total), (vec!["one", "two", "x", "bare", "js"], 7));
        assert!(feed.items.iter().all(|item| item.link.as_deref().is_none_or(|link| link.starts_with("https://"))));
        let again = unmarked(feed.items.clone(), &marks(&feed.items[1..]));
        assert_eq!(again.len(), 1);
    }

    #[test]
    fn the_newest_of_many_are_taken() {
        let many: String = (0..10_000)
            .map(|n| format!("<item><guid>{n}</guid><title>n {n}</title><pubDate>{}</pubDate></item>", day(n)))
            .collect();
        let feed = read(&rss(&many), &base()).expect("a feed");
        assert_eq!((feed.items.len(), feed.total), (ITEMS_MAX, 10_000));
        assert_eq!(feed.items[0].title, "n 9999");
    }

    fn day(n: i64) -> String {
        (DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(300_000 + n)).to_rfc2822()
    }
}
