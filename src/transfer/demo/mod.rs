//! `hearth demo`: the community of Alderwick, a maker of kitchen machines that does not exist.
//!
//! Everything goes through the features' own functions, so the demo is also a rehearsal of them. The texts stand in
//! `content/*.toml`, the pictures are drawn by [`pictures`].

mod cocreation;
mod content;
mod crisis;
mod desk;
mod incidents;
mod listening;
mod moderation;
mod pictures;
mod queries;
mod work;

use crate::accounts::{self, NewAccount, NewProfile};
use crate::app::App;
use crate::boards::{self, NewBoard, NewPost, NewTopic};
use crate::cases::{self, Hand, Move, NewCase, State};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{BoardId, TopicId};
use crate::policy::{self, Actor, Role, Viewer};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use content::{Content, Person, Reply, Topic};
use desk::Desk;
use std::collections::HashMap;

/// The invented brand's name.
pub const BRAND: &str = "Alderwick";
/// Its colour: the blue of its enamel.
pub const ACCENT: &str = "#1f5f8b";
/// What it says on its front page, in Markdown.
pub const WELCOME: &str = "Alderwick has made kettles, pots and stoves since 1931. **Tell us what went wrong, what you wish for and what \
                           you like.** People who build and repair them read here and answer, by name.";
/// The domain of the demo's addresses; reserved, so that no mail can leave.
const DOMAIN: &str = "demo.test";
/// How long before now the accounts were made.
const JOINED_DAYS_AGO: i64 = 400;

/// One address that can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub email: String,
    pub name: String,
    pub role: Role,
}

/// Fills an empty home. All who can sign in have the same `password`; returned in the order of trust, most first.
pub async fn fill(app: &App, password: &str) -> Result<Vec<SignIn>> {
    let content = content::read()?;
    let people = people(app, &content, password).await?;
    let boards = boards(app, &content).await?;
    let desk = desk::set_up(app, &people, &boards).await?;
    for topic in &content.topics {
        open(app, &people, &boards, &desk, topic).await?;
    }
    work::write_down(app, &people).await?;
    crisis::form(app, &people).await?;
    cocreation::fill(app, &people, &boards).await?;
    moderation::moderate(app, &people).await?;
    incidents::fill(app, &people).await?;
    listening::fill(app, &people).await?;
    Ok(sign_ins(&content))
}

fn sign_ins(content: &Content) -> Vec<SignIn> {
    let with_address = content.people.iter().filter_map(|person| Some((person, person.email.as_ref()?)));
    with_address
        .map(|(person, email)| SignIn {
            email: format!("{email}@{DOMAIN}"),
            name: person.name.clone(),
            role: person.role(),
        })
        .collect()
}

/// The people by their handles.
type People = HashMap<String, Actor>;

async fn people(app: &App, content: &Content, password: &str) -> Result<People> {
    let hash = accounts::passwords::hash(app, password).await?;
    let joined = app.now() - TimeDelta::days(JOINED_DAYS_AGO);
    let all = content.people.clone();
    let people = app
        .db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                let mut people = People::new();
                for person in all {
                    let actor = join(tx, &person, &hash, joined).await?;
                    people.insert(person.handle, actor);
                }
                Ok(people)
            })
        })
        .await?;
    for person in content.people.iter().filter(|person| !person.about.is_empty()) {
        introduce(app, person, &self::person(&people, &person.handle)?).await?;
    }
    Ok(people)
}

/// Has somebody write about themselves.
async fn introduce(app: &App, person: &Person, actor: &Actor) -> Result<()> {
    let lang = person.lang.as_deref().and_then(Lang::parse);
    let profile = NewProfile { name: person.name.clone(), about: person.about.clone(), lang, zone: None };
    match accounts::save_profile(app, &Viewer::Account(actor.clone()), actor, profile).await? {
        None => Ok(()),
        Some((field, fault)) => Err(Error::Internal(format!("{}: {field}: {fault}", person.handle))),
    }
}

async fn join(tx: &mut Tx, person: &Person, hash: &str, joined: DateTime<Utc>) -> Result<Actor> {
    let account = NewAccount {
        handle: person.handle.clone(),
        email: person.email.as_ref().map(|email| format!("{email}@{DOMAIN}")),
        name: person.name.clone(),
        role: Some(person.role()),
        department: person.department.clone(),
        password_hash: person.email.is_some().then(|| hash.to_owned()),
        confirmed_at: Some(joined),
        lang: person.lang.as_deref().and_then(Lang::parse),
    };
    let id = accounts::create(tx, account).await?;
    queries::date_account(tx, id, joined).await?;
    Ok(Actor {
        id,
        handle: person.handle.clone(),
        name: person.name.clone(),
        role: person.role(),
        department: person.department.clone(),
        confirmed: true,
        suspended: false,
        muted: false,
    })
}

async fn boards(app: &App, content: &Content) -> Result<HashMap<String, BoardId>> {
    let all = content.boards.clone();
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                let mut ids = HashMap::new();
                for board in all {
                    let (see, post) = (board.see(), board.post());
                    let new = NewBoard {
                        slug: board.slug.clone(),
                        name: board.name,
                        purpose: board.purpose,
                        icon: board.icon,
                        lang: board.lang,
                        see,
                        post,
                    };
                    ids.insert(board.slug, boards::create_board(tx, &new).await?);
                }
                Ok(ids)
            })
        })
        .await
}

/// A reply with its author, its time and its rendered text.
struct Said {
    author: Actor,
    at: DateTime<Utc>,
    body: String,
    html: String,
    official: bool,
    solved: bool,
}

/// Opens a topic, has it answered, and moves its case to where it stands.
async fn open(app: &App, people: &People, boards: &HashMap<String, BoardId>, desk: &Desk, topic: &Topic) -> Result<()> {
    let author = person(people, &topic.author)?;
    let opened = app.now() - TimeDelta::hours(i64::from(topic.hours_ago)) - TimeDelta::minutes(minutes(&topic.title));
    let body = with_picture(app, &author, topic).await?;
    let new = NewTopic {
        board: boards.get(&topic.board).copied().ok_or_else(|| Error::Internal(format!("no board {}", topic.board)))?,
        author: author.id,
        kind: topic.kind(),
        title: topic.title.clone(),
        body_html: boards::render(app, &body).await?,
        body,
        lang: topic.lang,
        challenge: None,
        private: topic.private,
        once: None,
        at: opened,
    };
    let mut said = Vec::new();
    for reply in &topic.reply {
        said.push(say(app, people, reply, opened).await?);
    }
    let case = topic.case();
    let category_id = desk.category(&topic.category);
    let values = desk.values(&topic.category, &topic.title, &topic.body);
    let pinned = topic.pinned_days.map(|days| app.now() + TimeDelta::days(i64::from(days)));
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                let (id, _) = boards::open_topic(tx, &new).await?;
                if case.is_some() {
                    cases::open(tx, &NewCase { category_id, values, ..NewCase::plain(id, new.author, opened) }).await?;
                }
                for reply in &said {
                    answer(tx, id, reply).await?;
                }
                if pinned.is_some() {
                    boards::pin(tx, id, pinned).await?;
                }
                match case {
                    Some(state) => settle(tx, id, state, &said, opened).await,
                    None => Ok(()),
                }
            })
        })
        .await
}

async fn say(app: &App, people: &People, reply: &Reply, opened: DateTime<Utc>) -> Result<Said> {
    let after = TimeDelta::hours(i64::from(reply.after_hours)) - TimeDelta::minutes(minutes(&reply.body) / 2);
    Ok(Said {
        author: person(people, &reply.author)?,
        at: (opened + after).max(opened + TimeDelta::minutes(4)),
        html: boards::render(app, &reply.body).await?,
        body: reply.body.clone(),
        official: reply.official,
        solved: reply.solved,
    })
}

async fn answer(tx: &mut Tx, topic: TopicId, reply: &Said) -> Result<()> {
    let post = NewPost {
        topic,
        author: reply.author.id,
        body: reply.body.clone(),
        body_html: reply.html.clone(),
        once: None,
        at: reply.at,
    };
    let (post, _) = boards::add_post(tx, &post).await?;
    if reply.official {
        boards::make_official(tx, post, reply.author.id, reply.author.department.as_deref()).await?;
    }
    if reply.solved {
        boards::mark_solved(tx, topic, Some(post)).await?;
    }
    cases::react(tx, post).await
}

/// Moves the case of a topic along the shortest way to `state`, each step after what was last said.
async fn settle(tx: &mut Tx, topic: TopicId, state: State, said: &[Said], opened: DateTime<Utc>) -> Result<()> {
    let Some(id) = cases::of_topic(tx, topic).await?.into_iter().next() else { return Err(Error::NotFound) };
    let staff = said.iter().find(|reply| reply.author.role.is_staff()).map(|reply| reply.author.id);
    let mut at = said.last().map_or(opened, |reply| reply.at);
    let start = cases::by_id(tx, id).await?.state;
    for (to, hand) in way(start, state)? {
        let case = cases::by_id(tx, id).await?;
        at = (at + TimeDelta::minutes(20)).min(tx.now());
        let by = if hand == Hand::Staff { staff } else { Some(case.customer_id) };
        cases::move_to(tx, &case, &Move { to, hand, by, note: String::new(), at, resolution: None }).await?;
    }
    Ok(())
}

/// The shortest way from one state to another, by either hand.
fn way(from: State, to: State) -> Result<Vec<(State, Hand)>> {
    let mut ways: Vec<Vec<(State, Hand)>> = vec![Vec::new()];
    for _ in 0..=State::ALL.len() {
        let stands = |way: &Vec<(State, Hand)>| way.last().map_or(from, |step| step.0);
        if let Some(found) = ways.iter().find(|way| stands(way) == to) {
            return Ok(found.clone());
        }
        ways = ways
            .iter()
            .flat_map(|way| {
                let by_staff = stands(way).next(Hand::Staff).iter().map(|next| (*next, Hand::Staff));
                let by_customer = stands(way).next(Hand::Customer).iter().map(|next| (*next, Hand::Customer));
                by_staff.chain(by_customer).map(|step| way.iter().copied().chain([step]).collect()).collect::<Vec<_>>()
            })
            .collect();
    }
    Err(Error::Internal(format!("no way from {from:?} to {to:?}")))
}

/// The topic's text, with its picture at the end if it has one.
async fn with_picture(app: &App, author: &Actor, topic: &Topic) -> Result<String> {
    let body = topic.body.trim().to_owned();
    let Some(name) = topic.picture.as_deref() else { return Ok(body) };
    let png = pictures::draw(name).ok_or_else(|| Error::Internal(format!("no picture {name}")))?;
    let viewer = Viewer::Account(author.clone());
    let upload = boards::uploads::add(app, &viewer, &format!("{name}.png"), png)
        .await?
        .map_err(|refusal| Error::Internal(format!("the picture {name} was refused: {refusal:?}")))?;
    Ok(format!("{body}\n\n![{}](/uploads/{})", topic.title.replace(['[', ']'], ""), upload.key))
}

fn person(people: &People, handle: &str) -> Result<Actor> {
    people.get(handle).cloned().ok_or_else(|| Error::Internal(format!("there is no {handle}")))
}

/// Minutes between 0 and 59 that follow from the text, so that not everything happens on the full hour.
fn minutes(text: &str) -> i64 {
    text.bytes().map(i64::from).sum::<i64>() % 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_can_be_reached_from_an_open_case() {
        for state in State::ALL {
            let way = way(State::Open, state).unwrap();
            assert_eq!(way.last().map_or(State::Open, |step| step.0), state);
            assert!(way.len() <= 3, "{state:?}");
        }
    }
}
