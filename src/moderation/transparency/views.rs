//! How the ledger is shown: the newest acts, one entry, how to check it.

use super::acts::{Told, act_label, source_label, subject_label};
use super::period::Period;
use crate::ledger::{Act, Line};
use crate::moderation::rules::{self, RuleRow};
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// A page of the ledger.
pub struct Shown<'a> {
    pub lines: &'a [Line],
    /// The rules of the versions that the lines refer to.
    pub rules: &'a [RuleRow],
    pub last: Option<&'a Line>,
    pub years: &'a [Period],
    /// When all this began.
    pub since: DateTime<Utc>,
    /// Addresses of the neighbouring pages.
    pub newer: Option<String>,
    pub older: Option<String>,
}

/// The newest acts, the reports, and how to check the chain.
pub fn ledger(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("transparency-title")) }
            p.lede { (words.t("transparency-lede")) }
        }
        section.section {
            h2 { (words.t("transparency-reports")) }
            p { (words.t("transparency-reports-text")) }
            (periods(visit, shown))
        }
        section.section {
            h2 { (words.t("transparency-ledger")) }
            @if shown.lines.is_empty() {
                (ui::empty(words.t("transparency-none"), words.t("transparency-none-text"), Some((&words.t("transparency-rules-link"), "/rules"))))
            } @else {
                ol.topics.ledger { @for line in shown.lines { (row(visit, line, shown.rules)) } }
                (ui::pager(words, shown.newer.as_deref(), shown.older.as_deref(), ""))
            }
        }
        (check(visit, shown.last))
    }
}

/// The reports that there are.
fn periods(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let words = visit.words;
    html! {
        (ui::list(shown.years.iter().map(|year| html! {
            div {
                strong { a href=(report_path(year)) { (year.name) } }
                @if !year.is_over(visit.now) { " " (ui::badge(Tone::Neutral, words.t("transparency-so-far"))) }
                p.meta {
                    @for (at, month) in year.months(shown.since, visit.now).iter().enumerate() {
                        @if at > 0 { " · " }
                        a href=(report_path(month)) { bdi dir="ltr" { (month.name) } }
                    }
                }
            }
        })))
    }
}

/// Where a report stands.
pub fn report_path(period: &Period) -> String {
    format!("/transparency/reports/{}", period.name)
}

fn row(visit: &Visit, line: &Line, rules: &[RuleRow]) -> Markup {
    let (words, told) = (visit.words, Told::of(line));
    html! {
        li.topic data-item {
            div.topic-main {
                h3.topic-title { a href={ "/transparency/" (line.number) } { (told.title(words, line)) } }
                p.meta {
                    bdi dir="ltr" { "#" (line.number) } " · " (ui::time(words, line.at, visit.now, visit.zone))
                    @if let Some(act) = told.act() {
                        @if !act.source.is_empty() && act.reverses.is_none() { " · " (source_label(words, &act.source)) }
                        @if let Some(until) = act.until {
                            " · " (words.with("transparency-until", &[("date", words.date(until, visit.zone).into())]))
                        }
                    }
                }
                (because(words, &told, rules))
            }
        }
    }
}

/// The rule or the law, and the machine's part.
fn because(words: Words, told: &Told, rules: &[RuleRow]) -> Markup {
    html! {
        @match told {
            Told::Made(act) | Told::Reversed(act) => p.ledger-why {
                @if let Some(title) = rule_link(words, act, rules) { (words.t("transparency-rule")) ": " (title) }
                @if act.illegal { " " (ui::badge(Tone::Bad, words.t("transparency-illegal"))) }
                @if act.automated_decision { " " (ui::badge(Tone::Warn, words.t("transparency-by-machine"))) }
                @else if act.automated_detection { " " (ui::badge(Tone::Neutral, words.t("transparency-found-by-machine"))) }
                @if let Some(number) = act.reverses { (entry_link(words, "transparency-reverses", number)) }
            },
            Told::Appeal(appeal) => p.ledger-why {
                @if appeal.side == "reporter" { (words.t("transparency-by-reporter")) } @else { (words.t("transparency-by-author")) }
                @if let Some(number) = appeal.about { " " (entry_link(words, "transparency-about", number)) }
            },
            Told::Rules(new) => p.ledger-why {
                a href={ "/rules/" (new.version) } { (words.t("transparency-rules-link")) }
            },
            Told::Other => {},
        }
    }
}

fn entry_link(words: Words, key: &'static str, number: i64) -> Markup {
    html! { a href={ "/transparency/" (number) } { (words.with(key, &[("number", number.to_string().into())])) } }
}

/// The rule that a decision rests on, in the version of that time.
fn rule_link(words: Words, act: &Act, rules: &[RuleRow]) -> Option<Markup> {
    let code = act.rule.as_deref()?;
    let of_then = rules.iter().find(|rule| rule.code == code && Some(rule.version_id.0) == act.rules_version);
    Some(match of_then {
        Some(rule) => html! { a href=(rules::path(rule)) dir="auto" { (rule.title(words.lang)) } },
        None => html! { bdi dir="ltr" { "#" (code) } },
    })
}

/// How anyone checks the chain.
fn check(visit: &Visit, last: Option<&Line>) -> Markup {
    let words = visit.words;
    let address = visit.url("/transparency/ledger.jsonl");
    html! {
        section.section #check {
            h2 { (words.t("transparency-check")) }
            p { (words.t("transparency-check-text")) }
            @if let Some(last) = last {
                dl.facts {
                    dt { (words.t("transparency-last")) }
                    dd { bdi dir="ltr" { "#" (last.number) } " " code.hash dir="ltr" { (last.hash) } }
                }
            }
            p { a.button.quiet href="/transparency/ledger.jsonl" download { (ui::icon("box")) (words.t("transparency-download")) } }
            p { (words.t("transparency-check-program")) }
            pre.ledger-code dir="ltr" tabindex="0" {
                "curl -O " (address) "\n"
                "hearth ledger verify --file ledger.jsonl\n"
            }
            (ui::details(words.t("transparency-check-hand"), html! {
                p { (words.t("transparency-check-hand-text")) }
                pre.ledger-code dir="ltr" tabindex="0" {
                    "hearth-ledger-1\n" "previous_hash\n" "number\n" "at\n" "kind\n" "entry\n"
                }
                p { (words.t("transparency-check-hand-chain")) }
            }))
        }
    }
}

/// One entry with everything that it says.
pub fn entry(visit: &Visit, line: &Line, rules: &[RuleRow], newer: bool) -> Markup {
    let (words, told) = (visit.words, Told::of(line));
    let older = (line.number > 1).then(|| format!("/transparency/{}", line.number - 1));
    let newer = newer.then(|| format!("/transparency/{}", line.number + 1));
    html! {
        header.page-head {
            h1 { (told.title(words, line)) }
            p.meta { bdi dir="ltr" { "#" (line.number) } " · " (ui::time(words, line.at, visit.now, visit.zone)) }
        }
        (because(words, &told, rules))
        @if let Some(act) = told.act() { (facts(visit, act)) }
        section.section {
            h2 { (words.t("transparency-chain")) }
            dl.facts {
                dt { (words.t("transparency-kept")) } dd { pre.ledger-code dir="ltr" tabindex="0" { (line.entry) } }
                dt { (words.t("transparency-kind")) } dd { code dir="ltr" { (line.kind) } }
                dt { (words.t("transparency-hash")) } dd { code.hash dir="ltr" { (line.hash) } }
                dt { (words.t("transparency-previous")) } dd { code.hash dir="ltr" { (line.previous_hash) } }
            }
            p {
                @if line.own_hash() == line.hash { (ui::badge(Tone::Good, words.t("transparency-fits"))) }
                @else { (ui::badge(Tone::Bad, words.t("transparency-does-not-fit"))) }
            }
            p { a.more-link href="/transparency#check" { (words.t("transparency-check")) } }
        }
        (ui::pager(words, newer.as_deref(), older.as_deref(), ""))
    }
}

fn facts(visit: &Visit, act: &Act) -> Markup {
    let words = visit.words;
    html! {
        dl.facts {
            dt { (words.t("transparency-measure")) } dd { (act_label(words, &act.act)) }
            dt { (words.t("transparency-subject")) } dd { (subject_label(words, &act.subject)) }
            @if let Some(until) = act.until { dt { (words.t("transparency-ends")) } dd { (words.date_time(until, visit.zone)) } }
            @if !act.source.is_empty() && act.reverses.is_none() { dt { (words.t("transparency-source")) } dd { (source_label(words, &act.source)) } }
            @if let Some(times) = act.times { dt { (words.t("transparency-times")) } dd { (words.number(times)) } }
            dt { (words.t("transparency-machine")) } dd {
                @if act.automated_decision { (words.t("transparency-by-machine")) }
                @else if act.automated_detection { (words.t("transparency-found-by-machine")) }
                @else { (words.t("transparency-by-people")) }
            }
            @if !act.decision.is_empty() { dt { (words.t("transparency-decision")) } dd { code dir="ltr" { (act.decision) } } }
        }
    }
}
