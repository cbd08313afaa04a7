//! The admin's pages of departments, and the button of duty.

use super::super::common::{archive_button, archived_badge, list_head, row};
use super::NAME_CHARS_MAX;
use super::pages::{LIST, Typed};
use crate::cases::setup::{ColleagueRow, DepartmentRow, Spread};
use crate::ids::DepartmentId;
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};
use std::collections::{BTreeSet, HashMap};

/// The list.
pub fn list(
    words: Words,
    rows: &[DepartmentRow],
    colleagues: &[ColleagueRow],
    open: &HashMap<DepartmentId, i64>,
) -> Markup {
    let new = (!rows.is_empty()).then(|| ("/admin/desk/departments/new", words.t("setup-department-new")));
    html! {
        (list_head(words, "setup-departments", "setup-departments-text", new))
        @if rows.is_empty() {
            (ui::empty(words.t("setup-departments-none"), words.t("setup-departments-none-text"),
                Some((&words.t("setup-department-new"), "/admin/desk/departments/new"))))
        } @else {
            (ui::list(rows.iter().map(|row| line(words, row, colleagues, open.get(&row.id).copied().unwrap_or_default()))))
        }
        (strays(words, rows, colleagues))
    }
}

fn line(words: Words, department: &DepartmentRow, colleagues: &[ColleagueRow], open: i64) -> Markup {
    let (path, archived) = (format!("{LIST}/{}", department.id), department.archived_at.is_some());
    let members = of_department(colleagues, &department.name);
    let on_duty = members.iter().filter(|member| member.on_duty).count();
    let lead = colleagues.iter().find(|colleague| Some(colleague.id) == department.lead_id);
    let head = html! {
        strong { a href=(path) dir="auto" { (department.name) } }
        @if archived { (archived_badge(words)) }
        @else if on_duty == 0 && department.spread != Spread::Claim {
            " " (ui::badge(Tone::Warn, words.t("setup-department-deserted")))
        }
    };
    let count = [("count", open.into())];
    let more = [
        html! {
            (words.with("setup-department-people", &[("count", members.len().into()), ("duty", on_duty.into())])) " · "
            @if let Some(lead) = lead { (words.with("setup-department-led", &[("name", lead.name.as_str().into())])) }
            @else { (words.t("setup-department-unled")) }
        },
        html! { (spread_label(words, department.spread)) },
        html! {
            @if archived && open > 0 { strong { (words.with("setup-open-kept", &count)) } }
            @else { (words.with("setup-open-cases", &count)) }
        },
    ];
    row(&head, &more, &archive_button(words, &path, &department.name, archived))
}

fn of_department<'c>(colleagues: &'c [ColleagueRow], name: &str) -> Vec<&'c ColleagueRow> {
    colleagues.iter().filter(|colleague| colleague.department.as_deref() == Some(name)).collect()
}

/// Departments that people name and that do not exist here.
fn strays(words: Words, rows: &[DepartmentRow], colleagues: &[ColleagueRow]) -> Markup {
    let named: BTreeSet<&str> = colleagues.iter().filter_map(|colleague| colleague.department.as_deref()).collect();
    let missing: Vec<&str> = named.into_iter().filter(|name| rows.iter().all(|row| row.name != *name)).collect();
    html! {
        @if !missing.is_empty() {
            section.section {
                h2 { (words.t("setup-department-strays")) }
                p.meta { (words.t("setup-department-strays-text")) }
                (ui::list(missing.into_iter().map(|name| {
                    let count = [("count", of_department(colleagues, name).len().into())];
                    let href = format!("/admin/desk/departments/new?name={}", ui::query_value(name));
                    let add = html! { a.button.quiet.small href=(href) { (words.t("setup-department-add")) span.sr { ": " bdi { (name) } } } };
                    row(&html! { strong dir="auto" { (name) } }, &[html! { (words.with("setup-people", &count)) }], &add)
                })))
            }
        }
    }
}

fn spread_label(words: Words, spread: Spread) -> String {
    match spread {
        Spread::Claim => words.t("setup-spread-claim"),
        Spread::RoundRobin => words.t("setup-spread-round-robin"),
        Spread::LeastLoaded => words.t("setup-spread-least-loaded"),
    }
}

/// The inputs of one department.
pub fn fields(words: Words, typed: &Typed, colleagues: &[ColleagueRow], faults: &Faults) -> Markup {
    let nobody = std::iter::once((String::new(), words.t("setup-department-nobody")));
    let people = colleagues.iter().map(|one| (one.id.to_string(), format!("{} (@{})", one.name, one.handle)));
    html! {
        (form::Text {
            name: "name",
            label: words.t("setup-department-name"),
            value: typed.name.clone(),
            hint: Some(words.t("setup-department-name-hint")),
            fault: faults.text("name", &words),
            required: true,
            dir_auto: true,
            max: Some(NAME_CHARS_MAX),
            ..form::Text::default()
        }.render())
        (form::Choice {
            name: "lead",
            label: words.t("setup-department-lead"),
            options: nobody.chain(people).collect(),
            chosen: typed.lead.clone(),
            hint: Some(words.t("setup-department-lead-hint")),
            fault: faults.text("lead", &words),
        }.render())
        (form::Radios {
            name: "spread",
            label: words.t("setup-department-spread"),
            options: Spread::ALL.map(|spread| (spread.as_str().to_owned(), spread_label(words, spread))).to_vec(),
            chosen: typed.spread.clone(),
            hint: Some(words.t("setup-department-spread-hint")),
            fault: faults.text("spread", &words),
        }.render())
    }
}

/// Who belongs to a department, and who of them is on duty.
pub fn people(words: Words, department: &DepartmentRow, colleagues: &[ColleagueRow]) -> Markup {
    let members = of_department(colleagues, &department.name);
    let back = format!("{LIST}/{}", department.id);
    html! {
        section.section {
            h2 { (words.t("setup-department-members")) }
            @if members.is_empty() {
                (ui::empty(words.t("setup-department-empty"), words.t("setup-department-empty-text"),
                    Some((&words.t("setup-department-to-people"), "/admin/people"))))
            } @else {
                (ui::list(members.into_iter().map(|member| {
                    let head = html! {
                        (ui::person(&member.handle, &member.name, None))
                        @if member.on_duty { " " (ui::badge(Tone::Good, words.t("setup-on-duty"))) }
                    };
                    let action = format!("/admin/desk/duties/{}", member.id);
                    row(&head, &[], &duty_button(words, &action, member.on_duty, &back, Some(&member.name)))
                })))
            }
        }
    }
}

/// Where a staff member stands: on duty or not, with the button for the other. `back` is where they are now.
pub fn duty_form(words: Words, on_duty: bool, back: &str) -> Markup {
    html! {
        div.actions {
            @if on_duty { (ui::badge(Tone::Good, words.t("setup-on-duty"))) }
            @else { (ui::badge(Tone::Neutral, words.t("setup-off-duty"))) }
            (duty_button(words, "/desk/duty", on_duty, back, None))
        }
    }
}

fn duty_button(words: Words, action: &str, on_duty: bool, back: &str, name: Option<&str>) -> Markup {
    let (value, label) = if on_duty { ("off", words.t("setup-duty-end")) } else { ("on", words.t("setup-duty-begin")) };
    let label = html! { (label) @if let Some(name) = name { span.sr { ": " bdi { (name) } } } };
    html! {
        form method="post" action=(action) {
            (form::hidden("to", back))
            (form::button_named("duty", value, label, "quiet small"))
        }
    }
}
