//! A QR code: an address that a telephone reads off a screen or a sheet of paper.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};
use maud::{Markup, html};
use std::fmt::Write as _;

/// Blank modules around it, without which it is not found.
const MARGIN: usize = 4;

/// How wide and high it is where the page's styles say nothing else.
const SIDE_PX: usize = 220;

/// The code as a picture, always dark on white. Nothing when the text is too long for one; write the text beside it as well.
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else { return html! {} };
    let side = code.size + 2 * MARGIN;
    html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label)
            width=(SIDE_PX) height=(SIDE_PX) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path fill="#000" d=(dark(&code)) {}
        }
    }
}

/// A path over the dark modules, row by row, neighbours in one.
fn dark(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|at| code[y][*at].value()).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_drawn_and_what_is_too_long_is_none() {
        let svg = qr("https://hearth.test/status/teams/1.abc", "The page").into_string();
        assert!(
            svg.contains("<path fill=\"#000\" d=\"M4 4h7v1h-7z") && svg.contains("aria-label=\"The page\""),
            "{svg}"
        );
        assert!(!svg.contains("style"), "{svg}");
        assert_eq!(qr(&"x".repeat(5_000), "x").into_string(), "");
    }
}
