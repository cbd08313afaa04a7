//! What was typed into the form of a source, and what is wrong with it. Pure.

use super::queries::{SourceRow, Wanted};
use super::source::{EVERY_MINUTES, NAME_CHARS_MAX, RETENTION_DAYS, RETENTION_DAYS_USUAL, SILENT_HOURS, SourceKind};
use crate::ui::text::clean_line;
use crate::web::fields::Fields;
use crate::web::outgoing::Refused;
use crate::web::{Faults, Outgoing};
use crate::words::Lang;

/// A form as it begins.
pub fn fresh(kind: SourceKind, once: String) -> Fields {
    let every = if kind == SourceKind::Page { 180 } else { 30 };
    Fields::of([
        ("kind", kind.as_str().to_owned()),
        ("every", every.to_string()),
        ("retention", RETENTION_DAYS_USUAL.to_string()),
        ("once", once),
    ])
}

/// A form with what is kept.
pub fn of(row: &SourceRow) -> Fields {
    Fields::of([
        ("name", row.name.clone()),
        ("address", row.address.clone()),
        ("lang", row.lang.clone().unwrap_or_default()),
        ("every", row.every_minutes.to_string()),
        ("silent", row.silent_hours.map(|hours| hours.to_string()).unwrap_or_default()),
        ("retention", row.retention_days.to_string()),
        ("version", row.version.to_string()),
    ])
}

/// The source as it is wanted.
pub fn parse(kind: SourceKind, typed: &Fields, outgoing: &Outgoing) -> Result<Wanted, Faults> {
    let mut faults = Faults::new();
    let name = clean_line(typed.get("name"));
    if name.is_empty() {
        faults.add("name", "fault-required");
    } else if name.chars().count() > NAME_CHARS_MAX {
        faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]);
    }
    let address = if kind.is_fetched() { address(typed, outgoing, &mut faults) } else { String::new() };
    let lang = Some(typed.get("lang")).filter(|code| !code.is_empty());
    if lang.is_some_and(|code| Lang::parse(code).is_none()) {
        faults.add("lang", "fault-choice");
    }
    let every_minutes = typed.get("every").parse().ok().filter(|every| EVERY_MINUTES.contains(every));
    if kind.is_fetched() && every_minutes.is_none() {
        faults.add("every", "fault-choice");
    }
    let silent_hours = match typed.get("silent").trim() {
        "" => None,
        hours => number(hours, &SILENT_HOURS, "silent", &mut faults),
    };
    let retention = number(typed.get("retention").trim(), &RETENTION_DAYS, "retention", &mut faults);
    faults.into_result(Wanted {
        name,
        address,
        lang: lang.map(str::to_owned),
        every_minutes: every_minutes.unwrap_or(60),
        silent_hours,
        retention_days: retention.unwrap_or(RETENTION_DAYS_USUAL),
    })
}

/// The address in its one way to be written; empty when it is none.
pub fn address(typed: &Fields, outgoing: &Outgoing, faults: &mut Faults) -> String {
    if typed.get("address").trim().is_empty() {
        faults.add("address", "fault-required");
        return String::new();
    }
    match outgoing.address(typed.get("address")) {
        Ok(url) => url.into(),
        Err(Refused::Private) => {
            faults.add("address", "sources-fault-private");
            String::new()
        }
        Err(_) => {
            faults.add("address", "sources-fault-address");
            String::new()
        }
    }
}

fn number(text: &str, range: &std::ops::RangeInclusive<i64>, field: &'static str, faults: &mut Faults) -> Option<i64> {
    let number = text.parse().ok().filter(|number| range.contains(number));
    if number.is_none() {
        let bounds = [("min", (*range.start()).into()), ("max", (*range.end()).into())];
        faults.add_with(field, "sources-fault-number", &bounds);
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_kept_or_has_its_fault_beside_it() {
        let out = Outgoing::new(false).expect("a client");
        let mut typed = fresh(SourceKind::Feed, "once".into());
        typed.set("name", "  Forum ".into());
        typed.set("address", "https://Forum.test/feed#top".into());
        let wanted = parse(SourceKind::Feed, &typed, &out).expect("a source");
        assert_eq!((wanted.name.as_str(), wanted.address.as_str()), ("Forum", "https://forum.test/feed"));
        assert_eq!((wanted.every_minutes, wanted.silent_hours, wanted.retention_days), (30, None, 90));
        for (field, bad) in [
            ("name", " "),
            ("address", "ftp://x.test/"),
            ("address", "http://127.0.0.1/"),
            ("address", ""),
            ("lang", "xx"),
            ("every", "1"),
            ("silent", "0"),
            ("silent", "soon"),
            ("retention", "99999999999999999999"),
        ] {
            let mut typed = typed.clone();
            typed.set(field, bad.into());
            let faults = parse(SourceKind::Feed, &typed, &out).expect_err("a fault");
            assert!(faults.of(field).is_some(), "{field} {bad}");
        }
        typed.set("address", String::new());
        assert!(parse(SourceKind::Webhook, &typed, &out).is_ok(), "nobody goes to a webhook");
    }
}
