//! The rules of the house (DESIGN, sections 4 and 6; CONVENTIONS). Reads files and links nothing.
//!
//! Each rule is a function from a text to its faults, run over the tree and over planted faults, so that none can pass by
//! looking the wrong way.

#[path = "tidy/imports.rs"]
mod imports;
#[path = "tidy/licences.rs"]
mod licences;
#[path = "tidy/looks.rs"]
mod looks;
#[path = "tidy/messages.rs"]
mod messages;
#[path = "tidy/routes.rs"]
mod routes;
#[path = "tidy/source.rs"]
mod source;
