//! What is typed about promises, and what it must be.

use super::actions::NewPromise;
use super::queries::{PromiseRow, Update};
use super::{BODY_CHARS_MAX, WHAT_CHARS_MAX, day};
use crate::cocreation::decisions::topics;
use crate::ids::{AccountId, ChallengeId, RoadmapItemId, TopicId};
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use crate::web::fields::{Fields, once};
use crate::words::Lang;
use chrono::NaiveDate;

fn owner(typed: &Fields, offered: &[(AccountId, String)], faults: &mut Faults) -> Option<AccountId> {
    let word = typed.get("owner");
    if word.is_empty() {
        return None;
    }
    let found = word.parse().ok().filter(|id| offered.iter().any(|(own, _)| own == id));
    if found.is_none() {
        faults.add("owner", "fault-choice");
    }
    found
}

fn review(typed: &Fields, faults: &mut Faults) -> Option<NaiveDate> {
    let word = typed.get("review_on").trim();
    let found = day(word);
    if found.is_none() && !word.is_empty() {
        faults.add("review_on", "promises-fault-day");
    }
    found
}

/// A promise as it was typed. It is for a day to come.
pub fn new(
    typed: &Fields,
    owners: &[(AccountId, String)],
    today: NaiveDate,
    lang: Lang,
) -> Result<(NewPromise, Option<TopicId>), Faults> {
    let mut faults = Faults::new();
    let what = clean_line(typed.get("what"));
    match what.chars().count() {
        0 => faults.add("what", "fault-required"),
        1..=WHAT_CHARS_MAX => {}
        _ => faults.add_with("what", "fault-too-long", &[("max", WHAT_CHARS_MAX.into())]),
    }
    let due = day(typed.get("due_on"));
    match due {
        None => faults.add("due_on", "promises-fault-day"),
        Some(due) if due < today => faults.add("due_on", "promises-fault-past"),
        Some(_) => {}
    }
    let idea = clean_line(typed.get("idea"));
    let topic = topics(&idea).first().copied();
    if topic.is_none() && !idea.is_empty() {
        faults.add("idea", "promises-fault-idea");
    }
    let owner = owner(typed, owners, &mut faults);
    let review_on = review(typed, &mut faults);
    let challenge: Option<ChallengeId> = typed.get("challenge").parse().ok();
    let item: Option<RoadmapItemId> = typed.get("item").parse().ok();
    let new = NewPromise {
        topic,
        challenge,
        item,
        what,
        lang: Some(lang.code().to_owned()),
        due_on: due.unwrap_or(today),
        review_on,
        owner,
        once: once(typed),
    };
    faults.into_result((new, topic))
}

/// How a promise goes, as it was typed. A day that is moved and a promise that is dropped are explained.
pub fn update(typed: &Fields, row: &PromiseRow, owners: &[(AccountId, String)]) -> Result<Update, Faults> {
    let mut faults = Faults::new();
    let state = typed.get("state").to_owned();
    if !["open", "done", "dropped"].contains(&state.as_str()) {
        faults.add("state", "fault-choice");
    }
    let progress = typed.get("progress").trim().parse().ok().filter(|it: &i64| (0..=100).contains(it));
    if progress.is_none() {
        faults.add("progress", "promises-fault-progress");
    }
    let due = day(typed.get("due_on"));
    if due.is_none() {
        faults.add("due_on", "promises-fault-day");
    }
    let due_on = due.map(|day| day.to_string()).unwrap_or_else(|| row.due_on.clone());
    let body = clean_text(typed.get("body")).trim().to_owned();
    if body.chars().count() > BODY_CHARS_MAX {
        faults.add_with("body", "fault-too-long", &[("max", BODY_CHARS_MAX.into())]);
    }
    if body.is_empty() && (state == "dropped" || due_on != row.due_on) {
        faults.add("body", "promises-fault-why");
    }
    let owner = owner(typed, owners, &mut faults);
    let review_on = review(typed, &mut faults).map(|day| day.to_string());
    let progress = if state == "done" { 100 } else { progress.unwrap_or(row.progress) };
    faults.into_result(Update { progress, state, due_on, review_on, owner, body })
}
