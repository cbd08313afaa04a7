//! "We asked, you said, we did": every challenge that is closed and every idea that is there, planned or declined, with the reason.

mod pages;
mod queries;
mod views;

pub use pages::routes;
