//! The audit trail in words.

use super::queries::{Entry, Names};
use crate::cases::facts::{Approval, Channel, Contact, Gift, Severity};
use crate::cases::notes::{Colleague, NoteKind};
use crate::cases::queries::CaseRow;
use crate::cases::views::{severity_label, state_label_for_staff};
use crate::cases::work::money::Money;
use crate::cases::work::panel::{approval_label, reach};
use crate::cases::work::{compensations, contacts};
use crate::cases::{State, desk_path};
use crate::ui;
use crate::web::Staff;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The page: what happened, the newest first.
pub fn show(
    staff: &Staff,
    reader: Colleague,
    case: &CaseRow,
    names: &Names,
    entries: &[Entry],
    next: Option<&str>,
) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("work-audit")) }
            p.lede { a href=(desk_path(case.id)) dir="auto" { (case.title) } }
            p.muted { (words.t("work-audit-lede")) }
        }
        @if entries.is_empty() {
            (ui::empty(words.t("work-audit-end"), "", None))
        } @else {
            (lines(staff, reader, names, entries))
        }
        (ui::pager(words, None, next, ""))
    }
}

/// Entries as a table: when, who, what.
pub fn lines(staff: &Staff, reader: Colleague, names: &Names, entries: &[Entry]) -> Markup {
    let words = staff.words;
    let headers = [words.t("work-audit-when"), words.t("work-audit-who"), words.t("work-audit-what")];
    let rows = entries.iter().map(|entry| {
        let note = entry.note.read(reader);
        vec![
            // The exact time, on paper too: nothing here is "an hour ago".
            html! { time datetime=(entry.at.to_rfc3339()) { (words.date_time(entry.at, staff.zone)) } },
            html! {
                @match entry.actor_name.as_deref() {
                    Some(name) => { bdi { (name) } }
                    None => (words.t("work-audit-system")),
                }
            },
            html! {
                p { (text(words, staff, names, entry)) }
                @if !note.is_empty() { p.muted dir="auto" { (note) } }
            },
        ]
    });
    html! { div.trail { (ui::table(&headers, rows)) } }
}

/// What happened, in one sentence. The words of `what` are those of the statement in `queries`.
pub fn text(words: Words, staff: &Staff, names: &Names, entry: &Entry) -> String {
    let new = || ("new", entry.new.as_str().into());
    let state = |word: &str| State::parse(word).map_or_else(|| word.to_owned(), |it| state_label_for_staff(words, it));
    match entry.what.as_str() {
        "opened" => words.t("work-trail-opened"),
        "state" => {
            let args = [("old", state(&entry.old).into()), ("new", state(&entry.new).into())];
            words.with("work-trail-state", &args)
        }
        "assignee" if entry.new.is_empty() => words.t("work-trail-released"),
        "assignee" => words.with("work-trail-assigned", &[new()]),
        "edit" => edited(words, names, entry),
        "note" => match NoteKind::parse(&entry.field) {
            Some(NoteKind::Handover) => words.t("work-trail-handover"),
            _ => words.t("work-trail-note"),
        },
        "contact" => contact(words, staff, entry),
        "proposed" => words.with("work-trail-proposed", &[("gift", gift(words, entry).into())]),
        "decided" => {
            let state = Approval::parse(&entry.new).map_or_else(String::new, |it| approval_label(words, it));
            words.with("work-trail-decided", &[("gift", gift(words, entry).into()), ("state", state.into())])
        }
        "review" => words.t("work-trail-review"),
        "reviewed" => words.t("work-trail-reviewed"),
        "publication" => words.with("work-trail-publication", &[new()]),
        "published" => words.with("work-trail-published", &[("title", entry.old.as_str().into())]),
        "idea" => words.with("work-trail-idea", &[new()]),
        "rated" => words.with("work-trail-rated", &[new()]),
        _ => {
            let last = entry.until.map(|at| words.date_time(at, staff.zone)).unwrap_or_default();
            words.with("work-trail-viewed", &[("last", last.into())])
        }
    }
}

fn contact(words: Words, staff: &Staff, entry: &Entry) -> String {
    let kind = Channel::parse(&entry.field).unwrap_or(Channel::Message);
    let kind = contacts::label(words, kind, entry.old == "in");
    let at = entry.until.map(|at| words.date_time(at, staff.zone)).unwrap_or_default();
    let args = [("kind", kind.into()), ("at", at.into())];
    if entry.new.is_empty() {
        words.with("work-trail-contact", &args)
    } else {
        words.with("work-trail-contact-shown", &args)
    }
}

fn gift(words: Words, entry: &Entry) -> String {
    let kind = Gift::parse(&entry.field).unwrap_or(Gift::Goodwill);
    compensations::labelled(words, kind, Money::kept(entry.amount_minor, entry.currency.as_deref()))
}

/// "Severity: normal → urgent"; a field that only programs name is said as it is.
fn edited(words: Words, names: &Names, entry: &Entry) -> String {
    let field = match entry.field.as_str() {
        "severity" => words.t("work-severity"),
        "department" => words.t("work-department"),
        "category" => words.t("work-category"),
        "tags" => words.t("work-tags"),
        "contact" => words.t("work-reach"),
        "contact_detail" => words.t("work-trail-contact-detail"),
        "main" => words.t("work-trail-main"),
        "side_topic" => words.t("work-trail-side"),
        "incident" => words.t("affected-incident"),
        other => other.to_owned(),
    };
    let said = |value: &str| {
        let value = value_text(words, names, &entry.field, value);
        if value.is_empty() { words.t("work-none") } else { value }
    };
    let args = [("field", field.into()), ("old", said(&entry.old).into()), ("new", said(&entry.new).into())];
    words.with("work-trail-edited", &args)
}

fn value_text(words: Words, names: &Names, field: &str, value: &str) -> String {
    let id = value.parse::<i64>().ok();
    let named = match field {
        "severity" => Severity::parse(value).map(|it| severity_label(words, it)),
        "contact" => Contact::parse(value).map(|it| reach(words, it)),
        "department" => id.and_then(|id| names.departments.get(&id).cloned()),
        "category" => id.and_then(|id| names.categories.get(&id)).map(|(en, he, pl)| {
            let own = match words.lang {
                Lang::En => en,
                Lang::He => he,
                Lang::Pl => pl,
            };
            [own, en, he, pl].into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default()
        }),
        "main" => id.map(|id| words.with("cases-number", &[("id", id.to_string().into())])),
        "incident" => id.map(|id| words.with("affected-number", &[("id", id.to_string().into())])),
        _ => None,
    };
    named.unwrap_or_else(|| value.to_owned())
}
