//! How writing and approving look.

use super::actions::Needs;
use super::form::{COMPONENT, HEALTHS, IMPACTS, Typed};
use super::pages::{Desk, path};
use super::panel::{sheets, waiting};
use super::queries::{ApprovalRow, ComponentRow, StatementRow};
use super::statement::{Stage, missing};
use super::surface::Said;
use crate::incidents::queries::IncidentRow;
use crate::incidents::{Health, State, Texts};
use crate::policy::Denied;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// What a colleague may do with a version.
pub struct May {
    pub write: bool,
    /// Why not to approve; none: may.
    pub approve: Option<Denied>,
    pub give_back: bool,
    pub publish: bool,
    /// Has approved this text.
    pub said: bool,
}

/// A version with everything around it.
pub struct Looked {
    pub incident: IncidentRow,
    pub row: StatementRow,
    pub approvals: Vec<ApprovalRow>,
    pub needs: Needs,
    pub given: usize,
    pub approvers: Vec<String>,
    pub versions: Vec<(i64, Stage)>,
    pub components: Vec<ComponentRow>,
    /// Where everything about it stands; none for a drill.
    pub address: Option<String>,
    pub may: May,
    /// The language that the surfaces are shown in.
    pub lang: Lang,
    pub brand_lang: Lang,
    /// Why an act was refused just now.
    pub conflict: Option<&'static str>,
}

/// That this is an exercise: on every page of it.
pub fn drill(words: Words, incident: &IncidentRow) -> Markup {
    html! { @if incident.drill { (ui::notice(Tone::Warn, html! { p { strong { (words.t("statements-drill")) } } })) } }
}

/// The form; `raced`: a colleague was faster.
pub fn write(visit: &Visit, desk: &Desk, typed: &Typed, faults: &Faults, raced: bool) -> Markup {
    let words = visit.words;
    let open = desk.open.as_ref();
    html! {
        header.page-head {
            h1 { (words.t("statements-write")) }
            p.lede { (words.t("statements-write-lede")) }
        }
        (drill(words, &desk.incident))
        @if raced { (race(words, open)) }
        @if open.is_some_and(|row| row.state != Stage::Draft) {
            (ui::notice(Tone::Warn, html! { p { (words.t("statements-approval-lost")) } }))
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form.statement-form method="post" action={ "/desk/incidents/" (desk.incident.id) "/statement" } {
            (form::hidden("seen", &typed.seen))
            (form::hidden("once", &typed.once))
            div.statement-langs {
                @for lang in Lang::ALL { (column(words, lang, typed, faults)) }
            }
            (standing(words, desk, typed, faults))
            (components(words, desk, typed, faults))
            div.actions {
                (form::button_named("then", "submit", after_label(words, desk.needs), ""))
                (form::button_named("then", "save", words.t("statements-save"), "quiet"))
                a.button.link href={ "/desk/incidents/" (desk.incident.id) } { (words.t("statements-back-to-room")) }
            }
        }
        p { a.button.quiet href="/desk/incidents/board" { (words.t("statements-board-link")) } }
    }
}

fn after_label(words: Words, needs: Needs) -> String {
    if needs.approvals == 0 { words.t("statements-save-publish") } else { words.t("statements-save-submit") }
}

/// What a colleague made of it meanwhile.
fn race(words: Words, open: Option<&StatementRow>) -> Markup {
    ui::notice(
        Tone::Bad,
        html! {
            p { strong { (words.t("statements-conflict-changed")) } }
            @match open {
                Some(row) => {
                    p { (words.t("statements-raced")) }
                    @for lang in Lang::ALL {
                        @if !row.body().get(lang).is_empty() {
                            blockquote lang=(lang.code()) dir="auto" {
                                p.meta { (lang.name()) }
                                @for line in row.body().get(lang).lines() { p { (line) } }
                            }
                        }
                    }
                },
                None => p { (words.t("statements-raced-gone")) },
            }
        },
    )
}

struct Field {
    name: &'static str,
    label: &'static str,
    rows: usize,
}

/// The fields of a language.
const fn fields(lang: Lang) -> [Field; 3] {
    let (body, phone, shop) = match lang {
        Lang::En => ("body_en", "phone_en", "shop_en"),
        Lang::He => ("body_he", "phone_he", "shop_he"),
        Lang::Pl => ("body_pl", "phone_pl", "shop_pl"),
    };
    [
        Field { name: body, label: "statements-body", rows: 9 },
        Field { name: phone, label: "statements-phone-text", rows: 5 },
        Field { name: shop, label: "statements-shop-text", rows: 4 },
    ]
}

fn column(words: Words, lang: Lang, typed: &Typed, faults: &Faults) -> Markup {
    let [body, phone, shop] = fields(lang);
    let texts = match lang {
        Lang::En => [&typed.body_en, &typed.phone_en, &typed.shop_en],
        Lang::He => [&typed.body_he, &typed.phone_he, &typed.shop_he],
        Lang::Pl => [&typed.body_pl, &typed.phone_pl, &typed.shop_pl],
    };
    html! {
        fieldset {
            legend {
                span lang=(lang.code()) { (lang.name()) } " "
                @if texts[0].trim().is_empty() { (ui::badge(Tone::Warn, words.t("statements-missing"))) }
            }
            @for (field, text) in [body, phone, shop].iter().zip(texts) {
                (form::Area {
                    name: field.name,
                    label: format!("{} ({})", words.t(field.label), lang.name()),
                    value: text.clone(),
                    rows: field.rows,
                    fault: faults.text(field.name, &words),
                    ..form::Area::default()
                }.render())
            }
        }
    }
}

/// Where it stands with this version, and until when the next one comes.
fn standing(words: Words, desk: &Desk, typed: &Typed, faults: &Faults) -> Markup {
    let incident = &desk.incident;
    let may = |state: &State| incident.state.may_become(*state, true);
    let states = State::of(incident.kind).iter().filter(|state| may(state));
    let cadence: Vec<String> = desk
        .cadences
        .iter()
        .filter_map(|(state, minutes)| Some(format!("{}: {}", state.label(words), words.number((*minutes)?))))
        .collect();
    let choice = |name: &'static str, label: String, options: Vec<(String, String)>, chosen: &str| {
        form::Choice {
            name,
            label,
            options,
            chosen: chosen.to_owned(),
            fault: faults.text(name, &words),
            ..form::Choice::default()
        }
        .render()
    };
    html! {
        div.field-row {
            (choice("state", words.t("statements-state"), states.map(|it| (it.as_str().into(), it.label(words))).collect(), &typed.state))
            (choice("impact", words.t("statements-impact"), IMPACTS.iter().map(|it| (it.as_str().into(), it.label(words))).collect(), &typed.impact))
            (choice("lang", words.t("statements-original"), Lang::ALL.iter().map(|it| (it.code().into(), it.name().into())).collect(), &typed.lang))
            (form::Text {
                name: "promise",
                label: words.t("statements-promise"),
                value: typed.promise.clone(),
                hint: Some(words.with("statements-promise-hint", &[("cadence", cadence.join(" · ").into())])),
                fault: faults.text("promise", &words),
                ..form::Text::default()
            }.render())
        }
        @if incident.state.is_over() {
            (form::Check { name: "reopens", label: words.t("statements-reopens"), checked: typed.reopens == "on", hint: Some(words.t("statements-reopens-hint")) }.render())
        }
        @let hint = if incident.drill { words.t("statements-notify-drill") } else { words.t("statements-notify-hint") };
        (form::Check { name: "notify", label: words.t("statements-notify"), checked: typed.notify == "on", hint: Some(hint) }.render())
    }
}

/// How components are to be: those of the incident in sight, the others folded.
fn components(words: Words, desk: &Desk, typed: &Typed, faults: &Faults) -> Markup {
    let (touched, others): (Vec<_>, Vec<_>) =
        desk.components.iter().partition(|row| desk.touched.contains(&row.id) || !typed.health(row.id).is_empty());
    html! {
        @if !desk.components.is_empty() {
            fieldset.field.has-fault[faults.of("components").is_some()] #field-components tabindex="-1" {
                legend { (words.t("statements-components")) }
                p.hint { (words.t("statements-components-hint")) }
                @if let Some(fault) = faults.text("components", &words) { p.fault { (ui::icon("alert")) (fault) } }
                div.field-row { @for row in touched { (component(words, row, typed)) } }
                @if !others.is_empty() {
                    (ui::details(words.t("statements-components-others"), html! {
                        div.field-row { @for row in others { (component(words, row, typed)) } }
                    }))
                }
            }
        }
    }
}

fn component(words: Words, row: &ComponentRow, typed: &Typed) -> Markup {
    let now = Health::parse(&row.state).map(|health| health.label(words)).unwrap_or_default();
    let mut options = vec![(String::new(), words.with("statements-unchanged", &[("state", now.into())]))];
    options.extend(HEALTHS.iter().map(|health| (health.as_str().to_owned(), health.label(words))));
    let name = format!("{COMPONENT}{}", row.id);
    form::Choice {
        name: &name,
        label: component_name(words, row),
        options,
        chosen: typed.health(row.id).to_owned(),
        ..form::Choice::default()
    }
    .render()
}

fn component_name(words: Words, row: &ComponentRow) -> String {
    Texts::new(&*row.name_en, &*row.name_he, &*row.name_pl).read(words.lang, Lang::En).1.to_owned()
}

/// One version on every surface.
pub fn look(visit: &Visit, looked: &Looked) -> Markup {
    let (words, row) = (visit.words, &looked.row);
    let number = row.version.to_string();
    let tone = match row.state {
        Stage::Published => Tone::Good,
        Stage::Draft | Stage::Dropped => Tone::Neutral,
        Stage::Submitted | Stage::Approved => Tone::Warn,
    };
    html! {
        header.page-head {
            h1 { (words.with("statements-version", &[("version", number.into())])) " " (ui::badge(tone, row.state.label(words))) }
            @let (lang, title) = looked.incident.title.read(words.lang, looked.incident.lang);
            p.lede lang=(lang.code()) dir="auto" { (title) }
        }
        (drill(words, &looked.incident))
        @if let Some(key) = looked.conflict { div role="alert" { (ui::notice(Tone::Bad, html! { p { (words.t(key)) } })) } }
        div.with-side {
            div {
                (texts(words, row))
                (surfaces(visit, looked))
            }
            aside.side {
                (decision(visit, looked))
                (history(words, looked))
            }
        }
    }
}

/// The three languages side by side: whoever approves approves all of them.
fn texts(words: Words, row: &StatementRow) -> Markup {
    let body = row.body();
    let missing = missing(&body);
    html! {
        section.section {
            h2 { (words.t("statements-text")) }
            div.statement-langs {
                @for lang in Lang::ALL {
                    div.card {
                        p.meta { (lang.name()) }
                        @if missing.contains(&lang) { p { (ui::badge(Tone::Warn, words.t("statements-missing"))) } }
                        @else { div lang=(lang.code()) dir="auto" { @for line in body.get(lang).lines() { p { (line) } } } }
                    }
                }
            }
        }
    }
}

/// What can be done with it, and on whom it waits.
fn decision(visit: &Visit, looked: &Looked) -> Markup {
    let (words, row, may) = (visit.words, &looked.row, &looked.may);
    let root = path(row.incident_id, row.version);
    let seen = || form::hidden("seen", row.row_version);
    html! {
        section.card #statement-decision {
            h2 { (words.t("statements-approval")) }
            @if row.state == Stage::Submitted { (waiting(visit, row, looked.needs, looked.given, &looked.approvers)) }
            (said(visit, looked))
            @if row.state == Stage::Submitted && !may.said { (approve(words, looked, &root)) }
            @if may.publish && row.state != Stage::Published && (row.state == Stage::Approved || looked.needs.approvals == 0) {
                form method="post" action={ (root) "/publication" } { (seen()) (form::button(words.t("statements-publish"))) }
            }
            @if may.write && row.state == Stage::Draft && looked.needs.approvals > 0 {
                form method="post" action={ (root) "/submission" } { (seen()) (form::button(words.t("statements-submit"))) }
            }
            @if may.give_back && matches!(row.state, Stage::Submitted | Stage::Approved) {
                (ui::details(words.t("statements-return"), html! {
                    form.form method="post" action={ (root) "/return" } {
                        (seen())
                        (form::Area { name: "note", label: words.t("statements-note"), rows: 3, required: true, ..form::Area::default() }.render())
                        (form::button_secondary(words.t("statements-return")))
                    }
                }))
            }
            @if may.write && row.state.is_open() {
                p.actions { a.button.quiet href={ "/desk/incidents/" (row.incident_id) "/statement" } { (words.t("statements-edit")) } }
                (ui::details(words.t("statements-drop"), html! {
                    form method="post" action={ (root) "/removal" } { (seen()) (form::button_danger(words.t("statements-drop"))) }
                }))
            }
            @if row.state == Stage::Published { (sheets(words, row, looked.brand_lang)) }
        }
    }
}

/// The form of whoever approves, or why it is not theirs.
fn approve(words: Words, looked: &Looked, root: &str) -> Markup {
    html! {
        @match looked.may.approve {
            None => form.form method="post" action={ (root) "/approval" } {
                (form::hidden("seen", looked.row.row_version))
                (form::Area { name: "note", label: words.t("statements-note-optional"), rows: 2, ..form::Area::default() }.render())
                @if looked.may.write {
                    (form::Check { name: "publish", label: words.t("statements-publish-then"), checked: true, hint: None }.render())
                }
                (form::button(words.t("statements-approve")))
            },
            Some(Denied::Own) => p.meta { (words.t("statements-own")) },
            Some(Denied::Early) => p.meta { (words.t("statements-early")) },
            Some(_) => {},
        }
    }
}

/// What those who approve said.
fn said(visit: &Visit, looked: &Looked) -> Markup {
    let words = visit.words;
    html! {
        @if !looked.approvals.is_empty() {
            ul.rows {
                @for it in &looked.approvals {
                    li {
                        div {
                            bdi { (it.name) } " "
                            @if it.outcome == "returned" { (ui::badge(Tone::Bad, words.t("statements-outcome-returned"))) }
                            @else if it.counts(looked.row.row_version) { (ui::badge(Tone::Good, words.t("statements-outcome-approved"))) }
                            @else { (ui::badge(Tone::Neutral, words.t("statements-outcome-void"))) }
                            p.meta { (part(words, &it.part)) " · " (ui::time(words, it.at, visit.now, visit.zone)) }
                            @if !it.note.is_empty() { p dir="auto" { (it.note) } }
                        }
                    }
                }
            }
        }
    }
}

fn part(words: Words, part: &str) -> String {
    match part {
        "beforehand" => words.t("statements-part-beforehand"),
        "deputy" => words.t("statements-part-deputy"),
        _ => words.t("statements-part-approver"),
    }
}

/// The other versions.
fn history(words: Words, looked: &Looked) -> Markup {
    html! {
        @if looked.versions.len() > 1 {
            section.card {
                h2 { (words.t("statements-versions")) }
                ul.rows {
                    @for (version, stage) in &looked.versions {
                        @let label = words.with("statements-version", &[("version", version.to_string().into())]);
                        li {
                            @if *version == looked.row.version { strong { (label) } }
                            @else { a href=(path(looked.incident.id, *version)) { (label) } }
                            " " span.meta { (stage.label(words)) }
                        }
                    }
                }
            }
        }
    }
}

/// The version on each surface, in one language.
fn surfaces(visit: &Visit, looked: &Looked) -> Markup {
    let words = visit.words;
    let said = Said { incident: &looked.incident, row: &looked.row, words: Words::of(looked.lang), zone: visit.zone };
    let root = path(looked.incident.id, looked.row.version);
    let tabs: Vec<(&str, String, bool)> = Lang::ALL
        .into_iter()
        .map(|lang| (lang.name(), format!("{root}?show={}#surfaces", lang.code()), lang == looked.lang))
        .collect();
    let label = words.t("statements-surfaces");
    html! {
        section.section #surfaces {
            h2 { (label) }
            p.hint { (words.t("statements-surfaces-hint")) }
            (ui::tabs_labelled(&label, &tabs))
            div lang=(looked.lang.code()) dir=(looked.lang.dir()) { (in_lang(visit, looked, &said)) }
        }
    }
}

fn in_lang(visit: &Visit, looked: &Looked, said: &Said<'_>) -> Markup {
    let words = visit.words;
    let text = |(lang, text): (Lang, String)| {
        html! {
            @if lang != said.words.lang { p.meta { (ui::badge(Tone::Warn, lang.name())) } }
            div lang=(lang.code()) dir="auto" { @for line in text.lines() { p { (line) } } }
        }
    };
    let surface = |label: String, body: Markup| {
        html! { div.card { h3 lang=(words.lang.code()) dir=(words.lang.dir()) { (label) } (body) } }
    };
    html! {
        (surface(words.t("statements-on-page"), html! {
            p { strong dir="auto" { (said.title().1) } " " (ui::badge(Tone::Accent, said.state())) }
            (text(said.body()))
            @if let Some(promise) = said.promise() { p.meta { (promise) } }
            (touched(said.words, looked))
        }))
        (surface(words.t("statements-on-mail"), html! { p.meta dir="auto" { (said.subject()) } }))
        (surface(words.t("statements-phone"), text(said.phone())))
        @if let Some(shop) = said.shop() { (surface(words.t("statements-sheet"), text(shop))) }
        (surface(words.t("statements-plain"), html! { pre.ledger-code dir="auto" { (said.plain(looked.address.as_deref())) } }))
    }
}

/// How components are said to be.
fn touched(words: Words, looked: &Looked) -> Markup {
    let chosen = looked.row.content().map(|content| content.components).unwrap_or_default();
    let named: Vec<(String, Health)> = chosen
        .into_iter()
        .filter_map(|(id, health)| {
            let row = looked.components.iter().find(|row| row.id == id)?;
            Some((component_name(words, row), health))
        })
        .collect();
    html! {
        @if !named.is_empty() {
            ul.meta { @for (name, health) in &named { li { bdi { (name) } ": " (health.label(words)) } } }
        }
    }
}
