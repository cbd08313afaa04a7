//! The crisis team: who stands for what, the room of an incident, the one statement, asking the public, and the review afterwards.

pub mod consultations;
pub mod reviews;
pub mod room;
pub mod statements;
pub mod team;
