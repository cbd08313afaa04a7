//! Rows to Atom (RFC 4287). Pure.

use super::queries::EntryRow;
use crate::boards::{post_path, topic_path};
use crate::error::{Error, Result};
use atom_syndication::{Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use chrono::{DateTime, Utc};

/// What a feed says about itself.
pub struct About {
    pub title: String,
    pub subtitle: String,
    /// The site's address without a slash at the end; relative links in posts start there.
    pub base_url: String,
    /// Path of the page that the feed follows.
    pub page: String,
    /// Path of the feed.
    pub feed: String,
    pub lang: &'static str,
}

/// The feed as XML. Its `updated` is that of its newest entry, so equal content is equal text.
pub fn write(about: &About, rows: &[EntryRow]) -> Result<String> {
    let url = |path: &str| format!("{}{path}", about.base_url);
    let newest = rows.iter().map(changed).max().unwrap_or(DateTime::UNIX_EPOCH);
    let feed = Feed {
        title: Text::plain(&about.title),
        subtitle: (!about.subtitle.is_empty()).then(|| Text::plain(&about.subtitle)),
        id: url(&about.feed),
        updated: fixed(newest),
        lang: Some(about.lang.to_owned()),
        base: Some(url("/")),
        generator: Some(Generator { value: "Hearth".into(), uri: None, version: None }),
        links: vec![
            link(url(&about.feed), "self", "application/atom+xml"),
            link(url(&about.page), "alternate", "text/html"),
        ],
        entries: rows.iter().map(|row| entry(row, &url)).collect(),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new()).map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}

fn entry(row: &EntryRow, url: &impl Fn(&str) -> String) -> Entry {
    let href = if row.number == 1 { topic_path(row.topic_id, &row.slug) } else { post_path(row.post_id) };
    Entry {
        title: Text { lang: row.lang.clone(), ..Text::plain(&row.title) },
        id: url(&post_path(row.post_id)),
        updated: fixed(changed(row)),
        published: Some(fixed(row.created_at)),
        authors: vec![Person { name: author(row), ..Person::default() }],
        links: vec![link(url(&href), "alternate", "text/html")],
        content: Some(Content {
            base: Some(url("/")),
            lang: row.lang.clone(),
            value: Some(row.body_html.clone()),
            src: None,
            content_type: Some("html".into()),
        }),
        ..Entry::default()
    }
}

/// The author; for an official answer with the department.
fn author(row: &EntryRow) -> String {
    match &row.official_department {
        Some(department) if row.official_at.is_some() => format!("{} · {department}", row.author_name),
        _ => row.author_name.clone(),
    }
}

fn changed(row: &EntryRow) -> DateTime<Utc> {
    [row.edited_at, row.official_at].into_iter().flatten().fold(row.created_at, DateTime::max)
}

fn fixed(at: DateTime<Utc>) -> FixedDateTime {
    at.fixed_offset()
}

fn link(href: String, rel: &str, media_type: &str) -> Link {
    Link { href, rel: rel.into(), mime_type: Some(media_type.into()), ..Link::default() }
}

#[cfg(test)]
mod tests {
    use super::{About, write};
    use crate::boards::feeds::queries::EntryRow;
    use crate::ids::{PostId, TopicId};
    use chrono::{DateTime, TimeDelta};

    fn about() -> About {
        About {
            title: "Kettles & <co>".into(),
            subtitle: String::new(),
            base_url: "https://brand.example".into(),
            page: "/b/kettles".into(),
            feed: "/b/kettles/feed.atom".into(),
            lang: "en",
        }
    }

    fn row() -> EntryRow {
        EntryRow {
            post_id: PostId(9),
            topic_id: TopicId(4),
            number: 1,
            title: "קומקום <b>דולף</b>".into(),
            slug: "x".into(),
            lang: Some("he".into()),
            author_name: "Ada".into(),
            body_html: "<p>&amp; ]]> <img src=\"/uploads/a.png\"></p>".into(),
            created_at: DateTime::UNIX_EPOCH,
            edited_at: Some(DateTime::UNIX_EPOCH + TimeDelta::days(1)),
            official_at: None,
            official_department: Some("Care".into()),
        }
    }

    #[test]
    fn a_feed_reads_back_as_it_was_written() {
        let xml = write(&about(), &[row()]).expect("xml");
        let feed = atom_syndication::Feed::read_from(xml.as_bytes()).expect("a feed");
        assert_eq!(feed.title.as_str(), "Kettles & <co>");
        assert_eq!(feed.updated.to_rfc3339(), "1970-01-02T00:00:00+00:00");
        let entry = &feed.entries[0];
        assert_eq!(entry.title.as_str(), "קומקום <b>דולף</b>");
        assert_eq!(entry.id, "https://brand.example/p/9");
        assert_eq!(entry.links[0].href, "https://brand.example/t/4/x");
        assert_eq!(entry.content.as_ref().and_then(|content| content.value.as_deref()), Some(row().body_html.as_str()));
        assert_eq!(entry.authors[0].name, "Ada");
    }

    #[test]
    fn an_empty_feed_is_a_feed() {
        let xml = write(&about(), &[]).expect("xml");
        assert!(atom_syndication::Feed::read_from(xml.as_bytes()).is_ok());
    }
}
