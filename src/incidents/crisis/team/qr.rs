//! A link as a QR code, drawn as a picture in the page: dark on white in both colour schemes, so that every telephone reads it.

use crate::error::{Error, Result};
use fast_qr::{ECL, QRBuilder};
use maud::{Markup, html};
use std::fmt::Write as _;

/// The white margin around it, in modules: four are prescribed.
const MARGIN: usize = 4;

/// A text as a QR code; `label` says what it leads to.
pub fn qr(text: &str, label: &str) -> Result<Markup> {
    let code =
        QRBuilder::new(text).ecl(ECL::M).build().map_err(|error| Error::Internal(format!("a QR code: {error:?}")))?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let run = (column..code.size).take_while(|&at| code[row][at].value()).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + MARGIN, row + MARGIN);
            }
            column += run.max(1);
        }
    }
    let side = code.size + 2 * MARGIN;
    Ok(html! {
        svg.qr role="img" aria-label=(label) viewBox={ "0 0 " (side) " " (side) } width="220" height="220" shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path fill="#000" d=(path) {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_link_becomes_a_picture_with_a_name() {
        let drawn = qr("https://hearth.test/status/teams/1.abc", "Leeds").expect("a code").into_string();
        assert!(drawn.contains(r#"aria-label="Leeds""#) && drawn.contains("h7v1h-7z"), "the finder pattern: {drawn}");
        assert!(!drawn.contains("style="));
        assert!(qr(&"x".repeat(5_000), "too long").is_err());
    }
}
