//! Every statement about co-authors and amenders.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, TopicId};
use crate::sql;

/// Asked, and has not said anything yet.
pub const INVITED: &str = "invited";
/// Said yes.
pub const ACCEPTED: &str = "accepted";

/// Somebody who has a part in an idea.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PersonRow {
    pub account_id: AccountId,
    pub handle: String,
    pub name: String,
    /// coauthor or amender.
    pub part: String,
    /// invited or accepted.
    pub state: String,
}

impl PersonRow {
    /// Is a co-author, and said so.
    pub fn is_coauthor(&self) -> bool {
        self.part == "coauthor" && self.state == ACCEPTED
    }

    /// Was asked and has not answered.
    pub fn is_invited(&self) -> bool {
        self.part == "coauthor" && self.state == INVITED
    }

    /// A text of theirs was taken.
    pub fn is_amender(&self) -> bool {
        self.part == "amender"
    }
}

/// Everybody with a part in an idea, in the order in which they came; those who declined are left out.
pub async fn people(conn: &mut Conn, topic: TopicId) -> Result<Vec<PersonRow>> {
    conn.all(
        sql!(
            "select p.account_id, a.handle, a.name, p.part, p.state
              from idea_people p
              join accounts a on a.id = p.account_id
              where p.topic_id = $1 and p.state in ('invited', 'accepted') and a.deleted_at is null
              order by p.at, p.account_id
              limit 100"
        ),
        (topic,),
    )
    .await
}

/// Whether somebody is an idea's author or one of its co-authors.
pub async fn is_author(conn: &mut Conn, topic: TopicId, account: AccountId) -> Result<bool> {
    let row: Option<(TopicId,)> = conn
        .opt(
            sql!(
                "select t.id
                  from topics t
                  where t.id = $1
                    and (t.author_id = $2
                      or exists (select 1 from idea_people p
                        where p.topic_id = t.id and p.account_id = $2 and p.part = 'coauthor' and p.state = 'accepted'))"
            ),
            (topic, account),
        )
        .await?;
    Ok(row.is_some())
}

/// The co-authors of an idea.
pub async fn coauthors(conn: &mut Conn, topic: TopicId) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select account_id
                  from idea_people
                  where topic_id = $1 and part = 'coauthor' and state = 'accepted'
                  order by account_id
                  limit 100"
            ),
            (topic,),
        )
        .await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

/// The author of an idea, and then its co-authors.
pub async fn authors(conn: &mut Conn, topic: TopicId) -> Result<Vec<AccountId>> {
    let author = crate::cocreation::queries::author(conn, topic).await?;
    let others = coauthors(conn, topic).await?;
    Ok(author.into_iter().chain(others).collect())
}

/// Where somebody stands as a co-author: invited, accepted, declined.
pub async fn part(conn: &mut Conn, topic: TopicId, account: AccountId) -> Result<Option<String>> {
    let row: Option<(String,)> = conn
        .opt(
            sql!("select state from idea_people where topic_id = $1 and account_id = $2 and part = 'coauthor'"),
            (topic, account),
        )
        .await?;
    Ok(row.map(|(state,)| state))
}

/// Co-authors and those who are asked.
pub async fn count(conn: &mut Conn, topic: TopicId) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*) from idea_people
                  where topic_id = $1 and part = 'coauthor' and state in ('invited', 'accepted')"
            ),
            (topic,),
        )
        .await?;
    Ok(count)
}

/// Makes invitations of one idea wait for each other.
pub async fn hold(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(sql!("update ideas set version = version where topic_id = $1"), (topic,)).await?;
    Ok(())
}

/// Asks somebody; false when they were asked before.
pub async fn invite(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let made = tx
        .exec(
            sql!(
                "insert into idea_people (topic_id, account_id, part, state, at)
                  values ($1, $2, 'coauthor', 'invited', $3)
                  on conflict (topic_id, account_id, part) do nothing"
            ),
            (topic, account, now),
        )
        .await?;
    Ok(made > 0)
}

/// Says yes to an invitation; false when there is none.
pub async fn accept(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update idea_people set state = 'accepted', at = $3
                  where topic_id = $1 and account_id = $2 and part = 'coauthor' and state = 'invited'"
            ),
            (topic, account, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Says no, or leaves; false when they are not asked and have no part.
pub async fn decline(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update idea_people set state = 'declined', at = $3
                  where topic_id = $1 and account_id = $2 and part = 'coauthor' and state in ('invited', 'accepted')"
            ),
            (topic, account, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Takes an invitation back, or lets a co-author go; false when there is neither.
pub async fn remove(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<bool> {
    let gone = tx
        .exec(
            sql!(
                "delete from idea_people
                  where topic_id = $1 and account_id = $2 and part = 'coauthor' and state in ('invited', 'accepted')"
            ),
            (topic, account),
        )
        .await?;
    Ok(gone > 0)
}

/// Says that a text of theirs is part of the idea.
pub async fn credit(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into idea_people (topic_id, account_id, part, state, at)
              values ($1, $2, 'amender', 'accepted', $3)
              on conflict (topic_id, account_id, part) do nothing"
        ),
        (topic, account, now),
    )
    .await?;
    Ok(())
}
