//! Measures for Prometheus: kept in memory, read at `/metrics`.

use crate::app::App;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;

static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();

/// Begins to measure; once, at start. Without it nothing is measured.
pub fn start() {
    if let Ok(handle) = PrometheusBuilder::new().install_recorder() {
        let _ = HANDLE.set(handle);
    }
}

/// All measures as text; none when nothing is measured.
pub async fn text(app: &App) -> Option<String> {
    let handle = HANDLE.get()?;
    if let Ok(mut conn) = app.db.read().await
        && let Ok((waiting, dead)) = crate::jobs::queries::counts(&mut conn).await
    {
        metrics::gauge!("hearth_jobs_waiting").set(waiting as f64);
        metrics::gauge!("hearth_jobs_dead").set(dead as f64);
    }
    handle.run_upkeep();
    Some(handle.render())
}
