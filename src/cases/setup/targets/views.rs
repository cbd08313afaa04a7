//! The admin's pages of targets.

use super::super::common::{list_head, remove_button, row};
use super::pages::{LIST, Typed};
use super::{TargetRow, amount};
use crate::cases::facts::Severity;
use crate::cases::setup::CategoryRow;
use crate::cases::views::{severity_choices, severity_label};
use crate::ui::{self, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

/// The list.
pub fn list(words: Words, rows: &[TargetRow], categories: &[CategoryRow]) -> Markup {
    let new = (!rows.is_empty()).then(|| ("/admin/desk/targets/new", words.t("setup-target-new")));
    html! {
        (list_head(words, "setup-targets", "setup-targets-text", new))
        @if rows.is_empty() {
            (ui::empty(words.t("setup-targets-none"), words.t("setup-targets-none-text"),
                Some((&words.t("setup-target-new"), "/admin/desk/targets/new"))))
        } @else {
            (ui::list(rows.iter().map(|target| line(words, target, categories))))
        }
        p { a.more-link href="/admin/desk/hours" { (words.t("setup-targets-hours")) } }
    }
}

fn line(words: Words, target: &TargetRow, categories: &[CategoryRow]) -> Markup {
    let path = format!("{LIST}/{}", target.id);
    let category = target.category_id.and_then(|id| categories.iter().find(|category| category.id == id));
    let severity = target.severity.as_deref().and_then(Severity::parse);
    let whom = [
        category.map_or_else(|| words.t("setup-target-every-category"), |one| one.label(words.lang).to_owned()),
        severity.map_or_else(|| words.t("setup-target-every-severity"), |one| severity_label(words, one)),
    ];
    let hours = |minutes: Option<i64>| match minutes {
        Some(_) => words.with("setup-target-hours", &[("hours", amount::write(minutes).into())]),
        None => words.t("setup-target-no-clock"),
    };
    let head = html! {
        strong { a href=(path) { @for (n, part) in whom.iter().enumerate() { @if n > 0 { " · " } bdi { (part) } } } }
    };
    let more = [
        html! { (words.t("setup-target-reply")) ": " (hours(target.first_reply_minutes)) },
        html! { (words.t("setup-target-resolution")) ": " (hours(target.resolution_minutes)) },
    ];
    row(&head, &more, &remove_button(words, &path, &whom.join(" · ")))
}

/// The inputs of one line.
pub fn fields(words: Words, typed: &Typed, categories: &[CategoryRow], faults: &Faults) -> Markup {
    let every = std::iter::once((String::new(), words.t("setup-target-every-category")));
    let offered = categories.iter().filter(|one| one.is_offered() || one.id.to_string() == typed.category);
    let any = std::iter::once((String::new(), words.t("setup-target-every-severity")));
    let hours = |name: &'static str, label: String, value: &str| {
        form::Text {
            name,
            label,
            value: value.to_owned(),
            hint: Some(words.t("setup-target-hours-hint")),
            fault: faults.text(name, &words),
            max: Some(10),
            ..form::Text::default()
        }
        .render()
    };
    html! {
        (form::Choice {
            name: "category",
            label: words.t("setup-target-category"),
            options: every.chain(offered.map(|one| (one.id.to_string(), one.label(words.lang).to_owned()))).collect(),
            chosen: typed.category.clone(),
            hint: None,
            fault: faults.text("category", &words),
        }.render())
        (form::Choice {
            name: "severity",
            label: words.t("setup-target-severity"),
            options: any.chain(severity_choices(words)).collect(),
            chosen: typed.severity.clone(),
            hint: None,
            fault: faults.text("severity", &words),
        }.render())
        (hours("first_reply", words.t("setup-target-reply"), &typed.first_reply))
        (hours("resolution", words.t("setup-target-resolution"), &typed.resolution))
    }
}
