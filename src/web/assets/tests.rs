use super::*;
use crate::ui::brand::ACCENT_UNSET;
use crate::ui::colour::Rgb;

/// The stylesheet as served, gzipped, at most; all of a first visit has to fit in 30 kB.
const SHEET_BYTES_MAX: usize = 9_000;
/// The script likewise.
const SCRIPT_BYTES_MAX: usize = 3_000;
/// What staff load beside each.
const DESK_SHEET_BYTES_MAX: usize = 4_000;
const DESK_SCRIPT_BYTES_MAX: usize = 2_100;

/// All that a status page needs beside itself: it must hold when everybody comes at once.
const STATUS_SHEET_BYTES_MAX: usize = 4_500;
const STATUS_SCRIPT_BYTES_MAX: usize = 1_000;

/// The value of `--name` in the light part (`nth` 0) or the dark part (1) of the stylesheet.
fn colour(name: &str, nth: usize) -> Rgb {
    let marker = format!("--{name}:");
    let text = STYLES.replace("--", " --").replace(": ", ":");
    let mut values = text.match_indices(&marker).map(|(at, _)| &text[at + marker.len()..]);
    let value = values.nth(nth).and_then(|rest| rest.split(';').next()).unwrap_or_default();
    Rgb::parse(value).unwrap_or_else(|| panic!("--{name} number {nth} is {value:?}"))
}

#[test]
fn static_files_are_small() {
    let sheet = sheet(ACCENT_UNSET);
    for (asset, bytes_max) in [
        (&*sheet, SHEET_BYTES_MAX),
        (script(), SCRIPT_BYTES_MAX),
        (desk_sheet(), DESK_SHEET_BYTES_MAX),
        (desk_script(), DESK_SCRIPT_BYTES_MAX),
    ] {
        let bytes = asset.compressed().0.len();
        assert!(bytes <= bytes_max, "{}: {bytes} bytes", asset.file);
    }
}

#[test]
fn the_status_pages_need_little_and_their_colours_can_be_read() {
    let sheet = status_sheet(ACCENT_UNSET);
    for (made, bytes_max) in [(&sheet, STATUS_SHEET_BYTES_MAX), (&status_script(), STATUS_SCRIPT_BYTES_MAX)] {
        let bytes = compress::gzip_best(&made.body).len();
        assert!(bytes <= bytes_max, "{}: {bytes} bytes", made.address);
    }
    let text = STATUS_STYLES.replace("--", " --").replace(": ", ":");
    let of = |name: &str, nth: usize| {
        let marker = format!("--{name}:#");
        let at = text.match_indices(&marker).nth(nth).map(|(at, _)| at + marker.len() - 1).expect("a colour");
        Rgb::parse(text[at..].split(';').next().unwrap_or_default()).expect("a colour")
    };
    let accent = accent_or_unset(ACCENT_UNSET);
    for (nth, palette) in [Palette::light(accent), Palette::dark(accent)].into_iter().enumerate() {
        for tone in ["good", "work", "minor", "major", "critical"] {
            let soft = of(&format!("{tone}-soft"), nth);
            for ground in [soft, palette.paper, palette.surface, palette.sunk] {
                assert!(of(tone, nth).contrast(ground) >= 4.5, "{tone} {nth}");
            }
            assert!(palette.ink.contrast(soft) >= 7.0, "ink on {tone} {nth}");
            assert!(soft.contrast(of(tone, nth)) >= 4.5, "the sign of {tone} {nth}");
        }
    }
}

#[test]
fn every_pair_of_colours_can_be_read_in_both_schemes() {
    let accent = accent_or_unset(ACCENT_UNSET);
    for (nth, palette) in [Palette::light(accent), Palette::dark(accent)].into_iter().enumerate() {
        let mut pairs =
            vec![(palette.ink, colour("good-soft", nth)), (colour("bad-ink", nth), colour("bad-fill", nth))];
        for tone in ["good", "warn", "bad"] {
            let grounds = [palette.paper, palette.surface, palette.sunk, colour(&format!("{tone}-soft"), nth)];
            pairs.extend(grounds.map(|ground| (colour(tone, nth), ground)));
        }
        pairs.extend((0..8).map(|tint| (colour(&format!("i{tint}"), nth), colour(&format!("t{tint}"), nth))));
        for (text, ground) in pairs {
            let ratio = text.contrast(ground);
            assert!(ratio >= 4.5, "{} on {}: {ratio:.2}", text.hex(), ground.hex());
        }
    }
}

#[test]
fn the_stylesheets_know_no_physical_sides() {
    for side in
        ["left", "right", "margin-top", "margin-bottom", "padding-top", "padding-bottom", "border-top", "border-bottom"]
    {
        assert!(![STYLES, DESK_STYLES].iter().any(|styles| slim_css(styles).contains(side)), "{side}");
    }
}

#[test]
fn slimming_keeps_what_means_something() {
    let css = "/* a */\n.a > .b,\n.c {\n  margin: 0 1px; /* b */\n  inline-size: calc(1rem + 2px);\n}\n@media (max-width: 4rem) {\n .d { color: red; }\n}\n";
    assert_eq!(
        slim_css(css),
        ".a > .b,.c{margin:0 1px;inline-size:calc(1rem + 2px)}@media (max-width:4rem){.d{color:red}}"
    );
    for styles in [STYLES, DESK_STYLES] {
        let slim = slim_css(styles);
        assert_eq!(slim.matches('{').count(), slim.matches('}').count());
        assert!(!slim.contains("/*") && !slim.contains('\n'));
    }
    assert_eq!(slim_script("// x\n  let a = \"//\"; // kept\n\n"), "let a = \"//\"; // kept");
}

#[test]
fn the_address_changes_with_the_accent_only() {
    assert_eq!(links("#123456"), links("#123456"));
    assert_ne!(links("#123456").stylesheet, links("#654321").stylesheet);
    assert_eq!(links("nonsense").stylesheet, links(ACCENT_UNSET).stylesheet);
    let Links { script, desk_script, .. } = links("#123456");
    assert_ne!(script, desk_script);
    for script in [script, desk_script] {
        assert!(script.integrity.starts_with("sha384-"));
    }
}

#[test]
fn a_browser_that_has_it_gets_304() {
    let sheet = sheet(ACCENT_UNSET);
    let mut asked = HeaderMap::new();
    asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"));
    let first = sheet.respond(&asked, FOREVER);
    assert_eq!(first.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(first.headers()[header::CACHE_CONTROL], FOREVER);
    asked.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
    assert_eq!(sheet.respond(&asked, FOREVER).status(), StatusCode::NOT_MODIFIED);
}
