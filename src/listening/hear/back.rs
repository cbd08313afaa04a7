//! The past of a watch: what was said before it listened, so that it knows what is usual, and so that its makers see what it would hear.

use super::outside::ItemRow;
use super::post::PostRow;
use super::{Keys, queries};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{MentionId, PostId, WatchId};
use crate::jobs;
use crate::listening::counts;
use crate::listening::detector::Settings;
use crate::listening::detector::scale::Kind;
use crate::listening::matcher::Matcher;
use crate::listening::queries::{WatchRow, rule, watch};
use crate::listening::state::{MEMORY_DAYS, State};
use crate::listening::watch::Rule;
use crate::policy;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// The job that lets a watch hear the past: `{"watch": …}`.
pub const HEAR_BACK: &str = "listening.back";
/// Posts, and outside mentions, that are looked through at most; the newest.
pub const LOOKED_MAX: usize = 20_000;
/// Rows of one reading.
const CHUNK: i64 = 1_000;
/// Examples that are shown.
const EXAMPLES_MAX: usize = 50;
/// Characters of an example's text.
const EXCERPT_CHARS_MAX: usize = 300;

/// Something that a watch would have heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub at: DateTime<Utc>,
    pub title: String,
    pub excerpt: String,
    /// At home; outside there is none.
    pub post: Option<PostId>,
    /// Outside.
    pub mention: Option<MentionId>,
}

/// When a watch would have alarmed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Past {
    pub at: DateTime<Utc>,
    pub scale: Kind,
    /// Length of the window, in minutes.
    pub minutes: i64,
    pub people: i64,
    pub usual: f64,
    pub rarity_days: f64,
}

/// What a watch would have heard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looked {
    /// The newest.
    pub found: Vec<Found>,
    pub total: usize,
    /// How many posts and outside mentions were looked through.
    pub looked_at: usize,
    pub authors: usize,
    /// Posts and people on each day (UTC) on which there were any.
    pub per_day: Vec<(NaiveDate, usize, usize)>,
    pub alarms: Vec<Past>,
}

/// Everything that is looked through, the oldest first.
struct History {
    posts: Vec<PostRow>,
    items: Vec<ItemRow>,
}

async fn history(app: &App, since: DateTime<Utc>) -> Result<History> {
    let mut history = History { posts: Vec::new(), items: Vec::new() };
    let mut before = PostId(i64::MAX);
    while history.posts.len() < LOOKED_MAX {
        let chunk = queries::posts_before(&mut app.db.read().await?, since, before, CHUNK).await?;
        let Some(last) = chunk.last() else { break };
        before = last.id;
        history.posts.extend(chunk);
    }
    let mut before = MentionId(i64::MAX);
    while history.items.len() < LOOKED_MAX {
        let chunk = queries::items_before(&mut app.db.read().await?, since, before, CHUNK).await?;
        let Some(last) = chunk.last() else { break };
        before = last.id;
        history.items.extend(chunk);
    }
    Ok(history)
}

/// What a rule would have heard in the last days, and when it would have alarmed as `watch` is set.
pub async fn look_back(app: &App, like: &WatchRow, rule: &Rule, days: i64) -> Result<Looked> {
    let now = app.now();
    let history = history(app, now - TimeDelta::days(days)).await?;
    let (matcher, mut like) = (Matcher::new([(like.id, rule.clone())]), like.clone());
    let looked = app
        .heavy(move || {
            let mut heard = heard(&matcher, &history);
            heard.sort_by_key(|(at, ..)| *at);
            let oldest = history.posts.iter().map(|post| post.created_at);
            let oldest = oldest.chain(history.items.iter().map(|item| item.at)).min();
            like.heard_from = oldest.unwrap_or(now);
            looked(&like, &heard, history.posts.len() + history.items.len())
        })
        .await?;
    Ok(looked)
}

/// When, by whom, whether the detector learns from it, and what.
type Line = (DateTime<Utc>, String, bool, Found);

fn heard(matcher: &Matcher, history: &History) -> Vec<Line> {
    let posts = history.posts.iter().filter(|post| post.listened).filter_map(|post| {
        let said = post.utterance();
        let found = Found {
            at: post.created_at,
            title: post.title.clone(),
            excerpt: excerpt(&post.body),
            post: Some(post.id),
            mention: None,
        };
        (!matcher.find(&said.said()).is_empty()).then(|| (post.created_at, post.who(), true, found))
    });
    let items = history.items.iter().filter_map(|item| {
        let found = Found {
            at: item.at,
            title: item.title.clone(),
            excerpt: excerpt(&item.excerpt),
            post: None,
            mention: Some(item.id),
        };
        let line = (item.at, format!("author {}", item.author_key), item.told(), found);
        (!matcher.find(&item.utterance().said()).is_empty()).then_some(line)
    });
    posts.chain(items).collect()
}

fn excerpt(text: &str) -> String {
    text.chars().take(EXCERPT_CHARS_MAX).collect()
}

fn looked(like: &WatchRow, heard: &[Line], looked_at: usize) -> Looked {
    let mut looked = Looked { looked_at, total: heard.len(), ..Looked::default() };
    looked.found = heard.iter().rev().take(EXAMPLES_MAX).map(|(.., found)| found.clone()).collect();
    let (mut days, mut people): (BTreeMap<NaiveDate, (usize, HashSet<&str>)>, HashSet<&str>) = Default::default();
    for (at, who, ..) in heard {
        let day = days.entry(at.date_naive()).or_default();
        day.0 += 1;
        day.1.insert(who);
        people.insert(who);
    }
    looked.authors = people.len();
    looked.per_day = days.into_iter().map(|(day, (posts, who))| (day, posts, who.len())).collect();
    let (settings, mut state) = (Settings::default(), State::new(like));
    for (at, who, ..) in heard.iter().filter(|(.., told, _)| *told) {
        let verdict = state.mention(*at, number(who), None, &[]);
        if let Some(reading) = verdict.readings.first().filter(|_| verdict.is_alarm()) {
            looked.alarms.push(Past {
                at: *at,
                scale: reading.scale,
                minutes: settings.minutes(reading.scale),
                people: reading.count.round() as i64,
                usual: reading.usual,
                rarity_days: verdict.rarity_days,
            });
        }
    }
    looked
}

/// A number for somebody that holds for as long as this look takes.
fn number(who: &str) -> i64 {
    use std::hash::{Hash as _, Hasher as _};
    let mut hasher = std::hash::DefaultHasher::new();
    who.hash(&mut hasher);
    hasher.finish().cast_signed()
}

/// The job: a watch hears what was said in the last 56 days, so that it knows what is usual. Nothing of it alarms.
pub async fn hear_back(app: App, payload: Value) -> Result<()> {
    let id = WatchId(jobs::number(&payload, "watch")?);
    let Some((row, rule)) = watch_with_rule(&app, id).await? else { return Ok(()) };
    if !row.active {
        return Ok(());
    }
    let since = app.now() - TimeDelta::days(MEMORY_DAYS);
    // What the round hears from here on is not looked through, and stays.
    let newest = queries::newest_mention(&mut app.db.read_current().await?).await?;
    let history = history(&app, since).await?;
    let matcher = Matcher::new([(id, rule)]);
    let look = move || {
        let posts = history.posts.iter().filter(|post| post.listened);
        let posts: Vec<PostRow> =
            posts.filter(|post| !matcher.find(&post.utterance().said()).is_empty()).cloned().collect();
        let items = history.items.iter().filter(|item| !matcher.find(&item.utterance().said()).is_empty());
        let items: Vec<(MentionId, DateTime<Utc>, i64)> =
            items.map(|item| (item.id, item.at, item.author_key)).collect();
        let oldest = history.posts.iter().map(|post| post.created_at);
        (posts, items, oldest.chain(history.items.iter().map(|item| item.at)).min())
    };
    // Nobody waits for it: no deadline.
    let found = tokio::task::spawn_blocking(look).await.map_err(Error::internal)?;
    let permit = policy::system("listening");
    app.db.write(permit, move |tx| Box::pin(async move { keep(tx, id, (since, newest), found).await })).await
}

async fn watch_with_rule(app: &App, id: WatchId) -> Result<Option<(WatchRow, Rule)>> {
    let mut conn = app.db.read_current().await?;
    let Some(row) = watch(&mut conn, id).await? else { return Ok(None) };
    let rule = rule(&mut conn, &row).await?;
    Ok(Some((row, rule)))
}

type Matched = (Vec<PostRow>, Vec<(MentionId, DateTime<Utc>, i64)>, Option<DateTime<Utc>>);

/// Writes the mentions of the past, counts them, and lets the detector of the watch begin anew with them.
async fn keep(
    tx: &mut Tx,
    id: WatchId,
    (since, newest): (DateTime<Utc>, MentionId),
    (posts, items, oldest): Matched,
) -> Result<()> {
    // Nobody listens in between.
    queries::take_turn(tx).await?;
    let keys = Keys::load(tx).await?;
    let ids: Vec<i64> = posts.iter().map(|post| post.id.0).collect();
    let mut known = std::collections::HashMap::new();
    for chunk in ids.chunks(CHUNK as usize) {
        known.extend(queries::mentions_of(tx, chunk).await?);
    }
    let now = tx.now();
    let fresh: Vec<&PostRow> = posts.iter().filter(|post| !known.contains_key(&post.id)).collect();
    let lines = fresh.iter().map(|post| post.line(keys.of(&post.who()).0, now)).collect();
    let made = queries::insert_home(tx, lines).await?;
    known.extend(fresh.iter().map(|post| post.id).zip(made));
    queries::delete_pairs(tx, id, since, newest).await?;
    let home =
        posts.iter().filter_map(|post| Some((id, *known.get(&post.id)?, post.created_at, keys.of(&post.who()).0)));
    let outside = items.into_iter().map(|(mention, at, author)| (id, mention, at, author));
    let pairs: Vec<_> = home.chain(outside).collect();
    queries::insert_pairs(tx, pairs).await?;
    counts::recount_since(tx, id, since).await?;
    let from = oldest.map_or(now, |oldest| oldest.max(since));
    queries::set_heard_from(tx, id, from).await?;
    learn(tx, id, since).await
}

async fn learn(tx: &mut Tx, id: WatchId, since: DateTime<Utc>) -> Result<()> {
    let row = watch(tx, id).await?.ok_or(Error::NotFound)?;
    let now = tx.now();
    let gaps = counts::gaps(tx, since, now).await?;
    let mut state = State::new(&row);
    for (at, author) in queries::heard_by(tx, id, since, 4 * LOOKED_MAX as i64).await? {
        state.mention(at, author, None, &gaps);
    }
    state.keep(tx, id).await
}
