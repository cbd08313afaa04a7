//! Form fields: each has a label, an optional hint, and its fault beside it, tied together for screen readers.
//!
//! The `id` of a field is `field-` and its name; [`faults_summary`] links to it.

use super::icon;
use crate::words::Words;
use maud::{Markup, Render, html};
use std::borrow::Borrow;

/// A line of text, an address, a password, a number, a colour.
#[derive(Clone, Debug, Default)]
pub struct Text<'a> {
    pub name: &'a str,
    pub label: String,
    pub value: String,
    /// The input's `type`; empty means "text".
    pub kind: &'a str,
    pub hint: Option<String>,
    pub fault: Option<String>,
    pub autocomplete: Option<&'a str>,
    pub required: bool,
    /// People's own words: the direction follows what is written.
    pub dir_auto: bool,
    /// Characters at most.
    pub max: Option<usize>,
    /// What may be meant; anything else may be typed, too.
    pub suggested: Vec<String>,
}

/// A text of several lines.
#[derive(Clone, Debug, Default)]
pub struct Area<'a> {
    pub name: &'a str,
    pub label: String,
    pub value: String,
    /// Lines shown at first; 0 means 8.
    pub rows: usize,
    pub hint: Option<String>,
    pub fault: Option<String>,
    pub required: bool,
    /// Where the browser keeps the unsent text, such as "new" or "reply-12".
    pub draft_slot: Option<String>,
}

/// One of several, in a drop-down list.
#[derive(Clone, Debug, Default)]
pub struct Choice<'a> {
    pub name: &'a str,
    pub label: String,
    /// Value and label.
    pub options: Vec<(String, String)>,
    pub chosen: String,
    pub hint: Option<String>,
    pub fault: Option<String>,
}

/// One of several, all in sight.
#[derive(Clone, Debug, Default)]
pub struct Radios<'a> {
    pub name: &'a str,
    pub label: String,
    /// Value and label.
    pub options: Vec<(String, String)>,
    pub chosen: String,
    pub hint: Option<String>,
    pub fault: Option<String>,
}

/// Yes or no. The value sent is "on".
#[derive(Clone, Debug, Default)]
pub struct Check<'a> {
    pub name: &'a str,
    pub label: String,
    pub checked: bool,
    pub hint: Option<String>,
}

impl Text<'_> {
    /// The field as HTML.
    pub fn render(&self) -> Markup {
        let id = id(self.name);
        let kind = if self.kind.is_empty() { "text" } else { self.kind };
        let list = (!self.suggested.is_empty()).then(|| format!("{id}-list"));
        let body = html! {
            input id=(id) name=(self.name) type=(kind) value=[(kind != "password").then_some(&self.value)]
                autocomplete=[self.autocomplete] required[self.required] dir=[direction(kind, self.dir_auto)]
                maxlength=[self.max] aria-describedby=[described_by(&id, self.hint.is_some(), self.fault.is_some())]
                aria-invalid=[self.fault.is_some().then_some("true")]
                spellcheck=[(kind != "text").then_some("false")] list=[list.as_deref()];
            @if let Some(list) = &list {
                datalist id=(list) { @for text in &self.suggested { option value=(text) {} } }
            }
        };
        field(&id, &self.label, self.hint.as_deref(), self.fault.as_deref(), &body)
    }
}

impl Area<'_> {
    /// The field as HTML.
    pub fn render(&self) -> Markup {
        let id = id(self.name);
        let rows = if self.rows == 0 { 8 } else { self.rows };
        // A browser drops the first line break of a textarea; one more keeps the writer's own.
        let body = html! {
            textarea id=(id) name=(self.name) rows=(rows) dir="auto" required[self.required]
                data-draft=[self.draft_slot.as_deref()]
                aria-describedby=[described_by(&id, self.hint.is_some(), self.fault.is_some())]
                aria-invalid=[self.fault.is_some().then_some("true")] { "\n" (self.value) }
        };
        field(&id, &self.label, self.hint.as_deref(), self.fault.as_deref(), &body)
    }
}

impl Choice<'_> {
    /// The field as HTML.
    pub fn render(&self) -> Markup {
        let id = id(self.name);
        let body = html! {
            select id=(id) name=(self.name)
                aria-describedby=[described_by(&id, self.hint.is_some(), self.fault.is_some())]
                aria-invalid=[self.fault.is_some().then_some("true")] {
                @for (value, label) in &self.options {
                    option value=(value) selected[*value == self.chosen] { (label) }
                }
            }
        };
        field(&id, &self.label, self.hint.as_deref(), self.fault.as_deref(), &body)
    }
}

impl Radios<'_> {
    /// The fields as HTML, in a fieldset.
    pub fn render(&self) -> Markup {
        let group = id(self.name);
        html! {
            fieldset.field.has-fault[self.fault.is_some()] #(group) tabindex=[self.fault.is_some().then_some("-1")]
                aria-describedby=[described_by(&group, self.hint.is_some(), self.fault.is_some())] {
                legend { (self.label) }
                (notes(&group, self.hint.as_deref(), self.fault.as_deref()))
                div.choices {
                    @for (value, label) in &self.options {
                        label.choice {
                            input type="radio" name=(self.name) value=(value) checked[*value == self.chosen];
                            span dir="auto" { (label) }
                        }
                    }
                }
            }
        }
    }
}

impl Check<'_> {
    /// The field as HTML.
    pub fn render(&self) -> Markup {
        let id = id(self.name);
        html! {
            div.field {
                label.choice for=(id) {
                    input id=(id) type="checkbox" name=(self.name) checked[self.checked]
                        aria-describedby=[described_by(&id, self.hint.is_some(), false)];
                    span { (self.label) }
                }
                (notes(&id, self.hint.as_deref(), None))
            }
        }
    }
}

/// The button that sends the form.
pub fn button(label: impl Render) -> Markup {
    html! { button.button type="submit" { (label) } }
}

/// A button for the lesser way.
pub fn button_secondary(label: impl Render) -> Markup {
    html! { button.button.quiet type="submit" { (label) } }
}

/// A button that takes something away.
pub fn button_danger(label: impl Render) -> Markup {
    html! { button.button.danger type="submit" { (label) } }
}

/// A button that says which of several was pressed; `class` is "", "quiet", "danger" or "small".
pub fn button_named(name: &str, value: &str, label: impl Render, class: &str) -> Markup {
    html! { button class={ "button " (class) } type="submit" name=(name) value=(value) { (label) } }
}

/// A value that travels with the form.
pub fn hidden(name: &str, value: impl Render) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The list of faults above a form: field name and text. Nothing when there are none.
pub fn faults_summary<N: AsRef<str>, T: AsRef<str>>(words: impl Borrow<Words>, faults: &[(N, T)]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.faults role="alert" tabindex="-1" data-focus {
                h2 { (icon("alert")) (words.borrow().t("ui-faults-title")) }
                ul { @for (name, text) in faults { li { a href={ "#" (id(name.as_ref())) } { (text.as_ref()) } } } }
            }
        }
    }
}

fn id(name: &str) -> String {
    format!("field-{name}")
}

fn direction(kind: &str, auto: bool) -> Option<&'static str> {
    match kind {
        "email" | "url" | "password" | "tel" | "number" => Some("ltr"),
        _ => auto.then_some("auto"),
    }
}

fn described_by(id: &str, hint: bool, fault: bool) -> Option<String> {
    match (hint, fault) {
        (true, true) => Some(format!("{id}-fault {id}-hint")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-fault")),
        (false, false) => None,
    }
}

fn field(id: &str, label: &str, hint: Option<&str>, fault: Option<&str>, body: &Markup) -> Markup {
    html! {
        div.field.has-fault[fault.is_some()] {
            label for=(id) { (label) }
            (notes(id, hint, fault))
            (body)
        }
    }
}

fn notes(id: &str, hint: Option<&str>, fault: Option<&str>) -> Markup {
    html! {
        @if let Some(hint) = hint { p.hint id={ (id) "-hint" } { (hint) } }
        @if let Some(fault) = fault { p.fault id={ (id) "-fault" } { (icon("alert")) (fault) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_tied_to_its_field() {
        let field = Text {
            name: "email",
            label: "E-mail".into(),
            kind: "email",
            fault: Some("No @".into()),
            ..Text::default()
        };
        let html = field.render().into_string();
        assert!(
            html.contains(r#"aria-describedby="field-email-fault""#) && html.contains(r#"id="field-email-fault""#),
            "{html}"
        );
        assert!(html.contains(r#"aria-invalid="true""#) && html.contains(r#"for="field-email""#), "{html}");
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let field = Text { name: "password", kind: "password", value: "secret".into(), ..Text::default() };
        assert!(!field.render().into_string().contains("secret"));
    }

    #[test]
    fn what_was_typed_comes_back_escaped() {
        let area = Area { name: "body", value: "</textarea><script>".into(), ..Area::default() };
        let html = area.render().into_string();
        assert!(html.contains("&lt;/textarea&gt;") && !html.contains("<script"), "{html}");
    }
}
