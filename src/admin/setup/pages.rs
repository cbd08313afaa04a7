//! The pages of the first run.

use super::actions::{self, Founder};
use super::views;
use crate::accounts::sessions;
use crate::admin::brand::BrandSettings;
use crate::admin::brand::pages::take_logo;
use crate::app::App;
use crate::boards::uploads;
use crate::error::Result;
use crate::ids::AccountId;
use crate::web::{self, Admin, Faults, Path, Visitor};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use tower_sessions::Session;

/// The addresses of the first run.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/next-steps", get(next_steps))
        .route("/setup/{secret}", get(show).post(finish).layer(DefaultBodyLimit::disable()))
}

/// The form, for whoever has the link.
async fn show(State(app): State<App>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    actions::check(&app, &secret).await?;
    let mut settings = BrandSettings::of(&app.brand());
    settings.lang = visitor.words.lang;
    settings.name = String::new();
    Ok(web::page(draw(&visitor, &secret, &Founder::default(), &settings, &Faults::new())))
}

/// Become the admin and name the brand. Works once.
async fn finish(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Path(secret): Path<String>,
    request: Request,
) -> Result<Response> {
    actions::check(&app, &secret).await?;
    let user_agent =
        request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let mut form = uploads::receive(request, app.config.upload_bytes_max).await?;
    let mut faults = Faults::new();
    let founder = Founder::read(&form, &mut faults);
    let mut settings = BrandSettings::of(&app.brand());
    settings.read_basics(&form, &mut faults);
    take_logo(&app, &visitor, &mut form, &mut settings, &mut faults).await?;
    if faults.is_empty()
        && let Some(account) = found(&app, &visitor, &secret, &founder, &settings, &mut faults).await?
    {
        sessions::start(&session, account, &user_agent).await?;
        return Ok(web::see_other("/admin/next-steps"));
    }
    let page = draw(&visitor, &secret, &founder, &settings, &faults);
    Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, page))
}

/// Uses the link; none, with a fault, when the handle or address belongs to an account that an import brought in.
async fn found(
    app: &App,
    visitor: &Visitor,
    secret: &str,
    founder: &Founder,
    settings: &BrandSettings,
    faults: &mut Faults,
) -> Result<Option<AccountId>> {
    match actions::use_link(app, secret, founder.clone(), settings.clone(), visitor.words.lang).await {
        Ok((account, brand)) => {
            app.set_brand(brand);
            Ok(Some(account))
        }
        Err(error) if error.is_taken("accounts.handle_key") => {
            faults.add("handle", "fault-taken");
            Ok(None)
        }
        Err(error) if error.is_taken("accounts.email_key") => {
            faults.add("email", "fault-taken");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// What to do first.
async fn next_steps(State(app): State<App>, admin: Admin) -> Result<Response> {
    let frame = admin.frame("admin::next_steps", admin.words.t("admin-next-title"));
    let body = views::next_steps(admin.words, &admin.brand.name, app.config.smtp_url.is_some());
    Ok(web::page(frame.render(body)))
}

fn draw(visitor: &Visitor, secret: &str, founder: &Founder, settings: &BrandSettings, faults: &Faults) -> maud::Markup {
    let mut frame = visitor.frame("admin::setup", visitor.words.t("admin-setup-title"));
    frame.noindex = true;
    frame.render(views::form(visitor.words, secret, founder, settings, faults))
}
