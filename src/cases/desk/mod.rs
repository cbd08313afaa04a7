//! The desk: what waits for an answer ([`inbox`]), and one case with everything needed to answer it
//! ([`case`]); both are [`live`].

pub mod case;
pub mod inbox;
pub mod live;

use crate::app::App;
use axum::Router;

pub use inbox::{TELL, tell};

/// The addresses of the desk.
pub fn routes() -> Router<App> {
    Router::new().merge(inbox::pages::routes()).merge(case::pages::routes()).merge(live::pages::routes())
}
