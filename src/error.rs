//! What can go wrong, in the words of HTTP. A page for it is drawn by `web::failure` in the reader's language.

use crate::policy::Denied;

/// The result of everything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A fault with what caused it, for the log: many libraries tell the cause only in the last link of the chain.
pub fn causes(fault: &dyn std::error::Error) -> String {
    let mut text = fault.to_string();
    for cause in std::iter::successors(fault.source(), |cause| cause.source()) {
        let cause = cause.to_string();
        if !text.contains(&cause) {
            text.push_str(": ");
            text.push_str(&cause);
        }
    }
    text
}

/// Why a request, job or command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing here that this viewer may see: 404.
    #[error("not found")]
    NotFound,
    /// The viewer may see it but not do this: 403, or a way to sign in.
    #[error("denied: {0:?}")]
    Denied(Denied),
    /// The thing changed meanwhile or is in the wrong state: 409. The Fluent message says what is allowed.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The input cannot be read: 400. The Fluent message says why.
    #[error("bad input: {0}")]
    BadInput(&'static str),
    /// The input is larger than `limit_bytes`: 413.
    #[error("too large: more than {limit_bytes} bytes")]
    TooLarge { limit_bytes: usize },
    /// The client took too long to send its request: 408.
    #[error("the request came too slowly")]
    Slow,
    /// Too many attempts: 429, with seconds to wait.
    #[error("too many attempts: wait {retry_after_s} s")]
    TooMany { retry_after_s: u64 },
    /// Overloaded, or the database is gone: 503. Nothing was changed.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// A unique constraint refused the write; `0` names the constraint or the columns (`accounts.handle_key`).
    #[error("taken: {0}")]
    Taken(String),
    /// A fault of ours: 500. The text is for the log, never for a visitor.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// A fault of ours with its cause, for the log.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// Whether a unique constraint over `column` (written `table.column`) refused the write.
    pub fn is_taken(&self, column: &str) -> bool {
        let Self::Taken(constraint) = self else { return false };
        constraint.contains(column) || constraint.contains(&column.replace('.', "_"))
    }
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}
