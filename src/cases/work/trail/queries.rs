//! The SQL text of the audit trail.

use crate::cases::notes::{Colleague, Inner};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::CaseId;
use crate::sql;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Departments and categories whose names are looked up at most.
const NAMES_MAX: i64 = 1_000;

/// A place in the trail: the time, the kind's rank and the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub rank: i64,
    pub id: i64,
}

/// Something that happened to a case. What the columns mean depends on `what`: see `views`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Entry {
    pub at: DateTime<Utc>,
    pub rank: i64,
    pub id: i64,
    pub actor_name: Option<String>,
    pub what: String,
    /// The field that was changed, or the kind of thing.
    pub field: String,
    pub old: String,
    pub new: String,
    /// A text that is for staff alone.
    pub note: Inner,
    pub amount_minor: Option<i64>,
    pub currency: Option<String>,
    /// The last time of that day, for who looked at it.
    pub until: Option<DateTime<Utc>>,
}

/// What happened to a case before a place, the newest first.
pub async fn entries(db: &mut Conn, _reader: Colleague, case: CaseId, before: Place, limit: i64) -> Result<Vec<Entry>> {
    db.all(
        sql!("select e.at, e.rank, e.id, a.name as actor_name, e.what, e.field, e.old, e.new, e.note, e.amount_minor, e.currency, e.until
              from (
                select opened_at as at, cast(0 as bigint) as rank, id, customer_id as actor_id, 'opened' as what, '' as field, '' as old,
                    '' as new, '' as note, cast(null as bigint) as amount_minor, cast(null as text) as currency,
                    cast(null as timestamptz) as until
                  from cases where id = $1
                union all
                select at, 1, id, actor_id, 'state', '', from_state, to_state, note, null, null, null
                  from case_changes where case_id = $1 and from_state <> to_state
                union all
                select h.at, 2, h.id, h.actor_id, 'assignee', '', '', coalesce(s.name, ''), h.note, null, null, null
                  from case_changes h left join accounts s on s.id = h.assignee_id
                  where h.case_id = $1 and h.from_state = h.to_state
                union all
                select at, 3, id, actor_id, 'edit', field, old, new, '', null, null, null
                  from case_edits where case_id = $1
                union all
                select at, 4, id, author_id, 'note', kind, '', '', body, null, null, null
                  from case_notes where case_id = $1
                union all
                select noted_at, 5, id, by_id, 'contact', kind, case when incoming then 'in' else 'out' end,
                    case when shown then 'shown' else '' end, summary, null, null, at
                  from case_contacts where case_id = $1
                union all
                select proposed_at, 6, id, proposed_by, 'proposed', kind, '', '', reason, amount_minor, currency, null
                  from case_compensations where case_id = $1
                union all
                select decided_at, 7, id, decided_by, 'decided', kind, '', state, remark, amount_minor, currency, null
                  from case_compensations where case_id = $1 and decided_at is not null
                union all
                select asked_at, 8, id, author_id, 'review', '', '', '', '', null, null, null
                  from case_reviews where case_id = $1
                union all
                select decided_at, 9, id, reviewer_id, 'reviewed', '', '', state, remark, null, null, null
                  from case_reviews where case_id = $1 and decided_at is not null
                union all
                select proposed_at, 10, id, proposed_by, 'publication', '', '', title, '', null, null, null
                  from case_publications where case_id = $1
                union all
                select p.decided_at, 11, p.id, c.customer_id, 'published', '', p.title, p.state, '', null, null, null
                  from case_publications p join cases c on c.id = p.case_id
                  where p.case_id = $1 and p.decided_at is not null
                union all
                select l.linked_at, 12, l.topic_id, l.linked_by, 'idea', '', '', t.title, '', null, null, null
                  from case_links l join topics t on t.id = l.topic_id where l.case_id = $1
                union all
                select rated_at, 13, id, customer_id, 'rated', '', '', cast(rating as text), rating_text, null, null, null
                  from cases where id = $1 and rated_at is not null
                union all
                select first_at, 14, account_id, account_id, 'view', '', '', '', '', null, null, last_at
                  from case_views where case_id = $1
              ) e
              left join accounts a on a.id = e.actor_id
              where (e.at, e.rank, e.id) < ($2, $3, $4)
              order by e.at desc, e.rank desc, e.id desc
              limit $5"),
        (case, before.at, before.rank, before.id, limit),
    )
    .await
}

/// Names behind the ids in the trail: departments, and categories in each language.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub departments: BTreeMap<i64, String>,
    pub categories: BTreeMap<i64, (String, String, String)>,
}

/// The names of all departments and categories, archived ones too.
pub async fn names(db: &mut Conn) -> Result<Names> {
    let departments: Vec<(i64, String)> =
        db.all(sql!("select id, name from departments order by id desc limit $1"), (NAMES_MAX,)).await?;
    let categories: Vec<(i64, String, String, String)> = db
        .all(sql!("select id, name_en, name_he, name_pl from case_categories order by id desc limit $1"), (NAMES_MAX,))
        .await?;
    Ok(Names {
        departments: departments.into_iter().collect(),
        categories: categories.into_iter().map(|(id, en, he, pl)| (id, (en, he, pl))).collect(),
    })
}
