//! What becomes of a mail: the word that is kept of it, and what its sender's mail server and its sender hear. Pure.

use crate::db::kept;

kept! {
    /// What became of a mail.
    Outcome {
        /// It stands in the topic.
        Posted = "posted",
        /// It is a note between colleagues.
        Noted = "noted",
        /// A moderator looks at it first.
        Held = "held",
        /// It went to an address of another feature, which took it.
        Elsewhere = "elsewhere",
        /// It came before.
        Again = "again",
        /// An absence note, a newsletter.
        Automatic = "automatic",
        /// Our own letter.
        Loop = "loop",
        /// What a mail server says.
        Bounce = "bounce",
        /// No signed address of ours, or nothing behind it that its account may see.
        Unknown = "unknown",
        /// From another address than the account's.
        Sender = "sender",
        /// The case is closed, or its topic is gone.
        Closed = "closed",
        /// The topic takes no more replies.
        Locked = "locked",
        /// The account may not write at present.
        Denied = "denied",
        /// Its writer was told that nobody else would read it, and the conversation is public by now.
        Public = "public",
        /// No own words and no file.
        Empty = "empty",
        /// Longer than a post may be.
        Long = "long",
        /// Larger than mails may be.
        Big = "big",
        /// Too many in an hour or a day.
        Many = "many",
        /// The screening does not let it appear as it is.
        Blocked = "blocked",
        /// Its topic is in slow mode.
        Slow = "slow",
        /// No mail, or one that nobody's program makes.
        Unreadable = "unreadable",
    }
}

/// What the mail server that brought it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is taken; nothing goes back. So are mails that nobody wrote: whatever went back would come again.
    Taken,
    /// It is refused, without a reason: whoever guesses addresses learns nothing.
    Refused,
    /// It cannot be read.
    Unreadable,
}

impl Outcome {
    /// What the mail server is told.
    pub const fn told(self) -> Told {
        match self {
            Self::Posted
            | Self::Noted
            | Self::Held
            | Self::Elsewhere
            | Self::Again
            | Self::Automatic
            | Self::Loop
            | Self::Bounce => Told::Taken,
            Self::Unreadable | Self::Big => Told::Unreadable,
            _ => Told::Refused,
        }
    }

    /// What the account is written to about a mail that was not taken, if anything.
    pub const fn letter(self) -> Option<&'static str> {
        Some(match self {
            Self::Sender => "mailbox-letter-sender",
            Self::Closed => "mailbox-letter-closed",
            Self::Locked => "mailbox-letter-locked",
            Self::Denied => "mailbox-letter-denied",
            Self::Public => "mailbox-letter-public",
            Self::Empty => "mailbox-letter-empty",
            Self::Long => "mailbox-letter-long",
            Self::Big => "mailbox-letter-big",
            Self::Many => "mailbox-letter-many",
            Self::Blocked => "mailbox-letter-blocked",
            Self::Slow => "mailbox-letter-slow",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Told};

    #[test]
    fn each_is_read_back_from_its_word() {
        assert!(Outcome::ALL.iter().all(|outcome| Outcome::parse(outcome.as_str()) == Some(*outcome)));
    }

    #[test]
    fn nobody_is_written_to_about_what_a_machine_wrote_or_a_stranger_guessed() {
        for outcome in [Outcome::Automatic, Outcome::Loop, Outcome::Bounce, Outcome::Unknown, Outcome::Again] {
            assert_eq!(outcome.letter(), None, "{outcome:?}");
        }
        for outcome in [Outcome::Automatic, Outcome::Loop, Outcome::Bounce] {
            assert_eq!(outcome.told(), Told::Taken, "{outcome:?}: a refusal would be answered by a machine");
        }
    }

    #[test]
    fn a_guessed_address_is_refused_like_a_closed_case() {
        assert_eq!(Outcome::Unknown.told(), Outcome::Closed.told());
        assert_eq!(Outcome::Unknown.told(), Outcome::Sender.told());
    }
}
