//! `hearth bench fill --cases`: a desk with years behind it, to measure with: most cases are done, the newest are open, a few
//! departments, boards and people have most of them. The same number always gives the same desk.

use super::queries::{self, CaseLine, PostLine, TopicLine};
use crate::accounts::{self, NewAccount};
use crate::app::App;
use crate::boards::{self, Kind, NewBoard};
use crate::cases::{Severity, State};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, CaseId, CategoryId, DepartmentId, FieldId};
use crate::policy::{self, Audience, Role, Viewer};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Instant;

/// Cases in one transaction.
const BATCH_CASES: u64 = 2_000;
/// How far back the oldest case lies.
const YEARS: i64 = 4;
/// Who writes complaints.
const CUSTOMERS: u64 = 20_000;
/// Customers made in one transaction.
const BATCH_CUSTOMERS: u64 = 1_000;
/// Who answers them.
const AGENTS: u64 = 40;
/// Boards with their share in per cent of the cases.
const BOARDS: [(&str, u64); 6] = [
    ("desk-orders", 45),
    ("desk-delivery", 25),
    ("desk-devices", 15),
    ("desk-shops", 10),
    ("desk-app", 4),
    ("desk-press", 1),
];
/// Departments with their share in per cent of the cases.
const DEPARTMENTS: [(&str, u64); 6] =
    [("Customer care", 45), ("Logistics", 22), ("Repairs", 15), ("Billing", 12), ("Shops", 5), ("Legal", 1)];
/// Categories with their share in per cent of the cases.
const CATEGORIES: [(&str, u64); 8] = [
    ("late", 30),
    ("broken", 25),
    ("refund", 18),
    ("wrong-item", 12),
    ("rude", 7),
    ("account", 5),
    ("safety", 2),
    ("privacy", 1),
];
/// Tags; the first ones are the most used.
const TAGS: [&str; 40] = [
    "return",
    "kettle",
    "toaster",
    "courier",
    "warranty",
    "voucher",
    "lid",
    "base",
    "invoice",
    "pickup",
    "repeat",
    "photo",
    "switch",
    "seal",
    "refund",
    "vip",
    "press",
    "holiday",
    "recall",
    "spare-part",
    "noise",
    "smell",
    "leak",
    "colour",
    "box",
    "manual",
    "app",
    "login",
    "coupon",
    "price",
    "rust",
    "cable",
    "plug",
    "burn",
    "child",
    "legal",
    "lost",
    "damaged",
    "swap",
    "gift",
];
const LANGS: [(Lang, u64); 3] = [(Lang::En, 60), (Lang::He, 25), (Lang::Pl, 15)];
const KINDS: [(Kind, u64); 5] =
    [(Kind::Complaint, 88), (Kind::Question, 8), (Kind::Idea, 2), (Kind::Praise, 1), (Kind::Talk, 1)];
const SEVERITIES: [(Severity, u64); 4] =
    [(Severity::Normal, 60), (Severity::Low, 20), (Severity::High, 16), (Severity::Urgent, 4)];
const OPEN_STATES: [(State, u64); 5] =
    [(State::Open, 25), (State::Acknowledged, 20), (State::InProgress, 30), (State::Waiting, 20), (State::Reopened, 5)];

/// Makes `cases` cases with their topics. Says on stderr how far it is.
pub async fn run(app: &App, cases: u64) -> Result<f64> {
    let started = Instant::now();
    let ground = prepare(app).await?;
    let mut made = 0;
    while made < cases {
        let count = BATCH_CASES.min(cases - made);
        let batch = Batch { from: made, count, all: cases, ground: ground.clone(), now: app.now() };
        app.db.write(policy::system("bench"), move |tx| Box::pin(async move { batch.write(tx).await })).await?;
        made += count;
        if made.is_multiple_of(20_000) {
            eprintln!("{made} cases, {:.0} a second", made as f64 / started.elapsed().as_secs_f64());
        }
    }
    app.db.write(policy::system("bench"), |tx| Box::pin(async move { queries::analyse(tx).await })).await?;
    Ok(started.elapsed().as_secs_f64())
}

/// What cases are made of.
#[derive(Clone)]
struct Ground {
    boards: Vec<BoardId>,
    departments: Vec<DepartmentId>,
    categories: Vec<CategoryId>,
    order_field: FieldId,
    agents: Vec<AccountId>,
    customers: Vec<AccountId>,
}

async fn prepare(app: &App) -> Result<Ground> {
    let mut known = Vec::new();
    let mut agents = Vec::new();
    {
        let mut conn = app.db.read().await?;
        for (slug, _) in BOARDS {
            known.push(match boards::board_by_slug(&mut conn, &Viewer::Visitor, slug).await {
                Ok(board) => Some(board.id),
                Err(Error::NotFound) => None,
                Err(error) => return Err(error),
            });
        }
        for number in 0..AGENTS {
            agents.push(accounts::by_handle(&mut conn, &agent(number)).await?.map(|agent| agent.id));
        }
    }
    let mut ground = app
        .db
        .write(policy::system("bench"), move |tx| Box::pin(async move { lay_ground(tx, &known, &agents).await }))
        .await?;
    for from in (0..CUSTOMERS).step_by(BATCH_CUSTOMERS as usize) {
        let some = app.db.write(policy::system("bench"), move |tx| Box::pin(async move { customers(tx, from).await }));
        ground.customers.extend(some.await?);
    }
    Ok(ground)
}

async fn customers(tx: &mut Tx, from: u64) -> Result<Vec<AccountId>> {
    let mut ids = Vec::new();
    for number in from..from + BATCH_CUSTOMERS {
        ids.push(accounts::unclaimed(tx, "desk-bench", &format!("Customer {number}")).await?);
    }
    Ok(ids)
}

async fn lay_ground(tx: &mut Tx, known: &[Option<BoardId>], agents_known: &[Option<AccountId>]) -> Result<Ground> {
    let (mut boards, mut agents) = (Vec::new(), Vec::new());
    for ((slug, _), known) in BOARDS.into_iter().zip(known) {
        boards.push(match known {
            Some(board) => *board,
            None => boards::create_board(tx, &new_board(slug)).await?,
        });
    }
    for (number, known) in (0..AGENTS).zip(agents_known) {
        agents.push(match known {
            Some(agent) => *agent,
            None => accounts::create(tx, new_agent(number, tx.now())).await?,
        });
    }
    let (departments, categories) = (DEPARTMENTS.map(|(name, _)| name), CATEGORIES.map(|(slug, _)| slug));
    Ok(Ground {
        boards,
        departments: queries::ensure_departments(tx, &departments).await?,
        categories: queries::ensure_categories(tx, &categories).await?,
        order_field: queries::ensure_field(tx, "Order number").await?,
        agents,
        customers: Vec::new(),
    })
}

fn agent(number: u64) -> String {
    format!("agent-{number}")
}

fn new_agent(number: u64, now: DateTime<Utc>) -> NewAccount {
    NewAccount {
        handle: agent(number),
        role: Some(Role::Staff),
        department: Some(picked(&DEPARTMENTS, number * 100 / AGENTS).to_owned()),
        confirmed_at: Some(now),
        ..NewAccount::default()
    }
}

fn new_board(slug: &str) -> NewBoard {
    NewBoard {
        slug: slug.into(),
        name: slug.replace('-', " "),
        purpose: "Cases that say little, to measure with.".into(),
        icon: "desk".into(),
        lang: None,
        see: Audience::Everyone,
        post: Audience::Everyone,
    }
}

/// Cases `from..from + count` of `all`.
struct Batch {
    from: u64,
    count: u64,
    all: u64,
    ground: Ground,
    now: DateTime<Utc>,
}

impl Batch {
    async fn write(self, tx: &mut Tx) -> Result<()> {
        let lines: Vec<(TopicLine, CaseLine)> = (self.from..self.from + self.count).map(|n| self.case(n)).collect();
        let topics = queries::insert_topics(tx, lines.iter().map(|(topic, _)| topic.clone()).collect()).await?;
        let (mut words, mut posts, mut cases) = (Vec::new(), Vec::new(), Vec::new());
        for (topic, (line, case)) in topics.iter().copied().zip(lines) {
            words.extend(boards::similar::index_words(&line.title).into_iter().map(|word| (word, topic)));
            let body = format!("{}. It happened again this week.", line.title);
            posts.push(PostLine {
                topic,
                number: 1,
                author: line.author,
                body_html: format!("<p dir=\"auto\">{body}</p>\n"),
                body,
                at: line.created_at,
            });
            cases.push(CaseLine { topic, ..case });
        }
        queries::insert_words(tx, words).await?;
        queries::insert_posts(tx, posts).await?;
        let ids = queries::insert_cases(tx, cases).await?;
        if let (Some(first), Some(last)) = (topics.iter().min(), topics.iter().max()) {
            queries::show_case_states(tx, *first, *last).await?;
        }
        let numbers = self.from..self.from + self.count;
        let (mut tags, mut values): (Vec<(CaseId, String)>, Vec<(CaseId, FieldId, String)>) = (Vec::new(), Vec::new());
        for (number, case) in numbers.zip(ids) {
            tags.extend(tags_of(number).into_iter().map(|tag| (case, tag)));
            if dice(number, 20) < 60 {
                values.push((case, self.ground.order_field, format!("EM-{:07}", number * 7 % 10_000_000)));
            }
        }
        queries::insert_case_tags(tx, tags).await?;
        queries::insert_case_values(tx, values).await?;
        for (board, (_, share)) in self.ground.boards.iter().zip(BOARDS) {
            queries::count_topics(tx, *board, (self.count * share / 100) as i64).await?;
        }
        events::record(tx, Event::Imported { source: "desk-bench".into(), posts: self.count as i64 }).await
    }

    fn case(&self, number: u64) -> (TopicLine, CaseLine) {
        let ground = &self.ground;
        let opened_at = self.opened(number);
        let state = self.state(number);
        let since = opened_at + (self.now - opened_at) / 100 * (dice(number, 1) as i32) / 4;
        let (board, kind, lang) = (
            nth(&ground.boards, &BOARDS, dice(number, 2)),
            picked(&KINDS, dice(number, 3)),
            picked(&LANGS, dice(number, 4)),
        );
        let author = ground.customers[(mix(number, 5) % CUSTOMERS) as usize];
        let waits_since = state.waits().then_some(since);
        let due_at = waits_since.filter(|_| dice(number, 6) < 90).map(|_| self.due(number));
        let answered = !matches!(state, State::Open);
        let assigned = if state == State::Open { 30 } else { 92 };
        let topic = TopicLine {
            board,
            author,
            kind,
            title: super::fill::title(number),
            lang: Some(lang),
            created_at: opened_at,
            last_post_at: opened_at,
            last_author: author,
            posts: 1,
        };
        let case = CaseLine {
            topic: crate::ids::TopicId(0),
            customer: author,
            state,
            board,
            kind,
            lang,
            assignee: (dice(number, 7) < assigned).then(|| ground.agents[(mix(number, 8) % AGENTS) as usize]),
            opened_at,
            state_since: since,
            waits_since,
            first_reply_at: answered.then_some(opened_at + (since - opened_at) / 2),
            resolved_at: state.is_done().then_some(since),
            closed_at: (state == State::Closed).then_some(since),
            severity: picked(&SEVERITIES, dice(number, 9)),
            category: (dice(number, 10) < 90).then(|| nth(&ground.categories, &CATEGORIES, dice(number, 11))),
            department: (dice(number, 12) < 95).then(|| nth(&ground.departments, &DEPARTMENTS, dice(number, 13))),
            news_since: (state.waits() && answered && dice(number, 14) < 30).then_some(since),
            due_at,
        };
        (topic, case)
    }

    fn opened(&self, number: u64) -> DateTime<Utc> {
        let span = TimeDelta::days(365 * YEARS).num_seconds();
        let back = span - (span as f64 * (number as f64 / self.all as f64)) as i64;
        self.now - TimeDelta::seconds(back)
    }

    /// The newest twentieth is mostly open, hardly anything old is: about one case in ten.
    fn state(&self, number: u64) -> State {
        let newer = (self.all - number) * 100 / self.all;
        let open = match newer {
            0..5 => 85,
            5..25 => 20,
            _ => 2,
        };
        match (dice(number, 15) < open, dice(number, 16) < 80) {
            (true, _) => picked(&OPEN_STATES, dice(number, 17)),
            (false, true) => State::Closed,
            (false, false) => State::Resolved,
        }
    }

    /// From two days ago to five days ahead.
    fn due(&self, number: u64) -> DateTime<Utc> {
        self.now + TimeDelta::minutes((mix(number, 18) % (7 * 1440)) as i64 - 2 * 1440)
    }
}

/// Up to three tags for a third of the cases; the first ones often, the last ones hardly ever.
fn tags_of(number: u64) -> Vec<String> {
    if dice(number, 21) >= 35 {
        return Vec::new();
    }
    let count = 1 + dice(number, 22) / 40;
    let mut tags: Vec<String> = (0..count)
        .map(|step| {
            let place = dice(number, 30 + step) * dice(number, 40 + step) * dice(number, 50 + step) / 10_000;
            TAGS[(place as usize * TAGS.len() / 100).min(TAGS.len() - 1)].to_owned()
        })
        .collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// A number from 0 to 99 that looks thrown and is always the same.
pub(super) const fn dice(number: u64, salt: u64) -> u64 {
    mix(number, salt) % 100
}

/// SplitMix64: well mixed bits of a number.
pub(super) const fn mix(number: u64, salt: u64) -> u64 {
    let mut bits = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(salt.wrapping_mul(0xd1b5_4a32_d192_ed03));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// What a throw of 0 to 99 falls on, by the shares.
pub(super) fn picked<T: Copy>(shares: &[(T, u64)], thrown: u64) -> T {
    shares[place(shares, thrown)].0
}

fn nth<T: Copy, S>(of: &[T], shares: &[(S, u64)], thrown: u64) -> T {
    of[place(shares, thrown).min(of.len() - 1)]
}

fn place<T>(shares: &[(T, u64)], thrown: u64) -> usize {
    let mut below = 0;
    shares
        .iter()
        .position(|(_, share)| {
            below += share;
            thrown < below
        })
        .unwrap_or(0)
}
