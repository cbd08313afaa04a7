//! A page that is looked at: its text, by what it is recognised, and what is new on it. Pure.
//!
//! Of what stood there before, only a short hash of each sentence is kept, no text. Figures do not count: a page that only shows another time
//! or another number of visitors did not change.

use super::plain;
use crate::ids::sha256_hex;
use crate::words::fold;
use std::collections::HashSet;

/// Sentences that are looked at.
const SENTENCES_MAX: usize = 1_000;
/// Hex digits of a sentence's hash.
const HASH_DIGITS: usize = 8;
/// Bytes at the beginning of a page in which its feed is looked for.
const HEAD_BYTES: usize = 200_000;
/// Words that make a sentence worth telling.
const WORDS_MIN: usize = 2;

/// A page as it was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    /// Its sentences in their order.
    pub sentences: Vec<String>,
    /// What is kept of them.
    pub print: String,
}

/// Reads a page; none when nothing stands on it.
pub fn read(html: &str) -> Option<Page> {
    let title = title(html);
    let body = body(html);
    let mut sentences = Vec::new();
    for line in plain::text(body).lines() {
        let mut rest = line.trim();
        while !rest.is_empty() && sentences.len() < SENTENCES_MAX {
            let end = sentence_end(rest);
            sentences.push(rest[..end].trim().to_owned());
            rest = rest[end..].trim_start();
        }
    }
    sentences.retain(|sentence| !hash(sentence).is_empty());
    let print = sentences.iter().map(|sentence| hash(sentence)).collect::<Vec<_>>().join(" ");
    (!sentences.is_empty()).then_some(Page { title, sentences, print })
}

/// The first sentence that was not there before, if the page changed; when only something went, what stands first.
pub fn news(before: &str, page: &Page) -> Option<String> {
    if before == page.print {
        return None;
    }
    let known: HashSet<&str> = before.split(' ').collect();
    let new: Vec<&String> = page.sentences.iter().filter(|sentence| !known.contains(hash(sentence).as_str())).collect();
    let telling = new.iter().find(|sentence| fold::words(sentence).count() >= WORDS_MIN).or_else(|| new.first());
    telling.copied().or_else(|| page.sentences.first()).cloned()
}

/// By what a sentence is recognised: its words without figures.
fn hash(sentence: &str) -> String {
    let words: Vec<String> = fold::words(sentence)
        .map(|word| word.chars().filter(|c| !c.is_numeric()).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    if words.is_empty() { String::new() } else { sha256_hex(words.join(" ")).chars().take(HASH_DIGITS).collect() }
}

fn sentence_end(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let ends = matches!(letter, '.' | '!' | '?' | '…');
        if ends && letters.peek().is_none_or(|(_, next)| next.is_whitespace()) {
            return at + letter.len_utf8();
        }
    }
    text.len()
}

/// What stands between the tags of that name, the first time; ASCII letters of either case.
fn element<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let lower = html.to_ascii_lowercase();
    let open = lower
        .match_indices(&format!("<{name}"))
        .find(|(at, found)| lower[at + found.len()..].starts_with(|c: char| c == '>' || c.is_ascii_whitespace()));
    let start = open.map(|(at, _)| at)?;
    let start = start + lower[start..].find('>')? + 1;
    let end = lower[start..].find(&format!("</{name}")).map_or(html.len(), |at| start + at);
    html.get(start..end)
}

fn title(html: &str) -> String {
    plain::shortened(&element(html, "title").map(plain::line).unwrap_or_default(), 200)
}

/// The main part of a page if it names one, else all of its body.
fn body(html: &str) -> &str {
    element(html, "main").or_else(|| element(html, "body")).unwrap_or(html)
}

/// The address of the feed that a page names in its head.
pub fn feed_link(html: &str) -> Option<String> {
    let head = &html[..html.floor_char_boundary(HEAD_BYTES)];
    let lower = head.to_ascii_lowercase();
    for (at, _) in lower.match_indices("<link").take(200) {
        let end = lower[at..].find('>').map_or(lower.len(), |end| at + end);
        let tag = &lower[at..end];
        let feeds = ["application/rss+xml", "application/atom+xml", "application/feed+json"];
        if tag.contains("alternate") && feeds.iter().any(|kind| tag.contains(kind)) {
            let value = &head[at + tag.find("href=")? + 5..end];
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let value = match quote {
                Some(quote) => value[1..].split(quote).next()?,
                None => value.split(|c: char| c.is_ascii_whitespace() || c == '/').next()?,
            };
            return Some(plain::line(value)).filter(|link| !link.is_empty());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{feed_link, news, read};

    const BEFORE: &str = "<html><head><title>Shop &amp; news</title></head><body><nav>Menu here</nav><main>\
        <h1>Delivery times</h1><p>We deliver in two days. It is 10:31 now.</p><p>Visitors: 120</p></main></body></html>";

    #[test]
    fn the_first_new_sentence_is_the_news() {
        let page = read(BEFORE).expect("a page");
        assert_eq!(page.title, "Shop & news");
        assert_eq!(page.sentences.first().map(String::as_str), Some("Delivery times"));
        assert_eq!(news(&page.print, &page), None);
        let later = read(&BEFORE.replace("two days.", "two weeks. Sorry for that.")).expect("a page");
        assert_eq!(news(&page.print, &later).as_deref(), Some("We deliver in two weeks."));
        let shorter = read(&BEFORE.replace("<p>We deliver in two days. It is 10:31 now.</p>", "")).expect("a page");
        assert_eq!(news(&page.print, &shorter).as_deref(), Some("Delivery times"), "something went");
    }

    #[test]
    fn a_clock_is_no_news() {
        let page = read(BEFORE).expect("a page");
        let later = read(&BEFORE.replace("10:31", "11:07").replace("120", "3456")).expect("a page");
        assert_eq!(news(&page.print, &later), None);
    }

    #[test]
    fn an_empty_page_is_none_and_a_hostile_one_is_bounded() {
        assert!(read("").is_none() && read("<html><script>x</script></html>").is_none() && read("1 2 3").is_none());
        assert!(read("<main").is_some_and(|page| page.sentences.len() <= 1) || read("<main").is_none());
        let long = read(&"Word after word. ".repeat(100_000)).expect("a page");
        assert!(long.sentences.len() <= 1_000);
    }

    #[test]
    fn a_page_s_feed_is_found() {
        let page = "<head><link rel=stylesheet href=x.css><LINK rel=\"alternate\" type=\"application/rss+xml\" href=\"/a?b&amp;c\"></head>";
        assert_eq!(feed_link(page).as_deref(), Some("/a?b&c"));
        assert_eq!(feed_link("<link rel=alternate hreflang=pl href=/pl>"), None);
    }
}
