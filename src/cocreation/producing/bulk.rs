//! One thing with many ideas: a tag, an owner, "under review", "looked at". And an idea made of a topic that came as something else.

use super::filter::{Asked, Choices, List, Whose};
use super::pages::{choices, draw};
use super::views::chosen_colleague;
use super::{PER_PAGE, path, queries, worked};
use crate::app::App;
use crate::boards;
use crate::cases::{TAGS_MAX, TagFault, parse_tags};
use crate::cocreation::actions::{self, Move, REASON_CHARS_MAX};
use crate::cocreation::idea::State as Fate;
use crate::cocreation::news::{self, Kind, News};
use crate::cocreation::queries as ideas;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, TopicId};
use crate::policy::{self, Act, Actor, Viewer};
use crate::ui::text::clean_text;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use serde_json::{Value, json};

/// The addresses of what is done with many ideas.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/ideas/batches", post(run)).route("/desk/ideas/from", post(from_topic))
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Deed {
    Tag(String),
    Untag(String),
    Look,
    Own(Option<AccountId>),
    /// Under review, with a public reason or none.
    Review(String),
}

impl Deed {
    fn parse(typed: &Fields, choices: &Choices) -> Result<Self, Faults> {
        match typed.get("act") {
            "tag" => tag_of(typed).map(Self::Tag),
            "untag" => tag_of(typed).map(Self::Untag),
            "look" => Ok(Self::Look),
            "own" => match chosen_colleague(typed.get("give_to"), &choices.colleagues) {
                Some(Whose::Theirs(id, _)) => Ok(Self::Own(Some(id))),
                Some(_) => Ok(Self::Own(None)),
                None => Err(Faults::one("give_to", "fault-choice")),
            },
            "review" => {
                let reason = clean_text(typed.get("reason")).trim().to_owned();
                let mut faults = Faults::new();
                if reason.chars().count() > REASON_CHARS_MAX {
                    faults.add_with("reason", "fault-too-long", &[("max", REASON_CHARS_MAX.into())]);
                }
                faults.into_result(Self::Review(reason))
            }
            _ => Err(Faults::one("chosen", "fault-choice")),
        }
    }

    const fn act(&self) -> Act {
        match self {
            Self::Tag(_) | Self::Untag(_) | Self::Look => Act::IdeaWork,
            Self::Own(_) | Self::Review(_) => Act::IdeaJudge,
        }
    }
}

fn tag_of(typed: &Fields) -> Result<String, Faults> {
    match parse_tags(typed.get("give_tag")) {
        Err(TagFault::TooLong) => {
            let mut faults = Faults::new();
            faults.add_with("give_tag", "work-fault-tag-long", &[("max", crate::cases::TAG_CHARS_MAX.into())]);
            Err(faults)
        }
        Ok(tags) if tags.len() == 1 => Ok(tags.into_iter().next().unwrap_or_default()),
        _ => Err(Faults::one("give_tag", "producing-fault-one-tag")),
    }
}

/// Does one thing with the chosen ideas, and shows their list again with what became of it.
async fn run(State(app): State<App>, staff: Staff, Form(typed): Form<Fields>) -> Result<Response> {
    let asked = Asked::again(typed.get("back"));
    let choices = choices(&app, &staff).await?;
    let chosen = chosen(&typed);
    let deed = if chosen.is_empty() {
        Err(Faults::one("chosen", "producing-fault-none-chosen"))
    } else {
        Deed::parse(&typed, &choices)
    };
    let deed = match deed {
        Ok(deed) => deed,
        Err(faults) => return draw(&app, &staff, &asked, &typed, &faults).await,
    };
    let (done, left) = act(&app, &staff.viewer, staff.actor(), chosen, deed).await?;
    let list = List::parse(&asked, &choices);
    Ok(web::see_other(format!("{}&done={done}&left={left}", list.href())))
}

/// The ticked ideas, each once, in the order of their numbers: so two batches at once wait for each other and never lock up.
fn chosen(typed: &Fields) -> Vec<TopicId> {
    let mut chosen: Vec<TopicId> = typed.all("chosen").filter_map(|id| id.parse().ok().map(TopicId)).collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen.truncate(PER_PAGE as usize);
    chosen
}

/// With how many ideas it was done, and how many were left as they were.
async fn act(app: &App, viewer: &Viewer, actor: &Actor, chosen: Vec<TopicId>, deed: Deed) -> Result<(i64, i64)> {
    let permit = policy::permit(viewer, deed.act())?;
    let by = actor.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let all = chosen.len() as i64;
                let mut moved = Vec::new();
                let mut done = 0;
                for topic in chosen {
                    let changed = one(tx, topic, &deed, &by).await?;
                    done += i64::from(changed);
                    if changed && let Deed::Review(reason) = &deed {
                        moved.push((topic, moved_to_review(reason)));
                    }
                }
                if !moved.is_empty() {
                    news::tell(tx, &told(by.id, moved)).await?;
                }
                Ok((done, all - done))
            })
        })
        .await
}

/// Does it with one idea; false when that is as it should be already, or cannot be.
async fn one(tx: &mut Tx, topic: TopicId, deed: &Deed, by: &Actor) -> Result<bool> {
    let Some(idea) = ideas::idea(tx, topic).await?.filter(|idea| !idea.removed) else { return Ok(false) };
    let changed = match deed {
        Deed::Tag(tag) => {
            queries::tag_count(tx, topic).await? < TAGS_MAX as i64 && queries::tag(tx, topic, tag).await?
        }
        Deed::Untag(tag) => queries::untag(tx, topic, tag).await?,
        Deed::Own(owner) => queries::own(tx, topic, *owner).await?,
        Deed::Look => return queries::look(tx, topic).await,
        Deed::Review(reason) => return review(tx, topic, idea.state(), reason, by).await,
    };
    queries::look(tx, topic).await?;
    if changed {
        worked(tx, topic).await?;
    }
    Ok(changed)
}

async fn review(tx: &mut Tx, topic: TopicId, from: Fate, reason: &str, by: &Actor) -> Result<bool> {
    if from != Fate::New {
        return Ok(false);
    }
    let step = Move {
        topic,
        from,
        to: Fate::Review,
        reason: reason.to_owned(),
        by: Some(by.id),
        department: by.department.clone(),
        decision: None,
        tell: false,
    };
    match actions::move_to(tx, &step).await {
        Ok(_) => Ok(true),
        // Somebody was faster: it is left as they put it.
        Err(Error::Conflict(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn moved_to_review(reason: &str) -> Value {
    json!({ "from": Fate::New.as_str(), "to": Fate::Review.as_str(), "reason": reason })
}

/// One act, one piece of news, with all ideas that it is about.
fn told(by: AccountId, ideas: Vec<(TopicId, Value)>) -> News {
    News {
        kind: Kind::Moved,
        by: Some(by),
        challenge: None,
        data: json!({}),
        ideas,
        people: Vec::new(),
        followers: true,
    }
}

/// Makes an idea of a public topic of another kind: it gets a fate, and its author hears of it.
async fn from_topic(State(app): State<App>, staff: Staff, Form(typed): Form<Fields>) -> Result<Response> {
    let outcome = match number_of(typed.get("topic")) {
        Some(topic) => make(&app, &staff.viewer, topic).await,
        None => Err(Error::Conflict("producing-fault-topic")),
    };
    match outcome {
        Ok(topic) => Ok(web::see_other_saying(path(topic), "flash-producing-made")),
        Err(Error::Conflict(why)) => {
            let asked = Asked::again(typed.get("back"));
            draw(&app, &staff, &asked, &typed, &Faults::one("topic", why)).await
        }
        Err(error) => Err(error),
    }
}

/// The number of a topic, typed bare, with "#", or as its address.
fn number_of(typed: &str) -> Option<TopicId> {
    let typed = typed.trim();
    let tail = typed.rsplit_once("/t/").map_or(typed, |(_, tail)| tail).trim_start_matches('#');
    let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
    let rest = &tail[digits.len()..];
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then(|| digits.parse().ok().map(TopicId)).flatten()
}

async fn make(app: &App, viewer: &Viewer, topic: TopicId) -> Result<TopicId> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::topic(tx, topic).await?.filter(|row| row.merged_into_id.is_none());
                let row = row.ok_or(Error::Conflict("producing-fault-topic"))?;
                if row.private {
                    return Err(Error::Conflict("producing-fault-private"));
                }
                if row.idea_state.is_none() {
                    boards::make_idea(tx, topic).await?;
                    actions::make(tx, topic, row.author_id, None).await?;
                }
                Ok(topic)
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::{Fields, chosen, number_of};
    use crate::ids::TopicId;

    #[test]
    fn a_topic_is_named_by_its_number_or_its_address() {
        for typed in ["17", " #17 ", "/t/17", "https://brand.test/t/17/a-quiet-kettle?page=2#post-3", "/t/17?x"] {
            assert_eq!(number_of(typed), Some(TopicId(17)), "{typed}");
        }
        for typed in ["", "x", "17x", "/t/", "99999999999999999999", "-1", "קומקום"] {
            assert_eq!(number_of(typed), None, "{typed}");
        }
    }

    #[test]
    fn each_idea_is_chosen_once_and_nonsense_is_none() {
        let typed = Fields::of(["3", "1", "3", "x", ""].map(|id| ("chosen", id.to_owned())));
        assert_eq!(chosen(&typed), [TopicId(1), TopicId(3)]);
    }
}
