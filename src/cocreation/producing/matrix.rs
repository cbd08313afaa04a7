//! `/desk/ideas/matrix`: what is worth much and costs little, and the other way round.

use super::queries::{self, WeighedRow};
use super::views::places;
use super::{WORTH_MAX, path};
use crate::app::App;
use crate::error::Result;
use crate::ui;
use crate::web::{self, Staff};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

/// Ideas that one field of the matrix names; the others are counted.
const NAMED_MAX: usize = 8;

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/ideas/matrix", get(show))
}

async fn show(State(app): State<App>, staff: Staff) -> Result<Response> {
    let rows = queries::weighed(&mut app.db.read_current().await?).await?;
    let mut frame = staff.frame("cocreation::matrix", staff.words.t("producing-matrix"));
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("producing-title"), super::LIST.into())];
    Ok(web::page(frame.render(page(&staff, &rows))))
}

fn page(staff: &Staff, rows: &[WeighedRow]) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("producing-matrix")) }
            p.lede { (words.t("producing-matrix-lede")) }
        }
        (places(staff, "/desk/ideas/matrix"))
        @if rows.is_empty() { (ui::empty(words.t("producing-matrix-none"), words.t("producing-matrix-none-text"), None)) }
        @else { (table(words, rows)) }
    }
}

/// The most impact above, the least effort first: what is best stands in the first field.
fn table(words: Words, rows: &[WeighedRow]) -> Markup {
    html! {
        div.table-wrap tabindex="0" {
            table.matrix {
                caption.sr { (words.t("producing-matrix")) }
                thead {
                    tr {
                        td;
                        @for effort in 1..=WORTH_MAX { th scope="col" { (words.with("producing-effort-of", &[("effort", effort.into())])) } }
                    }
                }
                tbody {
                    @for impact in (1..=WORTH_MAX).rev() {
                        tr {
                            th scope="row" { (words.with("producing-impact-of", &[("impact", impact.into())])) }
                            @for effort in 1..=WORTH_MAX { td class=[tint(effort, impact)] { (field(words, rows, effort, impact)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Much for little, little for much, and what lies between.
const fn tint(effort: i64, impact: i64) -> Option<&'static str> {
    match impact - effort {
        2.. => Some("matrix-good"),
        ..=-2 => Some("matrix-poor"),
        _ => None,
    }
}

fn field(words: Words, rows: &[WeighedRow], effort: i64, impact: i64) -> Markup {
    let here: Vec<&WeighedRow> = rows.iter().filter(|row| row.effort == effort && row.impact == impact).collect();
    let more = here.len().saturating_sub(NAMED_MAX);
    html! {
        @if !here.is_empty() {
            ul {
                @for row in here.iter().take(NAMED_MAX) { li { a href=(path(row.topic_id)) dir="auto" { (row.title) } } }
                @if more > 0 { li { (words.with("producing-more", &[("count", more.into())])) } }
            }
        }
    }
}
