//! How reporting looks. Pure.

use super::limits::policy_lines;
use super::outcome::{self, Outcome, appeal_until};
use super::queries::{ReasonRow, ReportRow, State};
use super::seen::{Seen, path_of};
use super::thing;
use super::typed::{EXPLANATION_CHARS_MIN, PLACE_CHARS_MAX, Typed};
use crate::screening::Subject;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// The title of the form.
pub fn form_title(words: Words, reason: Option<&ReasonRow>) -> String {
    if reason.is_some_and(|reason| reason.illegal) { words.t("reports-notice-title") } else { words.t("reports-title") }
}

/// The form: reasons to choose from, or what a notice needs.
pub fn form(visit: &Visit, seen: &Seen, reasons: &[ReasonRow], typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    let chosen = typed.reason(reasons);
    let notice = chosen.filter(|reason| reason.illegal);
    html! {
        div.narrow {
            header.page-head {
                h1 { (form_title(words, chosen)) }
                p.lede { @if notice.is_some() { (words.t("reports-notice-lede")) } @else { (words.t("reports-lede")) } }
            }
            (about(words, seen))
            @if visit.viewer.actor().is_none() {
                p { a href={ "/sign-in?next=" (ui::query_value(&visit.path)) } rel="nofollow" { (words.t("reports-sign-in")) } }
            }
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action={ "/report/" (seen.subject.word()) "/" (seen.subject.id()) } {
                (form::hidden("once", &typed.once))
                @match notice {
                    Some(reason) => (notice_fields(words, visit, seen, reason, typed, faults)),
                    None => (plain_fields(words, visit, reasons, typed, faults)),
                }
                div.actions {
                    (form::button(words.t("reports-send")))
                    a.button.quiet href=(seen.path) { (words.t("reports-cancel")) }
                }
            }
            @if notice.is_none() { (notice_doors(words, seen, reasons)) }
            section.section {
                p.meta { a href="/reports" { (words.t("reports-how-title")) } " · " a href="/rules" { (words.t("reports-rules")) } }
            }
        }
    }
}

/// What is reported.
fn about(words: Words, seen: &Seen) -> Markup {
    html! {
        (ui::card(html! {
            p.meta {
                @match seen.subject {
                    Subject::Account(_) => (words.t("reports-about-account")),
                    Subject::Topic(_) => (words.t("reports-about-topic")),
                    _ => (words.t("reports-about-post")),
                }
                " " bdi { (seen.name) }
            }
            @if !seen.title.is_empty() { p dir="auto" { strong { (seen.title) } } }
            @if !seen.excerpt.is_empty() { p dir="auto" { (seen.excerpt) } }
        }))
    }
}

fn plain_fields(words: Words, visit: &Visit, reasons: &[ReasonRow], typed: &Typed, faults: &Faults) -> Markup {
    let offered = reasons.iter().filter(|reason| reason.is_offered() && !reason.illegal);
    html! {
        (form::Radios {
            name: "reason",
            label: words.t("reports-reason"),
            options: offered.map(|reason| (reason.code.clone(), reason.label(words.lang).to_owned())).collect(),
            chosen: typed.reason.clone(),
            hint: Some(words.t("reports-danger")),
            fault: faults.text("reason", &words),
        }.render())
        (form::Area {
            name: "explanation",
            label: words.t("reports-explanation"),
            value: typed.explanation.clone(),
            rows: 4,
            hint: Some(words.t("reports-explanation-hint")),
            fault: faults.text("explanation", &words),
            ..form::Area::default()
        }.render())
        @if is_unknown(visit) { (address(words, typed, faults, true, "reports-email-hint")) }
    }
}

fn is_unknown(visit: &Visit) -> bool {
    !visit.viewer.actor().is_some_and(|actor| actor.confirmed)
}

/// What Article 16(2) asks for.
fn notice_fields(
    words: Words,
    visit: &Visit,
    seen: &Seen,
    reason: &ReasonRow,
    typed: &Typed,
    faults: &Faults,
) -> Markup {
    html! {
        (form::hidden("reason", &reason.code))
        p { strong dir="auto" { (reason.label(words.lang)) } }
        (form::Area {
            name: "explanation",
            label: words.t("reports-why"),
            value: typed.explanation.clone(),
            rows: 8,
            hint: Some(words.with("reports-why-hint", &[("min", EXPLANATION_CHARS_MIN.into())])),
            fault: faults.text("explanation", &words),
            required: true,
            ..form::Area::default()
        }.render())
        (form::Text {
            name: "place",
            label: words.t("reports-place"),
            value: if typed.place.is_empty() { visit.url(&seen.path) } else { typed.place.clone() },
            hint: Some(words.t("reports-place-hint")),
            fault: faults.text("place", &words),
            required: true,
            dir_auto: true,
            max: Some(PLACE_CHARS_MAX),
            ..form::Text::default()
        }.render())
        @if is_unknown(visit) {
            (form::Text {
                name: "name",
                label: if reason.anonymous { words.t("reports-name-optional") } else { words.t("reports-name") },
                value: typed.name.clone(),
                fault: faults.text("name", &words),
                autocomplete: Some("name"),
                required: !reason.anonymous,
                dir_auto: true,
                ..form::Text::default()
            }.render())
            @let hint = if reason.anonymous { "reports-email-anonymous" } else { "reports-email-hint" };
            (address(words, typed, faults, !reason.anonymous, hint))
        } @else {
            p.hint { (words.t("reports-known")) }
        }
        (form::Check {
            name: "good_faith",
            label: words.t("reports-good-faith"),
            checked: !typed.good_faith.is_empty(),
            hint: faults.text("good_faith", &words),
        }.render())
    }
}

fn address(words: Words, typed: &Typed, faults: &Faults, required: bool, hint: &str) -> Markup {
    html! {
        (form::Text {
            name: "email",
            label: if required { words.t("reports-email") } else { words.t("reports-email-optional") },
            value: typed.email.clone(),
            kind: "email",
            hint: Some(words.t(hint)),
            fault: faults.text("email", &words),
            autocomplete: Some("email"),
            required,
            ..form::Text::default()
        }.render())
    }
}

/// The ways to a notice of illegal content.
fn notice_doors(words: Words, seen: &Seen, reasons: &[ReasonRow]) -> Markup {
    let path = format!("/report/{}/{}", seen.subject.word(), seen.subject.id());
    let illegal: Vec<&ReasonRow> = reasons.iter().filter(|reason| reason.is_offered() && reason.illegal).collect();
    html! {
        @if !illegal.is_empty() {
            section.section {
                h2 { (words.t("reports-illegal")) }
                p { (words.t("reports-illegal-text")) }
                (ui::list(illegal.into_iter().map(|reason| html! {
                    a href={ (path) "?reason=" (reason.code) } rel="nofollow" dir="auto" { (reason.label(words.lang)) }
                })))
            }
        }
    }
}

/// Nobody reports what is their own.
pub fn own_thing(words: Words, seen: &Seen) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("reports-own-title")) } }
            p {
                @match seen.subject {
                    Subject::Account(_) => (words.t("reports-own-account")),
                    _ => (words.t("reports-own-text")),
                }
            }
            p { a.button href=(seen.path) { (words.t("reports-back")) } }
        }
    }
}

/// The same for somebody whose address turned out to be the author's.
pub fn own_confirmed(words: Words) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("reports-own-title")) } }
            p { (words.t("reports-own-text")) }
            p { a.button href="/" { (words.t("reports-home")) } }
        }
    }
}

/// Too many unfounded reports; `until` is a date.
pub fn limited(words: Words, until: String) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("reports-limited-title")) } }
            p { (words.with("reports-limited", &[("until", until.into())])) }
            p { (words.t("reports-limited-danger")) }
            p { a href="/reports" { (words.t("reports-how-title")) } }
        }
    }
}

/// A letter is on its way.
pub fn asked(words: Words) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("reports-sent-title")) } }
            p { (words.t("reports-sent-text")) }
            p.muted { (words.t("reports-sent-hint")) }
        }
    }
}

/// The button that confirms a visitor's report.
pub fn confirm(visit: &Visit, report: &ReportRow) -> Markup {
    let words = visit.words;
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("reports-confirm-title")) } p.lede { (words.t("reports-confirm-text")) } }
            (facts(visit, report))
            form method="post" { (form::button(words.t("reports-confirm-button"))) }
        }
    }
}

/// What was reported, why and when.
fn facts(visit: &Visit, report: &ReportRow) -> Markup {
    let words = visit.words;
    html! {
        dl.facts {
            dt { (words.t("reports-fact-thing")) }
            dd {
                @match report.thing().and_then(path_of) {
                    Some(path) => { a href=(path) { (thing(words, &report.subject)) } },
                    None => (thing(words, &report.subject)),
                }
            }
            dt { (words.t("reports-fact-reason")) } dd dir="auto" { (report.reason(words.lang)) }
            @if report.illegal { dt { (words.t("reports-place")) } dd dir="auto" { (report.place) } }
            @if !report.explanation.is_empty() {
                dt { (words.t("reports-fact-explanation")) } dd.kept dir="auto" { (report.explanation) }
            }
            dt { (words.t("reports-fact-made")) } dd { (ui::time(words, report.made_at, visit.now, visit.zone)) }
        }
    }
}

/// The badge of where a report stands.
fn standing(words: Words, report: &ReportRow) -> Markup {
    match (report.state, report.upheld) {
        (State::Unconfirmed, _) => ui::badge(Tone::Neutral, words.t("reports-state-unconfirmed")),
        (State::Open, _) => ui::badge(Tone::Warn, words.t("reports-state-open")),
        (State::Decided, Some(true)) => ui::badge(Tone::Good, words.t("reports-state-upheld")),
        (State::Decided, _) => ui::badge(Tone::Neutral, words.t("reports-state-kept")),
    }
}

/// One report for whoever made it; `contest` is where its decision can be contested.
pub fn one(visit: &Visit, report: &ReportRow, outcome: Option<&Outcome>, contest: &str) -> Markup {
    let words = visit.words;
    html! {
        div.narrow {
            header.page-head {
                h1 { (words.with("reports-number", &[("number", report.id.to_string().into())])) }
                p.meta { (standing(words, report)) }
            }
            (facts(visit, report))
            section.section {
                h2 { (words.t("reports-what-next")) }
                @match (report.state, outcome) {
                    (State::Decided, Some(outcome)) => (decided(visit, report, outcome, contest)),
                    (State::Unconfirmed, _) => p { (words.t("reports-next-unconfirmed")) },
                    _ => p { @if report.illegal { (words.t("reports-next-notice")) } @else { (words.t("reports-next")) } },
                }
            }
            p.muted { (words.t("reports-keep-address")) }
        }
    }
}

fn decided(visit: &Visit, report: &ReportRow, outcome: &Outcome, contest: &str) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(at) = report.decided_at { p.meta { (ui::time(words, at, visit.now, visit.zone)) } }
        @for line in outcome.lines(words) { p dir="auto" { (line) } }
        @if let Some(path) = outcome.rule_path() { p { a href=(path) { (words.t("reports-rule-link")) } } }
        @for line in outcome::consequence(words, visit.zone, report) { (ui::notice(Tone::Warn, html! { p { (line) } })) }
        @if let Some(until) = appeal_until(report).filter(|until| *until > visit.now) {
            p { (words.with("reports-contest", &[("until", words.date(until, visit.zone).into())])) }
            p { a.button.quiet href=(contest) rel="nofollow" { (words.t("reports-contest-link")) } }
        }
    }
}

/// How reports are handled.
pub fn how(words: Words) -> Markup {
    let steps = [
        words.t("reports-how-who"),
        words.t("reports-how-illegal"),
        words.t("reports-how-child"),
        words.t("reports-how-receipt"),
        words.t("reports-how-decided"),
        words.t("reports-how-appeal"),
        words.t("reports-how-privacy"),
    ];
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("reports-how-title")) } p.lede { (words.t("reports-how-lede")) } }
            ul { @for step in steps { li { (step) } } }
            p { (words.t("reports-danger")) }
            section.section #misuse {
                h2 { (words.t("reports-policy-title")) }
                p { (words.t("reports-policy-text")) }
                ul { @for line in policy_lines(words) { li { (line) } } }
            }
            p { a.more-link href="/rules" { (words.t("reports-rules")) } }
        }
    }
}

/// One's own reports; `links` are their pages.
pub fn list(
    visit: &Visit,
    rows: &[ReportRow],
    links: &[String],
    limited: Option<DateTime<Utc>>,
    next: Option<&str>,
) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("reports-own-list")) } p.lede { (words.t("reports-own-lede")) } }
        @if let Some(until) = limited {
            (ui::notice(Tone::Warn, html! {
                p { (words.with("reports-limited", &[("until", words.date_time(until, visit.zone).into())])) " "
                    a href="/reports#misuse" { (words.t("reports-how-title")) } }
            }))
        }
        @if rows.is_empty() {
            (ui::empty(words.t("reports-own-none"), words.t("reports-own-none-text"), None))
        } @else {
            (ui::list(rows.iter().zip(links).map(|(report, link)| html! {
                div.row-line {
                    div {
                        strong { a href=(link) { (words.with("reports-number", &[("number", report.id.to_string().into())])) } }
                        p.meta {
                            (thing(words, &report.subject)) " · " bdi { (report.reason(words.lang)) } " · "
                            (ui::time(words, report.made_at, visit.now, visit.zone))
                        }
                    }
                    p.meta { (standing(words, report)) }
                }
            })))
            (ui::pager(words, None, next, ""))
        }
        p.meta { a href="/reports" { (words.t("reports-how-title")) } }
    }
}
