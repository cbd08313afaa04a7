//! Signing in: by password, or by a link sent to one's address. Known and unknown addresses get the same answer in
//! comparable time.

pub mod actions;
pub mod pages;
mod views;
