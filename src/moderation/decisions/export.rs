//! Statements of reasons in the shape of the Commission's DSA Transparency Database (schema of July 2025). Pure.
//!
//! A warning restricts nothing in the sense of Article 17(1): its author gets a statement, the database does not.

use super::measure::Measure;
use super::queries::ExportRow;
use super::{EXPLANATION_CHARS_MAX, FACTS_CHARS_MAX, GROUND_CHARS_MAX};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

/// What was decided holds everywhere; the database asks about the European Economic Area.
const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];
/// The category of what no rule names.
const OTHER_CATEGORY: &str = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
/// The most characters of what is added to "other", and of an address.
const OTHER_CHARS_MAX: usize = 500;

/// One statement as an object of the database; none for what it does not take. `base` is the address of the site.
pub fn statement(row: &ExportRow, base: &str) -> Option<Value> {
    let measure = Measure::parse(&row.act)?;
    let mut out = Map::new();
    restriction(measure, row, &mut out)?;
    ground(row, base, &mut out);
    content(row, &mut out);
    let applied = row.starts_at.unwrap_or(row.made_at);
    out.insert("application_date".into(), day(applied).into());
    out.insert("content_date".into(), day(row.content_at.unwrap_or(applied)).into());
    out.insert("territorial_scope".into(), json!(EEA));
    out.insert("decision_facts".into(), cut(&facts(row), FACTS_CHARS_MAX).into());
    out.insert("source_type".into(), source(row).into());
    out.insert("automated_detection".into(), yes(row.automated_detection).into());
    out.insert("automated_decision".into(), automated(row).into());
    out.insert("puid".into(), row.puid.clone().into());
    Some(Value::Object(out))
}

/// Which restriction, and until when.
fn restriction(measure: Measure, row: &ExportRow, out: &mut Map<String, Value>) -> Option<()> {
    let visibility = match measure {
        Measure::Hide | Measure::Refuse => "DECISION_VISIBILITY_CONTENT_DISABLED",
        Measure::Erase => "DECISION_VISIBILITY_CONTENT_REMOVED",
        Measure::Sensitive => "DECISION_VISIBILITY_CONTENT_LABELLED",
        Measure::Lock | Measure::Slow => "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",
        Measure::Edit | Measure::Move => "DECISION_VISIBILITY_OTHER",
        Measure::Mute => {
            out.insert("decision_provision".into(), "DECISION_PROVISION_PARTIAL_SUSPENSION".into());
            out.extend(row.ends_at.map(|end| ("end_date_service_restriction".to_owned(), day(end).into())));
            return Some(());
        }
        Measure::Suspend => {
            out.insert("decision_account".into(), "DECISION_ACCOUNT_SUSPENDED".into());
            out.insert("account_type".into(), "ACCOUNT_TYPE_PRIVATE".into());
            out.extend(row.ends_at.map(|end| ("end_date_account_restriction".to_owned(), day(end).into())));
            return Some(());
        }
        Measure::Warn | Measure::Keep | Measure::Publish | Measure::Restore => return None,
    };
    out.insert("decision_visibility".into(), json!([visibility]));
    if visibility == "DECISION_VISIBILITY_OTHER" {
        let other = if measure == Measure::Edit {
            "A part of the text was changed; the change is marked and the earlier text stays readable in its history."
        } else {
            "The topic was moved to the section of the community where it belongs."
        };
        out.insert("decision_visibility_other".into(), cut(other, OTHER_CHARS_MAX).into());
    }
    Some(())
}

/// The law and why, or the terms and why.
fn ground(row: &ExportRow, base: &str, out: &mut Map<String, Value>) {
    if let Some(ground) = &row.legal_ground {
        out.insert("decision_ground".into(), "DECISION_GROUND_ILLEGAL_CONTENT".into());
        out.insert("illegal_content_legal_ground".into(), cut(ground, GROUND_CHARS_MAX).into());
        out.insert("illegal_content_explanation".into(), cut(&row.explanation, EXPLANATION_CHARS_MAX).into());
    } else {
        let title = row.rule_title.as_deref().filter(|title| !title.is_empty());
        let rule = title.or(row.rule_code.as_deref()).unwrap_or("The rules of the community");
        out.insert("decision_ground".into(), "DECISION_GROUND_INCOMPATIBLE_CONTENT".into());
        out.insert("incompatible_content_ground".into(), cut(rule, GROUND_CHARS_MAX).into());
        out.insert("incompatible_content_explanation".into(), cut(&row.explanation, EXPLANATION_CHARS_MAX).into());
        out.insert("incompatible_content_illegal".into(), "No".into());
    }
    if let (Some(version), Some(code)) = (row.rule_version, &row.rule_code) {
        let address = format!("{base}/rules/{version}#{code}");
        out.insert("decision_ground_reference_url".into(), cut(&address, OTHER_CHARS_MAX).into());
    }
    let category = match row.dsa_category.as_deref() {
        None | Some("") => OTHER_CATEGORY,
        Some(category) => category,
    };
    out.insert("category".into(), category.into());
}

fn content(row: &ExportRow, out: &mut Map<String, Value>) {
    let types: Vec<&str> = row
        .content_type
        .split(',')
        .map(|word| match word {
            "text" => "CONTENT_TYPE_TEXT",
            "image" => "CONTENT_TYPE_IMAGE",
            _ => "CONTENT_TYPE_OTHER",
        })
        .collect();
    if types.contains(&"CONTENT_TYPE_OTHER") {
        out.insert("content_type_other".into(), "A member's account".into());
    }
    out.insert("content_type".into(), json!(types));
    out.extend(row.lang.as_ref().map(|lang| ("content_language".to_owned(), lang.to_uppercase().into())));
}

/// Never empty: the database wants facts, and not every moderator has more to say than what is plain.
fn facts(row: &ExportRow) -> String {
    let thing = match row.subject.as_str() {
        "account" => "The conduct of the account's holder in the community",
        "topic" => "A topic opened by a member",
        "pending" => "A text that waited for approval",
        _ => "A post written by a member",
    };
    let found = match row.source.as_str() {
        "notice" => "reported by a reader",
        "automated" => "noticed by automated means",
        _ => "noticed by a moderator",
    };
    let plain = format!("{thing}, {found}.");
    if row.facts.is_empty() { plain } else { format!("{plain} {}", row.facts) }
}

fn source(row: &ExportRow) -> &'static str {
    match row.source.as_str() {
        "notice" if row.article_16 => "SOURCE_ARTICLE_16",
        "notice" => "SOURCE_TYPE_OTHER_NOTIFICATION",
        _ => "SOURCE_VOLUNTARY",
    }
}

const fn automated(row: &ExportRow) -> &'static str {
    if row.automated_decision { "AUTOMATED_DECISION_FULLY" } else { "AUTOMATED_DECISION_NOT_AUTOMATED" }
}

const fn yes(it: bool) -> &'static str {
    if it { "Yes" } else { "No" }
}

fn day(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d").to_string()
}

fn cut(text: &str, max: usize) -> String {
    text.chars().take(max).collect()
}

#[cfg(test)]
mod tests {
    use super::{EEA, ExportRow, statement};
    use crate::ids::RulesVersionId;
    use crate::moderation::decisions::Measure;
    use serde_json::{Value, json};

    fn row(measure: Measure) -> ExportRow {
        let at = |text: &str| text.parse().expect("a time");
        ExportRow {
            puid: "0123456789abcdef01234567".into(),
            act: measure.as_str().into(),
            subject: "post".into(),
            legal_ground: None,
            facts: "It threatens a neighbour.".into(),
            explanation: "Threats are not allowed.".into(),
            source: "notice".into(),
            automated_detection: false,
            automated_decision: false,
            content_type: "text,image".into(),
            content_at: Some(at("2026-11-20T08:00:00Z")),
            made_at: at("2026-11-22T12:00:00Z"),
            starts_at: Some(at("2026-11-22T12:00:00Z")),
            ends_at: measure.has_end().then(|| at("2026-11-29T12:00:00Z")),
            rule_code: Some("respect".into()),
            rule_title: Some("Criticise the matter, not the person".into()),
            rule_version: Some(RulesVersionId(2)),
            dsa_category: Some("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH".into()),
            lang: Some("pl".into()),
            article_16: true,
        }
    }

    fn said(row: &ExportRow) -> Value {
        statement(row, "https://hearth.test").expect("a statement")
    }

    /// Must show 6: each field that the database requires, under its name.
    #[test]
    fn a_statement_has_every_field_that_the_database_requires() {
        let out = said(&row(Measure::Hide));
        assert_eq!(out["decision_visibility"], json!(["DECISION_VISIBILITY_CONTENT_DISABLED"]));
        assert_eq!(out["decision_ground"], "DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assert_eq!(out["incompatible_content_ground"], "Criticise the matter, not the person");
        assert_eq!(out["incompatible_content_explanation"], "Threats are not allowed.");
        assert_eq!(out["incompatible_content_illegal"], "No");
        assert_eq!(out["decision_ground_reference_url"], "https://hearth.test/rules/2#respect");
        assert_eq!(out["category"], "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH");
        assert_eq!(out["content_type"], json!(["CONTENT_TYPE_TEXT", "CONTENT_TYPE_IMAGE"]));
        assert_eq!(out["content_language"], "PL");
        assert_eq!(out["content_date"], "2026-11-20");
        assert_eq!(out["application_date"], "2026-11-22");
        assert_eq!(out["territorial_scope"], json!(EEA));
        assert!(out["decision_facts"].as_str().is_some_and(|facts| facts.contains("neighbour")));
        assert_eq!(out["source_type"], "SOURCE_ARTICLE_16");
        assert_eq!(out["automated_detection"], "No");
        assert_eq!(out["automated_decision"], "AUTOMATED_DECISION_NOT_AUTOMATED");
        assert_eq!(out["puid"], "0123456789abcdef01234567");
        for absent in ["illegal_content_legal_ground", "decision_account", "decision_provision", "content_type_other"] {
            assert!(out.get(absent).is_none(), "{absent}");
        }
    }

    #[test]
    fn what_is_illegal_names_the_law_instead_of_the_terms() {
        let out = said(&ExportRow { legal_ground: Some("Article 255".into()), ..row(Measure::Erase) });
        assert_eq!(out["decision_visibility"], json!(["DECISION_VISIBILITY_CONTENT_REMOVED"]));
        assert_eq!(out["decision_ground"], "DECISION_GROUND_ILLEGAL_CONTENT");
        assert_eq!(out["illegal_content_legal_ground"], "Article 255");
        assert_eq!(out["illegal_content_explanation"], "Threats are not allowed.");
        assert!(out.get("incompatible_content_ground").is_none());
    }

    #[test]
    fn texts_are_no_longer_than_the_database_takes() {
        let long = "ż".repeat(9_000);
        let out = said(&ExportRow {
            facts: long.clone(),
            explanation: long.clone(),
            rule_title: Some(long.clone()),
            ..row(Measure::Edit)
        });
        let chars = |out: &Value, field: &str| out[field].as_str().map_or(0, |text| text.chars().count());
        assert_eq!(chars(&out, "decision_facts"), 5_000);
        assert_eq!(chars(&out, "incompatible_content_ground"), 500);
        assert_eq!(chars(&out, "incompatible_content_explanation"), 2_000);
        assert!((1..=500).contains(&chars(&out, "decision_visibility_other")));
        let out = said(&ExportRow { legal_ground: Some(long), ..row(Measure::Hide) });
        assert_eq!(chars(&out, "illegal_content_legal_ground"), 500);
        assert!(chars(&out, "puid") <= 500);
    }

    #[test]
    fn every_restriction_has_its_place_and_a_warning_has_none() {
        for measure in Measure::ALL {
            let out = statement(&row(measure), "https://hearth.test");
            let reported = measure.limits() && measure != Measure::Warn;
            assert_eq!(out.is_some(), reported, "{measure:?}");
            let places = ["decision_visibility", "decision_provision", "decision_account"];
            let held = out.map_or(0, |out| places.iter().filter(|place| out.get(**place).is_some()).count());
            assert_eq!(held, usize::from(reported), "{measure:?}");
        }
        assert_eq!(said(&row(Measure::Mute))["decision_provision"], "DECISION_PROVISION_PARTIAL_SUSPENSION");
        assert_eq!(said(&row(Measure::Mute))["end_date_service_restriction"], "2026-11-29");
        assert_eq!(said(&row(Measure::Suspend))["decision_account"], "DECISION_ACCOUNT_SUSPENDED");
        assert_eq!(said(&row(Measure::Suspend))["end_date_account_restriction"], "2026-11-29");
        assert_eq!(
            said(&row(Measure::Sensitive))["decision_visibility"],
            json!(["DECISION_VISIBILITY_CONTENT_LABELLED"])
        );
        assert_eq!(
            said(&row(Measure::Lock))["decision_visibility"],
            json!(["DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED"])
        );
    }

    #[test]
    fn the_source_and_the_category_are_words_of_the_database() {
        let by =
            |source: &str, article_16| said(&ExportRow { source: source.into(), article_16, ..row(Measure::Hide) });
        assert_eq!(by("notice", false)["source_type"], "SOURCE_TYPE_OTHER_NOTIFICATION");
        assert_eq!(by("own", false)["source_type"], "SOURCE_VOLUNTARY");
        assert_eq!(by("automated", false)["source_type"], "SOURCE_VOLUNTARY");
        for none in [None, Some(String::new())] {
            let out = said(&ExportRow { dsa_category: none, ..row(Measure::Hide) });
            assert_eq!(out["category"], "STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
        }
        let machine = said(&ExportRow { automated_detection: true, automated_decision: true, ..row(Measure::Refuse) });
        assert_eq!(
            (&machine["automated_detection"], &machine["automated_decision"]),
            (&json!("Yes"), &json!("AUTOMATED_DECISION_FULLY"))
        );
        let account =
            said(&ExportRow { content_type: "account".into(), facts: String::new(), ..row(Measure::Suspend) });
        assert_eq!(account["content_type"], json!(["CONTENT_TYPE_OTHER"]));
        assert!(account["content_type_other"].is_string() && account["decision_facts"].is_string());
    }
}
