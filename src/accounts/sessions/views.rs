//! Where one is signed in.

use super::queries::SessionRow;
use crate::accounts::views::settings;
use crate::ui::{self, Tone, form};
use crate::web::Visit;
use maud::{Markup, html};

/// The list; `current` names the session that is looking.
pub fn list(visit: &Visit, rows: &[SessionRow], current: &str) -> Markup {
    let words = visit.words;
    let title = words.t("accounts-sessions-title");
    let lines = rows.iter().map(|row| line(visit, row, row.public_id == current));
    settings(
        visit,
        "accounts::sessions",
        &title,
        "/account/sessions",
        html! {
            p { (words.t("accounts-sessions-text")) }
            (ui::list(lines))
            @if rows.len() > 1 {
                form.section method="post" action="/account/sessions/others/end" { (form::button_danger(words.t("accounts-sessions-end-others"))) }
            }
        },
    )
}

fn line(visit: &Visit, row: &SessionRow, current: bool) -> Markup {
    let words = visit.words;
    let label = if row.label.is_empty() { words.t("accounts-sessions-unknown") } else { row.label.clone() };
    html! {
        div.row-line {
            div {
                p { strong { bdi { (label) } } " " @if current { (ui::badge(Tone::Good, words.t("accounts-sessions-current"))) } }
                p.muted {
                    (words.t("accounts-sessions-since")) " " (ui::time(words, row.created_at, visit.now, visit.zone)) " · "
                    (words.t("accounts-sessions-seen")) " " (ui::time(words, row.seen_at, visit.now, visit.zone))
                }
            }
            form method="post" action={ "/account/sessions/" (row.public_id) "/end" } {
                (form::button_secondary(if current { words.t("accounts-sign-out-button") } else { words.t("accounts-sessions-end") }))
            }
        }
    }
}

/// Asks whether to sign out.
pub fn sign_out(visit: &Visit) -> Markup {
    let words = visit.words;
    let mut frame = visit.frame("accounts::sign_out", words.t("accounts-sign-out-title"));
    frame.noindex = true;
    frame.render(html! {
        h1 { (words.t("accounts-sign-out-title")) }
        p { (words.t("accounts-sign-out-text")) }
        form method="post" action="/sign-out" { (form::button(words.t("accounts-sign-out-button"))) }
    })
}
