//! The forms of amendments as they were typed, and what they mean.

use super::{ANSWER_CHARS_MAX, NOTE_CHARS_MAX};
use crate::boards::{BODY_CHARS_MAX, Body, BodyFault, TITLE_CHARS_MAX, TITLE_CHARS_MIN, Title, TitleFault};
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use serde::Deserialize;

/// Another text, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub body: String,
    pub note: String,
    /// How many edits of the text its writer saw.
    pub edit_count: i64,
    pub once: String,
}

/// Another text that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    pub title: String,
    pub body: String,
    pub note: String,
    pub edit_count: i64,
}

impl Typed {
    /// The text, or what is wrong with it.
    pub fn parse(&self) -> Result<New, Faults> {
        let mut faults = Faults::new();
        let title = match Title::parse(&self.title) {
            Ok(title) => title.into_string(),
            Err(fault) => {
                match fault {
                    TitleFault::Short => {
                        faults.add_with("title", "cases-fault-title-short", &[("min", TITLE_CHARS_MIN.into())]);
                    }
                    TitleFault::Long => faults.add_with("title", "fault-too-long", &[("max", TITLE_CHARS_MAX.into())]),
                }
                String::new()
            }
        };
        let body = match Body::parse(&self.body) {
            Ok(body) => body.into_string(),
            Err(fault) => {
                match fault {
                    BodyFault::Empty => faults.add("body", "fault-required"),
                    BodyFault::Long => faults.add_with("body", "fault-too-long", &[("max", BODY_CHARS_MAX.into())]),
                }
                String::new()
            }
        };
        let note = clean_line(&self.note);
        if note.is_empty() {
            faults.add("note", "amendments-fault-note");
        } else if note.chars().count() > NOTE_CHARS_MAX {
            faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
        }
        faults.into_result(New { title, body, note, edit_count: self.edit_count })
    }
}

/// What is said to an amendment.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    pub answer: String,
    /// How many edits of the text whoever takes it sees.
    pub seen: i64,
    /// "yes": although the text has changed since it was written.
    pub anyway: String,
    /// Of staff: "show" or "refuse".
    pub decision: String,
}

impl Said {
    /// Why it is not taken or not shown; nobody is told so without being told why.
    pub fn reason(&self) -> Result<String, Faults> {
        let answer = clean_text(&self.answer);
        let mut faults = Faults::new();
        if answer.trim().is_empty() {
            faults.add("answer", "amendments-fault-answer");
        } else if answer.chars().count() > ANSWER_CHARS_MAX {
            faults.add_with("answer", "fault-too-long", &[("max", ANSWER_CHARS_MAX.into())]);
        }
        faults.into_result(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, Typed};

    #[test]
    fn every_fault_of_an_empty_form_stands_beside_its_field() {
        let faults = Typed::default().parse().expect_err("nothing was filled in");
        assert!(["title", "body", "note"].iter().all(|field| faults.of(field).is_some()));
        let typed = Typed { title: "Quieter".into(), body: "x".into(), note: "why".into(), ..Typed::default() };
        assert!(typed.parse().is_ok_and(|new| new.title == "Quieter"));
    }

    #[test]
    fn nobody_is_turned_down_without_a_reason() {
        assert!(Said { answer: " \n ".into(), ..Said::default() }.reason().is_err());
        assert!(Said { answer: "x".repeat(2_001), ..Said::default() }.reason().is_err());
        assert!(Said { answer: "Not now.".into(), ..Said::default() }.reason().is_ok());
    }
}
