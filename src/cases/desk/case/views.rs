//! One case on the desk: what was written, the box to answer in, and beside it what belongs to it.

use super::composer;
use super::forms::{AnswerForm, NoteForm, StateForm, Write};
use super::queries::{Edit, ReviewRow};
use super::stream::{changed, said, stream};
use super::{Marks, review_views};
use crate::boards::{Kind, TopicRow, topic_path};
use crate::cases::notes::{Colleague, NoteRow};
use crate::cases::queries::{CasePost, ChangeRow};
use crate::cases::setup::{CannedRow, ColleagueRow};
use crate::cases::views::{state_label_for_staff, tone};
use crate::cases::{CaseRow, Hand, Resolution, State, case_path, desk_path};
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Staff};
use crate::words::{Lang, Words};
use maud::{Markup, PreEscaped, html};

/// A case's page on the desk: what it is made of.
pub struct Shown<'a> {
    pub staff: &'a Staff,
    /// Proof that the reader may read notes.
    pub colleague: Colleague,
    pub case: &'a CaseRow,
    pub posts: &'a [CasePost],
    /// The private topic beside it with its posts, if there is one.
    pub side: Option<(&'a TopicRow, &'a [CasePost])>,
    pub notes: &'a [NoteRow],
    pub changes: &'a [ChangeRow],
    pub edits: &'a [Edit],
    /// Answers that wait for a second pair of eyes, rendered.
    pub reviews: &'a [(ReviewRow, String)],
    pub canned: &'a [CannedRow],
    pub colleagues: &'a [ColleagueRow],
    pub customer_lang: Lang,
    pub typed: &'a Typed,
    pub faults: &'a Faults,
    pub panels: &'a Panels,
}

/// What stands in the forms.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub write: Write,
    pub answer: AnswerForm,
    pub note: NoteForm,
    pub state: StateForm,
    /// The review that a remark was written on, and the remark.
    pub remark: Option<(i64, String)>,
    /// What the sender had seen, where something came between.
    pub seen: Option<super::Seen>,
    /// A reply kept ready was put in, but in this language only.
    pub canned_in: Option<Lang>,
}

/// What other parts of the house show of a case.
pub struct Panels {
    /// When it is due.
    pub due: Markup,
    /// Who else is here.
    pub presence: Markup,
    /// What the customer filled in.
    pub values: Markup,
    /// Properties, contacts, compensation, followers.
    pub work: Markup,
    /// Duplicates, publication, the private thread.
    pub sharing: Markup,
}

impl Shown<'_> {
    /// The words of the reader.
    pub fn words(&self) -> Words {
        self.staff.words
    }

    /// The latest change, edit and note on this page.
    pub fn marks(&self) -> Marks {
        Marks {
            change: self.changes.last().map_or(0, |change| change.id),
            edit: self.edits.last().map_or(0, |edit| edit.id),
            note: self.notes.last().map_or(0, |note| note.id.0),
        }
    }

    /// What this page shows, as a form sends it back.
    pub fn seen_fields(&self) -> Markup {
        let last = |posts: &[CasePost]| posts.last().map_or(0, |post| post.number);
        html! {
            (form::hidden("version", self.case.version))
            (form::hidden("seen", last(self.posts)))
            @if let Some((_, posts)) = self.side { (form::hidden("seen_side", last(posts))) }
            (form::hidden("marks", self.marks().write()))
        }
    }

    /// The states that staff may move it to, with their names.
    pub fn next_states(&self) -> Vec<(String, String)> {
        let label = |state: &State| (state.as_str().to_owned(), state_label_for_staff(self.words(), *state));
        self.case.state.next(Hand::Staff).iter().map(label).collect()
    }
}

/// The whole page.
pub fn show(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let case = shown.case;
    html! {
        (head(shown))
        (news(shown))
        @if shown.faults.of("changed").is_none() { (form::faults_summary(words, &shown.faults.all(&words))) }
        @if case.deleted_at.is_some() { p.strip.locked { (icon("hidden")) (words.t("cases-topic-removed")) } }
        @if case.locked_at.is_some() { p.strip.locked { (icon("lock")) (words.t("cases-topic-locked")) } }
        (shown.panels.presence)
        div.with-side.case-desk data-live-url={ "/desk/live?case=" (case.id) } {
            div {
                (stream(shown))
                (review_views::waiting(shown))
                (composer::composer(shown))
            }
            aside.side {
                (state_box(shown))
                (customer(shown))
                (shown.panels.work)
                (shown.panels.sharing)
            }
        }
    }
}

fn head(shown: &Shown<'_>) -> Markup {
    let (words, case, staff) = (shown.words(), shown.case, shown.staff);
    html! {
        header.topic-head #case-head data-live {
            p.meta {
                (words.with("cases-number", &[("id", case.id.to_string().into())])) " · "
                (ui::badge(Tone::Neutral, Kind::parse(&case.kind).unwrap_or(Kind::Talk).label(&words))) " "
                (ui::badge(tone(case.state), state_label_for_staff(words, case.state)))
                @if case.private { " " (ui::badge(Tone::Neutral, words.t("cases-private"))) }
                " " (shown.panels.due)
            }
            h1 dir="auto" { (case.title) }
            p.meta {
                (ui::person(&case.customer_handle, &case.customer_name, None)) " · "
                (ui::time(words, case.opened_at, staff.now, staff.zone)) " · " bdi { (case.board_name) } " · "
                a href=(topic_path(case.topic_id, &case.slug)) { (words.t("cases-to-topic")) } " · "
                @if let Some((side, _)) = shown.side { a href=(side.path()) { (words.t("answer-to-side")) } " · " }
                a href=(case_path(case.id)) { (words.t("cases-as-customer")) }
            }
            @if let (true, Some(kind)) = (case.state.is_done(), case.resolution()) {
                p.strip.solved { (icon("check")) (resolution_label(words, kind)) }
                @if !case.resolution_summary.is_empty() { p.muted dir="auto" { (case.resolution_summary) } }
            }
        }
    }
}

/// What changed since the writer opened the page: nothing was sent, the text is below.
fn news(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let (case, me) = (shown.case, shown.staff.actor().id);
    let Some(fault) = shown.faults.of("changed") else { return html! {} };
    let seen = shown.typed.seen.unwrap_or_default();
    let marks = seen.marks.unwrap_or_else(|| shown.marks());
    let changes = changes_since(shown, seen);
    let edits: Vec<&Edit> = shown.edits.iter().filter(|it| it.id > marks.edit).collect();
    let notes: Vec<&NoteRow> = shown.notes.iter().filter(|it| it.id.0 > marks.note && it.author_id != me).collect();
    let new = |posts: &'_ [CasePost], seen: i64| -> Vec<CasePost> {
        let others =
            |post: &&CasePost| seen > 0 && post.number > seen && post.author_id != me && post.deleted_at.is_none();
        posts.iter().filter(others).cloned().collect()
    };
    let mut posts = new(shown.posts, seen.posts);
    posts.extend(shown.side.map(|(_, posts)| new(posts, seen.side_posts)).unwrap_or_default());
    let allowed: Vec<String> = shown.next_states().into_iter().map(|(_, label)| label).collect();
    let now = state_label_for_staff(words, case.state);
    html! {
        (ui::notice(Tone::Warn, html! {
            p { strong { (fault.text(&words)) } }
            p { (words.with("cases-now", &[("state", now.into()), ("allowed", allowed.join(", ").into())])) }
        }))
        @if !(changes.is_empty() && edits.is_empty() && notes.is_empty() && posts.is_empty()) {
            (ui::card(html! {
                h2 { (words.t("answer-meanwhile")) }
                ul {
                    @for post in &posts { @if let Some(line) = said(words, case, post, me) { li { (line) } } }
                    @for note in notes {
                        li {
                            p { (words.with("answer-line-note", &[("name", note.author_name.as_str().into())])) }
                            p.muted dir="auto" { (ui::markdown::excerpt(note.body.read(shown.colleague), 160)) }
                        }
                    }
                    @for change in changes { li { (changed(words, change)) } }
                    @for edit in edits { li { p { (edited(words, edit)) } } }
                }
            }))
        }
    }
}

/// The changes that the sender had not seen: after their mark, or else as many as the version has grown by.
fn changes_since<'a>(shown: &'a Shown<'_>, seen: super::Seen) -> &'a [ChangeRow] {
    let all = shown.changes;
    let new = match seen.marks {
        Some(marks) => all.iter().filter(|it| it.id > marks.change).count(),
        None if seen.version > 0 => usize::try_from(shown.case.version.saturating_sub(seen.version)).unwrap_or(0),
        None => 0,
    };
    &all[all.len() - new.min(all.len())..]
}

/// A field that somebody changed, in words.
fn edited(words: Words, edit: &Edit) -> String {
    let field = match edit.field.as_str() {
        "severity" => words.t("answer-field-severity"),
        "department" => words.t("answer-field-department"),
        "category" => words.t("answer-field-category"),
        "contact" | "contact_detail" => words.t("answer-field-contact"),
        "main" => words.t("answer-field-main"),
        "side_topic" => words.t("answer-field-side"),
        "tags" => words.t("answer-field-tags"),
        _ => words.t("answer-field-other"),
    };
    match edit.actor_name.as_deref() {
        Some(name) => words.with("answer-line-edited", &[("name", name.into()), ("field", field.into())]),
        None => words.with("answer-line-edited-itself", &[("field", field.into())]),
    }
}

fn state_box(shown: &Shown<'_>) -> Markup {
    let (words, case) = (shown.words(), shown.case);
    let (typed, faults) = (&shown.typed.state, shown.faults);
    html! {
        section.section {
            h2 { (words.t("cases-state")) }
            form.form.ends-when-resolved method="post" action={ (desk_path(case.id)) "/state" } {
                (form::Radios {
                    name: "to",
                    label: words.t("cases-state-to"),
                    options: shown.next_states(),
                    chosen: typed.to.clone(),
                    hint: None,
                    fault: faults.text("to", &words),
                }.render())
                div.when-resolved {
                    (form::Choice {
                        name: "outcome",
                        label: words.t("answer-resolution"),
                        options: resolutions(words),
                        chosen: typed.outcome.clone(),
                        hint: None,
                        fault: faults.text("outcome", &words),
                    }.render())
                }
                (form::Area {
                    name: "note",
                    label: words.t("cases-state-note"),
                    value: typed.note.clone(),
                    rows: 3,
                    hint: Some(words.t("answer-state-note-hint")),
                    fault: faults.text("note", &words),
                    ..form::Area::default()
                }.render())
                (composer::warning(shown, "confirm_note", &typed.confirm_note))
                (form::hidden("version", case.version))
                (form::hidden("marks", shown.marks().write()))
                div.actions { (form::button_secondary(words.t("cases-state-set"))) }
            }
        }
    }
}

/// The ways in which a case can end.
pub fn resolutions(words: Words) -> Vec<(String, String)> {
    Resolution::ALL.iter().map(|kind| (kind.as_str().to_owned(), resolution_label(words, *kind))).collect()
}

/// How a case ended, in a word or two.
pub fn resolution_label(words: Words, kind: Resolution) -> String {
    match kind {
        Resolution::Solved => words.t("answer-resolution-solved"),
        Resolution::Explained => words.t("answer-resolution-explained"),
        Resolution::Compensated => words.t("answer-resolution-compensated"),
        Resolution::Declined => words.t("answer-resolution-declined"),
        Resolution::Duplicate => words.t("answer-resolution-duplicate"),
        Resolution::Withdrawn => words.t("answer-resolution-withdrawn"),
    }
}

/// What there is to know of the customer's side: the language, and what they filled in.
fn customer(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    html! {
        section.section {
            h2 { (words.t("answer-customer")) }
            dl.facts {
                dt { (words.t("answer-customer-lang")) }
                dd { bdi lang=(shown.customer_lang.code()) { (shown.customer_lang.name()) } }
            }
            (shown.panels.values)
        }
    }
}

/// People's text that was rendered when it was written.
pub fn rendered(body_html: &str) -> Markup {
    html! { div.post-body.prose dir="auto" { (PreEscaped(body_html)) } }
}
