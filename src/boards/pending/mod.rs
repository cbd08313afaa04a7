//! Write first, identify later: a text that is kept until its author is known.
//!
//! A visitor, or a member whose address is not confirmed yet, sends a topic or a reply. The text is kept whole; the
//! session remembers a secret of which only the SHA-256 is stored ([`SESSION_KEY`]). Joining or signing in ties the text to
//! the account (accounts does that by the secret), and once the account is confirmed the job `pending.publish`
//! ([`PUBLISH_JOB`], in cases, because a complaint also opens a case) makes it a post.
//!
//! Invariants: a text is published once (`published_at` is set in the transaction that makes the post); a text that cannot
//! be published says why (`problem`) and stays; what nobody claims goes after [`KEEP_DAYS`].
//!
//! A text of a known author that a moderator is to look at first is **held** ([`hold_known`]): `held_at`, and `held_for`, the reasons. It
//! waits without an end; its author sees it and may take it back. A moderator lets it through or refuses it (in cases, too); nothing else
//! publishes or drops it: [`claim`], [`waiting_of`] and [`sweep`] pass it by.
//!
//! A visitor who leaves a mail address and a name ([`Sender`]) instead of joining gets a letter ([`LETTER_JOB`]); its link
//! publishes. What is made of the address then is in cases, too.

mod actions;
mod queries;

use crate::db::kept;
use crate::ids::{CategoryId, ChallengeId, FieldId, IncidentId, PostId, TopicId};
use serde::{Deserialize, Serialize};

pub use actions::{
    HeldText, Sender, discard, edit_once, hold, hold_for_letter, hold_known, hold_waiting, move_to, owner, refuse,
    stick, withdraw_edits, write_again,
};
pub use queries::{
    Owner, PendingRow, adopt, became, by_id, claim, count_held, explain, held_before, held_html, let_through, of_owner,
    sweep, tie, wait_again, waiting_of,
};

/// How long a text waits for its author, in days.
pub const KEEP_DAYS: i64 = 7;
/// How long a refused text stays for its author, in days: as long as the refusal can be contested, and a little.
pub const REFUSED_DAYS: i64 = 200;
/// Texts of one writer that wait at most.
pub const WAITING_MAX: i64 = 20;
/// Texts that the list shows at most, published ones included.
pub const LISTED_MAX: i64 = 50;
/// Under this name the session holds the secret of the texts that wait.
pub const SESSION_KEY: &str = "pending";
/// The job that publishes what waits for a confirmed account: `{"account": id}`.
pub const PUBLISH_JOB: &str = "pending.publish";
/// The job that writes to whoever left an address instead of joining: `{"text": id}`.
pub const LETTER_JOB: &str = "pending.letter";

/// What was written, as it was sent; everything is checked again before it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Text {
    /// A new topic on the board of that slug; `lang` is the language that its author read the form in.
    Topic {
        board: String,
        kind: String,
        title: String,
        body: String,
        private: bool,
        lang: String,
        #[serde(default)]
        details: Details,
    },
    /// A reply in a topic; `title` is the topic's, to show.
    Reply { topic: TopicId, title: String, body: String },
    /// Another text for a post, from its author; `title` is the topic's, `edit_count` how many edits the author saw.
    Edit { post: PostId, title: String, body: String, reason: String, edit_count: i64 },
}

/// What the case around a topic is to know beside the text. Boards only keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    pub category: Option<CategoryId>,
    /// What was filled in into the category's fields.
    pub values: Vec<(FieldId, String)>,
    /// How its author wants to be reached; empty: by mail.
    pub contact: String,
    pub contact_detail: String,
    /// The language that it is written in, where its author says so; empty: by its letters.
    pub written_in: String,
    /// The public incident that it is about.
    pub incident: Option<IncidentId>,
    /// The challenge that it is an idea for.
    pub challenge: Option<ChallengeId>,
}

impl Text {
    /// The title to show: the new topic's, or that of the topic replied to.
    pub fn title(&self) -> &str {
        match self {
            Self::Topic { title, .. } | Self::Reply { title, .. } | Self::Edit { title, .. } => title,
        }
    }

    /// The Markdown.
    pub fn body(&self) -> &str {
        match self {
            Self::Topic { body, .. } | Self::Reply { body, .. } | Self::Edit { body, .. } => body,
        }
    }
}

kept! {
    /// Why a text could not be published although its author is known.
    Problem {
        /// The board is gone, archived or not open to this author.
        Board = "board",
        /// The topic that it replies to is gone or out of sight.
        Gone = "gone",
        /// The topic that it replies to is locked.
        Locked = "locked",
        /// The account may not write.
        Suspended = "suspended",
        /// Title or text do not fit the rules any more.
        Unfit = "unfit",
        /// The screening sends it back; why stands beside it.
        Blocked = "blocked",
        /// Its author wrote in the topic a moment ago, and it is in slow mode.
        Slow = "slow",
    }
}

#[cfg(test)]
mod tests {
    use super::{Details, Problem, Text};
    use crate::ids::{CategoryId, ChallengeId, FieldId, IncidentId, PostId, TopicId};

    #[test]
    fn a_text_is_read_back_as_it_was_written() {
        let texts = [
            Text::Topic {
                board: "kettles".into(),
                kind: "complaint".into(),
                title: "דולף".into(),
                body: "\"a\"\n\u{1f642}".into(),
                private: true,
                lang: "he".into(),
                details: Details {
                    category: Some(CategoryId(3)),
                    values: vec![(FieldId(4), "א-17".into())],
                    contact: "phone".into(),
                    contact_detail: "+972 3".into(),
                    written_in: "he".into(),
                    incident: Some(IncidentId(5)),
                    challenge: Some(ChallengeId(6)),
                },
            },
            Text::Reply { topic: TopicId(7), title: "Leaks".into(), body: "so does mine".into() },
            Text::Edit {
                post: PostId(8),
                title: "Leaks".into(),
                body: "so did mine".into(),
                reason: "tense".into(),
                edit_count: 2,
            },
        ];
        for text in texts {
            let kept = serde_json::to_string(&text).expect("it can be written");
            assert_eq!(serde_json::from_str::<Text>(&kept).ok(), Some(text));
        }
    }

    #[test]
    fn a_text_kept_before_there_were_details_is_read_back() {
        let kept = r#"{"what":"topic","board":"b","kind":"talk","title":"t","body":"x","private":false,"lang":"en"}"#;
        let text: Text = serde_json::from_str(kept).expect("an old text");
        assert!(matches!(text, Text::Topic { details, .. } if details == Details::default()));
    }

    #[test]
    fn a_problem_is_read_back_from_its_word() {
        for problem in Problem::ALL {
            assert_eq!(Problem::parse(problem.as_str()), Some(problem));
        }
    }
}
