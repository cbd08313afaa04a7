//! The verbs: propose another text, take it, turn it down, withdraw it, make it an idea of one's own; look at what is held.

use super::queries::{self, AmendmentRow};
use super::typed::New;
use super::{OPEN_EACH_MAX, Stage};
use crate::app::App;
use crate::boards::pending::{self, HeldText, Text};
use crate::boards::{self, EditBy, Kind as TopicKind, Sent};
use crate::cases;
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::queries::{IdeaRow, author, follow, idea, seen_by};
use crate::cocreation::{Phase, index, people};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId, AmendmentId, TopicId};
use crate::policy::{self, Act, Permit, Viewer};
use crate::screening::{self, Verdict, Why};
use crate::words::Lang;
use serde_json::{Value, json};

/// Whether the text of an idea may still change: it is talked about, and in its challenge people do not vote on what it says now.
pub async fn is_open(conn: &mut Conn, idea: &IdeaRow) -> Result<bool> {
    if !idea.state().is_open() || idea.main_topic_id.is_some() {
        return Ok(false);
    }
    let phase = queries::phase(conn, idea.topic_id).await?;
    if phase.is_some_and(|phase| !matches!(Phase::parse(&phase), Some(Phase::Ideas | Phase::Shortlist))) {
        return Ok(false);
    }
    Ok(queries::text(conn, idea.topic_id).await?.is_some_and(|text| !text.locked))
}

/// What becomes of a proposed text at once.
#[derive(Debug)]
pub enum Proposed {
    Open(AmendmentId),
    /// Staff look first.
    Held(AmendmentId),
    /// It comes back with the explanation.
    Back(Vec<Why>),
}

/// Proposes another text for this viewer; whoever wrote the idea hears of it. The same form sent twice is one.
pub async fn propose(
    app: &App,
    viewer: &Viewer,
    idea: &IdeaRow,
    mut new: New,
    once: Option<String>,
) -> Result<Proposed> {
    let mut conn = app.db.read_current().await?;
    let open = is_open(&mut conn, idea).await?;
    let permit = policy::permit(viewer, Act::AmendmentPropose { open })?;
    let by = viewer.id_or_zero();
    if let Some(once) = &once
        && let Some(before) = queries::by_once(&mut conn, once, by).await?
    {
        return Ok(Proposed::Open(before));
    }
    if by == idea.author_id {
        return Err(Error::Conflict("amendments-fault-own"));
    }
    let topic = boards::topic_for(&mut conn, viewer, idea.topic_id).await?;
    let now = queries::text(&mut conn, idea.topic_id).await?.ok_or(Error::NotFound)?;
    drop(conn);
    if (&now.title, &now.body) == (&new.title, &new.body) {
        return Err(Error::Conflict("amendments-fault-same"));
    }
    app.limits.post(viewer)?;
    let text = screening::Written { title: &new.title, ..topic.written(&new.body) };
    let text = screening::screen(app, viewer, &text).await?;
    let note = screening::screen(app, viewer, &topic.written(&new.note)).await?;
    if [&text, &note].iter().any(|one| one.verdict == Verdict::Block) {
        return Ok(Proposed::Back(text.whys.into_iter().chain(note.whys).collect()));
    }
    // What moderators are to look at although it may stand is looked at first: it is no post yet that they could find.
    let held = [&text, &note].iter().any(|one| one.verdict == Verdict::Hold || !one.flags.is_empty());
    let stage = if held { Stage::Held } else { Stage::Open };
    (new.title, new.body, new.note) = (text.title, text.body, note.body);
    app.db.write(permit, move |tx| Box::pin(async move { write(tx, topic.id, by, new, stage, once).await })).await
}

async fn write(
    tx: &mut Tx,
    topic: TopicId,
    by: AccountId,
    new: New,
    stage: Stage,
    once: Option<String>,
) -> Result<Proposed> {
    queries::hold(tx, topic).await?;
    let row = idea(tx, topic).await?.ok_or(Error::NotFound)?;
    if !is_open(tx, &row).await? {
        return Err(Error::Conflict("amendments-fault-closed"));
    }
    if queries::count_open(tx, topic, by).await? >= OPEN_EACH_MAX {
        return Err(Error::Conflict("amendments-fault-many"));
    }
    let Some(id) = queries::insert(tx, topic, by, &new, stage, once.as_deref()).await? else {
        let made = queries::by_once(tx, once.as_deref().unwrap_or_default(), by).await?;
        return made.map(Proposed::Open).ok_or(Error::NotFound);
    };
    if stage == Stage::Held {
        return Ok(Proposed::Held(id));
    }
    proposed(tx, id, topic, by, &new.note).await?;
    Ok(Proposed::Open(id))
}

/// Tells whoever wrote the idea of a text that everybody may read.
async fn proposed(tx: &mut Tx, id: AmendmentId, topic: TopicId, by: AccountId, note: &str) -> Result<()> {
    events::record(tx, Event::IdeaChanged { topic, what: "amendment" }).await?;
    let author = author(tx, topic).await?;
    let because = |one| if Some(one) == author { Because::Author } else { Because::Coauthor };
    let people = people::authors(tx, topic).await?;
    let people = people.into_iter().map(|one| (one, Some(topic), because(one))).collect();
    let data = json!({ "amendment": id, "note": note });
    tell(tx, Kind::AmendmentProposed, by, (topic, data), people).await
}

async fn tell(
    tx: &mut Tx,
    kind: Kind,
    by: AccountId,
    idea: (TopicId, Value),
    people: Vec<(AccountId, Option<TopicId>, Because)>,
) -> Result<()> {
    let (by, data, ideas) = (Some(by), json!({}), vec![idea]);
    let news = News { kind, by, challenge: None, data, ideas, people, followers: false };
    news::tell(tx, &news).await.map(|_| ())
}

/// The permit of whoever wrote the idea to answer an amendment.
pub async fn answering(conn: &mut Conn, viewer: &Viewer, idea: &IdeaRow) -> Result<Permit> {
    let with = people::is_author(conn, idea.topic_id, viewer.id_or_zero()).await?;
    Ok(policy::permit(viewer, Act::AmendmentAnswer { author: idea.author_id, with })?)
}

/// Takes an amendment: the idea's text becomes this one, and its proposer is credited. `seen`: the edits of the text that whoever takes it
/// saw. `Error::Conflict` when it was answered, when the text has changed since (unless `anyway`), or when it may not change any more.
pub async fn accept(
    app: &App,
    viewer: &Viewer,
    idea: &IdeaRow,
    row: AmendmentRow,
    seen: i64,
    anyway: bool,
) -> Result<()> {
    let permit = answering(&mut app.db.read_current().await?, viewer, idea).await?;
    let html = boards::render(app, &row.body).await?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                open_for_change(tx, row.topic_id).await?;
                if !queries::set_stage(tx, row.id, Stage::Open, Stage::Accepted, "", Some(by)).await? {
                    return Err(Error::Conflict("amendments-fault-answered"));
                }
                let text = queries::text(tx, row.topic_id).await?.ok_or(Error::NotFound)?;
                if text.edit_count != seen || (text.edit_count != row.edit_count && !anyway) {
                    return Err(Error::Conflict("amendments-fault-stale"));
                }
                if text.title != row.title {
                    boards::retitle(tx, row.topic_id, &row.title).await?;
                }
                change(tx, &row, &text, html).await?;
                taken(tx, &row, by).await
            })
        })
        .await
}

async fn open_for_change(tx: &mut Tx, topic: TopicId) -> Result<()> {
    queries::hold(tx, topic).await?;
    let row = idea(tx, topic).await?.filter(|row| !row.removed).ok_or(Error::NotFound)?;
    if is_open(tx, &row).await? { Ok(()) } else { Err(Error::Conflict("amendments-fault-closed")) }
}

/// Puts the proposed text in the place of the one there is, as an edit by its proposer.
async fn change(tx: &mut Tx, row: &AmendmentRow, text: &queries::TextRow, html: String) -> Result<()> {
    if text.body == row.body {
        return index::changed(tx, row.topic_id).await;
    }
    let edit = EditBy {
        post: text.post_id,
        by: row.author_id,
        body: row.body.clone(),
        body_html: html,
        reason: row.note.clone(),
        edit_count: Some(text.edit_count),
    };
    boards::edit_post_by(tx, &edit).await.map(|_| ())
}

async fn taken(tx: &mut Tx, row: &AmendmentRow, by: AccountId) -> Result<()> {
    let topic = row.topic_id;
    if !people::is_author(tx, topic, row.author_id).await? {
        people::credit(tx, topic, row.author_id).await?;
    }
    follow(tx, topic, row.author_id).await?;
    events::record(tx, Event::IdeaChanged { topic, what: "amended" }).await?;
    answered(tx, row, by, Stage::Accepted, "").await
}

/// Tells the proposer what became of it.
async fn answered(tx: &mut Tx, row: &AmendmentRow, by: AccountId, stage: Stage, answer: &str) -> Result<()> {
    let data = json!({ "amendment": row.id, "outcome": stage.as_str(), "answer": answer });
    let people = vec![(row.author_id, Some(row.topic_id), Because::Amender)];
    tell(tx, Kind::AmendmentAnswered, by, (row.topic_id, data), people).await
}

/// What becomes of the reason for which an amendment is not taken.
#[derive(Debug)]
pub enum Rejected {
    Shown,
    /// The amendment is turned down; a moderator looks at the reason first, then it stands among the comments.
    Held,
    /// It comes back with the explanation.
    Back(Vec<Why>),
}

/// Turns an amendment down, with a reason that its proposer and everybody else read.
pub async fn reject(app: &App, viewer: &Viewer, idea: &IdeaRow, row: AmendmentRow, answer: String) -> Result<Rejected> {
    let mut conn = app.db.read_current().await?;
    let permit = answering(&mut conn, viewer, idea).await?;
    let topic = boards::topic_for(&mut conn, viewer, idea.topic_id).await?;
    drop(conn);
    app.limits.post(viewer)?;
    let screened = screening::screen(app, viewer, &topic.written(&answer)).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Rejected::Back(screened.whys));
    }
    let by = viewer.id_or_zero();
    let (shown, held) = if screened.verdict == Verdict::Hold {
        let html = boards::render(app, &screened.body).await?;
        let text = Text::Reply { topic: topic.id, title: topic.title, body: screened.body.clone() };
        (String::new(), Some(HeldText { account: by, text, html, screened }))
    } else {
        (screened.body, None)
    };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::set_stage(tx, row.id, Stage::Open, Stage::Rejected, &shown, Some(by)).await? {
                    return Err(Error::Conflict("amendments-fault-answered"));
                }
                let outcome = if held.is_some() { Rejected::Held } else { Rejected::Shown };
                if let Some(held) = held {
                    pending::hold_known(tx, &held, None).await?;
                }
                events::record(tx, Event::IdeaChanged { topic: row.topic_id, what: "amendment" }).await?;
                answered(tx, &row, by, Stage::Rejected, &shown).await?;
                Ok(outcome)
            })
        })
        .await
}

/// Its proposer takes it back.
pub async fn withdraw(app: &App, viewer: &Viewer, row: &AmendmentRow) -> Result<()> {
    let permit = policy::permit(viewer, Act::AmendmentKeep { proposer: row.author_id })?;
    let (id, topic, from, by) = (row.id, row.topic_id, row.stage(), row.author_id);
    if !matches!(from, Stage::Open | Stage::Held) {
        return Err(Error::Conflict("amendments-fault-answered"));
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::set_stage(tx, id, from, Stage::Withdrawn, "", Some(by)).await? {
                    return Err(Error::Conflict("amendments-fault-answered"));
                }
                events::record(tx, Event::IdeaChanged { topic, what: "amendment" }).await
            })
        })
        .await
}

/// Its proposer makes it an idea of its own, through the one door for writing. A moderator may have to look at that first: then it is no
/// idea yet, and the amendment stays as it is. Sent twice, it is one idea.
pub async fn fork(app: &App, viewer: &Viewer, row: &AmendmentRow) -> Result<Sent<TopicId>> {
    let permit = policy::permit(viewer, Act::AmendmentKeep { proposer: row.author_id })?;
    if let Some(made) = row.forked_topic_id {
        return Ok(Sent::Published(made));
    }
    let from = row.stage();
    // An emptied one has nothing to become an idea of.
    if !matches!(from, Stage::Open | Stage::Rejected) || row.body.is_empty() {
        return Err(Error::Conflict("amendments-fault-answered"));
    }
    let topic = boards::topic_for(&mut app.db.read_current().await?, viewer, row.topic_id).await?;
    let once = ids::sha256_hex(app.secrets.sign("amendment.fork", &row.id.to_string()));
    let lang = topic.lang.as_deref().and_then(Lang::parse);
    let text = cases::OwnText {
        board: topic.board_slug,
        kind: TopicKind::Idea,
        title: row.title.clone(),
        body: row.body.clone(),
        lang,
        once,
    };
    let sent = cases::publish_own(app, viewer, text).await?;
    let Sent::Published(made) = sent else { return Ok(sent) };
    let (id, topic, answer, by) = (row.id, row.topic_id, row.answer.clone(), row.author_id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::set_stage(tx, id, from, Stage::Forked, &answer, Some(by)).await? {
                    queries::set_fork(tx, id, made).await?;
                    events::record(tx, Event::IdeaChanged { topic, what: "amendment" }).await?;
                }
                Ok(Sent::Published(made))
            })
        })
        .await
}

/// Staff show what was held, or do not show an amendment, with a reason that its proposer reads; nobody decides about their own.
pub async fn look(app: &App, viewer: &Viewer, row: AmendmentRow, shown: bool, reason: String) -> Result<()> {
    let permit = policy::permit(viewer, Act::ProposalDecide { author: row.author_id })?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let stands = queries::by_id(tx, row.id).await?.ok_or(Error::NotFound)?;
                let done = match (shown, stands.stage()) {
                    (true, Stage::Held) => queries::show(tx, row.id).await?,
                    (false, from @ (Stage::Held | Stage::Open)) => {
                        queries::set_stage(tx, row.id, from, Stage::Refused, &reason, Some(by)).await?
                    }
                    _ => false,
                };
                if !done {
                    return Err(Error::Conflict("amendments-fault-answered"));
                }
                if shown {
                    return proposed(tx, row.id, row.topic_id, row.author_id, &row.note).await;
                }
                events::record(tx, Event::IdeaChanged { topic: row.topic_id, what: "amendment" }).await?;
                answered(tx, &row, by, Stage::Refused, &reason).await
            })
        })
        .await
}

/// An amendment with its idea, as this reader may see them; `Error::NotFound` else.
pub async fn found(conn: &mut Conn, viewer: &Viewer, id: AmendmentId) -> Result<(AmendmentRow, IdeaRow)> {
    let row = queries::by_id(conn, id).await?.ok_or(Error::NotFound)?;
    let idea = seen_by(conn, viewer, row.topic_id).await?;
    if row.stage().is_shown() || viewer.is_staff() || viewer.id_or_zero() == row.author_id {
        Ok((row, idea))
    } else {
        Err(Error::NotFound)
    }
}
