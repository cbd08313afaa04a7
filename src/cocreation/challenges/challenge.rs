//! What a challenge is: its states, its phases with their switches, and what may be done when. Pure.

use crate::cocreation::idea::{Ballot, Counts, Phase};
use crate::db::kept;
use crate::ids::{AccountId, BoardId, ChallengeId, PhaseId};
use crate::words::{Lang, Texts, Words};
use chrono::{DateTime, Utc};

kept! {
    /// How far a challenge is.
    State {
        /// Written, and nobody but staff sees it.
        Draft = "draft",
        /// Before the public: its phases come and go by themselves.
        Open = "open",
        /// It ended with "we asked, you said, we did".
        Closed = "closed",
        /// It was called off, with a reason.
        Cancelled = "cancelled",
    }
}

/// A call for ideas.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChallengeRow {
    pub id: ChallengeId,
    pub board_id: BoardId,
    pub state: String,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub brief_en: String,
    pub brief_he: String,
    pub brief_pl: String,
    pub open_en: String,
    pub open_he: String,
    pub open_pl: String,
    pub fixed_en: String,
    pub fixed_he: String,
    pub fixed_pl: String,
    pub rules_en: String,
    pub rules_he: String,
    pub rules_pl: String,
    pub rewards_en: String,
    pub rewards_he: String,
    pub rewards_pl: String,
    pub owner_id: AccountId,
    pub decider_id: AccountId,
    pub ballot: String,
    pub counts: String,
    /// Votes that one person has in it; 0: as many as there are ideas.
    pub votes_each: i64,
    /// How many days old an account is at least to vote in it.
    pub min_age_days: i64,
    pub jury: bool,
    /// The phase that goes on.
    pub phase_id: Option<PhaseId>,
    pub asked_en: String,
    pub asked_he: String,
    pub asked_pl: String,
    pub said_en: String,
    pub said_he: String,
    pub said_pl: String,
    pub did_en: String,
    pub did_he: String,
    pub did_pl: String,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub opened_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub cancel_reason: Option<String>,
}

impl ChallengeRow {
    /// How far it is; a word that we do not know is a draft.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }

    /// The language that it was first written in.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// How the public votes.
    pub fn ballot(&self) -> Ballot {
        Ballot::parse(&self.ballot).unwrap_or(Ballot::Votes)
    }

    /// Who sees votes before the close, whatever its phases say.
    pub fn counts(&self) -> Counts {
        Counts::parse(&self.counts).unwrap_or(Counts::Closed)
    }

    /// Its name.
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    /// Its name for a reader of `lang`.
    pub fn title_in(&self, lang: Lang) -> String {
        self.title().read(lang, self.lang()).1.to_owned()
    }

    /// What it is about.
    pub fn brief(&self) -> Texts {
        Texts::new(&*self.brief_en, &*self.brief_he, &*self.brief_pl)
    }

    /// What can change.
    pub fn open_to(&self) -> Texts {
        Texts::new(&*self.open_en, &*self.open_he, &*self.open_pl)
    }

    /// What cannot.
    pub fn fixed(&self) -> Texts {
        Texts::new(&*self.fixed_en, &*self.fixed_he, &*self.fixed_pl)
    }

    /// Its rules.
    pub fn rules(&self) -> Texts {
        Texts::new(&*self.rules_en, &*self.rules_he, &*self.rules_pl)
    }

    /// Prizes and credits.
    pub fn rewards(&self) -> Texts {
        Texts::new(&*self.rewards_en, &*self.rewards_he, &*self.rewards_pl)
    }

    /// "We asked": public once it is closed, like the next two.
    pub fn asked(&self) -> Texts {
        Texts::new(&*self.asked_en, &*self.asked_he, &*self.asked_pl)
    }

    /// "You said".
    pub fn said(&self) -> Texts {
        Texts::new(&*self.said_en, &*self.said_he, &*self.said_pl)
    }

    /// "We did".
    pub fn did(&self) -> Texts {
        Texts::new(&*self.did_en, &*self.did_he, &*self.did_pl)
    }
}

/// One phase of a challenge, with its switches.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PhaseRow {
    pub id: PhaseId,
    pub challenge_id: ChallengeId,
    pub position: i64,
    pub phase: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// It takes ideas.
    pub ideas: bool,
    /// Its ideas take comments.
    pub comments: bool,
    /// Its ideas take votes; with a ranked ballot, there is one poll instead.
    pub votes: bool,
    pub counts: String,
    /// When it began, by the clock that moves phases.
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

impl PhaseRow {
    /// Which one; a word that we do not know is the last.
    pub fn phase(&self) -> Phase {
        Phase::parse(&self.phase).unwrap_or(Phase::Review)
    }

    /// Who sees votes in it.
    pub fn counts(&self) -> Counts {
        Counts::parse(&self.counts).unwrap_or(Counts::Closed)
    }

    /// It has begun, and neither the clock nor its own end has ended it.
    pub fn goes_on(&self, now: DateTime<Utc>) -> bool {
        self.started_at.is_some() && self.ended_at.is_none() && self.ends_at > now
    }
}

/// Its name in the reader's language.
pub fn phase_label(phase: Phase, words: Words) -> String {
    match phase {
        Phase::Ideas => words.t("challenges-phase-ideas"),
        Phase::Shortlist => words.t("challenges-phase-shortlist"),
        Phase::Vote => words.t("challenges-phase-vote"),
        Phase::Decision => words.t("challenges-phase-decision"),
        Phase::Delivery => words.t("challenges-phase-delivery"),
        Phase::Review => words.t("challenges-phase-review"),
    }
}

/// A challenge with its phases: what may be done in it now.
#[derive(Clone, Debug)]
pub struct Running {
    pub challenge: ChallengeRow,
    /// In their order.
    pub phases: Vec<PhaseRow>,
}

impl Running {
    /// The phase that goes on now. What the clock has not moved yet is over all the same.
    pub fn phase(&self, now: DateTime<Utc>) -> Option<&PhaseRow> {
        let open = self.challenge.state() == State::Open;
        self.phases.iter().find(|phase| open && Some(phase.id) == self.challenge.phase_id && phase.goes_on(now))
    }

    /// It takes ideas.
    pub fn takes_ideas(&self, now: DateTime<Utc>) -> bool {
        self.phase(now).is_some_and(|phase| phase.ideas)
    }

    /// Its ideas take comments: unless the phase that goes on says no.
    pub fn takes_comments(&self, now: DateTime<Utc>) -> bool {
        self.phase(now).is_none_or(|phase| phase.comments)
    }

    /// The phase in which the jury scores: the vote, or else the shortlist, or else the decision.
    pub fn jury_phase(&self) -> Option<&PhaseRow> {
        let of = |wanted: Phase| self.phases.iter().find(|phase| phase.phase() == wanted);
        of(Phase::Vote).or_else(|| of(Phase::Shortlist)).or_else(|| of(Phase::Decision)).filter(|_| self.challenge.jury)
    }

    /// The jury scores now.
    pub fn jury_open(&self, now: DateTime<Utc>) -> bool {
        self.challenge.state() == State::Open && self.jury_phase().is_some_and(|phase| phase.goes_on(now))
    }

    /// What the jury said may be seen.
    pub fn jury_over(&self, now: DateTime<Utc>) -> bool {
        match self.challenge.state() {
            State::Draft => false,
            State::Closed | State::Cancelled => self.challenge.jury,
            State::Open => self.jury_phase().is_some_and(|phase| phase.ended_at.is_some() || phase.ends_at <= now),
        }
    }

    /// The shortlist may still be changed: the vote has not begun, nor, where there is none, the decision.
    pub fn takes_shortlist(&self) -> bool {
        let bound = |wanted: Phase| self.phases.iter().find(|phase| phase.phase() == wanted);
        let until = bound(Phase::Vote).or_else(|| bound(Phase::Decision));
        self.challenge.state() == State::Open && until.is_none_or(|phase| phase.started_at.is_none())
    }

    /// It may be closed: nothing is entered or voted for any more.
    pub fn may_close(&self, now: DateTime<Utc>) -> bool {
        let busy = |phase: &PhaseRow| {
            (phase.votes || phase.ideas || phase.phase() == Phase::Vote)
                && phase.ended_at.is_none()
                && phase.ends_at > now
        };
        self.challenge.state() == State::Open && !self.phases.iter().any(busy)
    }

    /// It is before the public, and its first phase has not begun.
    pub fn is_coming(&self) -> bool {
        self.challenge.state() == State::Open && self.phases.iter().all(|phase| phase.started_at.is_none())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A challenge of the usual phases, each a day long from `start` on; the `running`th has begun, those before it have ended.
    pub fn usual(start: DateTime<Utc>, running: usize) -> Running {
        let day = chrono::TimeDelta::days(1);
        let phases = Phase::ALL.iter().zip([0_i32, 1, 2, 3, 4, 5]).enumerate().map(|(at, (phase, days))| {
            let (starts_at, ends_at) = (start + day * days, start + day * (days + 1));
            PhaseRow {
                id: PhaseId(at as i64 + 1),
                challenge_id: ChallengeId(1),
                position: at as i64 + 1,
                phase: phase.as_str().into(),
                starts_at,
                ends_at,
                ideas: *phase == Phase::Ideas,
                comments: *phase != Phase::Vote,
                votes: *phase == Phase::Vote,
                counts: "always".into(),
                started_at: (at <= running).then_some(starts_at),
                ended_at: (at < running).then_some(ends_at),
            }
        });
        let phases: Vec<PhaseRow> = phases.collect();
        let challenge = ChallengeRow { phase_id: phases.get(running).map(|phase| phase.id), ..blank(start) };
        Running { challenge, phases }
    }

    fn blank(at: DateTime<Utc>) -> ChallengeRow {
        let none = String::new;
        ChallengeRow {
            id: ChallengeId(1),
            board_id: BoardId(1),
            state: "open".into(),
            lang: "en".into(),
            title_en: "A quieter kettle".into(),
            title_he: none(),
            title_pl: none(),
            brief_en: none(),
            brief_he: none(),
            brief_pl: none(),
            open_en: none(),
            open_he: none(),
            open_pl: none(),
            fixed_en: none(),
            fixed_he: none(),
            fixed_pl: none(),
            rules_en: none(),
            rules_he: none(),
            rules_pl: none(),
            rewards_en: none(),
            rewards_he: none(),
            rewards_pl: none(),
            owner_id: AccountId(1),
            decider_id: AccountId(2),
            ballot: "votes".into(),
            counts: "after_close".into(),
            votes_each: 0,
            min_age_days: 0,
            jury: true,
            phase_id: None,
            asked_en: none(),
            asked_he: none(),
            asked_pl: none(),
            said_en: none(),
            said_he: none(),
            said_pl: none(),
            did_en: none(),
            did_he: none(),
            did_pl: none(),
            version: 1,
            created_at: at,
            opened_at: Some(at),
            closed_at: None,
            cancel_reason: None,
        }
    }

    fn at(hours: i64) -> DateTime<Utc> {
        start() + chrono::TimeDelta::hours(hours)
    }

    fn start() -> DateTime<Utc> {
        "2026-11-22T09:00:00Z".parse().unwrap_or_default()
    }

    #[test]
    fn a_phase_is_over_at_its_end_though_no_clock_has_moved_it() {
        let running = usual(start(), 2);
        assert!(running.phase(at(71)).is_some() && running.jury_open(at(71)) && !running.jury_over(at(71)));
        assert!(running.phase(at(72)).is_none() && !running.jury_open(at(72)) && running.jury_over(at(72)));
        let past = usual(start(), 3);
        assert!(past.jury_over(at(50)), "a clock that is put back opens nothing");
        assert!(usual(start(), 0).takes_ideas(at(23)) && !usual(start(), 0).takes_ideas(at(24)));
    }

    #[test]
    fn nothing_closes_while_people_vote_and_the_shortlist_is_fixed_when_they_begin() {
        assert!(!usual(start(), 0).may_close(at(1)) && !usual(start(), 2).may_close(at(50)));
        assert!(usual(start(), 3).may_close(at(80)));
        assert!(usual(start(), 1).takes_shortlist() && !usual(start(), 2).takes_shortlist());
    }
}
