//! Joining: an account, an address, and the link that confirms it.
//!
//! Whoever joins with an address that has an account gets the same answer as everybody; the letter says the rest. The
//! browser remembers a signature of what was asked for: a password given while joining counts only when the address is
//! confirmed on the browser that gave it, so that nobody can lay a password under somebody else's address.

pub mod actions;
pub mod pages;
mod views;
