//! Whoever follows a case hears that it has moved.
//!
//! They read what is public: the topic's title, the state, how it ended. Nothing of the customer, nothing of the notes.

use super::envelope::{self, short};
use super::queries;
use super::{TO_FOLLOWER, TO_FOLLOWERS};
use crate::app::App;
use crate::boards::{self, topic_path};
use crate::cases::case::State;
use crate::cases::queries::{self as case_queries, MovedRow};
use crate::cases::{by_id, desk_path, views};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId};
use crate::jobs;
use crate::policy::{self, Viewer};
use serde_json::{Value, json};

/// Letters asked for in one go.
const PER_PAGE: i64 = 200;

/// Has everybody told who follows a case.
pub async fn tell(tx: &mut Tx, case: CaseId, change: i64) -> Result<()> {
    if !queries::has_followers(tx, case).await? {
        return Ok(());
    }
    let now = tx.now();
    jobs::enqueue(tx, TO_FOLLOWERS, &json!({ "change": change, "after": 0 }), now).await
}

/// Asks for a letter to each follower: `{"change": id, "after": account}`.
pub async fn fan_out(app: &App, payload: Value) -> Result<()> {
    let (change, after) = (jobs::number(&payload, "change")?, AccountId(jobs::number(&payload, "after")?));
    app.db
        .write(policy::system("case.letter.followers"), move |tx| {
            Box::pin(async move {
                let Some(step) = case_queries::moved(tx, change).await? else { return Ok(()) };
                let now = tx.now();
                let people = queries::followers(tx, step.case_id, after, PER_PAGE).await?;
                for account in &people {
                    jobs::enqueue(tx, TO_FOLLOWER, &json!({ "change": change, "to": account }), now).await?;
                }
                if people.len() as i64 == PER_PAGE {
                    let rest = json!({ "change": change, "after": people.last() });
                    jobs::enqueue(tx, TO_FOLLOWERS, &rest, now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// One letter: `{"change": id, "to": account}`.
pub async fn write(app: &App, payload: Value) -> Result<()> {
    let (change, account) = (jobs::number(&payload, "change")?, AccountId(jobs::number(&payload, "to")?));
    let mut conn = app.db.read().await?;
    let Some(step) = case_queries::moved(&mut conn, change).await? else { return Ok(()) };
    let case = by_id(&mut conn, step.case_id).await?;
    let told_otherwise = case.customer_id == account || step.actor_id == Some(account);
    if told_otherwise || !case_queries::follows(&mut conn, case.id, account).await? {
        return Ok(());
    }
    let Some(to) = envelope::to(app, &mut conn, account, None).await? else { return Ok(()) };
    let reader = Viewer::Account(to.account.actor(app.now()));
    let words = to.words;
    let action = if reader.is_staff() {
        (words.t("customer-mail-follow-desk"), app.url(&desk_path(case.id)))
    } else {
        match boards::topic_for(&mut conn, &reader, case.topic_id).await {
            Ok(topic) if topic.deleted_at.is_none() && !topic.private => {}
            Ok(_) | Err(Error::NotFound) => return Ok(()),
            Err(error) => return Err(error),
        }
        (words.t("customer-mail-follow-open"), app.url(&topic_path(case.topic_id, &case.slug)))
    };
    drop(conn);
    let state = views::state_label_for_staff(words, step.to_state);
    let subject = words
        .with("cases-mail-moved-subject", &[("title", short(&case.title).into()), ("state", state.as_str().into())]);
    let said = words.with("customer-mail-follow", &[("title", case.title.as_str().into()), ("state", state.into())]);
    let why = words.with("customer-mail-follow-why", &[("brand", app.brand().name.as_str().into())]);
    app.mailer.send(&to.letter(case.id, subject, vec![said, summary(&step)], action, why)).await
}

/// What was said in public about how it ended; nothing at any other step, whose note is for the customer alone.
fn summary(step: &MovedRow) -> String {
    if step.to_state == State::Resolved { step.note.clone() } else { String::new() }
}
