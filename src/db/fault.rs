//! The database's errors in our own words.

use crate::error::Error;

/// SQLite result codes after which trying again later can help: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL.
const SQLITE_PASSING: [u32; 7] = [5, 6, 8, 10, 13, 14, 15];

/// SQLSTATE classes after which trying again later can help: connection, resources, operator intervention, conflicts, read-only.
const SQLSTATE_PASSING: [&str; 6] = ["08", "53", "57", "58", "40", "25006"];

/// What a database error means to the caller.
pub fn error(error: sqlx::Error) -> Error {
    match error {
        sqlx::Error::RowNotFound => Error::NotFound,
        sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::Io(_)
        | sqlx::Error::Tls(_) => Error::Unavailable(error.to_string()),
        sqlx::Error::Database(ref fault) if fault.is_unique_violation() => {
            Error::Taken(fault.constraint().unwrap_or_else(|| fault.message()).to_owned())
        }
        sqlx::Error::Database(ref fault) if passing(fault.code().as_deref().unwrap_or_default()) => {
            Error::Unavailable(error.to_string())
        }
        _ => Error::Internal(error.to_string()),
    }
}

/// SQLSTATEs have five characters; SQLite's extended codes keep the primary code in their low byte.
fn passing(code: &str) -> bool {
    match code.parse::<u32>() {
        Ok(extended) if code.len() < 5 => SQLITE_PASSING.contains(&(extended & 0xff)),
        _ => SQLSTATE_PASSING.iter().any(|class| code.starts_with(class)),
    }
}

#[cfg(test)]
mod tests {
    use super::passing;

    #[test]
    fn a_busy_or_full_database_is_a_passing_fault_and_a_syntax_error_is_not() {
        assert!(passing("5") && passing("517") && passing("13") && passing("778"));
        assert!(passing("57P01") && passing("08006") && passing("40001") && passing("53300"));
        assert!(!passing("1") && !passing("19") && !passing("42601") && !passing("23505"));
    }
}
