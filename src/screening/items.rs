//! Lines of the queue: opened by reports, holds, appeals, suspicious sign-ups; worked on in moderation.

use super::queries;
use crate::db::Tx;
use crate::db::kept;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, ItemId, TopicId};
use chrono::{DateTime, Utc};

/// The least and the most harm that something can do: a nuisance, a danger to life.
pub const HARM: std::ops::RangeInclusive<i64> = 1..=5;
/// Each step of harm counts as much as waiting so long, in minutes.
const MINUTES_PER_HARM: i64 = 24 * 60;

kept! {
    /// What kind of work a line of the queue is.
    ItemKind {
        /// Readers reported it, or a watched word flagged it.
        Report = "report",
        /// It waits for approval.
        Hold = "hold",
        /// Somebody contests a decision.
        Appeal = "appeal",
        /// An account whose opening looks suspicious.
        SignUp = "sign_up",
    }
}

/// What is reported, held, decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Post(i64),
    Topic(i64),
    Account(i64),
    /// A held text: a row of `pending_texts`.
    Pending(i64),
    Appeal(i64),
}

impl Subject {
    /// The word kept in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Post(_) => "post",
            Self::Topic(_) => "topic",
            Self::Account(_) => "account",
            Self::Pending(_) => "pending",
            Self::Appeal(_) => "appeal",
        }
    }

    /// The id of the thing among its kind.
    pub const fn id(self) -> i64 {
        match self {
            Self::Post(id) | Self::Topic(id) | Self::Account(id) | Self::Pending(id) | Self::Appeal(id) => id,
        }
    }

    /// The thing of that word and id, if there is such a word.
    pub fn of(word: &str, id: i64) -> Option<Self> {
        [Self::Post(id), Self::Topic(id), Self::Account(id), Self::Pending(id), Self::Appeal(id)]
            .into_iter()
            .find(|subject| subject.word() == word)
    }
}

/// Something that needs a moderator.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub kind: ItemKind,
    pub subject: Subject,
    /// Whom a decision would concern.
    pub account: Option<AccountId>,
    pub board: Option<BoardId>,
    pub topic: Option<TopicId>,
    /// 1 to 5, see [`HARM`].
    pub harm: i64,
    /// Why it is here, as JSON: a list of `Why` for what the program noticed, empty for reports.
    pub why: String,
    /// What it shares with others of its wave: `link:example.com`, `text:…`, `network:…`.
    pub cluster: Option<String>,
}

/// Puts it into the queue. What is open there already counts one report more, and takes the greater harm.
pub async fn raise(tx: &mut Tx, item: &NewItem) -> Result<ItemId> {
    let harm = item.harm.clamp(*HARM.start(), *HARM.end());
    let now = tx.now();
    let (id, what) = match queries::open_item(tx, item.kind.as_str(), item.subject).await? {
        Some(open) => {
            let harm = open.harm.max(harm);
            queries::report_again(tx, open.id, harm, rank(open.opened_at, harm)).await?;
            (open.id, "reported")
        }
        None => (queries::insert_item(tx, item, harm, rank(now, harm)).await?, "opened"),
    };
    events::record(tx, Event::QueueChanged { item: id, what }).await?;
    Ok(id)
}

/// Puts a sign-up into the queue, unless it is there or was there before.
pub(super) async fn raise_sign_up(tx: &mut Tx, item: &NewItem) -> Result<()> {
    let known = match item.account {
        Some(account) => queries::has_sign_up(tx, account).await?,
        None => true,
    };
    if known { Ok(()) } else { raise(tx, item).await.map(|_| ()) }
}

/// Closes a line; false when it was closed already.
pub async fn close(tx: &mut Tx, item: ItemId, by: Option<AccountId>) -> Result<bool> {
    let closed = queries::close_item(tx, item, by).await?;
    if closed {
        events::record(tx, Event::QueueChanged { item, what: "closed" }).await?;
    }
    Ok(closed)
}

/// What was to be looked at is gone, taken back by its author: its open line of that kind, if there is one, is closed.
pub async fn withdraw(tx: &mut Tx, kind: ItemKind, subject: Subject) -> Result<bool> {
    match queries::open_item(tx, kind.as_str(), subject).await? {
        Some(open) => close(tx, open.id, None).await,
        None => Ok(false),
    }
}

/// Where a line stands in the queue, lowest first: by harm and age.
pub const fn rank(opened_at: DateTime<Utc>, harm: i64) -> i64 {
    opened_at.timestamp() / 60 - harm * MINUTES_PER_HARM
}

#[cfg(test)]
mod tests {
    use super::{ItemKind, Subject, rank};
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_step_of_harm_weighs_as_much_as_a_day_of_waiting() {
        let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
        assert_eq!(rank(now, 3), rank(now - TimeDelta::days(1), 2));
        assert!(rank(now, 5) < rank(now - TimeDelta::days(3), 1));
        assert!(rank(now - TimeDelta::minutes(1), 2) < rank(now, 2));
    }

    #[test]
    fn kinds_and_subjects_go_there_and_back() {
        for kind in ItemKind::ALL {
            assert_eq!(ItemKind::parse(kind.as_str()), Some(kind));
        }
        for subject in
            [Subject::Post(3), Subject::Topic(3), Subject::Account(3), Subject::Pending(3), Subject::Appeal(3)]
        {
            assert_eq!(Subject::of(subject.word(), subject.id()), Some(subject));
        }
        assert_eq!(Subject::of("cat", 1), None);
    }
}
