//! What appeals do by themselves: letters.

pub use super::letters::{ANSWER, answer};
