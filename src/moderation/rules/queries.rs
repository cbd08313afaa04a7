//! Every SQL text about the rules of the house.

use super::typed::NewRule;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, HouseRuleId, RulesVersionId};
use crate::sql;
use chrono::{DateTime, Utc};

/// The most rules in one version.
pub const RULES_MAX: usize = 50;
/// The most versions that are listed.
const VERSIONS_MAX: i64 = 200;

/// A version of the rules; not yet published: the draft.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct VersionRow {
    pub id: RulesVersionId,
    pub published_at: Option<DateTime<Utc>>,
    pub published_by: Option<AccountId>,
    pub summary_en: String,
    pub summary_he: String,
    pub summary_pl: String,
    pub announced_at: Option<DateTime<Utc>>,
}

/// A rule as it stands in one version.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct RuleRow {
    pub id: HouseRuleId,
    pub version_id: RulesVersionId,
    pub code: String,
    pub position: i64,
    /// The Transparency Database's word.
    pub dsa_category: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
}

/// The version published last.
pub async fn in_force(conn: &mut Conn) -> Result<Option<VersionRow>> {
    Ok(published(conn, 1).await?.into_iter().next())
}

/// Every published version, the newest first.
pub async fn all_published(conn: &mut Conn) -> Result<Vec<VersionRow>> {
    published(conn, VERSIONS_MAX).await
}

async fn published(conn: &mut Conn, limit: i64) -> Result<Vec<VersionRow>> {
    conn.all(
        sql!(
            "select id, published_at, published_by, summary_en, summary_he, summary_pl, announced_at
              from rule_versions
              where published_at is not null
              order by published_at desc, id desc
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// The version that is not published yet.
pub async fn draft(conn: &mut Conn) -> Result<Option<VersionRow>> {
    conn.opt(
        sql!(
            "select id, published_at, published_by, summary_en, summary_he, summary_pl, announced_at
              from rule_versions
              where published_at is null
              order by id
              limit 1"
        ),
        (),
    )
    .await
}

/// One version.
pub async fn version(conn: &mut Conn, id: RulesVersionId) -> Result<Option<VersionRow>> {
    conn.opt(
        sql!(
            "select id, published_at, published_by, summary_en, summary_he, summary_pl, announced_at
              from rule_versions where id = $1"
        ),
        (id,),
    )
    .await
}

/// The rules of a version, in their order.
pub async fn rules_of(conn: &mut Conn, version: RulesVersionId) -> Result<Vec<RuleRow>> {
    conn.all(
        sql!(
            "select id, version_id, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl
              from rules
              where version_id = $1
              order by position, id
              limit $2"
        ),
        (version, RULES_MAX as i64),
    )
    .await
}

/// The rules of several versions.
pub async fn rules_of_versions(conn: &mut Conn, versions: &[i64]) -> Result<Vec<RuleRow>> {
    conn.all_in(
        sql!(
            "select id, version_id, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl
              from rules
              where version_id in ({})
              order by version_id, position, id"
        ),
        versions,
    )
    .await
}

/// A rule of any version.
pub async fn by_id(conn: &mut Conn, id: HouseRuleId) -> Result<Option<RuleRow>> {
    conn.opt(
        sql!(
            "select id, version_id, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl
              from rules where id = $1"
        ),
        (id,),
    )
    .await
}

/// The rule of that code in the version in force.
pub async fn by_code(conn: &mut Conn, code: &str) -> Result<Option<RuleRow>> {
    conn.opt(
        sql!(
            "select r.id, r.version_id, r.code, r.position, r.dsa_category,
                r.title_en, r.title_he, r.title_pl, r.body_en, r.body_he, r.body_pl
              from rules r
              where r.code = $1 and r.version_id = (
                select id from rule_versions where published_at is not null order by published_at desc, id desc limit 1)"
        ),
        (code,),
    )
    .await
}

/// Whoever changes the draft waits for whoever does at the same time.
pub async fn lock(tx: &mut Tx, version: RulesVersionId) -> Result<()> {
    tx.exec(sql!("update rule_versions set announced_at = announced_at where id = $1"), (version,)).await.map(|_| ())
}

/// Adds an empty draft.
pub async fn insert_draft(tx: &mut Tx) -> Result<RulesVersionId> {
    tx.insert_id(
        sql!("insert into rule_versions (summary_en, summary_he, summary_pl) values ('', '', '') returning id"),
        (),
    )
    .await
    .map(RulesVersionId)
}

/// Puts the rules of one version into another, which has none.
pub async fn copy_rules(tx: &mut Tx, from: RulesVersionId, to: RulesVersionId) -> Result<()> {
    tx.exec(
        sql!(
            "insert into rules (version_id, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl)
              select $2, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl
              from rules
              where version_id = $1"
        ),
        (from, to),
    )
    .await
    .map(|_| ())
}

/// Throws a draft away; false when it is none.
pub async fn delete_draft(tx: &mut Tx, id: RulesVersionId) -> Result<bool> {
    tx.exec(
        sql!(
            "delete from rules where version_id in (select id from rule_versions where id = $1 and published_at is null)"
        ),
        (id,),
    )
    .await?;
    let gone = tx.exec(sql!("delete from rule_versions where id = $1 and published_at is null"), (id,)).await?;
    Ok(gone > 0)
}

/// Says what is new in the draft.
pub async fn set_summary(tx: &mut Tx, id: RulesVersionId, summary: &[String; 3]) -> Result<()> {
    let [en, he, pl] = summary;
    tx.exec(
        sql!("update rule_versions set summary_en = $2, summary_he = $3, summary_pl = $4 where id = $1 and published_at is null"),
        (id, en, he, pl),
    )
    .await
    .map(|_| ())
}

/// Adds a rule.
pub async fn insert_rule(tx: &mut Tx, version: RulesVersionId, position: i64, new: &NewRule) -> Result<()> {
    tx.exec(
        sql!(
            "insert into rules (version_id, code, position, dsa_category, title_en, title_he, title_pl, body_en, body_he, body_pl)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        (
            version,
            &new.code,
            position,
            &new.category,
            &new.titles[0],
            &new.titles[1],
            &new.titles[2],
            &new.bodies[0],
            &new.bodies[1],
            &new.bodies[2],
        ),
    )
    .await
    .map(|_| ())
}

/// Changes a rule; its code stays.
pub async fn update_rule(tx: &mut Tx, id: HouseRuleId, new: &NewRule) -> Result<()> {
    tx.exec(
        sql!(
            "update rules
              set dsa_category = $2, title_en = $3, title_he = $4, title_pl = $5, body_en = $6, body_he = $7, body_pl = $8
              where id = $1"
        ),
        (
            id,
            &new.category,
            &new.titles[0],
            &new.titles[1],
            &new.titles[2],
            &new.bodies[0],
            &new.bodies[1],
            &new.bodies[2],
        ),
    )
    .await
    .map(|_| ())
}

/// Takes a rule out of a draft.
pub async fn delete_rule(tx: &mut Tx, id: HouseRuleId) -> Result<()> {
    tx.exec(sql!("delete from rules where id = $1"), (id,)).await.map(|_| ())
}

/// Puts a rule at a place.
pub async fn place_rule(tx: &mut Tx, id: HouseRuleId, position: i64) -> Result<()> {
    tx.exec(sql!("update rules set position = $2 where id = $1"), (id, position)).await.map(|_| ())
}

/// Puts a draft in force; false when it is in force already.
pub async fn publish(tx: &mut Tx, id: RulesVersionId, by: Option<AccountId>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update rule_versions set published_at = $2, published_by = $3 where id = $1 and published_at is null"
            ),
            (id, now, by),
        )
        .await?;
    Ok(changed > 0)
}

/// Says that everybody was written to.
pub async fn announced(tx: &mut Tx, id: RulesVersionId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update rule_versions set announced_at = $2 where id = $1 and announced_at is null"), (id, now))
        .await
        .map(|_| ())
}

/// Confirmed members with an address, by id.
pub async fn members(conn: &mut Conn, after: AccountId, limit: i64) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select id
                  from accounts
                  where id > $1 and confirmed_at is not null and email is not null and deleted_at is null
                  order by id
                  limit $2"
            ),
            (after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Whom a letter about the rules goes to.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReaderRow {
    pub name: String,
    pub email: String,
    pub lang: Option<String>,
}

/// The member with their address, while they are confirmed.
pub async fn reader(conn: &mut Conn, id: AccountId) -> Result<Option<ReaderRow>> {
    conn.opt(
        sql!(
            "select name, email, lang
              from accounts
              where id = $1 and confirmed_at is not null and email is not null and deleted_at is null"
        ),
        (id,),
    )
    .await
}
