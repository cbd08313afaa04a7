//! Letters to subscribers: the one that asks whether they want to be told, and those that tell. Pure.

use super::NoticeKind;
use super::wish::Scope;
use crate::incidents::incident::{Health, State, Texts};
use crate::mail::Letter;
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What is told: one notice, as it stands in the database.
#[derive(Clone, Debug)]
pub struct Story {
    pub what: NoticeKind,
    /// The language it was first written in.
    pub lang: Lang,
    pub title: Texts,
    pub state: State,
    pub body: Texts,
    /// The language that the update was first written in.
    pub body_lang: Lang,
    pub promised_at: Option<DateTime<Utc>>,
    pub scheduled: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Components and how they are.
    pub components: Vec<(Texts, Health)>,
}

/// Where the letters of one reader lead.
#[derive(Clone, Debug)]
pub struct Doors {
    pub incident: String,
    pub manage: String,
    pub end: String,
}

/// The brand as letters need it.
#[derive(Clone, Copy, Debug)]
pub struct House<'a> {
    pub brand: &'a str,
    pub zone: Tz,
}

/// The letter that tells of it, in the reader's language; what was not written in it comes in the original, and is marked so.
pub fn tell(story: &Story, to: &str, lang: Lang, house: House<'_>, doors: &Doors) -> Letter {
    let words = Words::of(lang);
    let (_, title) = story.title.read(lang, story.lang);
    let state = story.state.label(words);
    let args = [("title", title.into()), ("state", state.as_str().into()), ("brand", house.brand.into())];
    let subject = match story.what {
        NoticeKind::Update => words.with("subscribers-mail-subject", &args),
        NoticeKind::Corrected => words.with("subscribers-mail-subject-corrected", &args),
        NoticeKind::Reminder => words.with("subscribers-mail-subject-reminder", &args),
    };
    Letter {
        to: to.to_owned(),
        lang,
        subject,
        paragraphs: paragraphs(story, words, house.zone, title, &state),
        action: Some((words.t("subscribers-mail-open"), doors.incident.clone())),
        footer: [
            words.with("subscribers-mail-why", &args[2..]),
            words.t("subscribers-mail-manage"),
            doors.manage.clone(),
            words.t("subscribers-mail-end"),
            doors.end.clone(),
        ]
        .join("\n"),
        reply_to: None,
        thread: None,
    }
}

fn paragraphs(story: &Story, words: Words, zone: Tz, title: &str, state: &str) -> Vec<String> {
    let mut said = Vec::new();
    match story.what {
        NoticeKind::Update => {}
        NoticeKind::Corrected => said.push(words.t("subscribers-mail-corrected")),
        NoticeKind::Reminder => said.push(words.t("subscribers-mail-reminder")),
    }
    said.push(format!("{title}\n{}", words.with("subscribers-mail-state", &[("state", state.into())])));
    if let Some((from, until)) = story.scheduled {
        let times = [
            ("from", words.date_time(from, zone).into()),
            ("until", words.date_time(until, zone).into()),
            ("zone", zone.name().into()),
        ];
        said.push(words.with("subscribers-mail-scheduled", &times));
    }
    let (written_in, body) = story.body.read(words.lang, story.body_lang);
    if !body.is_empty() {
        if written_in != words.lang {
            said.push(words.with("subscribers-mail-original", &[("language", written_in.name().into())]));
        }
        said.push(body.to_owned());
    }
    if !story.components.is_empty() {
        let mut lines = vec![words.t("subscribers-mail-components")];
        lines.extend(
            story
                .components
                .iter()
                .map(|(name, health)| format!("• {}: {}", name.read(words.lang, story.lang).1, health.label(words))),
        );
        said.push(lines.join("\n"));
    }
    if let Some(at) = story.promised_at.filter(|_| !story.state.is_over()) {
        let args = [("at", words.date_time(at, zone).into()), ("zone", zone.name().into())];
        said.push(words.with("subscribers-mail-promise", &args));
    }
    said
}

/// What somebody is asked about, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The components, or the one incident.
    pub names: Vec<String>,
}

/// What the scope is, as a sentence.
pub fn scope(words: Words, scope: &Scope, named: &Named) -> String {
    let names = named.names.join(", ");
    match scope {
        Scope::Everything => words.t("subscribers-scope-everything"),
        Scope::Components(_) => words.with("subscribers-scope-components", &[("names", names.into())]),
        Scope::Incident(_) => words.with("subscribers-scope-incident", &[("title", names.into())]),
    }
}

/// The letter that asks whether the address wants to be told.
pub fn ask(to: &str, lang: Lang, brand: &str, asked: (&Scope, &Named), known: bool, url: String) -> Letter {
    let words = Words::of(lang);
    let named = [("brand", brand.into())];
    let mut paragraphs = vec![
        words.t("mail-greeting-nobody"),
        words.with("subscribers-ask-text", &named),
        scope(words, asked.0, asked.1),
    ];
    paragraphs.push(if known { words.t("subscribers-ask-known") } else { words.t("subscribers-ask-next") });
    Letter {
        to: to.to_owned(),
        lang,
        subject: words.with("subscribers-ask-subject", &named),
        paragraphs,
        action: Some((words.t("subscribers-ask-button"), url)),
        footer: words.with("subscribers-ask-why", &named),
        reply_to: None,
        thread: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(what: NoticeKind) -> Story {
        Story {
            what,
            lang: Lang::En,
            title: Texts::new("Payments fail", "התשלומים נכשלים", ""),
            state: State::Identified,
            body: Texts::new("We found it.", "", "Znaleźliśmy przyczynę."),
            body_lang: Lang::En,
            promised_at: DateTime::from_timestamp(1_800_000_000, 0),
            scheduled: None,
            components: vec![(Texts::new("Shop", "חנות", "Sklep"), Health::Partial)],
        }
    }

    fn written(story: &Story, lang: Lang) -> (String, String) {
        let doors = Doors {
            incident: "https://x.test/i".into(),
            manage: "https://x.test/m".into(),
            end: "https://x.test/e".into(),
        };
        let house = House { brand: "Aurora", zone: Tz::Europe__Warsaw };
        let letter = tell(story, "ada@demo.test", lang, house, &doors);
        (letter.subject.clone(), format!("{}\n{}\n{}", letter.subject, letter.paragraphs.join("\n"), letter.footer))
    }

    #[test]
    fn a_letter_is_in_its_reader_s_language_and_marks_what_is_not() {
        let story = story(NoticeKind::Update);
        let (_, en) = written(&story, Lang::En);
        assert!(en.contains("Payments fail") && en.contains("We found it.") && en.contains("Shop"), "{en}");
        assert!(!en.contains("English"), "{en}");
        let (subject, he) = written(&story, Lang::He);
        assert!(subject.contains("התשלומים נכשלים") && he.contains("We found it.") && he.contains("English"), "{he}");
        let (subject, pl) = written(&story, Lang::Pl);
        assert!(subject.contains("Payments fail") && pl.contains("Znaleźliśmy") && !pl.contains("English"), "{pl}");
        for (lang, text) in [(Lang::En, en), (Lang::He, he), (Lang::Pl, pl)] {
            assert!(text.contains("https://x.test/m") && text.contains("https://x.test/e"), "{lang:?}: {text}");
            assert!(!text.contains("subscribers-") && !text.contains('{'), "{lang:?}: {text}");
        }
    }

    #[test]
    fn a_correction_and_a_reminder_say_so() {
        let subjects: Vec<String> = NoticeKind::ALL.iter().map(|what| written(&story(*what), Lang::En).0).collect();
        assert!(subjects[0] != subjects[1] && subjects[1] != subjects[2], "{subjects:?}");
    }

    #[test]
    fn what_is_over_promises_nothing() {
        let mut over = story(NoticeKind::Update);
        let open = written(&over, Lang::En).1;
        over.state = State::Resolved;
        assert!(written(&over, Lang::En).1.len() < open.len());
    }
}
