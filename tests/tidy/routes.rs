//! The URL table in `src/routes.rs` holds every address that a feature answers, with who may enter, and no other.

use crate::source::{Source, sources};
use std::collections::BTreeMap;

/// What stands for a method in a route's second argument.
const METHODS: [(&str, &str); 4] = [("get", "GET"), ("post", "POST"), ("post_to", "POST"), ("get_page", "GET")];

/// The extractor in a handler's signature, and who enters by it in the table's words.
const ENTRANCES: [(&str, &str); 9] = [
    (": Admin", "Admin"),
    (": Moderator", "Moderator"),
    (": Leader", "Leader"),
    (": Producer", "Producer"),
    (": Staff", "Desk"),
    (": Member", "Member"),
    (": Visitor", "Public"),
    (": MailServer", "Machine"),
    (": Bringer", "Machine"),
];

/// Addresses outside of the table: they are no pages.
const OPERATIONS: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Method and path of an address, and who may enter.
type Addresses = BTreeMap<(String, String), String>;

#[test]
fn the_table_lists_every_address_with_who_may_enter_and_no_other() {
    let sources = sources();
    let table = sources.iter().find(|source| source.path == "routes.rs").map(listed).unwrap_or_default();
    let answered = sources.iter().flat_map(answered).collect();
    let faults = faults(&table, &answered);
    assert!(faults.is_empty(), "the table in src/routes.rs: {faults:#?}");
}

#[test]
fn a_missing_idle_or_wrongly_guarded_address_is_noticed() {
    let table = Source::new(
        "routes.rs",
        r#"[at("GET", "/b/{board}", Public, "boards"), at("POST", "/b/{board}", Public, "boards"), at("GET", "/y", Public, "x")]"#,
    );
    let pages = Source::new(
        "boards/pages.rs",
        r#"fn routes() { Router::new().route("/b/{board}", get(show).post(add)).route("/x", post_to(y)) }
           async fn show(State(app): State<App>) -> Response {}
           async fn add(
               State(app): State<App>,
               member: Member,
           ) -> Response {}
           async fn y(admin: Admin) -> Response {}"#,
    );
    assert_eq!(
        faults(&listed(&table), &answered(&pages)),
        [
            "GET /y is listed and nothing answers it",
            "POST /b/{board} is listed as Public, but its handler asks for Member",
            "POST /x for Admin is not listed",
        ]
    );
}

/// In what the table differs from what the features answer.
fn faults(table: &Addresses, answered: &Addresses) -> Vec<String> {
    let idle = table
        .keys()
        .filter(|address| !answered.contains_key(*address))
        .map(|(method, path)| format!("{method} {path} is listed and nothing answers it"));
    let wrong = answered.iter().filter_map(|((method, path), who)| match table.get(&(method.clone(), path.clone())) {
        None => Some(format!("{method} {path} for {who} is not listed")),
        Some(listed) if listed != who => {
            Some(format!("{method} {path} is listed as {listed}, but its handler asks for {who}"))
        }
        Some(_) => None,
    });
    idle.chain(wrong).collect()
}

/// Rows of the table: `at("GET", "/b/{board}", Public, …)`.
fn listed(source: &Source) -> Addresses {
    let rows = source.whole.split("at(\"").skip(1).filter_map(|row| {
        let mut parts = row.split('"');
        let (method, path) = (parts.next()?, parts.nth(1)?);
        let who = parts.next()?.trim_matches([',', ' ']);
        path.starts_with('/').then(|| ((method.to_owned(), path.to_owned()), who.to_owned()))
    });
    rows.collect()
}

/// What the file's `.route("…", …)` calls answer.
fn answered(source: &Source) -> Addresses {
    let mut found = Addresses::new();
    let tests = source.whole.find("#[cfg(test)]").unwrap_or(source.whole.len());
    for call in source.whole[..tests].split(".route(").skip(1) {
        let call = call.trim_start();
        let Some((path, rest)) = call.strip_prefix('"').and_then(|call| call.split_once('"')) else { continue };
        if OPERATIONS.contains(&path) || source.path.starts_with("web/") {
            continue;
        }
        let handlers = argument(rest);
        for (name, method) in METHODS {
            let call = format!("{name}(");
            let mut calls = handlers.match_indices(&call).filter(|(at, _)| !word_before(handlers, *at));
            if let Some((at, _)) = calls.next() {
                let who = entrance(source, argument(&handlers[at + call.len()..]));
                found.insert((method.to_owned(), path.to_owned()), who);
            }
        }
    }
    found
}

/// Who enters by the extractors of a handler; everybody, where it asks for nobody.
fn entrance(source: &Source, handler: &str) -> String {
    let Some((_, rest)) = source.code.split_once(&format!("async fn {handler}(")) else {
        return format!("nobody: there is no `async fn {handler}` in src/{}", source.path);
    };
    let asked = argument(rest);
    let named = |extractor: &str| {
        let ends = |at: usize| !asked[at..].starts_with(|next: char| next.is_alphanumeric() || next == '_');
        asked.match_indices(extractor).any(|(at, _)| ends(at + extractor.len()))
    };
    ENTRANCES.iter().find(|(extractor, _)| named(extractor)).map_or("Public", |(_, who)| who).to_owned()
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
