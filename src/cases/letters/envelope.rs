//! To whom a letter about a case goes, how it speaks to them, and where it leads.

use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::cases::queries::CaseRow;
use crate::cases::{case_path, pass};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, CaseId};
use crate::mail::Letter;
use crate::words::{Lang, Words};
use chrono_tz::Tz;

/// Characters of a topic's title in a subject.
const SUBJECT_CHARS: usize = 80;

/// Whom a letter goes to, and how it speaks.
#[derive(Clone, Debug)]
pub struct To {
    pub account: AccountRow,
    pub email: String,
    pub words: Words,
    pub zone: Tz,
    /// There is no password: links must open without signing in.
    pub guest: bool,
}

/// The reader, if there is an address to write to. Who chose no language is written to in `written`, that of their own text.
pub async fn to(app: &App, conn: &mut Conn, account: AccountId, written: Option<&str>) -> Result<Option<To>> {
    let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
    let Some(account) = accounts::by_id(conn, account).await? else { return Ok(None) };
    let guest = !accounts::has_password(conn, account.id).await?;
    let lang = account.lang.as_deref().or(written).and_then(Lang::parse).unwrap_or(app.brand().lang);
    let zone = account.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(app.brand().zone);
    Ok(Some(To { account, email, words: Words::of(lang), zone, guest }))
}

impl To {
    /// The address of a case for this reader, its customer.
    pub fn case_url(&self, app: &App, case: &CaseRow) -> String {
        app.url(&if self.guest { pass::path(app, case) } else { case_path(case.id) })
    }

    /// A letter about a case with a greeting, one button and why it came.
    pub fn letter(
        &self,
        case: CaseId,
        subject: String,
        said: Vec<String>,
        action: (String, String),
        footer: String,
    ) -> Letter {
        let words = self.words;
        let greeting = words.with("mail-greeting", &[("name", self.account.name.as_str().into())]);
        let paragraphs = [greeting].into_iter().chain(said.into_iter().filter(|text| !text.is_empty())).collect();
        let (to, thread) = (self.email.clone(), Some(format!("case.{case}")));
        Letter { to, lang: words.lang, subject, paragraphs, action: Some(action), footer, reply_to: None, thread }
    }
}

/// A title as a subject holds it.
pub fn short(title: &str) -> String {
    if title.chars().count() <= SUBJECT_CHARS {
        return title.to_owned();
    }
    title.chars().take(SUBJECT_CHARS - 1).chain(['…']).collect()
}
