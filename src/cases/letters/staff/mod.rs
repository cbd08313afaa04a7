//! Letters to staff: what is theirs now, what the customer said, what is due, what a colleague asks.
//!
//! Whoever is not active staff when the job runs gets nothing, and nobody hears of what has ceased to be true meanwhile. An answer by
//! mail to what a customer said goes to the customer; a letter that tells anything else is not answered by mail, so that nothing
//! between colleagues goes out by mistake.

mod queries;

use super::StaffNews;
use super::envelope::{self, To, short};
use crate::app::App;
use crate::cases::clock::Level;
use crate::cases::facts::Approval;
use crate::cases::notes::{self, Colleague};
use crate::cases::work::compensations;
use crate::cases::{CaseRow, by_id, desk_path, views};
use crate::cases::{Place, mailbox};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId, CompensationId, NoteId, PostId, PublicationId, ReviewId};
use crate::policy::Viewer;
use crate::ui;
use crate::words::Arg;
use chrono::{DateTime, Utc};

/// Characters of a text that a letter quotes; the rest is on the desk.
const QUOTE_CHARS: usize = 600;
/// The state of a publication that its customer has agreed to.
const AGREED: &str = "agreed";

/// What a letter says between greeting and footer, and where an answer to it belongs.
struct Draft {
    subject: String,
    said: Vec<String>,
    /// None: an answer by mail belongs nowhere, least of all to the customer.
    place: Option<Place>,
}

impl Draft {
    fn new(subject: String, said: Vec<String>) -> Self {
        Self { subject, said, place: Some(Place::Topic) }
    }

    /// The same, not to be answered by mail.
    fn between_us(self) -> Self {
        Self { place: None, ..self }
    }
}

/// Writes to somebody of the staff, if there is still something to say and they are still staff.
pub async fn write(app: &App, account: AccountId, case: CaseId, news: &StaffNews) -> Result<()> {
    let mut conn = app.db.read().await?;
    let case = match by_id(&mut conn, case).await {
        Err(Error::NotFound) => return Ok(()),
        case => case?,
    };
    let Some(to) = envelope::to(app, &mut conn, account, None).await? else { return Ok(()) };
    let viewer = Viewer::Account(to.account.actor(app.now()));
    let Ok(colleague) = Colleague::of(&viewer) else { return Ok(()) };
    let reader = Reader { to: &to, case: &case, colleague, now: app.now() };
    let Some(draft) = reader.draft(&mut conn, news).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let action = (words.t("letters-open"), app.url(&desk_path(case.id)));
    let why = words.with("letters-why", &[("brand", app.brand().name.as_str().into())]);
    let said = [draft.said, vec![reader.about()]].concat();
    let mut letter = to.letter(case.id, draft.subject, said, action, why);
    if let Some(place) = draft.place {
        mailbox::make_answerable(app, &mut letter, &case, account, place, true);
    }
    app.mailer.send(&letter).await
}

/// Who reads of what.
struct Reader<'a> {
    to: &'a To,
    case: &'a CaseRow,
    colleague: Colleague,
    now: DateTime<Utc>,
}

impl Reader<'_> {
    async fn draft(&self, conn: &mut Conn, news: &StaffNews) -> Result<Option<Draft>> {
        Ok(match news {
            StaffNews::Assigned { note } => self.assigned(conn, *note).await?,
            StaffNews::Replied { post } => self.replied(conn, *post).await?,
            StaffNews::Reopened => self.reopened(conn).await?,
            StaffNews::Rated => self.rated(),
            StaffNews::Due { clock, level } => self.due(clock, level),
            StaffNews::ReviewAsked { review } => self.review_asked(conn, *review).await?,
            StaffNews::ReviewDone { review } => self.review_done(conn, *review).await?,
            StaffNews::Published { publication } => self.published(conn, *publication).await?,
            StaffNews::Proposed { compensation } => self.proposed(conn, *compensation).await?,
            StaffNews::Decided { compensation } => self.compensation_decided(conn, *compensation).await?,
        })
    }

    /// Which case, whose, where it stands, until when.
    fn about(&self) -> String {
        let (words, case) = (self.to.words, self.case);
        let state = views::state_label_for_staff(words, case.state);
        let facts = words.with(
            "letters-about",
            &[
                ("id", case.id.to_string().into()),
                ("title", case.title.as_str().into()),
                ("name", case.customer_name.as_str().into()),
                ("state", state.into()),
            ],
        );
        [Some(facts), self.until("reply"), self.until("resolve")].into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// Until when, of a clock that runs.
    fn until(&self, clock: &str) -> Option<String> {
        let words = self.to.words;
        let due = if clock == "reply" { self.case.reply_due_at } else { self.case.resolve_due_at }?;
        let date = [("date", words.date_time(due, self.to.zone).into())];
        Some(match (clock, due > self.now) {
            ("reply", true) => words.with("letters-due-reply", &date),
            ("reply", false) => words.with("letters-over-reply", &date),
            (_, true) => words.with("letters-due-resolve", &date),
            (_, false) => words.with("letters-over-resolve", &date),
        })
    }

    /// The subject's argument.
    fn title(&self) -> [(&'static str, Arg); 1] {
        [("title", short(&self.case.title).into())]
    }

    async fn assigned(&self, conn: &mut Conn, note: Option<NoteId>) -> Result<Option<Draft>> {
        // Somebody else has it by now.
        if self.case.assignee_id != Some(self.to.account.id) {
            return Ok(None);
        }
        let words = self.to.words;
        let mut said = vec![words.t("letters-assigned")];
        if let Some(note) = note
            && let Some(note) = notes::by_id(conn, self.colleague, note).await?
            && note.case_id == self.case.id
        {
            said.push(words.with("letters-handover", &[("name", note.author_name.as_str().into())]));
            said.push(ui::markdown::excerpt(note.body.read(self.colleague), QUOTE_CHARS));
        }
        Ok(Some(Draft::new(words.with("letters-assigned-subject", &self.title()), said).between_us()))
    }

    async fn replied(&self, conn: &mut Conn, post: PostId) -> Result<Option<Draft>> {
        let Some(post) = super::queries::post(conn, post).await? else { return Ok(None) };
        let words = self.to.words;
        let said = words.with("letters-replied", &[("name", post.author_name.as_str().into())]);
        let said = vec![said, ui::markdown::excerpt(&post.body, QUOTE_CHARS)];
        let subject = words.with("letters-replied-subject", &self.title());
        let place = self.case.place_of(post.topic_id);
        Ok(Some(Draft { subject, said, place: Some(place) }))
    }

    async fn reopened(&self, conn: &mut Conn) -> Result<Option<Draft>> {
        if self.case.state.is_done() {
            return Ok(None);
        }
        let words = self.to.words;
        let said = words.with("letters-reopened", &[("name", self.case.customer_name.as_str().into())]);
        let said = vec![said, queries::reopened_note(conn, self.case.id).await?];
        Ok(Some(Draft::new(words.with("letters-reopened-subject", &self.title()), said)))
    }

    fn rated(&self) -> Option<Draft> {
        let (words, rating) = (self.to.words, self.case.rating?);
        let name = self.case.customer_name.as_str();
        let said = words.with("letters-rated", &[("name", name.into()), ("rating", rating.into())]);
        let said = vec![said, self.case.rating_text.clone()];
        let subject = words
            .with("letters-rated-subject", &[("rating", rating.into()), ("title", short(&self.case.title).into())]);
        Some(Draft::new(subject, said).between_us())
    }

    fn due(&self, clock: &str, level: &str) -> Option<Draft> {
        let words = self.to.words;
        let what = self.until(clock)?;
        let due = if clock == "reply" { self.case.reply_due_at } else { self.case.resolve_due_at }?;
        let why = match Level::parse(level)? {
            Level::Assignee if self.case.assignee_id != Some(self.to.account.id) => return None,
            Level::Assignee => words.t("letters-due-assignee"),
            Level::Department => words.t("letters-due-department"),
            Level::Lead => words.t("letters-due-lead"),
        };
        let who = match &self.case.assignee_name {
            Some(_) if self.case.assignee_id == Some(self.to.account.id) => String::new(),
            Some(name) => words.with("letters-due-taken", &[("name", name.as_str().into())]),
            None => words.t("letters-due-free"),
        };
        let subject = if due > self.now {
            let args = [("when", words.relative(due, self.now).into()), ("title", short(&self.case.title).into())];
            words.with("letters-due-subject", &args)
        } else {
            words.with("letters-over-subject", &self.title())
        };
        Some(Draft::new(subject, vec![what, why, who]).between_us())
    }

    async fn review_asked(&self, conn: &mut Conn, id: ReviewId) -> Result<Option<Draft>> {
        let review = queries::review(conn, id).await?;
        let Some(review) = review.filter(|review| review.case_id == self.case.id && !review.decided) else {
            return Ok(None);
        };
        let words = self.to.words;
        let said = words.with("letters-review-asked", &[("name", review.author_name.as_str().into())]);
        let said = vec![said, words.t("letters-review-inner")];
        Ok(Some(Draft::new(words.with("letters-review-asked-subject", &self.title()), said).between_us()))
    }

    async fn review_done(&self, conn: &mut Conn, id: ReviewId) -> Result<Option<Draft>> {
        let review = queries::review(conn, id).await?;
        let Some(review) = review.filter(|review| review.case_id == self.case.id && review.decided) else {
            return Ok(None);
        };
        let words = self.to.words;
        let name = [("name", review.reviewer_name.as_deref().unwrap_or_default().into())];
        let first = match review.state.as_str() {
            "sent" => words.with("letters-review-sent", &name),
            "approved" => words.with("letters-review-approved", &name),
            "remarked" => words.with("letters-review-remarked", &name),
            _ => return Ok(None),
        };
        let said = vec![first, ui::markdown::excerpt(&review.remark, QUOTE_CHARS)];
        Ok(Some(Draft::new(words.with("letters-review-done-subject", &self.title()), said).between_us()))
    }

    async fn proposed(&self, conn: &mut Conn, id: CompensationId) -> Result<Option<Draft>> {
        let row = compensations::told(conn, self.case.id, id).await?;
        let Some(row) = row.filter(|row| row.state == Approval::Proposed) else { return Ok(None) };
        let words = self.to.words;
        let gift = row.label(words);
        let args = [("name", row.proposer_name.as_str().into()), ("gift", gift.as_str().into())];
        let said = vec![words.with("work-mail-proposed", &args), row.reason];
        let subject = [("gift", gift.into()), ("title", short(&self.case.title).into())];
        Ok(Some(Draft::new(words.with("work-mail-proposed-subject", &subject), said).between_us()))
    }

    async fn compensation_decided(&self, conn: &mut Conn, id: CompensationId) -> Result<Option<Draft>> {
        let row = compensations::told(conn, self.case.id, id).await?;
        let Some(row) = row.filter(|row| matches!(row.state, Approval::Approved | Approval::Declined)) else {
            return Ok(None);
        };
        let words = self.to.words;
        let gift = row.label(words);
        let name = row.decider_name.as_deref().unwrap_or_default();
        let args = [("name", name.into()), ("gift", gift.as_str().into())];
        let (subject, first) = if row.state == Approval::Approved {
            ("work-mail-approved-subject", words.with("work-mail-approved", &args))
        } else {
            ("work-mail-declined-subject", words.with("work-mail-declined", &args))
        };
        let title = [("gift", gift.into()), ("title", short(&self.case.title).into())];
        Ok(Some(Draft::new(words.with(subject, &title), vec![first, row.remark]).between_us()))
    }

    async fn published(&self, conn: &mut Conn, id: PublicationId) -> Result<Option<Draft>> {
        let decided = queries::decided(conn, id).await?;
        let Some((_, title, state)) = decided.filter(|(case, ..)| *case == self.case.id) else { return Ok(None) };
        let words = self.to.words;
        let args = [("name", self.case.customer_name.as_str().into()), ("title", title.as_str().into())];
        let (subject, said) = if state == AGREED {
            (words.with("letters-agreed-subject", &self.title()), words.with("letters-agreed", &args))
        } else {
            (words.with("letters-declined-subject", &self.title()), words.with("letters-declined", &args))
        };
        Ok(Some(Draft::new(subject, vec![said]).between_us()))
    }
}
