//! Tables as CSV (RFC 4180) for spreadsheets.

use crate::error::{Error, Result};
use ::csv::Writer;
use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;

/// Its media type.
pub const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8");

/// The lines of a table, each of as many cells.
pub fn lines<L, C>(lines: impl IntoIterator<Item = L>) -> Result<String>
where
    L: IntoIterator<Item = C>,
    C: AsRef<[u8]>,
{
    let mut out = Writer::from_writer(Vec::new());
    for line in lines {
        out.write_record(line).map_err(Error::internal)?;
    }
    String::from_utf8(out.into_inner().map_err(Error::internal)?).map_err(Error::internal)
}

/// What people typed, as a cell: what a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV injection).
pub fn guarded(cell: &str) -> String {
    let risky = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    if risky { format!("'{cell}") } else { cell.to_owned() }
}

/// A table to be saved as `{name}.csv`; nobody but its reader keeps it. `name`: letters, digits and hyphens.
pub fn file(name: &str, body: impl Into<Body>) -> Response {
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}.csv\""));
    let headers = [
        (header::CONTENT_TYPE, MEDIA_TYPE),
        (header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, body.into()).into_response()
}

/// The same of a table too long to be held at once. `next` reads a piece: its lines, and where the one after it begins.
pub fn streamed<P, F>(name: &str, start: P, next: impl Fn(P) -> F + Send + 'static) -> Response
where
    P: Send + 'static,
    F: Future<Output = Result<(String, Option<P>)>> + Send + 'static,
{
    let pieces = stream::try_unfold((Some(start), next), |(place, next)| async move {
        let Some(place) = place else { return Ok(None) };
        let (piece, after) = next(place).await?;
        Ok::<_, Error>(Some((piece, (after, next))))
    });
    file(name, Body::from_stream(pieces))
}

#[cfg(test)]
mod tests {
    use super::{guarded, lines};

    #[test]
    fn a_cell_never_becomes_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "  =1"] {
            assert!(guarded(cell).starts_with('\''), "{cell}");
        }
        for cell in ["The lid is loose - again", "A quiet kettle - please", "5", ""] {
            assert_eq!(guarded(cell), cell);
        }
    }

    #[test]
    fn a_cell_may_hold_whatever_a_line_is_made_of() {
        let table = lines([["a", "b"], ["1, 2", "\"x\"\ny"]]).expect("a table");
        assert_eq!(table, "a,b\n\"1, 2\",\"\"\"x\"\"\ny\"\n");
        assert!(lines([vec!["a", "b"], vec!["1"]]).is_err(), "a line that is too short");
    }
}
