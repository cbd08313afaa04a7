//! The addresses of decisions: one's own statements, deciding of one's own accord, the desk's list, the export, sealed copies.

use super::evidence;
use super::form::{self, DecisionForm, FormContext};
use super::queries::{self, DecisionRow, EXPORT_MAX, LIST_MAX};
use super::views::{self, Appeal, Line, Opened, Shown};
use super::{export, make, reverse, target};
use crate::accounts;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DecisionId};
use crate::moderation::rules::{self, RuleRow};
use crate::policy::{self, Act, Role};
use crate::screening::Subject;
use crate::ui::text::clean_text;
use crate::web::{self, Admin, Faults, Form, Member, Moderator, Path, Query};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use chrono::{DateTime, Datelike as _, Days, Months, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

/// Earlier decisions that the page to decide on lists.
const HISTORY_MAX: i64 = 20;
/// Years that an export may begin or end in: both engines can bind them.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=9998;

/// The addresses of decisions.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/account/moderation", get(mine))
        .route("/account/moderation/{id}", get(statement))
        .route("/account/moderation/{id}/statement.json", get(statement_json))
        .route("/admin/evidence/{id}", get(sealed).post(unseal))
        .route("/desk/decide/{subject}/{id}", get(decide_form).post(decide))
        .route("/desk/decisions", get(list))
        .route("/desk/decisions/export.json", get(export_json))
        .route("/desk/decisions/{id}", get(one))
        .route("/desk/decisions/{id}/reversal", post(reversal))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Before {
    before: Option<i64>,
}

impl Before {
    fn id(&self) -> DecisionId {
        DecisionId(self.before.unwrap_or(i64::MAX))
    }
}

/// One page of a list, and the address of the next.
fn paged(mut rows: Vec<DecisionRow>, path: &str) -> (Vec<DecisionRow>, Option<String>) {
    let full = i64::try_from(rows.len()).is_ok_and(|count| count > LIST_MAX);
    rows.truncate(usize::try_from(LIST_MAX).unwrap_or(rows.len()));
    let next = rows.last().filter(|_| full).map(|row| format!("{path}?before={}", row.id));
    (rows, next)
}

/// What moderators decided about me.
async fn mine(State(app): State<App>, member: Member, Query(query): Query<Before>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = queries::of_account(&mut conn, member.actor().id, query.id(), LIST_MAX + 1).await?;
    let (rows, next) = paged(rows, "/account/moderation");
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        let target = thing(&mut conn, &row).await?;
        shown.push((row, target));
    }
    let body = views::mine(&member, &shown, next.as_deref());
    let title = member.words.t("decisions-mine");
    Ok(web::page(accounts::account_page(&member, "moderation::mine", &title, "/account/moderation", body)))
}

/// A decision that concerns this member; what is somebody else's does not exist.
async fn own(conn: &mut Conn, member: &Member, id: DecisionId) -> Result<DecisionRow> {
    let row = queries::by_id(conn, id).await?.ok_or(Error::NotFound)?;
    let mine = row.account_id == Some(member.actor().id) && (row.limiting || row.reverses_id.is_some());
    if mine { Ok(row) } else { Err(Error::NotFound) }
}

async fn rule_of(conn: &mut Conn, row: &DecisionRow) -> Result<Option<RuleRow>> {
    match row.rule_id {
        Some(rule) => rules::by_id(conn, rule).await,
        None => Ok(None),
    }
}

/// The thing of a decision, if it is still there.
async fn thing(conn: &mut Conn, row: &DecisionRow) -> Result<Option<super::Target>> {
    let Some(subject) = row.subject() else { return Ok(None) };
    match target::target(conn, subject).await {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

/// A statement of reasons, for whom it concerns.
async fn statement(State(app): State<App>, member: Member, Path(id): Path<DecisionId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = own(&mut conn, &member, id).await?;
    let rule = rule_of(&mut conn, &row).await?;
    let target = thing(&mut conn, &row).await?;
    let appeal = match queries::appeal_decided(&mut conn, id).await? {
        None => Appeal::None,
        Some(false) => Appeal::Open,
        Some(true) => Appeal::Decided,
    };
    let named = match row.made_by {
        Some(by) => queries::public_name(&mut conn, by).await?,
        None => None,
    };
    let reversal = queries::reversal_of(&mut conn, id).await?;
    drop(conn);
    note_read(&app, &member, &row);
    let shown =
        Shown { row: &row, rule: rule.as_ref(), target: target.as_ref(), named, appeal, reversal: reversal.as_ref() };
    let mut frame = member.frame("moderation::statement", member.words.t("decisions-statement"));
    frame.noindex = true;
    frame.crumbs = vec![(member.words.t("decisions-mine"), "/account/moderation".into())];
    Ok(web::page(frame.render(views::statement(&member, &shown))))
}

/// Notes behind the page's back that it was read, the first time; when that is lost, it merely looks unread.
fn note_read(app: &App, member: &Member, row: &DecisionRow) {
    if row.read_at.is_some() {
        return;
    }
    let Ok(permit) = policy::permit(&member.viewer, Act::AccountKeep { owner: member.actor().id }) else { return };
    let (db, id) = (app.db.clone(), row.id);
    tokio::spawn(async move {
        let noted = db.write(permit, move |tx| Box::pin(async move { queries::set_read(tx, id).await })).await;
        if let Err(error) = noted {
            tracing::warn!(decision = id.0, %error, "that a statement was read was not noted");
        }
    });
}

/// The same in the shape of the Transparency Database.
async fn statement_json(State(app): State<App>, member: Member, Path(id): Path<DecisionId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = own(&mut conn, &member, id).await?;
    let rows =
        queries::to_export(&mut conn, row.made_at, row.made_at + chrono::TimeDelta::seconds(1), Some(id), 1).await?;
    let said = rows.first().and_then(|row| export::statement(row, &member.base_url)).ok_or(Error::NotFound)?;
    file(&format!("statement-{}", row.puid), &said)
}

fn file(name: &str, said: &Value) -> Result<Response> {
    let body = serde_json::to_vec_pretty(said).map_err(Error::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.json\"")),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Span {
    from: String,
    to: String,
}

impl Span {
    /// From the beginning of one day to the end of another; a month when nothing is said.
    fn read(&self, now: DateTime<Utc>) -> Result<(NaiveDate, NaiveDate)> {
        let today = now.date_naive();
        let day = |text: &str, otherwise: NaiveDate| {
            if text.is_empty() {
                Some(otherwise)
            } else {
                text.parse().ok().filter(|day: &NaiveDate| YEARS.contains(&day.year()))
            }
        };
        let from = day(&self.from, today.checked_sub_months(Months::new(1)).unwrap_or(today));
        let span = from.zip(day(&self.to, today)).filter(|(from, to)| from <= to);
        span.ok_or(Error::BadInput("error-bad-query"))
    }
}

/// Every limiting decision of a time, in the shape of the Transparency Database.
async fn export_json(State(app): State<App>, moderator: Moderator, Query(span): Query<Span>) -> Result<Response> {
    let (from, to) = span.read(moderator.now)?;
    let end = to.checked_add_days(Days::new(1)).ok_or(Error::BadInput("error-bad-query"))?;
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let mut conn = app.db.read().await?;
    let rows = queries::to_export(&mut conn, midnight(from), midnight(end), None, EXPORT_MAX + 1).await?;
    let most = usize::try_from(EXPORT_MAX).unwrap_or(usize::MAX);
    // What does not fit is said, not left out in silence.
    let complete = rows.len() <= most;
    let said: Vec<Value> =
        rows.iter().take(most).filter_map(|row| export::statement(row, &moderator.base_url)).collect();
    let name = format!("statements-{from}-{to}");
    file(&name, &json!({ "from": from.to_string(), "to": to.to_string(), "complete": complete, "statements": said }))
}

fn subject_of(word: &str, id: i64) -> Result<Subject> {
    Subject::of(word, id).filter(|subject| !matches!(subject, Subject::Appeal(_))).ok_or(Error::NotFound)
}

async fn context(app: &App, moderator: &Moderator, word: &str, id: i64) -> Result<(FormContext, Vec<DecisionRow>)> {
    let subject = subject_of(word, id)?;
    let mut conn = app.db.read_current().await?;
    let item = queries::open_item(&mut conn, subject).await?;
    let action = format!("/desk/decide/{word}/{id}");
    let context = form::context(&mut conn, &moderator.viewer, subject, item, action, moderator.now).await?;
    let earlier = match context.target.account {
        Some(account) => queries::of_account(&mut conn, account, DecisionId(i64::MAX), HISTORY_MAX).await?,
        None => queries::of_subject(&mut conn, subject, HISTORY_MAX).await?,
    };
    Ok((context, earlier))
}

/// What a link to the form has chosen already.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    measure: String,
}

/// The page on which a moderator decides of their own accord.
async fn decide_form(
    State(app): State<App>,
    moderator: Moderator,
    Path((word, id)): Path<(String, i64)>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let (context, earlier) = context(&app, &moderator, &word, id).await?;
    let fresh = DecisionForm { measure: chosen.measure, ..context.fresh() };
    Ok(draw(&moderator, &context, &fresh, &Faults::new(), &earlier))
}

async fn decide(
    State(app): State<App>,
    moderator: Moderator,
    Path((word, id)): Path<(String, i64)>,
    Form(typed): Form<DecisionForm>,
) -> Result<Response> {
    let (context, earlier) = context(&app, &moderator, &word, id).await?;
    let new = match form::prepare(&app, &context, &typed).await? {
        Ok(new) => new,
        Err(faults) => return Ok(draw(&moderator, &context, &typed, &faults, &earlier)),
    };
    let made = make(&app, &moderator.viewer, new).await?;
    Ok(web::see_other_saying(format!("/desk/decisions/{made}"), "flash-decisions-made"))
}

fn draw(
    moderator: &Moderator,
    context: &FormContext,
    typed: &DecisionForm,
    faults: &Faults,
    earlier: &[DecisionRow],
) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut frame = moderator.frame("moderation::decide", moderator.words.t("decisions-page"));
    frame.noindex = true;
    frame.crumbs = desk_crumbs(moderator);
    web::page_status(status, frame.render(views::decide(moderator, context, typed, faults, earlier)))
}

fn desk_crumbs(moderator: &Moderator) -> Vec<(String, String)> {
    vec![(moderator.words.t("decisions-title"), "/desk/decisions".into())]
}

/// All decisions, newest first.
async fn list(State(app): State<App>, moderator: Moderator, Query(query): Query<Before>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, next) = paged(queries::latest(&mut conn, query.id(), LIST_MAX + 1).await?, "/desk/decisions");
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        lines.push(line(&mut conn, row).await?);
    }
    let (from, to) = Span::default().read(moderator.now)?;
    let mut frame = moderator.frame("moderation::decisions", moderator.words.t("decisions-title"));
    frame.noindex = true;
    let body = views::desk(&moderator, &lines, &from.to_string(), &to.to_string(), next.as_deref());
    Ok(web::page(frame.render(body)))
}

async fn line(conn: &mut Conn, row: DecisionRow) -> Result<Line> {
    let account = match row.account_id {
        Some(id) => accounts::by_id(conn, id).await?.map(|row| (row.handle, row.name)),
        None => None,
    };
    let by = match row.made_by {
        Some(id) => accounts::by_id(conn, id).await?.map(|row| row.name),
        None => None,
    };
    let target = thing(conn, &row).await?;
    let excerpt = target.map(|target| target.excerpt(views::EXCERPT_CHARS)).unwrap_or_default();
    Ok(Line { row, excerpt, account, by })
}

/// One decision, as moderators read it.
async fn one(State(app): State<App>, moderator: Moderator, Path(id): Path<DecisionId>) -> Result<Response> {
    show(&app, &moderator, id, "", &Faults::new()).await
}

async fn show(app: &App, moderator: &Moderator, id: DecisionId, why: &str, faults: &Faults) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let rule = rule_of(&mut conn, &row).await?;
    let target = thing(&mut conn, &row).await?;
    let sealed = queries::evidence(&mut conn, id).await?.is_some();
    let act = Act::Decide { affected: row.account_id.unwrap_or(AccountId(0)), reported: false };
    let reversible = row.limiting && row.reversed_at.is_none() && policy::permit(&moderator.viewer, act).is_ok();
    let line = line(&mut conn, row).await?;
    let opened = Opened {
        line: &line,
        rule: rule.as_ref(),
        target: target.as_ref(),
        sealed,
        reversible,
        why,
        faults,
        is_admin: moderator.actor().role == Role::Admin,
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut frame = moderator.frame("moderation::decision", moderator.words.t("decisions-one"));
    frame.noindex = true;
    frame.crumbs = desk_crumbs(moderator);
    Ok(web::page_status(status, frame.render(views::opened(moderator, &opened))))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Why {
    why: String,
}

/// Takes a decision back.
async fn reversal(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<DecisionId>,
    Form(typed): Form<Why>,
) -> Result<Response> {
    let why = clean_text(&typed.why).trim().to_owned();
    let mut faults = Faults::new();
    match why.chars().count() {
        0 => faults.add("why", "fault-required"),
        1..=super::EXPLANATION_CHARS_MAX => {}
        _ => faults.add_with("why", "fault-too-long", &[("max", super::EXPLANATION_CHARS_MAX.into())]),
    }
    if !faults.is_empty() {
        return show(&app, &moderator, id, &why, &faults).await;
    }
    let permit = policy::permit(&moderator.viewer, Act::QueueWork)?;
    let by = permit.actor();
    app.db.write(permit, move |tx| Box::pin(async move { reverse(tx, id, by, &why).await })).await?;
    Ok(web::see_other_saying(format!("/desk/decisions/{id}"), "flash-decisions-reversed"))
}

/// A sealed copy, still closed.
async fn sealed(State(app): State<App>, admin: Admin, Path(id): Path<DecisionId>) -> Result<Response> {
    let row = queries::evidence(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let mut frame = admin.frame("moderation::evidence", admin.words.t("decisions-evidence"));
    frame.noindex = true;
    Ok(web::page(frame.render(views::sealed(&admin, &row))))
}

/// Opens it; that is written down.
async fn unseal(State(app): State<App>, admin: Admin, Path(id): Path<DecisionId>) -> Result<Response> {
    let sealed = evidence::look(&app, &admin.viewer, id).await?;
    let row = queries::evidence(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let mut frame = admin.frame("moderation::evidence", admin.words.t("decisions-evidence"));
    frame.noindex = true;
    Ok(web::page(frame.render(views::unsealed(&admin, &row, &sealed))))
}
