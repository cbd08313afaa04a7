//! How components and groups are arranged, as HTML.

use super::pages::LIST;
use super::queries::{ComponentRow, GroupRow, Touching};
use super::typed::{DESCRIPTION, NAME};
use crate::ids::ComponentId;
use crate::incidents::forms::{Fields, health_options};
use crate::incidents::incident::{Health, Texts};
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

/// A text in the reader's language, or in another that it was written in.
fn shown(texts: &Texts, words: Words) -> Markup {
    let (lang, text) = texts.read(words.lang, words.lang);
    html! { bdi lang=[(lang != words.lang).then_some(lang.code())] { (text) } }
}

fn tone(health: Health) -> Tone {
    match health {
        Health::Operational => Tone::Good,
        Health::Maintenance => Tone::Accent,
        Health::Degraded | Health::Partial => Tone::Warn,
        Health::Major => Tone::Bad,
    }
}

/// Every group with its components.
pub fn list(
    words: Words,
    groups: &[GroupRow],
    components: &[ComponentRow],
    refused: Option<(ComponentId, &[Touching])>,
) -> Markup {
    let open = |row: &&ComponentRow| row.archived_at.is_none();
    let of = |group: &GroupRow| -> Vec<&ComponentRow> {
        components.iter().filter(open).filter(|row| row.group_id == Some(group.id)).collect()
    };
    let living: Vec<&GroupRow> = groups.iter().filter(|group| group.archived_at.is_none()).collect();
    let alone: Vec<&ComponentRow> = components
        .iter()
        .filter(open)
        .filter(|row| living.iter().all(|group| row.group_id != Some(group.id)))
        .collect();
    html! {
        header.page-head {
            h1 { (words.t("incidents-components")) }
            p.lede { (words.t("incidents-components-lede")) }
            p.actions {
                a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("incidents-component-new")) }
                a.button.quiet href={ (LIST) "/groups/new" } { (ui::icon("plus")) (words.t("incidents-group-new")) }
            }
        }
        @if let Some((id, touching)) = refused { (refusal(words, components, id, touching)) }
        @if components.is_empty() && groups.is_empty() {
            (ui::empty(words.t("incidents-components-empty"), words.t("incidents-components-empty-text"), None))
        }
        @for group in &living { (group_section(words, group, &of(group))) }
        @if !alone.is_empty() {
            section.section {
                h2 { (words.t("incidents-group-none")) }
                (ui::list(alone.iter().map(|row| component_row(words, row))))
            }
        }
        (archived(words, groups, components))
    }
}

/// Why a component cannot be archived, with the way to what keeps it.
fn refusal(words: Words, components: &[ComponentRow], id: ComponentId, touching: &[Touching]) -> Markup {
    let name = components.iter().find(|row| row.id == id).map(ComponentRow::name).unwrap_or_default();
    ui::notice(
        Tone::Warn,
        html! {
            p role="alert" { (words.t("incidents-conflict-touched")) " " strong { (shown(&name, words)) } }
            ul {
                @for one in touching {
                    @let path = if one.kind == "maintenance" { "/desk/incidents/maintenance" } else { "/desk/incidents" };
                    li { a href={ (path) "/" (one.id) } { (shown(&one.title(), words)) } }
                }
            }
        },
    )
}

fn group_section(words: Words, group: &GroupRow, components: &[&ComponentRow]) -> Markup {
    let path = format!("{LIST}/groups/{}", group.id);
    let name = group.name();
    html! {
        section.section {
            div.row-line {
                h2 { a href=(path) { (shown(&name, words)) } }
                div.actions { (order(words, &path, &name)) (archive(words, &path, &name, false)) }
            }
            @if components.is_empty() { p.meta { (words.t("incidents-group-empty")) } }
            @else { (ui::list(components.iter().map(|row| component_row(words, row)))) }
        }
    }
}

fn component_row(words: Words, row: &ComponentRow) -> Markup {
    let path = format!("{LIST}/{}", row.id);
    let name = row.name();
    html! {
        div.row-line {
            div {
                strong { a href=(path) { (shown(&name, words)) } }
                " " (ui::badge(tone(row.state), row.state.label(words)))
                @if row.archived_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("setup-archived"))) }
                @if !row.description().is_empty() { p.meta { (shown(&row.description(), words)) } }
            }
            div.actions {
                @if row.archived_at.is_none() { (order(words, &path, &name)) }
                (archive(words, &path, &name, row.archived_at.is_some()))
            }
        }
    }
}

fn archived(words: Words, groups: &[GroupRow], components: &[ComponentRow]) -> Markup {
    let groups: Vec<&GroupRow> = groups.iter().filter(|row| row.archived_at.is_some()).collect();
    let components: Vec<&ComponentRow> = components.iter().filter(|row| row.archived_at.is_some()).collect();
    html! {
        @if !groups.is_empty() || !components.is_empty() {
            section.section {
                h2 { (words.t("incidents-archived")) }
                @for group in groups {
                    div.row-line {
                        strong { (shown(&group.name(), words)) }
                        (archive(words, &format!("{LIST}/groups/{}", group.id), &group.name(), true))
                    }
                }
                @if !components.is_empty() { (ui::list(components.iter().map(|row| component_row(words, row)))) }
            }
        }
    }
}

/// A small button; the thing's name follows its label for those who hear one button after another.
fn small(words: Words, field: &str, value: &str, key: &str, name: &Texts) -> Markup {
    let label = html! { (words.t(key)) span.sr { ": " (shown(name, words)) } };
    form::button_named(field, value, label, "quiet small")
}

fn order(words: Words, path: &str, name: &Texts) -> Markup {
    html! {
        form.actions method="post" action={ (path) "/place" } {
            (small(words, "to", "up", "setup-up", name))
            (small(words, "to", "down", "setup-down", name))
        }
    }
}

fn archive(words: Words, path: &str, name: &Texts, archived: bool) -> Markup {
    html! {
        form method="post" action={ (path) "/archive" } {
            @if archived { (small(words, "archived", "no", "setup-restore", name)) }
            @else { (small(words, "archived", "yes", "setup-archive", name)) }
        }
    }
}

/// What a colleague saved meanwhile.
fn raced(words: Words, lines: &[&Texts]) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p role="alert" { (words.t("incidents-conflict-changed")) }
            p { (words.t("incidents-conflict-now")) }
            @for texts in lines {
                ul { @for text in [&texts.en, &texts.he, &texts.pl] { @if !text.is_empty() { li dir="auto" { (text) } } } }
            }
        },
    )
}

fn once_and_seen(filled: &Fields) -> Markup {
    html! {
        @for name in ["once", "seen"] {
            @if !filled.get(name).is_empty() { (form::hidden(name, filled.get(name))) }
        }
    }
}

/// The form of a group.
pub fn group(
    words: Words,
    title: &str,
    row: Option<&GroupRow>,
    filled: &Fields,
    faults: &Faults,
    is_raced: bool,
) -> Markup {
    let action = row.map_or_else(|| format!("{LIST}/groups"), |row| format!("{LIST}/groups/{}", row.id));
    html! {
        header.page-head { h1 { (title) } }
        @if let Some(row) = row.filter(|_| is_raced) { (raced(words, &[&row.name()])) }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(action) {
            (once_and_seen(filled))
            (NAME.inputs(words, filled, faults))
            (buttons(words))
        }
    }
}

fn buttons(words: Words) -> Markup {
    html! {
        div.actions {
            (form::button(words.t("setup-save")))
            a.button.quiet href=(LIST) { (words.t("setup-cancel")) }
        }
    }
}

/// The form of a component, and how it is now.
pub fn component(
    words: Words,
    title: &str,
    row: Option<&ComponentRow>,
    groups: &[GroupRow],
    filled: &Fields,
    faults: &Faults,
    is_raced: bool,
) -> Markup {
    let action = row.map_or_else(|| LIST.to_owned(), |row| format!("{LIST}/{}", row.id));
    html! {
        header.page-head { h1 { (title) } }
        @if let Some(row) = row.filter(|_| is_raced) { (raced(words, &[&row.name(), &row.description()])) }
        (form::faults_summary(words, &faults.all(&words)))
        @if let Some(row) = row.filter(|row| row.archived_at.is_none()) { (state_form(words, row)) }
        form.form method="post" action=(action) {
            (once_and_seen(filled))
            (NAME.inputs(words, filled, faults))
            (DESCRIPTION.inputs(words, filled, faults))
            (choices(words, groups, filled, faults))
            (buttons(words))
        }
    }
}

fn choices(words: Words, groups: &[GroupRow], filled: &Fields, faults: &Faults) -> Markup {
    let chosen = filled.get("group");
    let offered = groups.iter().filter(|row| row.archived_at.is_none() || row.id.to_string() == chosen);
    let options = offered.map(|row| (row.id.to_string(), row.name().read(words.lang, words.lang).1.to_owned()));
    html! {
        (form::Choice {
            name: "group",
            label: words.t("incidents-group"),
            options: std::iter::once((String::new(), words.t("incidents-group-none"))).chain(options).collect(),
            chosen: chosen.to_owned(),
            fault: faults.text("group", &words),
            ..form::Choice::default()
        }.render())
        (form::Text {
            name: "start_date",
            label: words.t("incidents-start-date"),
            value: filled.get("start_date").to_owned(),
            kind: "date",
            hint: Some(words.t("incidents-start-date-hint")),
            fault: faults.text("start_date", &words),
            required: true,
            ..form::Text::default()
        }.render())
        (form::Check {
            name: "showcase",
            label: words.t("incidents-showcase"),
            checked: filled.is("showcase"),
            hint: Some(words.t("incidents-showcase-hint")),
        }.render())
        (form::Check {
            name: "only_if_degraded",
            label: words.t("incidents-only-if-degraded"),
            checked: filled.is("only_if_degraded"),
            hint: None,
        }.render())
    }
}

fn state_form(words: Words, row: &ComponentRow) -> Markup {
    html! {
        form.form method="post" action={ (LIST) "/" (row.id) "/state" } {
            (form::Choice {
                name: "state",
                label: words.t("incidents-state-now"),
                options: health_options(words),
                chosen: row.state.as_str().to_owned(),
                hint: Some(words.t("incidents-state-now-hint")),
                ..form::Choice::default()
            }.render())
            div.actions { (form::button_secondary(words.t("incidents-state-set"))) }
        }
    }
}
