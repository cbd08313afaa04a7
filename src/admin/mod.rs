//! Set-up, brand, people: what the admin of a home does.
//!
//! **Set-up** happens once: while there is no admin, the server prints a link with a secret; whoever opens it becomes the
//! first admin and names the brand. The link works once. **Settings** are lines of the table `settings`; those whose name
//! starts with `brand.` make up the [`Brand`] that every page shows, and a change reaches every node
//! ([`Event::BrandChanged`](crate::events::Event::BrandChanged)).

mod brand;
mod pages;
mod people;
mod queries;
mod setup;
mod views;

use crate::app::App;
use axum::Router;

pub use brand::{BrandSettings, load as load_brand, save as save_brand};
pub use setup::link as setup_link;

/// The addresses of set-up and of the admin pages.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(pages::routes())
        .merge(brand::pages::routes())
        .merge(people::pages::routes())
        .merge(setup::pages::routes())
}
