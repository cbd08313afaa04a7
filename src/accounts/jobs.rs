//! What accounts do in the background: letters, and forgetting what is over.

use super::mail::{self, Addressed, Letter};
use super::queries::{self, LoginRow};
use super::token::Purpose;
use super::{account, sessions};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{self, AccountId};
use crate::jobs;
use crate::policy;
use crate::words::{Lang, Words};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The job that writes a letter.
pub const LETTER: &str = "accounts.letter";
/// Whoever joined and did not confirm the address is forgotten after so many days.
const UNCONFIRMED_DAYS: i64 = 14;

/// A letter to write to an account. Nothing secret, and no address: the job looks these up.
pub(super) struct Wanted {
    pub letter: Letter,
    /// 0: to nobody. It costs the asker the same.
    pub account: AccountId,
    /// The language that the asker reads; the account's own choice goes first.
    pub lang: Lang,
    /// The key of a kept note with an address other than the account's own.
    pub slot: Option<String>,
    /// Where a link to sign in leads afterwards.
    pub next: Option<String>,
}

/// Asks for a letter, in the transaction of whatever it is about.
pub(super) async fn ask(tx: &mut Tx, wanted: &Wanted) -> Result<()> {
    let payload = json!({
        "letter": wanted.letter.as_str(),
        "account": wanted.account,
        "lang": wanted.lang.code(),
        "slot": wanted.slot,
        "next": wanted.next,
    });
    let now = tx.now();
    jobs::enqueue(tx, LETTER, &payload, now).await
}

/// Keeps an address for a letter that is still to be written; the key to find it again.
pub(super) async fn keep_address(tx: &mut Tx, account: AccountId, address: &str) -> Result<String> {
    let slot = ids::nonce();
    let expires_at = tx.now() + Purpose::Note.lives();
    queries::insert_token(tx, &slot, account, Purpose::Note.as_str(), Some(address), expires_at).await?;
    Ok(slot)
}

/// Writes and sends one letter. The link's secret is made here.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let word = payload.get("letter").and_then(Value::as_str).unwrap_or_default();
    let letter = Letter::parse(word).ok_or_else(|| Error::Internal(format!("there is no letter {word:?}")))?;
    let id = AccountId(jobs::number(&payload, "account")?);
    let slot = payload.get("slot").and_then(Value::as_str);
    let mut conn = app.db.read_current().await?;
    let Some(login) = queries::login_by_id(&mut conn, id).await? else { return Ok(()) };
    let address = match slot {
        Some(slot) => queries::note(&mut conn, slot, Purpose::Note.as_str()).await?,
        None => login.email.clone(),
    };
    let Some(address) = address else { return Ok(()) };
    let asked = payload.get("lang").and_then(Value::as_str).and_then(Lang::parse);
    let next = payload.get("next").and_then(Value::as_str).and_then(account::local_path);
    drop(conn);
    write(&app, Writing { letter, login, address, asked, next }).await
}

struct Writing {
    letter: Letter,
    login: LoginRow,
    address: String,
    asked: Option<Lang>,
    next: Option<String>,
}

async fn write(app: &App, mut writing: Writing) -> Result<()> {
    let other =
        queries::login_by_email(&mut app.db.read_current().await?, &account::email_key(&writing.address)).await?;
    if writing.letter == Letter::Email
        && let Some(other) = other.filter(|other| other.id != writing.login.id)
    {
        // The wished-for address has an account of its own: its owner is told, the asker learns nothing.
        writing = Writing { letter: Letter::Known, login: other, ..writing };
    }
    if writing.letter == Letter::Link && writing.login.confirmed_at.is_none() {
        writing.letter = Letter::Confirm;
    }
    let Writing { letter, login, address, asked, next } = writing;
    let path = match letter.purpose() {
        Some(purpose) => link(app, login.id, purpose, &address).await?,
        None => letter.path().to_owned(),
    };
    let query = next.filter(|_| letter == Letter::Link).map(|next| format!("?next={}", crate::ui::query_value(&next)));
    let lang = login.lang.as_deref().and_then(Lang::parse).or(asked).unwrap_or(app.brand().lang);
    let addressed = Addressed {
        to: address,
        name: login.name,
        handle: login.handle,
        brand: app.brand().name.clone(),
        url: app.url(&format!("{path}{}", query.unwrap_or_default())),
    };
    app.mailer.send(&mail::write(letter, &addressed, Words::of(lang))).await
}

/// Makes a link; only its hash is kept.
async fn link(app: &App, account: AccountId, purpose: Purpose, address: &str) -> Result<String> {
    let secret = ids::secret();
    let (hash, address) = (ids::sha256_hex(&secret), address.to_owned());
    let work = app.db.write(policy::system("account.link"), move |tx| {
        Box::pin(async move {
            let expires_at = tx.now() + purpose.lives();
            queries::insert_token(tx, &hash, account, purpose.as_str(), Some(&address), expires_at).await
        })
    });
    work.await?;
    Ok(purpose.path(&secret))
}

/// Forgets expired sessions and links, and those who joined and never confirmed.
pub async fn sweep(app: App) -> Result<()> {
    let before = app.now() - TimeDelta::days(UNCONFIRMED_DAYS);
    app.db
        .write(policy::system("account.sweep"), move |tx| {
            Box::pin(async move {
                sessions::queries::sweep(tx).await?;
                queries::sweep_tokens(tx).await?;
                queries::sweep_unconfirmed(tx, before).await?;
                Ok(())
            })
        })
        .await
}
