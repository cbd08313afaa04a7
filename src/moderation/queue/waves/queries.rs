//! Every SQL text about waves.

use super::{DOMAINS_MAX, PEOPLE_MAX};
use crate::db::{Bound, Condition, Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, DecisionId, ItemId, WaveId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Clusters that are listed at most.
pub const CLUSTERS_MAX: i64 = 20;
/// Lines of one cluster that are counted.
pub const LINES_MAX: i64 = 1_000;
/// Texts of a wave at most.
pub const TEXTS_MAX: i64 = 20_000;

/// What several open lines share, the most first.
pub async fn clusters(db: &mut Conn) -> Result<Vec<(String, i64)>> {
    db.all(
        sql!(
            "select cluster, count(*)
             from queue_items
             where closed_at is null and cluster is not null
             group by cluster
             having count(*) > 1
             order by count(*) desc, cluster
             limit $1"
        ),
        (CLUSTERS_MAX,),
    )
    .await
}

/// Of a cluster: how many people, and since when.
pub async fn cluster(db: &mut Conn, cluster: &str) -> Result<(i64, Option<DateTime<Utc>>)> {
    db.one(
        sql!(
            "select count(distinct l.account_id), min(l.opened_at)
             from (select account_id, opened_at
                   from queue_items
                   where cluster = $1 and closed_at is null and cluster is not null
                   order by rank
                   limit $2) l"
        ),
        (cluster, LINES_MAX),
    )
    .await
}

/// The newest line there is.
pub async fn newest(db: &mut Conn) -> Result<ItemId> {
    let row: Option<(ItemId,)> = db.opt(sql!("select id from queue_items order by id desc limit 1"), ()).await?;
    Ok(row.map_or(ItemId(0), |row| row.0))
}

/// People of the open lines of a cluster up to a line, with when the line was opened.
pub async fn of_cluster(db: &mut Conn, cluster: &str, upto: i64) -> Result<Vec<(AccountId, DateTime<Utc>)>> {
    db.all(
        sql!(
            "select account_id, min(opened_at)
             from queue_items
             where cluster = $1 and closed_at is null and cluster is not null and id <= $2 and account_id is not null
             group by account_id
             order by account_id
             limit $3"
        ),
        (cluster, upto, PEOPLE_MAX as i64),
    )
    .await
}

/// People who lately linked to a site.
pub async fn of_link(db: &mut Conn, domain: &str) -> Result<Vec<(AccountId, DateTime<Utc>)>> {
    db.all(
        sql!(
            "select m.account_id, min(m.at)
             from text_links l
             join text_marks m on m.id = l.mark_id
             where l.domain = $1
             group by m.account_id
             order by m.account_id
             limit $2"
        ),
        (domain, PEOPLE_MAX as i64),
    )
    .await
}

/// Somebody of a wave.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PersonRow {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub role: String,
    pub created_at: DateTime<Utc>,
    /// Texts that everybody sees, and those that wait.
    pub posts: i64,
    pub held: i64,
}

/// These people; deleted ones are not.
pub async fn people(db: &mut Conn, ids: &[i64]) -> Result<Vec<PersonRow>> {
    db.all_in(
        sql!(
            "select a.id, a.handle, a.name, a.role, a.created_at,
               (select count(*) from posts p join topics t on t.id = p.topic_id
                 where p.author_id = a.id and p.deleted_at is null and t.deleted_at is null) as posts,
               (select count(*) from pending_texts t where t.account_id = a.id and t.held_at is not null
                 and t.refused_at is null and t.published_at is null) as held
             from accounts a
             where a.id in ({}) and a.deleted_at is null
             limit 4000"
        ),
        ids,
    )
    .await
}

/// A text of a wave, to look at.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SampleRow {
    pub author_name: String,
    pub title: String,
    pub body: String,
    pub at: DateTime<Utc>,
}

/// The newest texts of these people that everybody sees.
pub async fn samples(db: &mut Conn, people: &[i64], limit: i64) -> Result<Vec<SampleRow>> {
    db.all_in_with(
        sql!(
            "select a.name as author_name, t.title, substr(p.body, 1, 600) as body, p.created_at as at
             from posts p
             join topics t on t.id = p.topic_id
             join accounts a on a.id = p.author_id
             where p.author_id in ({}) and p.deleted_at is null and t.deleted_at is null
             order by p.id desc
             limit $1"
        ),
        (limit,),
        people,
    )
    .await
}

/// The newest held texts of these people, as they are kept.
pub async fn held_samples(db: &mut Conn, people: &[i64], limit: i64) -> Result<Vec<(String, String, DateTime<Utc>)>> {
    db.all_in_with(
        sql!(
            "select a.name, t.fields, t.written_at
             from pending_texts t
             join accounts a on a.id = t.account_id
             where t.account_id in ({}) and t.held_at is not null and t.refused_at is null and t.published_at is null
             order by t.id desc
             limit $1"
        ),
        (limit,),
        people,
    )
    .await
}

/// Sites that these people linked to, with how often they did.
pub async fn domains_of(db: &mut Conn, people: &[i64]) -> Result<Vec<(String, i64)>> {
    db.all_in_with(
        sql!(
            "select l.domain, count(*)
             from text_marks m
             join text_links l on l.mark_id = m.id
             where m.account_id in ({})
             group by l.domain
             order by count(*) desc, l.domain
             limit $1"
        ),
        (DOMAINS_MAX as i64,),
        people,
    )
    .await
}

/// How often anybody linked to a site of late, up to [`LINES_MAX`] and one.
pub async fn uses(db: &mut Conn, domain: &str) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!("select count(*) from (select 1 as n from text_links where domain = $1 limit $2) l"),
            (domain, LINES_MAX * 10),
        )
        .await?;
    Ok(count)
}

/// What is known of a site.
pub async fn state_of(db: &mut Conn, domain: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = db.opt(sql!("select state from link_domains where domain = $1"), (domain,)).await?;
    Ok(row.map(|row| row.0))
}

/// A wave.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WaveRow {
    pub id: WaveId,
    pub made_by: AccountId,
    pub made_at: DateTime<Utc>,
    pub criteria: String,
    pub texts: i64,
    pub people: i64,
    pub state: String,
    pub undone_at: Option<DateTime<Utc>>,
    pub maker_name: String,
    pub undoer_name: Option<String>,
}

/// A new wave; none when that form made one before.
pub async fn insert(
    tx: &mut Tx,
    by: AccountId,
    criteria: &str,
    texts: i64,
    people: i64,
    once: Option<&str>,
) -> Result<Option<WaveId>> {
    let now = tx.now();
    let rows: Vec<(WaveId,)> = tx
        .returning(
            sql!(
                "insert into decision_batches (made_by, made_at, criteria, texts, people, state, once)
                 values ($1, $2, $3, $4, $5, 'running', $6)
                 on conflict (once) do nothing
                 returning id"
            ),
            (by, now, criteria, texts, people, once),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// The wave of that form, if it was this person's.
pub async fn of_once(db: &mut Conn, once: &str, by: AccountId) -> Result<Option<WaveId>> {
    let row: Option<(WaveId,)> =
        db.opt(sql!("select id from decision_batches where once = $1 and made_by = $2"), (once, by)).await?;
    Ok(row.map(|row| row.0))
}

/// One wave.
pub async fn by_id(db: &mut Conn, id: WaveId) -> Result<WaveRow> {
    db.one(
        sql!(
            "select b.id, b.made_by, b.made_at, b.criteria, b.texts, b.people, b.state, b.undone_at, a.name as maker_name,
               u.name as undoer_name
             from decision_batches b
             join accounts a on a.id = b.made_by
             left join accounts u on u.id = b.undone_by
             where b.id = $1"
        ),
        (id,),
    )
    .await
}

/// The latest waves.
pub async fn latest(db: &mut Conn, limit: i64) -> Result<Vec<WaveRow>> {
    db.all(
        sql!(
            "select b.id, b.made_by, b.made_at, b.criteria, b.texts, b.people, b.state, b.undone_at, a.name as maker_name,
               u.name as undoer_name
             from decision_batches b
             join accounts a on a.id = b.made_by
             left join accounts u on u.id = b.undone_by
             order by b.id desc
             limit $1"
        ),
        (limit,),
    )
    .await
}

/// Moves a wave on; whether it was there.
pub async fn set_done(tx: &mut Tx, id: WaveId, from: &str, to: &str) -> Result<bool> {
    let changed =
        tx.exec(sql!("update decision_batches set state = $3 where id = $1 and state = $2"), (id, from, to)).await?;
    Ok(changed > 0)
}

/// Begins to take a wave back; false when that was begun before.
pub async fn set_undone(tx: &mut Tx, id: WaveId, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update decision_batches
                 set state = 'undoing', undone_at = $2, undone_by = $3
                 where id = $1 and undone_at is null"
            ),
            (id, now, by),
        )
        .await?;
    Ok(changed > 0)
}

/// How many decisions of a wave hold, and how many were taken back.
pub async fn figures(db: &mut Conn, id: WaveId) -> Result<(i64, i64)> {
    db.one(
        sql!(
            "select cast(coalesce(sum(case when reversed_at is null then 1 else 0 end), 0) as bigint),
               cast(coalesce(sum(case when reversed_at is null then 0 else 1 end), 0) as bigint)
             from decisions
             where batch_id = $1 and reverses_id is null"
        ),
        (id,),
    )
    .await
}

/// A visible post of a wave.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct WavePost {
    pub id: i64,
    pub topic_id: i64,
    /// It opened its topic, which goes with it.
    pub opens: bool,
    /// Readers reported the post itself.
    pub reported: bool,
}

/// Visible posts of these people beyond `after`, of the known ones only since then.
pub async fn posts_after(
    db: &mut Conn,
    people: &[i64],
    known: &[i64],
    since: DateTime<Utc>,
    after: i64,
    limit: i64,
) -> Result<Vec<WavePost>> {
    let all: Vec<i64> = people.iter().chain(known).copied().collect();
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let mut conditions = vec![Condition::ids("p.author_id in ({})", all)];
    if !known.is_empty() {
        conditions.push(Condition::new(
            "(p.author_id not in ({}) or p.created_at >= {})",
            vec![Bound::Ids(known.to_vec()), Bound::At(since)],
        ));
    }
    db.all_where(
        sql!(
            "select p.id, p.topic_id, p.number = 1 and t.author_id = p.author_id as opens,
               exists (select 1 from queue_items q where q.kind = 'report' and q.subject = 'post' and q.subject_id = p.id
                 and q.closed_at is null) as reported
             from posts p
             join topics t on t.id = p.topic_id
             where p.deleted_at is null and t.deleted_at is null and p.id > $1{where}
             order by p.id
             limit $2"
        ),
        (after, limit),
        &conditions,
    )
    .await
}

/// Held texts of these people beyond `after`.
pub async fn held_after(db: &mut Conn, people: &[i64], after: i64, limit: i64) -> Result<Vec<(i64, AccountId)>> {
    db.all_in_with(
        sql!(
            "select t.id, t.account_id
             from pending_texts t
             where t.id > $1 and t.held_at is not null and t.refused_at is null and t.published_at is null and t.account_id in ({})
             order by t.id
             limit $2"
        ),
        (after, limit),
        people,
    )
    .await
}

/// Open lines about these people, but for appeals, and for what readers reported: they are told by a decision only.
pub async fn open_lines(db: &mut Conn, people: &[i64], limit: i64) -> Result<Vec<ItemId>> {
    let rows: Vec<(ItemId,)> = db
        .all_in_with(
            sql!(
                "select id
                 from queue_items
                 where closed_at is null and kind <> 'appeal' and account_id in ({})
                   and not exists (select 1 from reports r where r.item_id = queue_items.id)
                 order by id
                 limit $1"
            ),
            (limit,),
            people,
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Decisions of a wave that hold, beyond `after`.
pub async fn to_reverse(db: &mut Conn, id: WaveId, after: DecisionId, limit: i64) -> Result<Vec<DecisionId>> {
    let rows: Vec<(DecisionId,)> = db
        .all(
            sql!(
                "select id
                 from decisions
                 where batch_id = $1 and id > $2 and reversed_at is null and reverses_id is null
                 order by id
                 limit $3"
            ),
            (id, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Opens the line that a decision of a wave closed, unless another is open about the same thing.
pub async fn reopen(tx: &mut Tx, decision: DecisionId) -> Result<Option<ItemId>> {
    let rows: Vec<(ItemId,)> = tx
        .returning(
            sql!(
                "update queue_items
                 set closed_at = null, closed_by = null, version = version + 1
                 where id = (select d.item_id from decisions d where d.id = $1) and closed_at is not null
                   and not exists (select 1 from queue_items o where o.kind = queue_items.kind and o.subject = queue_items.subject
                     and o.subject_id = queue_items.subject_id and o.closed_at is null)
                 returning id"
            ),
            (decision,),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}
