//! A series through the detector of a new watch, row by row.
//!
//! In: CSV with the columns `timestamp` and `value`. Out: `timestamp,value,anomaly_score,alarm`, a row for each row, written before the next is
//! read. A row that cannot be read is given back with score 0 and counts as a gap. Times without an offset are UTC.

use super::detector::scale::{Memory, Reading};
use super::detector::{Settings, Standing, Verdict, Watch};
use crate::clock::read_time;
use csv::{ByteRecord, ReaderBuilder, Trim};
use serde::Serialize;
use std::io::{Read, Result, Write};

/// What a replay came across.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub rows: u64,
    pub alarms: u64,
    /// Rows without a readable time or count.
    pub unreadable: u64,
}

/// One alarm, as it is explained.
#[derive(Serialize)]
struct Explained<'a> {
    timestamp: &'a str,
    score: f64,
    rarity_days: f64,
    readings: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    reading: &'a Reading,
    #[serde(flatten)]
    memory: Memory,
}

/// Replays a series through a new watch. Alarms are explained on `notes`, one JSON object a line.
pub fn replay(
    settings: &Settings,
    input: impl Read,
    mut output: impl Write,
    mut notes: Option<impl Write>,
) -> Result<Summary> {
    let (mut watch, mut summary, mut row) = (Watch::default(), Summary::default(), ByteRecord::new());
    // Without quoting a lost quotation mark cannot swallow the rows after it.
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).quoting(false).trim(Trim::All).from_reader(input);
    if !reader.read_byte_record(&mut row)? {
        return Ok(summary);
    }
    let (time, value) = columns(&row);
    writeln!(output, "timestamp,value,anomaly_score,alarm")?;
    output.flush()?;
    while reader.read_byte_record(&mut row)? {
        let (timestamp, count) = (cell(&row, time), cell(&row, value));
        summary.rows += 1;
        let verdict = match read_time(&timestamp).zip(number(&count)) {
            Some((at, number)) => watch.count(settings, at.timestamp(), number),
            None => {
                summary.unreadable += 1;
                Verdict::bare(Standing::LeftOut)
            }
        };
        writeln!(output, "{timestamp},{count},{:.9},{}", verdict.score, u8::from(verdict.is_alarm()))?;
        output.flush()?;
        if verdict.is_alarm() {
            summary.alarms += 1;
            explain(&mut notes, &timestamp, &verdict, &watch)?;
        }
    }
    Ok(summary)
}

fn explain(notes: &mut Option<impl Write>, timestamp: &str, verdict: &Verdict, watch: &Watch) -> Result<()> {
    let Some(notes) = notes else { return Ok(()) };
    let readings = verdict.readings.iter().map(|reading| Told { reading, memory: watch.recall(reading) }).collect();
    let explained = Explained { timestamp, score: verdict.score, rarity_days: verdict.rarity_days, readings };
    writeln!(notes, "{}", serde_json::to_string(&explained)?)
}

/// Places of `timestamp` and `value`; the first two columns where they are not named.
fn columns(header: &ByteRecord) -> (usize, usize) {
    let named = |name: &str| (0..header.len()).find(|place| cell(header, *place).eq_ignore_ascii_case(name));
    named("timestamp").zip(named("value")).unwrap_or((0, 1))
}

fn cell(row: &ByteRecord, place: usize) -> String {
    let bytes = row.get(place).unwrap_or_default();
    String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').trim_matches('"').to_owned()
}

/// A count: finite, not negative.
fn number(cell: &str) -> Option<f64> {
    cell.parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0)
}

#[cfg(test)]
mod tests {
    use super::{Settings, replay};
    use chrono::DateTime;

    /// What a replay writes for a text.
    fn replayed(text: &str) -> String {
        let mut out = Vec::new();
        replay(&Settings::default(), text.as_bytes(), &mut out, None::<Vec<u8>>).expect("a replay");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn a_replay_gives_every_row_back_however_bad() {
        assert_eq!(replayed(""), "");
        assert_eq!(replayed("timestamp,value\n"), "timestamp,value,anomaly_score,alarm\n");
        let long = "9".repeat(100_000);
        let text = format!(
            "\u{feff}Timestamp,Value\r\n2015-01-01 00:00:00,5\r\n\"2015-01-01 00:05:00\",\"6\"\n\nnonsense\n2015-01-01 00:00:00,-1\n2015-01-01 00:10:00,NaN\n{long}\n2014-12-31 23:59:00,1"
        );
        let out = replayed(&text);
        let rows: Vec<&str> = out.lines().collect();
        assert_eq!(rows.len(), 8);
        assert_eq!(rows[1], "2015-01-01 00:00:00,5,0.000000000,0");
        assert_eq!(rows[2], "2015-01-01 00:05:00,6,0.000000000,0");
        assert!(rows[1..].iter().all(|row| row.ends_with(",0.000000000,0")), "{out}");
    }

    #[test]
    fn a_replay_says_the_same_of_a_beginning() {
        // Five minutes a row, a few posts each, and 90 in one of them.
        let row = |slot: i64| {
            let at = DateTime::from_timestamp(slot * 300, 0).expect("a time").format("%Y-%m-%d %H:%M:%S");
            format!("{at},{}\n", if slot == 2_400 { 90 } else { slot * 7 % 5 })
        };
        let whole: String = std::iter::once("timestamp,value\n".to_owned()).chain((0..3_456).map(row)).collect();
        let half: String = whole.lines().take(2_000).map(|line| format!("{line}\n")).collect();
        let (whole, half) = (replayed(&whole), replayed(&half));
        assert!(whole.contains(",1\n"));
        assert!(whole.starts_with(&half));
    }
}
