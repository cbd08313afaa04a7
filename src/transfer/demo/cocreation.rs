//! What the invented brand makes together with its customers, as written in `content/cocreation.toml`.

use super::{People, person, queries};
use crate::app::App;
use crate::boards::{self, Kind, NewTopic};
use crate::cocreation::{Ballot, Counts, Phase, State, actions, challenges, changelog, roadmap, votes};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{BoardId, ChallengeId, TopicId};
use crate::policy::{self, Act, Actor, Viewer};
use crate::words::{Lang, Texts};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use std::collections::HashMap;

const TEXT: &str = include_str!("content/cocreation.toml");
/// The phases of the demo's challenges.
const PHASES: [Phase; 4] = [Phase::Ideas, Phase::Shortlist, Phase::Vote, Phase::Decision];

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    challenge: Vec<Call>,
    roadmap: Vec<Item>,
    changelog: Entry,
}

/// A text in English, Hebrew and Polish.
type Three = [String; 3];

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    board: String,
    ballot: String,
    counts: String,
    jury: bool,
    begins: i64,
    ends: [i64; 4],
    jurors: Vec<String>,
    title: Three,
    brief: Three,
    open: Three,
    fixed: Three,
    rules: Three,
    rewards: Three,
    #[serde(default)]
    asked: Option<Three>,
    #[serde(default)]
    said: Three,
    #[serde(default)]
    did: Three,
    idea: Vec<Idea>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Idea {
    author: String,
    lang: String,
    title: String,
    body: String,
    votes: Vec<String>,
    shortlisted: bool,
    becomes: Option<String>,
    #[serde(default)]
    reason: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    lane: String,
    title: Three,
    summary: Three,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    title: Three,
    body: Three,
    ideas: Vec<String>,
}

fn texts([en, he, pl]: Three) -> Texts {
    Texts { en, he, pl }
}

/// Writes it all down.
pub async fn fill(app: &App, people: &People, boards: &HashMap<String, BoardId>) -> Result<()> {
    let file: File = toml::from_str(TEXT).map_err(Error::internal)?;
    let producer = person(people, "producer")?;
    for call in &file.challenge {
        challenge(app, people, boards, &producer, call).await?;
    }
    let permit = policy::permit(&Viewer::Account(producer.clone()), Act::RoadmapArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                for item in file.roadmap {
                    let lane = roadmap::Lane::parse(&item.lane).ok_or(Error::NotFound)?;
                    let new = roadmap::NewItem {
                        lane,
                        title: texts(item.title),
                        summary: texts(item.summary),
                        ideas: Vec::new(),
                        once: None,
                    };
                    roadmap::add(tx, &new, producer.id).await?;
                }
                release(tx, &producer, file.changelog).await
            })
        })
        .await
}

/// The entry of the changelog, with the ideas that it made true.
async fn release(tx: &mut Tx, producer: &Actor, entry: Entry) -> Result<()> {
    let mut ideas = Vec::new();
    for title in &entry.ideas {
        ideas.push(queries::topic(tx, title).await?.ok_or(Error::NotFound)?);
    }
    let new = changelog::NewEntry {
        lang: Lang::En,
        title: texts(entry.title),
        body: texts(entry.body),
        item: None,
        ideas: ideas.clone(),
        once: None,
    };
    let id = changelog::add(tx, &new, producer.id).await?;
    changelog::publish(tx, id, 1, producer.id, producer.department.as_deref(), &ideas).await
}

/// One challenge: opened as if its ideas were still taken, then brought to where it is now.
async fn challenge(
    app: &App,
    people: &People,
    boards: &HashMap<String, BoardId>,
    producer: &Actor,
    call: &Call,
) -> Result<()> {
    let board = boards.get(&call.board).copied().ok_or(Error::NotFound)?;
    let day = |days: i64| app.now() + TimeDelta::days(days);
    let lead = person(people, "lead")?;
    let new = written(call, (board, producer, &lead), day)?;
    let viewer = Viewer::Account(producer.clone());
    let permit = policy::permit(&viewer, Act::ChallengeArrange)?;
    let id = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                let id = challenges::written(tx, &new, None).await?;
                challenges::opened(tx, id, 1).await?;
                Ok(id)
            })
        })
        .await?;
    let mut ideas = Vec::new();
    for (idea, step) in call.idea.iter().zip(1..) {
        let at = day(call.begins) + TimeDelta::hours(30 * step);
        ideas.push((entered(app, people, (id, board), idea, at).await?, idea.clone()));
    }
    for handle in &call.jurors {
        challenges::jury::name(app, &viewer, id, person(people, handle)?.id).await?;
    }
    let on_it = ideas.iter().filter(|(_, idea)| idea.shortlisted).map(|(topic, _)| *topic).collect();
    challenges::race::shortlist(app, &viewer, id, on_it).await?;
    bring(app, id, call).await?;
    for (topic, idea) in &ideas {
        voted(app, people, *topic, idea).await?;
        decide(app, producer, *topic, idea).await?;
    }
    if call.asked.is_some() { end(app, &lead, id, call).await } else { Ok(()) }
}

fn written(
    call: &Call,
    (board, owner, decider): (BoardId, &Actor, &Actor),
    day: impl Fn(i64) -> DateTime<Utc>,
) -> Result<challenges::New> {
    let counts = Counts::parse(&call.counts).ok_or(Error::NotFound)?;
    let mut phases = Vec::new();
    // The first phase goes on while ideas come in; the real dates follow.
    let mut starts_at = day(call.begins);
    for (phase, after) in PHASES.into_iter().zip(1_i64..) {
        let ends_at = day(after);
        phases.push(challenges::NewPhase {
            phase,
            starts_at,
            ends_at,
            ideas: phase == Phase::Ideas,
            comments: true,
            votes: matches!(phase, Phase::Ideas | Phase::Vote),
            counts,
        });
        starts_at = ends_at;
    }
    Ok(challenges::New {
        lang: Lang::En,
        title: texts(call.title.clone()),
        brief: texts(call.brief.clone()),
        open: texts(call.open.clone()),
        fixed: texts(call.fixed.clone()),
        rules: texts(call.rules.clone()),
        rewards: texts(call.rewards.clone()),
        board,
        owner: owner.id,
        decider: decider.id,
        ballot: Ballot::parse(&call.ballot).ok_or(Error::NotFound)?,
        counts,
        votes_each: 3,
        min_age_days: 7,
        jury: call.jury,
        phases,
    })
}

async fn entered(
    app: &App,
    people: &People,
    (challenge, board): (ChallengeId, BoardId),
    idea: &Idea,
    at: DateTime<Utc>,
) -> Result<TopicId> {
    let topic = NewTopic {
        board,
        author: person(people, &idea.author)?.id,
        kind: Kind::Idea,
        title: idea.title.clone(),
        body: idea.body.clone(),
        body_html: boards::render(app, &idea.body).await?,
        lang: Lang::parse(&idea.lang),
        private: false,
        challenge: Some(challenge),
        once: None,
        at,
    };
    let opened =
        app.db.write(policy::system("demo"), move |tx| Box::pin(async move { boards::open_topic(tx, &topic).await }));
    Ok(opened.await?.0)
}

/// Gives its phases their real dates, and has the clock bring it to today.
async fn bring(app: &App, id: ChallengeId, call: &Call) -> Result<()> {
    let now = app.now();
    let (begins, ends) = (call.begins, call.ends);
    let dates = std::iter::once(begins).chain(ends).map(|days| now + TimeDelta::days(days)).collect::<Vec<_>>();
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                for (position, two) in (1_i64..).zip(dates.windows(2)) {
                    queries::date_phase(tx, id, position, (two[0], two[1])).await?;
                }
                queries::date_challenge(tx, id, dates[0]).await?;
                challenges::clock::step(tx, id).await
            })
        })
        .await
}

async fn voted(app: &App, people: &People, topic: TopicId, idea: &Idea) -> Result<()> {
    let voters = idea.votes.iter().map(|handle| person(people, handle)).collect::<Result<Vec<_>>>()?;
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                for voter in voters {
                    votes::give(tx, topic, voter.id, voter.role.is_staff()).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn decide(app: &App, producer: &Actor, topic: TopicId, idea: &Idea) -> Result<()> {
    let Some(to) = idea.becomes.as_deref().and_then(State::parse) else { return Ok(()) };
    let step = actions::Move {
        topic,
        from: State::New,
        to,
        reason: idea.reason.clone(),
        by: Some(producer.id),
        department: producer.department.clone(),
        decision: None,
        tell: true,
    };
    let permit = policy::permit(&Viewer::Account(producer.clone()), Act::IdeaJudge)?;
    app.db.write(permit, move |tx| Box::pin(async move { actions::move_to(tx, &step).await.map(|_| ()) })).await
}

/// "We asked, you said, we did", by its decider.
async fn end(app: &App, lead: &Actor, id: ChallengeId, call: &Call) -> Result<()> {
    let asked = call.asked.clone().unwrap_or_default();
    let closing =
        challenges::Closing { asked: texts(asked), said: texts(call.said.clone()), did: texts(call.did.clone()) };
    let at = app.now() + TimeDelta::days(call.ends[3]);
    let permit = policy::permit(&Viewer::Account(lead.clone()), Act::ChallengeDecide { decider: true })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = challenges::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                challenges::closed(tx, id, row.version, &closing).await?;
                queries::date_close(tx, id, at).await
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::{File, TEXT};

    #[test]
    fn every_challenge_is_told_in_three_languages() {
        let file: File = toml::from_str(TEXT).unwrap();
        assert_eq!(file.challenge.len(), 2);
        for call in &file.challenge {
            for three in [&call.title, &call.brief, &call.open, &call.fixed, &call.rules, &call.rewards] {
                assert!(three.iter().all(|text| !text.is_empty()), "{}", call.title[0]);
            }
            assert!(call.ends.windows(2).all(|two| two[0] < two[1]) && call.begins < call.ends[0], "{}", call.title[0]);
        }
    }
}
