//! Between public and private.
//!
//! A private case becomes a public topic only when its author agrees to the exact text: staff propose one, with names and numbers
//! masked by suggestion ([`mask`]), the customer sees it as everyone would and says yes or no. A proposal never changes; a new one
//! withdraws the last. On yes the new topic is the case's, and the private one stays beside it as its **side channel**: the
//! same customer with staff alone. A public complaint can get such a side channel at any time, from staff or from its customer,
//! for what is nobody else's business. A case has one at most.

mod actions;
mod mask;
pub mod pages;
mod queries;
mod views;

pub use queries::ProposedText;

use super::queries::CaseRow;
use crate::db::kept;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{CaseId, TopicId};
use crate::web::{Staff, Visit};
use maud::Markup;

kept! {
    /// Where a proposal to publish stands.
    Proposal {
        /// The customer has not answered yet.
        Asked = "asked",
        Agreed = "agreed",
        Declined = "declined",
        /// Staff took it back, or made another one.
        Withdrawn = "withdrawn",
    }
}

/// Takes back what the customer of a case was asked and has not answered: the case went into another one.
pub async fn take_back(tx: &mut Tx, case: CaseId) -> Result<()> {
    queries::withdraw(tx, case).await.map(|_| ())
}

/// Proposals of one case that are looked through at most.
const COPIES_MAX: i64 = 200;

/// Empties what was proposed to be published out of an erased post: all of it when the post opened the topic, else what holds its
/// text. A question that is still open is taken back. What was there, to be sealed.
pub async fn erase_copies(tx: &mut Tx, topic: TopicId, first: bool, text: &str) -> Result<Vec<ProposedText>> {
    let mut copies = queries::texts_of(tx, topic, COPIES_MAX).await?;
    let text = text.trim();
    copies.retain(|copy| first || (!text.is_empty() && copy.body.contains(text)));
    for copy in &copies {
        queries::decide(tx, copy.id, Proposal::Withdrawn).await?;
        queries::set_text(tx, copy.id, "", "").await?;
    }
    Ok(copies)
}

/// Puts them back; an open question stays taken back.
pub async fn put_copies(tx: &mut Tx, copies: &[ProposedText]) -> Result<()> {
    for copy in copies {
        queries::set_text(tx, copy.id, &copy.title, &copy.body).await?;
    }
    Ok(())
}

/// What stands beside a case on the desk: its side channel, and the way into the open.
pub async fn panel(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Markup> {
    let latest = queries::latest(conn, case.id).await?;
    Ok(views::panel(staff, case, latest.as_ref()))
}

/// The open question to publish, for the top of the customer's page, whose own address is `base`; nothing when there is none.
pub async fn question(conn: &mut Conn, visit: &Visit, case: &CaseRow, base: &str) -> Result<Markup> {
    let asked = queries::latest(conn, case.id).await?.filter(|row| row.state == Proposal::Asked);
    Ok(views::question(visit, asked.as_ref(), base))
}

/// The customer's way to the side channel of a public case.
pub fn way_aside(visit: &Visit, case: &CaseRow, base: &str) -> Markup {
    views::way_aside(visit, case, base)
}

#[cfg(test)]
mod tests {
    use super::Proposal;

    #[test]
    fn a_proposal_is_read_back_from_its_word() {
        assert!(Proposal::ALL.into_iter().all(|state| Proposal::parse(state.as_str()) == Some(state)));
    }
}
