//! Status pages that hear of changes: server-sent events for a crowd. Nobody is told what changed, only that it did, at once after the ready
//! answers were swapped; the page fetches itself again. Apart from [`super::Live`]: no rights to look after, no pause, and room for more.

use crate::error::{Error, Result};
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// Open streams at once; beyond it the answer is 503, and the page looks for itself once a minute.
const STREAMS_MAX: usize = 15_000;
/// A sign of life, so that proxies keep the connection.
const SIGN: Duration = Duration::from_secs(20);

/// What there is to hear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Heard {
    /// Which news stand on the pages; the same on every node.
    news: u64,
    /// Counts swaps without news: the time beside "as of" moved on.
    swaps: u64,
    stopped: bool,
}

/// The wire from swaps to open status pages, on this node.
#[derive(Debug)]
pub struct News {
    heard: watch::Sender<Heard>,
    places: Arc<Semaphore>,
}

impl Default for News {
    fn default() -> Self {
        Self { heard: watch::Sender::default(), places: Arc::new(Semaphore::new(STREAMS_MAX)) }
    }
}

impl News {
    /// The pages were swapped, and this is the mark of what they say now.
    pub fn tell(&self, news: u64) {
        self.heard.send_modify(|heard| *heard = Heard { news, swaps: heard.swaps + 1, ..*heard });
    }

    /// Ends every stream: the program stops.
    pub fn stop(&self) {
        self.heard.send_modify(|heard| heard.stopped = true);
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.heard.receiver_count()
    }

    /// A stream for a page that says what the mark `since` stands for.
    pub fn stream(&self, since: Option<u64>) -> Result<Response> {
        let full = |_| Error::Unavailable("too many status pages are open".into());
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(full)?;
        let mut heard = self.heard.subscribe();
        let now = *heard.borrow_and_update();
        let told = Heard { news: since.unwrap_or(now.news), ..now };
        let events = stream::unfold((heard, told, false, place), next);
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            // nginx would hold the stream back otherwise.
            (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
        ];
        Ok((headers, Body::from_stream(events)).into_response())
    }
}

type Stream = (watch::Receiver<Heard>, Heard, bool, OwnedSemaphorePermit);

async fn next((mut heard, told, opened, place): Stream) -> Option<(Result<Bytes, Infallible>, Stream)> {
    let (now, text) = loop {
        let now = *heard.borrow_and_update();
        if now.stopped {
            return None;
        }
        if now.news != told.news {
            break (now, Bytes::from(format!("event: news\nid: {:016x}\ndata: changed\n\n", now.news)));
        }
        if now.swaps != told.swaps {
            break (now, Bytes::from_static(b"event: clock\ndata: changed\n\n"));
        }
        if !opened {
            break (now, Bytes::from_static(b"retry: 3000\n\n"));
        }
        match tokio::time::timeout(SIGN, heard.changed()).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return None,
            Err(_) => break (now, Bytes::from_static(b":\n\n")),
        }
    };
    Some((Ok(text), (heard, now, true, place)))
}

#[cfg(test)]
mod tests {
    use super::{News, SIGN};
    use axum::response::Response;
    use http_body_util::BodyExt as _;

    async fn frame(response: &mut Response) -> Option<String> {
        let frame = response.body_mut().frame().await?.expect("a frame").into_data().expect("data");
        Some(String::from_utf8(frame.to_vec()).expect("text"))
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_hears_of_news_at_once_and_of_the_clock() {
        let news = News::default();
        news.tell(7);
        let mut stream = news.stream(Some(7)).expect("a place");
        assert_eq!(frame(&mut stream).await.as_deref(), Some("retry: 3000\n\n"));
        assert_eq!(news.listeners(), 1);
        let begun = tokio::time::Instant::now();
        news.tell(7);
        assert_eq!(frame(&mut stream).await.as_deref(), Some("event: clock\ndata: changed\n\n"));
        news.tell(8);
        news.tell(8);
        assert!(frame(&mut stream).await.expect("news").starts_with("event: news\nid: 0000000000000008\n"));
        assert_eq!(begun.elapsed().as_millis(), 0);
        assert_eq!(frame(&mut stream).await.as_deref(), Some(":\n\n"));
        assert_eq!(begun.elapsed(), SIGN);
        news.stop();
        assert_eq!(frame(&mut stream).await, None);
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_is_behind_hears_it_when_it_opens_its_stream() {
        let news = News::default();
        news.tell(8);
        let mut stream = news.stream(Some(7)).expect("a place");
        assert!(frame(&mut stream).await.expect("news").starts_with("event: news"));
        drop(stream);
        assert_eq!(news.listeners(), 0);
    }
}
