//! Every SQL text of the desk's lists: the views, their counts, filters and search.

use super::filter::{Filter, List, Whose};
use super::search::{self, each_once};
use super::{Place, SOON_HOURS, Tab};
use crate::cases::queries::{self, CaseRow};
use crate::db::{Bound, Condition, Conn};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, DepartmentId};
use crate::sql;
use chrono::{DateTime, TimeDelta, Utc};

/// Tags shown on a page of a list at most.
const TAGS_MAX: i64 = 600;

/// Who looks, and when.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    pub me: AccountId,
    pub department: Option<DepartmentId>,
    pub now: DateTime<Utc>,
}

/// A page of a list.
pub struct Page {
    pub cases: Vec<CaseRow>,
    /// The search found more than it looks through.
    pub capped: bool,
}

/// The cases of a list beyond `after`; at most `limit`.
pub async fn page(db: &mut Conn, list: &List, reader: Reader, after: Option<Place>, limit: i64) -> Result<Page> {
    let mut conditions = of_view(list.tab, reader);
    conditions.extend(of_filter(&list.filter, reader));
    if let Some(tag) = &list.filter.tag {
        conditions.push(search::tagged(db, tag).await?);
    }
    let found = search::find(db, &list.filter.q).await?;
    let capped = found.as_ref().is_some_and(|found| found.capped);
    conditions.extend(found.map(|found| found.condition));
    let ids = ids(db, list.tab, &conditions, after, limit).await?;
    Ok(Page { cases: queries::rows(db, &ids).await?, capped })
}

/// The cases of a view in its order.
async fn ids(
    db: &mut Conn,
    tab: Tab,
    conditions: &[Condition],
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<CaseId>> {
    let first = if tab == Tab::Resolved { Place::LAST } else { Place::FIRST };
    let after = after.unwrap_or(first);
    let args = (after.at, after.id, limit);
    let rows: Vec<(CaseId,)> = match tab {
        Tab::Waiting => db.all_where(waiting(), args, conditions).await?,
        Tab::Breaching => db.all_where(due(), args, conditions).await?,
        Tab::News => db.all_where(news(), args, conditions).await?,
        Tab::Mine | Tab::Department | Tab::Unassigned | Tab::Open => db.all_where(open(), args, conditions).await?,
        Tab::Resolved => db.all_where(done(), args, conditions).await?,
    };
    Ok(rows.into_iter().map(|row| row.0).collect())
}

fn waiting() -> crate::db::Text {
    sql!(
        "select c.id
          from cases c
          where c.waits_since is not null and (c.waits_since, c.id) > ($1, $2){where}
          order by c.waits_since, c.id
          limit $3"
    )
}

fn due() -> crate::db::Text {
    sql!(
        "select c.id
          from cases c
          where c.due_at is not null and (c.due_at, c.id) > ($1, $2){where}
          order by c.due_at, c.id
          limit $3"
    )
}

fn news() -> crate::db::Text {
    sql!(
        "select c.id
          from cases c
          where c.news_since is not null and (c.news_since, c.id) > ($1, $2){where}
          order by c.news_since, c.id
          limit $3"
    )
}

fn open() -> crate::db::Text {
    sql!(
        "select c.id
          from cases c
          where c.resolved_at is null and (c.opened_at, c.id) > ($1, $2){where}
          order by c.opened_at, c.id
          limit $3"
    )
}

fn done() -> crate::db::Text {
    sql!(
        "select c.id
          from cases c
          where c.resolved_at is not null and (c.resolved_at, c.id) < ($1, $2){where}
          order by c.resolved_at desc, c.id desc
          limit $3"
    )
}

/// What a view asks of a case beside its order. What there is to do is to be done once: a duplicate stands in no queue while its
/// main case is worked on.
fn of_view(tab: Tab, reader: Reader) -> Vec<Condition> {
    let department = reader.department.unwrap_or(DepartmentId(0));
    // The main case is looked up by its id, one for each duplicate; `not exists` would be planned to read all that are open.
    let alone = Condition::plain(
        "(c.main_case_id is null or (select k.resolved_at from cases k where k.id = c.main_case_id) is not null)",
    );
    match tab {
        Tab::Waiting => vec![alone],
        Tab::Mine => vec![Condition::id("c.assignee_id = {}", reader.me.0)],
        Tab::Department => vec![Condition::id("c.department_id = {}", department.0), alone],
        Tab::Unassigned => vec![Condition::plain("c.assignee_id is null"), alone],
        // Nothing is due of what is done, and of a duplicate.
        Tab::Breaching => vec![Condition::at("c.due_at <= {}", reader.now + TimeDelta::hours(SOON_HOURS))],
        Tab::News | Tab::Open | Tab::Resolved => Vec::new(),
    }
}

/// What the filters ask of a case, but for tag and search.
fn of_filter(filter: &Filter, reader: Reader) -> Vec<Condition> {
    let whose = filter.assignee.as_ref().map(|whose| match whose {
        Whose::Mine => Condition::id("c.assignee_id = {}", reader.me.0),
        Whose::Nobodys => Condition::plain("c.assignee_id is null"),
        Whose::Theirs(id, _) => Condition::id("c.assignee_id = {}", id.0),
    });
    [
        filter.board.as_ref().map(|(id, _)| Condition::id("c.board_id = {}", id.0)),
        filter.state.map(|state| Condition::word("c.state = {}", state.as_str())),
        filter.severity.map(|severity| Condition::word("c.severity = {}", severity.as_str())),
        filter.department.map(|id| Condition::id("c.department_id = {}", id.0)),
        whose,
        filter.category.as_ref().map(|(id, _)| Condition::id("c.category_id = {}", id.0)),
        filter.language.map(|lang| Condition::word("c.lang = {}", lang.code())),
        filter.kind.map(|kind| Condition::word("c.kind = {}", kind.as_str())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// These cases.
pub fn of_ids(ids: Vec<i64>) -> Condition {
    Condition::new("c.id in ({})", vec![each_once(ids)])
}

/// These cases, or those whose titles have all of the words.
pub fn of_ids_or_words(ids: Vec<i64>, words: Vec<String>) -> Condition {
    let count = words.len() as i64;
    Condition::new(
        "(c.id in ({})
          or (select count(*) from topic_words w where w.topic_id = c.topic_id and w.word in ({})) = {})",
        vec![each_once(ids), Bound::Words(words), Bound::Id(count)],
    )
}

/// Cases with the tag.
pub fn of_tag(tag: &str) -> Condition {
    // Counted, not `exists`: that would be planned as a join with every case that has the tag, before the other filters.
    Condition::word("(select count(*) from case_tags g where g.case_id = c.id and g.tag = {}) > 0", tag)
}

fn plain(rows: Vec<(i64,)>) -> Vec<i64> {
    rows.into_iter().map(|row| row.0).collect()
}

/// The newest cases with a tag.
pub async fn with_tag(db: &mut Conn, tag: &str, limit: i64) -> Result<Vec<i64>> {
    db.all(sql!("select case_id from case_tags where tag = $1 order by case_id desc limit $2"), (tag, limit))
        .await
        .map(plain)
}

/// The newest topics with a word in their title.
pub async fn with_word(db: &mut Conn, word: &str, limit: i64) -> Result<Vec<i64>> {
    db.all(sql!("select topic_id from topic_words where word = $1 order by topic_id desc limit $2"), (word, limit))
        .await
        .map(plain)
}

/// The newest cases in which a customer filled in exactly that, however its letters are written.
pub async fn with_value(db: &mut Conn, value: &str, limit: i64) -> Result<Vec<i64>> {
    db.all(
        sql!("select case_id from case_values where lower(value) = lower($1) order by case_id desc limit $2"),
        (value, limit),
    )
    .await
    .map(plain)
}

/// The cases of those of the topics whose titles have all of the words.
pub async fn of_topics(db: &mut Conn, topics: Vec<i64>, words: &[String]) -> Result<Vec<i64>> {
    let count = words.len() as i64;
    let conditions = [
        Condition::ids("c.topic_id in ({})", topics),
        Condition::new(
            "(select count(*) from topic_words w where w.topic_id = c.topic_id and w.word in ({})) = {}",
            vec![Bound::Words(words.to_vec()), Bound::Id(count)],
        ),
    ];
    db.all_where(sql!("select c.id from cases c where c.id > 0{where} limit $1"), (search::FOUND_MAX,), &conditions)
        .await
        .map(plain)
}

/// Accounts whose handle or name begins so, by their folded keys.
pub async fn customers(db: &mut Conn, handle_key: &str, name_skeleton: &str, limit: i64) -> Result<Vec<i64>> {
    let mut found: Vec<(i64,)> = db
        .all(
            sql!("select id from accounts where handle_key >= $1 and handle_key < $2 order by handle_key limit $3"),
            (handle_key, beyond(handle_key), limit),
        )
        .await?;
    if !name_skeleton.is_empty() {
        let by_name: Vec<(i64,)> = db
            .all(
                sql!(
                    "select id
                      from accounts
                      where name_skeleton >= $1 and name_skeleton < $2
                      order by name_skeleton
                      limit $3"
                ),
                (name_skeleton, beyond(name_skeleton), limit),
            )
            .await?;
        found.extend(by_name);
    }
    Ok(plain(found))
}

/// Behind every text that begins so.
fn beyond(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// The account with that address.
pub async fn customer_at(db: &mut Conn, email_key: &str) -> Result<Vec<i64>> {
    db.all(sql!("select id from accounts where email_key = $1"), (email_key,)).await.map(plain)
}

/// The newest cases of these customers.
pub async fn of_customers(db: &mut Conn, customers: &[i64], limit: i64) -> Result<Vec<i64>> {
    db.all_in_with(
        sql!("select id from cases where customer_id in ({}) order by id desc limit $1"),
        (limit,),
        customers,
    )
    .await
    .map(plain)
}

/// How many cases each view holds, unfiltered; counting stops at `most`.
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    pub waiting: i64,
    pub mine: i64,
    pub department: i64,
    pub unassigned: i64,
    pub breaching: i64,
    pub news: i64,
    pub open: i64,
    pub resolved: i64,
}

impl Counts {
    /// The count of one view.
    pub const fn of(&self, tab: Tab) -> i64 {
        match tab {
            Tab::Waiting => self.waiting,
            Tab::Mine => self.mine,
            Tab::Department => self.department,
            Tab::Unassigned => self.unassigned,
            Tab::Breaching => self.breaching,
            Tab::News => self.news,
            Tab::Open => self.open,
            Tab::Resolved => self.resolved,
        }
    }
}

/// The counts on the tabs: each is read off its view's index, in its order.
pub async fn counts(db: &mut Conn, reader: Reader, most: i64) -> Result<Counts> {
    let soon = reader.now + TimeDelta::hours(SOON_HOURS);
    db.one(
        sql!("select
                (select count(*) from (select 1 as n from cases c where c.waits_since is not null
                   and (c.main_case_id is null or (select k.resolved_at from cases k where k.id = c.main_case_id) is not null)
                   order by c.waits_since limit $4) w) as waiting,
                (select count(*) from (select 1 as n from cases where assignee_id = $1 and resolved_at is null order by opened_at limit $4) m) as mine,
                (select count(*) from (select 1 as n from cases c where c.department_id = $2 and c.resolved_at is null
                   and (c.main_case_id is null or (select k.resolved_at from cases k where k.id = c.main_case_id) is not null)
                   order by c.opened_at limit $4) d) as department,
                (select count(*) from (select 1 as n from cases c where c.assignee_id is null and c.resolved_at is null
                   and (c.main_case_id is null or (select k.resolved_at from cases k where k.id = c.main_case_id) is not null)
                   limit $4) u) as unassigned,
                (select count(*) from (select 1 as n from cases where due_at <= $3 and due_at is not null order by due_at limit $4) b) as breaching,
                (select count(*) from (select 1 as n from cases where news_since is not null order by news_since limit $4) s) as news,
                (select count(*) from (select 1 as n from cases where resolved_at is null order by opened_at limit $4) o) as open,
                (select count(*) from (select 1 as n from cases where resolved_at is not null order by resolved_at limit $4) r) as resolved"),
        (reader.me, reader.department.unwrap_or(DepartmentId(0)), soon, most),
    )
    .await
}

/// The tags of these cases.
pub async fn tags(db: &mut Conn, cases: &[CaseRow]) -> Result<Vec<(CaseId, String)>> {
    let ids: Vec<i64> = cases.iter().map(|case| case.id.0).collect();
    db.all_in_with(
        sql!("select case_id, tag from case_tags where case_id in ({}) order by case_id, tag limit $1"),
        (TAGS_MAX,),
        &ids,
    )
    .await
}
