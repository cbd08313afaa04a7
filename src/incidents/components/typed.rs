//! What is typed about groups and components, and what it must be.

use super::{ComponentRow, DESCRIPTION_CHARS_MAX, GroupRow, NAME_CHARS_MAX, NewComponent, NewGroup};
use crate::ids::{GroupId, nonce, sha256_hex};
use crate::incidents::forms::{Fields, Three, once};
use crate::web::Faults;
use chrono::{Datelike as _, NaiveDate};

/// The fields of a name.
pub const NAME: Three = Three {
    fields: ["name_en", "name_he", "name_pl"],
    label: "incidents-name",
    chars_max: NAME_CHARS_MAX,
    rows: 0,
    required: true,
};

/// The fields of a description.
pub const DESCRIPTION: Three = Three {
    fields: ["description_en", "description_he", "description_pl"],
    label: "incidents-description",
    chars_max: DESCRIPTION_CHARS_MAX,
    rows: 0,
    required: false,
};

/// Which group a form was opened with.
pub fn seen_group(row: &GroupRow) -> String {
    sha256_hex(serde_json::json!([row.name_en, row.name_he, row.name_pl]).to_string())
}

/// Which component a form was opened with; how it is does not count.
pub fn seen(row: &ComponentRow) -> String {
    sha256_hex(serde_json::json!([row.group_id, component_values(row)]).to_string())
}

fn component_values(row: &ComponentRow) -> Vec<(&'static str, String)> {
    let mut values: Vec<(&'static str, String)> = Vec::new();
    values.extend(NAME.values(&row.name()));
    values.extend(DESCRIPTION.values(&row.description()));
    values.push(("group", row.group_id.map(|id| id.to_string()).unwrap_or_default()));
    values.push(("start_date", row.start_date.clone()));
    values.extend(row.showcase.then(|| ("showcase", "on".to_owned())));
    values.extend(row.only_if_degraded.then(|| ("only_if_degraded", "on".to_owned())));
    values
}

/// An empty form of a group.
pub fn fresh_group() -> Fields {
    Fields::of([("once", nonce())])
}

/// The form of a group as it is.
pub fn of_group(row: &GroupRow) -> Fields {
    Fields::of(NAME.values(&row.name()).into_iter().chain([("seen", seen_group(row))]))
}

/// A group as it was typed.
pub fn group(typed: &Fields) -> Result<NewGroup, Faults> {
    let mut faults = Faults::new();
    let name = NAME.read(typed, &mut faults);
    faults.into_result(NewGroup { name, once: once(typed) })
}

/// An empty form of a component.
pub fn fresh(today: NaiveDate) -> Fields {
    Fields::of([("once", nonce()), ("start_date", today.to_string()), ("showcase", "on".to_owned())])
}

/// The form of a component as it is.
pub fn of(row: &ComponentRow) -> Fields {
    Fields::of(component_values(row).into_iter().chain([("seen", seen(row))]))
}

/// A component as it was typed. Its uptime cannot be counted from a day to come.
pub fn component(typed: &Fields, groups: &[GroupRow], today: NaiveDate) -> Result<NewComponent, Faults> {
    let mut faults = Faults::new();
    let name = NAME.read(typed, &mut faults);
    let description = DESCRIPTION.read(typed, &mut faults);
    let group = match typed.get("group") {
        "" => None,
        word => {
            let found: Option<GroupId> = word.parse().ok().filter(|id| groups.iter().any(|row| row.id == *id));
            if found.is_none() {
                faults.add("group", "fault-choice");
            }
            found
        }
    };
    let day = |day: &NaiveDate| (1970..10_000).contains(&day.year()) && *day <= today;
    let start_date = typed.get("start_date").trim().parse().ok().filter(day);
    if start_date.is_none() {
        faults.add("start_date", "incidents-fault-start-date");
    }
    faults.into_result(NewComponent {
        group,
        name,
        description,
        showcase: typed.is("showcase"),
        start_date: start_date.unwrap_or(today),
        only_if_degraded: typed.is("only_if_degraded"),
        once: once(typed),
    })
}

#[cfg(test)]
mod tests {
    use super::{component, fresh};
    use crate::incidents::forms::Fields;
    use chrono::NaiveDate;

    #[test]
    fn a_component_needs_a_name_and_a_first_day_that_has_come() {
        let today: NaiveDate = "2026-11-22".parse().expect("a day");
        let faults = component(&fresh(today), &[], today).expect_err("no name");
        assert!(faults.of("name_en").is_some() && faults.of("start_date").is_none());
        let typed = |start: &str, group: &str| {
            let fields = Fields::of([
                ("name_he", "אתר".to_owned()),
                ("start_date", start.to_owned()),
                ("group", group.to_owned()),
            ]);
            component(&fields, &[], today)
        };
        assert_eq!(typed("2026-11-22", "").expect("a component").name.he, "אתר");
        assert!(typed("2026-11-23", "").expect_err("tomorrow").of("start_date").is_some());
        assert!(typed("", "").expect_err("no day").of("start_date").is_some());
        assert!(typed("2026-11-22", "7").expect_err("no such group").of("group").is_some());
    }
}
