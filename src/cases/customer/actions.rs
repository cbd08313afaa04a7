//! What a customer does to the own case: confirm, open again, rate, reply.

use super::{REOPEN_DAYS, queries};
use crate::app::App;
use crate::boards::{self, Sent};
use crate::cases::actions::{Move, current, move_to};
use crate::cases::case::{Hand, State};
use crate::cases::letters::{StaffNews, tell_staff};
use crate::cases::queries::{self as case_queries, CaseRow};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{CaseId, TopicId};
use crate::policy::{self, Act, Actor, Denied, Permit, Viewer};
use chrono::{DateTime, TimeDelta, Utc};

/// Who acts: the customer, signed in or by a signed link.
#[derive(Clone, Debug)]
pub struct Customer {
    pub actor: Actor,
    pub by_link: bool,
}

impl Customer {
    /// The customer as a viewer.
    pub fn viewer(&self) -> Viewer {
        Viewer::Account(self.actor.clone())
    }

    fn permit(&self, case: &CaseRow) -> Result<Permit> {
        if !self.by_link {
            return Ok(policy::permit(&self.viewer(), Act::CaseAnswer { customer: case.customer_id })?);
        }
        if self.actor.suspended {
            return Err(Error::Denied(Denied::Suspended));
        }
        Ok(policy::permit(&self.viewer(), Act::CaseByLink)?)
    }
}

/// Until when a customer can open a case again; none: it is not closed.
pub fn reopens_until(case: &CaseRow) -> Option<DateTime<Utc>> {
    case.closed_at.map(|closed| closed + TimeDelta::days(REOPEN_DAYS))
}

/// Whether the customer can still open a case again that is done.
pub fn may_reopen(case: &CaseRow, now: DateTime<Utc>) -> bool {
    case.state.next(Hand::Customer).contains(&State::Reopened) && reopens_until(case).is_none_or(|until| until > now)
}

/// The customer says that it is solved, or opens the case again.
pub async fn set_state(app: &App, customer: &Customer, case: &CaseRow, to: State, note: String) -> Result<()> {
    let permit = customer.permit(case)?;
    let (id, by) = (case.id, customer.actor.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                let now = tx.now();
                if to == State::Reopened && case.state == State::Closed && !may_reopen(&case, now) {
                    return Err(Error::Conflict("customer-fault-too-late"));
                }
                move_to(tx, &case, &Move { to, hand: Hand::Customer, by: Some(by), note, at: now, resolution: None })
                    .await?;
                if to == State::Reopened {
                    case_queries::set_news(tx, id, now).await?;
                    if let Some(assignee) = case.assignee_id {
                        tell_staff(tx, assignee, id, &StaffNews::Reopened).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

/// The customer says how it went: once, from the resolution on. The same said twice is said once.
pub async fn rate(app: &App, customer: &Customer, case: &CaseRow, stars: i64, sentence: String) -> Result<()> {
    let permit = customer.permit(case)?;
    let id: CaseId = case.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                if case.rated_at.is_some() {
                    let same = case.rating == Some(stars) && case.rating_text == sentence;
                    return if same { Ok(()) } else { Err(Error::Conflict("customer-fault-rated")) };
                }
                if !case.state.is_done() {
                    return Err(Error::Conflict("customer-fault-unresolved"));
                }
                if !queries::rate(tx, id, stars, &sentence).await? {
                    return Err(Error::Conflict("customer-fault-rated"));
                }
                events::record(tx, Event::CaseChanged { case: id, what: "rating" }).await?;
                match case.assignee_id {
                    Some(assignee) => tell_staff(tx, assignee, id, &StaffNews::Rated).await,
                    None => Ok(()),
                }
            })
        })
        .await
}

/// The customer replies, in the case's topic or in the private one beside it. A closed case is opened again instead.
pub async fn reply(
    app: &App,
    customer: &Customer,
    case: &CaseRow,
    topic: TopicId,
    body: String,
    once: Option<String>,
) -> Result<Sent<()>> {
    customer.permit(case)?;
    if case.state == State::Closed {
        return Err(Error::Conflict("customer-fault-closed"));
    }
    boards::reply(app, &customer.viewer(), &customer.actor, topic, body, once).await.map(|sent| sent.map(|_| ()))
}
