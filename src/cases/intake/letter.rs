//! The letter with the link that publishes a visitor's text. It carries nothing that was typed: whoever typed it may not be
//! whoever reads it.

use super::by_mail;
use crate::app::App;
use crate::boards::pending::{self, PendingRow, Text};
use crate::error::Result;
use crate::ids::PendingId;
use crate::jobs::number;
use crate::mail::Letter;
use crate::words::{Lang, Words};
use serde_json::Value;

/// Writes to whoever left an address instead of joining: `{"text": id}`. The link is made here. Nothing is written about a text
/// that is gone or published.
pub async fn send(app: App, payload: Value) -> Result<()> {
    let id = PendingId(number(&payload, "text")?);
    let row = pending::by_id(&mut app.db.read_current().await?, id).await?;
    let Some(row) = row.filter(|row| row.published_at.is_none() && row.held_at.is_none() && row.expires_at > app.now())
    else {
        return Ok(());
    };
    let Some(email) = row.email.clone() else { return Ok(()) };
    app.mailer.send(&letter(&app, &row, email)?).await
}

fn letter(app: &App, row: &PendingRow, to: String) -> Result<Letter> {
    let brand = app.brand();
    let lang = match row.text()? {
        Text::Topic { lang, .. } => Lang::parse(&lang),
        Text::Reply { .. } | Text::Edit { .. } => None,
    };
    let words = Words::of(lang.unwrap_or(brand.lang));
    let named = [("brand", brand.name.as_str().into())];
    let until = [("until", words.date_time(row.expires_at, brand.zone).into())];
    Ok(Letter {
        to,
        lang: words.lang,
        subject: words.with("intake-mail-subject", &named),
        paragraphs: vec![
            words.t("mail-greeting-nobody"),
            words.with("intake-mail-text", &named),
            words.with("intake-mail-next", &until),
        ],
        action: Some((words.t("intake-mail-button"), app.url(&by_mail::path(app, row)))),
        footer: words.t("intake-mail-why"),
        reply_to: None,
        thread: None,
    })
}
