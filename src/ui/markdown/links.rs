//! Bare addresses and mentions inside plain text.

use linkify::{LinkFinder, LinkKind};

/// Characters of a handle; what is shorter or longer is plain text.
const HANDLE_CHARS: std::ops::RangeInclusive<usize> = 3..=30;

/// A part of a plain text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Stays as it is.
    Plain(&'t str),
    /// A web address.
    Address(&'t str),
    /// "@Name" as written, and the handle in lower case.
    Mention(&'t str, String),
}

/// The text in pieces, in order, nothing lost.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    if !text.contains("://") {
        mentions_into(&mut pieces, text, None);
        return pieces;
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut before = None;
    for span in finder.spans(text) {
        let part = span.as_str();
        let web = span.kind().is_some() && (has_prefix(part, "http://") || has_prefix(part, "https://"));
        if web {
            pieces.push(Piece::Address(part));
        } else {
            mentions_into(&mut pieces, part, before);
        }
        before = part.chars().next_back();
    }
    pieces
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Splits at mentions: "@" after nothing, a space or punctuation, then letters of any script, digits, `_` and `-`.
fn mentions_into<'t>(pieces: &mut Vec<Piece<'t>>, text: &'t str, before: Option<char>) {
    let (mut kept, mut from) = (0, 0);
    while let Some(at) = text[from..].find('@').map(|at| from + at) {
        from = at + 1;
        let previous = text[..at].chars().next_back().or(before.filter(|_| at == 0));
        if previous
            .is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '@' | '/' | '_' | '-' | '.' | '+' | '='))
        {
            continue;
        }
        let handle = handle_at(&text[from..]);
        // "@ada@example.org" is an address somewhere else.
        if handle.is_empty() || text[from + handle.len()..].starts_with('@') {
            continue;
        }
        if at > kept {
            pieces.push(Piece::Plain(&text[kept..at]));
        }
        from += handle.len();
        pieces.push(Piece::Mention(&text[at..from], handle.to_lowercase()));
        kept = from;
    }
    if kept < text.len() {
        pieces.push(Piece::Plain(&text[kept..]));
    }
}

fn handle_at(text: &str) -> &str {
    let end =
        text.find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '_' | '-'))).unwrap_or(text.len());
    let handle = text[..end].trim_end_matches(['-', '_']);
    let fits = HANDLE_CHARS.contains(&handle.chars().count()) && !handle.starts_with(['-', '_']);
    if fits { handle } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handles(text: &str) -> Vec<String> {
        pieces(text)
            .into_iter()
            .filter_map(|piece| if let Piece::Mention(_, handle) = piece { Some(handle) } else { None })
            .collect()
    }

    #[test]
    fn handles_are_found_where_people_write_them() {
        assert_eq!(handles("@Ada, ask @ben-b. (@cleo_1)"), ["ada", "ben-b", "cleo_1"]);
        assert_eq!(handles("שלום @ada! ו@x, @שרה-כהן: @Łucja"), ["ada", "שרה-כהן", "łucja"]);
        assert_eq!(handles("https://example.org/@ada and @ben"), ["ben"]);
    }

    #[test]
    fn mail_addresses_and_other_at_signs_are_not_handles() {
        for text in [
            "ada@example.org",
            "@ada@example.org",
            "a @ b",
            "@@ada",
            "@ab",
            "x@ada",
            "x@",
            "@",
            "@-ada",
            "https://x.org/@ada",
        ] {
            assert!(handles(text).is_empty(), "{text}: {:?}", handles(text));
        }
        assert!(handles(&format!("@{}", "a".repeat(60))).is_empty());
    }

    #[test]
    fn nothing_is_lost() {
        for text in ["", "a @ada b https://x.org/y?z=1, c", "@@@", "ftp://x.org @ada"] {
            let joined: String = pieces(text)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Plain(part) | Piece::Address(part) | Piece::Mention(part, _) => part,
                })
                .collect();
            assert_eq!(joined, text);
        }
    }
}
