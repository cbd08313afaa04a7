//! What a copy of a case holds.

use super::{NOTES_MAX, POSTS_MAX, TRAIL_MAX};
use crate::boards;
use crate::cases::notes::{self, Colleague};
use crate::cases::queries::{self as case_queries, CHANGES_MAX, CasePost, CaseRow};
use crate::cases::work::compensations::{self, CompensationRow};
use crate::cases::work::contacts::{self, ContactRow};
use crate::cases::work::money::Money;
use crate::cases::work::{queries, trail};
use crate::cases::{actions, setup};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::TopicId;
use crate::policy::{Role, Viewer};
use crate::web::{Staff, Visit};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A copy of a case.
#[derive(Clone, Debug, Serialize)]
pub struct Copy {
    /// The shape of this copy, for programs.
    pub format: &'static str,
    pub brand: String,
    pub exported_at: DateTime<Utc>,
    pub case: Facts,
    pub filled_in: Vec<Filled>,
    pub threads: Vec<Thread>,
    pub history: Vec<Change>,
    pub contacts: Vec<Met>,
    pub compensations: Vec<Given>,
    /// What is for staff alone; the customer's copy has no such part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal: Option<Internal>,
}

/// The case itself.
#[derive(Clone, Debug, Serialize)]
pub struct Facts {
    pub number: i64,
    pub title: String,
    pub board: String,
    pub kind: String,
    pub private: bool,
    pub state: &'static str,
    pub category: Option<String>,
    pub customer: String,
    pub customer_handle: String,
    pub handled_by: Option<String>,
    pub reach: &'static str,
    pub reach_detail: String,
    pub lang: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub first_reply_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub resolution: Option<&'static str>,
    pub resolution_summary: String,
    pub rating: Option<i64>,
    pub rating_text: String,
}

/// A field that the customer filled in.
#[derive(Clone, Debug, Serialize)]
pub struct Filled {
    pub field: String,
    pub value: String,
}

/// A topic of the case: the one that it was opened around, or the private one beside it.
#[derive(Clone, Debug, Serialize)]
pub struct Thread {
    pub topic: TopicId,
    pub beside: bool,
    /// Earlier posts that this copy leaves out.
    pub left_out: i64,
    pub posts: Vec<Post>,
}

/// A post; a removed one is without its text.
#[derive(Clone, Debug, Serialize)]
pub struct Post {
    pub number: i64,
    pub at: DateTime<Utc>,
    pub author: String,
    /// "customer", "staff" or "member".
    pub role: &'static str,
    pub official: bool,
    pub removed: bool,
    pub text: String,
    #[serde(skip)]
    pub html: String,
}

/// A change of the state or of who has it, with what was said to the customer.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    pub from: &'static str,
    pub to: &'static str,
    pub given_to: Option<String>,
    pub said: String,
}

/// A contact away from this site.
#[derive(Clone, Debug, Serialize)]
pub struct Met {
    pub at: DateTime<Utc>,
    pub kind: &'static str,
    pub incoming: bool,
    pub summary: String,
    pub noted_by: String,
}

/// A compensation that was approved.
#[derive(Clone, Debug, Serialize)]
pub struct Given {
    pub kind: &'static str,
    /// "12.50"; none where nothing is counted.
    pub amount: Option<String>,
    pub currency: Option<String>,
    pub approved_at: Option<DateTime<Utc>>,
    #[serde(skip)]
    pub money: Option<Money>,
}

/// What is for staff alone.
#[derive(Clone, Debug, Serialize)]
pub struct Internal {
    pub severity: &'static str,
    pub department: Option<String>,
    pub tags: Vec<String>,
    pub duplicate_of: Option<i64>,
    pub reply_due_at: Option<DateTime<Utc>>,
    pub resolve_due_at: Option<DateTime<Utc>>,
    pub staff_following: Vec<String>,
    pub members_affected: i64,
    pub notes: Vec<Note>,
    pub contacts_not_shown: Vec<Met>,
    pub compensations: Vec<Proposal>,
    pub audit: Vec<Line>,
    /// The trail as it was read, for paper.
    #[serde(skip)]
    pub trail: Vec<trail::Entry>,
    #[serde(skip)]
    pub rows: Vec<CompensationRow>,
}

/// A note between colleagues.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    pub at: DateTime<Utc>,
    pub author: String,
    pub kind: &'static str,
    pub text: String,
    #[serde(skip)]
    pub html: String,
}

/// A compensation with how it came about.
#[derive(Clone, Debug, Serialize)]
pub struct Proposal {
    pub kind: &'static str,
    pub amount: Option<String>,
    pub currency: Option<String>,
    pub reason: String,
    pub proposed_by: String,
    pub proposed_at: DateTime<Utc>,
    pub state: &'static str,
    pub decided_by: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub remark: String,
}

/// A line of the audit trail.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    pub what: String,
    pub field: String,
    pub old: String,
    pub new: String,
    pub note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_minor: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
}

/// What the customer may keep of a case: nothing that is between colleagues is read here.
pub async fn for_customer(conn: &mut Conn, visit: &Visit, case: &CaseRow) -> Result<Copy> {
    let category = match case.category_id {
        Some(id) => setup::categories(conn).await?.into_iter().find(|row| row.id == id),
        None => None,
    };
    let lang = visit.words.lang;
    let category = category.map(|row| row.label(lang).to_owned());
    let mut threads = Vec::new();
    if actions::may_read(conn, &visit.viewer, case).await? {
        threads.push(thread(conn, case, case.topic_id, false).await?);
    }
    if let Some(side) = case.side_topic_id
        && readable(conn, &visit.viewer, side).await?
    {
        threads.push(thread(conn, case, side, true).await?);
    }
    let given = compensations::approved(conn, case.id).await?;
    Ok(Copy {
        format: "hearth.case.1",
        brand: visit.brand.name.clone(),
        exported_at: visit.now,
        case: facts(case, category),
        filled_in: filled_in(conn, case, lang).await?,
        threads,
        history: history(conn, case).await?,
        contacts: contacts::shown(conn, case.id)
            .await?
            .into_iter()
            .map(|it| Met {
                at: it.at,
                kind: it.kind.as_str(),
                incoming: it.incoming,
                summary: it.summary,
                noted_by: it.by_name,
            })
            .collect(),
        compensations: given
            .into_iter()
            .map(|it| Given {
                kind: it.kind.as_str(),
                amount: it.money().map(|money| money.plain()),
                money: it.money(),
                currency: it.currency,
                approved_at: it.decided_at,
            })
            .collect(),
        internal: None,
    })
}

/// Everything, for staff.
pub async fn for_staff(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Copy> {
    let reader = Colleague::of(&staff.viewer)?;
    let mut copy = for_customer(conn, staff, case).await?;
    let notes = notes::of_case(conn, reader, case.id, NOTES_MAX).await?;
    let rows = queries::compensations(conn, case.id).await?;
    let trail = trail::all(conn, reader, case, TRAIL_MAX).await?;
    copy.internal = Some(Internal {
        severity: case.severity.as_str(),
        department: case.department_name.clone(),
        tags: queries::tags(conn, case.id).await?,
        duplicate_of: case.main_case_id.map(|id| id.0),
        reply_due_at: case.reply_due_at,
        resolve_due_at: case.resolve_due_at,
        staff_following: queries::staff_followers(conn, case.id).await?.into_iter().map(|row| row.name).collect(),
        members_affected: queries::member_followers(conn, case.id).await?,
        notes: notes
            .into_iter()
            .map(|row| Note {
                at: row.at,
                kind: row.kind.as_str(),
                text: row.body.read(reader).to_owned(),
                html: row.body_html.read(reader).to_owned(),
                author: row.author_name,
            })
            .collect(),
        contacts_not_shown: queries::contacts(conn, case.id)
            .await?
            .into_iter()
            .filter(|it| !it.shown)
            .map(met)
            .collect(),
        compensations: rows.iter().map(proposal).collect(),
        audit: trail.iter().map(|entry| line(entry, reader)).collect(),
        trail,
        rows,
    });
    Ok(copy)
}

fn facts(case: &CaseRow, category: Option<String>) -> Facts {
    Facts {
        number: case.id.0,
        title: case.title.clone(),
        board: case.board_name.clone(),
        kind: case.kind.clone(),
        private: case.private,
        state: case.state.as_str(),
        category,
        customer: case.customer_name.clone(),
        customer_handle: case.customer_handle.clone(),
        handled_by: case.assignee_name.clone(),
        reach: case.contact.as_str(),
        reach_detail: case.contact_detail.clone(),
        lang: case.lang.clone(),
        opened_at: case.opened_at,
        first_reply_at: case.first_reply_at,
        resolved_at: case.resolved_at,
        closed_at: case.closed_at,
        resolution: case.resolution().map(crate::cases::Resolution::as_str),
        resolution_summary: case.resolution_summary.clone(),
        rating: case.rating,
        rating_text: case.rating_text.clone(),
    }
}

async fn readable(conn: &mut Conn, viewer: &Viewer, topic: TopicId) -> Result<bool> {
    match boards::topic_for(conn, viewer, topic).await {
        Ok(topic) => Ok(topic.deleted_at.is_none() || viewer.moderates()),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn thread(conn: &mut Conn, case: &CaseRow, topic: TopicId, beside: bool) -> Result<Thread> {
    let posts = case_queries::posts(conn, topic, POSTS_MAX).await?;
    let left_out = posts.first().map_or(0, |post| post.number - 1);
    Ok(Thread { topic, beside, left_out, posts: posts.into_iter().map(|row| post(case, row)).collect() })
}

fn post(case: &CaseRow, row: CasePost) -> Post {
    let staff = Role::parse(&row.author_role).is_some_and(Role::is_staff);
    let role = match (row.author_id == case.customer_id, staff) {
        (true, _) => "customer",
        (false, true) => "staff",
        (false, false) => "member",
    };
    Post {
        number: row.number,
        at: row.created_at,
        author: row.author_name,
        role,
        official: row.official_at.is_some(),
        removed: row.deleted_at.is_some(),
        text: row.body,
        html: row.body_html,
    }
}

async fn filled_in(conn: &mut Conn, case: &CaseRow, lang: Lang) -> Result<Vec<Filled>> {
    let rows = setup::values(conn, case.id).await?;
    Ok(rows.into_iter().map(|row| Filled { field: row.label(lang).to_owned(), value: row.value }).collect())
}

async fn history(conn: &mut Conn, case: &CaseRow) -> Result<Vec<Change>> {
    let rows = case_queries::changes(conn, case.id, CHANGES_MAX).await?;
    Ok(rows
        .into_iter()
        .map(|row| Change {
            at: row.at,
            by: row.actor_name,
            from: row.from_state.as_str(),
            to: row.to_state.as_str(),
            given_to: row.assignee_name,
            said: row.note,
        })
        .collect())
}

fn met(row: ContactRow) -> Met {
    Met { at: row.at, kind: row.kind.as_str(), incoming: row.incoming, summary: row.summary, noted_by: row.by_name }
}

fn proposal(row: &CompensationRow) -> Proposal {
    let money = Money::kept(row.amount_minor, row.currency.as_deref());
    Proposal {
        kind: row.kind.as_str(),
        amount: money.map(|money| money.plain()),
        currency: row.currency.clone(),
        reason: row.reason.clone(),
        proposed_by: row.proposer_name.clone(),
        proposed_at: row.proposed_at,
        state: row.state.as_str(),
        decided_by: row.decider_name.clone(),
        decided_at: row.decided_at,
        remark: row.remark.clone(),
    }
}

fn line(entry: &trail::Entry, reader: Colleague) -> Line {
    Line {
        at: entry.at,
        by: entry.actor_name.clone(),
        what: entry.what.clone(),
        field: entry.field.clone(),
        old: entry.old.clone(),
        new: entry.new.clone(),
        note: entry.note.read(reader).to_owned(),
        amount_minor: entry.amount_minor,
        currency: entry.currency.clone(),
        until: entry.until,
    }
}
