//! What was: month by month.

use super::parts::{self, Tone};
use super::{Look, Page, Section};
use crate::incidents::incident::{Kind, State};
use crate::incidents::snapshot::{Incident, Snapshot};
use crate::ui::icon;
use chrono::{DateTime, Datelike as _, Utc};
use maud::{Markup, html};

/// Months on the first page of the history.
const MONTHS_SHOWN: usize = 3;
/// Months that have a page of their own, at most: ten years.
const MONTHS_MAX: usize = 120;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl Month {
    /// The month of a time in that zone.
    pub fn of(at: DateTime<Utc>, zone: chrono_tz::Tz) -> Self {
        let local = at.with_timezone(&zone);
        Self { year: local.year(), month: local.month() }
    }

    /// As it stands in an address: 2026-11.
    pub fn slug(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    const fn before(self) -> Self {
        if self.month == 1 {
            Self { year: self.year - 1, month: 12 }
        } else {
            Self { year: self.year, month: self.month - 1 }
        }
    }

    fn name(self, look: &Look<'_>) -> String {
        const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let name = NAMES[(self.month as usize + 11) % 12];
        look.words.with("status-month", &[("month", name.into()), ("year", self.year.to_string().into())])
    }
}

/// Every month from now back to the oldest incident, newest first.
pub fn months(snapshot: &Snapshot, zone: chrono_tz::Tz) -> Vec<Month> {
    let now = Month::of(snapshot.as_of, zone);
    let all = snapshot.incidents.iter().map(|incident| Month::of(incident.started_at, zone));
    let oldest = all.clone().min().unwrap_or(now).min(now);
    // Maintenance that is planned for next month has a page as well.
    let newest = all.max().unwrap_or(now).max(now);
    std::iter::successors(Some(newest), |month| Some(month.before()))
        .take_while(|month| *month >= oldest)
        .take(MONTHS_MAX)
        .collect()
}

/// What began in that month, newest first.
pub fn of_month(snapshot: &Snapshot, month: Month, zone: chrono_tz::Tz) -> Vec<&Incident> {
    snapshot.incidents.iter().filter(|incident| Month::of(incident.started_at, zone) == month).collect()
}

/// The newest months together, with the way to the older ones.
pub fn page(look: &Look<'_>, snapshot: &Snapshot, months: &[Month]) -> Page {
    let words = look.words;
    let body = html! {
        header.head {
            h1 { (words.t("status-history")) }
            p.as-of { (words.t("status-as-of")) " " (look.time(look.as_of)) }
        }
        @for month in months.iter().take(MONTHS_SHOWN) { (of_one(look, snapshot, *month)) }
        @if months.len() > MONTHS_SHOWN {
            nav.months aria-labelledby="months" {
                h2 #months { (words.t("status-months")) }
                ul { @for month in months { li { a href=(look.here(&format!("/history/{}", month.slug()))) { (month.name(look)) } } } }
            }
        }
    };
    let (title, description) = (words.t("status-history"), words.t("status-history-text"));
    let path = "/history".to_owned();
    Page { path, title, name: "incidents::history", section: Section::History, live: false, description, body }
}

/// One month, with its neighbours.
pub fn month(look: &Look<'_>, snapshot: &Snapshot, months: &[Month], month: Month) -> Page {
    let words = look.words;
    let at = months.iter().position(|it| *it == month).unwrap_or_default();
    let (newer, older) = (at.checked_sub(1).and_then(|at| months.get(at)), months.get(at + 1));
    let link = |other: &Month| look.here(&format!("/history/{}", other.slug()));
    let body = html! {
        header.head {
            h1 { (month.name(look)) }
            p.as-of { (words.t("status-as-of")) " " (look.time(look.as_of)) }
        }
        (entries(look, snapshot, month))
        nav.onward aria-label=(words.t("status-months")) {
            @if let Some(month) = older { a rel="prev" href=(link(month)) { (icon("previous")) (month.name(look)) } }
            a href=(look.here("/history")) { (words.t("status-history")) }
            @if let Some(month) = newer { a rel="next" href=(link(month)) { (month.name(look)) (icon("next")) } }
        }
    };
    Page {
        path: format!("/history/{}", month.slug()),
        title: format!("{}: {}", words.t("status-history"), month.name(look)),
        name: "incidents::month",
        section: Section::History,
        live: false,
        description: words.t("status-history-text"),
        body,
    }
}

fn of_one(look: &Look<'_>, snapshot: &Snapshot, month: Month) -> Markup {
    html! {
        section.part aria-labelledby={ "m" (month.slug()) } {
            h2 #{ "m" (month.slug()) } { a href=(look.here(&format!("/history/{}", month.slug()))) { (month.name(look)) } }
            (entries(look, snapshot, month))
        }
    }
}

fn entries(look: &Look<'_>, snapshot: &Snapshot, month: Month) -> Markup {
    let incidents = of_month(snapshot, month, look.brand.zone);
    html! {
        @if incidents.is_empty() { p.quiet { (look.words.t("status-quiet-month")) } }
        @else { ul.list { @for incident in incidents { li { (summary(look, snapshot, incident)) } } } }
    }
}

/// An incident in a few lines: what, when, how long, and what was said last.
pub fn summary(look: &Look<'_>, snapshot: &Snapshot, incident: &Incident) -> Markup {
    let words = look.words;
    let tone = Tone::of_incident(incident.state, incident.impact);
    let touched = parts::touched(look, snapshot, incident);
    html! {
        h3 { a href=(look.here(&format!("/incidents/{}", incident.id))) { (parts::line(look, &incident.title, incident.lang)) } }
        p.facts {
            span class={ "state " (tone.class()) } { (icon(tone.icon())) (incident.state.label(words)) }
            @if incident.kind == Kind::Maintenance { span { (words.t("status-maintenance")) } }
            @else { span { (incident.impact.label(words)) } }
            (when(look, incident))
            @if !touched.is_empty() { span dir="auto" { (touched.join(", ")) } }
        }
        @if let Some(update) = incident.updates.first() { (parts::prose(look, &update.body, update.lang)) }
    }
}

/// When it began, and how long it took once it is over.
fn when(look: &Look<'_>, incident: &Incident) -> Markup {
    let words = look.words;
    html! {
        @if incident.state == State::Scheduled { (super::front::window(look, incident)) }
        @else {
            span {
                (look.time(incident.started_at))
                @if let Some(end) = incident.resolved_at.filter(|_| incident.state.is_over()) {
                    " · " (words.with("status-lasted", &[("span", parts::lasted(look, (end - incident.started_at).num_seconds()).into())]))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Month, months};
    use crate::incidents::snapshot::Snapshot;

    #[test]
    fn a_year_ends_and_a_quiet_site_has_this_month() {
        let snapshot = Snapshot { as_of: "2026-01-01T00:30:00Z".parse().expect("a time"), ..Snapshot::default() };
        // West of Greenwich it is still December.
        assert_eq!(months(&snapshot, chrono_tz::America::New_York), [Month { year: 2025, month: 12 }]);
        let here = months(&snapshot, chrono_tz::Europe::Warsaw);
        assert_eq!(here.iter().map(|month| month.slug()).collect::<Vec<_>>(), ["2026-01"]);
        assert_eq!(here[0].before().slug(), "2025-12");
    }
}
