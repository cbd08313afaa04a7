//! What goes out sealed and must come back unchanged and unread: the links of the opt-in, and the secrets of webhooks at rest.
//!
//! XChaCha20-Poly1305 under a key made from the house's secret (`HEARTH_SECRET_FILE`), tied to what it is for.

use crate::app::Secrets;
use crate::error::{Error, Result};
use crate::ids;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;

const NONCE_BYTES: usize = 24;

/// Seals `plain` for `purpose`.
pub fn seal(secrets: &Secrets, purpose: &str, plain: &str) -> Result<String> {
    let nonce: [u8; NONCE_BYTES] = ids::random_bytes();
    let payload = Payload { msg: plain.as_bytes(), aad: purpose.as_bytes() };
    let sealed = cipher(secrets)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Error::Internal("something could not be sealed".into()))?;
    Ok(BASE64URL_NOPAD.encode(&[nonce.as_slice(), &sealed].concat()))
}

/// What was sealed for `purpose`; none when we did not seal it, or for something else.
pub fn open(secrets: &Secrets, purpose: &str, sealed: &str) -> Option<String> {
    let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
    let nonce: [u8; NONCE_BYTES] = nonce.try_into().ok()?;
    let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
    String::from_utf8(cipher(secrets).decrypt(&XNonce::from(nonce), payload).ok()?).ok()
}

fn cipher(secrets: &Secrets) -> XChaCha20Poly1305 {
    let mac = BASE64URL_NOPAD.decode(secrets.sign("subscribers", "key").as_bytes()).unwrap_or_default();
    let key: [u8; 32] = mac.try_into().unwrap_or_default();
    XChaCha20Poly1305::new(&Key::from(key))
}
