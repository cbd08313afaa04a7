//! The staff's pages of a consultation.

use super::public_views::{paragraphs, said, state_line, told};
use super::queries::{ConsultationRow, OptionRow, ProposalRow};
use super::typed::{OutcomeForm, Typed};
use super::{DAYS_MAX, OPTIONS_MAX, OPTIONS_MIN, QUESTION_CHARS_MAX, Stage, desk_path, path};
use crate::ids::OptionId;
use crate::incidents::Texts;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// All that the staff's page shows. `results` are empty before it is closed, for the staff, too.
pub struct Desk {
    pub row: ConsultationRow,
    pub options: Vec<OptionRow>,
    pub results: Vec<(OptionId, i64)>,
    pub answered: bool,
    pub waiting: Vec<ProposalRow>,
    pub shown: Vec<ProposalRow>,
    pub refused: Vec<ProposalRow>,
    pub may_run: bool,
}

/// The form in which a consultation is written.
pub struct WrittenForm<'a> {
    pub typed: &'a Typed,
    pub faults: &'a Faults,
    pub drill: bool,
    /// What somebody else made of it meanwhile.
    pub now: Option<&'a Typed>,
    pub action: &'a str,
    pub back: &'a str,
}

/// The state as a badge.
pub fn state_badge(words: Words, state: Stage) -> Markup {
    match state {
        Stage::Draft => ui::badge(Tone::Neutral, words.t("consultations-badge-draft")),
        Stage::Open => ui::badge(Tone::Accent, words.t("consultations-badge-open")),
        Stage::Closed => ui::badge(Tone::Warn, words.t("consultations-badge-closed")),
        Stage::Published => ui::badge(Tone::Good, words.t("consultations-badge-published")),
    }
}

/// A part of the form in one language: its three texts, with their names in the form.
struct Written<'a> {
    lang: Lang,
    question: (&'static str, &'a str),
    details: (&'static str, &'a str),
    options: (&'static str, &'a str),
}

fn by_language(typed: &Typed) -> [Written<'_>; 3] {
    [
        Written {
            lang: Lang::En,
            question: ("question_en", &typed.question_en),
            details: ("details_en", &typed.details_en),
            options: ("options_en", &typed.options_en),
        },
        Written {
            lang: Lang::He,
            question: ("question_he", &typed.question_he),
            details: ("details_he", &typed.details_he),
            options: ("options_he", &typed.options_he),
        },
        Written {
            lang: Lang::Pl,
            question: ("question_pl", &typed.question_pl),
            details: ("details_pl", &typed.details_pl),
            options: ("options_pl", &typed.options_pl),
        },
    ]
}

/// The page with the form.
pub fn form(staff: &Staff, form: &WrittenForm<'_>) -> Markup {
    let (words, typed, faults) = (staff.words, form.typed, form.faults);
    html! {
        header.page-head { h1 { (words.t("consultations-new")) } p.lede { (words.t("consultations-lede")) } }
        @if form.drill { (ui::notice(Tone::Warn, words.t("consultations-drill"))) }
        (form::faults_summary(words, &faults.all(&words)))
        @if let Some(now) = form.now { (stands_now(words, now)) }
        form.form method="post" action=(form.action) {
            (form::hidden("version", typed.version))
            (form::hidden("once", &typed.once))
            @for written in by_language(typed) { (language(words, &written, faults)) }
            (form::Text {
                name: "closes_at",
                label: words.t("consultations-closes"),
                value: typed.closes_at.clone(),
                kind: "datetime-local",
                hint: Some(words.with("consultations-closes-hint", &[("days", DAYS_MAX.into())])),
                fault: faults.text("closes_at", &words),
                required: true,
                ..form::Text::default()
            }.render())
            (form::Check {
                name: "takes_proposals",
                label: words.t("consultations-takes-proposals"),
                checked: !typed.takes_proposals.is_empty(),
                hint: Some(words.t("consultations-takes-proposals-hint")),
            }.render())
            div.actions {
                (form::button(words.t("consultations-save")))
                a.button.quiet href=(form.back) { (words.t("consultations-cancel")) }
            }
        }
    }
}

fn language(words: Words, written: &Written<'_>, faults: &Faults) -> Markup {
    let area = |(name, value): (&'static str, &str), label: String, rows: usize, hint: Option<String>| {
        form::Area {
            name,
            label,
            value: value.to_owned(),
            rows,
            hint,
            fault: faults.text(name, &words),
            ..form::Area::default()
        }
        .render()
    };
    let bounds = [("min", OPTIONS_MIN.into()), ("max", OPTIONS_MAX.into())];
    html! {
        section.section lang=(written.lang.code()) dir=(words.lang.dir()) {
            h2 { bdi { (written.lang.name()) } }
            (form::Text {
                name: written.question.0,
                label: words.t("consultations-question"),
                value: written.question.1.to_owned(),
                fault: faults.text(written.question.0, &words),
                dir_auto: true,
                max: Some(QUESTION_CHARS_MAX),
                ..form::Text::default()
            }.render())
            (area(written.options, words.t("consultations-options-lines"), 4, Some(words.with("consultations-options-hint", &bounds))))
            (area(written.details, words.t("consultations-details"), 4, None))
        }
    }
}

/// What somebody else saved while this was being written.
fn stands_now(words: Words, now: &Typed) -> Markup {
    ui::details(
        words.t("consultations-now"),
        html! {
            @for written in by_language(now) {
                @if !written.question.1.is_empty() {
                    p dir="auto" { strong { (written.question.1) } }
                    (paragraphs(written.options.1))
                    (paragraphs(written.details.1))
                }
            }
        },
    )
}

/// The page of one consultation.
pub fn desk(staff: &Staff, desk: &Desk, typed: &OutcomeForm, faults: &Faults) -> Markup {
    let (words, row) = (staff.words, &desk.row);
    html! {
        header.page-head {
            h1 { (said(words, &row.question(), row.lang())) }
            p.lede { (state_badge(words, row.state)) " " (state_line(staff, row)) }
        }
        @if row.drill { (ui::notice(Tone::Warn, words.t("consultations-drill"))) }
        (form::faults_summary(words, &faults.all(&words)))
        (steps(staff, desk))
        (missing(words, &row.question()))
        (told(words, &row.details(), row.lang()))
        (answers(words, desk))
        @if row.state == Stage::Closed && desk.may_run { (outcome_form(words, row, typed, faults)) }
        @if row.state == Stage::Published {
            section.card { h2 { (words.t("consultations-outcome")) } (told(words, &row.outcome(), row.lang())) }
        }
        (proposals(staff, desk, faults))
    }
}

/// Languages that the question is not written in.
fn missing(words: Words, question: &Texts) -> Markup {
    let missing: Vec<&str> =
        Lang::ALL.into_iter().filter(|lang| question.get(*lang).is_empty()).map(Lang::name).collect();
    html! {
        @if !missing.is_empty() {
            p.meta { (words.with("consultations-missing", &[("languages", missing.join(", ").into())])) }
        }
    }
}

/// What can be done with it now.
fn steps(staff: &Staff, desk: &Desk) -> Markup {
    let (words, row) = (staff.words, &desk.row);
    let editable = matches!(row.state, Stage::Draft | Stage::Open) && !desk.answered;
    html! {
        div.actions {
            @if desk.may_run && row.state == Stage::Draft {
                form method="post" action={ (desk_path(row.id)) "/opening" } {
                    (form::hidden("version", row.version))
                    @if row.drill { (form::button(words.t("consultations-open-drill"))) }
                    @else { (form::button(words.t("consultations-open"))) }
                }
            }
            @if desk.may_run && editable {
                a.button.quiet href={ (desk_path(row.id)) "/text" } { (ui::icon("pencil")) (words.t("consultations-edit")) }
            }
            @if row.state != Stage::Draft { a.button.quiet href=(path(row.id)) { (words.t("consultations-public-page")) } }
            a.button.quiet href={ "/desk/incidents/" (row.incident_id) } { (words.t("consultations-to-room")) }
        }
        @if row.state == Stage::Draft { p.hint { (words.t("consultations-open-hint")) } }
        @if row.state == Stage::Open && desk.answered { p.meta { (words.t("consultations-fixed")) } }
        @if desk.may_run && row.state == Stage::Open {
            (ui::details(words.t("consultations-close-early"), html! {
                p { (words.t("consultations-close-text")) }
                form method="post" action={ (desk_path(row.id)) "/closing" } {
                    (form::button_danger(words.t("consultations-close")))
                }
            }))
        }
    }
}

/// The possible answers; with what was answered once it is closed.
fn answers(words: Words, desk: &Desk) -> Markup {
    let (row, total) = (&desk.row, desk.results.iter().map(|(_, count)| count).sum::<i64>());
    html! {
        section.section {
            h2 { (words.t("consultations-options")) }
            @if desk.results.is_empty() {
                ol { @for one in &desk.options { li { (said(words, &one.text(), row.lang())) } } }
                @if row.state == Stage::Open { p.meta { (words.t("consultations-hidden")) } }
            } @else {
                p.meta { (words.with("consultations-answers", &[("count", total.into())])) }
                ol {
                    @for one in &desk.options {
                        @let count = desk.results.iter().find(|(id, _)| *id == one.id).map_or(0, |(_, count)| *count);
                        li { (said(words, &one.text(), row.lang())) ": " strong { (words.number(count)) } }
                    }
                }
            }
        }
    }
}

fn outcome_form(words: Words, row: &ConsultationRow, typed: &OutcomeForm, faults: &Faults) -> Markup {
    let area = |name: &'static str, lang: Lang, value: &str| {
        form::Area {
            name,
            label: words.with("consultations-outcome-in", &[("language", lang.name().into())]),
            value: value.to_owned(),
            rows: 5,
            fault: faults.text(name, &words),
            ..form::Area::default()
        }
        .render()
    };
    html! {
        section.section {
            h2 { (words.t("consultations-outcome-write")) }
            p { (words.t("consultations-outcome-text")) }
            form.form method="post" action={ (desk_path(row.id)) "/outcome" } {
                (area("outcome_en", Lang::En, &typed.outcome_en))
                (area("outcome_he", Lang::He, &typed.outcome_he))
                (area("outcome_pl", Lang::Pl, &typed.outcome_pl))
                (form::button(words.t("consultations-outcome-publish")))
            }
        }
    }
}

fn proposals(staff: &Staff, desk: &Desk, faults: &Faults) -> Markup {
    let words = staff.words;
    html! {
        @if !desk.waiting.is_empty() {
            section.section {
                h2 { (words.t("consultations-waiting")) }
                p.meta { (words.t("consultations-waiting-text")) }
                (ui::list(desk.waiting.iter().map(|one| waiting(staff, one, faults))))
            }
        }
        @for (title, list) in [("consultations-list-shown", &desk.shown), ("consultations-list-refused", &desk.refused)] {
            @if !list.is_empty() {
                section.section {
                    h2 { (words.t(title)) }
                    (ui::list(list.iter().map(|one| html! {
                        (proposal(staff, one))
                        @if !one.reason.is_empty() { p.meta dir="auto" { (one.reason) } }
                    })))
                }
            }
        }
    }
}

fn proposal(staff: &Staff, one: &ProposalRow) -> Markup {
    html! {
        div lang=(one.lang) dir="auto" { (paragraphs(&one.body)) }
        p.meta { (ui::person(&one.handle, &one.name, None)) " · " (ui::time(staff.words, one.at, staff.now, staff.zone)) }
    }
}

/// One that waits, with both buttons; nobody decides about their own.
fn waiting(staff: &Staff, one: &ProposalRow, faults: &Faults) -> Markup {
    let (words, action) = (staff.words, format!("/desk/incidents/proposals/{}", one.id));
    html! {
        (proposal(staff, one))
        @if one.account_id == staff.actor().id {
            p.meta { (words.t("consultations-own-proposal")) }
        } @else {
            form.form method="post" action=(action) {
                label {
                    (words.t("consultations-reason")) " "
                    input type="text" name="reason" dir="auto" maxlength="300" aria-invalid=[faults.of("reason").map(|_| "true")];
                }
                div.actions {
                    (form::button_named("decision", "show", words.t("consultations-show"), "small"))
                    (form::button_named("decision", "refuse", words.t("consultations-refuse"), "quiet small"))
                }
            }
        }
    }
}
