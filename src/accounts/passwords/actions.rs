//! Setting a password: signed in, or by a mailed link.

use super::{check, hash, verify};
use crate::accounts::attempts::{self, Try};
use crate::accounts::jobs::{self, Wanted};
use crate::accounts::mail::Letter;
use crate::accounts::queries::{self, LoginRow};
use crate::accounts::sessions::{self, Known};
use crate::accounts::token::Purpose;
use crate::accounts::{account, sign_in};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Viewer};
use crate::web::Faults;
use crate::web::limits::Network;
use crate::words::Lang;

/// What is wrong with a new password of this account, as faults of `field`.
fn faults_of(app: &App, login: &LoginRow, field: &'static str, password: &str) -> Faults {
    let brand = app.brand();
    let own = [login.handle.as_str(), login.email.as_deref().unwrap_or_default(), brand.name.as_str()];
    let mut faults = Faults::new();
    if let Err((key, args)) = check(password, login.role(), &own) {
        faults.add_with(field, key, &args);
    }
    faults
}

/// Proof that the person at the keyboard owns the account: the current password, or, where there is none, a sign-in of a
/// moment ago. The fault says what is missing.
pub async fn prove(app: &App, network: Network, login: &LoginRow, known: &Known, current: &str) -> Result<Faults> {
    let mut faults = Faults::new();
    let Some(kept) = login.password_hash.clone() else {
        if !sessions::session::is_fresh(known.created_at, app.now()) {
            faults.add("current_password", "accounts-fault-sign-in-again");
        }
        return Ok(faults);
    };
    if current.is_empty() {
        faults.add("current_password", "fault-required");
        return Ok(faults);
    }
    let attempt = Try::begin(app, network, login.email_key.as_deref().unwrap_or_default())?;
    if verify(app, current, Some(kept)).await? {
        attempt.succeeded();
    } else {
        attempt.failed(app);
        faults.add("current_password", "accounts-fault-password-wrong");
    }
    Ok(faults)
}

/// Sets the password of somebody signed in. All other sessions end, and a letter says so.
pub async fn change(
    app: &App,
    viewer: &Viewer,
    login: &LoginRow,
    known: &Known,
    new: &str,
    lang: Lang,
) -> Result<Faults> {
    let faults = faults_of(app, login, "new_password", new);
    if !faults.is_empty() {
        return Ok(faults);
    }
    let hashed = hash(app, new).await?;
    let permit = policy::permit(viewer, Act::AccountKeep { owner: login.id })?;
    let (id, current) = (login.id, known.public_id.clone());
    app.db.write(permit, move |tx| Box::pin(async move { replace(tx, id, &hashed, &current, lang).await })).await?;
    Ok(faults)
}

/// Sets the password of whoever has the mailed link; the account, or the faults. None: the link is used up.
pub async fn reset(
    app: &App,
    secret: &str,
    new: &str,
    lang: Lang,
) -> Result<Option<std::result::Result<AccountId, Faults>>> {
    let Some(row) = sign_in::actions::link(app, secret, Purpose::Reset).await? else { return Ok(None) };
    let login = sign_in::actions::login(app, row.account_id).await?;
    let faults = faults_of(app, &login, "password", new);
    if !faults.is_empty() {
        return Ok(Some(Err(faults)));
    }
    let (hashed, token_hash, id) = (hash(app, new).await?, ids::sha256_hex(secret), login.id);
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    let used = app.db.write(permit, move |tx| {
        Box::pin(async move {
            if !queries::use_token(tx, &token_hash, Purpose::Reset.as_str()).await? {
                return Ok(false);
            }
            if queries::confirm(tx, id).await? {
                // Whoever joined with this address may have been somebody else.
                queries::release_pending(tx, id).await?;
                events::record(tx, Event::AccountConfirmed { account: id }).await?;
            }
            replace(tx, id, &hashed, "", lang).await?;
            Ok(true)
        })
    });
    if !used.await? {
        return Ok(None);
    }
    attempts::forgive(app, &account::email_key(login.email.as_deref().unwrap_or_default()));
    Ok(Some(Ok(id)))
}

/// Keeps the new hash, ends all sessions but `except` and all links that would still let somebody in.
async fn replace(tx: &mut Tx, id: AccountId, hashed: &str, except: &str, lang: Lang) -> Result<()> {
    queries::set_password(tx, id, Some(hashed)).await?;
    sessions::queries::delete_all(tx, id, except).await?;
    for purpose in [Purpose::Link, Purpose::Reset] {
        queries::spend_tokens(tx, id, purpose.as_str()).await?;
    }
    events::record(tx, Event::AccountChanged { account: id, what: "password" }).await?;
    jobs::ask(tx, &Wanted { letter: Letter::PasswordChanged, account: id, lang, slot: None, next: None }).await
}
