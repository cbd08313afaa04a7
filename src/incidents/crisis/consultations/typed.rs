//! What is typed: a question in three languages with its possible answers, an outcome, a proposal.

use super::{
    DAYS_MAX, New, OPTION_CHARS_MAX, OPTIONS_MAX, OPTIONS_MIN, PROPOSAL_CHARS_MAX, QUESTION_CHARS_MAX, TEXT_CHARS_MAX,
};
use crate::incidents::Texts;
use crate::incidents::crisis::consultations::queries::{ConsultationRow, OptionRow};
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use crate::web::form::{local_time, local_value};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

/// How long is asked when nobody says otherwise.
const USUAL_DAYS: i64 = 3;

/// A consultation as it was typed. The possible answers of a language stand one to a line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub question_en: String,
    pub question_he: String,
    pub question_pl: String,
    pub details_en: String,
    pub details_he: String,
    pub details_pl: String,
    pub options_en: String,
    pub options_he: String,
    pub options_pl: String,
    pub closes_at: String,
    pub takes_proposals: String,
    pub version: i64,
    pub once: String,
}

impl Typed {
    /// An empty form.
    pub fn fresh(now: DateTime<Utc>, zone: Tz) -> Self {
        Self {
            closes_at: local_value(now + TimeDelta::days(USUAL_DAYS), zone),
            takes_proposals: "on".to_owned(),
            ..Self::default()
        }
    }

    /// The form of one that is there.
    pub fn of(row: &ConsultationRow, options: &[OptionRow], zone: Tz) -> Self {
        let (question, details) = (row.question(), row.details());
        let lines = |lang| options.iter().map(|one| one.text().get(lang).to_owned()).collect::<Vec<_>>().join("\n");
        Self {
            question_en: question.en,
            question_he: question.he,
            question_pl: question.pl,
            details_en: details.en,
            details_he: details.he,
            details_pl: details.pl,
            options_en: lines(Lang::En).trim().to_owned(),
            options_he: lines(Lang::He).trim().to_owned(),
            options_pl: lines(Lang::Pl).trim().to_owned(),
            closes_at: local_value(row.closes_at, zone),
            takes_proposals: if row.takes_proposals { "on".to_owned() } else { String::new() },
            version: row.version,
            once: String::new(),
        }
    }

    /// What is to be asked; `lang` is the writer's language, `zone` where the writer lives.
    pub fn parse(&self, lang: Lang, now: DateTime<Utc>, zone: Tz) -> Result<New, Faults> {
        let mut faults = Faults::new();
        let question = Texts {
            en: line("question_en", &self.question_en, QUESTION_CHARS_MAX, &mut faults),
            he: line("question_he", &self.question_he, QUESTION_CHARS_MAX, &mut faults),
            pl: line("question_pl", &self.question_pl, QUESTION_CHARS_MAX, &mut faults),
        };
        if question.is_empty() {
            faults.add("question_en", "consultations-fault-question");
        }
        let details = texts(
            [("details_en", &self.details_en), ("details_he", &self.details_he), ("details_pl", &self.details_pl)],
            &mut faults,
        );
        let options = self.options(&mut faults);
        let closes_at = closing(local_time(&self.closes_at, zone), now, &mut faults);
        let (lang, _) = question.read(lang, lang);
        let takes_proposals = !self.takes_proposals.is_empty();
        faults.into_result(New { lang, question, details, options, takes_proposals, closes_at })
    }

    /// Line by line; a language that has any has all of them.
    fn options(&self, faults: &mut Faults) -> Vec<Texts> {
        let [en, he, pl] = [
            lines("options_en", &self.options_en, faults),
            lines("options_he", &self.options_he, faults),
            lines("options_pl", &self.options_pl, faults),
        ];
        let count = en.len().max(he.len()).max(pl.len());
        if !(OPTIONS_MIN..=OPTIONS_MAX).contains(&count) {
            let bounds = [("min", OPTIONS_MIN.into()), ("max", OPTIONS_MAX.into())];
            faults.add_with("options_en", "consultations-fault-options", &bounds);
        }
        for (field, lines) in [("options_en", &en), ("options_he", &he), ("options_pl", &pl)] {
            if !lines.is_empty() && lines.len() != count {
                faults.add_with(field, "consultations-fault-lines", &[("count", count.into())]);
            }
        }
        let at = |lines: &[String], index: usize| lines.get(index).cloned().unwrap_or_default();
        (0..count).map(|index| Texts { en: at(&en, index), he: at(&he, index), pl: at(&pl, index) }).collect()
    }
}

/// Whether a time to close at is one: in the future, and within the time box.
pub fn closing(at: Option<DateTime<Utc>>, now: DateTime<Utc>, faults: &mut Faults) -> DateTime<Utc> {
    match at {
        None => faults.add("closes_at", "consultations-fault-time"),
        Some(at) if at <= now => faults.add("closes_at", "consultations-fault-past"),
        Some(at) if at > now + TimeDelta::days(DAYS_MAX) => {
            faults.add_with("closes_at", "consultations-fault-long", &[("days", DAYS_MAX.into())]);
        }
        Some(_) => {}
    }
    at.unwrap_or(now)
}

fn line(field: &'static str, typed: &str, max: usize, faults: &mut Faults) -> String {
    let line = clean_line(typed);
    if line.chars().count() > max {
        faults.add_with(field, "fault-too-long", &[("max", max.into())]);
    }
    line
}

fn lines(field: &'static str, typed: &str, faults: &mut Faults) -> Vec<String> {
    let lines: Vec<String> = typed.lines().map(clean_line).filter(|line| !line.is_empty()).collect();
    if lines.iter().any(|line| line.chars().count() > OPTION_CHARS_MAX) {
        faults.add_with(field, "consultations-fault-option-long", &[("max", OPTION_CHARS_MAX.into())]);
    }
    let different: std::collections::HashSet<&String> = lines.iter().collect();
    if different.len() < lines.len() {
        faults.add(field, "consultations-fault-twice");
    }
    lines
}

/// Longer texts, in three languages.
fn texts(typed: [(&'static str, &String); 3], faults: &mut Faults) -> Texts {
    let [en, he, pl] = typed.map(|(field, typed)| {
        let text = clean_text(typed).trim().to_owned();
        if text.chars().count() > TEXT_CHARS_MAX {
            faults.add_with(field, "fault-too-long", &[("max", TEXT_CHARS_MAX.into())]);
        }
        text
    });
    Texts { en, he, pl }
}

/// What came of it, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OutcomeForm {
    pub outcome_en: String,
    pub outcome_he: String,
    pub outcome_pl: String,
}

impl OutcomeForm {
    /// What is to be published; one language is enough.
    pub fn parse(&self) -> Result<Texts, Faults> {
        let mut faults = Faults::new();
        let outcome = texts(
            [("outcome_en", &self.outcome_en), ("outcome_he", &self.outcome_he), ("outcome_pl", &self.outcome_pl)],
            &mut faults,
        );
        if outcome.is_empty() {
            faults.add("outcome_en", "consultations-fault-outcome");
        }
        faults.into_result(outcome)
    }
}

/// A proposal as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProposalForm {
    pub body: String,
    pub once: String,
}

impl ProposalForm {
    /// What is proposed.
    pub fn parse(&self) -> Result<String, Faults> {
        let body = clean_text(&self.body).trim().to_owned();
        let mut faults = Faults::new();
        match body.chars().count() {
            0 => faults.add("body", "consultations-fault-proposal"),
            1..=PROPOSAL_CHARS_MAX => {}
            _ => faults.add_with("body", "fault-too-long", &[("max", PROPOSAL_CHARS_MAX.into())]),
        }
        faults.into_result(body)
    }
}

#[cfg(test)]
mod tests {
    use super::{OPTIONS_MAX, OutcomeForm, Typed};
    use crate::words::Lang;
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    fn now() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn typed() -> Typed {
        Typed {
            question_en: "What should we do?".into(),
            question_he: "מה לעשות?".into(),
            options_en: "Refund\n\n  Voucher ".into(),
            options_he: "החזר\nשובר".into(),
            closes_at: "2026-11-24T12:00".into(),
            ..Typed::default()
        }
    }

    fn fault(typed: &Typed) -> Option<&'static str> {
        let faults = typed.parse(Lang::En, now(), Tz::UTC).err()?;
        ["question_en", "options_en", "options_he", "closes_at"].into_iter().find(|field| faults.of(field).is_some())
    }

    #[test]
    fn lines_of_languages_belong_together() {
        let new = typed().parse(Lang::Pl, now(), Tz::UTC).unwrap();
        assert_eq!((new.lang, new.options.len(), new.takes_proposals), (Lang::En, 2, false));
        assert_eq!(
            (new.options[1].en.as_str(), new.options[1].he.as_str(), new.options[1].pl.as_str()),
            ("Voucher", "שובר", "")
        );
        assert_eq!(fault(&Typed { options_he: "החזר".into(), ..typed() }), Some("options_he"));
    }

    #[test]
    fn two_different_answers_are_the_least() {
        for options in ["", "Refund", "Refund\nRefund"] {
            let typed = Typed { options_en: options.into(), options_he: String::new(), ..typed() };
            assert_eq!(fault(&typed), Some("options_en"), "{options:?}");
        }
        let many: Vec<String> = (0..=OPTIONS_MAX).map(|n| n.to_string()).collect();
        let typed = Typed { options_en: many.join("\n"), options_he: String::new(), ..typed() };
        assert_eq!(fault(&typed), Some("options_en"));
    }

    #[test]
    fn the_time_is_in_the_future_and_within_thirty_days() {
        for closes_at in ["", "soon", "2026-11-22T12:00", "2026-11-21T12:00", "2026-12-22T12:01"] {
            let typed = Typed { closes_at: closes_at.into(), ..typed() };
            assert_eq!(fault(&typed), Some("closes_at"), "{closes_at}");
        }
        assert_eq!(fault(&Typed { closes_at: "2026-12-22T12:00".into(), ..typed() }), None);
    }

    #[test]
    fn an_outcome_says_something() {
        assert!(OutcomeForm { outcome_he: " \u{200b} ".into(), ..OutcomeForm::default() }.parse().is_err());
        assert_eq!(OutcomeForm { outcome_pl: "Zwrot".into(), ..OutcomeForm::default() }.parse().unwrap().pl, "Zwrot");
    }
}
