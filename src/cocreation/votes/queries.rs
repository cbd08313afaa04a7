//! Every SQL text of votes.

use super::anomalies::Cast;
use super::glance::GlanceRow;
use crate::cocreation::idea::{Ballot, Counts, Phase};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, MergeId, PhaseId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Phases of one challenge, at most.
const PHASES_MAX: i64 = 20;
/// Votes that are looked at together: for the report, the export.
pub const VOTES_MAX: i64 = 100_000;
/// Votes given for others that the desk lists.
const FOR_MAX: i64 = 200;
/// Votes whose network is forgotten in one statement.
pub const FORGOTTEN_MAX: i64 = 5_000;

/// What a challenge says of votes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChallengeRow {
    pub state: String,
    pub ballot: String,
    pub counts: String,
    pub votes_each: i64,
    pub min_age_days: i64,
    pub phase_id: Option<PhaseId>,
}

impl ChallengeRow {
    /// How the public votes in it.
    pub fn ballot(&self) -> Ballot {
        Ballot::parse(&self.ballot).unwrap_or(Ballot::Votes)
    }

    /// Who sees its votes; a word that we do not know hides them.
    pub fn counts(&self) -> Counts {
        Counts::parse(&self.counts).unwrap_or(Counts::Closed)
    }

    /// It ended, one way or the other.
    pub fn is_over(&self) -> bool {
        matches!(self.state.as_str(), "closed" | "cancelled")
    }
}

/// What a phase says of votes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PhaseRow {
    pub id: PhaseId,
    pub phase: String,
    pub votes: bool,
    pub counts: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

impl PhaseRow {
    /// Whether it is that one.
    pub fn is(&self, phase: Phase) -> bool {
        self.phase == phase.as_str()
    }

    /// Who sees votes in it; a word that we do not know hides them.
    pub fn counts(&self) -> Counts {
        Counts::parse(&self.counts).unwrap_or(Counts::Closed)
    }
}

/// What a challenge says of votes.
pub async fn challenge(conn: &mut Conn, id: ChallengeId) -> Result<Option<ChallengeRow>> {
    conn.opt(
        sql!("select state, ballot, counts, votes_each, min_age_days, phase_id from challenges where id = $1"),
        (id,),
    )
    .await
}

/// Its phases, in their order.
pub async fn phases(conn: &mut Conn, id: ChallengeId) -> Result<Vec<PhaseRow>> {
    conn.all(
        sql!(
            "select id, phase, votes, counts, starts_at, ends_at, started_at, ended_at
              from challenge_phases
              where challenge_id = $1
              order by position
              limit $2"
        ),
        (id, PHASES_MAX),
    )
    .await
}

/// Has whoever else counts this person's votes wait: a budget is spent once.
pub async fn hold_account(tx: &mut Tx, account: AccountId) -> Result<()> {
    let text = sql!(
        sqlite: "select id from accounts where id = $1",
        postgres: "select id from accounts where id = $1 for no key update"
    );
    tx.opt::<(i64,)>(text, (account,)).await.map(|_| ())
}

/// Has whoever else votes for it, merges or counts it wait.
pub async fn hold(tx: &mut Tx, topic: TopicId) -> Result<()> {
    let text = sql!(
        sqlite: "select topic_id from ideas where topic_id = $1",
        postgres: "select topic_id from ideas where topic_id = $1 for update"
    );
    tx.opt::<(i64,)>(text, (topic,)).await.map(|_| ())
}

/// Somebody's vote for an idea, by the merge that brought it if one did.
pub async fn vote_of(conn: &mut Conn, topic: TopicId, account: AccountId) -> Result<Option<Option<MergeId>>> {
    let row: Option<(Option<MergeId>,)> = conn
        .opt(sql!("select merge_id from idea_votes where topic_id = $1 and account_id = $2"), (topic, account))
        .await?;
    Ok(row.map(|row| row.0))
}

/// Which of these ideas somebody voted for.
pub async fn voted_of(conn: &mut Conn, account: AccountId, topics: &[i64]) -> Result<Vec<(TopicId,)>> {
    conn.all_in_with(
        sql!("select topic_id from idea_votes where account_id = $1 and topic_id in ({})"),
        (account,),
        topics,
    )
    .await
}

/// What is told of several ideas' votes.
pub async fn glances(conn: &mut Conn, topics: &[i64]) -> Result<Vec<GlanceRow>> {
    conn.all_in(
        sql!(
            "select topic_id, challenge_id, state, stage, votes, staff_votes, votes_elsewhere
              from ideas
              where topic_id in ({})"
        ),
        topics,
    )
    .await
}

/// Writes a vote; false when there is one already.
pub async fn insert(
    tx: &mut Tx,
    topic: TopicId,
    account: AccountId,
    staff: bool,
    network: Option<&str>,
) -> Result<bool> {
    let now = tx.now();
    let made = tx
        .exec(
            sql!(
                "insert into idea_votes (topic_id, account_id, at, staff, merge_id, network)
                  values ($1, $2, $3, $4, null, $5)
                  on conflict (topic_id, account_id) do nothing"
            ),
            (topic, account, now, staff, network),
        )
        .await?;
    Ok(made > 0)
}

/// Makes a vote that a merge carried over one of their own: they said it of this idea now.
pub async fn own(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<()> {
    tx.exec(
        sql!("update idea_votes set merge_id = null where topic_id = $1 and account_id = $2 and merge_id is not null"),
        (topic, account),
    )
    .await
    .map(|_| ())
}

/// Takes a vote away: whether it was one of staff; none when there was none.
pub async fn delete(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<Option<bool>> {
    let rows: Vec<(bool,)> = tx
        .returning(
            sql!("delete from idea_votes where topic_id = $1 and account_id = $2 returning staff"),
            (topic, account),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Adds so many votes to what an idea's row says, and shows them where everybody may see them.
pub async fn count(tx: &mut Tx, topic: TopicId, members: i64, staff: i64, public: bool) -> Result<()> {
    tx.exec(
        sql!(
            "update ideas
              set votes = votes + $2, staff_votes = staff_votes + $3,
                shown_votes = case when $4 then votes + $2 + votes_elsewhere else 0 end
              where topic_id = $1"
        ),
        (topic, members, staff, public),
    )
    .await
    .map(|_| ())
}

/// What the rows say: votes of members and of staff.
pub async fn counted(conn: &mut Conn, topic: TopicId) -> Result<(i64, i64)> {
    conn.one(
        sql!(
            "select cast(count(case when not staff then 1 end) as bigint), cast(count(case when staff then 1 end) as bigint)
              from idea_votes
              where topic_id = $1"
        ),
        (topic,),
    )
    .await
}

/// Has an idea's row say what its votes say.
pub async fn set_counted(tx: &mut Tx, topic: TopicId, members: i64, staff: i64) -> Result<()> {
    tx.exec(sql!("update ideas set votes = $2, staff_votes = $3 where topic_id = $1"), (topic, members, staff))
        .await
        .map(|_| ())
}

/// Writes what everybody sees of one idea's votes.
pub async fn set_shown(tx: &mut Tx, topic: TopicId, public: bool) -> Result<()> {
    tx.exec(
        sql!("update ideas set shown_votes = case when $2 then votes + votes_elsewhere else 0 end where topic_id = $1"),
        (topic, public),
    )
    .await
    .map(|_| ())
}

/// Has everybody who votes in a challenge wait, in one order.
pub async fn hold_challenge(tx: &mut Tx, challenge: ChallengeId) -> Result<()> {
    // As many as there are: each of them changes.
    let text = sql!(
        sqlite: "select topic_id from ideas where challenge_id = $1 limit 1",
        postgres: "select topic_id from ideas where challenge_id = $1 order by topic_id for update"
    );
    tx.all::<(i64,)>(text, (challenge,)).await.map(|_| ())
}

/// Writes what everybody sees of the votes in a challenge.
pub async fn set_shown_in(tx: &mut Tx, challenge: ChallengeId, public: bool) -> Result<()> {
    tx.exec(
        sql!(
            "update ideas set shown_votes = case when $2 then votes + votes_elsewhere else 0 end where challenge_id = $1"
        ),
        (challenge, public),
    )
    .await
    .map(|_| ())
}

/// Writes what everybody sees of the votes outside of challenges: all, or those of ideas whose voting is over.
pub async fn set_shown_outside(tx: &mut Tx, public: bool) -> Result<()> {
    tx.exec(
        sql!(
            "update ideas
              set shown_votes = case when $1 or state in ('shipped', 'declined') then votes + votes_elsewhere else 0 end
              where challenge_id is null"
        ),
        (public,),
    )
    .await
    .map(|_| ())
}

/// Undecided ideas outside of challenges that somebody's votes are on, the oldest vote first.
pub async fn spent_outside(conn: &mut Conn, account: AccountId, limit: i64) -> Result<Vec<(TopicId, String)>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title
              from idea_votes v
              join ideas i on i.topic_id = v.topic_id
              join topics t on t.id = i.topic_id
              where v.account_id = $1 and i.challenge_id is null and i.state in ('new', 'under_review') and t.deleted_at is null
              order by v.at, i.topic_id
              limit $2"
        ),
        (account, limit),
    )
    .await
}

/// Undecided ideas of a challenge that somebody's votes are on.
pub async fn spent_in(
    conn: &mut Conn,
    account: AccountId,
    challenge: ChallengeId,
    limit: i64,
) -> Result<Vec<(TopicId, String)>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title
              from idea_votes v
              join ideas i on i.topic_id = v.topic_id
              join topics t on t.id = i.topic_id
              where v.account_id = $1 and i.challenge_id = $2 and i.state in ('new', 'under_review') and t.deleted_at is null
              order by v.at, i.topic_id
              limit $3"
        ),
        (account, challenge, limit),
    )
    .await
}

/// Logs a vote that staff gave or took back for somebody.
pub async fn log_for(
    tx: &mut Tx,
    topic: TopicId,
    account: AccountId,
    (by, given): (AccountId, bool),
    (channel, note): (&str, &str),
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into idea_votes_for (topic_id, account_id, by_id, at, given, channel, note)
              values ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (topic, account, by, now, given, channel, note),
    )
    .await
    .map(|_| ())
}

/// A vote that staff gave or took back for somebody.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ForRow {
    pub at: DateTime<Utc>,
    pub given: bool,
    pub channel: String,
    pub note: String,
    pub handle: String,
    pub name: String,
    pub by_handle: String,
    pub by_name: String,
    pub by_department: Option<String>,
}

/// What staff did for others on one idea, the newest first.
pub async fn given_for(conn: &mut Conn, topic: TopicId) -> Result<Vec<ForRow>> {
    conn.all(
        sql!(
            "select f.at, f.given, f.channel, f.note, a.handle, a.name, b.handle as by_handle, b.name as by_name,
                b.department as by_department
              from idea_votes_for f
              join accounts a on a.id = f.account_id
              join accounts b on b.id = f.by_id
              where f.topic_id = $1
              order by f.id desc
              limit $2"
        ),
        (topic, FOR_MAX),
    )
    .await
}

/// The votes of an idea as the report looks at them: no name, no account.
pub async fn casts(conn: &mut Conn, topic: TopicId) -> Result<Vec<Cast>> {
    conn.all(
        sql!(
            "select v.at, v.network, a.created_at as account_at, (v.merge_id is not null) as carried
              from idea_votes v
              join accounts a on a.id = v.account_id
              where v.topic_id = $1 and not v.staff
              order by v.at
              limit $2"
        ),
        (topic, VOTES_MAX),
    )
    .await
}

/// A vote as it is exported; whose it is becomes a pseudonym before it leaves.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ExportRow {
    pub account_id: AccountId,
    pub at: DateTime<Utc>,
    pub staff: bool,
    pub from_topic_id: Option<TopicId>,
}

/// The votes of an idea for the export.
pub async fn exported(conn: &mut Conn, topic: TopicId) -> Result<Vec<ExportRow>> {
    conn.all(
        sql!(
            "select v.account_id, v.at, v.staff, m.from_topic_id
              from idea_votes v
              left join idea_merges m on m.id = v.merge_id
              where v.topic_id = $1
              order by v.account_id
              limit $2"
        ),
        (topic, VOTES_MAX),
    )
    .await
}

/// Forgets the network of votes before then, some at a time; how many.
pub async fn forget_networks(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        sql!(
            "update idea_votes
              set network = null
              where (topic_id, account_id) in (
                select topic_id, account_id from idea_votes where network is not null and at < $1 order by at limit $2)"
        ),
        (before, FORGOTTEN_MAX),
    )
    .await
}
