//! Signed links: a case for its customer without signing in.
//!
//! A pass is a signature of case and customer, so nothing is kept and nothing can be guessed. Whoever holds one is the
//! customer of that one case: who has no password reads, replies, confirms and rates with it; who has one signs in for
//! that and can only rate. It works until [`LIVES_DAYS`] after the case was closed.

use super::queries::{self, CaseRow};
use crate::accounts;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::CaseId;
use crate::policy::{Actor, Denied, Viewer};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};

/// What the signature is for.
const PURPOSE: &str = "case.pass";
/// How long a pass works after its case was closed, in days.
pub const LIVES_DAYS: i64 = 90;

/// The address of a case for its customer, without signing in.
pub fn path(app: &App, case: &CaseRow) -> String {
    format!("/cases/{}/pass/{}", case.id, app.secrets.sign(PURPOSE, &signed(case)))
}

/// The address where the customer of a case says how it went, without signing in.
pub fn rating_path(app: &App, case: &CaseRow) -> String {
    format!("{}/rating", path(app, case))
}

/// Whoever came with a good pass.
#[derive(Clone, Debug)]
pub struct Holder {
    pub case: CaseRow,
    /// The customer, as if signed in.
    pub customer: Actor,
    /// There is no password to sign in with: the pass opens the whole case. Otherwise it is good for rating alone.
    pub guest: bool,
    pub lang: Option<Lang>,
}

impl Holder {
    /// The customer as a viewer.
    pub fn viewer(&self) -> Viewer {
        Viewer::Account(self.customer.clone())
    }

    /// Lets only those in whose only key the pass is.
    pub fn whole_case(self) -> Result<Self> {
        if self.guest { Ok(self) } else { Err(Error::Denied(Denied::SignIn)) }
    }
}

/// What a pass is worth now.
#[derive(Clone, Debug)]
pub enum Pass {
    Good(Box<Holder>),
    /// It was given by us, and its time is over.
    Over,
}

/// Looks at a pass. A forged one, or one for another case, is a page that does not exist.
pub async fn check(app: &App, conn: &mut Conn, id: CaseId, pass: &str) -> Result<Pass> {
    let case = queries::by_id(conn, id).await?;
    if !app.secrets.verify(PURPOSE, &signed(&case), pass) {
        return Err(Error::NotFound);
    }
    let now = app.now();
    let account = accounts::by_id(conn, case.customer_id).await?.filter(|account| account.deleted_at.is_none());
    let account = account.ok_or(Error::NotFound)?;
    if is_over(case.closed_at, now) {
        return Ok(Pass::Over);
    }
    let guest = !accounts::has_password(conn, account.id).await?;
    let lang = account.lang.as_deref().and_then(Lang::parse);
    Ok(Pass::Good(Box::new(Holder { customer: account.actor(now), case, guest, lang })))
}

/// The same where a pass that is over is as good as none.
pub async fn holder(app: &App, conn: &mut Conn, id: CaseId, pass: &str) -> Result<Holder> {
    match check(app, conn, id, pass).await? {
        Pass::Good(holder) => Ok(*holder),
        Pass::Over => Err(Error::NotFound),
    }
}

fn signed(case: &CaseRow) -> String {
    format!("{}.{}", case.id, case.customer_id)
}

fn is_over(closed_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    closed_at.is_some_and(|closed| now - closed >= TimeDelta::days(LIVES_DAYS))
}

#[cfg(test)]
mod tests {
    use super::{LIVES_DAYS, is_over};
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn a_pass_lives_while_its_case_does_and_ninety_days_more() {
        let now = DateTime::from_timestamp(1_795_000_000, 0).expect("a time");
        assert!(!is_over(None, now));
        assert!(!is_over(Some(now - TimeDelta::days(LIVES_DAYS) + TimeDelta::seconds(1)), now));
        assert!(is_over(Some(now - TimeDelta::days(LIVES_DAYS)), now));
    }
}
