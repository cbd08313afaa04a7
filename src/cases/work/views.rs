//! A form of the panel on a page of its own, and the pages on which compensations are decided.

use super::compensations::CompensationRow;
use super::forms::DecisionForm;
use super::panel::{approval_label, approval_tone, compensation_path};
use crate::cases::desk_path;
use crate::cases::facts::Approval;
use crate::cases::queries::CaseRow;
use crate::policy::Role;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use maud::{Markup, html};

/// A form that was not taken: what is wrong, the form, the way back.
pub fn form_alone(
    staff: &Staff,
    case: &CaseRow,
    title: &str,
    form: &Markup,
    latest: Option<&Markup>,
    faults: &Faults,
) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (title) }
            p.lede dir="auto" { (case.title) }
        }
        div.narrow {
            @if let Some(fault) = faults.of("changed") {
                (ui::notice(Tone::Warn, html! { p { (fault.text(&words)) } p { (words.t("work-changed-now")) } }))
            } @else {
                (form::faults_summary(words, &faults.all(&words)))
            }
            (form)
            @if let Some(latest) = latest {
                section.section { h2 { (words.t("work-changed-latest")) } (latest) }
            }
            p { a href=(desk_path(case.id)) { (words.t("work-back")) } }
        }
    }
}

/// What waits for approval, the oldest first.
pub fn proposals(staff: &Staff, rows: &[CompensationRow]) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("work-gifts-waiting")) }
            p.lede { (words.t("work-gifts-waiting-lede")) }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("work-gifts-waiting-none"), words.t("work-gifts-waiting-none-text"), Some((&words.t("cases-desk-title"), "/desk"))))
        } @else {
            ol.desk {
                @for row in rows {
                    li.desk-row data-item {
                        div.desk-main {
                            h2 { a href=(compensation_path(row)) { (row.label(words)) } }
                            p.meta {
                                bdi { (row.title) } " · " bdi { (row.proposer_name) } " · "
                                (ui::time(words, row.proposed_at, staff.now, staff.zone))
                            }
                            p.kept dir="auto" { (row.reason) }
                        }
                    }
                }
            }
        }
    }
}

/// One compensation: what, why, by whom, and the decision.
pub fn decision(staff: &Staff, case: &CaseRow, row: &CompensationRow, typed: &DecisionForm, faults: &Faults) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (row.label(words)) }
            p.lede { a href=(desk_path(case.id)) dir="auto" { (case.title) } }
        }
        div.narrow {
            (form::faults_summary(words, &faults.all(&words)))
            dl.facts {
                dt { (words.t("work-gift-state")) }
                dd { (ui::badge(approval_tone(row.state), approval_label(words, row.state))) }
                dt { (words.t("work-gift-by")) }
                dd { bdi { (row.proposer_name) } ", " (ui::time(words, row.proposed_at, staff.now, staff.zone)) }
                dt { (words.t("work-gift-reason")) }
                dd.kept { bdi { (row.reason) } }
                dt { (words.t("work-customer")) }
                dd { (ui::person(&case.customer_handle, &case.customer_name, None)) }
                @if let (Some(name), Some(at)) = (&row.decider_name, row.decided_at) {
                    dt { (words.t("work-gift-decided-by")) }
                    dd { bdi { (name) } ", " (ui::time(words, at, staff.now, staff.zone)) }
                }
                @if !row.remark.is_empty() { dt { (words.t("work-gift-remark")) } dd.kept { bdi { (row.remark) } } }
            }
            @if row.state == Approval::Proposed { (decision_form(staff, row, typed, faults)) }
        }
    }
}

fn decision_form(staff: &Staff, row: &CompensationRow, typed: &DecisionForm, faults: &Faults) -> Markup {
    let words = staff.words;
    let own = row.proposed_by == staff.actor().id && staff.actor().role != Role::Admin;
    html! {
        section.section #field-decision {
            h2 { (words.t("work-gift-decide")) }
            @if own { (ui::notice(Tone::Neutral, words.t("work-gift-own"))) } @else {
                p { (words.t("work-gift-approve-hint")) }
                form.form method="post" action={ (compensation_path(row)) "/decision" } {
                    div.actions { (form::button_named("decision", "approve", words.t("work-gift-approve"), "")) }
                }
            }
            form.form method="post" action={ (compensation_path(row)) "/decision" } {
                (form::Area {
                    name: "remark",
                    label: words.t("work-gift-remark"),
                    value: typed.remark.clone(),
                    rows: 3,
                    hint: Some(words.t("work-gift-remark-hint")),
                    fault: faults.text("remark", &words),
                    required: true,
                    ..form::Area::default()
                }.render())
                div.actions { (form::button_named("decision", "decline", words.t("work-gift-decline"), "quiet")) }
            }
        }
    }
}
