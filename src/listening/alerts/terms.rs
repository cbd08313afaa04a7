//! What people talk about in a time more than before it: the words of a watch's mentions against those of the days before.
//!
//! A word counts once a person. It must be said by several, and clearly more often than before; what the watch looks for says nothing new and is
//! left out. Words with other endings, and Hebrew ones with prefixes, are one; they are shown as they were written most often.

use super::queries::{self, TextRow};
use super::{EXAMPLES_MAX, TERMS_MAX};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MentionId;
use crate::listening::queries::WatchRow;
use crate::words::fold;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Different people who must have said a word.
const PEOPLE_MIN: usize = 3;
/// So many times the share of before, at least.
const TIMES_MIN: f64 = 1.5;
/// Days that a time is held against.
const DAYS_BEFORE: i64 = 7;
/// Mentions of the time, and of the days before, that are read; the newest.
const NOW_MAX: i64 = 200;
const BEFORE_MAX: i64 = 400;
/// Characters of a mention that are read.
const CHARS_MAX: usize = 600;
/// Addresses and the like: no words.
const NO_WORDS: [&str; 8] = ["http", "https", "www", "com", "amp", "html", "rt", "pic"];

/// A text that was said, and by whom.
#[derive(Clone, Debug)]
pub struct Text {
    pub author: i64,
    pub text: String,
}

/// A word that rose.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// As it was written most often.
    pub word: String,
    /// How many people said it.
    pub people: usize,
    /// How many times as often as before; none when nothing was said before.
    pub times: Option<f64>,
    /// What its forms have in common.
    stem: String,
}

/// What an alert says of the mentions behind it.
#[derive(Clone, Debug, Default)]
pub struct Explained {
    pub terms: Vec<String>,
    /// The most typical ones, one a person.
    pub examples: Vec<MentionId>,
}

/// The words that rose in a watch between `from` and `until`, against the 7 days before.
pub async fn rising(conn: &mut Conn, watch: &WatchRow, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Term>> {
    let now = queries::texts(conn, watch.id, from, until, NOW_MAX).await?;
    rising_in(conn, watch, from, &texts_of(&now)).await
}

/// The words that rose in what was said since `from`.
async fn rising_in(conn: &mut Conn, watch: &WatchRow, from: DateTime<Utc>, now: &[Text]) -> Result<Vec<Term>> {
    let before = queries::texts(conn, watch.id, from - TimeDelta::days(DAYS_BEFORE), from, BEFORE_MAX).await?;
    Ok(risen(now, &texts_of(&before), &stems(&watch.words)))
}

fn texts_of(rows: &[TextRow]) -> Vec<Text> {
    rows.iter().map(TextRow::text).collect()
}

/// What rose, and the mentions that say most of it.
pub(super) async fn explain(
    conn: &mut Conn,
    watch: &WatchRow,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Explained> {
    let now = queries::texts(conn, watch.id, from, until, NOW_MAX).await?;
    let texts = texts_of(&now);
    let found = rising_in(conn, watch, from, &texts).await?;
    let wanted: HashSet<&str> = found.iter().map(|term| term.stem.as_str()).collect();
    // The newest first; the sort keeps that order among equals.
    let mut rated: Vec<(usize, i64, MentionId)> = now
        .iter()
        .zip(&texts)
        .map(|(row, text)| {
            let own = stems(&text.text);
            (own.iter().filter(|stem| wanted.contains(stem.as_str())).count(), row.author_key, row.mention_id)
        })
        .collect();
    rated.sort_by_key(|(hits, ..)| std::cmp::Reverse(*hits));
    let mut met = HashSet::new();
    let typical = rated.into_iter().filter(|(_, author, _)| met.insert(*author)).map(|(.., id)| id);
    Ok(Explained {
        examples: typical.take(EXAMPLES_MAX).collect(),
        terms: found.into_iter().map(|term| term.word).collect(),
    })
}

/// The stems of the words of a text.
pub fn stems(text: &str) -> HashSet<String> {
    words_of(text).map(|(stem, _)| stem).collect()
}

/// The words that rose between two heaps of texts, the most telling first. `known`: stems that say nothing new.
pub fn risen(now: &[Text], before: &[Text], known: &HashSet<String>) -> Vec<Term> {
    let (today, earlier) = (Heap::of(now), Heap::of(before));
    let (all, all_before) = (today.people as f64, earlier.people as f64);
    let mut found: Vec<(f64, Term)> = Vec::new();
    for (stem, word) in &today.words {
        let people = word.people.len();
        if people < PEOPLE_MIN || known.contains(stem) {
            continue;
        }
        let said_before = earlier.words.get(stem).map_or(0, |word| word.people.len()) as f64;
        let times = ((people as f64 + 0.5) / (all + 1.0)) / ((said_before + 0.5) / (all_before + 1.0));
        if earlier.people > 0 && times < TIMES_MIN {
            continue;
        }
        let weight = if earlier.people > 0 { times.ln() } else { 1.0 };
        let times = (earlier.people > 0).then_some(times);
        found.push((people as f64 * weight, Term { word: word.surface(), people, times, stem: stem.clone() }));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.stem.cmp(&b.1.stem)));
    found.into_iter().map(|(_, term)| term).take(TERMS_MAX).collect()
}

/// Which words were said, and by whom.
struct Heap {
    people: usize,
    words: BTreeMap<String, Word>,
}

#[derive(Default)]
struct Word {
    people: HashSet<i64>,
    /// How often it was written how.
    forms: HashMap<String, usize>,
}

impl Heap {
    fn of(texts: &[Text]) -> Self {
        let mut words: BTreeMap<String, Word> = BTreeMap::new();
        for text in texts {
            for (stem, form) in words_of(&text.text) {
                let word = words.entry(stem).or_default();
                word.people.insert(text.author);
                *word.forms.entry(form).or_default() += 1;
            }
        }
        let mut heap = Self { people: texts.iter().map(|text| text.author).collect::<HashSet<_>>().len(), words };
        heap.take_prefixes_off();
        heap
    }

    /// `במשלוח` belongs to `משלוח` where that is said, too.
    fn take_prefixes_off(&mut self) {
        let inner = |stem: &str| fold::without_prefix(stem).map(|rest| fold::stem(rest).to_owned());
        let prefixed: Vec<(String, String)> = self
            .words
            .keys()
            .filter_map(|stem| Some((stem.clone(), inner(stem).filter(|rest| self.words.contains_key(rest))?)))
            .collect();
        // The longest first: `ושבמשלוח` goes on to what `שבמשלוח` goes on to.
        for (stem, rest) in prefixed.into_iter().rev() {
            if let (Some(word), true) = (self.words.remove(&stem), self.words.contains_key(&rest)) {
                self.words.entry(rest).or_default().people.extend(word.people);
            }
        }
    }
}

impl Word {
    /// As it was written most often.
    fn surface(&self) -> String {
        let most = self.forms.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
        most.map(|(form, _)| form.clone()).unwrap_or_default()
    }
}

/// The words of a text that say something: stem, and as it is written.
fn words_of(text: &str) -> impl Iterator<Item = (String, String)> {
    let start: String = text.chars().take(CHARS_MAX).collect();
    let pieces: Vec<String> = start
        .split_whitespace()
        .filter(|piece| !piece.contains("://"))
        .flat_map(|piece| piece.split(|c: char| !is_of_word(c)).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    pieces.into_iter().filter_map(|piece| {
        let form = piece.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let word = fold::words(&form).next()?;
        let said = word.chars().any(char::is_alphabetic) && word.chars().nth(2).is_some();
        let fits = said && !NO_WORDS.contains(&word.as_str()) && !fold::is_stop_word(&word);
        fits.then(|| (fold::stem(&word).to_owned(), form))
    })
}

/// Letters, marks on letters, and the quote marks that Hebrew and English write inside words.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\'' | '’' | '׳' | '״' | '"' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::{Text, risen, stems};

    fn texts(said: &[(i64, &str)]) -> Vec<Text> {
        said.iter().map(|(author, text)| Text { author: *author, text: (*text).to_owned() }).collect()
    }

    fn words(now: &[(i64, &str)], before: &[(i64, &str)], known: &str) -> Vec<String> {
        risen(&texts(now), &texts(before), &stems(known)).into_iter().map(|term| term.word).collect()
    }

    #[test]
    fn what_rose_is_said_by_several_and_more_than_before() {
        let now = [
            (1, "My flight was cancelled, United never again https://example.test/cancelled"),
            (2, "cancelled AGAIN on hold for hours with @united"),
            (3, "United cancelled it. On hold!"),
            (3, "hold hold hold"),
            (4, "still on hold, the flight is late"),
            (5, "luggage luggage luggage"),
        ];
        let before = [(9, "the flight was fine"), (8, "a late flight"), (7, "Flight to Denver"), (6, "flights")];
        assert_eq!(
            words(&now, &before, "united"),
            ["cancelled", "hold"],
            "not what one person repeats, nor an address"
        );
        assert!(words(&now[..2], &before, "united").is_empty());
    }

    #[test]
    fn forms_of_a_word_are_one() {
        let now = [(1, "Gdzie moja przesyłka?"), (2, "Przesyłki nie ma"), (3, "kłopot z przesyłką"), (4, "Przesyłka!")];
        assert_eq!(words(&now, &[], ""), ["Przesyłka"]);
        let now = [(1, "איפה המשלוח"), (2, "במשלוח חסר"), (3, "משלוח"), (4, "משלוח")];
        assert_eq!(words(&now, &[], ""), ["משלוח"]);
    }
}
