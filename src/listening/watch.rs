//! What a watch is: what it looks for, where, by whom; how loud it is. Pure.

use crate::boards::Kind;
use crate::db::kept;
use crate::ids::{AccountId, BoardId, ComponentId, SourceId};
use crate::words::{Lang, Words};

/// Characters of a watch's name at most.
pub const NAME_CHARS_MAX: usize = 80;
/// "Once in so many days", at least and at most.
pub const ONCE_IN_DAYS: (i64, i64) = (1, 90);
/// Hours of silence after an alert, at least and at most.
pub const SILENCE_HOURS: (i64, i64) = (1, 72);
/// What a new watch has of both.
pub const ONCE_IN_DAYS_USUAL: i64 = 5;
pub const SILENCE_HOURS_USUAL: i64 = 18;
/// Watches at most; a brand has dozens.
pub const WATCHES_MAX: i64 = 2_000;

kept! {
    /// How much an alert of a watch matters.
    Severity {
        /// Good to know.
        Note = "note",
        /// Somebody should look today.
        Warning = "warning",
        /// Somebody should look now: whoever is on call is told when nobody does.
        Urgent = "urgent",
    }

    /// Who wrote something.
    AuthorKind {
        Customer = "customer",
        Staff = "staff",
        Outside = "outside",
    }
}

impl Severity {
    /// How loud it is, in words.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Note => words.t("watches-severity-note"),
            Self::Warning => words.t("watches-severity-warning"),
            Self::Urgent => words.t("watches-severity-urgent"),
        }
    }
}

/// What a watch hears. Lists that are empty limit nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// One term a line, any of them is enough; none: everything that fits the rest.
    pub words: String,
    /// One term a line, none of them.
    pub unwanted: String,
    pub langs: Vec<Lang>,
    /// Of the topic, at home.
    pub kinds: Vec<Kind>,
    pub customers: bool,
    pub staff: bool,
    pub outside: bool,
    /// At home.
    pub boards: Vec<BoardId>,
    /// Outside.
    pub sources: Vec<SourceId>,
}

impl Rule {
    /// These words, said by customers or outside, wherever.
    pub fn of(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            unwanted: String::new(),
            langs: Vec::new(),
            kinds: Vec::new(),
            customers: true,
            staff: false,
            outside: true,
            boards: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// Whether it limits nothing but who wrote: it would hear everything.
    pub fn hears_everything(&self) -> bool {
        let home = (self.customers || self.staff) && self.boards.is_empty() && self.kinds.is_empty();
        let outside = self.outside && self.sources.is_empty();
        self.words.trim().is_empty() && (home || outside)
    }

    /// Whether anybody's words are heard at all.
    pub fn hears_somebody(&self) -> bool {
        self.customers || self.staff || self.outside
    }

    /// The kinds as a column keeps them.
    pub fn kept_kinds(&self) -> String {
        joined(self.kinds.iter().map(|kind| kind.as_str()))
    }

    /// The languages as a column keeps them.
    pub fn kept_langs(&self) -> String {
        joined(self.langs.iter().map(|lang| lang.code()))
    }
}

fn joined(words: impl Iterator<Item = &'static str>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

/// A watch to be made, or what one becomes.
#[derive(Clone, Debug)]
pub struct NewWatch {
    pub name: String,
    pub rule: Rule,
    pub severity: Severity,
    /// "Warn me about what happens once in so many days here."
    pub once_in_days: i64,
    pub silence_hours: i64,
    pub owner: AccountId,
    /// Who is told besides the owner.
    pub people: Vec<AccountId>,
    /// What it stands for: an alert guesses it.
    pub components: Vec<ComponentId>,
    /// The name of the form, so that sent twice it makes one.
    pub once: Option<String>,
}

impl NewWatch {
    /// A watch as most are: a warning that only its owner is told of.
    pub fn plain(name: impl Into<String>, rule: Rule, owner: AccountId) -> Self {
        Self {
            name: name.into(),
            rule,
            severity: Severity::Warning,
            once_in_days: ONCE_IN_DAYS_USUAL,
            silence_hours: SILENCE_HOURS_USUAL,
            owner,
            people: Vec::new(),
            components: Vec::new(),
            once: None,
        }
    }
}
