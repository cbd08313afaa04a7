//! How teams off the site look.

use super::super::TeamRow;
use super::super::common::{Tab, labelled, tabs};
use super::TeamKind;
use super::pages::{LIST, Typed, path};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The list.
pub fn list(staff: &Staff, rows: &[TeamRow], archived: &[TeamRow]) -> Markup {
    let words = staff.words;
    html! {
        (tabs(words, Some(Tab::Teams)))
        header.page-head {
            h1 { (words.t("playbooks-teams")) }
            p.lede { (words.t("playbooks-teams-lede")) }
            @if staff.viewer.leads() {
                div.actions { a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("playbooks-team-new")) } }
            }
        }
        @if rows.is_empty() { (ui::empty(words.t("playbooks-teams-none"), words.t("playbooks-teams-none-text"), None)) }
        @else { (ui::list(rows.iter().map(|row| line(staff, row, false)))) }
        @if !archived.is_empty() {
            (ui::details(words.t("playbooks-archived"), ui::list(archived.iter().map(|row| line(staff, row, true)))))
        }
    }
}

fn line(staff: &Staff, row: &TeamRow, archived: bool) -> Markup {
    let words = staff.words;
    html! {
        div.row-line {
            div {
                strong { a href=(path(row.id)) dir="auto" { (row.name) } }
                p.meta {
                    (row.kind().label(words)) " · " bdi { (row.lang().name()) }
                    @if let Some(email) = &row.email { " · " bdi { (email) } }
                }
            }
            @if archived && staff.viewer.leads() {
                form method="post" action={ (path(row.id)) "/archive" } {
                    (labelled("archived", "no", &words.t("playbooks-restore"), &row.name))
                }
            }
        }
    }
}

/// One team.
pub fn show(staff: &Staff, row: &TeamRow, url: &str, code: &Markup) -> Markup {
    let words = staff.words;
    html! {
        (tabs(words, Some(Tab::Teams)))
        header.page-head {
            h1 dir="auto" { (row.name) }
            p.meta {
                (row.kind().label(words)) " · " bdi { (row.lang().name()) }
                @if let Some(email) = &row.email { " · " bdi { (email) } }
                @if row.archived_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("playbooks-is-archived"))) }
            }
            @if staff.viewer.leads() { (deeds(words, row)) }
        }
        @if row.archived_at.is_none() {
            section.section {
                h2 { (words.t("playbooks-team-link")) }
                p { (words.t("playbooks-team-link-text")) }
                p { a href=(url) dir="ltr" { (url) } }
                (code)
            }
        }
        @if staff.viewer.leads() && row.archived_at.is_none() {
            section.section {
                h2 { (words.t("playbooks-key")) }
                p { (words.t("playbooks-key-text")) }
                form method="post" action={ (path(row.id)) "/key" } {
                    (form::hidden("key", row.key))
                    (form::button_danger(words.t("playbooks-key-new")))
                }
            }
        }
    }
}

fn deeds(words: Words, row: &TeamRow) -> Markup {
    html! {
        div.actions {
            a.button.quiet href={ (path(row.id)) "/settings" } { (words.t("playbooks-team-edit")) }
            form method="post" action={ (path(row.id)) "/archive" } {
                @if row.archived_at.is_some() { (form::button_named("archived", "no", words.t("playbooks-restore"), "quiet")) }
                @else { (form::button_named("archived", "yes", words.t("playbooks-archive"), "quiet")) }
            }
        }
    }
}

/// What the team is now, for somebody whose form is older.
pub fn told(words: Words, row: &TeamRow) -> Vec<(String, String)> {
    vec![
        (words.t("playbooks-team-name"), row.name.clone()),
        (words.t("playbooks-team-kind"), row.kind().label(words)),
        (words.t("playbooks-team-lang"), row.lang().name().to_owned()),
        (words.t("playbooks-team-email"), row.email.clone().unwrap_or_default()),
    ]
}

/// The inputs of one team.
pub fn fields(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    html! {
        (form::Text {
            name: "name",
            label: words.t("playbooks-team-name"),
            value: typed.name.clone(),
            hint: Some(words.t("playbooks-team-name-hint")),
            fault: faults.text("name", &words),
            required: true,
            dir_auto: true,
            ..form::Text::default()
        }.render())
        (form::Choice {
            name: "kind",
            label: words.t("playbooks-team-kind"),
            options: TeamKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), kind.label(words))).collect(),
            chosen: typed.kind.clone(),
            hint: None,
            fault: faults.text("kind", &words),
        }.render())
        (form::Choice {
            name: "language",
            label: words.t("playbooks-team-lang"),
            options: Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect(),
            chosen: typed.language.clone(),
            hint: None,
            fault: faults.text("language", &words),
        }.render())
        (form::Text {
            name: "email",
            label: words.t("playbooks-team-email"),
            value: typed.email.clone(),
            kind: "email",
            hint: Some(words.t("playbooks-team-email-hint")),
            fault: faults.text("email", &words),
            ..form::Text::default()
        }.render())
    }
}
