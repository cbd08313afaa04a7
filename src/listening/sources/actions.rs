//! The verbs: make, change, pause, delete a source; and what becomes of it when it answered, brought something, or failed.

use super::feed;
use super::queries::{self, Contact, SourceRow, Wanted};
use super::source::{SOURCES_MAX, SourceKind, Trouble};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{SourceId, random_bytes, secret, sha256_hex};
use crate::listening::alerts;
use crate::listening::hear::{self, Item, Taken};
use crate::policy::{self, Act, Viewer};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE32_NOPAD;

/// The longest that a source in trouble is left alone.
const BACKOFF_MAX: TimeDelta = TimeDelta::hours(24);
/// Mentions that are deleted in one transaction.
const BATCH: i64 = 2_000;
/// Such transactions of one run of the sweep, for one source.
const BATCHES_MAX: usize = 100;
/// A source changed while its form was open.
pub const CHANGED: &str = "sources-conflict-changed";
/// Watches would listen to everything without it.
pub const WATCHED: &str = "sources-conflict-watched";
/// There are as many as there may be.
pub const MANY: &str = "sources-conflict-many";

/// A source that is to be made.
#[derive(Clone, Debug)]
pub struct NewSource {
    pub kind: SourceKind,
    pub wanted: Wanted,
    pub once: Option<String>,
}

/// A new source, and the token by which it is known, which nobody can read again.
#[derive(Clone, Debug)]
pub struct Made {
    pub id: SourceId,
    pub token: Option<String>,
}

/// Makes a source. Sent a second time it is the one that the first made, without its token.
pub async fn make(tx: &mut Tx, new: &NewSource) -> Result<Made> {
    if queries::count(tx).await? >= SOURCES_MAX {
        return Err(Error::Conflict(MANY));
    }
    let token = new_token(new.kind);
    let hash = token.as_ref().map(sha256_hex);
    match queries::insert(tx, new.kind, &new.wanted, hash.as_deref(), new.once.as_deref()).await? {
        Some(id) => {
            events::record(tx, Event::SourceChanged { source: id, what: "made" }).await?;
            Ok(Made { id, token })
        }
        None => {
            let once = new.once.as_deref().unwrap_or_default();
            let id = queries::by_once(tx, once).await?.ok_or(Error::NotFound)?;
            Ok(Made { id, token: None })
        }
    }
}

/// A secret for an address. In a mail address it is lower case: some mail servers make it so.
fn new_token(kind: SourceKind) -> Option<String> {
    match kind {
        SourceKind::Webhook => Some(secret()),
        SourceKind::Mail => Some(BASE32_NOPAD.encode(&random_bytes::<15>()).to_ascii_lowercase()),
        _ => None,
    }
}

/// Makes a source for somebody who may.
pub async fn create(app: &App, viewer: &Viewer, new: NewSource) -> Result<Made> {
    let permit = policy::permit(viewer, Act::SourceArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { make(tx, &new).await })).await
}

/// Changes a source; a conflict when somebody else did in the meantime.
pub async fn change(app: &App, viewer: &Viewer, id: SourceId, version: i64, wanted: Wanted) -> Result<()> {
    let permit = policy::permit(viewer, Act::SourceArrange)?;
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let row = queries::source(tx, id).await?.ok_or(Error::NotFound)?;
            if !queries::update(tx, id, version, &wanted, row.address != wanted.address).await? {
                return Err(Error::Conflict(CHANGED));
            }
            if row.silent_hours != wanted.silent_hours {
                sound(tx, &row).await?;
            }
            events::record(tx, Event::SourceChanged { source: id, what: "changed" }).await
        })
    });
    work.await
}

/// Pauses a source, or lets it go on. Nobody listens while it is paused, and that is known.
pub async fn set_active(app: &App, viewer: &Viewer, id: SourceId, active: bool) -> Result<()> {
    let permit = policy::permit(viewer, Act::SourceArrange)?;
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let (row, now) = (queries::source(tx, id).await?.ok_or(Error::NotFound)?, tx.now());
            if !queries::set_active(tx, id, active, (active && row.kind.is_fetched()).then_some(now)).await? {
                return Ok(());
            }
            if !active {
                queries::open_gap(tx, id, now).await?;
                sound(tx, &row).await?;
            } else if !row.kind.is_fetched() {
                queries::close_gap(tx, id).await?;
            }
            let what = if active { "resumed" } else { "paused" };
            events::record(tx, Event::SourceChanged { source: id, what }).await
        })
    });
    work.await
}

/// Gives a source another token; the one before is nothing any more.
pub async fn renew_token(app: &App, viewer: &Viewer, id: SourceId) -> Result<String> {
    let permit = policy::permit(viewer, Act::SourceArrange)?;
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let row = queries::source(tx, id).await?.ok_or(Error::NotFound)?;
            let token = new_token(row.kind).ok_or(Error::NotFound)?;
            queries::set_token(tx, id, &sha256_hex(&token)).await?;
            events::record(tx, Event::SourceChanged { source: id, what: "token" }).await?;
            Ok(token)
        })
    });
    work.await
}

/// Deletes a source with all that it said. Refused while a watch names it: without its sources a watch would listen to all of them.
pub async fn delete(app: &App, viewer: &Viewer, id: SourceId) -> Result<()> {
    let permit = policy::permit(viewer, Act::SourceArrange)?;
    let stop = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let row = queries::source(tx, id).await?.ok_or(Error::NotFound)?;
            if !queries::watches_of(tx, id).await?.is_empty() {
                return Err(Error::Conflict(WATCHED));
            }
            queries::set_active(tx, id, false, None).await?;
            sound(tx, &row).await
        })
    });
    stop.await?;
    while drop_some(app, id, None).await? {}
    let permit = policy::permit(viewer, Act::SourceArrange)?;
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            if !queries::watches_of(tx, id).await?.is_empty() {
                return Err(Error::Conflict(WATCHED));
            }
            queries::delete(tx, id).await?;
            events::record(tx, Event::SourceChanged { source: id, what: "deleted" }).await
        })
    });
    work.await
}

/// Deletes some mentions of a source, of those heard before then; whether there may be more.
async fn drop_some(app: &App, id: SourceId, before: Option<DateTime<Utc>>) -> Result<bool> {
    let permit = policy::system("listening");
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let before = before.unwrap_or(tx.now() + TimeDelta::days(1));
            let dropped = queries::delete_heard_before(tx, id, before, BATCH).await?;
            if dropped > 0 {
                tx.touch(Tag::Listening.key());
            }
            Ok(i64::try_from(dropped).unwrap_or(BATCH) >= BATCH)
        })
    });
    work.await
}

/// Retention: what came from outside goes when its time is over, counted from when we heard it.
pub async fn sweep(app: &App) -> Result<()> {
    let rows = queries::sources(&mut app.db.read_current().await?).await?;
    for row in rows {
        let before = app.now() - TimeDelta::days(row.retention_days);
        for _ in 0..BATCHES_MAX {
            if !drop_some(app, row.id, Some(before)).await? {
                break;
            }
        }
    }
    Ok(())
}

/// What came of asking a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Came {
    pub new: usize,
    pub known: usize,
    pub trouble: Option<Trouble>,
}

/// What a source answered.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The address that was asked.
    pub asked: String,
    /// Where it moved for good.
    pub moved: Option<String>,
    /// None: nothing has changed.
    pub said: Option<Said>,
}

/// What stands in a feed or on a page.
#[derive(Clone, Debug)]
pub struct Said {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    pub items: Vec<Item>,
    /// By what it is known again.
    pub page_hash: String,
}

/// A source answered: keeps what is new. Nothing, when its address was changed while we were there.
pub async fn answered(tx: &mut Tx, id: SourceId, answer: Answered) -> Result<Came> {
    let Some(row) = queries::source(tx, id).await?.filter(|row| row.address == answer.asked) else {
        return Ok(Came::default());
    };
    let now = tx.now();
    let mut contact = Contact {
        address: answer.moved.unwrap_or_else(|| row.address.clone()),
        etag: row.etag.clone(),
        last_modified: row.last_modified.clone(),
        page_hash: row.page_hash.clone(),
        next_at: row.active.then(|| now + TimeDelta::minutes(row.every_minutes)),
        news: false,
    };
    let mut came = Came::default();
    if let Some(said) = answer.said {
        let all = said.items.len();
        let fresh = feed::unmarked(said.items, row.page_hash.as_deref().unwrap_or_default());
        let taken = hear::take_in(tx, &row, fresh).await?;
        came = Came { new: taken.new, known: all - taken.new, trouble: None };
        contact.news = taken.new > 0 && row.begun_at.is_some();
        (contact.etag, contact.last_modified) = (said.etag, said.last_modified);
        contact.page_hash = Some(said.page_hash);
    }
    queries::set_contact(tx, id, &contact).await?;
    if row.active {
        queries::close_gap(tx, id).await?;
    }
    if contact.news {
        sound(tx, &row).await?;
    }
    note(tx, &row, contact.address != row.address, came.new).await?;
    Ok(came)
}

/// Tells of a contact: in the audit trail when something about the source changed, else only open pages.
async fn note(tx: &mut Tx, row: &SourceRow, moved: bool, new: usize) -> Result<()> {
    let source = row.id;
    if moved {
        events::record(tx, Event::SourceChanged { source, what: "moved" }).await?;
    } else if row.fault.is_some() {
        events::record(tx, Event::SourceChanged { source, what: "recovered" }).await?;
    } else if new > 0 {
        tx.touch(Tag::Listening.key());
    }
    Ok(())
}

/// A source did not answer as it should: it is asked again later and later, or never when it is gone for good.
pub async fn failed(tx: &mut Tx, id: SourceId, asked: &str, trouble: Trouble, wait: Option<TimeDelta>) -> Result<Came> {
    let came = Came { trouble: Some(trouble), ..Came::default() };
    let Some(row) = queries::source(tx, id).await?.filter(|row| row.address == asked) else { return Ok(came) };
    let now = tx.now();
    let pause = backoff(row.every_minutes, row.failures).max(wait.unwrap_or_default());
    let next_at = (trouble != Trouble::Gone && row.active).then(|| now + pause);
    queries::set_failed(tx, id, trouble, next_at).await?;
    queries::open_gap(tx, id, row.contact_at.unwrap_or(row.created_at)).await?;
    if trouble == Trouble::Gone && row.silent_hours.is_some() {
        hush(tx, &row).await?;
    }
    if row.fault.as_deref() != Some(trouble.as_str()) {
        events::record(tx, Event::SourceChanged { source: id, what: "failed" }).await?;
    }
    Ok(came)
}

/// Twice as long after each failure, a day at most.
fn backoff(every_minutes: i64, failures: i64) -> TimeDelta {
    let doublings = u32::try_from(failures.clamp(0, 20)).unwrap_or_default() + 1;
    TimeDelta::minutes(every_minutes.saturating_mul(2_i64.saturating_pow(doublings)).min(BACKOFF_MAX.num_minutes()))
}

/// Somebody brought something to a source that waits for it.
pub async fn brought(tx: &mut Tx, row: &SourceRow, items: Vec<Item>) -> Result<Taken> {
    let taken = hear::take_in(tx, row, items).await?;
    queries::set_brought(tx, row.id, taken.new > 0).await?;
    if taken.new > 0 {
        sound(tx, row).await?;
        tx.touch(Tag::Listening.key());
    }
    Ok(taken)
}

/// Since when a source says nothing.
pub fn silent_since(row: &SourceRow) -> DateTime<Utc> {
    row.news_at.or(row.begun_at).unwrap_or(row.created_at)
}

/// Tells once that a source is silent.
pub async fn hush(tx: &mut Tx, row: &SourceRow) -> Result<()> {
    if row.silent_told_at.is_none() {
        queries::set_silent_told(tx, row.id, true).await?;
        alerts::silent(tx, row, silent_since(row)).await?;
    }
    Ok(())
}

/// A source is heard again, or nobody waits for it any more.
async fn sound(tx: &mut Tx, row: &SourceRow) -> Result<()> {
    if row.silent_told_at.is_some() {
        queries::set_silent_told(tx, row.id, false).await?;
        alerts::sound_again(tx, row).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::backoff;
    use chrono::TimeDelta;

    #[test]
    fn each_failure_doubles_the_pause_up_to_a_day() {
        assert_eq!(backoff(30, 0), TimeDelta::minutes(60));
        assert_eq!(backoff(30, 1), TimeDelta::minutes(120));
        assert_eq!(backoff(30, 9), TimeDelta::hours(24));
        assert_eq!(backoff(1_440, 0), TimeDelta::hours(24));
        assert_eq!(backoff(5, i64::MAX), TimeDelta::hours(24));
    }
}
