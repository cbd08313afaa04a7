//! Polls on the page of their topic: the ballot, or what came of it.

use super::{queries, views};
use crate::boards::{BESIDE, Beside, Where};
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use maud::{Markup, html};

#[linkme::distributed_slice(BESIDE)]
static SHOW: Beside = show;

fn show<'a>(page: Where<'a>, conn: &'a mut Conn) -> BoxFuture<'a, Result<Markup>> {
    Box::pin(async move {
        let mut all = Vec::new();
        for (id,) in queries::of_topic(conn, page.topic.id).await? {
            let row = queries::seen_by(conn, &page.visit.viewer, id).await?;
            let shown = views::gather(conn, page.visit, row).await?;
            all.push(views::block(page.visit, &shown));
        }
        Ok(html! { @for one in all { (one) } })
    })
}
