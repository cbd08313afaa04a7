//! The signed address that an answer by mail goes to: which case, whose answer, and what its reader was promised.
//!
//! `reply+17.42.k3v…@community.example`: case 17, account 42, signature. `reply+17p.42.…`: the same for a letter about
//! something private, so that an answer to it never becomes public, whatever has become of the case since.
//! The alphabet is lower-case letters and digits: some mail servers lower-case what stands before the `@`.

use crate::app::{App, Secrets};
use crate::ids::{AccountId, CaseId, sha256_hex};
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};

/// What the signature is for.
const PURPOSE: &str = "reply.by.mail";
/// Bytes of the signature that are kept: 120 bits, 24 letters.
const MAC_BYTES: usize = 15;
/// Octets before the `@` at most (RFC 5321, 4.5.3.1.1).
const LOCAL_BYTES_MAX: usize = 64;
/// Digits of an id at most: those of an `i64`.
const DIGITS_MAX: usize = 19;

/// What a signed address says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    pub case: CaseId,
    pub account: AccountId,
    /// The letter was about something that only the customer and staff read, and said so.
    pub private: bool,
}

/// The address for answers of `slip.account`; none when the configuration has no address for answers.
pub fn write(app: &App, slip: Slip) -> Option<String> {
    let (name, domain) = app.config.mail_reply.as_ref()?;
    let said = said(slip);
    let local = format!("{name}+{said}.{}", mac(&app.secrets, &said));
    (local.len() <= LOCAL_BYTES_MAX).then(|| format!("{local}@{domain}"))
}

/// What an address says, if it is one of ours and was signed by us.
pub fn read(app: &App, address: &str) -> Option<Slip> {
    let (name, domain) = app.config.mail_reply.as_ref()?;
    let address = address.trim().to_ascii_lowercase();
    let local = address.strip_suffix(domain.as_str())?.strip_suffix('@')?;
    let (said, given) = local.strip_prefix(name.as_str())?.strip_prefix('+')?.rsplit_once('.')?;
    let slip = parse(said)?;
    // Compared by their hashes, so that the time taken tells nothing.
    (sha256_hex(mac(&app.secrets, said)) == sha256_hex(given)).then_some(slip)
}

fn said(slip: Slip) -> String {
    format!("{}{}.{}", slip.case, if slip.private { "p" } else { "" }, slip.account)
}

/// Only the one way in which [`said`] writes it.
fn parse(said: &str) -> Option<Slip> {
    let (case, account) = said.split_once('.')?;
    let (case, private) = case.strip_suffix('p').map_or((case, false), |case| (case, true));
    let slip = Slip { case: CaseId(number(case)?), account: AccountId(number(account)?), private };
    (self::said(slip) == said).then_some(slip)
}

fn number(digits: &str) -> Option<i64> {
    let plain = (1..=DIGITS_MAX).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

fn mac(secrets: &Secrets, said: &str) -> String {
    let whole = BASE64URL_NOPAD.decode(secrets.sign(PURPOSE, said).as_bytes()).unwrap_or_default();
    BASE32_NOPAD.encode(whole.get(..MAC_BYTES).unwrap_or_default()).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Slip, parse, said};
    use crate::ids::{AccountId, CaseId};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_said_is_read_back(case in 1..i64::MAX, account in 1..i64::MAX, private: bool) {
            let slip = Slip { case: CaseId(case), account: AccountId(account), private };
            prop_assert_eq!(parse(&said(slip)), Some(slip));
        }

        #[test]
        fn anything_else_is_nothing(text in "\\PC{0,40}") {
            if let Some(slip) = parse(&text) {
                prop_assert_eq!(said(slip), text);
            }
        }
    }

    #[test]
    fn there_is_one_way_to_write_it() {
        for bad in [
            "",
            "1",
            "1.",
            ".1",
            "01.2",
            "1.02",
            "+1.2",
            "-1.2",
            "1pp.2",
            "p.2",
            "1.2p",
            "1.2.3",
            "99999999999999999999.1",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
