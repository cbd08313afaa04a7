//! The figures of a period (DSA 15 and 24): what came in, what was decided, by whom, how fast, and how often wrongly.

use super::period::Period;
use super::queries::{self, DecisionCount};
use crate::db::Conn;
use crate::error::Result;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures. Counts are of what was received or made in the period, whenever it was decided or taken back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The shape of this text, for programs.
    pub format: &'static str,
    pub period: String,
    pub from: DateTime<Utc>,
    /// The first moment after it.
    pub until: DateTime<Utc>,
    /// The period is over.
    pub complete: bool,
    /// Of authorities, to act against content or to give information (Articles 9 and 10).
    pub orders: Orders,
    pub notices: Notices,
    /// Every decision, by measure; the sources add up to `total`.
    pub measures: Vec<Measure>,
    pub rules: Vec<RuleCount>,
    pub automated: Automated,
    pub holds: Holds,
    pub appeals: Vec<Appeals>,
}

/// Orders of authorities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Orders {
    pub received: i64,
}

/// What was reported.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Notices {
    pub received: i64,
    /// Of illegal content (Article 16).
    pub illegal: i64,
    /// By people without an account.
    pub without_account: i64,
    pub decided: i64,
    pub upheld: i64,
    pub median_minutes: Option<i64>,
    pub median_minutes_illegal: Option<i64>,
    pub reasons: Vec<Reason>,
}

/// Reports of one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub code: String,
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
    pub illegal: bool,
    pub received: i64,
    pub decided: i64,
    pub upheld: i64,
}

/// Decisions of one measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Measure {
    pub measure: String,
    /// It limits somebody, who got a statement of reasons.
    pub limiting: bool,
    pub total: i64,
    /// After a report.
    pub notice: i64,
    /// On own initiative.
    pub own: i64,
    /// After a machine found it.
    pub automated: i64,
    pub illegal: i64,
    /// Taken back since.
    pub reversed: i64,
}

/// Limiting decisions under one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// None: the law, not a rule.
    pub rule: Option<String>,
    pub decisions: i64,
}

/// The machine's part in what limits somebody.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Automated {
    /// Limiting decisions in all.
    pub decisions: i64,
    /// Found by a machine.
    pub detected: i64,
    /// Decided by a machine.
    pub decided: i64,
    pub detected_share: Option<f64>,
    pub decided_share: Option<f64>,
    /// Of those that a machine found or decided: taken back.
    pub reversed: i64,
    /// Their share: how often the machine was wrong.
    pub error_share: Option<f64>,
}

/// Texts that waited for a moderator before they were published.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Holds {
    pub held: i64,
    pub published: i64,
    pub refused: i64,
    /// Published among those decided: held without need.
    pub error_share: Option<f64>,
}

/// Appeals of one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Appeals {
    /// author or reporter.
    pub side: String,
    pub received: i64,
    pub decided: i64,
    /// The decision stands.
    pub upheld: i64,
    /// Another decision took its place.
    pub reversed: i64,
    pub median_minutes: Option<i64>,
}

/// Counts a period.
pub async fn report(conn: &mut Conn, period: &Period, now: DateTime<Utc>) -> Result<Report> {
    let (from, until) = (period.from, period.until);
    let decisions = queries::decisions(conn, from, until).await?;
    let holds = queries::holds(conn, from, until).await?;
    Ok(Report {
        format: "hearth-transparency-1",
        period: period.name.clone(),
        from,
        until,
        complete: period.is_over(now),
        orders: Orders { received: decisions.iter().filter(|row| row.source == "order").map(|row| row.count).sum() },
        notices: notices(conn, period).await?,
        measures: measures(&decisions),
        rules: rules(&decisions),
        automated: automated(&decisions),
        holds: Holds {
            held: holds.held,
            published: holds.published,
            refused: holds.refused,
            error_share: share(holds.published, holds.published + holds.refused),
        },
        appeals: appeals(conn, period).await?,
    })
}

async fn notices(conn: &mut Conn, period: &Period) -> Result<Notices> {
    let (from, until) = (period.from, period.until);
    let mut all = Notices {
        median_minutes: queries::report_minutes(conn, from, until, false).await?,
        median_minutes_illegal: queries::report_minutes(conn, from, until, true).await?,
        ..Notices::default()
    };
    for row in queries::reasons(conn, from, until).await? {
        all.received += row.received;
        all.without_account += row.without_account;
        all.decided += row.decided;
        all.upheld += row.upheld;
        if row.illegal {
            all.illegal += row.received;
        }
        all.reasons.push(Reason {
            code: row.code,
            label_en: row.label_en,
            label_he: row.label_he,
            label_pl: row.label_pl,
            illegal: row.illegal,
            received: row.received,
            decided: row.decided,
            upheld: row.upheld,
        });
    }
    Ok(all)
}

fn measures(rows: &[DecisionCount]) -> Vec<Measure> {
    let mut by_act: BTreeMap<&str, Measure> = BTreeMap::new();
    for row in rows {
        let measure =
            by_act.entry(&row.act).or_insert_with(|| Measure { measure: row.act.clone(), ..Measure::default() });
        measure.limiting |= row.limiting;
        measure.total += row.count;
        measure.reversed += row.reversed;
        match row.source.as_str() {
            "notice" => measure.notice += row.count,
            "automated" => measure.automated += row.count,
            _ => measure.own += row.count,
        }
        if row.illegal {
            measure.illegal += row.count;
        }
    }
    by_act.into_values().collect()
}

fn rules(rows: &[DecisionCount]) -> Vec<RuleCount> {
    let mut by_rule: BTreeMap<Option<&str>, i64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.limiting) {
        *by_rule.entry(row.rule.as_deref()).or_default() += row.count;
    }
    by_rule.into_iter().map(|(rule, decisions)| RuleCount { rule: rule.map(ToOwned::to_owned), decisions }).collect()
}

fn automated(rows: &[DecisionCount]) -> Automated {
    let limiting = || rows.iter().filter(|row| row.limiting);
    let decisions = limiting().map(|row| row.count).sum();
    let detected = limiting().filter(|row| row.automated_detection).map(|row| row.count).sum();
    let decided = limiting().filter(|row| row.automated_decision).map(|row| row.count).sum();
    let machine = || limiting().filter(|row| row.automated_detection || row.automated_decision);
    let reversed = machine().map(|row| row.reversed).sum();
    Automated {
        decisions,
        detected,
        decided,
        detected_share: share(detected, decisions),
        decided_share: share(decided, decisions),
        reversed,
        error_share: share(reversed, machine().map(|row| row.count).sum()),
    }
}

async fn appeals(conn: &mut Conn, period: &Period) -> Result<Vec<Appeals>> {
    let rows = queries::appeals(conn, period.from, period.until).await?;
    let mut both = Vec::new();
    for side in ["author", "reporter"] {
        let row = rows.iter().find(|row| row.side == side);
        let count = |of: fn(&queries::AppealCount) -> i64| row.map_or(0, of);
        both.push(Appeals {
            side: side.to_owned(),
            received: count(|row| row.received),
            decided: count(|row| row.decided),
            upheld: count(|row| row.decided - row.reversed),
            reversed: count(|row| row.reversed),
            median_minutes: queries::appeal_minutes(conn, period.from, period.until, side).await?,
        });
    }
    Ok(both)
}

/// A part of a whole, to four digits; of nothing there is none.
fn share(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| (part as f64 * 10_000.0 / whole as f64).round() / 10_000.0)
}

#[cfg(test)]
mod tests {
    use super::{automated, measures, rules, share};
    use crate::moderation::transparency::queries::DecisionCount;

    fn row(act: &str, source: &str, rule: Option<&str>, count: i64, reversed: i64) -> DecisionCount {
        DecisionCount {
            act: act.into(),
            source: source.into(),
            rule: rule.map(Into::into),
            limiting: act != "keep",
            illegal: rule.is_none() && act != "keep",
            automated_detection: source == "automated",
            automated_decision: false,
            count,
            reversed,
        }
    }

    #[test]
    fn decisions_are_counted_by_measure_rule_and_machine() {
        let rows = [
            row("hide", "notice", Some("spam"), 6, 1),
            row("hide", "automated", Some("spam"), 3, 1),
            row("erase", "own", None, 1, 0),
            row("keep", "notice", None, 5, 0),
        ];
        let by_act = measures(&rows);
        let hide = by_act.iter().find(|one| one.measure == "hide").expect("hidden ones");
        assert_eq!((hide.total, hide.notice, hide.own, hide.automated, hide.reversed), (9, 6, 0, 3, 2));
        let by_rule: Vec<_> = rules(&rows).into_iter().map(|one| (one.rule, one.decisions)).collect();
        assert_eq!(by_rule, [(None, 1), (Some("spam".to_owned()), 9)]);
        let machine = automated(&rows);
        assert_eq!((machine.decisions, machine.detected, machine.decided), (10, 3, 0));
        assert_eq!((machine.detected_share, machine.error_share), (Some(0.3), Some(0.3333)));
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        assert_eq!(share(0, 0), None);
        assert_eq!(share(1, 3), Some(0.3333));
        assert_eq!(automated(&[]).error_share, None);
    }
}
