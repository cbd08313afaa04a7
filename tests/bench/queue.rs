//! Each view of the moderators' queue with 100,000 open lines: `cargo bench --bench queue`.
//!
//! Whole pages through the real router, as a moderator asks for them: counts, load and thirty rows with the texts they are about; the first page, a
//! deep one and one board; one line of each kind with its context; the waves. On SQLite, and on PostgreSQL where `HEARTH_TEST_POSTGRES`
//! names a server with the right to create schemas. `BENCH_LINES` sets another number of open lines, `BENCH_KEEP` names a folder that keeps
//! the SQLite file for the next run. Then every statement of those pages is explained: none may read a large table whole.

mod pages;

use hearth::app::App;
use hearth::policy::Role;
use hearth::transfer::fill;
use pages::{Staff, Trial, Worst, make_reader};

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const LINES: u64 = 100_000;
const VIEWS: [&str; 7] = ["all", "reports", "holds", "appeals", "signups", "mine", "closed"];
/// A board with most of the lines, and one with hardly any.
const BOARDS: [&str; 2] = ["mod-talk", "mod-press"];
/// Tables that grow with the community.
const LARGE: [&str; 8] =
    ["queue_items", "posts", "topics", "pending_texts", "reports", "decisions", "appeals", "accounts"];

fn main() {
    pages::on_both("queue", &LARGE, async |trial| {
        let lines = pages::size("BENCH_LINES", LINES);
        prepare(trial, lines).await;
        let paths = paths(&trial.app).await;
        let staff = Staff::signs_in(trial.router.clone()).await;
        trial.head(&format!("{lines} open lines"));
        let mut worst = Worst::default();
        for path in &paths {
            let time = staff.times_at_rest(path).await;
            println!("{path:<72}{:>16}", worst.takes(path, time));
        }
        trial.records(async || staff.asks_all(&paths).await).await;
        worst.told()
    });
}

/// Each view, first and deep and on a board; a line of each kind; the waves.
async fn paths(app: &App) -> Vec<String> {
    let mut conn = app.db.read().await.expect("a connection");
    let mut paths = Vec::new();
    for view in VIEWS {
        paths.push(format!("/desk/queue?view={view}"));
        if view != "closed" {
            paths.extend(BOARDS.map(|board| format!("/desk/queue?view={view}&board={board}")));
        }
    }
    let deep = "select rank, id from queue_items where closed_at is null order by rank limit 1 offset 1000";
    let (rank, id): (i64, i64) = conn.one(deep, ()).await.expect("a line in the middle");
    paths.extend(VIEWS.map(|view| format!("/desk/queue?view={view}&after={rank}.{id}")));
    for kind in ["report", "hold", "sign_up", "appeal"] {
        let one = "select id from queue_items where closed_at is null and kind = $1 order by rank limit 1";
        let (id,): (i64,) = conn.one(one, (kind,)).await.expect("a line");
        paths.push(format!("/desk/queue/{id}"));
    }
    paths.push("/desk/queue/waves".into());
    paths.push("/account/moderating".into());
    paths
}

async fn prepare(trial: &Trial, lines: u64) {
    if !trial.is_empty().await {
        return;
    }
    make_reader(&trial.app, Role::Moderator, "Customer care").await;
    let filled = fill::run(&trial.app, fill::Options { topics: 1, posts: 1, cases: 0, queue: lines, ideas: 0 })
        .await
        .expect("lines");
    println!("{} lines in {:.0} s", filled.posts, filled.seconds);
    // The lines of one of those who claimed some are the reader's.
    trial
        .does(
            "update queue_items set claimed_by = (select id from accounts where handle = 'reader')
                where claimed_by = (select min(claimed_by) from queue_items where claimed_by is not null)",
        )
        .await;
}
