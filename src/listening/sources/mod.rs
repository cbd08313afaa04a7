//! Where outside mentions come from: feeds and pages that we go to, programs and mails that bring them, files with what was said before.
//!
//! Each minute the **round** takes the sources that are due for this node and asks them, politely: robots.txt first, one request to a host at a
//! time, nothing that did not change, later and later when it fails. What is new goes to `hear::take_in`. Whatever was said before a source was
//! first heard is past and alarms nobody. A source that says nothing for longer than it usually does is an alert of its own.
//!
//! Invariants: every address is checked at every step of a redirect; no document costs more than its bounds in bytes, time and depth; a source
//! that failed has an open gap (`listening_gaps`) until it answers; a token is kept as a hash; what is kept of a page is a hash of each sentence.
//!
//! In reading order: `source` the words · `queries` · `actions` the verbs · `fetch` going there (`robots`, `decode`) · `feed`, `page`, `plain`
//! reading what came · `round` · `inbound`, `by_mail`, `file` the other ways in · `look`, `rhythm`, `typed`, `pages`, `views` the desk.

pub mod actions;
mod by_mail;
mod decode;
mod feed;
mod fetch;
pub mod file;
mod inbound;
mod look;
mod page;
pub mod pages;
mod plain;
pub mod queries;
mod rhythm;
mod robots;
mod round;
pub mod source;
mod typed;
mod views;

pub use fetch::Manners;
pub use pages::{path, routes};
pub use queries::{SourceRow, Wanted, source, sources};
pub use round::{ask, ask_due, round, sweep};
pub use source::{SourceKind, Trouble};
pub use views::kind_label;
