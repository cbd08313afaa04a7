//! How the figures of a period are shown.

use super::acts::act_label;
use super::period::Period;
use super::report::{Automated, Holds, Measure, Notices, Reason, Report};
use super::views::report_path;
use crate::moderation::rules::RuleRow;
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::{Lang, Words};
use chrono_tz::Tz;
use maud::{Markup, html};

/// The page of a period. `rules` are the titles to show for codes, of any version, the newest last.
pub fn report(visit: &Visit, period: &Period, report: &Report, rules: &[RuleRow]) -> Markup {
    let words = visit.words;
    let day = |at| words.date(at, Tz::UTC);
    let span = [("from", day(period.from).into()), ("until", day(period.last_day()).into())];
    html! {
        header.page-head {
            h1 { (words.with("transparency-report-title", &[("period", period.name.clone().into())])) }
            p.lede { (words.t("transparency-report-lede")) }
            p.meta {
                (words.with("transparency-report-span", &span))
                @if !report.complete { " " (ui::badge(Tone::Neutral, words.t("transparency-so-far"))) }
            }
            div.actions {
                a.button.quiet href={ (report_path(period)) ".csv" } download { "CSV" }
                a.button.quiet href={ (report_path(period)) ".json" } download { "JSON" }
            }
        }
        (orders(words, report))
        (notices(words, &report.notices))
        (measures(words, &report.measures))
        (by_rule(words, report, rules))
        (automated(words, &report.automated, &report.holds))
        (appeals(words, report))
    }
}

fn orders(words: Words, report: &Report) -> Markup {
    let count = report.orders.received;
    html! {
        section.section {
            h2 { (words.t("transparency-orders")) }
            p { (words.with("transparency-orders-text", &[("count", count.into())])) }
        }
    }
}

fn figure(words: Words, count: i64, label: &'static str) -> Markup {
    html! { div.stat { b { (words.number(count)) } " " span { (words.t(label)) } } }
}

/// A median in the reader's words.
fn median(words: Words, minutes: Option<i64>) -> String {
    match minutes {
        Some(minutes) => words.span(u64::try_from(minutes).unwrap_or_default().max(1) * 60),
        None => words.t("transparency-no-median"),
    }
}

/// A share as a percentage with one digit.
fn percent(words: Words, share: Option<f64>) -> String {
    match share {
        Some(share) => {
            let text = format!("{:.1}", share * 100.0);
            let text = if words.lang == Lang::Pl { text.replace('.', ",") } else { text };
            words.with("transparency-percent", &[("share", text.into())])
        }
        None => words.t("transparency-no-share"),
    }
}

fn notices(words: Words, all: &Notices) -> Markup {
    html! {
        section.section {
            h2 { (words.t("transparency-notices")) }
            div.stats {
                (figure(words, all.received, "transparency-received"))
                (figure(words, all.illegal, "transparency-of-illegal"))
                (figure(words, all.without_account, "transparency-without-account"))
                (figure(words, all.decided, "transparency-decided"))
                (figure(words, all.upheld, "transparency-upheld"))
            }
            dl.facts {
                dt { (words.t("transparency-median")) } dd { (median(words, all.median_minutes)) }
                dt { (words.t("transparency-median-illegal")) } dd { (median(words, all.median_minutes_illegal)) }
            }
            @if !all.reasons.is_empty() {
                (ui::table(
                    &[words.t("transparency-reason"), words.t("transparency-received"), words.t("transparency-decided"), words.t("transparency-upheld")],
                    all.reasons.iter().map(|one| vec![
                        html! {
                            bdi { (reason_label(words.lang, one)) }
                            @if one.illegal { " " (ui::badge(Tone::Bad, words.t("transparency-illegal"))) }
                        },
                        number(words, one.received), number(words, one.decided), number(words, one.upheld),
                    ]),
                ))
            }
        }
    }
}

fn number(words: Words, count: i64) -> Markup {
    html! { (words.number(count)) }
}

fn reason_label(lang: Lang, reason: &Reason) -> &str {
    let own = match lang {
        Lang::En => &reason.label_en,
        Lang::He => &reason.label_he,
        Lang::Pl => &reason.label_pl,
    };
    [own, &reason.label_en, &reason.label_he, &reason.label_pl, &reason.code]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or("", String::as_str)
}

fn measures(words: Words, all: &[Measure]) -> Markup {
    html! {
        section.section {
            h2 { (words.t("transparency-measures")) }
            p { (words.t("transparency-measures-text")) }
            @if all.is_empty() { p.muted { (words.t("transparency-nothing")) } } @else {
                (ui::table(
                    &[
                        words.t("transparency-measure"), words.t("transparency-total"), words.t("transparency-source-notice"),
                        words.t("transparency-source-own"), words.t("transparency-source-automated"),
                        words.t("transparency-illegal"), words.t("transparency-reversed"),
                    ],
                    all.iter().map(|one| vec![
                        html! { (act_label(words, &one.measure)) },
                        number(words, one.total), number(words, one.notice), number(words, one.own),
                        number(words, one.automated), number(words, one.illegal), number(words, one.reversed),
                    ]),
                ))
            }
        }
    }
}

fn by_rule(words: Words, report: &Report, rules: &[RuleRow]) -> Markup {
    let title =
        |code: &str| rules.iter().rev().find(|rule| rule.code == code).map(|rule| rule.title(words.lang).to_owned());
    html! {
        @if !report.rules.is_empty() {
            section.section {
                h2 { (words.t("transparency-by-rule")) }
                (ui::table(
                    &[words.t("transparency-rule"), words.t("transparency-total")],
                    report.rules.iter().map(|one| vec![
                        match &one.rule {
                            Some(code) => html! { bdi { (title(code).unwrap_or_else(|| code.clone())) } },
                            None => html! { (words.t("transparency-the-law")) },
                        },
                        number(words, one.decisions),
                    ]),
                ))
            }
        }
    }
}

fn automated(words: Words, machine: &Automated, holds: &Holds) -> Markup {
    html! {
        section.section {
            h2 { (words.t("transparency-automated")) }
            p { (words.t("transparency-automated-text")) }
            dl.facts {
                dt { (words.t("transparency-limiting")) } dd { (words.number(machine.decisions)) }
                dt { (words.t("transparency-detected")) } dd { (words.number(machine.detected)) " (" (percent(words, machine.detected_share)) ")" }
                dt { (words.t("transparency-decided-by-machine")) } dd { (words.number(machine.decided)) " (" (percent(words, machine.decided_share)) ")" }
                dt { (words.t("transparency-machine-errors")) } dd { (words.number(machine.reversed)) " (" (percent(words, machine.error_share)) ")" }
                dt { (words.t("transparency-held")) } dd { (words.number(holds.held)) }
                dt { (words.t("transparency-held-published")) } dd { (words.number(holds.published)) " (" (percent(words, holds.error_share)) ")" }
                dt { (words.t("transparency-held-refused")) } dd { (words.number(holds.refused)) }
            }
        }
    }
}

fn appeals(words: Words, report: &Report) -> Markup {
    html! {
        section.section {
            h2 { (words.t("transparency-appeals")) }
            (ui::table(
                &[
                    words.t("transparency-side"), words.t("transparency-received"), words.t("transparency-decided"),
                    words.t("transparency-stands"), words.t("transparency-changed"), words.t("transparency-median"),
                ],
                report.appeals.iter().map(|one| vec![
                    html! {
                        @if one.side == "reporter" { (words.t("transparency-side-reporter")) } @else { (words.t("transparency-side-author")) }
                    },
                    number(words, one.received), number(words, one.decided), number(words, one.upheld),
                    number(words, one.reversed), html! { (median(words, one.median_minutes)) },
                ]),
            ))
        }
    }
}
