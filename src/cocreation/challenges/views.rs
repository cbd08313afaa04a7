//! What the public reads of challenges.

use super::challenge::{PhaseRow, Running, State, phase_label};
use super::jury::{self, Sums};
use super::parts::{at, line, paragraphs, said, state_badge, switches, told};
use super::path;
use super::queries::{ExtensionRow, LineRow, NamesRow};
use super::race::EntryRow;
use crate::cocreation::idea::{Phase, Stage};
use crate::cocreation::votes::Glance;
use crate::cocreation::{idea_path, ideas, polls};
use crate::ids::{PollId, TopicId};
use crate::policy::Audience;
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::{Texts, Words};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The list: what goes on, what comes, what is over.
pub struct Lists {
    pub open: Vec<LineRow>,
    pub closed: Vec<LineRow>,
    pub cancelled: Vec<LineRow>,
    /// Where the closed ones go on.
    pub next: Option<String>,
    /// The first page of closed ones.
    pub first: bool,
}

/// The page of the list.
pub fn list(visit: &Visit, lists: &Lists) -> Markup {
    let words = visit.words;
    let (coming, open): (Vec<&LineRow>, Vec<&LineRow>) = lists.open.iter().partition(|row| row.begun_at.is_none());
    let closed: Vec<&LineRow> = lists.closed.iter().collect();
    let cancelled: Vec<&LineRow> = lists.cancelled.iter().collect();
    html! {
        header.page-head {
            h1 { (words.t("challenges-title")) }
            p.lede { (words.t("challenges-lede")) }
        }
        @if lists.first && open.is_empty() && coming.is_empty() && closed.is_empty() {
            (ui::empty(words.t("challenges-empty"), words.t("challenges-empty-text"), Some((&words.t("challenges-to-ideas"), "/ideas"))))
        }
        (section(visit, &words.t("challenges-now"), &open))
        (section(visit, &words.t("challenges-coming"), &coming))
        (section(visit, &words.t("challenges-over"), &closed))
        (section(visit, &words.t("challenges-called-off"), &cancelled))
        (ui::pager(words, None, lists.next.as_deref(), ""))
    }
}

fn section(visit: &Visit, title: &str, rows: &[&LineRow]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.section {
                h2 { (title) }
                (ui::list(rows.iter().map(|row| line(visit, row, &path(row.id)))))
            }
        }
    }
}

/// All that the page of one challenge shows to one reader.
pub struct Shown {
    pub running: Running,
    pub names: NamesRow,
    pub extensions: Vec<ExtensionRow>,
    pub entries: Vec<EntryRow>,
    pub entry_count: i64,
    pub votes: BTreeMap<TopicId, Glance>,
    /// What the jury gave; empty before it is done.
    pub jury: Sums,
    pub jurors: Vec<jury::JurorRow>,
    pub is_juror: bool,
    /// The ranked ballot.
    pub poll: Option<PollId>,
    /// What came of it.
    pub outcome: Option<polls::Outcome>,
}

/// The page of one challenge.
pub fn page(visit: &Visit, shown: &Shown) -> Markup {
    let (words, row) = (visit.words, &shown.running.challenge);
    let original = row.lang();
    html! {
        header.page-head {
            h1 { (said(words, &row.title(), original)) }
            p.meta { (stands(visit, shown)) }
        }
        @if row.state() == State::Draft { (ui::notice(Tone::Warn, words.t("challenges-draft-note"))) }
        @if let Some(reason) = &row.cancel_reason {
            (ui::notice(Tone::Warn, html! { p { strong { (words.t("challenges-cancelled-because")) } } (paragraphs(reason)) }))
        }
        @if row.state() == State::Closed { (said_and_done(words, shown)) }
        (doors(visit, shown))
        (told(words, &row.brief(), original))
        (bounds(words, shown))
        (timeline(visit, shown))
        (more(words, &words.t("challenges-rewards"), &row.rewards(), shown))
        (more(words, &words.t("challenges-rules"), &row.rules(), shown))
        (people(words, shown))
        (entries(visit, shown))
    }
}

/// How far it is, where, and until when.
fn stands(visit: &Visit, shown: &Shown) -> Markup {
    let (words, running) = (visit.words, &shown.running);
    let phase = running.phase(visit.now);
    html! {
        (state_badge(words, running.challenge.state(), phase.map(PhaseRow::phase)))
        @if let Some(phase) = phase { " " (words.t("challenges-until")) " " (at(visit, phase.ends_at)) }
        @else if running.is_coming() {
            @if let Some(first) = running.phases.first() { " " (words.t("challenges-from")) " " (at(visit, first.starts_at)) }
        }
        " · " a href={ "/b/" (shown.names.board_slug) } dir="auto" { (shown.names.board_name) }
        @if shown.names.board_audience == Audience::Invited.as_str() { " " (ui::badge(Tone::Neutral, words.t("challenges-private"))) }
    }
}

/// What can be done in it now.
fn doors(visit: &Visit, shown: &Shown) -> Markup {
    let (words, running) = (visit.words, &shown.running);
    let id = running.challenge.id;
    let phase = running.phase(visit.now);
    let ballot = shown.poll.filter(|_| phase.is_some_and(|phase| phase.phase() == Phase::Vote));
    html! {
        div.actions {
            @if running.takes_ideas(visit.now) {
                a.button href={ "/ideas/new?challenge=" (id) } { (ui::icon("idea")) (words.t("challenges-hand-in")) }
            }
            @if let Some(poll) = ballot { a.button href=(polls::path(poll)) { (ui::icon("check")) (words.t("challenges-ballot")) } }
            @if shown.is_juror { a.button.quiet href={ (path(id)) "/jury" } { (ui::icon("seal")) (words.t("challenges-to-jury")) } }
            @if ready(visit, running) { a.button.quiet href={ (path(id)) "/results" } { (words.t("challenges-to-results")) } }
            @if visit.viewer.is_staff() { a.button.quiet href=(super::desk_path(id)) { (ui::icon("desk")) (words.t("challenges-to-desk")) } }
        }
        @if ballot.is_none() && phase.is_some_and(|phase| phase.votes) { p.meta { (words.t("challenges-vote-how")) } }
    }
}

/// Whether there are results to look at.
pub fn ready(visit: &Visit, running: &Running) -> bool {
    match running.challenge.state() {
        State::Draft => false,
        State::Open => running.may_close(visit.now),
        State::Closed | State::Cancelled => true,
    }
}

/// "We asked, you said, we did".
fn said_and_done(words: Words, shown: &Shown) -> Markup {
    let row = &shown.running.challenge;
    let parts = [
        (words.t("challenges-asked"), row.asked()),
        (words.t("challenges-said"), row.said()),
        (words.t("challenges-did"), row.did()),
    ];
    html! {
        section.card aria-labelledby="said-and-done" {
            h2 #said-and-done { (words.t("challenges-said-and-done")) }
            @for (title, texts) in &parts { h3 { (title) } (told(words, texts, row.lang())) }
        }
    }
}

/// What can change and what cannot.
fn bounds(words: Words, shown: &Shown) -> Markup {
    let row = &shown.running.challenge;
    html! {
        div.columns.section {
            section { h2 { (words.t("challenges-open-to")) } (told(words, &row.open_to(), row.lang())) }
            section { h2 { (words.t("challenges-fixed")) } (told(words, &row.fixed(), row.lang())) }
        }
    }
}

fn more(words: Words, title: &str, texts: &Texts, shown: &Shown) -> Markup {
    html! {
        @if !texts.is_empty() {
            section.section { h2 { (title) } (told(words, texts, shown.running.challenge.lang())) }
        }
    }
}

fn people(words: Words, shown: &Shown) -> Markup {
    let names = &shown.names;
    html! {
        section.section {
            h2 { (words.t("challenges-people")) }
            dl.facts {
                dt { (words.t("challenges-owner")) }
                dd { (ui::person(&names.owner_handle, &names.owner_name, names.owner_department.as_deref())) }
                dt { (words.t("challenges-decider")) }
                dd { (ui::person(&names.decider_handle, &names.decider_name, names.decider_department.as_deref())) }
                @if !shown.jurors.is_empty() {
                    dt { (words.t("challenges-jury")) }
                    dd {
                        @for (at, juror) in shown.jurors.iter().enumerate() {
                            @if at > 0 { ", " }
                            (ui::person(&juror.handle, &juror.name, None))
                        }
                    }
                }
            }
        }
    }
}

/// Every phase with its dates, and why an end was put off.
fn timeline(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    let current = shown.running.phase(visit.now).map(|phase| phase.id);
    html! {
        section.section {
            h2 { (words.t("challenges-timeline")) }
            ol.timeline {
                @for phase in &shown.running.phases {
                    li.now[current == Some(phase.id)].done[phase.ended_at.is_some()] aria-current=[(current == Some(phase.id)).then_some("step")] {
                        strong { (phase_label(phase.phase(), words)) }
                        @if current == Some(phase.id) { " " (ui::badge(Tone::Accent, words.t("challenges-phase-now"))) }
                        @else if phase.ended_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("challenges-phase-past"))) }
                        p.meta { (at(visit, phase.starts_at)) " – " (at(visit, phase.ends_at)) }
                        @for text in switches(words, phase) { p.meta { (text) } }
                        @for one in shown.extensions.iter().filter(|one| one.phase_id == phase.id) { (extension(visit, one)) }
                    }
                }
            }
        }
    }
}

fn extension(visit: &Visit, one: &ExtensionRow) -> Markup {
    let words = visit.words;
    html! {
        p.meta {
            (words.t("challenges-extended")) " " (at(visit, one.ended_before)) " → " (at(visit, one.ends_at))
            " · " (words.t("challenges-reason")) " " span dir="auto" { (one.reason) }
        }
    }
}

fn entries(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    let id = shown.running.challenge.id;
    let finals: Vec<&EntryRow> = shown.entries.iter().filter(|row| row.stage() > Stage::Entered).collect();
    let rest: Vec<&EntryRow> = shown.entries.iter().filter(|row| row.stage() == Stage::Entered).collect();
    let all = usize::try_from(shown.entry_count).unwrap_or_default();
    html! {
        @if !finals.is_empty() {
            section.section {
                h2 #shortlist { (words.t("challenges-shortlist")) }
                (ui::list(finals.iter().map(|row| entry(visit, shown, row))))
            }
        }
        section.section {
            h2 #entries { (words.t("challenges-entries")) " " span.meta { (words.with("challenges-count", &[("count", shown.entry_count.into())])) } }
            @if shown.entries.is_empty() { p.meta { (words.t("challenges-entries-none")) } }
            (ui::list(rest.iter().map(|row| entry(visit, shown, row))))
            @if all > shown.entries.len() { p { a.button.quiet href={ "/ideas?challenge=" (id) } { (words.t("challenges-all-entries")) } } }
        }
    }
}

fn entry(visit: &Visit, shown: &Shown, row: &EntryRow) -> Markup {
    let words = visit.words;
    let comments = (row.post_count - 1).max(0);
    html! {
        h3.topic-title { a href=(idea_path(row.topic_id)) dir="auto" lang=[row.lang.as_deref()] { (row.title) } }
        p.meta {
            (ideas::state_badge(words, row.state()))
            @match row.stage() {
                Stage::Chosen => { " " (ui::badge(Tone::Good, words.t("challenges-stage-chosen"))) }
                Stage::Shortlisted => { " " (ui::badge(Tone::Accent, words.t("challenges-stage-shortlisted"))) }
                Stage::Entered => {}
            }
            @if let Some(glance) = shown.votes.get(&row.topic_id) {
                @if let Some(tally) = glance.tally { " · " (words.with("challenges-votes", &[("count", tally.total().into())])) }
                @if glance.voted { " · " (words.t("challenges-voted")) }
            }
            @if let Some(sum) = shown.jury.get(&row.topic_id) { " · " (words.t("challenges-jury-gave")) " " (jury::average(words, *sum)) }
            " · " (words.with("challenges-comments", &[("count", comments.into())]))
            " · " bdi { (row.author_name) }
        }
    }
}

/// The page of the results: as much as may be seen now.
pub fn results(visit: &Visit, shown: &Shown) -> Markup {
    let (words, row) = (visit.words, &shown.running.challenge);
    html! {
        header.page-head {
            h1 { (words.t("challenges-results")) }
            p.lede { a href=(path(row.id)) { (said(words, &row.title(), row.lang())) } }
        }
        @if ready(visit, &shown.running) {
            (ballot(words, shown))
            (table(words, shown))
        } @else { (ui::empty(words.t("challenges-results-later"), words.t("challenges-results-later-text"), None)) }
    }
}

/// What came of the ranked ballot.
fn ballot(words: Words, shown: &Shown) -> Markup {
    html! {
        @if let (Some(poll), Some(outcome)) = (shown.poll, &shown.outcome) {
            section.section {
                h2 { (words.t("challenges-ranked")) }
                p.meta { (words.with("challenges-ballots", &[("count", outcome.ballots.into())])) }
                ol {
                    @for one in &outcome.lines {
                        li value=(one.place) {
                            @match one.topic {
                                Some(topic) => a href=(idea_path(topic)) dir="auto" { (one.label) },
                                None => span dir="auto" { (one.label) },
                            }
                        }
                    }
                }
                p { a href=(polls::path(poll)) { (words.t("challenges-ranked-how")) } }
            }
        }
    }
}

fn table(words: Words, shown: &Shown) -> Markup {
    let with_jury = !shown.jury.is_empty();
    let mut headers = vec![
        words.t("challenges-column-idea"),
        words.t("challenges-column-state"),
        words.t("challenges-column-votes"),
        words.t("challenges-column-staff"),
    ];
    if with_jury {
        headers.push(words.t("challenges-column-jury"));
    }
    let figure = |tally: Option<i64>| html! { @match tally { Some(count) => (words.number(count)), None => "–" } };
    let rows = shown.entries.iter().map(|row| {
        let tally = shown.votes.get(&row.topic_id).filter(|glance| glance.voting.public()).and_then(|glance| glance.tally);
        let mut cells = vec![
            html! {
                a href=(idea_path(row.topic_id)) dir="auto" { (row.title) }
                @if row.stage() == Stage::Chosen { " " (ui::badge(Tone::Good, words.t("challenges-stage-chosen"))) }
                @if row.stage() == Stage::Shortlisted { " " (ui::badge(Tone::Accent, words.t("challenges-stage-shortlisted"))) }
            },
            ideas::state_badge(words, row.state()),
            figure(tally.map(crate::cocreation::votes::Tally::total)),
            figure(tally.map(|tally| tally.staff)),
        ];
        if with_jury {
            cells.push(html! { @match shown.jury.get(&row.topic_id) { Some(sum) => (jury::average(words, *sum)), None => "–" } });
        }
        cells
    });
    html! {
        section.section {
            h2 { (words.t("challenges-entries")) }
            @if shown.entries.is_empty() { p.meta { (words.t("challenges-entries-none")) } }
            @else { (ui::table(&headers, rows)) }
        }
    }
}
