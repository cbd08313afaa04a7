//! Each view of the desk with each filter, on a desk of 200,000 cases: `cargo bench --bench desk`.
//!
//! Whole pages through the real router, as a member of staff asks for them: counts, filters and thirty rows. On SQLite, and on PostgreSQL where
//! `HEARTH_TEST_POSTGRES` names a server with the right to create schemas. `BENCH_CASES` sets another number of cases, `BENCH_KEEP` names a
//! folder that keeps the SQLite file for the next run. Then every statement of those pages is explained: none may read a large table whole.

mod pages;

use hearth::policy::Role;
use hearth::transfer::fill;
use pages::{Staff, Trial, Worst, make_reader};

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const CASES: u64 = 200_000;
const VIEWS: [&str; 8] = ["waiting", "mine", "department", "unassigned", "breaching", "news", "open", "resolved"];
/// A filter of each kind: what many cases have, what few have, and what none has.
const FILTERS: [&str; 28] = [
    "",
    "board=desk-orders",
    "board=desk-press",
    "state=in_progress",
    "state=reopened",
    "state=resolved",
    "severity=urgent",
    "department=1",
    "department=6",
    "department=999999",
    "assignee=me",
    "assignee=none",
    "assignee=agent-7",
    "category=late",
    "category=privacy",
    "tag=return",
    "tag=gift",
    "tag=none",
    "language=pl",
    "kind=complaint",
    "kind=praise",
    "q=%2317",
    "q=kettle",
    "q=kettle+wobbles",
    "q=12345",
    "q=EM-0000700",
    "q=Customer+12",
    "board=desk-shops&severity=high&language=he&tag=return&q=kettle",
];
/// Tables that grow with the community.
const LARGE: [&str; 7] = ["cases", "topics", "posts", "case_tags", "case_values", "topic_words", "accounts"];

fn main() {
    pages::on_both("desk", &LARGE, async |trial| {
        let cases = pages::size("BENCH_CASES", CASES);
        prepare(trial, cases).await;
        let staff = Staff::signs_in(trial.router.clone()).await;
        trial.head(&format!("{cases} cases"));
        println!("{:<64}{}", "", VIEWS.map(|view| format!("{view:>16}")).concat());
        let mut worst = Worst::default();
        for filter in FILTERS {
            let mut line = format!("{:<64}", if filter.is_empty() { "(no filter)" } else { filter });
            for path in paths(filter) {
                let time = staff.times_at_rest(&path).await;
                line.push_str(&format!("{:>16}", worst.takes(&path, time)));
            }
            println!("{line}");
        }
        trial.records(async || staff.asks_all(&FILTERS.map(paths).concat()).await).await;
        worst.told()
    });
}

/// Each view with this filter.
fn paths(filter: &str) -> [String; VIEWS.len()] {
    VIEWS.map(|view| format!("/desk?tab={view}&{filter}"))
}

async fn prepare(trial: &Trial, cases: u64) {
    if !trial.is_empty().await {
        return;
    }
    make_reader(&trial.app, Role::Staff, "Repairs").await;
    let filled =
        fill::run(&trial.app, fill::Options { topics: 1, posts: 1, cases, queue: 0, ideas: 0 }).await.expect("cases");
    println!("{} cases in {:.0} s", filled.topics, filled.seconds);
    // A fortieth of the cases is the reader's.
    trial
        .does(
            "update cases set assignee_id = (select id from accounts where handle = 'reader')
                where assignee_id = (select id from accounts where handle = 'agent-3')",
        )
        .await;
}
