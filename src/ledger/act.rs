//! What an entry about an act of moderation says: what was done to what kind of thing, under which rule. Nothing about whom.

use crate::db::Tx;
use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An act of moderation as the ledger has it. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Act {
    /// The measure's word: hide, suspend, keep …
    pub act: String,
    /// The kind of thing: post, topic, account, pending.
    pub subject: String,
    /// The decision's public name, by which those whom it concerns know it again.
    pub decision: String,
    /// The code of the rule of the house …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// … and the version of the rules that it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules_version: Option<i64>,
    /// It broke the law, not only the rules.
    #[serde(skip_serializing_if = "is_false")]
    pub illegal: bool,
    /// notice (a report), own (own initiative) or automated.
    pub source: String,
    /// A machine found it.
    #[serde(skip_serializing_if = "is_false")]
    pub automated_detection: bool,
    /// A machine decided it.
    #[serde(skip_serializing_if = "is_false")]
    pub automated_decision: bool,
    /// Until when it holds; none: for good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// How many such acts were done at once (a wave); none: one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<i64>,
    /// The number of the entry that this takes back or answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reverses: Option<i64>,
}

/// How an appeal ended, as the ledger has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppealOutcome {
    /// The contested decision's public name.
    pub decision: String,
    /// The number of its entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<i64>,
    /// author or reporter.
    pub side: String,
    /// upheld (the decision stands) or reversed.
    pub outcome: String,
    /// How long the appeal waited.
    pub minutes: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Act {
    /// Writes it as `decision.made`; the entry's number.
    pub async fn made(&self, tx: &mut Tx) -> Result<i64> {
        super::append(tx, "decision.made", serde_json::to_value(self).map_err(Error::internal)?).await
    }

    /// Writes it as `decision.reversed`; the entry's number.
    pub async fn reversed(&self, tx: &mut Tx) -> Result<i64> {
        super::append(tx, "decision.reversed", serde_json::to_value(self).map_err(Error::internal)?).await
    }
}

impl AppealOutcome {
    /// Writes it as `appeal.decided`; the entry's number.
    pub async fn decided(&self, tx: &mut Tx) -> Result<i64> {
        super::append(tx, "appeal.decided", serde_json::to_value(self).map_err(Error::internal)?).await
    }
}
