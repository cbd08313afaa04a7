//! The history as Atom (RFC 4287) and RSS 2.0: one entry for each incident, rewritten at each update. Pure.

use super::{SiteInfo, incident_path, stories};
use crate::error::{Error, Result};
use crate::incidents::snapshot::{Incident, Snapshot};
use crate::words::{Lang, Words};
use atom_syndication::{Content, Entry, Feed, Generator, Link, Person, Text};
use chrono::{DateTime, Utc};
use rss::extension::Extension;
use rss::{Channel, Guid, Item};

/// Minutes that a reader of the feed may wait before it looks again.
const TTL_MINUTES: u8 = 5;
const ATOM_NAMESPACE: &str = "http://www.w3.org/2005/Atom";

/// The Atom feed. Its `updated` is that of its newest entry, so equal content is equal text.
pub fn atom(snapshot: &Snapshot, site: &SiteInfo, lang: Lang, path: &str) -> Result<String> {
    let words = Words::of(lang);
    let brand = [("brand", site.name.as_str().into())];
    let feed = Feed {
        title: Text::plain(words.with("statusfeeds-title", &brand)),
        subtitle: Some(Text::plain(words.with("statusfeeds-subtitle", &brand))),
        id: site.url(path),
        updated: newest(snapshot).fixed_offset(),
        lang: Some(lang.code().to_owned()),
        base: Some(site.url("/")),
        generator: Some(Generator { value: "Hearth".into(), uri: None, version: None }),
        authors: vec![Person { name: site.name.clone(), ..Person::default() }],
        links: vec![
            link(site.url(path), "self", "application/atom+xml"),
            link(page(site, path), "alternate", "text/html"),
        ],
        entries: stories::told(snapshot).map(|it| entry(it, site, lang)).collect(),
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new()).map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}

fn entry(it: &Incident, site: &SiteInfo, lang: Lang) -> Entry {
    let (title_lang, title) = it.title.read(lang, it.lang);
    let href = site.url(&incident_path(it.id));
    Entry {
        title: Text { lang: Some(title_lang.code().into()), ..Text::plain(title) },
        id: href.clone(),
        updated: stories::changed_at(it).fixed_offset(),
        published: Some(stories::published_at(it).fixed_offset()),
        links: vec![link(href, "alternate", "text/html")],
        content: Some(Content {
            lang: Some(lang.code().into()),
            value: Some(stories::html(it, site, lang)),
            content_type: Some("html".into()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// The RSS feed. An item's guid is the incident's URL, so that a reader follows one item through its updates.
pub fn rss(snapshot: &Snapshot, site: &SiteInfo, lang: Lang, path: &str) -> Result<String> {
    let words = Words::of(lang);
    let brand = [("brand", site.name.as_str().into())];
    let channel = Channel {
        title: words.with("statusfeeds-title", &brand),
        link: page(site, path),
        description: words.with("statusfeeds-subtitle", &brand),
        language: Some(lang.code().to_owned()),
        pub_date: Some(newest(snapshot).to_rfc2822()),
        generator: Some("Hearth".to_owned()),
        ttl: Some(TTL_MINUTES.to_string()),
        namespaces: [("atom".to_owned(), ATOM_NAMESPACE.to_owned())].into(),
        extensions: [("atom".to_owned(), [("link".to_owned(), vec![itself(site.url(path))])].into())].into(),
        items: stories::told(snapshot).map(|it| item(it, site, lang)).collect(),
        ..Channel::default()
    };
    let bytes = channel.write_to(Vec::new()).map_err(Error::internal)?;
    String::from_utf8(bytes).map_err(Error::internal)
}

/// Where the feed itself is, as the RSS Advisory Board asks for.
fn itself(href: String) -> Extension {
    let attributes = [("href", href), ("rel", "self".into()), ("type", "application/rss+xml".into())];
    Extension {
        name: "atom:link".into(),
        attrs: attributes.map(|(name, value)| (name.to_owned(), value)).into(),
        ..Extension::default()
    }
}

fn item(it: &Incident, site: &SiteInfo, lang: Lang) -> Item {
    let href = site.url(&incident_path(it.id));
    Item {
        title: Some(it.title.read(lang, it.lang).1.to_owned()),
        link: Some(href.clone()),
        guid: Some(Guid { value: href, permalink: true }),
        pub_date: Some(stories::published_at(it).to_rfc2822()),
        description: Some(stories::html(it, site, lang)),
        ..Item::default()
    }
}

/// The page that a feed follows: the status page in the feed's folder.
fn page(site: &SiteInfo, path: &str) -> String {
    site.url(path.rsplit_once('/').map_or("/status", |(folder, _)| folder))
}

/// The start of the era when there is nothing to tell.
fn newest(snapshot: &Snapshot) -> DateTime<Utc> {
    stories::told(snapshot).map(stories::changed_at).max().unwrap_or(DateTime::UNIX_EPOCH)
}

fn link(href: String, rel: &str, media_type: &str) -> Link {
    Link { href, rel: rel.into(), mime_type: Some(media_type.into()), ..Link::default() }
}
