//! 1,000 watched words and patterns over a post of 10 KB: `cargo bench --bench words`.
//!
//! Two sets: as a house would have them (700 words, 250 patterns, 50 of them without a fixed part), and 1,000 regular expressions. Ordinary
//! posts in four languages keep the budget; hostile posts (near misses, disguises, expressions that make a backtracking engine stand
//! still) are shown, and every post is measured at 10, 20 and 40 KB: time may grow with the text and not faster.

use hearth::ids::WatchedId;
use hearth::screening::words::{Entry, Matcher, WordAct, WordKind};
use std::hint::black_box;
use std::time::Instant;

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const POST_BYTES: usize = 10_000;
/// Looks at each post; the first ones are not counted.
const TURNS: usize = 60;
const WARM_UP: usize = 5;
/// The budget for the median over an ordinary post.
const MILLISECONDS_MAX: f64 = 2.0;
/// How much longer a look may take for four times the text: four, and some for the noise of the machine.
const GROWTH_MAX: f64 = 7.0;

const ENGLISH: &str = "The kettle arrived three days late and the lid does not close. I wrote to you twice — nobody answered. \
    Is it true that the blue one has a better lid? My order is EM-0000700, bought on 12 November for 49.90. Thank you for “looking into it”! ";
const HEBREW: &str = "הקומקום הגיע באיחור של שלושה ימים והמכסה לא נסגר. כתבתי לכם פעמיים ואף אחד לא ענה. \
    האם נכון שלכחול יש מכסה טוב יותר? מספר ההזמנה שלי הוא 700, וקניתי ב־12 בנובמבר. תודה על הטיפול! ";
const POLISH: &str = "Czajnik przyszedł trzy dni za późno, a pokrywka się nie domyka. Pisałem dwa razy i nikt nie odpowiedział. \
    Czy to prawda, że niebieski ma lepszą pokrywkę? Numer zamówienia to EM-0000700, zakup z 12 listopada. Dziękuję za pomoc! ";
const RUSSIAN: &str = "Чайник пришёл на три дня позже, и крышка не закрывается. Я писал вам дважды, но никто не ответил. \
    Правда ли, что у синего крышка лучше? Номер заказа EM-0000700, куплен 12 ноября. Спасибо за помощь! ";

fn main() {
    let sets = [("700 words, 250 patterns, 50 open ones", house()), ("950 patterns, 50 open ones", expressions())];
    let mut good = true;
    for (name, entries) in sets {
        assert_eq!(entries.len(), 1_000);
        let began = Instant::now();
        let matcher = Matcher::new(entries);
        println!("\n{name}: compiled in {:.0} ms", began.elapsed().as_secs_f64() * 1e3);
        println!(
            "{:<44}{:>9}{:>9}{:>9}{:>8}{:>8}",
            "median milliseconds", "10 KB", "20 KB", "40 KB", "growth", "finds"
        );
        for (post, piece, ordinary) in posts() {
            good &= measure(&matcher, post, &piece, ordinary);
        }
    }
    println!(
        "\nbudget: {MILLISECONDS_MAX} ms for an ordinary post of 10 KB, growth at most {GROWTH_MAX} for four times the text"
    );
    assert!(good, "a look takes too long, or grows faster than the text");
}

/// Measures one kind of post at three lengths.
fn measure(matcher: &Matcher, name: &str, piece: &str, ordinary: bool) -> bool {
    let times = [1, 2, 4].map(|times| {
        let text = grown(piece, POST_BYTES * times);
        median(|| matcher.find(black_box(&text), |_| true).len())
    });
    let growth = times[2] / times[0];
    let finds = matcher.find(&grown(piece, POST_BYTES), |_| true).len();
    let (slow, steep) = (ordinary && times[0] > MILLISECONDS_MAX, growth > GROWTH_MAX);
    let verdict = if slow || steep { "  OVER" } else { "" };
    let kind = if ordinary { "" } else { " (hostile)" };
    println!(
        "{:<44}{:>9.3}{:>9.3}{:>9.3}{growth:>8.1}{finds:>8}{verdict}",
        format!("{name}{kind}"),
        times[0],
        times[1],
        times[2]
    );
    !slow && !steep
}

fn median(look: impl Fn() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..TURNS + WARM_UP)
        .map(|_| {
            let began = Instant::now();
            black_box(look());
            began.elapsed().as_secs_f64() * 1e3
        })
        .skip(WARM_UP)
        .collect();
    times.sort_by(f64::total_cmp);
    times[TURNS / 2]
}

/// A text of so many bytes, of one piece again and again.
fn grown(piece: &str, bytes: usize) -> String {
    let text = piece.repeat(bytes / piece.len() + 1);
    let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text[..end].to_owned()
}

/// Name, what it is made of, and whether it is an ordinary post.
fn posts() -> Vec<(&'static str, String, bool)> {
    let watched: Vec<String> = (0..60).map(|n| word(n * 11)).collect();
    vec![
        ("English", ENGLISH.into(), true),
        ("Hebrew", HEBREW.into(), true),
        ("Polish", POLISH.into(), true),
        ("Russian", RUSSIAN.into(), true),
        (
            "all languages, with three finds",
            format!("{ENGLISH}{HEBREW}{POLISH}{} {} {}! ", word(3), word(4), word(5)),
            true,
        ),
        ("sixty watched words", watched.join(" "), false),
        ("one letter", "a".into(), false),
        ("near misses", watched.iter().map(|word| format!("{word}x ")).collect(), false),
        ("letter by letter", "v i a g r a ".into(), false),
        ("digits for letters", "v1@gr4 c4s1n0 ".into(), false),
        ("points and invisible signs", "קָ\u{200b}זִ\u{ad}ינ\u{200d}וֹ ".into(), false),
        ("numbers", "050-1234567 123456789 ".into(), false),
    ]
}

/// A word of no language, the same for the same number.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "ke", "di", "zo", "lu", "ram", "tek", "vin", "sol", "gur"];
    [number % 10, number / 10 % 10, number / 100 % 10, (number * 7 + 3) % 10].map(|at| SYLLABLES[at]).concat()
}

fn hebrew_word(number: usize) -> String {
    const LETTERS: [&str; 10] = ["קז", "טל", "גר", "פס", "דנ", "צב", "חמ", "סע", "רפ", "זט"];
    [number % 10, number / 10 % 10, number / 100 % 10].map(|at| LETTERS[at]).concat()
}

/// What a house could watch.
fn house() -> Vec<Entry> {
    let words = (0..700).map(|n| match n % 5 {
        0 => hebrew_word(n),
        1 => format!("{}*", word(n)),
        2 => format!("{} {}", word(n), word(n + 1)),
        3 => format!("zażó{}", word(n)),
        _ => word(n),
    });
    let words = words.map(|text| (WordKind::Word, text));
    let patterns = (0..250).map(|n| (WordKind::Pattern, pattern(n)));
    entries(words.chain(patterns).chain(open()))
}

fn expressions() -> Vec<Entry> {
    entries((0..950).map(|n| (WordKind::Pattern, pattern(n))).chain(open()))
}

/// Patterns with a fixed part.
fn pattern(number: usize) -> String {
    let (word, hebrew) = (word(number), hebrew_word(number));
    match number % 6 {
        0 => format!(r"\b{word}\w*\b"),
        1 => format!(r"{word}\s+\d+"),
        2 => format!(r"\b(?:{word}|{hebrew})\b"),
        3 => format!(r"{hebrew}[א-ת]{{2,5}}\b"),
        4 => format!(r"{word}(?:\.|\s)*(?:com|net|org)"),
        _ => format!(r"({word}+)+$"),
    }
}

/// Patterns that every text has to be searched for; some make a backtracking engine stand still.
fn open() -> impl Iterator<Item = (WordKind, String)> {
    (0..50).map(|n| {
        let pattern = match n % 5 {
            0 => format!(r"\b\d{{{}}}\b", 13 + n),
            1 => format!(r"(a+)+b{n}"),
            2 => format!(r"(x+x+)+y{n}"),
            3 => format!(r"[a-z]{{2,}}\d{{{}}}[a-z]", 3 + n),
            _ => format!(r"(?:\d[ -]*){{{}}}", 16 + n),
        };
        (WordKind::Pattern, pattern)
    })
}

fn entries(words: impl Iterator<Item = (WordKind, String)>) -> Vec<Entry> {
    let entry = |(id, (kind, pattern)): (i64, (WordKind, String))| Entry {
        id: WatchedId(id),
        kind,
        pattern,
        act: WordAct::Flag,
        replacement: String::new(),
        board: None,
        lang: None,
        rule_code: None,
        note: String::new(),
    };
    (1..).zip(words).map(entry).collect()
}
