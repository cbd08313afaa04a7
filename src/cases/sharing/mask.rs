//! What should not be read by everyone in a text: a suggestion, for staff to go over. Pure.
//!
//! Found are e-mail addresses, runs of five digits and more (orders, phones, cards, however they are grouped), and the
//! customer's own names. Each gives way to a bracketed word. What else names a person is for the reader's eye.

use crate::boards::similar::fold;

/// Digits that make a number worth hiding.
const DIGITS_MIN: usize = 5;
/// Letters that make a part of a name worth hiding: shorter ones are words, too.
const NAME_CHARS_MIN: usize = 3;

/// The words that stand where something was.
#[derive(Clone, Debug)]
pub struct Marks {
    pub name: String,
    pub number: String,
    pub address: String,
}

/// The text with e-mail addresses, long numbers and these names hidden.
pub fn mask(text: &str, names: &[&str], marks: &Marks) -> String {
    let names: Vec<String> = names
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
        .filter(|part| part.chars().count() >= NAME_CHARS_MIN)
        .map(fold)
        .collect();
    let mut masked = String::with_capacity(text.len());
    for (line, newline) in lines(text) {
        let without = addresses(line, &marks.address);
        let without = numbers(&without, &marks.number);
        masked.push_str(&named(&without, &names, &marks.name));
        masked.push_str(newline);
    }
    masked
}

fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split_inclusive('\n').map(|line| line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n")))
}

fn addresses(line: &str, mark: &str) -> String {
    let mut finder = linkify::LinkFinder::new();
    finder.kinds(&[linkify::LinkKind::Email]);
    finder.spans(line).map(|span| if span.kind().is_some() { mark } else { span.as_str() }).collect()
}

/// Hides each run of digits with what groups them (spaces, dots, hyphens, slashes, brackets, plus).
fn numbers(line: &str, mark: &str) -> String {
    let groups = |c: char| matches!(c, ' ' | '\u{a0}' | '.' | '-' | '/' | '(' | ')' | '+');
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            out.push(chars[at]);
            at += 1;
            continue;
        }
        // The run ends at its last digit; one grouping character, or a bracket with a space, may stand between two.
        let (mut end, mut look, mut digits) = (at, at, 0);
        while look < chars.len() && (chars[look].is_ascii_digit() || (groups(chars[look]) && look - end < 3)) {
            if chars[look].is_ascii_digit() {
                digits += 1;
                end = look;
            }
            look += 1;
        }
        if digits >= DIGITS_MIN {
            out.push_str(mark);
        } else {
            out.extend(&chars[at..=end]);
        }
        at = end + 1;
    }
    out
}

fn named(line: &str, names: &[String], mark: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while !rest.is_empty() {
        let is_word = rest.starts_with(char::is_alphanumeric);
        let length = rest.find(|c: char| c.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(length);
        if is_word && names.contains(&fold(piece)) {
            // A first and a last name are one name.
            if !out.trim_end().ends_with(mark) {
                out.push_str(mark);
            } else {
                out.truncate(out.trim_end().len());
            }
        } else {
            out.push_str(piece);
        }
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Marks, mask};
    use proptest::prelude::*;

    fn marks() -> Marks {
        Marks { name: "[name]".into(), number: "[number]".into(), address: "[e-mail]".into() }
    }

    fn masked(text: &str) -> String {
        mask(text, &["Ada Łukasiewicz", "ada_l"], &marks())
    }

    #[test]
    fn addresses_numbers_and_names_give_way() {
        assert_eq!(masked("Write to ada@home.example, please."), "Write to [e-mail], please.");
        assert_eq!(masked("Order 4711-0815/22 of 3 kettles"), "Order [number] of 3 kettles");
        assert_eq!(masked("Call +48 600 100 200!"), "Call +[number]!");
        assert_eq!(masked("Call (03) 555-12-34."), "Call ([number].");
        assert_eq!(masked("I am Ada Lukasiewicz, hello"), "I am [name], hello");
        assert_eq!(masked("ŁUKASIEWICZ again"), "[name] again");
    }

    #[test]
    fn what_is_no_secret_stays() {
        for plain in ["It cost 12.50 in 2026.", "K2, 3 l, 40 %", "Adam and Adana", "a\n\nb\n", ""] {
            assert_eq!(masked(plain), plain);
        }
    }

    proptest! {
        #[test]
        fn no_long_number_and_no_address_is_left(text in "[a-z0-9 .\\-@\\n]{0,200}") {
            let out = masked(&text);
            prop_assert!(!out.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 5), "{out}");
        }
    }
}
