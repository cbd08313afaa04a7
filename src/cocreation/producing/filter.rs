//! What narrows the producers' list, as it stands in the address.

use super::LIST;
use super::queries::IdRow;
use crate::boards::BoardRow;
use crate::cases::setup::ColleagueRow;
use crate::cocreation::idea::State;
use crate::cocreation::place::Place;
use crate::db::kept;
use crate::ids::{AccountId, BoardId, ChallengeId};
use crate::ui::query_value;
use crate::ui::text::clean_line;
use serde::Deserialize;

/// Characters of a search or of a tag that are looked at.
const TEXT_CHARS_MAX: usize = 100;
/// "Whose?" in an address: mine.
pub const ME: &str = "me";
/// "Whose?" in an address: nobody's.
pub const NOBODY: &str = "none";

kept! {
    /// A view of the list.
    Tab {
        /// What nobody has looked at yet, the longest wait first.
        Untriaged = "waiting",
        /// What I take care of, the newest first.
        Mine = "mine",
        /// What I am asked to weigh and have not, the newest first.
        Asked = "weigh",
        /// Everything.
        All = "all",
    }
}

kept! {
    /// The order of everything.
    Sort {
        Newest = "newest",
        /// The most votes first, where everybody may see them.
        Votes = "votes",
        Moved = "moved",
    }
}

/// The address of a list as it was asked for. What is not understood narrows nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub tab: String,
    pub q: String,
    pub state: String,
    pub tag: String,
    pub owner: String,
    pub board: String,
    pub challenge: String,
    pub weighed: String,
    pub sort: String,
    pub after: String,
    /// How many ideas something was done with just now, and how many were left as they were.
    pub done: String,
    pub left: String,
}

impl Asked {
    /// The address that a form carried along.
    pub fn again(back: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(back.as_bytes()) {
            let field = match name.as_ref() {
                "tab" => &mut asked.tab,
                "q" => &mut asked.q,
                "state" => &mut asked.state,
                "tag" => &mut asked.tag,
                "owner" => &mut asked.owner,
                "board" => &mut asked.board,
                "challenge" => &mut asked.challenge,
                "weighed" => &mut asked.weighed,
                "sort" => &mut asked.sort,
                _ => continue,
            };
            *field = value.into_owned();
        }
        asked
    }
}

/// What can be chosen from.
pub struct Choices {
    pub boards: Vec<BoardRow>,
    pub colleagues: Vec<ColleagueRow>,
    /// Challenges and what they are called.
    pub challenges: Vec<(ChallengeId, String)>,
}

/// Whose ideas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    Mine,
    Nobodys,
    /// A colleague's; with the handle that stands in the address.
    Theirs(AccountId, String),
}

/// A list, narrowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub tab: Tab,
    pub q: String,
    pub state: Option<State>,
    pub tag: Option<String>,
    pub owner: Option<Whose>,
    pub board: Option<(BoardId, String)>,
    pub challenge: Option<ChallengeId>,
    pub weighed: Option<bool>,
    pub sort: Sort,
}

impl List {
    /// What was asked for, as far as it can be chosen.
    pub fn parse(asked: &Asked, choices: &Choices) -> Self {
        let short = |text: &str| clean_line(text).chars().take(TEXT_CHARS_MAX).collect::<String>();
        let board = choices.boards.iter().find(|row| row.slug == asked.board);
        Self {
            tab: Tab::parse(&asked.tab).unwrap_or(Tab::Untriaged),
            q: short(&asked.q),
            state: State::parse(&asked.state),
            tag: Some(short(&asked.tag).trim_start_matches('#').to_lowercase()).filter(|tag| !tag.is_empty()),
            owner: whose(&asked.owner, choices),
            board: board.map(|row| (row.id, row.slug.clone())),
            challenge: asked.challenge.parse().ok().map(ChallengeId).filter(|id| id.0 > 0),
            weighed: match asked.weighed.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            sort: Sort::parse(&asked.sort).unwrap_or(Sort::Newest),
        }
    }

    /// Each filter that is set: its name in the address and its value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("state", self.state.map(|state| state.as_str().to_owned())),
            ("tag", self.tag.clone()),
            ("owner", self.owner.as_ref().map(|whose| whose.word().to_owned())),
            ("board", self.board.as_ref().map(|(_, slug)| slug.clone())),
            ("challenge", self.challenge.map(|id| id.to_string())),
            ("weighed", self.weighed.map(|yes| if yes { "yes" } else { "no" }.to_owned())),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// What is chosen for a filter, as it stands in the address; "" for nothing.
    pub fn value(&self, name: &str) -> String {
        self.pairs().into_iter().find(|(it, _)| *it == name).map(|(_, value)| value).unwrap_or_default()
    }

    /// The query of its address, always written the same way.
    pub fn query(&self) -> String {
        let mut query = format!("tab={}", self.tab.as_str());
        for (name, value) in self.pairs() {
            query.push_str(&format!("&{name}={}", query_value(&value)));
        }
        if self.tab == Tab::All && self.sort != Sort::Newest {
            query.push_str(&format!("&sort={}", self.sort.as_str()));
        }
        query
    }

    /// Its address.
    pub fn href(&self) -> String {
        format!("{LIST}?{}", self.query())
    }

    /// Its address from a place on.
    pub fn href_after(&self, place: Place) -> String {
        format!("{LIST}?{}&after={}", self.query(), place.write())
    }

    /// The same filters in another view.
    pub fn in_tab(&self, tab: Tab) -> Self {
        Self { tab, ..self.clone() }
    }

    /// The same in another order.
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort, ..self.clone() }
    }

    /// The same view with nothing that narrows it.
    pub fn bare(&self) -> Self {
        Self { tab: self.tab, sort: self.sort, ..Self::all() }
    }

    /// Everything.
    pub const fn all() -> Self {
        Self {
            tab: Tab::All,
            q: String::new(),
            state: None,
            tag: None,
            owner: None,
            board: None,
            challenge: None,
            weighed: None,
            sort: Sort::Newest,
        }
    }

    /// Where an idea stands in this list.
    pub const fn place(&self, row: &IdRow) -> Place {
        let key = match (self.tab, self.sort) {
            (Tab::All, Sort::Votes) => row.shown_votes,
            (Tab::All, Sort::Moved) => row.state_at.timestamp_micros(),
            _ => 0,
        };
        Place { key, topic: row.topic_id }
    }
}

impl Whose {
    /// The word in the address.
    pub fn word(&self) -> &str {
        match self {
            Self::Mine => ME,
            Self::Nobodys => NOBODY,
            Self::Theirs(_, handle) => handle,
        }
    }
}

fn whose(word: &str, choices: &Choices) -> Option<Whose> {
    match word {
        ME => Some(Whose::Mine),
        NOBODY => Some(Whose::Nobodys),
        handle => choices
            .colleagues
            .iter()
            .find(|row| row.handle == handle)
            .map(|row| Whose::Theirs(row.id, row.handle.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, Choices, List, Tab};

    fn none() -> Choices {
        Choices { boards: Vec::new(), colleagues: Vec::new(), challenges: Vec::new() }
    }

    #[test]
    fn an_address_is_written_the_same_however_it_was_asked_for() {
        let asked = Asked {
            tab: "all".into(),
            q: "  lid &\u{202e} kettle ".into(),
            tag: "#Lid".into(),
            owner: "me".into(),
            state: "planned".into(),
            weighed: "no".into(),
            board: "no-such".into(),
            sort: "votes".into(),
            ..Asked::default()
        };
        let list = List::parse(&asked, &none());
        let query = "tab=all&q=lid%20%26%20kettle&state=planned&tag=lid&owner=me&weighed=no&sort=votes";
        assert_eq!(list.query(), query);
        assert_eq!(List::parse(&Asked::again(query), &none()), list, "a form carries it along");
        assert_eq!(list.in_tab(Tab::Mine).bare().query(), "tab=mine");
    }

    #[test]
    fn nonsense_narrows_nothing() {
        let asked = Asked {
            tab: "x".into(),
            challenge: "-1".into(),
            weighed: "maybe".into(),
            sort: "?".into(),
            ..Asked::default()
        };
        assert_eq!(List::parse(&asked, &none()).query(), "tab=waiting");
    }
}
