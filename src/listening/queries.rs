//! Every SQL text about watches themselves.

use super::watch::{NewWatch, Rule, Severity, WATCHES_MAX};
use crate::boards::Kind;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, ComponentId, SourceId, WatchId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// A watch.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WatchRow {
    pub id: WatchId,
    pub name: String,
    pub words: String,
    pub unwanted: String,
    pub langs: String,
    pub kinds: String,
    pub customers: bool,
    pub staff: bool,
    pub outside: bool,
    #[sqlx(try_from = "String")]
    pub severity: Severity,
    pub once_in_days: i64,
    pub silence_hours: i64,
    pub owner_id: AccountId,
    pub active: bool,
    /// Put away, paused: it is changed no more.
    pub archived_at: Option<DateTime<Utc>>,
    pub muted_until: Option<DateTime<Utc>>,
    /// From when on it was listened; before that nothing is known.
    pub heard_from: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub version: i64,
}

impl WatchRow {
    /// What it hears, with the boards and sources that it is limited to.
    fn rule(&self, boards: Vec<BoardId>, sources: Vec<SourceId>) -> Rule {
        Rule {
            words: self.words.clone(),
            unwanted: self.unwanted.clone(),
            langs: self.langs.split(' ').filter_map(Lang::parse).collect(),
            kinds: self.kinds.split(' ').filter_map(Kind::parse).collect(),
            customers: self.customers,
            staff: self.staff,
            outside: self.outside,
            boards,
            sources,
        }
    }

    /// Whether its alerts are silenced at that time.
    pub fn is_muted(&self, now: DateTime<Utc>) -> bool {
        self.muted_until.is_some_and(|until| now < until)
    }
}

/// Every watch, by name.
pub async fn watches(conn: &mut Conn) -> Result<Vec<WatchRow>> {
    conn.all(
        sql!(
            "select id, name, words, unwanted, langs, kinds, customers, staff, outside, severity, once_in_days, silence_hours,
                owner_id, active, archived_at, muted_until, heard_from, created_at, changed_at, version
              from watches
              order by name
              limit $1"
        ),
        (WATCHES_MAX,),
    )
    .await
}

/// One watch.
pub async fn watch(conn: &mut Conn, id: WatchId) -> Result<Option<WatchRow>> {
    conn.opt(
        sql!(
            "select id, name, words, unwanted, langs, kinds, customers, staff, outside, severity, once_in_days, silence_hours,
                owner_id, active, archived_at, muted_until, heard_from, created_at, changed_at, version
              from watches
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// The watch of that name, whole.
pub async fn by_name(conn: &mut Conn, name: &str) -> Result<Option<WatchRow>> {
    match watch_named(conn, name).await? {
        Some(id) => watch(conn, id).await,
        None => Ok(None),
    }
}

/// The watch of that name.
pub async fn watch_named(conn: &mut Conn, name: &str) -> Result<Option<WatchId>> {
    let row: Option<(WatchId,)> = conn.opt(sql!("select id from watches where name = $1"), (name,)).await?;
    Ok(row.map(|(id,)| id))
}

/// What a watch hears.
pub async fn rule(conn: &mut Conn, watch: &WatchRow) -> Result<Rule> {
    let boards: Vec<(BoardId,)> = conn
        .all(sql!("select board_id from watch_boards where watch_id = $1 order by board_id limit 500"), (watch.id,))
        .await?;
    let sources: Vec<(SourceId,)> = conn
        .all(sql!("select source_id from watch_sources where watch_id = $1 order by source_id limit 500"), (watch.id,))
        .await?;
    Ok(watch.rule(boards.into_iter().map(|(id,)| id).collect(), sources.into_iter().map(|(id,)| id).collect()))
}

/// The watches that listen, with what they hear.
pub async fn active_rules(conn: &mut Conn) -> Result<Vec<(WatchRow, Rule)>> {
    let boards: Vec<(WatchId, BoardId)> = conn
        .all(sql!("select watch_id, board_id from watch_boards order by watch_id, board_id limit 20000"), ())
        .await?;
    let sources: Vec<(WatchId, SourceId)> = conn
        .all(sql!("select watch_id, source_id from watch_sources order by watch_id, source_id limit 20000"), ())
        .await?;
    let (mut boards, mut sources) = (by_watch(boards), by_watch(sources));
    let active = watches(conn).await?.into_iter().filter(|watch| watch.active);
    let with_rule = active.map(|watch| {
        let rule =
            watch.rule(boards.remove(&watch.id).unwrap_or_default(), sources.remove(&watch.id).unwrap_or_default());
        (watch, rule)
    });
    Ok(with_rule.collect())
}

fn by_watch<T>(pairs: Vec<(WatchId, T)>) -> HashMap<WatchId, Vec<T>> {
    let mut lists: HashMap<WatchId, Vec<T>> = HashMap::new();
    for (watch, it) in pairs {
        lists.entry(watch).or_default().push(it);
    }
    lists
}

/// The components that a watch stands for.
pub async fn watch_components(conn: &mut Conn, id: WatchId) -> Result<Vec<ComponentId>> {
    let rows: Vec<(ComponentId,)> = conn
        .all(
            sql!("select component_id from watch_components where watch_id = $1 order by component_id limit 200"),
            (id,),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Who is told besides the owner.
pub async fn watch_people(conn: &mut Conn, id: WatchId) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(sql!("select account_id from watch_people where watch_id = $1 order by account_id limit 200"), (id,))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The watch that this form made already.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<WatchId>> {
    let row: Option<(WatchId,)> = conn.opt(sql!("select id from watches where once = $1"), (once,)).await?;
    Ok(row.map(|(id,)| id))
}

/// A new watch; none when its form or its name was there already.
pub async fn insert(tx: &mut Tx, new: &NewWatch) -> Result<Option<WatchId>> {
    let (now, rule) = (tx.now(), &new.rule);
    let rows: Vec<(WatchId,)> = tx
        .returning(
            sql!(
                "insert into watches (name, words, unwanted, langs, kinds, customers, staff, outside, severity, once_in_days,
                    silence_hours, owner_id, active, heard_from, created_at, changed_at, version, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $14, 1, $15)
                  on conflict do nothing
                  returning id"
            ),
            (
                new.name.as_str(),
                rule.words.as_str(),
                rule.unwanted.as_str(),
                rule.kept_langs(),
                rule.kept_kinds(),
                rule.customers,
                rule.staff,
                rule.outside,
                new.severity.as_str(),
                new.once_in_days,
                new.silence_hours,
                new.owner,
                true,
                now,
                new.once.as_deref(),
            ),
        )
        .await?;
    Ok(rows.first().map(|(id,)| *id))
}

/// Puts what a watch becomes in place, if it is still at that version.
pub async fn update(tx: &mut Tx, id: WatchId, version: i64, new: &NewWatch) -> Result<bool> {
    let (now, rule) = (tx.now(), &new.rule);
    let changed = tx
        .exec(
            sql!(
                "update watches set name = $3, words = $4, unwanted = $5, langs = $6, kinds = $7, customers = $8, staff = $9,
                    outside = $10, severity = $11, once_in_days = $12, silence_hours = $13, owner_id = $14, changed_at = $15,
                    version = version + 1
                  where id = $1 and version = $2"
            ),
            (
                id,
                version,
                new.name.as_str(),
                rule.words.as_str(),
                rule.unwanted.as_str(),
                rule.kept_langs(),
                rule.kept_kinds(),
                rule.customers,
                rule.staff,
                rule.outside,
                new.severity.as_str(),
                new.once_in_days,
                new.silence_hours,
                new.owner,
                now,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts the lists of a watch in place: boards, sources, people, components.
pub async fn set_lists(tx: &mut Tx, id: WatchId, new: &NewWatch) -> Result<()> {
    tx.exec(sql!("delete from watch_boards where watch_id = $1"), (id,)).await?;
    tx.exec(sql!("delete from watch_sources where watch_id = $1"), (id,)).await?;
    tx.exec(sql!("delete from watch_people where watch_id = $1"), (id,)).await?;
    tx.exec(sql!("delete from watch_components where watch_id = $1"), (id,)).await?;
    let boards = new.rule.boards.iter().map(|it| (id, *it)).collect();
    tx.exec_many(sql!("insert into watch_boards (watch_id, board_id) values {} on conflict do nothing"), boards)
        .await?;
    let sources = new.rule.sources.iter().map(|it| (id, *it)).collect();
    tx.exec_many(sql!("insert into watch_sources (watch_id, source_id) values {} on conflict do nothing"), sources)
        .await?;
    let people = new.people.iter().map(|it| (id, *it)).collect();
    tx.exec_many(sql!("insert into watch_people (watch_id, account_id) values {} on conflict do nothing"), people)
        .await?;
    let components = new.components.iter().map(|it| (id, *it)).collect();
    tx.exec_many(
        sql!("insert into watch_components (watch_id, component_id) values {} on conflict do nothing"),
        components,
    )
    .await?;
    Ok(())
}

/// Lets a watch listen, or stop.
pub async fn set_active(tx: &mut Tx, id: WatchId, active: bool) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update watches set active = $2, changed_at = $3, version = version + 1
                  where id = $1 and active <> $2"
            ),
            (id, active, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Silences the alerts of a watch, or lets them sound again.
pub async fn set_muted(tx: &mut Tx, id: WatchId, until: Option<DateTime<Utc>>) -> Result<()> {
    tx.exec(sql!("update watches set muted_until = $2 where id = $1"), (id, until)).await.map(|_| ())
}

/// How rare something must be to alarm: "once in so many days".
pub async fn set_once_in_days(tx: &mut Tx, id: WatchId, days: i64) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update watches set once_in_days = $2, changed_at = $3, version = version + 1 where id = $1"),
        (id, days, now),
    )
    .await
    .map(|_| ())
}
