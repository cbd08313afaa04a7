//! The team's pages of a challenge.

use super::form::counts_options;
use crate::cocreation::challenges::challenge::{PhaseRow, Running, State, phase_label};
use crate::cocreation::challenges::jury::JurorRow;
use crate::cocreation::challenges::parts::{at, counts_text, line, said, state_badge, switches};
use crate::cocreation::challenges::queries::{ExtensionRow, LineRow, NamesRow};
use crate::cocreation::challenges::race::StepRow;
use crate::cocreation::challenges::typed::{ASKED, DID, REASON_CHARS_MAX, SAID};
use crate::cocreation::challenges::{desk_path, path};
use crate::cocreation::idea::{Counts, Stage};
use crate::cocreation::{idea_path, polls};
use crate::ids::PollId;
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::form::local_value;
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// The list: each state with its challenges.
pub fn list(visit: &Visit, lists: &[(&'static str, Vec<LineRow>)]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("challenges-title")) }
            p.lede { (words.t("challenges-desk-lede")) }
            @if visit.viewer.produces() {
                p.actions { a.button href="/desk/challenges/new" { (ui::icon("plus")) (words.t("challenges-new")) } }
            }
        }
        @if lists.iter().all(|(_, rows)| rows.is_empty()) {
            (ui::empty(words.t("challenges-desk-empty"), words.t("challenges-desk-empty-text"), None))
        }
        @for (state, rows) in lists {
            @if !rows.is_empty() {
                section.section {
                    h2 { (heading(words, state)) }
                    (ui::list(rows.iter().map(|row| line(visit, row, &desk_path(row.id)))))
                }
            }
        }
    }
}

fn heading(words: Words, state: &str) -> String {
    match State::parse(state) {
        Some(State::Open) => words.t("challenges-desk-open"),
        Some(State::Closed) => words.t("challenges-over"),
        Some(State::Cancelled) => words.t("challenges-called-off"),
        Some(State::Draft) | None => words.t("challenges-drafts"),
    }
}

/// All that the page of one challenge shows to the team.
pub struct Desk {
    pub running: Running,
    pub names: NamesRow,
    pub extensions: Vec<ExtensionRow>,
    pub race: Vec<StepRow>,
    pub undecided: Vec<StepRow>,
    pub jurors: Vec<JurorRow>,
    pub poll: Option<PollId>,
    /// The reader runs challenges.
    pub produces: bool,
    /// The reader decides in this one.
    pub decides: bool,
}

/// The page of one challenge.
pub fn desk(visit: &Visit, desk: &Desk, typed: &Fields, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &desk.running.challenge);
    let phase = desk.running.phase(visit.now);
    let runs = row.state() == State::Open;
    html! {
        header.page-head {
            h1 { (said(words, &row.title(), row.lang())) }
            p.lede {
                (state_badge(words, row.state(), phase.map(PhaseRow::phase)))
                @if let Some(phase) = phase { " " (words.t("challenges-until")) " " (at(visit, phase.ends_at)) }
            }
        }
        (form::faults_summary(words, &faults.all(&words)))
        (steps(visit, desk))
        (people(words, desk))
        (timeline(visit, desk, typed, faults))
        @if desk.produces && runs { (counts(words, desk, faults)) }
        @if row.jury { (jury(visit, desk)) }
        @if runs || row.closed_at.is_some() { (shortlist(words, desk)) }
        @if runs && desk.decides { (closing(visit, desk, typed, faults)) }
        @if desk.decides && matches!(row.state(), State::Draft | State::Open) { (cancel(words, desk, typed, faults)) }
    }
}

fn steps(visit: &Visit, desk: &Desk) -> Markup {
    let (words, row) = (visit.words, &desk.running.challenge);
    let here = desk_path(row.id);
    html! {
        div.actions {
            @if desk.produces && row.state() == State::Draft {
                form method="post" action={ (here) "/opening" } {
                    (form::hidden("version", row.version))
                    (form::button(words.t("challenges-open-now")))
                }
            }
            @if desk.produces && row.closed_at.is_none() { a.button.quiet href={ (here) "/text" } { (ui::icon("pencil")) (words.t("challenges-edit")) } }
            a.button.quiet href=(path(row.id)) { (words.t("challenges-public-page")) }
            @if let Some(poll) = desk.poll { a.button.quiet href=(polls::path(poll)) { (words.t("challenges-ballot")) } }
            a.button.quiet href={ (here) "/results.csv" } { (words.t("challenges-export")) }
        }
        @if row.state() == State::Draft { p.hint { (words.t("challenges-open-hint")) } }
    }
}

fn people(words: Words, desk: &Desk) -> Markup {
    let (names, row) = (&desk.names, &desk.running.challenge);
    html! {
        dl.facts {
            dt { (words.t("challenges-owner")) } dd { (ui::person(&names.owner_handle, &names.owner_name, names.owner_department.as_deref())) }
            dt { (words.t("challenges-decider")) } dd { (ui::person(&names.decider_handle, &names.decider_name, names.decider_department.as_deref())) }
            dt { (words.t("challenges-board")) } dd { a href={ "/b/" (names.board_slug) } dir="auto" { (names.board_name) } }
            dt { (words.t("challenges-ballot-kind")) } dd { (ballot_text(words, desk)) }
            dt { (words.t("challenges-counts")) } dd { (counts_text(words, row.counts())) }
            dt { (words.t("challenges-votes-each")) }
            dd { @if row.votes_each == 0 { (words.t("challenges-votes-any")) } @else { (words.number(row.votes_each)) } }
            dt { (words.t("challenges-min-age")) } dd { (words.number(row.min_age_days)) }
        }
    }
}

fn ballot_text(words: Words, desk: &Desk) -> String {
    match desk.running.challenge.ballot() {
        crate::cocreation::Ballot::Votes => words.t("challenges-ballot-votes"),
        crate::cocreation::Ballot::Ranked => words.t("challenges-ballot-ranked"),
    }
}

/// Every phase; one that has not ended can be put off.
fn timeline(visit: &Visit, desk: &Desk, typed: &Fields, faults: &Faults) -> Markup {
    let words = visit.words;
    let current = desk.running.phase(visit.now).map(|phase| phase.id);
    let open = desk.running.challenge.state() == State::Open && desk.produces;
    html! {
        section.section {
            h2 { (words.t("challenges-timeline")) }
            ol.timeline {
                @for phase in &desk.running.phases {
                    li.now[current == Some(phase.id)].done[phase.ended_at.is_some()] {
                        strong { (phase_label(phase.phase(), words)) }
                        p.meta { (at(visit, phase.starts_at)) " – " (at(visit, phase.ends_at)) }
                        @for text in switches(words, phase) { p.meta { (text) } }
                        @for one in desk.extensions.iter().filter(|one| one.phase_id == phase.id) { (extension(visit, one)) }
                        @if open && phase.ended_at.is_none() && phase.ends_at > visit.now { (put_off(visit, desk, phase, typed, faults)) }
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
            " · " bdi { (one.name) } " · " (at(visit, one.at)) " · " span dir="auto" { (one.reason) }
        }
    }
}

fn put_off(visit: &Visit, desk: &Desk, phase: &PhaseRow, typed: &Fields, faults: &Faults) -> Markup {
    let words = visit.words;
    let own = typed.get("phase") == phase.id.to_string();
    let until = if own { typed.get("until").to_owned() } else { String::new() };
    let reason = if own { typed.get("reason") } else { "" };
    let fault = |name: &str| faults.text(name, &words).filter(|_| own);
    html! {
        details.fold open[own] {
            summary { (words.t("challenges-put-off")) }
            div.fold-body {
                form.form method="post" action={ (desk_path(desk.running.challenge.id)) "/extension" } {
                    p.hint { (words.t("challenges-put-off-hint")) }
                    (form::hidden("phase", phase.id.0))
                    (form::hidden("seen", local_value(phase.ends_at, visit.zone)))
                    @if let Some(text) = fault("until") { p.fault #field-until { (text) } }
                    label.field { span { (words.t("challenges-new-end")) } input type="datetime-local" name="until" value=(until) required; }
                    @if let Some(text) = fault("reason") { p.fault #field-reason { (text) } }
                    label.field { span { (words.t("challenges-reason-public")) } textarea name="reason" rows="2" dir="auto" required maxlength=(REASON_CHARS_MAX) { "\n" (reason) } }
                    (form::button(words.t("challenges-put-off")))
                }
            }
        }
    }
}

/// Votes can be hidden from more people, never from fewer.
fn counts(words: Words, desk: &Desk, faults: &Faults) -> Markup {
    let now = desk.running.challenge.counts();
    let stricter = counts_options(words).into_iter().filter(|(word, _)| Counts::parse(word).is_some_and(|it| it > now));
    let options: Vec<(String, String)> = stricter.collect();
    html! {
        @if !options.is_empty() {
            section.section {
                h2 { (words.t("challenges-tighten")) }
                form.form method="post" action={ (desk_path(desk.running.challenge.id)) "/counts" } {
                    (form::Radios {
                        name: "counts",
                        label: words.t("challenges-counts"),
                        options,
                        chosen: String::new(),
                        hint: Some(words.t("challenges-tighten-hint")),
                        fault: faults.text("counts", &words),
                    }.render())
                    (form::button_secondary(words.t("challenges-tighten")))
                }
            }
        }
    }
}

fn jury(visit: &Visit, desk: &Desk) -> Markup {
    let words = visit.words;
    let id = desk.running.challenge.id;
    let over = desk.running.jury_over(visit.now);
    html! {
        section.section {
            h2 { (words.t("challenges-jury")) }
            @if desk.jurors.is_empty() { p.meta { (words.t("challenges-jury-nobody")) } }
            (ui::list(desk.jurors.iter().map(|juror| html! {
                div.row-line {
                    (ui::person(&juror.handle, &juror.name, None))
                    @if desk.produces && !over {
                        form method="post" action={ (desk_path(id)) "/jury/removal" } {
                            (form::button_named("account", &juror.account_id.to_string(), html! { (words.t("challenges-let-go")) span.sr { ": " bdi { (juror.name) } } }, "quiet small"))
                        }
                    }
                }
            })))
            @if over { p { a href={ (path(id)) "/jury" } { (words.t("challenges-jury-said")) } } }
            @else if desk.produces {
                form.form method="post" action={ (desk_path(id)) "/jury" } {
                    (form::Text { name: "handle", label: words.t("challenges-juror-handle"), hint: Some(words.t("challenges-juror-hint")), required: true, ..form::Text::default() }.render())
                    (form::button_secondary(words.t("challenges-juror-name")))
                }
            }
        }
    }
}

fn shortlist(words: Words, desk: &Desk) -> Markup {
    let id = desk.running.challenge.id;
    let open = desk.running.takes_shortlist() && desk.produces;
    html! {
        section.section {
            h2 #field-idea { (words.t("challenges-shortlist")) }
            @if desk.race.is_empty() { p.meta { (words.t("challenges-entries-none")) } }
            @else if open {
                p.hint { (words.t("challenges-shortlist-hint")) }
                form.form method="post" action={ (desk_path(id)) "/shortlist" } {
                    div.choices {
                        @for row in &desk.race {
                            label.choice {
                                input type="checkbox" name="idea" value=(row.topic_id) checked[row.stage() > Stage::Entered];
                                span { a href=(idea_path(row.topic_id)) dir="auto" { (row.title) } }
                            }
                        }
                    }
                    (form::button(words.t("challenges-shortlist-save")))
                }
            } @else {
                ul { @for row in desk.race.iter().filter(|row| row.stage() > Stage::Entered) { li { a href=(idea_path(row.topic_id)) dir="auto" { (row.title) } } } }
            }
        }
    }
}

/// "We asked, you said, we did", and what is still missing to close.
fn closing(visit: &Visit, desk: &Desk, typed: &Fields, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &desk.running.challenge);
    html! {
        section.section {
            h2 { (words.t("challenges-said-and-done")) }
            p.hint { (words.with("challenges-closing-hint", &[("language", row.lang().name().into())])) }
            @if !desk.running.may_close(visit.now) { (ui::notice(Tone::Neutral, words.t("challenges-fault-early"))) }
            @if !desk.undecided.is_empty() {
                (ui::notice(Tone::Warn, html! {
                    p { (words.t("challenges-undecided")) }
                    ul { @for row in &desk.undecided { li { a href=(idea_path(row.topic_id)) dir="auto" { (row.title) } } } }
                    p { a href="/desk/ideas/decisions" { (words.t("challenges-to-decisions")) } }
                }))
            }
            form.form method="post" action={ (desk_path(row.id)) "/closing" } {
                (form::hidden("version", row.version))
                @for three in [ASKED, SAID, DID] { (three.inputs(words, typed, faults)) }
                div.actions {
                    (form::button_named("act", "keep", words.t("challenges-keep"), "quiet"))
                    @if desk.running.may_close(visit.now) { (form::button_named("act", "close", words.t("challenges-close"), "")) }
                }
            }
        }
    }
}

fn cancel(words: Words, desk: &Desk, typed: &Fields, faults: &Faults) -> Markup {
    let fault = faults.text("why", &words);
    html! {
        details.fold open[fault.is_some()] {
            summary { (words.t("challenges-cancel-it")) }
            div.fold-body {
                form.form method="post" action={ (desk_path(desk.running.challenge.id)) "/cancellation" } {
                    (form::Area { name: "why", label: words.t("challenges-reason-public"), value: typed.get("why").to_owned(), rows: 3, hint: Some(words.t("challenges-cancel-hint")), fault, required: true, ..form::Area::default() }.render())
                    (form::button_danger(words.t("challenges-cancel-it")))
                }
            }
        }
    }
}
