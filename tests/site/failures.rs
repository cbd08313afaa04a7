//! When things fail: the database gone, locked, newer than the program; a write that goes wrong among others.

use crate::site::{Folder, config, site_test};
use chrono::TimeDelta;
use hearth::app::App;
use hearth::clock::Clock;
use hearth::db::{Db, Engine, Options, Tx};
use hearth::error::{Error, Result};
use hearth::jobs;
use hearth::policy;
use sqlx::{Connection as _, Executor as _};
use std::time::Duration;

/// Writes one row into a table that anything may be written to.
async fn note(tx: &mut Tx, kind: &'static str) -> Result<()> {
    let at = tx.now() + TimeDelta::days(1);
    jobs::enqueue(tx, kind, &serde_json::json!({}), at).await
}

site_test!(
    async fn a_write_that_fails_takes_back_its_own_changes_and_nobody_elses(site: Site) {
        let mut writes = Vec::new();
        for number in 0..40 {
            let db = site.app.db.clone();
            writes.push(tokio::spawn(async move {
                db.write(policy::system("test"), move |tx| {
                    Box::pin(async move {
                        note(tx, "test.note").await?;
                        if number % 4 == 0 { Err(Error::Conflict("error-taken-text")) } else { Ok(number) }
                    })
                })
                .await
            }));
        }
        let mut kept = 0;
        for write in writes {
            kept += i64::from(write.await.unwrap().is_ok());
        }
        assert_eq!(kept, 30);
        assert_eq!(site.count("select count(*) from jobs").await, 30);
    }
);

site_test!(
    async fn a_write_that_panics_harms_nobody(site: Site) {
        let panicked: Result<()> = site
            .app
            .db
            .write(policy::system("test"), |tx| {
                Box::pin(async move {
                    note(tx, "test.note").await?;
                    panic!("a fault in an action");
                })
            })
            .await;
        assert!(panicked.is_err());
        site.app
            .db
            .write(policy::system("test"), |tx| Box::pin(async move { note(tx, "test.note").await }))
            .await
            .unwrap();
        assert_eq!(site.count("select count(*) from jobs").await, 1);
    }
);

site_test!(
    async fn a_reading_connection_refuses_to_change_anything(site: Site) {
        let mut conn = site.app.db.read().await.unwrap();
        let asked: Result<Vec<(i64,)>> = conn.all("delete from jobs returning id", ()).await;
        assert!(asked.is_err());
        let hidden: Result<Vec<(i64,)>> = conn.all("with gone as (select 1) delete from jobs returning id", ()).await;
        assert!(hidden.is_err());
    }
);

site_test!(
    async fn a_unique_value_taken_twice_is_said_by_its_column(site: Site) {
        let twice = site
            .app
            .db
            .write(policy::system("test"), |tx| {
                Box::pin(async move {
                    let now = tx.now();
                    for _ in 0..2 {
                        tx.exec(
                            "insert into settings (name, value, changed_at) values ($1, $2, $3)",
                            ("test", "x", now),
                        )
                        .await?;
                    }
                    Ok(())
                })
            })
            .await
            .unwrap_err();
        assert!(matches!(twice, Error::Taken(_)), "{twice:?}");
    }
);

site_test!(
    async fn without_its_database_the_site_shows_copies_and_gives_back_what_was_typed(site: Site) {
        let visitor = site.visitor();
        visitor.get("/").await.expect(200);
        let ada = site.joins("ada").await;
        site.app.db.close().await;
        site.app.pages.touch(&[hearth::db::TOUCH_ALL]);
        let copy = visitor.get("/").await.expect(200);
        assert!(copy.contains("copy from"), "{}", copy.text());
        let page = visitor.get("/t/1/never-seen").await.expect(503);
        assert_eq!(page.header("retry-after"), "5");
        let typed = "My kettle does not switch itself off,\nand the lid rattles.";
        let page = ada.post("/t/1/replies", &[("body", typed), ("once", "abc")]).await.expect(503);
        assert_eq!(page.form("/t/1/replies").value("body"), Some(typed));
        assert_eq!(page.form("/t/1/replies").value("once"), Some("abc"));
        let page = visitor.post("/sign-in", &[("email", "ada@example.test"), ("password", "secret words")]).await;
        assert!(!page.html().contains("secret words"));
        site.visitor().get("/readyz").await.expect(503);
        site.visitor().get("/healthz").await.expect(200);
    }
);

site_test!(
    async fn a_database_newer_than_the_program_is_refused(site: Site) {
        let url = site.app.config.database_url.clone();
        let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'from the future', true, x'00', 0)";
        match site.engine() {
            Engine::Sqlite => {
                sqlx::SqliteConnection::connect(&url).await.unwrap().execute(newer).await.unwrap().rows_affected()
            }
            Engine::Postgres => {
                let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'from the future', true, '\\x00', 0)";
                sqlx::PgConnection::connect(&url).await.unwrap().execute(newer).await.unwrap().rows_affected()
            }
        };
        let folder = Folder::new();
        let refused = App::open(config(&folder.0, &url, &[]), Clock::system()).await.err().expect("it is refused");
        assert!(refused.to_string().contains("newer than this program"), "{refused}");
    }
);

site_test!(
    async fn a_change_by_another_process_makes_pages_old_here(site: Site) {
        let folder = Folder::new();
        let url = site.app.config.database_url.clone();
        let other = App::open(config(&folder.0, &url, &[]), Clock::system()).await.unwrap();
        let visitor = site.visitor();
        let before = visitor.get("/").await.expect(200).header("etag").to_owned();
        assert_eq!(visitor.get("/").await.expect(200).header("etag"), before);
        // Each node looks around or listens within moments; a poll with a bound, since no test may sleep blindly.
        let heard = async {
            loop {
                other
                    .db
                    .write(policy::system("test"), |tx| {
                        Box::pin(async move {
                            tx.exec("update boards set name = 'Renamed elsewhere' where id = 1", ()).await?;
                            tx.touch(hearth::events::Tag::Home.key());
                            Ok(())
                        })
                    })
                    .await
                    .unwrap();
                if visitor.get("/").await.expect(200).header("etag") != before {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        site.app
            .db
            .write(policy::system("test"), |tx| {
                Box::pin(async move {
                    let now = tx.now();
                    tx.exec(
                        "insert into boards (slug, name, purpose, icon, position, see_audience, post_audience, topic_count, created_at)
                         values ('kettles', 'Kettles', '', 'home', 1, 'everyone', 'everyone', 0, $1)",
                        (now,),
                    )
                    .await?;
                    Ok(())
                })
            })
            .await
            .unwrap();
        tokio::time::timeout(Duration::from_secs(20), heard).await.expect("the other node's change is heard");
        other.db.close().await;
    }
);

#[tokio::test]
async fn a_locked_sqlite_file_is_an_answer_and_not_a_hang() {
    let folder = Folder::new();
    let url = format!("sqlite://{}", folder.0.join("hearth.db").display());
    let app = App::open(config(&folder.0, &url, &[]), Clock::system()).await.unwrap();
    let mut thief = sqlx::SqliteConnection::connect(&url).await.unwrap();
    thief.execute("begin immediate").await.unwrap();
    let refused = app.db.write(policy::system("test"), |tx| Box::pin(async move { note(tx, "test.note").await })).await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    thief.execute("rollback").await.unwrap();
    app.db.write(policy::system("test"), |tx| Box::pin(async move { note(tx, "test.note").await })).await.unwrap();
    app.db.close().await;
}

#[tokio::test]
async fn an_unreachable_database_is_given_up_with_a_reason_after_the_bound() {
    let options = Options {
        url: "postgres://nobody@127.0.0.1:1/nothing".into(),
        replica_url: None,
        readers: 1,
        writers: 1,
        connect_wait_s: 1,
    };
    let refused = Db::open(&options, Clock::system()).await.err().expect("it is refused");
    assert!(refused.to_string().contains("cannot be reached after 1 s"), "{refused}");
}
