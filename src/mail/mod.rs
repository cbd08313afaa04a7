//! Mail: a [`Letter`] in one language, sent by SMTP or, where no server is configured, kept in `DATA_DIR/outbox/*.eml`.
//!
//! A letter is short: paragraphs, at most one button, a footer. It goes out as plain text and as HTML, right-to-left for
//! Hebrew, marked as written by a machine. Letters are sent from jobs, never from a request.

mod message;
mod once;
mod render;

pub use once::{Handed, Once};

use crate::clock::Clock;
use crate::config::{self, Config};
use crate::error::{Error, Result};
use crate::ids;
use crate::words::Lang;
use lettre::message::Mailbox;
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long one letter may take to hand over, in seconds.
const SMTP_TIMEOUT_S: u64 = 20;

/// Connections kept to the mail server.
const SMTP_CONNECTIONS_MAX: u32 = 4;

/// What is sent to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The address, without a name.
    pub to: String,
    /// The language it is written in; decides the direction.
    pub lang: Lang,
    pub subject: String,
    /// Plain text; a line break inside stays one.
    pub paragraphs: Vec<String>,
    /// A button: its label and an absolute address.
    pub action: Option<(String, String)>,
    /// Why the person gets this, in small print.
    pub footer: String,
    /// Where an answer by mail goes, if one is wanted; then the letter asks for it to be written above.
    pub reply_to: Option<String>,
    /// What it is about, such as `case.17`: letters with the same word stand together in a mail program.
    pub thread: Option<String>,
}

/// Hands letters over. Cheap to clone.
#[derive(Clone)]
pub struct Mailer(Arc<Inner>);

struct Inner {
    from: Mailbox,
    /// The right-hand side of Message-IDs: the host that people know.
    host: String,
    clock: Clock,
    carrier: Carrier,
}

enum Carrier {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Outbox(PathBuf),
}

impl Mailer {
    /// A mailer to the configured server, else into the outbox folder.
    pub fn new(config: &Config, clock: Clock) -> Result<Self> {
        let from: Mailbox = config.mail_from.parse().map_err(|fault| {
            Error::Internal(format!("HEARTH_MAIL_FROM is not an address like Name <a@b.example>: {fault}"))
        })?;
        let carrier = match &config.smtp_url {
            None => Carrier::Outbox(config.data_dir.join("outbox")),
            Some(url) => Carrier::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|_| Error::Internal("HEARTH_SMTP_URL is not like smtps://user:password@host:465".into()))?
                    .pool_config(PoolConfig::new().max_size(SMTP_CONNECTIONS_MAX))
                    .timeout(Some(Duration::from_secs(SMTP_TIMEOUT_S)))
                    .build(),
            ),
        };
        Ok(Self(Arc::new(Inner { from, host: host(&config.base_url).to_owned(), clock, carrier })))
    }

    /// The right-hand side of the Message-IDs that are made here: a mail that bears it was not written by anybody else.
    pub fn host(&self) -> &str {
        &self.0.host
    }

    /// The address that letters come from.
    pub fn sender(&self) -> String {
        self.0.from.email.to_string()
    }

    /// Whether letters only pile up in the outbox, because no server is configured.
    pub fn is_outbox(&self) -> bool {
        matches!(self.0.carrier, Carrier::Outbox(_))
    }

    /// Sends one letter; returns when the server took it or the file is on the disk.
    pub async fn send(&self, letter: &Letter) -> Result<()> {
        let id = format!("<{}@{}>", ids::nonce(), self.0.host);
        let message = message::build(letter, &self.0.from, (&id, &self.0.host), self.0.clock.now(), &[])?;
        match &self.0.carrier {
            Carrier::Smtp(transport) => transport.send(message).await.map(|_| ()).map_err(|fault| refused(&fault)),
            Carrier::Outbox(folder) => {
                let name = format!("{}-{}", self.0.clock.now().format("%Y%m%dT%H%M%S%.6fZ"), ids::nonce());
                self.keep(folder, &name, &message).await
            }
        }
    }

    /// Whether the mail server answers, or the outbox can be written to; for `hearth check`.
    pub async fn check(&self) -> Result<()> {
        match &self.0.carrier {
            Carrier::Smtp(transport) => match transport.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err(Error::Unavailable("the mail server closed the connection".into())),
                Err(fault) => Err(refused(&fault)),
            },
            Carrier::Outbox(folder) => config::private_folder(folder),
        }
    }

    /// Writes beside and renames, so that a reader of the outbox never sees half a letter.
    async fn keep(&self, folder: &Path, name: &str, message: &Message) -> Result<()> {
        use tokio::io::AsyncWriteExt;
        config::private_folder(folder)?;
        let unfinished = folder.join(format!(".{name}.{}.part", ids::nonce()));
        // A letter may carry a link that lets its reader in.
        let mut new = tokio::fs::OpenOptions::new();
        let mut file = new.write(true).create_new(true).mode(0o600).open(&unfinished).await.map_err(Error::internal)?;
        file.write_all(&message.formatted()).await.map_err(Error::internal)?;
        file.sync_all().await.map_err(Error::internal)?;
        tokio::fs::rename(&unfinished, folder.join(format!("{name}.eml"))).await.map_err(Error::internal)
    }
}

/// Whether `address` can be written to. Says nothing about whether anybody reads it.
pub fn is_address(address: &str) -> bool {
    message::address(address).is_some()
}

/// Whether this is the line of a letter above which its answer is to be written.
pub fn is_above_line(line: &str) -> bool {
    line.find(render::ABOVE_OPENS).is_some_and(|at| line[at..].contains(render::ABOVE_CLOSES))
}

/// The server's refusal without its text, which may name the address.
fn refused(fault: &lettre::transport::smtp::Error) -> Error {
    let what = match fault.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if fault.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if fault.is_tls() => "no secure connection to the mail server".to_owned(),
        None => "the mail server could not be reached".to_owned(),
    };
    if fault.is_permanent() { Error::Internal(what) } else { Error::Unavailable(what) }
}

/// The host of an address like `https://host:port/path`.
fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(authority, |(host, _)| host);
    if host.is_empty() || !host.is_ascii() { "localhost" } else { host }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_the_site_is_found() {
        assert_eq!(host("https://hearth.example/"), "hearth.example");
        assert_eq!(host("http://127.0.0.1:8101"), "127.0.0.1");
        assert_eq!(host("http://[::1]:80/x"), "[::1]");
        assert_eq!(host(""), "localhost");
    }

    #[test]
    fn addresses_are_told_from_other_text() {
        for good in ["ada@demo.test", "a+b@sub.example.org", "A.B@example.com"] {
            assert!(is_address(good), "{good}");
        }
        for bad in
            ["", "ada", "ada@", "@demo.test", "a b@demo.test", "a@b@c", "ada@demo.test\r\nBcc: x@y.test", "ada@demo"]
        {
            assert!(!is_address(bad), "{bad:?}");
        }
    }
}
