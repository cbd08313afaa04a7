//! `hearth ledger …`: check the chain, write it out.

use super::{Chain, Line, PAGE, Verdict, page};
use crate::app::App;
use crate::error::{Error, Result};
use clap::{Args, Subcommand};
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Check the public ledger of moderation, or write it out
#[derive(Debug, Subcommand)]
pub enum Ledger {
    /// Read the whole chain and name the first entry that was altered, dropped or put in; exit code 1 if there is one
    Verify(Verify),
    /// Write every entry to a file, one JSON object a line; "-" is standard output
    Export {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// What to check.
#[derive(Debug, Args)]
pub struct Verify {
    /// Check this exported or downloaded copy instead of the database
    #[arg(long, value_name = "COPY")]
    file: Option<PathBuf>,
    /// Check as well that the database still has every entry of this earlier copy
    #[arg(long, value_name = "COPY", conflicts_with = "file")]
    against: Option<PathBuf>,
}

impl Ledger {
    /// Does it; whether all is good. A copy is checked without a database.
    pub async fn run(&self, open: impl AsyncFnOnce() -> Result<App>) -> Result<bool> {
        match self {
            Self::Verify(Verify { file: Some(copy), .. }) => Ok(say(&verify_copy(copy)?)),
            Self::Verify(Verify { against, .. }) => {
                let app = open().await?;
                let good = verify_database(&app, against.as_deref()).await;
                app.db.close().await;
                good
            }
            Self::Export { file } => {
                let app = open().await?;
                let written = export(&app, file).await;
                app.db.close().await;
                written.map(|()| true)
            }
        }
    }
}

fn say(verdict: &Verdict) -> bool {
    println!("{verdict}");
    verdict.fault.is_none()
}

async fn verify_database(app: &App, against: Option<&Path>) -> Result<bool> {
    let mut conn = app.db.read_current().await?;
    let good = say(&super::verify(&mut conn).await?);
    let Some(copy) = against else { return Ok(good) };
    for line in copied(copy)? {
        let line = line?;
        if super::one(&mut conn, line.number).await?.is_none_or(|kept| kept.hash != line.hash) {
            println!("broken: entry {} is another one in {}", line.number, copy.display());
            return Ok(false);
        }
    }
    println!("good: every entry of {} is still there", copy.display());
    Ok(good)
}

/// Checks a copy by itself.
fn verify_copy(copy: &Path) -> Result<Verdict> {
    let mut chain = Chain::default();
    for line in copied(copy)? {
        if !chain.follow(&line?) {
            break;
        }
    }
    Ok(chain.verdict())
}

/// The entries of a copy, one by one.
fn copied(copy: &Path) -> Result<impl Iterator<Item = Result<Line>>> {
    let shown = copy.display().to_string();
    let file = std::fs::File::open(copy).map_err(|error| Error::Internal(format!("{shown}: {error}")))?;
    Ok(BufReader::new(file).lines().enumerate().map(move |(at, line)| {
        line.ok()
            .and_then(|line| Line::parse(&line))
            .ok_or_else(|| Error::Internal(format!("{shown}: line {} is no entry of a ledger", at + 1)))
    }))
}

/// Writes every entry, some at a time.
async fn export(app: &App, file: &Path) -> Result<()> {
    let fault = |error: std::io::Error| Error::Internal(format!("{}: {error}", file.display()));
    let mut out: Box<dyn std::io::Write> = if file == Path::new("-") {
        Box::new(std::io::stdout())
    } else {
        Box::new(BufWriter::new(std::fs::File::create(file).map_err(fault)?))
    };
    let mut conn = app.db.read_current().await?;
    let mut after = i64::MIN;
    loop {
        let lines = page(&mut conn, after, PAGE).await?;
        let Some(last) = lines.last() else { break };
        after = last.number;
        for line in &lines {
            writeln!(out, "{}", line.json()).map_err(fault)?;
        }
    }
    out.flush().map_err(fault)
}
