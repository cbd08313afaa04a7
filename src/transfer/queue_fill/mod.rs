//! `hearth bench fill --queue`: a queue after a bad month, to measure with: reports of posts, held texts, suspicious sign-ups, appeals, and
//! half as many lines that are closed. The same number always gives the same queue.

mod queries;

use super::case_fill::{dice, mix, picked};
use super::queries::{self as fill_queries, PostLine, TopicLine};
use crate::accounts;
use crate::app::App;
use crate::boards::pending::Text;
use crate::boards::{self, Kind, NewBoard};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, PostId, TopicId};
use crate::policy::{self, Audience, Viewer};
use crate::screening::{ItemKind, Why, items};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use queries::{AppealLine, HeldLine, ItemLine};
use std::time::Instant;

/// Lines in one transaction.
const BATCH: u64 = 2_000;
/// Accounts made in one transaction.
const BATCH_PEOPLE: u64 = 1_000;
/// Posts of one topic.
const POSTS_EACH: u64 = 20;
/// The oldest open line, in hours.
const HOURS: u64 = 30 * 24;
/// Clusters that lines share.
const CLUSTERS: u64 = 60;
/// Boards with their share in per cent of the lines.
const BOARDS: [(&str, u64); 4] = [("mod-talk", 60), ("mod-help", 30), ("mod-ideas", 9), ("mod-press", 1)];
const KINDS: [(ItemKind, u64); 4] =
    [(ItemKind::Report, 55), (ItemKind::Hold, 25), (ItemKind::SignUp, 15), (ItemKind::Appeal, 5)];
const HARMS: [(i64, u64); 5] = [(1, 55), (2, 25), (3, 13), (4, 6), (5, 1)];

/// Makes `lines` open lines and half as many closed ones. Says on stderr how far it is.
pub async fn run(app: &App, lines: u64) -> Result<f64> {
    let started = Instant::now();
    let boards = boards(app).await?;
    let mut people = Vec::new();
    let count = (lines / 4).max(100);
    while (people.len() as u64) < count {
        let from = people.len() as u64;
        let to = (from + BATCH_PEOPLE).min(count);
        let some =
            app.db.write(policy::system("bench"), move |tx| Box::pin(async move { make_people(tx, from, to).await }));
        people.extend(some.await?);
    }
    let all = lines + lines / 2;
    let mut made = 0;
    while made < all {
        let (from, count) = (made, BATCH.min(all - made));
        let batch = Batch { from, count, open: lines, boards: boards.clone(), people: people.clone(), now: app.now() };
        app.db.write(policy::system("bench"), move |tx| Box::pin(async move { batch.write(tx).await })).await?;
        made += count;
        if made.is_multiple_of(20_000) {
            eprintln!("{made} lines, {:.0} a second", made as f64 / started.elapsed().as_secs_f64());
        }
    }
    app.db.write(policy::system("bench"), |tx| Box::pin(async move { fill_queries::analyse(tx).await })).await?;
    Ok(started.elapsed().as_secs_f64())
}

async fn boards(app: &App) -> Result<Vec<BoardId>> {
    let mut ids = Vec::new();
    for (slug, _) in BOARDS {
        let found = boards::board_by_slug(&mut app.db.read().await?, &Viewer::Visitor, slug).await;
        ids.push(match found {
            Ok(board) => board.id,
            Err(Error::NotFound) => {
                let board = new_board(slug);
                let made = app.db.write(policy::system("bench"), move |tx| {
                    Box::pin(async move { boards::create_board(tx, &board).await })
                });
                made.await?
            }
            Err(error) => return Err(error),
        });
    }
    Ok(ids)
}

fn new_board(slug: &str) -> NewBoard {
    NewBoard {
        slug: slug.into(),
        name: slug.replace('-', " "),
        purpose: "Posts that somebody reports, to measure with.".into(),
        icon: "chat".into(),
        lang: None,
        see: Audience::Everyone,
        post: Audience::Everyone,
    }
}

async fn make_people(tx: &mut Tx, from: u64, to: u64) -> Result<Vec<AccountId>> {
    let mut ids = Vec::new();
    for number in from..to {
        ids.push(accounts::unclaimed(tx, "mod-bench", &format!("Newcomer {number}")).await?);
    }
    Ok(ids)
}

/// Lines `from..from + count`; the first `open` ones are open.
struct Batch {
    from: u64,
    count: u64,
    open: u64,
    boards: Vec<BoardId>,
    people: Vec<AccountId>,
    now: DateTime<Utc>,
}

impl Batch {
    async fn write(self, tx: &mut Tx) -> Result<()> {
        let numbers: Vec<u64> = (self.from..self.from + self.count).collect();
        let of = |kind: ItemKind| numbers.iter().copied().filter(|n| self.kind(*n) == kind).collect::<Vec<u64>>();
        let mut items = Vec::with_capacity(numbers.len());
        let (reports, holds, appeals) = (of(ItemKind::Report), of(ItemKind::Hold), of(ItemKind::Appeal));
        let posts = self.posts(tx, &reports).await?;
        for (number, (post, topic, board, author)) in reports.iter().zip(&posts) {
            items.push(self.line(*number, "post", post.0, *author, Some((*board, *topic))));
        }
        let held = queries::insert_held(tx, holds.iter().map(|number| self.held(*number)).collect()).await?;
        for (number, text) in holds.iter().zip(held) {
            items.push(self.line(*number, "pending", text, self.person(*number), None));
        }
        let contested: Vec<AppealLine> = appeals.iter().map(|number| self.appeal(*number)).collect();
        for (number, appeal) in appeals.iter().zip(queries::insert_appeals(tx, contested).await?) {
            items.push(self.line(*number, "appeal", appeal, self.person(*number), None));
        }
        for number in of(ItemKind::SignUp) {
            let person = self.people[(number % self.people.len() as u64) as usize];
            items.push(self.line(number, "account", person.0, person, None));
        }
        let lines = queries::insert_items(tx, items).await?;
        let reported = lines.iter().take(reports.len()).copied().zip(posts.iter().map(|post| post.0.0));
        queries::insert_reports(tx, reported.collect(), self.now).await
    }

    /// Posts to be reported, in topics of their own.
    async fn posts(&self, tx: &mut Tx, numbers: &[u64]) -> Result<Vec<(PostId, TopicId, BoardId, AccountId)>> {
        let chunks: Vec<&[u64]> = numbers.chunks(POSTS_EACH as usize).collect();
        let topics: Vec<TopicLine> = chunks.iter().map(|chunk| self.topic(chunk)).collect();
        let ids = fill_queries::insert_topics(tx, topics.clone()).await?;
        let (mut posts, mut places) = (Vec::new(), Vec::new());
        for ((chunk, topic), id) in chunks.iter().zip(&topics).zip(ids) {
            for (at, number) in chunk.iter().enumerate() {
                let (author, body) = (self.person(*number), body(*number));
                places.push((id, topic.board, author));
                posts.push(PostLine {
                    topic: id,
                    number: at as i64 + 1,
                    author,
                    body_html: format!("<p dir=\"auto\">{body}</p>\n"),
                    body,
                    at: topic.created_at,
                });
            }
        }
        let ids = fill_queries::insert_posts(tx, posts).await?;
        Ok(ids.into_iter().zip(places).map(|(post, (topic, board, author))| (post, topic, board, author)).collect())
    }

    fn topic(&self, chunk: &[u64]) -> TopicLine {
        let first = chunk.first().copied().unwrap_or_default();
        let author = self.person(first);
        let created_at = self.opened(first);
        TopicLine {
            board: self.board(first),
            author,
            kind: Kind::Talk,
            title: super::fill::title(first),
            lang: Some(Lang::En),
            created_at,
            last_post_at: created_at,
            last_author: author,
            posts: chunk.len() as i64,
        }
    }

    fn held(&self, number: u64) -> HeldLine {
        let text = Text::Reply { topic: TopicId(1), title: super::fill::title(number), body: body(number) };
        HeldLine {
            account: self.person(number),
            once: format!("bench-{number}"),
            fields: serde_json::to_string(&text).unwrap_or_default(),
            written_at: self.opened(number),
        }
    }

    fn appeal(&self, number: u64) -> AppealLine {
        AppealLine {
            puid: format!("bench-{number}"),
            account: self.person(number),
            subject_id: i64::try_from(number).unwrap_or(0),
            body: body(number),
            made_at: self.opened(number),
        }
    }

    fn line(
        &self,
        number: u64,
        subject: &'static str,
        subject_id: i64,
        account: AccountId,
        place: Option<(BoardId, TopicId)>,
    ) -> ItemLine {
        let (harm, opened_at) = (picked(&HARMS, dice(number, 3)), self.opened(number));
        let kind = self.kind(number);
        let is_open = number < self.open;
        let shares = matches!(kind, ItemKind::Hold | ItemKind::SignUp) && dice(number, 4) < 40;
        let claimed = is_open && dice(number, 5) < 1;
        ItemLine {
            kind: kind.as_str(),
            subject,
            subject_id,
            account,
            board: place.map_or_else(|| (kind == ItemKind::Hold).then(|| self.board(number)), |(board, _)| Some(board)),
            topic: place.map(|(_, topic)| topic),
            harm,
            rank: items::rank(opened_at, harm),
            reports: if kind == ItemKind::Report { 1 + (mix(number, 6) % 4) as i64 } else { 1 },
            why: if kind == ItemKind::Hold { Why::write(&[Why::First]) } else { "[]".into() },
            cluster: shares.then(|| {
                format!("link:site-{}.example", mix(number, 7) % CLUSTERS * (mix(number, 8) % CLUSTERS) / CLUSTERS)
            }),
            opened_at,
            claimed_by: claimed.then(|| self.people[(number % 7) as usize]),
            claimed_until: claimed.then(|| self.now + TimeDelta::days(1)),
            closed_at: (!is_open).then(|| opened_at + TimeDelta::hours(1)),
        }
    }

    fn kind(&self, number: u64) -> ItemKind {
        let kind = picked(&KINDS, dice(number, 1));
        // Of one person at most one open line of that kind.
        let fits = number < self.people.len() as u64 || number >= self.open;
        if kind == ItemKind::SignUp && !fits { ItemKind::Hold } else { kind }
    }

    fn board(&self, number: u64) -> BoardId {
        let slug = picked(&BOARDS, dice(number, 2));
        BOARDS.iter().position(|(known, _)| *known == slug).map_or(self.boards[0], |at| self.boards[at])
    }

    fn person(&self, number: u64) -> AccountId {
        self.people[(mix(number, 9) % self.people.len() as u64) as usize]
    }

    fn opened(&self, number: u64) -> DateTime<Utc> {
        self.now - TimeDelta::minutes((mix(number, 10) % (HOURS * 60)) as i64)
    }
}

fn body(number: u64) -> String {
    format!(
        "{}. Buy it at https://site-{}.example, it is cheaper there.",
        super::fill::title(number),
        number % CLUSTERS
    )
}
