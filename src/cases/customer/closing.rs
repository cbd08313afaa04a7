//! How a case ends, as forms: is it solved, open it again, how did we do.

use super::actions::{may_reopen, reopens_until};
use super::views::{Shown, day, outcome, refusal};
use super::{RATING_CHARS_MAX, SILENCE_DAYS};
use crate::cases::case::{Hand, State};
use crate::ui::{self, form};
use crate::words::Words;
use maud::{Markup, html};

/// The most stars.
pub const STARS_MAX: i64 = 5;

/// What the customer is asked once the case is resolved: whether it is, and how it went.
pub fn asked(shown: &Shown<'_>) -> Markup {
    let (case, words) = (shown.case, shown.visit.words);
    html! {
        @if case.state == State::Resolved {
            section.card.asked {
                h2 { (words.t("cases-solved-question")) }
                p.muted { (words.with("customer-closes-itself", &[("days", SILENCE_DAYS.into())])) }
                form.actions method="post" action={ (shown.base) "/state" } {
                    (form::hidden("to", State::Closed.as_str()))
                    (form::button(html! { (ui::icon("check")) (words.t("cases-confirm")) }))
                }
                (reopen(shown, words.t("customer-not-solved")))
            }
        }
        (rating(shown))
    }
}

/// What the customer can do unasked.
pub fn unasked(shown: &Shown<'_>) -> Markup {
    let (case, words) = (shown.case, shown.visit.words);
    let settles = !case.state.is_done() && case.state.next(Hand::Customer).contains(&State::Closed);
    html! {
        @if settles {
            form.settled method="post" action={ (shown.base) "/state" } {
                (form::hidden("to", State::Closed.as_str()))
                p.muted { (words.t("customer-settled-hint")) }
                (form::button_secondary(words.t("cases-settled")))
            }
        }
        @if case.state == State::Closed {
            section.card {
                h2 { (words.t("customer-again-title")) }
                @if may_reopen(case, shown.visit.now) {
                    @if let Some(until) = reopens_until(case) { p.muted { (words.with("customer-again-until", &[("date", day(shown, until).into())])) } }
                    (reopen(shown, words.t("cases-reopen")))
                } @else {
                    p { (words.t("customer-fault-too-late")) }
                    div.actions { a.button.quiet href="/new?kind=complaint" { (words.t("cases-open-one")) } }
                }
            }
        }
    }
}

fn reopen(shown: &Shown<'_>, summary: String) -> Markup {
    let (words, typed) = (shown.visit.words, shown.typed);
    html! {
        details.fold open[!typed.note.is_empty()] {
            summary { (summary) }
            div.fold-body {
                form.form method="post" action={ (shown.base) "/state" } {
                    (form::hidden("to", State::Reopened.as_str()))
                    (form::Area {
                        name: "note",
                        label: words.t("cases-reopen-note"),
                        value: typed.note.clone(),
                        rows: 4,
                        hint: Some(words.t("cases-reopen-hint")),
                        fault: typed.faults.text("note", &words),
                        ..form::Area::default()
                    }.render())
                    div.actions { (form::button_secondary(words.t("cases-reopen"))) }
                }
            }
        }
    }
}

/// The stars, once the case is resolved; afterwards what was said.
pub fn rating(shown: &Shown<'_>) -> Markup {
    let (case, words) = (shown.case, shown.visit.words);
    html! {
        @if let Some(stars) = case.rating {
            section.card.rated #rating {
                p { (given(stars)) " " strong { (words.with("customer-rated", &[("stars", stars.into()), ("max", STARS_MAX.into())])) } }
                @if !case.rating_text.is_empty() { blockquote dir="auto" { (case.rating_text) } }
                p.muted { (words.t("customer-rated-thanks")) }
            }
        } @else if case.state.is_done() && shown.mine {
            section.card #rating {
                h2 { (words.t("customer-rate-title")) }
                (rating_form(shown))
            }
        }
    }
}

fn rating_form(shown: &Shown<'_>) -> Markup {
    let (words, typed) = (shown.visit.words, shown.typed);
    let fault = typed.faults.text("stars", &words);
    html! {
        form.form method="post" action={ (shown.base) "/rating" } {
            fieldset.field.stars.has-fault[fault.is_some()] #field-stars tabindex=[fault.is_some().then_some("-1")]
                aria-describedby=[fault.is_some().then_some("field-stars-fault")] {
                legend { (words.t("customer-rate-stars")) }
                @if let Some(fault) = &fault { p.fault #field-stars-fault { (ui::icon("alert")) (fault) } }
                div.stars-row {
                    @for stars in 1..=STARS_MAX {
                        label.star {
                            input.sr type="radio" name="stars" value=(stars) checked[typed.stars == Some(stars)];
                            (ui::icon("star"))
                            span.sr { (star_label(words, stars)) }
                        }
                    }
                }
                p.stars-ends aria-hidden="true" { span { (star_label(words, 1)) } span { (star_label(words, STARS_MAX)) } }
            }
            (form::Text {
                name: "sentence",
                label: words.t("customer-rate-sentence"),
                value: typed.sentence.clone(),
                hint: Some(words.t("customer-rate-hint")),
                fault: typed.faults.text("sentence", &words),
                dir_auto: true,
                max: Some(RATING_CHARS_MAX),
                ..form::Text::default()
            }.render())
            div.actions { (form::button(words.t("customer-rate-send"))) }
        }
    }
}

fn star_label(words: Words, stars: i64) -> String {
    match stars {
        1 => words.t("customer-star-one"),
        2 => words.t("customer-star-two"),
        3 => words.t("customer-star-three"),
        4 => words.t("customer-star-four"),
        _ => words.t("customer-star-five"),
    }
}

/// So many stars as a picture; the words beside say the same.
fn given(stars: i64) -> Markup {
    html! {
        span.stars-given aria-hidden="true" {
            @for star in 1..=STARS_MAX { span.on[star <= stars] { (ui::icon("star")) } }
        }
    }
}

/// The page of the signed link to rate, for those who sign in for everything else.
pub fn rating_page(shown: &Shown<'_>, case_path: &str) -> Markup {
    let (case, words) = (shown.case, shown.visit.words);
    html! {
        header.topic-head {
            p.meta { (words.with("cases-number", &[("id", case.id.to_string().into())])) }
            h1 dir="auto" { (case.title) }
        }
        (refusal(shown))
        (form::faults_summary(words, &shown.typed.faults.all(&words)))
        @if case.rating.is_none() && !case.state.is_done() { (ui::notice(ui::Tone::Neutral, words.t("customer-fault-unresolved"))) }
        (outcome(shown))
        (rating(shown))
        div.actions { a.button.quiet href=(case_path) { (words.t("customer-rate-case")) } }
    }
}

/// What the customer can do from where the case stands now, in a sentence.
pub fn allowed(shown: &Shown<'_>) -> String {
    let (case, words) = (shown.case, shown.visit.words);
    let mut can: Vec<String> = Vec::new();
    if case.state != State::Closed && !shown.open_topics.is_empty() {
        can.push(words.t("customer-may-reply"));
    }
    if case.state.next(Hand::Customer).contains(&State::Closed) {
        can.push(words.t("customer-may-close"));
    }
    if may_reopen(case, shown.visit.now) {
        can.push(words.t("customer-may-reopen"));
    }
    if case.state.is_done() && case.rated_at.is_none() {
        can.push(words.t("customer-may-rate"));
    }
    if can.is_empty() {
        can.push(words.t("customer-may-write-anew"));
    }
    let state = crate::cases::views::state_label(words, case.state);
    words.with("customer-allowed", &[("state", state.into()), ("allowed", can.join(", ").into())])
}
