//! Numbers as each language writes them.

use super::{Lang, Words};

/// A whole number in groups of three (CLDR): English and Hebrew "1,234", Polish "1234" and, from five digits on, "12 345"
/// with a no-break space.
pub fn grouped(lang: Lang, number: i64) -> String {
    let (mark, digits_min) = match lang {
        Lang::En | Lang::He => (',', 4),
        Lang::Pl => ('\u{a0}', 5),
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        // Hebrew: a left-to-right mark keeps the sign in front of its number.
        text.push_str(if lang == Lang::He { "\u{200e}-" } else { "-" });
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len() >= digits_min && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A size in the largest decimal unit that leaves at least 1, rounded up; the unit by message.
pub fn bytes(words: Words, bytes: u64) -> String {
    match bytes {
        0..1_000 => words.with("web-size-bytes", &[("count", bytes.into())]),
        1_000..1_000_000 => words.with("web-size-kilobytes", &[("count", bytes.div_ceil(1_000).into())]),
        1_000_000..1_000_000_000 => words.with("web-size-megabytes", &[("count", bytes.div_ceil(1_000_000).into())]),
        _ => words.with("web-size-gigabytes", &[("count", bytes.div_ceil(1_000_000_000).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(grouped(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(grouped(Lang::En, 123), "123");
        assert_eq!(grouped(Lang::En, -1_234), "-1,234");
        assert_eq!(grouped(Lang::He, 1_234), "1,234");
        assert_eq!(grouped(Lang::Pl, 1_234), "1234");
        assert_eq!(grouped(Lang::Pl, 12_345), "12\u{a0}345");
        assert_eq!(grouped(Lang::En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn sizes_are_said_in_their_largest_unit() {
        assert_eq!(Words::of(Lang::En).bytes(1), "1 byte");
        assert_eq!(Words::of(Lang::En).bytes(5_000_000), "5\u{a0}MB");
        assert_eq!(Words::of(Lang::Pl).bytes(339_001), "340\u{a0}kB");
        assert_eq!(Words::of(Lang::Pl).bytes(5), "5\u{a0}bajtów");
        assert_eq!(Words::of(Lang::He).bytes(2), "שני בתים");
    }
}
