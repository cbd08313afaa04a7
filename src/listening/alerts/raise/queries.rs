//! Every SQL text of raising and joining.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AlertId, ComponentId, MentionId, SourceId, WatchId};
use crate::listening::alerts::queries::word_of;
use crate::listening::alerts::{EXAMPLES_MAX, Kind, State};
use crate::listening::detector::scale;
use crate::listening::watch::Severity;
use crate::sql;
use chrono::{DateTime, Utc};

/// Watches of alerts that another may join.
const PARTS_MAX: i64 = 500;

/// An alert to be made.
#[derive(Clone, Debug)]
pub struct NewAlert {
    pub kind: Kind,
    pub severity: Severity,
    pub source: Option<SourceId>,
    pub raised_at: DateTime<Utc>,
    pub since_at: DateTime<Utc>,
    pub component: Option<ComponentId>,
    /// JSON: a list of words.
    pub terms: String,
    pub owner: Option<AccountId>,
}

/// What was unusual in a watch, to be kept.
#[derive(Clone, Debug)]
pub struct NewPart {
    pub watch: WatchId,
    pub at: DateTime<Utc>,
    pub scale: scale::Kind,
    pub minutes: i64,
    pub people: i64,
    pub posts: i64,
    pub usual_tenths: i64,
    /// Usual on this day of the week.
    pub weekday_tenths: Option<i64>,
    pub rarity_hours: i64,
    pub last_like_at: Option<DateTime<Utc>>,
    pub remembers_from: Option<DateTime<Utc>>,
}

/// Keeps a new alert.
pub async fn insert(tx: &mut Tx, new: &NewAlert) -> Result<AlertId> {
    tx.insert_id(
        sql!(
            "insert into alerts (kind, state, severity, source_id, raised_at, since_at, component_id, terms, owner_id, version)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
              returning id"
        ),
        (
            new.kind.as_str(),
            State::Open.as_str(),
            new.severity.as_str(),
            new.source,
            new.raised_at,
            new.since_at,
            new.component,
            new.terms.as_str(),
            new.owner,
        ),
    )
    .await
    .map(AlertId)
}

/// Keeps what was unusual in a watch; in one that alarmed before, as it has grown since. Whether it is the first time.
pub async fn put_part(tx: &mut Tx, alert: AlertId, part: &NewPart) -> Result<bool> {
    let grown = tx
        .exec(
            sql!(
                "update alert_watches set scale = $3, minutes = $4, people = $5, posts = $6, usual_tenths = $7,
                    weekday_tenths = $8, rarity_hours = $9, last_like_at = $10, remembers_from = $11, grew_at = $12
                  where alert_id = $1 and watch_id = $2"
            ),
            (
                alert,
                part.watch,
                word_of(part.scale),
                part.minutes,
                part.people,
                part.posts,
                part.usual_tenths,
                part.weekday_tenths,
                part.rarity_hours,
                part.last_like_at,
                part.remembers_from,
                part.at,
            ),
        )
        .await?;
    if grown > 0 {
        return Ok(false);
    }
    insert_part(tx, alert, part).await?;
    Ok(true)
}

async fn insert_part(tx: &mut Tx, alert: AlertId, part: &NewPart) -> Result<()> {
    tx.exec(
        sql!(
            "insert into alert_watches (alert_id, watch_id, at, scale, minutes, people, posts, usual_tenths, weekday_tenths,
                rarity_hours, last_like_at, remembers_from)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        (
            alert,
            part.watch,
            part.at,
            word_of(part.scale),
            part.minutes,
            part.people,
            part.posts,
            part.usual_tenths,
            part.weekday_tenths,
            part.rarity_hours,
            part.last_like_at,
            part.remembers_from,
        ),
    )
    .await
    .map(|_| ())
}

/// An alert that another watch joins.
pub async fn grow(tx: &mut Tx, alert: AlertId, severity: Severity, since: DateTime<Utc>, terms: &str) -> Result<()> {
    tx.exec(
        sql!("update alerts set severity = $2, since_at = $3, terms = $4 where id = $1"),
        (alert, severity.as_str(), since, terms),
    )
    .await
    .map(|_| ())
}

/// Keeps examples, up to those that an alert shows.
pub async fn add_examples(tx: &mut Tx, alert: AlertId, mentions: &[MentionId]) -> Result<()> {
    let (there,): (i64,) = tx.one(sql!("select count(*) from alert_mentions where alert_id = $1"), (alert,)).await?;
    let room = usize::try_from(EXAMPLES_MAX as i64 - there).unwrap_or(0);
    let rows = mentions.iter().take(room).map(|mention| (alert, *mention)).collect();
    tx.exec_many(sql!("insert into alert_mentions (alert_id, mention_id) values {} on conflict do nothing"), rows)
        .await
        .map(|_| ())
}

/// A watch of an alert that another may join.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CandidateRow {
    pub alert_id: AlertId,
    pub watch_id: WatchId,
    pub at: DateTime<Utc>,
    pub minutes: i64,
}

/// The watches of alerts that are not closed and were raised in that time, the newest alert first.
pub async fn candidates(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<CandidateRow>> {
    conn.all(
        sql!(
            "select w.alert_id, w.watch_id, w.at, w.minutes
              from alerts a
              join alert_watches w on w.alert_id = a.id
              where a.state <> 'closed' and a.raised_at >= $1 and a.raised_at <= $2
              order by a.raised_at desc, a.id desc, w.watch_id
              limit $3"
        ),
        (from, until, PARTS_MAX),
    )
    .await
}

/// How many mentions two watches share, and how many each has: each from its own time until then.
pub async fn overlap(
    conn: &mut Conn,
    (one, one_from): (WatchId, DateTime<Utc>),
    (other, other_from): (WatchId, DateTime<Utc>),
    until: DateTime<Utc>,
) -> Result<(i64, i64, i64)> {
    conn.one(
        sql!(
            "select
                (select count(*) from mention_watches a
                  join mention_watches b on b.mention_id = a.mention_id and b.watch_id = $3 and b.at = a.at
                  where a.watch_id = $1 and a.at > $2 and a.at <= $5 and b.at > $4) as shared,
                (select count(*) from mention_watches where watch_id = $1 and at > $2 and at <= $5) as one,
                (select count(*) from mention_watches where watch_id = $3 and at > $4 and at <= $5) as other"
        ),
        (one, one_from, other, other_from, until),
    )
    .await
}

/// Distinct people that a watch heard in a time.
pub async fn people_in(conn: &mut Conn, watch: WatchId, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<i64> {
    let (people,): (i64,) = conn
        .one(
            sql!("select count(distinct author_key) from mention_watches where watch_id = $1 and at > $2 and at <= $3"),
            (watch, from, until),
        )
        .await?;
    Ok(people)
}

/// The alerts that are not closed for the silence of a source.
pub async fn open_silent(conn: &mut Conn, source: SourceId) -> Result<Vec<AlertId>> {
    let rows: Vec<(AlertId,)> = conn
        .all(
            sql!(
                "select id from alerts
                  where source_id = $1 and kind = 'silent' and state <> 'closed'
                  order by id
                  limit 100"
            ),
            (source,),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
