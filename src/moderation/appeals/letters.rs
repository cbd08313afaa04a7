//! The answer to an appeal, by letter, in the language of whoever made it.

use super::queries::{self, AppealRow};
use super::views::outcome_says;
use super::{Outcome, Side};
use crate::accounts;
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AppealId};
use crate::jobs;
use crate::mail::Letter;
use crate::moderation::decisions::{self, DecisionRow, statement_path};
use crate::moderation::reports;
use crate::words::{Lang, Words};
use chrono_tz::Tz;
use serde_json::Value;

/// Whoever contested a decision is to hear how that ended: `{"appeal": id}`.
pub const ANSWER: &str = "appeal.answer";

/// To whom it goes, how it speaks, and where it leads.
struct To {
    email: String,
    name: Option<String>,
    words: Words,
    zone: Tz,
    member: bool,
    path: String,
    thread: String,
}

/// Writes the answer. Whoever has no proved address reads it on their page only.
pub async fn answer(app: App, payload: Value) -> Result<()> {
    let id = AppealId(jobs::number(&payload, "appeal")?);
    let mut conn = app.db.read_current().await?;
    let Some(appeal) = queries::by_id(&mut conn, id).await? else { return Ok(()) };
    let Some(outcome) = appeal.outcome() else { return Ok(()) };
    let Some(row) = decisions::by_id(&mut conn, appeal.decision_id).await? else { return Ok(()) };
    let to = match (appeal.side(), appeal.account_id, appeal.report_id) {
        (Side::Author, Some(account), _) => author(&app, &mut conn, account, &appeal).await?,
        (Side::Reporter, _, Some(report)) => match reports::by_id(&mut conn, report).await? {
            Some(report) => reporter(&app, &mut conn, &report).await?,
            None => None,
        },
        _ => None,
    };
    drop(conn);
    match to {
        Some(to) => app.mailer.send(&letter(&app, &to, &appeal, &row, outcome)).await,
        None => Ok(()),
    }
}

async fn author(app: &App, conn: &mut Conn, account: AccountId, appeal: &AppealRow) -> Result<Option<To>> {
    let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
    let Some(account) = accounts::by_id(conn, account).await? else { return Ok(None) };
    let brand = app.brand();
    let lang = account.lang.as_deref().and_then(Lang::parse).or_else(|| Lang::parse(&appeal.lang));
    Ok(Some(To {
        email,
        name: Some(account.name),
        words: Words::of(lang.unwrap_or(brand.lang)),
        zone: account.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(brand.zone),
        member: true,
        path: format!("{}/appeal", statement_path(appeal.decision_id)),
        thread: format!("decision.{}", appeal.decision_id),
    }))
}

async fn reporter(app: &App, conn: &mut Conn, report: &reports::ReportRow) -> Result<Option<To>> {
    let Some(to) = reports::reporter(app, conn, report).await? else { return Ok(None) };
    Ok(Some(To {
        email: to.email,
        name: to.name,
        words: to.words,
        zone: to.zone,
        member: to.member,
        path: format!("{}/appeal", reports::link(app, report.id)),
        thread: format!("report.{}", report.id),
    }))
}

fn letter(app: &App, to: &To, appeal: &AppealRow, row: &DecisionRow, outcome: Outcome) -> Letter {
    let (words, brand) = (to.words, app.brand());
    let brand = [("brand", brand.name.as_str().into())];
    let greeting = match &to.name {
        Some(name) => words.with("mail-greeting", &[("name", name.as_str().into())]),
        None => words.t("mail-greeting-nobody"),
    };
    let dates =
        [("made", words.date(appeal.made_at, to.zone).into()), ("decided", words.date(row.made_at, to.zone).into())];
    let mut said = vec![
        greeting,
        words.with("appeals-mail-looked", &dates),
        outcome_says(words, appeal, outcome),
        words.t("appeals-mail-reasons"),
        appeal.answer.clone(),
    ];
    said.extend((outcome == Outcome::Upheld).then(|| words.t("appeals-redress")));
    Letter {
        to: to.email.clone(),
        lang: words.lang,
        subject: words.with(
            match outcome {
                Outcome::Upheld => "appeals-mail-subject-upheld",
                Outcome::Reversed => "appeals-mail-subject-reversed",
            },
            &brand,
        ),
        paragraphs: said,
        action: Some((words.t("appeals-mail-open"), app.url(&to.path))),
        footer: words.with(if to.member { "mail-why-account" } else { "appeals-mail-why" }, &brand),
        reply_to: None,
        thread: Some(to.thread.clone()),
    }
}
