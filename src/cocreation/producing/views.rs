//! The producers' list: its head, its rows, and the bar under it.

use super::filter::{Choices, List, ME, NOBODY, Sort, Tab, Whose};
use super::queries::{Counts, LineRow};
use super::{COUNT_MAX, LIST, path};
use crate::cocreation::idea::State;
use crate::cocreation::ideas::state_badge;
use crate::cocreation::place::Place;
use crate::ids::TopicId;
use crate::ui::{self, Tone, form, icon};
use crate::web::fields::Fields;
use crate::web::{Faults, Staff, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// A page of the list, and everything around it.
pub struct Desk<'a> {
    pub list: &'a List,
    pub choices: &'a Choices,
    pub counts: Counts,
    pub ideas: Vec<LineRow>,
    pub tags: Vec<(TopicId, String)>,
    pub known_tags: Vec<String>,
    /// With how many ideas something was done just now, and how many were left as they were.
    pub done: Option<(i64, i64)>,
    pub typed: &'a Fields,
    pub faults: &'a Faults,
    pub after: Option<Place>,
    pub next: Option<Place>,
}

/// The whole page.
pub fn list(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let words = staff.words;
    let next = desk.next.map(|place| desk.list.href_after(place));
    html! {
        (head(staff))
        (tabs(words, desk))
        (find(words, desk))
        @if let Some((done, left)) = desk.done { (told(words, done, left)) }
        (form::faults_summary(words, &desk.faults.all(&words)))
        form.desk-form method="post" action="/desk/ideas/batches" {
            (form::hidden("back", desk.list.query()))
            @if desk.ideas.is_empty() { (nothing(words, desk)) }
            @else { ol.desk #field-chosen { @for idea in &desk.ideas { (row(staff, desk, idea)) } } }
            @if !desk.ideas.is_empty() { (bar(staff, desk)) }
        }
        @if desk.after.is_some() { p { a.more-link href=(desk.list.href()) { (words.t("cases-desk-start")) } } }
        (ui::pager(words, None, next.as_deref(), ""))
        (from_topic(words, desk))
    }
}

fn head(staff: &Staff) -> Markup {
    let words = staff.words;
    html! {
        header.page-head.desk-head {
            h1 { (words.t("producing-title")) }
            p.lede { (words.t("producing-lede")) }
        }
        (places(staff, LIST))
    }
}

/// The pages of the producers' desk, as tabs above each of them.
pub fn places(visit: &Visit, here: &str) -> Markup {
    let words = visit.words;
    let mut all = vec![
        (words.t("producing-place-list"), LIST, here == LIST),
        (words.t("producing-place-matrix"), "/desk/ideas/matrix", here == "/desk/ideas/matrix"),
        (words.t("producing-place-groups"), "/desk/ideas/clusters", here == "/desk/ideas/clusters"),
    ];
    all.push((words.t("challenges-title"), "/desk/challenges", false));
    if visit.viewer.produces() {
        all.push((words.t("fates-sets"), "/desk/ideas/decisions", false));
        all.push((words.t("roadmap-title"), "/desk/roadmap", false));
        all.push((words.t("invited-title"), "/desk/rooms", false));
        all.push((words.t("surveys-desk-title"), "/desk/surveys", false));
        all.push((words.t("opinions-desk"), "/desk/opinions", false));
        let settings = "/desk/ideas/settings";
        all.push((words.t("producing-place-settings"), settings, here == settings));
    }
    ui::tabs_labelled(&words.t("producing-places"), &all)
}

fn tabs(words: Words, desk: &Desk<'_>) -> Markup {
    let count = |tab: Tab| match tab {
        Tab::Untriaged => Some(desk.counts.waiting),
        Tab::Mine => Some(desk.counts.mine),
        Tab::Asked => Some(desk.counts.asked),
        Tab::All => None,
    };
    html! {
        nav.tabs.desk-tabs aria-label=(words.t("producing-tabs")) {
            @for tab in Tab::ALL.iter().copied() {
                a href=(desk.list.in_tab(tab).href()) aria-current=[(tab == desk.list.tab).then_some("page")] {
                    (tab_label(words, tab))
                    @if let Some(count) = count(tab) {
                        " " span.count data-count=(tab.as_str()) { (words.number(count)) @if count >= COUNT_MAX { "+" } }
                    }
                }
            }
        }
        @if desk.list.tab == Tab::All {
            (ui::tabs_labelled(&words.t("producing-sort"), &Sort::ALL.iter().map(|sort| {
                (sort_label(words, *sort), desk.list.sorted(*sort).href(), *sort == desk.list.sort)
            }).collect::<Vec<_>>()))
        }
    }
}

fn tab_label(words: Words, tab: Tab) -> String {
    match tab {
        Tab::Untriaged => words.t("producing-tab-waiting"),
        Tab::Mine => words.t("producing-tab-mine"),
        Tab::Asked => words.t("producing-tab-asked"),
        Tab::All => words.t("producing-tab-all"),
    }
}

fn sort_label(words: Words, sort: Sort) -> String {
    match sort {
        Sort::Newest => words.t("producing-sort-newest"),
        Sort::Votes => words.t("producing-sort-votes"),
        Sort::Moved => words.t("producing-sort-moved"),
    }
}

fn told(words: Words, done: i64, left: i64) -> Markup {
    let tone = if left == 0 { Tone::Good } else { Tone::Warn };
    html! {
        div role="status" {
            (ui::notice(tone, html! {
                p { (words.with("producing-done", &[("count", done.into())])) }
                @if left > 0 { p { (words.with("producing-left", &[("count", left.into())])) } }
            }))
        }
    }
}

/// The search, and behind a fold the filters, in one form.
fn find(words: Words, desk: &Desk<'_>) -> Markup {
    let list = desk.list;
    let set = list.pairs().iter().filter(|(name, _)| *name != "q").count();
    html! {
        div.desk-find {
            form.filters method="get" action=(LIST) role="search" aria-label=(words.t("producing-filter")) {
                (form::hidden("tab", list.tab.as_str()))
                @if list.tab == Tab::All { (form::hidden("sort", list.sort.as_str())) }
                div.field {
                    label for="field-q" { (words.t("producing-search")) }
                    p.hint #field-q-hint { (words.t("producing-search-hint")) }
                    input #field-q name="q" type="search" value=(list.q) dir="auto" maxlength="100" data-key="/" aria-describedby="field-q-hint";
                }
                (form::button_secondary(words.t("producing-search-go")))
                details.fold.desk-filters open[set > 0] {
                    summary { (words.t("producing-filter")) @if set > 0 { " (" (words.number(set as i64)) ")" } }
                    div.filters { (selects(words, desk)) (form::button_secondary(words.t("producing-filter-apply"))) }
                }
            }
        }
        @if !list.pairs().is_empty() {
            p.desk-narrowed { a.more-link href=(list.bare().href()) { (words.t("producing-unfilter")) } }
        }
    }
}

fn selects(words: Words, desk: &Desk<'_>) -> Markup {
    let (list, choices) = (desk.list, desk.choices);
    let choice = |name, label: String, options: Vec<(String, String)>| {
        let options = [vec![(String::new(), words.t("producing-any"))], options].concat();
        form::Choice { name, label, options, chosen: list.value(name), ..form::Choice::default() }.render()
    };
    let states = State::ALL.iter().map(|state| (state.as_str().to_owned(), state.label(words))).collect();
    let mut owners = vec![(ME.to_owned(), words.t("producing-mine")), (NOBODY.to_owned(), words.t("producing-nobody"))];
    owners.extend(choices.colleagues.iter().map(|row| (row.handle.clone(), row.name.clone())));
    let boards = choices.boards.iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let challenges = choices.challenges.iter().map(|(id, title)| (id.to_string(), title.clone())).collect();
    let weighed =
        vec![("yes".to_owned(), words.t("producing-weighed-yes")), ("no".to_owned(), words.t("producing-weighed-no"))];
    let tag = form::Text {
        name: "tag",
        label: words.t("producing-tag"),
        value: list.value("tag"),
        dir_auto: true,
        max: Some(crate::cases::TAG_CHARS_MAX),
        ..form::Text::default()
    };
    html! {
        (choice("state", words.t("producing-state"), states))
        (choice("owner", words.t("producing-owner"), owners))
        (choice("board", words.t("producing-board"), boards))
        @if !choices.challenges.is_empty() { (choice("challenge", words.t("producing-challenge"), challenges)) }
        (choice("weighed", words.t("producing-worth"), weighed))
        (tag.render())
    }
}

fn nothing(words: Words, desk: &Desk<'_>) -> Markup {
    html! {
        @if !desk.list.pairs().is_empty() || desk.after.is_some() {
            (ui::empty(words.t("producing-none"), words.t("producing-none-text"), Some((&words.t("producing-unfilter"), &desk.list.bare().href()))))
        } @else {
            (ui::empty(words.t("producing-empty"), empty_text(words, desk.list.tab), None))
        }
    }
}

fn empty_text(words: Words, tab: Tab) -> String {
    match tab {
        Tab::Untriaged => words.t("producing-empty-waiting"),
        Tab::Mine => words.t("producing-empty-mine"),
        Tab::Asked => words.t("producing-empty-asked"),
        Tab::All => words.t("producing-empty-all"),
    }
}

fn row(staff: &Staff, desk: &Desk<'_>, idea: &LineRow) -> Markup {
    let words = staff.words;
    let id = idea.topic_id.to_string();
    let choose = words.with("producing-choose", &[("id", id.as_str().into())]);
    let challenge = idea.challenge_id.and_then(|id| desk.choices.challenges.iter().find(|(it, _)| *it == id));
    html! {
        li.desk-row data-item {
            label.desk-check {
                input type="checkbox" name="chosen" value=(id) checked[desk.typed.all("chosen").any(|it| it == id)] aria-label=(choose);
            }
            div.desk-main {
                h2 { a href=(path(idea.topic_id)) dir="auto" lang=[idea.lang.as_deref()] { (idea.title) } }
                p.meta {
                    span.desk-number { "#" (id) }
                    @if !idea.looked { " " (ui::badge(Tone::Accent, words.t("producing-unlooked"))) }
                    @for tag in desk.tags.iter().filter(|(topic, _)| *topic == idea.topic_id).map(|(_, tag)| tag) {
                        " " bdi.desk-tag { "#" (tag) }
                    }
                    @if let Some((_, title)) = challenge { " " (ui::badge(Tone::Neutral, html! { bdi { (title) } })) }
                }
                p.meta {
                    bdi { (idea.author_name) } "\u{a0}· " bdi { (idea.board_name) } "\u{a0}· "
                    @match &idea.owner_name {
                        Some(name) => { (words.t("producing-owner")) ": " bdi { (name) } }
                        None => (words.t("producing-nobody")),
                    }
                }
            }
            div.desk-state {
                (state_badge(words, idea.state()))
                @if let Some(worth) = worth(words, idea.effort, idea.impact) { p.meta { (worth) } }
                @if idea.given + idea.waited > 0 {
                    p.meta { (words.with("producing-weighed-by", &[("given", idea.given.into()), ("all", (idea.given + idea.waited).into())])) }
                }
                p.meta {
                    @if idea.shown_votes > 0 { (words.with("producing-votes", &[("count", idea.shown_votes.into())])) "\u{a0}· " }
                    (ui::time(words, idea.created_at, staff.now, staff.zone))
                }
            }
        }
    }
}

/// What was agreed of an idea, in words; nothing where nothing was.
pub fn worth(words: Words, effort: Option<i64>, impact: Option<i64>) -> Option<String> {
    match (effort, impact) {
        (Some(effort), Some(impact)) => {
            Some(words.with("producing-worth-both", &[("effort", effort.into()), ("impact", impact.into())]))
        }
        (Some(effort), None) => Some(words.with("producing-worth-effort", &[("effort", effort.into())])),
        (None, Some(impact)) => Some(words.with("producing-worth-impact", &[("impact", impact.into())])),
        (None, None) => None,
    }
}

/// What can be done with the chosen ideas. The field with a text stands first: Enter in it presses the button beside it.
fn bar(staff: &Staff, desk: &Desk<'_>) -> Markup {
    let (words, typed, faults) = (staff.words, desk.typed, desk.faults);
    let tag = form::Text {
        name: "give_tag",
        label: words.t("producing-tag"),
        value: typed.get("give_tag").to_owned(),
        fault: faults.text("give_tag", &words),
        dir_auto: true,
        max: Some(crate::cases::TAG_CHARS_MAX),
        ..form::Text::default()
    };
    html! {
        details.desk-bar open[!faults.is_empty()] {
            summary { (words.t("producing-bar")) }
            div.desk-deeds {
                div.desk-deed {
                    (tag.render())
                    (deed("tag", words.t("producing-tag-do")))
                    (deed("untag", words.t("producing-untag-do")))
                }
                @if !desk.known_tags.is_empty() {
                    p.hint { (words.t("producing-known-tags")) @for tag in &desk.known_tags { " " bdi.desk-tag { "#" (tag) } } }
                }
                div.desk-deed { (deed("look", words.t("producing-look-do"))) }
                @if staff.viewer.produces() { (judging(words, desk)) }
            }
        }
    }
}

/// What only producers do with many ideas.
fn judging(words: Words, desk: &Desk<'_>) -> Markup {
    let (typed, faults) = (desk.typed, desk.faults);
    let mut people = vec![(String::new(), words.t("producing-nobody"))];
    people.extend(desk.choices.colleagues.iter().map(|row| (row.handle.clone(), row.name.clone())));
    let owner = form::Choice {
        name: "give_to",
        label: words.t("producing-owner"),
        options: people,
        chosen: typed.get("give_to").to_owned(),
        hint: None,
        fault: faults.text("give_to", &words),
    };
    let reason = form::Area {
        name: "reason",
        label: words.t("producing-review-reason"),
        value: typed.get("reason").to_owned(),
        rows: 2,
        hint: Some(words.t("producing-review-hint")),
        fault: faults.text("reason", &words),
        ..form::Area::default()
    };
    html! {
        div.desk-deed { (owner.render()) (deed("own", words.t("producing-own-do"))) }
        div.desk-deed.desk-deed-state { (reason.render()) (deed("review", words.t("producing-review-do"))) }
    }
}

fn deed(act: &str, label: String) -> Markup {
    form::button_named("act", act, label, "quiet small")
}

/// Makes an idea of a topic that came as something else.
fn from_topic(words: Words, desk: &Desk<'_>) -> Markup {
    let topic = form::Text {
        name: "topic",
        label: words.t("producing-from-topic"),
        value: desk.typed.get("topic").to_owned(),
        hint: Some(words.t("producing-from-hint")),
        fault: desk.faults.text("topic", &words),
        required: true,
        ..form::Text::default()
    };
    html! {
        details.fold open[desk.faults.of("topic").is_some()] {
            summary { (icon("plus")) (words.t("producing-from")) }
            div.fold-body {
                form.form method="post" action="/desk/ideas/from" {
                    (form::hidden("back", desk.list.query()))
                    (topic.render())
                    div.actions { (form::button_secondary(words.t("producing-from-do"))) }
                }
            }
        }
    }
}

/// A colleague's handle that a form chose, among those who are offered; none for nobody.
pub fn chosen_colleague(typed: &str, choices: &[crate::cases::setup::ColleagueRow]) -> Option<Whose> {
    if typed.is_empty() {
        return Some(Whose::Nobodys);
    }
    choices.iter().find(|row| row.handle == typed).map(|row| Whose::Theirs(row.id, row.handle.clone()))
}
