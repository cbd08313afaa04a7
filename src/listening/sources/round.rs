//! The rounds: sources that are due are asked, those that have been silent for too long are told of, and what is too old goes.

use super::actions::{self, Answered, Came, Said};
use super::fetch::{self, Failed, Known, Manners};
use super::page::{self, Page};
use super::queries::{self, SourceRow};
use super::source::{SourceKind, Trouble};
use super::{feed, plain};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{SourceId, sha256_hex};
use crate::listening::hear::Item;
use crate::policy;
use chrono::TimeDelta;
use futures_util::{StreamExt as _, stream};
use std::collections::BTreeMap;
use url::Url;

/// Sources of one round.
const DUE_MAX: i64 = 200;
/// Of one host in one round; the others come in the next.
const PER_HOST_MAX: usize = 10;
/// Hosts that are asked at the same time.
const AT_ONCE: usize = 4;
/// How long a source belongs to the node that asks it: longer than a round can take over one host.
const LEASE: TimeDelta = TimeDelta::minutes(15);

/// Asks what is due, and tells of those that are silent.
pub async fn round(app: App) -> Result<()> {
    ask_due(&app, Manners::QUIET).await?;
    tell_silent(&app).await
}

/// Deletes what is kept for too long.
pub async fn sweep(app: App) -> Result<()> {
    actions::sweep(&app).await
}

/// Asks every source that is due: several hosts at once, one host after the other with a pause.
pub async fn ask_due(app: &App, manners: Manners) -> Result<()> {
    let due = queries::due(&mut app.db.read_current().await?, app.now(), DUE_MAX).await?;
    let mut hosts: BTreeMap<String, Vec<SourceId>> = BTreeMap::new();
    for (id, address) in due {
        let host = address.parse::<Url>().ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
        let ids = hosts.entry(host).or_default();
        if ids.len() < PER_HOST_MAX {
            ids.push(id);
        }
    }
    stream::iter(hosts.into_values()).for_each_concurrent(AT_ONCE, |ids| ask_host(app, manners, ids)).await;
    Ok(())
}

async fn ask_host(app: &App, manners: Manners, ids: Vec<SourceId>) {
    let claimed = match claim(app, ids).await {
        Ok(claimed) => claimed,
        Err(error) => {
            tracing::warn!(error = %error, "sources could not be claimed");
            return;
        }
    };
    for (at, id) in claimed.into_iter().enumerate() {
        if at > 0 {
            tokio::time::sleep(manners.pause).await;
        }
        if let Err(error) = ask(app, manners, id).await {
            tracing::warn!(source = id.0, error = %error, "a source could not be asked");
        }
    }
}

/// Takes the sources of a host for this node; those that another one took are left out.
async fn claim(app: &App, ids: Vec<SourceId>) -> Result<Vec<SourceId>> {
    let work = app.db.write(policy::system("listening"), move |tx| {
        Box::pin(async move {
            let until = tx.now() + LEASE;
            let mut claimed = Vec::new();
            for id in ids {
                if queries::claim(tx, id, until).await? {
                    claimed.push(id);
                }
            }
            Ok(claimed)
        })
    });
    work.await
}

/// Asks one source now, and keeps what is new.
pub async fn ask(app: &App, manners: Manners, id: SourceId) -> Result<Came> {
    let row = queries::source(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    if !row.kind.is_fetched() {
        return Err(Error::NotFound);
    }
    let asked = row.address.clone();
    let answer = look(app, manners, &row).await;
    let work = app.db.write(policy::system("listening"), move |tx| {
        Box::pin(async move {
            match answer? {
                Ok(answer) => actions::answered(tx, id, answer).await,
                Err(failed) => actions::failed(tx, id, &asked, failed.trouble, failed.wait).await,
            }
        })
    });
    let came = work.await?;
    tracing::info!(source = id.0, new = came.new, trouble = came.trouble.map(Trouble::as_str), "a source was asked");
    Ok(came)
}

/// Goes there and reads what it has.
async fn look(app: &App, manners: Manners, row: &SourceRow) -> Result<Result<Answered, Failed>> {
    let known = Known { etag: row.etag.clone(), last_modified: row.last_modified.clone() };
    let fetched = match fetch::fetch(app, manners, &row.address, &known).await {
        Ok(fetched) => fetched,
        Err(failed) => return Ok(Err(failed)),
    };
    let (asked, moved) = (row.address.clone(), fetched.moved.map(String::from));
    let Some(document) = fetched.document else { return Ok(Ok(Answered { asked, moved, said: None })) };
    let (kind, before, url) = (row.kind, row.page_hash.clone(), fetched.url);
    let text = document.text;
    let read = app.heavy(move || read(kind, &text, &url, before.as_deref())).await?;
    Ok(match read {
        Ok((items, page_hash)) => {
            let (etag, last_modified) = (document.known.etag, document.known.last_modified);
            Ok(Answered { asked, moved, said: Some(Said { etag, last_modified, items, page_hash }) })
        }
        Err(trouble) => Err(trouble.into()),
    })
}

/// What a document says that was not there before, and by what it is known again.
fn read(kind: SourceKind, text: &str, url: &Url, before: Option<&str>) -> Result<(Vec<Item>, String), Trouble> {
    if kind == SourceKind::Feed {
        let feed = feed::read(text, url)?;
        let marks = feed::marks(&feed.items);
        return Ok((feed.items, marks));
    }
    let page = page::read(text).ok_or(Trouble::NoText)?;
    let news = before.and_then(|before| page::news(before, &page));
    Ok((news.map(|news| change(&page, url, &news)).into_iter().collect(), page.print))
}

/// A page that changed, as something that was said.
fn change(page: &Page, url: &Url, news: &str) -> Item {
    let title = if page.title.is_empty() { url.host_str().unwrap_or_default() } else { &page.title };
    Item {
        key: format!("page {}", sha256_hex(&page.print)),
        link: Some(url.to_string()),
        title: title.to_owned(),
        excerpt: plain::shortened(news, feed::EXCERPT_CHARS_MAX),
        author: Some(url.to_string()),
        ..Item::default()
    }
}

/// Tells of sources that have said nothing for longer than they usually do.
async fn tell_silent(app: &App) -> Result<()> {
    let rows = queries::sources(&mut app.db.read_current().await?).await?;
    for row in rows {
        let Some(hours) = row.silent_hours else { continue };
        let over = app.now() - actions::silent_since(&row) >= TimeDelta::hours(hours);
        if !row.active || row.silent_told_at.is_some() || !over {
            continue;
        }
        let id = row.id;
        let work = app.db.write(policy::system("listening"), move |tx| {
            Box::pin(async move {
                let row = queries::source(tx, id).await?.filter(|row| row.active && row.silent_told_at.is_none());
                match row {
                    Some(row) => actions::hush(tx, &row).await,
                    None => Ok(()),
                }
            })
        });
        work.await?;
    }
    Ok(())
}
