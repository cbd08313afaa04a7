//! What a line of the timeline says, in the reader's words. Pure.
//!
//! A line is written impersonally and names who did it beside it, so that it is right for everybody in every language.

use super::Kind;
use super::queries::{LineRow, TaskRow};
use crate::ids::AccountId;
use crate::incidents::Severity;
use crate::incidents::crisis::team::Part;
use crate::words::{Lang, Words};
use serde_json::Value;
use std::collections::HashMap;

/// What the sentences are made with beside the lines themselves.
pub struct Told<'a> {
    pub words: Words,
    /// The language that tasks were first written in.
    pub original: Lang,
    pub tasks: &'a [TaskRow],
    pub names: &'a HashMap<AccountId, String>,
}

/// A line as it is shown.
pub struct Line<'a> {
    pub row: &'a LineRow,
    pub kind: Kind,
    pub sentence: String,
    /// What a person wrote; empty when nobody wrote anything.
    pub text: &'a str,
    /// A task's own words, in the language they are in.
    pub task: Option<(Lang, String)>,
}

impl Line<'_> {
    /// Whether it stands out: what the public heard, what was decided, how it began and ended.
    pub const fn is_loud(&self) -> bool {
        matches!(self.kind, Kind::Declared | Kind::Published | Kind::Corrected | Kind::Decision | Kind::Resolved)
    }
}

/// The accounts that the lines name.
pub fn people(lines: &[LineRow]) -> Vec<i64> {
    let mut ids: Vec<i64> = lines
        .iter()
        .filter_map(|line| serde_json::from_str::<Value>(&line.data).ok())
        .flat_map(|data| ["to", "from"].map(|field| data.get(field).and_then(Value::as_i64)))
        .flatten()
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

impl Told<'_> {
    /// A line with its sentence.
    pub fn line<'r>(&self, row: &'r LineRow) -> Line<'r> {
        let kind = Kind::parse(&row.kind).unwrap_or(Kind::Note);
        let data: Value = serde_json::from_str(&row.data).unwrap_or_default();
        let task = if kind == Kind::Task { self.task(&data) } else { None };
        Line { row, kind, sentence: self.sentence(kind, &data), text: &row.text, task }
    }

    fn sentence(&self, kind: Kind, data: &Value) -> String {
        let words = self.words;
        match kind {
            Kind::Declared if data["drill"] == true => words.t("room-line-declared-drill"),
            Kind::Declared => words.t("room-line-declared"),
            Kind::Statement => self.statement(data),
            Kind::Approval => self.approval(data),
            Kind::Published => self.versioned("room-line-published", data),
            Kind::Corrected => words.t("room-line-corrected"),
            Kind::Role => self.role(data),
            Kind::Task => self.task_sentence(data),
            Kind::Decision => self.decision(data),
            Kind::Note => words.t("room-line-note"),
            Kind::Brief => words.t("room-line-brief"),
            Kind::Ack => self.ack(data),
            Kind::Linked => self.linked(data),
            Kind::Consultation => self.consultation(data),
            Kind::Resolved => words.t("room-line-resolved"),
        }
    }

    fn versioned(&self, key: &'static str, data: &Value) -> String {
        let version = data["version"].as_i64().unwrap_or(1);
        self.words.with(key, &[("version", version.to_string().into())])
    }

    fn statement(&self, data: &Value) -> String {
        match what(data) {
            "submitted" => self.versioned("room-line-submitted", data),
            "dropped" => self.versioned("room-line-dropped", data),
            "reopened" => self.versioned("room-line-reopened", data),
            "drafted" => self.versioned("room-line-drafted", data),
            _ => self.versioned("room-line-written", data),
        }
    }

    fn approval(&self, data: &Value) -> String {
        match what(data) {
            "returned" => self.versioned("room-line-returned", data),
            "beforehand" => self.versioned("room-line-beforehand", data),
            "deputy" => self.versioned("room-line-deputy", data),
            "late" => self.versioned("room-line-late", data),
            _ => self.versioned("room-line-approved", data),
        }
    }

    fn role(&self, data: &Value) -> String {
        let words = self.words;
        let part = data["part"].as_str().and_then(Part::parse).map_or_else(String::new, |part| part.label(words));
        let named = |field: &str| self.name(&data[field]);
        match (what(data), named("to"), named("from")) {
            ("left", Some(name), _) => {
                words.with("room-line-left", &[("part", part.into()), ("name", name.as_str().into())])
            }
            (_, Some(to), Some(from)) => words.with(
                "room-line-handed",
                &[("part", part.into()), ("from", from.as_str().into()), ("to", to.as_str().into())],
            ),
            (_, Some(to), None) => {
                words.with("room-line-given", &[("part", part.into()), ("name", to.as_str().into())])
            }
            _ => words.with("room-line-part", &[("part", part.into())]),
        }
    }

    fn task_sentence(&self, data: &Value) -> String {
        let words = self.words;
        match what(data) {
            "done" => words.t("room-line-task-done"),
            "open" => words.t("room-line-task-open"),
            "owned" => match self.name(&data["to"]) {
                Some(name) => words.with("room-line-task-owned", &[("name", name.as_str().into())]),
                None => words.t("room-line-task"),
            },
            "added" => words.t("room-line-task-added"),
            _ => words.t("room-line-task"),
        }
    }

    fn decision(&self, data: &Value) -> String {
        let words = self.words;
        match data["severity"][1].as_i64().and_then(Severity::new) {
            Some(severity) => words.with("room-line-severity", &[("severity", severity.get().to_string().into())]),
            None => words.t("room-line-decision"),
        }
    }

    fn ack(&self, data: &Value) -> String {
        let words = self.words;
        match (data["team"].as_str(), data["version"].as_i64()) {
            (Some(team), Some(version)) => {
                words.with("room-line-ack", &[("team", team.into()), ("version", version.to_string().into())])
            }
            _ => words.t("room-line-ack-plain"),
        }
    }

    fn linked(&self, data: &Value) -> String {
        let words = self.words;
        let (topic, case) = (data["topic"].as_i64(), data["case"].as_i64());
        match (topic, case, what(data)) {
            (Some(id), _, "unlinked") => words.with("room-line-topic-unlinked", &[("id", id.to_string().into())]),
            (Some(id), _, _) => words.with("room-line-topic-linked", &[("id", id.to_string().into())]),
            (_, Some(id), "unlinked") => words.with("room-line-case-unlinked", &[("id", id.to_string().into())]),
            (_, Some(id), _) => words.with("room-line-case-linked", &[("id", id.to_string().into())]),
            _ => words.t("room-line-linked"),
        }
    }

    fn consultation(&self, data: &Value) -> String {
        match what(data) {
            "opened" | "open" => self.words.t("room-line-asked"),
            "closed" => self.words.t("room-line-asked-closed"),
            "outcome" | "published" => self.words.t("room-line-asked-outcome"),
            _ => self.words.t("room-line-consultation"),
        }
    }

    fn task(&self, data: &Value) -> Option<(Lang, String)> {
        let id = data["task"].as_i64()?;
        let text = self.tasks.iter().find(|row| row.id.0 == id)?.text();
        let (lang, text) = text.read(self.words.lang, self.original);
        Some((lang, text.to_owned()))
    }

    fn name(&self, id: &Value) -> Option<&String> {
        self.names.get(&AccountId(id.as_i64()?))
    }
}

fn what(data: &Value) -> &str {
    data["what"].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Told, people};
    use crate::ids::AccountId;
    use crate::incidents::crisis::room::queries::LineRow;
    use crate::words::{Lang, Words};
    use chrono::DateTime;
    use std::collections::HashMap;

    fn line(kind: &str, data: &str) -> LineRow {
        let at = DateTime::UNIX_EPOCH;
        LineRow { id: 1, at, kind: kind.into(), name: None, text: String::new(), data: data.into() }
    }

    #[test]
    fn every_line_has_a_sentence_in_every_language() {
        let names = HashMap::from([(AccountId(7), "Agnes".to_owned()), (AccountId(8), "Ben".to_owned())]);
        let lines = [
            line("declared", r#"{"drill":true}"#),
            line("role", r#"{"what":"given","part":"lead","to":7,"from":8}"#),
            line("role", r#"{"what":"left","part":"scribe","to":7}"#),
            line("decision", r#"{"severity":[3,1]}"#),
            line("ack", r#"{"team":"Shop","version":2}"#),
            line("linked", r#"{"topic":4}"#),
            line("unknown", "no json at all"),
        ];
        assert_eq!(people(&lines), [7, 8]);
        for lang in Lang::ALL {
            let told = Told { words: Words::of(lang), original: Lang::En, tasks: &[], names: &names };
            for row in &lines {
                let sentence = told.line(row).sentence;
                assert!(!sentence.is_empty() && !sentence.starts_with("room-"), "{lang:?} {}: {sentence}", row.kind);
            }
        }
    }
}
