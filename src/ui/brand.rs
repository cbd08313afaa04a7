//! What makes a home the brand's own: its name, words, logo and colours. All shades come from one accent colour.

use crate::ui::colour::{Rgb, Shade};
use crate::words::Lang;

/// The accent of a home whose admin has chosen none.
pub const ACCENT_UNSET: &str = "#b3431e";

/// Text on its ground, at least (WCAG 2.2, 1.4.3); a little more than 4.5, for rounding.
const CONTRAST_TEXT: f64 = 4.6;
/// A filled button against the page, at least, in the dark (WCAG 2.2, 1.4.11).
const CONTRAST_SHAPE: f64 = 3.1;

/// The brand as every page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    pub name: String,
    /// The language of a visitor who states none.
    pub lang: Lang,
    /// The time zone of a visitor.
    pub zone: chrono_tz::Tz,
    /// The brand's colour as `#rrggbb`.
    pub accent: String,
    /// The URL of the logo, on this host.
    pub logo: Option<String>,
    /// Markdown shown at the top of the home page.
    pub welcome: String,
    /// Links at the bottom of each page: label and address.
    pub footer: Vec<(String, String)>,
    /// The URL of the stylesheet; `web::assets::dress` fills this and the next three.
    pub stylesheet: String,
    /// The URL of what the pages of staff have beside it.
    pub desk_stylesheet: String,
    /// For every page.
    pub script: Script,
    /// For the pages of staff, beside the other.
    pub desk_script: Script,
    /// Grows by one with each change: part of what a cached page depends on.
    pub version: u64,
}

/// Where a script is, and how a browser knows it for the right one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// The URL; empty when there is none.
    pub src: String,
    /// The `integrity` value.
    pub integrity: String,
}

impl Brand {
    /// A home before its set-up.
    pub fn unset() -> Self {
        Self {
            name: "Hearth".to_owned(),
            lang: Lang::En,
            zone: chrono_tz::UTC,
            accent: ACCENT_UNSET.to_owned(),
            logo: None,
            welcome: String::new(),
            footer: Vec::new(),
            stylesheet: String::new(),
            desk_stylesheet: String::new(),
            script: Script::default(),
            desk_script: Script::default(),
            version: 0,
        }
    }

    /// The first letter of the name, for the mark of a brand without a logo.
    pub fn initial(&self) -> String {
        super::initials(&self.name).chars().take(1).collect()
    }
}

/// Every shade that depends on the accent, for one colour scheme. All text pairs reach 4.5 : 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The page.
    pub paper: Rgb,
    /// Raised parts: panels, inputs, menus.
    pub surface: Rgb,
    /// Quiet parts: code, table heads, tags.
    pub sunk: Rgb,
    /// Hairlines.
    pub line: Rgb,
    /// Edges of inputs: 3 : 1 against paper and surface.
    pub edge: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Secondary text.
    pub muted: Rgb,
    /// Fill of buttons and of the official answer's head.
    pub accent: Rgb,
    /// The same under the pointer.
    pub accent_hover: Rgb,
    /// Text on that fill.
    pub accent_ink: Rgb,
    /// Links, and text in the brand's colour.
    pub accent_text: Rgb,
    /// A tint for grounds.
    pub accent_soft: Rgb,
}

impl Palette {
    /// The light scheme of an accent.
    pub fn light(accent: Rgb) -> Self {
        let hue = accent.shade();
        let tint = |lightness, chroma: f64| tinted(hue, lightness, chroma);
        let grounds = [tint(0.984, 0.0035), Rgb::WHITE, tint(0.957, 0.007), tint(0.953, 0.03)];
        let [paper, surface, sunk, accent_soft] = grounds;
        let accent_ink = ink_on(accent, tint(0.2, 0.03));
        Self {
            paper,
            surface,
            sunk,
            accent_soft,
            line: tint(0.895, 0.012),
            edge: tint(0.6, 0.02),
            ink: tint(0.235, 0.022),
            muted: readable(tinted_shade(hue, 0.49, 0.022), &grounds, -0.01),
            accent,
            accent_hover: hover(accent, accent_ink),
            accent_ink,
            accent_text: readable(hue, &grounds, -0.01),
        }
    }

    /// The dark scheme of an accent.
    pub fn dark(accent: Rgb) -> Self {
        let hue = accent.shade();
        let tint = |lightness, chroma: f64| tinted(hue, lightness, chroma);
        let grounds = [tint(0.185, 0.01), tint(0.225, 0.012), tint(0.262, 0.014), tint(0.29, 0.045)];
        let [paper, surface, sunk, accent_soft] = grounds;
        let mut fill = hue;
        while fill.rgb().contrast(surface) < CONTRAST_SHAPE && fill.lightness < 0.98 {
            fill = fill.with_lightness(fill.lightness + 0.01);
        }
        let accent = fill.rgb();
        let accent_ink = ink_on(accent, tint(0.16, 0.03));
        Self {
            paper,
            surface,
            sunk,
            accent_soft,
            line: tint(0.34, 0.014),
            edge: tint(0.56, 0.02),
            ink: tint(0.935, 0.01),
            muted: readable(tinted_shade(hue, 0.73, 0.018), &grounds, 0.01),
            accent,
            accent_hover: hover(accent, accent_ink),
            accent_ink,
            accent_text: readable(hue.with_lightness(hue.lightness.max(0.72)), &grounds, 0.01),
        }
    }

    /// The palette as CSS declarations.
    pub fn css(&self) -> String {
        let named = [
            ("paper", self.paper),
            ("surface", self.surface),
            ("sunk", self.sunk),
            ("line", self.line),
            ("edge", self.edge),
            ("ink", self.ink),
            ("muted", self.muted),
            ("accent", self.accent),
            ("accent-hover", self.accent_hover),
            ("accent-ink", self.accent_ink),
            ("accent-text", self.accent_text),
            ("accent-soft", self.accent_soft),
        ];
        named.iter().map(|(name, colour)| format!("--{name}:{};", colour.hex())).collect()
    }
}

/// The variables of both schemes, to stand before the stylesheet. An accent that cannot be read counts as unset.
pub fn accent_css(accent: &str) -> String {
    let accent = accent_or_unset(accent);
    let (light, dark) = (Palette::light(accent).css(), Palette::dark(accent).css());
    format!(":root{{color-scheme:light dark;{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}")
}

/// The accent as a colour; one that cannot be read counts as unset.
pub fn accent_or_unset(accent: &str) -> Rgb {
    Rgb::parse(accent).or_else(|| Rgb::parse(ACCENT_UNSET)).unwrap_or(Rgb::BLACK)
}

fn tinted_shade(hue: Shade, lightness: f64, chroma: f64) -> Shade {
    // A grey accent has no hue worth spreading.
    Shade { lightness, chroma: chroma.min(hue.chroma / 4.0), hue: hue.hue }
}

fn tinted(hue: Shade, lightness: f64, chroma: f64) -> Rgb {
    tinted_shade(hue, lightness, chroma).rgb()
}

/// The nearest shade, going lighter or darker by `step`, that can be read on all grounds.
fn readable(mut shade: Shade, grounds: &[Rgb], step: f64) -> Rgb {
    while (0.0..=1.0).contains(&shade.lightness) {
        let colour = shade.rgb();
        if grounds.iter().all(|ground| colour.contrast(*ground) >= CONTRAST_TEXT) {
            return colour;
        }
        shade.lightness += step;
    }
    if step < 0.0 { Rgb::BLACK } else { Rgb::WHITE }
}

/// Text on a fill: white where it can be read, else the dark ink, else the better of black and white.
fn ink_on(fill: Rgb, dark: Rgb) -> Rgb {
    let better = if fill.contrast(Rgb::WHITE) > fill.contrast(Rgb::BLACK) { Rgb::WHITE } else { Rgb::BLACK };
    [Rgb::WHITE, dark].into_iter().find(|ink| fill.contrast(*ink) >= CONTRAST_TEXT).unwrap_or(better)
}

/// The fill under the pointer: a step away from its text, so that contrast only grows.
fn hover(fill: Rgb, ink: Rgb) -> Rgb {
    let shade = fill.shade();
    let step = if ink.luminance() > 0.5 { -0.055 } else { 0.055 };
    shade.with_lightness(shade.lightness + step).rgb()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Colours that real brands have, and the worst cases.
    fn accents() -> Vec<Rgb> {
        let mut accents: Vec<Rgb> =
            ["#000000", "#ffffff", "#808080", "#777777", "#ffff00", "#00ff00", "#0000ff", ACCENT_UNSET]
                .into_iter()
                .filter_map(Rgb::parse)
                .collect();
        for red in (0..=255).step_by(51) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(51) {
                    accents.push(Rgb(red as u8, green as u8, blue as u8));
                }
            }
        }
        accents
    }

    #[test]
    fn every_accent_gives_readable_text_in_both_schemes() {
        for accent in accents() {
            for (scheme, palette) in [("light", Palette::light(accent)), ("dark", Palette::dark(accent))] {
                let Palette { paper, surface, sunk, accent_soft, .. } = palette;
                for ground in [paper, surface, sunk, accent_soft] {
                    for (name, text) in
                        [("ink", palette.ink), ("muted", palette.muted), ("accent_text", palette.accent_text)]
                    {
                        let ratio = text.contrast(ground);
                        assert!(ratio >= 4.5, "{} {scheme}: {name} on {}: {ratio:.2}", accent.hex(), ground.hex());
                    }
                }
                for fill in [palette.accent, palette.accent_hover] {
                    let ratio = palette.accent_ink.contrast(fill);
                    assert!(ratio >= 4.5, "{} {scheme}: button {}: {ratio:.2}", accent.hex(), fill.hex());
                }
                assert!(palette.edge.contrast(paper) >= 3.0 && palette.edge.contrast(surface) >= 3.0, "{scheme} edge");
            }
        }
    }

    #[test]
    fn a_readable_accent_is_kept_as_the_brand_gave_it() {
        let accent = Rgb::parse("#0a5c8a").expect("a colour");
        assert_eq!(Palette::light(accent).accent, accent);
    }

    #[test]
    fn an_accent_cannot_carry_css() {
        let css = accent_css("#fff;}body{display:none");
        assert_eq!(css, accent_css(ACCENT_UNSET));
    }
}
