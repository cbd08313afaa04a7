//! What a topic is: its kind, title, address and pages. Pure rules, tested below.

pub mod actions;
pub mod beside;
mod incident;
pub mod pages;
pub mod queries;
pub mod views;

use crate::db::kept;
use crate::ids::TopicId;
use crate::ui;
use unicode_normalization::UnicodeNormalization;

/// How many posts one page of a topic shows.
pub const POSTS_PER_PAGE: i64 = 20;
/// The shortest and the longest title, in characters.
pub const TITLE_CHARS_MIN: usize = 3;
/// The longest title, in characters.
pub const TITLE_CHARS_MAX: usize = 200;
const SLUG_CHARS_MAX: usize = 60;
/// What stands in the place of a slug in the addresses of forms; no topic's slug may be one of them.
const RESERVED: [&str; 12] = [
    "arrange",
    "board",
    "lock",
    "merge",
    "pin",
    "removal",
    "replies",
    "restoration",
    "solution",
    "split",
    "title",
    "feed",
];

kept! {
    /// What a topic is about, in the words of its author's choice.
    Kind {
        /// Something went wrong; opens a case.
        Complaint = "complaint",
        /// Wants to know.
        Question = "question",
        /// Proposes something.
        Idea = "idea",
        /// Thanks.
        Praise = "praise",
        /// Everything else.
        Talk = "talk",
    }
}

impl Kind {
    /// The kind's name in the reader's language.
    pub fn label(self, words: &crate::words::Words) -> String {
        match self {
            Self::Complaint => words.t("boards-kind-complaint"),
            Self::Question => words.t("boards-kind-question"),
            Self::Idea => words.t("boards-kind-idea"),
            Self::Praise => words.t("boards-kind-praise"),
            Self::Talk => words.t("boards-kind-talk"),
        }
    }

    /// The name of a list of that kind.
    pub fn label_many(self, words: &crate::words::Words) -> String {
        match self {
            Self::Complaint => words.t("boards-kind-complaints"),
            Self::Question => words.t("boards-kind-questions"),
            Self::Idea => words.t("boards-kind-ideas"),
            Self::Praise => words.t("boards-kind-praises"),
            Self::Talk => words.t("boards-kind-talks"),
        }
    }

    /// The icon that stands for it.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Complaint => "alert",
            Self::Question => "question",
            Self::Idea => "idea",
            Self::Praise => "heart",
            Self::Talk => "chat",
        }
    }
}

/// A title that has been cleaned and is of the right length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title(String);

/// Why a title was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleFault {
    Short,
    Long,
}

impl Title {
    /// One line without controls and invisibles, 3 to 200 characters.
    pub fn parse(typed: &str) -> Result<Self, TitleFault> {
        let title = ui::text::clean_line(typed);
        match title.chars().count() {
            0..TITLE_CHARS_MIN => Err(TitleFault::Short),
            TITLE_CHARS_MIN..=TITLE_CHARS_MAX => Ok(Self(title)),
            _ => Err(TitleFault::Long),
        }
    }

    /// The title as text.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// A topic's page: `/t/{id}/{slug}`, percent-encoded, so that it also fits a header or a mail.
pub fn topic_path(id: TopicId, slug: &str) -> String {
    format!("/t/{id}/{}", encode_segment(slug))
}

/// Page `page` of a topic; the first has no query.
pub fn topic_page_path(id: TopicId, slug: &str, page: i64) -> String {
    let path = topic_path(id, slug);
    if page > 1 { format!("{path}?page={page}") } else { path }
}

/// The page that shows the post of that number.
pub const fn page_of(number: i64) -> i64 {
    if number < 1 { 1 } else { (number - 1) / POSTS_PER_PAGE + 1 }
}

/// How many pages there are when the next post will get `next_number`; at least one.
pub const fn page_count(next_number: i64) -> i64 {
    page_of(next_number - 1)
}

/// The first and last number on a page.
pub const fn numbers_on(page: i64) -> (i64, i64) {
    ((page - 1) * POSTS_PER_PAGE + 1, page * POSTS_PER_PAGE)
}

/// Lower case, without marks, in compatibility form; Hebrew final letters stay, so that an address reads well.
fn plain(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    plain.flat_map(char::to_lowercase).map(|c| if c == 'ł' { 'l' } else { c }).collect()
}

/// The readable end of a topic's address: letters and digits of any script, at most 60, else a hyphen.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    let mut chars = 0;
    for word in plain(title).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let length = word.chars().count() + usize::from(chars > 0);
        if chars > 0 && chars + length > SLUG_CHARS_MAX {
            break;
        }
        if chars > 0 {
            slug.push('-');
        }
        slug.extend(word.chars().take(SLUG_CHARS_MAX));
        chars += length;
    }
    if slug.is_empty() || RESERVED.contains(&slug.as_str()) {
        slug.push('-');
    }
    slug
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
pub(super) fn encode_segment(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{Kind, Title, TitleFault, numbers_on, page_count, page_of, plain, slug, topic_page_path, topic_path};
    use crate::ids::TopicId;

    #[test]
    fn a_slug_keeps_letters_of_every_script() {
        assert_eq!(slug("Kettle leaks — what now?"), "kettle-leaks-what-now");
        assert_eq!(slug("Zażółć gęślą jaźń"), "zazolc-gesla-jazn");
        assert_eq!(slug("הקומקום דולף"), "הקומקום-דולף");
        assert_eq!(slug("שָׁלוֹם"), "שלום");
        assert_eq!(slug("?!… 🙂"), "-");
        assert_eq!(slug("Merge!"), "merge-");
        assert_eq!(slug(""), "-");
    }

    #[test]
    fn a_slug_ends_at_a_word_and_is_never_long() {
        let long = slug(&"word ".repeat(100));
        assert!(long.ends_with("word") && long.chars().count() <= 60, "{long}");
        assert_eq!(slug(&"x".repeat(500)).chars().count(), 60);
    }

    #[test]
    fn a_path_is_plain_ascii() {
        assert_eq!(topic_path(TopicId(7), "שלום"), "/t/7/%D7%A9%D7%9C%D7%95%D7%9D");
        assert_eq!(topic_path(TopicId(7), "-"), "/t/7/-");
        assert_eq!(topic_page_path(TopicId(7), "a", 1), "/t/7/a");
        assert_eq!(topic_page_path(TopicId(7), "a", 3), "/t/7/a?page=3");
    }

    #[test]
    fn a_page_is_a_range_of_numbers() {
        assert_eq!((page_of(1), page_of(20), page_of(21), page_of(0), page_of(-5)), (1, 1, 2, 1, 1));
        assert_eq!(numbers_on(1), (1, 20));
        assert_eq!(numbers_on(3), (41, 60));
        assert_eq!((page_count(1), page_count(2), page_count(21), page_count(22)), (1, 1, 1, 2));
    }

    #[test]
    fn an_address_has_neither_case_nor_marks() {
        assert_eq!(plain("ŁÓDŹ"), "lodz");
        assert_eq!(plain("Ⅳ ﬁne"), "iv fine");
    }

    #[test]
    fn a_title_is_one_clean_line_of_a_sane_length() {
        assert_eq!(Title::parse("  a\u{202e}b  "), Err(TitleFault::Short));
        assert_eq!(Title::parse(&"x".repeat(201)), Err(TitleFault::Long));
        assert_eq!(Title::parse(" Good\u{0} day ").map(Title::into_string), Ok("Good day".into()));
    }

    #[test]
    fn kinds_go_there_and_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse("Complaint"), None);
    }
}
