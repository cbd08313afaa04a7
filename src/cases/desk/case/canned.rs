//! Replies kept ready: filling in what they leave open, and choosing among them. Pure.

use crate::cases::setup::CannedRow;
use crate::words::Lang;

/// What a reply's variables stand for.
pub struct Filling<'a> {
    /// The customer's name.
    pub name: &'a str,
    /// The case's number.
    pub number: &'a str,
    pub brand: &'a str,
    /// Whoever answers.
    pub agent: &'a str,
    /// Where the customer finds the case.
    pub link: &'a str,
}

/// The text with its variables filled in. What is no variable stays as it is; what is filled in is not filled again.
pub fn fill(text: &str, with: &Filling<'_>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        filled.push_str(before);
        let found = from.find('}').and_then(|end| Some((variable(&from[1..end], with)?, end)));
        match found {
            Some((value, end)) => {
                filled.push_str(&value);
                rest = &from[end + 1..];
            }
            None => {
                filled.push('{');
                rest = &from[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

fn variable(name: &str, with: &Filling<'_>) -> Option<String> {
    match name.trim() {
        "name" => Some(plain(with.name)),
        "number" => Some(with.number.to_owned()),
        "brand" => Some(plain(with.brand)),
        "agent" => Some(plain(with.agent)),
        "link" => Some(with.link.to_owned()),
        _ => None,
    }
}

/// A name without what Markdown would read as marks: nobody puts a link into the brand's words by their name.
fn plain(name: &str) -> String {
    name.chars().filter(|c| !r"[]()<>`*_\!#|~".contains(*c) && !c.is_control()).collect()
}

/// The reply's text in that language, or else in the first that it was written in; and which one it is.
pub fn body(reply: &CannedRow, wanted: Lang) -> Option<(Lang, &str)> {
    std::iter::once(wanted).chain(Lang::ALL).find_map(|lang| Some((lang, reply.body(lang)?)))
}

#[cfg(test)]
mod tests {
    use super::{Filling, body, fill};
    use crate::cases::setup::CannedRow;
    use crate::ids::CannedId;
    use crate::words::Lang;
    use proptest::prelude::*;

    const WITH: Filling<'_> = Filling {
        name: "Dana {link} [x](http://evil)",
        number: "7",
        brand: "Kettle & Co",
        agent: "Ola",
        link: "http://h/cases/7",
    };

    #[test]
    fn variables_are_filled_once_and_a_name_brings_no_link() {
        assert_eq!(
            fill("Dear {name}, case {number}: {link} – { agent }, {brand}", &WITH),
            "Dear Dana {link} xhttp://evil, case 7: http://h/cases/7 – Ola, Kettle & Co"
        );
        for odd in ["{", "}", "{}", "{nobody}", "{{name", "a { b } c", "{name"] {
            assert_eq!(fill(odd, &WITH), odd);
        }
        assert_eq!(fill("{{number}}", &WITH), "{7}");
    }

    #[test]
    fn a_reply_that_is_missing_in_a_language_is_offered_in_another() {
        let reply = CannedRow {
            id: CannedId(1),
            name: "Thanks".into(),
            department_id: None,
            body_en: String::new(),
            body_he: "תודה".into(),
            body_pl: "Dziękujemy".into(),
            archived_at: None,
        };
        assert_eq!(body(&reply, Lang::Pl), Some((Lang::Pl, "Dziękujemy")));
        assert_eq!(body(&reply, Lang::En), Some((Lang::He, "תודה")));
    }

    proptest! {
        #[test]
        fn any_text_without_braces_stays(text in "[^{}]{0,60}") {
            prop_assert_eq!(fill(&text, &WITH), text);
        }

        #[test]
        fn any_text_is_filled_without_harm(text in "(\\{|\\}|name|link|[ a-zא-ת]){0,30}") {
            let _ = fill(&text, &WITH);
        }
    }
}
