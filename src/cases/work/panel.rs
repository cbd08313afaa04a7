//! The panel beside a case on the desk: its properties, who has it, contacts, compensations, followers, and the ways to more.

use super::compensations::CompensationRow;
use super::contacts::{self, ContactRow};
use super::forms::{Choices, ContactForm, GiftForm, HandOverForm, PropertiesForm};
use super::queries::{self, FollowerRow};
use crate::cases::facts::{Approval, Contact};
use crate::cases::queries::CaseRow;
use crate::cases::views::{severity_label, severity_tone};
use crate::cases::{desk_path, setup};
use crate::db::Conn;
use crate::error::Result;
use crate::ids;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Contacts in sight; earlier ones open on demand.
const CONTACTS_IN_SIGHT: usize = 5;

/// All that the panel shows of a case.
pub struct Kept {
    pub choices: Choices,
    pub tags: Vec<String>,
    pub contacts: Vec<ContactRow>,
    pub compensations: Vec<CompensationRow>,
    pub followers: Vec<FollowerRow>,
    pub affected: i64,
}

/// Reads what the panel shows.
pub async fn read(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Kept> {
    Ok(Kept {
        choices: choices(conn, staff).await?,
        tags: queries::tags(conn, case.id).await?,
        contacts: queries::contacts(conn, case.id).await?,
        compensations: queries::compensations(conn, case.id).await?,
        followers: queries::staff_followers(conn, case.id).await?,
        affected: queries::member_followers(conn, case.id).await?,
    })
}

/// What the forms offer.
pub async fn choices(conn: &mut Conn, staff: &Staff) -> Result<Choices> {
    let currency = queries::last_currency(conn).await?.unwrap_or_else(|| usual_currency(staff.brand.lang).to_owned());
    Ok(Choices {
        categories: setup::categories(conn).await?,
        departments: setup::departments(conn).await?,
        colleagues: setup::colleagues(conn, staff.now).await?,
        currency,
    })
}

/// The currency of most who speak the brand's language, until one was used.
const fn usual_currency(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "EUR",
        Lang::He => "ILS",
        Lang::Pl => "PLN",
    }
}

/// The panel of a case, for the desk's page about it.
pub async fn panel(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Markup> {
    let kept = read(conn, staff, case).await?;
    Ok(html! {
        (holder(staff, case, &kept))
        (properties(staff, case, &kept))
        (contact_list(staff, case, &kept.contacts))
        (compensation_list(staff, case, &kept))
        (followers(staff, case, &kept))
        (ways(staff, case))
    })
}

/// Who has it; take it, put it back, hand it over.
fn holder(staff: &Staff, case: &CaseRow, kept: &Kept) -> Markup {
    let words = staff.words;
    let mine = case.assignee_id == Some(staff.actor().id);
    let hand_over = HandOverForm { once: ids::nonce(), ..HandOverForm::default() };
    html! {
        section.section #assignee {
            h2 { (words.t("cases-fact-assignee")) }
            p {
                @match (&case.assignee_handle, &case.assignee_name) {
                    (Some(handle), Some(name)) => (ui::person(handle, name, None)),
                    _ => (words.t("cases-fact-nobody")),
                }
            }
            form method="post" action={ (desk_path(case.id)) "/assignee" } {
                (form::hidden("version", case.version))
                (form::hidden("to", if mine { "" } else { "me" }))
                @if mine { (form::button_secondary(words.t("cases-release"))) }
                @else { button.button.quiet type="submit" data-key="a" { (words.t("cases-take")) } }
            }
            (ui::details(words.t("work-handover"), hand_over.draw(staff, case, &kept.choices, &Faults::new())))
        }
    }
}

fn properties(staff: &Staff, case: &CaseRow, kept: &Kept) -> Markup {
    let words = staff.words;
    let category = kept.choices.categories.iter().find(|row| Some(row.id) == case.category_id);
    let form = PropertiesForm::of(case, &kept.tags);
    html! {
        section.section #properties {
            h2 { (words.t("work-properties")) }
            dl.facts {
                dt { (words.t("work-severity")) }
                dd { (ui::badge(severity_tone(case.severity), severity_label(words, case.severity))) }
                dt { (words.t("work-department")) }
                dd {
                    @match &case.department_name { Some(name) => { bdi { (name) } } None => (words.t("work-none")) }
                }
                dt { (words.t("work-category")) }
                dd {
                    @match category { Some(row) => { bdi { (row.label(words.lang)) } } None => (words.t("work-none")) }
                }
                @if !kept.tags.is_empty() {
                    dt { (words.t("work-tags")) }
                    dd { @for tag in &kept.tags { bdi { (ui::badge(Tone::Neutral, tag)) } " " } }
                }
                dt { (words.t("work-reach")) }
                dd {
                    (reach(words, case.contact))
                    @if !case.contact_detail.is_empty() { ": " bdi { (case.contact_detail) } }
                }
            }
            (ui::details(words.t("work-properties-change"), form.draw(staff, case, &kept.choices, &Faults::new())))
        }
    }
}

/// How the customer wants to be reached, in words.
pub fn reach(words: Words, contact: Contact) -> String {
    match contact {
        Contact::Mail => words.t("work-reach-mail"),
        Contact::Phone => words.t("work-reach-phone"),
        Contact::Post => words.t("work-reach-post"),
    }
}

fn contact_list(staff: &Staff, case: &CaseRow, rows: &[ContactRow]) -> Markup {
    let words = staff.words;
    let (earlier, latest) = rows.split_at(rows.len().saturating_sub(CONTACTS_IN_SIGHT));
    let form = ContactForm::fresh(staff, ids::nonce());
    html! {
        section.section #contacts {
            h2 { (words.t("work-contacts")) }
            @if rows.is_empty() { p.muted { (words.t("work-contacts-none")) } }
            @if !earlier.is_empty() {
                (ui::details(words.t("work-contacts-earlier"), html! { ul.records { @for row in earlier { (contact(staff, row)) } } }))
            }
            ul.records { @for row in latest { (contact(staff, row)) } }
            (ui::details(words.t("work-contact-add"), form.draw(staff, case, &Faults::new())))
        }
    }
}

/// One contact, for staff.
pub fn contact(staff: &Staff, row: &ContactRow) -> Markup {
    let words = staff.words;
    html! {
        li {
            p { strong { (contacts::label(words, row.kind, row.incoming)) } }
            p.meta {
                (ui::time(words, row.at, staff.now, staff.zone)) " · " bdi { (row.by_name) } " · "
                (if row.shown { words.t("work-contact-is-shown") } else { words.t("work-contact-is-internal") })
            }
            p.kept dir="auto" { (row.summary) }
        }
    }
}

fn compensation_list(staff: &Staff, case: &CaseRow, kept: &Kept) -> Markup {
    let words = staff.words;
    let decides = policy::permit(&staff.viewer, Act::CaseCompensate).is_ok();
    let form = GiftForm::fresh(&kept.choices.currency, ids::nonce());
    html! {
        section.section #compensations {
            h2 { (words.t("work-gifts")) }
            @if kept.compensations.is_empty() { p.muted { (words.t("work-gifts-none")) } }
            ul.records { @for row in &kept.compensations { (compensation(staff, row, decides)) } }
            (ui::details(words.t("work-gift-add"), form.draw(staff, case, &Faults::new())))
            @if decides { p { a.more-link href="/desk/compensations" { (words.t("work-gifts-waiting")) } } }
        }
    }
}

/// One compensation, for staff, with what this reader can do about it.
fn compensation(staff: &Staff, row: &CompensationRow, decides: bool) -> Markup {
    let words = staff.words;
    let path = compensation_path(row);
    html! {
        li {
            p {
                strong { (row.label(words)) } " " (ui::badge(approval_tone(row.state), approval_label(words, row.state)))
            }
            p.meta { (ui::time(words, row.proposed_at, staff.now, staff.zone)) " · " bdi { (row.proposer_name) } }
            p.kept dir="auto" { (row.reason) }
            @if let (Some(name), Some(at)) = (&row.decider_name, row.decided_at) {
                p.meta { (ui::time(words, at, staff.now, staff.zone)) " · " bdi { (name) } }
            }
            @if !row.remark.is_empty() { p.kept dir="auto" { (row.remark) } }
            @if row.state == Approval::Proposed {
                @if decides { p { a.button.quiet.small href=(path) { (words.t("work-gift-decide")) } } }
                @if row.proposed_by == staff.actor().id {
                    form method="post" action={ (path) "/withdrawal" } {
                        button.button.link type="submit" { (words.t("work-gift-withdraw")) }
                    }
                }
            }
        }
    }
}

/// Where a compensation is decided.
pub fn compensation_path(row: &CompensationRow) -> String {
    format!("{}/compensations/{}", desk_path(row.case_id), row.id)
}

/// Where a compensation stands, in words.
pub fn approval_label(words: Words, state: Approval) -> String {
    match state {
        Approval::Proposed => words.t("work-gift-proposed"),
        Approval::Approved => words.t("work-gift-approved"),
        Approval::Declined => words.t("work-gift-declined"),
        Approval::Withdrawn => words.t("work-gift-withdrawn"),
    }
}

/// The colour that belongs to it.
pub const fn approval_tone(state: Approval) -> Tone {
    match state {
        Approval::Proposed => Tone::Warn,
        Approval::Approved => Tone::Good,
        Approval::Declined => Tone::Bad,
        Approval::Withdrawn => Tone::Neutral,
    }
}

fn followers(staff: &Staff, case: &CaseRow, kept: &Kept) -> Markup {
    let words = staff.words;
    let mine = kept.followers.iter().any(|row| row.id == staff.actor().id);
    html! {
        section.section #followers {
            h2 { (words.t("work-followers")) }
            @if kept.affected > 0 { p { (words.with("work-affected", &[("count", kept.affected.into())])) } }
            @if kept.followers.is_empty() { p.muted { (words.t("work-followers-none")) } } @else {
                ul.records { @for row in &kept.followers { li { (ui::person(&row.handle, &row.name, None)) } } }
            }
            form method="post" action={ (desk_path(case.id)) (if mine { "/unfollow" } else { "/follow" }) } {
                (form::button_secondary(if mine { words.t("work-unfollow") } else { words.t("work-follow") }))
            }
        }
    }
}

/// The audit trail and the exports.
fn ways(staff: &Staff, case: &CaseRow) -> Markup {
    let (words, desk) = (staff.words, desk_path(case.id));
    html! {
        section.section #records {
            h2 { (words.t("work-records")) }
            p { a href={ (desk) "/audit" } { (words.t("work-audit")) } }
            p { a href={ (desk) "/export" } { (words.t("work-export-print")) } }
            p { a href={ (desk) "/export.json" } { (words.t("work-export-json")) } }
        }
    }
}
