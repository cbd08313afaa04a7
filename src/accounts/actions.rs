//! Opening and governing accounts. The functions that take a [`Tx`] ask no permission: the action that opened the
//! transaction did.

use super::queries::{self, AccountRow, Insert, Profile};
use super::{account, sessions};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Actor, Role, Viewer};
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// Staff whose names newcomers are compared with, at most.
const STAFF_COMPARED_MAX: i64 = 5_000;
/// Endings tried to make a handle unique before chance is asked.
const ENDINGS_MAX: u32 = 4;

/// An account to open. The handle, address and password were checked by whoever asks.
#[derive(Clone, Debug, Default)]
pub struct NewAccount {
    pub handle: String,
    pub email: Option<String>,
    /// Empty: the handle.
    pub name: String,
    /// None: a member.
    pub role: Option<Role>,
    pub department: Option<String>,
    /// From `passwords::hash`; none: signs in by mailed links.
    pub password_hash: Option<String>,
    /// When the address was proved; none: a link must prove it.
    pub confirmed_at: Option<DateTime<Utc>>,
    pub lang: Option<Lang>,
}

/// Why an account could not be opened: the field and the Fluent key that says it.
pub type NewFault = (&'static str, &'static str);

/// The account with that handle, however it is typed, if it has a public page.
pub async fn by_handle(conn: &mut Conn, handle: &str) -> Result<Option<AccountRow>> {
    let row = queries::by_handle_key(conn, &account::handle_key(handle.trim_start_matches('@'))).await?;
    Ok(row.filter(AccountRow::is_public))
}

/// Opens an account. `Error::Taken` names the column when handle or address belong to somebody.
pub async fn create(tx: &mut Tx, new: NewAccount) -> Result<AccountId> {
    let name = if new.name.is_empty() { &new.handle } else { &new.name };
    let (handle_key, name_skeleton) = (account::handle_key(&new.handle), account::skeleton(name));
    let email_key = new.email.as_deref().map(account::email_key);
    let insert = Insert {
        handle: &new.handle,
        handle_key: &handle_key,
        name,
        name_skeleton: &name_skeleton,
        email: new.email.as_deref(),
        email_key: email_key.as_deref(),
        password_hash: new.password_hash.as_deref(),
        role: new.role.unwrap_or(Role::Member),
        department: new.department.as_deref(),
        lang: new.lang.map(Lang::code),
        confirmed_at: new.confirmed_at,
        imported_from: None,
    };
    let Some(id) = queries::insert(tx, &insert).await? else {
        let taken = queries::is_handle_taken(tx, &handle_key, AccountId(0)).await?;
        return Err(Error::Taken(if taken { "accounts.handle_key" } else { "accounts.email_key" }.to_owned()));
    };
    events::record(tx, Event::AccountCreated { account: id }).await?;
    Ok(id)
}

/// The account of an imported author: found again by `source` and `name`, else opened without an address.
pub async fn unclaimed(tx: &mut Tx, source: &str, name: &str) -> Result<AccountId> {
    let origin = format!("{source}:{name}");
    if let Some(id) = queries::by_origin(tx, &origin).await? {
        return Ok(id);
    }
    let shown = crate::ui::text::clean_line(name);
    let shown: String = shown.chars().take(account::NAME_CHARS_MAX).collect();
    open_imported(tx, &origin, if shown.is_empty() { "?" } else { &shown }, Role::Member).await
}

/// The account that imported answers of the brand are written by.
pub async fn imported_answers(tx: &mut Tx, brand: &str) -> Result<AccountId> {
    const ORIGIN: &str = "hearth:answers";
    match queries::by_origin(tx, ORIGIN).await? {
        Some(id) => Ok(id),
        None => open_imported(tx, ORIGIN, brand, Role::Staff).await,
    }
}

async fn open_imported(tx: &mut Tx, origin: &str, name: &str, role: Role) -> Result<AccountId> {
    let base = account::handle_like(name);
    for n in 1..=ENDINGS_MAX {
        let handle = match n {
            1 => base.clone(),
            ENDINGS_MAX => format!("{base}-{}", &ids::nonce()[..8]),
            _ => format!("{base}-{n}"),
        };
        let insert = Insert {
            handle: &handle,
            handle_key: &account::handle_key(&handle),
            name,
            name_skeleton: &account::skeleton(name),
            email: None,
            email_key: None,
            password_hash: None,
            role,
            department: None,
            lang: None,
            confirmed_at: None,
            imported_from: Some(origin),
        };
        if (n == 1 && account::is_reserved(&handle)) && role == Role::Member {
            continue;
        }
        if let Some(id) = queries::insert(tx, &insert).await? {
            return Ok(id);
        }
        // Another node may have brought in the same author meanwhile.
        if let Some(id) = queries::by_origin(tx, origin).await? {
            return Ok(id);
        }
    }
    Err(Error::Internal("no handle could be found for an imported author".into()))
}

/// Gives a role and a department, and ends the account's sessions: new rights begin with a new sign-in.
pub async fn govern(tx: &mut Tx, id: AccountId, role: Role, department: Option<&str>) -> Result<()> {
    if !queries::set_role(tx, id, role, department).await? {
        return Err(Error::NotFound);
    }
    sessions::queries::delete_all(tx, id, "").await?;
    let event = Event::AccountGoverned {
        account: id,
        role: role.as_str().to_owned(),
        department: department.map(str::to_owned),
    };
    events::record(tx, event).await
}

/// A department has another name: everyone of it goes along.
pub async fn rename_department(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    if queries::rename_department(tx, from, to).await? > 0 {
        // It stands beside their official answers.
        tx.touch(Tag::Site.key());
    }
    Ok(())
}

/// Suspends an account until a time, or ends its suspension. Sessions stay: it may read, take its data and appeal.
pub async fn suspend(tx: &mut Tx, id: AccountId, until: Option<DateTime<Utc>>) -> Result<()> {
    if !queries::set_suspended(tx, id, until).await? {
        return Err(Error::NotFound);
    }
    let what = if until.is_some() { "suspended" } else { "suspension ended" };
    events::record(tx, Event::AccountChanged { account: id, what }).await
}

/// Lets an account write privately only until a time, or in public again.
pub async fn mute(tx: &mut Tx, id: AccountId, until: Option<DateTime<Utc>>) -> Result<()> {
    if !queries::set_muted(tx, id, until).await? {
        return Err(Error::NotFound);
    }
    let what = if until.is_some() { "muted" } else { "mute ended" };
    events::record(tx, Event::AccountChanged { account: id, what }).await
}

/// Whether `text` (a name or handle) looks like the brand or like one of its staff other than `me`.
pub(super) async fn imitates(conn: &mut Conn, brand: &str, text: &str, me: AccountId) -> Result<bool> {
    let staff = queries::staff_names(conn, STAFF_COMPARED_MAX).await?;
    let skeletons: Vec<String> = staff
        .into_iter()
        .filter(|(id, ..)| *id != me)
        .flat_map(|(_, handle, skeleton)| [account::skeleton(&handle), skeleton])
        .collect();
    Ok(account::imitates(text, brand, skeletons.iter().map(String::as_str)))
}

/// A changed profile, its fields checked.
#[derive(Clone, Debug)]
pub struct NewProfile {
    pub name: String,
    pub about: String,
    pub lang: Option<Lang>,
    pub zone: Option<chrono_tz::Tz>,
}

/// Keeps the profile of somebody signed in. A member's name must not look like the brand's or its staff's.
pub async fn save_profile(app: &App, viewer: &Viewer, actor: &Actor, new: NewProfile) -> Result<Option<NewFault>> {
    let brand = app.brand();
    let renamed = new.name != actor.name;
    if renamed && !actor.role.is_staff() {
        let mut conn = app.db.read().await?;
        if account::is_reserved(&new.name) || imitates(&mut conn, &brand.name, &new.name, actor.id).await? {
            return Ok(Some(("name", "fault-name-imitates")));
        }
    }
    let permit = policy::permit(viewer, Act::AccountKeep { owner: actor.id })?;
    let id = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let profile = Profile {
                    name: &new.name,
                    name_skeleton: &account::skeleton(&new.name),
                    about: &new.about,
                    lang: new.lang.map(Lang::code),
                    time_zone: new.zone.map(chrono_tz::Tz::name),
                };
                queries::set_profile(tx, id, &profile).await?;
                let changed = Event::AccountChanged { account: id, what: "profile" };
                events::record(tx, if renamed { Event::AccountRenamed { account: id } } else { changed }).await
            })
        })
        .await?;
    Ok(None)
}
