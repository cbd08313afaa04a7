//! Whether a text on its way to the customer reads like one between colleagues. A guess: it warns, it does not forbid.

/// Phrases that say it in several words, folded.
const PHRASES: [&str; 20] = [
    "staff only",
    "colleagues only",
    "for colleagues",
    "not for the customer",
    "do not tell the customer",
    "don't tell the customer",
    "don’t tell the customer",
    "off the record",
    "לצוות בלבד",
    "לצוות שלנו בלבד",
    "לא ללקוח",
    "לא לספר ללקוח",
    "לא להעביר ללקוח",
    "לא לפרסום",
    "tylko dla pracowników",
    "tylko dla zespołu",
    "do użytku służbowego",
    "nie dla klienta",
    "nie mówić klientowi",
    "nie pisać klientowi",
];
/// "Internal" in Hebrew, without the letters that are written onto its front.
const HEBREW: [&str; 5] = ["פנימי", "פנימית", "פנימיים", "פנימיות", "פנים-ארגוני"];
/// The Hebrew letters that are written onto the front of a word.
const FRONT: [char; 7] = ['ה', 'ו', 'ב', 'ל', 'כ', 'מ', 'ש'];
/// At most so many of them.
const FRONT_MAX: usize = 3;

/// The word or phrase of `text` that is usual between colleagues ("internal", "פנימי", "wewnętrzny" …), if there is one.
/// What is quoted from somebody else (`>`) does not count.
pub fn mentions_internal(text: &str) -> Option<String> {
    let own: String =
        text.lines().filter(|line| !line.trim_start().starts_with('>')).flat_map(|line| [line, "\n"]).collect();
    let folded = fold(&own);
    for word in folded.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()) {
        if is_internal(word) {
            return Some(word.to_owned());
        }
    }
    let spaced = format!(" {} ", folded.split_whitespace().collect::<Vec<_>>().join(" "));
    PHRASES.into_iter().find(|phrase| whole(&spaced, phrase)).map(str::to_owned)
}

/// Lower case, without Hebrew points and marks.
fn fold(text: &str) -> String {
    text.chars()
        .filter(|c| !('\u{591}'..='\u{5c7}').contains(c) || *c == '\u{5be}')
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a folded word means "internal": in English or Polish with any ending, in Hebrew with letters on its front.
fn is_internal(word: &str) -> bool {
    if matches!(word, "internal" | "internally" | "internal-only") {
        return true;
    }
    if ["wewnętrzn", "wewnetrzn", "wewnątrzfirmow"].iter().any(|stem| word.starts_with(stem)) {
        return true;
    }
    let mut rest = word;
    for _ in 0..=FRONT_MAX {
        if HEBREW.contains(&rest) {
            return true;
        }
        let Some(next) = rest.strip_prefix(FRONT) else { return false };
        rest = next;
    }
    false
}

/// Whether the phrase stands in the text as whole words.
fn whole(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::mentions_internal;

    #[test]
    fn a_word_between_colleagues_is_noticed_in_every_language() {
        for text in [
            "INTERNAL: he is a lawyer",
            "Our internal policy",
            "This is handled internally.",
            "For staff  only!",
            "Please don’t tell the customer yet",
            "הערה פנימית: הוא עורך דין",
            "לפי הנוהל הפנימי שלנו",
            "ושבפנימיות כתוב אחרת",
            "הֶעָרָה פְּנִימִית",
            "לצוות בלבד - הלקוח כועס",
            "Notatka wewnętrzna: klient jest prawnikiem",
            "procedury WEWNĘTRZNE",
            "wewnetrznie ustalone",
            "Tylko dla pracowników.",
        ] {
            assert!(mentions_internal(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_text_for_the_customer_passes() {
        for text in [
            "",
            "Your international order is on its way",
            "An intern will call you",
            "הזמנתם פנים אל פנים",
            "הפנימייה של הבן שלכם",
            "הלקוחות שלנו יקרים לנו",
            "Wewnątrz paczki jest instrukcja",
            "> my internal wiring burnt\n\nWe are sorry about the wiring.",
            "Only staffed shops take it back",
        ] {
            assert_eq!(mentions_internal(text), None, "{text}");
        }
    }
}
