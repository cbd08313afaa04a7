//! The verbs: ask for a second look, answer.

use super::queries::{self, ReviewRow};
use crate::app::App;
use crate::boards;
use crate::cocreation::State;
use crate::cocreation::actions::{Move, move_to};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::queries::IdeaRow;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::policy::{self, Act, Viewer};
use crate::screening::{self, Verdict, Why};
use serde_json::json;

/// It was asked for before, or the idea is not declined.
pub const CLOSED: &str = "fates-fault-review";
/// Somebody answered meanwhile.
const ANSWERED: &str = "fates-fault-review-answered";

/// Asks for a second look at one's own declined idea. What the screening blocks comes back with why; what it would hold is read by the team anyway.
pub async fn ask(app: &App, viewer: &Viewer, idea: &IdeaRow, why: &str) -> Result<Vec<Why>> {
    let permit = policy::permit(viewer, Act::DecisionReviewAsk { author: idea.author_id })?;
    if idea.state() != State::Declined {
        return Err(Error::Conflict(CLOSED));
    }
    app.limits.post(viewer)?;
    let topic = boards::topic_for(&mut app.db.read_current().await?, viewer, idea.topic_id).await?;
    let screened = screening::screen(app, viewer, &topic.written(why)).await?;
    if screened.verdict == Verdict::Block {
        return Ok(screened.whys);
    }
    let (topic, by, why) = (idea.topic_id, viewer.id_or_zero(), screened.body);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::ask(tx, topic, by, &why).await? {
                    return Err(Error::Conflict(CLOSED));
                }
                events::record(tx, Event::IdeaChanged { topic, what: "review" }).await
            })
        })
        .await?;
    Ok(Vec::new())
}

/// Whether this viewer may take the second look.
pub async fn may_answer(
    conn: &mut crate::db::Conn,
    viewer: &Viewer,
    row: &ReviewRow,
) -> Result<Result<policy::Permit, policy::Denied>> {
    let deciders = queries::deciders(conn, row.topic_id).await?;
    let own = deciders.contains(&viewer.id_or_zero());
    let decider = if own { viewer.id_or_zero() } else { crate::ids::AccountId(0) };
    Ok(policy::permit(viewer, Act::DecisionReviewAnswer { decider }))
}

/// Answers: it stays as it was decided, or it is looked into again. The author is told; when it is looked into again, everybody who follows it.
pub async fn answer(app: &App, viewer: &Viewer, row: &ReviewRow, reopen: bool, answer: String) -> Result<()> {
    let permit = may_answer(&mut app.db.read_current().await?, viewer, row).await??;
    let (id, topic, asker, by) = (row.id, row.topic_id, row.asked_by, viewer.id_or_zero());
    let department = viewer.actor().and_then(|actor| actor.department.clone());
    let outcome = if reopen { "reopened" } else { "upheld" };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::answer(tx, id, by, outcome, &answer).await? {
                    return Err(Error::Conflict(ANSWERED));
                }
                if reopen {
                    let step = Move {
                        topic,
                        from: State::Declined,
                        to: State::Review,
                        reason: answer.clone(),
                        by: Some(by),
                        department,
                        decision: None,
                        tell: false,
                    };
                    move_to(tx, &step).await?;
                }
                events::record(tx, Event::IdeaChanged { topic, what: "review" }).await?;
                let to = if reopen { State::Review } else { State::Declined };
                let reviewed = News {
                    kind: Kind::Reviewed,
                    by: Some(by),
                    challenge: None,
                    data: json!({ "outcome": outcome, "answer": answer }),
                    ideas: vec![(topic, json!({ "outcome": outcome, "to": to.as_str(), "answer": answer }))],
                    people: vec![(asker, Some(topic), Because::Author)],
                    followers: reopen,
                };
                news::tell(tx, &reviewed).await.map(|_| ())
            })
        })
        .await
}
