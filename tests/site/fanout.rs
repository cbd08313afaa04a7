//! Telling very many: the real program is killed in the middle, and everybody is told once all the same; dead addresses are paused.
//!
//! `HEARTH_FANOUT` is how many there are (2,000 unless told): `HEARTH_FANOUT=100000 cargo test --test site killed -- --nocapture` is what the issue asks for.
//! `HEARTH_QUEUE=1000000 cargo test --test site written_down -- --nocapture` measures how fast deliveries are written down.

use crate::client::BASE_URL;
use crate::site::{Folder, Site, config, site_test};
use crate::troubles::{self, incident, publish, update};
use hearth::clock::Clock;
use hearth::incidents::subscribers::send;
use hearth::incidents::{NewUpdate, State, Texts};
use hearth::policy;
use std::collections::HashSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

/// How long the program may take to start, and to get anywhere.
const WAIT_MAX: Duration = Duration::from_secs(600);

fn many(name: &str, default: i64) -> i64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// So many who are told of everything by mail.
async fn fill(site: &Site, count: i64) {
    let now = site.now();
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            tx.exec(
                "insert into subscribers (kind, address, address_key, lang, everything, asked_at, confirmed_at, failures)
                 with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
                 select 'mail', 'reader' || i || '@many.test', 'reader' || i || '@many.test',
                        case when i % 3 = 0 then 'en' when i % 3 = 1 then 'he' else 'pl' end, $2, $3, $3, 0
                 from n",
                (count, true, now),
            )
            .await
        })
    });
    work.await.expect("subscribers");
}

/// Something that everybody is to be told of.
async fn announced(site: &Site) {
    let title = Texts::new("Payments fail", "התשלומים נכשלים", "Płatności nie działają");
    let id = troubles::create(site, incident(site, title)).await;
    let said = Texts::new("We are looking into it.", "אנחנו בודקים.", "Sprawdzamy to.");
    publish(site, NewUpdate { notify: true, ..update(id, State::Investigating, said) }).await;
}

/// The program on the site's own database and folder.
fn start(site: &Site, port: u16) -> Child {
    Command::new(env!("CARGO_BIN_EXE_hearth"))
        .env("HEARTH_DATA_DIR", site.folder())
        .env("HEARTH_DATABASE_URL", &site.app.config.database_url)
        .env("HEARTH_BASE_URL", BASE_URL)
        .env("HEARTH_ADDR", format!("127.0.0.1:{port}"))
        .env("HEARTH_LOG", "error")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("hearth runs")
}

fn port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.expect("a port").port()
}

/// Waits until the number that `sql` gives is at least `count`.
async fn until(site: &Site, sql: &'static str, count: i64) {
    let begun = Instant::now();
    while site.count(sql).await < count {
        assert!(begun.elapsed() < WAIT_MAX, "{sql} does not come to {count}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn kill(mut program: Child) {
    program.kill().expect("the program can be killed");
    let _ = program.wait();
}

/// The readers that letters in the outbox are to; a letter to each of them is in it once.
fn readers(folder: &Path) -> HashSet<String> {
    let mut readers = HashSet::new();
    for entry in std::fs::read_dir(folder).expect("an outbox").flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "eml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a whole letter");
        let to = text.lines().find_map(|line| line.strip_prefix("To: ")).expect("a reader").to_owned();
        assert!(text.contains("List-Unsubscribe: <"), "{}", path.display());
        assert!(readers.insert(to), "doubled: {}", path.display());
    }
    readers
}

site_test!(
    async fn a_program_killed_while_it_tells_everybody_forgets_none_and_doubles_none(site: Site) {
        let count = many("HEARTH_FANOUT", 2_000);
        fill(&site, count).await;
        announced(&site).await;
        let begun = Instant::now();
        // While it counts who is to be told …
        let program = start(&site, port());
        until(&site, "select count(*) from (select 1 as x from deliveries limit 1) d", 1).await;
        kill(program);
        let counted = site.count("select count(*) from deliveries").await;
        // … and again while it tells them.
        let program = start(&site, port());
        until(&site, "select count(*) from deliveries where state = 'sent'", count / 4).await;
        kill(program);
        let (sent, files) = (
            site.count("select count(*) from deliveries where state = 'sent'").await,
            readers(&site.folder().join("outbox")).len(),
        );
        assert!(sent < count, "it was killed too late: {sent} of {count}");
        // What it had in hand is free again when its claim is over: a minute and a half that a test need not wait for.
        let freed = site.app.db.write(policy::system("test"), |tx| {
            Box::pin(
                async move { tx.exec("update deliveries set claimed_until = null where state = 'waiting'", ()).await },
            )
        });
        freed.await.expect("claims are over");
        let program = start(&site, port());
        until(&site, "select count(*) from deliveries where state = 'sent'", count).await;
        kill(program);
        let told = readers(&site.folder().join("outbox"));
        println!(
            "{:?}: {count} subscribers; killed at {counted} counted, and at {sent} settled with {files} letters written; all told once after {:.1} s",
            site.engine(),
            begun.elapsed().as_secs_f64()
        );
        assert_eq!(told.len(), usize::try_from(count).expect("a count"), "nobody is forgotten");
        assert_eq!(site.count("select count(*) from deliveries").await, count);
        assert_eq!(
            site.count("select count(distinct subscriber_id) from deliveries where state = 'sent'").await,
            count
        );
    }
);

site_test!(
    async fn deliveries_are_written_down_quickly(site: Site) {
        let count = many("HEARTH_QUEUE", 20_000);
        fill(&site, count).await;
        announced(&site).await;
        let begun = Instant::now();
        let app = site.app.clone();
        let counting = tokio::spawn(send::count_readers(app));
        until(&site, "select count(*) from notices where queued_at is not null", 1).await;
        let took = begun.elapsed();
        counting.abort();
        println!("{:?}: {count} deliveries written down in {:.2} s", site.engine(), took.as_secs_f64());
        assert_eq!(site.count("select count(*) from deliveries").await, count);
        let budget = Duration::from_secs_f64(10.0 + 60.0 * count as f64 / 1_000_000.0);
        assert!(took < budget, "{took:?} for {count}; a million may take a minute");
    }
);

/// A mail server that knows nobody.
async fn knows_nobody() -> (u16, Arc<AtomicUsize>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let (port, asked) = (listener.local_addr().expect("an address").port(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let count = Arc::clone(&count);
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                let _ = write.write_all(b"220 mx.test\r\n").await;
                while let Ok(Some(line)) = lines.next_line().await {
                    let answer = match line.get(..4).unwrap_or_default() {
                        "EHLO" => "250 mx.test\r\n",
                        "RCPT" => {
                            count.fetch_add(1, Ordering::SeqCst);
                            "550 5.1.1 User unknown\r\n"
                        }
                        "QUIT" => return,
                        _ => "250 OK\r\n",
                    };
                    let _ = write.write_all(answer.as_bytes()).await;
                }
            });
        }
    });
    (port, asked)
}

site_test!(
    async fn dead_addresses_are_paused_and_asked_once(site: Site) {
        let count = many("HEARTH_DEAD", 500);
        fill(&site, count).await;
        announced(&site).await;
        let (port, asked) = knows_nobody().await;
        let folder = Folder::new();
        let smtp = format!("smtp://127.0.0.1:{port}");
        let settings = config(&folder.0, &site.app.config.database_url, &[("HEARTH_SMTP_URL", &smtp)]);
        let (app, _) = hearth::build(settings, Clock::fixed(site.now())).await.expect("the site is built");
        let begun = Instant::now();
        send::drain(&app).await.expect("all are tried");
        println!("{:?}: {count} dead addresses paused in {:.1} s", site.engine(), begun.elapsed().as_secs_f64());
        assert_eq!(asked.load(Ordering::SeqCst), usize::try_from(count).expect("a count"));
        assert_eq!(site.count("select count(*) from subscribers where paused_why = 'dead'").await, count);
        assert_eq!(site.count("select count(*) from deliveries where state = 'failed'").await, count);
        announced(&site).await;
        send::drain(&app).await.expect("nobody is left");
        assert_eq!(asked.load(Ordering::SeqCst), usize::try_from(count).expect("a count"), "nobody is asked again");
        app.db.close().await;
    }
);

site_test!(
    async fn a_mail_server_that_is_away_is_nobody_s_fault(site: Site) {
        fill(&site, 20).await;
        announced(&site).await;
        let folder = Folder::new();
        let smtp = format!("smtp://127.0.0.1:{}", port());
        let settings = config(&folder.0, &site.app.config.database_url, &[("HEARTH_SMTP_URL", &smtp)]);
        let clock = Clock::fixed(site.now());
        let (app, _) = hearth::build(settings, clock.clone()).await.expect("the site is built");
        for _ in 0..8 {
            send::drain(&app).await.expect("all are tried");
            clock.advance(chrono::TimeDelta::hours(3));
        }
        assert_eq!(site.count("select count(*) from deliveries where state = 'failed'").await, 20);
        assert_eq!(site.count("select count(*) from subscribers where paused_at is not null or failures > 0").await, 0);
        app.db.close().await;
    }
);
