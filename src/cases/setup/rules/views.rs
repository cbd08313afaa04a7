//! The admin's pages of routing rules.

use super::super::common::{list_head, order_buttons, remove_button, row};
use super::RuleRow;
use super::pages::{LIST, Offered, Typed};
use crate::cases::facts::Severity;
use crate::cases::setup::CategoryRow;
use crate::cases::views::{severity_choices, severity_label};
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The list, in the order in which the rules are asked.
pub fn list(words: Words, rows: &[RuleRow], offered: &Offered) -> Markup {
    let can_add = !offered.departments.is_empty();
    let new = (can_add && !rows.is_empty()).then(|| ("/admin/desk/rules/new", words.t("setup-rule-new")));
    let open_end = rows.iter().position(RuleRow::catches_all);
    html! {
        (list_head(words, "setup-rules", "setup-rules-text", new))
        @if !can_add {
            (ui::empty(words.t("setup-rules-no-department"), words.t("setup-rules-no-department-text"),
                Some((&words.t("setup-department-new"), "/admin/desk/departments/new"))))
        } @else if rows.is_empty() {
            (ui::empty(words.t("setup-rules-none"), words.t("setup-rules-none-text"),
                Some((&words.t("setup-rule-new"), "/admin/desk/rules/new"))))
        } @else {
            (ui::list(rows.iter().enumerate().map(|(at, rule)| {
                line(words, rule, &offered.categories, open_end.is_some_and(|end| at > end))
            })))
            @if open_end.is_none() { p.meta { (words.t("setup-rules-open-end")) } }
        }
    }
}

fn line(words: Words, rule: &RuleRow, categories: &[CategoryRow], unreachable: bool) -> Markup {
    let path = format!("{LIST}/{}", rule.id);
    let conditions = conditions(words, rule, categories);
    let head = html! {
        strong { a href=(path) {
            @if conditions.is_empty() { (words.t("setup-rule-always")) }
            @for (n, condition) in conditions.iter().enumerate() { @if n > 0 { " · " } bdi { (condition) } }
        } }
        @if rule.department_archived_at.is_some() { " " (ui::badge(Tone::Warn, words.t("setup-rule-rests"))) }
        @else if unreachable { " " (ui::badge(Tone::Warn, words.t("setup-rule-unreachable"))) }
    };
    let severity = rule.severity.as_deref().and_then(Severity::parse);
    let more = [html! {
        (words.with("setup-rule-to", &[("department", rule.department_name.as_str().into())]))
        @if let Some(severity) = severity {
            " · " (words.with("setup-begins-as", &[("severity", severity_label(words, severity).into())]))
        }
    }];
    let name = if conditions.is_empty() { words.t("setup-rule-always") } else { conditions.join(" · ") };
    let actions = html! { (order_buttons(words, &path, &name)) (remove_button(words, &path, &name)) };
    row(&head, &more, &actions)
}

fn conditions(words: Words, rule: &RuleRow, categories: &[CategoryRow]) -> Vec<String> {
    let category = rule.category_id.and_then(|id| categories.iter().find(|category| category.id == id));
    let lang = rule.lang.as_deref().and_then(Lang::parse);
    let some: Vec<&str> = rule.words.lines().take(5).collect();
    let named = [
        category.map(|category| category.label(words.lang).to_owned()),
        rule.board_name.as_ref().map(|name| words.with("setup-rule-if-board", &[("board", name.as_str().into())])),
        lang.map(|lang| words.with("setup-rule-if-lang", &[("lang", lang.name().into())])),
        (!some.is_empty()).then(|| words.with("setup-rule-if-words", &[("words", some.join(", ").into())])),
    ];
    named.into_iter().flatten().collect()
}

/// The inputs of one rule.
pub fn fields(words: Words, typed: &Typed, offered: &Offered, faults: &Faults) -> Markup {
    let choice = |name: &'static str, label: String, none: String, options: Vec<(String, String)>, chosen: &str| {
        form::Choice {
            name,
            label,
            options: std::iter::once((String::new(), none)).chain(options).collect(),
            chosen: chosen.to_owned(),
            hint: None,
            fault: faults.text(name, &words),
        }
        .render()
    };
    let any = || words.t("setup-rule-any");
    let categories = offered.categories.iter().filter(|one| one.is_offered() || one.id.to_string() == typed.category);
    let categories = categories.map(|one| (one.id.to_string(), one.label(words.lang).to_owned())).collect();
    let boards = offered.boards.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
    let departments = offered.departments.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.name().to_owned())).to_vec();
    html! {
        h2 { (words.t("setup-rule-when")) }
        p.hint { (words.t("setup-rule-when-hint")) }
        (choice("category", words.t("setup-rule-category"), any(), categories, &typed.category))
        (choice("board", words.t("setup-rule-board"), any(), boards, &typed.board))
        (choice("lang", words.t("setup-rule-lang"), any(), langs, &typed.lang))
        (form::Area {
            name: "words",
            label: words.t("setup-rule-words"),
            value: typed.words.clone(),
            rows: 4,
            hint: Some(words.t("setup-rule-words-hint")),
            fault: faults.text("words", &words),
            ..form::Area::default()
        }.render())
        h2 { (words.t("setup-rule-then")) }
        (choice("department", words.t("setup-rule-department"), words.t("setup-rule-choose"), departments, &typed.department))
        (choice("severity", words.t("setup-rule-severity"), words.t("setup-rule-severity-same"), severity_choices(words), &typed.severity))
    }
}
