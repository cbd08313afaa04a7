//! The panel of a case's relations, and the pages of merging and splitting.

use super::pages::Typed;
use super::queries::{DuplicateRow, IdeaRow, IncidentRow, MovablePost};
use crate::boards::{TITLE_CHARS_MAX, topic_path};
use crate::cases::{CaseRow, desk_path};
use crate::ids::PostId;
use crate::ui::{self, form};
use crate::web::{Faults, Staff};
use maud::{Markup, html};

/// Characters of a post in the list of a split.
const LINE_CHARS: usize = 160;

/// What a case is bound to.
pub struct Related<'a> {
    pub main: Option<&'a CaseRow>,
    pub duplicates: &'a [DuplicateRow],
    pub count: i64,
    pub ideas: &'a [IdeaRow],
    /// The incident that it is about.
    pub about: Option<&'a IncidentRow>,
}

/// The panel.
pub fn panel(staff: &Staff, case: &CaseRow, related: &Related<'_>) -> Markup {
    let words = staff.words;
    let action = desk_path(case.id);
    html! {
        section.section {
            h2 { (words.t("relations-title")) }
            @if let Some(main) = related.main {
                p { (words.t("relations-duplicate-of")) " " a href=(desk_path(main.id)) dir="auto" { "#" (main.id) " " (main.title) } }
                form method="post" action={ (action) "/main" } {
                    (form::hidden("number", ""))
                    (form::hidden("version", case.version))
                    (form::button_secondary(words.t("relations-stand-alone")))
                }
            }
            @if related.count > 0 {
                p { (words.with("relations-duplicates", &[("count", related.count.into())])) }
                ul.plain {
                    @for row in related.duplicates {
                        li { a href=(desk_path(row.id)) dir="auto" { "#" (row.id) " " (row.title) } " " span.muted { bdi { (row.customer_name) } } }
                    }
                }
            }
            @if !related.ideas.is_empty() {
                p { (words.t("relations-ideas")) }
                ul.plain {
                    @for idea in related.ideas {
                        li {
                            a href=(topic_path(idea.id, &idea.slug)) dir="auto" { (idea.title) }
                            form.inline method="post" action={ (action) "/ideas/" (idea.id) "/removal" } {
                                button.button.quiet.small type="submit" { (words.t("relations-idea-remove")) }
                            }
                        }
                    }
                }
            }
            (incident(staff, case, related.about))
            (ui::details(words.t("relations-change"), html! {
                @if related.main.is_none() { (number_form(staff, case, "main", "relations-main", "relations-main-hint", "relations-main-set")) }
                (number_form(staff, case, "ideas", "relations-idea", "relations-idea-hint", "relations-idea-add"))
                p { a href={ (action) "/merge" } { (words.t("relations-merge-title")) } }
                p { a href={ (action) "/split" } { (words.t("relations-split-title")) } }
            }))
        }
    }
}

/// The incident that the case is about, and the form to say which: nothing where none goes on and it is about none.
fn incident(staff: &Staff, case: &CaseRow, about: Option<&IncidentRow>) -> Markup {
    let words = staff.words;
    let chosen = case.incident_id.map(|id| id.to_string()).unwrap_or_default();
    let others = staff.standing().iter().filter(|it| Some(it.incident) != case.incident_id);
    let mut options = vec![(String::new(), words.t("affected-none"))];
    options.extend(about.map(|it| (it.id.to_string(), it.title(words.lang).to_owned())));
    options.extend(others.map(|it| (it.incident.to_string(), it.title(words.lang).1.to_owned())));
    html! {
        @if options.len() > 1 {
            @if let Some(about) = about {
                p { (words.t("affected-about")) " " a href={ "/desk/incidents/" (about.id) } dir="auto" { (about.title(words.lang)) } }
            }
            form.form method="post" action={ (desk_path(case.id)) "/incident" } {
                (form::Choice {
                    name: "incident",
                    label: words.t("affected-incident"),
                    options,
                    chosen,
                    hint: None,
                    fault: None,
                }.render())
                (form::hidden("version", case.version))
                (form::button_secondary(words.t("affected-case-set")))
            }
        }
    }
}

/// One line for a number, and its button; `what` is the last word of the form's address.
fn number_form(staff: &Staff, case: &CaseRow, what: &str, label: &str, hint: &str, send: &str) -> Markup {
    let words = staff.words;
    html! {
        form.form method="post" action={ (desk_path(case.id)) "/" (what) } {
            div.field {
                label for={ "number-" (what) } { (words.t(label)) }
                p.hint id={ "number-" (what) "-hint" } { (words.t(hint)) }
                input id={ "number-" (what) } name="number" type="text" required dir="ltr" maxlength="300" autocomplete="off"
                    aria-describedby={ "number-" (what) "-hint" };
            }
            (form::hidden("version", case.version))
            (form::button_secondary(words.t(send)))
        }
    }
}

/// The page of merging.
pub fn merge(staff: &Staff, case: &CaseRow, typed: &Typed, faults: &Faults) -> Markup {
    let words = staff.words;
    html! {
        header.page-head {
            h1 { (words.t("relations-merge-title")) }
            p.lede dir="auto" { "#" (case.id) " " (case.title) }
        }
        p { (words.t("relations-merge-text")) }
        form.form method="post" action={ (desk_path(case.id)) "/merge" } {
            (form::faults_summary(words, &faults.all(&words)))
            (form::Text {
                name: "number",
                label: words.t("relations-merge-into"),
                value: typed.number.clone(),
                hint: Some(words.t("relations-merge-hint")),
                fault: faults.text("number", &words),
                required: true,
                autocomplete: Some("off"),
                ..form::Text::default()
            }.render())
            (form::hidden("version", case.version))
            div.actions {
                (form::button_danger(words.t("relations-merge-send")))
                a.button.quiet href=(desk_path(case.id)) { (words.t("relations-back")) }
            }
        }
    }
}

/// The page of splitting.
pub struct Split<'a> {
    pub case: &'a CaseRow,
    pub posts: &'a [MovablePost],
    pub title: &'a str,
    pub chosen: &'a [PostId],
    pub faults: &'a Faults,
}

/// Which posts go to a case of their own, and what it is called.
pub fn split(staff: &Staff, split: &Split<'_>) -> Markup {
    let (words, case, faults) = (staff.words, split.case, split.faults);
    html! {
        header.page-head {
            h1 { (words.t("relations-split-title")) }
            p.lede dir="auto" { "#" (case.id) " " (case.title) }
        }
        p { (words.t("relations-split-text")) }
        @if split.posts.is_empty() {
            (ui::empty(words.t("relations-split-none"), words.t("relations-split-none-text"), Some((&words.t("relations-back"), &desk_path(case.id)))))
        } @else {
            form.form method="post" action={ (desk_path(case.id)) "/split" } {
                (form::faults_summary(words, &faults.all(&words)))
                fieldset.field.has-fault[faults.of("post").is_some()] #field-post tabindex="-1" {
                    legend { (words.t("relations-split-posts")) }
                    @if let Some(fault) = faults.text("post", &words) { p.fault { (fault) } }
                    div.choices {
                        @for post in split.posts {
                            label.choice {
                                input type="checkbox" name="post" value=(post.id) checked[split.chosen.contains(&post.id)];
                                span { "#" (post.number) " " bdi { (post.author_name) } ": " span dir="auto" { (ui::markdown::excerpt(&post.body, LINE_CHARS)) } }
                            }
                        }
                    }
                }
                (form::Text {
                    name: "title",
                    label: words.t("relations-split-name"),
                    value: split.title.to_owned(),
                    fault: faults.text("title", &words),
                    required: true,
                    dir_auto: true,
                    max: Some(TITLE_CHARS_MAX),
                    ..form::Text::default()
                }.render())
                div.actions {
                    (form::button(words.t("relations-split-send")))
                    a.button.quiet href=(desk_path(case.id)) { (words.t("relations-back")) }
                }
            }
        }
    }
}
