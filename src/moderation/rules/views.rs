//! How a version of the rules is shown.

use super::pages::address;
use super::queries::{RuleRow, VersionRow};
use super::{Since, retired, since};
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::Words;
use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, PreEscaped, html};

/// A change is told above the rules for so long.
const NEWS_DAYS: i64 = 30;

/// A version with its rules, and those of the version before.
pub struct Shown<'a> {
    pub version: &'a VersionRow,
    /// When the next one took its place.
    pub ended_at: Option<DateTime<Utc>>,
    /// There was none before.
    pub first: bool,
    pub rules: &'a [RuleRow],
    /// The rules' texts as HTML.
    pub bodies: Vec<String>,
    pub before: &'a [RuleRow],
}

/// The page of a version.
pub fn version(visit: &Visit, shown: &Shown<'_>, versions: &[VersionRow], trust: &[String]) -> Markup {
    let words = visit.words;
    let in_force = shown.ended_at.is_none();
    html! {
        header.page-head {
            h1 {
                @if in_force { (words.with("rules-heading", &[("brand", visit.brand.name.as_str().into())])) }
                @else { (words.with("rules-title-version", &[("version", shown.version.id.to_string().into())])) }
            }
            @if in_force { p.lede { (words.t("rules-lede")) } }
            p.meta { (since_when(visit, shown)) }
        }
        (news(visit, shown))
        (rules(visit, shown))
        @if in_force {
            (how(words))
            (limits(words, trust))
            (reach(words))
        }
        (others(visit, shown.version, versions))
    }
}

/// Which version this is, from when until when.
fn since_when(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let words = visit.words;
    let day = |at: Option<DateTime<Utc>>| at.map(|at| words.date(at, visit.zone)).unwrap_or_default();
    let from = day(shown.version.published_at);
    let number = shown.version.id.to_string();
    html! {
        @match shown.ended_at {
            None => (words.with("rules-in-force", &[("version", number.into()), ("from", from.into())])),
            Some(_) => (words.with("rules-was-in-force", &[
                ("version", number.into()), ("from", from.into()), ("until", day(shown.ended_at).into()),
            ])),
        }
    }
}

/// What a reader must know before reading: that this is an old version, or that the rules are new.
fn news(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let (words, version) = (visit.words, shown.version);
    let summary = version.summary(words.lang);
    let young = version.published_at.is_some_and(|at| visit.now - at < TimeDelta::days(NEWS_DAYS));
    html! {
        @if shown.ended_at.is_some() {
            (ui::notice(Tone::Warn, html! {
                p { (words.t("rules-old")) " " a href="/rules" { (words.t("rules-old-link")) } }
            }))
            @if !summary.is_empty() { p.prose dir="auto" { (summary) } }
        } @else if young && !shown.first {
            (ui::notice(Tone::Accent, html! {
                p { strong { (words.t("rules-changed")) } }
                @if !summary.is_empty() { p dir="auto" { (summary) } }
            }))
        }
    }
}

/// The rules in their order, each with its address.
pub fn rules(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let words = visit.words;
    let gone = if shown.first { Vec::new() } else { retired(shown.rules, shown.before) };
    html! {
        ol.house-rules {
            @for (rule, body) in shown.rules.iter().zip(&shown.bodies) {
                li.house-rule id=(rule.code) {
                    h2 {
                        a href={ "#" (rule.code) } dir="auto" { (rule.title(words.lang)) }
                        @if !shown.first { (since_badge(words, since(rule, shown.before))) }
                    }
                    div.prose dir="auto" { (PreEscaped(body)) }
                }
            }
        }
        @if !gone.is_empty() {
            p.meta { (words.t("rules-retired")) " "
                @for (at, rule) in gone.iter().enumerate() { @if at > 0 { " · " } bdi { (rule.title(words.lang)) } }
            }
        }
    }
}

fn since_badge(words: Words, since: Since) -> Markup {
    html! {
        @match since {
            Since::Same => {},
            Since::New => { " " (ui::badge(Tone::Accent, words.t("rules-badge-new"))) },
            Since::Changed => { " " (ui::badge(Tone::Accent, words.t("rules-badge-changed"))) },
        }
    }
}

/// Who decides, and what whoever disagrees can do.
fn how(words: Words) -> Markup {
    html! {
        section.section {
            h2 { (words.t("rules-how")) }
            ul.prose {
                li { (words.t("rules-how-report")) }
                li { (words.t("rules-how-people")) }
                li { (words.t("rules-how-reasons")) }
                li { (words.t("rules-how-appeal")) }
                li { (words.t("rules-how-misuse")) }
                li { (words.t("rules-how-public")) " " a href="/transparency" { (words.t("rules-how-public-link")) } }
            }
        }
    }
}

/// What new members may not yet, and what the program looks at.
fn limits(words: Words, trust: &[String]) -> Markup {
    html! {
        section.section #trust {
            h2 { (words.t("rules-trust")) }
            p { (words.t("rules-trust-text")) }
            ul.prose { @for line in trust { li { (line) } } }
        }
    }
}

/// Where people and authorities reach the house (DSA 11 to 13).
fn reach(words: Words) -> Markup {
    html! {
        section.section #contact {
            h2 { (words.t("rules-reach")) }
            p.prose { (words.t("rules-reach-text")) " " a href="/new" { (words.t("rules-reach-link")) } }
        }
    }
}

/// The other versions.
fn others(visit: &Visit, here: &VersionRow, versions: &[VersionRow]) -> Markup {
    let words = visit.words;
    html! {
        @if versions.len() > 1 {
            section.section #versions {
                h2 { (words.t("rules-versions")) }
                (ui::list(versions.iter().map(|version| html! {
                    div {
                        strong {
                            @let label = words.with("rules-version", &[("version", version.id.to_string().into())]);
                            @if version.id == here.id { (label) } @else { a href=(address(version)) { (label) } }
                        }
                        " "
                        @if let Some(at) = version.published_at { span.meta { (ui::day(words, at, visit.zone)) } }
                        p.meta dir="auto" { (version.summary(words.lang)) }
                    }
                })))
            }
        }
    }
}
