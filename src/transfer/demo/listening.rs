//! What is said about the invented brand elsewhere, what its staff listen for, and one alert: as written in `content/listening.toml`.
//!
//! Two months of mentions come from three sources; the watches hear them like any past. Then two dozen people talk about one thing within half an
//! hour, and the detector says what it thinks of that: the alert is a real one.

use super::{People, person};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ComponentId, SourceId, WatchId};
use crate::incidents::{Offered, offered_components};
use crate::listening::hear::Item;
use crate::listening::sources::{SourceKind, SourceRow, Wanted};
use crate::listening::{self, NewWatch, Rule, Severity};
use crate::policy::{self, Act, Viewer};
use chrono::{DateTime, Datelike as _, TimeDelta, Timelike as _, Utc, Weekday};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;

const TEXT: &str = include_str!("content/listening.toml");
/// How far back the sources go.
const DAYS: i64 = 60;
/// Mentions on a working day, and on a day of the weekend.
const PER_DAY: [u64; 2] = [16, 9];
/// Before the people of the burst nobody says anything for so long.
const QUIET: TimeDelta = TimeDelta::minutes(50);
/// The first and the last of the burst said it so long ago, in seconds.
const BURST: (i64, i64) = (13 * 60, 40);
/// People who write elsewhere.
const WRITERS: u64 = 140;
/// How much is said in each hour of the day.
const HOURS: [u64; 24] = [2, 1, 1, 0, 0, 1, 3, 6, 8, 9, 9, 8, 8, 7, 7, 7, 8, 9, 11, 12, 12, 10, 7, 4];

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    watch: Vec<Watch>,
    source: Vec<Place>,
    fill: BTreeMap<String, Fill>,
    theme: Vec<Theme>,
    burst: BTreeMap<String, Vec<[String; 2]>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Watch {
    name: String,
    words: String,
    severity: String,
    once_in_days: i64,
    owner: String,
    people: Vec<String>,
    /// By their English names.
    components: Vec<String>,
    /// It does not listen at home.
    #[serde(default)]
    elsewhere: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    name: String,
    lang: String,
    site: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fill {
    thing: Vec<String>,
    place: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    /// Of a hundred.
    share: u64,
    en: Said,
    pl: Said,
    he: Said,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    opening: Vec<String>,
    title: Vec<String>,
    text: Vec<String>,
    ending: Vec<String>,
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides.max(1)
    }

    fn one_of<'l>(&mut self, list: &'l [String]) -> &'l str {
        let at = usize::try_from(self.throw(list.len() as u64)).unwrap_or_default();
        list.get(at).map_or("", String::as_str)
    }

    /// Which of these, each as likely as its weight.
    fn weighed(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let mut left = self.throw(weights.clone().sum());
        for (at, weight) in weights.enumerate() {
            if left < weight {
                return at;
            }
            left -= weight;
        }
        0
    }
}

/// Lets the staff listen.
pub async fn fill(app: &App, people: &People) -> Result<()> {
    let file: File = toml::from_str(TEXT).map_err(Error::internal)?;
    let lead = Viewer::Account(person(people, "lead")?);
    let sources = sources(app, &lead, &file).await?;
    hand_in(app, &file, &sources, past(&file, app.now())).await?;
    // Nobody looks for anything yet: it becomes the past that the watches find.
    listening::hear::round(app.clone()).await?;
    for watch in watches(app, people, &lead, &file).await? {
        listening::hear::back::hear_back(app.clone(), json!({ "watch": watch })).await?;
    }
    hand_in(app, &file, &sources, burst(&file, app.now())).await?;
    listening::hear::round(app.clone()).await
}

async fn sources(app: &App, lead: &Viewer, file: &File) -> Result<Vec<SourceRow>> {
    let permit = policy::permit(lead, Act::SourceArrange)?;
    let places = file.source.clone();
    let work = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let mut rows = Vec::new();
            for place in places {
                let wanted = Wanted {
                    name: place.name,
                    address: String::new(),
                    lang: Some(place.lang),
                    every_minutes: 30,
                    silent_hours: None,
                    retention_days: 90,
                };
                let new = listening::sources::actions::NewSource { kind: SourceKind::Webhook, wanted, once: None };
                let id: SourceId = listening::sources::actions::make(tx, &new).await?.id;
                rows.push(listening::sources::source(tx, id).await?.ok_or(Error::NotFound)?);
            }
            Ok(rows)
        })
    });
    work.await
}

/// What a source says, and which it is.
type Line = (usize, Item);

async fn hand_in(app: &App, file: &File, sources: &[SourceRow], lines: Vec<Line>) -> Result<()> {
    let mut lists: Vec<(SourceRow, Vec<Item>)> = sources.iter().map(|row| (row.clone(), Vec::new())).collect();
    debug_assert_eq!(file.source.len(), sources.len());
    for (at, item) in lines {
        if let Some((_, list)) = lists.get_mut(at) {
            list.push(item);
        }
    }
    let work = app.db.write(policy::system("demo"), move |tx| {
        Box::pin(async move {
            for (row, items) in lists {
                listening::sources::actions::brought(tx, &row, items).await?;
            }
            Ok(())
        })
    });
    work.await
}

/// Two months of mentions, with days and nights, working days and weekends.
fn past(file: &File, now: DateTime<Utc>) -> Vec<Line> {
    let (mut dice, mut lines) = (Dice(1931), Vec::new());
    for back in (0..DAYS).rev() {
        let day = (now - TimeDelta::days(back)).date_naive();
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let many = PER_DAY[usize::from(weekend)];
        for _ in 0..many + dice.throw(many / 2) - many / 4 {
            let hour = dice.weighed(HOURS.into_iter());
            let minutes = i64::try_from(hour).unwrap_or_default() * 60 + dice.throw(60).cast_signed();
            let at = day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes);
            let line = line(file, &mut dice, at, lines.len());
            if at < now - QUIET {
                lines.push(line);
            }
        }
    }
    lines
}

fn line(file: &File, dice: &mut Dice, at: DateTime<Utc>, number: usize) -> Line {
    // Half in English, a third in Polish, the rest in Hebrew.
    let source = dice.weighed([50, 32, 18].into_iter());
    let theme = dice.weighed(file.theme.iter().map(|theme| theme.share));
    let (Some(place), Some(theme)) = (file.source.get(source), file.theme.get(theme)) else {
        return (source, Item::default());
    };
    let said = match place.lang.as_str() {
        "pl" => &theme.pl,
        "he" => &theme.he,
        _ => &theme.en,
    };
    let (opening, title, text, ending) =
        (dice.one_of(&said.opening), dice.one_of(&said.title), dice.one_of(&said.text), dice.one_of(&said.ending));
    let filled = file.fill.get(&place.lang);
    let (thing, spot) = filled.map_or(("", ""), |fill| (dice.one_of(&fill.thing), dice.one_of(&fill.place)));
    let days = (2 + dice.throw(9)).to_string();
    let with = |text: &str| text.replace("{thing}", thing).replace("{place}", spot).replace("{days}", &days);
    let excerpt = format!("{} {} {}", with(opening), with(text), with(ending));
    let writer = dice.throw(WRITERS);
    (source, item(place, number, at, with(title), excerpt.trim().to_owned(), &format!("cook-{writer}")))
}

fn item(place: &Place, number: usize, at: DateTime<Utc>, title: String, excerpt: String, author: &str) -> Item {
    let link = format!("{}{}", place.site, 4_000 + number * 3);
    Item {
        key: link.clone(),
        at: Some(at),
        link: Some(link),
        title,
        excerpt,
        lang: Some(place.lang.clone()),
        author: Some(author.to_owned()),
    }
}

/// What everybody talks about right now, each of them once.
fn burst(file: &File, now: DateTime<Utc>) -> Vec<Line> {
    let mut said: Vec<(usize, &Place, &[String; 2])> = Vec::new();
    for (at, place) in file.source.iter().enumerate() {
        said.extend(file.burst.get(&place.lang).into_iter().flatten().map(|texts| (at, place, texts)));
    }
    // Mixed, so that it is not one forum after the other.
    said.sort_by_key(|(_, _, texts)| texts[1].chars().map(u64::from).fold(7, |sum: u64, c| sum * 31 % 9_973 + c));
    let (first, last) = BURST;
    let step = (first - last) / i64::try_from(said.len().max(2) - 1).unwrap_or(1);
    let number = |nth: usize| i64::try_from(nth).unwrap_or_default();
    let lines = said.into_iter().enumerate().map(|(nth, (source, place, [title, text]))| {
        let at = now - TimeDelta::seconds(first - step * number(nth));
        let author = format!("witness-{nth}");
        (source, item(place, 9_000 + nth, at.with_nanosecond(0).unwrap_or(at), title.clone(), text.clone(), &author))
    });
    lines.collect()
}

async fn watches(app: &App, people: &People, lead: &Viewer, file: &File) -> Result<Vec<WatchId>> {
    let components = offered_components(&mut app.db.read_current().await?).await?;
    let mut made = Vec::new();
    for watch in &file.watch {
        let new = new_watch(people, &components, watch)?;
        let permit = policy::permit(lead, Act::ListeningArrange)?;
        let work = app.db.write(permit, move |tx| Box::pin(async move { listening::actions::make(tx, &new).await }));
        made.push(work.await?);
    }
    Ok(made)
}

fn new_watch(people: &People, components: &[Offered], watch: &Watch) -> Result<NewWatch> {
    let told: Vec<AccountId> =
        watch.people.iter().map(|handle| person(people, handle).map(|one| one.id)).collect::<Result<_>>()?;
    let named = |name: &String| components.iter().find(|one| one.name.en == *name).map(|one| one.id);
    let components: Vec<ComponentId> = watch.components.iter().filter_map(named).collect();
    let severity = Severity::parse(&watch.severity);
    let rule = Rule { customers: !watch.elsewhere, ..Rule::of(&watch.words) };
    Ok(NewWatch {
        severity: severity.ok_or_else(|| Error::Internal(format!("no severity {}", watch.severity)))?,
        once_in_days: watch.once_in_days,
        people: told,
        components,
        ..NewWatch::plain(&watch.name, rule, person(people, &watch.owner)?.id)
    })
}

#[cfg(test)]
mod tests {
    use super::{DAYS, File, TEXT, burst, past};
    use chrono::Timelike as _;
    use std::collections::HashSet;

    fn file() -> File {
        toml::from_str(TEXT).expect("a demo of listening")
    }

    #[test]
    fn the_past_has_days_and_nights_and_is_the_same_each_time() {
        let now = "2026-11-22T15:20:00Z".parse().expect("a time");
        let (lines, again) = (past(&file(), now), past(&file(), now));
        assert_eq!(lines, again);
        assert!((DAYS as usize * 10..DAYS as usize * 20).contains(&lines.len()), "{}", lines.len());
        let between = |from: u32, to: u32| {
            lines.iter().filter(|(_, item)| item.at.is_some_and(|at| (from..to).contains(&at.hour()))).count()
        };
        assert!(between(18, 22) > 5 * between(1, 5), "{} {}", between(18, 22), between(1, 5));
        assert!(lines.iter().all(|(_, item)| !item.title.contains('{') && !item.excerpt.contains('{')));
        let keys: HashSet<_> = lines.iter().map(|(_, item)| &item.key).collect();
        assert_eq!(keys.len(), lines.len());
    }

    #[test]
    fn everybody_of_the_burst_says_it_once_within_a_quarter_of_an_hour() {
        let now = "2026-11-22T15:20:00Z".parse().expect("a time");
        let lines = burst(&file(), now);
        let authors: HashSet<_> = lines.iter().map(|(_, item)| &item.author).collect();
        assert!(authors.len() == lines.len() && lines.len() >= 20);
        assert!(lines.iter().all(|(_, item)| item.at.is_some_and(|at| at <= now && (now - at).num_minutes() < 15)));
    }
}
