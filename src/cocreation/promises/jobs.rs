//! What runs by itself: whoever keeps a promise is reminded of it.

use super::queries;
use super::views::day_text;
use crate::accounts;
use crate::app::App;
use crate::error::Result;
use crate::ids::PromiseId;
use crate::jobs;
use crate::mail::Letter;
use crate::policy;
use crate::words::{Lang, Words};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A letter to whoever keeps a promise: `{"promise": id}`.
pub const REMIND: &str = "promise.remind";
/// Days before the day of a promise on which it is brought to mind.
const SOON_DAYS: i64 = 3;
/// Days between two reminders.
const AGAIN_DAYS: i64 = 7;

/// The round: has the owners of promises reminded that are to be looked at, soon due, or overdue. Safe on several nodes.
pub async fn tick(app: App) -> Result<()> {
    let today = app.now().with_timezone(&app.brand().zone).date_naive();
    let soon = (today + TimeDelta::days(SOON_DAYS)).to_string();
    let before = (today - TimeDelta::days(AGAIN_DAYS - 1)).to_string();
    let today = today.to_string();
    let waiting = queries::to_remind(&mut app.db.read_current().await?, &today, &soon, &before).await?;
    for id in waiting {
        let (today, before) = (today.clone(), before.clone());
        let work = app.db.write(policy::system("promises.clock"), move |tx| {
            Box::pin(async move {
                if queries::reminded(tx, id, &today, &before).await? {
                    let now = tx.now();
                    jobs::enqueue(tx, REMIND, &json!({ "promise": id }), now).await?;
                }
                Ok(())
            })
        });
        work.await?;
    }
    Ok(())
}

/// Writes the letter, in the owner's language.
pub async fn remind(app: App, payload: Value) -> Result<()> {
    let id = PromiseId(jobs::number(&payload, "promise")?);
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, id).await? else { return Ok(()) };
    let Some(owner) = row.owner_id.filter(|_| row.state == "open") else { return Ok(()) };
    let Some(to) = accounts::letter_address(&mut conn, owner).await? else { return Ok(()) };
    let Some(reader) = accounts::by_id(&mut conn, owner).await? else { return Ok(()) };
    drop(conn);
    let lang = reader.lang.as_deref().and_then(Lang::parse).unwrap_or(app.brand().lang);
    let words = Words::of(lang);
    let facts = [("what", row.what.as_str().into()), ("day", day_text(words, &row.due_on).into())];
    let letter = Letter {
        to,
        lang,
        subject: words.with("promises-letter-subject", &facts[..1]),
        paragraphs: vec![
            words.with("mail-greeting", &[("name", reader.name.as_str().into())]),
            words.with("promises-letter-text", &facts),
            words.t("promises-letter-next"),
        ],
        action: Some((words.t("promises-letter-open"), app.url(&format!("{}/{id}", super::LIST)))),
        footer: words.with("promises-letter-why", &[("brand", app.brand().name.as_str().into())]),
        reply_to: None,
        thread: Some(format!("promise.{id}")),
    };
    app.mailer.send(&letter).await
}
