//! Migrations, embedded in the program. PostgreSQL's run under an advisory lock, so that several nodes may start at once.
//!
//! After adding a migration file, touch this file: the compiler cannot see a new file in a folder.

use crate::error::{Error, Result};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{PgPool, SqlitePool};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

pub(super) async fn sqlite(pool: &SqlitePool) -> Result<()> {
    SQLITE.run(pool).await.map_err(|error| explain(&error))
}

pub(super) async fn postgres(pool: &PgPool) -> Result<()> {
    POSTGRES.run(pool).await.map_err(|error| explain(&error))
}

fn explain(error: &MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(version) => Error::Internal(format!(
            "the database is newer than this program: it has migration {version}, which this program does not know. \
             Start a program at least as new as the one that last used this database; nothing was changed."
        )),
        MigrateError::VersionMismatch(version) => Error::Internal(format!(
            "migration {version} was applied from another text than this program carries. Nothing was changed."
        )),
        other => Error::Internal(format!("the database could not be brought up to date: {other}")),
    }
}
