//! What makes a handle, a name and an address: pure rules.

use crate::policy::Role;
use crate::ui::text;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Characters of a handle, at least and at most.
pub const HANDLE_CHARS: std::ops::RangeInclusive<usize> = 3..=30;
/// Characters of a display name at most.
pub const NAME_CHARS_MAX: usize = 60;
/// Characters of "about me" at most.
pub const ABOUT_CHARS_MAX: usize = 1_000;
/// Characters of an e-mail address at most.
pub const EMAIL_CHARS_MAX: usize = 254;
/// A longer way back than this is not kept.
const NEXT_BYTES_MAX: usize = 500;

/// Handles that would speak for the house. Compared by skeleton, so that `adm1n` is refused too.
const RESERVED: &[&str] = &[
    "admin",
    "administrator",
    "root",
    "owner",
    "staff",
    "support",
    "help",
    "helpdesk",
    "moderator",
    "mod",
    "mods",
    "producer",
    "lead",
    "official",
    "team",
    "system",
    "hearth",
    "security",
    "abuse",
    "postmaster",
    "hostmaster",
    "webmaster",
    "noreply",
    "no-reply",
    "info",
    "contact",
    "service",
    "Customer-service",
    "account",
    "accounts",
    "everyone",
    "here",
    "anonymous",
    "guest",
    "deleted",
    "null",
    "undefined",
    "מנהל",
    "מנהלת",
    "הנהלה",
    "צוות",
    "תמיכה",
    "מערכת",
    "רשמי",
    "שירות",
    "עזרה",
    "שירות-לקוחות",
    "מודרטור",
    "administracja",
    "administratorka",
    "moderacja",
    "moderatorka",
    "obsługa",
    "obsługa-klienta",
    "pomoc",
    "zespół",
    "wsparcie",
    "oficjalny",
    "oficjalne",
    "pracownik",
];

/// Words that, beside the brand's name, sound like the brand speaking.
const OFFICIAL_WORDS: &[&str] = &[
    "admin",
    "administrator",
    "support",
    "help",
    "helpdesk",
    "team",
    "staff",
    "official",
    "service",
    "services",
    "care",
    "customer",
    "security",
    "moderator",
    "hq",
    "צוות",
    "תמיכה",
    "שירות",
    "רשמי",
    "הנהלה",
    "עזרה",
    "pomoc",
    "obsługa",
    "zespół",
    "wsparcie",
    "oficjalny",
    "oficjalne",
    "oficjalna",
    "administracja",
    "klienta",
    "biuro",
];

/// A handle in its proper form, or the Fluent key of what is wrong with it. Reserved words are another question.
pub fn handle(typed: &str) -> Result<String, &'static str> {
    let handle: String = text::clean_line(typed).trim_start_matches('@').to_lowercase().nfc().collect();
    let count = handle.chars().count();
    if count == 0 {
        return Err("fault-required");
    }
    if !HANDLE_CHARS.contains(&count) {
        return Err("accounts-fault-handle-length");
    }
    let hebrew = handle.chars().any(|c| matches!(c, 'א'..='ת'));
    let latin = handle.chars().any(|c| c.is_ascii_alphabetic() || POLISH.contains(c));
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | 'א'..='ת') || POLISH.contains(c);
    if !handle.chars().all(allowed) || !(hebrew || latin) {
        return Err("accounts-fault-handle-letters");
    }
    if hebrew && latin {
        return Err("accounts-fault-handle-mixed");
    }
    if handle.starts_with(['-', '_']) || handle.ends_with(['-', '_']) {
        return Err("accounts-fault-handle-edges");
    }
    Ok(handle)
}

/// A handle made from an imported author's name; not unique yet.
pub fn handle_like(name: &str) -> String {
    let spaced: String = handle_key(&text::clean_line(name))
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | 'א'..='ת') { c } else { ' ' })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let joined = words.join("-");
    let short: String = joined.trim_matches(['-', '_']).chars().take(IMPORTED_HANDLE_CHARS_MAX).collect();
    match handle(&short) {
        Ok(handle) => handle,
        // Figures only, too short, two scripts: the letters stay recognisable behind a word.
        Err(_) => {
            let ascii: String = short.chars().filter(char::is_ascii_alphanumeric).collect();
            if ascii.is_empty() { "guest".to_owned() } else { format!("guest-{ascii}") }
        }
    }
}

/// Leaves room for an ending that makes it unique.
const IMPORTED_HANDLE_CHARS_MAX: usize = 20;

const POLISH: &str = "ąćęłńóśźż";

/// What must be unique: the handle in lower case without the marks that people leave out when they type it.
pub fn handle_key(handle: &str) -> String {
    let bare = handle.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    bare.replace('ł', "l")
}

/// Whether `handle` would speak for the house.
pub fn is_reserved(handle: &str) -> bool {
    let wanted = skeleton(handle);
    RESERVED.iter().any(|word| skeleton(word) == wanted)
}

/// A display name in its proper form, or the Fluent key of what is wrong with it.
pub fn name(typed: &str) -> Result<String, &'static str> {
    let name = text::clean_line(typed);
    if !name.chars().any(char::is_alphanumeric) {
        return Err("fault-required");
    }
    if name.chars().count() > NAME_CHARS_MAX {
        return Err("accounts-fault-name-long");
    }
    if name.contains(['<', '>', '@']) || name.contains("://") {
        return Err("accounts-fault-name-signs");
    }
    Ok(name)
}

/// What is kept in `accounts.name_skeleton`: equal for names that look alike, with or without Polish marks.
pub fn skeleton(name: &str) -> String {
    text::skeleton(&handle_key(name))
}

/// Whether a member's `name` or handle looks like the brand speaking, or like one of `staff` (skeletons).
pub fn imitates<'a>(name: &str, brand: &str, staff: impl IntoIterator<Item = &'a str>) -> bool {
    let wanted = skeleton(name);
    if wanted.is_empty() {
        return false;
    }
    staff.into_iter().any(|skeleton| skeleton == wanted) || sounds_like_brand(&wanted, &skeleton(brand))
}

fn sounds_like_brand(wanted: &str, brand: &str) -> bool {
    if brand.chars().count() < 3 {
        return false;
    }
    let official = |rest: &str| rest.is_empty() || OFFICIAL_WORDS.iter().any(|word| rest == skeleton(word));
    wanted.strip_prefix(brand).is_some_and(official) || wanted.strip_suffix(brand).is_some_and(official)
}

/// An address as typed, tidied, or the Fluent key of what is wrong with it.
pub fn email(typed: &str) -> Result<String, &'static str> {
    let email = text::clean_line(typed);
    if email.is_empty() {
        Err("fault-required")
    } else if crate::mail::is_address(&email) {
        Ok(email)
    } else {
        Err("fault-email-invalid")
    }
}

/// What must be unique of an address. Case differs nowhere in practice.
pub fn email_key(email: &str) -> String {
    email.trim().nfkc().collect::<String>().to_lowercase()
}

/// An address for the eyes of its owner only: enough to recognise it.
pub fn veiled(email: &str) -> String {
    let (user, domain) = email.rsplit_once('@').unwrap_or((email, ""));
    let first: String = user.chars().take(1).collect();
    format!("{first}…@{domain}")
}

/// A way back that stays on this host; none for anything else, and for the pages of signing in and out themselves.
pub fn local_path(next: &str) -> Option<String> {
    let plain = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
    if !plain || next.len() > NEXT_BYTES_MAX || next.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let path = next.split(['?', '#']).next().unwrap_or(next);
    let doors = ["/sign-in", "/sign-out", "/join", "/confirm", "/password"];
    let door =
        doors.iter().any(|door| path.strip_prefix(door).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    (!door).then(|| next.to_owned())
}

/// Passwords of staff are longer while there is no second factor.
pub const fn password_chars_min(role: Role) -> usize {
    if role.is_staff() { 15 } else { 10 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_that_could_confuse_is_refused() {
        assert_eq!(handle(""), Err("fault-required"));
        assert_eq!(handle("ab"), Err("accounts-fault-handle-length"));
        assert_eq!(handle(&"a".repeat(31)), Err("accounts-fault-handle-length"));
        assert_eq!(handle("аda"), Err("accounts-fault-handle-letters"), "a Cyrillic a");
        assert_eq!(handle("a da"), Err("accounts-fault-handle-letters"));
        assert_eq!(handle("12345"), Err("accounts-fault-handle-letters"));
        assert_eq!(handle("adaשרה"), Err("accounts-fault-handle-mixed"));
        assert_eq!(handle("-ada"), Err("accounts-fault-handle-edges"));
        assert_eq!(handle("../../x"), Err("accounts-fault-handle-letters"));
    }

    #[test]
    fn a_handle_is_tidied() {
        assert_eq!(handle(" @Ada_L "), Ok("ada_l".into()));
        assert_eq!(handle("Łucja"), Ok("łucja".into()));
        assert_eq!(handle("שרה-כהן"), Ok("שרה-כהן".into()));
        assert_eq!(handle_key("łucja"), "lucja");
        assert_eq!(handle_key("Żółw"), handle_key("zolw"));
    }

    #[test]
    fn an_imported_author_gets_a_handle_whatever_the_name() {
        assert_eq!(handle_like("Jan Łoś"), "jan-los");
        assert_eq!(handle_like("@virgin_fan99"), "virgin_fan99");
        assert_eq!(handle_like("דנה כהן"), "דנה-כהן");
        assert_eq!(handle_like("12345"), "guest-12345");
        assert_eq!(handle_like("😀"), "guest");
        assert!(handle_like(&"long name ".repeat(20)).chars().count() <= 30);
    }

    #[test]
    fn words_of_the_house_are_reserved_in_any_disguise() {
        for word in ["admin", "adm1n", "support", "obsluga", "zespół", "צוות", "no_reply", "mod"] {
            assert!(is_reserved(word), "{word}");
        }
        for word in ["ada", "adminka2", "modest"] {
            assert!(!is_reserved(word), "{word}");
        }
    }

    #[test]
    fn imitations_of_brand_and_staff_are_refused() {
        let staff = [skeleton("Dana Levi"), skeleton("Marta")];
        let imitates = |name: &str| imitates(name, "Aurora", staff.iter().map(String::as_str));
        for name in [
            "Aurora",
            "AURORA",
            "Аurora",
            "Aurоra Support",
            "Official Aurora",
            "Aurora-Team",
            "A u r o r a",
            "dana levi",
            "Dаna Levi",
            "Dana  Levi.",
            "mаrta",
        ] {
            assert!(imitates(name), "{name}");
        }
        for name in ["Ada", "Aurora Borealis", "Laura", "Dana", "Aurora Kowalska"] {
            assert!(!imitates(name), "{name}");
        }
    }

    #[test]
    fn a_name_carries_no_markup_and_no_address() {
        assert!(name("").is_err() && name("\u{202e}").is_err() && name("!!").is_err());
        assert!(name("a <b>").is_err() && name("see http://x.test").is_err() && name("a@b").is_err());
        assert!(name(&"x".repeat(61)).is_err());
        assert_eq!(name(" Ada\u{202e}  Lovelace\n"), Ok("Ada Lovelace".into()));
        assert_eq!(name("Zoë 🙂"), Ok("Zoë 🙂".into()));
    }

    #[test]
    fn the_way_back_stays_on_this_host() {
        for bad in [
            "",
            "x",
            "https://evil.test",
            "//evil.test",
            "/\\evil.test",
            "\\/evil.test",
            "/a\nb",
            "/a b",
            "javascript:alert(1)",
            "/sign-in",
            "/sign-in?next=/",
            "/sign-out",
            "/join",
            "/confirm/abc",
        ] {
            assert_eq!(local_path(bad), None, "{bad:?}");
        }
        for good in ["/", "/t/1/x?page=2#p3", "/new", "/sign-installation", "/u/שרה"] {
            assert_eq!(local_path(good).as_deref(), Some(good));
        }
    }

    #[test]
    fn addresses_differ_in_more_than_case() {
        assert_eq!(email_key(" Ada@Demo.Test "), email_key("ada@demo.test"));
        assert_eq!(email("nobody"), Err("fault-email-invalid"));
        assert_eq!(veiled("ada@demo.test"), "a…@demo.test");
    }
}
