//! What a decision is about, as the database says now.

use super::queries::{self, TextRow};
use crate::accounts;
use crate::boards::{self, pending};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, PendingId, PostId, TopicId};
use crate::screening::Subject;
use crate::ui;
use chrono::{DateTime, Utc};

/// A post, a topic, an account or a text that waits.
#[derive(Clone, Debug)]
pub struct Target {
    pub subject: Subject,
    /// Whom a decision concerns; none: a text that nobody has claimed.
    pub account: Option<AccountId>,
    pub board: Option<BoardId>,
    pub topic: Option<TopicId>,
    /// The topic's title, the account's name.
    pub title: String,
    /// The Markdown.
    pub body: String,
    pub written_at: Option<DateTime<Utc>>,
    /// Where it stands; none: nowhere yet.
    pub path: Option<String>,
    /// Who reads it at most: its author and staff.
    pub private: bool,
    /// Out of sight already.
    pub hidden: bool,
    pub erased: bool,
    /// A text that waits for a moderator, and was not decided about.
    pub held: bool,
    /// Posts and topics: the rest.
    pub(super) text: Option<TextRow>,
}

/// The thing of a decision; `Error::NotFound` when there is none.
pub async fn target(conn: &mut Conn, subject: Subject) -> Result<Target> {
    match subject {
        Subject::Post(id) => Ok(Target::post(queries::post(conn, id).await?.ok_or(Error::NotFound)?)),
        Subject::Topic(id) => Ok(Target::topic(queries::topic(conn, id).await?.ok_or(Error::NotFound)?)),
        Subject::Account(id) => account(conn, AccountId(id)).await,
        Subject::Pending(id) => waiting(conn, PendingId(id)).await,
        Subject::Appeal(_) => Err(Error::NotFound),
    }
}

impl Target {
    fn post(row: TextRow) -> Self {
        Self {
            subject: Subject::Post(row.post_id.0),
            account: Some(row.author_id),
            hidden: row.post_hidden_at.is_some(),
            path: Some(boards::post_path(row.post_id)),
            ..Self::of_text(row)
        }
    }

    fn topic(row: TextRow) -> Self {
        Self {
            subject: Subject::Topic(row.topic_id.0),
            account: Some(row.opener_id),
            hidden: row.topic_hidden_at.is_some(),
            path: Some(boards::topic_path(row.topic_id, &row.slug)),
            ..Self::of_text(row)
        }
    }

    fn of_text(row: TextRow) -> Self {
        Self {
            subject: Subject::Post(row.post_id.0),
            account: None,
            board: Some(row.board_id),
            topic: Some(row.topic_id),
            title: row.title.clone(),
            body: row.body.clone(),
            written_at: Some(row.created_at),
            path: None,
            private: row.private,
            hidden: false,
            erased: row.erased_at.is_some(),
            held: false,
            text: Some(row),
        }
    }

    /// A thing that is no more: only its owner is known.
    pub(super) const fn gone(subject: Subject, account: Option<AccountId>) -> Self {
        Self {
            subject,
            account,
            board: None,
            topic: None,
            title: String::new(),
            body: String::new(),
            written_at: None,
            path: None,
            private: false,
            hidden: true,
            erased: false,
            held: false,
            text: None,
        }
    }

    /// The post that its text is in.
    pub fn post_id(&self) -> Option<PostId> {
        self.text.as_ref().map(|row| row.post_id)
    }

    /// What kinds of content it has, as kept with the decision: `text`, `text,image`, `account`.
    pub(super) fn content_type(&self) -> &'static str {
        match self.subject {
            Subject::Account(_) => "account",
            _ if self.body.contains("![") && self.body.contains("/uploads/") => "text,image",
            _ => "text",
        }
    }

    /// The beginning of the text, to tell it from others.
    pub fn excerpt(&self, chars: usize) -> String {
        ui::markdown::excerpt(&self.body, chars)
    }
}

async fn account(conn: &mut Conn, id: AccountId) -> Result<Target> {
    let row = accounts::by_id(conn, id).await?.filter(|row| row.deleted_at.is_none()).ok_or(Error::NotFound)?;
    Ok(Target {
        subject: Subject::Account(id.0),
        account: Some(id),
        board: None,
        topic: None,
        path: row.is_public().then(|| format!("/u/{}", ui::query_value(&row.handle))),
        title: row.name,
        body: row.about,
        written_at: Some(row.created_at),
        private: false,
        hidden: false,
        erased: false,
        held: false,
        text: None,
    })
}

async fn waiting(conn: &mut Conn, id: PendingId) -> Result<Target> {
    let row = pending::by_id(conn, id).await?.ok_or(Error::NotFound)?;
    let text: pending::Text = serde_json::from_str(&row.fields).map_err(Error::internal)?;
    Ok(Target {
        subject: Subject::Pending(id.0),
        account: row.account_id,
        board: None,
        topic: None,
        title: text.title().to_owned(),
        body: text.body().to_owned(),
        written_at: Some(row.written_at),
        path: None,
        private: false,
        hidden: false,
        erased: false,
        held: row.held_at.is_some() && row.published_at.is_none() && row.refused_at.is_none(),
        text: None,
    })
}
