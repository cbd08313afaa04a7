//! What somebody asked for, and the link that proves that the address is theirs.
//!
//! Whoever types an address changes nothing: what they asked for travels sealed in the link, and holds once the owner of the address has followed
//! it and pressed the button. So nobody can change somebody else's choice, nor put in a secret that they know.

use super::seal;
use crate::app::App;
use crate::db::kept;
use crate::error::{Error, Result};
use crate::ids::{ComponentId, IncidentId, SubscriberId};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// So long a link of the opt-in works, in days; an address that was not confirmed is forgotten then.
pub const CONFIRM_DAYS: i64 = 7;
/// Components that can be chosen one by one; who wants more wants everything.
pub const COMPONENTS_MAX: usize = 100;

kept! {
    /// How somebody is told.
    Channel { Mail = "mail", Webhook = "webhook" }
}

/// What somebody wants to hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Everything,
    Components(Vec<ComponentId>),
    Incident(IncidentId),
}

/// What somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub lang: Lang,
    pub scope: Scope,
}

/// A link of the opt-in, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub subscriber: SubscriberId,
    pub wish: Wish,
    pub at: DateTime<Utc>,
    /// The secret that this webhook is to be signed with.
    pub secret: Option<String>,
}

/// How it travels.
#[derive(Serialize, Deserialize)]
struct Written {
    s: SubscriberId,
    l: String,
    w: String,
    t: i64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    k: Option<String>,
}

/// What the links are sealed for.
const PURPOSE: &str = "status.confirm";

impl Scope {
    /// As text: `all`, `c1.2.3` or `i5`.
    pub fn write(&self) -> String {
        match self {
            Self::Everything => "all".into(),
            Self::Components(ids) => {
                let ids: Vec<String> = ids.iter().take(COMPONENTS_MAX).map(ToString::to_string).collect();
                format!("c{}", ids.join("."))
            }
            Self::Incident(id) => format!("i{id}"),
        }
    }

    /// Reads what [`Scope::write`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "all" {
            return Some(Self::Everything);
        }
        if let Some(id) = text.strip_prefix('i') {
            return id.parse().ok().map(Self::Incident);
        }
        let ids: Option<Vec<ComponentId>> = text.strip_prefix('c')?.split('.').map(|id| id.parse().ok()).collect();
        ids.filter(|ids| !ids.is_empty() && ids.len() <= COMPONENTS_MAX).map(Self::Components)
    }
}

impl Token {
    /// The path of the page that asks for the last step.
    pub fn path(&self, app: &App) -> Result<String> {
        let written = Written {
            s: self.subscriber,
            l: self.wish.lang.code().into(),
            w: self.wish.scope.write(),
            t: self.at.timestamp(),
            k: self.secret.clone(),
        };
        let plain = serde_json::to_string(&written).map_err(Error::internal)?;
        Ok(format!("/status/subscribe/confirm/{}", seal::seal(&app.secrets, PURPOSE, &plain)?))
    }

    /// What a link says. One that we did not make does not exist.
    pub fn read(app: &App, text: &str) -> Result<Self> {
        let plain = seal::open(&app.secrets, PURPOSE, text).ok_or(Error::NotFound)?;
        let written: Written = serde_json::from_str(&plain).map_err(|_| Error::NotFound)?;
        Ok(Self {
            subscriber: written.s,
            wish: Wish {
                lang: Lang::parse(&written.l).ok_or(Error::NotFound)?,
                scope: Scope::parse(&written.w).ok_or(Error::NotFound)?,
            },
            at: DateTime::from_timestamp(written.t, 0).ok_or(Error::NotFound)?,
            secret: written.k,
        })
    }

    /// Its time is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        now - self.at > TimeDelta::days(CONFIRM_DAYS)
    }
}

#[cfg(test)]
mod tests {
    use super::{COMPONENTS_MAX, Scope};
    use crate::ids::{ComponentId, IncidentId};

    #[test]
    fn a_scope_is_read_back_and_nothing_else_is_one() {
        for scope in [
            Scope::Everything,
            Scope::Components(vec![ComponentId(3), ComponentId(12)]),
            Scope::Incident(IncidentId(7)),
        ] {
            assert_eq!(Scope::parse(&scope.write()), Some(scope));
        }
        let many = format!("c{}", vec!["1"; COMPONENTS_MAX + 1].join("."));
        for bad in ["", "c", "c1.", "c.1", "i", "ix", "x", "c1.x", &many] {
            assert_eq!(Scope::parse(bad), None, "{bad}");
        }
    }
}
