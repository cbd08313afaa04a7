//! Who and what a selection comes to.

use super::queries::{self, PersonRow, TEXTS_MAX};
use super::{PEOPLE_MAX, Pick, Upto};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::policy::Role;
use crate::screening::{self, Trust};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// So long before its first line a wave may have begun.
const RUN_UP: TimeDelta = TimeDelta::hours(1);
/// Of a site's uses so many in a hundred by the wave's people make it theirs.
const THEIRS_PER_CENT: i64 = 90;

/// The people of a wave.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// New members: all of their texts are meant.
    pub new: Vec<PersonRow>,
    /// Known to the house, and meant all the same.
    pub included: Vec<PersonRow>,
    /// Known to the house, or spared by hand.
    pub spared: Vec<PersonRow>,
    /// When the wave began.
    pub since: Option<DateTime<Utc>>,
    /// There are more than one wave takes.
    pub capped: bool,
}

impl People {
    /// The ids of those whose texts are all meant.
    pub fn new_ids(&self) -> Vec<i64> {
        self.new.iter().map(|person| person.id.0).collect()
    }

    /// The ids of those whose latest texts are meant.
    pub fn known_ids(&self) -> Vec<i64> {
        self.included.iter().map(|person| person.id.0).collect()
    }

    /// How many texts are meant at most, and how many people.
    pub fn figures(&self) -> (i64, i64) {
        let texts: i64 = self.new.iter().chain(&self.included).map(|person| person.posts + person.held).sum();
        (texts.min(TEXTS_MAX), (self.new.len() + self.included.len()) as i64)
    }
}

/// Looks up the people of a selection, those of clusters only up to a line. Staff, and who looks, are never among them.
pub async fn people(conn: &mut Conn, pick: &Pick, upto: Upto, me: AccountId, now: DateTime<Utc>) -> Result<People> {
    let mut found: BTreeMap<AccountId, Option<DateTime<Utc>>> = pick.accounts.iter().map(|id| (*id, None)).collect();
    let mut add = |rows: Vec<(AccountId, DateTime<Utc>)>| {
        for (id, at) in rows {
            let first = found.entry(id).or_insert(Some(at));
            *first = Some(first.map_or(at, |first| first.min(at)));
        }
    };
    for cluster in &pick.clusters {
        add(queries::of_cluster(conn, cluster, upto.0.0).await?);
    }
    for link in &pick.links {
        add(queries::of_link(conn, link).await?);
    }
    let since = found.values().flatten().min().map(|first| *first - RUN_UP);
    let capped = found.len() > PEOPLE_MAX;
    let ids: Vec<i64> = found.keys().take(PEOPLE_MAX).map(|id| id.0).collect();
    let mut people = People { since, capped, ..People::default() };
    for person in queries::people(conn, &ids).await? {
        let staff = Role::parse(&person.role).is_some_and(Role::is_staff);
        if staff || person.id == me {
            continue;
        }
        let known = screening::trust_of(conn, person.id, now).await? == Trust::Known;
        if pick.spared.contains(&person.id) || (known && !pick.included.contains(&person.id)) {
            people.spared.push(person);
        } else if known {
            people.included.push(person);
        } else {
            people.new.push(person);
        }
    }
    // Whoever has been here longest is the likeliest to be honest, and is looked at first.
    people.new.sort_by_key(|person| (person.created_at, person.id));
    Ok(people)
}

/// A site that the people of a wave link to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub domain: String,
    /// How often they did, and how often anybody did.
    pub theirs: i64,
    pub all: i64,
    pub state: Option<String>,
}

impl Site {
    /// Hardly anybody else links to it.
    pub fn is_theirs(&self) -> bool {
        self.state.as_deref() != Some("trusted") && self.theirs * 100 >= self.all * THEIRS_PER_CENT
    }
}

/// The sites that these people link to.
pub async fn sites(conn: &mut Conn, people: &People) -> Result<Vec<Site>> {
    let ids: Vec<i64> = people.new_ids().into_iter().chain(people.known_ids()).collect();
    let mut sites = Vec::new();
    for (domain, theirs) in queries::domains_of(conn, &ids).await? {
        let all = queries::uses(conn, &domain).await?;
        let state = queries::state_of(conn, &domain).await?;
        sites.push(Site { domain, theirs, all, state });
    }
    Ok(sites)
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn a_site_that_others_link_to_as_well_is_not_the_waves() {
        let site = |theirs, all, state: Option<&str>| Site {
            domain: "a.example".into(),
            theirs,
            all,
            state: state.map(str::to_owned),
        };
        assert!(site(10, 10, None).is_theirs() && site(9, 10, Some("unknown")).is_theirs());
        assert!(!site(8, 10, None).is_theirs() && !site(10, 10, Some("trusted")).is_theirs());
    }
}
