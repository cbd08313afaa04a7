//! Decisions: what a moderator (or the machine) does about a post, a topic, an account or a text that waits, and why.
//!
//! A **decision** has a [`Measure`]. One that limits somebody is at the same time its **statement of reasons** (DSA 17(3)): it is made,
//! takes effect, closes its line of the queue, has reporters told, writes to whom it limits and into the public ledger in *one*
//! transaction ([`decide`]). Nobody decides about what they wrote or reported themselves: the rule is asked inside that transaction, with what
//! the database says. [`reverse`] takes a decision back and puts everything where it was; a later decision about the same thing stays.
//!
//! Illegal content is **erased**: the text goes from post, history, index and files, and a copy, encrypted with a key made from the
//! house's secret, is kept for [`evidence::KEPT_DAYS`] days; an admin who opens it leaves a line in the audit trail. An erased text may
//! still be argued about: the appeal goes on, and a reversal puts the text back out of the sealed copy.
//!
//! Invariants: a decision never changes after it was made, except `reversed_at`, `told_at`, `read_at`, `ledger_number`; `before` (JSON) says
//! exactly what a reversal restores; the ledger's entry holds no personal data; sanctions end by themselves (`accounts.muted_until`,
//! `suspended_until`). There is no way to decide about an incident update: no [`Subject`] names one.

mod decide;
mod effects;
pub mod evidence;
mod export;
mod form;
mod form_views;
pub mod jobs;
mod letters;
mod measure;
pub mod pages;
mod queries;
mod reverse;
mod statement;
mod target;
mod views;

pub use decide::{decide, make};
pub use evidence::SealKey;
pub use form::{DecisionForm, FormContext, context, prepare};
pub use form_views::{form, form_with};
pub use measure::{APPEAL_MONTHS, Measure, appeal_until, ladder};
pub use pages::routes;
pub use queries::{
    DecisionRow, by_id, has_reported, of_account as earlier_of, of_subject as earlier_about, reversal_of,
};
pub use reverse::{reverse, reverse_in_wave};
pub use statement::{restriction, statement_path};
pub use target::{Target, target};
pub use views::{history, measure_badge, reasons};

use crate::db::kept;
use crate::ids::{BoardId, HouseRuleId, ItemId, WaveId};
use crate::screening::Subject;
use chrono::{DateTime, Utc};

/// The most characters of the facts that a decision rests on, of a ground and of an explanation: those of the Transparency Database.
pub const FACTS_CHARS_MAX: usize = 5_000;
/// The most characters of a legal ground.
pub const GROUND_CHARS_MAX: usize = 500;
/// The most characters of an explanation.
pub const EXPLANATION_CHARS_MAX: usize = 2_000;
/// The most characters of what everybody may read: at the tombstone and in the ledger.
pub const PUBLIC_CHARS_MAX: usize = 200;
/// The most characters of a note between moderators.
pub const NOTE_CHARS_MAX: usize = 2_000;

/// What a limiting decision rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A rule of the house: incompatible with the terms.
    Rule(HouseRuleId),
    /// The law, and the rule that says so where there is one.
    Law { ground: String, rule: Option<HouseRuleId> },
}

kept! {
    /// What brought it to the moderator's eyes.
    Source {
        /// A reader's report.
        Notice = "notice",
        /// A moderator's own eyes.
        Own = "own",
        /// Something that the program noticed.
        Automated = "automated",
    }
}

/// Another text for a post, already rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    pub body: String,
    pub body_html: String,
    /// How many edits the moderator saw: another one meanwhile is a conflict.
    pub edit_count: i64,
}

/// A decision to be made. [`NewDecision::new`] fills what most have in common.
#[derive(Clone, Debug)]
pub struct NewDecision {
    pub measure: Measure,
    pub subject: Subject,
    /// The line of the queue that it closes; none: an open report about the same thing is found by itself.
    pub item: Option<ItemId>,
    /// The wave that it belongs to.
    pub batch: Option<WaveId>,
    /// Needed for what limits somebody.
    pub basis: Option<Basis>,
    pub facts: String,
    pub explanation: String,
    /// For everybody's eyes: no names, no addresses.
    pub public_reason: String,
    /// For moderators' eyes.
    pub private_note: String,
    /// None: a notice when readers reported it, automated when the program raised it, else own.
    pub source: Option<Source>,
    pub automated_decision: bool,
    /// Until when; for mute and suspend.
    pub ends_at: Option<DateTime<Utc>>,
    /// For slow mode.
    pub slow_seconds: Option<i64>,
    /// For a move.
    pub board: Option<BoardId>,
    /// For an edit.
    pub text: Option<Replacement>,
    /// What happens to the author as well, with its end: a second decision with the same reasons.
    pub also: Option<(Measure, Option<DateTime<Utc>>)>,
    /// Seals what is erased.
    pub seal: Option<SealKey>,
    /// The form's submit token.
    pub once: Option<String>,
}

impl NewDecision {
    /// That measure about that thing, with nothing said yet.
    pub const fn new(measure: Measure, subject: Subject) -> Self {
        Self {
            measure,
            subject,
            item: None,
            batch: None,
            basis: None,
            facts: String::new(),
            explanation: String::new(),
            public_reason: String::new(),
            private_note: String::new(),
            source: None,
            automated_decision: false,
            ends_at: None,
            slow_seconds: None,
            board: None,
            text: None,
            also: None,
            seal: None,
            once: None,
        }
    }
}
