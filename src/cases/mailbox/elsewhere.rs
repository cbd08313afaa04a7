//! Mail to addresses that belong to features above this one. The mailbox does not know who takes it.

use super::outcome::Outcome;
use super::read::{self, Head, Quotes};
use super::receive::Incoming;
use crate::app::App;
use crate::db::BoxFuture;
use crate::error::Result;
use bytes::Bytes;

/// A mail that is passed on.
#[derive(Clone, Debug)]
pub struct Passed {
    /// What it is recognised by: a hash of its Message-ID.
    pub hash: String,
    /// Every address that it went to.
    pub to: Vec<String>,
    /// The one address that it says to be from.
    pub from: Option<String>,
    pub subject: String,
    raw: Bytes,
}

/// Takes a mail in; none when it is not addressed to it.
pub type Taker = for<'a> fn(&'a App, &'a Passed) -> BoxFuture<'a, Result<Option<Outcome>>>;

/// Everyone who takes mails in; a feature adds itself with `#[linkme::distributed_slice(TAKERS)]`. Each looks at the addresses first.
#[linkme::distributed_slice]
pub static TAKERS: [Taker];

impl Passed {
    /// What its author wrote, without what is quoted; empty when it cannot be read.
    pub async fn text(&self, app: &App) -> Result<String> {
        let raw = self.raw.clone();
        let written = app.heavy(move || read::written(&raw, Quotes::Never)).await?;
        Ok(written.map(|written| written.text).unwrap_or_default())
    }
}

/// What became of a mail that is addressed to a feature above; none when it is not.
pub(super) async fn pass(app: &App, hash: &str, head: &Head, mail: &Incoming) -> Result<Option<Outcome>> {
    let passed = Passed {
        hash: hash.to_owned(),
        to: head.to.clone(),
        from: head.from.clone(),
        subject: head.subject(),
        raw: mail.raw.clone(),
    };
    for take in TAKERS {
        if let Some(outcome) = take(app, &passed).await? {
            return Ok(Some(outcome));
        }
    }
    Ok(None)
}
