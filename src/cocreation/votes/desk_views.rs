//! What staff see of votes. Pure.

use super::actions::Recount;
use super::anomalies::{Finding, NEW_DAYS};
use super::queries::ForRow;
use super::views::{self, channel_label, told};
use super::voting::{Tally, Voting};
use super::{Channel, NOTE_CHARS_MAX};
use crate::cocreation::idea::Counts;
use crate::cocreation::idea_path;
use crate::cocreation::queries::IdeaRow;
use crate::ids::TopicId;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::NaiveDate;
use maud::{Markup, html};
use serde::Deserialize;

/// The pages of one idea's votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Votes,
    Unusual,
    Merge,
}

/// Links between them. Colleagues who do not judge ideas see the first alone.
pub fn tabs(visit: &Visit, topic: TopicId, at: Tab) -> Markup {
    let words = visit.words;
    let path = |rest: &str| format!("/desk/ideas/{topic}/{rest}");
    let mut items = vec![(words.t("votes-title"), path("votes"), at == Tab::Votes)];
    if visit.viewer.produces() {
        items.push((words.t("votes-unusual"), path("anomalies"), at == Tab::Unusual));
        items.push((words.t("votes-merge"), path("merge"), at == Tab::Merge));
    }
    ui::tabs(&items)
}

/// The way back to the idea at the desk.
pub fn crumbs(visit: &Visit, idea: &IdeaRow) -> Vec<(String, String)> {
    vec![
        (visit.words.t("votes-desk-ideas"), "/desk/ideas".into()),
        (idea.title.clone(), format!("/desk/ideas/{}", idea.topic_id)),
    ]
}

/// A caller's wish as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub person: String,
    pub channel: String,
    pub note: String,
    pub vote: String,
}

/// The votes of one idea at the desk.
pub struct Desk {
    pub idea: IdeaRow,
    pub rules: Voting,
    /// None while they are hidden, from the team, too.
    pub tally: Option<Tally>,
    pub given: Vec<ForRow>,
}

fn head(visit: &Visit, idea: &IdeaRow, at: Tab, title: &str) -> Markup {
    html! {
        header.page-head {
            h1 { (title) }
            p.lede { a href=(idea_path(idea.topic_id)) dir="auto" { (idea.title) } }
        }
        (tabs(visit, idea.topic_id, at))
    }
}

/// The page of votes.
pub fn votes(visit: &Visit, desk: &Desk, typed: &Typed, faults: &Faults, said: Option<String>) -> Markup {
    let words = visit.words;
    html! {
        (head(visit, &desk.idea, Tab::Votes, &words.t("votes-title")))
        @if let Some(said) = said { (ui::notice(Tone::Warn, said)) }
        (form::faults_summary(words, &faults.all(&words)))
        section.card {
            h2 { (words.t("votes-figures")) }
            @match desk.tally {
                Some(tally) => (told(words, tally)),
                None => p { (words.t("votes-desk-hidden")) },
            }
            (rules(visit, &desk.rules))
            @if visit.viewer.produces() { (producers(words, desk)) }
        }
        (for_caller(words, desk, typed, faults))
        (given(visit, &desk.given))
    }
}

/// By which rules votes are taken now.
fn rules(visit: &Visit, rules: &Voting) -> Markup {
    let words = visit.words;
    let counts = match rules.counts {
        Counts::Always => words.t("votes-rule-always"),
        Counts::Voted => words.t("votes-rule-voted"),
        Counts::Closed => words.t("votes-rule-closed"),
    };
    html! {
        ul.meta {
            li { (if rules.open { words.t("votes-rule-open") } else { words.t("votes-closed") }) }
            @if let Some(at) = rules.closes_at { li { (words.with("votes-until", &[("when", words.date_time(at, visit.zone).into())])) } }
            @if let Some(at) = rules.opens_at { li { (words.with("votes-opens", &[("when", words.date_time(at, visit.zone).into())])) } }
            li { (counts) }
            @if rules.votes_each > 0 { li { (words.with("votes-rule-each", &[("each", rules.votes_each.into())])) } }
            @if rules.min_age_days > 0 { li { (words.with("votes-rule-age", &[("days", rules.min_age_days.into())])) } }
        }
    }
}

fn producers(words: Words, desk: &Desk) -> Markup {
    let path = format!("/desk/ideas/{}", desk.idea.topic_id);
    html! {
        div.actions {
            @if desk.tally.is_some() {
                a.button.quiet href={ (path) "/votes.csv" } download { (words.t("votes-export")) }
            }
            (views::act(&format!("{path}/recount"), &words.t("votes-recount"), true))
        }
        @if desk.tally.is_some() { p.meta { (words.t("votes-export-hint")) } }
    }
}

fn for_caller(words: Words, desk: &Desk, typed: &Typed, faults: &Faults) -> Markup {
    let channels = Channel::ALL.iter().map(|one| (one.as_str().to_owned(), channel_label(words, *one)));
    html! {
        section.section {
            h2 { (words.t("votes-for")) }
            p.meta { (words.t("votes-for-text")) }
            @if desk.rules.open {
                form.form method="post" action={ "/desk/ideas/" (desk.idea.topic_id) "/votes" } {
                    (form::Text {
                        name: "person",
                        label: words.t("votes-for-person"),
                        value: typed.person.clone(),
                        hint: Some(words.t("votes-for-person-hint")),
                        fault: faults.text("person", &words),
                        required: true,
                        dir_auto: true,
                        ..form::Text::default()
                    }.render())
                    (form::Choice {
                        name: "channel",
                        label: words.t("votes-for-channel"),
                        options: channels.collect(),
                        chosen: typed.channel.clone(),
                        fault: faults.text("channel", &words),
                        ..form::Choice::default()
                    }.render())
                    (form::Area {
                        name: "note",
                        label: words.t("votes-for-note"),
                        value: typed.note.clone(),
                        rows: 2,
                        hint: Some(words.with("votes-for-note-hint", &[("max", NOTE_CHARS_MAX.into())])),
                        fault: faults.text("note", &words),
                        ..form::Area::default()
                    }.render())
                    div.actions {
                        (form::button_named("vote", "yes", words.t("votes-for-give"), ""))
                        (form::button_named("vote", "no", words.t("votes-for-take-back"), "quiet"))
                    }
                }
            } @else { p { (words.t("votes-closed")) } }
        }
    }
}

fn given(visit: &Visit, rows: &[ForRow]) -> Markup {
    let words = visit.words;
    let line = |row: &ForRow| {
        vec![
            ui::time(words, row.at, visit.now, visit.zone),
            ui::person(&row.handle, &row.name, None),
            html! { (if row.given { words.t("votes-for-was-given") } else { words.t("votes-for-was-taken-back") }) },
            html! {
                (Channel::parse(&row.channel).map(|channel| channel_label(words, channel)).unwrap_or_default())
                @if !row.note.is_empty() { ": " span dir="auto" { (row.note) } }
            },
            ui::person(&row.by_handle, &row.by_name, row.by_department.as_deref()),
        ]
    };
    let heads = [
        words.t("votes-for-when"),
        words.t("votes-for-whose"),
        words.t("votes-for-what"),
        words.t("votes-for-how"),
        words.t("votes-for-by"),
    ];
    html! {
        section.section {
            h2 { (words.t("votes-for-log")) }
            @if rows.is_empty() { p.meta { (words.t("votes-for-none")) } }
            @else { (ui::table(&heads, rows.iter().map(line))) }
        }
    }
}

/// What the report shows.
pub struct Report {
    pub votes: usize,
    pub findings: Vec<Finding>,
    pub days: Vec<(NaiveDate, i64)>,
}

/// The page of what is unusual; none while votes are hidden.
pub fn unusual(visit: &Visit, idea: &IdeaRow, report: Option<&Report>) -> Markup {
    let words = visit.words;
    html! {
        (head(visit, idea, Tab::Unusual, &words.t("votes-unusual")))
        p.meta { (words.t("votes-unusual-text")) }
        @match report {
            None => (ui::notice(Tone::Neutral, words.t("votes-unusual-hidden"))),
            Some(report) => {
                @if report.findings.is_empty() {
                    (ui::notice(Tone::Good, words.t("votes-unusual-none")))
                } @else {
                    (ui::list(report.findings.iter().map(|finding| html! { p { (said(visit, finding)) } })))
                }
                @if !report.days.is_empty() { (days(visit, report)) }
            }
        }
    }
}

fn said(visit: &Visit, finding: &Finding) -> String {
    let words = visit.words;
    match finding {
        Finding::Burst { from, until, votes, expected } => words.with(
            "votes-burst",
            &[
                ("count", (*votes).into()),
                ("from", words.date_time(*from, visit.zone).into()),
                ("until", words.date_time(*until, visit.zone).into()),
                ("expected", (*expected).into()),
            ],
        ),
        Finding::Network { day, votes, of } => words.with(
            "votes-network",
            &[("count", (*votes).into()), ("of", (*of).into()), ("day", date(words, *day).into())],
        ),
        Finding::NewAccounts { votes, of } => words
            .with("votes-new-accounts", &[("count", (*votes).into()), ("of", (*of).into()), ("days", NEW_DAYS.into())]),
    }
}

/// A day of the report is one of UTC, like the keys of networks.
fn date(words: Words, day: NaiveDate) -> String {
    words.date(day.and_time(chrono::NaiveTime::MIN).and_utc(), chrono_tz::Tz::UTC)
}

fn days(visit: &Visit, report: &Report) -> Markup {
    let words = visit.words;
    let heads = [words.t("votes-day"), words.t("votes-title")];
    let rows =
        report.days.iter().map(|(day, votes)| vec![html! { (date(words, *day)) }, html! { (words.number(*votes)) }]);
    ui::details(
        words.with("votes-days", &[("count", words.number(number(report.votes)).into())]),
        ui::table(&heads, rows),
    )
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What counting again found. While votes are hidden it says whether they agree, and no more.
pub fn recounted(visit: &Visit, idea: &IdeaRow, found: Recount, shown: bool) -> Markup {
    let words = visit.words;
    let figures = |(members, staff): (i64, i64)| {
        words.with("votes-recount-figures", &[("members", members.into()), ("staff", staff.into())])
    };
    html! {
        (head(visit, idea, Tab::Votes, &words.t("votes-recount")))
        @if found.agrees() { (ui::notice(Tone::Good, words.t("votes-recount-agrees"))) }
        @else { (ui::notice(Tone::Warn, words.t("votes-recount-mended"))) }
        @if shown {
            dl {
                dt { (words.t("votes-recount-before")) } dd { (figures(found.before)) }
                dt { (words.t("votes-recount-after")) } dd { (figures(found.after)) }
            }
        }
        p { a.button.quiet href={ "/desk/ideas/" (idea.topic_id) "/votes" } { (words.t("votes-recount-back")) } }
    }
}
