//! Every SQL text about whether everybody knows their part, and whether a drill is due.

use super::super::Part;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, MemberId, PlaybookId};
use crate::incidents::Texts;
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// A part that somebody has.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DutyRow {
    pub id: MemberId,
    pub playbook_id: PlaybookId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    #[sqlx(try_from = "String")]
    pub role: Part,
    pub rank: i64,
    pub phone: String,
    pub contact: String,
    pub acknowledged_at: Option<DateTime<Utc>>,
}

impl DutyRow {
    /// The playbook's name for a reader of that language.
    pub fn label(&self, lang: Lang) -> String {
        Texts::new(&*self.name_en, &*self.name_he, &*self.name_pl).read(lang, Lang::En).1.to_owned()
    }
}

/// The parts that somebody has in playbooks that are in use.
pub async fn of(conn: &mut Conn, account: AccountId) -> Result<Vec<DutyRow>> {
    conn.all(
        sql!(
            "select m.id, m.playbook_id, p.name_en, p.name_he, p.name_pl, m.role, m.rank, m.phone, m.contact,
                m.acknowledged_at
              from playbook_members m
              join playbooks p on p.id = m.playbook_id
              where m.account_id = $1 and p.archived_at is null
              order by p.position, p.id, m.rank, m.id
              limit 200"
        ),
        (account,),
    )
    .await
}

/// Whose part that is.
pub async fn owner(conn: &mut Conn, id: MemberId) -> Result<AccountId> {
    let row: (AccountId,) = conn.one(sql!("select account_id from playbook_members where id = $1"), (id,)).await?;
    Ok(row.0)
}

/// Writes down that its owner knows that part; false when it is theirs no longer.
pub async fn acknowledge(tx: &mut Tx, id: MemberId, owner: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!("update playbook_members set acknowledged_at = $3 where id = $1 and account_id = $2"),
            (id, owner, now),
        )
        .await?;
    Ok(changed > 0)
}

/// How somebody did in drills, the last first: part, passed, when.
pub async fn drills(conn: &mut Conn, account: AccountId) -> Result<Vec<(String, bool, DateTime<Utc>)>> {
    conn.all(
        sql!(
            "select role, passed, at
              from drill_credits
              where account_id = $1
              order by at desc, id desc
              limit 20"
        ),
        (account,),
    )
    .await
}

/// Whether anybody is to be reminded: nobody knows better than the statement that does it, but reading is cheap.
pub async fn anybody_due(
    conn: &mut Conn,
    now: DateTime<Utc>,
    old: DateTime<Utc>,
    pause: DateTime<Utc>,
) -> Result<bool> {
    let row: Option<(MemberId,)> = conn
        .opt(
            sql!(
                "select m.id
                  from playbook_members m
                  join playbooks p on p.id = m.playbook_id
                  join accounts a on a.id = m.account_id
                  where p.archived_at is null and (m.acknowledged_at is null or m.acknowledged_at < $2)
                    and (m.reminded_at is null or m.reminded_at < $3)
                    and a.role <> 'member' and a.deleted_at is null and a.confirmed_at is not null
                    and (a.suspended_until is null or a.suspended_until <= $1)
                  limit 1"
            ),
            (now, old, pause),
        )
        .await?;
    Ok(row.is_some())
}

/// Marks those whose word is missing or older than `old`, and who were not reminded since `pause`; whose they are. Each is marked once,
/// also when several nodes ask at the same time.
pub async fn mark_due(tx: &mut Tx, old: DateTime<Utc>, pause: DateTime<Utc>) -> Result<Vec<(AccountId,)>> {
    let now = tx.now();
    tx.returning(
        sql!(
            "update playbook_members
              set reminded_at = $1
              where (reminded_at is null or reminded_at < $3)
                and id in (
                  select m.id
                    from playbook_members m
                    join playbooks p on p.id = m.playbook_id
                    join accounts a on a.id = m.account_id
                    where p.archived_at is null and (m.acknowledged_at is null or m.acknowledged_at < $2)
                      and (m.reminded_at is null or m.reminded_at < $3)
                      and a.role <> 'member' and a.deleted_at is null and a.confirmed_at is not null
                      and (a.suspended_until is null or a.suspended_until <= $1)
                    order by m.id
                    limit 500)
              returning account_id"
        ),
        (now, old, pause),
    )
    .await
}

/// The playbooks whose last drill, or whose team if there was none, is older than `old`, and whose leads were not reminded since `pause`.
pub async fn drills_due(conn: &mut Conn, old: DateTime<Utc>, pause: DateTime<Utc>) -> Result<Vec<(PlaybookId,)>> {
    conn.all(
        sql!(
            "select p.id
              from playbooks p
              where p.archived_at is null and (p.drill_reminded_at is null or p.drill_reminded_at < $2)
                and exists (select 1 from playbook_members m where m.playbook_id = p.id and m.added_at < $1)
                and not exists (select 1 from incidents i where i.playbook_id = p.id and i.drill and i.created_at >= $1)
              order by p.id
              limit 100"
        ),
        (old, pause),
    )
    .await
}

/// Marks that the leads of a playbook are reminded; false when another node was faster.
pub async fn mark_drill(tx: &mut Tx, playbook: PlaybookId, pause: DateTime<Utc>) -> Result<bool> {
    let now = tx.now();
    let marked = tx
        .exec(
            sql!(
                "update playbooks
                  set drill_reminded_at = $2
                  where id = $1 and (drill_reminded_at is null or drill_reminded_at < $3)"
            ),
            (playbook, now, pause),
        )
        .await?;
    Ok(marked > 0)
}
