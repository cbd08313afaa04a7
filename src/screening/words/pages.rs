//! The moderators' pages of watched words: the list, one word, a list to take over, and the tester.

use super::actions::{self, NewWord, OPEN_PATTERNS_MAX, Outcome, Refused};
use super::listing::{self, LINES_MAX};
use super::matcher::{WORD_CHARS_MAX, WordFault};
use super::pattern::{self, PatternFault};
use super::queries::{self, RuleChoice, WORDS_MAX, WordRow};
use super::{WordAct, WordKind, tester, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{BoardId, WatchedId};
use crate::ui::{Frame, text::clean_line};
use crate::web::{self, Archive, Faults, Form, Moderator, Path, Query};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

/// The list's address.
pub const LIST: &str = "/desk/words";
/// The longest replacement, in characters.
pub const REPLACEMENT_CHARS_MAX: usize = 100;
/// The longest explanation, in characters.
pub const NOTE_CHARS_MAX: usize = 500;
/// Words on one page of the list.
pub const PER_PAGE: usize = 50;

/// The addresses of watched words.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/words", get(list).post(create))
        .route("/desk/words/new", get(fresh))
        .route("/desk/words/import", get(paste).post(import))
        .route("/desk/words/test", get(test))
        .route("/desk/words/{id}", get(edit).post(update))
        .route("/desk/words/{id}/archive", post(archive))
}

/// A word, as it was typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub pattern: String,
    pub act: String,
    pub replacement: String,
    pub board: String,
    pub lang: String,
    pub rule: String,
    pub note: String,
    /// A list to take over.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub list: String,
    /// How the word looked when its form was drawn.
    #[serde(skip_serializing)]
    pub seen: String,
}

/// What a form offers.
pub struct Offered {
    pub boards: Vec<(BoardId, String)>,
    pub rules: Vec<RuleChoice>,
}

impl Typed {
    /// As a new form begins.
    pub fn fresh() -> Self {
        Self { kind: WordKind::Word.as_str().into(), act: WordAct::Hold.as_str().into(), ..Self::default() }
    }

    fn of(row: &WordRow) -> Self {
        Self {
            kind: row.kind.as_str().into(),
            pattern: row.pattern.clone(),
            act: row.act.as_str().into(),
            replacement: row.replacement.clone(),
            board: row.board_id.map(|id| id.to_string()).unwrap_or_default(),
            lang: row.lang.clone().unwrap_or_default(),
            rule: row.rule_code.clone().unwrap_or_default(),
            note: row.note.clone(),
            list: String::new(),
            seen: actions::print(row),
        }
    }

    /// The fields as a query, for the way to the tester and back.
    pub fn query(&self) -> String {
        let fields = [
            ("kind", &self.kind),
            ("pattern", &self.pattern),
            ("act", &self.act),
            ("replacement", &self.replacement),
            ("board", &self.board),
            ("lang", &self.lang),
            ("rule", &self.rule),
            ("note", &self.note),
        ];
        let filled = fields.into_iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(filled).finish()
    }

    /// The word; `kept` is the row that it is a change of, whose board and rule may be gone meanwhile.
    fn parse(&self, offered: &Offered, kept: Option<&WordRow>, faults: &mut Faults) -> Option<NewWord> {
        let kind = WordKind::parse(&self.kind);
        if kind.is_none() {
            faults.add("kind", "fault-choice");
        }
        let pattern = clean_line(&self.pattern);
        if pattern.is_empty() {
            faults.add("pattern", "fault-required");
        }
        Some(NewWord { kind: kind?, pattern, ..self.parse_rest(offered, kept, faults)? })
    }

    /// All but the word itself.
    fn parse_rest(&self, offered: &Offered, kept: Option<&WordRow>, faults: &mut Faults) -> Option<NewWord> {
        let act = WordAct::parse(&self.act);
        if act.is_none() {
            faults.add("act", "fault-choice");
        }
        let board = self.board(offered, kept, faults);
        let lang = Lang::parse(&self.lang);
        if lang.is_none() && !self.lang.is_empty() {
            faults.add("lang", "fault-choice");
        }
        let rule_code = Some(self.rule.clone()).filter(|code| !code.is_empty());
        let known = |code: &String| {
            offered.rules.iter().any(|rule| rule.code == *code)
                || kept.is_some_and(|row| row.rule_code.as_ref() == Some(code))
        };
        if rule_code.as_ref().is_some_and(|code| !known(code)) {
            faults.add("rule", "fault-choice");
        }
        let mut line = |field: &'static str, typed: &str, max: usize| {
            let line = clean_line(typed);
            if line.chars().count() > max {
                faults.add_with(field, "fault-too-long", &[("max", max.into())]);
            }
            line
        };
        let note = line("note", &self.note, NOTE_CHARS_MAX);
        let replaces = act == Some(WordAct::Replace);
        let replacement =
            if replaces { line("replacement", &self.replacement, REPLACEMENT_CHARS_MAX) } else { String::new() };
        if replaces && replacement.is_empty() {
            faults.add("replacement", "watched-fault-replacement");
        }
        let (kind, pattern) = (WordKind::Word, String::new());
        Some(NewWord { kind, pattern, act: act?, replacement, board, lang, rule_code, note })
    }

    fn board(&self, offered: &Offered, kept: Option<&WordRow>, faults: &mut Faults) -> Option<BoardId> {
        if self.board.is_empty() {
            return None;
        }
        let kept = kept.and_then(|row| row.board_id);
        let known = |id: &BoardId| offered.boards.iter().any(|(board, _)| board == id) || kept == Some(*id);
        let board = self.board.parse().ok().filter(known);
        if board.is_none() {
            faults.add("board", "fault-choice");
        }
        board
    }
}

async fn offered(app: &App) -> Result<Offered> {
    let mut conn = app.db.read_current().await?;
    Ok(Offered { boards: queries::boards(&mut conn).await?, rules: queries::rules(&mut conn).await? })
}

/// How the list is narrowed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    pub act: String,
    /// `archived`, or else those that are watched.
    pub view: String,
    pub page: String,
}

impl Asked {
    /// Whether those that are no longer watched are asked for.
    pub fn archived(&self) -> bool {
        self.view == "archived"
    }
}

async fn list(State(app): State<App>, moderator: Moderator, Query(asked): Query<Asked>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = queries::list(&mut conn, asked.archived()).await?;
    let (all, act, sought) = (rows.len(), WordAct::parse(&asked.act), crate::words::fold::fold(asked.q.trim()));
    let fits = |row: &WordRow| {
        act.is_none_or(|act| act == row.act)
            && (sought.is_empty() || crate::words::fold::fold(&row.pattern).contains(&sought))
    };
    let rows: Vec<WordRow> = rows.into_iter().filter(fits).collect();
    let last = rows.len().div_ceil(PER_PAGE).max(1);
    let page = asked.page.parse().unwrap_or(1).clamp(1, last);
    let shown = views::Shown { asked: &asked, all, fitting: rows.len(), page, last };
    let rows = rows.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).collect::<Vec<_>>();
    let frame = frame(&moderator, "screening::words", moderator.words.t("watched-title"), false);
    Ok(web::page(frame.render(views::list(&moderator, &rows, &shown))))
}

async fn fresh(State(app): State<App>, moderator: Moderator, Query(typed): Query<Typed>) -> Result<Response> {
    let typed = if typed.kind.is_empty() { Typed { pattern: typed.pattern, ..Typed::fresh() } } else { typed };
    show(&app, &moderator, None, &typed, &Faults::new(), None).await
}

async fn edit(State(app): State<App>, moderator: Moderator, Path(id): Path<WatchedId>) -> Result<Response> {
    let row = queries::one(&mut app.db.read_current().await?, id).await?;
    show(&app, &moderator, Some(&row), &Typed::of(&row), &Faults::new(), None).await
}

async fn create(State(app): State<App>, moderator: Moderator, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &moderator, None, typed).await
}

async fn update(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<WatchedId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let row = queries::one(&mut app.db.read_current().await?, id).await?;
    save(&app, &moderator, Some(row), typed).await
}

async fn save(app: &App, moderator: &Moderator, row: Option<WordRow>, mut typed: Typed) -> Result<Response> {
    let mut faults = Faults::new();
    let new = typed.parse(&offered(app).await?, row.as_ref(), &mut faults).filter(|_| faults.is_empty());
    let Some(new) = new else {
        return show(app, moderator, row.as_ref(), &typed, &faults, None).await;
    };
    let outcome = match &row {
        Some(row) => actions::change(app, &moderator.viewer, row.id, new, typed.seen.clone()).await?,
        None => actions::make(app, &moderator.viewer, new).await?,
    };
    match outcome {
        Outcome::Done => Ok(web::see_other_saying(LIST, "flash-watched-saved")),
        Outcome::Refused(refused) => {
            add_refusal(&mut faults, "pattern", &refused);
            show(app, moderator, row.as_ref(), &typed, &faults, Some(refused)).await
        }
        Outcome::Changed(now) => {
            typed.seen = actions::print(&now);
            faults.add("pattern", "watched-fault-changed");
            show(app, moderator, Some(&now), &typed, &faults, None).await
        }
    }
}

/// Says why a word was not taken.
fn add_refusal(faults: &mut Faults, field: &'static str, refused: &Refused) {
    match refused {
        Refused::Word(fault) => add_word_fault(faults, field, fault),
        Refused::There(_) => faults.add(field, "watched-fault-there"),
        Refused::Full => faults.add_with(field, "watched-fault-full", &[("max", WORDS_MAX.into())]),
        Refused::Open => faults.add_with(field, "watched-fault-open", &[("max", OPEN_PATTERNS_MAX.into())]),
    }
}

fn add_word_fault(faults: &mut Faults, field: &'static str, fault: &WordFault) {
    match fault {
        WordFault::Short => faults.add(field, "watched-fault-short"),
        WordFault::Long => faults.add_with(field, "fault-too-long", &[("max", WORD_CHARS_MAX.into())]),
        WordFault::Star => faults.add(field, "watched-fault-star"),
        WordFault::Pattern(PatternFault::Backtracks) => faults.add(field, "watched-fault-backtracks"),
        WordFault::Pattern(PatternFault::Empty) => faults.add(field, "watched-fault-empty"),
        WordFault::Pattern(PatternFault::Giant) => faults.add(field, "watched-fault-giant"),
        WordFault::Pattern(PatternFault::Long) => {
            faults.add_with(field, "fault-too-long", &[("max", pattern::CHARS_MAX.into())]);
        }
        WordFault::Pattern(PatternFault::Syntax { what, at }) => {
            faults.add_with(field, "watched-fault-syntax", &[("what", what.into()), ("at", (*at).into())]);
        }
    }
}

async fn show(
    app: &App,
    moderator: &Moderator,
    row: Option<&WordRow>,
    typed: &Typed,
    faults: &Faults,
    refused: Option<Refused>,
) -> Result<Response> {
    let (offered, words) = (offered(app).await?, moderator.words);
    let changed = faults.of("pattern").is_some_and(|fault| fault.message == "watched-fault-changed");
    let status = match (changed, faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let there = refused.and_then(|refused| if let Refused::There(id) = refused { Some(id) } else { None });
    let title = if row.is_some() { words.t("watched-edit") } else { words.t("watched-new") };
    let form = views::WordForm { row, typed, offered: &offered, faults, changed, there };
    let frame = frame(moderator, "screening::word", title, true);
    Ok(web::page_status(status, frame.render(views::one(moderator, &form))))
}

async fn archive(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<WatchedId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    let archived = archive.wanted();
    let says = match actions::archive(&app, &moderator.viewer, id, archived).await? {
        Outcome::Done if archived => "flash-watched-archived",
        Outcome::Done => "flash-watched-restored",
        Outcome::Refused(Refused::There(_)) => return Err(Error::Conflict("watched-fault-there")),
        Outcome::Refused(_) | Outcome::Changed(_) => return Err(Error::Conflict("watched-fault-no-room")),
    };
    Ok(web::see_other_saying(LIST, says))
}

async fn paste(State(app): State<App>, moderator: Moderator) -> Result<Response> {
    show_import(&app, &moderator, &Typed::fresh(), &Faults::new()).await
}

async fn show_import(app: &App, moderator: &Moderator, typed: &Typed, faults: &Faults) -> Result<Response> {
    let offered = offered(app).await?;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = frame(moderator, "screening::words_import", moderator.words.t("watched-import"), true);
    Ok(web::page_status(status, frame.render(views::import(moderator.words, typed, &offered, faults))))
}

/// Takes over a whole list, or says which line is in the way.
async fn import(State(app): State<App>, moderator: Moderator, Form(typed): Form<Typed>) -> Result<Response> {
    let mut faults = Faults::new();
    let rest = typed.parse_rest(&offered(&app).await?, None, &mut faults);
    let lines = listing::read(&typed.list);
    match &lines {
        None => faults.add_with("list", "watched-fault-lines", &[("max", LINES_MAX.into())]),
        Some(lines) if lines.is_empty() => faults.add("list", "fault-required"),
        Some(_) => {}
    }
    let (Some(rest), Some(lines)) = (rest.filter(|_| faults.is_empty()), lines) else {
        return show_import(&app, &moderator, &typed, &faults).await;
    };
    let texts = lines.iter().map(|line| (line.kind, line.text.clone())).collect();
    let list =
        lines.iter().map(|line| NewWord { kind: line.kind, pattern: line.text.clone(), ..rest.clone() }).collect();
    let refused = match actions::proven(&app, texts).await?.into_iter().next() {
        Some((at, fault)) => (at, Refused::Word(fault)),
        None => match actions::import(&app, &moderator.viewer, list).await? {
            Ok(done) if done.added == 0 => return Ok(web::see_other_saying(LIST, "flash-watched-all-there")),
            Ok(_) => return Ok(web::see_other_saying(LIST, "flash-watched-imported")),
            Err(refused) => refused,
        },
    };
    let line = lines.get(refused.0).map_or(0, |line| line.number);
    let text = lines.get(refused.0).map(|line| line.text.clone()).unwrap_or_default();
    faults.add_with("list", "watched-fault-line", &[("line", line.into()), ("text", text.into())]);
    add_refusal(&mut faults, "list", &refused.1);
    show_import(&app, &moderator, &typed, &faults).await
}

/// What a word would have found in the last month.
async fn test(State(app): State<App>, moderator: Moderator, Query(typed): Query<Typed>) -> Result<Response> {
    let offered = offered(&app).await?;
    let mut faults = Faults::new();
    let asked = !typed.pattern.trim().is_empty();
    let typed = if typed.kind.is_empty() { Typed { pattern: typed.pattern, ..Typed::fresh() } } else { typed };
    // What happens to a text does not matter here, so it is not asked for.
    let tried = Typed { act: WordAct::Flag.as_str().into(), note: String::new(), rule: String::new(), ..typed.clone() };
    let new = if asked { tried.parse(&offered, None, &mut faults) } else { None };
    if let Some(new) = &new
        && let Some((_, fault)) = actions::proven(&app, vec![(new.kind, new.pattern.clone())]).await?.pop()
    {
        add_word_fault(&mut faults, "pattern", &fault);
    }
    let report = match new.filter(|_| faults.is_empty()) {
        Some(new) => Some(tester::look(&app, new.entry(WatchedId(0))).await?),
        None => None,
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = frame(&moderator, "screening::words_test", moderator.words.t("watched-test"), true);
    Ok(web::page_status(status, frame.render(views::test(&moderator, &typed, &offered, &faults, report.as_ref()))))
}

fn frame(moderator: &Moderator, page: &'static str, title: String, inner: bool) -> Frame {
    let mut frame = moderator.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(moderator.words.t("ui-nav-desk"), "/desk".into())];
    if inner {
        frame.crumbs.push((moderator.words.t("watched-title"), LIST.into()));
    }
    frame
}
