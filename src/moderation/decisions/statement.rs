//! The statement of reasons (DSA 17(3)): every field that the article lists, in the reader's language. Pure.

use super::measure::Measure;
use super::queries::DecisionRow;
use super::{Source, measure};
use crate::ids::DecisionId;
use crate::moderation::rules::{self, RuleRow};
use crate::words::Words;
use chrono_tz::Tz;

/// Where whom it concerns reads it.
pub fn statement_path(id: DecisionId) -> String {
    format!("/account/moderation/{id}")
}

/// The statement, field by field: the letters are those of Article 17(3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// (a) Which restriction.
    pub restriction: String,
    /// (a) Where it holds.
    pub scope: String,
    /// (a) From when until when.
    pub duration: String,
    /// (b) The facts and circumstances that it rests on.
    pub facts: String,
    /// (b) Whether a notice or an investigation of the house's own led to it.
    pub source: String,
    /// (c) Whether automated means found it.
    pub detection: String,
    /// (c) Whether automated means decided it.
    pub decision: String,
    /// (d) The legal ground, where it is illegal.
    pub legal_ground: Option<String>,
    /// (e) The rule, where it breaks the terms, and where that rule stands.
    pub rule: Option<(String, String)>,
    /// (d), (e) Why it is so.
    pub explanation: String,
    /// (f) What can be done about it.
    pub redress: Vec<String>,
}

impl Statement {
    /// The statement of a decision that limits somebody.
    pub fn of(words: Words, zone: Tz, row: &DecisionRow, rule: Option<&RuleRow>) -> Self {
        Self {
            restriction: restriction(words, row),
            scope: words.t("decisions-scope-everywhere"),
            duration: duration(words, zone, row),
            facts: facts(words, zone, row),
            source: match row.source() {
                Source::Notice => words.t("decisions-source-notice"),
                Source::Own => words.t("decisions-source-own"),
                Source::Automated => words.t("decisions-source-automated"),
            },
            detection: words.t(if row.automated_detection {
                "decisions-detected-yes"
            } else {
                "decisions-detected-no"
            }),
            decision: words.t(if row.automated_decision { "decisions-decided-yes" } else { "decisions-decided-no" }),
            legal_ground: row.legal_ground.clone(),
            rule: rule.map(|rule| (rule.title(words.lang).to_owned(), rules::path(rule))),
            explanation: row.explanation.clone(),
            redress: redress(words, zone, row),
        }
    }

    /// Label and text of each field, in the order of the article; what is empty is left out.
    pub fn lines(&self, words: Words) -> Vec<(String, String)> {
        let rule = self.rule.as_ref().map(|(title, _)| title.clone()).unwrap_or_default();
        let why = if self.legal_ground.is_some() { "decisions-why-illegal" } else { "decisions-why-rule" };
        [
            ("decisions-field-restriction", self.restriction.clone()),
            ("decisions-field-scope", self.scope.clone()),
            ("decisions-field-duration", self.duration.clone()),
            ("decisions-field-facts", self.facts.clone()),
            ("decisions-field-source", self.source.clone()),
            ("decisions-field-automated", format!("{} {}", self.detection, self.decision)),
            ("decisions-field-ground", self.legal_ground.clone().unwrap_or_default()),
            ("decisions-field-rule", rule),
            (why, self.explanation.clone()),
            ("decisions-field-redress", self.redress.join("\n")),
        ]
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(label, text)| (words.t(label), text))
        .collect()
    }
}

/// What was done, as said to whom it was done.
pub fn restriction(words: Words, row: &DecisionRow) -> String {
    let topic = row.subject == "topic";
    match row.measure() {
        Measure::Edit => words.t("decisions-did-edit"),
        Measure::Move => words.t("decisions-did-move"),
        Measure::Hide if topic => words.t("decisions-did-hide-topic"),
        Measure::Hide => words.t("decisions-did-hide"),
        Measure::Sensitive => words.t("decisions-did-sensitive"),
        Measure::Lock => words.t("decisions-did-lock"),
        Measure::Slow => words.t("decisions-did-slow"),
        Measure::Warn => words.t("decisions-did-warn"),
        Measure::Mute => words.t("decisions-did-mute"),
        Measure::Suspend => words.t("decisions-did-suspend"),
        Measure::Erase => words.t("decisions-did-erase"),
        Measure::Refuse => words.t("decisions-did-refuse"),
        Measure::Keep => words.t("decisions-did-keep"),
        Measure::Publish => words.t("decisions-did-publish"),
        Measure::Restore => words.t("decisions-did-restore"),
    }
}

/// Who decided: by name only if they let it stand there.
pub fn decided_by(words: Words, row: &DecisionRow, named: Option<&str>) -> String {
    match named {
        _ if row.automated_decision => words.t("decisions-by-machine"),
        Some(name) => words.with("decisions-by-named", &[("name", name.into())]),
        None => words.t("decisions-by-moderator"),
    }
}

fn duration(words: Words, zone: Tz, row: &DecisionRow) -> String {
    let from = words.date_time(row.starts_at.unwrap_or(row.made_at), zone);
    match (row.measure(), row.ends_at) {
        (Measure::Warn, _) => words.with("decisions-duration-once", &[("from", from.into())]),
        (_, Some(end)) => words
            .with("decisions-duration-until", &[("from", from.into()), ("until", words.date_time(end, zone).into())]),
        (_, None) => words.with("decisions-duration-open", &[("from", from.into())]),
    }
}

/// What everybody can check comes first; what the moderator adds, after it.
fn facts(words: Words, zone: Tz, row: &DecisionRow) -> String {
    let day = row.content_at.map(|at| words.date_time(at, zone));
    let about = match (row.subject.as_str(), day) {
        ("account", _) | (_, None) => words.t("decisions-facts-account"),
        ("topic", Some(day)) => words.with("decisions-facts-topic", &[("day", day.into())]),
        ("pending", Some(day)) => words.with("decisions-facts-pending", &[("day", day.into())]),
        (_, Some(day)) => words.with("decisions-facts-post", &[("day", day.into())]),
    };
    if row.facts.is_empty() { about } else { format!("{about}\n{}", row.facts) }
}

fn redress(words: Words, zone: Tz, row: &DecisionRow) -> Vec<String> {
    let until = row.appeal_until.unwrap_or_else(|| measure::appeal_until(row.made_at));
    vec![
        words.with("decisions-redress-appeal", &[("until", words.date(until, zone).into())]),
        words.t("decisions-redress-dispute"),
        words.t("decisions-redress-court"),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Statement, decided_by, restriction};
    use crate::ids::{AccountId, DecisionId, HouseRuleId, RulesVersionId};
    use crate::moderation::decisions::{DecisionRow, Measure};
    use crate::moderation::rules::RuleRow;
    use crate::words::{Lang, Words};
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    fn row(measure: Measure, ground: Option<&str>) -> DecisionRow {
        DecisionRow {
            id: DecisionId(7),
            puid: "0123456789abcdef01234567".into(),
            item_id: None,
            batch_id: None,
            act: measure.as_str().into(),
            scope: "everywhere".into(),
            subject: "post".into(),
            subject_id: 3,
            account_id: Some(AccountId(5)),
            board_id: None,
            limiting: true,
            rule_id: Some(HouseRuleId(1)),
            legal_ground: ground.map(str::to_owned),
            facts: "Three readers wrote that it threatens somebody.".into(),
            explanation: "The second paragraph announces violence.".into(),
            private_note: "known from before".into(),
            source: "notice".into(),
            automated_detection: false,
            automated_decision: false,
            content_type: "text".into(),
            content_at: Some(at("2026-11-20T08:00:00Z")),
            before: "{}".into(),
            made_at: at("2026-11-22T12:00:00Z"),
            made_by: Some(AccountId(1)),
            starts_at: Some(at("2026-11-22T12:00:00Z")),
            ends_at: measure.has_end().then(|| at("2026-11-29T12:00:00Z")),
            appeal_until: Some(at("2027-05-22T12:00:00Z")),
            told_at: None,
            read_at: None,
            reverses_id: None,
            reversed_at: None,
            ledger_number: Some(2),
        }
    }

    fn rule() -> RuleRow {
        RuleRow {
            id: HouseRuleId(1),
            version_id: RulesVersionId(1),
            code: "respect".into(),
            position: 1,
            dsa_category: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH".into(),
            title_en: "Criticise the matter, not the person".into(),
            title_he: "מבקרים את העניין, לא את האדם".into(),
            title_pl: "Krytykujemy sprawę, nie osobę".into(),
            body_en: String::new(),
            body_he: String::new(),
            body_pl: String::new(),
        }
    }

    /// Must show 6: every field of Article 17(3), by its letter, in every language.
    #[test]
    fn a_statement_has_every_field_that_article_17_3_lists() {
        for lang in Lang::ALL {
            let words = Words::of(lang);
            let row = row(Measure::Mute, None);
            let it = Statement::of(words, Tz::UTC, &row, Some(&rule()));
            let lines = it.lines(words);
            let said = |text: &str| lines.iter().any(|(label, line)| !label.is_empty() && line.contains(text));
            assert!(said(&it.restriction) && it.restriction == restriction(words, &row), "(a) which restriction");
            assert!(said(&it.scope) && !it.scope.is_empty(), "(a) the territorial scope");
            let (from, until) = (
                words.date_time(at("2026-11-22T12:00:00Z"), Tz::UTC),
                words.date_time(at("2026-11-29T12:00:00Z"), Tz::UTC),
            );
            assert!(said(&from) && said(&until), "(a) its duration: {lines:?}");
            assert!(said("Three readers wrote"), "(b) the facts and circumstances");
            assert_eq!(it.source, words.t("decisions-source-notice"), "(b) a notice, or own initiative");
            assert!(said(&it.source));
            assert!(said(&words.t("decisions-detected-no")), "(c) automated means in detecting");
            assert!(said(&words.t("decisions-decided-no")), "(c) automated means in deciding");
            assert_eq!(it.legal_ground, None, "(d) only for what is illegal");
            let (title, path) = it.rule.clone().expect("(e) the rule");
            assert!(
                said(&title) && title == rule().title(lang) && path.ends_with("#respect"),
                "(e) the ground in the terms"
            );
            assert!(said("announces violence"), "(e) why it is incompatible with them");
            assert_eq!(it.redress.len(), 3, "(f) appeal, out-of-court settlement, court");
            assert!(it.redress.iter().all(|line| said(line)), "(f) redress");
            assert!(
                !lines.iter().any(|(_, line)| line.contains("known from before")),
                "a note between moderators stays there"
            );
        }
    }

    #[test]
    fn what_is_illegal_names_the_law_and_why() {
        let words = Words::of(Lang::En);
        let it = Statement::of(words, Tz::UTC, &row(Measure::Erase, Some("Article 255 of the Penal Code")), None);
        let lines = it.lines(words);
        assert_eq!(it.legal_ground.as_deref(), Some("Article 255 of the Penal Code"), "(d) the legal ground");
        let why = lines.iter().find(|(label, _)| *label == words.t("decisions-why-illegal"));
        assert!(
            why.is_some_and(|(_, text)| text.contains("announces violence")),
            "(d) why it is illegal on that ground"
        );
    }

    #[test]
    fn a_machine_says_that_it_was_one() {
        let words = Words::of(Lang::Pl);
        let mut row = row(Measure::Refuse, None);
        (row.automated_detection, row.automated_decision, row.source) = (true, true, "automated".into());
        let it = Statement::of(words, Tz::UTC, &row, None);
        assert_eq!(it.detection, words.t("decisions-detected-yes"));
        assert_eq!(it.decision, words.t("decisions-decided-yes"));
        assert_eq!(it.source, words.t("decisions-source-automated"));
        assert_eq!(decided_by(words, &row, None), words.t("decisions-by-machine"));
        row.automated_decision = false;
        assert_eq!(decided_by(words, &row, None), words.t("decisions-by-moderator"));
        assert!(decided_by(words, &row, Some("Maria")).contains("Maria"));
    }

    #[test]
    fn every_measure_has_its_sentence_in_every_language() {
        for (lang, measure) in Lang::ALL.into_iter().flat_map(|lang| Measure::ALL.map(|it| (lang, it))) {
            let words = Words::of(lang);
            let said = restriction(words, &row(measure, None));
            assert!(
                !said.contains("decisions-") && !measure.label(words).contains("decisions-"),
                "{lang:?} {measure:?}"
            );
        }
    }
}
