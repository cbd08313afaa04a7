//! Letters to the customer of a case: what happened, where the case stands, what comes next and when they hear next.

use super::envelope::{self, To, short};
use super::{CustomerNews, queries};
use crate::app::App;
use crate::boards;
use crate::cases::case::State;
use crate::cases::customer::{self, promise};
use crate::cases::queries::{self as case_queries, CaseRow, MovedRow};
use crate::cases::work::{compensations, contacts};
use crate::cases::{Place, mailbox};
use crate::cases::{Resolution, by_id, pass, views};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CaseId, CompensationId, ContactId, PostId, PublicationId};
use crate::mail::Letter;
use crate::policy::Viewer;
use crate::ui;
use chrono::TimeDelta;

/// Characters of an answer that a letter quotes; the rest is on the page.
const QUOTE_CHARS: usize = 600;

/// What a letter says between greeting and footer, and where its button leads.
struct Draft {
    subject: String,
    said: Vec<String>,
    way: Way,
    /// Where an answer by mail belongs.
    place: Place,
}

/// Where the button leads.
enum Way {
    Case,
    Rating,
    Publication(PublicationId),
}

/// Writes to the customer of a case, if there is still something to say and somebody to say it to.
pub async fn write(app: &App, case: CaseId, news: &CustomerNews) -> Result<()> {
    let mut conn = app.db.read().await?;
    let case = match by_id(&mut conn, case).await {
        Err(Error::NotFound) => return Ok(()),
        case => case?,
    };
    let Some(to) = envelope::to(app, &mut conn, case.customer_id, case.lang.as_deref()).await? else { return Ok(()) };
    let Some(draft) = draft(app, &mut conn, &to, &case, news).await? else { return Ok(()) };
    drop(conn);
    app.mailer.send(&sealed(app, &to, &case, draft)).await
}

async fn draft(app: &App, conn: &mut Conn, to: &To, case: &CaseRow, news: &CustomerNews) -> Result<Option<Draft>> {
    Ok(match news {
        CustomerNews::Opened => Some(opened(app, to, case)),
        CustomerNews::TakenOn if queries::answered_at_once(conn, case).await? => None,
        CustomerNews::TakenOn => taken_on(app, to, case),
        CustomerNews::Answered { post } => answered(app, conn, to, case, *post).await?,
        CustomerNews::Moved { change } => {
            let step = case_queries::moved(conn, *change).await?.filter(|step| step.case_id == case.id);
            step.map(|step| moved(app, to, case, &step))
        }
        CustomerNews::Contacted { contact } => contacted(conn, to, case, *contact).await?,
        CustomerNews::Compensated { compensation } => compensated(app, conn, to, case, *compensation).await?,
        CustomerNews::AskedToPublish { publication } => asked_to_publish(app, conn, to, case, *publication).await?,
        CustomerNews::Duplicate => case.main_case_id.map(|_| duplicate(to, case)),
        CustomerNews::Merged { from } => Some(merged(to, case, *from)),
        CustomerNews::SideChannel => case.side_topic_id.map(|_| side_channel(app, to, case)),
    })
}

/// Puts the draft into its envelope.
fn sealed(app: &App, to: &To, case: &CaseRow, draft: Draft) -> Letter {
    let words = to.words;
    let (mut said, case_url) = (draft.said, to.case_url(app, case));
    let action = match draft.way {
        Way::Case => (words.t("cases-mail-open"), case_url),
        Way::Publication(id) => (words.t("customer-mail-publish-open"), format!("{case_url}/publication/{id}")),
        Way::Rating => {
            said.push(format!("{}\n{case_url}", words.t("customer-mail-case-page")));
            (words.t("customer-mail-rate"), app.url(&pass::rating_path(app, case)))
        }
    };
    if to.guest {
        said.push(words.t("customer-mail-guest"));
    }
    let why = words.with("cases-mail-why", &[("brand", app.brand().name.as_str().into())]);
    let mut letter = to.letter(case.id, draft.subject, said, action, why);
    mailbox::make_answerable(app, &mut letter, case, case.customer_id, draft.place, false);
    letter
}

/// Where the case stands, what comes next, and when they hear next.
fn outlook(app: &App, to: &To, case: &CaseRow) -> Vec<String> {
    let words = to.words;
    let state = views::state_label(words, case.state);
    let standing = words.with("cases-mail-standing", &[("state", state.into())]);
    let next = format!("{standing} {}", views::next_step(words, case.state));
    [Some(next), promise::text(words, case, app.now(), to.zone)].into_iter().flatten().collect()
}

fn opened(app: &App, to: &To, case: &CaseRow) -> Draft {
    let words = to.words;
    let id = || case.id.to_string().into();
    let mut said = vec![words.with("customer-mail-opened", &[("id", id()), ("title", case.title.as_str().into())])];
    said.extend(outlook(app, to, case));
    said.push(words.t("customer-mail-opened-next"));
    let subject = words.with("customer-mail-opened-subject", &[("id", id()), ("title", short(&case.title).into())]);
    Draft { subject, said, way: Way::Case, place: Place::Topic }
}

fn taken_on(app: &App, to: &To, case: &CaseRow) -> Option<Draft> {
    let (words, name) = (to.words, case.assignee_name.as_deref()?);
    let mut said =
        vec![words.with("customer-mail-taken", &[("name", name.into()), ("title", case.title.as_str().into())])];
    said.extend(outlook(app, to, case));
    let subject =
        words.with("customer-mail-taken-subject", &[("name", name.into()), ("title", short(&case.title).into())]);
    Some(Draft { subject, said, way: Way::Case, place: Place::Topic })
}

/// Staff answered: who, the beginning of the answer, where the case stands.
async fn answered(app: &App, conn: &mut Conn, to: &To, case: &CaseRow, post: PostId) -> Result<Option<Draft>> {
    let Some(post) = queries::post(conn, post).await? else { return Ok(None) };
    let reader = Viewer::Account(to.account.actor(app.now()));
    match boards::topic_for(conn, &reader, post.topic_id).await {
        Ok(topic) if topic.deleted_at.is_none() => {}
        Ok(_) | Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    }
    let words = to.words;
    let who = [("name", post.author_name.as_str().into()), ("brand", app.brand().name.as_str().into())];
    let intro = if post.official_at.is_some() {
        words.with("cases-mail-answered-official", &who)
    } else {
        words.with("cases-mail-answered", &who)
    };
    let mut said = vec![intro, ui::markdown::excerpt(&post.body, QUOTE_CHARS)];
    // An answer that resolves the case is told in one letter.
    let solves = case.state == State::Resolved;
    if solves {
        let summary = Some(case.resolution_summary.clone()).filter(|summary| !said.contains(summary));
        said.extend(resolved(to, case, case.resolution(), summary.unwrap_or_default()));
    } else {
        said.extend(outlook(app, to, case));
    }
    let subject = words.with("cases-mail-answered-subject", &[("title", short(&case.title).into())]);
    let way = if solves && case.rated_at.is_none() { Way::Rating } else { Way::Case };
    let place = case.place_of(post.topic_id);
    Ok(Some(Draft { subject, said, way, place }))
}

/// The case was moved: the new state, the note, what comes next.
fn moved(app: &App, to: &To, case: &CaseRow, step: &MovedRow) -> Draft {
    let words = to.words;
    let state = views::state_label(words, step.to_state);
    let title = || case.title.as_str().into();
    let subject = words
        .with("cases-mail-moved-subject", &[("title", short(&case.title).into()), ("state", state.as_str().into())]);
    // What was true at that step; a case that has moved on since has a letter of its own for that.
    let still = case.state == step.to_state;
    let ask = step.to_state.is_done() && still && case.rated_at.is_none();
    let said = match step.to_state {
        State::Resolved => resolved(to, case, case.resolution().filter(|_| still), step.note.clone()),
        State::Closed => closed(app, to, case, step),
        _ => {
            let said = words.with("cases-mail-moved", &[("title", title()), ("state", state.into())]);
            let promised = still.then(|| promise::text(words, case, app.now(), to.zone)).flatten();
            vec![said, step.note.clone(), views::next_step(words, step.to_state), promised.unwrap_or_default()]
        }
    };
    Draft { subject, said, way: if ask { Way::Rating } else { Way::Case }, place: Place::Topic }
}

/// How it ended, and the question whether it did.
fn resolved(to: &To, case: &CaseRow, kind: Option<Resolution>, summary: String) -> Vec<String> {
    let words = to.words;
    let standing = words.with("cases-mail-standing", &[("state", views::state_label(words, State::Resolved).into())]);
    let solved = words.with("customer-mail-resolved", &[("title", case.title.as_str().into())]);
    vec![
        format!("{solved} {standing}"),
        kind.map(|kind| customer::ended(words, kind)).unwrap_or_default(),
        summary,
        words.t("customer-mail-resolved-ask"),
        words.with("customer-closes-itself", &[("days", customer::SILENCE_DAYS.into())]),
    ]
}

fn closed(app: &App, to: &To, case: &CaseRow, step: &MovedRow) -> Vec<String> {
    let words = to.words;
    let title = [("title", case.title.as_str().into())];
    let first = match step.actor_id {
        None => words.with("customer-mail-closed-itself", &title),
        Some(_) => words.with("customer-mail-closed", &title),
    };
    let until = step.at + TimeDelta::days(customer::REOPEN_DAYS);
    let date = words.date(until, to.zone);
    let again = words.with("customer-mail-closed-reopen", &[("date", date.into())]);
    vec![first, step.note.clone(), if until > app.now() { again } else { String::new() }]
}

async fn contacted(conn: &mut Conn, to: &To, case: &CaseRow, contact: ContactId) -> Result<Option<Draft>> {
    let words = to.words;
    let contact = contacts::shown_one(conn, contact).await?.filter(|contact| contact.case_id == case.id);
    Ok(contact.map(|contact| {
        let args = [
            ("title", case.title.as_str().into()),
            ("what", contact.label(words).into()),
            ("when", words.date_time(contact.at, to.zone).into()),
        ];
        let said = vec![words.with("customer-mail-contacted", &args), contact.summary];
        let subject = words.with("customer-mail-contacted-subject", &[("title", short(&case.title).into())]);
        Draft { subject, said, way: Way::Case, place: Place::Topic }
    }))
}

async fn compensated(
    app: &App,
    conn: &mut Conn,
    to: &To,
    case: &CaseRow,
    gift: CompensationId,
) -> Result<Option<Draft>> {
    let words = to.words;
    let gift = compensations::approved_one(conn, gift).await?.filter(|gift| gift.case_id == case.id);
    Ok(gift.map(|gift| {
        let args = [("title", case.title.as_str().into()), ("gift", gift.label(words).into())];
        let mut said = vec![words.with("customer-mail-compensated", &args)];
        said.extend(outlook(app, to, case));
        let subject = words.with("customer-mail-compensated-subject", &[("title", short(&case.title).into())]);
        Draft { subject, said, way: Way::Case, place: Place::Topic }
    }))
}

async fn asked_to_publish(
    app: &App,
    conn: &mut Conn,
    to: &To,
    case: &CaseRow,
    publication: PublicationId,
) -> Result<Option<Draft>> {
    let words = to.words;
    let asked = queries::publication(conn, publication).await?.filter(|(id, ..)| *id == case.id);
    Ok(asked.map(|(_, title, body)| Draft {
        subject: words.with("customer-mail-publish-subject", &[("title", short(&title).into())]),
        said: vec![
            words.with("customer-mail-publish", &[("brand", app.brand().name.as_str().into())]),
            title,
            ui::markdown::excerpt(&body, QUOTE_CHARS),
            words.t("customer-mail-publish-never"),
        ],
        way: Way::Publication(publication),
        place: Place::Topic,
    }))
}

fn duplicate(to: &To, case: &CaseRow) -> Draft {
    let words = to.words;
    Draft {
        subject: words.with("customer-mail-duplicate-subject", &[("title", short(&case.title).into())]),
        said: vec![
            words.with("customer-mail-duplicate", &[("title", case.title.as_str().into())]),
            words.t("customer-mail-duplicate-next"),
        ],
        way: Way::Case,
        place: Place::Topic,
    }
}

fn merged(to: &To, case: &CaseRow, from: CaseId) -> Draft {
    let words = to.words;
    let args = [
        ("title", case.title.as_str().into()),
        ("from", from.to_string().into()),
        ("into", case.id.to_string().into()),
    ];
    Draft {
        subject: words.with("customer-mail-merged-subject", &[("title", short(&case.title).into())]),
        said: vec![words.with("customer-mail-merged", &args), words.t("customer-mail-merged-next")],
        way: Way::Case,
        place: Place::Topic,
    }
}

fn side_channel(app: &App, to: &To, case: &CaseRow) -> Draft {
    let words = to.words;
    let args = [("title", case.title.as_str().into()), ("brand", app.brand().name.as_str().into())];
    Draft {
        subject: words.with("customer-mail-side-subject", &[("title", short(&case.title).into())]),
        said: vec![words.with("customer-mail-side", &args), words.t("customer-mail-side-next")],
        way: Way::Case,
        place: Place::Side,
    }
}
