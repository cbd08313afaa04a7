//! The verbs: invite a co-author, say yes or no, leave, let go.

use super::{COAUTHORS_MAX, queries};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::cocreation::State;
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::queries::{IdeaRow, follow, idea, seen_by};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, TopicId};
use crate::policy::{self, Act, Viewer};
use serde_json::json;

/// Asks somebody to be a co-author; they hear of it. `Error::Conflict` says why not.
pub async fn invite(app: &App, viewer: &Viewer, idea: &IdeaRow, handle: String) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaShare { author: idea.author_id })?;
    let (topic, author) = (idea.topic_id, idea.author_id);
    app.limits.post(viewer)?;
    app.db.write(permit, move |tx| Box::pin(async move { asked(tx, topic, author, &handle).await })).await
}

async fn asked(tx: &mut Tx, topic: TopicId, author: AccountId, handle: &str) -> Result<()> {
    queries::hold(tx, topic).await?;
    let row = idea(tx, topic).await?.ok_or(Error::NotFound)?;
    if matches!(row.state(), State::Duplicate | State::Withdrawn) {
        return Err(Error::Conflict("amendments-fault-closed"));
    }
    let account = invitable(tx, topic, author, handle).await?;
    if queries::count(tx, topic).await? >= COAUTHORS_MAX {
        return Err(Error::Conflict("amendments-fault-people-many"));
    }
    if !queries::invite(tx, topic, account.id).await? {
        return Err(Error::Conflict(match queries::part(tx, topic, account.id).await?.as_deref() {
            Some(queries::INVITED) => "amendments-fault-invited",
            Some(queries::ACCEPTED) => "amendments-fault-coauthor",
            _ => "amendments-fault-declined",
        }));
    }
    events::record(tx, Event::IdeaChanged { topic, what: "people" }).await?;
    let invited = News {
        kind: Kind::Invited,
        by: Some(author),
        challenge: None,
        data: json!({}),
        ideas: vec![(topic, json!({}))],
        people: vec![(account.id, Some(topic), Because::Invited)],
        followers: false,
    };
    news::tell(tx, &invited).await.map(|_| ())
}

/// The account of a handle, if it can be asked: somebody else, who may write and who sees the idea.
async fn invitable(tx: &mut Tx, topic: TopicId, author: AccountId, handle: &str) -> Result<AccountRow> {
    let unknown = Error::Conflict("amendments-fault-handle");
    let Some(account) = accounts::by_handle(tx, handle).await? else { return Err(unknown) };
    let actor = account.actor(tx.now());
    if account.id == author {
        return Err(Error::Conflict("amendments-fault-self"));
    }
    if !account.is_public() || !actor.confirmed || actor.suspended {
        return Err(unknown);
    }
    match seen_by(tx, &Viewer::Account(actor), topic).await {
        Ok(_) => Ok(account),
        Err(Error::NotFound) => Err(Error::Conflict("amendments-fault-unseen")),
        Err(error) => Err(error),
    }
}

/// Says yes to an invitation, or no; a co-author who says no leaves.
pub async fn answer(app: &App, viewer: &Viewer, topic: TopicId, yes: bool) -> Result<()> {
    let account = viewer.id_or_zero();
    let permit = policy::permit(viewer, Act::IdeaFollow { owner: account })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let changed = if yes {
                    queries::accept(tx, topic, account).await?
                } else {
                    queries::decline(tx, topic, account).await?
                };
                if !changed {
                    let stands = queries::part(tx, topic, account).await?;
                    let done = stands.as_deref().is_some_and(|state| (state == queries::ACCEPTED) == yes);
                    return if done { Ok(()) } else { Err(Error::Conflict("amendments-fault-uninvited")) };
                }
                if yes {
                    follow(tx, topic, account).await?;
                }
                events::record(tx, Event::IdeaChanged { topic, what: "people" }).await
            })
        })
        .await
}

/// Takes an invitation back, or lets a co-author go.
pub async fn remove(app: &App, viewer: &Viewer, idea: &IdeaRow, account: AccountId) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaShare { author: idea.author_id })?;
    let topic = idea.topic_id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::remove(tx, topic, account).await? {
                    events::record(tx, Event::IdeaChanged { topic, what: "people" }).await?;
                }
                Ok(())
            })
        })
        .await
}
