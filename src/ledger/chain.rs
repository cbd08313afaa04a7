//! The chain: how an entry is hashed, and what breaks it.

use super::queries::Line;
use crate::error::{Error, Result};
use crate::ids::sha256_hex;
use chrono::{DateTime, SecondsFormat, Utc};

/// What the first line of every hashed text says: which way of hashing this is.
const SCHEME: &str = "hearth-ledger-1";
/// What the first entry is chained to.
const NOTHING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of an entry with these fields.
pub fn hash(previous: &str, number: i64, at: DateTime<Utc>, kind: &str, entry: &str) -> String {
    sha256_hex(format!("{SCHEME}\n{previous}\n{number}\n{}\n{kind}\n{entry}\n", moment(at)))
}

/// A moment as it is hashed and exported.
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The last entry's number and hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub number: i64,
    pub hash: String,
}

impl Default for Head {
    fn default() -> Self {
        Self { number: 0, hash: NOTHING.to_owned() }
    }
}

impl Head {
    /// As it is kept in the settings.
    pub fn text(&self) -> String {
        format!("{} {}", self.number, self.hash)
    }

    /// As it was kept.
    pub fn parse(text: &str) -> Result<Self> {
        text.split_once(' ')
            .and_then(|(number, hash)| Some(Self { number: number.parse().ok()?, hash: hash.to_owned() }))
            .ok_or_else(|| Error::Internal("the setting ledger.head cannot be read".into()))
    }
}

/// What is wrong with the chain, and at which entry it shows first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This entry is not as it was written.
    Altered(i64),
    /// This entry is gone.
    Missing(i64),
    /// This entry was put in.
    Foreign(i64),
}

impl Fault {
    /// The entry's number.
    pub const fn number(self) -> i64 {
        match self {
            Self::Altered(number) | Self::Missing(number) | Self::Foreign(number) => number,
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Altered(number) => write!(f, "entry {number} was altered"),
            Self::Missing(number) => write!(f, "entry {number} is missing"),
            Self::Foreign(number) => write!(f, "entry {number} does not belong there"),
        }
    }
}

/// What a reading of the ledger found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many entries hold, from the first one on.
    pub entries: i64,
    /// The hash of the last one that holds.
    pub last_hash: String,
    /// Where the chain breaks; none: it holds.
    pub fault: Option<Fault>,
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.fault {
            None => write!(f, "good: {} entries, the last hash is {}", self.entries, self.last_hash),
            Some(fault) => write!(f, "broken: {fault}; the {} entries before it hold", self.entries),
        }
    }
}

/// Follows the chain entry by entry.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    last: Head,
    fault: Option<Fault>,
}

impl Chain {
    /// Takes the next entry; false when the chain is broken. The fault names the first entry that is not as it was written: one
    /// whose own hash is right was itself rewritten if the next one was chained to something else.
    pub fn follow(&mut self, line: &Line) -> bool {
        if self.fault.is_some() {
            return false;
        }
        let next = self.last.number + 1;
        self.fault = if line.number < next {
            Some(Fault::Foreign(line.number))
        } else if line.number > next {
            Some(Fault::Missing(next))
        } else if line.hash != line.own_hash() {
            Some(Fault::Altered(next))
        } else if line.previous_hash != self.last.hash {
            Some(Fault::Altered(self.last.number.max(1)))
        } else {
            self.last = Head { number: next, hash: line.hash.clone() };
            None
        };
        if let Some(Fault::Altered(number)) = self.fault
            && number == self.last.number
        {
            self.last.number -= 1;
            self.last.hash.clear();
        }
        self.fault.is_none()
    }

    /// What was found, when it is not known where the ledger should end.
    pub fn verdict(self) -> Verdict {
        Verdict { entries: self.last.number, last_hash: self.last.hash, fault: self.fault }
    }

    /// What was found, for a ledger whose last entry should be that one.
    pub(super) fn ends_at(mut self, head: &Head) -> Verdict {
        let read = &self.last;
        self.fault = self.fault.or(match head.number.cmp(&read.number) {
            std::cmp::Ordering::Greater => Some(Fault::Missing(read.number + 1)),
            std::cmp::Ordering::Less => Some(Fault::Foreign(head.number + 1)),
            std::cmp::Ordering::Equal if head.hash != read.hash => Some(Fault::Altered(read.number.max(1))),
            std::cmp::Ordering::Equal => None,
        });
        self.verdict()
    }
}

#[cfg(test)]
mod tests {
    use super::{Chain, Fault, Head, NOTHING, hash, moment};
    use crate::ledger::Line;
    use chrono::{DateTime, Utc};

    fn lines(count: i64) -> Vec<Line> {
        let at: DateTime<Utc> = "2026-11-22T12:00:00.5Z".parse().expect("a time");
        let mut previous = NOTHING.to_owned();
        (1..=count)
            .map(|number| {
                let entry = format!("{{\"act\":\"hide\",\"n\":{number}}}");
                let own = hash(&previous, number, at, "decision.made", &entry);
                let previous_hash = std::mem::replace(&mut previous, own.clone());
                Line { number, at, kind: "decision.made".into(), entry, previous_hash, hash: own }
            })
            .collect()
    }

    fn fault(lines: &[Line], whole: i64) -> Option<Fault> {
        let head = self::lines(whole)
            .last()
            .map_or_else(Head::default, |line| Head { number: line.number, hash: line.hash.clone() });
        let mut chain = Chain::default();
        for line in lines {
            if !chain.follow(line) {
                break;
            }
        }
        chain.ends_at(&head).fault
    }

    #[test]
    fn a_chain_that_nobody_touched_holds() {
        assert_eq!(fault(&lines(5), 5), None);
        assert_eq!(fault(&[], 0), None);
    }

    #[test]
    fn an_altered_field_names_its_entry() {
        let changes: [fn(&mut Line); 5] = [
            |line| line.entry = line.entry.replace("hide", "keep"),
            |line| line.kind = "appeal.decided".into(),
            |line| line.at += chrono::TimeDelta::microseconds(1),
            |line| line.hash = NOTHING.into(),
            |line| line.previous_hash = NOTHING.into(),
        ];
        for (at, change) in [1, 2, 4].into_iter().flat_map(|at| changes.map(|change| (at, change))) {
            let mut lines = lines(5);
            change(&mut lines[at]);
            assert_eq!(fault(&lines, 5), Some(Fault::Altered(at as i64 + 1)));
        }
    }

    #[test]
    fn an_entry_rewritten_with_a_fitting_hash_is_named_all_the_same() {
        for at in 0..5_usize {
            let mut lines = lines(5);
            let line = &mut lines[at];
            line.entry = "{}".into();
            line.hash = line.own_hash();
            assert_eq!(fault(&lines, 5), Some(Fault::Altered(at as i64 + 1)));
        }
    }

    #[test]
    fn what_is_missing_or_was_put_in_is_named() {
        let without = |number: i64| lines(5).into_iter().filter(|line| line.number != number).collect::<Vec<_>>();
        for number in 1..=5 {
            assert_eq!(fault(&without(number), 5), Some(Fault::Missing(number)));
        }
        assert_eq!(fault(&lines(5), 4), Some(Fault::Foreign(5)));
        let mut early = lines(2);
        early.insert(0, Line { number: 0, ..early[0].clone() });
        assert_eq!(fault(&early, 2), Some(Fault::Foreign(0)));
    }

    #[test]
    fn the_hashed_text_is_the_documented_one() {
        let at: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
        assert_eq!(moment(at), "2026-11-22T12:00:00.000000Z");
        // printf 'hearth-ledger-1\n0…0\n1\n2026-11-22T12:00:00.000000Z\nrules.published\n{"version":1}\n' | sha256sum
        let text =
            format!("hearth-ledger-1\n{NOTHING}\n1\n2026-11-22T12:00:00.000000Z\nrules.published\n{{\"version\":1}}\n");
        assert_eq!(hash(NOTHING, 1, at, "rules.published", "{\"version\":1}"), crate::ids::sha256_hex(text));
    }
}
