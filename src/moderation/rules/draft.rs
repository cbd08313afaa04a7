//! The next version of the rules: drafted from the last one, changed, published.

use super::queries::{self, RULES_MAX, RuleRow, VersionRow};
use super::typed::{NewRule, seen};
use super::{fingerprint, letters};
use crate::app::App;
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::RulesVersionId;
use crate::ledger;
use crate::policy::{self, Act, Viewer};
use serde_json::json;

/// What is answered when the draft is another one than was seen.
pub const CHANGED: &str = "rules-conflict-changed";
/// There is no draft any more: published or thrown away.
const GONE: &str = "rules-conflict-gone";
/// A code that stands already.
pub const TWICE: &str = "rules-fault-code-twice";
/// More rules than a version holds.
const TOO_MANY: &str = "rules-conflict-too-many";

async fn write<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::RulesPublish)?;
    app.db.write(permit, work).await
}

/// Begins a draft with the rules in force; one that there is already stays.
pub async fn begin(app: &App, viewer: &Viewer) -> Result<()> {
    write(app, viewer, |tx| {
        Box::pin(async move {
            let last = queries::in_force(tx).await?.ok_or(Error::NotFound)?;
            queries::lock(tx, last.id).await?;
            if queries::draft(tx).await?.is_none() {
                let draft = queries::insert_draft(tx).await?;
                queries::copy_rules(tx, last.id, draft).await?;
            }
            Ok(())
        })
    })
    .await
}

/// The draft, for this writer alone, and its rules.
async fn locked(tx: &mut Tx) -> Result<(VersionRow, Vec<RuleRow>)> {
    let draft = queries::draft(tx).await?.ok_or(Error::Conflict(GONE))?;
    queries::lock(tx, draft.id).await?;
    // Published while this writer waited?
    let draft = queries::draft(tx).await?.filter(|now| now.id == draft.id).ok_or(Error::Conflict(GONE))?;
    let rules = queries::rules_of(tx, draft.id).await?;
    Ok((draft, rules))
}

/// Throws the draft away.
pub async fn discard(app: &App, viewer: &Viewer) -> Result<()> {
    write(app, viewer, |tx| {
        Box::pin(async move {
            let (draft, _) = locked(tx).await?;
            queries::delete_draft(tx, draft.id).await.map(|_| ())
        })
    })
    .await
}

/// Says what is new.
pub async fn summarise(app: &App, viewer: &Viewer, summary: [String; 3]) -> Result<()> {
    write(app, viewer, move |tx| {
        Box::pin(async move {
            let (draft, _) = locked(tx).await?;
            queries::set_summary(tx, draft.id, &summary).await
        })
    })
    .await
}

/// Adds a rule at the end. The same rule sent twice is one.
pub async fn add(app: &App, viewer: &Viewer, new: NewRule) -> Result<()> {
    write(app, viewer, move |tx| {
        Box::pin(async move {
            let (draft, rules) = locked(tx).await?;
            if let Some(there) = rules.iter().find(|rule| rule.code == new.code) {
                return if new.is(there) { Ok(()) } else { Err(Error::Conflict(TWICE)) };
            }
            if rules.len() >= RULES_MAX {
                return Err(Error::Conflict(TOO_MANY));
            }
            let position = rules.last().map_or(1, |rule| rule.position + 1);
            queries::insert_rule(tx, draft.id, position, &new).await
        })
    })
    .await
}

impl NewRule {
    fn is(&self, rule: &RuleRow) -> bool {
        [&rule.title_en, &rule.title_he, &rule.title_pl] == self.titles.each_ref()
            && [&rule.body_en, &rule.body_he, &rule.body_pl] == self.bodies.each_ref()
            && rule.dsa_category == self.category
    }
}

/// Changes a rule that still is as `was` says.
pub async fn change(app: &App, viewer: &Viewer, was: String, new: NewRule) -> Result<()> {
    write(app, viewer, move |tx| {
        Box::pin(async move {
            let (_, rules) = locked(tx).await?;
            let rule = rules.iter().find(|rule| rule.code == new.code).ok_or(Error::Conflict(GONE))?;
            if seen(rule) != was && !new.is(rule) {
                return Err(Error::Conflict(CHANGED));
            }
            queries::update_rule(tx, rule.id, &new).await
        })
    })
    .await
}

/// Takes a rule out of the draft.
pub async fn retire(app: &App, viewer: &Viewer, code: String) -> Result<()> {
    write(app, viewer, move |tx| {
        Box::pin(async move {
            let (_, rules) = locked(tx).await?;
            match rules.iter().find(|rule| rule.code == code) {
                Some(rule) => queries::delete_rule(tx, rule.id).await,
                None => Ok(()),
            }
        })
    })
    .await
}

/// Moves a rule one place up or down.
pub async fn place(app: &App, viewer: &Viewer, code: String, up: bool) -> Result<()> {
    write(app, viewer, move |tx| {
        Box::pin(async move {
            let (_, mut rules) = locked(tx).await?;
            let at = rules.iter().position(|rule| rule.code == code).ok_or(Error::NotFound)?;
            let to = if up { at.saturating_sub(1) } else { (at + 1).min(rules.len() - 1) };
            rules.swap(at, to);
            for (rule, position) in rules.iter().zip(1_i64..) {
                if rule.position != position {
                    queries::place_rule(tx, rule.id, position).await?;
                }
            }
            Ok(())
        })
    })
    .await
}

/// Why a draft cannot be published as it is; a message's key.
pub fn hindrance(draft: &VersionRow, rules: &[RuleRow], last: &[RuleRow]) -> Option<&'static str> {
    let said = |rule: &RuleRow| rule.says().map(ToOwned::to_owned);
    if rules.is_empty() {
        Some("rules-hindrance-empty")
    } else if rules.iter().map(said).eq(last.iter().map(said)) {
        Some("rules-hindrance-same")
    } else if [&draft.summary_en, &draft.summary_he, &draft.summary_pl].iter().all(|text| text.is_empty()) {
        Some("rules-hindrance-summary")
    } else {
        None
    }
}

/// Puts the draft in force, if it is the one that was seen: writes it into the ledger and has every member told.
pub async fn publish(app: &App, viewer: &Viewer, was: String) -> Result<RulesVersionId> {
    write(app, viewer, move |tx| {
        Box::pin(async move {
            let last = queries::in_force(tx).await?.ok_or(Error::NotFound)?;
            let before = queries::rules_of(tx, last.id).await?;
            let (draft, rules) = locked(tx).await?;
            let now = fingerprint(&draft, &rules);
            if now != was {
                return Err(Error::Conflict(CHANGED));
            }
            if let Some(why) = hindrance(&draft, &rules, &before) {
                return Err(Error::Conflict(why));
            }
            let by = tx.actor();
            if !queries::publish(tx, draft.id, by).await? {
                return Err(Error::Conflict(GONE));
            }
            events::record(tx, Event::RulesPublished { version: draft.id }).await?;
            letters::announce(tx, draft.id).await?;
            let codes: Vec<&str> = rules.iter().map(|rule| rule.code.as_str()).collect();
            let entry = json!({ "version": draft.id, "replaces": last.id, "rules": codes, "sha256": now });
            ledger::append(tx, "rules.published", entry).await?;
            Ok(draft.id)
        })
    })
    .await
}
