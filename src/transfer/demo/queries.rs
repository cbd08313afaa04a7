//! What the staff of the invented brand did in the past, with the times of then: the features' own functions write "now".

use crate::cases::Resolution;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, ChallengeId, ReportId, TopicId};
use crate::screening::{self, ItemKind, Subject};
use crate::sql;
use chrono::{DateTime, Utc};

/// The case of a topic's title, and when it was opened.
pub async fn case(db: &mut Conn, title: &str) -> Result<Option<(CaseId, DateTime<Utc>)>> {
    db.opt(
        sql!("select c.id, c.opened_at from cases c join topics t on t.id = c.topic_id where t.title = $1"),
        (title,),
    )
    .await
}

/// The topic of a title.
pub async fn topic(db: &mut Conn, title: &str) -> Result<Option<TopicId>> {
    let row: Option<(TopicId,)> = db.opt(sql!("select id from topics where title = $1"), (title,)).await?;
    Ok(row.map(|row| row.0))
}

/// When the case was resolved or closed last, if it was.
pub async fn ended_at(db: &mut Conn, case: CaseId) -> Result<Option<DateTime<Utc>>> {
    let row: (Option<DateTime<Utc>>,) =
        db.one(sql!("select coalesce(closed_at, resolved_at) from cases where id = $1"), (case,)).await?;
    Ok(row.0)
}

/// A note between colleagues.
pub async fn insert_note(
    tx: &mut Tx,
    case: CaseId,
    by: AccountId,
    at: DateTime<Utc>,
    text: (&str, &str),
) -> Result<()> {
    tx.exec(
        sql!(
            "insert into case_notes (case_id, author_id, at, kind, body, body_html)
              values ($1, $2, $3, 'note', $4, $5)"
        ),
        (case, by, at, text.0, text.1),
    )
    .await
    .map(|_| ())
}

/// A contact away from the site.
#[derive(Clone, Copy, Debug)]
pub struct ContactLine<'a> {
    pub kind: &'a str,
    pub incoming: bool,
    pub shown: bool,
    pub summary: &'a str,
}

/// A contact away from the site.
pub async fn insert_contact(
    tx: &mut Tx,
    case: CaseId,
    by: AccountId,
    at: DateTime<Utc>,
    line: ContactLine<'_>,
) -> Result<()> {
    tx.exec(
        sql!(
            "insert into case_contacts (case_id, at, noted_at, by_id, kind, incoming, summary, shown)
              values ($1, $2, $2, $3, $4, $5, $6, $7)"
        ),
        (case, at, by, line.kind, line.incoming, line.summary, line.shown),
    )
    .await
    .map(|_| ())
}

/// What is given, by whom it was proposed, and by whom it was approved.
#[derive(Clone, Copy, Debug)]
pub struct GiftLine<'a> {
    pub kind: &'a str,
    pub amount_minor: i64,
    pub currency: &'a str,
    pub reason: &'a str,
    pub by: AccountId,
    pub decided_by: Option<AccountId>,
}

/// A compensation: approved half an hour later, or waiting.
pub async fn insert_gift(
    tx: &mut Tx,
    case: CaseId,
    (at, decided): (DateTime<Utc>, DateTime<Utc>),
    line: GiftLine<'_>,
) -> Result<()> {
    let (state, decided) = match line.decided_by {
        Some(_) => ("approved", Some(decided)),
        None => ("proposed", None),
    };
    tx.exec(
        sql!(
            "insert into case_compensations (case_id, kind, amount_minor, currency, reason, proposed_by, proposed_at, state,
                decided_by, decided_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        (case, line.kind, line.amount_minor, line.currency, line.reason, line.by, at, state, line.decided_by, decided),
    )
    .await
    .map(|_| ())
}

/// How a case ended: its kind and the sentence for everybody, beside the change that ended it, too.
pub async fn set_outcome(tx: &mut Tx, case: CaseId, kind: Resolution, summary: &str) -> Result<()> {
    tx.exec(
        sql!("update cases set resolution_kind = $2, resolution_summary = $3 where id = $1"),
        (case, kind.as_str(), summary),
    )
    .await?;
    tx.exec(
        sql!("update case_changes set note = $2 where case_id = $1 and to_state = 'resolved' and from_state <> 'resolved'"),
        (case, summary),
    )
    .await
    .map(|_| ())
}

/// What the customer thought of it.
pub async fn set_rating(tx: &mut Tx, case: CaseId, at: DateTime<Utc>, stars: i64, sentence: &str) -> Result<()> {
    tx.exec(
        sql!("update cases set rating = $2, rating_text = $3, rated_at = $4 where id = $1"),
        (case, stars, sentence, at),
    )
    .await
    .map(|_| ())
}

/// A word to find the case by.
pub async fn insert_tag(tx: &mut Tx, case: CaseId, tag: &str) -> Result<()> {
    tx.exec(sql!("insert into case_tags (case_id, tag) values ($1, $2)"), (case, tag)).await.map(|_| ())
}

/// Somebody who follows the case.
pub async fn insert_follower(tx: &mut Tx, case: CaseId, account: AccountId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("insert into case_followers (case_id, account_id, since) values ($1, $2, $3)"), (case, account, at))
        .await
        .map(|_| ())
}

/// The idea that came of the case.
pub async fn insert_idea(tx: &mut Tx, case: CaseId, topic: TopicId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("insert into case_links (case_id, topic_id, linked_at) values ($1, $2, $3)"), (case, topic, at))
        .await
        .map(|_| ())
}

/// Dates what the case's fields were changed to.
pub async fn date_edits(tx: &mut Tx, case: CaseId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update case_edits set at = $2 where case_id = $1"), (case, at)).await.map(|_| ())
}

/// When the last report of a thing was made, and when its line of the queue was opened, if that is earlier than known.
pub async fn date_report(tx: &mut Tx, subject: Subject, harm: i64, at: DateTime<Utc>) -> Result<()> {
    tx.exec(
        sql!(
            "update reports set made_at = $3, confirmed_at = $3
              where id = (select max(id) from reports where subject = $1 and subject_id = $2)"
        ),
        (subject.word(), subject.id(), at),
    )
    .await?;
    date_line(tx, ItemKind::Report, subject, harm, at).await
}

/// When a line of the queue was opened; never later than it says already.
pub async fn date_line(tx: &mut Tx, kind: ItemKind, subject: Subject, harm: i64, at: DateTime<Utc>) -> Result<()> {
    let rank = screening::items::rank(at, harm);
    tx.exec(
        sql!(
            "update queue_items set opened_at = $4, rank = $5
              where kind = $1 and subject = $2 and subject_id = $3 and opened_at > $4"
        ),
        (kind.as_str(), subject.word(), subject.id(), at, rank),
    )
    .await
    .map(|_| ())
}

/// Somebody's report of a thing.
pub async fn report(db: &mut Conn, by: AccountId, subject: Subject) -> Result<Option<ReportId>> {
    let row: Option<(ReportId,)> = db
        .opt(
            sql!("select id from reports where reporter_id = $1 and subject = $2 and subject_id = $3"),
            (by, subject.word(), subject.id()),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Since when an account exists.
pub async fn date_account(tx: &mut Tx, account: AccountId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update accounts set created_at = $2 where id = $1"), (account, at)).await.map(|_| ())
}

/// Gives a phase the dates of then.
pub async fn date_phase(
    tx: &mut Tx,
    challenge: ChallengeId,
    position: i64,
    (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    tx.exec(
        sql!("update challenge_phases set starts_at = $3, ends_at = $4 where challenge_id = $1 and position = $2"),
        (challenge, position, starts_at, ends_at),
    )
    .await
    .map(|_| ())
}

/// Says when a challenge was opened.
pub async fn date_challenge(tx: &mut Tx, challenge: ChallengeId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update challenges set created_at = $2, opened_at = $2 where id = $1"), (challenge, at))
        .await
        .map(|_| ())
}

/// Says when a challenge was closed.
pub async fn date_close(tx: &mut Tx, challenge: ChallengeId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update challenges set closed_at = $2 where id = $1"), (challenge, at)).await.map(|_| ())
}
