//! Looks at the database itself: is every statement valid on it, and what is its schema? For `hearth check` and the tests.

use super::dialect::filled;
use super::{Db, Engine, STATEMENTS, fault};
use crate::error::Result;
use sqlx::{AssertSqlSafe, Column as _, Either, Executor as _, SqlSafeStr as _, Statement as _, TypeInfo as _};

/// The PostgreSQL types that a column or parameter may have, so that SQLite can give the same value.
const TYPES: [&str; 7] = ["INT8", "BOOL", "TEXT", "TIMESTAMPTZ", "FLOAT8", "BYTEA", "VOID"];

/// Prepares every statement of the program on this database; one line for each fault.
pub async fn statements(db: &Db) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut conn = db.read().await?;
    for statement in STATEMENTS {
        let text = filled(statement.text.on(db.engine()));
        let found = match db.engine() {
            Engine::Sqlite => prepare_sqlite(&mut conn, text).await,
            Engine::Postgres => prepare_postgres(&mut conn, text).await,
        };
        if let Err(fault) = found {
            faults.push(format!("{}:{}: {fault}", statement.file, statement.line));
        }
    }
    Ok(faults)
}

async fn prepare_sqlite(conn: &mut super::Conn, text: String) -> Result<(), String> {
    let conn = conn.sqlite().ok_or("not a SQLite connection")?;
    conn.prepare(AssertSqlSafe(text).into_sql_str()).await.map(|_| ()).map_err(|error| error.to_string())
}

async fn prepare_postgres(conn: &mut super::Conn, text: String) -> Result<(), String> {
    let conn = conn.postgres().ok_or("not a PostgreSQL connection")?;
    let statement = conn.prepare(AssertSqlSafe(text).into_sql_str()).await.map_err(|error| error.to_string())?;
    for column in statement.columns() {
        let name = column.type_info().name();
        if !TYPES.contains(&name) {
            return Err(format!("column {} has type {name}, which SQLite cannot give", column.name()));
        }
    }
    if let Some(Either::Left(parameters)) = statement.parameters() {
        for (index, parameter) in parameters.iter().enumerate() {
            if !TYPES.contains(&parameter.name()) {
                return Err(format!("parameter ${} has type {}", index + 1, parameter.name()));
            }
        }
    }
    Ok(())
}

/// One line for each column (`table.column type null|not null`) and each index (`table index(columns) unique|`), sorted.
/// Types are named as SQLite stores them, so that both engines' schemas can be compared.
pub async fn schema(db: &Db) -> Result<Vec<String>> {
    let mut lines = match db.engine() {
        Engine::Sqlite => sqlite_schema(db).await?,
        Engine::Postgres => postgres_schema(db).await?,
    };
    lines.sort();
    Ok(lines)
}

async fn sqlite_schema(db: &Db) -> Result<Vec<String>> {
    let mut conn = db.read().await?;
    let Some(conn) = conn.sqlite() else { return Ok(Vec::new()) };
    let columns: Vec<(String, String, String, bool, i64)> = sqlx::query_as(
        "select m.name, c.name, lower(c.type), c.\"notnull\", c.pk
         from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '_sqlx%'",
    )
    .fetch_all(&mut *conn)
    .await
    .map_err(fault::error)?;
    let indexes: Vec<(String, String, bool)> = sqlx::query_as(
        "select m.name, (select group_concat(name, ',') from (select name from pragma_index_info(i.name) order by seqno)), i.\"unique\"
         from sqlite_master m join pragma_index_list(m.name) i
         where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '_sqlx%' and i.origin <> 'pk'",
    )
    .fetch_all(&mut *conn)
    .await
    .map_err(fault::error)?;
    // A rowid alias is never null, though SQLite does not say so.
    let columns = columns
        .into_iter()
        .map(|(table, column, kind, not_null, key)| line(&table, &column, &kind, not_null || key > 0));
    Ok(columns
        .chain(indexes.into_iter().map(|(table, columns, unique)| index_line(&table, &columns, unique)))
        .collect())
}

async fn postgres_schema(db: &Db) -> Result<Vec<String>> {
    let mut conn = db.read().await?;
    let Some(conn) = conn.postgres() else { return Ok(Vec::new()) };
    let columns: Vec<(String, String, String, bool)> = sqlx::query_as(
        "select table_name::text, column_name::text, data_type::text, is_nullable = 'NO'
         from information_schema.columns
         where table_schema = current_schema() and table_name not like '\\_sqlx%'",
    )
    .fetch_all(&mut *conn)
    .await
    .map_err(fault::error)?;
    let indexes: Vec<(String, String, bool)> = sqlx::query_as(
        "select t.relname::text,
                (select string_agg(a.attname::text, ',' order by k.n)
                 from unnest(i.indkey::int[]) with ordinality k(attnum, n)
                 join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum),
                i.indisunique
         from pg_index i
         join pg_class t on t.oid = i.indrelid
         join pg_namespace s on s.oid = t.relnamespace
         where s.nspname = current_schema() and not i.indisprimary and t.relname not like '\\_sqlx%'",
    )
    .fetch_all(&mut *conn)
    .await
    .map_err(fault::error)?;
    let columns =
        columns.into_iter().map(|(table, column, kind, not_null)| line(&table, &column, stored_as(&kind), not_null));
    Ok(columns
        .chain(indexes.into_iter().map(|(table, columns, unique)| index_line(&table, &columns, unique)))
        .collect())
}

fn line(table: &str, column: &str, kind: &str, not_null: bool) -> String {
    format!("{table}.{column} {kind}{}", if not_null { " not null" } else { "" })
}

fn index_line(table: &str, columns: &str, unique: bool) -> String {
    format!("{table} ({columns}){}", if unique { " unique" } else { "" })
}

/// How SQLite stores what PostgreSQL calls `kind`.
fn stored_as(kind: &str) -> &str {
    match kind {
        "bigint" | "boolean" => "integer",
        "timestamp with time zone" | "text" => "text",
        "double precision" => "real",
        "bytea" => "blob",
        other => other,
    }
}
