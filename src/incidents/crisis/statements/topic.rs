//! The pinned topic: opened by the first published version, each version an official post of it. It follows in a job, so that the publication
//! never waits for it; asked for twice, each version stands in it once.

use super::queries::{self, StatementRow};
use super::surface::Said;
use crate::accounts;
use crate::app::App;
use crate::boards::{self, NewPost, NewTopic};
use crate::db::{self, Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, IncidentId, PostId, StatementId, TopicId};
use crate::incidents::State;
use crate::incidents::queries::{self as incident_queries, IncidentRow};
use crate::jobs;
use crate::policy;
use crate::ui::markdown;
use crate::words::{Lang, Words};
use chrono::TimeDelta;
use serde_json::Value;

/// Puts what was published about an incident into its topic: `{"incident": id}`.
pub const TOPIC: &str = "statement.topic";
/// The setting: the board that pinned topics are opened on, a board's id, or [`NO_BOARD`].
pub const BOARD: &str = "incidents.board";
/// In the settings: there is to be no such topic.
pub const NO_BOARD: &str = "none";
/// The topic stays pinned for so long while the incident goes on.
const PINNED_DAYS: i64 = 90;
/// And for so long after it is over.
const PINNED_AFTER_DAYS: i64 = 3;

/// The board that topics are opened on; none when there are to be none, or no board is public.
pub async fn board(conn: &mut Conn) -> Result<Option<BoardId>> {
    match db::setting(conn, BOARD).await?.as_deref() {
        Some(NO_BOARD) => Ok(None),
        Some(id) => match id.parse().map(BoardId) {
            Ok(id) if queries::is_public_board(conn, id).await? => Ok(Some(id)),
            _ => queries::first_board(conn).await,
        },
        None => queries::first_board(conn).await,
    }
}

/// Does the job.
pub async fn post(app: App, payload: Value) -> Result<()> {
    let incident = IncidentId(jobs::number(&payload, "incident")?);
    let mut conn = app.db.read_current().await?;
    let versions = queries::unposted(&mut conn, incident).await?;
    drop(conn);
    for version in versions {
        if let Err(error) = one(&app, version).await {
            match error {
                // A moderator removed or merged the topic; the status page has everything.
                Error::Conflict(_) => tracing::warn!(incident = incident.0, "the topic of an incident is gone"),
                error => return Err(error),
            }
        }
    }
    Ok(())
}

async fn one(app: &App, version: StatementId) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, version).await? else { return Ok(()) };
    let Some(incident) = incident_queries::incident(&mut conn, row.incident_id).await? else { return Ok(()) };
    let board = board(&mut conn).await?;
    let Some(author) = row.published_by.or(row.created_by) else { return Ok(()) };
    let office = accounts::by_id(&mut conn, author).await?.and_then(|account| account.department);
    drop(conn);
    let body = text(app, &incident, &row);
    let body_html = boards::render(app, &body).await?;
    let new = Post { author, office, board, body, body_html };
    app.db.write(policy::system("statement.topic"), move |tx| Box::pin(put(tx, version, new))).await
}

struct Post {
    author: AccountId,
    office: Option<String>,
    board: Option<BoardId>,
    body: String,
    body_html: String,
}

async fn put(tx: &mut Tx, version: StatementId, new: Post) -> Result<()> {
    let row = queries::by_id(tx, version).await?.ok_or(Error::NotFound)?;
    let incident = queries::hold(tx, row.incident_id).await?;
    // Nothing of a drill, and each version once.
    let done = queries::by_id(tx, version).await?.is_some_and(|row| row.post_id.is_some());
    if incident.drill || done {
        return Ok(());
    }
    let Some((topic, post)) = place(tx, &incident, &row, &new).await? else { return Ok(()) };
    boards::make_official(tx, post, new.author, new.office.as_deref()).await?;
    queries::set_post(tx, version, post).await?;
    let over = State::parse(&row.incident_state).is_some_and(State::is_over);
    let days = if over { PINNED_AFTER_DAYS } else { PINNED_DAYS };
    let until = tx.now() + TimeDelta::days(days);
    boards::pin(tx, topic, Some(until)).await?;
    events::record(tx, Event::StatusChanged { incident: incident.id, what: "topic" }).await
}

/// The topic with the post in it; none when there is to be no topic.
async fn place(
    tx: &mut Tx,
    incident: &IncidentRow,
    row: &StatementRow,
    new: &Post,
) -> Result<Option<(TopicId, PostId)>> {
    // No submit token is needed: the version is marked in the same transaction. One could be taken by somebody before.
    let (at, once) = (tx.now(), None);
    if let Some(topic) = incident.topic {
        let (body, body_html) = (new.body.clone(), new.body_html.clone());
        let post = NewPost { topic, author: new.author, body, body_html, once, at };
        let (post, _) = boards::add_post(tx, &post).await?;
        return Ok(Some((topic, post)));
    }
    let Some(board) = new.board else { return Ok(None) };
    let (_, title) = incident.title.read(row.original(), incident.lang);
    let topic = NewTopic {
        board,
        author: new.author,
        kind: boards::Kind::Talk,
        title: title.to_owned(),
        body: new.body.clone(),
        body_html: new.body_html.clone(),
        lang: Some(row.original()),
        challenge: None,
        private: false,
        once,
        at,
    };
    let (topic, post) = boards::open_topic(tx, &topic).await?;
    queries::set_topic(tx, incident.id, topic).await?;
    Ok(Some((topic, post)))
}

/// The version in every language that it is written in, the first one first.
fn text(app: &App, incident: &IncidentRow, row: &StatementRow) -> String {
    let (body, zone) = (row.body(), app.brand().zone);
    let first = row.original();
    let written = |lang: &Lang| !body.get(*lang).is_empty();
    let langs = [first].into_iter().chain(Lang::ALL.into_iter().filter(|lang| *lang != first)).filter(written);
    let address = app.url(&format!("/status/incidents/{}", incident.id));
    let parts: Vec<(Lang, String)> = langs
        .map(|lang| {
            let said = Said { incident, row, words: Words::of(lang), zone };
            let mut part = vec![format!("**{}**", said.state()), plainly(body.get(lang))];
            part.extend(said.promise());
            part.push(said.words.with("statements-topic-more", &[("address", address.as_str().into())]));
            (lang, part.join("\n\n"))
        })
        .collect();
    let parts: Vec<(Lang, &str)> = parts.iter().map(|(lang, part)| (*lang, part.as_str())).collect();
    markdown::in_tongues(&parts)
}

/// Plain text as Markdown that looks the same: no mark of it means anything, and its line breaks stay.
fn plainly(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push_str(if line.is_empty() || out.ends_with("\n\n") { "\n" } else { "  \n" });
        }
        let numbered = line.trim_start().find(|c: char| !c.is_ascii_digit()).filter(|end| *end > 0);
        for (index, letter) in line.trim_start().char_indices() {
            let opens = index == 0 && matches!(letter, '#' | '>' | '-' | '+' | '=' | '~' | ':');
            let counts = numbered == Some(index) && matches!(letter, '.' | ')');
            if opens || counts || matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '&' | '|') {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plainly;
    use crate::ui::markdown;

    #[test]
    fn what_was_written_plainly_looks_the_same_in_the_topic() {
        let html = markdown::render(&plainly("# Calls fail\n1. *Not* the network\n\n<b>We</b> tell you by 10:00."));
        for mark in ["<h1", "<ol", "<em", "<b>"] {
            assert!(!html.contains(mark), "{html}");
        }
        assert_eq!(html.matches("<br").count(), 1, "{html}");
        assert!(html.contains("# Calls fail") && html.contains("1. *Not* the network"), "{html}");
    }
}
