//! Every statement about what people are told.

use super::News;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, NewsId, TopicId};
use crate::sql;

/// Keeps one thing to be told.
pub async fn insert(tx: &mut Tx, news: &News) -> Result<NewsId> {
    let now = tx.now();
    let args = (news.kind.as_str(), news.challenge, news.data.to_string(), news.by, now);
    let id = tx
        .insert_id(
            sql!(
                "insert into news (kind, challenge_id, data, by_id, at, cursor_id)
                  values ($1, $2, $3, $4, $5, 0)
                  returning id"
            ),
            args,
        )
        .await?;
    Ok(NewsId(id))
}

/// The ideas that it is about, with what became of each.
pub async fn insert_ideas(tx: &mut Tx, rows: Vec<(NewsId, TopicId, String)>) -> Result<()> {
    tx.exec_many(
        sql!("insert into news_ideas (news_id, topic_id, data) values {} on conflict (news_id, topic_id) do nothing"),
        rows,
    )
    .await?;
    Ok(())
}

/// Whom it names.
pub async fn insert_people(tx: &mut Tx, rows: Vec<(NewsId, AccountId, Option<TopicId>, String)>) -> Result<()> {
    tx.exec_many(
        sql!(
            "insert into news_people (news_id, account_id, topic_id, because) values {}
              on conflict (news_id, account_id) do nothing"
        ),
        rows,
    )
    .await?;
    Ok(())
}

/// One thing to be told, as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NewsRow {
    pub id: NewsId,
    pub kind: String,
    pub challenge_id: Option<ChallengeId>,
    pub data: String,
    pub by_id: Option<AccountId>,
    pub by_name: Option<String>,
    /// The last account that was gone through.
    pub cursor_id: i64,
    pub fanned: bool,
}

/// One thing to be told.
pub async fn by_id(conn: &mut Conn, id: NewsId) -> Result<Option<NewsRow>> {
    conn.opt(
        sql!(
            "select n.id, n.kind, n.challenge_id, n.data, n.by_id, a.name as by_name, n.cursor_id,
                (n.fanned_at is not null) as fanned
              from news n
              left join accounts a on a.id = n.by_id
              where n.id = $1"
        ),
        (id,),
    )
    .await
}

/// Makes whoever tells the same thing wait.
pub async fn hold(tx: &mut Tx, id: NewsId) -> Result<()> {
    tx.exec(sql!("update news set cursor_id = cursor_id where id = $1"), (id,)).await?;
    Ok(())
}

/// Whether it names ideas; what is about a challenge may name none: then it is about all of them.
pub async fn names_ideas(conn: &mut Conn, id: NewsId) -> Result<bool> {
    let row: Option<(TopicId,)> =
        conn.opt(sql!("select topic_id from news_ideas where news_id = $1 limit 1"), (id,)).await?;
    Ok(row.is_some())
}

/// The next people whom it concerns: whom it names, and, if `followers`, who follows one of its ideas.
pub async fn people(
    conn: &mut Conn,
    id: NewsId,
    followers: bool,
    after: AccountId,
    limit: i64,
) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select p.account_id
                  from news_people p
                  where p.news_id = $1 and p.account_id > $2
                  union
                  select f.account_id
                  from news_ideas n
                  join idea_followers f on f.topic_id = n.topic_id
                  where n.news_id = $1 and f.wants and f.account_id > $2 and $3
                  order by 1
                  limit $4"
            ),
            (id, after, followers, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

/// The same of what is about a challenge and names no idea: who follows any of its ideas.
pub async fn people_of_challenge(
    conn: &mut Conn,
    id: NewsId,
    challenge: ChallengeId,
    after: AccountId,
    limit: i64,
) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select p.account_id
                  from news_people p
                  where p.news_id = $1 and p.account_id > $3
                  union
                  select f.account_id
                  from ideas i
                  join idea_followers f on f.topic_id = i.topic_id
                  where i.challenge_id = $2 and f.wants and f.account_id > $3
                  order by 1
                  limit $4"
            ),
            (id, challenge, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

/// Notes that these people have their letter on the way; those of them who had not.
pub async fn note_told(tx: &mut Tx, id: NewsId, people: &[AccountId]) -> Result<Vec<AccountId>> {
    let now = tx.now();
    let rows: Vec<(AccountId,)> = tx
        .returning_many(
            sql!(
                "insert into news_told (news_id, account_id, at) values {}
                  on conflict (news_id, account_id) do nothing
                  returning account_id"
            ),
            people.iter().map(|account| (id, *account, now)).collect(),
        )
        .await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

/// How far it has been told.
pub async fn set_cursor(tx: &mut Tx, id: NewsId, last: AccountId) -> Result<()> {
    tx.exec(sql!("update news set cursor_id = $2 where id = $1"), (id, last)).await?;
    Ok(())
}

/// Everybody has their letter on the way.
pub async fn set_fanned(tx: &mut Tx, id: NewsId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update news set fanned_at = $2 where id = $1 and fanned_at is null"), (id, now)).await?;
    Ok(())
}

/// Why an act names somebody, and because of which idea.
pub async fn named(conn: &mut Conn, id: NewsId, account: AccountId) -> Result<Option<(Option<TopicId>, String)>> {
    conn.opt(sql!("select topic_id, because from news_people where news_id = $1 and account_id = $2"), (id, account))
        .await
}

/// An idea that concerns one reader, and what ties them to it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ConcernRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    /// What became of it; none for an idea of a challenge that is told of as a whole.
    pub data: Option<String>,
    pub own: bool,
    pub coauthor: bool,
    pub amender: bool,
    /// An idea of theirs became part of it.
    pub merged: bool,
    pub voted: bool,
}

/// The ideas of it that concern this reader, who still sees them.
pub async fn concerns(
    conn: &mut Conn,
    id: NewsId,
    (account, staff): (AccountId, bool),
    followers: bool,
    limit: i64,
) -> Result<Vec<ConcernRow>> {
    conn.all(
        sql!(
            "select t.id as topic_id, t.title, t.lang, i.state, n.data, (t.author_id = $2) as own,
                exists (select 1 from idea_people p
                  where p.topic_id = t.id and p.account_id = $2 and p.part = 'coauthor' and p.state = 'accepted') as coauthor,
                exists (select 1 from idea_people p
                  where p.topic_id = t.id and p.account_id = $2 and p.part = 'amender') as amender,
                exists (select 1 from ideas m
                  join topics o on o.id = m.topic_id
                  where m.main_topic_id = t.id and o.author_id = $2) as merged,
                exists (select 1 from idea_votes v where v.topic_id = t.id and v.account_id = $2) as voted
              from ideas i
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              left join news_ideas n on n.news_id = $1 and n.topic_id = i.topic_id
              where i.topic_id in (select topic_id from news_ideas where news_id = $1
                  union select topic_id from news_people where news_id = $1 and account_id = $2)
                and t.deleted_at is null and (not t.private or t.author_id = $2 or $3)
                and (b.see_audience in ('everyone', 'members') or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))
                and (i.topic_id in (select topic_id from news_people where news_id = $1 and account_id = $2)
                  or ($4 and i.topic_id in (select topic_id from idea_followers where account_id = $2 and wants)))
              order by t.id
              limit $5"
        ),
        (id, account, staff, followers, limit),
    )
    .await
}

/// The ideas of a challenge that this reader follows and sees.
pub async fn concerns_in(
    conn: &mut Conn,
    challenge: ChallengeId,
    (account, staff): (AccountId, bool),
    limit: i64,
) -> Result<Vec<ConcernRow>> {
    conn.all(
        sql!(
            "select t.id as topic_id, t.title, t.lang, i.state, cast(null as text) as data, (t.author_id = $2) as own,
                exists (select 1 from idea_people p
                  where p.topic_id = t.id and p.account_id = $2 and p.part = 'coauthor' and p.state = 'accepted') as coauthor,
                exists (select 1 from idea_people p
                  where p.topic_id = t.id and p.account_id = $2 and p.part = 'amender') as amender,
                exists (select 1 from ideas m
                  join topics o on o.id = m.topic_id
                  where m.main_topic_id = t.id and o.author_id = $2) as merged,
                exists (select 1 from idea_votes v where v.topic_id = t.id and v.account_id = $2) as voted
              from idea_followers f
              join ideas i on i.topic_id = f.topic_id
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              where f.account_id = $2 and f.wants and i.challenge_id = $1
                and t.deleted_at is null and (not t.private or t.author_id = $2 or $3)
                and (b.see_audience in ('everyone', 'members') or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))
              order by t.id
              limit $4"
        ),
        (challenge, account, staff, limit),
    )
    .await
}

/// A challenge as letters name it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChallengeRow {
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub asked_en: String,
    pub asked_he: String,
    pub asked_pl: String,
    pub said_en: String,
    pub said_he: String,
    pub said_pl: String,
    pub did_en: String,
    pub did_he: String,
    pub did_pl: String,
}

/// A challenge, if this reader may see it.
pub async fn challenge(
    conn: &mut Conn,
    id: ChallengeId,
    (account, staff): (AccountId, bool),
) -> Result<Option<ChallengeRow>> {
    conn.opt(
        sql!(
            "select c.lang, c.title_en, c.title_he, c.title_pl, c.asked_en, c.asked_he, c.asked_pl, c.said_en, c.said_he, c.said_pl,
                c.did_en, c.did_he, c.did_pl
              from challenges c
              join boards b on b.id = c.board_id
              where c.id = $1
                and (b.see_audience in ('everyone', 'members') or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))"
        ),
        (id, account, staff),
    )
    .await
}

/// An entry of the changelog: language, titles, texts.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EntryRow {
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
}

/// An entry that is published.
pub async fn entry(conn: &mut Conn, id: i64) -> Result<Option<EntryRow>> {
    conn.opt(
        sql!(
            "select lang, title_en, title_he, title_pl, body_en, body_he, body_pl
              from changelog_entries
              where id = $1 and published_at is not null"
        ),
        (id,),
    )
    .await
}

/// A promise with the last thing that was said about it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PromiseRow {
    pub what: String,
    pub state: String,
    pub progress: i64,
    pub due_on: String,
    pub said: Option<String>,
}

/// A promise.
pub async fn promise(conn: &mut Conn, id: i64) -> Result<Option<PromiseRow>> {
    conn.opt(
        sql!(
            "select p.what, p.state, p.progress, p.due_on,
                (select u.body from promise_updates u where u.promise_id = p.id order by u.id desc limit 1) as said
              from promises p
              where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// Name and slug of a room that somebody is invited to.
pub async fn room(conn: &mut Conn, board: i64, account: AccountId) -> Result<Option<(String, String)>> {
    conn.opt(
        sql!(
            "select b.name, b.slug
              from board_members m
              join boards b on b.id = m.board_id
              where m.board_id = $1 and m.account_id = $2 and m.ended_at is null and b.archived_at is null"
        ),
        (board, account),
    )
    .await
}

/// A word of thanks to somebody, and in whose name.
pub async fn thanks(conn: &mut Conn, id: i64, account: AccountId) -> Result<Option<(String, Option<String>)>> {
    conn.opt(sql!("select body, department from thanks where id = $1 and account_id = $2"), (id, account)).await
}

/// What is told of the amendments of an idea, with the idea's part of it.
pub async fn of_amendments(conn: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<(NewsId, String)>> {
    conn.all(
        sql!(
            "select i.news_id, i.data
              from news_ideas i
              join news n on n.id = i.news_id
              where i.topic_id = $1 and n.kind in ('amendment_proposed', 'amendment_answered')
              order by i.news_id desc
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// Another text for the idea's part of what is told.
pub async fn set_data(tx: &mut Tx, news: NewsId, topic: TopicId, data: &str) -> Result<()> {
    tx.exec(sql!("update news_ideas set data = $3 where news_id = $1 and topic_id = $2"), (news, topic, data))
        .await
        .map(|_| ())
}
