//! What a moderator needs to see before deciding: the thing in its place, and what is known of its author.

use super::queries::{self, HeldRow, ReportRow, ScenePost};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::boards::pending::Text;
use crate::boards::{self, TopicRow};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DecisionId, ItemId, TopicId};
use crate::moderation::decisions::{self, DecisionRow};
use crate::moderation::queue::queries::ItemRow;
use crate::policy::Viewer;
use crate::screening::{self, Subject, Trust};
use chrono::{DateTime, Utc};

/// Posts shown on each side of the one that is looked at.
const AROUND: i64 = 3;
/// Reports shown; their count says how many there are.
const REPORTS_MAX: i64 = 30;
/// Earlier decisions about the author that are shown.
const DECISIONS_MAX: i64 = 10;

/// The thing in its place.
pub struct Scene {
    pub topic: Option<TopicRow>,
    pub posts: Vec<ScenePost>,
    pub held: Option<Held>,
    pub reports: Vec<ReportRow>,
    pub author: Option<Author>,
}

/// A text that waits.
pub struct Held {
    pub row: HeldRow,
    pub text: Text,
    pub body_html: String,
}

/// What is known of an author.
pub struct Author {
    pub account: AccountRow,
    pub trust: Trust,
    pub posts: i64,
    pub limited: i64,
    pub decisions: Vec<DecisionRow>,
    pub others: Vec<ItemId>,
    /// The domain of the address, and how many others joined from the same network.
    pub sign_up: Option<(String, i64)>,
}

/// Reads all of it.
pub async fn scene(app: &App, viewer: &Viewer, item: &ItemRow, now: DateTime<Utc>) -> Result<Scene> {
    let mut conn = app.db.read_current().await?;
    let subject = item.subject().ok_or_else(|| Error::Internal(format!("line {} is about nothing known", item.id)))?;
    let mut topic_id = item.topic_id;
    let mut posts = Vec::new();
    let mut held = None;
    match subject {
        Subject::Post(post) => {
            if let Some((topic, number)) = queries::place_of(&mut conn, post).await? {
                topic_id = Some(topic);
                posts = queries::between(&mut conn, topic, number - AROUND, number + AROUND).await?;
            }
        }
        Subject::Topic(topic) => {
            topic_id = Some(TopicId(topic));
            posts = queries::between(&mut conn, TopicId(topic), 1, 1 + AROUND).await?;
        }
        Subject::Pending(text) => {
            held = queries::held(&mut conn, text).await?;
            if let Some(topic) = topic_id {
                posts = queries::last(&mut conn, topic, AROUND).await?;
            }
        }
        Subject::Account(account) => posts = queries::of_author(&mut conn, AccountId(account), AROUND).await?,
        Subject::Appeal(_) => {}
    }
    let topic = match topic_id {
        Some(topic) => boards::topic_for(&mut conn, viewer, topic).await.map(Some).or_else(none_if_missing)?,
        None => None,
    };
    // Whom a report is about never learns from it who made it, moderator or not.
    let reports = match item.account_id {
        Some(account) if account == viewer.id_or_zero() => Vec::new(),
        _ => queries::reports(&mut conn, item.id, REPORTS_MAX).await?,
    };
    let author = match item.account_id {
        Some(account) => author(&mut conn, account, item.id, now).await?,
        None => None,
    };
    drop(conn);
    let held = match held {
        Some(row) => rendered(app, row).await?,
        None => None,
    };
    Ok(Scene { topic, posts, held, reports, author })
}

fn none_if_missing<T>(error: Error) -> Result<Option<T>> {
    if matches!(error, Error::NotFound) { Ok(None) } else { Err(error) }
}

async fn rendered(app: &App, row: HeldRow) -> Result<Option<Held>> {
    let Ok(text) = serde_json::from_str::<Text>(&row.fields) else { return Ok(None) };
    let body_html = boards::render(app, text.body()).await?;
    Ok(Some(Held { row, text, body_html }))
}

async fn author(conn: &mut Conn, id: AccountId, item: ItemId, now: DateTime<Utc>) -> Result<Option<Author>> {
    let Some(account) = accounts::by_id(conn, id).await? else { return Ok(None) };
    let (posts, limited) = queries::figures(conn, id).await?;
    Ok(Some(Author {
        account,
        trust: screening::trust_of(conn, id, now).await?,
        posts,
        limited,
        decisions: decisions::earlier_of(conn, id, DecisionId(i64::MAX), DECISIONS_MAX).await?,
        others: queries::others(conn, id, item).await?,
        sign_up: queries::sign_up(conn, id).await?,
    }))
}
