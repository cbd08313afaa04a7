//! Which of many ideas are alike: for those who merge. Pure, but for the reading of the words.

use super::queries;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TopicId;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Ideas that are compared: the newest that nobody has decided about.
const IDEAS_MAX: i64 = 1_000;
/// A word that more of them have pairs nobody.
const IDEAS_PER_WORD_MAX: usize = 40;
/// How much of their words two ideas share at least to be alike, weighed by how rare the words are: 0 to 1.
const SHARE_MIN: f64 = 0.30;
/// Groups shown.
const GROUPS_MAX: usize = 30;
/// Ideas of one group that are shown.
const GROUP_MAX: usize = 20;

/// Ideas that are alike: one in the middle and those around it, the most alike first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub ideas: Vec<TopicId>,
}

/// The groups among the ideas that wait for a word of the team, the largest first.
pub async fn alike(conn: &mut Conn) -> Result<Vec<Alike>> {
    let undecided = queries::undecided(conn, IDEAS_MAX).await?;
    let rows = queries::words_of_ideas(conn, &undecided).await?;
    let words = rows.into_iter().map(|(topic, words)| (topic, words.split(' ').map(str::to_owned).collect()));
    Ok(groups(&words.collect()))
}

/// Each idea belongs to one group at most. A group has a middle that every other one is like, so that no chain of resemblances joins what
/// has nothing in common.
fn groups(words: &BTreeMap<TopicId, BTreeSet<String>>) -> Vec<Alike> {
    let near = near(words);
    let mut free: BTreeSet<TopicId> = near.keys().copied().collect();
    let mut groups = Vec::new();
    while groups.len() < GROUPS_MAX {
        let around = |topic: &TopicId| near[topic].iter().filter(|(other, _)| free.contains(other)).count();
        let Some(middle) = free.iter().copied().max_by_key(|topic| (around(topic), Reverse(*topic))) else { break };
        let mut members: Vec<(TopicId, f64)> =
            near[&middle].iter().filter(|(other, _)| free.contains(other)).copied().collect();
        if members.is_empty() {
            break;
        }
        members.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
        members.truncate(GROUP_MAX - 1);
        let ideas: Vec<TopicId> = std::iter::once(middle).chain(members.into_iter().map(|(topic, _)| topic)).collect();
        free.retain(|topic| !ideas.contains(topic));
        groups.push(Alike { ideas });
    }
    groups
}

/// The ideas that are like each idea, and how much.
fn near(words: &BTreeMap<TopicId, BTreeSet<String>>) -> BTreeMap<TopicId, Vec<(TopicId, f64)>> {
    let mut having: BTreeMap<&str, Vec<TopicId>> = BTreeMap::new();
    for (topic, words) in words {
        for word in words {
            having.entry(word).or_default().push(*topic);
        }
    }
    let all = words.len().max(1) as f64;
    let weight = |word: &str| (1.0 + all / having.get(word).map_or(1, Vec::len) as f64).ln();
    let whole: BTreeMap<TopicId, f64> =
        words.iter().map(|(topic, words)| (*topic, words.iter().map(|word| weight(word)).sum())).collect();
    let mut shared: HashMap<(TopicId, TopicId), f64> = HashMap::new();
    for (word, topics) in having.iter().filter(|(_, topics)| topics.len() <= IDEAS_PER_WORD_MAX) {
        let weight = weight(word);
        for (place, one) in topics.iter().enumerate() {
            for other in &topics[place + 1..] {
                *shared.entry((*one, *other)).or_default() += weight;
            }
        }
    }
    let mut near: BTreeMap<TopicId, Vec<(TopicId, f64)>> = BTreeMap::new();
    for ((one, other), common) in shared {
        let share = common / (whole[&one] + whole[&other] - common);
        if share >= SHARE_MIN {
            near.entry(one).or_default().push((other, share));
            near.entry(other).or_default().push((one, share));
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::{Alike, groups};
    use crate::cocreation::index::words_of;
    use crate::ids::TopicId;
    use std::collections::BTreeMap;

    fn grouped(texts: &[&str]) -> Vec<Alike> {
        let words = texts.iter().enumerate().map(|(n, text)| (TopicId(n as i64 + 1), words_of(text, "")));
        groups(&words.collect::<BTreeMap<_, _>>())
    }

    #[test]
    fn ideas_with_the_same_rare_words_are_a_group() {
        let found = grouped(&[
            "A quiet mode for the kettle",
            "Dark theme in the app",
            "Kettle with a quiet mode",
            "Longer cable",
            "Dark theme for the app please",
            "Paper instead of plastic",
        ]);
        assert_eq!(
            found,
            [Alike { ideas: vec![TopicId(1), TopicId(3)] }, Alike { ideas: vec![TopicId(2), TopicId(5)] }]
        );
    }

    #[test]
    fn a_chain_of_resemblances_is_no_group() {
        // The first is like the second, the second like the third, the first not like the third.
        let found = grouped(&["alpha gamma delta", "gamma delta epsilon zeta", "epsilon zeta theta", "kappa"]);
        assert_eq!(found, [Alike { ideas: vec![TopicId(2), TopicId(1), TopicId(3)] }], "they meet in the middle one");
        let ends = grouped(&["alpha gamma delta", "epsilon zeta theta"]);
        assert!(ends.is_empty());
    }

    #[test]
    fn a_thousand_ideas_of_the_same_words_are_no_work_without_end() {
        // A word of its own for each, in letters: what differs at the end alone has the same stem.
        let own = |n: u32| n.to_string().bytes().map(|digit| char::from(digit - b'0' + b'b')).collect::<String>();
        let texts: Vec<String> = (0..1_000).map(|n| format!("same words everywhere {}xyxyxy", own(n))).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert!(grouped(&texts).is_empty(), "what all say pairs nobody");
    }
}
