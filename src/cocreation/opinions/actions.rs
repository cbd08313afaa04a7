//! The verbs: make, open, close, look statements through; answer, propose; draw the map.

use super::compute::{self, Answers, Map};
use super::queries::{self, MapRow, NewOpinion};
use super::typed::New;
use super::{MAPS_MAX, PROPOSED_MAX, STATEMENTS_MAX, Stage};
use crate::app::App;
use crate::boards;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{self, AccountId, BoardId, OpinionId, OpinionMapId};
use crate::policy::{self, Act, Denied, Permit, Viewer};
use crate::screening::{self, Verdict, Why, Written};
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// People of whom a map is drawn at most; of more, those who have been here longest.
const PEOPLE_MAX: usize = 20_000;

/// Writes a draft with its first statements; the same form sent twice is one.
pub async fn create(app: &App, viewer: &Viewer, new: New, once: Option<String>) -> Result<OpinionMapId> {
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    let by = viewer.id_or_zero();
    // Chance once, here: from then on the map of the same answers is the same.
    let seed = i64::from(u32::from_be_bytes(ids::random_bytes::<4>()));
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let Some(id) = queries::insert(tx, &new, by, seed, once.as_deref()).await? else {
                    let made = queries::by_once(tx, once.as_deref().unwrap_or_default()).await?;
                    return made.ok_or(Error::NotFound);
                };
                for body in &new.statements {
                    let one = NewOpinion { map: id, author: by, lang: new.lang, body, shown: true, once: None };
                    queries::add(tx, &one).await?;
                }
                changed(tx, id, None, "made").await?;
                Ok(id)
            })
        })
        .await
}

/// Puts a draft before those who see its topic, or everybody.
pub async fn open(app: &App, viewer: &Viewer, id: OpinionMapId) -> Result<()> {
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if row.closes_at.is_some_and(|at| at <= tx.now()) {
                    return Err(Error::Conflict("polls-fault-past"));
                }
                if !queries::set_stage(tx, id, Stage::Draft, Stage::Open).await? {
                    return Err(Error::Conflict("opinions-fault-opened"));
                }
                if let Some(topic) = row.topic_id {
                    if queries::of_topic(tx, topic).await?.len() as i64 > MAPS_MAX {
                        return Err(Error::Conflict("opinions-fault-full"));
                    }
                    boards::attach(tx, topic, 1).await?;
                }
                changed(tx, id, Some(&row), "opened").await
            })
        })
        .await
}

/// Ends the asking before its time, and draws the map for the last time.
pub async fn close(app: &App, viewer: &Viewer, id: OpinionMapId) -> Result<()> {
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    if !closed(app, permit, id).await? {
        return Err(Error::Conflict("opinions-fault-over"));
    }
    Ok(())
}

async fn closed(app: &App, permit: Permit, id: OpinionMapId) -> Result<bool> {
    let done = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let Some(row) = queries::by_id(tx, id).await? else { return Ok(false) };
                if !queries::set_stage(tx, id, Stage::Open, Stage::Closed).await? {
                    return Ok(false);
                }
                changed(tx, id, Some(&row), "closed").await?;
                Ok(true)
            })
        })
        .await?;
    if done {
        draw(app, id).await?;
    }
    Ok(done)
}

/// Writes down what happened, never who thinks what.
async fn changed(tx: &mut Tx, id: OpinionMapId, row: Option<&MapRow>, what: &'static str) -> Result<()> {
    tracing::debug!(map = id.0, what, "an opinion map changed");
    let topic = row.and_then(|row| row.topic_id);
    if let Some(topic) = topic {
        tx.touch(Tag::Idea(topic).key());
        tx.touch(Tag::Topic(topic).key());
    }
    events::record(tx, Event::SurveyChanged { topic, what }).await
}

/// The map while it takes answers; "it is over" is said on the page itself.
async fn taking(app: &App, viewer: &Viewer, id: OpinionMapId) -> Result<Permit> {
    let row = queries::seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    match policy::permit(viewer, Act::PollAnswer { open: row.takes(app.now()) }) {
        Err(Denied::Closed) => Err(Error::Conflict("opinions-fault-over")),
        permit => Ok(permit?),
    }
}

async fn still_taking(tx: &mut Tx, id: OpinionMapId) -> Result<()> {
    let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if row.takes(tx.now()) { Ok(()) } else { Err(Error::Conflict("opinions-fault-over")) }
}

/// Says what this viewer thinks of a statement, or changes it. No event: nobody's answers are a trail.
pub async fn answer(app: &App, viewer: &Viewer, id: OpinionMapId, opinion: OpinionId, answer: i64) -> Result<()> {
    let permit = taking(app, viewer, id).await?;
    let account = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                still_taking(tx, id).await?;
                let row = queries::opinion(tx, opinion).await?.filter(|row| row.map_id == id);
                if row.ok_or(Error::NotFound)?.state != "shown" {
                    return Err(Error::Conflict("opinions-fault-gone"));
                }
                queries::answer(tx, opinion, id, account, answer).await
            })
        })
        .await
}

/// What becomes of a proposed statement at once.
#[derive(Debug)]
pub enum Proposed {
    /// It waits for the staff.
    Waits,
    /// It comes back with the explanation.
    Back(Vec<Why>),
}

/// Proposes a statement. Nobody sees it before the staff looked at it.
pub async fn propose(
    app: &App,
    viewer: &Viewer,
    id: OpinionMapId,
    (lang, body): (Lang, String),
    once: Option<String>,
) -> Result<Proposed> {
    let permit = taking(app, viewer, id).await?;
    app.limits.post(viewer)?;
    // On no board: the words that hold on every board are looked for.
    let written = Written {
        board: BoardId(0),
        board_holds: None,
        topic: None,
        title: "",
        body: &body,
        private: false,
        lang: Some(lang),
    };
    let screened = screening::screen(app, viewer, &written).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Proposed::Back(screened.whys));
    }
    let (account, body) = (viewer.id_or_zero(), screened.body);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                still_taking(tx, id).await?;
                let once = once.as_deref();
                let one = NewOpinion { map: id, author: account, lang, body: &body, shown: false, once };
                let waiting = queries::proposed(tx, id, account).await?.len() as i64;
                if queries::add(tx, &one).await? && waiting >= PROPOSED_MAX {
                    return Err(Error::Conflict("opinions-fault-many"));
                }
                changed(tx, id, None, "proposed").await?;
                Ok(Proposed::Waits)
            })
        })
        .await
}

/// Adds a statement of the staff's own, seen by everybody at once.
pub async fn state(
    app: &App,
    viewer: &Viewer,
    id: OpinionMapId,
    (lang, body): (Lang, String),
    once: Option<String>,
) -> Result<()> {
    let permit = policy::permit(viewer, Act::SurveyArrange)?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if row.stage() == Stage::Closed {
                    return Err(Error::Conflict("opinions-fault-over"));
                }
                room_for_one(tx, id).await?;
                let one = NewOpinion { map: id, author: by, lang, body: &body, shown: true, once: once.as_deref() };
                queries::add(tx, &one).await?;
                changed(tx, id, Some(&row), "stated").await
            })
        })
        .await
}

async fn room_for_one(tx: &mut Tx, id: OpinionMapId) -> Result<()> {
    if queries::shown(tx, id).await?.len() as i64 >= STATEMENTS_MAX {
        return Err(Error::Conflict("opinions-fault-statements-full"));
    }
    Ok(())
}

/// Shows a statement or refuses it; nobody decides about their own, but those the team's producers wrote from the start.
pub async fn decide(app: &App, viewer: &Viewer, id: OpinionId, shown: bool) -> Result<OpinionMapId> {
    let row = queries::opinion(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let permit = policy::permit(viewer, Act::OpinionDecide { author: row.author_id })?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, row.map_id).await?;
                let map = queries::by_id(tx, row.map_id).await?.ok_or(Error::NotFound)?;
                if shown {
                    room_for_one(tx, row.map_id).await?;
                }
                if !queries::decide(tx, id, by, shown).await? {
                    return Err(Error::Conflict("opinions-fault-decided"));
                }
                changed(tx, row.map_id, Some(&map), "decided").await?;
                Ok(row.map_id)
            })
        })
        .await
}

/// All answers of a map, by person.
async fn answers(conn: &mut Conn, id: OpinionMapId) -> Result<Answers> {
    let (mut all, mut after) = (Answers::new(), (0, 0));
    loop {
        let page = queries::answers(conn, id, after).await?;
        let Some(last) = page.last() else { return Ok(all) };
        after = (last.0, last.1);
        for (account, opinion, answer) in page {
            if all.len() >= PEOPLE_MAX && !all.contains_key(&account) {
                return Ok(all);
            }
            all.entry(account).or_default().insert(opinion, answer);
        }
    }
}

/// Draws the map anew from all answers.
async fn draw(app: &App, id: OpinionMapId) -> Result<()> {
    let at: DateTime<Utc> = app.now();
    let mut conn = app.db.read_current().await?;
    let row = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let opinions: Vec<i64> = queries::shown(&mut conn, id).await?.iter().map(|opinion| opinion.id.0).collect();
    let answers = answers(&mut conn, id).await?;
    drop(conn);
    let (people, seed) = (row.people_min.max(super::PEOPLE_LEAST) as usize, row.seed.unsigned_abs());
    let drawn: Option<Map> =
        tokio::task::spawn_blocking(move || compute::map(&opinions, &answers, people, seed).map(|(map, _)| map))
            .await
            .map_err(Error::internal)?;
    let text = drawn.map(|map| serde_json::to_string(&map)).transpose().map_err(Error::internal)?;
    app.db
        .write(policy::system("opinion.clock"), move |tx| {
            Box::pin(async move {
                queries::set_result(tx, id, at, text.as_deref()).await?;
                if let Some(topic) = row.topic_id {
                    tx.touch(Tag::Topic(topic).key());
                    tx.touch(Tag::Idea(topic).key());
                }
                Ok(())
            })
        })
        .await
}

/// The round: closes the maps whose time is over, and draws those anew of which answers changed. Safe on several nodes, and when the clock is
/// put back: what is closed stays so.
pub async fn tick(app: App) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let ended = queries::ended(&mut conn, app.now()).await?;
    let stale = queries::stale(&mut conn).await?;
    drop(conn);
    for (id,) in &ended {
        closed(&app, policy::system("opinion.clock"), *id).await?;
    }
    for (id,) in stale.iter().filter(|one| !ended.contains(one)) {
        draw(&app, *id).await?;
    }
    Ok(())
}

/// The statements in the order in which this person meets them: each person in another one, so that none is always last; the same each time.
pub fn met(account: AccountId, mut opinions: Vec<queries::OpinionRow>) -> Vec<queries::OpinionRow> {
    opinions.sort_by_cached_key(|opinion| ids::sha256_hex(format!("{account}:{}", opinion.id)));
    opinions
}
