//! The form of an incident that is written down afterwards.

use super::{BODY, END, TITLE};
use crate::incidents::components::Offered;
use crate::incidents::forms::{Fields, component_ticks, health_options, impact_options};
use crate::incidents::incident::Severity;
use crate::ui::form;
use crate::web::{Faults, Visit};
use maud::{Markup, html};

/// The page's body.
pub fn form(visit: &Visit, offered: &[Offered], filled: &Fields, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("incidents-backdated")) } p.lede { (words.t("incidents-backdated-lede")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action="/desk/incidents/backdated" {
            (form::hidden("once", filled.get("once")))
            (TITLE.inputs(words, filled, faults))
            (time(visit, "started", "incidents-started", filled, faults))
            (time(visit, "ended", "incidents-ended", filled, faults))
            (choice(visit, "impact", "incidents-impact", impact_options(words), filled, faults))
            (choice(visit, "severity", "incidents-severity", severities(visit), filled, faults))
            (component_ticks(words, filled, offered, faults))
            (choice(visit, "health", "incidents-backdated-health", health_options(words), filled, faults))
            (BODY.inputs(words, filled, faults))
            (END.inputs(words, filled, faults))
            div.actions {
                (form::button(words.t("incidents-publish")))
                a.button.quiet href="/desk/incidents" { (words.t("setup-cancel")) }
            }
        }
    }
}

fn severities(visit: &Visit) -> Vec<(String, String)> {
    let label = |severity: &Severity| visit.words.number(severity.get());
    Severity::ALL.iter().map(|severity| (severity.get().to_string(), label(severity))).collect()
}

fn time(visit: &Visit, name: &'static str, key: &str, filled: &Fields, faults: &Faults) -> Markup {
    form::Text {
        name,
        label: visit.words.t(key),
        value: filled.get(name).to_owned(),
        kind: "datetime-local",
        hint: Some(visit.words.with("incidents-zone", &[("zone", visit.zone.name().into())])),
        fault: faults.text(name, &visit.words),
        required: true,
        ..form::Text::default()
    }
    .render()
}

fn choice(
    visit: &Visit,
    name: &'static str,
    key: &str,
    options: Vec<(String, String)>,
    filled: &Fields,
    faults: &Faults,
) -> Markup {
    form::Choice {
        name,
        label: visit.words.t(key),
        options,
        chosen: filled.get(name).to_owned(),
        fault: faults.text(name, &visit.words),
        ..form::Choice::default()
    }
    .render()
}
