//! Takes a mail's own words out of what its program put around them: quoted letters, signatures. Pure.
//!
//! Lines that begin with `>` are quoted. Everything below an announcement ("On … wrote:"), a separator or the headers of an
//! original is quoted too, unless its author answered between quoted lines, or below them.

use super::Quotes;
use super::markers::{
    self, announces, announces_below, is_header_block, is_phone, is_rule, is_separator, is_signature_line,
};

/// Lines that are looked at.
const LINES_MAX: usize = 5_000;
/// Lines that an announcement may be wrapped into.
const ANNOUNCEMENT_LINES_MAX: usize = 4;
/// Lines of a telephone's signature at most.
const PHONE_LINES_MAX: usize = 4;

struct Line<'t> {
    raw: &'t str,
    plain: String,
    quoted: bool,
}

impl<'t> Line<'t> {
    fn of(raw: &'t str) -> Self {
        let raw = raw.strip_suffix('\r').unwrap_or(raw);
        let quoted = raw.trim_start_matches(['\u{200e}', '\u{200f}', ' ']).starts_with('>');
        Self { raw, plain: markers::plain(raw), quoted }
    }

    fn is_blank(&self) -> bool {
        self.plain.is_empty() || (self.quoted && self.plain.trim_matches(['>', ' ']).is_empty())
    }

    /// Somebody's own words stand on it.
    fn is_own(&self) -> bool {
        !self.quoted && !self.plain.is_empty()
    }
}

/// Where the rest is somebody else's, and where it begins behind the announcement.
struct Below {
    from: usize,
    rest: usize,
    /// What follows marks its quoted lines, so that words between them are the author's.
    marked: bool,
}

/// The author's own words.
pub(super) fn own(text: &str, quotes: Quotes) -> String {
    let lines: Vec<Line<'_>> = text.split('\n').take(LINES_MAX).map(Line::of).collect();
    let below = below(&lines);
    let (top, rest) = match &below {
        Some(below) => (&lines[..below.from], &lines[below.rest..]),
        None => (&lines[..], &lines[lines.len()..]),
    };
    let mut said = section(top, quotes);
    if below.is_some_and(|below| below.marked) {
        let later = section(rest, if said.is_empty() { quotes } else { between(rest, quotes) });
        if !said.is_empty() && !later.is_empty() {
            said.push_str("\n\n");
        }
        said.push_str(&later);
    }
    said
}

/// Quoted lines stay below a text of its own only when there are several: one is the letter that was answered.
fn between(lines: &[Line<'_>], quotes: Quotes) -> Quotes {
    if blocks_answered(lines) > 1 { quotes } else { Quotes::Never }
}

/// How many runs of quoted lines have own words below them.
fn blocks_answered(lines: &[Line<'_>]) -> usize {
    let mut blocks = 0;
    let mut open = false;
    for line in lines.iter().filter(|line| !line.is_blank()) {
        if line.quoted {
            open = true;
        } else if open {
            blocks += 1;
            open = false;
        }
    }
    blocks
}

/// The first line from which on everything is somebody else's.
fn below(lines: &[Line<'_>]) -> Option<Below> {
    for at in 0..lines.len() {
        let line = &lines[at];
        if line.plain.contains("##-") && is_separator(&line.plain) {
            // The marked line of our own letter, or where a program said that its author's words end.
            let quoted = lines[at..].iter().any(|line| line.quoted && !line.is_blank());
            return Some(Below { from: announced_before(lines, at), rest: at, marked: quoted && line.quoted });
        }
        if line.quoted {
            continue;
        }
        if is_separator(&line.plain) || is_header_block(lines[at..].iter().map(|line| line.plain.as_str())) {
            return Some(Below { from: at, rest: lines.len(), marked: false });
        }
        if let Some(from) = announcement(lines, at) {
            let marked = lines[at + 1..].iter().any(|line| line.quoted);
            return Some(Below { from, rest: at + 1, marked });
        }
    }
    None
}

/// Where the announcement begins that ends on this line.
fn announcement(lines: &[Line<'_>], end: usize) -> Option<usize> {
    if !lines[end].plain.ends_with(':') {
        return None;
    }
    let next_is_quoted = lines[end + 1..].iter().find(|line| !line.is_blank()).is_some_and(|line| line.quoted);
    let starts = (0..ANNOUNCEMENT_LINES_MAX).map_while(|more| {
        let start = end.checked_sub(more)?;
        lines[start].is_own().then_some(start)
    });
    let mut loose = None;
    for start in starts {
        let joined = lines[start..=end].iter().map(|line| line.plain.as_str()).collect::<Vec<_>>().join(" ");
        if announces(&joined) {
            return Some(start);
        }
        if next_is_quoted && loose.is_none() && announces_below(&joined) {
            loose = Some(start);
        }
    }
    loose
}

/// The announcement right above a line, if there is one; else the line.
fn announced_before(lines: &[Line<'_>], at: usize) -> usize {
    let above = lines[..at].iter().rposition(Line::is_own);
    above.and_then(|end| announcement(lines, end)).unwrap_or(at)
}

/// Some lines without what is quoted at their ends, and without signatures.
fn section(lines: &[Line<'_>], quotes: Quotes) -> String {
    let end = lines.iter().position(|line| !line.quoted && is_signature_line(line.raw)).unwrap_or(lines.len());
    let mut kept: Vec<&Line<'_>> = lines[..end].iter().collect();
    // A signature above a quotation hides what was answered below it as little as it must.
    if end < lines.len() && kept.iter().all(|line| !line.is_own()) {
        kept = lines.iter().collect();
    }
    let keep_quotes = quotes == Quotes::WhereAnswered && blocks_answered(lines) > 1;
    if !keep_quotes {
        kept.retain(|line| !line.quoted);
    }
    while kept.last().is_some_and(|line| line.quoted || line.is_blank() || is_rule(&line.plain)) {
        kept.pop();
    }
    drop_phone(&mut kept);
    let start = kept.iter().position(|line| !line.is_blank()).unwrap_or(kept.len());
    kept[start..].iter().map(|line| line.raw).collect::<Vec<_>>().join("\n")
}

/// Takes away what a telephone put below.
fn drop_phone(kept: &mut Vec<&Line<'_>>) {
    let last = kept.len().saturating_sub(PHONE_LINES_MAX);
    if let Some(at) = kept[last..].iter().position(|line| is_phone(&line.plain)) {
        kept.truncate(last + at);
        while kept.last().is_some_and(|line| line.is_blank() || is_rule(&line.plain)) {
            kept.pop();
        }
    }
}
