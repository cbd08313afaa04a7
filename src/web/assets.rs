//! Static files: embedded, named by their content, compressed once, kept by browsers for good.
//!
//! The stylesheet is the shades of the brand's accent followed by `static/hearth.css`, so its name covers the brand; staff load
//! `static/desk.css` and `static/desk.js` beside it.

use super::compress;
use super::shared::Shared;
use super::visit::accepts;
use crate::error::{Error, Result};
use crate::ids::sha256_hex;
use crate::ui::Brand;
use crate::ui::brand::{Palette, Script, accent_css, accent_or_unset};
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};
use data_encoding::BASE64;
use sha2::Digest as _;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

const STYLES: &str = include_str!("../../static/hearth.css");
const DESK_STYLES: &str = include_str!("../../static/desk.css");
const SCRIPT: &str = include_str!("../../static/hearth.js");
const DESK_SCRIPT: &str = include_str!("../../static/desk.js");
const PAPER_STYLES: &str = include_str!("../../static/paper.css");
const STATUS_STYLES: &str = include_str!("../../static/status.css");
const STATUS_SCRIPT: &str = include_str!("../../static/status.js");

/// Stylesheets of different accents kept at once: one for the brand, and those of its recent past.
const SHEETS_MAX: usize = 8;
/// Hex digits of the content's hash in a file name.
const HASH_CHARS: usize = 12;

const FOREVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";
const ASK_AGAIN: &str = "no-cache";

/// The addresses of the static files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/assets/{file}", get(asset))
        .route("/favicon.svg", get(favicon))
        .route("/favicon.ico", get(favicon_ico))
        .route("/site.webmanifest", get(manifest))
}

/// Where a brand's pages find their static files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    pub stylesheet: String,
    pub desk_stylesheet: String,
    pub script: Script,
    pub desk_script: Script,
}

/// The addresses of the static files for an accent such as "#b3431e".
pub fn links(accent: &str) -> Links {
    let linked = |asset: &Asset| Script { src: asset.address(), integrity: asset.integrity.clone() };
    Links {
        stylesheet: sheet(accent).address(),
        desk_stylesheet: desk_sheet().address(),
        script: linked(script()),
        desk_script: linked(desk_script()),
    }
}

/// The brand with the addresses of its static files, which are compressed meanwhile.
pub fn dress(brand: Brand) -> Brand {
    let Links { stylesheet, desk_stylesheet, script, desk_script } = links(&brand.accent);
    let sheet = sheet(&brand.accent);
    if sheet.compressed.get().is_none() {
        // The first reader should not wait for it; without the thread he does.
        let _ = std::thread::Builder::new().name("assets".to_owned()).spawn(move || {
            for asset in [&*sheet, self::script(), desk_sheet(), self::desk_script()] {
                asset.compressed();
            }
        });
    }
    Brand { stylesheet, desk_stylesheet, script, desk_script, ..brand }
}

/// A static file as the copy of the status pages holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The URL, which changes with the content.
    pub address: String,
    pub content_type: &'static str,
    pub body: Bytes,
    /// How a browser knows it for the right one.
    pub integrity: String,
}

/// The stylesheet of the status pages, for an accent such as "#b3431e".
pub fn status_sheet(accent: &str) -> Made {
    let css = format!("{}{}", accent_css(&accent_or_unset(accent).hex()), slim_css(STATUS_STYLES));
    Asset::new("status", "css", "text/css; charset=utf-8", css).made()
}

/// The address of the stylesheet of pages that are made to be printed.
pub fn paper_sheet() -> String {
    paper().address()
}

/// The script of the status pages.
pub fn status_script() -> Made {
    Asset::script("status", STATUS_SCRIPT).made()
}

/// The brand's initial on its colour.
pub fn favicon_svg(brand: &Brand) -> String {
    let palette = Palette::light(accent_or_unset(&brand.accent));
    let svg = maud::html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" {
            rect width="64" height="64" rx="15" fill=(palette.accent.hex()) {}
            text x="32" y="46" font-family="system-ui,sans-serif" font-size="40" font-weight="700" text-anchor="middle"
                fill=(palette.accent_ink.hex()) { (brand.initial()) }
        }
    };
    svg.into_string()
}

/// One static file in its three forms.
struct Asset {
    file: String,
    content_type: &'static str,
    plain: Bytes,
    /// Gzip and brotli.
    compressed: OnceLock<(Bytes, Bytes)>,
    etag: String,
    integrity: String,
}

impl Asset {
    fn new(name: &str, extension: &str, content_type: &'static str, content: String) -> Self {
        let hash = &sha256_hex(&content)[..HASH_CHARS];
        Self {
            file: format!("{name}-{hash}.{extension}"),
            content_type,
            etag: format!("\"{hash}\""),
            integrity: format!("sha384-{}", BASE64.encode(&sha2::Sha384::digest(&content))),
            plain: Bytes::from(content),
            compressed: OnceLock::new(),
        }
    }

    fn sheet(name: &str, source: &str) -> Self {
        Self::new(name, "css", "text/css; charset=utf-8", slim_css(source))
    }

    fn script(name: &str, source: &str) -> Self {
        Self::new(name, "js", "text/javascript; charset=utf-8", slim_script(source))
    }

    fn made(self) -> Made {
        let address = self.address();
        Made { address, content_type: self.content_type, body: self.plain, integrity: self.integrity }
    }

    /// The URL, which changes with the content.
    fn address(&self) -> String {
        format!("/assets/{}", self.file)
    }

    fn compressed(&self) -> &(Bytes, Bytes) {
        self.compressed.get_or_init(|| (compress::gzip_best(&self.plain), compress::brotli_best(&self.plain)))
    }

    fn respond(&self, asked: &HeaderMap, keep: &'static str) -> Response {
        let encodings = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (content, encoding) = if accepts(encodings, "br") {
            (&self.compressed().1, Some("br"))
        } else if accepts(encodings, "gzip") {
            (&self.compressed().0, Some("gzip"))
        } else {
            (&self.plain, None)
        };
        let mut response = kept(asked, self.content_type, &self.etag, keep, content.clone());
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        if let Some(encoding) = encoding.filter(|_| response.status() == StatusCode::OK) {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// The stylesheet of an accent; made once.
fn sheet(accent: &str) -> Arc<Asset> {
    static SHEETS: Mutex<Vec<(String, Arc<Asset>)>> = Mutex::new(Vec::new());
    let mut sheets = SHEETS.lock().unwrap_or_else(PoisonError::into_inner);
    let accent = accent_or_unset(accent).hex();
    if let Some((_, sheet)) = sheets.iter().find(|(of, _)| *of == accent) {
        return Arc::clone(sheet);
    }
    if sheets.len() >= SHEETS_MAX {
        sheets.remove(0);
    }
    let sheet = Arc::new(Asset::new(
        "hearth",
        "css",
        "text/css; charset=utf-8",
        format!("{}{}", accent_css(&accent), slim_css(STYLES)),
    ));
    sheets.push((accent, Arc::clone(&sheet)));
    sheet
}

/// The script of every page.
fn script() -> &'static Asset {
    static ASSET: LazyLock<Asset> = LazyLock::new(|| Asset::script("hearth", SCRIPT));
    &ASSET
}

/// What the pages of staff have beside the stylesheet: visitors do not pay for the desk.
fn desk_sheet() -> &'static Asset {
    static ASSET: LazyLock<Asset> = LazyLock::new(|| Asset::sheet("desk", DESK_STYLES));
    &ASSET
}

/// And beside the script.
fn desk_script() -> &'static Asset {
    static ASSET: LazyLock<Asset> = LazyLock::new(|| Asset::script("desk", DESK_SCRIPT));
    &ASSET
}

/// What pages that are made to be printed have instead: black on white, whatever the brand's colour.
fn paper() -> &'static Asset {
    static ASSET: LazyLock<Asset> = LazyLock::new(|| Asset::sheet("paper", PAPER_STYLES));
    &ASSET
}

async fn asset(
    Extension(site): Extension<Arc<Shared>>,
    Path(file): Path<String>,
    asked: HeaderMap,
) -> Result<Response> {
    let sheet = sheet(&site.brand().accent);
    if file == sheet.file {
        Ok(sheet.respond(&asked, FOREVER))
    } else if let Some(file) =
        [script(), desk_sheet(), desk_script(), paper()].into_iter().find(|asset| file == asset.file)
    {
        Ok(file.respond(&asked, FOREVER))
    } else if file.starts_with("hearth-") && file.ends_with(".css") {
        // A page drawn before the brand or the program changed, or on another node: today's sheet, not to be kept.
        Ok(sheet.respond(&asked, ASK_AGAIN))
    } else if file.starts_with("desk-") && file.ends_with(".css") {
        Ok(desk_sheet().respond(&asked, ASK_AGAIN))
    } else {
        Err(Error::NotFound)
    }
}

/// The brand's initial on its colour, for browser tabs.
async fn favicon(Extension(site): Extension<Arc<Shared>>, asked: HeaderMap) -> Response {
    let svg = favicon_svg(&site.brand());
    kept(&asked, "image/svg+xml", &etag(&svg), A_DAY, Bytes::from(svg))
}

async fn favicon_ico(Extension(site): Extension<Arc<Shared>>) -> Response {
    Redirect::temporary(site.brand().logo.as_deref().unwrap_or("/favicon.svg")).into_response()
}

/// What a phone needs to put the site on its home screen.
async fn manifest(Extension(site): Extension<Arc<Shared>>, asked: HeaderMap) -> Response {
    let brand = site.brand();
    let paper = Palette::light(accent_or_unset(&brand.accent)).paper.hex();
    let manifest = serde_json::json!({
        "name": brand.name,
        "short_name": brand.name,
        "lang": brand.lang.code(),
        "dir": brand.lang.dir(),
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": [{ "src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml" }],
    });
    let manifest = manifest.to_string();
    kept(&asked, "application/manifest+json", &etag(&manifest), A_DAY, Bytes::from(manifest))
}

fn etag(content: &str) -> String {
    format!("\"{}\"", &sha256_hex(content)[..HASH_CHARS])
}

/// 200 with the content, or 304 to a browser that has it.
fn kept(asked: &HeaderMap, content_type: &'static str, etag: &str, keep: &'static str, content: Bytes) -> Response {
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let fresh = known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag);
    let (status, body) =
        if fresh { (StatusCode::NOT_MODIFIED, Body::empty()) } else { (StatusCode::OK, Body::from(content)) };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

/// Without comments, indents and line breaks. A line of the file must end where a space means nothing, or keeps one.
fn slim_css(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut slim = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !slim.is_empty() && !slim.ends_with(['{', '}', ';', ',']) {
            slim.push(' ');
        }
        slim.push_str(
            &line.replace(": ", ":").replace(" {", "{").replace("{ ", "{").replace("; ", ";").replace(", ", ","),
        );
    }
    slim.replace(";}", "}").replace("; }", "}").replace(" }", "}")
}

/// Without comment lines and indents.
fn slim_script(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
