//! When two texts are much the same. Pure.
//!
//! A text is the set of its folded words; links, numbers and words that say nothing do not count, look-alike letters do as what they
//! look like. Two things are kept of it: a **simhash** of 64 bits, whose distance says how alike two texts are, and **bands** of
//! minimal hashes, by which texts that may be alike are found without looking at all: two texts of which three words in five are
//! the same share a band almost surely, two strangers hardly ever share two.

use crate::words::fold;
use std::collections::BTreeSet;
use std::hash::{Hash as _, Hasher as _};

/// Bands of a text; what they cost is a row each.
pub const BANDS: usize = 16;
/// Minimal hashes in a band.
const ROWS: usize = 2;
/// A text of fewer words is alike only to the very same words.
const WORDS_MIN: usize = 8;
/// Words looked at in one text.
const WORDS_MAX: usize = 400;
/// Texts are alike whose simhashes differ in no more bits …
const BITS_MAX: u32 = 18;
/// … and which share so many bands.
const SHARED_MIN: i64 = 3;

/// What is kept of a text's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint {
    pub simhash: i64,
    /// One for a short text, none for one without words.
    pub bands: Vec<i64>,
}

impl Fingerprint {
    /// The fingerprint of a text without its links.
    pub fn of(text: &str) -> Self {
        let words: Vec<String> = fold::words(text).filter_map(plain).take(WORDS_MAX).collect();
        let set: BTreeSet<&str> = words.iter().map(String::as_str).collect();
        if set.is_empty() {
            return Self::default();
        }
        let simhash = simhash::simhash_stream(set.iter().copied()).cast_signed();
        let bands = if set.len() < WORDS_MIN { vec![whole(&words)] } else { bands(&set) };
        Self { simhash, bands }
    }

    /// Too short to be alike to anything but the same words.
    pub const fn is_short(&self) -> bool {
        self.bands.len() < BANDS
    }

    /// Whether a text with that simhash, sharing so many bands with this one, is much the same.
    pub fn is_alike(&self, simhash: i64, shared: i64) -> bool {
        if self.is_short() {
            return shared > 0 && self.simhash == simhash;
        }
        shared >= SHARED_MIN
            && simhash::hamming_distance(self.simhash.cast_unsigned(), simhash.cast_unsigned()) <= BITS_MAX
    }
}

/// A folded word as it counts; none when it says nothing.
fn plain(word: String) -> Option<String> {
    if fold::is_stop_word(&word) || word.chars().all(char::is_numeric) {
        return None;
    }
    let word = if word.is_ascii() || word.chars().all(|c| ('א'..='ת').contains(&c)) {
        word
    } else {
        fold::fold(&unicode_security::skeleton(&word).collect::<String>())
    };
    let word: String = word
        .replace("rn", "m")
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' => 'l',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            other => other,
        })
        .collect();
    let word = fold::without_prefix(&word).map(ToOwned::to_owned).unwrap_or(word);
    Some(fold::stem(&word).to_owned())
}

fn hash(seed: u64, text: &str) -> u64 {
    // DefaultHasher::new() has fixed keys; fingerprints live for days only, so another compiler's hash does no harm.
    let mut hasher = std::hash::DefaultHasher::new();
    (seed, text).hash(&mut hasher);
    hasher.finish()
}

fn whole(words: &[String]) -> i64 {
    hash(u64::MAX, &words.join(" ")).cast_signed()
}

fn bands(words: &BTreeSet<&str>) -> Vec<i64> {
    let least = |seed: usize| words.iter().map(|word| hash(seed as u64, word)).min().unwrap_or_default();
    (0..BANDS)
        .map(|band| {
            let mut hasher = std::hash::DefaultHasher::new();
            band.hash(&mut hasher);
            for row in 0..ROWS {
                least(band * ROWS + row).hash(&mut hasher);
            }
            hasher.finish().cast_signed()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    fn alike(one: &str, other: &str) -> bool {
        let (one, other) = (Fingerprint::of(one), Fingerprint::of(other));
        let shared = one.bands.iter().filter(|band| other.bands.contains(band)).count();
        one.is_alike(other.simhash, i64::try_from(shared).unwrap())
    }

    #[test]
    fn a_text_spun_a_little_is_alike() {
        let text = "Tired of paying too much for kettles? Our warehouse sells original premium kettles at half price with free delivery this week only";
        for other in [
            "Sick of paying too much for kettles? Our warehouse offers original premium kettles at half price with free shipping this week only",
            "TIRED of pаying t00 much for kettles!!! Our warehouse sells orіginal premium kettles at half price with free delivery 4521",
            "Our warehouse sells original premium kettles at half price, with free delivery this week only. Tired of paying too much?",
        ] {
            assert!(alike(text, other), "{other}");
        }
    }

    #[test]
    fn different_complaints_about_one_thing_are_not_alike() {
        let texts = [
            "My kettle leaks at the bottom since Monday and the shop told me to write to you about the warranty",
            "The lid of the kettle does not close any more after two weeks, can somebody tell me where to send it",
            "I ordered a kettle three weeks ago and it has still not arrived, nobody answers at customer care",
            "Is there a spare filter for the kettle K-200? I cannot find one in the shop anywhere near me",
        ];
        for (at, one) in texts.iter().enumerate() {
            for other in &texts[at + 1..] {
                assert!(!alike(one, other), "{one} / {other}");
            }
        }
    }

    #[test]
    fn short_texts_are_alike_only_when_they_are_the_same() {
        assert!(alike("Thanks, that worked!", "thanks that worked"));
        assert!(!alike("Thanks, that worked!", "Thanks, that failed"));
        assert!(!alike("", ""));
        assert!(alike("שלום, הקומקום דולף", "שלום הקומקום דולף!"));
    }
}
