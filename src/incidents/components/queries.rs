//! Every SQL text about the arrangement of components and groups.

use super::{NewComponent, NewGroup};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{ComponentId, GroupId, IncidentId};
use crate::incidents::incident::{Health, Texts};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// The most groups or components that are ever listed.
const ROWS_MAX: i64 = 500;
/// The most incidents that are named when a component cannot be archived.
const TOUCHING_MAX: i64 = 10;

/// A group of components.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct GroupRow {
    pub id: GroupId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub archived_at: Option<DateTime<Utc>>,
}

impl GroupRow {
    /// Its name in three languages.
    pub fn name(&self) -> Texts {
        Texts::new(&self.name_en, &self.name_he, &self.name_pl)
    }
}

/// A component as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ComponentRow {
    pub id: ComponentId,
    pub group_id: Option<GroupId>,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub description_en: String,
    pub description_he: String,
    pub description_pl: String,
    #[sqlx(try_from = "String")]
    pub state: Health,
    pub showcase: bool,
    pub start_date: String,
    pub only_if_degraded: bool,
    pub archived_at: Option<DateTime<Utc>>,
}

impl ComponentRow {
    /// Its name in three languages.
    pub fn name(&self) -> Texts {
        Texts::new(&self.name_en, &self.name_he, &self.name_pl)
    }

    /// What it is, in three languages.
    pub fn description(&self) -> Texts {
        Texts::new(&self.description_en, &self.description_he, &self.description_pl)
    }

    /// Whether it is as the form says already.
    pub fn is(&self, new: &NewComponent) -> bool {
        self.group_id == new.group
            && self.name() == new.name
            && self.description() == new.description
            && self.showcase == new.showcase
            && self.only_if_degraded == new.only_if_degraded
            && self.start_date == new.start_date.to_string()
    }
}

/// Every group in its order, archived ones last.
pub async fn groups(conn: &mut Conn) -> Result<Vec<GroupRow>> {
    conn.all(
        sql!(
            "select id, name_en, name_he, name_pl, archived_at
              from component_groups
              order by (archived_at is not null), position, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// Every component in its order, archived ones last.
pub async fn components(conn: &mut Conn) -> Result<Vec<ComponentRow>> {
    conn.all(
        sql!(
            "select id, group_id, name_en, name_he, name_pl, description_en, description_he, description_pl, state, showcase,
                start_date, only_if_degraded, archived_at
              from components
              order by (archived_at is not null), position, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// One component, archived or not.
pub async fn component(conn: &mut Conn, id: ComponentId) -> Result<Option<ComponentRow>> {
    conn.opt(
        sql!(
            "select id, group_id, name_en, name_he, name_pl, description_en, description_he, description_pl, state, showcase,
                start_date, only_if_degraded, archived_at
              from components where id = $1"
        ),
        (id,),
    )
    .await
}

/// A component that incidents can touch, with its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub id: ComponentId,
    pub name: Texts,
    /// Empty when it stands alone.
    pub group: Texts,
    pub health: Health,
}

impl Offered {
    /// Its name behind the one of its group, for a reader of that language.
    pub fn label(&self, lang: Lang) -> String {
        let (group, name) = (self.group.read(lang, lang).1, self.name.read(lang, lang).1);
        if group.is_empty() { name.to_owned() } else { format!("{group} › {name}") }
    }
}

#[derive(sqlx::FromRow)]
struct OfferedRow {
    id: ComponentId,
    name_en: String,
    name_he: String,
    name_pl: String,
    group_en: Option<String>,
    group_he: Option<String>,
    group_pl: Option<String>,
    #[sqlx(try_from = "String")]
    state: Health,
}

/// The components that incidents can touch, by group, in their order.
pub async fn offered(conn: &mut Conn) -> Result<Vec<Offered>> {
    let rows: Vec<OfferedRow> = conn
        .all(
            sql!(
                "select c.id, c.name_en, c.name_he, c.name_pl, g.name_en as group_en, g.name_he as group_he, g.name_pl as group_pl, c.state
                  from components c
                  left join component_groups g on g.id = c.group_id and g.archived_at is null
                  where c.archived_at is null
                  order by (g.id is null), g.position, g.id, c.position, c.id
                  limit $1"
            ),
            (ROWS_MAX,),
        )
        .await?;
    let offered = rows.into_iter().map(|row| Offered {
        id: row.id,
        name: Texts::new(row.name_en, row.name_he, row.name_pl),
        group: Texts::new(
            row.group_en.unwrap_or_default(),
            row.group_he.unwrap_or_default(),
            row.group_pl.unwrap_or_default(),
        ),
        health: row.state,
    });
    Ok(offered.collect())
}

/// Something open that touches a component.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Touching {
    pub id: IncidentId,
    pub kind: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

impl Touching {
    /// Its title in three languages.
    pub fn title(&self) -> Texts {
        Texts::new(&self.title_en, &self.title_he, &self.title_pl)
    }
}

/// What is open and touches a component, drills too.
pub async fn touching(conn: &mut Conn, id: ComponentId) -> Result<Vec<Touching>> {
    conn.all(
        sql!(
            "select i.id, i.kind, i.title_en, i.title_he, i.title_pl
              from incident_components l
              join incidents i on i.id = l.incident_id
              where l.component_id = $1 and i.resolved_at is null
              order by i.id
              limit $2"
        ),
        (id, TOUCHING_MAX),
    )
    .await
}

/// Adds a group at the end; the first one when that form made one.
pub async fn insert_group(tx: &mut Tx, new: &NewGroup) -> Result<GroupId> {
    let now = tx.now();
    let rows: Vec<(GroupId,)> = tx
        .returning(
            sql!(
                "insert into component_groups (position, name_en, name_he, name_pl, created_at, updated_at, once)
                  select coalesce(max(position), 0) + 1, $1, $2, $3, $4, $4, $5 from component_groups where true
                  on conflict do nothing
                  returning id"
            ),
            (new.name.en.as_str(), new.name.he.as_str(), new.name.pl.as_str(), now, new.once.as_deref()),
        )
        .await?;
    match (rows.first(), &new.once) {
        (Some(row), _) => Ok(row.0),
        (None, once) => {
            let first: Option<(GroupId,)> =
                tx.opt(sql!("select id from component_groups where once = $1"), (once.as_deref(),)).await?;
            first.map(|row| row.0).ok_or_else(|| Error::Internal("a group was neither made nor there".into()))
        }
    }
}

/// Adds a component at the end of its group; the first one, and false, when that form made one.
pub async fn insert_component(tx: &mut Tx, new: &NewComponent) -> Result<(ComponentId, bool)> {
    let now = tx.now();
    let rows: Vec<(ComponentId,)> = tx
        .returning(
            sql!(
                "insert into components (group_id, position, name_en, name_he, name_pl, description_en, description_he, description_pl,
                    state, showcase, start_date, only_if_degraded, created_at, updated_at, once)
                  select $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13
                    from components where true
                  on conflict do nothing
                  returning id"
            ),
            (
                new.group,
                new.name.en.as_str(),
                new.name.he.as_str(),
                new.name.pl.as_str(),
                new.description.en.as_str(),
                new.description.he.as_str(),
                new.description.pl.as_str(),
                Health::Operational.as_str(),
                new.showcase,
                new.start_date.to_string(),
                new.only_if_degraded,
                now,
                new.once.as_deref(),
            ),
        )
        .await?;
    if let Some(row) = rows.first() {
        return Ok((row.0, true));
    }
    let first: Option<(ComponentId,)> =
        tx.opt(sql!("select id from components where once = $1"), (new.once.as_deref(),)).await?;
    first.map(|row| (row.0, false)).ok_or_else(|| Error::Internal("a component was neither made nor there".into()))
}

/// Takes a group for this writer alone.
pub async fn lock_group(tx: &mut Tx, id: GroupId) -> Result<Option<GroupRow>> {
    let rows = tx
        .returning(
            sql!(
                "update component_groups set updated_at = updated_at where id = $1
                  returning id, name_en, name_he, name_pl, archived_at"
            ),
            (id,),
        )
        .await?;
    Ok(rows.into_iter().next())
}

/// Renames a group.
pub async fn update_group(tx: &mut Tx, id: GroupId, name: &Texts) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update component_groups set name_en = $2, name_he = $3, name_pl = $4, updated_at = $5 where id = $1"),
        (id, name.en.as_str(), name.he.as_str(), name.pl.as_str(), now),
    )
    .await
    .map(|_| ())
}

/// Changes a component; one that goes to another group goes to its end.
pub async fn update_component(tx: &mut Tx, id: ComponentId, new: &NewComponent, to_the_end: bool) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update components
              set group_id = $2, name_en = $3, name_he = $4, name_pl = $5, description_en = $6, description_he = $7,
                description_pl = $8, showcase = $9, start_date = $10, only_if_degraded = $11, updated_at = $12,
                position = case when $13 then (select coalesce(max(position), 0) + 1 from components) else position end
              where id = $1"
        ),
        (
            id,
            new.group,
            new.name.en.as_str(),
            new.name.he.as_str(),
            new.name.pl.as_str(),
            new.description.en.as_str(),
            new.description.he.as_str(),
            new.description.pl.as_str(),
            new.showcase,
            new.start_date.to_string(),
            new.only_if_degraded,
            now,
            to_the_end,
        ),
    )
    .await
    .map(|_| ())
}

/// Archives a component, or brings it back.
pub async fn archive_component(tx: &mut Tx, id: ComponentId, at: Option<DateTime<Utc>>) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update components set archived_at = $2, updated_at = $3 where id = $1"), (id, at, now))
        .await
        .map(|_| ())
}

/// Archives a group, or brings it back.
pub async fn archive_group(tx: &mut Tx, id: GroupId, at: Option<DateTime<Utc>>) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update component_groups set archived_at = $2, updated_at = $3 where id = $1"), (id, at, now))
        .await
        .map(|_| ())
}

/// The groups in their order.
pub async fn group_order(conn: &mut Conn) -> Result<Vec<GroupId>> {
    let rows: Vec<(GroupId,)> = conn
        .all(
            sql!("select id from component_groups where archived_at is null order by position, id limit $1"),
            (ROWS_MAX,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The components of a group in their order, or those without one.
pub async fn component_order(conn: &mut Conn, group: Option<GroupId>) -> Result<Vec<ComponentId>> {
    let rows: Vec<(ComponentId,)> = conn
        .all(
            sql!(
                "select id from components
                  where archived_at is null and coalesce(group_id, 0) = $1
                  order by position, id
                  limit $2"
            ),
            (group.map_or(0, |group| group.0), ROWS_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Numbers groups in that order.
pub async fn place_groups(tx: &mut Tx, order: &[GroupId]) -> Result<()> {
    for (id, position) in order.iter().zip(1_i64..) {
        tx.exec(sql!("update component_groups set position = $2 where id = $1"), (*id, position)).await?;
    }
    Ok(())
}

/// Numbers components in that order.
pub async fn place_components(tx: &mut Tx, order: &[ComponentId]) -> Result<()> {
    for (id, position) in order.iter().zip(1_i64..) {
        tx.exec(sql!("update components set position = $2 where id = $1"), (*id, position)).await?;
    }
    Ok(())
}
