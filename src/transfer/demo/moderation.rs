//! What the invented brand's moderators have looked at and what waits for them, as written in `content/moderation.toml`.

use super::{People, person, queries};
use crate::accounts::{self, NewAccount};
use crate::app::App;
use crate::boards::{self, NewPost, pending};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DecisionId, PostId, ReportId};
use crate::moderation::appeals::{self, Text, Verdict};
use crate::moderation::decisions::{self, Basis, Measure, NewDecision};
use crate::moderation::reports::{self, NewReport, Who};
use crate::moderation::rules;
use crate::policy::{self, Actor, Role, Viewer};
use crate::screening::{self, ItemKind, NewItem, Subject, Verdict as Screening, Why, Written};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

const TEXT: &str = include_str!("content/moderation.toml");

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    newcomer: Vec<Newcomer>,
    post: Vec<Post>,
    held: Vec<Held>,
    sign_up: Vec<SignUp>,
}

/// Somebody who joined today; nobody signs in as them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Newcomer {
    handle: String,
    name: String,
    lang: Option<String>,
    address: Option<String>,
}

/// A reply that somebody had to look at.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Post {
    key: String,
    /// The topic's title.
    topic: String,
    author: String,
    hours_ago: i64,
    body: String,
    #[serde(default)]
    report: Vec<Report>,
    decision: Option<Decision>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Report {
    by: String,
    /// The code of a reason.
    reason: String,
    hours_ago: i64,
    lang: String,
    text: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    by: String,
    measure: String,
    /// The code of a rule; for what limits somebody.
    rule: Option<String>,
    explanation: String,
    #[serde(default)]
    public: String,
    appeal: Option<Appeal>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Appeal {
    /// The handle of a reporter; none: the author contests.
    from: Option<String>,
    lang: String,
    text: String,
    answer: Option<Answer>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    by: String,
    stands: bool,
    text: String,
}

/// A reply that waits for a moderator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    author: String,
    topic: String,
    hours_ago: i64,
    body: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignUp {
    author: String,
}

fn read() -> Result<File> {
    toml::from_str(TEXT).map_err(Error::internal)
}

/// Fills the queue and the ledger.
pub async fn moderate(app: &App, people: &People) -> Result<()> {
    let file = read()?;
    let mut people = people.clone();
    for newcomer in file.newcomer {
        let actor = join(app, &newcomer).await?;
        people.insert(newcomer.handle, actor);
    }
    for post in file.post {
        report_and_decide(app, &people, post).await?;
    }
    for held in &file.held {
        hold(app, &people, held).await?;
    }
    for sign_up in &file.sign_up {
        suspect(app, &people, sign_up).await?;
    }
    Ok(())
}

async fn join(app: &App, newcomer: &Newcomer) -> Result<Actor> {
    let account = NewAccount {
        handle: newcomer.handle.clone(),
        email: newcomer.address.clone(),
        name: newcomer.name.clone(),
        role: Some(Role::Member),
        department: None,
        password_hash: None,
        confirmed_at: Some(app.now()),
        lang: newcomer.lang.as_deref().and_then(Lang::parse),
    };
    let id = app
        .db
        .write(policy::system("demo"), move |tx| Box::pin(async move { accounts::create(tx, account).await }))
        .await?;
    let row = accounts::by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    Ok(row.actor(app.now()))
}

async fn report_and_decide(app: &App, people: &People, post: Post) -> Result<()> {
    let body_html = boards::render(app, &post.body).await?;
    let people = people.clone();
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                let id = write(tx, &people, &post, body_html).await?;
                for report in &post.report {
                    file(tx, &people, &post, id, report).await?;
                }
                match &post.decision {
                    Some(decision) => decide(tx, &people, &post, id, decision).await,
                    None => Ok(()),
                }
            })
        })
        .await
}

async fn write(tx: &mut Tx, people: &People, post: &Post, body_html: String) -> Result<PostId> {
    let topic = queries::topic(tx, &post.topic).await?.ok_or_else(|| no_topic(&post.topic))?;
    let at = tx.now() - TimeDelta::hours(post.hours_ago);
    let author = person(people, &post.author)?.id;
    let new = NewPost { topic, author, body: post.body.clone(), body_html, once: None, at };
    boards::add_post(tx, &new).await.map(|(id, _)| id)
}

fn no_topic(title: &str) -> Error {
    Error::Internal(format!("the demo has no topic “{title}”"))
}

async fn file(tx: &mut Tx, people: &People, post: &Post, id: PostId, told: &Report) -> Result<()> {
    let reasons = reports::reasons(tx).await?;
    let reason = reasons.iter().find(|reason| reason.code == told.reason);
    let reason = reason.ok_or_else(|| Error::Internal(format!("no reason {}", told.reason)))?;
    let target = decisions::target(tx, Subject::Post(id.0)).await?;
    let new = NewReport {
        subject: Subject::Post(id.0),
        account: person(people, &post.author)?.id,
        board: target.board,
        topic: target.topic,
        who: Who::Member(person(people, &told.by)?.id),
        reason: reason.id,
        harm: reason.harm,
        illegal: reason.illegal,
        place: String::new(),
        explanation: told.text.clone(),
        good_faith: true,
        lang: Lang::parse(&told.lang).unwrap_or(Lang::En),
        once: None,
    };
    reports::file(tx, &new).await?;
    let at = tx.now() - TimeDelta::hours(told.hours_ago);
    queries::date_report(tx, Subject::Post(id.0), new.harm, at).await
}

async fn decide(tx: &mut Tx, people: &People, post: &Post, id: PostId, told: &Decision) -> Result<()> {
    let measure = Measure::parse(&told.measure).ok_or_else(|| Error::Internal(format!("{}: no measure", post.key)))?;
    let rule = match &told.rule {
        Some(code) => rules::by_code(tx, code).await?,
        None => None,
    };
    let new = NewDecision {
        basis: rule.map(|rule| Basis::Rule(rule.id)),
        explanation: told.explanation.clone(),
        public_reason: told.public.clone(),
        ..NewDecision::new(measure, Subject::Post(id.0))
    };
    let decision = decisions::decide(tx, Some(person(people, &told.by)?.id), &new).await?;
    match &told.appeal {
        Some(told) => appeal(tx, people, post, id, decision, told).await,
        None => Ok(()),
    }
}

async fn appeal(
    tx: &mut Tx,
    people: &People,
    post: &Post,
    id: PostId,
    decision: DecisionId,
    told: &Appeal,
) -> Result<()> {
    let text = Text { body: told.text.clone(), lang: Lang::parse(&told.lang).unwrap_or(Lang::En) };
    let made = match &told.from {
        None => appeals::by_author(tx, decision, person(people, &post.author)?.id, &text).await?,
        Some(from) => {
            let report = report_of(tx, person(people, from)?.id, id).await?;
            appeals::by_reporter(tx, report, &text).await?
        }
    };
    let Some(answer) = &told.answer else { return Ok(()) };
    let verdict = if answer.stands { Verdict::Stands } else { Verdict::TakenBack };
    appeals::decide(tx, made, person(people, &answer.by)?.id, &verdict, &answer.text).await.map(|_| ())
}

async fn report_of(tx: &mut Tx, by: AccountId, post: PostId) -> Result<ReportId> {
    let found = queries::report(tx, by, Subject::Post(post.0)).await?;
    found.ok_or_else(|| Error::Internal(format!("nobody of that name reported post {post}")))
}

/// A newcomer's first reply waits.
async fn hold(app: &App, people: &People, held: &Held) -> Result<()> {
    let author = person(people, &held.author)?;
    let mut conn = app.db.read_current().await?;
    let topic = queries::topic(&mut conn, &held.topic).await?.ok_or_else(|| no_topic(&held.topic))?;
    let viewer = Viewer::Account(author.clone());
    let board = boards::topic_for(&mut conn, &viewer, topic).await?.board_id;
    drop(conn);
    let written = Written {
        board,
        board_holds: None,
        topic: Some(topic),
        title: "",
        body: &held.body,
        private: false,
        lang: None,
    };
    let mut screened = screening::screen(app, &viewer, &written).await?;
    screened.verdict = Screening::Hold;
    if screened.whys.is_empty() {
        screened.whys.push(Why::First);
    }
    let text = pending::HeldText {
        account: author.id,
        text: pending::Text::Reply { topic, title: held.topic.clone(), body: held.body.clone() },
        html: boards::render(app, &held.body).await?,
        screened,
    };
    let at = app.now() - TimeDelta::hours(held.hours_ago);
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                let id = pending::hold_known(tx, &text, None).await?;
                queries::date_line(tx, ItemKind::Hold, Subject::Pending(id.0), text.screened.harm, at).await
            })
        })
        .await
}

/// A suspicious sign-up.
async fn suspect(app: &App, people: &People, told: &SignUp) -> Result<()> {
    let account = person(people, &told.author)?.id;
    let item = NewItem {
        kind: ItemKind::SignUp,
        subject: Subject::Account(account.0),
        account: Some(account),
        board: None,
        topic: None,
        harm: 1,
        why: Why::write(&[Why::Disposable { domain: "mail-for-ten-minutes.test".into() }, Why::Machine]),
        cluster: None,
    };
    let at: DateTime<Utc> = app.now() - TimeDelta::hours(3);
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                screening::raise(tx, &item).await?;
                queries::date_line(tx, item.kind, item.subject, item.harm, at).await
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn what_the_file_names_exists() {
        let (file, content) = (read().unwrap(), super::super::content::read().unwrap());
        let mut people: HashSet<&str> = content.people.iter().map(|person| person.handle.as_str()).collect();
        people.extend(file.newcomer.iter().map(|one| one.handle.as_str()));
        let topics: HashSet<&str> = content.topics.iter().map(|topic| topic.title.as_str()).collect();
        for post in &file.post {
            assert!(people.contains(post.author.as_str()) && topics.contains(post.topic.as_str()), "{}", post.key);
            for report in &post.report {
                assert!(people.contains(report.by.as_str()) && report.by != post.author, "{}", post.key);
                assert!(report.hours_ago <= post.hours_ago && Lang::parse(&report.lang).is_some(), "{}", post.key);
            }
            let Some(decision) = &post.decision else { continue };
            let measure = Measure::parse(&decision.measure).unwrap();
            assert_eq!(measure.limits(), decision.rule.is_some(), "{}", post.key);
            let answer = decision.appeal.as_ref().and_then(|appeal| appeal.answer.as_ref());
            assert!(answer.is_none_or(|answer| answer.by != decision.by), "{}: somebody else answers", post.key);
        }
        assert!(file.held.iter().all(|held| topics.contains(held.topic.as_str())));
        assert!(file.sign_up.iter().all(|one| people.contains(one.author.as_str())));
    }
}
