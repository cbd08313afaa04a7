//! Screening: what is looked at before something is published, and the queue of what needs a moderator.
//!
//! Whatever a person without an office wants to publish is **screened** ([`screen`]): watched words, links, mentions, likeness to other
//! texts of late, and how much the house knows of its author ([`Trust`], plain rules that are published at `/rules`). The [`Verdict`] is to
//! publish, to **hold** (a moderator looks first; the author sees it waiting and why) or to **block** (it comes back with the
//! explanation and nothing is lost). Every reason is a [`Why`] that says itself in the reader's language. No reason ranks anybody, and none is secret.
//!
//! What needs a moderator is a line of the queue ([`raise`]): one line for each thing, however many report it.
//!
//! Invariants: staff are never held; private topics are never held (only staff read them anyway); a held text is a row of
//! `pending_texts`, so nothing that lists posts can show it; a line of the queue is open or closed, and of one thing and kind
//! at most one is open.

pub mod items;
mod queries;

pub use items::{ItemKind, NewItem, Subject, close, raise};
