//! A title for a remark that had none: its first sentence, without the calls and links around it.

/// Characters of a title made here, at most.
const TITLE_CHARS_MAX: usize = 80;
/// A first sentence shorter than this takes the next one with it.
const SENTENCE_CHARS_MIN: usize = 24;

/// Makes the title. Never empty when `text` is not.
pub fn of(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().filter(|word| !is_link(word)).collect();
    let calls = words.iter().take_while(|word| is_call(word)).count();
    let subject = subject(words[..calls].last(), words.get(calls));
    let mut words = &words[calls..];
    // Trailing #tags say what the board already says.
    while let [rest @ .., last] = words
        && !rest.is_empty()
        && last.starts_with('#')
    {
        words = rest;
    }
    let line = words.join(" ");
    // "@brand is there a way?" is a question to the brand, not a sentence about it.
    let line = match subject {
        Some(name) if !first_sentences(&line).ends_with('?') => format!("{name} {line}"),
        _ => line,
    };
    let line = if line.chars().any(char::is_alphanumeric) {
        line
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    capitalised(&cut(first_sentences(&line)))
}

fn is_link(word: &str) -> bool {
    word.starts_with("http://") || word.starts_with("https://")
}

/// `@someone`, `RT`, or punctuation between them.
fn is_call(word: &str) -> bool {
    word.trim_start_matches(['.', '"', '“', '(']).starts_with('@')
        || word == "RT"
        || !word.chars().any(char::is_alphanumeric)
}

/// The last call, without its sign, where the sentence is about it: "@brand is …", "@brand's …".
fn subject<'t>(call: Option<&&'t str>, next: Option<&&str>) -> Option<&'t str> {
    const VERBS: [&str; 8] = ["is", "was", "has", "had", "isn't", "wasn't", "hasn't", "seems"];
    let name = call?.strip_prefix('@')?;
    let about = name.ends_with("'s") || name.ends_with("’s") || VERBS.contains(&next?.to_lowercase().as_str());
    about.then_some(name)
}

fn first_sentences(line: &str) -> &str {
    let mut ended = false;
    for (chars, (at, character)) in line.char_indices().enumerate() {
        if ended && character.is_whitespace() && chars >= SENTENCE_CHARS_MIN {
            return &line[..at];
        }
        ended = matches!(character, '.' | '!' | '?' | '…') || (ended && matches!(character, '"' | '\'' | ')' | '”'));
    }
    line
}

fn cut(line: &str) -> String {
    let line = line.trim_end_matches(|character: char| {
        character.is_whitespace() || matches!(character, '.' | ',' | ':' | ';' | '-')
    });
    if line.chars().count() <= TITLE_CHARS_MAX {
        return line.to_owned();
    }
    let head: String = line.chars().take(TITLE_CHARS_MAX - 1).collect();
    let at_word = head.rfind(' ').filter(|at| head[..*at].chars().count() > TITLE_CHARS_MAX / 2);
    let head = at_word.map_or(head.as_str(), |at| &head[..at]);
    format!("{}…", head.trim_end_matches(|character: char| !character.is_alphanumeric()))
}

fn capitalised(line: &str) -> String {
    let mut characters = line.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_sentence_without_calls_and_links() {
        assert_eq!(
            of("@united yes. We waited in line for almost an hour to do so. Some left."),
            "Yes. We waited in line for almost an hour to do so"
        );
        assert_eq!(
            of("@JetBlue is REALLY getting on my nerves !! 😡😡 #nothappy"),
            "JetBlue is REALLY getting on my nerves !!"
        );
        assert_eq!(of("@JetBlue's new CEO seeks balance"), "JetBlue's new CEO seeks balance");
        assert_eq!(of("@a @b: http://t.co/x My bag is lost"), "My bag is lost");
        assert_eq!(of(".@united is there a better time to call?"), "Is there a better time to call?");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let title = of(&"kettle ".repeat(40));
        assert!(title.chars().count() <= TITLE_CHARS_MAX && title.ends_with("kettle…"), "{title}");
        assert_eq!(of(&"x".repeat(300)).chars().count(), TITLE_CHARS_MAX);
    }

    #[test]
    fn a_remark_of_calls_and_links_alone_keeps_its_text() {
        assert_eq!(of("@united http://t.co/x"), "@united http://t.co/x");
        assert_eq!(of("😡"), "😡");
    }

    #[test]
    fn hebrew_is_left_as_it_stands() {
        assert_eq!(of("כל הכבוד והמון בהצלחה"), "כל הכבוד והמון בהצלחה");
    }
}
