//! The pages of uploads.

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
use axum::routing::get;

/// Files shown on the page of uploads.
const LATEST_MAX: i64 = 30;

/// The addresses of uploads.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/uploads", get(index).post(add))
        .route("/uploads/{key}", get(show))
        .layer(DefaultBodyLimit::disable())
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
    let mut form = intake::receive(request, app.config.upload_bytes_max).await?;
    let origin =
        Origin { slot: form.text("slot").into(), next: form.text("next").into(), added: String::new() }.checked();
    let file = std::mem::replace(&mut form.file, Ok(Vec::new()));
    let added = match file {
        Ok(bytes) => actions::add(&app, &member.viewer, &form.name, bytes).await?,
        Err(refusal) => Err(refusal),
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

/// The content of an upload as this viewer may see it; `asked` are the request's headers.
pub async fn serve(app: &App, viewer: &Viewer, key: &str, asked: &HeaderMap) -> Result<Response> {
    let row = actions::seen_by(app, viewer, key).await?;
    let etag = format!("\"{}\"", row.content_hash.get(..32).unwrap_or_default());
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|tags| tags.as_bytes() == etag.as_bytes());
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let (length, content) = (HeaderValue::from(row.bytes), actions::content(app, &row).await?);
        ([(header::CONTENT_LENGTH, length)], Body::from_stream(content.into_stream())).into_response()
    };
    response.headers_mut().extend(headers(&row, &etag)?);
    Ok(response)
}

fn headers(row: &queries::SeenRow, etag: &str) -> Result<HeaderMap> {
    let cache = if row.public { "public, max-age=31536000, immutable" } else { "private, no-store" };
    let disposition = file::disposition(file::is_inline(&row.media_type), &row.name, actions::ending(&row.key));
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::CONTENT_TYPE, row.media_type.as_str()),
        (header::CONTENT_DISPOSITION, &disposition),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, cache),
        (header::ETAG, etag),
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
    Ok(frame.render(views::index(member, &origin, &latest, app.config.upload_bytes_max, faults)))
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
