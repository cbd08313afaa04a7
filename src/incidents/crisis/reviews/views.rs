//! The pages of reviews: the template, what is measured, what is to be done.

use super::measures::Measures;
use super::queries::{ActionRow, ReviewRow, TookPart};
use super::typed::{ActionForm, Typed, tick_name};
use super::{ACTION_CHARS_MAX, path};
use crate::cases::setup::ColleagueRow;
use crate::incidents::crisis::consultations::{self, Stage, Told};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// All that the page of a review shows.
pub struct Page {
    pub row: ReviewRow,
    pub measures: Measures,
    pub actions: Vec<ActionRow>,
    pub asked: Vec<Told>,
    /// Who had a part; only in a drill, for its credits.
    pub parts: Vec<TookPart>,
    pub colleagues: Vec<ColleagueRow>,
    pub may_write: bool,
    pub typed: Typed,
    pub action: ActionForm,
    /// What somebody else made of it meanwhile.
    pub stands: Option<Typed>,
}

/// How urgent a review is, or that it is finished.
fn standing(visit: &Visit, row: &ReviewRow) -> Markup {
    let (words, zone) = (visit.words, visit.zone);
    match row.finished_at {
        Some(at) => ui::badge(Tone::Good, words.with("reviews-finished", &[("date", words.date(at, zone).into())])),
        None if row.due_at <= visit.now => {
            ui::badge(Tone::Bad, words.with("reviews-overdue", &[("date", words.date(row.due_at, zone).into())]))
        }
        None => ui::badge(Tone::Warn, words.with("reviews-due", &[("date", words.date(row.due_at, zone).into())])),
    }
}

/// The page of one review.
pub fn page(staff: &Staff, page: &Page, faults: &Faults) -> Markup {
    let (words, row) = (staff.words, &page.row);
    html! {
        header.page-head {
            h1 { (words.t("reviews-title")) }
            p.lede { bdi { (row.title(words.lang)) } " " (standing(staff, row)) }
            p.meta { (words.t("reviews-blameless")) }
        }
        @if row.drill { (ui::notice(Tone::Warn, words.t("reviews-drill"))) }
        (form::faults_summary(words, &faults.all(&words)))
        (measured(words, &page.measures))
        (asked(words, page))
        @if row.finished_at.is_none() && page.may_write { (template(words, page, faults)) } @else { (written(words, row)) }
        (to_do(staff, page, faults))
        (outside(words, page))
    }
}

fn minutes(words: Words, minutes: Option<i64>) -> String {
    match minutes {
        Some(minutes) => words.with("reviews-minutes", &[("count", minutes.into())]),
        None => words.t("reviews-not-known"),
    }
}

fn of(words: Words, part: i64, whole: i64) -> String {
    words.with("reviews-of", &[("part", part.into()), ("whole", whole.into())])
}

fn measured(words: Words, it: &Measures) -> Markup {
    let waited = if it.approvals == 0 { words.t("reviews-none") } else { minutes(words, it.approval_longest) };
    let facts = [
        ("reviews-measure-first", minutes(words, it.first_message)),
        ("reviews-measure-silence", minutes(words, it.silence)),
        ("reviews-measure-identified", minutes(words, it.identified)),
        ("reviews-measure-resolved", minutes(words, it.resolved)),
        ("reviews-measure-promises", of(words, it.promises_kept, it.promises_made)),
        ("reviews-measure-approval", waited),
        ("reviews-measure-teams", of(words, it.teams_acknowledged, it.teams)),
        ("reviews-measure-told", of(words, it.told, it.to_tell)),
        ("reviews-measure-cases", of(words, it.cases_answered, it.cases)),
        ("reviews-measure-topics", words.number(it.topics)),
    ];
    html! {
        section.section {
            h2 { (words.t("reviews-measures")) }
            dl.facts { @for (name, value) in facts { dt { (words.t(name)) } dd { (value) } } }
        }
    }
}

/// What the public was asked, and what came of it.
fn asked(words: Words, page: &Page) -> Markup {
    let waits = page.asked.iter().any(|one| one.state != Stage::Published);
    html! {
        @if !page.asked.is_empty() {
            section.section {
                h2 { (words.t("reviews-asked")) }
                @if waits { (ui::notice(Tone::Warn, words.t("reviews-asked-waits"))) }
                (ui::list(page.asked.iter().map(|one| {
                    let (lang, question) = one.question.read(words.lang, one.lang);
                    let (_, outcome) = one.outcome.read(words.lang, one.lang);
                    html! {
                        p { a href=(consultations::desk_path(one.id)) lang=(lang.code()) dir="auto" { (question) } }
                        @for (text, count) in &one.answers {
                            p.meta { span dir="auto" { (text.read(words.lang, one.lang).1) } ": " (words.number(*count)) }
                        }
                        @if !outcome.is_empty() { p dir="auto" { (outcome) } }
                    }
                })))
            }
        }
    }
}

/// The form of a review.
fn template(words: Words, page: &Page, faults: &Faults) -> Markup {
    let typed = &page.typed;
    let area = |name: &'static str, label: &str, hint: &str, value: &str| {
        form::Area {
            name,
            label: words.t(label),
            value: value.to_owned(),
            rows: 5,
            hint: Some(words.t(hint)),
            fault: faults.text(name, &words),
            ..form::Area::default()
        }
        .render()
    };
    html! {
        section.section {
            h2 { (words.t("reviews-write")) }
            @if let Some(now) = &page.stands { (stands_now(words, now)) }
            form.form method="post" action=(path(page.row.incident_id)) {
                (form::hidden("version", &typed.version))
                (area("summary", "reviews-summary", "reviews-summary-hint", &typed.summary))
                (area("causes", "reviews-causes", "reviews-causes-hint", &typed.causes))
                (area("went_well", "reviews-well", "reviews-well-hint", &typed.went_well))
                (area("went_badly", "reviews-badly", "reviews-badly-hint", &typed.went_badly))
                (area("luck", "reviews-luck", "reviews-luck-hint", &typed.luck))
                (questions(words, page, faults))
                @if page.row.drill { (credits(words, page)) }
                div.actions {
                    (form::button_secondary(words.t("reviews-save")))
                    (form::button_named("finish", "yes", words.t("reviews-finish"), ""))
                }
            }
        }
    }
}

fn questions(words: Words, page: &Page, faults: &Faults) -> Markup {
    let number = |name: &'static str, label: &str, value: &str, hint: Option<String>| {
        form::Text {
            name,
            label: words.t(label),
            value: value.to_owned(),
            kind: "number",
            hint,
            fault: faults.text(name, &words),
            ..form::Text::default()
        }
        .render()
    };
    let hint = words.t("reviews-questions-hint");
    html! {
        div.field-row {
            (number("questions_asked", "reviews-questions-asked", &page.typed.questions_asked, Some(hint)))
            (number("questions_answered", "reviews-questions-answered", &page.typed.questions_answered, None))
        }
    }
}

/// Who passed, in a drill.
fn credits(words: Words, page: &Page) -> Markup {
    html! {
        fieldset.field {
            legend { (words.t("reviews-credits")) }
            p.hint { (words.t("reviews-credits-hint")) }
            div.choices {
                @for part in &page.parts {
                    label.choice {
                        input type="checkbox" name=(tick_name(part)) checked[page.typed.more.is_empty() || page.typed.passed(part)];
                        span { bdi { (part.name) } " · " (part.role.label(words)) }
                    }
                }
            }
        }
    }
}

/// What somebody else saved while this was being written.
fn stands_now(words: Words, now: &Typed) -> Markup {
    let said = [
        ("reviews-summary", &now.summary),
        ("reviews-causes", &now.causes),
        ("reviews-well", &now.went_well),
        ("reviews-badly", &now.went_badly),
        ("reviews-luck", &now.luck),
    ];
    ui::details(words.t("reviews-stands"), html! { @for (title, text) in said { (part(words, title, text)) } })
}

fn part(words: Words, title: &str, text: &str) -> Markup {
    html! {
        @if !text.is_empty() {
            h3 { (words.t(title)) }
            div.prose dir="auto" { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } }
        }
    }
}

/// The text of a review for whoever does not write it.
fn written(words: Words, row: &ReviewRow) -> Markup {
    let asked = row.questions_asked.zip(row.questions_answered);
    html! {
        section.section {
            @if row.summary.is_empty() && row.causes.is_empty() { p.meta { (words.t("reviews-unwritten")) } }
            (part(words, "reviews-summary", &row.summary))
            (part(words, "reviews-causes", &row.causes))
            (part(words, "reviews-well", &row.went_well))
            (part(words, "reviews-badly", &row.went_badly))
            (part(words, "reviews-luck", &row.luck))
            @if let Some((asked, answered)) = asked {
                p { (words.t("reviews-questions")) ": " (of(words, answered, asked)) }
            }
        }
    }
}

/// One action, with its button.
fn action(staff: &Staff, action: &ActionRow, from: &str, of_incident: bool) -> Markup {
    let words = staff.words;
    let today = staff.now.with_timezone(&staff.zone).date_naive().to_string();
    html! {
        p dir="auto" { @if action.done_at.is_some() { s { (action.text) } } @else { (action.text) } }
        p.meta {
            @if let (Some(name), Some(handle)) = (&action.owner, &action.owner_handle) { (ui::person(handle, name, None)) " · " }
            time datetime=(action.due_on) { bdi { (action.due_on) } }
            @if action.done_at.is_some() { " " (ui::badge(Tone::Good, words.t("reviews-done"))) }
            @else if action.due_on < today { " " (ui::badge(Tone::Bad, words.t("reviews-late"))) }
            @if of_incident {
                " · " a href=(path(action.incident_id)) { bdi { (action.title(words.lang)) } }
                @if action.drill { " " (ui::badge(Tone::Warn, words.t("reviews-badge-drill"))) }
            }
        }
        form.actions method="post" action={ "/desk/incidents/actions/" (action.id) } {
            (form::hidden("from", from))
            @if action.done_at.is_some() { (form::button_named("done", "no", words.t("reviews-undo"), "quiet small")) }
            @else { (form::button_named("done", "yes", words.t("reviews-do"), "quiet small")) }
        }
    }
}

fn to_do(staff: &Staff, page: &Page, faults: &Faults) -> Markup {
    let words = staff.words;
    html! {
        section.section {
            h2 #actions { (words.t("reviews-actions")) }
            @if page.actions.is_empty() { p.meta { (words.t("reviews-actions-none")) } }
            (ui::list(page.actions.iter().map(|one| action(staff, one, "review", false))))
            @if page.may_write { (new_action(words, page, faults)) }
        }
    }
}

fn new_action(words: Words, page: &Page, faults: &Faults) -> Markup {
    let nobody = std::iter::once((String::new(), words.t("reviews-choose")));
    html! {
        form.form method="post" action={ (path(page.row.incident_id)) "/actions" } {
            (form::Text {
                name: "text",
                label: words.t("reviews-action"),
                value: page.action.text.clone(),
                fault: faults.text("text", &words),
                required: true,
                dir_auto: true,
                max: Some(ACTION_CHARS_MAX),
                ..form::Text::default()
            }.render())
            div.field-row {
                (form::Choice {
                    name: "owner",
                    label: words.t("reviews-owner"),
                    options: nobody.chain(page.colleagues.iter().map(|one| (one.id.to_string(), one.name.clone()))).collect(),
                    chosen: page.action.owner.clone(),
                    fault: faults.text("owner", &words),
                    ..form::Choice::default()
                }.render())
                (form::Text {
                    name: "due_on",
                    label: words.t("reviews-due-on"),
                    value: page.action.due_on.clone(),
                    kind: "date",
                    fault: faults.text("due_on", &words),
                    required: true,
                    ..form::Text::default()
                }.render())
            }
            (form::button_secondary(words.t("reviews-add")))
        }
    }
}

/// What the public learns of it, and the review for other tools.
fn outside(words: Words, page: &Page) -> Markup {
    let id = page.row.incident_id;
    html! {
        section.section {
            h2 { (words.t("reviews-outside")) }
            @if page.measures.postmortem {
                (ui::notice(Tone::Good, words.t("reviews-outside-done")))
            } @else {
                p { (words.t("reviews-outside-text")) }
                p { a.button.quiet href={ "/desk/incidents/" (id) "/statement?state=postmortem" } { (words.t("reviews-outside-write")) } }
            }
            p { a href={ (path(id)) ".json" } { (words.t("reviews-json")) } }
        }
    }
}

/// Everything that is still to be done.
pub fn list(staff: &Staff, reviews: &[ReviewRow], open: &[ActionRow]) -> Markup {
    let words = staff.words;
    html! {
        header.page-head { h1 { (words.t("reviews-actions")) } p.lede { (words.t("reviews-list-lede")) } }
        @if reviews.is_empty() && open.is_empty() {
            (ui::empty(words.t("reviews-list-none"), words.t("reviews-list-none-text"), None))
        }
        @if !reviews.is_empty() {
            section.section {
                h2 { (words.t("reviews-list-reviews")) }
                (ui::list(reviews.iter().map(|row| html! {
                    a href=(path(row.incident_id)) { bdi { (row.title(words.lang)) } } " " (standing(staff, row))
                    @if row.drill { " " (ui::badge(Tone::Warn, words.t("reviews-badge-drill"))) }
                })))
            }
        }
        @if !open.is_empty() {
            section.section {
                h2 { (words.t("reviews-list-open")) }
                (ui::list(open.iter().map(|one| action(staff, one, "list", true))))
            }
        }
    }
}
