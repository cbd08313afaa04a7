//! Where mail servers say that a letter could not be delivered: an address of its own for each reader without an account, signed, so that nobody
//! can say it of somebody else. `reply+u17.k3v…@community.example`: mark u, number 17, signature.

use crate::app::App;
use crate::ids::sha256_hex;
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};

/// The job that hears of it: `{"mark": "u", "id": 17}`.
pub const BOUNCED: &str = "mail.bounced";
/// What the signature is for.
const PURPOSE: &str = "bounce.by.mail";
/// Bytes of the signature that are kept: 120 bits, 24 letters.
const MAC_BYTES: usize = 15;
/// What is read of a report at most.
const REPORT_BYTES_MAX: usize = 256 * 1024;

/// The address that reports about letters to `id` go to; none when the configuration has no address for answers.
pub fn address(app: &App, mark: char, id: i64) -> Option<String> {
    let (name, domain) = app.config.mail_reply.as_ref()?;
    let said = format!("{mark}{id}");
    Some(format!("{name}+{said}.{}@{domain}", mac(app, &said)))
}

/// Whom an address is about, if it is one of ours and was signed by us.
pub fn read(app: &App, address: &str) -> Option<(char, i64)> {
    let (name, domain) = app.config.mail_reply.as_ref()?;
    let address = address.trim().to_ascii_lowercase();
    let local = address.strip_suffix(domain.as_str())?.strip_suffix('@')?;
    let (said, given) = local.strip_prefix(name.as_str())?.strip_prefix('+')?.split_once('.')?;
    let mark = said.chars().next().filter(char::is_ascii_alphabetic)?;
    let id: i64 = said[1..].parse().ok().filter(|id: &i64| *id > 0 && id.to_string() == said[1..])?;
    // Compared by their hashes, so that the time taken tells nothing.
    (sha256_hex(mac(app, said)) == sha256_hex(given)).then_some((mark, id))
}

fn mac(app: &App, said: &str) -> String {
    let whole = BASE64URL_NOPAD.decode(app.secrets.sign(PURPOSE, said).as_bytes()).unwrap_or_default();
    BASE32_NOPAD.encode(whole.get(..MAC_BYTES).unwrap_or_default()).to_ascii_lowercase()
}

/// Whether a report (RFC 3464) says that nobody reads that address: it failed for good, and not because the box is full or the letter unwelcome.
pub fn is_dead(raw: &[u8]) -> bool {
    let text = String::from_utf8_lossy(raw.get(..REPORT_BYTES_MAX).unwrap_or(raw));
    let value = |name: &str| {
        text.lines().find_map(|line| {
            let (field, value) = line.split_once(':')?;
            field.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_ascii_lowercase())
        })
    };
    let failed = value("action").is_some_and(|action| action.starts_with("failed"));
    let Some(status) = value("status") else { return failed };
    let for_now = ["5.2.2", "5.3.", "5.7."].iter().any(|code| status.starts_with(code));
    failed && status.starts_with("5.") && !for_now
}

#[cfg(test)]
mod tests {
    use super::is_dead;

    #[test]
    fn only_a_report_of_a_dead_address_is_one() {
        let report = |action: &str, status: &str| {
            format!(
                "Content-Type: multipart/report\r\n\r\nFinal-Recipient: rfc822; a@b.test\r\nAction: {action}\r\nStatus: {status}\r\n"
            )
        };
        assert!(is_dead(report("failed", "5.1.1").as_bytes()));
        assert!(is_dead(report("failed", "5.0.0 (unknown user)").as_bytes()));
        for (action, status) in [
            ("delayed", "4.4.1"),
            ("failed", "4.4.7"),
            ("failed", "5.2.2"),
            ("failed", "5.7.1"),
            ("delivered", "2.0.0"),
        ] {
            assert!(!is_dead(report(action, status).as_bytes()), "{action} {status}");
        }
        assert!(!is_dead(b"Subject: hello\r\n\r\nStatus: 5.1.1 is what I saw"), "no report at all");
    }
}
