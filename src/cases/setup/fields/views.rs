//! The admin's pages of fields.

use super::super::common::{archive_button, archived_badge, list_head, names_fields, order_buttons, row};
use super::pages::{LIST, Typed};
use crate::cases::setup::{CategoryRow, FieldKind, FieldRow};
use crate::ids::CategoryId;
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

/// The list: what every form asks for, then what each category adds, then what is archived.
pub fn list(words: Words, rows: &[FieldRow], categories: &[CategoryRow]) -> Markup {
    let new = (!rows.is_empty()).then(|| ("/admin/desk/fields/new", words.t("setup-field-new")));
    let asked = |category: Option<CategoryId>| -> Vec<&FieldRow> {
        rows.iter().filter(|field| field.archived_at.is_none() && field.category_id == category).collect()
    };
    let archived: Vec<&FieldRow> = rows.iter().filter(|field| field.archived_at.is_some()).collect();
    html! {
        (list_head(words, "setup-fields", "setup-fields-text", new))
        @if rows.is_empty() {
            (ui::empty(words.t("setup-fields-none"), words.t("setup-fields-none-text"),
                Some((&words.t("setup-field-new"), "/admin/desk/fields/new"))))
        }
        (group(words, &words.t("setup-fields-every"), &asked(None)))
        @for category in categories {
            (group(words, category.label(words.lang), &asked(Some(category.id))))
        }
        (group(words, &words.t("setup-fields-archived"), &archived))
    }
}

fn group(words: Words, title: &str, rows: &[&FieldRow]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.section {
                h2 dir="auto" { (title) }
                (ui::list(rows.iter().map(|field| line(words, field))))
            }
        }
    }
}

fn line(words: Words, field: &FieldRow) -> Markup {
    let (path, name) = (format!("{LIST}/{}", field.id), field.label(words.lang));
    let archived = field.archived_at.is_some();
    let head = html! {
        strong { a href=(path) dir="auto" { (name) } }
        @if field.required { " " (ui::badge(Tone::Warn, words.t("setup-field-is-required"))) }
        @if field.public { " " (ui::badge(Tone::Accent, words.t("setup-field-is-public"))) }
        @if archived { (archived_badge(words)) }
    };
    let choices: Vec<&str> = field.choices().take(6).collect();
    let more = [html! {
        (kind_label(words, field.kind))
        @if !choices.is_empty() { ": " bdi { (choices.join(", ")) } @if field.choices().count() > choices.len() { " …" } }
    }];
    let actions = html! {
        @if !archived { (order_buttons(words, &path, name)) }
        (archive_button(words, &path, name, archived))
    };
    row(&head, &more, &actions)
}

fn kind_label(words: Words, kind: FieldKind) -> String {
    match kind {
        FieldKind::Line => words.t("setup-kind-line"),
        FieldKind::Choice => words.t("setup-kind-choice"),
        FieldKind::Date => words.t("setup-kind-date"),
        FieldKind::Number => words.t("setup-kind-number"),
    }
}

/// The inputs of one field.
pub fn fields(words: Words, typed: &Typed, categories: &[CategoryRow], faults: &Faults) -> Markup {
    let every = std::iter::once((String::new(), words.t("setup-field-category-every")));
    let offered = categories.iter().filter(|one| one.is_offered() || one.id.to_string() == typed.category);
    html! {
        (names_fields(words, [&typed.name_en, &typed.name_he, &typed.name_pl], faults))
        (form::Choice {
            name: "category",
            label: words.t("setup-field-category"),
            options: every.chain(offered.map(|one| (one.id.to_string(), one.label(words.lang).to_owned()))).collect(),
            chosen: typed.category.clone(),
            hint: None,
            fault: faults.text("category", &words),
        }.render())
        (form::Radios {
            name: "kind",
            label: words.t("setup-field-kind"),
            options: FieldKind::ALL.map(|kind| (kind.as_str().to_owned(), kind_label(words, kind))).to_vec(),
            chosen: typed.kind.clone(),
            hint: None,
            fault: faults.text("kind", &words),
        }.render())
        (form::Area {
            name: "choices",
            label: words.t("setup-field-choices"),
            value: typed.choices.clone(),
            rows: 5,
            hint: Some(words.t("setup-field-choices-hint")),
            fault: faults.text("choices", &words),
            ..form::Area::default()
        }.render())
        (form::Check {
            name: "required",
            label: words.t("setup-field-required"),
            checked: !typed.required.is_empty(),
            hint: None,
        }.render())
        (form::Check {
            name: "public",
            label: words.t("setup-field-public"),
            checked: !typed.public.is_empty(),
            hint: Some(words.t("setup-field-public-hint")),
        }.render())
    }
}
