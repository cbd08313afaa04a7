//! Accounts of people who never joined: somebody left a mail address with a text, and then opened the link of the letter.

use super::actions::imitates;
use super::queries::{self, Insert};
use super::token::Purpose;
use super::trap::{self, Trace};
use super::{account, attempts, sessions};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::Role;
use crate::web::limits::Network;
use crate::words::Lang;

/// Endings tried to make a handle unique before chance is asked.
const ENDINGS_MAX: u32 = 3;
/// Characters of a handle before its ending.
const BASE_CHARS_MAX: usize = 21;

/// Why a newcomer may not be called that, as a Fluent key; none when they may. `name` has its proper form.
pub async fn newcomer_fault(conn: &mut Conn, brand: &str, name: &str) -> Result<Option<&'static str>> {
    let taken = account::is_reserved(name) || imitates(conn, brand, name, AccountId(0)).await?;
    Ok(taken.then_some("fault-name-imitates"))
}

/// Takes one of the letters that a network may ask for and that an address may be sent, whoever asks.
pub fn take_letter(app: &App, network: Network, email: &str) -> Result<()> {
    attempts::count(app, network)?;
    if attempts::may_write_to(app, &account::email_key(email)) {
        Ok(())
    } else {
        Err(Error::TooMany { retry_after_s: attempts::LETTERS_WINDOW_S.unsigned_abs() })
    }
}

/// The confirmed account at an address: its id and name. Only for somebody who has proved the address.
pub async fn confirmed_at_address(conn: &mut Conn, email: &str) -> Result<Option<(AccountId, String)>> {
    let login = queries::login_by_email(conn, &account::email_key(email)).await?;
    Ok(login.filter(|login| login.confirmed_at.is_some()).map(|login| (login.id, login.name)))
}

/// The account of an address that its owner has just proved by a mailed link: theirs, or a new one without password whose
/// handle is made from `name`. Whatever others laid under an address that was never confirmed (handle, name, password, texts)
/// is dropped.
pub async fn of_proved_address(tx: &mut Tx, email: &str, name: &str, lang: Lang) -> Result<AccountId> {
    let email_key = account::email_key(email);
    if let Some(login) = queries::login_by_email(tx, &email_key).await? {
        if login.confirmed_at.is_none() {
            let handle = free_handle(tx, name, login.id).await?;
            clear(tx, login.id, login.role(), &newcomer(&handle, name, email, &email_key, lang)).await?;
        }
        return Ok(login.id);
    }
    let handle = free_handle(tx, name, AccountId(0)).await?;
    let new = newcomer(&handle, name, email, &email_key, lang);
    let insert = Insert { confirmed_at: Some(tx.now()), ..new.insert() };
    if let Some(id) = queries::insert(tx, &insert).await? {
        events::record(tx, Event::AccountCreated { account: id }).await?;
        // A mailed link was followed: nothing is known of the network, and no program filled in the form.
        trap::note(tx, id, email, 0, Trace { honeypot: false, seconds: Some(i64::MAX) }).await?;
        return Ok(id);
    }
    // Two clicks at the same moment: the other one has opened it.
    match queries::login_by_email(tx, &email_key).await? {
        Some(login) if login.confirmed_at.is_some() => Ok(login.id),
        _ => Err(Error::Taken("accounts.handle_key".into())),
    }
}

/// Somebody who is known by address and name.
struct Newcomer<'a> {
    handle: &'a str,
    handle_key: String,
    name: &'a str,
    name_skeleton: String,
    email: &'a str,
    email_key: &'a str,
    lang: Lang,
}

fn newcomer<'a>(handle: &'a str, name: &'a str, email: &'a str, email_key: &'a str, lang: Lang) -> Newcomer<'a> {
    let (handle_key, name_skeleton) = (account::handle_key(handle), account::skeleton(name));
    Newcomer { handle, handle_key, name, name_skeleton, email, email_key, lang }
}

impl Newcomer<'_> {
    fn insert(&self) -> Insert<'_> {
        Insert {
            handle: self.handle,
            handle_key: &self.handle_key,
            name: self.name,
            name_skeleton: &self.name_skeleton,
            email: Some(self.email),
            email_key: Some(self.email_key),
            password_hash: None,
            role: Role::Member,
            department: None,
            lang: Some(self.lang.code()),
            confirmed_at: None,
            imported_from: None,
        }
    }
}

/// Makes an unconfirmed account its rightful owner's.
async fn clear(tx: &mut Tx, id: AccountId, role: Role, new: &Newcomer<'_>) -> Result<()> {
    if role.is_staff() {
        queries::set_password(tx, id, None).await?;
    } else {
        queries::rejoin(tx, id, &new.insert()).await?;
    }
    queries::release_pending(tx, id).await?;
    sessions::queries::delete_all(tx, id, "").await?;
    queries::spend_tokens(tx, id, Purpose::Confirm.as_str()).await?;
    if queries::confirm(tx, id).await? {
        events::record(tx, Event::AccountConfirmed { account: id }).await?;
    }
    Ok(())
}

/// A handle like the name that nobody but `own` has.
async fn free_handle(tx: &mut Tx, name: &str, own: AccountId) -> Result<String> {
    let base: String = account::handle_like(name).chars().take(BASE_CHARS_MAX).collect();
    for ending in 1..=ENDINGS_MAX {
        let handle = if ending == 1 { base.clone() } else { format!("{base}-{ending}") };
        let free = !queries::is_handle_taken(tx, &account::handle_key(&handle), own).await?;
        if free && !account::is_reserved(&handle) {
            return Ok(handle);
        }
    }
    Ok(format!("{base}-{}", &ids::nonce()[..8]))
}
