//! The headers that stand on every answer, errors too (MDN Observatory A+).

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; \
                   form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
                           geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";
const HSTS: &str = "max-age=63072000; includeSubDomains";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// Pages under here are made to stand inside of other sites' pages: without script, cookie and form, and the same for everybody.
const EMBEDS: &str = "/embed/";
const EMBED_CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
                         base-uri 'none'; frame-ancestors *";
const EMBED_KEPT: &str = "public, max-age=300";

/// Whether a page stands inside of other sites' pages.
pub(super) fn is_embed(path: &str) -> bool {
    path.starts_with(EMBEDS)
}

/// Lets a page that was found stand inside of other sites' pages, and be kept on the way.
pub(super) fn open(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(EMBED_CSP));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(EMBED_KEPT));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    headers.remove(header::X_FRAME_OPTIONS);
    headers.remove(header::SET_COOKIE);
}

/// Adds the headers; a stricter content security policy that a handler set stays.
pub(super) fn add(headers: &mut HeaderMap, tls: bool) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(CSP));
    if tls {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
}
