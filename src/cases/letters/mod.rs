//! What people hear of a case by mail. A change asks for a letter in its own transaction; a job writes it, in the reader's
//! language, from what is true when it runs.
//!
//! The two kinds never mix: what colleagues tell each other has no way into [`CustomerNews`].

pub mod customer;
pub mod envelope;
pub mod followers;
mod queries;
pub mod staff;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, CaseId, CompensationId, ContactId, NoteId, PostId, PublicationId, ReviewId};
use crate::jobs;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The customer is to hear something: `{"case": id, "news": …}`.
pub const TO_CUSTOMER: &str = "case.letter.customer";
/// Whoever follows a case is to hear of a move: `{"change": id, "after": account}`.
pub const TO_FOLLOWERS: &str = "case.letter.followers";
/// One of them: `{"change": id, "to": account}`.
pub const TO_FOLLOWER: &str = "case.letter.follower";
/// Somebody of the staff is to hear something: `{"to": account, "case": id, "news": …}`.
pub const TO_STAFF: &str = "case.letter.staff";

/// What a customer hears of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerNews {
    /// The case is open: its number, and when they hear next.
    Opened,
    /// Somebody has taken it on.
    TakenOn,
    /// Staff wrote in the topic.
    Answered { post: PostId },
    /// The case has a new state; the line of `case_changes`.
    Moved { change: i64 },
    /// A call, letter or visit that concerns them was noted.
    Contacted { contact: ContactId },
    /// Something was approved to make up for it.
    Compensated { compensation: CompensationId },
    /// They are asked to agree to the publication of a text.
    AskedToPublish { publication: PublicationId },
    /// Their case was found to be the same as another, and is worked on there.
    Duplicate,
    /// Another case of theirs went into this one.
    Merged { from: CaseId },
    /// There is a private thread beside their public complaint.
    SideChannel,
}

/// What staff hear of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffNews {
    /// The case is theirs now; the note of whoever handed it over, by its id: no job carries what colleagues tell each other.
    Assigned { note: Option<NoteId> },
    /// The customer wrote.
    Replied { post: PostId },
    /// The customer opened it again.
    Reopened,
    /// The customer rated it.
    Rated,
    /// A target comes near: `clock` is "reply" or "resolve", `level` "assignee", "department" or "lead".
    Due { clock: String, level: String },
    /// A colleague asks for a second pair of eyes.
    ReviewAsked { review: ReviewId },
    /// The second pair of eyes has looked.
    ReviewDone { review: ReviewId },
    /// The customer agreed to the publication of a text, or did not.
    Published { publication: PublicationId },
    /// A colleague proposes a compensation that the reader may decide over.
    Proposed { compensation: CompensationId },
    /// Somebody has decided over the reader's proposal.
    Decided { compensation: CompensationId },
}

/// Has the customer of a case told.
pub async fn tell_customer(tx: &mut Tx, case: CaseId, news: &CustomerNews) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, TO_CUSTOMER, &json!({ "case": case, "news": news }), now).await
}

/// Has the customer told that somebody of the staff has taken their case on: the first time only.
pub async fn tell_taken_on(tx: &mut Tx, case: CaseId) -> Result<()> {
    if queries::takings(tx, case).await? == 1 {
        tell_customer(tx, case, &CustomerNews::TakenOn).await?;
    }
    Ok(())
}

/// Has somebody of the staff told. Whoever did it themselves is not.
pub async fn tell_staff(tx: &mut Tx, to: AccountId, case: CaseId, news: &StaffNews) -> Result<()> {
    if tx.actor() == Some(to) {
        return Ok(());
    }
    let now = tx.now();
    jobs::enqueue(tx, TO_STAFF, &json!({ "to": to, "case": case, "news": news }), now).await
}
