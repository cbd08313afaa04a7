//! A version on one page of paper: the sheet for the shops and the script for the telephone. Documents of their own, made to be printed.

use super::surface::{InLang, Said};
use crate::incidents::crisis::team::TeamRow;
use crate::ui::{self, Brand};
use crate::web::assets;
use crate::words::{Lang, Words};
use maud::{DOCTYPE, Markup, html};

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Sheet,
    Phone,
}

/// A page of paper before it is drawn.
pub struct Paper<'a> {
    pub said: Said<'a>,
    pub brand: &'a Brand,
    pub page: Page,
    /// Where everybody reads everything about it; none for a drill.
    pub public: Option<String>,
    /// The team that it is for, and the address of its own page.
    pub team: Option<(&'a TeamRow, String)>,
    /// Links that are not printed: label, address, whether it is this one.
    pub links: Vec<(String, String, bool)>,
}

/// A page of paper inside its margins, less a little, in tenths of a point: 186 by 273 millimetres.
const WIDTH: usize = 5_150;
const HEIGHT: usize = 7_500;
/// The letters, largest first: class, size in tenths of a point, height of a line in hundredths of the size.
const SIZES: [(&str, usize, usize); 5] = [
    ("paper large", 150, 142),
    ("paper", 125, 142),
    ("paper small", 105, 136),
    ("paper tiny", 86, 126),
    ("paper least", 78, 122),
];

/// How high a text stands in letters of that size, in tenths of a point. A letter is taken for a little more than half as wide as it is high.
fn height(text: &str, size: usize, leading: usize) -> usize {
    let letters = (WIDTH * 100 / (size * 51)).max(1);
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    paragraphs.map(|line| line.chars().count().div_ceil(letters) * size * leading / 100 + size * 35 / 100).sum()
}

/// The largest letters in which these texts fit on a page: each with its own size in hundredths, beside `rest` lines of everything else.
fn size(texts: &[(&str, usize)], rest: usize) -> &'static str {
    let fits = |(_, size, leading): &&(&str, usize, usize)| {
        let said: usize = texts.iter().map(|(text, own)| height(text, size * own / 100, *leading)).sum();
        said + rest * size * leading / 100 <= HEIGHT
    };
    SIZES.iter().find(fits).or(SIZES.last()).map_or("paper", |(class, ..)| class)
}

impl Paper<'_> {
    fn words(&self) -> Words {
        self.said.words
    }

    /// The whole document.
    pub fn render(&self) -> Markup {
        let words = self.words();
        let heading = match self.page {
            Page::Sheet => words.t("statements-sheet"),
            Page::Phone => words.t("statements-phone"),
        };
        let (_, title) = self.said.title();
        html! {
            (DOCTYPE)
            html lang=(words.lang.code()) dir=(words.lang.dir()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    meta name="robots" content="noindex";
                    title { (heading) " · " (title) }
                    link rel="stylesheet" href=(assets::paper_sheet());
                }
                body {
                    (self.navigation())
                    main.(self.size()) data-page=(match self.page { Page::Sheet => "incidents::sheet", Page::Phone => "incidents::phone" }) {
                        @if let Some(warning) = self.said.warning() { p.warning role="note" { (warning) } }
                        (self.head(&heading))
                        @match self.page { Page::Sheet => (self.sheet()), Page::Phone => (self.phone()) }
                    }
                }
            }
        }
    }

    /// The size of the letters with which all of it fits.
    fn size(&self) -> &'static str {
        let (body, phone) = (self.said.body().1, self.said.phone().1);
        let shop = self.said.shop().map(|(_, text)| text).unwrap_or_default();
        match self.page {
            // Beside the texts: title, state, promise and the two codes.
            Page::Sheet => size(&[(&body, 100), (&shop, 120)], 21),
            Page::Phone if phone == body => size(&[(&phone, 118)], 18),
            Page::Phone => size(&[(&body, 100), (&phone, 118)], 20),
        }
    }

    fn navigation(&self) -> Markup {
        html! {
            nav.screen aria-label=(self.words().t("statements-paper-nav")) {
                @for (label, href, here) in &self.links {
                    a href=(href) aria-current=[here.then_some("page")] { (label) }
                }
                span { (self.words().t("statements-print-hint")) }
            }
        }
    }

    fn head(&self, heading: &str) -> Markup {
        let (lang, title) = self.said.title();
        html! {
            header {
                p.brand {
                    @if let Some(logo) = &self.brand.logo { img src=(logo) alt="" height="32"; " " }
                    bdi { (self.brand.name) }
                    span.kind { (heading) }
                }
                h1 lang=(lang.code()) dir="auto" { (title) }
                p.state { strong { (self.said.state()) } " · " (self.said.version()) }
            }
        }
    }

    /// A text, marked where it is not in the language of the page.
    fn text(&self, (lang, text): InLang) -> Markup {
        html! {
            div.text lang=(lang.code()) dir="auto" {
                @if lang != self.words().lang { p.other lang=(self.words().lang.code()) { (other_lang(self.words(), lang)) } }
                @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
            }
        }
    }

    fn sheet(&self) -> Markup {
        let words = self.words();
        html! {
            (self.text(self.said.body()))
            @if let Some(promise) = self.said.promise() { p.promise { (promise) } }
            @if let Some(address) = &self.public {
                div.public {
                    (ui::qr(address, &words.t("statements-qr-public")))
                    div { p { (words.t("statements-more-public")) } p.address dir="ltr" { (address) } }
                }
            }
            (self.inside())
        }
    }

    /// What is not for customers: under a line where it is cut off.
    fn inside(&self) -> Markup {
        let words = self.words();
        let shop = self.said.shop();
        html! {
            @if shop.is_some() || self.team.is_some() {
                section.inside {
                    h2 { (words.t("statements-inside")) }
                    div.inside-body {
                        div {
                            @if let Some(shop) = shop { (self.text(shop)) }
                            @if let Some((team, _)) = &self.team {
                                @let said = [("version", self.said.row.version.to_string().into()), ("team", team.name.as_str().into())];
                                p { (words.with("statements-team-confirm", &said)) }
                            }
                        }
                        @if let Some((_, address)) = &self.team { (ui::qr(address, &words.t("statements-qr-team"))) }
                    }
                }
            }
        }
    }

    fn phone(&self) -> Markup {
        let words = self.words();
        let (script, body) = (self.said.phone(), self.said.body());
        let same = script == body;
        html! {
            p.inside-mark { (words.t("statements-phone-inside")) }
            section.say { h2 { (words.t("statements-say")) } (self.text(script)) }
            @if let Some(promise) = self.said.promise() { p.promise { (promise) } }
            @if !same { section { h2 { (words.t("statements-official-text")) } (self.text(body)) } }
            section {
                h2 { (words.t("statements-rules")) }
                ul.rules {
                    li { (words.t("statements-rule-only")) }
                    li { (words.t("statements-rule-unknown")) }
                    li { (words.t("statements-rule-write")) }
                    @if let Some(address) = &self.public { li { (words.t("statements-rule-page")) " " bdi dir="ltr" { (address) } } }
                }
            }
        }
    }
}

/// That a text is in another language than the page.
fn other_lang(words: Words, lang: Lang) -> String {
    match lang {
        Lang::En => words.t("statements-in-english"),
        Lang::He => words.t("statements-in-hebrew"),
        Lang::Pl => words.t("statements-in-polish"),
    }
}

#[cfg(test)]
mod tests {
    use super::{height, size};

    #[test]
    fn more_text_has_smaller_letters() {
        assert_eq!(size(&[("Short.", 100)], 20), "paper large");
        let long = "x".repeat(2_500);
        assert_eq!(size(&[(&long[..1_000], 100)], 20), "paper");
        assert_eq!(size(&[(&long, 100)], 20), "paper small");
        assert_eq!(size(&[(&long, 100), (&long, 120)], 20), "paper least");
        assert!(height("a\n\nb", 100, 140) < height("a\nb\nc", 100, 140));
    }
}
