//! What changed between two texts, word by word.

use maud::{Markup, html};
use similar::{Algorithm, ChangeTag, TextDiff};
use std::time::Duration;

/// Longer looking for the smallest difference is not worth it: what is found by then is shown.
const SEARCH: Duration = Duration::from_millis(200);
/// Lines without a change that stand around one with a change; what is farther is folded.
const AROUND: usize = 2;

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Gone,
    New,
}

/// Pieces of one line.
type Line = Vec<(Fate, String)>;

/// Both texts in one, line by line: what went is struck out, what came is underlined. Long stretches in which nothing changed are left out.
/// For two long texts that have little in common it takes a while: draw it off the async threads.
pub fn words(before: &str, after: &str) -> Markup {
    let lines = lines(before, after);
    let near = near(&lines);
    html! {
        div.diff {
            @for (at, line) in lines.iter().enumerate() {
                @if near[at] {
                    @if !line.is_empty() { p dir="auto" { @for (fate, text) in line { (piece(*fate, text)) } } }
                } @else if at == 0 || near[at - 1] {
                    p.muted { "⋯" }
                }
            }
        }
    }
}

fn piece(fate: Fate, text: &str) -> Markup {
    match fate {
        Fate::Kept => html! { (text) },
        Fate::Gone => html! { del { (text) } },
        Fate::New => html! { ins { (text) } },
    }
}

/// Which lines are shown: those with a change and their neighbours.
fn near(lines: &[Line]) -> Vec<bool> {
    let mut near = vec![false; lines.len()];
    for (at, line) in lines.iter().enumerate() {
        if line.iter().any(|(fate, _)| *fate != Fate::Kept) {
            let end = (at + AROUND + 1).min(lines.len());
            near[at.saturating_sub(AROUND)..end].fill(true);
        }
    }
    near
}

fn lines(before: &str, after: &str) -> Vec<Line> {
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).timeout(SEARCH).diff_words(before, after);
    let mut lines = vec![Line::new()];
    for change in diff.iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Gone,
            ChangeTag::Insert => Fate::New,
        };
        for (at, part) in change.value().split('\n').enumerate() {
            if at > 0 && lines.last().is_some_and(|line| !line.is_empty()) {
                lines.push(Line::new());
            }
            add(&mut lines, fate, part);
        }
    }
    lines
}

/// Puts a piece at the end of the last line, together with what is of its kind.
fn add(lines: &mut [Line], fate: Fate, text: &str) {
    let Some(line) = lines.last_mut().filter(|_| !text.is_empty()) else { return };
    match line.last_mut() {
        Some((last, before)) if *last == fate => before.push_str(text),
        _ => line.push((fate, text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_changed_word_is_struck_out_and_its_successor_underlined() {
        let drawn = words("The kettle leaks.", "The kettle whistles.").into_string();
        assert!(drawn.contains("The kettle <del>leaks.</del><ins>whistles.</ins>"), "{drawn}");
        let drawn = words("הקומקום דולף", "הקומקום שורק").into_string();
        assert!(drawn.contains("<del>דולף</del><ins>שורק</ins>"), "{drawn}");
    }

    #[test]
    fn people_s_text_stays_text() {
        let drawn = words("a <b>", "a <script>").into_string();
        assert!(drawn.contains("<del>&lt;b&gt;</del><ins>&lt;script&gt;</ins>"), "{drawn}");
    }

    #[test]
    fn what_is_far_from_every_change_is_left_out() {
        let before: String = (0..20).map(|n| format!("line {n}\n")).collect();
        let drawn = words(&before, &before.replace("line 10", "row 10")).into_string();
        assert!(drawn.contains("⋯") && drawn.contains("line 8") && !drawn.contains("line 7"), "{drawn}");
        assert_eq!(drawn.matches('⋯').count(), 2);
    }

    #[test]
    fn equal_and_empty_texts_have_no_change() {
        for text in ["", "one\ntwo"] {
            let drawn = words(text, text).into_string();
            assert!(!drawn.contains("<ins>") && !drawn.contains("<del>"), "{drawn}");
        }
        assert!(words("", "new").into_string().contains("<ins>new</ins>"));
    }

    #[test]
    fn two_long_texts_without_a_common_word_do_not_take_for_ever() {
        let text = |seed: &str| (0..12_000).map(|n| format!("{seed}{n} ")).collect::<String>();
        assert!(words(&text("a"), &text("b")).into_string().contains("<del>"));
    }
}
