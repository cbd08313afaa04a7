//! Every SQL text that changes the teams off the site.

use super::super::TeamRow;
use super::NewTeam;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::TeamId;
use crate::sql;
use chrono::{DateTime, Utc};

/// Keeps a team.
pub async fn insert(tx: &mut Tx, new: &NewTeam) -> Result<TeamId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into offline_teams (name, kind, lang, email, key, created_at)
              values ($1, $2, $3, $4, 1, $5)
              returning id"
        ),
        (new.name.as_str(), new.kind.as_str(), new.lang.code(), new.email.as_deref(), now),
    )
    .await
    .map(TeamId)
}

/// Holds a team until the end of the transaction; false when there is none.
pub async fn hold(tx: &mut Tx, id: TeamId) -> Result<bool> {
    Ok(tx.exec(sql!("update offline_teams set key = key where id = $1"), (id,)).await? > 0)
}

/// Changes a team.
pub async fn update(tx: &mut Tx, id: TeamId, new: &NewTeam) -> Result<bool> {
    let changed = tx
        .exec(
            sql!("update offline_teams set name = $2, kind = $3, lang = $4, email = $5 where id = $1"),
            (id, new.name.as_str(), new.kind.as_str(), new.lang.code(), new.email.as_deref()),
        )
        .await?;
    Ok(changed > 0)
}

/// Gives a team another key if it still has that one; false otherwise.
pub async fn renew(tx: &mut Tx, id: TeamId, key: i64) -> Result<bool> {
    Ok(tx.exec(sql!("update offline_teams set key = key + 1 where id = $1 and key = $2"), (id, key)).await? > 0)
}

/// Archives a team, or takes it back; false when there is none.
pub async fn archive(tx: &mut Tx, id: TeamId, at: Option<DateTime<Utc>>) -> Result<bool> {
    Ok(tx.exec(sql!("update offline_teams set archived_at = $2 where id = $1"), (id, at)).await? > 0)
}

/// The teams that are archived, by name.
pub async fn archived(conn: &mut Conn) -> Result<Vec<TeamRow>> {
    conn.all(
        sql!(
            "select id, name, kind, lang, email, key, archived_at
              from offline_teams
              where archived_at is not null
              order by name, id
              limit 500"
        ),
        (),
    )
    .await
}
