//! Who may import whom (DESIGN, section 4), and who may name what.

use crate::source::{Source, sources};

/// The modules from low to high: a module names only those before it.
const ORDER: [&str; 38] = [
    "ids",
    "clock",
    "policy",
    "error",
    "config",
    "db",
    "events",
    "words",
    "ui",
    "web",
    "mail",
    "jobs",
    "app",
    // features
    "ledger",
    "accounts",
    "screening",
    "boards",
    "cases",
    "cocreation",
    "incidents",
    "listening",
    "journal",
    "academy",
    "search",
    "moderation",
    "notifications",
    "impact",
    "privacy",
    "transfer",
    "admin",
    "api",
    // the ground floor that binds them
    "measures",
    "routes",
    "work",
    "command",
    "lib",
    "main",
    "bench",
];

/// From here on a folder is a feature: others see only what its `mod.rs` shows.
const FIRST_FEATURE: &str = "ledger";

/// Parts of a feature that are features of their own, with a `mod.rs` that is their contract.
const PARTS: [(&str, &str); 16] = [
    ("accounts", "sessions"),
    ("screening", "items"),
    ("screening", "words"),
    ("boards", "pending"),
    ("boards", "similar"),
    ("boards", "uploads"),
    ("cases", "notes"),
    ("cases", "setup"),
    ("incidents", "affected"),
    ("incidents", "site"),
    ("listening", "hear"),
    ("listening", "sources"),
    ("moderation", "appeals"),
    ("moderation", "decisions"),
    ("moderation", "reports"),
    ("moderation", "rules"),
];

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

/// Every path that starts with `crate::`, as its segments; groups are taken apart.
fn crate_paths(code: &str) -> Vec<(usize, Vec<String>)> {
    let mut paths = Vec::new();
    for (at, start) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let mut found = Vec::new();
        walk(&mut code[at + start.len()..].chars().peekable(), &[], &mut found);
        paths.extend(found.into_iter().map(|path| (line, path)));
    }
    paths
}

/// Reads one path, or one `{…}` of paths, and what follows `::` after it.
fn walk(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, before: &[String], found: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    loop {
        while chars.next_if(|c| c.is_whitespace()).is_some() {}
        if chars.next_if_eq(&'{').is_some() {
            loop {
                walk(chars, &path, found);
                while chars.next_if(|c| *c != ',' && *c != '}').is_some() {}
                if chars.next() != Some(',') {
                    return;
                }
            }
        }
        let mut name = String::new();
        while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_' || *c == '*') {
            name.push(c);
        }
        if !name.is_empty() {
            path.push(name);
        }
        if !(chars.next_if_eq(&':').is_some() && chars.next_if_eq(&':').is_some()) || chars.peek() == Some(&'<') {
            break;
        }
    }
    if path.len() > before.len() {
        found.push(path);
    }
}

fn import_faults(source: &Source) -> Vec<String> {
    let own = source.module();
    let Some(own_rank) = rank(own) else {
        return vec![source.fault(1, "this module has no place in the import order: add it to ORDER in tests/tidy")];
    };
    let mut faults = Vec::new();
    for (line, path) in crate_paths(&source.code) {
        let Some(first) = path.first().filter(|first| first.as_str() != own) else { continue };
        let Some(first_rank) = rank(first) else { continue };
        if first_rank > own_rank {
            faults.push(source.fault(line, &format!("`{own}` is below `{first}` and must not import it")));
        }
        let inside = path.len() > 2 && path[1].starts_with(|c: char| c.is_lowercase());
        let part = path.len() == 3 && PARTS.contains(&(first, &path[1]));
        if inside && !part && Some(first_rank) >= rank(FIRST_FEATURE) && rank("measures") > Some(first_rank) {
            faults.push(source.fault(line, &format!("`{}` reaches past {first}/mod.rs", path.join("::"))));
        }
    }
    faults
}

/// Names that belong to one place, and where that is.
fn place_faults(source: &Source) -> Vec<String> {
    const CLOCK: [&str; 5] = ["Utc::now", "Local::now", "SystemTime::now", "now_utc", "now_local"];
    const CHANCE: [&str; 6] = ["getrandom::", "rand::", "OsRng", "thread_rng", "SaltString::generate", "Uuid::new_v4"];
    const DRIVERS: [&str; 6] = ["SqlitePool", "PgPool", "SqliteConnection", "PgConnection", "PgListener", "rusqlite::"];
    let path = source.path.as_str();
    let in_db = path.starts_with("db/") || path == "db.rs";
    let sql_here = in_db || path.ends_with("queries.rs");
    let mut faults = Vec::new();
    for (line, code) in source.lines() {
        let names = |words: &[&str]| words.iter().any(|word| has_word(code, word));
        if path != "clock.rs" && names(&CLOCK) {
            faults.push(source.fault(line, "only clock.rs reads the clock"));
        }
        if path != "ids.rs" && names(&CHANCE) {
            faults.push(source.fault(line, "only ids.rs makes chance"));
        }
        if !in_db && (names(&DRIVERS) || names_sqlx(code)) {
            faults.push(source.fault(line, "only db/ names a driver; elsewhere sqlx::FromRow and sqlx::Type"));
        }
        if !sql_here && has_word(code, "sql!(") {
            faults.push(source.fault(line, "SQL stands in queries.rs or in db/"));
        }
        if code.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == "unsafe") {
            faults.push(source.fault(line, "no unsafe code"));
        }
        let asks = ["match ", "if let ", "while let ", "for "]
            .iter()
            .any(|word| code.trim_start().trim_start_matches("} else ").starts_with(word));
        if asks && code.contains("&mut app.db.read") {
            faults.push(
                source.fault(line, "the connection is held to the end of what follows: read in a statement of its own"),
            );
        }
        let can_stop = code.contains(".unwrap()") || code.contains(".expect(");
        let at_compile_time = code.trim_start().trim_start_matches("pub ").starts_with("const ");
        if can_stop && !at_compile_time && path != "ids.rs" {
            faults.push(source.fault(line, "no unwrap or expect outside tests: say what happens instead"));
        }
    }
    for literal in &source.literals {
        if !sql_here && looks_like_sql(&literal.text) {
            faults.push(source.fault(literal.line, "SQL stands in queries.rs or in db/"));
        }
        if literal.lead.ends_with("sql!(") && shouts(&literal.text) {
            faults.push(source.fault(literal.line, "SQL is written in lower case"));
        }
    }
    faults
}

/// Whether the line names anything of sqlx but the two derives.
fn names_sqlx(code: &str) -> bool {
    code.match_indices("sqlx::").any(|(at, start)| {
        let rest = &code[at + start.len()..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        !matches!(name.as_str(), "FromRow" | "Type")
    })
}

/// Whether `word` stands in the line and is not the end of a longer name.
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

fn looks_like_sql(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    let words: Vec<&str> = text.split_whitespace().take(40).collect();
    match words.first() {
        Some(&"select") => words.contains(&"from"),
        Some(&"insert") => words.get(1) == Some(&"into"),
        Some(&"delete") => words.get(1) == Some(&"from") && words.len() > 2 && words.contains(&"where"),
        Some(&"update") => words.contains(&"set"),
        _ => false,
    }
}

fn shouts(text: &str) -> bool {
    const KEYWORDS: [&str; 8] = ["SELECT", "INSERT", "UPDATE", "DELETE", "FROM", "WHERE", "VALUES", "JOIN"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| KEYWORDS.contains(&word))
}

#[test]
fn nobody_imports_from_above_or_past_a_features_door() {
    let faults: Vec<_> = sources().iter().flat_map(import_faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn driver_sql_clock_and_chance_stay_in_their_places() {
    let faults: Vec<_> = sources().iter().flat_map(place_faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_import_from_above_is_noticed() {
    let count = |path: &str, text: &str| import_faults(&Source::new(path, text)).len();
    assert_eq!(count("boards/pages.rs", "use crate::cases::open;"), 1);
    assert_eq!(count("web/mod.rs", "use crate::{error::Error, accounts::by_id, ui::{Frame, form}};"), 1);
    assert_eq!(count("cases/pages.rs", "use crate::boards::queries::topic;"), 1);
    assert_eq!(count("cases/pages.rs", "use crate::boards::{open_topic, topic::{queries, rules::Rule}};"), 2);
    assert_eq!(
        count(
            "cases/pages.rs",
            "let a = crate::boards::Kind::Idea; crate::boards::pending::keep(); crate::db::x::y();"
        ),
        0
    );
    assert_eq!(count("boards/pages.rs", "use crate::boards::topic::queries; // use crate::cases::open;"), 0);
    assert_eq!(count("routes.rs", "crate::boards::routes().merge(crate::boards::f::<u8>())"), 0);
    assert_eq!(count("invented/mod.rs", ""), 1);
}

#[test]
fn a_name_out_of_its_place_is_noticed() {
    let count = |path: &str, text: &str| place_faults(&Source::new(path, text)).len();
    for planted in [
        "let now = Utc::now();",
        "getrandom::fill(&mut bytes);",
        "use sqlx::sqlite::SqliteRow;",
        "fn f(pool: &PgPool) {}",
        "sqlx::query(text);",
        "db.all(sql!(\"x\"), ());",
        "let a = \"select id from posts\";",
        "let a = \"update posts set n = 1\";",
        "unsafe { read(pointer) };",
        "value.unwrap();",
        "value.expect(\"it is there\");",
    ] {
        assert_eq!(count("boards/pages.rs", planted), 1, "{planted}");
    }
    assert_eq!(count("boards/queries.rs", "sql!(\"select id from posts\")"), 0);
    assert_eq!(count("boards/queries.rs", "sql!(\n  \"SELECT id FROM posts\")"), 1);
    assert_eq!(count("clock.rs", "Utc::now()"), 0);
    assert_eq!(count("ids.rs", "getrandom::fill(b).expect(\"chance\")"), 0);
    assert_eq!(count("boards/pages.rs", "#[derive(sqlx::FromRow)] #[expect(dead_code)] let at = Instant::now();"), 0);
    assert_eq!(count("boards/pages.rs", "const A: NonZeroU32 = NonZeroU32::new(1).expect(\"1 is not 0\");"), 0);
    assert_eq!(
        count("boards/pages.rs", "let a = \"Select a file from your computer\".len();"),
        1,
        "told by its words only"
    );
}
