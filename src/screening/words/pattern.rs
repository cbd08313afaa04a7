//! Patterns: regular expressions over folded text, refused when they could not be searched in linear time or are of giant size.

use super::fold;
use regex::{Regex, RegexBuilder};
use regex_syntax::hir::literal::{ExtractKind, Extractor};
use regex_syntax::hir::{Hir, HirKind, Look};
use regex_syntax::{ParserBuilder, ast};
use std::ops::Range;
use std::sync::OnceLock;

/// The longest pattern, in characters.
pub const CHARS_MAX: usize = 500;
/// How deep groups may stand in each other.
const NEST_MAX: u32 = 40;
/// The compiled size of one pattern at most, in bytes.
const COMPILED_BYTES_MAX: usize = 1 << 20;
/// What one search may remember, in bytes.
const CACHE_BYTES_MAX: usize = 1 << 20;
/// The shortest fixed part that a pattern is recognised by, in bytes.
const FIXED_BYTES_MIN: usize = 3;
/// The most fixed parts of one pattern.
const FIXED_MAX: usize = 100;

/// Why a pattern cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternFault {
    /// Not a regular expression; what is wrong with it, and at which character.
    Syntax { what: String, at: usize },
    /// It needs to look back at what it found: no search in linear time can do that.
    Backtracks,
    /// It would find the empty text, which is everywhere.
    Empty,
    /// Compiled it would be of giant size.
    Giant,
    /// Longer than [`CHARS_MAX`].
    Long,
}

/// A pattern that can be searched.
pub struct Pattern {
    source: String,
    /// The same without word boundaries, where it has any: it finds all that the pattern finds, and more, but quickly.
    loose: Option<String>,
    /// One of these stands in every text that the pattern is found in, unless there are none.
    fixed: Vec<Vec<u8>>,
    exact_ready: OnceLock<Option<Regex>>,
    loose_ready: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// Reads a pattern as it was typed.
    pub fn read(typed: &str) -> Result<Self, PatternFault> {
        if typed.chars().count() > CHARS_MAX {
            return Err(PatternFault::Long);
        }
        // The text is folded, so the pattern's own letters are, too. Signs of the expression itself are ASCII.
        let source: String =
            typed.chars().map(|c| if c.is_ascii() { c.to_string() } else { fold::letter(c) }).collect();
        let hir = ParserBuilder::new().nest_limit(NEST_MAX).case_insensitive(true).build().parse(&source);
        let hir = hir.map_err(|error| fault(&error))?;
        if hir.properties().minimum_len() == Some(0) {
            return Err(PatternFault::Empty);
        }
        let bounded = hir.properties().look_set().contains_word();
        let without = unbounded(hir);
        Ok(Self {
            fixed: fixed_parts(&without),
            loose: bounded.then(|| without.to_string()),
            source,
            exact_ready: OnceLock::new(),
            loose_ready: OnceLock::new(),
        })
    }

    /// Reads a pattern and compiles it: what passes here can be searched.
    pub fn proven(typed: &str) -> Result<Self, PatternFault> {
        let pattern = Self::read(typed)?;
        compile(&pattern.source).map_err(|_| PatternFault::Giant)?;
        Ok(pattern)
    }

    /// Whether nothing in it is fixed, so that every text has to be searched for it.
    pub const fn is_open(&self) -> bool {
        self.fixed.is_empty()
    }

    /// The parts one of which stands in every text that it is found in.
    pub fn fixed(&self) -> &[Vec<u8>] {
        &self.fixed
    }

    /// Where it is found in a folded text, so many times at most.
    pub fn find(&self, text: &str, most: usize) -> Vec<Range<usize>> {
        let mut at = 0;
        if let Some(loose) = &self.loose
            && let Some(loose) = self.loose_ready.get_or_init(|| compile(loose).ok())
        {
            // Whatever the pattern finds first does not stand before what this finds first.
            match loose.find(text) {
                Some(found) => at = found.start(),
                None => return Vec::new(),
            }
        }
        let Some(exact) = self.exact_ready.get_or_init(|| compile(&self.source).ok()) else { return Vec::new() };
        let mut found = Vec::new();
        while found.len() < most
            && let Some(one) = exact.find_at(text, at)
            && !one.is_empty()
        {
            at = one.end();
            found.push(one.range());
        }
        found
    }
}

fn compile(source: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(source)
        .case_insensitive(true)
        .nest_limit(NEST_MAX * 2)
        .size_limit(COMPILED_BYTES_MAX)
        .dfa_size_limit(CACHE_BYTES_MAX)
        .build()
}

fn fault(error: &regex_syntax::Error) -> PatternFault {
    let (what, at) = match error {
        regex_syntax::Error::Parse(error) => match error.kind() {
            ast::ErrorKind::UnsupportedBackreference | ast::ErrorKind::UnsupportedLookAround => {
                return PatternFault::Backtracks;
            }
            ast::ErrorKind::NestLimitExceeded(_) => return PatternFault::Giant,
            kind => (kind.to_string(), error.span().start.column),
        },
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), error.span().start.column),
        _ => (String::new(), 1),
    };
    PatternFault::Syntax { what, at }
}

/// The expression without its word boundaries.
fn unbounded(hir: Hir) -> Hir {
    match hir.into_kind() {
        HirKind::Empty => Hir::empty(),
        HirKind::Literal(literal) => Hir::literal(literal.0),
        HirKind::Class(class) => Hir::class(class),
        HirKind::Look(look) => {
            let line =
                matches!(look, Look::Start | Look::End | Look::StartLF | Look::EndLF | Look::StartCRLF | Look::EndCRLF);
            if line { Hir::look(look) } else { Hir::empty() }
        }
        HirKind::Repetition(mut repetition) => {
            repetition.sub = Box::new(unbounded(*repetition.sub));
            Hir::repetition(repetition)
        }
        HirKind::Capture(capture) => unbounded(*capture.sub),
        HirKind::Concat(parts) => Hir::concat(parts.into_iter().map(unbounded).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.into_iter().map(unbounded).collect()),
    }
}

/// What every find begins with, or else what it ends with.
fn fixed_parts(hir: &Hir) -> Vec<Vec<u8>> {
    [ExtractKind::Prefix, ExtractKind::Suffix]
        .into_iter()
        .find_map(|kind| {
            let parts = Extractor::new().kind(kind).extract(hir);
            // Folded text has no capitals, so those variants of a letter are never met.
            let parts: Vec<Vec<u8>> = parts
                .literals()?
                .iter()
                .map(|literal| literal.as_bytes().to_vec())
                .filter(|bytes| !bytes.iter().any(u8::is_ascii_uppercase))
                .collect();
            let good =
                !parts.is_empty() && parts.len() <= FIXED_MAX && parts.iter().all(|part| part.len() >= FIXED_BYTES_MIN);
            good.then_some(parts)
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{CHARS_MAX, Pattern, PatternFault};

    fn finds(pattern: &str, text: &str) -> bool {
        !Pattern::proven(pattern).expect(pattern).find(text, 1).is_empty()
    }

    fn refused(pattern: &str) -> PatternFault {
        Pattern::proven(pattern).err().unwrap_or_else(|| panic!("{pattern} was taken"))
    }

    #[test]
    fn what_cannot_be_searched_in_linear_time_is_refused() {
        assert_eq!(refused(r"(\w+) \1"), PatternFault::Backtracks);
        assert_eq!(refused("(?=a)b"), PatternFault::Backtracks);
        assert_eq!(refused("(?<!a)b"), PatternFault::Backtracks);
        assert_eq!(refused(r"(\w{100}){100}"), PatternFault::Giant);
        assert_eq!(refused("((a{1000}){1000}){1000}"), PatternFault::Giant);
        assert_eq!(refused(&format!("{}a{}", "(".repeat(60), ")".repeat(60))), PatternFault::Giant);
        assert_eq!(refused("a*"), PatternFault::Empty);
        assert_eq!(refused(r"\b"), PatternFault::Empty);
        assert_eq!(refused(&"a".repeat(CHARS_MAX + 1)), PatternFault::Long);
        assert!(matches!(refused("a("), PatternFault::Syntax { at: 2, .. }), "{:?}", refused("a("));
    }

    #[test]
    fn its_letters_are_folded_like_the_text() {
        assert!(finds("Łódź", "lodz"));
        assert!(finds("FREE +money", "free  money"));
        assert!(finds("שָׁלוֹם", "שלומ"));
        assert!(finds(r"\bקזינו\b", "זה קזינו טוב"));
        assert!(!finds(r"\bקזינו\b", "הקזינוימ"));
        assert!(finds(r"\b\d{9}\b", "תז 123456789 שלי"));
        assert!(!finds(r"\b\d{9}\b", "תז 1234567890 שלי"));
    }

    #[test]
    fn the_loose_search_hides_nothing() {
        let pattern = Pattern::proven(r"\bfo+?\b").expect("a pattern");
        assert_eq!(pattern.find("xfoo fooo foo", 9), [5..9, 10..13]);
        assert_eq!(pattern.find("xfoo", 9), Vec::<std::ops::Range<usize>>::new());
    }

    #[test]
    fn fixed_parts_are_found_where_there_are_any() {
        assert!(!Pattern::read(r"casino\w*").expect("a pattern").is_open());
        assert!(!Pattern::read(r"\d+ dollars").expect("a pattern").is_open());
        assert!(!Pattern::read(r"\b(viagra|cialis)\b").expect("a pattern").is_open());
        assert!(Pattern::read(r"\d{9}").expect("a pattern").is_open());
        assert!(Pattern::read(r"[a-z]+\d[a-z]+").expect("a pattern").is_open());
    }
}
