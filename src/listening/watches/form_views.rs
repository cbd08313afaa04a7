//! The form of a watch, and what its rule would have heard.

use super::typed::{Kept, Offered};
use super::views::colleagues;
use super::{LIST, path, tester};
use crate::boards::Kind;
use crate::listening::detector::scale;
use crate::listening::hear::back::{Found, Looked, Past};
use crate::listening::watch::{NAME_CHARS_MAX, ONCE_IN_DAYS, SILENCE_HOURS, Severity};
use crate::ui::chart::{self, Chart, Mark, Point};
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use chrono::{NaiveTime, TimeDelta};
use maud::{Markup, html};

/// Examples that the tester shows.
const EXAMPLES_MAX: usize = 20;
/// Warnings that the tester names.
const WARNINGS_MAX: usize = 20;

/// A form as it is shown.
#[derive(Debug)]
pub struct Shown<'a> {
    /// None: a new watch.
    pub kept: Option<&'a Kept>,
    pub typed: &'a Fields,
    pub faults: Faults,
    /// Somebody changed it since the form was drawn: the labels of what differs.
    pub changed: Option<Vec<&'static str>>,
    /// What it would have heard, when that was asked for.
    pub looked: Option<&'a Looked>,
    /// It hears most of all that is said: a box asks whether that is meant.
    pub most: bool,
}

impl<'a> Shown<'a> {
    /// A form without faults.
    pub fn of(kept: Option<&'a Kept>, typed: &'a Fields) -> Self {
        Self { kept, typed, faults: Faults::new(), changed: None, looked: None, most: false }
    }
}

/// The form.
pub fn form(visit: &Visit, offered: &Offered, shown: &Shown<'_>) -> Markup {
    let (words, typed) = (visit.words, shown.typed);
    let action = shown.kept.map_or_else(|| LIST.to_owned(), |kept| path(kept.row.id));
    html! {
        header.page-head {
            h1 { @if shown.kept.is_some() { (words.t("watches-edit")) } @else { (words.t("watches-new")) } }
            p.lede { (words.t("watches-form-lede")) }
        }
        @if let Some(changed) = &shown.changed { (ui::notice(Tone::Warn, meanwhile(words, changed))) }
        (form::faults_summary(words, &shown.faults.all(&words)))
        @if let Some(looked) = shown.looked { (heard(visit, looked)) }
        form.form.watch-form method="post" action=(action) {
            (form::hidden("once", typed.get("once")))
            @if shown.kept.is_some() { (form::hidden("version", typed.get("version"))) }
            (what(words, shown))
            (whose(words, shown))
            (limits(words, offered, shown))
            (loudness(words, shown))
            (told(words, offered, shown))
            @if shown.most || typed.is("all") {
                (form::Check { name: "all", label: words.t("watches-all"), checked: typed.is("all"), hint: Some(words.t("watches-all-hint")) }.render())
            }
            div.actions {
                (form::button(words.t("watches-save")))
                button.button.quiet type="submit" formaction={ (action) "/test" } formnovalidate { (words.with("watches-try", &[("days", tester::DAYS.into())])) }
                a.button.link href=(shown.kept.map_or_else(|| LIST.to_owned(), |kept| path(kept.row.id))) { (words.t("watches-cancel")) }
            }
        }
    }
}

fn meanwhile(words: Words, changed: &[&'static str]) -> Markup {
    html! {
        p { (words.t("watches-fault-changed")) }
        @if !changed.is_empty() {
            p { (words.t("watches-changed-fields")) " " @for (at, label) in changed.iter().enumerate() { @if at > 0 { ", " } (words.t(label)) } }
        }
    }
}

/// What it is called, and the terms.
fn what(words: Words, shown: &Shown<'_>) -> Markup {
    let (typed, faults) = (shown.typed, &shown.faults);
    html! {
        (form::Text {
            name: "name",
            label: words.t("watches-name"),
            value: typed.get("name").to_owned(),
            hint: Some(words.t("watches-name-hint")),
            fault: faults.text("name", &words),
            required: true,
            dir_auto: true,
            max: Some(NAME_CHARS_MAX),
            ..form::Text::default()
        }.render())
        (form::Area {
            name: "words",
            label: words.t("watches-words"),
            value: typed.get("words").to_owned(),
            rows: 7,
            hint: Some(words.t("watches-words-hint")),
            fault: faults.text("words", &words),
            ..form::Area::default()
        }.render())
        (ui::details(words.t("watches-help"), help(words)))
        (form::Area {
            name: "unwanted",
            label: words.t("watches-unwanted"),
            value: typed.get("unwanted").to_owned(),
            rows: 3,
            hint: Some(words.t("watches-unwanted-hint")),
            fault: faults.text("unwanted", &words),
            ..form::Area::default()
        }.render())
    }
}

/// What is caught, and what is not.
fn help(words: Words) -> Markup {
    let ways = [
        ("przesyłka", "pl", words.t("watches-help-word-pl")),
        ("משלוח", "he", words.t("watches-help-word-he")),
        ("lost luggage", "en", words.t("watches-help-words")),
        ("\"United\"", "en", words.t("watches-help-quoted")),
        ("cancel*", "en", words.t("watches-help-star")),
    ];
    html! {
        dl.facts.watch-help { @for (term, lang, text) in ways { dt { bdi lang=(lang) { (term) } } dd { (text) } } }
        p { (words.t("watches-help-not")) }
        p { (words.t("watches-help-any")) }
    }
}

/// One of the boxes of a group.
fn tick(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label.choice {
            input type="checkbox" name=(name) value=(value) checked[ticked];
            span dir="auto" { (label) }
        }
    }
}

struct Group<'a> {
    name: &'static str,
    label: String,
    hint: Option<String>,
    options: Vec<(String, String)>,
    typed: &'a Fields,
    fault: Option<String>,
}

impl Group<'_> {
    fn render(&self) -> Markup {
        let ticked = |value: &str| self.typed.all(self.name).any(|typed| typed == value);
        group(
            self.name,
            &self.label,
            self.hint.as_deref(),
            self.fault.as_deref(),
            &html! {
                @for (value, label) in &self.options { (tick(self.name, value, label, ticked(value))) }
            },
        )
    }
}

/// Boxes that belong together, with what is wrong with them.
fn group(name: &str, label: &str, hint: Option<&str>, fault: Option<&str>, boxes: &Markup) -> Markup {
    let id = format!("field-{name}");
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let described = [fault.map(|_| fault_id.as_str()), hint.map(|_| hint_id.as_str())];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        fieldset.field.has-fault[fault.is_some()] id=(id) tabindex=[fault.is_some().then_some("-1")]
            aria-describedby=[(!described.is_empty()).then_some(described)] {
            legend { (label) }
            @if let Some(hint) = hint { p.hint id=(hint_id) { (hint) } }
            @if let Some(fault) = fault { p.fault id=(fault_id) { (ui::icon("alert")) (fault) } }
            div.choices { (boxes) }
        }
    }
}

/// Whose words count.
fn whose(words: Words, shown: &Shown<'_>) -> Markup {
    let typed = shown.typed;
    let boxes = html! {
        (tick("customers", "on", &words.t("watches-author-customers"), typed.is("customers")))
        (tick("staff", "on", &words.t("watches-author-staff"), typed.is("staff")))
        (tick("outside", "on", &words.t("watches-author-outside"), typed.is("outside")))
    };
    group("authors", &words.t("watches-authors"), None, shown.faults.text("authors", &words).as_deref(), &boxes)
}

/// Where it listens, when not everywhere; folded away until something is chosen.
fn limits(words: Words, offered: &Offered, shown: &Shown<'_>) -> Markup {
    let (typed, faults) = (shown.typed, &shown.faults);
    let fields = ["langs", "kinds", "boards", "sources"];
    let open = fields.into_iter().any(|field| typed.is(field) || faults.of(field).is_some());
    let group = |name: &'static str, label: String, options: Vec<(String, String)>| {
        Group { name, label, hint: None, options, typed, fault: faults.text(name, &words) }.render()
    };
    let langs = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.as_str().to_owned(), kind.label_many(&words))).collect();
    let boards = offered.boards.iter().map(|board| (board.id.to_string(), board.name.clone())).collect();
    let sources: Vec<_> = offered.sources.iter().map(|source| (source.id.to_string(), source.name.clone())).collect();
    html! {
        details.fold open[open] {
            summary { (words.t("watches-limits")) }
            div.fold-body {
                p.hint { (words.t("watches-limits-hint")) }
                (group("langs", words.t("watches-langs"), langs))
                (group("kinds", words.t("watches-kinds"), kinds))
                (group("boards", words.t("watches-boards"), boards))
                @if !sources.is_empty() || faults.of("sources").is_some() { (group("sources", words.t("watches-sources"), sources)) }
            }
        }
    }
}

/// How rare is unusual, how grave it is.
fn loudness(words: Words, shown: &Shown<'_>) -> Markup {
    let (typed, faults) = (shown.typed, &shown.faults);
    let number = |name: &'static str, label: String, hint: String| {
        form::Text {
            name,
            label,
            value: typed.get(name).to_owned(),
            kind: "number",
            hint: Some(hint),
            fault: faults.text(name, &words),
            required: true,
            ..form::Text::default()
        }
        .render()
    };
    let range = |(min, max): (i64, i64)| [("min", min.into()), ("max", max.into())];
    let severities = Severity::ALL.map(|it| (it.as_str().to_owned(), severity_option(words, it)));
    html! {
        (form::Radios {
            name: "severity",
            label: words.t("watches-severity"),
            options: severities.to_vec(),
            chosen: typed.get("severity").to_owned(),
            hint: None,
            fault: faults.text("severity", &words),
        }.render())
        div.field-row {
            (number("once_in_days", words.t("watches-once-in-days"), words.with("watches-once-in-days-hint", &range(ONCE_IN_DAYS))))
            (number("silence_hours", words.t("watches-silence-hours"), words.with("watches-silence-hours-hint", &range(SILENCE_HOURS))))
        }
    }
}

fn severity_option(words: Words, severity: Severity) -> String {
    let text = match severity {
        Severity::Note => words.t("watches-severity-note-text"),
        Severity::Warning => words.t("watches-severity-warning-text"),
        Severity::Urgent => words.t("watches-severity-urgent-text"),
    };
    format!("{}: {text}", severity.label(words))
}

/// Who is told, and what it stands for.
fn told(words: Words, offered: &Offered, shown: &Shown<'_>) -> Markup {
    let (typed, faults) = (shown.typed, &shown.faults);
    let staff: Vec<(String, String)> =
        colleagues(&offered.staff).into_iter().map(|(id, label)| (id.to_string(), label)).collect();
    let known = staff.iter().any(|(id, _)| id == typed.get("owner"));
    let nobody = (!known).then(|| (String::new(), words.t("watches-owner-choose")));
    let components: Vec<_> = offered.components.iter().map(|it| (it.id.to_string(), it.label(words.lang))).collect();
    let open = typed.is("people") || faults.of("people").is_some();
    html! {
        (form::Choice {
            name: "owner",
            label: words.t("watches-owner"),
            options: nobody.into_iter().chain(staff.iter().cloned()).collect(),
            chosen: typed.get("owner").to_owned(),
            hint: Some(words.t("watches-owner-hint")),
            fault: faults.text("owner", &words),
        }.render())
        details.fold open[open] {
            summary { (words.t("watches-people")) }
            div.fold-body {
                (Group { name: "people", label: words.t("watches-people"), hint: Some(words.t("watches-people-hint")), options: staff, typed, fault: faults.text("people", &words) }.render())
            }
        }
        @if !components.is_empty() || faults.of("components").is_some() {
            (Group {
                name: "components",
                label: words.t("watches-components"),
                hint: Some(words.t("watches-components-hint")),
                options: components,
                typed,
                fault: faults.text("components", &words),
            }.render())
        }
    }
}

/// What it would have heard, and when it would have warned.
fn heard(visit: &Visit, looked: &Looked) -> Markup {
    let words = visit.words;
    let said = [("posts", looked.total.into()), ("people", looked.authors.into()), ("days", tester::DAYS.into())];
    html! {
        section.section.watch-heard-back aria-labelledby="heard" {
            h2 #heard tabindex="-1" { (words.with("watches-heard-title", &[("days", tester::DAYS.into())])) }
            @if looked.total == 0 { p { strong { (words.with("watches-heard-nothing", &[("days", tester::DAYS.into())])) } } }
            @else { p { strong { (words.with("watches-heard-month", &said)) } } }
            p.meta { (words.with("watches-looked-at", &[("count", looked.looked_at.into())])) }
            @if tester::is_most(looked) { (ui::notice(Tone::Warn, words.t("watches-heard-most"))) }
            @if looked.total > 0 {
                (chart::volume(words, visit.now, visit.zone, &days(visit, looked)))
                (warnings(visit, looked))
                (examples(visit, looked))
            }
        }
    }
}

fn days(visit: &Visit, looked: &Looked) -> Chart {
    let today = visit.now.date_naive();
    let begin = |day: chrono::NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let points = looked.per_day.iter().map(|(day, posts, people)| Point {
        at: begin(*day),
        value: number(*people),
        posts: number(*posts),
    });
    let marks = looked.alarms.iter().enumerate().map(|(at, past)| Mark {
        at: past.at,
        label: visit.words.date(past.at, visit.zone),
        href: format!("#warning-{at}"),
    });
    Chart {
        id: "heard-days",
        title: visit.words.with("watches-heard-chart", &[("days", tester::DAYS.into())]),
        from: begin(today) - TimeDelta::days(tester::DAYS),
        until: begin(today) + TimeDelta::days(1),
        step: TimeDelta::days(1),
        points: points.collect(),
        bands: Vec::new(),
        gaps: Vec::new(),
        marks: marks.collect(),
    }
}

fn warnings(visit: &Visit, looked: &Looked) -> Markup {
    let words = visit.words;
    html! {
        h3 { (words.with("watches-warnings", &[("count", looked.alarms.len().into())])) }
        @if looked.alarms.is_empty() { p { (words.t("watches-warnings-none")) } }
        @else {
            ul {
                @for (at, past) in looked.alarms.iter().enumerate().skip(looked.alarms.len().saturating_sub(WARNINGS_MAX)) {
                    li id={ "warning-" (at) } { (ui::time(words, past.at, visit.now, visit.zone)) ": " (warned(words, past)) }
                }
            }
        }
    }
}

fn warned(words: Words, past: &Past) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "bounded right before")]
    let usual = past.usual.round().clamp(0.0, 1e9) as i64;
    warned_text(words, past.scale == scale::Kind::Wave, past.minutes, past.people, usual)
}

/// How many people in how long, and how many usually.
pub fn warned_text(words: Words, wave: bool, minutes: i64, people: i64, usual: i64) -> String {
    let length = if wave { ("hours", (minutes / 60).into()) } else { ("minutes", minutes.into()) };
    let args = [("people", people.into()), length, ("usual", usual.into())];
    words.with(if wave { "watches-warned-wave" } else { "watches-warned-burst" }, &args)
}

fn examples(visit: &Visit, looked: &Looked) -> Markup {
    let words = visit.words;
    let shown = looked.found.len().min(EXAMPLES_MAX);
    html! {
        (ui::details(words.with("watches-examples", &[("count", shown.into())]), ui::list(looked.found.iter().take(EXAMPLES_MAX).map(|it| example(visit, it)))))
    }
}

fn example(visit: &Visit, found: &Found) -> Markup {
    let words = visit.words;
    let href = match (found.post, found.mention) {
        (Some(post), _) => format!("/p/{post}"),
        (None, Some(mention)) => format!("/desk/listening/mentions/{mention}"),
        (None, None) => LIST.to_owned(),
    };
    html! {
        div {
            p { a href=(href) dir="auto" { @if found.title.is_empty() { (words.t("watches-untitled")) } @else { (found.title) } } }
            p dir="auto" { (found.excerpt) }
            p.meta { (ui::time(words, found.at, visit.now, visit.zone)) }
        }
    }
}
