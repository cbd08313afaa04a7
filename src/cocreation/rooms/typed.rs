//! What is typed about rooms, and what it must be.

use super::{AGREEMENT_CHARS_MAX, NOTE_CHARS_MAX};
use crate::boards::{self, NewBoard};
use crate::policy::Audience;
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use crate::web::fields::{Fields, Three};
use crate::web::form::end_of_day;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The longest name of a room, in characters: that of a board.
pub const NAME_CHARS_MAX: usize = 60;
/// The longest purpose of a room, in characters.
pub const PURPOSE_CHARS_MAX: usize = 300;
/// The longest handle or address that is looked up, in characters.
pub const WHO_CHARS_MAX: usize = 254;

/// The fields of an agreement.
pub const AGREEMENT: Three = Three {
    fields: ["agreement_en", "agreement_he", "agreement_pl"],
    label: "invited-agreement-text",
    chars_max: AGREEMENT_CHARS_MAX,
    rows: 8,
    required: false,
};

/// A room as it was typed.
pub fn room(typed: &Fields) -> Result<NewBoard, Faults> {
    let mut faults = Faults::new();
    let name = line(typed, "name", NAME_CHARS_MAX, &mut faults);
    if name.is_empty() {
        faults.add("name", "fault-required");
    }
    let purpose = line(typed, "purpose", PURPOSE_CHARS_MAX, &mut faults);
    let slug = match clean_line(typed.get("slug")).to_ascii_lowercase() {
        slug if slug.is_empty() => boards::suggest_board_slug(&name),
        slug => slug,
    };
    if !boards::is_board_slug(&slug) && !name.is_empty() {
        faults.add("slug", "boards-fault-slug");
    }
    let board = NewBoard {
        slug,
        name,
        purpose,
        icon: "people".into(),
        lang: None,
        see: Audience::Invited,
        post: Audience::Members,
    };
    faults.into_result(board)
}

/// Whom to invite, what for, and until when.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// A handle or an address.
    pub who: String,
    pub note: String,
    pub until: Option<DateTime<Utc>>,
}

/// An invitation as it was typed.
pub fn invitation(typed: &Fields, now: DateTime<Utc>, zone: Tz) -> Result<Invitation, Faults> {
    let mut faults = Faults::new();
    let who = line(typed, "who", WHO_CHARS_MAX, &mut faults);
    if who.is_empty() {
        faults.add("who", "fault-required");
    }
    let Term { note, until } = read_term(typed, now, zone, &mut faults);
    faults.into_result(Invitation { who, note, until })
}

/// What an invitation is for, and until when.
#[derive(Clone, Debug)]
pub struct Term {
    pub note: String,
    pub until: Option<DateTime<Utc>>,
}

/// The same as it was typed for somebody who is invited already.
pub fn term(typed: &Fields, now: DateTime<Utc>, zone: Tz) -> Result<Term, Faults> {
    let mut faults = Faults::new();
    let term = read_term(typed, now, zone, &mut faults);
    faults.into_result(term)
}

fn read_term(typed: &Fields, now: DateTime<Utc>, zone: Tz, faults: &mut Faults) -> Term {
    let note = clean_text(typed.get("note")).trim().to_owned();
    if note.chars().count() > NOTE_CHARS_MAX {
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    }
    let until = match typed.get("until").trim() {
        "" => None,
        day => match end_of_day(day, zone) {
            Some(end) if end > now => Some(end),
            Some(_) => {
                faults.add("until", "invited-fault-past");
                None
            }
            None => {
                faults.add("until", "invited-fault-day");
                None
            }
        },
    };
    Term { note, until }
}

fn line(typed: &Fields, field: &'static str, chars_max: usize, faults: &mut Faults) -> String {
    let text = clean_line(typed.get(field));
    if text.chars().count() > chars_max {
        faults.add_with(field, "fault-too-long", &[("max", chars_max.into())]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{invitation, room};
    use crate::policy::Audience;
    use crate::web::fields::Fields;
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn a_room_gets_its_address_from_its_name_and_is_for_invited_people() {
        let made = room(&Fields::of([("name", " Kettle team ".to_owned())])).expect("a room");
        assert_eq!((made.slug.as_str(), made.see, made.post), ("kettle-team", Audience::Invited, Audience::Members));
        assert!(room(&Fields::of([("name", "צוות".to_owned())])).is_err_and(|faults| faults.of("slug").is_some()));
        assert!(room(&Fields::default()).is_err_and(|faults| faults.of("name").is_some()));
    }

    #[test]
    fn an_invitation_lasts_to_the_end_of_a_day_that_is_not_over() {
        let typed = |until: &str| Fields::of([("who", "ada".to_owned()), ("until", until.to_owned())]);
        let (now, zone) = (at("2026-11-22T12:00:00Z"), Tz::Asia__Jerusalem);
        let until = invitation(&typed("2026-11-22"), now, zone).expect("an invitation").until.expect("a last day");
        assert!(until > at("2026-11-22T21:00:00Z") && until <= at("2026-11-22T22:00:00Z"), "{until}");
        assert!(invitation(&typed("2026-11-21"), now, zone).is_err_and(|faults| faults.of("until").is_some()));
        assert!(invitation(&typed("soon"), now, zone).is_err_and(|faults| faults.of("until").is_some()));
        assert!(invitation(&typed(""), now, zone).is_ok_and(|it| it.until.is_none()));
    }
}
