//! Making a report, and confirming a visitor's.

use super::limits::PER_DAY;
use super::queries::{self, EarlierRow, Insert, ReportRow, Reporter, State};
use super::seen::{Seen, place_of};
use super::typed::Parsed;
use super::{by_id, jobs as work};
use crate::accounts;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, ReasonId, ReportId, TopicId};
use crate::jobs;
use crate::policy::{self, Act, Viewer};
use crate::screening::{self, ItemKind, NewItem, Subject};
use crate::web::limits::Network;
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

/// What the signature of a confirming link is for.
const CONFIRM: &str = "report.confirm";

/// Who reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody with a confirmed account.
    Member(AccountId),
    /// Somebody who left an address, which is still to be proved.
    Mail { name: Option<String>, email: String },
    /// Somebody who need not say, and an address that they gave nevertheless.
    Nobody { name: Option<String>, email: Option<String> },
}

/// A report to be made; the demo uses it, too.
#[derive(Clone, Debug)]
pub struct NewReport {
    pub subject: Subject,
    /// Whose thing it is.
    pub account: AccountId,
    pub board: Option<BoardId>,
    pub topic: Option<TopicId>,
    pub who: Who,
    pub reason: ReasonId,
    pub harm: i64,
    pub illegal: bool,
    pub place: String,
    pub explanation: String,
    pub good_faith: bool,
    pub lang: Lang,
    pub once: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// It counts.
    Received(ReportId),
    /// A letter asks for confirmation.
    Asked(ReportId),
    /// The same person reported this before, and it is not decided yet.
    Twice(ReportId),
    /// The same person reported this before, it was left as it is, and it has not changed since.
    Decided(ReportId),
    /// It is the reporter's own.
    Own,
    /// Too many unfounded reports: not heard until then.
    Limited(DateTime<Utc>),
}

/// Makes a report of what the viewer sees.
pub async fn make(
    app: &App,
    viewer: &Viewer,
    network: Network,
    lang: Lang,
    seen: Seen,
    parsed: Parsed,
) -> Result<Made> {
    let permit = policy::permit(viewer, Act::ReportMake)?;
    let member = viewer.actor().filter(|actor| actor.confirmed).map(|actor| actor.id);
    if viewer.id_or_zero() == seen.account {
        return Ok(Made::Own);
    }
    if let Some(made) = before(app, parsed.once.as_deref(), member).await? {
        return Ok(made);
    }
    let who = match (member, parsed.email) {
        (Some(member), _) => Who::Member(member),
        (None, Some(email)) if !parsed.anonymous => Who::Mail { name: parsed.name, email },
        (None, email) => Who::Nobody { name: parsed.name, email },
    };
    if let Some(refused) = refusal(app, viewer, &who, &seen, network, parsed.harm).await? {
        return Ok(refused);
    }
    let new = NewReport {
        subject: seen.subject,
        account: seen.account,
        board: seen.board,
        topic: seen.topic,
        who,
        reason: parsed.reason,
        harm: parsed.harm,
        illegal: parsed.illegal,
        place: parsed.place,
        explanation: parsed.explanation,
        good_faith: parsed.good_faith,
        lang,
        once: parsed.once,
    };
    let once = new.once.clone();
    // Two who report the same thing at the same moment, on PostgreSQL: the second finds the line that the first opened.
    for _ in 0..2 {
        let new = new.clone();
        match app.db.write(permit.clone(), move |tx| Box::pin(async move { file(tx, &new).await })).await {
            Err(error) if error.is_taken("queue_items_subject") => {}
            Err(error) if error.is_taken("reports.once") => {
                return before(app, once.as_deref(), member).await?.ok_or(error);
            }
            made => return made,
        }
    }
    Err(Error::Unavailable("too many report the same at the same moment".into()))
}

/// What the first submission of the same form became.
async fn before(app: &App, once: Option<&str>, member: Option<AccountId>) -> Result<Option<Made>> {
    let Some(once) = once else { return Ok(None) };
    let row = queries::by_once(&mut app.db.read_current().await?, once).await?;
    Ok(row
        .filter(|(_, reporter, _)| member.is_none() || *reporter == member)
        .map(|(id, _, confirmed_at)| if confirmed_at.is_some() { Made::Received(id) } else { Made::Asked(id) }))
}

/// Why somebody is not heard now; none: they are.
async fn refusal(
    app: &App,
    viewer: &Viewer,
    who: &Who,
    seen: &Seen,
    network: Network,
    harm: i64,
) -> Result<Option<Made>> {
    let now = app.now();
    match who {
        Who::Member(id) => {
            let mut conn = app.db.read_current().await?;
            let by = Reporter { account: *id, email_key: "" };
            if let Some(made) = repeated(queries::earlier(&mut conn, seen.subject, by).await?, seen.changed_at) {
                return Ok(Some(made));
            }
            if let Some(until) = limited(&mut conn, by, harm, now).await? {
                return Ok(Some(Made::Limited(until)));
            }
            let today = queries::made_since(&mut conn, *id, now - TimeDelta::days(1)).await?;
            if today >= PER_DAY && !viewer.is_staff() {
                return Err(Error::TooMany { retry_after_s: TimeDelta::hours(1).num_seconds().unsigned_abs() });
            }
        }
        Who::Mail { email, .. } => {
            app.limits.text(network)?;
            accounts::take_letter(app, network, email)?;
        }
        Who::Nobody { email, .. } => {
            app.limits.text(network)?;
            if let Some(email) = email {
                accounts::take_letter(app, network, email)?;
            }
        }
    }
    Ok(None)
}

/// What is said to somebody who reports the same once more; none: it is news.
fn repeated(earlier: Option<EarlierRow>, changed_at: DateTime<Utc>) -> Option<Made> {
    let earlier = earlier?;
    match (earlier.decided_at, earlier.upheld) {
        (None, _) => Some(Made::Twice(earlier.id)),
        (Some(at), Some(false)) if changed_at <= at => Some(Made::Decided(earlier.id)),
        _ => None,
    }
}

/// Danger to people is always heard.
async fn limited(conn: &mut Conn, by: Reporter<'_>, harm: i64, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    if harm >= queries::DANGER { Ok(None) } else { queries::limited_until(conn, by, now).await }
}

/// Keeps a report; one that counts is put into the queue and its reporter gets a receipt, another is to be confirmed first.
pub async fn file(tx: &mut Tx, new: &NewReport) -> Result<Made> {
    let (reporter, name, email, state) = match &new.who {
        Who::Member(id) => (Some(*id), None, None, State::Open),
        Who::Mail { name, email } => (None, name.as_deref(), Some(email.as_str()), State::Unconfirmed),
        Who::Nobody { name, email } => (None, name.as_deref(), email.as_deref(), State::Open),
    };
    // An address that nobody proves is written to, but is nobody: what is reported under it is not its owner's.
    let email_key = email.filter(|_| state == State::Unconfirmed).map(accounts::email_key);
    let insert = Insert {
        reason: new.reason,
        subject: new.subject,
        account: new.account,
        reporter,
        name,
        email,
        email_key: email_key.as_deref(),
        illegal: new.illegal,
        place: &new.place,
        explanation: &new.explanation,
        good_faith: new.good_faith,
        lang: new.lang,
        state,
        once: new.once.as_deref(),
    };
    let id = queries::insert(tx, &insert).await?;
    if state == State::Unconfirmed {
        let now = tx.now();
        jobs::enqueue(tx, work::CONFIRM, &json!({ "report": id }), now).await?;
        return Ok(Made::Asked(id));
    }
    let item = NewItem {
        kind: ItemKind::Report,
        subject: new.subject,
        account: Some(new.account),
        board: new.board,
        topic: new.topic,
        harm: new.harm,
        why: "[]".into(),
        cluster: None,
    };
    count(tx, id, &item).await?;
    Ok(Made::Received(id))
}

/// From now on a report counts: in the queue, in the audit trail, with a receipt.
async fn count(tx: &mut Tx, id: ReportId, item: &NewItem) -> Result<()> {
    let line = screening::raise(tx, item).await?;
    queries::set_item(tx, id, line).await?;
    events::record(tx, Event::Reported { report: id }).await?;
    let now = tx.now();
    jobs::enqueue(tx, work::RECEIPT, &json!({ "report": id }), now).await
}

/// The address that confirms a visitor's report.
pub fn confirm_path(app: &App, report: &ReportRow) -> String {
    format!("/reports/confirm/{}.{}", report.id, app.secrets.sign(CONFIRM, &signed(report)))
}

/// What a confirming link is for: a report that was dropped unconfirmed may leave its number to another.
fn signed(report: &ReportRow) -> String {
    format!("{}.{}", report.id, report.made_at.timestamp_micros())
}

/// The report of a confirming link. One that is gone, or a forged link, leads nowhere.
pub async fn to_confirm(app: &App, conn: &mut Conn, link: &str) -> Result<ReportRow> {
    let (id, mac) = link.split_once('.').ok_or(Error::NotFound)?;
    let id: ReportId = id.parse().map_err(|_| Error::NotFound)?;
    let report = by_id(conn, id).await?.ok_or(Error::NotFound)?;
    if app.secrets.verify(CONFIRM, &signed(&report), mac) { Ok(report) } else { Err(Error::NotFound) }
}

/// A visitor followed the link: the report counts, unless it turns out to be no news.
pub async fn confirm(app: &App, report: &ReportRow) -> Result<Made> {
    let permit = policy::permit(&Viewer::Visitor, Act::ReportMake)?;
    for _ in 0..2 {
        let report = report.clone();
        match app.db.write(permit.clone(), move |tx| Box::pin(async move { confirmed(tx, &report).await })).await {
            Err(error) if error.is_taken("queue_items_subject") => {}
            made => return made,
        }
    }
    Err(Error::Unavailable("too many report the same at the same moment".into()))
}

async fn confirmed(tx: &mut Tx, report: &ReportRow) -> Result<Made> {
    if report.state != State::Unconfirmed {
        return Ok(Made::Received(report.id));
    }
    let now = tx.now();
    let subject = report.thing().ok_or(Error::NotFound)?;
    // The address is proved: what is known of its account holds for the report, too.
    let account = match &report.email {
        Some(email) => accounts::confirmed_at_address(tx, email).await?.map(|(id, _)| id),
        None => None,
    };
    let by = Reporter {
        account: account.unwrap_or(AccountId(0)),
        email_key: report.email_key.as_deref().unwrap_or_default(),
    };
    let earlier = queries::earlier(tx, subject, by).await?;
    let refused = if account.is_some() && account == report.account_id {
        Some(Made::Own)
    } else if let Some(EarlierRow { id, decided_at: None, .. }) = earlier {
        Some(Made::Twice(id))
    } else {
        limited(tx, by, report.harm, now).await?.map(Made::Limited)
    };
    if let Some(refused) = refused {
        queries::drop_unconfirmed(tx, report.id).await?;
        return Ok(refused);
    }
    if queries::confirm(tx, report.id, account).await? {
        let (board, topic) = place_of(tx, subject).await?;
        let item = NewItem {
            kind: ItemKind::Report,
            subject,
            account: report.account_id,
            board,
            topic,
            harm: report.harm,
            why: "[]".into(),
            cluster: None,
        };
        count(tx, report.id, &item).await?;
    }
    Ok(Made::Received(report.id))
}

#[cfg(test)]
mod tests {
    use super::{Made, repeated};
    use crate::ids::ReportId;
    use crate::moderation::reports::queries::EarlierRow;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn the_same_report_again_is_no_news_until_something_changed() {
        let at: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
        let earlier = |decided_at, upheld| Some(EarlierRow { id: ReportId(3), decided_at, upheld });
        assert_eq!(repeated(None, at), None);
        assert_eq!(repeated(earlier(None, None), at), Some(Made::Twice(ReportId(3))));
        let kept = earlier(Some(at), Some(false));
        assert_eq!(repeated(kept, at - TimeDelta::days(1)), Some(Made::Decided(ReportId(3))));
        assert_eq!(repeated(kept, at + TimeDelta::seconds(1)), None, "it was edited since");
        assert_eq!(repeated(earlier(Some(at), Some(true)), at), None);
    }
}
