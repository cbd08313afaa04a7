//! The answers of a survey as a file: one line for each person, nobody in it has a name, and the order tells nothing.

use super::queries::{AnswerRow, QuestionRow, SurveyRow};
use crate::error::Result;
use crate::web::csv::{self, guarded};
use crate::words::Lang;
use std::collections::BTreeMap;

/// The file, in a reader's language.
pub fn write(survey: &SurveyRow, questions: &[QuestionRow], answers: &[AnswerRow], lang: Lang) -> Result<String> {
    let original = survey.lang();
    let mut people: BTreeMap<i64, BTreeMap<i64, Vec<String>>> = BTreeMap::new();
    for answer in answers {
        let person = people.entry(answer.response_id).or_default();
        person.entry(answer.question_id).or_default().push(answer.value.clone());
    }
    let mut lines: Vec<Vec<String>> = people
        .values()
        .map(|person| questions.iter().map(|question| cell(question, person, lang, original)).collect())
        .collect();
    lines.sort();
    let head: Vec<String> = questions.iter().map(|question| guarded(question.label().read(lang, original).1)).collect();
    csv::lines(Some(head).filter(|head| !head.is_empty()).into_iter().chain(lines))
}

fn cell(question: &QuestionRow, person: &BTreeMap<i64, Vec<String>>, lang: Lang, original: Lang) -> String {
    let Some(values) = person.get(&question.id) else { return String::new() };
    if !question.kind().has_options() {
        return guarded(&values.join("; "));
    }
    let options = question.options_in(lang, original);
    let named = |value: &String| value.parse::<usize>().ok().and_then(|n| options.get(n.checked_sub(1)?).cloned());
    guarded(&values.iter().map(|value| named(value).unwrap_or_else(|| value.clone())).collect::<Vec<_>>().join("; "))
}
