//! `hearth listen replay`: needs no database, answers each row before it reads the next, and refuses what makes no sense.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

fn replay(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearth"));
    command.args(["listen", "replay"]).args(args).env("HEARTH_DATABASE_URL", "sqlite:///nowhere/at/all.db");
    command
}

#[test]
fn each_row_is_answered_before_the_next_is_read() {
    let mut child = replay(&[]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
    let (mut input, output) = (child.stdin.take().expect("a pipe"), child.stdout.take().expect("a pipe"));
    let mut lines = BufReader::new(output).lines().map(|line| line.expect("a line"));
    writeln!(input, "timestamp,value").expect("it reads");
    assert_eq!(lines.next().as_deref(), Some("timestamp,value,anomaly_score,alarm"));
    for minute in ["00", "05", "10"] {
        writeln!(input, "2026-01-01 09:{minute}:00,7").expect("it reads");
        let expected = format!("2026-01-01 09:{minute}:00,7,0.000000000,0");
        assert_eq!(lines.next(), Some(expected), "nothing is rare before there is a baseline");
    }
    drop(input);
    assert_eq!(lines.next(), None);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn a_wave_of_posts_is_an_alarm_and_is_explained() {
    let mut rows = String::from("timestamp,value\n");
    for slot in 0..14 * 288 {
        let at = chrono::DateTime::from_timestamp(1_767_225_600 + slot * 300, 0).expect("a time");
        let posts = if slot > 13 * 288 + 100 { 60 } else { slot * 7 % 5 };
        rows.push_str(&format!("{},{posts}\n", at.format("%Y-%m-%d %H:%M:%S")));
    }
    let mut child = replay(&["--once-in-days", "5", "--explain"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || input.write_all(rows.as_bytes()).expect("it reads"));
    let done = child.wait_with_output().expect("it ends");
    writer.join().expect("all is written");
    let (out, notes) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    let alarms: Vec<&str> = out.lines().filter(|line| line.ends_with(",1")).collect();
    assert!(!alarms.is_empty() && alarms[0].starts_with("2026-01-14"), "{alarms:?}");
    let first: serde_json::Value = serde_json::from_str(notes.lines().next().expect("a note")).expect("JSON");
    assert!(first["readings"][0]["count"].as_f64() > first["readings"][0]["usual"].as_f64(), "{first}");
}

#[test]
fn what_makes_no_sense_is_refused_as_wrong_use() {
    for args in [["--scale", "storm"], ["--once-in-days", "0"], ["--silence-hours", "soon"]] {
        let done = replay(&args).stdin(Stdio::null()).output().expect("the program runs");
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}
