//! What moderators set for screening: the figures, mail domains that anyone gets an address at, and what is known of sites.

pub mod pages;
mod queries;
mod views;

use super::facts::queries::DomainRow;
use super::marks::queries as marks;
use super::thresholds::Thresholds;
use crate::app::App;
use crate::db::kept;
use crate::db::{self, BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::policy::{self, Act, Viewer};

pub use queries::MailRow;

/// Mail domains added at once.
const ADDED_MAX: usize = 10_000;
/// The longest name of a domain.
const DOMAIN_CHARS_MAX: usize = 253;

kept! {
    /// What moderators say of a site.
    SiteState {
        /// Nothing: what became of the texts that linked to it decides.
        Unknown = "unknown",
        /// Links to it never make a text wait.
        Trusted = "trusted",
        /// New members' texts with a link to it come back; others' wait.
        Bad = "bad",
    }
}

kept! {
    /// What becomes of sign-ups with an address at a disposable domain.
    MailAct {
        /// They may join; their first texts wait.
        Hold = "hold",
        /// They are asked for another address.
        Refuse = "refuse",
    }
}

/// A domain as it is kept; none when it is no domain.
pub fn domain(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let rest = typed.split_once("://").map_or(typed.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().trim_start_matches("www.").trim_matches('.');
    let host = url::Host::parse(host).ok()?.to_string();
    (host.contains('.') && host.len() <= DOMAIN_CHARS_MAX).then_some(host)
}

/// The domains of a text with one on each line (or between commas), and how many lines are none.
pub fn domains(typed: &str) -> (Vec<String>, usize) {
    let parts = typed.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|part| !part.is_empty());
    let read: Vec<Option<String>> = parts.take(ADDED_MAX).map(domain).collect();
    let wrong = read.iter().filter(|domain| domain.is_none()).count();
    (read.into_iter().flatten().collect(), wrong)
}

/// Sets what moderators say of a site, inside whatever else is decided; what they said before, to put it back.
pub async fn set_site(tx: &mut Tx, domain: &str, state: SiteState) -> Result<SiteState> {
    let before: Option<DomainRow> = super::facts::queries::domain(tx, domain).await?;
    marks::set_domain(tx, domain, state.as_str()).await?;
    events::record(tx, Event::ScreeningArranged { what: "sites" }).await?;
    Ok(before.and_then(|row| SiteState::parse(&row.state)).unwrap_or(SiteState::Unknown))
}

async fn arrange<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::ScreeningArrange)?;
    app.db.write(permit, work).await
}

/// Keeps the figures.
pub async fn save(app: &App, viewer: &Viewer, thresholds: Thresholds) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            for (name, value) in thresholds.settings() {
                db::set_setting(tx, &name, &value).await?;
            }
            events::record(tx, Event::ScreeningArranged { what: "thresholds" }).await
        })
    })
    .await
}

/// Puts mail domains on the list.
pub async fn add_mail(app: &App, viewer: &Viewer, domains: Vec<String>, act: MailAct) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            queries::add_mail(tx, domains, act.as_str()).await?;
            events::record(tx, Event::ScreeningArranged { what: "mail domains" }).await
        })
    })
    .await
}

/// Takes a mail domain off the list.
pub async fn remove_mail(app: &App, viewer: &Viewer, domain: String) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            if !queries::remove_mail(tx, &domain).await? {
                return Err(Error::NotFound);
            }
            events::record(tx, Event::ScreeningArranged { what: "mail domains" }).await
        })
    })
    .await
}

/// Keeps what moderators say of a site.
pub async fn judge_site(app: &App, viewer: &Viewer, domain: String, state: SiteState) -> Result<()> {
    arrange(app, viewer, move |tx| Box::pin(async move { set_site(tx, &domain, state).await.map(|_| ()) })).await
}

#[cfg(test)]
mod tests {
    use super::{domain, domains};

    #[test]
    fn a_domain_is_taken_from_whatever_was_pasted() {
        for typed in ["example.com", " HTTPS://www.Example.com/a?b ", "ada@example.com", "example.com."] {
            assert_eq!(domain(typed).as_deref(), Some("example.com"), "{typed}");
        }
        for typed in ["", "example", "a b", "exa mple.com", "ex@mple@"] {
            assert_eq!(domain(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_list_says_how_much_of_it_is_wrong() {
        assert_eq!(domains("a.example\nb.example, nonsense\n"), (vec!["a.example".into(), "b.example".into()], 1));
    }
}
