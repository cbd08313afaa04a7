//! The event filter between parser and HTML: bounds on depth and size, and what may become of images, links and raw HTML.

use super::links::{Piece, pieces};
use super::{DEPTH_MAX, HTML_BYTES_MAX};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::collections::VecDeque;

/// Bytes of HTML that a tag costs at most, addresses aside.
const TAG_BYTES: usize = 48;
/// A table opens four levels at once.
const TABLE_DEPTH: usize = 4;

/// What became of a container that was opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// Written by the HTML writer, as it is.
    Kept(TagEnd),
    /// Written by us, with its closing tag.
    Own(&'static str),
    /// Too deep, or not allowed: only its content is shown. A block leaves a break behind.
    Flat { block: bool },
    /// An image from elsewhere, shown as a link.
    ImageLink,
    /// A video that was uploaded here, with its description as a link below it.
    Film,
}

/// The filtered events. Every start that comes out is followed by its end.
pub(super) struct Filter<'t, I> {
    events: I,
    ready: VecDeque<Event<'t>>,
    opened: Vec<Opened>,
    depth: usize,
    links: usize,
    code: usize,
    bytes: usize,
    full: bool,
}

impl<'t, I: Iterator<Item = Event<'t>>> Filter<'t, I> {
    pub fn new(events: I) -> Self {
        Self { events, ready: VecDeque::new(), opened: Vec::new(), depth: 0, links: 0, code: 0, bytes: 0, full: false }
    }

    /// A text that would not fit by itself is cut to what does.
    fn fitting(&self, event: Event<'t>) -> Event<'t> {
        let room = HTML_BYTES_MAX.saturating_sub(self.bytes + TAG_BYTES);
        if cost(&event) <= room + TAG_BYTES {
            return event;
        }
        let cut = |text: CowStr<'t>| CowStr::from(text[..text.floor_char_boundary(room / 6)].to_owned());
        match event {
            Event::Text(text) => Event::Text(cut(text)),
            Event::Code(text) => Event::Code(cut(text)),
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(cut(text)),
            event => event,
        }
    }

    fn put(&mut self, event: Event<'t>) {
        self.ready.push_back(event);
    }

    fn take(&mut self, event: Event<'t>) {
        let event = self.fitting(event);
        self.bytes += cost(&event);
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(text) if self.links == 0 && self.code == 0 => self.text(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.put(Event::Text(text)),
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => self.put(event),
            // Without a direction of its own: a line has none.
            Event::Rule => self.put(event),
            // Extensions that are switched off.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        if self.bytes > HTML_BYTES_MAX {
            self.full = true;
        }
    }

    fn start(&mut self, tag: Tag<'t>) {
        let needs = match tag {
            Tag::Table(_) => TABLE_DEPTH,
            Tag::List(_) => 2,
            _ => 1,
        };
        let parent_is_flat_table = matches!(tag, Tag::TableHead | Tag::TableRow | Tag::TableCell) && !self.in_table();
        if self.depth + needs > DEPTH_MAX && !self.in_table() || parent_is_flat_table {
            self.opened.push(Opened::Flat { block: is_block(&tag) });
            return;
        }
        match tag {
            Tag::Image { dest_url, .. } if is_film(&dest_url) => self.film(&dest_url),
            Tag::Image { dest_url, title, link_type, id } if !is_upload(&dest_url) => {
                self.image_from_elsewhere(dest_url, title, link_type, id);
            }
            Tag::Link { .. } if self.links > 0 => self.opened.push(Opened::Flat { block: false }),
            Tag::Paragraph | Tag::HtmlBlock => self.own_or_kept("<p dir=\"auto\">", "</p>\n", Tag::Paragraph),
            Tag::Heading { level, .. } => self.heading(level),
            Tag::BlockQuote(_) => {
                self.own_or_kept("<blockquote dir=\"auto\">\n", "</blockquote>\n", Tag::BlockQuote(None))
            }
            Tag::List(None) => self.own_or_kept("<ul dir=\"auto\">\n", "</ul>\n", Tag::List(None)),
            Tag::List(Some(1)) => self.own_or_kept("<ol dir=\"auto\">\n", "</ol>\n", Tag::List(Some(1))),
            Tag::List(Some(start)) => {
                let open = format!("<ol start=\"{start}\" dir=\"auto\">\n");
                self.open_own(Event::Html(open.into()), "</ol>\n");
            }
            Tag::Table(alignments) => {
                // The wrapper scrolls by itself; the keyboard must reach it.
                self.open_own(Event::Html("<div class=\"table-wrap\" dir=\"auto\" tabindex=\"0\">".into()), "</div>\n");
                self.keep(Tag::Table(alignments));
            }
            tag => self.keep(tag),
        }
    }

    /// Top-level blocks follow the direction of what is written in them; inner ones go with them.
    fn own_or_kept(&mut self, open: &'static str, close: &'static str, tag: Tag<'t>) {
        if self.depth == 0 {
            self.open_own(Event::Html(open.into()), close);
        } else {
            self.keep(tag);
        }
    }

    fn open_own(&mut self, open: Event<'t>, close: &'static str) {
        self.put(open);
        self.opened.push(Opened::Own(close));
        self.depth += 1;
    }

    /// The page has h1 and h2: a text begins at h3.
    fn heading(&mut self, level: HeadingLevel) {
        let (open, close) = match level {
            HeadingLevel::H1 => ("<h3 dir=\"auto\">", "</h3>\n"),
            HeadingLevel::H2 => ("<h4 dir=\"auto\">", "</h4>\n"),
            HeadingLevel::H3 => ("<h5 dir=\"auto\">", "</h5>\n"),
            _ => ("<h6 dir=\"auto\">", "</h6>\n"),
        };
        self.open_own(Event::Html(open.into()), close);
    }

    fn keep(&mut self, tag: Tag<'t>) {
        match tag {
            Tag::Link { .. } | Tag::Image { .. } => self.links += 1,
            Tag::CodeBlock(_) => self.code += 1,
            _ => {}
        }
        self.opened.push(Opened::Kept(tag.to_end()));
        self.depth += 1;
        self.put(Event::Start(tag));
    }

    /// A picture on another host would tell that host who reads here: it becomes a link, with its description as the text.
    fn image_from_elsewhere(&mut self, dest_url: CowStr<'t>, title: CowStr<'t>, link_type: LinkType, id: CowStr<'t>) {
        if self.links > 0 {
            self.opened.push(Opened::Flat { block: false });
            return;
        }
        self.links += 1;
        self.depth += 1;
        self.opened.push(Opened::ImageLink);
        self.put(Event::Start(Tag::Link { link_type, dest_url: dest_url.clone(), title, id }));
        self.put(Event::Text(CowStr::from("\u{1f5bc} ")));
        // An image without description: its address says more than nothing.
        match self.events.next() {
            Some(Event::End(TagEnd::Image)) => {
                self.put(Event::Text(dest_url));
                self.end();
            }
            Some(event) => self.take(event),
            None => {}
        }
    }

    /// A video is played where it stands, without anything from elsewhere; its description leads to the file. Inside a link only the
    /// description is left.
    fn film(&mut self, url: &str) {
        if self.links > 0 {
            self.opened.push(Opened::Flat { block: false });
            return;
        }
        self.links += 1;
        self.depth += 1;
        self.opened.push(Opened::Film);
        let open =
            format!("<span class=\"film\"><video controls preload=\"none\" src=\"{url}\"></video><a href=\"{url}\">");
        self.bytes += open.len();
        self.put(Event::InlineHtml(open.into()));
        // A video without description: its address says more than nothing.
        match self.events.next() {
            Some(Event::End(TagEnd::Image)) => {
                self.put(Event::Text(CowStr::from(url.to_owned())));
                self.end();
            }
            Some(event) => self.take(event),
            None => {}
        }
    }

    fn end(&mut self) {
        let Some(opened) = self.opened.pop() else { return };
        match opened {
            Opened::Flat { block } => {
                if block {
                    self.put(Event::SoftBreak);
                }
                return;
            }
            Opened::Own(close) => self.put(Event::Html(close.into())),
            Opened::ImageLink => {
                self.links -= 1;
                self.put(Event::End(TagEnd::Link));
            }
            Opened::Film => {
                self.links -= 1;
                self.put(Event::InlineHtml("</a></span>".into()));
            }
            Opened::Kept(end) => {
                match end {
                    TagEnd::Link | TagEnd::Image => self.links -= 1,
                    TagEnd::CodeBlock => self.code -= 1,
                    _ => {}
                }
                self.put(Event::End(end));
                if end == TagEnd::Table {
                    // The wrapper was opened with it and closes with it.
                    self.depth -= 1;
                    self.end();
                    return;
                }
            }
        }
        self.depth -= 1;
    }

    fn in_table(&self) -> bool {
        self.opened.iter().rev().find_map(|opened| match opened {
            Opened::Kept(TagEnd::Table) => Some(true),
            Opened::Flat { block: true } => Some(false),
            _ => None,
        }) == Some(true)
    }

    fn text(&mut self, text: &str) {
        for piece in pieces(text) {
            if self.bytes > HTML_BYTES_MAX {
                return;
            }
            let (href, shown) = match piece {
                Piece::Plain(part) => {
                    self.put(Event::Text(CowStr::from(part.to_owned())));
                    continue;
                }
                Piece::Address(part) => (part.to_owned(), part),
                Piece::Mention(part, handle) => (format!("/u/{}", crate::ui::query_value(&handle)), part),
            };
            self.bytes += TAG_BYTES + 3 * href.len();
            let link =
                Tag::Link { link_type: LinkType::Autolink, dest_url: href.into(), title: "".into(), id: "".into() };
            self.put(Event::Start(link));
            self.put(Event::Text(CowStr::from(shown.to_owned())));
            self.put(Event::End(TagEnd::Link));
        }
    }
}

impl<'t, I: Iterator<Item = Event<'t>>> Iterator for Filter<'t, I> {
    type Item = Event<'t>;

    fn next(&mut self) -> Option<Event<'t>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if !self.full {
                match self.events.next() {
                    Some(event) => self.take(event),
                    None => self.full = true,
                }
            } else if self.opened.is_empty() {
                return None;
            } else {
                self.end();
            }
        }
    }
}

/// Only what was uploaded here is shown as a picture.
fn is_upload(url: &str) -> bool {
    url.strip_prefix("/uploads/").is_some_and(|name| !name.is_empty() && !name.contains("..") && !name.contains('\\'))
}

/// A video that was uploaded here. Strict, since it stands in our own HTML: hex digits, a dot, the ending.
fn is_film(url: &str) -> bool {
    let key = url.strip_prefix("/uploads/").and_then(|name| name.split_once('.'));
    key.is_some_and(|(digits, ending)| {
        matches!(ending, "mp4" | "webm") && digits.len() == 24 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

const fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Bytes that the event may become, escaped.
fn cost(event: &Event<'_>) -> usize {
    let escaped = |text: &str| {
        text.len() + 5 * text.bytes().filter(|byte| matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'')).count()
    };
    match event {
        Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
            TAG_BYTES / 2 + escaped(text)
        }
        Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
            2 * TAG_BYTES + 3 * dest_url.len() + escaped(title)
        }
        _ => TAG_BYTES,
    }
}
