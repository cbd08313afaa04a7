//! Mail handed over by HTTP: for mail providers and gateways that push it.

use super::outcome::Told;
use super::receive::{self, Incoming};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::sha256_hex;
use axum::body::Body;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Json, Router};
use futures_util::StreamExt as _;
use serde_json::json;

/// The address that mail is handed over at.
pub fn routes() -> Router<App> {
    Router::new().route("/mail/inbound", post(inbound))
}

/// A mail server that knows `HEARTH_MAIL_IN_TOKEN`. For anybody else, and without a token, there is nothing here.
pub struct MailServer(());

impl FromRequestParts<App> for MailServer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let given =
            parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        let known = app.config.mail_in_token.as_deref().zip(given).is_some_and(|(token, given)| {
            // Compared by their hashes, so that the time taken tells nothing.
            sha256_hex(token) == sha256_hex(given)
        });
        if known { Ok(Self(())) } else { Err(Error::NotFound) }
    }
}

/// One whole mail as `message/rfc822`. 200: done with; 422: refused; 400 and 413: cannot be read; 503: send it again later.
async fn inbound(State(app): State<App>, _server: MailServer, headers: HeaderMap, body: Body) -> Result<Response> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("message/rfc822") {
        return Ok(answer(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send one mail as message/rfc822"));
    }
    let mail = Incoming::of(&app, beginning(body, app.config.mail_in_bytes_max.saturating_add(1)).await?);
    let cut_off = mail.cut_off;
    let outcome = receive::receive(&app, mail).await?;
    Ok(match outcome.told() {
        _ if cut_off => answer(StatusCode::PAYLOAD_TOO_LARGE, "too large"),
        Told::Taken => answer(StatusCode::OK, "taken"),
        Told::Refused => answer(StatusCode::UNPROCESSABLE_ENTITY, "refused"),
        Told::Unreadable => answer(StatusCode::BAD_REQUEST, "unreadable"),
    })
}

/// So many bytes of a body at most; what comes after them is not read.
async fn beginning(body: Body, bytes_max: usize) -> Result<Vec<u8>> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Error::BadInput("error-bad-form"))?;
        bytes.extend_from_slice(&chunk[..chunk.len().min(bytes_max - bytes.len())]);
        if bytes.len() >= bytes_max {
            break;
        }
    }
    Ok(bytes)
}

fn answer(status: StatusCode, said: &'static str) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], Json(json!({ "mail": said }))).into_response()
}
