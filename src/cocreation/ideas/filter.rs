//! What narrows the list of ideas, as it stands in the address.

use crate::boards::BoardRow;
use crate::cocreation::idea::State;
use crate::cocreation::place::Place;
use crate::db::kept;
use crate::ids::{BoardId, ChallengeId};
use crate::ui::query_value;
use crate::ui::text::clean_line;
use serde::Deserialize;

/// Characters of a search that are looked at.
const SEARCH_CHARS_MAX: usize = 100;

kept! {
    /// The order of the list.
    Sort {
        /// The newest first.
        Newest = "newest",
        /// The most votes first, where everybody may see them.
        Votes = "votes",
        /// What the team said something about last.
        Moved = "moved",
    }
}

/// The address of a list as it was asked for. What is not understood narrows nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    pub state: String,
    pub board: String,
    pub challenge: String,
    pub sort: String,
    /// From which place on.
    pub after: String,
}

/// A list of ideas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// What is searched for; may be empty.
    pub q: String,
    pub state: Option<State>,
    pub board: Option<(BoardId, String)>,
    pub challenge: Option<ChallengeId>,
    pub sort: Sort,
}

impl List {
    /// What was asked for, as far as it can be chosen.
    pub fn parse(asked: &Asked, boards: &[BoardRow]) -> Self {
        let board = boards.iter().find(|row| row.slug == asked.board);
        Self {
            q: clean_line(&asked.q).chars().take(SEARCH_CHARS_MAX).collect(),
            // A merged idea stands in no list: its main one does.
            state: State::parse(&asked.state).filter(|state| *state != State::Duplicate),
            board: board.map(|row| (row.id, row.slug.clone())),
            challenge: asked.challenge.parse().ok().map(ChallengeId).filter(|id| id.0 > 0),
            sort: Sort::parse(&asked.sort).unwrap_or(Sort::Newest),
        }
    }

    /// Each filter that is set: its name in the address and its value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("state", self.state.map(|state| state.as_str().to_owned())),
            ("board", self.board.as_ref().map(|(_, slug)| slug.clone())),
            ("challenge", self.challenge.map(|id| id.to_string())),
            ("sort", Some(self.sort.as_str().to_owned()).filter(|_| self.sort != Sort::Newest)),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Its address, always written the same way.
    pub fn href(&self) -> String {
        self.address(self.pairs())
    }

    /// Its address from a place on.
    pub fn href_after(&self, place: Place) -> String {
        let mut pairs = self.pairs();
        pairs.push(("after", place.write()));
        self.address(pairs)
    }

    /// The same list in another order.
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort, ..self.clone() }
    }

    /// Everything, in this order.
    pub fn bare(&self) -> Self {
        Self { q: String::new(), state: None, board: None, challenge: None, sort: self.sort }
    }

    /// Whether something narrows it.
    pub fn is_narrowed(&self) -> bool {
        *self != self.bare()
    }

    fn address(&self, pairs: Vec<(&'static str, String)>) -> String {
        let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", query_value(value))).collect();
        if query.is_empty() { "/ideas".to_owned() } else { format!("/ideas?{}", query.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, List, Sort};

    #[test]
    fn an_address_is_written_the_same_however_it_was_asked_for() {
        let asked = Asked {
            q: "  lid &\u{202e} kettle ".into(),
            state: "planned".into(),
            board: "no-such".into(),
            challenge: "7".into(),
            sort: "votes".into(),
            ..Asked::default()
        };
        let list = List::parse(&asked, &[]);
        assert_eq!(list.href(), "/ideas?q=lid%20%26%20kettle&state=planned&challenge=7&sort=votes");
        assert_eq!(list.bare().href(), "/ideas?sort=votes");
        assert_eq!(list.sorted(Sort::Newest).bare().href(), "/ideas");
    }

    #[test]
    fn nonsense_narrows_nothing() {
        for (state, challenge) in [("duplicate", "0"), ("best", "-1"), ("", "x"), ("%", "9999999999999999999999")] {
            let asked =
                Asked { state: state.into(), challenge: challenge.into(), sort: "?".into(), ..Asked::default() };
            assert_eq!(List::parse(&asked, &[]).href(), "/ideas", "{state} {challenge}");
        }
    }
}
