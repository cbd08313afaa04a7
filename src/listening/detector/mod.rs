//! The anomaly detector of a watch: explainable, streaming, causal, without a training step.
//!
//! Two scales. A *burst* is 15 minutes against the level of the last days, a *wave* 5 hours against the
//! same hours of earlier days. Each turns its count into a **surprise** (a variance-stabilised Poisson or
//! negative-binomial residual), and rates it by an exponential tail over its own past 3-hour maxima:
//! **rarity**, "once in so many days here". An **alarm** is a rarity of `once_in_days` or more; an
//! **episode** lets one through per event.
//!
//! Invariants:
//! - What is said of a row depends on that row and the rows before it, in the order they came.
//! - The whole memory of a watch is `Watch`, plain data: stored together with the mark of the last mention
//!   counted and read again, it goes on as if it had never stopped.
//! - A slot without a row is a gap, not a zero; silence is told by a tick.
//! - Without a baseline nothing is rare: `Standing::NoBaseline`, score 0.

pub mod bucket;
pub mod calibrate;
pub mod clock;
pub mod episode;
pub mod level;
pub mod scale;
pub mod surprise;
#[cfg(test)]
mod tests;

use bucket::{Arrival, Authors, SLOT_SECONDS, Slot};
use clock::{Clock, Place};
use episode::Episode;
use scale::{Kind, Memory, Reading, Rule, Scale};
use serde::{Deserialize, Serialize};
use surprise::Scatter;

/// Highest score of a row that is no alarm; 0.5 is the alarm.
pub const SCORE_QUIET_MAX: f64 = 0.49;

/// Which scales may raise an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Scales {
    /// 15 minutes against the level of the last days
    Burst,
    /// 5 hours against the same hours of earlier days
    Wave,
    /// What is unusual on either
    Both,
}

impl Scales {
    /// By how much the rarest of the scales is less rare than it says. Two scales that never agree
    /// would raise twice the alarms, two that always agree no more than one: the middle, √2.
    fn chances(self) -> f64 {
        match self {
            Scales::Burst | Scales::Wave => 1.0,
            Scales::Both => std::f64::consts::SQRT_2,
        }
    }
}

/// How a watch is judged. Only `once_in_days` is a person's choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub scales: Scales,
    /// "Warn me about what happens once in so many days here."
    pub once_in_days: f64,
    /// Silence after an alert, in hours.
    pub silence_hours: f64,
    /// What is so many times rarer than the alert breaks the silence.
    pub times_rarer: f64,
    pub burst: Rule,
    pub wave: Rule,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            scales: Scales::Both,
            once_in_days: 5.0,
            silence_hours: 18.0,
            times_rarer: 10.0,
            burst: Rule {
                kind: Kind::Burst,
                width: 3,
                scatter: Scatter::NegativeBinomial { size: 1.0 },
                // Five in a quarter of an hour.
                count_min: 5.0,
                half_life_days: 7.0,
                imagined: true,
            },
            wave: Rule {
                kind: Kind::Wave,
                width: 60,
                scatter: Scatter::Poisson,
                // Five an hour, for five hours.
                count_min: 25.0,
                half_life_days: 7.0,
                imagined: false,
            },
        }
    }
}

impl Settings {
    /// How long the window of a scale is, in minutes.
    pub fn minutes(&self, scale: Kind) -> i64 {
        let rule = match scale {
            Kind::Burst => &self.burst,
            Kind::Wave => &self.wave,
        };
        rule.width * SLOT_SECONDS / 60
    }

    /// The wider of the two windows, in slots: how far back anything is counted.
    fn width(&self) -> i64 {
        self.wave.width.max(self.burst.width)
    }
}

/// What is known of a watch at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Too young, or too few mentions, to say what is usual.
    NoBaseline,
    /// The row was left out: its time is too old, or in doubt.
    LeftOut,
    Usual,
    /// Rare enough for an alarm, but part of an event already told.
    Silenced,
    Alarm,
}

/// What is said of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// 0..1; the alarm is at 0.5 and above.
    pub score: f64,
    pub standing: Standing,
    /// Once in how many days this watch is expected to say so.
    pub rarity_days: f64,
    /// The readings behind it, the rarest first.
    pub readings: Vec<Reading>,
}

impl Verdict {
    /// Of a row that there is nothing to say of.
    pub fn bare(standing: Standing) -> Verdict {
        Verdict { score: 0.0, standing, rarity_days: 0.0, readings: Vec::new() }
    }

    /// Whether a new alert is to be raised.
    pub fn is_alarm(&self) -> bool {
        self.standing == Standing::Alarm
    }
}

/// All that is remembered of a watch. Stored by [`Watch::write`], not by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Watch {
    clock: Clock,
    burst: Scale,
    wave: Scale,
    authors: Authors,
    episode: Episode,
}

impl Default for Watch {
    fn default() -> Watch {
        Watch {
            clock: Clock::default(),
            burst: Scale::new(Kind::Burst),
            wave: Scale::new(Kind::Wave),
            authors: Authors::default(),
            episode: Episode::default(),
        }
    }
}

/// A watch as it is stored, two texts of JSON: what changes with each mention, and what changes once an hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    pub live: String,
    pub past: String,
}

impl Watch {
    /// The watch as it is stored.
    pub fn write(&self) -> serde_json::Result<Stored> {
        let past = (self.burst.calibration(), self.wave.calibration());
        Ok(Stored { live: serde_json::to_string(self)?, past: serde_json::to_string(&past)? })
    }

    /// A watch out of what was stored; it goes on as if it had never stopped.
    pub fn read(live: &str, past: &str) -> serde_json::Result<Watch> {
        let mut watch: Watch = serde_json::from_str(live)?;
        let (burst, wave) = serde_json::from_str(past)?;
        watch.burst.set_calibration(burst);
        watch.wave.set_calibration(wave);
        Ok(watch)
    }

    /// Whether a person is among those counted in the last hours.
    pub fn knows(&self, author: u64) -> bool {
        self.authors.knows(author)
    }

    /// Count posts or people at a time (seconds since 1970) and judge what is now.
    /// Counts of the same 5 minutes add up.
    pub fn count(&mut self, settings: &Settings, at: i64, count: f64) -> Verdict {
        let Some(slot) = self.place(settings, at) else {
            return Verdict::bare(Standing::LeftOut);
        };
        self.add(settings, slot, count);
        self.judge(settings, at)
    }

    /// Count a mention by its author, a keyed hash, and judge what is now: in either window an author
    /// counts once. Not to be mixed with `count` of anything but 0.
    pub fn mention(&mut self, settings: &Settings, at: i64, author: u64) -> Verdict {
        let Some(slot) = self.place(settings, at) else {
            return Verdict::bare(Standing::LeftOut);
        };
        match self.authors.arrive(author, slot, settings.width()) {
            Arrival::New => self.add(settings, slot, 1.0),
            Arrival::Moved(from) => {
                self.add(settings, slot, 1.0);
                self.burst.take_back(from);
                self.wave.take_back(from);
            }
            Arrival::Counted => self.add(settings, slot, 0.0),
        }
        self.judge(settings, at)
    }

    /// Say that the time has come without a mention, and judge what is now. Due every 5 minutes while
    /// the sources of the watch are in contact; left out while they are not.
    pub fn tick(&mut self, settings: &Settings, at: i64) -> Verdict {
        self.authors.forget(Slot::at(at), settings.width());
        self.count(settings, at, 0.0)
    }

    /// When the like of a reading was last seen here: "last time like this".
    pub fn recall(&self, reading: &Reading) -> Memory {
        match reading.scale {
            Kind::Burst => self.burst.recall(reading),
            Kind::Wave => self.wave.recall(reading),
        }
    }

    /// The usual count and the count of an alarm now, at one scale: the band of a chart.
    pub fn band(&self, settings: &Settings, kind: Kind) -> Option<(f64, f64)> {
        let once_in_days = settings.once_in_days * settings.scales.chances();
        match kind {
            Kind::Burst => self.burst.band(&settings.burst, once_in_days),
            Kind::Wave => self.wave.band(&settings.wave, once_in_days),
        }
    }

    /// The slot to count a time in, or none when it is in doubt or older than both windows.
    fn place(&mut self, settings: &Settings, at: i64) -> Option<Slot> {
        match self.clock.place(at) {
            Place::Now(slot) => Some(slot),
            Place::Late(slot) => self.clock.is_within(slot, settings.width()).then_some(slot),
            Place::Doubtful => None,
            Place::Moved(slot) => {
                self.burst.begin(&settings.burst, slot);
                self.wave.begin(&settings.wave, slot);
                self.authors.clear();
                self.episode.forget_after(at);
                Some(slot)
            }
        }
    }

    fn add(&mut self, settings: &Settings, slot: Slot, count: f64) {
        self.burst.add(&settings.burst, slot, count);
        self.wave.add(&settings.wave, slot, count);
    }

    fn judge(&mut self, settings: &Settings, at: i64) -> Verdict {
        let burst = self.burst.read(&settings.burst).filter(|_| settings.scales != Scales::Wave);
        let wave = self.wave.read(&settings.wave).filter(|_| settings.scales != Scales::Burst);
        let mut readings: Vec<Reading> = burst.into_iter().chain(wave).collect();
        readings.sort_by(|a, b| b.rarity_days.total_cmp(&a.rarity_days));
        let Some(rarest) = readings.first() else {
            return Verdict::bare(Standing::NoBaseline);
        };
        let rarity_days = rarest.rarity_days / settings.scales.chances();
        let score = rarity_days / (rarity_days + settings.once_in_days);
        let standing = if rarity_days < settings.once_in_days {
            Standing::Usual
        } else if self.episode.begins(at, rarity_days, settings.silence_hours, settings.times_rarer) {
            Standing::Alarm
        } else {
            Standing::Silenced
        };
        let score = if standing == Standing::Alarm { score.max(0.5) } else { score.min(SCORE_QUIET_MAX) };
        Verdict { score, standing, rarity_days, readings }
    }
}
