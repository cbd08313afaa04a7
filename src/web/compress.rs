//! Compression: thorough for pages that are kept, quick for pages made for one viewer.

use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

/// Below this size compression gains nothing.
const BYTES_MIN: usize = 860;
/// Brotli's quality for pages kept in memory: 11 takes longer than the page is worth.
const BROTLI_QUALITY: u32 = 5;

/// Gzip, for pages that are kept.
pub(super) fn gzip(content: &[u8]) -> Bytes {
    gzip_at(content, Compression::new(6))
}

/// Brotli, for pages that are kept.
pub(super) fn brotli(content: &[u8]) -> Bytes {
    brotli_at(content, BROTLI_QUALITY)
}

/// The smallest gzip, for what is compressed once in the life of the program.
pub(super) fn gzip_best(content: &[u8]) -> Bytes {
    gzip_at(content, Compression::best())
}

/// The smallest brotli, for what is compressed once in the life of the program.
pub(super) fn brotli_best(content: &[u8]) -> Bytes {
    brotli_at(content, 11)
}

fn brotli_at(content: &[u8], quality: u32) -> Bytes {
    let mut compressed = Vec::with_capacity(content.len() / 4);
    // A window as large as the content: a larger one only costs memory, megabytes at the highest quality.
    let window = (usize::BITS - content.len().leading_zeros()).clamp(10, 20);
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, quality, window);
    // Writing to memory cannot fail.
    let _ = writer.write_all(content);
    drop(writer);
    Bytes::from(compressed)
}

fn gzip_at(content: &[u8], level: Compression) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::with_capacity(content.len() / 4), level);
    let _ = encoder.write_all(content);
    Bytes::from(encoder.finish().unwrap_or_default())
}

/// Compresses a text that was made for one viewer, if it is whole in memory and the viewer accepts gzip.
pub(super) async fn quick(response: Response, gzip: bool) -> Response {
    if !gzip || response.headers().contains_key(header::CONTENT_ENCODING) || !is_text(response.headers()) {
        return response;
    }
    let size = response.body().size_hint().exact().and_then(|size| usize::try_from(size).ok()).unwrap_or(0);
    if size < BYTES_MIN {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(content) = axum::body::to_bytes(body, size).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let compressed = gzip_at(&content, Compression::fast());
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    parts.headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(compressed))
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    ["text/", "application/json", "application/atom+xml", "application/xml", "application/problem+json"]
        .iter()
        .any(|start| kind.starts_with(start))
}
