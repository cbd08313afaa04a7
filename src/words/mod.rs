//! Every word a person reads: Fluent messages, dates and numbers in English, Hebrew and Polish.
//!
//! [`Words`] is a language; ask it for a message by its whole key. Messages are in `en/`, `he/` and `pl/`, one file per
//! feature; [`messages`] lists the files. `tests/tidy.rs` fails on a key that is missing, unused or left in English.

pub mod fold;
mod lang;
mod messages;
mod number;
mod texts;
mod time;

pub use lang::Lang;
pub use texts::Texts;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// A language to speak in. Cheap to copy; every message is already parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    pub lang: Lang,
}

/// What is put into a message: a number takes part in plural rules and is grouped as the language does, a text is
/// isolated where its direction differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A whole number.
    Number(i64),
    /// A text, shown as it is.
    Text(String),
}

/// Parses all messages now, so that the first reader does not wait for it.
pub fn load() {
    messages::load();
}

impl Words {
    /// The words of one language.
    pub const fn of(lang: Lang) -> Self {
        Self { lang }
    }

    /// The message of that key. A key that does not exist is shown as it is (and fails `tests/tidy.rs`).
    pub fn t(self, key: &str) -> String {
        messages::format(self.lang, key, &[])
    }

    /// Whether there is a message of that key.
    pub fn has(key: &str) -> bool {
        messages::has(key)
    }

    /// The message of that key with its arguments, such as `("count", 3.into())`.
    pub fn with(self, key: &str, args: &[(&str, Arg)]) -> String {
        messages::format(self.lang, key, args)
    }

    /// A whole number with the language's grouping: 1,234 and 12 345.
    pub fn number(self, number: i64) -> String {
        number::grouped(self.lang, number)
    }

    /// A day in full: "22 November 2026".
    pub fn date(self, at: DateTime<Utc>, zone: Tz) -> String {
        time::date(self.lang, at, zone)
    }

    /// A day and the time of day: "22 November 2026, 14:05".
    pub fn date_time(self, at: DateTime<Utc>, zone: Tz) -> String {
        time::date_time(self.lang, at, zone)
    }

    /// How long ago, or in how long: "3 minutes ago".
    pub fn relative(self, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
        time::relative(self, at, now)
    }

    /// A length of time in its largest whole unit, rounded up: "3 minutes". In Polish in the accusative, so that "za …" and
    /// "… temu" can be said with it.
    pub fn span(self, seconds: u64) -> String {
        time::span(self, seconds.div_ceil(time::unit(seconds).1), time::unit(seconds).0)
    }

    /// A size of a file: "340 kB", "5 MB".
    pub fn bytes(self, bytes: u64) -> String {
        number::bytes(self, bytes)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
