//! What several status pages show: an update, a promise, the state of a component, bars of days, texts in whatever language they are.

use super::Look;
use crate::incidents::incident::{Health, Impact, State, Texts};
use crate::incidents::snapshot::{Change, Component, Day, Incident, Promise, Revision, Snapshot, Update};
use crate::ui::icon;
use crate::words::Lang;
use chrono::NaiveDate;
use linkify::{LinkFinder, LinkKind};
use maud::{Markup, html};

/// The colour that a state of things has; its words say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Work,
    Minor,
    Major,
    Critical,
}

impl Tone {
    /// Its class in the stylesheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Work => "work",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Critical => "critical",
        }
    }

    /// Its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Good => "check",
            Self::Work => "gear",
            Self::Minor | Self::Major | Self::Critical => "alert",
        }
    }

    /// The colour of a component's state.
    pub const fn of(health: Health) -> Self {
        match health {
            Health::Operational => Self::Good,
            Health::Maintenance => Self::Work,
            Health::Degraded => Self::Minor,
            Health::Partial => Self::Major,
            Health::Major => Self::Critical,
        }
    }

    /// The colour of an incident.
    pub const fn of_incident(state: State, impact: Impact) -> Self {
        match impact {
            _ if state.is_over() => Self::Good,
            Impact::Maintenance => Self::Work,
            Impact::None | Impact::Minor => Self::Minor,
            Impact::Major => Self::Major,
            Impact::Critical => Self::Critical,
        }
    }
}

/// A short text in the reader's language, or in the original with its language marked.
pub fn line(look: &Look<'_>, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(look.words.lang, original);
    html! { @if lang == look.words.lang { span dir="auto" { (text) } } @else { span lang=(lang.code()) dir=(lang.dir()) { (text) } } }
}

/// A name as a plain text.
pub fn name(look: &Look<'_>, texts: &Texts, original: Lang) -> String {
    texts.read(look.words.lang, original).1.to_owned()
}

/// A text of several paragraphs in the reader's language, or in the original with a mark.
pub fn prose(look: &Look<'_>, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(look.words.lang, original);
    let other = lang != look.words.lang;
    html! {
        @if other { p.only { (icon("globe")) (look.words.with("status-only-in", &[("lang", lang.code().into())])) } }
        div.said lang=[other.then_some(lang.code())] dir=(if other { lang.dir() } else { "auto" }) {
            @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
                p dir="auto" {
                    @for (number, line) in paragraph.lines().enumerate() {
                        @if number > 0 { br; }
                        (linked(line))
                    }
                }
            }
        }
    }
}

/// A line with its addresses as links.
fn linked(line: &str) -> Markup {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    html! {
        @for span in finder.spans(line) {
            @if span.kind().is_some() && (span.as_str().starts_with("https://") || span.as_str().starts_with("http://")) {
                a href=(span.as_str()) rel="nofollow noopener" { (span.as_str()) }
            } @else { (span.as_str()) }
        }
    }
}

/// A state in its colour.
pub fn health(look: &Look<'_>, health: Health) -> Markup {
    let tone = Tone::of(health);
    html! { span class={ "state " (tone.class()) } { (icon(tone.icon())) (health.label(look.words)) } }
}

/// How long something took: "1 hour 20 minutes".
pub fn lasted(look: &Look<'_>, seconds: i64) -> String {
    let minutes = u64::try_from(seconds).unwrap_or(0).div_ceil(60).max(1);
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let (long, short) = if days > 0 { (days * 86_400, hours * 3_600) } else { (hours * 3_600, rest * 60) };
    match (long, short) {
        (0, short) => look.words.span(short),
        (long, 0) => look.words.span(long),
        (long, short) => {
            let args = [("long", look.words.span(long).into()), ("short", look.words.span(short).into())];
            look.words.with("status-span", &args)
        }
    }
}

/// A day without its hour.
pub fn date(look: &Look<'_>, day: NaiveDate) -> String {
    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    look.words.date(noon, chrono_tz::UTC)
}

/// Which components it is about, by name.
pub fn touched(look: &Look<'_>, snapshot: &Snapshot, incident: &Incident) -> Vec<String> {
    incident
        .components
        .iter()
        .filter_map(|id| snapshot.component(*id))
        .map(|component| name(look, &component.name, look.brand.lang))
        .collect()
}

/// What became of the promise that came with an update; `newest`: nothing followed it yet.
pub fn promise(look: &Look<'_>, update: &Update, newest: bool) -> Markup {
    let Some(at) = update.promised_at else { return html! {} };
    let words = look.words;
    let args = [("time", look.said(at).into())];
    html! {
        @match update.promise {
            Promise::None => {}
            Promise::Open => p.promise { (icon("clock")) span { (words.with("status-promise-open", &args)) } },
            Promise::Kept => p.promise.kept { (icon("check")) span { (words.with("status-promise-kept", &args)) } },
            Promise::Missed if newest => p.promise.late { (icon("clock")) span { (words.with("status-promise-late", &args)) } },
            Promise::Missed => p.promise.late { (icon("clock")) span { (words.with("status-promise-missed", &args)) } },
        }
    }
}

/// One update with all that belongs to it.
pub fn update(look: &Look<'_>, update: &Update, newest: bool) -> Markup {
    let words = look.words;
    html! {
        article.update #{ "u" (update.number) } {
            h3 { (update.state.label(words)) }
            p.when { (look.time(update.shown_at)) }
            (prose(look, &update.body, update.lang))
            @if !update.components.is_empty() {
                ul.changes { @for change in &update.components { li { (changed(look, change)) } } }
            }
            (promise(look, update, newest))
            @if update.statement_version.is_some() || update.ledger_number.is_some() {
                p.proof {
                    @if let Some(version) = update.statement_version {
                        span { (words.with("status-statement", &[("version", version.into())])) }
                    }
                    @if let Some(number) = update.ledger_number {
                        a href=(look.site(&format!("/transparency/{number}"))) { (words.with("status-ledger", &[("number", number.to_string().into())])) }
                    }
                }
            }
            @for (at, revision) in update.revisions.iter().enumerate().rev() { (revised(look, update, revision, at)) }
        }
    }
}

fn changed(look: &Look<'_>, change: &Change) -> Markup {
    let words = look.words;
    html! {
        (line(look, &change.name, look.brand.lang)) ": "
        @if change.old == change.new { (health(look, change.new)) }
        @else { span.sr { (words.with("status-before", &[("state", change.old.label(words).into())])) " " } (health(look, change.new)) }
    }
}

/// The text that stood there before a correction.
fn revised(look: &Look<'_>, update: &Update, revision: &Revision, at: usize) -> Markup {
    html! {
        details.old #{ "u" (update.number) "-" (at) } {
            summary { (look.words.with("status-corrected", &[("time", look.said(revision.replaced_at).into())])) }
            @if !revision.reason.is_empty() { p dir="auto" { (revision.reason) } }
            p.label { (look.words.t("status-old-text")) }
            (prose(look, &revision.body, update.lang))
        }
    }
}

/// A share in percent to two places, rounded down: 100 % is said of what never failed only.
pub fn percent(lang: Lang, share: f64) -> String {
    let hundredths = (share.clamp(0.0, 100.0) * 100.0 + 1e-6).floor();
    if hundredths >= 10_000.0 {
        return "100%".to_owned();
    }
    let text = format!("{:.2}%", hundredths / 100.0);
    if lang == Lang::Pl { text.replace('.', ",") } else { text }
}

/// The worst that a day saw.
pub fn worst(day: &Day) -> Health {
    match day {
        Day { major_s: 1.., .. } => Health::Major,
        Day { partial_s: 1.., .. } => Health::Partial,
        Day { degraded_s: 1.., .. } => Health::Degraded,
        Day { maintenance_s: 1.., .. } => Health::Maintenance,
        _ => Health::Operational,
    }
}

/// Width of a day and of the gap after it, height, and how much lower a quiet day is, in units of the drawing.
const BAR: usize = 3;
const STEP: usize = 4;
const HEIGHT: usize = 32;
const LOWER: usize = 8;

/// The days as bars, the oldest where reading starts; what they say stands in the label.
pub fn bars(look: &Look<'_>, component: &Component) -> Markup {
    let days = &component.days;
    let place = |at: usize| if look.words.lang == Lang::He { days.len() - 1 - at } else { at } * STEP;
    let low = |wanted: fn(&Option<Day>) -> bool| -> String {
        let found = days.iter().enumerate().filter(|(_, day)| wanted(day));
        found.map(|(at, _)| format!("M{} {LOWER}h{BAR}v{}h-{BAR}z", place(at), HEIGHT - LOWER)).collect()
    };
    let quiet = low(|day| day.as_ref().is_some_and(|day| worst(day) == Health::Operational));
    let before = low(Option::is_none);
    let loud = days.iter().enumerate().filter_map(|(at, day)| Some((at, day.as_ref()?, worst(day.as_ref()?))));
    html! {
        svg.bars viewBox=(format!("0 0 {} {HEIGHT}", days.len().max(1) * STEP - (STEP - BAR))) preserveAspectRatio="none" role="img" aria-label=(told(look, component)) {
            @if !before.is_empty() { path.before d=(before) {} }
            @if !quiet.is_empty() { path.good d=(quiet) {} }
            @for (at, day, health) in loud.filter(|(_, _, health)| *health != Health::Operational) {
                rect class=(Tone::of(health).class()) x=(place(at)) y="0" width=(BAR) height=(HEIGHT) { title { (trouble(look, day)) } }
            }
        }
    }
}

/// What the bars say, in words.
fn told(look: &Look<'_>, component: &Component) -> String {
    let words = look.words;
    let counted = component.days.iter().flatten().count();
    let troubled = component.days.iter().flatten().filter(|day| worst(day) > Health::Maintenance).count();
    let share = component.uptime.map_or_else(|| words.t("status-no-days"), |share| percent(words.lang, share));
    words.with("status-bars", &[("days", counted.into()), ("share", share.into()), ("troubled", troubled.into())])
}

/// What happened on a day: "3 November 2026: partial outage, 35 minutes".
pub fn trouble(look: &Look<'_>, day: &Day) -> String {
    let seen = [
        (Health::Major, day.major_s),
        (Health::Partial, day.partial_s),
        (Health::Degraded, day.degraded_s),
        (Health::Maintenance, day.maintenance_s),
    ];
    let seen = seen.into_iter().filter(|(_, seconds)| *seconds > 0).map(|(health, seconds)| {
        let args = [("state", health.label(look.words).into()), ("span", lasted(look, seconds).into())];
        look.words.with("status-day-part", &args)
    });
    let seen: Vec<String> = seen.collect();
    let args = [("date", date(look, day.date).into()), ("seen", seen.join("; ").into())];
    look.words.with("status-day", &args)
}

#[cfg(test)]
mod tests {
    use super::percent;
    use crate::words::Lang;

    #[test]
    fn a_share_is_rounded_down() {
        assert_eq!(percent(Lang::En, 100.0), "100%");
        assert_eq!(percent(Lang::En, 99.999), "99.99%");
        assert_eq!(percent(Lang::Pl, 99.9), "99,90%");
        assert_eq!(percent(Lang::He, 0.0), "0.00%");
    }
}
