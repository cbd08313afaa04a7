//! `hearth mail receive`: mail handed over by a mail server's pipe, or taken from a maildir.

use super::outcome::{Outcome, Told};
use super::receive::{self, Incoming};
use crate::app::App;
use crate::error::{Error, Result};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Exit codes that mail servers know (sysexits.h).
const EX_DATAERR: u8 = 65;
const EX_NOPERM: u8 = 77;
/// Try again later.
pub const EX_TEMPFAIL: u8 = 75;

/// Mails taken from a maildir in one run.
const MAILDIR_MAX: usize = 10_000;

/// Take mail in: one message from standard input, or everything that is new in a maildir.
///
/// Exit codes: 0 taken, 65 cannot be read or too large, 75 try again later, 77 refused.
#[derive(Debug, clap::Args)]
pub struct Receive {
    /// Take every mail in DIR/new, and move it to DIR/cur
    #[arg(long, value_name = "DIR")]
    pub maildir: Option<PathBuf>,
}

/// Takes in what there is; the exit code for the mail server.
pub async fn receive(app: &App, options: &Receive) -> Result<ExitCode> {
    match &options.maildir {
        Some(folder) => {
            let sum = maildir(app, folder).await?;
            println!("{} taken, {} refused, {} left for later", sum.taken, sum.refused, sum.left);
            Ok(if sum.left == 0 { ExitCode::SUCCESS } else { ExitCode::from(EX_TEMPFAIL) })
        }
        None => Ok(ExitCode::from(pipe(app, std::io::stdin().lock()).await?)),
    }
}

/// Takes one mail from a mail server's pipe; the exit code.
pub async fn pipe(app: &App, from: impl std::io::Read) -> Result<u8> {
    let raw = bounded(from, app)?;
    receive::receive(app, Incoming::of(app, raw)).await.map(code)
}

/// What came of a maildir.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub taken: usize,
    pub refused: usize,
    /// Not done now: the database was away, or the file could not be read.
    pub left: usize,
}

/// Takes every mail in `folder/new`, oldest first, and moves it to `folder/cur`: seen when it was taken, flagged when it was
/// refused. What cannot be done now stays.
pub async fn maildir(app: &App, folder: &Path) -> Result<Sum> {
    let mut sum = Sum::default();
    for file in waiting(folder)? {
        let taken = match std::fs::File::open(&file).map_err(Error::internal).and_then(|open| bounded(open, app)) {
            Ok(raw) => receive::receive(app, Incoming::of(app, raw)).await,
            Err(fault) => Err(fault),
        };
        let flags = match taken.map(Outcome::told) {
            Ok(Told::Taken) => {
                sum.taken += 1;
                "S"
            }
            Ok(Told::Refused | Told::Unreadable) => {
                sum.refused += 1;
                "FS"
            }
            Err(fault) => {
                tracing::warn!(error = %fault, "a mail stays in the maildir");
                sum.left += 1;
                continue;
            }
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let done = folder.join("cur").join(format!("{name}:2,{flags}"));
        std::fs::rename(&file, done).map_err(Error::internal)?;
    }
    Ok(sum)
}

/// The mails that wait, oldest first. Links are not followed.
fn waiting(folder: &Path) -> Result<Vec<PathBuf>> {
    let fault = |cause: std::io::Error| Error::Internal(format!("{} is no maildir: {cause}", folder.display()));
    if !folder.join("cur").is_dir() {
        return Err(fault(std::io::ErrorKind::NotFound.into()));
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder.join("new")).map_err(fault)?.take(MAILDIR_MAX) {
        let entry = entry.map_err(fault)?;
        if entry.file_type().map_err(fault)?.is_file() {
            let at = entry.metadata().and_then(|data| data.modified()).map_err(fault)?;
            found.push((at, entry.path()));
        }
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

/// The mail, and one byte more than mails may have, to tell when it is larger.
fn bounded(from: impl std::io::Read, app: &App) -> Result<Vec<u8>> {
    let mut raw = Vec::new();
    let limit = u64::try_from(app.config.mail_in_bytes_max).unwrap_or(u64::MAX).saturating_add(1);
    from.take(limit).read_to_end(&mut raw).map_err(Error::internal)?;
    Ok(raw)
}

/// What a mail server's pipe is told.
const fn code(outcome: Outcome) -> u8 {
    match outcome.told() {
        Told::Taken => 0,
        Told::Refused => EX_NOPERM,
        Told::Unreadable => EX_DATAERR,
    }
}
