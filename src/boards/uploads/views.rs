//! The page of uploads.

use super::file;
use super::pages::Origin;
use super::queries::UploadRow;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// The Markdown that shows a picture or plays a video, or links to another file. `alt` describes a picture; its name stands in when empty.
pub fn snippet(upload: &UploadRow, alt: &str) -> String {
    let alt = file::stem(&format!("{alt}."));
    let text = if alt.is_empty() { upload.name.as_str() } else { alt.as_str() };
    if file::is_inline(&upload.media_type) || file::is_film(&upload.media_type) {
        format!("![{text}](/uploads/{})", upload.key)
    } else {
        format!("[{text}](/uploads/{})", upload.key)
    }
}

/// How large a file may be, and how large a video, in bytes.
#[derive(Clone, Copy)]
pub(super) struct Most {
    pub file: usize,
    pub film: usize,
}

/// A form to add a file; the file just added; the latest ones.
pub(super) fn index(visit: &Visit, origin: &Origin, latest: &[UploadRow], most: Most, faults: &Faults) -> Markup {
    let words = visit.words;
    let added = latest.iter().find(|upload| upload.key == origin.added);
    html! {
        header.page-head { h1 { (words.t("uploads-title")) } }
        @if let Some(upload) = added {
            (ui::notice(Tone::Good, html! {
                p { (words.t("uploads-added")) }
                (copy_field(words, upload))
                @if !origin.next.is_empty() { p { a href=(origin.next) { (words.t("uploads-back")) } } }
            }))
        }
        (form::faults_summary(words, &faults.all(&words)))
        (add_form(words, origin, most, faults))
        section.section {
            h2 { (words.t("uploads-latest")) }
            @if latest.is_empty() {
                (ui::empty(words.t("uploads-none"), words.t("uploads-none-text"), None))
            } @else {
                @for upload in latest { (row(visit, upload)) }
            }
        }
    }
}

fn add_form(words: Words, origin: &Origin, most: Most, faults: &Faults) -> Markup {
    let films = words.with("uploads-limits-film", &[("max", super::limit(words, most.film).into())]);
    let limits = format!("{} {films}", limits(words, most.file));
    html! {
        form.form method="post" action="/uploads" enctype="multipart/form-data" {
            (file_field("file", words.t("uploads-file"), file::ACCEPT_FILMS, &limits, faults.text("file", &words)))
            (form::Text {
                name: "alt",
                label: words.t("uploads-alt"),
                hint: Some(words.t("uploads-alt-hint")),
                dir_auto: true,
                max: Some(80),
                ..Default::default()
            }.render())
            (form::hidden("slot", &origin.slot))
            (form::hidden("next", &origin.next))
            div.actions {
                (form::button(words.t("uploads-add")))
                @if !origin.next.is_empty() { a.button.quiet href=(origin.next) { (words.t("uploads-back")) } }
            }
        }
    }
}

/// What may be uploaded, in a sentence.
pub fn limits(words: Words, bytes_max: usize) -> String {
    words.with("uploads-limits", &[("max", super::limit(words, bytes_max).into())])
}

/// An input to choose a file; `accept` lists the types, `hint` the limits.
pub fn file_field(name: &str, label: String, accept: &str, hint: &str, fault: Option<String>) -> Markup {
    let id = format!("field-{name}");
    let described_by = if fault.is_some() { format!("{id}-fault {id}-hint") } else { format!("{id}-hint") };
    html! {
        div.field.has-fault[fault.is_some()] {
            label for=(id) { (label) }
            p.hint id={ (id) "-hint" } { (hint) }
            @if let Some(fault) = &fault { p.fault id={ (id) "-fault" } { (ui::icon("alert")) (fault) } }
            input id=(id) name=(name) type="file" accept=(accept) aria-describedby=(described_by)
                aria-invalid=[fault.is_some().then_some("true")];
        }
    }
}

fn row(visit: &Visit, upload: &UploadRow) -> Markup {
    let words = visit.words;
    let href = format!("/uploads/{}", upload.key);
    html! {
        div.upload {
            @if file::is_inline(&upload.media_type) {
                a.upload-picture href=(href) tabindex="-1" aria-hidden="true" { img src=(href) alt="" loading="lazy" width="96" height="96"; }
            }
            div {
                p {
                    a href=(href) dir="auto" { @if upload.name.is_empty() { (upload.key) } @else { (upload.name) } }
                    " · " (words.bytes(u64::try_from(upload.bytes).unwrap_or_default()))
                    " · " (ui::time(words, upload.uploaded_at, visit.now, visit.zone))
                }
                (copy_field(words, upload))
            }
        }
    }
}

/// The Markdown in an input of its own, easy to select and copy.
fn copy_field(words: Words, upload: &UploadRow) -> Markup {
    html! {
        label.copy { span { (words.t("uploads-markdown")) } input type="text" readonly dir="ltr" value=(snippet(upload, "")); }
    }
}
