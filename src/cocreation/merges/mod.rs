//! Merges: one idea becomes part of another, and can be taken out again exactly as it was.
//!
//! The votes of the one are **carried over** once per person: rows of the main idea that know their merge. Its own votes and figures stay
//! untouched meanwhile. Undoing takes those rows away that came with it and gives back the state from before; merges that stand on
//! it go first. What came with an import has no people behind it and stays where it is.
//!
//! A chain is not made by merging into what is merged already: the main idea is named instead. It can come to be when a main idea is merged
//! itself; [`main_of`] leads to its end.

mod actions;
mod pages;
mod queries;
pub mod views;

pub use actions::{Obstacle, check, merge, undo};
pub use pages::routes;
pub use queries::{MainRow, MergeRow, PartRow, main_of, of_idea, parts, parts_seen_by};
