//! The changelog as HTML.

use super::LIST;
use super::pages::Shown;
use super::queries::{CreditRow, EntryRow};
use crate::cocreation::{atom, roadmap};
use crate::ids::EntryId;
use crate::ui;
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, PreEscaped, html};

/// The page that everybody reads.
pub fn list(visit: &Visit, shown: &Shown, next: Option<&str>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("roadmap-changelog")) }
            p.lede { (words.t("roadmap-changelog-lede")) }
            @if visit.viewer.produces() { p { a.button.quiet href=(LIST) { (words.t("roadmap-changelog-desk")) } } }
        }
        @if shown.entries.is_empty() {
            (ui::empty(words.t("roadmap-changelog-none"), words.t("roadmap-changelog-none-text"), None))
        }
        @for (row, html) in &shown.entries {
            article.section {
                h2 { a href={ "/changelog/" (row.id) } { (roadmap::said(words, &row.title(), row.lang())) } }
                (inner(visit, row, html, shown))
            }
        }
        (ui::pager(words, None, next, ""))
        p.meta {
            a href="/roadmap" { (words.t("roadmap-title")) } " · " a href="/promises" { (words.t("promises-title")) } " · "
            a href="/said-and-done" { (words.t("fates-said")) } " · " a href="/changelog/feed.atom" { (words.t("fates-feed")) }
        }
    }
}

/// One entry.
pub fn one(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        @for (row, html) in &shown.entries {
            article {
                header.page-head { h1 { (roadmap::said(visit.words, &row.title(), row.lang())) } }
                (inner(visit, row, html, shown))
            }
        }
    }
}

fn inner(visit: &Visit, row: &EntryRow, body: &str, shown: &Shown) -> Markup {
    let words = visit.words;
    let lang = row.body().read(words.lang, row.lang()).0;
    html! {
        p.meta {
            @if let Some(at) = row.published_at { (ui::day(words, at, visit.zone)) }
            @if let Some(at) = row.corrected_at { " · " (words.t("roadmap-corrected")) " " (ui::day(words, at, visit.zone)) }
        }
        @if !body.is_empty() { div.prose lang=(lang.code()) dir="auto" { (PreEscaped(body)) } }
        (roadmap::ideas(words, &shown.ideas, row.id.0))
        (credits(words, &shown.credits, row.id))
    }
}

/// Who is thanked: by name, or counted.
fn credits(words: Words, all: &[CreditRow], entry: EntryId) -> Markup {
    let own: Vec<&CreditRow> = all.iter().filter(|row| row.entry_id == entry).collect();
    let unnamed = own.iter().filter(|row| !row.named).count();
    let parts = [
        ("author", "credits-authors"),
        ("coauthor", "credits-coauthors"),
        ("amender", "credits-amenders"),
        ("merged", "credits-merged"),
    ];
    html! {
        @if !own.is_empty() {
            h3 { (words.t("credits-thanks-to")) }
            dl.facts {
                @for (part, label) in parts {
                    @let named: Vec<&&CreditRow> = own.iter().filter(|row| row.named && row.part == part).collect();
                    @if !named.is_empty() {
                        dt { (words.t(label)) }
                        dd {
                            @for (at, row) in named.into_iter().enumerate() {
                                @if at > 0 { ", " }
                                (ui::person(&row.handle, &row.name, None))
                            }
                        }
                    }
                }
            }
            @if unnamed > 0 { p.meta { (words.with("credits-unnamed", &[("count", unnamed.into())])) } }
        }
    }
}

/// One entry in the feed.
pub fn entry(visit: &Visit, (row, body): &(EntryRow, String), shown: &Shown) -> atom::Item {
    let title = row.title();
    let (lang, text) = title.read(visit.words.lang, row.lang());
    let html = html! {
        (PreEscaped(body))
        (roadmap::ideas(visit.words, &shown.ideas, row.id.0))
        (credits(visit.words, &shown.credits, row.id))
    };
    atom::Item {
        path: format!("/changelog/{}", row.id),
        title: text.to_owned(),
        lang: Some(lang.code().to_owned()),
        html: html.into_string(),
        published: row.published_at,
        updated: row.corrected_at.or(row.published_at).unwrap_or(row.created_at),
    }
}

/// The newest entries for other pages.
pub fn embedded(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    let body = html! {
        @for (row, html) in &shown.entries {
            article.section {
                h2 { a href={ "/changelog/" (row.id) } { (roadmap::said(words, &row.title(), row.lang())) } }
                (inner(visit, row, html, shown))
            }
        }
    };
    roadmap::embedded(visit, "cocreation::embedded_changelog", "roadmap-changelog", "/changelog", body)
}
