//! Ideas that are about the same thing.

use super::{forms, queries};
use crate::cocreation::idea::State;
use crate::cocreation::queries as ideas;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::TopicId;
use crate::policy::Viewer;
use crate::words::fold;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

/// Words of a title and a text that are looked up.
const WORDS_MAX: usize = 16;
/// Ideas looked at for each word: the newest. A word that more have tells little.
const IDEAS_PER_WORD_MAX: i64 = 300;
/// A word of a title that fewer ideas have than this is telling enough alone.
const RARE_BELOW: usize = 40;
/// How much more a word of the title says than one of the text.
const TITLE_WEIGHT: f64 = 2.0;
/// Ideas whose remaining words are compared.
const COMPARED_MAX: usize = 200;
/// Candidates whose visibility is checked, for each idea wanted.
const CANDIDATES_PER_RESULT: usize = 6;

/// An idea that is about the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub topic: TopicId,
    pub title: String,
    pub slug: String,
    pub state: State,
    /// Votes that everybody may see; 0 where they are hidden.
    pub votes: i64,
    pub post_count: i64,
}

/// Up to `limit` ideas that this viewer may see and that share telling words with a title and a text, the most alike first. Of merged ones the
/// main idea is given.
pub async fn similar(conn: &mut Conn, viewer: &Viewer, title: &str, body: &str, limit: usize) -> Result<Vec<Found>> {
    alike(conn, viewer, title, body, None, limit).await
}

/// The same for an idea that is there already.
pub async fn similar_to(conn: &mut Conn, viewer: &Viewer, topic: TopicId, limit: usize) -> Result<Vec<Found>> {
    let Some(text) = ideas::text(conn, topic).await? else { return Ok(Vec::new()) };
    alike(conn, viewer, &text.title, &text.body, Some(topic), limit).await
}

async fn alike(
    conn: &mut Conn,
    viewer: &Viewer,
    title: &str,
    body: &str,
    but: Option<TopicId>,
    limit: usize,
) -> Result<Vec<Found>> {
    let asked = asked(title, body);
    let wanted = asked.len();
    let mut looked = Vec::with_capacity(wanted);
    for word in asked {
        let ideas = queries::newest_with(conn, &word.forms, IDEAS_PER_WORD_MAX).await?;
        looked.push((word, ideas));
    }
    // The rare ones first. Ideas that share only what everybody writes are no candidates, unless nothing else was written.
    looked.sort_by_key(|(_, ideas)| ideas.len());
    let rare = looked.iter().filter(|(_, ideas)| (ideas.len() as i64) < IDEAS_PER_WORD_MAX).count();
    let (seeds, common) = looked.split_at(if rare == 0 { looked.len().min(1) } else { rare });
    let mut scores: HashMap<TopicId, Score> = HashMap::new();
    for (word, ideas) in seeds {
        for topic in ideas.iter().filter(|topic| Some(**topic) != but) {
            scores.entry(*topic).or_default().add(word, ideas.len());
        }
    }
    let mut ranked = ranked(scores, COMPARED_MAX);
    let topics: Vec<i64> = ranked.iter().map(|(topic, _)| topic.0).collect();
    let words = common.iter().flat_map(|(word, _)| word.forms.clone()).collect();
    let having = queries::having(conn, &topics, words).await?;
    for (topic, score) in &mut ranked {
        let has = |word: &Word| word.forms.iter().any(|form| having.contains(&(*topic, form.clone())));
        for (word, _) in common.iter().filter(|(word, _)| has(word)) {
            score.add(word, IDEAS_PER_WORD_MAX as usize);
        }
    }
    ranked.retain(|(_, score)| score.tells(wanted));
    let candidates: Vec<TopicId> = self::ranked(ranked.into_iter().collect(), limit * CANDIDATES_PER_RESULT)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    shown(conn, viewer, &candidates, but, limit).await
}

/// Those of the candidates that this viewer may see, in their order, each main idea once.
async fn shown(
    conn: &mut Conn,
    viewer: &Viewer,
    candidates: &[TopicId],
    but: Option<TopicId>,
    limit: usize,
) -> Result<Vec<Found>> {
    let mut rows = queries::visible(conn, viewer, candidates).await?;
    rows.sort_by_key(|row| candidates.iter().position(|id| *id == row.found));
    let mut seen = HashSet::new();
    rows.retain(|row| Some(row.topic_id) != but && seen.insert(row.topic_id));
    Ok(rows.into_iter().take(limit).map(queries::FoundRow::into_found).collect())
}

/// A word that is looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    forms: Vec<String>,
    titled: bool,
}

/// The words of a title and a text, those of the title first, each once.
fn asked(title: &str, body: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let titled = fold::words(title).map(|word| (word, true));
    for (word, titled) in titled.chain(fold::words(body).map(|word| (word, false))) {
        if words.len() >= WORDS_MAX {
            break;
        }
        let forms = forms(&word);
        if !fold::is_stop_word(&word) && words.iter().all(|known| known.forms.last() != forms.last()) {
            words.push(Word { forms, titled });
        }
    }
    words
}

/// How much an idea shares with a text.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    shared: usize,
    weight: f64,
    rare_in_title: bool,
}

impl Score {
    fn add(&mut self, word: &Word, ideas_with_it: usize) {
        let times = if word.titled { TITLE_WEIGHT } else { 1.0 };
        self.shared += 1;
        // The rarer a word, the more it says; the scale ends where a word is in as many ideas as are looked at.
        self.weight += times * (1.0 + (IDEAS_PER_WORD_MAX as f64 / ideas_with_it.max(1) as f64).ln().max(0.0));
        self.rare_in_title |= word.titled && ideas_with_it < RARE_BELOW;
    }

    fn tells(&self, wanted: usize) -> bool {
        self.shared > 1 || wanted == 1 || self.rare_in_title
    }
}

/// The best, the newest of equals first.
fn ranked(scores: HashMap<TopicId, Score>, limit: usize) -> Vec<(TopicId, Score)> {
    let mut ranked: Vec<(TopicId, Score)> = scores.into_iter().collect();
    ranked.sort_unstable_by(|(a, one), (b, other)| match other.weight.total_cmp(&one.weight) {
        Ordering::Equal => b.cmp(a),
        unequal => unequal,
    });
    ranked.truncate(limit);
    ranked
}

#[cfg(test)]
mod tests {
    use super::{Score, Word, asked, ranked};
    use crate::ids::TopicId;
    use std::collections::HashMap;

    fn word(titled: bool) -> Word {
        Word { forms: vec!["x".into()], titled }
    }

    #[test]
    fn the_words_of_the_title_are_looked_up_first_and_each_once() {
        let words = asked("A quiet kettle", "The kettle should be quiet at night, so that nobody wakes up");
        let kept: Vec<(&str, bool)> = words.iter().map(|word| (word.forms[0].as_str(), word.titled)).collect();
        assert_eq!(kept[..3], [("quiet", true), ("kettl", true), ("should", false)]);
        let long = (0..200).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ");
        assert_eq!(asked(&long, &long).len(), super::WORDS_MAX);
    }

    #[test]
    fn a_rare_word_says_more_and_one_of_the_title_most() {
        let scored = |words: &[(bool, usize)]| {
            let mut score = Score::default();
            for (titled, ideas) in words {
                score.add(&word(*titled), *ideas);
            }
            score
        };
        let scores = HashMap::from([
            (TopicId(1), scored(&[(false, 5)])),
            (TopicId(2), scored(&[(true, 5)])),
            (TopicId(3), scored(&[(true, 5), (true, 300)])),
            (TopicId(4), scored(&[(false, 5)])),
        ]);
        let order: Vec<i64> = ranked(scores, 10).iter().map(|(topic, _)| topic.0).collect();
        assert_eq!(order, [3, 2, 4, 1]);
    }

    #[test]
    fn one_common_word_in_common_says_nothing() {
        let mut score = Score::default();
        score.add(&word(true), 300);
        assert!(!score.tells(5) && score.tells(1), "unless nothing else was asked");
        score.add(&word(false), 300);
        assert!(score.tells(5));
        let mut rare = Score::default();
        rare.add(&word(true), 3);
        assert!(rare.tells(5));
    }
}
