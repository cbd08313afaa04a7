//! `/desk/listening/answers`: answers kept ready, each with a topic of ours, to point people to who said something elsewhere.

use super::pages::frame_under;
use super::places;
use super::queries::{self, AnswerRow};
use crate::app::App;
use crate::boards::{leading_number, post_path, topic_for, topic_path};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, PreparedId, TopicId};
use crate::policy::{self, Act, Viewer};
use crate::ui::text::{clean_line, clean_text};
use crate::ui::{self, Tone, form};
use crate::web::fields::{Fields, once};
use crate::web::{self, Archive, Faults, Form, Path, Staff};
use crate::words::{Lang, Words};
use crate::{ids, words::Arg};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use maud::{Markup, html};

const HERE: &str = "/desk/listening/answers";
const TITLE_CHARS_MAX: usize = 120;
const BODY_CHARS_MAX: usize = 1_000;
/// A colleague was faster.
const CHANGED_MEANWHILE: &str = "listening-fault-answer-changed";

/// The addresses of prepared links.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/listening/answers", get(list).post(make))
        .route("/desk/listening/answers/{id}", get(edit).post(change))
        .route("/desk/listening/answers/{id}/archive", post(archive))
}

/// The text to be copied: what it says, and where the answer is, as long as everybody may read that.
pub fn text(app: &App, answer: &AnswerRow) -> String {
    let path = match (answer.topic_id.filter(|_| answer.is_open), answer.official_post_id) {
        (None, _) => return answer.body.clone(),
        (Some(_), Some(post)) => post_path(post),
        (Some(topic), None) => topic_path(topic, answer.topic_slug.as_deref().unwrap_or_default()),
    };
    format!("{}\n{}", answer.body, app.url(&path))
}

/// Whether this viewer keeps answers ready; all staff use them.
fn arranges(viewer: &Viewer) -> bool {
    policy::permit(viewer, Act::ListeningArrange).is_ok()
}

async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let typed = Fields::of([("lang", staff.brand.lang.code().to_owned()), ("once", ids::nonce())]);
    draw(&app, &staff, &typed, &Faults::new(), StatusCode::OK).await
}

async fn draw(app: &App, staff: &Staff, typed: &Fields, faults: &Faults, status: StatusCode) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let ready = queries::answers(&mut conn, false).await?;
    let away = queries::answers(&mut conn, true).await?;
    drop(conn);
    let words = staff.words;
    let may = arranges(&staff.viewer);
    let body = html! {
        header.page-head {
            h1 { (words.t("listening-answers-title")) }
            p.lede { (words.t("listening-answers-lede")) }
        }
        (places(staff, HERE))
        (form::faults_summary(words, &faults.all(&words)))
        @if ready.is_empty() { (ui::empty(words.t("listening-no-answers"), words.t("listening-answers-empty"), None)) }
        @else { (ui::list(ready.iter().map(|answer| line(words, answer, may)))) }
        @if may {
            section.section aria-labelledby="new-title" {
                h2 #new-title { (words.t("listening-answer-new")) }
                form.form method="post" action=(HERE) {
                    (form::hidden("once", typed.get("once")))
                    (fields(words, typed, faults))
                    div.actions { (form::button(words.t("listening-answer-make"))) }
                }
            }
        }
        @if !away.is_empty() {
            (ui::details(words.with("listening-answers-away", &[("count", away.len().into())]), ui::list(away.iter().map(|answer| line(words, answer, may)))))
        }
    };
    let frame = frame_under(staff, "listening::answers", words.t("listening-answers-title"));
    Ok(web::page_status(status, frame.render(body)))
}

fn line(words: Words, answer: &AnswerRow, may: bool) -> Markup {
    let lang = Lang::parse(&answer.lang);
    let here = format!("{HERE}/{}", answer.id);
    html! {
        div {
            p {
                @if may { a href=(here) dir="auto" { (answer.title) } } @else { strong dir="auto" { (answer.title) } }
                @if let Some(lang) = lang { " " (ui::badge(Tone::Neutral, lang.name())) }
                @if answer.topic_id.is_some() && !answer.is_open { " " (ui::badge(Tone::Warn, words.t("listening-answer-closed"))) }
            }
            p.meta dir="auto" lang=(answer.lang) { (ui::markdown::excerpt(&answer.body, 200)) }
            @if let (Some(topic), Some(title)) = (answer.topic_id, &answer.topic_title) {
                p.meta { (words.t("listening-answer-topic")) ": " a href=(topic_path(topic, answer.topic_slug.as_deref().unwrap_or_default())) dir="auto" { (title) } }
            }
        }
        @if may {
            form method="post" action={ (here) "/archive" } {
                @if answer.archived_at.is_some() { (form::button_named("archived", "no", words.t("listening-answer-back"), "quiet small")) }
                @else { (form::button_named("archived", "yes", words.t("listening-answer-archive"), "quiet small")) }
            }
        }
    }
}

fn fields(words: Words, typed: &Fields, faults: &Faults) -> Markup {
    let langs = Lang::ALL.iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect();
    let line = |name: &'static str, label: String, hint: String, max: usize| form::Text {
        name,
        label,
        value: typed.get(name).to_owned(),
        hint: Some(hint),
        fault: faults.text(name, &words),
        dir_auto: true,
        max: Some(max),
        ..form::Text::default()
    };
    let body = form::Area {
        name: "body",
        label: words.t("listening-answer-body"),
        value: typed.get("body").to_owned(),
        rows: 5,
        hint: Some(words.t("listening-answer-body-hint")),
        fault: faults.text("body", &words),
        ..form::Area::default()
    };
    let lang = form::Choice {
        name: "lang",
        label: words.t("listening-answer-lang"),
        options: langs,
        chosen: typed.get("lang").to_owned(),
        fault: faults.text("lang", &words),
        ..form::Choice::default()
    };
    html! {
        (line("title", words.t("listening-answer-title"), words.t("listening-answer-title-hint"), TITLE_CHARS_MAX).render())
        (lang.render())
        (body.render())
        (line("topic", words.t("listening-answer-topic"), words.t("listening-answer-topic-hint"), 300).render())
    }
}

/// What was typed, as it is kept.
struct Typed {
    title: String,
    lang: Lang,
    body: String,
    topic: Option<TopicId>,
}

/// Reads the form; a topic that not everybody may read is none.
async fn read(conn: &mut Conn, typed: &Fields) -> Result<Result<Typed, Faults>> {
    let mut faults = Faults::new();
    let title = clean_line(typed.get("title"));
    let body = clean_text(typed.get("body")).trim().to_owned();
    for (field, text, max) in [("title", &title, TITLE_CHARS_MAX), ("body", &body, BODY_CHARS_MAX)] {
        if text.is_empty() {
            faults.add(field, "fault-required");
        } else if text.chars().count() > max {
            faults.add_with(field, "fault-too-long", &[("max", Arg::from(max))]);
        }
    }
    let lang = Lang::parse(typed.get("lang"));
    if lang.is_none() {
        faults.add("lang", "fault-choice");
    }
    let asked = typed.get("topic").trim();
    let mut topic = None;
    if !asked.is_empty() {
        topic = public_topic(conn, asked).await?;
        if topic.is_none() {
            faults.add("topic", "listening-fault-topic");
        }
    }
    Ok(faults.into_result(Typed { title, lang: lang.unwrap_or(Lang::En), body, topic }))
}

/// The topic of a number or an address, when every visitor may read it.
async fn public_topic(conn: &mut Conn, typed: &str) -> Result<Option<TopicId>> {
    let rest = typed.split_once("/t/").map_or(typed.trim_start_matches('#'), |(_, rest)| rest);
    let Some(id) = leading_number(rest).map(TopicId) else { return Ok(None) };
    match topic_for(conn, &Viewer::Visitor, id).await {
        Ok(row) => Ok((row.is_public() && row.deleted_at.is_none()).then_some(row.id)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn make(State(app): State<App>, staff: Staff, Form(typed): Form<Fields>) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::ListeningArrange)?;
    let read = read(&mut app.db.read_current().await?, &typed).await?;
    let new = match read {
        Ok(new) => new,
        Err(faults) => return draw(&app, &staff, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let (by, once) = (staff.actor().id, once(&typed));
    app.db.write(permit, move |tx| Box::pin(async move { insert(tx, &new, by, once).await })).await?;
    Ok(web::see_other_saying(HERE, "flash-listening-answer-made"))
}

async fn insert(tx: &mut crate::db::Tx, new: &Typed, by: AccountId, once: Option<String>) -> Result<()> {
    let texts = (new.title.as_str(), new.lang.code(), new.body.as_str());
    queries::insert_answer(tx, texts, new.topic, by, once.as_deref()).await
}

/// The form of one answer, filled with what it is.
fn filled(answer: &AnswerRow) -> Fields {
    Fields::of([
        ("title", answer.title.clone()),
        ("lang", answer.lang.clone()),
        ("body", answer.body.clone()),
        ("topic", answer.topic_id.map(|id| format!("/t/{id}")).unwrap_or_default()),
        ("version", answer.version.to_string()),
    ])
}

async fn edit(State(app): State<App>, staff: Staff, Path(id): Path<PreparedId>) -> Result<Response> {
    let row = queries::answer(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    policy::permit(&staff.viewer, Act::ListeningArrange)?;
    Ok(form_page(&staff, id, &filled(&row), &Faults::new(), StatusCode::OK))
}

fn form_page(staff: &Staff, id: PreparedId, typed: &Fields, faults: &Faults, status: StatusCode) -> Response {
    let words = staff.words;
    let mut frame = frame_under(staff, "listening::answer", words.t("listening-answer"));
    frame.crumbs.push((words.t("listening-answers-title"), HERE.into()));
    let body = html! {
        header.page-head { h1 { (words.t("listening-answer")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action={ (HERE) "/" (id) } {
            (form::hidden("version", typed.get("version")))
            (fields(words, typed, faults))
            div.actions { (form::button(words.t("listening-answer-save"))) }
        }
    };
    web::page_status(status, frame.render(body))
}

async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PreparedId>,
    Form(mut typed): Form<Fields>,
) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::ListeningArrange)?;
    let mut conn = app.db.read_current().await?;
    let before = queries::answer(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let new = match read(&mut conn, &typed).await? {
        Ok(new) => new,
        Err(faults) => return Ok(form_page(&staff, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    drop(conn);
    let version = typed.get("version").parse().unwrap_or(0);
    let changed = app.db.write(permit, move |tx| Box::pin(async move { update(tx, id, version, &new).await })).await?;
    if changed {
        return Ok(web::see_other_saying(HERE, "flash-listening-answer-saved"));
    }
    // What was typed stays; sent again it replaces what the colleague wrote, which the fault names.
    let mut faults = Faults::new();
    faults.add_with("body", CHANGED_MEANWHILE, &[("text", before.body.into())]);
    typed.set("version", before.version.to_string());
    Ok(form_page(&staff, id, &typed, &faults, StatusCode::CONFLICT))
}

async fn update(tx: &mut crate::db::Tx, id: PreparedId, version: i64, new: &Typed) -> Result<bool> {
    queries::update_answer(tx, id, version, (&new.title, new.lang.code(), &new.body), new.topic).await
}

async fn archive(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PreparedId>,
    Form(form): Form<Archive>,
) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::ListeningArrange)?;
    let wanted = form.wanted();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let at = wanted.then(|| tx.now());
                if queries::archive_answer(tx, id, at).await? { Ok(()) } else { Err(Error::NotFound) }
            })
        })
        .await?;
    let flash = if wanted { "flash-listening-answer-away" } else { "flash-listening-answer-back" };
    Ok(web::see_other_saying(HERE, flash))
}
