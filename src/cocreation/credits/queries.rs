//! Every statement about credits and thanks.

use crate::cocreation::news::{self, Because, Kind, News};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, EntryId, ThanksId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::{Lang, Texts};
use chrono::{DateTime, Utc};
use serde_json::json;

/// Rows of each part at most.
const ROWS_MAX: i64 = 100;

/// Whether somebody wants to be named; who never said does.
pub async fn wants_name(conn: &mut Conn, account: AccountId) -> Result<bool> {
    let row: Option<(bool,)> =
        conn.opt(sql!("select named from credit_choices where account_id = $1"), (account,)).await?;
    Ok(row.is_none_or(|(named,)| named))
}

/// Keeps whether somebody wants to be named.
pub async fn set_named(tx: &mut Tx, account: AccountId, named: bool) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into credit_choices (account_id, named, changed_at)
              values ($1, $2, $3)
              on conflict (account_id) do update set named = excluded.named, changed_at = excluded.changed_at"
        ),
        (account, named, now),
    )
    .await?;
    events::record(tx, Event::AccountChanged { account, what: "credits" }).await?;
    events::record(tx, Event::RoadmapChanged { what: "credits" }).await
}

/// An idea that somebody had a part in.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PartRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    /// author, coauthor, amender.
    pub part: String,
}

/// Ideas of somebody that this viewer may see: their own, shared ones, those with a text of theirs.
pub async fn ideas(conn: &mut Conn, viewer: &Viewer, account: AccountId) -> Result<Vec<PartRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, t.lang, i.state, p.part
              from (select id as topic_id, 'author' as part from topics where author_id = $1 and kind = 'idea'
                union all
                select topic_id, part from idea_people where account_id = $1 and state = 'accepted') p
              join ideas i on i.topic_id = p.topic_id
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              where t.deleted_at is null and not t.private
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))
              order by i.topic_id desc, p.part
              limit $4"
        ),
        (account, viewer.id_or_zero(), viewer.is_staff(), ROWS_MAX),
    )
    .await
}

/// An entry of the changelog that credits somebody.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CreditedRow {
    pub id: EntryId,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

impl CreditedRow {
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }
}

/// Entries that credit somebody, the newest first.
pub async fn credited(conn: &mut Conn, account: AccountId) -> Result<Vec<CreditedRow>> {
    conn.all(
        sql!(
            "select e.id, e.lang, e.title_en, e.title_he, e.title_pl
              from changelog_credits c
              join changelog_entries e on e.id = c.entry_id
              where c.account_id = $1 and e.published_at is not null
              order by e.id desc
              limit $2"
        ),
        (account, ROWS_MAX),
    )
    .await
}

/// A word of thanks.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ThanksRow {
    pub body: String,
    pub department: Option<String>,
    pub by_name: String,
    pub at: DateTime<Utc>,
}

/// Words of thanks to somebody, the newest first.
pub async fn thanks(conn: &mut Conn, account: AccountId) -> Result<Vec<ThanksRow>> {
    conn.all(
        sql!(
            "select h.body, h.department, a.name as by_name, h.at
              from thanks h
              join accounts a on a.id = h.by_id
              where h.account_id = $1
              order by h.id desc
              limit $2"
        ),
        (account, ROWS_MAX),
    )
    .await
}

/// A word of thanks to be given.
#[derive(Clone, Debug)]
pub struct NewThanks {
    pub to: AccountId,
    pub topic: Option<TopicId>,
    pub by: AccountId,
    pub department: Option<String>,
    pub body: String,
    pub once: Option<String>,
}

/// Thanks somebody, who hears of it; the same form sent twice thanks once.
pub async fn give(tx: &mut Tx, new: &NewThanks) -> Result<()> {
    let now = tx.now();
    let args = (new.to, new.topic, new.by, new.department.as_deref(), new.body.as_str(), now, new.once.as_deref());
    let made: Vec<(ThanksId,)> = tx
        .returning(
            sql!(
                "insert into thanks (account_id, topic_id, by_id, department, body, at, once)
                  values ($1, $2, $3, $4, $5, $6, $7)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            args,
        )
        .await?;
    let Some((id,)) = made.first().copied() else { return Ok(()) };
    let thanked = News {
        kind: Kind::Thanked,
        by: Some(new.by),
        challenge: None,
        data: json!({ "thanks": id }),
        ideas: new.topic.map(|topic| (topic, json!({}))).into_iter().collect(),
        people: vec![(new.to, new.topic, Because::Thanked)],
        followers: false,
    };
    news::tell(tx, &thanked).await?;
    events::record(tx, Event::AccountChanged { account: new.to, what: "thanks" }).await
}
