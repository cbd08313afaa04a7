//! The verbs: merge, and undo.

use super::queries;
use crate::boards;
use crate::cocreation::idea::State;
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::queries::{self as ideas, IdeaRow, NewChange};
use crate::cocreation::settings::Settings;
use crate::cocreation::votes;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, MergeId, TopicId};
use chrono::{DateTime, Utc};
use serde_json::json;

/// Why two ideas cannot be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Into itself.
    Itself,
    /// It became part of that one already.
    Merged { main: TopicId, title: String },
    /// The other one is part of that one: merge into it instead.
    IntoMerged { main: TopicId, title: String },
    /// The other one is part of this one.
    Circle,
    /// The author of the other one took it back.
    Withdrawn,
    /// Not everybody who sees the one sees the other.
    Audience,
    /// The votes of the one are hidden, and the other's figure would tell them.
    Hidden,
}

impl Obstacle {
    /// What it says.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Itself => "votes-fault-itself",
            Self::Merged { .. } => "votes-fault-merged",
            Self::IntoMerged { .. } => "votes-fault-into-merged",
            Self::Circle => "votes-fault-circle",
            Self::Withdrawn => "votes-fault-withdrawn",
            Self::Audience => "votes-fault-audience",
            Self::Hidden => "votes-fault-hidden",
        }
    }

    /// The idea to look at instead.
    pub const fn instead(&self) -> Option<(TopicId, &String)> {
        match self {
            Self::Merged { main, title } | Self::IntoMerged { main, title } => Some((*main, title)),
            _ => None,
        }
    }
}

/// What stands in the way of making `from` a part of `into` now.
pub async fn check(conn: &mut Conn, from: &IdeaRow, into: &IdeaRow, now: DateTime<Utc>) -> Result<Option<Obstacle>> {
    if from.topic_id == into.topic_id {
        return Ok(Some(Obstacle::Itself));
    }
    if let Some(main) = queries::main_of(conn, from.topic_id).await? {
        return Ok(Some(Obstacle::Merged { main: main.topic_id, title: main.title }));
    }
    if let Some(main) = queries::main_of(conn, into.topic_id).await? {
        let circle = main.topic_id == from.topic_id;
        let named = Obstacle::IntoMerged { main: main.topic_id, title: main.title };
        return Ok(Some(if circle { Obstacle::Circle } else { named }));
    }
    if into.state() == State::Withdrawn {
        return Ok(Some(Obstacle::Withdrawn));
    }
    let (from_board, from_sees, into_board, into_sees) = queries::audiences(conn, from.topic_id, into.topic_id).await?;
    if from_board != into_board && (from_sees != into_sees || from_sees == "invited") {
        return Ok(Some(Obstacle::Audience));
    }
    Ok(tells_hidden(conn, from, into, now).await?.then_some(Obstacle::Hidden))
}

/// Whether the figure of the one would tell what is hidden of the other. In one challenge the same holds for both.
async fn tells_hidden(conn: &mut Conn, from: &IdeaRow, into: &IdeaRow, now: DateTime<Utc>) -> Result<bool> {
    if from.challenge_id.is_some() && from.challenge_id == into.challenge_id {
        return Ok(false);
    }
    let settings = Settings::load(conn).await?;
    let from = votes::voting(conn, from, &settings, now).await?;
    Ok(!from.public() && votes::voting(conn, into, &settings, now).await?.public())
}

/// Has both wait for whoever votes or merges, always in the same order.
async fn hold(tx: &mut Tx, one: TopicId, other: TopicId) -> Result<()> {
    votes::hold(tx, one.min(other)).await?;
    votes::hold(tx, one.max(other)).await
}

async fn found(tx: &mut Tx, topic: TopicId) -> Result<IdeaRow> {
    ideas::idea(tx, topic).await?.filter(|idea| !idea.removed).ok_or(Error::NotFound)
}

/// Makes `from` a part of `into`: its votes and followers are carried over, it leads there from now on, and whoever it concerns is told.
pub async fn merge(
    tx: &mut Tx,
    from: TopicId,
    into: TopicId,
    reason: &str,
    (by, department): (Option<AccountId>, Option<&str>),
) -> Result<MergeId> {
    if reason.trim().is_empty() {
        return Err(Error::Conflict("ideas-fault-reason"));
    }
    hold(tx, from, into).await?;
    let (one, main, now) = (found(tx, from).await?, found(tx, into).await?, tx.now());
    if let Some(obstacle) = check(tx, &one, &main, now).await? {
        return Err(Error::Conflict(obstacle.key()));
    }
    let id = queries::insert(tx, (from, into), &one.state, reason, by).await?;
    if !queries::set_main(tx, from, into).await? {
        return Err(Error::Conflict("votes-fault-merged"));
    }
    let (members, staff) = queries::carry_votes(tx, (from, into), id).await?;
    votes::count(tx, into, members, staff, false).await?;
    queries::carry_followers(tx, (from, into), id).await?;
    let line = Line { what: "merged", reason, by, department, merge: id };
    line.write(tx, from, (&one.state, State::Duplicate.as_str())).await?;
    line.write(tx, into, ("", "")).await?;
    settle(tx, &one, &main, State::Duplicate.as_str(), "merged").await?;
    let told = News {
        kind: Kind::Merged,
        by,
        challenge: None,
        data: json!({}),
        ideas: vec![(into, json!({ "merged": [one.title], "reason": reason }))],
        people: vec![(one.author_id, Some(into), Because::MergedAuthor)],
        followers: true,
    };
    news::tell(tx, &told).await?;
    Ok(id)
}

/// A line in the history of both.
struct Line<'a> {
    what: &'static str,
    reason: &'a str,
    by: Option<AccountId>,
    department: Option<&'a str>,
    merge: MergeId,
}

impl Line<'_> {
    async fn write(&self, tx: &mut Tx, topic: TopicId, (from, to): (&str, &str)) -> Result<()> {
        let change = NewChange {
            topic,
            what: self.what,
            from,
            to,
            reason: self.reason,
            by: self.by,
            department: self.department,
            merge: Some(self.merge),
            decision: None,
        };
        ideas::add_change(tx, &change).await.map(|_| ())
    }
}

/// Shows what changed: on the topic, in lists, in what everybody sees of votes.
async fn settle(tx: &mut Tx, from: &IdeaRow, into: &IdeaRow, state: &str, what: &'static str) -> Result<()> {
    boards::show_idea_state(tx, from.topic_id, Some(state)).await?;
    for idea in [from, into] {
        votes::refresh_shown(tx, idea.topic_id).await?;
        events::record(tx, Event::IdeaChanged { topic: idea.topic_id, what }).await?;
        if let Some(challenge) = idea.challenge_id {
            tx.touch(Tag::Challenge(challenge).key());
        }
    }
    Ok(())
}

/// Takes an idea out of the one it became part of: what the merge brought goes, what was before is there again. Merges that stand on it
/// are undone first.
pub async fn undo(
    tx: &mut Tx,
    merge: MergeId,
    reason: &str,
    (by, department): (Option<AccountId>, Option<&str>),
) -> Result<()> {
    if reason.trim().is_empty() {
        return Err(Error::Conflict("ideas-fault-reason"));
    }
    let row = queries::by_id(tx, merge).await?.ok_or(Error::NotFound)?;
    let (from, into) = (row.from_topic_id, row.into_topic_id);
    hold(tx, from, into).await?;
    if queries::later(tx, merge, into).await?.is_some() {
        return Err(Error::Conflict("votes-fault-later"));
    }
    if !queries::set_undone(tx, merge, reason, by).await?
        || !queries::unset_main(tx, from, into, &row.from_state).await?
    {
        return Err(Error::Conflict("votes-fault-undone"));
    }
    let (members, staff) = queries::carried(tx, into, merge).await?;
    queries::take_votes(tx, into, merge).await?;
    votes::count(tx, into, -members, -staff, false).await?;
    queries::take_followers(tx, into, merge).await?;
    let (one, main) = (ideas::idea(tx, from).await?, ideas::idea(tx, into).await?);
    let (one, main) = (one.ok_or(Error::NotFound)?, main.ok_or(Error::NotFound)?);
    let line = Line { what: "unmerged", reason, by, department, merge };
    line.write(tx, from, (State::Duplicate.as_str(), &row.from_state)).await?;
    line.write(tx, into, ("", "")).await?;
    settle(tx, &one, &main, &row.from_state, "unmerged").await?;
    let told = News {
        kind: Kind::Unmerged,
        by,
        challenge: None,
        data: json!({}),
        // The followers that the merge brought hear of it by the idea that is theirs.
        ideas: [from, into].map(|topic| (topic, json!({ "merged": [row.from_title], "reason": reason }))).into(),
        people: vec![(one.author_id, Some(from), Because::Author)],
        followers: true,
    };
    news::tell(tx, &told).await.map(|_| ())
}
