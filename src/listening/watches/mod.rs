//! The pages of watches: what is listened for, the form with its tester, and how each of them stands. For staff; moderators, producers and leads
//! arrange them.
//!
//! Invariants: what was typed comes back with every refusal and every trial; a watch that would hear everything is not made, one that hears more than
//! half of a month only when somebody says so; a watch that was archived listens to nothing and keeps what it heard.
//!
//! In reading order: `typed` what a form must be · `tester` what a rule would have heard · `pages` · `views` the list and one watch · `form_views` the
//! form and what the tester found · `actions`, `queries`.

mod actions;
mod form_views;
mod pages;
mod queries;
mod tester;
mod typed;
mod views;

pub use pages::routes;

use crate::ids::WatchId;

/// Where the list is.
const LIST: &str = "/desk/listening/watches";

/// Where one watch is.
fn path(id: WatchId) -> String {
    format!("{LIST}/{id}")
}
