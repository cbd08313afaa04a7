//! What narrows the list of alerts, as it stands in the address.

use super::{LIST, State};
use crate::db::kept;
use crate::ids::{AlertId, WatchId};
use crate::listening::queries::WatchRow;
use crate::listening::watch::Severity;
use crate::web::Cursor;
use serde::Deserialize;

/// "Every state" in an address.
pub const ALL: &str = "all";

kept! {
    /// What people made of an alert, to choose from.
    Verdict {
        Useful = "useful",
        False = "false",
        /// Nobody said yet.
        None = "none",
    }
}

/// The address of a list as it was asked for. What is not understood narrows nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub state: String,
    pub severity: String,
    pub watch: String,
    pub verdict: String,
    pub after: String,
}

/// A list, narrowed. Without a state: what is not closed, unless it is `all`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<State>,
    pub all: bool,
    pub severity: Option<Severity>,
    pub watch: Option<WatchId>,
    pub verdict: Option<Verdict>,
}

impl Filter {
    /// What was asked for, as far as it can be chosen.
    pub fn parse(asked: &Asked, watches: &[WatchRow]) -> Self {
        let watch = asked.watch.parse().ok();
        Self {
            state: State::parse(&asked.state),
            all: asked.state == ALL,
            severity: Severity::parse(&asked.severity),
            watch: watch.filter(|id| watches.iter().any(|watch| watch.id == *id)),
            verdict: Verdict::parse(&asked.verdict),
        }
    }

    /// What stands for the state in the address; empty for what is not closed.
    pub const fn state_word(&self) -> &'static str {
        match self.state {
            Some(state) => state.as_str(),
            None if self.all => ALL,
            None => "",
        }
    }

    /// Whether anything but the state narrows it.
    pub const fn is_narrowed(&self) -> bool {
        self.severity.is_some() || self.watch.is_some() || self.verdict.is_some()
    }

    /// The same filters for other states.
    pub fn with_state(&self, word: &str) -> Self {
        Self { state: State::parse(word), all: word == ALL, ..self.clone() }
    }

    /// Its address, always written the same way.
    pub fn href(&self) -> String {
        let pairs = [
            ("state", self.state_word().to_owned()),
            ("severity", self.severity.map(|it| it.as_str().to_owned()).unwrap_or_default()),
            ("watch", self.watch.map(|it| it.to_string()).unwrap_or_default()),
            ("verdict", self.verdict.map(|it| it.as_str().to_owned()).unwrap_or_default()),
        ];
        let set = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let query: Vec<String> = set.map(|(name, value)| format!("{name}={value}")).collect();
        if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{}", query.join("&")) }
    }

    /// Its address from a place on.
    pub fn href_after(&self, place: Place) -> String {
        let href = self.href();
        let sign = if href.contains('?') { '&' } else { '?' };
        format!("{href}{sign}after={}", place.write())
    }
}

/// A place in the list: when an alert was raised.
pub type Place = Cursor<AlertId>;

#[cfg(test)]
mod tests {
    use super::{Asked, Filter};

    #[test]
    fn an_address_is_written_the_same_however_it_was_asked_for() {
        let asked = |state: &str| Asked {
            state: state.into(),
            severity: "urgent".into(),
            verdict: "none".into(),
            watch: "7".into(),
            ..Asked::default()
        };
        let filter = Filter::parse(&asked("closed"), &[]);
        assert_eq!(filter.href(), "/desk/listening/alerts?state=closed&severity=urgent&verdict=none", "no such watch");
        assert_eq!(filter.with_state("").href(), "/desk/listening/alerts?severity=urgent&verdict=none");
        assert_eq!(filter.with_state("all").state_word(), "all");
        assert_eq!(Filter::parse(&Asked { state: "x".into(), ..Asked::default() }, &[]), Filter::default());
    }
}
