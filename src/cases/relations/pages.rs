//! Forms beside a case on the desk: duplicate of, merge into, split, ideas.

use super::{actions, queries, views};
use crate::app::App;
use crate::boards::{Title, add_title_fault, leading_number};
use crate::cases::{CaseRow, desk_path, queries as case_queries};
use crate::error::{Error, Result};
use crate::ids::{CaseId, PostId, TopicId};
use crate::web::{self, Faults, Form, Path, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Posts from which a split chooses.
const MOVABLE_MAX: i64 = 200;

/// The addresses of what binds cases together.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/cases/{id}/main", post(set_main))
        .route("/desk/cases/{id}/incident", post(set_incident))
        .route("/desk/cases/{id}/merge", get(ask_merge).post(merge))
        .route("/desk/cases/{id}/split", get(choose).post(split))
        .route("/desk/cases/{id}/ideas", post(link_idea))
        .route("/desk/cases/{id}/ideas/{topic}/removal", post(unlink_idea))
}

/// A number of a case or a topic, or the address of one, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub number: String,
    pub version: i64,
}

/// Says of what the case is a duplicate; an empty number: of nothing.
async fn set_main(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let main = match typed.number.trim() {
        "" => None,
        number => Some(number_in(number, "/cases/").map(CaseId).ok_or(Error::Conflict("relations-fault-main"))?),
    };
    actions::set_main(&app, &staff.viewer, id, main, typed.version).await?;
    let flash = if main.is_some() { "flash-relations-duplicate" } else { "flash-relations-alone" };
    Ok(web::see_other_saying(desk_path(id), flash))
}

/// The incident that a case is about, as it was chosen; empty: none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct About {
    incident: String,
    version: i64,
}

/// Ties the case to an incident that goes on and is public, or to none.
async fn set_incident(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<About>,
) -> Result<Response> {
    let incident = match typed.incident.as_str() {
        "" => None,
        number => Some(number.parse().map_err(|_| Error::BadInput("fault-choice"))?),
    };
    let known: Vec<_> = staff.standing().iter().map(|it| it.incident).collect();
    actions::set_incident(&app, &staff.viewer, id, incident, &known, typed.version).await?;
    let flash = if incident.is_some() { "flash-affected-case" } else { "flash-affected-case-gone" };
    Ok(web::see_other_saying(desk_path(id), flash))
}

/// What merging means, and the form.
async fn ask_merge(State(app): State<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    let case = case_queries::seen_by(&mut app.db.read_current().await?, &staff.viewer, id).await?;
    Ok(merge_page(&staff, &case, &Typed::default(), &Faults::new()))
}

fn merge_page(staff: &Staff, case: &CaseRow, typed: &Typed, faults: &Faults) -> Response {
    let mut frame = staff.frame("cases::relations::merge", staff.words.t("relations-merge-title"));
    frame.noindex = true;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::page_status(status, frame.render(views::merge(staff, case, typed, faults)))
}

/// Makes this case part of another one of the same customer.
async fn merge(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let case = case_queries::seen_by(&mut app.db.read_current().await?, &staff.viewer, id).await?;
    let Some(into) = number_in(&typed.number, "/cases/").map(CaseId) else {
        return Ok(merge_page(&staff, &case, &typed, &Faults::one("number", "relations-fault-main")));
    };
    match actions::merge(&app, &staff.viewer, id, into, typed.version).await {
        Err(Error::Conflict(why)) => Ok(merge_page(&staff, &case, &typed, &Faults::one("number", why))),
        merged => merged.map(|()| web::see_other_saying(desk_path(into), "flash-relations-merged")),
    }
}

/// The posts that may go to a case of their own.
async fn choose(State(app): State<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    split_page(&app, &staff, id, "", &[], &Faults::new()).await
}

async fn split_page(
    app: &App,
    staff: &Staff,
    id: CaseId,
    title: &str,
    chosen: &[PostId],
    faults: &Faults,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let case = case_queries::seen_by(&mut conn, &staff.viewer, id).await?;
    let posts = queries::movable(&mut conn, case.topic_id, MOVABLE_MAX).await?;
    let mut frame = staff.frame("cases::relations::split", staff.words.t("relations-split-title"));
    frame.noindex = true;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let split = views::Split { case: &case, posts: &posts, title, chosen, faults };
    Ok(web::page_status(status, frame.render(views::split(staff, &split))))
}

/// Makes a case of its own of the chosen posts.
async fn split(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let title = fields.iter().find(|(name, _)| name == "title").map_or("", |(_, value)| value.as_str());
    let chosen: Vec<PostId> =
        fields.iter().filter(|(name, _)| name == "post").filter_map(|(_, id)| id.parse().ok()).collect();
    let mut faults = Faults::new();
    if chosen.is_empty() {
        faults.add("post", "boards-fault-split-none");
    }
    let parsed = Title::parse(title).map_err(|fault| add_title_fault(&mut faults, fault));
    let Ok(parsed) = faults.clone().into_result(parsed).and_then(|parsed| parsed.map_err(|()| Faults::new())) else {
        return split_page(&app, &staff, id, title, &chosen, &faults).await;
    };
    match actions::split(&app, &staff.viewer, id, chosen.clone(), parsed).await {
        Err(Error::Conflict(why)) => split_page(&app, &staff, id, title, &chosen, &Faults::one("post", why)).await,
        made => made.map(|new| web::see_other_saying(desk_path(new), "flash-relations-split")),
    }
}

/// Notes that an idea came of the case.
async fn link_idea(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let topic = number_in(&typed.number, "/t/").map(TopicId).ok_or(Error::Conflict("relations-fault-idea"))?;
    actions::link_idea(&app, &staff.viewer, staff.actor(), id, topic).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-relations-idea"))
}

/// Takes an idea off the case.
async fn unlink_idea(
    State(app): State<App>,
    staff: Staff,
    Path((id, topic)): Path<(CaseId, TopicId)>,
) -> Result<Response> {
    actions::unlink_idea(&app, &staff.viewer, id, topic).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-relations-idea-gone"))
}

/// The number in `17`, `#17`, or an address that has it after `before`.
fn number_in(typed: &str, before: &str) -> Option<i64> {
    let typed = typed.trim().trim_start_matches('#');
    let rest = typed.rsplit_once(before).map_or(typed, |(_, rest)| rest);
    leading_number(rest).filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::number_in;

    #[test]
    fn a_case_is_named_by_number_or_address() {
        for good in
            ["17", " #17 ", "/cases/17", "https://home.example/desk/cases/17?write=note", "/desk/cases/17#reply"]
        {
            assert_eq!(number_in(good, "/cases/"), Some(17), "{good}");
        }
        for bad in ["", "kettle", "/cases/", "-17", "0", "/t/17", "99999999999999999999"] {
            assert_eq!(number_in(bad, "/cases/"), None, "{bad}");
        }
        assert_eq!(number_in("/t/9/a-kettle", "/t/"), Some(9));
    }
}
