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

mod facts;
pub mod items;
pub mod jobs;
mod links;
mod marks;
mod queries;
mod setup;
mod thresholds;
mod trust;
mod verdict;
mod why;
pub mod words;

pub use items::{ItemKind, NewItem, Subject, close, raise, withdraw};
pub use links::site;
pub use marks::{Marks, held, judged, let_through, published, unjudged};
pub use setup::{SiteState, pages::routes, set_site};
pub use thresholds::{Thresholds, thresholds};
pub use trust::{Trust, trust_of};
pub use verdict::{Holds, Screened, Verdict, Written, screen};
pub use why::Why;
