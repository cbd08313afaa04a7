//! The admin's pages of boards.

use super::admin_pages::Typed;
use super::queries::BoardRow;
use super::{NAME_CHARS_MAX, PURPOSE_CHARS_MAX, SLUG_CHARS_MAX, board_path};
use crate::ids::BoardId;
use crate::policy::Audience;
use crate::screening::Holds;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The list of boards.
pub fn list(visit: &Visit, boards: &[BoardRow]) -> Markup {
    let words = &visit.words;
    let headers = [
        words.t("boards-board"),
        words.t("boards-admin-see"),
        words.t("boards-admin-post"),
        words.t("boards-admin-topics"),
        words.t("boards-admin-order"),
    ];
    html! {
        header.page-head {
            h1 { (words.t("boards-boards")) }
            p { a.button href="/admin/boards/new" { (ui::icon("plus")) (words.t("boards-admin-new")) } }
        }
        @if boards.is_empty() {
            (ui::empty(words.t("boards-admin-none"), words.t("boards-admin-none-text"), None))
        } @else {
            (ui::table(&headers, boards.iter().map(|board| row(visit, board))))
        }
    }
}

fn row(visit: &Visit, board: &BoardRow) -> Vec<Markup> {
    let words = &visit.words;
    let archived = board.archived_at.is_some();
    let path = format!("/admin/boards/{}", board.id);
    vec![
        html! {
            (ui::icon(&board.icon)) " " a href=(path) dir="auto" { (board.name) } br;
            a.meta href=(board_path(&board.slug)) dir="ltr" { (board_path(&board.slug)) }
            @if archived { " " (ui::badge(Tone::Neutral, words.t("boards-admin-archived"))) }
        },
        html! { (audience(words, board.see())) },
        html! { (audience(words, writers(board.post()))) },
        html! { (words.number(board.topic_count)) },
        html! {
            div.actions {
                form method="post" action={ (path) "/place" } {
                    (form::button_named("to", "up", words.t("boards-admin-up"), "quiet small"))
                    " "
                    (form::button_named("to", "down", words.t("boards-admin-down"), "quiet small"))
                }
                form method="post" action={ (path) "/archive" } {
                    @if archived { (form::button_named("archived", "no", words.t("boards-admin-open"), "quiet small")) }
                    @else { (form::button_named("archived", "yes", words.t("boards-admin-archive"), "quiet small")) }
                }
            }
        },
    ]
}

/// Writing takes an account, so on a board for everyone it is members who write.
fn writers(audience: Audience) -> Audience {
    if audience == Audience::Everyone { Audience::Members } else { audience }
}

fn audience(words: &Words, audience: Audience) -> String {
    match audience {
        Audience::Everyone => words.t("boards-audience-everyone"),
        Audience::Members => words.t("boards-audience-members"),
        Audience::Invited => words.t("boards-audience-invited"),
        Audience::Staff => words.t("boards-audience-staff"),
    }
}

fn holds(words: &Words, holds: Holds) -> String {
    match holds {
        Holds::None => words.t("holds-board-none"),
        Holds::First => words.t("holds-board-first"),
        Holds::All => words.t("holds-board-all"),
    }
}

/// The form of one board; `id` is none for a new one.
pub fn board(visit: &Visit, id: Option<BoardId>, typed: &Typed, faults: &Faults) -> Markup {
    let words = &visit.words;
    let action = id.map_or_else(|| "/admin/boards".to_owned(), |id| format!("/admin/boards/{id}"));
    let title = if id.is_some() { words.t("boards-admin-edit") } else { words.t("boards-admin-new") };
    html! {
        header.page-head { h1 { (title) } }
        (form::faults_summary(words, &faults.all(words)))
        form.form method="post" action=(action) {
            (texts(words, typed, faults))
            (choices(words, typed, faults))
            div.actions {
                (form::button(words.t("boards-save")))
                a.button.quiet href="/admin/boards" { (words.t("boards-cancel")) }
            }
        }
    }
}

fn texts(words: &Words, typed: &Typed, faults: &Faults) -> Markup {
    let text = |name: &'static str, label: String, value: &str, hint: Option<String>, max: usize| form::Text {
        name,
        label,
        value: value.to_owned(),
        hint,
        fault: faults.text(name, words),
        required: name == "name",
        dir_auto: name != "slug",
        max: Some(max),
        ..form::Text::default()
    };
    html! {
        (text("name", words.t("boards-admin-name"), &typed.name, None, NAME_CHARS_MAX).render())
        (text("slug", words.t("boards-admin-slug"), &typed.slug, Some(words.t("boards-admin-slug-hint")), SLUG_CHARS_MAX).render())
        (text("purpose", words.t("boards-admin-purpose"), &typed.purpose, Some(words.t("boards-admin-purpose-hint")), PURPOSE_CHARS_MAX).render())
    }
}

fn choices(words: &Words, typed: &Typed, faults: &Faults) -> Markup {
    let option = |one: Audience| (one.as_str().to_owned(), audience(words, one));
    let chosen_writers =
        Audience::parse(&typed.post).map_or_else(|| typed.post.clone(), |one| writers(one).as_str().to_owned());
    let langs = std::iter::once((String::new(), words.t("boards-admin-lang-any")));
    html! {
        (form::Radios {
            name: "see",
            label: words.t("boards-admin-see"),
            options: Audience::ALL.map(option).to_vec(),
            chosen: typed.see.clone(),
            hint: None,
            fault: faults.text("see", words),
        }.render())
        (form::Radios {
            name: "post",
            label: words.t("boards-admin-post"),
            options: [Audience::Members, Audience::Staff].map(option).to_vec(),
            chosen: chosen_writers,
            hint: Some(words.t("boards-admin-post-hint")),
            fault: faults.text("post", words),
        }.render())
        (form::Choice {
            name: "holds",
            label: words.t("holds-board"),
            options: std::iter::once((String::new(), words.t("holds-board-house"))).chain(Holds::ALL.map(|one| (one.as_str().to_owned(), holds(words, one)))).collect(),
            chosen: typed.holds.clone(),
            hint: Some(words.t("holds-board-hint")),
            fault: faults.text("holds", words),
        }.render())
        (form::Choice {
            name: "lang",
            label: words.t("boards-admin-lang"),
            options: langs.chain(Lang::ALL.map(|lang| (lang.code().to_owned(), lang.name().to_owned()))).collect(),
            chosen: typed.lang.clone(),
            hint: None,
            fault: None,
        }.render())
        fieldset.field {
            legend { (words.t("boards-admin-icon")) }
            div.choices.icons {
                @for name in ui::icon::FOR_BOARDS {
                    label.choice {
                        input type="radio" name="icon" value=(name) checked[typed.icon == name];
                        (ui::icon(name)) span.sr { (name) }
                    }
                }
            }
        }
    }
}
