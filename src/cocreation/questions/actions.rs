//! The verbs: ask, answer.

use super::queries::{self, QuestionRow};
use crate::app::App;
use crate::boards::pending::{self, HeldText, Text};
use crate::boards::{self, TopicRow};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::people;
use crate::cocreation::queries::IdeaRow;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, TopicId};
use crate::policy::{self, Act, Viewer};
use crate::screening::{self, Verdict, Why};
use serde_json::json;

/// Asks whoever wrote an idea; they hear of it. The same form sent twice is one question.
pub async fn ask(app: &App, viewer: &Viewer, idea: &IdeaRow, question: String, once: Option<String>) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaWork)?;
    let (topic, author, by) = (idea.topic_id, idea.author_id, viewer.id_or_zero());
    let department = viewer.actor().and_then(|actor| actor.department.clone());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::insert(tx, topic, by, department.as_deref(), &question, once.as_deref()).await? {
                    return Ok(());
                }
                events::record(tx, Event::IdeaChanged { topic, what: "question" }).await?;
                let people = people::authors(tx, topic).await?;
                let because = |one: AccountId| if one == author { Because::Asked } else { Because::Coauthor };
                let asked = News {
                    kind: Kind::Asked,
                    by: Some(by),
                    challenge: None,
                    data: json!({}),
                    ideas: vec![(topic, json!({ "question": question }))],
                    people: people.into_iter().map(|one| (one, Some(topic), because(one))).collect(),
                    followers: false,
                };
                news::tell(tx, &asked).await.map(|_| ())
            })
        })
        .await
}

/// What becomes of an answer.
#[derive(Debug)]
pub enum Answered {
    Shown,
    /// A moderator looks first; then it stands among the comments.
    Held,
    /// It comes back with the explanation.
    Back(Vec<Why>),
}

/// Answers for this viewer, the author or a co-author; whoever asked hears of it. `Error::Conflict` when it is answered.
pub async fn answer(
    app: &App,
    viewer: &Viewer,
    idea: &IdeaRow,
    question: &QuestionRow,
    body: &str,
) -> Result<Answered> {
    let by = viewer.id_or_zero();
    let mut conn = app.db.read_current().await?;
    let with = people::is_author(&mut conn, idea.topic_id, by).await?;
    let permit = policy::permit(viewer, Act::QuestionAnswer { author: idea.author_id, with })?;
    let topic: TopicRow = boards::topic_for(&mut conn, viewer, idea.topic_id).await?;
    drop(conn);
    if question.answered_at.is_some() {
        return Err(Error::Conflict("amendments-fault-question-answered"));
    }
    app.limits.post(viewer)?;
    let screened = screening::screen(app, viewer, &topic.written(body)).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Answered::Back(screened.whys));
    }
    let id = question.id;
    if screened.verdict == Verdict::Hold {
        let html = boards::render(app, &screened.body).await?;
        let text = Text::Reply { topic: topic.id, title: topic.title, body: screened.body.clone() };
        let held = HeldText { account: by, text, html, screened };
        app.db.write(permit, move |tx| Box::pin(async move { pending::hold_known(tx, &held, None).await })).await?;
        return Ok(Answered::Held);
    }
    let (topic, asker, asked) = (topic.id, question.asked_by, question.question.clone());
    let body = screened.body;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::answer(tx, id, by, &body).await? {
                    return Err(Error::Conflict("amendments-fault-question-answered"));
                }
                answered(tx, topic, (asker, &asked), (by, &body)).await
            })
        })
        .await?;
    Ok(Answered::Shown)
}

async fn answered(tx: &mut Tx, topic: TopicId, asked: (AccountId, &str), said: (AccountId, &str)) -> Result<()> {
    events::record(tx, Event::IdeaChanged { topic, what: "answer" }).await?;
    let answered = News {
        kind: Kind::Answered,
        by: Some(said.0),
        challenge: None,
        data: json!({}),
        ideas: vec![(topic, json!({ "question": asked.1, "answer": said.1 }))],
        people: vec![(asked.0, Some(topic), Because::Asked)],
        followers: false,
    };
    news::tell(tx, &answered).await.map(|_| ())
}
