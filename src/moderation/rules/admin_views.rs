//! How the admin's pages of the rules look.

use super::admin_pages::{HOME, Standing};
use super::queries::RuleRow;
use super::typed::{CODE_CHARS_MAX, TITLE_CHARS_MAX, TypedRule, TypedSummary};
use super::views::{self as public, Shown};
use super::{CATEGORIES, Since, category_label, since};
use crate::ui::{self, Tone, form};
use crate::web::{Admin, Faults};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// How much a draft changes.
pub struct Changes {
    pub changed: usize,
    pub retired: usize,
}

/// What is in force, and the draft.
pub fn home(admin: &Admin, standing: &Standing, typed: Option<&TypedSummary>, faults: &Faults) -> Markup {
    let words = admin.words;
    let number = standing.last.id.to_string();
    html! {
        header.page-head {
            h1 { (words.t("rules-admin")) }
            p.lede { (words.t("rules-admin-lede")) }
            p.meta {
                a href="/rules" { (words.with("rules-version", &[("version", number.into())])) }
                @if let Some(at) = standing.last.published_at { " · " (ui::day(words, at, admin.zone)) }
                " · "
                @if standing.last.announced_at.is_some() || standing.last.published_by.is_none() { (words.t("rules-announced")) }
                @else { (words.t("rules-announcing")) }
            }
        }
        @match &standing.draft {
            None => {
                p { (words.t("rules-no-draft")) }
                form method="post" action={ (HOME) "/draft" } { (form::button(words.t("rules-begin"))) }
            },
            Some((draft, rules)) => {
                section.section {
                    h2 { (words.t("rules-draft")) }
                    (ui::list(rules.iter().enumerate().map(|(at, rule)| {
                        line(words, rule, since(rule, &standing.last_rules), at == 0, at + 1 == rules.len())
                    })))
                    p { a.button.quiet href={ (HOME) "/draft/rule" } { (ui::icon("plus")) (words.t("rules-rule-new")) } }
                }
                @let as_kept = TypedSummary {
                    summary_en: draft.summary_en.clone(),
                    summary_he: draft.summary_he.clone(),
                    summary_pl: draft.summary_pl.clone(),
                };
                (summary(words, typed.unwrap_or(&as_kept), faults))
                div.actions {
                    a.button href={ (HOME) "/preview" } { (words.t("rules-to-preview")) }
                    form method="post" action={ (HOME) "/draft/removal" } { (form::button_danger(words.t("rules-discard"))) }
                }
            },
        }
    }
}

/// A rule of the draft with what can be done to it.
fn line(words: Words, rule: &RuleRow, since: Since, first: bool, last: bool) -> Markup {
    let path = format!("{HOME}/draft/rules/{}", rule.code);
    let title = rule.title(words.lang);
    let labelled = |field: &str, value: &str, label: String| {
        form::button_named(field, value, html! { (label) span.sr { ": " bdi { (title) } } }, "quiet small")
    };
    html! {
        div.row-line {
            div {
                strong { a href=(path) dir="auto" { (title) } }
                @match since {
                    Since::Same => {},
                    Since::New => { " " (ui::badge(Tone::Accent, words.t("rules-badge-new"))) },
                    Since::Changed => { " " (ui::badge(Tone::Accent, words.t("rules-badge-changed"))) },
                }
                p.meta {
                    bdi dir="ltr" { "#" (rule.code) } " · " (category_label(words, &rule.dsa_category))
                    @let missing = missing(rule);
                    @if !missing.is_empty() {
                        " · " (words.with("rules-missing", &[("langs", missing.into())]))
                    }
                }
            }
            div.actions {
                form.actions method="post" action={ (path) "/place" } {
                    @if !first { (labelled("to", "up", words.t("rules-up"))) }
                    @if !last { (labelled("to", "down", words.t("rules-down"))) }
                }
                form method="post" action={ (path) "/removal" } { (labelled("retire", "yes", words.t("rules-retire"))) }
            }
        }
    }
}

/// The languages in which a rule is not written.
fn missing(rule: &RuleRow) -> String {
    let whole = [
        (Lang::En, &rule.title_en, &rule.body_en),
        (Lang::He, &rule.title_he, &rule.body_he),
        (Lang::Pl, &rule.title_pl, &rule.body_pl),
    ];
    let missing = whole.iter().filter(|(_, title, body)| title.is_empty() || body.is_empty());
    missing.map(|(lang, ..)| lang.name()).collect::<Vec<_>>().join(", ")
}

/// What is new, in three languages: the members read it in the letter.
fn summary(words: Words, typed: &TypedSummary, faults: &Faults) -> Markup {
    html! {
        section.section {
            h2 { (words.t("rules-summary")) }
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action={ (HOME) "/draft/summary" } {
                p.hint { (words.t("rules-summary-hint")) }
                (area(words, "summary_en", words.t("rules-summary-en"), &typed.summary_en, 3, faults))
                (area(words, "summary_he", words.t("rules-summary-he"), &typed.summary_he, 3, faults))
                (area(words, "summary_pl", words.t("rules-summary-pl"), &typed.summary_pl, 3, faults))
                div.actions { (form::button_secondary(words.t("rules-save"))) }
            }
        }
    }
}

fn area(words: Words, name: &'static str, label: String, value: &str, rows: usize, faults: &Faults) -> Markup {
    form::Area { name, label, value: value.to_owned(), rows, fault: faults.text(name, &words), ..form::Area::default() }
        .render()
}

/// The form of one rule; no `code`: a new one.
pub fn rule(admin: &Admin, title: &str, code: Option<&str>, typed: &TypedRule, faults: &Faults) -> Markup {
    let words = admin.words;
    html! {
        header.page-head { h1 { (title) } }
        (form::faults_summary(words, &faults.all(&words)))
        (rule_form(words, code, typed, faults))
    }
}

/// The form again, with what a colleague made of the rule meanwhile.
pub fn rule_raced(admin: &Admin, code: &str, typed: &TypedRule, now: &RuleRow) -> Markup {
    let words = admin.words;
    html! {
        header.page-head { h1 { (words.t("rules-rule-edit")) } }
        (ui::notice(Tone::Warn, html! {
            p { (words.t("rules-raced")) }
            @for lang in Lang::ALL {
                p lang=(lang.code()) dir=(lang.dir()) { strong { (now.title(lang)) } " — " (now.body(lang)) }
            }
        }))
        (rule_form(words, Some(code), typed, &Faults::new()))
    }
}

fn rule_form(words: Words, code: Option<&str>, typed: &TypedRule, faults: &Faults) -> Markup {
    let action = code.map_or_else(|| format!("{HOME}/draft/rule"), |code| format!("{HOME}/draft/rules/{code}"));
    let title = |name: &'static str, label: String, value: &str| {
        form::Text {
            name,
            label,
            value: value.to_owned(),
            fault: faults.text(name, &words),
            dir_auto: true,
            max: Some(TITLE_CHARS_MAX),
            ..form::Text::default()
        }
        .render()
    };
    html! {
        form.form method="post" action=(action) {
            @match code {
                Some(code) => {
                    p.meta { (words.t("rules-code")) ": " bdi dir="ltr" { "#" (code) } }
                    (form::hidden("seen", &typed.seen))
                },
                None => (form::Text {
                    name: "code",
                    label: words.t("rules-code"),
                    value: typed.code.clone(),
                    hint: Some(words.t("rules-code-hint")),
                    fault: faults.text("code", &words),
                    required: true,
                    max: Some(CODE_CHARS_MAX),
                    ..form::Text::default()
                }.render()),
            }
            (title("title_en", words.t("rules-title-en"), &typed.title_en))
            (area(words, "body_en", words.t("rules-body-en"), &typed.body_en, 4, faults))
            (title("title_he", words.t("rules-title-he"), &typed.title_he))
            (area(words, "body_he", words.t("rules-body-he"), &typed.body_he, 4, faults))
            (title("title_pl", words.t("rules-title-pl"), &typed.title_pl))
            (area(words, "body_pl", words.t("rules-body-pl"), &typed.body_pl, 4, faults))
            (form::Choice {
                name: "category",
                label: words.t("rules-category"),
                options: CATEGORIES.iter().map(|one| ((*one).to_owned(), category_label(words, one))).collect(),
                chosen: typed.category.clone(),
                hint: Some(words.t("rules-category-hint")),
                fault: faults.text("category", &words),
            }.render())
            div.actions {
                (form::button(words.t("rules-save")))
                a.button.quiet href=(HOME) { (words.t("rules-cancel")) }
            }
        }
    }
}

/// The draft as its readers will see it, and the button that puts it in force.
pub fn preview(
    admin: &Admin,
    shown: &Shown<'_>,
    seen: &str,
    hindrance: Option<&'static str>,
    changes: &Changes,
) -> Markup {
    let words = admin.words;
    html! {
        header.page-head {
            h1 { (words.t("rules-preview")) }
            p.lede { (words.t("rules-preview-lede")) }
            p.meta {
                (words.with("rules-preview-changed", &[("count", changes.changed.into())])) " · "
                (words.with("rules-preview-retired", &[("count", changes.retired.into())]))
            }
        }
        @for lang in Lang::ALL {
            @let summary = match lang {
                Lang::En => &shown.version.summary_en,
                Lang::He => &shown.version.summary_he,
                Lang::Pl => &shown.version.summary_pl,
            };
            @if !summary.is_empty() { p lang=(lang.code()) dir=(lang.dir()) { (summary) } }
        }
        (public::rules(admin, shown))
        @match hindrance {
            Some(why) => (ui::notice(Tone::Warn, html! { p { (words.t(why)) } })),
            None => form method="post" action={ (HOME) "/publication" } {
                p { (words.t("rules-publish-text")) }
                (form::hidden("seen", seen))
                (form::button(words.t("rules-publish")))
            },
        }
        p { a.more-link href=(HOME) { (words.t("rules-back")) } }
    }
}
