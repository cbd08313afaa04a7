//! How one's own parts look.

use super::super::common::{Tab, shown, tabs};
use super::super::people::views::reach;
use super::super::playbooks::pages::path as playbook_path;
use super::super::{Belt, Part, TaskRow, is_old};
use super::pages::HOME;
use super::queries::DutyRow;
use crate::ids::PlaybookId;
use crate::incidents::Texts;
use crate::ui::{self, Tone, form};
use crate::web::Staff;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use std::collections::HashMap;

/// All about one's own parts.
pub struct Mine {
    pub duties: Vec<DutyRow>,
    pub tasks: HashMap<PlaybookId, Vec<TaskRow>>,
    pub belt: Option<Belt>,
    pub needed: Vec<(Part, Belt)>,
    /// Part, passed, when.
    pub drills: Vec<(String, bool, DateTime<Utc>)>,
    pub months: i64,
}

/// The page.
pub fn home(staff: &Staff, mine: &Mine) -> Markup {
    let words = staff.words;
    html! {
        (tabs(words, Some(Tab::Duties)))
        header.page-head {
            h1 { (words.t("playbooks-duties")) }
            p.lede { (words.with("playbooks-duties-lede", &[("months", mine.months.into())])) }
        }
        @if mine.duties.is_empty() {
            (ui::empty(words.t("playbooks-duties-none"), words.t("playbooks-duties-none-text"), None))
        }
        @for duty in &mine.duties { (card(staff, mine, duty)) }
        section.section {
            h2 { (words.t("playbooks-training")) }
            p {
                @match mine.belt {
                    Some(belt) => { (words.with("playbooks-belt-mine", &[("belt", belt.label(words).into())])) },
                    None => { (words.t("playbooks-belt-none")) },
                }
            }
            @if !mine.drills.is_empty() { (ui::list(mine.drills.iter().map(|drill| line(staff, drill)))) }
        }
    }
}

fn line(staff: &Staff, (role, passed, at): &(String, bool, DateTime<Utc>)) -> Markup {
    let words = staff.words;
    html! {
        (words.t("playbooks-drill")) ": " (Part::parse(role).map(|part| part.label(words)).unwrap_or_default()) " · " (ui::day(words, *at, staff.zone)) " "
        @if *passed { (ui::badge(Tone::Good, words.t("playbooks-drill-passed"))) }
        @else { (ui::badge(Tone::Neutral, words.t("playbooks-drill-not-passed"))) }
    }
}

fn card(staff: &Staff, mine: &Mine, duty: &DutyRow) -> Markup {
    let words = staff.words;
    let name = Texts::new(&*duty.name_en, &*duty.name_he, &*duty.name_pl);
    let needed = mine.needed.iter().find(|(part, _)| *part == duty.role).map(|(_, belt)| *belt);
    let tasks = mine.tasks.get(&duty.playbook_id).map(Vec::as_slice).unwrap_or_default();
    html! {
        section.card {
            h2 { (duty.role.label(words)) " · " a href=(playbook_path(duty.playbook_id)) { (shown(&name, words.lang)) } }
            p {
                @if duty.rank == 0 { (ui::badge(Tone::Accent, words.t("playbooks-first"))) }
                @else { (ui::badge(Tone::Neutral, words.with("playbooks-backup", &[("place", duty.rank.into())]))) }
                @if !Belt::reaches(mine.belt, needed) { " " (ui::badge(Tone::Warn, words.t("playbooks-belt-missing"))) }
            }
            p { (duty.role.meaning(words)) }
            @let own: Vec<_> = tasks.iter().filter(|task| task.role == duty.role).collect();
            @if !own.is_empty() {
                ul { @for task in own { li { (shown(&task.text(), words.lang)) } } }
            }
            p.meta { (words.t("playbooks-reached-at")) " " (reach(words, &duty.phone, &duty.contact)) }
            (acknowledgement(staff, mine, duty))
        }
    }
}

fn acknowledgement(staff: &Staff, mine: &Mine, duty: &DutyRow) -> Markup {
    let words = staff.words;
    let old = is_old(duty.acknowledged_at, staff.now, mine.months);
    html! {
        @if let Some(at) = duty.acknowledged_at {
            p.meta {
                (words.t("playbooks-acknowledged")) " " (ui::day(words, at, staff.zone))
                @if old { " " (ui::badge(Tone::Warn, words.t("playbooks-acknowledged-old"))) }
            }
        }
        form method="post" action={ (HOME) "/" (duty.id) "/acknowledgement" } {
            @if old { (form::button(words.t("playbooks-acknowledge"))) }
            @else { (form::button_secondary(words.t("playbooks-acknowledge-again"))) }
        }
    }
}
