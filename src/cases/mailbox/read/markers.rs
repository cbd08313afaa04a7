//! How mail programs announce what they quote, in the languages that people's programs speak. Pure.

use crate::mail;

/// The longest announcement, in characters.
const ANNOUNCEMENT_CHARS_MAX: usize = 400;
/// The longest line that counts as a telephone's signature.
const PHONE_CHARS_MAX: usize = 100;

/// How a program ends "On … somebody wrote:" that also needs a date.
const WROTE: [&str; 27] = [
    "wrote:",
    "כתב:",
    "כתבה:",
    "כתב/ה:",
    "כתבו:",
    "כתב\\ה:",
    "pisze:",
    "napisał(a):",
    "napisał:",
    "napisała:",
    "napisał/a:",
    "napisał(-a):",
    "napisał(a) w wiadomości:",
    "schrieb:",
    "geschrieben:",
    "a écrit :",
    "a écrit:",
    "escribió:",
    "ha scritto:",
    "escreveu:",
    "schreef:",
    "skrev:",
    "пишет:",
    "написал:",
    "написал(а):",
    "написала:",
    "كتب:",
];
/// How a program begins it, where the end alone says nothing. With a date and a colon at the end.
const ON: [&str; 9] = ["on ", "בתאריך ", "ב-", "ביום ", "w dniu ", "dnia ", "am ", "wiadomość napisana przez ", "le "];

/// What stands between dashes above an original.
const ORIGINALS: [&str; 16] = [
    "original message",
    "original appointment",
    "forwarded message",
    "reply message",
    "הודעה מקורית",
    "ההודעה המקורית",
    "הודעה שהועברה",
    "wiadomość oryginalna",
    "oryginalna wiadomość",
    "treść oryginalnej wiadomości",
    "wiadomość przekazana",
    "przekazana wiadomość",
    "ursprüngliche nachricht",
    "originalnachricht",
    "weitergeleitete nachricht",
    "message d'origine",
];
/// The same, without dashes.
const FORWARDS: [&str; 4] = [
    "begin forwarded message:",
    "תחילת ההודעה שהועברה:",
    "rozpoczęcie przekazywanej wiadomości:",
    "anfang der weitergeleiteten nachricht:",
];

/// The first line of an original's headers, and the others.
const FROM: [&str; 4] = ["from:", "מאת:", "od:", "von:"];
const OTHERS: [&str; 27] = [
    "sent:",
    "to:",
    "date:",
    "subject:",
    "cc:",
    "reply-to:",
    "נשלח:",
    "אל:",
    "תאריך:",
    "נושא:",
    "עותק:",
    "לכבוד:",
    "בתאריך:",
    "wysłano:",
    "wysłane:",
    "data:",
    "do:",
    "temat:",
    "dw:",
    "udw:",
    "do wiadomości:",
    "gesendet:",
    "an:",
    "datum:",
    "betreff:",
    "importance:",
    "priorytet:",
];

/// How telephones and programs sign.
const PHONES: [&str; 31] = [
    "sent from my ",
    "sent from mail for ",
    "sent from outlook",
    "sent from yahoo",
    "sent from proton",
    "sent from samsung",
    "sent via ",
    "sent using ",
    "sent with ",
    "get outlook for ",
    "download outlook for ",
    "virus-free",
    "נשלח מה",
    "נשלח מ-",
    "נשלח מ־",
    "נשלח באמצעות",
    "נשלח ממכשיר",
    "קבל את outlook",
    "קבלו את outlook",
    "הורד את outlook",
    "wysłane z ",
    "wysłano z ",
    "wysłano przez ",
    "pobierz aplikację outlook",
    "pobierz program outlook",
    "nie zawiera wirusów",
    "wolne od wirusów",
    "von meinem ",
    "gesendet von ",
    "gesendet mit ",
    "envoyé de mon ",
];

/// A line as it is compared: without quotation marks, direction marks and stars, in lower case, single spaces.
pub(super) fn plain(line: &str) -> String {
    let visible = line.chars().filter(|c| {
        !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '*')
    });
    let lower: String =
        visible.flat_map(char::to_lowercase).map(|c| if c == '־' || c == '‑' { '-' } else { c }).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether these lines, joined and [`plain`], announce a quotation: "On … wrote:".
pub(super) fn announces(joined: &str) -> bool {
    let fits = joined.ends_with(':') && joined.chars().count() <= ANNOUNCEMENT_CHARS_MAX;
    fits && has_date(joined)
        && (WROTE.iter().any(|end| joined.ends_with(end))
            || ON.iter().any(|start| joined.starts_with(start)) && (joined.contains('@') || has_verb(joined)))
}

/// Whether a line that stands right above quoted lines announces them, in whatever language.
pub(super) fn announces_below(joined: &str) -> bool {
    joined.ends_with(':')
        && joined.chars().count() <= ANNOUNCEMENT_CHARS_MAX
        && (has_date(joined) || joined.contains('@'))
}

fn has_verb(joined: &str) -> bool {
    ["schrieb", "wrote", "pisze", "napisał", "כתב", "מאת", "écrit", "napisana przez"]
        .iter()
        .any(|verb| joined.contains(verb))
}

/// A year of this century, or a time of day.
fn has_date(joined: &str) -> bool {
    let bytes = joined.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).any(|at| {
        let year = bytes[at..].starts_with(b"20")
            && digit(at + 2)
            && digit(at + 3)
            && !digit(at + 4)
            && !(at > 0 && digit(at - 1));
        let time = digit(at) && matches!(bytes.get(at + 1), Some(b':' | b'.')) && digit(at + 2) && digit(at + 3);
        year || time
    })
}

/// Whether a [`plain`] line stands above an original: "-----Original Message-----".
pub(super) fn is_separator(line: &str) -> bool {
    if mail::is_above_line(line) || FORWARDS.contains(&line) {
        return true;
    }
    let dashes = line.chars().filter(|c| matches!(c, '-' | '_' | '—')).count();
    let said = line.trim_matches(|c: char| matches!(c, '-' | '_' | '—' | ' '));
    dashes >= 4 && ORIGINALS.contains(&said)
}

/// Whether these [`plain`] lines begin with the headers of an original: From, and at least two others.
pub(super) fn is_header_block<'l>(mut lines: impl Iterator<Item = &'l str>) -> bool {
    let first = lines.next().is_some_and(|line| FROM.iter().any(|name| line.starts_with(name)));
    first
        && lines
            .filter(|line| !line.is_empty())
            .take(6)
            .filter(|line| OTHERS.iter().any(|name| line.starts_with(name)))
            .count()
            >= 2
}

/// Whether a [`plain`] line is what a telephone or a program adds below a text.
pub(super) fn is_phone(line: &str) -> bool {
    line.chars().count() <= PHONE_CHARS_MAX && PHONES.iter().any(|start| line.starts_with(start))
}

/// Whether a line is the usual one above a signature (RFC 3676, 4.3).
pub(super) fn is_signature_line(line: &str) -> bool {
    matches!(line.trim_end_matches(['\r', '\n']), "-- " | "--" | "—" | "--  ")
}

/// Whether a [`plain`] line is only drawn.
pub(super) fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '_' | '=' | '—' | ' '))
}
