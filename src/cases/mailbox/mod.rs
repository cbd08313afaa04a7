//! Answers by mail: the signed address that letters ask to be answered at, and what becomes of what comes in there.
//!
//! A mail comes in by `hearth mail receive` or by `POST /mail/inbound`. It is taken when a person wrote it, to an address that we
//! signed for one account and one case, from that account's own address; then it is a post like any other. Each Message-ID is
//! taken once. What became of a mail is noted in `mails_in`, without what stood in it.

mod added;
mod address;
mod back;
pub mod bounce;
pub mod cli;
mod elsewhere;
mod outcome;
pub mod pages;
mod queries;
mod read;
mod receive;

pub use super::facts::Place;
pub use back::{BACK, write as write_back};
pub use elsewhere::{Passed, TAKERS, Taker};
pub use outcome::{Outcome, Told};
pub use receive::{Incoming, receive};

use super::queries::CaseRow;
use crate::app::App;
use crate::error::Result;
use crate::ids::AccountId;
use crate::mail::Letter;
use crate::policy;
use crate::words::Words;
use chrono::TimeDelta;

/// The address at which `account` answers a letter about this case by mail; none when answers by mail are not set up.
pub fn reply_to(app: &App, case: &CaseRow, account: AccountId, place: Place) -> Option<String> {
    address::write(app, address::Slip { case: case.id, account, private: case.is_private_at(place) })
}

/// Makes a letter about a case one that can be answered by mail: its address for answers, its thread, and a last
/// paragraph on who will read such an answer. Where answers by mail are not set up, it only joins its thread.
/// `staff`: the letter goes to somebody who works on the case.
pub fn make_answerable(app: &App, letter: &mut Letter, case: &CaseRow, to: AccountId, place: Place, staff: bool) {
    letter.thread = Some(format!("case.{}", case.id));
    letter.reply_to = reply_to(app, case, to, place);
    if letter.reply_to.is_none() {
        return;
    }
    let words = Words::of(letter.lang);
    let said = match (staff, case.is_private_at(place)) {
        (false, false) => words.t("mailbox-reply-public"),
        (false, true) => words.t("mailbox-reply-private"),
        (true, false) => words.t("mailbox-reply-staff-public"),
        (true, true) => words.t("mailbox-reply-staff-private"),
    };
    letter.paragraphs.push(said);
}

/// How long it is remembered which mails came in: mail servers try for five days at most.
const REMEMBERED_DAYS: i64 = 90;

/// Retention: what became of mails is forgotten after a while.
pub async fn sweep(app: App) -> Result<()> {
    let forget = app.db.write(policy::system("mail.sweep"), |tx| {
        Box::pin(async move {
            let before = tx.now() - TimeDelta::days(REMEMBERED_DAYS);
            queries::forget(tx, before).await
        })
    });
    forget.await.map(|_| ())
}
