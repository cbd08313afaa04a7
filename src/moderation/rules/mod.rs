//! The rules of the house, version by version. A published version never changes: a decision points to the very rule it was made by.
//!
//! `/rules` has the version in force; an admin drafts the next one from it at `/admin/rules` ([`draft`]), sees it, publishes it. Publishing is
//! told on `/rules`, in the ledger (with the hash of the texts), and by letter to every confirmed member ([`letters`]).
//!
//! Invariants: at most one version is a draft; only the draft's rows change; a rule keeps its code from version to version.

mod admin_pages;
mod admin_views;
mod draft;
pub mod letters;
mod pages;
mod queries;
mod typed;
mod views;

use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::sha256_hex;
use crate::words::{Lang, Words};
use axum::Router;

pub use queries::{RuleRow, VersionRow, by_code, by_id, rules_of_versions};

/// What the Transparency Database (API version 2) files violations under.
pub const CATEGORIES: [&str; 15] = [
    "STATEMENT_CATEGORY_ANIMAL_WELFARE",
    "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
    "STATEMENT_CATEGORY_CYBER_VIOLENCE",
    "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
    "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
    "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
    "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
    "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
    "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
    "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    "STATEMENT_CATEGORY_SELF_HARM",
    "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
    "STATEMENT_CATEGORY_VIOLENCE",
];

/// The addresses of the rules.
pub fn routes() -> Router<App> {
    pages::routes().merge(admin_pages::routes())
}

impl VersionRow {
    /// What is new in it, in a reader's language or else in one that has it.
    pub fn summary(&self, lang: Lang) -> &str {
        in_lang(lang, [&self.summary_en, &self.summary_he, &self.summary_pl])
    }
}

impl RuleRow {
    /// The rule in one sentence.
    pub fn title(&self, lang: Lang) -> &str {
        in_lang(lang, [&self.title_en, &self.title_he, &self.title_pl])
    }

    /// What it means; Markdown.
    pub fn body(&self, lang: Lang) -> &str {
        in_lang(lang, [&self.body_en, &self.body_he, &self.body_pl])
    }

    /// All that it says, apart from the version: equal texts are the same rule.
    fn says(&self) -> [&str; 8] {
        [
            &self.code,
            &self.dsa_category,
            &self.title_en,
            &self.title_he,
            &self.title_pl,
            &self.body_en,
            &self.body_he,
            &self.body_pl,
        ]
    }
}

fn in_lang(lang: Lang, [en, he, pl]: [&String; 3]) -> &str {
    let own = match lang {
        Lang::En => en,
        Lang::He => he,
        Lang::Pl => pl,
    };
    [own, en, he, pl].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
}

/// The version in force, and its rules in order.
pub async fn current(conn: &mut Conn) -> Result<(VersionRow, Vec<RuleRow>)> {
    let version = queries::in_force(conn).await?.ok_or(Error::NotFound)?;
    let rules = queries::rules_of(conn, version.id).await?;
    Ok((version, rules))
}

/// The rules of every published version, the newest last: a retired code still has a title.
pub async fn titles(conn: &mut Conn) -> Result<Vec<RuleRow>> {
    let mut versions: Vec<i64> = queries::all_published(conn).await?.iter().map(|version| version.id.0).collect();
    versions.reverse();
    rules_of_versions(conn, &versions).await
}

/// Where a rule stands, in the version that it is of.
pub fn path(rule: &RuleRow) -> String {
    format!("/rules/{}#{}", rule.version_id, rule.code)
}

/// What the Transparency Database files a rule's violations under, in the reader's words.
pub fn category_label(words: Words, category: &str) -> String {
    match category {
        "STATEMENT_CATEGORY_ANIMAL_WELFARE" => words.t("rules-category-animals"),
        "STATEMENT_CATEGORY_CONSUMER_INFORMATION" => words.t("rules-category-consumers"),
        "STATEMENT_CATEGORY_CYBER_VIOLENCE" => words.t("rules-category-cyber"),
        "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN" => words.t("rules-category-women"),
        "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS" => words.t("rules-category-privacy"),
        "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH" => words.t("rules-category-speech"),
        "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS" => words.t("rules-category-property"),
        "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS" => words.t("rules-category-elections"),
        "STATEMENT_CATEGORY_PROTECTION_OF_MINORS" => words.t("rules-category-minors"),
        "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY" => words.t("rules-category-security"),
        "STATEMENT_CATEGORY_SCAMS_AND_FRAUD" => words.t("rules-category-fraud"),
        "STATEMENT_CATEGORY_SELF_HARM" => words.t("rules-category-self-harm"),
        "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS" => words.t("rules-category-products"),
        "STATEMENT_CATEGORY_VIOLENCE" => words.t("rules-category-violence"),
        _ => words.t("rules-category-other"),
    }
}

/// What became of a rule since the version before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Since {
    Same,
    New,
    Changed,
}

/// What became of a rule since those of the version before.
fn since(rule: &RuleRow, before: &[RuleRow]) -> Since {
    match before.iter().find(|old| old.code == rule.code) {
        None => Since::New,
        Some(old) if old.says() == rule.says() => Since::Same,
        Some(_) => Since::Changed,
    }
}

/// Those of the version before that stand no longer.
fn retired<'a>(rules: &[RuleRow], before: &'a [RuleRow]) -> Vec<&'a RuleRow> {
    before.iter().filter(|old| !rules.iter().any(|rule| rule.code == old.code)).collect()
}

/// The hash of a version's texts: whoever saw them before publishing publishes these and no others, and the ledger has it.
fn fingerprint(version: &VersionRow, rules: &[RuleRow]) -> String {
    let mut parts = vec![[&version.summary_en, &version.summary_he, &version.summary_pl].map(String::as_str).to_vec()];
    parts.extend(rules.iter().map(|rule| rule.says().to_vec()));
    sha256_hex(serde_json::json!(parts).to_string())
}

#[cfg(test)]
mod tests {
    use super::{CATEGORIES, RuleRow, Since, category_label, in_lang, path, retired, since};
    use crate::ids::{HouseRuleId, RulesVersionId};
    use crate::words::{Lang, Words};

    fn rule(code: &str, body: &str) -> RuleRow {
        RuleRow {
            id: HouseRuleId(1),
            version_id: RulesVersionId(3),
            code: code.into(),
            position: 1,
            dsa_category: CATEGORIES[0].into(),
            title_en: "Be kind".into(),
            title_he: String::new(),
            title_pl: String::new(),
            body_en: body.into(),
            body_he: String::new(),
            body_pl: String::new(),
        }
    }

    #[test]
    fn a_rule_without_a_translation_is_shown_in_another_language() {
        assert_eq!(rule("kind", "x").title(Lang::He), "Be kind");
        assert_eq!(in_lang(Lang::En, [&String::new(), &"א".into(), &String::new()]), "א");
        assert_eq!(path(&rule("kind", "x")), "/rules/3#kind");
    }

    #[test]
    fn what_is_new_changed_or_gone_is_seen() {
        let before = [rule("kind", "x"), rule("old", "x")];
        assert_eq!(since(&rule("kind", "x"), &before), Since::Same);
        assert_eq!(since(&rule("kind", "y"), &before), Since::Changed);
        assert_eq!(since(&rule("new", "x"), &before), Since::New);
        let now = [rule("kind", "x")];
        assert_eq!(retired(&now, &before).iter().map(|rule| rule.code.as_str()).collect::<Vec<_>>(), ["old"]);
    }

    #[test]
    fn every_category_has_a_name_of_its_own() {
        let names: std::collections::HashSet<String> =
            CATEGORIES.iter().map(|category| category_label(Words::of(Lang::Pl), category)).collect();
        assert_eq!(names.len(), CATEGORIES.len());
    }
}
