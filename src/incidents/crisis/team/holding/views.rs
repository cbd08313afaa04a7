//! How first messages look.

use super::super::common::{areas, lines, missing_badge, shown};
use super::super::playbooks::pages::path as playbook_path;
use super::super::{HoldingRow, MemberRow, PlaybookRow};
use super::pages::{BODIES, PHONES, TITLES, Typed};
use super::queries::PastRow;
use super::{may_approve, may_write};
use crate::incidents::Texts;
use crate::policy;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The first message on the page of its playbook: what is approved, and the draft that waits.
pub fn section(
    staff: &Staff,
    playbook: &PlaybookRow,
    approved: Option<&HoldingRow>,
    draft: Option<&HoldingRow>,
    team: &[MemberRow],
) -> Markup {
    let words = staff.words;
    let home = playbook_path(playbook.id);
    let writes = policy::permit(&staff.viewer, may_write(&staff.viewer, team)).is_ok();
    html! {
        section.section #statement {
            h2 { (words.t("playbooks-statement")) }
            p { (words.t("playbooks-statement-text")) }
            @match approved {
                Some(row) => {
                    div.card {
                        p { (ui::badge(Tone::Good, words.t("playbooks-approved"))) " " (approved_on(staff, row)) (missing_badge(words, &row.body())) }
                        (message(words, row))
                        @if staff.viewer.leads() {
                            form.actions method="post" action={ (home) "/statement/withdrawal" } {
                                (form::button_named("withdraw", "yes", words.t("playbooks-withdraw"), "quiet small"))
                            }
                        }
                    }
                },
                None => { (ui::notice(Tone::Warn, html! { p { (words.t("playbooks-statement-none")) } })) },
            }
            @if let Some(row) = draft { (waiting(staff, &home, row, team)) }
            @if writes { p { a.button.quiet href={ (home) "/statement" } { (words.t("playbooks-statement-write")) } } }
        }
    }
}

fn approved_on(staff: &Staff, row: &HoldingRow) -> Markup {
    html! { @if let Some(at) = row.approved_at { (ui::day(staff.words, at, staff.zone)) } }
}

/// The draft, and whoever may approve it finds the button here.
fn waiting(staff: &Staff, home: &str, row: &HoldingRow, team: &[MemberRow]) -> Markup {
    let words = staff.words;
    let act = may_approve(&staff.viewer, team, row.created_by);
    let own = row.created_by.is_some() && row.created_by == staff.viewer.actor().map(|actor| actor.id);
    html! {
        div.card {
            p { (ui::badge(Tone::Accent, words.t("playbooks-draft"))) (missing_badge(words, &row.body())) }
            (message(words, row))
            @if policy::permit(&staff.viewer, act).is_ok() {
                form method="post" action={ (home) "/statement/approval" } {
                    (form::hidden("draft", row.id.0))
                    (form::button(words.t("playbooks-approve")))
                }
            } @else if own {
                p.meta { (words.t("playbooks-approve-own")) }
            } @else {
                p.meta { (words.t("playbooks-approve-others")) }
            }
        }
    }
}

/// The whole message: in the reader's language first, the others to be unfolded.
fn message(words: Words, row: &HoldingRow) -> Markup {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != words.lang);
    html! {
        (in_lang(words, row, words.lang))
        @for lang in others.filter(|lang| !row.body().get(*lang).is_empty()) {
            (ui::details(html! { span lang=(lang.code()) { (lang.name()) } }, in_lang(words, row, lang)))
        }
    }
}

fn in_lang(words: Words, row: &HoldingRow, lang: Lang) -> Markup {
    let phone = row.phone();
    let (body_lang, body) = (row.body().read(lang, Lang::En).0, row.body().read(lang, Lang::En).1.to_owned());
    html! {
        p { strong { (shown(&row.title(), lang)) } }
        div.prose lang=(body_lang.code()) dir=(body_lang.dir()) {
            @for paragraph in body.split('\n').filter(|line| !line.trim().is_empty()) { p { (paragraph) } }
        }
        @if !phone.get(lang).is_empty() {
            p.meta { (words.t("playbooks-phone-script")) }
            div.prose lang=(lang.code()) dir=(lang.dir()) {
                @for paragraph in phone.get(lang).split('\n').filter(|line| !line.trim().is_empty()) { p { (paragraph) } }
            }
        }
    }
}

/// What the message says now, for somebody whose form is older.
pub fn told(words: Words, row: &HoldingRow) -> Vec<(String, String)> {
    let langs = Lang::ALL.map(|lang| {
        let texts = [row.title(), row.body(), row.phone()];
        let said: Vec<&str> =
            texts.iter().map(|texts: &Texts| texts.get(lang)).filter(|text| !text.is_empty()).collect();
        (lang.name().to_owned(), said.join(" / "))
    });
    std::iter::once((words.t("playbooks-statement"), String::new())).chain(langs).collect()
}

/// The inputs of a first message.
pub fn fields(staff: &Staff, typed: &Typed, faults: &Faults, past: &[PastRow]) -> Markup {
    let words = staff.words;
    html! {
        p.hint { (words.t("playbooks-statement-hint")) }
        (lines(words, TITLES, &words.t("playbooks-statement-title"), [&typed.title_en, &typed.title_he, &typed.title_pl], faults))
        (areas(words, BODIES, (&words.t("playbooks-statement-body"), 9), [&typed.body_en, &typed.body_he, &typed.body_pl], faults))
        (areas(words, PHONES, (&words.t("playbooks-phone-script"), 5), [&typed.phone_en, &typed.phone_he, &typed.phone_pl], faults))
        p.hint { (words.t("playbooks-phone-script-hint")) }
        @if !past.is_empty() {
            (ui::details(words.t("playbooks-statement-past"), ui::list(past.iter().map(|row| before(staff, row)))))
        }
    }
}

fn before(staff: &Staff, row: &PastRow) -> Markup {
    let title = Texts::new(&*row.title_en, &*row.title_he, &*row.title_pl);
    html! {
        (shown(&title, staff.words.lang)) " · "
        (ui::day(staff.words, row.approved_at, staff.zone)) " – " (ui::day(staff.words, row.retired_at, staff.zone))
        @if let Some(name) = &row.approver { " · " bdi { (name) } }
    }
}
