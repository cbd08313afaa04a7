//! What the public sees of moderation: the ledger, entry by entry and as a file, and the figures of each period (DSA 15 and 24).
//!
//! The ledger's pages read only the ledger; the figures are counted from reports, decisions, appeals and the queue. Nothing here names
//! anybody, quotes anybody or leads to what was decided about.

mod acts;
mod csv;
mod pages;
mod period;
mod queries;
mod report;
mod report_views;
mod views;

pub use pages::routes;
pub use period::Period;
pub use report::{Report, report};
