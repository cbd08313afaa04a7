//! Colleagues at the same case.

use super::queries::OtherRow;
use crate::ui::{self, icon};
use crate::web::Staff;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// Who writes, and who looked lately. Empty when nobody else is here.
pub fn presence(staff: &Staff, others: &[OtherRow], writing_since: DateTime<Utc>) -> Markup {
    let words = staff.words;
    html! {
        div.presence #presence data-live aria-live="polite" {
            @for other in others {
                @let name = [("name", other.name.as_str().into())];
                @if other.answering_at.is_some_and(|at| at >= writing_since) {
                    p.strip.busy { (icon("pencil")) (words.with("live-writing", &name)) }
                } @else {
                    p.meta { (words.with("live-looked", &name)) " " (ui::time(words, other.last_at, staff.now, staff.zone)) }
                }
            }
        }
    }
}
