//! The page of the settings of screening.

use super::pages::{PATH, TypedMail, TypedSite};
use super::{MailAct, MailRow, SiteState};
use crate::screening::facts::queries::DomainRow;
use crate::screening::thresholds::{ALL, Threshold};
use crate::screening::{Holds, Thresholds};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Moderator};
use crate::words::Words;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// What the page shows.
pub struct Shown {
    /// A wave is on.
    pub wave: bool,
    pub mail: Vec<MailRow>,
    /// There are more mail domains.
    pub more: bool,
    pub mail_count: i64,
    pub sites: Vec<(SiteState, Vec<DomainRow>)>,
    pub figures: Thresholds,
    /// The figures as typed, when they have faults.
    pub typed: BTreeMap<String, String>,
    pub typed_mail: TypedMail,
    pub typed_site: TypedSite,
    pub faults: Faults,
}

/// The page's body.
pub fn page(visit: &Moderator, shown: &Shown) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("screening-title")) }
            p.lede { (words.t("screening-lede")) }
        }
        @if shown.wave { (ui::notice(Tone::Warn, html! { p { (words.t("screening-wave-now")) } })) }
        (form::faults_summary(words, &shown.faults.all(&words)))
        p { a href="/desk/words" { (words.t("screening-to-words")) } " · " a href="/rules" { (words.t("screening-to-rules")) } }
        (figures(words, shown))
        (mail(words, shown))
        (sites(words, shown))
    }
}

fn figures(words: Words, shown: &Shown) -> Markup {
    html! {
        section.section {
            h2 { (words.t("screening-figures")) }
            p.meta { (words.t("screening-figures-text")) }
            form.form method="post" action=(PATH) {
                (form::Radios {
                    name: "holds",
                    label: words.t("screening-holds"),
                    options: Holds::ALL.map(|holds| (holds.as_str().to_owned(), holds_label(words, holds))).to_vec(),
                    chosen: shown.figures.holds.as_str().to_owned(),
                    hint: Some(words.t("screening-holds-hint")),
                    fault: shown.faults.text("holds", &words),
                }.render())
                @for one in &ALL { (figure(words, shown, one)) }
                div.actions { (form::button(words.t("screening-save"))) }
            }
        }
    }
}

fn figure(words: Words, shown: &Shown, one: &Threshold) -> Markup {
    let value = shown.typed.get(one.field).cloned().unwrap_or_else(|| (one.get)(&shown.figures).to_string());
    form::Text {
        name: one.field,
        label: words.t(one.label),
        value,
        kind: "number",
        hint: Some(words.t(one.hint)),
        fault: shown.faults.text(one.field, &words),
        required: true,
        ..form::Text::default()
    }
    .render()
}

/// What a way of holding is called.
fn holds_label(words: Words, holds: Holds) -> String {
    match holds {
        Holds::None => words.t("screening-holds-none"),
        Holds::First => words.t("screening-holds-first"),
        Holds::All => words.t("screening-holds-all"),
    }
}

fn mail(words: Words, shown: &Shown) -> Markup {
    let acts = MailAct::ALL.map(|act| (act.as_str().to_owned(), act_label(words, act)));
    let chosen = MailAct::parse(&shown.typed_mail.act).unwrap_or(MailAct::Hold);
    html! {
        section.section {
            h2 { (words.t("screening-mail")) }
            p.meta { (words.t("screening-mail-text")) }
            form.form method="post" action={ (PATH) "/mail" } {
                (form::Area {
                    name: "domains",
                    label: words.t("screening-mail-domains"),
                    value: shown.typed_mail.domains.clone(),
                    rows: 4,
                    hint: Some(words.t("screening-mail-domains-hint")),
                    fault: shown.faults.text("domains", &words),
                    required: true,
                    draft_slot: None,
                }.render())
                (form::Radios {
                    name: "act",
                    label: words.t("screening-mail-act"),
                    options: acts.to_vec(),
                    chosen: chosen.as_str().to_owned(),
                    hint: None,
                    fault: shown.faults.text("act", &words),
                }.render())
                div.actions { (form::button(words.t("screening-mail-add"))) }
            }
            p.meta { (words.with("screening-mail-count", &[("count", shown.mail_count.into())])) }
            @if !shown.mail.is_empty() {
                (ui::list(shown.mail.iter().map(|row| mail_row(words, row))))
                @if let (true, Some(last)) = (shown.more, shown.mail.last()) {
                    p { a href={ (PATH) "?after=" (ui::query_value(&last.domain)) } { (words.t("screening-mail-more")) } }
                }
            }
        }
    }
}

fn act_label(words: Words, act: MailAct) -> String {
    match act {
        MailAct::Hold => words.t("screening-mail-hold"),
        MailAct::Refuse => words.t("screening-mail-refuse"),
    }
}

fn mail_row(words: Words, row: &MailRow) -> Markup {
    let act = MailAct::parse(&row.act).unwrap_or(MailAct::Hold);
    html! {
        div.row-line {
            div { bdi dir="ltr" { (row.domain) } " " (ui::badge(Tone::Neutral, act_label(words, act))) }
            form.actions method="post" action={ (PATH) "/mail/removal" } {
                (form::button_named("domain", &row.domain, named(&words.t("screening-remove"), &row.domain), "quiet small"))
            }
        }
    }
}

/// A label, and for those who hear one button after another what it is about.
fn named(label: &str, name: &str) -> Markup {
    html! { (label) span.sr { ": " bdi { (name) } } }
}

fn sites(words: Words, shown: &Shown) -> Markup {
    html! {
        section.section {
            h2 { (words.t("screening-sites")) }
            p.meta { (words.t("screening-sites-text")) }
            form.form method="post" action={ (PATH) "/sites" } {
                (form::Text {
                    name: "domain",
                    label: words.t("screening-site-domain"),
                    value: shown.typed_site.domain.clone(),
                    fault: shown.faults.text("domain", &words),
                    required: true,
                    ..form::Text::default()
                }.render())
                (form::Radios {
                    name: "state",
                    label: words.t("screening-site-state"),
                    options: [SiteState::Trusted, SiteState::Bad]
                        .map(|state| (state.as_str().to_owned(), state_label(words, state))).to_vec(),
                    chosen: SiteState::parse(&shown.typed_site.state).unwrap_or(SiteState::Bad).as_str().to_owned(),
                    hint: None,
                    fault: None,
                }.render())
                div.actions { (form::button(words.t("screening-site-save"))) }
            }
            @for (state, rows) in &shown.sites {
                @if !rows.is_empty() {
                    h3 { (state_label(words, *state)) }
                    (ui::list(rows.iter().map(|row| site_row(words, *state, row))))
                }
            }
        }
    }
}

fn state_label(words: Words, state: SiteState) -> String {
    match state {
        SiteState::Unknown => words.t("screening-site-unknown"),
        SiteState::Trusted => words.t("screening-site-trusted"),
        SiteState::Bad => words.t("screening-site-bad"),
    }
}

fn site_row(words: Words, state: SiteState, row: &DomainRow) -> Markup {
    let learnt = words.with("screening-site-learnt", &[("good", row.good.into()), ("bad", row.bad.into())]);
    let label = |state: SiteState| match state {
        SiteState::Unknown => words.t("screening-site-forget"),
        SiteState::Trusted => words.t("screening-site-trust"),
        SiteState::Bad => words.t("screening-site-ban"),
    };
    html! {
        div.row-line {
            div { bdi dir="ltr" { (row.domain) } p.meta { (learnt) } }
            form.actions method="post" action={ (PATH) "/sites" } {
                (form::hidden("domain", &row.domain))
                @for other in SiteState::ALL.into_iter().filter(|other| *other != state) {
                    (form::button_named("state", other.as_str(), named(&label(other), &row.domain), "quiet small"))
                }
            }
        }
    }
}
