//! Every SQL text of the queue's lists, claims and load.

use super::{COUNT_MAX, List, Place, View};
use crate::db::{Condition, Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, ItemId, TopicId};
use crate::screening::{ItemKind, Subject};
use crate::sql;
use chrono::{DateTime, Utc};

/// Colleagues who are shown or offered at most.
const PEOPLE_MAX: i64 = 100;
/// Lines looked at to find the next free one.
pub const NEXT_MAX: i64 = 50;

/// A line of the queue.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ItemRow {
    pub id: ItemId,
    pub kind: String,
    pub subject: String,
    pub subject_id: i64,
    pub account_id: Option<AccountId>,
    pub board_id: Option<BoardId>,
    pub topic_id: Option<TopicId>,
    pub harm: i64,
    pub rank: i64,
    pub reports: i64,
    pub why: String,
    pub cluster: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub claimed_by: Option<AccountId>,
    pub claimed_until: Option<DateTime<Utc>>,
    pub handed_by: Option<AccountId>,
    pub handed_note: Option<String>,
    pub closed_at: Option<DateTime<Utc>>,
    pub closed_by: Option<AccountId>,
    pub account_name: Option<String>,
    pub account_handle: Option<String>,
    pub board_name: Option<String>,
    pub claimer_name: Option<String>,
    pub hander_name: Option<String>,
    pub closer_name: Option<String>,
}

impl ItemRow {
    /// The kind of work; a word that we do not know is a report.
    pub fn kind(&self) -> ItemKind {
        ItemKind::parse(&self.kind).unwrap_or(ItemKind::Report)
    }

    /// The thing; none for a word that we do not know.
    pub fn subject(&self) -> Option<Subject> {
        Subject::of(&self.subject, self.subject_id)
    }

    /// Who has it now.
    pub fn holder(&self, now: DateTime<Utc>) -> Option<AccountId> {
        self.claimed_by.filter(|_| self.closed_at.is_none() && self.claimed_until.is_some_and(|until| until > now))
    }

    /// Where it stands in the order of a view.
    pub fn place(&self, view: View) -> Place {
        let closed = self.closed_at.filter(|_| view == View::Closed);
        Place { at: closed.map_or(self.rank, |at| at.timestamp_micros()), id: self.id }
    }
}

/// The lines of a list beyond `after`; at most `limit`.
pub async fn page(
    db: &mut Conn,
    list: &List,
    me: AccountId,
    now: DateTime<Utc>,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<ItemRow>> {
    let ids: Vec<(ItemId,)> = if list.view == View::Closed {
        let after = after.unwrap_or(Place::LAST);
        db.all(
            sql!(
                "select q.id
                 from queue_items q
                 where q.closed_at is not null and (q.closed_at, q.id) < ($1, $2)
                 order by q.closed_at desc, q.id desc
                 limit $3"
            ),
            (after.time(), after.id, limit),
        )
        .await?
    } else {
        let after = after.unwrap_or(Place::FIRST);
        db.all_where(
            sql!(
                "select q.id
                 from queue_items q
                 where q.closed_at is null and (q.rank, q.id) > ($1, $2){where}
                 order by q.rank, q.id
                 limit $3"
            ),
            (after.at, after.id, limit),
            &conditions(list, me, now),
        )
        .await?
    };
    let ids: Vec<ItemId> = ids.into_iter().map(|row| row.0).collect();
    rows(db, &ids).await
}

/// What a view asks of an open line.
fn conditions(list: &List, me: AccountId, now: DateTime<Utc>) -> Vec<Condition> {
    let kind = list.view.kind().map(|kind| Condition::word("q.kind = {}", kind.as_str()));
    let board = list.board.as_ref().map(|(board, _)| Condition::id("q.board_id = {}", board.0));
    let mine = (list.view == View::Mine)
        .then(|| [Condition::id("q.claimed_by = {}", me.0), Condition::at("q.claimed_until > {}", now)]);
    [kind, board].into_iter().flatten().chain(mine.into_iter().flatten()).collect()
}

/// These lines, in that order.
pub async fn rows(db: &mut Conn, ids: &[ItemId]) -> Result<Vec<ItemRow>> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let found: Vec<ItemRow> = db
        .all_in(
            sql!(
                "select q.id, q.kind, q.subject, q.subject_id, q.account_id, q.board_id, q.topic_id, q.harm, q.rank, q.reports, q.why,
                   q.cluster, q.opened_at, q.claimed_by, q.claimed_until, q.handed_by, q.handed_note, q.closed_at, q.closed_by,
                   a.name as account_name, a.handle as account_handle, b.name as board_name, c.name as claimer_name,
                   h.name as hander_name, d.name as closer_name
                 from queue_items q
                 left join accounts a on a.id = q.account_id
                 left join boards b on b.id = q.board_id
                 left join accounts c on c.id = q.claimed_by
                 left join accounts h on h.id = q.handed_by
                 left join accounts d on d.id = q.closed_by
                 where q.id in ({})
                 limit 1000"
            ),
            &plain,
        )
        .await?;
    let mut by_id: std::collections::HashMap<ItemId, ItemRow> = found.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

/// One line.
pub async fn by_id(db: &mut Conn, id: ItemId) -> Result<ItemRow> {
    rows(db, &[id]).await?.pop().ok_or(crate::error::Error::NotFound)
}

/// How many lines each view holds; counting stops at [`COUNT_MAX`].
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    pub everything: i64,
    pub reports: i64,
    pub holds: i64,
    pub appeals: i64,
    pub sign_ups: i64,
    pub mine: i64,
    pub closed: i64,
}

impl Counts {
    /// The count of one view.
    pub const fn of(&self, view: View) -> i64 {
        match view {
            View::All => self.everything,
            View::Reports => self.reports,
            View::Holds => self.holds,
            View::Appeals => self.appeals,
            View::SignUps => self.sign_ups,
            View::Mine => self.mine,
            View::Closed => self.closed,
        }
    }
}

/// The counts on the tabs: each is read off its view's index.
pub async fn counts(db: &mut Conn, me: AccountId, now: DateTime<Utc>) -> Result<Counts> {
    db.one(
        sql!("select
                (select count(*) from (select 1 as n from queue_items where closed_at is null order by rank limit $3) e) as everything,
                (select count(*) from (select 1 as n from queue_items where closed_at is null and kind = 'report' order by rank limit $3) r) as reports,
                (select count(*) from (select 1 as n from queue_items where closed_at is null and kind = 'hold' order by rank limit $3) h) as holds,
                (select count(*) from (select 1 as n from queue_items where closed_at is null and kind = 'appeal' order by rank limit $3) p) as appeals,
                (select count(*) from (select 1 as n from queue_items where closed_at is null and kind = 'sign_up' order by rank limit $3) s) as sign_ups,
                (select count(*) from (select 1 as n from queue_items where closed_at is null and claimed_by = $1 and claimed_by is not null
                   and claimed_until > $2 order by rank limit $3) m) as mine,
                (select count(*) from (select 1 as n from queue_items where closed_at is not null order by closed_at desc limit $3) c) as closed"),
        (me, now, COUNT_MAX),
    )
    .await
}

/// Gives an open line to somebody until then, unless a colleague has it and `over` is not said; whether it was given.
pub async fn claim(tx: &mut Tx, id: ItemId, to: AccountId, until: DateTime<Utc>, over: bool) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update queue_items
                 set claimed_by = $2, claimed_until = $3,
                   handed_by = case when claimed_by = $2 then handed_by end, handed_note = case when claimed_by = $2 then handed_note end
                 where id = $1 and closed_at is null
                   and (claimed_by is null or claimed_by = $2 or claimed_until <= $4 or $5)"
            ),
            (id, to, until, now, over),
        )
        .await?;
    Ok(changed > 0)
}

/// Lengthens one's own claim; whether it still was one's own.
pub async fn renew(tx: &mut Tx, id: ItemId, me: AccountId, until: DateTime<Utc>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update queue_items
                 set claimed_until = case when claimed_until > $3 then claimed_until else $3 end
                 where id = $1 and claimed_by = $2 and claimed_until > $4 and closed_at is null"
            ),
            (id, me, until, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Lets go of one's own claim; whether there was one.
pub async fn release(tx: &mut Tx, id: ItemId, me: AccountId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update queue_items
                 set claimed_by = null, claimed_until = null, handed_by = null, handed_note = null
                 where id = $1 and claimed_by = $2 and closed_at is null"
            ),
            (id, me),
        )
        .await?;
    Ok(changed > 0)
}

/// Hands an open line over, unless a third person has it; whether it was handed over.
pub async fn hand_over(
    tx: &mut Tx,
    id: ItemId,
    from: AccountId,
    to: AccountId,
    note: &str,
    until: DateTime<Utc>,
) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update queue_items
                 set claimed_by = $3, claimed_until = $5, handed_by = $2, handed_note = $4
                 where id = $1 and closed_at is null and (claimed_by is null or claimed_by = $2 or claimed_until <= $6)"
            ),
            (id, from, to, note, until, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Free lines of a list in its order, without what the reader may not decide: the own, what they reported, and appeals
/// against what they decided.
pub async fn free(db: &mut Conn, list: &List, me: AccountId, now: DateTime<Utc>) -> Result<Vec<ItemId>> {
    let mut conditions = conditions(list, me, now);
    conditions.push(Condition::at("(q.claimed_by is null or q.claimed_until <= {})", now));
    let rows: Vec<(ItemId,)> = db
        .all_where(
            sql!(
                "select q.id
                 from queue_items q
                 where q.closed_at is null and (q.account_id is null or q.account_id <> $1)
                   and not exists (select 1 from reports r where r.item_id = q.id and r.reporter_id = $1)
                   and (q.subject <> 'appeal' or coalesce((
                     select d.made_by from appeals p join decisions d on d.id = p.decision_id where p.id = q.subject_id), 0) <> $1){where}
                 order by q.rank, q.id
                 limit $2"
            ),
            (me, NEXT_MAX),
            &conditions,
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// What a colleague decided, and how they are known.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LoadRow {
    pub id: AccountId,
    pub name: String,
    pub today: i64,
    pub week: i64,
    pub hour: i64,
}

/// Who may work on the queue, and how much each decided of late; what was decided in a wave counts as nothing, being one act.
pub async fn load(
    db: &mut Conn,
    week: DateTime<Utc>,
    day: DateTime<Utc>,
    hour: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<LoadRow>> {
    db.all(
        sql!(
            "select a.id, a.name,
               (select count(*) from decisions d where d.made_by = a.id and d.made_at >= $2 and d.batch_id is null) as today,
               (select count(*) from decisions d where d.made_by = a.id and d.made_at >= $1 and d.batch_id is null) as week,
               (select count(*) from decisions d where d.made_by = a.id and d.made_at >= $3 and d.batch_id is null) as hour
             from accounts a
             where a.role in ('moderator', 'lead', 'admin') and a.deleted_at is null and a.confirmed_at is not null
               and (a.suspended_until is null or a.suspended_until <= $4)
             order by a.name, a.id
             limit $5"
        ),
        (week, day, hour, now, PEOPLE_MAX),
    )
    .await
}

/// What a moderator wishes: name under decisions, pictures blurred.
pub async fn wishes(db: &mut Conn, id: AccountId) -> Result<(bool, bool)> {
    db.one(
        sql!("select coalesce(named_moderator, false), coalesce(blurs_pictures, true) from accounts where id = $1"),
        (id,),
    )
    .await
}

/// Keeps what a moderator wishes.
pub async fn save_wishes(tx: &mut Tx, id: AccountId, named: bool, blurs: bool) -> Result<()> {
    tx.exec(sql!("update accounts set named_moderator = $2, blurs_pictures = $3 where id = $1"), (id, named, blurs))
        .await
        .map(|_| ())
}

/// The beginnings of posts, with their topics' titles.
pub async fn posts(db: &mut Conn, ids: &[i64]) -> Result<Vec<(i64, String, String)>> {
    db.all_in(
        sql!(
            "select p.id, t.title, substr(p.body, 1, 400)
             from posts p
             join topics t on t.id = p.topic_id
             where p.id in ({})
             limit 1000"
        ),
        ids,
    )
    .await
}

/// Titles of topics, with the beginnings of their first posts.
pub async fn topics(db: &mut Conn, ids: &[i64]) -> Result<Vec<(i64, String, String)>> {
    db.all_in(
        sql!(
            "select t.id, t.title, coalesce((select substr(p.body, 1, 400) from posts p where p.topic_id = t.id and p.number = 1), '')
             from topics t
             where t.id in ({})
             limit 1000"
        ),
        ids,
    )
    .await
}

/// Held texts as they are kept.
pub async fn pending(db: &mut Conn, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    db.all_in(sql!("select id, fields from pending_texts where id in ({}) limit 1000"), ids).await
}

/// What appeals say.
pub async fn appeals(db: &mut Conn, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    db.all_in(sql!("select id, substr(body, 1, 400) from appeals where id in ({}) limit 1000"), ids).await
}

/// Accounts by id: what they say of themselves.
pub async fn abouts(db: &mut Conn, ids: &[i64]) -> Result<Vec<(i64, String, String)>> {
    db.all_in(sql!("select id, name, substr(about, 1, 400) from accounts where id in ({}) limit 1000"), ids).await
}
