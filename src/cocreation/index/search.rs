//! The search in the list of ideas.
//!
//! What few ideas have is looked up first and handed to the list as ids; what a great many have is read off the rows while the list is walked. Either
//! way the search is exact, in the order of the list, and as long as the list is.

use super::queries;
use crate::db::{Condition, Conn};
use crate::error::Result;
use crate::ids::BoardId;
use crate::words::fold;

/// Ideas that are handed to the list as ids.
const FOUND_MAX: i64 = 1_000;
/// Words of a search that are looked at.
const WORDS_MAX: usize = 8;

/// One word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// This word.
    Whole(String),
    /// This word, or any that begins with what was typed.
    Begun { stem: String, typed: String },
}

/// What was typed, as conditions on the idea `i` of a list: all of them must hold. None when nothing was asked for.
pub async fn search(conn: &mut Conn, q: &str) -> Result<Vec<Condition>> {
    let q = q.trim();
    if q.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(number) = q.strip_prefix('#').and_then(|rest| rest.trim().parse().ok()) {
        return Ok(vec![queries::of_ids(vec![number])]);
    }
    let asked = asked(q);
    if asked.is_empty() {
        return Ok(vec![queries::of_ids(Vec::new())]);
    }
    let mut rarest: Option<(usize, Vec<i64>)> = None;
    for (place, word) in asked.iter().enumerate() {
        let known = rarest.as_ref().map_or(FOUND_MAX, |(_, ids)| ids.len() as i64);
        if let Some(ids) = queries::with(conn, word, known).await? {
            rarest = Some((place, ids));
        }
    }
    let few = rarest.as_ref().map(|(place, _)| *place);
    let rest = asked.iter().enumerate().filter(|(place, _)| few != Some(*place)).map(|(_, word)| queries::has(word));
    let rest: Vec<Condition> = rest.collect();
    Ok(rarest.into_iter().map(|(_, ids)| queries::of_ids(ids)).chain(rest).collect())
}

/// Ideas on a board, as a condition on the topic `t` of a list. A small board is read whole and put in order; the ideas of a large one are met soon
/// enough while the list is walked, and to put all of them in order would take long.
pub async fn on_board(conn: &mut Conn, board: BoardId) -> Result<Condition> {
    let large = queries::is_large(conn, board, FOUND_MAX).await?;
    // With a sign before it, the column is looked up in no index.
    let text = if large { "+t.board_id = {}" } else { "t.board_id = {} and t.idea_state is not null" };
    Ok(Condition::id(text, board.0))
}

/// The words of a search, each in its barest form; the last one may go on.
fn asked(q: &str) -> Vec<Asked> {
    let all: Vec<String> = fold::words(q).collect();
    let mut telling: Vec<String> = all.iter().filter(|word| !fold::is_stop_word(word)).cloned().collect();
    if telling.is_empty() {
        telling.extend(all.last().cloned());
    }
    telling.truncate(WORDS_MAX);
    let ends = q.ends_with(char::is_alphanumeric);
    let last = telling.last().cloned();
    let mut asked: Vec<Asked> = Vec::new();
    for word in telling {
        let bare = fold::without_prefix(&word).unwrap_or(&word);
        let stem = fold::stem(bare).to_owned();
        // Only the last word that was typed may be unfinished.
        let begun = ends && last.as_ref() == Some(&word) && all.last() == Some(&word);
        let one = if begun { Asked::Begun { stem, typed: bare.to_owned() } } else { Asked::Whole(stem) };
        if !asked.contains(&one) {
            asked.push(one);
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked};

    fn begun(stem: &str, typed: &str) -> Asked {
        Asked::Begun { stem: stem.into(), typed: typed.into() }
    }

    #[test]
    fn the_last_word_may_be_unfinished_and_the_others_are_whole() {
        assert_eq!(asked("quiet kettles"), [Asked::Whole("quiet".into()), begun("kettl", "kettles")]);
        assert_eq!(asked("a quiet!"), [Asked::Whole("quiet".into())], "a sign ends a word");
        assert_eq!(asked("Łóż"), [begun("loz", "loz")]);
    }

    #[test]
    fn a_hebrew_prefix_is_no_obstacle() {
        assert_eq!(asked("הקומקום"), [begun("קומקומ", "קומקומ")]);
    }

    #[test]
    fn words_that_every_text_has_are_asked_for_only_when_there_is_nothing_else() {
        assert_eq!(asked("the kettle of"), [Asked::Whole("kettl".into())]);
        assert_eq!(asked("the"), [begun("the", "the")], "perhaps \"theme\"");
        assert!(asked("?!").is_empty());
    }
}
