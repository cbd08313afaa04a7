//! Waves: many lines that share a link, a text or a network, dealt with by one act and brought back by one.
//!
//! A **selection** ([`Pick`]) names clusters, accounts and linked sites; whoever wrote under one of them is a **person** of the wave. Its preview
//! shows how many texts that is, samples of them, which sites they link to, and who among the people may be honest: whoever is known to the house is
//! spared unless ticked, staff always. The act hides every text of these people, refuses what is held, suspends them and calls their
//! sites bad, each by a decision of its own with the wave's rule and reason, so that everybody concerned can contest it. A large wave
//! is worked on by a job, slice by slice. Undoing reverses each decision and gives the sites the state that they had.
//!
//! Invariants: the people of a wave are those of its preview (`upto` is the newest line seen), never more; a wave sent twice is one;
//! of a person known to the house only texts since the wave began are touched; every job can be repeated.

mod actions;
pub mod jobs;
pub mod pages;
mod people;
mod queries;
mod views;

use crate::ids::{AccountId, HouseRuleId, ItemId};
use crate::ui::query_value;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// People of one wave at most.
pub const PEOPLE_MAX: usize = 2_000;
/// People who stand with a box of their own in the preview.
pub const SHOWN_MAX: usize = 200;
/// Sites of one wave at most.
pub const DOMAINS_MAX: usize = 50;
/// Decisions in one transaction.
pub const SLICE: i64 = 100;
/// Begins the name of a box for a cluster; the cluster follows.
const CLUSTER: &str = "cluster:";
/// Begins the name of a box for a site; the domain follows.
const DOMAIN: &str = "domain:";
/// Begin the names of boxes for people; the account follows.
const ACCOUNT: &str = "account-";
const SPARE: &str = "spare-";
const INCLUDE: &str = "include-";

/// What was selected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pick {
    pub clusters: Vec<String>,
    pub accounts: Vec<AccountId>,
    pub links: Vec<String>,
    /// People who are known to the house and meant all the same.
    pub included: Vec<AccountId>,
    /// People who are not meant.
    pub spared: Vec<AccountId>,
}

impl Pick {
    /// Reads it off a form or an address; handles are looked up by the caller.
    pub fn read(fields: &BTreeMap<String, String>) -> Self {
        let ids = |prefix: &str| -> Vec<AccountId> {
            fields.keys().filter_map(|name| name.strip_prefix(prefix)?.parse().ok()).take(PEOPLE_MAX).collect()
        };
        let text = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
        let mut clusters: Vec<String> =
            fields.keys().filter_map(|name| name.strip_prefix(CLUSTER)).map(str::to_owned).collect();
        clusters.extend(Some(text("cluster").to_owned()).filter(|cluster| !cluster.is_empty()));
        clusters.truncate(DOMAINS_MAX);
        let links = text("links").split([',', ' ', '\n', '\r']).map(domain_of).filter(|link| !link.is_empty());
        Self {
            clusters,
            accounts: ids(ACCOUNT),
            links: links.take(DOMAINS_MAX).collect(),
            included: ids(INCLUDE),
            spared: ids(SPARE),
        }
    }

    /// Nothing was selected.
    pub const fn is_empty(&self) -> bool {
        self.clusters.is_empty() && self.accounts.is_empty() && self.links.is_empty()
    }
}

/// The domain of what was typed: an address or a domain.
fn domain_of(typed: &str) -> String {
    let rest = typed.trim().split("://").last().unwrap_or_default();
    rest.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches("www.").to_lowercase()
}

/// A wave as it is kept in `decision_batches.criteria`: who and what it is about, and what to put back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criteria {
    pub pick: Pick,
    pub upto: i64,
    /// New members: all of their texts.
    pub people: Vec<AccountId>,
    /// Known members who were included: their texts since the wave began.
    pub known: Vec<AccountId>,
    pub since: Option<DateTime<Utc>>,
    /// Sites called bad, with the state that they had; none: they had no row.
    pub domains: Vec<(String, Option<String>)>,
    pub rule: Option<HouseRuleId>,
    pub explanation: String,
    /// How long they are suspended, in days; 0: they are warned.
    pub days: i64,
}

/// What the people of a wave are looked for by: the newest line seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upto(pub ItemId);

/// Where a cluster's wave is looked at.
pub fn preview_path(cluster: &str) -> String {
    format!("/desk/queue/waves/preview?cluster={}", query_value(cluster))
}

/// Where everything by one account is looked at.
pub fn preview_of_account(account: Option<AccountId>) -> String {
    account.map_or_else(
        || "/desk/queue/waves".to_owned(),
        |account| format!("/desk/queue/waves/preview?{ACCOUNT}{account}=on"),
    )
}

#[cfg(test)]
mod tests {
    use super::{Pick, domain_of};
    use crate::ids::AccountId;
    use std::collections::BTreeMap;

    #[test]
    fn a_selection_is_read_off_its_boxes() {
        let fields: BTreeMap<String, String> = [
            ("cluster:link:cheap.example", "on"),
            ("cluster", "text:12"),
            ("account-7", "3"),
            ("account-x", "3"),
            ("spare-9", "on"),
            ("include-8", "on"),
            ("links", "https://www.Cheap.example/buy, other.example"),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        let pick = Pick::read(&fields);
        assert_eq!(pick.clusters, ["link:cheap.example", "text:12"]);
        assert_eq!(pick.accounts, [AccountId(7)]);
        assert_eq!(pick.links, ["cheap.example", "other.example"]);
        assert_eq!((pick.included, pick.spared), (vec![AccountId(8)], vec![AccountId(9)]));
        assert!(Pick::read(&BTreeMap::new()).is_empty());
    }

    #[test]
    fn a_domain_is_found_in_an_address() {
        assert_eq!(domain_of(" http://A.example:x/y?z "), "a.example:x");
        assert_eq!(domain_of(""), "");
    }
}
