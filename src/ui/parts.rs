//! Small parts that pages are made of.

use super::{icon, query_value};
use crate::words::Words;
use maud::{Markup, Render, html};
use std::borrow::Borrow;

/// What a badge or notice says by its colour; its words say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A fact.
    Neutral,
    /// Done, solved, saved.
    Good,
    /// Waits for somebody.
    Warn,
    /// Failed, removed, refused.
    Bad,
    /// The brand speaks.
    Accent,
}

impl Tone {
    const fn badge_class(self) -> &'static str {
        match self {
            Self::Neutral => "badge",
            Self::Good => "badge good",
            Self::Warn => "badge warn",
            Self::Bad => "badge bad",
            Self::Accent => "badge brand",
        }
    }

    const fn notice_class(self) -> &'static str {
        match self {
            Self::Neutral => "notice",
            Self::Good => "notice good",
            Self::Warn => "notice warn",
            Self::Bad => "notice bad",
            Self::Accent => "notice brand",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Neutral => "bell",
            Self::Good => "check",
            Self::Warn => "clock",
            Self::Bad => "alert",
            Self::Accent => "seal",
        }
    }
}

/// A word or two about a thing's kind or state.
pub fn badge(tone: Tone, text: impl Render) -> Markup {
    html! { span class=(tone.badge_class()) { (text) } }
}

/// A message in its own box, with an icon.
pub fn notice(tone: Tone, body: impl Render) -> Markup {
    html! { div class=(tone.notice_class()) { (icon(tone.icon())) div { (body) } } }
}

/// A person's name, linked to the profile, with the department or role of staff.
pub fn person(handle: &str, name: &str, official: Option<&str>) -> Markup {
    html! {
        span.person {
            a.person-name href={ "/u/" (query_value(handle)) } dir="auto" { (name) }
            @if let Some(office) = official { " " span.badge.staff dir="auto" { (icon("seal")) (office) } }
        }
    }
}

/// A round mark with a person's initials; the name stands beside it, so it is hidden from screen readers.
pub fn avatar(name: &str) -> Markup {
    const CLASSES: [&str; 8] = [
        "avatar tint-0",
        "avatar tint-1",
        "avatar tint-2",
        "avatar tint-3",
        "avatar tint-4",
        "avatar tint-5",
        "avatar tint-6",
        "avatar tint-7",
    ];
    let sum = name.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    html! { span class=(CLASSES[sum % CLASSES.len()]) aria-hidden="true" { (initials(name)) } }
}

/// The first letters of the first and last word, in upper case: "Ada Lovelace" is "AL".
pub fn initials(name: &str) -> String {
    let letters = |word: &str| word.chars().find(|letter| letter.is_alphanumeric());
    let mut words =
        name.split(|letter: char| letter.is_whitespace() || letter == '_' || letter == '-').filter_map(letters);
    let first = words.next();
    let last = words.next_back();
    let text: String = first.into_iter().chain(last).flat_map(char::to_uppercase).collect();
    if text.is_empty() { "?".to_owned() } else { text }
}

/// What stands where a list would be: what is missing, and the next step as label and address.
pub fn empty(title: impl Render, text: impl Render, next: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            p.empty-title { (title) }
            p { (text) }
            @if let Some((label, href)) = next { p { a.button href=(href) { (label) } } }
        }
    }
}

/// Links to the neighbouring pages of a list, with a word about where the reader is (may be empty).
pub fn pager(words: impl Borrow<Words>, previous: Option<&str>, next: Option<&str>, text: &str) -> Markup {
    let words = words.borrow();
    html! {
        @if previous.is_some() || next.is_some() {
            nav.pager aria-label=(words.t("ui-pager")) {
                @if let Some(href) = previous {
                    a.button.quiet rel="prev" href=(href) { (icon("previous")) (words.t("ui-previous")) }
                }
                @if !text.is_empty() { span.pager-text { (text) } }
                @if let Some(href) = next {
                    a.button.quiet rel="next" href=(href) { (words.t("ui-next")) (icon("next")) }
                }
            }
        }
    }
}

/// A raised panel.
pub fn card(body: impl Render) -> Markup {
    html! { div.card { (body) } }
}

/// A plain list divided by hairlines; each row is anything.
pub fn list(rows: impl IntoIterator<Item = Markup>) -> Markup {
    html! { ul.rows { @for row in rows { li { (row) } } } }
}

/// A table that scrolls by itself on a narrow screen.
pub fn table<H: AsRef<str>>(headers: &[H], rows: impl IntoIterator<Item = Vec<Markup>>) -> Markup {
    html! {
        div.table-wrap tabindex="0" {
            table {
                thead { tr { @for header in headers { th scope="col" { (header.as_ref()) } } } }
                tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
            }
        }
    }
}

/// Something that opens on demand, without script.
pub fn details(summary: impl Render, body: impl Render) -> Markup {
    html! { details.fold { summary { (summary) } div.fold-body { (body) } } }
}

/// Neighbouring views of one thing: label, address, whether it is this one.
pub fn tabs<L: AsRef<str>, H: AsRef<str>>(items: &[(L, H, bool)]) -> Markup {
    tabs_labelled("", items)
}

/// The same with a name for screen readers, where a page has several navigations.
pub fn tabs_labelled<L: AsRef<str>, H: AsRef<str>>(label: &str, items: &[(L, H, bool)]) -> Markup {
    tabs_keyed(label, items, "")
}

/// The same, and each has its key: the first letter for the first.
pub fn tabs_keyed<L: AsRef<str>, H: AsRef<str>>(label: &str, items: &[(L, H, bool)], keys: &str) -> Markup {
    html! {
        nav.tabs aria-label=[(!label.is_empty()).then_some(label)] {
            @for (at, (label, href, current)) in items.iter().enumerate() {
                a href=(href.as_ref()) aria-current=[current.then_some("page")] data-key=[keys.chars().nth(at)] { (label.as_ref()) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_last_word() {
        assert_eq!(initials("Ada Lovelace"), "AL");
        assert_eq!(initials("  jan de wit "), "JW");
        assert_eq!(initials("שרה כהן"), "שכ");
        assert_eq!(initials("łucja"), "Ł");
        assert_eq!(initials("!!"), "?");
        assert_eq!(initials("ada_b"), "AB");
    }
}
