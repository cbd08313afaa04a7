//! One text in several languages: the reader's first, the original below it.
//!
//! It begins with a line `::: he` and says the language of each part in such a line. A text that does not begin so is in one
//! language, whatever else stands in it.

use crate::words::Lang;

/// Parts of one text at most.
const PARTS_MAX: usize = 3;
const MARK: &str = ":::";

/// The parts of a text in several languages, in their order; none when it is a text in one language.
pub fn tongues(text: &str) -> Vec<(Lang, &str)> {
    let mut parts: Vec<(Lang, usize, usize)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        match marked(line) {
            Some(lang) if parts.len() < PARTS_MAX => {
                if let Some(last) = parts.last_mut() {
                    last.2 = at;
                }
                parts.push((lang, next, text.len()));
            }
            _ if parts.is_empty() => return Vec::new(),
            _ => {}
        }
        at = next;
    }
    parts.into_iter().map(|(lang, from, to)| (lang, text[from..to].trim())).collect()
}

/// A text of these parts, as [`tongues`] reads it. Lines of a part that look like marks are moved out of the way.
pub fn in_tongues(parts: &[(Lang, &str)]) -> String {
    let mut text = String::new();
    for (lang, part) in parts {
        text.push_str(&format!("{MARK} {}\n", lang.code()));
        for line in part.trim().lines() {
            if marked(line).is_some() {
                text.push('\\');
            }
            text.push_str(line);
            text.push('\n');
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text
}

fn marked(line: &str) -> Option<Lang> {
    let code = line.trim_end().strip_prefix(MARK)?.strip_prefix(' ')?;
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

#[cfg(test)]
mod tests {
    use super::{in_tongues, tongues};
    use crate::ui::markdown;
    use crate::words::Lang;
    use proptest::prelude::*;

    #[test]
    fn a_text_in_two_languages_shows_each_in_its_direction() {
        let text = in_tongues(&[(Lang::He, "שלום **רב**"), (Lang::En, "Good day\n\n<script>alert(1)</script>")]);
        let html = markdown::render(&text);
        let (he, en) = (html.find("lang=\"he\" dir=\"rtl\""), html.find("lang=\"en\" dir=\"ltr\""));
        assert!(he.is_some() && he < en, "{html}");
        assert!(html.contains("<strong>רב</strong>") && !html.contains("<script") && !html.contains(":::"), "{html}");
        assert_eq!(markdown::excerpt(&text, 100), "שלום רב");
        assert_eq!(markdown::mentions(&in_tongues(&[(Lang::He, "@ada"), (Lang::En, "@ben")])), ["ada", "ben"]);
    }

    #[test]
    fn a_text_in_one_language_stays_as_it_is() {
        for text in ["", "Good day", "Good day\n::: he\nשלום", ":::he\nx", "::: xx\nx", " ::: he\nx"] {
            assert!(tongues(text).is_empty(), "{text}");
        }
        assert!(!markdown::render("Good day\n\n::: he\n\nשלום").contains("lang="));
    }

    #[test]
    fn a_part_that_looks_like_two_stays_one() {
        let text = in_tongues(&[(Lang::En, "One\n::: pl\nTwo"), (Lang::Pl, "Dwa")]);
        assert_eq!(tongues(&text), [(Lang::En, "One\n\\::: pl\nTwo"), (Lang::Pl, "Dwa")]);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_harm(text in "(::: (he|en|pl|x)?\n|[a-zא-ת: ]|\n){0,40}") {
            for (_, part) in tongues(&text) {
                prop_assert!(text.contains(part));
            }
            prop_assert!(!markdown::render(&text).contains("<script"));
        }
    }
}
