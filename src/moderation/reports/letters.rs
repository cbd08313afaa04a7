//! Letters to reporters: confirm, receipt, outcome.

use super::outcome::{self, appeal_until};
use super::queries::ReportRow;
use super::{actions, link, thing};
use crate::accounts;
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::Letter;
use crate::words::{Lang, Words};
use chrono_tz::Tz;

/// To whom a letter about a report goes, and how it speaks.
#[derive(Clone, Debug)]
pub struct To {
    pub email: String,
    pub name: Option<String>,
    pub words: Words,
    pub zone: Tz,
    /// There is an account.
    pub member: bool,
}

/// The reporter, if there is a way to write to them.
pub async fn to(app: &App, conn: &mut Conn, report: &ReportRow) -> Result<Option<To>> {
    let brand = app.brand();
    let written = Lang::parse(&report.lang).unwrap_or(brand.lang);
    let Some(account) = report.reporter_id else {
        let (name, words) = (report.name.clone(), Words::of(written));
        return Ok(report.email.clone().map(|email| To { email, name, words, zone: brand.zone, member: false }));
    };
    let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
    let Some(account) = accounts::by_id(conn, account).await? else { return Ok(None) };
    let words = Words::of(account.lang.as_deref().and_then(Lang::parse).unwrap_or(written));
    let zone = account.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(brand.zone);
    Ok(Some(To { email, name: Some(account.name), words, zone, member: true }))
}

impl To {
    fn letter(
        &self,
        app: &App,
        report: &ReportRow,
        subject: String,
        said: Vec<String>,
        button: (String, String),
    ) -> Letter {
        let words = self.words;
        let greeting = match &self.name {
            Some(name) => words.with("mail-greeting", &[("name", name.as_str().into())]),
            None => words.t("mail-greeting-nobody"),
        };
        let (label, path) = button;
        let brand = app.brand();
        let why = if self.member { "mail-why-account" } else { "reports-mail-why" };
        Letter {
            to: self.email.clone(),
            lang: words.lang,
            subject,
            paragraphs: std::iter::once(greeting).chain(said).collect(),
            action: Some((label, app.url(&path))),
            footer: words.with(why, &[("brand", brand.name.as_str().into())]),
            reply_to: None,
            thread: Some(format!("report.{}", report.id)),
        }
    }

    /// Number, thing and reason of a report. Nothing that somebody typed: the address may be a stranger's.
    fn about(&self, report: &ReportRow) -> String {
        let words = self.words;
        let args = [
            ("number", report.id.to_string().into()),
            ("thing", thing(words, &report.subject).into()),
            ("date", words.date_time(report.made_at, self.zone).into()),
            ("reason", report.reason(words.lang).into()),
        ];
        words.with("reports-mail-about", &args)
    }

    fn subject(&self, key: &str, report: &ReportRow) -> String {
        self.words.with(key, &[("number", report.id.to_string().into())])
    }
}

/// Asks a visitor whether the report is theirs.
pub async fn ask(app: &App, report: &ReportRow) -> Result<()> {
    let Some(to) = to(app, &mut app.db.read_current().await?, report).await? else { return Ok(()) };
    let words = to.words;
    let brand = app.brand();
    let said = vec![
        words.with("reports-mail-confirm", &[("brand", brand.name.as_str().into())]),
        to.about(report),
        words.with("reports-mail-confirm-days", &[("days", super::jobs::UNCONFIRMED_DAYS.into())]),
    ];
    let button = (words.t("reports-confirm-button"), actions::confirm_path(app, report));
    let mut letter = to.letter(app, report, words.t("reports-mail-confirm-subject"), said, button);
    letter.footer = words.t("mail-why-ignore");
    app.mailer.send(&letter).await
}

/// Says that the report was received, what happens next, and where it can be followed.
pub async fn receipt(app: &App, report: &ReportRow) -> Result<()> {
    let Some(to) = to(app, &mut app.db.read_current().await?, report).await? else { return Ok(()) };
    let words = to.words;
    let next = if report.illegal { "reports-next-notice" } else { "reports-next" };
    let said = vec![words.t("reports-mail-receipt"), to.about(report), words.t(next), words.t("reports-keep-address")];
    let button = (words.t("reports-follow"), link(app, report.id));
    let subject = to.subject("reports-mail-receipt-subject", report);
    app.mailer.send(&to.letter(app, report, subject, said, button)).await
}

/// Says what was decided and how to contest it.
pub async fn outcome(app: &App, report: &ReportRow, again: bool) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let Some(to) = to(app, &mut conn, report).await? else { return Ok(()) };
    let Some(outcome) = outcome::outcome(&mut conn, report.decision_id).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let first = if again { "reports-mail-again" } else { "reports-mail-outcome" };
    let mut said = vec![words.t(first), to.about(report)];
    said.extend(outcome.lines(words));
    said.extend(outcome.rule_path().map(|path| app.url(&path)));
    said.extend(outcome::consequence(words, to.zone, report));
    if let Some(until) = appeal_until(report).filter(|until| *until > app.now()) {
        said.push(words.with("reports-contest", &[("until", words.date(until, to.zone).into())]));
    }
    let button = (words.t("reports-follow"), link(app, report.id));
    let subject = to.subject("reports-mail-outcome-subject", report);
    app.mailer.send(&to.letter(app, report, subject, said, button)).await
}
