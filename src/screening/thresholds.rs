//! The figures that a verdict rests on: set at `/admin/screening`, published at `/rules`.

use super::queries;
use super::verdict::Holds;
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::words::Words;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// The prefix of the settings' names.
const PREFIX: &str = "screening.";
/// The name of the setting that says which posts wait where a board says nothing.
pub(super) const HOLDS: &str = "screening.holds";

/// Every figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Which posts wait for approval where a board says nothing.
    pub holds: Holds,
    /// Known is whose account is so many days old …
    pub known_days: i64,
    /// … and of whose public posts so many have stood for a day.
    pub known_texts: i64,
    /// How many public posts end the time of first posts.
    pub first_texts: i64,
    /// Links in one post of a new member.
    pub links_max: i64,
    /// People called in one post of a new member.
    pub mentions_max: i64,
    /// Texts of a new member in an hour.
    pub hourly_max: i64,
    /// Alike texts by so many new members within a day make the next one wait.
    pub alike_max: i64,
    /// So many accounts from one network within a day are too many.
    pub network_max: i64,
    /// So many sign-ups within twenty minutes are a wave.
    pub wave_sign_ups: i64,
    /// So many held texts within twenty minutes are a wave.
    pub wave_holds: i64,
    /// Who fills in the form to join in less time, in seconds, may be a program.
    pub form_seconds: i64,
}

/// One figure: its setting, its limits, what it is called and what it does.
pub struct Threshold {
    /// The form's field, and the setting's name after its prefix.
    pub field: &'static str,
    pub range: RangeInclusive<i64>,
    pub label: &'static str,
    pub hint: &'static str,
    pub get: fn(&Thresholds) -> i64,
    pub set: fn(&mut Thresholds, i64),
}

macro_rules! threshold {
    ($field:ident, $range:expr, $label:literal, $hint:literal) => {
        Threshold {
            field: stringify!($field),
            range: $range,
            label: $label,
            hint: $hint,
            get: |all| all.$field,
            set: |all, value| all.$field = value,
        }
    };
}

/// The figures in the order of the form.
pub const ALL: [Threshold; 11] = [
    threshold!(known_days, 0..=365, "screening-known-days", "screening-known-days-hint"),
    threshold!(known_texts, 0..=100, "screening-known-texts", "screening-known-texts-hint"),
    threshold!(first_texts, 1..=100, "screening-first-texts", "screening-first-texts-hint"),
    threshold!(links_max, 0..=50, "screening-links-max", "screening-links-max-hint"),
    threshold!(mentions_max, 0..=20, "screening-mentions-max", "screening-mentions-max-hint"),
    threshold!(hourly_max, 1..=1000, "screening-hourly-max", "screening-hourly-max-hint"),
    threshold!(alike_max, 1..=100, "screening-alike-max", "screening-alike-max-hint"),
    threshold!(network_max, 1..=1000, "screening-network-max", "screening-network-max-hint"),
    threshold!(wave_sign_ups, 2..=10_000, "screening-wave-sign-ups", "screening-wave-sign-ups-hint"),
    threshold!(wave_holds, 2..=10_000, "screening-wave-holds", "screening-wave-holds-hint"),
    threshold!(form_seconds, 0..=60, "screening-form-seconds", "screening-form-seconds-hint"),
];

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            holds: Holds::None,
            known_days: 7,
            known_texts: 3,
            first_texts: 1,
            links_max: 3,
            mentions_max: 5,
            hourly_max: 20,
            alike_max: 3,
            network_max: 6,
            wave_sign_ups: 30,
            wave_holds: 15,
            form_seconds: 3,
        }
    }
}

impl Thresholds {
    /// The figures from settings by name; what is missing or out of its limits is as in a new house.
    fn of(settings: &[(String, String)]) -> Self {
        let mut all = Self::default();
        for (name, value) in settings {
            if name == HOLDS {
                all.holds = Holds::parse(value).unwrap_or(all.holds);
            }
            let field = name.strip_prefix(PREFIX).unwrap_or_default();
            let known = ALL.iter().find(|one| one.field == field);
            if let (Some(one), Ok(value)) = (known, value.parse::<i64>())
                && one.range.contains(&value)
            {
                (one.set)(&mut all, value);
            }
        }
        all
    }

    /// The settings that keep these figures.
    pub(super) fn settings(&self) -> Vec<(String, String)> {
        let figures = ALL.iter().map(|one| (format!("{PREFIX}{}", one.field), (one.get)(self).to_string()));
        figures.chain([(HOLDS.to_owned(), self.holds.as_str().to_owned())]).collect()
    }

    /// The rules of trust as sentences, for everybody to read.
    pub fn says(&self, words: Words) -> Vec<String> {
        let holds = match self.holds {
            Holds::None => words.t("screening-rule-holds-none"),
            Holds::First => words.with("screening-rule-holds-first", &[("count", self.first_texts.into())]),
            Holds::All => words.t("screening-rule-holds-all"),
        };
        vec![
            words.with("screening-rule-known", &[("days", self.known_days.into()), ("texts", self.known_texts.into())]),
            words.with("screening-rule-links", &[("count", self.links_max.into())]),
            words.with("screening-rule-mentions", &[("count", self.mentions_max.into())]),
            words.with("screening-rule-hourly", &[("count", self.hourly_max.into())]),
            holds,
            words.with("screening-rule-alike", &[("count", self.alike_max.into())]),
            words.with("screening-rule-network", &[("count", self.network_max.into())]),
            words.t("screening-rule-wave"),
            words.t("screening-rule-told"),
        ]
    }
}

/// The figures as they are set now, read once until they change.
pub(super) async fn kept(app: &App) -> Result<Arc<Thresholds>> {
    match app.kept.get::<Thresholds>() {
        Ok(thresholds) => Ok(thresholds),
        Err(age) => Ok(app.kept.keep(age, thresholds(&mut app.db.read_current().await?).await?)),
    }
}

/// The figures as they are set now.
pub async fn thresholds(conn: &mut Conn) -> Result<Thresholds> {
    Ok(Thresholds::of(&queries::settings(conn).await?))
}

#[cfg(test)]
mod tests {
    use super::{ALL, Thresholds};
    use crate::screening::Holds;

    #[test]
    fn what_was_set_is_read_back_and_nonsense_is_not() {
        let set = Thresholds { holds: Holds::First, known_days: 30, wave_holds: 99, ..Thresholds::default() };
        assert_eq!(Thresholds::of(&set.settings()), set);
        let bad = [("screening.known_days".into(), "-1".into()), ("screening.alike_max".into(), "many".into())];
        assert_eq!(Thresholds::of(&bad), Thresholds::default());
    }

    #[test]
    fn a_new_house_is_within_its_limits() {
        for one in &ALL {
            assert!(one.range.contains(&(one.get)(&Thresholds::default())), "{}", one.field);
        }
    }
}
