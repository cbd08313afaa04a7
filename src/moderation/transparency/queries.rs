//! Every SQL text behind the figures. All count; none reads what somebody wrote.

use crate::db::Conn;
use crate::error::Result;
use crate::sql;
use chrono::{DateTime, Utc};

/// Rows of counts at most.
const ROWS_MAX: i64 = 10_000;

/// Reports of one reason.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReasonCount {
    pub code: String,
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
    pub illegal: bool,
    pub received: i64,
    pub without_account: i64,
    pub decided: i64,
    pub upheld: i64,
}

/// The reports made in a period, by reason. A visitor's counts once it is confirmed.
pub async fn reasons(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<ReasonCount>> {
    conn.all(
        sql!(
            "select w.code, w.label_en, w.label_he, w.label_pl, r.illegal,
                count(*) as received,
                cast(sum(case when r.reporter_id is null then 1 else 0 end) as bigint) as without_account,
                cast(sum(case when r.decided_at is null then 0 else 1 end) as bigint) as decided,
                cast(sum(case when r.upheld then 1 else 0 end) as bigint) as upheld
              from reports r join report_reasons w on w.id = r.reason_id
              where r.made_at >= $1 and r.made_at < $2 and r.state <> 'unconfirmed'
              group by w.position, w.code, w.label_en, w.label_he, w.label_pl, r.illegal
              order by w.position, w.code, r.illegal
              limit $3"
        ),
        (from, until, ROWS_MAX),
    )
    .await
}

/// The minutes in which half of a period's reports were decided.
pub async fn report_minutes(
    conn: &mut Conn,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    illegal_only: bool,
) -> Result<Option<i64>> {
    let row: Option<(i64,)> = conn
        .opt(
            sql!(
                sqlite: "select minutes from (
                    select minutes, row_number() over (order by minutes) as place, count(*) over () as total from (
                      select cast(round((julianday(decided_at) - julianday(coalesce(confirmed_at, made_at))) * 1440) as integer) as minutes
                        from reports
                        where made_at >= $1 and made_at < $2 and decided_at is not null and state <> 'unconfirmed' and (illegal or not $3)) as a) as b
                  where place = (total + 1) / 2",
                postgres: "select minutes from (
                    select minutes, row_number() over (order by minutes) as place, count(*) over () as total from (
                      select cast(round(extract(epoch from decided_at - coalesce(confirmed_at, made_at)) / 60) as bigint) as minutes
                        from reports
                        where made_at >= $1 and made_at < $2 and decided_at is not null and state <> 'unconfirmed' and (illegal or not $3)) as a) as b
                  where place = (total + 1) / 2"
            ),
            (from, until, illegal_only),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Decisions that are alike.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DecisionCount {
    pub act: String,
    pub source: String,
    pub rule: Option<String>,
    pub limiting: bool,
    pub illegal: bool,
    pub automated_detection: bool,
    pub automated_decision: bool,
    pub count: i64,
    pub reversed: i64,
}

/// The decisions made in a period; what takes one back is not counted as one.
pub async fn decisions(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<DecisionCount>> {
    conn.all(
        sql!(
            "select d.act, d.source, r.code as rule, d.limiting, (d.legal_ground is not null) as illegal,
                d.automated_detection, d.automated_decision, count(*) as count,
                cast(sum(case when d.reversed_at is null then 0 else 1 end) as bigint) as reversed
              from decisions d left join rules r on r.id = d.rule_id
              where d.made_at >= $1 and d.made_at < $2 and d.reverses_id is null
              group by d.act, d.source, r.code, d.limiting, (d.legal_ground is not null),
                d.automated_detection, d.automated_decision
              order by d.act, d.source
              limit $3"
        ),
        (from, until, ROWS_MAX),
    )
    .await
}

/// What became of the texts that were held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct HoldCount {
    pub held: i64,
    pub published: i64,
    pub refused: i64,
}

/// The texts that were held in a period, and what was decided about them.
pub async fn holds(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<HoldCount> {
    conn.one(
        sql!(
            "select count(*) as held,
                coalesce(cast(sum(case when exists (
                  select 1 from decisions d where d.item_id = q.id and d.act = 'publish') then 1 else 0 end) as bigint), 0) as published,
                coalesce(cast(sum(case when exists (
                  select 1 from decisions d where d.item_id = q.id and d.act = 'refuse' and d.reversed_at is null) then 1 else 0 end) as bigint), 0) as refused
              from queue_items q
              where q.kind = 'hold' and q.opened_at >= $1 and q.opened_at < $2"
        ),
        (from, until),
    )
    .await
}

/// Appeals of one side.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AppealCount {
    pub side: String,
    pub received: i64,
    pub decided: i64,
    pub reversed: i64,
}

/// The appeals made in a period, by who made them.
pub async fn appeals(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<AppealCount>> {
    conn.all(
        sql!(
            "select side, count(*) as received,
                cast(sum(case when decided_at is null then 0 else 1 end) as bigint) as decided,
                cast(sum(case when outcome = 'reversed' then 1 else 0 end) as bigint) as reversed
              from appeals
              where made_at >= $1 and made_at < $2
              group by side
              order by side
              limit $3"
        ),
        (from, until, ROWS_MAX),
    )
    .await
}

/// The minutes in which half of a period's appeals of one side were decided.
pub async fn appeal_minutes(
    conn: &mut Conn,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    side: &str,
) -> Result<Option<i64>> {
    let row: Option<(i64,)> = conn
        .opt(
            sql!(
                sqlite: "select minutes from (
                    select minutes, row_number() over (order by minutes) as place, count(*) over () as total from (
                      select cast(round((julianday(decided_at) - julianday(made_at)) * 1440) as integer) as minutes
                        from appeals
                        where made_at >= $1 and made_at < $2 and side = $3 and decided_at is not null) as a) as b
                  where place = (total + 1) / 2",
                postgres: "select minutes from (
                    select minutes, row_number() over (order by minutes) as place, count(*) over () as total from (
                      select cast(round(extract(epoch from decided_at - made_at) / 60) as bigint) as minutes
                        from appeals
                        where made_at >= $1 and made_at < $2 and side = $3 and decided_at is not null) as a) as b
                  where place = (total + 1) / 2"
            ),
            (from, until, side),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// When the first decision, report or appeal was made.
pub async fn began(conn: &mut Conn) -> Result<Option<DateTime<Utc>>> {
    let reported: Option<(DateTime<Utc>,)> =
        conn.opt(sql!("select made_at from reports order by made_at limit 1"), ()).await?;
    let decided: Option<(DateTime<Utc>,)> =
        conn.opt(sql!("select made_at from decisions order by made_at limit 1"), ()).await?;
    Ok(reported.into_iter().chain(decided).map(|row| row.0).min())
}
