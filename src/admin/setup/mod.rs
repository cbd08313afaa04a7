//! The first run: a link that works once makes the first admin and names the brand.
//!
//! Only the SHA-256 of the link's secret is kept (setting `setup.token`). A restart makes a new link and the old one
//! useless. Using it takes the setting away in the same transaction that makes the admin, so two people who open the link
//! at the same time cannot both become admin.

mod actions;
pub mod pages;
mod views;

use super::queries;
use crate::app::App;
use crate::db;
use crate::error::Result;
use crate::ids;
use crate::policy;

/// The setting that holds the hash of the link's secret.
const TOKEN: &str = "setup.token";

/// A new set-up link while there is no admin; none afterwards. The server prints it at start.
pub async fn link(app: &App) -> Result<Option<String>> {
    if queries::has_admin(&mut app.db.read_current().await?).await? {
        return Ok(None);
    }
    let secret = ids::secret();
    let hash = ids::sha256_hex(&secret);
    app.db
        .write(policy::system("setup.link"), move |tx| Box::pin(async move { db::set_setting(tx, TOKEN, &hash).await }))
        .await?;
    Ok(Some(app.url(&format!("/setup/{secret}"))))
}
