//! Every SQL text of one case on the desk: what happened to it, and answers that wait for a second pair of eyes.

use super::reviews::{NewReview, ReviewState};
use crate::cases::{Resolution, State};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, PostId, ReviewId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A field of a case that was changed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Edit {
    pub id: i64,
    pub actor_name: Option<String>,
    pub field: String,
}

/// The latest edits of a case, oldest first.
pub async fn edits(conn: &mut Conn, case: CaseId, limit: i64) -> Result<Vec<Edit>> {
    let mut rows: Vec<Edit> = conn
        .all(
            sql!(
                "select e.id, a.name as actor_name, e.field
                  from case_edits e
                  left join accounts a on a.id = e.actor_id
                  where e.case_id = $1
                  order by e.id desc
                  limit $2"
            ),
            (case, limit),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// Whether this author's form was received before (a second press of the button).
pub async fn was_sent(conn: &mut Conn, author: AccountId, once: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select id from posts where once = $1 and author_id = $2"), (once, author)).await?;
    Ok(row.is_some())
}

/// An answer that waits, or waited, for a second pair of eyes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReviewRow {
    pub id: ReviewId,
    pub case_id: CaseId,
    pub author_id: AccountId,
    pub author_handle: String,
    pub author_name: String,
    pub topic_id: TopicId,
    pub body: String,
    pub official: bool,
    pub then_state: Option<String>,
    pub resolution_kind: Option<String>,
    pub resolution_summary: String,
    pub asked_at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub state: ReviewState,
    pub reviewer_id: Option<AccountId>,
    pub reviewer_name: Option<String>,
    pub remark: String,
}

impl ReviewRow {
    /// The state that the case goes to when it is sent.
    pub fn then(&self) -> Option<State> {
        State::parse(self.then_state.as_deref()?)
    }

    /// How the case ends when it is sent, if it ends.
    pub fn resolution(&self) -> Option<Resolution> {
        Resolution::parse(self.resolution_kind.as_deref()?)
    }
}

/// The reviews of a case that are neither sent nor taken back, oldest first.
pub async fn open_reviews(conn: &mut Conn, case: CaseId, limit: i64) -> Result<Vec<ReviewRow>> {
    conn.all(
        sql!(
            "select r.id, r.case_id, r.author_id, a.handle as author_handle, a.name as author_name, r.topic_id, r.body, r.official,
                r.then_state, r.resolution_kind, r.resolution_summary, r.asked_at, r.state, r.reviewer_id,
                s.name as reviewer_name, r.remark
              from case_reviews r
              join accounts a on a.id = r.author_id
              left join accounts s on s.id = r.reviewer_id
              where r.case_id = $1 and r.state in ('asked', 'approved', 'remarked')
              order by r.id
              limit $2"
        ),
        (case, limit),
    )
    .await
}

/// One review of a case; `Error::NotFound` when the case has no such review.
pub async fn review(conn: &mut Conn, case: CaseId, id: ReviewId) -> Result<ReviewRow> {
    conn.one(
        sql!(
            "select r.id, r.case_id, r.author_id, a.handle as author_handle, a.name as author_name, r.topic_id, r.body, r.official,
                r.then_state, r.resolution_kind, r.resolution_summary, r.asked_at, r.state, r.reviewer_id,
                s.name as reviewer_name, r.remark
              from case_reviews r
              join accounts a on a.id = r.author_id
              left join accounts s on s.id = r.reviewer_id
              where r.id = $2 and r.case_id = $1"
        ),
        (case, id),
    )
    .await
}

/// Keeps an answer for a second pair of eyes; none when its token was used before.
pub async fn insert_review(tx: &mut Tx, new: &NewReview) -> Result<Option<ReviewId>> {
    let now = tx.now();
    let ids: Vec<(ReviewId,)> = tx
        .returning(
            sql!(
                "insert into case_reviews (case_id, author_id, topic_id, body, official, then_state, resolution_kind,
                    resolution_summary, asked_at, state, reviewer_id, remark, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $12)
                  on conflict (once) do nothing
                  returning id"
            ),
            (
                new.case,
                new.author,
                new.topic,
                new.body.as_str(),
                new.official,
                new.then.map(State::as_str),
                new.resolution.map(Resolution::as_str),
                new.summary.as_str(),
                now,
                ReviewState::Asked.as_str(),
                new.reviewer,
                new.once.as_deref(),
            ),
        )
        .await?;
    Ok(ids.first().map(|row| row.0))
}

/// Keeps what the second pair of eyes said; false when somebody decided, sent or took it back before.
pub async fn decide(tx: &mut Tx, id: ReviewId, by: AccountId, to: ReviewState, remark: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update case_reviews
                  set state = $2, reviewer_id = $3, remark = $4, decided_at = $5
                  where id = $1 and state = 'asked'"
            ),
            (id, to.as_str(), by, remark, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Notes that an approved answer was sent; false when it is not approved any more.
pub async fn mark_sent(tx: &mut Tx, id: ReviewId, post: PostId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!("update case_reviews set state = 'sent', post_id = $2 where id = $1 and state = 'approved'"),
            (id, post),
        )
        .await?;
    Ok(changed > 0)
}

/// Its author takes an answer back, or puts another one in its place; false when it is sent or gone.
pub async fn withdraw(tx: &mut Tx, case: CaseId, id: ReviewId, author: AccountId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update case_reviews
                  set state = 'withdrawn'
                  where id = $1 and case_id = $2 and author_id = $3 and state in ('asked', 'approved', 'remarked')"
            ),
            (id, case, author),
        )
        .await?;
    Ok(changed > 0)
}

/// Gives the reviews of a case that are open to another one, into which its posts went: they are answers for its topic now.
pub async fn hand_over_reviews(tx: &mut Tx, from: CaseId, into: CaseId) -> Result<()> {
    tx.exec(
        sql!(
            "update case_reviews
              set case_id = $2, topic_id = (select coalesce(o.merged_into_id, o.id)
                                            from cases c
                                            join topics o on o.id = c.topic_id
                                            where c.id = $2)
              where case_id = $1 and state in ('asked', 'approved', 'remarked')"
        ),
        (from, into),
    )
    .await
    .map(|_| ())
}
