//! Passwords: the rules, the hashes, and the pages to set one.

pub mod actions;
mod hash;
pub mod pages;
mod password;
mod views;

pub use hash::{hash, is_dated, verify};
pub use password::{PASSWORD_CHARS_MAX, check};
pub(super) use views::current_password;
