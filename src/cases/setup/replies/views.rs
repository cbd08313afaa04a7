//! The admin's pages of replies kept ready.

use super::super::common::{NAME_CHARS_MAX, archive_button, archived_badge, list_head, row};
use super::VARIABLES;
use super::pages::{LIST, Typed};
use crate::cases::setup::{CannedRow, DepartmentRow};
use crate::ui::{self, form};
use crate::web::Faults;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Characters of a text that are shown in the list.
const EXCERPT_CHARS: usize = 120;

/// The list.
pub fn list(words: Words, rows: &[CannedRow], departments: &[DepartmentRow]) -> Markup {
    let new = (!rows.is_empty()).then(|| ("/admin/desk/replies/new", words.t("setup-reply-new")));
    html! {
        (list_head(words, "setup-replies", "setup-replies-text", new))
        @if rows.is_empty() {
            (ui::empty(words.t("setup-replies-none"), words.t("setup-replies-none-text"),
                Some((&words.t("setup-reply-new"), "/admin/desk/replies/new"))))
        } @else {
            (ui::list(rows.iter().map(|reply| line(words, reply, departments))))
        }
    }
}

fn line(words: Words, reply: &CannedRow, departments: &[DepartmentRow]) -> Markup {
    let (path, archived) = (format!("{LIST}/{}", reply.id), reply.archived_at.is_some());
    let department = reply.department_id.and_then(|id| departments.iter().find(|one| one.id == id));
    let langs: Vec<&str> = Lang::ALL.into_iter().filter(|lang| reply.body(*lang).is_some()).map(Lang::name).collect();
    let text = [words.lang, Lang::En, Lang::He, Lang::Pl].into_iter().find_map(|lang| reply.body(lang));
    let head = html! {
        strong { a href=(path) dir="auto" { (reply.name) } }
        @if archived { (archived_badge(words)) }
    };
    let more = [
        html! {
            @for lang in &langs { bdi { (lang) } " · " }
            @if let Some(department) = department { bdi { (department.name) } }
            @else if reply.department_id.is_some() { (words.t("setup-reply-department-gone")) }
            @else { (words.t("setup-reply-everybody")) }
        },
        html! { span dir="auto" { (ui::markdown::excerpt(text.unwrap_or_default(), EXCERPT_CHARS)) } },
    ];
    row(&head, &more, &archive_button(words, &path, &reply.name, archived))
}

/// The inputs of one reply.
pub fn fields(words: Words, typed: &Typed, departments: &[DepartmentRow], faults: &Faults) -> Markup {
    let everybody = std::iter::once((String::new(), words.t("setup-reply-everybody")));
    let named = departments.iter().map(|one| (one.id.to_string(), one.name.clone()));
    let known = typed.department.is_empty() || departments.iter().any(|one| one.id.to_string() == typed.department);
    let gone = (!known).then(|| (typed.department.clone(), words.t("setup-reply-department-gone")));
    let area = |name: &'static str, label: String, value: &str| {
        form::Area {
            name,
            label,
            value: value.to_owned(),
            rows: 7,
            fault: faults.text(name, &words),
            ..form::Area::default()
        }
        .render()
    };
    html! {
        (form::Text {
            name: "name",
            label: words.t("setup-reply-name"),
            value: typed.name.clone(),
            hint: Some(words.t("setup-reply-name-hint")),
            fault: faults.text("name", &words),
            required: true,
            dir_auto: true,
            max: Some(NAME_CHARS_MAX),
            ..form::Text::default()
        }.render())
        (form::Choice {
            name: "department",
            label: words.t("setup-reply-department"),
            options: everybody.chain(named).chain(gone).collect(),
            chosen: typed.department.clone(),
            hint: None,
            fault: faults.text("department", &words),
        }.render())
        (ui::details(words.t("setup-reply-places"), places(words)))
        (area("body_en", words.t("setup-reply-en"), &typed.body_en))
        (area("body_he", words.t("setup-reply-he"), &typed.body_he))
        (area("body_pl", words.t("setup-reply-pl"), &typed.body_pl))
    }
}

/// What can be filled in, and with what.
fn places(words: Words) -> Markup {
    let meanings = [
        words.t("setup-place-name"),
        words.t("setup-place-number"),
        words.t("setup-place-brand"),
        words.t("setup-place-agent"),
        words.t("setup-place-link"),
    ];
    html! {
        dl.facts {
            @for (place, meaning) in VARIABLES.iter().zip(meanings) {
                dt { code dir="ltr" { (place) } }
                dd { (meaning) }
            }
        }
    }
}
