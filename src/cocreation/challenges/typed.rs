//! What is typed: a challenge in three languages with its phases, an extension, the closing.

use super::challenge::{ChallengeRow, PhaseRow, State};
use crate::cocreation::idea::{Ballot, Counts, Phase};
use crate::ids::{AccountId, BoardId};
use crate::ui::text::clean_text;
use crate::web::Faults;
use crate::web::fields::{Fields, Three, original};
use crate::web::form::{local_time, local_value};
use crate::words::{Lang, Texts};
use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use chrono_tz::Tz;

/// Characters of a title at most.
const TITLE_CHARS_MAX: usize = 120;
/// Characters of a longer text at most.
const TEXT_CHARS_MAX: usize = 5_000;
/// Characters of a reason at most.
pub const REASON_CHARS_MAX: usize = 1_000;
/// The longest phase, in days.
const PHASE_DAYS_MAX: i64 = 366;
/// The most votes of one person that can be set.
const VOTES_EACH_MAX: i64 = 100;
/// The oldest that an account can have to be, in days.
const AGE_DAYS_MAX: i64 = 365;

const fn text(fields: [&'static str; 3], label: &'static str, required: bool) -> Three {
    Three { fields, label, chars_max: TEXT_CHARS_MAX, rows: 4, required }
}

/// Its name.
pub const TITLE: Three = Three {
    fields: ["title_en", "title_he", "title_pl"],
    label: "challenges-field-title",
    chars_max: TITLE_CHARS_MAX,
    rows: 0,
    required: true,
};
/// What it is about.
pub const BRIEF: Three = text(["brief_en", "brief_he", "brief_pl"], "challenges-field-brief", true);
/// What can change.
pub const OPEN: Three = text(["open_en", "open_he", "open_pl"], "challenges-field-open", true);
/// What cannot.
pub const FIXED: Three = text(["fixed_en", "fixed_he", "fixed_pl"], "challenges-field-fixed", true);
/// Its rules.
pub const RULES: Three = text(["rules_en", "rules_he", "rules_pl"], "challenges-field-rules", false);
/// Prizes and credits.
pub const REWARDS: Three = text(["rewards_en", "rewards_he", "rewards_pl"], "challenges-field-rewards", false);
/// "We asked".
pub const ASKED: Three = text(["asked_en", "asked_he", "asked_pl"], "challenges-asked", false);
/// "You said".
pub const SAID: Three = text(["said_en", "said_he", "said_pl"], "challenges-said", false);
/// "We did".
pub const DID: Three = text(["did_en", "did_he", "did_pl"], "challenges-did", false);

/// The names of one phase's fields.
#[derive(Clone, Copy, Debug)]
pub struct PhaseFields {
    pub phase: Phase,
    /// Whether there is such a phase; empty: always.
    pub on: &'static str,
    pub ends: &'static str,
    pub ideas: &'static str,
    pub comments: &'static str,
    pub votes: &'static str,
    /// Votes are hidden until the close, whatever is said for the whole.
    pub hidden: &'static str,
}

/// The phases as the form has them.
pub const PHASES: [PhaseFields; 6] = [
    PhaseFields {
        phase: Phase::Ideas,
        on: "",
        ends: "ideas_ends",
        ideas: "ideas_ideas",
        comments: "ideas_comments",
        votes: "ideas_votes",
        hidden: "ideas_hidden",
    },
    PhaseFields {
        phase: Phase::Shortlist,
        on: "shortlist_on",
        ends: "shortlist_ends",
        ideas: "shortlist_ideas",
        comments: "shortlist_comments",
        votes: "shortlist_votes",
        hidden: "shortlist_hidden",
    },
    PhaseFields {
        phase: Phase::Vote,
        on: "vote_on",
        ends: "vote_ends",
        ideas: "vote_ideas",
        comments: "vote_comments",
        votes: "vote_votes",
        hidden: "vote_hidden",
    },
    PhaseFields {
        phase: Phase::Decision,
        on: "",
        ends: "decision_ends",
        ideas: "decision_ideas",
        comments: "decision_comments",
        votes: "decision_votes",
        hidden: "decision_hidden",
    },
    PhaseFields {
        phase: Phase::Delivery,
        on: "delivery_on",
        ends: "delivery_ends",
        ideas: "delivery_ideas",
        comments: "delivery_comments",
        votes: "delivery_votes",
        hidden: "delivery_hidden",
    },
    PhaseFields {
        phase: Phase::Review,
        on: "review_on",
        ends: "review_ends",
        ideas: "review_ideas",
        comments: "review_comments",
        votes: "review_votes",
        hidden: "review_hidden",
    },
];

/// A phase that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPhase {
    pub phase: Phase,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub ideas: bool,
    pub comments: bool,
    pub votes: bool,
    pub counts: Counts,
}

/// A challenge that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The language that it is first written in.
    pub lang: Lang,
    pub title: Texts,
    pub brief: Texts,
    pub open: Texts,
    pub fixed: Texts,
    pub rules: Texts,
    pub rewards: Texts,
    pub board: BoardId,
    pub owner: AccountId,
    pub decider: AccountId,
    pub ballot: Ballot,
    pub counts: Counts,
    pub votes_each: i64,
    pub min_age_days: i64,
    pub jury: bool,
    /// One after the other, without a gap.
    pub phases: Vec<NewPhase>,
}

/// What the form offers to choose from.
pub struct Offers<'a> {
    pub boards: &'a [BoardId],
    pub people: &'a [AccountId],
}

/// The form of a new challenge: three weeks for ideas, one for the shortlist, ten days for the vote with hidden counts.
pub fn fresh(now: DateTime<Utc>, zone: Tz, owner: AccountId) -> Fields {
    let begins = now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now) + TimeDelta::days(1);
    let mut typed = Fields::of([
        ("begins", local_value(begins, zone)),
        ("owner", owner.to_string()),
        ("decider", owner.to_string()),
        ("ballot", Ballot::Votes.as_str().to_owned()),
        ("counts", Counts::Voted.as_str().to_owned()),
        ("votes_each", "0".to_owned()),
        ("min_age_days", "0".to_owned()),
    ]);
    let mut end = begins;
    for (fields, days) in PHASES.iter().zip([21, 7, 10, 7, 60, 14]) {
        end += TimeDelta::days(days);
        typed.set(fields.ends, local_value(end, zone));
        let phase = fields.phase;
        let mut tick = |name: &'static str, ticked: bool| {
            if ticked && !name.is_empty() {
                typed.set(name, "on".to_owned());
            }
        };
        tick(fields.on, phase != Phase::Delivery && phase != Phase::Review);
        tick(fields.ideas, phase == Phase::Ideas);
        tick(fields.comments, true);
        tick(fields.votes, matches!(phase, Phase::Ideas | Phase::Vote));
        tick(fields.hidden, phase == Phase::Vote);
    }
    typed
}

/// The form of one that is there.
pub fn of(row: &ChallengeRow, phases: &[PhaseRow], zone: Tz) -> Fields {
    let mut typed = Fields::of([
        ("version", row.version.to_string()),
        ("board", row.board_id.to_string()),
        ("owner", row.owner_id.to_string()),
        ("decider", row.decider_id.to_string()),
        ("ballot", row.ballot.clone()),
        ("counts", row.counts.clone()),
        ("votes_each", row.votes_each.to_string()),
        ("min_age_days", row.min_age_days.to_string()),
    ]);
    if row.jury {
        typed.set("jury", "on".to_owned());
    }
    if let Some(first) = phases.first() {
        typed.set("begins", local_value(first.starts_at, zone));
    }
    let texts = [
        (TITLE, row.title()),
        (BRIEF, row.brief()),
        (OPEN, row.open_to()),
        (FIXED, row.fixed()),
        (RULES, row.rules()),
        (REWARDS, row.rewards()),
    ];
    for (name, value) in texts.iter().flat_map(|(three, texts)| three.values(texts)) {
        typed.set(name, value);
    }
    for fields in PHASES {
        let Some(phase) = phases.iter().find(|phase| phase.phase() == fields.phase) else { continue };
        typed.set(fields.ends, local_value(phase.ends_at, zone));
        let hidden = phase.counts() > row.counts();
        let ticks = [
            (fields.on, true),
            (fields.ideas, phase.ideas),
            (fields.comments, phase.comments),
            (fields.votes, phase.votes),
            (fields.hidden, hidden),
        ];
        for (name, _) in ticks.into_iter().filter(|(name, ticked)| *ticked && !name.is_empty()) {
            typed.set(name, "on".to_owned());
        }
    }
    typed
}

/// The texts of a form, and who answers for it: all that can be changed while it runs.
pub fn parse(typed: &Fields, lang: Lang, zone: Tz, offers: &Offers<'_>) -> Result<New, Faults> {
    let mut faults = Faults::new();
    let title = TITLE.read(typed, &mut faults);
    let [brief, open, fixed, rules, rewards] =
        [BRIEF, OPEN, FIXED, RULES, REWARDS].map(|three| three.read(typed, &mut faults));
    let ballot = Ballot::parse(typed.get("ballot"));
    let counts = Counts::parse(typed.get("counts"));
    if ballot.is_none() {
        faults.add("ballot", "fault-choice");
    }
    if counts.is_none() {
        faults.add("counts", "fault-choice");
    }
    let (ballot, counts) = (ballot.unwrap_or(Ballot::Votes), counts.unwrap_or(Counts::Closed));
    let phases = phases(typed, zone, counts, &mut faults);
    if ballot == Ballot::Ranked && !phases.iter().any(|phase| phase.phase == Phase::Vote) {
        faults.add("ballot", "challenges-fault-no-vote");
    }
    let new = New {
        lang: original(&title, lang),
        board: BoardId(chosen(typed, "board", offers.boards, BoardId, &mut faults)),
        owner: AccountId(chosen(typed, "owner", offers.people, AccountId, &mut faults)),
        decider: AccountId(chosen(typed, "decider", offers.people, AccountId, &mut faults)),
        title,
        brief,
        open,
        fixed,
        rules,
        rewards,
        ballot,
        counts,
        votes_each: number(typed, "votes_each", VOTES_EACH_MAX, &mut faults),
        min_age_days: number(typed, "min_age_days", AGE_DAYS_MAX, &mut faults),
        jury: typed.is("jury"),
        phases,
    };
    faults.into_result(new)
}

/// What was chosen of what is offered; a fault beside the field else.
fn chosen<T: Copy + PartialEq>(
    typed: &Fields,
    field: &'static str,
    offered: &[T],
    id: fn(i64) -> T,
    faults: &mut Faults,
) -> i64 {
    let number = typed.get(field).trim().parse().ok().filter(|number| offered.contains(&id(*number)));
    if number.is_none() {
        faults.add(field, "fault-choice");
    }
    number.unwrap_or_default()
}

fn number(typed: &Fields, field: &'static str, max: i64, faults: &mut Faults) -> i64 {
    let number = typed.get(field).trim().parse().ok().filter(|number| (0..=max).contains(number));
    if number.is_none() {
        faults.add_with(field, "challenges-fault-number", &[("max", max.into())]);
    }
    number.unwrap_or_default()
}

/// The phases that are on: each begins where the one before it ends.
fn phases(typed: &Fields, zone: Tz, counts: Counts, faults: &mut Faults) -> Vec<NewPhase> {
    let mut phases = Vec::new();
    let Some(begins) = local_time(typed.get("begins"), zone) else {
        faults.add("begins", "challenges-fault-time");
        return phases;
    };
    let mut starts_at = begins;
    for fields in PHASES.into_iter().filter(|fields| fields.on.is_empty() || typed.is(fields.on)) {
        let Some(ends_at) = local_time(typed.get(fields.ends), zone) else {
            faults.add(fields.ends, "challenges-fault-time");
            continue;
        };
        if ends_at <= starts_at {
            faults.add(fields.ends, "challenges-fault-end-before");
            continue;
        }
        if ends_at > starts_at + TimeDelta::days(PHASE_DAYS_MAX) {
            faults.add_with(fields.ends, "challenges-fault-long", &[("days", PHASE_DAYS_MAX.into())]);
        }
        phases.push(NewPhase {
            phase: fields.phase,
            starts_at,
            ends_at,
            ideas: typed.is(fields.ideas),
            comments: typed.is(fields.comments),
            votes: typed.is(fields.votes),
            counts: if typed.is(fields.hidden) { Counts::Closed } else { counts },
        });
        starts_at = ends_at;
    }
    if faults.is_empty() && !phases.iter().any(|phase| phase.ideas) {
        faults.add("ideas_ends", "challenges-fault-no-ideas");
    }
    phases
}

/// The form of one that runs: what was typed of its texts and its people; all else as it is.
pub fn running_fields(typed: &Fields, row: &ChallengeRow, phases: &[PhaseRow], zone: Tz) -> Fields {
    let mut fields = of(row, phases, zone);
    let texts = [TITLE, BRIEF, OPEN, FIXED, RULES, REWARDS].into_iter().flat_map(|three| three.fields);
    for name in texts.chain(["owner", "decider", "version"]) {
        fields.set(name, typed.get(name).to_owned());
    }
    fields
}

/// What may be changed while it runs: rules and rewards stay as they were, but may be added in another language.
pub fn while_open(row: &ChallengeRow, new: New) -> New {
    let kept = |was: Texts, typed: Texts| {
        let one = |was: String, typed: String| if was.is_empty() { typed } else { was };
        Texts { en: one(was.en, typed.en), he: one(was.he, typed.he), pl: one(was.pl, typed.pl) }
    };
    match row.state() {
        State::Draft => new,
        _ => New {
            rules: kept(row.rules(), new.rules),
            rewards: kept(row.rewards(), new.rewards),
            lang: row.lang(),
            ..new
        },
    }
}

/// A public reason: several lines at most; a fault when it is missing.
pub fn reason(typed: &str, field: &'static str, missing: &'static str, faults: &mut Faults) -> String {
    let reason = clean_text(typed).trim().to_owned();
    if reason.is_empty() {
        faults.add(field, missing);
    } else if reason.chars().count() > REASON_CHARS_MAX {
        faults.add_with(field, "fault-too-long", &[("max", REASON_CHARS_MAX.into())]);
    }
    reason
}

/// "We asked, you said, we did".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    pub asked: Texts,
    pub said: Texts,
    pub did: Texts,
}

impl Closing {
    /// What was typed; anything may still be missing.
    pub fn read(typed: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::new();
        let [asked, said, did] = [ASKED, SAID, DID].map(|three| three.read(typed, &mut faults));
        faults.into_result(Self { asked, said, did })
    }

    /// The form of what is kept.
    pub fn fields(row: &ChallengeRow) -> Fields {
        let texts = [(ASKED, row.asked()), (SAID, row.said()), (DID, row.did())];
        Fields::of(texts.iter().flat_map(|(three, texts)| three.values(texts)))
    }

    /// What is missing to close it: each of the three, at least in the challenge's own language.
    pub fn faults(&self, lang: Lang) -> Faults {
        let mut faults = Faults::new();
        for (three, texts) in [(ASKED, &self.asked), (SAID, &self.said), (DID, &self.did)] {
            if texts.get(lang).is_empty() {
                faults.add_with(
                    three.fields[lang as usize],
                    "challenges-fault-closing",
                    &[("language", lang.name().into())],
                );
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Fields {
        let now = "2026-11-22T09:20:00Z".parse().unwrap();
        let mut typed = fresh(now, Tz::UTC, AccountId(3));
        for field in ["title_en", "brief_en", "open_en", "fixed_en"] {
            typed.set(field, "A quieter kettle".into());
        }
        typed.set("board", "1".into());
        typed
    }

    fn read(typed: &Fields) -> Result<New, Faults> {
        parse(typed, Lang::En, Tz::UTC, &Offers { boards: &[BoardId(1)], people: &[AccountId(3)] })
    }

    fn fault(field: &'static str, value: &str) -> Option<&'static str> {
        let mut typed = form();
        typed.set(field, value.into());
        read(&typed).err()?.all(&crate::words::Words::of(Lang::En)).first().map(|(field, _)| *field)
    }

    #[test]
    fn the_usual_phases_follow_each_other_without_a_gap() {
        let new = read(&form()).unwrap();
        let names: Vec<Phase> = new.phases.iter().map(|phase| phase.phase).collect();
        assert_eq!(names, [Phase::Ideas, Phase::Shortlist, Phase::Vote, Phase::Decision]);
        assert!(new.phases.windows(2).all(|two| two[0].ends_at == two[1].starts_at));
        assert_eq!(new.phases[0].counts, Counts::Voted);
        assert_eq!(new.phases[2].counts, Counts::Closed, "the vote itself is hidden");
    }

    #[test]
    fn a_phase_never_ends_before_it_begins() {
        assert_eq!(fault("ideas_ends", "2026-11-20T09:00"), Some("ideas_ends"));
        assert_eq!(fault("vote_ends", "2026-12-01T09:00"), Some("vote_ends"), "before the shortlist ends");
        assert_eq!(fault("decision_ends", "2028-11-20T09:00"), Some("decision_ends"), "longer than a year");
        assert_eq!(fault("begins", "tomorrow"), Some("begins"));
    }

    #[test]
    fn what_is_not_offered_or_not_a_number_is_a_fault() {
        for (field, value) in
            [("board", "2"), ("owner", "4"), ("decider", ""), ("votes_each", "101"), ("min_age_days", "-1")]
        {
            assert_eq!(fault(field, value), Some(field), "{value}");
        }
        assert_eq!(fault("ballot", "best"), Some("ballot"));
        assert_eq!(fault("title_en", " "), Some("title_en"));
    }

    #[test]
    fn the_form_of_a_challenge_reads_as_the_challenge() {
        let running = super::super::challenge::tests::usual("2026-11-22T09:00:00Z".parse().unwrap(), 0);
        let mut typed = of(&running.challenge, &running.phases, Tz::UTC);
        for field in ["brief_en", "open_en", "fixed_en"] {
            typed.set(field, "x".into());
        }
        typed.set("owner", "3".into());
        typed.set("decider", "3".into());
        let new = read(&typed).unwrap();
        for (new, row) in new.phases.iter().zip(&running.phases) {
            assert_eq!((new.phase, new.ends_at, new.votes), (row.phase(), row.ends_at, row.votes));
        }
    }

    #[test]
    fn what_was_promised_stays_while_it_runs() {
        let mut row = super::super::challenge::tests::usual("2026-11-22T09:00:00Z".parse().unwrap(), 0).challenge;
        row.rules_en = "One entry each.".into();
        let mut typed = form();
        typed.set("rules_en", "Two entries each.".into());
        typed.set("rules_pl", "Jedno zgłoszenie.".into());
        let new = while_open(&row, read(&typed).unwrap());
        assert_eq!((new.rules.en.as_str(), new.rules.pl.as_str()), ("One entry each.", "Jedno zgłoszenie."));
    }
}
