//! `/desk/listening/watches/{id}/volume`: how much one watch hears, drawn; in which language, where, and which words rise. Its watch's page
//! shows the same of the last day.

use super::pages::frame_under;
use super::queries;
use crate::app::App;
use crate::db::{Conn, kept};
use crate::error::{Error, Result};
use crate::ids::WatchId;
use crate::listening::alerts::terms;
use crate::listening::detector::Settings;
use crate::listening::detector::scale::Kind;
use crate::listening::queries::{WatchRow, watch};
use crate::listening::state::Seen;
use crate::listening::{counts, state};
use crate::ui;
use crate::ui::chart::{self, Band, Chart, Mark, Point};
use crate::web::{self, Path, Query, Staff, Visit};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, html};
use serde::Deserialize;

kept! {
    /// How far back a chart goes.
    Span {
        /// The last 24 hours, in quarters of an hour.
        Day = "24h",
        /// The last 7 days, in hours.
        Week = "7d",
        /// The last 56 days, in hours.
        Months = "56d",
    }
}

impl Span {
    const fn minutes(self) -> i64 {
        match self {
            Self::Day => 15,
            Self::Week | Self::Months => 60,
        }
    }

    const fn length(self) -> TimeDelta {
        match self {
            Self::Day => TimeDelta::days(1),
            Self::Week => TimeDelta::days(7),
            Self::Months => TimeDelta::days(56),
        }
    }

    fn label(self, words: Words) -> String {
        match self {
            Self::Day => words.t("listening-span-day"),
            Self::Week => words.t("listening-span-week"),
            Self::Months => words.t("listening-span-months"),
        }
    }
}

/// The address of the volume of a watch.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/listening/watches/{id}/volume", get(page))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    span: String,
}

async fn page(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<WatchId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = watch(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let drawn = volume(&mut conn, &staff, &row, Span::parse(&asked.span).unwrap_or(Span::Day)).await?;
    let words = staff.words;
    let title = words.with("listening-volume-title", &[("watch", row.name.as_str().into())]);
    let mut frame = frame_under(&staff, "listening::volume", title);
    frame.crumbs.push((row.name.clone(), format!("/desk/listening/watches/{id}")));
    let body = html! {
        header.page-head {
            h1 { (words.t("listening-volume")) ": " bdi { (row.name) } }
            p.actions {
                a.button.quiet href={ (super::ROOM) "?watch=" (id) } { (words.t("listening-volume-mentions")) }
            }
        }
        (drawn)
    };
    Ok(web::page(frame.render(body)))
}

/// How much a watch hears: the chart with its spans, the shares, the words that rise. For its own page and for the watch's.
pub async fn volume(conn: &mut Conn, visit: &Visit, watch: &WatchRow, span: Span) -> Result<Markup> {
    let words = visit.words;
    let seen = state::standing(conn, watch, visit.now).await?;
    let chart = drawn(conn, visit, watch, span, seen).await?;
    let from = visit.now - span.length();
    let (posts, people) = queries::said_by(conn, watch.id, from).await?;
    let langs = queries::by_lang(conn, watch.id, from).await?;
    let sources = queries::by_source(conn, watch.id, from).await?;
    let rising = rising(conn, visit, watch).await?;
    let href = |span: Span| format!("/desk/listening/watches/{}/volume?span={}", watch.id, span.as_str());
    let tabs: Vec<_> = Span::ALL.into_iter().map(|it| (it.label(words), href(it), it == span)).collect();
    Ok(html! {
        section.listening-volume #volume aria-label=(words.t("listening-volume")) {
            (ui::tabs_labelled(&words.t("listening-spans"), &tabs))
            (chart::volume(words, visit.now, visit.zone, &chart))
            @if let Some((usual, alarm)) = seen.wave.filter(|_| span != Span::Day) { p.hint { (wave(words, usual, alarm)) } }
            p { (words.with("listening-volume-sum", &[("posts", posts.into()), ("people", people.into())])) }
            div.listening-shares {
                (shares(words, words.t("listening-by-lang"), posts, &langs.iter().map(|(lang, count)| (lang_label(words, lang), *count)).collect::<Vec<_>>()))
                (shares(words, words.t("listening-by-place"), posts, &sources.into_iter().map(|(name, count)| (name.unwrap_or_else(|| words.t("listening-home")), count)).collect::<Vec<_>>()))
                (rising)
            }
        }
    })
}

fn wave(words: Words, usual: f64, alarm: f64) -> String {
    words.with("listening-wave", &[("usual", rounded(usual).into()), ("alarm", rounded(alarm.ceil()).into())])
}

#[expect(clippy::cast_possible_truncation, reason = "bounded right before")]
fn rounded(number: f64) -> i64 {
    number.round().clamp(0.0, 1e9) as i64
}

/// The chart of a span that ends with the step of now.
async fn drawn(conn: &mut Conn, visit: &Visit, watch: &WatchRow, span: Span, seen: Seen) -> Result<Chart> {
    let step = TimeDelta::minutes(span.minutes());
    let until = counts::begins(visit.now, span.minutes()) + step;
    let from = until - span.length();
    let buckets = counts::series(conn, watch.id, span.minutes(), from, until).await?;
    // The wave looks at several hours together; a bar is one of them.
    let wave_hours = Settings::default().minutes(Kind::Wave) as f64 / 60.0;
    let level = match span {
        Span::Day => seen.burst,
        Span::Week | Span::Months => seen.wave.map(|(usual, alarm)| (usual / wave_hours, alarm / wave_hours)),
    };
    let alerts = queries::alerts_of(conn, watch.id, from, until).await?;
    let marks = alerts.into_iter().rev().map(|(id, at)| Mark {
        at,
        label: visit.words.date_time(at, visit.zone),
        href: format!("/desk/listening/alerts/{id}"),
    });
    Ok(Chart {
        id: "volume-chart",
        title: title(visit.words, watch, span),
        from,
        until,
        step,
        points: buckets.iter().map(|it| Point { at: it.starts_at, value: it.authors, posts: it.posts }).collect(),
        bands: level.map(|(usual, alarm)| Band { from, until, usual, alarm }).into_iter().collect(),
        gaps: unheard(conn, watch, from, until).await?,
        marks: marks.collect(),
    })
}

fn title(words: Words, watch: &WatchRow, span: Span) -> String {
    words.with("listening-chart", &[("watch", watch.name.as_str().into()), ("span", span.label(words).into())])
}

/// When nobody listened for a watch: before it began; when the program stood still; and where it listens to single sources alone, when one was silent.
async fn unheard(
    conn: &mut Conn,
    watch: &WatchRow,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<(DateTime<Utc>, DateTime<Utc>)>> {
    let own = queries::limits(conn, watch.id).await?;
    let outside_alone = watch.outside && !watch.customers && !watch.staff;
    let gaps = counts::gaps(conn, from, until).await?.into_iter().filter(|gap| match gap.source_id {
        None => true,
        Some(source) => outside_alone && own.contains(&source),
    });
    let before = (watch.heard_from > from).then_some((from, watch.heard_from.min(until)));
    let gaps = gaps.map(|gap| (gap.from_at.max(from), gap.until_at.unwrap_or(until).min(until)));
    Ok(before.into_iter().chain(gaps).collect())
}

fn lang_label(words: Words, lang: &str) -> String {
    match Lang::parse(lang) {
        Some(lang) => lang.name().to_owned(),
        None if lang.is_empty() => words.t("listening-lang-unknown"),
        None => lang.to_owned(),
    }
}

/// What part of the whole each has.
fn shares(words: Words, title: String, whole: i64, parts: &[(String, i64)]) -> Markup {
    html! {
        section.listening-share {
            h3 { (title) }
            @if parts.is_empty() { p.meta { (words.t("listening-share-none")) } }
            @else {
                ul {
                    @for (name, count) in parts {
                        @let percent = (count * 200 + whole) / (whole.max(1) * 2);
                        li {
                            span { bdi { (name) } " " span.meta { (words.number(*count)) " (" (percent) "%)" } }
                            svg.share viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                                rect.chart-band width="100" height="4" {}
                                @let wide = percent.clamp(0, 100);
                                rect.chart-people x=(if words.lang == Lang::He { 100 - wide } else { 0 }) width=(wide) height="4" {}
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The words that people use more in the last day than in the week before.
async fn rising(conn: &mut Conn, visit: &Visit, watch: &WatchRow) -> Result<Markup> {
    let words = visit.words;
    let terms = terms::rising(conn, watch, visit.now - TimeDelta::days(1), visit.now).await?;
    Ok(html! {
        section.listening-share {
            h3 { (words.t("listening-rising")) }
            @if terms.is_empty() { p.meta { (words.t("listening-rising-none")) } }
            @else {
                ol {
                    @for term in &terms {
                        li { bdi { (term.word) } " " span.meta { (words.with("listening-rising-people", &[("count", term.people.into())])) } }
                    }
                }
            }
        }
    })
}
