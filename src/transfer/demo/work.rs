//! What the invented brand's staff did about its cases, as written in `content/work.toml`.

use super::queries::{self, ContactLine, GiftLine};
use super::{People, person};
use crate::app::App;
use crate::boards::{self, NewPost, NewTopic};
use crate::cases::{self, Fields, Resolution, Severity};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId};
use crate::policy;
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

const TEXT: &str = include_str!("content/work.toml");

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// A case, by the title of its topic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    title: String,
    severity: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    /// The handles of members who have the same problem.
    #[serde(default)]
    followers: Vec<String>,
    /// The title of the case that it is the same as.
    main: Option<String>,
    /// The title of the idea that came of it.
    idea: Option<String>,
    outcome: Option<String>,
    #[serde(default)]
    summary: String,
    rating: Option<i64>,
    #[serde(default)]
    sentence: String,
    #[serde(default)]
    note: Vec<Text>,
    #[serde(default)]
    contact: Vec<Contact>,
    #[serde(default)]
    gift: Vec<Gift>,
    /// What is said privately beside a public case; the first one opens the thread.
    #[serde(default)]
    aside: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    by: String,
    after_hours: i64,
    text: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    by: String,
    after_hours: i64,
    kind: String,
    incoming: bool,
    shown: bool,
    summary: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Gift {
    by: String,
    after_hours: i64,
    kind: String,
    amount_minor: i64,
    currency: String,
    reason: String,
    decided_by: Option<String>,
}

fn read() -> Result<Vec<Case>> {
    let file: File = toml::from_str(TEXT).map_err(Error::internal)?;
    Ok(file.case)
}

/// Writes down what was done about the cases that are there.
pub async fn write_down(app: &App, people: &People) -> Result<()> {
    for case in read()? {
        let mut texts = Vec::new();
        for text in case.note.iter().chain(&case.aside) {
            texts.push(boards::render(app, &text.text).await?);
        }
        let people = people.clone();
        app.db
            .write(policy::system("demo"), move |tx| {
                Box::pin(async move {
                    let (id, opened) = named(tx, &case.title).await?;
                    let past = Past { people: &people, id, opened };
                    let (notes, asides) = texts.split_at(case.note.len().min(texts.len()));
                    past.fields(tx, &case).await?;
                    past.said(tx, &case, notes).await?;
                    past.aside(tx, &case, asides).await?;
                    past.ended(tx, &case).await
                })
            })
            .await?;
    }
    Ok(())
}

async fn named(tx: &mut Tx, title: &str) -> Result<(CaseId, DateTime<Utc>)> {
    queries::case(tx, title).await?.ok_or_else(|| Error::Internal(format!("the demo has no case “{title}”")))
}

/// A case whose past is written down.
struct Past<'a> {
    people: &'a People,
    id: CaseId,
    opened: DateTime<Utc>,
}

impl Past<'_> {
    fn who(&self, handle: &str) -> Result<AccountId> {
        Ok(person(self.people, handle)?.id)
    }

    /// A time after the opening, never one that is still to come.
    fn at(&self, tx: &Tx, hours: i64) -> DateTime<Utc> {
        (self.opened + TimeDelta::hours(hours) + TimeDelta::minutes(self.id.0 * 7 % 50)).min(tx.now())
    }

    /// Severity, main case, tags, followers, the idea.
    async fn fields(&self, tx: &mut Tx, told: &Case) -> Result<()> {
        let case = cases::by_id(tx, self.id).await?;
        let mut to = Fields::of(&case);
        if let Some(severity) = told.severity.as_deref().and_then(Severity::parse) {
            to.severity = severity;
        }
        if let Some(main) = &told.main {
            to.main = Some(named(tx, main).await?.0);
        }
        cases::edit(tx, &case, case.assignee_id, &to).await?;
        let at = self.at(tx, 2);
        queries::date_edits(tx, self.id, at).await?;
        for tag in &told.tags {
            queries::insert_tag(tx, self.id, tag).await?;
        }
        for handle in &told.followers {
            queries::insert_follower(tx, self.id, self.who(handle)?, at).await?;
        }
        if let Some(title) = &told.idea {
            let idea = queries::topic(tx, title).await?.ok_or(Error::NotFound)?;
            queries::insert_idea(tx, self.id, idea, at).await?;
        }
        Ok(())
    }

    /// Notes, contacts and what was given.
    async fn said(&self, tx: &mut Tx, told: &Case, notes: &[String]) -> Result<()> {
        for (note, html) in told.note.iter().zip(notes) {
            let at = self.at(tx, note.after_hours);
            queries::insert_note(tx, self.id, self.who(&note.by)?, at, (&note.text, html)).await?;
        }
        for contact in &told.contact {
            let at = self.at(tx, contact.after_hours);
            let Contact { kind, incoming, shown, summary, .. } = contact;
            let line = ContactLine { kind, incoming: *incoming, shown: *shown, summary };
            queries::insert_contact(tx, self.id, self.who(&contact.by)?, at, line).await?;
        }
        for gift in &told.gift {
            let decided_by = gift.decided_by.as_deref().map(|handle| self.who(handle)).transpose()?;
            let Gift { kind, amount_minor, currency, reason, .. } = gift;
            let by = self.who(&gift.by)?;
            let line = GiftLine { kind, amount_minor: *amount_minor, currency, reason, by, decided_by };
            let times = (self.at(tx, gift.after_hours), self.at(tx, gift.after_hours + 1));
            queries::insert_gift(tx, self.id, times, line).await?;
        }
        Ok(())
    }

    /// The private thread beside a public case.
    async fn aside(&self, tx: &mut Tx, told: &Case, texts: &[String]) -> Result<()> {
        let mut said = told.aside.iter().zip(texts);
        let Some((first, html)) = said.next() else { return Ok(()) };
        let case = cases::by_id(tx, self.id).await?;
        let new = NewTopic {
            board: case.board_id,
            author: case.customer_id,
            kind: boards::Kind::Complaint,
            title: case.title.clone(),
            body: first.text.clone(),
            body_html: html.clone(),
            lang: case.lang.as_deref().and_then(Lang::parse),
            challenge: None,
            private: true,
            once: None,
            at: self.at(tx, first.after_hours),
        };
        let by = self.who(&first.by)?;
        let (side, _) = boards::open_topic_by(tx, &new, by).await?;
        cases::edit(tx, &case, Some(by), &Fields { side_topic: Some(side), ..Fields::of(&case) }).await?;
        queries::date_edits(tx, self.id, new.at).await?;
        for (text, html) in said {
            let (author, at) = (self.who(&text.by)?, self.at(tx, text.after_hours));
            let (body, body_html) = (text.text.clone(), html.clone());
            let post = NewPost { topic: side, author, body, body_html, once: None, at };
            let (post, _) = boards::add_post(tx, &post).await?;
            cases::react(tx, post).await?;
        }
        Ok(())
    }

    /// How it ended, and what the customer thought of it.
    async fn ended(&self, tx: &mut Tx, told: &Case) -> Result<()> {
        if let Some(kind) = told.outcome.as_deref().and_then(Resolution::parse) {
            queries::set_outcome(tx, self.id, kind, &told.summary).await?;
        }
        if let Some(stars) = told.rating {
            let ended = queries::ended_at(tx, self.id).await?.unwrap_or(self.opened);
            let at = (ended + TimeDelta::hours(3)).min(tx.now());
            queries::set_rating(tx, self.id, at, stars, &told.sentence).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::cases::{Resolution, Severity, State};

    #[test]
    fn everything_that_the_file_names_exists() {
        let content = super::super::content::read().unwrap();
        let staff =
            |handle: &String| content.people.iter().any(|person| &person.handle == handle && person.role().is_staff());
        for case in read().unwrap() {
            let topic = content.topics.iter().find(|topic| topic.title == case.title).expect("a topic of that title");
            assert!(topic.case().is_some(), "{}", case.title);
            assert!(case.severity.is_none_or(|word| Severity::parse(&word).is_some()), "{}", case.title);
            assert!(case.outcome.is_none_or(|word| Resolution::parse(&word).is_some()), "{}", case.title);
            let hours = case.note.iter().map(|one| one.after_hours).chain(case.aside.iter().map(|one| one.after_hours));
            let mut hours = hours.chain(case.contact.iter().map(|one| one.after_hours));
            assert!(hours.all(|after| after <= i64::from(topic.hours_ago)), "{}", case.title);
            assert!(case.note.iter().all(|note| staff(&note.by)), "{}", case.title);
            assert!(case.rating.is_none() || topic.case().is_some_and(State::is_done), "{}", case.title);
        }
    }
}
