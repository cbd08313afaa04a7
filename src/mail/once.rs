//! Letters to many, each exactly once: a letter under a key is the same letter whenever it is sent.
//!
//! In the outbox it is the file of that name; over SMTP its Message-ID is made from the key, by which mail servers and programs know it again.

use super::{Carrier, Letter, Mailer, SMTP_TIMEOUT_S, message};
use crate::error::{Error, Result};
use lettre::AsyncTransport as _;
use lettre::address::Envelope;
use lettre::transport::smtp;
use std::time::Duration;

/// What makes a letter one of many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Once {
    /// The name that it has for good: letters, digits and hyphens.
    pub key: String,
    /// Where a mail program ends the subscription with one request (RFC 8058).
    pub unsubscribe: Option<String>,
    /// Where mail servers say that it could not be delivered; without it to the sender of all letters.
    pub bounces: Option<String>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The mail server has it, or the file is on the disk.
    Over,
    /// Nobody reads that address, says the mail server.
    Dead(String),
    /// The mail server does not take this letter, and will not later.
    Refused(String),
    /// Not now.
    Later(String),
}

impl Mailer {
    /// Sends one letter of many. Sent again under the same key it is still one.
    pub async fn send_once(&self, letter: &Letter, once: &Once) -> Result<Handed> {
        if !is_key(&once.key) {
            return Err(Error::Internal("a letter without a usable key".into()));
        }
        let inner = &self.0;
        let id = format!("<{}@{}>", once.key, inner.host);
        let unsubscribe = once.unsubscribe.as_ref().map(|url| format!("<{url}>"));
        let mut heads = Vec::new();
        if let Some(unsubscribe) = &unsubscribe {
            heads = vec![
                ("List-Unsubscribe", unsubscribe.as_str()),
                ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            ];
        }
        let built = message::build(letter, &inner.from, (&id, &inner.host), inner.clock.now(), &heads);
        let Ok(message) = built else { return Ok(Handed::Dead("no address".into())) };
        match &inner.carrier {
            Carrier::Outbox(folder) => self.keep(folder, &once.key, &message).await.map(|()| Handed::Over),
            Carrier::Smtp(transport) => {
                let from = once.bounces.as_deref().and_then(message::address);
                let envelope = Envelope::new(
                    Some(from.unwrap_or_else(|| inner.from.email.clone())),
                    message.envelope().to().to_vec(),
                )
                .map_err(Error::internal)?;
                let raw = message.formatted();
                let sending = transport.send_raw(&envelope, &raw);
                match tokio::time::timeout(Duration::from_secs(SMTP_TIMEOUT_S), sending).await {
                    Ok(Ok(_)) => Ok(Handed::Over),
                    Ok(Err(fault)) => Ok(judged(&fault)),
                    Err(_) => Ok(Handed::Later("the mail server did not answer in time".into())),
                }
            }
        }
    }
}

/// Whether it can be a file's name and the left side of a Message-ID.
fn is_key(key: &str) -> bool {
    (1..=60).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn judged(fault: &smtp::Error) -> Handed {
    let cause = super::refused(fault).to_string();
    match fault.status() {
        Some(code) if fault.is_permanent() && is_dead(&code.to_string(), &fault.to_string()) => Handed::Dead(cause),
        _ if fault.is_permanent() => Handed::Refused(cause),
        _ => Handed::Later(cause),
    }
}

/// Whether a refusal is about the address and not about us: the enhanced code (RFC 3463) where there is one, else the plain one.
fn is_dead(code: &str, text: &str) -> bool {
    let enhanced = text
        .split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .find(|word| word.starts_with("5.") && word.matches('.').count() == 2);
    match enhanced {
        Some(enhanced) => enhanced.starts_with("5.1.") || enhanced == "5.2.1",
        None => matches!(code, "550" | "551" | "553"),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_dead, is_key};

    #[test]
    fn a_dead_address_is_told_from_a_refusal_of_ours() {
        for (code, text) in [
            ("550", "permanent error (550): 5.1.1 <a@b.test> User unknown"),
            ("550", "permanent error (550): no such user"),
            ("551", "permanent error (551): moved"),
            ("550", "permanent error (550): 5.2.1 mailbox disabled"),
        ] {
            assert!(is_dead(code, text), "{text}");
        }
        for (code, text) in [
            ("535", "permanent error (535): 5.7.8 authentication failed"),
            ("550", "permanent error (550): 5.7.1 blocked as spam"),
            ("552", "permanent error (552): 5.2.2 mailbox full"),
            ("554", "permanent error (554): relay access denied"),
            ("550", "permanent error (550): 5.7.26 unauthenticated mail from 10.1.1.1"),
        ] {
            assert!(!is_dead(code, text), "{text}");
        }
    }

    #[test]
    fn a_key_cannot_leave_the_folder_nor_the_header() {
        assert!(is_key("notice-12-9000"));
        for bad in ["", "../x", "a b", "a@b", "a\r\nb", ".hidden", &"x".repeat(61)] {
            assert!(!is_key(bad), "{bad:?}");
        }
    }
}
