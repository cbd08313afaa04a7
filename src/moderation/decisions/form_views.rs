//! The form in which moderators decide.

use super::form::{DAYS, DecisionForm, FormContext, LAW, SLOW_SECONDS};
use super::measure::Measure;
use crate::screening::Subject;
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

/// The form: what is decided, on what it rests, what its author and everybody else are told. Fields that a measure does not need
/// are out of sight by CSS alone, and not looked at.
pub fn form(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    form_with(words, context, typed, faults, &html! {})
}

/// The same with more fields before its button: for whoever decides something else by the same form.
pub fn form_with(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults, more: &Markup) -> Markup {
    if context.own {
        return ui::notice(Tone::Warn, words.t("decisions-own"));
    }
    html! {
        (form::faults_summary(words, &faults.all(&words)))
        form.form.decision method="post" action=(context.action) data-decision {
            (form::hidden("once", &typed.once))
            (measures(words, context, typed, faults))
            (details(words, context, typed, faults))
            div.decision-reasons {
                (grounds(words, context, typed, faults))
                (reasons(words, context, typed, faults))
                (author(words, context, typed, faults))
            }
            (ui::details(words.t("decisions-note"), area(words, faults, Field {
                name: "note", label: words.t("decisions-note"), value: &typed.note, rows: 3,
                hint: Some(words.t("decisions-note-hint")), required: false,
            })))
            (more)
            div.actions { (form::button(words.t("decisions-decide"))) }
        }
    }
}

/// Each has a figure as its key, in the order shown.
fn measures(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    let fault = faults.text("measure", &words);
    html! {
        fieldset.field.has-fault[fault.is_some()] id="field-measure" tabindex=[fault.is_some().then_some("-1")] {
            legend { (words.t("decisions-what")) }
            @if let Some(fault) = &fault { p.fault { (ui::icon("alert")) (fault) } }
            div.choices {
                @for (at, measure) in context.measures.iter().enumerate() {
                    label.choice {
                        input type="radio" name="measure" value=(measure.as_str()) required
                            checked[typed.measure == measure.as_str()] data-key=[(at < 9).then_some(at + 1)];
                        span { (measure.label(words)) @if at < 9 { " " kbd.key-hint aria-hidden="true" { (at + 1) } } }
                    }
                }
            }
        }
    }
}

/// What only some measures need.
fn details(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    let has = |measure: Measure| context.measures.contains(&measure);
    html! {
        @if has(Measure::Edit) {
            div.only-edit {
                (form::hidden("edit_count", &typed.edit_count))
                (area(words, faults, Field {
                    name: "body", label: words.t("decisions-body"), value: &typed.body, rows: 8, hint: Some(words.t("decisions-body-hint")),
                    required: false,
                }))
            }
        }
        @if has(Measure::Move) {
            div.only-move { (boards(words, context, typed, faults)) }
        }
        @if has(Measure::Slow) {
            div.only-slow { (form::Choice {
                name: "slow",
                label: words.t("decisions-slow-seconds"),
                options: SLOW_SECONDS.iter().map(|it| (it.to_string(), words.span(it.unsigned_abs()))).collect(),
                chosen: typed.slow.clone(),
                hint: None,
                fault: faults.text("slow", &words),
            }.render()) }
        }
        @if has(Measure::Mute) || has(Measure::Suspend) {
            div.only-time { (days(words, "days", &typed.days, faults)) }
        }
        @if has(Measure::Erase) {
            div.only-erase {
                (form::Check {
                    name: "sure",
                    label: words.t("decisions-sure"),
                    checked: !typed.sure.is_empty(),
                    hint: Some(words.with("decisions-sure-hint", &[("days", super::evidence::KEPT_DAYS.into())])),
                }.render())
                @if let Some(fault) = faults.text("sure", &words) { p.fault { (ui::icon("alert")) (fault) } }
            }
        }
    }
}

fn boards(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    let others = context.boards.iter().filter(|board| context.target.board != Some(board.id));
    form::Choice {
        name: "board",
        label: words.t("decisions-board"),
        options: others.map(|board| (board.id.to_string(), board.name.clone())).collect(),
        chosen: typed.board.clone(),
        hint: None,
        fault: faults.text("board", &words),
    }
    .render()
}

fn days(words: Words, name: &'static str, chosen: &str, faults: &Faults) -> Markup {
    form::Choice {
        name,
        label: words.t("decisions-days"),
        options: DAYS
            .iter()
            .map(|it| (it.to_string(), words.with("decisions-days-count", &[("count", (*it).into())])))
            .collect(),
        chosen: chosen.to_owned(),
        hint: None,
        fault: faults.text(name, &words),
    }
    .render()
}

fn grounds(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    let none = std::iter::once((String::new(), words.t("decisions-basis-none")));
    let rules = context.rules.iter().map(|rule| (rule.id.to_string(), rule.title(words.lang).to_owned()));
    let law = std::iter::once((LAW.to_owned(), words.t("decisions-basis-law")));
    html! {
        (form::Choice {
            name: "basis",
            label: words.t("decisions-basis"),
            options: none.chain(rules).chain(law).collect(),
            chosen: typed.basis.clone(),
            hint: Some(words.t("decisions-basis-hint")),
            fault: faults.text("basis", &words),
        }.render())
        div.only-law { (form::Text {
            name: "ground",
            label: words.t("decisions-ground"),
            value: typed.ground.clone(),
            hint: Some(words.t("decisions-ground-hint")),
            fault: faults.text("ground", &words),
            dir_auto: true,
            max: Some(super::GROUND_CHARS_MAX),
            ..form::Text::default()
        }.render()) }
    }
}

fn reasons(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    let leaves_tombstone = matches!(context.target.subject, Subject::Post(_) | Subject::Topic(_));
    html! {
        (area(words, faults, Field {
            name: "explanation", label: words.t("decisions-explanation"), value: &typed.explanation, rows: 4,
            hint: Some(words.t("decisions-explanation-hint")), required: false,
        }))
        (area(words, faults, Field {
            name: "facts", label: words.t("decisions-facts"), value: &typed.facts, rows: 3, hint: Some(words.t("decisions-facts-hint")),
            required: false,
        }))
        @if leaves_tombstone {
            (form::Text {
                name: "public_reason",
                label: words.t("decisions-public"),
                value: typed.public_reason.clone(),
                hint: Some(words.t("decisions-public-hint")),
                fault: faults.text("public_reason", &words),
                dir_auto: true,
                max: Some(super::PUBLIC_CHARS_MAX),
                ..form::Text::default()
            }.render())
        }
    }
}

/// What happens to the author as well; the ladder only suggests.
fn author(words: Words, context: &FormContext, typed: &DecisionForm, faults: &Faults) -> Markup {
    let offered: Vec<Measure> = [Measure::Warn, Measure::Mute, Measure::Suspend]
        .into_iter()
        .filter(|measure| context.offers_to_author(*measure))
        .collect();
    let none = std::iter::once((String::new(), words.t("decisions-also-none")));
    let about_person = matches!(context.target.subject, Subject::Account(_));
    html! {
        @if context.earlier > 0 {
            p.hint {
                (words.with("decisions-earlier", &[("count", context.earlier.into())]))
                @if let Some((measure, days)) = context.suggested() { " " (suggestion(words, measure, days)) }
            }
        }
        @if !about_person && !offered.is_empty() {
            div.not-author {
                (form::Choice {
                    name: "also",
                    label: words.t("decisions-also"),
                    options: none.chain(offered.iter().map(|it| (it.as_str().to_owned(), it.label(words)))).collect(),
                    chosen: typed.also.clone(),
                    hint: Some(words.t("decisions-also-hint")),
                    fault: faults.text("also", &words),
                }.render())
                div.only-also-time { (days(words, "also_days", &typed.also_days, faults)) }
            }
        }
    }
}

fn suggestion(words: Words, measure: Measure, days: Option<i64>) -> String {
    let measure = measure.label(words);
    match days {
        Some(days) => words.with("decisions-suggested-days", &[("measure", measure.into()), ("count", days.into())]),
        None => words.with("decisions-suggested", &[("measure", measure.into())]),
    }
}

struct Field<'a> {
    name: &'static str,
    label: String,
    value: &'a str,
    rows: usize,
    hint: Option<String>,
    required: bool,
}

fn area(words: Words, faults: &Faults, field: Field<'_>) -> Markup {
    form::Area {
        name: field.name,
        label: field.label,
        value: field.value.to_owned(),
        rows: field.rows,
        hint: field.hint,
        fault: faults.text(field.name, &words),
        required: field.required,
        draft_slot: None,
    }
    .render()
}
