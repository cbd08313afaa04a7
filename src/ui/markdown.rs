//! People's Markdown as safe HTML. CPU and output are bounded whatever is written.
//!
//! pulldown-cmark reads it, the events are filtered (depth, size, images, links, mentions), and ammonia has the last word.
//! Raw HTML is shown as text. Sanitising is quadratic in nesting, so the depth is capped before it.

mod filter;
mod links;
mod tongues;

use filter::Filter;
use links::Piece;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream, html::push_html};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

pub use tongues::{in_tongues, tongues};

/// Open containers at most, quotes in lists in quotes; what is deeper is shown flat.
pub const DEPTH_MAX: usize = 32;
/// Bytes of HTML at most for one text; what comes after is left out.
pub const HTML_BYTES_MAX: usize = 400_000;
/// Different people that one text may call.
pub const MENTIONS_MAX: usize = 20;

/// Sanitised HTML of a text in Markdown; safe to `maud::PreEscaped`. Blocks follow their own direction (`dir="auto"`);
/// the parts of a text in several languages ([`tongues`]) say which one they are in.
pub fn render(text: &str) -> String {
    let text = super::text::clean_text(text);
    let parts = tongues(&text);
    if parts.is_empty() {
        return one(&text);
    }
    let part = |(lang, part): (crate::words::Lang, &str)| {
        let (code, dir, name) = (lang.code(), lang.dir(), lang.name());
        format!("<div class=\"tongue\" lang=\"{code}\" dir=\"{dir}\"><p class=\"meta\">{name}</p>{}</div>\n", one(part))
    };
    parts.into_iter().map(part).collect()
}

fn one(text: &str) -> String {
    let mut html = String::with_capacity(text.len() * 3 / 2);
    push_html(&mut html, Filter::new(parse(text)));
    SANITISER.clean(&html).to_string()
}

/// The first `chars` characters of a text without its marks, on one line; "…" says that there is more. Of a text in several
/// languages the first part.
pub fn excerpt(text: &str, chars: usize) -> String {
    let text = super::text::clean_text(text);
    let text = tongues(&text).first().map_or(text.as_str(), |(_, part)| part);
    let mut words = String::new();
    let enough = chars.saturating_mul(8).saturating_add(64);
    for event in parse(text) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text)
            }
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::TableCell) => {
                words.push(' ');
            }
            _ => {}
        }
        if words.len() > enough {
            break;
        }
    }
    let line = super::text::clean_line(&words);
    if line.chars().count() <= chars {
        return line;
    }
    let cut: String = line.chars().take(chars.saturating_sub(1)).collect();
    // Not in the middle of a word, unless the word is most of the text.
    let whole = cut.rfind(' ').filter(|at| *at * 2 > cut.len()).map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '–', '—', '-']))
}

/// The handles that a text calls with `@`, in lower case, each once, outside code and links.
pub fn mentions(text: &str) -> Vec<String> {
    let text = super::text::clean_text(text);
    let mut found: Vec<String> = Vec::new();
    let mut closed = 0_usize;
    for event in parse(&text) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => closed = closed.saturating_sub(1),
            Event::Text(text) if closed == 0 => {
                for piece in links::pieces(&text) {
                    if let Piece::Mention(_, handle) = piece
                        && !found.contains(&handle)
                    {
                        found.push(handle);
                    }
                }
            }
            _ => {}
        }
        if found.len() >= MENTIONS_MAX {
            break;
        }
    }
    found.truncate(MENTIONS_MAX);
    found
}

fn parse(text: &str) -> TextMergeStream<'_, Parser<'_>> {
    TextMergeStream::new(Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH))
}

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "div",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "span",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
    ];
    let blocks = ["p", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "div"];
    let mut attributes: HashMap<&str, HashSet<&str>> =
        blocks.into_iter().map(|tag| (tag, HashSet::from(["dir"]))).collect();
    attributes.insert("ol", HashSet::from(["dir", "start"]));
    attributes.insert("div", HashSet::from(["dir", "tabindex"]));
    attributes.insert("a", HashSet::from(["href", "title"]));
    attributes.insert("img", HashSet::from(["src", "alt", "title"]));
    attributes.insert("video", HashSet::from(["controls", "preload", "src"]));
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(HashSet::from(tags))
        .tag_attributes(attributes)
        .allowed_classes(HashMap::from([("div", HashSet::from(["table-wrap"])), ("span", HashSet::from(["film"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("ugc nofollow noopener noreferrer"))
        .set_tag_attribute_value("pre", "dir", "ltr")
        .set_tag_attribute_value("img", "loading", "lazy")
        .set_tag_attribute_value("img", "decoding", "async");
    builder
});

#[cfg(test)]
mod tests;
