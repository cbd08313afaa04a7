//! `hearth listen …`: the detector at work on a series; a database is only asked when a watch is named.

use super::detector::{Scales, Settings};
use super::replay::replay;
use super::sources::file::{Import, import};
use super::{queries, state};
use crate::app::App;
use crate::error::{Error, Result};
use clap::{Args, Subcommand};
use std::io::{stderr, stdin, stdout};

/// Hear what is unusual
#[derive(Debug, Subcommand)]
pub enum Listen {
    /// Run the detector over counts: CSV timestamp,value on standard input, timestamp,value,anomaly_score,alarm on standard output, each row
    /// written before the next is read. An alarm is a score of 0.5 or more
    Replay(Replay),
    Import(Import),
}

/// How the series is judged.
#[derive(Debug, Args)]
pub struct Replay {
    /// Judge as that watch is set, instead of the two settings below
    #[arg(long, value_name = "NAME", conflicts_with_all = ["once_in_days", "silence_hours"])]
    watch: Option<String>,
    /// What is looked for [default: both; wave with --authors]
    #[arg(long, value_name = "SCALE")]
    scale: Option<Scales>,
    /// The values are distinct authors, not posts: what the wave is meant for
    #[arg(long)]
    authors: bool,
    /// Warn about what happens once in so many days here
    #[arg(long, value_name = "DAYS", default_value_t = Settings::default().once_in_days, value_parser = positive)]
    once_in_days: f64,
    /// Say nothing for so many hours after an alarm, unless it is ten times rarer
    #[arg(long, value_name = "HOURS", default_value_t = Settings::default().silence_hours, value_parser = positive)]
    silence_hours: f64,
    /// Each alarm with its numbers on standard error, one JSON object a line
    #[arg(long)]
    explain: bool,
}

impl Listen {
    /// Does it; `open` opens the database where one is needed.
    pub async fn run(&self, open: impl AsyncFnOnce() -> Result<App>) -> Result<()> {
        let asked = match self {
            Self::Replay(asked) => asked,
            Self::Import(options) => {
                let app = open().await?;
                println!("{}", import(&app, options).await?);
                app.db.close().await;
                return Ok(());
            }
        };
        let settings = asked.settings(open).await?;
        let summary = replay(&settings, stdin().lock(), stdout().lock(), asked.explain.then(stderr))
            .map_err(|error| Error::Internal(format!("the replay stopped: {error}")))?;
        if summary.unreadable > 0 {
            eprintln!("{} of {} rows could not be read and count as gaps", summary.unreadable, summary.rows);
        }
        Ok(())
    }
}

impl Replay {
    async fn settings(&self, open: impl AsyncFnOnce() -> Result<App>) -> Result<Settings> {
        let scales = self.scale.unwrap_or(if self.authors { Scales::Wave } else { Scales::Both });
        let Some(name) = &self.watch else {
            let (once_in_days, silence_hours) = (self.once_in_days, self.silence_hours);
            return Ok(Settings { scales, once_in_days, silence_hours, ..Settings::default() });
        };
        let app = open().await?;
        let watch = queries::by_name(&mut app.db.read().await?, name).await?;
        app.db.close().await;
        let watch = watch.ok_or_else(|| Error::Internal(format!("there is no watch called {name}")))?;
        Ok(Settings { scales, ..state::settings(&watch) })
    }
}

fn positive(word: &str) -> Result<f64, String> {
    let number = word.parse().ok().filter(|number: &f64| number.is_finite() && *number > 0.0);
    number.ok_or_else(|| "a number greater than 0".into())
}
