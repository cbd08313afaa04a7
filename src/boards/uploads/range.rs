//! Which part of a file is asked for (RFC 9110, section 14). Pure.

use axum::http::{HeaderMap, header};
use std::ops::Range;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Whole,
    Part(Range<u64>),
    /// It lies outside of the file.
    Outside,
}

/// Reads `Range` and `If-Range` about a file of that length and that strong `etag`. Several ranges at once, other units and what cannot be
/// read are answered with the whole file, as the standard allows.
pub fn asked(headers: &HeaderMap, length: u64, etag: &str) -> Asked {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(range) = text(header::RANGE) else { return Asked::Whole };
    if headers.contains_key(header::IF_RANGE) && text(header::IF_RANGE) != Some(etag) {
        return Asked::Whole;
    }
    let Some((unit, spec)) = range.split_once('=') else { return Asked::Whole };
    let Some((first, last)) = spec.trim().split_once('-').filter(|_| unit.trim().eq_ignore_ascii_case("bytes")) else {
        return Asked::Whole;
    };
    match (number(first), number(last)) {
        (Some(Some(first)), Some(Some(last))) if first > last => Asked::Whole,
        (Some(Some(first)), Some(last)) => part(first, last.map_or(length, |last| last.saturating_add(1)).min(length)),
        // The end of it.
        (Some(None), Some(Some(last))) if last > 0 => part(length.saturating_sub(last), length),
        (Some(None), Some(Some(_))) => Asked::Outside,
        _ => Asked::Whole,
    }
}

fn part(from: u64, to: u64) -> Asked {
    if from < to { Asked::Part(from..to) } else { Asked::Outside }
}

/// A number; `Some(None)` when nothing stands there, none when it is no number.
fn number(text: &str) -> Option<Option<u64>> {
    match text.trim() {
        "" => Some(None),
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => Some(Some(digits.parse().unwrap_or(u64::MAX))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked};
    use axum::http::{HeaderMap, HeaderValue, header};

    fn of(range: &str, if_range: Option<&str>) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_str(range).expect("a value"));
        if let Some(tag) = if_range {
            headers.insert(header::IF_RANGE, HeaderValue::from_str(tag).expect("a value"));
        }
        asked(&headers, 100, "\"a\"")
    }

    #[test]
    fn a_part_is_within_the_file() {
        assert_eq!(of("bytes=0-", None), Asked::Part(0..100));
        assert_eq!(of("bytes=10-19", None), Asked::Part(10..20));
        assert_eq!(of("Bytes= 90-1000", None), Asked::Part(90..100));
        assert_eq!(of("bytes=-10", None), Asked::Part(90..100));
        assert_eq!(of("bytes=-1000", None), Asked::Part(0..100));
        assert_eq!(of("bytes=99-99999999999999999999999", None), Asked::Part(99..100));
    }

    #[test]
    fn what_lies_outside_is_said_and_nonsense_is_the_whole_file() {
        for outside in ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999-"] {
            assert_eq!(of(outside, None), Asked::Outside, "{outside}");
        }
        for whole in ["bytes=", "bytes=-", "bytes=a-b", "bytes=9-3", "bytes=0-1,5-6", "lines=0-1", "0-1", "bytes=+1-2"]
        {
            assert_eq!(of(whole, None), Asked::Whole, "{whole}");
        }
        assert_eq!(asked(&HeaderMap::new(), 100, "\"a\""), Asked::Whole);
    }

    #[test]
    fn a_part_of_another_version_is_not_given() {
        assert_eq!(of("bytes=0-9", Some("\"a\"")), Asked::Part(0..10));
        for other in ["\"b\"", "W/\"a\"", "Sun, 22 Nov 2026 20:00:00 GMT"] {
            assert_eq!(of("bytes=0-9", Some(other)), Asked::Whole, "{other}");
        }
    }
}
