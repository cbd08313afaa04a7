//! Whether a watch warns too often, or could warn sooner: from what people made of its last alerts.

use super::actions::CHANGED;
use super::{Judged, Step, path, queries};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AlertId, WatchId};
use crate::listening;
use crate::listening::queries::WatchRow;
use crate::listening::watch::ONCE_IN_DAYS;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{self, Form, Path, Staff, Visit};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use maud::{Markup, html};

/// What is offered for "once in so many days".
const LADDER: [i64; 11] = [1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 90];
/// So many false ones of the last five, and it warns too often.
const FALSE_MIN: usize = 3;
/// So many useful ones of the last five, and it could warn sooner.
const USEFUL_MIN: usize = 5;

/// The address of setting it.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/listening/watches/{id}/rarity", post(set))
}

/// Another "once in so many days" for a watch, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub days: i64,
    /// Several alerts were false; else they were all useful.
    pub because_false: bool,
    /// How many of the last five.
    pub count: usize,
}

/// What the verdicts on a watch's last alerts suggest. Verdicts from before the watch was last changed say nothing about it any more.
pub async fn suggestion(conn: &mut Conn, watch: &WatchRow) -> Result<Option<Suggestion>> {
    let verdicts = queries::verdicts(conn, watch.id, watch.changed_at).await?;
    let judged: Vec<Judged> = verdicts.iter().filter_map(|word| Judged::parse(word)).collect();
    Ok(suggested(watch.once_in_days, &judged))
}

fn suggested(days: i64, judged: &[Judged]) -> Option<Suggestion> {
    let count = |wanted| judged.iter().filter(|it| **it == wanted).count();
    let (bad, good) = (count(Judged::False), count(Judged::Useful));
    if bad >= FALSE_MIN {
        let days = LADDER.into_iter().find(|step| *step > days)?;
        return Some(Suggestion { days, because_false: true, count: bad });
    }
    if good >= USEFUL_MIN {
        let days = LADDER.into_iter().rev().find(|step| *step < days)?;
        return Some(Suggestion { days, because_false: false, count: good });
    }
    None
}

/// The suggestion with the button that follows it, for whoever may; it leads back to the alert, or to the watch.
pub fn suggestion_note(
    visit: &Visit,
    watch: &WatchRow,
    suggestion: Option<Suggestion>,
    alert: Option<AlertId>,
) -> Markup {
    let Some(suggestion) = suggestion else { return html! {} };
    let words = visit.words;
    let may = policy::permit(&visit.viewer, Act::ListeningArrange).is_ok();
    let body = html! {
        p { bdi { (watch.name) } ": " (said(words, watch, suggestion)) }
        @if may {
            form method="post" action={ "/desk/listening/watches/" (watch.id) "/rarity" } {
                (form::hidden("days", suggestion.days))
                (form::hidden("version", watch.version))
                @if let Some(alert) = alert { (form::hidden("alert", alert.0)) }
                div.actions { (form::button_secondary(words.with("alerts-suggest-do", &[("count", suggestion.days.into())]))) }
            }
        }
    };
    ui::notice(Tone::Accent, body)
}

fn said(words: Words, watch: &WatchRow, suggestion: Suggestion) -> String {
    let args =
        [("count", suggestion.count.into()), ("now", watch.once_in_days.into()), ("days", suggestion.days.into())];
    match suggestion.because_false {
        true => words.with("alerts-suggest-false", &args),
        false => words.with("alerts-suggest-useful", &args),
    }
}

/// Sets "once in so many days" of a watch as it was suggested.
async fn set(
    State(app): State<App>,
    staff: Staff,
    Path(watch): Path<WatchId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::ListeningArrange)?;
    let row = listening::queries::watch(&mut app.db.read_current().await?, watch).await?.ok_or(Error::NotFound)?;
    let days = typed.get("days").parse().ok().filter(|days| (ONCE_IN_DAYS.0..=ONCE_IN_DAYS.1).contains(days));
    let days: i64 = days.ok_or(Error::Conflict("fault-choice"))?;
    let alert: Option<AlertId> = typed.get("alert").parse().ok();
    let version: Option<i64> = typed.get("version").parse().ok();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let now = listening::queries::watch(tx, watch).await?.ok_or(Error::NotFound)?;
                if version.is_some_and(|version| version != now.version) {
                    return Err(Error::Conflict(CHANGED));
                }
                listening::actions::set_once_in_days(tx, watch, days).await?;
                if let Some(alert) = alert.filter(|alert| alert.0 > 0)
                    && queries::by_id(tx, alert).await?.is_some()
                {
                    let by = tx.actor();
                    queries::log(tx, alert, by, Step::Rarity, &row.name).await?;
                    events::record(tx, Event::AlertChanged { alert, what: Step::Rarity.as_str() }).await?;
                }
                Ok(())
            })
        })
        .await?;
    let back = alert.map_or_else(|| format!("/desk/listening/watches/{watch}"), path);
    Ok(web::see_other_saying(back, "flash-alerts-rarity"))
}

#[cfg(test)]
mod tests {
    use super::suggested;
    use crate::listening::alerts::Judged::{False, Useful};

    #[test]
    fn false_alarms_make_a_watch_quieter_and_useful_ones_quicker() {
        let days = |now, judged: &[_]| suggested(now, judged).map(|it| it.days);
        assert_eq!(days(5, &[False, False, Useful, False, Useful]), Some(7));
        assert_eq!(days(5, &[False, False, Useful, Useful, Useful]), None);
        assert_eq!(days(5, &[Useful; 5]), Some(3));
        assert_eq!(days(5, &[Useful; 4]), None);
        assert_eq!(days(4, &[False; 5]), Some(5), "what stands between two steps");
        assert_eq!((days(90, &[False; 5]), days(1, &[Useful; 5])), (None, None));
    }
}
