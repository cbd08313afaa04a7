//! The bar under a list, and what became of a batch.

use super::queries::{self, BatchRow};
use super::{LETTERS_MINUTES, Outcome, undo_path};
use crate::cases::desk::inbox::views::{Desk, state_choices};
use crate::cases::queries::{self as case_queries, CaseRow};
use crate::cases::views::severity_choices;
use crate::cases::{Severity, desk_path, work};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BatchId, CaseId};
use crate::ui::{self, Tone, form};
use crate::web::Staff;
use crate::words::Words;
use maud::{Markup, html};

/// A batch and what became of its cases.
pub struct Report {
    batch: BatchRow,
    done: usize,
    undone: usize,
    /// The cases that were left as they were, or stayed as they are, and why.
    left: Vec<(CaseRow, Outcome)>,
}

/// The report of a batch that an address names; none when it is not the reader's own.
pub async fn report(conn: &mut Conn, id: &str, reader: AccountId) -> Result<Option<Report>> {
    let Ok(id) = id.parse::<BatchId>() else { return Ok(None) };
    let Some(batch) = queries::own(conn, id, reader).await? else { return Ok(None) };
    let cases = queries::cases(conn, batch.id).await?;
    let count = |outcome| cases.iter().filter(|row| row.outcome == outcome).count();
    let (done, undone) = (count(Outcome::Done), count(Outcome::Undone));
    let left: Vec<(CaseId, Outcome)> = cases
        .iter()
        .filter(|row| !matches!(row.outcome, Outcome::Done | Outcome::Undone))
        .map(|row| (row.case_id, row.outcome))
        .collect();
    let ids: Vec<CaseId> = left.iter().map(|(id, _)| *id).collect();
    let rows = case_queries::rows(conn, &ids).await?;
    let outcome = |case: &CaseRow| left.iter().find(|(id, _)| *id == case.id).map_or(Outcome::Same, |(_, it)| *it);
    let left = rows.into_iter().map(|case| (outcome(&case), case)).map(|(outcome, case)| (case, outcome)).collect();
    Ok(Some(Report { batch, done, undone, left }))
}

/// Says what became of a batch, with the button that takes it back.
pub fn told(staff: &Staff, desk: &Desk<'_>, report: &Report) -> Markup {
    let words = staff.words;
    let undone = report.batch.undone_at.is_some();
    let tone = if report.left.is_empty() { Tone::Good } else { Tone::Warn };
    html! {
        section.desk-report role="status" aria-label=(words.t("inbox-report")) {
            (ui::notice(tone, html! {
                p { strong {
                    @if undone { (words.with("inbox-undone", &[("count", report.undone.into())])) }
                    @else { (words.with("inbox-done", &[("count", report.done.into())])) }
                } }
                @if !undone && report.batch.what == "state" && report.batch.told_at.is_none() && report.done > 0 {
                    p { (words.with("inbox-letters", &[("minutes", LETTERS_MINUTES.into())])) }
                }
                @if !report.left.is_empty() {
                    p { (words.with("inbox-left", &[("count", report.left.len().into())])) }
                    ul {
                        @for (case, outcome) in &report.left {
                            li { a href=(desk_path(case.id)) { "#" (case.id) " " bdi { (case.title) } } ": " (why(words, *outcome)) }
                        }
                    }
                }
                @if !undone && report.done > 0 {
                    form method="post" action=(undo_path(report.batch.id)) {
                        (form::hidden("back", desk.list.query()))
                        button.button.quiet type="submit" data-key="z" { (words.t("inbox-undo")) }
                    }
                }
            }))
        }
    }
}

fn why(words: Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Changed => words.t("inbox-why-changed"),
        Outcome::NoSuchMove => words.t("inbox-why-move"),
        Outcome::TooManyTags => words.t("inbox-why-tags"),
        Outcome::Kept => words.t("inbox-why-kept"),
        Outcome::Done | Outcome::Same | Outcome::Undone => words.t("inbox-why-same"),
    }
}

/// What can be done with the chosen cases. The field with a text stands first: Enter in it presses the button beside it.
pub fn bar(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let (words, typed, faults, choices) = (staff.words, desk.bulk, desk.faults, desk.choices);
    let open = desk.all_chosen || (!faults.is_empty() && faults.of("name").is_none());
    let tag = form::Text {
        name: "give_tag",
        label: words.t("inbox-tag"),
        value: typed.give_tag.clone(),
        fault: faults.text("give_tag", &words),
        dir_auto: true,
        max: Some(work::tags::TAG_CHARS_MAX),
        ..form::Text::default()
    };
    let mut people = vec![(String::new(), words.t("cases-fact-nobody"))];
    people.extend(choices.colleagues.iter().map(|row| (row.handle.clone(), row.name.clone())));
    let mut departments = vec![(String::new(), words.t("inbox-no-department"))];
    departments.extend(choices.departments.iter().map(|row| (row.id.to_string(), row.name.clone())));
    let choice = |name, label, options, chosen: &str| form::Choice {
        name,
        label,
        options,
        chosen: chosen.to_owned(),
        hint: None,
        fault: faults.text(name, &words),
    };
    html! {
        details.desk-bar open[open] {
            summary { (words.t("inbox-bar")) }
            div.desk-deeds {
                p { a href=(desk.list.href_with("chosen", "all")) { (words.t("inbox-choose-all")) } }
                div.desk-deed {
                    (tag.render())
                    (deed("tag", words.t("inbox-tag-do")))
                    (deed("untag", words.t("inbox-untag-do")))
                }
                div.desk-deed.desk-deed-take { (deed("take", words.t("inbox-take-do"))) }
                div.desk-deed {
                    (choice("give_to", words.t("cases-fact-assignee"), people, &typed.give_to).render())
                    (deed("assign", words.t("inbox-assign-do")))
                }
                div.desk-deed {
                    (choice("give_department", words.t("inbox-department"), departments, &typed.give_department).render())
                    (deed("department", words.t("inbox-department-do")))
                }
                div.desk-deed {
                    (choice("give_severity", words.t("inbox-severity"), severity_choices(words), severity_of(&typed.give_severity)).render())
                    (deed("severity", words.t("inbox-severity-do")))
                }
                (state(words, desk))
            }
        }
    }
}

fn state(words: Words, desk: &Desk<'_>) -> Markup {
    let (typed, faults) = (desk.bulk, desk.faults);
    let state = form::Choice {
        name: "give_state",
        label: words.t("cases-state"),
        options: state_choices(words, |state| state != crate::cases::State::Open),
        chosen: typed.give_state.clone(),
        hint: None,
        fault: faults.text("give_state", &words),
    };
    let note = form::Area {
        name: "note",
        label: words.t("cases-state-note"),
        value: typed.note.clone(),
        rows: 2,
        hint: Some(words.with("inbox-note-hint", &[("minutes", LETTERS_MINUTES.into())])),
        fault: faults.text("note", &words),
        ..form::Area::default()
    };
    html! {
        div.desk-deed.desk-deed-state { (state.render()) (note.render()) (deed("state", words.t("cases-state-set"))) }
    }
}

fn deed(act: &str, label: String) -> Markup {
    // Keyboard: what is pressed most often.
    let key = (act == "take").then_some("t");
    html! { button.button.quiet.small type="submit" name="act" value=(act) data-key=[key] { (label) } }
}

fn severity_of(typed: &str) -> &str {
    if typed.is_empty() { Severity::Normal.as_str() } else { typed }
}
