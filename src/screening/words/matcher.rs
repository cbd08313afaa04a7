//! Finds watched words and patterns in a text, in time that grows with the text alone. Pure.
//!
//! All words are looked for at once (Aho-Corasick). A pattern is searched only in texts that have one of its fixed parts;
//! the few without any are always searched ([`super::actions`] limits their number).

use super::fold::{self, Folded, undisguised};
use super::pattern::{Pattern, PatternFault};
use super::{Hit, Hits, WordAct, WordKind};
use crate::ids::{BoardId, WatchedId};
use crate::words::Lang;
use aho_corasick::AhoCorasick;
use std::ops::Range;

/// The shortest watched word, in letters.
pub const WORD_LETTERS_MIN: usize = 2;
/// The longest watched word, in characters.
pub const WORD_CHARS_MAX: usize = 100;
/// The shortest word that is looked for in disguise, in letters.
const DISGUISED_LETTERS_MIN: usize = 4;
/// What must follow a Hebrew one-letter prefix, in letters.
const HEBREW_REST_MIN: usize = 3;
/// Finds of words that are looked at in one text; more of them change nothing.
const FINDS_MAX: usize = 50_000;
/// Places in one text where one word is replaced.
const PLACES_MAX: usize = 1_000;
/// How much longer a text may become by replacements, in bytes.
const GROWTH_MAX: usize = 10_000;

/// A watched word or pattern, as far as finding it goes.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: WatchedId,
    pub kind: WordKind,
    pub pattern: String,
    pub act: WordAct,
    pub replacement: String,
    /// None: on every board.
    pub board: Option<BoardId>,
    /// None: in every language.
    pub lang: Option<Lang>,
    pub rule_code: Option<String>,
    pub note: String,
}

/// Where an entry was found in the original text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which of the matcher's entries.
    pub entry: usize,
    pub place: Range<usize>,
}

/// Why a word cannot be watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordFault {
    /// Nothing remains of it when it is folded, or a single letter.
    Short,
    /// Longer than [`WORD_CHARS_MAX`].
    Long,
    /// `*` stands elsewhere than at an end.
    Star,
    /// It is not a pattern that can be searched.
    Pattern(PatternFault),
}

/// Whether it can be watched; patterns are compiled, so not on an async thread.
pub fn proven(kind: WordKind, typed: &str) -> Result<(), WordFault> {
    match kind {
        WordKind::Word => Needle::read(typed).map(|_| ()),
        WordKind::Pattern => Pattern::proven(typed).map(|_| ()).map_err(WordFault::Pattern),
    }
}

/// Whether a pattern has no fixed part, so that every text has to be searched for it.
pub fn is_open(kind: WordKind, typed: &str) -> bool {
    kind == WordKind::Pattern && Pattern::read(typed).is_ok_and(|pattern| pattern.is_open())
}

/// How one word is looked for.
struct Needle {
    text: String,
    /// Any letters may stand before it, or after it.
    free: (bool, bool),
    /// It has signs of its own, so the text is searched letter by letter.
    literal: bool,
    hebrew: bool,
}

impl Needle {
    fn read(typed: &str) -> Result<Self, WordFault> {
        let typed = typed.trim();
        if typed.chars().count() > WORD_CHARS_MAX {
            return Err(WordFault::Long);
        }
        let free = (typed.starts_with('*'), typed.len() > 1 && typed.ends_with('*'));
        let inner = typed.trim_matches('*').trim();
        if inner.contains('*') {
            return Err(WordFault::Star);
        }
        let folded = Folded::literal(inner);
        let joins = |c: char| c.is_alphanumeric() || c == ' ' || c == '-' || c == '_' || fold::is_quote(c);
        let literal = !folded.text.chars().all(joins);
        let text = if literal { folded.text.trim().to_owned() } else { folded.words().text.trim().to_owned() };
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        if text.is_empty() || (!literal && letters < WORD_LETTERS_MIN) {
            return Err(WordFault::Short);
        }
        let hebrew = text.chars().next().is_some_and(is_hebrew);
        Ok(Self { text, free, literal, hebrew })
    }

    /// As it stands among words with single spaces between them: with the spaces where it must begin and end.
    fn among_words(&self) -> String {
        let before = if self.free.0 || self.hebrew { "" } else { " " };
        let after = if self.free.1 { "" } else { " " };
        format!("{before}{}{after}", self.text)
    }

    /// The place of the word itself, when it may stand where it was found among words.
    fn fits(&self, words: &str, found: Range<usize>) -> Option<Range<usize>> {
        let mut start = if words[found.start..].starts_with(' ') { found.start + 1 } else { found.start };
        let mut end = if words[..found.end].ends_with(' ') { found.end - 1 } else { found.end };
        let begins = words[..start].rfind(' ').map_or(0, |space| space + 1);
        if self.free.0 {
            start = begins;
        } else if self.hebrew && !is_prefix(&words[begins..start], &words[start..end]) {
            return None;
        }
        if self.free.1 {
            end += words[end..].find(' ').unwrap_or(words.len() - end);
        }
        Some(start..end)
    }

    /// The same for a word with signs of its own.
    fn stands_alone(&self, text: &str, found: &Range<usize>) -> bool {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (own, before) = (self.text.chars().next(), text[..found.start].chars().next_back());
        let (own_last, after) = (self.text.chars().next_back(), text[found.end..].chars().next());
        let begins = self.free.0 || !is_letter(own) || !is_letter(before);
        begins && (self.free.1 || !is_letter(own_last) || !is_letter(after))
    }
}

/// Many needles at once, each with its entry.
#[derive(Default)]
struct Needles {
    needles: Vec<(usize, Needle)>,
    search: Option<AhoCorasick>,
}

impl Needles {
    fn new(needles: Vec<(usize, Needle)>, texts: impl Fn(&Needle) -> String) -> Self {
        let search = AhoCorasick::new(needles.iter().map(|(_, needle)| texts(needle)));
        let search = search.inspect_err(|error| tracing::error!(%error, "the watched words are too many"));
        Self { search: search.ok().filter(|_| !needles.is_empty()), needles }
    }

    /// Every find, bounded: the needle, its entry and the place in the text.
    fn finds<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'a Needle, usize, Range<usize>)> {
        let finds = self.search.iter().flat_map(move |search| search.find_overlapping_iter(text)).take(FINDS_MAX);
        finds.filter_map(|find| {
            let (entry, needle) = self.needles.get(find.pattern().as_usize())?;
            Some((needle, *entry, find.range()))
        })
    }
}

/// The watched words, compiled.
pub struct Matcher {
    entries: Vec<Entry>,
    words: Needles,
    literals: Needles,
    disguised: Needles,
    patterns: Vec<(usize, Pattern)>,
    /// Which patterns have to be searched whatever the text is.
    open: Vec<usize>,
    /// The fixed parts of the others, and whose they are.
    parts: Option<AhoCorasick>,
    owners: Vec<usize>,
}

impl Matcher {
    /// Compiles entries; one that cannot be used any more is left out, and the log says so.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| (entry.act, entry.id));
        let (mut words, mut literals, mut disguised, mut patterns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (at, entry) in entries.iter().enumerate() {
            match entry.kind {
                WordKind::Word => match Needle::read(&entry.pattern) {
                    Ok(needle) if needle.literal => literals.push((at, needle)),
                    Ok(needle) => {
                        disguised.extend(in_disguise(&needle).map(|needle| (at, needle)));
                        words.push((at, needle));
                    }
                    Err(fault) => tracing::warn!(word = entry.id.0, ?fault, "a watched word is left out"),
                },
                WordKind::Pattern => match Pattern::read(&entry.pattern) {
                    Ok(pattern) => patterns.push((at, pattern)),
                    Err(fault) => tracing::warn!(word = entry.id.0, ?fault, "a watched pattern is left out"),
                },
            }
        }
        let fixed =
            patterns.iter().enumerate().flat_map(|(at, (_, one))| one.fixed().iter().map(move |part| (at, part)));
        let (owners, parts): (Vec<usize>, Vec<&Vec<u8>>) = fixed.unzip();
        let open = (0..patterns.len()).filter(|at| patterns[*at].1.is_open()).collect();
        Self {
            parts: AhoCorasick::new(parts).ok().filter(|_| !owners.is_empty()),
            owners,
            open,
            words: Needles::new(words, Needle::among_words),
            literals: Needles::new(literals, |needle| needle.text.clone()),
            disguised: Needles::new(disguised, |needle| needle.text.clone()),
            patterns,
            entries,
        }
    }

    /// Whether nothing is watched.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry of a find.
    pub fn entry(&self, found: &Found) -> Option<&Entry> {
        self.entries.get(found.entry)
    }

    /// What of the board's and the language's is found in title and body, and both with what is replaced.
    pub fn check(&self, board: BoardId, lang: Option<Lang>, title: String, body: String) -> Hits {
        let wanted = |entry: &Entry| {
            entry.board.is_none_or(|its| its == board) && entry.lang.zip(lang).is_none_or(|(its, lang)| its == lang)
        };
        let mut hits: Vec<(usize, Hit)> = Vec::new();
        let mut look = |text: String| {
            let found = self.find(&text, wanted);
            for one in &found {
                let Some(entry) = self.entries.get(one.entry) else { continue };
                if !hits.iter().any(|(at, _)| *at == one.entry) {
                    hits.push((one.entry, hit(entry, &text[one.place.clone()])));
                }
            }
            self.replace(text, &found)
        };
        let (title, body) = (look(title), look(body));
        hits.sort_by_key(|(at, _)| *at);
        Hits { hits: hits.into_iter().map(|(_, hit)| hit).collect(), title, body }
    }

    /// Where the wanted entries are found: the first place of each, and every place of what is to be replaced; by entry and place.
    pub fn find(&self, text: &str, wanted: impl Fn(&Entry) -> bool) -> Vec<Found> {
        let mut finds = Finds { wanted: self.entries.iter().map(wanted).collect(), found: Vec::new(), matcher: self };
        let literal = Folded::literal(text);
        if self.words.search.is_some() {
            let words = literal.words();
            for (needle, entry, place) in self.words.finds(&words.text) {
                if finds.wants(entry)
                    && let Some(place) = needle.fits(&words.text, place)
                {
                    finds.add(entry, words.original(place));
                }
            }
        }
        for (needle, entry, place) in self.literals.finds(&literal.text) {
            if finds.wants(entry) && needle.stands_alone(&literal.text, &place) {
                finds.add(entry, literal.original(place));
            }
        }
        self.find_disguised(&literal, &mut finds);
        for at in self.candidates(&literal.text) {
            let (entry, pattern) = &self.patterns[at];
            if finds.wants(*entry) {
                let most = if self.entries[*entry].act == WordAct::Replace { PLACES_MAX } else { 1 };
                for place in pattern.find(&literal.text, most) {
                    finds.add(*entry, literal.original(place));
                }
            }
        }
        let mut found = finds.found;
        found.sort_by_key(|one| (one.entry, one.place.start));
        found
    }

    fn find_disguised(&self, literal: &Folded, finds: &mut Finds<'_>) {
        if self.disguised.search.is_none() {
            return;
        }
        let (leet, spaced) = literal.disguised();
        for (_, entry, place) in self.disguised.finds(&leet.text) {
            let whole = leet.text[..place.start].ends_with(' ') && leet.text[place.end..].starts_with(' ');
            if whole && finds.wants(entry) {
                finds.add(entry, leet.original(place));
            }
        }
        for (_, entry, place) in self.disguised.finds(&spaced.text) {
            if finds.wants(entry) {
                finds.add(entry, spaced.original(place));
            }
        }
    }

    /// The patterns that may be found in a folded text.
    fn candidates(&self, text: &str) -> Vec<usize> {
        let mut is_candidate = vec![false; self.patterns.len()];
        for at in &self.open {
            is_candidate[*at] = true;
        }
        if let Some(parts) = &self.parts {
            for find in parts.find_overlapping_iter(text) {
                is_candidate[self.owners[find.pattern().as_usize()]] = true;
            }
        }
        is_candidate.iter().enumerate().filter(|(_, is)| **is).map(|(at, _)| at).collect()
    }

    /// The text with what is to be replaced replaced; of finds that overlap, the one that begins first.
    fn replace(&self, text: String, found: &[Found]) -> String {
        let with = |one: &Found| self.entries.get(one.entry).filter(|entry| entry.act == WordAct::Replace);
        let mut places: Vec<(&Found, &Entry)> = found.iter().filter_map(|one| Some((one, with(one)?))).collect();
        if places.is_empty() {
            return text;
        }
        places.sort_by_key(|(one, _)| (one.place.start, std::cmp::Reverse(one.place.end)));
        let most = text.len() + GROWTH_MAX;
        let (mut written, mut at) = (String::with_capacity(text.len()), 0);
        for (one, entry) in places {
            if one.place.start < at {
                continue;
            }
            written.push_str(&text[at..one.place.start]);
            // Where the text would grow without measure, the word goes and nothing comes.
            if written.len() + entry.replacement.len() + text.len() - one.place.end <= most {
                written.push_str(&entry.replacement);
            }
            at = one.place.end;
        }
        written.push_str(&text[at..]);
        written
    }
}

/// What was found so far.
struct Finds<'m> {
    wanted: Vec<bool>,
    found: Vec<Found>,
    matcher: &'m Matcher,
}

impl Finds<'_> {
    fn wants(&self, entry: usize) -> bool {
        self.wanted.get(entry).is_some_and(|wanted| *wanted)
    }

    /// Keeps a find; of an entry that replaces nothing, the first is enough.
    fn add(&mut self, entry: usize, place: Range<usize>) {
        let replaces = self.matcher.entries.get(entry).is_some_and(|entry| entry.act == WordAct::Replace);
        if !replaces && let Some(wanted) = self.wanted.get_mut(entry) {
            *wanted = false;
        }
        self.found.push(Found { entry, place });
    }
}

fn hit(entry: &Entry, found: &str) -> Hit {
    Hit {
        word: entry.id,
        act: entry.act,
        found: found.to_owned(),
        note: entry.note.clone(),
        rule_code: entry.rule_code.clone(),
    }
}

/// The needle that finds a single word in disguise, if it is long enough to be told apart.
fn in_disguise(needle: &Needle) -> Option<Needle> {
    let long = needle.text.chars().count() >= DISGUISED_LETTERS_MIN;
    let single = !needle.text.contains(' ') && needle.text.chars().any(char::is_alphabetic);
    (long && single && !needle.free.0 && !needle.free.1).then(|| Needle {
        text: undisguised(&needle.text),
        free: (false, false),
        literal: true,
        hebrew: needle.hebrew,
    })
}

const fn is_hebrew(c: char) -> bool {
    matches!(c, 'א'..='ת')
}

/// Whether Hebrew writes these letters joined to a word: and, that, when, from, to, in, as, the.
fn is_prefix(prefix: &str, word: &str) -> bool {
    const PARTICLES: [&str; 7] = ["לכש", "כש", "מש", "ש", "שמ", "שכ", ""];
    const ARTICLES: [&str; 9] = ["מה", "כה", "שה", "ה", "ב", "ל", "מ", "כ", ""];
    if prefix.is_empty() {
        return true;
    }
    let long = word.split(' ').next().unwrap_or_default().chars().count() >= HEBREW_REST_MIN;
    let joined =
        |rest: &str| PARTICLES.iter().any(|one| rest.strip_prefix(one).is_some_and(|rest| ARTICLES.contains(&rest)));
    long && (joined(prefix) || prefix.strip_prefix('ו').is_some_and(joined))
}

#[cfg(test)]
mod tests {
    use super::{Entry, Matcher, WordFault, proven};
    use crate::ids::{BoardId, WatchedId};
    use crate::screening::words::{WordAct, WordKind};
    use crate::words::Lang;
    use proptest::prelude::{Strategy as _, any, prop, prop_assert, prop_oneof, proptest};

    fn entry(id: i64, pattern: &str, act: WordAct) -> Entry {
        let (kind, pattern) = match pattern.strip_prefix('/') {
            Some(pattern) => (WordKind::Pattern, pattern),
            None => (WordKind::Word, pattern),
        };
        Entry {
            id: WatchedId(id),
            kind,
            pattern: pattern.into(),
            act,
            replacement: "[…]".into(),
            board: None,
            lang: None,
            rule_code: None,
            note: String::new(),
        }
    }

    fn found(pattern: &str, text: &str) -> Option<String> {
        let matcher = Matcher::new(vec![entry(1, pattern, WordAct::Flag)]);
        matcher.find(text, |_| true).first().map(|one| text[one.place.clone()].to_owned())
    }

    fn replaced(entries: &[&str], text: &str) -> String {
        let entries = entries.iter().zip(1..).map(|(one, id)| entry(id, one, WordAct::Replace)).collect();
        Matcher::new(entries).check(BoardId(1), None, String::new(), text.into()).body
    }

    #[test]
    fn words_are_found_whole() {
        assert_eq!(found("casino", "A CASINO, really").as_deref(), Some("CASINO"));
        assert_eq!(found("casino", "casinos"), None);
        assert_eq!(found("ass", "a classic passage"), None);
        assert_eq!(found("casino*", "two casinos").as_deref(), Some("casinos"));
        assert_eq!(found("*casino", "megacasino casinos").as_deref(), Some("megacasino"));
        assert_eq!(found("*casino*", "my megacasinos!").as_deref(), Some("megacasinos"));
        assert_eq!(found("free money", "Free,\n  MONEY now").as_deref(), Some("Free,\n  MONEY"));
        assert_eq!(found("free money", "free moneys"), None);
        assert_eq!(found("kasyn*", "w KASYNIE dziś").as_deref(), Some("KASYNIE"));
        assert_eq!(found("zażółć", "ZAZOLC").as_deref(), Some("ZAZOLC"));
    }

    #[test]
    fn words_with_signs_are_found_as_they_are() {
        assert_eq!(found("c++", "I write C++.").as_deref(), Some("C++"));
        assert_eq!(found("t.me/", "see T.me/spam").as_deref(), Some("T.me/"));
        assert_eq!(found("t.me/", "not.me/x"), None);
        assert_eq!(found("🍆", "so 🍆🍆").as_deref(), Some("🍆"));
        assert_eq!(found("$$$", "win $$$ now").as_deref(), Some("$$$"));
    }

    #[test]
    fn hebrew_words_are_found_with_their_prefixes() {
        for text in ["קזינו", "הקזינו", "בקזינו", "ושבקזינו", "כשהקזינו", "ולקזינו", "ה\"קזינו\"", "קָזִינוֹ", "ומהקזינו"]
        {
            assert!(found("קזינו", text).is_some(), "{text}");
        }
        for text in ["קזינויים", "דקזינו", "ננקזינו", "גהקזינו"] {
            assert_eq!(found("קזינו", text), None, "{text}");
        }
        assert_eq!(found("קזינו", "שלום לקזינו שלנו").as_deref(), Some("קזינו"), "the word without its prefix");
        assert_eq!(found("לם", "שלום שלם"), None, "too short for a prefix");
        assert_eq!(found("דו״ח", "הדוח").as_deref(), Some("דוח"));
    }

    #[test]
    fn disguises_are_seen_through() {
        for text in ["v1agra", "V1@GRA!!", "v i a g r a", "v.i.a.g.r.a", "v-1-a-g-r-a", "ѵіаgrа", "vi\u{200b}agra"]
        {
            assert!(found("viagra", text).is_some(), "{text}");
        }
        for text in ["via gra", "viagraland", "v i a", "niagara 4 you"] {
            assert_eq!(found("viagra", text), None, "{text}");
        }
    }

    #[test]
    fn boards_languages_and_acts_are_kept_apart() {
        let mut here = entry(1, "alpha", WordAct::Hold);
        here.board = Some(BoardId(7));
        let mut polish = entry(2, "beta", WordAct::Block);
        polish.lang = Some(Lang::Pl);
        let matcher = Matcher::new(vec![here, polish, entry(3, "/ga+mma", WordAct::Flag)]);
        let ids = |board, lang| -> Vec<i64> {
            let hits = matcher.check(BoardId(board), lang, "Gaaamma".into(), "alpha beta".into());
            hits.hits.iter().map(|hit| hit.word.0).collect()
        };
        assert_eq!(ids(7, Some(Lang::Pl)), [2, 1, 3], "the gravest first");
        assert_eq!(ids(7, Some(Lang::En)), [1, 3]);
        assert_eq!(ids(8, None), [2, 3], "an unknown language may be any");
    }

    #[test]
    fn what_is_replaced_is_replaced_everywhere_and_nothing_else() {
        assert_eq!(replaced(&["casino"], "Casino! casinos, CASINO."), "[…]! casinos, […].");
        assert_eq!(replaced(&["קזינו"], "הלכנו לקָזִינוֹ."), "הלכנו ל[…].");
        assert_eq!(replaced(&["/\\d{3}-\\d{4}"], "555-1234 or 555-4321"), "[…] or […]");
        assert_eq!(replaced(&["free money", "money now"], "free money now"), "[…] now");
        assert_eq!(replaced(&["viagra"], "v.i.a.g.r.a!"), "[…]!");
        assert_eq!(replaced(&["free money", "/ney"], "free money now"), "[…] now", "the longer one that begins first");
        let long = "spam ".repeat(30_000);
        assert!(!replaced(&["spam"], &long).contains("spam"));
        assert!(replaced(&["spam"], &long).len() <= long.len() + super::GROWTH_MAX);
    }

    #[test]
    fn what_cannot_be_watched_is_refused() {
        assert_eq!(proven(WordKind::Word, "a"), Err(WordFault::Short));
        assert_eq!(proven(WordKind::Word, "\u{200b}"), Err(WordFault::Short));
        assert_eq!(proven(WordKind::Word, "**"), Err(WordFault::Short));
        assert_eq!(proven(WordKind::Word, "ca*no"), Err(WordFault::Star));
        assert_eq!(proven(WordKind::Word, &"x".repeat(101)), Err(WordFault::Long));
        assert!(matches!(proven(WordKind::Pattern, "(a)\\1"), Err(WordFault::Pattern(_))));
        assert_eq!(proven(WordKind::Word, "🍆"), Ok(()));
    }

    proptest! {
        #[test]
        fn any_text_is_searched_without_a_fault(
            pieces in prop::collection::vec(prop_oneof![any::<char>().prop_map(String::from), "[spam קזינוfremoy+c1!@\u{5b8}\u{200d}]{1,6}"], 0..60)
        ) {
            let patterns = ["spam", "*a*", "קזינו", "c++", "free money", "/\\b[a-z]+\\d", "/(?s)a.*b", "/[א-ת]{3,}\\b"];
            let entries = patterns.iter().zip(1..).map(|(one, id)| entry(id, one, WordAct::Replace)).collect();
            let matcher = Matcher::new(entries);
            let text = pieces.concat();
            for one in matcher.find(&text, |_| true) {
                prop_assert!(text.get(one.place.clone()).is_some_and(|found| !found.is_empty()), "{text:?} {one:?}");
            }
            matcher.check(BoardId(1), None, text.clone(), text);
        }
    }
}
