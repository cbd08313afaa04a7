//! The page of a juror.

use super::pages::ScoreForm;
use super::queries::{OwnScoreRow, ScoreRow};
use super::{NOTE_CHARS_MAX, SCORE_MAX, tenths};
use crate::cocreation::challenges::challenge::Running;
use crate::cocreation::challenges::path;
use crate::cocreation::challenges::race::StepRow;
use crate::cocreation::idea_path;
use crate::ids::TopicId;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// All that the page shows.
pub struct Sheet {
    pub running: Running,
    pub ideas: Vec<StepRow>,
    /// Ideas that the reader has a part in.
    pub own: BTreeSet<TopicId>,
    /// What the reader gave.
    pub given: Vec<OwnScoreRow>,
    /// What everybody gave; empty before the jury is done.
    pub scores: Vec<ScoreRow>,
    pub juror: bool,
}

/// The page.
pub fn sheet(visit: &Visit, sheet: &Sheet, again: Option<&ScoreForm>, faults: &Faults) -> Markup {
    let words = visit.words;
    let open = sheet.running.jury_open(visit.now);
    let over = sheet.running.jury_over(visit.now);
    html! {
        header.page-head {
            h1 { (words.t("challenges-jury")) }
            p.lede { (words.t("challenges-jury-lede")) }
            p.meta { (when(visit, sheet, open, over)) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        @if sheet.ideas.is_empty() {
            (ui::empty(words.t("challenges-jury-empty"), words.t("challenges-jury-empty-text"), None))
        }
        ul.rows {
            @for idea in &sheet.ideas {
                li #{ "idea-" (idea.topic_id) } { (one(visit, sheet, idea, open && sheet.juror, again)) }
            }
        }
    }
}

fn when(visit: &Visit, sheet: &Sheet, open: bool, over: bool) -> Markup {
    let words = visit.words;
    let phase = sheet.running.jury_phase();
    html! {
        @match phase {
            Some(phase) if open => { (words.t("challenges-jury-until")) " " (ui::time(words, phase.ends_at, visit.now, visit.zone)) },
            Some(phase) if !over => { (words.t("challenges-jury-from")) " " (ui::time(words, phase.starts_at, visit.now, visit.zone)) },
            _ => { (words.t("challenges-jury-done")) },
        }
    }
}

fn one(visit: &Visit, sheet: &Sheet, idea: &StepRow, open: bool, again: Option<&ScoreForm>) -> Markup {
    let words = visit.words;
    let given = sheet.given.iter().find(|row| row.topic_id == idea.topic_id);
    let again = again.filter(|typed| typed.idea == idea.topic_id.to_string());
    let score =
        again.map(|typed| typed.score.clone()).or_else(|| given.map(|row| row.score.to_string())).unwrap_or_default();
    let note = again.map_or_else(|| given.map_or("", |row| row.note.as_str()), |typed| typed.note.as_str());
    html! {
        h2 { a href=(idea_path(idea.topic_id)) dir="auto" { (idea.title) } }
        @if sheet.own.contains(&idea.topic_id) {
            p.meta { (words.t("challenges-jury-own")) }
        } @else if open {
            form.form method="post" action={ (path(sheet.running.challenge.id)) "/jury" } {
                (form::hidden("idea", idea.topic_id.0))
                fieldset.field {
                    legend { (words.t("challenges-score")) }
                    div.actions {
                        @for value in 1..=SCORE_MAX {
                            label.choice {
                                input type="radio" name="score" value=(value) checked[score == value.to_string()];
                                span { (words.number(value)) }
                            }
                        }
                        label.choice {
                            input type="radio" name="score" value="" checked[score.is_empty()];
                            span { (words.t("challenges-score-none")) }
                        }
                    }
                }
                label.field {
                    span { (words.t("challenges-note")) }
                    textarea name="note" rows="2" dir="auto" maxlength=(NOTE_CHARS_MAX) { "\n" (note) }
                }
                div.actions { (form::button_named("send", "score", words.t("challenges-score-save"), "small")) }
            }
        } @else if let Some(given) = given {
            p { (words.t("challenges-score-yours")) " " strong { (words.number(given.score)) } }
            @if !given.note.is_empty() { p.meta dir="auto" { (given.note) } }
        }
        (others(words, sheet, idea))
    }
}

/// What everybody gave, once the jury is done.
fn others(words: Words, sheet: &Sheet, idea: &StepRow) -> Markup {
    let scores: Vec<&ScoreRow> = sheet.scores.iter().filter(|row| row.topic_id == idea.topic_id).collect();
    let points: i64 = scores.iter().map(|row| row.score).sum();
    html! {
        @if !scores.is_empty() {
            p { (ui::badge(Tone::Accent, average(words, (scores.len() as i64, points)))) }
            ul {
                @for row in scores {
                    li { bdi { (row.name) } ": " strong { (words.number(row.score)) }
                        @if !row.note.is_empty() { " · " span dir="auto" { (row.note) } } }
                }
            }
        }
    }
}

/// "4.3 of 5, by 3 jurors" in the reader's language.
pub fn average(words: Words, sum: (i64, i64)) -> String {
    let tenths = tenths(sum);
    let mark = if words.lang == crate::words::Lang::Pl { "," } else { "." };
    let average = format!("{}{mark}{}", tenths / 10, tenths % 10);
    words.with("challenges-average", &[("average", average.into()), ("max", SCORE_MAX.into()), ("count", sum.0.into())])
}
