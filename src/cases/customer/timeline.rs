//! What happened to a case, in plain words and in its order: what was written in full, the rest in a line each.

use super::queries::SaidRow;
use super::views::Shown;
use crate::accounts;
use crate::cases::case::State;
use crate::cases::queries::ChangeRow;
use crate::cases::views::{next_step, state_label};
use crate::cases::work::compensations::Approved;
use crate::cases::work::contacts::ShownContact;
use crate::ids::AccountId;
use crate::policy::Role;
use crate::ui::{self, Tone};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, PreEscaped, html};

/// One thing that happened.
enum Line<'a> {
    Opened,
    Said(&'a SaidRow),
    Changed(&'a ChangeRow),
    Contact(&'a ShownContact),
    Gift(&'a Approved),
    Rated,
}

/// Everything in its order, and at the end what comes next.
pub fn timeline(shown: &Shown<'_>) -> Markup {
    let words = shown.visit.words;
    html! {
        ol.story {
            @for (at, line) in lines(shown) { (one(shown, at, &line)) }
            @if !shown.case.state.is_done() { li.now { p { (next_step(words, shown.case.state)) } } }
        }
    }
}

fn lines<'a>(shown: &'a Shown<'_>) -> Vec<(DateTime<Utc>, Line<'a>)> {
    let case = shown.case;
    let began_with_words = shown.said.iter().any(|said| said.number == 1 && said.author_id == case.customer_id);
    let mut lines: Vec<(DateTime<Utc>, Line<'a>)> = Vec::new();
    if !began_with_words {
        lines.push((case.opened_at, Line::Opened));
    }
    lines.extend(shown.said.iter().map(|said| (said.created_at, Line::Said(said))));
    lines.extend(shown.changes.iter().map(|change| (change.at, Line::Changed(change))));
    lines.extend(shown.contacts.iter().map(|contact| (contact.at, Line::Contact(contact))));
    lines.extend(shown.gifts.iter().filter_map(|gift| Some((gift.decided_at?, Line::Gift(gift)))));
    lines.extend(case.rated_at.map(|at| (at, Line::Rated)));
    lines.sort_by_key(|(at, _)| *at);
    lines
}

fn one(shown: &Shown<'_>, at: DateTime<Utc>, line: &Line<'_>) -> Markup {
    let visit = shown.visit;
    let words = visit.words;
    let time = ui::time(words, at, visit.now, visit.zone);
    match line {
        Line::Said(said) => spoken(shown, said, &time),
        Line::Opened => html! { li.done { (time) p { (words.t("cases-line-opened-you")) } } },
        Line::Changed(change) => {
            html! {
                li.done {
                    (time)
                    p { (changed(words, change, shown.case.customer_id)) }
                    @if !change.note.is_empty() { p.muted dir="auto" { (change.note) } }
                }
            }
        }
        Line::Contact(contact) => html! {
            li.done {
                (time)
                p { strong { (contact.label(words)) } }
                p dir="auto" { (contact.summary) }
            }
        },
        Line::Gift(gift) => html! {
            li.done.gift { (time) p { (ui::icon("heart")) (words.with("customer-line-gift", &[("gift", gift.label(words).into())])) } }
        },
        Line::Rated => html! {
            li.done { (time) p { (words.with("customer-line-rated", &[("stars", shown.case.rating.unwrap_or_default().into())])) } }
        },
    }
}

/// One change in words.
fn changed(words: Words, change: &ChangeRow, customer: AccountId) -> String {
    let who = change.actor_name.as_deref().unwrap_or_default();
    if change.from_state == change.to_state {
        return match change.assignee_name.as_deref() {
            Some(name) => words.with("cases-line-assigned", &[("name", name.into())]),
            None => words.t("cases-line-released"),
        };
    }
    let state = || state_label(words, change.to_state).into();
    let by_customer = change.actor_id == Some(customer);
    match change.to_state {
        State::Reopened if by_customer => words.t("cases-line-reopened-you"),
        State::Closed if by_customer => words.t("cases-line-closed-you"),
        _ if change.actor_id.is_none() => words.with("cases-line-moved", &[("state", state())]),
        _ => words.with("cases-line-moved-by", &[("state", state()), ("name", who.into())]),
    }
}

/// A text with who wrote it. Files open with the same link as the page.
fn spoken(shown: &Shown<'_>, said: &SaidRow, time: &Markup) -> Markup {
    let words = shown.visit.words;
    let mine = said.author_id == shown.case.customer_id;
    let private = shown.case.side_topic_id == Some(said.topic_id);
    html! {
        li.said.by-brand[!mine] #{ "p" (said.id) } {
            article data-item {
                header.said-head {
                    (ui::avatar(&said.author_name))
                    div {
                        p {
                            @if mine { strong { (words.t("customer-you")) } } @else { strong dir="auto" { (said.author_name) } }
                            @if let Some(office) = office(words, said) { " " (ui::badge(Tone::Accent, html! { (ui::icon("seal")) bdi { (office) } })) }
                            @if said.official_at.is_some() { " " (ui::badge(Tone::Accent, words.t("cases-official"))) }
                            @if private { " " (ui::badge(Tone::Warn, html! { (ui::icon("lock")) (words.t("customer-between-us")) })) }
                        }
                        (time)
                    }
                }
                div.prose dir="auto" { (PreEscaped(files_by_link(shown, &said.body_html))) }
            }
        }
    }
}

/// The department or role of whoever speaks for the brand.
fn office(words: Words, said: &SaidRow) -> Option<String> {
    let role = Role::parse(&said.author_role).filter(|role| role.is_staff())?;
    Some(said.author_department.clone().unwrap_or_else(|| accounts::role_label(role, words)))
}

/// Whoever came by a signed link has no session that uploads would open for.
fn files_by_link(shown: &Shown<'_>, html: &str) -> String {
    if shown.by_link { html.replace("=\"/uploads/", &format!("=\"{}/files/", shown.base)) } else { html.to_owned() }
}
