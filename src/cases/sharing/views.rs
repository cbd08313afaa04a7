//! The forms and pages between public and private.

use super::Proposal;
use super::queries::PublicationRow;
use crate::boards::{BoardRow, TITLE_CHARS_MAX, topic_path};
use crate::cases::{CaseRow, desk_path};
use crate::ids;
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Staff, Visit};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

/// The text to ask the customer about, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProposalForm {
    pub board: String,
    pub title: String,
    pub body: String,
    pub version: i64,
}

/// The panel on the desk.
pub fn panel(staff: &Staff, case: &CaseRow, latest: Option<&PublicationRow>) -> Markup {
    let words = staff.words;
    let action = desk_path(case.id);
    let asked = latest.filter(|row| row.state == Proposal::Asked);
    html! {
        section.section {
            h2 { (words.t("sharing-title")) }
            @if let Some(row) = latest {
                p.muted {
                    (state_text(staff, row)) " "
                    (ui::time(words, row.decided_at.unwrap_or(row.proposed_at), staff.now, staff.zone))
                }
            }
            @if asked.is_some() {
                form method="post" action={ (action) "/publication/withdrawal" } { (form::button_secondary(words.t("sharing-withdraw"))) }
            }
            @if case.private {
                @if !case.is_merged() { p { a.button.quiet href={ (action) "/publication" } { (words.t("sharing-ask")) } } }
            } @else if let Some(side) = case.side_topic_id {
                p { (icon("lock")) a href={ "/t/" (side) } { (words.t("sharing-side-open")) } }
            } @else {
                (ui::details(words.t("sharing-side-start"), html! {
                    (aside_form(staff, &format!("{action}/aside"), "", &ids::nonce(), &Faults::new(), &words.t("sharing-side-staff-hint")))
                }))
            }
        }
    }
}

fn state_text(staff: &Staff, row: &PublicationRow) -> String {
    let words = staff.words;
    match row.state {
        Proposal::Asked => words.t("sharing-state-asked"),
        Proposal::Agreed => words.t("sharing-state-agreed"),
        Proposal::Declined => words.t("sharing-state-declined"),
        Proposal::Withdrawn => words.t("sharing-state-withdrawn"),
    }
}

fn aside_form(visit: &Visit, action: &str, body: &str, once: &str, faults: &Faults, hint: &str) -> Markup {
    let words = visit.words;
    let fault = faults.text("body", &words);
    html! {
        form.form method="post" action=(action) {
            div.field.has-fault[fault.is_some()] {
                label for="aside-body" { (words.t("sharing-side-text")) }
                p.hint #aside-hint { (hint) }
                @if let Some(fault) = &fault { p.fault #aside-fault { (icon("alert")) (fault) } }
                textarea #aside-body name="body" rows="5" dir="auto" required aria-describedby="aside-hint" { "\n" (body) }
            }
            (form::hidden("once", once))
            (form::button_secondary(words.t("sharing-side-send")))
        }
    }
}

/// The side channel's form once more, with what is wrong with the text.
pub fn aside_again(visit: &Visit, action: &str, body: &str, once: &str, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("sharing-aside-title")) } }
        (aside_form(visit, action, body, once, faults, &words.t("sharing-side-hint")))
    }
}

/// The form that asks for consent.
pub fn ask(staff: &Staff, case: &CaseRow, typed: &ProposalForm, boards: &[BoardRow], faults: &Faults) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("sharing-ask-title")) }
            p.lede { (words.t("sharing-ask-lede")) }
        }
        form.form method="post" action={ (desk_path(case.id)) "/publication" } {
            @if let Some(fault) = faults.text("changed", &words) { (ui::notice(Tone::Warn, fault)) }
            @else { (form::faults_summary(words, &faults.all(&words))) }
            (form::Choice {
                name: "board",
                label: words.t("cases-new-board"),
                options: boards.iter().map(|board| (board.slug.clone(), board.name.clone())).collect(),
                chosen: typed.board.clone(),
                hint: None,
                fault: faults.text("board", &words),
            }.render())
            (form::Text {
                name: "title",
                label: words.t("cases-new-subject"),
                value: typed.title.clone(),
                fault: faults.text("title", &words),
                required: true,
                dir_auto: true,
                max: Some(TITLE_CHARS_MAX),
                ..form::Text::default()
            }.render())
            (form::Area {
                name: "body",
                label: words.t("sharing-ask-body"),
                value: typed.body.clone(),
                rows: 12,
                hint: Some(words.t("sharing-ask-hint")),
                fault: faults.text("body", &words),
                required: true,
                draft_slot: None,
            }.render())
            (form::hidden("version", typed.version))
            div.actions {
                (form::button(words.t("sharing-ask-send")))
                a.button.quiet href=(desk_path(case.id)) { (words.t("relations-back")) }
            }
        }
    }
}

/// What the customer is asked to agree to.
pub struct Consent<'a> {
    pub case: &'a CaseRow,
    pub row: &'a PublicationRow,
    pub html: &'a str,
    pub board: Option<&'a BoardRow>,
    /// The case's own address for this reader.
    pub base: &'a str,
}

/// The exact text with the two answers.
pub fn consent(visit: &Visit, consent: &Consent<'_>) -> Markup {
    let (words, row) = (visit.words, consent.row);
    let name = [("name", consent.case.customer_name.as_str().into())];
    html! {
        header.page-head {
            h1 { (words.t("sharing-consent-title")) }
            p.lede { (words.with("sharing-consent-lede", &name)) }
        }
        article.post {
            h2 dir="auto" { (row.title) }
            @if let Some(board) = consent.board { p.meta { bdi { (board.name) } } }
            div.post-body.prose dir="auto" { (PreEscaped(consent.html)) }
        }
        @match row.state {
            Proposal::Asked => {
                p { (words.t("sharing-consent-free")) }
                form.form method="post" action={ (consent.base) "/publication/" (row.id) } {
                    div.actions {
                        (form::button_named("answer", "yes", words.t("sharing-consent-yes"), ""))
                        (form::button_named("answer", "no", words.t("sharing-consent-no"), "quiet"))
                    }
                }
            }
            Proposal::Agreed => (ui::notice(Tone::Good, words.t("sharing-consent-agreed"))),
            Proposal::Declined => (ui::notice(Tone::Neutral, words.t("sharing-consent-declined"))),
            Proposal::Withdrawn => (ui::notice(Tone::Neutral, words.t("sharing-consent-withdrawn"))),
        }
        p { a href=(consent.base) { (words.t("relations-back")) } }
    }
}

/// The open question whether a text may be published.
pub fn question(visit: &Visit, asked: Option<&PublicationRow>, base: &str) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(row) = asked {
            (ui::notice(Tone::Accent, html! {
                p { (words.t("sharing-question")) }
                p { a.button href={ (base) "/publication/" (row.id) } { (words.t("sharing-question-open")) } }
            }))
        }
    }
}

/// The customer's way to the side channel of a public case: to the one that there is, or to start it.
pub fn way_aside(visit: &Visit, case: &CaseRow, base: &str) -> Markup {
    let words = visit.words;
    let own = case.side_topic_id.filter(|_| visit.viewer.id_or_zero() == case.customer_id);
    html! {
        @if !case.private && (own.is_some() || case.side_topic_id.is_none()) {
            section.section {
                h2 { (words.t("sharing-side-title")) }
                @if let Some(side) = own {
                    p { (icon("lock")) " " a href=(topic_path(side, "-")) { (words.t("sharing-side-open")) } }
                } @else {
                    (ui::details(words.t("sharing-side-start-customer"), html! {
                        (aside_form(visit, &format!("{base}/aside"), "", &ids::nonce(), &Faults::new(), &words.t("sharing-side-hint")))
                    }))
                }
            }
        }
    }
}
