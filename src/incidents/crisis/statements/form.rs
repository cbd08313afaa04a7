//! The form of a version as it was typed, and what it must be.

use super::queries::{ComponentRow, StatementRow};
use super::statement::{
    BODY_CHARS_MAX, BODY_LINES_MAX, Content, OTHER_LINES_MAX, PHONE_CHARS_MAX, PROMISE_MINUTES_MAX, SHOP_CHARS_MAX,
};
use crate::ids::ComponentId;
use crate::incidents::queries::IncidentRow;
use crate::incidents::{Health, Impact, State, Texts};
use crate::ui::text::clean_text;
use crate::web::Faults;
use crate::words::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Begins the name of the field of a component; its id follows.
pub const COMPONENT: &str = "component-";
/// The healths that a statement may say; maintenance is planned elsewhere.
pub const HEALTHS: [Health; 4] = [Health::Operational, Health::Degraded, Health::Partial, Health::Major];
/// The impacts that it may say.
pub const IMPACTS: [Impact; 4] = [Impact::None, Impact::Minor, Impact::Major, Impact::Critical];

/// A version as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub lang: String,
    pub state: String,
    pub impact: String,
    /// Minutes; empty: as the cadence has it.
    pub promise: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub phone_en: String,
    pub phone_he: String,
    pub phone_pl: String,
    pub shop_en: String,
    pub shop_he: String,
    pub shop_pl: String,
    pub notify: String,
    pub reopens: String,
    /// The row version that was open; 0: none.
    pub seen: String,
    pub once: String,
    /// What is done with it after: nothing, or "submit".
    pub then: String,
    /// The components.
    #[serde(flatten)]
    pub rest: BTreeMap<String, String>,
}

/// What a form is judged by.
pub struct Ground<'a> {
    pub incident: &'a IncidentRow,
    pub components: &'a [ComponentRow],
    /// Minutes to the next update for each state that may follow.
    pub cadences: &'a [(State, Option<i64>)],
}

impl Typed {
    /// The form of a version as it is.
    pub fn of(content: &Content) -> Self {
        let tick = |on: bool| if on { "on".to_owned() } else { String::new() };
        Self {
            lang: content.lang.code().to_owned(),
            state: content.state.as_str().to_owned(),
            impact: content.impact.as_str().to_owned(),
            promise: content.promise_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            body_en: content.body.en.clone(),
            body_he: content.body.he.clone(),
            body_pl: content.body.pl.clone(),
            phone_en: content.phone.en.clone(),
            phone_he: content.phone.he.clone(),
            phone_pl: content.phone.pl.clone(),
            shop_en: content.shop.en.clone(),
            shop_he: content.shop.he.clone(),
            shop_pl: content.shop.pl.clone(),
            notify: tick(content.notify),
            reopens: tick(content.reopens),
            rest: content
                .components
                .iter()
                .map(|(id, health)| (format!("{COMPONENT}{id}"), health.as_str().to_owned()))
                .collect(),
            ..Self::default()
        }
    }

    /// The form of the next version: the words of the last one, the states as they are.
    pub fn next(ground: &Ground<'_>, last: Option<&StatementRow>, lang: Lang) -> Self {
        let incident = ground.incident;
        let mut typed = match last.and_then(|row| row.content().ok()) {
            Some(content) => Self::of(&content),
            None => Self { lang: lang.code().to_owned(), ..Self::default() },
        };
        typed.state = incident.state.as_str().to_owned();
        typed.impact = incident.impact.as_str().to_owned();
        typed.promise = minutes_of(ground, incident.state).map(|it| it.to_string()).unwrap_or_default();
        (typed.notify, typed.reopens) = ("on".to_owned(), String::new());
        typed.rest = BTreeMap::new();
        typed
    }

    /// The row version that was seen; 0: none was open.
    pub fn seen(&self) -> i64 {
        self.seen.parse().unwrap_or_default()
    }

    /// What was chosen for a component.
    pub fn health(&self, id: ComponentId) -> &str {
        self.rest.get(&format!("{COMPONENT}{id}")).map_or("", String::as_str)
    }

    /// The version, or what is wrong with it.
    pub fn parse(&self, ground: &Ground<'_>) -> Result<Content, Faults> {
        let mut faults = Faults::new();
        let body = texts(["body_en", "body_he", "body_pl"], self.bodies(), BODY_CHARS_MAX, BODY_LINES_MAX, &mut faults);
        let phones = [&self.phone_en, &self.phone_he, &self.phone_pl];
        let phone = texts(["phone_en", "phone_he", "phone_pl"], phones, PHONE_CHARS_MAX, OTHER_LINES_MAX, &mut faults);
        let shops = [&self.shop_en, &self.shop_he, &self.shop_pl];
        let shop = texts(["shop_en", "shop_he", "shop_pl"], shops, SHOP_CHARS_MAX, OTHER_LINES_MAX, &mut faults);
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == self.lang);
        match lang {
            None => faults.add("lang", "fault-choice"),
            Some(lang) if body.get(lang).is_empty() => faults.add(body_field(lang), "statements-fault-original"),
            Some(_) => {}
        }
        let reopens = self.reopens == "on";
        let state = State::parse(&self.state).filter(|state| ground.incident.state.may_become(*state, reopens));
        if state.is_none() {
            faults.add("state", "statements-fault-state");
        }
        let impact = IMPACTS.into_iter().find(|impact| impact.as_str() == self.impact);
        if impact.is_none() {
            faults.add("impact", "fault-choice");
        }
        let promise_minutes = self.promise(ground, state, &mut faults);
        let components = self.components(ground, &mut faults);
        let content = Content {
            lang: lang.unwrap_or(Lang::En),
            state: state.unwrap_or(ground.incident.state),
            impact: impact.unwrap_or(Impact::None),
            components,
            promise_minutes,
            body,
            phone,
            shop,
            notify: self.notify == "on",
            reopens,
        };
        faults.into_result(content)
    }

    fn bodies(&self) -> [&String; 3] {
        [&self.body_en, &self.body_he, &self.body_pl]
    }

    /// Nothing typed: as the cadence has it. What is over promises nothing.
    fn promise(&self, ground: &Ground<'_>, state: Option<State>, faults: &mut Faults) -> Option<i64> {
        let state = state?;
        if state.is_over() {
            return None;
        }
        match self.promise.trim() {
            "" => minutes_of(ground, state),
            typed => {
                let minutes = typed.parse().ok().filter(|minutes| (1..=PROMISE_MINUTES_MAX).contains(minutes));
                if minutes.is_none() {
                    faults.add_with("promise", "statements-fault-promise", &[("max", PROMISE_MINUTES_MAX.into())]);
                }
                minutes
            }
        }
    }

    fn components(&self, ground: &Ground<'_>, faults: &mut Faults) -> Vec<(ComponentId, Health)> {
        let mut chosen = Vec::new();
        for (name, word) in self.rest.iter().filter(|(name, word)| name.starts_with(COMPONENT) && !word.is_empty()) {
            let id = name[COMPONENT.len()..].parse().map(ComponentId).ok();
            let id = id.filter(|id| ground.components.iter().any(|row| row.id == *id));
            let health = HEALTHS.into_iter().find(|health| health.as_str() == word);
            match (id, health) {
                (Some(id), Some(health)) => chosen.push((id, health)),
                _ if faults.of("components").is_none() => faults.add("components", "statements-fault-component"),
                _ => {}
            }
        }
        chosen.sort_by_key(|(id, _)| *id);
        chosen
    }
}

/// The field of the message in that language.
const fn body_field(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "body_en",
        Lang::He => "body_he",
        Lang::Pl => "body_pl",
    }
}

fn minutes_of(ground: &Ground<'_>, state: State) -> Option<i64> {
    ground.cadences.iter().find(|(of, _)| *of == state).and_then(|(_, minutes)| *minutes)
}

fn texts(fields: [&'static str; 3], typed: [&String; 3], chars: usize, lines: usize, faults: &mut Faults) -> Texts {
    let [en, he, pl] = typed.map(|text| clean_text(text).trim().to_owned());
    for (field, text) in fields.into_iter().zip([&en, &he, &pl]) {
        if text.chars().count() > chars {
            faults.add_with(field, "fault-too-long", &[("max", chars.into())]);
        } else if text.lines().count() > lines {
            faults.add_with(field, "statements-fault-lines", &[("max", lines.into())]);
        }
    }
    Texts { en, he, pl }
}
