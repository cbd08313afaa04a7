//! Every statement about challenges and their phases.

use super::challenge::{ChallengeRow, PhaseRow};
use super::typed::{Closing, New, NewPhase};
use crate::cocreation::idea::Counts;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{BoardId, ChallengeId, PhaseId, PollId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::Texts;
use chrono::{DateTime, Utc};

/// Challenges in one list at most.
const ROWS_MAX: i64 = 100;
/// Challenges that one round looks at.
const ROUND_MAX: i64 = 100;
/// Extensions of one challenge that are read at most.
const EXTENSIONS_MAX: i64 = 200;
/// Boards that a challenge can be on, at most.
const BOARDS_MAX: i64 = 200;
/// Phases of one challenge at most: each once.
const PHASES_MAX: i64 = 6;

/// A challenge, drafts too, whoever may see it.
pub async fn by_id(conn: &mut Conn, id: ChallengeId) -> Result<Option<ChallengeRow>> {
    conn.opt(
        sql!(
            "select c.id, c.board_id, c.state, c.lang, c.title_en, c.title_he, c.title_pl, c.brief_en, c.brief_he, c.brief_pl, c.open_en,
                c.open_he, c.open_pl, c.fixed_en, c.fixed_he, c.fixed_pl, c.rules_en, c.rules_he, c.rules_pl, c.rewards_en,
                c.rewards_he, c.rewards_pl, c.owner_id, c.decider_id, c.ballot, c.counts, c.votes_each, c.min_age_days, c.jury,
                c.phase_id, c.asked_en, c.asked_he, c.asked_pl, c.said_en, c.said_he, c.said_pl, c.did_en, c.did_he, c.did_pl,
                c.version, c.created_at, c.opened_at, c.closed_at, c.cancel_reason
              from challenges c
              where c.id = $1"
        ),
        (id,),
    )
    .await
}

/// A challenge that this viewer may see: a draft is for staff, one in a room for those who are invited.
pub async fn seen(conn: &mut Conn, viewer: &Viewer, id: ChallengeId) -> Result<Option<ChallengeRow>> {
    conn.opt(
        sql!(
            "select c.id, c.board_id, c.state, c.lang, c.title_en, c.title_he, c.title_pl, c.brief_en, c.brief_he, c.brief_pl, c.open_en,
                c.open_he, c.open_pl, c.fixed_en, c.fixed_he, c.fixed_pl, c.rules_en, c.rules_he, c.rules_pl, c.rewards_en,
                c.rewards_he, c.rewards_pl, c.owner_id, c.decider_id, c.ballot, c.counts, c.votes_each, c.min_age_days, c.jury,
                c.phase_id, c.asked_en, c.asked_he, c.asked_pl, c.said_en, c.said_he, c.said_pl, c.did_en, c.did_he, c.did_pl,
                c.version, c.created_at, c.opened_at, c.closed_at, c.cancel_reason
              from challenges c
              join boards b on b.id = c.board_id
              where c.id = $1 and (c.opened_at is not null or $3)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))"
        ),
        (id, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// The same; `Error::NotFound` when there is none for this viewer.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, id: ChallengeId) -> Result<ChallengeRow> {
    seen(conn, viewer, id).await?.ok_or(Error::NotFound)
}

/// The phases of a challenge, in their order.
pub async fn phases(conn: &mut Conn, id: ChallengeId) -> Result<Vec<PhaseRow>> {
    conn.all(
        sql!(
            "select id, challenge_id, position, phase, starts_at, ends_at, ideas, comments, votes, counts, started_at, ended_at
              from challenge_phases
              where challenge_id = $1
              order by position
              limit $2"
        ),
        (id, PHASES_MAX),
    )
    .await
}

/// Makes everybody who changes or moves this one wait; SQLite has one writer anyway. What is decided by is read after it.
pub async fn hold(tx: &mut Tx, id: ChallengeId) -> Result<()> {
    let text = sql!(
        sqlite: "select id from challenges where id = $1",
        postgres: "select id from challenges where id = $1 for update"
    );
    tx.opt::<(i64,)>(text, (id,)).await.map(|_| ())
}

/// A challenge in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LineRow {
    pub id: ChallengeId,
    pub state: String,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub brief_en: String,
    pub brief_he: String,
    pub brief_pl: String,
    pub closed_at: Option<DateTime<Utc>>,
    /// The phase that goes on.
    pub phase: Option<String>,
    pub ends_at: Option<DateTime<Utc>>,
    /// When its first phase begins, and whether it did.
    pub begins_at: Option<DateTime<Utc>>,
    pub begun_at: Option<DateTime<Utc>>,
    pub ideas: i64,
}

impl LineRow {
    /// Its name.
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    /// What it is about.
    pub fn brief(&self) -> Texts {
        Texts::new(&*self.brief_en, &*self.brief_he, &*self.brief_pl)
    }
}

/// Challenges of a state that this viewer may see, the newest first; below `before`, if it is not 0. Never drafts.
pub async fn lines(conn: &mut Conn, viewer: &Viewer, state: &str, before: i64, limit: i64) -> Result<Vec<LineRow>> {
    conn.all(
        sql!(
            "select c.id, c.state, c.lang, c.title_en, c.title_he, c.title_pl, c.brief_en, c.brief_he, c.brief_pl, c.closed_at,
                p.phase, p.ends_at,
                (select min(starts_at) from challenge_phases where challenge_id = c.id) as begins_at,
                (select min(started_at) from challenge_phases where challenge_id = c.id) as begun_at,
                (select count(*) from ideas where challenge_id = c.id and main_topic_id is null and state <> 'withdrawn') as ideas
              from challenges c
              join boards b on b.id = c.board_id
              left join challenge_phases p on p.id = c.phase_id
              where c.state = $1 and c.opened_at is not null and (cast($2 as bigint) = 0 or c.id < $2)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($3 as bigint) > 0) or $4
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $3 and active)))
              order by c.id desc
              limit $5"
        ),
        (state, before, viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}

/// Every challenge of a state, for the team; the newest first.
pub async fn desk_lines(conn: &mut Conn, state: &str) -> Result<Vec<LineRow>> {
    conn.all(
        sql!(
            "select c.id, c.state, c.lang, c.title_en, c.title_he, c.title_pl, c.brief_en, c.brief_he, c.brief_pl, c.closed_at,
                p.phase, p.ends_at,
                (select min(starts_at) from challenge_phases where challenge_id = c.id) as begins_at,
                (select min(started_at) from challenge_phases where challenge_id = c.id) as begun_at,
                (select count(*) from ideas where challenge_id = c.id and main_topic_id is null and state <> 'withdrawn') as ideas
              from challenges c
              left join challenge_phases p on p.id = c.phase_id
              where c.state = $1
              order by c.id desc
              limit $2"
        ),
        (state, ROWS_MAX),
    )
    .await
}

/// Whose call it is, as its page names them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NamesRow {
    pub owner_handle: String,
    pub owner_name: String,
    pub owner_department: Option<String>,
    pub decider_handle: String,
    pub decider_name: String,
    pub decider_department: Option<String>,
    pub board_name: String,
    pub board_slug: String,
    pub board_audience: String,
}

/// Who owns a challenge, who decides in it, and where it is.
pub async fn names(conn: &mut Conn, id: ChallengeId) -> Result<NamesRow> {
    conn.one(
        sql!(
            "select o.handle as owner_handle, o.name as owner_name, o.department as owner_department,
                d.handle as decider_handle, d.name as decider_name, d.department as decider_department,
                b.name as board_name, b.slug as board_slug, b.see_audience as board_audience
              from challenges c
              join accounts o on o.id = c.owner_id
              join accounts d on d.id = c.decider_id
              join boards b on b.id = c.board_id
              where c.id = $1"
        ),
        (id,),
    )
    .await
}

/// A board that a challenge can be on.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BoardRow {
    pub id: BoardId,
    pub name: String,
    /// For invited people alone.
    pub room: bool,
}

/// Boards that customers write on, rooms too.
pub async fn boards(conn: &mut Conn) -> Result<Vec<BoardRow>> {
    conn.all(
        sql!(
            "select id, name, (see_audience = 'invited') as room
              from boards
              where archived_at is null and see_audience <> 'staff' and post_audience <> 'staff'
              order by position, id
              limit $1"
        ),
        (BOARDS_MAX,),
    )
    .await
}

/// The challenge that a form's submit token made.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<ChallengeId>> {
    let row: Option<(ChallengeId,)> = conn.opt(sql!("select id from challenges where once = $1"), (once,)).await?;
    Ok(row.map(|row| row.0))
}

/// Writes a draft without its texts; none when the same form made one already.
pub async fn insert(tx: &mut Tx, new: &New, once: Option<&str>) -> Result<Option<ChallengeId>> {
    let (by, now) = (tx.actor(), tx.now());
    let rows: Vec<(ChallengeId,)> = tx
        .returning(
            sql!(
                "insert into challenges (board_id, state, lang, title_en, title_he, title_pl, brief_en, brief_he, brief_pl, open_en,
                    open_he, open_pl, fixed_en, fixed_he, fixed_pl, rules_en, rules_he, rules_pl, rewards_en, rewards_he,
                    rewards_pl, owner_id, decider_id, ballot, counts, votes_each, min_age_days, jury, asked_en, asked_he,
                    asked_pl, said_en, said_he, said_pl, did_en, did_he, did_pl, version, created_by, created_at, once)
                  values ($1, 'draft', $2, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', $3, $4, $5, $6,
                    $7, $8, $9, '', '', '', '', '', '', '', '', '', 1, $10, $11, $12)
                  on conflict do nothing
                  returning id"
            ),
            (
                new.board,
                new.lang.code(),
                new.owner,
                new.decider,
                new.ballot.as_str(),
                new.counts.as_str(),
                new.votes_each,
                new.min_age_days,
                new.jury,
                by,
                now,
                once,
            ),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Writes the texts of a challenge.
pub async fn set_texts(tx: &mut Tx, id: ChallengeId, new: &New) -> Result<()> {
    tx.exec(
        sql!(
            "update challenges
              set title_en = $2, title_he = $3, title_pl = $4, brief_en = $5, brief_he = $6, brief_pl = $7, open_en = $8,
                open_he = $9, open_pl = $10, fixed_en = $11, fixed_he = $12, fixed_pl = $13, rules_en = $14, rules_he = $15,
                rules_pl = $16, rewards_en = $17, rewards_he = $18, rewards_pl = $19
              where id = $1"
        ),
        (
            id,
            new.title.en.as_str(),
            new.title.he.as_str(),
            new.title.pl.as_str(),
            new.brief.en.as_str(),
            new.brief.he.as_str(),
            new.brief.pl.as_str(),
            new.open.en.as_str(),
            new.open.he.as_str(),
            new.open.pl.as_str(),
            new.fixed.en.as_str(),
            new.fixed.he.as_str(),
            new.fixed.pl.as_str(),
            new.rules.en.as_str(),
            new.rules.he.as_str(),
            new.rules.pl.as_str(),
            new.rewards.en.as_str(),
            new.rewards.he.as_str(),
            new.rewards.pl.as_str(),
        ),
    )
    .await
    .map(|_| ())
}

/// Changes who answers for a challenge; false when somebody changed it since that version.
pub async fn update(tx: &mut Tx, id: ChallengeId, version: i64, new: &New) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update challenges
                  set lang = $3, owner_id = $4, decider_id = $5, version = version + 1
                  where id = $1 and version = $2 and state in ('draft', 'open')"
            ),
            (id, version, new.lang.code(), new.owner, new.decider),
        )
        .await?;
    Ok(changed > 0)
}

/// Writes how votes are taken in a draft.
pub async fn set_rules(tx: &mut Tx, id: ChallengeId, new: &New) -> Result<()> {
    tx.exec(
        sql!(
            "update challenges
              set board_id = $2, ballot = $3, counts = $4, votes_each = $5, min_age_days = $6, jury = $7
              where id = $1 and state = 'draft'"
        ),
        (id, new.board, new.ballot.as_str(), new.counts.as_str(), new.votes_each, new.min_age_days, new.jury),
    )
    .await
    .map(|_| ())
}

/// Writes the phases of a draft, in place of those that were there.
pub async fn set_phases(tx: &mut Tx, id: ChallengeId, phases: &[NewPhase]) -> Result<()> {
    tx.exec(sql!("delete from challenge_phases where challenge_id = $1"), (id,)).await?;
    let rows = phases.iter().zip(1_i64..).map(|(phase, position)| {
        (
            id,
            position,
            phase.phase.as_str(),
            phase.starts_at,
            phase.ends_at,
            phase.ideas,
            phase.comments,
            phase.votes,
            phase.counts.as_str(),
        )
    });
    tx.exec_many(
        sql!(
            "insert into challenge_phases (challenge_id, position, phase, starts_at, ends_at, ideas, comments, votes, counts)
              values {}"
        ),
        rows.collect(),
    )
    .await
    .map(|_| ())
}

/// Puts a draft before the public; false when somebody changed it since that version, or it is none any more.
pub async fn open(tx: &mut Tx, id: ChallengeId, version: i64) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update challenges
                  set state = 'open', opened_at = $3, version = version + 1
                  where id = $1 and version = $2 and state = 'draft'"
            ),
            (id, version, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Challenges with a phase that is to begin or to end.
pub async fn due(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<ChallengeId>> {
    let rows: Vec<(ChallengeId,)> = conn
        .all(
            sql!(
                "select distinct c.id
                  from challenges c
                  join challenge_phases p on p.challenge_id = c.id
                  where c.state = 'open'
                    and ((p.started_at is null and p.starts_at <= $1)
                      or (p.started_at is not null and p.ended_at is null and p.ends_at <= $1))
                  order by c.id
                  limit $2"
            ),
            (now, ROUND_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Begins a phase, once.
pub async fn begin(tx: &mut Tx, id: PhaseId) -> Result<bool> {
    let now = tx.now();
    let text = sql!("update challenge_phases set started_at = $2 where id = $1 and started_at is null");
    Ok(tx.exec(text, (id, now)).await? > 0)
}

/// Ends a phase, once.
pub async fn end(tx: &mut Tx, id: PhaseId) -> Result<bool> {
    let now = tx.now();
    let text = sql!("update challenge_phases set ended_at = $2 where id = $1 and ended_at is null");
    Ok(tx.exec(text, (id, now)).await? > 0)
}

/// Says which phase goes on.
pub async fn set_phase(tx: &mut Tx, id: ChallengeId, phase: Option<PhaseId>) -> Result<()> {
    tx.exec(sql!("update challenges set phase_id = $2, version = version + 1 where id = $1"), (id, phase))
        .await
        .map(|_| ())
}

/// An end that was put off.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ExtensionRow {
    pub phase_id: PhaseId,
    pub ended_before: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub reason: String,
    pub name: String,
    pub at: DateTime<Utc>,
}

/// Every end that was put off, in order.
pub async fn extensions(conn: &mut Conn, id: ChallengeId) -> Result<Vec<ExtensionRow>> {
    conn.all(
        sql!(
            "select e.phase_id, e.ended_before, e.ends_at, e.reason, a.name, e.at
              from challenge_extensions e
              join accounts a on a.id = e.by_id
              where e.challenge_id = $1
              order by e.id
              limit $2"
        ),
        (id, EXTENSIONS_MAX),
    )
    .await
}

/// Writes down that an end was put off, and by whom.
pub async fn extend(tx: &mut Tx, phase: &PhaseRow, ends_at: DateTime<Utc>, reason: &str) -> Result<()> {
    let (by, now) = (tx.actor(), tx.now());
    tx.exec(
        sql!(
            "insert into challenge_extensions (challenge_id, phase_id, ended_before, ends_at, reason, by_id, at)
              values ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (phase.challenge_id, phase.id, phase.ends_at, ends_at, reason, by, now),
    )
    .await?;
    tx.exec(sql!("update challenges set version = version + 1 where id = $1"), (phase.challenge_id,)).await.map(|_| ())
}

/// Writes when a phase begins and ends.
pub async fn set_times(tx: &mut Tx, id: PhaseId, starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update challenge_phases set starts_at = $2, ends_at = $3 where id = $1"), (id, starts_at, ends_at))
        .await
        .map(|_| ())
}

/// Says who sees votes, of the whole.
pub async fn set_counts(tx: &mut Tx, id: ChallengeId, counts: Counts) -> Result<()> {
    tx.exec(sql!("update challenges set counts = $2, version = version + 1 where id = $1"), (id, counts.as_str()))
        .await
        .map(|_| ())
}

/// The same of a phase.
pub async fn set_phase_counts(tx: &mut Tx, id: PhaseId, counts: Counts) -> Result<()> {
    tx.exec(sql!("update challenge_phases set counts = $2 where id = $1"), (id, counts.as_str())).await.map(|_| ())
}

/// Keeps "we asked, you said, we did"; false when it is over, or somebody changed it since that version.
pub async fn set_closing(tx: &mut Tx, id: ChallengeId, version: i64, closing: &Closing) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update challenges
                  set asked_en = $3, asked_he = $4, asked_pl = $5, said_en = $6, said_he = $7, said_pl = $8, did_en = $9,
                    did_he = $10, did_pl = $11, version = version + 1
                  where id = $1 and version = $2 and state = 'open'"
            ),
            (
                id,
                version,
                closing.asked.en.as_str(),
                closing.asked.he.as_str(),
                closing.asked.pl.as_str(),
                closing.said.en.as_str(),
                closing.said.he.as_str(),
                closing.said.pl.as_str(),
                closing.did.en.as_str(),
                closing.did.he.as_str(),
                closing.did.pl.as_str(),
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Ends a challenge for good: closed, or called off with a reason. False when it has ended already.
pub async fn finish(tx: &mut Tx, id: ChallengeId, state: &'static str, reason: Option<&str>) -> Result<bool> {
    let (by, now) = (tx.actor(), tx.now());
    let changed = tx
        .exec(
            sql!(
                "update challenges
                  set state = $2, closed_at = $3, closed_by = $4, cancel_reason = $5, phase_id = null, version = version + 1
                  where id = $1 and state in ('draft', 'open')"
            ),
            (id, state, now, by, reason),
        )
        .await?;
    Ok(changed > 0)
}

/// The ranked ballot of a challenge, withdrawn ones left out.
pub async fn poll(conn: &mut Conn, id: ChallengeId) -> Result<Option<PollId>> {
    let row: Option<(PollId,)> = conn
        .opt(
            sql!(
                "select id from polls
                  where challenge_id = $1 and topic_id is null and kind = 'ranked' and withdrawn_at is null
                  order by id desc
                  limit 1"
            ),
            (id,),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Hides the results of an open ballot from more people.
pub async fn tighten_poll(tx: &mut Tx, id: PollId, counts: Counts) -> Result<()> {
    let rank = [Counts::Always, Counts::Voted, Counts::Closed];
    for looser in rank.into_iter().filter(|it| *it < counts) {
        tx.exec(
            sql!(
                "update polls set results = $3, version = version + 1
                  where id = $1 and results = $2 and closed_at is null"
            ),
            (id, looser.as_str(), counts.as_str()),
        )
        .await?;
    }
    Ok(())
}
