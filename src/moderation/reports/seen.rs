//! What is reported, through the eyes of whoever reports it.

use super::queries;
use crate::accounts;
use crate::boards;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, TopicId};
use crate::policy::Viewer;
use crate::screening::Subject;
use crate::ui;
use chrono::{DateTime, Utc};

/// Characters of a text that are shown to tell it from others.
const EXCERPT_CHARS: usize = 280;

/// A post, a topic or a person.
#[derive(Clone, Debug)]
pub struct Seen {
    pub subject: Subject,
    /// Whose it is.
    pub account: AccountId,
    pub board: Option<BoardId>,
    pub topic: Option<TopicId>,
    /// The topic's title; empty for a person.
    pub title: String,
    /// The name of whose it is.
    pub name: String,
    pub excerpt: String,
    /// Where it stands.
    pub path: String,
    /// When its text was last changed.
    pub changed_at: DateTime<Utc>,
}

/// The thing of an address. What this viewer does not see, or is gone, is not there.
pub async fn seen(conn: &mut Conn, viewer: &Viewer, word: &str, id: i64) -> Result<Seen> {
    match Subject::of(word, id) {
        Some(subject @ Subject::Post(id)) => post(conn, viewer, subject, id).await,
        Some(subject @ Subject::Topic(id)) => topic(conn, viewer, subject, TopicId(id)).await,
        Some(subject @ Subject::Account(id)) => account(conn, subject, AccountId(id)).await,
        Some(Subject::Pending(_) | Subject::Appeal(_)) | None => Err(Error::NotFound),
    }
}

async fn post(conn: &mut Conn, viewer: &Viewer, subject: Subject, id: i64) -> Result<Seen> {
    let row = queries::post(conn, id).await?.filter(|row| row.deleted_at.is_none()).ok_or(Error::NotFound)?;
    let topic = boards::topic_for(conn, viewer, row.topic_id).await?;
    if topic.deleted_at.is_some() {
        return Err(Error::NotFound);
    }
    Ok(Seen {
        subject,
        account: row.author_id,
        board: Some(row.board_id),
        topic: Some(row.topic_id),
        title: row.title,
        name: row.author_name,
        excerpt: ui::markdown::excerpt(&row.body, EXCERPT_CHARS),
        path: boards::post_path(crate::ids::PostId(id)),
        changed_at: row.edited_at.unwrap_or(row.created_at),
    })
}

async fn topic(conn: &mut Conn, viewer: &Viewer, subject: Subject, id: TopicId) -> Result<Seen> {
    let row = boards::topic_for(conn, viewer, id).await?;
    if row.deleted_at.is_some() || row.merged_into_id.is_some() {
        return Err(Error::NotFound);
    }
    let (body, written_at, edited_at) =
        queries::opening(conn, id).await?.unwrap_or((String::new(), row.created_at, None));
    Ok(Seen {
        subject,
        account: row.author_id,
        board: Some(row.board_id),
        topic: Some(id),
        path: row.path(),
        title: row.title,
        name: row.author_name,
        excerpt: ui::markdown::excerpt(&body, EXCERPT_CHARS),
        changed_at: edited_at.unwrap_or(written_at),
    })
}

async fn account(conn: &mut Conn, subject: Subject, id: AccountId) -> Result<Seen> {
    let row = accounts::by_id(conn, id).await?.filter(accounts::AccountRow::is_public).ok_or(Error::NotFound)?;
    Ok(Seen {
        subject,
        account: id,
        board: None,
        topic: None,
        title: String::new(),
        path: format!("/u/{}", ui::query_value(&row.handle)),
        name: row.name,
        excerpt: ui::markdown::excerpt(&row.about, EXCERPT_CHARS),
        changed_at: row.created_at,
    })
}

/// The board and the topic of a thing, whoever sees it: for a report that is confirmed after it was made.
pub async fn place_of(conn: &mut Conn, subject: Subject) -> Result<(Option<BoardId>, Option<TopicId>)> {
    match subject {
        Subject::Post(id) => {
            Ok(queries::post(conn, id).await?.map_or((None, None), |row| (Some(row.board_id), Some(row.topic_id))))
        }
        Subject::Topic(id) => Ok((queries::board_of(conn, TopicId(id)).await?, Some(TopicId(id)))),
        Subject::Account(_) | Subject::Pending(_) | Subject::Appeal(_) => Ok((None, None)),
    }
}

/// Where a thing can be looked at, whatever became of it.
pub fn path_of(subject: Subject) -> Option<String> {
    match subject {
        Subject::Post(id) => Some(format!("/p/{id}")),
        Subject::Topic(id) => Some(format!("/t/{id}")),
        Subject::Account(_) | Subject::Pending(_) | Subject::Appeal(_) => None,
    }
}
