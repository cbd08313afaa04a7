//! Where the team runs challenges: write, open, put off, shortlist, jury, close.

mod export;
mod form;
mod pages;
mod views;

pub use pages::routes;
