//! Identifiers as types, and the only source of chance.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};

/// A number that the database gives, from 1 on.
pub trait Id: Copy + std::fmt::Display + std::str::FromStr {
    /// Before every one that is given.
    const FIRST: Self;
    /// After every one that is given.
    const LAST: Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl Id for $name {
            const FIRST: Self = Self(0);
            const LAST: Self = Self(i64::MAX);
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// A person: member, staff or an unclaimed author brought in by an import.
    AccountId,
    /// A board.
    BoardId,
    /// A topic: a thread of posts.
    TopicId,
    /// A post.
    PostId,
    /// The case around a complaint.
    CaseId,
    /// A department of the brand.
    DepartmentId,
    /// What a complaint can be about.
    CategoryId,
    /// Something that the form of a category asks for.
    FieldId,
    /// Where new cases go: one rule.
    RuleId,
    /// A reply kept ready.
    CannedId,
    /// A note between colleagues.
    NoteId,
    /// A call, a letter or a visit.
    ContactId,
    /// What the brand gives to make up for something.
    CompensationId,
    /// An answer that waits for a second pair of eyes.
    ReviewId,
    /// A text that a customer is asked to have published.
    PublicationId,
    /// What was done to many cases at once.
    BatchId,
    /// A view of the desk that somebody saved.
    ViewId,
    /// What needs a moderator: a line of the queue.
    ItemId,
    /// A reader's report.
    ReportId,
    /// Why something may be reported.
    ReasonId,
    /// A moderator's decision; one that limits somebody is their statement of reasons.
    DecisionId,
    /// Decisions made together.
    WaveId,
    /// Against a decision.
    AppealId,
    /// A rule of the house, in one version.
    HouseRuleId,
    /// A version of the rules of the house.
    RulesVersionId,
    /// A word or pattern that is looked for in what people write.
    WatchedId,
    /// What customers depend on, as the status page shows it.
    ComponentId,
    /// Components that stand together.
    GroupId,
    /// What to listen for.
    WatchId,
    /// Where outside mentions come from.
    SourceId,
    /// Something that was said and heard.
    MentionId,
    /// A raised warning.
    AlertId,
    /// An answer kept ready for people elsewhere.
    PreparedId,
    /// An incident or planned maintenance.
    IncidentId,
    /// What was published about an incident.
    UpdateId,
    /// Who is told of what is published about incidents.
    SubscriberId,
    /// One thing that subscribers are told.
    NoticeId,
    /// What is prepared for one kind of crisis.
    PlaybookId,
    /// Somebody's part in a crisis team that was formed beforehand.
    MemberId,
    /// A first message, approved beforehand.
    HoldingId,
    /// Something to be done: of a playbook or in a crisis room.
    TaskId,
    /// A version of the one public message of a crisis.
    StatementId,
    /// A shop, a call centre or another team off the site.
    TeamId,
    /// A question to the public during an incident.
    ConsultationId,
    /// A possible answer to it.
    OptionId,
    /// What somebody proposed instead.
    ProposalId,
    /// Something to be done after the review of an incident.
    ActionId,
    /// Somebody's time on call.
    ShiftId,
    /// A call for ideas.
    ChallengeId,
    /// One phase of it.
    PhaseId,
    /// What becomes of an idea: one line of its history.
    ChangeId,
    /// One idea became part of another.
    MergeId,
    /// A text that somebody proposes for an idea.
    AmendmentId,
    /// What staff ask the author of an idea, or one question of a survey.
    QuestionId,
    /// A question with answers to choose from.
    PollId,
    /// Several questions at once.
    SurveyId,
    /// Short statements that people agree with or not.
    OpinionMapId,
    /// One such statement.
    OpinionId,
    /// Decisions about ideas that are published together.
    DecisionSetId,
    /// What was decided of one idea.
    IdeaDecisionId,
    /// Something on the roadmap.
    RoadmapItemId,
    /// Something in the changelog.
    EntryId,
    /// What was promised to customers.
    PromiseId,
    /// What a room's members agree to.
    AgreementId,
    /// One thing that people are told about ideas.
    NewsId,
    /// A word of thanks.
    ThanksId,
    /// A file that somebody uploaded.
    UploadId,
    /// A text written before its author was known.
    PendingId,
    /// A piece of background work.
    JobId,
    /// A line of the audit trail.
    EventId,
}

/// `N` bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give: nothing safe can be done then.
#[expect(clippy::disallowed_methods, reason = "the one source of chance")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// A secret for a link or a cookie: 256 bits, 43 characters that need no escaping in a URL.
pub fn secret() -> String {
    BASE64URL_NOPAD.encode(&random_bytes::<32>())
}

/// A name for one request, submission or upload: 96 bits, 24 lower-case hex digits. Not a secret.
pub fn nonce() -> String {
    HEXLOWER.encode(&random_bytes::<12>())
}

/// SHA-256 in lower-case hex: how a secret is kept at rest, and how equal content is recognised.
pub fn sha256_hex(content: impl AsRef<[u8]>) -> String {
    use sha2::Digest;
    HEXLOWER.encode(&sha2::Sha256::digest(content))
}
