//! The letters that accounts send.

use super::account::veiled;
use super::token::Purpose;
use crate::db::kept;
use crate::mail;
use crate::words::Words;

kept! {
    /// Which letter.
    Letter {
        /// Confirm your address.
        Confirm = "confirm",
        /// Somebody joined with your address, but you have an account.
        Known = "known",
        /// Sign in.
        Link = "link",
        /// Set a new password.
        Reset = "reset",
        /// Confirm this new address of your account.
        Email = "email",
        /// Somebody wants to change the address of your account.
        EmailAsked = "email_asked",
        /// The address of your account was changed; to the old one.
        EmailChanged = "email_changed",
        /// Your password was changed.
        PasswordChanged = "password_changed",
    }
}

impl Letter {
    /// What its link does; none when it leads to a page anyone can open.
    pub const fn purpose(self) -> Option<Purpose> {
        match self {
            Self::Confirm => Some(Purpose::Confirm),
            Self::Link => Some(Purpose::Link),
            Self::Reset => Some(Purpose::Reset),
            Self::Email => Some(Purpose::Email),
            Self::Known | Self::EmailAsked | Self::EmailChanged | Self::PasswordChanged => None,
        }
    }

    /// Where its link leads when it carries no secret.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Known => "/sign-in/link",
            _ => "/password",
        }
    }

    /// Subject, what happened, what to do, and the button.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Self::Confirm => [
                "accounts-mail-confirm-subject",
                "accounts-mail-confirm-text",
                "accounts-mail-confirm-next",
                "accounts-mail-confirm-button",
            ],
            Self::Known => [
                "accounts-mail-known-subject",
                "accounts-mail-known-text",
                "accounts-mail-known-next",
                "accounts-mail-known-button",
            ],
            Self::Link => [
                "accounts-mail-link-subject",
                "accounts-mail-link-text",
                "accounts-mail-link-next",
                "accounts-mail-link-button",
            ],
            Self::Reset => [
                "accounts-mail-reset-subject",
                "accounts-mail-reset-text",
                "accounts-mail-reset-next",
                "accounts-mail-reset-button",
            ],
            Self::Email => [
                "accounts-mail-email-subject",
                "accounts-mail-email-text",
                "accounts-mail-email-next",
                "accounts-mail-email-button",
            ],
            Self::EmailAsked => [
                "accounts-mail-email-asked-subject",
                "accounts-mail-email-asked-text",
                "accounts-mail-not-me-next",
                "accounts-mail-not-me-button",
            ],
            Self::EmailChanged => [
                "accounts-mail-email-changed-subject",
                "accounts-mail-email-changed-text",
                "accounts-mail-email-changed-next",
                "accounts-mail-not-me-button",
            ],
            Self::PasswordChanged => [
                "accounts-mail-password-changed-subject",
                "accounts-mail-password-changed-text",
                "accounts-mail-not-me-next",
                "accounts-mail-not-me-button",
            ],
        }
    }

    /// Whether the person may not have asked for it.
    const fn may_be_ignored(self) -> bool {
        matches!(self, Self::Confirm | Self::Known | Self::Link | Self::Reset | Self::Email)
    }
}

/// To whom, and what the letter mentions.
pub struct Addressed {
    pub to: String,
    pub name: String,
    pub handle: String,
    pub brand: String,
    pub url: String,
}

/// The letter in the words of a language.
pub fn write(letter: Letter, to: &Addressed, words: Words) -> mail::Letter {
    let args =
        [("brand", to.brand.as_str().into()), ("handle", to.handle.as_str().into()), ("email", veiled(&to.to).into())];
    let [subject, text, next, button] = letter.keys();
    // Whoever does not know the name that somebody else typed while joining is not greeted with it.
    let greeting = match letter {
        Letter::Confirm | Letter::Email => words.t("mail-greeting-nobody"),
        _ => words.with("mail-greeting", &[("name", to.name.as_str().into())]),
    };
    let why = words.with("mail-why-account", &args[..1]);
    let footer = if letter.may_be_ignored() { format!("{why}\n{}", words.t("mail-why-ignore")) } else { why };
    mail::Letter {
        to: to.to.clone(),
        lang: words.lang,
        subject: words.with(subject, &args),
        paragraphs: vec![greeting, words.with(text, &args), words.with(next, &args)],
        action: Some((words.t(button), to.url.clone())),
        footer,
        reply_to: None,
        thread: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_letter_is_written_in_every_language() {
        let to = Addressed {
            to: "ada@demo.test".into(),
            name: "Ada".into(),
            handle: "ada".into(),
            brand: "Aurora".into(),
            url: "https://aurora.test/x".into(),
        };
        for letter in Letter::ALL {
            assert_eq!(Letter::parse(letter.as_str()), Some(letter));
            for lang in Lang::ALL {
                let written = write(letter, &to, Words::of(lang));
                let all = format!("{} {} {}", written.subject, written.paragraphs.join(" "), written.footer);
                assert!(!all.contains("accounts-") && !all.contains('{'), "{letter:?} {lang:?}: {all}");
                assert!(all.contains("Aurora"), "{letter:?} {lang:?}: {all}");
            }
        }
    }
}
