//! The forms of a case's page: as they were typed, and what they mean.

use super::actions::{Answer, Step};
use super::{Marks, Seen};
use crate::boards::{self, Body, BodyFault};
use crate::cases::actions::NOTE_CHARS_MAX;
use crate::cases::notes::mentions_internal;
use crate::cases::{CaseRow, Place, Resolution, State};
use crate::error::Result;
use crate::ids::{AccountId, ReviewId};
use crate::ui;
use crate::web::{Faults, form};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

/// Which box the composer shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Write {
    /// To the customer.
    #[default]
    Answer,
    /// Between colleagues.
    Note,
}

impl Write {
    /// The word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Note => "note",
        }
    }

    /// The box of that word; the answer for any other.
    pub fn parse(word: &str) -> Self {
        if word == Self::Note.as_str() { Self::Note } else { Self::Answer }
    }
}

/// The form that answers, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub body: String,
    /// The language that it is written in.
    pub own_lang: String,
    /// The same for the customer, and its language.
    pub translated: String,
    pub translated_lang: String,
    /// Where it goes, if the case has two places.
    pub place: String,
    pub official: String,
    /// The state to go to after answering; empty: leave it.
    pub then: String,
    pub resolution: String,
    pub summary: String,
    /// A date; empty: do not pin.
    pub pin_until: String,
    /// The writer has read the warning and means the customer.
    pub confirm: String,
    /// The reply kept ready to be put in, and the language of it.
    pub canned: String,
    pub canned_lang: String,
    /// Who shall look at it first; empty: the department.
    pub ask: String,
    /// The review that it was made from; 0: none.
    pub review: i64,
    /// Which button was pressed.
    pub step: String,
    pub version: i64,
    pub seen: i64,
    pub seen_side: i64,
    pub marks: String,
    pub once: String,
}

impl AnswerForm {
    /// What the form asks for, or what is wrong with it.
    pub fn parse(&self, case: &CaseRow, now: DateTime<Utc>, zone: Tz) -> Result<Answer, Faults> {
        let mut faults = Faults::new();
        let body = self.text(&mut faults);
        let place = self.place(case, &mut faults);
        let to = State::parse(&self.then);
        if to.is_none() && !self.then.is_empty() {
            faults.add("then", "fault-choice");
        }
        let resolution = Resolution::parse(&self.resolution);
        if to == Some(State::Resolved) && resolution.is_none() {
            faults.add("resolution", "answer-fault-resolution");
        }
        let summary = if to == Some(State::Resolved) { clean(&self.summary) } else { String::new() };
        if summary.chars().count() > NOTE_CHARS_MAX {
            faults.add_with("summary", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
        }
        let pin_until = self.pin_until(now, zone, &mut faults);
        if self.confirm.is_empty() {
            warn(&mut faults, "confirm", &[&self.body, &self.translated, &summary]);
        }
        faults.into_result(Answer {
            place,
            body,
            official: !self.official.is_empty() && place == Place::Topic,
            to,
            resolution: resolution.filter(|_| to == Some(State::Resolved)),
            summary,
            pin_until: pin_until.filter(|_| place == Place::Topic),
            seen: self.seen(),
            once: boards::submit_token(&self.once),
            replaces: (self.review > 0).then_some(ReviewId(self.review)),
        })
    }

    /// What the writer had seen.
    fn seen(&self) -> Seen {
        Seen { version: self.version, posts: self.seen, side_posts: self.seen_side, marks: Marks::parse(&self.marks) }
    }

    /// The answer's text: one, or the customer's language first and the original below it.
    fn text(&self, faults: &mut Faults) -> String {
        let own = Body::parse(&self.body).map(Body::into_string);
        let translated = match Body::parse(&self.translated) {
            Err(BodyFault::Empty) => None,
            Ok(text) => Some(text.into_string()),
            Err(fault) => {
                add_fault(faults, "translated", fault);
                None
            }
        };
        match (own, translated) {
            (Ok(own), None) => own,
            (Err(BodyFault::Empty), Some(translated)) => translated,
            (Ok(own), Some(translated)) => {
                let langs = (Lang::parse(&self.own_lang), Lang::parse(&self.translated_lang));
                let (Some(from), Some(to)) = langs else {
                    faults.add("translated_lang", "fault-choice");
                    return String::new();
                };
                if from == to {
                    faults.add("translated_lang", "answer-fault-langs");
                }
                let text = ui::markdown::in_tongues(&[(to, &translated), (from, &own)]);
                if text.chars().count() > boards::BODY_CHARS_MAX {
                    add_fault(faults, "body", BodyFault::Long);
                }
                text
            }
            (Err(fault), _) => {
                add_fault(faults, "body", fault);
                String::new()
            }
        }
    }

    /// Where it goes. A case with two places needs a choice: nothing private is published by a field that is missing.
    fn place(&self, case: &CaseRow, faults: &mut Faults) -> Place {
        match Place::parse(&self.place) {
            Some(place) => place,
            None if case.side_topic_id.is_none() && self.place.is_empty() => Place::Topic,
            None => {
                faults.add("place", "fault-choice");
                Place::Side
            }
        }
    }

    fn pin_until(&self, now: DateTime<Utc>, zone: Tz, faults: &mut Faults) -> Option<DateTime<Utc>> {
        let typed = self.pin_until.trim();
        if typed.is_empty() {
            return None;
        }
        let until = form::end_of_day(typed, zone);
        match until {
            None => faults.add("pin_until", "fault-date-invalid"),
            Some(until) if until <= now => faults.add("pin_until", "fault-date-past"),
            Some(_) => {}
        }
        until
    }

    /// Who is asked to look at it first, if it is somebody.
    pub fn colleague(&self) -> Option<AccountId> {
        self.ask.parse().ok().map(AccountId)
    }
}

/// The form that keeps a note, as it was typed. What was meant for the customer can become one, in both languages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    pub body: String,
    pub translated: String,
    pub once: String,
}

impl NoteForm {
    /// The note's text, or what is wrong with it.
    pub fn parse(&self) -> Result<String, Faults> {
        let typed = match (self.translated.trim(), self.body.trim()) {
            ("", _) => self.body.clone(),
            (_, "") => self.translated.clone(),
            (translated, body) => format!("{translated}\n\n{body}"),
        };
        Body::parse(&typed).map(Body::into_string).map_err(|fault| {
            let mut faults = Faults::new();
            add_fault(&mut faults, "body", fault);
            faults
        })
    }
}

/// The form that moves a case, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StateForm {
    pub to: String,
    /// For the customer; where the case is resolved, the summary that everybody reads.
    pub note: String,
    pub outcome: String,
    pub confirm_note: String,
    pub version: i64,
    pub marks: String,
}

impl StateForm {
    /// What the form asks for, or what is wrong with it.
    pub fn parse(&self) -> Result<Step, Faults> {
        let mut faults = Faults::new();
        let note = clean(&self.note);
        if note.chars().count() > NOTE_CHARS_MAX {
            faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
        }
        let to = State::parse(&self.to);
        let resolution = Resolution::parse(&self.outcome);
        match to {
            None => faults.add("to", "fault-choice"),
            Some(State::Resolved) => {
                if resolution.is_none() {
                    faults.add("outcome", "answer-fault-resolution");
                }
                if note.is_empty() {
                    faults.add("note", "answer-fault-summary");
                }
            }
            Some(_) => {}
        }
        if self.confirm_note.is_empty() {
            warn(&mut faults, "confirm_note", &[&note]);
        }
        let (resolution, seen) = (resolution.filter(|_| to == Some(State::Resolved)), self.seen());
        faults.into_result(Step { to: to.unwrap_or(State::Open), note, resolution, seen })
    }

    fn seen(&self) -> Seen {
        Seen { version: self.version, marks: Marks::parse(&self.marks), ..Seen::default() }
    }
}

/// What somebody says about a colleague's answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReviewForm {
    /// "approve", "send" or "remark".
    pub step: String,
    pub remark: String,
    pub version: i64,
    pub seen: i64,
    pub seen_side: i64,
    pub marks: String,
}

impl ReviewForm {
    /// What the sender had seen.
    pub fn seen(&self) -> Seen {
        Seen { version: self.version, posts: self.seen, side_posts: self.seen_side, marks: Marks::parse(&self.marks) }
    }

    /// The remark, which says something.
    pub fn remark(&self) -> Result<String, Faults> {
        let remark = clean(&self.remark);
        let mut faults = Faults::new();
        if remark.is_empty() {
            faults.add("remark", "answer-fault-remark");
        } else if remark.chars().count() > NOTE_CHARS_MAX {
            faults.add_with("remark", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
        }
        faults.into_result(remark)
    }
}

fn clean(typed: &str) -> String {
    ui::text::clean_text(typed).trim().to_owned()
}

fn add_fault(faults: &mut Faults, field: &'static str, fault: BodyFault) {
    match fault {
        BodyFault::Empty => faults.add(field, "cases-fault-body"),
        BodyFault::Long => faults.add_with(field, "fault-too-long", &[("max", boards::BODY_CHARS_MAX.into())]),
    }
}

/// Adds the warning that a text for the customer reads like one between colleagues, at the box in which that is confirmed.
fn warn(faults: &mut Faults, field: &'static str, texts: &[&str]) {
    if let Some(word) = texts.iter().find_map(|text| mentions_internal(text)) {
        faults.add_with(field, "answer-fault-internal", &[("word", word.into())]);
    }
}

#[cfg(test)]
mod tests {
    use super::{NoteForm, StateForm};
    use crate::cases::{Resolution, State};

    fn form(to: &str, note: &str, outcome: &str) -> StateForm {
        StateForm { to: to.into(), note: note.into(), outcome: outcome.into(), version: 1, ..StateForm::default() }
    }

    #[test]
    fn a_resolution_needs_its_kind_and_its_summary() {
        let faults = form("resolved", " ", "").parse().map(|_| ()).expect_err("faults");
        assert!(faults.of("outcome").is_some() && faults.of("note").is_some());
        let step = form("resolved", "A new lid", "solved").parse().map(|it| (it.to, it.resolution));
        assert_eq!(step.ok(), Some((State::Resolved, Some(Resolution::Solved))));
        let step = form("waiting", "", "solved").parse().map(|it| (it.to, it.resolution));
        assert_eq!(step.ok(), Some((State::Waiting, None)), "what does not end has no kind of end");
    }

    #[test]
    fn a_note_to_the_customer_that_reads_internal_needs_a_second_look() {
        let faults = form("waiting", "Internal: he is a lawyer", "").parse().map(|_| ()).expect_err("a warning");
        assert!(faults.of("confirm_note").is_some());
        let sure = StateForm { confirm_note: "on".into(), ..form("waiting", "Our internal review", "") };
        assert!(sure.parse().is_ok());
    }

    #[test]
    fn an_answer_becomes_a_note_in_both_its_languages() {
        let form = NoteForm { body: "Good day".into(), translated: "שלום".into(), once: String::new() };
        assert_eq!(form.parse().ok().as_deref(), Some("שלום\n\nGood day"));
        assert!(NoteForm::default().parse().is_err());
    }
}
