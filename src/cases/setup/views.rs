//! The overview of the desk's settings.

use super::{ColleagueRow, DepartmentRow, Spread};
use crate::ui::{self, Tone};
use crate::words::Words;
use maud::{Markup, html};

/// How much of everything is set up.
pub struct House {
    pub categories: usize,
    pub fields: usize,
    pub departments: Vec<DepartmentRow>,
    pub colleagues: Vec<ColleagueRow>,
    pub rules: usize,
    pub targets: usize,
    pub openings: usize,
    pub replies: usize,
}

/// The page's body.
pub fn overview(words: Words, house: &House) -> Markup {
    let count = |key: &str, count: usize| words.with(key, &[("count", count.into())]);
    let departments = house.departments.len();
    let hours = if house.openings == 0 { words.t("setup-count-hours-usual") } else { words.t("setup-count-hours-set") };
    html! {
        header.page-head { h1 { (words.t("setup-title")) } p.lede { (words.t("setup-lede")) } }
        (missing(words, house))
        section.section {
            h2 { (words.t("setup-part-intake")) }
            (ui::list([
                door(words, "tag", "/admin/desk/categories", "setup-categories", "setup-categories-door", &count("setup-count-categories", house.categories)),
                door(words, "pencil", "/admin/desk/fields", "setup-fields", "setup-fields-door", &count("setup-count-fields", house.fields)),
            ]))
        }
        section.section {
            h2 { (words.t("setup-part-people")) }
            (ui::list([
                door(words, "people", "/admin/desk/departments", "setup-departments", "setup-departments-door", &count("setup-count-departments", departments)),
                door(words, "flag", "/admin/desk/rules", "setup-rules", "setup-rules-door", &count("setup-count-rules", house.rules)),
            ]))
        }
        section.section {
            h2 { (words.t("setup-part-time")) }
            (ui::list([
                door(words, "clock", "/admin/desk/targets", "setup-targets", "setup-targets-door", &count("setup-count-targets", house.targets)),
                door(words, "bell", "/admin/desk/hours", "setup-hours", "setup-hours-door", &hours),
            ]))
        }
        section.section {
            h2 { (words.t("setup-part-answers")) }
            (ui::list([
                door(words, "chat", "/admin/desk/replies", "setup-replies", "setup-replies-door", &count("setup-count-replies", house.replies)),
            ]))
        }
    }
}

fn door(words: Words, icon: &str, href: &str, title: &str, text: &str, count: &str) -> Markup {
    html! {
        div.row-line {
            div { strong { (ui::icon(icon)) " " a href=(href) { (words.t(title)) } } p.meta { (words.t(text)) } }
            p.meta { (count) }
        }
    }
}

/// What keeps the desk from doing its work, the most urgent first.
fn missing(words: Words, house: &House) -> Markup {
    let nobody = |department: &&DepartmentRow| {
        department.spread != Spread::Claim
            && !house.colleagues.iter().any(|one| one.on_duty && one.department.as_ref() == Some(&department.name))
    };
    let deserted: Vec<&str> = house.departments.iter().filter(nobody).map(|one| one.name.as_str()).collect();
    html! {
        @if house.departments.is_empty() {
            (ui::notice(Tone::Warn, html! { p { (words.t("setup-missing-departments")) " " a href="/admin/desk/departments/new" { (words.t("setup-department-new")) } } }))
        } @else if house.rules == 0 {
            (ui::notice(Tone::Warn, html! { p { (words.t("setup-missing-rules")) " " a href="/admin/desk/rules/new" { (words.t("setup-rule-new")) } } }))
        }
        @if house.targets == 0 {
            (ui::notice(Tone::Warn, html! { p { (words.t("setup-missing-targets")) " " a href="/admin/desk/targets/new" { (words.t("setup-target-new")) } } }))
        }
        @if !deserted.is_empty() {
            (ui::notice(Tone::Warn, html! { p { (words.with("setup-missing-duty", &[("departments", deserted.join(", ").into())])) } }))
        }
    }
}
