//! Asking for a change of address, and carrying it out.

use crate::accounts::jobs::{self, Wanted};
use crate::accounts::mail::Letter;
use crate::accounts::queries::{self, LoginRow, TokenRow};
use crate::accounts::sign_in::actions::{link, login};
use crate::accounts::token::Purpose;
use crate::accounts::{account, attempts, sessions};
use crate::app::App;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids;
use crate::policy::{self, Act, Viewer};
use crate::words::Lang;

/// Sends a link to the new address and a word to the old one. Whether the new address has an account is not told.
pub async fn ask(app: &App, viewer: &Viewer, login: &LoginRow, email: String, lang: Lang) -> Result<()> {
    let permit = policy::permit(viewer, Act::AccountKeep { owner: login.id })?;
    let id = login.id;
    let (mine, theirs) = (format!("change of {id}"), account::email_key(&email));
    if !attempts::may_write_to(app, &mine) || !attempts::may_write_to(app, &theirs) {
        return Err(Error::TooMany { retry_after_s: attempts::LETTERS_WINDOW_S.unsigned_abs() });
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let slot = jobs::keep_address(tx, id, &email).await?;
                jobs::ask(tx, &Wanted { letter: Letter::Email, account: id, lang, slot: Some(slot), next: None })
                    .await?;
                jobs::ask(tx, &Wanted { letter: Letter::EmailAsked, account: id, lang, slot: None, next: None })
                    .await?;
                events::record(tx, Event::AccountChanged { account: id, what: "new address asked for" }).await
            })
        })
        .await
}

/// The change that a mailed link carries out, while it can.
pub async fn find(app: &App, secret: &str) -> Result<Option<TokenRow>> {
    link(app, secret, Purpose::Email).await
}

/// Carries the change out: the old address is told, all sessions but `keep` and all other links end. False when the link
/// is used up; `Error::Conflict` when the address has an account by now.
pub async fn change(app: &App, secret: &str, keep: String, lang: Lang) -> Result<bool> {
    let Some(row) = find(app, secret).await? else { return Ok(false) };
    let old = login(app, row.account_id).await?.email;
    let Some(new) = row.address else { return Ok(false) };
    let (id, hash) = (row.account_id, ids::sha256_hex(secret));
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::use_token(tx, &hash, Purpose::Email.as_str()).await? {
                    return Ok(false);
                }
                if !queries::set_email(tx, id, &new, &account::email_key(&new)).await? {
                    return Err(Error::Conflict("accounts-fault-email-taken"));
                }
                for purpose in [Purpose::Email, Purpose::Link, Purpose::Reset, Purpose::Confirm] {
                    queries::spend_tokens(tx, id, purpose.as_str()).await?;
                }
                sessions::queries::delete_all(tx, id, &keep).await?;
                if let Some(old) = old {
                    let slot = jobs::keep_address(tx, id, &old).await?;
                    jobs::ask(
                        tx,
                        &Wanted { letter: Letter::EmailChanged, account: id, lang, slot: Some(slot), next: None },
                    )
                    .await?;
                }
                events::record(tx, Event::AccountChanged { account: id, what: "address" }).await?;
                Ok(true)
            })
        })
        .await
}
