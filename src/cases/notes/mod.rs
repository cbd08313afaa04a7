//! What colleagues tell each other about a case. No customer ever sees or is sent any of it.
//!
//! That holds by construction. The text of a note is an [`Inner`]: it cannot be serialised (so it fits into no job, no event
//! and no export by accident), it is not displayed or logged, and only [`Inner::read`] gives it away, to a [`Colleague`]. A
//! [`Colleague`] is made from a viewer who is staff, and from nobody else. The statements that read `case_notes` ask for one, too.

mod queries;
mod wary;

use crate::db::Tx;
use crate::db::kept;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, NoteId};
use crate::policy::Viewer;
use std::fmt;

pub use queries::{NoteRow, by_id, last_id, of_case, since};
pub use wary::mentions_internal;

/// Proof that whoever reads is one of the staff.
#[derive(Clone, Copy, Debug)]
pub struct Colleague(());

impl Colleague {
    /// The proof, for staff; for anybody else there is nothing to read.
    pub fn of(viewer: &Viewer) -> Result<Self> {
        if viewer.is_staff() { Ok(Self(())) } else { Err(Error::NotFound) }
    }
}

/// A text between colleagues.
#[derive(Clone, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct Inner(String);

impl Inner {
    /// The text, for a colleague.
    pub fn read(&self, _reader: Colleague) -> &str {
        &self.0
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Inner(…)")
    }
}

kept! {
    /// How a note came about.
    NoteKind {
        /// Written beside the case.
        Note = "note",
        /// What the one who handed the case over had to say.
        Handover = "handover",
        /// Came in by mail from a colleague.
        Mail = "mail",
    }
}

/// A note to keep, already rendered by `boards::render`.
#[derive(Clone)]
pub struct NewNote {
    pub case: CaseId,
    pub author: AccountId,
    pub kind: NoteKind,
    pub body: String,
    pub body_html: String,
    /// The form's submit token: a second submission gets the first one's note.
    pub once: Option<String>,
}

/// Keeps a note; the one that was kept with the same token before.
pub async fn add(tx: &mut Tx, note: &NewNote) -> Result<NoteId> {
    match queries::insert(tx, note).await? {
        Some(id) => {
            events::record(tx, Event::CaseChanged { case: note.case, what: "note" }).await?;
            Ok(id)
        }
        None => queries::by_once(tx, note).await?.ok_or(Error::Conflict("answer-fault-once")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Colleague, Inner, NoteKind};
    use crate::ids::AccountId;
    use crate::policy::{Actor, Role, Viewer};

    fn viewer(role: Role, suspended: bool) -> Viewer {
        let (handle, name) = ("x".to_owned(), "X".to_owned());
        Viewer::Account(Actor {
            id: AccountId(1),
            handle,
            name,
            role,
            department: None,
            confirmed: true,
            suspended,
            muted: false,
        })
    }

    #[test]
    fn only_staff_are_colleagues() {
        assert!(Colleague::of(&Viewer::Visitor).is_err());
        assert!(Colleague::of(&viewer(Role::Member, false)).is_err());
        for role in Role::ALL.into_iter().filter(|role| role.is_staff()) {
            assert!(Colleague::of(&viewer(role, false)).is_ok() && Colleague::of(&viewer(role, true)).is_err());
        }
    }

    #[test]
    fn a_text_between_colleagues_does_not_reach_the_log() {
        assert!(!format!("{:?}", Inner("do not tell".into())).contains("tell"));
    }

    #[test]
    fn a_kind_is_read_back_from_its_word() {
        assert!(NoteKind::ALL.iter().all(|kind| NoteKind::parse(kind.as_str()) == Some(*kind)));
    }
}
