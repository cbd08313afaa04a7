//! A mail as it came over the wire → what its author wrote. Pure, bounded in time and memory, and never a panic.
//!
//! mail-parser reads headers, charsets and encodings. The tree of parts is walked here ([`mime`]), because it must have limits:
//! mail-parser follows nested messages to any depth, and letting go of such a tree overflows the stack.

mod cut;
mod flowed;
mod head;
mod html;
mod markers;
mod mime;
mod shape;
#[cfg(test)]
mod tests;

pub use head::{Automatic, Head};

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Files of one mail that are looked at; the names of the others are told to the sender.
pub const FILES_MAX: usize = 10;
/// Bytes of one text that are read; the rest is left out.
const TEXT_BYTES_MAX: usize = 400_000;

/// Why a mail cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No header that tells who wrote it, or bytes that are no mail.
    Broken,
    /// More parts, or parts more deeply in each other, than anybody's program makes.
    Bomb,
}

/// Whose words may stay besides the author's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// Quoted lines stay where the author answered below each of them.
    WhereAnswered,
    /// No quoted line stays: it may be from a letter between colleagues.
    Never,
}

/// What somebody wrote by mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Their own words as Markdown. Where a picture stood is its [`File::marker`].
    pub text: String,
    pub files: Vec<File>,
    /// The names of files that are not even looked at: mails in mails, and those above [`FILES_MAX`].
    pub left_out: Vec<String>,
}

/// A file that came with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
    /// What stands in the text where the picture stood; none for a file that was only attached.
    pub marker: Option<String>,
}

/// The headers of a mail; `raw` may be only its beginning.
pub fn head(raw: &[u8]) -> Result<Head, Unreadable> {
    guarded(|| head::read(raw).ok_or(Unreadable::Broken))
}

/// What its author wrote. CPU-bound: off the async threads.
pub fn written(raw: &[u8], quotes: Quotes) -> Result<Written, Unreadable> {
    guarded(|| {
        let body = mime::walk(raw)?;
        Ok(compose(body, quotes))
    })
}

/// A panic of a library over somebody's bytes is that mail's fault, not the program's.
fn guarded<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Unreadable::Broken))
}

/// Takes the author's words out of the texts, and the pictures that they show.
fn compose(body: mime::Body, quotes: Quotes) -> Written {
    let from_html = body.html.as_deref().map(|html| cut::own(&html::text(html), quotes)).unwrap_or_default();
    let from_plain = body.plain.as_ref().map(|plain| cut::own(&plain.text, quotes)).unwrap_or_default();
    // Some programs send an empty plain text beside the real one.
    let (own, wrapped) = match &body.plain {
        Some(plain) if !from_plain.trim().is_empty() || from_html.trim().is_empty() => {
            (from_plain, plain.kind == mime::PlainKind::Wrapped)
        }
        _ => (from_html.clone(), false),
    };
    let mut written = Written { text: shape::markdown(&own, wrapped), ..Written::default() };
    for part in body.files {
        take_file(&mut written, part, &from_html);
    }
    written.left_out.extend(body.left_out);
    written
}

/// Keeps a file, unless it is a picture of a signature or of a quoted letter: shown by neither.
fn take_file(written: &mut Written, part: mime::FilePart, from_html: &str) {
    let marks = part.content_id.as_deref().map(|id| [format!("[cid:{id}]"), format!("[image: {}]", part.name)]);
    let shown = marks.as_ref().and_then(|marks| marks.iter().find(|mark| written.text.contains(*mark)).cloned());
    let in_html = marks.as_ref().is_some_and(|marks| from_html.contains(&marks[0]));
    if part.related && shown.is_none() && !in_html {
        return;
    }
    if written.files.len() >= FILES_MAX {
        written.left_out.push(part.name);
    } else {
        written.files.push(File { name: part.name, bytes: part.bytes, marker: shown });
    }
}
