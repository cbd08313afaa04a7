//! Pages that hear of changes: server-sent events. What is sent says only *that* something changed; the page asks for itself
//! again, through the same door and the same rights.

use crate::db::{TOUCH_ALL, TouchKey};
use crate::error::{Error, Result};
use crate::events::Tag;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast, watch};
use tokio::time::Instant;

/// Open streams at once; beyond it the answer is 503 and the page stays as it is.
const STREAMS_MAX: usize = 10_000;
/// Changes that a slow stream may lag behind; beyond it it hears that something changed, not what.
const LAG_MAX: usize = 256;
/// After news a stream is quiet for so long, so that a busy minute is not a hundred page loads.
const PAUSE: Duration = Duration::from_millis(700);
/// A sign of life, so that proxies keep the connection.
const SIGN: Duration = Duration::from_secs(20);
/// A stream ends then and the browser opens it anew: whoever may not look any more stays outside.
const LIFE: Duration = Duration::from_secs(300);
/// What a browser waits before it opens a stream anew.
const RETRY: Duration = Duration::from_secs(3);

/// The wire from commits to open pages, on this node.
pub struct Live {
    touched: broadcast::Sender<Arc<[TouchKey]>>,
    places: Arc<Semaphore>,
    stopped: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            touched: broadcast::Sender::new(LAG_MAX),
            places: Arc::new(Semaphore::new(STREAMS_MAX)),
            stopped: watch::Sender::new(false),
        }
    }
}

impl Live {
    /// Tells every open stream what a commit touched.
    pub fn touch(&self, keys: &[TouchKey]) {
        // Nobody listens: nothing to do.
        let _ = self.touched.send(keys.into());
    }

    /// Ends every stream: the program stops.
    pub fn stop(&self) {
        self.stopped.send_replace(true);
    }

    /// A stream of the names of those tags that change, each at most once in a moment.
    pub fn stream(&self, tags: &[(Tag, &'static str)]) -> Result<Response> {
        let full = |_| Error::Unavailable("too many live pages are open".into());
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(full)?;
        let wire = Wire {
            touched: self.touched.subscribe(),
            stopped: self.stopped.subscribe(),
            tags: tags.iter().map(|(tag, name)| (tag.key(), *name)).collect(),
            ready: vec![Event::default().retry(RETRY).comment("open")],
            end: Instant::now() + LIFE,
            _place: place,
        };
        let events = stream::unfold(wire, Wire::next);
        let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(SIGN)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // nginx would hold the stream back otherwise.
        headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
        Ok(response)
    }
}

/// One open stream.
struct Wire {
    touched: broadcast::Receiver<Arc<[TouchKey]>>,
    stopped: watch::Receiver<bool>,
    tags: Vec<(TouchKey, &'static str)>,
    /// What is to be sent next.
    ready: Vec<Event>,
    end: Instant,
    _place: OwnedSemaphorePermit,
}

impl Wire {
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if let Some(event) = self.ready.pop() {
                return Some((Ok(event), self));
            }
            let names = tokio::select! {
                names = news(&mut self.touched, &self.tags) => names?,
                _ = self.stopped.wait_for(|stopped| *stopped) => return None,
                () = tokio::time::sleep_until(self.end) => return None,
            };
            self.ready.extend(names.into_iter().map(|name| Event::default().event(name).data("changed")));
        }
    }
}

/// Waits for a change of one of the tags, and a moment longer; the names of all that changed. None when the program ends.
async fn news(
    touched: &mut broadcast::Receiver<Arc<[TouchKey]>>,
    tags: &[(TouchKey, &'static str)],
) -> Option<Vec<&'static str>> {
    let mut changed = Vec::new();
    let mut quiet_at = None;
    loop {
        let received = match quiet_at {
            None => touched.recv().await,
            Some(at) => match tokio::time::timeout_at(at, touched.recv()).await {
                Ok(received) => received,
                Err(_) => return Some(changed),
            },
        };
        let keys = match received {
            Ok(keys) => keys,
            Err(broadcast::error::RecvError::Lagged(_)) => Arc::from([TOUCH_ALL]),
            Err(broadcast::error::RecvError::Closed) => return None,
        };
        for (key, name) in tags {
            if (keys.contains(key) || keys.contains(&TOUCH_ALL)) && !changed.contains(name) {
                changed.push(*name);
                quiet_at = quiet_at.or_else(|| Some(Instant::now() + PAUSE));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LAG_MAX, LIFE, Live};
    use crate::events::Tag;
    use crate::ids::CaseId;
    use http_body_util::BodyExt as _;
    use std::time::Duration;

    async fn frame(response: &mut axum::response::Response) -> Option<String> {
        let frame = tokio::time::timeout(Duration::from_secs(30), response.body_mut().frame()).await;
        let bytes = frame.ok()??.ok()?.into_data().ok()?;
        String::from_utf8(bytes.to_vec()).ok()
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_hears_of_its_tags_once_in_a_moment_and_of_no_others() {
        let live = Live::default();
        let mut stream = live.stream(&[(Tag::Desk, "desk"), (Tag::Case(CaseId(7)), "case")]).expect("a stream");
        assert!(frame(&mut stream).await.expect("an opening").contains("retry: 3000"));
        live.touch(&[Tag::Home.key()]);
        live.touch(&[Tag::Case(CaseId(8)).key()]);
        live.touch(&[Tag::Desk.key()]);
        live.touch(&[Tag::Desk.key()]);
        assert_eq!(frame(&mut stream).await.as_deref(), Some("event: desk\ndata: changed\n\n"));
        live.touch(&[Tag::Case(CaseId(7)).key()]);
        assert_eq!(frame(&mut stream).await.as_deref(), Some("event: case\ndata: changed\n\n"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_that_lags_hears_that_something_changed() {
        let live = Live::default();
        let mut stream = live.stream(&[(Tag::Desk, "desk")]).expect("a stream");
        frame(&mut stream).await.expect("an opening");
        for _ in 0..=LAG_MAX {
            live.touch(&[Tag::Home.key()]);
        }
        assert_eq!(frame(&mut stream).await.as_deref(), Some("event: desk\ndata: changed\n\n"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_ends_with_the_program_and_with_its_time() {
        let live = Live::default();
        let mut stream = live.stream(&[(Tag::Desk, "desk")]).expect("a stream");
        frame(&mut stream).await.expect("an opening");
        live.stop();
        assert_eq!(frame(&mut stream).await, None);
        let live = Live::default();
        let mut stream = live.stream(&[(Tag::Desk, "desk")]).expect("a stream");
        frame(&mut stream).await.expect("an opening");
        tokio::time::advance(LIFE).await;
        assert_eq!(frame(&mut stream).await, None);
    }
}
