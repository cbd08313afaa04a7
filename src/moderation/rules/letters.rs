//! Every confirmed member hears by letter that the rules have changed.

use super::queries;
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, RulesVersionId};
use crate::jobs;
use crate::mail::Letter;
use crate::policy;
use crate::words::{Lang, Words};
use serde_json::{Value, json};

/// Has letters written to some members, and to the others after them: `{"version": id, "after": account}`.
pub const ANNOUNCE: &str = "rules.announce";
/// One letter: `{"version": id, "to": account}`.
pub const LETTER: &str = "rules.letter";
/// Letters asked for in one go.
const PER_PAGE: i64 = 200;

/// Has every confirmed member told of a version.
pub async fn announce(tx: &mut Tx, version: RulesVersionId) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, ANNOUNCE, &json!({ "version": version, "after": 0 }), now).await
}

/// Asks for a letter to each of the next members.
pub async fn fan_out(app: App, payload: Value) -> Result<()> {
    let version = RulesVersionId(jobs::number(&payload, "version")?);
    let after = AccountId(jobs::number(&payload, "after")?);
    app.db
        .write(policy::system("rules.announce"), move |tx| {
            Box::pin(async move {
                let now = tx.now();
                let people = queries::members(tx, after, PER_PAGE).await?;
                for account in &people {
                    jobs::enqueue(tx, LETTER, &json!({ "version": version, "to": account }), now).await?;
                }
                if people.len() as i64 == PER_PAGE {
                    let rest = json!({ "version": version, "after": people.last() });
                    jobs::enqueue(tx, ANNOUNCE, &rest, now).await
                } else {
                    queries::announced(tx, version).await
                }
            })
        })
        .await
}

/// Writes one letter, in its reader's language.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let version = RulesVersionId(jobs::number(&payload, "version")?);
    let account = AccountId(jobs::number(&payload, "to")?);
    let mut conn = app.db.read_current().await?;
    let Some(version) = queries::version(&mut conn, version).await? else { return Ok(()) };
    let Some(reader) = queries::reader(&mut conn, account).await? else { return Ok(()) };
    drop(conn);
    let brand = app.brand();
    let lang = reader.lang.as_deref().and_then(Lang::parse).unwrap_or(brand.lang);
    let words = Words::of(lang);
    let named = [("brand", brand.name.as_str().into())];
    app.mailer
        .send(&Letter {
            to: reader.email,
            lang,
            subject: words.with("rules-letter-subject", &named),
            paragraphs: vec![
                words.with("mail-greeting", &[("name", reader.name.as_str().into())]),
                words.with("rules-letter-text", &named),
                version.summary(lang).to_owned(),
                words.t("rules-letter-since"),
            ],
            action: Some((words.t("rules-letter-open"), app.url(&format!("/rules/{}", version.id)))),
            footer: words.with("rules-letter-why", &named),
            reply_to: None,
            thread: Some(format!("rules.{}", version.id)),
        })
        .await
}
