//! What listening costs: `cargo bench --bench listening`.
//!
//! 1,000 watches of three terms each over 10 posts a second, in rounds of 10 seconds as the program has them: CPU of the rounds (reading the
//! queue, matching, writing mentions and counts, the detectors with 56 days of memory) as a share of one core. And a year of
//! 5-minute counts for 1,000 watches through the detector, on all cores.

#[allow(dead_code)]
mod server;

use chrono::{DateTime, TimeDelta, Utc};
use hearth::app::App;
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::ids::{AccountId, WatchId};
use hearth::listening::detector::{Settings, Watch};
use hearth::listening::hear;
use hearth::listening::matcher::{Matcher, Said};
use hearth::listening::queries::{self, WatchRow};
use hearth::listening::state::State;
use hearth::listening::watch::{AuthorKind, NewWatch, Rule, Severity};
use hearth::policy;
use hearth::transfer::complaints::{self, Options};
use server::Folder;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const WATCHES: usize = 1_000;
const POSTS_PER_S: usize = 10;
const ROUND_S: usize = 10;
const ROUNDS: usize = 30;
/// Rounds that are not counted.
const WARM_UP: usize = 3;
/// Words that posts are made of; a watch looks for three of them.
const VOCABULARY: usize = 4_000;
const POST_WORDS: usize = 40;
/// From here on words are rare.
const RARE_FROM: usize = 3_200;
/// The budgets: share of a core, and seconds for a year of every watch.
const SHARE_MAX: f64 = 0.05;
const YEAR_S_MAX: f64 = 60.0;
const SLOTS_PER_DAY: i64 = 288;
const TICKS_PER_S: f64 = 100.0;
const START: &str = "2026-11-02T09:00:00Z";

/// Small numbers, the same in every run.
struct Draws(u64);

impl Draws {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    /// A word: a few are frequent, most are rare.
    fn word(&mut self) -> usize {
        let (one, other) = (self.next(VOCABULARY), self.next(VOCABULARY));
        one * other / VOCABULARY
    }
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let share = runtime.block_on(live());
    let year = a_year();
    assert!(share <= SHARE_MAX && year <= YEAR_S_MAX, "over the budget");
}

fn cpu_s() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("/proc");
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    fields[11..13].iter().filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / TICKS_PER_S
}

fn rule(number: usize) -> Rule {
    let mut draws = Draws(number as u64);
    // Rare words: a post is for about three of the watches.
    let words: Vec<String> =
        (0..3).map(|_| format!("word{:04}q", RARE_FROM + draws.next(VOCABULARY - RARE_FROM))).collect();
    let unwanted = format!("word{:04}q word{:04}q", draws.next(VOCABULARY), draws.next(VOCABULARY));
    Rule { unwanted, ..Rule::of(words.join("\n")) }
}

/// What a detector knows after 56 days of as many mentions as are to come: about nine in 5 minutes.
fn grown(number: usize, now: DateTime<Utc>) -> Watch {
    let (settings, mut watch, mut draws) = (Settings::default(), Watch::default(), Draws(number as u64));
    let first = now.timestamp() - 56 * 86_400;
    for slot in 0..56 * SLOTS_PER_DAY {
        let count = (0..18).filter(|_| draws.next(2) == 0).count();
        watch.count(&settings, first + slot * 300, count as f64);
    }
    watch
}

async fn open(folder: &Folder, clock: Clock) -> App {
    let (data, url) = (folder.0.display().to_string(), format!("sqlite://{}", folder.0.join("hearth.db").display()));
    let config = Config::from(|key| match key {
        "HEARTH_DATA_DIR" => Some(data.clone()),
        "HEARTH_DATABASE_URL" => Some(url.clone()),
        _ => None,
    });
    hearth::words::load();
    hearth::build(config.expect("a configuration"), clock).await.expect("the site is built").0
}

async fn add_watches(app: &App, owner: AccountId) {
    let now = app.now();
    let states: Vec<Watch> = (0..WATCHES).map(|number| grown(number, now)).collect();
    for (number, grown) in states.into_iter().enumerate() {
        let plain = NewWatch::plain(format!("Watch {number}"), rule(number), owner);
        let new = NewWatch { severity: Severity::Note, ..plain };
        let work = app.db.write(policy::system("bench"), move |tx| {
            Box::pin(async move {
                let id: WatchId = queries::insert(tx, &new).await?.expect("a new watch");
                let row: WatchRow = queries::watch(tx, id).await?.expect("the watch");
                let mut state = State::new(&row);
                state.watch = grown;
                state.keep(tx, id).await
            })
        });
        work.await.expect("a watch");
    }
}

fn post(draws: &mut Draws) -> String {
    let words: Vec<String> = (0..POST_WORDS).map(|_| format!("word{:04}q", draws.word())).collect();
    words.join(" ")
}

/// Ten seconds of posts, brought in at once.
async fn say(app: &App, folder: &Folder, round: usize, draws: &mut Draws) {
    let mut text = String::from("id,created_at,author,text\n");
    for number in 0..POSTS_PER_S * ROUND_S {
        let at = (app.now() - TimeDelta::milliseconds(number as i64 * 100)).format("%Y-%m-%dT%H:%M:%SZ");
        let author = draws.next(5_000);
        writeln!(text, "{round}-{number},{at},customer-{author},{}", post(draws)).expect("text");
    }
    let file = folder.0.join("now.csv");
    std::fs::write(&file, text).expect("a file");
    let (board, source) = ("talk".into(), Some("bench".into()));
    let options = Options { file, board, boards_from_file: false, open_cases: false, source, report: None };
    complaints::run(app, &options).await.expect("an import");
}

/// The share of one core that listening takes.
async fn live() -> f64 {
    let folder = Folder::new("listening");
    let clock = Clock::fixed(START.parse().expect("a time"));
    let app = open(&folder, clock.clone()).await;
    let mut draws = Draws(7);
    say(&app, &folder, 0, &mut draws).await;
    let (owner,): (AccountId,) = {
        let mut conn = app.db.read().await.expect("a connection");
        conn.one("select min(id) from accounts", ()).await.expect("an account")
    };
    add_watches(&app, owner).await;
    let (mut spent, mut longest) = (0.0, 0.0_f64);
    for round in 1..=ROUNDS + WARM_UP {
        clock.advance(TimeDelta::seconds(ROUND_S as i64));
        say(&app, &folder, round, &mut draws).await;
        let (cpu, began) = (cpu_s(), Instant::now());
        hear::round(app.clone()).await.expect("a round");
        if round > WARM_UP {
            spent += cpu_s() - cpu;
            longest = longest.max(began.elapsed().as_secs_f64());
        }
    }
    let (pairs, touched): (i64, i64) = {
        let mut conn = app.db.read().await.expect("a connection");
        let text = "select count(*), count(distinct watch_id) from mention_watches";
        conn.one(text, ()).await.expect("a count")
    };
    app.db.close().await;
    let share = spent / (ROUNDS * ROUND_S) as f64;
    let posts = POSTS_PER_S * ROUND_S * (ROUNDS + WARM_UP);
    println!(
        "{WATCHES} watches, {POSTS_PER_S} posts/s: {:.2} % of one core (budget {} %)",
        share * 100.0,
        SHARE_MAX * 100.0
    );
    println!("  {posts} posts, {:.1} watches each, {touched} watches heard something", pairs as f64 / posts as f64);
    println!("  longest round {:.0} ms", longest * 1e3);
    matching(&mut draws);
    share
}

/// What finding the watches alone takes.
fn matching(draws: &mut Draws) {
    let matcher = Matcher::new((0..WATCHES).map(|number| (WatchId(number as i64), rule(number))));
    let posts: Vec<String> = (0..2_000).map(|_| post(draws)).collect();
    let began = Instant::now();
    for body in &posts {
        let said =
            Said { title: "", body, lang: None, kind: None, board: None, source: None, author: AuthorKind::Customer };
        black_box(matcher.find(&said));
    }
    println!("  matching alone: {:.0} µs a post of {POST_WORDS} words", began.elapsed().as_secs_f64() * 1e6 / 2_000.0);
}

/// Seconds for a year of 5-minute counts of every watch, on all cores.
fn a_year() -> f64 {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (began, cpu) = (Instant::now(), cpu_s());
    let alarms: usize = std::thread::scope(|scope| {
        let parts: Vec<_> = (0..cores).map(|core| scope.spawn(move || part(core, cores))).collect();
        parts.into_iter().map(|part| part.join().expect("a part")).sum()
    });
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{WATCHES} watch-years: {seconds:.1} s on {cores} cores, {:.1} s of CPU, {alarms} alarms (budget {YEAR_S_MAX} s)",
        cpu_s() - cpu
    );
    seconds
}

fn part(core: usize, cores: usize) -> usize {
    let settings = Settings::default();
    let mut alarms = 0;
    for number in (core..WATCHES).step_by(cores) {
        let (mut watch, mut draws) = (Watch::default(), Draws(number as u64));
        for slot in 0..365 * SLOTS_PER_DAY {
            let rare = if slot % SLOTS_PER_DAY > 96 { 3 } else { 9 };
            let count = if draws.next(rare) == 0 { 1 + draws.next(3) } else { 0 };
            alarms += usize::from(watch.count(&settings, slot * 300, count as f64).is_alarm());
        }
    }
    alarms
}
