//! Who is told what about ideas: each person once of each thing, in their language, and only of what concerns them.
//!
//! An act says in its transaction what happened ([`tell`]); letters follow in the background. Whoever follows an idea hears of it (authors and
//! voters do by themselves), and whoever an act names hears why it concerns them.

mod fan;
mod letters;
mod queries;
mod said;

pub use fan::fan;
pub use letters::letter;

use super::actions::Move;
use crate::db::Tx;
use crate::db::kept;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ChallengeId, NewsId, TopicId};
use crate::jobs;
use serde_json::{Value, json};

kept! {
    /// What happened.
    Kind {
        /// An idea stands elsewhere now: `{"from", "to", "reason"}` with each idea.
        Moved = "moved",
        /// Ideas became part of another: the idea is the one they became part of, `{"merged": [titles], "reason"}`.
        Merged = "merged",
        Unmerged = "unmerged",
        /// Staff voted on somebody's behalf: `{"given": bool}`.
        VotedFor = "voted_for",
        /// Somebody proposes another text: to the authors.
        AmendmentProposed = "amendment_proposed",
        /// What became of it: to its proposer; `{"outcome", "answer"}`.
        AmendmentAnswered = "amendment_answered",
        /// Invited as a co-author.
        Invited = "invited_coauthor",
        /// Staff ask the author: `{"question"}`.
        Asked = "asked",
        /// What the author answered: to whoever asked; `{"question", "answer"}`.
        Answered = "answered",
        /// A challenge came to its next phase: `{"phase"}`.
        PhaseBegan = "phase_began",
        /// An end was put off: `{"until", "reason"}`.
        Extended = "extended",
        /// Decisions, published together: each idea with `{"to", "reason", "next_step", "next_by"}`.
        Decided = "decided",
        /// A challenge is closed: "we asked, you said, we did".
        Closed = "closed",
        /// The second look is done: `{"outcome", "answer"}`.
        Reviewed = "reviewed",
        /// An entry of the changelog: `{"entry"}`; credited people are named in `people`.
        Released = "released",
        /// How a promise stands: `{"promise"}`.
        Promise = "promise",
        /// Invited to a room: `{"board", "note"}`.
        RoomInvited = "room_invited",
        /// A colleague is asked what an idea is worth.
        Weigh = "weigh",
        /// A word of thanks: `{"thanks"}`.
        Thanked = "thanked",
    }
}

kept! {
    /// Why an act names somebody.
    Because {
        Author = "author",
        Coauthor = "coauthor",
        Amender = "amender",
        /// Their own idea became part of this one.
        MergedAuthor = "merged_author",
        /// Somebody voted in their name.
        VotedFor = "voted_for",
        Credited = "credited",
        Juror = "juror",
        Asked = "asked",
        Invited = "invited",
        Thanked = "thanked",
    }
}

/// One thing that people are told.
#[derive(Clone, Debug)]
pub struct News {
    pub kind: Kind,
    pub by: Option<AccountId>,
    pub challenge: Option<ChallengeId>,
    pub data: Value,
    /// The ideas it is about, each with what became of it. Whoever follows one of them is told, unless [`News::followers`] is false.
    pub ideas: Vec<(TopicId, Value)>,
    /// Whom it names beside the followers, and why.
    pub people: Vec<(AccountId, Option<TopicId>, Because)>,
    /// Followers are told, too.
    pub followers: bool,
}

impl News {
    /// That an idea moved.
    pub fn moved(step: &Move) -> Self {
        let change = json!({ "from": step.from.as_str(), "to": step.to.as_str(), "reason": step.reason });
        Self {
            kind: Kind::Moved,
            by: step.by,
            challenge: None,
            data: json!({}),
            ideas: vec![(step.topic, change)],
            people: Vec::new(),
            followers: true,
        }
    }
}

/// The job that tells: `{"news": id, "followers": bool}`.
pub const FAN: &str = "news.fan";
/// One letter: `{"news": id, "followers": bool, "to": account}`.
pub const LETTER: &str = "news.letter";
/// News of the amendments of one idea that are looked through at most when they are emptied.
const EMPTIED_MAX: i64 = 10_000;

/// Has people told, once the transaction is done.
pub async fn tell(tx: &mut Tx, news: &News) -> Result<NewsId> {
    let id = queries::insert(tx, news).await?;
    let ideas = news.ideas.iter().map(|(topic, data)| (id, *topic, data.to_string())).collect();
    queries::insert_ideas(tx, ideas).await?;
    let people =
        news.people.iter().map(|(account, topic, because)| (id, *account, *topic, because.as_str().to_owned()));
    queries::insert_people(tx, people.collect()).await?;
    let now = tx.now();
    jobs::enqueue(tx, FAN, &json!({ "news": id, "followers": news.followers }), now).await?;
    Ok(id)
}

/// Takes what people wrote out of what is told of these amendments of an idea: their text was erased.
pub async fn empty(tx: &mut Tx, topic: TopicId, amendments: &[i64]) -> Result<()> {
    for (news, data) in queries::of_amendments(tx, topic, EMPTIED_MAX).await? {
        let mut data: Value = serde_json::from_str(&data).map_err(Error::internal)?;
        if !data["amendment"].as_i64().is_some_and(|id| amendments.contains(&id)) {
            continue;
        }
        for said in ["note", "answer"] {
            if let Some(text) = data.get_mut(said) {
                *text = json!("");
            }
        }
        queries::set_data(tx, news, topic, &data.to_string()).await?;
    }
    Ok(())
}
