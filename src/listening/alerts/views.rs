//! How the list of alerts, one alert, the draft of an incident and the pager's page look.

use super::filter::{ALL, Filter, Place, Verdict};
use super::hook::{self, Shown};
use super::incident::Offer;
use super::queries::{AlertRow, CaseRow, ChangeRow, ExampleRow, PartRow};
use super::rarity::{Suggestion, suggestion_note};
use super::{Judged, Kind, LIST, State, path, said};
use crate::boards::post_path;
use crate::cases;
use crate::cases::setup::ColleagueRow;
use crate::ids::AlertId;
use crate::incidents::{TITLE_CHARS_MAX, impacts, room_path, severities};
use crate::listening::detector::scale;
use crate::listening::queries::WatchRow;
use crate::listening::room;
use crate::listening::watch::Severity;
use crate::policy::{self, Act};
use crate::ui::chart::{Chart, Spark, spark, volume};
use crate::ui::{self, Tone, form, icon};
use crate::web::fields::Fields;
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Counting on the tab stops here.
pub const COUNT_MAX: i64 = 1_000;
/// Watches of one alert that its page explains; of the others it has the names.
pub const PARTS_MAX: usize = 6;
/// Characters of an example.
const EXCERPT_CHARS: usize = 300;
/// Hours that a watch is silenced for by one press.
const MUTES: [&str; 3] = ["1", "8", "24"];

/// A page of the list, and everything around it.
pub struct Board<'a> {
    pub filter: &'a Filter,
    pub watches: &'a [WatchRow],
    pub alerts: &'a [AlertRow],
    pub parts: &'a [PartRow],
    /// People an hour in the day before each.
    pub sparks: Vec<(AlertId, Vec<i64>)>,
    pub open: i64,
    pub after: Option<Place>,
    pub next: Option<Place>,
}

impl Board<'_> {
    fn parts_of(&self, alert: AlertId) -> &[PartRow] {
        let from = self.parts.partition_point(|part| part.alert_id < alert);
        let until = self.parts.partition_point(|part| part.alert_id <= alert);
        &self.parts[from..until]
    }
}

/// The list.
pub fn list(staff: &Staff, board: &Board<'_>) -> Markup {
    let words = staff.words;
    let next = board.next.map(|place| board.filter.href_after(place));
    let may = policy::permit(&staff.viewer, Act::SourceArrange).is_ok();
    html! {
        header.page-head.desk-head {
            h1 { (words.t("alerts-title")) }
            p.lede { (words.t("alerts-lede")) }
            @if may {
                div.actions { a.button.quiet href=(hook::PAGE) { (icon("gear")) (words.t("alerts-hook-link")) } }
            }
        }
        (room::places(staff, LIST))
        (tabs(words, board))
        (find(words, board))
        div #alerts-list data-live data-live-url="/desk/listening/alerts/live" {
            @if board.alerts.is_empty() { (nothing(words, board)) }
            @else { ol.desk { @for alert in board.alerts { (row(staff, board, alert)) } } }
        }
        @if board.after.is_some() { p { a.more-link href=(board.filter.href()) { (words.t("cases-desk-start")) } } }
        (ui::pager(words, None, next.as_deref(), ""))
    }
}

fn tabs(words: Words, board: &Board<'_>) -> Markup {
    let all = [
        ("", words.t("alerts-tab-open")),
        (State::Acknowledged.as_str(), words.t("alerts-tab-acknowledged")),
        (State::Closed.as_str(), words.t("alerts-tab-closed")),
        (ALL, words.t("alerts-tab-all")),
    ];
    html! {
        nav.tabs.desk-tabs #alerts-tabs data-live aria-label=(words.t("alerts-tabs")) {
            @for (word, label) in all {
                a href=(board.filter.with_state(word).href()) aria-current=[(word == board.filter.state_word()).then_some("page")] {
                    (label)
                    @if word.is_empty() {
                        " " span.count data-count="open" { (words.number(board.open)) @if board.open >= COUNT_MAX { "+" } }
                    }
                }
            }
        }
    }
}

fn find(words: Words, board: &Board<'_>) -> Markup {
    let filter = board.filter;
    let any = || (String::new(), words.t("alerts-any"));
    let choice = |name, label: String, options: Vec<(String, String)>, chosen: String| {
        let options = std::iter::once(any()).chain(options).collect();
        form::Choice { name, label, options, chosen, ..form::Choice::default() }.render()
    };
    let levels = Severity::ALL.iter().map(|it| (it.as_str().to_owned(), it.label(words))).collect();
    let watches = board.watches.iter().map(|watch| (watch.id.to_string(), watch.name.clone())).collect();
    let verdicts = Verdict::ALL.iter().map(|it| (it.as_str().to_owned(), verdict(words, *it))).collect();
    html! {
        div.desk-find {
            form.filters method="get" action=(LIST) {
                (form::hidden("state", filter.state_word()))
                details.fold.desk-filters open[filter.is_narrowed()] {
                    summary { (words.t("alerts-filter")) }
                    div.filters {
                        (choice("severity", words.t("alerts-severity"), levels, filter.severity.map(|it| it.as_str().to_owned()).unwrap_or_default()))
                        (choice("watch", words.t("alerts-watch"), watches, filter.watch.map(|it| it.to_string()).unwrap_or_default()))
                        (choice("verdict", words.t("alerts-verdict"), verdicts, filter.verdict.map(|it| it.as_str().to_owned()).unwrap_or_default()))
                        (form::button_secondary(words.t("alerts-filter-do")))
                    }
                }
            }
        }
        @if filter.is_narrowed() {
            p.desk-narrowed { a.more-link href=(Filter::default().with_state(filter.state_word()).href()) { (words.t("alerts-unfilter")) } }
        }
    }
}

fn verdict(words: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::Useful => words.t("alerts-judged-useful"),
        Verdict::False => words.t("alerts-judged-false"),
        Verdict::None => words.t("alerts-judged-none"),
    }
}

fn nothing(words: Words, board: &Board<'_>) -> Markup {
    match board.filter.is_narrowed() || board.after.is_some() {
        true => ui::empty(words.t("alerts-none"), words.t("alerts-none-text"), None),
        false if board.filter.state_word().is_empty() => {
            ui::empty(words.t("alerts-quiet"), words.t("alerts-quiet-text"), None)
        }
        false => ui::empty(words.t("alerts-none"), words.t("alerts-none-yet"), None),
    }
}

fn row(staff: &Staff, board: &Board<'_>, alert: &AlertRow) -> Markup {
    let words = staff.words;
    let parts = board.parts_of(alert.id);
    let values = board.sparks.iter().find(|(id, _)| *id == alert.id).map(|(_, values)| values);
    html! {
        li.desk-row data-item data-line=(alert.id) {
            div.desk-main {
                h2 { a href=(path(alert.id)) dir="auto" { (said::title(words, alert, parts)) } }
                @if let Some(part) = parts.first() { p { (said::unusual(words, staff.zone, part)) } }
                @if alert.kind == Kind::Silent { p { (said::silent(words, staff.zone, alert)) } }
                (terms(&alert.terms()))
                p.meta {
                    (ui::time(words, alert.raised_at, staff.now, staff.zone))
                    @if let Some(name) = &alert.owner_name { "\u{a0}· " (words.t("alerts-owner")) ": " bdi { (name) } }
                }
            }
            div.desk-state {
                (badges(words, alert))
                @if let (Some(values), Some(part)) = (values, parts.first()) {
                    (spark(words, &Spark {
                        title: words.with("alerts-spark", &[("name", part.name.as_str().into())]),
                        values: values.clone(),
                        band: hourly(part),
                    }))
                }
            }
        }
    }
}

/// What is usual in an hour and what alarmed, where an hour can say so.
fn hourly(part: &PartRow) -> Option<(f64, f64)> {
    let hours = part.minutes as f64 / 60.0;
    let usual = part.weekday_tenths.unwrap_or(part.usual_tenths) as f64 / 10.0;
    (part.scale() == scale::Kind::Wave).then(|| (usual / hours, part.people as f64 / hours))
}

fn badges(words: Words, alert: &AlertRow) -> Markup {
    html! {
        p.badges {
            (ui::badge(said::state_tone(alert.state), said::state(words, alert.state)))
            " " (ui::badge(said::severity_tone(alert.severity), alert.severity.label(words)))
            @match alert.judged() {
                Some(Judged::Useful) => { " " (ui::badge(Tone::Good, words.t("alerts-judged-useful"))) }
                Some(Judged::False) => { " " (ui::badge(Tone::Neutral, words.t("alerts-judged-false"))) }
                None => {}
            }
            @if alert.escalated_at.is_some() { " " (ui::badge(Tone::Warn, words.t("alerts-escalated"))) }
        }
    }
}

fn terms(terms: &[String]) -> Markup {
    html! { @if !terms.is_empty() { p.meta { @for term in terms { bdi.desk-tag { (term) } " " } } } }
}

/// One alert, and everything around it.
pub struct One<'a> {
    pub alert: &'a AlertRow,
    pub parts: &'a [PartRow],
    pub chart: Option<Chart>,
    pub suggestions: Vec<(WatchRow, Suggestion)>,
    pub component: Option<String>,
    pub examples: Vec<ExampleRow>,
    pub cases: Vec<CaseRow>,
    pub trail: Vec<ChangeRow>,
    pub colleagues: Vec<ColleagueRow>,
    pub typed: &'a Fields,
    pub faults: &'a Faults,
    /// A colleague was faster: why nothing was done.
    pub lost: Option<&'static str>,
}

/// One alert's page.
pub fn one(staff: &Staff, one: &One<'_>) -> Markup {
    let (words, alert) = (staff.words, one.alert);
    html! {
        header.page-head {
            h1 dir="auto" { (said::title(words, alert, one.parts)) }
            div #alert-badges data-live { (badges(words, alert)) }
        }
        @if let Some(why) = one.lost { (lost(words, why, one.trail.first(), staff)) }
        (form::faults_summary(words, &one.faults.all(&words)))
        div #alert-now data-live data-live-url="/desk/listening/alerts/live" {
            (what(staff, one))
            (deeds(words, one))
        }
        @for (watch, suggestion) in &one.suggestions {
            (suggestion_note(staff, watch, Some(*suggestion), Some(alert.id)))
        }
        @if let Some(chart) = &one.chart { section.section #alert-chart data-live { (volume(words, staff.now, staff.zone, chart)) } }
        (behind(staff, one))
        @if alert.state != State::Closed { (hand_over(words, one)) }
        @if !one.parts.is_empty() { (mutes(staff, one)) }
        section.section #alert-trail data-live {
            h2 { (words.t("alerts-trail")) }
            (ui::list(one.trail.iter().map(|change| trail_line(staff, change))))
        }
    }
}

/// That a colleague did something in the meantime, and what.
fn lost(words: Words, why: &'static str, last: Option<&ChangeRow>, staff: &Staff) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p { (words.t(why)) }
            @if let Some(change) = last { p { (trail_line(staff, change)) } }
        },
    )
}

/// What is unusual, since when, how much.
fn what(staff: &Staff, one: &One<'_>) -> Markup {
    let (words, alert) = (staff.words, one.alert);
    html! {
        @if alert.kind == Kind::Silent {
            p.lede { (said::silent(words, staff.zone, alert)) }
            @if let Some(source) = alert.source_id {
                p { a.more-link href={ "/desk/listening/sources/" (source) } { (words.t("alerts-to-source")) } }
            }
        }
        @for part in one.parts.iter().take(PARTS_MAX) {
            div.alert-part {
                @if one.parts.len() > 1 { h2 { a href={ "/desk/listening/watches/" (part.watch_id) } dir="auto" { (part.name) } } }
                p.lede { (said::unusual(words, staff.zone, part)) }
                p.meta {
                    (words.with("alerts-part-at", &[("posts", part.posts.into()), ("at", words.date_time(part.as_of(), staff.zone).into())]))
                    " " (said::rarity(words, part))
                }
            }
        }
        @if one.parts.len() > PARTS_MAX {
            p { (words.t("alerts-parts-more")) @for part in one.parts.iter().skip(PARTS_MAX) { " " bdi.desk-tag { (part.name) } } }
        }
        dl.facts {
            dt { (words.t("alerts-raised")) }
            dd { (ui::time(words, alert.raised_at, staff.now, staff.zone)) }
            @if let Some(name) = &alert.owner_name { dt { (words.t("alerts-owner")) } dd { bdi { (name) } } }
            @if let (Some(name), Some(at)) = (&alert.acknowledged_name, alert.acknowledged_at) {
                dt { (words.t("alerts-state-acknowledged")) }
                dd { bdi { (name) } " · " (ui::time(words, at, staff.now, staff.zone)) }
            }
            @if let Some(at) = alert.closed_at {
                dt { (words.t("alerts-state-closed")) }
                dd { @if let Some(name) = &alert.closed_name { bdi { (name) } " · " } (ui::time(words, at, staff.now, staff.zone)) }
            }
            @if let Some(component) = &one.component { dt { (words.t("alerts-component")) } dd dir="auto" { (component) } }
        }
    }
}

/// What can be done with one press.
fn deeds(words: Words, one: &One<'_>) -> Markup {
    let alert = one.alert;
    let press = |act: &str, label: String, class: &str| form::button_named("act", act, label, class);
    html! {
        form method="post" action=(path(alert.id)) {
            (form::hidden("version", alert.version))
            div.actions {
                @if alert.state == State::Open { (press("acknowledge", words.t("alerts-acknowledge"), "")) }
                @match alert.incident_id {
                    Some(incident) => a.button.quiet href=(room_path(incident)) { (icon("alert")) (words.t("alerts-to-incident")) },
                    None => a.button.quiet href={ (path(alert.id)) "/incident" } { (icon("alert")) (words.t("alerts-incident")) },
                }
                @if alert.state != State::Closed {
                    @if alert.escalated_at.is_none() { (press("escalate", words.t("alerts-escalate"), "quiet")) }
                    (press("close", words.t("alerts-close"), "quiet"))
                }
            }
            @if alert.kind == Kind::Unusual {
                div.actions {
                    span { (words.t("alerts-judge")) }
                    @for (judged, label) in [(Judged::Useful, words.t("alerts-judge-useful")), (Judged::False, words.t("alerts-judge-false"))] {
                        @if alert.judged() != Some(judged) { (press(judged.as_str(), label, "quiet small")) }
                    }
                }
                p.hint { (words.t("alerts-judge-hint")) }
            }
        }
    }
}

/// What they talk about: words, examples, cases.
fn behind(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    let found = one.alert.terms();
    html! {
        @if !found.is_empty() {
            section.section {
                h2 { (words.t("alerts-terms")) }
                ul.watch-terms { @for term in &found { li dir="auto" { (term) } } }
            }
        }
        @if !one.examples.is_empty() {
            section.section {
                h2 { (words.t("alerts-examples")) }
                (ui::list(one.examples.iter().map(|row| example(staff, row))))
            }
        }
        @if !one.cases.is_empty() {
            section.section {
                h2 { (words.t("alerts-cases")) }
                (ui::list(one.cases.iter().map(|case| case_line(words, case))))
            }
        }
        @if let (Some(part), Kind::Unusual) = (one.parts.first(), one.alert.kind) {
            p { a.more-link href={ "/desk/listening?watch=" (part.watch_id) } { (words.t("alerts-all-mentions")) } }
        }
    }
}

fn example(staff: &Staff, row: &ExampleRow) -> Markup {
    let words = staff.words;
    let link = match (row.post_id, room::outside_link(row.link.as_deref())) {
        (Some(post), _) => Some((post_path(post), false)),
        (None, Some(link)) => Some((link.to_owned(), true)),
        (None, None) => None,
    };
    let title = if row.title.is_empty() { row.place.as_str() } else { row.title.as_str() };
    html! {
        article.alert-example lang=[row.lang.as_deref().and_then(Lang::parse).map(Lang::code)] {
            p {
                @match &link {
                    Some((href, true)) => a href=(href) rel="noreferrer nofollow external" dir="auto" { (title) },
                    Some((href, false)) => a href=(href) dir="auto" { (title) },
                    None => strong dir="auto" { (title) },
                }
            }
            p dir="auto" { (ui::markdown::excerpt(&row.body, EXCERPT_CHARS)) }
            p.meta lang=(words.lang.code()) { bdi { (row.place) } " · " (ui::time(words, row.at, staff.now, staff.zone)) }
        }
    }
}

fn case_line(words: Words, case: &CaseRow) -> Markup {
    html! {
        a href=(cases::desk_path(case.id)) dir="auto" { (case.title) }
        p.meta { "#" (case.id) " · " bdi { (case.customer_name) } " · " (case_state(words, case)) }
    }
}

fn case_state(words: Words, case: &CaseRow) -> String {
    cases::State::parse(&case.state).map(|state| cases::state_label_for_staff(words, state)).unwrap_or_default()
}

fn trail_line(staff: &Staff, change: &ChangeRow) -> Markup {
    let words = staff.words;
    // A name goes into the sentence, a note stands under it.
    let is_note = change.what == super::Step::Handed;
    html! {
        p { bdi { (said::step(words, change.what, change.actor_name.as_deref(), if is_note { "" } else { &change.note })) } }
        @if is_note && !change.note.is_empty() { blockquote dir="auto" { (change.note) } }
        p.meta { (ui::time(words, change.at, staff.now, staff.zone)) }
    }
}

fn hand_over(words: Words, one: &One<'_>) -> Markup {
    let mut people = vec![(String::new(), words.t("alerts-hand-choose"))];
    people.extend(one.colleagues.iter().map(|row| (row.handle.clone(), format!("{} (@{})", row.name, row.handle))));
    let typed = one.typed;
    let open = one.faults.of("to").or_else(|| one.faults.of("note")).is_some() || typed.is("note");
    html! {
        details.fold #alert-hand-over open[open] {
            summary { (icon("person")) (words.t("alerts-hand")) }
            div.fold-body {
                form.form method="post" action={ (path(one.alert.id)) "/hand-over" } {
                    (form::hidden("version", one.alert.version))
                    (form::Choice {
                        name: "to",
                        label: words.t("alerts-hand-to"),
                        options: people,
                        chosen: typed.get("to").to_owned(),
                        hint: None,
                        fault: one.faults.text("to", &words),
                    }.render())
                    (form::Area {
                        name: "note",
                        label: words.t("alerts-hand-note"),
                        value: typed.get("note").to_owned(),
                        rows: 3,
                        hint: Some(words.t("alerts-hand-hint")),
                        fault: one.faults.text("note", &words),
                        ..form::Area::default()
                    }.render())
                    div.actions { (form::button_secondary(words.t("alerts-hand-do"))) }
                }
            }
        }
    }
}

/// Silencing the watches, for whoever may.
fn mutes(staff: &Staff, one: &One<'_>) -> Markup {
    let words = staff.words;
    let may = policy::permit(&staff.viewer, Act::ListeningArrange).is_ok();
    html! {
        @if may {
            details.fold #alert-mute open[one.faults.of("until").is_some()] {
                summary { (icon("hidden")) (words.t("alerts-mute")) }
                div.fold-body {
                    p.hint { (words.t("alerts-mute-hint")) }
                    @for part in one.parts.iter().take(PARTS_MAX) { (mute(staff, one, part)) }
                }
            }
        }
    }
}

fn mute(staff: &Staff, one: &One<'_>, part: &PartRow) -> Markup {
    let words = staff.words;
    let muted = part.muted_until.filter(|until| *until > staff.now);
    let field = format!("until-{}", part.watch_id);
    html! {
        form.alert-mute method="post" action={ (path(one.alert.id)) "/mute" } {
            (form::hidden("watch", part.watch_id.0))
            p { strong dir="auto" { (part.name) } }
            @if let Some(until) = muted {
                p.meta { (words.with("alerts-muted-until", &[("date", words.date_time(until, staff.zone).into())])) }
                div.actions { (form::button_named("for", "none", words.t("alerts-unmute"), "quiet small")) }
            } @else {
                div.actions {
                    @for hours in MUTES {
                        @let count: i64 = hours.parse().unwrap_or(0);
                        (form::button_named("for", hours, words.with("alerts-mute-hours", &[("count", count.into())]), "quiet small"))
                    }
                }
                div.actions {
                    label for=(field) { (words.t("alerts-mute-until")) }
                    input id=(field) type="date" name="until" value=(one.typed.get("until"));
                    (form::button_named("for", "date", words.t("alerts-mute-date"), "quiet small"))
                }
            }
        }
    }
}

/// The draft of an incident.
pub fn incident(words: Words, offer: &Offer, typed: &Fields, faults: &Faults) -> Markup {
    let ticked = |name: &'static str, id: String| typed.all(name).any(|it| it == id);
    html! {
        header.page-head {
            h1 { (words.t("alerts-incident-title")) }
            p.lede { (words.t("alerts-incident-lede")) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action={ (path(offer.alert.id)) "/incident" } {
            (form::hidden("once", typed.get("once")))
            (form::Text {
                name: "title",
                label: words.t("alerts-incident-name"),
                value: typed.get("title").to_owned(),
                hint: Some(words.t("alerts-incident-name-hint")),
                fault: faults.text("title", &words),
                required: true,
                dir_auto: true,
                max: Some(TITLE_CHARS_MAX),
                ..form::Text::default()
            }.render())
            (form::Choice {
                name: "severity",
                label: words.t("alerts-severity"),
                options: severities(words),
                chosen: typed.get("severity").to_owned(),
                hint: None,
                fault: faults.text("severity", &words),
            }.render())
            (form::Radios {
                name: "impact",
                label: words.t("alerts-incident-impact"),
                options: impacts(words),
                chosen: typed.get("impact").to_owned(),
                hint: None,
                fault: faults.text("impact", &words),
            }.render())
            (ticks("component", words.t("alerts-incident-components"), offer.components.iter().map(|one| {
                (one.id.to_string(), one.label(words.lang), ticked("component", one.id.to_string()))
            }).collect()))
            (ticks("case", words.t("alerts-incident-cases"), offer.cases.iter().map(|case| {
                (case.id.to_string(), format!("#{} {}", case.id, case.title), ticked("case", case.id.to_string()))
            }).collect()))
            (ticks("topic", words.t("alerts-incident-topics"), offer.topics.iter().map(|(id, title)| {
                (id.to_string(), title.clone(), ticked("topic", id.to_string()))
            }).collect()))
            div.actions {
                (form::button(words.t("alerts-incident-do")))
                a.button.quiet href=(path(offer.alert.id)) { (words.t("alerts-incident-cancel")) }
            }
        }
    }
}

/// Boxes to tick: value, label, whether it is ticked. Nothing where there are none.
fn ticks(name: &str, legend: String, boxes: Vec<(String, String, bool)>) -> Markup {
    html! {
        @if !boxes.is_empty() {
            fieldset.field {
                legend { (legend) }
                div.choices {
                    @for (value, label, ticked) in boxes {
                        label.choice { input type="checkbox" name=(name) value=(value) checked[ticked]; span dir="auto" { (label) } }
                    }
                }
            }
        }
    }
}

/// The pager's page.
pub fn hook(words: Words, shown: &Shown) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t("alerts-hook-title")) }
            p.lede { (words.t("alerts-hook-lede")) }
        }
        @if let Some(secret) = &shown.secret {
            (ui::notice(Tone::Good, html! {
                p { (words.t("alerts-hook-secret")) }
                p { code dir="ltr" { (secret) } }
                p { (words.t("alerts-hook-secret-once")) }
            }))
        }
        @match &shown.tested {
            Some(None) => (ui::notice(Tone::Good, html! { p { (words.t("alerts-hook-worked")) } })),
            Some(Some(why)) => (ui::notice(Tone::Bad, html! { p { (words.t("alerts-hook-failed")) " " code dir="ltr" { (why) } } })),
            None => {}
        }
        (form::faults_summary(words, &shown.faults.all(&words)))
        form.form method="post" action=(hook::PAGE) {
            (form::Text {
                name: "url",
                label: words.t("alerts-hook-url"),
                value: shown.url.clone(),
                kind: "url",
                hint: Some(words.t("alerts-hook-url-hint")),
                fault: shown.faults.text("url", &words),
                ..form::Text::default()
            }.render())
            div.actions { (form::button(words.t("alerts-hook-save"))) }
        }
        @if shown.is_set {
            form method="post" action={ (hook::PAGE) "/test" } {
                div.actions { (form::button_secondary(words.t("alerts-hook-test"))) }
            }
        }
    }
}
