//! A held text's end: a moderator lets it through, and it is published as its author's; or refuses it. Called by moderation inside the
//! transaction of the decision; what is published is what was looked at.

use super::actions::{self, Kept};
use crate::accounts;
use crate::app::App;
use crate::boards::pending::{self, PendingRow, Text};
use crate::boards::{self, EditBy, NewPost};
use crate::cases::actions::react;
use crate::cases::letters::envelope;
use crate::cases::{case_path, pass};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, PendingId, PostId};
use crate::jobs::{self, number};
use crate::mail::Letter;
use crate::policy::Viewer;
use crate::screening;
use crate::words::Lang;
use serde_json::{Value, json};

/// The job that [`tell`] does: `{"text": id}`.
pub const LET_THROUGH: &str = "pending.let_through";

/// Publishes a held text as its author's: a complaint opens its case, a reply stands at the end of its topic, another text takes its
/// post's place. Its author is written to. A refused one, too, is let through: an appeal may say so.
///
/// None when it is not held any more, or when the place it was to go to is gone: then nothing has changed.
pub async fn publish_held(tx: &mut Tx, id: PendingId) -> Result<Option<PostId>> {
    let Some(row) = pending::by_id(tx, id).await? else { return Ok(None) };
    let (Some(author), Some(html)) = (row.account_id, pending::held_html(tx, id).await?) else { return Ok(None) };
    let Some(ready) = ready(tx, &row, author, html).await? else { return Ok(None) };
    if !pending::let_through(tx, id).await? {
        return Ok(None);
    }
    let post = ready.write(tx).await?;
    pending::became(tx, id, post).await?;
    screening::let_through(tx, id, post).await?;
    let now = tx.now();
    jobs::enqueue(tx, LET_THROUGH, &json!({ "text": id }), now).await?;
    Ok(Some(post))
}

/// A held text does not appear. Its author keeps it, to see and to contest. False when it is published, refused or taken back already.
pub async fn refuse_held(tx: &mut Tx, id: PendingId) -> Result<bool> {
    pending::refuse(tx, id).await
}

/// A held text with the place that it goes to, which is there.
enum Ready {
    Topic(Box<Kept>),
    Reply(NewPost),
    Edit(EditBy),
}

impl Ready {
    async fn write(self, tx: &mut Tx) -> Result<PostId> {
        match self {
            Self::Topic(kept) => kept.open(tx).await,
            Self::Reply(post) => {
                let (id, _) = boards::add_post(tx, &post).await?;
                react(tx, id).await?;
                Ok(id)
            }
            Self::Edit(edit) => boards::edit_post_by(tx, &edit).await.map(|_| edit.post),
        }
    }
}

/// What is to be written; none when its place is gone, or the post was edited since.
async fn ready(tx: &mut Tx, row: &PendingRow, author: AccountId, html: String) -> Result<Option<Ready>> {
    let now = tx.now();
    let account = accounts::by_id(tx, author).await?.ok_or(Error::NotFound)?;
    let viewer = Viewer::Account(account.actor(now));
    let once = boards::submit_token(&row.once);
    Ok(match row.text()? {
        text @ Text::Topic { .. } => {
            Kept::read(tx, &viewer, text, html, once).await?.map(|kept| Ready::Topic(Box::new(kept)))
        }
        Text::Reply { topic, body, .. } => match boards::topic_answered_at(tx, &viewer, topic).await {
            Ok(topic) => Some(Ready::Reply(NewPost { topic: topic.id, author, body, body_html: html, once, at: now })),
            Err(Error::NotFound | Error::Conflict(_)) => None,
            Err(error) => return Err(error),
        },
        Text::Edit { post, body, reason, edit_count, .. } => {
            boards::is_unedited(tx, post, edit_count).await?.then_some(Ready::Edit(EditBy {
                post,
                by: author,
                body,
                body_html: html,
                reason,
                edit_count: Some(edit_count),
            }))
        }
    })
}

/// Writes to the author that the text was let through: `{"text": id}`.
pub async fn tell(app: App, payload: Value) -> Result<()> {
    let id = PendingId(number(&payload, "text")?);
    let mut conn = app.db.read_current().await?;
    let Some(row) = pending::by_id(&mut conn, id).await? else { return Ok(()) };
    let (Some(author), Some(post)) = (row.account_id, row.post_id) else { return Ok(()) };
    let text = row.text()?;
    let Some(to) = envelope::to(&app, &mut conn, author, written_in(&text)).await? else { return Ok(()) };
    let words = to.words;
    let path = place(&app, &mut conn, author, post, to.guest).await?;
    drop(conn);
    let said = match &text {
        Text::Edit { .. } => words.t("holds-mail-edit"),
        _ => words.t("holds-mail-text"),
    };
    let brand = [("brand", app.brand().name.as_str().into())];
    let letter = Letter {
        to: to.email.clone(),
        lang: words.lang,
        subject: words.with("holds-mail-subject", &brand),
        paragraphs: vec![
            words.with("mail-greeting", &[("name", to.account.name.as_str().into())]),
            said,
            words.with("holds-mail-title", &[("title", envelope::short(text.title()).into())]),
        ],
        action: Some((words.t("holds-mail-button"), app.url(&path))),
        footer: words.with("holds-mail-why", &brand),
        reply_to: None,
        thread: None,
    };
    app.mailer.send(&letter).await
}

fn written_in(text: &Text) -> Option<&str> {
    match text {
        Text::Topic { lang, .. } => Lang::parse(lang).map(Lang::code),
        Text::Reply { .. } | Text::Edit { .. } => None,
    }
}

/// Where the letter leads: to the case, if it is the author's, else to the post.
async fn place(app: &App, conn: &mut Conn, author: AccountId, post: PostId, guest: bool) -> Result<String> {
    let case = match super::queries::origin(conn, post).await? {
        Some((topic, _)) => super::queries::case_of(conn, topic, author).await?,
        None => None,
    };
    Ok(match case {
        Some(case) if guest => pass::path(app, &case),
        Some(case) => case_path(case.id),
        None => boards::post_path(post),
    })
}

/// What became of a text that was to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Went {
    Published,
    /// A moderator looks first.
    Held,
    /// It is kept, and says why.
    Stuck(pending::Problem),
}

impl Went {
    /// The same as a count for [`actions::Outcome`].
    pub const fn count(&self, outcome: &mut actions::Outcome) {
        match self {
            Self::Published => outcome.published += 1,
            Self::Held => outcome.held += 1,
            Self::Stuck(_) => outcome.stuck += 1,
        }
    }
}
