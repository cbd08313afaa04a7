//! The one door for writing: complaint, question, idea, praise or talk, public or private to staff.
//!
//! Whoever may publish does so at once. A visitor, or a member whose address is not confirmed, writes all the same: the text is
//! kept ([`crate::boards::pending`]) and published when its author is known. Before a text is sent, topics like it are
//! shown once; whoever says that theirs is new goes on.

pub mod actions;
pub mod pages;
pub mod pending_pages;
mod pending_views;
pub mod views;

use crate::boards::{
    BODY_CHARS_MAX, BoardRow, Body, BodyFault, Kind, TITLE_CHARS_MAX, TITLE_CHARS_MIN, Title, TitleFault, submit_token,
};
use crate::web::Faults;
use crate::words::Lang;
use serde::Deserialize;

/// The form of `/new`, as it was typed. The names are a contract (DESIGN, section 7).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    pub board: String,
    pub kind: String,
    pub title: String,
    pub body: String,
    /// "on" when only staff may read it.
    pub private: String,
    pub once: String,
    /// "post" once the writer has seen what is similar.
    pub step: String,
}

/// A form that can be published.
#[derive(Clone, Debug)]
pub struct NewText {
    pub board: BoardRow,
    pub kind: Kind,
    pub title: String,
    pub body: String,
    pub private: bool,
    pub lang: Option<Lang>,
    pub once: Option<String>,
}

impl NewText {
    /// A complaint opens a case, and so does anything written to staff alone: nobody else could answer it.
    pub fn opens_case(&self) -> bool {
        self.kind == Kind::Complaint || self.private
    }
}

impl NewForm {
    /// Whether only staff may read it.
    pub fn is_private(&self) -> bool {
        !matches!(self.private.as_str(), "" | "0" | "false" | "off")
    }

    /// The text, or what is wrong with it; `boards` are those that the writer may choose.
    pub fn parse(&self, boards: &[BoardRow], said: Lang) -> Result<NewText, Faults> {
        let mut faults = Faults::new();
        let kind = Kind::parse(&self.kind);
        if kind.is_none() {
            faults.add("kind", "cases-fault-kind");
        }
        let board = boards.iter().find(|board| board.slug == self.board);
        if board.is_none() {
            faults.add("board", "cases-fault-board");
        }
        let title = Title::parse(&self.title).map_err(|fault| add_title_fault(&mut faults, fault)).ok();
        let body = Body::parse(&self.body).map_err(|fault| add_body_fault(&mut faults, fault)).ok();
        let (Some(kind), Some(board), Some(title), Some(body)) = (kind, board, title, body) else { return Err(faults) };
        let (title, body) = (title.into_string(), body.into_string());
        let lang = lang_of(&title, &body, said);
        let once = submit_token(&self.once);
        Ok(NewText { board: board.clone(), kind, title, body, private: self.is_private(), lang, once })
    }
}

fn add_title_fault(faults: &mut Faults, fault: TitleFault) {
    match fault {
        TitleFault::Short => faults.add_with("title", "cases-fault-title-short", &[("min", TITLE_CHARS_MIN.into())]),
        TitleFault::Long => faults.add_with("title", "fault-too-long", &[("max", TITLE_CHARS_MAX.into())]),
    }
}

/// Says beside the field what is wrong with a text.
pub fn add_body_fault(faults: &mut Faults, fault: BodyFault) {
    match fault {
        BodyFault::Empty => faults.add("body", "cases-fault-body"),
        BodyFault::Long => faults.add_with("body", "fault-too-long", &[("max", BODY_CHARS_MAX.into())]),
    }
}

/// The language of a text by its letters: Hebrew where most are Hebrew, else the one its author reads the site in, unless
/// that is Hebrew: then it is unknown.
pub fn lang_of(title: &str, body: &str, said: Lang) -> Option<Lang> {
    let mut hebrew = 0;
    let mut others = 0;
    for letter in title.chars().chain(body.chars()).take(2_000).filter(|c| c.is_alphabetic()) {
        if matches!(letter, '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}') {
            hebrew += 1;
        } else {
            others += 1;
        }
    }
    match said {
        _ if hebrew > others => Some(Lang::He),
        Lang::He => None,
        said => Some(said),
    }
}

#[cfg(test)]
mod tests {
    use super::{NewForm, lang_of};
    use crate::boards::BoardRow;
    use crate::ids::BoardId;
    use crate::words::Lang;

    fn board() -> BoardRow {
        BoardRow {
            id: BoardId(1),
            slug: "kettles".into(),
            name: "Kettles".into(),
            purpose: String::new(),
            icon: "chat".into(),
            lang: None,
            position: 1,
            see_audience: "everyone".into(),
            post_audience: "everyone".into(),
            topic_count: 0,
            archived_at: None,
        }
    }

    #[test]
    fn every_fault_of_an_empty_form_stands_beside_its_field() {
        let faults = NewForm::default().parse(&[board()], Lang::En).expect_err("nothing was filled in");
        for field in ["kind", "board", "title", "body"] {
            assert!(faults.of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn a_board_that_was_not_offered_is_refused() {
        let form = NewForm {
            board: "staff-room".into(),
            kind: "talk".into(),
            title: "Hello there".into(),
            body: "x".into(),
            ..NewForm::default()
        };
        let faults = form.parse(&[board()], Lang::En).expect_err("no such board");
        assert!(faults.of("board").is_some() && faults.of("title").is_none());
    }

    #[test]
    fn the_language_of_a_text_follows_its_letters() {
        assert_eq!(lang_of("הקומקום דולף", "מודל K2", Lang::En), Some(Lang::He));
        assert_eq!(lang_of("Czajnik", "cieknie", Lang::Pl), Some(Lang::Pl));
        assert_eq!(lang_of("The kettle", "leaks", Lang::He), None);
        assert_eq!(lang_of("?", "!", Lang::En), Some(Lang::En));
    }
}
