//! Opinion maps on the page of their topic: the way to them.

use super::{path, queries, views};
use crate::boards::{BESIDE, Beside, Where};
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::ui::{self, Tone};
use maud::{Markup, html};

#[linkme::distributed_slice(BESIDE)]
static SHOW: Beside = show;

fn show<'a>(page: Where<'a>, conn: &'a mut Conn) -> BoxFuture<'a, Result<Markup>> {
    Box::pin(async move {
        let words = page.visit.words;
        let mut rows = Vec::new();
        for (id,) in queries::of_topic(conn, page.topic.id).await? {
            rows.push(queries::seen_by(conn, &page.visit.viewer, id).await?);
        }
        Ok(html! {
            @for row in &rows {
                section.card aria-label=(words.t("opinions-map")) {
                    p.meta { (ui::badge(Tone::Accent, words.t("opinions-map"))) " " (views::state_line(page.visit, row)) }
                    h2 { (views::said(words, row)) }
                    p { a.button.quiet href=(path(row.id)) {
                        @if row.takes(page.visit.now) { (words.t("opinions-take-part")) } @else { (words.t("opinions-see")) }
                    } }
                }
            }
        })
    })
}
