//! Sources as HTML.

use super::file::Report;
use super::look::Preview;
use super::pages::{LIST, path};
use super::queries::{Said, SourceRow};
use super::source::{EVERY_MINUTES, SourceKind, Trouble};
use crate::ids::SourceId;
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// What a kind of source is called.
pub fn kind_label(words: Words, kind: SourceKind) -> String {
    match kind {
        SourceKind::Feed => words.t("sources-kind-feed"),
        SourceKind::Page => words.t("sources-kind-page"),
        SourceKind::Webhook => words.t("sources-kind-webhook"),
        SourceKind::Mail => words.t("sources-kind-mail"),
        SourceKind::File => words.t("sources-kind-file"),
    }
}

fn kind_text(words: Words, kind: SourceKind) -> String {
    match kind {
        SourceKind::Feed => words.t("sources-kind-feed-text"),
        SourceKind::Page => words.t("sources-kind-page-text"),
        SourceKind::Webhook => words.t("sources-kind-webhook-text"),
        SourceKind::Mail => words.t("sources-kind-mail-text"),
        SourceKind::File => words.t("sources-kind-file-text"),
    }
}

const fn kind_icon(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Feed => "feed",
        SourceKind::Page => "globe",
        SourceKind::Webhook => "link",
        SourceKind::Mail => "mail",
        SourceKind::File => "clip",
    }
}

/// The sentence about what went wrong.
pub const fn trouble_key(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Address => "sources-trouble-address",
        Trouble::Private => "sources-trouble-private",
        Trouble::Unreachable => "sources-trouble-unreachable",
        Trouble::Slow => "sources-trouble-slow",
        Trouble::Large => "sources-trouble-large",
        Trouble::Redirects => "sources-trouble-redirects",
        Trouble::Missing => "sources-trouble-missing",
        Trouble::Gone => "sources-trouble-gone",
        Trouble::Forbidden => "sources-trouble-forbidden",
        Trouble::TooMany => "sources-trouble-too-many",
        Trouble::Server => "sources-trouble-server",
        Trouble::Status => "sources-trouble-status",
        Trouble::Robots => "sources-trouble-robots",
        Trouble::RobotsUnread => "sources-trouble-robots-unread",
        Trouble::NoFeed => "sources-trouble-no-feed",
        Trouble::Broken => "sources-trouble-broken",
        Trouble::Declares => "sources-trouble-declares",
        Trouble::NoText => "sources-trouble-no-text",
    }
}

/// How a source is, in a word or two.
fn health(words: Words, row: &SourceRow) -> Markup {
    let (tone, text) = match (row.trouble(), row.active) {
        (Some(Trouble::Gone), _) => (Tone::Bad, words.t("sources-health-gone")),
        (_, false) => (Tone::Neutral, words.t("sources-health-paused")),
        (Some(_), true) => (Tone::Bad, words.t("sources-health-failing")),
        (None, true) if row.silent_told_at.is_some() => (Tone::Warn, words.t("sources-health-silent")),
        (None, true) if row.contact_at.is_none() => (Tone::Neutral, words.t("sources-health-waiting")),
        (None, true) => (Tone::Good, words.t("sources-health-good")),
    };
    ui::badge(tone, text)
}

fn when(visit: &Visit, at: Option<DateTime<Utc>>) -> Markup {
    match at {
        Some(at) => ui::time(visit.words, at, visit.now, visit.zone),
        None => html! { (visit.words.t("sources-never")) },
    }
}

/// Every source with its health; `may`: the reader may add one.
pub fn list(visit: &Visit, rows: &[SourceRow], counts: &[(SourceId, i64)], may: bool) -> Markup {
    let words = visit.words;
    let count = |id: SourceId| counts.iter().find(|(own, _)| *own == id).map_or(0, |(_, count)| *count);
    html! {
        header.page-head {
            h1 { (words.t("sources-title")) }
            p.lede { (words.t("sources-lede")) }
            @if may { p.actions { a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("sources-new")) } } }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("sources-empty"), words.t("sources-empty-text"), None))
        } @else {
            (ui::list(rows.iter().map(|row| line(visit, row, count(row.id)))))
        }
    }
}

fn line(visit: &Visit, row: &SourceRow, count: i64) -> Markup {
    let words = visit.words;
    html! {
        div.row-line {
            div {
                strong { (ui::icon(kind_icon(row.kind))) " " a href=(path(row.id)) dir="auto" { (row.name) } }
                " " (health(words, row))
                p.meta {
                    (kind_label(words, row.kind)) " · " (words.with("sources-today", &[("count", count.into())])) " · "
                    (words.t("sources-contact")) " " (when(visit, row.contact_at))
                }
                @if let Some(trouble) = row.trouble() { p.meta { (words.t(trouble_key(trouble))) } }
            }
        }
    }
}

/// Which kind of source is to be added.
pub fn kinds(words: Words) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t("sources-new")) }
            p.lede { (words.t("sources-new-lede")) }
        }
        (ui::list(SourceKind::ALL.into_iter().map(|kind| html! {
            strong { (ui::icon(kind_icon(kind))) " " a href={ (LIST) "/new?kind=" (kind.as_str()) } { (kind_label(words, kind)) } }
            p.meta { (kind_text(words, kind)) }
        })))
    }
}

/// What the form of a source is drawn from.
pub struct Form<'a> {
    pub kind: SourceKind,
    /// The source, when it is one already.
    pub row: Option<&'a SourceRow>,
    pub typed: &'a Fields,
    pub preview: Option<&'a Preview>,
    pub faults: &'a Faults,
    pub visit: &'a Visit,
}

/// The form: a new source, or one that is changed.
pub fn form(words: Words, shown: &Form<'_>) -> Markup {
    let action = shown.row.map_or_else(|| LIST.to_owned(), |row| path(row.id));
    let raced =
        shown.row.is_some_and(|row| row.version.to_string() == shown.typed.get("version") && differs(row, shown.typed));
    html! {
        header.page-head {
            h1 { (if shown.row.is_some() { words.t("sources-edit") } else { kind_label(words, shown.kind) }) }
            p.lede { (kind_text(words, shown.kind)) }
        }
        @if raced && shown.faults.is_empty() { @if let Some(row) = shown.row { (changed(words, row)) } }
        (form::faults_summary(words, &shown.faults.all(&words)))
        @if let Some(preview) = shown.preview { (found(words, shown, preview)) }
        form.form method="post" action=(action) {
            @for name in ["kind", "once", "seen", "version"] {
                @if !shown.typed.get(name).is_empty() { (form::hidden(name, shown.typed.get(name))) }
            }
            (fields(words, shown))
            div.actions { (buttons(words, shown)) }
        }
    }
}

/// Whether what is typed is not what is kept.
fn differs(row: &SourceRow, typed: &Fields) -> bool {
    super::typed::of(row).pairs().any(|(name, value)| typed.get(name) != value)
}

/// What a colleague saved in the meantime.
fn changed(words: Words, row: &SourceRow) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p role="alert" { (words.t("sources-conflict-changed")) }
            dl.facts {
                dt { (words.t("sources-name")) } dd dir="auto" { (row.name) }
                @if row.kind.is_fetched() { dt { (words.t("sources-address")) } dd dir="ltr" { (row.address) } }
                dt { (words.t("sources-retention")) } dd { (words.number(row.retention_days)) }
            }
        },
    )
}

/// What stands at the address.
fn found(words: Words, shown: &Form<'_>, preview: &Preview) -> Markup {
    let page = shown.kind == SourceKind::Page;
    html! {
        section.card aria-live="polite" {
            h2 dir="auto" { (if preview.title.is_empty() { preview.address.as_str() } else { preview.title.as_str() }) }
            p.meta {
                @if page { (words.t("sources-preview-page")) }
                @else { (words.with("sources-preview-feed", &[("count", preview.total.into())])) }
            }
            @if preview.items.is_empty() { p { (words.t("sources-preview-none")) } }
            @else {
                (ui::list(preview.items.iter().map(|item| html! {
                    span dir="auto" { (if item.title.is_empty() { item.excerpt.as_str() } else { item.title.as_str() }) }
                    @if let Some(at) = item.at { p.meta { (ui::time(words, at, shown.visit.now, shown.visit.zone)) } }
                })))
            }
        }
    }
}

fn fields(words: Words, shown: &Form<'_>) -> Markup {
    let (typed, faults) = (shown.typed, shown.faults);
    let text = |name: &'static str, label: String, kind: &'static str, hint: Option<String>| {
        let (value, fault) = (typed.get(name).to_owned(), faults.text(name, &words));
        form::Text { name, label, value, kind, hint, fault, dir_auto: name == "name", ..form::Text::default() }.render()
    };
    html! {
        @if shown.kind.is_fetched() {
            @let hint = if shown.kind == SourceKind::Page { words.t("sources-address-page-hint") } else { words.t("sources-address-hint") };
            (text("address", words.t("sources-address"), "url", Some(hint)))
        }
        (text("name", words.t("sources-name"), "", Some(words.t("sources-name-hint"))))
        @if shown.kind.is_fetched() { (every(words, typed, faults)) }
        (langs(words, typed, faults))
        @if shown.kind != SourceKind::File {
            (text("silent", words.t("sources-silent"), "number", Some(words.t("sources-silent-hint"))))
        }
        (text("retention", words.t("sources-retention"), "number", Some(words.t("sources-retention-hint"))))
    }
}

fn every_so_often(words: Words, minutes: i64) -> String {
    words.with("sources-every-span", &[("span", words.span(minutes.unsigned_abs() * 60).into())])
}

fn every(words: Words, typed: &Fields, faults: &Faults) -> Markup {
    let span = |minutes: i64| every_so_often(words, minutes);
    form::Choice {
        name: "every",
        label: words.t("sources-every"),
        options: EVERY_MINUTES.into_iter().map(|minutes| (minutes.to_string(), span(minutes))).collect(),
        chosen: typed.get("every").to_owned(),
        hint: Some(words.t("sources-every-hint")),
        fault: faults.text("every", &words),
    }
    .render()
}

fn langs(words: Words, typed: &Fields, faults: &Faults) -> Markup {
    let unknown = std::iter::once((String::new(), words.t("sources-lang-unknown")));
    let known = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned()));
    form::Choice {
        name: "lang",
        label: words.t("sources-lang"),
        options: unknown.chain(known).collect(),
        chosen: typed.get("lang").to_owned(),
        hint: Some(words.t("sources-lang-hint")),
        fault: faults.text("lang", &words),
    }
    .render()
}

/// A new address is looked at before it is kept; one where nothing stands now may be kept all the same.
fn buttons(words: Words, shown: &Form<'_>) -> Markup {
    let seen = !shown.typed.get("seen").is_empty();
    html! {
        @if shown.row.is_some() || !shown.kind.is_fetched() { (form::button(words.t("sources-save"))) }
        @else if shown.preview.is_some() {
            (form::button_named("act", "save", words.t("sources-save"), ""))
            (form::button_named("act", "look", words.t("sources-look-again"), "quiet"))
        } @else {
            (form::button_named("act", "look", words.t("sources-look"), ""))
            @if seen { (form::button_named("act", "save", words.t("sources-save-anyway"), "quiet")) }
        }
        a.button.quiet href=(shown.row.map_or_else(|| LIST.to_owned(), |row| path(row.id))) { (words.t("sources-back")) }
    }
}

/// The address with its token, this once.
pub fn token(words: Words, row: &SourceRow, address: Option<&str>) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t("sources-token-title")) }
            p.lede { (words.t("sources-token-lede")) }
        }
        @match address {
            Some(address) => div.card {
                p { code.hash dir="ltr" { (address) } }
                p.hint { (words.t("sources-token-once")) }
            },
            None => (ui::notice(Tone::Warn, words.t("sources-token-no-mail"))),
        }
        @if row.kind == SourceKind::Webhook {
            h2 { (words.t("sources-webhook-how")) }
            p { (words.t("sources-webhook-how-text")) }
            pre dir="ltr" { code { (EXAMPLE) } }
        }
        p.actions { a.button href=(path(row.id)) { (words.t("sources-token-done")) } }
    }
}

const EXAMPLE: &str = r#"POST … HTTP/1.1
Content-Type: application/json

[{"id": "t3_1abc", "title": "App down again?", "text": "Cannot pay since 9.",
  "url": "https://forum.example/t/1", "author": "u123",
  "published_at": "2026-11-22T09:30:00Z", "lang": "en"}]"#;

/// What just happened on a source's page.
pub struct News<'a> {
    /// New and known, when it was just asked.
    pub came: Option<(usize, usize)>,
    /// What became of a file.
    pub file: Option<&'a Report>,
}

/// A source: its health, what it said last, and what can be done.
pub fn one(visit: &Visit, row: &SourceRow, said: &[Said], count: i64, may: bool, news: &News<'_>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 dir="auto" { (row.name) }
            p { (ui::badge(Tone::Neutral, kind_label(words, row.kind))) " " (health(words, row)) }
            @if may { (acts(words, row)) }
        }
        @if let Some((new, known)) = news.came {
            (ui::notice(Tone::Good, words.with("sources-came", &[("new", new.into()), ("known", known.into())])))
        }
        @if let Some(report) = news.file { (read(words, report)) }
        @if let Some(trouble) = row.trouble() { (in_trouble(visit, row, trouble)) }
        (facts(visit, row, count))
        section.section {
            h2 { (words.t("sources-said")) }
            @if said.is_empty() { p.meta { (words.t("sources-said-nothing")) } }
            @else { (ui::list(said.iter().map(|said| said_line(visit, said)))) }
        }
        @if may { (upload(words, row)) }
    }
}

fn in_trouble(visit: &Visit, row: &SourceRow, trouble: Trouble) -> Markup {
    let words = visit.words;
    ui::notice(
        Tone::Bad,
        html! {
            p { strong { (words.t(trouble_key(trouble))) } }
            p {
                (words.with("sources-failures", &[("count", row.failures.into())])) " "
                @if let Some(next) = row.next_at { (words.t("sources-next")) ": " (when(visit, Some(next))) }
            }
        },
    )
}

fn facts(visit: &Visit, row: &SourceRow, count: i64) -> Markup {
    let words = visit.words;
    html! {
        dl.facts {
            @if row.kind.is_fetched() {
                dt { (words.t("sources-address")) }
                dd { a href=(row.address) rel="noreferrer nofollow" dir="ltr" { (row.address) } }
            }
            dt { (words.t("sources-contact")) } dd { (when(visit, row.contact_at)) }
            dt { (words.t("sources-news")) } dd { (when(visit, row.news_at)) }
            @if row.kind.is_fetched() {
                dt { (words.t("sources-tried")) } dd { (when(visit, row.tried_at)) }
                @if row.active && row.trouble().is_none() { dt { (words.t("sources-next")) } dd { (when(visit, row.next_at)) } }
                dt { (words.t("sources-every")) } dd { (every_so_often(words, row.every_minutes)) }
            }
            dt { (words.t("sources-lang")) }
            dd { (row.lang.as_deref().and_then(Lang::parse).map_or_else(|| words.t("sources-lang-unknown"), |lang| lang.name().to_owned())) }
            @if row.kind != SourceKind::File {
                dt { (words.t("sources-silent-short")) }
                dd {
                    @match row.silent_hours {
                        Some(hours) => (words.with("sources-hours", &[("count", hours.into())])),
                        None => (words.t("sources-silent-never")),
                    }
                }
            }
            dt { (words.t("sources-kept")) }
            dd { (words.with("sources-kept-text", &[("count", count.into()), ("days", row.retention_days.into())])) }
        }
    }
}

fn acts(words: Words, row: &SourceRow) -> Markup {
    let here = path(row.id);
    let (active, label) =
        if row.active { ("no", words.t("sources-pause")) } else { ("yes", words.t("sources-resume")) };
    html! {
        div.actions {
            @if row.kind.is_fetched() {
                form method="post" action={ (here) "/try" } { (form::button_secondary(words.t("sources-try"))) }
            }
            a.button.quiet href={ (here) "/edit" } { (ui::icon("pencil")) (words.t("sources-edit")) }
            form method="post" action={ (here) "/pause" } { (form::button_named("active", active, label, "quiet")) }
            @if row.kind.has_token() {
                form method="post" action={ (here) "/token" } { (form::button_secondary(words.t("sources-token-new"))) }
            }
            a.button.quiet href={ (here) "/removal" } { (ui::icon("trash")) (words.t("sources-delete")) }
        }
    }
}

fn said_line(visit: &Visit, said: &Said) -> Markup {
    let title = if said.title.is_empty() { &said.excerpt } else { &said.title };
    html! {
        @match &said.link {
            Some(link) => a href=(link) rel="noreferrer nofollow" dir="auto" lang=[said.lang.as_deref()] { (title) },
            None => span dir="auto" lang=[said.lang.as_deref()] { (title) },
        }
        p.meta { (ui::time(visit.words, said.at, visit.now, visit.zone)) }
    }
}

/// What became of a file.
fn read(words: Words, report: &Report) -> Markup {
    let tone = if report.bad == 0 && !report.cut_off { Tone::Good } else { Tone::Warn };
    let counts = [("new", report.new.into()), ("known", report.known.into()), ("bad", report.bad.into())];
    ui::notice(
        tone,
        html! {
            p role="status" { (words.with("sources-file-read", &counts)) }
            @if report.cut_off { p { (words.t("sources-file-long")) } }
            @if !report.named.is_empty() {
                ul {
                    @for (line, why) in &report.named {
                        li { (words.with("sources-file-line", &[("line", line.to_string().into()), ("why", why.text(words).into())])) }
                    }
                }
            }
        },
    )
}

fn upload(words: Words, row: &SourceRow) -> Markup {
    html! {
        section.section {
            h2 { (words.t("sources-file-title")) }
            p { (words.t("sources-file-text")) }
            form.form method="post" action={ (path(row.id)) "/file" } enctype="multipart/form-data" {
                div.field {
                    label for="field-file" { (words.t("sources-file")) }
                    input id="field-file" name="file" type="file" accept=".csv,text/csv" required;
                }
                div.actions { (form::button_secondary(words.t("sources-file-send"))) }
            }
        }
    }
}

/// Whether to delete a source with all that it said.
pub fn removal(words: Words, row: &SourceRow, count: i64, watches: &[String]) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t("sources-delete")) }
            p.lede dir="auto" { (row.name) }
        }
        @if watches.is_empty() {
            p { (words.with("sources-delete-text", &[("count", count.into())])) }
            form.form method="post" action={ (path(row.id)) "/removal" } {
                div.actions {
                    (form::button_danger(words.t("sources-delete")))
                    a.button.quiet href=(path(row.id)) { (words.t("sources-back")) }
                }
            }
        } @else {
            (ui::notice(Tone::Warn, html! {
                p role="alert" { (words.t("sources-conflict-watched")) }
                ul { @for name in watches { li dir="auto" { (name) } } }
            }))
            p.actions { a.button.quiet href=(path(row.id)) { (words.t("sources-back")) } }
        }
    }
}
