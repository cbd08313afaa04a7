//! Statements of the home page.

use crate::boards::board::queries::TopicLine;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::PostId;
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// An official answer as the home page shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AnswerLine {
    pub post_id: PostId,
    /// The beginning of the Markdown.
    pub lead: String,
    pub created_at: DateTime<Utc>,
    pub official_department: Option<String>,
    pub topic_title: String,
    pub author_name: String,
}

/// The latest official answers in public topics.
pub async fn answers(conn: &mut Conn, viewer: &Viewer, limit: i64) -> Result<Vec<AnswerLine>> {
    conn.all(
        sql!("select p.id as post_id, substr(p.body, 1, 400) as lead, p.created_at, p.official_department,
                t.title as topic_title, a.name as author_name
              from posts p
              join topics t on t.id = p.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = p.author_id
              where p.official_at is not null and p.deleted_at is null and t.deleted_at is null and t.merged_into_id is null
                and not t.private
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($1 as bigint) > 0) or $2
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $1 and m.active)))
              order by p.official_at desc, p.id desc
              limit $3"),
        (viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}

/// The latest public topics.
pub async fn topics(conn: &mut Conn, viewer: &Viewer, limit: i64) -> Result<Vec<TopicLine>> {
    conn.all(
        sql!("select t.id, t.kind, t.title, t.slug, t.lang, t.private, t.created_at, t.last_post_at, t.post_count, t.next_number,
                t.locked_at, t.solved_post_id, t.official_post_id, t.case_state, b.name as board_name, b.slug as board_slug,
                a.name as author_name, r.number as read_number
              from topics t
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              left join topic_reads r on r.account_id = $1 and r.topic_id = t.id
              where t.deleted_at is null and t.merged_into_id is null and not t.private
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($1 as bigint) > 0) or $2
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $1 and m.active)))
              order by t.created_at desc, t.id desc
              limit $3"),
        (viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}
