//! Bringing communities in, and making believable ones.
//!
//! [`complaints`] and [`ideas`] read a file of remarks or ideas from elsewhere; what both do alike is in `reading`. [`demo`] fills a throw-away
//! home with an invented brand's community, through the features' own functions. [`fill`] makes many posts that say little, to measure with.

mod case_fill;
pub mod complaints;
pub mod demo;
pub mod fill;
pub mod ideas;
mod queries;
mod queue_fill;
mod reading;
