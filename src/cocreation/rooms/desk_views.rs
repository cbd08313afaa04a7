//! How rooms are arranged, as HTML.

use super::queries::{AgreementRow, MemberRow, RoomRow};
use super::typed::{AGREEMENT, NAME_CHARS_MAX, PURPOSE_CHARS_MAX, WHO_CHARS_MAX};
use super::{DESK, MINE};
use crate::boards::board_path;
use crate::cocreation::amendments::paragraphs;
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::{Texts, Words};
use maud::{Markup, html};

/// The list of rooms.
pub fn list(visit: &Visit, rows: &[RoomRow]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("invited-desk-title")) }
            p.lede { (words.t("invited-desk-lede")) }
            p.actions {
                a.button href={ (DESK) "/new" } { (ui::icon("plus")) (words.t("invited-new")) }
                a.button.quiet href=(MINE) { (words.t("invited-title")) }
            }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("invited-desk-none"), words.t("invited-desk-none-text"), None))
        } @else {
            (ui::table(
                &[words.t("invited-room"), words.t("invited-people"), words.t("invited-topics")],
                rows.iter().map(|row| room_row(words, row)),
            ))
        }
    }
}

fn room_row(words: Words, row: &RoomRow) -> Vec<Markup> {
    vec![
        html! {
            a href={ (DESK) "/" (row.id) } dir="auto" { (row.name) }
            @if row.archived_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("invited-archived"))) }
            @if !row.purpose.is_empty() { br; span.meta dir="auto" { (row.purpose) } }
        },
        html! { (counts(words, row)) },
        html! { (words.number(row.topic_count)) },
    ]
}

fn counts(words: Words, row: &RoomRow) -> Markup {
    html! {
        (words.with("invited-count", &[("count", row.members.into())]))
        @if row.waiting > 0 { " · " (words.with("invited-waiting", &[("count", row.waiting.into())])) }
    }
}

/// The form of a new room.
pub fn fresh(words: Words, filled: &Fields, faults: &Faults) -> Markup {
    let text = |name: &'static str, label: String, hint: Option<String>, max: usize| form::Text {
        name,
        label,
        value: filled.get(name).to_owned(),
        hint,
        fault: faults.text(name, &words),
        required: name == "name",
        dir_auto: name != "slug",
        max: Some(max),
        ..form::Text::default()
    };
    html! {
        header.page-head { h1 { (words.t("invited-new")) } p.lede { (words.t("invited-new-lede")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(DESK) {
            (text("name", words.t("invited-name"), None, NAME_CHARS_MAX).render())
            (text("slug", words.t("invited-slug"), Some(words.t("invited-slug-hint")), 40).render())
            (text("purpose", words.t("invited-purpose"), None, PURPOSE_CHARS_MAX).render())
            div.actions {
                (form::button(words.t("invited-make")))
                a.button.quiet href=(DESK) { (words.t("invited-cancel")) }
            }
        }
    }
}

/// What was typed on the page of a room, and what is wrong with it.
#[derive(Default)]
pub struct Filled {
    pub invitation: Fields,
    /// None: the agreement as it stands.
    pub agreement: Option<Fields>,
    pub faults: Faults,
    /// A colleague wrote another agreement meanwhile.
    pub raced: bool,
}

/// The page of a room: who is in it, whom to invite, what they agree to.
pub fn room(visit: &Visit, row: &RoomRow, members: &[MemberRow], versions: &[AgreementRow], filled: &Filled) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 dir="auto" { (row.name) }
            @if !row.purpose.is_empty() { p.lede dir="auto" { (row.purpose) } }
            p.meta { (counts(words, row)) }
            p.actions {
                a.button.quiet href=(board_path(&row.slug)) { (words.t("invited-enter")) }
                a.button.quiet href={ "/ideas?board=" (row.slug) } { (words.t("invited-ideas")) }
            }
        }
        (form::faults_summary(words, &filled.faults.all(&words)))
        section.section aria-labelledby="members-title" {
            h2 #members-title { (words.t("invited-members")) }
            @if members.is_empty() { p.meta { (words.t("invited-members-none")) } }
            @else { (member_table(visit, row, members, versions.first())) }
        }
        (invitation(words, row, filled))
        (agreement(visit, row, versions, filled))
    }
}

fn member_table(visit: &Visit, room: &RoomRow, members: &[MemberRow], newest: Option<&AgreementRow>) -> Markup {
    let words = visit.words;
    let asks = newest.is_some_and(|row| !row.body().is_empty());
    let headers =
        [words.t("invited-person"), words.t("invited-state"), words.t("invited-last-day"), words.t("invited-act")];
    let row = |member: &MemberRow| {
        let path = format!("{DESK}/{}/members/{}", room.id, member.account_id);
        let stands = member.stands(visit.now);
        vec![
            html! {
                (ui::person(&member.handle, &member.name, None))
                @if !member.note.is_empty() { br; span.meta dir="auto" { (member.note) } }
            },
            state(visit, member, asks),
            html! { @if let Some(until) = member.until { (ui::day(words, until, visit.zone)) } @else { "–" } },
            html! {
                @if stands {
                    div.actions {
                        a.button.quiet.small href=(path) { (words.t("invited-change")) span.sr { ": " bdi { (member.name) } } }
                        form method="post" action={ (path) "/end" } {
                            button.button.quiet.small type="submit" { (words.t("invited-end")) span.sr { ": " bdi { (member.name) } } }
                        }
                    }
                }
            },
        ]
    };
    ui::table(&headers, members.iter().map(row))
}

fn state(visit: &Visit, member: &MemberRow, asks: bool) -> Markup {
    let words = visit.words;
    html! {
        @if !member.stands(visit.now) { (ui::badge(Tone::Neutral, words.t("invited-state-ended"))) }
        @else if !member.active { (ui::badge(Tone::Warn, words.t("invited-state-waiting"))) }
        @else { (ui::badge(Tone::Good, words.t("invited-state-in"))) }
        @if asks && member.active {
            @if let Some(at) = member.agreed_at {
                br; span.meta { (words.t("invited-agreed")) " " (ui::time(words, at, visit.now, visit.zone)) }
            }
        }
    }
}

fn invitation(words: Words, row: &RoomRow, filled: &Filled) -> Markup {
    html! {
        section.section aria-labelledby="invite-title" {
            h2 #invite-title { (words.t("invited-invite")) }
            form.form method="post" action={ (DESK) "/" (row.id) "/members" } {
                (form::Text {
                    name: "who",
                    label: words.t("invited-who"),
                    value: filled.invitation.get("who").to_owned(),
                    hint: Some(words.t("invited-who-hint")),
                    fault: filled.faults.text("who", &words),
                    autocomplete: Some("off"),
                    required: true,
                    max: Some(WHO_CHARS_MAX),
                    ..form::Text::default()
                }.render())
                (term(words, &filled.invitation, &filled.faults))
                div.actions { (form::button(words.t("invited-send"))) }
            }
        }
    }
}

fn term(words: Words, filled: &Fields, faults: &Faults) -> Markup {
    html! {
        (form::Area {
            name: "note",
            label: words.t("invited-note"),
            value: filled.get("note").to_owned(),
            rows: 3,
            hint: Some(words.t("invited-note-hint")),
            fault: faults.text("note", &words),
            ..form::Area::default()
        }.render())
        (form::Text {
            name: "until",
            label: words.t("invited-until-field"),
            value: filled.get("until").to_owned(),
            kind: "date",
            hint: Some(words.t("invited-until-hint")),
            fault: faults.text("until", &words),
            ..form::Text::default()
        }.render())
    }
}

/// The page of one invitation.
pub fn member(visit: &Visit, room: &RoomRow, member: &MemberRow, filled: &Fields, faults: &Faults) -> Markup {
    let words = visit.words;
    let path = format!("{DESK}/{}/members/{}", room.id, member.account_id);
    html! {
        header.page-head {
            h1 { (ui::person(&member.handle, &member.name, None)) }
            p.meta { (words.t("invited-since")) " " (ui::time(words, member.invited_at, visit.now, visit.zone)) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        @if member.stands(visit.now) || !faults.is_empty() {
            form.form method="post" action=(path) {
                (term(words, filled, faults))
                div.actions {
                    (form::button(words.t("invited-save")))
                    a.button.quiet href={ (DESK) "/" (room.id) } { (words.t("invited-cancel")) }
                }
            }
        } @else {
            p { (words.t("invited-fault-ended")) }
        }
    }
}

fn agreement(visit: &Visit, row: &RoomRow, versions: &[AgreementRow], filled: &Filled) -> Markup {
    let words = visit.words;
    let newest = versions.first();
    let stands = newest.map_or_else(Texts::default, AgreementRow::body);
    let now = Fields::of(AGREEMENT.values(&stands));
    let typed = filled.agreement.as_ref().unwrap_or(&now);
    html! {
        section.section aria-labelledby="agreement-title" {
            h2 #agreement-title { (words.t("invited-agreement")) }
            p { (words.t("invited-agreement-lede")) }
            @if filled.raced { (raced(words, &stands)) }
            form.form method="post" action={ (DESK) "/" (row.id) "/agreement" } {
                @if let Some(newest) = newest { (form::hidden("seen", newest.id.to_string())) }
                (AGREEMENT.inputs(words, typed, &filled.faults))
                p.hint { (words.t("invited-agreement-hint")) }
                div.actions { (form::button(words.t("invited-agreement-save"))) }
            }
            @if !versions.is_empty() { (ui::details(words.t("invited-versions"), earlier(visit, versions))) }
        }
    }
}

/// What a colleague wrote meanwhile; sent again, what was typed takes its place.
fn raced(words: Words, stands: &Texts) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p role="alert" { (words.t("invited-fault-raced")) }
            @for text in [&stands.en, &stands.he, &stands.pl] { @if !text.is_empty() { blockquote dir="auto" { (text) } } }
        },
    )
}

fn earlier(visit: &Visit, versions: &[AgreementRow]) -> Markup {
    let words = visit.words;
    html! {
        ol reversed {
            @for version in versions {
                li {
                    p.meta { (ui::time(words, version.written_at, visit.now, visit.zone)) " · " bdi { (version.writer_name) } }
                    @if version.body().is_empty() { p { (words.t("invited-lifted")) } }
                    @else { (paragraphs(version.body().read(words.lang, words.lang).1)) }
                }
            }
        }
    }
}
