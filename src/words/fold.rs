//! How words are made comparable in English, Hebrew and Polish. Pure: similar titles, watched words and search use the same rules.

use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// The longest word kept, in characters; more says nothing.
const WORD_CHARS_MAX: usize = 32;
/// One-letter words that Hebrew writes joined to the next: ה ב ל מ כ ש ו.
const HEBREW_PREFIXES: [char; 7] = ['ה', 'ב', 'ל', 'מ', 'כ', 'ש', 'ו'];
/// What must remain of a Hebrew word when its prefix is taken off, in letters.
const HEBREW_REST_MIN: usize = 3;
/// What must remain of a word when its ending is taken off, in letters.
const STEM_MIN: usize = 4;
/// Endings of Polish and English words after folding, longest first.
const LATIN_ENDINGS: [&str; 26] = [
    "iami", "ami", "ach", "owi", "iem", "ing", "ich", "ych", "emu", "ego", "ow", "om", "em", "ie", "es", "ed", "ej",
    "ym", "im", "a", "e", "i", "y", "o", "u", "s",
];
/// Endings of Hebrew words after folding: plural and feminine.
const HEBREW_ENDINGS: [&str; 4] = ["ימ", "ות", "יה", "ה"];

/// Words that say nothing about a title's subject, folded: English, Polish, Hebrew.
const STOP_WORDS: [&str; 3] = [
    "about after all am an and any are as at be been but by can could did do does dont for from get had has \
     have how if im in into is it its ive just me my no not of on or our out please so that the their them \
     there they this to up us was we were what when where which who why will with would you your",
    "ale albo bez byc byl byla bylo co czy dla do gdy gdzie go ich ile ja jak jaki jako jest jestem juz ktory \
     ktora ktore ma mam mi mnie moj moja moje moze mozna na nad nie od po pod prosze przed przez przy sa sie \
     sobie ta tak tam te ten to tu ty tylko we za ze zeby",
    "אבל או אומ אחרי אינ איכ איפה אל אמ אני אנחנו את אתמ בבקשה בלי גמ הוא היא היה הייתה המ זאת זה יש כבר כי \
     כל כמו כנ לא לי לנו למה לפני מה מי מתי על עמ עוד עד רק של שלי שלנו תודה",
];

/// The text in lower case, without Latin diacritics, Hebrew points and final letters: `Łódź` is `lodz`, `שָׁלוֹם` is `שלומ`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).nfkd() {
        match c {
            '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'
            | '\u{5c2}'
            | '\u{5c4}'
            | '\u{5c5}'
            | '\u{5c7}'
            | '\u{64b}'..='\u{65f}' => {}
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ø' => folded.push('o'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ך' => folded.push('כ'),
            'ם' => folded.push('מ'),
            'ן' => folded.push('נ'),
            'ף' => folded.push('פ'),
            'ץ' => folded.push('צ'),
            other => folded.push(other),
        }
    }
    folded
}

/// The folded words of a text in their order. Quote marks inside a word vanish: `דו״ח` is `דוח`, `don't` is `dont`.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let joined: String =
        fold(text).chars().filter(|c| !matches!(c, '\'' | '"' | '’' | '׳' | '״' | '\u{200c}' | '\u{200d}')).collect();
    let words: Vec<String> = joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().nth(1).is_some())
        .map(|word| word.chars().take(WORD_CHARS_MAX).collect())
        .collect();
    words.into_iter()
}

/// Whether a folded word says nothing about the subject, in any of the three languages.
pub fn is_stop_word(word: &str) -> bool {
    static ALL: LazyLock<HashSet<&str>> =
        LazyLock::new(|| STOP_WORDS.iter().flat_map(|list| list.split(' ')).collect());
    ALL.contains(word)
}

/// A folded Hebrew word without its one-letter prefix, where enough of it remains: `המשתמש` gives `משתמש`.
pub fn without_prefix(word: &str) -> Option<&str> {
    let first = word.chars().next()?;
    let rest = &word[first.len_utf8()..];
    (HEBREW_PREFIXES.contains(&first) && is_hebrew(rest) && rest.chars().count() >= HEBREW_REST_MIN).then_some(rest)
}

/// A folded word without its endings, so that `przesyłki` meets `przesyłka` and `delays` meets `delayed`. Rough on purpose.
pub fn stem(word: &str) -> &str {
    if is_hebrew(word) {
        return cut(word, &HEBREW_ENDINGS, HEBREW_REST_MIN);
    }
    let once = cut(word, &LATIN_ENDINGS, STEM_MIN);
    let twice = cut(once, &LATIN_ENDINGS, STEM_MIN);
    let mut last = twice.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && twice.chars().count() > STEM_MIN => &twice[..twice.len() - a.len_utf8()],
        _ => twice,
    }
}

fn cut<'w>(word: &'w str, endings: &[&str], rest_min: usize) -> &'w str {
    let shorter = |ending: &&str| word.strip_suffix(*ending).filter(|rest| rest.chars().count() >= rest_min);
    endings.iter().find_map(shorter).unwrap_or(word)
}

fn is_hebrew(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| ('א'..='ת').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::{STOP_WORDS, fold, is_stop_word, stem, without_prefix, words};

    #[test]
    fn polish_letters_lose_their_marks() {
        assert_eq!(fold("Łódź, Zażółć GĘŚLĄ jaźń"), "lodz, zazolc gesla jazn");
    }

    #[test]
    fn other_latin_letters_are_folded() {
        assert_eq!(fold("Crème Brûlée Straße Ærø Œuvre"), "creme brulee strasse aero oeuvre");
    }

    #[test]
    fn hebrew_points_and_final_letters_are_folded() {
        assert_eq!(fold("שָׁלוֹם"), "שלומ");
        assert_eq!(fold("ץ ף ן ם ך"), "צ פ נ מ כ");
        assert_eq!(words("בית־ספר").collect::<Vec<_>>(), ["בית", "ספר"]);
    }

    #[test]
    fn quote_marks_do_not_split_a_word() {
        assert_eq!(words("דו״ח דו\"ח don’t").collect::<Vec<_>>(), ["דוח", "דוח", "dont"]);
    }

    #[test]
    fn single_letters_and_signs_are_no_words() {
        assert_eq!(words("a — b! ??? 5 w 42").collect::<Vec<_>>(), ["42"]);
        assert_eq!(words("").count(), 0);
    }

    #[test]
    fn a_hebrew_prefix_is_taken_off_only_when_a_word_remains() {
        assert_eq!(without_prefix("המשתמש"), Some("משתמש"));
        assert_eq!(without_prefix("וגמ"), None);
        assert_eq!(without_prefix("kettle"), None);
        assert_eq!(without_prefix("קומקומ"), None);
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for forms in [
            ["delay", "delayed", "delays"],
            ["kettle", "kettles", "kettle"],
            ["cancel", "cancelled", "cancelling"],
            ["przesylka", "przesylki", "przesylkami"],
            ["funkcja", "funkcje", "funkcjami"],
            ["הודעה", "הודעות", "הודעה"],
            ["מטענ", "מטענימ", "מטענ"],
        ] {
            assert_eq!(stem(forms[0]), stem(forms[1]), "{forms:?}");
            assert_eq!(stem(forms[0]), stem(forms[2]), "{forms:?}");
        }
    }

    #[test]
    fn stop_words_are_written_folded() {
        for list in STOP_WORDS {
            assert_eq!(fold(list), list);
        }
        assert!(is_stop_word("the") && is_stop_word("sie") && is_stop_word("של"));
        assert!(!is_stop_word("kettle"));
    }
}
