//! What producers see of merges, and what everybody sees on the page of a main idea. Pure.

use super::actions::Obstacle;
use super::pages::Typed;
use super::queries::{MergeRow, PartRow};
use crate::cocreation::idea_path;
use crate::cocreation::index::Found;
use crate::cocreation::queries::IdeaRow;
use crate::cocreation::votes;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Producer, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// What a merge would do.
pub struct Preview {
    pub into: IdeaRow,
    pub obstacle: Option<Obstacle>,
    /// Votes of members and staff, and how many of these voted for both; none while figures are hidden.
    pub votes: Option<(i64, i64, i64)>,
}

/// The page of merges of one idea.
pub struct Page<'a> {
    pub idea: &'a IdeaRow,
    pub merges: &'a [MergeRow],
    pub similar: &'a [Found],
    pub preview: Option<&'a Preview>,
    pub typed: &'a Typed,
    pub faults: &'a Faults,
}

/// The ideas that became part of this one, on its public page; nothing where there are none.
pub fn section(words: Words, parts: &[PartRow]) -> Markup {
    html! {
        @if !parts.is_empty() {
            section.section #merged aria-labelledby="merged-title" {
                h2 #merged-title { (words.t("votes-parts")) }
                p.meta { (words.t("votes-parts-text")) }
                // The topic: the idea's own address leads back here.
                ul { @for part in parts { li { a href={ "/t/" (part.topic_id) } dir="auto" { (part.title) } } } }
            }
        }
    }
}

/// The whole page.
pub fn page(producer: &Producer, page: &Page<'_>) -> Markup {
    let words = producer.words;
    html! {
        header.page-head {
            h1 { (words.t("votes-merge")) }
            p.lede { a href=(idea_path(page.idea.topic_id)) dir="auto" { (page.idea.title) } }
        }
        (votes::desk_tabs(producer, page.idea.topic_id, votes::Tab::Merge))
        (form::faults_summary(words, &page.faults.all(&words)))
        @if let Some(main) = page.idea.main_topic_id {
            (ui::notice(Tone::Neutral, html! {
                (words.t("votes-merge-is-part")) " "
                a href=(idea_path(main)) { (words.t("votes-merge-main")) }
            }))
        }
        @match page.preview {
            Some(preview) => (foreseen(producer, page, preview)),
            None if page.idea.main_topic_id.is_none() => (choose(producer, page)),
            None => {},
        }
        (merges(producer, page))
    }
}

/// Which idea it becomes part of.
fn choose(producer: &Producer, page: &Page<'_>) -> Markup {
    let words = producer.words;
    let path = format!("/desk/ideas/{}/merge", page.idea.topic_id);
    html! {
        section.section {
            h2 { (words.t("votes-merge-into")) }
            p.meta { (words.t("votes-merge-text")) }
            @if !page.similar.is_empty() {
                h3 { (words.t("votes-merge-similar")) }
                (ui::list(page.similar.iter().map(|found| html! {
                    div {
                        a href=(idea_path(found.topic)) dir="auto" { (found.title) } " "
                        (ui::badge(Tone::Neutral, found.state.label(words)))
                    }
                    a.button.quiet href={ (path) "?into=" (found.topic) } { (words.t("votes-merge-look")) }
                })))
            }
            form.form method="get" action=(path) {
                (form::Text {
                    name: "into",
                    label: words.t("votes-merge-number"),
                    value: page.typed.into.clone(),
                    hint: Some(words.t("votes-merge-number-hint")),
                    fault: page.faults.text("into", &words),
                    required: true,
                    ..form::Text::default()
                }.render())
                div.actions { (form::button_secondary(words.t("votes-merge-look"))) }
            }
        }
    }
}

/// What would happen, and the button.
fn foreseen(producer: &Producer, page: &Page<'_>, preview: &Preview) -> Markup {
    let (words, into) = (producer.words, &preview.into);
    let path = format!("/desk/ideas/{}/merge", page.idea.topic_id);
    html! {
        section.card {
            h2 { (words.t("votes-merge-preview")) }
            p {
                bdi { (page.idea.title) } " " (ui::badge(Tone::Neutral, page.idea.state().label(words)))
                " → "
                a href=(idea_path(into.topic_id)) dir="auto" { (into.title) } " "
                (ui::badge(Tone::Neutral, into.state().label(words)))
            }
            @if let Some(obstacle) = &preview.obstacle { (in_the_way(words, &path, obstacle)) }
            @else {
                (numbers(words, page.idea, preview))
                form.form method="post" action=(path) {
                    (form::hidden("into", into.topic_id.0))
                    (form::Area {
                        name: "reason",
                        label: words.t("votes-merge-reason"),
                        value: page.typed.reason.clone(),
                        rows: 4,
                        hint: Some(words.t("votes-merge-reason-hint")),
                        fault: page.faults.text("reason", &words),
                        required: true,
                        draft_slot: Some(format!("merge-{}", page.idea.topic_id)),
                    }.render())
                    div.actions {
                        (form::button(words.t("votes-merge-do")))
                        a.button.quiet href=(path) { (words.t("votes-merge-other")) }
                    }
                }
            }
            @if preview.obstacle.is_some() && !page.typed.reason.is_empty() {
                h3 { (words.t("votes-merge-reason")) }
                blockquote.prose dir="auto" { (page.typed.reason) }
            }
        }
    }
}

fn in_the_way(words: Words, path: &str, obstacle: &Obstacle) -> Markup {
    html! {
        (ui::notice(Tone::Warn, words.t(obstacle.key())))
        @if let Some((main, title)) = obstacle.instead() {
            p { (words.t("votes-merge-instead")) " " a href=(idea_path(main)) dir="auto" { (title) } }
            @if matches!(obstacle, Obstacle::IntoMerged { .. }) {
                p { a.button href={ (path) "?into=" (main) } { (words.t("votes-merge-look")) } }
            }
        }
        p { a.button.quiet href=(path) { (words.t("votes-merge-other")) } }
    }
}

fn numbers(words: Words, from: &IdeaRow, preview: &Preview) -> Markup {
    html! {
        ul {
            @match preview.votes {
                Some((members, staff, both)) => {
                    li { (words.with("votes-merge-carried", &[("count", (members + staff - both).into())])) }
                    @if both > 0 { li { (words.with("votes-merge-both", &[("count", both.into())])) } }
                }
                None => li { (words.t("votes-merge-hidden")) }
            }
            @if from.votes_elsewhere > 0 && preview.votes.is_some() {
                li { (words.with("votes-merge-elsewhere", &[("count", from.votes_elsewhere.into())])) }
            }
            li { (words.t("votes-merge-leads")) }
            li { (words.t("votes-merge-told")) }
            li { (words.t("votes-merge-undoable")) }
        }
    }
}

/// All merges of it, with the way back.
fn merges(producer: &Producer, page: &Page<'_>) -> Markup {
    let words = producer.words;
    html! {
        @if !page.merges.is_empty() {
            section.section {
                h2 { (words.t("votes-merges")) }
                (ui::list(page.merges.iter().map(|merge| line(producer, merge, page))))
            }
        }
    }
}

fn line(visit: &Visit, merge: &MergeRow, page: &Page<'_>) -> Markup {
    let words = visit.words;
    html! {
        div {
            p {
                a href={ "/t/" (merge.from_topic_id) } dir="auto" { (merge.from_title) }
                " → "
                a href=(idea_path(merge.into_topic_id)) dir="auto" { (merge.into_title) }
                @if merge.undone_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("votes-merge-undone"))) }
            }
            p.meta {
                (ui::time(words, merge.at, visit.now, visit.zone))
                @if let (Some(handle), Some(name)) = (&merge.by_handle, &merge.by_name) {
                    " · " (ui::person(handle, name, merge.by_department.as_deref()))
                }
            }
            blockquote.prose dir="auto" { (merge.reason) }
            @if let Some(reason) = &merge.undo_reason {
                p.meta { (words.t("votes-undo-why")) }
                blockquote.prose dir="auto" { (reason) }
            }
            @if merge.undone_at.is_none() { (undo(words, merge, page)) }
        }
    }
}

fn undo(words: Words, merge: &MergeRow, page: &Page<'_>) -> Markup {
    let field = form::Area {
        name: "reason",
        label: words.t("votes-undo-reason"),
        value: page.typed.reason.clone(),
        rows: 3,
        hint: Some(words.t("votes-undo-hint")),
        required: true,
        ..form::Area::default()
    };
    ui::details(
        words.t("votes-undo"),
        html! {
            form.form method="post" action={ "/desk/ideas/merges/" (merge.id) "/undo" } {
                (field.render())
                div.actions { (form::button_danger(words.t("votes-undo"))) }
            }
        },
    )
}
