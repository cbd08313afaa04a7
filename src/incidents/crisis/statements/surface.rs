//! A version as it is said on any surface, in the language of its reader. Pure: each surface puts the same sentences into its own shape.

use super::queries::StatementRow;
use super::statement::Stage;
use crate::incidents::State;
use crate::incidents::queries::IncidentRow;
use crate::words::{Lang, Words};
use chrono_tz::Tz;

/// Characters of a subject at most.
const SUBJECT_CHARS_MAX: usize = 120;

/// A version for one reader.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    pub incident: &'a IncidentRow,
    pub row: &'a StatementRow,
    pub words: Words,
    pub zone: Tz,
}

/// A text and the language that it really is in.
pub type InLang = (Lang, String);

impl Said<'_> {
    fn lang(&self) -> Lang {
        self.words.lang
    }

    /// What it is about.
    pub fn title(&self) -> InLang {
        let (lang, text) = self.incident.title.read(self.lang(), self.incident.lang);
        (lang, text.to_owned())
    }

    /// What the public reads.
    pub fn body(&self) -> InLang {
        let body = self.row.body();
        let (lang, text) = body.read(self.lang(), self.row.original());
        (lang, text.to_owned())
    }

    /// What the call centre says; where nothing was written for it, what the public reads.
    pub fn phone(&self) -> InLang {
        let phone = self.row.phone();
        match phone.read(self.lang(), self.row.original()) {
            // A script in the wrong language cannot be read out; the message itself may be there in the right one.
            (lang, text) if !text.is_empty() && (lang == self.lang() || self.body().0 != self.lang()) => {
                (lang, text.to_owned())
            }
            _ => self.body(),
        }
    }

    /// What the shops need beside it; none when nothing was written.
    pub fn shop(&self) -> Option<InLang> {
        let shop = self.row.shop();
        let (lang, text) = shop.read(self.lang(), self.row.original());
        (!text.is_empty()).then(|| (lang, text.to_owned()))
    }

    /// How far the incident is, by this version.
    pub fn state(&self) -> String {
        State::parse(&self.row.incident_state).map(|state| state.label(self.words)).unwrap_or_default()
    }

    /// Which version it is, and from when.
    pub fn version(&self) -> String {
        let number = self.row.version.to_string();
        match self.row.published_at {
            Some(at) => {
                let at = self.words.date_time(at, self.zone);
                self.words.with("statements-version-of", &[("version", number.into()), ("at", at.into())])
            }
            None => self.words.with("statements-version", &[("version", number.into())]),
        }
    }

    /// When the next update is promised for; before the publication, how long after it.
    pub fn promise(&self) -> Option<String> {
        match (self.row.promised_at(), self.row.promise_minutes) {
            (Some(at), _) => {
                let at = self.words.date_time(at, self.zone);
                Some(self.words.with("statements-next-by", &[("at", at.into())]))
            }
            (None, Some(minutes)) => Some(self.words.with("statements-next-in", &[("count", minutes.into())])),
            (None, None) => None,
        }
    }

    /// Why it may not be used outside; none for what is in force.
    pub fn warning(&self) -> Option<String> {
        if self.incident.drill {
            Some(self.words.t("statements-drill"))
        } else if self.row.state != Stage::Published {
            Some(self.words.t("statements-not-in-force"))
        } else {
            None
        }
    }

    /// The subject of a mail to the teams.
    pub fn subject(&self) -> String {
        let title: String = self.title().1.chars().take(SUBJECT_CHARS_MAX).collect();
        let said = [("title", title.into()), ("version", self.row.version.to_string().into())];
        if self.incident.drill {
            self.words.with("statements-subject-drill", &said)
        } else {
            self.words.with("statements-subject", &said)
        }
    }

    /// Plain text for any other channel; `address` is where everything about it stands.
    pub fn plain(&self, address: Option<&str>) -> String {
        let mut parts: Vec<String> = self.warning().into_iter().collect();
        parts.push(format!("{}\n{}", self.title().1, self.state()));
        parts.push(self.body().1);
        parts.extend(self.promise());
        parts.extend(address.map(ToOwned::to_owned));
        parts.push(self.version());
        let mut text = parts.join("\n\n");
        text.push('\n');
        text
    }
}
