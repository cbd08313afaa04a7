//! Declaring, as a stressed newcomer sees it: a card for each kind of crisis, then what will be said, and one button.

use super::pages::Typed;
use crate::ids::ComponentId;
use crate::incidents::crisis::room::queries::ComponentRow;
use crate::incidents::crisis::room::views::{component_name, impacts, severities};
use crate::incidents::crisis::team::{HoldingRow, MemberRow, Part, PlaybookRow};
use crate::incidents::{TITLE_CHARS_MAX, Texts};
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Begins the name of a component's checkbox; its id follows.
pub const COMPONENT: &str = "component-";
const FORM: &str = "/desk/incidents/new";

/// Everything that the form shows.
pub struct Shown<'a> {
    pub playbook: Option<&'a PlaybookRow>,
    /// The first message that was approved beforehand.
    pub holding: Option<&'a HoldingRow>,
    /// One that waits for approval.
    pub draft: Option<&'a HoldingRow>,
    pub team: &'a [MemberRow],
    pub components: &'a [ComponentRow],
    pub ticked: Vec<ComponentId>,
    pub typed: &'a Typed,
    pub faults: &'a Faults,
}

/// A card for each playbook.
pub fn cards(words: Words, rows: &[(PlaybookRow, bool)], drill: bool) -> Markup {
    let more = if drill { "&drill=on" } else { "" };
    html! {
        header.page-head {
            h1 { @if drill { (words.t("room-declare-drill")) } @else { (words.t("room-declare")) } }
            p.lede { (words.t("room-declare-lede")) }
        }
        div.cards-choice {
            @for (row, ready) in rows {
                a.card-choice href={ (FORM) "?playbook=" (row.id) (more) } data-item {
                    span.card-choice-icon { (icon(scenario_icon(&row.scenario))) }
                    b dir="auto" { (row.label(words.lang)) }
                    span {
                        @if *ready { (words.t("room-card-ready")) } @else { (words.t("room-card-draft")) }
                    }
                }
            }
            a.card-choice href={ (FORM) "?playbook=none" (more) } data-item {
                span.card-choice-icon { (icon("question")) }
                b { (words.t("room-card-other")) }
                span { (words.t("room-card-other-text")) }
            }
        }
    }
}

fn scenario_icon(scenario: &str) -> &'static str {
    match scenario {
        "outage" => "alert",
        "breach" => "lock",
        "safety" => "box",
        "misconduct" => "person",
        _ => "chat",
    }
}

/// The form: what does not work, how bad it is, what will be said.
pub fn form(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, typed) = (staff.words, shown.typed);
    let name = match shown.playbook {
        Some(row) => row.label(words.lang),
        None => words.t("room-card-other"),
    };
    html! {
        header.page-head {
            h1 { bdi { (name) } }
            p { a href=(FORM) { (words.t("room-declare-other")) } }
        }
        (form::faults_summary(words, &shown.faults.all(&words)))
        form.form.crisis-declare method="post" action=(FORM) {
            (form::hidden("playbook", &typed.playbook))
            (form::hidden("once", &typed.once))
            @if shown.holding.is_none() { (title(words, shown)) }
            (components(words, shown))
            (form::Radios {
                name: "impact",
                label: words.t("room-impact"),
                options: impacts(words),
                chosen: typed.impact.clone(),
                hint: None,
                fault: shown.faults.text("impact", &words),
            }.render())
            (form::Choice {
                name: "severity",
                label: words.t("room-severity-label"),
                options: severities(words),
                chosen: typed.severity.clone(),
                hint: Some(words.t("room-severity-hint")),
                fault: shown.faults.text("severity", &words),
            }.render())
            (form::Check {
                name: "drill",
                label: words.t("room-is-drill"),
                checked: typed.drill == "on",
                hint: Some(words.t("room-is-drill-hint")),
            }.render())
            (message(words, shown))
            (team(words, shown))
        }
    }
}

/// What does not work, in the groups of the status page.
fn components(words: Words, shown: &Shown<'_>) -> Markup {
    html! {
        @if !shown.components.is_empty() {
            fieldset.field {
                legend { (words.t("room-components")) }
                p.hint { (words.t("room-components-hint")) }
                div.choices {
                    @for row in shown.components {
                        @let names = component_name(row);
                        @let (lang, text) = names.read(words.lang, Lang::En);
                        label.choice {
                            input type="checkbox" name={ (COMPONENT) (row.id) } checked[shown.ticked.contains(&row.id)];
                            span lang=(lang.code()) dir=(lang.dir()) { (text) }
                        }
                    }
                }
            }
        }
    }
}

/// The title, where no approved message brings its own; the reader's language first, the others on demand.
fn title(words: Words, shown: &Shown<'_>) -> Markup {
    let drafted = shown.draft.map(HoldingRow::title).unwrap_or_default();
    let typed = shown.typed.title();
    let value = |lang: Lang| if typed.is_empty() { drafted.get(lang) } else { typed.get(lang) }.to_owned();
    let field = |lang: Lang, required: bool| {
        form::Text {
            name: title_name(lang),
            label: words.with("room-title-in", &[("language", lang.name().into())]),
            value: value(lang),
            max: Some(TITLE_CHARS_MAX),
            dir_auto: true,
            required,
            fault: shown.faults.text("title", &words).filter(|_| required),
            ..form::Text::default()
        }
        .render()
    };
    html! {
        (field(words.lang, true))
        details.fold #title-others {
            summary { (words.t("room-title-others")) }
            div.fold-body { @for lang in Lang::ALL { @if lang != words.lang { (field(lang, false)) } } }
        }
    }
}

const fn title_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "title_en",
        Lang::He => "title_he",
        Lang::Pl => "title_pl",
    }
}

/// What will be said at once, and the button; or that somebody must approve first, and who.
fn message(words: Words, shown: &Shown<'_>) -> Markup {
    html! {
        @if let Some(holding) = shown.holding {
            section.card.crisis-message aria-labelledby="crisis-message" {
                h2 #crisis-message { (words.t("room-message")) }
                p.hint { (words.t("room-message-hint")) }
                (said(words, holding))
            }
            div.actions {
                (form::button_named("publish", "yes", words.t("room-publish"), "danger"))
                (form::button_named("publish", "no", words.t("room-open-only"), "quiet"))
            }
            p.hint { (words.t("room-publish-hint")) }
        } @else {
            (ui::notice(Tone::Warn, html! {
                p { strong { (words.t("room-unapproved")) } }
                p { (words.t("room-unapproved-text")) }
                @let approvers = people(shown.team, Part::Legal);
                @if !approvers.is_empty() { p { (words.with("room-unapproved-who", &[("names", approvers.into())])) } }
            }))
            @if let Some(draft) = shown.draft { (ui::details(words.t("room-draft"), said(words, draft))) }
            div.actions { (form::button_named("publish", "no", words.t("room-open"), "danger")) }
        }
    }
}

/// A first message in the reader's language, the others on demand.
fn said(words: Words, holding: &HoldingRow) -> Markup {
    let (title, body) = (holding.title(), holding.body());
    let whole = |lang: Lang| {
        html! {
            div lang=(lang.code()) dir=(lang.dir()) {
                p { strong { (title.get(lang)) } }
                p.kept { (body.get(lang)) }
            }
        }
    };
    let written = |texts: &Texts, lang: Lang| !texts.get(lang).is_empty();
    let shown = body.read(words.lang, Lang::En).0;
    html! {
        (whole(shown))
        details.fold {
            summary { (words.t("room-message-others")) }
            div.fold-body {
                @for lang in Lang::ALL {
                    @if lang != shown && written(&body, lang) { h3 { (lang.name()) } (whole(lang)) }
                }
            }
        }
    }
}

/// Who will be called.
fn team(words: Words, shown: &Shown<'_>) -> Markup {
    html! {
        @if !shown.team.is_empty() {
            section.section {
                h2 { (words.t("room-called")) }
                p.hint { (words.t("room-called-hint")) }
                dl.facts {
                    @for part in Part::ALL {
                        @let names = people(shown.team, part);
                        @if !names.is_empty() { dt { (part.label(words)) } dd { bdi { (names) } } }
                    }
                }
            }
        }
    }
}

fn people(team: &[MemberRow], part: Part) -> String {
    let names: Vec<&str> = team.iter().filter(|row| row.role == part).map(|row| row.name.as_str()).collect();
    names.join(", ")
}
