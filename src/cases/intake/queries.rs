//! Every SQL text of the one door: what fields are called, open cases like a new one, who follows a case.

use crate::cases::setup::ValueRow;
use crate::cases::{CaseRow, State};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, CaseId, DecisionId, FieldId, IncidentId, PendingId, TopicId};
use crate::sql;

/// The fields of these ids in the order of the form, archived ones too, with nothing filled in.
pub async fn asked(db: &mut Conn, fields: &[FieldId]) -> Result<Vec<ValueRow>> {
    let ids: Vec<i64> = fields.iter().map(|id| id.0).collect();
    db.all_in(
        sql!(
            "select f.id as field_id, f.name_en, f.name_he, f.name_pl, f.kind, '' as value, f.public
              from case_fields f
              where f.id in ({})
              order by (f.category_id is not null), f.position, f.id"
        ),
        &ids,
    )
    .await
}

/// A case that is being worked on, around a public topic.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OpenCase {
    pub id: CaseId,
    pub topic_id: TopicId,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub customer_id: AccountId,
    /// Its customer, those who follow it, and those whose own case is a duplicate of it.
    pub people: i64,
    /// Whether the asker follows it.
    pub followed: bool,
}

/// The open cases around those of the topics that are public; whoever asks may see the topics. 0 asks for nobody.
pub async fn open_cases(db: &mut Conn, asker: AccountId, topics: &[TopicId]) -> Result<Vec<OpenCase>> {
    let ids: Vec<i64> = topics.iter().map(|id| id.0).collect();
    db.all_in_with(
        sql!(
            "select c.id, c.topic_id, c.state, c.customer_id,
                1 + (select count(*) from case_followers f join accounts a on a.id = f.account_id
                        where f.case_id = c.id and a.role = 'member')
                  + (select count(*) from cases d where d.main_case_id = c.id) as people,
                exists (select 1 from case_followers m where m.case_id = c.id and m.account_id = $1) as followed
              from cases c
              join topics t on t.id = c.topic_id
              where not t.private and t.deleted_at is null and c.state not in ('resolved', 'closed')
                and c.topic_id in ({})"
        ),
        (asker,),
        &ids,
    )
    .await
}

/// How many people a case touches: its customer, the members who follow it (staff who do are not affected), and those whose own case is a duplicate of it.
pub async fn people(db: &mut Conn, case: CaseId) -> Result<i64> {
    let (people,): (i64,) = db
        .one(
            sql!(
                "select 1 + (select count(*) from case_followers f join accounts a on a.id = f.account_id
                        where f.case_id = $1 and a.role = 'member')
                    + (select count(*) from cases d where d.main_case_id = $1)"
            ),
            (case,),
        )
        .await?;
    Ok(people)
}

/// The case of a topic that belongs to that customer, if there is one.
pub async fn case_of(db: &mut Conn, topic: TopicId, customer: AccountId) -> Result<Option<CaseRow>> {
    let row: Option<(CaseId,)> = db
        .opt(
            sql!(
                "select id
                  from cases
                  where topic_id = $1 and customer_id = $2"
            ),
            (topic, customer),
        )
        .await?;
    match row {
        Some((id,)) => crate::cases::by_id(db, id).await.map(Some),
        None => Ok(None),
    }
}

/// The statements of reasons about refused texts: text and decision, later ones last.
pub async fn statements(db: &mut Conn, texts: &[PendingId]) -> Result<Vec<(PendingId, DecisionId)>> {
    let ids: Vec<i64> = texts.iter().map(|id| id.0).collect();
    db.all_in(
        sql!(
            "select subject_id, id
              from decisions
              where subject = 'pending' and limiting and reversed_at is null and subject_id in ({})
              order by id"
        ),
        &ids,
    )
    .await
}

/// The topic and the author of a post, removed or not; none when there is no such post.
pub async fn origin(db: &mut Conn, post: crate::ids::PostId) -> Result<Option<(TopicId, AccountId)>> {
    db.opt(sql!("select topic_id, author_id from posts where id = $1"), (post,)).await
}

/// The newest case of that customer about an incident.
pub async fn case_about(db: &mut Conn, customer: AccountId, incident: IncidentId) -> Result<Option<CaseId>> {
    let row: Option<(CaseId,)> = db
        .opt(
            sql!(
                "select id
                  from cases
                  where customer_id = $1 and incident_id = $2
                  order by id desc
                  limit 1"
            ),
            (customer, incident),
        )
        .await?;
    Ok(row.map(|row| row.0))
}
