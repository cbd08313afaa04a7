//! Publishing what was written at the one door: at once, or when its author is known.

use super::holds::Went;
use super::{NewText, details, lang_of, queries};
use crate::app::App;
use crate::boards::pending::{self, Details, HeldText, PendingRow, Problem, Text};
use crate::boards::{self, Kind, NewPost, NewTopic, Sent};
use crate::cases::actions::{NewCase, open, react};
use crate::cases::{Contact, setup};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, PendingId, PostId, TopicId};
use crate::policy::{self, Act, Denied, Permit, Viewer};
use crate::screening::{self, Screened, Verdict, Why, Written};
use crate::words::Lang;

/// Texts of one account that are published in one go.
const PUBLISH_MAX: i64 = pending::WAITING_MAX;

/// Publishes a new topic at once, opens its case where it needs one, and drops the draft. The topic, unless a moderator is to look
/// first, or it may not appear as it is.
pub async fn publish(app: &App, viewer: &Viewer, text: NewText) -> Result<Sent<TopicId>> {
    publish_from(app, viewer, text, "new").await
}

/// The same from a form with that draft.
pub async fn publish_from(app: &App, viewer: &Viewer, text: NewText, draft: &'static str) -> Result<Sent<TopicId>> {
    let permit = permit_to_open(viewer, &text)?;
    let (author, once) = (viewer.id_or_zero(), text.once.clone());
    if let Some(before) = boards::sent_before(app, author, once.as_deref()).await? {
        return Ok(before.map(|(topic, ..)| topic));
    }
    app.limits.post(viewer)?;
    let writing = match prepare(app, viewer, text).await? {
        Ok(writing) => writing,
        Err(whys) => return Ok(Sent::Back(whys)),
    };
    let write = app.db.write(permit, move |tx| {
        Box::pin(async move {
            boards::clear_draft(tx, author, draft).await?;
            if writing.screened.verdict == Verdict::Hold {
                let once = writing.kept.topic.once.clone();
                return Ok(Sent::Held(pending::hold_known(tx, &writing.held(author), once.as_deref()).await?));
            }
            writing.open(tx).await.map(|(topic, _)| Sent::Published(topic))
        })
    });
    match write.await {
        // Two submissions at the same moment, on PostgreSQL: the other one has written it; this one finds it.
        Err(error) if error.is_taken("posts.once") => {
            let before = boards::sent_before(app, author, once.as_deref()).await?;
            before.map(|before| before.map(|(topic, ..)| topic)).ok_or(error)
        }
        sent => sent,
    }
}

/// A topic ready to be written, and its case where it needs one.
#[derive(Clone, Debug)]
pub struct Kept {
    topic: NewTopic,
    case: Option<NewCase>,
}

impl Kept {
    /// Opens the topic, and the case that belongs to a complaint or to anything written to staff alone; the first post.
    pub async fn open(mut self, tx: &mut Tx) -> Result<PostId> {
        self.topic.at = tx.now();
        let (id, post) = boards::open_topic(tx, &self.topic).await?;
        if let Some(case) = self.case {
            open(tx, &NewCase { topic: id, at: self.topic.at, ..case }).await?;
        }
        Ok(post)
    }

    /// A held topic with what its details mean now; none when its board is gone or archived.
    pub async fn read(
        tx: &mut Tx,
        viewer: &Viewer,
        text: Text,
        html: String,
        once: Option<String>,
    ) -> Result<Option<Self>> {
        let Text::Topic { board, kind, title, body, private, lang, details } = text else { return Ok(None) };
        let board = match boards::board_by_slug(tx, viewer, &board).await {
            Ok(board) if board.archived_at.is_none() => board,
            Ok(_) | Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        let kind = Kind::parse(&kind).unwrap_or(Kind::Talk);
        let lang = Lang::parse(&details.written_in)
            .or_else(|| Lang::parse(&lang).and_then(|said| lang_of(&title, &body, said)));
        let text = NewText { board, kind, title, body, private, lang, once, details, sender: None };
        let values = values(tx, &text.details).await?;
        let case = case_of(tx, viewer.id_or_zero(), &text, &values).await?;
        Ok(Some(Self { topic: text.topic(viewer.id_or_zero(), html), case }))
    }
}

/// A topic that was screened and rendered.
#[derive(Clone, Debug)]
struct Writing {
    kept: Kept,
    screened: Screened,
    /// The same as a text that waits for a moderator.
    text: Text,
}

impl Writing {
    /// Opens the topic and its case.
    async fn open(self, tx: &mut Tx) -> Result<(TopicId, PostId)> {
        let board = self.kept.topic.board;
        let post = self.kept.open(tx).await?;
        let (topic, _) = queries::origin(tx, post).await?.ok_or(Error::NotFound)?;
        screening::published(tx, &self.screened.marks, post, board, topic, &self.screened.flags).await?;
        Ok((topic, post))
    }

    fn held(self, account: AccountId) -> HeldText {
        HeldText { account, text: self.text, html: self.kept.topic.body_html, screened: self.screened }
    }
}

/// Looks up what the text's details mean now, screens and renders it; else why it may not appear as it is.
async fn prepare(app: &App, viewer: &Viewer, mut text: NewText) -> Result<Result<Writing, Vec<Why>>> {
    let mut conn = app.db.read().await?;
    let values = values(&mut conn, &text.details).await?;
    let case = case_of(&mut conn, viewer.id_or_zero(), &text, &values).await?;
    drop(conn);
    if !text.private {
        text.body = details::with_public(text.body, &values, text.lang.unwrap_or(app.brand().lang));
    }
    let screened = screening::screen(app, viewer, &text.written()).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Err(screened.whys));
    }
    text.title.clone_from(&screened.title);
    text.body.clone_from(&screened.body);
    let body_html = boards::render(app, &text.body).await?;
    // Without a language, it is that of a reader of Hebrew who wrote in other letters.
    let kept = text.pending(text.lang.unwrap_or(Lang::He));
    Ok(Ok(Writing { kept: Kept { topic: text.topic(viewer.id_or_zero(), body_html), case }, screened, text: kept }))
}

/// Why a text that its author is still to be known of may not appear as it is; empty: it may wait.
pub async fn blocked(app: &App, viewer: &Viewer, text: &NewText) -> Result<Vec<Why>> {
    let screened = screening::screen(app, viewer, &text.written()).await?;
    Ok(if screened.verdict == Verdict::Block { screened.whys } else { Vec::new() })
}

/// The case that belongs to a complaint or to anything written to staff alone.
async fn case_of(
    conn: &mut Conn,
    customer: AccountId,
    text: &NewText,
    values: &[setup::ValueRow],
) -> Result<Option<NewCase>> {
    if !text.opens_case() {
        return Ok(None);
    }
    case(conn, customer, &text.details, values).await.map(Some)
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
        incident: details.incident,
        ..plain
    })
}

fn permit_to_open(viewer: &Viewer, text: &NewText) -> Result<Permit, Denied> {
    policy::permit(viewer, Act::TopicOpen { post_audience: text.board.post(), private: text.private })
}

impl NewText {
    fn written(&self) -> Written<'_> {
        Written {
            board: self.board.id,
            board_holds: self.board.holds(),
            topic: None,
            title: &self.title,
            body: &self.body,
            private: self.private,
            lang: self.lang,
        }
    }

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
            challenge: self.details.challenge,
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
    pub held: usize,
    pub stuck: usize,
}

/// Publishes all that waits for this account. What cannot be published is marked with the reason and kept; what a moderator is to look
/// at first is held.
pub async fn publish_waiting(app: &App, viewer: &Viewer) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    if !viewer.actor().is_some_and(|actor| actor.confirmed) {
        return Ok(outcome);
    }
    let rows = pending::waiting_of(&mut app.db.read().await?, viewer.id_or_zero(), PUBLISH_MAX).await?;
    for row in rows {
        let went = publish_one(app, viewer, &row).await?;
        went.count(&mut outcome);
        if let Went::Stuck(problem) = went {
            note_problem(app, row, problem).await?;
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

/// Publishes one text, has it held, or says why neither.
pub async fn publish_one(app: &App, viewer: &Viewer, row: &PendingRow) -> Result<Went> {
    let published = match row.text()? {
        text @ Text::Topic { .. } => publish_topic(app, viewer, row, text).await,
        Text::Reply { topic, body, .. } => publish_reply(app, viewer, row, topic, body).await,
        // Only ever held.
        Text::Edit { .. } => return Ok(Went::Stuck(Problem::Unfit)),
    };
    match published {
        Ok(went) => Ok(went),
        Err(Error::Denied(Denied::Suspended | Denied::Muted)) => Ok(Went::Stuck(Problem::Suspended)),
        Err(Error::Denied(Denied::Locked)) => Ok(Went::Stuck(Problem::Locked)),
        Err(Error::Denied(_)) => Ok(Went::Stuck(Problem::Board)),
        Err(Error::NotFound | Error::Conflict(_)) => Ok(Went::Stuck(Problem::Gone)),
        Err(error) => Err(error),
    }
}

/// Keeps beside a waiting text why it may not appear as it is.
async fn explain(app: &App, id: PendingId, whys: &[Why]) -> Result<Went> {
    let whys = Why::write(whys);
    app.db
        .write(policy::system("pending.publish"), move |tx| {
            Box::pin(async move { pending::explain(tx, id, &whys).await })
        })
        .await?;
    Ok(Went::Stuck(Problem::Blocked))
}

async fn publish_topic(app: &App, viewer: &Viewer, row: &PendingRow, text: Text) -> Result<Went> {
    let Text::Topic { board, kind, title, body, private, lang, details } = text else {
        return Ok(Went::Stuck(Problem::Unfit));
    };
    let choices = boards::board_choices(&mut app.db.read().await?, viewer).await?;
    let Some(board) = choices.into_iter().find(|choice| choice.slug == board) else {
        return Ok(Went::Stuck(Problem::Board));
    };
    let Some(kind) = Kind::parse(&kind) else { return Ok(Went::Stuck(Problem::Unfit)) };
    let said = Lang::parse(&lang).unwrap_or(app.brand().lang);
    let lang = Lang::parse(&details.written_in).or_else(|| lang_of(&title, &body, said));
    let once = boards::submit_token(&row.once);
    let text = NewText { board, kind, title, body, private, lang, once, details, sender: None };
    let permit = permit_to_open(viewer, &text)?;
    let (id, author) = (row.id, viewer.id_or_zero());
    let writing = match prepare(app, viewer, text).await? {
        Ok(writing) => writing,
        Err(whys) => return explain(app, id, &whys).await,
    };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if writing.screened.verdict == Verdict::Hold {
                    pending::hold_waiting(tx, id, &writing.held(author)).await?;
                    return Ok(Went::Held);
                }
                if pending::claim(tx, id).await? {
                    let (_, post) = writing.open(tx).await?;
                    pending::became(tx, id, post).await?;
                }
                Ok(Went::Published)
            })
        })
        .await
}

async fn publish_reply(app: &App, viewer: &Viewer, row: &PendingRow, topic: TopicId, body: String) -> Result<Went> {
    let topic = boards::topic_answered_at(&mut app.db.read().await?, viewer, topic).await?;
    let act = Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private };
    let permit = policy::permit(viewer, act)?;
    let screened = screening::screen(app, viewer, &topic.written(&body)).await?;
    if screened.verdict == Verdict::Block {
        return explain(app, row.id, &screened.whys).await;
    }
    let body = screened.body.clone();
    let body_html = boards::render(app, &body).await?;
    let slow = topic.slow_for(viewer);
    let reply = Reply {
        id: row.id,
        board: topic.board_id,
        title: topic.title,
        post: NewPost {
            topic: topic.id,
            author: viewer.id_or_zero(),
            body,
            body_html,
            once: boards::submit_token(&row.once),
            at: app.now(),
        },
        screened,
    };
    app.db.write(permit, move |tx| Box::pin(async move { reply.write(tx, slow).await })).await
}

/// A reply that waited for its author, screened and rendered.
struct Reply {
    id: PendingId,
    board: BoardId,
    title: String,
    post: NewPost,
    screened: Screened,
}

impl Reply {
    async fn write(mut self, tx: &mut Tx, slow: Option<i64>) -> Result<Went> {
        let (id, author, topic) = (self.id, self.post.author, self.post.topic);
        if boards::slow_until(tx, author, topic, slow).await?.is_some() {
            return Ok(Went::Stuck(Problem::Slow));
        }
        if self.screened.verdict == Verdict::Hold {
            let text = Text::Reply { topic, title: self.title, body: self.post.body };
            let held = HeldText { account: author, text, html: self.post.body_html, screened: self.screened };
            pending::hold_waiting(tx, id, &held).await?;
            return Ok(Went::Held);
        }
        if pending::claim(tx, id).await? {
            self.post.at = tx.now();
            let (post, _) = boards::add_post(tx, &self.post).await?;
            screening::published(tx, &self.screened.marks, post, self.board, topic, &self.screened.flags).await?;
            pending::became(tx, id, post).await?;
            react(tx, post).await?;
        }
        Ok(Went::Published)
    }
}

/// One of the owner's texts that still waits.
pub async fn waiting(app: &App, owner: &pending::Owner, id: PendingId) -> Result<PendingRow> {
    let rows = pending::of_owner(&mut app.db.read().await?, owner, pending::LISTED_MAX).await?;
    rows.into_iter()
        .find(|row| row.id == id && row.published_at.is_none() && row.held_at.is_none())
        .ok_or(Error::NotFound)
}
