//! A site of its own for each test: the real router on a fresh database, with a clock that stands still.

use crate::client::{BASE_URL, Client};
use crate::mails::{self, Mail};
use crate::template;
use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt as _;
use hearth::app::App;
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::db::Engine;
use hearth::ids::AccountId;
use hearth::policy::Role;
use sqlx::Connection as _;
use std::fs::Permissions;
use std::future::Future;
use std::os::unix::fs::PermissionsExt as _;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The password of everybody who joins in a test.
pub const PASSWORD: &str = "kettle-on-the-blue-stove";

/// What a mail server must know to hand mail over.
pub const MAIL_IN_TOKEN: &str = "the-mail-servers-word";

/// When every test begins.
pub const START: &str = "2026-11-22T09:00:00Z";

/// Makes `mod name { sqlite, postgres }`: the same test on both engines.
macro_rules! site_test {
    ($(#[$attribute:meta])* async fn $name:ident($site:ident: Site) $body:block) => {
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "a test may need nothing from its file")]
            use super::*;

            $(#[$attribute])*
            async fn run($site: $crate::site::Site) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                $crate::site::on_sqlite(run).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                $crate::site::on_postgres(run).await;
            }
        }
    };
}
pub(crate) use site_test;

/// A home with nobody in it. Cloning it is the same site.
#[derive(Clone)]
pub struct Site {
    pub app: App,
    router: Router,
    clock: Clock,
    folder: PathBuf,
}

/// Runs `test` on a SQLite file of its own.
pub async fn on_sqlite<F: Future<Output = ()>>(test: impl FnOnce(Site) -> F) {
    let folder = Folder::new();
    let path = folder.0.join("hearth.db");
    std::fs::write(&path, template::sqlite().await).expect("a database file");
    std::fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("a file for its owner alone");
    run(&folder.0, &format!("sqlite://{}", path.display()), test).await;
}

/// Runs `test` on a PostgreSQL database of its own, dropped at the end.
///
/// # Panics
/// When `HEARTH_TEST_POSTGRES` is missing: `tests/run` sets it.
pub async fn on_postgres<F: Future<Output = ()>>(test: impl FnOnce(Site) -> F) {
    let server = std::env::var("HEARTH_TEST_POSTGRES").expect("HEARTH_TEST_POSTGRES is not set: run tests/run");
    let folder = Folder::new();
    let template = template::postgres(&server).await;
    let name = format!("hearth_test_{}_{}", std::process::id(), hearth::ids::nonce());
    let mut conn = sqlx::PgConnection::connect(&server).await.expect("the PostgreSQL server answers");
    template::does(&mut conn, format!("create database {name} template {template}")).await;
    let outcome = AssertUnwindSafe(run(&folder.0, &template::database(&server, &name), test)).catch_unwind().await;
    template::does(&mut conn, format!("drop database {name} with (force)")).await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

async fn run<F: Future<Output = ()>>(folder: &Path, url: &str, test: impl FnOnce(Site) -> F) {
    let site = Site::open(folder, url, Clock::fixed(START.parse().expect("a time"))).await;
    let app = site.app.clone();
    let outcome = AssertUnwindSafe(test(site)).catch_unwind().await;
    app.db.close().await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

/// Settings for a site at `folder` on `url`; `more` over them.
pub fn config(folder: &Path, url: &str, more: &[(&str, &str)]) -> Config {
    let folder = folder.display().to_string();
    Config::from(|key| {
        if let Some((_, value)) = more.iter().find(|(name, _)| *name == key) {
            return Some((*value).to_string());
        }
        match key {
            "HEARTH_BASE_URL" => Some(BASE_URL.into()),
            "HEARTH_DATA_DIR" => Some(folder.clone()),
            "HEARTH_DATABASE_URL" => Some(url.into()),
            "HEARTH_DATABASE_WAIT_S" => Some("2".into()),
            "HEARTH_DATABASE_WRITERS" => Some("3".into()),
            "HEARTH_POSTS_PER_MINUTE" => Some("100000".into()),
            // Small ones: how a large one is refused must not take long.
            "HEARTH_VIDEO_MB" => Some("1".into()),
            "HEARTH_MAIL_REPLY" => Some("reply@hearth.test".into()),
            // The tests' own webhooks listen here.
            "HEARTH_WEBHOOK_PRIVATE" => Some("1".into()),
            "HEARTH_MAIL_IN_TOKEN" => Some(MAIL_IN_TOKEN.into()),
            // Cheap hashes: what they cost is no part of these tests.
            "HEARTH_ARGON2_MEMORY_KIB" => Some("64".into()),
            "HEARTH_ARGON2_ROUNDS" => Some("1".into()),
            _ => None,
        }
    })
    .expect("a good configuration")
}

impl Site {
    /// Builds the site as `main` does, without a port and without a worker.
    pub async fn open(folder: &Path, url: &str, clock: Clock) -> Self {
        let (app, router) = hearth::build(config(folder, url, &[]), clock.clone()).await.expect("the site is built");
        Self { app, router, clock, folder: folder.to_path_buf() }
    }

    /// The router, for a test that listens on a port.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Which engine this half of the test runs on.
    pub fn engine(&self) -> Engine {
        self.app.db.engine()
    }

    /// The site's data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Lets time pass.
    pub fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Somebody without an account.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// A confirmed member, signed in; their address is `{handle}@hearth.test`.
    pub async fn joins(&self, handle: &str) -> Client {
        self.with_role(handle, Role::Member).await
    }

    /// A staff member, signed in.
    pub async fn staff(&self) -> Client {
        self.with_role("steffi", Role::Staff).await
    }

    /// A moderator, signed in.
    pub async fn moderator(&self) -> Client {
        self.with_role("mordechai", Role::Moderator).await
    }

    /// An admin, signed in.
    pub async fn admin(&self) -> Client {
        self.with_role("adele", Role::Admin).await
    }

    /// A confirmed account of that role, signed in through the form. Made when it does not exist yet.
    pub async fn with_role(&self, handle: &str, role: Role) -> Client {
        if self.find(handle).await.is_none() {
            self.create(handle, role).await;
        }
        self.signs_in(handle).await
    }

    /// The same person in another browser.
    pub async fn signs_in(&self, handle: &str) -> Client {
        let client = self.visitor();
        let email = format!("{handle}@hearth.test");
        let page = client.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).await.expect(303);
        assert!(!client.cookies().is_empty(), "{handle} has no session: {}", page.text());
        client
    }

    /// The id of an account that exists.
    ///
    /// # Panics
    /// When it does not.
    pub async fn account(&self, handle: &str) -> AccountId {
        self.find(handle).await.unwrap_or_else(|| panic!("there is no {handle}"))
    }

    /// Does the background work that is due now, and what that work asks for.
    pub async fn drain_jobs(&self) {
        loop {
            let done = hearth::work::worker(&self.app).drain().await.expect("the jobs run");
            let told = hearth::incidents::subscribers::send::drain(&self.app).await.expect("subscribers are told");
            if done + told == 0 {
                return;
            }
        }
    }

    /// Every letter so far, oldest first; does the background work first.
    pub async fn outbox(&self) -> Vec<Mail> {
        self.drain_jobs().await;
        mails::read(&self.folder.join("outbox"))
    }

    /// The newest letter to `to`.
    ///
    /// # Panics
    /// When there is none.
    pub async fn letter(&self, to: &str) -> Mail {
        let mails = self.outbox().await;
        let sent: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
        mails
            .iter()
            .rev()
            .find(|mail| mail.to == to)
            .cloned()
            .unwrap_or_else(|| panic!("no letter to {to}, only to {sent:?}"))
    }

    /// One number from the database: `site.count("select count(*) from posts")`.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let mut conn = self.app.db.read().await.expect("a connection");
        let (count,): (i64,) = conn.one(sql, ()).await.expect("one number");
        count
    }

    async fn find(&self, handle: &str) -> Option<AccountId> {
        let mut conn = self.app.db.read().await.expect("a connection");
        hearth::accounts::by_handle(&mut conn, handle).await.expect("a look-up").map(|account| account.id)
    }

    async fn create(&self, handle: &str, role: Role) {
        let hash = hearth::accounts::passwords::hash(&self.app, PASSWORD).await.expect("a hash");
        let account = hearth::accounts::NewAccount {
            handle: handle.into(),
            email: Some(format!("{handle}@hearth.test")),
            name: handle.into(),
            role: Some(role),
            department: role.is_staff().then(|| "Customer care".into()),
            password_hash: Some(hash),
            confirmed_at: Some(self.now()),
            lang: None,
        };
        let permit = hearth::policy::system("test");
        let made =
            self.app.db.write(permit, move |tx| Box::pin(async move { hearth::accounts::create(tx, account).await }));
        made.await.expect("an account is made");
    }
}

/// A folder of its own in memory, if there is one, gone at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    /// Makes it.
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let memory = PathBuf::from("/dev/shm");
        let root = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = root.join(format!("hearth-test-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
