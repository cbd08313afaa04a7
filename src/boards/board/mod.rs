//! What a board is: its address and who may see it and post on it.

pub mod actions;
pub mod admin_pages;
pub mod admin_views;
pub mod pages;
pub mod queries;
pub mod views;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::BoardId;
use crate::policy::Audience;

/// The longest board address, in characters.
pub const SLUG_CHARS_MAX: usize = 40;
/// The longest board name, in characters.
pub const NAME_CHARS_MAX: usize = 60;
/// The longest purpose of a board, in characters.
pub const PURPOSE_CHARS_MAX: usize = 300;

/// A board to be made; the set-up, the demo and imports use it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBoard {
    /// The end of its address, `/b/{slug}`: lower-case ASCII letters, digits and hyphens.
    pub slug: String,
    pub name: String,
    pub purpose: String,
    /// The name of one of `ui`'s icons.
    pub icon: String,
    /// The language of the board where it has only one, as an IETF code.
    pub lang: Option<String>,
    pub see: Audience,
    pub post: Audience,
}

/// Makes a board at the end of the list. `Error::Taken` on `boards.slug` when the address is in use.
pub async fn create(tx: &mut Tx, board: &NewBoard) -> Result<BoardId> {
    let id = queries::insert(tx, board).await?;
    actions::record_arranged(tx, id, true).await?;
    Ok(id)
}

/// A board's page.
pub fn board_path(slug: &str) -> String {
    format!("/b/{}", super::topic::encode_segment(slug))
}

/// Whether that can stand in a board's address.
pub fn is_slug(typed: &str) -> bool {
    (1..=SLUG_CHARS_MAX).contains(&typed.len())
        && typed.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !typed.starts_with('-')
        && !typed.ends_with('-')
}

/// An address for a board of that name; empty when the name has no letter that fits.
pub fn suggest_slug(name: &str) -> String {
    let folded = super::similar::fold::fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("-");
    joined.chars().take(SLUG_CHARS_MAX).collect::<String>().trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{board_path, is_slug, suggest_slug};

    #[test]
    fn a_board_address_is_short_plain_and_without_stray_hyphens() {
        for good in ["help", "kettles-2", "a"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "-help", "help-", "Help", "czajnik ", "עזרה", &"x".repeat(41)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn an_address_is_suggested_from_the_name() {
        assert_eq!(suggest_slug("Łódź & Service"), "lodz-service");
        assert_eq!(suggest_slug("עזרה"), "");
        assert_eq!(board_path("help"), "/b/help");
    }
}
