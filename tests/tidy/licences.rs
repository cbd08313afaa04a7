//! The licences and bans of deny.toml, checked against what Cargo.lock really brings in. Needs no network.

use crate::source::root;
use std::collections::BTreeSet;

/// What deny.toml allows: licences for everybody, exceptions as (crate, licence), and crates that may not come in.
struct Rules {
    allow: BTreeSet<String>,
    exceptions: BTreeSet<(String, String)>,
    banned: BTreeSet<String>,
}

/// Reads the lists of deny.toml: its entries stand one on a line.
fn rules(text: &str) -> Rules {
    let mut rules = Rules { allow: BTreeSet::new(), exceptions: BTreeSet::new(), banned: BTreeSet::new() };
    let mut section = "";
    for line in text.lines().map(str::trim) {
        let quoted: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        if line.starts_with('[') {
            section = line;
        } else if line.starts_with("{ crate = ") && section == "[bans]" {
            rules.banned.insert(quoted[0].to_owned());
        } else if line.starts_with("{ crate = ") {
            rules.exceptions.extend(quoted[1..].iter().map(|licence| (quoted[0].to_owned(), (*licence).to_owned())));
        } else if line.starts_with('"') && section == "[licenses]" {
            rules.allow.insert(quoted[0].to_owned());
        }
    }
    rules
}

/// The crates of `cargo metadata`'s answer with their licences; one without a licence has an empty one.
fn crates(metadata: &str) -> Vec<(String, String)> {
    let value = |text: &str| text.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or("").to_owned();
    let mut found = Vec::new();
    for part in metadata.split("{\"name\":\"").skip(1) {
        let head = part.split(",\"license_file\":").next().unwrap_or(part);
        if let Some((name, licence)) = head
            .split_once("\",\"version\":\"")
            .and_then(|(name, rest)| Some((name, rest.split_once("\"license\":")?.1)))
        {
            found.push((name.to_owned(), value(licence)));
        }
    }
    found
}

/// Whether an SPDX expression is met when `allowed` says which licences are. `/` is the old way to write OR.
fn is_met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any(&words, &mut at, allowed);
    met && at == words.len()
}

fn any(words: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = all(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all(words, at, allowed);
    }
    met
}

fn all(words: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

fn one(words: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = any(words, at, allowed);
        *at += 1;
        return met;
    }
    if words.get(*at) == Some(&"WITH") {
        *at += 2;
    }
    allowed(word)
}

fn faults(rules: &Rules, crates: &[(String, String)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, licence) in crates {
        let allowed =
            |word: &str| rules.allow.contains(word) || rules.exceptions.contains(&(name.clone(), word.to_owned()));
        if !is_met(licence, &allowed) {
            faults.push(format!("{name}: its licence `{licence}` is not in deny.toml"));
        }
        if rules.banned.contains(name) {
            faults.push(format!("{name}: deny.toml bans it"));
        }
    }
    faults
}

#[test]
fn every_crate_has_a_licence_that_we_may_use() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let asked = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"];
    let answer = std::process::Command::new(cargo).args(asked).current_dir(root()).output().expect("cargo runs");
    assert!(answer.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&answer.stderr));
    let crates = crates(&String::from_utf8_lossy(&answer.stdout));
    assert!(crates.len() > 100, "the crates are found in cargo's answer");
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("deny.toml is there");
    let rules = rules(&text);
    assert!(rules.allow.contains("MIT") && rules.banned.contains("openssl-sys") && !rules.exceptions.is_empty());
    let faults = faults(&rules, &crates);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_licence_or_crate_out_of_the_list_is_noticed() {
    let rules = rules(
        "[licenses]\nallow = [\n\"MIT\",\n\"Zlib\",\n]\nexceptions = [\n{ crate = \"a\", allow = [\"MPL-2.0\"] },\n]\n\
         [bans]\ndeny = [\n{ crate = \"b\", reason = \"x\" },\n]",
    );
    let count = |name: &str, licence: &str| faults(&rules, &[(name.to_owned(), licence.to_owned())]).len();
    for good in ["MIT", "MIT OR GPL-3.0", "GPL-3.0/MIT", "(MIT OR GPL-3.0) AND Zlib", "MIT WITH LLVM-exception"] {
        assert_eq!(count("c", good), 0, "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "MPL-2.0", "(MIT OR Zlib) AND GPL-3.0", "MIT Zlib"] {
        assert_eq!(count("c", bad), 1, "{bad}");
    }
    assert_eq!(count("a", "MPL-2.0"), 0, "an exception");
    assert_eq!(count("b", "MIT"), 1, "banned");
    let metadata = r#"{"packages":[{"name":"c","version":"1","id":"x","license":"GPL-3.0","license_file":null,"dependencies":[{"name":"d","source":"x"}]},{"name":"e","version":"1","id":"x","license":null,"license_file":"L"}]}"#;
    assert_eq!(crates(metadata), [("c".to_owned(), "GPL-3.0".to_owned()), ("e".to_owned(), String::new())]);
}
