//! Every SQL text about proposals to publish and side channels.

use super::Proposal;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, CaseId, PublicationId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A proposal to publish.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PublicationRow {
    pub id: PublicationId,
    pub board_id: BoardId,
    pub title: String,
    pub body: String,
    pub proposed_by: AccountId,
    pub proposed_at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub state: Proposal,
    pub decided_at: Option<DateTime<Utc>>,
}

/// The latest proposal about a case.
pub async fn latest(db: &mut Conn, case: CaseId) -> Result<Option<PublicationRow>> {
    db.opt(
        sql!(
            "select p.id, p.board_id, p.title, p.body, p.proposed_by, p.proposed_at, p.state, p.decided_at
              from case_publications p
              where p.case_id = $1
              order by p.id desc
              limit 1"
        ),
        (case,),
    )
    .await
}

/// One proposal about that case; another case's does not exist.
pub async fn by_id(db: &mut Conn, case: CaseId, id: PublicationId) -> Result<PublicationRow> {
    db.one(
        sql!(
            "select p.id, p.board_id, p.title, p.body, p.proposed_by, p.proposed_at, p.state, p.decided_at
              from case_publications p
              where p.id = $2 and p.case_id = $1"
        ),
        (case, id),
    )
    .await
}

/// A text to ask the customer about.
#[derive(Clone, Debug)]
pub struct NewPublication {
    pub case: CaseId,
    pub board: BoardId,
    pub title: String,
    pub body: String,
    pub by: AccountId,
}

/// Keeps a proposal.
pub async fn insert(tx: &mut Tx, new: &NewPublication) -> Result<PublicationId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into case_publications (case_id, board_id, title, body, proposed_by, proposed_at, state)
              values ($1, $2, $3, $4, $5, $6, 'asked')
              returning id"
        ),
        (new.case, new.board, new.title.as_str(), new.body.as_str(), new.by, now),
    )
    .await
    .map(PublicationId)
}

/// Takes back whatever the customer was asked and has not answered; how many.
pub async fn withdraw(tx: &mut Tx, case: CaseId) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update case_publications
              set state = 'withdrawn', decided_at = $2
              where case_id = $1 and state = 'asked'"
        ),
        (case, now),
    )
    .await
}

/// Notes the customer's answer; false when there was nothing to answer any more.
pub async fn decide(tx: &mut Tx, id: PublicationId, state: Proposal) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update case_publications
                  set state = $2, decided_at = $3
                  where id = $1 and state = 'asked'"
            ),
            (id, state.as_str(), now),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a case around a public topic, with its private one beside it; false when it changed meanwhile.
pub async fn set_topics(tx: &mut Tx, case: CaseId, version: i64, public: TopicId, side: TopicId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update cases
                  set topic_id = $3, side_topic_id = $4, version = version + 1
                  where id = $1 and version = $2"
            ),
            (case, version, public, side),
        )
        .await?;
    Ok(changed > 0)
}

/// The first post of a topic: its text.
pub async fn first_post(db: &mut Conn, topic: TopicId) -> Result<Option<String>> {
    let row: Option<(String,)> = db
        .opt(
            sql!(
                "select body
                  from posts
                  where topic_id = $1 and deleted_at is null
                  order by number
                  limit 1"
            ),
            (topic,),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// The words of a proposal, to be sealed with what they came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct ProposedText {
    pub id: PublicationId,
    pub title: String,
    pub body: String,
}

/// What was proposed about the case of a topic or of its side channel.
pub async fn texts_of(db: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<ProposedText>> {
    db.all(
        sql!(
            "select p.id, p.title, p.body
              from case_publications p
              join cases c on c.id = p.case_id
              where (c.topic_id = $1 or c.side_topic_id = $1) and p.body <> ''
              order by p.id
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// Other words for a proposal.
pub async fn set_text(tx: &mut Tx, id: PublicationId, title: &str, body: &str) -> Result<()> {
    tx.exec(sql!("update case_publications set title = $2, body = $3 where id = $1"), (id, title, body))
        .await
        .map(|_| ())
}
