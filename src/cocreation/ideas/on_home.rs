//! Ideas on the front page: those that something happened to last.

use super::{queries, views};
use crate::boards::{ON_HOME, OnHome};
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::web::Visit;
use maud::{Markup, html};

/// Ideas shown.
const SHOWN: i64 = 4;

#[linkme::distributed_slice(ON_HOME)]
static BLOCK: OnHome = block;

fn block<'a>(visit: &'a Visit, conn: &'a mut Conn) -> BoxFuture<'a, Result<Markup>> {
    Box::pin(async move {
        let rows = queries::on_home(conn, &visit.viewer, SHOWN).await?;
        let words = visit.words;
        Ok(html! {
            @if !rows.is_empty() {
                section.section aria-labelledby="home-ideas-title" {
                    h2 #home-ideas-title { (words.t("ideas-title")) }
                    ol.topics role="list" { @for row in &rows { (views::line(visit, row)) } }
                    p { a.more-link href="/ideas" { (words.t("ideas-all")) } }
                }
            }
        })
    })
}
