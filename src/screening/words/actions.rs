//! Changes to what is watched.

use super::matcher::{self, Entry, WordFault};
use super::queries::{self, WORDS_MAX, WordRow};
use super::{Hit, WordAct, WordKind};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, BoardId, WatchedId};
use crate::policy::{self, Act, Viewer};
use crate::words::Lang;
use std::collections::HashSet;

/// The most patterns without a fixed part, which have to be searched in every text.
pub const OPEN_PATTERNS_MAX: usize = 50;

/// A word as it is to be watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWord {
    pub kind: WordKind,
    pub pattern: String,
    pub act: WordAct,
    /// What is put in its place; empty for the other acts.
    pub replacement: String,
    /// None: on every board.
    pub board: Option<BoardId>,
    /// None: in every language.
    pub lang: Option<Lang>,
    pub rule_code: Option<String>,
    /// What its author is told.
    pub note: String,
}

impl NewWord {
    /// As far as finding it goes.
    pub fn entry(self, id: WatchedId) -> Entry {
        Entry {
            id,
            kind: self.kind,
            pattern: self.pattern,
            act: self.act,
            replacement: self.replacement,
            board: self.board,
            lang: self.lang,
            rule_code: self.rule_code,
            note: self.note,
        }
    }

    /// As it is watched already.
    pub fn of(row: &WordRow) -> Self {
        let entry = row.entry();
        Self {
            kind: entry.kind,
            pattern: entry.pattern,
            act: entry.act,
            replacement: entry.replacement,
            board: entry.board,
            lang: entry.lang,
            rule_code: entry.rule_code,
            note: entry.note,
        }
    }
}

/// Why a word was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    Word(WordFault),
    /// It is watched there already, and otherwise.
    There(WatchedId),
    /// [`WORDS_MAX`] are watched.
    Full,
    /// [`OPEN_PATTERNS_MAX`] patterns without a fixed part are watched.
    Open,
}

/// What became of a change.
#[derive(Debug)]
pub enum Outcome {
    Done,
    Refused(Refused),
    /// Somebody changed it since the form was drawn; this is what it says now.
    Changed(Box<WordRow>),
}

/// What a list gave: how many words are new, how many were there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub added: usize,
    pub there: usize,
}

/// How a word looked when its form was drawn: the form brings it back.
pub fn print(row: &WordRow) -> String {
    let entry = row.entry();
    let parts = serde_json::json!([
        entry.kind.as_str(),
        entry.pattern,
        entry.act.as_str(),
        entry.replacement,
        entry.board,
        entry.lang.map(Lang::code),
        entry.rule_code,
        entry.note,
        row.archived_at.is_some(),
    ]);
    ids::sha256_hex(parts.to_string()).chars().take(24).collect()
}

/// Watches a word; the one that is the same already, if there is one. The caller has proven it.
pub async fn add(tx: &mut Tx, new: &NewWord) -> Result<Result<WatchedId, Refused>> {
    if let Some(row) = queries::twin(tx, new).await? {
        return Ok(if *new == NewWord::of(&row) { Ok(row.id) } else { Err(Refused::There(row.id)) });
    }
    if let Some(full) = room(tx, new, None).await? {
        return Ok(Err(full));
    }
    let id = queries::insert(tx, new).await?;
    arranged(tx).await?;
    Ok(Ok(id))
}

/// Why there is no room for that word, if there is none; `own` is not counted.
async fn room(tx: &mut Tx, new: &NewWord, own: Option<WatchedId>) -> Result<Option<Refused>> {
    if own.is_none() && queries::live_count(tx).await? >= WORDS_MAX {
        return Ok(Some(Refused::Full));
    }
    if !matcher::is_open(new.kind, &new.pattern) {
        return Ok(None);
    }
    let patterns = queries::live_patterns(tx).await?;
    let others = patterns.iter().filter(|(id, _)| Some(*id) != own);
    let open = others.filter(|(_, pattern)| matcher::is_open(WordKind::Pattern, pattern)).count();
    Ok((open >= OPEN_PATTERNS_MAX).then_some(Refused::Open))
}

async fn arranged(tx: &mut Tx) -> Result<()> {
    events::record(tx, Event::ScreeningArranged { what: "words" }).await
}

/// Whether they can be watched: for each that cannot, which one and why. Off the async threads.
pub async fn proven(app: &App, words: Vec<(WordKind, String)>) -> Result<Vec<(usize, WordFault)>> {
    let prove = move || {
        let words = words.iter().enumerate();
        words.filter_map(|(at, (kind, text))| Some((at, matcher::proven(*kind, text).err()?))).collect()
    };
    app.heavy(prove).await
}

/// Watches a word that a moderator typed.
pub async fn make(app: &App, viewer: &Viewer, new: NewWord) -> Result<Outcome> {
    let permit = policy::permit(viewer, Act::ScreeningArrange)?;
    if let Some((_, fault)) = proven(app, vec![(new.kind, new.pattern.clone())]).await?.pop() {
        return Ok(Outcome::Refused(Refused::Word(fault)));
    }
    let made = app.db.write(permit, move |tx| Box::pin(async move { add(tx, &new).await })).await?;
    Ok(made.map_or_else(Outcome::Refused, |_| Outcome::Done))
}

/// Changes a word; `seen` is how it looked when the form was drawn.
pub async fn change(app: &App, viewer: &Viewer, id: WatchedId, new: NewWord, seen: String) -> Result<Outcome> {
    let permit = policy::permit(viewer, Act::ScreeningArrange)?;
    if let Some((_, fault)) = proven(app, vec![(new.kind, new.pattern.clone())]).await?.pop() {
        return Ok(Outcome::Refused(Refused::Word(fault)));
    }
    let change = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let row = queries::one(tx, id).await?;
            if new == NewWord::of(&row) {
                return Ok(Outcome::Done);
            }
            if print(&row) != seen {
                return Ok(Outcome::Changed(Box::new(row)));
            }
            if let Some(twin) = queries::twin(tx, &new).await?.filter(|twin| twin.id != id) {
                return Ok(Outcome::Refused(Refused::There(twin.id)));
            }
            if let Some(full) = room(tx, &new, Some(id)).await? {
                return Ok(Outcome::Refused(full));
            }
            queries::update(tx, id, &new).await?;
            arranged(tx).await?;
            Ok(Outcome::Done)
        })
    });
    change.await
}

/// Watches all words of a list that was proven, or none.
pub async fn import(app: &App, viewer: &Viewer, list: Vec<NewWord>) -> Result<Result<Imported, (usize, Refused)>> {
    let permit = policy::permit(viewer, Act::ScreeningArrange)?;
    let write = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let rows = queries::list(tx, false).await?;
            let watched: HashSet<Place> = rows.iter().map(|row| Place::of(&NewWord::of(row))).collect();
            let mut imported = Imported::default();
            let (there, fresh): (Vec<_>, Vec<_>) =
                list.into_iter().enumerate().partition(|(_, new)| watched.contains(&Place::of(new)));
            imported.there = there.len();
            // Looked through before anything is written, so that nothing has to be taken back.
            if let Some((at, _)) = fresh.get((WORDS_MAX as usize).saturating_sub(rows.len())) {
                return Ok(Err((*at, Refused::Full)));
            }
            let opens: Vec<usize> = fresh.iter().filter(|(_, new)| is_open(new)).map(|(at, _)| *at).collect();
            if let Some(last) = opens.last()
                && opens.len() + rows.iter().filter(|row| is_open(&NewWord::of(row))).count() > OPEN_PATTERNS_MAX
            {
                return Ok(Err((*last, Refused::Open)));
            }
            for (_, new) in &fresh {
                queries::insert(tx, new).await?;
            }
            imported.added = fresh.len();
            if imported.added > 0 {
                arranged(tx).await?;
            }
            Ok(Ok(imported))
        })
    });
    write.await
}

/// What may be watched once only: a word of a kind for a board and a language.
#[derive(PartialEq, Eq, Hash)]
struct Place(WordKind, String, Option<BoardId>, Option<Lang>);

impl Place {
    fn of(new: &NewWord) -> Self {
        Self(new.kind, new.pattern.clone(), new.board, new.lang)
    }
}

fn is_open(new: &NewWord) -> bool {
    matcher::is_open(new.kind, &new.pattern)
}

/// Stops watching a word, or starts again.
pub async fn archive(app: &App, viewer: &Viewer, id: WatchedId, archived: bool) -> Result<Outcome> {
    let permit = policy::permit(viewer, Act::ScreeningArrange)?;
    let change = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let row = queries::one(tx, id).await?;
            if row.archived_at.is_some() == archived {
                return Ok(Outcome::Done);
            }
            if !archived {
                let again = NewWord::of(&row);
                if let Some(twin) = queries::twin(tx, &again).await? {
                    return Ok(Outcome::Refused(Refused::There(twin.id)));
                }
                if let Some(full) = room(tx, &again, None).await? {
                    return Ok(Outcome::Refused(full));
                }
            }
            if !queries::archive(tx, id, archived).await? {
                return Err(Error::NotFound);
            }
            arranged(tx).await?;
            Ok(Outcome::Done)
        })
    });
    change.await
}

/// Counts what was found. A count that is lost loses nothing else, so a fault is only logged.
pub async fn count(app: &App, hits: &[Hit]) {
    if hits.is_empty() {
        return;
    }
    let words: Vec<WatchedId> = hits.iter().map(|hit| hit.word).collect();
    let counted = app.db.write(policy::system("screening.count"), move |tx| {
        Box::pin(async move {
            for word in words {
                queries::count_hit(tx, word).await?;
            }
            Ok(())
        })
    });
    if let Err(error) = counted.await {
        tracing::warn!(%error, "what was found could not be counted");
    }
}
