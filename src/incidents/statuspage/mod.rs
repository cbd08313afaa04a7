//! What programs read of the status page: the Statuspage-compatible JSON (v2), Atom, RSS and the calendar of maintenance.
//!
//! Pure: [`files`] draws them all from one [`Snapshot`], so they agree with one another and hold nothing that the snapshot does not.
//! Texts are in the brand's language at the plain addresses and in each language at its own (`/status/he/history.atom`); what was not written
//! in a language is in the original.

mod calendar;
mod feeds;
pub mod json;
mod stories;
#[cfg(test)]
mod tests;

use super::snapshot::Snapshot;
use crate::error::Result;
use crate::ids::IncidentId;
use crate::ui::Brand;
use crate::words::Lang;

/// What the files say of the site that they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteInfo {
    /// The brand's name.
    pub name: String,
    /// The address of the site, without a slash at the end.
    pub base_url: String,
    /// The brand's time zone.
    pub zone: chrono_tz::Tz,
    /// The brand's language: that of the plain addresses and of the JSON.
    pub lang: Lang,
}

/// One file of the public site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path on this host and in the copy, beginning with a slash.
    pub path: String,
    pub content_type: &'static str,
    pub body: String,
}

/// The media type of the JSON.
pub const JSON: &str = "application/json; charset=utf-8";
/// The media type of Atom feeds.
pub const ATOM: &str = "application/atom+xml; charset=utf-8";
/// The media type of RSS feeds.
pub const RSS: &str = "application/rss+xml; charset=utf-8";
/// The media type of calendars.
pub const CALENDAR: &str = "text/calendar; charset=utf-8";

impl SiteInfo {
    /// The site of that brand at that address.
    pub fn of(brand: &Brand, base_url: &str) -> Self {
        Self { name: brand.name.clone(), base_url: base_url.to_owned(), zone: brand.zone, lang: brand.lang }
    }

    /// `path` with the site's address before it.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// Whether other sites' scripts may read the answer (`Access-Control-Allow-Origin: *`): all of these files, for nothing in them is anybody's own.
pub fn open_to_all(path: &str) -> bool {
    path.starts_with("/api/v2/") || [".atom", ".rss", ".ics"].iter().any(|end| path.ends_with(end))
}

/// The path of an incident's page.
pub fn incident_path(id: IncidentId) -> String {
    format!("/status/incidents/{id}")
}

/// Every file for programs: eight of JSON, and feeds and calendar at the plain address and in each language.
pub fn files(snapshot: &Snapshot, site: &SiteInfo) -> Result<Vec<File>> {
    let mut files = json::files(snapshot, site)?;
    for (place, lang) in places(site.lang) {
        let feed = |name: &str| format!("{place}/{name}");
        let atom = feeds::atom(snapshot, site, lang, &feed("history.atom"))?;
        files.push(File { path: feed("history.atom"), content_type: ATOM, body: atom });
        let rss = feeds::rss(snapshot, site, lang, &feed("history.rss"))?;
        files.push(File { path: feed("history.rss"), content_type: RSS, body: rss });
        let calendar = calendar::write(snapshot, site, lang);
        files.push(File { path: feed("calendar.ics"), content_type: CALENDAR, body: calendar });
    }
    Ok(files)
}

/// The folders that feeds and calendars stand in, with their language: the plain one in the brand's own.
fn places(own: Lang) -> [(&'static str, Lang); 4] {
    [("/status", own), ("/status/en", Lang::En), ("/status/he", Lang::He), ("/status/pl", Lang::Pl)]
}
