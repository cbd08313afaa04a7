//! Answers that are ready before anybody asks: whole bodies in memory, swapped all at once. The outermost layer gives them out before it looks
//! at session, cookies (but for the language) or database; what is not among them goes the usual way.

use super::compress;
use super::visit::{self, LANG_COOKIE};
use crate::ids::sha256_hex;
use crate::words::Lang;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use std::any::Any;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

/// Hex digits of the content's hash in an ETag.
const ETAG_CHARS: usize = 20;
/// A smaller body gains nothing from compression.
const COMPRESS_BYTES_MIN: usize = 860;

/// Browsers ask each time whether it is still the same; a network of caches may answer for ten seconds, and for a day when this server is gone.
const ASK_AGAIN: &str = "public, max-age=0, s-maxage=10, stale-if-error=86400";
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The ready answers.
#[derive(Default)]
pub struct Front {
    doors: RwLock<Arc<Doors>>,
    /// What the one who fills it remembers between two fillings; its lock lets one fill at a time.
    pub workshop: tokio::sync::Mutex<Option<Box<dyn Any + Send>>>,
    /// How often somebody asked for a filling.
    asked: AtomicU64,
}

/// Path to answer.
pub type Doors = HashMap<String, Door>;

/// What stands behind a path.
#[derive(Clone)]
pub enum Door {
    /// The same for everybody.
    One(Arc<Leaf>),
    /// In the reader's language; in the order of `Lang::ALL`.
    ByLang([Arc<Leaf>; 3]),
}

/// One ready body.
#[derive(Debug)]
pub struct Leaf {
    content_type: HeaderValue,
    plain: Bytes,
    /// Brotli and gzip, made beside the answers; none for what is small or no text.
    compressed: OnceLock<Option<(Bytes, Bytes)>>,
    etag: HeaderValue,
    modified: HeaderValue,
    keep: HeaderValue,
    /// Any page of any site may read it.
    open: bool,
}

impl std::fmt::Debug for Front {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Front({} paths)", self.doors().len())
    }
}

impl Leaf {
    /// A body as of `at`, of that media type.
    pub fn new(content_type: &str, body: impl Into<Bytes>, at: DateTime<Utc>) -> Self {
        let plain = body.into();
        let hash = sha256_hex(&plain);
        let header = |text: String| HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""));
        Self {
            content_type: header(content_type.to_owned()),
            etag: header(format!("W/\"{}\"", &hash[..ETAG_CHARS.min(hash.len())])),
            modified: header(at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()),
            keep: HeaderValue::from_static(ASK_AGAIN),
            compressed: OnceLock::new(),
            open: false,
            plain,
        }
    }

    /// Its address changes with its content: browsers keep it for good.
    #[must_use]
    pub fn forever(self) -> Self {
        Self { keep: HeaderValue::from_static(FOREVER), ..self }
    }

    /// Scripts of other sites may read it.
    #[must_use]
    pub fn open(self) -> Self {
        Self { open: true, ..self }
    }

    /// The body as it was made.
    pub fn body(&self) -> &Bytes {
        &self.plain
    }

    /// Whether it says the same in the same way; when it was made does not count.
    pub fn same(&self, other: &Self) -> bool {
        self.etag == other.etag
            && self.content_type == other.content_type
            && self.keep == other.keep
            && self.open == other.open
            && self.plain == other.plain
    }

    /// What tells it from every other body.
    pub fn mark(&self) -> &str {
        self.etag.to_str().unwrap_or_default()
    }

    /// The media type.
    pub fn content_type(&self) -> &str {
        self.content_type.to_str().unwrap_or_default()
    }

    /// What caches are told.
    pub fn cache_control(&self) -> &str {
        self.keep.to_str().unwrap_or_default()
    }

    /// Makes the compressed forms, if that was not done yet; takes milliseconds.
    pub fn compress(&self) {
        let text = ["text/", "application/", "image/svg"].iter().any(|start| self.content_type().starts_with(start));
        let worth = text && self.plain.len() >= COMPRESS_BYTES_MIN;
        self.compressed.get_or_init(|| worth.then(|| (compress::brotli(&self.plain), compress::gzip(&self.plain))));
    }

    fn answer(&self, asked: &HeaderMap, head_only: bool, vary: &'static str) -> Response {
        let mut headers = HeaderMap::with_capacity(16);
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, self.keep.clone());
        headers.insert(header::LAST_MODIFIED, self.modified.clone());
        headers.insert(header::VARY, HeaderValue::from_static(vary));
        if self.open {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
        if asked.get(header::IF_NONE_MATCH).is_some_and(|known| names(known, &self.etag)) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::CONTENT_TYPE, self.content_type.clone());
        let encodings = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let body = match self.compressed.get() {
            Some(Some((brotli, _))) if visit::accepts(encodings, "br") => {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
                brotli
            }
            Some(Some((_, gzip))) if visit::accepts(encodings, "gzip") => {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                gzip
            }
            _ => &self.plain,
        };
        if head_only {
            headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
            return (headers, Body::empty()).into_response();
        }
        (headers, Body::from(body.clone())).into_response()
    }
}

impl Front {
    /// What stands now.
    pub fn doors(&self) -> Arc<Doors> {
        Arc::clone(&self.doors.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other answers in place, all at once.
    pub fn swap(&self, doors: Arc<Doors>) {
        *self.doors.write().unwrap_or_else(PoisonError::into_inner) = doors;
    }

    /// Asks for a filling; its number. A filling that begins later satisfies it.
    pub fn ask(&self) -> u64 {
        self.asked.fetch_add(1, Ordering::AcqRel) + 1
    }

    /// How many fillings were asked for.
    pub fn asked(&self) -> u64 {
        self.asked.load(Ordering::Acquire)
    }

    /// The ready answer to a request, if there is one. Of the query only `lang` counts.
    pub(super) fn answer(&self, method: &Method, uri: &Uri, asked: &HeaderMap, brand: Lang) -> Option<Response> {
        let doors = self.doors();
        let path = uri.path();
        let door = doors.get(path.strip_suffix('/').filter(|path| !path.is_empty()).unwrap_or(path))?;
        if *method == Method::OPTIONS {
            return door.preflight();
        }
        let head_only = *method == Method::HEAD;
        if *method != Method::GET && !head_only {
            return None;
        }
        Some(match door {
            Door::One(leaf) => leaf.answer(asked, head_only, "Accept-Encoding"),
            Door::ByLang(leaves) => {
                let leaf = &leaves[readers_lang(uri, asked, brand) as usize];
                leaf.answer(asked, head_only, "Accept-Language, Accept-Encoding, Cookie")
            }
        })
    }
}

impl Door {
    /// A browser asks whether a script of another site may read it.
    fn preflight(&self) -> Option<Response> {
        let Self::One(leaf) = self else { return None };
        let allowed = [
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
            (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
            (HeaderName::from_static("access-control-max-age"), "86400"),
        ];
        leaf.open.then(|| {
            (StatusCode::NO_CONTENT, allowed.map(|(name, text)| (name, HeaderValue::from_static(text)))).into_response()
        })
    }
}

/// What the address asks for, else what was chosen before, else what the browser asks for, else the brand's.
fn readers_lang(uri: &Uri, asked: &HeaderMap, brand: Lang) -> Lang {
    visit::lang_of_query(uri)
        .or_else(|| Lang::parse(visit::cookie(asked, LANG_COOKIE)?))
        .unwrap_or_else(|| visit::browsers_lang(asked, brand))
}

fn names(asked: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(asked), Ok(etag)) = (asked.to_str(), etag.to_str()) else { return false };
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    asked.split(',').any(|one| one.trim() == "*" || bare(one) == bare(etag))
}

#[cfg(test)]
mod tests {
    use super::{Door, Front, Leaf};
    use crate::words::Lang;
    use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
    use axum::response::Response;
    use chrono::DateTime;
    use http_body_util::BodyExt as _;
    use std::collections::HashMap;
    use std::sync::Arc;

    fn front() -> Front {
        let at = DateTime::from_timestamp(1_800_000_000, 0).expect("a time");
        let leaf = |text: &str| Arc::new(Leaf::new("text/html; charset=utf-8", text.repeat(200), at));
        let front = Front::default();
        let json = Leaf::new("application/json", "{}", at).open();
        front.swap(Arc::new(HashMap::from([
            ("/status".to_owned(), Door::ByLang(["hello ", "שלום ", "cześć "].map(leaf))),
            ("/api/v2/status.json".to_owned(), Door::One(Arc::new(json))),
        ])));
        front
    }

    fn asked(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).expect("a value"))).collect()
    }

    fn get(front: &Front, path: &str, headers: &HeaderMap) -> Option<Response> {
        front.answer(&Method::GET, &path.parse::<Uri>().expect("an address"), headers, Lang::Pl)
    }

    async fn text(response: Response) -> String {
        let bytes = response.into_body().collect().await.expect("a body").to_bytes();
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    #[tokio::test]
    async fn the_language_is_asked_for_chosen_preferred_or_the_brands() {
        let front = front();
        let cookie = asked(&[(header::COOKIE, "a=b; lang=he"), (header::ACCEPT_LANGUAGE, "en")]);
        for (path, headers, start) in [
            ("/status?x=1&lang=en", &cookie, "hello"),
            ("/status?utm=1", &cookie, "שלום"),
            ("/status/", &asked(&[(header::ACCEPT_LANGUAGE, "fr, en;q=0.5")]), "hello"),
            ("/status", &HeaderMap::new(), "cześć"),
        ] {
            let answer = get(&front, path, headers).expect("a ready answer");
            assert!(text(answer).await.starts_with(start), "{path}");
        }
        assert!(get(&front, "/statuses", &HeaderMap::new()).is_none());
        assert!(get(&front, "/", &HeaderMap::new()).is_none());
    }

    #[tokio::test]
    async fn who_has_it_is_told_so_and_a_head_is_as_long_as_its_body() {
        let front = front();
        let first = get(&front, "/status", &HeaderMap::new()).expect("an answer");
        let etag = first.headers()[header::ETAG].to_str().expect("text").to_owned();
        let again = get(&front, "/status", &asked(&[(header::IF_NONE_MATCH, &etag)])).expect("an answer");
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let whole = text(first).await.len();
        let uri: Uri = "/status".parse().expect("an address");
        let head = front.answer(&Method::HEAD, &uri, &HeaderMap::new(), Lang::Pl).expect("an answer");
        assert_eq!(head.headers()[header::CONTENT_LENGTH], whole.to_string());
        assert!(text(head).await.is_empty());
        assert!(front.answer(&Method::POST, &uri, &HeaderMap::new(), Lang::Pl).is_none());
    }

    #[tokio::test]
    async fn it_is_given_in_brotli_and_gzip_once_they_are_made() {
        let front = front();
        let encodings = asked(&[(header::ACCEPT_ENCODING, "gzip, br")]);
        assert!(get(&front, "/status", &encodings).expect("plain").headers().get(header::CONTENT_ENCODING).is_none());
        for door in front.doors().values() {
            match door {
                Door::One(leaf) => leaf.compress(),
                Door::ByLang(leaves) => leaves.iter().for_each(|leaf| leaf.compress()),
            }
        }
        assert_eq!(get(&front, "/status", &encodings).expect("brotli").headers()[header::CONTENT_ENCODING], "br");
        let small = get(&front, "/api/v2/status.json", &encodings).expect("small");
        assert!(small.headers().get(header::CONTENT_ENCODING).is_none());
        assert_eq!(small.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    }
}
