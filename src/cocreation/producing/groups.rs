//! `/desk/ideas/clusters`: ideas that nobody has decided about and that seem to say the same.

use super::queries::{self, LineRow};
use super::views::places;
use super::{LIST, path};
use crate::app::App;
use crate::cocreation::ideas::state_badge;
use crate::cocreation::index;
use crate::error::Result;
use crate::ids::TopicId;
use crate::ui;
use crate::web::{self, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use std::collections::HashMap;

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/ideas/clusters", get(show))
}

async fn show(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let groups = index::alike(&mut conn).await?;
    let topics: Vec<TopicId> = groups.iter().flat_map(|group| group.ideas.iter().copied()).collect();
    let lines = queries::lines(&mut conn, &topics).await?;
    let lines: HashMap<TopicId, LineRow> = lines.into_iter().map(|row| (row.topic_id, row)).collect();
    drop(conn);
    let mut frame = staff.frame("cocreation::clusters", staff.words.t("producing-groups"));
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("producing-title"), LIST.into())];
    Ok(web::page(frame.render(page(&staff, &groups, &lines))))
}

fn page(staff: &Staff, groups: &[index::Alike], lines: &HashMap<TopicId, LineRow>) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("producing-groups")) }
            p.lede { (words.t("producing-groups-lede")) }
        }
        (places(staff, "/desk/ideas/clusters"))
        @if groups.is_empty() { (ui::empty(words.t("producing-groups-none"), words.t("producing-groups-none-text"), None)) }
        @for group in groups { (one(staff, group.ideas.iter().filter_map(|topic| lines.get(topic)).collect())) }
    }
}

/// A group: the idea that the others would be merged into comes first. That is the one with the most votes that everybody may see, else the oldest.
fn one(staff: &Staff, mut rows: Vec<&LineRow>) -> Markup {
    let words = staff.words;
    rows.sort_by_key(|row| (std::cmp::Reverse(row.shown_votes), row.topic_id));
    let main = rows.first().map(|row| row.topic_id);
    html! {
        section.card {
            h2 { (words.with("producing-group", &[("count", rows.len().into())])) }
            ul.rows {
                @for row in rows {
                    li {
                        div.row-line {
                            div {
                                a href=(path(row.topic_id)) dir="auto" { (row.title) } " " (state_badge(words, row.state()))
                                p.meta {
                                    span.desk-number { "#" (row.topic_id) } "\u{a0}· " bdi { (row.author_name) } "\u{a0}· "
                                    (ui::time(words, row.created_at, staff.now, staff.zone))
                                    @if row.shown_votes > 0 { "\u{a0}· " (words.with("producing-votes", &[("count", row.shown_votes.into())])) }
                                }
                            }
                            @if let Some(main) = main.filter(|main| *main != row.topic_id && staff.viewer.produces()) {
                                div.actions { (merge_link(words.with("producing-merge-into", &[("id", main.to_string().into())]), row.topic_id, main)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The way to merging one idea into another; the page there shows first what would happen.
pub fn merge_link(label: String, from: TopicId, into: TopicId) -> Markup {
    html! { a.button.quiet.small href={ (path(from)) "/merge?into=" (into) } { (label) } }
}
