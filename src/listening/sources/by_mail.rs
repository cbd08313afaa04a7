//! Mentions that come by mail: to `reply+listen.TOKEN@…`, where the mailbox takes mail in already, or to `listen+TOKEN@…` of the same domain.

use super::actions;
use super::feed::{EXCERPT_CHARS_MAX, TITLE_CHARS_MAX};
use super::plain::shortened;
use super::queries;
use super::source::SourceKind;
use crate::app::App;
use crate::cases::{MAIL_TAKERS, MailOutcome, MailTaker, PassedMail};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{SourceId, sha256_hex};
use crate::listening::hear::Item;
use crate::policy;
use crate::ui::markdown;
use crate::ui::text::clean_line;

/// What stands before the token.
const WORD: &str = "listen";
/// Octets before the `@` at most (RFC 5321, 4.5.3.1.1).
const LOCAL_BYTES_MAX: usize = 64;
/// Addresses of one mail that are looked up.
const TRIED_MAX: usize = 5;

#[linkme::distributed_slice(MAIL_TAKERS)]
static TAKE: MailTaker = |app, mail| Box::pin(take(app, mail));

/// The address of a source; none when no mail is taken in here.
pub fn address(app: &App, token: &str) -> Option<String> {
    let (name, domain) = app.config.mail_reply.as_ref()?;
    let local = format!("{name}+{WORD}.{token}");
    let local = if local.len() <= LOCAL_BYTES_MAX { local } else { format!("{WORD}+{token}") };
    Some(format!("{local}@{domain}"))
}

/// The token of an address, if it is one of ours.
fn token<'a>((name, domain): &(String, String), address: &'a str) -> Option<&'a str> {
    let local = address.strip_suffix(domain.as_str())?.strip_suffix('@')?;
    let own = local
        .strip_prefix(name.as_str())
        .and_then(|rest| rest.strip_prefix('+')?.strip_prefix(WORD)?.strip_prefix('.'));
    let token = own.or_else(|| local.strip_prefix(WORD)?.strip_prefix('+'))?;
    let plain = token.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    (plain && (16..=40).contains(&token.len())).then_some(token)
}

async fn find(conn: &mut Conn, reply: &(String, String), to: &[String]) -> Result<Option<SourceId>> {
    let addresses: Vec<String> = to.iter().map(|address| address.trim().to_ascii_lowercase()).collect();
    for token in addresses.iter().filter_map(|address| token(reply, address)).take(TRIED_MAX) {
        if let Some(id) = queries::by_token(conn, SourceKind::Mail, &sha256_hex(token)).await? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Takes a mail to a source in. One that came to a paused source is refused like one to an address that is none.
async fn take(app: &App, mail: &PassedMail) -> Result<Option<MailOutcome>> {
    let Some(reply) = app.config.mail_reply.as_ref() else { return Ok(None) };
    if !mail.to.iter().any(|address| token(reply, &address.trim().to_ascii_lowercase()).is_some()) {
        return Ok(None);
    }
    let Some(id) = find(&mut app.db.read_current().await?, reply, &mail.to).await? else {
        return Ok(Some(MailOutcome::Unknown));
    };
    app.limits.brought(id.0)?;
    let item = Item {
        key: mail.hash.clone(),
        title: shortened(&clean_line(&mail.subject), TITLE_CHARS_MAX),
        excerpt: clean_line(&markdown::excerpt(&mail.text(app).await?, EXCERPT_CHARS_MAX)),
        author: mail.from.clone(),
        ..Item::default()
    };
    if item.title.is_empty() && item.excerpt.is_empty() {
        return Ok(Some(MailOutcome::Empty));
    }
    let work = app.db.write(policy::system("listening"), move |tx| {
        Box::pin(async move {
            let Some(row) = queries::source(tx, id).await?.filter(|row| row.active) else { return Ok(false) };
            actions::brought(tx, &row, vec![item]).await?;
            Ok(true)
        })
    });
    Ok(Some(if work.await? { MailOutcome::Elsewhere } else { MailOutcome::Unknown }))
}

#[cfg(test)]
mod tests {
    use super::token;

    #[test]
    fn an_address_with_a_token_is_ours_and_nothing_else() {
        let reply = ("reply".to_owned(), "hearth.test".to_owned());
        for good in ["reply+listen.abcdefghijklmnop2345@hearth.test", "listen+abcdefghijklmnop2345@hearth.test"] {
            assert_eq!(token(&reply, good), Some("abcdefghijklmnop2345"), "{good}");
        }
        for bad in [
            "reply+1.2.abcdefghijklmnop@hearth.test",
            "listen+short@hearth.test",
            "listen+abcdefghijklmnop2345@other.test",
            "listen@hearth.test",
        ] {
            assert_eq!(token(&reply, bad), None, "{bad}");
        }
    }
}
