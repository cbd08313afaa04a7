//! What a good password is: long, not among the commonest, not about its owner. No rules of composition
//! (NIST SP 800-63B, 3.1.1.2).

use super::super::account::password_chars_min;
use crate::policy::Role;
use crate::words::Arg;
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization as _;

/// Characters at most; more only costs time to hash.
pub const PASSWORD_CHARS_MAX: usize = 1_024;

/// Parts of one's own handle or address shorter than this do not count as being in the password.
const OWN_CHARS_MIN: usize = 4;

static COMMON: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("common.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Short words that people lengthen with figures and signs.
const STEMS: &[&str] = &[
    "password",
    "passw0rd",
    "p@ssw0rd",
    "p@ssword",
    "pass",
    "qwerty",
    "qwertz",
    "asdfgh",
    "letmein",
    "welcome",
    "iloveyou",
    "changeme",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "sunshine",
    "princess",
    "superman",
    "batman",
    "admin",
    "secret",
    "summer",
    "winter",
    "spring",
    "autumn",
    "haslo",
    "hasło",
    "moje haslo",
    "kochamcie",
    "kochamcię",
    "polska",
    "zaq12wsx",
    "matrix",
    "lato",
    "zima",
    "wiosna",
    "jesień",
    "סיסמה",
    "סיסמא",
    "ישראל",
    "אהבה",
    "שלום",
    "אבגד",
    "קיץ",
    "חורף",
];

/// What is wrong with a password: a Fluent key and its arguments.
pub type Fault = (&'static str, Vec<(&'static str, Arg)>);

/// The form that is hashed, the same on every keyboard and system.
pub fn normal(typed: &str) -> String {
    typed.nfkc().collect()
}

/// Whether somebody of `role`, known by `own` words (handle, address, brand), may use this password.
pub fn check(typed: &str, role: Role, own: &[&str]) -> Result<(), Fault> {
    let password = normal(typed);
    let count = password.chars().count();
    if count == 0 {
        return Err(("fault-required", Vec::new()));
    }
    let min = password_chars_min(role);
    if count < min {
        let key = if role.is_staff() { "accounts-fault-password-short-staff" } else { "accounts-fault-password-short" };
        return Err((key, vec![("min", min.into())]));
    }
    if count > PASSWORD_CHARS_MAX {
        return Err(("fault-too-long", vec![("max", PASSWORD_CHARS_MAX.into())]));
    }
    if is_common(&password) {
        return Err(("accounts-fault-password-common", Vec::new()));
    }
    if is_about(&password, own) {
        return Err(("accounts-fault-password-own", Vec::new()));
    }
    Ok(())
}

/// Among the commonest, also with figures and signs hung on, or a few characters again and again, or a run of the keyboard.
fn is_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    let bare = lower.trim_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    COMMON.contains(lower.as_str()) || COMMON.contains(bare) || STEMS.contains(&bare) || repeats(&lower) || runs(&lower)
}

/// One piece of at most four characters, again and again.
fn repeats(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (1..=4).any(|length| chars.iter().enumerate().all(|(at, c)| *c == chars[at % length]))
}

/// Neighbours in the alphabet, among the figures or on the keyboard, from end to end.
fn runs(text: &str) -> bool {
    const ROWS: [&str; 6] = [
        "01234567890123456789",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnmqwertyuiop",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "אבגדהוזחטיכלמנסעפצקרשתאבגדהוזחטי",
        "קראטוןםפשדגכעיחלךףזסבהנמצתץ",
    ];
    let backwards: String = text.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(text) || row.contains(&backwards))
}

/// Little more than one of the owner's own words.
fn is_about(password: &str, own: &[&str]) -> bool {
    let lower = password.to_lowercase();
    own.iter().any(|word| {
        let word = word.to_lowercase();
        let local = word.split('@').next().unwrap_or_default();
        [word.as_str(), local].iter().any(|part| {
            let length = part.chars().count();
            length >= OWN_CHARS_MIN && lower.contains(part) && lower.chars().count() < length + 6
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(password: &str, role: Role) -> Option<&'static str> {
        check(password, role, &["marta_k", "marta.kowalska@demo.test", "Aurora"]).err().map(|(key, _)| key)
    }

    #[test]
    fn weak_passwords_are_refused_with_the_reason() {
        for (password, key) in [
            ("", "fault-required"),
            ("short", "accounts-fault-password-short"),
            ("123456789", "accounts-fault-password-short"),
            ("1234567890", "accounts-fault-password-common"),
            ("qwertyuiop", "accounts-fault-password-common"),
            ("Password123!", "accounts-fault-password-common"),
            ("aaaaaaaaaaaa", "accounts-fault-password-common"),
            ("abcabcabcabc", "accounts-fault-password-common"),
            ("zyxwvutsrqpo", "accounts-fault-password-common"),
            ("סיסמה12345", "accounts-fault-password-common"),
            ("marta_k2026", "accounts-fault-password-own"),
            ("marta.kowalska", "accounts-fault-password-own"),
            ("aurora2026!", "accounts-fault-password-own"),
        ] {
            assert_eq!(fault(password, Role::Member), Some(key), "{password}");
        }
        assert_eq!(fault(&"x y".repeat(400), Role::Member), Some("fault-too-long"));
    }

    #[test]
    fn staff_need_fifteen_characters() {
        assert_eq!(fault("green kettle", Role::Staff), Some("accounts-fault-password-short-staff"));
        assert_eq!(fault("green kettle on a hill", Role::Staff), None);
    }

    #[test]
    fn long_passwords_spaces_emoji_and_any_letters_are_good() {
        let long = "kettle ".repeat(40);
        for password in ["green kettle", "🫖🍵🫖🍵🐈🐈‍⬛🌧️🌈☕🍪", "żółw na rowerze", "קומקום ירוק בחלון", long.as_str()]
        {
            assert_eq!(fault(password, Role::Member), None, "{password}");
        }
    }

    #[test]
    fn the_same_password_from_another_keyboard_is_the_same() {
        assert_eq!(normal("zo\u{308}e"), normal("zöe"));
    }
}
