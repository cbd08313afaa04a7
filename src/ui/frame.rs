//! The whole page around a body: head, skip link, header, navigation, footer.

use super::brand::Script;
use super::{Brand, Tone, avatar, icon, notice};
use crate::policy::{Role, Viewer};
use crate::words::{Lang, Words};
use maud::{DOCTYPE, Markup, html};
use std::sync::Arc;

/// Incidents that the banner names; the others are on the status page.
const BANNERS_MAX: usize = 3;

/// Where ideas are talked about, voted for and answered.
const IDEAS: [&str; 6] = ["/ideas", "/challenges", "/roadmap", "/changelog", "/promises", "/said-and-done"];

/// Parts of the desk with an entry of their own in the navigation.
const DESK_PARTS: [&str; 4] = ["/desk/queue", "/desk/incidents", "/desk/ideas", "/desk/listening"];

/// Something that goes on now, said on top of every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// The language that the title is in.
    pub lang: &'static str,
    pub title: String,
    /// It is planned maintenance.
    pub maintenance: bool,
    /// Customers feel it.
    pub grave: bool,
    /// Where it is told.
    pub path: String,
}

/// A page without its body. Made by `Visit::frame`; the handler fills in what it knows.
#[derive(Clone, Debug)]
pub struct Frame {
    pub words: Words,
    pub brand: Arc<Brand>,
    pub viewer: Viewer,
    /// The function that made the page, such as "boards::topic"; stands on `<main data-page>`.
    pub page: &'static str,
    /// The page's own title, without the brand.
    pub title: String,
    pub description: Option<String>,
    /// Path and query of this page.
    pub path: String,
    /// The absolute address that search engines should keep.
    pub canonical: Option<String>,
    /// The absolute address of a picture for previews.
    pub image: Option<String>,
    /// Atom feeds: title and address.
    pub feeds: Vec<(String, String)>,
    pub noindex: bool,
    /// The way from the home page to here: label and address. The page itself is not part of it.
    pub crumbs: Vec<(String, String)>,
    /// A message shown once, above the body.
    pub flash: Option<String>,
    /// For tables and the desk: as wide as the screen allows.
    pub wide: bool,
    /// OpenGraph's type; "article" for a topic.
    pub kind: &'static str,
    /// What goes on now.
    pub banners: Vec<Banner>,
}

impl Frame {
    /// A page with nothing but what every page has.
    pub fn new(words: Words, brand: Arc<Brand>, viewer: Viewer, page: &'static str, title: impl Into<String>) -> Self {
        Self {
            words,
            brand,
            viewer,
            page,
            title: title.into(),
            description: None,
            path: "/".to_owned(),
            canonical: None,
            image: None,
            feeds: Vec::new(),
            noindex: false,
            crumbs: Vec::new(),
            flash: None,
            wide: false,
            kind: "website",
            banners: Vec::new(),
        }
    }

    /// The whole document.
    pub fn render(&self, body: Markup) -> Markup {
        let lang = self.words.lang;
        html! {
            (DOCTYPE)
            html lang=(lang.code()) dir=(lang.dir()) {
                (self.head())
                body.wide[self.wide] {
                    a.skip href="#main" { (self.words.t("ui-skip")) }
                    (self.banner())
                    (self.header())
                    (self.breadcrumb())
                    main #main tabindex="-1" data-page=(self.page) {
                        @if let Some(text) = &self.flash { div role="status" data-flash { (notice(Tone::Good, text)) } }
                        (body)
                    }
                    (self.footer())
                    (self.keys())
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let brand = &self.brand;
        let title = if self.title.is_empty() || self.title == brand.name {
            brand.name.clone()
        } else {
            format!("{} · {}", self.title, brand.name)
        };
        let accent = super::brand::accent_or_unset(&brand.accent);
        let (light, dark) = (super::brand::Palette::light(accent), super::brand::Palette::dark(accent));
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(brand.stylesheet);
                @if self.viewer.is_staff() { link rel="stylesheet" href=(brand.desk_stylesheet); }
                // First, so that what a key leads to is in place once keys are heard.
                @if self.viewer.is_staff() { (script(&brand.desk_script)) }
                (script(&brand.script))
                meta name="theme-color" content=(light.paper.hex()) media="(prefers-color-scheme:light)";
                meta name="theme-color" content=(dark.paper.hex()) media="(prefers-color-scheme:dark)";
                link rel="icon" type="image/svg+xml" href={ "/favicon.svg?v=" (brand.version) };
                link rel="manifest" href={ "/site.webmanifest?v=" (brand.version) };
                (self.previews())
                @for (title, href) in &self.feeds { link rel="alternate" type="application/atom+xml" title=(title) href=(href); }
            }
        }
    }

    /// What search engines and link previews read.
    fn previews(&self) -> Markup {
        html! {
            @if self.noindex { meta name="robots" content="noindex"; } @else {
                meta property="og:title" content=(self.title);
                meta property="og:type" content=(self.kind);
                meta property="og:site_name" content=(self.brand.name);
                @if let Some(text) = &self.description {
                    meta name="description" content=(text);
                    meta property="og:description" content=(text);
                }
                @if let Some(url) = &self.canonical {
                    link rel="canonical" href=(url);
                    meta property="og:url" content=(url);
                }
                @if let Some(url) = &self.image { meta property="og:image" content=(url); }
            }
        }
    }

    /// What goes on now, the first few of it.
    fn banner(&self) -> Markup {
        let words = self.words;
        html! {
            @if !self.banners.is_empty() {
                div.banner.grave[self.banners.iter().any(|banner| banner.grave)] role="status" {
                    ul {
                        @for banner in self.banners.iter().take(BANNERS_MAX) {
                            li {
                                (icon(if banner.maintenance { "gear" } else { "alert" }))
                                span { (if banner.maintenance { words.t("ui-banner-maintenance") } else { words.t("ui-banner-incident") }) }
                                " "
                                a href=(banner.path) lang=[(banner.lang != words.lang.code()).then_some(banner.lang)] dir="auto" { (banner.title) }
                            }
                        }
                        @if self.banners.len() > BANNERS_MAX { li { a href="/status" { (words.t("ui-banner-all")) } } }
                    }
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header.top {
                div.top-bar {
                    a.site href="/" rel="home" {
                        @match &self.brand.logo {
                            Some(url) => img.site-logo src=(url) alt="" height="36";,
                            None => span.site-mark aria-hidden="true" { (self.brand.initial()) },
                        }
                        span.site-name dir="auto" { (self.brand.name) }
                    }
                    (self.navigation())
                    div.top-actions {
                        a.button.write href="/new" data-key="n" { (icon("pencil")) span { (self.words.t("ui-nav-new")) } }
                        (self.account())
                    }
                }
            }
        }
    }

    fn navigation(&self) -> Markup {
        let words = self.words;
        let link = |label: String, href: &'static str, here: bool| html! { a href=(href) aria-current=[here.then_some("page")] { (label) } };
        let path = self.path.split('?').next().unwrap_or_default();
        let home = path == "/" || path.starts_with("/b/") || path.starts_with("/t/");
        html! {
            nav.top-nav aria-label=(words.t("ui-nav")) {
                (link(words.t("ui-nav-home"), "/", home))
                (link(words.t("ui-nav-ideas"), "/ideas", within_one(path, &IDEAS)))
                @if self.viewer.actor().is_some() { (link(words.t("ui-nav-cases"), "/cases", within(path, "/cases"))) }
                @if self.viewer.is_staff() {
                    (link(words.t("ui-nav-desk"), "/desk", within(path, "/desk") && !within_one(path, &DESK_PARTS)))
                    (link(words.t("ui-nav-ideas-desk"), "/desk/ideas", within(path, "/desk/ideas")))
                    (link(words.t("ui-nav-listening"), "/desk/listening", within(path, "/desk/listening")))
                    (link(words.t("ui-nav-incidents"), "/desk/incidents", within(path, "/desk/incidents")))
                }
                @if self.viewer.moderates() { (link(words.t("ui-nav-queue"), "/desk/queue", within(path, "/desk/queue"))) }
                @if self.viewer.role() == Some(Role::Admin) { (link(words.t("ui-nav-admin"), "/admin", within(path, "/admin"))) }
            }
        }
    }

    fn account(&self) -> Markup {
        let words = self.words;
        html! {
            @match self.viewer.actor() {
                None => {
                    // The way to sign in must not lead back to itself.
                    @let next = if within(&self.path, "/sign-in") || within(&self.path, "/join") { "/" } else { &self.path };
                    a.button.quiet.sign-in href={ "/sign-in?next=" (query_value(next)) } rel="nofollow" { (words.t("ui-nav-sign-in")) }
                }
                Some(actor) => details.menu {
                    summary { (avatar(&actor.name)) span.sr { (words.t("ui-nav-account")) ": " bdi { (actor.name) } } }
                    div.menu-body {
                        p.menu-head dir="auto" { (actor.name) }
                        a href={ "/u/" (query_value(&actor.handle)) } { (icon("person")) (words.t("ui-nav-profile")) }
                        a href="/account" { (icon("gear")) (words.t("ui-nav-settings")) }
                        form method="post" action="/sign-out" { button type="submit" { (icon("out")) (words.t("ui-nav-sign-out")) } }
                    }
                }
            }
        }
    }

    fn breadcrumb(&self) -> Markup {
        html! {
            @if !self.crumbs.is_empty() {
                nav.crumbs aria-label=(self.words.t("ui-crumbs")) {
                    ol {
                        @for (at, (label, href)) in self.crumbs.iter().enumerate() {
                            @let nearest = at + 1 == self.crumbs.len();
                            li { a href=(href) dir="auto" data-key=[nearest.then_some("u")] { (label) } }
                        }
                    }
                }
            }
        }
    }

    fn footer(&self) -> Markup {
        let words = self.words;
        html! {
            footer.foot {
                div.foot-inner {
                    p.promise { (icon("leaf")) span { (words.t("ui-promise")) } }
                    nav.foot-links aria-label=(words.t("ui-foot-links")) {
                        a href="/rules" { (words.t("ui-foot-rules")) }
                        a href="/transparency" { (words.t("ui-foot-transparency")) }
                        a href="/status" { (words.t("ui-foot-status")) }
                        @for (label, href) in self.brand.footer.iter().filter(|(_, href)| href != "/rules") { a href=(href) dir="auto" { (label) } }
                    }
                    nav.languages aria-label=(words.t("ui-languages")) {
                        @for lang in Lang::ALL {
                            a href=(with_lang(&self.path, lang.code())) lang=(lang.code()) hreflang=(lang.code()) rel="nofollow"
                                aria-current=[(lang == words.lang).then_some("true")] { (lang.name()) }
                        }
                    }
                    // Of use with the script only, which shows it.
                    button.button.link #keys-open type="button" hidden { (words.t("ui-keys-title")) }
                }
            }
        }
    }

    /// The list of keyboard shortcuts; the script opens it with "?", without those that the page has no use for, and puts in
    /// the fields and buttons that name a key of their own.
    fn keys(&self) -> Markup {
        let words = self.words;
        html! {
            dialog #keys aria-labelledby="keys-title" {
                h2 #keys-title { (words.t("ui-keys-title")) }
                dl.keys {
                    div data-if="[data-item]" { dt { kbd { "j" } " " kbd { "k" } } dd { (words.t("ui-keys-move")) } }
                    div data-if="[data-item] a" { dt { kbd { "Enter" } } dd { (words.t("ui-keys-open")) } }
                    div data-if="[data-item] input" { dt { kbd { "x" } } dd { (words.t("ui-keys-tick")) } }
                    div data-if="#reply textarea" { dt { kbd { "r" } } dd { (words.t("ui-keys-reply")) } }
                    div data-if="textarea" { dt { kbd { "Ctrl" } " " kbd { "Enter" } } dd { (words.t("ui-keys-send")) } }
                    div data-if="[data-key=u]" { dt { kbd { "u" } } dd { (words.t("ui-keys-up")) } }
                    div data-if="[data-key=n]" { dt { kbd { "n" } } dd { (words.t("ui-keys-new")) } }
                    div { dt { kbd { "?" } } dd { (words.t("ui-keys-help")) } }
                }
                label.choice { input #keys-on type="checkbox" checked; span { (words.t("ui-keys-on")) } }
                form method="dialog" { button.button.quiet { (words.t("ui-close")) } }
            }
            p #draft-restored hidden { (words.t("ui-draft-restored")) }
        }
    }
}

/// A script that runs once the page has been read; none before the brand has its static files.
fn script(script: &Script) -> Markup {
    html! { @if !script.src.is_empty() { script src=(script.src) integrity=(script.integrity) defer {} } }
}

/// Whether `path` is `root` or lies under it.
fn within(path: &str, root: &str) -> bool {
    path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

fn within_one(path: &str, roots: &[&str]) -> bool {
    roots.iter().any(|root| within(path, root))
}

/// A text as the value of a query parameter, percent-encoded.
pub fn query_value(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(byte.into());
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The same page in another language: `lang=` in the query is put or replaced.
pub fn with_lang(path: &str, code: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept = query.split('&').filter(|pair| !pair.is_empty() && *pair != "lang" && !pair.starts_with("lang="));
    let mut out = format!("{path}?");
    for pair in kept {
        out.push_str(pair);
        out.push('&');
    }
    out + "lang=" + code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(lang: Lang) -> Frame {
        Frame::new(Words::of(lang), Arc::new(Brand::unset()), Viewer::Visitor, "boards::home", "Boards")
    }

    #[test]
    fn a_page_carries_language_direction_and_its_function() {
        let html = frame(Lang::He).render(html! { p { "x" } }).into_string();
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"he\" dir=\"rtl\">"), "{html}");
        assert!(html.contains(r#"data-page="boards::home""#));
    }

    #[test]
    fn a_page_has_no_inline_style_or_script() {
        let html = frame(Lang::En).render(html! {}).into_string();
        for forbidden in ["style=", "<style", "onclick", "javascript:", "<script>"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn script_and_style_of_the_desk_are_not_for_visitors() {
        let script = |src: &str| Script { src: src.to_owned(), integrity: "sha384-x".to_owned() };
        let brand = Brand {
            script: script("/a.js"),
            desk_script: script("/desk.js"),
            desk_stylesheet: "/desk.css".to_owned(),
            ..Brand::unset()
        };
        let html = Frame { brand: Arc::new(brand), ..frame(Lang::En) }.render(html! {}).into_string();
        assert!(html.contains(r#"<script src="/a.js" integrity="sha384-x" defer>"#), "{html}");
        assert!(!html.contains("/desk."), "{html}");
    }

    #[test]
    fn the_language_link_keeps_the_rest_of_the_query() {
        assert_eq!(with_lang("/t/1/x?page=2&lang=en&y=1", "he"), "/t/1/x?page=2&y=1&lang=he");
        assert_eq!(with_lang("/", "pl"), "/?lang=pl");
    }

    #[test]
    fn the_way_to_sign_in_returns_to_the_page() {
        let mut frame = frame(Lang::En);
        frame.path = "/t/1/ż?page=2&x=\"".to_owned();
        let html = frame.render(html! {}).into_string();
        assert!(html.contains("/sign-in?next=/t/1/%C5%BC%3Fpage%3D2%26x%3D%22"), "{html}");
    }
}
