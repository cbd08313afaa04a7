//! A look at an address before it becomes a source: what stands there now.

use super::fetch::{self, Failed, Known, Manners};
use super::source::{SourceKind, Trouble};
use super::{feed, page, rhythm};
use crate::app::App;
use crate::error::Result;
use crate::listening::hear::Item;
use url::Url;

/// Entries that are shown.
const SHOWN: usize = 5;

/// What stands at an address.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// Where it was found: not what was typed when a page named its feed, or moved for good.
    pub address: String,
    pub title: String,
    /// The newest entries of a feed; the first sentences of a page.
    pub items: Vec<Item>,
    /// How many entries there are.
    pub total: usize,
    /// For how long its silence is nothing unusual, in hours.
    pub silent_hours: Option<i64>,
}

/// Fetches an address once. Where a page stands instead of a feed, the feed that it names is looked at.
pub async fn look(app: &App, kind: SourceKind, address: &str) -> Result<Result<Preview, Failed>> {
    let first = once(app, kind, address).await?;
    if let Ok(Found::Link(link)) = first {
        return Ok(match once(app, kind, &link).await? {
            Ok(Found::Preview(preview)) => Ok(*preview),
            Ok(Found::Link(_)) => Err(Trouble::NoFeed.into()),
            Err(failed) => Err(failed),
        });
    }
    Ok(first.map(|found| match found {
        Found::Preview(preview) => *preview,
        Found::Link(_) => Preview::default(),
    }))
}

enum Found {
    Preview(Box<Preview>),
    /// The address of a feed that the page names.
    Link(String),
}

async fn once(app: &App, kind: SourceKind, address: &str) -> Result<Result<Found, Failed>> {
    // Two of them are less than a request of the reader's may take.
    let manners = Manners { whole: Manners::WATCHED.whole / 2, ..Manners::WATCHED };
    let fetched = match fetch::fetch(app, manners, address, &Known::default()).await {
        Ok(fetched) => fetched,
        Err(failed) => return Ok(Err(failed)),
    };
    let at = fetched.moved.map_or_else(|| address.to_owned(), String::from);
    let (text, url) = (fetched.document.map(|document| document.text).unwrap_or_default(), fetched.url);
    app.heavy(move || if kind == SourceKind::Page { page_at(&text, at) } else { feed_at(&text, &url, at) }).await
}

fn feed_at(text: &str, url: &Url, address: String) -> Result<Found, Failed> {
    match feed::read(text, url) {
        Ok(feed) => {
            let silent_hours = rhythm::silent_hours(feed.items.iter().filter_map(|item| item.at));
            let (title, total) = (feed.title, feed.total);
            let items = feed.items.into_iter().take(SHOWN).collect();
            Ok(Found::Preview(Box::new(Preview { address, title, items, total, silent_hours })))
        }
        Err(Trouble::NoFeed) => match page::feed_link(text).and_then(|link| feed::web_link(&link, url)) {
            Some(link) => Ok(Found::Link(link)),
            None => Err(Trouble::NoFeed.into()),
        },
        Err(trouble) => Err(trouble.into()),
    }
}

fn page_at(text: &str, address: String) -> Result<Found, Failed> {
    let page = page::read(text).ok_or(Trouble::NoText)?;
    let total = page.sentences.len();
    let items = page.sentences.into_iter().take(SHOWN).map(|title| Item { title, ..Item::default() }).collect();
    Ok(Found::Preview(Box::new(Preview { address, title: page.title, items, total, silent_hours: None })))
}
