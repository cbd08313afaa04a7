//! The roadmap as HTML.

use super::pages::{SUMMARY, TITLE};
use super::queries::{IdeaLine, ItemRow};
use super::{LIST, Lane};
use crate::cocreation::{State, atom, decisions, idea_path};
use crate::ids::TopicId;
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::{Lang, Texts, Words};
use maud::{DOCTYPE, Markup, html};

/// A text in the reader's language, or in another that it was written in.
pub fn said(words: Words, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(words.lang, original);
    html! { span lang=[(lang != words.lang).then_some(lang.code())] dir="auto" { (text) } }
}

/// The page that everybody reads.
pub fn page(visit: &Visit, items: &[ItemRow], ideas: &[IdeaLine]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("roadmap-title")) }
            p.lede { (words.t("roadmap-lede")) }
            @if visit.viewer.produces() { p { a.button.quiet href=(LIST) { (words.t("roadmap-desk")) } } }
        }
        @if items.is_empty() { (ui::empty(words.t("roadmap-none"), words.t("roadmap-none-text"), None)) }
        @else { (lanes(words, items, ideas)) }
        p.meta {
            a href="/changelog" { (words.t("roadmap-changelog")) } " · " a href="/promises" { (words.t("promises-title")) } " · "
            a href="/said-and-done" { (words.t("fates-said")) } " · " a href="/roadmap/feed.atom" { (words.t("fates-feed")) }
        }
    }
}

/// The lanes with what stands in them.
pub fn lanes(words: Words, items: &[ItemRow], linked: &[IdeaLine]) -> Markup {
    html! {
        @for lane in Lane::ALL {
            @let own: Vec<&ItemRow> = items.iter().filter(|item| item.lane == lane.as_str()).collect();
            @if !own.is_empty() {
                section.section {
                    h2 { (lane.label(words)) }
                    @for item in own {
                        article.card id={ "item-" (item.id) } {
                            h3 { (said(words, &item.title(), words.lang)) }
                            @if !item.summary().is_empty() { p { (said(words, &item.summary(), words.lang)) } }
                            (ideas(words, linked, item.id.0))
                        }
                    }
                }
            }
        }
    }
}

/// The ideas that belong to something.
pub fn ideas(words: Words, linked: &[IdeaLine], of: i64) -> Markup {
    let own: Vec<&IdeaLine> = linked.iter().filter(|idea| idea.of == of).collect();
    html! {
        @if !own.is_empty() {
            p.meta { (words.t("roadmap-ideas")) }
            (ui::list(own.into_iter().map(|idea| html! {
                a href=(idea_path(idea.topic_id)) lang=[idea.lang.as_deref()] dir="auto" { (idea.title) }
                " " (ui::badge(Tone::Neutral, State::parse(&idea.state).unwrap_or(State::New).label(words)))
            })))
        }
    }
}

/// One of them in the feed.
pub fn entry(words: Words, item: &ItemRow, linked: &[IdeaLine]) -> atom::Item {
    let title = item.title();
    let (lang, text) = title.read(words.lang, words.lang);
    let lane = Lane::parse(&item.lane).unwrap_or(Lane::Later);
    let body = html! {
        p { strong { (lane.label(words)) } }
        @if !item.summary().is_empty() { p { (said(words, &item.summary(), words.lang)) } }
        (ideas(words, linked, item.id.0))
    };
    atom::Item {
        path: format!("/roadmap#item-{}", item.id),
        title: text.to_owned(),
        lang: Some(lang.code().to_owned()),
        html: body.into_string(),
        published: Some(item.created_at),
        updated: item.updated_at,
    }
}

/// A page that stands inside of another one: no script, no cookie, links that open outside of the frame.
pub fn embedded(visit: &Visit, page: &'static str, title: &str, path: &str, body: Markup) -> Markup {
    let (words, brand) = (visit.words, &visit.brand);
    html! {
        (DOCTYPE)
        html lang=(words.lang.code()) dir=(words.lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="robots" content="noindex";
                title { (words.t(title)) " · " (brand.name) }
                base target="_blank";
                link rel="stylesheet" href=(brand.stylesheet);
            }
            body {
                main data-page=(page) {
                    h1 { a href=(visit.url(path)) dir="auto" { (words.t(title)) " · " (brand.name) } }
                    (body)
                }
            }
        }
    }
}

/// The team's list.
pub fn desk(words: Words, items: &[ItemRow], archived: &[ItemRow]) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t("roadmap-desk")) }
            p.lede { (words.t("roadmap-desk-lede")) }
            p.actions {
                a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("roadmap-new")) }
                a.button.quiet href="/roadmap" { (words.t("roadmap-public")) }
                a.button.quiet href="/desk/changelog" { (words.t("roadmap-changelog-desk")) }
                a.button.quiet href="/desk/promises" { (words.t("promises-desk")) }
            }
        }
        @if items.is_empty() { (ui::empty(words.t("roadmap-none"), words.t("roadmap-none-text"), None)) }
        @for lane in Lane::ALL {
            section.section {
                h2 { (lane.label(words)) }
                (ui::list(items.iter().filter(|item| item.lane == lane.as_str()).map(|item| row(words, item))))
            }
        }
        @if !archived.is_empty() {
            (ui::details(words.t("roadmap-archived"), ui::list(archived.iter().map(|item| row(words, item)))))
        }
        p.hint { (words.t("roadmap-embed-hint")) " " code { "/embed/roadmap?lang=" (words.lang.code()) } }
    }
}

fn row(words: Words, item: &ItemRow) -> Markup {
    let path = format!("{LIST}/{}", item.id);
    let title = item.title();
    let name = title.read(words.lang, words.lang).1;
    let button = |field: &str, value: &str, label: String| {
        form::button_named(field, value, html! { (label) span.sr { ": " bdi { (name) } } }, "quiet small")
    };
    html! {
        div.row-line {
            a href=(path) { (said(words, &title, words.lang)) }
            div.actions {
                @if item.archived_at.is_none() {
                    form.actions method="post" action={ (path) "/place" } {
                        (button("to", "up", words.t("roadmap-up")))
                        (button("to", "down", words.t("roadmap-down")))
                    }
                    form method="post" action={ (path) "/archive" } { (button("archived", "yes", words.t("roadmap-archive"))) }
                } @else {
                    form method="post" action={ (path) "/archive" } { (button("archived", "no", words.t("roadmap-restore"))) }
                }
            }
        }
    }
}

/// What the form of one begins with.
pub fn values(item: &ItemRow, ideas: &[TopicId]) -> Fields {
    let mut fields = Fields::of(TITLE.values(&item.title()).into_iter().chain(SUMMARY.values(&item.summary())));
    let ideas: Vec<String> = ideas.iter().map(ToString::to_string).collect();
    fields.set("ideas", ideas.join(", "));
    fields.set("lane", item.lane.clone());
    fields.set("seen", item.version.to_string());
    fields
}

/// The form of one; `raced`: a colleague was faster.
pub fn form(words: Words, title: &str, item: Option<&ItemRow>, typed: &Fields, faults: &Faults, raced: bool) -> Markup {
    let action = item.map_or_else(|| LIST.to_owned(), |item| format!("{LIST}/{}", item.id));
    let lanes = Lane::ALL.iter().map(|lane| (lane.as_str().to_owned(), lane.label(words))).collect();
    html! {
        header.page-head { h1 { (title) } p.lede { (words.t("roadmap-no-dates")) } }
        @if let Some(item) = item.filter(|_| raced) {
            (ui::notice(Tone::Warn, html! { p { (words.t("roadmap-fault-changed")) } p { (said(words, &item.title(), words.lang)) } }))
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(action) {
            (form::hidden("once", typed.get("once"))) (form::hidden("seen", typed.get("seen")))
            (form::Radios {
                name: "lane", label: words.t("roadmap-lane"), options: lanes, chosen: typed.get("lane").into(),
                fault: faults.text("lane", &words), ..form::Radios::default()
            }.render())
            (TITLE.inputs(words, typed, faults))
            (SUMMARY.inputs(words, typed, faults))
            (decisions::ideas_field(words, typed.get("ideas"), None))
            div.actions {
                (form::button(words.t("roadmap-save")))
                a.button.quiet href=(LIST) { (words.t("fates-cancel")) }
            }
        }
    }
}
