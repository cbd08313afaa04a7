//! `POST /listening/inbound/{token}`: what somebody's program heard elsewhere, as JSON: one mention or a list of them.

use super::actions;
use super::feed::{EXCERPT_CHARS_MAX, TITLE_CHARS_MAX};
use super::plain::{self, shortened};
use super::queries::{self, SourceRow};
use super::source::SourceKind;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::sha256_hex;
use crate::listening::hear::{Item, Taken};
use crate::policy;
use crate::web;
use axum::Json;
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use url::Url;

/// Bytes of one request.
const BYTES_MAX: usize = 1024 * 1024;
/// Mentions of one request.
const ITEMS_MAX: usize = 500;
/// Characters of an id or of what tells an author from others.
const KEY_CHARS_MAX: usize = 1_000;

/// The address that mentions are brought to.
pub fn routes() -> Router<App> {
    Router::new().route("/listening/inbound/{token}", post(inbound))
}

/// A program that knows the token of a source. For anybody else there is nothing here.
pub struct Bringer(SourceRow);

impl FromRequestParts<App> for Bringer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let web::Path(token) = web::Path::<String>::from_request_parts(parts, app).await?;
        let mut conn = app.db.read_current().await?;
        // Looked up by its hash, so that the time taken tells nothing.
        let id = queries::by_token(&mut conn, SourceKind::Webhook, &sha256_hex(token)).await?.ok_or(Error::NotFound)?;
        queries::source(&mut conn, id).await?.map(Self).ok_or(Error::NotFound)
    }
}

/// 202: kept; 409: the source is paused; 413: too much at once; 422: cannot be read, and nothing of it is kept; 429: too often.
async fn inbound(State(app): State<App>, bringer: Bringer, body: Body) -> Result<Response> {
    let row = bringer.0;
    if let Err(Error::TooMany { retry_after_s }) = app.limits.brought(row.id.0) {
        let again = [(header::RETRY_AFTER, retry_after_s.to_string())];
        return Ok((again, refused(StatusCode::TOO_MANY_REQUESTS, "too many requests; wait as Retry-After says"))
            .into_response());
    }
    if !row.active {
        return Ok(refused(StatusCode::CONFLICT, "this source is paused"));
    }
    let Some(bytes) = whole(body).await? else {
        return Ok(refused(StatusCode::PAYLOAD_TOO_LARGE, "send at most 1 MiB at once"));
    };
    match read(&bytes) {
        Ok(items) => {
            let taken = keep(&app, row, items).await?;
            Ok(answer(StatusCode::ACCEPTED, &json!({ "new": taken.new, "known": taken.known })))
        }
        Err(why) => Ok(refused(StatusCode::UNPROCESSABLE_ENTITY, &why)),
    }
}

async fn keep(app: &App, row: SourceRow, items: Vec<Item>) -> Result<Taken> {
    let work = app
        .db
        .write(policy::system("listening"), move |tx| Box::pin(async move { actions::brought(tx, &row, items).await }));
    work.await
}

/// The whole body; none when there is more of it than may be.
async fn whole(body: Body) -> Result<Option<Vec<u8>>> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Error::BadInput("error-bad-form"))?;
        if bytes.len() + chunk.len() > BYTES_MAX {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Some(bytes))
}

fn refused(status: StatusCode, why: &str) -> Response {
    answer(status, &json!({ "error": why }))
}

fn answer(status: StatusCode, said: &Value) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], Json(said)).into_response()
}

/// The mentions; or what is wrong, for whoever writes the program.
fn read(bytes: &[u8]) -> Result<Vec<Item>, String> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| format!("no JSON: {error}"))?;
    let list = match value {
        Value::Array(list) => list,
        one => vec![one],
    };
    if list.len() > ITEMS_MAX {
        return Err(format!("at most {ITEMS_MAX} items at once"));
    }
    list.iter().enumerate().map(|(at, value)| item(value).map_err(|why| format!("item {at}: {why}"))).collect()
}

fn item(value: &Value) -> Result<Item, String> {
    let Value::Object(fields) = value else { return Err("no object".into()) };
    let text = |name: &str| match fields.get(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.trim().to_owned()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(_) => Err(format!("{name} is no text")),
    };
    let (title, said) = (plain::line(&text("title")?), plain::line(&text("text")?));
    if title.is_empty() && said.is_empty() {
        return Err("title and text are both missing".into());
    }
    let (id, author, lang) = (text("id")?, text("author")?, text("lang")?);
    if id.chars().count() > KEY_CHARS_MAX || author.chars().count() > KEY_CHARS_MAX {
        return Err(format!("id and author have at most {KEY_CHARS_MAX} characters"));
    }
    let link = match text("url")? {
        url if url.is_empty() => None,
        url => Some(web_address(&url).ok_or("url is no http or https address")?),
    };
    let key = match (&id, &link) {
        (id, _) if !id.is_empty() => id.clone(),
        (_, Some(link)) => link.clone(),
        _ => sha256_hex(format!("{title}\n{said}")),
    };
    Ok(Item {
        key,
        at: time(&text("published_at")?)?,
        link,
        title: shortened(&title, TITLE_CHARS_MAX),
        excerpt: shortened(&said, EXCERPT_CHARS_MAX),
        lang: Some(lang).filter(|lang| !lang.is_empty()),
        author: Some(author).filter(|author| !author.is_empty()),
    })
}

/// An absolute address of the web; none for anything else.
pub(super) fn web_address(text: &str) -> Option<String> {
    let url: Url = text.parse().ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

fn time(text: &str) -> Result<Option<DateTime<Utc>>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let seconds = text.parse::<i64>().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let at = seconds.or_else(|| DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc)));
    at.map(Some).ok_or_else(|| "published_at is no time like 2026-11-22T09:30:00Z".into())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn one_or_a_list_and_what_is_wrong_is_said() {
        let one = read(br#"{"id":7,"title":"<b>Hi</b>","text":"there","url":"https://a.test/1","published_at":"2026-11-22T09:00:00+02:00","lang":"he","x":1}"#);
        let one = one.expect("a mention");
        assert_eq!((one[0].key.as_str(), one[0].title.as_str(), one[0].lang.as_deref()), ("7", "Hi", Some("he")));
        assert_eq!(one[0].at.map(|at| at.to_rfc3339()).as_deref(), Some("2026-11-22T07:00:00+00:00"));
        assert_eq!(read(br#"[{"text":"a"},{"text":"b","published_at":1763800000}]"#).map(|items| items.len()), Ok(2));
        assert_eq!(read(b"[]").map(|items| items.len()), Ok(0));
        for (bad, why) in [
            ("", "no JSON"),
            ("{", "no JSON"),
            ("[1]", "item 0: no object"),
            (r#"[{"text":"a"},{}]"#, "item 1: title and text"),
            (r#"{"text":["a"]}"#, "text is no text"),
            (r#"{"text":"a","url":"javascript:alert(1)"}"#, "url is no"),
            (r#"{"text":"a","published_at":"soon"}"#, "published_at is no time"),
        ] {
            assert!(read(bad.as_bytes()).is_err_and(|said| said.contains(why)), "{bad}");
        }
        let many = format!("[{}]", vec![r#"{"text":"a"}"#; 501].join(","));
        assert!(read(many.as_bytes()).is_err_and(|why| why.contains("500")));
        assert!(read("[".repeat(100_000).as_bytes()).is_err(), "deep JSON");
    }
}
