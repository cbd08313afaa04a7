//! What goes on already and is public: shown before somebody writes about it, and tied to what they write if they say so.

use super::{NewForm, NewText, lang_of, pages};
use crate::app::App;
use crate::boards::pending::Details;
use crate::boards::{self, Kind, TITLE_CHARS_MAX};
use crate::error::Result;
use crate::ids::{self, AccountId, CaseId, IncidentId};
use crate::screening::Why;
use crate::ui::{self, Tone, form};
use crate::web::{Standing, Visit, Visitor};
use axum::response::Response;
use maud::{Markup, html};
use tower_sessions::Session;

/// The incident that the form says it is about, if that goes on and is public. A number of anything else is no choice.
pub fn chosen<'v>(visit: &'v Visit, typed: &NewForm) -> Option<&'v Standing> {
    let number: i64 = typed.incident.parse().ok()?;
    visit.standing().iter().find(|it| it.incident == IncidentId(number))
}

/// Begins a form that was opened from an incident: a complaint for staff alone, with a title.
pub fn fill(visit: &Visit, form: &mut NewForm) {
    let Some(about) = chosen(visit, form) else { return };
    if form.kind.is_empty() {
        form.kind = Kind::Complaint.as_str().to_owned();
    }
    if form.title.is_empty() {
        form.title = title(about.title(visit.words.lang).1);
    }
    form.private = "on".to_owned();
}

/// Whether somebody who wrote this is asked if it is about what goes on.
pub fn asks(visit: &Visit, text: &NewText) -> bool {
    text.opens_case() && !visit.standing().is_empty()
}

/// Above the form: what goes on, with the ways to follow it and to say that one is affected. Nothing once that is said.
pub fn notice(visit: &Visit, typed: &NewForm) -> Markup {
    let words = visit.words;
    html! {
        @if !visit.standing().is_empty() && chosen(visit, typed).is_none() {
            (ui::notice(Tone::Warn, html! {
                p { strong { (words.t("affected-known")) } }
                ul.plain {
                    @for one in visit.standing() {
                        li {
                            (link(visit, one)) " "
                            a href={ "/status/subscribe?incident=" (one.incident) } rel="nofollow" { (words.t("affected-follow")) } " · "
                            a href={ (one.path) "/affected" } rel="nofollow" { (words.t("affected-me-too")) }
                        }
                    }
                }
            }))
        }
    }
}

/// In the form: what it is tied to, which can be taken off.
pub fn choice(visit: &Visit, typed: &NewForm) -> Markup {
    html! {
        @if let Some(about) = chosen(visit, typed) {
            div.field {
                label.choice for="field-incident" {
                    input id="field-incident" type="checkbox" name="incident" value=(about.incident) checked aria-describedby="field-incident-hint";
                    span { (visit.words.t("affected-about")) " " (link(visit, about)) }
                }
                p.hint #field-incident-hint { (visit.words.t("affected-about-hint")) }
            }
        }
    }
}

/// Before sending: "it is about this", one button for each.
pub fn question(visit: &Visit, text: &NewText) -> Markup {
    let words = visit.words;
    html! {
        @if asks(visit, text) {
            (ui::card(html! {
                h3 { (words.t("affected-question")) }
                @for one in visit.standing() {
                    p { (link(visit, one)) " " (form::button_named("incident", &one.incident.to_string(), words.t("affected-it-is"), "small")) }
                }
            }))
        }
    }
}

fn link(visit: &Visit, one: &Standing) -> Markup {
    let (lang, title) = one.title(visit.words.lang);
    html! { a href=(one.path) lang=(lang) dir="auto" { (title) } }
}

fn title(text: &str) -> String {
    text.chars().take(TITLE_CHARS_MAX).collect()
}

/// What somebody says whom a public incident touches.
#[derive(Clone, Debug)]
pub struct MeToo {
    /// What they see; may be empty.
    pub said: String,
    /// What stands in its place then.
    pub unsaid: String,
}

/// Opens a case for staff and the signed-in visitor alone, tied to that incident, through the one door: screened, held or kept until the
/// address is confirmed like anything else. One person has one such case of an incident. None when there is no board to write on.
/// Else why it may not appear as it is.
pub async fn open(
    app: &App,
    visitor: &Visitor,
    session: &Session,
    about: &Standing,
    me: MeToo,
) -> Result<Option<std::result::Result<Response, Vec<Why>>>> {
    let choices = boards::board_choices(&mut app.db.read().await?, &visitor.viewer).await?;
    let spoken = Some(visitor.words.lang.code());
    let own = choices.iter().position(|board| board.lang.as_deref() == spoken).unwrap_or(0);
    let Some(board) = choices.into_iter().nth(own) else { return Ok(None) };
    let body = if me.said.is_empty() { me.unsaid } else { me.said };
    let title = title(about.title(visitor.words.lang).1);
    let text = NewText {
        board,
        kind: Kind::Complaint,
        lang: lang_of(&title, &body, visitor.words.lang),
        title,
        body,
        private: true,
        once: Some(once(app, about.incident, visitor.viewer.id_or_zero())),
        details: Details { incident: Some(about.incident), ..Details::default() },
        sender: None,
    };
    pages::send(app, visitor, session, text).await.map(Some)
}

/// The submit token of somebody's case of an incident: always the same, and nobody else can guess it.
fn once(app: &App, incident: IncidentId, account: AccountId) -> String {
    ids::sha256_hex(app.secrets.sign("case.about", &format!("{incident}.{account}")))
}

/// The signed-in visitor's own case of an incident, the newest.
pub async fn own_case(app: &App, visit: &Visit, incident: IncidentId) -> Result<Option<CaseId>> {
    let Some(actor) = visit.viewer.actor() else { return Ok(None) };
    super::queries::case_about(&mut app.db.read_current().await?, actor.id, incident).await
}
