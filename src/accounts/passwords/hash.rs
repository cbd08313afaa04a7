//! Argon2id, off the async threads and behind the queue of `App::hash_slot`.

use super::password::normal;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::{LazyLock, Mutex};

/// The hash to keep, in PHC form. `Error::Unavailable` when too many wait.
pub async fn hash(app: &App, password: &str) -> Result<String> {
    let (params, password) = (params(app)?, normal(password));
    let slot = app.hash_slot().await?;
    blocking(move || {
        // Held until the work is done, even when nobody waits for it any more.
        let _slot = slot;
        make(&params, &password)
    })
    .await?
}

/// Whether `password` is the one behind `kept`. Without `kept` the same time is spent and the answer is no.
pub async fn verify(app: &App, password: &str, kept: Option<String>) -> Result<bool> {
    let (params, password) = (params(app)?, normal(password));
    let slot = app.hash_slot().await?;
    blocking(move || {
        let _slot = slot;
        let known = kept.is_some();
        let kept = match kept {
            Some(kept) => kept,
            None => nobodys(&params)?,
        };
        let parsed = PasswordHash::new(&kept).map_err(Error::internal)?;
        let right = Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok();
        Ok(right && known)
    })
    .await?
}

/// Whether `kept` was made with other parameters than those configured now.
pub fn is_dated(app: &App, kept: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(kept) else { return true };
    let number = |name: &str| parsed.params.get_decimal(name);
    number("m") != Some(app.config.argon2_memory_kib)
        || number("t") != Some(app.config.argon2_rounds)
        || number("p") != Some(1)
}

fn params(app: &App) -> Result<Params> {
    Params::new(app.config.argon2_memory_kib, app.config.argon2_rounds, 1, None).map_err(Error::internal)
}

fn make(params: &Params, password: &str) -> Result<String> {
    let salt = ids::random_bytes::<16>();
    let made: PasswordHash = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(Error::internal)?;
    Ok(made.to_string())
}

/// A hash that belongs to nobody, of the strength of the others; made once for each set of parameters.
fn nobodys(params: &Params) -> Result<String> {
    static KEPT: LazyLock<Mutex<Vec<((u32, u32), String)>>> = LazyLock::new(Mutex::default);
    let strength = (params.m_cost(), params.t_cost());
    let mut kept = KEPT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, hash)) = kept.iter().find(|(of, _)| *of == strength) {
        return Ok(hash.clone());
    }
    let hash = make(params, &ids::secret())?;
    kept.push((strength, hash.clone()));
    Ok(hash)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal("a hash was broken off".into()))
}
