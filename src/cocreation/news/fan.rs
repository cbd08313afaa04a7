//! Whom something concerns: everybody gets one letter of it on the way, however often a worker dies and begins again.

use super::{FAN, LETTER, queries};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, NewsId};
use crate::jobs;
use crate::policy;
use serde_json::{Value, json};

/// Letters asked for in one go.
const PER_PAGE: i64 = 200;

/// Asks for a letter to each of the next people, and for the others after them: `{"news": id, "followers": bool}`. Run twice, it asks for
/// no letter twice: who was told is kept with the letter that was asked for.
pub async fn fan(app: App, payload: Value) -> Result<()> {
    let news = NewsId(jobs::number(&payload, "news")?);
    let followers = wants_followers(&payload);
    app.db.write(policy::system("news.fan"), move |tx| Box::pin(async move { page(tx, news, followers).await })).await
}

/// Whether those who follow its ideas are told.
pub(super) fn wants_followers(payload: &Value) -> bool {
    payload.get("followers").and_then(Value::as_bool).unwrap_or(false)
}

async fn page(tx: &mut Tx, news: NewsId, followers: bool) -> Result<()> {
    queries::hold(tx, news).await?;
    let Some(row) = queries::by_id(tx, news).await?.filter(|row| !row.fanned) else { return Ok(()) };
    let people = next(tx, &row, followers).await?;
    let told: Vec<AccountId> = people.iter().copied().filter(|account| row.by_id != Some(*account)).collect();
    let now = tx.now();
    for account in queries::note_told(tx, news, &told).await? {
        let letter = json!({ "news": news, "followers": followers, "to": account });
        jobs::enqueue(tx, LETTER, &letter, now).await?;
    }
    let Some(last) = people.last().filter(|_| people.len() as i64 == PER_PAGE) else {
        return queries::set_fanned(tx, news).await;
    };
    queries::set_cursor(tx, news, *last).await?;
    jobs::enqueue(tx, FAN, &json!({ "news": news, "followers": followers }), now).await
}

async fn next(conn: &mut Conn, row: &queries::NewsRow, followers: bool) -> Result<Vec<AccountId>> {
    let after = AccountId(row.cursor_id);
    match row.challenge_id {
        Some(challenge) if followers && !queries::names_ideas(conn, row.id).await? => {
            queries::people_of_challenge(conn, row.id, challenge, after, PER_PAGE).await
        }
        _ => queries::people(conn, row.id, followers, after, PER_PAGE).await,
    }
}
