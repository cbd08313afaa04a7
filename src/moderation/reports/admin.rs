//! The reasons that readers choose from: what an admin may make of them.

use super::queries::{self, NewReason, ReasonRow};
use super::reasons;
use crate::app::App;
use crate::boards;
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, ReasonId};
use crate::policy::{self, Act, Viewer};
use crate::web::form::moved;

/// Characters of a reason's code.
const CODE_CHARS_MAX: usize = 30;
/// What is said when the last reason of its sort would go: anybody must be able to give notice of illegal content (DSA 16).
pub const LAST: &str = "reports-fault-last";
/// What is said when there are as many reasons as there can be.
pub const FULL: &str = "reports-fault-full";

async fn arrange<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::RulesPublish)?;
    app.db.write(permit, work).await
}

/// Writes down that something changed, once it is sure that readers still have all they need.
async fn arranged(tx: &mut Tx) -> Result<()> {
    if !is_enough(&reasons(tx).await?) {
        return Err(Error::Conflict(LAST));
    }
    events::record(tx, Event::ScreeningArranged { what: "reasons" }).await
}

/// Whether one can still report a breach of the rules, something illegal, and the abuse of children without a name (DSA 16(2)(c)).
fn is_enough(rows: &[ReasonRow]) -> bool {
    let offered = |sort: fn(&ReasonRow) -> bool| rows.iter().any(|row| row.is_offered() && sort(row));
    offered(|row| !row.illegal)
        && offered(|row| row.illegal && !row.anonymous)
        && offered(|row| row.illegal && row.anonymous)
}

/// Adds a reason at the end; the same form sent twice adds one.
pub async fn make(app: &App, viewer: &Viewer, new: NewReason) -> Result<ReasonId> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let rows = reasons(tx).await?;
            if let Some(same) = rows.iter().find(|row| row.is_offered() && is_same(row, &new)) {
                return Ok(same.id);
            }
            if i64::try_from(rows.len()).is_ok_and(|count| count >= queries::REASONS_MAX) {
                return Err(Error::Conflict(FULL));
            }
            let code = code(&new.labels, &rows);
            let id = queries::insert_reason(tx, &code, &new).await?;
            arranged(tx).await?;
            Ok(id)
        })
    })
    .await
}

fn is_same(row: &ReasonRow, new: &NewReason) -> bool {
    [&row.label_en, &row.label_he, &row.label_pl] == [&new.labels[0], &new.labels[1], &new.labels[2]]
        && row.rule_code == new.rule_code
        && (row.harm, row.illegal, row.anonymous) == (new.harm, new.illegal, new.anonymous)
}

/// A word for addresses and figures that no reason has yet.
fn code(labels: &[String; 3], rows: &[ReasonRow]) -> String {
    let made = [&labels[0], &labels[2]].map(|label| boards::suggest_board_slug(label));
    let made = made.into_iter().find(|code| !code.is_empty()).unwrap_or_else(|| "reason".into());
    let short: String = made.chars().take(CODE_CHARS_MAX).collect();
    let short = short.trim_end_matches('-').to_owned();
    if rows.iter().any(|row| row.code == short) { format!("{short}-{}", &ids::nonce()[..6]) } else { short }
}

/// Changes a reason. Reports that were made by it are read with its new words.
pub async fn change(app: &App, viewer: &Viewer, id: ReasonId, new: NewReason) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::update_reason(tx, id, &new).await?)?;
            arranged(tx).await
        })
    })
    .await
}

/// Stops offering a reason, or offers it again.
pub async fn archive(app: &App, viewer: &Viewer, id: ReasonId, archived: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive_reason(tx, id, at).await?)?;
            arranged(tx).await
        })
    })
    .await
}

/// Moves a reason one place up or down among those that are offered.
pub async fn shift(app: &App, viewer: &Viewer, id: ReasonId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let rows = reasons(tx).await?;
            let order: Vec<ReasonId> = rows.iter().filter(|row| row.is_offered()).map(|row| row.id).collect();
            for (reason, position) in moved(order, id, up)?.into_iter().zip(1..) {
                queries::place_reason(tx, reason, position).await?;
            }
            arranged(tx).await
        })
    })
    .await
}

fn found(changed: bool) -> Result<()> {
    if changed { Ok(()) } else { Err(Error::NotFound) }
}

#[cfg(test)]
mod tests {
    use super::{code, is_enough};
    use crate::ids::ReasonId;
    use crate::moderation::reports::queries::ReasonRow;

    fn row(code: &str, illegal: bool, anonymous: bool) -> ReasonRow {
        ReasonRow {
            id: ReasonId(1),
            code: code.into(),
            position: 1,
            label_en: String::new(),
            label_he: String::new(),
            label_pl: String::new(),
            rule_code: None,
            harm: 1,
            illegal,
            anonymous,
            archived_at: None,
        }
    }

    #[test]
    fn the_last_way_to_give_notice_stays_open() {
        let rows = [row("spam", false, false), row("illegal", true, false), row("child", true, true)];
        assert!(is_enough(&rows));
        for gone in 0..3 {
            let mut fewer = rows.to_vec();
            fewer.remove(gone);
            assert!(!is_enough(&fewer), "{gone}");
        }
    }

    #[test]
    fn a_code_is_made_of_the_words_and_is_new() {
        let labels = |en: &str, he: &str| [en.to_owned(), he.to_owned(), String::new()];
        assert_eq!(code(&labels("It is rude!", ""), &[]), "it-is-rude");
        assert_eq!(code(&labels("", "זה גס"), &[]), "reason");
        let taken = code(&labels("Spam", ""), &[row("spam", false, false)]);
        assert!(taken.starts_with("spam-") && taken.len() == 11, "{taken}");
    }
}
