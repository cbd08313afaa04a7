//! What was said and done, as HTML.

use super::pages::{PARTS, Shown};
use super::queries::{ClosedRow, FateRow};
use crate::cocreation::amendments::paragraphs;
use crate::cocreation::{State, atom, idea_path, roadmap};
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, html};

fn part_label(part: &str, words: Words) -> String {
    match part {
        "challenges" => words.t("fates-part-challenges"),
        "shipped" => State::Shipped.label(words),
        "planned" => State::Planned.label(words),
        "declined" => State::Declined.label(words),
        _ => words.t("fates-part-all"),
    }
}

fn part_path(part: &str) -> String {
    if part.is_empty() { "/said-and-done".to_owned() } else { format!("/said-and-done?show={part}") }
}

/// The page that everybody reads.
pub fn page(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    let tabs = PARTS.map(|part| (part_label(part, words), part_path(part), part == shown.part));
    let none =
        shown.closed.is_empty() && [&shown.shipped, &shown.planned, &shown.declined].iter().all(|it| it.is_empty());
    html! {
        header.page-head {
            h1 { (words.t("fates-said")) }
            p.lede { (words.t("fates-said-lede")) }
        }
        (ui::tabs_labelled(&words.t("fates-parts"), &tabs))
        @if none { (ui::empty(words.t("fates-said-none"), words.t("fates-said-none-text"), None)) }
        @if !shown.closed.is_empty() {
            section.section {
                h2 { (words.t("fates-part-challenges")) }
                @for row in &shown.closed { (ui::card(closed(visit, row))) }
            }
        }
        (fates(visit, "shipped", &shown.shipped))
        (fates(visit, "planned", &shown.planned))
        (fates(visit, "declined", &shown.declined))
        (ui::pager(words, None, shown.next.as_deref(), ""))
        p.meta {
            a href="/roadmap" { (words.t("roadmap-title")) } " · " a href="/changelog" { (words.t("roadmap-changelog")) } " · "
            a href="/promises" { (words.t("promises-title")) } " · " a href="/said-and-done/feed.atom" { (words.t("fates-feed")) }
        }
    }
}

fn closed(visit: &Visit, row: &ClosedRow) -> Markup {
    let words = visit.words;
    html! {
        h3.topic-title { a href={ "/challenges/" (row.id) } { (roadmap::said(words, &row.title(), row.lang())) } }
        p.meta { (ui::day(words, row.closed_at, visit.zone)) }
        (told(words, row))
    }
}

fn told(words: Words, row: &ClosedRow) -> Markup {
    let labels = [words.t("fates-asked"), words.t("fates-you-said"), words.t("fates-we-did")];
    html! {
        @for (label, texts) in labels.into_iter().zip(row.told()) {
            @let (lang, text) = texts.read(words.lang, row.lang());
            @if !text.is_empty() {
                h4 { (label) }
                div.prose lang=[(lang != words.lang).then_some(lang.code())] dir="auto" { (paragraphs(text)) }
            }
        }
    }
}

fn fates(visit: &Visit, part: &str, rows: &[FateRow]) -> Markup {
    let words = visit.words;
    html! {
        @if !rows.is_empty() {
            section.section {
                h2 { (part_label(part, words)) }
                (ui::list(rows.iter().map(|row| html! {
                    a href=(idea_path(row.topic_id)) lang=[row.lang.as_deref()] dir="auto" { (row.title) }
                    (reason(words, row))
                    p.meta {
                        (badge(words, &row.state)) " "
                        @if let Some(department) = &row.department { bdi { (department) } " · " }
                        (ui::day(words, row.state_at, visit.zone))
                    }
                })))
            }
        }
    }
}

fn reason(words: Words, row: &FateRow) -> Markup {
    let text = row.reason.as_deref().unwrap_or_default();
    html! {
        @if text.is_empty() { p.muted { (words.t("fates-no-reason")) } } @else { div.prose { (paragraphs(text)) } }
    }
}

fn badge(words: Words, state: &str) -> Markup {
    let state = State::parse(state).unwrap_or(State::New);
    let tone = match state {
        State::Shipped => Tone::Good,
        State::Declined => Tone::Bad,
        _ => Tone::Accent,
    };
    ui::badge(tone, state.label(words))
}

/// What stands on the page, for the feed.
pub fn entries(visit: &Visit, shown: &Shown) -> Vec<atom::Item> {
    let words = visit.words;
    let ideas = shown.shipped.iter().chain(&shown.planned).chain(&shown.declined).map(|row| atom::Item {
        path: idea_path(row.topic_id),
        title: format!("{}: {}", State::parse(&row.state).unwrap_or(State::New).label(words), row.title),
        lang: row.lang.clone(),
        html: reason(words, row).into_string(),
        published: None,
        updated: row.state_at,
    });
    let closed = shown.closed.iter().map(|row| {
        let title = row.title();
        let (lang, text) = title.read(words.lang, row.lang());
        atom::Item {
            path: format!("/challenges/{}", row.id),
            title: text.to_owned(),
            lang: Some(lang.code().to_owned()),
            html: told(words, row).into_string(),
            published: None,
            updated: row.closed_at,
        }
    });
    ideas.chain(closed).collect()
}
