//! One letter to one person about one thing: which of the ideas concern them and why, in their language.

use super::fan::wants_followers;
use super::queries::{self, ConcernRow, NewsRow};
use super::{Because, Kind, said};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, NewsId, TopicId};
use crate::jobs;
use crate::mail::{Handed, Once};
use crate::words::{Lang, Texts, Words};
use chrono_tz::Tz;
use serde_json::Value;

/// Ideas that one letter names at most.
const IDEAS_MAX: i64 = 50;

/// Writes one letter: `{"news": id, "followers": bool, "to": account}`. Sent again, it is the same letter.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let news = NewsId(jobs::number(&payload, "news")?);
    let account = AccountId(jobs::number(&payload, "to")?);
    let followers = wants_followers(&payload);
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, news).await? else { return Ok(()) };
    let Some(kind) = Kind::parse(&row.kind) else { return Ok(()) };
    let Some(reader) = Reader::of(&app, &mut conn, account).await? else { return Ok(()) };
    let Some(told) = Told::gather(&mut conn, kind, row, &reader, followers).await? else { return Ok(()) };
    drop(conn);
    let once = Once { key: format!("news-{news}-{account}"), ..Once::default() };
    match app.mailer.send_once(&said::letter(&app, &reader, &told), &once).await? {
        Handed::Over => Ok(()),
        Handed::Dead(cause) | Handed::Refused(cause) => {
            tracing::info!(account = account.0, cause, "somebody could not be told what became of an idea");
            Ok(())
        }
        Handed::Later(cause) => Err(Error::Unavailable(cause)),
    }
}

/// Whom a letter goes to.
pub(super) struct Reader {
    pub account: AccountRow,
    pub email: String,
    pub staff: bool,
    /// The language that they chose; none: that of what they wrote, or of the house.
    pub lang: Option<Lang>,
    pub zone: Tz,
}

impl Reader {
    /// Somebody who may be written to: with a proved address, and not suspended.
    async fn of(app: &App, conn: &mut Conn, id: AccountId) -> Result<Option<Self>> {
        let Some(email) = accounts::letter_address(conn, id).await? else { return Ok(None) };
        let Some(account) = accounts::by_id(conn, id).await? else { return Ok(None) };
        let actor = account.actor(app.now());
        if actor.suspended {
            return Ok(None);
        }
        let zone = account.time_zone.as_deref().and_then(|zone| zone.parse().ok());
        Ok(Some(Self {
            email,
            staff: actor.role.is_staff(),
            lang: account.lang.as_deref().and_then(Lang::parse),
            zone: zone.unwrap_or(app.brand().zone),
            account,
        }))
    }

    /// The words that this reader is told it in.
    pub fn words(&self, app: &App, told: &Told) -> Words {
        let written =
            told.concerns.iter().find(|one| one.row.own).and_then(|one| Lang::parse(one.row.lang.as_deref()?));
        Words::of(self.lang.or(written).unwrap_or(app.brand().lang))
    }
}

/// An idea that concerns the reader.
pub(super) struct Concern {
    pub row: ConcernRow,
    /// What became of it.
    pub data: Value,
    /// The act names the reader because of it.
    pub named: Option<Because>,
}

/// What else a letter is about.
pub(super) enum Thing {
    None,
    Entry { id: i64, title: (Lang, Texts), body: Texts },
    Promise(queries::PromiseRow),
    Room { name: String, slug: String },
    Thanks { body: String, department: Option<String> },
}

/// A challenge that a letter is about.
pub(super) struct Call {
    pub lang: Lang,
    pub title: Texts,
    pub asked: Texts,
    pub said: Texts,
    pub did: Texts,
}

/// Everything that one letter tells.
pub(super) struct Told {
    pub kind: Kind,
    pub row: NewsRow,
    pub data: Value,
    pub concerns: Vec<Concern>,
    pub named: Option<Because>,
    pub call: Option<Call>,
    pub thing: Thing,
}

impl Told {
    /// What there is to tell this reader; none when nothing of it is for them (any more).
    async fn gather(
        conn: &mut Conn,
        kind: Kind,
        row: NewsRow,
        reader: &Reader,
        followers: bool,
    ) -> Result<Option<Self>> {
        let data: Value = serde_json::from_str(&row.data).unwrap_or_default();
        let who = (reader.account.id, reader.staff);
        let named = queries::named(conn, row.id, who.0).await?;
        let call = match row.challenge_id {
            Some(challenge) => queries::challenge(conn, challenge, who).await?.map(call),
            None => None,
        };
        let concerns = match row.challenge_id {
            Some(challenge) if followers && !queries::names_ideas(conn, row.id).await? => {
                queries::concerns_in(conn, challenge, who, IDEAS_MAX).await?
            }
            _ => queries::concerns(conn, row.id, who, followers, IDEAS_MAX).await?,
        };
        let concerns = concerns.into_iter().map(|one| concern(one, named.as_ref())).collect();
        let named = named.and_then(|(_, because)| Because::parse(&because));
        let thing = thing(conn, kind, &data, who.0).await?;
        let told = Self { kind, row, data, concerns, named, call, thing };
        Ok(told.is_for_reader().then_some(told))
    }

    fn is_for_reader(&self) -> bool {
        let concerns = !self.concerns.is_empty();
        match self.kind {
            Kind::PhaseBegan | Kind::Extended | Kind::Closed => {
                self.call.is_some() && (concerns || self.named.is_some())
            }
            Kind::Released | Kind::Promise => !matches!(self.thing, Thing::None) && (concerns || self.named.is_some()),
            Kind::RoomInvited | Kind::Thanked => !matches!(self.thing, Thing::None),
            _ => concerns,
        }
    }

    /// A word or text that the act keeps, with the idea or for all of them.
    pub fn kept<'a>(&'a self, one: Option<&'a Concern>, name: &str) -> &'a str {
        let of = |data: &'a Value| data.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
        one.and_then(|one| of(&one.data)).or_else(|| of(&self.data)).unwrap_or_default()
    }
}

fn concern(row: ConcernRow, named: Option<&(Option<TopicId>, String)>) -> Concern {
    let data = row.data.as_deref().and_then(|data| serde_json::from_str(data).ok()).unwrap_or_default();
    let named = named.filter(|(topic, _)| *topic == Some(row.topic_id));
    let named = named.and_then(|(_, because)| Because::parse(because));
    Concern { row, data, named }
}

fn call(row: queries::ChallengeRow) -> Call {
    Call {
        lang: Lang::parse(&row.lang).unwrap_or(Lang::En),
        title: Texts::new(row.title_en, row.title_he, row.title_pl),
        asked: Texts::new(row.asked_en, row.asked_he, row.asked_pl),
        said: Texts::new(row.said_en, row.said_he, row.said_pl),
        did: Texts::new(row.did_en, row.did_he, row.did_pl),
    }
}

async fn thing(conn: &mut Conn, kind: Kind, data: &Value, account: AccountId) -> Result<Thing> {
    let number = |name: &str| data.get(name).and_then(Value::as_i64).unwrap_or(0);
    Ok(match kind {
        Kind::Released => match queries::entry(conn, number("entry")).await? {
            Some(row) => Thing::Entry {
                id: number("entry"),
                title: (
                    Lang::parse(&row.lang).unwrap_or(Lang::En),
                    Texts::new(row.title_en, row.title_he, row.title_pl),
                ),
                body: Texts::new(row.body_en, row.body_he, row.body_pl),
            },
            None => Thing::None,
        },
        Kind::Promise => queries::promise(conn, number("promise")).await?.map_or(Thing::None, Thing::Promise),
        Kind::RoomInvited => match queries::room(conn, number("board"), account).await? {
            Some((name, slug)) => Thing::Room { name, slug },
            None => Thing::None,
        },
        Kind::Thanked => match queries::thanks(conn, number("thanks"), account).await? {
            Some((body, department)) => Thing::Thanks { body, department },
            None => Thing::None,
        },
        _ => Thing::None,
    })
}
