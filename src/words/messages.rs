//! The list of message files, and the look-up of a message in them.

use super::{Arg, Lang, number};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// One language's text of every file.
struct Texts {
    lang: Lang,
    files: &'static [(&'static str, &'static str)],
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        static TEXTS: [Texts; 3] = [
            Texts {
                lang: Lang::En,
                files: &[$(($name, include_str!(concat!("en/", $name, ".ftl")))),*],
            },
            Texts {
                lang: Lang::He,
                files: &[$(($name, include_str!(concat!("he/", $name, ".ftl")))),*],
            },
            Texts {
                lang: Lang::Pl,
                files: &[$(($name, include_str!(concat!("pl/", $name, ".ftl")))),*],
            },
        ];
    };
}

// One line per file; each exists as en/NAME.ftl, he/NAME.ftl and pl/NAME.ftl.
files! {
    "web",
    "mail",
    "mailbox",
    "ui",
    "accounts",
    "boards",
    "uploads",
    "pending",
    "holds",
    "cases",
    "inbox",
    "work",
    "answer",
    "intake",
    "customer",
    "clock",
    "letters",
    "live",
    "relations",
    "sharing",
    "setup",
    "ideas",
    "votes",
    "challenges",
    "invited",
    "amendments",
    "polls",
    "surveys",
    "opinions",
    "fates",
    "roadmap",
    "promises",
    "credits",
    "producing",
    "news",
    "incidents",
    "maintenance",
    "status",
    "statusfeeds",
    "affected",
    "subscribers",
    "playbooks",
    "room",
    "statements",
    "consultations",
    "reviews",
    "listening",
    "watches",
    "sources",
    "alerts",
    "rules",
    "transparency",
    "reports",
    "watched",
    "queue",
    "decisions",
    "appeals",
    "transfer",
    "admin",
    "screening",
}

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| TEXTS.each_ref().map(|texts| bundle(texts).0));

/// Parses every file, if that was not done yet.
pub fn load() {
    LazyLock::force(&BUNDLES);
}

/// Whether there is a message of that key.
pub fn has(key: &str) -> bool {
    BUNDLES[Lang::En as usize].has_message(key)
}

/// The message of `key` in `lang` with its arguments: the English one when the language has none, the key when nobody has.
pub fn format(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let args: FluentArgs = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
    for lang in [lang, Lang::En] {
        let bundle = &BUNDLES[lang as usize];
        let Some((text, errors)) = fill(bundle, key, &args) else { continue };
        if !errors.is_empty() {
            tracing::error!(key, lang = lang.code(), ?errors, "message could not be formatted");
        }
        return text;
    }
    tracing::error!(key, "no such message");
    key.to_owned()
}

/// Writes the message piece by piece: `format_pattern` would pass the finished text through [`written`] as well.
fn fill(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<(String, Vec<FluentError>)> {
    let pattern = bundle.get_message(key)?.value()?;
    let (mut text, mut errors) = (String::new(), Vec::new());
    bundle.write_pattern(&mut text, pattern, Some(args), &mut errors).ok()?;
    Some((text, errors))
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        // Fluent counts in f64; counts stay far below 2^53.
        Arg::Number(number) => FluentNumber::new(*number as f64, Default::default()).into(),
        Arg::Text(text) => text.as_str().into(),
    }
}

/// The messages of one language, and what is wrong with them.
fn bundle(texts: &Texts) -> (Bundle, Vec<String>) {
    let mut faults = Vec::new();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(texts.lang)]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match texts.lang {
        Lang::En => |value, _| written(Lang::En, value),
        Lang::He => |value, _| written(Lang::He, value),
        Lang::Pl => |value, _| written(Lang::Pl, value),
    }));
    for (name, text) in texts.files {
        let file = format!("{}/{name}.ftl", texts.lang.code());
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
        }
    }
    (bundle, faults)
}

/// The language as the plural rules name it.
fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.code().parse().unwrap_or_default()
}

/// How an argument is written into a message: numbers grouped, texts of the other direction isolated (FSI … PDI). Texts of
/// the language's own direction stay bare, so that subjects, addresses and plain mails carry no invisible marks in vain.
fn written(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            let whole = number.value as i64;
            Some(number::grouped(lang, whole))
        }
        FluentValue::String(text) if needs_isolation(lang, text) => Some(format!("\u{2068}{text}\u{2069}")),
        _ => None,
    }
}

fn needs_isolation(lang: Lang, text: &str) -> bool {
    match lang {
        Lang::En | Lang::Pl => text.chars().any(is_right_to_left),
        Lang::He => text.chars().any(|c| c.is_alphabetic() && !is_right_to_left(c)) || text.contains(['@', '#', '+']),
    }
}

/// Hebrew, Arabic and their neighbours, with their presentation forms.
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_parses_and_no_key_is_there_twice() {
        let faults: Vec<_> = TEXTS.iter().flat_map(|texts| bundle(texts).1).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn a_broken_file_and_a_doubled_key_are_noticed() {
        let broken = Texts { lang: Lang::En, files: &[("x", "key = { $open\n")] };
        assert_eq!(bundle(&broken).1.len(), 1);
        let doubled = Texts { lang: Lang::En, files: &[("x", "a = 1\n"), ("y", "a = 2\n")] };
        assert_eq!(bundle(&doubled).1.len(), 1);
    }

    #[test]
    fn the_table_is_in_the_order_of_the_languages() {
        for (texts, lang) in TEXTS.iter().zip(Lang::ALL) {
            assert_eq!(texts.lang, lang);
            assert_eq!(texts.lang as usize, lang as usize);
            assert_eq!(identifier(lang).to_string(), lang.code());
        }
    }

    #[test]
    fn an_unknown_key_is_shown_rather_than_hidden() {
        assert_eq!(format(Lang::He, "no-such-key", &[]), "no-such-key");
    }

    #[test]
    fn a_handle_keeps_its_sign_in_front_in_hebrew() {
        let said = format(Lang::He, "accounts-link-use", &[("handle", "ada".into())]);
        assert!(said.contains("\u{2068}@\u{2068}ada\u{2069}\u{2069}"), "{said:?}");
    }

    #[test]
    fn only_text_of_the_other_direction_is_isolated() {
        let texts = Texts { lang: Lang::He, files: &[("x", "a = מאת { $name }.\n")] };
        let (hebrew, _) = bundle(&texts);
        let say = |bundle: &Bundle, name: &str| {
            let args: FluentArgs = [("name", FluentValue::from(name))].into_iter().collect();
            fill(bundle, "a", &args).unwrap().0
        };
        assert_eq!(say(&hebrew, "Ada"), "מאת \u{2068}Ada\u{2069}.");
        assert_eq!(say(&hebrew, "דנה"), "מאת דנה.");
        let texts = Texts { lang: Lang::En, files: &[("x", "a = By { $name }.\n")] };
        let (english, _) = bundle(&texts);
        assert_eq!(say(&english, "Ada"), "By Ada.");
        assert_eq!(say(&english, "דנה"), "By \u{2068}דנה\u{2069}.");
    }
}
