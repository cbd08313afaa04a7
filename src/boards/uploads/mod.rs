//! Files that members add to what they write.
//!
//! An **upload** is a row for each person who added the file; its content lies once in the object store, under its hash.
//! Pictures are made anew without metadata; videos are kept as they are and played by range; other files, by allow-list, are only
//! ever downloaded. Its **key** is what stands in the Markdown (`![cat](/uploads/{key})`).
//!
//! Who sees an upload: the person who added it, and whoever may see a post that refers to it (`post_uploads`). A post
//! refers only to its author's own uploads, to ones already in the same topic, or to public ones, so nobody can bring
//! somebody else's private file into the open by writing down its key.

mod actions;
mod file;
mod film;
mod intake;
mod pages;
mod picture;
mod queries;
mod range;
mod views;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::PostId;
use crate::web::Faults;
use crate::words::Words;

pub(in crate::boards) use actions::drop_content;
pub use actions::{add, get, put, remake, sweep};
pub use file::ACCEPT;
pub use intake::{Incoming, receive, receive_text};
pub use pages::{adding, routes, serve};
pub use picture::Picture;
pub use queries::UploadRow;
pub use views::{file_field, limits, snippet};

/// Uploads in one post at most.
const KEYS_PER_POST_MAX: usize = 40;
/// Hex digits at the start of a key (`ids::nonce`).
const KEY_DIGITS: usize = 24;
/// Uploads of one account within a day at most.
const PER_DAY_MAX: i64 = 100;
/// Videos among them at most.
const FILMS_PER_DAY_MAX: i64 = 10;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No file was chosen, or it has no content.
    Empty,
    /// Above the limit of the configuration.
    TooBig,
    /// Above the limits of [`picture`]: decoding it would take too much memory.
    TooManyPixels,
    /// A picture that cannot be decoded.
    Broken,
    /// SVG can carry programs.
    Svg,
    /// Not a type on the list.
    NotAllowed,
    /// Enough for one day.
    DailyLimit,
    /// A video above so many bytes.
    FilmTooBig(usize),
    /// Enough videos for one day.
    FilmDailyLimit,
}

impl Refusal {
    /// The fault beside the input `field`, saying what is allowed.
    pub fn fault(self, field: &'static str, bytes_max: usize, words: &Words) -> Faults {
        let mut faults = Faults::new();
        match self {
            Self::Empty => faults.add(field, "uploads-fault-empty"),
            Self::TooBig => {
                faults.add_with(field, "uploads-fault-too-big", &[("max", limit(*words, bytes_max).into())]);
            }
            Self::TooManyPixels => {
                let max = i64::try_from(picture::MEGAPIXELS_MAX).unwrap_or(i64::MAX);
                faults.add_with(field, "uploads-fault-pixels", &[("max", max.into())]);
            }
            Self::Broken => faults.add(field, "uploads-fault-broken"),
            Self::Svg => faults.add(field, "uploads-fault-svg"),
            Self::NotAllowed => faults.add(field, "uploads-fault-type"),
            Self::DailyLimit => faults.add_with(field, "uploads-fault-day", &[("max", PER_DAY_MAX.into())]),
            Self::FilmTooBig(max) => {
                faults.add_with(field, "uploads-fault-film-too-big", &[("max", limit(*words, max).into())]);
            }
            Self::FilmDailyLimit => {
                faults.add_with(field, "uploads-fault-film-day", &[("max", FILMS_PER_DAY_MAX.into())]);
            }
        }
        faults
    }
}

/// A limit as people read it: whole megabytes, never more than is taken.
fn limit(words: Words, bytes_max: usize) -> String {
    let whole = if bytes_max < 1_000_000 { bytes_max } else { bytes_max - bytes_max % 1_000_000 };
    words.bytes(whole as u64)
}

/// Notes which uploads a post refers to, after it was written or changed; `text` is its Markdown or its HTML.
pub async fn link(tx: &mut Tx, post: PostId, text: &str) -> Result<()> {
    queries::unlink(tx, post).await?;
    for key in keys_in(text) {
        queries::link(tx, post, key).await?;
    }
    Ok(())
}

/// The keys of uploads in a text, each once, in their order.
fn keys_in(body: &str) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    for (start, found) in body.match_indices("/uploads/") {
        let rest = &body[start + found.len()..];
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(rest.len());
        let key = rest[..length].trim_end_matches('.');
        if is_key(key) && keys.len() < KEYS_PER_POST_MAX && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Whether this has the shape of a key: 24 hex digits, a dot, an ending.
fn is_key(text: &str) -> bool {
    text.split_once('.').is_some_and(|(digits, ending)| {
        digits.len() == KEY_DIGITS
            && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            && (1..=4).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{is_key, keys_in};

    #[test]
    fn keys_are_found_once_each_in_links_and_pictures() {
        let a = "0123456789abcdef01234567.jpg";
        let b = "aaaaaaaaaaaaaaaaaaaaaaaa.mp4";
        let body = format!("![x](/uploads/{a}) and [y](https://our.host/uploads/{b}). Again /uploads/{a}.");
        assert_eq!(keys_in(&body), [a, b]);
    }

    #[test]
    fn what_is_not_a_key_is_not_looked_up() {
        for text in [
            "",
            "../etc/passwd",
            "0123456789abcdef01234567",
            "0123456789ABCDEF01234567.jpg",
            "0123456789abcdef01234567.j.g",
        ] {
            assert!(!is_key(text), "{text}");
            assert!(keys_in(&format!("/uploads/{text}")).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_post_refers_to_a_bounded_number_of_uploads() {
        let body: String = (0..1_000).map(|n| format!("/uploads/{n:024x}.png ")).collect();
        assert_eq!(keys_in(&body).len(), 40);
    }
}
