//! How a checklist looks.

use super::super::common::{areas, missing_badge, order_buttons, remove_button, shown};
use super::super::playbooks::pages::path as playbook_path;
use super::super::{Part, PlaybookRow, TaskRow};
use super::pages::{TEXTS, Typed};
use crate::incidents::Texts;
use crate::ui::{self, form};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The checklist on the page of its playbook: part by part.
pub fn section(staff: &Staff, playbook: &PlaybookRow, tasks: &[TaskRow]) -> Markup {
    let (words, leads) = (staff.words, staff.viewer.leads());
    let home = playbook_path(playbook.id);
    html! {
        section.section #checklist {
            h2 { (words.t("playbooks-checklist")) }
            p { (words.t("playbooks-checklist-text")) }
            @for part in Part::ALL {
                @let own: Vec<_> = tasks.iter().filter(|task| task.role == part).collect();
                @if leads || !own.is_empty() {
                    h3 { (part.label(words)) }
                    @if !own.is_empty() { (ui::list(own.iter().map(|task| line(words, &home, task, leads)))) }
                    @if leads {
                        p {
                            a.button.quiet.small href={ (home) "/tasks/new?part=" (part.as_str()) } {
                                (ui::icon("plus")) (words.t("playbooks-task-new"))
                                span.sr { ": " (part.label(words)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn line(words: Words, home: &str, task: &TaskRow, leads: bool) -> Markup {
    let text = task.text();
    let name = text.read(words.lang, Lang::En).1.to_owned();
    let path = format!("{home}/tasks/{}", task.id);
    html! {
        div.row-line {
            div {
                @if leads { a href=(path) { (shown(&text, words.lang)) } (missing_badge(words, &text)) }
                @else { (shown(&text, words.lang)) }
            }
            @if leads { div.actions { (order_buttons(words, &path, &name)) (remove_button(words, &path, &name)) } }
        }
    }
}

/// What the task says now, for somebody whose form is older.
pub fn told(words: Words, row: &TaskRow) -> Vec<(String, String)> {
    let Texts { en, he, pl } = row.text();
    vec![
        (words.t("playbooks-part"), row.role.label(words)),
        (Lang::En.name().to_owned(), en),
        (Lang::He.name().to_owned(), he),
        (Lang::Pl.name().to_owned(), pl),
    ]
}

/// The choice of a part.
pub fn part_field(words: Words, chosen: &str, faults: &Faults) -> Markup {
    form::Choice {
        name: "part",
        label: words.t("playbooks-part"),
        options: Part::ALL.iter().map(|part| (part.as_str().to_owned(), part.label(words))).collect(),
        chosen: chosen.to_owned(),
        hint: None,
        fault: faults.text("part", &words),
    }
    .render()
}

/// The inputs of one task.
pub fn fields(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    let texts = [&*typed.text_en, &*typed.text_he, &*typed.text_pl];
    html! {
        (part_field(words, &typed.part, faults))
        (areas(words, TEXTS, (&words.t("playbooks-task"), 3), texts, faults))
    }
}
