//! The URL table in `src/routes.rs` holds every address that a feature answers, and no other.

use crate::source::{Source, sources};
use std::collections::BTreeSet;

/// What stands for a method in a route's second argument.
const METHODS: [(&str, &str); 4] = [("get", "GET"), ("post", "POST"), ("post_to", "POST"), ("get_page", "GET")];

/// Addresses outside of the table: they are no pages.
const OPERATIONS: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

#[test]
fn the_table_lists_every_address_and_no_other() {
    let sources = sources();
    let table = sources.iter().find(|source| source.path == "routes.rs").map(listed).unwrap_or_default();
    let answered: BTreeSet<_> = sources.iter().flat_map(answered).collect();
    let missing: Vec<_> = answered.difference(&table).collect();
    let idle: Vec<_> = table.difference(&answered).collect();
    assert!(
        missing.is_empty() && idle.is_empty(),
        "the table in src/routes.rs lacks {missing:#?} and has too much: {idle:#?}"
    );
}

#[test]
fn a_route_and_its_methods_are_seen() {
    let source = Source::new(
        "boards/pages.rs",
        r#"fn routes() { Router::new().route("/b/{board}", get(show).post(add)).route("/x", post_to(y)) }"#,
    );
    let seen: Vec<_> = answered(&source).into_iter().map(|(method, path)| format!("{method} {path}")).collect();
    assert_eq!(seen, ["GET /b/{board}", "POST /b/{board}", "POST /x"]);
}

/// Rows of the table: `at("GET", "/b/{board}", …)`.
fn listed(source: &Source) -> BTreeSet<(String, String)> {
    let rows = source.whole.split("at(\"").skip(1).filter_map(|row| {
        let mut parts = row.split('"');
        let (method, path) = (parts.next()?, parts.nth(1)?);
        path.starts_with('/').then(|| (method.to_owned(), path.to_owned()))
    });
    rows.collect()
}

/// What the file's `.route("…", …)` calls answer.
fn answered(source: &Source) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let tests = source.whole.find("#[cfg(test)]").unwrap_or(source.whole.len());
    for call in source.whole[..tests].split(".route(").skip(1) {
        let call = call.trim_start();
        let Some((path, rest)) = call.strip_prefix('"').and_then(|call| call.split_once('"')) else { continue };
        if OPERATIONS.contains(&path) || source.path.starts_with("web/") {
            continue;
        }
        let handlers = argument(rest);
        for (name, method) in METHODS {
            if handlers.match_indices(&format!("{name}(")).any(|(at, _)| !word_before(handlers, at)) {
                found.insert((method.to_owned(), path.to_owned()));
            }
        }
    }
    found
}

fn word_before(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '_')
}

/// The text up to the parenthesis that closes the call.
fn argument(rest: &str) -> &str {
    let mut depth = 0;
    for (at, character) in rest.char_indices() {
        match character {
            '(' => depth += 1,
            ')' if depth == 0 => return &rest[..at],
            ')' => depth -= 1,
            _ => {}
        }
    }
    rest
}
