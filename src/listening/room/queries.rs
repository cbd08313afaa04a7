//! Every SQL text of the room. What was removed, and what stands in rooms for invited people, is in none of the lists.

use super::filter::{List, Place, Where, Whose};
use crate::db::{Condition, Conn, Text, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AlertId, CaseId, MentionId, PostId, PreparedId, SourceId, TopicId, WatchId};
use crate::listening::watch::{AuthorKind, Severity};
use crate::sql;
use chrono::{DateTime, Utc};

/// Watches and sources that are offered in the filter.
const CHOICES_MAX: i64 = 500;
/// Watch names beside the mentions of one page, at most.
const NAMES_MAX: i64 = 2_000;
/// Alerts above the list.
const ALERTS_MAX: i64 = 5;
/// Prepared links that are listed.
const ANSWERS_MAX: i64 = 200;
/// What nobody has done anything about: counted up to here.
pub const COUNT_MAX: i64 = 1_000;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ChoiceRow {
    pub id: i64,
    pub name: String,
}

/// Watches, by name.
pub async fn watch_choices(conn: &mut Conn) -> Result<Vec<ChoiceRow>> {
    conn.all(sql!("select id, name from watches order by name, id limit $1"), (CHOICES_MAX,)).await
}

/// Sources, by name.
pub async fn source_choices(conn: &mut Conn) -> Result<Vec<ChoiceRow>> {
    conn.all(sql!("select id, name from sources order by name, id limit $1"), (CHOICES_MAX,)).await
}

/// A mention, with its text where it stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MentionRow {
    pub id: MentionId,
    pub at: DateTime<Utc>,
    pub heard_at: DateTime<Utc>,
    pub post_id: Option<PostId>,
    pub number: Option<i64>,
    pub topic_id: Option<TopicId>,
    pub private: Option<bool>,
    pub board_name: Option<String>,
    pub source_name: Option<String>,
    pub kind: Option<String>,
    pub lang: Option<String>,
    #[sqlx(try_from = "String")]
    pub author_kind: AuthorKind,
    pub link: Option<String>,
    pub title: String,
    pub text: String,
    pub case_id: Option<CaseId>,
    /// Who opened the topic: whose case it would be, and whether that is one of us.
    pub opener_id: Option<AccountId>,
    pub opener_role: Option<String>,
    pub handled_as: Option<String>,
    pub handled_at: Option<DateTime<Utc>>,
    pub handler_name: Option<String>,
}

impl MentionRow {
    /// Where it stands in the list.
    pub const fn place(&self) -> Place {
        Place { at: self.at, id: self.id }
    }
}

/// A page of the list beyond a place, the newest first.
pub async fn page(
    conn: &mut Conn,
    list: &List,
    since: Option<DateTime<Utc>>,
    after: Place,
    limit: i64,
) -> Result<Vec<MentionRow>> {
    let mut conditions = of_filter(list);
    conditions.extend(since.map(|since| Condition::at("m.at >= {}", since)));
    match list.watch {
        Whose::One(watch) => conn.all_where(of_watch(), (watch, after.at, after.id, limit), &conditions).await,
        Whose::Any => {
            let any = "exists (select 1 from mention_watches w where w.mention_id = m.id)";
            conditions.push(Condition::plain(any));
            conn.all_where(newest(), (after.at, after.id, limit), &conditions).await
        }
        Whose::Everything => conn.all_where(newest(), (after.at, after.id, limit), &conditions).await,
    }
}

fn newest() -> Text {
    sql!(
        "select m.id, m.at, m.heard_at, m.post_id, p.number, t.id as topic_id, t.private, b.name as board_name,
            s.name as source_name, coalesce(t.kind, m.kind) as kind, coalesce(t.lang, m.lang) as lang, m.author_kind, m.link,
            coalesce(t.title, m.title, '') as title, coalesce(substr(p.body, 1, 3000), m.excerpt, '') as text,
            (select min(c.id) from cases c where c.topic_id = t.id) as case_id, o.id as opener_id, o.role as opener_role,
            m.handled_as, m.handled_at, h.name as handler_name
          from mentions m
          left join posts p on p.id = m.post_id
          left join topics t on t.id = p.topic_id
          left join boards b on b.id = t.board_id
          left join accounts o on o.id = t.author_id
          left join sources s on s.id = m.source_id
          left join accounts h on h.id = m.handled_by
          where (m.at, m.id) < ($1, $2)
            and (m.post_id is null or (p.deleted_at is null and t.deleted_at is null and b.see_audience <> 'invited')){where}
          order by m.at desc, m.id desc
          limit $3"
    )
}

fn of_watch() -> Text {
    sql!(
        "select m.id, m.at, m.heard_at, m.post_id, p.number, t.id as topic_id, t.private, b.name as board_name,
            s.name as source_name, coalesce(t.kind, m.kind) as kind, coalesce(t.lang, m.lang) as lang, m.author_kind, m.link,
            coalesce(t.title, m.title, '') as title, coalesce(substr(p.body, 1, 3000), m.excerpt, '') as text,
            (select min(c.id) from cases c where c.topic_id = t.id) as case_id, o.id as opener_id, o.role as opener_role,
            m.handled_as, m.handled_at, h.name as handler_name
          from mention_watches w
          join mentions m on m.id = w.mention_id
          left join posts p on p.id = m.post_id
          left join topics t on t.id = p.topic_id
          left join boards b on b.id = t.board_id
          left join accounts o on o.id = t.author_id
          left join sources s on s.id = m.source_id
          left join accounts h on h.id = m.handled_by
          where w.watch_id = $1 and (w.at, w.mention_id) < ($2, $3)
            and (m.post_id is null or (p.deleted_at is null and t.deleted_at is null and b.see_audience <> 'invited')){where}
          order by w.at desc, w.mention_id desc
          limit $4"
    )
}

/// What the filters ask of a mention, but for watch and time.
fn of_filter(list: &List) -> Vec<Condition> {
    let place = list.place.map(|place| match place {
        Where::Home => Condition::plain("m.post_id is not null"),
        Where::Source(id) => Condition::id("m.source_id = {}", id.0),
    });
    [
        place,
        list.lang.map(|lang| Condition::word("coalesce(t.lang, m.lang) = {}", lang.code())),
        list.kind.map(|kind| Condition::word("coalesce(t.kind, m.kind) = {}", kind.as_str())),
        list.author.map(|author| Condition::word("m.author_kind = {}", author.as_str())),
        list.open.then(|| Condition::plain("m.handled_as is null")),
        (!list.q.is_empty()).then(|| said(&list.q)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The search, in title and text.
fn said(q: &str) -> Condition {
    use crate::db::Bound;
    let like = |word: &str| {
        let plain: String = word.chars().flat_map(|c| if "!%_".contains(c) { vec!['!', c] } else { vec![c] }).collect();
        Bound::Word(format!("%{plain}%"))
    };
    let lower = q.to_lowercase();
    let text = "(lower(coalesce(t.title, m.title, '')) like {} escape '!'
        or lower(coalesce(p.body, m.excerpt, '')) like {} escape '!'
        or coalesce(p.body, m.excerpt, '') like {} escape '!')";
    Condition::new(text, vec![like(&lower), like(&lower), like(q)])
}

/// One mention, whoever it is for.
pub async fn mention(conn: &mut Conn, id: MentionId) -> Result<Option<MentionRow>> {
    let rows: Vec<MentionRow> =
        conn.all_where(newest(), (Place::LAST.at, Place::LAST.id, 1), &[Condition::id("m.id = {}", id.0)]).await?;
    Ok(rows.into_iter().next())
}

/// The watches of these mentions: mention, watch, name.
pub async fn watches_of(conn: &mut Conn, mentions: &[MentionId]) -> Result<Vec<(MentionId, WatchId, String)>> {
    let ids: Vec<i64> = mentions.iter().map(|id| id.0).collect();
    conn.all_in_with(
        sql!(
            "select mw.mention_id, w.id, w.name
              from mention_watches mw
              join watches w on w.id = mw.watch_id
              where mw.mention_id in ({})
              order by w.name, w.id
              limit $1"
        ),
        (NAMES_MAX,),
        &ids,
    )
    .await
}

/// How much of what a watch looks for nobody has done anything about since then, up to [`COUNT_MAX`].
pub async fn open_count(conn: &mut Conn, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                  from (select 1 as one
                          from mentions m
                          left join posts p on p.id = m.post_id
                          left join topics t on t.id = p.topic_id
                          left join boards b on b.id = t.board_id
                          where m.at >= $1 and m.handled_as is null
                            and exists (select 1 from mention_watches w where w.mention_id = m.id)
                            and (m.post_id is null
                                 or (p.deleted_at is null and t.deleted_at is null and b.see_audience <> 'invited'))
                          limit $2) as found"
            ),
            (since, COUNT_MAX),
        )
        .await?;
    Ok(count)
}

/// Writes down what became of a mention, unless somebody did already.
pub async fn handle(tx: &mut Tx, id: MentionId, how: &str, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update mentions set handled_as = $2, handled_by = $3, handled_at = $4
                  where id = $1 and handled_as is null"
            ),
            (id, how, by, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Nothing became of a mention after all; false when nothing had.
pub async fn unhandle(tx: &mut Tx, id: MentionId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update mentions set handled_as = null, handled_by = null, handled_at = null
                  where id = $1 and handled_as is not null"
            ),
            (id,),
        )
        .await?;
    Ok(changed > 0)
}

/// An alert that is not closed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AlertRow {
    pub id: AlertId,
    pub state: String,
    #[sqlx(try_from = "String")]
    pub severity: Severity,
    pub raised_at: DateTime<Utc>,
    pub source_name: Option<String>,
    /// One of its watches, and how many there are.
    pub watch_name: Option<String>,
    pub watches: i64,
    pub people: i64,
}

/// The alerts that are not closed, the newest first.
pub async fn open_alerts(conn: &mut Conn) -> Result<Vec<AlertRow>> {
    conn.all(
        sql!(
            "select a.id, a.state, a.severity, a.raised_at, s.name as source_name,
                (select min(w.name) from alert_watches aw join watches w on w.id = aw.watch_id where aw.alert_id = a.id) as watch_name,
                (select count(*) from alert_watches aw where aw.alert_id = a.id) as watches,
                coalesce((select max(aw.people) from alert_watches aw where aw.alert_id = a.id), 0) as people
              from alerts a
              left join sources s on s.id = a.source_id
              where a.state <> 'closed'
              order by a.raised_at desc, a.id desc
              limit $1"
        ),
        (ALERTS_MAX,),
    )
    .await
}

/// The alerts of a watch in a time: id and when.
pub async fn alerts_of(
    conn: &mut Conn,
    watch: WatchId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<(AlertId, DateTime<Utc>)>> {
    conn.all(
        sql!(
            "select alert_id, at
              from alert_watches
              where watch_id = $1 and at >= $2 and at < $3
              order by at desc, alert_id desc
              limit 50"
        ),
        (watch, from, until),
    )
    .await
}

/// The watches that heard most since then: watch, name, posts. Each is looked up by itself, so that years of counts cost nothing.
pub async fn busiest(conn: &mut Conn, from: DateTime<Utc>, limit: i64) -> Result<Vec<(WatchId, String, i64)>> {
    let mut rows: Vec<(WatchId, String, i64)> = conn
        .all(
            sql!(
                "select w.id, w.name,
                    coalesce((select cast(sum(c.posts) as bigint)
                                from watch_counts c
                                where c.watch_id = w.id and c.minutes = 60 and c.starts_at >= $1), 0) as said
                  from watches w
                  where w.active
                  order by said desc, w.name
                  limit $2"
            ),
            (from, limit),
        )
        .await?;
    rows.retain(|(.., said)| *said > 0);
    Ok(rows)
}

/// The hours of these watches since then: watch, hour, people.
pub async fn hours(
    conn: &mut Conn,
    watches: &[WatchId],
    from: DateTime<Utc>,
) -> Result<Vec<(WatchId, DateTime<Utc>, i64)>> {
    let ids: Vec<i64> = watches.iter().map(|id| id.0).collect();
    conn.all_in_with(
        sql!(
            "select watch_id, starts_at, authors
              from watch_counts
              where minutes = 60 and starts_at >= $1 and watch_id in ({})
              order by watch_id, starts_at
              limit 2000"
        ),
        (from,),
        &ids,
    )
    .await
}

/// How many mentions and people a watch had since then.
pub async fn said_by(conn: &mut Conn, watch: WatchId, from: DateTime<Utc>) -> Result<(i64, i64)> {
    conn.one(
        sql!(
            "select count(*), count(distinct author_key)
              from mention_watches
              where watch_id = $1 and at >= $2"
        ),
        (watch, from),
    )
    .await
}

/// How many mentions of a watch are in which language since then; '' for an unknown one.
pub async fn by_lang(conn: &mut Conn, watch: WatchId, from: DateTime<Utc>) -> Result<Vec<(String, i64)>> {
    conn.all(
        sql!(
            "select coalesce(m.lang, '') as lang, count(*) as posts
              from mention_watches w
              join mentions m on m.id = w.mention_id
              where w.watch_id = $1 and w.at >= $2
              group by coalesce(m.lang, '')
              order by posts desc, lang
              limit 20"
        ),
        (watch, from),
    )
    .await
}

/// Where a watch heard them since then: the source's name, none for home.
pub async fn by_source(conn: &mut Conn, watch: WatchId, from: DateTime<Utc>) -> Result<Vec<(Option<String>, i64)>> {
    conn.all(
        sql!(
            "select s.name, count(*) as posts
              from mention_watches w
              join mentions m on m.id = w.mention_id
              left join sources s on s.id = m.source_id
              where w.watch_id = $1 and w.at >= $2
              group by s.id, s.name
              order by posts desc, s.name
              limit 20"
        ),
        (watch, from),
    )
    .await
}

/// The sources that a watch is limited to; none: all.
pub async fn limits(conn: &mut Conn, watch: WatchId) -> Result<Vec<SourceId>> {
    let rows: Vec<(SourceId,)> = conn
        .all(sql!("select source_id from watch_sources where watch_id = $1 order by source_id limit 500"), (watch,))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// An answer kept ready.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AnswerRow {
    pub id: PreparedId,
    pub title: String,
    pub lang: String,
    pub body: String,
    pub topic_id: Option<TopicId>,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub topic_title: Option<String>,
    pub topic_slug: Option<String>,
    pub official_post_id: Option<PostId>,
    /// Everybody may read the topic, now.
    pub is_open: bool,
}

/// The answers that are kept ready, by title; or those that were put away.
pub async fn answers(conn: &mut Conn, archived: bool) -> Result<Vec<AnswerRow>> {
    conn.all(
        sql!(
            "select l.id, l.title, l.lang, l.body, l.topic_id, l.archived_at, l.version, t.title as topic_title, t.slug as topic_slug,
                t.official_post_id, (t.id is not null and not t.private and t.deleted_at is null and b.see_audience = 'everyone') as is_open
              from prepared_links l
              left join topics t on t.id = l.topic_id
              left join boards b on b.id = t.board_id
              where (l.archived_at is not null) = $1
              order by l.title, l.id
              limit $2"
        ),
        (archived, ANSWERS_MAX),
    )
    .await
}

/// One of them.
pub async fn answer(conn: &mut Conn, id: PreparedId) -> Result<Option<AnswerRow>> {
    conn.opt(
        sql!(
            "select l.id, l.title, l.lang, l.body, l.topic_id, l.archived_at, l.version, t.title as topic_title, t.slug as topic_slug,
                t.official_post_id, (t.id is not null and not t.private and t.deleted_at is null and b.see_audience = 'everyone') as is_open
              from prepared_links l
              left join topics t on t.id = l.topic_id
              left join boards b on b.id = t.board_id
              where l.id = $1"
        ),
        (id,),
    )
    .await
}

/// Keeps an answer ready; a form sent twice makes one.
pub async fn insert_answer(
    tx: &mut Tx,
    (title, lang, body): (&str, &str, &str),
    topic: Option<TopicId>,
    by: AccountId,
    once: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into prepared_links (title, lang, body, topic_id, created_by, created_at, version, once)
              values ($1, $2, $3, $4, $5, $6, 1, $7)
              on conflict do nothing"
        ),
        (title, lang, body, topic, by, now, once),
    )
    .await
    .map(|_| ())
}

/// Changes an answer that is still at that version.
pub async fn update_answer(
    tx: &mut Tx,
    id: PreparedId,
    version: i64,
    (title, lang, body): (&str, &str, &str),
    topic: Option<TopicId>,
) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update prepared_links set title = $3, lang = $4, body = $5, topic_id = $6, version = version + 1
                  where id = $1 and version = $2"
            ),
            (id, version, title, lang, body, topic),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts an answer away, or back.
pub async fn archive_answer(tx: &mut Tx, id: PreparedId, at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx
        .exec(sql!("update prepared_links set archived_at = $2, version = version + 1 where id = $1"), (id, at))
        .await?;
    Ok(changed > 0)
}

/// When somebody's daily letter is written, in minutes after midnight; none: never.
pub async fn letter_minute(conn: &mut Conn, account: AccountId) -> Result<Option<i64>> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select at_minute from listening_letters where account_id = $1"), (account,)).await?;
    Ok(row.map(|(minute,)| minute))
}

/// Somebody wants the daily letter at that minute; `done` is the day whose letter is not to be written any more.
pub async fn want_letter(tx: &mut Tx, account: AccountId, minute: i64, done: &str) -> Result<()> {
    tx.exec(
        sql!(
            "insert into listening_letters (account_id, at_minute, last_day)
              values ($1, $2, $3)
              on conflict (account_id) do update set at_minute = excluded.at_minute,
                last_day = case when coalesce(listening_letters.last_day, '') > excluded.last_day
                  then listening_letters.last_day else excluded.last_day end"
        ),
        (account, minute, done),
    )
    .await
    .map(|_| ())
}

/// Somebody wants no daily letter.
pub async fn want_no_letter(tx: &mut Tx, account: AccountId) -> Result<()> {
    tx.exec(sql!("delete from listening_letters where account_id = $1"), (account,)).await.map(|_| ())
}

/// Whose letter of that day is due at that minute and not yet written.
pub async fn letters_due(conn: &mut Conn, day: &str, minute: i64) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select account_id
                  from listening_letters
                  where at_minute <= $2 and (last_day is null or last_day < $1)
                  order by account_id
                  limit 500"
            ),
            (day, minute),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Takes the letter of that day in hand; false when another node did.
pub async fn claim_letter(tx: &mut Tx, account: AccountId, day: &str) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update listening_letters set last_day = $2
                  where account_id = $1 and (last_day is null or last_day < $2)"
            ),
            (account, day),
        )
        .await?;
    Ok(changed > 0)
}

/// How much each watch heard in a time: watch, name, posts, people; the most first.
pub async fn said_between(
    conn: &mut Conn,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<(WatchId, String, i64, i64)>> {
    let mut rows: Vec<(WatchId, String, i64, i64)> = conn
        .all(
            sql!(
                "select w.id, w.name,
                    (select count(*) from mention_watches m where m.watch_id = w.id and m.at >= $1 and m.at < $2) as posts,
                    (select count(distinct m.author_key)
                       from mention_watches m
                       where m.watch_id = w.id and m.at >= $1 and m.at < $2) as people
                  from watches w
                  order by posts desc, w.name
                  limit $3"
            ),
            (from, until, limit),
        )
        .await?;
    rows.retain(|(_, _, posts, _)| *posts > 0);
    Ok(rows)
}

/// How many posts these watches had in a time.
pub async fn posts_of(
    conn: &mut Conn,
    watches: &[WatchId],
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<(WatchId, i64)>> {
    let ids: Vec<i64> = watches.iter().map(|id| id.0).collect();
    conn.all_in_with(
        sql!(
            "select watch_id, count(*) as posts
              from mention_watches
              where at >= $1 and at < $2 and watch_id in ({})
              group by watch_id
              order by watch_id
              limit 2000"
        ),
        (from, until),
        &ids,
    )
    .await
}

/// How many alerts were raised in a time.
pub async fn alerts_between(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) =
        conn.one(sql!("select count(*) from alerts where raised_at >= $1 and raised_at < $2"), (from, until)).await?;
    Ok(count)
}
