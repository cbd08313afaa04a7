//! Ideas by the thousand: the multi-row twins of what co-creation does one at a time.

use crate::cocreation::State;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// The fate of an idea from elsewhere.
#[derive(Clone, Debug)]
pub struct FateLine {
    pub topic: TopicId,
    pub state: State,
    pub at: DateTime<Utc>,
    pub votes: i64,
    /// What everybody may see of them.
    pub shown: i64,
    pub looked_at: Option<DateTime<Utc>>,
}

/// Gives topics their fate.
pub async fn insert_fates(tx: &mut Tx, fates: Vec<FateLine>) -> Result<()> {
    let now = tx.now();
    let rows = fates
        .into_iter()
        .map(|fate| {
            let state = fate.state.as_str();
            (fate.topic, state, fate.at, 0_i64, 0_i64, fate.votes, fate.shown, fate.looked_at, now, 1_i64)
        })
        .collect();
    tx.exec_many(
        sql!(
            "insert into ideas (topic_id, state, state_at, votes, staff_votes, votes_elsewhere, shown_votes, triaged_at,
                indexed_at, version)
             values {}"
        ),
        rows,
    )
    .await
    .map(|_| ())
}

/// Shows on the topics from `first` to `last` where their ideas stand.
pub async fn show_states(tx: &mut Tx, first: TopicId, last: TopicId) -> Result<()> {
    tx.exec(
        sql!(
            "update topics
             set idea_state = (select i.state from ideas i where i.topic_id = topics.id)
             where id between $1 and $2"
        ),
        (first, last),
    )
    .await
    .map(|_| ())
}

/// Writes how ideas came to where they stand: state, reason, when.
pub async fn insert_changes(tx: &mut Tx, rows: Vec<(TopicId, State, String, DateTime<Utc>)>) -> Result<()> {
    let rows = rows
        .into_iter()
        .map(|(topic, state, reason, at)| (topic, "state", State::New.as_str(), state.as_str(), reason, at))
        .collect();
    tx.exec_many(sql!("insert into idea_changes (topic_id, what, from_word, to_word, reason, at) values {}"), rows)
        .await
        .map(|_| ())
}

/// Adds tags.
pub async fn insert_tags(tx: &mut Tx, rows: Vec<(TopicId, String)>) -> Result<()> {
    tx.exec_many(sql!("insert into idea_tags (topic_id, tag) values {}"), rows).await.map(|_| ())
}

/// Has authors follow their ideas.
pub async fn insert_followers(tx: &mut Tx, rows: Vec<(TopicId, AccountId)>) -> Result<()> {
    let now = tx.now();
    let rows = rows.into_iter().map(|(topic, account)| (topic, account, true, now)).collect();
    tx.exec_many(sql!("insert into idea_followers (topic_id, account_id, wants, since) values {}"), rows)
        .await
        .map(|_| ())
}
