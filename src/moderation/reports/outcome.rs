//! What a decision says to whoever reported: in the letter and on the page alike.

use super::queries::{self, OutcomeRow, ReportRow};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::DecisionId;
use crate::moderation::rules::{self, RuleRow};
use crate::words::Words;
use chrono::{DateTime, Months, Utc};
use chrono_tz::Tz;

/// How long a reporter may contest a decision, in months (DSA 20(1)).
const APPEAL_MONTHS: u32 = 6;

/// A decision with its rule.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub decision: OutcomeRow,
    pub rule: Option<RuleRow>,
}

/// The decision about a report, if there is one.
pub async fn outcome(conn: &mut Conn, decision: Option<DecisionId>) -> Result<Option<Outcome>> {
    let Some(decision) = decision else { return Ok(None) };
    let Some(decision) = queries::outcome(conn, decision).await? else { return Ok(None) };
    let rule = match decision.rule_id {
        Some(rule) => rules::by_id(conn, rule).await?,
        None => None,
    };
    Ok(Some(Outcome { decision, rule }))
}

/// Until when a report's decision can be contested.
pub fn appeal_until(report: &ReportRow) -> Option<DateTime<Utc>> {
    report.decided_at?.checked_add_months(Months::new(APPEAL_MONTHS))
}

impl Outcome {
    /// What was done, by which rule or law, and whether a program had a part in it.
    pub fn lines(&self, words: Words) -> Vec<String> {
        let row = &self.decision;
        let mut lines = vec![did(words, &row.act)];
        if row.act == "keep" && !row.explanation.is_empty() {
            lines.push(row.explanation.clone());
        }
        if row.act != "keep" && row.reverses_id.is_none() {
            if row.legal_ground.is_some() {
                lines.push(words.t("reports-outcome-law"));
            }
            if let Some(rule) = &self.rule {
                lines.push(words.with("reports-outcome-rule", &[("rule", rule.title(words.lang).into())]));
            }
        }
        lines.push(words.t(match (row.automated_detection, row.automated_decision) {
            (_, true) => "reports-outcome-machine",
            (true, false) => "reports-outcome-machine-found",
            (false, false) => "reports-outcome-person",
        }));
        lines
    }

    /// Where its rule stands.
    pub fn rule_path(&self) -> Option<String> {
        self.rule.as_ref().map(rules::path)
    }
}

fn did(words: Words, act: &str) -> String {
    match act {
        "keep" => words.t("reports-outcome-keep"),
        "edit" => words.t("reports-outcome-edit"),
        "move" => words.t("reports-outcome-move"),
        "hide" | "refuse" => words.t("reports-outcome-hide"),
        "sensitive" => words.t("reports-outcome-sensitive"),
        "lock" => words.t("reports-outcome-lock"),
        "slow" => words.t("reports-outcome-slow"),
        "warn" | "mute" | "suspend" => words.t("reports-outcome-account"),
        "erase" => words.t("reports-outcome-erase"),
        "restore" => words.t("reports-outcome-restore"),
        _ => words.t("reports-outcome-done"),
    }
}

/// What the reporter is told about reporting without cause, if something followed from this report.
pub fn consequence(words: Words, zone: Tz, report: &ReportRow) -> Vec<String> {
    match (report.warned_at, report.limited_until) {
        (_, Some(until)) => vec![words.with("reports-limited", &[("until", words.date(until, zone).into())])],
        (Some(_), None) => vec![words.t("reports-warned")],
        (None, None) => Vec::new(),
    }
}
