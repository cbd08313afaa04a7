//! One case on the desk: its posts and notes in one stream, and every way to answer it.
//!
//! An **answer** goes to the topic or, where there is one, to the private topic beside it; it may be marked as the brand's
//! official one, and move the case in the same transaction. A **note** is for colleagues alone ([`crate::cases::notes`]).
//! A **review** is an answer that waits for a second pair of eyes: not its author's; it is published as it was approved.
//!
//! Whoever sends something says what they saw ([`Seen`]). When the case, its topics or its notes have changed since, nothing is
//! sent: the page comes back with what changed and with the text.

pub mod actions;
mod canned;
mod composer;
mod forms;
pub mod pages;
pub mod queries;
mod review_views;
pub mod reviews;
mod stream;
pub mod views;

/// Posts of each topic of a case that the desk shows: the latest.
pub const POSTS_MAX: i64 = 40;
/// Notes of a case that the desk shows: the latest.
pub const NOTES_MAX: i64 = 100;
/// Changes of a case that the desk shows: the latest.
pub const CHANGES_MAX: i64 = 200;
/// Reviews of a case that are open at a time.
pub const REVIEWS_MAX: i64 = 10;

/// The latest change, edit and note of a case that a page showed, as it travels in a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub change: i64,
    pub edit: i64,
    pub note: i64,
}

impl Marks {
    /// As it stands in a form.
    pub fn write(self) -> String {
        format!("{}.{}.{}", self.change, self.edit, self.note)
    }

    /// What a form says; none when it says nothing that can be read.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.').map(|part| part.parse::<i64>().ok().filter(|id| *id >= 0));
        let marks = Self { change: parts.next()??, edit: parts.next()??, note: parts.next()?? };
        parts.next().is_none().then_some(marks)
    }
}

/// What somebody had seen of a case when they sent something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The version of the case.
    pub version: i64,
    /// The number of the last post in the topic, and in the private one beside it.
    pub posts: i64,
    pub side_posts: i64,
    pub marks: Option<Marks>,
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn marks_are_read_back_from_a_form() {
        let marks = Marks { change: 3, edit: 0, note: i64::MAX };
        assert_eq!(Marks::parse(&marks.write()), Some(marks));
        for bad in ["", "1", "1.2", "1.2.3.4", "-1.2.3", "1.2.x", "1.2.9223372036854775808"] {
            assert_eq!(Marks::parse(bad), None, "{bad}");
        }
    }
}
