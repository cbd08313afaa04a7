//! Every SQL text of consultations. What was answered is read by [`results`] only, and only of what is closed.

use super::{New, OPTIONS_MAX, Stage};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId, IncidentId, OptionId, ProposalId};
use crate::incidents::Texts;
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// Consultations of one incident that are read at most.
const ROWS_MAX: i64 = 500;
/// Proposals of one consultation that are read at most.
const PROPOSALS_MAX: i64 = 500;
/// Consultations that one round looks at.
const ROUND_MAX: i64 = 100;

/// A consultation with what its incident says about it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ConsultationRow {
    pub id: ConsultationId,
    pub incident_id: IncidentId,
    #[sqlx(try_from = "String")]
    pub state: Stage,
    pub lang: String,
    question_en: String,
    question_he: String,
    question_pl: String,
    details_en: String,
    details_he: String,
    details_pl: String,
    outcome_en: String,
    outcome_he: String,
    outcome_pl: String,
    pub takes_proposals: bool,
    pub opened_at: Option<DateTime<Utc>>,
    pub closes_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub outcome_at: Option<DateTime<Utc>>,
    pub reminded_at: Option<DateTime<Utc>>,
    pub created_by: Option<AccountId>,
    pub version: i64,
    /// Its incident is a drill.
    pub drill: bool,
    /// Its incident is before the public.
    pub published: bool,
    incident_lang: String,
    title_en: String,
    title_he: String,
    title_pl: String,
}

impl ConsultationRow {
    /// The language that it was first written in.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// What is asked.
    pub fn question(&self) -> Texts {
        Texts::new(&*self.question_en, &*self.question_he, &*self.question_pl)
    }

    /// What one should know to answer.
    pub fn details(&self) -> Texts {
        Texts::new(&*self.details_en, &*self.details_he, &*self.details_pl)
    }

    /// What came of it; empty until it is published.
    pub fn outcome(&self) -> Texts {
        Texts::new(&*self.outcome_en, &*self.outcome_he, &*self.outcome_pl)
    }

    /// The title of its incident, for a reader of `lang`.
    pub fn incident(&self, lang: Lang) -> String {
        let original = Lang::parse(&self.incident_lang).unwrap_or(Lang::En);
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl).read(lang, original).1.to_owned()
    }

    /// Whether answers are taken: it is open, and its time is not over even if nothing has closed it yet.
    pub fn takes_answers(&self, now: DateTime<Utc>) -> bool {
        self.state == Stage::Open && self.closes_at > now
    }
}

/// A consultation.
pub async fn by_id(db: &mut Conn, id: ConsultationId) -> Result<Option<ConsultationRow>> {
    db.opt(
        sql!(
            "select c.id, c.incident_id, c.state, c.lang, c.question_en, c.question_he, c.question_pl, c.details_en, c.details_he,
                    c.details_pl, c.outcome_en, c.outcome_he, c.outcome_pl, c.takes_proposals, c.opened_at, c.closes_at, c.closed_at,
                    c.outcome_at, c.reminded_at, c.created_by, c.version, i.drill, (i.published_at is not null) as published,
                    i.lang as incident_lang, i.title_en, i.title_he, i.title_pl
             from consultations c
             join incidents i on i.id = c.incident_id
             where c.id = $1"
        ),
        (id,),
    )
    .await
}

/// A consultation that this reader may see: nobody sees a draft, and the public nothing of a drill or of what is not published.
pub async fn seen_by(db: &mut Conn, id: ConsultationId, staff: bool) -> Result<Option<ConsultationRow>> {
    db.opt(
        sql!(
            "select c.id, c.incident_id, c.state, c.lang, c.question_en, c.question_he, c.question_pl, c.details_en, c.details_he,
                    c.details_pl, c.outcome_en, c.outcome_he, c.outcome_pl, c.takes_proposals, c.opened_at, c.closes_at, c.closed_at,
                    c.outcome_at, c.reminded_at, c.created_by, c.version, i.drill, (i.published_at is not null) as published,
                    i.lang as incident_lang, i.title_en, i.title_he, i.title_pl
             from consultations c
             join incidents i on i.id = c.incident_id
             where c.id = $1 and c.state <> 'draft' and ($2 or (not i.drill and i.published_at is not null))"
        ),
        (id, staff),
    )
    .await
}

/// All of one incident, drafts too, the newest first.
pub async fn of_incident(db: &mut Conn, incident: IncidentId) -> Result<Vec<ConsultationRow>> {
    db.all(
        sql!(
            "select c.id, c.incident_id, c.state, c.lang, c.question_en, c.question_he, c.question_pl, c.details_en, c.details_he,
                    c.details_pl, c.outcome_en, c.outcome_he, c.outcome_pl, c.takes_proposals, c.opened_at, c.closes_at, c.closed_at,
                    c.outcome_at, c.reminded_at, c.created_by, c.version, i.drill, (i.published_at is not null) as published,
                    i.lang as incident_lang, i.title_en, i.title_he, i.title_pl
             from consultations c
             join incidents i on i.id = c.incident_id
             where c.incident_id = $1
             order by c.id desc
             limit $2"
        ),
        (incident, ROWS_MAX),
    )
    .await
}

/// Makes everybody who answers, changes or closes this one wait; SQLite has one writer anyway. What is decided by is read after it.
pub async fn hold(tx: &mut Tx, id: ConsultationId) -> Result<()> {
    let text = sql!(
        sqlite: "select id from consultations where id = $1",
        postgres: "select id from consultations where id = $1 for update"
    );
    tx.opt::<(i64,)>(text, (id,)).await.map(|_| ())
}

/// Makes everybody who changes or closes this one wait, not those who answer.
pub async fn hold_open(tx: &mut Tx, id: ConsultationId) -> Result<()> {
    let text = sql!(
        sqlite: "select id from consultations where id = $1",
        postgres: "select id from consultations where id = $1 for share"
    );
    tx.opt::<(i64,)>(text, (id,)).await.map(|_| ())
}

/// The consultation that a form's submit token made, with its incident.
pub async fn by_once(db: &mut Conn, once: &str) -> Result<Option<ConsultationId>> {
    let row: Option<(ConsultationId,)> = db.opt(sql!("select id from consultations where once = $1"), (once,)).await?;
    Ok(row.map(|row| row.0))
}

/// Writes a draft; none when the same form made one already.
pub async fn insert(
    tx: &mut Tx,
    incident: IncidentId,
    new: &New,
    once: Option<&str>,
) -> Result<Option<ConsultationId>> {
    let (by, now) = (tx.actor(), tx.now());
    let rows: Vec<(ConsultationId,)> = tx
        .returning(
            sql!(
                "insert into consultations (incident_id, state, lang, question_en, question_he, question_pl, details_en, details_he,
                                            details_pl, outcome_en, outcome_he, outcome_pl, takes_proposals, closes_at, created_by,
                                            created_at, version, once)
                 values ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, '', '', '', $9, $10, $11, $12, 1, $13)
                 on conflict do nothing
                 returning id"
            ),
            (
                incident,
                new.lang.code(),
                new.question.en.as_str(),
                new.question.he.as_str(),
                new.question.pl.as_str(),
                new.details.en.as_str(),
                new.details.he.as_str(),
                new.details.pl.as_str(),
                new.takes_proposals,
                new.closes_at,
                by,
                now,
                once,
            ),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Writes the possible answers in their order, in place of those that were there.
pub async fn set_options(tx: &mut Tx, id: ConsultationId, options: &[Texts]) -> Result<()> {
    tx.exec(sql!("delete from consultation_options where consultation_id = $1"), (id,)).await?;
    let rows: Vec<(ConsultationId, i64, &str, &str, &str)> = options
        .iter()
        .zip(1_i64..)
        .map(|(text, position)| (id, position, text.en.as_str(), text.he.as_str(), text.pl.as_str()))
        .collect();
    tx.exec_many(
        sql!("insert into consultation_options (consultation_id, position, text_en, text_he, text_pl) values {}"),
        rows,
    )
    .await
    .map(|_| ())
}

/// Changes what is asked; false when somebody changed it since that version.
pub async fn update(tx: &mut Tx, id: ConsultationId, version: i64, new: &New) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update consultations
                 set lang = $3, question_en = $4, question_he = $5, question_pl = $6, details_en = $7, details_he = $8,
                     details_pl = $9, takes_proposals = $10, closes_at = $11, version = version + 1
                 where id = $1 and version = $2 and state in ('draft', 'open')"
            ),
            (
                id,
                version,
                new.lang.code(),
                new.question.en.as_str(),
                new.question.he.as_str(),
                new.question.pl.as_str(),
                new.details.en.as_str(),
                new.details.he.as_str(),
                new.details.pl.as_str(),
                new.takes_proposals,
                new.closes_at,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a draft before the public.
pub async fn open(tx: &mut Tx, id: ConsultationId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update consultations set state = 'open', opened_at = $2, version = version + 1 where id = $1 and state = 'draft'"
            ),
            (id, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Ends the asking, once.
pub async fn close(tx: &mut Tx, id: ConsultationId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update consultations set state = 'closed', closed_at = $2, version = version + 1 where id = $1 and state = 'open'"
            ),
            (id, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Publishes what came of it, once.
pub async fn publish(tx: &mut Tx, id: ConsultationId, outcome: &Texts) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update consultations
                 set state = 'published', outcome_en = $2, outcome_he = $3, outcome_pl = $4, outcome_at = $5, version = version + 1
                 where id = $1 and state = 'closed'"
            ),
            (id, outcome.en.as_str(), outcome.he.as_str(), outcome.pl.as_str(), now),
        )
        .await?;
    Ok(changed > 0)
}

/// What the status page shows of its incident is new.
pub async fn renew_incident(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    tx.exec(sql!("update incidents set version = version + 1 where id = $1"), (incident,)).await.map(|_| ())
}

/// Those whose time is over and that nothing has closed yet.
pub async fn ended(db: &mut Conn, now: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
    let rows: Vec<(ConsultationId,)> = db
        .all(
            sql!(
                "select id from consultations where state = 'open' and closes_at <= $1 order by closes_at, id limit $2"
            ),
            (now, ROUND_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Closed ones that wait for their outcome and whose lead heard of it last before then, or never.
pub async fn forgotten(db: &mut Conn, before: DateTime<Utc>) -> Result<Vec<ConsultationId>> {
    let rows: Vec<(ConsultationId,)> = db
        .all(
            sql!(
                "select id
                 from consultations
                 where state = 'closed' and (reminded_at is null or reminded_at <= $1)
                 order by id
                 limit $2"
            ),
            (before, ROUND_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Notes that its lead is told now.
pub async fn reminded(tx: &mut Tx, id: ConsultationId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update consultations set reminded_at = $2 where id = $1"), (id, now)).await.map(|_| ())
}

/// How many of an incident were asked and have no published outcome.
pub async fn without_outcome(db: &mut Conn, incident: IncidentId) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!("select count(*) from consultations where incident_id = $1 and state in ('open', 'closed')"),
            (incident,),
        )
        .await?;
    Ok(count)
}

/// A possible answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OptionRow {
    pub id: OptionId,
    text_en: String,
    text_he: String,
    text_pl: String,
}

impl OptionRow {
    /// What it says.
    pub fn text(&self) -> Texts {
        Texts::new(&*self.text_en, &*self.text_he, &*self.text_pl)
    }
}

/// The possible answers in their order.
pub async fn options(db: &mut Conn, id: ConsultationId) -> Result<Vec<OptionRow>> {
    db.all(
        sql!(
            "select id, text_en, text_he, text_pl
             from consultation_options
             where consultation_id = $1
             order by position, id
             limit $2"
        ),
        (id, OPTIONS_MAX as i64),
    )
    .await
}

/// How often each answer was given, in the order of the answers. While it is open there are no rows, whoever asks.
pub async fn results(db: &mut Conn, id: ConsultationId) -> Result<Vec<(OptionId, i64)>> {
    db.all(
        sql!(
            "select o.id, count(v.account_id)
             from consultation_options o
             join consultations c on c.id = o.consultation_id
             left join consultation_votes v on v.option_id = o.id and v.consultation_id = c.id
             where c.id = $1 and c.state in ('closed', 'published')
             group by o.id, o.position
             order by o.position, o.id
             limit $2"
        ),
        (id, OPTIONS_MAX as i64),
    )
    .await
}

/// Whether anybody has answered or proposed something: from then on what was asked stays as it is.
pub async fn has_answers(db: &mut Conn, id: ConsultationId) -> Result<bool> {
    let vote: Option<(i64,)> =
        db.opt(sql!("select account_id from consultation_votes where consultation_id = $1 limit 1"), (id,)).await?;
    let proposal: Option<(i64,)> =
        db.opt(sql!("select id from consultation_proposals where consultation_id = $1 limit 1"), (id,)).await?;
    Ok(vote.is_some() || proposal.is_some())
}

/// What somebody answered.
pub async fn answer_of(db: &mut Conn, id: ConsultationId, account: AccountId) -> Result<Option<OptionId>> {
    let row: Option<(OptionId,)> = db
        .opt(
            sql!("select option_id from consultation_votes where consultation_id = $1 and account_id = $2"),
            (id, account),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Writes somebody's one answer, in place of an earlier one.
pub async fn answer(tx: &mut Tx, id: ConsultationId, account: AccountId, option: OptionId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into consultation_votes (consultation_id, account_id, option_id, at)
             values ($1, $2, $3, $4)
             on conflict (consultation_id, account_id) do update set option_id = excluded.option_id, at = excluded.at"
        ),
        (id, account, option, now),
    )
    .await
    .map(|_| ())
}

/// What somebody proposed. The name is for those who look through proposals.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ProposalRow {
    pub id: ProposalId,
    pub consultation_id: ConsultationId,
    pub account_id: AccountId,
    pub lang: String,
    pub body: String,
    /// waiting, shown or refused.
    pub state: String,
    pub reason: String,
    pub at: DateTime<Utc>,
    pub name: String,
    pub handle: String,
}

/// A proposal.
pub async fn proposal(db: &mut Conn, id: ProposalId) -> Result<Option<ProposalRow>> {
    db.opt(
        sql!(
            "select p.id, p.consultation_id, p.account_id, p.lang, p.body, p.state, p.reason, p.at, a.name, a.handle
             from consultation_proposals p
             join accounts a on a.id = p.account_id
             where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// Proposals in that state, the oldest first.
pub async fn proposals(db: &mut Conn, id: ConsultationId, state: &str) -> Result<Vec<ProposalRow>> {
    db.all(
        sql!(
            "select p.id, p.consultation_id, p.account_id, p.lang, p.body, p.state, p.reason, p.at, a.name, a.handle
             from consultation_proposals p
             join accounts a on a.id = p.account_id
             where p.consultation_id = $1 and p.state = $2
             order by p.id
             limit $3"
        ),
        (id, state, PROPOSALS_MAX),
    )
    .await
}

/// What somebody proposed themselves.
pub async fn proposals_of(db: &mut Conn, id: ConsultationId, account: AccountId) -> Result<Vec<ProposalRow>> {
    db.all(
        sql!(
            "select p.id, p.consultation_id, p.account_id, p.lang, p.body, p.state, p.reason, p.at, a.name, a.handle
             from consultation_proposals p
             join accounts a on a.id = p.account_id
             where p.consultation_id = $1 and p.account_id = $2
             order by p.id
             limit $3"
        ),
        (id, account, PROPOSALS_MAX),
    )
    .await
}

/// How many proposals of an incident's consultation wait to be looked through.
pub async fn waiting(db: &mut Conn, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!("select count(*) from consultation_proposals where consultation_id = $1 and state = 'waiting'"),
            (id,),
        )
        .await?;
    Ok(count)
}

/// Keeps a proposal until it is looked through; false when the same form sent it already.
pub async fn propose(
    tx: &mut Tx,
    id: ConsultationId,
    account: AccountId,
    lang: Lang,
    body: &str,
    once: Option<&str>,
) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "insert into consultation_proposals (consultation_id, account_id, lang, body, state, reason, at, once)
                 values ($1, $2, $3, $4, 'waiting', '', $5, $6)
                 on conflict do nothing"
            ),
            (id, account, lang.code(), body, now, once),
        )
        .await?;
    Ok(changed > 0)
}

/// Shows a proposal or refuses it, once.
pub async fn decide(tx: &mut Tx, id: ProposalId, state: &str, reason: &str) -> Result<bool> {
    let (by, now) = (tx.actor(), tx.now());
    let changed = tx
        .exec(
            sql!(
                "update consultation_proposals
                 set state = $2, reason = $3, decided_by = $4, decided_at = $5
                 where id = $1 and state = 'waiting'"
            ),
            (id, state, reason, by, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Whether an incident is a drill; none when there is no such incident.
pub async fn is_drill(db: &mut Conn, incident: IncidentId) -> Result<Option<bool>> {
    let row: Option<(bool,)> = db.opt(sql!("select drill from incidents where id = $1"), (incident,)).await?;
    Ok(row.map(|row| row.0))
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_statement_of_the_program_counts_answers_of_what_is_open() {
        let about: Vec<&str> = crate::db::STATEMENTS
            .iter()
            .map(|statement| statement.text.postgres)
            .filter(|text| text.contains("consultation_votes"))
            .collect();
        assert!(about.len() >= 4, "the statements are where this test looks for them");
        for text in about {
            let closed = text.contains("c.state in ('closed', 'published')");
            let own = text.contains("account_id = $2") || text.starts_with("insert into consultation_votes");
            let whether = text == "select account_id from consultation_votes where consultation_id = $1 limit 1";
            assert!(closed || own || whether, "{text}");
        }
    }
}
