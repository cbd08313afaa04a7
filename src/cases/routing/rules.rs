//! Which rule catches a case. Pure.

use crate::boards::similar::fold;
use crate::cases::facts::Severity;
use crate::ids::{BoardId, CategoryId, DepartmentId, RuleId};
use std::collections::HashMap;

/// A rule: every condition that is set must hold.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Rule {
    pub id: RuleId,
    pub category_id: Option<CategoryId>,
    pub board_id: Option<BoardId>,
    /// The language that the case is written in.
    pub lang: Option<String>,
    /// Words and phrases, one on each line; one of them must occur. Empty: no such condition.
    pub words: String,
    pub department_id: DepartmentId,
    pub severity: Option<String>,
}

impl Rule {
    /// How bad the cases are that it catches, if it says so.
    pub fn severity(&self) -> Option<Severity> {
        Severity::parse(self.severity.as_deref()?)
    }
}

/// What is known of a case when it is opened.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub category: Option<CategoryId>,
    pub board: BoardId,
    pub lang: Option<&'a str>,
    pub text: &'a Text,
}

/// The first rule that catches the case.
pub fn matching<'r>(rules: &'r [Rule], facts: &Facts<'_>) -> Option<&'r Rule> {
    rules.iter().find(|rule| {
        rule.category_id.is_none_or(|category| facts.category == Some(category))
            && rule.board_id.is_none_or(|board| facts.board == board)
            && rule.lang.as_deref().is_none_or(|lang| facts.lang == Some(lang))
            && (rule.words.trim().is_empty() || rule.words.lines().any(|phrase| facts.text.has(phrase)))
    })
}

/// A text, ready to be searched for words in any of their forms.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The forms of each word, in the order of the text.
    words: Vec<Vec<String>>,
    /// Where each form stands.
    places: HashMap<String, Vec<usize>>,
}

impl Text {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let words: Vec<Vec<String>> = fold::words(text).map(|word| forms(&word)).collect();
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, forms) in words.iter().enumerate() {
            for form in forms {
                places.entry(form.clone()).or_default().push(place);
            }
        }
        Self { words, places }
    }

    /// Whether the words of `phrase` stand in it, next to each other, in any of their forms.
    pub fn has(&self, phrase: &str) -> bool {
        let wanted: Vec<String> = fold::words(phrase).map(|word| fold::stem(&word).to_owned()).collect();
        let Some((first, rest)) = wanted.split_first() else { return false };
        let Some(places) = self.places.get(first) else { return false };
        places.iter().any(|place| {
            let following = self.words.get(place + 1..).unwrap_or_default();
            following.len() >= rest.len() && rest.iter().zip(following).all(|(word, forms)| forms.contains(word))
        })
    }
}

/// The stems that a folded word answers to: its own, and for Hebrew those without the joined prefixes.
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![fold::stem(word).to_owned()];
    let mut rest = word;
    while let Some(shorter) = fold::without_prefix(rest) {
        forms.push(fold::stem(shorter).to_owned());
        rest = shorter;
    }
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::{Facts, Rule, Text, matching};
    use crate::ids::{BoardId, CategoryId, DepartmentId, RuleId};
    use proptest::prelude::*;

    fn rule(id: i64) -> Rule {
        Rule {
            id: RuleId(id),
            category_id: None,
            board_id: None,
            lang: None,
            words: String::new(),
            department_id: DepartmentId(id),
            severity: None,
        }
    }

    fn caught(rules: &[Rule], category: Option<i64>, board: i64, lang: Option<&str>, text: &str) -> Option<i64> {
        let text = Text::of(text);
        let facts = Facts { category: category.map(CategoryId), board: BoardId(board), lang, text: &text };
        matching(rules, &facts).map(|rule| rule.id.0)
    }

    #[test]
    fn without_rules_nothing_is_caught_and_a_rule_without_conditions_catches_all() {
        assert_eq!(caught(&[], Some(1), 1, Some("en"), "kettle"), None);
        assert_eq!(caught(&[rule(7)], None, 1, None, ""), Some(7));
    }

    #[test]
    fn every_condition_must_hold_and_the_first_rule_wins() {
        let rules = [
            Rule { category_id: Some(CategoryId(1)), words: "fire".into(), ..rule(1) },
            Rule { category_id: Some(CategoryId(1)), ..rule(2) },
            Rule { lang: Some("he".into()), board_id: Some(BoardId(9)), ..rule(3) },
            rule(4),
        ];
        assert_eq!(caught(&rules, Some(1), 1, Some("en"), "A fire!"), Some(1));
        assert_eq!(caught(&rules, Some(1), 1, Some("en"), "A leak"), Some(2));
        assert_eq!(caught(&rules, Some(2), 9, Some("he"), "fire"), Some(3));
        assert_eq!(caught(&rules, None, 9, None, "fire"), Some(4), "an unknown language is no language");
    }

    #[test]
    fn words_are_found_in_their_forms_in_three_languages() {
        let text = Text::of("My parcels never arrived. Przesyłki nie doszły, a łódź płonie. כשהמטענים התחממו");
        for word in ["parcel", "PARCELS", "przesyłka", "lodz", "מטען", "מטענים"] {
            assert!(text.has(word), "{word}");
        }
        for word in ["parce", "arc", "kettle", "", "  ", "a", "!!"] {
            assert!(!text.has(word), "{word}");
        }
    }

    #[test]
    fn a_phrase_stands_together_in_its_order() {
        let text = Text::of("I want my money back; the delivery van is late");
        assert!(text.has("money back") && text.has("delivery van") && text.has("Is late!"));
        assert!(!text.has("back money") && !text.has("money delivery") && !text.has("late today"));
    }

    #[test]
    fn one_of_several_lines_is_enough() {
        let words = Rule { words: "smoke\r\n\r\nelectric shock\n".into(), ..rule(1) };
        assert_eq!(caught(std::slice::from_ref(&words), None, 1, None, "It gave me an electric shock"), Some(1));
        assert_eq!(caught(&[words], None, 1, None, "shocking electric bills"), None);
    }

    proptest! {
        #[test]
        fn any_text_and_any_words_are_read_without_a_fault(text in "\\PC{0,200}", words in "\\PC{0,60}") {
            let read = Text::of(&text);
            let _ = read.has(&words);
            prop_assert_eq!(read.has(&text), crate::boards::similar::fold::words(&text).next().is_some());
        }
    }
}
