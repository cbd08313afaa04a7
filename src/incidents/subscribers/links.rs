//! The signed address of one's own subscription: in every letter and in every webhook. Nothing about it is kept.

use super::queries::{self, SubscriberRow};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::SubscriberId;

/// What the signature is for.
const PURPOSE: &str = "status.subscription";

/// The path where somebody changes what they are told of.
pub fn manage(app: &App, id: SubscriberId) -> String {
    format!("/status/subscriptions/{id}/{}", app.secrets.sign(PURPOSE, &id.to_string()))
}

/// The path where they end it: with a button, or with one request of their mail program (RFC 8058).
pub fn end(app: &App, id: SubscriberId) -> String {
    format!("{}/end", manage(app, id))
}

/// Whether that is the path of ending a subscription: there a mail program comes without cookies, from nowhere, and the link is the proof.
pub fn is_end(path: &str) -> bool {
    path.strip_prefix("/status/subscriptions/").is_some_and(|rest| rest.ends_with("/end"))
}

/// The subscriber of a link. A forged one leads nowhere, and so does one to an address that was forgotten.
pub async fn subscriber(app: &App, conn: &mut Conn, id: SubscriberId, mac: &str) -> Result<SubscriberRow> {
    if !app.secrets.verify(PURPOSE, &id.to_string(), mac) {
        return Err(Error::NotFound);
    }
    queries::by_id(conn, id).await?.ok_or(Error::NotFound)
}
