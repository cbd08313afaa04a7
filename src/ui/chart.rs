//! How much was said over time, drawn: pure inline SVG, with a table of the same numbers beneath.
//!
//! Time runs with the reader's language: from left to right in English and Polish, from right to left in Hebrew. A Hebrew page's lines, steps and
//! tables run that way, and "now" is expected where a line ends; a chart that ran against its own table would be read backwards.
//! The picture holds no text: it is stretched to the room there is, and its labels are ordinary words of the page around it, so that they have the same
//! size on a phone as on a desk. Colours come by classes (`.chart` in `static/desk.css`). Whoever does not see it hears its title and its
//! summary, and finds every number in the table.

use super::parts::{details, table};
use super::time::time;
use crate::words::{Lang, Words};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};
use std::fmt::Write as _;

/// The picture's own units.
const WIDTH: f64 = 1_000.0;
const HEIGHT: f64 = 200.0;
/// Rows of the table at most; with more steps than this it is a row a day.
const ROWS_MAX: usize = 240;
/// Alerts named under the picture.
const MARKS_MAX: usize = 8;

/// What was said in one step of time. Steps in which nothing was said may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub at: DateTime<Utc>,
    /// Different people.
    pub value: i64,
    /// Posts, never fewer than people.
    pub posts: i64,
}

/// What is usual in a stretch of time, and from where on it is an alarm: in people a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub usual: f64,
    pub alarm: f64,
}

/// An alert: when, what it is called, where it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: DateTime<Utc>,
    pub label: String,
    pub href: String,
}

/// A chart of one series.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Unlike that of any other chart on the page.
    pub id: &'static str,
    pub title: String,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub step: TimeDelta,
    pub points: Vec<Point>,
    /// Empty while nobody knows what is usual.
    pub bands: Vec<Band>,
    /// When nobody listened.
    pub gaps: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    pub marks: Vec<Mark>,
}

/// A small line without labels, for a row of a list.
#[derive(Clone, Debug)]
pub struct Spark {
    /// What it shows, in words: its name for whoever does not see it.
    pub title: String,
    /// Oldest first, one a step.
    pub values: Vec<i64>,
    /// Usual, and from where on it is an alarm.
    pub band: Option<(f64, f64)>,
}

/// A line with what is usual behind it.
pub fn spark(words: Words, spark: &Spark) -> Markup {
    let top = top(spark.values.iter().copied().max().unwrap_or(0), spark.band.map_or(0.0, |(_, alarm)| alarm));
    let plane = Plane { mirrored: words.lang == Lang::He, top };
    let steps = spark.values.len().max(2) - 1;
    let mut line = String::new();
    for (at, value) in spark.values.iter().enumerate() {
        let sign = if at == 0 { 'M' } else { 'L' };
        put(&mut line, sign, plane.x(share(at, steps)), plane.y(real(*value)));
    }
    html! {
        svg.spark viewBox="0 0 1000 200" preserveAspectRatio="none" role="img" aria-label=(spark.title) focusable="false" {
            title { (spark.title) }
            @if let Some((usual, alarm)) = spark.band {
                (plane.level(&plane.wide(0.0, 1.0), usual, alarm))
            }
            path.chart-line d=(line) vector-effect="non-scaling-stroke" {}
        }
    }
}

/// The chart with its scale, its days, its legend and its table.
pub fn volume(words: Words, now: DateTime<Utc>, zone: Tz, chart: &Chart) -> Markup {
    let alarm = chart.bands.iter().map(|band| band.alarm).fold(0.0, f64::max);
    let top = top(chart.points.iter().map(|point| point.posts.max(point.value)).max().unwrap_or(0), alarm);
    html! {
        figure.chart {
            div.chart-plot {
                div.chart-scale aria-hidden="true" {
                    span { (words.number(top)) }
                    span { (words.number(top / 2)) }
                    span { "0" }
                }
                (picture(words, zone, chart, top))
                div.chart-days aria-hidden="true" {
                    @for label in days(words, zone, chart) { span { (label) } }
                }
            }
            figcaption { (legend(words, chart)) (marks(words, chart)) }
            (details(words.t("ui-chart-table"), numbers(words, now, zone, chart)))
        }
    }
}

fn picture(words: Words, zone: Tz, chart: &Chart, top: i64) -> Markup {
    let plane = Plane { mirrored: words.lang == Lang::He, top };
    let at = |time: DateTime<Utc>| chart.share(time);
    let (title, desc, hatch) =
        (format!("{}-title", chart.id), format!("{}-desc", chart.id), format!("{}-hatch", chart.id));
    html! {
        svg viewBox="0 0 1000 200" preserveAspectRatio="none" role="img" aria-labelledby=(title) aria-describedby=(desc) focusable="false" {
            title #(title) { (chart.title) }
            desc #(desc) { (summary(words, zone, chart)) }
            defs {
                pattern #(hatch) width="14" height="14" patternUnits="userSpaceOnUse" {
                    path.chart-hatch d="M-3 10L10 -3M4 17L17 4" {}
                }
            }
            @for (from, until) in &chart.gaps {
                path.chart-gap d=(plane.wide(at(*from), at(*until))) fill={ "url(#" (hatch) ")" } {}
            }
            @for band in &chart.bands {
                (plane.level(&plane.wide(at(band.from), at(band.until)), band.usual, band.alarm))
            }
            path.chart-grid d="M0 0H1000M0 100H1000M0 200H1000" vector-effect="non-scaling-stroke" {}
            path.chart-posts d=(bars(&plane, chart, |point| point.posts)) {}
            path.chart-people d=(bars(&plane, chart, |point| point.value)) {}
            @for mark in chart.marks.iter().filter(|mark| chart.holds(mark.at)) {
                @let x = plane.x(at(mark.at));
                path.chart-mark d=(format!("M{x:.1} 0V200")) vector-effect="non-scaling-stroke" { title { (mark.label) } }
            }
        }
    }
}

/// All bars of a series as one path.
fn bars(plane: &Plane, chart: &Chart, of: impl Fn(&Point) -> i64) -> String {
    let mut path = String::new();
    for point in chart.points.iter().filter(|point| chart.holds(point.at) && of(point) > 0) {
        let (from, until) = (chart.share(point.at), chart.share(point.at + chart.step));
        // A hair of air between bars that are wide enough to have one.
        let air = if until - from > 0.006 { (until - from) * 0.12 } else { 0.0 };
        let (x, end) = (plane.x(from + air / 2.0), plane.x(until - air / 2.0));
        let y = plane.y(real(of(point)));
        // Writing to a text does not fail.
        let _ = write!(path, "M{x:.1} {HEIGHT:.0}V{y:.1}H{end:.1}V{HEIGHT:.0}Z");
    }
    path
}

/// What the picture shows, said.
fn summary(words: Words, zone: Tz, chart: &Chart) -> String {
    let Some(most) = chart.points.iter().filter(|point| chart.holds(point.at)).max_by_key(|point| point.value) else {
        return words.t("ui-chart-nothing");
    };
    let args = [("people", most.value.into()), ("at", words.date_time(most.at, zone).into())];
    let mut said = vec![words.with("ui-chart-most", &args)];
    said.extend(chart.bands.last().map(|band| usual(words, band)));
    if !chart.marks.is_empty() {
        said.push(words.with("ui-chart-alerts", &[("count", chart.marks.len().into())]));
    }
    said.join(" ")
}

fn usual(words: Words, band: &Band) -> String {
    words.with("ui-chart-usual", &[("usual", one_place(words, band.usual).into()), ("alarm", whole(band.alarm).into())])
}

fn legend(words: Words, chart: &Chart) -> Markup {
    html! {
        ul.chart-legend {
            li { (swatch("chart-people")) (words.t("ui-chart-people")) }
            li { (swatch("chart-posts")) (words.t("ui-chart-posts")) }
            @match chart.bands.last() {
                Some(band) => li { (swatch("chart-band")) (usual(words, band)) },
                None => li { (words.t("ui-chart-no-band")) },
            }
            @if !chart.gaps.is_empty() { li { (swatch("chart-hole")) (words.t("ui-chart-gap")) } }
        }
    }
}

fn swatch(class: &'static str) -> Markup {
    html! { svg.swatch viewBox="0 0 10 10" aria-hidden="true" focusable="false" { rect class=(class) width="10" height="10" {} } }
}

fn marks(words: Words, chart: &Chart) -> Markup {
    html! {
        @if !chart.marks.is_empty() {
            p.chart-marks {
                (swatch("chart-mark")) (words.t("ui-chart-marks")) " "
                @for (at, mark) in chart.marks.iter().rev().take(MARKS_MAX).enumerate() {
                    @if at > 0 { " · " }
                    a href=(mark.href) dir="auto" { (mark.label) }
                }
            }
        }
    }
}

/// The same numbers; steps in which nothing was said are left out, and many steps become a row a day.
fn numbers(words: Words, now: DateTime<Utc>, zone: Tz, chart: &Chart) -> Markup {
    let points: Vec<&Point> = chart.points.iter().filter(|point| chart.holds(point.at) && point.posts > 0).collect();
    let daily = points.len() > ROWS_MAX;
    let people = words.t(if daily { "ui-chart-people-most" } else { "ui-chart-people" });
    let headers = [words.t("ui-chart-when"), people, words.t("ui-chart-posts")];
    let shown = if daily { by_day(&points, zone) } else { points.into_iter().copied().collect() };
    let rows = shown.into_iter().rev().map(|point| {
        let when = if daily { super::day(words, point.at, zone) } else { exact(words, point.at, now, zone) };
        vec![when, html! { (words.number(point.value)) }, html! { (words.number(point.posts)) }]
    });
    html! {
        p.hint { (words.t("ui-chart-table-hint")) }
        (table(&headers, rows))
    }
}

fn exact(words: Words, at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> Markup {
    let old = (now - at).abs() >= TimeDelta::hours(24);
    html! { @if old { (words.date_time(at, zone)) } @else { (time(words, at, now, zone)) } }
}

/// A point a day: the most people that one step had, and all posts.
fn by_day(points: &[&Point], zone: Tz) -> Vec<Point> {
    let mut days: Vec<Point> = Vec::new();
    for point in points {
        let date = point.at.with_timezone(&zone).date_naive();
        match days.last_mut().filter(|day| day.at.with_timezone(&zone).date_naive() == date) {
            Some(day) => (day.value, day.posts) = (day.value.max(point.value), day.posts + point.posts),
            None => days.push(**point),
        }
    }
    days
}

/// The labels under the picture: each stands where its part of the time begins.
fn days(words: Words, zone: Tz, chart: &Chart) -> Vec<String> {
    let span = chart.until - chart.from;
    let short = span < TimeDelta::days(3);
    let parts = match span.num_days() {
        0..=2 => 6,
        days @ 3..=8 => i32::try_from(days).unwrap_or(8),
        _ => 8,
    };
    let format = match (short, words.lang) {
        (true, _) => "%H:%M",
        (false, Lang::En) => "%-d %b",
        (false, _) => "%-d.%-m",
    };
    let part = span / parts;
    (0..parts).map(|at| (chart.from + part * at).with_timezone(&zone).format(format).to_string()).collect()
}

impl Chart {
    fn holds(&self, at: DateTime<Utc>) -> bool {
        at >= self.from && at < self.until
    }

    /// Where a time stands between the ends, 0 to 1.
    fn share(&self, at: DateTime<Utc>) -> f64 {
        let whole = real((self.until - self.from).num_seconds().max(1));
        (real((at - self.from).num_seconds()) / whole).clamp(0.0, 1.0)
    }
}

/// From numbers to the picture's units.
struct Plane {
    mirrored: bool,
    top: i64,
}

impl Plane {
    fn x(&self, share: f64) -> f64 {
        WIDTH * if self.mirrored { 1.0 - share } else { share }
    }

    fn y(&self, value: f64) -> f64 {
        HEIGHT * (1.0 - (value / real(self.top)).clamp(0.0, 1.0))
    }

    /// The whole height between two shares.
    fn wide(&self, from: f64, until: f64) -> String {
        let (a, b) = (self.x(from), self.x(until));
        format!("M{a:.1} 0H{b:.1}V{HEIGHT:.0}H{a:.1}Z")
    }

    /// From nothing to the alarm shaded, what is usual as a line. `wide` says from where to where, as [`Plane::wide`] does.
    fn level(&self, wide: &str, usual: f64, alarm: f64) -> Markup {
        let mut ends = wide.trim_start_matches('M').split(['H', ' ', 'V']);
        let (a, b) = (ends.next().unwrap_or("0").to_owned(), ends.nth(1).unwrap_or("1000").to_owned());
        let (usual, alarm) = (self.y(usual), self.y(alarm));
        html! {
            path.chart-band d=(format!("M{a} {alarm:.1}H{b}V{HEIGHT:.0}H{a}Z")) {}
            path.chart-usual d=(format!("M{a} {usual:.1}H{b}")) vector-effect="non-scaling-stroke" {}
        }
    }
}

fn put(path: &mut String, sign: char, x: f64, y: f64) {
    // Writing to a text does not fail.
    let _ = write!(path, "{sign}{x:.1} {y:.1}");
}

/// The top of the scale: an even number that is easy to halve, with a little room above the highest bar.
fn top(most: i64, alarm: f64) -> i64 {
    // An alarm that is far above all that was said would flatten everything: it is drawn at the top then.
    let wanted = most.max(whole(alarm).min(most.max(2) * 4)).max(4);
    let mut unit = 1;
    loop {
        for step in [4, 6, 8, 10, 12, 16, 20, 30] {
            if step * unit >= wanted {
                return step * unit;
            }
        }
        unit *= 10;
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts and seconds of months are far below 2^52")]
const fn real(number: i64) -> f64 {
    number as f64
}

#[expect(clippy::cast_precision_loss, reason = "a place among a few hundred")]
const fn share(at: usize, steps: usize) -> f64 {
    at as f64 / steps as f64
}

/// The next whole number.
#[expect(clippy::cast_possible_truncation, reason = "bounded right before")]
fn whole(number: f64) -> i64 {
    number.ceil().clamp(0.0, 1e12) as i64
}

/// "2.4", and "2" for what is as good as whole.
fn one_place(words: Words, number: f64) -> String {
    let tenths = whole((number * 10.0).round());
    if tenths % 10 == 0 || tenths > 100 {
        return words.number((tenths + 5) / 10);
    }
    let comma = if words.lang == Lang::Pl { ',' } else { '.' };
    format!("{}{comma}{}", words.number(tenths / 10), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;

    fn at(hour: i64) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).single().expect("a time") + TimeDelta::hours(hour)
    }

    fn chart() -> Chart {
        let point = |hour, value, posts| Point { at: at(hour), value, posts };
        Chart {
            id: "volume",
            title: "Mentions".to_owned(),
            from: at(0),
            until: at(24),
            step: TimeDelta::hours(1),
            points: vec![point(0, 1, 2), point(23, 8, 9), point(30, 99, 99)],
            bands: vec![Band { from: at(0), until: at(24), usual: 2.4, alarm: 6.0 }],
            gaps: vec![(at(3), at(5))],
            marks: vec![Mark { at: at(23), label: "Payments".to_owned(), href: "/desk/listening/alerts/1".to_owned() }],
        }
    }

    #[test]
    fn time_runs_with_the_language() {
        let drawn = |lang| volume(Words::of(lang), at(24), Tz::UTC, &chart()).into_string();
        // The gap of 3 to 5 o'clock lies at an eighth of the day, from the side where reading begins.
        assert!(drawn(Lang::En).contains("M125.0 0H208.3V200H125.0Z"), "{}", drawn(Lang::En));
        assert!(drawn(Lang::He).contains("M875.0 0H791.7V200H875.0Z"), "{}", drawn(Lang::He));
    }

    #[test]
    fn the_same_numbers_are_said_and_tabled() {
        let drawn = volume(Words::of(Lang::En), at(24), Tz::UTC, &chart()).into_string();
        assert!(
            drawn.contains("role=\"img\"") && drawn.contains("<title id=\"volume-title\">Mentions</title>"),
            "{drawn}"
        );
        assert!(drawn.contains("8 people") && drawn.contains("2.4") && drawn.contains("<td>9</td>"), "{drawn}");
        assert!(!drawn.contains(">99<") && !drawn.contains("style="), "what lies outside is not drawn: {drawn}");
    }

    #[test]
    fn the_scale_is_easy_to_halve() {
        for (most, alarm, wanted) in
            [(0, 0.0, 4), (5, 0.0, 6), (9, 11.0, 12), (1, 500.0, 8), (87, 0.0, 100), (300, 0.0, 300)]
        {
            assert_eq!(top(most, alarm), wanted, "{most} {alarm}");
        }
    }

    #[test]
    fn many_steps_become_days_and_an_empty_line_is_drawn() {
        let steps: Vec<Point> = (0..480).map(|hour| Point { at: at(hour), value: hour % 24, posts: 24 }).collect();
        let days = by_day(&steps.iter().collect::<Vec<_>>(), Tz::UTC);
        assert_eq!((days.len(), days[3].value, days[3].posts), (20, 23, 24 * 24));
        let nothing = Spark { title: "Nothing".to_owned(), values: Vec::new(), band: Some((1.0, 3.0)) };
        assert!(spark(Words::of(Lang::He), &nothing).into_string().contains("Nothing"));
    }
}
