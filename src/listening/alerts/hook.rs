//! The pager of whoever is on call: an address that an escalated alert is sent to, signed as Standard Webhooks has it.
//!
//! The address and its secret are kept in a setting, the secret sealed under the house's own; it is shown once, when it is made.

use super::queries;
use super::{LIST, letters, path, said, views};
use crate::app::App;
use crate::db::{self, Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::AlertId;
use crate::incidents::{WebhookMessage, new_webhook_secret, seal_text, send_webhook, unseal_text};
use crate::jobs;
use crate::policy::{self, Act};
use crate::ui::text::clean_line;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Leader};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Sends an alert to the pager: `{"alert": id}`.
pub const HOOK: &str = "alerts.hook";
/// The page.
pub const PAGE: &str = "/desk/listening/alerts/settings";
const SETTING: &str = "listening.alert_hook";
const PURPOSE: &str = "alert webhook";
/// Characters of an address at most.
const URL_CHARS_MAX: usize = 1_000;

/// The addresses of the pager's page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/listening/alerts/settings", get(show).post(save))
        .route("/desk/listening/alerts/settings/test", post(test))
}

/// As it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    url: String,
    /// Sealed.
    secret: String,
}

async fn kept(conn: &mut Conn) -> Result<Option<Kept>> {
    let text = db::setting(conn, SETTING).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Has an alert sent to the pager, if there is one.
pub async fn ask(tx: &mut Tx, alert: AlertId) -> Result<()> {
    if kept(tx).await?.is_none() {
        return Ok(());
    }
    let now = tx.now();
    jobs::enqueue(tx, HOOK, &json!({ "alert": alert }), now).await
}

/// Sends it. An answer that is not a good one is a fault: the job comes again.
pub async fn page_somebody(app: App, payload: Value) -> Result<()> {
    let id = AlertId(jobs::number(&payload, "alert")?);
    let mut conn = app.db.read_current().await?;
    let Some(kept) = kept(&mut conn).await? else { return Ok(()) };
    let Some(alert) = queries::by_id(&mut conn, id).await? else { return Ok(()) };
    let parts = queries::parts(&mut conn, &[id]).await?;
    drop(conn);
    let brand = app.brand();
    let words = Words::of(brand.lang);
    let body = json!({
        "type": "alert.escalated",
        "alert": {
            "id": alert.id,
            "url": app.url(&path(alert.id)),
            "title": said::title(words, &alert, &parts),
            "severity": alert.severity.as_str(),
            "state": alert.state.as_str(),
            "raised_at": alert.raised_at.to_rfc3339(),
            "facts": letters::facts(words, brand.zone, &alert, &parts),
            "terms": alert.terms(),
        },
    });
    send(&app, &kept, format!("alert_{id}"), &body).await.map_err(Error::Internal)
}

/// Sends a message; what went wrong, in a word.
async fn send(app: &App, kept: &Kept, id: String, body: &Value) -> Result<(), String> {
    let secret = unseal_text(&app.secrets, PURPOSE, &kept.secret).ok_or("the secret of the pager does not open")?;
    let body = serde_json::to_vec(body).map_err(|error| error.to_string())?;
    let message = WebhookMessage { url: kept.url.clone(), id, secret, body };
    match send_webhook(app, message).await {
        Ok(answer) if (200..300).contains(&answer.status) => Ok(()),
        Ok(answer) => Err(answer.status.to_string()),
        Err(refused) => Err(refused.as_str().to_owned()),
    }
}

/// What the page shows.
pub struct Shown {
    /// As typed, or as kept.
    pub url: String,
    pub is_set: bool,
    /// Just made: shown this once.
    pub secret: Option<String>,
    /// How a test went: nothing, or what went wrong.
    pub tested: Option<Option<String>>,
    pub faults: Faults,
}

async fn show(State(app): State<App>, leader: Leader) -> Result<Response> {
    draw(&app, &leader, None, None, Faults::new()).await
}

async fn draw(
    app: &App,
    leader: &Leader,
    secret: Option<String>,
    tested: Option<Option<String>>,
    faults: Faults,
) -> Result<Response> {
    let kept = kept(&mut app.db.read_current().await?).await?;
    let is_set = kept.is_some();
    let shown = Shown { url: kept.map(|kept| kept.url).unwrap_or_default(), is_set, secret, tested, faults };
    Ok(page(leader, &shown))
}

fn page(leader: &Leader, shown: &Shown) -> Response {
    let words = leader.words;
    let mut frame = leader.frame("listening::alert_settings", words.t("alerts-hook-title"));
    frame.noindex = true;
    frame.crumbs = vec![(words.t("alerts-title"), LIST.into())];
    let status = if shown.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::page_status(status, frame.render(views::hook(words, shown)))
}

/// Sets the address with a new secret, which is shown once; an empty one takes it away.
async fn save(State(app): State<App>, leader: Leader, Form(typed): Form<Fields>) -> Result<Response> {
    let permit = policy::permit(&leader.viewer, Act::SourceArrange)?;
    let url = clean_line(typed.get("url"));
    if !url.is_empty() && !is_address(&url) {
        let faults = Faults::one("url", "alerts-fault-url");
        let is_set = kept(&mut app.db.read_current().await?).await?.is_some();
        return Ok(page(&leader, &Shown { url, is_set, secret: None, tested: None, faults }));
    }
    let secret = new_webhook_secret();
    let value = match url.is_empty() {
        true => String::new(),
        false => {
            let kept = Kept { secret: seal_text(&app.secrets, PURPOSE, &secret)?, url: url.clone() };
            serde_json::to_string(&kept).map_err(Error::internal)?
        }
    };
    app.db.write(permit, move |tx| Box::pin(async move { db::set_setting(tx, SETTING, &value).await })).await?;
    if url.is_empty() {
        return Ok(web::see_other_saying(PAGE, "flash-alerts-hook-gone"));
    }
    draw(&app, &leader, Some(secret), None, Faults::new()).await
}

fn is_address(url: &str) -> bool {
    let scheme = url.starts_with("https://") || url.starts_with("http://");
    scheme && url.chars().count() <= URL_CHARS_MAX && !url.contains(char::is_whitespace)
}

/// Sends a message of trial, and says how it went.
async fn test(State(app): State<App>, leader: Leader) -> Result<Response> {
    let Some(kept) = kept(&mut app.db.read_current().await?).await? else { return Ok(web::see_other(PAGE)) };
    let body = json!({ "type": "alert.test", "url": app.url(LIST) });
    let id = format!("alert_test_{}", app.now().timestamp_micros());
    let tested = send(&app, &kept, id, &body).await.err();
    draw(&app, &leader, None, Some(tested), Faults::new()).await
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_is_one_of_the_web() {
        assert!(is_address("https://pager.test/hook?key=1"));
        for bad in ["pager.test", "file:///etc/passwd", "https://a b", "javascript:alert(1)"] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
