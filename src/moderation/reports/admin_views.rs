//! How the admin's pages of the reasons look. Pure.

use super::admin_pages::{LABEL_CHARS_MAX, LIST, Typed};
use super::queries::ReasonRow;
use crate::moderation::rules::RuleRow;
use crate::screening::items::HARM;
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

/// The list.
pub fn list(words: Words, rows: &[ReasonRow], rules: &[RuleRow]) -> Markup {
    let last = rows.iter().filter(|row| row.is_offered()).count();
    html! {
        header.page-head {
            h1 { (words.t("reports-admin")) }
            p.lede { (words.t("reports-admin-lede")) }
            p { a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("reports-admin-new")) } }
        }
        (ui::list(rows.iter().enumerate().map(|(at, row)| line(words, row, rules, at == 0, at + 1 >= last))))
    }
}

fn line(words: Words, row: &ReasonRow, rules: &[RuleRow], first: bool, last: bool) -> Markup {
    let (path, label) = (format!("{LIST}/{}", row.id), row.label(words.lang));
    let button = |field: &str, value: &str, text: String| {
        form::button_named(field, value, html! { (text) span.sr { ": " bdi { (label) } } }, "quiet small")
    };
    let rule = row.rule_code.as_deref().and_then(|code| rules.iter().find(|rule| rule.code == code));
    html! {
        div.row-line {
            div {
                strong { a href=(path) dir="auto" { (label) } }
                @if !row.is_offered() { " " (ui::badge(Tone::Neutral, words.t("reports-admin-archived"))) }
                @if row.illegal { " " (ui::badge(Tone::Bad, words.t("reports-admin-illegal-badge"))) }
                @if row.anonymous { " " (ui::badge(Tone::Warn, words.t("reports-admin-anonymous-badge"))) }
                p.meta {
                    (harm_label(words, row.harm))
                    @if let Some(rule) = rule { " · " bdi { (rule.title(words.lang)) } }
                    @else if let Some(code) = &row.rule_code { " · " bdi dir="ltr" { "#" (code) } }
                }
            }
            div.actions {
                @if row.is_offered() {
                    form.actions method="post" action={ (path) "/place" } {
                        @if !first { (button("to", "up", words.t("reports-admin-up"))) }
                        @if !last { (button("to", "down", words.t("reports-admin-down"))) }
                    }
                }
                form method="post" action={ (path) "/archive" } {
                    @if row.is_offered() { (button("archived", "yes", words.t("reports-admin-archive"))) }
                    @else { (button("archived", "no", words.t("reports-admin-restore"))) }
                }
            }
        }
    }
}

/// How bad something is, in a few words.
fn harm_label(words: Words, harm: i64) -> String {
    match harm {
        ..=1 => words.t("reports-harm-1"),
        2 => words.t("reports-harm-2"),
        3 => words.t("reports-harm-3"),
        4 => words.t("reports-harm-4"),
        5.. => words.t("reports-harm-5"),
    }
}

/// The form of one reason.
pub fn one(words: Words, title: &str, action: &str, typed: &Typed, rules: &[RuleRow], faults: &Faults) -> Markup {
    let label = |name: &'static str, label: String, value: &str| {
        form::Text {
            name,
            label,
            value: value.to_owned(),
            fault: faults.text(name, &words),
            dir_auto: true,
            max: Some(LABEL_CHARS_MAX),
            ..form::Text::default()
        }
        .render()
    };
    let none = std::iter::once((String::new(), words.t("reports-admin-no-rule")));
    let named = rules.iter().map(|rule| (rule.code.clone(), rule.title(words.lang).to_owned()));
    let known = typed.rule.is_empty() || rules.iter().any(|rule| rule.code == typed.rule);
    let gone = (!known).then(|| (typed.rule.clone(), format!("#{}", typed.rule)));
    html! {
        header.page-head { h1 { (title) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(action) {
            (label("label_en", words.t("reports-admin-en"), &typed.label_en))
            (label("label_he", words.t("reports-admin-he"), &typed.label_he))
            (label("label_pl", words.t("reports-admin-pl"), &typed.label_pl))
            (form::Radios {
                name: "harm",
                label: words.t("reports-admin-harm"),
                options: HARM.map(|harm| (harm.to_string(), harm_label(words, harm))).collect(),
                chosen: typed.harm.clone(),
                hint: Some(words.t("reports-admin-harm-hint")),
                fault: faults.text("harm", &words),
            }.render())
            (form::Choice {
                name: "rule",
                label: words.t("reports-admin-rule"),
                options: none.chain(named).chain(gone).collect(),
                chosen: typed.rule.clone(),
                hint: Some(words.t("reports-admin-rule-hint")),
                fault: faults.text("rule", &words),
            }.render())
            (form::Check {
                name: "illegal",
                label: words.t("reports-admin-illegal"),
                checked: !typed.illegal.is_empty(),
                hint: Some(words.t("reports-admin-illegal-hint")),
            }.render())
            (form::Check {
                name: "anonymous",
                label: words.t("reports-admin-anonymous"),
                checked: !typed.anonymous.is_empty(),
                hint: Some(words.t("reports-admin-anonymous-hint")),
            }.render())
            div.actions {
                (form::button(words.t("reports-admin-save")))
                a.button.quiet href=(LIST) { (words.t("reports-cancel")) }
            }
        }
    }
}
