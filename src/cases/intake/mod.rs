//! The one door for writing: complaint, question, idea, praise or talk, public or private to staff.
//!
//! Whoever may publish does so at once. A visitor, or a member whose address is not confirmed, writes all the same: the text is
//! kept ([`crate::boards::pending`]) and published when its author is known: by joining, by signing in, or, where the writer
//! left an address instead (`by_mail`), by the link in a letter. Before a text is sent, topics like it are shown once, with the
//! cases that are being worked on: whoever has the same trouble follows one (`follow`); whoever says that theirs is new goes on.
//! What goes on and is public is shown before anybody writes (`known`): a complaint about it is tied to it.
//!
//! A complaint, and whatever only staff may read, opens a case. For it the form asks for a category, what the category asks
//! (`details`), and how its author wants to be reached. What is filled in is for the author and staff, but for public fields.

pub mod actions;
mod by_mail;
mod by_mail_pages;
mod by_mail_views;
mod case_views;
mod details;
mod follow;
mod follow_pages;
pub mod holds;
pub mod ideas;
pub mod known;
pub mod letter;
mod offer;
pub mod own;
pub mod pages;
pub mod pending_pages;
mod pending_views;
mod queries;
pub mod views;

pub use case_views::label as contact_label;
pub use details::values_list;

use crate::accounts;
use crate::boards::pending::{Details, Sender};
use crate::boards::{
    BODY_CHARS_MAX, BoardRow, Body, BodyFault, Kind, TITLE_CHARS_MAX, TITLE_CHARS_MIN, Title, TitleFault, submit_token,
};
use crate::ids::FieldId;
use crate::web::{Fault, Faults};
use crate::words::{Arg, Lang, Words};
use offer::{Offer, input_name};
use serde::Deserialize;
use std::collections::BTreeMap;

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
    /// "post" once the writer has seen what is similar; "fields" to be shown what the category asks; "edit" to go back.
    pub step: String,
    /// The slug of what a complaint is about; empty: the writer does not know.
    pub category: String,
    pub contact: String,
    pub contact_detail: String,
    /// The language of the text; empty: by its letters.
    pub written_in: String,
    /// Where a visitor gets the link that publishes, instead of joining.
    pub email: String,
    pub name: String,
    /// The number of the public incident that it is about; empty: of none that is known.
    pub incident: String,
    /// What was filled in into the fields that an admin defined, by [`input_name`].
    #[serde(flatten)]
    pub more: BTreeMap<String, String>,
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
    pub details: Details,
    /// A visitor who leaves an address instead of joining.
    pub sender: Option<Sender>,
}

/// What is wrong with the form: of its own fields, and of those that an admin defined.
#[derive(Clone, Debug, Default)]
pub struct FormFaults {
    pub form: Faults,
    values: Vec<(FieldId, Fault)>,
}

impl FormFaults {
    /// Adds a fault of a field that an admin defined.
    pub fn add_value(&mut self, field: FieldId, message: &'static str, args: Vec<(&'static str, Arg)>) {
        self.values.push((field, Fault { field: "values", message, args }));
    }

    /// Whether nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.form.is_empty() && self.values.is_empty()
    }

    /// The fault of a field of the form's own.
    pub fn text(&self, field: &str, words: Words) -> Option<String> {
        self.form.text(field, &words)
    }

    /// The fault of a field that an admin defined.
    pub fn of_value(&self, field: FieldId, words: Words) -> Option<String> {
        self.values.iter().find(|(id, _)| *id == field).map(|(_, fault)| fault.text(&words))
    }

    /// All of them for the summary: the input's name and a sentence.
    fn all(&self, offer: &Offer, words: Words) -> Vec<(String, String)> {
        let own = self.form.all(&words).into_iter().map(|(field, text)| (field.to_owned(), text));
        let values = self.values.iter().map(|(id, fault)| {
            let label = offer.field(*id).map(|field| field.label(words.lang)).unwrap_or_default();
            (input_name(*id), format!("{label}: {}", fault.text(&words)))
        });
        own.chain(values).collect()
    }
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

    /// Whether it opens a case, so that the questions for one count.
    pub fn opens_case(&self) -> bool {
        self.is_private() || Kind::parse(&self.kind) == Some(Kind::Complaint)
    }

    /// The text, or what is wrong with it. `visitor`: whoever writes may leave an address.
    pub fn parse(&self, offer: &Offer, said: Lang, visitor: bool) -> Result<NewText, FormFaults> {
        let mut faults = FormFaults::default();
        let kind = Kind::parse(&self.kind);
        if kind.is_none() {
            faults.form.add("kind", "cases-fault-kind");
        }
        let board = offer.boards.iter().find(|board| board.slug == self.board);
        if board.is_none() {
            faults.form.add("board", "cases-fault-board");
        }
        let title = Title::parse(&self.title).map_err(|fault| add_title_fault(&mut faults.form, fault)).ok();
        let body = Body::parse(&self.body).map_err(|fault| add_body_fault(&mut faults.form, fault)).ok();
        let mut details = if self.opens_case() { details::parse(self, offer, &mut faults) } else { Details::default() };
        let written_in = Lang::parse(&self.written_in);
        if written_in.is_none() && !self.written_in.is_empty() {
            faults.form.add("written_in", "fault-choice");
        }
        details.written_in = written_in.map(Lang::code).unwrap_or_default().to_owned();
        let sender = if visitor { self.sender(&mut faults.form) } else { None };
        let (Some(kind), Some(board), Some(title), Some(body), true) = (kind, board, title, body, faults.is_empty())
        else {
            return Err(faults);
        };
        let (title, body) = (title.into_string(), body.into_string());
        let lang = written_in.or_else(|| lang_of(&title, &body, said));
        let once = submit_token(&self.once);
        let (board, private) = (board.clone(), self.is_private());
        let text = NewText { board, kind, title, body, private, lang, once, details, sender };
        text.fits_with_values(offer, said)
    }

    /// The address and the name that a visitor leaves; none: joins.
    fn sender(&self, faults: &mut Faults) -> Option<Sender> {
        if self.email.trim().is_empty() {
            return None;
        }
        let email = accounts::email(&self.email).map_err(|key| faults.add("email", key)).ok();
        let name = accounts::name(&self.name).map_err(|key| faults.add("name", key)).ok();
        Some(Sender { email: email?, name: name? })
    }
}

impl NewText {
    /// A post holds the text and the values that everybody may see.
    fn fits_with_values(self, offer: &Offer, said: Lang) -> Result<Self, FormFaults> {
        let filled = self.details.values.iter();
        let values: Vec<_> =
            filled.filter_map(|(id, value)| offer.field(*id).map(|field| details::as_value(field, value))).collect();
        let whole = details::with_public(self.body.clone(), &values, self.lang.unwrap_or(said));
        if !self.private && whole.chars().count() > BODY_CHARS_MAX {
            let mut faults = FormFaults::default();
            add_body_fault(&mut faults.form, BodyFault::Long);
            return Err(faults);
        }
        Ok(self)
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
    use super::{NewForm, Offer, lang_of};
    use crate::boards::BoardRow;
    use crate::cases::Severity;
    use crate::cases::setup::{CategoryRow, FieldKind, FieldRow};
    use crate::ids::{BoardId, CategoryId, FieldId};
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
            holds: None,
        }
    }

    fn offer() -> Offer {
        let category = CategoryRow {
            id: CategoryId(1),
            slug: "delivery".into(),
            name_en: "Delivery".into(),
            name_he: "משלוח".into(),
            name_pl: "Dostawa".into(),
            severity: Severity::Normal,
            archived_at: None,
        };
        let field = FieldRow {
            id: FieldId(7),
            category_id: Some(CategoryId(1)),
            name_en: "Order number".into(),
            name_he: String::new(),
            name_pl: String::new(),
            kind: FieldKind::Line,
            choices: String::new(),
            required: true,
            public: false,
            archived_at: None,
        };
        Offer::of(vec![board()], vec![category], vec![field])
    }

    fn complaint() -> NewForm {
        NewForm {
            board: "kettles".into(),
            kind: "complaint".into(),
            title: "It never came".into(),
            body: "x".into(),
            ..NewForm::default()
        }
    }

    #[test]
    fn every_fault_of_an_empty_form_stands_beside_its_field() {
        let faults = NewForm::default().parse(&offer(), Lang::En, true).expect_err("nothing was filled in");
        for field in ["kind", "board", "title", "body"] {
            assert!(faults.form.of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn what_only_a_case_needs_is_asked_for_a_case_alone() {
        let mut form = NewForm { category: "delivery".into(), ..complaint() };
        let faults = form.parse(&offer(), Lang::En, true).expect_err("no order number");
        assert!(faults.of_value(FieldId(7), crate::words::Words::of(Lang::En)).is_some());
        form.more.insert("f7".into(), "A-17".into());
        form.more.insert("f8".into(), "of another category".into());
        let text = form.parse(&offer(), Lang::En, true).expect("all is there");
        assert_eq!(
            (text.details.category, text.details.values),
            (Some(CategoryId(1)), vec![(FieldId(7), "A-17".into())])
        );
        form.kind = "idea".into();
        let text = form.parse(&offer(), Lang::En, true).expect("an idea");
        assert!(text.details.category.is_none() && text.details.values.is_empty());
    }

    #[test]
    fn a_category_a_contact_or_a_language_that_is_not_offered_is_refused() {
        let wrong = [
            ("category", NewForm { category: "gone".into(), ..complaint() }),
            ("contact", NewForm { contact: "pigeon".into(), ..complaint() }),
            ("contact_detail", NewForm { contact: "phone".into(), contact_detail: "call me".into(), ..complaint() }),
            ("contact_detail", NewForm { contact: "post".into(), ..complaint() }),
            ("contact_detail", NewForm { contact: "post".into(), contact_detail: "x".repeat(10_000), ..complaint() }),
            ("written_in", NewForm { written_in: "tlh".into(), ..complaint() }),
        ];
        for (field, form) in wrong {
            let faults = form.parse(&offer(), Lang::En, true).expect_err(field);
            assert!(faults.form.of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn an_address_needs_a_name_and_members_leave_none() {
        let form = NewForm { email: "zoe@hearth.test".into(), ..complaint() };
        let faults = form.parse(&offer(), Lang::En, true).expect_err("no name");
        assert!(faults.form.of("name").is_some() && faults.form.of("email").is_none());
        assert!(form.parse(&offer(), Lang::En, false).is_ok_and(|text| text.sender.is_none()));
        let form = NewForm { email: "zoe@hearth.test\r\nBcc: all@x.test".into(), name: "Zoe".into(), ..complaint() };
        assert!(form.parse(&offer(), Lang::En, true).is_err_and(|faults| faults.form.of("email").is_some()));
        let form = NewForm { name: "Zoe".into(), ..complaint() };
        assert!(form.parse(&offer(), Lang::En, true).is_ok_and(|text| text.sender.is_none()), "joins");
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
        let faults = form.parse(&offer(), Lang::En, false).expect_err("no such board");
        assert!(faults.form.of("board").is_some() && faults.form.of("title").is_none());
    }

    #[test]
    fn the_language_of_a_text_follows_its_letters() {
        assert_eq!(lang_of("הקומקום דולף", "מודל K2", Lang::En), Some(Lang::He));
        assert_eq!(lang_of("Czajnik", "cieknie", Lang::Pl), Some(Lang::Pl));
        assert_eq!(lang_of("The kettle", "leaks", Lang::He), None);
        assert_eq!(lang_of("?", "!", Lang::En), Some(Lang::En));
    }
}
