//! Answers that wait for a second pair of eyes, with what each reader can do.

use super::queries::ReviewRow;
use super::reviews::ReviewState;
use super::views::{Shown, rendered, resolution_label};
use crate::cases::views::state_label_for_staff;
use crate::cases::{State, desk_path};
use crate::ui::{self, Tone, form, icon};
use maud::{Markup, html};

/// Every answer of the case that waits.
pub fn waiting(shown: &Shown<'_>) -> Markup {
    html! {
        @if !shown.reviews.is_empty() {
            section.section {
                h2 { (shown.words().t("answer-reviews")) }
                div.posts { @for (review, body_html) in shown.reviews { (one(shown, review, body_html)) } }
            }
        }
    }
}

fn one(shown: &Shown<'_>, review: &ReviewRow, body_html: &str) -> Markup {
    let (words, staff, me) = (shown.words(), shown.staff, shown.staff.actor().id);
    let (tone, label) = match review.state {
        ReviewState::Approved => (Tone::Good, words.t("answer-review-approved")),
        ReviewState::Remarked => (Tone::Bad, words.t("answer-review-remarked")),
        ReviewState::Asked | ReviewState::Sent | ReviewState::Withdrawn => (Tone::Warn, words.t("answer-review-asked")),
    };
    let mine = review.author_id == me;
    html! {
        article.post.inner-note id={ "review-" (review.id) } data-item {
            header.post-head {
                (ui::avatar(&review.author_name))
                div.post-who {
                    (ui::person(&review.author_handle, &review.author_name, None))
                    p.meta { (ui::time(words, review.asked_at, staff.now, staff.zone)) " · " (ui::badge(tone, label)) }
                }
            }
            (rendered(body_html))
            (goes_with(shown, review))
            @if let Some(name) = review.reviewer_name.as_deref() {
                p.meta { (reviewer(shown, review.state, name)) }
            }
            @if !review.remark.is_empty() { p dir="auto" { (icon("reply")) " " (review.remark) } }
            p.inner-only { (icon("hidden")) (words.t("answer-note-only")) }
            (match review.state {
                ReviewState::Asked if !mine => verdict(shown, review),
                ReviewState::Approved if mine || review.reviewer_id == Some(me) => send(shown, review),
                _ => html! {},
            })
            @if mine { (own(shown, review)) }
        }
    }
}

/// Where the answer goes and what goes with it.
fn goes_with(shown: &Shown<'_>, review: &ReviewRow) -> Markup {
    let words = shown.words();
    let side = shown.side.is_some_and(|(side, _)| side.id == review.topic_id);
    html! {
        p.meta {
            (if side { words.t("answer-review-to-side") } else { words.t("answer-review-to-topic") })
            @if review.official { " · " (words.t("cases-official")) }
            @if let Some(state) = review.then() {
                " · " (words.with("answer-review-then", &[("state", state_label_for_staff(words, state).into())]))
            }
            @if let (Some(State::Resolved), Some(kind)) = (review.then(), review.resolution()) {
                " · " (resolution_label(words, kind))
            }
        }
        @if !review.resolution_summary.is_empty() { p.meta dir="auto" { (review.resolution_summary) } }
    }
}

fn reviewer(shown: &Shown<'_>, state: ReviewState, name: &str) -> String {
    let (words, name) = (shown.words(), [("name", name.into())]);
    match state {
        ReviewState::Approved | ReviewState::Sent => words.with("answer-review-by", &name),
        ReviewState::Remarked => words.with("answer-review-remark-by", &name),
        ReviewState::Asked | ReviewState::Withdrawn => words.with("answer-review-of", &name),
    }
}

fn path(review: &ReviewRow) -> String {
    format!("{}/reviews/{}", desk_path(review.case_id), review.id)
}

/// What a colleague can say: yes, yes and send it, or a remark.
fn verdict(shown: &Shown<'_>, review: &ReviewRow) -> Markup {
    let (words, faults) = (shown.words(), shown.faults);
    let typed = shown.typed.remark.as_ref().filter(|(id, _)| *id == review.id.0);
    let fault = typed.and_then(|_| faults.text("remark", &words));
    let (id, fault_id) = (format!("remark-{}", review.id), format!("remark-{}-fault", review.id));
    html! {
        form method="post" action={ (path(review)) "/decision" } {
            (shown.seen_fields())
            div.actions {
                (form::button_named("step", "send", words.t("answer-review-approve-send"), ""))
                (form::button_named("step", "approve", words.t("answer-review-approve"), "quiet"))
            }
        }
        details.fold open[typed.is_some()] {
            summary { (words.t("answer-review-remark")) }
            div.fold-body {
                form.form method="post" action={ (path(review)) "/decision" } {
                    div.field.has-fault[fault.is_some()] {
                        label for=(id) { (words.t("answer-review-remark-text")) }
                        @if let Some(fault) = &fault { p.fault id=(fault_id) { (icon("alert")) (fault) } }
                        textarea id=(id) name="remark" rows="3" dir="auto" required
                            aria-describedby=[fault.is_some().then_some(&fault_id)] aria-invalid=[fault.is_some().then_some("true")] {
                            "\n" (typed.map_or("", |(_, remark)| remark.as_str()))
                        }
                    }
                    div.actions { (form::button_named("step", "remark", words.t("answer-review-remark-send"), "quiet")) }
                }
            }
        }
    }
}

/// Publishing what was approved.
fn send(shown: &Shown<'_>, review: &ReviewRow) -> Markup {
    html! {
        form method="post" action={ (path(review)) "/send" } {
            (shown.seen_fields())
            div.actions { (form::button(shown.words().t("answer-review-send"))) }
        }
    }
}

/// What its author can do: write it anew, take it back.
fn own(shown: &Shown<'_>, review: &ReviewRow) -> Markup {
    let words = shown.words();
    html! {
        form method="post" action={ (path(review)) "/withdrawal" } {
            div.actions {
                a.button.quiet href={ (desk_path(review.case_id)) "?review=" (review.id) "#reply" } { (words.t("answer-review-anew")) }
                (form::button_secondary(words.t("answer-review-withdraw")))
            }
        }
    }
}
