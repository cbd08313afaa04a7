//! The panel's forms: what was typed, what it means, and how each is drawn. Field names are the panel's own, so that no other
//! form on the page has the same.

use super::compensations;
use super::money::{self, Money, NotMoney};
use super::queries::{NewCompensation, NewContact};
use super::tags::{self, TAG_CHARS_MAX, TAGS_MAX, TagFault};
use crate::boards;
use crate::cases::desk_path;
use crate::cases::facts::{Channel, Gift, Severity};
use crate::cases::queries::CaseRow;
use crate::cases::setup::{CategoryRow, ColleagueRow, DepartmentRow};
use crate::cases::views::severity_choices;
use crate::ids::{AccountId, CategoryId, DepartmentId};
use crate::ui::{form, text};
use crate::web::{Faults, Staff};
use crate::words::Words;
use chrono::{DateTime, Datelike as _, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};
use serde::Deserialize;

/// The longest summary of a contact and the longest reason, in characters.
pub const TEXT_CHARS_MAX: usize = 2_000;
/// How a form writes a day and a time.
const LOCAL: &str = "%Y-%m-%dT%H:%M";

/// What the properties can be set to.
pub struct Choices {
    pub categories: Vec<CategoryRow>,
    pub departments: Vec<DepartmentRow>,
    pub colleagues: Vec<ColleagueRow>,
    /// The currency to begin with.
    pub currency: String,
}

/// Severity, department, category and tags, as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PropertiesForm {
    pub severity: String,
    pub department: String,
    pub category: String,
    pub tags: String,
    pub version: i64,
}

/// What the properties are to be.
#[derive(Clone, Debug)]
pub struct Properties {
    pub severity: Severity,
    pub department: Option<DepartmentId>,
    pub category: Option<CategoryId>,
    pub tags: Vec<String>,
    pub version: i64,
}

impl PropertiesForm {
    /// The case as it is.
    pub fn of(case: &CaseRow, tags: &[String]) -> Self {
        Self {
            severity: case.severity.as_str().to_owned(),
            department: case.department_id.map(|id| id.to_string()).unwrap_or_default(),
            category: case.category_id.map(|id| id.to_string()).unwrap_or_default(),
            tags: tags.join(", "),
            version: case.version,
        }
    }

    /// What it means: only what is offered, or what the case has already.
    pub fn parse(&self, case: &CaseRow, choices: &Choices) -> Result<Properties, Faults> {
        let mut faults = Faults::new();
        let severity = Severity::parse(&self.severity).unwrap_or_else(|| {
            faults.add("severity", "fault-choice");
            case.severity
        });
        let department = self.department.parse().ok().map(DepartmentId);
        let offered = choices.departments.iter().any(|row| Some(row.id) == department);
        if !self.department.is_empty() && !offered && (department.is_none() || department != case.department_id) {
            faults.add("department", "fault-choice");
        }
        let category = self.category.parse().ok().map(CategoryId);
        let offered = choices.categories.iter().any(|row| Some(row.id) == category && row.is_offered());
        if !self.category.is_empty() && !offered && (category.is_none() || category != case.category_id) {
            faults.add("category", "fault-choice");
        }
        let tags = tags::parse(&self.tags).unwrap_or_else(|fault| {
            match fault {
                TagFault::TooMany => faults.add_with("tags", "work-fault-tags-many", &[("max", TAGS_MAX.into())]),
                TagFault::TooLong => faults.add_with("tags", "work-fault-tag-long", &[("max", TAG_CHARS_MAX.into())]),
            }
            Vec::new()
        });
        faults.into_result(Properties { severity, department, category, tags, version: self.version })
    }

    /// The form.
    pub fn draw(&self, staff: &Staff, case: &CaseRow, choices: &Choices, faults: &Faults) -> Markup {
        let words = staff.words;
        let mut departments = vec![(String::new(), words.t("work-none"))];
        departments.extend(choices.departments.iter().map(|row| (row.id.to_string(), row.name.clone())));
        if let (Some(id), Some(name)) = (case.department_id, &case.department_name)
            && !choices.departments.iter().any(|row| row.id == id)
        {
            departments.push((id.to_string(), name.clone()));
        }
        let mut categories = vec![(String::new(), words.t("work-none"))];
        let offered = |row: &&CategoryRow| row.is_offered() || Some(row.id) == case.category_id;
        categories.extend(
            choices.categories.iter().filter(offered).map(|row| (row.id.to_string(), row.label(words.lang).to_owned())),
        );
        html! {
            form.form method="post" action={ (desk_path(case.id)) "/properties" } {
                (choice(words, "severity", words.t("work-severity"), severity_choices(words), &self.severity, faults))
                (choice(words, "department", words.t("work-department"), departments, &self.department, faults))
                (choice(words, "category", words.t("work-category"), categories, &self.category, faults))
                (form::Text {
                    name: "tags",
                    label: words.t("work-tags"),
                    value: self.tags.clone(),
                    hint: Some(words.t("work-tags-hint")),
                    fault: faults.text("tags", &words),
                    dir_auto: true,
                    ..form::Text::default()
                }.render())
                (form::hidden("version", case.version))
                div.actions { (form::button_secondary(words.t("work-properties-save"))) }
            }
        }
    }
}

/// To whom the case goes and what they should know, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HandOverForm {
    pub colleague: String,
    pub handover_note: String,
    pub version: i64,
    pub once: String,
}

/// A hand-over.
#[derive(Clone, Debug)]
pub struct HandOver {
    pub to: AccountId,
    /// May be empty.
    pub note: String,
    pub version: i64,
    pub once: Option<String>,
}

impl HandOverForm {
    /// What it means. Whether that colleague can be given cases is asked when it is done.
    pub fn parse(&self) -> Result<HandOver, Faults> {
        let mut faults = Faults::new();
        let to = self.colleague.parse().map(AccountId).unwrap_or_else(|_| {
            faults.add("colleague", "work-fault-colleague");
            AccountId(0)
        });
        let note = short_text("handover_note", &self.handover_note, &mut faults);
        faults.into_result(HandOver { to, note, version: self.version, once: boards::submit_token(&self.once) })
    }

    /// The form.
    pub fn draw(&self, staff: &Staff, case: &CaseRow, choices: &Choices, faults: &Faults) -> Markup {
        let words = staff.words;
        let mut colleagues = vec![(String::new(), words.t("work-colleague-choose"))];
        let others = choices.colleagues.iter().filter(|row| Some(row.id) != case.assignee_id);
        colleagues.extend(others.map(|row| (row.id.to_string(), colleague_label(words, row))));
        html! {
            form.form method="post" action={ (desk_path(case.id)) "/handover" } {
                (choice(words, "colleague", words.t("work-colleague"), colleagues, &self.colleague, faults))
                (form::Area {
                    name: "handover_note",
                    label: words.t("work-handover-note"),
                    value: self.handover_note.clone(),
                    rows: 3,
                    hint: Some(words.t("work-handover-note-hint")),
                    fault: faults.text("handover_note", &words),
                    ..form::Area::default()
                }.render())
                (form::hidden("version", case.version))
                (form::hidden("once", &self.once))
                div.actions { (form::button_secondary(words.t("work-handover-do"))) }
            }
        }
    }
}

/// A contact away from this site, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    pub contact_kind: String,
    /// "in" or "out".
    pub contact_way: String,
    /// A day and a time where the writer lives.
    pub contact_at: String,
    pub contact_summary: String,
    pub contact_shown: String,
    pub once: String,
}

impl ContactForm {
    /// A contact that happened just now.
    pub fn fresh(staff: &Staff, once: String) -> Self {
        let contact_at = staff.now.with_timezone(&staff.zone).format(LOCAL).to_string();
        Self {
            contact_kind: Channel::Call.as_str().into(),
            contact_way: "out".into(),
            contact_at,
            once,
            ..Self::default()
        }
    }

    /// What it means; nothing that is still to happen is a contact.
    pub fn parse(&self, now: DateTime<Utc>, zone: Tz) -> Result<NewContact, Faults> {
        let mut faults = Faults::new();
        let kind = Channel::parse(&self.contact_kind).unwrap_or_else(|| {
            faults.add("contact_kind", "fault-choice");
            Channel::Call
        });
        if !matches!(self.contact_way.as_str(), "in" | "out") {
            faults.add("contact_way", "fault-choice");
        }
        let at = local_time(&self.contact_at, zone);
        match at {
            None => faults.add("contact_at", "work-fault-time"),
            // A clock that is a little fast is no lie.
            Some(at) if at > now + TimeDelta::minutes(1) => faults.add("contact_at", "work-fault-future"),
            Some(_) => {}
        }
        let summary = needed_text("contact_summary", &self.contact_summary, &mut faults);
        faults.into_result(NewContact {
            at: at.unwrap_or(now).min(now),
            kind,
            incoming: self.contact_way == "in",
            summary,
            shown: !self.contact_shown.is_empty(),
            once: boards::submit_token(&self.once),
        })
    }

    /// The form.
    pub fn draw(&self, staff: &Staff, case: &CaseRow, faults: &Faults) -> Markup {
        let words = staff.words;
        let kinds = Channel::ALL.iter().map(|kind| (kind.as_str().to_owned(), channel_label(words, *kind))).collect();
        let ways = vec![("out".to_owned(), words.t("work-contact-out")), ("in".to_owned(), words.t("work-contact-in"))];
        html! {
            form.form method="post" action={ (desk_path(case.id)) "/contacts" } {
                (choice(words, "contact_kind", words.t("work-contact-kind"), kinds, &self.contact_kind, faults))
                (choice(words, "contact_way", words.t("work-contact-way"), ways, &self.contact_way, faults))
                (form::Text {
                    name: "contact_at",
                    label: words.t("work-contact-at"),
                    kind: "datetime-local",
                    value: self.contact_at.clone(),
                    fault: faults.text("contact_at", &words),
                    required: true,
                    ..form::Text::default()
                }.render())
                (form::Area {
                    name: "contact_summary",
                    label: words.t("work-contact-summary"),
                    value: self.contact_summary.clone(),
                    rows: 3,
                    hint: Some(words.t("work-contact-summary-hint")),
                    fault: faults.text("contact_summary", &words),
                    required: true,
                    ..form::Area::default()
                }.render())
                (form::Check {
                    name: "contact_shown",
                    label: words.t("work-contact-shown"),
                    checked: !self.contact_shown.is_empty(),
                    hint: Some(words.t("work-contact-shown-hint")),
                }.render())
                (form::hidden("once", &self.once))
                div.actions { (form::button_secondary(words.t("work-contact-save"))) }
            }
        }
    }
}

/// A compensation, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GiftForm {
    pub gift_kind: String,
    pub gift_amount: String,
    pub gift_currency: String,
    pub gift_reason: String,
    pub once: String,
}

impl GiftForm {
    /// A proposal to begin with.
    pub fn fresh(currency: &str, once: String) -> Self {
        Self { gift_kind: Gift::Refund.as_str().into(), gift_currency: currency.to_owned(), once, ..Self::default() }
    }

    /// What it means. Money is a must for a refund and for a voucher.
    pub fn parse(&self) -> Result<NewCompensation, Faults> {
        let mut faults = Faults::new();
        let kind = Gift::parse(&self.gift_kind).unwrap_or_else(|| {
            faults.add("gift_kind", "fault-choice");
            Gift::Goodwill
        });
        let money = self.money(kind, &mut faults);
        let reason = needed_text("gift_reason", &self.gift_reason, &mut faults);
        faults.into_result(NewCompensation {
            kind,
            amount_minor: money.map(|money| money.minor),
            currency: money.map(|money| money.code()),
            reason,
            once: boards::submit_token(&self.once),
        })
    }

    fn money(&self, kind: Gift, faults: &mut Faults) -> Option<Money> {
        let typed = text::clean_line(&self.gift_amount);
        if typed.is_empty() {
            if matches!(kind, Gift::Refund | Gift::Voucher) {
                faults.add("gift_amount", "work-fault-amount-missing");
            }
            return None;
        }
        let Some(currency) = money::currency(&text::clean_line(&self.gift_currency)) else {
            faults.add("gift_currency", "work-fault-currency");
            return None;
        };
        match Money::parse(&typed, currency) {
            Ok(money) => return Some(money),
            Err(NotMoney::Unreadable) => faults.add("gift_amount", "work-fault-amount"),
            Err(NotMoney::TooLittle) => faults.add("gift_amount", "work-fault-amount-little"),
            Err(NotMoney::TooMuch) => {
                faults.add_with("gift_amount", "work-fault-amount-much", &[("max", money::UNITS_MAX.into())]);
            }
            Err(NotMoney::Decimals(0)) => faults.add("gift_amount", "work-fault-amount-whole"),
            Err(NotMoney::Decimals(count)) => {
                faults.add_with("gift_amount", "work-fault-amount-decimals", &[("count", i64::from(count).into())]);
            }
        }
        None
    }

    /// The form.
    pub fn draw(&self, staff: &Staff, case: &CaseRow, faults: &Faults) -> Markup {
        let words = staff.words;
        let kinds =
            Gift::ALL.iter().map(|kind| (kind.as_str().to_owned(), compensations::label(words, *kind))).collect();
        html! {
            form.form method="post" action={ (desk_path(case.id)) "/compensations" } {
                (choice(words, "gift_kind", words.t("work-gift-kind"), kinds, &self.gift_kind, faults))
                (form::Text {
                    name: "gift_amount",
                    label: words.t("work-gift-amount"),
                    value: self.gift_amount.clone(),
                    hint: Some(words.t("work-gift-amount-hint")),
                    fault: faults.text("gift_amount", &words),
                    autocomplete: Some("off"),
                    ..form::Text::default()
                }.render())
                (form::Text {
                    name: "gift_currency",
                    label: words.t("work-gift-currency"),
                    value: self.gift_currency.clone(),
                    hint: Some(words.t("work-gift-currency-hint")),
                    fault: faults.text("gift_currency", &words),
                    autocomplete: Some("off"),
                    max: Some(3),
                    ..form::Text::default()
                }.render())
                (form::Area {
                    name: "gift_reason",
                    label: words.t("work-gift-reason"),
                    value: self.gift_reason.clone(),
                    rows: 3,
                    hint: Some(words.t("work-gift-reason-hint")),
                    fault: faults.text("gift_reason", &words),
                    required: true,
                    ..form::Area::default()
                }.render())
                (form::hidden("once", &self.once))
                div.actions { (form::button_secondary(words.t("work-gift-propose"))) }
            }
        }
    }
}

/// A decision over a proposal, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// "approve" or "decline".
    pub decision: String,
    pub remark: String,
}

impl DecisionForm {
    /// Whether it is approved, and why not.
    pub fn parse(&self) -> Result<(bool, String), Faults> {
        let mut faults = Faults::new();
        let approve = match self.decision.as_str() {
            "approve" => return Ok((true, String::new())),
            "decline" => false,
            _ => {
                faults.add("decision", "fault-choice");
                false
            }
        };
        let remark = needed_text("remark", &self.remark, &mut faults);
        faults.into_result((approve, remark))
    }
}

/// A text that must be there and not too long.
fn needed_text(field: &'static str, typed: &str, faults: &mut Faults) -> String {
    let clean = short_text(field, typed, faults);
    if clean.is_empty() {
        faults.add(field, "fault-required");
    }
    clean
}

/// A text that may be missing and is not too long.
fn short_text(field: &'static str, typed: &str, faults: &mut Faults) -> String {
    let clean = text::clean_text(typed).trim().to_owned();
    if clean.chars().count() > TEXT_CHARS_MAX {
        faults.add_with(field, "fault-too-long", &[("max", TEXT_CHARS_MAX.into())]);
    }
    clean
}

/// The moment of a day and time typed where the writer lives; where clocks jump over it, an hour later.
fn local_time(typed: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let typed = typed.trim();
    let local = NaiveDateTime::parse_from_str(typed, LOCAL)
        .or_else(|_| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S"))
        .or_else(|_| NaiveDateTime::parse_from_str(typed, "%Y-%m-%d %H:%M"))
        .ok()
        .filter(|local| (1970..10_000).contains(&local.year()))?;
    let moment = local.and_local_timezone(zone);
    moment
        .earliest()
        .or_else(|| (local + TimeDelta::hours(1)).and_local_timezone(zone).earliest())
        .map(|at| at.to_utc())
}

fn choice(
    words: Words,
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: &str,
    faults: &Faults,
) -> Markup {
    form::Choice { name, label, options, chosen: chosen.to_owned(), hint: None, fault: faults.text(name, &words) }
        .render()
}

/// A kind of contact, whoever it came from.
fn channel_label(words: Words, kind: Channel) -> String {
    match kind {
        Channel::Call => words.t("work-channel-call"),
        Channel::Letter => words.t("work-channel-letter"),
        Channel::Visit => words.t("work-channel-visit"),
        Channel::Message => words.t("work-channel-message"),
    }
}

fn colleague_label(words: Words, row: &ColleagueRow) -> String {
    let duty = if row.on_duty { format!(" · {}", words.t("work-on-duty")) } else { String::new() };
    match row.department.as_deref().filter(|department| !department.is_empty()) {
        Some(department) => format!("{} · {department}{duty}", row.name),
        None => format!("{}{duty}", row.name),
    }
}

#[cfg(test)]
mod tests {
    use super::local_time;
    use chrono_tz::Tz;

    #[test]
    fn a_local_time_is_read_where_its_writer_lives() {
        let at = |typed, zone| local_time(typed, zone).map(|at| at.to_rfc3339());
        assert_eq!(at("2026-11-22T10:30", Tz::Asia__Jerusalem).as_deref(), Some("2026-11-22T08:30:00+00:00"));
        assert_eq!(at("2026-03-29T02:30", Tz::Europe__Warsaw).as_deref(), Some("2026-03-29T01:30:00+00:00"), "a gap");
        assert_eq!(at("2026-10-25T02:30", Tz::Europe__Warsaw).as_deref(), Some("2026-10-25T00:30:00+00:00"), "twice");
        for bad in
            ["", "now", "2026-11-22", "2026-02-30T10:00", "0001-01-01T00:00", "+12026-01-01T00:00", "2026-11-22T25:00"]
        {
            assert_eq!(at(bad, Tz::UTC), None, "{bad}");
        }
    }
}
