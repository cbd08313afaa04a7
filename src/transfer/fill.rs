//! `hearth bench fill`: many topics and posts that say little, as fast as the database takes them, to measure with.

use super::queries::{self, PostLine, TopicLine};
use crate::accounts;
use crate::app::App;
use crate::boards::{self, Kind, NewBoard};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId};
use crate::policy::{self, Audience, Viewer};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Instant;

/// Posts in one transaction, at least.
const BATCH_POSTS: u64 = 4000;
/// People who write.
const AUTHORS: u64 = 200;
/// The board that is filled.
const BOARD: &str = "bench";
/// Time between two posts of a topic.
const PACE: TimeDelta = TimeDelta::seconds(30);

/// How much.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Options {
    /// Topics to make
    #[arg(long, default_value_t = 2_500, value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    pub topics: u64,
    /// Posts to make in all; each topic gets the same number, the first one the rest
    #[arg(long, default_value_t = 50_000, value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    pub posts: u64,
    /// Cases to make instead, each with its topic of one post
    #[arg(long, default_value_t = 0, conflicts_with_all = ["topics", "posts"], value_parser = clap::value_parser!(u64).range(..=10_000_000))]
    pub cases: u64,
    /// Open lines of the moderators' queue to make instead, and half as many closed ones
    #[arg(long, default_value_t = 0, conflicts_with_all = ["topics", "posts", "cases"], value_parser = clap::value_parser!(u64).range(..=10_000_000))]
    pub queue: u64,
    /// Ideas to make instead, each with its fate, its words and its votes from elsewhere
    #[arg(long, default_value_t = 0, conflicts_with_all = ["topics", "posts", "cases", "queue"], value_parser = clap::value_parser!(u64).range(..=10_000_000))]
    pub ideas: u64,
}

/// What was made.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Filled {
    pub topics: u64,
    pub posts: u64,
    pub seconds: f64,
}

/// Fills the board "bench", made when it is missing. Says on stderr how far it is.
pub async fn run(app: &App, options: Options) -> Result<Filled> {
    if options.queue > 0 {
        let seconds = super::queue_fill::run(app, options.queue).await?;
        return Ok(Filled { topics: 0, posts: options.queue, seconds });
    }
    if options.cases > 0 {
        let seconds = super::case_fill::run(app, options.cases).await?;
        return Ok(Filled { topics: options.cases, posts: options.cases, seconds });
    }
    if options.ideas > 0 {
        let seconds = super::ideas::fill::run(app, options.ideas).await?;
        return Ok(Filled { topics: options.ideas, posts: options.ideas, seconds });
    }
    if options.posts < options.topics {
        return Err(Error::Internal("a topic has at least one post: --posts is smaller than --topics".into()));
    }
    let started = Instant::now();
    let (board, authors) = prepare(app).await?;
    let each = options.posts / options.topics;
    let (mut filled, mut told) = (Filled::default(), 0);
    while filled.topics < options.topics {
        let first = if filled.topics == 0 { options.posts % options.topics } else { 0 };
        let topics = (BATCH_POSTS / each).max(1).min(options.topics - filled.topics);
        let batch = Batch { from: filled.topics, topics, each, first, board, authors: authors.clone(), now: app.now() };
        filled.posts +=
            app.db.write(policy::system("bench"), move |tx| Box::pin(async move { batch.write(tx).await })).await?;
        filled.topics += topics;
        filled.seconds = started.elapsed().as_secs_f64();
        if filled.posts / 100_000 > told {
            told = filled.posts / 100_000;
            eprintln!("{} posts, {:.0} a second", filled.posts, filled.posts as f64 / filled.seconds);
        }
    }
    Ok(filled)
}

async fn prepare(app: &App) -> Result<(BoardId, Vec<AccountId>)> {
    let board = boards::board_by_slug(&mut app.db.read().await?, &Viewer::Visitor, BOARD).await;
    let known = match board {
        Ok(board) => Some(board.id),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    app.db
        .write(policy::system("bench"), move |tx| {
            Box::pin(async move {
                let board = match known {
                    Some(board) => board,
                    None => boards::create_board(tx, &new_board()).await?,
                };
                let mut authors = Vec::new();
                for number in 0..AUTHORS {
                    authors.push(accounts::unclaimed(tx, BOARD, &format!("Writer {number}")).await?);
                }
                Ok((board, authors))
            })
        })
        .await
}

fn new_board() -> NewBoard {
    NewBoard {
        slug: BOARD.into(),
        name: "Bench".into(),
        purpose: "Posts that say little, to measure with.".into(),
        icon: "gear".into(),
        lang: None,
        see: Audience::Everyone,
        post: Audience::Everyone,
    }
}

/// Topics `from..from + topics` with `each` posts; the very first has `first` more.
struct Batch {
    from: u64,
    topics: u64,
    each: u64,
    first: u64,
    board: BoardId,
    authors: Vec<AccountId>,
    now: DateTime<Utc>,
}

impl Batch {
    async fn write(self, tx: &mut Tx) -> Result<u64> {
        let numbers: Vec<u64> = (self.from..self.from + self.topics).collect();
        let ids = queries::insert_topics(tx, numbers.iter().map(|number| self.topic(*number)).collect()).await?;
        let mut words = Vec::new();
        let mut posts = Vec::new();
        for (number, topic) in numbers.into_iter().zip(ids) {
            words.extend(boards::similar::index_words(&title(number)).into_iter().map(|word| (word, topic)));
            let began = self.began(number);
            for post in 0..self.posts_of(number) {
                let body = body(number, post);
                posts.push(PostLine {
                    topic,
                    number: post as i64 + 1,
                    author: self.author(number + post),
                    body_html: body.split("\n\n").map(|part| format!("<p dir=\"auto\">{part}</p>\n")).collect(),
                    body,
                    at: began + PACE * post as i32,
                });
            }
        }
        let count = posts.len() as u64;
        queries::insert_words(tx, words).await?;
        queries::insert_posts(tx, posts).await?;
        queries::count_topics(tx, self.board, self.topics as i64).await?;
        events::record(tx, Event::Imported { source: BOARD.into(), posts: count as i64 }).await?;
        Ok(count)
    }

    fn topic(&self, number: u64) -> TopicLine {
        let (began, posts) = (self.began(number), self.posts_of(number));
        TopicLine {
            board: self.board,
            author: self.author(number),
            kind: Kind::ALL[(number % Kind::ALL.len() as u64) as usize],
            title: title(number),
            lang: Some(Lang::En),
            created_at: began,
            last_post_at: began + PACE * (posts - 1) as i32,
            last_author: self.author(number + posts - 1),
            posts: posts as i64,
        }
    }

    fn posts_of(&self, number: u64) -> u64 {
        if number == 0 { self.each + self.first } else { self.each }
    }

    /// Later topics are newer; all are over by now.
    fn began(&self, number: u64) -> DateTime<Utc> {
        let longest = PACE * self.posts_of(0).min(1_000_000) as i32;
        self.now - longest - TimeDelta::days(365) + TimeDelta::seconds((number % 31_000_000) as i64)
    }

    fn author(&self, number: u64) -> AccountId {
        self.authors[(number % AUTHORS) as usize]
    }
}

const SENTENCES: [&str; 12] = [
    "The lid closes, but only when nobody looks.",
    "I have tried it with cold water and with warm, and there is no difference that I can measure.",
    "Thank you for the quick answer; the part arrived on Thursday and fits.",
    "Does it have to stand level? Mine leans to the left, like the house.",
    "We use it about forty times a day, so we notice when something changes.",
    "It clicks twice before it switches off, and the second click is louder.",
    "My neighbour has the same one from the same week and hers is silent.",
    "A new seal helped for a month.",
    "I would rather repair it than buy another one.",
    "The booklet says page twelve, but page twelve is about toast.",
    "Please tell me which number I need; there are two in the shop that look alike.",
    "It works now, and I still do not know why.",
];

/// What the topic of that number is called.
pub fn title(number: u64) -> String {
    const THINGS: [&str; 6] = ["kettle", "toaster", "grinder", "lid", "base", "switch"];
    const FAULTS: [&str; 7] = ["leaks", "clicks", "wobbles", "hums", "sticks", "arrived late", "needs a new part"];
    let thing = THINGS[(number % 6) as usize];
    format!("The {thing} {} (no. {number})", FAULTS[(number / 6 % 7) as usize])
}

/// About 400 characters in two paragraphs, different from post to post.
fn body(topic: u64, post: u64) -> String {
    let pick = |step: u64| SENTENCES[((topic * 7 + post * 5 + step * 3 + topic / 11) % 12) as usize];
    format!("{} {} {}\n\n{} {} {}", pick(0), pick(1), pick(2), pick(3), pick(4), pick(5))
}
