//! Every SQL text of reviews, their measures and actions.

use super::Text;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ActionId, IncidentId, StatementId};
use crate::incidents::crisis::team::Part;
use crate::incidents::{State, Texts};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// Updates, approvals and people of one incident that are looked at, at most.
const FACTS_MAX: i64 = 1_000;
/// Actions and reviews in a list, at most.
const LISTED_MAX: i64 = 200;
/// Reviews that one round looks at.
const ROUND_MAX: i64 = 100;

/// What an incident says to its review.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IncidentFacts {
    pub kind: String,
    pub backdated: bool,
    pub severity: i64,
}

/// What an incident says to its review.
pub async fn incident(db: &mut Conn, id: IncidentId) -> Result<Option<IncidentFacts>> {
    db.opt(sql!("select kind, backdated, severity from incidents where id = $1"), (id,)).await
}

/// Makes a review due; one that was finished is due anew, and keeps its text.
pub async fn begin(tx: &mut Tx, incident: IncidentId, due_at: DateTime<Utc>) -> Result<()> {
    tx.exec(
        sql!(
            "insert into incident_reviews (incident_id, due_at, summary, causes, went_well, went_badly, luck, version)
             values ($1, $2, '', '', '', '', '', 1)
             on conflict (incident_id) do update
                 set due_at = excluded.due_at, finished_at = null, finished_by = null, reminded_at = null,
                     version = incident_reviews.version + 1"
        ),
        (incident, due_at),
    )
    .await
    .map(|_| ())
}

/// A review with what its incident says about it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReviewRow {
    pub incident_id: IncidentId,
    pub due_at: DateTime<Utc>,
    pub summary: String,
    pub causes: String,
    pub went_well: String,
    pub went_badly: String,
    pub luck: String,
    pub questions_asked: Option<i64>,
    pub questions_answered: Option<i64>,
    pub finished_at: Option<DateTime<Utc>>,
    pub reminded_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub drill: bool,
    pub severity: i64,
    pub created_by: Option<AccountId>,
    pub started_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub resolved_at: Option<DateTime<Utc>>,
    lang: String,
    title_en: String,
    title_he: String,
    title_pl: String,
}

impl ReviewRow {
    /// The title of its incident, for a reader of `lang`.
    pub fn title(&self, lang: Lang) -> String {
        let original = Lang::parse(&self.lang).unwrap_or(Lang::En);
        self.titles().read(lang, original).1.to_owned()
    }

    /// The title in every language that it was written in.
    pub fn titles(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }
}

/// The review of an incident, if one is due.
pub async fn of(db: &mut Conn, incident: IncidentId) -> Result<Option<ReviewRow>> {
    db.opt(
        sql!(
            "select r.incident_id, r.due_at, r.summary, r.causes, r.went_well, r.went_badly, r.luck, r.questions_asked,
                    r.questions_answered, r.finished_at, r.reminded_at, r.version, i.drill, i.severity, i.created_by, i.started_at,
                    i.created_at, i.resolved_at, i.lang, i.title_en, i.title_he, i.title_pl
             from incident_reviews r
             join incidents i on i.id = r.incident_id
             where r.incident_id = $1"
        ),
        (incident,),
    )
    .await
}

/// Reviews that are not finished, the most urgent first.
pub async fn open(db: &mut Conn) -> Result<Vec<ReviewRow>> {
    db.all(
        sql!(
            "select r.incident_id, r.due_at, r.summary, r.causes, r.went_well, r.went_badly, r.luck, r.questions_asked,
                    r.questions_answered, r.finished_at, r.reminded_at, r.version, i.drill, i.severity, i.created_by, i.started_at,
                    i.created_at, i.resolved_at, i.lang, i.title_en, i.title_he, i.title_pl
             from incident_reviews r
             join incidents i on i.id = r.incident_id
             where r.finished_at is null
             order by r.due_at, r.incident_id
             limit $1"
        ),
        (LISTED_MAX,),
    )
    .await
}

/// Makes everybody who changes this review wait; SQLite has one writer anyway. What is decided by is read after it.
pub async fn hold(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    let text = sql!(
        sqlite: "select incident_id from incident_reviews where incident_id = $1",
        postgres: "select incident_id from incident_reviews where incident_id = $1 for update"
    );
    tx.opt::<(i64,)>(text, (incident,)).await.map(|_| ())
}

/// Writes the text; false when somebody changed it since that version.
pub async fn save(tx: &mut Tx, incident: IncidentId, version: i64, text: &Text) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update incident_reviews
                 set summary = $3, causes = $4, went_well = $5, went_badly = $6, luck = $7, questions_asked = $8,
                     questions_answered = $9, version = version + 1
                 where incident_id = $1 and version = $2 and finished_at is null"
            ),
            (
                incident,
                version,
                text.summary.as_str(),
                text.causes.as_str(),
                text.went_well.as_str(),
                text.went_badly.as_str(),
                text.luck.as_str(),
                text.questions_asked,
                text.questions_answered,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Finishes it.
pub async fn finish(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    let (by, now) = (tx.actor(), tx.now());
    tx.exec(
        sql!(
            "update incident_reviews set finished_at = $2, finished_by = $3
             where incident_id = $1 and finished_at is null"
        ),
        (incident, now, by),
    )
    .await
    .map(|_| ())
}

/// Reviews that are overdue and whose lead heard of it last before then, or never.
pub async fn overdue(db: &mut Conn, now: DateTime<Utc>, before: DateTime<Utc>) -> Result<Vec<IncidentId>> {
    let rows: Vec<(IncidentId,)> = db
        .all(
            sql!(
                "select incident_id
                 from incident_reviews
                 where finished_at is null and due_at <= $1 and (reminded_at is null or reminded_at <= $2)
                 order by due_at, incident_id
                 limit $3"
            ),
            (now, before, ROUND_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Notes that its lead is told now.
pub async fn reminded(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update incident_reviews set reminded_at = $2 where incident_id = $1"), (incident, now))
        .await
        .map(|_| ())
}

/// Somebody who had a part in the incident.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TookPart {
    #[sqlx(try_from = "String")]
    pub role: Part,
    pub account_id: AccountId,
    pub name: String,
}

/// Everybody who had a part in it, also who handed it over; each part of a person once.
pub async fn took_part(db: &mut Conn, incident: IncidentId) -> Result<Vec<TookPart>> {
    db.all(
        sql!(
            "select r.role, r.account_id, a.name
             from incident_roles r
             join accounts a on a.id = r.account_id
             where r.incident_id = $1
             group by r.role, r.account_id, a.name
             order by r.role, a.name, r.account_id
             limit $2"
        ),
        (incident, FACTS_MAX),
    )
    .await
}

/// Whether somebody has or had a part in it.
pub async fn had_part(db: &mut Conn, incident: IncidentId, account: AccountId) -> Result<bool> {
    let found: Option<(i64,)> = db
        .opt(
            sql!("select id from incident_roles where incident_id = $1 and account_id = $2 limit 1"),
            (incident, account),
        )
        .await?;
    Ok(found.is_some())
}

// What is measured.

/// An update, as far as it is measured.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UpdateFact {
    #[sqlx(try_from = "String")]
    pub state: StateWord,
    pub published_at: DateTime<Utc>,
    pub promised_at: Option<DateTime<Utc>>,
}

/// A state as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateWord(pub State);

impl TryFrom<String> for StateWord {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        State::parse(&word).map(Self).ok_or_else(|| format!("no such state: {word}"))
    }
}

/// The updates of an incident in their order.
pub async fn updates(db: &mut Conn, incident: IncidentId) -> Result<Vec<UpdateFact>> {
    db.all(
        sql!(
            "select state, published_at, promised_at
             from incident_updates
             where incident_id = $1
             order by number
             limit $2"
        ),
        (incident, FACTS_MAX),
    )
    .await
}

/// Approvals of its statements: which statement, when it was handed in, when it was approved.
pub async fn approvals(
    db: &mut Conn,
    incident: IncidentId,
) -> Result<Vec<(StatementId, DateTime<Utc>, DateTime<Utc>)>> {
    db.all(
        sql!(
            "select s.id, s.submitted_at, a.at
             from statements s
             join statement_approvals a on a.statement_id = s.id
             where s.incident_id = $1 and s.submitted_at is not null and a.outcome = 'approved' and a.at >= s.submitted_at
             order by s.id, a.id
             limit $2"
        ),
        (incident, FACTS_MAX),
    )
    .await
}

/// The last statement that was published.
pub async fn last_statement(db: &mut Conn, incident: IncidentId) -> Result<Option<(StatementId, i64)>> {
    db.opt(
        sql!(
            "select id, version
             from statements
             where incident_id = $1 and state = 'published'
             order by version desc
             limit 1"
        ),
        (incident,),
    )
    .await
}

/// How many teams off the site said that they use that statement, and how many teams there are.
pub async fn acknowledged(db: &mut Conn, statement: StatementId) -> Result<(i64, i64)> {
    db.one(
        sql!(
            "select (select count(*) from offline_acks k join offline_teams t on t.id = k.team_id
                     where k.statement_id = $1 and t.archived_at is null),
                    (select count(*) from offline_teams where archived_at is null)"
        ),
        (statement,),
    )
    .await
}

/// How many messages to subscribers arrived, and how many there were.
pub async fn told(db: &mut Conn, incident: IncidentId) -> Result<(i64, i64)> {
    db.one(
        sql!(
            "select coalesce(cast(sum(case when d.state = 'sent' then 1 else 0 end) as bigint), 0), count(*)
             from deliveries d
             join notices n on n.id = d.notice_id
             where n.incident_id = $1"
        ),
        (incident,),
    )
    .await
}

/// How many cases hang on it, how many of them were answered, and how many topics are linked.
pub async fn asked(db: &mut Conn, incident: IncidentId) -> Result<(i64, i64, i64)> {
    db.one(
        sql!(
            "select (select count(*) from cases where incident_id = $1),
                    (select count(*) from cases where incident_id = $1 and first_reply_at is not null),
                    (select count(*) from incident_topics where incident_id = $1)"
        ),
        (incident,),
    )
    .await
}

// Actions.

/// Something to be done after a review.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ActionRow {
    pub id: ActionId,
    pub incident_id: IncidentId,
    pub text: String,
    pub owner_id: Option<AccountId>,
    pub owner: Option<String>,
    pub owner_handle: Option<String>,
    /// A day, as 2026-12-01.
    pub due_on: String,
    pub done_at: Option<DateTime<Utc>>,
    /// Its incident was a drill.
    pub drill: bool,
    lang: String,
    title_en: String,
    title_he: String,
    title_pl: String,
}

impl ActionRow {
    /// The title of its incident, for a reader of `lang`.
    pub fn title(&self, lang: Lang) -> String {
        let original = Lang::parse(&self.lang).unwrap_or(Lang::En);
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl).read(lang, original).1.to_owned()
    }
}

/// An action.
pub async fn action(db: &mut Conn, id: ActionId) -> Result<Option<ActionRow>> {
    db.opt(
        sql!(
            "select c.id, c.incident_id, c.text, c.owner_id, a.name as owner, a.handle as owner_handle, c.due_on, c.done_at, i.drill,
                    i.lang, i.title_en, i.title_he, i.title_pl
             from review_actions c
             join incidents i on i.id = c.incident_id
             left join accounts a on a.id = c.owner_id
             where c.id = $1"
        ),
        (id,),
    )
    .await
}

/// The actions of a review in the order in which they were written.
pub async fn actions(db: &mut Conn, incident: IncidentId) -> Result<Vec<ActionRow>> {
    db.all(
        sql!(
            "select c.id, c.incident_id, c.text, c.owner_id, a.name as owner, a.handle as owner_handle, c.due_on, c.done_at, i.drill,
                    i.lang, i.title_en, i.title_he, i.title_pl
             from review_actions c
             join incidents i on i.id = c.incident_id
             left join accounts a on a.id = c.owner_id
             where c.incident_id = $1
             order by c.id
             limit $2"
        ),
        (incident, LISTED_MAX),
    )
    .await
}

/// All that is still to be done, the most urgent first.
pub async fn open_actions(db: &mut Conn) -> Result<Vec<ActionRow>> {
    db.all(
        sql!(
            "select c.id, c.incident_id, c.text, c.owner_id, a.name as owner, a.handle as owner_handle, c.due_on, c.done_at, i.drill,
                    i.lang, i.title_en, i.title_he, i.title_pl
             from review_actions c
             join incidents i on i.id = c.incident_id
             left join accounts a on a.id = c.owner_id
             where c.done_at is null
             order by c.due_on, c.id
             limit $1"
        ),
        (LISTED_MAX,),
    )
    .await
}

/// Writes an action, unless the very same is still to be done.
pub async fn add_action(tx: &mut Tx, incident: IncidentId, text: &str, owner: AccountId, due_on: &str) -> Result<()> {
    let now = tx.now();
    let same: Option<(ActionId,)> = tx
        .opt(
            sql!(
                "select id
                 from review_actions
                 where incident_id = $1 and text = $2 and owner_id = $3 and due_on = $4 and done_at is null
                 limit 1"
            ),
            (incident, text, owner, due_on),
        )
        .await?;
    if same.is_some() {
        return Ok(());
    }
    tx.exec(
        sql!(
            "insert into review_actions (incident_id, text, owner_id, due_on, created_at)
             values ($1, $2, $3, $4, $5)"
        ),
        (incident, text, owner, due_on, now),
    )
    .await
    .map(|_| ())
}

/// Says that an action is done, or that it is not.
pub async fn set_done(tx: &mut Tx, id: ActionId, done_at: Option<DateTime<Utc>>) -> Result<()> {
    tx.exec(sql!("update review_actions set done_at = $2 where id = $1"), (id, done_at)).await.map(|_| ())
}
