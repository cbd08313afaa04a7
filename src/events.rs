//! What can happen. An event is written in the same transaction as the change; feeds, the audit trail, notifications
//! and the page cache read it.

pub mod queries;

use crate::db::{BoxFuture, TouchKey, Tx};
use crate::error::Result;
use crate::ids::{
    AccountId, AlertId, AppealId, BoardId, CaseId, ChallengeId, ConsultationId, DecisionId, IncidentId, ItemId,
    MentionId, PollId, PostId, ReportId, RulesVersionId, SourceId, TopicId, UpdateId, UploadId, WatchId,
};
use serde_json::{Value, json};
use std::hash::{Hash as _, Hasher as _};

/// What a cached page depends on. A change touches tags; pages that carry them are drawn anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Brand, boards and whatever else stands on every page.
    Site,
    /// The front page.
    Home,
    /// The list of topics on a board.
    Board(BoardId),
    /// A topic with its posts.
    Topic(TopicId),
    /// A person's public page.
    Account(AccountId),
    /// The desk's lists.
    Desk,
    /// A case's page.
    Case(CaseId),
    /// What waits for the moderators.
    Queue,
    /// The rules of the house and the figures of its moderation.
    Rules,
    /// What texts are screened by: watched words, domains, thresholds.
    Screening,
    /// An idea's page: its text, votes, fate.
    Idea(TopicId),
    /// The lists of ideas, the producers' too.
    Ideas,
    /// A challenge with its phases.
    Challenge(ChallengeId),
    /// The list of challenges.
    Challenges,
    /// A poll.
    Poll(PollId),
    /// The roadmap, the changelog, what was promised and what was done.
    Roadmap,
    /// What is heard: mentions, watches, sources, charts.
    Listening,
    /// What is listened for.
    Watches,
    /// The alerts.
    Alerts,
    /// What the status page shows.
    Status,
    /// The staff's lists of incidents, playbooks, teams.
    Incidents,
    /// The room of one incident.
    Room(IncidentId),
}

impl Tag {
    /// The key by which the page cache and other nodes know this tag; the same in every process.
    pub fn key(self) -> TouchKey {
        // DefaultHasher::new() has fixed keys; all nodes run the same program.
        let mut hasher = std::hash::DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish() & (u64::MAX >> 1)
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    // accounts
    AccountCreated { account: AccountId },
    AccountConfirmed { account: AccountId },
    AccountChanged { account: AccountId, what: &'static str },
    // The profile with the name that stands beside everything its owner wrote.
    AccountRenamed { account: AccountId },
    AccountGoverned { account: AccountId, role: String, department: Option<String> },
    SignedIn { account: AccountId },
    // boards
    BoardCreated { board: BoardId },
    BoardChanged { board: BoardId },
    // `kind` is the word of what it is about; `challenge`: it was written for that one.
    TopicOpened { topic: TopicId, board: BoardId, private: bool, kind: &'static str, challenge: Option<ChallengeId> },
    TopicArranged { topic: TopicId, board: BoardId, what: &'static str },
    TopicSolved { topic: TopicId, board: BoardId, post: Option<PostId> },
    PostAdded { post: PostId, topic: TopicId, board: BoardId },
    PostEdited { post: PostId, topic: TopicId, reason: String },
    PostRemoved { post: PostId, topic: TopicId, reason: String },
    PostRestored { post: PostId, topic: TopicId },
    PostMadeOfficial { post: PostId, topic: TopicId, board: BoardId },
    Mentioned { account: AccountId, post: PostId },
    TopicMoved { topic: TopicId, from: BoardId, board: BoardId },
    TopicMerged { topic: TopicId, into: TopicId, board: BoardId },
    TopicSplit { topic: TopicId, from: TopicId, board: BoardId },
    TopicRemoved { topic: TopicId, board: BoardId, reason: String },
    Uploaded { upload: UploadId },
    // cases
    CaseOpened { case: CaseId, topic: TopicId },
    CaseMoved { case: CaseId, topic: TopicId, from: &'static str, to: &'static str },
    CaseAssigned { case: CaseId, to: Option<AccountId> },
    // Anything else about a case; `what` names it: severity, tags, note, contact …
    CaseChanged { case: CaseId, what: &'static str },
    // How the desk is set up; `what` names the part.
    DeskArranged { what: &'static str },
    // moderation
    // What waits for a moderator; `what` says what became of it: opened, claimed, closed …
    QueueChanged { item: ItemId, what: &'static str },
    Reported { report: ReportId },
    // `act` is what was decided about which thing; the statement of reasons is the decision itself.
    DecisionMade { decision: DecisionId, act: &'static str, subject: &'static str, subject_id: i64 },
    DecisionReversed { decision: DecisionId },
    Appealed { appeal: AppealId },
    AppealDecided { appeal: AppealId, outcome: &'static str },
    EvidenceOpened { decision: DecisionId },
    RulesPublished { version: RulesVersionId },
    // Watched words, domains, reasons, thresholds; `what` names the part.
    ScreeningArranged { what: &'static str },
    // co-creation
    // What becomes of an idea, and whatever else its page shows; `what` names it. A single vote is no event: nobody's votes are a trail.
    IdeaChanged { topic: TopicId, what: &'static str },
    ChallengeChanged { challenge: ChallengeId, what: &'static str },
    // A poll, a survey or an opinion map, on the page of that topic, if it stands on one.
    PollChanged { poll: PollId, topic: Option<TopicId>, what: &'static str },
    SurveyChanged { topic: Option<TopicId>, what: &'static str },
    // Who is invited to a room, and what they agree to.
    RoomArranged { board: BoardId, what: &'static str },
    // The roadmap, the changelog, promises, decisions that were published.
    RoadmapChanged { what: &'static str },
    // incidents
    // Components and their groups.
    ComponentsChanged,
    IncidentDeclared { incident: IncidentId, drill: bool },
    // An update is before the public; never of a drill.
    UpdatePublished { incident: IncidentId, update: UpdateId },
    UpdateCorrected { incident: IncidentId, update: UpdateId },
    // Anything else in the room of an incident: roles, tasks, statements, drills; `what` names it.
    RoomChanged { incident: IncidentId, what: &'static str },
    // What the status page shows beside the updates: topics, planned maintenance.
    StatusChanged { incident: IncidentId, what: &'static str },
    ConsultationChanged { consultation: ConsultationId, incident: IncidentId, what: &'static str },
    // Playbooks, crisis teams, rota, belts, teams off the site; `what` names the part.
    CrisisArranged { what: &'static str },
    // listening
    WatchChanged { watch: WatchId, what: &'static str },
    SourceChanged { source: SourceId, what: &'static str },
    MentionHandled { mention: MentionId, what: &'static str },
    AlertRaised { alert: AlertId },
    AlertChanged { alert: AlertId, what: &'static str },
    // admin
    BrandChanged,
    SetUp { account: AccountId },
    Imported { source: String, posts: i64 },
}

/// Writes the event and marks the pages that it changes.
pub async fn record(tx: &mut Tx, event: Event) -> Result<()> {
    for tag in event.touches() {
        tx.touch(tag.key());
    }
    let (subject, subject_id) = event.subject();
    queries::insert(tx, event.kind(), subject, subject_id, &event.data().to_string()).await?;
    for hear in HEARERS {
        hear(tx, &event).await?;
    }
    Ok(())
}

/// What a feature does in the transaction of what happened below it. The lower one does not know who hears.
pub type Hearer = for<'a> fn(&'a mut Tx, &'a Event) -> BoxFuture<'a, Result<()>>;

/// Everyone who hears of events; a feature adds itself with `#[linkme::distributed_slice(HEARERS)]`. Each looks at the event alone
/// before it asks the database anything.
#[linkme::distributed_slice]
pub static HEARERS: [Hearer];

impl Event {
    /// Its name: `subject.verb`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::AccountCreated { .. } => "account.created",
            Self::AccountConfirmed { .. } => "account.confirmed",
            Self::AccountChanged { .. } => "account.changed",
            Self::AccountRenamed { .. } => "account.renamed",
            Self::AccountGoverned { .. } => "account.governed",
            Self::SignedIn { .. } => "account.signed_in",
            Self::BoardCreated { .. } => "board.created",
            Self::BoardChanged { .. } => "board.changed",
            Self::TopicOpened { .. } => "topic.opened",
            Self::TopicArranged { .. } => "topic.arranged",
            Self::TopicSolved { .. } => "topic.solved",
            Self::PostAdded { .. } => "post.added",
            Self::PostEdited { .. } => "post.edited",
            Self::PostRemoved { .. } => "post.removed",
            Self::PostRestored { .. } => "post.restored",
            Self::PostMadeOfficial { .. } => "post.made_official",
            Self::Mentioned { .. } => "account.mentioned",
            Self::TopicMoved { .. } => "topic.moved",
            Self::TopicMerged { .. } => "topic.merged",
            Self::TopicSplit { .. } => "topic.split",
            Self::TopicRemoved { .. } => "topic.removed",
            Self::Uploaded { .. } => "upload.added",
            Self::CaseOpened { .. } => "case.opened",
            Self::CaseMoved { .. } => "case.moved",
            Self::CaseAssigned { .. } => "case.assigned",
            Self::CaseChanged { .. } => "case.changed",
            Self::DeskArranged { .. } => "desk.arranged",
            Self::QueueChanged { .. } => "queue.changed",
            Self::Reported { .. } => "report.made",
            Self::DecisionMade { .. } => "decision.made",
            Self::DecisionReversed { .. } => "decision.reversed",
            Self::Appealed { .. } => "appeal.made",
            Self::AppealDecided { .. } => "appeal.decided",
            Self::EvidenceOpened { .. } => "evidence.opened",
            Self::RulesPublished { .. } => "rules.published",
            Self::ScreeningArranged { .. } => "screening.arranged",
            Self::IdeaChanged { .. } => "idea.changed",
            Self::ChallengeChanged { .. } => "challenge.changed",
            Self::PollChanged { .. } => "poll.changed",
            Self::SurveyChanged { .. } => "survey.changed",
            Self::RoomArranged { .. } => "room.arranged",
            Self::RoadmapChanged { .. } => "roadmap.changed",
            Self::ComponentsChanged => "components.changed",
            Self::IncidentDeclared { .. } => "incident.declared",
            Self::UpdatePublished { .. } => "incident.update_published",
            Self::UpdateCorrected { .. } => "incident.update_corrected",
            Self::RoomChanged { .. } => "incident.room_changed",
            Self::StatusChanged { .. } => "incident.status_changed",
            Self::ConsultationChanged { .. } => "consultation.changed",
            Self::CrisisArranged { .. } => "crisis.arranged",
            Self::WatchChanged { .. } => "watch.changed",
            Self::SourceChanged { .. } => "source.changed",
            Self::MentionHandled { .. } => "mention.handled",
            Self::AlertRaised { .. } => "alert.raised",
            Self::AlertChanged { .. } => "alert.changed",
            Self::BrandChanged => "site.brand_changed",
            Self::SetUp { .. } => "site.set_up",
            Self::Imported { .. } => "site.imported",
        }
    }

    /// What it happened to: the kind of thing and its id (0 for the site).
    pub const fn subject(&self) -> (&'static str, i64) {
        match self {
            Self::AccountCreated { account }
            | Self::AccountConfirmed { account }
            | Self::AccountChanged { account, .. }
            | Self::AccountRenamed { account }
            | Self::AccountGoverned { account, .. }
            | Self::SignedIn { account }
            | Self::Mentioned { account, .. } => ("account", account.0),
            Self::BoardCreated { board } | Self::BoardChanged { board } => ("board", board.0),
            Self::TopicOpened { topic, .. }
            | Self::TopicArranged { topic, .. }
            | Self::TopicSolved { topic, .. }
            | Self::TopicMoved { topic, .. }
            | Self::TopicMerged { topic, .. }
            | Self::TopicSplit { topic, .. }
            | Self::TopicRemoved { topic, .. } => ("topic", topic.0),
            Self::PostAdded { post, .. }
            | Self::PostEdited { post, .. }
            | Self::PostRemoved { post, .. }
            | Self::PostRestored { post, .. }
            | Self::PostMadeOfficial { post, .. } => ("post", post.0),
            Self::Uploaded { upload } => ("upload", upload.0),
            Self::CaseOpened { case, .. }
            | Self::CaseMoved { case, .. }
            | Self::CaseAssigned { case, .. }
            | Self::CaseChanged { case, .. } => ("case", case.0),
            Self::DeskArranged { .. } => ("desk", 0),
            Self::QueueChanged { item, .. } => ("queue_item", item.0),
            Self::Reported { report } => ("report", report.0),
            Self::DecisionMade { decision, .. }
            | Self::DecisionReversed { decision }
            | Self::EvidenceOpened { decision } => ("decision", decision.0),
            Self::Appealed { appeal } | Self::AppealDecided { appeal, .. } => ("appeal", appeal.0),
            Self::RulesPublished { version } => ("rules", version.0),
            Self::ScreeningArranged { .. } => ("screening", 0),
            Self::IncidentDeclared { incident, .. }
            | Self::UpdatePublished { incident, .. }
            | Self::UpdateCorrected { incident, .. }
            | Self::RoomChanged { incident, .. }
            | Self::StatusChanged { incident, .. } => ("incident", incident.0),
            Self::ConsultationChanged { consultation, .. } => ("consultation", consultation.0),
            Self::IdeaChanged { topic, .. } => ("idea", topic.0),
            Self::ChallengeChanged { challenge, .. } => ("challenge", challenge.0),
            Self::PollChanged { poll, .. } => ("poll", poll.0),
            Self::RoomArranged { board, .. } => ("room", board.0),
            Self::SurveyChanged { .. } | Self::RoadmapChanged { .. } => ("cocreation", 0),
            Self::WatchChanged { watch, .. } => ("watch", watch.0),
            Self::SourceChanged { source, .. } => ("source", source.0),
            Self::MentionHandled { mention, .. } => ("mention", mention.0),
            Self::AlertRaised { alert } | Self::AlertChanged { alert, .. } => ("alert", alert.0),
            Self::ComponentsChanged | Self::CrisisArranged { .. } => ("incidents", 0),
            Self::BrandChanged | Self::SetUp { .. } | Self::Imported { .. } => ("site", 0),
        }
    }

    /// The tags of the pages that it changes.
    pub fn touches(&self) -> Vec<Tag> {
        match self {
            Self::AccountCreated { .. } | Self::SignedIn { .. } | Self::Mentioned { .. } | Self::Uploaded { .. } => {
                Vec::new()
            }
            Self::AccountConfirmed { account } | Self::AccountChanged { account, .. } => vec![Tag::Account(*account)],
            Self::AccountRenamed { account } | Self::AccountGoverned { account, .. } => {
                vec![Tag::Account(*account), Tag::Site]
            }
            Self::BoardCreated { board } | Self::BoardChanged { board } => {
                vec![Tag::Board(*board), Tag::Site, Tag::Home]
            }
            Self::TopicOpened { topic, board, .. }
            | Self::TopicArranged { topic, board, .. }
            | Self::TopicSolved { topic, board, .. }
            | Self::TopicRemoved { topic, board, .. }
            | Self::PostAdded { topic, board, .. }
            | Self::PostMadeOfficial { topic, board, .. } => vec![Tag::Topic(*topic), Tag::Board(*board), Tag::Home],
            Self::TopicMoved { topic, from, board } => {
                vec![Tag::Topic(*topic), Tag::Board(*from), Tag::Board(*board), Tag::Home]
            }
            Self::TopicMerged { topic, into: other, board } | Self::TopicSplit { topic, from: other, board } => {
                vec![Tag::Topic(*topic), Tag::Topic(*other), Tag::Board(*board), Tag::Home]
            }
            Self::PostEdited { topic, .. } | Self::PostRemoved { topic, .. } | Self::PostRestored { topic, .. } => {
                vec![Tag::Topic(*topic), Tag::Home]
            }
            Self::CaseOpened { case, topic } | Self::CaseMoved { case, topic, .. } => {
                vec![Tag::Topic(*topic), Tag::Case(*case), Tag::Desk]
            }
            Self::CaseAssigned { case, .. } | Self::CaseChanged { case, .. } => vec![Tag::Case(*case), Tag::Desk],
            Self::DeskArranged { .. } => vec![Tag::Desk],
            Self::QueueChanged { .. } | Self::Reported { .. } | Self::Appealed { .. } => vec![Tag::Queue],
            Self::DecisionMade { .. } | Self::DecisionReversed { .. } | Self::AppealDecided { .. } => {
                vec![Tag::Queue, Tag::Rules]
            }
            Self::EvidenceOpened { .. } => Vec::new(),
            Self::ScreeningArranged { .. } => vec![Tag::Screening],
            Self::RulesPublished { .. } => vec![Tag::Rules, Tag::Site],
            Self::IdeaChanged { topic, .. } => vec![Tag::Idea(*topic), Tag::Topic(*topic), Tag::Ideas],
            Self::ChallengeChanged { challenge, .. } => {
                vec![Tag::Challenge(*challenge), Tag::Challenges, Tag::Ideas, Tag::Home]
            }
            Self::PollChanged { poll, topic, .. } => {
                std::iter::once(Tag::Poll(*poll)).chain(topic.map(Tag::Topic)).collect()
            }
            Self::SurveyChanged { topic, .. } => topic.map(Tag::Topic).into_iter().collect(),
            Self::RoomArranged { board, .. } => vec![Tag::Board(*board)],
            Self::RoadmapChanged { .. } => vec![Tag::Roadmap, Tag::Home],
            Self::ComponentsChanged => vec![Tag::Status, Tag::Incidents],
            Self::IncidentDeclared { incident, .. } | Self::RoomChanged { incident, .. } => {
                vec![Tag::Room(*incident), Tag::Incidents]
            }
            Self::UpdatePublished { incident, .. }
            | Self::UpdateCorrected { incident, .. }
            | Self::StatusChanged { incident, .. }
            | Self::ConsultationChanged { incident, .. } => {
                vec![Tag::Status, Tag::Room(*incident), Tag::Incidents]
            }
            Self::CrisisArranged { .. } => vec![Tag::Incidents],
            Self::WatchChanged { .. } => vec![Tag::Watches, Tag::Listening],
            Self::SourceChanged { .. } | Self::MentionHandled { .. } => vec![Tag::Listening],
            Self::AlertRaised { .. } | Self::AlertChanged { .. } => vec![Tag::Alerts, Tag::Listening],
            Self::BrandChanged | Self::SetUp { .. } | Self::Imported { .. } => vec![Tag::Site, Tag::Home],
        }
    }

    /// What else there is to say; no personal text.
    fn data(&self) -> Value {
        match self {
            Self::AccountChanged { what, .. }
            | Self::TopicArranged { what, .. }
            | Self::CaseChanged { what, .. }
            | Self::DeskArranged { what }
            | Self::QueueChanged { what, .. }
            | Self::ScreeningArranged { what }
            | Self::RoomChanged { what, .. }
            | Self::StatusChanged { what, .. }
            | Self::IdeaChanged { what, .. }
            | Self::ChallengeChanged { what, .. }
            | Self::PollChanged { what, .. }
            | Self::SurveyChanged { what, .. }
            | Self::RoomArranged { what, .. }
            | Self::RoadmapChanged { what }
            | Self::WatchChanged { what, .. }
            | Self::SourceChanged { what, .. }
            | Self::MentionHandled { what, .. }
            | Self::AlertChanged { what, .. }
            | Self::CrisisArranged { what } => json!({ "what": what }),
            Self::ConsultationChanged { incident, what, .. } => json!({ "incident": incident, "what": what }),
            Self::IncidentDeclared { drill, .. } => json!({ "drill": drill }),
            Self::UpdatePublished { update, .. } | Self::UpdateCorrected { update, .. } => json!({ "update": update }),
            Self::DecisionMade { act, subject, subject_id, .. } => {
                json!({ "act": act, "subject": subject, "subject_id": subject_id })
            }
            Self::AppealDecided { outcome, .. } => json!({ "outcome": outcome }),
            Self::AccountGoverned { role, department, .. } => json!({ "role": role, "department": department }),
            Self::TopicOpened { board, private, .. } => json!({ "board": board, "private": private }),
            Self::TopicSolved { post, .. } => json!({ "post": post }),
            Self::PostAdded { topic, .. } | Self::PostRestored { topic, .. } | Self::PostMadeOfficial { topic, .. } => {
                json!({ "topic": topic })
            }
            Self::PostEdited { topic, reason, .. } | Self::PostRemoved { topic, reason, .. } => {
                json!({ "topic": topic, "reason": reason })
            }
            Self::Mentioned { post, .. } => json!({ "post": post }),
            Self::TopicMoved { from, board, .. } => json!({ "from": from, "board": board }),
            Self::TopicMerged { into, .. } => json!({ "into": into }),
            Self::TopicSplit { from, .. } => json!({ "from": from }),
            Self::TopicRemoved { board, reason, .. } => json!({ "board": board, "reason": reason }),
            Self::CaseOpened { topic, .. } => json!({ "topic": topic }),
            Self::CaseMoved { topic, from, to, .. } => json!({ "topic": topic, "from": from, "to": to }),
            Self::CaseAssigned { to, .. } => json!({ "to": to }),
            Self::SetUp { account } => json!({ "account": account }),
            Self::Imported { source, posts } => json!({ "source": source, "posts": posts }),
            Self::AccountCreated { .. }
            | Self::AccountConfirmed { .. }
            | Self::AccountRenamed { .. }
            | Self::SignedIn { .. }
            | Self::BoardCreated { .. }
            | Self::BoardChanged { .. }
            | Self::Uploaded { .. }
            | Self::Reported { .. }
            | Self::DecisionReversed { .. }
            | Self::Appealed { .. }
            | Self::EvidenceOpened { .. }
            | Self::RulesPublished { .. }
            | Self::AlertRaised { .. }
            | Self::ComponentsChanged
            | Self::BrandChanged => json!({}),
        }
    }
}
