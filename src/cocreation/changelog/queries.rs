//! Every statement about the changelog.

use crate::cocreation::roadmap::IdeaLine;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, EntryId, RoadmapItemId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::{Lang, Texts, Words};
use chrono::{DateTime, Utc};

/// An entry.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EntryRow {
    pub id: EntryId,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub item_id: Option<RoadmapItemId>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub corrected_at: Option<DateTime<Utc>>,
}

impl EntryRow {
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    pub fn body(&self) -> Texts {
        Texts::new(&*self.body_en, &*self.body_he, &*self.body_pl)
    }

    /// The language that it was written in first.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }
}

/// Entries that are published, the newest first; below `before`, if it is not 0.
pub async fn published(conn: &mut Conn, before: i64, limit: i64) -> Result<Vec<EntryRow>> {
    conn.all(
        sql!(
            "select e.id, e.lang, e.title_en, e.title_he, e.title_pl, e.body_en, e.body_he, e.body_pl, e.item_id, e.version,
                e.created_at, e.published_at, e.corrected_at
              from changelog_entries e
              left join changelog_entries k on k.id = $1
              where e.published_at is not null
                and (k.id is null or e.published_at < k.published_at or (e.published_at = k.published_at and e.id < k.id))
              order by e.published_at desc, e.id desc
              limit $2"
        ),
        (before, limit),
    )
    .await
}

/// Every entry, the newest first.
pub async fn all(conn: &mut Conn) -> Result<Vec<EntryRow>> {
    conn.all(
        sql!(
            "select id, lang, title_en, title_he, title_pl, body_en, body_he, body_pl, item_id, version, created_at, published_at,
                corrected_at
              from changelog_entries
              order by id desc
              limit 300"
        ),
        (),
    )
    .await
}

/// One entry, published or not.
pub async fn entry(conn: &mut Conn, id: EntryId) -> Result<Option<EntryRow>> {
    conn.opt(
        sql!(
            "select id, lang, title_en, title_he, title_pl, body_en, body_he, body_pl, item_id, version, created_at, published_at,
                corrected_at
              from changelog_entries
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// The ideas of these entries, as far as this viewer may see them.
pub async fn ideas(conn: &mut Conn, viewer: &Viewer, entries: &[EntryId]) -> Result<Vec<IdeaLine>> {
    let ids: Vec<i64> = entries.iter().map(|entry| entry.0).collect();
    conn.all_in_with(
        sql!(
            "select c.entry_id as of, i.topic_id, t.title, t.lang, i.state
              from changelog_ideas c
              join ideas i on i.topic_id = c.topic_id
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              where t.deleted_at is null
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($1 as bigint) > 0) or $2
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $1 and active)))
                and c.entry_id in ({})
              order by i.topic_id
              limit 2000"
        ),
        (viewer.id_or_zero(), viewer.is_staff()),
        &ids,
    )
    .await
}

/// Who is credited, named or not.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CreditRow {
    pub entry_id: EntryId,
    pub handle: String,
    pub name: String,
    /// author, coauthor, amender, merged.
    pub part: String,
    pub named: bool,
}

/// Who is credited in these entries.
pub async fn credits(conn: &mut Conn, entries: &[EntryId]) -> Result<Vec<CreditRow>> {
    let ids: Vec<i64> = entries.iter().map(|entry| entry.0).collect();
    conn.all_in(
        sql!(
            "select c.entry_id, a.handle, a.name, c.part, (a.deleted_at is null and coalesce(k.named, true)) as named
              from changelog_credits c
              join accounts a on a.id = c.account_id
              left join credit_choices k on k.account_id = c.account_id
              where c.entry_id in ({})
              order by c.entry_id, a.name, a.id
              limit 5000"
        ),
        &ids,
    )
    .await
}

/// The entries that came from an idea: address, title, and its language.
pub async fn of_topic(conn: &mut Conn, topic: TopicId, words: Words) -> Result<Vec<(String, String, Lang)>> {
    let rows: Vec<(EntryId, String, String, String, String)> = conn
        .all(
            sql!(
                "select e.id, e.lang, e.title_en, e.title_he, e.title_pl
                  from changelog_ideas c
                  join changelog_entries e on e.id = c.entry_id
                  where c.topic_id = $1 and e.published_at is not null
                  order by e.id
                  limit 10"
            ),
            (topic,),
        )
        .await?;
    let told = |(id, lang, en, he, pl): (EntryId, String, String, String, String)| {
        let texts = Texts { en, he, pl };
        let (lang, title) = texts.read(words.lang, Lang::parse(&lang).unwrap_or(words.lang));
        (format!("/changelog/{id}"), words.with("roadmap-released-in", &[("title", title.into())]), lang)
    };
    Ok(rows.into_iter().map(told).collect())
}

/// An entry to be made or changed.
#[derive(Clone, Debug)]
pub struct NewEntry {
    pub lang: Lang,
    pub title: Texts,
    pub body: Texts,
    pub item: Option<RoadmapItemId>,
    pub ideas: Vec<TopicId>,
    pub once: Option<String>,
}

/// Adds an entry that nobody sees yet; the one that there is for a form that was sent before.
pub async fn insert(tx: &mut Tx, new: &NewEntry, by: AccountId) -> Result<EntryId> {
    let now = tx.now();
    let args = (
        new.lang.code(),
        new.title.en.as_str(),
        new.title.he.as_str(),
        new.title.pl.as_str(),
        new.body.en.as_str(),
        new.body.he.as_str(),
        new.body.pl.as_str(),
        new.item,
        by,
        now,
        new.once.as_deref(),
    );
    let made: Vec<(EntryId,)> = tx
        .returning(
            sql!(
                "insert into changelog_entries (lang, title_en, title_he, title_pl, body_en, body_he, body_pl, item_id, version,
                    created_by, created_at, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            args,
        )
        .await?;
    let Some((id,)) = made.first().copied() else {
        let (id,): (EntryId,) =
            tx.one(sql!("select id from changelog_entries where once = $1"), (new.once.as_deref(),)).await?;
        return Ok(id);
    };
    set_ideas(tx, id, &new.ideas).await?;
    Ok(id)
}

/// Changes one that still is as it was seen; false when it is not. What is published keeps its ideas, and says that it was corrected.
pub async fn update(tx: &mut Tx, id: EntryId, seen: i64, new: &NewEntry, published: bool) -> Result<bool> {
    let corrected = published.then(|| tx.now());
    let args = (
        id,
        seen,
        new.lang.code(),
        new.title.en.as_str(),
        new.title.he.as_str(),
        new.title.pl.as_str(),
        new.body.en.as_str(),
        new.body.he.as_str(),
        new.body.pl.as_str(),
        new.item,
        corrected,
    );
    let changed = tx
        .exec(
            sql!(
                "update changelog_entries
                  set lang = $3, title_en = $4, title_he = $5, title_pl = $6, body_en = $7, body_he = $8, body_pl = $9,
                    item_id = $10, corrected_at = $11, version = version + 1
                  where id = $1 and version = $2"
            ),
            args,
        )
        .await?;
    if changed > 0 && !published {
        set_ideas(tx, id, &new.ideas).await?;
    }
    Ok(changed > 0)
}

async fn set_ideas(tx: &mut Tx, id: EntryId, topics: &[TopicId]) -> Result<()> {
    tx.exec(sql!("delete from changelog_ideas where entry_id = $1"), (id,)).await?;
    let rows: Vec<(EntryId, TopicId)> = topics.iter().map(|topic| (id, *topic)).collect();
    tx.exec_many(sql!("insert into changelog_ideas (entry_id, topic_id) values {}"), rows).await?;
    Ok(())
}

/// Publishes one that still is as it was seen; false when it is not, or is published.
pub async fn publish(tx: &mut Tx, id: EntryId, seen: i64, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let done = tx
        .exec(
            sql!(
                "update changelog_entries
                  set published_at = $3, published_by = $4, version = version + 1
                  where id = $1 and version = $2 and published_at is null"
            ),
            (id, seen, now, by),
        )
        .await?;
    Ok(done > 0)
}

/// The ideas of an entry, whoever may see them: number and state.
pub async fn topics(conn: &mut Conn, id: EntryId) -> Result<Vec<(TopicId, String, String)>> {
    conn.all(
        sql!(
            "select i.topic_id, i.state, t.title
              from changelog_ideas c
              join ideas i on i.topic_id = c.topic_id
              join topics t on t.id = i.topic_id
              where c.entry_id = $1
              order by i.topic_id
              limit 200"
        ),
        (id,),
    )
    .await
}

/// Makes whoever moves the ideas of an entry wait.
pub async fn hold(tx: &mut Tx, id: EntryId) -> Result<()> {
    tx.exec(
        sql!(
            "update ideas set version = version
              where topic_id in (select topic_id from changelog_ideas where entry_id = $1)"
        ),
        (id,),
    )
    .await?;
    Ok(())
}

/// Everybody who had a part in an idea: account and part, the greatest part first.
pub async fn contributors(conn: &mut Conn, topic: TopicId) -> Result<Vec<(AccountId, String)>> {
    let mut people: Vec<(AccountId, String)> =
        conn.all(sql!("select author_id, 'author' as part from topics where id = $1"), (topic,)).await?;
    let others: Vec<(AccountId, String)> = conn
        .all(
            sql!(
                "select account_id, part
                  from idea_people
                  where topic_id = $1 and state = 'accepted' and part in ('coauthor', 'amender')
                  order by part desc, account_id
                  limit 200"
            ),
            (topic,),
        )
        .await?;
    people.extend(others);
    let merged: Vec<(AccountId, String)> = conn
        .all(
            sql!(
                "select t.author_id, 'merged' as part
                  from idea_merges m
                  join topics t on t.id = m.from_topic_id
                  where m.into_topic_id = $1 and m.undone_at is null
                  order by m.id
                  limit 1000"
            ),
            (topic,),
        )
        .await?;
    people.extend(merged);
    Ok(people)
}

/// Keeps who is credited.
pub async fn credit(tx: &mut Tx, rows: Vec<(EntryId, AccountId, String)>) -> Result<()> {
    tx.exec_many(
        sql!(
            "insert into changelog_credits (entry_id, account_id, part) values {}
              on conflict (entry_id, account_id) do nothing"
        ),
        rows,
    )
    .await?;
    Ok(())
}
