//! Size, documentation, markup and style.

use crate::source::{Source, files, root, sources};

const FILE_LINES_MAX: usize = 700;

fn size_faults(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines > FILE_LINES_MAX {
        vec![format!("{path}: {lines} lines; split it by noun (at most {FILE_LINES_MAX})")]
    } else {
        Vec::new()
    }
}

/// Inline style and script, which the content security policy forbids. maud's attributes are written without blanks.
fn markup_faults(source: &Source) -> Vec<String> {
    let inline = |text: &str| {
        text.match_indices('=').any(|(at, _)| {
            let name =
                text[..at].rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or("");
            let start = text[..at - name.len()].ends_with([' ', '\n', '\t']) || at == name.len();
            let handler = name.len() > 4 && name.starts_with("on") && EVENTS.contains(&&name[2..]);
            start && (name == "style" || handler)
        })
    };
    const EVENTS: [&str; 12] = [
        "click",
        "change",
        "input",
        "submit",
        "load",
        "error",
        "focus",
        "blur",
        "keydown",
        "keyup",
        "mouseover",
        "toggle",
    ];
    let in_code = source.lines().filter(|(_, line)| inline(line)).map(|(line, _)| line);
    let in_texts = source.literals.iter().filter(|literal| literal.text.contains('<') && inline(&literal.text));
    in_code
        .chain(in_texts.map(|literal| literal.line))
        .map(|line| source.fault(line, "no inline style or script: the policy of the pages forbids it"))
        .collect()
}

/// Public items without a line that says what they are for.
fn doc_faults(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.whole.lines().collect();
    let code: Vec<&str> = source.code.lines().collect();
    let mut faults = Vec::new();
    for (index, line) in code.iter().enumerate() {
        let Some(rest) = line.strip_prefix("pub ") else { continue };
        let mut words =
            rest.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !matches!(*w, "async" | "const"));
        if !matches!(words.next(), Some("fn" | "struct" | "enum" | "trait" | "type" | "static")) {
            continue;
        }
        let above = lines[..index].iter().rev().find(|line| !line.trim_start().starts_with(['#', ')', ']']));
        if !above.is_some_and(|line| line.trim_start().starts_with("///")) {
            faults.push(source.fault(index + 1, "say in one line what this public item is for"));
        }
    }
    faults
}

/// Physical directions in a style sheet: they do not turn round for Hebrew.
fn css_faults(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut piece, mut line) = (String::new(), 1);
    for c in without_comments(text).chars() {
        line += usize::from(c == '\n');
        match c {
            '{' => piece.clear(),
            ';' | '}' => {
                if is_physical(&piece) {
                    faults.push(format!("{path}:{line}: `{}` is physical; use the logical property", piece.trim()));
                }
                piece.clear();
            }
            _ => piece.push(c),
        }
    }
    faults
}

fn is_physical(declaration: &str) -> bool {
    let Some((property, value)) = declaration.split_once(':') else { return false };
    let property = property.trim();
    let sides = |text: &str, mark: fn(char) -> bool| text.split(mark).any(|word| matches!(word, "left" | "right"));
    let named = !property.starts_with("--") && sides(property, |c| c == '-');
    named || sides(value, |c| !(c.is_alphanumeric() || c == '-')) || lopsided(property, value)
}

/// Four values of which the second (right) and the fourth (left) differ.
fn lopsided(property: &str, value: &str) -> bool {
    let values: Vec<&str> = value.split_whitespace().filter(|value| *value != "!important").collect();
    matches!(property, "margin" | "padding" | "inset" | "border-width" | "border-color" | "border-style")
        && !value.contains('(')
        && values.len() == 4
        && values[1] != values[3]
}

fn without_comments(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        plain.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// Folders under `src/` that the README's map leaves out.
fn map_faults(readme: &str, folders: &[String]) -> Vec<String> {
    let named = |folder: &&String| !readme.contains(&format!("{folder}/"));
    folders.iter().filter(named).map(|folder| format!("README.md: the map does not name src/{folder}/")).collect()
}

fn folders() -> Vec<String> {
    let mut folders: Vec<String> = std::fs::read_dir(root().join("src"))
        .expect("src/ can be read")
        .filter_map(Result::ok)
        .filter(|entry| {
            entry.path().is_dir() && std::fs::read_dir(entry.path()).is_ok_and(|mut inner| inner.next().is_some())
        })
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    folders
}

#[test]
fn no_file_is_longer_than_its_limit() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "migrations"] {
        for ending in [".rs", ".sql", ".ftl"] {
            let texts = files(folder, ending);
            faults.extend(texts.iter().flat_map(|(path, text)| size_faults(&format!("{folder}/{path}"), text)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(size_faults("x.rs", &"\n".repeat(FILE_LINES_MAX + 1)).len(), 1, "a long file is noticed");
}

#[test]
fn there_is_no_inline_style_or_script() {
    let faults: Vec<_> = sources().iter().flat_map(markup_faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let count = |text: &str| markup_faults(&Source::new("boards/views.rs", text)).len();
    assert_eq!(count("html! { p style=\"color:red\" { } }"), 1);
    assert_eq!(count("html! { button\n onclick=(code) { } }"), 1);
    assert_eq!(count("let a = \"<p style='x'>\";"), 1);
    assert_eq!(count("let style = 1; let once = 2; input name=\"once\" data-style=\"x\" value=(style);"), 0);
}

#[test]
fn public_items_say_what_they_are_for() {
    let faults: Vec<_> = sources().iter().flat_map(doc_faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(doc_faults(&Source::new("a.rs", "#[derive(Debug)]\npub struct A;\n")).len(), 1);
    assert_eq!(
        doc_faults(&Source::new("a.rs", "/// An A.\n#[derive(Debug)]\npub struct A;\npub use b::c;\n")).len(),
        0
    );
}

#[test]
fn style_sheets_know_no_left_and_right() {
    let sheets = files("static", ".css");
    let faults: Vec<_> = sheets.iter().flat_map(|(path, text)| css_faults(&format!("static/{path}"), text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for planted in [
        "a{margin-left:1px}",
        "a { left: 0; }",
        "a { text-align: right }",
        "a { border-top-left-radius: 2px }",
        "a { float: left; }",
        "a { margin: 0 1px 0 2px; }",
        "a { background-position: right 1rem center; }",
    ] {
        assert_eq!(css_faults("x.css", planted).len(), 1, "{planted}");
    }
    let good = "/* left: 0 */ a:is(.left) { margin-inline-start: 1px; text-align: start; color: var(--left) } @media (x: y) { }";
    assert_eq!(css_faults("x.css", good), Vec::<String>::new());
}

#[test]
fn the_readme_maps_every_folder() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md is there");
    let faults = map_faults(&readme, &folders());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(map_faults("src/boards/", &["boards".to_owned(), "cases".to_owned()]).len(), 1);
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| {
        files(&format!("migrations/{engine}"), ".sql").into_iter().map(|(path, _)| path).collect::<Vec<_>>()
    };
    assert!(!names("sqlite").is_empty());
    assert_eq!(names("sqlite"), names("postgres"));
}
