//! The moderators' pages of watched words.

use super::pages::{Asked, LIST, NOTE_CHARS_MAX, Offered, PER_PAGE, REPLACEMENT_CHARS_MAX, Typed};
use super::queries::WordRow;
use super::tester::{DAYS, Report, Sample};
use super::{WordAct, WordKind};
use crate::ids::WatchedId;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Which part of the list is shown.
pub struct Shown<'a> {
    pub asked: &'a Asked,
    /// Words of the view, and those that fit what is asked for.
    pub all: usize,
    pub fitting: usize,
    pub page: usize,
    pub last: usize,
}

/// The form of one word.
pub struct WordForm<'a> {
    /// None: a new one.
    pub row: Option<&'a WordRow>,
    pub typed: &'a Typed,
    pub offered: &'a Offered,
    pub faults: &'a Faults,
    /// Somebody changed it since the form was drawn.
    pub changed: bool,
    /// Another word that is in the way.
    pub there: Option<WatchedId>,
}

/// The list.
pub fn list(visit: &Visit, rows: &[WordRow], shown: &Shown<'_>) -> Markup {
    let (words, archived) = (visit.words, shown.asked.archived());
    let tabs = [
        (words.t("watched-view-live"), LIST.to_owned(), !archived),
        (words.t("watched-view-archived"), format!("{LIST}?view=archived"), archived),
    ];
    html! {
        header.page-head {
            h1 { (words.t("watched-title")) }
            p.lede { (words.t("watched-lede")) }
            p.actions {
                a.button href="/desk/words/new" { (ui::icon("plus")) (words.t("watched-new")) }
                a.button.quiet href="/desk/words/import" { (words.t("watched-import")) }
                a.button.quiet href="/desk/words/test" { (words.t("watched-test")) }
            }
        }
        (ui::tabs(&tabs))
        @if shown.all == 0 && archived {
            (ui::empty(words.t("watched-none-archived"), words.t("watched-none-archived-text"), None))
        } @else if shown.all == 0 {
            (ui::empty(words.t("watched-none"), words.t("watched-none-text"), Some((&words.t("watched-new"), "/desk/words/new"))))
        } @else {
            (filters(words, shown.asked))
            @if rows.is_empty() { p { (words.t("watched-none-fits")) } }
            @else { (ui::list(rows.iter().map(|row| line(visit, row)))) }
            (pager(words, shown))
        }
    }
}

fn filters(words: Words, asked: &Asked) -> Markup {
    let every = std::iter::once((String::new(), words.t("watched-act-any")));
    let acts = WordAct::ALL.map(|act| (act.as_str().to_owned(), act_label(words, act)));
    html! {
        form.filters method="get" action=(LIST) {
            @if asked.archived() { (form::hidden("view", "archived")) }
            (form::Text { name: "q", label: words.t("watched-find"), value: asked.q.clone(), kind: "search", dir_auto: true, ..form::Text::default() }.render())
            (form::Choice { name: "act", label: words.t("watched-act"), options: every.chain(acts).collect(), chosen: asked.act.clone(), ..form::Choice::default() }.render())
            (form::button_secondary(words.t("watched-narrow")))
        }
    }
}

fn pager(words: Words, shown: &Shown<'_>) -> Markup {
    let href = |page: usize| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("page", &page.to_string());
        for (name, value) in [("view", &shown.asked.view), ("q", &shown.asked.q), ("act", &shown.asked.act)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("{LIST}?{}", query.finish())
    };
    let previous = (shown.page > 1).then(|| href(shown.page - 1));
    let next = (shown.page < shown.last).then(|| href(shown.page + 1));
    let first = (shown.page - 1) * PER_PAGE + 1;
    let to = (shown.page * PER_PAGE).min(shown.fitting);
    let range = [("from", first.into()), ("to", to.into()), ("count", shown.fitting.into())];
    ui::pager(words, previous.as_deref(), next.as_deref(), &words.with("watched-range", &range))
}

fn line(visit: &Visit, row: &WordRow) -> Markup {
    let (words, path, archived) = (visit.words, format!("{LIST}/{}", row.id), row.archived_at.is_some());
    let creator = row.creator_handle.as_deref().zip(row.creator_name.as_deref());
    let test = Typed { kind: row.kind.as_str().into(), pattern: row.pattern.clone(), ..Typed::default() };
    let label = |text: String| html! { (text) span.sr { ": " bdi { (row.pattern) } } };
    html! {
        div.row-line {
            div {
                strong { a href=(path) dir="auto" { (shown_as(row.kind, &row.pattern)) } }
                " " (ui::badge(tone(row.act), act_label(words, row.act)))
                @if row.act == WordAct::Replace { ": " bdi { (row.replacement) } }
                p.meta { (scope(words, row.board_name.as_deref(), row.lang.as_deref())) " · " (hits(words, row.hits)) }
                p.meta {
                    @if let Some((handle, name)) = creator { (ui::person(handle, name, None)) " · " }
                    (ui::time(words, row.created_at, visit.now, visit.zone))
                }
                @if !row.note.is_empty() { p.meta dir="auto" { (ui::markdown::excerpt(&row.note, 160)) } }
            }
            div.actions {
                @if !archived { a.button.quiet.small href={ "/desk/words/test?" (test.query()) } { (label(words.t("watched-try"))) } }
                form method="post" action={ (path) "/archive" } {
                    @if archived { (form::button_named("archived", "no", label(words.t("watched-restore")), "quiet small")) }
                    @else { (form::button_named("archived", "yes", label(words.t("watched-archive")), "quiet small")) }
                }
            }
        }
    }
}

/// A pattern stands between slashes, as in a list to take over.
fn shown_as(kind: WordKind, pattern: &str) -> String {
    match kind {
        WordKind::Word => pattern.to_owned(),
        WordKind::Pattern => format!("/{pattern}/"),
    }
}

fn scope(words: Words, board: Option<&str>, lang: Option<&str>) -> Markup {
    html! {
        @if let Some(board) = board { (words.t("watched-on-board")) " " bdi { (board) } } @else { (words.t("watched-everywhere")) }
        @if let Some(lang) = lang.and_then(Lang::parse) { " · " (words.t("watched-in-lang")) " " bdi { (lang.name()) } }
    }
}

fn hits(words: Words, hits: i64) -> String {
    words.with("watched-hits", &[("count", hits.into())])
}

fn act_label(words: Words, act: WordAct) -> String {
    match act {
        WordAct::Block => words.t("watched-act-block"),
        WordAct::Hold => words.t("watched-act-hold"),
        WordAct::Flag => words.t("watched-act-flag"),
        WordAct::Replace => words.t("watched-act-replace"),
    }
}

const fn tone(act: WordAct) -> Tone {
    match act {
        WordAct::Block => Tone::Bad,
        WordAct::Hold => Tone::Warn,
        WordAct::Flag => Tone::Accent,
        WordAct::Replace => Tone::Neutral,
    }
}

/// One word: its form, and what became of it.
pub fn one(visit: &Visit, form: &WordForm<'_>) -> Markup {
    let words = visit.words;
    let action = form.row.map_or_else(|| LIST.to_owned(), |row| format!("{LIST}/{}", row.id));
    let title = if form.row.is_some() { words.t("watched-edit") } else { words.t("watched-new") };
    html! {
        header.page-head {
            h1 { (title) }
            @if let Some(row) = form.row {
                p.meta {
                    (hits(words, row.hits)) " · " (ui::time(words, row.created_at, visit.now, visit.zone))
                    @if row.archived_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("watched-resting"))) }
                }
            }
        }
        @if form.changed && let Some(row) = form.row { (changed(words, row)) }
        (form::faults_summary(words, &form.faults.all(&words)))
        @if let Some(there) = form.there { p { a href={ (LIST) "/" (there) } { (words.t("watched-to-there")) } } }
        form.form.word-form method="post" action=(action) {
            (form::hidden("seen", &form.typed.seen))
            (kind_field(words, form.typed, form.faults))
            (pattern_field(words, form.typed, form.faults))
            (ui::details(words.t("watched-how"), how(words)))
            (rest(words, form.typed, form.offered, form.faults))
            div.actions {
                (form::button(words.t("watched-save")))
                button.button.quiet type="submit" formmethod="get" formaction="/desk/words/test" { (words.t("watched-test-first")) }
                a.button.quiet href=(LIST) { (words.t("watched-cancel")) }
            }
        }
    }
}

/// What the word says now, where somebody else changed it.
fn changed(words: Words, row: &WordRow) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p { (words.t("watched-changed")) }
            p { bdi { (shown_as(row.kind, &row.pattern)) } " · " (act_label(words, row.act))
                @if row.act == WordAct::Replace { ": " bdi { (row.replacement) } } }
            p { (scope(words, row.board_name.as_deref(), row.lang.as_deref())) }
            @if !row.note.is_empty() { p dir="auto" { (row.note) } }
        },
    )
}

fn kind_field(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    form::Radios {
        name: "kind",
        label: words.t("watched-kind"),
        options: vec![
            (WordKind::Word.as_str().into(), words.t("watched-kind-word")),
            (WordKind::Pattern.as_str().into(), words.t("watched-kind-pattern")),
        ],
        chosen: typed.kind.clone(),
        fault: faults.text("kind", &words),
        ..form::Radios::default()
    }
    .render()
}

fn pattern_field(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    form::Text {
        name: "pattern",
        label: words.t("watched-pattern"),
        value: typed.pattern.clone(),
        hint: Some(words.t("watched-pattern-hint")),
        fault: faults.text("pattern", &words),
        autocomplete: Some("off"),
        required: true,
        dir_auto: true,
        ..form::Text::default()
    }
    .render()
}

fn how(words: Words) -> Markup {
    html! {
        ul {
            li { (words.t("watched-how-whole")) }
            li { (words.t("watched-how-star")) }
            li { (words.t("watched-how-folded")) }
            li { (words.t("watched-how-hebrew")) }
            li { (words.t("watched-how-pattern")) }
        }
    }
}

/// What happens, where, and what its author is told.
fn rest(words: Words, typed: &Typed, offered: &Offered, faults: &Faults) -> Markup {
    let none = |label: String| std::iter::once((String::new(), label));
    let rules = offered.rules.iter().map(|rule| {
        let title = match words.lang {
            Lang::En => &rule.title_en,
            Lang::He => &rule.title_he,
            Lang::Pl => &rule.title_pl,
        };
        (rule.code.clone(), title.clone())
    });
    let gone = (!typed.rule.is_empty() && !offered.rules.iter().any(|rule| rule.code == typed.rule))
        .then(|| (typed.rule.clone(), typed.rule.clone()));
    html! {
        (form::Radios {
            name: "act",
            label: words.t("watched-act"),
            options: vec![
                (WordAct::Block.as_str().into(), words.t("watched-act-block-text")),
                (WordAct::Hold.as_str().into(), words.t("watched-act-hold-text")),
                (WordAct::Flag.as_str().into(), words.t("watched-act-flag-text")),
                (WordAct::Replace.as_str().into(), words.t("watched-act-replace-text")),
            ],
            chosen: typed.act.clone(),
            fault: faults.text("act", &words),
            ..form::Radios::default()
        }.render())
        div.only-replace {
            (form::Text {
                name: "replacement",
                label: words.t("watched-replacement"),
                value: typed.replacement.clone(),
                hint: Some(words.t("watched-replacement-hint")),
                fault: faults.text("replacement", &words),
                dir_auto: true,
                max: Some(REPLACEMENT_CHARS_MAX),
                ..form::Text::default()
            }.render())
        }
        (scope_fields(words, typed, offered, faults))
        (form::Choice {
            name: "rule",
            label: words.t("watched-rule"),
            options: none(words.t("watched-rule-none")).chain(rules).chain(gone).collect(),
            chosen: typed.rule.clone(),
            hint: Some(words.t("watched-rule-hint")),
            fault: faults.text("rule", &words),
        }.render())
        (form::Text {
            name: "note",
            label: words.t("watched-note"),
            value: typed.note.clone(),
            hint: Some(words.t("watched-note-hint")),
            fault: faults.text("note", &words),
            dir_auto: true,
            max: Some(NOTE_CHARS_MAX),
            ..form::Text::default()
        }.render())
    }
}

fn scope_fields(words: Words, typed: &Typed, offered: &Offered, faults: &Faults) -> Markup {
    let boards = offered.boards.iter().map(|(id, name)| (id.to_string(), name.clone()));
    let gone = (!typed.board.is_empty() && !offered.boards.iter().any(|(id, _)| id.to_string() == typed.board))
        .then(|| (typed.board.clone(), words.t("watched-board-gone")));
    let langs = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned()));
    html! {
        (form::Choice {
            name: "board",
            label: words.t("watched-board"),
            options: std::iter::once((String::new(), words.t("watched-board-any"))).chain(boards).chain(gone).collect(),
            chosen: typed.board.clone(),
            fault: faults.text("board", &words),
            ..form::Choice::default()
        }.render())
        (form::Choice {
            name: "lang",
            label: words.t("watched-lang"),
            options: std::iter::once((String::new(), words.t("watched-lang-any"))).chain(langs).collect(),
            chosen: typed.lang.clone(),
            hint: Some(words.t("watched-lang-hint")),
            fault: faults.text("lang", &words),
        }.render())
    }
}

/// A list to take over.
pub fn import(words: Words, typed: &Typed, offered: &Offered, faults: &Faults) -> Markup {
    html! {
        header.page-head { h1 { (words.t("watched-import")) } p.lede { (words.t("watched-import-text")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form.word-form method="post" action="/desk/words/import" {
            (form::Area {
                name: "list",
                label: words.t("watched-list"),
                value: typed.list.clone(),
                rows: 14,
                hint: Some(words.t("watched-list-hint")),
                fault: faults.text("list", &words),
                required: true,
                draft_slot: None,
            }.render())
            (rest(words, typed, offered, faults))
            div.actions {
                (form::button(words.t("watched-import-do")))
                a.button.quiet href=(LIST) { (words.t("watched-cancel")) }
            }
        }
    }
}

/// The tester.
pub fn test(visit: &Visit, typed: &Typed, offered: &Offered, faults: &Faults, report: Option<&Report>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("watched-test")) } p.lede { (words.with("watched-test-text", &[("days", DAYS.into())])) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="get" action="/desk/words/test" {
            (kind_field(words, typed, faults))
            (pattern_field(words, typed, faults))
            (scope_fields(words, typed, offered, faults))
            @for (name, value) in [("act", &typed.act), ("replacement", &typed.replacement), ("rule", &typed.rule), ("note", &typed.note)] {
                @if !value.is_empty() { (form::hidden(name, value)) }
            }
            div.actions { (form::button(words.t("watched-test-do"))) }
        }
        @if let Some(report) = report { (found(visit, typed, report)) }
    }
}

fn found(visit: &Visit, typed: &Typed, report: &Report) -> Markup {
    let words = visit.words;
    let looked = [("count", report.looked.into())];
    html! {
        section.section aria-labelledby="found" {
            h2 #found { (words.with("watched-found", &[("count", report.hits.into())])) }
            @if report.hits > 0 { p { (words.with("watched-found-people", &[("count", report.people.into())])) } }
            p.meta {
                @if report.cut { (words.with("watched-looked-cut", &looked)) } @else { (words.with("watched-looked", &looked)) }
                @if let Some(oldest) = report.oldest { " " (words.t("watched-looked-back")) " " (ui::time(words, oldest, visit.now, visit.zone)) }
            }
            @if report.hits > report.samples.len() {
                p.meta { (words.with("watched-samples", &[("count", report.samples.len().into())])) }
            }
            @if !report.samples.is_empty() { (ui::list(report.samples.iter().map(|one| sample(visit, one)))) }
            p { a.button href={ "/desk/words/new?" (typed.query()) } { (words.t("watched-watch-this")) } }
        }
    }
}

fn sample(visit: &Visit, sample: &Sample) -> Markup {
    html! {
        div {
            p {
                a href={ "/p/" (sample.post) } dir="auto" { (sample.title) }
                @if sample.removed { " " (ui::badge(Tone::Neutral, visit.words.t("watched-removed"))) }
            }
            p dir="auto" { (sample.before) mark { (sample.found) } (sample.after) }
            p.meta { (ui::time(visit.words, sample.at, visit.now, visit.zone)) }
        }
    }
}
