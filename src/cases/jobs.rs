//! What cases do by themselves: react to replies, write to the customer, publish what waited for its author.

pub use super::clock::{REFRESH as REFRESH_CLOCKS, refresh_open as refresh_clocks, ring};
pub use super::desk::{TELL as TELL_BATCH, tell as tell_batch};
use super::intake::actions as intake;
pub use super::intake::holds::{LET_THROUGH, tell as tell_let_through};
use super::letters::{CustomerNews, StaffNews, customer, followers, staff};
pub use super::letters::{TO_CUSTOMER, TO_FOLLOWER, TO_FOLLOWERS, TO_STAFF};
pub use super::relations::jobs::{CARRY, carry};
use super::{actions, queries};
use crate::accounts;
use crate::app::App;
use crate::boards::pending;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId, PostId, TopicId};
use crate::jobs::number;
use crate::policy::{self, Viewer};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Does what a reply does to the cases of its topic: `{"post": id}`, asked for by boards.
pub async fn replied(app: App, payload: Value) -> Result<()> {
    let post = PostId(number(&payload, "post")?);
    app.db
        .write(policy::system("case.replied"), move |tx| Box::pin(async move { actions::react(tx, post).await }))
        .await
}

/// Notes for the desk's lists where a topic is now: `{"topic": id}`, asked for by boards.
pub async fn placed(app: App, payload: Value) -> Result<()> {
    let topic = TopicId(number(&payload, "topic")?);
    app.db
        .write(policy::system("case.placed"), move |tx| Box::pin(async move { queries::place(tx, topic).await }))
        .await
}

/// Writes to the customer of a case: `{"case": id, "news": …}`.
pub async fn letter_to_customer(app: App, payload: Value) -> Result<()> {
    let case = CaseId(number(&payload, "case")?);
    let news: CustomerNews = serde_json::from_value(payload["news"].clone()).map_err(Error::internal)?;
    customer::write(&app, case, &news).await
}

/// Asks for a letter to each follower of a case: `{"change": id, "after": account}`.
pub async fn letter_to_followers(app: App, payload: Value) -> Result<()> {
    followers::fan_out(&app, payload).await
}

/// Writes to one follower: `{"change": id, "to": account}`.
pub async fn letter_to_follower(app: App, payload: Value) -> Result<()> {
    followers::write(&app, payload).await
}

/// Writes to somebody of the staff: `{"to": account, "case": id, "news": …}`.
pub async fn letter_to_staff(app: App, payload: Value) -> Result<()> {
    let (to, case) = (AccountId(number(&payload, "to")?), CaseId(number(&payload, "case")?));
    let news: StaffNews = serde_json::from_value(payload["news"].clone()).map_err(Error::internal)?;
    staff::write(&app, to, case, &news).await
}

/// Publishes what waits for an account, once it is confirmed: `{"account": id}`. What cannot be published says why.
pub async fn publish(app: App, payload: Value) -> Result<()> {
    let account = AccountId(number(&payload, "account")?);
    let Some(row) = accounts::by_id(&mut app.db.read().await?, account).await? else { return Ok(()) };
    if row.deleted_at.is_some() {
        return Ok(());
    }
    intake::publish_waiting(&app, &viewer(row, app.now())).await.map(|_| ())
}

/// Writes to whoever left an address instead of joining: `{"text": id}`.
pub async fn letter_to_sender(app: App, payload: Value) -> Result<()> {
    super::intake::letter::send(app, payload).await
}

/// The account as if it asked itself.
pub(super) fn viewer(row: accounts::AccountRow, now: DateTime<Utc>) -> Viewer {
    Viewer::Account(row.actor(now))
}

/// Retention: texts that nobody claimed within their time go.
pub async fn sweep(app: App) -> Result<()> {
    let gone =
        app.db.write(policy::system("pending.sweep"), |tx| Box::pin(async move { pending::sweep(tx).await })).await?;
    if gone > 0 {
        tracing::info!(gone, "texts whose time was over were deleted");
    }
    Ok(())
}
