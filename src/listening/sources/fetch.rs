//! Going to a feed or page: robots.txt is asked first, redirects are followed by us with the same checks at each step, nothing is fetched that
//! did not change, and nobody is waited for long.

use super::decode;
use super::robots::{self, Robots};
use super::source::Trouble;
use crate::app::App;
use crate::web::Outgoing;
use crate::web::outgoing::{Answer, Refused};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use url::Url;

/// Bytes of a feed or page at most.
pub const BYTES_MAX: usize = 5 * 1024 * 1024;
/// Redirects that are followed.
const HOPS_MAX: usize = 5;
/// How long the rules of a site are believed.
const ROBOTS_HOURS: i64 = 24;
/// Sites whose rules are remembered.
const SITES_MAX: usize = 2_000;
/// The longest that a site may ask us to wait.
const WAIT_MAX: TimeDelta = TimeDelta::hours(24);
/// Bytes of a validator that are kept.
const VALIDATOR_BYTES_MAX: usize = 500;

/// How we behave.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// Between two requests to one host.
    pub pause: Duration,
    /// For one answer.
    pub patience: Duration,
    /// For all of it, redirects and robots.txt included.
    pub whole: Duration,
}

impl Manners {
    /// In the background.
    pub const QUIET: Self =
        Self { pause: Duration::from_secs(5), patience: Duration::from_secs(20), whole: Duration::from_secs(60) };
    /// While somebody waits for the page: less than a request of theirs may take.
    pub const WATCHED: Self =
        Self { pause: Duration::ZERO, patience: Duration::from_secs(10), whole: Duration::from_secs(15) };
}

/// What we have from the last time.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
}

/// What came.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// Where it came from in the end.
    pub url: Url,
    /// Where the address moved for good.
    pub moved: Option<Url>,
    /// None: nothing has changed since the last time.
    pub document: Option<Document>,
}

/// A document as text.
#[derive(Clone, Debug)]
pub struct Document {
    pub text: String,
    pub known: Known,
}

/// Why nothing came, and how long we were asked to stay away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed {
    pub trouble: Trouble,
    pub wait: Option<TimeDelta>,
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Self {
        Self { trouble, wait: None }
    }
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        Self::from(match refused {
            Refused::Address => Trouble::Address,
            Refused::Private => Trouble::Private,
            Refused::Unreachable => Trouble::Unreachable,
            Refused::Slow => Trouble::Slow,
        })
    }
}

/// Fetches a document.
pub async fn fetch(app: &App, manners: Manners, address: &str, known: &Known) -> Result<Fetched, Failed> {
    match tokio::time::timeout(manners.whole, follow(app, manners, address, known)).await {
        Ok(fetched) => fetched,
        Err(_) => Err(Trouble::Slow.into()),
    }
}

async fn follow(app: &App, manners: Manners, address: &str, known: &Known) -> Result<Fetched, Failed> {
    let (mut url, mut moved, mut for_good) = (app.outgoing.address(address)?, None, true);
    for _ in 0..=HOPS_MAX {
        if !rules(app, manners, &url).await?.allow(path_of(&url)) {
            return Err(Trouble::Robots.into());
        }
        let answer = app.outgoing.get_within(url.as_str(), &headers(app, known), BYTES_MAX, manners.patience).await?;
        match answer.status {
            304 => return Ok(Fetched { url, moved, document: None }),
            200..=299 => {
                let document = document(answer)?;
                return Ok(Fetched { url, moved, document: Some(document) });
            }
            301 | 302 | 303 | 307 | 308 => {
                for_good = for_good && matches!(answer.status, 301 | 308);
                url = next(&app.outgoing, &url, &answer)?;
                if for_good {
                    moved = Some(url.clone());
                }
            }
            _ => return Err(failed(app.now(), &answer)),
        }
    }
    Err(Trouble::Redirects.into())
}

/// Where a redirect leads, if we would go there.
fn next(outgoing: &Outgoing, from: &Url, answer: &Answer) -> Result<Url, Failed> {
    let target = answer.header("location").and_then(|target| from.join(target).ok());
    Ok(outgoing.address(target.ok_or(Trouble::Redirects)?.as_str())?)
}

fn document(answer: Answer) -> Result<Document, Failed> {
    if answer.cut_off {
        return Err(Trouble::Large.into());
    }
    let kept = |name| answer.header(name).filter(|text| text.len() <= VALIDATOR_BYTES_MAX).map(str::to_owned);
    let known = Known { etag: kept("etag"), last_modified: kept("last-modified") };
    let (packed, kind) = (kept("content-encoding"), kept("content-type"));
    let bytes = decode::unpack(answer.body, packed.as_deref(), BYTES_MAX).ok_or(Trouble::Large)?;
    Ok(Document { text: decode::text(&bytes, kind.as_deref()), known })
}

/// What another answer means.
fn failed(now: DateTime<Utc>, answer: &Answer) -> Failed {
    let trouble = match answer.status {
        404 => Trouble::Missing,
        410 => Trouble::Gone,
        401 | 403 => Trouble::Forbidden,
        429 => Trouble::TooMany,
        500..=599 => Trouble::Server,
        _ => Trouble::Status,
    };
    let asked = matches!(trouble, Trouble::TooMany | Trouble::Server);
    Failed { trouble, wait: answer.header("retry-after").filter(|_| asked).and_then(|text| wait(text, now)) }
}

/// `Retry-After`: seconds, or a time.
fn wait(text: &str, now: DateTime<Utc>) -> Option<TimeDelta> {
    let text = text.trim();
    let asked = match text.parse::<i64>() {
        Ok(seconds) => TimeDelta::try_seconds(seconds).unwrap_or(WAIT_MAX),
        Err(_) => DateTime::parse_from_rfc2822(text).ok()?.with_timezone(&Utc) - now,
    };
    (asked > TimeDelta::zero()).then(|| asked.min(WAIT_MAX))
}

fn headers(app: &App, known: &Known) -> Vec<(&'static str, String)> {
    let mut headers = vec![
        ("user-agent", format!("Hearth/{} (+{})", env!("CARGO_PKG_VERSION"), app.config.base_url)),
        (
            "accept",
            "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5".into(),
        ),
    ];
    headers.extend(known.etag.clone().map(|etag| ("if-none-match", etag)));
    headers.extend(known.last_modified.clone().map(|time| ("if-modified-since", time)));
    headers
}

fn path_of(url: &Url) -> &str {
    &url[url::Position::BeforePath..url::Position::AfterQuery]
}

/// The rules of sites, as they were last read.
#[derive(Default)]
struct Sites(Mutex<HashMap<String, (DateTime<Utc>, Arc<Robots>)>>);

impl Sites {
    fn of(app: &App) -> Arc<Self> {
        app.kept.get::<Self>().unwrap_or_else(|age| app.kept.keep(age, Self::default()))
    }

    fn known(&self, site: &str, now: DateTime<Utc>) -> Option<Arc<Robots>> {
        let sites = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, robots) = sites.get(site)?;
        (now - *at < TimeDelta::hours(ROBOTS_HOURS)).then(|| Arc::clone(robots))
    }

    fn keep(&self, site: String, now: DateTime<Utc>, robots: Robots) -> Arc<Robots> {
        let robots = Arc::new(robots);
        let mut sites = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sites.len() >= SITES_MAX {
            sites.clear();
        }
        sites.insert(site, (now, Arc::clone(&robots)));
        robots
    }
}

/// What the site of an address says that we may fetch.
async fn rules(app: &App, manners: Manners, url: &Url) -> Result<Arc<Robots>, Failed> {
    let site = url[..url::Position::BeforePath].to_owned();
    let sites = Sites::of(app);
    match sites.known(&site, app.now()) {
        Some(robots) => Ok(robots),
        None => {
            let read = read_rules(app, manners, url).await?;
            Ok(sites.keep(site, app.now(), read))
        }
    }
}

async fn read_rules(app: &App, manners: Manners, url: &Url) -> Result<Robots, Failed> {
    let mut at = url.join("/robots.txt").map_err(|_| Trouble::Address)?;
    for _ in 0..=HOPS_MAX {
        let asked = headers(app, &Known::default());
        let answer = app.outgoing.get_within(at.as_str(), &asked, robots::BYTES_MAX, manners.patience).await?;
        match answer.status {
            200..=299 => {
                let packed = answer.header("content-encoding").map(str::to_owned);
                let bytes = decode::unpack(answer.body, packed.as_deref(), BYTES_MAX);
                return Ok(Robots::read(&String::from_utf8_lossy(&bytes.unwrap_or_default())));
            }
            301 | 302 | 303 | 307 | 308 => at = next(&app.outgoing, &at, &answer)?,
            429 | 500..=599 => {
                return Err(Failed { trouble: Trouble::RobotsUnread, ..failed(app.now(), &answer) });
            }
            // There are none.
            _ => return Ok(Robots::open()),
        }
    }
    Ok(Robots::open())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_to_stay_away_is_a_number_or_a_time_and_a_day_at_most() {
        let now = "2026-11-22T09:00:00Z".parse().expect("a time");
        assert_eq!(wait("120", now), Some(TimeDelta::seconds(120)));
        assert_eq!(wait("Sun, 22 Nov 2026 09:10:00 GMT", now), Some(TimeDelta::minutes(10)));
        assert_eq!(wait("99999999999999", now), Some(WAIT_MAX));
        for nothing in ["", "-5", "0", "soon", "Sun, 22 Nov 2026 08:10:00 GMT"] {
            assert_eq!(wait(nothing, now), None, "{nothing}");
        }
    }

    #[test]
    fn a_redirect_leads_nowhere_that_we_would_not_go_by_ourselves() {
        let out = Outgoing::new(false).expect("a client");
        let from: Url = "https://forum.test/a/feed".parse().expect("an address");
        let to = |location: &str| {
            let mut headers = axum::http::HeaderMap::new();
            headers.insert("location", location.parse().expect("a header"));
            let answer = Answer { status: 301, headers, body: Vec::new(), cut_off: false };
            next(&out, &from, &answer).map(String::from).map_err(|failed| failed.trouble)
        };
        assert_eq!(to("b").as_deref(), Ok("https://forum.test/a/b"));
        assert_eq!(to("//other.test/x").as_deref(), Ok("https://other.test/x"));
        for private in [
            "http://127.0.0.1/",
            "http://169.254.169.254/latest",
            "//10.0.0.1/x",
            "http://localhost/",
            "http://[::1]:8080/",
        ] {
            assert_eq!(to(private), Err(Trouble::Private), "{private}");
        }
        for other in ["file:///etc/passwd", "gopher://a.test/", "http://a.test:22/", "http://user:x@a.test/"] {
            assert_eq!(to(other), Err(Trouble::Address), "{other}");
        }
    }
}
