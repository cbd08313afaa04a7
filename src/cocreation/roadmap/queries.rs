//! Every statement about the roadmap.

use super::Lane;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, RoadmapItemId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::{Lang, Texts, Words};
use chrono::{DateTime, Utc};

/// Something on the roadmap.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ItemRow {
    pub id: RoadmapItemId,
    pub lane: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub summary_en: String,
    pub summary_he: String,
    pub summary_pl: String,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub archived_at: Option<DateTime<Utc>>,
}

impl ItemRow {
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    pub fn summary(&self) -> Texts {
        Texts::new(&*self.summary_en, &*self.summary_he, &*self.summary_pl)
    }
}

/// What stands on it, in its order.
pub async fn items(conn: &mut Conn) -> Result<Vec<ItemRow>> {
    conn.all(
        sql!(
            "select id, lane, title_en, title_he, title_pl, summary_en, summary_he, summary_pl, version, created_at, updated_at,
                archived_at
              from roadmap_items
              where archived_at is null
              order by position, id
              limit 300"
        ),
        (),
    )
    .await
}

/// What stood on it, the newest first.
pub async fn archived(conn: &mut Conn) -> Result<Vec<ItemRow>> {
    conn.all(
        sql!(
            "select id, lane, title_en, title_he, title_pl, summary_en, summary_he, summary_pl, version, created_at, updated_at,
                archived_at
              from roadmap_items
              where archived_at is not null
              order by id desc
              limit 100"
        ),
        (),
    )
    .await
}

/// One of them.
pub async fn item(conn: &mut Conn, id: RoadmapItemId) -> Result<Option<ItemRow>> {
    conn.opt(
        sql!(
            "select id, lane, title_en, title_he, title_pl, summary_en, summary_he, summary_pl, version, created_at, updated_at,
                archived_at
              from roadmap_items
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// An idea that belongs to something on the roadmap or in the changelog.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IdeaLine {
    /// What it belongs to.
    pub of: i64,
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
}

/// The ideas of everything that stands on it, as far as this viewer may see them.
pub async fn ideas(conn: &mut Conn, viewer: &Viewer) -> Result<Vec<IdeaLine>> {
    conn.all(
        sql!(
            "select r.item_id as of, i.topic_id, t.title, t.lang, i.state
              from roadmap_ideas r
              join roadmap_items m on m.id = r.item_id and m.archived_at is null
              join ideas i on i.topic_id = r.topic_id
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              where t.deleted_at is null
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($1 as bigint) > 0) or $2
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $1 and active)))
              order by i.topic_id
              limit 2000"
        ),
        (viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// The ideas of one of them, whoever may see them.
pub async fn ideas_of(conn: &mut Conn, id: RoadmapItemId) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = conn
        .all(sql!("select topic_id from roadmap_ideas where item_id = $1 order by topic_id limit 200"), (id,))
        .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// Where an idea stands on it: address, title, and its language.
pub async fn of_topic(conn: &mut Conn, topic: TopicId, words: Words) -> Result<Vec<(String, String, Lang)>> {
    let rows: Vec<(RoadmapItemId, String, String, String)> = conn
        .all(
            sql!(
                "select m.id, m.title_en, m.title_he, m.title_pl
                  from roadmap_ideas r
                  join roadmap_items m on m.id = r.item_id
                  where r.topic_id = $1 and m.archived_at is null
                  order by m.id
                  limit 10"
            ),
            (topic,),
        )
        .await?;
    let told = |(id, en, he, pl): (RoadmapItemId, String, String, String)| {
        let texts = Texts { en, he, pl };
        let (lang, title) = texts.read(words.lang, words.lang);
        (format!("/roadmap#item-{id}"), words.with("roadmap-on", &[("title", title.into())]), lang)
    };
    Ok(rows.into_iter().map(told).collect())
}

/// Something for the roadmap.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub lane: Lane,
    pub title: Texts,
    pub summary: Texts,
    pub ideas: Vec<TopicId>,
    pub once: Option<String>,
}

/// Puts something at the end of its lane; none when the form was sent before.
pub async fn insert(tx: &mut Tx, new: &NewItem, by: AccountId) -> Result<Option<RoadmapItemId>> {
    let now = tx.now();
    let args = (
        new.lane.as_str(),
        (new.title.en.as_str()),
        new.title.he.as_str(),
        new.title.pl.as_str(),
        new.summary.en.as_str(),
        new.summary.he.as_str(),
        new.summary.pl.as_str(),
        by,
        now,
        new.once.as_deref(),
    );
    let made: Vec<(RoadmapItemId,)> = tx
        .returning(
            sql!(
                "insert into roadmap_items (lane, position, title_en, title_he, title_pl, summary_en, summary_he, summary_pl, version,
                    created_by, created_at, updated_at, once)
                  values ($1, (select coalesce(max(position), 0) + 1 from roadmap_items), $2, $3, $4, $5, $6, $7, 1, $8, $9, $9, $10)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            args,
        )
        .await?;
    let Some((id,)) = made.first().copied() else { return Ok(None) };
    set_ideas(tx, id, &new.ideas).await?;
    Ok(Some(id))
}

/// Changes one that still is as it was seen; false when it is not.
pub async fn update(tx: &mut Tx, id: RoadmapItemId, seen: i64, new: &NewItem) -> Result<bool> {
    let now = tx.now();
    let args = (
        id,
        seen,
        new.lane.as_str(),
        new.title.en.as_str(),
        new.title.he.as_str(),
        new.title.pl.as_str(),
        new.summary.en.as_str(),
        new.summary.he.as_str(),
        new.summary.pl.as_str(),
        now,
    );
    let changed = tx
        .exec(
            sql!(
                "update roadmap_items
                  set lane = $3, title_en = $4, title_he = $5, title_pl = $6, summary_en = $7, summary_he = $8, summary_pl = $9,
                    updated_at = $10, version = version + 1
                  where id = $1 and version = $2"
            ),
            args,
        )
        .await?;
    if changed > 0 {
        set_ideas(tx, id, &new.ideas).await?;
    }
    Ok(changed > 0)
}

/// The ideas of one; numbers that are no ideas are left out.
async fn set_ideas(tx: &mut Tx, id: RoadmapItemId, topics: &[TopicId]) -> Result<()> {
    tx.exec(sql!("delete from roadmap_ideas where item_id = $1"), (id,)).await?;
    let rows: Vec<(RoadmapItemId, TopicId)> = topics.iter().map(|topic| (id, *topic)).collect();
    tx.exec_many(sql!("insert into roadmap_ideas (item_id, topic_id) values {}"), rows).await?;
    Ok(())
}

/// Takes one off the roadmap, or puts it back.
pub async fn archive(tx: &mut Tx, id: RoadmapItemId, archived: bool) -> Result<bool> {
    let now = tx.now();
    let at = archived.then_some(now);
    let done = tx
        .exec(
            sql!("update roadmap_items set archived_at = $2, updated_at = $3, version = version + 1 where id = $1"),
            (id, at, now),
        )
        .await?;
    Ok(done > 0)
}

/// Puts these in this order.
pub async fn place(tx: &mut Tx, order: &[RoadmapItemId]) -> Result<()> {
    for (id, position) in order.iter().zip(1_i64..) {
        tx.exec(sql!("update roadmap_items set position = $2 where id = $1"), (*id, position)).await?;
    }
    Ok(())
}
