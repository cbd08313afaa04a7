//! Calls, letters, visits and messages away from this site.

use super::queries;
use crate::cases::facts::Channel;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, CaseId, ContactId};
use crate::words::Words;
use chrono::{DateTime, Utc};

pub use super::queries::ContactRow;

/// A contact as its customer may see it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ShownContact {
    pub id: ContactId,
    pub case_id: CaseId,
    /// When it happened.
    pub at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub kind: Channel,
    /// The customer called or wrote; otherwise the brand did.
    pub incoming: bool,
    pub summary: String,
    /// Who of the staff noted it.
    pub by_id: AccountId,
    pub by_name: String,
}

impl ShownContact {
    /// What it was: "Phone call from the customer".
    pub fn label(&self, words: Words) -> String {
        label(words, self.kind, self.incoming)
    }
}

/// The contacts of a case that its customer sees, oldest first.
pub async fn shown(conn: &mut Conn, case: CaseId) -> Result<Vec<ShownContact>> {
    queries::shown_contacts(conn, case).await
}

/// One contact that its customer sees; none when it is not for them.
pub async fn shown_one(conn: &mut Conn, id: ContactId) -> Result<Option<ShownContact>> {
    queries::shown_contact(conn, id).await
}

/// What a contact was, in words.
pub fn label(words: Words, kind: Channel, incoming: bool) -> String {
    match (kind, incoming) {
        (Channel::Call, true) => words.t("work-contact-call-in"),
        (Channel::Call, false) => words.t("work-contact-call-out"),
        (Channel::Letter, true) => words.t("work-contact-letter-in"),
        (Channel::Letter, false) => words.t("work-contact-letter-out"),
        (Channel::Visit, true) => words.t("work-contact-visit-in"),
        (Channel::Visit, false) => words.t("work-contact-visit-out"),
        (Channel::Message, true) => words.t("work-contact-message-in"),
        (Channel::Message, false) => words.t("work-contact-message-out"),
    }
}
