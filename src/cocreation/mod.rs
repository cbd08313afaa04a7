//! Co-creation: from a customer's idea to "you said, we did".
//!
//! An **idea** is a topic of kind "idea" with a fate: its row in `ideas` has the number of its topic, so `/ideas/7` is the fate of `/t/7`. Its text
//! is the topic's first post: what moderates, holds, erases or imports posts needs to know nothing of ideas. `hear` makes the row in
//! the transaction that opens the topic.
//!
//! A **challenge** is a time-boxed call with **phases**; a **vote** is one person's; a **merge** carries votes over and can be undone exactly; an
//! **amendment** is another text that somebody proposes; a **decision** is public, with its reason; a **promise** is what was promised, by
//! when, and how far it is; a **room** is a board for invited people.
//!
//! Invariants: `ideas.votes` and `staff_votes` are the rows of `idea_votes` by people who are members and staff; a merged idea keeps its votes
//! untouched until the merge is undone; every move is a line in `idea_changes`; what is hidden (counts before a close, results of polls) is hidden
//! from everybody.
//!
//! In reading order: `idea` pure rules · `actions`, `queries`, `hear` the verbs below everything · `settings` how ideas are taken · `index` their
//! words: the search, what is similar · `place` where a list goes on · `ideas` the pages everybody meets · `votes`, `merges` · `amendments`,
//! `people`, `questions` working together on one · `challenges` with their jury and their race · `rooms` for invited people · `polls`,
//! `surveys`, `opinions` asking · `decisions`, `reviews`, `said` what became of them · `roadmap`, `changelog`, `promises`, `credits` what is
//! made and by whom · `producing` the team's desk · `news` who is told what.

pub mod actions;
pub mod amendments;
mod atom;
pub mod challenges;
pub mod changelog;
pub mod credits;
pub mod decisions;
mod hear;
pub mod idea;
pub mod ideas;
pub mod index;
pub mod merges;
pub mod news;
pub mod opinions;
pub mod people;
mod place;
pub mod polls;
pub mod producing;
pub mod promises;
mod queries;
pub mod questions;
pub mod reviews;
pub mod roadmap;
pub mod rooms;
pub mod said;
pub mod settings;
pub mod surveys;
pub mod votes;

use crate::app::App;
use axum::Router;

pub use actions::REASON_CHARS_MAX;
pub use amendments::{AmendedText, erase_copies, put_copies};
pub use idea::{Ballot, Counts, Phase, Stage, State};
pub use queries::{IdeaRow, idea as by_id, seen_by};
pub use settings::Settings;

/// An idea's page.
pub fn idea_path(topic: crate::ids::TopicId) -> String {
    format!("/ideas/{topic}")
}

/// Every address of co-creation. Each part lists its own.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(rooms::routes())
        .merge(surveys::routes())
        .merge(challenges::routes())
        .merge(ideas::routes())
        .merge(votes::routes())
        .merge(merges::routes())
        .merge(opinions::routes())
        .merge(polls::routes())
        .merge(amendments::routes())
        .merge(people::routes())
        .merge(questions::routes())
        .merge(producing::routes())
        .merge(decisions::routes())
        .merge(reviews::routes())
        .merge(said::routes())
        .merge(roadmap::routes())
        .merge(changelog::routes())
        .merge(promises::routes())
        .merge(credits::routes())
}
