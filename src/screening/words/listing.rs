//! A list of words as it is pasted: one on each line, a pattern between slashes, `#` before a remark. Pure.

use super::WordKind;
use crate::ui::text::clean_line;
use std::collections::HashSet;

/// The most lines of a list.
pub const LINES_MAX: usize = 1_000;

/// A word of a list, and its line there, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: usize,
    pub kind: WordKind,
    pub text: String,
}

/// The words of a list, each once. None when it has too many lines.
pub fn read(list: &str) -> Option<Vec<Line>> {
    if list.lines().nth(LINES_MAX).is_some() {
        return None;
    }
    let mut seen = HashSet::new();
    let lines = list.lines().zip(1..).filter_map(|(line, number)| {
        let line = clean_line(line);
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let pattern =
            line.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')).filter(|pattern| !pattern.is_empty());
        let (kind, text) = match pattern {
            Some(pattern) => (WordKind::Pattern, pattern.to_owned()),
            None => (WordKind::Word, line),
        };
        seen.insert((kind, text.clone())).then_some(Line { number, kind, text })
    });
    Some(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::{LINES_MAX, read};
    use crate::screening::words::WordKind;

    #[test]
    fn a_list_is_read_line_by_line() {
        let lines = read("# ours\n\n casino \n/\\d{9}/\ncasino\nkasyn*\n/\n").expect("a short list");
        let lines: Vec<_> = lines.iter().map(|line| (line.number, line.kind, line.text.as_str())).collect();
        assert_eq!(
            lines,
            [
                (3, WordKind::Word, "casino"),
                (4, WordKind::Pattern, "\\d{9}"),
                (6, WordKind::Word, "kasyn*"),
                (7, WordKind::Word, "/")
            ]
        );
        assert_eq!(read(&"a\n".repeat(LINES_MAX + 1)), None);
    }
}
