//! What runs by itself for subscribers beside the sending: the letter of the opt-in, bounces, and forgetting.

use super::wish::{CONFIRM_DAYS, Channel, Scope, Token, Wish};
use super::{BOUNCE_MARK, letters, names, queries};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::SubscriberId;
use crate::jobs::number;
use crate::policy;
use crate::words::Lang;
use chrono::TimeDelta;
use serde_json::Value;

/// The letter that asks an address: `{"subscriber": id, "lang": …, "scope": …}`.
pub const LETTER: &str = "subscriber.letter";
/// Days after which the address of whoever ended it is forgotten.
const ENDED_DAYS: i64 = 30;
/// Days after which a subscription that was only about incidents ends with them.
const OVER_DAYS: i64 = 30;
/// Rows that one round looks after at most.
const SWEEP_MAX: i64 = 5_000;

/// Writes the letter that asks an address whether it wants to be told. The link in it is made here, and not kept.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let id = SubscriberId(number(&payload, "subscriber")?);
    let broken = || Error::Internal("a letter to a subscriber without what was asked for".into());
    let lang = payload["lang"].as_str().and_then(Lang::parse).ok_or_else(broken)?;
    let scope = payload["scope"].as_str().and_then(Scope::parse).ok_or_else(broken)?;
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, id).await? else { return Ok(()) };
    if row.ended_at.is_some() || row.kind != Channel::Mail.as_str() {
        return Ok(());
    }
    let named = names(&mut conn, &scope, lang).await?;
    drop(conn);
    let token = Token { subscriber: id, wish: Wish { lang, scope }, at: app.now(), secret: None };
    let url = app.url(&token.path(&app)?);
    let asked = (&token.wish.scope, &named);
    let brand = app.brand();
    app.mailer.send(&letters::ask(&row.address, lang, &brand.name, asked, row.confirmed_at.is_some(), url)).await
}

/// A mail server said that nobody reads an address: `{"mark": "u", "id": id}`. It is paused.
pub async fn bounced(app: App, payload: Value) -> Result<()> {
    if payload["mark"].as_str() != Some(&BOUNCE_MARK.to_string()) {
        return Ok(());
    }
    let id = SubscriberId(number(&payload, "id")?);
    let work = app.db.write(policy::system("subscriber.bounced"), move |tx| {
        Box::pin(async move { queries::pause(tx, id, "bounced").await })
    });
    if work.await? {
        tracing::info!(subscriber = id.0, "an address that nobody reads is paused");
    }
    Ok(())
}

/// Forgets addresses that never answered and those of people who ended it; ends what was about incidents that are long over.
pub async fn sweep(app: App) -> Result<()> {
    app.db
        .write(policy::system("subscriber.sweep"), |tx| {
            Box::pin(async move {
                let ago = |days| tx.now() - TimeDelta::days(days);
                let (asked, ended, over) = (ago(CONFIRM_DAYS), ago(ENDED_DAYS), ago(OVER_DAYS));
                queries::sweep_asked(tx, asked, SWEEP_MAX).await?;
                queries::sweep_ended(tx, ended, SWEEP_MAX).await?;
                queries::sweep_over(tx, over, SWEEP_MAX).await?;
                Ok(())
            })
        })
        .await
}
