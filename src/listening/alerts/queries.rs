//! Every SQL text of alerts.

use super::filter::{Filter, Place, Verdict};
use super::terms::Text;
use super::{Judged, Kind, State, Step};
use crate::db::{Condition, Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AlertId, CaseId, ComponentId, IncidentId, MentionId, PostId, SourceId, TopicId, WatchId};
use crate::listening::detector::scale;
use crate::listening::watch::Severity;
use crate::sql;
use chrono::{DateTime, Utc};

/// Lines of a trail.
const TRAIL_MAX: i64 = 200;
/// Cases and topics that are offered.
const CASES_MAX: i64 = 50;
const TOPICS_MAX: i64 = 10;
/// Escalations of one round.
const OVERDUE_MAX: i64 = 100;
/// Verdicts that say whether a watch warns too often.
const VERDICTS_MAX: i64 = 5;

/// An alert.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AlertRow {
    pub id: AlertId,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub state: State,
    #[sqlx(try_from = "String")]
    pub severity: Severity,
    pub source_id: Option<SourceId>,
    pub source_name: Option<String>,
    pub raised_at: DateTime<Utc>,
    pub since_at: DateTime<Utc>,
    pub component_id: Option<ComponentId>,
    terms: String,
    pub owner_name: Option<String>,
    pub acknowledged_name: Option<String>,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub closed_name: Option<String>,
    pub closed_at: Option<DateTime<Utc>>,
    verdict: Option<String>,
    pub escalated_at: Option<DateTime<Utc>>,
    pub incident_id: Option<IncidentId>,
    pub version: i64,
}

impl AlertRow {
    /// The words that rose.
    pub fn terms(&self) -> Vec<String> {
        serde_json::from_str(&self.terms).unwrap_or_default()
    }

    /// What people made of it.
    pub fn judged(&self) -> Option<Judged> {
        self.verdict.as_deref().and_then(Judged::parse)
    }
}

/// What was unusual in a watch.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PartRow {
    pub alert_id: AlertId,
    pub watch_id: WatchId,
    pub name: String,
    /// When it first alarmed.
    pub at: DateTime<Utc>,
    /// When it alarmed again; what is said is as of then.
    grew_at: Option<DateTime<Utc>>,
    scale: String,
    pub minutes: i64,
    pub people: i64,
    pub posts: i64,
    pub usual_tenths: i64,
    pub weekday_tenths: Option<i64>,
    pub rarity_hours: i64,
    pub last_like_at: Option<DateTime<Utc>>,
    pub remembers_from: Option<DateTime<Utc>>,
    pub muted_until: Option<DateTime<Utc>>,
}

impl PartRow {
    /// When what is said of it was so.
    pub fn as_of(&self) -> DateTime<Utc> {
        self.grew_at.unwrap_or(self.at)
    }

    /// The scale that alarmed.
    pub fn scale(&self) -> scale::Kind {
        if self.scale == WAVE { scale::Kind::Wave } else { scale::Kind::Burst }
    }
}

const BURST: &str = "burst";
const WAVE: &str = "wave";

/// The word that is kept for a scale.
pub const fn word_of(kind: scale::Kind) -> &'static str {
    match kind {
        scale::Kind::Burst => BURST,
        scale::Kind::Wave => WAVE,
    }
}

/// What was said in a mention.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TextRow {
    pub mention_id: MentionId,
    pub author_key: i64,
    title: String,
    body: String,
}

impl TextRow {
    /// Title and text, with who said it.
    pub fn text(&self) -> Text {
        Text { author: self.author_key, text: format!("{}\n{}", self.title, self.body) }
    }
}

/// What a watch heard in a time and is still there, the newest first.
pub async fn texts(
    conn: &mut Conn,
    watch: WatchId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<TextRow>> {
    conn.all(
        sql!(
            "select w.mention_id, w.author_key,
                coalesce(m.title, case when p.number = 1 then t.title else '' end, '') as title,
                coalesce(m.excerpt, p.body, '') as body
              from mention_watches w
              join mentions m on m.id = w.mention_id
              left join posts p on p.id = m.post_id
              left join topics t on t.id = p.topic_id
              where w.watch_id = $1 and w.at > $2 and w.at <= $3
                and (m.post_id is null or (p.deleted_at is null and t.deleted_at is null))
              order by w.at desc, w.mention_id desc
              limit $4"
        ),
        (watch, from, until, limit),
    )
    .await
}

/// Writes a line of an alert's trail; its number.
pub async fn log(tx: &mut Tx, alert: AlertId, by: Option<AccountId>, step: Step, note: &str) -> Result<i64> {
    let now = tx.now();
    tx.insert_id(
        sql!("insert into alert_changes (alert_id, at, actor_id, what, note) values ($1, $2, $3, $4, $5) returning id"),
        (alert, now, by, step.as_str(), note),
    )
    .await
}

/// Notes that somebody is told of an alert for that reason; false when they were before.
pub async fn note_told(tx: &mut Tx, alert: AlertId, account: AccountId, what: &str) -> Result<bool> {
    let now = tx.now();
    let noted = tx
        .exec(
            sql!(
                "insert into alert_told (alert_id, account_id, what, at) values ($1, $2, $3, $4) on conflict do nothing"
            ),
            (alert, account, what, now),
        )
        .await?;
    Ok(noted > 0)
}

/// One alert.
pub async fn by_id(conn: &mut Conn, id: AlertId) -> Result<Option<AlertRow>> {
    Ok(rows(conn, &[id]).await?.into_iter().next())
}

/// These alerts, in their order.
pub async fn rows(conn: &mut Conn, ids: &[AlertId]) -> Result<Vec<AlertRow>> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut rows: Vec<AlertRow> = conn
        .all_in(
            sql!(
                "select a.id, a.kind, a.state, a.severity, a.source_id, s.name as source_name, a.raised_at, a.since_at,
                    a.component_id, a.terms, o.name as owner_name, k.name as acknowledged_name,
                    a.acknowledged_at, c.name as closed_name, a.closed_at, a.verdict, a.escalated_at, a.incident_id,
                    a.version
                  from alerts a
                  left join sources s on s.id = a.source_id
                  left join accounts o on o.id = a.owner_id
                  left join accounts k on k.id = a.acknowledged_by
                  left join accounts c on c.id = a.closed_by
                  where a.id in ({})"
            ),
            &plain,
        )
        .await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

/// What was unusual, in the watches of these alerts; the rarest first.
pub async fn parts(conn: &mut Conn, ids: &[AlertId]) -> Result<Vec<PartRow>> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut rows: Vec<PartRow> = conn
        .all_in(
            sql!(
                "select p.alert_id, p.watch_id, w.name, p.at, p.grew_at, p.scale, p.minutes, p.people, p.posts, p.usual_tenths,
                    p.weekday_tenths, p.rarity_hours, p.last_like_at, p.remembers_from, w.muted_until
                  from alert_watches p
                  join watches w on w.id = p.watch_id
                  where p.alert_id in ({})"
            ),
            &plain,
        )
        .await?;
    rows.sort_by_key(|row| (row.alert_id, std::cmp::Reverse(row.rarity_hours), row.watch_id));
    Ok(rows)
}

/// A page of the list, the newest first: ids with their places.
pub async fn page(conn: &mut Conn, filter: &Filter, after: Place, limit: i64) -> Result<Vec<(AlertId, DateTime<Utc>)>> {
    conn.all_where(
        sql!(
            "select a.id, a.raised_at
              from alerts a
              where (a.raised_at, a.id) < ($1, $2){where}
              order by a.raised_at desc, a.id desc
              limit $3"
        ),
        (after.at, after.id, limit),
        &conditions(filter),
    )
    .await
}

fn conditions(filter: &Filter) -> Vec<Condition> {
    let state = filter.state.map(|state| Condition::word("a.state = {}", state.as_str()));
    let open = (filter.state.is_none() && !filter.all).then(|| Condition::plain("a.state <> 'closed'"));
    let watch = filter
        .watch
        .map(|watch| Condition::id("a.id in (select x.alert_id from alert_watches x where x.watch_id = {})", watch.0));
    let verdict = filter.verdict.map(|verdict| match verdict {
        Verdict::Useful => Condition::word("a.verdict = {}", Judged::Useful.as_str()),
        Verdict::False => Condition::word("a.verdict = {}", Judged::False.as_str()),
        Verdict::None => Condition::plain("a.verdict is null"),
    });
    let severity = filter.severity.map(|severity| Condition::word("a.severity = {}", severity.as_str()));
    [state, open, watch, verdict, severity].into_iter().flatten().collect()
}

/// How many alerts are open, acknowledged; counting ends at `limit`.
pub async fn count_open(conn: &mut Conn, limit: i64) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(sql!("select count(*) from (select id from alerts where state <> 'closed' limit $1) x"), (limit,))
        .await?;
    Ok(count)
}

/// An example: what was said, where.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ExampleRow {
    pub at: DateTime<Utc>,
    pub lang: Option<String>,
    pub post_id: Option<PostId>,
    pub link: Option<String>,
    pub title: String,
    pub body: String,
    /// The board at home, the source outside.
    pub place: String,
}

/// The examples of an alert that are still there, the newest first.
pub async fn examples(conn: &mut Conn, alert: AlertId) -> Result<Vec<ExampleRow>> {
    conn.all(
        sql!(
            "select m.at, m.lang, m.post_id, m.link, coalesce(m.title, t.title, '') as title,
                coalesce(m.excerpt, p.body, '') as body, coalesce(s.name, b.name, '') as place
              from alert_mentions e
              join mentions m on m.id = e.mention_id
              left join posts p on p.id = m.post_id
              left join topics t on t.id = p.topic_id
              left join boards b on b.id = t.board_id
              left join sources s on s.id = m.source_id
              where e.alert_id = $1
                and (m.post_id is null
                  or (p.deleted_at is null and t.deleted_at is null and b.see_audience <> 'invited'))
              order by m.at desc, m.id desc
              limit $2"
        ),
        (alert, super::EXAMPLES_MAX as i64),
    )
    .await
}

/// A case among what was said.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CaseRow {
    pub id: CaseId,
    pub title: String,
    pub state: String,
    pub customer_name: String,
}

/// The cases that are not done, on topics with mentions of the alert's watches in their time; those with the most first.
pub async fn cases(conn: &mut Conn, alert: AlertId) -> Result<Vec<CaseRow>> {
    conn.all(
        sql!(
            "select c.id, t.title, c.state, a.name as customer_name
              from (
                select p.topic_id, count(*) as said
                  from alert_watches x
                  join alerts l on l.id = x.alert_id
                  join mention_watches w on w.watch_id = x.watch_id and w.at >= l.since_at and w.at <= coalesce(x.grew_at, x.at)
                  join mentions m on m.id = w.mention_id
                  join posts p on p.id = m.post_id
                  where x.alert_id = $1 and p.deleted_at is null
                  group by p.topic_id
              ) s
              join topics t on t.id = s.topic_id
              join boards b on b.id = t.board_id
              join cases c on (c.topic_id = t.id or c.side_topic_id = t.id)
              join accounts a on a.id = c.customer_id
              where t.deleted_at is null and b.see_audience <> 'invited' and c.state not in ('resolved', 'closed')
              order by s.said desc, c.id desc
              limit $2"
        ),
        (alert, CASES_MAX),
    )
    .await
}

/// The public topics without a case in which the alert's watches heard something in their time; those with the most first.
pub async fn topics(conn: &mut Conn, alert: AlertId) -> Result<Vec<(TopicId, String)>> {
    conn.all(
        sql!(
            "select t.id, t.title
              from (
                select p.topic_id, count(*) as said
                  from alert_watches x
                  join alerts l on l.id = x.alert_id
                  join mention_watches w on w.watch_id = x.watch_id and w.at >= l.since_at and w.at <= coalesce(x.grew_at, x.at)
                  join mentions m on m.id = w.mention_id
                  join posts p on p.id = m.post_id
                  where x.alert_id = $1 and p.deleted_at is null
                  group by p.topic_id
              ) s
              join topics t on t.id = s.topic_id
              join boards b on b.id = t.board_id
              where t.deleted_at is null and t.merged_into_id is null and not t.private and b.see_audience = 'everyone'
                and not exists (select 1 from cases c where c.topic_id = t.id or c.side_topic_id = t.id)
              order by s.said desc, t.id desc
              limit $2"
        ),
        (alert, TOPICS_MAX),
    )
    .await
}

/// A line of a trail.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChangeRow {
    pub at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub what: Step,
    pub note: String,
    pub actor_name: Option<String>,
}

/// The trail of an alert, the newest first.
pub async fn trail(conn: &mut Conn, alert: AlertId) -> Result<Vec<ChangeRow>> {
    conn.all(
        sql!(
            "select c.at, c.what, c.note, a.name as actor_name
              from alert_changes c
              left join accounts a on a.id = c.actor_id
              where c.alert_id = $1
              order by c.id desc
              limit $2"
        ),
        (alert, TRAIL_MAX),
    )
    .await
}

/// One line of a trail.
pub async fn change(conn: &mut Conn, alert: AlertId, id: i64) -> Result<Option<ChangeRow>> {
    conn.opt(
        sql!(
            "select c.at, c.what, c.note, a.name as actor_name
              from alert_changes c
              left join accounts a on a.id = c.actor_id
              where c.alert_id = $1 and c.id = $2"
        ),
        (alert, id),
    )
    .await
}

/// Takes an alert for this writer alone, if it is still at that version; it is one version further then.
pub async fn take(tx: &mut Tx, alert: AlertId, version: i64) -> Result<bool> {
    let taken = tx
        .exec(sql!("update alerts set version = version + 1 where id = $1 and version = $2"), (alert, version))
        .await?;
    Ok(taken > 0)
}

/// Takes an alert for this writer alone, as it is.
pub async fn hold(tx: &mut Tx, alert: AlertId) -> Result<bool> {
    Ok(tx.exec(sql!("update alerts set version = version where id = $1"), (alert,)).await? > 0)
}

/// Sets where an alert stands, and who put it there; false when it stood there already.
pub async fn set_state(tx: &mut Tx, alert: AlertId, state: State, by: Option<AccountId>) -> Result<bool> {
    let now = tx.now();
    let changed = match state {
        State::Closed => {
            tx.exec(
                sql!(
                    "update alerts set state = 'closed', closed_by = $2, closed_at = $3
                      where id = $1 and state <> 'closed'"
                ),
                (alert, by, now),
            )
            .await?
        }
        State::Acknowledged => {
            tx.exec(
                sql!(
                    "update alerts set state = 'acknowledged', acknowledged_by = $2, acknowledged_at = $3
                      where id = $1 and state = 'open'"
                ),
                (alert, by, now),
            )
            .await?
        }
        State::Open => 0,
    };
    Ok(changed > 0)
}

/// What people make of an alert.
pub async fn set_verdict(tx: &mut Tx, alert: AlertId, judged: Judged, by: Option<AccountId>) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update alerts set verdict = $2, verdict_by = $3, verdict_at = $4 where id = $1"),
        (alert, judged.as_str(), by, now),
    )
    .await
    .map(|_| ())
}

/// Who has an alert now.
pub async fn set_owner(tx: &mut Tx, alert: AlertId, owner: AccountId) -> Result<()> {
    tx.exec(sql!("update alerts set owner_id = $2 where id = $1"), (alert, owner)).await.map(|_| ())
}

/// The incident that an alert became.
pub async fn set_incident(tx: &mut Tx, alert: AlertId, incident: IncidentId) -> Result<()> {
    tx.exec(sql!("update alerts set incident_id = $2, version = version + 1 where id = $1"), (alert, incident))
        .await
        .map(|_| ())
}

/// Marks an alert as escalated; false when it was, or is closed.
pub async fn set_escalated(tx: &mut Tx, alert: AlertId) -> Result<bool> {
    let now = tx.now();
    let marked = tx
        .exec(
            sql!(
                "update alerts set escalated_at = $2
                  where id = $1 and escalated_at is null and state <> 'closed'"
            ),
            (alert, now),
        )
        .await?;
    Ok(marked > 0)
}

/// Urgent alerts that nobody acknowledged and that were told before then.
pub async fn overdue(conn: &mut Conn, told_before: DateTime<Utc>) -> Result<Vec<AlertId>> {
    let rows: Vec<(AlertId,)> = conn
        .all(
            sql!(
                "select a.id
                  from alerts a
                  where a.state <> 'closed' and a.state = 'open' and a.severity = 'urgent' and a.escalated_at is null
                    and exists (select 1 from alert_changes c
                      where c.alert_id = a.id and c.what = 'raised' and c.at <= $1)
                  order by a.id
                  limit $2"
            ),
            (told_before, OVERDUE_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The newest verdicts on alerts of a watch since then, the newest first.
pub async fn verdicts(conn: &mut Conn, watch: WatchId, since: DateTime<Utc>) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .all(
            sql!(
                "select a.verdict
                  from alert_watches w
                  join alerts a on a.id = w.alert_id
                  where w.watch_id = $1 and a.verdict is not null and a.verdict_at > $2
                  order by a.verdict_at desc, a.id desc
                  limit $3"
            ),
            (watch, since, VERDICTS_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|(verdict,)| verdict).collect())
}
