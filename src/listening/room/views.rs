//! The list of mentions, and one of them.

use super::filter::{Choices, EVERYTHING, HOME, List, Place, Since};
use super::queries::{self, AlertRow, AnswerRow, MentionRow};
use super::{EXCERPT_CHARS, Handled, ROOM, mention_path, outside_link, places};
use crate::boards::{Kind, post_path};
use crate::cases;
use crate::ids::{MentionId, WatchId};
use crate::listening::watch::{AuthorKind, Severity};
use crate::policy::Role;
use crate::ui::chart::{Spark, spark};
use crate::ui::{self, Tone, form, icon};
use crate::web::{Staff, Visit};
use crate::words::{Lang, Words};
use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, html};

/// A page of the list, and everything around it.
pub struct Room<'a> {
    pub list: &'a List,
    pub choices: &'a Choices,
    pub mentions: Vec<MentionRow>,
    /// Which watches they are for.
    pub watches: Vec<(MentionId, WatchId, String)>,
    pub alerts: Vec<AlertRow>,
    /// What nobody has done anything about in the last week.
    pub open: i64,
    /// The watches that heard most in the last day, and their hours.
    pub busiest: Vec<(WatchId, String, i64)>,
    pub hours: Vec<(WatchId, DateTime<Utc>, i64)>,
    pub after: Option<Place>,
    pub next: Option<Place>,
}

/// The whole page.
pub fn list(staff: &Staff, room: &Room<'_>) -> Markup {
    let words = staff.words;
    let next = room.next.map(|place| room.list.href_after(place));
    html! {
        header.page-head.desk-head {
            h1 { (words.t("listening-title")) }
            p.lede { (words.t("listening-lede")) }
        }
        (places(staff, ROOM))
        div #listening-alerts data-live data-live-url="/desk/listening/live" { (alerts(staff, &room.alerts)) }
        @if !room.busiest.is_empty() { div #listening-now data-live { (now(staff, room)) } }
        (tabs(words, room))
        (find(words, room))
        div #listening-list data-live {
            @if room.mentions.is_empty() { (nothing(words, room)) }
            @else { ol.desk { @for mention in &room.mentions { (row(staff, room, mention)) } } }
        }
        @if room.after.is_some() { p { a.more-link href=(room.list.href()) { (words.t("cases-desk-start")) } } }
        (ui::pager(words, None, next.as_deref(), ""))
        @if !room.mentions.is_empty() {
            p { a.more-link href=(room.list.href_at("/desk/listening.csv")) download { (words.t("listening-export")) } }
            p.hint { (words.t("listening-export-hint")) }
        }
    }
}

/// What is unusual now.
fn alerts(staff: &Staff, alerts: &[AlertRow]) -> Markup {
    let words = staff.words;
    html! {
        @for alert in alerts {
            @let tone = if alert.severity == Severity::Urgent { Tone::Bad } else { Tone::Warn };
            (ui::notice(tone, html! {
                p {
                    a href={ "/desk/listening/alerts/" (alert.id) } { strong { (alert_title(words, alert)) } }
                    " " span.meta { (ui::time(words, alert.raised_at, staff.now, staff.zone)) }
                    @if alert.state == "acknowledged" { " " (ui::badge(Tone::Neutral, words.t("listening-alert-acknowledged"))) }
                }
            }))
        }
    }
}

fn alert_title(words: Words, alert: &AlertRow) -> String {
    if let Some(source) = &alert.source_name {
        return words.with("listening-alert-silent", &[("source", source.as_str().into())]);
    }
    let args = [
        ("watch", alert.watch_name.clone().unwrap_or_default().into()),
        ("people", alert.people.into()),
        ("more", (alert.watches - 1).max(0).into()),
    ];
    words.with(if alert.watches > 1 { "listening-alert-many" } else { "listening-alert-one" }, &args)
}

/// The watches that heard most in the last day, each with its line.
fn now(staff: &Staff, room: &Room<'_>) -> Markup {
    let words = staff.words;
    html! {
        section.listening-now aria-labelledby="now-title" {
            h2 #now-title { (words.t("listening-now")) }
            ul.listening-sparks {
                @for (id, name, said) in &room.busiest {
                    li {
                        a href={ "/desk/listening/watches/" (id) "/volume" } dir="auto" { (name) }
                        (spark(words, &Spark {
                            title: words.with("listening-spark", &[("watch", name.as_str().into()), ("count", (*said).into())]),
                            values: last_day(staff.now, *id, &room.hours),
                            band: None,
                        }))
                        p.meta { (words.with("listening-said", &[("count", (*said).into())])) }
                    }
                }
            }
        }
    }
}

/// People an hour, the oldest first.
fn last_day(now: DateTime<Utc>, watch: WatchId, hours: &[(WatchId, DateTime<Utc>, i64)]) -> Vec<i64> {
    let mut values = vec![0; 24];
    for (_, at, people) in hours.iter().filter(|(it, ..)| *it == watch) {
        let back = usize::try_from((now - *at).num_minutes().max(0) / 60).unwrap_or(24);
        if let Some(value) = 23_usize.checked_sub(back).and_then(|at| values.get_mut(at)) {
            *value = *people;
        }
    }
    values
}

fn tabs(words: Words, room: &Room<'_>) -> Markup {
    html! {
        nav.tabs.desk-tabs #listening-tabs data-live aria-label=(words.t("listening-tabs")) {
            a href=(room.list.with_open(false).href()) aria-current=[(!room.list.open).then_some("page")] { (words.t("listening-tab-all")) }
            a href=(room.list.with_open(true).href()) aria-current=[room.list.open.then_some("page")] {
                (words.t("listening-tab-open")) " "
                span.count data-count="open" { (words.number(room.open)) @if room.open >= queries::COUNT_MAX { "+" } }
            }
        }
    }
}

/// The search, and behind a fold the filters, in one form.
fn find(words: Words, room: &Room<'_>) -> Markup {
    let list = room.list;
    let set = list.pairs().iter().filter(|(name, _)| !["q", "open"].contains(name)).count();
    html! {
        div.desk-find {
            form.filters method="get" action=(ROOM) role="search" aria-label=(words.t("listening-filter")) {
                @if list.open { (form::hidden("open", "yes")) }
                div.field {
                    label for="field-q" { (words.t("listening-search")) }
                    input #field-q name="q" type="search" value=(list.q) dir="auto" maxlength="100" data-key="/";
                }
                (form::button_secondary(words.t("listening-search-go")))
                details.fold.desk-filters open[set > 0] {
                    summary { (words.t("listening-filter")) @if set > 0 { " (" (words.number(set as i64)) ")" } }
                    div.filters { (selects(words, room)) (form::button_secondary(words.t("listening-filter-apply"))) }
                }
            }
        }
        @if !list.pairs().is_empty() {
            p.desk-narrowed { a.more-link href=(ROOM) { (words.t("listening-unfilter")) } }
        }
    }
}

fn selects(words: Words, room: &Room<'_>) -> Markup {
    let (list, choices) = (room.list, room.choices);
    let choice = |name, label: String, first: Option<String>, options: Vec<(String, String)>| {
        let options = first.map(|first| (String::new(), first)).into_iter().chain(options).collect();
        form::Choice { name, label, options, chosen: list.value(name), ..form::Choice::default() }.render()
    };
    let any = || Some(words.t("listening-any"));
    let mut watches = vec![(EVERYTHING.to_owned(), words.t("listening-watch-none"))];
    watches.extend(choices.watches.iter().map(|row| (row.id.to_string(), row.name.clone())));
    let mut from = vec![(HOME.to_owned(), words.t("listening-home"))];
    from.extend(choices.sources.iter().map(|row| (row.id.to_string(), row.name.clone())));
    let langs = Lang::ALL.iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect();
    let kinds = Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), kind.label(&words))).collect();
    let authors = AuthorKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), author_label(words, *kind))).collect();
    let since = Since::ALL.iter().filter(|since| **since != Since::Week);
    let since = since.map(|since| (since.as_str().to_owned(), since_label(words, *since))).collect();
    html! {
        (choice("watch", words.t("listening-watch"), Some(words.t("listening-watch-any")), watches))
        (choice("place", words.t("listening-where"), any(), from))
        (choice("said_in", words.t("listening-lang"), any(), langs))
        (choice("kind", words.t("listening-kind"), any(), kinds))
        (choice("author", words.t("listening-author"), any(), authors))
        (choice("since", words.t("listening-since"), Some(since_label(words, Since::Week)), since))
    }
}

fn since_label(words: Words, since: Since) -> String {
    match since {
        Since::Day => words.t("listening-since-day"),
        Since::Week => words.t("listening-since-week"),
        Since::Month => words.t("listening-since-month"),
        Since::All => words.t("listening-since-all"),
    }
}

/// Who wrote something, as far as we say it.
pub fn author_label(words: Words, kind: AuthorKind) -> String {
    match kind {
        AuthorKind::Customer => words.t("listening-author-customer"),
        AuthorKind::Staff => words.t("listening-author-staff"),
        AuthorKind::Outside => words.t("listening-author-outside"),
    }
}

fn nothing(words: Words, room: &Room<'_>) -> Markup {
    html! {
        @if !room.list.pairs().is_empty() || room.after.is_some() {
            (ui::empty(words.t("listening-none"), words.t("listening-none-text"), Some((&words.t("listening-unfilter"), ROOM))))
        } @else if room.choices.watches.is_empty() {
            (ui::empty(words.t("listening-empty"), words.t("listening-empty-text"), Some((&words.t("listening-empty-next"), "/desk/listening/watches"))))
        } @else {
            (ui::empty(words.t("listening-quiet"), words.t("listening-quiet-text"), None))
        }
    }
}

fn row(staff: &Staff, room: &Room<'_>, mention: &MentionRow) -> Markup {
    let words = staff.words;
    html! {
        li.desk-row data-item data-line=(mention.id) {
            div.desk-main {
                h2 { (titled(words, mention)) }
                (facts(staff, mention))
                p.listening-text dir="auto" lang=[mention.lang.as_deref()] { (excerpt(mention)) }
                @let own: Vec<_> = room.watches.iter().filter(|(id, ..)| *id == mention.id).collect();
                @if !own.is_empty() {
                    p.meta {
                        (icon("search")) " "
                        @for (at, (_, watch, name)) in own.iter().enumerate() {
                            @if at > 0 { " · " }
                            a href={ "/desk/listening/watches/" (watch) } dir="auto" { (name) }
                        }
                    }
                }
                (deeds(words, mention, &room.list.query()))
            }
            div.desk-state { (state(staff, mention)) }
        }
    }
}

/// The title, which leads to where it was said.
fn titled(words: Words, mention: &MentionRow) -> Markup {
    let title = if mention.title.trim().is_empty() { words.t("listening-untitled") } else { mention.title.clone() };
    let lang = mention.lang.as_deref();
    html! {
        @match (mention.post_id, outside_link(mention.link.as_deref())) {
            (Some(post), _) => a href=(post_path(post)) dir="auto" lang=[lang] { (title) },
            (None, Some(link)) => a href=(link) rel="noreferrer nofollow external" dir="auto" lang=[lang] { (title) },
            (None, None) => span dir="auto" lang=[lang] { (title) },
        }
    }
}

/// Where, when, by whom.
fn facts(visit: &Visit, mention: &MentionRow) -> Markup {
    let words = visit.words;
    let kind = mention.kind.as_deref().and_then(Kind::parse);
    html! {
        p.meta {
            @match (&mention.board_name, &mention.source_name) {
                (Some(board), _) => { (words.t("listening-home")) ": " bdi { (board) } },
                (None, Some(source)) => bdi { (source) },
                (None, None) => (words.t("listening-home")),
            }
            " · " (ui::time(words, mention.at, visit.now, visit.zone))
            " · " (author_label(words, mention.author_kind))
            @if let Some(kind) = kind { " · " (kind.label(&words)) }
            @if mention.number.is_some_and(|number| number > 1) { " · " (words.t("listening-reply-in")) }
            @if mention.private == Some(true) { " " (ui::badge(Tone::Warn, html! { (icon("lock")) (words.t("listening-private")) })) }
            @if mention.heard_at - mention.at > TimeDelta::hours(1) {
                " · " (words.t("listening-heard-late")) " " (ui::time(words, mention.heard_at, visit.now, visit.zone))
            }
        }
    }
}

fn excerpt(mention: &MentionRow) -> String {
    ui::markdown::excerpt(&mention.text, EXCERPT_CHARS)
}

/// What became of it, or nothing yet.
fn state(staff: &Staff, mention: &MentionRow) -> Markup {
    let words = staff.words;
    html! {
        @match mention.handled_as.as_deref().and_then(Handled::parse) {
            Some(how) => {
                (ui::badge(Tone::Good, how.label(words)))
                p.meta {
                    @if let Some(name) = &mention.handler_name { bdi { (name) } " · " }
                    @if let Some(at) = mention.handled_at { (ui::time(words, at, staff.now, staff.zone)) }
                }
            }
            None => (ui::badge(Tone::Neutral, words.t("listening-as-open"))),
        }
    }
}

/// Whether a case can be opened around it: at home, and not around what we wrote ourselves.
fn may_open_case(mention: &MentionRow) -> bool {
    let ours = mention.opener_role.as_deref().and_then(Role::parse).is_some_and(Role::is_staff);
    mention.topic_id.is_some() && mention.case_id.is_none() && !ours
}

fn deeds(words: Words, mention: &MentionRow, back: &str) -> Markup {
    let here = mention_path(mention.id);
    html! {
        div.listening-deeds {
            @if let Some(case) = mention.case_id {
                a.button.quiet.small href=(cases::desk_path(case)) { (words.t("listening-to-case")) }
            } @else if may_open_case(mention) {
                form method="post" action={ (here) "/case" } { button.button.quiet.small type="submit" { (words.t("listening-open-case")) } }
            }
            @if mention.handled_as.is_some() {
                form method="post" action=(here) {
                    (form::hidden("back", back))
                    (form::button_named("how", "undo", words.t("listening-undo"), "quiet small"))
                }
            } @else {
                a.button.quiet.small href=(here) { (words.t("listening-point")) }
                form method="post" action=(here) {
                    (form::hidden("back", back))
                    (form::button_named("how", "replied", words.t("listening-replied"), "quiet small"))
                    (form::button_named("how", "nothing", words.t("listening-nothing"), "quiet small"))
                }
            }
        }
    }
}

/// One mention, and the answers that are kept ready for its author.
pub fn one(
    staff: &Staff,
    mention: &MentionRow,
    watches: &[(MentionId, WatchId, String)],
    answers: &[AnswerRow],
    texts: Vec<String>,
) -> Markup {
    let words = staff.words;
    html! {
        header.page-head { h1 { (words.t("listening-mention")) } }
        article.card {
            h2 { (titled(words, mention)) }
            (facts(staff, mention))
            p dir="auto" lang=[mention.lang.as_deref()] { (excerpt(mention)) }
            @if !watches.is_empty() {
                p.meta { (words.t("listening-watch")) ": "
                    @for (at, (_, watch, name)) in watches.iter().enumerate() {
                        @if at > 0 { " · " }
                        a href={ "/desk/listening/watches/" (watch) } dir="auto" { (name) }
                    }
                }
            }
            p { (state(staff, mention)) }
            (deeds(words, mention, ""))
        }
        section.section aria-labelledby="point-title" {
            h2 #point-title { (words.t("listening-point-title")) }
            p { (if mention.post_id.is_some() { words.t("listening-point-home") } else { words.t("listening-point-outside") }) }
            @if answers.is_empty() {
                (ui::empty(words.t("listening-no-answers"), words.t("listening-no-answers-text"), Some((&words.t("listening-answers-title"), "/desk/listening/answers"))))
            } @else {
                @for (answer, text) in answers.iter().zip(&texts) { (ready(words, mention, answer, text)) }
            }
        }
    }
}

/// An answer to be copied.
fn ready(words: Words, mention: &MentionRow, answer: &AnswerRow, text: &str) -> Markup {
    let own = mention.lang.as_deref() == Some(answer.lang.as_str());
    let lang = Lang::parse(&answer.lang);
    let id = format!("answer-{}", answer.id);
    html! {
        details.fold open[own] {
            summary { bdi { (answer.title) } @if let Some(lang) = lang { " · " (lang.name()) } }
            div.fold-body {
                div.field {
                    label for=(id) { (words.t("listening-copy")) }
                    textarea id=(id) rows="5" readonly dir="auto" lang=(answer.lang) { "\n" (text) }
                }
                @if mention.handled_as.is_none() {
                    form method="post" action=(mention_path(mention.id)) {
                        (form::button_named("how", "pointed", words.t("listening-pointed"), "small"))
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::last_day;
    use crate::clock::read_time;
    use crate::ids::WatchId;

    #[test]
    fn each_hour_stands_in_its_place() {
        let at = |text| read_time(text).expect("a time");
        let hours = [
            (WatchId(1), at("2026-11-22 10:00"), 7),
            (WatchId(1), at("2026-11-21 11:00"), 3),
            (WatchId(1), at("2026-11-21 09:00"), 9),
            (WatchId(2), at("2026-11-22 09:00"), 5),
        ];
        let values = last_day(at("2026-11-22 10:44"), WatchId(1), &hours);
        assert_eq!((values.len(), values[23], values[0], values.iter().sum::<i64>()), (24, 7, 3, 10));
    }
}
