//! The pages of uploads.

use super::range::{self, Asked};
use super::{Refusal, actions, file, intake, queries, views};
use crate::accounts;
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::Viewer;
use crate::web::{self, Faults, Member, Path, Query, Visitor};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};

/// Files shown on the page of uploads.
const LATEST_MAX: i64 = 30;

/// The addresses of uploads.
pub fn routes() -> Router<App> {
    Router::new().route("/uploads", get(index)).route("/uploads/{key}", get(show))
}

/// The address that takes files in: a video may take longer to come than other requests.
pub fn adding() -> Router<App> {
    Router::new().route("/uploads", post(add)).layer(DefaultBodyLimit::disable())
}

/// Where somebody came from: the draft that the file is for, and the page to go back to.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub(super) struct Origin {
    /// A draft's slot, such as `reply:12`; empty when there is none.
    #[serde(default)]
    pub slot: String,
    /// A path on this host.
    #[serde(default)]
    pub next: String,
    /// The key of the file that was just added.
    #[serde(default)]
    pub added: String,
}

/// A form to add a file, and one's latest files with the Markdown to paste.
async fn index(State(app): State<App>, member: Member, Query(origin): Query<Origin>) -> Result<Response> {
    Ok(web::page(list(&app, &member, origin.checked(), &Faults::new()).await?))
}

/// Add a file. Any confirmed account.
async fn add(State(app): State<App>, member: Member, request: Request) -> Result<Response> {
    let films = actions::takes_films(&app, &member.viewer).await?;
    let mut form = intake::receive_film(request, &app, films).await?;
    let origin =
        Origin { slot: form.text("slot").into(), next: form.text("next").into(), added: String::new() }.checked();
    let file = std::mem::replace(&mut form.file, Ok(Vec::new()));
    let added = match (form.film.take(), file) {
        (Some(film), _) => actions::add_film(&app, &member.viewer, &form.name, film).await?,
        (None, Ok(bytes)) => actions::add(&app, &member.viewer, &form.name, bytes).await?,
        (None, Err(refusal)) => Err(refusal),
    };
    match added {
        Err(refusal) => refuse(&app, &member, origin, refusal).await,
        Ok(upload) if origin.slot.is_empty() => Ok(web::see_other(origin.with(&upload.key))),
        Ok(upload) => {
            let text = views::snippet(&upload, form.text("alt"));
            actions::append_to_draft(&app, &member.viewer, &origin.slot, &text).await?;
            Ok(web::see_other_saying(&origin.next, "flash-uploaded-into-draft"))
        }
    }
}

/// The content of an upload, for those who may see it.
async fn show(State(app): State<App>, visitor: Visitor, Path(key): Path<String>, asked: HeaderMap) -> Result<Response> {
    serve(&app, &visitor.viewer, &key, &asked).await
}

/// The content of an upload as this viewer may see it, or the part that is asked for; `asked` are the request's headers.
pub async fn serve(app: &App, viewer: &Viewer, key: &str, asked: &HeaderMap) -> Result<Response> {
    let row = actions::seen_by(app, viewer, key).await?;
    let etag = format!("\"{}\"", row.content_hash.get(..32).unwrap_or_default());
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|tags| tags.as_bytes() == etag.as_bytes());
    let mut response =
        if known { StatusCode::NOT_MODIFIED.into_response() } else { piece(app, &row, asked, &etag).await? };
    response.headers_mut().extend(headers(&row, &etag)?);
    Ok(response)
}

async fn piece(app: &App, row: &queries::SeenRow, asked: &HeaderMap, etag: &str) -> Result<Response> {
    let length = u64::try_from(row.bytes).unwrap_or_default();
    let (status, part) = match range::asked(asked, length, etag) {
        Asked::Whole => (StatusCode::OK, None),
        Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, Some(part)),
        Asked::Outside => {
            let of = HeaderValue::try_from(format!("bytes */{length}")).map_err(Error::internal)?;
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, of)]).into_response());
        }
    };
    let bytes = part.as_ref().map_or(length, |part| part.end - part.start);
    let place = part.as_ref().map(|part| format!("bytes {}-{}/{length}", part.start, part.end - 1));
    let content = actions::content(app, row, part).await?;
    let mut response =
        (status, [(header::CONTENT_LENGTH, HeaderValue::from(bytes))], Body::from_stream(content.into_stream()))
            .into_response();
    if let Some(place) = place {
        response.headers_mut().insert(header::CONTENT_RANGE, HeaderValue::try_from(place).map_err(Error::internal)?);
    }
    Ok(response)
}

fn headers(row: &queries::SeenRow, etag: &str) -> Result<HeaderMap> {
    let cache = if row.public { "public, max-age=31536000, immutable" } else { "private, no-store" };
    let shown = file::is_inline(&row.media_type) || file::is_film(&row.media_type);
    let disposition = file::disposition(shown, &row.name, actions::ending(&row.key));
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::CONTENT_TYPE, row.media_type.as_str()),
        (header::CONTENT_DISPOSITION, &disposition),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, cache),
        (header::ETAG, etag),
        (header::ACCEPT_RANGES, "bytes"),
    ] {
        headers.insert(name, HeaderValue::try_from(value).map_err(Error::internal)?);
    }
    Ok(headers)
}

async fn refuse(app: &App, member: &Member, origin: Origin, refusal: Refusal) -> Result<Response> {
    let faults = refusal.fault("file", app.config.upload_bytes_max, &member.words);
    Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, list(app, member, origin, &faults).await?))
}

async fn list(app: &App, member: &Member, origin: Origin, faults: &Faults) -> Result<maud::Markup> {
    let latest = queries::latest(&mut app.db.read_current().await?, member.viewer.id_or_zero(), LATEST_MAX).await?;
    let frame = member.frame("boards::uploads", member.words.t("uploads-title"));
    let most = views::Most { file: app.config.upload_bytes_max, film: app.config.video_bytes_max };
    Ok(frame.render(views::index(member, &origin, &latest, most, faults)))
}

impl Origin {
    /// Only paths of this host are gone back to.
    fn checked(mut self) -> Self {
        self.next = accounts::local_path(&self.next).unwrap_or_default();
        if self.next.is_empty() {
            self.slot = String::new();
        }
        let is_slot =
            self.slot == "new" || self.slot.strip_prefix("reply:").is_some_and(|id| id.parse::<u32>().is_ok());
        if !is_slot {
            self.slot = String::new();
        }
        self
    }

    fn with(&self, key: &str) -> String {
        let next = crate::ui::query_value(&self.next);
        format!("/uploads?added={key}&next={next}")
    }
}
