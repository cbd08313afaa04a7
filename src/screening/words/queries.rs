//! Every SQL text about watched words, and about the posts that they are tried on.

use super::actions::NewWord;
use super::matcher::Entry;
use super::{WordAct, WordKind};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, PostId, WatchedId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// The most words that are watched at once.
pub const WORDS_MAX: i64 = 5_000;
/// The most boards and rules that a form offers.
const CHOICES_MAX: i64 = 500;

/// A watched word with everything that its page shows.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WordRow {
    pub id: WatchedId,
    #[sqlx(try_from = "String")]
    pub kind: WordKind,
    pub pattern: String,
    #[sqlx(try_from = "String")]
    pub act: WordAct,
    pub replacement: String,
    pub board_id: Option<BoardId>,
    pub board_name: Option<String>,
    pub lang: Option<String>,
    pub rule_code: Option<String>,
    pub note: String,
    pub hits: i64,
    pub created_at: DateTime<Utc>,
    pub creator_handle: Option<String>,
    pub creator_name: Option<String>,
    pub archived_at: Option<DateTime<Utc>>,
}

impl WordRow {
    /// As far as finding it goes.
    pub fn entry(&self) -> Entry {
        Entry {
            id: self.id,
            kind: self.kind,
            pattern: self.pattern.clone(),
            act: self.act,
            replacement: self.replacement.clone(),
            board: self.board_id,
            lang: self.lang.as_deref().and_then(Lang::parse),
            rule_code: self.rule_code.clone(),
            note: self.note.clone(),
        }
    }
}

/// What is watched now.
pub async fn live(conn: &mut Conn) -> Result<Vec<Entry>> {
    let rows: Vec<WordRow> = conn
        .all(
            sql!(
                "select w.id, w.kind, w.pattern, w.act, w.replacement, w.board_id, b.name as board_name, w.lang, w.rule_code,
                   w.note, w.hits, w.created_at, a.handle as creator_handle, a.name as creator_name, w.archived_at
                 from watched_words w
                 left join boards b on b.id = w.board_id
                 left join accounts a on a.id = w.created_by
                 where w.archived_at is null
                 order by w.id
                 limit $1"
            ),
            (WORDS_MAX,),
        )
        .await?;
    Ok(rows.iter().map(WordRow::entry).collect())
}

/// The words of the list, the newest first: those that are watched, or those that no longer are.
pub async fn list(conn: &mut Conn, archived: bool) -> Result<Vec<WordRow>> {
    conn.all(
        sql!(
            "select w.id, w.kind, w.pattern, w.act, w.replacement, w.board_id, b.name as board_name, w.lang, w.rule_code, w.note,
               w.hits, w.created_at, a.handle as creator_handle, a.name as creator_name, w.archived_at
             from watched_words w
             left join boards b on b.id = w.board_id
             left join accounts a on a.id = w.created_by
             where (w.archived_at is not null) = $1
             order by w.id desc
             limit $2"
        ),
        (archived, WORDS_MAX),
    )
    .await
}

/// One word, watched or not.
pub async fn one(conn: &mut Conn, id: WatchedId) -> Result<WordRow> {
    conn.one(
        sql!(
            "select w.id, w.kind, w.pattern, w.act, w.replacement, w.board_id, b.name as board_name, w.lang, w.rule_code, w.note,
               w.hits, w.created_at, a.handle as creator_handle, a.name as creator_name, w.archived_at
             from watched_words w
             left join boards b on b.id = w.board_id
             left join accounts a on a.id = w.created_by
             where w.id = $1"
        ),
        (id,),
    )
    .await
}

/// How many words are watched.
pub async fn live_count(conn: &mut Conn) -> Result<i64> {
    let (count,): (i64,) = conn.one(sql!("select count(*) from watched_words where archived_at is null"), ()).await?;
    Ok(count)
}

/// The patterns that are watched.
pub async fn live_patterns(conn: &mut Conn) -> Result<Vec<(WatchedId, String)>> {
    conn.all(
        sql!(
            "select id, pattern
             from watched_words
             where archived_at is null and kind = 'pattern'
             order by id
             limit $1"
        ),
        (WORDS_MAX,),
    )
    .await
}

/// The watched word that says the same for the same board and language, if there is one.
pub async fn twin(conn: &mut Conn, new: &NewWord) -> Result<Option<WordRow>> {
    conn.opt(
        sql!(
            "select w.id, w.kind, w.pattern, w.act, w.replacement, w.board_id, b.name as board_name, w.lang, w.rule_code, w.note,
               w.hits, w.created_at, a.handle as creator_handle, a.name as creator_name, w.archived_at
             from watched_words w
             left join boards b on b.id = w.board_id
             left join accounts a on a.id = w.created_by
             where w.archived_at is null and w.kind = $1 and w.pattern = $2
               and coalesce(w.board_id, 0) = $3 and coalesce(w.lang, '') = $4
             order by w.id
             limit 1"
        ),
        (
            new.kind.as_str(),
            new.pattern.as_str(),
            new.board.map_or(0, |board| board.0),
            new.lang.map_or("", Lang::code),
        ),
    )
    .await
}

/// A new word.
pub async fn insert(tx: &mut Tx, new: &NewWord) -> Result<WatchedId> {
    let (now, actor) = (tx.now(), tx.actor());
    tx.insert_id(
        sql!(
            "insert into watched_words (kind, pattern, act, replacement, board_id, lang, rule_code, note, hits, created_at, created_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10)
             returning id"
        ),
        (
            new.kind.as_str(),
            new.pattern.as_str(),
            new.act.as_str(),
            new.replacement.as_str(),
            new.board,
            new.lang.map(Lang::code),
            new.rule_code.as_deref(),
            new.note.as_str(),
            now,
            actor,
        ),
    )
    .await
    .map(WatchedId)
}

/// Changes a word.
pub async fn update(tx: &mut Tx, id: WatchedId, new: &NewWord) -> Result<()> {
    tx.exec(
        sql!(
            "update watched_words
             set kind = $2, pattern = $3, act = $4, replacement = $5, board_id = $6, lang = $7, rule_code = $8, note = $9
             where id = $1"
        ),
        (
            id,
            new.kind.as_str(),
            new.pattern.as_str(),
            new.act.as_str(),
            new.replacement.as_str(),
            new.board,
            new.lang.map(Lang::code),
            new.rule_code.as_deref(),
            new.note.as_str(),
        ),
    )
    .await
    .map(|_| ())
}

/// Stops or starts watching a word; false when there is none or it was so already.
pub async fn archive(tx: &mut Tx, id: WatchedId, archived: bool) -> Result<bool> {
    let at = archived.then(|| tx.now());
    let changed = tx
        .exec(
            sql!("update watched_words set archived_at = $2 where id = $1 and (archived_at is not null) <> $3"),
            (id, at, archived),
        )
        .await?;
    Ok(changed > 0)
}

/// Counts a find.
pub async fn count_hit(tx: &mut Tx, id: WatchedId) -> Result<()> {
    tx.exec(sql!("update watched_words set hits = hits + 1 where id = $1"), (id,)).await.map(|_| ())
}

/// The boards that a word can be watched on, by place.
pub async fn boards(conn: &mut Conn) -> Result<Vec<(BoardId, String)>> {
    conn.all(
        sql!("select id, name from boards where archived_at is null order by position, id limit $1"),
        (CHOICES_MAX,),
    )
    .await
}

/// A rule of the house that a word can go with.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RuleChoice {
    pub code: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

/// The rules of the version that holds now.
pub async fn rules(conn: &mut Conn) -> Result<Vec<RuleChoice>> {
    conn.all(
        sql!(
            "select code, title_en, title_he, title_pl
             from rules
             where version_id = (select max(id) from rule_versions where published_at is not null)
             order by position, id
             limit $1"
        ),
        (CHOICES_MAX,),
    )
    .await
}

/// A post that a word is tried on.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TriedPost {
    pub id: PostId,
    pub number: i64,
    pub author_id: AccountId,
    pub author_role: String,
    pub body: String,
    pub created_at: DateTime<Utc>,
    pub removed: bool,
    pub title: String,
    pub board_id: BoardId,
    pub lang: Option<String>,
    pub private: bool,
}

/// So many posts before that one, the newest first: every post, whoever may read it, so that the database never searches far.
pub async fn posts_before(conn: &mut Conn, before: PostId, most: i64) -> Result<Vec<TriedPost>> {
    conn.all(
        sql!(
            "select p.id, p.number, p.author_id, a.role as author_role, p.body, p.created_at,
               (p.deleted_at is not null or t.deleted_at is not null) as removed, t.title, t.board_id, t.lang, t.private
             from (select id, number, topic_id, author_id, body, created_at, deleted_at
                   from posts
                   where id < $1
                   order by id desc
                   limit $2) p
             join topics t on t.id = p.topic_id
             join accounts a on a.id = p.author_id
             order by p.id desc
             limit $2"
        ),
        (before, most),
    )
    .await
}
