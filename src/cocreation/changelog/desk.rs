//! Where the team writes the changelog.

use super::actions::{self, CHANGED};
use super::queries::{self, EntryRow, NewEntry};
use super::{BODY_CHARS_MAX, LIST, TITLE_CHARS_MAX};
use crate::app::App;
use crate::cocreation::{State as Stands, decisions, roadmap};
use crate::error::{Error, Result};
use crate::ids::{EntryId, TopicId, nonce};
use crate::ui::{self, Frame, Tone, form};
use crate::web::fields::{Fields, Three, once, original};
use crate::web::{self, Faults, Form, Path, Producer, Query};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;

const TITLE: Three = Three {
    fields: ["title_en", "title_he", "title_pl"],
    label: "roadmap-item-title",
    chars_max: TITLE_CHARS_MAX,
    rows: 0,
    required: true,
};

const BODY: Three = Three {
    fields: ["body_en", "body_he", "body_pl"],
    label: "roadmap-entry-body",
    chars_max: BODY_CHARS_MAX,
    rows: 6,
    required: true,
};

/// The addresses of the team's pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/changelog", get(list).post(create))
        .route("/desk/changelog/new", get(fresh))
        .route("/desk/changelog/{id}", get(edit).post(update))
        .route("/desk/changelog/{id}/publication", post(publish))
}

fn frame(producer: &Producer, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = producer.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(producer.words.t("fates-desk"), "/desk/ideas".into())];
    if below {
        frame.crumbs.push((producer.words.t("roadmap-changelog-desk"), LIST.into()));
    }
    frame
}

async fn list(State(app): State<App>, producer: Producer) -> Result<Response> {
    let rows = queries::all(&mut app.db.read_current().await?).await?;
    let words = producer.words;
    let body = html! {
        header.page-head {
            h1 { (words.t("roadmap-changelog-desk")) }
            p.actions {
                a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("roadmap-entry-new")) }
                a.button.quiet href="/changelog" { (words.t("roadmap-public")) }
            }
        }
        @if rows.is_empty() { (ui::empty(words.t("roadmap-changelog-none"), "", None)) }
        (ui::list(rows.iter().map(|row| html! {
            div.row-line {
                a href={ (LIST) "/" (row.id) } { (roadmap::said(words, &row.title(), row.lang())) }
                @match row.published_at {
                    Some(at) => span.meta { (ui::day(words, at, producer.zone)) },
                    None => (ui::badge(Tone::Warn, words.t("roadmap-entry-draft"))),
                }
            }
        })))
        p.hint { (words.t("roadmap-embed-hint")) " " code { "/embed/changelog?lang=" (words.lang.code()) } }
    };
    let frame = frame(&producer, "cocreation::changelog_desk", words.t("roadmap-changelog-desk"), false);
    Ok(web::page(frame.render(body)))
}

/// What a new entry begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Begun {
    ideas: String,
    item: String,
}

async fn fresh(producer: Producer, Query(begun): Query<Begun>) -> Result<Response> {
    let typed = Fields::of([("once", nonce()), ("ideas", begun.ideas), ("item", begun.item)]);
    Ok(draw(&producer, None, &[], &typed, &Faults::new(), StatusCode::OK))
}

fn parse(typed: &Fields, own: Lang) -> Result<NewEntry, Faults> {
    let mut faults = Faults::new();
    let title = TITLE.read(typed, &mut faults);
    let body = BODY.read(typed, &mut faults);
    let (lang, item) = (original(&title, own), typed.get("item").parse().ok());
    let ideas = decisions::topics(typed.get("ideas"));
    faults.into_result(NewEntry { lang, title, body, item, ideas, once: once(typed) })
}

type Linked = (TopicId, String, String);

fn draw(
    producer: &Producer,
    row: Option<&EntryRow>,
    linked: &[Linked],
    typed: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let words = producer.words;
    let title = words.t(if row.is_some() { "roadmap-entry-edit" } else { "roadmap-entry-new" });
    let body = html! {
        header.page-head { h1 { (title) } }
        @if status == StatusCode::CONFLICT { (ui::notice(Tone::Warn, words.t("roadmap-fault-changed"))) }
        (form::faults_summary(words, &faults.all(&words)))
        (fields(words, row, typed, faults))
        @if let Some(row) = row.filter(|row| row.published_at.is_none()) { (publication(words, row, linked)) }
    };
    web::page_status(status, frame(producer, "cocreation::changelog_edit", title, true).render(body))
}

fn fields(words: Words, row: Option<&EntryRow>, typed: &Fields, faults: &Faults) -> Markup {
    let action = row.map_or_else(|| LIST.to_owned(), |row| format!("{LIST}/{}", row.id));
    let published = row.is_some_and(|row| row.published_at.is_some());
    html! {
        form.form method="post" action=(action) {
            @for name in ["once", "seen", "item"] { (form::hidden(name, typed.get(name))) }
            (TITLE.inputs(words, typed, faults))
            (BODY.inputs(words, typed, faults))
            @if published { p.hint { (words.t("roadmap-entry-published")) } }
            @else { (decisions::ideas_field(words, typed.get("ideas"), None)) }
            div.actions {
                (form::button(words.t("roadmap-save")))
                a.button.quiet href=(LIST) { (words.t("fates-cancel")) }
            }
        }
    }
}

/// Publishing, with the ideas that are there from now on.
fn publication(words: Words, row: &EntryRow, linked: &[Linked]) -> Markup {
    html! {
        section.section {
            h2 { (words.t("roadmap-publish")) }
            p { (words.t("roadmap-publish-text")) }
            form.form method="post" action={ (LIST) "/" (row.id) "/publication" } {
                (form::hidden("seen", row.version))
                @if !linked.is_empty() {
                    fieldset.field {
                        legend { (words.t("roadmap-ships")) }
                        div.choices {
                            @for (topic, state, title) in linked {
                                @let state = Stands::parse(state).unwrap_or(Stands::New);
                                @let may = state.may_become(Stands::Shipped);
                                label.choice {
                                    input type="checkbox" name="shipped" value=(topic) checked[may] disabled[!may];
                                    span { bdi { (title) } " · " (state.label(words)) }
                                }
                            }
                        }
                    }
                }
                div.actions { (form::button(words.t("roadmap-publish-do"))) }
            }
        }
    }
}

async fn create(State(app): State<App>, producer: Producer, Form(typed): Form<Fields>) -> Result<Response> {
    let mut new = match parse(&typed, producer.words.lang) {
        Ok(new) => new,
        Err(faults) => return Ok(draw(&producer, None, &[], &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    new.ideas = decisions::existing(&mut app.db.read_current().await?, &new.ideas).await?;
    let id = actions::create(&app, &producer.viewer, new).await?;
    Ok(web::see_other_saying(format!("{LIST}/{id}"), "flash-roadmap-saved"))
}

async fn found(app: &App, id: EntryId) -> Result<(EntryRow, Vec<Linked>)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::entry(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let linked = queries::topics(&mut conn, id).await?;
    Ok((row, linked))
}

fn values(row: &EntryRow, linked: &[Linked]) -> Fields {
    let mut fields = Fields::of(TITLE.values(&row.title()).into_iter().chain(BODY.values(&row.body())));
    let ideas: Vec<String> = linked.iter().map(|(topic, ..)| topic.to_string()).collect();
    fields.set("ideas", ideas.join(", "));
    fields.set("seen", row.version.to_string());
    fields.set("item", row.item_id.map(|id| id.to_string()).unwrap_or_default());
    fields
}

async fn edit(State(app): State<App>, producer: Producer, Path(id): Path<EntryId>) -> Result<Response> {
    let (row, linked) = found(&app, id).await?;
    Ok(draw(&producer, Some(&row), &linked, &values(&row, &linked), &Faults::new(), StatusCode::OK))
}

async fn update(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<EntryId>,
    Form(mut typed): Form<Fields>,
) -> Result<Response> {
    let (row, linked) = found(&app, id).await?;
    let mut new = match parse(&typed, producer.words.lang) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(draw(&producer, Some(&row), &linked, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    new.ideas = decisions::existing(&mut app.db.read_current().await?, &new.ideas).await?;
    let seen = typed.get("seen").parse().unwrap_or_default();
    match actions::change(&app, &producer.viewer, id, seen, new).await {
        Ok(()) => Ok(web::see_other_saying(format!("{LIST}/{id}"), "flash-roadmap-saved")),
        Err(Error::Conflict(CHANGED)) => {
            let (row, linked) = found(&app, id).await?;
            typed.set("seen", row.version.to_string());
            Ok(draw(&producer, Some(&row), &linked, &typed, &Faults::new(), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

async fn publish(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<EntryId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let (row, linked) = found(&app, id).await?;
    if row.published_at.is_some() {
        return Ok(web::see_other(format!("/changelog/{id}")));
    }
    let shipped = typed.all("shipped").filter_map(|id| id.parse().ok()).collect();
    let seen = typed.get("seen").parse().unwrap_or_default();
    match actions::publish_as(&app, &producer.viewer, id, seen, shipped).await {
        Ok(()) => Ok(web::see_other_saying(format!("/changelog/{id}"), "flash-roadmap-published")),
        Err(Error::Conflict(CHANGED)) => {
            Ok(draw(&producer, Some(&row), &linked, &values(&row, &linked), &Faults::new(), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}
