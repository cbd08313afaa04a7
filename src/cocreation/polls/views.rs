//! What a poll looks like: the ballot of each kind, what came of it and how it was counted, the form that makes one.

use super::actions::{self, Kept};
use super::queries::{self, OptionRow, PollRow};
use super::result_views;
use super::typed::{Fields, Typed};
use super::{DAYS_MAX, Kind, OPTIONS_MAX, OPTIONS_MIN, path};
use crate::accounts;
use crate::boards;
use crate::cocreation::idea::Counts;
use crate::db::Conn;
use crate::error::Result;
use crate::policy::{self, Act, Denied};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// Whether this reader may vote, and else what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    May,
    SignIn,
    Confirm,
    /// The account is old enough from then on.
    Young(DateTime<Utc>),
    No,
    Over,
}

/// Where a vote leads back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    Poll,
    Topic,
}

/// All that is shown of a poll to one reader.
pub struct Shown {
    pub row: PollRow,
    pub options: Vec<OptionRow>,
    /// None while this reader does not see it.
    pub kept: Option<Kept>,
    /// The own ballot as its form has it.
    pub fields: Option<Fields>,
    pub answering: Answering,
    pub keeps: bool,
    /// Nothing of what was asked may change any more.
    pub fixed: bool,
}

/// Reads what this reader may see of a poll.
pub async fn gather(conn: &mut Conn, visit: &Visit, row: PollRow) -> Result<Shown> {
    let options = queries::options(conn, row.id).await?;
    let account = visit.viewer.id_or_zero();
    let known = visit.viewer.actor().is_some();
    let ballot = if known { queries::ballot_of(conn, row.id, account).await? } else { None };
    let ballot = ballot.map(|row| row.ballot()).transpose()?;
    let kept = if row.shown(ballot.is_some()) { Some(Kept::of(&row, &options)?) } else { None };
    let answering = answering(conn, visit, &row).await?;
    let keeps = policy::permit(&visit.viewer, Act::PollKeep { maker: row.created_by }).is_ok();
    let fixed = keeps && actions::fixed(conn, &row, visit.now).await?.is_some();
    let fields = ballot.map(|ballot| Fields::of(row.kind(), &ballot));
    Ok(Shown { row, options, kept, fields, answering, keeps, fixed })
}

async fn answering(conn: &mut Conn, visit: &Visit, row: &PollRow) -> Result<Answering> {
    if !row.takes(visit.now) {
        return Ok(Answering::Over);
    }
    if row.min_age_days > 0
        && let Some(account) = accounts::by_id(conn, visit.viewer.id_or_zero()).await?
        && let Some(from) = actions::too_young(row, account.created_at, visit.now)
    {
        return Ok(Answering::Young(from));
    }
    Ok(match policy::permit(&visit.viewer, Act::PollAnswer { open: true }) {
        Ok(_) => Answering::May,
        Err(Denied::SignIn) => Answering::SignIn,
        Err(Denied::Unconfirmed) => Answering::Confirm,
        Err(_) => Answering::No,
    })
}

/// A poll on the page of something else.
pub fn block(visit: &Visit, shown: &Shown) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let title = format!("poll-{}", row.id);
    html! {
        section.card.poll aria-labelledby=(title) {
            p.meta { (ui::badge(Tone::Accent, words.t("polls-poll"))) " " (state_line(visit, row)) }
            h2 id=(title) lang=[row.lang.as_deref()] dir="auto" { a href=(path(row.id)) { (row.question) } }
            (body(visit, shown, shown.fields.as_ref(), &Faults::new(), Back::Topic))
        }
    }
}

/// The poll's own page.
pub fn page(visit: &Visit, shown: &Shown, typed: Option<&Fields>, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    html! {
        header.page-head {
            h1 lang=[row.lang.as_deref()] dir="auto" { (row.question) }
            p.lede { (state_line(visit, row)) }
            p.meta {
                (words.t("polls-asked-by")) " " (ui::person(&row.maker_handle, &row.maker_name, None))
                @if let (Some(id), Some(slug), Some(title)) = (row.topic_id, &row.topic_slug, &row.topic_title) {
                    " · " a href=(boards::topic_path(id, slug)) dir="auto" { (title) }
                }
                @if let (Some(id), Some(title)) = (row.challenge_id, &row.challenge_title) {
                    " · " a href={ "/challenges/" (id) } dir="auto" { (title) }
                }
            }
        }
        @if row.withdrawn_at.is_some() {
            (ui::notice(Tone::Neutral, words.t("polls-withdrawn")))
        } @else {
            (form::faults_summary(words, &faults.all(&words)))
            (body(visit, shown, typed.or(shown.fields.as_ref()), faults, Back::Poll))
            @if row.closed_at.is_some() {
                p { a.button.quiet href={ (path(row.id)) "/ballots.csv" } { (words.t("polls-download")) } }
                p.meta { (words.t("polls-download-hint")) }
            }
        }
        @if shown.keeps && row.withdrawn_at.is_none() { (keeping(visit, shown)) }
    }
}

/// Until when it is open, or since when it is closed.
pub fn state_line(visit: &Visit, row: &PollRow) -> Markup {
    let words = visit.words;
    let time = |at| ui::time(words, at, visit.now, visit.zone);
    html! {
        (row.kind().label(words)) " · "
        @match (row.withdrawn_at, row.closed_at, row.closes_at) {
            (Some(_), ..) => (words.t("polls-state-withdrawn")),
            (_, Some(at), _) => { (words.t("polls-state-closed")) " " (time(at)) },
            (_, _, Some(at)) if at <= visit.now => (words.t("polls-state-over")),
            (_, _, Some(at)) => { (words.t("polls-state-until")) " " (time(at)) },
            _ => (words.t("polls-state-open")),
        }
    }
}

fn body(visit: &Visit, shown: &Shown, fields: Option<&Fields>, faults: &Faults, back: Back) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    html! {
        @if shown.answering == Answering::May {
            (ballot(visit, shown, fields, faults, back))
        } @else if shown.kept.is_none() {
            ul.rows { @for option in &shown.options { li { (result_views::label(words, option)) } } }
        }
        @match &shown.kept {
            Some(kept) => (result_views::result(words, shown, kept)),
            None if row.withdrawn_at.is_none() => p.meta { (hidden_line(visit, row)) },
            None => {},
        }
        (door(visit, shown))
    }
}

fn hidden_line(visit: &Visit, row: &PollRow) -> String {
    match row.results() {
        Counts::Voted => visit.words.t("polls-hidden-voted"),
        Counts::Always | Counts::Closed => visit.words.t("polls-hidden-closed"),
    }
}

/// The way in for whoever cannot vote yet.
fn door(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    html! {
        @match shown.answering {
            Answering::SignIn => p {
                a.button href={ "/sign-in?next=" (ui::query_value(&path(shown.row.id))) } { (words.t("polls-sign-in")) }
            },
            Answering::Confirm => (ui::notice(Tone::Warn, words.t("polls-confirm"))),
            Answering::Young(from) => (ui::notice(Tone::Warn, html! {
                (words.with("polls-young", &[("days", shown.row.min_age_days.into())])) " "
                (ui::time(words, from, visit.now, visit.zone))
            })),
            Answering::No => (ui::notice(Tone::Neutral, words.t("polls-may-not"))),
            Answering::May | Answering::Over => {},
        }
    }
}

fn ballot(visit: &Visit, shown: &Shown, fields: Option<&Fields>, faults: &Faults, back: Back) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let none = Fields::default();
    let fields = fields.unwrap_or(&none);
    let group = format!("poll-{}-ballot", row.id);
    let fault = faults.text("choice", &words);
    html! {
        form.form method="post" action={ (path(row.id)) "/vote" } {
            @if back == Back::Topic { (form::hidden("back", "topic")) }
            fieldset.field.has-fault[fault.is_some()] id=[(back == Back::Poll).then_some("field-choice")] tabindex=[fault.is_some().then_some("-1")]
                aria-describedby=(group) {
                legend { (words.t("polls-your-vote")) }
                p.hint id=(group) { (ballot_hint(visit, row)) }
                @if let Some(fault) = &fault { p.fault { (fault) } }
                div.choices { @for option in &shown.options { (choice(visit, shown, fields, option)) } }
            }
            div.actions {
                @if shown.fields.is_some() { (form::button_secondary(words.t("polls-change"))) }
                @else { (form::button(words.t("polls-vote"))) }
            }
        }
        @if shown.fields.is_some() {
            form method="post" action={ (path(row.id)) "/unvote" } {
                @if back == Back::Topic { (form::hidden("back", "topic")) }
                button.button.link type="submit" { (words.t("polls-take-back")) }
            }
            p.meta { (words.t("polls-voted")) }
        }
    }
}

/// How to fill the ballot in.
fn ballot_hint(visit: &Visit, row: &PollRow) -> String {
    let max = [("max", row.choices_max.into())];
    match row.kind() {
        Kind::Single => visit.words.t("polls-hint-single"),
        Kind::Multiple => visit.words.with("polls-hint-multiple", &max),
        Kind::Ranked => visit.words.with("polls-hint-ranked", &max),
        Kind::Score => visit.words.with("polls-hint-score", &max),
        Kind::Dot => visit.words.with("polls-hint-dot", &max),
    }
}

fn choice(visit: &Visit, shown: &Shown, fields: &Fields, option: &OptionRow) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let (id, name) = (format!("poll-{}-{}", row.id, option.id), format!("o{}", option.id));
    let label = || result_views::label(words, option);
    let given = fields.given(option.id.0);
    let chosen = fields.chosen(option.id.0);
    html! {
        @match row.kind() {
            Kind::Single => label.choice for=(id) {
                input #(id) type="radio" name="choice" value=(option.id) checked[chosen];
                span { (label()) }
            },
            Kind::Multiple => label.choice for=(id) {
                input #(id) type="checkbox" name="choice" value=(option.id) checked[chosen];
                span { (label()) }
            },
            Kind::Ranked => (selected(&id, &name, &label(), given, 1, shown.options.len() as i64, &words.t("polls-no-rank"))),
            Kind::Score => (selected(&id, &name, &label(), given, 0, row.choices_max, "")),
            Kind::Dot => div.choice {
                input #(id) .short type="number" inputmode="numeric" name=(name) min="0" max=(row.choices_max) value=(given);
                label for=(id) { (label()) }
            },
        }
    }
}

/// A number to choose beside an option.
fn selected(id: &str, name: &str, label: &Markup, given: &str, from: i64, to: i64, nothing: &str) -> Markup {
    html! {
        div.choice {
            select #(id) .short name=(name) {
                @if !nothing.is_empty() { option value="" selected[given.is_empty()] { (nothing) } }
                @for number in from..=to {
                    option value=(number) selected[given == number.to_string()] { (number) }
                }
            }
            label for=(id) { (label) }
        }
    }
}

/// What its maker may do with it.
fn keeping(visit: &Visit, shown: &Shown) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let open = row.closed_at.is_none();
    let may_withdraw = open || visit.viewer.produces() || visit.viewer.moderates();
    html! {
        section.section aria-labelledby="keeping" {
            h2 #keeping { (words.t("polls-keep")) }
            @if open && shown.fixed { p.meta { (words.t("polls-fault-answered")) } }
            div.actions {
                @if row.topic_id.is_some() && !shown.fixed {
                    a.button.quiet href={ (path(row.id)) "/edit" } { (words.t("polls-edit")) }
                }
                @if open {
                    form method="post" action={ (path(row.id)) "/closing" } { (form::button_secondary(words.t("polls-close"))) }
                }
                @if may_withdraw {
                    form method="post" action={ (path(row.id)) "/withdrawal" } { (form::button_danger(words.t("polls-withdraw"))) }
                }
            }
        }
    }
}

/// The form that makes a poll, or changes one.
pub fn edit(visit: &Visit, (title, href): (&str, &str), action: &str, typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    let fault = |field| faults.text(field, &words);
    let new = action == "/polls";
    let options = [("min", OPTIONS_MIN.into()), ("max", OPTIONS_MAX.into())];
    html! {
        header.page-head {
            h1 { @if new { (words.t("polls-new")) } @else { (words.t("polls-edit")) } }
            p.meta { a href=(href) dir="auto" { (title) } }
            p.lede { (words.t("polls-new-lede")) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(action) {
            (form::hidden("topic", &typed.topic))
            @if new { (form::hidden("once", &typed.once)) } @else { (form::hidden("version", typed.version)) }
            (form::Text { name: "question", label: words.t("polls-question"), value: typed.question.clone(), fault: fault("question"),
                required: true, dir_auto: true, ..form::Text::default() }.render())
            (form::Radios { name: "kind", label: words.t("polls-kind"), options: kinds(visit), chosen: typed.kind.clone(),
                hint: None, fault: fault("kind") }.render())
            (form::Area { name: "options", label: words.t("polls-options"), value: typed.options.clone(), rows: 6,
                hint: Some(words.with("polls-options-hint", &options)), fault: fault("options"), required: true,
                ..form::Area::default() }.render())
            (form::Text { name: "choices_max", label: words.t("polls-choices-max"), value: typed.choices_max.clone(), kind: "number",
                hint: Some(words.t("polls-choices-max-hint")), fault: fault("choices_max"), ..form::Text::default() }.render())
            (form::Radios { name: "results", label: words.t("polls-results"), options: results(visit), chosen: typed.results.clone(),
                hint: None, fault: fault("results") }.render())
            (form::Text { name: "closes_at", label: words.t("polls-closes-at"), value: typed.closes_at.clone(), kind: "datetime-local",
                hint: Some(words.with("polls-closes-at-hint", &[("days", DAYS_MAX.into())])), fault: fault("closes_at"),
                required: true, ..form::Text::default() }.render())
            (form::Text { name: "min_age_days", label: words.t("polls-min-age"), value: typed.min_age_days.clone(), kind: "number",
                hint: Some(words.t("polls-min-age-hint")), fault: fault("min_age_days"), ..form::Text::default() }.render())
            div.actions {
                @if new { (form::button(words.t("polls-make"))) } @else { (form::button(words.t("polls-save"))) }
                a.button.quiet href=(href) { (words.t("polls-cancel")) }
            }
        }
    }
}

fn kinds(visit: &Visit) -> Vec<(String, String)> {
    let words = visit.words;
    let about = |kind| match kind {
        Kind::Single => words.t("polls-about-single"),
        Kind::Multiple => words.t("polls-about-multiple"),
        Kind::Ranked => words.t("polls-about-ranked"),
        Kind::Score => words.t("polls-about-score"),
        Kind::Dot => words.t("polls-about-dot"),
    };
    Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), about(*kind))).collect()
}

fn results(visit: &Visit) -> Vec<(String, String)> {
    let words = visit.words;
    let label = |counts| match counts {
        Counts::Always => words.t("polls-results-always"),
        Counts::Voted => words.t("polls-results-voted"),
        Counts::Closed => words.t("polls-results-closed"),
    };
    Counts::ALL.iter().map(|counts| (counts.as_str().to_owned(), label(*counts))).collect()
}
