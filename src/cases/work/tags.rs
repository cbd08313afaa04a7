//! Tags: short words of the staff's own, to find cases by. Customers never see them.

use crate::ui::text::clean_line;

/// Tags on one case at most.
pub const TAGS_MAX: usize = 20;
/// The longest tag, in characters.
pub const TAG_CHARS_MAX: usize = 40;

/// Why typed tags were not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagFault {
    TooMany,
    TooLong,
}

/// The tags of a line with commas between them, in lower case, each once, in the order of the alphabet.
pub fn parse(typed: &str) -> Result<Vec<String>, TagFault> {
    let mut tags: Vec<String> = typed
        .split([',', ';', '\n', '\u{60c}', '\u{ff0c}'])
        .map(|tag| clean_line(tag).trim_start_matches('#').trim().to_lowercase())
        .map(|tag| tag.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|tag| !tag.is_empty())
        .collect();
    tags.sort();
    tags.dedup();
    if tags.iter().any(|tag| tag.chars().count() > TAG_CHARS_MAX) {
        Err(TagFault::TooLong)
    } else if tags.len() > TAGS_MAX {
        Err(TagFault::TooMany)
    } else {
        Ok(tags)
    }
}

#[cfg(test)]
mod tests {
    use super::{TagFault, parse};

    #[test]
    fn tags_are_cleaned_and_each_stands_once() {
        assert_eq!(parse(" Kettle, #lid;KETTLE,, מכסה \u{202e}").unwrap(), ["kettle", "lid", "מכסה"]);
        assert_eq!(parse("two   words").unwrap(), ["two words"]);
        assert!(parse("").unwrap().is_empty());
    }

    #[test]
    fn too_many_or_too_long_is_refused() {
        assert_eq!(parse(&"x".repeat(41)), Err(TagFault::TooLong));
        let many: Vec<String> = (0..21).map(|n| n.to_string()).collect();
        assert_eq!(parse(&many.join(",")), Err(TagFault::TooMany));
    }
}
