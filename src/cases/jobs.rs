//! What cases do by themselves: react to replies, write to the customer, publish what waited for its author.

use super::intake::actions as intake;
use super::letters::CustomerNews;
pub use super::letters::{TO_CUSTOMER, TO_STAFF};
use super::{actions, mail, queries};
use crate::accounts;
use crate::app::App;
use crate::boards::pending;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId, PostId};
use crate::jobs::number;
use crate::policy::{self, Actor, Viewer};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Does what a reply does to the cases of its topic: `{"post": id}`, asked for by boards.
pub async fn replied(app: App, payload: Value) -> Result<()> {
    let post = PostId(number(&payload, "post")?);
    app.db
        .write(policy::system("case.replied"), move |tx| Box::pin(async move { actions::react(tx, post).await }))
        .await
}

/// Writes to the customer of a case: `{"case": id, "news": …}`.
pub async fn letter_to_customer(app: App, payload: Value) -> Result<()> {
    let case = CaseId(number(&payload, "case")?);
    let news: CustomerNews = serde_json::from_value(payload["news"].clone()).map_err(Error::internal)?;
    match news {
        CustomerNews::Answered { post } => mail_answered(app, case, post).await,
        CustomerNews::Moved { change } => mail_state(app, change).await,
        _ => Ok(()),
    }
}

async fn mail_answered(app: App, case: CaseId, post: PostId) -> Result<()> {
    let mut conn = app.db.read().await?;
    let case = queries::by_id(&mut conn, case).await?;
    let Some(to) = mail::recipient(&mut conn, &app, case.customer_id).await? else { return Ok(()) };
    let Some(customer) = accounts::by_id(&mut conn, case.customer_id).await? else { return Ok(()) };
    if !actions::may_read(&mut conn, &viewer(customer, app.now()), &case).await? {
        return Ok(());
    }
    let Some(post) = queries::letter_post(&mut conn, post).await? else { return Ok(()) };
    drop(conn);
    app.mailer.send(&mail::answered(&app, &to, &case, &post)).await
}

async fn mail_state(app: App, change: i64) -> Result<()> {
    let mut conn = app.db.read().await?;
    let Some((case, state, note)) = queries::change(&mut conn, change).await? else { return Ok(()) };
    let (case, Some(state)) = (queries::by_id(&mut conn, case).await?, super::State::parse(&state)) else {
        return Ok(());
    };
    let Some(to) = mail::recipient(&mut conn, &app, case.customer_id).await? else { return Ok(()) };
    drop(conn);
    app.mailer.send(&mail::moved(&app, &to, &case, state, &note)).await
}

/// Writes to somebody of the staff: `{"to": account, "case": id, "news": …}`.
pub async fn letter_to_staff(_app: App, _payload: Value) -> Result<()> {
    Ok(())
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

/// The account as if it asked itself.
fn viewer(row: accounts::AccountRow, now: DateTime<Utc>) -> Viewer {
    let (role, suspended) = (row.role(), row.suspended_until.is_some_and(|until| until > now));
    Viewer::Account(Actor {
        id: row.id,
        handle: row.handle,
        name: row.name,
        role,
        department: row.department,
        confirmed: row.confirmed_at.is_some(),
        suspended,
    })
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
