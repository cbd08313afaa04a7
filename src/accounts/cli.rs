//! `hearth account create`: an account without the pages, for the first administrator and for scripts.

use super::actions::{self, NewAccount};
use super::{account, passwords};
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::{self, Role};

/// Longer input than this is no password, in bytes.
const PASSWORD_INPUT_BYTES_MAX: u64 = 16 * 1024;

/// What to make.
#[derive(Debug, clap::Args)]
pub struct Create {
    /// The e-mail address; it counts as confirmed
    #[arg(long)]
    email: String,
    /// The handle, 3 to 30 letters and figures
    #[arg(long)]
    handle: String,
    /// member, staff, moderator, producer, lead or admin
    #[arg(long, value_parser = role)]
    role: Role,
    /// The department that a staff member answers for
    #[arg(long)]
    department: Option<String>,
    /// Read the password from the first line of standard input; without it the account signs in by mailed links
    #[arg(long)]
    password_stdin: bool,
}

fn role(word: &str) -> std::result::Result<Role, String> {
    Role::parse(word).ok_or_else(|| format!("the roles are {}", Role::ALL.map(Role::as_str).join(", ")))
}

/// Makes a confirmed account and prints who it is.
pub async fn create(app: &App, create: &Create) -> Result<()> {
    let password = if create.password_stdin {
        Some(tokio::task::spawn_blocking(first_line).await.map_err(Error::internal)??)
    } else {
        None
    };
    println!("{}", make(app, create, password.as_deref()).await?);
    Ok(())
}

fn first_line() -> Result<String> {
    use std::io::{BufRead as _, Read as _};
    let mut line = String::new();
    std::io::stdin().lock().take(PASSWORD_INPUT_BYTES_MAX).read_line(&mut line).map_err(Error::internal)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn make(app: &App, create: &Create, password: Option<&str>) -> Result<String> {
    let wrong = |what: &str| Error::Internal(what.to_owned());
    let (role, typed) = (create.role, create.handle.as_str());
    let email = account::email(&create.email).map_err(|_| wrong("this is no e-mail address"))?;
    let handle = account::handle(typed).map_err(|_| {
        wrong("a handle has 3 to 30 letters (Latin with Polish, or Hebrew), figures, - or _, and at least one letter")
    })?;
    let brand = app.brand();
    if role == Role::Member && (account::is_reserved(&handle) || is_imitation(app, &brand.name, &handle).await?) {
        return Err(wrong("members may not have a handle that looks like the brand's or its staff's"));
    }
    let password_hash = match password {
        None => None,
        Some(password) => {
            passwords::check(password, role, &[&handle, &email, &brand.name])
                .map_err(|(key, _)| wrong(refusal(key)))?;
            Some(passwords::hash(app, password).await?)
        }
    };
    let now = app.now();
    let line = format!("{handle} <{email}>, {}", role.as_str());
    let new = NewAccount {
        name: crate::ui::text::clean_line(typed),
        handle,
        email: Some(email),
        role: Some(role),
        department: create.department.clone(),
        password_hash,
        confirmed_at: Some(now),
        ..NewAccount::default()
    };
    let made = app
        .db
        .write(policy::system("account create"), move |tx| Box::pin(async move { actions::create(tx, new).await }));
    match made.await {
        Ok(id) => Ok(format!("Account {id}: {line}")),
        Err(error) if error.is_taken("accounts.handle_key") => Err(wrong("this handle is taken")),
        Err(error) if error.is_taken("accounts.email_key") => Err(wrong("this e-mail address has an account already")),
        Err(error) => Err(error),
    }
}

async fn is_imitation(app: &App, brand: &str, handle: &str) -> Result<bool> {
    let mut conn = app.db.read_current().await?;
    actions::imitates(&mut conn, brand, handle, crate::ids::AccountId(0)).await
}

/// For the terminal, which speaks English.
fn refusal(key: &str) -> &'static str {
    match key {
        "accounts-fault-password-short" => "the password needs 10 characters",
        "accounts-fault-password-short-staff" => "the password needs 15 characters for this role",
        "accounts-fault-password-common" => "this password is among the first that are tried",
        "accounts-fault-password-own" => "this password is little more than the handle, the address or the brand",
        "fault-required" => "the password is empty",
        _ => "the password is too long",
    }
}
