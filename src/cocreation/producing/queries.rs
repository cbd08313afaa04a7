//! Every SQL text of the producers' desk. Votes are read as everybody may see them (`shown_votes`), so that nothing here tells what is hidden.

use super::filter::{List, Sort, Tab, Whose};
use crate::cases::notes::{Colleague, Inner};
use crate::cocreation::idea::State;
use crate::cocreation::index;
use crate::cocreation::place::Place;
use crate::db::{Condition, Conn, Text, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, TopicId};
use crate::sql;
use crate::words::Texts;
use chrono::{DateTime, Utc};

/// Ideas of one tag that are handed to the list as ids; of a tag that more have, the rows are asked.
const TAGGED_MAX: i64 = 1_000;
/// Tags of the ideas on one page, at most.
const TAGS_MAX: i64 = 2_000;
/// Tags that are offered.
const KNOWN_TAGS_MAX: i64 = 200;
/// Challenges that are offered.
const CHALLENGES_MAX: i64 = 200;
/// Ideas in the matrix.
const WEIGHED_MAX: i64 = 500;
/// People asked about one idea.
const EVALUATIONS_MAX: i64 = 100;
/// Notes on one idea.
const NOTES_MAX: i64 = 200;

/// Where an idea stands in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IdRow {
    pub topic_id: TopicId,
    pub shown_votes: i64,
    pub state_at: DateTime<Utc>,
}

/// A list beyond a place, at most `limit` ideas.
pub async fn page(conn: &mut Conn, list: &List, me: AccountId, after: Option<Place>, limit: i64) -> Result<Vec<IdRow>> {
    let mut conditions = index::search(conn, &list.q).await?;
    if let Some(tag) = &list.tag {
        conditions.push(tagged(conn, tag).await?);
    }
    if let Some((board, _)) = &list.board {
        conditions.push(index::on_board(conn, *board).await?);
    }
    conditions.extend(of_tab(list.tab, me));
    conditions.extend(of_filter(list, me));
    match (list.tab, list.sort) {
        (Tab::Untriaged, _) => {
            let from = after.map_or(TopicId(0), |place| place.topic);
            conn.all_where(oldest(), (from, limit), &conditions).await
        }
        (Tab::All, Sort::Votes) => {
            let place = after.unwrap_or(Place::FIRST);
            conn.all_where(by_votes(), (place.key, place.topic, limit), &conditions).await
        }
        (Tab::All, Sort::Moved) => {
            let place = after.unwrap_or(Place::FIRST);
            conn.all_where(by_move(), (place.at(), place.topic, limit), &conditions).await
        }
        _ => conn.all_where(newest(), (after.unwrap_or(Place::FIRST).topic, limit), &conditions).await,
    }
}

fn oldest() -> Text {
    sql!(
        "select i.topic_id, i.shown_votes, i.state_at
          from ideas i
          join topics t on t.id = i.topic_id
          where i.topic_id > $1 and t.deleted_at is null and t.merged_into_id is null{where}
          order by i.topic_id
          limit $2"
    )
}

fn newest() -> Text {
    sql!(
        "select i.topic_id, i.shown_votes, i.state_at
          from ideas i
          join topics t on t.id = i.topic_id
          where i.topic_id < $1 and t.deleted_at is null and t.merged_into_id is null{where}
          order by i.topic_id desc
          limit $2"
    )
}

fn by_votes() -> Text {
    sql!(
        "select i.topic_id, i.shown_votes, i.state_at
          from ideas i
          join topics t on t.id = i.topic_id
          where (i.shown_votes, i.topic_id) < ($1, $2) and t.deleted_at is null and t.merged_into_id is null{where}
          order by i.shown_votes desc, i.topic_id desc
          limit $3"
    )
}

fn by_move() -> Text {
    sql!(
        "select i.topic_id, i.shown_votes, i.state_at
          from ideas i
          join topics t on t.id = i.topic_id
          where (i.state_at, i.topic_id) < ($1, $2) and t.deleted_at is null and t.merged_into_id is null{where}
          order by i.state_at desc, i.topic_id desc
          limit $3"
    )
}

/// What a view asks of an idea beside its order.
fn of_tab(tab: Tab, me: AccountId) -> Option<Condition> {
    match tab {
        Tab::Untriaged => Some(Condition::plain("i.triaged_at is null")),
        Tab::Mine => Some(Condition::id("i.owner_id = {}", me.0)),
        Tab::Asked => Some(Condition::id(
            "i.topic_id in (select e.topic_id from idea_evaluations e where e.account_id = {} and e.given_at is null)",
            me.0,
        )),
        Tab::All => None,
    }
}

/// What the filters ask of an idea, but for tag, board and search. What became part of another idea stands in no list, unless asked for.
fn of_filter(list: &List, me: AccountId) -> Vec<Condition> {
    let whose = list.owner.as_ref().map(|whose| match whose {
        Whose::Mine => Condition::id("i.owner_id = {}", me.0),
        Whose::Nobodys => Condition::plain("i.owner_id is null"),
        Whose::Theirs(id, _) => Condition::id("i.owner_id = {}", id.0),
    });
    let merged =
        if list.state == Some(State::Duplicate) { "i.main_topic_id is not null" } else { "i.main_topic_id is null" };
    let weighed = list.weighed.map(|yes| {
        Condition::plain(if yes {
            "i.effort is not null and i.impact is not null"
        } else {
            "(i.effort is null or i.impact is null)"
        })
    });
    [
        Some(Condition::plain(merged)),
        list.state.map(|state| Condition::word("i.state = {}", state.as_str())),
        whose,
        list.challenge.map(|id| Condition::id("i.challenge_id = {}", id.0)),
        weighed,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The ideas with a tag.
async fn tagged(conn: &mut Conn, tag: &str) -> Result<Condition> {
    let rows: Vec<(i64,)> = conn
        .all(
            sql!("select topic_id from idea_tags where tag = $1 order by topic_id desc limit $2"),
            (tag, TAGGED_MAX + 1),
        )
        .await?;
    if rows.len() as i64 <= TAGGED_MAX {
        return Ok(Condition::ids("i.topic_id in ({})", rows.into_iter().map(|row| row.0).collect()));
    }
    Ok(Condition::word("exists (select 1 from idea_tags g where g.topic_id = i.topic_id and g.tag = {})", tag))
}

/// An idea as the desk shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LineRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    pub shown_votes: i64,
    pub created_at: DateTime<Utc>,
    pub author_name: String,
    pub author_handle: String,
    pub board_name: String,
    pub challenge_id: Option<ChallengeId>,
    pub owner_name: Option<String>,
    pub owner_handle: Option<String>,
    pub effort: Option<i64>,
    pub impact: Option<i64>,
    pub looked: bool,
    /// How many colleagues said what it is worth, and how many are asked and have not yet.
    pub given: i64,
    pub waited: i64,
}

impl LineRow {
    /// Where it stands; a word that we do not know is new.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::New)
    }
}

/// These ideas, in their order.
pub async fn lines(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<LineRow>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    let mut rows: Vec<LineRow> = conn
        .all_in(
            sql!(
                "select i.topic_id, t.title, t.lang, i.state, i.shown_votes, t.created_at, a.name as author_name,
                    a.handle as author_handle, b.name as board_name, i.challenge_id, o.name as owner_name,
                    o.handle as owner_handle, i.effort, i.impact, (i.triaged_at is not null) as looked,
                    (select count(*) from idea_evaluations e where e.topic_id = i.topic_id and e.given_at is not null) as given,
                    (select count(*) from idea_evaluations e where e.topic_id = i.topic_id and e.given_at is null) as waited
                  from ideas i
                  join topics t on t.id = i.topic_id
                  join boards b on b.id = t.board_id
                  join accounts a on a.id = t.author_id
                  left join accounts o on o.id = i.owner_id
                  where i.topic_id in ({})"
            ),
            &ids,
        )
        .await?;
    rows.sort_by_key(|row| topics.iter().position(|id| *id == row.topic_id));
    Ok(rows)
}

/// The tags of these ideas.
pub async fn tags(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<(TopicId, String)>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    conn.all_in_with(
        sql!("select topic_id, tag from idea_tags where topic_id in ({}) order by topic_id, tag limit $1"),
        (TAGS_MAX.max(ids.len() as i64 * 20),),
        &ids,
    )
    .await
}

/// Every tag that is in use, for the field that gives them.
pub async fn known_tags(conn: &mut Conn) -> Result<Vec<String>> {
    // From word to word by the index, however many ideas have each.
    let rows: Vec<(String,)> = conn
        .all(
            sql!(
                "with recursive known(tag) as (
                    select (select g.tag from idea_tags g order by g.tag limit 1)
                    union all
                    select (select g.tag from idea_tags g where g.tag > known.tag order by g.tag limit 1)
                      from known
                      where known.tag is not null)
                  select tag from known where tag is not null limit $1"
            ),
            (KNOWN_TAGS_MAX,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// How many ideas each view holds, unfiltered; counting stops at `most`.
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    pub waiting: i64,
    pub mine: i64,
    pub asked: i64,
}

/// The counts on the tabs.
pub async fn counts(conn: &mut Conn, me: AccountId, most: i64) -> Result<Counts> {
    conn.one(
        sql!(
            "select
                (select count(*) from (select 1 as n from ideas where triaged_at is null and main_topic_id is null limit $2) w) as waiting,
                (select count(*) from (select 1 as n from ideas where owner_id = $1 and main_topic_id is null limit $2) m) as mine,
                (select count(*) from (select 1 as n from idea_evaluations e
                  join ideas i on i.topic_id = e.topic_id
                  where e.account_id = $1 and e.given_at is null and i.main_topic_id is null limit $2) a) as asked"
        ),
        (me, most),
    )
    .await
}

#[derive(sqlx::FromRow)]
struct ChallengeLine {
    id: ChallengeId,
    lang: String,
    title_en: String,
    title_he: String,
    title_pl: String,
}

/// The newest challenges and what they are called, in the language of the reader where they have it.
pub async fn challenges(conn: &mut Conn, lang: crate::words::Lang) -> Result<Vec<(ChallengeId, String)>> {
    let rows: Vec<ChallengeLine> = conn
        .all(
            sql!("select id, lang, title_en, title_he, title_pl from challenges order by id desc limit $1"),
            (CHALLENGES_MAX,),
        )
        .await?;
    let named = |row: ChallengeLine| {
        let original = crate::words::Lang::parse(&row.lang).unwrap_or(lang);
        let texts = Texts::new(row.title_en, row.title_he, row.title_pl);
        (row.id, texts.read(lang, original).1.to_owned())
    };
    Ok(rows.into_iter().map(named).collect())
}

/// An idea in the matrix.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WeighedRow {
    pub topic_id: TopicId,
    pub title: String,
    pub effort: i64,
    pub impact: i64,
}

/// The ideas that are not done with and whose effort and impact are agreed, the newest first.
pub async fn weighed(conn: &mut Conn) -> Result<Vec<WeighedRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, i.effort, i.impact
              from ideas i
              join topics t on t.id = i.topic_id
              where i.effort is not null and i.impact is not null and i.main_topic_id is null
                and i.state in ('new', 'under_review', 'planned', 'in_progress') and t.deleted_at is null
              order by i.topic_id desc
              limit $1"
        ),
        (WEIGHED_MAX,),
    )
    .await
}

/// Marks an idea as looked at; false when it was already.
pub async fn look(tx: &mut Tx, topic: TopicId) -> Result<bool> {
    let now = tx.now();
    let looked = tx
        .exec(sql!("update ideas set triaged_at = $2 where topic_id = $1 and triaged_at is null"), (topic, now))
        .await?;
    Ok(looked > 0)
}

/// Gives an idea a tag; false when it has it.
pub async fn tag(tx: &mut Tx, topic: TopicId, tag: &str) -> Result<bool> {
    let given = tx
        .exec(
            sql!("insert into idea_tags (topic_id, tag) values ($1, $2) on conflict (topic_id, tag) do nothing"),
            (topic, tag),
        )
        .await?;
    Ok(given > 0)
}

/// Takes a tag off an idea; false when it did not have it.
pub async fn untag(tx: &mut Tx, topic: TopicId, tag: &str) -> Result<bool> {
    let gone = tx.exec(sql!("delete from idea_tags where topic_id = $1 and tag = $2"), (topic, tag)).await?;
    Ok(gone > 0)
}

/// How many tags an idea has.
pub async fn tag_count(conn: &mut Conn, topic: TopicId) -> Result<i64> {
    let (count,): (i64,) = conn.one(sql!("select count(*) from idea_tags where topic_id = $1"), (topic,)).await?;
    Ok(count)
}

/// Puts an idea into somebody's care, or nobody's; false when it is there already.
pub async fn own(tx: &mut Tx, topic: TopicId, owner: Option<AccountId>) -> Result<bool> {
    let owned = tx
        .exec(
            sql!(
                "update ideas
                  set owner_id = $2, version = version + 1
                  where topic_id = $1 and owner_id is distinct from $2"
            ),
            (topic, owner),
        )
        .await?;
    Ok(owned > 0)
}

/// What was agreed about an idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    pub owner: Option<AccountId>,
    pub effort: Option<i64>,
    pub impact: Option<i64>,
}

/// Writes what was agreed, if the idea is as it was seen. False: somebody was faster.
pub async fn agree(tx: &mut Tx, topic: TopicId, version: i64, worth: Worth) -> Result<bool> {
    let agreed = tx
        .exec(
            sql!(
                "update ideas
                  set owner_id = $3, effort = $4, impact = $5, version = version + 1
                  where topic_id = $1 and version = $2"
            ),
            (topic, version, worth.owner, worth.effort, worth.impact),
        )
        .await?;
    Ok(agreed > 0)
}

/// Writes anew which tags an idea has, if it is as it was seen. False: somebody was faster.
pub async fn retag(tx: &mut Tx, topic: TopicId, version: i64, tags: Vec<String>) -> Result<bool> {
    let held = tx
        .exec(sql!("update ideas set version = version + 1 where topic_id = $1 and version = $2"), (topic, version))
        .await?;
    if held == 0 {
        return Ok(false);
    }
    tx.exec(sql!("delete from idea_tags where topic_id = $1"), (topic,)).await?;
    let rows = tags.into_iter().map(|tag| (topic, tag)).collect();
    tx.exec_many(sql!("insert into idea_tags (topic_id, tag) values {}"), rows).await?;
    Ok(true)
}

/// What a colleague says an idea is worth, or is asked to say.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EvaluationRow {
    pub account_id: AccountId,
    pub name: String,
    pub handle: String,
    pub effort: Option<i64>,
    pub impact: Option<i64>,
    pub note: Inner,
    pub given_at: Option<DateTime<Utc>>,
}

/// What colleagues say of an idea, those who are asked included.
pub async fn evaluations(conn: &mut Conn, _reader: Colleague, topic: TopicId) -> Result<Vec<EvaluationRow>> {
    conn.all(
        sql!(
            "select e.account_id, a.name, a.handle, e.effort, e.impact, e.note, e.given_at
              from idea_evaluations e
              join accounts a on a.id = e.account_id
              where e.topic_id = $1
              order by a.name, e.account_id
              limit $2"
        ),
        (topic, EVALUATIONS_MAX),
    )
    .await
}

/// Asks a colleague what an idea is worth; false when they were asked, or said it, before.
pub async fn ask(tx: &mut Tx, topic: TopicId, account: AccountId, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let asked = tx
        .exec(
            sql!(
                "insert into idea_evaluations (topic_id, account_id, asked_by, asked_at, note)
                  values ($1, $2, $3, $4, '')
                  on conflict (topic_id, account_id) do nothing"
            ),
            (topic, account, by, now),
        )
        .await?;
    Ok(asked > 0)
}

/// No longer asks a colleague who has not said anything.
pub async fn unask(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<bool> {
    let gone = tx
        .exec(
            sql!("delete from idea_evaluations where topic_id = $1 and account_id = $2 and given_at is null"),
            (topic, account),
        )
        .await?;
    Ok(gone > 0)
}

/// Writes what somebody says an idea is worth, in place of what they said before.
pub async fn evaluate(tx: &mut Tx, topic: TopicId, by: AccountId, effort: i64, impact: i64, note: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into idea_evaluations (topic_id, account_id, effort, impact, note, given_at)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (topic_id, account_id) do update
              set effort = excluded.effort, impact = excluded.impact, note = excluded.note, given_at = excluded.given_at"
        ),
        (topic, by, effort, impact, note, now),
    )
    .await?;
    Ok(())
}

/// A note between colleagues.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NoteRow {
    pub author_name: String,
    pub author_handle: String,
    pub at: DateTime<Utc>,
    pub body: Inner,
}

/// The notes on an idea, the newest first.
pub async fn notes(conn: &mut Conn, _reader: Colleague, topic: TopicId) -> Result<Vec<NoteRow>> {
    conn.all(
        sql!(
            "select a.name as author_name, a.handle as author_handle, n.at, n.body
              from idea_notes n
              join accounts a on a.id = n.author_id
              where n.topic_id = $1
              order by n.id desc
              limit $2"
        ),
        (topic, NOTES_MAX),
    )
    .await
}

/// Keeps a note; false when the form was sent before.
pub async fn add_note(tx: &mut Tx, topic: TopicId, author: AccountId, body: &str, once: Option<&str>) -> Result<bool> {
    let now = tx.now();
    let added = tx
        .exec(
            sql!(
                "insert into idea_notes (topic_id, author_id, body, at, once)
                  values ($1, $2, $3, $4, $5)
                  on conflict (once) where once is not null do nothing"
            ),
            (topic, author, body, now, once),
        )
        .await?;
    Ok(added > 0)
}

/// Whether people have voted for ideas that nobody has decided about, outside of challenges.
pub async fn anybody_voted(conn: &mut Conn) -> Result<bool> {
    let row: Option<(TopicId,)> = conn
        .opt(
            sql!(
                "select topic_id
                  from ideas
                  where challenge_id is null and votes + staff_votes > 0 and state in ('new', 'under_review', 'planned', 'in_progress')
                  limit 1"
            ),
            (),
        )
        .await?;
    Ok(row.is_some())
}

/// An idea as the file has it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FileRow {
    pub topic_id: TopicId,
    pub created_at: DateTime<Utc>,
    pub title: String,
    pub lang: Option<String>,
    pub board_slug: String,
    pub author_name: String,
    pub state: String,
    pub state_at: DateTime<Utc>,
    pub challenge_id: Option<ChallengeId>,
    pub shown_votes: i64,
    pub post_count: i64,
    pub owner_handle: Option<String>,
    pub effort: Option<i64>,
    pub impact: Option<i64>,
}

/// These ideas as the file has them, in their order.
pub async fn file_rows(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<FileRow>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    let mut rows: Vec<FileRow> = conn
        .all_in(
            sql!(
                "select i.topic_id, t.created_at, t.title, t.lang, b.slug as board_slug, a.name as author_name, i.state, i.state_at,
                    i.challenge_id, i.shown_votes, t.post_count, o.handle as owner_handle, i.effort, i.impact
                  from ideas i
                  join topics t on t.id = i.topic_id
                  join boards b on b.id = t.board_id
                  join accounts a on a.id = t.author_id
                  left join accounts o on o.id = i.owner_id
                  where i.topic_id in ({})"
            ),
            &ids,
        )
        .await?;
    let place: std::collections::HashMap<TopicId, usize> = topics.iter().enumerate().map(|(n, id)| (*id, n)).collect();
    rows.sort_by_key(|row| place.get(&row.topic_id).copied());
    Ok(rows)
}

/// A topic that may become an idea.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TopicRow {
    pub author_id: AccountId,
    pub private: bool,
    pub idea_state: Option<String>,
    pub merged_into_id: Option<TopicId>,
}

/// A topic that is there, of whatever kind.
pub async fn topic(conn: &mut Conn, topic: TopicId) -> Result<Option<TopicRow>> {
    conn.opt(
        sql!(
            "select author_id, private, idea_state, merged_into_id
              from topics
              where id = $1 and deleted_at is null"
        ),
        (topic,),
    )
    .await
}
