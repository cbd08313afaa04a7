//! What screening does by itself: looks at sign-ups, and forgets.

use super::facts::{self, Opening};
use super::items::{self, ItemKind, NewItem, Subject};
use super::marks::queries;
use super::thresholds::{self, Thresholds};
use super::why::Why;
use crate::accounts;
pub use crate::accounts::SIGNED_UP;
use crate::app::App;
use crate::error::Result;
use crate::ids::AccountId;
use crate::jobs::number;
use crate::policy;
use chrono::TimeDelta;
use serde_json::Value;

/// How long the marks of texts and how accounts were opened are remembered, in days.
pub const KEPT_DAYS: i64 = 7;
/// Marks forgotten in one transaction.
const FORGET_AT_ONCE: i64 = 1_000;

/// Looks at a sign-up and puts it into the queue when it is suspicious: `{"account": id}`.
pub async fn look(app: App, payload: Value) -> Result<()> {
    let account = AccountId(number(&payload, "account")?);
    let thresholds = thresholds::kept(&app).await?;
    let mut conn = app.db.read_current().await?;
    let Some(opening) = facts::opening(&mut conn, account, app.now(), &thresholds).await? else { return Ok(()) };
    if accounts::by_id(&mut conn, account).await?.is_none_or(|row| row.deleted_at.is_some()) {
        return Ok(());
    }
    let wave = facts::is_wave(&mut conn, app.now(), &thresholds).await?;
    drop(conn);
    let whys = suspicions(&opening, &thresholds, wave);
    if whys.is_empty() {
        return Ok(());
    }
    let item = NewItem {
        kind: ItemKind::SignUp,
        subject: Subject::Account(account.0),
        account: Some(account),
        board: None,
        topic: None,
        harm: 1,
        why: Why::write(&whys),
        cluster: cluster(&opening, &thresholds, wave),
    };
    app.db
        .write(policy::system("sign_up.look"), move |tx| Box::pin(async move { items::raise_sign_up(tx, &item).await }))
        .await
}

/// What speaks against a sign-up. To be quick alone says nothing: browsers fill forms in for people.
fn suspicions(opening: &Opening, thresholds: &Thresholds, wave: bool) -> Vec<Why> {
    let mut whys = Vec::new();
    if let Some(domain) = &opening.disposable {
        whys.push(Why::Disposable { domain: domain.clone() });
    }
    if opening.is_crowded(thresholds) {
        whys.push(Why::Network { accounts: opening.network_accounts });
    }
    if opening.honeypot || (opening.quick && (wave || !whys.is_empty())) {
        whys.push(Why::Machine);
    }
    whys
}

fn cluster(opening: &Opening, thresholds: &Thresholds, wave: bool) -> Option<String> {
    if opening.is_crowded(thresholds) {
        return Some(format!("network:{}", opening.network));
    }
    opening.cluster(wave)
}

/// Forgets marks and sign-ups whose time is over.
pub async fn sweep(app: App) -> Result<()> {
    let before = app.now() - TimeDelta::days(KEPT_DAYS);
    loop {
        let gone = app
            .db
            .write(policy::system("screening.sweep"), move |tx| {
                Box::pin(async move {
                    let marks = queries::forget(tx, before, FORGET_AT_ONCE).await?;
                    Ok(marks + queries::forget_sign_ups(tx, before, FORGET_AT_ONCE).await?)
                })
            })
            .await?;
        if gone < FORGET_AT_ONCE.unsigned_abs() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Opening, Thresholds, suspicions};

    #[test]
    fn a_quick_form_alone_is_not_suspicious() {
        let thresholds = Thresholds::default();
        let quick = Opening { quick: true, ..Opening::default() };
        assert!(suspicions(&quick, &thresholds, false).is_empty());
        assert_eq!(suspicions(&quick, &thresholds, true).len(), 1);
        let trapped = Opening { honeypot: true, ..Opening::default() };
        assert_eq!(suspicions(&trapped, &thresholds, false).len(), 1);
        let crowded = Opening { network_accounts: thresholds.network_max, quick: true, ..Opening::default() };
        assert_eq!(suspicions(&crowded, &thresholds, false).len(), 2);
    }
}
