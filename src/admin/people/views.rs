//! The list of people, and one person.

use super::actions::{DEPARTMENT_CHARS_MAX, GovernForm};
use super::pages::Search;
use super::queries::PersonRow;
use crate::accounts;
use crate::policy::Role;
use crate::ui::{self, Tone, form};
use crate::web::{Admin, Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};

/// The list's body.
pub fn list(visit: &Visit, search: &Search, people: &[PersonRow], next: Option<&str>) -> Markup {
    let words = visit.words;
    let next =
        next.map(|after| format!("/admin/people?q={}&after={}", ui::query_value(&search.q), ui::query_value(after)));
    let headers = [words.t("admin-person"), words.t("admin-role"), words.t("admin-email"), words.t("admin-since")];
    html! {
        header.page-head { h1 { (words.t("admin-people")) } p.lede { (words.t("admin-people-text")) } }
        form.filters method="get" action="/admin/people" role="search" {
            (form::Text { name: "q", label: words.t("admin-people-search"), value: search.q.clone(), dir_auto: true, ..Default::default() }.render())
            (form::button_secondary(words.t("admin-people-find")))
        }
        @if people.is_empty() {
            (ui::empty(words.t("admin-people-none"), words.t("admin-people-none-text"), None))
        } @else {
            @if search.q.trim().is_empty() { h2 { (words.t("admin-people-staff")) } }
            (ui::table(&headers, people.iter().map(|person| row(visit, person))))
        }
        (ui::pager(words, None, next.as_deref(), ""))
    }
}

fn row(visit: &Visit, person: &PersonRow) -> Vec<Markup> {
    let words = visit.words;
    vec![
        html! {
            a href={ "/admin/people/" (person.id) } dir="auto" { (person.name) }
            " " span.meta { bdi { "@" (person.handle) } }
            @if person.suspended_until.is_some_and(|until| until > visit.now) { " " (ui::badge(Tone::Bad, words.t("admin-suspended"))) }
            @if person.confirmed_at.is_none() { " " (ui::badge(Tone::Neutral, words.t("admin-unconfirmed"))) }
        },
        html! {
            (accounts::role_label(Role::parse(&person.role).unwrap_or(Role::Member), words))
            @if let Some(department) = &person.department { " · " bdi { (department) } }
        },
        html! { @if let Some(email) = &person.email { bdi dir="ltr" { (accounts::veiled(email)) } } @else { "—" } },
        ui::time(words, person.created_at, visit.now, visit.zone),
    ]
}

/// One person's body: what is known, and the form, which suggests the departments that cases are given to.
pub fn person(
    admin: &Admin,
    person: &PersonRow,
    typed: &GovernForm,
    faults: &Faults,
    departments: Vec<String>,
) -> Markup {
    let words = admin.words;
    html! {
        header.page-head {
            h1 dir="auto" { (person.name) }
            p.lede {
                a href={ "/u/" (person.handle) } { bdi { "@" (person.handle) } }
                @if let Some(email) = &person.email { " · " bdi dir="ltr" { (accounts::veiled(email)) } }
            }
        }
        @if admin.actor().id == person.id {
            (ui::notice(Tone::Neutral, html! { p { (words.t("admin-fault-self")) } }))
        } @else {
            (govern_form(words, person, typed, faults, departments))
        }
    }
}

fn govern_form(
    words: Words,
    person: &PersonRow,
    typed: &GovernForm,
    faults: &Faults,
    departments: Vec<String>,
) -> Markup {
    html! {
        form.form method="post" action={ "/admin/people/" (person.id) } {
            (form::faults_summary(words, &faults.all(&words)))
            (form::Choice {
                name: "role",
                label: words.t("admin-role"),
                options: Role::ALL.iter().map(|role| (role.as_str().to_owned(), role_text(words, *role))).collect(),
                chosen: typed.role.clone(),
                hint: Some(words.t("admin-role-hint")),
                fault: faults.text("role", &words),
            }.render())
            (form::Text {
                name: "department",
                label: words.t("admin-department"),
                value: typed.department.clone(),
                hint: Some(words.t("admin-department-hint")),
                fault: faults.text("department", &words),
                dir_auto: true,
                max: Some(DEPARTMENT_CHARS_MAX),
                suggested: departments,
                ..Default::default()
            }.render())
            (form::Text {
                name: "suspended_until",
                label: words.t("admin-suspend"),
                value: typed.suspended_until.clone(),
                kind: "date",
                hint: Some(words.t("admin-suspend-hint")),
                fault: faults.text("suspended_until", &words),
                ..Default::default()
            }.render())
            div.actions { (form::button(words.t("admin-save"))) }
        }
    }
}

/// The form as the account stands.
pub fn form_of(person: &PersonRow, now: DateTime<Utc>, zone: Tz) -> GovernForm {
    let running = person.suspended_until.filter(|until| *until > now);
    let until = running.map(|until| until.with_timezone(&zone).format("%Y-%m-%d").to_string());
    GovernForm {
        role: person.role.clone(),
        department: person.department.clone().unwrap_or_default(),
        suspended_until: until.unwrap_or_default(),
    }
}

fn role_text(words: Words, role: Role) -> String {
    let text = match role {
        Role::Member => words.t("admin-role-member-text"),
        Role::Staff => words.t("admin-role-staff-text"),
        Role::Moderator => words.t("admin-role-moderator-text"),
        Role::Producer => words.t("admin-role-producer-text"),
        Role::Lead => words.t("admin-role-lead-text"),
        Role::Admin => words.t("admin-role-admin-text"),
    };
    format!("{} – {text}", accounts::role_label(role, words))
}
