//! What came of a poll, and how it was counted.

use super::actions::Kept;
use super::count::Tally;
use super::queries::{OptionRow, PollRow};
use super::views::Shown;
use super::{Kind, STAFF_MIN};
use crate::cocreation;
use crate::ui::{self, Tone};
use crate::words::Words;
use maud::{Markup, html};

/// A possible answer; an idea leads to its page, and one that was taken out of sight is not named.
pub fn label(words: Words, option: &OptionRow) -> Markup {
    html! {
        @match option.topic_id {
            Some(_) if option.gone => em { (words.t("polls-option-gone")) },
            Some(topic) => a href=(cocreation::idea_path(topic)) dir="auto" { (option.label) },
            None => span dir="auto" { (option.label) },
        }
    }
}

/// The figures: the public's, and those of the staff apart where they are enough to show nobody's.
pub fn result(words: Words, shown: &Shown, kept: &Kept) -> Markup {
    let row = &shown.row;
    let title = format!("poll-{}-result", row.id);
    html! {
        section.section aria-labelledby=(title) {
            h3 id=(title) { @if row.closed_at.is_some() { (words.t("polls-result")) } @else { (words.t("polls-result-so-far")) } }
            p.meta { (words.with("polls-ballots", &[("count", kept.members.ballots.into())])) }
            (standings(words, shown, &kept.members))
            (method(words, row, &shown.options, &kept.members))
            @if kept.staff.ballots > 0 {
                p.meta { (words.with("polls-staff-ballots", &[("count", kept.staff.ballots.into())])) }
            }
            @if kept.staff.ballots >= STAFF_MIN {
                (ui::details(words.t("polls-staff-result"), standings(words, shown, &kept.staff)))
            }
        }
    }
}

fn standings(words: Words, shown: &Shown, tally: &Tally) -> Markup {
    let kind = shown.row.kind();
    let places = tally.places();
    let mut order: Vec<usize> = (0..shown.options.len().min(places.len())).collect();
    order.sort_by_key(|at| places[*at]);
    let mut heads = vec![words.t("polls-column-place"), words.t("polls-column-answer")];
    heads.extend(match kind {
        Kind::Ranked => Vec::new(),
        Kind::Single | Kind::Multiple => vec![words.t("polls-column-votes"), words.t("polls-column-share")],
        Kind::Score | Kind::Dot => vec![words.t("polls-column-points"), words.t("polls-column-share")],
    });
    let rows = order.into_iter().map(|at| standing(words, shown, tally, (at, places[at])));
    ui::table(&heads, rows)
}

fn standing(words: Words, shown: &Shown, tally: &Tally, (at, place): (usize, usize)) -> Vec<Markup> {
    let option = &shown.options[at];
    let own = shown.fields.as_ref().is_some_and(|fields| fields.chosen(option.id.0));
    let mut cells = vec![
        html! { (words.number(place as i64)) },
        html! { (label(words, option)) @if own { " " (ui::badge(Tone::Accent, words.t("polls-yours"))) } },
    ];
    if shown.row.kind() != Kind::Ranked {
        let share = percent(tally.points[at], whole(&shown.row, tally));
        cells.push(html! { (words.number(tally.points[at])) });
        cells.push(html! {
            meter min="0" max="100" value=(share) { (share) " %" }
            " " bdi { (words.number(share)) " %" }
        });
    }
    cells
}

/// What a share is a share of.
fn whole(row: &PollRow, tally: &Tally) -> i64 {
    match row.kind() {
        Kind::Single | Kind::Multiple | Kind::Ranked => tally.ballots,
        Kind::Score => tally.ballots * row.choices_max,
        Kind::Dot => tally.points.iter().sum(),
    }
}

/// Whole percents, rounded half up.
const fn percent(count: i64, total: i64) -> i64 {
    if total <= 0 { 0 } else { (count * 200 + total) / (total * 2) }
}

/// How the ballots were counted.
fn method(words: Words, row: &PollRow, options: &[OptionRow], tally: &Tally) -> Markup {
    let about = match row.kind() {
        Kind::Single => words.t("polls-method-single"),
        Kind::Multiple => words.t("polls-method-multiple"),
        Kind::Score => words.with("polls-method-score", &[("max", row.choices_max.into())]),
        Kind::Dot => words.with("polls-method-dot", &[("max", row.choices_max.into())]),
        Kind::Ranked => return ui::details(words.t("polls-method"), schulze(words, options, tally)),
    };
    html! { p.meta { (about) } }
}

/// The Schulze method, explained with the comparisons of this count.
fn schulze(words: Words, options: &[OptionRow], tally: &Tally) -> Markup {
    let letters: Vec<String> = (0..options.len()).map(letter).collect();
    let name = |at: usize| html! { strong { (letters[at]) } " " (label(words, &options[at])) };
    let firsts: Vec<&str> =
        tally.places().iter().zip(&letters).filter(|(place, _)| **place == 1).map(|(_, it)| it.as_str()).collect();
    html! {
        p { (words.t("polls-method-ranked")) }
        ol.plain { @for at in 0..options.len() { li { (name(at)) } } }
        @if tally.ballots > 0 {
            p {
                @match tally.beats_all() {
                    Some(at) => (words.with("polls-ranked-all", &[("option", letters[at].as_str().into())])),
                    None => (words.with("polls-ranked-chain", &[("options", firsts.join(", ").into())])),
                }
            }
            p.meta { (words.t("polls-pairs")) }
            (pairs(words, &letters, tally))
        }
    }
}

fn pairs(words: Words, letters: &[String], tally: &Tally) -> Markup {
    let mut heads = vec![words.t("polls-column-over")];
    heads.extend(letters.iter().cloned());
    let rows = letters.iter().enumerate().map(|(one, letter)| {
        let mut cells = vec![html! { strong { (letter) } }];
        cells.extend((0..letters.len()).map(|other| pair(words, tally, one, other)));
        cells
    });
    ui::table(&heads, rows)
}

fn pair(words: Words, tally: &Tally, one: usize, other: usize) -> Markup {
    let count = tally.pairs[one][other];
    html! {
        @if one == other { "–" }
        @else if count > tally.pairs[other][one] { strong { (words.number(count)) } }
        @else { (words.number(count)) }
    }
}

/// A, B, … Z, A2, B2, …
fn letter(at: usize) -> String {
    let name = char::from(b'A' + (at % 26) as u8);
    if at < 26 { name.to_string() } else { format!("{name}{}", at / 26 + 1) }
}

#[cfg(test)]
mod tests {
    use super::{letter, percent};

    #[test]
    fn shares_are_rounded_and_options_have_letters() {
        assert_eq!((percent(0, 0), percent(1, 3), percent(2, 3), percent(1, 2), percent(3, 3)), (0, 33, 67, 50, 100));
        assert_eq!([0, 25, 26, 59].map(letter), ["A", "Z", "A2", "H3"]);
    }
}
