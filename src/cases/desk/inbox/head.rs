//! The head of a list: views with their counts, kept views, search and filters.

use super::filter::{Filter, Whose};
use super::views::{Desk, state_choices, tab_label};
use super::{COUNT_MAX, Tab};
use crate::boards::Kind;
use crate::cases::views::{severity_choices, severity_label, state_label_for_staff};
use crate::cases::{State, setup};
use crate::ui::{form, icon};
use crate::web::Staff;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Views, kept views, search and filters.
pub fn head(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let words = staff.words;
    html! {
        header.page-head.desk-head {
            h1 { (words.t("cases-desk-title")) }
            p.lede { (lede(words, desk.list.tab)) }
            (duty(staff, desk))
        }
        (tabs(words, desk))
        @if !desk.saved.is_empty() { (saved(words, desk)) }
        (find(words, desk))
        (narrowed(words, desk))
        @if desk.capped { p.hint { (words.with("inbox-capped", &[("count", super::search::FOUND_MAX.into())])) } }
    }
}

/// Whether the reader is given new cases of the department, and the button for the other.
fn duty(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let me = staff.actor().id;
    let on_duty = desk.choices.colleagues.iter().any(|colleague| colleague.id == me && colleague.on_duty);
    html! { @if desk.department.is_some() { (setup::duty_form(staff.words, on_duty, &desk.list.href())) } }
}

fn tabs(words: Words, desk: &Desk<'_>) -> Markup {
    let shown = |tab: &Tab| *tab != Tab::Department || desk.department.is_some();
    html! {
        nav.tabs.desk-tabs #desk-tabs data-live aria-label=(words.t("cases-desk-tabs")) {
            @for tab in Tab::ALL.into_iter().filter(shown) {
                @let count = desk.counts.of(tab);
                a href=(desk.list.in_tab(tab).href()) aria-current=[(tab == desk.list.tab).then_some("page")] {
                    (tab_label(words, tab)) " "
                    span.count data-count=(tab.as_str()) { (words.number(count)) @if count >= COUNT_MAX { "+" } }
                }
            }
        }
    }
}

fn lede(words: Words, tab: Tab) -> String {
    match tab {
        Tab::Waiting => words.t("cases-tab-waiting-lede"),
        Tab::Mine => words.t("cases-tab-mine-lede"),
        Tab::Department => words.t("inbox-tab-department-lede"),
        Tab::Unassigned => words.t("inbox-tab-unassigned-lede"),
        Tab::Breaching => words.t("inbox-tab-breaching-lede"),
        Tab::News => words.t("inbox-tab-news-lede"),
        Tab::Open => words.t("cases-tab-open-lede"),
        Tab::Resolved => words.t("cases-tab-resolved-lede"),
    }
}

/// The views that the reader keeps.
fn saved(words: Words, desk: &Desk<'_>) -> Markup {
    let here = desk.list.query();
    html! {
        nav.desk-saved aria-label=(words.t("inbox-saved")) {
            (icon("star"))
            @for view in &desk.saved {
                a.chip href={ "/desk/views/" (view.id) } dir="auto" aria-current=[(view.query == here).then_some("page")] { (view.name) }
            }
        }
    }
}

/// The search, and behind a fold the filters, in one form.
fn find(words: Words, desk: &Desk<'_>) -> Markup {
    let filter = &desk.list.filter;
    let set = filter.pairs().iter().filter(|(name, _)| *name != "q").count();
    let fault = desk.faults.of("name").is_some();
    html! {
        div.desk-find {
            form.filters method="get" action="/desk" role="search" aria-label=(words.t("cases-filter")) {
                (form::hidden("tab", desk.list.tab.as_str()))
                div.field {
                    label for="field-q" { (words.t("inbox-search")) }
                    p.hint #field-q-hint { (words.t("inbox-search-hint")) }
                    input #field-q name="q" type="search" value=(filter.q) dir="auto" maxlength="100" data-key="/"
                        aria-describedby="field-q-hint";
                }
                (form::button_secondary(words.t("inbox-search-go")))
                details.fold.desk-filters open[set > 0] {
                    summary { (words.t("cases-filter")) @if set > 0 { " (" (words.number(set as i64)) ")" } }
                    div.filters { (selects(words, desk)) (form::button_secondary(words.t("cases-filter-apply"))) }
                }
            }
            details.fold.desk-keep open[fault] {
                summary { (words.t("inbox-keep")) }
                div.fold-body { (keep(words, desk)) }
            }
        }
    }
}

fn selects(words: Words, desk: &Desk<'_>) -> Markup {
    let (filter, choices, lang) = (&desk.list.filter, desk.choices, words.lang);
    let all = |label: String, more: Vec<(String, String)>| [vec![(String::new(), label)], more].concat();
    let boards = choices.boards.iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let departments = choices.departments.iter().map(|row| (row.id.to_string(), row.name.clone())).collect();
    let mut people = vec![
        (Whose::Mine.word().to_owned(), words.t("inbox-mine")),
        (Whose::Nobodys.word().to_owned(), words.t("cases-fact-nobody")),
    ];
    people.extend(choices.colleagues.iter().map(|row| (row.handle.clone(), row.name.clone())));
    let categories = choices.categories.iter().map(|row| (row.slug.clone(), row.label(lang).to_owned())).collect();
    let languages = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.as_str().to_owned(), kind.label(&words))).collect();
    let choice = |name, label, options| form::Choice {
        name,
        label,
        options,
        chosen: filter.value(name),
        ..form::Choice::default()
    };
    let tag = form::Text {
        name: "tag",
        label: words.t("inbox-tag"),
        value: filter.value("tag"),
        dir_auto: true,
        max: Some(40),
        ..form::Text::default()
    };
    let states = state_choices(words, |state| desk.list.tab.shows(state));
    html! {
        (choice("state", words.t("cases-filter-state"), all(words.t("cases-filter-states"), states)).render())
        (choice("severity", words.t("inbox-severity"), all(words.t("inbox-any"), severity_choices(words))).render())
        (choice("assignee", words.t("cases-fact-assignee"), all(words.t("inbox-anybody"), people)).render())
        (choice("department", words.t("inbox-department"), all(words.t("inbox-any"), departments)).render())
        (choice("category", words.t("inbox-category"), all(words.t("inbox-any"), categories)).render())
        (choice("board", words.t("cases-filter-board"), all(words.t("cases-filter-boards"), boards)).render())
        (choice("kind", words.t("cases-filter-kind"), all(words.t("cases-filter-kinds"), kinds)).render())
        (choice("language", words.t("inbox-language"), all(words.t("inbox-any"), languages)).render())
        (tag.render())
    }
}

/// Keeps this list under a name; lets kept ones go.
fn keep(words: Words, desk: &Desk<'_>) -> Markup {
    let name = form::Text {
        name: "name",
        label: words.t("inbox-keep-name"),
        hint: Some(words.t("inbox-keep-hint")),
        fault: desk.faults.text("name", &words),
        required: true,
        dir_auto: true,
        max: Some(super::saved::NAME_CHARS_MAX),
        ..form::Text::default()
    };
    html! {
        form.form method="post" action="/desk/views" {
            (form::hidden("back", desk.list.query()))
            (name.render())
            div.actions { (form::button_secondary(words.t("inbox-keep-do"))) }
        }
        @if !desk.saved.is_empty() {
            ul.rows {
                @for view in &desk.saved {
                    li {
                        a href={ "/desk/views/" (view.id) } dir="auto" { (view.name) }
                        form method="post" action={ "/desk/views/" (view.id) "/removal" } {
                            button.button.link.danger type="submit" aria-label=(words.with("inbox-let-go-of", &[("name", view.name.as_str().into())])) {
                                (words.t("inbox-let-go"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What narrows the list now, each with a way to drop it.
fn narrowed(words: Words, desk: &Desk<'_>) -> Markup {
    let pairs = desk.list.filter.pairs();
    html! {
        @if !pairs.is_empty() {
            p.desk-narrowed {
                @for (name, value) in &pairs {
                    @let label = said(words, desk, name, value);
                    a.chip href=(desk.list.without(name).href()) aria-label=(words.with("inbox-drop", &[("what", label.as_str().into())])) {
                        span dir="auto" { (label) } (icon("close"))
                    }
                }
                a.more-link href=(desk.list.bare().href()) { (words.t("cases-desk-unfilter")) }
            }
        }
    }
}

/// A filter's value in words.
fn said(words: Words, desk: &Desk<'_>, name: &str, value: &str) -> String {
    let (choices, filter): (_, &Filter) = (desk.choices, &desk.list.filter);
    let named = match name {
        "board" => choices.boards.iter().find(|row| row.slug == value).map(|row| row.name.clone()),
        "state" => filter.state.map(|state: State| state_label_for_staff(words, state)),
        "severity" => filter.severity.map(|severity| severity_label(words, severity)),
        "department" => choices.departments.iter().find(|row| row.id.to_string() == value).map(|row| row.name.clone()),
        "assignee" => filter.assignee.as_ref().map(|whose| match whose {
            Whose::Mine => words.t("inbox-mine"),
            Whose::Nobodys => words.t("cases-fact-nobody"),
            Whose::Theirs(id, _) => {
                choices.colleagues.iter().find(|row| row.id == *id).map(|row| row.name.clone()).unwrap_or_default()
            }
        }),
        "category" => {
            choices.categories.iter().find(|row| row.slug == value).map(|row| row.label(words.lang).to_owned())
        }
        "tag" => Some(format!("#{value}")),
        "language" => filter.language.map(|lang| lang.name().to_owned()),
        "kind" => filter.kind.map(|kind| kind.label(&words)),
        _ => Some(words.with("inbox-searched", &[("q", value.into())])),
    };
    named.unwrap_or_else(|| value.to_owned())
}
