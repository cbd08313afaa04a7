//! Every SQL text of opinion maps.

use super::typed::New;
use super::{MAPS_MAX, STATEMENTS_MAX, Stage};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, OpinionId, OpinionMapId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::{Lang, Texts};
use chrono::{DateTime, Utc};

/// Maps on the desk's list.
const LIST_MAX: i64 = 200;
/// Maps that one round looks at.
const ROUND_MAX: i64 = 50;
/// Answers that are read at once.
pub const ANSWERS_MAX: i64 = 20_000;
/// Statements of one map that staff see at once.
const DESK_MAX: i64 = 500;

/// An opinion map with the topic that it stands on.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MapRow {
    pub id: OpinionMapId,
    pub topic_id: Option<TopicId>,
    pub lang: String,
    question_en: String,
    question_he: String,
    question_pl: String,
    state: String,
    pub closes_at: Option<DateTime<Utc>>,
    pub people_min: i64,
    pub seed: i64,
    /// The map, as JSON.
    pub result: Option<String>,
    pub topic_title: Option<String>,
    pub topic_slug: Option<String>,
    /// Every visitor may see it.
    pub public: bool,
}

impl MapRow {
    /// The language that it was first written in.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// What is asked.
    pub fn question(&self) -> Texts {
        Texts::new(&*self.question_en, &*self.question_he, &*self.question_pl)
    }

    /// How far it is; a word that we do not know is closed.
    pub fn stage(&self) -> Stage {
        Stage::parse(&self.state).unwrap_or(Stage::Closed)
    }

    /// Whether answers are taken: it is open, and its time is not over even if nothing has closed it yet.
    pub fn takes(&self, now: DateTime<Utc>) -> bool {
        self.stage() == Stage::Open && self.closes_at.is_none_or(|at| at > now)
    }

    /// The map as it was drawn last; none while it shows nothing.
    pub fn map(&self) -> Result<Option<super::compute::Map>> {
        self.result.as_deref().map(|kept| serde_json::from_str(kept).map_err(Error::internal)).transpose()
    }
}

/// A statement.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OpinionRow {
    pub id: OpinionId,
    pub map_id: OpinionMapId,
    pub author_id: AccountId,
    pub lang: Option<String>,
    pub body: String,
    pub state: String,
}

/// A map that this viewer may see; `Error::NotFound` else. Drafts are the staff's.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, id: OpinionMapId) -> Result<MapRow> {
    let row: Option<MapRow> = conn
        .opt(
            sql!(
                "select m.id, m.topic_id, m.lang, m.question_en, m.question_he, m.question_pl, m.state, m.closes_at, m.people_min, m.seed,
                    m.result, t.title as topic_title, t.slug as topic_slug,
                    coalesce(not t.private and b.see_audience = 'everyone', true) as public
                  from opinion_maps m
                  left join topics t on t.id = m.topic_id
                  left join boards b on b.id = t.board_id
                  where m.id = $1 and (m.state <> 'draft' or $3)
                    and (m.topic_id is null or (t.deleted_at is null and (not t.private or t.author_id = $2 or $3)
                      and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                        or (b.see_audience = 'invited'
                          and b.id in (select board_id from board_members where account_id = $2 and active)))))"
            ),
            (id, viewer.id_or_zero(), viewer.is_staff()),
        )
        .await?;
    row.ok_or(Error::NotFound)
}

/// A map, whoever may see it: for what runs by itself, and in the transaction of an act whose viewer was asked about.
pub async fn by_id(conn: &mut Conn, id: OpinionMapId) -> Result<Option<MapRow>> {
    conn.opt(
        sql!(
            "select m.id, m.topic_id, m.lang, m.question_en, m.question_he, m.question_pl, m.state, m.closes_at, m.people_min, m.seed,
                m.result, t.title as topic_title, t.slug as topic_slug,
                coalesce(not t.private and b.see_audience = 'everyone', true) as public
              from opinion_maps m
              left join topics t on t.id = m.topic_id
              left join boards b on b.id = t.board_id
              where m.id = $1"
        ),
        (id,),
    )
    .await
}

/// All maps, the newest first, for the desk.
pub async fn all(conn: &mut Conn) -> Result<Vec<MapRow>> {
    conn.all(
        sql!(
            "select m.id, m.topic_id, m.lang, m.question_en, m.question_he, m.question_pl, m.state, m.closes_at, m.people_min, m.seed,
                m.result, t.title as topic_title, t.slug as topic_slug,
                coalesce(not t.private and b.see_audience = 'everyone', true) as public
              from opinion_maps m
              left join topics t on t.id = m.topic_id
              left join boards b on b.id = t.board_id
              order by m.id desc
              limit $1"
        ),
        (LIST_MAX,),
    )
    .await
}

/// How many statements of each map wait to be looked at.
pub async fn waiting(conn: &mut Conn) -> Result<Vec<(OpinionMapId, i64)>> {
    conn.all(
        sql!(
            "select map_id, count(*) from opinions
              where state = 'waiting'
              group by map_id
              order by map_id desc
              limit $1"
        ),
        (LIST_MAX,),
    )
    .await
}

/// The open and closed maps on the page of a topic that the viewer sees already.
pub async fn of_topic(conn: &mut Conn, topic: TopicId) -> Result<Vec<(OpinionMapId,)>> {
    conn.all(
        sql!("select id from opinion_maps where topic_id = $1 and state <> 'draft' order by id limit $2"),
        (topic, MAPS_MAX),
    )
    .await
}

/// Makes everybody who changes this one wait for each other.
pub async fn hold(tx: &mut Tx, id: OpinionMapId) -> Result<()> {
    let text = sql!(
        sqlite: "select id from opinion_maps where id = $1",
        postgres: "select id from opinion_maps where id = $1 for update"
    );
    tx.opt::<(i64,)>(text, (id,)).await.map(|_| ())
}

/// The map that a form's submit token made.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<OpinionMapId>> {
    let row: Option<(OpinionMapId,)> = conn.opt(sql!("select id from opinion_maps where once = $1"), (once,)).await?;
    Ok(row.map(|row| row.0))
}

/// Writes a draft; none when the same form made one already.
pub async fn insert(
    tx: &mut Tx,
    new: &New,
    by: AccountId,
    seed: i64,
    once: Option<&str>,
) -> Result<Option<OpinionMapId>> {
    let now = tx.now();
    let question = &new.question;
    let args = (
        new.topic,
        new.lang.code(),
        question.en.as_str(),
        question.he.as_str(),
        question.pl.as_str(),
        new.closes_at,
        new.people_min,
        seed,
        by,
        now,
        once,
    );
    let made: Vec<(OpinionMapId,)> = tx
        .returning(
            sql!(
                "insert into opinion_maps (topic_id, lang, question_en, question_he, question_pl, state, closes_at, people_min, seed,
                    version, created_by, created_at, once)
                  values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, 1, $9, $10, $11)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            args,
        )
        .await?;
    Ok(made.into_iter().next().map(|row| row.0))
}

/// Moves a map on. False: it is not where it was seen.
pub async fn set_stage(tx: &mut Tx, id: OpinionMapId, from: Stage, to: Stage) -> Result<bool> {
    let done = tx
        .exec(
            sql!("update opinion_maps set state = $3, version = version + 1 where id = $1 and state = $2"),
            (id, from.as_str(), to.as_str()),
        )
        .await?;
    Ok(done > 0)
}

/// Keeps the map; none: it shows nothing.
pub async fn set_result(tx: &mut Tx, id: OpinionMapId, at: DateTime<Utc>, result: Option<&str>) -> Result<()> {
    tx.exec(sql!("update opinion_maps set result = $2, computed_at = $3 where id = $1"), (id, result, at)).await?;
    Ok(())
}

/// Open maps of which something changed since they were drawn.
pub async fn stale(conn: &mut Conn) -> Result<Vec<(OpinionMapId,)>> {
    conn.all(
        sql!(
            "select m.id from opinion_maps m
              where m.state = 'open'
                and (exists (select 1 from opinion_answers a
                             where a.map_id = m.id and (m.computed_at is null or a.at >= m.computed_at))
                  or exists (select 1 from opinions o
                             where o.map_id = m.id and m.computed_at is not null and o.decided_at >= m.computed_at))
              order by m.id
              limit $1"
        ),
        (ROUND_MAX,),
    )
    .await
}

/// Maps whose time is over and that nothing has closed yet.
pub async fn ended(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<(OpinionMapId,)>> {
    conn.all(
        sql!(
            "select id from opinion_maps
              where state = 'open' and closes_at is not null and closes_at <= $1
              order by closes_at
              limit $2"
        ),
        (now, ROUND_MAX),
    )
    .await
}

/// The statements that everybody sees.
pub async fn shown(conn: &mut Conn, id: OpinionMapId) -> Result<Vec<OpinionRow>> {
    conn.all(
        sql!(
            "select id, map_id, author_id, lang, body, state from opinions
              where map_id = $1 and state = 'shown'
              order by id
              limit $2"
        ),
        (id, STATEMENTS_MAX),
    )
    .await
}

/// Every statement, those that wait first, for the desk.
pub async fn for_desk(conn: &mut Conn, id: OpinionMapId) -> Result<Vec<OpinionRow>> {
    conn.all(
        sql!(
            "select id, map_id, author_id, lang, body, state from opinions
              where map_id = $1
              order by case state when 'waiting' then 0 when 'shown' then 1 else 2 end, id
              limit $2"
        ),
        (id, DESK_MAX),
    )
    .await
}

/// What somebody proposed, and what became of it.
pub async fn proposed(conn: &mut Conn, id: OpinionMapId, author: AccountId) -> Result<Vec<OpinionRow>> {
    conn.all(
        sql!(
            "select id, map_id, author_id, lang, body, state from opinions
              where map_id = $1 and author_id = $2
              order by id
              limit $3"
        ),
        (id, author, DESK_MAX),
    )
    .await
}

/// A statement.
pub async fn opinion(conn: &mut Conn, id: OpinionId) -> Result<Option<OpinionRow>> {
    conn.opt(sql!("select id, map_id, author_id, lang, body, state from opinions where id = $1"), (id,)).await
}

/// A statement to be written.
pub struct NewOpinion<'a> {
    pub map: OpinionMapId,
    pub author: AccountId,
    pub lang: Lang,
    pub body: &'a str,
    /// Seen by everybody at once.
    pub shown: bool,
    pub once: Option<&'a str>,
}

/// Writes a statement. False: the same form wrote it already.
pub async fn add(tx: &mut Tx, new: &NewOpinion<'_>) -> Result<bool> {
    let now = tx.now();
    let state = if new.shown { "shown" } else { "waiting" };
    let decided = new.shown.then_some(now);
    let by = new.shown.then_some(new.author);
    let made = tx
        .exec(
            sql!(
                "insert into opinions (map_id, author_id, lang, body, state, at, decided_by, decided_at, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                  on conflict (once) where once is not null do nothing"
            ),
            (new.map, new.author, new.lang.code(), new.body, state, now, by, decided, new.once),
        )
        .await?;
    Ok(made > 0)
}

/// Shows a statement that waits, or refuses one. False: it is so already.
pub async fn decide(tx: &mut Tx, id: OpinionId, by: AccountId, shown: bool) -> Result<bool> {
    let now = tx.now();
    let state = if shown { "shown" } else { "refused" };
    let done = tx
        .exec(
            sql!(
                "update opinions set state = $2, decided_by = $3, decided_at = $4
                  where id = $1 and state <> $2"
            ),
            (id, state, by, now),
        )
        .await?;
    Ok(done > 0)
}

/// Writes what somebody thinks of a statement.
pub async fn answer(tx: &mut Tx, opinion: OpinionId, map: OpinionMapId, account: AccountId, answer: i64) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into opinion_answers (opinion_id, account_id, map_id, answer, at)
              values ($1, $2, $3, $4, $5)
              on conflict (opinion_id, account_id) do update set answer = excluded.answer, at = excluded.at"
        ),
        (opinion, account, map, answer, now),
    )
    .await?;
    Ok(())
}

/// What somebody answered.
pub async fn answers_of(conn: &mut Conn, map: OpinionMapId, account: AccountId) -> Result<Vec<(i64, i64)>> {
    conn.all(
        sql!("select opinion_id, answer from opinion_answers where map_id = $1 and account_id = $2 limit $3"),
        (map, account, ANSWERS_MAX),
    )
    .await
}

/// Answers by person and statement, after those: the account's number, the statement's, the answer.
pub async fn answers(conn: &mut Conn, map: OpinionMapId, after: (i64, i64)) -> Result<Vec<(i64, i64, i64)>> {
    conn.all(
        sql!(
            "select account_id, opinion_id, answer from opinion_answers
              where map_id = $1 and (account_id > $2 or (account_id = $2 and opinion_id > $3))
              order by account_id, opinion_id
              limit $4"
        ),
        (map, after.0, after.1, ANSWERS_MAX),
    )
    .await
}
