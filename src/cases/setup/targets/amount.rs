//! Working hours as people write them: "4", "0:30", "1.5" and "1,5".

/// The longest target, in minutes: a thousand working hours.
pub const MINUTES_MAX: i64 = 60_000;

/// It is no length of time, or none that can be a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAmount;

/// The minutes of an amount of hours; none for nothing typed.
pub fn read(typed: &str) -> Result<Option<i64>, NoAmount> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let minutes = match typed.split_once(':') {
        Some((hours, minutes)) if minutes.len() == 2 => {
            let minutes = digits(minutes).filter(|minutes| *minutes < 60).ok_or(NoAmount)?;
            digits(hours).ok_or(NoAmount)? * 60 + minutes
        }
        Some(_) => return Err(NoAmount),
        None => decimal(typed)?,
    };
    if (1..=MINUTES_MAX).contains(&minutes) { Ok(Some(minutes)) } else { Err(NoAmount) }
}

/// Hours with a fraction, in whole minutes.
fn decimal(typed: &str) -> Result<i64, NoAmount> {
    let (whole, part) = typed.split_once(['.', ',']).unwrap_or((typed, "0"));
    let hours = digits(whole).ok_or(NoAmount)?;
    let tenths = digits(part).filter(|_| part.len() <= 3).ok_or(NoAmount)?;
    let scale = 10_i64.pow(u32::try_from(part.len()).map_err(|_| NoAmount)?);
    Ok(hours * 60 + (tenths * 60 + scale / 2) / scale)
}

/// A whole number of at most six digits.
fn digits(text: &str) -> Option<i64> {
    let plain = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// An amount as it is shown and read again: "4", "1:30".
pub fn write(minutes: Option<i64>) -> String {
    match minutes {
        Some(minutes) if minutes % 60 == 0 => (minutes / 60).to_string(),
        Some(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MINUTES_MAX, NoAmount, read, write};
    use proptest::prelude::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, minutes) in
            [("4", 240), (" 0:30 ", 30), ("1.5", 90), ("1,25", 75), ("0.1", 6), ("16:00", 960), ("0,333", 20)]
        {
            assert_eq!(read(typed), Ok(Some(minutes)), "{typed}");
        }
        assert_eq!(read("  "), Ok(None));
    }

    #[test]
    fn what_is_no_target_is_refused() {
        for typed in [
            "0",
            "0:00",
            "-4",
            "4h",
            "1:5",
            "1:60",
            ":30",
            "1:",
            "1e3",
            "NaN",
            "1.2.3",
            "99999999999999999999",
            "1000:01",
            "٤",
        ] {
            assert_eq!(read(typed), Err(NoAmount), "{typed}");
        }
        assert_eq!(read("1000"), Ok(Some(MINUTES_MAX)));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(minutes in 1..=MINUTES_MAX) {
            prop_assert_eq!(read(&write(Some(minutes))), Ok(Some(minutes)));
        }

        #[test]
        fn any_text_is_read_without_a_fault(typed in "\\PC{0,20}") {
            let _ = read(&typed);
        }
    }
}
