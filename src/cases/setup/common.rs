//! What the parts of the desk's settings share.

use crate::app::App;
use crate::cases::clock;
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::policy::{self, Act, Viewer};
use crate::ui::{self, Frame, Tone, form, text::clean_line};
use crate::web::{self, Admin, Faults};
use crate::words::Words;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

/// What of the desk's settings was changed, as events say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Categories,
    Departments,
    Duty,
    Fields,
    Holidays,
    Hours,
    Replies,
    Rules,
    Targets,
}

impl Part {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Categories => "categories",
            Self::Departments => "departments",
            Self::Duty => "duty",
            Self::Fields => "fields",
            Self::Holidays => "holidays",
            Self::Hours => "hours",
            Self::Replies => "replies",
            Self::Rules => "rules",
            Self::Targets => "targets",
        }
    }

    /// Whether the clocks of cases count by it.
    const fn moves_clocks(self) -> bool {
        matches!(self, Self::Holidays | Self::Hours | Self::Targets)
    }
}

/// Changes the desk's settings for whoever may; `work` ends in [`arranged`] when it changed anything.
pub async fn arrange<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db.write(permit, work).await
}

/// Goes on only when the change found what it was meant for.
pub fn found(changed: bool) -> Result<()> {
    if changed { Ok(()) } else { Err(Error::NotFound) }
}

/// Writes down what was changed, and lets the clocks that count by it be set again.
pub async fn arranged(tx: &mut Tx, part: Part) -> Result<()> {
    events::record(tx, Event::DeskArranged { what: part.as_str() }).await?;
    if part.moves_clocks() { clock::rearranged(tx).await } else { Ok(()) }
}

/// The longest name of something set up here, in characters.
pub const NAME_CHARS_MAX: usize = 80;

/// A name in each language; one that is empty is shown in another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub en: String,
    pub he: String,
    pub pl: String,
}

impl Names {
    /// The names as typed; at least one is needed.
    pub fn read(en: &str, he: &str, pl: &str, faults: &mut Faults) -> Self {
        let mut read = |field: &'static str, typed: &str| {
            let name = clean_line(typed);
            if name.chars().count() > NAME_CHARS_MAX {
                faults.add_with(field, "fault-too-long", &[("max", NAME_CHARS_MAX.into())]);
            }
            name
        };
        let names = Self { en: read("name_en", en), he: read("name_he", he), pl: read("name_pl", pl) };
        if names == Self::default() {
            faults.add("name_en", "setup-fault-name");
        }
        names
    }
}

/// The three inputs of a name.
pub fn names_fields(words: Words, typed: [&str; 3], faults: &Faults) -> Markup {
    let [en, he, pl] = typed;
    let field = |name: &'static str, label: String, value: &str, hint: Option<String>| {
        form::Text {
            name,
            label,
            value: value.to_owned(),
            hint,
            fault: faults.text(name, &words),
            dir_auto: true,
            max: Some(NAME_CHARS_MAX),
            ..form::Text::default()
        }
        .render()
    };
    html! {
        (field("name_en", words.t("setup-name-en"), en, Some(words.t("setup-name-hint"))))
        (field("name_he", words.t("setup-name-he"), he, None))
        (field("name_pl", words.t("setup-name-pl"), pl, None))
    }
}

/// One page of the desk's settings: where it stands, and its list if it is one thing of a list.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Who draws it, for `data-page`.
    pub page: &'static str,
    /// The list's address and title.
    pub list: Option<(&'static str, &'static str)>,
}

/// The layout of a page of the desk's settings.
pub fn frame(admin: &Admin, spot: Spot, title: String) -> Frame {
    let mut frame = admin.frame(spot.page, title);
    frame.noindex = true;
    frame.crumbs =
        vec![(admin.words.t("admin-title"), "/admin".into()), (admin.words.t("setup-title"), "/admin/desk".into())];
    frame.crumbs.extend(spot.list.map(|(path, title)| (admin.words.t(title), path.into())));
    frame
}

/// A page with a form: 422 when it has faults.
pub fn draw(admin: &Admin, spot: Spot, title: String, faults: &Faults, body: Markup) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::page_status(status, frame(admin, spot, title).render(body))
}

/// The head and the form of one thing; `fields` come between.
pub fn one(words: Words, title: &str, faults: &Faults, action: &str, list: &str, fields: &Markup) -> Markup {
    html! {
        header.page-head { h1 { (title) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(action) {
            (fields)
            div.actions {
                (form::button(words.t("setup-save")))
                a.button.quiet href=(list) { (words.t("setup-cancel")) }
            }
        }
    }
}

/// The head of a list: its title, what it is for, and the way to a new one.
pub fn list_head(words: Words, title: &str, lede: &str, new: Option<(&str, String)>) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t(title)) }
            p.lede { (words.t(lede)) }
            @if let Some((href, label)) = new {
                p { a.button href=(href) { (ui::icon("plus")) (label) } }
            }
        }
    }
}

/// A row of a list: what it is, more about it, and what can be done with it.
pub fn row(head: &Markup, more: &[Markup], actions: &Markup) -> Markup {
    html! {
        div.row-line {
            div {
                (head)
                @for line in more { p.meta { (line) } }
            }
            div.actions { (actions) }
        }
    }
}

/// Up and down in the order of a list.
pub fn order_buttons(words: Words, path: &str, name: &str) -> Markup {
    html! {
        form.actions method="post" action={ (path) "/place" } {
            (labelled("to", "up", &words.t("setup-up"), name))
            (labelled("to", "down", &words.t("setup-down"), name))
        }
    }
}

/// Archive, or back again.
pub fn archive_button(words: Words, path: &str, name: &str, archived: bool) -> Markup {
    html! {
        form method="post" action={ (path) "/archive" } {
            @if archived { (labelled("archived", "no", &words.t("setup-restore"), name)) }
            @else { (labelled("archived", "yes", &words.t("setup-archive"), name)) }
        }
    }
}

/// Takes something away for good.
pub fn remove_button(words: Words, path: &str, name: &str) -> Markup {
    html! { form method="post" action={ (path) "/removal" } { (labelled("remove", "yes", &words.t("setup-remove"), name)) } }
}

/// A small button; the thing's name follows its label for those who hear one button after another.
fn labelled(field: &str, value: &str, label: &str, name: &str) -> Markup {
    let label = html! { (label) span.sr { ": " bdi { (name) } } };
    form::button_named(field, value, label, "quiet small")
}

/// The badge of what is archived.
pub fn archived_badge(words: Words) -> Markup {
    html! { " " (ui::badge(Tone::Neutral, words.t("setup-archived"))) }
}

/// What is said after archiving: also that open cases stay with it, if any do.
pub const fn archive_flash(archived: bool, open: i64) -> &'static str {
    match (archived, open) {
        (false, _) => "flash-setup-restored",
        (true, 0) => "flash-setup-archived",
        (true, _) => "flash-setup-archived-open",
    }
}

/// A choice of a list by its id; empty is none. What is not offered is a fault.
pub fn chosen<T: Copy + PartialEq>(
    typed: &str,
    offered: &[T],
    id: fn(i64) -> T,
    field: &'static str,
    faults: &mut Faults,
) -> Option<T> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let found = typed.parse().ok().map(id).filter(|id| offered.contains(id));
    if found.is_none() {
        faults.add(field, "fault-choice");
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Names, chosen};
    use crate::ids::FieldId;
    use crate::web::Faults;

    #[test]
    fn one_name_in_any_language_is_enough() {
        let mut faults = Faults::new();
        assert_eq!(Names::read("", " משלוח ", "", &mut faults).he, "משלוח");
        assert!(faults.is_empty());
        Names::read(" ", "", "\u{200b}", &mut faults);
        assert!(faults.of("name_en").is_some());
    }

    #[test]
    fn only_what_is_offered_can_be_chosen() {
        let mut faults = Faults::new();
        let offered = [FieldId(3)];
        assert_eq!(chosen("3", &offered, FieldId, "x", &mut faults), Some(FieldId(3)));
        assert_eq!(chosen("", &offered, FieldId, "x", &mut faults), None);
        assert!(faults.is_empty());
        assert_eq!(chosen("4", &offered, FieldId, "x", &mut faults), None);
        assert!(faults.of("x").is_some());
    }
}
