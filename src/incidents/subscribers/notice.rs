//! Something to tell subscribers: an update, a correction, a reminder. It is kept in the transaction that it tells of.

use super::queries;
use crate::db::kept;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{IncidentId, NoticeId, UpdateId};
use crate::jobs::NOTICES_KEY;

kept! {
    /// What a notice is about.
    NoticeKind {
        /// An update was published.
        Update = "update",
        /// The words of an update were corrected.
        Corrected = "corrected",
        /// Maintenance begins soon.
        Reminder = "reminder",
    }
}

/// Has everybody told who asked for it, once this commits: by mail and by webhook, each exactly once. A drill is nobody's to hear of, and
/// neither is what is not published.
pub async fn announce(
    tx: &mut Tx,
    incident: IncidentId,
    update: Option<UpdateId>,
    kind: NoticeKind,
) -> Result<NoticeId> {
    if !queries::is_public(tx, incident).await? {
        return Err(Error::Internal(format!("incident {incident} is not public: nobody is told of it")));
    }
    let id = match update {
        Some(update) => queries::insert_notice_of(tx, incident, update, kind.as_str()).await?,
        None => queries::insert_notice(tx, incident, kind.as_str()).await?,
    };
    tx.touch(NOTICES_KEY);
    Ok(id)
}

/// How far the newest notice of an incident has come, and how much was told of it in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// People and machines that were told of the newest notice.
    pub sent: i64,
    /// Those that are to be told of it, those told included.
    pub of: i64,
    /// Those whose address did not take it.
    pub failed: i64,
    /// It is still being found out who is to be told.
    pub counting: bool,
    /// Everything that was sent about this incident.
    pub all: i64,
}

/// How many subscribers were told of what was last published about an incident.
pub async fn told(conn: &mut Conn, incident: IncidentId) -> Result<Told> {
    let all = queries::sent_in_all(conn, incident).await?;
    let Some(newest) = queries::newest_notice(conn, incident).await? else { return Ok(Told::default()) };
    let counts = queries::counts(conn, newest.id).await?;
    Ok(Told {
        sent: counts.sent,
        of: counts.sent + counts.waiting + counts.failed,
        failed: counts.failed,
        counting: newest.queued_at.is_none(),
        all,
    })
}
