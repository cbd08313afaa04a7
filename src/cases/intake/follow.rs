//! Following a case that is being worked on already, instead of opening another one.

use super::queries::{self, OpenCase};
use crate::app::App;
use crate::boards;
use crate::boards::similar::Similar;
use crate::cases::{self, CaseRow, queries as case_queries};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::CaseId;
use crate::policy::{self, Act, Actor, Viewer};

/// A topic like the new one, and the case around it while it is being worked on.
#[derive(Clone, Debug)]
pub struct Found {
    pub topic: Similar,
    pub case: Option<OpenCase>,
}

/// Similar topics with their open cases; those come first.
pub async fn with_cases(conn: &mut Conn, viewer: &Viewer, topics: Vec<Similar>) -> Result<Vec<Found>> {
    let ids: Vec<_> = topics.iter().map(|topic| topic.id).collect();
    let cases = queries::open_cases(conn, viewer.id_or_zero(), &ids).await?;
    let case_of = |topic: &Similar| cases.iter().find(|case| case.topic_id == topic.id).cloned();
    let mut found: Vec<_> = topics.into_iter().map(|topic| Found { case: case_of(&topic), topic }).collect();
    found.sort_by_key(|found| found.case.is_none());
    Ok(found)
}

/// A case that this viewer may follow: one around a public topic that they may see. Any other does not exist for them.
pub async fn followable(conn: &mut Conn, viewer: &Viewer, id: CaseId) -> Result<CaseRow> {
    let case = cases::by_id(conn, id).await?;
    let topic = boards::topic_for(conn, viewer, case.topic_id).await?;
    if topic.private || topic.deleted_at.is_some() { Err(Error::NotFound) } else { Ok(case) }
}

/// Follows a case, or no longer. Its customer hears of it anyway.
pub async fn set(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, wanted: bool) -> Result<CaseRow> {
    let case = followable(&mut app.db.read().await?, viewer, id).await?;
    if case.customer_id == actor.id {
        return Ok(case);
    }
    let permit = policy::permit(viewer, Act::AccountKeep { owner: actor.id })?;
    let account = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let changed = if wanted {
                    case_queries::follow(tx, id, account).await?
                } else {
                    case_queries::unfollow(tx, id, account).await?
                };
                if changed {
                    events::record(tx, Event::CaseChanged { case: id, what: "followers" }).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(case)
}
