//! Reads the tree's files, and tells code from comments, texts and unit tests.

use std::path::{Path, PathBuf};

/// A text literal in a source file.
pub struct Literal {
    pub line: usize,
    pub text: String,
    /// The code just before it, blanks left out: `sql!(`, `words.t(`, `class=`.
    pub lead: String,
}

/// A Rust source file without its unit tests.
pub struct Source {
    /// Relative to `src/`, such as `boards/mod.rs`.
    pub path: String,
    /// The code with comments and the insides of texts blanked out, line by line where they were.
    pub code: String,
    pub literals: Vec<Literal>,
    /// The file as it is, unit tests included.
    pub whole: String,
}

impl Source {
    /// Reads a file's text as the house rules see it.
    pub fn new(path: &str, text: &str) -> Self {
        let (all, mut literals) = split(text);
        let end = tests_start(path, &all);
        let last_line = all[..end].matches('\n').count() + 1;
        literals.retain(|literal| literal.line < last_line || end == all.len());
        Self { path: path.to_owned(), code: all[..end].to_owned(), literals, whole: text.to_owned() }
    }

    /// The lines of code with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// The first part of the path: the folder, or the file's name without `.rs`.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or(&self.path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// A fault at a line of this file.
    pub fn fault(&self, line: usize, what: &str) -> String {
        format!("src/{}:{line}: {what}", self.path)
    }
}

/// The root of the package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the package whose name ends so, as (path relative to the folder, text), sorted.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let base = root().join(folder);
    let mut found = Vec::new();
    let mut open = vec![base.clone()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.expect("a folder's entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((relative(&base, &path), std::fs::read_to_string(&path).expect("source files are UTF-8")));
            }
        }
    }
    found.sort();
    found
}

/// Every Rust file under `src/`.
pub fn sources() -> Vec<Source> {
    let sources: Vec<_> = files("src", ".rs").iter().map(|(path, text)| Source::new(path, text)).collect();
    assert!(sources.len() > 5, "the sources are where this test looks for them");
    sources
}

fn relative(base: &Path, path: &Path) -> String {
    path.strip_prefix(base).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Where the unit tests begin: a `#[cfg(test)] mod … {` at the end of the file, or the start of a file that is all tests.
fn tests_start(path: &str, code: &str) -> usize {
    if path.ends_with("/tests.rs") || path.contains("/tests/") {
        return 0;
    }
    let mut from = 0;
    while let Some(found) = code[from..].find("#[cfg(test)]") {
        let at = from + found;
        let rest = code[at + "#[cfg(test)]".len()..].trim_start();
        if rest.starts_with("mod ") && rest.find('{') < rest.find(';').or(Some(usize::MAX)) {
            return at;
        }
        from = at + 1;
    }
    code.len()
}

/// The code with everything else blanked, and the text literals.
fn split(text: &str) -> (String, Vec<Literal>) {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = match chars[at] {
            '/' if chars.get(at + 1) == Some(&'/') => line_end(&chars, at),
            '/' if chars.get(at + 1) == Some(&'*') => comment_end(&chars, at),
            '\'' => char_end(&chars, at),
            'r' | '"' if !after_name(&chars, at) || chars[at] == '"' => match text_span(&chars, at) {
                Some((open, close, end)) => {
                    let tail: String = code.chars().rev().take(120).filter(|c| !c.is_whitespace()).collect();
                    let lead = tail.chars().rev().collect();
                    literals.push(Literal { line, text: chars[open..close].iter().collect(), lead });
                    end
                }
                None => at,
            },
            _ => at,
        };
        if end == at {
            code.push(chars[at]);
            line += usize::from(chars[at] == '\n');
            at += 1;
        } else {
            let quoted = chars[at] != '/';
            for (index, c) in chars[at..end].iter().enumerate() {
                let edge = quoted && (index == 0 || index == end - at - 1);
                code.push(if *c == '\n' || (edge && *c != 'r') { *c } else { ' ' });
                line += usize::from(*c == '\n');
            }
            at = end;
        }
    }
    (code, literals)
}

fn after_name(chars: &[char], at: usize) -> bool {
    at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_')
}

fn line_end(chars: &[char], at: usize) -> usize {
    chars[at..].iter().position(|c| *c == '\n').map_or(chars.len(), |length| at + length)
}

fn comment_end(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

/// The end of a character literal; a lifetime is code.
fn char_end(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), Some(_)) => {
            let closing = chars[at + 3..].iter().position(|c| *c == '\'');
            closing.map_or(at, |length| at + 3 + length + 1)
        }
        (Some(_), Some('\'')) => at + 3,
        _ => at,
    }
}

/// Of a literal that starts here, plain or raw: where its text begins, where it ends, and where the literal ends.
fn text_span(chars: &[char], at: usize) -> Option<(usize, usize, usize)> {
    if chars[at] == '"' {
        let mut end = at + 1;
        while end < chars.len() && chars[end] != '"' {
            end += if chars[end] == '\\' { 2 } else { 1 };
        }
        return (end < chars.len()).then_some((at + 1, end, end + 1));
    }
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    let open = at + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let closes = |end: usize| chars[end] == '"' && chars[end + 1..].iter().take_while(|c| **c == '#').count() >= hashes;
    let end = (open + 1..chars.len()).find(|end| closes(*end))?;
    Some((open + 1, end, end + 1 + hashes))
}

#[test]
fn comments_and_texts_are_told_from_code() {
    let text = "let a = 'x'; // unwrap()\nlet b: &'static str = \"q \\\" .unwrap()\"; /* /* */ sql!( */ r#\"raw \" text\"#;\n\
                #[cfg(test)]\nmod tests { \"inner\" }";
    let source = Source::new("a.rs", text);
    assert!(!source.code.contains("unwrap") && !source.code.contains("sql!") && !source.code.contains("mod tests"));
    assert!(source.code.contains("&'static str"));
    let texts: Vec<_> = source.literals.iter().map(|literal| (literal.line, literal.text.as_str())).collect();
    assert_eq!(texts, [(2, "q \\\" .unwrap()"), (2, "raw \" text")]);
    assert_eq!(source.code.lines().count(), 2);
}

#[test]
fn a_file_of_tests_is_left_out() {
    assert!(Source::new("boards/tests.rs", "x.unwrap()").code.is_empty());
    assert!(Source::new("a.rs", "#[cfg(test)]\nmod tests;\nfn a() {}").code.contains("fn a"));
}
