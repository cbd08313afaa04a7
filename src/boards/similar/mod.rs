//! Topics about the same thing, shown while somebody writes a new one.
//!
//! A topic's title is kept as folded words (`topic_words`). Another title is compared by the words both share; of each
//! word only the newest topics are looked at, so that the work does not grow with the community.

mod queries;

pub use crate::words::fold::{self, fold};

use crate::boards::Kind;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::TopicId;
use crate::policy::Viewer;
use std::collections::HashMap;

/// Words kept of one title, prefixed Hebrew forms included.
const INDEX_WORDS_MAX: usize = 20;
/// Words of the new title that are looked up.
const QUERY_WORDS_MAX: usize = 8;
/// Topics looked at for each word: the newest.
const TOPICS_PER_WORD_MAX: i64 = 200;
/// A word in fewer titles than this is telling enough alone.
const RARE_BELOW: usize = 40;
/// Candidates whose visibility is checked, for each topic wanted.
const CANDIDATES_PER_RESULT: usize = 6;

/// A topic that may already answer what somebody is about to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    pub id: TopicId,
    pub title: String,
    pub slug: String,
    pub kind: Kind,
    pub solved: bool,
}

/// Keeps the words of a new or renamed topic's title.
pub async fn index(tx: &mut Tx, topic: TopicId, title: &str) -> Result<()> {
    queries::forget(tx, topic).await?;
    queries::keep(tx, index_words(title), topic).await
}

/// Up to `limit` topics this viewer may see whose titles share words with `title`; most and rarest words first, then newest.
pub async fn find(conn: &mut Conn, viewer: &Viewer, title: &str, limit: usize) -> Result<Vec<Similar>> {
    let groups = query_words(title);
    let wanted = groups.len();
    let mut scores: HashMap<TopicId, Score> = HashMap::new();
    for group in groups {
        let mut topics = Vec::new();
        for word in &group {
            topics.extend(queries::with_word(conn, word, TOPICS_PER_WORD_MAX).await?);
        }
        topics.sort_unstable();
        topics.dedup();
        for topic in &topics {
            scores.entry(*topic).or_default().add(topics.len());
        }
    }
    let candidates = best(scores, wanted, limit * CANDIDATES_PER_RESULT);
    let mut found = queries::visible(conn, viewer, &candidates).await?;
    found.sort_by_key(|topic| candidates.iter().position(|id| *id == topic.id));
    found.truncate(limit);
    Ok(found)
}

/// How much a topic shares with a title.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    shared: usize,
    rarest: Option<usize>,
}

impl Score {
    fn add(&mut self, topics_with_word: usize) {
        self.shared += 1;
        self.rarest = Some(self.rarest.map_or(topics_with_word, |rarest| rarest.min(topics_with_word)));
    }

    fn tells(self, wanted: usize) -> bool {
        self.shared > 1 || wanted == 1 || self.rarest.is_some_and(|rarest| rarest < RARE_BELOW)
    }
}

fn best(scores: HashMap<TopicId, Score>, wanted: usize, limit: usize) -> Vec<TopicId> {
    let mut ranked: Vec<(TopicId, Score)> = scores.into_iter().filter(|(_, score)| score.tells(wanted)).collect();
    ranked.sort_unstable_by_key(|(id, score)| (std::cmp::Reverse(score.shared), score.rarest, std::cmp::Reverse(*id)));
    ranked.into_iter().take(limit).map(|(id, _)| id).collect()
}

/// The words a title is found by.
pub fn index_words(title: &str) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for form in fold::words(title).filter(|word| !fold::is_stop_word(word)).flat_map(|word| forms(&word)) {
        if kept.len() < INDEX_WORDS_MAX && !kept.contains(&form) {
            kept.push(form);
        }
    }
    kept
}

/// The words of a new title or of a search, each with its other forms, the barest last.
pub fn query_words(title: &str) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<String>> = Vec::new();
    for group in fold::words(title).filter(|word| !fold::is_stop_word(word)).map(|word| forms(&word)) {
        if groups.len() < QUERY_WORDS_MAX && !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![fold::stem(word).to_owned()];
    forms.extend(fold::without_prefix(word).map(|rest| fold::stem(rest).to_owned()));
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::{Score, best, index_words, query_words};
    use crate::ids::TopicId;
    use std::collections::HashMap;

    #[test]
    fn a_title_keeps_at_most_twenty_words_each_once() {
        let long: Vec<String> = (0..500).map(|n| format!("word{n} WORD{n}")).collect();
        let kept = index_words(&long.join(" "));
        assert_eq!(kept.len(), 20);
        assert_eq!(kept[0], "word0");
    }

    #[test]
    fn a_title_of_stop_words_keeps_nothing() {
        assert!(index_words("What is this? Co to jest? מה זה").is_empty());
    }

    #[test]
    fn a_prefixed_hebrew_word_meets_the_bare_one() {
        let kept = index_words("הקומקום דולף");
        assert!(query_words("קומקום").iter().flatten().all(|word| kept.contains(word)));
    }

    #[test]
    fn more_shared_words_come_first_then_rarer_then_newer() {
        let scores = HashMap::from([
            (TopicId(1), Score { shared: 1, rarest: Some(2) }),
            (TopicId(2), Score { shared: 2, rarest: Some(90) }),
            (TopicId(3), Score { shared: 1, rarest: Some(2) }),
            (TopicId(4), Score { shared: 1, rarest: Some(200) }),
        ]);
        assert_eq!(best(scores, 3, 10), [TopicId(2), TopicId(3), TopicId(1)]);
    }
}
