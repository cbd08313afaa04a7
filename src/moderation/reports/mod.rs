//! Reports by anyone, with or without an account.
//!
//! A **report** says of one post, topic or account why it should be looked at, by one of the **reasons** that the admin keeps in three
//! languages. Reasons that are `illegal` make it a notice under DSA 16: exact place, why, name and address, good faith. A visitor's report is
//! **unconfirmed** until the link of a letter is followed; what is about the abuse of children needs neither name nor address. A report that
//! counts raises one line of the queue ([`screening::raise`](crate::screening::raise)), however many report the same thing, and its reporter
//! gets a receipt at once: a letter, and a page with a signed address that works without an account ([`link`]).
//!
//! A decision about the line decides all its reports ([`decided`]); every reporter is told what was decided, whether a person or a program
//! did, and how to contest it. Whoever keeps reporting what proves unfounded is warned first and then not heard for a time ([`limits`],
//! DSA 23): published at `/reports`, never for danger to people.
//!
//! Invariants: an unconfirmed report is in no line of the queue; one reporter has at most one undecided report of one thing; names and
//! addresses of those without an account go [`jobs::KEPT_DAYS`] days after the decision.

mod actions;
mod admin;
mod admin_pages;
mod admin_views;
mod decided;
pub mod jobs;
mod letters;
mod limits;
mod outcome;
mod pages;
mod queries;
mod seen;
mod typed;
mod views;

use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::ReportId;
use crate::words::{Lang, Words};
use axum::Router;

pub use actions::{NewReport, Who, file};
pub use decided::{decided, overturned};
pub use letters::{To, to as reporter};
pub use limits::policy_lines;
pub use queries::{ReasonRow, ReportRow, State, by_id, reasons};

/// What the signature of a status page is for.
const STATUS: &str = "report.status";

/// The addresses of reports.
pub fn routes() -> Router<App> {
    pages::routes().merge(admin_pages::routes())
}

/// The page of one report for whoever made it, without signing in. Only a report that counts has one: it is never deleted, so its number
/// stays its own.
pub fn link(app: &App, id: ReportId) -> String {
    format!("/reports/{id}/{}", app.secrets.sign(STATUS, &id.to_string()))
}

/// The report of a signed address; a forged one leads nowhere.
pub async fn by_link(app: &App, conn: &mut Conn, id: ReportId, token: &str) -> Result<ReportRow> {
    if app.secrets.verify(STATUS, &id.to_string(), token) {
        by_id(conn, id).await?.ok_or(Error::NotFound)
    } else {
        Err(Error::NotFound)
    }
}

/// A thing that is reported, as a word: the post, the topic, the person.
fn thing(words: Words, subject: &str) -> String {
    match subject {
        "topic" => words.t("reports-thing-topic"),
        "account" => words.t("reports-thing-account"),
        _ => words.t("reports-thing-post"),
    }
}

/// The text in the reader's language, or else in the first language that has one.
fn in_lang(lang: Lang, [en, he, pl]: [&String; 3]) -> &str {
    let own = match lang {
        Lang::En => en,
        Lang::He => he,
        Lang::Pl => pl,
    };
    [own, en, he, pl].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
}
