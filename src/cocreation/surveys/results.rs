//! What people answered, summed up. Pure.

use super::queries::QuestionRow;
use super::typed::options_of;
use super::{Kind, STEPS};

/// What came of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    pub question: i64,
    /// How many people answered it.
    pub people: i64,
    /// How often each option, or each step, was given; empty for answers in words.
    pub counts: Vec<i64>,
    /// Answers in words, for staff.
    pub texts: Vec<String>,
}

impl Sum {
    /// The share of the people who gave that option, in per cent.
    pub fn share(&self, count: i64) -> i64 {
        if self.people > 0 { (count * 100 + self.people / 2) / self.people } else { 0 }
    }

    /// The mean of a scale, in tenths; none when nobody answered.
    pub fn mean_tenths(&self) -> Option<i64> {
        let total: i64 = self.counts.iter().zip(1..).map(|(count, step)| count * step).sum();
        let people: i64 = self.counts.iter().sum();
        (people > 0).then(|| (total * 10 + people / 2) / people)
    }
}

/// Sums each question up: `values` is how often each value was given, `people` how many answered, `texts` what was said in words.
pub fn sum(
    questions: &[QuestionRow],
    values: &[(i64, String, i64)],
    people: &[(i64, i64)],
    texts: &[(i64, String)],
) -> Vec<Sum> {
    questions
        .iter()
        .map(|question| {
            let length = match question.kind() {
                Kind::Text => 0,
                Kind::Scale => STEPS,
                Kind::Choice | Kind::Several => options_of(question),
            };
            let mut counts = vec![0; length];
            for (_, value, count) in values.iter().filter(|(id, _, _)| *id == question.id) {
                let place = value.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                if let Some(kept) = place.and_then(|place| counts.get_mut(place)) {
                    *kept = *count;
                }
            }
            Sum {
                question: question.id,
                people: people.iter().find(|(id, _)| *id == question.id).map_or(0, |(_, count)| *count),
                counts,
                texts: texts.iter().filter(|(id, _)| *id == question.id).map(|(_, text)| text.clone()).collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Sum;

    #[test]
    fn shares_and_means_are_rounded_and_never_of_nobody() {
        let sum = |people, counts: &[i64]| Sum { question: 1, people, counts: counts.to_vec(), texts: Vec::new() };
        assert_eq!(sum(3, &[1, 2]).share(1), 33);
        assert_eq!(sum(3, &[1, 2]).share(2), 67);
        assert_eq!(sum(0, &[0]).share(0), 0);
        assert_eq!(sum(4, &[0, 0, 1, 1, 2]).mean_tenths(), Some(43));
        assert_eq!(sum(0, &[0, 0]).mean_tenths(), None);
    }
}
