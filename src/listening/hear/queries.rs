//! Every SQL text of hearing.

use super::outside::ItemRow;
use super::post::PostRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{BoardId, MentionId, PostId, SourceId, TopicId, WatchId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A mention at home: said, heard, post, board, kind, language, author's kind and number, news.
pub type HomeLine = (DateTime<Utc>, DateTime<Utc>, PostId, BoardId, String, Option<String>, &'static str, i64, bool);
/// A mention outside: said, heard, source, hash of its key, language, author's kind and number, link, title, excerpt, news.
pub type OutsideLine = (
    DateTime<Utc>,
    DateTime<Utc>,
    SourceId,
    String,
    Option<String>,
    &'static str,
    i64,
    Option<String>,
    String,
    String,
    bool,
);

/// A published or changed post is to be listened to.
pub async fn add_unheard(tx: &mut Tx, post: PostId) -> Result<()> {
    tx.exec(sql!("insert into unheard (post_id) values ($1) on conflict do nothing"), (post,)).await.map(|_| ())
}

/// The first post of a topic is to be listened to.
pub async fn add_unheard_first(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(
        sql!(
            "insert into unheard (post_id) select id from posts where topic_id = $1 and number = 1 on conflict do nothing"
        ),
        (topic,),
    )
    .await
    .map(|_| ())
}

/// Published posts are to be listened to.
pub async fn add_unheard_many(tx: &mut Tx, posts: &[PostId]) -> Result<()> {
    let rows = posts.iter().map(|id| (*id,)).collect();
    tx.exec_many(sql!("insert into unheard (post_id) values {} on conflict do nothing"), rows).await.map(|_| ())
}

/// Whether there is something to hear, or the last round was before that.
pub async fn is_due(conn: &mut Conn, before: DateTime<Utc>) -> Result<bool> {
    let (due,): (bool,) = conn
        .one(
            sql!(
                "select (exists (select 1 from unheard) or exists (select 1 from unmatched)
                  or not exists (select 1 from listening_turn where at > $1)) as due"
            ),
            (before,),
        )
        .await?;
    Ok(due)
}

/// Takes the turn to listen until the end of the transaction; when the last one was.
pub async fn take_turn(tx: &mut Tx) -> Result<DateTime<Utc>> {
    let now = tx.now();
    let rows: Vec<(DateTime<Utc>,)> = tx
        .returning(
            sql!(
                "insert into listening_turn (id, at) values (1, $1)
                  on conflict (id) do update set at = listening_turn.at
                  returning at"
            ),
            (now,),
        )
        .await?;
    Ok(rows.first().map_or(now, |(at,)| *at))
}

/// Writes down that the turn was now.
pub async fn note_turn(tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update listening_turn set at = $1 where id = 1"), (now,)).await.map(|_| ())
}

/// Nobody listened at home in that time.
pub async fn insert_gap(tx: &mut Tx, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("insert into listening_gaps (from_at, until_at) values ($1, $2)"), (from, until)).await.map(|_| ())
}

/// Posts that were not yet listened to.
pub async fn unheard(conn: &mut Conn, limit: i64) -> Result<Vec<PostRow>> {
    conn.all(
        sql!(
            "select p.id, p.number, p.body, p.created_at, p.author_id, a.role, t.title, t.lang, t.kind, t.board_id,
                (p.deleted_at is null and t.deleted_at is null and b.see_audience <> 'invited') as listened
              from unheard u
              join posts p on p.id = u.post_id
              join topics t on t.id = p.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = p.author_id
              order by u.post_id
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// Outside mentions that were not yet held against the watches.
pub async fn unmatched(conn: &mut Conn, limit: i64) -> Result<Vec<ItemRow>> {
    conn.all(
        sql!(
            "select m.id, m.at, m.heard_at, m.source_id, m.lang, m.author_key, coalesce(m.title, '') as title,
                coalesce(m.excerpt, '') as excerpt, m.news
              from unmatched u
              join mentions m on m.id = u.mention_id
              where m.source_id is not null
              order by u.mention_id
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// These posts were listened to.
pub async fn delete_unheard(tx: &mut Tx, posts: &[i64]) -> Result<()> {
    let rows = posts.iter().map(|id| (*id,)).collect();
    tx.exec_many(sql!("delete from unheard where post_id in ({})"), rows).await.map(|_| ())
}

/// These mentions were held against the watches.
pub async fn delete_unmatched(tx: &mut Tx, mentions: &[i64]) -> Result<()> {
    let rows = mentions.iter().map(|id| (*id,)).collect();
    tx.exec_many(sql!("delete from unmatched where mention_id in ({})"), rows).await.map(|_| ())
}

/// The mentions that these posts are already.
pub async fn mentions_of(conn: &mut Conn, posts: &[i64]) -> Result<Vec<(PostId, MentionId)>> {
    conn.all_in(sql!("select post_id, id from mentions where post_id in ({})"), posts).await
}

/// Which watches a mention is for.
pub async fn watches_of(conn: &mut Conn, mention: MentionId) -> Result<Vec<WatchId>> {
    let rows: Vec<(WatchId,)> = conn
        .all(
            sql!("select watch_id from mention_watches where mention_id = $1 order by watch_id limit 2000"),
            (mention,),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Keeps mentions at home; their ids, in the same order.
pub async fn insert_home(tx: &mut Tx, lines: Vec<HomeLine>) -> Result<Vec<MentionId>> {
    let rows: Vec<(MentionId,)> = tx
        .returning_many(
            sql!(
                "insert into mentions (at, heard_at, post_id, board_id, kind, lang, author_kind, author_key, news)
                  values {}
                  returning id"
            ),
            lines,
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Keeps mentions outside that are new; their ids.
pub async fn insert_outside(tx: &mut Tx, lines: Vec<OutsideLine>) -> Result<Vec<MentionId>> {
    let rows: Vec<(MentionId,)> = tx
        .returning_many(
            sql!(
                "insert into mentions (at, heard_at, source_id, item_key, lang, author_kind, author_key, link, title, excerpt,
                    news)
                  values {}
                  on conflict do nothing
                  returning id"
            ),
            lines,
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Outside mentions are to be held against the watches.
pub async fn add_unmatched(tx: &mut Tx, mentions: &[MentionId]) -> Result<()> {
    let rows = mentions.iter().map(|id| (*id,)).collect();
    tx.exec_many(sql!("insert into unmatched (mention_id) values {}"), rows).await.map(|_| ())
}

/// Writes for which watches mentions are: watch, mention, said, author.
pub async fn insert_pairs(tx: &mut Tx, pairs: Vec<(WatchId, MentionId, DateTime<Utc>, i64)>) -> Result<()> {
    tx.exec_many(
        sql!(
            "insert into mention_watches (watch_id, mention_id, at, author_key)
              values {}
              on conflict do nothing"
        ),
        pairs,
    )
    .await
    .map(|_| ())
}

/// A mention is for that watch no longer.
pub async fn delete_pair(tx: &mut Tx, watch: WatchId, mention: MentionId) -> Result<()> {
    tx.exec(sql!("delete from mention_watches where watch_id = $1 and mention_id = $2"), (watch, mention))
        .await
        .map(|_| ())
}

/// Posts at home that were published between two posts, the newest first, to be looked through for a watch.
pub async fn posts_before(conn: &mut Conn, since: DateTime<Utc>, before: PostId, limit: i64) -> Result<Vec<PostRow>> {
    conn.all(
        sql!(
            "select p.id, p.number, p.body, p.created_at, p.author_id, a.role, t.title, t.lang, t.kind, t.board_id,
                (p.deleted_at is null and t.deleted_at is null and b.see_audience <> 'invited') as listened
              from posts p
              join topics t on t.id = p.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = p.author_id
              where p.id < $2 and p.created_at >= $1
              order by p.id desc
              limit $3"
        ),
        (since, before, limit),
    )
    .await
}

/// Outside mentions before one, the newest first, to be looked through for a watch.
pub async fn items_before(
    conn: &mut Conn,
    since: DateTime<Utc>,
    before: MentionId,
    limit: i64,
) -> Result<Vec<ItemRow>> {
    conn.all(
        sql!(
            "select m.id, m.at, m.heard_at, m.source_id, m.lang, m.author_key, coalesce(m.title, '') as title,
                coalesce(m.excerpt, '') as excerpt, m.news
              from mentions m
              where m.id < $2 and m.at >= $1 and m.source_id is not null
              order by m.id desc
              limit $3"
        ),
        (since, before, limit),
    )
    .await
}

/// Everything that a watch heard since then, in the order in which it was said: when, by whom, whether the detector learns from it.
pub async fn heard_by(
    conn: &mut Conn,
    watch: WatchId,
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(DateTime<Utc>, i64)>> {
    conn.all(
        sql!(
            "select w.at, w.author_key
              from mention_watches w
              join mentions m on m.id = w.mention_id
              where w.watch_id = $1 and w.at >= $2 and (m.news or m.at < m.heard_at)
              order by w.at, w.mention_id
              limit $3"
        ),
        (watch, since, limit),
    )
    .await
}

/// The mention that was written last; 0 when there is none.
pub async fn newest_mention(conn: &mut Conn) -> Result<MentionId> {
    let (id,): (MentionId,) = conn.one(sql!("select coalesce(max(id), 0) as id from mentions"), ()).await?;
    Ok(id)
}

/// Takes off a watch what it heard since then, up to a mention: it hears that anew.
pub async fn delete_pairs(tx: &mut Tx, watch: WatchId, since: DateTime<Utc>, newest: MentionId) -> Result<()> {
    tx.exec(
        sql!("delete from mention_watches where watch_id = $1 and at >= $2 and mention_id <= $3"),
        (watch, since, newest),
    )
    .await
    .map(|_| ())
}

/// From when on a watch has listened.
pub async fn set_heard_from(tx: &mut Tx, watch: WatchId, from: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update watches set heard_from = $2 where id = $1"), (watch, from)).await.map(|_| ())
}
