//! The status pages' own light frame, for the running site and for the copy alike: nothing in it needs a script, a cookie or another host. What the
//! copy does not hold (forms, topics, the ledger) is linked with the site's whole address.

pub mod front;
pub mod history;
pub mod incident;
mod parts;
pub mod uptime;

use crate::ui::brand::{Palette, accent_or_unset};
use crate::ui::{Brand, icon};
use crate::web::assets::Made;
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};
use maud::{DOCTYPE, Markup, html};

/// What every page is drawn with.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub words: Words,
    pub brand: &'a Brand,
    /// The address of the site, without a slash at the end.
    pub base: &'a str,
    pub sheet: &'a Made,
    pub script: &'a Made,
    /// When the data was read.
    pub as_of: DateTime<Utc>,
    /// The mark of what the pages say.
    pub news: u64,
    /// The logo is among the ready answers.
    pub logo: Option<&'a str>,
}

impl Look<'_> {
    /// A status page in the reader's language: `path` follows `/status/en`.
    pub fn here(&self, path: &str) -> String {
        format!("/status/{}{path}", self.words.lang.code())
    }

    /// A page of the site, whole: it is not in the copy.
    pub fn site(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A time in the brand's zone.
    pub fn time(&self, at: DateTime<Utc>) -> Markup {
        let stamp = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        html! { time datetime=(stamp) { (self.words.date_time(at, self.brand.zone)) } }
    }

    /// A time inside a sentence.
    pub fn said(&self, at: DateTime<Utc>) -> String {
        self.words.date_time(at, self.brand.zone)
    }
}

/// Which of the three pages the reader is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Now,
    History,
    Uptime,
    /// None of them.
    Elsewhere,
}

/// One page.
pub struct Page {
    /// What follows `/status/en`, such as `/incidents/7`.
    pub path: String,
    pub title: String,
    /// The function that drew it.
    pub name: &'static str,
    pub section: Section,
    /// It fetches itself again when there is news.
    pub live: bool,
    pub description: String,
    pub body: Markup,
}

impl Page {
    /// The whole document.
    pub fn render(&self, look: &Look<'_>) -> String {
        let lang = look.words.lang;
        let page = html! {
            (DOCTYPE)
            html lang=(lang.code()) dir=(lang.dir()) {
                (self.head(look))
                body {
                    a.skip href="#main" { (look.words.t("ui-skip")) }
                    (self.top(look))
                    main #main tabindex="-1" data-page=(self.name) data-news=(format!("{:016x}", look.news)) { (self.body) }
                    (foot(look))
                    @if self.live { p.sr #news role="status" {} }
                }
            }
        };
        page.into_string()
    }

    fn head(&self, look: &Look<'_>) -> Markup {
        let accent = accent_or_unset(&look.brand.accent);
        let title = format!("{} · {}", self.title, look.brand.name);
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(look.sheet.address);
                @if self.live { script src=(look.script.address) integrity=(look.script.integrity) defer {} }
                meta name="theme-color" content=(Palette::light(accent).paper.hex()) media="(prefers-color-scheme:light)";
                meta name="theme-color" content=(Palette::dark(accent).paper.hex()) media="(prefers-color-scheme:dark)";
                link rel="icon" type="image/svg+xml" href="/favicon.svg";
                meta name="description" content=(self.description);
                meta property="og:title" content=(title);
                meta property="og:description" content=(self.description);
                meta property="og:type" content="website";
                link rel="canonical" href=(look.site(&look.here(&self.path)));
                @for other in Lang::ALL {
                    link rel="alternate" hreflang=(other.code()) href=(look.site(&in_lang(other, &self.path)));
                }
                link rel="alternate" hreflang="x-default" href=(look.site(&format!("/status{}", self.path)));
                link rel="alternate" type="application/atom+xml" title=(look.words.t("status-feed")) href=(look.here("/history.atom"));
            }
        }
    }

    fn top(&self, look: &Look<'_>) -> Markup {
        let words = look.words;
        let tab = |section: Section, path: &str, label: String| html! { a href=(look.here(path)) aria-current=[(self.section == section).then_some("page")] { (label) } };
        html! {
            header.top {
                a.brand href=(look.site("/")) {
                    @match look.logo {
                        Some(url) => img src=(url) alt="" height="36";,
                        None => span.mark aria-hidden="true" { (look.brand.initial()) },
                    }
                    span dir="auto" { (look.brand.name) }
                }
                nav.languages aria-label=(words.t("ui-languages")) {
                    @for lang in Lang::ALL {
                        a href=(in_lang(lang, &self.path)) lang=(lang.code()) hreflang=(lang.code()) aria-current=[(lang == words.lang).then_some("true")] { (lang.name()) }
                    }
                }
                nav.tabs aria-label=(words.t("status-title")) {
                    (tab(Section::Now, "", words.t("status-title")))
                    (tab(Section::History, "/history", words.t("status-history")))
                    (tab(Section::Uptime, "/uptime", words.t("status-uptime")))
                    a.button href=(look.site("/status/subscribe")) { (icon("bell")) (words.t("status-subscribe")) }
                }
            }
        }
    }
}

/// The same page in another language.
fn in_lang(lang: Lang, path: &str) -> String {
    format!("/status/{}{path}", lang.code())
}

fn foot(look: &Look<'_>) -> Markup {
    let words = look.words;
    html! {
        footer.foot {
            p { (words.with("status-zone", &[("zone", look.brand.zone.name().replace('_', " ").into())])) }
            nav aria-label=(words.t("status-follow")) {
                a href=(look.site("/")) { (words.with("status-back", &[("brand", look.brand.name.as_str().into())])) }
                a href=(look.here("/history.atom")) { "Atom" }
                a href=(look.here("/history.rss")) { "RSS" }
                a href=(look.here("/calendar.ics")) { (words.t("status-calendar")) }
                a href="/api/v2/summary.json" { "JSON" }
            }
        }
    }
}

/// What the copy answers where nothing is.
pub fn not_found(look: &Look<'_>) -> String {
    let words = look.words;
    let body = html! {
        header.head {
            h1 { (words.t("status-missing")) }
            p.lede { (words.t("status-missing-text")) }
            p { a.button href=(look.here("")) { (words.t("status-missing-next")) } }
        }
    };
    let page = Page {
        path: String::new(),
        title: words.t("status-missing"),
        name: "incidents::missing",
        section: Section::Elsewhere,
        live: false,
        description: words.t("status-missing-text"),
        body,
    };
    page.render(look)
}
