//! A report as a table for spreadsheets: part, of what, figure, value.

use super::report::Report;
use crate::error::Result;
use crate::web::csv;

/// The report, a figure a line. What is not known (a median of nothing) is empty.
pub fn write(report: &Report) -> Result<String> {
    csv::lines(rows(report))
}

fn rows(report: &Report) -> Vec<[String; 4]> {
    let mut rows = vec![["part", "of", "figure", "value"].map(ToOwned::to_owned)];
    let mut put = |part: &str, of: &str, figure: &str, value: String| {
        rows.push([part.to_owned(), of.to_owned(), figure.to_owned(), value]);
    };
    put("period", "", "name", report.period.clone());
    put("period", "", "from", report.from.to_rfc3339());
    put("period", "", "until", report.until.to_rfc3339());
    put("period", "", "complete", report.complete.to_string());
    put("orders", "", "received", report.orders.received.to_string());
    let all = &report.notices;
    for (figure, value) in [
        ("received", Some(all.received)),
        ("illegal", Some(all.illegal)),
        ("without_account", Some(all.without_account)),
        ("decided", Some(all.decided)),
        ("upheld", Some(all.upheld)),
        ("median_minutes", all.median_minutes),
        ("median_minutes_illegal", all.median_minutes_illegal),
    ] {
        put("notices", "", figure, known(value));
    }
    for one in &all.reasons {
        let of = if one.illegal { format!("{} (illegal)", one.code) } else { one.code.clone() };
        for (figure, value) in [("received", one.received), ("decided", one.decided), ("upheld", one.upheld)] {
            put("notices", &of, figure, value.to_string());
        }
    }
    for one in &report.measures {
        for (figure, value) in [
            ("total", one.total),
            ("notice", one.notice),
            ("own", one.own),
            ("automated", one.automated),
            ("illegal", one.illegal),
            ("reversed", one.reversed),
        ] {
            put("measures", &one.measure, figure, value.to_string());
        }
    }
    for one in &report.rules {
        put("rules", one.rule.as_deref().unwrap_or("law"), "decisions", one.decisions.to_string());
    }
    let machine = &report.automated;
    put("automated", "", "decisions", machine.decisions.to_string());
    put("automated", "", "detected", machine.detected.to_string());
    put("automated", "", "decided", machine.decided.to_string());
    put("automated", "", "detected_share", known(machine.detected_share));
    put("automated", "", "decided_share", known(machine.decided_share));
    put("automated", "", "reversed", machine.reversed.to_string());
    put("automated", "", "error_share", known(machine.error_share));
    put("holds", "", "held", report.holds.held.to_string());
    put("holds", "", "published", report.holds.published.to_string());
    put("holds", "", "refused", report.holds.refused.to_string());
    put("holds", "", "error_share", known(report.holds.error_share));
    for one in &report.appeals {
        for (figure, value) in [
            ("received", Some(one.received)),
            ("decided", Some(one.decided)),
            ("upheld", Some(one.upheld)),
            ("reversed", Some(one.reversed)),
            ("median_minutes", one.median_minutes),
        ] {
            put("appeals", &one.side, figure, known(value));
        }
    }
    rows
}

fn known<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
