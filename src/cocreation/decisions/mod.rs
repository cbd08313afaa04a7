//! Decisions about ideas: prepared quietly, published together, each with its reason, who decided, what happens next and by when.
//!
//! A **set** holds what is decided of several ideas. Nobody but producers sees any of it before it is published: lists, feeds and pages read published
//! decisions alone. Publishing is one transaction: each idea moves, whoever follows is told once of everything that concerns them, and what can
//! no longer be done is named and kept back. What happens next by a day is promised in public (`promises`).

mod actions;
mod pages;
mod preview;
mod queries;
mod typed;
mod views;

pub use actions::{Kept, kept_back, publish};
pub use pages::routes;
pub use queries::{DecisionRow, Written, existing, missing, of};
pub use typed::topics;
pub use views::{ideas_field, section};

use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, DecisionSetId, TopicId};

/// Where sets are listed.
pub const LIST: &str = "/desk/ideas/decisions";
/// Characters of what happens next, at most.
pub const STEP_CHARS_MAX: usize = 300;
/// Characters of a set's title and of who decided, at most.
pub const NAME_CHARS_MAX: usize = 120;
/// The word for an idea that is chosen in its challenge.
pub const CHOSEN: &str = "chosen";

/// A set with what is decided, ready to be published: for what is made by the program itself.
pub async fn prepare(
    tx: &mut Tx,
    title: &str,
    challenge: Option<ChallengeId>,
    by: AccountId,
    lines: &[(TopicId, Written)],
) -> Result<DecisionSetId> {
    let set = queries::insert_set(tx, title, challenge, by, None).await?;
    let topics: Vec<TopicId> = lines.iter().map(|(topic, _)| *topic).collect();
    queries::add_lines(tx, set, &topics, by, "").await?;
    for row in queries::lines(tx, set).await? {
        if let Some((_, written)) = lines.iter().find(|(topic, _)| *topic == row.topic_id) {
            queries::write(tx, row.id, by, written).await?;
        }
    }
    Ok(set)
}
