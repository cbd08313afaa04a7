//! The admin's pages of categories.

use super::super::common::{archive_button, archived_badge, list_head, names_fields, order_buttons, row};
use super::pages::{LIST, Typed};
use crate::cases::setup::CategoryRow;
use crate::cases::views::{severity_choices, severity_label};
use crate::ids::CategoryId;
use crate::ui::{self, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};
use std::collections::HashMap;

/// The list.
pub fn list(words: Words, rows: &[CategoryRow], open: &HashMap<CategoryId, i64>) -> Markup {
    let new = (!rows.is_empty()).then(|| ("/admin/desk/categories/new", words.t("setup-category-new")));
    html! {
        (list_head(words, "setup-categories", "setup-categories-text", new))
        @if rows.is_empty() {
            (ui::empty(words.t("setup-categories-none"), words.t("setup-categories-none-text"),
                Some((&words.t("setup-category-new"), "/admin/desk/categories/new"))))
        } @else {
            (ui::list(rows.iter().map(|category| line(words, category, open.get(&category.id).copied().unwrap_or_default()))))
        }
    }
}

fn line(words: Words, category: &CategoryRow, open: i64) -> Markup {
    let (path, name) = (format!("{LIST}/{}", category.id), category.label(words.lang));
    let archived = !category.is_offered();
    let head = html! {
        strong { a href=(path) dir="auto" { (name) } }
        @if archived { (archived_badge(words)) }
    };
    let count = [("count", open.into())];
    let more = [
        html! { (words.with("setup-begins-as", &[("severity", severity_label(words, category.severity).into())])) },
        html! {
            @if archived && open > 0 { strong { (words.with("setup-open-kept", &count)) } }
            @else { (words.with("setup-open-cases", &count)) }
        },
    ];
    let actions = html! {
        @if !archived { (order_buttons(words, &path, name)) }
        (archive_button(words, &path, name, archived))
    };
    row(&head, &more, &actions)
}

/// The inputs of one category.
pub fn fields(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    html! {
        (names_fields(words, [&typed.name_en, &typed.name_he, &typed.name_pl], faults))
        (form::Radios {
            name: "severity",
            label: words.t("setup-category-severity"),
            options: severity_choices(words),
            chosen: typed.severity.clone(),
            hint: Some(words.t("setup-category-severity-hint")),
            fault: faults.text("severity", &words),
        }.render())
        (form::Text {
            name: "slug",
            label: words.t("setup-slug"),
            value: typed.slug.clone(),
            hint: Some(words.t("setup-slug-hint")),
            fault: faults.text("slug", &words),
            max: Some(40),
            ..form::Text::default()
        }.render())
    }
}
