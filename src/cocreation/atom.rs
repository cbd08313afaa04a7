//! Atom feeds (RFC 4287) of what is decided, planned and done. Pure.

use crate::error::{Error, Result};
use crate::web::Visit;
use atom_syndication::{Content, Entry, Feed, Generator, Link, Text};
use axum::http::HeaderValue;
use chrono::{DateTime, Utc};

/// What a feed is served as.
pub const ATOM: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");

/// One thing of a feed.
#[derive(Clone, Debug)]
pub struct Item {
    /// Where it is read; its name for readers of feeds, too.
    pub path: String,
    pub title: String,
    pub lang: Option<String>,
    pub html: String,
    pub published: Option<DateTime<Utc>>,
    pub updated: DateTime<Utc>,
}

/// The feed at `path` that follows `page`. Its `updated` is that of its newest item, so equal content is equal text.
pub fn write(visit: &Visit, title: &str, page: &str, path: &str, items: &[Item]) -> Result<String> {
    let newest = items.iter().map(|item| item.updated).max().unwrap_or(DateTime::UNIX_EPOCH);
    let feed = Feed {
        title: Text::plain(format!("{title} · {}", visit.brand.name)),
        id: visit.url(path),
        updated: newest.fixed_offset(),
        lang: Some(visit.words.lang.code().to_owned()),
        base: Some(visit.url("/")),
        generator: Some(Generator { value: "Hearth".into(), uri: None, version: None }),
        links: vec![
            link(visit.url(path), "self", "application/atom+xml"),
            link(visit.url(page), "alternate", "text/html"),
        ],
        entries: items.iter().map(|item| entry(visit, item)).collect(),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new()).map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}

fn entry(visit: &Visit, item: &Item) -> Entry {
    let href = visit.url(&item.path);
    Entry {
        title: Text { lang: item.lang.clone(), ..Text::plain(&item.title) },
        id: href.clone(),
        updated: item.updated.fixed_offset(),
        published: item.published.map(|at| at.fixed_offset()),
        links: vec![link(href, "alternate", "text/html")],
        content: Some(Content {
            base: Some(visit.url("/")),
            lang: item.lang.clone(),
            value: Some(item.html.clone()),
            content_type: Some("html".into()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn link(href: String, rel: &str, media_type: &str) -> Link {
    Link { href, rel: rel.into(), mime_type: Some(media_type.into()), ..Link::default() }
}
