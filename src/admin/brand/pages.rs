//! The brand's settings, and its logo.

use super::{BrandSettings, logo, views};
use crate::app::App;
use crate::boards::uploads::{self, Incoming};
use crate::error::Result;
use crate::policy::{self, Act};
use crate::web::{self, Admin, Faults, Path};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

/// The addresses of the settings and of the logo.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/settings", get(show).post(change).layer(DefaultBodyLimit::disable()))
        .route("/brand/{file}", get(show_logo))
}

/// The settings as they are.
async fn show(State(app): State<App>, admin: Admin) -> Result<Response> {
    Ok(web::page(draw(&admin, &BrandSettings::of(&app.brand()), &Faults::new())))
}

/// Change the settings.
async fn change(State(app): State<App>, admin: Admin, request: Request) -> Result<Response> {
    let permit = policy::permit(&admin.viewer, Act::SettingsChange)?;
    let mut form = uploads::receive(request, app.config.upload_bytes_max).await?;
    let mut settings = BrandSettings::of(&app.brand());
    let mut faults = Faults::new();
    settings.read_basics(&form, &mut faults);
    settings.read_rest(&form, &mut faults);
    if !form.text("remove_logo").is_empty() {
        settings.logo = None;
    }
    take_logo(&app, &admin, &mut form, &mut settings, &mut faults).await?;
    if !faults.is_empty() {
        return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, draw(&admin, &settings, &faults)));
    }
    let brand = app.db.write(permit, move |tx| Box::pin(async move { super::save(tx, &settings).await })).await?;
    app.set_brand(brand);
    Ok(web::see_other_saying("/admin/settings", "flash-settings-saved"))
}

/// Stores the logo that came with a form, if one came and nothing else is wrong with the form.
pub async fn take_logo(
    app: &App,
    visit: &web::Visit,
    form: &mut Incoming,
    settings: &mut BrandSettings,
    faults: &mut Faults,
) -> Result<()> {
    if !faults.is_empty() {
        return Ok(());
    }
    let stored = match std::mem::replace(&mut form.file, Ok(Vec::new())) {
        Ok(bytes) if bytes.is_empty() => return Ok(()),
        Ok(bytes) => logo::store(app, bytes).await?,
        Err(refusal) => Err(refusal),
    };
    match stored {
        Ok(path) => settings.logo = Some(path),
        Err(refusal) => *faults = refusal.fault("logo", app.config.upload_bytes_max, &visit.words),
    }
    Ok(())
}

/// A logo, for everyone.
async fn show_logo(State(app): State<App>, Path(name): Path<String>) -> Result<Response> {
    let (media_type, content) = logo::open(&app, &name).await?;
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ];
    Ok((headers, Body::from_stream(content.into_stream())).into_response())
}

fn draw(admin: &Admin, settings: &BrandSettings, faults: &Faults) -> maud::Markup {
    let mut frame = admin.frame("admin::settings", admin.words.t("admin-settings"));
    frame.crumbs = vec![(admin.words.t("admin-title"), "/admin".into())];
    frame.render(views::settings(admin.words, settings, faults))
}
