//! What becomes of a mail: the word that is kept of it, and what its sender's mail server and its sender hear. Pure.

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stands in the topic.
    Posted,
    /// It is a note between colleagues.
    Noted,
    /// A moderator looks at it first.
    Held,
    /// It came before.
    Again,
    /// An absence note, a newsletter.
    Automatic,
    /// Our own letter.
    Loop,
    /// What a mail server says.
    Bounce,
    /// No signed address of ours, or nothing behind it that its account may see.
    Unknown,
    /// From another address than the account's.
    Sender,
    /// The case is closed, or its topic is gone.
    Closed,
    /// The topic takes no more replies.
    Locked,
    /// The account may not write at present.
    Denied,
    /// Its writer was told that nobody else would read it, and the conversation is public by now.
    Public,
    /// No own words and no file.
    Empty,
    /// Longer than a post may be.
    Long,
    /// Larger than mails may be.
    Big,
    /// Too many in an hour or a day.
    Many,
    /// The screening does not let it appear as it is.
    Blocked,
    /// Its topic is in slow mode.
    Slow,
    /// No mail, or one that nobody's program makes.
    Unreadable,
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
    /// Every outcome.
    pub const ALL: [Self; 20] = [
        Self::Posted,
        Self::Noted,
        Self::Held,
        Self::Again,
        Self::Automatic,
        Self::Loop,
        Self::Bounce,
        Self::Unknown,
        Self::Sender,
        Self::Closed,
        Self::Locked,
        Self::Denied,
        Self::Public,
        Self::Empty,
        Self::Long,
        Self::Big,
        Self::Many,
        Self::Blocked,
        Self::Slow,
        Self::Unreadable,
    ];

    /// The word that is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Posted => "posted",
            Self::Noted => "noted",
            Self::Held => "held",
            Self::Blocked => "blocked",
            Self::Slow => "slow",
            Self::Again => "again",
            Self::Automatic => "automatic",
            Self::Loop => "loop",
            Self::Bounce => "bounce",
            Self::Unknown => "unknown",
            Self::Sender => "sender",
            Self::Closed => "closed",
            Self::Locked => "locked",
            Self::Denied => "denied",
            Self::Public => "public",
            Self::Empty => "empty",
            Self::Long => "long",
            Self::Big => "big",
            Self::Many => "many",
            Self::Unreadable => "unreadable",
        }
    }

    /// The outcome of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }

    /// What the mail server is told.
    pub const fn told(self) -> Told {
        match self {
            Self::Posted | Self::Noted | Self::Held | Self::Again | Self::Automatic | Self::Loop | Self::Bounce => {
                Told::Taken
            }
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
