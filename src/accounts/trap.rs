//! How somebody came to have an account, as far as it tells people from programs: a field that people do not see, the time that
//! the form took (a signed hour on the form, no cookie), and the network (a hash under a key that changes every day and is never kept).
//!
//! Nobody is refused for it: what looks suspicious is judged in screening, with everything else that is known.

use super::{queries, sessions};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::AccountId;
use crate::jobs;
use crate::web::limits::Network;
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use tower_sessions::Session;

/// The job that looks at a sign-up: `{"account": id}`.
pub const SIGNED_UP: &str = "sign_up.look";
/// The hidden fields' names.
const FIELD: &str = "website";
pub const SHOWN: &str = "shown";
/// Under this name the session holds what a form told before its visitor joined.
const TRAPPED: &str = "trapped";

/// What a form with a trap brings along.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Caught {
    website: String,
    shown: String,
}

/// What the form told about who filled it in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trace {
    /// The field that people do not see was filled in.
    pub honeypot: bool,
    /// How long the form took; none when it was sent without being fetched.
    pub seconds: Option<i64>,
}

/// How an account was opened; it is forgotten after some days.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SignUp {
    pub account_id: AccountId,
    /// 0 when unknown.
    pub network: i64,
    pub email_domain: String,
    /// A [`Trace`] as JSON.
    pub suspicions: String,
    pub at: DateTime<Utc>,
}

impl SignUp {
    /// What the form told.
    pub fn trace(&self) -> Trace {
        serde_json::from_str(&self.suspicions).unwrap_or_default()
    }
}

/// The fields of the trap, for a form that a visitor fills in.
pub fn fields(words: Words, stamp: &str) -> Markup {
    html! {
        div.trap aria-hidden="true" {
            label { (words.t("accounts-trap-label")) " " input type="text" name=(FIELD) tabindex="-1" autocomplete="off"; }
        }
        input type="hidden" name=(SHOWN) value=(stamp);
    }
}

/// The hour at which a form is shown, signed.
pub fn stamp(app: &App) -> String {
    let seconds = app.now().timestamp().to_string();
    let signature = app.secrets.sign(SHOWN, &seconds);
    format!("{seconds}.{signature}")
}

impl Caught {
    /// What stands in the fields of a form that reads them by name.
    pub fn of(fields: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
        Self { website: field(FIELD), shown: field(SHOWN) }
    }

    /// What the form tells.
    pub fn trace(&self, app: &App) -> Trace {
        let shown = self.shown.split_once('.').filter(|(seconds, mac)| app.secrets.verify(SHOWN, seconds, mac));
        let seconds = shown.and_then(|(seconds, _)| seconds.parse::<i64>().ok());
        Trace { honeypot: !self.website.trim().is_empty(), seconds: seconds.map(|at| app.now().timestamp() - at) }
    }
}

impl Trace {
    /// What this form and an earlier one of the same visitor told together.
    fn with(self, earlier: Self) -> Self {
        let quicker = |seconds: i64| earlier.seconds.map_or(seconds, |before| before.min(seconds));
        Self { honeypot: self.honeypot || earlier.honeypot, seconds: self.seconds.map(quicker) }
    }
}

/// Remembers what a form told until its visitor joins.
pub async fn remember(session: &Session, trace: Trace) -> Result<()> {
    session.insert(TRAPPED, trace).await.map_err(sessions::fault)
}

/// What the form told, and an earlier one of the same visitor.
pub(super) async fn with_earlier(session: &Session, trace: Trace) -> Result<Trace> {
    let earlier: Option<Trace> = session.get(TRAPPED).await.map_err(sessions::fault)?;
    Ok(earlier.map_or(trace, |earlier| trace.with(earlier)))
}

/// Notes how an account was opened, and has it looked at. `network` is 0 where nothing is known of it.
pub(super) async fn note(tx: &mut Tx, account: AccountId, email: &str, network: i64, trace: Trace) -> Result<()> {
    let domain = email.rsplit('@').next().unwrap_or_default().to_lowercase();
    let suspicions = serde_json::to_string(&trace).unwrap_or_default();
    queries::note_sign_up(tx, account, network, &domain, &suspicions).await?;
    let now = tx.now();
    jobs::enqueue(tx, SIGNED_UP, &json!({ "account": account }), now).await
}

/// The network's hash of the day: the same for a day and in this process, and nothing to tell the address by.
pub fn of_the_day(app: &App, network: Network) -> i64 {
    if network.0 == 0 {
        return 0;
    }
    let day = app.now().date_naive();
    app.limits.hash(format!("{day}\n{}", network.0).as_bytes()).cast_signed()
}

/// How an account was opened, as long as that is remembered.
pub async fn sign_up(conn: &mut Conn, account: AccountId) -> Result<Option<SignUp>> {
    queries::sign_up(conn, account).await
}

#[cfg(test)]
mod tests {
    use super::Trace;

    #[test]
    fn the_earlier_form_counts_as_well() {
        let trace = |honeypot, seconds| Trace { honeypot, seconds };
        assert_eq!(trace(false, Some(20)).with(trace(true, Some(1))), trace(true, Some(1)));
        assert_eq!(trace(false, Some(2)).with(trace(false, None)), trace(false, Some(2)));
        assert_eq!(trace(false, None).with(trace(false, Some(9))), trace(false, None));
    }
}
