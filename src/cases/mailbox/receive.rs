//! A mail comes in: whose it is, whether it may be added, and where.
//!
//! `From` can be forged, so it proves nothing; the signed address proves that its writer was sent our letter. Both together
//! are asked for: whoever is forwarded a letter has only one of them.

use super::address::{self, Slip};
use super::outcome::{Outcome, Told};
use super::queries::{self, Noted};
use super::read::{self, Automatic, Head, Quotes, Unreadable};
use super::{added, back, bounce, elsewhere};
use crate::accounts;
use crate::app::App;
use crate::boards::{self, TopicRow};
use crate::cases::queries::{self as case_queries, CaseRow};
use crate::cases::{State, jobs as case_jobs};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, sha256_hex};
use crate::jobs;
use crate::policy::{self, Act, Actor, Denied, Permit, Viewer};
use crate::words::{Lang, Words};
use bytes::Bytes;
use chrono::TimeDelta;
use serde_json::json;

/// Mails of one account in an hour.
const PER_HOUR_MAX: i64 = 20;
/// Mails of one account in a day.
const PER_DAY_MAX: i64 = 100;

/// A mail as it was handed over.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its bytes; of one that is too large only the beginning.
    pub raw: Bytes,
    /// It is larger than mails may be.
    pub cut_off: bool,
}

impl Incoming {
    /// A mail of which no more than one byte above the limit was read.
    pub fn of(app: &App, mut raw: Vec<u8>) -> Self {
        let cut_off = raw.len() > app.config.mail_in_bytes_max;
        raw.truncate(app.config.mail_in_bytes_max);
        Self { raw: raw.into(), cut_off }
    }
}

/// Whose mail it is, as far as it is known.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    pub hash: String,
    pub slip: Slip,
    pub actor: Actor,
    pub viewer: Viewer,
    pub words: Words,
    pub case: CaseRow,
    /// Works on the case, and is not its customer.
    pub staff: bool,
}

/// Where a mail goes, with the right to put it there.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub topic: TopicRow,
    pub permit: Permit,
}

/// Takes a mail in. What cannot be done now and may be done later is an error; everything else is an outcome, which is noted.
pub async fn receive(app: &App, mail: Incoming) -> Result<Outcome> {
    let raw = mail.raw.clone();
    let Ok(head) = app.heavy(move || read::head(&raw)).await? else {
        let hash = sha256_hex(&mail.raw);
        return end(app, Noted { hash, case: None, account: None, outcome: Outcome::Unreadable }, None).await;
    };
    let hash = head.message_id.as_deref().map_or_else(|| sha256_hex(&mail.raw), sha256_hex);
    let before = queries::known(&mut app.db.read_current().await?, &hash).await?;
    if let Some(before) = before {
        // Refused once is refused again; only the letter about it is not written twice.
        return Ok(if before.told() == Told::Taken { Outcome::Again } else { before });
    }
    let strange = |outcome| Noted { hash: hash.clone(), case: None, account: None, outcome };
    let machine = machine(app, &head);
    // A newsletter may be just what another feature waits for; our own letters are nobody's news.
    if machine != Some(Outcome::Loop)
        && let Some(outcome) = elsewhere::pass(app, &hash, &head, &mail).await?
    {
        return end(app, strange(outcome), None).await;
    }
    if let Some(outcome) = machine {
        if outcome == Outcome::Bounce {
            returned(app, &head, &mail.raw).await?;
        }
        return end(app, strange(outcome), None).await;
    }
    let Some(slip) = head.to.iter().find_map(|to| address::read(app, to)) else {
        return end(app, strange(Outcome::Unknown), None).await;
    };
    let Some(letter) = letter(app, &hash, slip).await? else {
        return end(app, strange(Outcome::Unknown), None).await;
    };
    match take(app, &letter, &head, mail).await? {
        Ok(outcome) => Ok(outcome),
        Err(outcome) => {
            let noted = Noted { hash, case: Some(slip.case), account: Some(slip.account), outcome };
            end(app, noted, Some(slip)).await
        }
    }
}

/// What becomes of a mail that nobody wrote.
fn machine(app: &App, head: &Head) -> Option<Outcome> {
    let own = app.mailer.sender();
    let plus = app.config.mail_reply.as_ref().map(|(name, domain)| (format!("{name}+"), format!("{name}@{domain}")));
    let mut ours = vec![own.as_str()];
    if let Some((plus, bare)) = &plus {
        ours.extend([plus.as_str(), bare.as_str()]);
    }
    Some(match head.automatic(app.mailer.host(), &ours)? {
        Automatic::Reply => Outcome::Automatic,
        Automatic::Loop => Outcome::Loop,
        Automatic::Bounce => Outcome::Bounce,
    })
}

/// A mail server says that a reader without an account cannot be reached: whoever wrote to them hears of it.
async fn returned(app: &App, head: &Head, raw: &[u8]) -> Result<()> {
    let Some((mark, id)) = head.to.iter().find_map(|to| bounce::read(app, to)) else { return Ok(()) };
    if !bounce::is_dead(raw) {
        return Ok(());
    }
    let work = app.db.write(policy::system("mail.bounced"), move |tx| {
        Box::pin(async move {
            let now = tx.now();
            let payload = json!({ "mark": mark.to_string(), "id": id });
            jobs::enqueue(tx, bounce::BOUNCED, &payload, now).await
        })
    });
    work.await
}

/// The account and the case of a signed address; none when either is gone.
async fn letter(app: &App, hash: &str, slip: Slip) -> Result<Option<Letter>> {
    let mut conn = app.db.read_current().await?;
    let Some(account) = accounts::by_id(&mut conn, slip.account).await?.filter(|row| row.deleted_at.is_none()) else {
        return Ok(None);
    };
    let case = match case_queries::by_id(&mut conn, slip.case).await {
        Err(Error::NotFound) => return Ok(None),
        case => case?,
    };
    let lang = account.lang.as_deref().or(case.lang.as_deref()).and_then(Lang::parse).unwrap_or(app.brand().lang);
    let viewer = case_jobs::viewer(account, app.now());
    let Some(actor) = viewer.actor().cloned() else { return Ok(None) };
    let staff = viewer.is_staff() && case.customer_id != actor.id;
    // Our letters go to a case's customer and to staff: who is neither by now has nothing to answer.
    if !staff && case.customer_id != actor.id {
        return Ok(None);
    }
    Ok(Some(Letter { hash: hash.to_owned(), slip, actor, viewer, words: Words::of(lang), case, staff }))
}

/// Adds the mail to its case, or says why not.
async fn take(app: &App, letter: &Letter, head: &Head, mail: Incoming) -> Result<Result<Outcome, Outcome>> {
    let mut conn = app.db.read_current().await?;
    let place = match place(&mut conn, letter).await? {
        Err(Outcome::Unknown) => return Ok(Err(Outcome::Unknown)),
        place => place,
    };
    let from = head.from.as_deref().unwrap_or_default();
    let owner = accounts::confirmed_at_address(&mut conn, from).await?;
    if owner.is_none_or(|(owner, _)| owner != letter.actor.id) {
        return Ok(Err(Outcome::Sender));
    }
    if is_too_much(app, &mut conn, letter.actor.id).await? {
        return Ok(Err(Outcome::Many));
    }
    drop(conn);
    if mail.cut_off {
        return Ok(Err(Outcome::Big));
    }
    let quotes = if letter.staff { Quotes::Never } else { Quotes::WhereAnswered };
    let written = match app.heavy(move || read::written(&mail.raw, quotes)).await? {
        Ok(written) => written,
        Err(Unreadable::Broken | Unreadable::Bomb) => return Ok(Err(Outcome::Unreadable)),
    };
    added::add(app, letter, place, written).await
}

/// Whether the account has sent more than anybody would.
async fn is_too_much(app: &App, conn: &mut Conn, account: AccountId) -> Result<bool> {
    let now = app.now();
    Ok(queries::count_since(conn, account, now - TimeDelta::hours(1)).await? >= PER_HOUR_MAX
        || queries::count_since(conn, account, now - TimeDelta::days(1)).await? >= PER_DAY_MAX)
}

/// Where a mail goes: to the topic that our letter was about, if its writer may still write there.
async fn place(conn: &mut Conn, letter: &Letter) -> Result<Result<Place, Outcome>> {
    let (case, viewer) = (&letter.case, &letter.viewer);
    let id = if letter.slip.private && !case.private {
        // Said in private, or about a case that was private then: never into the open.
        match case.side_topic_id {
            Some(side) => side,
            None if case_queries::seen_by(conn, viewer, case.id).await.is_ok() => return Ok(Err(Outcome::Public)),
            None => return Ok(Err(Outcome::Unknown)),
        }
    } else {
        case.topic_id
    };
    let topic = match boards::topic_answered_at(conn, viewer, id).await {
        Err(Error::NotFound) => return Ok(Err(Outcome::Unknown)),
        Err(Error::Conflict(_)) => return Ok(Err(Outcome::Closed)),
        topic => topic?,
    };
    if letter.slip.private && !topic.private {
        return Ok(Err(Outcome::Public));
    }
    if case.state == State::Closed {
        return Ok(Err(Outcome::Closed));
    }
    let act = Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private };
    let permit = policy::permit(viewer, act)
        .and_then(|permit| if letter.staff { policy::permit(viewer, Act::CaseWork) } else { Ok(permit) });
    Ok(match permit {
        Ok(permit) => Ok(Place { topic, permit }),
        Err(Denied::Locked) => Err(Outcome::Locked),
        Err(_) => Err(Outcome::Denied),
    })
}

/// Notes what became of a mail, and has its account told if that is due.
async fn end(app: &App, noted: Noted, slip: Option<Slip>) -> Result<Outcome> {
    let outcome = noted.outcome;
    tracing::info!(
        outcome = outcome.as_str(),
        case = noted.case.map(|id| id.0),
        account = noted.account.map(|id| id.0),
        "mail"
    );
    let work = app.db.write(policy::system("mail.receive"), move |tx| {
        Box::pin(async move {
            let due = match slip {
                Some(slip) => back::is_due(tx, slip.account, outcome).await?,
                None => false,
            };
            if queries::note(tx, &noted).await?
                && due
                && let Some(slip) = slip
            {
                back::ask(tx, slip.case, slip.account, outcome).await?;
            }
            Ok(())
        })
    });
    work.await?;
    Ok(outcome)
}
