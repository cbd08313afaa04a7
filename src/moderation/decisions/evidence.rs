//! The sealed copy of what was erased as illegal: for courts and appeals, for nobody else, and for a time only.
//!
//! It is encrypted with XChaCha20-Poly1305 under a key made from the house's secret (`HEARTH_SECRET_FILE`) and tied to its decision: moved to
//! another decision, it does not open. Files lie in the store unreachable until the copy's time is over.

use super::effects;
use super::queries;
use crate::app::{App, Secrets};
use crate::boards::{self, Erased};
use crate::cases::ProposedText;
use crate::cocreation::AmendedText;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, DecisionId};
use crate::policy::{self, Act, Viewer};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// So long a sealed copy is kept, in days; longer while somebody contests the decision.
pub const KEPT_DAYS: i64 = 365;
/// Copies that one round throws away at most.
const SWEEP_MAX: i64 = 100;
const NONCE_BYTES: usize = 24;

/// The key under which copies are sealed.
#[derive(Clone)]
pub struct SealKey([u8; 32]);

impl std::fmt::Debug for SealKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealKey(…)")
    }
}

impl SealKey {
    /// The key of this house.
    pub fn of(secrets: &Secrets) -> Self {
        let mac = BASE64URL_NOPAD.decode(secrets.sign("evidence", "key").as_bytes()).unwrap_or_default();
        Self(mac.try_into().unwrap_or_default())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }

    fn seal(&self, decision: DecisionId, plain: &str) -> Result<String> {
        let nonce: [u8; NONCE_BYTES] = ids::random_bytes();
        let bound = format!("decision {decision}");
        let payload = Payload { msg: plain.as_bytes(), aad: bound.as_bytes() };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::Internal("what was erased could not be sealed".into()))?;
        Ok(BASE64URL_NOPAD.encode(&[nonce.as_slice(), &sealed].concat()))
    }

    fn open(&self, decision: DecisionId, sealed: &str) -> Result<String> {
        let broken = || Error::Internal(format!("the sealed copy of decision {decision} does not open with this key"));
        let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).map_err(|_| broken())?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES).ok_or_else(broken)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| broken())?;
        let bound = format!("decision {decision}");
        let payload = Payload { msg: sealed, aad: bound.as_bytes() };
        let plain = self.cipher().decrypt(&XNonce::from(nonce), payload).map_err(|_| broken())?;
        String::from_utf8(plain).map_err(|_| broken())
    }
}

/// What is sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    pub erased: Erased,
    /// What earlier edits by moderators would have restored: the text again.
    pub edits: Vec<(DecisionId, String)>,
    /// What was proposed to be published out of it.
    #[serde(default)]
    pub proposed: Vec<ProposedText>,
    /// What others proposed to make of it, where it was an idea.
    #[serde(default)]
    pub amended: Vec<AmendedText>,
}

/// Seals it in the transaction that erases it.
pub(super) async fn seal(tx: &mut Tx, decision: DecisionId, key: &SealKey, sealed: &Sealed) -> Result<()> {
    let plain = serde_json::to_string(sealed).map_err(Error::internal)?;
    let until = tx.now() + TimeDelta::days(KEPT_DAYS);
    queries::insert_evidence(tx, decision, &key.seal(decision, &plain)?, &ids::sha256_hex(&plain), until).await
}

fn open(key: &SealKey, row: &queries::EvidenceRow) -> Result<Sealed> {
    let plain = key.open(row.decision_id, &row.sealed)?;
    serde_json::from_str(&plain).map_err(Error::internal)
}

/// An admin opens a sealed copy; a line of the audit trail says so.
pub async fn look(app: &App, viewer: &Viewer, decision: DecisionId) -> Result<Sealed> {
    let permit = policy::permit(viewer, Act::EvidenceOpen)?;
    let key = SealKey::of(&app.secrets);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::evidence(tx, decision).await?.ok_or(Error::NotFound)?;
                events::record(tx, Event::EvidenceOpened { decision }).await?;
                open(&key, &row)
            })
        })
        .await
}

/// Puts back what a decision erased that was taken back: `{"decision": id}`. Does nothing when it is back, or the copy is gone.
pub async fn unseal(app: App, payload: Value) -> Result<()> {
    let id = DecisionId(crate::jobs::number(&payload, "decision")?);
    let key = SealKey::of(&app.secrets);
    app.db
        .write(policy::system("decision.unseal"), move |tx| {
            Box::pin(async move {
                let (Some(row), Some(decision)) = (queries::evidence(tx, id).await?, queries::by_id(tx, id).await?)
                else {
                    return Ok(());
                };
                effects::unseal(tx, &decision, &open(&key, &row)?).await?;
                queries::delete_evidence(tx, id).await.map(|_| ())
            })
        })
        .await
}

/// Retention: copies whose time is over go, with the files that were erased with them.
pub async fn sweep(app: App) -> Result<()> {
    let key = SealKey::of(&app.secrets);
    let gone = app
        .db
        .write(policy::system("evidence.sweep"), move |tx| {
            Box::pin(async move {
                let now = tx.now();
                let over = queries::evidence_over(tx, now, SWEEP_MAX).await?;
                for row in &over {
                    match open(&key, row) {
                        Ok(sealed) => boards::forget_erased(tx, &sealed.erased.uploads).await?,
                        // Under a key that is lost nobody will ever open it.
                        Err(error) => tracing::error!(%error, "files of a sealed copy stay in the store"),
                    }
                    queries::delete_evidence(tx, row.decision_id).await?;
                }
                Ok(over.len())
            })
        })
        .await?;
    if gone > 0 {
        tracing::info!(gone, "sealed copies whose time was over were deleted");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::SealKey;
    use crate::ids::DecisionId;

    #[test]
    fn a_copy_opens_only_with_the_key_and_for_the_decision_that_it_was_sealed_with() {
        let (key, other) = (SealKey([7; 32]), SealKey([8; 32]));
        let sealed = key.seal(DecisionId(3), "what was there: שלום").expect("it is sealed");
        assert!(!sealed.contains("there"));
        assert_eq!(key.open(DecisionId(3), &sealed).ok().as_deref(), Some("what was there: שלום"));
        assert!(other.open(DecisionId(3), &sealed).is_err(), "another key");
        assert!(key.open(DecisionId(4), &sealed).is_err(), "another decision");
        let mut cut = sealed.clone();
        cut.truncate(20);
        assert!(key.open(DecisionId(3), &cut).is_err() && key.open(DecisionId(3), "").is_err());
        assert_ne!(key.seal(DecisionId(3), "x").ok(), key.seal(DecisionId(3), "x").ok(), "never the same twice");
    }

    #[test]
    fn a_key_is_not_shown() {
        assert_eq!(format!("{:?}", SealKey([7; 32])), "SealKey(…)");
    }
}
