//! A list of the desk: its head, its rows, and the bar under it.

use super::bulk::views::{self as bulk_views, Report};
use super::bulk::{BulkForm, CHECKBOX};
use super::filter::{Choices, List};
use super::head;
use super::queries::Counts;
use super::saved::ViewRow;
use super::{Place, Tab};
use crate::boards::Kind;
use crate::cases::queries::CaseRow;
use crate::cases::views::{severity_label, severity_tone, state_label_for_staff, tone};
use crate::cases::{Severity, State, clock, desk_path};
use crate::ids::{CaseId, DepartmentId};
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Staff};
use crate::words::Words;
use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, html};

/// A case that waits longer than this stands out.
const LATE_HOURS: i64 = 24;

/// A page of a list, and everything around it.
pub struct Desk<'a> {
    pub list: &'a List,
    pub choices: &'a Choices,
    pub counts: Counts,
    pub cases: &'a [CaseRow],
    pub tags: Vec<(CaseId, String)>,
    /// The search found more than it looks through.
    pub capped: bool,
    /// The reader's own views.
    pub saved: Vec<ViewRow>,
    /// The reader's department.
    pub department: Option<DepartmentId>,
    /// What was done to many cases just now.
    pub batch: Option<Report>,
    pub bulk: &'a BulkForm,
    pub faults: &'a Faults,
    pub all_chosen: bool,
    /// Where the page begins; none for the first one.
    pub after: Option<Place>,
    pub next: Option<Place>,
}

/// The whole page.
pub fn list(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let words = staff.words;
    let next = desk.next.map(|place| desk.list.href_with("after", &place.write()));
    html! {
        (head::head(staff, desk))
        @if let Some(report) = &desk.batch { (bulk_views::told(staff, desk, report)) }
        (form::faults_summary(words, &desk.faults.all(&words)))
        form.desk-form method="post" action="/desk/batches" {
            (form::hidden("once", &desk.bulk.once))
            (form::hidden("back", desk.list.query()))
            // Drawn anew while the page is open (desk/live): what is ticked stays ticked.
            div #desk-list data-live data-live-url="/desk/live" {
                @if desk.cases.is_empty() { (nothing(words, desk)) }
                @else { ol.desk #field-chosen { @for case in desk.cases { (row(staff, desk, case)) } } }
            }
            (bulk_views::bar(staff, desk))
        }
        @if desk.after.is_some() { p { a.more-link href=(desk.list.href()) { (words.t("cases-desk-start")) } } }
        (ui::pager(words, None, next.as_deref(), ""))
    }
}

fn nothing(words: Words, desk: &Desk<'_>) -> Markup {
    html! {
        @if desk.list.filter.is_empty() && desk.after.is_none() {
            (ui::empty(words.t("cases-desk-empty"), words.t("cases-desk-empty-text"), None))
        } @else {
            (ui::empty(words.t("cases-desk-none"), words.t("inbox-none-text"),
                Some((&words.t("cases-desk-unfilter"), &desk.list.bare().href()))))
        }
    }
}

fn row(staff: &Staff, desk: &Desk<'_>, case: &CaseRow) -> Markup {
    let words = staff.words;
    let late = case.waits_since.is_some_and(|since| staff.now - since > TimeDelta::hours(LATE_HOURS));
    let name = format!("{CHECKBOX}{}", case.id);
    let checked = desk.all_chosen || desk.bulk.rest.contains_key(&name);
    let choose = words.with("inbox-choose", &[("id", case.id.to_string().into())]);
    html! {
        li.desk-row.late[late].has-news[case.news_since.is_some()] data-item data-case=(case.id) {
            label.desk-check {
                input type="checkbox" name=(name) value=(case.version) checked[checked] aria-label=(choose);
            }
            div.desk-main {
                h2 { a href=(desk_path(case.id)) dir="auto" { (case.title) } }
                p.meta {
                    span.desk-number { "#" (case.id) }
                    " " (severity(words, case.severity))
                    @if case.news_since.is_some() { " " span.badge.brand { (icon("reply")) (words.t("inbox-news")) } }
                    " " (ui::badge(Tone::Neutral, kind_label(words, case)))
                    @if case.private { " " (ui::badge(Tone::Neutral, words.t("cases-private"))) }
                    @if let Some(main) = case.main_case_id {
                        " " (ui::badge(Tone::Neutral, words.with("inbox-duplicate", &[("id", main.to_string().into())])))
                    }
                    @for tag in desk.tags.iter().filter(|(id, _)| *id == case.id).map(|(_, tag)| tag) {
                        " " bdi.desk-tag { "#" (tag) }
                    }
                }
                p.meta {
                    bdi { (case.customer_name) } "\u{a0}· " bdi { (case.board_name) }
                    @if let Some(department) = &case.department_name { "\u{a0}· " bdi { (department) } }
                    "\u{a0}· "
                    @match &case.assignee_name {
                        Some(name) => { (words.t("cases-fact-assignee")) ": " bdi { (name) } }
                        None => (words.t("cases-fact-nobody")),
                    }
                }
            }
            div.desk-state {
                (ui::badge(tone(case.state), state_label_for_staff(words, case.state)))
                (clock::due_badge(words, case, staff.now, staff.zone))
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

/// What is as usual needs no word.
fn severity(words: Words, severity: Severity) -> Markup {
    html! {
        @if severity != Severity::Normal { (ui::badge(severity_tone(severity), severity_label(words, severity))) }
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

/// What a view is called.
pub fn tab_label(words: Words, tab: Tab) -> String {
    match tab {
        Tab::Waiting => words.t("cases-tab-waiting"),
        Tab::Mine => words.t("cases-tab-mine"),
        Tab::Department => words.t("inbox-tab-department"),
        Tab::Unassigned => words.t("inbox-tab-unassigned"),
        Tab::Breaching => words.t("inbox-tab-breaching"),
        Tab::News => words.t("inbox-tab-news"),
        Tab::Open => words.t("cases-tab-open"),
        Tab::Resolved => words.t("cases-tab-resolved"),
    }
}

/// Every state as a choice.
pub fn state_choices(words: Words, fits: impl Fn(State) -> bool) -> Vec<(String, String)> {
    State::ALL
        .into_iter()
        .filter(|state| fits(*state))
        .map(|state| (state.as_str().to_owned(), state_label_for_staff(words, state)))
        .collect()
}
