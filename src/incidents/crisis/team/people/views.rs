//! How a crisis team looks.

use super::super::belts::BeltRow;
use super::super::checklist::views::part_field;
use super::super::common::{order_buttons, person_field, remove_button};
use super::super::playbooks::{pages::path as playbook_path, views::Whole};
use super::super::{Belt, MemberRow, Part, is_old};
use super::pages::Typed;
use crate::cases::setup::ColleagueRow;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::Words;
use maud::{Markup, html};

/// The team on the page of its playbook: part by part, the first one and those behind.
pub fn section(staff: &Staff, whole: &Whole) -> Markup {
    let (words, leads) = (staff.words, staff.viewer.leads());
    let home = playbook_path(whole.playbook.id);
    html! {
        section.section #team {
            h2 { (words.t("playbooks-team")) }
            p { (words.t("playbooks-team-text")) }
            @for part in Part::ALL {
                @let own: Vec<_> = whole.team.iter().filter(|member| member.role == part).collect();
                h3 {
                    (part.label(words))
                    @if let Some(belt) = needed(whole, part) {
                        " " (ui::badge(Tone::Neutral, words.with("playbooks-belt-needed", &[("belt", belt.label(words).into())])))
                    }
                }
                p.meta { (part.meaning(words)) }
                @if own.is_empty() {
                    p { (ui::badge(Tone::Warn, words.t("playbooks-nobody"))) }
                } @else {
                    (ui::list(own.iter().enumerate().map(|(at, member)| line(staff, whole, member, at))))
                }
                @if leads {
                    p {
                        a.button.quiet.small href={ (home) "/members/new?part=" (part.as_str()) } {
                            (ui::icon("plus")) (words.t("playbooks-member-new")) span.sr { ": " (part.label(words)) }
                        }
                    }
                }
            }
        }
    }
}

fn needed(whole: &Whole, part: Part) -> Option<Belt> {
    whole.needed.iter().find(|(one, _)| *one == part).map(|(_, belt)| *belt)
}

fn line(staff: &Staff, whole: &Whole, member: &MemberRow, at: usize) -> Markup {
    let words = staff.words;
    let path = format!("{}/members/{}", playbook_path(whole.playbook.id), member.id);
    let belt = whole.belts.iter().find(|row| row.account_id == member.account_id).and_then(BeltRow::belt);
    html! {
        div.row-line {
            div {
                (ui::person(&member.handle, &member.name, None))
                " "
                @if at == 0 { (ui::badge(Tone::Accent, words.t("playbooks-first"))) }
                @else { (ui::badge(Tone::Neutral, words.with("playbooks-backup", &[("place", (at as i64).into())]))) }
                @if !Belt::reaches(belt, needed(whole, member.role)) {
                    " " (ui::badge(Tone::Warn, words.t("playbooks-belt-missing")))
                }
                p.meta { (reach(words, &member.phone, &member.contact)) }
                p.meta { (known(staff, member, whole.months)) }
            }
            @if staff.viewer.leads() {
                div.actions {
                    a.button.quiet.small href=(path) { (words.t("playbooks-reach")) span.sr { ": " bdi { (member.name) } } }
                    (order_buttons(words, &path, &member.name))
                    (remove_button(words, &path, &member.name))
                }
            }
        }
    }
}

/// How somebody is reached off the site.
pub fn reach(words: Words, phone: &str, contact: &str) -> Markup {
    html! {
        @if phone.is_empty() && contact.is_empty() { (words.t("playbooks-unreachable")) }
        @if !phone.is_empty() { a href={ "tel:" (dialled(phone)) } dir="ltr" { (phone) } }
        @if !phone.is_empty() && !contact.is_empty() { " · " }
        @if !contact.is_empty() { bdi { (contact) } }
    }
}

/// A phone number as a telephone dials it.
fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// Whether somebody knows their part.
fn known(staff: &Staff, member: &MemberRow, months: i64) -> Markup {
    let words = staff.words;
    html! {
        @match member.acknowledged_at {
            None => { (ui::badge(Tone::Warn, words.t("playbooks-acknowledged-never"))) },
            Some(at) => {
                (words.t("playbooks-acknowledged")) " " (ui::day(words, at, staff.zone))
                @if is_old(Some(at), staff.now, months) { " " (ui::badge(Tone::Warn, words.t("playbooks-acknowledged-old"))) }
            },
        }
    }
}

/// How somebody is reached now, for one whose form is older.
pub fn told(words: Words, row: &MemberRow) -> Vec<(String, String)> {
    vec![(words.t("playbooks-phone"), row.phone.clone()), (words.t("playbooks-contact"), row.contact.clone())]
}

/// The inputs of somebody new.
pub fn new_fields(words: Words, people: &[ColleagueRow], typed: &Typed, faults: &Faults) -> Markup {
    html! {
        (part_field(words, &typed.part, faults))
        (person_field(words, people, &typed.person, faults))
        (reach_fields(words, typed, faults))
    }
}

/// The inputs of how somebody is reached.
pub fn reach_fields(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    html! {
        (form::Text {
            name: "phone",
            label: words.t("playbooks-phone"),
            value: typed.phone.clone(),
            kind: "tel",
            hint: Some(words.t("playbooks-reach-hint")),
            fault: faults.text("phone", &words),
            ..form::Text::default()
        }.render())
        (form::Text {
            name: "contact",
            label: words.t("playbooks-contact"),
            value: typed.contact.clone(),
            hint: Some(words.t("playbooks-contact-hint")),
            fault: faults.text("contact", &words),
            dir_auto: true,
            ..form::Text::default()
        }.render())
    }
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_phone_number_is_dialled_without_its_blanks() {
        assert_eq!(dialled("+48 (22) 123-45-67"), "+48221234567");
    }
}
