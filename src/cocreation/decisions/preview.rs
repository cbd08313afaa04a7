//! What each person will be told, before anybody is.

use super::actions::kept_back;
use super::queries::{self, LineRow, SetRow};
use super::views;
use crate::cocreation::people;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, DecisionSetId, TopicId};
use crate::ui::{self, Tone, form};
use crate::web::Producer;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// What a publication would do now.
pub struct Told {
    pub lines: Vec<LineRow>,
    /// Authors and co-authors with the ideas that they will read about.
    pub authors: Vec<(String, Vec<TopicId>)>,
}

/// Reads it together.
pub async fn gather(conn: &mut Conn, set: DecisionSetId) -> Result<Told> {
    let lines = queries::lines(conn, set).await?;
    let mut of: BTreeMap<AccountId, Vec<TopicId>> = BTreeMap::new();
    for row in lines.iter().filter(|row| kept_back(row).is_none()) {
        for account in people::authors(conn, row.topic_id).await? {
            of.entry(account).or_default().push(row.topic_id);
        }
    }
    let mut authors = Vec::new();
    for (account, topics) in of {
        if let Some(person) = crate::accounts::by_id(conn, account).await? {
            authors.push((person.name, topics));
        }
    }
    Ok(Told { lines, authors })
}

/// The page before the publication.
pub fn page(producer: &Producer, set: &SetRow, told: &Told, fault: Option<&'static str>) -> Markup {
    let words = producer.words;
    let going = told.lines.iter().filter(|row| kept_back(row).is_none());
    html! {
        header.page-head {
            h1 { (words.t("fates-preview")) }
            p.lede { (words.t("fates-preview-lede")) }
        }
        @if let Some(why) = fault { (ui::notice(Tone::Warn, words.t(why))) }
        section.section {
            h2 { (words.t("fates-preview-ideas")) }
            (ui::list(going.map(|row| html! {
                (views::outcome(producer, row))
                p.meta { (words.with("fates-preview-followers", &[("count", row.followers.into())])) }
            })))
            @for row in told.lines.iter().filter(|row| kept_back(row).is_some()) { (views::kept(words, row)) }
        }
        section.section {
            h2 { (words.t("fates-preview-people")) }
            (ui::list(told.authors.iter().map(|(name, topics)| html! {
                bdi { (name) } ": "
                @for (at, topic) in topics.iter().enumerate() {
                    @if at > 0 { ", " }
                    bdi { (told.lines.iter().find(|row| row.topic_id == *topic).map_or("", |row| row.title.as_str())) }
                }
            })))
        }
        @if set.is_draft() {
            form.form method="post" action={ (super::LIST) "/" (set.id) "/publication" } {
                (form::hidden("seen", set.version))
                p.hint { (words.t("fates-publish-hint")) }
                div.actions {
                    (form::button(words.t("fates-publish")))
                    a.button.quiet href={ (super::LIST) "/" (set.id) } { (words.t("fates-back")) }
                }
            }
        }
    }
}
