//! Every message is there in every language, used, and translated.

use crate::source::{Source, files, sources};
use std::collections::{BTreeMap, BTreeSet};

/// One message: where it stands, its text and its arguments.
struct Message {
    file: String,
    text: String,
    args: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

/// Keys whose text is the same in several languages because it is a name, an abbreviation or only an argument.
const SAME_EVERYWHERE: [&str; 5] =
    ["web-size-kilobytes", "web-size-megabytes", "web-size-gigabytes", "ui-atom", "ui-brand-default"];

/// Words that Polish shares with English.
const SAME_IN_POLISH: [&str; 8] = ["Administrator", "E-mail", "Logo", "Menu", "Moderator", "Nick", "Status", "Start"];

/// The messages of one language's files, given as (file name, text).
fn messages(files: &[(String, String)]) -> Messages {
    let mut found = Messages::new();
    for (file, text) in files {
        let mut current: Option<String> = None;
        for line in text.lines() {
            if let Some((key, rest)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
                let message = Message { file: file.clone(), text: rest.trim().to_owned(), args: arguments(rest) };
                found.insert(key.to_owned(), message);
                current = Some(key.to_owned());
            } else if line.starts_with('#') {
                current = None;
            } else if let Some(message) = current.as_ref().and_then(|key| found.get_mut(key)) {
                message.text.push('\n');
                message.text.push_str(line.trim());
                message.args.append(&mut arguments(line));
            }
        }
    }
    for message in found.values_mut() {
        message.text = message.text.trim().to_owned();
    }
    found
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.contains('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn arguments(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
    text.split('$').skip(1).map(name).collect()
}

/// Whether the message says anything besides its arguments and the names of its variants.
fn has_words(text: &str) -> bool {
    let without_args = text.split('$').enumerate().map(|(index, part)| {
        let name_end = part.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(part.len());
        if index == 0 { part } else { &part[name_end..] }
    });
    let plain: String = without_args.collect();
    plain.split('[').enumerate().any(|(index, part)| {
        let said = if index == 0 { part } else { part.split_once(']').map_or(part, |(_, said)| said) };
        said.chars().any(char::is_alphabetic)
    })
}

/// Messages that are missing, have other arguments, or were left in English.
fn language_faults(english: &Messages, other: &Messages, lang: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (key, message) in english {
        let Some(translated) = other.get(key) else {
            faults.push(format!("{lang}/{}: `{key}` is missing", message.file));
            continue;
        };
        let mut say = |what: &str| faults.push(format!("{lang}/{}: `{key}` {what}", translated.file));
        for form in missing_forms(&translated.text, lang) {
            say(&format!("counts, but has no [{form}]"));
        }
        if translated.file != message.file {
            say("stands in another file than the English one");
        }
        if translated.args != message.args {
            say(&format!("takes {:?}, the English one {:?}", translated.args, message.args));
        }
        if !has_words(&message.text) || SAME_EVERYWHERE.contains(&key.as_str()) {
            continue;
        }
        let shared = lang == "pl" && SAME_IN_POLISH.contains(&message.text.as_str());
        if translated.text == message.text && !shared {
            say("is left in English");
        }
        if lang == "he" && !translated.text.chars().any(|c| ('\u{5d0}'..='\u{5ea}').contains(&c)) {
            say("has no Hebrew letter");
        }
    }
    let surplus = other.iter().filter(|(key, _)| !english.contains_key(*key));
    faults.extend(surplus.map(|(key, message)| format!("{lang}/{}: `{key}` has no English message", message.file)));
    faults
}

/// The plural forms of the language that a counting message leaves out: Polish one, few, many; Hebrew one, two, other.
fn missing_forms(text: &str, lang: &str) -> Vec<&'static str> {
    let count = |form: &str| text.matches(&format!("[{form}]")).count();
    let plurals = count("one").max(count("few")).max(count("two")).max(count("many"));
    let forms: &[&str] = match lang {
        "pl" => &["one", "few", "many"],
        "he" => &["one", "two", "other"],
        _ => &["one", "other"],
    };
    forms.iter().copied().filter(|form| count(form) < plurals).collect()
}

/// Keys that the code names and nobody defines, keys that are built, and keys that nobody names.
fn use_faults(english: &Messages, sources: &[Source]) -> Vec<String> {
    let prefixes: BTreeSet<String> = english
        .values()
        .map(|message| message.file.trim_end_matches(".ftl").to_owned())
        .chain(["fault", "flash", "error"].map(str::to_owned))
        .map(|prefix| prefix + "-")
        .collect();
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for source in sources {
        for literal in &source.literals {
            let text = literal.text.as_str();
            used.insert(text);
            let asked = [".t(", ".with("].iter().any(|call| literal.lead.ends_with(call));
            let looks_so = is_key(text) && prefixes.iter().any(|prefix| text.starts_with(prefix.as_str()));
            let attribute =
                ["class=", "id=", "href=", "for=", "name=", "."].iter().any(|lead| literal.lead.ends_with(lead));
            if (asked && is_key(text) || looks_so && !attribute) && !english.contains_key(text) {
                faults.push(source.fault(literal.line, &format!("there is no message `{text}`")));
            }
        }
        for (line, code) in source.lines() {
            if [".t(&format!", ".t(format!", ".with(&format!", ".with(format!"].iter().any(|built| code.contains(built))
            {
                faults.push(source.fault(line, "a key is written whole, never built"));
            }
        }
    }
    let unused = english.iter().filter(|(key, _)| !used.contains(key.as_str()));
    faults.extend(unused.map(|(key, message)| format!("{}: nobody uses `{key}`", message.file)));
    faults
}

fn language(lang: &str) -> Messages {
    let found = messages(&files(&format!("src/words/{lang}"), ".ftl"));
    assert!(found.len() > 50, "the {lang} messages are where this test looks for them");
    found
}

fn planted(text: &str) -> Messages {
    messages(&[("web.ftl".to_owned(), text.to_owned())])
}

#[test]
fn every_message_is_there_in_every_language() {
    let english = language("en");
    let mut faults = language_faults(&english, &language("he"), "he");
    faults.extend(language_faults(&english, &language("pl"), "pl"));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_message_is_used_and_every_used_one_is_there() {
    let faults = use_faults(&language("en"), &sources());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_missing_surplus_changed_or_english_message_is_noticed() {
    let english =
        planted("web-a = Hello { $name }\nweb-b =\n    { $n ->\n        [one] One\n       *[other] Many\n    }\n");
    let count = |text: &str| language_faults(&english, &planted(text), "he").len();
    let plural = "web-b =\n    { $n ->\n        [one] אחד\n        [two] שניים\n       *[other] הרבה\n    }\n";
    assert_eq!(count(&format!("web-a = שלום {{ $name }}\n{plural}")), 0);
    assert_eq!(count(plural), 1, "missing");
    assert_eq!(count(&format!("web-a = שלום {{ $name }}\nweb-c = עוד\n{plural}")), 1, "surplus");
    assert_eq!(count(&format!("web-a = שלום {{ $who }}\n{plural}")), 1, "other argument");
    assert_eq!(count(&format!("web-a = Hello {{ $name }}\n{plural}")), 2, "left in English, and no Hebrew");
    assert_eq!(count(&format!("web-a = Shalom {{ $name }}\n{plural}")), 1, "no Hebrew");
    assert_eq!(
        language_faults(&planted("web-a = { $x }\n"), &planted("web-a = { $x }\n"), "he").len(),
        0,
        "only an argument"
    );
}

#[test]
fn an_unknown_built_or_unused_key_is_noticed() {
    let english = planted("web-a = A\nfault-b = B\n");
    let count = |text: &str| use_faults(&english, &[Source::new("boards/views.rs", text)]).len();
    assert_eq!(count("words.t(\"web-a\"); faults.add(\"x\", \"fault-b\");"), 0);
    assert_eq!(count("words.t(\"web-a\");"), 1, "unused");
    assert_eq!(count("(\"web-a\", \"fault-b\"); words.t(\"boards-title\");"), 1, "unknown in t()");
    assert_eq!(count("(\"web-a\", \"fault-b\", \"web-other\");"), 1, "unknown by its prefix");
    assert_eq!(count("(\"web-a\", \"fault-b\"); p class=\"web-other\" {}"), 0, "a class is no key");
    assert_eq!(count("(\"web-a\", \"fault-b\"); words.t(&format!(\"x\"));"), 1, "built");
    assert_eq!(count("#[cfg(test)]\nmod tests { fn a() { (\"web-a\", \"fault-b\") } }"), 2, "used in tests only");
}
