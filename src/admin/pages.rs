//! The overview.

use super::{queries, views};
use crate::app::App;
use crate::db::Engine;
use crate::error::Result;
use crate::web::{self, Admin};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// The address of the overview.
pub fn routes() -> Router<App> {
    Router::new().route("/admin", get(overview))
}

/// How this home stands: mail, storage, database, version, figures.
async fn overview(State(app): State<App>, admin: Admin) -> Result<Response> {
    let figures = queries::figures(&mut app.db.read().await?).await?;
    let house = views::House {
        version: env!("CARGO_PKG_VERSION"),
        base_url: app.config.base_url.clone(),
        tls: app.config.tls(),
        sqlite: app.db.engine() == Engine::Sqlite,
        replica: app.config.database_replica_url.is_some(),
        mail: app.config.smtp_url.is_some(),
        mail_from: app.config.mail_from.clone(),
        outbox: app.config.data_dir.join("outbox").display().to_string(),
        storage: app.config.storage_url.split('?').next().unwrap_or_default().to_owned(),
    };
    let frame = admin.frame("admin::overview", admin.words.t("admin-title"));
    Ok(web::page(frame.render(views::overview(admin.words, &figures, &house))))
}
