//! What a list tells of the votes of its ideas.

use super::queries;
use super::voting::{self, Subject, Tally, Voting};
use crate::cocreation::idea::{Stage, State};
use crate::cocreation::settings::Settings;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{ChallengeId, TopicId};
use crate::policy::Viewer;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// An idea's votes as a list needs them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct GlanceRow {
    pub topic_id: TopicId,
    pub challenge_id: Option<ChallengeId>,
    pub state: String,
    pub stage: Option<String>,
    pub votes: i64,
    pub staff_votes: i64,
    pub votes_elsewhere: i64,
}

/// One idea's votes for one viewer.
#[derive(Clone, Debug)]
pub struct Glance {
    /// None while they are hidden from this viewer.
    pub tally: Option<Tally>,
    /// This viewer voted for it.
    pub voted: bool,
    pub voting: Voting,
}

/// The votes of several ideas for one viewer, with one look at each challenge; ideas that are none are left out.
pub async fn glance(
    conn: &mut Conn,
    viewer: &Viewer,
    now: DateTime<Utc>,
    topics: &[TopicId],
) -> Result<BTreeMap<TopicId, Glance>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    let rows = queries::glances(conn, &ids).await?;
    let settings = Settings::load(conn).await?;
    let mut challenges = BTreeMap::new();
    for id in rows.iter().filter_map(|row| row.challenge_id).collect::<BTreeSet<_>>() {
        if let Some(challenge) = queries::challenge(conn, id).await? {
            challenges.insert(id, (challenge, queries::phases(conn, id).await?));
        }
    }
    let voted = match viewer.actor() {
        Some(actor) => queries::voted_of(conn, actor.id, &ids).await?.into_iter().map(|row| row.0).collect(),
        None => BTreeSet::new(),
    };
    let of = |row: GlanceRow| {
        let subject = Subject {
            state: State::parse(&row.state).unwrap_or(State::New),
            stage: row.stage.as_deref().and_then(Stage::parse),
        };
        let voting = match row.challenge_id.and_then(|id| challenges.get(&id)) {
            Some((challenge, phases)) => voting::inside(subject, challenge, phases, now),
            None => voting::outside(subject, &settings),
        };
        let voted = voted.contains(&row.topic_id);
        let tally = Tally { members: row.votes, staff: row.staff_votes, elsewhere: row.votes_elsewhere };
        let shown = voting.counts.shown(voted, voting.over).then_some(tally);
        (row.topic_id, Glance { tally: shown, voted, voting })
    };
    Ok(rows.into_iter().map(of).collect())
}
