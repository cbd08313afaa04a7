//! One line's page: the thing in its place, the reports, the author, whose work it is, and the decision.

use super::queries::{POSTS_MAX, ReportRow, ScenePost};
use super::scene::{Author, Held, Scene};
use super::{NOTE_CHARS_MAX, path};
use crate::boards;
use crate::moderation::queue::load::Load;
use crate::moderation::queue::queries::ItemRow;
use crate::moderation::queue::views::{about, harm_badge, held_by, kind_badge, list_fields};
use crate::moderation::queue::{List, waves};
use crate::screening::{Trust, Why};
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Moderator};
use crate::words::{Lang, Words};
use maud::{Markup, PreEscaped, html};

/// What the page shows.
pub struct Shown<'a> {
    pub item: &'a ItemRow,
    pub list: &'a List,
    pub scene: &'a Scene,
    pub load: &'a Load,
    /// The form that decides, or for an appeal what was decided and contested.
    pub decision: Markup,
    /// Why this reader must leave it to others.
    pub barred: Option<String>,
    /// Pictures are blurred.
    pub blurred: bool,
    pub hand: &'a super::pages::HandForm,
    pub faults: &'a Faults,
}

/// The whole page.
pub fn show(moderator: &Moderator, shown: &Shown<'_>) -> Markup {
    let words = moderator.words;
    let item = shown.item;
    let mine = item.holder(moderator.now) == Some(moderator.actor().id);
    html! {
        header.page-head {
            h1 { (about(words, item)) " " span.muted { "#" (item.id) } }
            p.meta {
                (kind_badge(words, item.kind())) " " (harm_badge(words, item.harm)) " "
                (ui::time(words, item.opened_at, moderator.now, moderator.zone))
                @if let Some(board) = &item.board_name { "\u{a0}· " bdi { (board) } }
                @if let Some(name) = &item.account_name { "\u{a0}· " bdi { (name) } }
            }
        }
        @if let Some(fault) = shown.faults.of("changed") { (ui::notice(Tone::Warn, fault.text(&words))) }
        div.with-side {
            div {
                (whys(words, item))
                @if item.subject != "appeal" { (scene(moderator, shown)) }
                (reports(moderator, &shown.scene.reports, item))
                section.section #decide data-decide {
                    h2 { (words.t("queue-decide")) }
                    @if item.closed_at.is_some() { (ui::notice(Tone::Good, words.t("queue-is-closed"))) }
                    @else if let Some(barred) = &shown.barred { (ui::notice(Tone::Warn, barred)) }
                    (shown.decision)
                }
            }
            aside.side {
                // Drawn anew when a colleague takes it; renewed while the page is open.
                div #queue-claim data-live data-live-url="/desk/queue/live"
                    data-renew-url=[mine.then(|| format!("{}/renewal", path(item.id)))] {
                    (claim(moderator, shown, mine))
                }
                @if item.closed_at.is_none() { (hand_over(moderator, shown)) }
                @if let Some(author) = &shown.scene.author { (history(moderator, author, item)) }
                @if let Some(cluster) = &item.cluster {
                    p { a.more-link href=(waves::preview_path(cluster)) { (icon("people")) (words.t("queue-same-wave")) } }
                }
            }
        }
    }
}

/// What the program noticed.
fn whys(words: Words, item: &ItemRow) -> Markup {
    let whys = Why::read(&item.why);
    html! {
        @if !whys.is_empty() {
            (ui::notice(Tone::Neutral, html! {
                p { strong { (words.t("queue-why")) } }
                ul { @for why in &whys { li dir="auto" { (why.says(words)) } } }
            }))
        }
    }
}

fn scene(moderator: &Moderator, shown: &Shown<'_>) -> Markup {
    let words = moderator.words;
    let (scene, item) = (shown.scene, shown.item);
    let has_pictures = scene.posts.iter().any(|post| post.body_html.contains("<img"))
        || scene.held.as_ref().is_some_and(|held| held.body_html.contains("<img"));
    html! {
        section.section.scene.is-blurred[shown.blurred] aria-label=(words.t("queue-scene")) {
            @if let Some(topic) = &scene.topic {
                h2 { a href=(topic.path()) dir="auto" { (topic.title) } }
                @if topic.private { p { (ui::badge(Tone::Neutral, words.t("queue-private"))) } }
            }
            @if has_pictures && shown.blurred {
                p.hint { (words.t("queue-blurred")) " "
                    a href={ (path(item.id)) "?" (shown.list.query()) "&pictures=shown" } data-key="p" { (words.t("queue-unblur")) } }
            }
            @if item.subject == "account" && !scene.posts.is_empty() { h2 { (words.t("queue-last-posts")) } }
            div.posts { @for post in &scene.posts { (one(moderator, item, post)) } }
            @if let Some(held) = &scene.held { (waiting(moderator, held)) }
            @if scene.posts.is_empty() && scene.held.is_none() {
                p.muted { (words.t("queue-nothing-written")) }
            }
        }
    }
}

/// A post of the scene; the one that is looked at stands out.
fn one(moderator: &Moderator, item: &ItemRow, post: &ScenePost) -> Markup {
    let words = moderator.words;
    let looked_at = match item.subject.as_str() {
        "post" => post.id.0 == item.subject_id,
        "topic" => post.number == 1,
        _ => false,
    };
    html! {
        article.post.is-looked-at[looked_at] #{ "p" (post.id) } {
            header.post-head {
                (ui::avatar(&post.author_name))
                div.post-who {
                    (ui::person(&post.author_handle, &post.author_name, None))
                    p.meta {
                        (ui::time(words, post.created_at, moderator.now, moderator.zone))
                        @if looked_at { " " (ui::badge(Tone::Warn, words.t("queue-this-one"))) }
                        @if post.deleted_at.is_some() { " " (ui::badge(Tone::Bad, words.t("queue-hidden"))) }
                        @if post.erased_at.is_some() { " " (ui::badge(Tone::Bad, words.t("queue-erased"))) }
                        @if post.sensitive_at.is_some() { " " (ui::badge(Tone::Warn, words.t("queue-sensitive"))) }
                        @if post.edited_at.is_some() {
                            " " a href={ (boards::post_path(post.id)) "/history" } { (words.t("queue-edited")) }
                        }
                    }
                }
                a.post-number href=(boards::post_path(post.id)) { "#" (post.number) }
            }
            div.post-body.prose { (PreEscaped(&post.body_html)) }
        }
    }
}

/// A text that waits for this decision.
fn waiting(moderator: &Moderator, held: &Held) -> Markup {
    let words = moderator.words;
    html! {
        article.post.is-looked-at {
            header.post-head {
                div.post-who {
                    h3 dir="auto" { (held.text.title()) }
                    p.meta {
                        (ui::time(words, held.row.written_at, moderator.now, moderator.zone)) " "
                        @if held.row.published_at.is_some() { (ui::badge(Tone::Good, words.t("queue-held-published"))) }
                        @else if held.row.refused_at.is_some() { (ui::badge(Tone::Bad, words.t("queue-held-refused"))) }
                        @else { (ui::badge(Tone::Warn, words.t("queue-held-waits"))) }
                    }
                }
            }
            div.post-body.prose { (PreEscaped(&held.body_html)) }
        }
    }
}

fn reports(moderator: &Moderator, reports: &[ReportRow], item: &ItemRow) -> Markup {
    let words = moderator.words;
    html! {
        @if !reports.is_empty() {
            section.section {
                h2 { (words.with("queue-reports", &[("count", item.reports.into())])) }
                ul.rows { @for report in reports { li { div { (report_line(moderator, report)) } } } }
            }
        }
    }
}

fn report_line(moderator: &Moderator, report: &ReportRow) -> Markup {
    let words = moderator.words;
    let label = match words.lang {
        Lang::En => &report.label_en,
        Lang::He => &report.label_he,
        Lang::Pl => &report.label_pl,
    };
    html! {
        p { strong dir="auto" { (label) } @if report.illegal { " " (ui::badge(Tone::Bad, words.t("queue-illegal"))) } }
        @if !report.explanation.is_empty() { p dir="auto" { (report.explanation) } }
        @if !report.place.is_empty() { p.meta dir="auto" { (report.place) } }
        p.meta {
            @match (&report.reporter_handle, &report.reporter_name, &report.name) {
                (Some(handle), Some(name), _) => (ui::person(handle, name, None)),
                (_, _, Some(name)) => { bdi { (name) } " (" (words.t("queue-visitor")) ")" }
                _ => (words.t("queue-visitor")),
            }
            "\u{a0}· " (ui::time(words, report.made_at, moderator.now, moderator.zone))
        }
    }
}

/// Whose work it is, and the buttons for it.
fn claim(moderator: &Moderator, shown: &Shown<'_>, mine: bool) -> Markup {
    let (words, item) = (moderator.words, shown.item);
    let taken = item.holder(moderator.now).is_some() && !mine;
    html! {
        p { (held_by(moderator, item)) }
        @if let (true, Some(note)) = (mine, item.handed_note.as_deref().filter(|note| !note.is_empty())) {
            blockquote.prose dir="auto" { (note) }
        }
        @if item.closed_at.is_none() {
            form.actions method="post" action={ (path(item.id)) "/claim" } {
                (list_fields(shown.list))
                @if mine { button.button.quiet type="submit" name="act" value="release" { (words.t("queue-release")) } }
                @else if taken { button.button.quiet type="submit" name="act" value="over" { (words.t("queue-take-over")) } }
                @else { button.button type="submit" name="act" value="claim" data-key="t" { (words.t("queue-claim")) } }
            }
        }
        form.actions method="post" action="/desk/queue/next" {
            (list_fields(shown.list))
            button.button.quiet type="submit" data-key="l" { (words.t("queue-skip")) }
        }
        p { a.more-link href=(shown.list.href()) { (words.t("queue-back")) } }
    }
}

fn hand_over(moderator: &Moderator, shown: &Shown<'_>) -> Markup {
    let (words, faults) = (moderator.words, shown.faults);
    let options: Vec<(String, String)> =
        shown.load.colleagues().map(|row| (row.id.to_string(), row.name.clone())).collect();
    let open = faults.of("to").is_some() || faults.of("note").is_some();
    let to = form::Choice {
        name: "to",
        label: words.t("queue-hand-to"),
        options,
        chosen: shown.hand.to.clone(),
        hint: None,
        fault: faults.text("to", &words),
    };
    let note = form::Text {
        name: "note",
        label: words.t("queue-hand-note"),
        value: shown.hand.note.clone(),
        hint: Some(words.t("queue-hand-hint")),
        fault: faults.text("note", &words),
        dir_auto: true,
        max: Some(NOTE_CHARS_MAX),
        ..form::Text::default()
    };
    html! {
        @if shown.load.colleagues().next().is_some() {
            details.fold open[open] {
                summary { (words.t("queue-hand-over")) }
                form.form.fold-body method="post" action={ (path(shown.item.id)) "/hand-over" } {
                    (list_fields(shown.list))
                    (to.render())
                    (note.render())
                    div.actions { (form::button_secondary(words.t("queue-hand-do"))) }
                }
            }
        }
    }
}

/// What is known of whom a decision would concern.
fn history(moderator: &Moderator, author: &Author, item: &ItemRow) -> Markup {
    let words = moderator.words;
    let account = &author.account;
    let row = |label: String, value: Markup| html! { dt { (label) } dd { (value) } };
    let posts = html! { (words.number(author.posts)) @if author.posts >= POSTS_MAX { "+" } };
    html! {
        section.card.known {
            h2 { (words.t("queue-author")) }
            p { (ui::person(&account.handle, &account.name, None)) " "
                @match author.trust {
                    Trust::New => (ui::badge(Tone::Neutral, words.t("queue-trust-new"))),
                    Trust::Known => (ui::badge(Tone::Good, words.t("queue-trust-known"))),
                }
                @if account.suspended_until.is_some_and(|until| until > moderator.now) { " " (ui::badge(Tone::Bad, words.t("queue-suspended"))) }
                @else if account.muted_until.is_some_and(|until| until > moderator.now) { " " (ui::badge(Tone::Bad, words.t("queue-muted"))) }
            }
            @if !account.about.is_empty() { p.meta dir="auto" { (account.about) } }
            dl.facts {
                (row(words.t("queue-joined"), ui::time(words, account.created_at, moderator.now, moderator.zone)))
                (row(words.t("queue-posts"), posts))
                (row(words.t("queue-limited"), html! { (words.number(author.limited)) }))
                @if let Some((domain, others)) = &author.sign_up {
                    (row(words.t("queue-mail-domain"), html! { bdi { (domain) } }))
                    (row(words.t("queue-network"), html! { (words.number(*others)) }))
                }
            }
            @if !author.others.is_empty() {
                p { (words.t("queue-others")) }
                ul { @for other in &author.others { li { a href=(path(*other)) { "#" (other) } } } }
            }
            @if author.decisions.is_empty() { p.muted { (words.t("queue-no-decisions")) } }
            @else { (decisions(moderator, author)) }
            p { a.more-link href=(waves::preview_of_account(item.account_id)) { (words.t("queue-all-of-author")) } }
        }
    }
}

fn decisions(moderator: &Moderator, author: &Author) -> Markup {
    let words = moderator.words;
    html! {
        h3 { (words.t("queue-decisions")) }
        ul.rows {
            @for decision in &author.decisions {
                li {
                    p { (decision.measure().label(words)) @if decision.reversed_at.is_some() { " " (ui::badge(Tone::Neutral, words.t("queue-reversed"))) } }
                    @if !decision.explanation.is_empty() { p.meta dir="auto" { (decision.explanation) } }
                    @if !decision.private_note.is_empty() { p.meta dir="auto" { (icon("lock")) (decision.private_note) } }
                    p.meta { (ui::time(words, decision.made_at, moderator.now, moderator.zone)) }
                }
            }
        }
    }
}
