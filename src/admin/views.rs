//! The overview of a home.

use super::brand::views::door;
use super::queries::Figures;
use crate::ui::{self, Tone};
use crate::words::Words;
use maud::{Markup, html};

/// How the program is set up, without secrets.
pub struct House {
    pub version: &'static str,
    pub base_url: String,
    pub tls: bool,
    pub sqlite: bool,
    pub replica: bool,
    pub mail: bool,
    pub mail_from: String,
    /// Folder of the mails that were not sent.
    pub outbox: String,
    /// Where uploads lie, without keys.
    pub storage: String,
}

/// The page's body.
pub fn overview(words: Words, figures: &Figures, house: &House) -> Markup {
    html! {
        header.page-head { h1 { (words.t("admin-title")) } }
        (figures_row(words, figures))
        @if !house.mail { (ui::notice(Tone::Warn, html! { p { (words.t("admin-mail-missing")) } })) }
        @if !house.tls { (ui::notice(Tone::Warn, html! { p { (words.t("admin-tls-missing")) } })) }
        section.section {
            h2 { (words.t("admin-doors")) }
            (ui::list([
                door("pencil", "/admin/settings", &words.t("admin-settings"), &words.t("admin-settings-lede")),
                door("chat", "/admin/boards", &words.t("admin-boards"), &words.t("admin-boards-text")),
                door("desk", "/admin/desk", &words.t("setup-title"), &words.t("setup-lede")),
                door("check", "/admin/components", &words.t("incidents-components"), &words.t("incidents-components-lede")),
                door("flag", "/admin/rules", &words.t("rules-admin"), &words.t("rules-admin-lede")),
                door("alert", "/admin/reasons", &words.t("reports-admin"), &words.t("reports-admin-lede")),
                door("hidden", "/admin/screening", &words.t("screening-title"), &words.t("screening-lede")),
                door("people", "/admin/people", &words.t("admin-people"), &words.t("admin-people-text")),
            ]))
        }
        section.section { h2 { (words.t("admin-house")) } (facts(words, house)) }
    }
}

fn figures_row(words: Words, figures: &Figures) -> Markup {
    let upload_bytes = u64::try_from(figures.upload_bytes).unwrap_or_default();
    html! {
        div.stats {
            div.stat { b { (words.number(figures.people)) } " " span { (words.with("admin-count-people", &[("count", figures.people.into())])) } }
            div.stat { b { (words.number(figures.boards)) } " " span { (words.with("admin-count-boards", &[("count", figures.boards.into())])) } }
            div.stat { b { (words.number(figures.topics)) } " " span { (words.with("admin-count-topics", &[("count", figures.topics.into())])) } }
            div.stat { b { (words.bytes(upload_bytes)) } " " span { (words.t("admin-count-uploads")) } }
        }
    }
}

fn facts(words: Words, house: &House) -> Markup {
    let database = match (house.sqlite, house.replica) {
        (true, _) => "SQLite".to_owned(),
        (false, false) => "PostgreSQL".to_owned(),
        (false, true) => words.t("admin-database-replica"),
    };
    html! {
        dl.facts {
            dt { (words.t("admin-version")) } dd { bdi dir="ltr" { "Hearth " (house.version) } }
            dt { (words.t("admin-address")) } dd { bdi dir="ltr" { (house.base_url) } }
            dt { (words.t("admin-database")) } dd { (database) }
            dt { (words.t("admin-mail")) } dd {
                @if house.mail { (words.with("admin-mail-smtp", &[("from", house.mail_from.as_str().into())])) }
                @else { (words.t("admin-mail-outbox")) " " bdi dir="ltr" { (house.outbox) } }
            }
            dt { (words.t("admin-storage")) } dd { bdi dir="ltr" { (house.storage) } }
        }
    }
}
