//! Every SQL text of the list of ideas and of the page of one.

use super::filter::{List, Sort};
use crate::cocreation::idea::State;
use crate::cocreation::index;
use crate::cocreation::place::Place;
use crate::db::{Bound, Condition, Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, PostId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// Lines of a history that are shown.
const CHANGES_MAX: i64 = 100;
/// Ideas that the feed tells of.
const FEED_MAX: i64 = 30;

/// An idea as a list shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LineRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    pub state_at: DateTime<Utc>,
    /// Votes that everybody may see; 0 where they are hidden.
    pub shown_votes: i64,
    pub stage: Option<String>,
    pub challenge_id: Option<ChallengeId>,
    pub post_count: i64,
    pub created_at: DateTime<Utc>,
    pub author_name: String,
    pub board_name: String,
    pub board_slug: String,
}

impl LineRow {
    /// Where it stands; a word that we do not know is new.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::New)
    }

    /// Its place in a list of that order.
    pub const fn place(&self, sort: Sort) -> Place {
        let key = match sort {
            Sort::Newest => 0,
            Sort::Votes => self.shown_votes,
            Sort::Moved => self.state_at.timestamp_micros(),
        };
        Place { key, topic: self.topic_id }
    }
}

/// A list of ideas beyond a place: those that this viewer may see; at most `limit`.
pub async fn page(
    conn: &mut Conn,
    viewer: &Viewer,
    list: &List,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<LineRow>> {
    let mut conditions = index::search(conn, &list.q).await?;
    if let Some((board, _)) = &list.board {
        conditions.push(index::on_board(conn, *board).await?);
    }
    conditions.extend(of_filter(list));
    conditions.extend(seen(viewer));
    let place = after.unwrap_or(Place::FIRST);
    match list.sort {
        Sort::Newest => conn.all_where(newest(), (place.topic, limit), &conditions).await,
        Sort::Votes => conn.all_where(by_votes(), (place.key, place.topic, limit), &conditions).await,
        Sort::Moved => conn.all_where(by_move(), (place.at(), place.topic, limit), &conditions).await,
    }
}

fn newest() -> crate::db::Text {
    sql!(
        "select i.topic_id, t.title, t.lang, i.state, i.state_at, i.shown_votes, i.stage, i.challenge_id, t.post_count, t.created_at,
            a.name as author_name, b.name as board_name, b.slug as board_slug
          from ideas i
          join topics t on t.id = i.topic_id
          join boards b on b.id = t.board_id
          join accounts a on a.id = t.author_id
          where i.main_topic_id is null and i.topic_id < $1 and t.deleted_at is null and t.merged_into_id is null
            and not t.private{where}
          order by i.topic_id desc
          limit $2"
    )
}

fn by_votes() -> crate::db::Text {
    sql!(
        "select i.topic_id, t.title, t.lang, i.state, i.state_at, i.shown_votes, i.stage, i.challenge_id, t.post_count, t.created_at,
            a.name as author_name, b.name as board_name, b.slug as board_slug
          from ideas i
          join topics t on t.id = i.topic_id
          join boards b on b.id = t.board_id
          join accounts a on a.id = t.author_id
          where i.main_topic_id is null and (i.shown_votes, i.topic_id) < ($1, $2)
            and t.deleted_at is null and t.merged_into_id is null and not t.private{where}
          order by i.shown_votes desc, i.topic_id desc
          limit $3"
    )
}

fn by_move() -> crate::db::Text {
    sql!(
        "select i.topic_id, t.title, t.lang, i.state, i.state_at, i.shown_votes, i.stage, i.challenge_id, t.post_count, t.created_at,
            a.name as author_name, b.name as board_name, b.slug as board_slug
          from ideas i
          join topics t on t.id = i.topic_id
          join boards b on b.id = t.board_id
          join accounts a on a.id = t.author_id
          where i.main_topic_id is null and (i.state_at, i.topic_id) < ($1, $2)
            and t.deleted_at is null and t.merged_into_id is null and not t.private{where}
          order by i.state_at desc, i.topic_id desc
          limit $3"
    )
}

/// What the filters ask of an idea, but for the board. What was taken back is shown only to whoever asks for it.
fn of_filter(list: &List) -> Vec<Condition> {
    let state = match list.state {
        Some(state) => Condition::word("i.state = {}", state.as_str()),
        None => Condition::plain("i.state <> 'withdrawn'"),
    };
    let challenge = list.challenge.map(|id| Condition::id("i.challenge_id = {}", id.0));
    std::iter::once(state).chain(challenge).collect()
}

/// What a viewer may see of public topics: the same as `seen_by`.
fn seen(viewer: &Viewer) -> Option<Condition> {
    match viewer {
        _ if viewer.is_staff() => None,
        Viewer::Visitor => Some(Condition::plain("b.see_audience = 'everyone'")),
        Viewer::Account(actor) => Some(Condition::new(
            "(b.see_audience = 'everyone' or b.see_audience = 'members'
              or (b.see_audience = 'invited'
                and b.id in (select m.board_id from board_members m where m.account_id = {} and m.active)))",
            vec![Bound::Id(actor.id.0)],
        )),
    }
}

/// These ideas as a list shows them, in no order; whoever asks knows that the viewer may see them.
pub async fn lines(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<LineRow>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    conn.all_in(
        sql!(
            "select i.topic_id, t.title, t.lang, i.state, i.state_at, i.shown_votes, i.stage, i.challenge_id, t.post_count,
                t.created_at, a.name as author_name, b.name as board_name, b.slug as board_slug
              from ideas i
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              where i.topic_id in ({})"
        ),
        &ids,
    )
    .await
}

/// An idea as the feed tells of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FeedRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    pub state_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub author_name: String,
    pub body_html: String,
    pub reason: Option<String>,
}

/// The newest ideas that everybody may see, each with the reason of its last move.
pub async fn fed(conn: &mut Conn) -> Result<Vec<FeedRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, t.lang, i.state, i.state_at, t.created_at, a.name as author_name,
                case when p.deleted_at is null then p.body_html else '' end as body_html,
                (select c.reason from idea_changes c
                  where c.topic_id = i.topic_id and c.what = 'state' order by c.id desc limit 1) as reason
              from ideas i
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              join posts p on p.topic_id = t.id and p.number = 1
              where i.main_topic_id is null and i.state <> 'withdrawn' and b.see_audience = 'everyone'
                and t.deleted_at is null and t.merged_into_id is null and t.sensitive_at is null and not t.private
              order by i.topic_id desc
              limit $1"
        ),
        (FEED_MAX,),
    )
    .await
}

/// The text of an idea, as its page shows it. A removed one comes without its words.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TextRow {
    pub id: PostId,
    pub body_html: String,
    /// The beginning of the Markdown.
    pub lead: String,
    pub edited_at: Option<DateTime<Utc>>,
    pub removed: bool,
    pub sensitive: bool,
}

/// The first post of an idea.
pub async fn text(conn: &mut Conn, topic: TopicId) -> Result<TextRow> {
    conn.one(
        sql!(
            "select p.id, case when p.deleted_at is null then p.body_html else '' end as body_html,
                case when p.deleted_at is null then substr(p.body, 1, 400) else '' end as lead, p.edited_at,
                (p.deleted_at is not null) as removed,
                (p.sensitive_at is not null or t.sensitive_at is not null) as sensitive
              from posts p
              join topics t on t.id = p.topic_id
              where p.topic_id = $1 and p.number = 1"
        ),
        (topic,),
    )
    .await
}

/// A comment on an idea.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CommentRow {
    pub id: PostId,
    pub body_html: String,
    pub created_at: DateTime<Utc>,
    pub official: bool,
    pub sensitive: bool,
    pub author_handle: String,
    pub author_name: String,
    pub author_role: String,
    pub author_department: Option<String>,
}

/// The newest comments, the oldest of them first.
pub async fn comments(conn: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<CommentRow>> {
    let mut rows: Vec<CommentRow> = conn
        .all(
            sql!(
                "select p.id, p.body_html, p.created_at, (p.official_at is not null) as official,
                    (p.sensitive_at is not null or t.sensitive_at is not null) as sensitive,
                    a.handle as author_handle, a.name as author_name, a.role as author_role, a.department as author_department
                  from posts p
                  join topics t on t.id = p.topic_id
                  join accounts a on a.id = p.author_id
                  where p.topic_id = $1 and p.number > 1 and p.deleted_at is null
                  order by p.number desc
                  limit $2"
            ),
            (topic, limit),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// A line of an idea's history with who did it. Of what was merged, the other idea.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChangeRow {
    pub what: String,
    pub from_word: String,
    pub to_word: String,
    pub reason: String,
    pub at: DateTime<Utc>,
    pub department: Option<String>,
    pub by_handle: Option<String>,
    pub by_name: Option<String>,
    /// Its author did it.
    pub own: bool,
}

/// An idea's history, the oldest line first.
pub async fn changes(conn: &mut Conn, topic: TopicId) -> Result<Vec<ChangeRow>> {
    let mut rows: Vec<ChangeRow> = conn
        .all(
            sql!(
                "select c.what, c.from_word, c.to_word, c.reason, c.at, c.department, a.handle as by_handle, a.name as by_name,
                    (c.by_id is not null and c.by_id = t.author_id and c.department is null) as own
                  from idea_changes c
                  join topics t on t.id = c.topic_id
                  left join accounts a on a.id = c.by_id
                  where c.topic_id = $1
                  order by c.id desc
                  limit $2"
            ),
            (topic, CHANGES_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// Where an idea stands on its board and in its challenge.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlaceRow {
    pub slug: String,
    pub board_name: String,
    pub board_slug: String,
    pub see_audience: String,
    pub owner_name: Option<String>,
    pub owner_handle: Option<String>,
    pub owner_department: Option<String>,
}

/// Its board and whoever has it in hand.
pub async fn place(conn: &mut Conn, topic: TopicId) -> Result<PlaceRow> {
    conn.one(
        sql!(
            "select t.slug, b.name as board_name, b.slug as board_slug, b.see_audience, o.name as owner_name,
                o.handle as owner_handle, o.department as owner_department
              from ideas i
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              left join accounts o on o.id = i.owner_id
              where i.topic_id = $1"
        ),
        (topic,),
    )
    .await
}

/// The title of a challenge in its languages; whoever asks knows that the viewer may see an idea of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChallengeRow {
    pub id: ChallengeId,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

/// A challenge that is no draft.
pub async fn challenge(conn: &mut Conn, id: ChallengeId) -> Result<Option<ChallengeRow>> {
    conn.opt(
        sql!(
            "select id, lang, title_en, title_he, title_pl
              from challenges
              where id = $1 and opened_at is not null"
        ),
        (id,),
    )
    .await
}

/// Whether somebody follows an idea: yes, no, or never said.
pub async fn follows(conn: &mut Conn, topic: TopicId, account: AccountId) -> Result<Option<bool>> {
    let row: Option<(bool,)> = conn
        .opt(sql!("select wants from idea_followers where topic_id = $1 and account_id = $2"), (topic, account))
        .await?;
    Ok(row.map(|(wants,)| wants))
}

/// Which of these ideas somebody follows.
pub async fn followed(conn: &mut Conn, account: AccountId, topics: &[TopicId]) -> Result<Vec<TopicId>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    let rows: Vec<(TopicId,)> = conn
        .all_in_with(
            sql!("select topic_id from idea_followers where account_id = $1 and wants and topic_id in ({})"),
            (account,),
            &ids,
        )
        .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// Says that somebody wants to hear of an idea, or does not.
pub async fn set_follow(tx: &mut Tx, topic: TopicId, account: AccountId, wants: bool) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into idea_followers (topic_id, account_id, wants, since)
              values ($1, $2, $3, $4)
              on conflict (topic_id, account_id) do update set wants = excluded.wants, merge_id = null"
        ),
        (topic, account, wants, now),
    )
    .await?;
    Ok(())
}

/// The newest ideas for the front page that everybody on it may see.
pub async fn on_home(conn: &mut Conn, viewer: &Viewer, limit: i64) -> Result<Vec<LineRow>> {
    let mut conditions = vec![Condition::plain("i.state <> 'withdrawn'")];
    // A room's ideas stand on its own page only.
    conditions.push(match viewer {
        Viewer::Visitor => Condition::plain("b.see_audience = 'everyone'"),
        Viewer::Account(_) => Condition::plain("b.see_audience in ('everyone', 'members')"),
    });
    conn.all_where(by_move(), (Place::FIRST.at(), Place::FIRST.topic, limit), &conditions).await
}
