//! Who may do what, as a table that a community manager can review: `tests/site/policy.txt`.
//!
//! After a change of `src/policy.rs`: `HEARTH_WRITE_SNAPSHOTS=1 cargo test --test site policy`, then read the difference.

use hearth::ids::AccountId;
use hearth::policy::{Act, Actor, Audience, Denied, Role, Viewer, permit};
use std::fmt::Write as _;

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/policy.txt");
const ME: AccountId = AccountId(1);
const SOMEBODY: AccountId = AccountId(2);

#[test]
fn the_table_of_roles_and_acts_is_as_reviewed() {
    let table = table();
    if std::env::var("HEARTH_WRITE_SNAPSHOTS").is_ok() {
        std::fs::write(SNAPSHOT, &table).unwrap();
    }
    let reviewed = std::fs::read_to_string(SNAPSHOT).unwrap_or_default();
    assert_eq!(table, reviewed, "the policy differs from tests/site/policy.txt; see the head of tests/site/policy.rs");
}

#[test]
fn every_act_stands_in_the_table() {
    let source = include_str!("../../src/policy.rs");
    let (_, names) = source.split_once("const fn name(self)").unwrap();
    let table = table();
    let missing: Vec<&str> = names.split('"').skip(1).step_by(2).filter(|name| !table.contains(name)).collect();
    assert!(missing.is_empty(), "not in acts() of tests/site/policy.rs: {missing:?}");
}

fn table() -> String {
    let viewers = viewers();
    let mut out = String::from(
        "# yes, or why not: sign-in, unconfirmed, suspended, locked, role, muted, own, unapproved, early, closed\n",
    );
    let _ = write!(out, "{:58}", "");
    for (name, _) in &viewers {
        let _ = write!(out, "{name:12}");
    }
    for (facts, act) in acts() {
        let _ = write!(out, "\n{:24}{facts:34}", act.name());
        for (_, viewer) in &viewers {
            let answer = match permit(viewer, act) {
                Ok(_) => "yes",
                Err(Denied::SignIn) => "sign-in",
                Err(Denied::Unconfirmed) => "unconfirmed",
                Err(Denied::Suspended) => "suspended",
                Err(Denied::Locked) => "locked",
                Err(Denied::Role) => "role",
                Err(Denied::Muted) => "muted",
                Err(Denied::Own) => "own",
                Err(Denied::Unapproved) => "unapproved",
                Err(Denied::Early) => "early",
                Err(Denied::Closed) => "closed",
            };
            let _ = write!(out, "{answer:12}");
        }
        out.truncate(out.trim_end().len());
    }
    out.push('\n');
    out
}

fn viewers() -> Vec<(&'static str, Viewer)> {
    let actor = |role| Actor {
        id: ME,
        handle: "me".into(),
        name: "Me".into(),
        role,
        department: None,
        confirmed: true,
        suspended: false,
        muted: false,
    };
    let member = actor(Role::Member);
    let mut viewers = vec![
        ("visitor", Viewer::Visitor),
        ("unconfirmed", Viewer::Account(Actor { confirmed: false, ..member.clone() })),
        ("muted", Viewer::Account(Actor { muted: true, ..member.clone() })),
        ("suspended", Viewer::Account(Actor { suspended: true, ..member })),
    ];
    viewers.extend(Role::ALL.map(|role| (role.as_str(), Viewer::Account(actor(role)))));
    viewers
}

/// Every act, with the facts that change the answer.
fn acts() -> Vec<(&'static str, Act)> {
    let mut acts = vec![
        ("", Act::AccountEnter),
        ("own", Act::AccountKeep { owner: ME }),
        ("somebody else's", Act::AccountKeep { owner: SOMEBODY }),
        ("", Act::AccountGovern),
        ("", Act::PendingKeep),
        ("board for everyone", Act::TopicOpen { post_audience: Audience::Everyone, private: false }),
        ("board for members", Act::TopicOpen { post_audience: Audience::Members, private: false }),
        ("board for staff", Act::TopicOpen { post_audience: Audience::Staff, private: false }),
        ("to staff", Act::TopicOpen { post_audience: Audience::Everyone, private: true }),
        ("open", Act::PostReply { author: SOMEBODY, locked: false, private: false }),
        ("locked", Act::PostReply { author: SOMEBODY, locked: true, private: false }),
        ("own locked", Act::PostReply { author: ME, locked: true, private: false }),
        ("private", Act::PostReply { author: SOMEBODY, locked: false, private: true }),
        ("own private", Act::PostReply { author: ME, locked: false, private: true }),
        ("own", Act::PostEdit { author: ME, locked: false, official: false, by_staff: false }),
        ("own, official", Act::PostEdit { author: ME, locked: false, official: true, by_staff: false }),
        ("own, locked topic", Act::PostEdit { author: ME, locked: true, official: false, by_staff: false }),
        ("somebody else's", Act::PostEdit { author: SOMEBODY, locked: false, official: false, by_staff: false }),
        ("a colleague's", Act::PostEdit { author: SOMEBODY, locked: false, official: false, by_staff: true }),
        ("a colleague's, official", Act::PostEdit { author: SOMEBODY, locked: true, official: true, by_staff: true }),
        ("a member's, official", Act::PostEdit { author: SOMEBODY, locked: false, official: true, by_staff: false }),
        ("own", Act::PostRemove { author: ME }),
        ("somebody else's", Act::PostRemove { author: SOMEBODY }),
        ("", Act::TopicArrange),
        ("", Act::PostMakeOfficial),
        ("own", Act::TopicSolve { author: ME }),
        ("somebody else's", Act::TopicSolve { author: SOMEBODY }),
        ("", Act::UploadAdd),
        ("", Act::BoardArrange),
        ("", Act::CaseWork),
        ("own", Act::CaseAnswer { customer: ME }),
        ("somebody else's", Act::CaseAnswer { customer: SOMEBODY }),
        ("", Act::CaseByLink),
        ("", Act::CaseCompensate),
        ("", Act::DeskArrange),
        ("", Act::ReportMake),
        ("", Act::QueueWork),
        ("about somebody", Act::Decide { affected: SOMEBODY, reported: false }),
        ("about oneself", Act::Decide { affected: ME, reported: false }),
        ("reported by oneself", Act::Decide { affected: SOMEBODY, reported: true }),
        ("own", Act::AppealMake { owner: ME }),
        ("somebody else's", Act::AppealMake { owner: SOMEBODY }),
        ("", Act::AppealByLink),
        ("of others", Act::AppealDecide { decider: SOMEBODY, appellant: SOMEBODY }),
        ("against own decision", Act::AppealDecide { decider: ME, appellant: SOMEBODY }),
        ("own appeal", Act::AppealDecide { decider: SOMEBODY, appellant: ME }),
        ("", Act::EvidenceOpen),
        ("", Act::ScreeningArrange),
        ("", Act::RulesPublish),
        ("", Act::SetUp),
        ("", Act::SettingsChange),
    ];
    acts.extend(cocreation_acts());
    acts.extend(incident_acts());
    acts
}

/// Acts about ideas, challenges and what belongs to them.
fn cocreation_acts() -> Vec<(&'static str, Act)> {
    let jury = |juror, own, open| Act::JuryScore { juror, own, open };
    vec![
        ("open", Act::IdeaVote { open: true }),
        ("closed", Act::IdeaVote { open: false }),
        ("", Act::IdeaVoteFor),
        ("own", Act::IdeaFollow { owner: ME }),
        ("own", Act::IdeaWithdraw { author: ME }),
        ("somebody else's", Act::IdeaWithdraw { author: SOMEBODY }),
        ("", Act::IdeaJudge),
        ("", Act::IdeaWork),
        ("open", Act::AmendmentPropose { open: true }),
        ("closed", Act::AmendmentPropose { open: false }),
        ("of one's idea", Act::AmendmentAnswer { author: ME, with: false }),
        ("co-author", Act::AmendmentAnswer { author: SOMEBODY, with: true }),
        ("of somebody's idea", Act::AmendmentAnswer { author: SOMEBODY, with: false }),
        ("own", Act::AmendmentKeep { proposer: ME }),
        ("somebody else's", Act::AmendmentKeep { proposer: SOMEBODY }),
        ("own", Act::IdeaShare { author: ME }),
        ("somebody else's", Act::IdeaShare { author: SOMEBODY }),
        ("author", Act::QuestionAnswer { author: ME, with: false }),
        ("somebody else", Act::QuestionAnswer { author: SOMEBODY, with: false }),
        ("", Act::ChallengeArrange),
        ("named", Act::ChallengeDecide { decider: true }),
        ("not named", Act::ChallengeDecide { decider: false }),
        ("juror", jury(true, false, true)),
        ("juror, own idea", jury(true, true, true)),
        ("juror, closed", jury(true, false, false)),
        ("no juror", jury(false, false, true)),
        ("", Act::RoomArrange),
        ("own", Act::RoomKeep { member: ME }),
        ("somebody else's", Act::RoomKeep { member: SOMEBODY }),
        ("on one's own topic", Act::PollMake { author: ME }),
        ("on somebody's topic", Act::PollMake { author: SOMEBODY }),
        ("own", Act::PollKeep { maker: ME }),
        ("somebody else's", Act::PollKeep { maker: SOMEBODY }),
        ("open", Act::PollAnswer { open: true }),
        ("closed", Act::PollAnswer { open: false }),
        ("", Act::SurveyArrange),
        ("somebody else's", Act::OpinionDecide { author: SOMEBODY }),
        ("own", Act::OpinionDecide { author: ME }),
        ("own idea", Act::DecisionReviewAsk { author: ME }),
        ("somebody else's", Act::DecisionReviewAsk { author: SOMEBODY }),
        ("somebody's decision", Act::DecisionReviewAnswer { decider: SOMEBODY }),
        ("own decision", Act::DecisionReviewAnswer { decider: ME }),
        ("", Act::RoadmapArrange),
        ("somebody", Act::ThanksGive { to: SOMEBODY }),
        ("oneself", Act::ThanksGive { to: ME }),
    ]
}

/// Acts about incidents. None of them takes back or deletes what was published.
fn incident_acts() -> Vec<(&'static str, Act)> {
    let approve = |named, deputy, late, own, alone| Act::StatementApprove { named, deputy, late, own, alone };
    vec![
        ("", Act::ComponentArrange),
        ("", Act::MaintenanceRun),
        ("", Act::IncidentDeclare),
        ("with a part in it", Act::IncidentRun { member: true }),
        ("without", Act::IncidentRun { member: false }),
        ("", Act::IncidentTie),
        ("with a part in it", Act::StatementWrite { member: true }),
        ("without", Act::StatementWrite { member: false }),
        ("named", approve(true, false, false, false, false)),
        ("named, own, alone", approve(true, false, false, true, true)),
        ("named, own, two needed", approve(true, false, false, true, false)),
        ("deputy in time", approve(false, true, false, false, true)),
        ("deputy, approvers late", approve(false, true, true, false, true)),
        ("deputy, late, own, two needed", approve(false, true, true, true, false)),
        ("neither", approve(false, false, true, false, true)),
        ("approved", Act::StatementPublish { member: true, approved: true }),
        ("approved, without a part", Act::StatementPublish { member: false, approved: true }),
        ("not approved", Act::StatementPublish { member: true, approved: false }),
        ("", Act::UpdateCorrect),
        ("", Act::PlaybookArrange),
        ("own", Act::DutyAcknowledge { owner: ME }),
        ("somebody else's", Act::DutyAcknowledge { owner: SOMEBODY }),
        ("", Act::BeltGive),
        ("", Act::StatusSubscribe),
        ("", Act::StatementAcknowledge),
        ("with a part in it", Act::ConsultationRun { member: true }),
        ("without", Act::ConsultationRun { member: false }),
        ("", Act::ConsultationAnswer),
        ("somebody else's", Act::ProposalDecide { author: SOMEBODY }),
        ("own", Act::ProposalDecide { author: ME }),
        ("with a part in it", Act::ReviewWrite { member: true }),
        ("without", Act::ReviewWrite { member: false }),
        ("", Act::ListeningArrange),
        ("", Act::SourceArrange),
        ("", Act::ListeningWork),
    ]
}
