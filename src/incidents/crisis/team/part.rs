//! The parts of a crisis team and the belts that say who is trained for them. Pure.

use crate::db::kept;
use crate::words::Words;

kept! {
    /// What somebody does in a crisis.
    Part {
        /// Decides, and sees that all the others can work.
        Lead = "lead",
        /// Stands in for the lead.
        Deputy = "deputy",
        /// Writes the one message.
        Comms = "comms",
        /// Writes down what happens.
        Scribe = "scribe",
        /// Answers customers, and brings their questions into the room.
        Customers = "customers",
        /// Tells colleagues, shops and partners.
        Internal = "internal",
        /// Approves what is said.
        Legal = "legal",
        /// Knows the thing that it is about.
        Expert = "expert",
    }
}

kept! {
    /// How far somebody is trained, least first.
    Belt { White = "white", Yellow = "yellow", Green = "green", Brown = "brown", Black = "black" }
}

impl Part {
    /// Its name in the reader's words.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Lead => words.t("playbooks-part-lead"),
            Self::Deputy => words.t("playbooks-part-deputy"),
            Self::Comms => words.t("playbooks-part-comms"),
            Self::Scribe => words.t("playbooks-part-scribe"),
            Self::Customers => words.t("playbooks-part-customers"),
            Self::Internal => words.t("playbooks-part-internal"),
            Self::Legal => words.t("playbooks-part-legal"),
            Self::Expert => words.t("playbooks-part-expert"),
        }
    }

    /// What is expected of whoever has it, in one sentence.
    pub fn meaning(self, words: Words) -> String {
        match self {
            Self::Lead => words.t("playbooks-part-lead-text"),
            Self::Deputy => words.t("playbooks-part-deputy-text"),
            Self::Comms => words.t("playbooks-part-comms-text"),
            Self::Scribe => words.t("playbooks-part-scribe-text"),
            Self::Customers => words.t("playbooks-part-customers-text"),
            Self::Internal => words.t("playbooks-part-internal-text"),
            Self::Legal => words.t("playbooks-part-legal-text"),
            Self::Expert => words.t("playbooks-part-expert-text"),
        }
    }
}

impl Belt {
    /// Its name in the reader's words.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::White => words.t("playbooks-belt-white"),
            Self::Yellow => words.t("playbooks-belt-yellow"),
            Self::Green => words.t("playbooks-belt-green"),
            Self::Brown => words.t("playbooks-belt-brown"),
            Self::Black => words.t("playbooks-belt-black"),
        }
    }

    /// The one after it, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| *it > self)
    }

    /// Whether somebody with `had` may take a part that asks for `needed`; who has no belt has none to show.
    pub fn reaches(had: Option<Self>, needed: Option<Self>) -> bool {
        needed.is_none() || had >= needed
    }
}

#[cfg(test)]
mod tests {
    use super::{Belt, Part};

    #[test]
    fn a_belt_reaches_as_far_as_itself() {
        assert!(Belt::reaches(None, None) && Belt::reaches(Some(Belt::White), None));
        assert!(!Belt::reaches(None, Some(Belt::White)));
        assert!(!Belt::reaches(Some(Belt::Yellow), Some(Belt::Green)));
        assert!(Belt::reaches(Some(Belt::Black), Some(Belt::Green)));
        assert_eq!(Belt::White.next(), Some(Belt::Yellow));
        assert_eq!(Belt::Black.next(), None);
    }

    #[test]
    fn parts_are_kept_as_words() {
        for part in Part::ALL {
            assert_eq!(Part::parse(part.as_str()), Some(part));
        }
        assert!(Part::try_from("boss".to_owned()).is_err());
    }
}
