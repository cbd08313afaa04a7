//! `/admin/screening`: the figures, mail domains, sites.

use super::{MailAct, SiteState, queries, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::screening::marks::queries as marks;
use crate::screening::{Holds, Thresholds, facts, thresholds};
use crate::web::{self, Faults, Form, Moderator, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The page's address.
pub const PATH: &str = "/admin/screening";
/// Mail domains on one page.
const MAIL_PAGE: i64 = 100;
/// Sites shown of each state.
const SITES_MAX: i64 = 100;

/// The addresses of the settings of screening.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/screening", get(show).post(save))
        .route("/admin/screening/mail", post(add_mail))
        .route("/admin/screening/mail/removal", post(remove_mail))
        .route("/admin/screening/sites", post(judge_site))
}

/// Where the list of mail domains goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct After {
    after: String,
}

/// The figures as they were typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    holds: String,
    #[serde(flatten)]
    figures: BTreeMap<String, String>,
}

/// Mail domains as they were typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedMail {
    pub domains: String,
    pub act: String,
}

/// A domain, and what is to be done with it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedSite {
    pub domain: String,
    pub state: String,
}

/// Everything the page shows.
async fn load(app: &App, after: &str) -> Result<views::Shown> {
    let mut conn = app.db.read_current().await?;
    let thresholds = thresholds(&mut conn).await?;
    let wave = facts::is_wave(&mut conn, app.now(), &thresholds).await?;
    let mut mail = queries::mail(&mut conn, after, MAIL_PAGE + 1).await?;
    let more = mail.len() > MAIL_PAGE.unsigned_abs() as usize;
    mail.truncate(MAIL_PAGE.unsigned_abs() as usize);
    let mut sites = Vec::new();
    for state in [SiteState::Bad, SiteState::Trusted, SiteState::Unknown] {
        sites.push((state, marks::domains(&mut conn, state.as_str(), SITES_MAX).await?));
    }
    let mail_count = queries::count_mail(&mut conn).await?;
    Ok(views::Shown {
        wave,
        mail,
        more,
        mail_count,
        sites,
        figures: thresholds.clone(),
        typed: BTreeMap::new(),
        typed_mail: TypedMail::default(),
        typed_site: TypedSite::default(),
        faults: Faults::new(),
    })
}

fn draw(visit: &Moderator, shown: &views::Shown) -> Response {
    let mut frame = visit.frame("screening::setup", visit.words.t("screening-title"));
    frame.noindex = true;
    let status = if shown.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::page_status(status, frame.render(views::page(visit, shown)))
}

/// The page.
async fn show(State(app): State<App>, visit: Moderator, Query(after): Query<After>) -> Result<Response> {
    Ok(draw(&visit, &load(&app, &after.after).await?))
}

impl Typed {
    fn parse(&self) -> Result<Thresholds, Faults> {
        let mut faults = Faults::new();
        let mut read = Thresholds::default();
        match Holds::parse(&self.holds) {
            Some(holds) => read.holds = holds,
            None => faults.add("holds", "fault-choice"),
        }
        for one in &crate::screening::thresholds::ALL {
            let typed = self.figures.get(one.field).map(|typed| typed.trim().parse::<i64>());
            match typed {
                Some(Ok(value)) if one.range.contains(&value) => (one.set)(&mut read, value),
                _ => {
                    let (min, max) = (*one.range.start(), *one.range.end());
                    faults.add_with(one.field, "screening-fault-range", &[("min", min.into()), ("max", max.into())]);
                }
            }
        }
        faults.into_result(read)
    }
}

/// Keeps the figures.
async fn save(State(app): State<App>, visit: Moderator, Form(typed): Form<Typed>) -> Result<Response> {
    match typed.parse() {
        Ok(read) => {
            super::save(&app, &visit.viewer, read).await?;
            Ok(web::see_other_saying(PATH, "flash-screening-saved"))
        }
        Err(faults) => {
            let mut shown = load(&app, "").await?;
            (shown.typed, shown.faults) = (typed.figures, faults);
            shown.figures.holds = Holds::parse(&typed.holds).unwrap_or(shown.figures.holds);
            Ok(draw(&visit, &shown))
        }
    }
}

/// Puts mail domains on the list.
async fn add_mail(State(app): State<App>, visit: Moderator, Form(typed): Form<TypedMail>) -> Result<Response> {
    let mut faults = Faults::new();
    let (domains, wrong) = super::domains(&typed.domains);
    if wrong > 0 {
        faults.add_with("domains", "screening-fault-domains", &[("count", wrong.into())]);
    } else if domains.is_empty() {
        faults.add("domains", "fault-required");
    }
    let act = MailAct::parse(&typed.act);
    if act.is_none() {
        faults.add("act", "fault-choice");
    }
    if let (true, Some(act)) = (faults.is_empty(), act) {
        super::add_mail(&app, &visit.viewer, domains, act).await?;
        return Ok(web::see_other_saying(PATH, "flash-screening-mail-added"));
    }
    let mut shown = load(&app, "").await?;
    (shown.typed_mail, shown.faults) = (typed, faults);
    Ok(draw(&visit, &shown))
}

/// Takes a mail domain off the list.
async fn remove_mail(State(app): State<App>, visit: Moderator, Form(typed): Form<TypedSite>) -> Result<Response> {
    super::remove_mail(&app, &visit.viewer, typed.domain).await?;
    Ok(web::see_other_saying(PATH, "flash-screening-mail-removed"))
}

/// Keeps what moderators say of a site.
async fn judge_site(State(app): State<App>, visit: Moderator, Form(typed): Form<TypedSite>) -> Result<Response> {
    let state = SiteState::parse(&typed.state).ok_or(Error::BadInput("error-bad-form"))?;
    let Some(domain) = super::domain(&typed.domain) else {
        let mut shown = load(&app, "").await?;
        shown.faults.add("domain", "screening-fault-domain");
        shown.typed_site = typed;
        return Ok(draw(&visit, &shown));
    };
    super::judge_site(&app, &visit.viewer, crate::screening::links::site(&domain), state).await?;
    Ok(web::see_other_saying(PATH, "flash-screening-site-saved"))
}
