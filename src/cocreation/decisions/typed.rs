//! What is typed about decisions, and what it must be.

use super::queries::{LineRow, Written};
use super::{CHOSEN, NAME_CHARS_MAX, STEP_CHARS_MAX};
use crate::cocreation::State;
use crate::cocreation::actions::REASON_CHARS_MAX;
use crate::cocreation::promises;
use crate::ids::{ChallengeId, IdeaDecisionId, TopicId};
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use crate::web::fields::{Fields, once};
use crate::words::Words;

/// Where a decision can lead.
pub const TARGETS: [State; 5] = [State::Review, State::Planned, State::Progress, State::Shipped, State::Declined];

/// Whether a word says where an idea goes.
pub fn is_target(word: &str) -> bool {
    word == CHOSEN || State::parse(word).is_some_and(|state| TARGETS.contains(&state))
}

/// What such a word is called.
pub fn target_label(word: &str, words: Words) -> String {
    match State::parse(word) {
        Some(state) => state.label(words),
        None if word == CHOSEN => words.t("fates-chosen"),
        None => words.t("fates-open"),
    }
}

/// The numbers of ideas in a text: `12`, `/ideas/12`, a whole address; divided by anything.
pub fn topics(text: &str) -> Vec<TopicId> {
    let number = |part: &str| {
        let tail = part.rsplit_once("/ideas/").or_else(|| part.rsplit_once("/t/")).map_or(part, |(_, tail)| tail);
        let digits: String = tail.trim_start_matches('#').chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().map(TopicId)
    };
    let mut found: Vec<TopicId> = text.split([' ', ',', ';', '\n', '\r', '\t']).filter_map(number).take(500).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A set to be made.
#[derive(Clone, Debug, Default)]
pub struct NewSet {
    pub title: String,
    pub challenge: Option<ChallengeId>,
    pub from_challenge: bool,
    /// Of the challenge only the shortlist.
    pub shortlisted: bool,
    pub topics: Vec<TopicId>,
    pub once: Option<String>,
}

/// A set as it was typed; `offered`: challenges that can be chosen.
pub fn new_set(typed: &Fields, offered: &[ChallengeId]) -> Result<NewSet, Faults> {
    let mut faults = Faults::new();
    let title = clean_line(typed.get("title"));
    match title.chars().count() {
        0 => faults.add("title", "fault-required"),
        1..=NAME_CHARS_MAX => {}
        _ => faults.add_with("title", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
    }
    let challenge: Option<ChallengeId> = typed.get("challenge").parse().ok();
    if challenge.is_some_and(|id| !offered.contains(&id)) {
        faults.add("challenge", "fault-choice");
    }
    let take = typed.get("take");
    faults.into_result(NewSet {
        title,
        challenge,
        from_challenge: matches!(take, "all" | "shortlist"),
        shortlisted: take == "shortlist",
        topics: topics(typed.get("ideas")),
        once: once(typed),
    })
}

/// The name of a field of one decision.
pub fn field(name: &str, id: IdeaDecisionId) -> String {
    format!("{name}-{id}")
}

/// What is wrong with the form of a set: the field's whole name, and a message.
pub type LineFaults = Vec<(String, &'static str)>;

/// What was typed for one decision; what is empty may stay so until it is published.
pub fn line(typed: &Fields, row: &LineRow, faults: &mut LineFaults) -> Written {
    let of = |name: &str| typed.get(&field(name, row.id)).to_owned();
    let mut written = Written {
        to_state: of("state"),
        reason: clean_text(&of("reason")).trim().to_owned(),
        next_step: clean_line(&of("next_step")),
        next_by: Some(of("next_by").trim().to_owned()).filter(|day| !day.is_empty()),
        decided_by: clean_line(&of("decided_by")),
    };
    let mut fault = |name: &str, message: &'static str| faults.push((field(name, row.id), message));
    if !written.to_state.is_empty() && !is_target(&written.to_state) {
        fault("state", "fault-choice");
    }
    if written.to_state == CHOSEN && row.challenge_id.is_none() {
        fault("state", "fates-fault-no-challenge");
    }
    if written.reason.chars().count() > REASON_CHARS_MAX {
        fault("reason", "fates-fault-long");
    }
    if written.next_step.chars().count() > STEP_CHARS_MAX {
        fault("next_step", "fates-fault-long");
    }
    if written.decided_by.chars().count() > NAME_CHARS_MAX {
        fault("decided_by", "fates-fault-long");
    }
    match written.next_by.as_deref().map(promises::day) {
        Some(None) => fault("next_by", "fates-fault-day"),
        Some(Some(_)) if written.next_step.is_empty() => fault("next_step", "fates-fault-step"),
        Some(Some(day)) => written.next_by = Some(day.to_string()),
        None => {}
    }
    written
}

/// What the form of a set begins with.
pub fn of(lines: &[LineRow]) -> Fields {
    let mut fields = Fields::default();
    for row in lines {
        fields.set(&field("state", row.id), row.to_state.clone());
        fields.set(&field("reason", row.id), row.reason.clone());
        fields.set(&field("next_step", row.id), row.next_step.clone());
        fields.set(&field("next_by", row.id), row.next_by.clone().unwrap_or_default());
        fields.set(&field("decided_by", row.id), row.decided_by.clone());
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::topics;
    use crate::ids::TopicId;

    #[test]
    fn ideas_are_named_by_number_or_address() {
        let found = topics("7, /ideas/9\nhttps://x.example/ideas/12?from=3 #7 nonsense /t/20/slug");
        assert_eq!(found, [7, 9, 12, 20].map(TopicId));
        assert!(topics("").is_empty());
    }
}
