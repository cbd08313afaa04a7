//! Mailed links: what each is for and how long it works. The secret is made when the letter is written; only its SHA-256
//! is kept.

use chrono::TimeDelta;

/// What a mailed link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Confirms the address of somebody who joined.
    Confirm,
    /// Signs in.
    Link,
    /// Sets a new password.
    Reset,
    /// Confirms a new address of an account.
    Email,
    /// No link: an address that a letter still to be written goes to.
    Note,
}

impl Purpose {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Link => "link",
            Self::Reset => "reset",
            Self::Email => "email",
            Self::Note => "note",
        }
    }

    /// How long it works.
    pub const fn lives(self) -> TimeDelta {
        match self {
            Self::Confirm | Self::Email | Self::Note => TimeDelta::days(3),
            Self::Link => TimeDelta::minutes(20),
            Self::Reset => TimeDelta::hours(1),
        }
    }

    /// The path of the link with that secret.
    pub fn path(self, secret: &str) -> String {
        match self {
            Self::Confirm | Self::Note => format!("/confirm/{secret}"),
            Self::Link => format!("/sign-in/link/{secret}"),
            Self::Reset => format!("/password/{secret}"),
            Self::Email => format!("/account/email/{secret}"),
        }
    }
}
