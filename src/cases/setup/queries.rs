//! Every SQL text about the desk's settings.

use super::{FieldKind, Spread, in_lang};
use crate::cases::facts::Severity;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, CannedId, CaseId, CategoryId, DepartmentId, FieldId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// The most of each kind that is ever listed.
const ROWS_MAX: i64 = 500;

/// What a complaint can be about.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CategoryRow {
    pub id: CategoryId,
    pub slug: String,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    /// How bad a case of it is at first.
    #[sqlx(try_from = "String")]
    pub severity: Severity,
    /// Not offered any more; its cases keep it.
    pub archived_at: Option<DateTime<Utc>>,
}

impl CategoryRow {
    /// Its name for a reader of that language.
    pub fn label(&self, lang: Lang) -> &str {
        in_lang(lang, &self.name_en, &self.name_he, &self.name_pl)
    }

    /// Whether new complaints can be about it.
    pub const fn is_offered(&self) -> bool {
        self.archived_at.is_none()
    }
}

/// Every category in its order, archived ones last: forms offer those that are `is_offered`, cases name any.
pub async fn categories(conn: &mut Conn) -> Result<Vec<CategoryRow>> {
    conn.all(
        sql!(
            "select id, slug, name_en, name_he, name_pl, severity, archived_at
              from case_categories
              order by (archived_at is not null), position, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// Something that the form of a complaint asks for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FieldRow {
    pub id: FieldId,
    /// None: asked for every category.
    pub category_id: Option<CategoryId>,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    #[sqlx(try_from = "String")]
    pub kind: FieldKind,
    /// One on each line; see `choices()`.
    pub choices: String,
    pub required: bool,
    /// Shown with a public topic; otherwise the customer and staff alone see it.
    pub public: bool,
    pub archived_at: Option<DateTime<Utc>>,
}

impl FieldRow {
    /// Its name for a reader of that language.
    pub fn label(&self, lang: Lang) -> &str {
        in_lang(lang, &self.name_en, &self.name_he, &self.name_pl)
    }

    /// What a field of choices offers.
    pub fn choices(&self) -> impl Iterator<Item = &str> {
        self.choices.lines().map(str::trim).filter(|choice| !choice.is_empty())
    }
}

/// The fields that forms ask for now, in their order: those of every category first.
pub async fn fields(conn: &mut Conn) -> Result<Vec<FieldRow>> {
    conn.all(
        sql!(
            "select id, category_id, name_en, name_he, name_pl, kind, choices, required, public, archived_at
              from case_fields
              where archived_at is null
              order by (category_id is not null), position, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// A department of the brand. An account belongs to the one whose name stands in `accounts.department`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DepartmentRow {
    pub id: DepartmentId,
    pub name: String,
    pub lead_id: Option<AccountId>,
    #[sqlx(try_from = "String")]
    pub spread: Spread,
    pub archived_at: Option<DateTime<Utc>>,
}

/// The departments that cases can be given to, by name.
pub async fn departments(conn: &mut Conn) -> Result<Vec<DepartmentRow>> {
    conn.all(
        sql!(
            "select id, name, lead_id, spread, archived_at
              from departments
              where archived_at is null
              order by name, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// Somebody of the staff who can be given cases.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ColleagueRow {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub department: Option<String>,
    pub on_duty: bool,
}

/// Everyone of the staff who is neither gone nor suspended, by name.
pub async fn colleagues(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<ColleagueRow>> {
    conn.all(
        sql!(
            "select a.id, a.handle, a.name, a.department, (d.since is not null) as on_duty
              from accounts a
              left join duties d on d.account_id = a.id
              where a.role in ('staff', 'moderator', 'producer', 'lead', 'admin')
                and a.deleted_at is null and a.confirmed_at is not null
                and (a.suspended_until is null or a.suspended_until <= $1)
              order by a.name, a.id
              limit $2"
        ),
        (now, ROWS_MAX),
    )
    .await
}

/// A reply kept ready. An empty body: none in that language.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CannedRow {
    pub id: CannedId,
    pub name: String,
    /// None: for every department.
    pub department_id: Option<DepartmentId>,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub archived_at: Option<DateTime<Utc>>,
}

impl CannedRow {
    /// Its text in that language exactly; none when it was not written in it.
    pub fn body(&self, lang: Lang) -> Option<&str> {
        let body = match lang {
            Lang::En => &self.body_en,
            Lang::He => &self.body_he,
            Lang::Pl => &self.body_pl,
        };
        Some(body.as_str()).filter(|body| !body.is_empty())
    }
}

/// The replies kept ready, by name.
pub async fn canned(conn: &mut Conn) -> Result<Vec<CannedRow>> {
    conn.all(
        sql!(
            "select id, name, department_id, body_en, body_he, body_pl, archived_at
              from canned_replies
              where archived_at is null
              order by name, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// What a customer filled in, with the field it was filled into: also an archived one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ValueRow {
    pub field_id: FieldId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    #[sqlx(try_from = "String")]
    pub kind: FieldKind,
    pub value: String,
    /// Shown with a public topic.
    pub public: bool,
}

impl ValueRow {
    /// The field's name for a reader of that language.
    pub fn label(&self, lang: Lang) -> &str {
        in_lang(lang, &self.name_en, &self.name_he, &self.name_pl)
    }
}

/// What the customer of a case filled in, in the order of the form.
pub async fn values(conn: &mut Conn, case: CaseId) -> Result<Vec<ValueRow>> {
    conn.all(
        sql!(
            "select v.field_id, f.name_en, f.name_he, f.name_pl, f.kind, v.value, f.public
              from case_values v
              join case_fields f on f.id = v.field_id
              where v.case_id = $1
              order by (f.category_id is not null), f.position, f.id
              limit $2"
        ),
        (case, ROWS_MAX),
    )
    .await
}
