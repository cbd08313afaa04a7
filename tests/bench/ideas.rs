//! 50,000 ideas: the public list, each filter, the search and what is similar, and the producers' desk: `cargo bench --bench ideas`.
//!
//! Whole pages through the real router, as a visitor, a member who is never served from memory, and a producer ask for them. On SQLite, and on
//! PostgreSQL where `HEARTH_TEST_POSTGRES` names a server with the right to create schemas. `BENCH_IDEAS` sets another number of ideas. Then
//! every statement of those pages is explained: none may read a large table whole. Last, a file of as many ideas is brought in, and again.

mod pages;

use hearth::app::App;
use hearth::cocreation::index;
use hearth::policy::{Role, Viewer};
use hearth::transfer::{fill, ideas};
use pages::{Folder, Staff, Trial, Worst, make_reader};
use std::fmt::Write as _;

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const IDEAS: u64 = 50_000;
/// What many ideas have, what few have, and what none has. `{}` is the order.
const LISTS: [&str; 20] = [
    "/ideas?sort={}",
    "/ideas?sort={}&state=new",
    "/ideas?sort={}&state=in_progress",
    "/ideas?sort={}&state=shipped",
    "/ideas?sort={}&state=withdrawn",
    "/ideas?sort={}&board=wishes-kitchen",
    "/ideas?sort={}&board=wishes-press",
    "/ideas?sort={}&board=wishes-press&state=in_progress",
    "/ideas?sort={}&challenge=1",
    "/ideas?sort={}&challenge=999999",
    "/ideas?sort={}&q=kettle",
    "/ideas?sort={}&q=k",
    "/ideas?sort={}&q=kettle+plastic",
    "/ideas?sort={}&q=czajnik+kettle",
    "/ideas?sort={}&q=K17",
    "/ideas?sort={}&q=K1789",
    "/ideas?sort={}&q=nosuchword",
    "/ideas?sort={}&q=%D7%A7%D7%95%D7%9E%D7%A7%D7%95%D7%9D",
    "/ideas?sort={}&q=kettle&board=wishes-press&state=shipped",
    "/ideas?sort={}&after=3-25000",
];
const SORTS: [&str; 3] = ["newest", "votes", "moved"];
const DESK: [&str; 24] = [
    "tab=waiting",
    "tab=mine",
    "tab=weigh",
    "tab=all",
    "tab=all&sort=votes",
    "tab=all&sort=moved",
    "tab=waiting&board=wishes-press",
    "tab=all&sort=votes&board=wishes-press",
    "tab=all&state=in_progress",
    "tab=all&state=duplicate",
    "tab=waiting&state=shipped",
    "tab=all&tag=kettle",
    "tab=all&sort=votes&tag=kettle&board=wishes-press",
    "tab=all&tag=export",
    "tab=all&tag=none",
    "tab=all&owner=me",
    "tab=all&owner=none&sort=votes",
    "tab=all&challenge=1&sort=moved",
    "tab=all&weighed=yes",
    "tab=all&weighed=no&sort=votes",
    "tab=waiting&q=kettle+handle",
    "tab=all&sort=votes&q=K1789",
    "tab=all&sort=moved&q=kettle+czajnik",
    "tab=all&q=ket&tag=app&state=new&owner=none",
];
const OTHER: [&str; 3] = ["/desk/ideas/matrix", "/desk/ideas/clusters", "/desk/ideas/17"];
/// Titles that somebody is about to write: many like it, few, none.
const TITLES: [(&str, &str); 4] = [
    ("A quieter kettle without plastic", "At night it wakes the whole family."),
    ("Kettle K1789", ""),
    ("קומקום שקט יותר", "בלילה הוא מעיר את כל המשפחה."),
    ("Xylophone for cats", "Zyzzyva quux."),
];
/// Tables that grow with the community.
const LARGE: [&str; 9] =
    ["ideas", "topics", "posts", "idea_words", "idea_tags", "idea_changes", "idea_votes", "topic_words", "accounts"];

fn main() {
    pages::on_both("ideas", &LARGE, async |trial| {
        let count = pages::size("BENCH_IDEAS", IDEAS);
        prepare(trial, count).await;
        let staff = Staff::signs_in(trial.router.clone()).await;
        let lists = LISTS.iter().flat_map(|path| SORTS.map(|sort| path.replace("{}", sort)));
        let desk = DESK.iter().map(|query| format!("/desk/ideas?{query}"));
        let paths: Vec<String> = lists.chain(desk).chain(OTHER.map(str::to_owned)).collect();
        trial.head(&format!("{count} ideas"));
        let mut worst = Worst::default();
        for path in &paths {
            let time = staff.times_at_rest(path).await;
            println!("{path:<72}{:>16}", worst.takes(path, time));
        }
        for (title, body) in TITLES {
            let time = pages::timed(async || similar(&trial.app, title, body).await).await;
            println!("{:<72}{:>16}", format!("similar: {title}"), worst.takes(title, time));
        }
        let looks = async || {
            staff.asks_all(&paths).await;
            similar(&trial.app, TITLES[0].0, TITLES[0].1).await;
        };
        trial.records(looks).await;
        let good = worst.told();
        import(&trial.app, count).await;
        good
    });
}

/// Looks for what is similar, as a visitor.
async fn similar(app: &App, title: &str, body: &str) {
    let mut conn = app.db.read().await.expect("a connection");
    index::similar(&mut conn, &Viewer::Visitor, title, body, 5).await.expect("an answer");
}

async fn prepare(trial: &Trial, count: u64) {
    if !trial.is_empty().await {
        return;
    }
    make_reader(&trial.app, Role::Producer, "Products").await;
    let amount = fill::Options { topics: 1, posts: 1, cases: 0, queue: 0, ideas: count };
    let filled = fill::run(&trial.app, amount).await.expect("ideas");
    println!("{} ideas in {:.0} s", filled.topics, filled.seconds);
    // A fiftieth of the ideas is the reader's, a hundredth is weighed, a two-hundredth entered for a challenge.
    for more in [
        "insert into challenges (id, board_id, state, lang, title_en, title_he, title_pl, brief_en, brief_he, brief_pl, open_en, open_he,
            open_pl, fixed_en, fixed_he, fixed_pl, rules_en, rules_he, rules_pl, rewards_en, rewards_he, rewards_pl, owner_id,
            decider_id, ballot, counts, votes_each, min_age_days, jury, asked_en, asked_he, asked_pl, said_en, said_he, said_pl,
            did_en, did_he, did_pl, version, created_by, created_at, opened_at)
         select 1, (select min(id) from boards), 'open', 'en', 'Bench', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '',
            a.id, a.id, 'votes', 'always', 0, 0, false, '', '', '', '', '', '', '', '', '', 1, a.id, a.created_at, a.created_at
         from accounts a where a.handle = 'reader'",
        "update ideas set owner_id = (select id from accounts where handle = 'reader') where topic_id % 50 = 0",
        "update ideas set effort = 1 + topic_id % 5, impact = 1 + topic_id / 5 % 5 where topic_id % 100 = 0",
        "update ideas set challenge_id = 1 where topic_id % 200 = 0",
        "insert into idea_evaluations (topic_id, account_id, note)
         select topic_id, (select id from accounts where handle = 'reader'), '' from ideas where topic_id % 150 = 0",
    ] {
        trial.does(more).await;
    }
}

/// How long it takes to bring as many ideas in from a file, and to find that all of them are there.
async fn import(app: &App, count: u64) {
    let folder = Folder::new("import");
    let file = folder.0.join("ideas.csv");
    let mut text = String::from("id,created_at,author,title,text,state,votes,tags\n");
    for number in 0..count {
        writeln!(
            text,
            "{number},2024-01-01T10:00:00Z,dreamer-{},A wish numbered {number},\"It would help us, said {number} people.\",,{},\"a, b\"",
            number % 1_000,
            number % 90
        )
        .expect("a line");
    }
    std::fs::write(&file, text).expect("a file");
    let options = ideas::Options { file, board: "brought-in".into(), source: None, report: None };
    for turn in ["import", "import again"] {
        let report = ideas::run(app, &options).await.expect("a report");
        println!(
            "{turn}: {} kept, {} known, {:.1} s, {:.0} rows/s",
            report.kept,
            report.known,
            report.seconds,
            report.rate()
        );
    }
}
