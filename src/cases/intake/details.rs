//! What a case is to know beside the text: its category, what the category asks, how to reach its author. Pure rules.

use super::offer::{Offer, input_name};
use super::{FormFaults, NewForm};
use crate::boards::pending::Details;
use crate::cases::Contact;
use crate::cases::setup::{CategoryRow, FieldKind, FieldRow, ValueRow};
use crate::ids::CategoryId;
use crate::ui;
use crate::words::{Arg, Lang, Words};
use chrono::{Datelike as _, NaiveDate};
use maud::{Markup, html};

/// Characters of what is filled in into a field, at most.
pub const VALUE_CHARS_MAX: usize = 200;
/// Characters of a number, at most.
const NUMBER_CHARS_MAX: usize = 30;
/// Characters of a phone number or a postal address, at most.
pub const CONTACT_CHARS_MAX: usize = 300;
/// Digits of a phone number, at least.
const PHONE_DIGITS_MIN: usize = 5;
/// Years that a day can be in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// Why a value was refused: a Fluent key and what it names.
pub type ValueFault = (&'static str, Vec<(&'static str, Arg)>);

/// The details that belong to a case, as far as the form is right; what is wrong goes into `faults`.
pub fn parse(form: &NewForm, offer: &Offer, faults: &mut FormFaults) -> Details {
    let category = category(form, offer, faults);
    let mut values = Vec::new();
    for field in offer.fields(category) {
        let typed = form.more.get(&input_name(field.id)).map(String::as_str).unwrap_or_default();
        match value(field, typed) {
            Ok(value) if value.is_empty() => {}
            Ok(value) => values.push((field.id, value)),
            Err((key, args)) => faults.add_value(field.id, key, args),
        }
    }
    let (contact, contact_detail) = contact(form, faults);
    let contact = contact.as_str().to_owned();
    Details { category, values, contact, contact_detail, ..Details::default() }
}

fn category(form: &NewForm, offer: &Offer, faults: &mut FormFaults) -> Option<CategoryId> {
    if form.category.is_empty() {
        return None;
    }
    let category = offer.category(&form.category).map(|category: &CategoryRow| category.id);
    if category.is_none() {
        faults.form.add("category", "intake-fault-category");
    }
    category
}

/// Whether the form was sent without showing what its category asks.
pub fn is_unasked(form: &NewForm, offer: &Offer) -> bool {
    let Some(category) = offer.category(&form.category) else { return false };
    offer
        .fields(Some(category.id))
        .any(|field| field.category_id.is_some() && !form.more.contains_key(&input_name(field.id)))
}

/// A value in its proper form, empty when nothing was filled in.
pub fn value(field: &FieldRow, typed: &str) -> Result<String, ValueFault> {
    if typed.chars().take(VALUE_CHARS_MAX * 4).count() > VALUE_CHARS_MAX {
        return Err(("fault-too-long", vec![("max", VALUE_CHARS_MAX.into())]));
    }
    let value = ui::text::clean_line(typed);
    if value.is_empty() {
        return if field.required { Err(("fault-required", Vec::new())) } else { Ok(value) };
    }
    let fits = match field.kind {
        FieldKind::Line => Ok(()),
        FieldKind::Choice if field.choices().any(|choice| ui::text::clean_line(choice) == value) => Ok(()),
        FieldKind::Choice => Err("fault-choice"),
        FieldKind::Date if is_day(&value) => Ok(()),
        FieldKind::Date => Err("fault-date-invalid"),
        FieldKind::Number if is_number(&value) => Ok(()),
        FieldKind::Number => Err("intake-fault-number"),
    };
    fits.map(|()| value).map_err(|key| (key, Vec::new()))
}

fn is_day(value: &str) -> bool {
    value.len() == 10 && value.parse().is_ok_and(|day: NaiveDate| YEARS.contains(&day.year()))
}

/// Digits with at most one sign in front and one decimal mark between them.
fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    value.len() <= NUMBER_CHARS_MAX
        && match digits.split_once(['.', ',']) {
            Some((whole, part)) => all(whole) && all(part),
            None => all(digits),
        }
}

/// How somebody wants to be reached; where nothing was said, by mail. A number or an address is kept only where it is needed.
fn contact(form: &NewForm, faults: &mut FormFaults) -> (Contact, String) {
    let contact = if form.contact.is_empty() { Some(Contact::Mail) } else { Contact::parse(&form.contact) };
    let Some(contact) = contact else {
        faults.form.add("contact", "fault-choice");
        return (Contact::Mail, String::new());
    };
    if contact == Contact::Mail {
        return (contact, String::new());
    }
    if form.contact_detail.chars().take(CONTACT_CHARS_MAX * 4).count() > CONTACT_CHARS_MAX {
        faults.form.add_with("contact_detail", "fault-too-long", &[("max", CONTACT_CHARS_MAX.into())]);
        return (contact, String::new());
    }
    let detail = ui::text::clean_text(&form.contact_detail).trim().to_owned();
    let digits = detail.chars().filter(char::is_ascii_digit).count();
    match contact {
        Contact::Phone if digits < PHONE_DIGITS_MIN => faults.form.add("contact_detail", "intake-fault-phone"),
        Contact::Post if detail.is_empty() => faults.form.add("contact_detail", "intake-fault-post"),
        _ => {}
    }
    (contact, detail)
}

/// The fields with what was filled in, in the fields' order; what belongs to no field is left out.
pub fn filled(fields: Vec<ValueRow>, details: &Details) -> Vec<ValueRow> {
    let value_of = |field: &ValueRow| details.values.iter().find(|(id, _)| *id == field.field_id);
    fields.into_iter().filter_map(|field| Some(ValueRow { value: value_of(&field)?.1.clone(), ..field })).collect()
}

/// What a field of the form is called, with what was filled in.
pub fn as_value(field: &FieldRow, value: &str) -> ValueRow {
    ValueRow {
        field_id: field.id,
        name_en: field.name_en.clone(),
        name_he: field.name_he.clone(),
        name_pl: field.name_pl.clone(),
        kind: field.kind,
        value: value.to_owned(),
        public: field.public,
    }
}

/// The text as everybody reads it: behind it a list of what was filled in into public fields.
pub fn with_public(mut body: String, values: &[ValueRow], lang: Lang) -> String {
    let mut shown = values.iter().filter(|value| value.public).peekable();
    if shown.peek().is_some() {
        body.push_str("\n\n");
    }
    for value in shown {
        body.push_str("\n- **");
        body.push_str(&literal(value.label(lang)));
        body.push_str(":** ");
        body.push_str(&literal(&value.value));
    }
    body
}

/// A line that Markdown shows as it is.
fn literal(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for c in line.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// What the customer filled in, for the pages of a case; nothing when there is nothing.
pub fn values_list(words: Words, values: &[ValueRow]) -> Markup {
    html! {
        @if !values.is_empty() {
            dl.facts {
                @for value in values {
                    dt dir="auto" { (value.label(words.lang)) }
                    dd dir="auto" { (value.value) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::FieldId;

    fn field(id: i64, kind: FieldKind, required: bool) -> FieldRow {
        FieldRow {
            id: FieldId(id),
            category_id: None,
            name_en: "Order [number]".into(),
            name_he: String::new(),
            name_pl: String::new(),
            kind,
            choices: "Small\n Large \n\n".into(),
            required,
            public: false,
            archived_at: None,
        }
    }

    fn fault(kind: FieldKind, typed: &str) -> Option<&'static str> {
        value(&field(1, kind, false), typed).err().map(|fault| fault.0)
    }

    #[test]
    fn a_value_that_its_kind_does_not_take_is_refused() {
        assert_eq!(fault(FieldKind::Line, &"x".repeat(10_000)), Some("fault-too-long"));
        for bad in ["Medium", "small", "Small\u{301}", "Small\nLarge"] {
            assert_eq!(fault(FieldKind::Choice, bad), Some("fault-choice"), "{bad}");
        }
        for bad in ["yesterday", "2026-02-30", "2026-2-3", "0001-01-01", "+12026-01-01", "22.11.2026"] {
            assert_eq!(fault(FieldKind::Date, bad), Some("fault-date-invalid"), "{bad}");
        }
        let long = "1".repeat(31);
        for bad in ["one", "1e9", "1.2.3", "--1", ".5", "5.", "NaN", "٣", "1 000", &long] {
            assert_eq!(fault(FieldKind::Number, bad), Some("intake-fault-number"), "{bad}");
        }
    }

    #[test]
    fn a_value_is_one_clean_line() {
        let tidy = |kind, typed| value(&field(1, kind, false), typed).ok();
        assert_eq!(tidy(FieldKind::Line, " A\u{0}-1\u{202e}\n7 ").as_deref(), Some("A-1 7"));
        assert_eq!(tidy(FieldKind::Choice, "Large").as_deref(), Some("Large"));
        assert_eq!(tidy(FieldKind::Date, "2026-11-22").as_deref(), Some("2026-11-22"));
        for good in ["0", "-12", "+3,5", "1234567890.25"] {
            assert_eq!(tidy(FieldKind::Number, good).as_deref(), Some(good));
        }
        assert_eq!(tidy(FieldKind::Date, " ").as_deref(), Some(""));
        assert!(value(&field(1, FieldKind::Line, true), "\u{200b}").is_err_and(|fault| fault.0 == "fault-required"));
    }

    #[test]
    fn public_values_stand_behind_the_text_and_are_no_markdown() {
        let row = |id, public, value: &str| ValueRow { public, ..as_value(&field(id, FieldKind::Line, false), value) };
        let values = [row(1, true, "*K2* @ada <b>"), row(2, false, "secret")];
        let body = with_public("It broke.".into(), &values, Lang::He);
        assert!(!body.contains("secret"));
        let html = crate::ui::markdown::render(&body);
        assert!(html.contains("*K2*") && html.contains("&lt;b&gt;") && !html.contains("<em>"), "{html}");
        assert!(html.contains("Order [number]:"), "{html}");
        assert_eq!(with_public("It broke.".into(), &values[1..], Lang::En), "It broke.");
    }

    #[test]
    fn only_values_of_known_fields_are_kept() {
        let details =
            Details { values: vec![(FieldId(1), "a".into()), (FieldId(9), "b".into())], ..Details::default() };
        let kept = filled(vec![as_value(&field(1, FieldKind::Line, false), "")], &details);
        assert_eq!(kept.iter().map(|value| value.value.as_str()).collect::<Vec<_>>(), ["a"]);
    }
}
