//! Where a time falls: in order, late, or so far off that it needs a second witness.

use super::bucket::{SLOTS_PER_DAY, Slot};
use serde::{Deserialize, Serialize};

/// A row further than this from the newest one is not believed until the next row agrees.
pub const JUMP_SLOTS: i64 = 7 * SLOTS_PER_DAY;

/// Where a time falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The newest slot, or a later one.
    Now(Slot),
    /// Behind the newest slot.
    Late(Slot),
    /// More than `JUMP_SLOTS` off and alone: left out.
    Doubtful,
    /// The second of two rows that agree on another time: the clock was moved there.
    Moved(Slot),
}

/// The newest time taken, in a watch's own stream.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Clock {
    newest: Option<Slot>,
    doubtful: Option<Slot>,
}

impl Clock {
    /// Place a time in seconds since 1970, and remember it.
    pub fn place(&mut self, seconds: i64) -> Place {
        let slot = Slot::at(seconds);
        let Some(newest) = self.newest else {
            self.newest = Some(slot);
            return Place::Now(slot);
        };
        if !near(slot, newest) {
            return self.doubt(slot);
        }
        self.doubtful = None;
        if slot < newest {
            return Place::Late(slot);
        }
        self.newest = Some(slot);
        Place::Now(slot)
    }

    /// Whether a late slot is less than `width` slots behind the newest.
    pub fn is_within(&self, slot: Slot, width: i64) -> bool {
        self.newest.is_some_and(|newest| newest.since(slot) < width)
    }

    fn doubt(&mut self, slot: Slot) -> Place {
        if self.doubtful.is_some_and(|before| near(slot, before)) {
            *self = Clock { newest: Some(slot), doubtful: None };
            return Place::Moved(slot);
        }
        self.doubtful = Some(slot);
        Place::Doubtful
    }
}

fn near(a: Slot, b: Slot) -> bool {
    a.since(b).saturating_abs() <= JUMP_SLOTS
}
