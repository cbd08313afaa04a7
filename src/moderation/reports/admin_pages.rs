//! The admin's pages of the reasons for reporting.

use super::queries::{NewReason, ReasonRow};
use super::{admin, admin_views as views, reasons};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ReasonId;
use crate::moderation::rules::{self, RuleRow};
use crate::screening::items::HARM;
use crate::ui::text::clean_line;
use crate::web::{self, Admin, Archive, Faults, Form, Path, Place};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/reasons";
/// The longest reason, in characters.
pub const LABEL_CHARS_MAX: usize = 120;

/// The addresses of the reasons.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/reasons", get(list).post(create))
        .route("/admin/reasons/new", get(fresh))
        .route("/admin/reasons/{id}", get(edit).post(update))
        .route("/admin/reasons/{id}/archive", post(archive))
        .route("/admin/reasons/{id}/place", post(place))
}

/// A reason as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
    pub rule: String,
    pub harm: String,
    pub illegal: String,
    pub anonymous: String,
}

impl Typed {
    fn of(row: &ReasonRow) -> Self {
        let on = |set: bool| if set { "on".to_owned() } else { String::new() };
        Self {
            label_en: row.label_en.clone(),
            label_he: row.label_he.clone(),
            label_pl: row.label_pl.clone(),
            rule: row.rule_code.clone().unwrap_or_default(),
            harm: row.harm.to_string(),
            illegal: on(row.illegal),
            anonymous: on(row.anonymous),
        }
    }

    /// The reason; `kept` is the rule that it has already, maybe a retired one.
    fn parse(&self, rules: &[RuleRow], kept: Option<&str>) -> Result<NewReason, Faults> {
        let mut faults = Faults::new();
        let mut label = |field: &'static str, typed: &str| {
            let label = clean_line(typed);
            if label.chars().count() > LABEL_CHARS_MAX {
                faults.add_with(field, "fault-too-long", &[("max", LABEL_CHARS_MAX.into())]);
            }
            label
        };
        let labels =
            [label("label_en", &self.label_en), label("label_he", &self.label_he), label("label_pl", &self.label_pl)];
        if labels.iter().all(String::is_empty) {
            faults.add("label_en", "reports-fault-label");
        }
        let rule_code = Some(self.rule.clone()).filter(|rule| !rule.is_empty());
        if rule_code.as_deref().is_some_and(|rule| kept != Some(rule) && !rules.iter().any(|one| one.code == rule)) {
            faults.add("rule", "fault-choice");
        }
        let harm = self.harm.parse().ok().filter(|harm| HARM.contains(harm));
        if harm.is_none() {
            faults.add("harm", "fault-choice");
        }
        let (illegal, anonymous) = (!self.illegal.is_empty(), !self.anonymous.is_empty());
        if anonymous && !illegal {
            faults.add("anonymous", "reports-fault-anonymous");
        }
        faults.into_result(NewReason { labels, rule_code, harm: harm.unwrap_or_default(), illegal, anonymous })
    }
}

fn draw(admin: &Admin, title: String, status: StatusCode, one: bool, body: maud::Markup) -> Response {
    let page = if one { "moderation::reason" } else { "moderation::reasons" };
    let mut frame = admin.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(admin.words.t("admin-title"), "/admin".into())];
    if one {
        frame.crumbs.push((admin.words.t("reports-admin"), LIST.into()));
    }
    web::page_status(status, frame.render(body))
}

/// Every reason.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = reasons(&mut conn).await?;
    let (_, rules) = rules::current(&mut conn).await?;
    let title = admin.words.t("reports-admin");
    Ok(draw(&admin, title, StatusCode::OK, false, views::list(admin.words, &rows, &rules)))
}

async fn in_force(app: &App) -> Result<Vec<RuleRow>> {
    Ok(rules::current(&mut app.db.read_current().await?).await?.1)
}

async fn row(app: &App, id: ReasonId) -> Result<ReasonRow> {
    let rows = reasons(&mut app.db.read_current().await?).await?;
    rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)
}

fn show(admin: &Admin, id: Option<ReasonId>, typed: &Typed, rules: &[RuleRow], faults: &Faults) -> Response {
    let words = admin.words;
    let title = if id.is_some() { words.t("reports-admin-edit") } else { words.t("reports-admin-new") };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let action = id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    draw(admin, title.clone(), status, true, views::one(words, &title, &action, typed, rules, faults))
}

/// The form of a new reason.
async fn fresh(State(app): State<App>, admin: Admin) -> Result<Response> {
    let typed = Typed { harm: "2".into(), ..Typed::default() };
    Ok(show(&admin, None, &typed, &in_force(&app).await?, &Faults::new()))
}

/// The form of one reason.
async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<ReasonId>) -> Result<Response> {
    let row = row(&app, id).await?;
    Ok(show(&admin, Some(id), &Typed::of(&row), &in_force(&app).await?, &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    let rules = in_force(&app).await?;
    let new = match typed.parse(&rules, None) {
        Ok(new) => new,
        Err(faults) => return Ok(show(&admin, None, &typed, &rules, &faults)),
    };
    let made = admin::make(&app, &admin.viewer, new).await.map(|_| ());
    saved(&admin, None, &typed, &rules, made)
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<ReasonId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let rules = in_force(&app).await?;
    let row = row(&app, id).await?;
    let new = match typed.parse(&rules, row.rule_code.as_deref()) {
        Ok(new) => new,
        Err(faults) => return Ok(show(&admin, Some(id), &typed, &rules, &faults)),
    };
    let changed = admin::change(&app, &admin.viewer, id, new).await;
    saved(&admin, Some(id), &typed, &rules, changed)
}

/// What cannot be kept stands above the form, with what was typed.
fn saved(admin: &Admin, id: Option<ReasonId>, typed: &Typed, rules: &[RuleRow], done: Result<()>) -> Result<Response> {
    match done {
        Err(Error::Conflict(why @ (admin::LAST | admin::FULL))) => {
            Ok(show(admin, id, typed, rules, &Faults::one("illegal", why)))
        }
        done => done.map(|()| web::see_other_saying(LIST, "flash-reports-reason-saved")),
    }
}

async fn archive(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<ReasonId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    let archived = archive.wanted();
    admin::archive(&app, &admin.viewer, id, archived).await?;
    let said = if archived { "flash-reports-reason-archived" } else { "flash-reports-reason-back" };
    Ok(web::see_other_saying(LIST, said))
}

async fn place(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<ReasonId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    admin::shift(&app, &admin.viewer, id, place.up()?).await?;
    Ok(web::see_other(LIST))
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn a_reason_needs_words_and_how_bad_it_is() {
        let fault =
            |typed: &Typed, field| typed.parse(&[], None).err().is_some_and(|faults| faults.of(field).is_some());
        let empty = Typed::default();
        assert!(fault(&empty, "label_en") && fault(&empty, "harm"));
        let hebrew = Typed { label_he: " זה גס ".into(), harm: "3".into(), ..Typed::default() };
        assert_eq!(hebrew.parse(&[], None).expect("a reason").labels[1], "זה גס");
        for harm in ["0", "6", "x", "-1"] {
            assert!(fault(&Typed { harm: harm.into(), ..hebrew.clone() }, "harm"), "{harm}");
        }
        assert!(fault(&Typed { rule: "gone".into(), ..hebrew.clone() }, "rule"));
        assert!(Typed { rule: "gone".into(), ..hebrew.clone() }.parse(&[], Some("gone")).is_ok());
        assert!(fault(&Typed { anonymous: "on".into(), ..hebrew }, "anonymous"), "only where the law says so");
    }
}
