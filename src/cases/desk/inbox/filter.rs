//! What narrows a list, as it stands in the address.

use super::Tab;
use crate::boards::{BoardRow, Kind};
use crate::cases::setup::{CategoryRow, ColleagueRow, DepartmentRow};
use crate::cases::{Severity, State};
use crate::ids::{AccountId, BoardId, CategoryId, DepartmentId};
use crate::policy::Actor;
use crate::ui::query_value;
use crate::ui::text::clean_line;
use crate::words::Lang;
use serde::Deserialize;

/// Characters of a search or of a tag that are looked at.
const TEXT_CHARS_MAX: usize = 100;
/// "Whose?" in an address: mine.
const ME: &str = "me";
/// "Whose?" in an address: nobody's.
const NOBODY: &str = "none";

/// The address of a list as it was asked for. What is not understood narrows nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub tab: String,
    pub q: String,
    pub board: String,
    pub state: String,
    pub severity: String,
    pub department: String,
    pub assignee: String,
    pub category: String,
    pub tag: String,
    pub language: String,
    pub kind: String,
    /// From which place on.
    pub after: String,
    /// "all": every row of the page is chosen.
    pub chosen: String,
    /// What was done to many cases just now.
    pub batch: String,
}

/// What can be chosen from.
pub struct Choices {
    pub boards: Vec<BoardRow>,
    pub departments: Vec<DepartmentRow>,
    pub categories: Vec<CategoryRow>,
    pub colleagues: Vec<ColleagueRow>,
}

impl Choices {
    /// The department that somebody answers for.
    pub fn department_of(&self, actor: &Actor) -> Option<DepartmentId> {
        let name = actor.department.as_deref()?;
        self.departments.iter().find(|row| row.name == name).map(|row| row.id)
    }
}

/// Whose cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    Mine,
    Nobodys,
    /// A colleague's; with the handle that stands in the address.
    Theirs(AccountId, String),
}

/// What narrows a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What is searched for; may be empty.
    pub q: String,
    pub board: Option<(BoardId, String)>,
    pub state: Option<State>,
    pub severity: Option<Severity>,
    pub department: Option<DepartmentId>,
    pub assignee: Option<Whose>,
    pub category: Option<(CategoryId, String)>,
    pub tag: Option<String>,
    pub language: Option<Lang>,
    pub kind: Option<Kind>,
}

/// A list: a view, narrowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    pub tab: Tab,
    pub filter: Filter,
}

impl List {
    /// What was asked for, as far as it can be chosen.
    pub fn parse(asked: &Asked, choices: &Choices) -> Self {
        let short = |text: &str| clean_line(text).chars().take(TEXT_CHARS_MAX).collect::<String>();
        let filter = Filter {
            q: short(&asked.q),
            board: choices.boards.iter().find(|row| row.slug == asked.board).map(|row| (row.id, row.slug.clone())),
            state: State::parse(&asked.state),
            severity: Severity::parse(&asked.severity),
            department: asked.department.parse().ok().map(DepartmentId).filter(|id| id.0 > 0),
            assignee: whose(&asked.assignee, choices),
            category: choices
                .categories
                .iter()
                .find(|row| row.slug == asked.category)
                .map(|row| (row.id, row.slug.clone())),
            tag: Some(short(&asked.tag).trim_start_matches('#').to_lowercase()).filter(|tag| !tag.is_empty()),
            language: Lang::parse(&asked.language),
            kind: Kind::parse(&asked.kind),
        };
        Self { tab: Tab::parse(&asked.tab).unwrap_or_default(), filter }
    }

    /// The query of its address, always written the same way.
    pub fn query(&self) -> String {
        let mut query = format!("tab={}", self.tab.as_str());
        for (name, value) in self.filter.pairs() {
            query.push_str(&format!("&{name}={}", query_value(&value)));
        }
        query
    }

    /// Its address.
    pub fn href(&self) -> String {
        format!("/desk?{}", self.query())
    }

    /// Its address with more in the query.
    pub fn href_with(&self, name: &str, value: &str) -> String {
        format!("/desk?{}&{name}={}", self.query(), query_value(value))
    }

    /// The same filters in another view. A state that the other view never shows is left out.
    pub fn in_tab(&self, tab: Tab) -> Self {
        let mut other = Self { tab, filter: self.filter.clone() };
        if other.filter.state.is_some_and(|state| !tab.shows(state)) {
            other.filter.state = None;
        }
        other
    }

    /// The same view with nothing that narrows it.
    pub fn bare(&self) -> Self {
        Self { tab: self.tab, filter: Filter::default() }
    }

    /// The same list without one filter, by its name in the address.
    pub fn without(&self, name: &str) -> Self {
        let mut less = self.clone();
        let filter = &mut less.filter;
        match name {
            "q" => filter.q.clear(),
            "board" => filter.board = None,
            "state" => filter.state = None,
            "severity" => filter.severity = None,
            "department" => filter.department = None,
            "assignee" => filter.assignee = None,
            "category" => filter.category = None,
            "tag" => filter.tag = None,
            "language" => filter.language = None,
            _ => filter.kind = None,
        }
        less
    }
}

impl Filter {
    /// Each filter that is set: its name in the address and its value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("board", self.board.as_ref().map(|(_, slug)| slug.clone())),
            ("state", self.state.map(|state| state.as_str().to_owned())),
            ("severity", self.severity.map(|severity| severity.as_str().to_owned())),
            ("department", self.department.map(|id| id.to_string())),
            ("assignee", self.assignee.as_ref().map(|whose| whose.word().to_owned())),
            ("category", self.category.as_ref().map(|(_, slug)| slug.clone())),
            ("tag", self.tag.clone()),
            ("language", self.language.map(|lang| lang.code().to_owned())),
            ("kind", self.kind.map(|kind| kind.as_str().to_owned())),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Whether nothing narrows the view.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is chosen for a filter, as it stands in the address; "" for nothing.
    pub fn value(&self, name: &str) -> String {
        self.pairs().into_iter().find(|(it, _)| *it == name).map(|(_, value)| value).unwrap_or_default()
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

impl Tab {
    /// Whether a case in that state can be in this view.
    pub const fn shows(self, state: State) -> bool {
        match self {
            Self::Waiting | Self::Breaching => state.waits(),
            Self::Mine | Self::Department | Self::Unassigned | Self::Open => !state.is_done(),
            Self::Resolved => state.is_done(),
            Self::News => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, Choices, List};
    use crate::cases::State;
    use crate::cases::desk::inbox::Tab;

    fn none() -> Choices {
        Choices { boards: Vec::new(), departments: Vec::new(), categories: Vec::new(), colleagues: Vec::new() }
    }

    #[test]
    fn an_address_is_written_the_same_however_it_was_asked_for() {
        let asked = Asked {
            kind: "idea".into(),
            tab: "mine".into(),
            q: "  lid &\u{202e} kettle ".into(),
            tag: "#Lid".into(),
            board: "no-such".into(),
            severity: "worst".into(),
            assignee: "me".into(),
            department: "-3".into(),
            ..Asked::default()
        };
        let list = List::parse(&asked, &none());
        assert_eq!(list.query(), "tab=mine&q=lid%20%26%20kettle&assignee=me&tag=lid&kind=idea");
        assert_eq!(list.without("q").without("tag").query(), "tab=mine&assignee=me&kind=idea");
        assert_eq!(list.bare().query(), "tab=mine");
    }

    #[test]
    fn a_state_goes_along_only_where_it_can_be() {
        let asked = Asked { tab: "open".into(), state: "waiting".into(), ..Asked::default() };
        let list = List::parse(&asked, &none());
        assert_eq!(list.in_tab(Tab::Mine).filter.state, Some(State::Waiting));
        assert_eq!(list.in_tab(Tab::Resolved).filter.state, None);
        assert_eq!(list.in_tab(Tab::Waiting).filter.state, None);
    }
}
