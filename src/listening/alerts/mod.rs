//! Alerts: something unusual that somebody should look at, and everything that people do about it.
//!
//! An **alert** is one event. A watch in alarm **joins** one that is still open when both speak of the same mentions, or when so many watches are
//! in alarm at once that it is a storm ([`raise()`]); otherwise it raises its own. A source that has nothing new for longer than it should raises
//! one, too, and its return closes that.
//!
//! Invariants: nobody gets two letters about one alert for the same reason (`alert_told`); whatever people do stands in `alert_changes`, with who did it;
//! of two who act at once the second hears what the first did (409), and what they typed comes back; an alert becomes one incident at most; nothing
//! here says anything in public.
//!
//! In reading order: `raise` grouping and telling · `terms` what they talk about · `said` an alert in words · `actions` what people do · `escalate`
//! whoever is on call, `hook` their pager · `incident` the draft of one · `letters` · `filter`, `pages`, `views` the list and one alert ·
//! `rarity` whether a watch warns too often · `queries`.

mod actions;
mod escalate;
mod filter;
mod hook;
mod incident;
mod letters;
mod pages;
mod queries;
mod raise;
mod rarity;
mod said;
pub mod terms;
mod views;

pub use escalate::tick;
pub use hook::{HOOK, page_somebody};
pub use letters::{LETTER, letter};
pub use pages::routes;
pub use raise::{Rise, raise, silent, sound_again};
pub use rarity::{Suggestion, suggestion, suggestion_note};

use crate::db::kept;
use crate::ids::AlertId;
use chrono::TimeDelta;

/// Where the list is.
const LIST: &str = "/desk/listening/alerts";
/// Alerts on one page of the list.
const PER_PAGE: i64 = 25;
/// Watches that alarm within this time may be one alert.
const TOGETHER: TimeDelta = TimeDelta::minutes(30);
/// How long an urgent alert may stand unacknowledged before whoever is on call hears of it.
const PATIENCE: TimeDelta = TimeDelta::minutes(15);
/// Words that are shown of an alert.
const TERMS_MAX: usize = 8;
/// Mentions that are shown of an alert.
const EXAMPLES_MAX: usize = 5;

kept! {
    /// What an alert is about.
    Kind {
        /// Much more is said than usual.
        Unusual = "unusual",
        /// A source has nothing new for longer than it should.
        Silent = "silent",
    }

    /// Where it stands.
    State {
        Open = "open",
        /// Somebody looks after it.
        Acknowledged = "acknowledged",
        Closed = "closed",
    }

    /// What people made of it afterwards.
    Judged {
        Useful = "useful",
        /// There was nothing.
        False = "false",
    }

    /// A line of its trail.
    Step {
        Raised = "raised",
        /// Another watch alarmed; its name is the note.
        Joined = "joined",
        /// A watch alarmed again, louder; its name is the note.
        Grew = "grew",
        Acknowledged = "acknowledged",
        Closed = "closed",
        /// A source is heard again.
        Sound = "sound",
        /// A watch is silenced; its name is the note.
        Muted = "muted",
        Unmuted = "unmuted",
        Useful = "useful",
        False = "false",
        Handed = "handed",
        Escalated = "escalated",
        Incident = "incident",
        /// Another N for a watch; its name is the note.
        Rarity = "rarity",
    }
}

/// Where one alert is.
pub fn path(id: AlertId) -> String {
    format!("{LIST}/{id}")
}
