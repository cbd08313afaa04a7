//! What a reporter types, and what it must be.

use super::queries::ReasonRow;
use super::seen::Seen;
use crate::accounts;
use crate::boards;
use crate::ids::ReasonId;
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use serde::Deserialize;

/// The longest explanation, in characters.
pub const EXPLANATION_CHARS_MAX: usize = 3_000;
/// The shortest explanation of a notice, in characters: a sufficiently substantiated one (DSA 16(2)(a)).
pub const EXPLANATION_CHARS_MIN: usize = 20;
/// The longest description of a place, in characters.
pub const PLACE_CHARS_MAX: usize = 1_000;

/// A report as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The reason's code.
    pub reason: String,
    pub explanation: String,
    pub place: String,
    pub name: String,
    pub email: String,
    pub good_faith: String,
    pub once: String,
}

/// A report that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    pub reason: ReasonId,
    pub harm: i64,
    pub illegal: bool,
    pub anonymous: bool,
    pub place: String,
    pub explanation: String,
    pub good_faith: bool,
    /// As a visitor gave it.
    pub name: Option<String>,
    pub email: Option<String>,
    pub once: Option<String>,
}

impl Typed {
    /// The reason that was chosen, if it is one that readers may choose.
    pub fn reason<'a>(&self, reasons: &'a [ReasonRow]) -> Option<&'a ReasonRow> {
        reasons.iter().find(|reason| reason.is_offered() && reason.code == self.reason)
    }

    /// The report; `known`: the reporter has a confirmed account. `url` is the whole address of the thing.
    pub fn parse(&self, reasons: &[ReasonRow], known: bool, seen: &Seen, url: &str) -> Result<Parsed, Faults> {
        let mut faults = Faults::new();
        let Some(reason) = self.reason(reasons) else {
            return Err(Faults::one("reason", "reports-fault-reason"));
        };
        let explanation = clean_text(&self.explanation).trim().to_owned();
        let chars = explanation.chars().count();
        if chars > EXPLANATION_CHARS_MAX {
            faults.add_with("explanation", "fault-too-long", &[("max", EXPLANATION_CHARS_MAX.into())]);
        } else if reason.illegal && chars < EXPLANATION_CHARS_MIN {
            faults.add_with("explanation", "reports-fault-why", &[("min", EXPLANATION_CHARS_MIN.into())]);
        }
        let place = if reason.illegal { clean_line(&self.place) } else { url.to_owned() };
        if place.is_empty() {
            faults.add("place", "reports-fault-place");
        } else if place.chars().count() > PLACE_CHARS_MAX {
            faults.add_with("place", "fault-too-long", &[("max", PLACE_CHARS_MAX.into())]);
        }
        let good_faith = !self.good_faith.is_empty();
        if reason.illegal && !good_faith {
            faults.add("good_faith", "reports-fault-good-faith");
        }
        let (name, email) = if known { (None, None) } else { self.who(reason, &mut faults) };
        // Whatever stands in the box, the thing itself is named.
        let place = if place.contains(&seen.path) { place } else { format!("{url} {place}") };
        faults.into_result(Parsed {
            reason: reason.id,
            harm: reason.harm,
            illegal: reason.illegal,
            anonymous: reason.anonymous,
            place,
            explanation,
            good_faith,
            name,
            email,
            once: boards::submit_token(&self.once),
        })
    }

    /// Name and address of somebody without an account: both for a notice, the address for anything, neither where nobody needs to
    /// say who they are.
    fn who(&self, reason: &ReasonRow, faults: &mut Faults) -> (Option<String>, Option<String>) {
        let email = clean_line(&self.email);
        let email = if email.is_empty() && reason.anonymous {
            None
        } else {
            accounts::email(&email).map_err(|key| faults.add("email", key)).ok()
        };
        let name = clean_line(&self.name);
        let needed = reason.illegal && !reason.anonymous;
        let name = if name.is_empty() && !needed {
            None
        } else {
            accounts::name(&name).map_err(|key| faults.add("name", key)).ok()
        };
        (name, email)
    }
}

#[cfg(test)]
mod tests {
    use super::{Parsed, Typed};
    use crate::ids::{AccountId, ReasonId};
    use crate::moderation::reports::queries::ReasonRow;
    use crate::moderation::reports::seen::Seen;
    use crate::screening::Subject;
    use crate::web::Faults;
    use chrono::DateTime;

    const URL: &str = "https://hearth.test/p/5";

    fn reason(id: i64, code: &str, illegal: bool, anonymous: bool) -> ReasonRow {
        ReasonRow {
            id: ReasonId(id),
            code: code.into(),
            position: id,
            label_en: code.into(),
            label_he: String::new(),
            label_pl: String::new(),
            rule_code: None,
            harm: 2,
            illegal,
            anonymous,
            archived_at: None,
        }
    }

    fn parse(typed: &Typed, known: bool) -> Result<Parsed, Faults> {
        let mut gone = reason(4, "gone", false, false);
        gone.archived_at = Some(DateTime::UNIX_EPOCH);
        let reasons =
            [reason(1, "spam", false, false), reason(2, "illegal", true, false), reason(3, "child", true, true), gone];
        let seen = Seen {
            subject: Subject::Post(5),
            account: AccountId(1),
            board: None,
            topic: None,
            title: String::new(),
            name: String::new(),
            excerpt: String::new(),
            path: "/p/5".into(),
            changed_at: DateTime::UNIX_EPOCH,
        };
        typed.parse(&reasons, known, &seen, URL)
    }

    fn faulty(typed: &Typed, known: bool) -> Vec<&'static str> {
        let fields = ["reason", "explanation", "place", "name", "email", "good_faith"];
        let faults = parse(typed, known).expect_err("faults");
        fields.into_iter().filter(|field| faults.of(field).is_some()).collect()
    }

    #[test]
    fn a_notice_needs_all_that_article_16_lists() {
        let bare = Typed { reason: "illegal".into(), ..Typed::default() };
        assert_eq!(faulty(&bare, false), ["explanation", "place", "name", "email", "good_faith"]);
        assert_eq!(faulty(&bare, true), ["explanation", "place", "good_faith"], "an account has name and address");
        let whole = Typed {
            explanation: "They sell what was stolen from my shop.".into(),
            place: "the second picture".into(),
            name: "Rut Cohen".into(),
            email: "rut@hearth.test".into(),
            good_faith: "on".into(),
            ..bare
        };
        let parsed = parse(&whole, false).expect("a notice");
        assert!(parsed.illegal && parsed.good_faith);
        assert_eq!(parsed.place, format!("{URL} the second picture"), "the exact address is never lost");
    }

    #[test]
    fn about_the_abuse_of_children_nobody_says_who_they_are() {
        let typed = Typed {
            reason: "child".into(),
            explanation: "A picture of a child that is abused.".into(),
            place: URL.into(),
            good_faith: "on".into(),
            ..Typed::default()
        };
        let parsed = parse(&typed, false).expect("a notice");
        assert_eq!((parsed.name, parsed.email, parsed.place.as_str()), (None, None, URL));
        assert_eq!(faulty(&Typed { email: "nobody".into(), ..typed }, false), ["email"]);
    }

    #[test]
    fn another_report_needs_a_reason_and_a_way_to_answer() {
        assert_eq!(faulty(&Typed::default(), true), ["reason"]);
        assert_eq!(faulty(&Typed { reason: "gone".into(), ..Typed::default() }, true), ["reason"]);
        let spam = Typed { reason: "spam".into(), ..Typed::default() };
        assert!(parse(&spam, true).is_ok());
        assert_eq!(faulty(&spam, false), ["email"]);
        assert_eq!(faulty(&Typed { explanation: "x".repeat(3_001), ..spam }, true), ["explanation"]);
    }
}
