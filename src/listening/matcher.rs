//! Which watches a text is for. Pure.
//!
//! A term is a line: `word` is found with other endings and behind Hebrew prefixes (`words::fold`: the stem is compared, so `przesyłka` finds
//! `przesyłkami` and `משלוח` finds `שבמשלוח`), several words are found side by side, `"quoted"` as it is written (capitals, accents and points
//! aside), `pre*` where a word begins so. Not found: changes inside a word (`pies`, `psa`), compounds, misspellings.
//!
//! Each word of a text is looked up once, whatever the number of watches: by its stems, its form, and its beginnings.

use super::watch::{AuthorKind, Rule};
use crate::boards::Kind;
use crate::ids::{BoardId, SourceId, WatchId};
use crate::words::{Lang, fold};
use std::collections::{BTreeSet, HashMap};

/// The shortest beginning that `pre*` may ask for, in letters.
const PREFIX_LETTERS_MIN: usize = 3;
/// Terms of one watch at most.
pub const TERMS_MAX: usize = 200;
/// Words of one term at most.
const WORDS_MAX: usize = 8;
/// Words of a text that are looked at.
const TEXT_WORDS_MAX: usize = 20_000;

/// Why a line is no term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing to look for remains, or a single letter.
    Short,
    /// `pre*` with fewer than three letters.
    ShortPrefix,
    /// More than eight words.
    Long,
    /// A quotation mark that nothing closes.
    Quote,
    /// A star elsewhere than at the end of a single word.
    Star,
    /// More lines than a watch may have.
    Many,
}

/// A line that is no term; the first line is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermFault {
    pub line: usize,
    pub why: Why,
}

/// The terms of a watch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<Vec<Piece>>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Piece {
    Stem(String),
    Form(String),
    Beginning(String),
}

impl Terms {
    /// Reads terms, one a line; empty lines are none.
    pub fn read(text: &str) -> Result<Self, TermFault> {
        let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
        let terms = lines.map(|(at, line)| term(line).map_err(|why| TermFault { line: at + 1, why }));
        let terms: Vec<Vec<Piece>> = terms.collect::<Result<_, _>>()?;
        match terms.len() > TERMS_MAX {
            true => Err(TermFault { line: TERMS_MAX + 1, why: Why::Many }),
            false => Ok(Self(terms)),
        }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// No term at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn term(line: &str) -> Result<Vec<Piece>, Why> {
    if let Some(start) = line.strip_suffix('*') {
        let mut words = fold::words(start);
        return match (words.next(), words.next()) {
            _ if start.contains(['*', '"']) => Err(Why::Star),
            (Some(word), None) if word.chars().count() >= PREFIX_LETTERS_MIN => Ok(vec![Piece::Beginning(word)]),
            (Some(_), Some(_)) => Err(Why::Star),
            _ => Err(Why::ShortPrefix),
        };
    }
    if line.contains('*') {
        return Err(Why::Star);
    }
    let quoted = |open: char| matches!(open, '"' | '“' | '”' | '„');
    let inner = match line.strip_prefix(quoted) {
        Some(rest) => Some(rest.strip_suffix(quoted).filter(|inner| !inner.is_empty()).ok_or(Why::Quote)?),
        None => None,
    };
    let pieces: Vec<Piece> = match inner {
        Some(exact) => fold::words(exact).map(Piece::Form).collect(),
        None => fold::words(line).map(|word| Piece::Stem(fold::stem(&word).to_owned())).collect(),
    };
    match pieces.len() {
        0 => Err(Why::Short),
        1..=WORDS_MAX => Ok(pieces),
        _ => Err(Why::Long),
    }
}

/// Something that was said, as far as watches look at it.
#[derive(Clone, Copy, Debug)]
pub struct Said<'t> {
    pub title: &'t str,
    pub body: &'t str,
    /// None: nobody knows; every watch takes it.
    pub lang: Option<Lang>,
    /// Of the topic, at home.
    pub kind: Option<Kind>,
    pub board: Option<BoardId>,
    /// None: at home.
    pub source: Option<SourceId>,
    pub author: AuthorKind,
}

/// Every watch, ready to be asked.
#[derive(Debug, Default)]
pub struct Matcher {
    watches: Vec<(WatchId, Rule)>,
    /// Watches without words.
    wordless: Vec<usize>,
    terms: HashMap<Piece, Vec<Line>>,
    /// The lengths of the beginnings, in letters.
    beginnings: BTreeSet<usize>,
}

/// One term of one watch.
#[derive(Debug)]
struct Line {
    watch: usize,
    unwanted: bool,
    /// What must follow, word by word.
    rest: Vec<Piece>,
}

/// A word of a text with all that it may be found by.
struct Token {
    form: String,
    stems: Vec<String>,
}

impl Matcher {
    /// Watches with their rules. A line that is no term finds nothing.
    pub fn new(watches: impl IntoIterator<Item = (WatchId, Rule)>) -> Self {
        let mut matcher = Self::default();
        for (place, (id, rule)) in watches.into_iter().enumerate() {
            if rule.words.trim().is_empty() {
                matcher.wordless.push(place);
            }
            matcher.add(place, &rule.words, false);
            matcher.add(place, &rule.unwanted, true);
            matcher.watches.push((id, rule));
        }
        matcher
    }

    fn add(&mut self, watch: usize, text: &str, unwanted: bool) {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(TERMS_MAX) {
            let Ok(mut pieces) = term(line) else { continue };
            let first = pieces.remove(0);
            if let Piece::Beginning(start) = &first {
                self.beginnings.insert(start.chars().count());
            }
            self.terms.entry(first).or_default().push(Line { watch, unwanted, rest: pieces });
        }
    }

    /// Nobody looks for anything.
    pub fn is_empty(&self) -> bool {
        self.watches.is_empty()
    }

    /// The watches that it is for, in the order in which they were given.
    pub fn find(&self, said: &Said<'_>) -> Vec<WatchId> {
        if self.is_empty() {
            return Vec::new();
        }
        let tokens: Vec<Token> =
            fold::words(said.title).chain(fold::words(said.body)).take(TEXT_WORDS_MAX).map(Token::new).collect();
        let (mut wanted, mut unwanted): (BTreeSet<usize>, BTreeSet<usize>) =
            (self.wordless.iter().copied().collect(), BTreeSet::new());
        for (at, token) in tokens.iter().enumerate() {
            for line in self.lines(token) {
                let found = if line.unwanted { &mut unwanted } else { &mut wanted };
                if !found.contains(&line.watch) && line.goes_on(&tokens[at + 1..]) {
                    found.insert(line.watch);
                }
            }
        }
        let heard = wanted.difference(&unwanted).filter_map(|place| self.watches.get(*place));
        heard.filter(|(_, rule)| fits(rule, said)).map(|(id, _)| *id).collect()
    }

    fn lines<'m>(&'m self, token: &Token) -> impl Iterator<Item = &'m Line> {
        let stems = token.stems.iter().cloned().map(Piece::Stem);
        let beginnings = self.beginnings.iter().filter_map(|letters| beginning(&token.form, *letters));
        let pieces = stems.chain([Piece::Form(token.form.clone())]).chain(beginnings);
        pieces.filter_map(|piece| self.terms.get(&piece)).flatten().collect::<Vec<_>>().into_iter()
    }
}

fn beginning(form: &str, letters: usize) -> Option<Piece> {
    let end = form.char_indices().nth(letters).map_or(form.len(), |(at, _)| at);
    (form.chars().count() >= letters).then(|| Piece::Beginning(form[..end].to_owned()))
}

impl Token {
    fn new(form: String) -> Self {
        let mut stems = vec![fold::stem(&form).to_owned()];
        let (mut rest, mut before) = (form.as_str(), None);
        while let (Some(letter), Some(inner)) = (rest.chars().next(), fold::without_prefix(rest)) {
            if !before.is_none_or(|before| may_follow(before, letter)) {
                break;
            }
            stems.push(fold::stem(inner).to_owned());
            (rest, before) = (inner, Some(letter));
        }
        Self { form, stems }
    }

    fn is(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Stem(stem) => self.stems.contains(stem),
            Piece::Form(form) => self.form == *form,
            Piece::Beginning(start) => self.form.starts_with(start.as_str()),
        }
    }
}

/// Hebrew prefixes stand in one order, `ו` before `ש` before the others, but for `כש`: `ושבמשלוח`, not `משלוח` as `לוח`.
fn may_follow(before: char, letter: char) -> bool {
    let rank = |letter| match letter {
        'ו' => 0,
        'ש' => 1,
        _ => 2,
    };
    rank(letter) > rank(before) || (before, letter) == ('כ', 'ש')
}

impl Line {
    fn goes_on(&self, tokens: &[Token]) -> bool {
        self.rest.len() <= tokens.len() && self.rest.iter().zip(tokens).all(|(piece, token)| token.is(piece))
    }
}

/// Whether a watch listens to this place and these people at all.
fn fits(rule: &Rule, said: &Said<'_>) -> bool {
    let author = match said.author {
        AuthorKind::Customer => rule.customers,
        AuthorKind::Staff => rule.staff,
        AuthorKind::Outside => rule.outside,
    };
    let among = |empty: bool, found: bool| empty || found;
    let place = match said.source {
        Some(source) => among(rule.sources.is_empty(), rule.sources.contains(&source)),
        None => {
            among(rule.boards.is_empty(), said.board.is_some_and(|board| rule.boards.contains(&board)))
                && among(rule.kinds.is_empty(), said.kind.is_some_and(|kind| rule.kinds.contains(&kind)))
        }
    };
    author && place && said.lang.is_none_or(|lang| among(rule.langs.is_empty(), rule.langs.contains(&lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(words: &str, unwanted: &str) -> Rule {
        Rule { unwanted: unwanted.into(), ..Rule::of(words) }
    }

    fn said(body: &str) -> Said<'_> {
        Said { title: "", body, lang: None, kind: None, board: None, source: None, author: AuthorKind::Customer }
    }

    fn hears(words: &str, unwanted: &str, body: &str) -> bool {
        !Matcher::new([(WatchId(1), rule(words, unwanted))]).find(&said(body)).is_empty()
    }

    #[test]
    fn a_word_is_heard_with_other_endings_and_behind_hebrew_prefixes() {
        for (word, heard) in [
            ("przesyłka", "Gdzie są moje PRZESYŁKI? Z przesyłkami zawsze kłopot."),
            ("opóźnienie", "Znowu opóźnienia!"),
            ("delay", "Delayed again, two delays in a week"),
            ("משלוח", "איפה המשלוח שלי"),
            ("משלוח", "ושבמשלוחים האחרונים"),
            ("שָׁלוֹם", "שלום לכולם"),
            ("refund", "#refund @brand"),
            ("łódź", "sklep w lodz"),
        ] {
            assert!(hears(word, "", heard), "{word}: {heard}");
        }
        for (word, unheard) in [("pies", "nie mam psa"), ("refund", "refurbished"), ("לוח", "משלוח")] {
            assert!(!hears(word, "", unheard), "{word}: {unheard}");
        }
    }

    #[test]
    fn phrases_quotes_and_beginnings_are_what_they_say() {
        assert!(hears("lost luggage", "", "They lost luggages!"));
        assert!(!hears("lost luggage", "", "luggage lost, lost my luggage"));
        assert!(hears("\"united\"", "", "UNITED is late") && !hears("\"united\"", "", "units are late"));
        assert!(hears("„zły serwis”", "", "to jest zly serwis."));
        assert!(hears("cancel*", "", "cancellation") && !hears("cancel*", "", "cance"));
        assert!(hears("apple\nbanana", "", "a banana") && !hears("apple", "pie", "an apple pie"));
    }

    #[test]
    fn a_line_that_is_no_term_is_named_with_its_number() {
        for (text, line, why) in [
            ("good\n\n!", 3, Why::Short),
            ("ab*", 1, Why::ShortPrefix),
            ("two words*", 1, Why::Star),
            ("a*b", 1, Why::Star),
            ("fine\n\"open", 2, Why::Quote),
            ("\"", 1, Why::Quote),
            ("one two three four five six seven eight nine", 1, Why::Long),
        ] {
            assert_eq!(Terms::read(text), Err(TermFault { line, why }), "{text}");
        }
        assert_eq!(Terms::read(&"word\n".repeat(TERMS_MAX + 1)).map_err(|fault| fault.why), Err(Why::Many));
        assert_eq!(Terms::read("one\n two \n").map(|terms| terms.len()), Ok(2));
        assert!(Terms::read(" \n").is_ok_and(|terms| terms.is_empty()));
    }

    #[test]
    fn a_watch_hears_only_where_and_whom_it_listens_to() {
        let complaints = Rule { kinds: vec![Kind::Complaint], boards: vec![BoardId(3)], ..rule("", "") };
        let matcher = Matcher::new([(WatchId(1), complaints), (WatchId(2), rule("late", ""))]);
        let here = Said { kind: Some(Kind::Complaint), board: Some(BoardId(3)), ..said("so late") };
        assert_eq!(matcher.find(&here), [WatchId(1), WatchId(2)]);
        assert_eq!(matcher.find(&Said { kind: Some(Kind::Praise), ..here }), [WatchId(2)]);
        assert_eq!(matcher.find(&Said { board: Some(BoardId(4)), ..here }), [WatchId(2)]);
        assert!(matcher.find(&Said { author: AuthorKind::Staff, ..here }).is_empty());
        let polish = Rule { langs: vec![Lang::Pl], ..rule("late", "") };
        let matcher = Matcher::new([(WatchId(1), polish)]);
        assert!(matcher.find(&Said { lang: Some(Lang::En), ..here }).is_empty());
        assert_eq!(matcher.find(&Said { lang: None, ..here }), [WatchId(1)]);
        let one = Rule { sources: vec![SourceId(2)], ..rule("late", "") };
        let outside = Said { source: Some(SourceId(2)), author: AuthorKind::Outside, ..said("late") };
        let matcher = Matcher::new([(WatchId(1), one)]);
        assert_eq!(matcher.find(&outside), [WatchId(1)]);
        assert!(matcher.find(&Said { source: Some(SourceId(3)), ..outside }).is_empty());
    }

    #[test]
    fn what_would_hear_everything_is_known() {
        assert!(rule(" \n", "x").hears_everything());
        assert!(!rule("word", "").hears_everything());
        assert!(!Rule { kinds: vec![Kind::Complaint], outside: false, ..rule("", "") }.hears_everything());
        assert!(Rule { kinds: vec![Kind::Complaint], ..rule("", "") }.hears_everything());
    }
}
