//! A copy of a case on paper: the page is a document of its own; the style sheet leaves everything else out in print.

use super::copy::{Change, Copy, Given, Internal, Met, Note, Post, Proposal, Thread};
use crate::cases::facts::{Channel, Contact, Gift, Resolution, Severity};
use crate::cases::notes::NoteKind;
use crate::cases::views::severity_label;
use crate::cases::views::state_label_for_staff;
use crate::cases::work::panel::{approval_label, reach};
use crate::cases::work::{compensations, contacts};
use crate::cases::{State, case_path, desk_path};
use crate::ids::CaseId;
use crate::web::{Staff, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, PreEscaped, html};

/// The customer's copy.
pub fn customers(visit: &Visit, copy: &Copy) -> Markup {
    let path = case_path(CaseId(copy.case.number));
    document(visit, copy, &format!("{path}/export.json"), html! {})
}

/// The staff's copy, with what is for staff alone.
pub fn everything(staff: &Staff, copy: &Copy, audit: &Markup) -> Markup {
    let path = desk_path(CaseId(copy.case.number));
    let more = copy.internal.as_ref().map(|it| internal(staff, it, audit));
    document(staff, copy, &format!("{path}/export.json"), more.unwrap_or_default())
}

fn document(visit: &Visit, copy: &Copy, json: &str, more: Markup) -> Markup {
    let words = visit.words;
    html! {
        article.paper {
            header.page-head {
                p.meta {
                    bdi { (copy.brand) } " · " (words.with("cases-number", &[("id", copy.case.number.to_string().into())]))
                }
                h1 dir="auto" { (copy.case.title) }
                p.meta { (words.with("work-export-made", &[("at", moment(visit, copy.exported_at).into())])) }
                div.actions {
                    p.hint { (words.t("work-export-hint")) }
                    a.button.quiet href=(json) { (words.t("work-export-json")) }
                }
            }
            (facts(visit, copy))
            @for thread in &copy.threads { (posts(visit, thread)) }
            (history(visit, &copy.history))
            (met(visit, &words.t("work-contacts"), &copy.contacts))
            (given(visit, &copy.compensations))
            (more)
        }
    }
}

fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    visit.words.date_time(at, visit.zone)
}

fn facts(visit: &Visit, copy: &Copy) -> Markup {
    let (words, case) = (visit.words, &copy.case);
    let state = State::parse(case.state).map(|state| state_label_for_staff(words, state));
    let reached = Contact::parse(case.reach).map(|it| reach(words, it));
    let times = [
        ("cases-fact-opened", Some(case.opened_at)),
        ("work-export-first-reply", case.first_reply_at),
        ("work-export-resolved", case.resolved_at),
        ("work-export-closed", case.closed_at),
    ];
    html! {
        section.section {
            dl.facts {
                dt { (words.t("work-customer")) } dd { bdi { (case.customer) } " (@" bdi { (case.customer_handle) } ")" }
                dt { (words.t("work-export-state")) } dd { (state.unwrap_or_default()) }
                dt { (words.t("cases-fact-assignee")) }
                dd { @match &case.handled_by { Some(name) => { bdi { (name) } } None => (words.t("cases-fact-nobody")) } }
                dt { (words.t("cases-fact-board")) } dd { bdi { (case.board) } }
                @if let Some(category) = &case.category { dt { (words.t("work-category")) } dd { bdi { (category) } } }
                dt { (words.t("work-reach")) }
                dd { (reached.unwrap_or_default()) @if !case.reach_detail.is_empty() { ": " bdi { (case.reach_detail) } } }
                @for (label, at) in times { @if let Some(at) = at { dt { (words.t(label)) } dd { (moment(visit, at)) } } }
                @if let Some(kind) = case.resolution.and_then(Resolution::parse) {
                    dt { (words.t("work-export-resolution")) }
                    dd { (resolution_label(words, kind)) @if !case.resolution_summary.is_empty() { p.kept dir="auto" { (case.resolution_summary) } } }
                }
                @if let Some(stars) = case.rating {
                    dt { (words.t("work-export-rating")) }
                    dd { (words.with("work-export-stars", &[("count", stars.into())])) @if !case.rating_text.is_empty() { p.kept dir="auto" { (case.rating_text) } } }
                }
                @for filled in &copy.filled_in { dt { bdi { (filled.field) } } dd { bdi { (filled.value) } } }
            }
        }
    }
}

/// How a case ended, in words.
fn resolution_label(words: Words, kind: Resolution) -> String {
    match kind {
        Resolution::Solved => words.t("work-resolution-solved"),
        Resolution::Explained => words.t("work-resolution-explained"),
        Resolution::Compensated => words.t("work-resolution-compensated"),
        Resolution::Declined => words.t("work-resolution-declined"),
        Resolution::Duplicate => words.t("work-resolution-duplicate"),
        Resolution::Withdrawn => words.t("work-resolution-withdrawn"),
    }
}

fn posts(visit: &Visit, thread: &Thread) -> Markup {
    let words = visit.words;
    html! {
        section.section {
            h2 { (if thread.beside { words.t("work-export-side") } else { words.t("work-export-thread") }) }
            @if thread.left_out > 0 { p.muted { (words.with("work-export-left-out", &[("count", thread.left_out.into())])) } }
            @for post in &thread.posts { (one_post(visit, post)) }
        }
    }
}

fn one_post(visit: &Visit, post: &Post) -> Markup {
    let words = visit.words;
    let role = match post.role {
        "customer" => words.t("work-customer"),
        "staff" => words.t("work-export-staff"),
        _ => words.t("work-export-member"),
    };
    html! {
        article.record {
            p.meta {
                "#" (post.number) " · " strong { bdi { (post.author) } } " (" (role) ") · " (moment(visit, post.at))
                @if post.official { " · " (words.t("cases-official")) }
            }
            @if post.removed { p.muted { (words.t("cases-post-removed")) } } @else {
                div.prose dir="auto" { (PreEscaped(&post.html)) }
            }
        }
    }
}

fn history(visit: &Visit, changes: &[Change]) -> Markup {
    let words = visit.words;
    let label = |word: &str| State::parse(word).map(|state| state_label_for_staff(words, state)).unwrap_or_default();
    html! {
        @if !changes.is_empty() {
            section.section {
                h2 { (words.t("cases-timeline")) }
                ul.records {
                    @for change in changes {
                        li {
                            p.meta { (moment(visit, change.at)) @if let Some(name) = &change.by { " · " bdi { (name) } } }
                            @if change.from != change.to {
                                p { (words.with("work-trail-state", &[("old", label(change.from).into()), ("new", label(change.to).into())])) }
                            } @else if let Some(name) = &change.given_to {
                                p { (words.with("work-trail-assigned", &[("new", name.as_str().into())])) }
                            } @else if change.said.is_empty() {
                                p { (words.t("work-trail-released")) }
                            }
                            @if !change.said.is_empty() { p.kept dir="auto" { (change.said) } }
                        }
                    }
                }
            }
        }
    }
}

fn met(visit: &Visit, title: &str, rows: &[Met]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.section {
                h2 { (title) }
                ul.records {
                    @for row in rows {
                        li {
                            p { strong { (contacts::label(visit.words, Channel::parse(row.kind).unwrap_or(Channel::Message), row.incoming)) } }
                            p.meta { (moment(visit, row.at)) " · " bdi { (row.noted_by) } }
                            p.kept dir="auto" { (row.summary) }
                        }
                    }
                }
            }
        }
    }
}

fn given(visit: &Visit, rows: &[Given]) -> Markup {
    let words = visit.words;
    html! {
        @if !rows.is_empty() {
            section.section {
                h2 { (words.t("work-gifts")) }
                ul.records {
                    @for row in rows {
                        li {
                            p { strong { (compensations::labelled(words, Gift::parse(row.kind).unwrap_or(Gift::Goodwill), row.money)) } }
                            @if let Some(at) = row.approved_at { p.meta { (moment(visit, at)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What is for staff alone.
fn internal(staff: &Staff, it: &Internal, audit: &Markup) -> Markup {
    let words = staff.words;
    let none = || words.t("work-none");
    html! {
        section.section.for-staff {
            h2 { (words.t("work-export-internal")) }
            p.muted { (words.t("work-export-internal-hint")) }
            dl.facts {
                dt { (words.t("work-severity")) } dd { (Severity::parse(it.severity).map(|it| severity_label(words, it)).unwrap_or_default()) }
                dt { (words.t("work-department")) } dd { bdi { (it.department.clone().unwrap_or_else(none)) } }
                dt { (words.t("work-tags")) } dd { bdi { (if it.tags.is_empty() { none() } else { it.tags.join(", ") }) } }
                @if let Some(main) = it.duplicate_of {
                    dt { (words.t("work-trail-main")) } dd { (words.with("cases-number", &[("id", main.to_string().into())])) }
                }
                @if !it.staff_following.is_empty() { dt { (words.t("work-followers")) } dd { bdi { (it.staff_following.join(", ")) } } }
            }
            @if it.members_affected > 0 { p { (words.with("work-affected", &[("count", it.members_affected.into())])) } }
        }
        @if !it.notes.is_empty() {
            section.section { h2 { (words.t("work-export-notes")) } @for row in &it.notes { (note(staff, row)) } }
        }
        (met(staff, &words.t("work-export-contacts-internal"), &it.contacts_not_shown))
        @if !it.compensations.is_empty() {
            section.section {
                h2 { (words.t("work-export-proposals")) }
                ul.records { @for (row, kept) in it.compensations.iter().zip(&it.rows) { (proposal(staff, row, &kept.label(words), &approval_label(words, kept.state))) } }
            }
        }
        section.section { h2 { (words.t("work-audit")) } (audit) }
    }
}

fn note(staff: &Staff, row: &Note) -> Markup {
    let words = staff.words;
    html! {
        article.record {
            p.meta {
                strong { bdi { (row.author) } } " · " (moment(staff, row.at))
                @if NoteKind::parse(row.kind) == Some(NoteKind::Handover) { " · " (words.t("work-handover")) }
            }
            div.prose dir="auto" { (PreEscaped(&row.html)) }
        }
    }
}

fn proposal(staff: &Staff, row: &Proposal, gift: &str, state: &str) -> Markup {
    html! {
        li {
            p { strong { (gift) } " · " (state) }
            p.meta { bdi { (row.proposed_by) } " · " (moment(staff, row.proposed_at)) }
            p.kept dir="auto" { (row.reason) }
            @if let (Some(name), Some(at)) = (&row.decided_by, row.decided_at) { p.meta { bdi { (name) } " · " (moment(staff, at)) } }
            @if !row.remark.is_empty() { p.kept dir="auto" { (row.remark) } }
        }
    }
}
