//! What is typed about surveys, and what it must be.

use super::queries::{QuestionRow, SurveyRow};
use super::{
    ANSWER_CHARS_MAX, FIELDS, INTRO_CHARS_MAX, Kind, LINE_CHARS_MAX, OPTION_CHARS_MAX, OPTIONS_MAX, SHOWN_FROM_MIN,
    STEPS,
};
use crate::ids::{TopicId, nonce};
use crate::ui::text::clean_text;
use crate::web::Faults;
use crate::web::fields::{Fields, Three, once, original};
use crate::web::form::{local_time, local_value};
use crate::words::{Lang, Texts};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The fields of a title.
pub const TITLE: Three = Three {
    fields: ["title_en", "title_he", "title_pl"],
    label: "surveys-title-field",
    chars_max: LINE_CHARS_MAX,
    rows: 0,
    required: true,
};

/// The fields of an introduction.
pub const INTRO: Three = Three {
    fields: ["intro_en", "intro_he", "intro_pl"],
    label: "surveys-intro",
    chars_max: INTRO_CHARS_MAX,
    rows: 4,
    required: false,
};

/// The fields of a question.
pub const LABEL: Three = Three {
    fields: ["label_en", "label_he", "label_pl"],
    label: "surveys-question",
    chars_max: LINE_CHARS_MAX,
    rows: 0,
    required: true,
};

/// The fields of its options.
pub const OPTIONS: Three = Three {
    fields: ["options_en", "options_he", "options_pl"],
    label: "surveys-options",
    chars_max: OPTIONS_MAX * (OPTION_CHARS_MAX + 1),
    rows: 4,
    required: false,
};

/// A survey to be made, or as it shall be.
#[derive(Clone, Debug)]
pub struct NewSurvey {
    pub topic: Option<TopicId>,
    pub lang: Lang,
    pub title: Texts,
    pub intro: Texts,
    pub closes_at: Option<DateTime<Utc>>,
    pub public_results: bool,
    pub shown_from: i64,
    pub once: Option<String>,
}

/// An empty form of a survey; `topic` is the number of the topic on whose page it shall stand, if it came with the address.
pub fn fresh(topic: &str) -> Fields {
    Fields::of([
        ("once", nonce()),
        ("topic", topic.to_owned()),
        ("shown_from", SHOWN_FROM_MIN.to_string()),
        ("public_results", "on".to_owned()),
    ])
}

/// The form of a survey as it is.
pub fn of(row: &SurveyRow, zone: Tz) -> Fields {
    let mut values: Vec<(&'static str, String)> = Vec::new();
    values.extend(TITLE.values(&row.title()));
    values.extend(INTRO.values(&row.intro()));
    values.push(("version", row.version.to_string()));
    values.push(("closes_at", row.closes_at.map(|at| local_value(at, zone)).unwrap_or_default()));
    values.push(("shown_from", row.shown_from.to_string()));
    values.extend(row.public_results.then(|| ("public_results", "on".to_owned())));
    Fields::of(values)
}

/// A survey as it was typed.
pub fn survey(typed: &Fields, own: Lang, now: DateTime<Utc>, zone: Tz) -> Result<NewSurvey, Faults> {
    let mut faults = Faults::new();
    let title = TITLE.read(typed, &mut faults);
    let intro = INTRO.read(typed, &mut faults);
    let closes_at = match typed.get("closes_at").trim() {
        "" => None,
        moment => {
            let at = local_time(moment, zone);
            if at.is_none_or(|at| at <= now) {
                faults.add("closes_at", "surveys-fault-closes");
            }
            at
        }
    };
    let shown_from = typed.get("shown_from").trim().parse().ok().filter(|n| (SHOWN_FROM_MIN..=1_000).contains(n));
    if shown_from.is_none() {
        faults.add_with("shown_from", "surveys-fault-shown-from", &[("min", SHOWN_FROM_MIN.into())]);
    }
    let topic = match typed.get("topic").trim() {
        "" => None,
        number => {
            let topic = number.parse().ok().filter(|topic: &TopicId| topic.0 > 0);
            if topic.is_none() {
                faults.add("topic", "surveys-fault-topic");
            }
            topic
        }
    };
    let lang = original(&title, own);
    faults.into_result(NewSurvey {
        topic,
        lang,
        title,
        intro,
        closes_at,
        public_results: typed.is("public_results"),
        shown_from: shown_from.unwrap_or(SHOWN_FROM_MIN),
        once: once(typed),
    })
}

/// A question to be asked.
#[derive(Clone, Debug)]
pub struct NewQuestion {
    pub kind: Kind,
    pub label: Texts,
    /// One in each line; as many in every language that has any.
    pub options: Texts,
    pub required: bool,
}

/// The form of a question as it is.
pub fn of_question(row: &QuestionRow) -> Fields {
    let mut values: Vec<(&'static str, String)> = vec![("kind", row.kind.clone())];
    values.extend(LABEL.values(&row.label()));
    values.extend(OPTIONS.values(&row.options()));
    values.extend(row.required.then(|| ("required", "on".to_owned())));
    Fields::of(values)
}

/// A question as it was typed.
pub fn question(typed: &Fields) -> Result<NewQuestion, Faults> {
    let mut faults = Faults::new();
    let kind = Kind::parse(typed.get("kind"));
    if kind.is_none() {
        faults.add("kind", "fault-choice");
    }
    let kind = kind.unwrap_or(Kind::Text);
    let label = LABEL.read(typed, &mut faults);
    let options = if kind.has_options() { options(typed, &mut faults) } else { Texts::default() };
    faults.into_result(NewQuestion { kind, label, options, required: typed.is("required") })
}

fn options(typed: &Fields, faults: &mut Faults) -> Texts {
    let read = OPTIONS.read(typed, faults);
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let all = [lines(&read.en), lines(&read.he), lines(&read.pl)];
    let counts: Vec<usize> = all.iter().map(Vec::len).filter(|count| *count > 0).collect();
    let [field, ..] = OPTIONS.fields;
    if counts.iter().any(|count| Some(count) != counts.first()) {
        faults.add(field, "surveys-fault-options-differ");
    }
    if counts.first().is_none_or(|count| !(2..=OPTIONS_MAX).contains(count)) {
        faults.add_with(field, "surveys-fault-options", &[("max", OPTIONS_MAX.into())]);
    }
    if all.iter().flatten().any(|line| line.chars().count() > OPTION_CHARS_MAX) {
        faults.add_with(field, "fault-too-long", &[("max", OPTION_CHARS_MAX.into())]);
    }
    let [en, he, pl] = all.map(|lines| lines.join("\n"));
    Texts { en, he, pl }
}

/// The answers of one person, as they were typed: question and value, or what is wrong, beside each question.
pub fn answers(typed: &Fields, questions: &[QuestionRow]) -> Result<Vec<(i64, String)>, Faults> {
    let mut faults = Faults::new();
    let mut kept = Vec::new();
    for (question, field) in questions.iter().zip(FIELDS) {
        let before = kept.len();
        match question.kind() {
            Kind::Text => {
                let text = clean_text(typed.get(field)).trim().to_owned();
                if text.chars().count() > ANSWER_CHARS_MAX {
                    faults.add_with(field, "fault-too-long", &[("max", ANSWER_CHARS_MAX.into())]);
                }
                kept.extend((!text.is_empty()).then_some((question.id, text)));
            }
            kind => {
                let most = if kind == Kind::Scale { STEPS } else { options_of(question) };
                let chosen: Vec<&str> = typed.all(field).filter(|value| !value.is_empty()).collect();
                let fits = |value: &&str| {
                    value.parse::<usize>().is_ok_and(|n| (1..=most).contains(&n) && n.to_string() == **value)
                };
                if !chosen.iter().all(fits) || (kind != Kind::Several && chosen.len() > 1) {
                    faults.add(field, "fault-choice");
                }
                kept.extend(chosen.into_iter().map(|value| (question.id, value.to_owned())));
            }
        }
        if question.required && kept.len() == before && faults.of(field).is_none() {
            faults.add(field, "surveys-fault-required");
        }
    }
    faults.into_result(kept)
}

/// How many options a question has, in whichever language.
pub fn options_of(question: &QuestionRow) -> usize {
    let options = question.options();
    [&options.en, &options.he, &options.pl].into_iter().map(|text| text.lines().count()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{answers, question, survey};
    use crate::cocreation::surveys::queries::QuestionRow;
    use crate::web::fields::Fields;
    use crate::words::Lang;
    use chrono_tz::Tz;

    fn row(id: i64, kind: &str, options: &str, required: bool) -> QuestionRow {
        QuestionRow {
            id,
            kind: kind.into(),
            label_en: "Q".into(),
            label_he: String::new(),
            label_pl: String::new(),
            options_en: options.into(),
            options_he: String::new(),
            options_pl: String::new(),
            required,
        }
    }

    #[test]
    fn options_are_as_many_in_every_language() {
        let typed = |en: &str, he: &str| {
            question(&Fields::of([
                ("kind", "choice".to_owned()),
                ("label_en", "Colour?".to_owned()),
                ("options_en", en.to_owned()),
                ("options_he", he.to_owned()),
            ]))
        };
        assert_eq!(typed(" Red \n\nBlue", "אדום\nכחול").expect("a question").options.en, "Red\nBlue");
        assert!(typed("Red\nBlue", "אדום").is_err() && typed("Red", "").is_err() && typed("", "").is_err());
    }

    #[test]
    fn a_survey_never_shows_fewer_than_five_people() {
        let now = "2026-11-22T12:00:00Z".parse().expect("a time");
        let typed = |from: &str, closes: &str| {
            let fields = Fields::of([
                ("title_pl", "Czajnik".to_owned()),
                ("shown_from", from.to_owned()),
                ("closes_at", closes.to_owned()),
            ]);
            survey(&fields, Lang::En, now, Tz::UTC)
        };
        assert_eq!(typed("5", "").expect("a survey").lang, Lang::Pl);
        assert!(typed("4", "").is_err() && typed("", "").is_err() && typed("5", "2026-11-22T11:00").is_err());
    }

    #[test]
    fn answers_are_checked_against_their_questions() {
        let questions =
            [row(7, "choice", "a\nb", true), row(8, "several", "a\nb\nc", false), row(9, "scale", "", false)];
        let typed = |pairs: &[(&'static str, &str)]| {
            answers(&Fields::of(pairs.iter().map(|(name, value)| (*name, (*value).to_owned()))), &questions)
        };
        let kept = typed(&[("answer1", "2"), ("answer2", "1"), ("answer2", "3"), ("answer3", "5")]).expect("answers");
        assert_eq!(kept.len(), 4);
        assert!(typed(&[]).is_err_and(|faults| faults.of("answer1").is_some()), "the first one is required");
        for (field, value) in
            [("answer1", "3"), ("answer1", "0"), ("answer2", "4"), ("answer3", "6"), ("answer1", "+1")]
        {
            assert!(typed(&[("answer1", "1"), (field, value)]).is_err(), "{field} {value}");
        }
    }
}
