//! The consultations of an incident, as its room shows them.

use super::public_views::{said, state_line};
use super::queries::{self, ConsultationRow};
use super::views::state_badge;
use super::{Stage, actions, desk_path};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::IncidentId;
use crate::ui;
use crate::web::Visit;
use maud::{Markup, html};

/// Questions to the public: how far each is, what waits, and the way to a new one. Never what was answered.
pub async fn panel(conn: &mut Conn, visit: &Visit, incident: IncidentId) -> Result<Markup> {
    let rows = queries::of_incident(conn, incident).await?;
    let may_run = actions::runs(conn, &visit.viewer, incident).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let waiting = queries::waiting(conn, row.id).await?;
        lines.push(line(visit, row, waiting));
    }
    let words = visit.words;
    Ok(html! {
        section.section aria-labelledby="asking" {
            h2 #asking { (words.t("consultations-panel")) }
            @if lines.is_empty() { p.meta { (words.t("consultations-panel-none")) } } @else { (ui::list(lines)) }
            @if may_run {
                p { a.button.quiet href={ "/desk/incidents/" (incident) "/consultations/new" } {
                    (ui::icon("question")) (words.t("consultations-ask"))
                } }
            }
        }
    })
}

fn line(visit: &Visit, row: &ConsultationRow, waiting: i64) -> Markup {
    let words = visit.words;
    html! {
        p { a href=(desk_path(row.id)) { (said(words, &row.question(), row.lang())) } " " (state_badge(words, row.state)) }
        p.meta {
            (state_line(visit, row))
            @if waiting > 0 { " · " (words.with("consultations-panel-waiting", &[("count", waiting.into())])) }
            @if row.state == Stage::Closed { " · " strong { (words.t("consultations-panel-outcome")) } }
        }
    }
}
