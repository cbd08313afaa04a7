//! Writing an idea: what the problem is, for whom, what is proposed. Before it is sent, ideas like it are shown once, to vote for or to follow;
//! what was typed stays in the form, and for members in their draft.

use super::queries;
use super::writing_views::{self, Near, Writing};
use crate::accounts::trap;
use crate::app::App;
use crate::boards::{self, BoardRow, TITLE_CHARS_MAX};
use crate::cases::{self, IDEA_DRAFT, TypedIdea};
use crate::cocreation::{challenges, index, votes};
use crate::error::{Error, Result};
use crate::ids::{ChallengeId, TopicId, nonce};
use crate::policy::{self, Act};
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Query, Visitor};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;
use std::collections::BTreeMap;
use tower_sessions::Session;

/// Ideas shown before one is sent.
const SIMILAR_MAX: usize = 5;

/// The address of the form.
pub fn routes() -> Router<App> {
    Router::new().route("/ideas/new", get(write).post(submit))
}

/// The form as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct IdeaForm {
    pub title: String,
    /// What the problem is.
    pub problem: String,
    /// For whom; may be empty.
    pub whom: String,
    /// What is proposed.
    pub body: String,
    pub board: String,
    pub challenge: String,
    pub once: String,
    /// "post" once the writer has seen what is similar; "edit" to go back.
    pub step: String,
    pub email: String,
    pub name: String,
    /// The fields of the trap.
    #[serde(flatten)]
    pub more: BTreeMap<String, String>,
}

impl IdeaForm {
    /// Every field as it was typed, but for the step.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = [
            ("title", &self.title),
            ("problem", &self.problem),
            ("whom", &self.whom),
            ("body", &self.body),
            ("board", &self.board),
            ("challenge", &self.challenge),
            ("once", &self.once),
            ("email", &self.email),
            ("name", &self.name),
        ];
        let own = own.into_iter().map(|(name, value)| (name, value.as_str()));
        own.chain(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// Takes over what a draft holds.
    fn fill(&mut self, draft: &BTreeMap<String, String>) {
        let own = [
            ("title", &mut self.title),
            ("problem", &mut self.problem),
            ("whom", &mut self.whom),
            ("body", &mut self.body),
            ("board", &mut self.board),
            ("challenge", &mut self.challenge),
        ];
        for (name, field) in own {
            if let Some(value) = draft.get(name)
                && field.is_empty()
            {
                field.clone_from(value);
            }
        }
    }

    /// What is missing beside title and board, which the one door looks at.
    fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        if clean_text(&self.problem).trim().is_empty() {
            faults.add("problem", "ideas-fault-problem");
        }
        if clean_text(&self.body).trim().is_empty() {
            faults.add("body", "ideas-fault-proposal");
        }
        faults
    }

    /// Its parts in one text, each under a heading in the writer's language.
    fn composed(&self, words: Words) -> String {
        let parts = [
            (words.t("ideas-part-problem"), &self.problem),
            (words.t("ideas-part-whom"), &self.whom),
            (words.t("ideas-part-proposal"), &self.body),
        ];
        let parts = parts.into_iter().map(|(heading, text)| (heading, text.trim()));
        let parts =
            parts.filter(|(_, text)| !text.is_empty()).map(|(heading, text)| format!("### {heading}\n\n{text}"));
        parts.collect::<Vec<_>>().join("\n\n")
    }

    /// The words of the language that it is written in, for the headings.
    fn spoken(&self, said: Words) -> Words {
        let hebrew = |text: &str| text.chars().filter(|c| matches!(c, '\u{590}'..='\u{5ff}')).count();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let all = [&self.title, &self.problem, &self.body];
        let (of_hebrew, of_all): (usize, usize) =
            all.iter().map(|it| (hebrew(it), letters(it))).fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        match said.lang {
            _ if of_hebrew * 2 > of_all => Words::of(Lang::He),
            Lang::He if of_all > 0 => Words::of(Lang::En),
            _ => said,
        }
    }

    fn challenge(&self) -> Option<ChallengeId> {
        self.challenge.parse().ok().map(ChallengeId).filter(|id| id.0 > 0)
    }
}

/// What the form offers.
pub struct Offer {
    pub boards: Vec<BoardRow>,
    /// The challenge that it is written for.
    pub challenge: Option<queries::ChallengeRow>,
}

impl Offer {
    /// Boards to write on; those of the challenge where it is written for one. `Error::Conflict` when that takes no ideas now.
    async fn load(app: &App, visitor: &Visitor, challenge: Option<ChallengeId>) -> Result<Self> {
        let mut conn = app.db.read().await?;
        let mut boards = boards::board_choices(&mut conn, &visitor.viewer).await?;
        let Some(id) = challenge else { return Ok(Self { boards, challenge: None }) };
        let row = challenges::takes_ideas(&mut conn, &visitor.viewer, id, visitor.now).await?;
        let row = row.ok_or(Error::Conflict("ideas-fault-challenge"))?;
        boards.retain(|board| board.id == row.board_id);
        Ok(Self { boards, challenge: queries::challenge(&mut conn, id).await? })
    }
}

/// What a link to the form may fill in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Prefill {
    board: String,
    title: String,
    challenge: String,
}

/// The empty form, or the draft kept on the server.
async fn write(State(app): State<App>, visitor: Visitor, Query(prefill): Query<Prefill>) -> Result<Response> {
    let Prefill { board, title, challenge } = prefill;
    let mut form = IdeaForm { board, title, challenge, ..IdeaForm::default() };
    if let Some(actor) = visitor.viewer.actor()
        && form.title.is_empty()
        && let Some(draft) = boards::load_draft(&mut app.db.read_current().await?, actor.id, IDEA_DRAFT).await?
    {
        form.fill(&draft);
    }
    let offer = match Offer::load(&app, &visitor, form.challenge()).await {
        // A draft outlives its challenge: it is an idea all the same.
        Err(Error::Conflict(_)) => {
            form.challenge.clear();
            Offer::load(&app, &visitor, None).await?
        }
        offer => offer?,
    };
    form.once = nonce();
    if visitor.viewer.actor().is_none() {
        form.more.insert(trap::SHOWN.into(), trap::stamp(&app));
    }
    Ok(drawn(&visitor, StatusCode::OK, &form, &offer, &Faults::new()))
}

fn drawn(visitor: &Visitor, status: StatusCode, form: &IdeaForm, offer: &Offer, faults: &Faults) -> Response {
    let mut frame = visitor.frame("cocreation::idea_new", visitor.words.t("ideas-new"));
    frame.description = Some(visitor.words.t("ideas-new-lede"));
    frame.crumbs = vec![(visitor.words.t("ideas-title"), "/ideas".into())];
    let writing = Writing { form, offer, faults, title_max: TITLE_CHARS_MAX };
    web::page_status(status, frame.render(writing_views::form(visitor, &writing)))
}

/// Publishes the idea, or keeps it until its author is known. Ideas like it are shown once before.
async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Form(mut form): Form<IdeaForm>,
) -> Result<Response> {
    let offer = match Offer::load(&app, &visitor, form.challenge()).await {
        Err(Error::Conflict(why)) => {
            let offer = Offer::load(&app, &visitor, None).await?;
            form.challenge.clear();
            return Ok(drawn(&visitor, StatusCode::CONFLICT, &form, &offer, &Faults::one("board", why)));
        }
        offer => offer?,
    };
    if form.step == "edit" {
        return Ok(drawn(&visitor, StatusCode::OK, &form, &offer, &Faults::new()));
    }
    let again = |faults: &Faults| drawn(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &form, &offer, faults);
    let missing = form.faults();
    let ready = match cases::read_idea(&app, &visitor, offer.boards.clone(), form.idea(&offer, visitor.words)).await? {
        Ok(ready) if missing.is_empty() => ready,
        Ok(_) => return Ok(again(&missing)),
        Err(faults) => return Ok(again(&together(faults, &missing))),
    };
    if form.step != "post"
        && !was_sent(&app, &visitor, &form).await?
        && let Some(step) = similar(&app, &visitor, &form).await?
    {
        return Ok(step);
    }
    match cases::send_idea(&app, &visitor, &session, ready).await? {
        Ok(response) => Ok(response),
        Err(whys) => Ok(again(&boards::blocked_faults(&whys, visitor.words))),
    }
}

impl IdeaForm {
    /// The idea for the one door. In a challenge the board is the challenge's.
    fn idea(&self, offer: &Offer, said: Words) -> TypedIdea {
        let of_challenge = offer.challenge.as_ref().and_then(|_| offer.boards.first());
        TypedIdea {
            board: of_challenge.map_or_else(|| self.board.clone(), |board| board.slug.clone()),
            title: self.title.clone(),
            body: self.composed(self.spoken(said)),
            once: self.once.clone(),
            challenge: self.challenge().filter(|_| offer.challenge.is_some()),
            email: self.email.clone(),
            name: self.name.clone(),
            more: self.more.clone(),
        }
    }
}

/// Both: a part of the text that is missing is told beside that part, not as a missing text.
fn together(faults: Faults, missing: &Faults) -> Faults {
    let mut all = Faults::new();
    for name in ["title", "board", "email", "name"] {
        if let Some(fault) = faults.of(name) {
            all.add_with(name, fault.message, &fault.args);
        }
    }
    for name in ["problem", "body"] {
        if let Some(fault) = missing.of(name) {
            all.add_with(name, fault.message, &fault.args);
        }
    }
    if let Some(fault) = faults.of("body").filter(|_| missing.is_empty()) {
        all.add_with("body", fault.message, &fault.args);
    }
    all
}

/// Whether the same form was sent before: its own idea is not one like it.
async fn was_sent(app: &App, visitor: &Visitor, form: &IdeaForm) -> Result<bool> {
    let once = boards::submit_token(&form.once);
    Ok(boards::sent_before(app, visitor.viewer.id_or_zero(), once.as_deref()).await?.is_some())
}

/// The step that shows ideas like it; none when there are none. A member's text is kept as a draft meanwhile.
async fn similar(app: &App, visitor: &Visitor, form: &IdeaForm) -> Result<Option<Response>> {
    let mut conn = app.db.read().await?;
    let text = format!("{}\n{}\n{}", form.problem, form.whom, form.body);
    let found = index::similar(&mut conn, &visitor.viewer, &form.title, &text, SIMILAR_MAX).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let topics: Vec<TopicId> = found.iter().map(|found| found.topic).collect();
    let glances = votes::glance(&mut conn, &visitor.viewer, visitor.now, &topics).await?;
    let followed = match visitor.viewer.actor() {
        Some(actor) => queries::followed(&mut conn, actor.id, &topics).await?,
        None => Vec::new(),
    };
    drop(conn);
    if visitor.viewer.actor().is_some() {
        keep_draft(app, visitor, form).await?;
    }
    let near = found.into_iter().map(|found| Near {
        glance: glances.get(&found.topic).cloned(),
        followed: followed.contains(&found.topic),
        found,
    });
    let near: Vec<Near> = near.collect();
    let frame = visitor.frame("cocreation::idea_similar", visitor.words.t("ideas-similar-title"));
    Ok(Some(web::page(frame.render(writing_views::similar(visitor, form, &near)))))
}

async fn keep_draft(app: &App, visitor: &Visitor, form: &IdeaForm) -> Result<()> {
    let account = visitor.viewer.id_or_zero();
    let permit = policy::permit(&visitor.viewer, Act::AccountKeep { owner: account })?;
    let kept = ["title", "problem", "whom", "body", "board", "challenge"];
    let fields = form.typed().filter(|(name, _)| kept.contains(name));
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    app.db
        .write(permit, move |tx| Box::pin(async move { boards::save_draft(tx, account, IDEA_DRAFT, fields).await }))
        .await
}

#[cfg(test)]
mod tests {
    use super::IdeaForm;
    use crate::words::{Lang, Words};

    fn form() -> IdeaForm {
        IdeaForm {
            title: "A quiet kettle".into(),
            problem: " It wakes the children.\n".into(),
            body: "A lid that *damps*.".into(),
            ..IdeaForm::default()
        }
    }

    #[test]
    fn the_parts_become_one_text_with_headings_in_the_writer_s_language() {
        crate::words::load();
        let words = Words::of(Lang::En);
        let text = form().composed(words);
        assert_eq!(text.matches("### ").count(), 2, "{text}");
        assert!(text.ends_with("\n\nA lid that *damps*.") && text.contains("\n\nIt wakes the children.\n\n"), "{text}");
        assert_eq!(form().spoken(Words::of(Lang::He)).lang, Lang::En, "a reader of Hebrew may write in other letters");
        assert_eq!(form().spoken(Words::of(Lang::Pl)).lang, Lang::Pl);
        let hebrew = IdeaForm {
            problem: "הקומקום מעיר את הילדים בלילה".into(), title: "קומקום שקט".into(), ..form()
        };
        assert_eq!(hebrew.spoken(words).lang, Lang::He);
    }

    #[test]
    fn what_is_missing_is_told_beside_its_own_field() {
        assert!(form().faults().is_empty(), "for whom may stay open");
        let faults = IdeaForm { problem: " \u{202e} ".into(), body: String::new(), ..form() }.faults();
        assert!(faults.of("problem").is_some() && faults.of("body").is_some());
    }
}
