//! `/desk/incidents/subscribers`: how many are told, how the last notices went, and what holds them up. No address stands there.

use super::queries::{self, Counts, RecentRow, Tally};
use super::wish::Channel;
use super::{NoticeKind, views};
use crate::app::App;
use crate::error::Result;
use crate::incidents::incident::Texts;
use crate::ui::{self, Tone};
use crate::web::{self, Staff};
use crate::words::{Lang, Words};
use axum::response::Response;
use maud::{Markup, html};

/// Notices that are shown.
const RECENT: i64 = 20;

/// The page.
pub async fn page(app: &App, staff: &Staff) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let tally = queries::tally(&mut conn).await?;
    let mut recent = Vec::new();
    for row in queries::recent(&mut conn, RECENT).await? {
        let counts = queries::counts(&mut conn, row.id).await?;
        recent.push((row, counts));
    }
    drop(conn);
    let mut frame = staff.frame("incidents::subscribers", staff.words.t("subscribers-desk-title"));
    frame.crumbs = vec![(staff.words.t("subscribers-desk-crumb"), "/desk/incidents".into())];
    Ok(web::page(frame.render(draw(staff, &tally, &recent))))
}

fn draw(staff: &Staff, tally: &[Tally], recent: &[(RecentRow, Counts)]) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("subscribers-desk-title")) }
            p.lede { (words.t("subscribers-desk-lede")) }
        }
        @if tally.is_empty() {
            (ui::empty(words.t("subscribers-desk-none"), words.t("subscribers-desk-none-text"), Some((&words.t("subscribers-title"), "/status/subscribe"))))
        } @else {
            (ui::table(
                &[words.t("subscribers-by"), words.t("subscribers-desk-standing"), words.t("subscribers-desk-count")],
                tally.iter().map(|row| vec![
                    html! { (channel(words, &row.kind)) },
                    standing(words, row),
                    html! { (words.number(row.count)) },
                ]),
            ))
        }
        section.section {
            h2 { (words.t("subscribers-desk-notices")) }
            @if recent.is_empty() { p { (words.t("subscribers-desk-no-notices")) } } @else {
                (ui::list(recent.iter().map(|(row, counts)| notice(staff, row, counts))))
            }
        }
    }
}

fn channel(words: Words, kind: &str) -> String {
    match Channel::parse(kind) {
        Some(Channel::Webhook) => words.t("subscribers-by-webhook"),
        _ => words.t("subscribers-by-mail"),
    }
}

fn standing(words: Words, row: &Tally) -> Markup {
    html! {
        @if !row.confirmed {
            (ui::badge(Tone::Neutral, words.t("subscribers-desk-asked")))
        } @else if row.paused_why.is_empty() {
            (ui::badge(Tone::Good, words.t("subscribers-desk-told")))
        } @else {
            (ui::badge(Tone::Warn, words.t("subscribers-paused"))) " " (views::why_paused(words, &row.paused_why))
        }
    }
}

fn notice(staff: &Staff, row: &RecentRow, counts: &Counts) -> Markup {
    let words = staff.words;
    let original = Lang::parse(&row.lang).unwrap_or_default();
    let titles = Texts::new(&row.title_en, &row.title_he, &row.title_pl);
    let of = counts.sent + counts.waiting + counts.failed;
    let args = [("sent", words.number(counts.sent).into()), ("of", words.number(of).into())];
    html! {
        p {
            a href={ "/desk/incidents/" (row.incident_id) } dir="auto" { (titles.read(words.lang, original).1) } " "
            (ui::badge(Tone::Neutral, what(words, &row.kind)))
        }
        p.meta {
            (ui::time(words, row.created_at, staff.now, staff.zone)) " · " (words.with("subscribers-desk-sent", &args))
            @if counts.failed > 0 { " · " (words.with("subscribers-desk-failed", &[("count", counts.failed.into())])) }
            @if row.queued_at.is_none() { " · " (words.t("subscribers-desk-counting")) }
        }
    }
}

fn what(words: Words, kind: &str) -> String {
    match NoticeKind::parse(kind) {
        Some(NoticeKind::Corrected) => words.t("subscribers-what-corrected"),
        Some(NoticeKind::Reminder) => words.t("subscribers-what-reminder"),
        _ => words.t("subscribers-what-update"),
    }
}
