//! Publishing what was written at the one door: at once, or when its author is known.

use super::{NewText, lang_of};
use crate::app::App;
use crate::boards::pending::{self, PendingRow, Problem, Text};
use crate::boards::{self, Kind, NewPost, NewTopic};
use crate::cases::actions::{NewCase, open, react};
use crate::error::{Error, Result};
use crate::ids::{AccountId, PendingId, PostId, TopicId};
use crate::policy::{self, Act, Denied, Permit, Viewer};
use crate::words::Lang;

/// Texts of one account that are published in one go.
const PUBLISH_MAX: i64 = pending::WAITING_MAX;

/// Publishes a new topic at once, opens its case where it needs one, and drops the draft. The topic.
pub async fn publish(app: &App, viewer: &Viewer, text: NewText) -> Result<TopicId> {
    let permit = permit_to_open(viewer, &text)?;
    app.limits.post(viewer)?;
    let body_html = boards::render(app, &text.body).await?;
    let author = viewer.id_or_zero();
    let topic = text.topic(author, body_html);
    let written = write(app, permit.clone(), topic.clone()).await;
    match written {
        // Two submissions at the same moment, on PostgreSQL: the other one has written it; this one finds it.
        Err(error) if error.is_taken("posts.once") => write(app, permit, topic).await,
        written => written,
    }
}

async fn write(app: &App, permit: Permit, mut topic: NewTopic) -> Result<TopicId> {
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                topic.at = tx.now();
                let (id, _) = open_with_case(tx, &topic).await?;
                boards::clear_draft(tx, topic.author, "new").await?;
                Ok(id)
            })
        })
        .await
}

/// Opens the topic, and the case that belongs to a complaint or to anything written to staff alone.
async fn open_with_case(tx: &mut crate::db::Tx, topic: &NewTopic) -> Result<(TopicId, PostId)> {
    let (id, post) = boards::open_topic(tx, topic).await?;
    if topic.kind == Kind::Complaint || topic.private {
        open(tx, &NewCase::plain(id, topic.author, topic.at)).await?;
    }
    Ok((id, post))
}

fn permit_to_open(viewer: &Viewer, text: &NewText) -> Result<Permit, Denied> {
    policy::permit(viewer, Act::TopicOpen { post_audience: text.board.post() })
}

impl NewText {
    /// As a text that waits for its author.
    pub fn pending(&self, said: Lang) -> Text {
        Text::Topic {
            board: self.board.slug.clone(),
            kind: self.kind.as_str().to_owned(),
            title: self.title.clone(),
            body: self.body.clone(),
            private: self.private,
            lang: said.code().to_owned(),
        }
    }

    fn topic(self, author: AccountId, body_html: String) -> NewTopic {
        NewTopic {
            board: self.board.id,
            author,
            kind: self.kind,
            title: self.title,
            body: self.body,
            body_html,
            lang: self.lang,
            private: self.private,
            once: self.once,
            at: chrono::DateTime::UNIX_EPOCH,
        }
    }
}

/// How publishing went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub published: usize,
    pub stuck: usize,
}

/// Publishes all that waits for this account. What cannot be published is marked with the reason and kept.
pub async fn publish_waiting(app: &App, viewer: &Viewer) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    if !viewer.actor().is_some_and(|actor| actor.confirmed) {
        return Ok(outcome);
    }
    let rows = pending::waiting_of(&mut app.db.read().await?, viewer.id_or_zero(), PUBLISH_MAX).await?;
    for row in rows {
        match publish_one(app, viewer, &row).await? {
            None => outcome.published += 1,
            Some(problem) => {
                outcome.stuck += 1;
                app.db
                    .write(policy::system("pending.publish"), move |tx| {
                        Box::pin(async move { pending::stick(tx, &row, problem).await })
                    })
                    .await?;
            }
        }
    }
    Ok(outcome)
}

/// Publishes one text, or says why not.
async fn publish_one(app: &App, viewer: &Viewer, row: &PendingRow) -> Result<Option<Problem>> {
    let published = match row.text()? {
        text @ Text::Topic { .. } => publish_topic(app, viewer, row, text).await,
        Text::Reply { topic, body, .. } => publish_reply(app, viewer, row, topic, body).await,
    };
    match published {
        Ok(problem) => Ok(problem),
        Err(Error::Denied(Denied::Suspended)) => Ok(Some(Problem::Suspended)),
        Err(Error::Denied(Denied::Locked)) => Ok(Some(Problem::Locked)),
        Err(Error::Denied(_)) => Ok(Some(Problem::Board)),
        Err(Error::NotFound | Error::Conflict(_)) => Ok(Some(Problem::Gone)),
        Err(error) => Err(error),
    }
}

async fn publish_topic(app: &App, viewer: &Viewer, row: &PendingRow, text: Text) -> Result<Option<Problem>> {
    let Text::Topic { board, kind, title, body, private, lang } = text else { return Ok(Some(Problem::Unfit)) };
    let choices = boards::board_choices(&mut app.db.read().await?, viewer).await?;
    let Some(board) = choices.into_iter().find(|choice| choice.slug == board) else { return Ok(Some(Problem::Board)) };
    let Some(kind) = Kind::parse(&kind) else { return Ok(Some(Problem::Unfit)) };
    let lang = lang_of(&title, &body, Lang::parse(&lang).unwrap_or(app.brand().lang));
    let text = NewText { board, kind, title, body, private, lang, once: boards::submit_token(&row.once) };
    let permit = permit_to_open(viewer, &text)?;
    let body_html = boards::render(app, &text.body).await?;
    let (id, mut topic) = (row.id, text.topic(viewer.id_or_zero(), body_html));
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if pending::claim(tx, id).await? {
                    topic.at = tx.now();
                    let (_, post) = open_with_case(tx, &topic).await?;
                    pending::became(tx, id, post).await?;
                }
                Ok(None)
            })
        })
        .await
}

async fn publish_reply(
    app: &App,
    viewer: &Viewer,
    row: &PendingRow,
    topic: TopicId,
    body: String,
) -> Result<Option<Problem>> {
    let topic = boards::topic_answered_at(&mut app.db.read().await?, viewer, topic).await?;
    let act = Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private };
    let permit = policy::permit(viewer, act)?;
    let body_html = boards::render(app, &body).await?;
    let once = boards::submit_token(&row.once);
    let (id, author, topic) = (row.id, viewer.id_or_zero(), topic.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if pending::claim(tx, id).await? {
                    let post = NewPost { topic, author, body, body_html, once, at: tx.now() };
                    let (post, _) = boards::add_post(tx, &post).await?;
                    pending::became(tx, id, post).await?;
                    react(tx, post).await?;
                }
                Ok(None)
            })
        })
        .await
}

/// One of the owner's texts that still waits.
pub async fn waiting(app: &App, owner: &pending::Owner, id: PendingId) -> Result<PendingRow> {
    let rows = pending::of_owner(&mut app.db.read().await?, owner, pending::LISTED_MAX).await?;
    rows.into_iter().find(|row| row.id == id && row.published_at.is_none()).ok_or(Error::NotFound)
}
