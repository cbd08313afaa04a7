//! Publishing what was written at the one door: at once, or when its author is known.

use super::{NewText, details, lang_of, queries};
use crate::app::App;
use crate::boards::pending::{self, Details, PendingRow, Problem, Text};
use crate::boards::{self, Kind, NewPost, NewTopic};
use crate::cases::actions::{NewCase, open, react};
use crate::cases::{Contact, setup};
use crate::db::Conn;
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
    let writing = prepare(app, viewer, text).await?;
    let written = write(app, permit.clone(), writing.clone()).await;
    match written {
        // Two submissions at the same moment, on PostgreSQL: the other one has written it; this one finds it.
        Err(error) if error.is_taken("posts.once") => write(app, permit, writing).await,
        written => written,
    }
}

async fn write(app: &App, permit: Permit, mut writing: Writing) -> Result<TopicId> {
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let (id, _) = writing.open(tx).await?;
                boards::clear_draft(tx, writing.topic.author, "new").await?;
                Ok(id)
            })
        })
        .await
}

/// A topic ready to be written, and its case where it needs one.
#[derive(Clone, Debug)]
struct Writing {
    topic: NewTopic,
    case: Option<NewCase>,
}

impl Writing {
    /// Opens the topic, and the case that belongs to a complaint or to anything written to staff alone.
    async fn open(&mut self, tx: &mut crate::db::Tx) -> Result<(TopicId, PostId)> {
        self.topic.at = tx.now();
        let (id, post) = boards::open_topic(tx, &self.topic).await?;
        if let Some(case) = &self.case {
            open(tx, &NewCase { topic: id, at: self.topic.at, ..case.clone() }).await?;
        }
        Ok((id, post))
    }
}

/// Looks up what the text's details mean now, and renders it.
async fn prepare(app: &App, viewer: &Viewer, mut text: NewText) -> Result<Writing> {
    let mut conn = app.db.read().await?;
    let values = values(&mut conn, &text.details).await?;
    let case = if text.opens_case() {
        Some(case(&mut conn, viewer.id_or_zero(), &text.details, &values).await?)
    } else {
        None
    };
    drop(conn);
    if !text.private {
        text.body = details::with_public(text.body, &values, text.lang.unwrap_or(app.brand().lang));
    }
    let body_html = boards::render(app, &text.body).await?;
    Ok(Writing { topic: text.topic(viewer.id_or_zero(), body_html), case })
}

/// What was filled in, with the fields' names; also into fields that were archived since.
pub async fn values(conn: &mut Conn, details: &Details) -> Result<Vec<setup::ValueRow>> {
    let ids: Vec<_> = details.values.iter().map(|(id, _)| *id).collect();
    Ok(details::filled(queries::asked(conn, &ids).await?, details))
}

/// The case to open. A category that was archived since was still the customer's choice.
async fn case(conn: &mut Conn, customer: AccountId, details: &Details, values: &[setup::ValueRow]) -> Result<NewCase> {
    let categories = setup::categories(conn).await?;
    let category = categories.into_iter().find(|category| Some(category.id) == details.category);
    let plain = NewCase::plain(TopicId(0), customer, chrono::DateTime::UNIX_EPOCH);
    Ok(NewCase {
        category_id: category.as_ref().map(|category| category.id),
        severity: category.map_or(plain.severity, |category| category.severity),
        contact: Contact::parse(&details.contact).unwrap_or(Contact::Mail),
        contact_detail: details.contact_detail.clone(),
        values: values.iter().map(|value| (value.field_id, value.value.clone())).collect(),
        ..plain
    })
}

fn permit_to_open(viewer: &Viewer, text: &NewText) -> Result<Permit, Denied> {
    policy::permit(viewer, Act::TopicOpen { post_audience: text.board.post(), private: text.private })
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
            details: self.details.clone(),
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
                note_problem(app, row, problem).await?;
            }
        }
    }
    Ok(outcome)
}

/// Keeps why a text could not be published.
pub async fn note_problem(app: &App, row: PendingRow, problem: Problem) -> Result<()> {
    app.db
        .write(policy::system("pending.publish"), move |tx| {
            Box::pin(async move { pending::stick(tx, &row, problem).await })
        })
        .await
}

/// Publishes one text, or says why not.
pub async fn publish_one(app: &App, viewer: &Viewer, row: &PendingRow) -> Result<Option<Problem>> {
    let published = match row.text()? {
        text @ Text::Topic { .. } => publish_topic(app, viewer, row, text).await,
        Text::Reply { topic, body, .. } => publish_reply(app, viewer, row, topic, body).await,
    };
    match published {
        Ok(problem) => Ok(problem),
        Err(Error::Denied(Denied::Suspended | Denied::Muted)) => Ok(Some(Problem::Suspended)),
        Err(Error::Denied(Denied::Locked)) => Ok(Some(Problem::Locked)),
        Err(Error::Denied(_)) => Ok(Some(Problem::Board)),
        Err(Error::NotFound | Error::Conflict(_)) => Ok(Some(Problem::Gone)),
        Err(error) => Err(error),
    }
}

async fn publish_topic(app: &App, viewer: &Viewer, row: &PendingRow, text: Text) -> Result<Option<Problem>> {
    let Text::Topic { board, kind, title, body, private, lang, details } = text else {
        return Ok(Some(Problem::Unfit));
    };
    let choices = boards::board_choices(&mut app.db.read().await?, viewer).await?;
    let Some(board) = choices.into_iter().find(|choice| choice.slug == board) else { return Ok(Some(Problem::Board)) };
    let Some(kind) = Kind::parse(&kind) else { return Ok(Some(Problem::Unfit)) };
    let said = Lang::parse(&lang).unwrap_or(app.brand().lang);
    let lang = Lang::parse(&details.written_in).or_else(|| lang_of(&title, &body, said));
    let once = boards::submit_token(&row.once);
    let text = NewText { board, kind, title, body, private, lang, once, details, sender: None };
    let permit = permit_to_open(viewer, &text)?;
    let (id, mut writing) = (row.id, prepare(app, viewer, text).await?);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if pending::claim(tx, id).await? {
                    let (_, post) = writing.open(tx).await?;
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
