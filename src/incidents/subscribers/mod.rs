//! Who is told of what is published about incidents, without an account: by mail or by webhook.
//!
//! Somebody types an address; its owner confirms it by a sealed link ([`wish`]), and changes or ends it by a signed one ([`links`]). Whatever is
//! published is [`announce`]d in the same transaction; [`send`] finds out who is to be told and tells each once. No answer to anybody who types
//! an address says anything about it.

mod actions;
pub mod jobs;
mod letters;
pub mod links;
mod notice;
pub mod overview;
mod pages;
mod queries;
mod seal;
pub mod send;
mod typed;
mod views;
mod webhook;
pub mod wish;

pub use notice::{NoticeKind, Told, announce, told};
pub use pages::routes;
pub use seal::{open as unseal_text, seal as seal_text};
pub use webhook::{Message as WebhookMessage, new_secret as new_webhook_secret, send as send_webhook};

use super::incident::Texts;
use crate::db::Conn;
use crate::error::Result;
use crate::words::Lang;
use letters::Named;
use queries::{ComponentRow, TitleRow};
use wish::Scope;

/// Why a webhook is paused that has not answered yet.
const UNTESTED: &str = "untested";
/// What the addresses of bounces are marked with (`cases::mailbox::bounce`).
const BOUNCE_MARK: char = 'u';

/// What is asked about, by its names in that language.
async fn names(conn: &mut Conn, scope: &Scope, lang: Lang) -> Result<Named> {
    let names = match scope {
        Scope::Everything => Vec::new(),
        Scope::Components(ids) => {
            let all = queries::components(conn).await?;
            all.iter().filter(|row| ids.contains(&row.id)).map(|row| name(row, lang)).collect()
        }
        Scope::Incident(id) => queries::title(conn, *id).await?.iter().map(|row| title(row, lang)).collect(),
    };
    Ok(Named { names })
}

/// A component's name in that language.
fn name(row: &ComponentRow, lang: Lang) -> String {
    Texts::new(&row.name_en, &row.name_he, &row.name_pl).read(lang, Lang::En).1.to_owned()
}

/// An incident's title in that language.
fn title(row: &TitleRow, lang: Lang) -> String {
    let original = Lang::parse(&row.lang).unwrap_or_default();
    Texts::new(&row.title_en, &row.title_he, &row.title_pl).read(lang, original).1.to_owned()
}
