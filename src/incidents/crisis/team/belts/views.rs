//! How belts look.

use super::super::common::{Tab, tabs};
use super::super::{Belt, Part};
use super::pages::HOME;
use super::queries::BeltRow;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::Staff;
use crate::words::Words;
use maud::{Markup, html};

/// The page.
pub fn home(staff: &Staff, people: &[BeltRow], needed: &[(Part, Belt)]) -> Markup {
    let words = staff.words;
    let gives = policy::permit(&staff.viewer, Act::BeltGive).is_ok();
    html! {
        (tabs(words, Some(Tab::Belts)))
        header.page-head {
            h1 { (words.t("playbooks-belts")) }
            p.lede { (words.t("playbooks-belts-lede")) }
        }
        section.section {
            h2 { (words.t("playbooks-belts-parts")) }
            @if gives { (form_of_parts(words, needed)) } @else { (parts(words, needed)) }
        }
        section.section {
            h2 { (words.t("playbooks-belts-people")) }
            (ui::list(people.iter().map(|row| line(words, row, gives))))
        }
    }
}

fn asked(needed: &[(Part, Belt)], part: Part) -> Option<Belt> {
    needed.iter().find(|(one, _)| *one == part).map(|(_, belt)| *belt)
}

fn parts(words: Words, needed: &[(Part, Belt)]) -> Markup {
    html! {
        dl.facts {
            @for part in Part::ALL {
                dt { (part.label(words)) }
                dd { (asked(needed, part).map_or_else(|| words.t("playbooks-belt-any"), |belt| belt.label(words))) }
            }
        }
    }
}

fn form_of_parts(words: Words, needed: &[(Part, Belt)]) -> Markup {
    html! {
        form.form method="post" action={ (HOME) "/parts" } {
            div.field-row {
                @for part in Part::ALL {
                    (form::Choice {
                        name: part.as_str(),
                        label: part.label(words),
                        options: choices(words, words.t("playbooks-belt-any")),
                        chosen: asked(needed, part).map(|belt| belt.as_str().to_owned()).unwrap_or_default(),
                        hint: None,
                        fault: None,
                    }.render())
                }
            }
            div.actions { (form::button_secondary(words.t("playbooks-save"))) }
        }
    }
}

fn choices(words: Words, none: String) -> Vec<(String, String)> {
    let belts = Belt::ALL.iter().map(|belt| (belt.as_str().to_owned(), belt.label(words)));
    std::iter::once((String::new(), none)).chain(belts).collect()
}

fn line(words: Words, row: &BeltRow, gives: bool) -> Markup {
    let chosen = row.belt().map(|belt| belt.as_str().to_owned()).unwrap_or_default();
    html! {
        div.row-line {
            div {
                (ui::person(&row.handle, &row.name, row.department.as_deref())) " "
                @match row.belt() {
                    Some(belt) => { (ui::badge(Tone::Accent, belt.label(words))) },
                    None => { (ui::badge(Tone::Neutral, words.t("playbooks-belt-no"))) },
                }
                @if let Some(next) = row.proposed() {
                    " " (ui::badge(Tone::Good, words.with("playbooks-belt-proposed", &[("belt", next.label(words).into())])))
                }
                p.meta { (words.with("playbooks-drills-passed", &[("count", row.passed.into())])) }
            }
            @if gives {
                form.actions method="post" action={ (HOME) "/people/" (row.account_id) } {
                    label.sr for={ "belt-" (row.account_id) } { (words.t("playbooks-belt")) ": " bdi { (row.name) } }
                    select id={ "belt-" (row.account_id) } name="belt" {
                        @for (value, label) in choices(words, words.t("playbooks-belt-no")) {
                            option value=(value) selected[value == chosen] { (label) }
                        }
                    }
                    (form::button_named("give", "yes", words.t("playbooks-belt-give"), "quiet small"))
                }
            }
        }
    }
}
