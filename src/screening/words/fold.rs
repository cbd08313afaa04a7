//! A text made comparable, with the way back to where each letter stood. Pure.
//!
//! Beside the house's folding (case, accents, Hebrew points and final letters) look-alikes of other scripts become the letter
//! that they look like, invisible signs vanish, and quote marks, dashes and spaces become plain ones.

use crate::words::fold::fold as plain;
use std::ops::Range;
use std::sync::LazyLock;
use unicode_security::confusable_detection::skeleton;

/// Letters below this are folded once, when the first text is.
const TABLE_END: u32 = 0x600;
/// Single letters in a row that are read as one word: `v i a g r a`.
const SPACED_LETTERS_MIN: usize = 4;
/// The shortest word with digits for letters that is read as a word, in letters.
const DISGUISED_LETTERS_MIN: usize = 4;

static TABLE: LazyLock<Vec<String>> =
    LazyLock::new(|| (0..TABLE_END).map(|code| char::from_u32(code).map(letter).unwrap_or_default()).collect());

/// Where a piece of the folded text came from.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it begins in the folded text.
    at: u32,
    start: u32,
    end: u32,
}

/// A folded text.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    pub text: String,
    pieces: Vec<Piece>,
}

impl Folded {
    /// The text letter by letter: folded, with single spaces.
    pub fn literal(original: &str) -> Self {
        let mut folded =
            Self { text: String::with_capacity(original.len()), pieces: Vec::with_capacity(original.len()) };
        for (start, c) in original.char_indices() {
            let end = start + c.len_utf8();
            if c.is_ascii() {
                folded.push_plain(if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() }, start, end);
            } else if let Some(letters) = TABLE.get(c as usize) {
                folded.push(letters, start, end);
            } else {
                folded.push(&letter(c), start, end);
            }
        }
        folded
    }

    /// The words of a literal text with one space before, between and after them. Quote marks inside a word vanish.
    pub fn words(&self) -> Self {
        let mut folded = Self { text: String::with_capacity(self.text.len() + 2), pieces: Vec::new() };
        folded.push_plain(' ', 0, 0);
        let mut letters = self.text.char_indices().zip(self.spans()).peekable();
        while let Some(((_, c), (start, end))) = letters.next() {
            if c.is_alphanumeric() {
                folded.push(c.encode_utf8(&mut [0; 4]), start, end);
            } else if is_quote(c)
                && !folded.text.ends_with(' ')
                && letters.peek().is_some_and(|((_, next), _)| next.is_alphanumeric())
            {
                folded.lengthen(end);
            } else {
                folded.push_plain(' ', start, end);
            }
        }
        let end = folded.pieces.last().map_or(0, |piece| piece.end as usize);
        folded.push_plain(' ', end, end);
        folded
    }

    /// What a literal text hides: words with digits or signs for letters, and words written letter by letter. Both as [`undisguised`]
    /// writes them, with one space before, between and after them; those written letter by letter come second.
    pub fn disguised(&self) -> (Self, Self) {
        let (mut leet, mut spaced) = (Self::default(), Self::default());
        leet.push_plain(' ', 0, 0);
        let mut singles: Vec<(char, usize, usize)> = Vec::new();
        let mut part: Vec<(char, usize, usize)> = Vec::new();
        let ends = std::iter::once((' ', (self.text.len(), self.text.len())));
        for (c, (start, end)) in self.text.chars().zip(self.spans()).chain(ends) {
            if c.is_alphanumeric() || is_leet_sign(c) {
                part.push((c, start, end));
                continue;
            }
            match trimmed(&part) {
                [] => {}
                [single] => singles.push(*single),
                part => {
                    spell(&mut spaced, &mut singles);
                    push_leet(&mut leet, part);
                }
            }
            part.clear();
        }
        spell(&mut spaced, &mut singles);
        (leet, spaced)
    }

    /// The place in the original of a place in the folded text.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let piece = |at: usize| {
            let after = self.pieces.partition_point(|piece| piece.at as usize <= at);
            self.pieces.get(after.saturating_sub(1)).copied()
        };
        let start = piece(range.start).map_or(0, |piece| piece.start as usize);
        let end = piece(range.end.saturating_sub(1)).map_or(start, |piece| piece.end as usize);
        start..end.max(start)
    }

    /// Where each letter of the folded text stood in the original.
    fn spans(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut at = 0;
        self.text.char_indices().map(move |(index, _)| {
            while self.pieces.get(at + 1).is_some_and(|next| next.at as usize <= index) {
                at += 1;
            }
            self.pieces.get(at).map_or((0, 0), |piece| (piece.start as usize, piece.end as usize))
        })
    }

    fn push_plain(&mut self, c: char, start: usize, end: usize) {
        self.push(c.encode_utf8(&mut [0; 4]), start, end);
    }

    /// What folds to nothing belongs to the letter before it, and so does a space after a space.
    fn push(&mut self, letters: &str, start: usize, end: usize) {
        if letters.is_empty() || (letters == " " && self.text.ends_with(' ')) {
            self.lengthen(end);
            return;
        }
        // Texts are shorter than 4 GB: the body of a request is limited.
        self.pieces.push(Piece { at: self.text.len() as u32, start: start as u32, end: end as u32 });
        self.text.push_str(letters);
    }

    fn lengthen(&mut self, end: usize) {
        if let Some(last) = self.pieces.last_mut() {
            last.end = last.end.max(end as u32);
        }
    }
}

/// A folded word as its disguises are read: `l` and `i` are one letter, digits and signs the letter they look like.
pub fn undisguised(word: &str) -> String {
    word.chars().map(|c| unleet(c).unwrap_or(c)).collect()
}

/// Whether a sign is a quote mark after folding.
pub const fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '"')
}

const fn is_leet_sign(c: char) -> bool {
    matches!(c, '$' | '@' | '!' | '|')
}

const fn unleet(c: char) -> Option<char> {
    Some(match c {
        'l' | '1' | '!' | '|' => 'i',
        '0' => 'o',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => return None,
    })
}

/// A part without the signs that end sentences more often than they hide letters.
fn trimmed(part: &[(char, usize, usize)]) -> &[(char, usize, usize)] {
    let is_letter = |(c, ..): &(char, usize, usize)| !matches!(c, '!' | '|');
    let end = part.iter().rposition(is_letter).map_or(0, |last| last + 1);
    let start = part.iter().position(is_letter).unwrap_or(end);
    &part[start..end]
}

/// A part of a text that has letters and digits or signs in their place.
fn push_leet(leet: &mut Folded, part: &[(char, usize, usize)]) {
    let hides = part.iter().any(|(c, ..)| *c != 'l' && unleet(*c).is_some());
    if part.len() < DISGUISED_LETTERS_MIN || !hides || !part.iter().any(|(c, ..)| c.is_alphabetic()) {
        return;
    }
    for (c, start, end) in part {
        leet.push_plain(unleet(*c).unwrap_or(*c), *start, *end);
    }
    let end = part.last().map_or(0, |(.., end)| *end);
    leet.push_plain(' ', end, end);
}

/// A run of single letters, as one word.
fn spell(spaced: &mut Folded, singles: &mut Vec<(char, usize, usize)>) {
    if singles.len() >= SPACED_LETTERS_MIN {
        for (c, start, end) in singles.iter() {
            spaced.push_plain(unleet(*c).unwrap_or(*c), *start, *end);
        }
        let end = singles.last().map_or(0, |(.., end)| *end);
        spaced.push_plain(' ', end, end);
    }
    singles.clear();
}

/// One letter, folded: empty when it shows nothing.
pub fn letter(c: char) -> String {
    match c {
        _ if c.is_whitespace() => return " ".into(),
        _ if is_unseen(c) => return String::new(),
        '’' | '‘' | '‛' | '׳' | '´' | '`' => return "'".into(),
        '“' | '”' | '„' | '‟' | '״' | '«' | '»' => return "\"".into(),
        '‐'..='―' | '−' | '־' => return "-".into(),
        _ => {}
    }
    let folded = plain(c.encode_utf8(&mut [0; 4]));
    // Hebrew letters look like Latin ones to the tables of look-alikes; nobody mixes them up.
    if folded.is_ascii() || folded.chars().all(|c| ('\u{590}'..='\u{5ff}').contains(&c)) {
        return folded;
    }
    let alike: String = skeleton(c.encode_utf8(&mut [0; 4])).collect();
    match plain(&alike).as_str() {
        "" => folded,
        // The tables take every upright stroke for an l and an m for r and n.
        "l" if c.is_uppercase() => "i".into(),
        "rn" => "m".into(),
        alike => alike.chars().map(small_capital).collect(),
    }
}

/// Small capitals as the letters that they are.
const fn small_capital(c: char) -> char {
    match c {
        'ᴀ' => 'a',
        'ʙ' => 'b',
        'ᴄ' => 'c',
        'ᴅ' => 'd',
        'ᴇ' => 'e',
        'ɢ' => 'g',
        'ʜ' => 'h',
        'ɪ' => 'i',
        'ᴊ' => 'j',
        'ᴋ' | 'ĸ' => 'k',
        'ʟ' => 'l',
        'ᴍ' => 'm',
        'ɴ' => 'n',
        'ᴏ' => 'o',
        'ᴘ' => 'p',
        'ʀ' => 'r',
        'ᴛ' => 't',
        'ᴜ' => 'u',
        'ᴠ' => 'v',
        'ᴡ' => 'w',
        'ʏ' => 'y',
        'ᴢ' => 'z',
        other => other,
    }
}

/// Takes no room of its own: joiners, direction marks, fillers, variation selectors, tags, marks on letters.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
        || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::{Folded, undisguised};

    #[test]
    fn look_alikes_accents_points_and_invisible_signs_are_one_letter() {
        for written in
            ["CASINO", "Саsіno", "САЅІNО", "ｃａｓｉｎｏ", "𝐜𝐚𝐬𝐢𝐧𝐨", "ca\u{200b}si\u{ad}no", "cásìnö", "c\u{335}asino"]
        {
            assert_eq!(Folded::literal(written).text, "casino", "{written}");
        }
        assert_eq!(Folded::literal("Zażółć GĘŚLĄ jaźń").text, "zazolc gesla jazn");
        assert_eq!(Folded::literal("קָזִינוֹ").text, "קזינו");
        assert_eq!(Folded::literal("שלום ם").text, "שלומ מ");
        assert_eq!(Folded::literal("מילה\u{200f}\u{200e}־מילה — “כן”").text, "מילה-מילה - \"כנ\"");
    }

    #[test]
    fn words_stand_between_single_spaces() {
        let words = |text: &str| Folded::literal(text).words().text;
        assert_eq!(words("Free,  MONEY!\nNow"), " free money now ");
        assert_eq!(words("don’t דו״ח"), " dont דוח ");
        assert_eq!(words(""), " ");
        assert_eq!(words("'quoted'"), " quoted ");
    }

    #[test]
    fn every_place_leads_back_to_the_original() {
        let original = "x קָזִינוֹ y";
        let folded = Folded::literal(original);
        let at = folded.text.find("קזינו").expect("it is there");
        let range = folded.original(at..at + "קזינו".len());
        assert_eq!(&original[range], "קָזִינוֹ");
        let original = "so ca\u{200b}si\u{ad}no\u{200d}, ok";
        let words = Folded::literal(original).words();
        let at = words.text.find("casino").expect("it is there");
        assert_eq!(&original[words.original(at..at + 6)], "ca\u{200b}si\u{ad}no\u{200d}");
        assert_eq!(Folded::default().original(0..0), 0..0);
    }

    #[test]
    fn disguises_are_seen_through() {
        let original = "buy V1@gra!! or v.i.a.g.r.a now";
        let (leet, spaced) = Folded::literal(original).disguised();
        assert_eq!(leet.text, " viagra ");
        assert_eq!(spaced.text, "viagra ");
        assert_eq!(&original[leet.original(1..7)], "V1@gra");
        assert_eq!(&original[spaced.original(0..6)], "v.i.a.g.r.a");
        assert_eq!(undisguised("cialis"), "ciaiis");
        for honest in ["a b c", "mp3 player", "12345 67", "wow!!", "all well"] {
            let (leet, spaced) = Folded::literal(honest).disguised();
            assert_eq!((leet.text.trim(), spaced.text.trim()), ("", ""), "{honest}");
        }
    }
}
