//! The verbs of surveys: make, write, ask, open, close, answer.

use super::queries::{self, QuestionRow, SurveyRow};
use super::typed::{NewQuestion, NewSurvey};
use super::{QUESTIONS_MAX, Stage};
use crate::app::App;
use crate::boards;
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::SurveyId;
use crate::policy::{self, Act, Viewer};
use crate::web::form::moved;

/// A colleague changed it meanwhile, or it was changed while somebody answered.
pub const CHANGED: &str = "surveys-fault-changed";
/// Somebody has answered: nothing of it changes any more.
pub const ANSWERED: &str = "surveys-fault-answered";

/// Makes a survey, still a draft; the same form sent twice makes one. `Error::NotFound` when its topic is not there for this producer.
pub async fn make(app: &App, viewer: &Viewer, new: NewSurvey) -> Result<SurveyId> {
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    if let Some(topic) = new.topic {
        boards::topic_for(&mut app.db.read_current().await?, viewer, topic).await?;
    }
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let Some(id) = queries::insert(tx, &new, by).await? else {
                    let once = new.once.as_deref().unwrap_or_default();
                    return queries::by_once(tx, once).await?.ok_or(Error::NotFound);
                };
                if let Some(topic) = new.topic {
                    boards::attach(tx, topic, 1).await?;
                }
                events::record(tx, Event::SurveyChanged { topic: new.topic, what: "made" }).await?;
                Ok(id)
            })
        })
        .await
}

/// Changes something of a survey that nobody has answered yet. `Error::Conflict` when somebody has, or a colleague was faster.
async fn arrange<F>(app: &App, viewer: &Viewer, id: SurveyId, seen: i64, what: &'static str, work: F) -> Result<()>
where
    F: for<'t> FnOnce(&'t mut Tx, SurveyRow) -> BoxFuture<'t, Result<()>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                // Whoever answers at this moment waits for this, or this for them.
                let current = queries::touch(tx, id, seen).await?;
                let row = queries::survey(tx, id).await?;
                if row.responses > 0 {
                    return Err(Error::Conflict(ANSWERED));
                }
                if !current {
                    return Err(Error::Conflict(CHANGED));
                }
                let topic = row.topic_id;
                work(tx, row).await?;
                events::record(tx, Event::SurveyChanged { topic, what }).await
            })
        })
        .await
}

/// Changes title, introduction, date and who sees results.
pub async fn write(app: &App, viewer: &Viewer, id: SurveyId, seen: i64, new: NewSurvey) -> Result<()> {
    arrange(app, viewer, id, seen, "text", move |tx, _| Box::pin(async move { queries::update(tx, id, &new).await }))
        .await
}

/// Asks one more question, or changes the one named.
pub async fn ask(
    app: &App,
    viewer: &Viewer,
    id: SurveyId,
    seen: i64,
    question: Option<i64>,
    new: NewQuestion,
) -> Result<()> {
    arrange(app, viewer, id, seen, "question", move |tx, _| {
        Box::pin(async move {
            let questions = queries::questions(tx, id).await?;
            match question {
                Some(question) if questions.iter().any(|row| row.id == question) => {
                    queries::set_question(tx, question, &new).await
                }
                Some(_) => Err(Error::NotFound),
                None if questions.len() >= QUESTIONS_MAX => Err(Error::Conflict("surveys-fault-full")),
                None => queries::add_question(tx, id, &new).await,
            }
        })
    })
    .await
}

/// Takes a question out; not the last one of a survey that is open.
pub async fn drop_question(app: &App, viewer: &Viewer, id: SurveyId, seen: i64, question: i64) -> Result<()> {
    arrange(app, viewer, id, seen, "question", move |tx, row| {
        Box::pin(async move {
            let questions = queries::questions(tx, id).await?;
            if !questions.iter().any(|row| row.id == question) {
                return Err(Error::NotFound);
            }
            if questions.len() == 1 && row.stage(tx.now()) == Stage::Open {
                return Err(Error::Conflict("surveys-fault-empty"));
            }
            queries::remove_question(tx, question).await
        })
    })
    .await
}

/// Puts a question one place up or down.
pub async fn place(app: &App, viewer: &Viewer, id: SurveyId, seen: i64, question: i64, up: bool) -> Result<()> {
    arrange(app, viewer, id, seen, "question", move |tx, _| {
        Box::pin(async move {
            let order: Vec<i64> = queries::questions(tx, id).await?.iter().map(|row: &QuestionRow| row.id).collect();
            for (question, position) in moved(order, question, up)?.into_iter().zip(1..) {
                queries::place_question(tx, question, position).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Opens a survey, or closes it; nothing when it is so. `Error::Conflict` when it asks nothing.
pub async fn set_open(app: &App, viewer: &Viewer, id: SurveyId, open: bool) -> Result<()> {
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::survey(tx, id).await?;
                let (stage, now) = (if open { Stage::Open } else { Stage::Closed }, tx.now());
                if row.stage(now) == stage || (!open && row.stage(now) == Stage::Draft) {
                    return Ok(());
                }
                if open && queries::questions(tx, id).await?.is_empty() {
                    return Err(Error::Conflict("surveys-fault-empty"));
                }
                if open && row.closes_at.is_some_and(|at| at <= now) {
                    queries::forget_close(tx, id).await?;
                }
                queries::set_stage(tx, id, stage).await?;
                events::record(tx, Event::SurveyChanged { topic: row.topic_id, what: stage.as_str() }).await
            })
        })
        .await
}

/// Keeps the answers of one person, once. False when they have answered before. `seen`: the version of the questions that they read.
pub async fn answer(
    app: &App,
    viewer: &Viewer,
    survey: &SurveyRow,
    seen: i64,
    answers: Vec<(i64, String)>,
) -> Result<bool> {
    let open = survey.stage(app.now()) == Stage::Open;
    let permit = policy::permit(viewer, Act::PollAnswer { open })?;
    app.limits.post(viewer)?;
    let (id, account) = (survey.id, viewer.id_or_zero());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let Some(response) = queries::respond(tx, id, account).await? else { return Ok(false) };
                // The count was written: nobody changes the questions until this is done.
                let row = queries::survey(tx, id).await?;
                if row.version != seen {
                    return Err(Error::Conflict(CHANGED));
                }
                if row.stage(tx.now()) != Stage::Open {
                    return Err(policy::Denied::Closed.into());
                }
                queries::keep(tx, response, answers).await?;
                Ok(true)
            })
        })
        .await
}

/// Closes surveys whose date has come. Safe to run on several nodes at once: each closes once.
pub async fn ring(app: &App) -> Result<()> {
    app.db
        .write(policy::system("surveys.clock"), |tx| {
            Box::pin(async move {
                for topic in queries::close_due(tx).await? {
                    events::record(tx, Event::SurveyChanged { topic, what: "closed" }).await?;
                }
                Ok(())
            })
        })
        .await
}
