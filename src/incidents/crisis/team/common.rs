//! What the pages of the crisis team share.

use crate::app::App;
use crate::cases::setup::{ColleagueRow, colleagues};
use crate::db::{BoxFuture, Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, sha256_hex};
use crate::incidents::Texts;
use crate::policy::{self, Act, Viewer};
use crate::ui::text::{clean_line, clean_text};
use crate::ui::{self, Frame, Tone, form};
use crate::web::{self, Faults, Staff, Visit};
use crate::words::{Lang, Words};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// Somebody else changed it since the form was drawn.
pub const CHANGED: &str = "playbooks-conflict-changed";

/// The most characters of a name, a phone number, an address.
pub const LINE_CHARS_MAX: usize = 120;

/// Changes what is prepared for a crisis, for whoever may.
pub async fn arrange<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::PlaybookArrange)?;
    app.db.write(permit, work).await
}

/// Writes down what was changed; `what` names the part.
pub async fn arranged(tx: &mut Tx, what: &'static str) -> Result<()> {
    events::record(tx, Event::CrisisArranged { what }).await
}

/// Goes on only when the change found what it was meant for.
pub fn found(changed: bool) -> Result<()> {
    if changed { Ok(()) } else { Err(Error::NotFound) }
}

/// The mark of what a form was drawn from: when it differs on arrival, somebody else was faster.
pub fn seen<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    let parts: Vec<String> = parts.into_iter().map(|part| part.as_ref().to_owned()).collect();
    let mut mark = sha256_hex(serde_json::json!(parts).to_string());
    mark.truncate(24);
    mark
}

/// Refuses a change that was made from something that is there no longer.
pub fn unchanged(seen: &str, now: &str) -> Result<()> {
    if seen == now { Ok(()) } else { Err(Error::Conflict(CHANGED)) }
}

/// The pages of the crisis team, as they stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Playbooks,
    Duties,
    Rota,
    Belts,
    Cadence,
    Teams,
}

/// The way from one of them to the others.
pub fn tabs(words: Words, current: Option<Tab>) -> Markup {
    let items = [
        (words.t("playbooks-tab-playbooks"), "/desk/incidents/playbooks", Tab::Playbooks),
        (words.t("playbooks-tab-duties"), "/desk/incidents/duties", Tab::Duties),
        (words.t("playbooks-tab-rota"), "/desk/incidents/rota", Tab::Rota),
        (words.t("playbooks-tab-belts"), "/desk/incidents/belts", Tab::Belts),
        (words.t("playbooks-tab-cadence"), "/desk/incidents/cadence", Tab::Cadence),
        (words.t("playbooks-tab-teams"), "/desk/incidents/teams", Tab::Teams),
    ];
    let items = items.map(|(label, href, tab)| (label, href, current == Some(tab)));
    ui::tabs_labelled(&words.t("playbooks-tabs"), &items)
}

/// The layout of a page of the crisis team; `way` leads to it from the list of incidents.
pub fn frame(visit: &Visit, page: &'static str, title: impl Into<String>, way: Vec<(String, String)>) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.wide = true;
    frame.crumbs = vec![
        (visit.words.t("ui-nav-desk"), "/desk".into()),
        (visit.words.t("playbooks-incidents"), "/desk/incidents".into()),
    ];
    frame.crumbs.extend(way);
    frame
}

/// A form, its title and where it stands.
pub struct Sheet<'a> {
    pub page: &'static str,
    pub title: String,
    pub way: Vec<(String, String)>,
    pub action: String,
    /// Where "cancel" leads.
    pub back: String,
    pub faults: &'a Faults,
    /// What a colleague made of it in the meantime: label and text.
    pub raced: Option<Vec<(String, String)>>,
    pub seen: String,
}

impl Sheet<'_> {
    /// The page: 422 with faults, 409 when a colleague was faster.
    pub fn draw(self, staff: &Staff, fields: &Markup) -> Response {
        let words = staff.words;
        let status = match (&self.raced, self.faults.is_empty()) {
            (Some(_), _) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (None, true) => StatusCode::OK,
        };
        let body = html! {
            header.page-head { h1 { (self.title) } }
            @if let Some(now) = &self.raced { (raced(words, now)) }
            (form::faults_summary(words, &self.faults.all(&words)))
            form.form method="post" action=(self.action) {
                (fields)
                (form::hidden("seen", &self.seen))
                div.actions {
                    (form::button(words.t("playbooks-save")))
                    a.button.quiet href=(self.back) { (words.t("playbooks-cancel")) }
                }
            }
        };
        web::page_status(status, frame(staff, self.page, self.title.clone(), self.way).render(body))
    }
}

/// What a colleague made of it while this one was typing.
pub fn raced(words: Words, now: &[(String, String)]) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p { (words.t("playbooks-conflict-changed")) }
            dl.facts {
                @for (label, text) in now.iter().filter(|(_, text)| !text.is_empty()) {
                    dt { (label) }
                    dd dir="auto" { (text) }
                }
            }
        },
    )
}

/// The label of a field in each language: "Name (עברית)".
fn labels(field: &str) -> [String; 3] {
    Lang::ALL.map(|lang| format!("{field} ({})", lang.name()))
}

/// A line in each language; `names` are the inputs in the order en, he, pl.
pub fn lines(words: Words, names: [&'static str; 3], label: &str, typed: [&str; 3], faults: &Faults) -> Markup {
    let labels = labels(label);
    html! {
        div.field-row {
            @for ((name, label), value) in names.iter().zip(labels).zip(typed) {
                (form::Text {
                    name,
                    label,
                    value: value.to_owned(),
                    fault: faults.text(name, &words),
                    dir_auto: true,
                    max: Some(LINE_CHARS_MAX),
                    ..form::Text::default()
                }.render())
            }
        }
    }
}

/// A text in each language.
pub fn areas(
    words: Words,
    names: [&'static str; 3],
    (label, rows): (&str, usize),
    typed: [&str; 3],
    faults: &Faults,
) -> Markup {
    let labels = labels(label);
    html! {
        div.field-row {
            @for ((name, label), value) in names.iter().zip(labels).zip(typed) {
                (form::Area {
                    name,
                    label,
                    value: value.to_owned(),
                    rows,
                    fault: faults.text(name, &words),
                    ..form::Area::default()
                }.render())
            }
        }
    }
}

/// Reads a line or a text in each language; `needed`: at least one of them must be there.
pub fn texts(
    names: [&'static str; 3],
    typed: [&str; 3],
    (max, multiline, needed): (usize, bool, bool),
    faults: &mut Faults,
) -> Texts {
    let mut read = |at: usize| {
        let text = if multiline { clean_text(typed[at]) } else { clean_line(typed[at]) };
        if text.chars().count() > max {
            faults.add_with(names[at], "fault-too-long", &[("max", max.into())]);
        }
        text
    };
    let texts = Texts::new(read(0), read(1), read(2));
    if needed && texts.is_empty() {
        faults.add(names[0], "playbooks-fault-language");
    }
    texts
}

/// Reads a line.
pub fn line(name: &'static str, typed: &str, needed: bool, faults: &mut Faults) -> String {
    let line = clean_line(typed);
    match line.chars().count() {
        0 if needed => faults.add(name, "fault-required"),
        0..=LINE_CHARS_MAX => {}
        _ => faults.add_with(name, "fault-too-long", &[("max", LINE_CHARS_MAX.into())]),
    }
    line
}

/// Reads a whole number between two.
pub fn number(name: &'static str, typed: &str, (least, most): (i64, i64), faults: &mut Faults) -> i64 {
    match typed.trim().parse() {
        Ok(number) if (least..=most).contains(&number) => number,
        _ => {
            let bounds = [("least", least.into()), ("most", most.into())];
            faults.add_with(name, "playbooks-fault-number", &bounds);
            least
        }
    }
}

/// Which languages a text lacks, by their own names.
pub fn missing(texts: &Texts) -> String {
    let lacks = Lang::ALL.into_iter().filter(|lang| texts.get(*lang).is_empty());
    lacks.map(Lang::name).collect::<Vec<_>>().join(", ")
}

/// A badge that says which languages a text lacks; nothing when it has all.
pub fn missing_badge(words: Words, texts: &Texts) -> Markup {
    let langs = missing(texts);
    html! {
        @if !langs.is_empty() {
            " " (ui::badge(Tone::Warn, words.with("playbooks-missing", &[("langs", langs.into())])))
        }
    }
}

/// A text for a reader, in the language that it is really in.
pub fn shown(texts: &Texts, lang: Lang) -> Markup {
    let (real, text) = texts.read(lang, Lang::En);
    html! { span lang=(real.code()) dir=(real.dir()) { (text) } }
}

/// A small button; the thing's name follows its label for those who hear one button after another.
pub fn labelled(field: &str, value: &str, label: &str, name: &str) -> Markup {
    let label = html! { (label) span.sr { ": " bdi { (name) } } };
    form::button_named(field, value, label, "quiet small")
}

/// Up and down in the order of a list.
pub fn order_buttons(words: Words, path: &str, name: &str) -> Markup {
    html! {
        form.actions method="post" action={ (path) "/place" } {
            (labelled("to", "up", &words.t("playbooks-up"), name))
            (labelled("to", "down", &words.t("playbooks-down"), name))
        }
    }
}

/// Takes something away.
pub fn remove_button(words: Words, path: &str, name: &str) -> Markup {
    html! {
        form method="post" action={ (path) "/removal" } {
            (labelled("remove", "yes", &words.t("playbooks-remove"), name))
        }
    }
}

/// Who can be named: everybody of the staff who is neither gone nor suspended.
pub async fn people(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<ColleagueRow>> {
    colleagues(conn, now).await
}

/// The choice of somebody of the staff.
pub fn person_field(words: Words, people: &[ColleagueRow], chosen: &str, faults: &Faults) -> Markup {
    let nobody = std::iter::once((String::new(), words.t("playbooks-choose")));
    let named = people.iter().map(|one| {
        let office = one.department.as_deref().map(|department| format!(" · {department}")).unwrap_or_default();
        (one.id.to_string(), format!("{} (@{}){office}", one.name, one.handle))
    });
    form::Choice {
        name: "person",
        label: words.t("playbooks-person"),
        options: nobody.chain(named).collect(),
        chosen: chosen.to_owned(),
        hint: None,
        fault: faults.text("person", &words),
    }
    .render()
}

/// Reads the choice of somebody of the staff.
pub fn person(typed: &str, people: &[ColleagueRow], faults: &mut Faults) -> AccountId {
    let chosen = typed.trim().parse().ok().map(AccountId).filter(|id| people.iter().any(|one| one.id == *id));
    chosen.unwrap_or_else(|| {
        faults.add("person", if typed.trim().is_empty() { "fault-required" } else { "fault-choice" });
        AccountId(0)
    })
}

#[cfg(test)]
mod tests {
    use super::{missing, number, seen, texts};
    use crate::incidents::Texts;
    use crate::web::Faults;

    #[test]
    fn a_mark_tells_texts_apart_also_where_they_only_moved() {
        assert_ne!(seen(["a", "bc"]), seen(["ab", "c"]));
        assert_eq!(seen(["a"]), seen(["a".to_owned()]));
    }

    #[test]
    fn one_language_is_enough_and_the_others_are_named() {
        let mut faults = Faults::new();
        let read = texts(["a", "b", "c"], ["", " שלום ", ""], (9, false, true), &mut faults);
        assert!(faults.is_empty());
        assert_eq!(read.he, "שלום");
        assert_eq!(missing(&read), "English, Polski");
        texts(["a", "b", "c"], ["", " ", ""], (9, false, true), &mut faults);
        assert!(faults.of("a").is_some());
        let mut faults = Faults::new();
        texts(["a", "b", "c"], ["", "", "0123456789"], (9, true, true), &mut faults);
        assert!(faults.of("c").is_some());
        assert_eq!(missing(&Texts::new("a", "b", "c")), "");
    }

    #[test]
    fn a_number_keeps_its_bounds() {
        let mut faults = Faults::new();
        assert_eq!(number("x", " 5 ", (1, 9), &mut faults), 5);
        assert!(faults.is_empty());
        for bad in ["", "0", "10", "1.5", "-1", "99999999999999999999"] {
            let mut faults = Faults::new();
            number("x", bad, (1, 9), &mut faults);
            assert!(faults.of("x").is_some(), "{bad}");
        }
    }
}
