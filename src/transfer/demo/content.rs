//! The invented community, as written in `content/*.toml`.

use crate::boards::Kind;
use crate::cases::State;
use crate::error::{Error, Result};
use crate::policy::{Audience, Role};
use crate::words::Lang;
use serde::Deserialize;

/// The people and the boards, and the topics of each language.
const PEOPLE: &str = include_str!("content/people.toml");
const TOPICS: [(Lang, &str); 3] = [
    (Lang::En, include_str!("content/en.toml")),
    (Lang::He, include_str!("content/he.toml")),
    (Lang::Pl, include_str!("content/pl.toml")),
];

/// Somebody who writes here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub handle: String,
    pub name: String,
    pub role: String,
    pub department: Option<String>,
    /// The part before `@demo.test`; those without cannot sign in.
    pub email: Option<String>,
    #[serde(default)]
    pub about: String,
    pub lang: Option<String>,
}

impl Person {
    /// The role; a word that is none is a member.
    pub fn role(&self) -> Role {
        Role::parse(&self.role).unwrap_or(Role::Member)
    }
}

/// A board of the invented brand.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    pub slug: String,
    pub name: String,
    pub purpose: String,
    pub icon: String,
    pub lang: Option<String>,
    pub see: Option<String>,
    pub post: Option<String>,
}

impl Board {
    /// Who may see it.
    pub fn see(&self) -> Audience {
        self.see.as_deref().and_then(Audience::parse).unwrap_or(Audience::Everyone)
    }

    /// Who may post on it.
    pub fn post(&self) -> Audience {
        self.post.as_deref().and_then(Audience::parse).unwrap_or(Audience::Everyone)
    }
}

/// A topic with its replies, told in hours before the demo starts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub board: String,
    pub author: String,
    pub kind: String,
    pub title: String,
    pub body: String,
    pub hours_ago: u32,
    pub picture: Option<String>,
    pub pinned_days: Option<u32>,
    #[serde(default)]
    pub private: bool,
    #[serde(default)]
    pub category: String,
    /// Where the case stands in the end; complaints only.
    pub case: Option<String>,
    #[serde(default)]
    pub reply: Vec<Reply>,
    #[serde(skip)]
    pub lang: Option<Lang>,
}

impl Topic {
    /// What it is about.
    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or(Kind::Talk)
    }

    /// Where its case ends, if it has one.
    pub fn case(&self) -> Option<State> {
        State::parse(self.case.as_deref()?)
    }
}

/// An answer in a topic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub author: String,
    pub after_hours: u32,
    pub body: String,
    #[serde(default)]
    pub official: bool,
    #[serde(default)]
    pub solved: bool,
}

#[derive(Deserialize)]
struct PeopleFile {
    person: Vec<Person>,
    board: Vec<Board>,
}

#[derive(Deserialize)]
struct TopicsFile {
    topic: Vec<Topic>,
}

/// Everything, oldest topic first.
pub struct Content {
    pub people: Vec<Person>,
    pub boards: Vec<Board>,
    pub topics: Vec<Topic>,
}

/// Reads it. An error is a fault in the files of this program.
pub fn read() -> Result<Content> {
    let PeopleFile { person: people, board: boards } = toml::from_str(PEOPLE).map_err(Error::internal)?;
    let mut topics = Vec::new();
    for (lang, text) in TOPICS {
        let file: TopicsFile = toml::from_str(text).map_err(Error::internal)?;
        topics.extend(file.topic.into_iter().map(|topic| Topic { lang: Some(lang), ..topic }));
    }
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.hours_ago));
    Ok(Content { people, boards, topics })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn everything_that_the_files_name_exists() {
        let content = read().unwrap();
        let people: HashSet<&str> = content.people.iter().map(|person| person.handle.as_str()).collect();
        let boards: HashSet<&str> = content.boards.iter().map(|board| board.slug.as_str()).collect();
        assert!(content.people.iter().all(|person| Role::parse(&person.role).is_some()));
        for topic in &content.topics {
            let title = &topic.title;
            assert!(people.contains(topic.author.as_str()) && boards.contains(topic.board.as_str()), "{title}");
            assert!(Kind::parse(&topic.kind).is_some(), "{title}");
            assert_eq!(topic.kind() == Kind::Complaint, topic.case().is_some(), "{title}");
            assert!(
                topic.picture.as_deref().is_none_or(|name| super::super::pictures::draw(name).is_some()),
                "{title}"
            );
            let mut last = 0;
            for reply in &topic.reply {
                assert!(people.contains(reply.author.as_str()), "{title}: {}", reply.author);
                assert!(reply.after_hours >= last && reply.after_hours <= topic.hours_ago, "{title}");
                last = reply.after_hours;
            }
        }
    }

    #[test]
    fn cases_stand_in_every_state_and_topics_in_every_language() {
        let content = read().unwrap();
        for state in State::ALL {
            assert!(content.topics.iter().any(|topic| topic.case() == Some(state)), "{state:?}");
        }
        for lang in Lang::ALL {
            assert!(content.topics.iter().filter(|topic| topic.lang == Some(lang)).count() >= 8, "{}", lang.code());
        }
        assert!(content.topics.len() >= 40, "{}", content.topics.len());
    }
}
