//! The desk of the invented brand, as written in `content/desk.toml`.

use super::People;
use crate::app::App;
use crate::cases::Severity;
use crate::cases::setup::{self, Names, NewCategory, NewDepartment, NewField, NewReply, NewRule, NewTarget, Opening};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, CategoryId, DepartmentId, FieldId};
use crate::policy;
use crate::words::Lang;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;

const TEXT: &str = include_str!("content/desk.toml");

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    category: Vec<Category>,
    field: Vec<Field>,
    department: Vec<Department>,
    rule: Vec<Rule>,
    target: Vec<Target>,
    hours: Vec<Hours>,
    holiday: Vec<Holiday>,
    reply: Vec<Reply>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Category {
    slug: String,
    en: String,
    he: String,
    pl: String,
    severity: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    key: String,
    category: Option<String>,
    en: String,
    he: String,
    pl: String,
    kind: String,
    #[serde(default)]
    choices: Vec<String>,
    #[serde(default)]
    public: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Department {
    name: String,
    lead: String,
    spread: String,
    /// The handles of those on duty.
    duty: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    category: Option<String>,
    board: Option<String>,
    lang: Option<String>,
    #[serde(default)]
    words: Vec<String>,
    department: String,
    severity: Option<String>,
}

/// Working minutes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Target {
    category: Option<String>,
    severity: Option<String>,
    reply: i64,
    resolution: i64,
}

/// Weekdays (1 is Monday) and minutes since midnight.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hours {
    days: Vec<i64>,
    from: i64,
    to: i64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    day: NaiveDate,
    name: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reply {
    name: String,
    department: Option<String>,
    en: String,
    he: String,
    pl: String,
}

/// The desk as it was set up: what cases can name.
pub struct Desk {
    categories: HashMap<String, CategoryId>,
    fields: HashMap<String, FieldId>,
    departments: HashMap<String, DepartmentId>,
}

impl Desk {
    /// The category that the texts call so, in any case of its letters.
    pub fn category(&self, name: &str) -> Option<CategoryId> {
        self.categories.get(&name.to_lowercase()).copied()
    }

    /// What a customer filled in: an order number where there is an order, the machine where something does not work.
    pub fn values(&self, category: &str, title: &str, body: &str) -> Vec<(FieldId, String)> {
        let sum = title.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let machine = ["K2", "K3", "T4 Long", "T4", "M3 Café", "M3"].into_iter().find(|name| title.contains(name));
        let told = body.split(|letter: char| !letter.is_ascii_digit()).find(|digits| digits.len() == 5);
        let number = told.map_or_else(|| format!("{:05}", sum % 90_000 + 10_000), str::to_owned);
        let order = match category {
            "Delivery" | "Billing" | "Order" => Some(format!("AW-{number}")),
            _ => None,
        };
        let machine = machine.filter(|_| category == "Fault").map(str::to_owned);
        let value = |key: &str, value: Option<String>| Some((*self.fields.get(key)?, value?));
        [value("order", order), value("product", machine)].into_iter().flatten().collect()
    }
}

/// Sets the desk up.
pub async fn set_up(app: &App, people: &People, boards: &HashMap<String, BoardId>) -> Result<Desk> {
    let file: File = toml::from_str(TEXT).map_err(Error::internal)?;
    let people: HashMap<String, AccountId> = people.iter().map(|(handle, one)| (handle.clone(), one.id)).collect();
    let boards = boards.clone();
    app.db
        .write(policy::system("demo"), move |tx| {
            Box::pin(async move {
                let categories = categories(tx, &file).await?;
                let fields = fields(tx, &file, &categories).await?;
                let departments = departments(tx, &file, &people).await?;
                let desk = Desk { categories, fields, departments };
                rules(tx, &file, &desk, &boards).await?;
                times(tx, &file, &desk).await?;
                replies(tx, &file, &desk).await?;
                Ok(desk)
            })
        })
        .await
}

async fn categories(tx: &mut Tx, file: &File) -> Result<HashMap<String, CategoryId>> {
    let mut ids = HashMap::new();
    for one in &file.category {
        let names = Names { en: one.en.clone(), he: one.he.clone(), pl: one.pl.clone() };
        let severity = Severity::parse(&one.severity).ok_or_else(|| unknown(&one.severity))?;
        let new = NewCategory { slug: one.slug.clone(), names, severity };
        ids.insert(one.slug.clone(), setup::add_category(tx, &new).await?);
    }
    Ok(ids)
}

async fn fields(
    tx: &mut Tx,
    file: &File,
    categories: &HashMap<String, CategoryId>,
) -> Result<HashMap<String, FieldId>> {
    let mut ids = HashMap::new();
    for one in &file.field {
        let new = NewField {
            category: named(categories, one.category.as_deref())?,
            names: Names { en: one.en.clone(), he: one.he.clone(), pl: one.pl.clone() },
            kind: setup::FieldKind::parse(&one.kind).ok_or_else(|| unknown(&one.kind))?,
            choices: one.choices.clone(),
            required: false,
            public: one.public,
        };
        ids.insert(one.key.clone(), setup::add_field(tx, &new).await?);
    }
    Ok(ids)
}

async fn departments(
    tx: &mut Tx,
    file: &File,
    people: &HashMap<String, AccountId>,
) -> Result<HashMap<String, DepartmentId>> {
    let mut ids = HashMap::new();
    for one in &file.department {
        let spread = setup::Spread::parse(&one.spread).ok_or_else(|| unknown(&one.spread))?;
        let new = NewDepartment { name: one.name.clone(), lead: named(people, Some(&one.lead))?, spread };
        ids.insert(one.name.clone(), setup::add_department(tx, &new).await?);
        for handle in &one.duty {
            let account = people.get(handle).ok_or_else(|| unknown(handle))?;
            setup::set_duty(tx, *account, true).await?;
        }
    }
    Ok(ids)
}

async fn rules(tx: &mut Tx, file: &File, desk: &Desk, boards: &HashMap<String, BoardId>) -> Result<()> {
    for one in &file.rule {
        let new = NewRule {
            category: named(&desk.categories, one.category.as_deref())?,
            board: named(boards, one.board.as_deref())?,
            lang: one.lang.as_deref().and_then(Lang::parse),
            words: one.words.join("\n"),
            department: *desk.departments.get(&one.department).ok_or_else(|| unknown(&one.department))?,
            severity: one.severity.as_deref().and_then(Severity::parse),
        };
        setup::add_rule(tx, &new).await?;
    }
    Ok(())
}

async fn times(tx: &mut Tx, file: &File, desk: &Desk) -> Result<()> {
    for one in &file.target {
        let new = NewTarget {
            category: named(&desk.categories, one.category.as_deref())?,
            severity: one.severity.as_deref().and_then(Severity::parse),
            first_reply_minutes: Some(one.reply),
            resolution_minutes: Some(one.resolution),
        };
        setup::add_target(tx, &new).await?;
    }
    let openings = file.hours.iter().flat_map(|hours| {
        hours.days.iter().map(|weekday| Opening {
            weekday: *weekday,
            opens_minute: hours.from,
            closes_minute: hours.to,
        })
    });
    setup::set_week(tx, &openings.collect::<Vec<_>>()).await?;
    for one in &file.holiday {
        setup::add_holiday(tx, one.day, &one.name).await?;
    }
    Ok(())
}

async fn replies(tx: &mut Tx, file: &File, desk: &Desk) -> Result<()> {
    for one in &file.reply {
        let trimmed = |text: &str| text.trim().to_owned();
        let new = NewReply {
            name: one.name.clone(),
            department: named(&desk.departments, one.department.as_deref())?,
            bodies: Names { en: trimmed(&one.en), he: trimmed(&one.he), pl: trimmed(&one.pl) },
        };
        setup::add_reply(tx, &new).await?;
    }
    Ok(())
}

/// The id of a name, if one is given; a name that nobody has is a fault of the file.
fn named<T: Copy>(ids: &HashMap<String, T>, name: Option<&str>) -> Result<Option<T>> {
    name.map(|name| ids.get(name).copied().ok_or_else(|| unknown(name))).transpose()
}

fn unknown(word: &str) -> Error {
    Error::Internal(format!("the demo's desk names {word}, which does not exist"))
}

#[cfg(test)]
mod tests {
    use super::{File, TEXT};
    use crate::cases::Severity;
    use crate::cases::setup::{FieldKind, Spread};

    #[test]
    fn everything_that_the_file_names_exists() {
        let file: File = toml::from_str(TEXT).unwrap();
        let categories: Vec<&str> = file.category.iter().map(|one| one.slug.as_str()).collect();
        let departments: Vec<&str> = file.department.iter().map(|one| one.name.as_str()).collect();
        assert!(file.category.iter().all(|one| Severity::parse(&one.severity).is_some()));
        assert!(file.field.iter().all(|one| FieldKind::parse(&one.kind).is_some()));
        assert!(file.department.iter().all(|one| Spread::parse(&one.spread).is_some()));
        let named = file.field.iter().map(|one| &one.category).chain(file.rule.iter().map(|one| &one.category));
        let named = named.chain(file.target.iter().map(|one| &one.category)).flatten();
        assert!(named.into_iter().all(|slug| categories.contains(&slug.as_str())));
        assert!(file.rule.iter().all(|one| departments.contains(&one.department.as_str())));
        assert!(file.rule.last().is_some_and(|one| one.words.is_empty() && one.category.is_none()), "catches the rest");
    }

    #[test]
    fn every_complaint_of_the_demo_has_a_category() {
        let file: File = toml::from_str(TEXT).unwrap();
        let content = super::super::content::read().unwrap();
        for topic in content.topics.iter().filter(|topic| topic.case().is_some()) {
            assert!(file.category.iter().any(|one| one.slug == topic.category.to_lowercase()), "{}", topic.title);
        }
    }
}
