//! What we write back about a mail: always to the account's own address, never to the one that the mail says it is from.

use super::outcome::Outcome;
use super::queries;
use crate::app::App;
use crate::cases::letters::envelope;
use crate::cases::queries as case_queries;
use crate::cases::{case_path, desk_path, pass};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId};
use crate::jobs::{self, number};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The account is to hear what became of a mail: `{"case": id, "account": id, "outcome": …}`.
pub const BACK: &str = "case.mail.back";

/// Whether a refusal is worth a letter: the account has had none for a day.
pub(super) async fn is_due(tx: &mut Tx, account: AccountId, outcome: Outcome) -> Result<bool> {
    if outcome.letter().is_none() {
        return Ok(false);
    }
    let since = tx.now() - TimeDelta::days(1);
    let before = queries::outcomes_since(tx, account, since).await?;
    Ok(!before.iter().filter_map(|word| Outcome::parse(word)).any(|outcome| outcome.letter().is_some()))
}

/// Asks for the letter.
pub(super) async fn ask(tx: &mut Tx, case: CaseId, account: AccountId, outcome: Outcome) -> Result<()> {
    let now = tx.now();
    let payload = json!({ "case": case, "account": account, "outcome": outcome.as_str() });
    jobs::enqueue(tx, BACK, &payload, now).await
}

/// Writes the letter.
pub async fn write(app: App, payload: Value) -> Result<()> {
    let (case, account) = (CaseId(number(&payload, "case")?), AccountId(number(&payload, "account")?));
    let outcome = payload["outcome"].as_str().and_then(Outcome::parse);
    let key = match outcome {
        Some(Outcome::Posted) => "mailbox-letter-files",
        Some(Outcome::Noted) => "mailbox-letter-noted",
        Some(Outcome::Held) => "mailbox-letter-held",
        Some(outcome) => match outcome.letter() {
            Some(key) => key,
            None => return Ok(()),
        },
        None => return Ok(()),
    };
    let mut conn = app.db.read().await?;
    let case = match case_queries::by_id(&mut conn, case).await {
        Err(Error::NotFound) => return Ok(()),
        case => case?,
    };
    let Some(to) = envelope::to(&app, &mut conn, account, case.lang.as_deref()).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let limit = words.bytes(u64::try_from(app.config.mail_in_bytes_max).unwrap_or(u64::MAX));
    // The number and no title: the account may have lost sight of the case.
    let args =
        [("number", case.id.to_string().into()), ("brand", app.brand().name.as_str().into()), ("limit", limit.into())];
    let url = if account != case.customer_id {
        app.url(&desk_path(case.id))
    } else if to.guest {
        app.url(&pass::path(&app, &case))
    } else {
        app.url(&case_path(case.id))
    };
    let subject = words.with("mailbox-letter-subject", &args[..1]);
    let said = vec![words.with(key, &args)];
    let action = (words.t("mailbox-letter-open"), url);
    app.mailer.send(&to.letter(case.id, subject, said, action, words.with("mailbox-letter-why", &args[1..2]))).await
}
