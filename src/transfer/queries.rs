//! Topics and posts by the thousand: the multi-row twins of what `boards` does one at a time.

use crate::boards::Kind;
use crate::cases::{Severity, State};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, CaseId, CategoryId, DepartmentId, FieldId, PostId, TopicId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// A topic as it stands when all its posts are there.
#[derive(Clone, Debug)]
pub struct TopicLine {
    pub board: BoardId,
    pub author: AccountId,
    pub kind: Kind,
    pub title: String,
    pub lang: Option<Lang>,
    pub created_at: DateTime<Utc>,
    pub last_post_at: DateTime<Utc>,
    pub last_author: AccountId,
    pub posts: i64,
}

/// A post of a topic.
#[derive(Clone, Debug)]
pub struct PostLine {
    pub topic: TopicId,
    pub number: i64,
    pub author: AccountId,
    pub body: String,
    pub body_html: String,
    pub at: DateTime<Utc>,
}

/// Adds topics; their ids in the same order.
pub async fn insert_topics(tx: &mut Tx, topics: Vec<TopicLine>) -> Result<Vec<TopicId>> {
    let rows = topics
        .into_iter()
        .map(|topic| {
            let (slug, folded) = (crate::boards::slug(&topic.title), crate::boards::similar::fold(&topic.title));
            (
                topic.board,
                topic.author,
                topic.kind.as_str(),
                topic.title,
                slug,
                folded,
                topic.lang.map(Lang::code),
                false,
                topic.created_at,
                topic.last_post_at,
                topic.last_author,
                topic.posts,
                topic.posts + 1,
                1_i64,
            )
        })
        .collect();
    let ids: Vec<(TopicId,)> = tx
        .returning_many(
            sql!(
                "insert into topics (board_id, author_id, kind, title, slug, search_text, lang, private, created_at, last_post_at, last_author_id, post_count, next_number, version)
                 values {}
                 returning id"
            ),
            rows,
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Adds posts; their ids in the same order.
pub async fn insert_posts(tx: &mut Tx, posts: Vec<PostLine>) -> Result<Vec<PostId>> {
    let ids: Vec<(PostId,)> = tx
        .returning_many(
            sql!(
                "insert into posts (topic_id, number, author_id, body, body_html, created_at, edit_count)
                 values {}
                 returning id"
            ),
            posts
                .into_iter()
                .map(|post| (post.topic, post.number, post.author, post.body, post.body_html, post.at, 0_i64))
                .collect(),
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Marks a post as the brand's answer, at a time in the past.
pub async fn make_official(tx: &mut Tx, topic: TopicId, post: PostId, by: AccountId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update posts set official_at = $2, official_by = $3 where id = $1"), (post, at, by)).await?;
    tx.exec(sql!("update topics set official_post_id = $2 where id = $1"), (topic, post)).await?;
    Ok(())
}

/// Keeps the words by which titles are found.
pub async fn insert_words(tx: &mut Tx, words: Vec<(String, TopicId)>) -> Result<()> {
    tx.exec_many(
        sql!("insert into topic_words (word, topic_id) values {} on conflict (word, topic_id) do nothing"),
        words,
    )
    .await?;
    Ok(())
}

/// Counts topics that were added to a board.
pub async fn count_topics(tx: &mut Tx, board: BoardId, added: i64) -> Result<()> {
    tx.exec(sql!("update boards set topic_count = topic_count + $2 where id = $1"), (board, added)).await?;
    Ok(())
}

/// Remembers what was brought in. A row that is there already is a conflict: another import runs at the same time.
pub async fn insert_imported(tx: &mut Tx, rows: Vec<(String, String, PostId)>) -> Result<()> {
    tx.exec_many(sql!("insert into imported (source, external_id, post_id) values {}"), rows).await?;
    Ok(())
}

/// Ids that an earlier run brought in from `source`, after `after`, in their order.
pub async fn imported_ids(conn: &mut Conn, source: &str, after: &str, limit: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .all(
            sql!(
                "select external_id
                 from imported
                 where source = $1 and external_id > $2
                 order by external_id
                 limit $3"
            ),
            (source, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A case as it stands, for measurements.
#[derive(Clone, Debug)]
pub struct CaseLine {
    pub topic: TopicId,
    pub customer: AccountId,
    pub state: State,
    pub board: BoardId,
    pub kind: Kind,
    pub lang: Lang,
    pub assignee: Option<AccountId>,
    pub opened_at: DateTime<Utc>,
    pub state_since: DateTime<Utc>,
    pub waits_since: Option<DateTime<Utc>>,
    pub first_reply_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub severity: Severity,
    pub category: Option<CategoryId>,
    pub department: Option<DepartmentId>,
    pub news_since: Option<DateTime<Utc>>,
    pub due_at: Option<DateTime<Utc>>,
}

/// Adds cases; their ids in the same order.
pub async fn insert_cases(tx: &mut Tx, cases: Vec<CaseLine>) -> Result<Vec<CaseId>> {
    let rows = cases
        .into_iter()
        .map(|case| {
            (
                case.topic,
                case.customer,
                case.state.as_str(),
                "",
                case.board,
                case.kind.as_str(),
                case.lang.code(),
                case.assignee,
                case.opened_at,
                case.state_since,
                case.waits_since,
                case.first_reply_at,
                case.resolved_at,
                case.closed_at,
                1_i64,
                case.severity.as_str(),
                case.category,
                case.department,
                case.news_since,
                case.due_at,
            )
        })
        .collect();
    let ids: Vec<(CaseId,)> = tx
        .returning_many(
            sql!(
                "insert into cases (topic_id, customer_id, state, category, board_id, kind, lang, assignee_id, opened_at, state_since, waits_since, first_reply_at, resolved_at, closed_at, version, severity, category_id, department_id, news_since, due_at)
                 values {}
                 returning id"
            ),
            rows,
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Shows on the topics from `first` to `last` where their cases stand.
pub async fn show_case_states(tx: &mut Tx, first: TopicId, last: TopicId) -> Result<()> {
    tx.exec(
        sql!(
            "update topics
             set case_state = (select c.state from cases c where c.topic_id = topics.id)
             where id between $1 and $2"
        ),
        (first, last),
    )
    .await
    .map(|_| ())
}

/// Adds tags to cases.
pub async fn insert_case_tags(tx: &mut Tx, rows: Vec<(CaseId, String)>) -> Result<()> {
    tx.exec_many(sql!("insert into case_tags (case_id, tag) values {}"), rows).await.map(|_| ())
}

/// Adds what customers filled in.
pub async fn insert_case_values(tx: &mut Tx, rows: Vec<(CaseId, FieldId, String)>) -> Result<()> {
    tx.exec_many(sql!("insert into case_values (case_id, field_id, value) values {}"), rows).await.map(|_| ())
}

/// The departments of these names, made where they are missing.
pub async fn ensure_departments(tx: &mut Tx, names: &[&str]) -> Result<Vec<DepartmentId>> {
    let (now, mut ids) = (tx.now(), Vec::new());
    for name in names {
        let id = tx.insert_id(
            sql!(
                "insert into departments (name, spread, created_at)
                 values ($1, 'claim', $2)
                 on conflict (name) do update set name = excluded.name
                 returning id"
            ),
            (*name, now),
        );
        ids.push(DepartmentId(id.await?));
    }
    Ok(ids)
}

/// The categories of these slugs, made where they are missing.
pub async fn ensure_categories(tx: &mut Tx, slugs: &[&str]) -> Result<Vec<CategoryId>> {
    let mut ids = Vec::new();
    for (slug, position) in slugs.iter().zip(0_i64..) {
        let id = tx.insert_id(
            sql!(
                "insert into case_categories (slug, name_en, name_he, name_pl, severity, position)
                 values ($1, $1, '', '', 'normal', $2)
                 on conflict (slug) do update set slug = excluded.slug
                 returning id"
            ),
            (*slug, position),
        );
        ids.push(CategoryId(id.await?));
    }
    Ok(ids)
}

/// A field asked for every category, made when it is missing.
pub async fn ensure_field(tx: &mut Tx, name: &str) -> Result<FieldId> {
    let known: Option<(FieldId,)> =
        tx.opt(sql!("select id from case_fields where name_en = $1 order by id limit 1"), (name,)).await?;
    if let Some((id,)) = known {
        return Ok(id);
    }
    tx.insert_id(
        sql!(
            "insert into case_fields (name_en, name_he, name_pl, kind, choices, required, public, position)
             values ($1, '', '', 'line', '', $2, $2, 0)
             returning id"
        ),
        (name, false),
    )
    .await
    .map(FieldId)
}

/// Has PostgreSQL count what is in the tables at once, as it does by itself after a while. SQLite plans without counts.
pub async fn analyse(tx: &mut Tx) -> Result<()> {
    tx.exec(sql!(sqlite: "select 1", postgres: "analyze"), ()).await.map(|_| ())
}
