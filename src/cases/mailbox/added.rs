//! A mail becomes a post, or a note between colleagues.

use super::back;
use super::outcome::Outcome;
use super::queries::{self, Noted};
use super::read::{File, Written};
use super::receive::{Letter, Place};
use crate::app::App;
use crate::boards::pending::{self, HeldText, Text};
use crate::boards::uploads::{self, Refusal};
use crate::boards::{self, Body, BodyFault, NewPost, TopicRow};
use crate::cases::notes::{self, NewNote, NoteKind};
use crate::cases::{actions, assign, react};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::PostId;
use crate::policy::{self, Act};
use crate::screening::{self, Screened, Verdict};
use crate::ui;
use crate::words::Words;

/// Files named in one text as not taken.
const NAMED_MAX: usize = 20;

/// Adds it, or says why not.
pub(super) async fn add(
    app: &App,
    letter: &Letter,
    place: Result<Place, Outcome>,
    written: Written,
) -> Result<Result<Outcome, Outcome>> {
    if letter.staff && notes::mentions_internal(&written.text).is_some() {
        return note(app, letter, written).await;
    }
    match place {
        Ok(place) => post(app, letter, place, written).await,
        Err(outcome) => Ok(Err(outcome)),
    }
}

/// Between colleagues, whatever has become of the conversation. A note shows no files: they are named as not taken.
async fn note(app: &App, letter: &Letter, mut written: Written) -> Result<Result<Outcome, Outcome>> {
    let Ok(permit) = policy::permit(&letter.viewer, Act::CaseWork) else { return Ok(Err(Outcome::Denied)) };
    let refused = written.files.drain(..).map(|file| file.name).chain(written.left_out.drain(..)).collect::<Vec<_>>();
    let reason = letter.words.t("mailbox-file-note");
    let lines: Vec<(String, String)> = refused.into_iter().map(|name| (name, reason.clone())).collect();
    let body = match body(&written.text, &lines, letter.words) {
        Ok(body) => body,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let body_html = boards::render(app, &body).await?;
    let once = Some(letter.hash.clone());
    let new = NewNote { case: letter.case.id, author: letter.actor.id, kind: NoteKind::Mail, body, body_html, once };
    let noted = noted(letter, Outcome::Noted);
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            if !queries::note(tx, &noted).await? {
                return Ok(Outcome::Again);
            }
            notes::add(tx, &new).await?;
            back::ask(tx, new.case, new.author, Outcome::Noted).await?;
            Ok(Outcome::Noted)
        })
    });
    Ok(Ok(work.await?))
}

async fn post(app: &App, letter: &Letter, place: Place, mut written: Written) -> Result<Result<Outcome, Outcome>> {
    if written.text.is_empty() && written.files.is_empty() && written.left_out.is_empty() {
        return Ok(Err(Outcome::Empty));
    }
    let files = std::mem::take(&mut written.files);
    let mut refused = Vec::new();
    for file in files {
        if let Err(line) = keep(app, letter, &mut written.text, file).await? {
            refused.push(line);
        }
    }
    let left = letter.words.t("mailbox-file-left");
    refused.extend(written.left_out.into_iter().map(|name| (name, left.clone())));
    let body = match body(&written.text, &refused, letter.words) {
        Ok(body) => body,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let screened = screening::screen(app, &letter.viewer, &place.topic.written(&body)).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Err(Outcome::Blocked));
    }
    let body = screened.body.clone();
    let body_html = boards::render(app, &body).await?;
    let (once, at) = (Some(letter.hash.clone()), app.now());
    let post = NewPost { topic: place.topic.id, author: letter.actor.id, body, body_html, once, at };
    let slow = place.topic.slow_for(&letter.viewer);
    let answer = Answer { letter: letter.clone(), topic: place.topic, post, screened, slow, told: !refused.is_empty() };
    match app.db.write(place.permit, move |tx| Box::pin(async move { answer.keep(tx).await })).await {
        // Too many of its author's texts are held.
        Err(Error::Conflict("holds-too-many")) => Ok(Err(Outcome::Many)),
        // Locked out or removed since it was looked at.
        Err(Error::Conflict(_)) => Ok(Err(Outcome::Closed)),
        kept => kept,
    }
}

/// A mail that was screened and rendered.
struct Answer {
    letter: Letter,
    topic: TopicRow,
    post: NewPost,
    screened: Screened,
    slow: Option<i64>,
    /// Its author is to hear that not all files were taken.
    told: bool,
}

impl Answer {
    async fn keep(self, tx: &mut Tx) -> Result<Result<Outcome, Outcome>> {
        if boards::slow_until(tx, self.post.author, self.post.topic, self.slow).await?.is_some() {
            return Ok(Err(Outcome::Slow));
        }
        if self.screened.verdict == Verdict::Hold { self.hold(tx).await } else { self.write(tx).await }.map(Ok)
    }

    /// Keeps the post for a moderator to look at; its author is told that it arrived.
    async fn hold(self, tx: &mut Tx) -> Result<Outcome> {
        if !queries::note(tx, &noted(&self.letter, Outcome::Held)).await? {
            return Ok(Outcome::Again);
        }
        let (author, once) = (self.post.author, self.post.once);
        let text = Text::Reply { topic: self.post.topic, title: self.topic.title, body: self.post.body };
        let held = HeldText { account: author, text, html: self.post.body_html, screened: self.screened };
        pending::hold_known(tx, &held, once.as_deref()).await?;
        back::ask(tx, self.letter.case.id, author, Outcome::Held).await?;
        Ok(Outcome::Held)
    }

    /// Writes the post and does to the case what a reply does.
    async fn write(self, tx: &mut Tx) -> Result<Outcome> {
        let (letter, post) = (&self.letter, &self.post);
        if !queries::note(tx, &noted(letter, Outcome::Posted)).await? {
            return Ok(Outcome::Again);
        }
        if letter.staff {
            let case = actions::current(tx, letter.case.id, None).await?;
            if case.assignee_id.is_none() {
                // Who answers what nobody has, has it.
                assign(tx, &case, Some(post.author), Some(post.author), post.at).await?;
            }
        }
        let (id, _): (PostId, i64) = boards::add_post(tx, post).await?;
        let (marks, flags) = (&self.screened.marks, &self.screened.flags);
        screening::published(tx, marks, id, self.topic.board_id, self.topic.id, flags).await?;
        queries::set_post(tx, &letter.hash, id).await?;
        react(tx, id).await?;
        if self.told {
            back::ask(tx, letter.case.id, letter.actor.id, Outcome::Posted).await?;
        }
        Ok(Outcome::Posted)
    }
}

fn noted(letter: &Letter, outcome: Outcome) -> Noted {
    tracing::info!(outcome = outcome.as_str(), case = letter.case.id.0, account = letter.actor.id.0, "mail");
    Noted { hash: letter.hash.clone(), case: Some(letter.case.id), account: Some(letter.actor.id), outcome }
}

/// Keeps a file and puts it into the text, where it stood or at the end; else its name and why it was not taken.
async fn keep(app: &App, letter: &Letter, text: &mut String, file: File) -> Result<Result<(), (String, String)>> {
    let bytes_max = app.config.upload_bytes_max;
    let taken = if file.bytes.len() > bytes_max {
        Err(Refusal::TooBig)
    } else {
        match uploads::add(app, &letter.viewer, &file.name, file.bytes).await {
            Err(Error::Denied(_)) => Err(Refusal::NotAllowed),
            taken => taken?,
        }
    };
    let shown = match &taken {
        Ok(upload) => uploads::snippet(upload, ""),
        Err(_) => String::new(),
    };
    match file.marker.filter(|marker| text.contains(marker.as_str())) {
        Some(marker) => *text = text.replacen(&marker, &shown, 1),
        None if !shown.is_empty() => {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&shown);
        }
        None => {}
    }
    Ok(taken.map(|_| ()).map_err(|refusal| {
        let why = refusal.fault("file", bytes_max, &letter.words).text("file", &letter.words);
        (file.name, why.unwrap_or_default())
    }))
}

/// The text of the post, with a line for each file that was not taken.
fn body(text: &str, refused: &[(String, String)], words: Words) -> Result<String, Outcome> {
    let mut all = text.trim().to_owned();
    for (name, why) in refused.iter().take(NAMED_MAX) {
        let name: String = ui::text::clean_line(name).chars().filter(|c| !r"[]()<>`*_\!@".contains(*c)).collect();
        let line = words.with("mailbox-file-refused", &[("name", name.into()), ("why", why.as_str().into())]);
        if !all.is_empty() {
            all.push_str("\n\n");
        }
        all.push_str(&line);
    }
    match Body::parse(&all) {
        Ok(body) => Ok(body.into_string()),
        Err(BodyFault::Empty) => Err(Outcome::Empty),
        Err(BodyFault::Long) => Err(Outcome::Long),
    }
}
