//! Amendments and earlier texts, as the public and whoever wrote the idea see them.

use super::queries::{AmendmentRow, TextRow};
use super::typed::{Said, Typed};
use super::versions::Version;
use super::{ANSWER_CHARS_MAX, NOTE_CHARS_MAX, Stage, list_path, path};
use crate::boards::TITLE_CHARS_MAX;
use crate::cocreation::idea_path;
use crate::cocreation::queries::IdeaRow;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// Plain text as people wrote it: empty lines divide paragraphs.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p dir="auto" { @for (at, line) in paragraph.lines().enumerate() { @if at > 0 { br; } (line) } }
        }
    }
}

const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Held => Tone::Warn,
        Stage::Open | Stage::Forked => Tone::Accent,
        Stage::Accepted => Tone::Good,
        Stage::Rejected | Stage::Withdrawn | Stage::Refused => Tone::Neutral,
    }
}

/// What the page of an idea shows of amendments.
pub struct Section {
    /// Those that wait for an answer.
    pub rows: Vec<AmendmentRow>,
    /// How many there have been.
    pub all: i64,
    /// How often the text was edited.
    pub edits: i64,
    /// This reader may propose one, or may once signed in.
    pub proposes: bool,
}

/// That part of the page; nothing where there is nothing to read and nothing to do.
pub fn section(visit: &Visit, idea: &IdeaRow, section: &Section) -> Markup {
    let words = visit.words;
    let own = visit.viewer.id_or_zero() == idea.author_id;
    let topic = idea.topic_id;
    html! {
        @if section.all > 0 || section.edits > 0 || section.proposes || own {
            section.section #together {
                h2 { (words.t("amendments-together")) }
                @if !section.rows.is_empty() { (ui::list(section.rows.iter().map(|row| line(visit, row)))) }
                p.actions {
                    @if section.proposes && !own {
                        a.button.quiet.small href={ (list_path(topic)) "/new" } rel="nofollow" {
                            (ui::icon("pencil")) (words.t("amendments-propose"))
                        }
                    }
                    @if section.all > section.rows.len() as i64 {
                        a.button.link href=(list_path(topic)) {
                            (words.with("amendments-all", &[("count", section.all.into())]))
                        }
                    }
                    @if section.edits > 0 {
                        a.button.link href={ (idea_path(topic)) "/versions" } rel="nofollow" {
                            (words.with("amendments-versions-count", &[("count", (section.edits + 1).into())]))
                        }
                    }
                }
            }
        }
    }
}

/// One amendment in a list.
fn line(visit: &Visit, row: &AmendmentRow) -> Markup {
    let words = visit.words;
    html! {
        a href=(path(row.id)) dir="auto" { (row.note) } " "
        (ui::badge(tone(row.stage()), row.stage().label(words)))
        p.meta {
            (ui::person(&row.author_handle, &row.author_name, None)) " · "
            (ui::time(words, row.proposed_at, visit.now, visit.zone))
        }
    }
}

/// Every amendment of an idea.
pub fn list(visit: &Visit, idea: &IdeaRow, rows: &[AmendmentRow], open: bool) -> Markup {
    let words = visit.words;
    let next = format!("{}/new", list_path(idea.topic_id));
    html! {
        header.page-head {
            h1 { (words.t("amendments-title")) }
            p.lede { (words.t("amendments-lede")) }
            @if open && visit.viewer.id_or_zero() != idea.author_id {
                p.actions { a.button href=(next) rel="nofollow" { (words.t("amendments-propose")) } }
            }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("amendments-none"), words.t("amendments-none-text"), None))
        } @else {
            (ui::list(rows.iter().map(|row| line(visit, row))))
        }
    }
}

/// The form that proposes another text.
pub fn form(visit: &Visit, idea: &IdeaRow, typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("amendments-new")) }
            p.lede { (words.t("amendments-new-lede")) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(list_path(idea.topic_id)) {
            (form::hidden("once", &typed.once))
            (form::hidden("edit_count", typed.edit_count))
            (form::Text {
                name: "title",
                label: words.t("amendments-field-title"),
                value: typed.title.clone(),
                fault: faults.text("title", &words),
                required: true,
                dir_auto: true,
                max: Some(TITLE_CHARS_MAX),
                ..form::Text::default()
            }.render())
            (form::Area {
                name: "body",
                label: words.t("amendments-field-body"),
                value: typed.body.clone(),
                rows: 16,
                hint: Some(words.t("boards-body-hint")),
                fault: faults.text("body", &words),
                required: true,
                draft_slot: None,
            }.render())
            (form::Text {
                name: "note",
                label: words.t("amendments-field-note"),
                value: typed.note.clone(),
                hint: Some(words.t("amendments-field-note-hint")),
                fault: faults.text("note", &words),
                required: true,
                dir_auto: true,
                max: Some(NOTE_CHARS_MAX),
                ..form::Text::default()
            }.render())
            div.actions {
                (form::button(words.t("amendments-send")))
                a.button.quiet href=(idea_path(idea.topic_id)) { (words.t("amendments-cancel")) }
            }
        }
    }
}

/// All that the page of an amendment shows.
pub struct Shown {
    pub row: AmendmentRow,
    /// The idea's text as it is now.
    pub text: Option<TextRow>,
    /// What the proposed text changes.
    pub changes: Markup,
    /// What has changed since it was written.
    pub meanwhile: Option<Markup>,
    /// This reader may take it or turn it down.
    pub answers: bool,
    /// The idea's text may still change.
    pub open: bool,
}

/// The page of an amendment.
pub fn page(visit: &Visit, shown: &Shown, said: &Said, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let stage = row.stage();
    let own = visit.viewer.id_or_zero() == row.author_id;
    html! {
        header.page-head {
            h1 { (words.t("amendments-one")) }
            p.lede dir="auto" { (row.note) }
            p.meta {
                (ui::badge(tone(stage), stage.label(words))) " "
                (ui::person(&row.author_handle, &row.author_name, None)) " · "
                (ui::time(words, row.proposed_at, visit.now, visit.zone))
            }
        }
        (form::faults_summary(words, &faults.all(&words)))
        (outcome(visit, shown))
        @if let Some(text) = shown.text.as_ref().filter(|text| stage == Stage::Open && text.title != row.title) {
            p { (words.t("amendments-field-title")) ": " del dir="auto" { (text.title) } " " ins dir="auto" { (row.title) } }
        } @else {
            p { (words.t("amendments-field-title")) ": " bdi { (row.title) } }
        }
        @if let Some(meanwhile) = &shown.meanwhile {
            (ui::notice(Tone::Warn, words.t("amendments-stale")))
            section.section { h2 { (words.t("amendments-meanwhile")) } (meanwhile) }
        }
        section.section { h2 { (words.t("amendments-changes")) } (shown.changes) }
        @if stage == Stage::Open && shown.answers { (answering(visit, shown, said, faults)) }
        @else if stage == Stage::Open && !shown.open { (ui::notice(Tone::Neutral, words.t("amendments-fault-closed"))) }
        @if own { (own_ways(words, row, stage)) }
        @if visit.viewer.is_staff() && matches!(stage, Stage::Held | Stage::Open) { (looking(visit, shown, said, faults)) }
        @if !said.answer.is_empty() && !asks(visit, shown) {
            // Too late: what was written is not lost.
            section.card { h2 { (words.t("amendments-reason")) } (paragraphs(&said.answer)) }
        }
    }
}

/// Whether the page still has a field for a reason.
fn asks(visit: &Visit, shown: &Shown) -> bool {
    let stage = shown.row.stage();
    (stage == Stage::Open && shown.answers) || (visit.viewer.is_staff() && matches!(stage, Stage::Held | Stage::Open))
}

/// What became of it, and why.
fn outcome(visit: &Visit, shown: &Shown) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    html! {
        @match row.stage() {
            Stage::Held => (ui::notice(Tone::Warn, words.t("amendments-is-held"))),
            Stage::Open => {},
            _ => div.card {
                p.meta {
                    (row.stage().label(words))
                    @if let Some(at) = row.answered_at { " · " (ui::time(words, at, visit.now, visit.zone)) }
                    @if let (Some(handle), Some(name)) = (&row.answerer_handle, &row.answerer_name) {
                        " · " (ui::person(handle, name, None))
                    }
                }
                (paragraphs(&row.answer))
                @if let Some(made) = row.forked_topic_id { p { a href=(idea_path(made)) { (words.t("amendments-fork-link")) } } }
            },
        }
    }
}

/// Take it, or turn it down.
fn answering(visit: &Visit, shown: &Shown, said: &Said, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let seen = shown.text.as_ref().map_or(0, |text| text.edit_count);
    let stale = shown.meanwhile.is_some();
    html! {
        section.section {
            h2 { (words.t("amendments-answer-title")) }
            form.actions method="post" action={ (path(row.id)) "/acceptance" } {
                (form::hidden("seen", seen))
                @if stale { (form::button_named("anyway", "yes", words.t("amendments-accept-anyway"), "")) }
                @else { (form::button(words.t("amendments-accept"))) }
            }
            (ui::details(words.t("amendments-reject"), html! {
                form.form method="post" action={ (path(row.id)) "/rejection" } {
                    (reason(words, said, faults))
                    div.actions { (form::button_secondary(words.t("amendments-reject"))) }
                }
            }))
        }
    }
}

fn reason(words: Words, said: &Said, faults: &Faults) -> Markup {
    form::Area {
        name: "answer",
        label: words.t("amendments-reason"),
        value: said.answer.clone(),
        rows: 3,
        hint: Some(words.with("amendments-reason-hint", &[("max", ANSWER_CHARS_MAX.into())])),
        fault: faults.text("answer", &words),
        required: true,
        draft_slot: None,
    }
    .render()
}

/// What its proposer may do with it.
fn own_ways(words: Words, row: &AmendmentRow, stage: Stage) -> Markup {
    html! {
        div.actions {
            @if matches!(stage, Stage::Open | Stage::Rejected) {
                form method="post" action={ (path(row.id)) "/fork" } { (form::button_secondary(words.t("amendments-fork"))) }
            }
            @if matches!(stage, Stage::Open | Stage::Held) {
                form method="post" action={ (path(row.id)) "/withdrawal" } {
                    (form::button_secondary(words.t("amendments-withdraw")))
                }
            }
        }
    }
}

/// What staff may do: show what is held, not show it.
fn looking(visit: &Visit, shown: &Shown, said: &Said, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let may = policy::permit(&visit.viewer, Act::ProposalDecide { author: row.author_id }).is_ok();
    html! {
        // Whoever may turn it down as its reader does so.
        @if may && !(row.stage() == Stage::Open && shown.answers) {
            section.section {
                h2 { (words.t("amendments-look")) }
                @if row.stage() == Stage::Held {
                    form.actions method="post" action={ (path(row.id)) "/look" } {
                        (form::button_named("decision", "show", words.t("amendments-show"), ""))
                    }
                }
                (ui::details(words.t("amendments-refuse"), html! {
                    form.form method="post" action={ (path(row.id)) "/look" } {
                        (reason(words, said, faults))
                        div.actions { (form::button_named("decision", "refuse", words.t("amendments-refuse"), "danger")) }
                    }
                }))
            }
        }
    }
}

/// Those that wait for staff.
pub fn held(visit: &Visit, rows: &[AmendmentRow]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("amendments-held")) } p.lede { (words.t("amendments-held-lede")) } }
        @if rows.is_empty() {
            (ui::empty(words.t("amendments-held-none"), "", None))
        } @else {
            (ui::list(rows.iter().map(|row| html! {
                p.meta { a href=(idea_path(row.topic_id)) dir="auto" { (row.topic_title) } }
                (line(visit, row))
            })))
        }
    }
}

/// Every text that an idea has had, with the one that is looked at.
pub fn versions(
    visit: &Visit,
    idea: &IdeaRow,
    versions: &[Version],
    number: i64,
    changed: Option<Markup>,
    text: &str,
) -> Markup {
    let words = visit.words;
    let newest = versions.last().map_or(0, |last| last.number);
    html! {
        header.page-head {
            h1 { (words.t("amendments-versions")) }
            p.lede { (words.t("amendments-versions-lede")) }
        }
        ol.timeline {
            @for version in versions.iter().rev() {
                li.now[version.number == number] {
                    p {
                        a href={ (idea_path(idea.topic_id)) "/versions?version=" (version.number) } aria-current=[(version.number == number).then_some("page")] {
                            (words.with("amendments-version", &[("number", (version.number + 1).into())]))
                        }
                        @if version.number == newest { " " (ui::badge(Tone::Good, words.t("amendments-version-now"))) }
                        @if let Some((id, _)) = &version.amendment { " " a href=(path(*id)) { (words.t("amendments-one")) } }
                    }
                    p.meta {
                        (ui::person(&version.by.0, &version.by.1, None)) " · "
                        (ui::time(words, version.at, visit.now, visit.zone))
                        @if let Some((_, taken)) = &version.amendment { " · " (words.t("amendments-taken-by")) " " bdi { (taken) } }
                    }
                    @if !version.reason.is_empty() { p dir="auto" { (version.reason) } }
                }
            }
        }
        @if let Some(changed) = changed {
            section.section { h2 { (words.t("amendments-changes")) } (changed) }
        }
        section.section {
            h2 { (words.t("amendments-whole-text")) }
            pre.prose dir="auto" { (text) }
        }
    }
}
