//! Asking to be told, confirming it, changing it, ending it.

use super::queries::{self, SubscriberRow};
use super::wish::{Channel, Scope, Token, Wish};
use super::{UNTESTED, jobs, webhook};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{ComponentId, IncidentId, SubscriberId};
use crate::jobs as queue;
use crate::policy::{self, Act, Viewer};
use crate::web::limits::Network;
use crate::words::Lang;
use serde_json::json;

/// An address as it was checked, and the one way it is recognised by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub channel: Channel,
    pub text: String,
    pub key: String,
}

/// Has an address asked whether it wants to be told. What comes back says nothing about it: not whether it is known, nor whether it exists.
/// For a webhook it is the secret that its messages will be signed with, to be shown once.
pub async fn ask(app: &App, viewer: &Viewer, network: Network, address: Address, wish: Wish) -> Result<Option<String>> {
    let permit = policy::permit(viewer, Act::StatusSubscribe)?;
    app.limits.asked(network)?;
    let secret = (address.channel == Channel::Webhook).then(webhook::new_secret);
    // Too much for this address: nothing more goes there for a while, and nobody who asks is told.
    if !app.limits.address(&address.key) {
        return Ok(secret);
    }
    let place = match address.channel {
        Channel::Webhook => Some(webhook::place()?),
        Channel::Mail => None,
    };
    let (to, asked) = (address.clone(), wish.clone());
    let id = app.db.write(permit, move |tx| Box::pin(async move { keep(tx, &to, &asked).await })).await?;
    if let (Some(secret), Some(place)) = (&secret, place) {
        let token = Token { subscriber: id, wish, at: app.now(), secret: Some(secret.clone()) };
        webhook::test(app, place, token, address.text);
    }
    Ok(secret)
}

async fn keep(tx: &mut crate::db::Tx, address: &Address, wish: &Wish) -> Result<SubscriberId> {
    let (kind, lang) = (address.channel.as_str(), wish.lang.code());
    let untested = (address.channel == Channel::Webhook).then_some(UNTESTED);
    queries::insert(tx, kind, (&address.text, &address.key), lang, untested).await?;
    let row = queries::by_address(tx, kind, &address.key).await?;
    let row = row.ok_or_else(|| Error::Internal("an address was kept and is not there".into()))?;
    queries::ask_again(tx, row.id).await?;
    if address.channel == Channel::Mail {
        let now = tx.now();
        let payload = json!({ "subscriber": row.id, "lang": lang, "scope": wish.scope.write() });
        queue::enqueue(tx, jobs::LETTER, &payload, now).await?;
    }
    Ok(row.id)
}

/// What became of a link of the opt-in.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It waits for the button.
    Open(Box<SubscriberRow>),
    /// The webhook has not answered yet as it must.
    Untested,
    /// Its time is over, or the subscription is.
    Over,
}

/// How a link of the opt-in stands.
pub async fn standing(app: &App, token: &Token) -> Result<Standing> {
    let row = queries::by_id(&mut app.db.read_current().await?, token.subscriber).await?;
    let row = row.filter(|row| row.ended_at.is_none());
    Ok(match row {
        None => Standing::Over,
        Some(_) if token.is_over(app.now()) => Standing::Over,
        Some(row) if row.paused_why.as_deref() == Some(UNTESTED) => Standing::Untested,
        Some(row) => Standing::Open(Box::new(row)),
    })
}

/// The owner of the address said yes: what was asked for holds from now on. Twice is as good as once.
pub async fn confirm(app: &App, viewer: &Viewer, token: Token) -> Result<()> {
    let permit = policy::permit(viewer, Act::StatusSubscribe)?;
    let id = token.subscriber;
    let sealed = match &token.secret {
        Some(secret) => Some(webhook::seal(app, id, secret)?),
        None => None,
    };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::confirm(tx, id, token.wish.lang.code()).await? {
                    return Err(Error::NotFound);
                }
                if let Some(sealed) = &sealed {
                    queries::set_secret(tx, id, sealed).await?;
                }
                apply(tx, id, &token.wish).await
            })
        })
        .await?;
    tracing::info!(subscriber = id.0, "a subscription was confirmed");
    Ok(())
}

async fn apply(tx: &mut crate::db::Tx, id: SubscriberId, wish: &Wish) -> Result<()> {
    let lang = wish.lang.code();
    match &wish.scope {
        Scope::Everything => queries::set_choice(tx, id, true, lang).await,
        Scope::Components(components) => {
            queries::set_choice(tx, id, false, lang).await?;
            queries::clear_components(tx, id).await?;
            for component in components {
                queries::add_component(tx, id, *component).await?;
            }
            Ok(())
        }
        // One incident more: whatever else was chosen stays.
        Scope::Incident(incident) => queries::add_incident(tx, id, *incident).await,
    }
}

/// What somebody changes their subscription to.
#[derive(Clone, Debug)]
pub struct Choice {
    pub lang: Lang,
    pub everything: bool,
    pub components: Vec<ComponentId>,
    /// Single incidents that they follow no longer.
    pub dropped: Vec<IncidentId>,
}

/// Changes what somebody is told of.
pub async fn change(app: &App, viewer: &Viewer, id: SubscriberId, choice: Choice) -> Result<()> {
    let permit = policy::permit(viewer, Act::StatusSubscribe)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let scope = if choice.everything { Scope::Everything } else { Scope::Components(choice.components) };
                apply(tx, id, &Wish { lang: choice.lang, scope }).await?;
                for incident in choice.dropped {
                    queries::remove_incident(tx, id, incident).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Deliveries go on after a pause.
pub async fn resume(app: &App, viewer: &Viewer, id: SubscriberId) -> Result<()> {
    let permit = policy::permit(viewer, Act::StatusSubscribe)?;
    let resumed = app.db.write(permit, move |tx| Box::pin(async move { queries::resume(tx, id).await })).await?;
    if resumed { Ok(()) } else { Err(Error::NotFound) }
}

/// Ends it. Twice is as good as once.
pub async fn end(app: &App, viewer: &Viewer, id: SubscriberId) -> Result<()> {
    let permit = policy::permit(viewer, Act::StatusSubscribe)?;
    if app.db.write(permit, move |tx| Box::pin(async move { queries::end(tx, id).await })).await? {
        tracing::info!(subscriber = id.0, "a subscription was ended");
    }
    Ok(())
}
