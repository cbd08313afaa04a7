//! Checking the link, and using it.

use super::TOKEN;
use crate::accounts::{self, NewAccount, passwords};
use crate::admin::brand::{self, BrandSettings};
use crate::admin::queries;
use crate::app::App;
use crate::boards::uploads::Incoming;
use crate::db;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Role, Viewer};
use crate::ui::Brand;
use crate::web::Faults;
use crate::words::Lang;

/// The first admin's account, as typed and tidied.
#[derive(Clone, Debug, Default)]
pub struct Founder {
    pub handle: String,
    pub email: String,
    pub password: String,
}

impl Founder {
    /// Reads the account's fields.
    pub fn read(form: &Incoming, faults: &mut Faults) -> Self {
        let password = form.text("password").to_owned();
        let handle = accounts::handle(form.text("handle")).unwrap_or_else(|fault| {
            faults.add("handle", fault);
            form.text("handle").to_owned()
        });
        let email = accounts::email(form.text("email")).unwrap_or_else(|fault| {
            faults.add("email", fault);
            form.text("email").to_owned()
        });
        if let Err((fault, args)) = passwords::check(&password, Role::Admin, &[&handle, &email]) {
            faults.add_with("password", fault, &args);
        }
        Self { handle, email, password }
    }
}

/// Whether the link is good. A used one is a conflict that says so; one that never was leads nowhere.
pub async fn check(app: &App, secret: &str) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    // The link before the admin: whoever uses it between the two reads makes this one used, not unknown.
    let kept = db::setting(&mut conn, TOKEN).await?;
    if queries::has_admin(&mut conn).await? {
        return Err(Error::Conflict("admin-setup-used"));
    }
    if kept.is_some_and(|hash| hash == ids::sha256_hex(secret)) { Ok(()) } else { Err(Error::NotFound) }
}

/// Uses the link: makes the admin and the brand in one transaction. The account, and the brand without its assets.
pub async fn use_link(
    app: &App,
    secret: &str,
    founder: Founder,
    settings: BrandSettings,
    lang: Lang,
) -> Result<(AccountId, Brand)> {
    let permit = policy::permit(&Viewer::Visitor, Act::SetUp)?;
    let password_hash = passwords::hash(app, &founder.password).await?;
    let token_hash = ids::sha256_hex(secret);
    let account = NewAccount {
        name: String::new(),
        handle: founder.handle,
        email: Some(founder.email),
        role: Some(Role::Admin),
        department: None,
        password_hash: Some(password_hash),
        confirmed_at: Some(app.now()),
        lang: Some(lang),
    };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::take(tx, TOKEN, &token_hash).await? || queries::has_admin(tx).await? {
                    return Err(Error::Conflict("admin-setup-used"));
                }
                let id = accounts::create(tx, account).await?;
                events::record(tx, Event::SetUp { account: id }).await?;
                Ok((id, brand::save(tx, &settings).await?))
            })
        })
        .await
}
