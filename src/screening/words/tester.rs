//! What a word would have found lately: it is looked for in the members' public posts of the last month, the newest first, as far
//! as a bounded look reaches.

use super::matcher::{Entry, Matcher};
use super::queries::{self, TriedPost};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{AccountId, PostId};
use crate::policy::Role;
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// How far back it looks.
pub const DAYS: i64 = 30;
/// Posts that one look reads at most.
const POSTS_MAX: usize = 20_000;
/// Posts that are read at once.
const POSTS_AT_ONCE: i64 = 200;
/// How long one look takes at most.
const TIME_MAX: Duration = Duration::from_secs(4);
/// Finds that are shown.
const SAMPLES_MAX: usize = 20;
/// Text that is shown before and after a find, in characters.
const AROUND_CHARS: usize = 60;

/// Looks at once; the next one waits.
static LOOKS: Semaphore = Semaphore::const_new(1);

/// A find in a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    pub post: PostId,
    pub title: String,
    pub at: DateTime<Utc>,
    pub removed: bool,
    pub before: String,
    pub found: String,
    pub after: String,
}

/// What a look found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Posts that were looked at.
    pub looked: usize,
    /// Posts that it would have been found in, and how many people wrote them.
    pub hits: usize,
    pub people: usize,
    pub samples: Vec<Sample>,
    /// When the oldest post that was looked at was written.
    pub oldest: Option<DateTime<Utc>>,
    /// The look ended before the month did.
    pub cut: bool,
}

/// Tries a word; it has been proven.
pub async fn look(app: &App, entry: Entry) -> Result<Report> {
    let _turn = LOOKS.acquire().await.map_err(Error::internal)?;
    let (began, since) = (Instant::now(), app.now() - TimeDelta::days(DAYS));
    let matcher = app.heavy(move || Arc::new(Matcher::new(vec![entry]))).await?;
    let (mut report, mut people, mut read) = (Report::default(), HashSet::new(), 0);
    let mut before = PostId(i64::MAX);
    loop {
        let posts = queries::posts_before(&mut app.db.read().await?, before, POSTS_AT_ONCE).await?;
        let Some(last) = posts.last() else { break };
        before = last.id;
        read += posts.len();
        // Posts that were imported can be older than those before them; a page of nothing else is the end.
        if posts.iter().all(|post| post.created_at < since) {
            break;
        }
        let whole = posts.len() < POSTS_AT_ONCE as usize;
        let search = Arc::clone(&matcher);
        let found = app.heavy(move || try_on(&search, posts, since)).await?;
        report.take(found, &mut people);
        if whole {
            break;
        }
        if read >= POSTS_MAX || began.elapsed() >= TIME_MAX {
            report.cut = true;
            break;
        }
    }
    report.people = people.len();
    Ok(report)
}

/// What was found in some posts.
struct Tried {
    looked: usize,
    oldest: Option<DateTime<Utc>>,
    found: Vec<(AccountId, Sample)>,
}

impl Report {
    fn take(&mut self, tried: Tried, people: &mut HashSet<AccountId>) {
        self.looked += tried.looked;
        self.hits += tried.found.len();
        self.oldest = [self.oldest, tried.oldest].into_iter().flatten().min();
        for (author, sample) in tried.found {
            people.insert(author);
            if self.samples.len() < SAMPLES_MAX {
                self.samples.push(sample);
            }
        }
    }
}

/// Only what screening looks at: public texts of people without an office.
fn try_on(matcher: &Matcher, posts: Vec<TriedPost>, since: DateTime<Utc>) -> Tried {
    let screened = |post: &TriedPost| {
        let staff = Role::parse(&post.author_role).is_some_and(Role::is_staff);
        post.created_at >= since && !post.private && !staff
    };
    let posts: Vec<TriedPost> = posts.into_iter().filter(screened).collect();
    Tried {
        looked: posts.len(),
        oldest: posts.iter().map(|post| post.created_at).min(),
        found: posts.into_iter().filter_map(|post| Some((post.author_id, sample(matcher, post)?))).collect(),
    }
}

fn sample(matcher: &Matcher, post: TriedPost) -> Option<Sample> {
    let lang = post.lang.as_deref().and_then(Lang::parse);
    let wanted = |entry: &Entry| {
        entry.board.is_none_or(|board| board == post.board_id)
            && entry.lang.zip(lang).is_none_or(|(its, lang)| its == lang)
    };
    let first = |text: &str| {
        let places = matcher.find(text, wanted).into_iter().map(|found| found.place);
        places.min_by_key(|place| place.start).map(|place| around(text, place))
    };
    let title = if post.number == 1 { first(&post.title) } else { None };
    let (before, found, after) = title.or_else(|| first(&post.body))?;
    Some(Sample { post: post.id, title: post.title, at: post.created_at, removed: post.removed, before, found, after })
}

/// A find with some text before and after it.
fn around(text: &str, place: std::ops::Range<usize>) -> (String, String, String) {
    let (before, found, after) = (&text[..place.start], &text[place.clone()], &text[place.end..]);
    let from = before.char_indices().rev().nth(AROUND_CHARS).map_or(0, |(at, _)| at);
    let lead = if from > 0 { "…" } else { "" };
    let tail = if after.chars().nth(AROUND_CHARS).is_some() { "…" } else { "" };
    let after: String = after.chars().take(AROUND_CHARS).collect();
    (format!("{lead}{}", &before[from..]), found.chars().take(AROUND_CHARS * 2).collect(), format!("{after}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_find_is_shown_with_some_text_around_it() {
        assert_eq!(around("a spam b", 2..6), ("a ".into(), "spam".into(), " b".into()));
        let long = "ש".repeat(200);
        let text = format!("{long}spam{long}");
        let (before, found, after) = around(&text, long.len()..long.len() + 4);
        assert!(before.starts_with('…') && after.ends_with('…') && found == "spam");
        assert!(before.chars().count() < 65 && after.chars().count() < 65);
    }
}
