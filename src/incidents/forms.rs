//! What the forms of components, maintenance and back-dated incidents share.

use super::components::Offered;
use super::incident::{Health, Impact};
use super::site;
use crate::app::App;
use crate::ids::ComponentId;
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

pub use crate::web::fields::{Fields, Three, once, original};

/// The components that were ticked; one that is not offered is a fault.
pub fn ticked(typed: &Fields, offered: &[Offered], faults: &mut Faults) -> Vec<ComponentId> {
    let mut chosen: Vec<ComponentId> = Vec::new();
    for value in typed.all("component") {
        match value.parse().ok().filter(|id| offered.iter().any(|one| one.id == *id)) {
            Some(id) if !chosen.contains(&id) => chosen.push(id),
            Some(_) => {}
            None => faults.add("component", "incidents-fault-component"),
        }
    }
    chosen
}

/// A tick for each component, by group.
pub fn component_ticks(words: Words, typed: &Fields, offered: &[Offered], faults: &Faults) -> Markup {
    let fault = faults.text("component", &words);
    html! {
        fieldset.field.has-fault[fault.is_some()] #field-component tabindex="-1" {
            legend { (words.t("incidents-components")) }
            @if let Some(fault) = fault { p.fault { (fault) } }
            @if offered.is_empty() { p.hint { (words.t("incidents-components-none")) } }
            div.choices {
                @for one in offered {
                    label.choice {
                        input type="checkbox" name="component" value=(one.id) checked[typed.all("component").any(|id| id == one.id.to_string())];
                        span dir="auto" { (one.label(words.lang)) }
                    }
                }
            }
        }
    }
}

/// How components can be, to choose from.
pub fn health_options(words: Words) -> Vec<(String, String)> {
    Health::ALL.iter().map(|health| (health.as_str().to_owned(), health.label(words))).collect()
}

/// How much customers feel of an incident, to choose from.
pub fn impact_options(words: Words) -> Vec<(String, String)> {
    [Impact::None, Impact::Minor, Impact::Major, Impact::Critical]
        .iter()
        .map(|impact| (impact.as_str().to_owned(), impact.label(words)))
        .collect()
}

/// Has the status page drawn anew after a commit. A fault of it never fails what was done: the next round draws again.
pub async fn redraw(app: &App) {
    if let Err(error) = site::refresh(app).await {
        tracing::warn!(error = %error, "the status page could not be drawn anew; it will be");
    }
}
