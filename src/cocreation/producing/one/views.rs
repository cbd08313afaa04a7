//! The staff side of one idea.

use crate::cases::notes::Colleague;
use crate::cases::setup::ColleagueRow;
use crate::cocreation::amendments::paragraphs;
use crate::cocreation::idea_path;
use crate::cocreation::ideas::state_badge;
use crate::cocreation::index::Found;
use crate::cocreation::producing::groups::merge_link;
use crate::cocreation::producing::queries::{EvaluationRow, LineRow, NoteRow};
use crate::cocreation::producing::{WORTH_MAX, path};
use crate::cocreation::queries::IdeaRow;
use crate::ui::{self, Tone, form, icon};
use crate::web::fields::Fields;
use crate::web::{Faults, Staff};
use crate::words::Words;
use maud::{Markup, html};

/// What the page shows.
pub struct One<'a> {
    pub idea: &'a IdeaRow,
    pub line: LineRow,
    pub tags: Vec<String>,
    pub known_tags: Vec<String>,
    pub evaluations: Vec<EvaluationRow>,
    pub notes: Vec<NoteRow>,
    pub similar: Vec<Found>,
    pub colleagues: Vec<ColleagueRow>,
    pub reader: Colleague,
    pub once: String,
    /// Somebody else changed it meanwhile: what is typed was not kept.
    pub raced: bool,
    pub typed: Option<&'a Fields>,
    pub faults: &'a Faults,
}

impl One<'_> {
    /// What was typed into a field, or else what is so.
    fn value(&self, field: &str, now: impl FnOnce() -> String) -> String {
        match self.typed {
            Some(typed) if typed.is(field) => typed.get(field).to_owned(),
            _ => now(),
        }
    }
}

/// The whole page.
pub fn page(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    html! {
        (head(staff, one))
        @if one.raced { (ui::notice(Tone::Warn, words.t("producing-raced"))) }
        (form::faults_summary(words, &one.faults.all(&words)))
        div.with-side {
            div {
                (evaluations(staff, one))
                (notes(staff, one))
                (similar(staff, one))
            }
            aside.side {
                (tags(words, one))
                @if staff.viewer.produces() { (worth(words, one)) }
                (ways(staff, one))
            }
        }
    }
}

fn head(staff: &Staff, one: &One<'_>) -> Markup {
    let (words, line) = (staff.words, &one.line);
    html! {
        header.page-head {
            h1 dir="auto" lang=[line.lang.as_deref()] { (line.title) }
            p.meta {
                span.desk-number { "#" (line.topic_id) } " " (state_badge(words, line.state()))
                @if !line.looked { " " (ui::badge(Tone::Accent, words.t("producing-unlooked"))) }
            }
            p.meta {
                (ui::person(&line.author_handle, &line.author_name, None)) "\u{a0}· " bdi { (line.board_name) } "\u{a0}· "
                (ui::time(words, line.created_at, staff.now, staff.zone))
                @if line.shown_votes > 0 { "\u{a0}· " (words.with("producing-votes", &[("count", line.shown_votes.into())])) }
            }
            p { a.button.quiet href=(idea_path(line.topic_id)) { (words.t("producing-public")) (icon("next")) } }
        }
    }
}

fn tags(words: Words, one: &One<'_>) -> Markup {
    let field = form::Text {
        name: "tags",
        label: words.t("producing-tags"),
        value: one.value("tags", || one.tags.join(", ")),
        hint: Some(words.t("producing-tags-hint")),
        fault: one.faults.text("tags", &words),
        dir_auto: true,
        ..form::Text::default()
    };
    html! {
        section.section {
            form.form method="post" action={ (path(one.line.topic_id)) "/tags" } {
                (form::hidden("version", one.idea.version))
                (field.render())
                div.actions { (form::button_secondary(words.t("producing-save-tags"))) }
            }
            @if !one.known_tags.is_empty() {
                p.hint { (words.t("producing-known-tags")) @for tag in &one.known_tags { " " bdi.desk-tag { "#" (tag) } } }
            }
        }
    }
}

/// 1 to 5, or nothing.
fn figures(words: Words) -> Vec<(String, String)> {
    let all = (1..=WORTH_MAX).map(|figure| (figure.to_string(), words.number(figure)));
    std::iter::once((String::new(), words.t("producing-unset"))).chain(all).collect()
}

fn figure<'a>(words: Words, one: &One<'_>, name: &'a str, label: String, now: Option<i64>) -> form::Choice<'a> {
    form::Choice {
        name,
        label,
        options: figures(words),
        chosen: one.value(name, || now.map(|figure| figure.to_string()).unwrap_or_default()),
        hint: None,
        fault: one.faults.text(name, &words),
    }
}

/// Who cares for it, and what was agreed; for producers.
fn worth(words: Words, one: &One<'_>) -> Markup {
    let mut people = vec![(String::new(), words.t("producing-nobody"))];
    people.extend(one.colleagues.iter().map(|row| (row.handle.clone(), row.name.clone())));
    let owner = form::Choice {
        name: "owner",
        label: words.t("producing-owner"),
        options: people,
        chosen: one.value("owner", || one.line.owner_handle.clone().unwrap_or_default()),
        hint: None,
        fault: one.faults.text("owner", &words),
    };
    html! {
        section.section {
            h2 { (words.t("producing-agreed")) }
            form.form method="post" action={ (path(one.line.topic_id)) "/worth" } {
                (form::hidden("version", one.idea.version))
                (owner.render())
                (figure(words, one, "effort", words.t("producing-effort"), one.line.effort).render())
                (figure(words, one, "impact", words.t("producing-impact"), one.line.impact).render())
                div.actions { (form::button(words.t("producing-save"))) }
            }
        }
    }
}

/// Where else things are done with it.
fn ways(staff: &Staff, one: &One<'_>) -> Markup {
    let (words, here) = (staff.words, path(one.line.topic_id));
    html! {
        section.section {
            h2 { (words.t("producing-ways")) }
            ul.rows {
                li { a href={ (here) "/votes" } { (words.t("producing-way-votes")) } }
                @if staff.viewer.produces() {
                    li { a href={ (here) "/anomalies" } { (words.t("producing-way-anomalies")) } }
                    li { a href={ (here) "/merge" } { (words.t("producing-way-merge")) } }
                }
            }
            @if !one.line.looked {
                form method="post" action={ (here) "/look" } { (form::button_secondary(words.t("producing-look-do"))) }
            }
        }
    }
}

/// What colleagues say it is worth; who is asked; what the reader says.
fn evaluations(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    html! {
        section.section #worth {
            h2 { (words.t("producing-worth")) }
            @if let Some(text) = super::super::views::worth(words, one.line.effort, one.line.impact) { p { (words.t("producing-agreed")) ": " (text) } }
            @if one.evaluations.is_empty() { p.muted { (words.t("producing-evaluations-none")) } }
            @else { (given(words, one)) }
            (own(staff, one))
            (ask(words, one))
        }
    }
}

fn given(words: Words, one: &One<'_>) -> Markup {
    let headers = [
        words.t("producing-evaluator"),
        words.t("producing-effort"),
        words.t("producing-impact"),
        words.t("producing-said"),
    ];
    let rows = one.evaluations.iter().map(|row| {
        let number =
            |figure: Option<i64>| html! { (figure.map(|figure| words.number(figure)).unwrap_or_else(|| "–".into())) };
        let said = html! {
            @if row.given_at.is_some() { span dir="auto" { (row.note.read(one.reader)) } }
            @else { (ui::badge(Tone::Warn, words.t("producing-waits-for"))) (unask(words, one, row)) }
        };
        vec![html! { bdi { (row.name) } }, number(row.effort), number(row.impact), said]
    });
    ui::table(&headers, rows)
}

fn unask(words: Words, one: &One<'_>, row: &EvaluationRow) -> Markup {
    html! {
        form method="post" action={ (path(one.line.topic_id)) "/evaluators" } {
            (form::hidden("evaluator", &row.handle))
            button.button.link type="submit" name="asked" value="no" aria-label=(words.with("producing-unask-of", &[("name", row.name.as_str().into())])) {
                (words.t("producing-unask"))
            }
        }
    }
}

fn own(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    let mine = one.evaluations.iter().find(|row| row.account_id == staff.actor().id);
    let waits = mine.is_some_and(|row| row.given_at.is_none());
    let faults = ["my_effort", "my_impact", "said"].iter().any(|field| one.faults.of(field).is_some());
    let said = form::Area {
        name: "said",
        label: words.t("producing-said"),
        value: one.value("said", || mine.map(|row| row.note.read(one.reader).to_owned()).unwrap_or_default()),
        rows: 3,
        fault: one.faults.text("said", &words),
        ..form::Area::default()
    };
    html! {
        details.fold open[waits || faults] {
            summary { (words.t("producing-evaluate")) }
            div.fold-body {
                form.form method="post" action={ (path(one.line.topic_id)) "/evaluation" } {
                    p.hint { (words.t("producing-evaluate-hint")) }
                    (figure(words, one, "my_effort", words.t("producing-effort"), mine.and_then(|row| row.effort)).render())
                    (figure(words, one, "my_impact", words.t("producing-impact"), mine.and_then(|row| row.impact)).render())
                    (said.render())
                    div.actions { (form::button(words.t("producing-evaluate-do"))) }
                }
            }
        }
    }
}

fn ask(words: Words, one: &One<'_>) -> Markup {
    let known = |row: &&ColleagueRow| one.evaluations.iter().all(|known| known.account_id != row.id);
    let people: Vec<(String, String)> =
        one.colleagues.iter().filter(known).map(|row| (row.handle.clone(), row.name.clone())).collect();
    let choice = form::Choice {
        name: "evaluator",
        label: words.t("producing-colleague"),
        options: people,
        chosen: one.value("evaluator", String::new),
        hint: None,
        fault: one.faults.text("evaluator", &words),
    };
    html! {
        @if !choice.options.is_empty() {
            details.fold open[one.faults.of("evaluator").is_some()] {
                summary { (words.t("producing-ask")) }
                div.fold-body {
                    form.form method="post" action={ (path(one.line.topic_id)) "/evaluators" } {
                        (choice.render())
                        div.actions { (form::button_secondary(words.t("producing-ask-do"))) }
                    }
                }
            }
        }
    }
}

/// What colleagues tell each other. No customer sees any of it.
fn notes(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    let area = form::Area {
        name: "note",
        label: words.t("producing-note"),
        value: one.value("note", String::new),
        rows: 3,
        hint: Some(words.t("producing-note-hint")),
        fault: one.faults.text("note", &words),
        required: true,
        draft_slot: None,
    };
    html! {
        section.section #notes {
            h2 { (words.t("producing-notes")) }
            form.form.inner-box method="post" action={ (path(one.line.topic_id)) "/notes" } {
                (form::hidden("once", &one.once))
                (area.render())
                div.actions { (form::button(words.t("producing-note-do"))) }
            }
            @for note in &one.notes {
                article.card {
                    p.meta { (ui::person(&note.author_handle, &note.author_name, None)) "\u{a0}· " (ui::time(words, note.at, staff.now, staff.zone)) }
                    div.prose { (paragraphs(note.body.read(one.reader))) }
                }
            }
        }
    }
}

fn similar(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    html! {
        @if !one.similar.is_empty() {
            section.section {
                h2 { (words.t("producing-similar")) }
                ul.rows {
                    @for found in &one.similar {
                        li {
                            div.row-line {
                                div {
                                    a href=(path(found.topic)) dir="auto" { (found.title) } " " (state_badge(words, found.state))
                                    p.meta {
                                        span.desk-number { "#" (found.topic) }
                                        @if found.votes > 0 { "\u{a0}· " (words.with("producing-votes", &[("count", found.votes.into())])) }
                                    }
                                }
                                @if staff.viewer.produces() && one.idea.main_topic_id.is_none() {
                                    div.actions {
                                        (merge_link(words.with("producing-merge-into", &[("id", found.topic.to_string().into())]), one.line.topic_id, found.topic))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
