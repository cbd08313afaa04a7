//! Keeps a batch of rows: renders their texts, then one transaction.

use super::row::{Reply, Row};
use super::{BOARDS_MAX, CASE_AGE_DAYS_MAX, Import};
use crate::app::App;
use crate::boards::{self, Kind};
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, TopicId};
use crate::transfer::queries::{self, PostLine, TopicLine};
use crate::transfer::reading::{self, Authors};
use crate::{accounts, cases, listening};
use chrono::TimeDelta;
use std::collections::HashMap;

/// A row with everything that needs no database.
struct Ready {
    row: Row,
    html: String,
    reply: Option<(Reply, String)>,
    board: BoardId,
    opens_case: bool,
}

/// What the transaction did.
#[derive(Default)]
struct Kept {
    authors: HashMap<String, AccountId>,
    answers: Option<AccountId>,
    topics: u64,
    replies: u64,
    cases: u64,
}

/// Keeps the rows. Those whose text cannot be rendered are reported as bad.
pub(super) async fn keep(app: &App, import: &mut Import, rows: Vec<(u64, Row)>) -> Result<()> {
    let ready = ready(app, import, rows).await?;
    if ready.is_empty() {
        return Ok(());
    }
    let work = Work {
        source: import.reading.source.clone(),
        brand: app.brand().name.clone(),
        authors: import.reading.authors(ready.iter().map(|it| it.row.author.as_str())),
        answers: import.answers,
    };
    let kept = reading::write(app, move |tx| Box::pin(async move { work.write(tx, ready).await })).await?;
    import.reading.report.kept += kept.topics;
    import.reading.report.replies += kept.replies;
    import.reading.report.cases += kept.cases;
    import.reading.met(kept.authors);
    import.answers = kept.answers;
    Ok(())
}

async fn ready(app: &App, import: &mut Import, rows: Vec<(u64, Row)>) -> Result<Vec<Ready>> {
    let html = |row: Row| async move {
        let html = render(app, &row).await;
        (row, html)
    };
    let rendered = import.reading.rendered(rows, html).await?;
    let since = import.reading.now - TimeDelta::days(CASE_AGE_DAYS_MAX);
    let mut ready = Vec::with_capacity(rendered.len());
    for (mut row, (html, reply_html)) in rendered {
        let board = board_of(app, import, &row).await?;
        let reply = row.reply.take().zip(reply_html);
        let opens_case =
            row.kind == Kind::Complaint && reply.is_none() && (import.open_cases || row.created_at >= since);
        ready.push(Ready { row, html, reply, board, opens_case });
    }
    Ok(ready)
}

async fn render(app: &App, row: &Row) -> Result<(String, Option<String>)> {
    let html = reading::render(app, &row.text).await?;
    match &row.reply {
        None => Ok((html, None)),
        Some(reply) => Ok((html, Some(reading::render(app, &reply.text).await?))),
    }
}

async fn board_of(app: &App, import: &mut Import, row: &Row) -> Result<BoardId> {
    let Some(name) = row.board.as_ref().filter(|_| import.boards_from_file) else { return Ok(import.reading.board) };
    if let Some(board) = import.boards.get(name) {
        return Ok(*board);
    }
    // A name without a letter that fits an address stays on the run's own board.
    let slug = boards::suggest_board_slug(name);
    let board = if slug.is_empty() || import.boards.len() >= BOARDS_MAX {
        import.reading.board
    } else {
        reading::board::find_or_make(app, &slug, Some(name), &mut import.reading.report).await?
    };
    import.boards.insert(name.clone(), board);
    Ok(board)
}

/// What the transaction needs besides the rows.
struct Work {
    source: String,
    brand: String,
    authors: Authors,
    answers: Option<AccountId>,
}

impl Work {
    async fn write(mut self, tx: &mut Tx, ready: Vec<Ready>) -> Result<Kept> {
        let mut kept = Kept { answers: self.answers, ..Kept::default() };
        self.authors.make(tx).await?;
        if kept.answers.is_none() && ready.iter().any(|it| it.reply.is_some()) {
            kept.answers = Some(accounts::imported_answers(tx, &self.brand).await?);
        }
        let authors: Vec<AccountId> =
            ready.iter().map(|it| self.authors.account(&it.row.author)).collect::<Result<_>>()?;
        let lines = ready.iter().zip(&authors).map(|(it, author)| topic_line(it, *author, kept.answers)).collect();
        let topics = queries::insert_topics(tx, lines).await?;
        let words = ready.iter().zip(&topics).flat_map(|(it, topic)| words(&it.row.title, *topic)).collect();
        queries::insert_words(tx, words).await?;
        kept.topics = topics.len() as u64;
        self.posts(tx, &ready, &topics, &authors, &mut kept).await?;
        for (it, (topic, author)) in ready.iter().zip(topics.iter().zip(&authors)) {
            if it.opens_case {
                let plain = cases::NewCase::plain(*topic, *author, it.row.created_at);
                cases::open(tx, &cases::NewCase { category: it.row.category.clone(), quiet: true, ..plain }).await?;
                kept.cases += 1;
            }
        }
        events::record(tx, Event::Imported { source: self.source, posts: topics.len() as i64 }).await?;
        kept.authors = self.authors.into_made();
        Ok(kept)
    }

    /// The rows as first posts, their answers, and the note that they are here.
    async fn posts(
        &self,
        tx: &mut Tx,
        ready: &[Ready],
        topics: &[TopicId],
        authors: &[AccountId],
        kept: &mut Kept,
    ) -> Result<()> {
        let mut firsts = Vec::with_capacity(ready.len());
        let mut replies = Vec::new();
        let mut boards: HashMap<BoardId, i64> = HashMap::new();
        for (it, (topic, author)) in ready.iter().zip(topics.iter().zip(authors)) {
            *boards.entry(it.board).or_default() += 1;
            let body = it.row.text.clone();
            firsts.push(PostLine {
                topic: *topic,
                number: 1,
                author: *author,
                body,
                body_html: it.html.clone(),
                at: it.row.created_at,
            });
            if let (Some((reply, html)), Some(author)) = (&it.reply, kept.answers) {
                let body = reply.text.clone();
                replies.push(PostLine {
                    topic: *topic,
                    number: 2,
                    author,
                    body,
                    body_html: html.clone(),
                    at: reply.at,
                });
            }
        }
        let posts = queries::insert_posts(tx, firsts).await?;
        listening::hear::hear_posts(tx, &posts).await?;
        let notes = ready.iter().zip(posts).map(|(it, post)| (self.source.clone(), it.row.id.clone(), post)).collect();
        queries::insert_imported(tx, notes).await?;
        for (board, added) in boards {
            queries::count_topics(tx, board, added).await?;
        }
        let places: Vec<_> = replies.iter().map(|reply| (reply.topic, reply.author, reply.at)).collect();
        let answers = queries::insert_posts(tx, replies).await?;
        listening::hear::hear_posts(tx, &answers).await?;
        kept.replies = answers.len() as u64;
        for ((topic, by, at), post) in places.into_iter().zip(answers) {
            queries::make_official(tx, topic, post, by, at).await?;
        }
        Ok(())
    }
}

fn words(title: &str, topic: TopicId) -> impl Iterator<Item = (String, TopicId)> {
    boards::similar::index_words(title).into_iter().map(move |word| (word, topic))
}

fn topic_line(it: &Ready, author: AccountId, answers: Option<AccountId>) -> TopicLine {
    let (last_post_at, last_author, posts) = match (&it.reply, answers) {
        (Some((reply, _)), Some(answers)) => (reply.at, answers, 2),
        _ => (it.row.created_at, author, 1),
    };
    TopicLine {
        board: it.board,
        author,
        kind: it.row.kind,
        title: it.row.title.clone(),
        lang: it.row.lang,
        created_at: it.row.created_at,
        last_post_at,
        last_author,
        posts,
    }
}
