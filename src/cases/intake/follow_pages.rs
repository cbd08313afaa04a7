//! `/cases/{id}/follow`: hear what happens to somebody else's case.

use super::{follow, queries};
use crate::app::App;
use crate::boards::topic_path;
use crate::cases::{CaseRow, case_path, queries as case_queries, views};
use crate::error::Result;
use crate::ids::CaseId;
use crate::ui::{self, Tone, form};
use crate::web::{self, Form, Member, Path};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

/// The address of following a case.
pub fn routes() -> Router<App> {
    Router::new().route("/cases/{id}/follow", get(ask).post(set))
}

/// Whether I follow a case, and the way to change it.
async fn ask(State(app): State<App>, member: Member, Path(id): Path<CaseId>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let case = follow::followable(&mut conn, &member.viewer, id).await?;
    if case.customer_id == member.actor().id {
        return Ok(web::see_other(case_path(id)));
    }
    let followed = case_queries::follows(&mut conn, id, member.actor().id).await?;
    let people = queries::people(&mut conn, id).await?;
    let mut frame = member.frame("cases::follow", case.title.clone());
    frame.noindex = true;
    Ok(web::page(frame.render(page(&member, &case, people, followed))))
}

/// "no": no longer; anything else: from now on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wish {
    follow: String,
}

/// Follows a case, or no longer.
async fn set(
    State(app): State<App>,
    member: Member,
    Path(id): Path<CaseId>,
    Form(wish): Form<Wish>,
) -> Result<Response> {
    let wanted = wish.follow != "no";
    let case = follow::set(&app, &member.viewer, member.actor(), id, wanted).await?;
    if case.customer_id == member.actor().id {
        return Ok(web::see_other(case_path(id)));
    }
    let flash = if wanted { "flash-intake-followed" } else { "flash-intake-unfollowed" };
    Ok(web::see_other_saying(topic_path(case.topic_id, &case.slug), flash))
}

fn page(member: &Member, case: &CaseRow, people: i64, followed: bool) -> Markup {
    let words = member.words;
    html! {
        header.topic-head {
            p.meta {
                (ui::badge(views::tone(case.state), views::state_label_for_staff(words, case.state)))
                " " (words.with("intake-people", &[("count", people.into())]))
            }
            h1 dir="auto" { (case.title) }
        }
        @if followed { (ui::notice(Tone::Good, words.t("intake-followed-text"))) } @else { p.lede { (words.t("intake-follow-text")) } }
        form.form method="post" action={ (case_path(case.id)) "/follow" } {
            (form::hidden("follow", if followed { "no" } else { "yes" }))
            div.actions {
                @if followed { (form::button_secondary(words.t("intake-unfollow"))) } @else { (form::button(words.t("intake-follow"))) }
                a.button.quiet href=(topic_path(case.topic_id, &case.slug)) { (words.t("intake-follow-topic")) }
            }
        }
    }
}
