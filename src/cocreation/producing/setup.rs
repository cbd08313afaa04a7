//! `/desk/ideas/settings`: how ideas are taken outside of challenges.

use super::views::places;
use super::{LIST, queries};
use crate::app::App;
use crate::cocreation::idea::Counts;
use crate::cocreation::settings::Settings;
use crate::cocreation::votes;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::policy::{self, Act, Viewer};
use crate::ui::form;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Producer};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

const HERE: &str = "/desk/ideas/settings";
/// The bounds of what can be set, by the name of the field.
const BOUNDS: [(&str, i64); 3] = [("votes_each", 100), ("min_age_days", 365), ("overdue_days", 30)];

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/ideas/settings", get(show).post(save))
}

async fn show(State(app): State<App>, producer: Producer) -> Result<Response> {
    let settings = Settings::load(&mut app.db.read_current().await?).await?;
    Ok(draw(&producer, &filled(&settings), &Faults::new(), StatusCode::OK))
}

fn filled(settings: &Settings) -> Fields {
    Fields::of([
        ("votes_each", settings.votes_each.to_string()),
        ("min_age_days", settings.min_age_days.to_string()),
        ("counts", settings.counts().as_str().to_owned()),
        ("overdue_days", settings.overdue_days.to_string()),
    ])
}

fn parse(typed: &Fields) -> Result<Settings, Faults> {
    let mut faults = Faults::new();
    let [votes_each, min_age_days, overdue_days] = BOUNDS.map(|(name, most)| {
        let number = typed.get(name).trim().parse().ok().filter(|number| (0..=most).contains(number));
        if number.is_none() {
            faults.add_with(name, "producing-fault-number", &[("max", most.into())]);
        }
        number.unwrap_or_default()
    });
    let counts = Counts::parse(typed.get("counts"));
    if counts.is_none() {
        faults.add("counts", "fault-choice");
    }
    let counts = counts.unwrap_or(Counts::Always).as_str().to_owned();
    faults.into_result(Settings { votes_each, min_age_days, counts, overdue_days })
}

async fn save(State(app): State<App>, producer: Producer, Form(typed): Form<Fields>) -> Result<Response> {
    let settings = match parse(&typed) {
        Ok(settings) => settings,
        Err(faults) => return Ok(draw(&producer, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match change(&app, &producer.viewer, settings).await {
        Ok(()) => Ok(web::see_other_saying(HERE, "flash-producing-saved")),
        Err(Error::Conflict(why)) => Ok(draw(&producer, &typed, &Faults::one("counts", why), StatusCode::CONFLICT)),
        Err(error) => Err(error),
    }
}

/// Keeps the settings. Counts that were hidden when people voted are not shown after all while nobody has decided about those ideas.
async fn change(app: &App, viewer: &Viewer, settings: Settings) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let before = Settings::load(tx).await?;
                if !before.counts().may_become(settings.counts()) && queries::anybody_voted(tx).await? {
                    return Err(Error::Conflict("producing-fault-loosen"));
                }
                settings.save(tx).await?;
                votes::settings_changed(tx).await?;
                events::record(tx, Event::RoadmapChanged { what: "settings" }).await
            })
        })
        .await
}

fn draw(producer: &Producer, typed: &Fields, faults: &Faults, status: StatusCode) -> Response {
    let words = producer.words;
    let mut frame = producer.frame("cocreation::settings", words.t("producing-settings"));
    frame.noindex = true;
    frame.crumbs = vec![(words.t("producing-title"), LIST.into())];
    let body = html! {
        header.page-head {
            h1 { (words.t("producing-settings")) }
            p.lede { (words.t("producing-settings-lede")) }
        }
        (places(producer, HERE))
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(HERE) {
            (fields(words, typed, faults))
            div.actions { (form::button(words.t("producing-save"))) }
        }
    };
    web::page_status(status, frame.render(body))
}

fn fields(words: Words, typed: &Fields, faults: &Faults) -> Markup {
    let number = |name: &'static str, label: String, hint: String| {
        form::Text {
            name,
            label,
            value: typed.get(name).to_owned(),
            kind: "number",
            hint: Some(hint),
            fault: faults.text(name, &words),
            ..form::Text::default()
        }
        .render()
    };
    let counts = form::Radios {
        name: "counts",
        label: words.t("producing-counts"),
        options: Counts::ALL.iter().map(|counts| (counts.as_str().to_owned(), counts_label(words, *counts))).collect(),
        chosen: typed.get("counts").to_owned(),
        hint: Some(words.t("producing-counts-hint")),
        fault: faults.text("counts", &words),
    };
    html! {
        (number("votes_each", words.t("producing-votes-each"), words.t("producing-votes-each-hint")))
        (number("min_age_days", words.t("producing-min-age"), words.t("producing-min-age-hint")))
        (counts.render())
        (number("overdue_days", words.t("producing-overdue"), words.t("producing-overdue-hint")))
    }
}

fn counts_label(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Always => words.t("producing-counts-always"),
        Counts::Voted => words.t("producing-counts-voted"),
        Counts::Closed => words.t("producing-counts-closed"),
    }
}

#[cfg(test)]
mod tests {
    use super::{filled, parse};
    use crate::cocreation::settings::Settings;

    #[test]
    fn what_is_set_is_shown_and_read_back() {
        let settings = Settings { votes_each: 5, min_age_days: 30, counts: "after_close".into(), overdue_days: 7 };
        assert_eq!(parse(&filled(&settings)).expect("no faults"), settings);
    }

    #[test]
    fn figures_beyond_their_bounds_are_refused_beside_their_field() {
        let mut typed = filled(&Settings::default());
        for (name, value) in
            [("votes_each", "101"), ("min_age_days", "-1"), ("overdue_days", "soon"), ("counts", "never")]
        {
            typed.set(name, value.into());
        }
        let faults = parse(&typed).expect_err("faults");
        assert!(["votes_each", "min_age_days", "overdue_days", "counts"].iter().all(|name| faults.of(name).is_some()));
    }
}
