//! HTTP without domain: who visits, forms, answers, headers, limits, the page cache.
//!
//! A request passes, from the outside in: [`outer`] (request id, log line, headers, failures drawn as pages), the
//! limits, the origin check, the session (accounts), and reaches a handler whose extractor says who may enter.

mod answer;
pub mod assets;
mod compress;
pub mod failure;
pub mod form;
mod headers;
pub mod limits;
mod live;
mod outer;
pub mod page_cache;
mod path;
pub mod server;
mod shared;
pub mod viewer;
pub mod visit;

pub use answer::{Flash, page, page_status, see_other, see_other_saying};
pub use form::{Fault, Faults, Form};
pub use live::Live;
pub use outer::{cross_site, origin_check, outer};
pub use page_cache::PageCache;
pub use path::{Path, Query};
pub use shared::Shared;
pub use visit::{Admin, Member, Moderator, Staff, Visit, Visitor};
