//! A review as JSON, for other tools.

use super::measures::Measures;
use super::queries::{ActionRow, ReviewRow};
use crate::incidents::Texts;
use crate::incidents::crisis::consultations::Told;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// The review with its measures, actions, and what was asked. Names of people stay inside, apart from owners' handles.
pub fn json(row: &ReviewRow, measures: &Measures, actions: &[ActionRow], asked: &[Told]) -> Value {
    json!({
        "incident": {
            "id": row.incident_id,
            "title": texts(&row.titles()),
            "severity": row.severity,
            "drill": row.drill,
            "started_at": stamp(row.started_at),
            "declared_at": stamp(row.created_at),
            "resolved_at": row.resolved_at.map(stamp),
        },
        "due_at": stamp(row.due_at),
        "finished_at": row.finished_at.map(stamp),
        "summary": row.summary,
        "causes": row.causes,
        "went_well": row.went_well,
        "went_badly": row.went_badly,
        "luck": row.luck,
        "questions": { "asked": row.questions_asked, "answered": row.questions_answered },
        "measures": self::measures(measures),
        "actions": actions.iter().map(action).collect::<Vec<_>>(),
        "consultations": asked.iter().map(consultation).collect::<Vec<_>>(),
    })
}

fn measures(measures: &Measures) -> Value {
    json!({
        "minutes_from_declaration_to_first_message": measures.first_message,
        "minutes_from_start_to_first_message": measures.silence,
        "minutes_to_identify": measures.identified,
        "minutes_to_resolve": measures.resolved,
        "promises_made": measures.promises_made,
        "promises_kept": measures.promises_kept,
        "statements_approved": measures.approvals,
        "longest_approval_minutes": measures.approval_longest,
        "last_statement_version": measures.statement,
        "offline_teams": measures.teams,
        "offline_teams_acknowledged": measures.teams_acknowledged,
        "messages_to_subscribers": measures.to_tell,
        "messages_to_subscribers_delivered": measures.told,
        "cases": measures.cases,
        "cases_answered": measures.cases_answered,
        "topics": measures.topics,
        "postmortem_published": measures.postmortem,
    })
}

fn action(action: &ActionRow) -> Value {
    json!({
        "text": action.text,
        "owner": action.owner_handle,
        "due_on": action.due_on,
        "done_at": action.done_at.map(stamp),
    })
}

fn consultation(told: &Told) -> Value {
    let answers = told.answers.iter().map(|(text, count)| json!({ "answer": texts(text), "count": count }));
    json!({
        "id": told.id,
        "state": told.state.as_str(),
        "question": texts(&told.question),
        "outcome": texts(&told.outcome),
        "answers": answers.collect::<Vec<_>>(),
    })
}

fn texts(texts: &Texts) -> Value {
    json!({ "en": texts.en, "he": texts.he, "pl": texts.pl })
}

fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
