//! Conditions that a list may be narrowed by: only those that are asked for stand in the statement, so that the planner sees
//! what it can use.

use super::conn::BindBoth;
use chrono::{DateTime, Utc};
use sqlx::error::BoxDynError;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;

/// One condition: its text, in which each `{}` stands for what is bound in its turn.
#[derive(Clone, Debug)]
pub struct Condition {
    text: &'static str,
    bound: Vec<Bound>,
}

/// What a condition binds.
#[derive(Clone, Debug)]
pub enum Bound {
    Id(i64),
    Word(String),
    At(DateTime<Utc>),
    /// Any of these, for `in ({})`; none of them: never.
    Ids(Vec<i64>),
    /// The same with words.
    Words(Vec<String>),
}

impl Condition {
    /// A condition that binds these, in the order of its `{}`.
    pub const fn new(text: &'static str, bound: Vec<Bound>) -> Self {
        Self { text, bound }
    }

    /// A condition that binds nothing.
    pub const fn plain(text: &'static str) -> Self {
        Self { text, bound: Vec::new() }
    }

    /// A condition on one id.
    pub fn id(text: &'static str, id: i64) -> Self {
        Self { text, bound: vec![Bound::Id(id)] }
    }

    /// A condition on one word.
    pub fn word(text: &'static str, word: impl Into<String>) -> Self {
        Self { text, bound: vec![Bound::Word(word.into())] }
    }

    /// A condition on one time.
    pub fn at(text: &'static str, at: DateTime<Utc>) -> Self {
        Self { text, bound: vec![Bound::At(at)] }
    }

    /// A condition with `in ({})`.
    pub fn ids(text: &'static str, ids: Vec<i64>) -> Self {
        Self { text, bound: vec![Bound::Ids(ids)] }
    }
}

/// The text with its `{where}` filled by ` and …` for each condition; parameters are numbered from `from` + 1.
pub(super) fn written(text: &str, from: usize, conditions: &[Condition]) -> String {
    let mut clauses = String::new();
    let mut number = from;
    for condition in conditions {
        clauses.push_str(" and ");
        let mut parts = condition.text.split("{}");
        clauses.push_str(parts.next().unwrap_or_default());
        for (bound, part) in condition.bound.iter().zip(parts) {
            let marks: Vec<String> = (1..=bound.count()).map(|step| format!("${}", number + step)).collect();
            number += marks.len();
            clauses.push_str(&marks.join(","));
            clauses.push_str(part);
        }
    }
    text.replacen("{where}", &clauses, 1)
}

impl Bound {
    /// A list is padded to a power of two, so that the statement cache stays small.
    fn count(&self) -> usize {
        match self {
            Self::Ids(ids) => ids.len().next_power_of_two(),
            Self::Words(words) => words.len().next_power_of_two(),
            Self::Id(_) | Self::Word(_) | Self::At(_) => 1,
        }
    }

    pub(super) fn sqlite(&self, to: &mut SqliteArguments) -> Result<(), BoxDynError> {
        match self {
            Self::Id(id) => (*id).sqlite(to),
            Self::Word(word) => word.clone().sqlite(to),
            Self::At(at) => (*at).sqlite(to),
            Self::Ids(ids) => padded(ids).try_for_each(|id| id.sqlite(to)),
            Self::Words(words) => padded(words).try_for_each(|word| word.sqlite(to)),
        }
    }

    pub(super) fn postgres(&self, to: &mut PgArguments) -> Result<(), BoxDynError> {
        match self {
            Self::Id(id) => (*id).postgres(to),
            Self::Word(word) => word.clone().postgres(to),
            Self::At(at) => (*at).postgres(to),
            Self::Ids(ids) => padded(ids).try_for_each(|id| id.postgres(to)),
            Self::Words(words) => padded(words).try_for_each(|word| word.postgres(to)),
        }
    }
}

/// A list as it is bound: its last member as often as the padding needs; for an empty list what nothing equals.
fn padded<T: Clone + Default>(list: &[T]) -> impl Iterator<Item = T> {
    let last = list.last().cloned().unwrap_or_default();
    list.iter().cloned().chain(std::iter::repeat(last)).take(list.len().next_power_of_two())
}

impl Condition {
    pub(super) fn bound(&self) -> &[Bound] {
        &self.bound
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Condition, padded, written};

    #[test]
    fn only_the_conditions_asked_for_stand_in_the_statement() {
        let text = "select id from t where a > $1{where} order by a";
        assert_eq!(written(text, 1, &[]), "select id from t where a > $1 order by a");
        let narrowed = [
            Condition::plain("b is null"),
            Condition::word("c = {}", "x"),
            Condition::ids("id in ({})", vec![1, 2, 3]),
            Condition::new("(d = {} or e = {})", vec![Bound::Id(1), Bound::Word("y".into())]),
        ];
        assert_eq!(
            written(text, 1, &narrowed),
            "select id from t where a > $1 and b is null and c = $2 and id in ($3,$4,$5,$6) and (d = $7 or e = $8) order by a"
        );
        assert_eq!(padded::<i64>(&[]).collect::<Vec<_>>(), [0]);
    }
}
