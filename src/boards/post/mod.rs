//! What a post is: its text and its address. Pure rules, tested below.

pub mod actions;
pub mod pages;
pub mod queries;
pub mod views;

use crate::ids::PostId;
use crate::ui;

/// The longest post, in characters.
pub const BODY_CHARS_MAX: usize = 100_000;
/// The longest reason for an edit or a removal, in characters.
pub const REASON_CHARS_MAX: usize = 500;

/// A post's Markdown, cleaned, not empty and not longer than [`BODY_CHARS_MAX`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body(String);

/// Why a post's text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFault {
    Empty,
    Long,
}

impl Body {
    /// Text without controls, null bytes and bidi controls, in one kind of line end.
    pub fn parse(typed: &str) -> Result<Self, BodyFault> {
        if typed.chars().take(BODY_CHARS_MAX * 2).count() > BODY_CHARS_MAX {
            return Err(BodyFault::Long);
        }
        let body = ui::text::clean_text(typed);
        if body.trim().is_empty() { Err(BodyFault::Empty) } else { Ok(Self(body)) }
    }

    /// The Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The Markdown, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// A post's permanent address: leads to the topic's page that shows it.
pub fn post_path(id: PostId) -> String {
    format!("/p/{id}")
}

/// A form's submit token, if it looks like one of ours; anything else is no token.
pub fn once(typed: &str) -> Option<String> {
    let fits = (8..=64).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fits.then(|| typed.to_owned())
}

/// `text` of a post as a Markdown quotation with its source, to answer under.
pub fn quotation(name: &str, post: PostId, text: &str) -> String {
    let name: String = name.chars().filter(|c| !r"[]()<>`*_\!".contains(*c)).collect();
    let lines = text.lines().map(|line| format!("> {line}\n")).collect::<String>();
    format!("> [{name}]({}):\n>\n{lines}\n", post_path(post))
}

#[cfg(test)]
mod tests {
    use super::{BODY_CHARS_MAX, Body, BodyFault, once, quotation};
    use crate::ids::PostId;

    #[test]
    fn a_body_is_neither_empty_nor_endless() {
        assert_eq!(Body::parse(" \n\t\u{200b} "), Err(BodyFault::Empty));
        assert_eq!(Body::parse(&"x".repeat(BODY_CHARS_MAX + 1)), Err(BodyFault::Long));
        assert!(Body::parse(&"ש".repeat(BODY_CHARS_MAX)).is_ok());
    }

    #[test]
    fn a_body_loses_what_cannot_be_seen() {
        let body = Body::parse("a\u{0}b\u{202e}c\r\nd").map(Body::into_string);
        assert_eq!(body, Ok("abc\nd".into()));
    }

    #[test]
    fn only_a_nonce_counts_as_a_submit_token() {
        assert_eq!(once(""), None);
        assert_eq!(once("'; drop table posts"), None);
        assert_eq!(once("0123456789abcdef01234567"), Some("0123456789abcdef01234567".into()));
    }

    #[test]
    fn a_quotation_marks_every_line_and_names_its_source() {
        assert_eq!(quotation("A*d*a]", PostId(3), "one\n\ntwo"), "> [Ada](/p/3):\n>\n> one\n> \n> two\n\n");
    }
}
