//! The daily letter: what was said, what rose, what waits for an answer. Written for whoever wants it, in their language, once a day; when nothing was
//! said there is none.

use super::filter::{List, Place, Since};
use super::letters::day_and_minute;
use super::queries::{self, MentionRow};
use super::{EXCERPT_CHARS, ROOM};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, WatchId};
use crate::jobs;
use crate::mail::{Handed, Letter, Once};
use crate::policy;
use crate::ui::markdown;
use crate::words::{Lang, Words};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// The letter of a day: `{"to": account, "day": "2026-11-22", "until": seconds}`.
pub const LETTER: &str = "listening.letter";
/// Watches that a letter names.
const WATCHES_MAX: i64 = 12;
/// Mentions that a letter names.
const OPEN_MAX: i64 = 5;
/// What rose has so many posts at least, and half as many again as a usual day.
const RISEN_POSTS_MIN: i64 = 5;

/// The round: has the letters written whose time has come. Safe on several nodes: each is claimed in its row.
pub async fn tick(app: App) -> Result<()> {
    let (day, minute) = day_and_minute(app.now(), app.brand().zone);
    let due = queries::letters_due(&mut app.db.read_current().await?, &day, minute).await?;
    for account in due {
        let day = day.clone();
        let work = app.db.write(policy::system("listening.letters"), move |tx| {
            Box::pin(async move {
                if queries::claim_letter(tx, account, &day).await? {
                    let now = tx.now();
                    let payload = json!({ "to": account, "day": day, "until": now.timestamp() });
                    jobs::enqueue(tx, LETTER, &payload, now).await?;
                }
                Ok(())
            })
        });
        work.await?;
    }
    Ok(())
}

/// What one letter tells.
struct Told {
    /// Watch, posts, people; and posts of a usual day.
    said: Vec<(String, i64, i64, i64)>,
    alerts: i64,
    open: i64,
    waiting: Vec<MentionRow>,
}

impl Told {
    async fn gather(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Self> {
        let said = queries::said_between(conn, from, until, WATCHES_MAX).await?;
        let ids: Vec<WatchId> = said.iter().map(|(id, ..)| *id).collect();
        let week = queries::posts_of(conn, &ids, from - TimeDelta::days(7), from).await?;
        let usual = |id: WatchId| week.iter().find(|(it, _)| *it == id).map_or(0, |(_, posts)| (posts + 3) / 7);
        let list = List { open: true, since: Since::Day, ..List::plain() };
        Ok(Self {
            alerts: queries::alerts_between(conn, from, until).await?,
            open: queries::open_count(conn, from).await?,
            waiting: queries::page(conn, &list, Some(from), Place::LAST, OPEN_MAX).await?,
            said: said.into_iter().map(|(id, name, posts, people)| (name, posts, people, usual(id))).collect(),
        })
    }

    fn is_nothing(&self) -> bool {
        self.said.is_empty() && self.alerts == 0
    }
}

/// Writes one letter. Sent again, it is the same letter.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let account = AccountId(jobs::number(&payload, "to")?);
    let until = DateTime::from_timestamp(jobs::number(&payload, "until")?, 0).unwrap_or_default();
    let day = payload.get("day").and_then(Value::as_str).unwrap_or_default();
    let mut conn = app.db.read_current().await?;
    let Some(to) = accounts::letter_address(&mut conn, account).await? else { return Ok(()) };
    let Some(reader) = accounts::by_id(&mut conn, account).await? else { return Ok(()) };
    let actor = reader.actor(app.now());
    // Whoever left the team, or is suspended, reads no more.
    if !actor.role.is_staff() || actor.suspended || queries::letter_minute(&mut conn, account).await?.is_none() {
        return Ok(());
    }
    let told = Told::gather(&mut conn, until - TimeDelta::hours(24), until).await?;
    drop(conn);
    if told.is_nothing() {
        return Ok(());
    }
    let once = Once { key: format!("listening-{account}-{day}"), ..Once::default() };
    match app.mailer.send_once(&written(&app, to, &reader, &told), &once).await? {
        Handed::Over => Ok(()),
        Handed::Dead(cause) | Handed::Refused(cause) => {
            tracing::info!(account = account.0, cause, "a daily letter of the listening room could not be delivered");
            Ok(())
        }
        Handed::Later(cause) => Err(Error::Unavailable(cause)),
    }
}

fn written(app: &App, to: String, reader: &AccountRow, told: &Told) -> Letter {
    let lang = reader.lang.as_deref().and_then(Lang::parse).unwrap_or(app.brand().lang);
    let words = Words::of(lang);
    let brand = app.brand().name.clone();
    let zone = reader.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(app.brand().zone);
    let off = app.url("/desk/listening/letters");
    let waiting = told.waiting.iter().map(|row| waits(words, row, zone));
    let mut open = vec![words.with("listening-letter-open", &[("count", told.open.into())])];
    open.extend(waiting);
    Letter {
        to,
        lang,
        subject: words.with("listening-letter-subject", &[("brand", brand.as_str().into())]),
        paragraphs: vec![
            words.with("mail-greeting", &[("name", reader.name.as_str().into())]),
            lines(words.t("listening-letter-said"), told.said.iter().map(|it| said(words, it))),
            rose(words, told),
            open.join("\n"),
        ],
        action: Some((words.t("listening-letter-go"), app.url(&format!("{ROOM}?open=yes")))),
        footer: words.with("listening-letter-why", &[("brand", brand.into()), ("link", off.into())]),
        reply_to: None,
        thread: None,
    }
}

fn lines(head: String, rest: impl Iterator<Item = String>) -> String {
    std::iter::once(head).chain(rest).collect::<Vec<_>>().join("\n")
}

fn said(words: Words, (name, posts, people, _): &(String, i64, i64, i64)) -> String {
    let args = [("watch", name.as_str().into()), ("posts", (*posts).into()), ("people", (*people).into())];
    words.with("listening-letter-line", &args)
}

fn rose(words: Words, told: &Told) -> String {
    let risen = told.said.iter().filter(|(_, posts, _, usual)| *posts >= RISEN_POSTS_MIN && posts * 2 >= usual * 3);
    let mut all: Vec<String> = risen
        .map(|(name, posts, _, usual)| {
            let args = [("watch", name.as_str().into()), ("posts", (*posts).into()), ("usual", (*usual).into())];
            words.with("listening-letter-rose-line", &args)
        })
        .collect();
    if told.alerts > 0 {
        all.push(words.with("listening-letter-alerts", &[("count", told.alerts.into())]));
    }
    if all.is_empty() {
        return words.t("listening-letter-rose-none");
    }
    lines(words.t("listening-letter-rose"), all.into_iter())
}

/// One mention that waits: where, when, and its title. What was written to us alone does not go by mail.
fn waits(words: Words, row: &MentionRow, zone: chrono_tz::Tz) -> String {
    let title = match (row.private, row.title.trim()) {
        (Some(true), _) => words.t("listening-private"),
        (_, "") => markdown::excerpt(&row.text, EXCERPT_CHARS / 3),
        (_, title) => title.to_owned(),
    };
    let place = row.board_name.as_deref().or(row.source_name.as_deref()).unwrap_or_default();
    let args = [("title", title.into()), ("place", place.into()), ("at", words.date_time(row.at, zone).into())];
    words.with("listening-letter-waits", &args)
}
