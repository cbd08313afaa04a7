//! What every request needs to know of the site.

use super::assets;
use crate::clock::Clock;
use crate::config::{Config, Network};
use crate::ui::Brand;
use std::sync::{Arc, PoisonError, RwLock};

/// The site as web/ sees it; one per program, in the extensions of every request.
#[derive(Debug)]
pub struct Shared {
    brand: RwLock<Arc<Brand>>,
    pub clock: Clock,
    pub base_url: String,
    /// People come over TLS: `Secure` cookies and HSTS.
    pub tls: bool,
    pub trusted_proxies: Vec<Network>,
    pub request_bytes_max: usize,
}

impl Shared {
    /// The site with a brand that was read at start.
    pub fn new(config: &Config, clock: Clock, brand: Brand) -> Self {
        Self {
            brand: RwLock::new(Arc::new(assets::dress(brand))),
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

    /// Puts a changed brand in place, with the addresses of its stylesheet and script.
    pub fn set_brand(&self, brand: Brand) {
        *self.brand.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(assets::dress(brand));
    }
}
