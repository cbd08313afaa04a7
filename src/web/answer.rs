//! Answers that handlers give.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use maud::Markup;

/// A one-time message for the next page: the key of a Fluent message that starts with `flash-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash(pub String);

/// Asks `outer` to set the cookie that carries a flash.
#[derive(Clone)]
pub(super) struct SetFlash(pub &'static str);

/// A page for one viewer: nobody keeps it.
pub fn page(markup: Markup) -> Response {
    page_status(StatusCode::OK, markup)
}

/// A page for one viewer with another status than 200, such as 422 for a form with faults.
pub fn page_status(status: StatusCode, markup: Markup) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (status, headers, markup.into_string()).into_response()
}

/// After a change: go and GET `path` (on this host).
pub fn see_other(path: impl AsRef<str>) -> Response {
    match HeaderValue::try_from(encode(path.as_ref())) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Like `see_other`, with a message on the next page.
pub fn see_other_saying(path: impl AsRef<str>, flash: &'static str) -> Response {
    let mut response = see_other(path);
    response.extensions_mut().insert(SetFlash(flash));
    response
}

/// A path that may carry Hebrew or Polish letters, as a header may carry it.
fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_location_carries_any_letters_and_no_line_break() {
        assert_eq!(super::encode("/t/1/תוֹדה\r\nx: y").matches(['\r', '\n', ' ']).count(), 0);
        assert_eq!(super::encode("/t/1/a?b=c#p2"), "/t/1/a?b=c#p2");
    }
}
