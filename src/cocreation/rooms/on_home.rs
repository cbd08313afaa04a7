//! One's rooms on the front page: only who is invited sees that there are any.

use super::{MINE, queries, views};
use crate::boards::{ON_HOME, OnHome};
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::ui::{self, Tone};
use crate::web::Visit;
use maud::{Markup, html};

/// Rooms shown.
const SHOWN: i64 = 5;

#[linkme::distributed_slice(ON_HOME)]
static BLOCK: OnHome = block;

fn block<'a>(visit: &'a Visit, conn: &'a mut Conn) -> BoxFuture<'a, Result<Markup>> {
    Box::pin(async move {
        let Some(actor) = visit.viewer.actor() else { return Ok(html! {}) };
        let rows = queries::mine(conn, actor.id, visit.now, SHOWN).await?;
        let words = visit.words;
        Ok(html! {
            @if !rows.is_empty() {
                section.section aria-labelledby="home-rooms-title" {
                    h2 #home-rooms-title { (words.t("invited-title")) }
                    (ui::list(rows.iter().map(|row| html! {
                        p {
                            (ui::icon("people")) " " a href=(views::way_in(row)) dir="auto" { (row.name) }
                            @if !row.active { " " (ui::badge(Tone::Warn, words.t("invited-to-agree"))) }
                        }
                    })))
                    p { a.more-link href=(MINE) { (words.t("invited-all")) } }
                }
            }
        })
    })
}
