//! What the team does with one idea among themselves.

use crate::app::App;
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::producing::queries::{self, Worth};
use crate::cocreation::producing::worked;
use crate::error::Result;
use crate::ids::{AccountId, TopicId};
use crate::policy::{self, Act, Viewer};
use serde_json::json;

/// Puts these tags in the place of those that it has. False: somebody was faster.
pub async fn retag(app: &App, viewer: &Viewer, topic: TopicId, version: i64, tags: Vec<String>) -> Result<bool> {
    let permit = policy::permit(viewer, Act::IdeaWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::retag(tx, topic, version, tags).await? {
                    return Ok(false);
                }
                queries::look(tx, topic).await?;
                worked(tx, topic).await?;
                Ok(true)
            })
        })
        .await
}

/// Writes who cares for it and what was agreed. False: somebody was faster.
pub async fn agree(app: &App, viewer: &Viewer, topic: TopicId, version: i64, worth: Worth) -> Result<bool> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::agree(tx, topic, version, worth).await? {
                    return Ok(false);
                }
                queries::look(tx, topic).await?;
                worked(tx, topic).await?;
                Ok(true)
            })
        })
        .await
}

/// Takes it off the list of what nobody has looked at.
pub async fn look(app: &App, viewer: &Viewer, topic: TopicId) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaWork)?;
    app.db.write(permit, move |tx| Box::pin(async move { queries::look(tx, topic).await.map(|_| ()) })).await
}

/// Keeps a note between colleagues.
pub async fn note(
    app: &App,
    viewer: &Viewer,
    author: AccountId,
    topic: TopicId,
    body: String,
    once: Option<String>,
) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::add_note(tx, topic, author, &body, once.as_deref()).await? {
                    worked(tx, topic).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Asks a colleague what it is worth; or, where they have not said, no longer.
pub async fn ask(
    app: &App,
    viewer: &Viewer,
    by: AccountId,
    topic: TopicId,
    account: AccountId,
    wanted: bool,
) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let changed = if wanted {
                    queries::ask(tx, topic, account, by).await?
                } else {
                    queries::unask(tx, topic, account).await?
                };
                if !changed {
                    return Ok(());
                }
                if wanted && account != by {
                    news::tell(tx, &weigh(topic, account, by)).await?;
                }
                worked(tx, topic).await
            })
        })
        .await
}

fn weigh(topic: TopicId, account: AccountId, by: AccountId) -> News {
    News {
        kind: Kind::Weigh,
        by: Some(by),
        challenge: None,
        data: json!({}),
        ideas: vec![(topic, json!({}))],
        people: vec![(account, Some(topic), Because::Asked)],
        followers: false,
    }
}

/// Writes what somebody says it is worth.
pub async fn evaluate(
    app: &App,
    viewer: &Viewer,
    by: AccountId,
    topic: TopicId,
    effort: i64,
    impact: i64,
    said: String,
) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::evaluate(tx, topic, by, effort, impact, &said).await?;
                worked(tx, topic).await
            })
        })
        .await
}
