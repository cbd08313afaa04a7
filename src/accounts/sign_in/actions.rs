//! The two ways in, and what happens behind the door.

use crate::accounts::attempts::{self, Try};
use crate::accounts::jobs::{self, Wanted};
use crate::accounts::mail::Letter;
use crate::accounts::passwords::{self, PASSWORD_CHARS_MAX};
use crate::accounts::queries::{self, LoginRow, TokenRow};
use crate::accounts::token::Purpose;
use crate::accounts::{PENDING, account, sessions};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Viewer};
use crate::web::limits::Network;
use crate::words::Lang;
use serde_json::json;
use tower_sessions::Session;

/// The job that publishes what waited for the account; its function is in cases.
const PUBLISH_JOB: &str = "pending.publish";

/// The account with that address and password, if they are right and the address is confirmed.
///
/// An unconfirmed account answers like a wrong password: else one could learn by joining who has an account.
pub async fn by_password(app: &App, network: Network, email: &str, password: &str) -> Result<Option<LoginRow>> {
    let email_key = account::email_key(email);
    let attempt = Try::begin(app, network, &email_key)?;
    let login = queries::login_by_email(&mut app.db.read_current().await?, &email_key).await?;
    let login = login.filter(|login| login.confirmed_at.is_some());
    let kept = login.as_ref().and_then(|login| login.password_hash.clone());
    let too_long = password.chars().count() > PASSWORD_CHARS_MAX;
    let right = passwords::verify(app, if too_long { "" } else { password }, kept.clone()).await? && !too_long;
    let Some(login) = login.filter(|_| right) else {
        attempt.failed(app);
        return Ok(None);
    };
    attempt.succeeded();
    if let Some(old) = kept.filter(|kept| passwords::is_dated(app, kept)) {
        strengthen(app, login.id, old, password).await;
    }
    Ok(Some(login))
}

/// Hashes the password again with today's parameters. When that fails there is a next time.
async fn strengthen(app: &App, id: AccountId, old: String, password: &str) {
    let Ok(new) = passwords::hash(app, password).await else { return };
    let work = app.db.write(policy::system("account.rehash"), move |tx| {
        Box::pin(async move { queries::rehash(tx, id, &old, &new).await })
    });
    if let Err(error) = work.await {
        tracing::warn!(%error, "a password could not be hashed anew");
    }
}

/// Asks for a letter to `email`, whoever that is: a link to sign in with, or to set a password. Nothing in the answer or
/// its time says whether there is an account.
pub async fn ask_for(
    app: &App,
    network: Network,
    email: &str,
    letter: Letter,
    lang: Lang,
    next: Option<String>,
) -> Result<()> {
    attempts::count(app, network)?;
    let email_key = account::email_key(email);
    let login = queries::login_by_email(&mut app.db.read_current().await?, &email_key).await?;
    let allowed = attempts::may_write_to(app, &email_key);
    // Nobody has the id 0; the job for it does nothing, but costs the same here.
    let account = login.filter(|_| allowed).map_or(AccountId(0), |login| login.id);
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move { jobs::ask(tx, &Wanted { letter, account, lang, slot: None, next }).await })
        })
        .await
}

/// The account that a mailed link is for, while it can be used.
pub async fn link(app: &App, secret: &str, purpose: Purpose) -> Result<Option<TokenRow>> {
    let mut conn = app.db.read_current().await?;
    queries::token(&mut conn, &ids::sha256_hex(secret), purpose.as_str(), app.now()).await
}

/// Uses up a link to sign in; the account it was for.
pub async fn use_link(app: &App, secret: &str) -> Result<Option<AccountId>> {
    let Some(row) = link(app, secret, Purpose::Link).await? else { return Ok(None) };
    let (hash, id) = (ids::sha256_hex(secret), row.account_id);
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    let used = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let used = queries::use_token(tx, &hash, Purpose::Link.as_str()).await?;
            // Whoever follows a link from the mail has the address.
            if used && queries::confirm(tx, id).await? {
                events::record(tx, Event::AccountConfirmed { account: id }).await?;
            }
            Ok(used)
        })
    });
    Ok(used.await?.then_some(id))
}

/// Signs the account in on this browser. Texts that this browser kept become the account's and are published. Says
/// whether any text was waiting.
pub async fn enter(app: &App, session: &Session, user_agent: &str, id: AccountId) -> Result<bool> {
    let pending = sessions::text(session, PENDING).await?.map(ids::sha256_hex);
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    let waiting = app.db.write(permit, move |tx| {
        Box::pin(async move {
            events::record(tx, Event::SignedIn { account: id }).await?;
            if let Some(hash) = pending {
                queries::adopt_pending(tx, id, &hash).await?;
            }
            publish_waiting(tx, id).await
        })
    });
    let waiting = waiting.await?;
    sessions::actions::start(session, id, user_agent).await?;
    Ok(waiting)
}

/// Asks for the account's waiting texts to be published; says whether there are any.
pub async fn publish_waiting(tx: &mut Tx, id: AccountId) -> Result<bool> {
    if queries::count_pending(tx, id).await? == 0 {
        return Ok(false);
    }
    let now = tx.now();
    crate::jobs::enqueue(tx, PUBLISH_JOB, &json!({ "account": id }), now).await?;
    Ok(true)
}

/// The account that signs in next time must exist now: for links and forms that name it.
pub async fn login(app: &App, id: AccountId) -> Result<LoginRow> {
    queries::login_by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)
}
