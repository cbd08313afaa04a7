//! What a letter says: subject, sentences, what became of each idea and why it concerns its reader. What people wrote is quoted as they
//! wrote it; how many votes there are is never said.

use super::letters::{Concern, Reader, Thing, Told};
use super::{Because, Kind};
use crate::app::App;
use crate::cocreation::{Phase, Stage, State, idea_path};
use crate::mail::Letter;
use crate::ui::markdown;
use crate::words::{Texts, Words};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::Value;

/// Characters of a title in a subject.
const SUBJECT_CHARS: usize = 80;
/// Characters of an entry of the changelog.
const EXCERPT_CHARS: usize = 600;

/// The letter.
pub fn letter(app: &App, reader: &Reader, told: &Told) -> Letter {
    let words = reader.words(app, told);
    let brand = app.brand();
    let writing = Writing { app, told, words, zone: reader.zone, brand: brand.name.as_str() };
    let mut paragraphs = vec![words.with("mail-greeting", &[("name", reader.account.name.as_str().into())])];
    paragraphs.extend(writing.lead());
    paragraphs.extend(told.concerns.iter().map(|one| writing.concern(one)));
    let (label, path) = writing.action();
    Letter {
        to: reader.email.clone(),
        lang: words.lang,
        subject: writing.subject(),
        paragraphs,
        action: Some((label, app.url(&path))),
        footer: writing.footer(),
        reply_to: None,
        thread: Some(writing.thread()),
    }
}

impl Kind {
    /// Its letter says of each idea where that stands.
    const fn says_state(self) -> bool {
        matches!(self, Self::Moved | Self::Decided | Self::Reviewed | Self::PhaseBegan | Self::Closed)
    }
}

struct Writing<'a> {
    app: &'a App,
    told: &'a Told,
    words: Words,
    zone: Tz,
    brand: &'a str,
}

impl Writing<'_> {
    fn first(&self) -> Option<&Concern> {
        self.told.concerns.first()
    }

    /// The title of the only or first idea.
    fn title(&self) -> String {
        self.first().map(|one| short(&one.row.title)).unwrap_or_default()
    }

    /// Who did it.
    fn name(&self) -> &str {
        self.told.row.by_name.as_deref().unwrap_or(self.brand)
    }

    fn call_title(&self) -> String {
        let call = self.told.call.as_ref();
        call.map(|call| short(call.title.read(self.words.lang, call.lang).1)).unwrap_or_default()
    }

    fn outcome(&self) -> &str {
        self.told.kept(self.first(), "outcome")
    }

    fn is_given(&self) -> bool {
        self.first().and_then(|one| one.data.get("given")).and_then(Value::as_bool).unwrap_or(true)
    }

    fn subject(&self) -> String {
        let words = self.words;
        let titled = |key: &str| words.with(key, &[("title", self.title().into())]);
        let called = |key: &str| words.with(key, &[("challenge", self.call_title().into())]);
        match self.told.kind {
            Kind::Moved | Kind::Decided => self.subject_moved(),
            Kind::Merged => titled("news-subject-merged"),
            Kind::Unmerged => titled("news-subject-unmerged"),
            Kind::VotedFor => titled("news-subject-voted-for"),
            Kind::AmendmentProposed => titled("news-subject-amendment"),
            Kind::AmendmentAnswered if self.outcome() == "accepted" => titled("news-subject-accepted"),
            Kind::AmendmentAnswered => titled("news-subject-rejected"),
            Kind::Invited => titled("news-subject-invited"),
            Kind::Asked => titled("news-subject-asked"),
            Kind::Answered => titled("news-subject-answered"),
            Kind::Weigh => titled("news-subject-weigh"),
            Kind::PhaseBegan => called("news-subject-phase"),
            Kind::Extended => called("news-subject-extended"),
            Kind::Closed if !self.told.kept(None, "cancelled").is_empty() => called("news-subject-cancelled"),
            Kind::Closed => called("news-subject-closed"),
            Kind::Reviewed => titled("news-subject-reviewed"),
            Kind::Released => words.with("news-subject-released", &[("entry", short(&self.entry().0).into())]),
            Kind::Promise => words.with("news-subject-promise", &[("promise", short(self.promised()).into())]),
            Kind::RoomInvited => words.with("news-subject-room", &[("room", self.room().into())]),
            Kind::Thanked => words.with("news-subject-thanked", &[("brand", self.brand.into())]),
        }
    }

    fn subject_moved(&self) -> String {
        let one = self.first().filter(|_| self.told.concerns.len() == 1);
        let state = one.and_then(|one| self.state(one));
        let count = self.told.concerns.len();
        match state {
            Some(state) => {
                self.words.with("news-subject-moved", &[("title", self.title().into()), ("state", state.into())])
            }
            None => self.words.with("news-subject-decided", &[("count", count.into())]),
        }
    }

    /// What happened, before the ideas.
    fn lead(&self) -> Vec<String> {
        let words = self.words;
        let named = |key: &str| words.with(key, &[("name", self.name().into())]);
        match self.told.kind {
            Kind::Moved => vec![words.t("news-text-moved")],
            Kind::Decided => vec![words.with("news-text-decided", &[("count", self.told.concerns.len().into())])],
            Kind::Merged => vec![words.t("news-text-merged")],
            Kind::Unmerged => vec![words.t("news-text-unmerged")],
            Kind::VotedFor if self.is_given() => vec![words.t("news-text-voted-given")],
            Kind::VotedFor => vec![words.t("news-text-voted-taken")],
            Kind::AmendmentProposed => vec![named("news-text-amendment")],
            Kind::AmendmentAnswered => vec![match self.outcome() {
                "accepted" => words.t("news-text-accepted"),
                "refused" => words.t("news-text-refused"),
                _ => words.t("news-text-rejected"),
            }],
            Kind::Invited => vec![named("news-text-invited")],
            Kind::Asked => vec![words.t("news-text-asked")],
            Kind::Answered => vec![words.t("news-text-answered")],
            Kind::Weigh => vec![named("news-text-weigh")],
            Kind::PhaseBegan => self.phase_began(),
            Kind::Extended => self.extended(),
            Kind::Closed => self.closed(),
            Kind::Reviewed => vec![words.t("news-text-reviewed")],
            Kind::Released => self.released(),
            Kind::Promise => self.promise(),
            Kind::RoomInvited => self.invited_to_room(),
            Kind::Thanked => self.thanked(),
        }
    }

    fn phase_began(&self) -> Vec<String> {
        let juror = (self.told.named == Some(Because::Juror)).then(|| self.words.t("news-why-juror"));
        std::iter::once(self.phase()).chain(juror).collect()
    }

    fn phase(&self) -> String {
        let key = match Phase::parse(self.told.kept(None, "phase")) {
            Some(Phase::Ideas) => "news-phase-ideas",
            Some(Phase::Shortlist) => "news-phase-shortlist",
            Some(Phase::Vote) => "news-phase-vote",
            Some(Phase::Decision) => "news-phase-decision",
            Some(Phase::Delivery) => "news-phase-delivery",
            Some(Phase::Review) => "news-phase-review",
            None => "news-phase-other",
        };
        self.words.with(key, &[("challenge", self.call_title().into())])
    }

    fn extended(&self) -> Vec<String> {
        let until = self.told.kept(None, "until");
        let until = match until.parse::<DateTime<Utc>>() {
            Ok(at) => self.words.date_time(at, self.zone),
            Err(_) => self.day(until),
        };
        let named = [("challenge", self.call_title().into()), ("until", until.into())];
        let reason = self.reason(None, "reason");
        std::iter::once(self.words.with("news-text-extended", &named)).chain(reason).collect()
    }

    fn closed(&self) -> Vec<String> {
        let Some(call) = &self.told.call else { return Vec::new() };
        let words = self.words;
        if !self.told.kept(None, "cancelled").is_empty() {
            let named = [("challenge", self.call_title().into())];
            let reason = self.reason(None, "cancelled");
            return std::iter::once(words.with("news-text-cancelled", &named)).chain(reason).collect();
        }
        let texts = [("news-asked", &call.asked), ("news-said", &call.said), ("news-did", &call.did)];
        let parts = texts.into_iter().filter(|(_, texts)| !texts.is_empty()).map(|(key, texts)| {
            let text = texts.read(words.lang, call.lang).1;
            format!("{}\n{text}", words.t(key))
        });
        let named = [("challenge", self.call_title().into())];
        std::iter::once(words.with("news-text-closed", &named)).chain(parts).collect()
    }

    /// Title and the beginning of the text of an entry of the changelog.
    fn entry(&self) -> (String, String) {
        let Thing::Entry { title: (lang, title), body, .. } = &self.told.thing else { return Default::default() };
        let read = |texts: &Texts| texts.read(self.words.lang, *lang).1.to_owned();
        (read(title), markdown::excerpt(&read(body), EXCERPT_CHARS))
    }

    fn released(&self) -> Vec<String> {
        let (title, body) = self.entry();
        let mut said = vec![self.words.t("news-text-released"), format!("{title}\n{body}").trim_end().to_owned()];
        // Named for no idea in particular that the letter lists.
        let listed = self.told.concerns.iter().any(|one| one.named.is_some());
        if self.told.named == Some(Because::Credited) && !listed {
            said.push(self.words.t("news-why-credited"));
        }
        said
    }

    fn promised(&self) -> &str {
        if let Thing::Promise(row) = &self.told.thing { &row.what } else { "" }
    }

    fn promise(&self) -> Vec<String> {
        let Thing::Promise(row) = &self.told.thing else { return Vec::new() };
        let words = self.words;
        let stands = match row.state.as_str() {
            "done" => words.t("news-text-promise-done"),
            "dropped" => words.t("news-text-promise-dropped"),
            _ => {
                let due = self.day(&row.due_on);
                words.with("news-text-promise", &[("progress", row.progress.into()), ("day", due.into())])
            }
        };
        let said = row.said.as_deref().filter(|said| !said.trim().is_empty()).map(|said| self.quote(said));
        [stands, self.quote(&row.what)].into_iter().chain(said).collect()
    }

    fn room(&self) -> &str {
        if let Thing::Room { name, .. } = &self.told.thing { name } else { "" }
    }

    fn invited_to_room(&self) -> Vec<String> {
        let named = [("name", self.name().into()), ("room", self.room().into())];
        let note = self.told.kept(None, "note");
        let note = (!note.is_empty()).then(|| self.quote(note));
        let rest = self.words.t("news-text-room-closed");
        [self.words.with("news-text-room", &named)].into_iter().chain(note).chain([rest]).collect()
    }

    fn thanked(&self) -> Vec<String> {
        let Thing::Thanks { body, department } = &self.told.thing else { return Vec::new() };
        let from = department.as_deref().filter(|name| !name.is_empty()).unwrap_or(self.brand);
        vec![self.words.with("news-text-thanked", &[("from", from.into())]), self.quote(body)]
    }

    /// What became of one idea, why, what comes next, and why that concerns the reader.
    fn concern(&self, one: &Concern) -> String {
        let (words, told) = (self.words, self.told);
        let titled = [("title", one.row.title.as_str().into())];
        let mut lines = vec![match self.state(one) {
            Some(state) if told.kind.says_state() => {
                words.with("news-idea-state", &[("title", one.row.title.as_str().into()), ("state", state.into())])
            }
            _ => words.with("news-idea", &titled),
        }];
        lines.extend(self.merged(one));
        for name in ["question", "note", "answer"] {
            let text = told.kept(Some(one), name);
            lines.extend((!text.is_empty()).then(|| self.quote(text)));
        }
        lines.extend(self.reason(Some(one), "reason").filter(|_| told.kind != Kind::Extended));
        lines.extend(self.next(one));
        lines.extend(self.why(one));
        if told.concerns.len() > 1 {
            lines.push(self.app.url(&idea_path(one.row.topic_id)));
        }
        lines.join("\n")
    }

    /// Where an idea stands by what the act says, else where it stands now.
    fn state(&self, one: &Concern) -> Option<String> {
        let name = if self.told.kind == Kind::PhaseBegan { "stage" } else { "to" };
        let to = self.told.kept(Some(one), name);
        match (State::parse(to), Stage::parse(to)) {
            (Some(state), _) => Some(state.label(self.words)),
            (None, Some(Stage::Chosen)) => Some(self.words.t("news-stage-chosen")),
            (None, Some(Stage::Shortlisted)) => Some(self.words.t("news-stage-shortlisted")),
            (None, Some(Stage::Entered)) => Some(self.words.t("news-stage-entered")),
            (None, None) => State::parse(&one.row.state).map(|state| state.label(self.words)),
        }
    }

    /// The titles of those that became part of it, or are separate from it again.
    fn merged(&self, one: &Concern) -> Option<String> {
        let key = match self.told.kind {
            Kind::Merged => "news-merged",
            Kind::Unmerged => "news-unmerged",
            _ => return None,
        };
        let titles = one.data.get("merged").or_else(|| self.told.data.get("merged"))?.as_array()?;
        let titles: Vec<String> = titles.iter().filter_map(Value::as_str).map(|title| self.quote(title)).collect();
        (!titles.is_empty()).then(|| self.words.with(key, &[("titles", titles.join(", ").into())]))
    }

    fn reason(&self, one: Option<&Concern>, name: &str) -> Option<String> {
        let text = self.told.kept(one, name);
        (!text.is_empty()).then(|| self.words.with("news-reason", &[("text", text.into())]))
    }

    fn next(&self, one: &Concern) -> Option<String> {
        let (step, by) = (self.told.kept(Some(one), "next_step"), self.told.kept(Some(one), "next_by"));
        match (step.is_empty(), by.is_empty()) {
            (true, _) => None,
            (false, true) => Some(self.words.with("news-next", &[("step", step.into())])),
            (false, false) => {
                Some(self.words.with("news-next-by", &[("step", step.into()), ("day", self.day(by).into())]))
            }
        }
    }

    /// Why it concerns the reader.
    fn why(&self, one: &Concern) -> Option<String> {
        // Where the letter itself says so.
        if matches!(
            self.told.kind,
            Kind::Invited | Kind::VotedFor | Kind::AmendmentAnswered | Kind::Answered | Kind::Weigh | Kind::Thanked
        ) {
            return None;
        }
        let row = &one.row;
        let key = match one.named {
            _ if row.own => "news-why-author",
            _ if row.coauthor => "news-why-coauthor",
            Some(Because::Amender) => "news-why-amender",
            _ if row.amender => "news-why-amender",
            Some(Because::MergedAuthor) => "news-why-merged",
            _ if row.merged => "news-why-merged",
            Some(Because::Credited) => "news-why-credited",
            _ if row.voted => "news-why-voted",
            _ => "news-why-follows",
        };
        Some(self.words.t(key))
    }

    fn quote(&self, text: &str) -> String {
        self.words.with("news-quote", &[("text", text.trim().into())])
    }

    /// A day as the reader's language says it; what is no day, as it is.
    fn day(&self, day: &str) -> String {
        let at = day.parse::<NaiveDate>().ok().and_then(|day| day.and_hms_opt(12, 0, 0));
        at.map_or_else(|| day.to_owned(), |at| self.words.date(at.and_utc(), Tz::UTC))
    }

    /// The button: its label and where it leads.
    fn action(&self) -> (String, String) {
        let words = self.words;
        let idea = self.first().map(|one| idea_path(one.row.topic_id)).unwrap_or_default();
        let amendment = self.first().and_then(|one| one.data.get("amendment")).and_then(Value::as_i64);
        match (self.told.kind, &self.told.thing, self.told.row.challenge_id, amendment) {
            (Kind::AmendmentProposed | Kind::AmendmentAnswered, .., Some(id)) => {
                (words.t("news-open-amendment"), format!("/ideas/amendments/{id}"))
            }
            (Kind::Asked | Kind::Answered, ..) => (words.t("news-open-questions"), format!("{idea}/questions")),
            (Kind::Weigh, ..) => (words.t("news-open-weigh"), format!("/desk{idea}")),
            (Kind::Invited, ..) => (words.t("news-open-invitation"), format!("{idea}/people")),
            (_, Thing::Entry { id, .. }, ..) => (words.t("news-open-entry"), format!("/changelog/{id}")),
            (_, Thing::Promise(_), ..) => (words.t("news-open-promises"), "/promises".to_owned()),
            (_, Thing::Room { slug, .. }, ..) => (words.t("news-open-room"), format!("/rooms/{slug}/agreement")),
            (_, Thing::Thanks { .. }, ..) if idea.is_empty() => (words.t("news-open-site"), "/".to_owned()),
            (_, _, Some(challenge), _) if self.told.call.is_some() => {
                (words.t("news-open-challenge"), format!("/challenges/{challenge}"))
            }
            _ if self.told.concerns.len() > 1 => (words.t("news-open-ideas"), "/ideas".to_owned()),
            _ => (words.t("news-open-idea"), idea),
        }
    }

    /// Why the reader gets it, and where following ends.
    fn footer(&self) -> String {
        let follows = self.told.concerns.iter().find(|one| one.named.is_none());
        match follows {
            Some(one) => {
                let url = self.app.url(&format!("{}/follow", idea_path(one.row.topic_id)));
                self.words.with("news-footer", &[("brand", self.brand.into()), ("url", url.into())])
            }
            None => self.words.with("news-footer-named", &[("brand", self.brand.into())]),
        }
    }

    fn thread(&self) -> String {
        match (self.told.concerns.as_slice(), self.told.row.challenge_id) {
            ([one], _) => format!("idea.{}", one.row.topic_id),
            (_, Some(challenge)) => format!("challenge.{challenge}"),
            _ => format!("told.{}", self.told.row.id),
        }
    }
}

fn short(title: &str) -> String {
    if title.chars().count() <= SUBJECT_CHARS {
        return title.to_owned();
    }
    title.chars().take(SUBJECT_CHARS - 1).chain(['…']).collect()
}
