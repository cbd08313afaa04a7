//! The listening socket: a bounded number of connections, and none that dawdles over its request line.

use crate::error::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt as _;

/// Connections at once; a further one waits in the kernel's queue.
const CONNECTIONS_MAX: usize = 20_000;
/// How long a client may take to send the head of a request; also how long a connection may stay idle.
const HEAD_MAX: Duration = Duration::from_secs(15);
/// Requests at once on one HTTP/2 connection.
const STREAMS_MAX: u32 = 100;
/// The head of a request, in bytes.
const HEAD_BYTES_MAX: usize = 32 * 1024;
/// How long requests in flight may take to end when the program is told to stop.
const DRAIN: Duration = Duration::from_secs(20);
/// After a failed accept (too many open files): a pause, so that the loop does not spin.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stopped`, then lets requests in flight end.
pub async fn serve(listener: TcpListener, router: Router, stopped: impl Future<Output = ()>) -> Result<()> {
    let builder = Arc::new(builder());
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let graceful = GracefulShutdown::new();
    tokio::pin!(stopped);
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { break };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stopped => break,
        };
        match accepted {
            Ok((stream, peer)) => connection(&builder, &graceful, router.clone(), stream, peer, place),
            Err(error) => {
                tracing::warn!(error = %error, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
    Ok(())
}

fn builder() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_MAX).max_buf_size(HEAD_BYTES_MAX);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS_MAX)
        .max_header_list_size(u32::try_from(HEAD_BYTES_MAX).unwrap_or(u32::MAX))
        .keep_alive_interval(HEAD_MAX)
        .keep_alive_timeout(HEAD_MAX);
    builder
}

fn connection(
    builder: &Arc<Builder<TokioExecutor>>,
    graceful: &GracefulShutdown,
    router: Router,
    stream: TcpStream,
    peer: SocketAddr,
    place: OwnedSemaphorePermit,
) {
    let _ = stream.set_nodelay(true);
    let service = router.map_request(move |request: axum::http::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let builder = Arc::clone(builder);
    let watcher = graceful.watcher();
    tokio::spawn(async move {
        let serving = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        // What a client does wrong on its connection is its own affair.
        let _ = watcher.watch(serving).await;
        drop(place);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    async fn start(
        router: Router,
    ) -> (SocketAddr, tokio::sync::oneshot::Sender<()>, tokio::task::JoinHandle<Result<()>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let serving = tokio::spawn(serve(listener, router, async {
            let _ = stopped.await;
        }));
        (address, stop, serving)
    }

    #[tokio::test]
    async fn a_request_in_flight_ends_after_the_order_to_stop() {
        let begun = Arc::new(tokio::sync::Notify::new());
        let go_on = Arc::new(tokio::sync::Notify::new());
        let (told, wait) = (Arc::clone(&begun), Arc::clone(&go_on));
        let router = Router::new().route(
            "/",
            get(async move || {
                told.notify_one();
                wait.notified().await;
                "done"
            }),
        );
        let (address, stop, serving) = start(router).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        begun.notified().await;
        stop.send(()).unwrap();
        go_on.notify_one();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.ends_with("done"), "{answer}");
        serving.await.unwrap().unwrap();
        assert!(TcpStream::connect(address).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_never_ends_its_head_is_let_go() {
        let (address, _stop, _serving) = start(Router::new()).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow:").await.unwrap();
        let mut answer = Vec::new();
        let _ = tokio::time::timeout(HEAD_MAX * 4, stream.read_to_end(&mut answer))
            .await
            .expect("the connection is closed");
    }
}
