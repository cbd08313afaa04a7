//! Telling everybody: who is to be told is written down first, each once, and then sent, each once.
//!
//! Two things run beside the job worker. One goes through the subscribers in windows and gives each a delivery: a window and the place it has come
//! to are one transaction, and a delivery is unique, so nobody is forgotten and nobody doubled, whenever the program dies. The other claims
//! deliveries for a while, sends them and settles them. What died between sending and settling is sent again under the same name: a file of
//! the outbox is written over, a Message-ID and a `webhook-id` are recognised.
//!
//! Mail and webhooks have a lane each: an address that hangs holds up others of its kind at most.

mod deliver;
mod queries;

use super::wish::Channel;
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::events::Tag;
use crate::policy;
use chrono::TimeDelta;
use deliver::{Outcome, Parcel};
use std::time::Duration;
use tokio::task::JoinSet;

/// Subscribers that one transaction goes through.
const WINDOW: i64 = 5_000;
/// Deliveries of one lane in hand at once.
const IN_HAND_MAX: usize = 100;
/// New ones are claimed when there is room for so many.
const CLAIM_MIN: usize = 25;
/// How long a claim holds: longer than any delivery takes, with what it takes to write down how it went.
const CLAIM: TimeDelta = TimeDelta::seconds(90);
/// How long one delivery may take.
const DELIVERY_MAX: Duration = Duration::from_secs(45);
/// Looks this often even when nobody woke it.
const POLL: Duration = Duration::from_secs(2);
/// How often writing down how deliveries went is tried again.
const SETTLE_TRIES: u32 = 10;

/// Finds out who is to be told, for as long as the program runs.
pub async fn count_readers(app: App) {
    loop {
        let woken = app.notices_wake.notified();
        tokio::pin!(woken);
        woken.as_mut().enable();
        match window(&app).await {
            Ok(true) => {
                // Others who write come in between.
                tokio::task::yield_now().await;
                continue;
            }
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "who is to be told could not be written down; it will be tried again"),
        }
        let _ = tokio::time::timeout(POLL, woken).await;
    }
}

/// Sends what is due by one channel, for as long as the program runs.
pub async fn lane(app: App, channel: Channel) {
    loop {
        let woken = app.notices_wake.notified();
        tokio::pin!(woken);
        woken.as_mut().enable();
        if let Err(error) = send_due(&app, channel).await {
            tracing::warn!(%error, channel = channel.as_str(), "what is due could not be sent; it will be tried again");
        }
        let _ = tokio::time::timeout(POLL, woken).await;
    }
}

/// Counts and sends everything that is due now; for tests and commands. How much was sent, or tried.
pub async fn drain(app: &App) -> Result<usize> {
    while window(app).await? {}
    let mut done = 0;
    for channel in Channel::ALL {
        done += send_due(app, channel).await?;
    }
    Ok(done)
}

/// Goes through the next subscribers of the oldest open notice; false when there is none.
async fn window(app: &App) -> Result<bool> {
    if !queries::any_open(&mut app.db.read_current().await?).await? {
        return Ok(false);
    }
    let found =
        app.db.write(policy::system("notice.count"), |tx| Box::pin(async move { next_window(tx).await })).await?;
    if let Some(queued) = found
        && queued > 0
    {
        app.notices_wake.notify_waiters();
    }
    Ok(found.is_some())
}

/// How many deliveries were written; none when there is no open notice, or another node is at it.
async fn next_window(tx: &mut Tx) -> Result<Option<u64>> {
    let Some(notice) = queries::open_notice(tx).await? else { return Ok(None) };
    let end = queries::window_end(tx, notice.cursor_id, WINDOW).await?;
    let queued = queries::queue(tx, &notice, end.unwrap_or(i64::MAX)).await?;
    match end {
        Some(end) => queries::move_cursor(tx, notice.id, end).await?,
        None => {
            queries::queued(tx, notice.id).await?;
            tx.touch(crate::jobs::NOTICES_KEY);
            tx.touch(Tag::Room(notice.incident_id).key());
        }
    }
    Ok(Some(queued))
}

/// Sends what is due by one channel until nothing is; how much was tried.
async fn send_due(app: &App, channel: Channel) -> Result<usize> {
    let mut in_hand: JoinSet<Outcome> = JoinSet::new();
    let mut stories = deliver::Stories::default();
    let (mut tried, mut more) = (0, true);
    loop {
        let room = IN_HAND_MAX - in_hand.len();
        if more && room >= CLAIM_MIN {
            let parcels = claim(app, channel, room, &mut stories).await?;
            more = !parcels.is_empty();
            for parcel in parcels {
                let app = app.clone();
                in_hand.spawn(async move { attempt(&app, parcel).await });
            }
        }
        let Some(first) = in_hand.join_next().await else { return Ok(tried) };
        let mut ended = vec![first];
        ended.extend(std::iter::from_fn(|| in_hand.try_join_next()));
        // One that panicked stays claimed, and comes again when its claim is over.
        let outcomes: Vec<Outcome> = ended.into_iter().flatten().collect();
        tried += outcomes.len();
        settle(app, outcomes).await?;
    }
}

async fn attempt(app: &App, parcel: Parcel) -> Outcome {
    let row = parcel.row.clone();
    match tokio::time::timeout(DELIVERY_MAX, deliver::deliver(app, parcel)).await {
        Ok(result) => Outcome { row, result },
        Err(_) => Outcome { row, result: deliver::Ended::Again("it took too long".into()) },
    }
}

/// Claims deliveries, with what they say.
async fn claim(app: &App, channel: Channel, room: usize, stories: &mut deliver::Stories) -> Result<Vec<Parcel>> {
    let now = app.now();
    if !queries::any_due(&mut app.db.read_current().await?, channel.as_str(), now).await? {
        return Ok(Vec::new());
    }
    let limit = i64::try_from(room).unwrap_or(1);
    let rows = app
        .db
        .write(policy::system("notice.claim"), move |tx| {
            Box::pin(async move {
                let ids = queries::claim(tx, channel.as_str(), now + CLAIM, limit).await?;
                queries::claimed(tx, &ids).await
            })
        })
        .await?;
    let mut conn = app.db.read_current().await?;
    let mut parcels = Vec::with_capacity(rows.len());
    for row in rows {
        let story = stories.of(app, &mut conn, &row).await?;
        parcels.push(Parcel { row, story });
    }
    Ok(parcels)
}

/// Writes down how deliveries went. It is tried long: what is not written down is sent again.
async fn settle(app: &App, outcomes: Vec<Outcome>) -> Result<()> {
    if outcomes.is_empty() {
        return Ok(());
    }
    for outcome in &outcomes {
        metrics::counter!("hearth_deliveries_total", "channel" => outcome.row.kind.clone(), "outcome" => outcome.result.word())
            .increment(1);
    }
    let mut tries = 0;
    loop {
        let batch = outcomes.clone();
        let written = app.db.write(policy::system("notice.settle"), move |tx| {
            Box::pin(async move { deliver::settle(tx, &batch).await })
        });
        match written.await {
            Err(error) if tries < SETTLE_TRIES => {
                tracing::warn!(%error, "how deliveries went could not be written down; it will be tried again");
                tries += 1;
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            written => return written,
        }
    }
}
