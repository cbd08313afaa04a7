//! Who may do what: every act that changes something, in one exhaustive `match`.
//!
//! Only this file makes a [`Permit`], and only a permit opens a connection that can write (`Db::write`).

use crate::ids::AccountId;

/// What an account may be trusted with. The order is not a ladder: ask the methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A customer.
    Member,
    /// An employee who answers.
    Staff,
    /// Keeps the boards in order.
    Moderator,
    /// Builds the product with customers.
    Producer,
    /// Leads a crisis or a department.
    Lead,
    /// Runs the home.
    Admin,
}

impl Role {
    /// Every role, least trusted first.
    pub const ALL: [Self; 6] = [Self::Member, Self::Staff, Self::Moderator, Self::Producer, Self::Lead, Self::Admin];

    /// The word kept in the database and used on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Staff => "staff",
            Self::Moderator => "moderator",
            Self::Producer => "producer",
            Self::Lead => "lead",
            Self::Admin => "admin",
        }
    }

    /// The role of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Speaks for the brand.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Member)
    }

    /// May limit what others wrote.
    pub const fn moderates(self) -> bool {
        matches!(self, Self::Moderator | Self::Lead | Self::Admin)
    }

    /// Leads in a crisis without being named for it.
    pub const fn leads(self) -> bool {
        matches!(self, Self::Lead | Self::Admin)
    }

    /// Builds the product with customers: says what becomes of ideas.
    pub const fn produces(self) -> bool {
        matches!(self, Self::Producer | Self::Lead | Self::Admin)
    }
}

/// Who asks. `Visitor` has no account; `Account` is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Nobody we know.
    Visitor,
    /// Somebody signed in.
    Account(Actor),
}

/// The signed-in account, as far as decisions need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub role: Role,
    /// The department that a staff member answers for.
    pub department: Option<String>,
    /// The e-mail address is confirmed: without that, nothing is published.
    pub confirmed: bool,
    /// Suspended accounts read, take their data and appeal; they do not write.
    pub suspended: bool,
    /// Muted accounts write to staff only, not in public.
    pub muted: bool,
}

impl Viewer {
    /// The account, if signed in.
    pub const fn actor(&self) -> Option<&Actor> {
        match self {
            Self::Visitor => None,
            Self::Account(actor) => Some(actor),
        }
    }

    /// The account's id, or 0, which no account has: to bind in a `where`.
    pub const fn id_or_zero(&self) -> AccountId {
        match self {
            Self::Visitor => AccountId(0),
            Self::Account(actor) => actor.id,
        }
    }

    /// The account's role, if signed in.
    pub const fn role(&self) -> Option<Role> {
        match self {
            Self::Visitor => None,
            Self::Account(actor) => Some(actor.role),
        }
    }

    /// Speaks for the brand, and sees what only staff see. A suspended account does neither.
    pub fn is_staff(&self) -> bool {
        self.actor().is_some_and(|actor| !actor.suspended && actor.role.is_staff())
    }

    /// Leads in a crisis without being named for it.
    pub fn leads(&self) -> bool {
        self.actor().is_some_and(|actor| !actor.suspended && actor.role.leads())
    }

    /// Says what becomes of ideas.
    pub fn produces(&self) -> bool {
        self.actor().is_some_and(|actor| !actor.suspended && actor.role.produces())
    }

    /// May limit what others wrote.
    pub fn moderates(&self) -> bool {
        self.actor().is_some_and(|actor| !actor.suspended && actor.role.moderates())
    }
}

/// Who may see or post on a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    Members,
    /// Invited people and staff: a room.
    Invited,
    Staff,
}

impl Audience {
    pub const ALL: [Self; 4] = [Self::Everyone, Self::Members, Self::Invited, Self::Staff];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Members => "members",
            Self::Invited => "invited",
            Self::Staff => "staff",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.as_str() == word)
    }

    /// Whether this viewer belongs to it. Of invited people the database knows: who sees a room may write in it.
    pub fn admits(self, viewer: &Viewer) -> bool {
        match self {
            Self::Everyone => true,
            Self::Members | Self::Invited => viewer.actor().is_some(),
            Self::Staff => viewer.is_staff(),
        }
    }
}

/// Every act that changes something. Facts the rule needs travel inside; the rule is below, in [`allows`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    // accounts
    /// Open an account, ask for a link by mail, follow a link from a mail, sign in or out.
    AccountEnter,
    /// Change one's own profile, password, address, sessions, drafts, read marks.
    AccountKeep { owner: AccountId },
    /// Give a role or a department, or suspend.
    AccountGovern,
    // boards
    /// Keep a text until its author is known.
    PendingKeep,
    /// Open a topic on a board that `post_audience` may write on; `private` ones are for their author and staff.
    TopicOpen { post_audience: Audience, private: bool },
    /// Reply in a topic; `private` topics are for their author and staff.
    PostReply { author: AccountId, locked: bool, private: bool },
    /// Change the text of one's own post. An `official` one is the brand's word: members leave it as it is, and moderators change
    /// what somebody `by_staff` wrote. About others' texts, see [`Act::Decide`].
    PostEdit { author: AccountId, locked: bool, official: bool, by_staff: bool },
    /// Take one's own post or topic out of sight, leaving a tombstone, or bring it back. About others', see [`Act::Decide`].
    PostRemove { author: AccountId },
    /// Lock, move, split, merge, rename, pin.
    TopicArrange,
    /// Mark a post as the brand's answer.
    PostMakeOfficial,
    /// Say that a topic is solved, or not.
    TopicSolve { author: AccountId },
    /// Upload a file.
    UploadAdd,
    /// Make and arrange boards.
    BoardArrange,
    // cases
    /// Move a case through its states, or take it on.
    CaseWork,
    /// What the customer may do to the own case: reopen, confirm, rate, agree.
    CaseAnswer { customer: AccountId },
    /// The same without signing in: the signed link from a letter is the proof.
    CaseByLink,
    /// Approve or refuse a compensation.
    CaseCompensate,
    /// Categories, fields, departments, rules, targets, hours, canned replies.
    DeskArrange,
    // moderation
    /// Report something; nobody is too much in the wrong to do that.
    ReportMake,
    /// Claim, hand over, look at what waits for a moderator.
    QueueWork,
    /// Decide about what `affected` wrote or did; `reported` says that the decider reported it.
    Decide { affected: AccountId, reported: bool },
    /// Contest a decision about oneself.
    AppealMake { owner: AccountId },
    /// The same without signing in: the signed link from a letter is the proof.
    AppealByLink,
    /// Decide an appeal of `appellant` against what `decider` decided.
    AppealDecide { decider: AccountId, appellant: AccountId },
    /// Open the sealed copy of what was erased.
    EvidenceOpen,
    /// Watched words, mail and link domains, what is held.
    ScreeningArrange,
    /// Publish the rules of the house, say why things may be reported.
    RulesPublish,
    // co-creation
    /// Vote for an idea, or take the vote back; `open`: votes count now. Who may not is told why by the action (age, budget).
    IdeaVote { open: bool },
    /// Vote on behalf of somebody who called, or take that back.
    IdeaVoteFor,
    /// Follow an idea, say whether one is named in credits, answer an invitation: about oneself.
    IdeaFollow { owner: AccountId },
    /// Take one's own idea back; it stays to be read.
    IdeaWithdraw { author: AccountId },
    /// Say what becomes of an idea: states, merges, stages, decisions.
    IdeaJudge,
    /// Look through ideas for colleagues: tags, notes, what they are worth, questions to their authors.
    IdeaWork,
    /// Propose another text for an idea; `open`: it is still talked about.
    AmendmentPropose { open: bool },
    /// Take it, turn it down (the idea's `author` or a co-author, `with`), or withdraw it or make it an idea of one's own (`proposer`).
    AmendmentAnswer { author: AccountId, with: bool },
    /// Change one's own amendment: withdraw it, make an idea of it.
    AmendmentKeep { proposer: AccountId },
    /// Invite a co-author into one's own idea, or let one go.
    IdeaShare { author: AccountId },
    /// Answer what staff asked; `author`: of the idea, `with`: a co-author.
    QuestionAnswer { author: AccountId, with: bool },
    /// Make challenges and move them on.
    ChallengeArrange,
    /// Decide in a challenge, close it; `decider`: named for it.
    ChallengeDecide { decider: bool },
    /// Score an idea as a `juror`; `own`: has a part in it.
    JuryScore { juror: bool, own: bool, open: bool },
    /// Make a room for invited people, invite, end an invitation, write the agreement.
    RoomArrange,
    /// Agree to what a room asks for, or leave it.
    RoomKeep { member: AccountId },
    /// Ask in a poll: on the page of one's own topic, or staff anywhere.
    PollMake { author: AccountId },
    /// Close or withdraw a poll; `maker` made it.
    PollKeep { maker: AccountId },
    /// Vote in a poll, answer a survey, say what one thinks of statements; `open`: it takes answers.
    PollAnswer { open: bool },
    /// Make surveys and opinion maps.
    SurveyArrange,
    /// Look at a statement before it is shown.
    OpinionDecide { author: AccountId },
    /// Ask for a second look at a decision about one's own idea.
    DecisionReviewAsk { author: AccountId },
    /// Take that second look; nobody at what they decided themselves.
    DecisionReviewAnswer { decider: AccountId },
    /// The roadmap, the changelog, what was promised.
    RoadmapArrange,
    /// Thank somebody in the brand's name.
    ThanksGive { to: AccountId },
    // incidents
    /// Components and their groups; maintenance; the cadence of updates.
    ComponentArrange,
    /// Plan maintenance and say how it goes.
    MaintenanceRun,
    /// Declare an incident or a drill: any of the staff may, so that nobody waits for somebody who may.
    IncidentDeclare,
    /// Work in the room of an incident; `member`: has a part in it.
    IncidentRun { member: bool },
    /// Tie a topic that asks about an incident to it, or take it off.
    IncidentTie,
    /// Write a statement, hand it in, publish it once it is approved; `member`: has a part in the incident.
    StatementWrite { member: bool },
    /// Approve a statement or give it back. `named`: an approver of this incident; `deputy`: one who stands in, and `late`: the approvers had
    /// their time; `own`: the approver wrote it, and `alone`: one approval is enough.
    StatementApprove { named: bool, deputy: bool, late: bool, own: bool, alone: bool },
    /// Put an approved statement before the public.
    StatementPublish { member: bool, approved: bool },
    /// Correct the words of a published update; the old ones stay to be read. There is no act that takes an update back.
    UpdateCorrect,
    /// Playbooks, crisis teams, rota, teams off the site.
    PlaybookArrange,
    /// Say that one knows one's own part.
    DutyAcknowledge { owner: AccountId },
    /// Give a belt, say which belt a part asks for.
    BeltGive,
    /// Ask to be told of incidents, confirm it, change it, end it: the address is the proof.
    StatusSubscribe,
    /// Say that a team off the site uses a version of the statement: the signed link is the proof.
    StatementAcknowledge,
    /// Put a question to the public, close it, publish what came of it; `member`: has a part in the incident.
    ConsultationRun { member: bool },
    /// Answer such a question, propose something else.
    ConsultationAnswer,
    /// Look through what people propose before it is shown.
    ProposalDecide { author: AccountId },
    /// Write the review of an incident; `member`: had a part in it.
    ReviewWrite { member: bool },
    // listening
    /// Make and change watches: what to listen for, and who is told.
    ListeningArrange,
    /// Say where to listen outside: addresses that the program goes to.
    SourceArrange,
    /// Work in the listening room: acknowledge, hand over, say what became of a mention.
    ListeningWork,
    // admin
    /// Make the first admin with the one-time set-up link.
    SetUp,
    /// Change the brand and the settings.
    SettingsChange,
}

/// Why an act was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// Sign in first.
    SignIn,
    /// Confirm the e-mail address first.
    Unconfirmed,
    /// The account is suspended.
    Suspended,
    /// The topic is locked.
    Locked,
    /// The role does not reach this far.
    Role,
    /// The account may not write in public for a time.
    Muted,
    /// It is about oneself, or one has decided or reported it before.
    Own,
    /// Others have to approve it first.
    Unapproved,
    /// Those who come first still have time to answer.
    Early,
    /// It is over, or has not begun.
    Closed,
}

/// Proof that the rule was asked. Opens `Db::write` and names the actor in the audit trail.
#[derive(Clone, Debug)]
pub struct Permit {
    actor: Option<AccountId>,
    reason: &'static str,
}

impl Permit {
    /// Who acts; none for the system itself and for visitors.
    pub const fn actor(&self) -> Option<AccountId> {
        self.actor
    }

    /// The act or the piece of background work, for the log.
    pub const fn reason(&self) -> &'static str {
        self.reason
    }
}

/// Asks the rule: may `viewer` do `act`?
pub fn permit(viewer: &Viewer, act: Act) -> Result<Permit, Denied> {
    allows(viewer, act)?;
    Ok(Permit { actor: viewer.actor().map(|actor| actor.id), reason: act.name() })
}

/// A permit for work that runs by itself; `reason` names it in the audit trail.
pub const fn system(reason: &'static str) -> Permit {
    Permit { actor: None, reason }
}

#[expect(clippy::too_many_lines, reason = "one exhaustive match: the table of who may do what")]
fn allows(viewer: &Viewer, act: Act) -> Result<(), Denied> {
    match act {
        Act::AccountEnter | Act::PendingKeep | Act::SetUp | Act::CaseByLink | Act::ReportMake | Act::AppealByLink => {
            Ok(())
        }
        Act::StatusSubscribe | Act::StatementAcknowledge => Ok(()),
        Act::AccountKeep { owner } | Act::AppealMake { owner } => own(viewer, owner),
        Act::TopicOpen { post_audience, private } => {
            let actor = if private { writer(viewer)? } else { speaker(viewer)? };
            if post_audience.admits(&Viewer::Account(actor.clone())) { Ok(()) } else { Err(Denied::Role) }
        }
        Act::PostReply { author, locked, private } => {
            let actor = if private { writer(viewer)? } else { speaker(viewer)? };
            if private && !actor.role.is_staff() && actor.id != author {
                Err(Denied::Role)
            } else if locked && !actor.role.moderates() {
                Err(Denied::Locked)
            } else {
                Ok(())
            }
        }
        Act::PostEdit { author, locked, official, by_staff } => match speaker(viewer)? {
            actor if official && by_staff && actor.role.moderates() => Ok(()),
            actor if actor.id != author || (official && !actor.role.is_staff()) => Err(Denied::Role),
            actor if locked && !actor.role.moderates() => Err(Denied::Locked),
            _ => Ok(()),
        },
        Act::PostRemove { author } => {
            if writer(viewer)?.id == author {
                Ok(())
            } else {
                Err(Denied::Role)
            }
        }
        Act::TopicSolve { author } => {
            let actor = writer(viewer)?;
            if actor.role.moderates() || actor.id == author { Ok(()) } else { Err(Denied::Role) }
        }
        Act::UploadAdd => writer(viewer).map(|_| ()),
        Act::TopicArrange | Act::CaseCompensate | Act::QueueWork | Act::ScreeningArrange => {
            role(viewer, Role::moderates)
        }
        Act::Decide { affected, reported } => {
            role(viewer, Role::moderates)?;
            if reported || viewer.id_or_zero() == affected { Err(Denied::Own) } else { Ok(()) }
        }
        Act::AppealDecide { decider, appellant } => {
            role(viewer, Role::moderates)?;
            if [decider, appellant].contains(&viewer.id_or_zero()) { Err(Denied::Own) } else { Ok(()) }
        }
        Act::PostMakeOfficial | Act::CaseWork => role(viewer, Role::is_staff),
        Act::CaseAnswer { customer } => own(viewer, customer).and_then(|()| writer(viewer).map(|_| ())),
        Act::IncidentDeclare | Act::IncidentTie => role(viewer, Role::is_staff),
        Act::IncidentRun { member }
        | Act::StatementWrite { member }
        | Act::ConsultationRun { member }
        | Act::ReviewWrite { member } => role(viewer, |role| role.leads() || (member && role.is_staff())),
        Act::StatementApprove { named, deputy, late, own, alone } => {
            role(viewer, Role::is_staff)?;
            match (named, deputy) {
                (false, false) => Err(Denied::Role),
                _ if own && !alone => Err(Denied::Own),
                (false, true) if !late => Err(Denied::Early),
                _ => Ok(()),
            }
        }
        Act::StatementPublish { member, approved } => {
            role(viewer, |role| role.leads() || (member && role.is_staff()))?;
            if approved { Ok(()) } else { Err(Denied::Unapproved) }
        }
        Act::ListeningArrange => role(viewer, |role| role.moderates() || role.produces()),
        Act::ListeningWork => role(viewer, Role::is_staff),
        Act::ComponentArrange
        | Act::MaintenanceRun
        | Act::UpdateCorrect
        | Act::PlaybookArrange
        | Act::SourceArrange => role(viewer, Role::leads),
        Act::DutyAcknowledge { owner } => own(viewer, owner).and_then(|()| role(viewer, Role::is_staff)),
        Act::ConsultationAnswer => speaker(viewer).map(|_| ()),
        Act::ProposalDecide { author } => {
            role(viewer, Role::is_staff)?;
            if viewer.id_or_zero() == author { Err(Denied::Own) } else { Ok(()) }
        }
        Act::IdeaVote { open } | Act::AmendmentPropose { open } | Act::PollAnswer { open } => {
            speaker(viewer)?;
            while_open(open)
        }
        Act::IdeaFollow { owner } | Act::RoomKeep { member: owner } => own(viewer, owner),
        Act::IdeaWithdraw { author: owner }
        | Act::IdeaShare { author: owner }
        | Act::AmendmentKeep { proposer: owner }
        | Act::DecisionReviewAsk { author: owner } => own(viewer, owner).and_then(|()| writer(viewer).map(|_| ())),
        Act::AmendmentAnswer { author, with } | Act::QuestionAnswer { author, with } => {
            let actor = speaker(viewer)?;
            if actor.id == author || with { Ok(()) } else { Err(Denied::Role) }
        }
        Act::IdeaVoteFor | Act::IdeaWork => role(viewer, Role::is_staff),
        Act::IdeaJudge | Act::ChallengeArrange | Act::RoomArrange | Act::SurveyArrange | Act::RoadmapArrange => {
            role(viewer, Role::produces)
        }
        Act::ChallengeDecide { decider } => role(viewer, |role| role.leads() || (decider && role.is_staff())),
        Act::JuryScore { juror, own, open } => {
            speaker(viewer)?;
            match (juror, own) {
                (false, _) => Err(Denied::Role),
                (true, true) => Err(Denied::Own),
                (true, false) => while_open(open),
            }
        }
        Act::PollMake { author } => {
            let actor = speaker(viewer)?;
            if actor.id == author || actor.role.is_staff() { Ok(()) } else { Err(Denied::Role) }
        }
        Act::PollKeep { maker } => {
            let actor = writer(viewer)?;
            if actor.id == maker || actor.role.produces() || actor.role.moderates() {
                Ok(())
            } else {
                Err(Denied::Role)
            }
        }
        Act::OpinionDecide { author } => {
            role(viewer, Role::is_staff)?;
            if viewer.id_or_zero() == author { Err(Denied::Own) } else { Ok(()) }
        }
        Act::DecisionReviewAnswer { decider } => {
            role(viewer, Role::produces)?;
            if viewer.id_or_zero() == decider { Err(Denied::Own) } else { Ok(()) }
        }
        Act::ThanksGive { to } => {
            role(viewer, Role::is_staff)?;
            if viewer.id_or_zero() == to { Err(Denied::Own) } else { Ok(()) }
        }
        Act::BoardArrange
        | Act::BeltGive
        | Act::AccountGovern
        | Act::SettingsChange
        | Act::DeskArrange
        | Act::EvidenceOpen
        | Act::RulesPublish => role(viewer, |role| role == Role::Admin),
    }
}

fn own(viewer: &Viewer, owner: AccountId) -> Result<(), Denied> {
    let actor = viewer.actor().ok_or(Denied::SignIn)?;
    if actor.id == owner { Ok(()) } else { Err(Denied::Role) }
}

/// Signed in, confirmed and not suspended.
fn writer(viewer: &Viewer) -> Result<&Actor, Denied> {
    let actor = viewer.actor().ok_or(Denied::SignIn)?;
    if actor.suspended {
        Err(Denied::Suspended)
    } else if !actor.confirmed {
        Err(Denied::Unconfirmed)
    } else {
        Ok(actor)
    }
}

/// A writer who is not muted.
fn speaker(viewer: &Viewer) -> Result<&Actor, Denied> {
    let actor = writer(viewer)?;
    if actor.muted { Err(Denied::Muted) } else { Ok(actor) }
}

fn while_open(open: bool) -> Result<(), Denied> {
    if open { Ok(()) } else { Err(Denied::Closed) }
}

fn role(viewer: &Viewer, reaches: impl Fn(Role) -> bool) -> Result<(), Denied> {
    if reaches(writer(viewer)?.role) { Ok(()) } else { Err(Denied::Role) }
}

impl Act {
    /// The act's name in the log and in the audit trail.
    #[expect(clippy::too_many_lines, reason = "one line for each act")]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AccountEnter => "account.enter",
            Self::AccountKeep { .. } => "account.keep",
            Self::AccountGovern => "account.govern",
            Self::PendingKeep => "pending.keep",
            Self::TopicOpen { .. } => "topic.open",
            Self::PostReply { .. } => "post.reply",
            Self::PostEdit { .. } => "post.edit",
            Self::PostRemove { .. } => "post.remove",
            Self::TopicArrange => "topic.arrange",
            Self::PostMakeOfficial => "post.make_official",
            Self::TopicSolve { .. } => "topic.solve",
            Self::UploadAdd => "upload.add",
            Self::BoardArrange => "board.arrange",
            Self::CaseWork => "case.work",
            Self::CaseAnswer { .. } => "case.answer",
            Self::CaseByLink => "case.by_link",
            Self::CaseCompensate => "case.compensate",
            Self::DeskArrange => "desk.arrange",
            Self::ReportMake => "report.make",
            Self::QueueWork => "queue.work",
            Self::Decide { .. } => "decision.make",
            Self::AppealMake { .. } => "appeal.make",
            Self::AppealByLink => "appeal.by_link",
            Self::AppealDecide { .. } => "appeal.decide",
            Self::EvidenceOpen => "evidence.open",
            Self::ScreeningArrange => "screening.arrange",
            Self::RulesPublish => "rules.publish",
            Self::IdeaVote { .. } => "idea.vote",
            Self::IdeaVoteFor => "idea.vote_for",
            Self::IdeaFollow { .. } => "idea.follow",
            Self::IdeaWithdraw { .. } => "idea.withdraw",
            Self::IdeaJudge => "idea.judge",
            Self::IdeaWork => "idea.work",
            Self::AmendmentPropose { .. } => "amendment.propose",
            Self::AmendmentAnswer { .. } => "amendment.answer",
            Self::AmendmentKeep { .. } => "amendment.keep",
            Self::IdeaShare { .. } => "idea.share",
            Self::QuestionAnswer { .. } => "question.answer",
            Self::ChallengeArrange => "challenge.arrange",
            Self::ChallengeDecide { .. } => "challenge.decide",
            Self::JuryScore { .. } => "jury.score",
            Self::RoomArrange => "room.arrange",
            Self::RoomKeep { .. } => "room.keep",
            Self::PollMake { .. } => "poll.make",
            Self::PollKeep { .. } => "poll.keep",
            Self::PollAnswer { .. } => "poll.answer",
            Self::SurveyArrange => "survey.arrange",
            Self::OpinionDecide { .. } => "opinion.decide",
            Self::DecisionReviewAsk { .. } => "decision_review.ask",
            Self::DecisionReviewAnswer { .. } => "decision_review.answer",
            Self::RoadmapArrange => "roadmap.arrange",
            Self::ThanksGive { .. } => "thanks.give",
            Self::ComponentArrange => "component.arrange",
            Self::MaintenanceRun => "maintenance.run",
            Self::IncidentDeclare => "incident.declare",
            Self::IncidentRun { .. } => "incident.run",
            Self::IncidentTie => "incident.tie",
            Self::StatementWrite { .. } => "statement.write",
            Self::StatementApprove { .. } => "statement.approve",
            Self::StatementPublish { .. } => "statement.publish",
            Self::UpdateCorrect => "update.correct",
            Self::PlaybookArrange => "playbook.arrange",
            Self::DutyAcknowledge { .. } => "duty.acknowledge",
            Self::BeltGive => "belt.give",
            Self::StatusSubscribe => "status.subscribe",
            Self::StatementAcknowledge => "statement.acknowledge",
            Self::ConsultationRun { .. } => "consultation.run",
            Self::ConsultationAnswer => "consultation.answer",
            Self::ProposalDecide { .. } => "proposal.decide",
            Self::ReviewWrite { .. } => "review.write",
            Self::ListeningArrange => "listening.arrange",
            Self::SourceArrange => "source.arrange",
            Self::ListeningWork => "listening.work",
            Self::SetUp => "set_up",
            Self::SettingsChange => "settings.change",
        }
    }
}
