//! The way to a survey on the page of its topic.

use super::{Stage, path, queries};
use crate::boards::{BESIDE, Beside, Where};
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::ui;
use maud::{Markup, html};

/// Surveys shown on one page.
const SHOWN: i64 = 5;

#[linkme::distributed_slice(BESIDE)]
static SHOW: Beside = show;

fn show<'a>(page: Where<'a>, conn: &'a mut Conn) -> BoxFuture<'a, Result<Markup>> {
    Box::pin(async move {
        let rows = queries::of_topic(conn, page.topic.id, SHOWN).await?;
        let visit = page.visit;
        Ok(html! {
            @for row in &rows {
                @let title = row.title();
                @let key = if row.stage(visit.now) == Stage::Open { "surveys-take-part" } else { "surveys-see" };
                p.strip {
                    (ui::icon("question"))
                    span { bdi { (title.read(visit.words.lang, row.lang()).1) } " · " a href=(path(row.id)) { (visit.words.t(key)) } }
                }
            }
        })
    })
}
