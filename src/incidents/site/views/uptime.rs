//! How dependable each component was, how that is counted, and the days on which something was wrong.

use super::parts::{self, Tone};
use super::{Look, Page, Section};
use crate::incidents::incident::Health;
use crate::incidents::snapshot::{Component, Snapshot};
use maud::{Markup, html};

/// The page.
pub fn page(look: &Look<'_>, snapshot: &Snapshot) -> Page {
    let words = look.words;
    let shown = snapshot.components.iter().filter(|component| component.showcase && !component.days.is_empty());
    let body = html! {
        header.head {
            h1 { (words.t("status-uptime")) }
            p.as-of { (words.t("status-as-of")) " " (look.time(look.as_of)) }
        }
        (legend(look))
        @for component in shown.clone() { (one(look, component)) }
        @if shown.clone().next().is_none() { p.quiet { (words.t("status-no-components")) } }
        section.part aria-labelledby="counted" {
            h2 #counted { (words.t("status-counted")) }
            p.equation { (words.t("status-equation")) }
            p { (words.t("status-counted-text")) }
        }
    };
    Page {
        path: "/uptime".to_owned(),
        title: words.t("status-uptime"),
        name: "incidents::uptime",
        section: Section::Uptime,
        live: true,
        description: words.t("status-formula"),
        body,
    }
}

/// Which colour is which.
fn legend(look: &Look<'_>) -> Markup {
    html! {
        ul.legend aria-label=(look.words.t("status-legend")) {
            @for health in Health::ALL { li { span class={ "key " (Tone::of(health).class()) } aria-hidden="true" {} (health.label(look.words)) } }
            li { span.key.before aria-hidden="true" {} (look.words.t("status-no-days")) }
        }
    }
}

fn one(look: &Look<'_>, component: &Component) -> Markup {
    let words = look.words;
    let troubled: Vec<_> =
        component.days.iter().flatten().rev().filter(|day| parts::worst(day) != Health::Operational).collect();
    html! {
        section.part aria-labelledby={ "c" (component.id.0) } {
            div.component {
                h2 #{ "c" (component.id.0) } { (parts::line(look, &component.name, look.brand.lang)) }
                @if let Some(share) = component.uptime { span.figure { (parts::percent(words.lang, share)) } }
            }
            (super::front::strip(look, component))
            @if troubled.is_empty() { p.quiet { (words.t("status-no-trouble")) } }
            @else {
                details.old #{ "d" (component.id.0) } {
                    summary { (words.with("status-troubled", &[("count", troubled.len().into())])) }
                    ul { @for day in troubled { li { (parts::trouble(look, day)) } } }
                }
            }
        }
    }
}
