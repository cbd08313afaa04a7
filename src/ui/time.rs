//! Points in time as people read them. The text is absolute, so that a cached page stays true; the script makes it relative.

use crate::words::Words;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};
use std::borrow::Borrow;

/// A time: the date, with the hour while it is younger than a day. The full time is in the tooltip.
pub fn time(words: impl Borrow<Words>, at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> Markup {
    let words = words.borrow();
    let full = words.date_time(at, zone);
    let young = (now - at).abs() < TimeDelta::hours(24);
    html! {
        time datetime=(stamp(at)) title=(full) data-relative {
            @if young { (full) } @else { (words.date(at, zone)) }
        }
    }
}

/// A day that stays a date, such as the end of a pin.
pub fn day(words: impl Borrow<Words>, at: DateTime<Utc>, zone: Tz) -> Markup {
    let words = words.borrow();
    html! { time datetime=(stamp(at)) title=(words.date_time(at, zone)) { (words.date(at, zone)) } }
}

fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
