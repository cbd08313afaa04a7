//! An empty database as the migrations leave it, made once: a test begins with a copy, which takes a fraction of the time.

use crate::site::Folder;
use hearth::clock::Clock;
use hearth::db::{Db, Options};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use tokio::sync::OnceCell;

/// Held on the server while a template is made: several test programs may begin at once.
const TURN: i64 = 0x6865_6172_7468;

/// The file of an empty SQLite database.
pub async fn sqlite() -> &'static [u8] {
    static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let make = async || {
        let folder = Folder::new();
        let path = folder.0.join("template.db");
        migrate(&format!("sqlite://{}", path.display())).await;
        std::fs::read(&path).expect("the template")
    };
    FILE.get_or_init(make).await
}

/// The name of an empty database on the server. It is named after the migrations and stays there for the next run.
pub async fn postgres(server: &str) -> &'static str {
    static NAME: OnceCell<String> = OnceCell::const_new();
    let make = async || {
        let name = format!("hearth_template_{:016x}", fingerprint());
        let mut conn = PgConnection::connect(server).await.expect("the PostgreSQL server answers");
        sqlx::query("select pg_advisory_lock($1)").bind(TURN).execute(&mut conn).await.expect("a turn");
        let there = sqlx::query("select 1 from pg_database where datname = $1").bind(&name);
        if there.fetch_optional(&mut conn).await.expect("a list of databases").is_none() {
            let unready = format!("{name}_unready");
            does(&mut conn, format!("drop database if exists {unready} with (force)")).await;
            does(&mut conn, format!("create database {unready} template template0 encoding 'UTF8' locale 'C.UTF-8'"))
                .await;
            migrate(&database(server, &unready)).await;
            does(&mut conn, format!("alter database {unready} rename to {name}")).await;
        }
        conn.close().await.expect("the turn is over");
        name
    };
    NAME.get_or_init(make).await
}

/// The address of another database on the same server.
pub fn database(server: &str, name: &str) -> String {
    let mut url = url::Url::parse(server).expect("HEARTH_TEST_POSTGRES is an address");
    url.set_path(name);
    url.into()
}

/// Runs a statement on the server itself.
pub async fn does(conn: &mut PgConnection, sql: String) {
    conn.execute(AssertSqlSafe(sql.clone())).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

async fn migrate(url: &str) {
    let options = Options { url: url.to_owned(), replica_url: None, readers: 1, writers: 3, connect_wait_s: 5 };
    let db = Db::open(&options, Clock::system()).await.expect("an empty database");
    db.migrate().await.expect("the migrations");
    db.close().await;
}

fn fingerprint() -> u64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/postgres");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("migrations").map(|file| file.expect("a file").path()).collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        std::fs::read(file).expect("a migration").hash(&mut hasher);
    }
    hasher.finish()
}
