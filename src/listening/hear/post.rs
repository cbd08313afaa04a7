//! What is said at home.

use super::{Heard, Keys, Listeners, Utterance, queries};
use crate::boards::Kind;
use crate::db::{BoxFuture, Tx};
use crate::error::Result;
use crate::events::{Event, HEARERS, Hearer};
use crate::ids::{AccountId, BoardId, MentionId, PostId, WatchId};
use crate::listening::watch::AuthorKind;
use crate::policy::Role;
use crate::words::Lang;
use chrono::{DateTime, Utc};
use std::collections::{HashMap, HashSet};

#[linkme::distributed_slice(HEARERS)]
static HEAR: Hearer = hear_event;

fn hear_event<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        match event {
            Event::PostAdded { post, .. } | Event::PostEdited { post, .. } | Event::PostRestored { post, .. } => {
                queries::add_unheard(tx, *post).await
            }
            Event::TopicOpened { topic, .. } | Event::TopicArranged { topic, what: "renamed", .. } => {
                queries::add_unheard_first(tx, *topic).await
            }
            _ => Ok(()),
        }
    })
}

/// Listens to posts that an import brought in.
pub async fn hear_posts(tx: &mut Tx, posts: &[PostId]) -> Result<()> {
    queries::add_unheard_many(tx, posts).await
}

/// A post to listen to, or one that is looked through for a new watch.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct PostRow {
    pub id: PostId,
    pub number: i64,
    pub body: String,
    pub created_at: DateTime<Utc>,
    pub author_id: AccountId,
    pub role: String,
    pub title: String,
    pub lang: Option<String>,
    pub kind: String,
    pub board_id: BoardId,
    /// Published, there, and in no room for invited people.
    pub listened: bool,
}

impl PostRow {
    pub(super) fn utterance(&self) -> Utterance {
        Utterance {
            // The title was said by whoever wrote the first post.
            title: if self.number == 1 { self.title.clone() } else { String::new() },
            body: self.body.clone(),
            lang: self.lang.as_deref().and_then(Lang::parse),
            kind: Kind::parse(&self.kind),
            board: Some(self.board_id),
            source: None,
            author: self.author_kind(),
        }
    }

    fn author_kind(&self) -> AuthorKind {
        match Role::parse(&self.role) {
            Some(role) if role.is_staff() => AuthorKind::Staff,
            _ => AuthorKind::Customer,
        }
    }

    /// What its author is known by, under the key.
    pub(super) fn who(&self) -> String {
        format!("account {}", self.author_id)
    }

    /// The mention as it is kept: the text stays in the post.
    pub(super) fn line(&self, author: i64, heard_at: DateTime<Utc>) -> queries::HomeLine {
        (
            self.created_at,
            heard_at,
            self.id,
            self.board_id,
            self.kind.clone(),
            self.lang.clone(),
            self.author_kind().as_str(),
            author,
            true,
        )
    }
}

/// Listens to these posts and takes them off the list.
pub(super) async fn hear(tx: &mut Tx, listeners: &Listeners, keys: &Keys, posts: Vec<PostRow>) -> Result<Vec<Heard>> {
    let ids: Vec<i64> = posts.iter().map(|post| post.id.0).collect();
    let known: HashMap<PostId, MentionId> = queries::mentions_of(tx, &ids).await?.into_iter().collect();
    let (mut heard, mut fresh) = (Vec::new(), Vec::new());
    for post in posts {
        let watches = match post.listened {
            true => listeners.matcher.find(&post.utterance().said()),
            false => Vec::new(),
        };
        match known.get(&post.id) {
            Some(mention) => heard.extend(changed(tx, keys, &post, *mention, watches).await?),
            None if !watches.is_empty() => fresh.push((post, watches)),
            None => {}
        }
    }
    let now = tx.now();
    let lines = fresh.iter().map(|(post, _)| post.line(keys.of(&post.who()).0, now)).collect();
    let mentions = queries::insert_home(tx, lines).await?;
    for ((post, watches), mention) in fresh.into_iter().zip(mentions) {
        heard.push(one(keys, &post, mention, watches));
    }
    queries::delete_unheard(tx, &ids).await?;
    Ok(heard)
}

fn one(keys: &Keys, post: &PostRow, mention: MentionId, watches: Vec<WatchId>) -> Heard {
    let (author, author_before) = keys.of(&post.who());
    Heard { mention, at: post.created_at, author, author_before, watches, news: true, told: true }
}

/// A post that was heard before says something else now: for which watches it is new.
async fn changed(
    tx: &mut Tx,
    keys: &Keys,
    post: &PostRow,
    mention: MentionId,
    watches: Vec<WatchId>,
) -> Result<Option<Heard>> {
    let before: HashSet<WatchId> = queries::watches_of(tx, mention).await?.into_iter().collect();
    // A post that was removed was said all the same; only another text takes it off a watch.
    if post.listened {
        for gone in before.iter().filter(|watch| !watches.contains(watch)) {
            queries::delete_pair(tx, *gone, mention).await?;
            crate::listening::counts::recount(tx, *gone, &[post.created_at]).await?;
        }
    }
    let new: Vec<WatchId> = watches.into_iter().filter(|watch| !before.contains(watch)).collect();
    Ok((!new.is_empty()).then(|| one(keys, post, mention, new)))
}
