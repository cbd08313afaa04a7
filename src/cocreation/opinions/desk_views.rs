//! What staff see of opinion maps.

use super::queries::{MapRow, OpinionRow};
use super::typed::{StatementForm, Typed};
use super::views::{said, state, state_line, statement};
use super::{DAYS_MAX, PEOPLE_LEAST, STATEMENT_CHARS_MAX, STATEMENTS_MAX, Stage, desk_path, path};
use crate::ids::OpinionMapId;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use maud::{Markup, html};

/// All maps.
pub fn list(visit: &Visit, rows: &[MapRow], waiting: &[(OpinionMapId, i64)]) -> Markup {
    let words = visit.words;
    let waits = |id| waiting.iter().find(|(map, _)| *map == id).map_or(0, |(_, count)| *count);
    html! {
        header.page-head {
            h1 { (words.t("opinions-desk")) }
            p.lede { (words.t("opinions-desk-lede")) }
            @if visit.viewer.produces() {
                div.actions { a.button href="/desk/opinions/new" { (words.t("opinions-new")) } }
            }
        }
        @if rows.is_empty() { (ui::empty(words.t("opinions-none"), words.t("opinions-none-text"), None)) }
        @else {
            (ui::list(rows.iter().map(|row| html! {
                p { a href=(desk_path(row.id)) { (said(words, row)) } }
                p.meta {
                    (state_line(visit, row))
                    @if waits(row.id) > 0 {
                        " · " (ui::badge(Tone::Warn, words.with("opinions-waiting", &[("count", waits(row.id).into())])))
                    }
                }
            })))
        }
    }
}

/// The form that makes a map.
pub fn form(visit: &Visit, typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    let fault = |field| faults.text(field, &words);
    let question = |name: &'static str, label: String, value: &str| {
        form::Text { name, label, value: value.to_owned(), fault: fault(name), dir_auto: true, ..form::Text::default() }
            .render()
    };
    let lines = [("max", STATEMENTS_MAX.into()), ("chars", STATEMENT_CHARS_MAX.into())];
    html! {
        header.page-head { h1 { (words.t("opinions-new")) } p.lede { (words.t("opinions-new-lede")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action="/desk/opinions" {
            (form::hidden("once", &typed.once))
            (question("question_en", words.t("opinions-question-en"), &typed.question_en))
            (question("question_he", words.t("opinions-question-he"), &typed.question_he))
            (question("question_pl", words.t("opinions-question-pl"), &typed.question_pl))
            (form::Area { name: "statements", label: words.t("opinions-first"), value: typed.statements.clone(), rows: 10,
                hint: Some(words.with("opinions-first-hint", &lines)), fault: fault("statements"), required: true,
                ..form::Area::default() }.render())
            (form::Text { name: "topic", label: words.t("opinions-topic"), value: typed.topic.clone(),
                hint: Some(words.t("opinions-topic-hint")), fault: fault("topic"), ..form::Text::default() }.render())
            (form::Text { name: "people_min", label: words.t("opinions-people-min"), value: typed.people_min.clone(), kind: "number",
                hint: Some(words.with("opinions-people-min-hint", &[("count", PEOPLE_LEAST.into())])), fault: fault("people_min"),
                required: true, ..form::Text::default() }.render())
            (form::Text { name: "closes_at", label: words.t("opinions-closes-at"), value: typed.closes_at.clone(),
                kind: "datetime-local", hint: Some(words.with("opinions-closes-at-hint", &[("days", DAYS_MAX.into())])),
                fault: fault("closes_at"), ..form::Text::default() }.render())
            (form::button(words.t("opinions-make")))
        }
    }
}

/// One map with its statements.
pub fn one(visit: &Visit, row: &MapRow, statements: &[OpinionRow], typed: &StatementForm, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (said(words, row)) }
            p.meta { (state_line(visit, row)) }
            div.actions {
                @if row.stage() != Stage::Draft { a.button.quiet href=(path(row.id)) { (words.t("opinions-see")) } }
                @if visit.viewer.produces() {
                    @match row.stage() {
                        Stage::Draft => form method="post" action={ (desk_path(row.id)) "/opening" } {
                            (form::button(words.t("opinions-open")))
                        },
                        Stage::Open => form method="post" action={ (desk_path(row.id)) "/closing" } {
                            (form::button_danger(words.t("opinions-close")))
                        },
                        Stage::Closed => {},
                    }
                }
            }
        }
        (form::faults_summary(words, &faults.all(&words)))
        section.section {
            h2 { (words.t("opinions-statements")) }
            (ui::list(statements.iter().map(|one| line(visit, row, one))))
        }
        @if visit.viewer.produces() && row.stage() != Stage::Closed {
            section.section {
                h2 { (words.t("opinions-add")) }
                form.form method="post" action={ (desk_path(row.id)) "/statements" } {
                    (form::hidden("once", &typed.once))
                    (form::Area { name: "body", label: words.t("opinions-statement"), value: typed.body.clone(), rows: 2,
                        hint: Some(words.with("opinions-statement-hint", &[("max", STATEMENT_CHARS_MAX.into())])),
                        fault: faults.text("body", &words), required: true, ..form::Area::default() }.render())
                    (form::button_secondary(words.t("opinions-add")))
                }
            }
        }
    }
}

fn line(visit: &Visit, row: &MapRow, one: &OpinionRow) -> Markup {
    let words = visit.words;
    let own = visit.viewer.id_or_zero() == one.author_id;
    html! {
        p { (statement(one)) " " (state(words, one)) }
        @if !own && row.stage() != Stage::Closed {
            form.actions method="post" action={ "/desk/opinions/statements/" (one.id) } {
                @if one.state != "shown" { (form::button_named("decision", "show", words.t("opinions-show"), "small")) }
                @if one.state != "refused" { (form::button_named("decision", "refuse", words.t("opinions-refuse"), "small quiet")) }
            }
        } @else if own && one.state == "waiting" {
            p.meta { (words.t("opinions-own-waits")) }
        }
    }
}
