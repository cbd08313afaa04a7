//! Changing one's address: confirmed at the new one, told to both.

pub mod actions;
pub mod pages;
mod views;
