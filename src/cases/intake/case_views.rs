//! The part of the form that a case needs: what it is about, what that asks, how to reach its author.

use super::details::{CONTACT_CHARS_MAX, VALUE_CHARS_MAX};
use super::offer::{Offer, input_name};
use super::{FormFaults, NewForm};
use crate::cases::Contact;
use crate::cases::setup::{FieldKind, FieldRow};
use crate::ui::form;
use crate::words::Words;
use maud::{Markup, html};

/// The questions for a case. A style sheet hides them while a kind is chosen that opens none.
pub fn questions(words: Words, typed: &NewForm, offer: &Offer, faults: &FormFaults) -> Markup {
    let category = offer.category(&typed.category).map(|category| category.id);
    html! {
        fieldset.field.field-group.case-questions {
            legend { (words.t("intake-case")) }
            p.hint { (words.t("intake-case-hint")) }
            @if !offer.categories.is_empty() { (categories(words, typed, offer, faults)) }
            @for field in offer.fields(category) { (question(words, typed, field, faults)) }
            (contact(words, typed, faults))
        }
    }
}

fn categories(words: Words, typed: &NewForm, offer: &Offer, faults: &FormFaults) -> Markup {
    let named = offer.categories.iter().map(|category| (category.slug.clone(), category.label(words.lang).to_owned()));
    html! {
        (form::Choice {
            name: "category",
            label: words.t("intake-category"),
            options: std::iter::once((String::new(), words.t("intake-category-none"))).chain(named).collect(),
            chosen: typed.category.clone(),
            hint: None,
            fault: faults.text("category", words),
        }.render())
        @if offer.asks_by_category() {
            div.actions {
                button.button.quiet.small type="submit" name="step" value="fields" formnovalidate { (words.t("intake-category-ask")) }
            }
        }
    }
}

/// One field that an admin defined. Whether it must be filled in is checked when the form is sent: what a style sheet hides
/// cannot be pointed at by a browser.
fn question(words: Words, typed: &NewForm, field: &FieldRow, faults: &FormFaults) -> Markup {
    let name = input_name(field.id);
    let value = typed.more.get(&name).cloned().unwrap_or_default();
    let label = field.label(words.lang);
    let label =
        if field.required { label.to_owned() } else { words.with("intake-optional", &[("label", label.into())]) };
    let hint = field.public.then(|| words.t("intake-field-public"));
    let fault = faults.of_value(field.id, words);
    if field.kind == FieldKind::Choice {
        let choices = field.choices().map(|choice| (choice.to_owned(), choice.to_owned()));
        let options = std::iter::once((String::new(), words.t("intake-field-choose"))).chain(choices).collect();
        return form::Choice { name: &name, label, options, chosen: value, hint, fault }.render();
    }
    let kind = if field.kind == FieldKind::Date { "date" } else { "text" };
    form::Text {
        name: &name,
        label,
        value,
        kind,
        hint,
        fault,
        autocomplete: Some("off"),
        dir_auto: kind == "text",
        max: Some(VALUE_CHARS_MAX),
        ..form::Text::default()
    }
    .render()
}

fn contact(words: Words, typed: &NewForm, faults: &FormFaults) -> Markup {
    let chosen = if typed.contact.is_empty() { Contact::Mail.as_str() } else { &typed.contact };
    html! {
        (form::Radios {
            name: "contact",
            label: words.t("intake-contact"),
            options: Contact::ALL.iter().map(|contact| (contact.as_str().to_owned(), label(words, *contact))).collect(),
            chosen: chosen.to_owned(),
            hint: None,
            fault: faults.text("contact", words),
        }.render())
        (form::Area {
            name: "contact_detail",
            label: words.t("intake-contact-detail"),
            value: typed.contact_detail.clone(),
            rows: 2,
            hint: Some(words.with("intake-contact-detail-hint", &[("max", CONTACT_CHARS_MAX.into())])),
            fault: faults.text("contact_detail", words),
            ..form::Area::default()
        }.render())
    }
}

/// A way to reach somebody, in words.
pub fn label(words: Words, contact: Contact) -> String {
    match contact {
        Contact::Mail => words.t("intake-contact-mail"),
        Contact::Phone => words.t("intake-contact-phone"),
        Contact::Post => words.t("intake-contact-post"),
    }
}
