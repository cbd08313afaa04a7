//! The room: what is due, what is said, what is to be done, who does what, what happened.

use super::pages::Typed;
use super::panels::Panels;
use super::queries::{ComponentRow, Counts, IncidentRow, LineRow, PersonRow, RoleRow, TaskRow};
use super::timers::{Clock, Timers, Urgency};
use super::{path, people, tasks, timeline};
use crate::ids::AccountId;
use crate::incidents::crisis::team::{Belt, MemberRow, Part, PlaybookRow, ShiftRow};
use crate::incidents::{Impact, Severity, State, Texts};
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use std::collections::HashMap;

/// Everything that a room shows.
pub struct Shown<'a> {
    pub incident: &'a IncidentRow,
    pub playbook: Option<&'a PlaybookRow>,
    pub components: Vec<ComponentRow>,
    pub timers: Timers,
    pub roles: &'a [RoleRow],
    /// Who was named for the parts beforehand.
    pub named: &'a [MemberRow],
    pub needed: Vec<(Part, Belt)>,
    pub people: Vec<PersonRow>,
    pub on_call: Vec<ShiftRow>,
    pub tasks: &'a [TaskRow],
    pub lines: &'a [LineRow],
    pub names: HashMap<AccountId, String>,
    pub counts: Counts,
    pub panels: Panels,
    /// The reader may work here; otherwise they only read.
    pub runs: bool,
    /// There are older lines than this one.
    pub older: Option<i64>,
    /// These are not the newest lines.
    pub earlier: bool,
    pub once: String,
    pub typed: &'a Typed,
    pub faults: &'a Faults,
}

impl Shown<'_> {
    /// The parts that somebody has here.
    pub fn parts_of(&self, account: AccountId) -> Vec<Part> {
        let mine = self.roles.iter().filter(|row| row.account_id == account);
        let mut parts: Vec<Part> = mine.filter_map(|row| Part::parse(&row.role)).collect();
        parts.sort_unstable();
        parts
    }
}

/// The whole page.
pub fn show(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let words = staff.words;
    html! {
        (drill_strip(words, shown.incident.drill))
        (form::faults_summary(words, &shown.faults.all(&words)))
        (head(staff, shown))
        (mine(staff, shown))
        div #crisis-clocks data-live { (clocks(staff, shown)) }
        nav.tabs.crisis-ways aria-label=(words.t("room-ways")) {
            a href="#statement" { (words.t("room-way-statement")) }
            a href="#tasks" { (words.t("room-tasks")) }
            a href="#people" { (words.t("room-people")) }
            a href="#timeline" { (words.t("room-timeline")) }
        }
        div.with-side.crisis-room data-live-url={ (path(shown.incident.id)) "/live" } {
            div {
                div #crisis-statement data-live { (shown.panels.statement) }
                (tasks::section(staff, shown))
                div #crisis-asked data-live { (shown.panels.consultations) }
                (story(staff, shown))
            }
            aside.side {
                (people::section(staff, shown))
                (figures(staff, shown))
                div #crisis-links data-live { (shown.panels.links) }
                (severity_box(words, shown))
            }
        }
    }
}

/// Says that nothing of this is real.
pub fn drill_strip(words: Words, drill: bool) -> Markup {
    html! {
        @if drill { p.crisis-drill role="note" { (icon("flag")) strong { (words.t("room-drill")) } " " span { (words.t("room-drill-text")) } } }
    }
}

fn head(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, incident) = (staff.words, shown.incident);
    let title = incident.title();
    let (lang, text) = title.read(words.lang, incident.lang());
    html! {
        header.topic-head #crisis-head data-live {
            p.meta {
                (words.with("room-number", &[("id", incident.id.to_string().into())])) " · "
                (state_badge(words, incident.state())) " "
                (severity_badge(words, incident.severity())) " "
                (ui::badge(Tone::Neutral, incident.impact().label(words)))
            }
            h1 lang=(lang.code()) dir=(lang.dir()) { (text) }
            p.meta {
                (words.t("room-since")) " " (ui::time(words, incident.started_at, staff.now, staff.zone))
                @if let Some(playbook) = shown.playbook { " · " bdi { (playbook.label(words.lang)) } }
                @for component in &shown.components { " · " bdi { (component_name(component).read(words.lang, Lang::En).1) } }
                @if incident.published_at.is_some() && !incident.drill {
                    " · " a href={ "/status/incidents/" (incident.id) } { (words.t("room-public-page")) }
                }
            }
        }
    }
}

/// What the reader is here for: the own part in one sentence, or how to get one.
fn mine(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let words = staff.words;
    let (me, room) = (staff.actor().id, path(shown.incident.id));
    let mine = shown.parts_of(me);
    let mut open: Vec<Part> = shown.named.iter().filter(|row| row.account_id == me).map(|row| row.role).collect();
    open.dedup();
    open.retain(|part| !mine.contains(part));
    html! {
        div #crisis-mine data-live {
            @if !mine.is_empty() {
                div.notice.brand { (icon("person")) div {
                    @for part in &mine {
                        p { strong { (words.with("room-your-part", &[("part", part.label(words).into())])) } " " (part.meaning(words)) }
                    }
                } }
            } @else if !shown.runs || !open.is_empty() {
                div.notice { (icon("bell")) div {
                    p { @if shown.runs { (words.t("room-named")) } @else { (words.t("room-no-part")) } }
                    @for part in &open {
                        form method="post" action={ (room) "/parts" } {
                            (form::hidden("act", "take")) (form::hidden("part", part.as_str()))
                            (form::button_named("go", "1", words.with("room-take-part", &[("part", part.label(words).into())]), "small"))
                        }
                    }
                } }
            }
        }
    }
}

/// What is due next, and how near it is.
fn clocks(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, incident) = (staff.words, shown.incident);
    let room = path(incident.id);
    if let Some(at) = incident.resolved_at {
        return ui::notice(
            Tone::Good,
            html! {
                p { strong { (words.t("room-over")) } " " (ui::time(words, at, staff.now, staff.zone)) }
                p { a href={ (room) "/review" } { (words.t("room-review")) } }
            },
        );
    }
    let label = match (incident.told_at, shown.timers.promised) {
        (None, _) => words.t("room-clock-first"),
        (_, true) => words.t("room-clock-promised"),
        (_, false) => words.t("room-clock-cadence"),
    };
    html! {
        div.crisis-clocks {
            @if let Some(clock) = shown.timers.public {
                (face(staff, clock, &label, &html! {
                    a.button href={ (room) "/statement" } data-key="a" { (icon("megaphone"))
                        @if incident.told_at.is_none() { (words.t("room-write-first")) } @else { (words.t("room-write-update")) }
                    }
                }))
            }
            @if let Some(clock) = shown.timers.brief {
                (face(staff, clock, &words.t("room-clock-brief"), &html! {
                    @if shown.runs {
                        form method="post" action={ (room) "/briefs" } {
                            (form::hidden("once", &shown.once))
                            button.button.quiet #brief-given type="submit" data-key="b" { (icon("check")) (words.t("room-brief-given")) }
                        }
                    }
                }))
            }
        }
    }
}

fn face(staff: &Staff, clock: Clock, label: &str, act: &Markup) -> Markup {
    let words = staff.words;
    let stamp = clock.due_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    html! {
        div.crisis-clock.late[clock.urgency == Urgency::Late].soon[clock.urgency == Urgency::Soon] data-due=(stamp) {
            p.crisis-clock-label { (label) }
            p.crisis-clock-time {
                (icon("clock")) (ui::time(words, clock.due_at, staff.now, staff.zone))
                @if clock.urgency == Urgency::Late { " " (ui::badge(Tone::Bad, words.t("room-overdue"))) }
            }
            (act)
        }
    }
}

/// The timeline, with the box to write in.
fn story(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, incident) = (staff.words, shown.incident);
    let room = path(incident.id);
    let told = timeline::Told { words, original: incident.lang(), tasks: shown.tasks, names: &shown.names };
    html! {
        section.section #timeline {
            h2 { (words.t("room-timeline")) }
            @if shown.runs { (note_form(words, shown)) }
            ol.timeline.crisis-log #crisis-log data-live {
                @for row in shown.lines { (line(staff, &told.line(row))) }
            }
            @if let Some(id) = shown.older { p { a.more-link href={ (room) "?before=" (id) "#timeline" } { (words.t("room-older")) } } }
            @if shown.earlier { p { a.more-link href={ (room) "#timeline" } { (words.t("room-newest")) } } }
        }
    }
}

fn line(staff: &Staff, line: &timeline::Line<'_>) -> Markup {
    let words = staff.words;
    let (row, loud) = (line.row, line.is_loud());
    html! {
        li.done[loud] {
            p { @if loud { strong { (line.sentence) } } @else { (line.sentence) } }
            @if let Some((lang, text)) = &line.task { p.muted lang=(lang.code()) dir=(lang.dir()) { (text) } }
            @if !line.text.is_empty() { p.kept dir="auto" { (line.text) } }
            p.meta {
                (ui::time(words, row.at, staff.now, staff.zone))
                @if let Some(name) = &row.name { " · " bdi { (name) } }
            }
        }
    }
}

fn note_form(words: Words, shown: &Shown<'_>) -> Markup {
    let typed = &shown.typed.note;
    let decides = typed.kind == "decision";
    let fault = shown.faults.text("text", &words);
    html! {
        form.form.crisis-note method="post" action={ (path(shown.incident.id)) "/notes" } {
            (form::hidden("once", &shown.once))
            div.field.has-fault[fault.is_some()] {
                label for="field-text" { (words.t("room-note")) }
                @if let Some(fault) = &fault { p.fault #field-text-fault { (icon("alert")) (fault) } }
                textarea #field-text name="text" rows="2" dir="auto" required data-key="m"
                    aria-describedby=[fault.is_some().then_some("field-text-fault")]
                    aria-invalid=[fault.is_some().then_some("true")] { "\n" (typed.text) }
            }
            div.choices role="radiogroup" aria-label=(words.t("room-note-kind")) {
                label.choice { input type="radio" name="kind" value="note" checked[!decides]; span { (words.t("room-kind-note")) } }
                label.choice { input type="radio" name="kind" value="decision" checked[decides]; span { (words.t("room-kind-decision")) } }
            }
            div.actions { (form::button_secondary(words.t("room-note-add"))) }
        }
    }
}

/// Figures: who asks, who was told.
fn figures(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, counts, incident) = (staff.words, shown.counts, shown.incident);
    let number = |count: i64| {
        let more = if count >= super::queries::COUNT_MAX { "+" } else { "" };
        format!("{}{more}", words.number(count))
    };
    html! {
        section.section {
            h2 { (words.t("room-figures")) }
            div #crisis-counts data-live {
                dl.facts {
                    dt { (words.t("room-count-cases")) }
                    dd data-count="cases" { (number(counts.cases)) @if counts.open_cases > 0 { " " span.muted { (words.with("room-count-open", &[("count", counts.open_cases.into())])) } } }
                    dt { (words.t("room-count-topics")) } dd data-count="topics" { (number(counts.topics)) }
                    @if incident.drill {
                        dt { (words.t("room-count-told")) } dd.muted { (words.t("room-count-drill")) }
                    } @else {
                        dt { (words.t("room-count-told")) }
                        dd data-count="told" { (words.with("room-count-of", &[("told", number(counts.told).into()), ("all", number(counts.to_tell).into())])) }
                    }
                }
            }
        }
    }
}

fn severity_box(words: Words, shown: &Shown<'_>) -> Markup {
    html! {
        @if shown.runs {
            section.section {
                h2 { (words.t("room-severity-title")) }
                form method="post" action={ (path(shown.incident.id)) "/severity" } {
                    (form::Choice {
                        name: "severity",
                        label: words.t("room-severity-label"),
                        options: severities(words),
                        chosen: shown.incident.severity.to_string(),
                        hint: Some(words.t("room-severity-hint")),
                        fault: None,
                    }.render())
                    div.actions { (form::button_secondary(words.t("room-severity-set"))) }
                }
            }
        }
    }
}

/// The severities with what they mean.
pub fn severities(words: Words) -> Vec<(String, String)> {
    Severity::ALL.iter().map(|it| (it.get().to_string(), severity_text(words, *it))).collect()
}

fn severity_text(words: Words, severity: Severity) -> String {
    match severity.get() {
        1 => words.t("room-severity-1"),
        2 => words.t("room-severity-2"),
        3 => words.t("room-severity-3"),
        _ => words.t("room-severity-4"),
    }
}

/// How bad it is, in two words.
pub fn severity_badge(words: Words, severity: Severity) -> Markup {
    let tone = match severity.get() {
        1 => Tone::Bad,
        2 => Tone::Warn,
        _ => Tone::Neutral,
    };
    ui::badge(tone, words.with("room-severity", &[("severity", severity.get().to_string().into())]))
}

/// How far it is.
pub fn state_badge(words: Words, state: State) -> Markup {
    let tone = match state {
        State::Resolved | State::Postmortem | State::Completed => Tone::Good,
        State::Monitoring | State::Verifying => Tone::Accent,
        _ => Tone::Warn,
    };
    ui::badge(tone, state.label(words))
}

/// The impacts that an incident can have, with their names.
pub fn impacts(words: Words) -> Vec<(String, String)> {
    let all = [Impact::Critical, Impact::Major, Impact::Minor, Impact::None];
    all.iter().map(|it| (it.as_str().to_owned(), it.label(words))).collect()
}

/// A component's name in three languages.
pub fn component_name(row: &ComponentRow) -> Texts {
    Texts::new(&*row.name_en, &*row.name_he, &*row.name_pl)
}

/// How to reach somebody off the site.
pub fn reach(phone: &str, contact: &str) -> Markup {
    let dial: String = phone.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    html! {
        @if !phone.is_empty() { p { a.crisis-reach href={ "tel:" (dial) } { (icon("phone")) bdi dir="ltr" { (phone) } } } }
        @if !contact.is_empty() { p.meta { bdi { (contact) } } }
    }
}

/// When somebody took on a part.
pub fn since(staff: &Staff, at: DateTime<Utc>) -> Markup {
    ui::time(staff.words, at, staff.now, staff.zone)
}
