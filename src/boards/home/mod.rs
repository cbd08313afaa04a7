//! The home page: the brand's welcome, the boards, the latest official answers, the latest topics.

pub mod pages;
mod queries;
mod views;

use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::web::Visit;
use maud::Markup;

/// Draws what a feature above boards has to show on the front page; nothing where it has nothing.
pub type OnHome = for<'a> fn(&'a Visit, &'a mut Conn) -> BoxFuture<'a, Result<Markup>>;

/// Every feature that shows something there; it adds itself with `#[linkme::distributed_slice(ON_HOME)]`. Whatever changes what is shown
/// touches the front page's tag.
#[linkme::distributed_slice]
pub static ON_HOME: [OnHome];
