//! Who has a part in an idea, as its page and their own page show it.

use super::pages::path;
use super::queries::PersonRow;
use crate::accounts::{AccountRow, role_label};
use crate::cocreation::queries::IdeaRow;
use crate::ids::TopicId;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// The author, with the department or role of staff.
fn author(words: Words, row: &AccountRow) -> Markup {
    let office = row.role().is_staff().then(|| {
        row.department.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| role_label(row.role(), words))
    });
    ui::person(&row.handle, &row.name, office.as_deref())
}

fn names<'a>(people: impl Iterator<Item = &'a PersonRow>) -> Markup {
    html! {
        @for (at, person) in people.enumerate() {
            @if at > 0 { ", " }
            (ui::person(&person.handle, &person.name, None))
        }
    }
}

/// Author, co-authors and amenders in a line or two.
pub fn byline(visit: &Visit, topic: TopicId, writer: &AccountRow, people: &[PersonRow]) -> Markup {
    let words = visit.words;
    let with = people.iter().any(PersonRow::is_coauthor);
    let amended = people.iter().any(PersonRow::is_amender);
    let shares = policy::permit(&visit.viewer, Act::IdeaShare { author: writer.id }).is_ok();
    html! {
        (author(words, writer))
        @if with { " " (words.t("amendments-with")) " " (names(people.iter().filter(|one| one.is_coauthor()))) }
        @if amended {
            " · " (words.t("amendments-thanks-to")) " " (names(people.iter().filter(|one| one.is_amender())))
        }
        @if shares { " · " a href=(path(topic)) { (words.t("amendments-people-title")) } }
    }
}

/// What somebody who is invited is asked.
pub fn invitation(visit: &Visit, topic: TopicId) -> Markup {
    let words = visit.words;
    ui::notice(
        Tone::Accent,
        html! {
            p { (words.t("amendments-invitation")) }
            form.actions method="post" action={ (path(topic)) "/answer" } {
                (form::button_named("answer", "yes", words.t("amendments-accept-part"), "small"))
                (form::button_named("answer", "no", words.t("amendments-decline-part"), "quiet small"))
            }
        },
    )
}

/// The page of everybody who has a part in it.
pub fn page(
    visit: &Visit,
    idea: &IdeaRow,
    writer: &AccountRow,
    people: &[PersonRow],
    typed: &str,
    faults: &Faults,
) -> Markup {
    let words = visit.words;
    let shares = policy::permit(&visit.viewer, Act::IdeaShare { author: writer.id }).is_ok();
    let me = visit.viewer.id_or_zero();
    let own = people.iter().find(|one| one.account_id == me && !one.is_amender());
    html! {
        header.page-head {
            h1 { (words.t("amendments-people-title")) }
            p.lede { (words.t("amendments-people-lede")) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        @if own.is_some_and(PersonRow::is_invited) { (invitation(visit, idea.topic_id)) }
        ul.rows {
            li { (author(words, writer)) " " (ui::badge(Tone::Accent, words.t("amendments-part-author"))) }
            @for one in people.iter().filter(|one| shares || !one.is_invited()) {
                li { (row(visit, idea.topic_id, one, shares)) }
            }
        }
        @if own.is_some_and(PersonRow::is_coauthor) {
            form.actions method="post" action={ (path(idea.topic_id)) "/answer" } {
                (form::button_named("answer", "no", words.t("amendments-leave"), "quiet"))
            }
        }
        @if shares { (invite(words, idea.topic_id, typed, faults)) }
    }
}

fn row(visit: &Visit, topic: TopicId, one: &PersonRow, shares: bool) -> Markup {
    let words = visit.words;
    html! {
        (ui::person(&one.handle, &one.name, None)) " "
        @if one.is_amender() { (ui::badge(Tone::Neutral, words.t("amendments-part-amender"))) }
        @else if one.is_invited() { (ui::badge(Tone::Warn, words.t("amendments-part-invited"))) }
        @else { (ui::badge(Tone::Good, words.t("amendments-part-coauthor"))) }
        @if shares && !one.is_amender() {
            form method="post" action={ (path(topic)) "/removal" } {
                (form::hidden("account", one.account_id.0))
                @let label = if one.is_invited() { words.t("amendments-uninvite") } else { words.t("amendments-let-go") };
                button.button.link type="submit" { (label) }
            }
        }
    }
}

fn invite(words: Words, topic: TopicId, typed: &str, faults: &Faults) -> Markup {
    html! {
        section.section {
            h2 { (words.t("amendments-invite")) }
            form.form method="post" action=(path(topic)) {
                (form::Text {
                    name: "handle",
                    label: words.t("amendments-handle"),
                    value: typed.to_owned(),
                    hint: Some(words.t("amendments-handle-hint")),
                    fault: faults.text("handle", &words),
                    required: true,
                    max: Some(40),
                    ..form::Text::default()
                }.render())
                div.actions { (form::button(words.t("amendments-invite-send"))) }
            }
        }
    }
}
