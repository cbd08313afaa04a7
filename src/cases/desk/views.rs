//! The desk's list and one case with its forms.

use super::queries::{Counts, Place};
use super::{COUNT_MAX, Filter, Tab};
use crate::boards::{BoardRow, Kind, topic_path};
use crate::cases::queries::{CasePost, CaseRow, ChangeRow};
use crate::cases::views::{changed, replied, state_label_for_staff, timeline, tone};
use crate::cases::{Hand, State, case_path, desk_path};
use crate::policy::{self, Act, Role};
use crate::ui::{self, Tone, form, icon, query_value};
use crate::web::{Faults, Staff};
use crate::words::Words;
use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

/// A case that waits longer than this stands out.
const LATE_HOURS: i64 = 24;

/// One tab of the desk.
pub struct Desk<'a> {
    pub tab: Tab,
    pub filter: &'a Filter,
    pub boards: &'a [BoardRow],
    pub counts: Counts,
    pub cases: &'a [CaseRow],
    pub next: Option<Place>,
    /// Whether this is not the first page.
    pub paged: bool,
}

impl Desk<'_> {
    /// The address of this view with another tab or place.
    fn href(&self, tab: Tab, after: Option<Place>) -> String {
        let mut href = format!("/desk?tab={}", tab.as_str());
        let board = self.filter.board.and_then(|id| self.boards.iter().find(|board| board.id == id));
        if let Some(board) = board {
            href.push_str(&format!("&board={}", query_value(&board.slug)));
        }
        if let Some(state) = self.filter.state.filter(|_| tab == self.tab) {
            href.push_str(&format!("&state={}", state.as_str()));
        }
        if let Some(kind) = self.filter.kind {
            href.push_str(&format!("&kind={}", kind.as_str()));
        }
        if let Some(after) = after {
            href.push_str(&format!("&after={}", after.write()));
        }
        href
    }

    const fn is_filtered(&self) -> bool {
        self.filter.board.is_some() || self.filter.state.is_some() || self.filter.kind.is_some()
    }
}

/// A tab of cases with its filters.
pub fn list(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let words = staff.words;
    let next = desk.next.map(|place| desk.href(desk.tab, Some(place)));
    html! {
        header.page-head {
            h1 { (words.t("cases-desk-title")) }
            p.lede { (tab_lede(words, desk.tab)) }
        }
        (tabs(words, desk))
        (filters(words, desk))
        @if desk.cases.is_empty() {
            @if desk.is_filtered() || desk.paged {
                (ui::empty(words.t("cases-desk-none"), words.t("cases-desk-none-text"),
                    Some((&words.t("cases-desk-unfilter"), &format!("/desk?tab={}", desk.tab.as_str())))))
            } @else {
                (ui::empty(words.t("cases-desk-empty"), words.t("cases-desk-empty-text"), None))
            }
        } @else {
            ol.desk { @for case in desk.cases { (row(staff, case)) } }
        }
        @if desk.paged { p { a.more-link href=(desk.href(desk.tab, None)) { (words.t("cases-desk-start")) } } }
        (ui::pager(words, None, next.as_deref(), ""))
    }
}

fn tabs(words: Words, desk: &Desk<'_>) -> Markup {
    let tabs: Vec<(String, String, bool)> = Tab::ALL
        .into_iter()
        .map(|tab| {
            let (label, count) = match tab {
                Tab::Waiting => (words.t("cases-tab-waiting"), desk.counts.waiting),
                Tab::Mine => (words.t("cases-tab-mine"), desk.counts.mine),
                Tab::Open => (words.t("cases-tab-open"), desk.counts.open),
                Tab::Resolved => (words.t("cases-tab-resolved"), desk.counts.resolved),
            };
            let more = if count >= COUNT_MAX { "+" } else { "" };
            (format!("{label} ({}{more})", words.number(count)), desk.href(tab, None), tab == desk.tab)
        })
        .collect();
    ui::tabs_labelled(&words.t("cases-desk-tabs"), &tabs)
}

fn tab_lede(words: Words, tab: Tab) -> String {
    match tab {
        Tab::Waiting => words.t("cases-tab-waiting-lede"),
        Tab::Mine => words.t("cases-tab-mine-lede"),
        Tab::Open => words.t("cases-tab-open-lede"),
        Tab::Resolved => words.t("cases-tab-resolved-lede"),
    }
}

fn filters(words: Words, desk: &Desk<'_>) -> Markup {
    let all = |label: String| vec![(String::new(), label)];
    let mut boards = all(words.t("cases-filter-boards"));
    boards.extend(desk.boards.iter().map(|board| (board.slug.clone(), board.name.clone())));
    let board = desk.filter.board.and_then(|id| desk.boards.iter().find(|board| board.id == id));
    let mut states = all(words.t("cases-filter-states"));
    states.extend(State::ALL.into_iter().map(|state| (state.as_str().to_owned(), state_label_for_staff(words, state))));
    let mut kinds = all(words.t("cases-filter-kinds"));
    kinds.extend(Kind::ALL.into_iter().map(|kind| (kind.as_str().to_owned(), kind.label(&words))));
    let choice = |name, label, options, chosen: &str| form::Choice {
        name,
        label,
        options,
        chosen: chosen.to_owned(),
        ..form::Choice::default()
    };
    html! {
        form.filters method="get" action="/desk" role="search" aria-label=(words.t("cases-filter")) {
            (form::hidden("tab", desk.tab.as_str()))
            (choice("board", words.t("cases-filter-board"), boards, board.map_or("", |board| board.slug.as_str())).render())
            (choice("state", words.t("cases-filter-state"), states, desk.filter.state.map_or("", State::as_str)).render())
            (choice("kind", words.t("cases-filter-kind"), kinds, desk.filter.kind.map_or("", Kind::as_str)).render())
            (form::button_secondary(words.t("cases-filter-apply")))
        }
    }
}

fn row(staff: &Staff, case: &CaseRow) -> Markup {
    let words = staff.words;
    let late = case.waits_since.is_some_and(|since| staff.now - since > TimeDelta::hours(LATE_HOURS));
    html! {
        li.desk-row.late[late] data-item {
            div.desk-main {
                h2 { a href=(desk_path(case.id)) dir="auto" { (case.title) } }
                p.meta {
                    (ui::badge(Tone::Neutral, kind_label(words, case)))
                    @if case.private { " " (ui::badge(Tone::Neutral, words.t("cases-private"))) }
                    " " bdi { (case.customer_name) } "\u{a0}· " bdi { (case.board_name) } "\u{a0}· "
                    @match &case.assignee_name {
                        Some(name) => { (words.t("cases-fact-assignee")) ": " bdi { (name) } }
                        None => (words.t("cases-fact-nobody")),
                    }
                }
            }
            div.desk-state {
                (ui::badge(tone(case.state), state_label_for_staff(words, case.state)))
                p.meta {
                    @match case.waits_since {
                        Some(since) => (waiting(staff, since)),
                        None => (ui::time(words, case.state_since, staff.now, staff.zone)),
                    }
                }
            }
        }
    }
}

/// How long a case waits already, in whole units.
fn waiting(staff: &Staff, since: DateTime<Utc>) -> Markup {
    let seconds = u64::try_from((staff.now - since).num_seconds()).unwrap_or(0).max(60);
    let unit = [86_400, 3_600, 60].into_iter().find(|unit| seconds >= *unit).unwrap_or(60);
    let span = staff.words.span(seconds - seconds % unit);
    html! {
        time datetime=(since.to_rfc3339()) title=(staff.words.date_time(since, staff.zone)) {
            (staff.words.with("cases-waits", &[("span", span.into())]))
        }
    }
}

fn kind_label(words: Words, case: &CaseRow) -> String {
    Kind::parse(&case.kind).unwrap_or(Kind::Talk).label(&words)
}

/// The form that answers, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub body: String,
    pub official: String,
    /// The state to go to after answering; empty: leave it.
    pub then: String,
    /// A date; empty: do not pin.
    pub pin_until: String,
    pub version: i64,
    pub seen: i64,
    pub once: String,
}

/// The form that moves a case, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StateForm {
    pub to: String,
    pub note: String,
    pub version: i64,
}

/// A case's page on the desk.
pub struct Shown<'a> {
    pub case: &'a CaseRow,
    pub changes: &'a [ChangeRow],
    pub posts: &'a [CasePost],
    pub answer: &'a AnswerForm,
    pub state: &'a StateForm,
    pub faults: &'a Faults,
}

/// One case: what was written, the box to answer in, and beside it who has it and where it stands.
pub fn show(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, case) = (staff.words, shown.case);
    html! {
        header.topic-head {
            p.meta {
                (words.with("cases-number", &[("id", case.id.to_string().into())])) " · "
                (ui::badge(Tone::Neutral, kind_label(words, case))) " "
                (ui::badge(tone(case.state), state_label_for_staff(words, case.state)))
                @if case.private { " " (ui::badge(Tone::Neutral, words.t("cases-private"))) }
            }
            h1 dir="auto" { (case.title) }
            p.meta {
                (ui::person(&case.customer_handle, &case.customer_name, None)) " · "
                (ui::time(words, case.opened_at, staff.now, staff.zone)) " · " bdi { (case.board_name) } " · "
                a href=(topic_path(case.topic_id, &case.slug)) { (words.t("cases-to-topic")) } " · "
                a href=(case_path(case.id)) { (words.t("cases-as-customer")) }
            }
        }
        (news(staff, shown))
        @if shown.faults.of("changed").is_none() { (form::faults_summary(words, &shown.faults.all(&words))) }
        @if case.deleted_at.is_some() { p.strip.locked { (icon("hidden")) (words.t("cases-topic-removed")) } }
        @if case.locked_at.is_some() { p.strip.locked { (icon("lock")) (words.t("cases-topic-locked")) } }
        div.with-side {
            div {
                (posts(staff, shown))
                (answer_box(staff, shown))
            }
            aside.side {
                (assignee(staff, case))
                (state_box(words, shown))
                section.section { h2 { (words.t("cases-timeline")) } (timeline(staff, case, shown.changes, shown.posts)) }
            }
        }
    }
}

/// What changed since the writer opened the page: nothing was sent, the text is below.
fn news(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, me) = (staff.words, staff.actor().id);
    let Some(fault) = shown.faults.of("changed") else { return html! {} };
    let seen_version = shown.answer.version.max(shown.state.version);
    let new_changes =
        usize::try_from(shown.case.version.saturating_sub(seen_version)).unwrap_or(0).min(shown.changes.len());
    let changes = &shown.changes[shown.changes.len() - new_changes..];
    let seen = shown.answer.seen;
    let posts = shown
        .posts
        .iter()
        .filter(|post| seen > 0 && post.number > seen && post.author_id != me && post.deleted_at.is_none());
    let allowed: Vec<String> =
        shown.case.state.next(Hand::Staff).iter().map(|state| state_label_for_staff(words, *state)).collect();
    let now = state_label_for_staff(words, shown.case.state);
    html! {
        (ui::notice(Tone::Warn, html! {
            p { strong { (fault.text(&words)) } }
            p { (words.with("cases-now", &[("state", now.into()), ("allowed", allowed.join(", ").into())])) }
        }))
        @if new_changes > 0 || posts.clone().next().is_some() {
            (ui::card(html! {
                ul {
                    @for post in posts { @if let Some(line) = replied(words, shown.case, post, me) { li { (line) } } }
                    @for change in changes { li { (changed(words, change, me, false)) } }
                }
            }))
        }
    }
}

fn posts(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, case) = (staff.words, shown.case);
    let earlier = shown.posts.first().is_some_and(|post| post.number > 1);
    html! {
        @if earlier { p { a.more-link href=(topic_path(case.topic_id, &case.slug)) { (words.t("cases-earlier")) } } }
        div.posts {
            @for post in shown.posts {
                @if post.deleted_at.is_some() {
                    div.tombstone { (icon("hidden")) div { p { (words.t("cases-post-removed")) } } }
                } @else {
                    (one_post(staff, case, post))
                }
            }
        }
    }
}

fn one_post(staff: &Staff, case: &CaseRow, post: &CasePost) -> Markup {
    let words = staff.words;
    let by_staff = Role::parse(&post.author_role).is_some_and(Role::is_staff);
    let office = post.author_department.as_deref().filter(|_| by_staff).unwrap_or(&staff.brand.name);
    html! {
        article.post.by-staff[by_staff].by-author[post.author_id == case.customer_id].is-official[post.official_at.is_some()] data-item {
            header.post-head {
                (ui::avatar(&post.author_name))
                div.post-who {
                    (ui::person(&post.author_handle, &post.author_name, by_staff.then_some(office)))
                    p.meta {
                        (ui::time(words, post.created_at, staff.now, staff.zone))
                        @if post.official_at.is_some() { " · " (ui::badge(Tone::Accent, words.t("cases-official"))) }
                    }
                }
                a.post-number href={ "/p/" (post.id) } { "#" (post.number) }
            }
            div.post-body.prose dir="auto" { (PreEscaped(&post.body_html)) }
        }
    }
}

/// Answer, mark, move and pin in one form.
fn answer_box(staff: &Staff, shown: &Shown<'_>) -> Markup {
    let (words, case, typed, faults) = (staff.words, shown.case, shown.answer, shown.faults);
    let mut then = vec![(String::new(), words.t("cases-answer-leave"))];
    then.extend(next_states(words, case.state));
    let may_pin = !case.private && policy::permit(&staff.viewer, Act::TopicArrange).is_ok();
    html! {
        form.composer.form #reply method="post" action={ (desk_path(case.id)) "/answer" } {
            h2 { (words.t("cases-answer")) }
            (form::Area {
                name: "body",
                label: words.t("cases-answer-text"),
                value: typed.body.clone(),
                rows: 8,
                hint: Some(if case.private { words.t("cases-answer-hint-private") } else { words.t("cases-answer-hint") }),
                fault: faults.text("body", &words),
                required: true,
                draft_slot: Some(format!("reply:{}", case.topic_id)),
            }.render())
            (form::Check {
                name: "official",
                label: words.t("cases-answer-official"),
                checked: !typed.official.is_empty(),
                hint: Some(words.t("cases-answer-official-hint")),
            }.render())
            div.field-row {
                (form::Choice {
                    name: "then",
                    label: words.t("cases-answer-then"),
                    options: then,
                    chosen: typed.then.clone(),
                    hint: None,
                    fault: faults.text("then", &words),
                }.render())
                @if may_pin {
                    (form::Text {
                        name: "pin_until",
                        label: words.t("cases-answer-pin"),
                        kind: "date",
                        value: typed.pin_until.clone(),
                        fault: faults.text("pin_until", &words),
                        ..form::Text::default()
                    }.render())
                }
            }
            (form::hidden("version", case.version))
            (form::hidden("seen", shown.posts.last().map_or(0, |post| post.number)))
            (form::hidden("once", &typed.once))
            div.actions { (form::button(words.t("cases-answer-send"))) }
        }
    }
}

fn next_states(words: Words, state: State) -> impl Iterator<Item = (String, String)> {
    state.next(Hand::Staff).iter().map(move |state| (state.as_str().to_owned(), state_label_for_staff(words, *state)))
}

fn assignee(staff: &Staff, case: &CaseRow) -> Markup {
    let words = staff.words;
    let mine = case.assignee_id == Some(staff.actor().id);
    html! {
        section.section {
            h2 { (words.t("cases-fact-assignee")) }
            p {
                @match (&case.assignee_handle, &case.assignee_name) {
                    (Some(handle), Some(name)) => (ui::person(handle, name, None)),
                    _ => (words.t("cases-fact-nobody")),
                }
            }
            form method="post" action={ (desk_path(case.id)) "/assignee" } {
                (form::hidden("version", case.version))
                @if mine {
                    (form::hidden("to", ""))
                    (form::button_secondary(words.t("cases-release")))
                } @else {
                    (form::hidden("to", "me"))
                    (form::button_secondary(words.t("cases-take")))
                }
            }
        }
    }
}

fn state_box(words: Words, shown: &Shown<'_>) -> Markup {
    let (case, typed, faults) = (shown.case, shown.state, shown.faults);
    html! {
        section.section {
            h2 { (words.t("cases-state")) }
            form.form method="post" action={ (desk_path(case.id)) "/state" } {
                (form::Radios {
                    name: "to",
                    label: words.t("cases-state-to"),
                    options: next_states(words, case.state).collect(),
                    chosen: typed.to.clone(),
                    hint: None,
                    fault: faults.text("to", &words),
                }.render())
                (form::Area {
                    name: "note",
                    label: words.t("cases-state-note"),
                    value: typed.note.clone(),
                    rows: 3,
                    hint: Some(words.t("cases-state-note-hint")),
                    fault: faults.text("note", &words),
                    ..form::Area::default()
                }.render())
                (form::hidden("version", case.version))
                div.actions { (form::button_secondary(words.t("cases-state-set"))) }
            }
        }
    }
}
