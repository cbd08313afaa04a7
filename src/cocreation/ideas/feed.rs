//! The newest ideas as Atom (RFC 4287). Pure.

use super::queries::FeedRow;
use crate::cocreation::idea::State;
use crate::cocreation::idea_path;
use crate::error::{Error, Result};
use crate::web::Visit;
use atom_syndication::{Content, Entry, Feed, Generator, Link, Person, Text};
use chrono::{DateTime, Utc};
use maud::{PreEscaped, html};

/// The address of the feed.
const PATH: &str = "/ideas/feed.atom";

/// The feed as XML. Its `updated` is that of its newest change, so equal content is equal text.
pub fn write(visit: &Visit, rows: &[FeedRow]) -> Result<String> {
    let newest = rows.iter().map(changed).max().unwrap_or(DateTime::UNIX_EPOCH);
    let feed = Feed {
        title: Text::plain(visit.words.with("ideas-feed", &[("brand", visit.brand.name.as_str().into())])),
        subtitle: Some(Text::plain(visit.words.t("ideas-lede"))),
        id: visit.url(PATH),
        updated: newest.fixed_offset(),
        lang: Some(visit.words.lang.code().to_owned()),
        base: Some(visit.url("/")),
        generator: Some(Generator { value: "Hearth".into(), uri: None, version: None }),
        links: vec![
            link(visit.url(PATH), "self", "application/atom+xml"),
            link(visit.url("/ideas"), "alternate", "text/html"),
        ],
        entries: rows.iter().map(|row| entry(visit, row)).collect(),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new()).map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}

fn changed(row: &FeedRow) -> DateTime<Utc> {
    row.state_at.max(row.created_at)
}

fn entry(visit: &Visit, row: &FeedRow) -> Entry {
    let words = visit.words;
    let href = visit.url(&idea_path(row.topic_id));
    let state = State::parse(&row.state).unwrap_or(State::New);
    let told = html! {
        p { strong { (state.label(words)) } @if let Some(reason) = row.reason.as_deref().filter(|it| !it.is_empty()) { ": " (reason) } }
        (PreEscaped(&row.body_html))
    };
    Entry {
        title: Text { lang: row.lang.clone(), ..Text::plain(&row.title) },
        id: href.clone(),
        updated: changed(row).fixed_offset(),
        published: Some(row.created_at.fixed_offset()),
        authors: vec![Person { name: row.author_name.clone(), ..Person::default() }],
        links: vec![link(href, "alternate", "text/html")],
        content: Some(Content {
            base: Some(visit.url("/")),
            lang: row.lang.clone(),
            value: Some(told.into_string()),
            content_type: Some("html".into()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn link(href: String, rel: &str, media_type: &str) -> Link {
    Link { href, rel: rel.into(), mime_type: Some(media_type.into()), ..Link::default() }
}
