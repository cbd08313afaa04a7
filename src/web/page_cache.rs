//! Visitors' pages, kept as they were drawn, with their gzip and brotli forms and ETag, until an event touches them.
//!
//! A page says on which tags it depends. Each tag falls into one of a fixed number of counters; a change counts its
//! tags' counters up, and a page drawn under other counts is drawn anew. Two tags in one counter only cost a drawing.
//! The counts are read before the page is drawn: a change meanwhile makes the fresh page old at once, never wrong.

use super::compress;
use super::visit::{Asked, Visit};
use crate::db::{TOUCH_ALL, TouchKey};
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::policy::Viewer;
use crate::words::Lang;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use maud::Markup;
use moka::sync::Cache;
use std::hash::{Hash as _, Hasher as _};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Counters of changes; a power of two.
const COUNTERS: usize = 1 << 14;
/// A page is drawn anew after this long, whatever happened: pins run out, times grow old.
const KEEP: Duration = Duration::from_secs(300);
/// A stale copy is shown this long when the database is gone.
const KEEP_STALE: Duration = Duration::from_secs(24 * 3600);
/// Paths longer than this are not kept.
const PATH_BYTES_MAX: usize = 512;

/// The cache; cheap to clone.
#[derive(Clone)]
pub struct PageCache(Arc<Inner>);

struct Inner {
    pages: Cache<Key, Arc<Kept>>,
    counters: Box<[AtomicU64]>,
    everything: AtomicU64,
}

/// Language and path with query: `en /t/1/x?page=2`.
type Key = String;

struct Kept {
    plain: Bytes,
    /// Brotli and gzip, made when the page is asked for a second time: most pages of an archive are read once.
    compressed: OnceLock<(Bytes, Bytes)>,
    asked_for: AtomicU32,
    etag: HeaderValue,
    counts: Vec<(usize, u64)>,
    everything: u64,
    drawn: std::time::Instant,
    content_type: HeaderValue,
}

impl PageCache {
    /// A cache that takes at most `bytes_max` of memory for pages.
    pub fn new(bytes_max: u64) -> Self {
        let pages = Cache::builder()
            .max_capacity(bytes_max)
            // A page is kept plain and in two compressed forms of about a quarter each.
            .weigher(|key: &Key, page: &Arc<Kept>| {
                u32::try_from(page.plain.len() * 3 / 2 + key.len() + 512).unwrap_or(u32::MAX)
            })
            .time_to_live(KEEP_STALE)
            .build();
        let counters = (0..COUNTERS).map(|_| AtomicU64::new(0)).collect();
        Self(Arc::new(Inner { pages, counters, everything: AtomicU64::new(0) }))
    }

    /// What a commit touched, here or on another node.
    pub fn touch(&self, keys: &[TouchKey]) {
        for &key in keys {
            if key == TOUCH_ALL {
                self.0.everything.fetch_add(1, Ordering::AcqRel);
            } else {
                self.0.counters[counter(key)].fetch_add(1, Ordering::AcqRel);
            }
        }
    }

    /// Answers with the page: for a visitor from memory when nothing touched it, else as `draw` makes it. All that the page
    /// shows must be read inside `draw`: a change between an earlier reading and this call would not be noticed. When `draw` cannot reach the database, a visitor gets the last copy, marked as such.
    pub async fn serve<F>(&self, visit: &Visit, tags: &[Tag], draw: F) -> Result<Response>
    where
        F: Future<Output = Result<Markup>> + Send,
    {
        if visit.viewer != Viewer::Visitor || visit.flash.is_some() {
            return Ok(super::page(draw.await?));
        }
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        self.serve_as(visit, tags, html, async { Ok(draw.await?.into_string()) }).await
    }

    /// A visitor's page from memory, if nothing touched it: for handlers that must look something up to know the tags.
    pub fn kept(&self, visit: &Visit) -> Option<Response> {
        if visit.viewer != Viewer::Visitor || visit.flash.is_some() {
            return None;
        }
        self.fresh_page(visit.words.lang, &visit.path).map(|page| page.answer(&visit.asked))
    }

    /// What `outer` can answer before anything else looks at the request: a page that nothing touched.
    pub(super) fn at_the_door(&self, lang: Lang, path: &str, asked: &Asked) -> Option<Response> {
        self.fresh_page(lang, path).map(|page| page.answer(asked))
    }

    fn fresh_page(&self, lang: Lang, path: &str) -> Option<Arc<Kept>> {
        self.0.pages.get(&key(lang, path)).filter(|page| self.fresh(page))
    }

    /// Like `serve`, for any text that is the same for every viewer, such as a feed.
    pub async fn serve_as<F>(&self, visit: &Visit, tags: &[Tag], content_type: HeaderValue, draw: F) -> Result<Response>
    where
        F: Future<Output = Result<String>> + Send,
    {
        let key = key(visit.words.lang, &visit.path);
        let kept = self.0.pages.get(&key);
        if let Some(page) = kept.as_ref().filter(|page| self.fresh(page)) {
            return Ok(page.answer(&visit.asked));
        }
        let counts = tags
            .iter()
            .map(|tag| counter(tag.key()))
            .map(|at| (at, self.0.counters[at].load(Ordering::Acquire)))
            .collect();
        let everything = self.0.everything.load(Ordering::Acquire);
        let text = match (draw.await, kept) {
            (Ok(text), _) => text,
            (Err(Error::Unavailable(_)), Some(stale)) => return Ok(stale.answer_stale(visit)),
            (Err(error), _) => return Err(error),
        };
        let page = Arc::new(Kept::new(text, counts, everything, content_type));
        if key.len() <= PATH_BYTES_MAX {
            self.0.pages.insert(key, Arc::clone(&page));
        }
        Ok(page.answer(&visit.asked))
    }

    fn fresh(&self, page: &Kept) -> bool {
        page.drawn.elapsed() < KEEP
            && page.everything == self.0.everything.load(Ordering::Acquire)
            && page.counts.iter().all(|&(at, count)| self.0.counters[at].load(Ordering::Acquire) == count)
    }
}

fn key(lang: Lang, path: &str) -> Key {
    format!("{} {path}", lang.code())
}

fn counter(key: TouchKey) -> usize {
    // The keys are hashes: any 14 bits of them will do.
    (key % COUNTERS as u64) as usize
}

impl Kept {
    fn new(text: String, counts: Vec<(usize, u64)>, everything: u64, content_type: HeaderValue) -> Self {
        let mut hasher = std::hash::DefaultHasher::new();
        text.hash(&mut hasher);
        let etag = HeaderValue::try_from(format!("W/\"{:016x}\"", hasher.finish()))
            .unwrap_or(HeaderValue::from_static("W/\"0\""));
        let plain = Bytes::from(text);
        Self {
            plain,
            compressed: OnceLock::new(),
            asked_for: AtomicU32::new(0),
            etag,
            counts,
            everything,
            drawn: std::time::Instant::now(),
            content_type,
        }
    }

    fn compress(&self) {
        let _ = self.compressed.set((compress::brotli(&self.plain), compress::gzip(&self.plain)));
    }

    fn answer(self: &Arc<Self>, asked: &Asked) -> Response {
        if self.compressed.get().is_none() && self.asked_for.fetch_add(1, Ordering::Relaxed) == 1 {
            let page = Arc::clone(self);
            tokio::task::spawn_blocking(move || page.compress());
        }
        let headers = [
            (header::ETAG, self.etag.clone()),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
            (header::VARY, HeaderValue::from_static("Accept-Language, Accept-Encoding, Cookie")),
        ];
        if asked.if_none_match.as_ref().is_some_and(|known| matches(known, &self.etag)) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        let (body, encoding) = match self.compressed.get() {
            Some((brotli, _)) if asked.brotli => (brotli.clone(), Some("br")),
            Some((_, gzip)) if asked.gzip => (gzip.clone(), Some("gzip")),
            _ => (self.plain.clone(), None),
        };
        let mut response = (headers, Body::from(body)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, self.content_type.clone());
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }

    /// The last copy, with a line on top that says so.
    fn answer_stale(&self, visit: &Visit) -> Response {
        let at = visit.now - chrono::TimeDelta::from_std(self.drawn.elapsed()).unwrap_or_default();
        let said = visit.words.with("error-stale", &[("time", visit.words.date_time(at, visit.zone).into())]);
        let notice = crate::ui::notice(crate::ui::Tone::Warn, maud::html! { (said) }).into_string();
        let text = String::from_utf8_lossy(&self.plain).replacen("<main", &format!("{notice}<main"), 1);
        let mut response = (StatusCode::OK, text).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, self.content_type.clone());
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

fn matches(asked: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(asked), Ok(etag)) = (asked.to_str(), etag.to_str()) else { return false };
    asked
        .split(',')
        .map(str::trim)
        .any(|one| one == "*" || one.trim_start_matches("W/") == etag.trim_start_matches("W/"))
}
