//! Every SQL text about who hangs on an incident.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, IncidentId, TopicId, UpdateId};
use crate::sql;

/// A topic that is tied to an incident.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TopicRow {
    pub id: TopicId,
    pub title: String,
    pub slug: String,
    /// The brand has answered in it.
    pub answered: bool,
}

/// The topics tied to an incident, the latest tied first.
pub async fn topics(db: &mut Conn, incident: IncidentId, limit: i64) -> Result<Vec<TopicRow>> {
    db.all(
        sql!(
            "select t.id, t.title, t.slug, (t.official_post_id is not null) as answered
              from incident_topics l
              join topics t on t.id = l.topic_id
              where l.incident_id = $1 and t.deleted_at is null
              order by l.linked_at desc, t.id desc
              limit $2"
        ),
        (incident, limit),
    )
    .await
}

/// How many topics are tied to an incident.
pub async fn count_topics(db: &mut Conn, incident: IncidentId) -> Result<i64> {
    let (count,): (i64,) =
        db.one(sql!("select count(*) from incident_topics where incident_id = $1"), (incident,)).await?;
    Ok(count)
}

/// How many cases hang on an incident: waiting for the brand or its customer, and all.
pub async fn count_cases(db: &mut Conn, incident: IncidentId) -> Result<(i64, i64)> {
    db.one(
        sql!(
            "select cast(coalesce(sum(case when state in ('resolved', 'closed') then 0 else 1 end), 0) as bigint), count(*)
              from cases
              where incident_id = $1"
        ),
        (incident,),
    )
    .await
}

/// Ties a topic to an incident; false when it was already.
pub async fn insert_topic(tx: &mut Tx, incident: IncidentId, topic: TopicId) -> Result<bool> {
    let (by, now) = (tx.actor(), tx.now());
    let made = tx
        .exec(
            sql!(
                "insert into incident_topics (incident_id, topic_id, linked_by, linked_at)
                  values ($1, $2, $3, $4)
                  on conflict (incident_id, topic_id) do nothing"
            ),
            (incident, topic, by, now),
        )
        .await?;
    Ok(made > 0)
}

/// Takes a topic off an incident; false when it was not on it.
pub async fn delete_topic(tx: &mut Tx, incident: IncidentId, topic: TopicId) -> Result<bool> {
    let gone = tx
        .exec(sql!("delete from incident_topics where incident_id = $1 and topic_id = $2"), (incident, topic))
        .await?;
    Ok(gone > 0)
}

/// The page of the incident is to be drawn anew.
pub async fn bump(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    tx.exec(sql!("update incidents set version = version + 1 where id = $1"), (incident,)).await.map(|_| ())
}

/// The topics whose pages show the incident: tied ones, those of its cases that others may read, and that of its statements.
pub async fn shown_on(db: &mut Conn, incident: IncidentId, limit: i64) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = db
        .all(
            sql!(
                "select s.id
                  from (
                    select topic_id as id from incident_topics where incident_id = $1
                    union
                    select c.topic_id as id from cases c join topics t on t.id = c.topic_id where c.incident_id = $1 and not t.private
                    union
                    select topic_id as id from incidents where id = $1 and topic_id is not null
                  ) s
                  order by s.id desc
                  limit $2"
            ),
            (incident, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The update that last said that it is over; none when it was never said.
pub async fn last_resolution(db: &mut Conn, incident: IncidentId) -> Result<Option<UpdateId>> {
    db.opt(
        sql!(
            "select id
              from incident_updates
              where incident_id = $1 and state = 'resolved'
              order by number desc
              limit 1"
        ),
        (incident,),
    )
    .await
    .map(|row: Option<(UpdateId,)>| row.map(|row| row.0))
}

/// Members who opened a case or a topic that hangs on an incident, by account, after `after`. Staff know without a letter.
pub async fn people(db: &mut Conn, incident: IncidentId, after: AccountId, limit: i64) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = db
        .all(
            sql!(
                "select a.id
                  from accounts a
                  join (
                    select customer_id as id from cases where incident_id = $1
                    union
                    select t.author_id as id
                      from incident_topics l
                      join topics t on t.id = l.topic_id
                      where l.incident_id = $1 and t.deleted_at is null
                  ) s on s.id = a.id
                  where a.id > $2 and a.role = 'member' and a.deleted_at is null
                  order by a.id
                  limit $3"
            ),
            (incident, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Notes that somebody is told of a resolution; false when they were already.
pub async fn note_told(tx: &mut Tx, incident: IncidentId, resolution: UpdateId, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let made = tx
        .exec(
            sql!(
                "insert into incident_told (incident_id, account_id, resolution, told_at)
                  values ($1, $2, $3, $4)
                  on conflict (incident_id, resolution, account_id) do nothing"
            ),
            (incident, account, resolution, now),
        )
        .await?;
    Ok(made > 0)
}

/// The newest case of a customer that hangs on an incident.
pub async fn case_of(db: &mut Conn, incident: IncidentId, customer: AccountId) -> Result<Option<CaseId>> {
    let row: Option<(CaseId,)> = db
        .opt(
            sql!(
                "select id
                  from cases
                  where incident_id = $1 and customer_id = $2
                  order by id desc
                  limit 1"
            ),
            (incident, customer),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// The newest topic of an author that is tied to an incident: number, title, slug, language.
pub async fn topic_of(
    db: &mut Conn,
    incident: IncidentId,
    author: AccountId,
) -> Result<Option<(TopicId, String, String, Option<String>)>> {
    db.opt(
        sql!(
            "select t.id, t.title, t.slug, t.lang
              from incident_topics l
              join topics t on t.id = l.topic_id
              where l.incident_id = $1 and t.author_id = $2 and t.deleted_at is null
              order by t.id desc
              limit 1"
        ),
        (incident, author),
    )
    .await
}

/// The update that was published last; none before the first.
pub async fn last_update(db: &mut Conn, incident: IncidentId) -> Result<Option<UpdateId>> {
    let row: Option<(UpdateId,)> = db
        .opt(
            sql!(
                "select id
                  from incident_updates
                  where incident_id = $1
                  order by number desc
                  limit 1"
            ),
            (incident,),
        )
        .await?;
    Ok(row.map(|row| row.0))
}
