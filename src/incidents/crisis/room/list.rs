//! `/desk/incidents`: what goes on, what the reader has to do with it, what waits to be reviewed, what was.

use super::queries::{self, IncidentRow, MyPartRow, ReviewDueRow};
use super::timers::{Timers, Urgency};
use super::views::{severity_badge, state_badge};
use super::{LIST, pages, path};
use crate::app::App;
use crate::error::Result;
use crate::events::Tag;
use crate::ids::IncidentId;
use crate::incidents::Texts;
use crate::incidents::crisis::team::Part;
use crate::ui::{self, Tone, icon};
use crate::web::{self, Query, Staff};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

/// Incidents that are not over, at most.
const OPEN_MAX: i64 = 100;
/// Incidents that are over, on one page.
const PER_PAGE: i64 = 20;
/// Reviews that wait, at most.
const REVIEWS_MAX: i64 = 20;

/// The address of the list and of its wire.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/incidents", get(show)).route("/desk/incidents/live", get(live))
}

/// From where on the past is shown.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    before: Option<IncidentId>,
}

/// What the page is drawn from.
struct Shown {
    open: Vec<(IncidentRow, Timers)>,
    over: Vec<IncidentRow>,
    reviews: Vec<ReviewDueRow>,
    mine: Vec<MyPartRow>,
    /// Parts that the reader was named for, and those that they never said they know.
    duties: (i64, i64),
    next: Option<IncidentId>,
    later: bool,
}

async fn show(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let me = staff.actor().id;
    let mut conn = app.db.read_current().await?;
    let mut open = Vec::new();
    for row in queries::open(&mut conn, OPEN_MAX).await? {
        let timers = pages::timers(&mut conn, &staff, &row).await?;
        open.push((row, timers));
    }
    let before = asked.before.unwrap_or(IncidentId(i64::MAX));
    let mut over = queries::over(&mut conn, before, PER_PAGE + 1).await?;
    let more = over.len() as i64 > PER_PAGE;
    over.truncate(PER_PAGE as usize);
    let shown = Shown {
        open,
        reviews: queries::reviews_due(&mut conn, REVIEWS_MAX).await?,
        mine: queries::my_parts(&mut conn, me).await?,
        duties: queries::my_duties(&mut conn, me).await?,
        next: over.last().filter(|_| more).map(|row| row.id),
        later: asked.before.is_some(),
        over,
    };
    drop(conn);
    let mut frame = staff.frame("incidents::list", staff.words.t("room-title"));
    (frame.noindex, frame.wide) = (true, true);
    Ok(web::page(frame.render(page(&staff, &shown))))
}

/// Says when anything about incidents changes.
async fn live(State(app): State<App>, _staff: Staff) -> Result<Response> {
    app.live.stream(&[(Tag::Incidents, "incidents")])
}

fn page(staff: &Staff, shown: &Shown) -> Markup {
    let words = staff.words;
    let next = shown.next.map(|id| format!("{LIST}?before={id}"));
    html! {
        header.page-head {
            h1 { (words.t("room-title")) }
            p.lede { (words.t("room-lede")) }
            div.actions {
                a.button.danger href="/desk/incidents/new" data-key="d" { (icon("alert")) (words.t("room-declare")) }
                a.button.quiet href="/desk/incidents/new?drill=on" { (icon("flag")) (words.t("room-declare-drill")) }
                a.button.quiet href="/desk/incidents/maintenance" { (icon("clock")) (words.t("room-maintenance")) }
                a.button.quiet href="/desk/incidents/playbooks" { (icon("people")) (words.t("room-playbooks")) }
            }
        }
        div #crisis-duties data-live { (duties(words, shown)) }
        section.section {
            h2 { (words.t("room-open-title")) }
            div #crisis-open data-live data-live-url="/desk/incidents/live" {
                @if shown.open.is_empty() { p.muted { (words.t("room-open-none")) } }
                @else { ol.desk { @for (row, timers) in &shown.open { (open_row(staff, shown, row, *timers)) } } }
            }
        }
        div #crisis-reviews data-live { (reviews(staff, shown)) }
        section.section {
            h2 { (words.t("room-past")) }
            @if shown.over.is_empty() { p.muted { (words.t("room-past-none")) } }
            @else { ol.desk { @for row in &shown.over { (past_row(staff, row)) } } }
            @if shown.later { p { a.more-link href=(LIST) { (words.t("room-newest")) } } }
            (ui::pager(words, None, next.as_deref(), ""))
        }
        (ways(words))
    }
}

/// Whether the reader knows their part.
fn duties(words: Words, shown: &Shown) -> Markup {
    let (parts, unknown) = shown.duties;
    html! {
        @if unknown > 0 {
            (ui::notice(Tone::Warn, html! {
                p { (words.with("room-duties-unknown", &[("count", unknown.into())])) " " a href="/desk/incidents/duties" { (words.t("room-duties-look")) } }
            }))
        } @else if parts > 0 {
            p.meta { a href="/desk/incidents/duties" { (words.with("room-duties", &[("count", parts.into())])) } }
        }
    }
}

fn open_row(staff: &Staff, shown: &Shown, row: &IncidentRow, timers: Timers) -> Markup {
    let words = staff.words;
    let late = timers.public.is_some_and(|clock| clock.urgency == Urgency::Late);
    let mine = shown.mine.iter().filter(|part| part.incident_id == row.id).filter_map(|part| Part::parse(&part.role));
    html! {
        li.desk-row.late[late] data-item data-line=(row.id) {
            div.desk-main {
                h2 { (link(words, &row.title(), row.lang(), &path(row.id))) }
                p.meta {
                    @if row.drill { (drill_badge(words)) " " }
                    (state_badge(words, row.state())) " " (severity_badge(words, row.severity()))
                    @for part in mine { " " (ui::badge(Tone::Accent, words.with("room-you-are", &[("part", part.label(words).into())]))) }
                    " " (words.t("room-since")) " " (ui::time(words, row.started_at, staff.now, staff.zone))
                }
            }
            div.desk-state {
                @if let Some(clock) = timers.public {
                    p.meta {
                        @if late { (words.t("room-update-late")) } @else { (words.t("room-update-due")) }
                        " " (ui::time(words, clock.due_at, staff.now, staff.zone))
                    }
                }
            }
        }
    }
}

fn past_row(staff: &Staff, row: &IncidentRow) -> Markup {
    let words = staff.words;
    html! {
        li.desk-row data-item {
            div.desk-main {
                h3 { (link(words, &row.title(), row.lang(), &path(row.id))) }
                p.meta {
                    @if row.drill { (drill_badge(words)) " " }
                    (state_badge(words, row.state())) " " (severity_badge(words, row.severity()))
                    " " (ui::time(words, row.started_at, staff.now, staff.zone))
                }
            }
        }
    }
}

fn reviews(staff: &Staff, shown: &Shown) -> Markup {
    let words = staff.words;
    html! {
        @if !shown.reviews.is_empty() {
            section.section {
                h2 { (words.t("room-reviews")) }
                ol.desk {
                    @for row in &shown.reviews {
                        @let lang = Lang::parse(&row.lang).unwrap_or(Lang::En);
                        @let title = Texts::new(&*row.title_en, &*row.title_he, &*row.title_pl);
                        @let late = row.due_at <= staff.now;
                        li.desk-row.late[late] data-item {
                            div.desk-main { h3 { (link(words, &title, lang, &format!("{}/review", path(row.incident_id)))) }
                                @if row.drill { p.meta { (drill_badge(words)) } }
                            }
                            div.desk-state { p.meta {
                                @if late { (words.t("room-review-late")) } @else { (words.t("room-review-due")) }
                                " " (ui::time(words, row.due_at, staff.now, staff.zone))
                            } }
                        }
                    }
                }
            }
        }
    }
}

/// Where everything else about incidents is.
fn ways(words: Words) -> Markup {
    html! {
        section.section {
            h2 { (words.t("room-ways-title")) }
            ul.ways {
                li { a href="/status" { (words.t("room-to-status")) } }
                li { a href="/desk/incidents/duties" { (words.t("room-to-duties")) } }
                li { a href="/desk/incidents/rota" { (words.t("room-to-rota")) } }
                li { a href="/desk/incidents/actions" { (words.t("room-to-actions")) } }
                li { a href="/desk/incidents/backdated/new" { (words.t("room-to-backdated")) } }
            }
        }
    }
}

fn link(words: Words, title: &Texts, original: Lang, href: &str) -> Markup {
    let (lang, text) = title.read(words.lang, original);
    html! { a href=(href) lang=(lang.code()) dir=(lang.dir()) { (text) } }
}

fn drill_badge(words: Words) -> Markup {
    ui::badge(Tone::Bad, words.t("room-drill"))
}
