//! Letters to the customer of a case, in the customer's language.

use super::queries::{self, CaseRow, LetterPost};
use super::{State, case_path, views};
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::mail::Letter;
use crate::ui;
use crate::words::{Lang, Words};

/// Characters of an answer that a letter quotes; the rest is on the page.
const QUOTE_CHARS: usize = 600;
/// Characters of a topic's title in a subject.
const SUBJECT_CHARS: usize = 80;

/// Whom a letter goes to, and how it speaks.
#[derive(Clone, Debug)]
pub struct To {
    pub email: String,
    pub name: String,
    pub words: Words,
}

/// The customer, if there is an address to write to.
pub async fn recipient(conn: &mut Conn, app: &App, customer: AccountId) -> Result<Option<To>> {
    let Some(row) = queries::recipient(conn, customer).await? else { return Ok(None) };
    let lang = row.lang.as_deref().and_then(Lang::parse).unwrap_or(app.brand().lang);
    Ok(row.email.map(|email| To { email, name: row.name, words: Words::of(lang) }))
}

/// Staff answered: who, the beginning of the answer, where the case stands.
pub fn answered(app: &App, to: &To, case: &CaseRow, post: &LetterPost) -> Letter {
    let words = to.words;
    let who = [("name", post.author_name.as_str().into()), ("brand", app.brand().name.as_str().into())];
    let said = if post.official_at.is_some() {
        words.with("cases-mail-answered-official", &who)
    } else {
        words.with("cases-mail-answered", &who)
    };
    let quote = ui::markdown::excerpt(&post.body, QUOTE_CHARS);
    let subject = words.with("cases-mail-answered-subject", &[("title", short(&case.title).into())]);
    let standing = words.with("cases-mail-standing", &[("state", views::state_label(words, case.state).into())]);
    letter(app, to, case, subject, vec![said, quote, standing, views::next_step(words, case.state)])
}

/// Staff moved the case: the new state, the note, what happens next.
pub fn moved(app: &App, to: &To, case: &CaseRow, state: State, note: &str) -> Letter {
    let words = to.words;
    let label = views::state_label(words, state);
    let subject = words
        .with("cases-mail-moved-subject", &[("title", short(&case.title).into()), ("state", label.as_str().into())]);
    let said = words.with("cases-mail-moved", &[("title", case.title.as_str().into()), ("state", label.into())]);
    let mut paragraphs = vec![said];
    if !note.is_empty() {
        paragraphs.push(note.to_owned());
    }
    paragraphs.push(views::next_step(words, state));
    letter(app, to, case, subject, paragraphs)
}

fn letter(app: &App, to: &To, case: &CaseRow, subject: String, mut paragraphs: Vec<String>) -> Letter {
    let words = to.words;
    paragraphs.insert(0, words.with("mail-greeting", &[("name", to.name.as_str().into())]));
    Letter {
        to: to.email.clone(),
        lang: words.lang,
        subject,
        paragraphs,
        action: Some((words.t("cases-mail-open"), app.url(&case_path(case.id)))),
        footer: words.with("cases-mail-why", &[("brand", app.brand().name.as_str().into())]),
    }
}

fn short(title: &str) -> String {
    if title.chars().count() <= SUBJECT_CHARS {
        return title.to_owned();
    }
    title.chars().take(SUBJECT_CHARS - 1).chain(['…']).collect()
}
