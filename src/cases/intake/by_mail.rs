//! A visitor who leaves an address and a name instead of joining.
//!
//! The text is kept ([`pending`]); a letter goes to the address, and its link leads to a page with a button, because programs
//! that look at mails follow links too. Pressing it proves the address: the text is published by its account, found or opened
//! without a password. The link is a signature of the text's id, submit token and address, made when the letter is written, so
//! that nothing secret is kept; it works while the text is.
//!
//! Nobody learns by writing whether an address has an account, and the letter carries nothing that a stranger typed.

use super::holds::Went;
use super::{FormFaults, NewText, actions, queries};
use crate::accounts;
use crate::app::App;
use crate::boards::pending::{self, PendingRow, Problem, Sender, Text};
use crate::boards::{self, post_path};
use crate::cases::setup::ValueRow;
use crate::cases::{case_path, pass};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, PendingId, PostId};
use crate::policy::{self, Act, Viewer};
use crate::web::Visit;
use crate::words::Lang;
use axum::response::Response;
use tower_sessions::Session;

/// What the signature is for.
const PURPOSE: &str = "pending.link";

/// What is wrong with the name that a visitor gives: it must not look like the brand or its staff.
pub async fn name_fault(app: &App, text: &NewText) -> Result<Option<FormFaults>> {
    let Some(sender) = &text.sender else { return Ok(None) };
    let fault = accounts::newcomer_fault(&mut app.db.read().await?, &app.brand().name, &sender.name).await?;
    Ok(fault.map(|key| {
        let mut faults = FormFaults::default();
        faults.form.add("name", key);
        faults
    }))
}

/// Keeps the text and asks for the letter, as far as network and address may ask for one.
pub async fn hold(
    app: &App,
    visit: &Visit,
    session: &Session,
    once: Option<String>,
    text: &Text,
    sender: Sender,
) -> Result<Response> {
    accounts::take_letter(app, visit.network, &sender.email)?;
    pending::hold_for_letter(app, visit, session, once, text, sender).await
}

/// Has the letter written once more.
pub async fn write_again(app: &App, visit: &Visit, row: &PendingRow) -> Result<()> {
    let email = row.email.as_deref().ok_or(Error::NotFound)?;
    accounts::take_letter(app, visit.network, email)?;
    pending::write_again(app, &visit.viewer, row.id).await
}

/// Where the letter's link leads.
pub fn path(app: &App, row: &PendingRow) -> String {
    format!("/new/mail/{}-{}", row.id, app.secrets.sign(PURPOSE, &signed(row)))
}

fn signed(row: &PendingRow) -> String {
    format!("{}\n{}\n{}", row.id, row.once, row.email.as_deref().unwrap_or_default())
}

/// The text that a link is for; none when it is forged, or its text is gone or over.
pub async fn find(app: &App, link: &str) -> Result<Option<PendingRow>> {
    let Some((id, signature)) = link.split_once('-') else { return Ok(None) };
    let Ok(id) = id.parse::<PendingId>() else { return Ok(None) };
    let row = pending::by_id(&mut app.db.read_current().await?, id).await?;
    Ok(row.filter(|row| {
        row.email.is_some() && row.expires_at > app.now() && app.secrets.verify(PURPOSE, &signed(row), signature)
    }))
}

/// What the page behind a link shows.
#[derive(Clone, Debug)]
pub struct Shown {
    pub row: PendingRow,
    pub text: Text,
    /// Under which name it will appear.
    pub name: String,
    pub values: Vec<ValueRow>,
    pub problem: Option<Problem>,
    /// Boards to choose from when it cannot stay where it was to go.
    pub boards: Vec<(String, String)>,
}

/// Gathers what the page behind a link shows.
pub async fn shown(app: &App, row: PendingRow) -> Result<Shown> {
    let text = row.text()?;
    let problem = row.problem.as_deref().and_then(Problem::parse);
    let mut conn = app.db.read_current().await?;
    let values = match &text {
        Text::Topic { details, .. } => actions::values(&mut conn, details).await?,
        Text::Reply { .. } | Text::Edit { .. } => Vec::new(),
    };
    let known = accounts::confirmed_at_address(&mut conn, row.email.as_deref().unwrap_or_default()).await?;
    let name = known.map(|(_, name)| name).or_else(|| row.name.clone()).unwrap_or_default();
    let boards = if problem.is_some() {
        super::views::board_options(&boards::board_choices(&mut conn, &Viewer::Visitor).await?)
    } else {
        Vec::new()
    };
    Ok(Shown { row, text, name, values, problem, boards })
}

/// How pressing the button went.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is published; where to go.
    Published(String),
    /// A moderator looks at it first.
    Held,
    /// It could not be, and is kept with the reason.
    Stuck,
}

/// Publishes the text of a link as the account of its address. Pressed twice, it is published once. `board`: another one,
/// where the text's own does not take it.
pub async fn publish(app: &App, row: PendingRow, board: String) -> Result<Outcome> {
    if row.published_at.is_some() {
        return way_on(app, &row).await.map(Outcome::Published);
    }
    if row.held_at.is_some() {
        return Ok(Outcome::Held);
    }
    let row = if board.is_empty() { row } else { elsewhere(app, row, board).await? };
    let account = author(app, &row).await?;
    let viewer = viewer(app, account).await?;
    match actions::publish_one(app, &viewer, &row).await? {
        Went::Published => {}
        Went::Held => return Ok(Outcome::Held),
        Went::Stuck(problem) => {
            actions::note_problem(app, row, problem).await?;
            return Ok(Outcome::Stuck);
        }
    }
    let row = pending::by_id(&mut app.db.read_current().await?, row.id).await?.ok_or(Error::NotFound)?;
    way_on(app, &row).await.map(Outcome::Published)
}

async fn elsewhere(app: &App, row: PendingRow, board: String) -> Result<PendingRow> {
    let choices = boards::board_choices(&mut app.db.read().await?, &Viewer::Visitor).await?;
    if !choices.iter().any(|choice| choice.slug == board) {
        return Err(Error::BadInput("cases-fault-board"));
    }
    pending::move_to(app, &Viewer::Visitor, &row, board).await?;
    pending::by_id(&mut app.db.read_current().await?, row.id).await?.ok_or(Error::NotFound)
}

/// The account of the address, which the link has proved; the text becomes its.
async fn author(app: &App, row: &PendingRow) -> Result<AccountId> {
    let permit = policy::permit(&Viewer::Visitor, Act::AccountEnter)?;
    let lang = match row.text()? {
        Text::Topic { lang, .. } => Lang::parse(&lang),
        Text::Reply { .. } | Text::Edit { .. } => None,
    };
    let (id, lang) = (row.id, lang.unwrap_or(app.brand().lang));
    let (email, name) = (row.email.clone().unwrap_or_default(), row.name.clone().unwrap_or_default());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let account = accounts::of_proved_address(tx, &email, &name, lang).await?;
                pending::tie(tx, id, account).await?;
                Ok(account)
            })
        })
        .await
}

async fn viewer(app: &App, id: AccountId) -> Result<Viewer> {
    let account = accounts::by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    Ok(Viewer::Account(account.actor(app.now())))
}

/// Where whoever holds the link goes once it is published: to the case, if it is theirs, else to the text.
pub async fn way_on(app: &App, row: &PendingRow) -> Result<String> {
    let Some(post) = row.post_id else { return Ok("/".to_owned()) };
    let mut conn = app.db.read_current().await?;
    let case = case_path_for(app, &mut conn, row, post).await?;
    Ok(case.unwrap_or_else(|| post_path(post)))
}

/// The case of a published text for the owner of the address: without signing in while there is no password to do so with.
/// None when there is no case, or when the text was published by somebody else's account.
async fn case_path_for(app: &App, conn: &mut Conn, row: &PendingRow, post: PostId) -> Result<Option<String>> {
    let Some((topic, author)) = queries::origin(conn, post).await? else { return Ok(None) };
    let owner = accounts::confirmed_at_address(conn, row.email.as_deref().unwrap_or_default()).await?;
    if owner.is_none_or(|(owner, _)| owner != author) {
        return Ok(None);
    }
    let Some(case) = queries::case_of(conn, topic, author).await? else { return Ok(None) };
    let by_password = accounts::has_password(conn, author).await?;
    Ok(Some(if by_password { case_path(case.id) } else { pass::path(app, &case) }))
}
