//! What the clocks of a case look like on a page.

use crate::cases::CaseRow;
use crate::ui::{self, Tone};
use crate::words::Words;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};

/// What is due within this stands out.
const SOON_HOURS: i64 = 4;

/// The clock of a case that ends first, as a badge: due in so long, over since then, or paused. Nothing where no clock runs.
pub fn due_badge(words: Words, case: &CaseRow, now: DateTime<Utc>, zone: Tz) -> Markup {
    let Some(due) = case.due_at else { return paused(words, case) };
    let reply = case.reply_due_at == Some(due);
    let left = due - now;
    let when = || [("when", words.relative(due, now).into())];
    let minute = TimeDelta::minutes(1);
    let (tone, text) = match (left, reply) {
        (left, true) if left >= minute => (tone(left), words.with("clock-reply-due", &when())),
        (left, false) if left >= minute => (tone(left), words.with("clock-resolve-due", &when())),
        (left, true) if left > -minute => (Tone::Bad, words.t("clock-reply-now")),
        (left, false) if left > -minute => (Tone::Bad, words.t("clock-resolve-now")),
        (_, true) => (Tone::Bad, words.with("clock-reply-over", &when())),
        (_, false) => (Tone::Bad, words.with("clock-resolve-over", &when())),
    };
    let stamp = due.to_rfc3339_opts(SecondsFormat::Secs, true);
    html! {
        time datetime=(stamp) title=(words.date_time(due, zone)) { (ui::badge(tone, text)) }
    }
}

fn tone(left: TimeDelta) -> Tone {
    if left <= TimeDelta::hours(SOON_HOURS) { Tone::Warn } else { Tone::Neutral }
}

fn paused(words: Words, case: &CaseRow) -> Markup {
    html! {
        @if let Some(left) = case.paused_minutes {
            @let left = u64::try_from(left).unwrap_or_default();
            @if left == 0 {
                (ui::badge(Tone::Warn, words.t("clock-paused-over")))
            } @else {
                (ui::badge(Tone::Neutral, words.with("clock-paused", &[("span", words.span(left * 60).into())])))
            }
        }
    }
}
