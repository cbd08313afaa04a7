//! What invited people see of their rooms, as HTML.

use super::agreement_path;
use super::queries::{AgreementRow, MineRow};
use crate::boards::board_path;
use crate::ui::{self, Tone, form};
use crate::web::Visit;
use crate::words::Lang;
use maud::{Markup, PreEscaped, html};

/// One's rooms.
pub fn list(visit: &Visit, rows: &[MineRow]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("invited-title")) }
            p.lede { (words.t("invited-lede")) }
            @if visit.viewer.produces() {
                p { a.button.quiet href=(super::DESK) { (ui::icon("gear")) (words.t("invited-desk-title")) } }
            }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("invited-none"), words.t("invited-none-text"), None))
        } @else {
            (ui::list(rows.iter().map(|row| line(visit, row))))
        }
    }
}

/// One room, with the way in.
pub fn line(visit: &Visit, row: &MineRow) -> Markup {
    let words = visit.words;
    html! {
        div.row-line {
            div {
                strong { a href=(way_in(row)) dir="auto" { (row.name) } }
                @if !row.active { " " (ui::badge(Tone::Warn, words.t("invited-to-agree"))) }
                @if !row.purpose.is_empty() { p.meta dir="auto" { (row.purpose) } }
                @if !row.note.is_empty() { p dir="auto" { (row.note) } }
                @if let Some(until) = row.until {
                    p.meta { (words.t("invited-until")) " " (ui::day(words, until, visit.zone)) }
                }
            }
            div.actions {
                @if row.active {
                    a.button.quiet.small href=(agreement_path(&row.slug)) {
                        (words.t("invited-agreement")) span.sr { ": " bdi { (row.name) } }
                    }
                } @else {
                    a.button.small href=(agreement_path(&row.slug)) {
                        (words.t("invited-read")) span.sr { ": " bdi { (row.name) } }
                    }
                }
            }
        }
    }
}

/// Into the room, or to what has to be agreed to first.
pub fn way_in(row: &MineRow) -> String {
    if row.active { board_path(&row.slug) } else { agreement_path(&row.slug) }
}

/// What the page of an agreement shows.
pub struct Agreement<'a> {
    pub room: &'a MineRow,
    pub agreement: Option<&'a AgreementRow>,
    /// Its text as HTML, and the language it is in.
    pub text: Option<(Lang, String)>,
    /// Another one was agreed to, which does not hold any more.
    pub newer: bool,
}

/// The agreement of a room: to read, to agree to, and the way out.
pub fn agreement(visit: &Visit, page: &Agreement<'_>) -> Markup {
    let (words, room) = (visit.words, page.room);
    html! {
        header.page-head {
            h1 dir="auto" { (room.name) }
            @if !room.purpose.is_empty() { p.lede dir="auto" { (room.purpose) } }
        }
        @if page.newer { (ui::notice(Tone::Warn, html! { p role="alert" { (words.t("invited-fault-newer")) } })) }
        @if let (Some(agreement), Some((lang, text))) = (page.agreement, &page.text) {
            section.section aria-labelledby="agreement-title" {
                h2 #agreement-title { (words.t("invited-agreement")) }
                p.meta { (words.t("invited-version-of")) " " (ui::day(words, agreement.written_at, visit.zone)) }
                div.card.prose lang=[(*lang != words.lang).then_some(lang.code())] dir="auto" { (PreEscaped(text)) }
                (answer(visit, room, agreement))
            }
        } @else {
            p { (words.t("invited-no-agreement")) }
            @if room.active { p { a.button href=(board_path(&room.slug)) { (words.t("invited-enter")) } } }
        }
        (ui::details(words.t("invited-leave"), html! {
            p { (words.t("invited-leave-text")) }
            form method="post" action={ "/rooms/" (room.slug) "/leaving" } { (form::button_danger(words.t("invited-leave"))) }
        }))
    }
}

fn answer(visit: &Visit, room: &MineRow, agreement: &AgreementRow) -> Markup {
    let words = visit.words;
    let agreed = room.agreed_at.filter(|_| room.agreement_id == Some(agreement.id));
    html! {
        @if let Some(at) = agreed {
            p { (ui::badge(Tone::Good, words.t("invited-agreed"))) " " (ui::time(words, at, visit.now, visit.zone)) }
            @if room.active { p { a.button href=(board_path(&room.slug)) { (words.t("invited-enter")) } } }
        } @else {
            @if room.agreement_id.is_some() { (ui::notice(Tone::Warn, words.t("invited-changed"))) }
            form.form method="post" action=(agreement_path(&room.slug)) {
                (form::hidden("agreement", agreement.id.to_string()))
                p.hint { (words.t("invited-agree-hint")) }
                div.actions { (form::button(words.t("invited-agree"))) }
            }
        }
    }
}
