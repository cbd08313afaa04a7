//! What decisions do by themselves: put back what was erased, write letters, forget.

pub use super::evidence::{sweep, unseal};
pub use super::letters::{LETTER, letter};

/// What was erased is to be put back: `{"decision": id}`.
pub const UNSEAL: &str = "decision.unseal";
