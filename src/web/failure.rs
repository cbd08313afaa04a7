//! Errors as pages: what happened, what was kept, what to do next, in the reader's language.
//!
//! A handler returns an [`Error`]; it travels as an extension of the response until `outer` draws its page. What the
//! person had typed into a form comes back on that page, ready to be sent again.

use super::visit::Visit;
use crate::error::Error;
use crate::policy::Denied;
use crate::ui;
use crate::words::Words;
use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::sync::Arc;

/// Seconds after which to try again when the site is overloaded or the database is gone.
const RETRY_AFTER_S: u64 = 5;
/// Fields shown again at most.
const FIELDS_MAX: usize = 100;
/// Fields whose value is never sent back.
const SECRET_FIELDS: [&str; 3] = ["password", "new_password", "current_password"];

/// An error on its way out.
#[derive(Clone)]
pub(super) struct Failure(pub Arc<Error>);

/// A request refused by the origin check.
#[derive(Clone)]
pub(super) struct CrossSite;

/// What the person sent: where to, and the form as it came.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub action: String,
    pub content: Bytes,
}

impl Sent {
    /// The fields in their order, without null bytes, which would only fail again.
    fn fields(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.content)
            .take(FIELDS_MAX)
            .map(|(name, value)| (name.into_owned(), value.replace('\0', "")))
            .collect()
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = status(&self);
        let mut response = status.into_response();
        let wait = match &self {
            Self::TooMany { retry_after_s } => Some(*retry_after_s),
            Self::Unavailable(_) => Some(RETRY_AFTER_S),
            _ => None,
        };
        if let Some(wait) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
        }
        response.extensions_mut().insert(Failure(Arc::new(self)));
        response
    }
}

fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Denied(_) => StatusCode::FORBIDDEN,
        Error::Conflict(_) | Error::Taken(_) => StatusCode::CONFLICT,
        Error::BadInput(_) => StatusCode::BAD_REQUEST,
        Error::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        Error::Slow => StatusCode::REQUEST_TIMEOUT,
        Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// What an error page says.
struct Says {
    title: String,
    text: String,
    next: String,
}

/// The page for a response that failed without a body; the response as it was when it did not fail.
pub(super) fn draw(response: Response, visit: &Visit, sent: Option<&Sent>) -> Response {
    let failure = response.extensions().get::<Failure>().cloned();
    let empty = failure.is_some() || !response.headers().contains_key(header::CONTENT_TYPE);
    if !empty || !(response.status().is_client_error() || response.status().is_server_error()) {
        return response;
    }
    if let Some(Failure(error)) = &failure
        && matches!(**error, Error::Denied(Denied::SignIn))
        && sent.is_none()
    {
        return super::see_other(format!("/sign-in?next={}", ui::query_value(&visit.path)));
    }
    let cross_site = response.extensions().get::<CrossSite>().is_some();
    let says = match &failure {
        Some(Failure(error)) => of_error(error, visit.words),
        None if cross_site => {
            of("error-cross-site-title", "error-cross-site-text", "error-cross-site-next", visit.words)
        }
        None => of_status(response.status(), visit.words),
    };
    let body = page(&says, visit, sent.filter(|_| !cross_site));
    let markup = visit.frame("web::failure", says.title.clone());
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    parts.headers.remove(header::CONTENT_LENGTH);
    let frame = ui::Frame { noindex: true, ..markup };
    Response::from_parts(parts, frame.render(body).into_string().into())
}

fn of(title: &str, text: &str, next: &str, words: Words) -> Says {
    Says { title: words.t(title), text: words.t(text), next: words.t(next) }
}

fn of_error(error: &Error, words: Words) -> Says {
    match error {
        Error::NotFound => of("error-not-found-title", "error-not-found-text", "error-not-found-next", words),
        Error::Denied(denied) => of_denied(*denied, words),
        Error::Conflict(key) => of("error-conflict-title", key, "error-conflict-next", words),
        Error::Taken(_) => of("error-conflict-title", "error-taken-text", "error-conflict-next", words),
        Error::BadInput(key) => of("error-bad-input-title", key, "error-bad-input-next", words),
        Error::TooLarge { limit_bytes } => {
            let limit = words.bytes(u64::try_from(*limit_bytes).unwrap_or(u64::MAX));
            Says {
                text: words.with("error-too-large-text", &[("limit", limit.into())]),
                ..of_status(StatusCode::PAYLOAD_TOO_LARGE, words)
            }
        }
        Error::Slow => of_status(StatusCode::REQUEST_TIMEOUT, words),
        Error::TooMany { retry_after_s } => {
            let wait = words.span(*retry_after_s);
            Says {
                title: words.t("error-too-many-title"),
                text: words.with("error-too-many-text", &[("wait", wait.into())]),
                next: words.t("error-too-many-next"),
            }
        }
        Error::Unavailable(_) => {
            of("error-unavailable-title", "error-unavailable-text", "error-unavailable-next", words)
        }
        Error::Internal(_) => of("error-internal-title", "error-internal-text", "error-internal-next", words),
    }
}

fn of_denied(denied: Denied, words: Words) -> Says {
    match denied {
        Denied::SignIn => {
            of("error-denied-sign-in-title", "error-denied-sign-in-text", "error-denied-sign-in-next", words)
        }
        Denied::Unconfirmed => of(
            "error-denied-unconfirmed-title",
            "error-denied-unconfirmed-text",
            "error-denied-unconfirmed-next",
            words,
        ),
        Denied::Suspended => {
            of("error-denied-suspended-title", "error-denied-suspended-text", "error-denied-suspended-next", words)
        }
        Denied::Locked => {
            of("error-denied-locked-title", "error-denied-locked-text", "error-denied-locked-next", words)
        }
        Denied::Muted => of("error-denied-muted-title", "error-denied-muted-text", "error-denied-muted-next", words),
        Denied::Unapproved => {
            of("error-denied-unapproved-title", "error-denied-unapproved-text", "error-denied-unapproved-next", words)
        }
        Denied::Closed => {
            of("error-denied-closed-title", "error-denied-closed-text", "error-denied-closed-next", words)
        }
        Denied::Early => of("error-denied-early-title", "error-denied-early-text", "error-denied-early-next", words),
        Denied::Own => of("error-denied-own-title", "error-denied-own-text", "error-denied-own-next", words),
        Denied::Role => of("error-denied-role-title", "error-denied-role-text", "error-denied-role-next", words),
    }
}

/// For answers that axum or a layer gave without saying more.
fn of_status(status: StatusCode, words: Words) -> Says {
    match status {
        StatusCode::NOT_FOUND => of("error-not-found-title", "error-not-found-text", "error-not-found-next", words),
        StatusCode::METHOD_NOT_ALLOWED => of("error-method-title", "error-method-text", "error-method-next", words),
        StatusCode::REQUEST_TIMEOUT => of("error-timeout-title", "error-timeout-text", "error-timeout-next", words),
        StatusCode::PAYLOAD_TOO_LARGE => Says {
            title: words.t("error-too-large-title"),
            text: words.with("error-too-large-text", &[("limit", words.bytes(1024 * 1024).into())]),
            next: words.t("error-too-large-next"),
        },
        StatusCode::SERVICE_UNAVAILABLE => {
            of("error-unavailable-title", "error-unavailable-text", "error-unavailable-next", words)
        }
        status if status.is_client_error() => Says {
            title: words.t("error-bad-input-title"),
            text: words.t("error-bad-form"),
            next: words.t("error-bad-input-next"),
        },
        _ => of("error-internal-title", "error-internal-text", "error-internal-next", words),
    }
}

fn page(says: &Says, visit: &Visit, sent: Option<&Sent>) -> Markup {
    let words = visit.words;
    html! {
        article.failure {
            h1 { (says.title) }
            p { (says.text) }
            p { (says.next) }
            @if let Some(sent) = sent { (again(sent, words)) }
            p.muted { small { (words.with("error-request-id", &[("id", visit.request_id.as_str().into())])) } }
        }
    }
}

/// What was typed, to be copied or sent again. A form with a password is not: it is quickly filled in again.
fn again(sent: &Sent, words: Words) -> Markup {
    let fields = sent.fields();
    let secret = fields.iter().any(|(name, _)| SECRET_FIELDS.contains(&name.as_str()));
    if secret || fields.iter().all(|(_, value)| value.is_empty()) {
        return html! {};
    }
    html! {
        form method="post" action=(sent.action) {
            p { strong { (words.t("error-kept")) } }
            @for (name, value) in &fields {
                @if value.len() > 80 || value.contains('\n') {
                    textarea name=(name) rows="10" dir="auto" aria-label=(words.t("error-kept")) { "\n" (value) }
                } @else {
                    input type="hidden" name=(name) value=(value);
                }
            }
            (ui::form::button(words.t("error-send-again")))
        }
    }
}
