//! What readers see of decisions: the rule behind a tombstone, the warning before what shocks.

use super::Ruling;
use crate::ids::DecisionId;
use crate::ui;
use crate::web::Visit;
use maud::{Markup, html};

/// The rule that something was taken out of sight by, and the decision's entry in the ledger.
pub fn rests_on(visit: &Visit, rulings: &[Ruling], decision: Option<DecisionId>) -> Markup {
    let words = visit.words;
    let ruling = decision.and_then(|id| rulings.iter().find(|ruling| ruling.id == id));
    let Some(ruling) = ruling else { return html! {} };
    let rule = ruling.code.as_ref().zip(ruling.title(words.lang));
    html! {
        @if rule.is_some() || ruling.ledger_number.is_some() {
            p.meta {
                @if let Some((code, title)) = rule { (words.t("holds-rule")) " " a href={ "/rules#" (code) } { (title) } }
                @if rule.is_some() && ruling.ledger_number.is_some() { " · " }
                @if let Some(number) = ruling.ledger_number { a href={ "/transparency/" (number) } rel="nofollow" { (words.t("holds-ledger")) } }
            }
        }
    }
}

/// A text behind a warning; open without script.
pub fn sensitive(visit: &Visit, is: bool, text: Markup) -> Markup {
    if !is {
        return text;
    }
    html! {
        details.sensitive {
            summary { (ui::icon("hidden")) (visit.words.t("holds-sensitive")) }
            (text)
        }
    }
}
