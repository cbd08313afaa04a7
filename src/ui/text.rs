//! People's text made safe to keep and show: normal form, no controls, nothing invisible that could deceive.

use mail_parser::decoders::html::add_html_token;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton as confusable_skeleton;

/// Combining marks on one letter at most: Hebrew with points and accents needs three or four.
const MARKS_MAX: usize = 6;
/// Bytes of a character reference of HTML that are looked at.
const REFERENCE_BYTES_MAX: usize = 12;

/// A name or title: one line, trimmed, single spaces, NFC, without controls, direction controls and invisibles.
pub fn clean_line(text: &str) -> String {
    let cleaned = clean(text, Keep::Line);
    let mut line = String::with_capacity(cleaned.len());
    for word in cleaned.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A text of several lines: NFC, line breaks as `\n`, tabs kept, without controls, direction overrides and invisibles. The
/// end is trimmed, the start only of empty lines.
pub fn clean_text(text: &str) -> String {
    let cleaned = clean(&text.replace("\r\n", "\n"), Keep::Text);
    let start = cleaned.len() - cleaned.trim_start_matches(['\n', ' ', '\t']).len();
    let start = cleaned[..start].rfind('\n').map_or(0, |at| at + 1);
    cleaned[start..].trim_end().to_owned()
}

/// Reads the character references (`&amp;`, `&#x5d0;`) of a text of HTML, once: its pieces in their order. What is no reference stays.
pub fn read_entities(html: &str, mut piece: impl FnMut(&str)) {
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        piece(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(REFERENCE_BYTES_MAX).position(|byte| byte == b';');
        let end = end
            .filter(|end| *end > 1 && rest[1..*end].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#'));
        if let Some(end) = end {
            let mut read = String::new();
            add_html_token(&mut read, &rest.as_bytes()[..=end], false);
            piece(&read);
            rest = &rest[end + 1..];
        } else {
            piece("&");
            rest = &rest[1..];
        }
    }
    piece(rest);
}

/// What a name looks like at a glance: equal for names that can be taken for each other (Unicode TS 39), whatever their
/// case, accents, spaces and punctuation. To compare with the names of staff and brand, never to show.
pub fn skeleton(name: &str) -> String {
    // Before the fold for letters that look alike as capitals only (Cyrillic Н), and after it for the others.
    let capitals: String = clean_line(name).nfkc().collect();
    let folded: String = confusable_skeleton(&capitals).flat_map(char::to_lowercase).collect();
    confusable_skeleton(&folded)
        .flat_map(char::to_lowercase)
        .filter(|letter| letter.is_alphanumeric() && !is_combining_mark(*letter))
        .map(plain_letter)
        .collect()
}

/// Small capitals, dotless letters and digits as the letter they look like. An upper-case I looks like l, and a fold makes it i.
const fn plain_letter(letter: char) -> char {
    match letter {
        'i' | '1' | 'ı' | 'ɪ' | 'ʟ' => 'l',
        '0' | 'ᴏ' => 'o',
        'ᴀ' => 'a',
        'ʙ' => 'b',
        'ᴅ' => 'd',
        'ᴇ' => 'e',
        'ɢ' => 'g',
        'ʜ' => 'h',
        'ᴋ' | 'ĸ' => 'k',
        'ɴ' => 'n',
        'ᴘ' => 'p',
        'ʀ' => 'r',
        'ᴛ' => 't',
        'ᴜ' => 'u',
        'ᴠ' => 'v',
        'ᴡ' => 'w',
        'ʏ' => 'y',
        other => other,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Line,
    Text,
}

fn clean(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut before, mut marks) = (' ', 0);
    for letter in text.nfc() {
        let letter = match letter {
            '\n' | '\t' if keep == Keep::Text => letter,
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' if keep == Keep::Text => '\n',
            '\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => ' ',
            _ if letter.is_control() || is_noncharacter(letter) || overrides_direction(letter) => continue,
            _ if is_invisible(letter, keep) => continue,
            '\u{200c}' | '\u{200d}' if !joins(before) => continue,
            '\u{e0020}'..='\u{e007f}' if !is_flag_part(before) => continue,
            _ => letter,
        };
        marks = if is_combining_mark(letter) { marks + 1 } else { 0 };
        if marks > MARKS_MAX {
            continue;
        }
        out.push(letter);
        before = letter;
    }
    out
}

/// Embeddings, overrides and isolates: they can make a text read as something else (CVE-2021-42574).
const fn overrides_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{206a}'..='\u{206f}')
}

/// Takes no room and says nothing. Direction marks are honest in a text and suspicious in a name.
const fn is_invisible(letter: char, keep: Keep) -> bool {
    match letter {
        '\u{200b}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{180e}'
        | '\u{fff9}'..='\u{fffc}'
        | '\u{e0000}'..='\u{e001f}' => true,
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}'
        | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' => matches!(keep, Keep::Line),
        _ => false,
    }
}

const fn is_noncharacter(letter: char) -> bool {
    (letter as u32 & 0xfffe) == 0xfffe || matches!(letter, '\u{fdd0}'..='\u{fdef}')
}

/// After which a joiner or non-joiner means something: emoji, and the scripts from Arabic to Khmer and Mongolian.
const fn joins(before: char) -> bool {
    matches!(before,
        '\u{600}'..='\u{6ff}' | '\u{700}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{e80}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
        | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f000}'..='\u{1faff}')
}

/// Flags of England, Scotland and Wales are a black flag and letters that show nothing elsewhere.
const fn is_flag_part(before: char) -> bool {
    matches!(before, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_controls_and_invisibles() {
        assert_eq!(clean_line("  Ada\u{0}\t\u{202e}Love\u{200b}lace\u{2069}\r\n "), "Ada Lovelace");
        assert_eq!(clean_line("\u{200f}דנה\u{200e} כהן"), "דנה כהן");
        assert_eq!(clean_line("\u{3164}\u{2800}\u{115f}"), "");
    }

    #[test]
    fn a_text_keeps_lines_tabs_and_indents() {
        assert_eq!(clean_text("\r\n  \n    code\r\n\ttab\u{202e}\u{0}\u{1b}[31m\n\n"), "    code\n\ttab[31m");
        assert_eq!(clean_text("one\u{2028}two\rthree"), "one\ntwo\nthree");
        assert_eq!(clean_text(""), "");
        assert_eq!(clean_text(" \n \n"), "");
    }

    #[test]
    fn references_of_html_are_read_once() {
        let read = |html: &str| {
            let mut out = String::new();
            read_entities(html, |piece| out.push_str(piece));
            out
        };
        assert_eq!(read("a &lt;b&gt; &#x5d0;&amp;lt; &bogus; & c &"), "a <b> א&lt; &bogus; & c &");
        for broken in ["&", "&;", "&#;", "&#x110000;", "&&amp;"] {
            let _ = read(broken);
        }
    }

    #[test]
    fn both_are_in_normal_form_c() {
        assert_eq!(clean_line("Zo\u{308}e"), "Zöe");
        assert_eq!(clean_text("o\u{301}"), "ó");
    }

    #[test]
    fn joiners_stay_where_they_mean_something() {
        let family = "👨\u{200d}👩\u{200d}👧";
        assert_eq!(clean_line(family), family);
        assert_eq!(clean_line("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(clean_line("sup\u{200d}po\u{200c}rt"), "support");
        let scotland = "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}";
        assert_eq!(clean_line(scotland), scotland);
        assert_eq!(clean_line("a\u{e0067}b"), "ab");
    }

    #[test]
    fn marks_cannot_be_piled_up() {
        let piled = format!("q{}", "\u{323}".repeat(500));
        assert_eq!(clean_line(&piled).chars().count(), 1 + MARKS_MAX);
    }

    #[test]
    fn names_that_look_alike_have_one_skeleton() {
        let staff = skeleton("Hearth Support");
        for imitation in [
            "hearth support",
            "HEARTH SUPPORT",
            "Неаrth Suррort",
            "Hearth_Support",
            "Ｈｅａｒｔｈ Support",
            "Heаrth\u{200b}Support",
            "Heärth Suppört",
            "Hearth Supp0rt",
            "ʜeaʀth suppоrт",
        ] {
            assert_eq!(skeleton(imitation), staff, "{imitation}");
        }
        assert_eq!(skeleton("AdmIn"), skeleton("admin"));
        assert_eq!(skeleton("SaIly"), skeleton("Sally"));
        assert_ne!(skeleton("Dana"), staff);
        assert_ne!(skeleton("דנה"), skeleton("דני"));
    }
}
