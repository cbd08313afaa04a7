//! The crisis team, formed before it is needed: a playbook for each scenario with its checklist and its first message approved beforehand,
//! who has which part and who stands behind, belts, the rota, whether each knows their part, and the teams off the site.
//!
//! In the order in which it is prepared: `playbooks` (a scenario, who approves), `people` (the team), `checklist`, `holding` (the first message),
//! `belts`, `rota`, `duties` (each says that they know their part; reminders), `cadence`, `offline` (teams off the site).
//!
//! Everything about people (phones, contacts) is for the staff only. A drill counts towards a belt, what is none never does.

pub mod belts;
pub mod cadence;
pub mod checklist;
mod common;
pub mod duties;
pub mod holding;
pub mod offline;
mod part;
pub mod people;
pub mod playbooks;
mod queries;
pub mod rota;

use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, IncidentId, TeamId};
use crate::incidents::{Severity, State, Texts};
use crate::words::Lang;
use axum::Router;
use chrono::{DateTime, Months, TimeDelta, Utc};

pub use part::{Belt, Part};
pub use queries::{
    HoldingRow, MemberRow, PlaybookRow, ShiftRow, TaskRow, TeamRow, belt_needed, belt_of, holding, holding_draft,
    leaders, members, offline_team, offline_teams, on_call, playbook, playbooks, shifts, tasks, team,
};

/// What the links of teams off the site are signed for.
const LINK: &str = "crisis.team";

/// After so many months an acknowledgement is old when nothing else is set, and the most that can be set.
const AGE_MONTHS: (i64, i64) = (6, 24);

/// A drill twice a year: so many days after the last one the next is due.
const DRILL_DAYS: i64 = 182;

/// The addresses of everything that is prepared for a crisis.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(playbooks::pages::routes())
        .merge(people::pages::routes())
        .merge(checklist::pages::routes())
        .merge(holding::pages::routes())
        .merge(duties::pages::routes())
        .merge(rota::pages::routes())
        .merge(belts::pages::routes())
        .merge(cadence::pages::routes())
        .merge(offline::pages::routes())
}

/// Whether somebody is to be asked again whether they know their part.
pub fn is_old(acknowledged_at: Option<DateTime<Utc>>, now: DateTime<Utc>, months: i64) -> bool {
    let until = |at: DateTime<Utc>| at.checked_add_months(Months::new(months.unsigned_abs() as u32));
    acknowledged_at.and_then(until).is_none_or(|until| until <= now)
}

/// Whether a playbook that was last drilled then is to be drilled again.
fn drill_is_due(drilled_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    drilled_at.is_none_or(|at| at + TimeDelta::days(DRILL_DAYS) <= now)
}

impl PlaybookRow {
    /// Its name in three languages.
    pub fn name(&self) -> Texts {
        Texts::new(&*self.name_en, &*self.name_he, &*self.name_pl)
    }

    /// Its name for a reader of that language.
    pub fn label(&self, lang: Lang) -> String {
        self.name().read(lang, Lang::En).1.to_owned()
    }
}

impl TaskRow {
    /// What is to be done, in three languages.
    pub fn text(&self) -> Texts {
        Texts::new(&*self.text_en, &*self.text_he, &*self.text_pl)
    }
}

impl HoldingRow {
    /// The title of the incident that it opens.
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    /// What the public reads.
    pub fn body(&self) -> Texts {
        Texts::new(&*self.body_en, &*self.body_he, &*self.body_pl)
    }

    /// What the call centre says.
    pub fn phone(&self) -> Texts {
        Texts::new(&*self.phone_en, &*self.phone_he, &*self.phone_pl)
    }
}

impl TeamRow {
    /// The language that it reads.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// The path of its own page: no account is needed, the signature is the proof.
    pub fn path(&self, app: &App) -> String {
        format!("/status/teams/{}.{}", self.id, app.secrets.sign(LINK, &signed(self.id, self.key)))
    }
}

/// The team that a link names; none when it is forged, of an old key, or of a team that is no more.
pub async fn by_token(app: &App, conn: &mut Conn, token: &str) -> Result<Option<TeamRow>> {
    let Some((id, mac)) = token.split_once('.') else { return Ok(None) };
    let Ok(id) = id.parse::<TeamId>() else { return Ok(None) };
    let row = offline_team(conn, id).await?.filter(|row| row.archived_at.is_none());
    Ok(row.filter(|row| app.secrets.verify(LINK, &signed(row.id, row.key), mac)))
}

fn signed(team: TeamId, key: i64) -> String {
    format!("{team}.{key}")
}

/// How long the public may wait for the next update: as it is set, or else the program's own.
pub async fn cadence(conn: &mut Conn, severity: Severity, state: State) -> Result<Option<TimeDelta>> {
    let set = queries::cadence_minutes(conn, severity.get(), state.as_str()).await?;
    Ok(set.map(TimeDelta::minutes).or_else(|| severity.cadence(state)))
}

/// Who approves the statements of an incident: its legal approvers, or the first of its playbook; where two must approve the lead is one of
/// them. Where nobody was named for that, the playbook's lead, or whoever leads in this home: never somebody for having declared it.
pub async fn approvers(conn: &mut Conn, incident: IncidentId) -> Result<Vec<AccountId>> {
    let playbook = queries::playbook_of(conn, incident).await?;
    let mut named = first(conn, incident, Part::Legal).await?;
    let two = match playbook {
        Some(id) => queries::playbook(conn, id).await?.approvals >= 2,
        None => false,
    };
    if two {
        named.extend(first(conn, incident, Part::Lead).await?);
    } else if let (true, Some(playbook)) = (named.is_empty(), playbook) {
        named.extend(members(conn, playbook, Part::Lead).await?.into_iter().take(1).map(|row| row.account_id));
    }
    if named.is_empty() || (two && named.len() < 2) {
        named.extend(queries::leaders(conn).await?);
    }
    Ok(once(named))
}

/// Who may approve when the approvers did not answer in time: those behind them, the lead and the deputy, and whoever leads in this home.
pub async fn deputies(conn: &mut Conn, incident: IncidentId) -> Result<Vec<AccountId>> {
    let mut people = Vec::new();
    if let Some(playbook) = queries::playbook_of(conn, incident).await? {
        people.extend(members(conn, playbook, Part::Legal).await?.into_iter().map(|row| row.account_id));
    }
    for part in [Part::Lead, Part::Deputy] {
        people.extend(first(conn, incident, part).await?);
    }
    people.extend(queries::leaders(conn).await?);
    let named = approvers(conn, incident).await?;
    people.retain(|account| !named.contains(account));
    Ok(once(people))
}

/// Who is on call to lead; when nobody is, whoever leads in this home.
pub async fn on_call_to_lead(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<AccountId>> {
    let shifts = on_call(conn, Part::Lead, now).await?;
    let people: Vec<AccountId> = shifts.into_iter().map(|row| row.account_id).collect();
    if people.is_empty() { leaders(conn).await } else { Ok(once(people)) }
}

/// Whether somebody was named for a part in the incident's playbook.
pub async fn is_named_for(conn: &mut Conn, incident: IncidentId, part: Part, account: AccountId) -> Result<bool> {
    let Some(playbook) = queries::playbook_of(conn, incident).await? else { return Ok(false) };
    Ok(members(conn, playbook, part).await?.iter().any(|row| row.account_id == account))
}

/// Who has a part in the room; nobody yet: the first one of the playbook.
async fn first(conn: &mut Conn, incident: IncidentId, part: Part) -> Result<Vec<AccountId>> {
    let there = queries::in_room(conn, incident, part).await?;
    if !there.is_empty() {
        return Ok(there);
    }
    let Some(playbook) = queries::playbook_of(conn, incident).await? else { return Ok(Vec::new()) };
    Ok(members(conn, playbook, part).await?.into_iter().take(1).map(|row| row.account_id).collect())
}

fn once(people: Vec<AccountId>) -> Vec<AccountId> {
    let mut seen = std::collections::HashSet::new();
    people.into_iter().filter(|account| seen.insert(*account)).collect()
}

/// Counts a drill towards somebody's next belt. What is not a drill counts for nothing.
pub async fn credit(tx: &mut Tx, incident: IncidentId, account: AccountId, part: Part, passed: bool) -> Result<()> {
    if queries::is_drill(tx, incident).await? {
        queries::credit(tx, incident, account, part, passed).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{drill_is_due, is_old, once};
    use crate::ids::AccountId;
    use chrono::{DateTime, Utc};

    #[test]
    fn a_word_grows_old_by_the_calendar() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a time");
        let now = at("2026-11-22T09:00:00Z");
        assert!(is_old(None, now, 6));
        assert!(!is_old(Some(at("2026-05-22T09:00:01Z")), now, 6));
        assert!(is_old(Some(at("2026-05-22T09:00:00Z")), now, 6));
        assert!(!is_old(Some(at("2027-01-01T00:00:00Z")), now, 6), "a clock moved back does no harm");
        assert!(drill_is_due(None, now) && drill_is_due(Some(at("2026-05-22T09:00:00Z")), now));
        assert!(!drill_is_due(Some(at("2026-06-01T09:00:00Z")), now));
    }

    #[test]
    fn nobody_is_asked_twice() {
        assert_eq!(once([3, 1, 3].map(AccountId).to_vec()), [3, 1].map(AccountId));
    }
}
