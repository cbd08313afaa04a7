//! A second pair of eyes: an answer is written, a colleague approves it or remarks on it, and it is published as approved.
//!
//! The text waits between colleagues: it is read through [`crate::cases::notes::Colleague`]'s pages alone, and no letter or job
//! carries it. Asked → approved → sent, or asked → remarked (and written anew), or taken back by its author.

use super::actions::{Answer, Publication, may_publish, nothing_new, publish};
use super::queries::{self as desk_queries, ReviewRow};
use super::{REVIEWS_MAX, Seen};
use crate::accounts;
use crate::app::App;
use crate::boards;
use crate::cases::actions::current;
use crate::cases::letters::{StaffNews, tell_staff};
use crate::cases::setup;
use crate::cases::{CaseRow, Resolution, State, queries};
use crate::db::Tx;
use crate::db::kept;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, ReviewId, TopicId};
use crate::policy::{self, Act, Actor, Denied, Permit, Viewer};

/// Colleagues who are asked when nobody is asked by name.
const ASKED_MAX: usize = 10;

kept! {
    /// Where a review stands.
    ReviewState {
        /// Waits for a colleague.
        Asked = "asked",
        /// May be sent as it is.
        Approved = "approved",
        /// A colleague has something to say about it.
        Remarked = "remarked",
        /// Was published.
        Sent = "sent",
        /// Its author took it back or wrote another one.
        Withdrawn = "withdrawn",
    }
}

/// An answer to be looked at.
#[derive(Clone)]
pub struct NewReview {
    pub case: CaseId,
    pub author: AccountId,
    pub topic: TopicId,
    pub body: String,
    pub official: bool,
    pub then: Option<State>,
    pub resolution: Option<Resolution>,
    pub summary: String,
    /// Who is asked; none: the department.
    pub reviewer: Option<AccountId>,
    pub once: Option<String>,
}

/// What the second pair of eyes says.
#[derive(Clone, Debug)]
pub enum Verdict {
    Approve,
    /// Approve and publish in one press.
    Send(Seen),
    Remark(String),
}

/// Asks a colleague, or the department's colleagues on duty, to look at an answer before it is sent.
pub async fn ask(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: CaseId,
    answer: Answer,
    colleague: Option<AccountId>,
) -> Result<()> {
    let (topic, permit) = {
        let mut conn = app.db.read().await?;
        let case = queries::seen_by(&mut conn, viewer, id).await?;
        let topic = case.topic_at(answer.place).ok_or(Error::Conflict("answer-fault-side-gone"))?;
        let topic = boards::topic_for(&mut conn, viewer, topic).await?;
        let permit = may_publish(viewer, &topic, answer.official, false)?;
        (topic.id, permit)
    };
    let review = NewReview {
        case: id,
        author: actor.id,
        topic,
        body: answer.body,
        official: answer.official,
        then: answer.to,
        resolution: answer.resolution,
        summary: answer.summary,
        reviewer: colleague,
        once: answer.once,
    };
    let replaces = answer.replaces;
    app.db.write(permit, move |tx| Box::pin(async move { write_ask(tx, review, replaces).await })).await
}

async fn write_ask(tx: &mut Tx, review: NewReview, replaces: Option<ReviewId>) -> Result<()> {
    let case = current(tx, review.case, None).await?;
    let open = desk_queries::open_reviews(tx, case.id, REVIEWS_MAX).await?;
    if open.len() as i64 >= REVIEWS_MAX {
        return Err(Error::Conflict("answer-fault-reviews-many"));
    }
    // A second press of the button asks nobody again.
    let Some(id) = desk_queries::insert_review(tx, &review).await? else { return Ok(()) };
    if let Some(old) = replaces {
        desk_queries::withdraw(tx, case.id, old, review.author).await?;
    }
    events::record(tx, Event::CaseChanged { case: case.id, what: "review" }).await?;
    for colleague in whom(tx, &case, &review).await? {
        tell_staff(tx, colleague, case.id, &StaffNews::ReviewAsked { review: id }).await?;
    }
    Ok(())
}

/// Who hears that an answer waits: the colleague who was asked, else those on duty in the case's department, else its lead.
async fn whom(tx: &mut Tx, case: &CaseRow, review: &NewReview) -> Result<Vec<AccountId>> {
    if let Some(colleague) = review.reviewer {
        return Ok(vec![colleague]);
    }
    let now = tx.now();
    let colleagues = setup::colleagues(tx, now).await?;
    let on_duty: Vec<AccountId> = colleagues
        .iter()
        .filter(|it| it.on_duty && it.id != review.author && it.department.is_some())
        .filter(|it| case.department_name.is_none() || it.department == case.department_name)
        .map(|it| it.id)
        .take(ASKED_MAX)
        .collect();
    if !on_duty.is_empty() {
        return Ok(on_duty);
    }
    let departments = setup::departments(tx).await?;
    let lead = departments.iter().find(|it| Some(it.id) == case.department_id).and_then(|it| it.lead_id);
    Ok(lead.filter(|lead| *lead != review.author).into_iter().collect())
}

/// A colleague approves an answer, or remarks on it. Nobody is the second pair of eyes for themselves.
pub async fn decide(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: CaseId,
    review: ReviewId,
    verdict: Verdict,
) -> Result<()> {
    let (review, permit) = read(app, viewer, id, review).await?;
    if review.author_id == actor.id {
        return Err(Denied::Role.into());
    }
    let body_html = match verdict {
        Verdict::Send(_) => boards::render(app, &review.body).await?,
        _ => String::new(),
    };
    let by = actor.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                let (state, remark) = match &verdict {
                    Verdict::Remark(remark) => (ReviewState::Remarked, remark.as_str()),
                    Verdict::Approve | Verdict::Send(_) => (ReviewState::Approved, ""),
                };
                if !desk_queries::decide(tx, review.id, by.id, state, remark).await? {
                    return Err(Error::Conflict("answer-fault-review-decided"));
                }
                events::record(tx, Event::CaseChanged { case: id, what: "review" }).await?;
                tell_staff(tx, review.author_id, id, &StaffNews::ReviewDone { review: review.id }).await?;
                match verdict {
                    Verdict::Send(seen) => write_send(tx, case, &by, review, seen, body_html).await,
                    _ => Ok(()),
                }
            })
        })
        .await
}

/// Publishes an approved answer, in its author's name: the author does, or whoever approved it.
pub async fn send(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, review: ReviewId, seen: Seen) -> Result<()> {
    let (review, permit) = read(app, viewer, id, review).await?;
    if review.author_id != actor.id && review.reviewer_id != Some(actor.id) {
        return Err(Denied::Role.into());
    }
    let body_html = boards::render(app, &review.body).await?;
    let by = actor.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                let review = desk_queries::review(tx, id, review.id).await?;
                match review.state {
                    ReviewState::Sent => Ok(()),
                    ReviewState::Approved => write_send(tx, case, &by, review, seen, body_html).await,
                    _ => Err(Error::Conflict("answer-fault-review-open")),
                }
            })
        })
        .await
}

async fn write_send(
    tx: &mut Tx,
    case: CaseRow,
    by: &Actor,
    review: ReviewRow,
    seen: Seen,
    body_html: String,
) -> Result<()> {
    nothing_new(tx, &case, by.id, seen).await?;
    let now = tx.now();
    let author = accounts::by_id(tx, review.author_id).await?.filter(|it| it.deleted_at.is_none());
    let author = author.map(|it| it.actor(now)).filter(|it| it.role.is_staff() && !it.suspended);
    let author = author.ok_or(Error::Conflict("answer-fault-author-gone"))?;
    let topic = place_now(&case, review.topic_id).ok_or(Error::Conflict("answer-fault-side-gone"))?;
    let (to, resolution) = (review.then(), review.resolution());
    let publication = Publication {
        topic,
        author: author.id,
        department: author.department,
        body: review.body,
        body_html,
        official: review.official,
        to,
        resolution,
        summary: review.resolution_summary,
        pin_until: None,
        once: None,
    };
    let post = publish(tx, case, by.id, publication).await?;
    if desk_queries::mark_sent(tx, review.id, post).await? {
        Ok(())
    } else {
        Err(Error::Conflict("answer-fault-review-open"))
    }
}

/// Where an answer for that topic of the case goes now: its topic may have been merged since, and the one beside it may be gone.
fn place_now(case: &CaseRow, topic: TopicId) -> Option<TopicId> {
    if topic == case.own_topic_id || topic == case.topic_id {
        return Some(case.topic_id);
    }
    case.side_topic_id.filter(|side| *side == topic)
}

/// Its author takes an answer back before it is sent.
pub async fn withdraw(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, review: ReviewId) -> Result<()> {
    let (review, permit) = read(app, viewer, id, review).await?;
    if review.author_id != actor.id {
        return Err(Denied::Role.into());
    }
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                current(tx, id, None).await?;
                if !desk_queries::withdraw(tx, id, review.id, by).await? {
                    return Err(Error::Conflict("answer-fault-review-decided"));
                }
                events::record(tx, Event::CaseChanged { case: id, what: "review" }).await
            })
        })
        .await
}

/// A review through the viewer's sight of its case, and the permit to go on with it.
async fn read(app: &App, viewer: &Viewer, id: CaseId, review: ReviewId) -> Result<(ReviewRow, Permit)> {
    let mut conn = app.db.read().await?;
    queries::seen_by(&mut conn, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let review = desk_queries::review(&mut conn, id, review).await?;
    let topic = boards::topic_for(&mut conn, viewer, review.topic_id).await?;
    may_publish(viewer, &topic, review.official, false)?;
    Ok((review, permit))
}

#[cfg(test)]
mod tests {
    use super::ReviewState;

    #[test]
    fn a_state_is_read_back_from_its_word() {
        assert!(ReviewState::ALL.iter().all(|state| ReviewState::parse(state.as_str()) == Some(*state)));
        assert_eq!(ReviewState::parse("Asked"), None);
    }
}
