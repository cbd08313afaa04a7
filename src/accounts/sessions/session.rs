//! How long a session lives, and the name it goes by in its owner's list: pure rules.

use crate::policy::Role;
use chrono::{DateTime, TimeDelta, Utc};

/// A visitor's session (a text that waits for its author), in days.
const VISITOR_DAYS: i64 = 7;
/// A member's session that is not used, in days.
const MEMBER_IDLE_DAYS: i64 = 30;
/// A member's session altogether, in days; also how long the browser keeps the cookie.
pub const MEMBER_DAYS: i64 = 180;
/// A staff session that is not used, in hours.
const STAFF_IDLE_HOURS: i64 = 12;
/// A staff session altogether, in days.
const STAFF_DAYS: i64 = 7;
/// How often "last seen" is written at most, in minutes.
const SEEN_MINUTES: i64 = 5;
/// For how long after signing in one may change what protects the account without a password, in minutes.
const FRESH_MINUTES: i64 = 30;
/// Sessions of one account at the same time; the longest unused end first.
pub const SESSIONS_MAX: i64 = 50;

/// When a session of `role` (none: a visitor's) ends if nothing more happens.
pub fn expires_at(role: Option<Role>, created_at: DateTime<Utc>, seen_at: DateTime<Utc>) -> DateTime<Utc> {
    let (idle, absolute) = match role {
        None => (TimeDelta::days(VISITOR_DAYS), TimeDelta::days(VISITOR_DAYS)),
        Some(role) if role.is_staff() => (TimeDelta::hours(STAFF_IDLE_HOURS), TimeDelta::days(STAFF_DAYS)),
        Some(_) => (TimeDelta::days(MEMBER_IDLE_DAYS), TimeDelta::days(MEMBER_DAYS)),
    };
    (seen_at + idle).min(created_at + absolute)
}

/// Whether "last seen" is old enough to be written anew.
pub fn is_seen_due(seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - seen_at >= TimeDelta::minutes(SEEN_MINUTES)
}

/// Whether the person has just signed in.
pub fn is_fresh(created_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - created_at < TimeDelta::minutes(FRESH_MINUTES)
}

/// Browser and system as families, "Firefox · Windows": enough to recognise one's own, too coarse to tell people apart.
/// Empty when neither is known.
pub fn label(user_agent: &str) -> String {
    let find = |families: &[(&str, &'static str)]| {
        families.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    // Most pretend to be others: the more particular first.
    let browser = find(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Vivaldi", "Vivaldi"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chromium/", "Chromium"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]);
    let system = find(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    browser.into_iter().chain(system).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + hours * 3_600, 0).unwrap()
    }

    #[test]
    fn staff_sessions_end_sooner_than_members() {
        assert_eq!(expires_at(Some(Role::Staff), at(0), at(1)), at(13));
        assert_eq!(expires_at(Some(Role::Admin), at(0), at(7 * 24 - 1)), at(7 * 24));
        assert_eq!(expires_at(Some(Role::Member), at(0), at(1)), at(30 * 24 + 1));
        assert_eq!(expires_at(Some(Role::Member), at(0), at(179 * 24)), at(180 * 24));
        assert_eq!(expires_at(None, at(0), at(100)), at(7 * 24));
    }

    #[test]
    fn last_seen_is_not_written_at_every_page() {
        assert!(!is_seen_due(at(0), at(0) + TimeDelta::minutes(4)));
        assert!(is_seen_due(at(0), at(0) + TimeDelta::minutes(5)));
    }

    #[test]
    fn a_label_names_families_only() {
        let label_of = [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox · Windows"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                "Safari · iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                "Chrome · Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
                "Safari · macOS",
            ),
            ("curl/8.14.1", "curl"),
            ("<script>", ""),
            ("", ""),
        ];
        for (agent, expected) in label_of {
            assert_eq!(label(agent), expected, "{agent}");
        }
    }
}
