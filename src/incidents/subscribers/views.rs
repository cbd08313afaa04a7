//! How subscribing looks. Pure.

use super::letters::{self, Named};
use super::name;
use super::queries::{ComponentRow, SubscriberRow};
use super::typed::{Typed, veiled};
use super::wish::{CONFIRM_DAYS, Channel, Token};
use crate::accounts::trap;
use crate::ids::IncidentId;
use crate::incidents::incident::Texts;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The form, and what was typed into it.
pub struct Form<'a> {
    pub typed: &'a Typed,
    /// The title of the one incident that it may be about.
    pub incident: Option<String>,
    pub components: &'a [ComponentRow],
    pub faults: &'a Faults,
    pub stamp: &'a str,
}

/// The form, and the other ways to hear of incidents.
pub fn form(visit: &Visit, shown: &Form<'_>) -> Markup {
    let (words, typed, faults) = (visit.words, shown.typed, shown.faults);
    let channel = typed.channel.unwrap_or(Channel::Mail);
    html! {
        div.narrow {
            header.page-head {
                h1 { (words.t("subscribers-title")) }
                p.lede { (words.t("subscribers-lede")) }
            }
            (channels(words, channel, typed.incident))
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action="/status/subscribe" {
                (form::hidden("by", channel.as_str()))
                @if let Some(incident) = typed.incident { (form::hidden("incident", incident.to_string())) }
                (trap::fields(words, shown.stamp))
                (address(words, channel, typed, faults))
                (scope(words, typed, shown.incident.as_deref(), faults))
                (components(words, typed, shown.components))
                (language(words, typed, faults))
                div.actions {
                    (form::button(words.t("subscribers-send")))
                    a.button.quiet href="/status" { (words.t("subscribers-cancel")) }
                }
                p.hint { (words.with("subscribers-privacy", &[("days", CONFIRM_DAYS.into())])) }
            }
            (other_ways(words))
        }
    }
}

fn channels(words: Words, channel: Channel, incident: Option<IncidentId>) -> Markup {
    let about = incident.map(|id| format!("incident={id}"));
    let path = |by: Option<&str>| {
        let query: Vec<String> = by.map(|by| format!("by={by}")).into_iter().chain(about.clone()).collect();
        if query.is_empty() { "/status/subscribe".to_owned() } else { format!("/status/subscribe?{}", query.join("&")) }
    };
    ui::tabs_labelled(
        &words.t("subscribers-by"),
        &[
            (words.t("subscribers-by-mail"), path(None), channel == Channel::Mail),
            (words.t("subscribers-by-webhook"), path(Some(Channel::Webhook.as_str())), channel == Channel::Webhook),
        ],
    )
}

fn address(words: Words, channel: Channel, typed: &Typed, faults: &Faults) -> Markup {
    let field = match channel {
        Channel::Mail => form::Text {
            name: "email",
            label: words.t("subscribers-email"),
            value: typed.email.clone(),
            kind: "email",
            hint: Some(words.t("subscribers-email-hint")),
            fault: faults.text("email", &words),
            autocomplete: Some("email"),
            required: true,
            max: Some(254),
            ..form::Text::default()
        },
        Channel::Webhook => form::Text {
            name: "url",
            label: words.t("subscribers-url"),
            value: typed.url.clone(),
            kind: "url",
            hint: Some(words.t("subscribers-url-hint")),
            fault: faults.text("url", &words),
            required: true,
            max: Some(1_000),
            ..form::Text::default()
        },
    };
    field.render()
}

fn scope(words: Words, typed: &Typed, incident: Option<&str>, faults: &Faults) -> Markup {
    let mut options = Vec::new();
    if let Some(title) = incident {
        options.push(("incident".to_owned(), words.with("subscribers-scope-incident", &[("title", title.into())])));
    }
    options.push(("everything".to_owned(), words.t("subscribers-scope-everything")));
    options.push(("components".to_owned(), words.t("subscribers-scope-chosen")));
    form::Radios {
        name: "scope",
        label: words.t("subscribers-scope"),
        options,
        chosen: if typed.scope.is_empty() { "everything".into() } else { typed.scope.clone() },
        hint: None,
        fault: faults.text("scope", &words),
    }
    .render()
}

/// The components, group by group; used when "only these" is chosen.
fn components(words: Words, typed: &Typed, offered: &[ComponentRow]) -> Markup {
    let group = |row: &ComponentRow| {
        Texts::new(&row.group_en, &row.group_he, &row.group_pl).read(words.lang, Lang::En).1.to_owned()
    };
    let groups: Vec<&[ComponentRow]> = offered.chunk_by(|a, b| group(a) == group(b)).collect();
    html! {
        @if !offered.is_empty() {
            fieldset.field {
                legend { (words.t("subscribers-components")) }
                @for rows in groups {
                    @let title = rows.first().map(group).unwrap_or_default();
                    @if !title.is_empty() { p.hint dir="auto" { (title) } }
                    div.choices {
                        @for row in rows {
                            label.choice {
                                input type="checkbox" name={ "component-" (row.id) } checked[typed.components.contains(&row.id)];
                                span dir="auto" { (name(row, words.lang)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn language(words: Words, typed: &Typed, faults: &Faults) -> Markup {
    form::Choice {
        name: "lang",
        label: words.t("subscribers-lang"),
        options: Lang::ALL.iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect(),
        chosen: typed.lang.clone(),
        hint: Some(words.t("subscribers-lang-hint")),
        fault: faults.text("lang", &words),
    }
    .render()
}

/// Without an address at all.
fn other_ways(words: Words) -> Markup {
    html! {
        section.section {
            h2 { (words.t("subscribers-other")) }
            p { (words.t("subscribers-other-text")) }
            ul {
                li { a href="/status/history.atom" { "Atom" } " · " a href="/status/history.rss" { "RSS" } }
                li { a href="/status/calendar.ics" { (words.t("subscribers-calendar")) } }
                li { a href="/api/v2/summary.json" { "JSON" } }
            }
        }
    }
}

/// A letter is on its way, if there is somebody to get it.
pub fn sent(words: Words) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("subscribers-sent-title")) } }
            p.lede { (words.t("subscribers-sent-text")) }
            p { (words.with("subscribers-sent-hint", &[("days", CONFIRM_DAYS.into())])) }
            p { a.button.quiet href="/status" { (words.t("subscribers-to-status")) } }
        }
    }
}

/// The secret of a webhook, this once.
pub fn secret(words: Words, secret: &str) -> Markup {
    html! {
        div.narrow {
            header.page-head {
                h1 { (words.t("subscribers-secret-title")) }
                p.lede { (words.t("subscribers-secret-lede")) }
            }
            (ui::card(html! {
                p { strong { (words.t("subscribers-secret")) } }
                p { code.hash dir="ltr" { (secret) } }
                p.hint { (words.t("subscribers-secret-once")) }
            }))
            h2 { (words.t("subscribers-secret-next")) }
            ol {
                li { (words.t("subscribers-secret-step-test")) }
                li { (words.t("subscribers-secret-step-check")) }
                li { (words.with("subscribers-secret-step-confirm", &[("days", CONFIRM_DAYS.into())])) }
            }
            p { a.button.quiet href="/status" { (words.t("subscribers-to-status")) } }
        }
    }
}

fn channel_of(row: &SubscriberRow) -> Channel {
    Channel::parse(&row.kind).unwrap_or(Channel::Mail)
}

fn address_line(words: Words, row: &SubscriberRow) -> Markup {
    let channel = channel_of(row);
    let label = match channel {
        Channel::Mail => words.t("subscribers-address-mail"),
        Channel::Webhook => words.t("subscribers-address-webhook"),
    };
    html! { p { (label) " " bdi dir="ltr" { (veiled(channel, &row.address)) } } }
}

/// The last step of the opt-in.
pub fn confirm(visit: &Visit, row: &SubscriberRow, token: &Token, named: &Named) -> Markup {
    let words = visit.words;
    html! {
        div.narrow {
            header.page-head {
                h1 { (words.t("subscribers-confirm-title")) }
                p.lede { (words.with("subscribers-confirm-lede", &[("brand", visit.brand.name.as_str().into())])) }
            }
            (ui::card(html! {
                (address_line(words, row))
                p dir="auto" { (letters::scope(words, &token.wish.scope, named)) }
                p.meta { (words.with("subscribers-confirm-lang", &[("language", token.wish.lang.name().into())])) }
            }))
            @if row.confirmed_at.is_some() { p { (words.t("subscribers-confirm-known")) } }
            @if token.secret.is_some() { p { (words.t("subscribers-confirm-secret")) } }
            form.form method="post" action=(visit.path) {
                div.actions {
                    (form::button(words.t("subscribers-confirm-button")))
                    a.button.quiet href="/status" { (words.t("subscribers-cancel")) }
                }
            }
            p.hint { (words.t("subscribers-confirm-ignore")) }
        }
    }
}

/// The webhook has not answered.
pub fn untested(words: Words) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("subscribers-untested-title")) } }
            p.lede { (words.t("subscribers-untested-text")) }
            p { a.button href="/status/subscribe?by=webhook" { (words.t("subscribers-again")) } }
        }
    }
}

/// The link's time is over.
pub fn over(words: Words) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("subscribers-over-title")) } }
            p.lede { (words.t("subscribers-over-text")) }
            p { a.button href="/status/subscribe" { (words.t("subscribers-again")) } }
        }
    }
}

/// One's own subscription, and what was typed to change it.
pub struct Own<'a> {
    pub row: &'a SubscriberRow,
    pub path: &'a str,
    pub typed: &'a Typed,
    pub components: &'a [ComponentRow],
    /// Single incidents and their titles.
    pub followed: &'a [(IncidentId, String)],
    pub faults: &'a Faults,
}

/// One's own subscription.
pub fn own(visit: &Visit, own: &Own<'_>) -> Markup {
    let (words, faults) = (visit.words, own.faults);
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("subscribers-own-title")) } }
            (address_line(words, own.row))
            (paused(visit, own.row, own.path))
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action=(own.path) {
                (scope(words, own.typed, None, faults))
                (components(words, own.typed, own.components))
                @if !own.followed.is_empty() {
                    fieldset.field {
                        legend { (words.t("subscribers-incidents")) }
                        div.choices {
                            @for (id, title) in own.followed {
                                label.choice {
                                    input type="checkbox" name={ "incident-" (id) } checked[own.typed.kept.contains(id)];
                                    span dir="auto" { (title) }
                                }
                            }
                        }
                    }
                }
                (language(words, own.typed, faults))
                div.actions { (form::button(words.t("subscribers-save"))) }
            }
            section.section {
                h2 { (words.t("subscribers-end-title")) }
                p { (words.t("subscribers-end-text")) }
                form method="post" action={ (own.path) "/end" } { (form::button_danger(words.t("subscribers-end-button"))) }
            }
        }
    }
}

fn paused(visit: &Visit, row: &SubscriberRow, path: &str) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(at) = row.paused_at {
            (ui::notice(Tone::Warn, html! {
                p {
                    strong { (words.t("subscribers-paused")) } " "
                    (ui::time(words, at, visit.now, visit.zone))
                }
                p { (why_paused(words, row.paused_why.as_deref().unwrap_or_default())) }
                form method="post" action={ (path) "/resumption" } { (form::button_secondary(words.t("subscribers-resume"))) }
            }))
        }
    }
}

/// Why somebody is told nothing for the time being.
pub fn why_paused(words: Words, why: &str) -> String {
    match why {
        "dead" => words.t("subscribers-paused-dead"),
        "bounced" => words.t("subscribers-paused-bounced"),
        "untested" => words.t("subscribers-paused-untested"),
        _ => words.t("subscribers-paused-failing"),
    }
}

/// Nobody is told any more.
pub fn ended(words: Words) -> Markup {
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("subscribers-ended-title")) } }
            p.lede { (words.t("subscribers-ended-text")) }
            p {
                a.button.quiet href="/status" { (words.t("subscribers-to-status")) } " "
                a.button.quiet href="/status/subscribe" { (words.t("subscribers-again")) }
            }
        }
    }
}

/// The button that ends it.
pub fn end(visit: &Visit, row: &SubscriberRow, path: &str) -> Markup {
    let words = visit.words;
    html! {
        div.narrow {
            header.page-head { h1 { (words.t("subscribers-end-title")) } }
            (address_line(words, row))
            p.lede { (words.t("subscribers-end-text")) }
            form.form method="post" action={ (path) "/end" } {
                div.actions {
                    (form::button_danger(words.t("subscribers-end-button")))
                    @if row.confirmed_at.is_some() { a.button.quiet href=(path) { (words.t("subscribers-end-change")) } }
                }
            }
        }
    }
}
