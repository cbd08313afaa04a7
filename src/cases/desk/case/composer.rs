//! The box to write in: to the customer, or to colleagues. Without script, the tabs are links and everything else buttons.

use super::forms::Write;
use super::views::{Shown, resolutions};
use crate::cases::{Place, State, desk_path};
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form, icon};
use crate::words::Lang;
use maud::{Markup, html};

/// Lines of a box at first.
const ROWS: usize = 8;

/// The tabs and the box of the one that is chosen.
pub fn composer(shown: &Shown<'_>) -> Markup {
    let (words, write) = (shown.words(), shown.typed.write);
    let tab = |to: Write| format!("{}?write={}#field-body", desk_path(shown.case.id), to.as_str());
    let tabs = [
        (words.t("answer-tab-answer"), tab(Write::Answer), write == Write::Answer),
        (words.t("answer-tab-note"), tab(Write::Note), write == Write::Note),
    ];
    html! {
        section.composer #reply {
            (ui::tabs_keyed(&words.t("answer-tabs"), &tabs, "rm"))
            @match write {
                Write::Answer => (answer_form(shown)),
                Write::Note => (note_form(shown)),
            }
        }
    }
}

fn note_form(shown: &Shown<'_>) -> Markup {
    let (words, case, typed) = (shown.words(), shown.case, &shown.typed.note);
    html! {
        form.form.inner-box method="post" action={ (desk_path(case.id)) "/notes" } {
            (form::Area {
                name: "body",
                label: words.t("answer-note"),
                value: typed.body.clone(),
                rows: 5,
                hint: Some(words.t("answer-note-hint")),
                fault: shown.faults.text("body", &words),
                required: true,
                draft_slot: Some(format!("note:{}", case.id)),
            }.render())
            (form::hidden("once", &typed.once))
            div.actions { (form::button(words.t("answer-note-keep"))) }
        }
    }
}

fn answer_form(shown: &Shown<'_>) -> Markup {
    let (words, case, typed) = (shown.words(), shown.case, &shown.typed.answer);
    let at = desk_path(case.id);
    html! {
        form.form.ends-when-resolved method="post" action={ (at) "/answer" } data-presence-url={ (at) "/presence" } {
            (place(shown))
            div.tongues {
                (form::Area {
                    name: "body",
                    label: words.t("cases-answer-text"),
                    value: typed.body.clone(),
                    rows: ROWS,
                    hint: Some(hint(shown)),
                    fault: shown.faults.text("body", &words),
                    required: typed.translated.is_empty(),
                    draft_slot: Some(format!("desk:{}", case.id)),
                }.render())
                (translation(shown))
            }
            @if let Some(lang) = shown.typed.canned_in {
                p.hint role="status" { (words.with("answer-canned-only", &[("lang", lang.name().into())])) }
            }
            (warning(shown, "confirm", &typed.confirm))
            (marks(shown))
            (shown.seen_fields())
            (form::hidden("once", &typed.once))
            @if typed.review > 0 { (form::hidden("review", typed.review)) }
            div.actions { (form::button(words.t("cases-answer-send"))) }
            (canned(shown))
            (second_eyes(shown))
        }
    }
}

/// Who reads what is written here.
fn hint(shown: &Shown<'_>) -> String {
    let words = shown.words();
    if shown.case.private {
        words.t("cases-answer-hint-private")
    } else if shown.side.is_some() {
        words.t("answer-hint-places")
    } else {
        words.t("cases-answer-hint")
    }
}

/// Where it goes, if there is a private thread beside the topic.
fn place(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    if shown.side.is_none() {
        return html! {};
    }
    html! {
        (form::Radios {
            name: "place",
            label: words.t("answer-place"),
            options: vec![
                (Place::Topic.as_str().to_owned(), words.t("answer-place-topic")),
                (Place::Side.as_str().to_owned(), words.t("answer-place-side")),
            ],
            chosen: shown.typed.answer.place.clone(),
            hint: None,
            fault: shown.faults.text("place", &words),
        }.render())
    }
}

/// The same in the customer's language, beside the writer's own.
fn translation(shown: &Shown<'_>) -> Markup {
    let (words, typed, faults) = (shown.words(), &shown.typed.answer, shown.faults);
    let langs = || Lang::ALL.map(|lang| (lang.code().to_owned(), lang.name().to_owned())).to_vec();
    let summary = if shown.customer_lang == words.lang {
        words.t("answer-translate-other")
    } else {
        words.with("answer-translate", &[("lang", shown.customer_lang.name().into())])
    };
    let open =
        !typed.translated.is_empty() || faults.of("translated").is_some() || faults.of("translated_lang").is_some();
    html! {
        details.fold open[open] {
            summary { (summary) }
            div.fold-body {
                (form::Area {
                    name: "translated",
                    label: words.t("answer-translated"),
                    value: typed.translated.clone(),
                    rows: ROWS,
                    hint: Some(words.t("answer-translated-hint")),
                    fault: faults.text("translated", &words),
                    required: false,
                    draft_slot: None,
                }.render())
                div.field-row {
                    (form::Choice {
                        name: "translated_lang",
                        label: words.t("answer-translated-lang"),
                        options: langs(),
                        chosen: typed.translated_lang.clone(),
                        hint: None,
                        fault: faults.text("translated_lang", &words),
                    }.render())
                    (form::Choice {
                        name: "own_lang",
                        label: words.t("answer-own-lang"),
                        options: langs(),
                        chosen: typed.own_lang.clone(),
                        ..form::Choice::default()
                    }.render())
                }
            }
        }
    }
}

/// The warning that a text for the customer reads like one between colleagues, with the ways on. Nothing where there is none.
pub fn warning(shown: &Shown<'_>, field: &'static str, confirmed: &str) -> Markup {
    let words = shown.words();
    let Some(fault) = shown.faults.text(field, &words) else { return html! {} };
    html! {
        (ui::notice(Tone::Warn, html! {
            p #{ "field-" (field) "-fault" } { strong { (fault) } }
            (form::Check {
                name: field,
                label: words.t("answer-internal-confirm"),
                checked: !confirmed.is_empty(),
                hint: None,
            }.render())
            @if field == "confirm" {
                p {
                    button.button.quiet.small type="submit" formaction={ (desk_path(shown.case.id)) "/notes" } {
                        (words.t("answer-internal-note"))
                    }
                }
            }
        }))
    }
}

/// What goes with the answer: the official mark, the next state, how it ended, the pin.
fn marks(shown: &Shown<'_>) -> Markup {
    let (words, case, typed, faults) = (shown.words(), shown.case, &shown.typed.answer, shown.faults);
    let mut then = vec![(String::new(), words.t("cases-answer-leave"))];
    then.extend(shown.next_states());
    let may_pin = !case.private && policy::permit(&shown.staff.viewer, Act::TopicArrange).is_ok();
    let may_resolve = then.iter().any(|(state, _)| state == State::Resolved.as_str());
    html! {
        (form::Check {
            name: "official",
            label: words.t("cases-answer-official"),
            checked: !typed.official.is_empty(),
            hint: Some(words.t("cases-answer-official-hint")),
        }.render())
        div.field-row {
            (form::Choice {
                name: "then",
                label: words.t("cases-answer-then"),
                options: then,
                chosen: typed.then.clone(),
                hint: None,
                fault: faults.text("then", &words),
            }.render())
            @if may_pin {
                (form::Text {
                    name: "pin_until",
                    label: words.t("cases-answer-pin"),
                    kind: "date",
                    value: typed.pin_until.clone(),
                    fault: faults.text("pin_until", &words),
                    ..form::Text::default()
                }.render())
            }
        }
        @if may_resolve {
            div.when-resolved {
                (form::Choice {
                    name: "resolution",
                    label: words.t("answer-resolution"),
                    options: resolutions(words),
                    chosen: typed.resolution.clone(),
                    hint: None,
                    fault: faults.text("resolution", &words),
                }.render())
                (form::Area {
                    name: "summary",
                    label: words.t("answer-summary"),
                    value: typed.summary.clone(),
                    rows: 2,
                    hint: Some(words.t("answer-summary-hint")),
                    fault: faults.text("summary", &words),
                    ..form::Area::default()
                }.render())
            }
        }
    }
}

/// Replies kept ready, put in by a button; what was typed stays.
fn canned(shown: &Shown<'_>) -> Markup {
    let (words, typed) = (shown.words(), &shown.typed.answer);
    if shown.canned.is_empty() {
        return html! {};
    }
    let mut options = vec![(String::new(), words.t("answer-canned-choose"))];
    options.extend(shown.canned.iter().map(|reply| (reply.id.to_string(), reply.name.clone())));
    html! {
        details.fold open[shown.faults.of("canned").is_some()] {
            summary { (words.t("answer-canned")) }
            div.fold-body {
                div.field-row {
                    (form::Choice {
                        name: "canned",
                        label: words.t("answer-canned-which"),
                        options,
                        chosen: String::new(),
                        hint: None,
                        fault: shown.faults.text("canned", &words),
                    }.render())
                    (form::Choice {
                        name: "canned_lang",
                        label: words.t("answer-canned-lang"),
                        options: Lang::ALL.map(|lang| (lang.code().to_owned(), lang.name().to_owned())).to_vec(),
                        chosen: if typed.canned_lang.is_empty() { shown.customer_lang.code().to_owned() } else { typed.canned_lang.clone() },
                        ..form::Choice::default()
                    }.render())
                }
                div.actions { (step_button("canned", &words.t("answer-canned-insert"))) }
            }
        }
    }
}

/// Asking a colleague to look at the answer before it is sent.
fn second_eyes(shown: &Shown<'_>) -> Markup {
    let (words, typed, me) = (shown.words(), &shown.typed.answer, shown.staff.actor().id);
    let mut options = vec![(String::new(), words.t("answer-ask-anybody"))];
    let others = shown.colleagues.iter().filter(|it| it.id != me);
    options.extend(others.map(|it| {
        let department = it.department.as_deref().map(|name| format!(" ({name})")).unwrap_or_default();
        (it.id.to_string(), format!("{}{department}", it.name))
    }));
    html! {
        details.fold open[shown.faults.of("ask").is_some()] {
            summary { (words.t("answer-second-eyes")) }
            div.fold-body {
                p.hint { (icon("people")) " " (words.t("answer-second-eyes-hint")) }
                (form::Choice {
                    name: "ask",
                    label: words.t("answer-ask"),
                    options,
                    chosen: typed.ask.clone(),
                    hint: None,
                    fault: shown.faults.text("ask", &words),
                }.render())
                div.actions { (step_button("review", &words.t("answer-ask-send"))) }
            }
        }
    }
}

/// A button of the answer's form that does something else than send. Reading what is missing waits for the server.
fn step_button(step: &str, label: &str) -> Markup {
    html! { button.button.quiet type="submit" name="step" value=(step) formnovalidate { (label) } }
}
