//! A watch as it was typed, and what it must be.

use super::queries::Colleague;
use crate::boards::{BoardRow, Kind};
use crate::error::Result as Outcome;
use crate::ids::{self, AccountId, ComponentId};
use crate::incidents::Offered as Component;
use crate::listening::matcher::{TERMS_MAX, TermFault, Terms, Why};
use crate::listening::queries::WatchRow;
use crate::listening::sources::SourceRow;
use crate::listening::watch::{
    NAME_CHARS_MAX, NewWatch, ONCE_IN_DAYS, ONCE_IN_DAYS_USUAL, Rule, SILENCE_HOURS, SILENCE_HOURS_USUAL, Severity,
};
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use crate::web::fields::{Fields, once};
use crate::words::Lang;

/// Characters of the terms at most.
const TERMS_CHARS_MAX: usize = 10_000;

/// What a form offers.
#[derive(Debug)]
pub struct Offered {
    pub boards: Vec<BoardRow>,
    pub sources: Vec<SourceRow>,
    pub components: Vec<Component>,
    pub staff: Vec<Colleague>,
}

/// A watch with all its lists.
#[derive(Clone, Debug)]
pub struct Kept {
    pub row: WatchRow,
    pub rule: Rule,
    pub people: Vec<AccountId>,
    pub components: Vec<ComponentId>,
}

/// How a new form begins.
pub fn fresh(owner: AccountId) -> Fields {
    Fields::of([
        ("once", ids::nonce()),
        ("customers", "on".into()),
        ("outside", "on".into()),
        ("severity", Severity::Warning.as_str().into()),
        ("once_in_days", ONCE_IN_DAYS_USUAL.to_string()),
        ("silence_hours", SILENCE_HOURS_USUAL.to_string()),
        ("owner", owner.to_string()),
    ])
}

/// A watch in its form.
pub fn of(kept: &Kept) -> Fields {
    let (row, rule) = (&kept.row, &kept.rule);
    let mut pairs: Vec<(&'static str, String)> = vec![
        ("version", row.version.to_string()),
        ("name", row.name.clone()),
        ("words", rule.words.clone()),
        ("unwanted", rule.unwanted.clone()),
        ("severity", row.severity.as_str().into()),
        ("once_in_days", row.once_in_days.to_string()),
        ("silence_hours", row.silence_hours.to_string()),
        ("owner", row.owner_id.to_string()),
    ];
    let boxes = [("customers", rule.customers), ("staff", rule.staff), ("outside", rule.outside)];
    pairs.extend(boxes.into_iter().filter(|(_, ticked)| *ticked).map(|(name, _)| (name, "on".to_owned())));
    pairs.extend(rule.langs.iter().map(|lang| ("langs", lang.code().to_owned())));
    pairs.extend(rule.kinds.iter().map(|kind| ("kinds", kind.as_str().to_owned())));
    pairs.extend(rule.boards.iter().map(|id| ("boards", id.to_string())));
    pairs.extend(rule.sources.iter().map(|id| ("sources", id.to_string())));
    pairs.extend(kept.components.iter().map(|id| ("components", id.to_string())));
    pairs.extend(kept.people.iter().map(|id| ("people", id.to_string())));
    Fields::of(pairs)
}

/// The watch that was typed; `kept` is the one it is a change of: what it names already may be named further.
pub fn read(typed: &Fields, offered: &Offered, kept: Option<&Kept>) -> Result<NewWatch, Faults> {
    let mut faults = Faults::new();
    let name = clean_line(typed.get("name"));
    if name.is_empty() {
        faults.add("name", "fault-required");
    } else if name.chars().count() > NAME_CHARS_MAX {
        faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]);
    }
    let severity = Severity::parse(typed.get("severity"));
    if severity.is_none() {
        faults.add("severity", "fault-choice");
    }
    let owner = typed.get("owner").parse().ok().filter(|id| offered.staff.iter().any(|one| one.id == *id));
    if owner.is_none() {
        faults.add("owner", "fault-choice");
    }
    let components: Vec<ComponentId> = offered.components.iter().map(|one| one.id).collect();
    let staff: Vec<AccountId> = offered.staff.iter().map(|one| one.id).collect();
    let mut people = chosen(typed, "people", &staff, kept.map(|kept| kept.people.as_slice()), &mut faults);
    people.retain(|id| Some(*id) != owner);
    let new = NewWatch {
        name,
        rule: rule(typed, offered, kept, &mut faults),
        severity: severity.unwrap_or(Severity::Warning),
        once_in_days: number(typed, "once_in_days", ONCE_IN_DAYS, &mut faults),
        silence_hours: number(typed, "silence_hours", SILENCE_HOURS, &mut faults),
        owner: owner.unwrap_or(AccountId(0)),
        people,
        components: chosen(typed, "components", &components, kept.map(|kept| kept.components.as_slice()), &mut faults),
        once: once(typed),
    };
    faults.into_result(new)
}

fn rule(typed: &Fields, offered: &Offered, kept: Option<&Kept>, faults: &mut Faults) -> Rule {
    let boards: Vec<_> = offered.boards.iter().map(|board| board.id).collect();
    let sources: Vec<_> = offered.sources.iter().map(|source| source.id).collect();
    let rule = Rule {
        words: terms(typed, "words", faults),
        unwanted: terms(typed, "unwanted", faults),
        langs: parsed(typed, "langs", Lang::parse, faults),
        kinds: parsed(typed, "kinds", Kind::parse, faults),
        customers: typed.is("customers"),
        staff: typed.is("staff"),
        outside: typed.is("outside"),
        boards: chosen(typed, "boards", &boards, kept.map(|kept| kept.rule.boards.as_slice()), faults),
        sources: chosen(typed, "sources", &sources, kept.map(|kept| kept.rule.sources.as_slice()), faults),
    };
    if !rule.hears_somebody() {
        faults.add("authors", "watches-fault-authors");
    } else if rule.hears_everything() && faults.of("words").is_none() {
        faults.add("words", "watches-fault-everything");
    }
    rule
}

fn terms(typed: &Fields, field: &'static str, faults: &mut Faults) -> String {
    let text = clean_text(typed.get(field)).trim().to_owned();
    if text.chars().count() > TERMS_CHARS_MAX {
        faults.add_with(field, "fault-too-long", &[("max", TERMS_CHARS_MAX.into())]);
    } else if let Err(TermFault { line, why }) = Terms::read(&text) {
        let line = [("line", line.into()), ("text", text.lines().nth(line - 1).unwrap_or_default().trim().into())];
        match why {
            Why::Short => faults.add_with(field, "watches-fault-short", &line),
            Why::ShortPrefix => faults.add_with(field, "watches-fault-short-prefix", &line),
            Why::Long => faults.add_with(field, "watches-fault-long", &line),
            Why::Quote => faults.add_with(field, "watches-fault-quote", &line),
            Why::Star => faults.add_with(field, "watches-fault-star", &line),
            Why::Many => faults.add_with(field, "watches-fault-many", &[("max", TERMS_MAX.into())]),
        }
    }
    text
}

fn number(typed: &Fields, field: &'static str, (min, max): (i64, i64), faults: &mut Faults) -> i64 {
    let number = typed.get(field).trim().parse().ok().filter(|number| (min..=max).contains(number));
    if number.is_none() {
        faults.add_with(field, "fault-number", &[("min", min.into()), ("max", max.into())]);
    }
    number.unwrap_or(min)
}

fn parsed<T: PartialEq>(
    typed: &Fields,
    field: &'static str,
    parse: fn(&str) -> Option<T>,
    faults: &mut Faults,
) -> Vec<T> {
    let mut list = Vec::new();
    for word in typed.all(field) {
        match parse(word) {
            Some(it) if !list.contains(&it) => list.push(it),
            Some(_) => {}
            None => faults.add(field, "fault-choice"),
        }
    }
    list
}

/// The numbers that were ticked, of those that are offered and those that were there.
fn chosen<T: PartialEq + Copy + std::str::FromStr>(
    typed: &Fields,
    field: &'static str,
    offered: &[T],
    kept: Option<&[T]>,
    faults: &mut Faults,
) -> Vec<T> {
    let mut list = Vec::new();
    for word in typed.all(field) {
        let known = |it: &T| offered.contains(it) || kept.is_some_and(|kept| kept.contains(it));
        match word.parse().ok().filter(known) {
            Some(it) if !list.contains(&it) => list.push(it),
            Some(_) => {}
            None => faults.add(field, "fault-choice"),
        }
    }
    list
}

/// What another person made of the watch while this form was open: the fields in which it differs from what was typed.
pub fn differences(typed: &Fields, now: &Kept) -> Vec<&'static str> {
    const FIELDS: [(&str, &str); 15] = [
        ("name", "watches-name"),
        ("words", "watches-words"),
        ("unwanted", "watches-unwanted"),
        ("customers", "watches-authors"),
        ("staff", "watches-authors"),
        ("outside", "watches-authors"),
        ("langs", "watches-langs"),
        ("kinds", "watches-kinds"),
        ("boards", "watches-boards"),
        ("sources", "watches-sources"),
        ("components", "watches-components"),
        ("severity", "watches-severity"),
        ("once_in_days", "watches-once-in-days"),
        ("silence_hours", "watches-silence-hours"),
        ("owner", "watches-owner"),
    ];
    let now = of(now);
    let values = |fields: &Fields, name: &str| {
        let mut values: Vec<String> = fields.all(name).map(|value| value.replace("\r\n", "\n").trim().into()).collect();
        values.sort();
        values
    };
    let mut labels: Vec<&'static str> = FIELDS
        .into_iter()
        .filter(|(name, _)| values(typed, name) != values(&now, name))
        .map(|(_, label)| label)
        .collect();
    if values(typed, "people") != values(&now, "people") {
        labels.push("watches-people");
    }
    labels.dedup();
    labels
}

/// The version that a form was drawn with.
pub fn version(typed: &Fields) -> Outcome<i64> {
    typed.get("version").parse().map_err(|_| crate::error::Error::BadInput("error-bad-form"))
}

#[cfg(test)]
mod tests {
    use super::{Fields, Offered, fresh, read};
    use crate::ids::AccountId;
    use crate::listening::watches::queries::Colleague;

    fn offered() -> Offered {
        let owner = Colleague { id: AccountId(7), handle: "lea".into(), name: "Lea".into(), department: None };
        Offered { boards: Vec::new(), sources: Vec::new(), components: Vec::new(), staff: vec![owner] }
    }

    fn with(changes: &[(&'static str, &str)]) -> Fields {
        let mut typed = fresh(AccountId(7));
        typed.set("name", "Deliveries".into());
        typed.set("words", "parcel".into());
        for (name, value) in changes {
            typed.set(name, (*value).to_owned());
        }
        typed
    }

    #[test]
    fn what_was_typed_is_a_watch_or_says_where_it_is_none() {
        let new = read(&with(&[("people", "7")]), &offered(), None).expect("a watch");
        assert_eq!((new.owner, new.once_in_days, new.people.len()), (AccountId(7), 5, 0), "the owner is told anyway");
        for (field, value, fault) in [
            ("name", " ", "name"),
            ("words", "parcel\nab*", "words"),
            ("words", "\"parcel", "words"),
            ("words", "", "words"),
            ("unwanted", "!", "unwanted"),
            ("once_in_days", "0", "once_in_days"),
            ("silence_hours", "100", "silence_hours"),
            ("owner", "8", "owner"),
            ("people", "8", "people"),
            ("severity", "grave", "severity"),
            ("langs", "fr", "langs"),
            ("kinds", "row", "kinds"),
            ("boards", "1", "boards"),
            ("sources", "x", "sources"),
            ("components", "1", "components"),
        ] {
            let faults = read(&with(&[(field, value)]), &offered(), None).expect_err("a fault");
            assert!(faults.of(fault).is_some(), "{field} {value}: {faults:?}");
        }
        let nobody = Fields::of([("name", "x".to_owned()), ("words", "parcel".to_owned())]);
        assert!(read(&nobody, &offered(), None).is_err_and(|faults| faults.of("authors").is_some()));
    }
}
