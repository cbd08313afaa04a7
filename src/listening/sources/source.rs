//! What a source is: its kinds, its limits, and why it did not answer. Pure.

use crate::db::kept;

kept! {
    /// How outside mentions come in.
    SourceKind {
        /// An RSS, Atom or JSON feed that we fetch.
        Feed = "feed",
        /// A page that we look at: what is new is that it changed.
        Page = "page",
        /// Somebody's program sends them by HTTP.
        Webhook = "webhook",
        /// They come by mail to an address of their own.
        Mail = "mail",
        /// Files with what was said before.
        File = "file",
    }

    /// What went wrong the last time.
    Trouble {
        /// No address that we would go to.
        Address = "address",
        /// It leads to an address that is not public.
        Private = "private",
        /// Nobody answers there.
        Unreachable = "unreachable",
        /// It took too long.
        Slow = "slow",
        /// More than we read.
        Large = "large",
        /// Sent on too often, or in a circle.
        Redirects = "redirects",
        /// 404.
        Missing = "missing",
        /// 410: gone for good, nobody asks again.
        Gone = "gone",
        /// 401 or 403.
        Forbidden = "forbidden",
        /// 429: we came too often.
        TooMany = "too_many",
        /// 5xx.
        Server = "server",
        /// Another status that is no answer.
        Status = "status",
        /// robots.txt asks us to stay away.
        Robots = "robots",
        /// robots.txt could not be read, so we stay away for now.
        RobotsUnread = "robots_unread",
        /// No feed stands there.
        NoFeed = "no_feed",
        /// A feed that cannot be read.
        Broken = "broken",
        /// XML that declares types or entities.
        Declares = "declares",
        /// Nothing to read on the page.
        NoText = "no_text",
    }
}

impl SourceKind {
    /// Whether we go there; to the others somebody comes.
    pub const fn is_fetched(self) -> bool {
        matches!(self, Self::Feed | Self::Page)
    }

    /// Whether it is known by a token.
    pub const fn has_token(self) -> bool {
        matches!(self, Self::Webhook | Self::Mail)
    }
}

/// How often a source may be asked, in minutes.
pub const EVERY_MINUTES: [i64; 7] = [5, 15, 30, 60, 180, 720, 1_440];
/// How long outside mentions may be kept, in days.
pub const RETENTION_DAYS: std::ops::RangeInclusive<i64> = 1..=730;
/// How long they are kept when nobody says otherwise.
pub const RETENTION_DAYS_USUAL: i64 = 90;
/// How long a source may be silent before somebody is told, in hours.
pub const SILENT_HOURS: std::ops::RangeInclusive<i64> = 1..=720;
/// Sources at most.
pub const SOURCES_MAX: i64 = 500;
/// Characters of a name at most.
pub const NAME_CHARS_MAX: usize = 100;
