//! A case as its customer reads it: where it stands, who has it, when they hear next, what happened, what they can do.

use super::queries::SaidRow;
use super::{closing, promise, timeline};
use crate::boards::{topic_path, uploads};
use crate::cases::case::State;
use crate::cases::desk_path;
use crate::cases::queries::{CaseRow, ChangeRow};
use crate::cases::sharing;
use crate::cases::views::{next_step, state_label, tone};
use crate::cases::work::compensations::Approved;
use crate::cases::work::contacts::ShownContact;
use crate::ids::TopicId;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// What the page shows.
pub struct Shown<'a> {
    pub visit: &'a Visit,
    pub case: &'a CaseRow,
    /// Where its forms go: `/cases/7`, or the same with a pass.
    pub base: &'a str,
    /// Read by whoever holds a signed link.
    pub by_link: bool,
    /// Read by its customer, who may act; staff only look.
    pub mine: bool,
    /// Where a reply can go: the topic, and the private one beside it.
    pub open_topics: Vec<TopicId>,
    pub said: Vec<SaidRow>,
    pub changes: Vec<ChangeRow>,
    pub contacts: Vec<ShownContact>,
    pub gifts: Vec<Approved>,
    /// What was filled in, drawn.
    pub values: Markup,
    pub category: Option<String>,
    /// The question whether it may be published, drawn.
    pub question: Markup,
    pub typed: &'a Typed,
    pub bytes_max: usize,
}

/// What was typed into the page's forms, and what became of it.
#[derive(Debug, Default)]
pub struct Typed {
    pub body: String,
    /// To go to the private topic beside the public one.
    pub private: bool,
    pub note: String,
    pub stars: Option<i64>,
    pub sentence: String,
    pub once: String,
    pub faults: Faults,
    /// Why it could not be done, as a message's key.
    pub refused: Option<&'static str>,
}

/// The page's body.
pub fn page(shown: &Shown<'_>) -> Markup {
    let (visit, case, words) = (shown.visit, shown.case, shown.visit.words);
    html! {
        header.topic-head {
            p.meta {
                (words.with("cases-number", &[("id", case.id.to_string().into())]))
                @if case.private { " · " (ui::badge(Tone::Warn, html! { (ui::icon("lock")) (words.t("customer-between-us")) })) }
            }
            h1 dir="auto" { (case.title) }
        }
        (refusal(shown))
        (form::faults_summary(words, &shown.typed.faults.all(&words)))
        (standing(shown))
        (outcome(shown))
        @if shown.mine { (shown.question) (closing::asked(shown)) }
        section.section {
            h2 { (words.t("cases-timeline")) }
            (timeline::timeline(shown))
        }
        @if shown.mine { (reply_form(shown)) @if case.state != State::Closed { (sharing::way_aside(visit, case, shown.base)) } (closing::unasked(shown)) }
        (details(shown))
        @if shown.by_link { p.meta.by-link { (ui::icon("link")) " " (words.t("customer-by-link")) } }
        @if visit.viewer.is_staff() && !shown.by_link { p { a.button.quiet href=(desk_path(case.id)) { (words.t("cases-to-desk")) } } }
    }
}

/// What was not possible, where the case stands instead, and what is; with what was typed, whose form may be gone.
pub fn refusal(shown: &Shown<'_>) -> Markup {
    let words = shown.visit.words;
    let Some(key) = shown.typed.refused else { return html! {} };
    html! {
        div role="alert" tabindex="-1" data-focus {
            (ui::notice(Tone::Warn, html! { p { (words.t(key)) } p { (closing::allowed(shown)) } }))
            @for text in [&shown.typed.body, &shown.typed.note, &shown.typed.sentence].into_iter().filter(|text| !text.is_empty()) {
                p.hint { (words.t("customer-your-text")) }
                pre.prose dir="auto" { (text) }
            }
        }
    }
}

/// The card on top: the state in one glance.
fn standing(shown: &Shown<'_>) -> Markup {
    let (visit, case, words) = (shown.visit, shown.case, shown.visit.words);
    let promised = promise::text(words, case, visit.now, visit.zone);
    html! {
        section class={ "card standing " (tone_class(tone(case.state))) } aria-labelledby="standing" {
            (steps(words, case.state))
            h2 #standing { (ui::icon(state_icon(case.state))) (state_label(words, case.state)) }
            p.standing-next { (next_step(words, case.state)) }
            @if let Some(text) = promised { p.standing-when { (ui::icon("clock")) span { (text) } } }
            (handler(words, case))
            @if shown.mine && case.state == State::Waiting {
                div.actions { a.button href="#reply" { (ui::icon("reply")) (words.t("cases-reply")) } }
            }
        }
    }
}

/// Who has it now.
fn handler(words: Words, case: &CaseRow) -> Markup {
    html! {
        div.standing-who {
            @if let Some(name) = case.assignee_name.as_deref() {
                (ui::avatar(name))
                p {
                    span.meta { (words.t("cases-fact-assignee")) } br;
                    strong dir="auto" { (name) }
                    @if let Some(department) = &case.department_name { " · " bdi { (department) } }
                }
            } @else if let Some(department) = &case.department_name {
                (ui::icon("people"))
                p { span.meta { (words.t("cases-fact-assignee")) } br; strong dir="auto" { (department) } }
            } @else {
                (ui::icon("people"))
                p { (words.t("customer-nobody-yet")) }
            }
        }
    }
}

const fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "neutral",
        Tone::Good => "good",
        Tone::Warn => "warn",
        Tone::Bad => "bad",
        Tone::Accent => "brand",
    }
}

const fn state_icon(state: State) -> &'static str {
    match state {
        State::Open | State::Acknowledged => "mail",
        State::InProgress => "person",
        State::Waiting => "reply",
        State::Resolved | State::Closed => "check",
        State::Reopened => "flag",
    }
}

/// The way of a case in one row, with where it is now.
fn steps(words: Words, now: State) -> Markup {
    const WAY: [State; 5] = [State::Open, State::Acknowledged, State::InProgress, State::Resolved, State::Closed];
    let here = match now {
        State::Open | State::Reopened => 0,
        State::Acknowledged => 1,
        State::InProgress | State::Waiting => 2,
        State::Resolved => 3,
        State::Closed => 4,
    };
    html! {
        ol.steps aria-label=(words.t("cases-steps")) {
            @for (index, state) in WAY.into_iter().enumerate() {
                li.done[index < here] aria-current=[(index == here).then_some("step")] {
                    span { (state_label(words, if index == here { now } else { state })) }
                }
            }
        }
    }
}

/// How it ended, and what was given to make up for it.
pub fn outcome(shown: &Shown<'_>) -> Markup {
    let (case, words) = (shown.case, shown.visit.words);
    let ended = case.resolution().filter(|_| case.state.is_done());
    html! {
        @if ended.is_some() || !shown.gifts.is_empty() {
            section.card.outcome {
                @if let Some(kind) = ended {
                    h2 { (words.t("customer-outcome")) }
                    p { strong { (super::ended(words, kind)) } }
                    @if !case.resolution_summary.is_empty() { blockquote dir="auto" { (case.resolution_summary) } }
                }
                @if !shown.gifts.is_empty() {
                    h3 { (words.t("customer-gifts")) }
                    ul.rows { @for gift in &shown.gifts { li { (ui::icon("heart")) " " (gift.label(words)) } } }
                }
            }
        }
    }
}

fn reply_form(shown: &Shown<'_>) -> Markup {
    let (visit, case, words, typed) = (shown.visit, shown.case, shown.visit.words, shown.typed);
    if case.state == State::Closed || shown.open_topics.is_empty() {
        return html! {};
    }
    let side = case.side_topic_id.filter(|side| shown.open_topics.contains(side));
    let both = side.is_some() && shown.open_topics.contains(&case.topic_id);
    let hint = match (side.is_some(), case.private) {
        (true, _) if both => None,
        (false, false) => Some(words.t("customer-reply-public")),
        _ => Some(words.t("customer-reply-private")),
    };
    let limits = uploads::limits(words, shown.bytes_max);
    html! {
        section.composer #reply {
            h2 { (words.t("customer-reply-title")) }
            form.form method="post" action={ (shown.base) "/replies" } enctype="multipart/form-data" {
                (form::hidden("once", &typed.once))
                @if both { (where_to(words, typed.private)) } @else if side.is_some() { (form::hidden("place", "side")) }
                (form::Area {
                    name: "body",
                    label: words.t("customer-reply-text"),
                    value: typed.body.clone(),
                    rows: 6,
                    hint,
                    fault: typed.faults.text("body", &words),
                    draft_slot: Some(format!("case-{}", case.id)),
                    ..form::Area::default()
                }.render())
                (uploads::file_field("file", words.t("customer-reply-file"), uploads::ACCEPT, &limits, typed.faults.text("file", &visit.words)))
                div.actions { (form::button(html! { (ui::icon("send")) (words.t("customer-reply-send")) })) }
            }
        }
    }
}

/// Among everybody, or to the brand alone.
fn where_to(words: Words, private: bool) -> Markup {
    form::Radios {
        name: "place",
        label: words.t("customer-place"),
        options: vec![
            ("side".to_owned(), words.t("customer-place-side")),
            ("topic".to_owned(), words.t("customer-place-topic")),
        ],
        chosen: if private { "side" } else { "topic" }.to_owned(),
        ..form::Radios::default()
    }
    .render()
}

/// What the case was opened with.
fn details(shown: &Shown<'_>) -> Markup {
    let (visit, case, words) = (shown.visit, shown.case, shown.visit.words);
    html! {
        section.section {
            h2 { (words.t("customer-details")) }
            dl.facts {
                dt { (words.t("cases-fact-opened")) }
                dd { (ui::day(words, case.opened_at, visit.zone)) }
                @if let Some(category) = &shown.category { dt { (words.t("customer-category")) } dd dir="auto" { (category) } }
                dt { (words.t("cases-fact-board")) }
                dd { bdi { (case.board_name) } }
                @if !case.contact_detail.is_empty() { dt { (words.t("customer-contact")) } dd { bdi { (case.contact_detail) } } }
            }
            (shown.values)
            @if !case.private && case.deleted_at.is_none() {
                p { a href=(topic_path(case.topic_id, &case.slug)) { (words.t("customer-to-topic")) } }
            }
            @if shown.mine && !shown.by_link { p { a href={ (shown.base) "/export" } { (words.t("customer-export")) } } }
        }
    }
}

/// The page of a link whose time is over.
pub fn over(words: Words) -> Markup {
    html! {
        article.failure {
            h1 { (words.t("customer-over-title")) }
            p { (words.with("customer-over-text", &[("days", crate::cases::pass::LIVES_DAYS.into())])) }
            div.actions { a.button href="/sign-in/link" { (words.t("customer-over-sign-in")) } }
        }
    }
}

/// A day in words, for sentences about a limit.
pub fn day(shown: &Shown<'_>, at: DateTime<Utc>) -> String {
    shown.visit.words.date(at, shown.visit.zone)
}
