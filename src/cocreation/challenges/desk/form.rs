//! The form in which a challenge is written.

use crate::cases::setup::ColleagueRow;
use crate::cocreation::challenges::challenge::phase_label;
use crate::cocreation::challenges::queries::BoardRow;
use crate::cocreation::challenges::typed::{BRIEF, FIXED, OPEN, PHASES, PhaseFields, REWARDS, RULES, TITLE};
use crate::cocreation::idea::{Ballot, Counts};
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::web::fields::Fields;
use crate::words::Words;
use maud::{Markup, html};

/// The form with what it offers.
pub struct Written<'a> {
    pub typed: &'a Fields,
    pub faults: &'a Faults,
    pub boards: &'a [BoardRow],
    pub people: &'a [ColleagueRow],
    /// It runs: dates, switches and how votes are taken stay.
    pub runs: bool,
    /// Somebody else saved it meanwhile; their title.
    pub raced: Option<&'a str>,
    pub action: &'a str,
    pub back: &'a str,
}

/// The page with the form.
pub fn page(words: Words, title: &str, form: &Written<'_>) -> Markup {
    let (typed, faults) = (form.typed, form.faults);
    html! {
        header.page-head { h1 { (title) } p.lede { (words.t("challenges-form-lede")) } }
        (form::faults_summary(words, &faults.all(&words)))
        @if let Some(now) = form.raced {
            (ui::notice(Tone::Warn, html! { (words.t("challenges-raced")) " " strong dir="auto" { (now) } }))
        }
        form.form method="post" action=(form.action) {
            (form::hidden("version", typed.get("version")))
            (form::hidden("once", typed.get("once")))
            @for three in [TITLE, BRIEF, OPEN, FIXED] { (three.inputs(words, typed, faults)) }
            @if form.runs { (ui::notice(Tone::Neutral, words.t("challenges-fixed-now"))) }
            @for three in [REWARDS, RULES] { (three.inputs(words, typed, faults)) }
            (people(words, form))
            @if !form.runs { (voting(words, form)) (phases(words, form)) }
            div.actions {
                (form::button(words.t("challenges-save")))
                a.button.quiet href=(form.back) { (words.t("challenges-cancel")) }
            }
        }
    }
}

fn people(words: Words, form: &Written<'_>) -> Markup {
    let options = || form.people.iter().map(|row| (row.id.to_string(), row.name.clone())).collect::<Vec<_>>();
    let choice = |name: &'static str, label: &str, hint: &str| {
        form::Choice {
            name,
            label: words.t(label),
            options: options(),
            chosen: form.typed.get(name).to_owned(),
            hint: Some(words.t(hint)),
            fault: form.faults.text(name, &words),
        }
        .render()
    };
    html! {
        (choice("owner", "challenges-owner", "challenges-owner-hint"))
        (choice("decider", "challenges-decider", "challenges-decider-hint"))
    }
}

fn voting(words: Words, form: &Written<'_>) -> Markup {
    let (typed, faults) = (form.typed, form.faults);
    let boards = form.boards.iter().map(|row| {
        let mark = if row.room { format!(" · {}", words.t("challenges-private")) } else { String::new() };
        (row.id.to_string(), format!("{}{mark}", row.name))
    });
    let choice = |name: &'static str, label: &str, options: Vec<(String, String)>, hint: Option<String>| {
        form::Choice {
            name,
            label: words.t(label),
            options,
            chosen: typed.get(name).to_owned(),
            hint,
            fault: faults.text(name, &words),
        }
        .render()
    };
    let number = |name: &'static str, label: &str, hint: &str| {
        form::Text {
            name,
            label: words.t(label),
            value: typed.get(name).to_owned(),
            kind: "number",
            hint: Some(words.t(hint)),
            fault: faults.text(name, &words),
            ..form::Text::default()
        }
        .render()
    };
    let option = |word: &str, label: &str| (word.to_owned(), words.t(label));
    html! {
        (choice("board", "challenges-board", boards.collect(), Some(words.t("challenges-board-hint"))))
        (choice("ballot", "challenges-ballot-kind", vec![
            option(Ballot::Votes.as_str(), "challenges-ballot-votes"),
            option(Ballot::Ranked.as_str(), "challenges-ballot-ranked"),
        ], None))
        (choice("counts", "challenges-counts", counts_options(words), Some(words.t("challenges-counts-hint"))))
        (number("votes_each", "challenges-votes-each", "challenges-votes-each-hint"))
        (number("min_age_days", "challenges-min-age", "challenges-min-age-hint"))
        (form::Check { name: "jury", label: words.t("challenges-with-jury"), checked: typed.is("jury"), hint: Some(words.t("challenges-with-jury-hint")) }.render())
    }
}

/// Who may see votes, to choose from.
pub fn counts_options(words: Words) -> Vec<(String, String)> {
    Counts::ALL.iter().map(|it| (it.as_str().to_owned(), super::super::parts::counts_text(words, *it))).collect()
}

fn phases(words: Words, form: &Written<'_>) -> Markup {
    let (typed, faults) = (form.typed, form.faults);
    html! {
        section.section {
            h2 { (words.t("challenges-timeline")) }
            p.meta { (words.t("challenges-timeline-hint")) }
            (time(words, "begins", words.t("challenges-begins"), typed, faults))
            @for fields in &PHASES { (phase(words, fields, typed, faults)) }
        }
    }
}

fn time(words: Words, name: &'static str, label: String, typed: &Fields, faults: &Faults) -> Markup {
    form::Text {
        name,
        label,
        value: typed.get(name).to_owned(),
        kind: "datetime-local",
        fault: faults.text(name, &words),
        ..form::Text::default()
    }
    .render()
}

fn phase(words: Words, fields: &PhaseFields, typed: &Fields, faults: &Faults) -> Markup {
    let tick = |name: &'static str, label: &str| {
        html! {
            label.choice {
                input type="checkbox" name=(name) checked[typed.is(name)];
                span { (words.t(label)) }
            }
        }
    };
    html! {
        fieldset.field {
            legend { (phase_label(fields.phase, words)) }
            @if !fields.on.is_empty() { (tick(fields.on, "challenges-phase-on")) }
            (time(words, fields.ends, words.t("challenges-ends"), typed, faults))
            div.choices {
                (tick(fields.ideas, "challenges-takes-ideas"))
                (tick(fields.comments, "challenges-takes-comments"))
                (tick(fields.votes, "challenges-takes-votes"))
                (tick(fields.hidden, "challenges-hides-counts"))
            }
        }
    }
}
