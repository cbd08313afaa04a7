//! What narrows the list of mentions, as it stands in the address.

use super::queries::ChoiceRow;
use super::{ROOM, queries};
use crate::boards::Kind;
use crate::db::{Conn, kept};
use crate::error::Result;
use crate::ids::{MentionId, SourceId, WatchId};
use crate::listening::watch::AuthorKind;
use crate::ui::query_value;
use crate::ui::text::clean_line;
use crate::web::Cursor;
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// Characters of a search that are looked at.
const TEXT_CHARS_MAX: usize = 100;
/// "Where?" in an address: at home.
pub const HOME: &str = "home";
/// "For which watch?" in an address: whatever our sources have, for a watch or not.
pub const EVERYTHING: &str = "all";

kept! {
    /// How far back.
    Since {
        Day = "day",
        Week = "week",
        Month = "month",
        All = "all",
    }
}

impl Since {
    /// From when on.
    pub fn from(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let days = match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::All => return None,
        };
        Some(now - TimeDelta::days(days))
    }
}

/// The address of a list as it was asked for. What is not understood narrows nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    pub watch: String,
    pub place: String,
    /// Not `lang`: that is the language of the page.
    pub said_in: String,
    pub kind: String,
    pub author: String,
    pub open: String,
    pub since: String,
    pub after: String,
}

impl Asked {
    /// The address that a form carried along.
    pub fn again(back: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(back.as_bytes()) {
            let field = match name.as_ref() {
                "q" => &mut asked.q,
                "watch" => &mut asked.watch,
                "place" => &mut asked.place,
                "said_in" => &mut asked.said_in,
                "kind" => &mut asked.kind,
                "author" => &mut asked.author,
                "open" => &mut asked.open,
                "since" => &mut asked.since,
                _ => continue,
            };
            *field = value.into_owned();
        }
        asked
    }
}

/// What can be chosen from.
pub struct Choices {
    pub watches: Vec<ChoiceRow>,
    pub sources: Vec<ChoiceRow>,
}

impl Choices {
    /// Reads them.
    pub async fn load(conn: &mut Conn) -> Result<Self> {
        Ok(Self { watches: queries::watch_choices(conn).await?, sources: queries::source_choices(conn).await? })
    }
}

/// For which watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Any: what at least one watch looks for.
    Any,
    /// Also what no watch looks for.
    Everything,
    One(WatchId),
}

/// Where it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    Home,
    Source(SourceId),
}

/// A list, narrowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub q: String,
    pub watch: Whose,
    pub place: Option<Where>,
    pub lang: Option<Lang>,
    pub kind: Option<Kind>,
    pub author: Option<AuthorKind>,
    /// Only what nobody has done anything about.
    pub open: bool,
    pub since: Since,
}

impl List {
    /// The last week, of any watch.
    pub const fn plain() -> Self {
        Self {
            q: String::new(),
            watch: Whose::Any,
            place: None,
            lang: None,
            kind: None,
            author: None,
            open: false,
            since: Since::Week,
        }
    }

    /// What was asked for, as far as it can be chosen.
    pub fn parse(asked: &Asked, choices: &Choices) -> Self {
        let known = |rows: &[ChoiceRow], typed: &str| {
            let id: i64 = typed.parse().ok()?;
            rows.iter().any(|row| row.id == id).then_some(id)
        };
        Self {
            q: clean_line(&asked.q).chars().take(TEXT_CHARS_MAX).collect(),
            watch: match asked.watch.as_str() {
                EVERYTHING => Whose::Everything,
                typed => known(&choices.watches, typed).map_or(Whose::Any, |id| Whose::One(WatchId(id))),
            },
            place: match asked.place.as_str() {
                HOME => Some(Where::Home),
                typed => known(&choices.sources, typed).map(|id| Where::Source(SourceId(id))),
            },
            lang: Lang::parse(&asked.said_in),
            kind: Kind::parse(&asked.kind),
            author: AuthorKind::parse(&asked.author),
            open: asked.open == "yes",
            since: Since::parse(&asked.since).unwrap_or(Since::Week),
        }
    }

    /// Each filter that is set: its name in the address and its value.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            (
                "watch",
                match self.watch {
                    Whose::Any => None,
                    Whose::Everything => Some(EVERYTHING.to_owned()),
                    Whose::One(id) => Some(id.to_string()),
                },
            ),
            (
                "place",
                self.place.map(|place| match place {
                    Where::Home => HOME.to_owned(),
                    Where::Source(id) => id.to_string(),
                }),
            ),
            ("said_in", self.lang.map(|lang| lang.code().to_owned())),
            ("kind", self.kind.map(|kind| kind.as_str().to_owned())),
            ("author", self.author.map(|author| author.as_str().to_owned())),
            ("open", self.open.then(|| "yes".to_owned())),
            ("since", Some(self.since).filter(|since| *since != Since::Week).map(|since| since.as_str().to_owned())),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// What is chosen for a filter, as it stands in the address; "" for nothing.
    pub fn value(&self, name: &str) -> String {
        self.pairs().into_iter().find(|(it, _)| *it == name).map(|(_, value)| value).unwrap_or_default()
    }

    /// The query of its address, always written the same way.
    pub fn query(&self) -> String {
        let pairs = self.pairs();
        pairs.iter().map(|(name, value)| format!("{name}={}", query_value(value))).collect::<Vec<_>>().join("&")
    }

    /// Its address under a page.
    pub fn href_at(&self, page: &str) -> String {
        let query = self.query();
        if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
    }

    /// Its address.
    pub fn href(&self) -> String {
        self.href_at(ROOM)
    }

    /// Its address from a place on.
    pub fn href_after(&self, place: Place) -> String {
        let query = self.query();
        let and = if query.is_empty() { "" } else { "&" };
        format!("{ROOM}?{query}{and}after={}", place.write())
    }

    /// The same, all or only what is open.
    pub fn with_open(&self, open: bool) -> Self {
        Self { open, ..self.clone() }
    }
}

/// Where a list goes on: when it was said.
pub type Place = Cursor<MentionId>;

#[cfg(test)]
mod tests {
    use super::{Asked, ChoiceRow, Choices, List};

    fn choices() -> Choices {
        let row = |id: i64, name: &str| ChoiceRow { id, name: name.to_owned() };
        Choices { watches: vec![row(3, "Payments")], sources: vec![row(5, "Forum")] }
    }

    #[test]
    fn an_address_is_written_the_same_however_it_was_asked_for() {
        let asked = Asked {
            q: "  lid &\u{202e} kettle ".into(),
            watch: "3".into(),
            place: "5".into(),
            said_in: "he".into(),
            kind: "complaint".into(),
            author: "outside".into(),
            open: "yes".into(),
            since: "all".into(),
            ..Asked::default()
        };
        let list = List::parse(&asked, &choices());
        let query = "q=lid%20%26%20kettle&watch=3&place=5&said_in=he&kind=complaint&author=outside&open=yes&since=all";
        assert_eq!(list.query(), query);
        assert_eq!(List::parse(&Asked::again(query), &choices()), list, "a form carries it along");
    }

    #[test]
    fn nonsense_narrows_nothing() {
        let asked = Asked { watch: "9".into(), place: "x".into(), said_in: "xx".into(), ..Asked::default() };
        assert_eq!(List::parse(&asked, &choices()), List::plain());
        assert_eq!(List::plain().href(), "/desk/listening");
    }
}
