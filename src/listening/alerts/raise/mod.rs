//! How alerts begin, grow and, for a silent source, end.

mod queries;

use super::letters::{self, Why};
use super::queries::{by_id, log, set_state};
use super::terms::{self, Explained};
use super::{Judged, Kind, State, Step, TOGETHER};
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, AlertId, ComponentId, WatchId};
use crate::listening::detector::Verdict;
use crate::listening::detector::scale;
use crate::listening::queries::{WatchRow, watch_components, watch_people};
use crate::listening::sources::SourceRow;
use crate::listening::watch::Severity;
use crate::words::fold;
use chrono::{DateTime, TimeDelta, Utc};
use queries::{CandidateRow, NewPart};
use std::collections::{HashMap, HashSet};

/// The share of mentions, of those of the smaller one, that makes two alarms one event.
const SHARED_MIN: f64 = 0.25;
/// From so many watches in alarm at once on it is a storm, and one alert.
const STORM_WATCHES: usize = 3;
/// Weeks that are looked back at for what is usual on a day of the week.
const WEEKS: i64 = 8;
/// Weeks that must be known for that.
const WEEKS_MIN: usize = 2;

/// What the detector found unusual in a watch.
#[derive(Clone, Debug)]
pub struct Rise {
    pub watch: WatchRow,
    pub at: DateTime<Utc>,
    /// Its first reading is the rarest.
    pub verdict: Verdict,
    pub memory: scale::Memory,
    /// Length of the window, in minutes.
    pub minutes: i64,
    /// Distinct authors in it.
    pub people: i64,
    pub posts: i64,
}

impl Rise {
    /// When its window begins.
    fn from(&self) -> DateTime<Utc> {
        self.at - TimeDelta::minutes(self.minutes)
    }
}

/// Raises an alert, or lets the watch join one that speaks of the same; has everybody told who was not.
pub async fn raise(tx: &mut Tx, rise: &Rise) -> Result<AlertId> {
    let part = part(tx, rise).await?;
    let explained = terms::explain(tx, &rise.watch, rise.from(), rise.at).await?;
    if let Some(alert) = fitting(tx, rise).await? {
        join(tx, alert, rise, &part, &explained).await?;
        return Ok(alert);
    }
    let component = component(tx, &rise.watch, &explained.terms).await?;
    let new = queries::NewAlert {
        kind: Kind::Unusual,
        severity: rise.watch.severity,
        source: None,
        raised_at: rise.at,
        since_at: rise.from(),
        component,
        terms: written(&explained.terms),
        owner: Some(rise.watch.owner_id),
    };
    let alert = queries::insert(tx, &new).await?;
    queries::put_part(tx, alert, &part).await?;
    queries::add_examples(tx, alert, &explained.examples).await?;
    log(tx, alert, None, Step::Raised, &rise.watch.name).await?;
    tell(tx, alert, &rise.watch).await?;
    events::record(tx, Event::AlertRaised { alert }).await?;
    Ok(alert)
}

async fn part(tx: &mut Tx, rise: &Rise) -> Result<NewPart> {
    let reading = rise.verdict.readings.first();
    let kind = reading.map_or(scale::Kind::Burst, |reading| reading.scale);
    let weekday_tenths = match kind {
        scale::Kind::Burst => None,
        scale::Kind::Wave => weekday(tx, rise).await?,
    };
    let moment = |seconds: Option<i64>| seconds.and_then(|seconds| DateTime::<Utc>::from_timestamp(seconds, 0));
    Ok(NewPart {
        watch: rise.watch.id,
        at: rise.at,
        scale: kind,
        minutes: rise.minutes,
        people: rise.people,
        posts: rise.posts,
        usual_tenths: reading.map_or(0, |reading| (reading.usual * 10.0).round() as i64),
        weekday_tenths,
        rarity_hours: (rise.verdict.rarity_days * 24.0).min(1e9).round() as i64,
        last_like_at: moment(rise.memory.last_like_this),
        remembers_from: moment(rise.memory.remembers_since),
    })
}

/// The median of the people in the same hours of the same day of the week, as far as the watch was listened to; in tenths.
async fn weekday(tx: &mut Tx, rise: &Rise) -> Result<Option<i64>> {
    let mut earlier = Vec::new();
    for week in 1..=WEEKS {
        let ago = TimeDelta::days(7 * week);
        if rise.from() - ago < rise.watch.heard_from {
            break;
        }
        earlier.push(queries::people_in(tx, rise.watch.id, rise.from() - ago, rise.at - ago).await?);
    }
    Ok(median_tenths(&mut earlier))
}

fn median_tenths(values: &mut [i64]) -> Option<i64> {
    if values.len() < WEEKS_MIN {
        return None;
    }
    values.sort_unstable();
    let (low, high) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
    Some((low + high) * 5)
}

/// The open alert that a watch's alarm belongs to: its own, one that shares its mentions, or a storm.
async fn fitting(tx: &mut Tx, rise: &Rise) -> Result<Option<AlertId>> {
    let candidates = queries::candidates(tx, rise.at - TOGETHER, rise.at + TOGETHER).await?;
    if let Some(own) = candidates.iter().find(|row| row.watch_id == rise.watch.id) {
        return Ok(Some(own.alert_id));
    }
    for row in &candidates {
        if shares(tx, rise, row).await? {
            return Ok(Some(row.alert_id));
        }
    }
    let others: HashSet<WatchId> = candidates.iter().map(|row| row.watch_id).collect();
    if others.len() + 1 < STORM_WATCHES {
        return Ok(None);
    }
    Ok(largest(&candidates))
}

/// The alert with the most watches; of several the oldest.
fn largest(candidates: &[CandidateRow]) -> Option<AlertId> {
    let mut sizes: HashMap<AlertId, usize> = HashMap::new();
    for row in candidates {
        *sizes.entry(row.alert_id).or_default() += 1;
    }
    sizes.into_iter().max_by_key(|(id, size)| (*size, -id.0)).map(|(id, _)| id)
}

/// Whether what a watch of an alert heard, from its own window on until now, is to a quarter what this one heard.
async fn shares(tx: &mut Tx, rise: &Rise, row: &CandidateRow) -> Result<bool> {
    let until = rise.at.max(row.at);
    let other = (row.watch_id, row.at - TimeDelta::minutes(row.minutes));
    let (shared, own, theirs) = queries::overlap(tx, (rise.watch.id, rise.from()), other, until).await?;
    let smaller = own.min(theirs);
    Ok(smaller > 0 && shared as f64 >= SHARED_MIN * smaller as f64)
}

async fn join(tx: &mut Tx, alert: AlertId, rise: &Rise, part: &NewPart, explained: &Explained) -> Result<()> {
    let before = by_id(tx, alert).await?.ok_or(crate::error::Error::NotFound)?;
    let new = queries::put_part(tx, alert, part).await?;
    let severity = before.severity.max(rise.watch.severity);
    let terms = united(&before.terms(), &explained.terms);
    let since = before.since_at.min(rise.from());
    queries::grow(tx, alert, severity, since, &written(&terms)).await?;
    queries::add_examples(tx, alert, &explained.examples).await?;
    let step = if new { Step::Joined } else { Step::Grew };
    log(tx, alert, None, step, &rise.watch.name).await?;
    tell(tx, alert, &rise.watch).await?;
    events::record(tx, Event::AlertChanged { alert, what: step.as_str() }).await
}

/// Terms of two watches: those of the first, then what the second adds.
fn united(first: &[String], second: &[String]) -> Vec<String> {
    let mut met = HashSet::new();
    let all = first.iter().chain(second);
    all.filter(|term| met.insert(fold::fold(term))).take(crate::listening::alerts::TERMS_MAX).cloned().collect()
}

fn written(terms: &[String]) -> String {
    serde_json::json!(terms).to_string()
}

/// What an alert is probably about: what the watch stands for, first what they name; else a component that they name.
async fn component(tx: &mut Tx, watch: &WatchRow, terms: &[String]) -> Result<Option<ComponentId>> {
    let all = crate::incidents::offered_components(tx).await?;
    let stems: HashSet<String> = terms.iter().flat_map(|term| terms::stems(term)).collect();
    let named = |id: ComponentId| {
        let names = all.iter().filter(|one| one.id == id);
        names.flat_map(|one| [&one.name.en, &one.name.he, &one.name.pl]).any(|name| {
            let own = terms::stems(name);
            !own.is_empty() && own.iter().any(|stem| stems.contains(stem))
        })
    };
    let own = watch_components(tx, watch.id).await?;
    let there: Vec<ComponentId> = own.into_iter().filter(|id| all.iter().any(|one| one.id == *id)).collect();
    let found = there.iter().copied().find(|id| named(*id)).or_else(|| there.first().copied());
    Ok(found.or_else(|| all.iter().map(|one| one.id).find(|id| named(*id))))
}

/// Has the owner of a watch and its people told of an alert, each once.
async fn tell(tx: &mut Tx, alert: AlertId, watch: &WatchRow) -> Result<()> {
    let mut people = vec![watch.owner_id];
    people.extend(watch_people(tx, watch.id).await?);
    tell_each(tx, alert, people).await
}

async fn tell_each(tx: &mut Tx, alert: AlertId, people: Vec<AccountId>) -> Result<()> {
    for to in people {
        letters::ask_once(tx, alert, to, Why::Raised).await?;
    }
    Ok(())
}

/// A source has had nothing new since then, for longer than it should: an alert, once until it is heard again.
pub async fn silent(tx: &mut Tx, source: &SourceRow, since: DateTime<Utc>) -> Result<()> {
    if !queries::open_silent(tx, source.id).await?.is_empty() {
        return Ok(());
    }
    let people = match source.created_by {
        Some(owner) => vec![owner],
        None => crate::incidents::leaders(tx).await?,
    };
    let new = queries::NewAlert {
        kind: Kind::Silent,
        severity: Severity::Warning,
        source: Some(source.id),
        raised_at: tx.now(),
        since_at: since,
        component: None,
        terms: written(&[]),
        owner: people.first().copied(),
    };
    let alert = queries::insert(tx, &new).await?;
    log(tx, alert, None, Step::Raised, &source.name).await?;
    tell_each(tx, alert, people).await?;
    events::record(tx, Event::AlertRaised { alert }).await
}

/// A source is heard again: what was raised for its silence is closed.
pub async fn sound_again(tx: &mut Tx, source: &SourceRow) -> Result<()> {
    for alert in queries::open_silent(tx, source.id).await? {
        if set_state(tx, alert, State::Closed, None).await? {
            log(tx, alert, None, Step::Sound, &source.name).await?;
            events::record(tx, Event::AlertChanged { alert, what: Step::Sound.as_str() }).await?;
        }
    }
    Ok(())
}

impl Judged {
    /// The line of the trail that says so.
    pub const fn step(self) -> Step {
        match self {
            Self::Useful => Step::Useful,
            Self::False => Step::False,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{median_tenths, united};

    #[test]
    fn what_is_usual_on_a_day_is_the_middle_of_its_weeks() {
        assert_eq!(median_tenths(&mut [7]), None, "one week says nothing");
        assert_eq!(median_tenths(&mut [12, 2]), Some(70));
        assert_eq!(median_tenths(&mut [900, 3, 12]), Some(120));
    }

    #[test]
    fn terms_of_two_watches_are_each_said_once() {
        let list = |terms: &[&str]| terms.iter().map(|term| (*term).to_owned()).collect::<Vec<_>>();
        assert_eq!(united(&list(&["Łódź", "hold"]), &list(&["lodz", "refund"])), list(&["Łódź", "hold", "refund"]));
    }
}
