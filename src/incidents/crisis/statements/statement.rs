//! What a version of the message says, and what it must be to stand before the public. Pure.

use super::queries::StatementRow;
use crate::db::kept;
use crate::error::{Error, Result};
use crate::ids::ComponentId;
use crate::incidents::queries as incident_queries;
use crate::incidents::{Health, Impact, State, Texts};
use crate::words::{Lang, Words};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// The longest message in one language, in characters: it must fit on a printed page.
pub const BODY_CHARS_MAX: usize = 2_500;
/// The longest script for the telephone in one language, in characters.
pub const PHONE_CHARS_MAX: usize = 1_500;
/// The longest text for the shops in one language, in characters.
pub const SHOP_CHARS_MAX: usize = 800;
/// The most lines of a message.
pub const BODY_LINES_MAX: usize = 20;
/// The most lines of each of the other texts.
pub const OTHER_LINES_MAX: usize = 10;
/// The furthest that the next update may be promised for: a week.
pub const PROMISE_MINUTES_MAX: i64 = 7 * 24 * 60;

kept! {
    /// How far a version is.
    Stage {
        /// Being written.
        Draft = "draft",
        /// Waits for those who approve.
        Submitted = "submitted",
        /// May be published.
        Approved = "approved",
        /// Stands before the public, and stays there.
        Published = "published",
        /// Thrown away before it was published; its number is free again.
        Dropped = "dropped",
    }
}

impl Stage {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Draft => words.t("statements-stage-draft"),
            Self::Submitted => words.t("statements-stage-submitted"),
            Self::Approved => words.t("statements-stage-approved"),
            Self::Published => words.t("statements-stage-published"),
            Self::Dropped => words.t("statements-stage-dropped"),
        }
    }

    /// It is being worked on.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Approved)
    }
}

/// What a version says: the same for every surface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The language it was first written in.
    pub lang: Lang,
    pub state: State,
    pub impact: Impact,
    pub components: Vec<(ComponentId, Health)>,
    /// The next update is promised for so long after the publication.
    pub promise_minutes: Option<i64>,
    pub body: Texts,
    /// What the call centre says.
    pub phone: Texts,
    /// What the shops need beside it.
    pub shop: Texts,
    pub notify: bool,
    /// It is meant to reopen what is over.
    pub reopens: bool,
}

impl StatementRow {
    /// What the public reads.
    pub fn body(&self) -> Texts {
        Texts::new(&*self.body_en, &*self.body_he, &*self.body_pl)
    }

    /// What the call centre says.
    pub fn phone(&self) -> Texts {
        Texts::new(&*self.phone_en, &*self.phone_he, &*self.phone_pl)
    }

    /// What the shops need beside it.
    pub fn shop(&self) -> Texts {
        Texts::new(&*self.shop_en, &*self.shop_he, &*self.shop_pl)
    }

    /// The language it was first written in.
    pub fn original(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// All that it says.
    pub fn content(&self) -> Result<Content> {
        Ok(Content {
            lang: incident_queries::lang(&self.lang)?,
            state: incident_queries::state(&self.incident_state)?,
            impact: incident_queries::impact(&self.impact)?,
            components: read_components(&self.components)?,
            promise_minutes: self.promise_minutes,
            body: self.body(),
            phone: self.phone(),
            shop: self.shop(),
            notify: self.notify,
            reopens: self.reopens,
        })
    }

    /// When the next update is promised for; none before the publication, and when nothing is promised.
    pub fn promised_at(&self) -> Option<DateTime<Utc>> {
        Some(self.published_at? + TimeDelta::minutes(self.promise_minutes?))
    }

    /// Those who approve had their time: the deputies may.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.late_at.is_some_and(|at| at <= now)
    }
}

/// How components are to be, as it is kept: `{"7": "partial_outage"}`.
pub fn write_components(components: &[(ComponentId, Health)]) -> String {
    let map: BTreeMap<i64, &str> = components.iter().map(|(id, health)| (id.0, health.as_str())).collect();
    serde_json::json!(map).to_string()
}

/// The same read again, by component.
pub fn read_components(kept: &str) -> Result<Vec<(ComponentId, Health)>> {
    let map: BTreeMap<i64, String> = serde_json::from_str(kept).map_err(Error::internal)?;
    map.into_iter().map(|(id, word)| Ok((ComponentId(id), incident_queries::health(&word)?))).collect()
}

/// The languages in which a text is not written.
pub fn missing(texts: &Texts) -> Vec<Lang> {
    Lang::ALL.into_iter().filter(|lang| texts.get(*lang).is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{missing, read_components, write_components};
    use crate::ids::ComponentId;
    use crate::incidents::{Health, Texts};
    use crate::words::Lang;

    #[test]
    fn components_are_read_as_they_were_written() {
        let states = vec![(ComponentId(2), Health::Major), (ComponentId(11), Health::Operational)];
        assert_eq!(write_components(&states), r#"{"2":"major_outage","11":"operational"}"#);
        assert_eq!(read_components(&write_components(&states)).expect("components"), states);
        assert!(read_components("{\"2\":\"gone\"}").is_err() && read_components("[]").is_err());
    }

    #[test]
    fn what_was_not_written_is_named() {
        assert_eq!(missing(&Texts::new("Down", "", "Awaria")), [Lang::He]);
    }
}
