//! What customers see of their cases; the desk shares the words for states and the timeline.

use super::case::{Hand, State};
use super::queries::{CasePost, CaseRow, ChangeRow};
use super::{case_path, desk_path};
use crate::boards::topic_path;
use crate::ids::AccountId;
use crate::policy::Role;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// Characters of a post in the timeline.
const LINE_CHARS: usize = 160;

/// The state's name.
pub fn state_label(words: Words, state: State) -> String {
    match state {
        State::Open => words.t("cases-state-open"),
        State::Acknowledged => words.t("cases-state-acknowledged"),
        State::InProgress => words.t("cases-state-in-progress"),
        State::Waiting => words.t("cases-state-waiting"),
        State::Resolved => words.t("cases-state-resolved"),
        State::Closed => words.t("cases-state-closed"),
        State::Reopened => words.t("cases-state-reopened"),
    }
}

/// The state as staff say it: on the desk "waiting for you" would be the wrong way round.
pub fn state_label_for_staff(words: Words, state: State) -> String {
    match state {
        State::Waiting => words.t("cases-state-waiting-customer"),
        state => state_label(words, state),
    }
}

/// What the customer can expect next.
pub fn next_step(words: Words, state: State) -> String {
    match state {
        State::Open => words.t("cases-next-open"),
        State::Acknowledged => words.t("cases-next-acknowledged"),
        State::InProgress => words.t("cases-next-in-progress"),
        State::Waiting => words.t("cases-next-waiting"),
        State::Resolved => words.t("cases-next-resolved"),
        State::Closed => words.t("cases-next-closed"),
        State::Reopened => words.t("cases-next-reopened"),
    }
}

/// The colour that belongs to a state, for its customer.
pub const fn tone(state: State) -> Tone {
    match state {
        State::Open | State::Acknowledged => Tone::Neutral,
        State::InProgress => Tone::Accent,
        State::Waiting | State::Reopened => Tone::Warn,
        State::Resolved | State::Closed => Tone::Good,
    }
}

/// My cases, newest first.
pub fn list(visit: &Visit, cases: &[CaseRow], next: Option<&str>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("cases-title")) }
            @if !cases.is_empty() {
                p.lede { (words.t("cases-lede")) }
                div.actions { a.button href="/new?kind=complaint" { (words.t("cases-open-one")) } }
            }
        }
        @if cases.is_empty() {
            (ui::empty(words.t("cases-empty"), words.t("cases-empty-text"), Some((&words.t("cases-open-one"), "/new?kind=complaint"))))
        } @else {
            ol.topics { @for case in cases { (line(visit, case)) } }
            (ui::pager(words, None, next, ""))
        }
    }
}

fn line(visit: &Visit, case: &CaseRow) -> Markup {
    let words = visit.words;
    html! {
        li.topic data-item {
            div.topic-main {
                h2.topic-title { a href=(case_path(case.id)) dir="auto" { (case.title) } }
                p.meta {
                    (ui::badge(tone(case.state), state_label(words, case.state)))
                    @if case.private { " " (ui::badge(Tone::Neutral, words.t("cases-private"))) }
                    " " (ui::time(words, case.state_since, visit.now, visit.zone))
                    "\u{a0}· " bdi { (case.board_name) }
                }
                p.topic-excerpt { (next_step(words, case.state)) }
            }
        }
    }
}

/// One case: where it stands, what happened, what its customer can do.
pub fn show(
    visit: &Visit,
    case: &CaseRow,
    changes: &[ChangeRow],
    posts: &[CasePost],
    note: &str,
    faults: &Faults,
) -> Markup {
    let words = visit.words;
    let mine = visit.viewer.id_or_zero() == case.customer_id;
    html! {
        header.topic-head {
            p.meta {
                (words.with("cases-number", &[("id", case.id.to_string().into())]))
                " · " (ui::badge(tone(case.state), state_label(words, case.state)))
                @if case.private { " " (ui::badge(Tone::Neutral, words.t("cases-private"))) }
            }
            h1 dir="auto" { (case.title) }
        }
        (steps(words, case.state))
        (ui::notice(tone(case.state), next_step(words, case.state)))
        (form::faults_summary(words, &faults.all(&words)))
        div.actions {
            a.button.quiet[case.state != State::Waiting] href={ (topic_path(case.topic_id, &case.slug)) "#reply" } {
                (if case.state == State::Waiting { words.t("cases-reply") } else { words.t("cases-to-topic") })
            }
            @if visit.viewer.is_staff() { a.button.quiet href=(desk_path(case.id)) { (words.t("cases-to-desk")) } }
        }
        (facts(visit, case))
        section.section {
            h2 { (words.t("cases-timeline")) }
            (timeline(visit, case, changes, posts))
        }
        @if mine { (customer_actions(words, case, note, faults)) }
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

fn facts(visit: &Visit, case: &CaseRow) -> Markup {
    let words = visit.words;
    html! {
        dl.facts {
            dt { (words.t("cases-fact-assignee")) }
            dd {
                @match (&case.assignee_handle, &case.assignee_name) {
                    (Some(handle), Some(name)) => (ui::person(handle, name, None)),
                    _ => (words.t("cases-fact-nobody")),
                }
            }
            dt { (words.t("cases-fact-opened")) }
            dd { (ui::day(words, case.opened_at, visit.zone)) }
            @if let Some(since) = case.waits_since {
                dt { (words.t("cases-fact-waits")) }
                dd { (ui::day(words, since, visit.zone)) }
            }
            dt { (words.t("cases-fact-board")) }
            dd { bdi { (case.board_name) } }
        }
    }
}

/// One line of a timeline.
struct Line {
    at: DateTime<Utc>,
    text: Markup,
}

/// What happened to a case, oldest first; at the end what comes next.
pub fn timeline(visit: &Visit, case: &CaseRow, changes: &[ChangeRow], posts: &[CasePost]) -> Markup {
    let words = visit.words;
    let me = visit.viewer.id_or_zero();
    let mut lines = vec![Line { at: case.opened_at, text: opened(words, case, me) }];
    let replies = posts.iter().filter(|post| post.number > 1 && post.deleted_at.is_none());
    lines.extend(replies.filter_map(|post| Some(Line { at: post.created_at, text: replied(words, case, post, me)? })));
    lines.extend(
        changes.iter().map(|change| Line { at: change.at, text: changed(words, change, me, me == case.customer_id) }),
    );
    lines.sort_by_key(|line| line.at);
    html! {
        ol.timeline {
            @for line in lines { li.done { (ui::time(words, line.at, visit.now, visit.zone)) (line.text) } }
            @if !visit.viewer.is_staff() || me == case.customer_id { li.now { p { (next_step(words, case.state)) } } }
        }
    }
}

fn opened(words: Words, case: &CaseRow, me: AccountId) -> Markup {
    if case.customer_id == me {
        return html! { p { (words.t("cases-line-opened-you")) } };
    }
    html! { p { (words.with("cases-line-opened", &[("name", case.customer_name.as_str().into())])) } }
}

/// A reply of the customer or of staff; what others write is not part of the case.
pub fn replied(words: Words, case: &CaseRow, post: &CasePost, me: AccountId) -> Option<Markup> {
    let staff = Role::parse(&post.author_role).is_some_and(Role::is_staff);
    let name = [("name", post.author_name.as_str().into())];
    let said = if post.author_id == me {
        words.t("cases-line-replied-you")
    } else if post.author_id == case.customer_id {
        words.with("cases-line-replied", &name)
    } else if post.official_at.is_some() {
        words.with("cases-line-official", &name)
    } else if staff {
        words.with("cases-line-answered", &name)
    } else {
        return None;
    };
    Some(html! {
        p { a href={ "/p/" (post.id) } { (said) } }
        p.muted dir="auto" { (ui::markdown::excerpt(&post.body, LINE_CHARS)) }
    })
}

/// One change of a case in words; `own`: read by its customer.
pub fn changed(words: Words, change: &ChangeRow, me: AccountId, own: bool) -> Markup {
    html! {
        p { (change_text(words, change, me, own)) }
        @if !change.note.is_empty() { p.muted dir="auto" { (change.note) } }
    }
}

fn change_text(words: Words, change: &ChangeRow, me: AccountId, own: bool) -> String {
    let label = |state| if own { state_label(words, state) } else { state_label_for_staff(words, state) };
    let who = change.actor_name.as_deref().unwrap_or_default();
    if change.from_state == change.to_state {
        return match change.assignee_name.as_deref() {
            Some(name) => words.with("cases-line-assigned", &[("name", name.into())]),
            None => words.t("cases-line-released"),
        };
    }
    let by_me = change.actor_id == Some(me);
    match change.to_state {
        State::Reopened if by_me => words.t("cases-line-reopened-you"),
        State::Closed if by_me => words.t("cases-line-closed-you"),
        state if change.actor_id.is_none() => words.with("cases-line-moved", &[("state", label(state).into())]),
        state => words.with("cases-line-moved-by", &[("state", label(state).into()), ("name", who.into())]),
    }
}

/// What the customer can do: say that it is solved, or open the case again.
fn customer_actions(words: Words, case: &CaseRow, note: &str, faults: &Faults) -> Markup {
    let action = format!("{}/state", case_path(case.id));
    let may = |state: State| case.state.next(Hand::Customer).contains(&state);
    html! {
        section.section {
            @if case.state == State::Resolved { h2 { (words.t("cases-solved-question")) } } @else { h2 { (words.t("cases-your-turn")) } }
            @if may(State::Closed) {
                form.form method="post" action=(action) {
                    (form::hidden("to", State::Closed.as_str()))
                    div.actions { (if case.state == State::Resolved { form::button(words.t("cases-confirm")) } else { form::button_secondary(words.t("cases-settled")) }) }
                }
            }
            @if may(State::Reopened) {
                form.form method="post" action=(action) {
                    (form::hidden("to", State::Reopened.as_str()))
                    (form::Area {
                        name: "note",
                        label: words.t("cases-reopen-note"),
                        value: note.to_owned(),
                        rows: 4,
                        hint: Some(words.t("cases-reopen-hint")),
                        fault: faults.text("note", &words),
                        ..form::Area::default()
                    }.render())
                    div.actions { (form::button_secondary(words.t("cases-reopen"))) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{state_label_for_staff, tone};
    use crate::boards;
    use crate::cases::State;
    use crate::ui;
    use crate::words::{Lang, Words};

    #[test]
    fn a_topic_shows_each_state_in_the_words_and_colour_of_the_desk() {
        for (lang, state) in Lang::ALL.into_iter().flat_map(|lang| State::ALL.map(|state| (lang, state))) {
            let shown = boards::case_badge(&Words::of(lang), state.as_str(), false).into_string();
            let desk = ui::badge(tone(state), state_label_for_staff(Words::of(lang), state)).into_string();
            let (class, label) = desk.split_once('>').expect("a badge");
            assert!(shown.starts_with(class) && shown.ends_with(label), "{shown}");
        }
    }
}
