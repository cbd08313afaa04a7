//! What an admin types about a rule, and what it must be.

use super::{CATEGORIES, RuleRow};
use crate::ids::sha256_hex;
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use serde::Deserialize;

/// The longest title of a rule, in characters.
pub const TITLE_CHARS_MAX: usize = 120;
/// The longest text of a rule, in characters.
pub const BODY_CHARS_MAX: usize = 4_000;
/// The longest text about what is new, in characters.
pub const SUMMARY_CHARS_MAX: usize = 1_000;
/// The longest code, in characters.
pub const CODE_CHARS_MAX: usize = 30;

/// A rule as it is to be kept; texts in English, Hebrew, Polish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRule {
    pub code: String,
    pub category: String,
    pub titles: [String; 3],
    pub bodies: [String; 3],
}

/// A rule as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedRule {
    pub code: String,
    pub category: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    /// Which text the form was opened with.
    pub seen: String,
}

impl TypedRule {
    /// The form of a rule as it is.
    pub fn of(rule: &RuleRow) -> Self {
        Self {
            code: rule.code.clone(),
            category: rule.dsa_category.clone(),
            title_en: rule.title_en.clone(),
            title_he: rule.title_he.clone(),
            title_pl: rule.title_pl.clone(),
            body_en: rule.body_en.clone(),
            body_he: rule.body_he.clone(),
            body_pl: rule.body_pl.clone(),
            seen: seen(rule),
        }
    }

    /// The rule; a title and a text in one language are enough.
    pub fn parse(&self) -> Result<NewRule, Faults> {
        let mut faults = Faults::new();
        let code = clean_line(&self.code).to_ascii_lowercase();
        if !is_code(&code) {
            faults.add_with("code", "rules-fault-code", &[("max", CODE_CHARS_MAX.into())]);
        }
        if !CATEGORIES.contains(&self.category.as_str()) {
            faults.add("category", "fault-choice");
        }
        let titles = three(
            ["title_en", "title_he", "title_pl"],
            [&self.title_en, &self.title_he, &self.title_pl].map(|text| clean_line(text)),
            TITLE_CHARS_MAX,
            &mut faults,
        );
        let bodies = three(
            ["body_en", "body_he", "body_pl"],
            [&self.body_en, &self.body_he, &self.body_pl].map(|text| clean_text(text).trim().to_owned()),
            BODY_CHARS_MAX,
            &mut faults,
        );
        let whole = |at: usize| !titles[at].is_empty() && !bodies[at].is_empty();
        if !(0..3).any(whole) {
            faults.add("title_en", "rules-fault-one-language");
        }
        faults.into_result(NewRule { code, category: self.category.clone(), titles, bodies })
    }
}

/// Which text a form was opened with.
pub fn seen(rule: &RuleRow) -> String {
    sha256_hex(serde_json::json!(rule.says()).to_string())
}

/// What is new in a draft, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedSummary {
    pub summary_en: String,
    pub summary_he: String,
    pub summary_pl: String,
}

impl TypedSummary {
    /// The texts; none is needed before publishing.
    pub fn parse(&self) -> Result<[String; 3], Faults> {
        let mut faults = Faults::new();
        let texts = three(
            ["summary_en", "summary_he", "summary_pl"],
            [&self.summary_en, &self.summary_he, &self.summary_pl].map(|text| clean_text(text).trim().to_owned()),
            SUMMARY_CHARS_MAX,
            &mut faults,
        );
        faults.into_result(texts)
    }
}

fn three(fields: [&'static str; 3], texts: [String; 3], max: usize, faults: &mut Faults) -> [String; 3] {
    for (field, text) in fields.into_iter().zip(&texts) {
        if text.chars().count() > max {
            faults.add_with(field, "fault-too-long", &[("max", max.into())]);
        }
    }
    texts
}

/// A word for addresses: it begins with a letter.
fn is_code(code: &str) -> bool {
    (2..=CODE_CHARS_MAX).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::{BODY_CHARS_MAX, CATEGORIES, TypedRule, is_code};

    #[test]
    fn a_rule_needs_a_code_a_category_and_one_whole_language() {
        let fault = |typed: &TypedRule, field| typed.parse().err().is_some_and(|faults| faults.of(field).is_some());
        let empty = TypedRule::default();
        assert!(["code", "category", "title_en"].iter().all(|field| fault(&empty, field)));
        let half = TypedRule { title_he: "כותרת".into(), body_pl: "tekst".into(), ..TypedRule::default() };
        assert!(fault(&half, "title_en"));
        let hebrew = TypedRule {
            code: "Care".into(),
            category: CATEGORIES[1].into(),
            title_he: " כותרת ".into(),
            body_he: "טקסט\n".into(),
            ..TypedRule::default()
        };
        let rule = hebrew.parse().expect("a rule");
        assert_eq!((rule.code.as_str(), rule.titles[1].as_str(), rule.bodies[1].as_str()), ("care", "כותרת", "טקסט"));
        let long = TypedRule { body_en: "x".repeat(BODY_CHARS_MAX + 1), ..hebrew };
        assert!(fault(&long, "body_en"));
    }

    #[test]
    fn a_code_can_stand_in_an_address() {
        for good in ["spam", "no-ads-2"] {
            assert!(is_code(good), "{good}");
        }
        for bad in ["", "a", "2x", "-x", "a b", "ą", "a/b", "a#b", "Aa"] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
