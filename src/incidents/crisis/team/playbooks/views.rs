//! How playbooks look.

use super::super::common::{self, lines, shown, tabs};
use super::super::{Belt, HoldingRow, MemberRow, Part, PlaybookRow, TaskRow, belts, drill_is_due};
use super::pages::{LIST, NAMES, Typed, path};
use super::queries::ReadyRow;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::Words;
use maud::{Markup, html};

/// A playbook and all that belongs to it.
pub struct Whole {
    pub playbook: PlaybookRow,
    pub team: Vec<MemberRow>,
    pub tasks: Vec<TaskRow>,
    pub approved: Option<HoldingRow>,
    pub draft: Option<HoldingRow>,
    pub belts: Vec<belts::BeltRow>,
    pub needed: Vec<(Part, Belt)>,
    pub ready: Option<ReadyRow>,
    /// After so many months an acknowledgement is old.
    pub months: i64,
}

/// The list.
pub fn list(staff: &Staff, rows: &[PlaybookRow], ready: &[ReadyRow], archived: &[PlaybookRow]) -> Markup {
    let words = staff.words;
    html! {
        (tabs(words, Some(common::Tab::Playbooks)))
        header.page-head {
            h1 { (words.t("playbooks-title")) }
            p.lede { (words.t("playbooks-lede")) }
            @if staff.viewer.leads() {
                div.actions { a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("playbooks-new")) } }
            }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("playbooks-none"), words.t("playbooks-none-text"), None))
        } @else {
            (ui::list(rows.iter().map(|row| {
                line(staff, row, ready.iter().find(|ready| ready.playbook_id == row.id))
            })))
        }
        @if !archived.is_empty() {
            (ui::details(words.t("playbooks-archived"), ui::list(archived.iter().map(|row| gone(staff, row)))))
        }
    }
}

fn gone(staff: &Staff, row: &PlaybookRow) -> Markup {
    let name = row.label(staff.words.lang);
    html! {
        div.row-line {
            div { a href=(path(row.id)) dir="auto" { (name) } }
            @if staff.viewer.leads() {
                form method="post" action={ (path(row.id)) "/archive" } {
                    (common::labelled("archived", "no", &staff.words.t("playbooks-restore"), &name))
                }
            }
        }
    }
}

fn line(staff: &Staff, row: &PlaybookRow, ready: Option<&ReadyRow>) -> Markup {
    let words = staff.words;
    html! {
        div.row-line {
            div {
                strong { a href=(path(row.id)) { (shown(&row.name(), words.lang)) } }
                @if let Some(ready) = ready { " " (badges(staff, ready)) }
                p.meta {
                    (words.with("playbooks-severity-is", &[("severity", row.severity.into())]))
                    @if let Some(ready) = ready {
                        " · " (words.with("playbooks-parts-filled", &[("parts", ready.parts.into()), ("of", (Part::ALL.len() as i64).into())]))
                        " · " (words.with("playbooks-tasks-count", &[("count", ready.tasks.into())]))
                    }
                }
            }
            a.button.quiet.small href={ "/desk/incidents/new?playbook=" (row.id) } {
                (words.t("playbooks-declare")) span.sr { ": " bdi { (row.label(words.lang)) } }
            }
        }
    }
}

/// What is not ready yet.
fn badges(staff: &Staff, ready: &ReadyRow) -> Markup {
    let words = staff.words;
    html! {
        @if ready.approved > 0 { (ui::badge(Tone::Good, words.t("playbooks-approved"))) }
        @else { (ui::badge(Tone::Warn, words.t("playbooks-not-approved"))) }
        @if ready.people == 0 { " " (ui::badge(Tone::Warn, words.t("playbooks-no-team"))) }
        @else if ready.acknowledged < ready.people {
            " " (ui::badge(Tone::Warn, words.with("playbooks-unacknowledged", &[("count", (ready.people - ready.acknowledged).into())])))
        }
        @if ready.people > 0 && drill_is_due(ready.drilled_at, staff.now) {
            " " (ui::badge(Tone::Warn, words.t("playbooks-drill-due")))
        }
    }
}

/// One playbook.
pub fn show(staff: &Staff, whole: &Whole) -> Markup {
    let (words, playbook) = (staff.words, &whole.playbook);
    let leads = staff.viewer.leads();
    html! {
        header.page-head {
            h1 { (shown(&playbook.name(), words.lang)) }
            p.meta {
                @if playbook.archived_at.is_some() { (ui::badge(Tone::Neutral, words.t("playbooks-is-archived"))) " " }
                @if let Some(ready) = &whole.ready { (badges(staff, ready)) }
            }
            div.actions {
                @if playbook.archived_at.is_none() {
                    a.button href={ "/desk/incidents/new?playbook=" (playbook.id) } { (words.t("playbooks-declare")) }
                }
                @if leads {
                    a.button.quiet href={ (path(playbook.id)) "/settings" } { (words.t("playbooks-settings")) }
                    form method="post" action={ (path(playbook.id)) "/archive" } {
                        @if playbook.archived_at.is_some() { (form::button_named("archived", "no", words.t("playbooks-restore"), "quiet")) }
                        @else { (form::button_named("archived", "yes", words.t("playbooks-archive"), "quiet")) }
                    }
                }
            }
        }
        (facts(staff, whole))
        (super::super::holding::views::section(staff, playbook, whole.approved.as_ref(), whole.draft.as_ref(), &whole.team))
        (super::super::people::views::section(staff, whole))
        (super::super::checklist::views::section(staff, playbook, &whole.tasks))
    }
}

fn facts(staff: &Staff, whole: &Whole) -> Markup {
    let (words, playbook) = (staff.words, &whole.playbook);
    html! {
        dl.facts {
            dt { (words.t("playbooks-severity")) }
            dd { (severity(words, playbook.severity)) }
            dt { (words.t("playbooks-approvals")) }
            dd { (approvals(words, playbook.approvals)) }
            @if playbook.approvals > 0 {
                dt { (words.t("playbooks-approval-minutes")) }
                dd { (words.with("playbooks-minutes", &[("count", playbook.approval_minutes.into())])) }
            }
            dt { (words.t("playbooks-last-drill")) }
            dd {
                @match whole.ready.and_then(|ready| ready.drilled_at) {
                    Some(at) => { (ui::day(words, at, staff.zone)) },
                    None => { (words.t("playbooks-never")) },
                }
            }
        }
    }
}

/// What a severity means.
pub fn severity(words: Words, severity: i64) -> String {
    match severity {
        1 => words.t("playbooks-severity-1"),
        2 => words.t("playbooks-severity-2"),
        3 => words.t("playbooks-severity-3"),
        _ => words.t("playbooks-severity-4"),
    }
}

fn approvals(words: Words, approvals: i64) -> String {
    match approvals {
        0 => words.t("playbooks-approvals-0"),
        1 => words.t("playbooks-approvals-1"),
        _ => words.t("playbooks-approvals-2"),
    }
}

/// What the playbook says now, for somebody whose form is older.
pub fn told(words: Words, row: &PlaybookRow) -> Vec<(String, String)> {
    vec![
        (words.t("playbooks-name"), [&*row.name_en, &*row.name_he, &*row.name_pl].join(" · ")),
        (words.t("playbooks-severity"), severity(words, row.severity)),
        (words.t("playbooks-approvals"), approvals(words, row.approvals)),
        (words.t("playbooks-approval-minutes"), row.approval_minutes.to_string()),
    ]
}

/// The inputs of one playbook.
pub fn fields(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    let named = |count: std::ops::RangeInclusive<i64>, name: fn(Words, i64) -> String| {
        count.map(|figure| (figure.to_string(), name(words, figure))).collect()
    };
    html! {
        (lines(words, NAMES, &words.t("playbooks-name"), [&typed.name_en, &typed.name_he, &typed.name_pl], faults))
        (form::Choice {
            name: "severity",
            label: words.t("playbooks-severity"),
            options: named(1..=4, severity),
            chosen: typed.severity.clone(),
            hint: Some(words.t("playbooks-severity-hint")),
            fault: faults.text("severity", &words),
        }.render())
        (form::Radios {
            name: "approvals",
            label: words.t("playbooks-approvals"),
            options: named(0..=2, approvals),
            chosen: typed.approvals.clone(),
            hint: None,
            fault: faults.text("approvals", &words),
        }.render())
        (form::Text {
            name: "approval_minutes",
            label: words.t("playbooks-approval-minutes"),
            value: typed.approval_minutes.clone(),
            kind: "number",
            hint: Some(words.t("playbooks-approval-minutes-hint")),
            fault: faults.text("approval_minutes", &words),
            required: true,
            ..form::Text::default()
        }.render())
    }
}
