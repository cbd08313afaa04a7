//! Where outside mentions come from: feeds and pages that we fetch, programs and mails that bring them, files with what was before.

pub mod queries;
pub mod source;

pub use queries::{SourceRow, source, sources};
pub use source::SourceKind;
