//! Polls: a question with possible answers, on the page of a topic or over the ideas of a challenge.
//!
//! Five kinds: one answer, several, ranks, a score for each, points to give away. Ranks are counted by the Schulze method ([`count`]). One
//! person has one **ballot** and may change it until the poll closes; who chose what is shown to nobody. A poll closes by itself at the end of
//! its time; the count is then made anew from the ballots and kept. The ballots of staff are counted apart.
//!
//! Invariants: `polls.result` is the tally of its ballots, kept with each of them in one transaction; nothing that was asked changes after
//! the first ballot; what is hidden by [`Counts`] is on no page and in no download.

mod actions;
mod beside;
pub mod count;
mod export;
mod pages;
mod queries;
mod result_views;
mod typed;
mod views;

use super::idea::Counts;
use crate::db::kept;
use crate::ids::{AccountId, ChallengeId, OptionId, PollId, TopicId};
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};

pub use actions::{close, create, put_off, result, tick};
pub use pages::routes;
pub(in crate::cocreation) use queries::name_option;

/// Possible answers at least.
pub const OPTIONS_MIN: usize = 2;
/// Possible answers that a person may write at most.
pub const OPTIONS_MAX: usize = 20;
/// Ideas on the ballot of a challenge at most.
pub const IDEAS_MAX: usize = 60;
/// Characters of a question at most.
pub const QUESTION_CHARS_MAX: usize = 300;
/// Characters of a possible answer at most.
pub const OPTION_CHARS_MAX: usize = 200;
/// The longest time that may be asked, in days.
pub const DAYS_MAX: i64 = 90;
/// Polls on the page of one topic at most.
pub const POLLS_MAX: i64 = 5;
/// From so many ballots of staff on their count is shown: fewer would show who chose what.
pub const STAFF_MIN: i64 = 5;

kept! {
    /// How a poll is answered.
    Kind {
        /// One of the answers.
        Single = "single",
        /// Several of them.
        Multiple = "multiple",
        /// The answers in one's own order.
        Ranked = "ranked",
        /// A score for each.
        Score = "score",
        /// Points to give away.
        Dot = "dot",
    }
}

impl Kind {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Single => words.t("polls-kind-single"),
            Self::Multiple => words.t("polls-kind-multiple"),
            Self::Ranked => words.t("polls-kind-ranked"),
            Self::Score => words.t("polls-kind-score"),
            Self::Dot => words.t("polls-kind-dot"),
        }
    }

    /// How many may be chosen or given when nobody says otherwise, of `options`.
    pub const fn usual_max(self, options: usize) -> i64 {
        match self {
            Self::Single => 1,
            Self::Multiple | Self::Ranked => options as i64,
            Self::Score => 5,
            Self::Dot => 10,
        }
    }

    /// The most that may be set, of `options`.
    pub const fn most(self, options: usize) -> i64 {
        match self {
            Self::Single => 1,
            Self::Multiple | Self::Ranked => options as i64,
            Self::Score => 10,
            Self::Dot => 100,
        }
    }
}

/// A poll to be made.
#[derive(Clone, Debug)]
pub struct NewPoll {
    /// The topic on whose page it stands.
    pub topic: Option<TopicId>,
    /// The challenge whose ideas it is about.
    pub challenge: Option<ChallengeId>,
    pub kind: Kind,
    /// The language that it is written in, if known.
    pub lang: Option<Lang>,
    pub question: String,
    /// Each possible answer, and the idea that it is.
    pub options: Vec<(String, Option<TopicId>)>,
    /// How many may be chosen (several, ranks), the highest score, the points to give; bounded by what the kind allows.
    pub choices_max: i64,
    /// Who sees the results when.
    pub results: Counts,
    /// An account is at least so many days old to vote.
    pub min_age_days: i64,
    pub closes_at: Option<DateTime<Utc>>,
    pub by: AccountId,
    pub once: Option<String>,
}

/// What came of a poll: its answers, the first place first.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub kind: Kind,
    /// Ballots that count; those of staff are apart.
    pub ballots: i64,
    pub staff_ballots: i64,
    pub lines: Vec<Line>,
}

/// How an answer stands.
#[derive(Clone, Debug)]
pub struct Line {
    pub option: OptionId,
    /// The idea that it is.
    pub topic: Option<TopicId>,
    pub label: String,
    /// From 1; equals share a place.
    pub place: usize,
    /// Votes, scores or points; nothing of ranks.
    pub points: i64,
}

/// A poll's page.
pub fn path(id: PollId) -> String {
    format!("/polls/{id}")
}
