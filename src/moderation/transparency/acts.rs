//! An entry of the ledger in the reader's words.

use crate::ledger::{Act, AppealOutcome, Line};
use crate::words::Words;
use serde::Deserialize;

/// What an entry is about.
#[derive(Clone, Debug)]
pub enum Told {
    Made(Act),
    Reversed(Act),
    Appeal(AppealOutcome),
    Rules(NewRules),
    /// A kind that this version of the program does not know: it is shown as it is.
    Other,
}

/// A new version of the rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewRules {
    pub version: i64,
    /// The hash of its texts.
    pub sha256: String,
}

impl Told {
    /// Reads an entry.
    pub fn of(line: &Line) -> Self {
        let read = match line.kind.as_str() {
            "decision.made" => serde_json::from_str(&line.entry).map(Self::Made),
            "decision.reversed" => serde_json::from_str(&line.entry).map(Self::Reversed),
            "appeal.decided" => serde_json::from_str(&line.entry).map(Self::Appeal),
            "rules.published" => serde_json::from_str(&line.entry).map(Self::Rules),
            _ => return Self::Other,
        };
        read.unwrap_or(Self::Other)
    }

    /// The decision that it is about, if it is one.
    pub const fn act(&self) -> Option<&Act> {
        match self {
            Self::Made(act) | Self::Reversed(act) => Some(act),
            Self::Appeal(_) | Self::Rules(_) | Self::Other => None,
        }
    }

    /// In a few words: what was done.
    pub fn title(&self, words: Words, line: &Line) -> String {
        match self {
            Self::Made(act) => words.with(
                "transparency-act",
                &[("act", act_label(words, &act.act).into()), ("subject", subject_label(words, &act.subject).into())],
            ),
            Self::Reversed(act) => {
                words.with("transparency-taken-back", &[("subject", subject_label(words, &act.subject).into())])
            }
            Self::Appeal(appeal) if appeal.outcome == "reversed" => words.t("transparency-appeal-reversed"),
            Self::Appeal(_) => words.t("transparency-appeal-upheld"),
            Self::Rules(rules) => {
                words.with("transparency-rules-published", &[("version", rules.version.to_string().into())])
            }
            Self::Other => line.kind.clone(),
        }
    }
}

/// A measure as it is counted and listed.
pub fn act_label(words: Words, act: &str) -> String {
    match act {
        "keep" => words.t("transparency-act-keep"),
        "edit" => words.t("transparency-act-edit"),
        "move" => words.t("transparency-act-move"),
        "hide" => words.t("transparency-act-hide"),
        "sensitive" => words.t("transparency-act-sensitive"),
        "lock" => words.t("transparency-act-lock"),
        "slow" => words.t("transparency-act-slow"),
        "warn" => words.t("transparency-act-warn"),
        "mute" => words.t("transparency-act-mute"),
        "suspend" => words.t("transparency-act-suspend"),
        "erase" => words.t("transparency-act-erase"),
        "publish" => words.t("transparency-act-publish"),
        "refuse" => words.t("transparency-act-refuse"),
        "restore" => words.t("transparency-act-restore"),
        other => other.to_owned(),
    }
}

/// The kind of thing that was decided about.
pub fn subject_label(words: Words, subject: &str) -> String {
    match subject {
        "post" => words.t("transparency-subject-post"),
        "topic" => words.t("transparency-subject-topic"),
        "account" => words.t("transparency-subject-account"),
        "pending" => words.t("transparency-subject-pending"),
        other => other.to_owned(),
    }
}

/// How it came to a decision.
pub fn source_label(words: Words, source: &str) -> String {
    match source {
        "notice" => words.t("transparency-source-notice"),
        "automated" => words.t("transparency-source-automated"),
        _ => words.t("transparency-source-own"),
    }
}
