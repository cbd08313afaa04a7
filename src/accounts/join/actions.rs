//! Joining, and confirming the address.

use crate::accounts::actions::imitates;
use crate::accounts::jobs::{self, Wanted};
use crate::accounts::mail::Letter;
use crate::accounts::queries::{self, Insert, LoginRow, TokenRow};
use crate::accounts::sign_in::actions::{link, publish_waiting};
use crate::accounts::token::Purpose;
use crate::accounts::trap::{self, Trace};
use crate::accounts::{PENDING, account, attempts, passwords, sessions};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Role, Viewer};
use crate::web::Faults;
use crate::web::limits::Network;
use crate::words::Lang;
use tower_sessions::Session;

/// Under this name the session holds a signature of the address and password that were joined with.
const JOINING: &str = "joining";

/// What somebody typed to join.
pub struct Wish<'a> {
    pub handle: &'a str,
    pub email: &'a str,
    pub password: &'a str,
    pub lang: Lang,
    pub trace: Trace,
}

/// The wish in its proper form.
struct Parsed {
    handle: String,
    name: String,
    email: String,
    email_key: String,
    password_hash: Option<String>,
    lang: Lang,
    /// From where and how the form was sent.
    network: i64,
    trace: Trace,
}

/// Opens an account that waits for its address to be confirmed, and sends the link. The faults, if there are any.
pub async fn join(app: &App, network: Network, session: &Session, wish: Wish<'_>) -> Result<Faults> {
    attempts::count(app, network)?;
    let mut faults = Faults::new();
    let email = account::email(wish.email).map_err(|key| faults.add("email", key)).unwrap_or_default();
    let email_key = account::email_key(&email);
    let mut conn = app.db.read_current().await?;
    if queries::is_domain_refused(&mut conn, email.rsplit('@').next().unwrap_or_default()).await? {
        faults.add("email", "accounts-fault-email-disposable");
    }
    let login = queries::login_by_email(&mut conn, &email_key).await?;
    drop(conn);
    let handle = check_handle(app, wish.handle, &email_key, login.as_ref(), &mut faults).await?;
    let brand = app.brand();
    if !wish.password.is_empty()
        && let Err((key, args)) = passwords::check(wish.password, Role::Member, &[&handle, &email, &brand.name])
    {
        faults.add_with("password", key, &args);
    }
    if !faults.is_empty() {
        return Ok(faults);
    }
    let password_hash = if wish.password.is_empty() { None } else { Some(passwords::hash(app, wish.password).await?) };
    let name = crate::ui::text::clean_line(wish.handle).trim_start_matches('@').to_owned();
    let (network, trace) = (trap::of_the_day(app, network), trap::with_earlier(session, wish.trace).await?);
    let parsed = Parsed { handle, name, email, email_key, password_hash, lang: wish.lang, network, trace };
    let pending = sessions::text(session, PENDING).await?.map(ids::sha256_hex);
    session
        .insert(JOINING, signature(app, &parsed.email_key, parsed.password_hash.as_deref()))
        .await
        .map_err(sessions::fault)?;
    if !write(app, parsed, login, pending).await? {
        faults.add("handle", "accounts-fault-handle-taken");
    }
    Ok(faults)
}

async fn check_handle(
    app: &App,
    typed: &str,
    email_key: &str,
    login: Option<&LoginRow>,
    faults: &mut Faults,
) -> Result<String> {
    let handle = match account::handle(typed) {
        Ok(handle) => handle,
        Err(key) => {
            faults.add("handle", key);
            return Ok(String::new());
        }
    };
    let brand = app.brand();
    let mut conn = app.db.read_current().await?;
    let (key, own) = (account::handle_key(&handle), unconfirmed(login));
    if account::is_reserved(&handle) || imitates(&mut conn, &brand.name, &handle, own).await? {
        faults.add("handle", "fault-name-imitates");
    } else if queries::is_handle_taken(&mut conn, &key, own).await? || attempts::is_handle_held(app, &key, email_key) {
        faults.add("handle", "accounts-fault-handle-taken");
    }
    Ok(handle)
}

/// The account that joining again may change: one whose address was never confirmed.
fn unconfirmed(login: Option<&LoginRow>) -> AccountId {
    login.filter(|login| login.confirmed_at.is_none()).map_or(AccountId(0), |login| login.id)
}

/// Writes what joining brings about; false when somebody else was quicker with the handle.
async fn write(app: &App, new: Parsed, login: Option<LoginRow>, pending: Option<String>) -> Result<bool> {
    let handle_key = account::handle_key(&new.handle);
    let allowed = attempts::may_write_to(app, &new.email_key);
    let known = login.as_ref().is_some_and(|login| login.confirmed_at.is_some());
    if known {
        attempts::hold_handle(app, &handle_key, &new.email_key, app.now() + Purpose::Confirm.lives());
    }
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let Some(id) = open(tx, &new, &handle_key, login.as_ref()).await? else { return Ok(false) };
                if !known {
                    trap::note(tx, id, &new.email, new.network, new.trace).await?;
                    // Whoever joined with this address before may have been somebody else.
                    queries::release_pending(tx, id).await?;
                    if let Some(hash) = pending {
                        queries::adopt_pending(tx, id, &hash).await?;
                    }
                }
                let letter = if known { Letter::Known } else { Letter::Confirm };
                let account = if allowed { id } else { AccountId(0) };
                jobs::ask(tx, &Wanted { letter, account, lang: new.lang, slot: None, next: None }).await?;
                Ok(true)
            })
        })
        .await
}

/// The account: a new one, the unconfirmed one with the newest wish, or the one that exists, untouched.
async fn open(tx: &mut Tx, new: &Parsed, handle_key: &str, login: Option<&LoginRow>) -> Result<Option<AccountId>> {
    let insert = Insert {
        handle: &new.handle,
        handle_key,
        name: &new.name,
        name_skeleton: &account::skeleton(&new.name),
        email: Some(&new.email),
        email_key: Some(&new.email_key),
        password_hash: new.password_hash.as_deref(),
        role: Role::Member,
        department: None,
        lang: Some(new.lang.code()),
        confirmed_at: None,
        imported_from: None,
    };
    match login {
        None => {
            let id = queries::insert(tx, &insert).await?;
            if let Some(account) = id {
                events::record(tx, Event::AccountCreated { account }).await?;
            }
            Ok(id)
        }
        Some(login) if login.confirmed_at.is_none() => {
            if queries::is_handle_taken(tx, handle_key, login.id).await? {
                return Ok(None);
            }
            queries::rejoin(tx, login.id, &insert).await?;
            Ok(Some(login.id))
        }
        Some(login) => Ok(Some(login.id)),
    }
}

fn signature(app: &App, email_key: &str, password_hash: Option<&str>) -> String {
    app.secrets.sign("joining", &format!("{email_key}\n{}", password_hash.unwrap_or_default()))
}

/// The account whose address a link confirms, and how many of its texts wait; none when the link is used up.
pub async fn confirmable(app: &App, secret: &str) -> Result<Option<(TokenRow, i64)>> {
    let Some(row) = link(app, secret, Purpose::Confirm).await? else { return Ok(None) };
    let waiting = queries::count_pending(&mut app.db.read_current().await?, row.account_id).await?;
    Ok(Some((row, waiting)))
}

/// A confirmed address: whose it is, and whether the password given while joining was dropped.
pub struct Confirmed {
    pub id: AccountId,
    pub password_dropped: bool,
}

/// Uses up the link and confirms the address. A password that was not given on this browser is dropped.
pub async fn confirm(app: &App, session: &Session, secret: &str) -> Result<Option<Confirmed>> {
    let Some(row) = link(app, secret, Purpose::Confirm).await? else { return Ok(None) };
    let login = crate::accounts::sign_in::actions::login(app, row.account_id).await?;
    let joined = sessions::text(session, JOINING).await?.unwrap_or_default();
    let password = login.password_hash.as_deref();
    let given = format!("{}\n{}", login.email_key.as_deref().unwrap_or_default(), password.unwrap_or_default());
    let was_confirmed = login.confirmed_at.is_some();
    let mine = was_confirmed || app.secrets.verify("joining", &given, &joined);
    let password_dropped = password.is_some() && !mine;
    // This browser joined with the address, but somebody else did so later: what waits is not this person's.
    let overtaken = !mine && !joined.is_empty();
    let (hash, id) = (ids::sha256_hex(secret), login.id);
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    let used = app.db.write(permit, move |tx| {
        Box::pin(async move {
            if !queries::use_token(tx, &hash, Purpose::Confirm.as_str()).await? {
                return Ok(false);
            }
            queries::spend_tokens(tx, id, Purpose::Confirm.as_str()).await?;
            if password_dropped {
                queries::set_password(tx, id, None).await?;
            }
            if overtaken {
                queries::release_pending(tx, id).await?;
            }
            if queries::confirm(tx, id).await? {
                events::record(tx, Event::AccountConfirmed { account: id }).await?;
            }
            publish_waiting(tx, id).await?;
            Ok(true)
        })
    });
    if !used.await? {
        return Ok(None);
    }
    session.remove_value(JOINING).await.map_err(sessions::fault)?;
    Ok(Some(Confirmed { id, password_dropped }))
}

/// Sends the link to the viewer's own address once more.
pub async fn ask_again(app: &App, viewer: &Viewer, id: AccountId, lang: Lang) -> Result<()> {
    let login = crate::accounts::sign_in::actions::login(app, id).await?;
    if login.confirmed_at.is_some() || !attempts::may_write_to(app, login.email_key.as_deref().unwrap_or_default()) {
        return Ok(());
    }
    let permit = policy::permit(viewer, Act::AccountKeep { owner: id })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                jobs::ask(tx, &Wanted { letter: Letter::Confirm, account: id, lang, slot: None, next: None }).await
            })
        })
        .await
}
