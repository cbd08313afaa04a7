//! Every SQL text about duplicates, merged cases and ideas.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, IncidentId, PostId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::Lang;

/// A duplicate in the list of its main case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DuplicateRow {
    pub id: CaseId,
    pub title: String,
    pub customer_name: String,
}

/// The incident that a case is about.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IncidentRow {
    pub id: IncidentId,
    title_en: String,
    title_he: String,
    title_pl: String,
}

impl IncidentRow {
    /// Its title in that language, else in whichever it was written.
    pub fn title(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::En => &self.title_en,
            Lang::He => &self.title_he,
            Lang::Pl => &self.title_pl,
        };
        let all = [own, &self.title_en, &self.title_he, &self.title_pl];
        all.into_iter().find(|title| !title.is_empty()).map_or("", String::as_str)
    }
}

/// The incident of that number.
pub async fn incident(db: &mut Conn, id: IncidentId) -> Result<Option<IncidentRow>> {
    db.opt(sql!("select id, title_en, title_he, title_pl from incidents where id = $1"), (id,)).await
}

/// The duplicates of a case, the latest first.
pub async fn duplicates(db: &mut Conn, main: CaseId, limit: i64) -> Result<Vec<DuplicateRow>> {
    db.all(
        sql!(
            "select c.id, t.title, a.name as customer_name
              from cases c
              join topics t on t.id = c.topic_id
              join accounts a on a.id = c.customer_id
              where c.main_case_id = $1
              order by c.id desc
              limit $2"
        ),
        (main, limit),
    )
    .await
}

/// How many duplicates a case has.
pub async fn count_duplicates(db: &mut Conn, main: CaseId) -> Result<i64> {
    let (count,): (i64,) = db.one(sql!("select count(*) from cases where main_case_id = $1"), (main,)).await?;
    Ok(count)
}

/// Whether other cases are duplicates of this one.
pub async fn is_main(db: &mut Conn, case: CaseId) -> Result<bool> {
    let row: Option<(CaseId,)> =
        db.opt(sql!("select id from cases where main_case_id = $1 order by id limit 1"), (case,)).await?;
    Ok(row.is_some())
}

/// The next duplicates of a case beyond `after`, in order of their ids.
pub async fn duplicates_after(db: &mut Conn, main: CaseId, after: CaseId, limit: i64) -> Result<Vec<CaseId>> {
    let rows: Vec<(CaseId,)> = db
        .all(
            sql!(
                "select id
                  from cases
                  where main_case_id = $1 and id > $2
                  order by id
                  limit $3"
            ),
            (main, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// An idea that came of a case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IdeaRow {
    pub id: TopicId,
    pub title: String,
    pub slug: String,
}

/// The ideas of a case that this viewer may see.
pub async fn ideas(db: &mut Conn, viewer: &Viewer, case: CaseId, limit: i64) -> Result<Vec<IdeaRow>> {
    db.all(
        sql!(
            "select t.id, t.title, t.slug
              from case_links l
              join topics t on t.id = l.topic_id
              join boards b on b.id = t.board_id
              where l.case_id = $1 and t.deleted_at is null and (not t.private or t.author_id = $2 or $3)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))
              order by l.linked_at, t.id
              limit $4"
        ),
        (case, viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}

/// Links an idea to a case; false when it was linked already.
pub async fn link(tx: &mut Tx, case: CaseId, topic: TopicId, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let added = tx
        .exec(
            sql!(
                "insert into case_links (case_id, topic_id, linked_at, linked_by)
                  values ($1, $2, $3, $4)
                  on conflict (case_id, topic_id) do nothing"
            ),
            (case, topic, now, by),
        )
        .await?;
    Ok(added > 0)
}

/// Takes an idea off a case; false when it was not linked.
pub async fn unlink(tx: &mut Tx, case: CaseId, topic: TopicId) -> Result<bool> {
    let gone = tx.exec(sql!("delete from case_links where case_id = $1 and topic_id = $2"), (case, topic)).await?;
    Ok(gone > 0)
}

/// Gives everything that was noted on one case to another: notes, contacts, compensations, tags, ideas and followers.
pub async fn hand_over(tx: &mut Tx, from: CaseId, into: CaseId) -> Result<()> {
    for text in [
        sql!("update case_notes set case_id = $2 where case_id = $1"),
        sql!("update case_contacts set case_id = $2 where case_id = $1"),
        sql!("update case_compensations set case_id = $2 where case_id = $1"),
        sql!(
            "insert into case_links (case_id, topic_id, linked_at, linked_by)
              select cast($2 as bigint), topic_id, linked_at, linked_by from case_links where case_id = $1
              on conflict (case_id, topic_id) do nothing"
        ),
        sql!(
            "insert into case_tags (case_id, tag)
              select cast($2 as bigint), tag from case_tags where case_id = $1
              on conflict (case_id, tag) do nothing"
        ),
        sql!(
            "insert into case_followers (case_id, account_id, since)
              select cast($2 as bigint), account_id, since from case_followers where case_id = $1
              on conflict (case_id, account_id) do nothing"
        ),
    ] {
        tx.exec(text, (from, into)).await?;
    }
    Ok(())
}

/// The posts of a topic that may go to a new case: all but the first.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MovablePost {
    pub id: PostId,
    pub number: i64,
    pub author_name: String,
    pub body: String,
}

/// Those posts, in their order.
pub async fn movable(db: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<MovablePost>> {
    db.all(
        sql!(
            "select p.id, p.number, a.name as author_name, p.body
              from posts p
              join accounts a on a.id = p.author_id
              where p.topic_id = $1 and p.number > 1 and p.deleted_at is null
              order by p.number
              limit $2"
        ),
        (topic, limit),
    )
    .await
}
