//! Doing one thing with many cases, and undoing it.

use super::queries::{self, BatchCase, BatchRow};
use super::{Before, CASES_MAX, Deed, LETTERS_MINUTES, Outcome, Stood, jobs::TELL};
use crate::app::App;
use crate::cases::actions::{Fields, Move, assign, current, edit, move_to, show_state};
use crate::cases::letters::{CustomerNews, tell_customer};
use crate::cases::queries::{self as case_queries, CaseRow, NewChange};
use crate::cases::work::tags::TAGS_MAX;
use crate::cases::{Hand, Severity, State, clock};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BatchId, CaseId};
use crate::jobs;
use crate::policy::{self, Act, Actor, Viewer};
use chrono::TimeDelta;
use serde_json::json;

/// Does it with each of the cases that is still at the version that was seen; the batch. A form sent twice is one batch.
pub async fn run(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    mut chosen: Vec<(CaseId, i64)>,
    deed: Deed,
    once: Option<String>,
) -> Result<BatchId> {
    let permit = policy::permit(viewer, Act::CaseWork)?;
    // Always in this order, so that two batches at once do not wait for each other in a circle.
    chosen.sort_unstable();
    chosen.truncate(CASES_MAX);
    let me = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let Some(batch) = queries::insert(tx, me, deed.as_str(), once.as_deref()).await? else {
                    let sent = queries::of_once(tx, once.as_deref().unwrap_or_default(), me).await?;
                    return sent.ok_or(Error::Conflict("cases-fault-changed"));
                };
                for (case, version) in chosen {
                    one(tx, batch, case, version, &deed, me).await?;
                }
                if matches!(deed, Deed::State(..)) {
                    let at = tx.now() + TimeDelta::minutes(LETTERS_MINUTES);
                    jobs::enqueue(tx, TELL, &json!({ "batch": batch }), at).await?;
                }
                Ok(batch)
            })
        })
        .await
}

async fn one(tx: &mut Tx, batch: BatchId, id: CaseId, version: i64, deed: &Deed, me: AccountId) -> Result<()> {
    let (outcome, before) = match current(tx, id, Some(version)).await {
        Ok(case) => perform(tx, &case, deed, me).await?,
        Err(Error::Conflict(_)) => (Outcome::Changed, Before::default()),
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    let after = case_queries::by_id(tx, id).await?.version;
    queries::insert_case(tx, batch, id, outcome, &before, after).await
}

async fn perform(tx: &mut Tx, case: &CaseRow, deed: &Deed, me: AccountId) -> Result<(Outcome, Before)> {
    match deed {
        Deed::Take => give(tx, case, Some(me), me).await,
        Deed::Assign(to) => give(tx, case, *to, me).await,
        Deed::Department(to) => {
            let before = Before { department: case.department_id, ..Before::default() };
            let fields = Fields { department: *to, ..Fields::of(case) };
            Ok((done(edit(tx, case, Some(me), &fields).await?), before))
        }
        Deed::Severity(to) => {
            let before = Before { severity: Some(case.severity.as_str().to_owned()), ..Before::default() };
            let fields = Fields { severity: *to, ..Fields::of(case) };
            Ok((done(edit(tx, case, Some(me), &fields).await?), before))
        }
        Deed::Tag(tag) => tagged(tx, case.id, tag, true, me).await,
        Deed::Untag(tag) => tagged(tx, case.id, tag, false, me).await,
        Deed::State(to, note) => moved(tx, case, *to, note, me).await,
    }
}

const fn done(changed: bool) -> Outcome {
    if changed { Outcome::Done } else { Outcome::Same }
}

async fn give(tx: &mut Tx, case: &CaseRow, to: Option<AccountId>, me: AccountId) -> Result<(Outcome, Before)> {
    let before = Before { assignee: case.assignee_id, ..Before::default() };
    let now = tx.now();
    assign(tx, case, to, Some(me), now).await?;
    Ok((done(case.assignee_id != to), before))
}

/// Puts a tag on a case, or takes it off, with a line of the audit trail.
async fn tagged(tx: &mut Tx, case: CaseId, tag: &str, on: bool, me: AccountId) -> Result<(Outcome, Before)> {
    let before = Before { tag: Some(tag.to_owned()), ..Before::default() };
    let old = queries::tags(tx, case).await?;
    let has = old.iter().any(|it| it == tag);
    if has == on {
        return Ok((Outcome::Same, before));
    }
    if on && old.len() >= TAGS_MAX {
        return Ok((Outcome::TooManyTags, before));
    }
    if on {
        queries::add_tag(tx, case, tag).await?;
    } else {
        queries::drop_tag(tx, case, tag).await?;
    }
    let new = queries::tags(tx, case).await?;
    case_queries::insert_edit(tx, case, Some(me), "tags", &old.join(", "), &new.join(", ")).await?;
    events::record(tx, Event::CaseChanged { case, what: "tags" }).await?;
    Ok((Outcome::Done, before))
}

async fn moved(tx: &mut Tx, case: &CaseRow, to: State, note: &str, me: AccountId) -> Result<(Outcome, Before)> {
    if case.state == to {
        return Ok((Outcome::Same, Before::default()));
    }
    if !case.state.next(Hand::Staff).contains(&to) {
        return Ok((Outcome::NoSuchMove, Before::default()));
    }
    let standing = Stood {
        state: case.state.as_str().to_owned(),
        state_since: case.state_since,
        waits_since: case.waits_since,
        resolved_at: case.resolved_at,
        closed_at: case.closed_at,
        news_since: case.news_since,
        resolution_kind: case.resolution_kind.clone(),
        resolution_summary: case.resolution_summary.clone(),
    };
    let at = tx.now();
    let step = Move { to, hand: Hand::Staff, by: Some(me), note: note.to_owned(), at, resolution: None };
    let change = move_to(tx, case, &step).await?;
    Ok((Outcome::Done, Before { standing: Some(standing), change: Some(change), ..Before::default() }))
}

/// Puts back what a batch of one's own did, where nobody has changed it since. Undoing twice changes nothing more.
pub async fn undo(app: &App, viewer: &Viewer, actor: &Actor, id: BatchId) -> Result<()> {
    let me = actor.id;
    let batch = queries::own(&mut app.db.read().await?, id, me).await?.ok_or(Error::NotFound)?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::set_undone(tx, batch.id).await? {
                    return Ok(());
                }
                // As it is now: the letters may have gone out meanwhile.
                let batch = queries::own(tx, id, me).await?.ok_or(Error::NotFound)?;
                for row in queries::cases(tx, batch.id).await? {
                    if row.outcome == Outcome::Done {
                        let outcome = undo_one(tx, &batch, &row, me).await?;
                        queries::set_outcome(tx, batch.id, row.case_id, outcome).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

async fn undo_one(tx: &mut Tx, batch: &BatchRow, row: &BatchCase, me: AccountId) -> Result<Outcome> {
    let case = match current(tx, row.case_id, Some(row.version_after)).await {
        Ok(case) => case,
        Err(Error::Conflict(_) | Error::NotFound) => return Ok(Outcome::Kept),
        Err(error) => return Err(error),
    };
    let was = row.was()?;
    let now = tx.now();
    match batch.what.as_str() {
        "take" | "assign" => assign(tx, &case, was.assignee, Some(me), now).await?,
        "department" => {
            let fields = Fields { department: was.department, ..Fields::of(&case) };
            edit(tx, &case, Some(me), &fields).await?;
        }
        "severity" => {
            let severity = was.severity.as_deref().and_then(Severity::parse).unwrap_or(case.severity);
            edit(tx, &case, Some(me), &Fields { severity, ..Fields::of(&case) }).await?;
        }
        "tag" | "untag" => {
            let tag = was.tag.unwrap_or_default();
            tagged(tx, case.id, &tag, batch.what == "untag", me).await?;
        }
        _ => put_back(tx, &case, was.standing.as_ref(), me, batch.told_at.is_some()).await?,
    }
    Ok(Outcome::Undone)
}

/// Puts a case back where it stood: no move of the table, but the batch taken back. Its customer hears of it if they heard of the batch.
async fn put_back(tx: &mut Tx, case: &CaseRow, stood: Option<&Stood>, me: AccountId, told: bool) -> Result<()> {
    let Some(stood) = stood else { return Ok(()) };
    let Some(to) = State::parse(&stood.state) else { return Ok(()) };
    if !queries::put_back(tx, case.id, case.version, stood).await? {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    let at = tx.now();
    let change =
        NewChange { case: case.id, at, actor: Some(me), from: case.state, to, note: String::new(), assignee: None };
    let change = case_queries::insert_change(tx, &change).await?;
    show_state(tx, case, to).await?;
    let event = Event::CaseMoved { case: case.id, topic: case.topic_id, from: case.state.as_str(), to: to.as_str() };
    events::record(tx, event).await?;
    clock::refresh(tx, case.id).await?;
    if told {
        tell_customer(tx, case.id, &CustomerNews::Moved { change }).await?;
    }
    Ok(())
}
