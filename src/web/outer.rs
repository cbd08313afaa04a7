//! The outermost layer: request id, log line, measure, headers, small cookies, and failures drawn as pages.

use super::answer::SetFlash;
use super::failure::{self, CrossSite, Failure, Sent};
use super::limits::{Limits, Network};
use super::shared::Shared;
use super::viewer::ViewerSlot;
use super::visit::{self, FLASH_COOKIE, LANG_COOKIE, RequestId, Visit};
use super::{PageCache, compress, headers};
use crate::error::Error;
use crate::ids;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderValue, Method, StatusCode, header, request};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a client may take to send a form.
const FORM_MAX: Duration = Duration::from_secs(20);

/// Runs around everything. `shared` and `limits` go into the request's extensions; a page that `pages` has kept is
/// answered here, before anything else looks at the request.
pub async fn outer(
    shared: Arc<Shared>,
    limits: Arc<Limits>,
    pages: PageCache,
    request: Request,
    next: Next,
) -> Response {
    let started = Instant::now();
    let request_id = ids::nonce();
    let (mut parts, body) = request.into_parts();
    let slot = ViewerSlot::default();
    let brand = shared.brand().lang;
    if let Some(mut response) = shared.front.answer(&parts.method, &parts.uri, &parts.headers, brand) {
        headers::add(response.headers_mut(), shared.tls);
        log(&parts.method, route(&parts), &response, &slot, &request_id, started);
        return response;
    }
    if let Some(mut response) = at_the_door(&shared, &pages, &parts) {
        headers::add(response.headers_mut(), shared.tls);
        embed(&mut response, parts.uri.path());
        let response = compress::quick(response, visit::accepts_gzip(&parts.headers)).await;
        log(&parts.method, route(&parts), &response, &slot, &request_id, started);
        return response;
    }
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let network = limits.network(peer, &parts.headers, &shared.trusted_proxies);
    parts.extensions.insert(RequestId(request_id.clone()));
    parts.extensions.insert::<Network>(network);
    parts.extensions.insert(Arc::clone(&shared));
    parts.extensions.insert(slot.clone());
    let asked = Asked::of(&parts);
    let answered = match read_form(&parts, body, shared.request_bytes_max).await {
        Ok((body, sent)) => {
            let response = next.run(Request::from_parts(parts, body)).await;
            finish(response, &shared, &slot, &asked, &request_id, sent.as_ref()).await
        }
        Err(error) => finish(error.into_response(), &shared, &slot, &asked, &request_id, None).await,
    };
    log(&asked.method, &asked.route, &answered, &slot, &request_id, started);
    answered
}

/// A kept page, for a GET without any cookie: nothing about such a reader could change it but the language.
fn at_the_door(shared: &Shared, pages: &PageCache, parts: &request::Parts) -> Option<Response> {
    let plain = parts.method == Method::GET
        && !parts.headers.contains_key(header::COOKIE)
        && visit::lang_of_query(&parts.uri).is_none();
    if !plain {
        return None;
    }
    let lang = visit::browsers_lang(&parts.headers, shared.brand().lang);
    let path = parts.uri.path_and_query()?.as_str();
    pages.at_the_door(lang, path, &visit::Asked::of(&parts.headers))
}

fn route(parts: &request::Parts) -> &str {
    parts.extensions.get::<axum::extract::MatchedPath>().map_or("-", axum::extract::MatchedPath::as_str)
}

/// What is still needed of the request after the handler has taken it.
struct Asked {
    method: Method,
    uri: axum::http::Uri,
    headers: axum::http::HeaderMap,
    route: String,
}

impl Asked {
    fn of(parts: &request::Parts) -> Self {
        Self {
            method: parts.method.clone(),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            route: route(parts).to_owned(),
        }
    }
}

/// Takes a form into memory, so that it can be shown again should anything fail. Other bodies pass as they come.
async fn read_form(parts: &request::Parts, body: Body, limit: usize) -> Result<(Body, Option<Sent>), Error> {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if parts.method != Method::POST || !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((body, None));
    }
    let announced =
        parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(Error::TooLarge { limit_bytes: limit });
    }
    let content = tokio::time::timeout(FORM_MAX, axum::body::to_bytes(body, limit)).await.map_err(|_| Error::Slow)?;
    let content = content.map_err(|_| Error::TooLarge { limit_bytes: limit })?;
    let sent = sent(&parts.uri, &content);
    Ok((Body::from(content), Some(sent)))
}

fn sent(uri: &axum::http::Uri, content: &Bytes) -> Sent {
    let action = uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    Sent { action, content: content.clone() }
}

async fn finish(
    response: Response,
    shared: &Shared,
    slot: &ViewerSlot,
    asked: &Asked,
    request_id: &str,
    sent: Option<&Sent>,
) -> Response {
    let set_flash = response.extensions().get::<SetFlash>().cloned();
    let failed = response.status().is_client_error() || response.status().is_server_error();
    let mut response = if failed {
        log_failure(&response, request_id);
        let visit = Visit::read(shared, slot, &asked.uri, &asked.headers, request_id.to_owned());
        failure::draw(response, &visit, sent)
    } else {
        response
    };
    if let Some(SetFlash(key)) = set_flash {
        set_cookie(&mut response, shared, FLASH_COOKIE, key, 60);
    } else if asked.method == Method::GET
        && response.status() == StatusCode::OK
        && visit::cookie(&asked.headers, FLASH_COOKIE).is_some()
        && is_html(&response)
    {
        set_cookie(&mut response, shared, FLASH_COOKIE, "", 0);
    }
    if let Some(lang) = visit::lang_of_query(&asked.uri)
        && asked.method == Method::GET
        && is_html(&response)
    {
        set_cookie(&mut response, shared, LANG_COOKIE, lang.code(), 365 * 24 * 3600);
    }
    headers::add(response.headers_mut(), shared.tls);
    embed(&mut response, asked.uri.path());
    compress::quick(response, visit::accepts_gzip(&asked.headers)).await
}

/// A page that is made to stand inside of other sites' pages may do so; whatever failed may not.
fn embed(response: &mut Response, path: &str) {
    if headers::is_embed(path) && matches!(response.status(), StatusCode::OK | StatusCode::NOT_MODIFIED) {
        headers::open(response.headers_mut());
    }
}

fn is_html(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn set_cookie(response: &mut Response, shared: &Shared, name: &str, value: &str, max_age_s: u32) {
    let secure = if shared.tls { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The cause of a failure that is ours; never what the person typed.
fn log_failure(response: &Response, request_id: &str) {
    match response.extensions().get::<Failure>() {
        Some(Failure(error)) if matches!(**error, Error::Internal(_)) => {
            tracing::error!(request_id, error = %error, "request failed")
        }
        Some(Failure(error)) if matches!(**error, Error::Unavailable(_)) => {
            tracing::warn!(request_id, error = %error, "request refused")
        }
        _ => {}
    }
}

/// One line for each request: who (account id), what (route, not the path), how it ended. No address, no query.
fn log(method: &Method, route: &str, response: &Response, slot: &ViewerSlot, request_id: &str, started: Instant) {
    let elapsed = started.elapsed();
    let status = response.status().as_u16();
    let (viewer, _) = slot.get();
    let account = viewer.id_or_zero().0;
    let ms = u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX) as f64 / 1000.0;
    tracing::info!(request_id, account, method = %method, route, status, ms, "request");
    let class = match status / 100 {
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    };
    metrics::counter!("hearth_requests_total", "class" => class).increment(1);
    metrics::histogram!("hearth_request_seconds").record(elapsed.as_secs_f64());
}

/// Refuses changes that another site asked for (Sec-Fetch-Site, else Origin), and forms sent as `text/plain`.
pub async fn origin_check(request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let unsafe_method = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if unsafe_method && kind.starts_with("text/plain") {
        return cross_site();
    }
    next.run(request).await
}

/// What `CsrfLayer` answers: 403, drawn as a page by `outer`.
pub fn cross_site() -> Response {
    let mut response = StatusCode::FORBIDDEN.into_response();
    response.headers_mut().remove(header::CONTENT_TYPE);
    response.extensions_mut().insert(CrossSite);
    response
}
