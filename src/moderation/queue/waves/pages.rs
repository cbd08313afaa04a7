//! `/desk/queue/waves`: what shares something, the preview of an act, the act, and its undoing.

use super::actions::{self, NewWave};
use super::people::{self, People};
use super::queries;
use super::views::{self, Cluster, DAYS, Preview, Sample, Typed};
use super::{Criteria, DOMAIN, Pick, Upto};
use crate::accounts;
use crate::app::App;
use crate::boards;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{self, ItemId, WaveId};
use crate::moderation::decisions::EXPLANATION_CHARS_MAX;
use crate::moderation::rules::{self, RuleRow};
use crate::ui::Frame;
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Moderator, Path, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use std::collections::BTreeMap;

/// Waves that are listed.
const WAVES_MAX: i64 = 20;
/// Samples of what is public, and of what is held.
const SAMPLES_MAX: i64 = 12;
/// Handles that may be typed.
const HANDLES_MAX: usize = 50;
/// The rule that a wave most likely breaks.
const LIKELY_RULE: &str = "spam";

type Fields = BTreeMap<String, String>;

/// The addresses of waves.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/queue/waves", get(list).post(run))
        .route("/desk/queue/waves/preview", get(look))
        .route("/desk/queue/waves/{id}", get(show))
        .route("/desk/queue/waves/{id}/undo", post(undo))
}

fn frame(moderator: &Moderator, page: &'static str, title: String, deeper: bool) -> Frame {
    let mut frame = moderator.frame(page, title);
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(moderator.words.t("queue-title"), "/desk/queue".into())];
    if deeper {
        frame.crumbs.push((moderator.words.t("queue-waves"), "/desk/queue/waves".into()));
    }
    frame
}

/// What open lines share, and the waves of late.
async fn list(State(app): State<App>, moderator: Moderator) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let mut clusters = Vec::new();
    for (key, lines) in queries::clusters(&mut conn).await? {
        let (people, since) = queries::cluster(&mut conn, &key).await?;
        clusters.push(Cluster { key, lines, people, since });
    }
    let waves = queries::latest(&mut conn, WAVES_MAX).await?;
    let frame = frame(&moderator, "moderation::waves", moderator.words.t("queue-waves"), false);
    Ok(web::page(frame.render(views::list(&moderator, &clusters, &waves))))
}

/// The selection of a form or an address, handles looked up.
async fn pick(conn: &mut Conn, fields: &Fields) -> Result<Pick> {
    let mut pick = Pick::read(fields);
    let typed = fields.get("handles").map(String::as_str).unwrap_or_default();
    let handles = typed.split([',', ' ', '\n', '\r']).filter(|handle| !handle.is_empty());
    for handle in handles.take(HANDLES_MAX) {
        if let Some(account) = accounts::by_handle(conn, handle.trim_start_matches('@')).await? {
            pick.accounts.push(account.id);
        }
    }
    Ok(pick)
}

/// What a wave would do.
async fn look(State(app): State<App>, moderator: Moderator, Query(fields): Query<Fields>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let pick = pick(&mut conn, &fields).await?;
    if pick.is_empty() {
        return Ok(web::see_other_saying("/desk/queue/waves", "flash-queue-nothing-picked"));
    }
    let upto = Upto(queries::newest(&mut conn).await?);
    let typed = Typed { once: ids::nonce(), explanation: moderator.words.t("queue-act-usual"), ..Typed::default() };
    draw(&mut conn, &moderator, &pick, upto, typed, &Faults::new()).await
}

async fn draw(
    conn: &mut Conn,
    moderator: &Moderator,
    pick: &Pick,
    upto: Upto,
    mut typed: Typed,
    faults: &Faults,
) -> Result<Response> {
    let people = people::people(conn, pick, upto, moderator.actor().id, moderator.now).await?;
    let sites = people::sites(conn, &people).await?;
    let samples = samples(conn, &people).await?;
    let (_, rules) = rules::current(conn).await?;
    if typed.rule.is_empty() {
        typed.rule =
            rules.iter().find(|rule| rule.code == LIKELY_RULE).map(|rule| rule.id.to_string()).unwrap_or_default();
    }
    if typed.days.is_empty() {
        typed.days = DAYS[0].to_string();
    }
    let (sites, samples) = (sites.as_slice(), samples.as_slice());
    let shown = Preview { pick, upto, people: &people, sites, samples, rules: &rules, typed: &typed, faults };
    let status = match (faults.of("changed").is_some(), faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let frame = frame(moderator, "moderation::wave_preview", moderator.words.t("queue-preview"), true);
    Ok(web::page_status(status, frame.render(views::preview(moderator, &shown))))
}

async fn samples(conn: &mut Conn, people: &People) -> Result<Vec<Sample>> {
    let ids: Vec<i64> = people.new_ids().into_iter().chain(people.known_ids()).collect();
    let public = queries::samples(conn, &ids, SAMPLES_MAX).await?;
    let held = queries::held_samples(conn, &ids, SAMPLES_MAX).await?;
    let public = public.into_iter().map(|row| Sample {
        name: row.author_name,
        title: row.title,
        body: row.body,
        at: row.at,
        held: false,
    });
    Ok(public.chain(held.into_iter().filter_map(|(name, fields, at)| Sample::of_held(name, &fields, at))).collect())
}

/// Reads the act off the form.
fn read(fields: &Fields, pick: Pick, rules: &[RuleRow]) -> Result<NewWave, Faults> {
    let mut faults = Faults::new();
    let text = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let rule = rules.iter().find(|rule| rule.id.to_string() == text("rule")).map(|rule| rule.id);
    if rule.is_none() {
        faults.add("rule", "fault-choice");
    }
    let days = text("days").parse().ok().filter(|days| DAYS.contains(days));
    if days.is_none() {
        faults.add("days", "fault-choice");
    }
    let explanation = clean_text(text("explanation")).trim().to_owned();
    match explanation.chars().count() {
        0 => faults.add("explanation", "fault-required"),
        1..=EXPLANATION_CHARS_MAX => {}
        _ => faults.add_with("explanation", "fault-too-long", &[("max", EXPLANATION_CHARS_MAX.into())]),
    }
    let (Some(rule), Some(days), true) = (rule, days, faults.is_empty()) else { return Err(faults) };
    let upto = Upto(ItemId(text("upto").parse().unwrap_or(0)));
    let once = boards::submit_token(text("once"));
    Ok(NewWave { pick, upto, domains: domains(fields), rule, explanation, days, once })
}

fn domains(fields: &Fields) -> Vec<String> {
    fields.keys().filter_map(|name| name.strip_prefix(DOMAIN)).map(str::to_owned).collect()
}

/// Does it; what is wrong, or gone meanwhile, comes back with what was typed.
async fn run(State(app): State<App>, moderator: Moderator, Form(fields): Form<Fields>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let pick = pick(&mut conn, &fields).await?;
    let (_, rules) = rules::current(&mut conn).await?;
    let faults = match read(&fields, pick.clone(), &rules) {
        Ok(new) => {
            drop(conn);
            match actions::run(&app, &moderator.viewer, moderator.actor(), new).await {
                Ok(wave) => {
                    return Ok(web::see_other_saying(format!("/desk/queue/waves/{wave}"), "flash-queue-wave-done"));
                }
                Err(Error::Conflict(why)) => Faults::one("changed", why),
                Err(error) => return Err(error),
            }
        }
        Err(faults) => faults,
    };
    let text = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let typed = Typed {
        rule: text("rule"),
        explanation: text("explanation"),
        days: text("days"),
        once: text("once"),
        domains: Some(domains(&fields)),
    };
    let upto = Upto(ItemId(text("upto").parse().unwrap_or(0)));
    draw(&mut app.db.read_current().await?, &moderator, &pick, upto, typed, &faults).await
}

/// What became of a wave.
async fn show(State(app): State<App>, moderator: Moderator, Path(id): Path<WaveId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let wave = queries::by_id(&mut conn, id).await?;
    let figures = queries::figures(&mut conn, id).await?;
    let criteria: Criteria = serde_json::from_str(&wave.criteria).map_err(Error::internal)?;
    let title = moderator.words.with("queue-wave", &[("id", id.to_string().into())]);
    let frame = frame(&moderator, "moderation::wave", title, true);
    Ok(web::page(frame.render(views::one(&moderator, &wave, &criteria, figures))))
}

/// Takes a wave back.
async fn undo(State(app): State<App>, moderator: Moderator, Path(id): Path<WaveId>) -> Result<Response> {
    actions::undo(&app, &moderator.viewer, moderator.actor(), id).await?;
    Ok(web::see_other_saying(format!("/desk/queue/waves/{id}"), "flash-queue-wave-undone"))
}
