//! Why a text waits, comes back or is flagged: every reason says itself in the reader's language.

use crate::ids::WatchedId;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One reason. Kept as JSON in `queue_items.why` and `pending_texts.held_for`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// On this board every post waits for approval.
    Board,
    /// The first posts of new members wait for approval.
    First,
    /// A watched word; `found` as it stands in the text, `note` says to its author what is wrong with it.
    Word { word: WatchedId, found: String, note: String, rule_code: Option<String> },
    /// More links than a new member may set in one post.
    NewLinks { max: i64 },
    /// A new member links to a site that nobody here has linked to, and others of late did the same.
    UnknownLink { domain: String },
    /// A site that moderators call spam.
    BadLink { domain: String },
    /// A telephone number or an address of a messenger in a new member's post during a wave.
    Contact,
    /// More people called than a new member may call in one post.
    Mentions { max: i64 },
    /// New members wrote much the same of late.
    Alike { texts: i64 },
    /// So many joined or were held of late that the newest members' posts wait.
    Wave,
    /// The account was opened with an address that anyone can get.
    Disposable { domain: String },
    /// Many accounts were opened from one network within a day.
    Network { accounts: i64 },
    /// More texts than a new member may publish in an hour.
    TooFast { max: i64, minutes: i64 },
    /// The form to join was filled in as a program does.
    Machine,
}

impl Why {
    /// The reason as a sentence.
    pub fn says(&self, words: Words) -> String {
        match self {
            Self::Board => words.t("screening-why-board"),
            Self::First => words.t("screening-why-first"),
            Self::Word { found, note, .. } if note.is_empty() => {
                words.with("screening-why-word", &[("found", found.into())])
            }
            Self::Word { found, note, .. } => {
                words.with("screening-why-word-note", &[("found", found.into()), ("note", note.into())])
            }
            Self::NewLinks { max } => words.with("screening-why-new-links", &[("max", (*max).into())]),
            Self::UnknownLink { domain } => words.with("screening-why-unknown-link", &[("domain", domain.into())]),
            Self::BadLink { domain } => words.with("screening-why-bad-link", &[("domain", domain.into())]),
            Self::Contact => words.t("screening-why-contact"),
            Self::Mentions { max } => words.with("screening-why-mentions", &[("max", (*max).into())]),
            Self::Alike { texts } => words.with("screening-why-alike", &[("count", (*texts).into())]),
            Self::Wave => words.t("screening-why-wave"),
            Self::Disposable { domain } => words.with("screening-why-disposable", &[("domain", domain.into())]),
            Self::Network { accounts } => words.with("screening-why-network", &[("count", (*accounts).into())]),
            Self::TooFast { max, minutes } => {
                words.with("screening-why-too-fast", &[("max", (*max).into()), ("minutes", (*minutes).into())])
            }
            Self::Machine => words.t("screening-why-machine"),
        }
    }

    /// The reasons kept as JSON; what cannot be read is none.
    pub fn read(json: &str) -> Vec<Self> {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// The reasons as JSON, to keep.
    pub fn write(whys: &[Self]) -> String {
        serde_json::to_string(whys).unwrap_or_else(|_| "[]".into())
    }

    /// The rule of the house that it rests on, if it names one.
    pub fn rule_code(&self) -> Option<&str> {
        match self {
            Self::Word { rule_code, .. } => rule_code.as_deref(),
            Self::BadLink { .. } | Self::Alike { .. } | Self::Wave | Self::Disposable { .. } | Self::Network { .. } => {
                Some("spam")
            }
            _ => None,
        }
    }
}
