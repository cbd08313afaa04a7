//! One delivery: what it says, how it goes, and what follows from that.

use super::queries::{self, ClaimedRow, Settled};
use crate::app::App;
use crate::cases::mailbox;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{IncidentId, NoticeId, UpdateId};
use crate::incidents::incident::{Health, State, Texts};
use crate::incidents::snapshot::Snapshot;
use crate::incidents::subscribers::letters::{self, Doors, House, Story};
use crate::incidents::subscribers::wish::Channel;
use crate::incidents::subscribers::{BOUNCE_MARK, NoticeKind, links, queries as kept, webhook};
use crate::mail::{Handed, Once};
use crate::words::Lang;
use chrono::TimeDelta;
use std::collections::HashMap;
use std::sync::Arc;

/// Pauses between tries; after the last one the delivery has failed.
const PAUSES_S: [i64; 5] = [10, 60, 300, 1_800, 7_200];
/// Tries again of one moment are spread over so many seconds.
const SPREAD_S: i64 = 20;
/// Deliveries in a row that failed for good, and the address is paused.
const FAILURES_MAX: i64 = 5;
/// Causes are kept up to here.
const CAUSE_CHARS_MAX: usize = 200;

/// A delivery in hand.
#[derive(Clone, Debug)]
pub struct Parcel {
    pub row: ClaimedRow,
    /// None when there is nothing to tell any more.
    pub story: Option<Told>,
}

/// What it says.
#[derive(Clone, Debug)]
pub enum Told {
    Letter(Arc<Story>),
    Webhook(Arc<Snapshot>),
}

/// A delivery and how it went.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub row: ClaimedRow,
    pub result: Ended,
}

/// How a delivery went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    Sent,
    /// There was nobody to tell any more, or nothing.
    Dropped(&'static str),
    /// Not this time.
    Again(String),
    /// Not this time, and it is our own mail server's doing.
    AgainOurs(String),
    /// Never.
    Failed(String),
    /// Never again anything to that address.
    Dead(String),
}

impl Ended {
    /// Its name in the measures.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Dropped(_) => "dropped",
            Self::Again(_) | Self::AgainOurs(_) => "again",
            Self::Failed(_) => "failed",
            Self::Dead(_) => "dead",
        }
    }
}

/// What notices say, read once for many readers.
#[derive(Default)]
pub struct Stories {
    letters: HashMap<NoticeId, Option<Arc<Story>>>,
    /// All that is public, and the notice that it was read for: an earlier notice is told with what stands there now.
    snapshot: Option<(NoticeId, Arc<Snapshot>)>,
}

impl Stories {
    /// What that delivery says.
    pub async fn of(&mut self, app: &App, conn: &mut Conn, row: &ClaimedRow) -> Result<Option<Told>> {
        if row.kind == Channel::Webhook.as_str() {
            if let Some((_, snapshot)) = self.snapshot.as_ref().filter(|(notice, _)| *notice == row.notice_id) {
                return Ok(Some(Told::Webhook(Arc::clone(snapshot))));
            }
            let snapshot = Arc::new(crate::incidents::snapshot(conn, app.now(), app.brand().zone).await?);
            self.snapshot = Some((row.notice_id, Arc::clone(&snapshot)));
            return Ok(Some(Told::Webhook(snapshot)));
        }
        if let Some(story) = self.letters.get(&row.notice_id) {
            return Ok(story.clone().map(Told::Letter));
        }
        let story = story(conn, row).await?.map(Arc::new);
        self.letters.insert(row.notice_id, story.clone());
        Ok(story.map(Told::Letter))
    }
}

async fn story(conn: &mut Conn, row: &ClaimedRow) -> Result<Option<Story>> {
    let Some(incident) = queries::story(conn, row.incident_id).await? else { return Ok(None) };
    let update = match row.update_id {
        Some(update) => queries::update(conn, update).await?,
        None => queries::newest_update(conn, row.incident_id).await?,
    };
    let Some(update) = update else { return Ok(None) };
    let lang = Lang::parse(&incident.lang).unwrap_or_default();
    let word = if row.update_id.is_some() { &update.state } else { &incident.state };
    Ok(Some(Story {
        what: NoticeKind::parse(&row.what).unwrap_or(NoticeKind::Update),
        lang,
        title: Texts::new(incident.title_en, incident.title_he, incident.title_pl),
        state: State::parse(word).unwrap_or(State::Investigating),
        body: Texts::new(update.body_en, update.body_he, update.body_pl),
        body_lang: Lang::parse(&update.lang).unwrap_or(lang),
        promised_at: update.promised_at,
        scheduled: incident.scheduled_for.zip(incident.scheduled_until),
        components: components(conn, row.incident_id, row.update_id).await?,
    }))
}

/// What the update changed; when it changed nothing, how what it is about stands now.
async fn components(conn: &mut Conn, incident: IncidentId, update: Option<UpdateId>) -> Result<Vec<(Texts, Health)>> {
    let changed = match update {
        Some(update) => queries::changed(conn, update).await?,
        None => Vec::new(),
    };
    let rows = if changed.is_empty() { queries::touched(conn, incident).await? } else { changed };
    let one = |row: queries::TouchedRow| {
        (Texts::new(row.name_en, row.name_he, row.name_pl), Health::parse(&row.state).unwrap_or(Health::Operational))
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Sends one.
pub async fn deliver(app: &App, parcel: Parcel) -> Ended {
    let row = &parcel.row;
    if row.ended_at.is_some() {
        return Ended::Dropped("ended");
    }
    if row.paused_at.is_some() {
        return Ended::Dropped("paused");
    }
    let lang = Lang::parse(&row.lang).unwrap_or(app.brand().lang);
    match parcel.story {
        None => Ended::Dropped("nothing to tell"),
        Some(Told::Letter(story)) => mail(app, row, &story, lang).await,
        Some(Told::Webhook(snapshot)) => post(app, row, &snapshot, lang).await,
    }
}

async fn mail(app: &App, row: &ClaimedRow, story: &Story, lang: Lang) -> Ended {
    let brand = app.brand();
    let doors = Doors {
        incident: app.url(&format!("/status/{}/incidents/{}", lang.code(), row.incident_id)),
        manage: app.url(&links::manage(app, row.subscriber_id)),
        end: app.url(&links::end(app, row.subscriber_id)),
    };
    let letter = letters::tell(story, &row.address, lang, House { brand: &brand.name, zone: brand.zone }, &doors);
    let once = Once {
        key: format!("notice-{}-{}", row.notice_id, row.id),
        unsubscribe: Some(doors.end),
        bounces: mailbox::bounce::address(app, BOUNCE_MARK, row.subscriber_id.0),
    };
    match app.mailer.send_once(&letter, &once).await {
        Ok(Handed::Over) => Ended::Sent,
        Ok(Handed::Dead(cause)) => Ended::Dead(cause),
        Ok(Handed::Refused(cause)) => Ended::Failed(cause),
        Ok(Handed::Later(cause)) => Ended::AgainOurs(cause),
        Err(error) => Ended::AgainOurs(error.to_string()),
    }
}

async fn post(app: &App, row: &ClaimedRow, snapshot: &Snapshot, lang: Lang) -> Ended {
    let sealed = row.secret.as_deref().unwrap_or_default();
    let Some(secret) = webhook::unseal(app, row.subscriber_id, sealed) else {
        return Ended::Failed("its secret does not open with this key".into());
    };
    let body = match webhook::body(app, snapshot, row.incident_id, row.subscriber_id, lang) {
        Ok(Some(body)) => body,
        Ok(None) => return Ended::Dropped("nothing to tell"),
        Err(error) => return Ended::Again(error.to_string()),
    };
    let id = format!("msg_{}_{}", row.notice_id, row.id);
    match webhook::send(app, webhook::Message { url: row.address.clone(), id, secret, body }).await {
        Ok(answer) => match answer.status {
            200..300 => Ended::Sent,
            // "Gone": it asks for nothing more.
            410 => Ended::Dead("it answered 410".into()),
            status => Ended::Again(format!("it answered {status}")),
        },
        Err(refused) => Ended::Again(refused.as_str().into()),
    }
}

/// Writes down how deliveries went, and what that means for their addresses.
pub async fn settle(tx: &mut Tx, outcomes: &[Outcome]) -> Result<()> {
    let now = tx.now();
    let causes: Vec<Option<String>> = outcomes.iter().map(|outcome| cause(&outcome.result)).collect();
    let settled: Vec<Settled<'_>> = outcomes
        .iter()
        .zip(&causes)
        .map(|(Outcome { row, result }, cause)| {
            let again = pause(row.tries).filter(|_| matches!(result, Ended::Again(_) | Ended::AgainOurs(_)));
            let (state, due_at) = match (result, again) {
                (Ended::Sent, _) => ("sent", row.due_at),
                (Ended::Dropped(_), _) => ("dropped", row.due_at),
                (_, Some(pause)) => ("waiting", now + pause + TimeDelta::seconds(row.id % SPREAD_S)),
                (_, None) => ("failed", row.due_at),
            };
            Settled {
                notice: row.notice_id,
                subscriber: row.subscriber_id,
                kind: &row.kind,
                state,
                tries: row.tries,
                due_at,
                sent_at: (*result == Ended::Sent).then_some(now),
                cause: cause.as_deref(),
            }
        })
        .collect();
    queries::settle(tx, &settled).await?;
    for (outcome, settled) in outcomes.iter().zip(&settled) {
        follow_up(tx, outcome, settled.state == "failed").await?;
    }
    Ok(())
}

/// An address that takes nothing is paused.
async fn follow_up(tx: &mut Tx, outcome: &Outcome, failed: bool) -> Result<()> {
    let id = outcome.row.subscriber_id;
    let paused = match &outcome.result {
        Ended::Sent if outcome.row.failures > 0 => {
            queries::arrived(tx, id).await?;
            false
        }
        Ended::Dead(_) => kept::pause(tx, id, "dead").await?,
        // Our own mail server's trouble is not the reader's.
        Ended::Again(_) | Ended::Failed(_) if failed => {
            queries::failed(tx, id).await? >= FAILURES_MAX && kept::pause(tx, id, "failing").await?
        }
        _ => false,
    };
    if paused {
        tracing::info!(subscriber = id.0, "an address that takes nothing is paused");
    }
    Ok(())
}

fn pause(tries: i64) -> Option<TimeDelta> {
    let pause = usize::try_from(tries - 1).ok().and_then(|tries| PAUSES_S.get(tries)).copied();
    pause.map(TimeDelta::seconds)
}

fn cause(result: &Ended) -> Option<String> {
    let text = match result {
        Ended::Sent => return None,
        Ended::Dropped(cause) => *cause,
        Ended::Again(cause) | Ended::AgainOurs(cause) | Ended::Failed(cause) | Ended::Dead(cause) => cause.as_str(),
    };
    Some(text.chars().take(CAUSE_CHARS_MAX).collect())
}
