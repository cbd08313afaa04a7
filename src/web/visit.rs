//! One request of one viewer: the extractors that say who may enter.

use super::answer::Flash;
use super::limits::Network;
use super::shared::{Shared, Standing};
use super::viewer::ViewerSlot;
use crate::error::Error;
use crate::policy::{Actor, Denied, Role, Viewer};
use crate::ui::{Banner, Brand, Frame};
use crate::words::{Lang, Words};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// The cookie of a visitor's explicit choice of language.
pub(super) const LANG_COOKIE: &str = "lang";
/// The cookie that carries a one-time message.
pub(super) const FLASH_COOKIE: &str = "flash";

/// The id of one request: in its log line and on its error page.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// What a handler knows of the request beside its path and form.
#[derive(Clone, Debug)]
pub struct Visit {
    pub viewer: Viewer,
    pub words: Words,
    pub brand: Arc<Brand>,
    pub now: DateTime<Utc>,
    pub zone: chrono_tz::Tz,
    /// Path and query as asked for, without `lang`.
    pub path: String,
    pub request_id: String,
    pub flash: Option<Flash>,
    pub base_url: String,
    /// The account's or the request's own choice of language; none when it follows from the browser or the brand.
    pub chosen_lang: Option<Lang>,
    /// The client's network, for limits.
    pub network: Network,
    standing: Arc<Vec<Standing>>,
    pub(super) asked: Asked,
}

/// The parts of the request that the page cache looks at.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub if_none_match: Option<HeaderValue>,
    pub brotli: bool,
    pub gzip: bool,
}

impl Asked {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let encodings = text(headers, header::ACCEPT_ENCODING).unwrap_or_default();
        Self {
            if_none_match: headers.get(header::IF_NONE_MATCH).cloned(),
            brotli: accepts(encodings, "br"),
            gzip: accepts(encodings, "gzip"),
        }
    }
}

/// The language of a request without cookies: what the browser asks for, else the brand's.
pub(super) fn browsers_lang(headers: &HeaderMap, brand: Lang) -> Lang {
    text(headers, header::ACCEPT_LANGUAGE).and_then(Lang::negotiate).unwrap_or(brand)
}

impl Visit {
    /// Reads the visit off a request that passed `outer`.
    pub(super) fn of(parts: &Parts) -> Result<Self, Error> {
        let shared = parts.extensions.get::<Arc<Shared>>().ok_or_else(|| Error::Internal("no shared state".into()))?;
        let slot = parts.extensions.get::<ViewerSlot>().cloned().unwrap_or_default();
        let request_id = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        let network = parts.extensions.get::<Network>().copied().unwrap_or(Network(0));
        Ok(Self { network, ..Self::read(shared, &slot, &parts.uri, &parts.headers, request_id) })
    }

    pub(super) fn read(shared: &Shared, slot: &ViewerSlot, uri: &Uri, headers: &HeaderMap, request_id: String) -> Self {
        let (viewer, preferences) = slot.get();
        let brand = shared.brand();
        let asked_lang = lang_of_query(uri);
        let chosen_lang = asked_lang.or(preferences.lang).or_else(|| Lang::parse(cookie(headers, LANG_COOKIE)?));
        let lang = chosen_lang.unwrap_or_else(|| browsers_lang(headers, brand.lang));
        Self {
            viewer,
            words: Words::of(lang),
            now: shared.clock.now(),
            zone: preferences.zone.unwrap_or(brand.zone),
            path: without_lang(uri),
            request_id,
            flash: cookie(headers, FLASH_COOKIE)
                .filter(|key| key.starts_with("flash-") && Words::has(key))
                .map(|key| Flash(key.to_owned())),
            base_url: shared.base_url.clone(),
            standing: shared.standing(),
            brand,
            chosen_lang,
            network: Network(0),
            asked: Asked::of(headers),
        }
    }

    /// The layout of a page: `page` names the handler (`boards::topic`), `title` stands in the tab.
    pub fn frame(&self, page: &'static str, title: impl Into<String>) -> Frame {
        let mut frame = Frame::new(self.words, Arc::clone(&self.brand), self.viewer.clone(), page, title);
        frame.path = self.path.clone();
        frame.flash = self.flash.as_ref().map(|flash| self.words.t(&flash.0));
        frame.banners = self.standing.iter().map(|standing| banner(standing, self.words.lang)).collect();
        frame
    }

    /// Incidents and maintenance that go on now and are public.
    pub fn standing(&self) -> &[Standing] {
        &self.standing
    }

    /// The address of `path` on this site, whole.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// What goes on, for the banner.
fn banner(standing: &Standing, lang: Lang) -> Banner {
    let (lang, title) = standing.titles[lang as usize].clone();
    Banner { lang, title, maintenance: standing.maintenance, grave: standing.grave, path: standing.path.clone() }
}

/// `br;q=0` does not accept brotli.
pub(super) fn accepts(encodings: &str, name: &str) -> bool {
    encodings.split(',').any(|item| {
        let mut parts = item.split(';');
        let named = parts.next().is_some_and(|encoding| encoding.trim() == name);
        named && !parts.any(|weight| matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// Whether an answer may be sent in gzip.
pub(super) fn accepts_gzip(headers: &HeaderMap) -> bool {
    text(headers, header::ACCEPT_ENCODING).is_some_and(|encodings| accepts(encodings, "gzip"))
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The value of a cookie.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then_some(value)
        })
}

/// The language that `?lang=` asks for.
pub(super) fn lang_of_query(uri: &Uri) -> Option<Lang> {
    uri.query()?.split('&').find_map(|pair| Lang::parse(pair.strip_prefix("lang=")?))
}

fn without_lang(uri: &Uri) -> String {
    let kept: Vec<&str> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    // In a link, "//elsewhere" would lead to another host.
    let path = if uri.path().starts_with("//") || uri.path().starts_with("/\\") { "/" } else { uri.path() };
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        Self::of(parts)
    }
}

/// Anyone.
#[derive(Clone, Debug)]
pub struct Visitor(Visit);

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        Visit::of(parts).map(Self)
    }
}

impl std::ops::Deref for Visitor {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.0
    }
}

macro_rules! entrance {
    ($($(#[$doc:meta])* $name:ident: $may_enter:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            visit: Visit,
            actor: Actor,
        }

        impl $name {
            /// The account.
            pub const fn actor(&self) -> &Actor {
                &self.actor
            }
        }

        impl std::ops::Deref for $name {
            type Target = Visit;

            fn deref(&self) -> &Visit {
                &self.visit
            }
        }

        impl<S: Send + Sync> FromRequestParts<S> for $name {
            type Rejection = Error;

            async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
                let visit = Visit::of(parts)?;
                let actor = visit.viewer.actor().cloned().ok_or(Error::Denied(Denied::SignIn))?;
                let may_enter: fn(Role) -> bool = $may_enter;
                // What is not for this role does not exist for it; a suspended account is a member at most.
                let role = if actor.suspended { Role::Member } else { actor.role };
                if may_enter(role) { Ok(Self { visit, actor }) } else { Err(Error::NotFound) }
            }
        }
    )*};
}

entrance! {
    /// Anyone signed in.
    Member: |_| true;
    /// Whoever speaks for the brand.
    Staff: Role::is_staff;
    /// Whoever may limit what others wrote.
    Moderator: Role::moderates;
    /// Whoever says what becomes of ideas.
    Producer: Role::produces;
    /// Whoever leads in a crisis.
    Leader: Role::leads;
    /// Whoever runs the home.
    Admin: |role| role == Role::Admin;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_in_the_query_is_read_and_taken_out_of_the_path() {
        let uri: Uri = "/b/x?kind=idea&lang=he".parse().unwrap();
        assert_eq!(lang_of_query(&uri), Some(Lang::He));
        assert_eq!(without_lang(&uri), "/b/x?kind=idea");
        assert_eq!(without_lang(&"/?lang=pl".parse().unwrap()), "/");
        assert_eq!(without_lang(&"//evil.test/x?y=1".parse().unwrap()), "/?y=1");
    }

    #[test]
    fn an_encoding_with_weight_zero_is_not_accepted() {
        assert!(accepts("gzip, deflate, br;q=0.9", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("x-br", "br"));
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=1; lang=pl; b=2"));
        assert_eq!(cookie(&headers, "lang"), Some("pl"));
        assert_eq!(cookie(&headers, "ang"), None);
    }
}
