//! Who does what in the room, how to reach them, and how a part is handed over.

use super::path;
use super::queries::RoleRow;
use super::views::{Shown, reach, since};
use crate::incidents::crisis::team::{Belt, Part};
use crate::ui::{self, Tone, form};
use crate::web::Staff;
use crate::words::Words;
use maud::{Markup, html};

/// Parts without which a crisis has no voice: it is shown when nobody has them.
const NEEDED: [Part; 3] = [Part::Lead, Part::Comms, Part::Legal];

/// Who has which part, who is on call, and the form that hands a part over.
pub fn section(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let words = staff.words;
    html! {
        section.section #people {
            h2 { (words.t("room-people")) }
            div #crisis-people data-live {
                ul.records {
                    @for part in Part::ALL {
                        @let holders: Vec<&RoleRow> = shown.roles.iter().filter(|row| row.role == part.as_str()).collect();
                        @if !holders.is_empty() || NEEDED.contains(&part) { (part_row(staff, shown, part, &holders)) }
                    }
                }
                (on_call(staff, shown))
            }
            @if shown.runs { (hand_over(staff, shown)) }
        }
    }
}

fn part_row(staff: &Staff, shown: &Shown<'_>, part: Part, holders: &[&RoleRow]) -> Markup {
    let (words, me) = (staff.words, staff.actor().id);
    html! {
        li data-part=(part.as_str()) {
            p { strong { (part.label(words)) } }
            @if holders.is_empty() { p { (ui::badge(Tone::Bad, words.t("room-part-nobody"))) } }
            @for row in holders {
                p { (ui::person(&row.handle, &row.name, None)) }
                (reach(&row.phone, &row.contact))
                p.meta { (words.t("room-part-since")) " " (since(staff, row.since)) }
                @if !row.override_reason.is_empty() {
                    p.meta { (ui::badge(Tone::Warn, words.t("room-part-override"))) " " bdi { (row.override_reason) } }
                }
                @if row.account_id == me && part != Part::Lead {
                    form method="post" action={ (path(shown.incident.id)) "/parts" } {
                        (form::hidden("part", part.as_str())) (form::hidden("to", row.account_id.0))
                        (form::button_named("act", "leave", words.t("room-part-leave"), "quiet small"))
                    }
                }
            }
        }
    }
}

fn on_call(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let words = staff.words;
    html! {
        @if !shown.on_call.is_empty() {
            h3 { (words.t("room-on-call")) }
            ul.records {
                @for shift in &shown.on_call {
                    li {
                        p { (ui::person(&shift.handle, &shift.name, None)) }
                        (reach(&shift.phone, &shift.contact))
                        p.meta { (shift.role.label(words)) " · " (words.t("room-on-call-until")) " " (since(staff, shift.ends_at)) }
                    }
                }
            }
        }
    }
}

fn hand_over(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let words = staff.words;
    let (typed, faults) = (&shown.typed.part, shown.faults);
    let open = ["to", "reason"].iter().any(|field| faults.of(field).is_some());
    html! {
        details.fold #part-give open[open] {
            summary { (words.t("room-part-give")) }
            form.form.fold-body method="post" action={ (path(shown.incident.id)) "/parts" } {
                (form::Choice {
                    name: "part",
                    label: words.t("room-part"),
                    options: parts(words, &shown.needed),
                    chosen: typed.part.clone(),
                    hint: None,
                    fault: faults.text("part", &words),
                }.render())
                (form::Choice {
                    name: "to",
                    label: words.t("room-part-to"),
                    options: people(words, shown),
                    chosen: typed.to.clone(),
                    hint: None,
                    fault: faults.text("to", &words),
                }.render())
                (form::Text {
                    name: "reason",
                    label: words.t("room-part-reason"),
                    value: typed.reason.clone(),
                    hint: Some(words.t("room-part-reason-hint")),
                    fault: faults.text("reason", &words),
                    dir_auto: true,
                    ..form::Text::default()
                }.render())
                div.actions { (form::button_secondary(words.t("room-part-do"))) }
            }
        }
    }
}

/// The parts, each with the belt that it asks for.
fn parts(words: Words, needed: &[(Part, Belt)]) -> Vec<(String, String)> {
    let label = |part: Part| match needed.iter().find(|(it, _)| *it == part) {
        Some((_, belt)) => format!("{} ({})", part.label(words), belt.label(words)),
        None => part.label(words),
    };
    Part::ALL.iter().map(|part| (part.as_str().to_owned(), label(*part))).collect()
}

/// Colleagues, each with the belt that they have.
fn people(words: Words, shown: &Shown<'_>) -> Vec<(String, String)> {
    let label = |name: &str, belt: Option<&str>| match belt.and_then(Belt::parse) {
        Some(belt) => format!("{name} ({})", belt.label(words)),
        None => name.to_owned(),
    };
    shown.people.iter().map(|row| (row.id.to_string(), label(&row.name, row.belt.as_deref()))).collect()
}
