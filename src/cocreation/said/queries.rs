//! Every statement about what was said and done.

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{ChallengeId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use crate::words::{Lang, Texts};
use chrono::{DateTime, Utc};

/// A closed challenge with its three texts.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ClosedRow {
    pub id: ChallengeId,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub asked_en: String,
    pub asked_he: String,
    pub asked_pl: String,
    pub said_en: String,
    pub said_he: String,
    pub said_pl: String,
    pub did_en: String,
    pub did_he: String,
    pub did_pl: String,
    pub closed_at: DateTime<Utc>,
}

impl ClosedRow {
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    /// What was asked, what people said, what was done.
    pub fn told(&self) -> [Texts; 3] {
        [
            Texts::new(&*self.asked_en, &*self.asked_he, &*self.asked_pl),
            Texts::new(&*self.said_en, &*self.said_he, &*self.said_pl),
            Texts::new(&*self.did_en, &*self.did_he, &*self.did_pl),
        ]
    }

    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }
}

/// Closed challenges that this viewer may see, the newest first; below `before`, if it is not 0.
pub async fn closed(conn: &mut Conn, viewer: &Viewer, before: i64, limit: i64) -> Result<Vec<ClosedRow>> {
    conn.all(
        sql!(
            "select c.id, c.lang, c.title_en, c.title_he, c.title_pl, c.asked_en, c.asked_he, c.asked_pl, c.said_en, c.said_he,
                c.said_pl, c.did_en, c.did_he, c.did_pl, c.closed_at
              from challenges c
              join boards b on b.id = c.board_id
              where c.state = 'closed' and c.closed_at is not null and (cast($1 as bigint) = 0 or c.id < $1)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))
              order by c.id desc
              limit $4"
        ),
        (before, viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}

/// What became of an idea, with its public reason.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FateRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    pub state_at: DateTime<Utc>,
    pub reason: Option<String>,
    pub department: Option<String>,
}

/// Ideas in this state that this viewer may see, the last decided first; below the idea `before`, if it is not 0.
pub async fn fates(conn: &mut Conn, viewer: &Viewer, state: &str, before: i64, limit: i64) -> Result<Vec<FateRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, t.lang, i.state, i.state_at,
                (select c.reason from idea_changes c
                  where c.topic_id = i.topic_id and c.what = 'state' and c.to_word = i.state order by c.id desc limit 1) as reason,
                (select c.department from idea_changes c
                  where c.topic_id = i.topic_id and c.what = 'state' and c.to_word = i.state order by c.id desc limit 1) as department
              from ideas i
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              left join ideas k on k.topic_id = $2
              where i.state = $1 and i.main_topic_id is null and t.deleted_at is null and not t.private
                and (k.topic_id is null or i.state_at < k.state_at or (i.state_at = k.state_at and i.topic_id < k.topic_id))
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($3 as bigint) > 0) or $4
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $3 and active)))
              order by i.state_at desc, i.topic_id desc
              limit $5"
        ),
        (state, before, viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}
