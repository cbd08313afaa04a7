//! What every request needs to know of the site.

use super::{Front, News, assets};
use crate::clock::Clock;
use crate::config::{Config, Network};
use crate::ids::IncidentId;
use crate::ui::Brand;
use crate::words::Lang;
use std::sync::{Arc, PoisonError, RwLock};

/// The site as web/ sees it; one per program, in the extensions of every request.
#[derive(Debug)]
pub struct Shared {
    brand: RwLock<Arc<Brand>>,
    /// What is going on now: the banner on every page, and what the forms show before somebody writes about it.
    standing: RwLock<Arc<Vec<Standing>>>,
    /// Answers that are ready before anybody asks: the status pages.
    pub front: Front,
    /// The wire to open status pages.
    pub news: News,
    pub clock: Clock,
    pub base_url: String,
    /// People come over TLS: `Secure` cookies and HSTS.
    pub tls: bool,
    pub trusted_proxies: Vec<Network>,
    pub request_bytes_max: usize,
}

/// Something that goes on now and is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub incident: IncidentId,
    /// In English, Hebrew and Polish, each with the code of the language that it really is in.
    pub titles: [(&'static str, String); 3],
    /// It is planned maintenance.
    pub maintenance: bool,
    /// Customers feel it: impact major or critical.
    pub grave: bool,
    /// The path of its page.
    pub path: String,
}

impl Standing {
    /// Its title for a reader of that language, after the code of the language that it is in.
    pub fn title(&self, lang: Lang) -> (&'static str, &str) {
        let [en, he, pl] = &self.titles;
        let (code, title) = match lang {
            Lang::En => en,
            Lang::He => he,
            Lang::Pl => pl,
        };
        (code, title)
    }
}

impl Shared {
    /// The site with a brand that was read at start.
    pub fn new(config: &Config, clock: Clock, brand: Brand) -> Self {
        Self {
            brand: RwLock::new(Arc::new(assets::dress(brand))),
            standing: RwLock::default(),
            front: Front::default(),
            news: News::default(),
            clock,
            base_url: config.base_url.clone(),
            tls: config.tls(),
            trusted_proxies: config.trusted_proxies.clone(),
            request_bytes_max: config.request_bytes_max,
        }
    }

    /// The brand as it is now.
    pub fn brand(&self) -> Arc<Brand> {
        Arc::clone(&self.brand.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Incidents and maintenance that go on now.
    pub fn standing(&self) -> Arc<Vec<Standing>> {
        Arc::clone(&self.standing.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts in place what goes on now; whether it differs from what was there.
    pub fn set_standing(&self, now: Vec<Standing>) -> bool {
        let mut standing = self.standing.write().unwrap_or_else(PoisonError::into_inner);
        let differs = **standing != now;
        if differs {
            *standing = Arc::new(now);
        }
        differs
    }

    /// Puts a changed brand in place, with the addresses of its stylesheet and script.
    pub fn set_brand(&self, brand: Brand) {
        *self.brand.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(assets::dress(brand));
    }
}
