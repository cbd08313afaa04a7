//! How much each colleague decided of late, and when to take a break.

use super::queries::{self, LoadRow};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::ui::{self, Tone};
use crate::web::Moderator;
use chrono::{DateTime, Datelike as _, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};

/// Decisions in one hour after which a break is suggested.
const HOUR_MANY: i64 = 30;
/// Decisions in one day after which it is suggested to leave the rest to others.
const DAY_MANY: i64 = 120;

/// Who decided how much.
pub struct Load {
    rows: Vec<LoadRow>,
    me: AccountId,
}

impl Load {
    /// Everybody who may work on the queue.
    pub async fn of(conn: &mut Conn, moderator: &Moderator) -> Result<Self> {
        let (now, me) = (moderator.now, moderator.actor().id);
        let (day, week) = begun(now, moderator.zone);
        let rows = queries::load(conn, week, day, now - TimeDelta::hours(1), now).await?;
        Ok(Self { rows, me })
    }

    /// Colleagues of the reader, for handing over.
    pub fn colleagues(&self) -> impl Iterator<Item = &LoadRow> {
        self.rows.iter().filter(|row| row.id != self.me)
    }

    /// The figures, and a word when it is time for a break.
    pub fn render(&self, moderator: &Moderator) -> Markup {
        let words = moderator.words;
        let mine = self.rows.iter().find(|row| row.id == self.me);
        let headers = [words.t("queue-load-who"), words.t("queue-load-today"), words.t("queue-load-week")];
        let cells = |row: &LoadRow| {
            vec![html! { bdi { (row.name) } }, html! { (words.number(row.today)) }, html! { (words.number(row.week)) }]
        };
        html! {
            @if let Some(mine) = mine {
                @if mine.today >= DAY_MANY {
                    (ui::notice(Tone::Warn, words.with("queue-break-day", &[("count", mine.today.into())])))
                } @else if mine.hour >= HOUR_MANY {
                    (ui::notice(Tone::Warn, words.with("queue-break-hour", &[("count", mine.hour.into())])))
                }
            }
            (ui::details(words.t("queue-load"), ui::table(&headers, self.rows.iter().map(cells))))
        }
    }
}

/// When the reader's day and week began.
fn begun(now: DateTime<Utc>, zone: Tz) -> (DateTime<Utc>, DateTime<Utc>) {
    let today = now.with_timezone(&zone).date_naive();
    let monday = today - TimeDelta::days(today.weekday().num_days_from_monday().into());
    let start = |day: chrono::NaiveDate| {
        let local = day.and_time(NaiveTime::MIN).and_local_timezone(zone);
        // Where clocks jump over midnight, an hour later.
        local.earliest().map_or_else(|| day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(1), |at| at.to_utc())
    };
    (start(today), start(monday))
}

#[cfg(test)]
mod tests {
    use super::begun;
    use chrono_tz::Tz;

    #[test]
    fn a_day_and_a_week_begin_at_the_readers_midnight() {
        let now = "2026-11-22T23:30:00Z".parse().expect("a time");
        let (day, week) = begun(now, Tz::Asia__Jerusalem);
        assert_eq!(day.to_rfc3339(), "2026-11-22T22:00:00+00:00");
        assert_eq!(week.to_rfc3339(), "2026-11-22T22:00:00+00:00", "a Monday there");
        let (day, week) = begun(now, Tz::UTC);
        assert_eq!(
            (day.to_rfc3339(), week.to_rfc3339()),
            ("2026-11-22T00:00:00+00:00".into(), "2026-11-16T00:00:00+00:00".into())
        );
    }
}
