//! What is to be done in the room, the reader's own first.

use super::path;
use super::queries::TaskRow;
use super::views::Shown;
use crate::incidents::crisis::team::Part;
use crate::ui::{self, Tone, form};
use crate::web::Staff;
use maud::{Markup, html};

/// The tasks, and the form that adds one.
pub fn section(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, me) = (staff.words, staff.actor().id);
    let (mut mine, mut others, mut done) = (Vec::new(), Vec::new(), Vec::new());
    for task in shown.tasks {
        match (task.done_at.is_some(), task.owner_id == Some(me)) {
            (true, _) => done.push(task),
            (false, true) => mine.push(task),
            (false, false) => others.push(task),
        }
    }
    let open = mine.len() + others.len();
    html! {
        section.section #tasks {
            h2 { (words.t("room-tasks")) }
            div #crisis-tasks data-live {
                p.muted { (words.with("room-tasks-open", &[("open", open.into()), ("done", done.len().into())])) }
                @if !mine.is_empty() {
                    h3 { (words.t("room-tasks-yours")) }
                    ul.records.crisis-tasks { @for task in mine { (row(staff, shown, task)) } }
                }
                @if !others.is_empty() {
                    h3 { (words.t("room-tasks-others")) }
                    ul.records.crisis-tasks { @for task in others { (row(staff, shown, task)) } }
                }
                @if !done.is_empty() {
                    details.fold #tasks-done {
                        summary { (words.with("room-tasks-done", &[("count", done.len().into())])) }
                        div.fold-body { ul.records.crisis-tasks { @for task in done { (row(staff, shown, task)) } } }
                    }
                }
            }
            @if shown.runs { (add(staff, shown)) }
        }
    }
}

fn row(staff: &Staff, shown: &Shown<'_>, task: &TaskRow) -> Markup {
    let (words, me) = (staff.words, staff.actor().id);
    let texts = task.text();
    let (lang, text) = texts.read(words.lang, shown.incident.lang());
    let action = format!("{}/tasks/{}", path(shown.incident.id), task.id);
    let part = Part::parse(&task.role).map(|part| part.label(words)).unwrap_or_default();
    html! {
        li.is-done[task.done_at.is_some()] data-task=(task.id) {
            p lang=(lang.code()) dir=(lang.dir()) { (text) }
            p.meta {
                (ui::badge(Tone::Neutral, part)) " "
                @match (&task.done_at, &task.owner_name) {
                    (Some(at), _) => {
                        (words.t("room-task-done")) " " (ui::time(words, *at, staff.now, staff.zone))
                        @if let Some(name) = &task.done_name { " · " bdi { (name) } }
                    }
                    (None, Some(name)) => bdi { (name) },
                    (None, None) => (words.t("room-task-nobody")),
                }
            }
            @if shown.runs {
                div.crisis-deeds {
                    form method="post" action=(action) {
                        @if task.done_at.is_some() { (form::button_named("act", "open", words.t("room-task-reopen"), "quiet small")) }
                        @else {
                            (form::button_named("act", "done", words.t("room-task-finish"), "small"))
                            @if task.owner_id != Some(me) { " " (form::button_named("act", "take", words.t("room-task-take"), "quiet small")) }
                        }
                    }
                    @if task.done_at.is_none() { (give(staff, shown, task, &action)) }
                }
            }
        }
    }
}

/// Gives a task to somebody in the room.
fn give(staff: &Staff, shown: &Shown<'_>, task: &TaskRow, action: &str) -> Markup {
    let words = staff.words;
    let mut seen = Vec::new();
    let people: Vec<_> = shown
        .roles
        .iter()
        .filter(|row| Some(row.account_id) != task.owner_id && row.account_id != staff.actor().id)
        .filter(|row| {
            let new = !seen.contains(&row.account_id);
            seen.push(row.account_id);
            new
        })
        .collect();
    html! {
        @if !people.is_empty() {
            details.fold id={ "give-" (task.id) } {
                summary { (words.t("room-task-give")) }
                form.crisis-give method="post" action=(action) {
                    select name="owner" aria-label=(words.t("room-task-give")) {
                        @for row in people { option value=(row.account_id) { (row.name) } }
                    }
                    (form::button_named("act", "give", words.t("room-task-give-do"), "quiet small"))
                }
            }
        }
    }
}

fn add(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let words = staff.words;
    let (typed, faults) = (&shown.typed.task, shown.faults);
    let open = !typed.task.is_empty() || faults.of("task").is_some();
    html! {
        details.fold #task-new open[open] {
            summary { (words.t("room-task-new")) }
            form.form.fold-body method="post" action={ (path(shown.incident.id)) "/tasks" } {
                (form::Text {
                    name: "task",
                    label: words.t("room-task-text"),
                    value: typed.task.clone(),
                    fault: faults.text("task", &words),
                    required: true,
                    dir_auto: true,
                    ..form::Text::default()
                }.render())
                (form::Choice {
                    name: "part",
                    label: words.t("room-task-part"),
                    options: Part::ALL.iter().map(|part| (part.as_str().to_owned(), part.label(words))).collect(),
                    chosen: typed.part.clone(),
                    hint: None,
                    fault: None,
                }.render())
                div.actions { (form::button_secondary(words.t("room-task-add"))) }
            }
        }
    }
}
