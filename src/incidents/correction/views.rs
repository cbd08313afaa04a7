//! The form of a correction.

use super::pages::BODY;
use crate::incidents::actions::REASON_CHARS_MAX;
use crate::incidents::forms::Fields;
use crate::incidents::queries::UpdateRow;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Lang;
use maud::{Markup, html};

/// The page's body; `raced`: a colleague corrected it meanwhile.
pub fn form(visit: &Visit, update: &UpdateRow, home: &str, filled: &Fields, faults: &Faults, raced: bool) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("incidents-correct-title")) }
            p.lede { (words.t("incidents-correct-lede")) }
            p.meta { (update.state.label(words)) " · " (words.date_time(update.published_at, visit.zone)) }
            @if update.drill { p { (ui::badge(Tone::Warn, words.t("incidents-drill"))) } }
        }
        @if raced {
            (ui::notice(Tone::Warn, html! {
                p role="alert" { (words.t("incidents-conflict-changed")) }
                p { (words.t("incidents-conflict-now")) }
                @for (lang, text) in Lang::ALL.map(|lang| (lang, update.body.get(lang))) {
                    @if !text.is_empty() { p lang=(lang.code()) dir="auto" { (text) } }
                }
            }))
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action={ "/desk/incidents/updates/" (update.id) "/correction" } {
            (form::hidden("seen", filled.get("seen")))
            (BODY.inputs(words, filled, faults))
            (form::Text {
                name: "reason",
                label: words.t("incidents-reason"),
                value: filled.get("reason").to_owned(),
                hint: Some(words.t("incidents-reason-hint")),
                fault: faults.text("reason", &words),
                required: true,
                dir_auto: true,
                max: Some(REASON_CHARS_MAX),
                ..form::Text::default()
            }.render())
            @if !update.drill {
                (form::Check { name: "notify", label: words.t("incidents-notify"), checked: filled.is("notify"), hint: None }.render())
            }
            div.actions {
                (form::button(words.t("incidents-correct")))
                a.button.quiet href=(home) { (words.t("setup-cancel")) }
            }
        }
    }
}
