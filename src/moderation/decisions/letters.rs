//! The letter that brings a statement of reasons, or the news that a decision was taken back.

use super::measure::Measure;
use super::queries::{self, DecisionRow};
use super::statement::{Statement, decided_by, statement_path};
use crate::accounts;
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::DecisionId;
use crate::jobs;
use crate::mail::Letter;
use crate::moderation::rules;
use crate::policy;
use crate::words::{Lang, Words};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// Whom a decision concerns is to hear of it: `{"decision": id}`.
pub const LETTER: &str = "decision.letter";

/// Has whom it concerns told, in the same transaction.
pub(super) async fn ask(tx: &mut Tx, decision: DecisionId) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, LETTER, &json!({ "decision": decision }), now).await
}

/// Writes the letter. Whoever has no proved address reads the statement in their account only.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let id = DecisionId(jobs::number(&payload, "decision")?);
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, id).await? else { return Ok(()) };
    let Some(account) = row.account_id else { return Ok(()) };
    let Some(email) = accounts::letter_address(&mut conn, account).await? else { return Ok(()) };
    let Some(account) = accounts::by_id(&mut conn, account).await? else { return Ok(()) };
    let rule = match row.rule_id {
        Some(rule) => rules::by_id(&mut conn, rule).await?,
        None => None,
    };
    let named = match row.made_by {
        Some(by) => queries::public_name(&mut conn, by).await?,
        None => None,
    };
    drop(conn);
    let brand = app.brand();
    let words = Words::of(account.lang.as_deref().and_then(Lang::parse).unwrap_or(brand.lang));
    let zone = account.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(brand.zone);
    let (subject, mut said) = text(words, zone, &row, rule.as_ref(), &brand.name);
    if row.measure() != Measure::Restore {
        said.push(decided_by(words, &row, named.as_deref()));
    }
    let greeting = words.with("mail-greeting", &[("name", account.name.as_str().into())]);
    let letter = Letter {
        to: email,
        lang: words.lang,
        subject,
        paragraphs: [vec![greeting], said].concat(),
        action: Some((words.t("decisions-letter-button"), app.url(&statement_path(id)))),
        footer: words.with("mail-why-account", &[("brand", brand.name.as_str().into())]),
        reply_to: None,
        thread: Some(format!("decision.{}", row.reverses_id.unwrap_or(id))),
    };
    app.mailer.send(&letter).await?;
    app.db
        .write(policy::system("decision.told"), move |tx| Box::pin(async move { queries::set_told(tx, id).await }))
        .await
}

fn text(
    words: Words,
    zone: Tz,
    row: &DecisionRow,
    rule: Option<&rules::RuleRow>,
    brand: &str,
) -> (String, Vec<String>) {
    if row.measure() == Measure::Restore {
        let mut said = vec![words.t("decisions-letter-restored")];
        said.extend((!row.explanation.is_empty()).then(|| row.explanation.clone()));
        return (words.with("decisions-letter-restored-subject", &[("brand", brand.into())]), said);
    }
    let statement = Statement::of(words, zone, row, rule);
    let lines = statement.lines(words).into_iter().map(|(label, text)| format!("{label}\n{text}"));
    let said = std::iter::once(words.t("decisions-letter-text")).chain(lines).collect();
    (words.with("decisions-letter-subject", &[("brand", brand.into())]), said)
}
