//! The words of incidents as a reader is told them: states, impact, the health of components.

use super::incident::{Health, Impact, State};
use crate::words::Words;

impl State {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Investigating => words.t("statusfeeds-state-investigating"),
            Self::Identified => words.t("statusfeeds-state-identified"),
            Self::Monitoring => words.t("statusfeeds-state-monitoring"),
            Self::Resolved => words.t("statusfeeds-state-resolved"),
            Self::Postmortem => words.t("statusfeeds-state-postmortem"),
            Self::Scheduled => words.t("statusfeeds-state-scheduled"),
            Self::InProgress => words.t("statusfeeds-state-in-progress"),
            Self::Verifying => words.t("statusfeeds-state-verifying"),
            Self::Completed => words.t("statusfeeds-state-completed"),
        }
    }
}

impl Impact {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::None => words.t("statusfeeds-impact-none"),
            Self::Minor => words.t("statusfeeds-impact-minor"),
            Self::Major => words.t("statusfeeds-impact-major"),
            Self::Critical => words.t("statusfeeds-impact-critical"),
            Self::Maintenance => words.t("statusfeeds-impact-maintenance"),
        }
    }
}

impl Health {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Operational => words.t("statusfeeds-health-operational"),
            Self::Maintenance => words.t("statusfeeds-health-maintenance"),
            Self::Degraded => words.t("statusfeeds-health-degraded"),
            Self::Partial => words.t("statusfeeds-health-partial"),
            Self::Major => words.t("statusfeeds-health-major"),
        }
    }
}
