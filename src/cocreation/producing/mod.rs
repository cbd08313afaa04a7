//! The producers' desk: what came in and nobody has looked at, what ideas are worth, who cares for them, which say the same.
//!
//! All of it is for staff. A **tag** and a **note** are the team's own; what **evaluators** give (effort and impact, 1 to 5) is an opinion, and what
//! stands in the idea (`effort`, `impact`) is what was agreed. An idea is **looked at** (`triaged_at`) once somebody of the team
//! did anything with it. No customer ever sees any of it: notes are read by a `Colleague` alone, and votes that are hidden are hidden here, too.
//!
//! `filter` what narrows the list · `pages`, `views` the list · `bulk` one thing with many ideas · `one` the staff side of one idea · `matrix` effort and
//! impact · `groups` ideas that are alike · `export` the list as a file · `setup` how ideas are taken here.

mod bulk;
mod export;
mod filter;
mod groups;
mod matrix;
mod one;
mod pages;
mod queries;
mod setup;
mod views;

use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::TopicId;

pub use pages::routes;

/// Ideas on one page of the list.
const PER_PAGE: i64 = 30;
/// Counting on the tabs stops here.
const COUNT_MAX: i64 = 1_000;
/// Where the list is.
const LIST: &str = "/desk/ideas";
/// Effort and impact go from 1 to this.
const WORTH_MAX: i64 = 5;

/// The staff side of an idea.
pub fn path(topic: TopicId) -> String {
    format!("{LIST}/{topic}")
}

/// Writes down that the team did something with an idea that customers do not see.
async fn worked(tx: &mut Tx, topic: TopicId) -> Result<()> {
    events::record(tx, Event::IdeaChanged { topic, what: "desk" }).await
}
