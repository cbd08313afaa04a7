//! What an idea is: its states and which may follow which, how far it gets in a challenge, and who may see its votes. Pure.

use crate::db::kept;
use crate::words::Words;

kept! {
    /// Where an idea stands.
    State {
        /// Nobody of the team has looked at it yet.
        New = "new",
        /// The team looks into it.
        Review = "under_review",
        /// It will be made.
        Planned = "planned",
        /// It is being made.
        Progress = "in_progress",
        /// It is there.
        Shipped = "shipped",
        /// It will not be made.
        Declined = "declined",
        /// It became part of another one: only a merge says so.
        Duplicate = "duplicate",
        /// Its author took it back.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// Whether an act of the team, or of its author, may lead from here to `next`. Merging and undoing a merge have verbs of their own.
    pub const fn may_become(self, next: Self) -> bool {
        match (self, next) {
            // What was merged comes back by undoing the merge alone.
            (Self::Duplicate, _) | (_, Self::Duplicate) => false,
            (Self::New, Self::New) => false,
            (Self::Withdrawn, Self::New) | (Self::Declined, Self::Review | Self::Planned) => true,
            (Self::Withdrawn | Self::Declined, _) | (_, Self::New) => false,
            (Self::Shipped, Self::Progress | Self::Planned) => true,
            (Self::Shipped, _) => false,
            (_, Self::Withdrawn) => matches!(self, Self::New | Self::Review),
            _ => self as u8 != next as u8,
        }
    }

    /// The states that may follow, in their order.
    pub fn nexts(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |next| self.may_become(*next))
    }

    /// The team said what becomes of it, or it is out of the race: it binds nobody's vote any more.
    pub const fn is_decided(self) -> bool {
        !matches!(self, Self::New | Self::Review)
    }

    /// It may still be voted for.
    pub const fn takes_votes(self) -> bool {
        matches!(self, Self::New | Self::Review | Self::Planned | Self::Progress)
    }

    /// Whether its text may still change: what is decided is what was decided about.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Review)
    }

    /// Nobody is told so without being told why.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Declined | Self::Duplicate | Self::Shipped)
    }

    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::New => words.t("ideas-state-new"),
            Self::Review => words.t("ideas-state-review"),
            Self::Planned => words.t("ideas-state-planned"),
            Self::Progress => words.t("ideas-state-progress"),
            Self::Shipped => words.t("ideas-state-shipped"),
            Self::Declined => words.t("ideas-state-declined"),
            Self::Duplicate => words.t("ideas-state-duplicate"),
            Self::Withdrawn => words.t("ideas-state-withdrawn"),
        }
    }
}

kept! {
    /// How far an idea got in its challenge.
    Stage { Entered = "entered", Shortlisted = "shortlisted", Chosen = "chosen" }
}

kept! {
    /// Who may see how many votes there are, freest first.
    Counts {
        /// Everybody.
        Always = "always",
        /// Whoever has voted, and everybody after the close.
        Voted = "after_vote",
        /// Nobody, the team included, before the close.
        Closed = "after_close",
    }
}

impl Counts {
    /// Whether somebody who `voted` or not sees the figures; `over`: no more votes are taken.
    pub const fn shown(self, voted: bool, over: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Voted => voted || over,
            Self::Closed => over,
        }
    }

    /// While people vote it may be tightened, never loosened.
    pub fn may_become(self, next: Self) -> bool {
        next >= self
    }
}

kept! {
    /// A phase of a challenge.
    Phase {
        Ideas = "ideas",
        Shortlist = "shortlist",
        Vote = "vote",
        Decision = "decision",
        Delivery = "delivery",
        Review = "review",
    }
}

kept! {
    /// How the public votes in a challenge.
    Ballot {
        /// For each idea by itself.
        Votes = "votes",
        /// One ranked ballot over the shortlist.
        Ranked = "ranked",
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, State};

    #[test]
    fn nothing_leads_into_or_out_of_a_merge_but_merging() {
        for state in State::ALL {
            assert!(!state.may_become(State::Duplicate) && !State::Duplicate.may_become(state), "{state:?}");
            assert!(!state.may_become(state), "{state:?} to itself is no change");
        }
    }

    #[test]
    fn a_decision_can_be_reconsidered_but_a_shipped_idea_is_never_declined() {
        assert!(State::Declined.may_become(State::Review));
        assert!(!State::Shipped.may_become(State::Declined) && !State::Shipped.may_become(State::Withdrawn));
        assert!(State::Planned.may_become(State::Declined), "plans change");
        assert!(!State::Planned.may_become(State::Withdrawn), "what is promised to all is not its author's alone");
    }

    #[test]
    fn counts_are_tightened_and_never_loosened() {
        assert!(Counts::Always.may_become(Counts::Closed) && Counts::Voted.may_become(Counts::Voted));
        assert!(!Counts::Closed.may_become(Counts::Voted) && !Counts::Voted.may_become(Counts::Always));
        assert!(
            !Counts::Closed.shown(true, false) && Counts::Voted.shown(true, false) && Counts::Closed.shown(false, true)
        );
    }
}
