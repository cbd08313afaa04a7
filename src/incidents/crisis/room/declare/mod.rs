//! Declaring: one act from "something is wrong" to the first public message.

mod actions;
pub mod pages;
mod views;

pub use actions::{Declaration, declare, open_room};
