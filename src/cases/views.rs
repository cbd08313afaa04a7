//! The list of one's cases, and what the customer's page, the desk and the letters share: the words and colours of states and
//! severities.

use super::case::State;
use super::case_path;
use super::facts::Severity;
use super::queries::CaseRow;
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, html};

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

/// What a severity is called.
pub fn severity_label(words: Words, severity: Severity) -> String {
    match severity {
        Severity::Low => words.t("cases-severity-low"),
        Severity::Normal => words.t("cases-severity-normal"),
        Severity::High => words.t("cases-severity-high"),
        Severity::Urgent => words.t("cases-severity-urgent"),
    }
}

/// Every severity as a choice.
pub fn severity_choices(words: Words) -> Vec<(String, String)> {
    Severity::ALL.iter().map(|it| (it.as_str().to_owned(), severity_label(words, *it))).collect()
}

/// The colour that belongs to a severity.
pub const fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::Low | Severity::Normal => Tone::Neutral,
        Severity::High => Tone::Warn,
        Severity::Urgent => Tone::Bad,
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
