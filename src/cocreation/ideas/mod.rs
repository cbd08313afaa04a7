//! Ideas as everybody meets them: the list, the form with what is similar, the page of one idea with its fate, following, taking back.
//!
//! `filter` what narrows the list · `pages`, `views` the list and its feed · `writing`, `writing_views` the form · `page`, `page_views`, `history` one
//! idea · `beside` the strip on its topic · `on_home` the block on the front page.

mod actions;
mod beside;
mod feed;
mod filter;
mod history;
mod on_home;
mod page;
mod page_views;
mod pages;
mod queries;
mod views;
mod writing;
mod writing_views;

pub use pages::routes;
pub use queries::{LineRow, lines};
pub use views::{line, state_badge};

/// Ideas on one page of the list.
pub const PER_PAGE: usize = 20;
