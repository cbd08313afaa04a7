//! Whether an idea takes votes now, from whom, and who may see how many there are. Pure, but for reading what it depends on.

use super::queries::{self, ChallengeRow, PhaseRow};
use crate::cocreation::idea::{Ballot, Counts, Phase, Stage, State};
use crate::cocreation::queries::IdeaRow;
use crate::cocreation::settings::Settings;
use crate::db::Conn;
use crate::error::Result;
use chrono::{DateTime, TimeDelta, Utc};

/// The rules that hold for the votes of one idea now: those of its challenge, or those of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voting {
    /// Votes can be given and taken back now.
    pub open: bool,
    /// No vote will be taken any more, whatever becomes of this idea: hidden counts may be seen.
    pub over: bool,
    /// Who sees them before that.
    pub counts: Counts,
    /// Votes that one person has on undecided ideas at once (in a challenge: in this one); 0: as many as they like.
    pub votes_each: i64,
    /// How many days old an account has to be.
    pub min_age_days: i64,
    /// When voting begins, if that is to come.
    pub opens_at: Option<DateTime<Utc>>,
    /// When it ends, if that is known.
    pub closes_at: Option<DateTime<Utc>>,
    /// The challenge votes on its shortlist, and this idea is not on it.
    pub unlisted: bool,
}

/// How many votes an idea has, as far as they may be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Members' votes in force.
    pub members: i64,
    /// Staff's, apart.
    pub staff: i64,
    /// Came with an import: figures without people behind them.
    pub elsewhere: i64,
}

impl Tally {
    /// What is shown as the number of votes: staff's are not among them.
    pub const fn total(self) -> i64 {
        self.members + self.elsewhere
    }
}

impl Voting {
    /// The votes of an idea for somebody who `voted` for it or not; none while they are hidden from them.
    pub fn shown(&self, idea: &IdeaRow, voted: bool) -> Option<Tally> {
        self.counts.shown(voted, self.over).then_some(Tally {
            members: idea.votes,
            staff: idea.staff_votes,
            elsewhere: idea.votes_elsewhere,
        })
    }

    /// Everybody sees how many there are, whether they voted or not: lists may show it and sort by it.
    pub const fn public(&self) -> bool {
        self.counts.shown(false, self.over)
    }

    /// From when an account that was opened then may vote, if not yet.
    pub fn old_enough_at(&self, opened: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let at = opened + TimeDelta::days(self.min_age_days.clamp(0, 3_650));
        (at > now).then_some(at)
    }
}

/// What of an idea decides whether it takes votes.
#[derive(Clone, Copy, Debug)]
pub struct Subject {
    pub state: State,
    pub stage: Option<Stage>,
}

impl Subject {
    /// Of a row.
    pub fn of(idea: &IdeaRow) -> Self {
        Self { state: idea.state(), stage: idea.stage() }
    }
}

/// The rules of an idea outside of challenges.
pub fn outside(subject: Subject, settings: &Settings) -> Voting {
    Voting {
        open: subject.state.takes_votes(),
        // Taking an idea back, or merging it, shows nobody what was hidden: both can be undone.
        over: matches!(subject.state, State::Shipped | State::Declined),
        counts: settings.counts(),
        votes_each: settings.votes_each,
        min_age_days: settings.min_age_days,
        opens_at: None,
        closes_at: None,
        unlisted: false,
    }
}

/// The rules of an idea in a challenge: those of the phase that goes on. What one phase hid, a later one does not show before
/// the last vote is in.
pub fn inside(subject: Subject, challenge: &ChallengeRow, phases: &[PhaseRow], now: DateTime<Utc>) -> Voting {
    let takes = |phase: &&PhaseRow| phase.votes && !(challenge.ballot() == Ballot::Ranked && phase.is(Phase::Vote));
    let voting: Vec<&PhaseRow> = phases.iter().filter(takes).collect();
    let running = voting
        .iter()
        .find(|phase| Some(phase.id) == challenge.phase_id && phase.starts_at <= now && now < phase.ends_at);
    let ended = challenge.is_over();
    let listed = matches!(subject.stage, Some(Stage::Shortlisted | Stage::Chosen));
    let unlisted = running.is_some_and(|phase| phase.is(Phase::Vote))
        && phases.iter().any(|phase| phase.is(Phase::Shortlist))
        && !listed;
    let hidden = phases.iter().filter(|phase| phase.started_at.is_some()).map(PhaseRow::counts).max();
    Voting {
        open: running.is_some() && !ended && !unlisted && subject.state.takes_votes(),
        over: ended || (!voting.is_empty() && voting.iter().all(|phase| phase.ended_at.is_some())),
        counts: hidden.map_or(challenge.counts(), |hidden| hidden.max(challenge.counts())),
        votes_each: challenge.votes_each,
        min_age_days: challenge.min_age_days,
        opens_at: voting.iter().filter(|phase| !ended && phase.starts_at > now).map(|phase| phase.starts_at).min(),
        closes_at: running.map(|phase| phase.ends_at),
        unlisted,
    }
}

/// The rules that hold for an idea now.
pub async fn voting(conn: &mut Conn, idea: &IdeaRow, settings: &Settings, now: DateTime<Utc>) -> Result<Voting> {
    let subject = Subject::of(idea);
    let Some(id) = idea.challenge_id else { return Ok(outside(subject, settings)) };
    let Some(challenge) = queries::challenge(conn, id).await? else { return Ok(outside(subject, settings)) };
    let phases = queries::phases(conn, id).await?;
    Ok(inside(subject, &challenge, &phases, now))
}

/// How many votes an idea has for somebody who `voted` for it or not; none while that is hidden from them.
pub fn shown(voting: &Voting, idea: &IdeaRow, voted: bool) -> Option<Tally> {
    voting.shown(idea, voted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PhaseId;

    fn at(hour: i64) -> DateTime<Utc> {
        "2026-11-22T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hour)
    }

    fn phase(id: i64, word: Phase, votes: bool, counts: Counts) -> PhaseRow {
        PhaseRow {
            id: PhaseId(id),
            phase: word.as_str().into(),
            votes,
            counts: counts.as_str().into(),
            starts_at: at(id * 10),
            ends_at: at(id * 10 + 10),
            started_at: None,
            ended_at: None,
        }
    }

    fn challenge(ballot: Ballot) -> ChallengeRow {
        ChallengeRow {
            state: "open".into(),
            ballot: ballot.as_str().into(),
            counts: Counts::Always.as_str().into(),
            votes_each: 3,
            min_age_days: 2,
            phase_id: None,
        }
    }

    /// Ideas (voting) → shortlist → vote, with the first `begun` begun and all of those but the last ended.
    fn run(begun: usize) -> (ChallengeRow, Vec<PhaseRow>) {
        let mut phases = vec![
            phase(0, Phase::Ideas, true, Counts::Closed),
            phase(1, Phase::Shortlist, false, Counts::Always),
            phase(2, Phase::Vote, true, Counts::Always),
        ];
        for (number, phase) in phases.iter_mut().enumerate().take(begun) {
            phase.started_at = Some(phase.starts_at);
            phase.ended_at = (number + 1 < begun).then_some(phase.ends_at);
        }
        let mut challenge = challenge(Ballot::Votes);
        challenge.phase_id = begun.checked_sub(1).map(|last| phases[last].id);
        (challenge, phases)
    }

    const ENTERED: Subject = Subject { state: State::New, stage: Some(Stage::Entered) };
    const LISTED: Subject = Subject { state: State::New, stage: Some(Stage::Shortlisted) };

    #[test]
    fn votes_are_taken_from_the_first_moment_of_a_phase_to_its_last() {
        let (challenge, phases) = run(1);
        assert!(inside(ENTERED, &challenge, &phases, at(0)).open);
        assert!(inside(ENTERED, &challenge, &phases, at(10) - TimeDelta::microseconds(1)).open);
        let late = inside(ENTERED, &challenge, &phases, at(10));
        assert!(!late.open && !late.over, "the time is up, though nobody has moved the challenge on yet");
        assert_eq!(late.opens_at, Some(at(20)));
        assert!(!inside(ENTERED, &challenge, &phases, at(-1)).open, "a clock put back opens nothing early");
    }

    #[test]
    fn what_one_phase_hid_no_later_one_shows_before_the_last_vote() {
        for begun in [1, 2, 3] {
            let (challenge, phases) = run(begun);
            let voting = inside(LISTED, &challenge, &phases, at(5));
            assert!(!voting.public() && voting.counts == Counts::Closed && !voting.over, "{begun}");
        }
        let (challenge, mut phases) = run(3);
        phases[2].ended_at = Some(at(30));
        let voting = inside(LISTED, &challenge, &phases, at(31));
        assert!(voting.over && voting.public() && !voting.open);
    }

    #[test]
    fn after_a_shortlist_only_what_is_on_it_takes_votes() {
        let (challenge, phases) = run(3);
        assert!(inside(LISTED, &challenge, &phases, at(25)).open);
        let left_out = inside(ENTERED, &challenge, &phases, at(25));
        assert!(!left_out.open && left_out.unlisted);
        let without: Vec<PhaseRow> = phases.into_iter().filter(|phase| !phase.is(Phase::Shortlist)).collect();
        assert!(inside(ENTERED, &challenge, &without, at(25)).open, "no shortlist, nothing to be left off");
    }

    #[test]
    fn a_ranked_ballot_takes_the_place_of_votes_in_its_phase() {
        let (mut challenge, phases) = run(3);
        challenge.ballot = Ballot::Ranked.as_str().into();
        let voting = inside(LISTED, &challenge, &phases, at(25));
        assert!(!voting.open && voting.over, "the votes of the first phase are all there will be");
    }

    #[test]
    fn a_challenge_called_off_takes_no_votes_and_hides_none() {
        let (mut challenge, phases) = run(1);
        challenge.state = "cancelled".into();
        let voting = inside(ENTERED, &challenge, &phases, at(5));
        assert!(!voting.open && voting.over && voting.opens_at.is_none());
    }

    #[test]
    fn nobody_lifts_the_veil_by_taking_back_or_merging() {
        let settings = Settings { counts: Counts::Closed.as_str().into(), ..Settings::default() };
        for state in State::ALL {
            let voting = outside(Subject { state, stage: None }, &settings);
            assert_eq!(voting.public(), matches!(state, State::Shipped | State::Declined), "{state:?}");
            assert!(!(voting.open && voting.over), "{state:?}");
        }
    }

    #[test]
    fn an_account_may_vote_from_its_day_on() {
        let voting = Voting { min_age_days: 2, ..outside(LISTED, &Settings::default()) };
        assert_eq!(voting.old_enough_at(at(0), at(47)), Some(at(48)));
        assert_eq!(voting.old_enough_at(at(0), at(48)), None);
    }
}
