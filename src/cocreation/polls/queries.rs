//! Every SQL text of polls.

use super::count::Ballot;
use super::{IDEAS_MAX, Kind, NewPoll, POLLS_MAX};
use crate::cocreation::idea::Counts;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ChallengeId, OptionId, PollId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// Polls that one round closes.
const ROUND_MAX: i64 = 100;
/// Ballots that are read at once.
pub const BALLOTS_MAX: i64 = 5_000;

/// A poll with the topic or the challenge that it belongs to.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PollRow {
    pub id: PollId,
    pub topic_id: Option<TopicId>,
    pub challenge_id: Option<ChallengeId>,
    kind: String,
    pub lang: Option<String>,
    pub question: String,
    pub choices_max: i64,
    results: String,
    pub min_age_days: i64,
    pub closes_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// The tally, as JSON.
    pub result: Option<String>,
    pub version: i64,
    pub created_by: AccountId,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub topic_title: Option<String>,
    pub topic_slug: Option<String>,
    /// The challenge's title in its own language.
    pub challenge_title: Option<String>,
    /// Only its author and staff see the topic.
    pub private: bool,
    pub board_see: String,
    pub maker_handle: String,
    pub maker_name: String,
}

impl PollRow {
    /// How it is answered.
    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or(Kind::Single)
    }

    /// Who sees the results when; a word that we do not know hides them.
    pub fn results(&self) -> Counts {
        Counts::parse(&self.results).unwrap_or(Counts::Closed)
    }

    /// Whether ballots are taken: nothing has ended it, and its time is not over even if nothing has closed it yet.
    pub fn takes(&self, now: DateTime<Utc>) -> bool {
        self.closed_at.is_none() && self.withdrawn_at.is_none() && self.closes_at.is_none_or(|at| at > now)
    }

    /// Whether somebody who `voted` or not sees the results.
    pub fn shown(&self, voted: bool) -> bool {
        self.withdrawn_at.is_none() && self.results().shown(voted, self.closed_at.is_some())
    }

    /// On a board of the staff they are the public.
    pub fn for_staff(&self) -> bool {
        self.board_see == "staff"
    }
}

/// A possible answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OptionRow {
    pub id: OptionId,
    pub label: String,
    pub topic_id: Option<TopicId>,
    /// The idea that it is was taken out of sight.
    pub gone: bool,
}

/// A poll that this viewer may see; `Error::NotFound` else.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, id: PollId) -> Result<PollRow> {
    let row: Option<PollRow> = conn
        .opt(
            sql!(
                "select p.id, p.topic_id, p.challenge_id, p.kind, p.lang, p.question, p.choices_max, p.results, p.min_age_days,
                    p.closes_at, p.closed_at, p.result, p.version, p.created_by, p.withdrawn_at, t.title as topic_title,
                    t.slug as topic_slug,
                    case c.lang when 'he' then c.title_he when 'pl' then c.title_pl else c.title_en end as challenge_title,
                    coalesce(t.private, false) as private, b.see_audience as board_see, a.handle as maker_handle, a.name as maker_name
                  from polls p
                  left join topics t on t.id = p.topic_id
                  left join challenges c on c.id = p.challenge_id
                  join boards b on b.id = coalesce(t.board_id, c.board_id)
                  join accounts a on a.id = p.created_by
                  where p.id = $1
                    and (t.id is null or (t.deleted_at is null and (not t.private or t.author_id = $2 or $3)))
                    and (t.id is not null or c.opened_at is not null or $3)
                    and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                      or (b.see_audience = 'invited'
                        and b.id in (select board_id from board_members where account_id = $2 and active)))"
            ),
            (id, viewer.id_or_zero(), viewer.is_staff()),
        )
        .await?;
    row.ok_or(Error::NotFound)
}

/// A poll, whoever may see it: for what runs by itself, and in the transaction of an act whose viewer was asked about.
pub async fn by_id(conn: &mut Conn, id: PollId) -> Result<Option<PollRow>> {
    conn.opt(
        sql!(
            "select p.id, p.topic_id, p.challenge_id, p.kind, p.lang, p.question, p.choices_max, p.results, p.min_age_days,
                p.closes_at, p.closed_at, p.result, p.version, p.created_by, p.withdrawn_at, t.title as topic_title,
                t.slug as topic_slug,
                case c.lang when 'he' then c.title_he when 'pl' then c.title_pl else c.title_en end as challenge_title,
                coalesce(t.private, false) as private, b.see_audience as board_see, a.handle as maker_handle, a.name as maker_name
              from polls p
              left join topics t on t.id = p.topic_id
              left join challenges c on c.id = p.challenge_id
              join boards b on b.id = coalesce(t.board_id, c.board_id)
              join accounts a on a.id = p.created_by
              where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// The polls on the page of a topic that the viewer sees already, withdrawn ones left out.
pub async fn of_topic(conn: &mut Conn, topic: TopicId) -> Result<Vec<(PollId,)>> {
    conn.all(
        sql!("select id from polls where topic_id = $1 and withdrawn_at is null order by id limit $2"),
        (topic, POLLS_MAX),
    )
    .await
}

/// How many polls stand on a topic's page.
pub async fn count_of_topic(conn: &mut Conn, topic: TopicId) -> Result<i64> {
    let row: (i64,) =
        conn.one(sql!("select count(*) from polls where topic_id = $1 and withdrawn_at is null"), (topic,)).await?;
    Ok(row.0)
}

/// Its possible answers, in their order.
pub async fn options(conn: &mut Conn, id: PollId) -> Result<Vec<OptionRow>> {
    conn.all(
        sql!(
            "select o.id, o.label, o.topic_id, (t.deleted_at is not null) as gone
              from poll_options o
              left join topics t on t.id = o.topic_id
              where o.poll_id = $1
              order by o.position, o.id
              limit $2"
        ),
        (id, IDEAS_MAX as i64),
    )
    .await
}

/// Makes everybody who votes in this one, changes it or closes it wait for each other.
pub async fn hold(tx: &mut Tx, id: PollId) -> Result<()> {
    let text = sql!(
        sqlite: "select id from polls where id = $1",
        postgres: "select id from polls where id = $1 for update"
    );
    tx.opt::<(i64,)>(text, (id,)).await.map(|_| ())
}

/// The poll that a form's submit token made.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<PollId>> {
    let row: Option<(PollId,)> = conn.opt(sql!("select id from polls where once = $1"), (once,)).await?;
    Ok(row.map(|row| row.0))
}

/// Writes a poll; none when the same form made one already.
pub async fn insert(tx: &mut Tx, poll: &NewPoll, choices_max: i64) -> Result<Option<PollId>> {
    let now = tx.now();
    let args = (
        poll.topic,
        poll.challenge,
        poll.kind.as_str(),
        poll.lang.map(Lang::code),
        poll.question.as_str(),
        choices_max,
        poll.results.as_str(),
        poll.min_age_days,
        poll.closes_at,
        poll.by,
        now,
        poll.once.as_deref(),
    );
    let made: Vec<(PollId,)> = tx
        .returning(
            sql!(
                "insert into polls (topic_id, challenge_id, kind, lang, question, choices_max, results, min_age_days, closes_at,
                    ballots, version, created_by, created_at, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 1, $10, $11, $12)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            args,
        )
        .await?;
    Ok(made.into_iter().next().map(|row| row.0))
}

/// Another name for an idea wherever it is an answer.
pub async fn name_option(tx: &mut Tx, topic: TopicId, label: &str) -> Result<()> {
    tx.exec(sql!("update poll_options set label = $2 where topic_id = $1"), (topic, label)).await?;
    Ok(())
}

/// Writes the possible answers in place of those before.
pub async fn set_options(tx: &mut Tx, id: PollId, options: &[(String, Option<TopicId>)]) -> Result<()> {
    tx.exec(sql!("delete from poll_options where poll_id = $1"), (id,)).await?;
    for (position, (label, topic)) in (1_i64..).zip(options) {
        tx.exec(
            sql!("insert into poll_options (poll_id, position, label, topic_id) values ($1, $2, $3, $4)"),
            (id, position, label.as_str(), *topic),
        )
        .await?;
    }
    Ok(())
}

/// Writes another text if nobody else changed it since `version`. False: somebody was faster.
pub async fn update(tx: &mut Tx, id: PollId, version: i64, poll: &NewPoll, choices_max: i64) -> Result<bool> {
    let args = (
        id,
        version,
        poll.kind.as_str(),
        poll.lang.map(Lang::code),
        poll.question.as_str(),
        choices_max,
        poll.results.as_str(),
        poll.min_age_days,
        poll.closes_at,
    );
    let done = tx
        .exec(
            sql!(
                "update polls
                  set kind = $3, lang = $4, question = $5, choices_max = $6, results = $7, min_age_days = $8, closes_at = $9,
                    result = null, version = version + 1
                  where id = $1 and version = $2 and closed_at is null and withdrawn_at is null"
            ),
            args,
        )
        .await?;
    Ok(done > 0)
}

/// Whether anybody has voted.
pub async fn has_ballots(conn: &mut Conn, id: PollId) -> Result<bool> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select poll_id from poll_ballots where poll_id = $1 limit 1"), (id,)).await?;
    Ok(row.is_some())
}

/// A ballot as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BallotRow {
    pub account_id: AccountId,
    choices: String,
    pub staff: bool,
}

impl BallotRow {
    /// What was chosen.
    pub fn ballot(&self) -> Result<Ballot> {
        Ballot::read(&self.choices).map_err(Error::internal)
    }
}

/// What this account chose.
pub async fn ballot_of(conn: &mut Conn, id: PollId, account: AccountId) -> Result<Option<BallotRow>> {
    conn.opt(
        sql!("select account_id, choices, staff from poll_ballots where poll_id = $1 and account_id = $2"),
        (id, account),
    )
    .await
}

/// Ballots by the numbers of their accounts, after `after`.
pub async fn ballots(conn: &mut Conn, id: PollId, after: AccountId) -> Result<Vec<BallotRow>> {
    conn.all(
        sql!(
            "select account_id, choices, staff
              from poll_ballots
              where poll_id = $1 and account_id > $2
              order by account_id
              limit $3"
        ),
        (id, after, BALLOTS_MAX),
    )
    .await
}

/// Writes somebody's ballot in place of the one before.
pub async fn vote(tx: &mut Tx, id: PollId, account: AccountId, ballot: &Ballot, staff: bool) -> Result<()> {
    let now = tx.now();
    let choices = serde_json::to_string(ballot).map_err(Error::internal)?;
    tx.exec(
        sql!(
            "insert into poll_ballots (poll_id, account_id, choices, staff, at)
              values ($1, $2, $3, $4, $5)
              on conflict (poll_id, account_id) do update
                set choices = excluded.choices, staff = excluded.staff, at = excluded.at"
        ),
        (id, account, choices, staff, now),
    )
    .await?;
    Ok(())
}

/// Takes somebody's ballot away.
pub async fn unvote(tx: &mut Tx, id: PollId, account: AccountId) -> Result<()> {
    tx.exec(sql!("delete from poll_ballots where poll_id = $1 and account_id = $2"), (id, account)).await?;
    Ok(())
}

/// Keeps the tally.
pub async fn set_tally(tx: &mut Tx, id: PollId, tally: &str, ballots: i64) -> Result<()> {
    tx.exec(sql!("update polls set result = $2, ballots = $3 where id = $1"), (id, tally, ballots)).await?;
    Ok(())
}

/// Closes one that is open, with its count. False: it is not open.
pub async fn close(tx: &mut Tx, id: PollId, tally: &str, ballots: i64) -> Result<bool> {
    let now = tx.now();
    let done = tx
        .exec(
            sql!(
                "update polls
                  set closed_at = $2, result = $3, ballots = $4, version = version + 1
                  where id = $1 and closed_at is null and withdrawn_at is null"
            ),
            (id, now, tally, ballots),
        )
        .await?;
    Ok(done > 0)
}

/// Puts the end off. False: it is not open, or would end earlier.
pub async fn put_off(tx: &mut Tx, id: PollId, until: DateTime<Utc>) -> Result<bool> {
    let done = tx
        .exec(
            sql!(
                "update polls
                  set closes_at = $2, version = version + 1
                  where id = $1 and closed_at is null and withdrawn_at is null and (closes_at is null or closes_at < $2)"
            ),
            (id, until),
        )
        .await?;
    Ok(done > 0)
}

/// Takes a poll out of sight. False: it is already.
pub async fn withdraw(tx: &mut Tx, id: PollId) -> Result<bool> {
    let now = tx.now();
    let done = tx
        .exec(
            sql!(
                "update polls set withdrawn_at = $2, version = version + 1
                  where id = $1 and withdrawn_at is null"
            ),
            (id, now),
        )
        .await?;
    Ok(done > 0)
}

/// Polls whose time is over and that nothing has closed yet.
pub async fn ended(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<(PollId,)>> {
    conn.all(
        sql!(
            "select id from polls
              where closed_at is null and closes_at is not null and closes_at <= $1 and withdrawn_at is null
              order by closes_at
              limit $2"
        ),
        (now, ROUND_MAX),
    )
    .await
}
