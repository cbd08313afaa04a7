//! The vote box, what a list tells of votes, and the page of a vote that was not taken. Pure.

use super::Refusal;
use super::glance::Glance;
use super::voting::{Tally, Voting};
use crate::cocreation::idea::Counts;
use crate::cocreation::idea_path;
use crate::cocreation::queries::IdeaRow;
use crate::ids::TopicId;
use crate::ui::{self, Tone, form, icon, query_value};
use crate::web::Visit;
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// What a vote box knows of whoever looks at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub voted: bool,
    /// The vote came with an idea that became part of this one.
    pub carried: bool,
    /// The account may vote from then on.
    pub young: Option<DateTime<Utc>>,
    /// Votes left in the budget, where there is one.
    pub left: Option<i64>,
}

/// The votes of one idea, as one viewer sees them.
#[derive(Clone, Debug)]
pub struct Box {
    pub topic: TopicId,
    /// None while they are hidden from this viewer.
    pub tally: Option<Tally>,
    pub rules: Voting,
    /// None for visitors.
    pub own: Option<Own>,
    /// It became part of another one: its votes are counted there.
    pub merged: bool,
}

impl Box {
    /// Of an idea under these rules.
    pub fn of(idea: &IdeaRow, rules: Voting, own: Option<Own>) -> Self {
        let tally = rules.shown(idea, own.as_ref().is_some_and(|own| own.voted));
        Self { topic: idea.topic_id, tally, rules, own, merged: idea.main_topic_id.is_some() }
    }

    fn voted(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.voted)
    }
}

/// The votes of an idea on its own page: how many, by which rules, and the button.
pub fn vote_box(visit: &Visit, shown: &Box) -> Markup {
    let words = visit.words;
    html! {
        section.card #vote aria-labelledby="vote-title" {
            h2 #vote-title { (words.t("votes-title")) }
            @match shown.tally {
                Some(tally) => (told(words, tally)),
                None => p.meta { (icon("hidden")) " " (hidden(words, &shown.rules)) },
            }
            @if shown.voted() { p { (icon("check")) " " (own_line(words, shown)) } }
            @if shown.rules.open { (open(visit, shown)) } @else if !shown.merged { p.meta { (closed(visit, &shown.rules)) } }
        }
    }
}

/// The same in a list or beside a similar idea: how many there are, and the button.
pub fn vote_row(visit: &Visit, shown: &Box) -> Markup {
    let words = visit.words;
    html! {
        div.actions {
            @match shown.tally {
                Some(tally) => span { (count(words, tally.total())) },
                None => span.meta { (words.t("votes-hidden")) },
            }
            @if shown.voted() { (ui::badge(Tone::Good, words.t("votes-voted"))) }
            @if shown.rules.open { (button(visit, shown)) }
        }
    }
}

/// How many votes an idea of a list has for this viewer: in words, or that they are hidden.
pub fn line(words: Words, glance: &Glance) -> Markup {
    html! {
        @match glance.tally {
            Some(tally) => span { (count(words, tally.total())) },
            None => span { (words.t("votes-hidden")) },
        }
        @if glance.voted { " " (ui::badge(Tone::Good, words.t("votes-voted"))) }
    }
}

/// "12 votes".
pub fn count(words: Words, votes: i64) -> String {
    words.with("votes-count", &[("count", votes.into())])
}

/// The figures in full: staff apart, and what came with an import.
pub fn told(words: Words, tally: Tally) -> Markup {
    html! {
        p { strong { (count(words, tally.total())) } }
        @if tally.staff > 0 { p.meta { (words.with("votes-staff", &[("count", tally.staff.into())])) } }
        @if tally.elsewhere > 0 { p.meta { (words.with("votes-elsewhere", &[("count", tally.elsewhere.into())])) } }
    }
}

fn hidden(words: Words, rules: &Voting) -> String {
    match rules.counts {
        Counts::Voted => words.t("votes-hidden-voted"),
        Counts::Always | Counts::Closed => words.t("votes-hidden-closed"),
    }
}

fn own_line(words: Words, shown: &Box) -> String {
    if shown.own.as_ref().is_some_and(|own| own.carried) { words.t("votes-carried") } else { words.t("votes-given") }
}

fn open(visit: &Visit, shown: &Box) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(from) = shown.own.as_ref().filter(|own| !own.voted).and_then(|own| own.young) {
            p.meta { (young(visit, from, shown.rules.min_age_days)) }
        } @else {
            (button(visit, shown))
        }
        @if let Some(left) = shown.own.as_ref().and_then(|own| own.left) {
            p.meta {
                (words.with("votes-left", &[("left", left.max(0).into()), ("each", shown.rules.votes_each.into())]))
            }
        }
        @if let Some(until) = shown.rules.closes_at {
            p.meta { (words.with("votes-until", &[("when", words.date_time(until, visit.zone).into())])) }
        }
    }
}

/// The button as a form of its own; for visitors the way in, which leads back here.
fn button(visit: &Visit, shown: &Box) -> Markup {
    let (words, path) = (visit.words, idea_path(shown.topic));
    html! {
        @if shown.own.is_none() {
            p { a.button href={ "/sign-in?next=" (query_value(&path)) } { (words.t("votes-sign-in")) } }
        } @else {
            form method="post" action={ (path) "/vote" } {
                @if shown.voted() {
                    button.button.quiet name="vote" value="no" { (words.t("votes-take-back")) }
                } @else {
                    button.button name="vote" value="yes" { (words.t("votes-give")) }
                }
            }
        }
    }
}

/// Why there is no button.
fn closed(visit: &Visit, rules: &Voting) -> String {
    let words = visit.words;
    match rules.opens_at {
        _ if rules.over => words.t("votes-over"),
        _ if rules.unlisted => words.t("votes-unlisted"),
        Some(at) => words.with("votes-opens", &[("when", words.date_time(at, visit.zone).into())]),
        None => words.t("votes-closed"),
    }
}

fn young(visit: &Visit, from: DateTime<Utc>, days: i64) -> String {
    let when = visit.words.date_time(from, visit.zone);
    visit.words.with("votes-young", &[("when", when.into()), ("days", days.into())])
}

/// The page of a vote that was not taken: why, and what would change that.
pub fn refused(visit: &Visit, topic: TopicId, title: &str, refusal: &Refusal) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("votes-refused")) } }
        (ui::notice(Tone::Warn, why(visit, refusal)))
        @if let Refusal::Spent { on, .. } = refusal {
            section.section {
                h2 { (words.t("votes-spent-on")) }
                ul { @for (topic, title) in on { li { a href=(idea_path(*topic)) dir="auto" { (title) } } } }
            }
        }
        p {
            @if let Refusal::Merged { into, title } = refusal {
                a.button href=(idea_path(*into)) dir="auto" { (title) }
            } @else {
                (words.t("votes-back")) " " a href=(idea_path(topic)) dir="auto" { (title) }
            }
        }
    }
}

/// Why a vote was not taken, in a sentence.
pub fn why(visit: &Visit, refusal: &Refusal) -> String {
    let words = visit.words;
    match refusal {
        Refusal::Closed { opens_at: Some(at) } => {
            words.with("votes-opens", &[("when", words.date_time(*at, visit.zone).into())])
        }
        Refusal::Closed { opens_at: None } => words.t("votes-closed"),
        Refusal::Unlisted => words.t("votes-unlisted"),
        Refusal::Merged { .. } => words.t("votes-merged"),
        Refusal::Young { from, days } => young(visit, *from, *days),
        Refusal::Spent { each, .. } => words.with("votes-spent", &[("each", (*each).into())]),
    }
}

/// What staff are told of a caller whose vote was not taken.
pub fn why_for(visit: &Visit, refusal: &Refusal) -> String {
    let words = visit.words;
    match refusal {
        Refusal::Young { from, days } => {
            let when = words.date_time(*from, visit.zone);
            words.with("votes-for-young", &[("when", when.into()), ("days", (*days).into())])
        }
        Refusal::Spent { each, .. } => words.with("votes-for-spent", &[("each", (*each).into())]),
        other => why(visit, other),
    }
}

/// A field's select of how somebody told us.
pub fn channel_label(words: Words, channel: super::Channel) -> String {
    match channel {
        super::Channel::Phone => words.t("votes-channel-phone"),
        super::Channel::Email => words.t("votes-channel-email"),
        super::Channel::Letter => words.t("votes-channel-letter"),
        super::Channel::Visit => words.t("votes-channel-visit"),
        super::Channel::Other => words.t("votes-channel-other"),
    }
}

/// The button that posts one act.
pub fn act(path: &str, label: &str, quiet: bool) -> Markup {
    html! {
        form method="post" action=(path) {
            @if quiet { (form::button_secondary(label)) } @else { (form::button(label)) }
        }
    }
}
