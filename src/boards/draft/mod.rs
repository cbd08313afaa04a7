//! A signed-in author's unfinished text, kept on the server: one for a new topic, one for an idea, one for each topic answered.

pub mod pages;
mod queries;
mod views;

use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, TopicId};
use std::collections::BTreeMap;

pub use queries::{DraftRow, clear};

/// The slot of a new topic's draft.
pub const NEW: &str = "new";
/// The slot of a new idea's draft.
pub const IDEA: &str = "idea";
/// The most a draft may hold, in bytes of JSON: the longest post in the widest script, and its fields.
const DRAFT_BYTES_MAX: usize = 450_000;
/// The most fields a draft may hold.
const FIELDS_MAX: usize = 100;

/// The fields of a form as they were typed.
pub type Fields = BTreeMap<String, String>;

/// The slot of a draft of a reply in that topic.
pub fn reply_slot(topic: TopicId) -> String {
    format!("reply:{topic}")
}

/// The topic that a slot's draft answers.
fn topic_of(slot: &str) -> Option<TopicId> {
    slot.strip_prefix("reply:")?.parse().ok().filter(|id: &TopicId| id.0 > 0)
}

/// Where the form of a slot stands; none when there is no such slot.
fn place(slot: &str) -> Option<String> {
    if slot == NEW {
        return Some("/new".into());
    }
    if slot == IDEA {
        return Some("/ideas/new".into());
    }
    topic_of(slot).map(|topic| format!("/t/{topic}"))
}

/// The fields of an account's draft, if there is one.
pub async fn load(conn: &mut Conn, account: AccountId, slot: &str) -> Result<Option<Fields>> {
    Ok(queries::load(conn, account, slot).await?.and_then(|fields| serde_json::from_str(&fields).ok()))
}

/// Keeps a draft in place of the one before; an empty one is dropped. Submit tokens are not kept.
pub async fn save(tx: &mut Tx, account: AccountId, slot: &str, mut fields: Fields) -> Result<()> {
    fields.remove("once");
    if fields.len() > FIELDS_MAX {
        return Err(Error::BadInput("boards-fault-draft-size"));
    }
    let is_empty = |name: &&str| fields.get(*name).is_none_or(|typed| typed.trim().is_empty());
    if ["title", "body", "problem"].iter().all(is_empty) {
        return clear(tx, account, slot).await;
    }
    let text = serde_json::to_string(&fields).map_err(Error::internal)?;
    if text.len() > DRAFT_BYTES_MAX {
        return Err(Error::TooLarge { limit_bytes: DRAFT_BYTES_MAX });
    }
    queries::save(tx, account, slot, &text).await
}

#[cfg(test)]
mod tests {
    use super::{place, reply_slot};
    use crate::ids::TopicId;

    #[test]
    fn a_slot_leads_to_its_form() {
        assert_eq!(place("new").as_deref(), Some("/new"));
        assert_eq!(place("idea").as_deref(), Some("/ideas/new"));
        assert_eq!(place(&reply_slot(TopicId(7))).as_deref(), Some("/t/7"));
        for bad in ["", "reply:", "reply:-1", "reply:x", "//elsewhere", "reply:7/../.."] {
            assert_eq!(place(bad), None, "{bad}");
        }
    }
}
