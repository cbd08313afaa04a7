//! HTTP without domain: who visits, forms, answers, headers, limits, the page cache.
//!
//! A request passes, from the outside in: [`outer`] (request id, log line, headers, failures drawn as pages), the
//! limits, the origin check, the session (accounts), and reaches a handler whose extractor says who may enter.

mod answer;
pub mod assets;
mod compress;
pub mod csv;
mod cursor;
pub mod failure;
pub mod fields;
pub mod form;
mod front;
mod headers;
pub mod limits;
mod live;
mod news;
mod outer;
pub mod outgoing;
pub mod page_cache;
mod path;
pub mod server;
mod shared;
pub mod viewer;
pub mod visit;

pub use answer::{Flash, page, page_status, see_other, see_other_saying};
pub use cursor::Cursor;
pub use form::{Archive, Fault, Faults, Form, Place};
pub use front::{Door, Doors, Front, Leaf};
pub use live::Live;
pub use news::News;
pub use outer::{cross_site, origin_check, outer};
pub use outgoing::Outgoing;
pub use page_cache::PageCache;
pub use path::{Path, Query};
pub use shared::{Shared, Standing};
pub use visit::{Admin, Leader, Member, Moderator, Producer, Staff, Visit, Visitor};
