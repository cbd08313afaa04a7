//! What features above this one put on a topic's page beside its posts: an idea's fate, polls.

use super::queries::TopicRow;
use crate::app::App;
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::web::Visit;
use maud::{Markup, html};

/// The page that is being drawn.
#[derive(Clone, Copy)]
pub struct Where<'a> {
    pub app: &'a App,
    pub visit: &'a Visit,
    pub topic: &'a TopicRow,
}

/// Draws what one feature has to show on the page of a topic; nothing where it has nothing.
pub type Beside = for<'a> fn(Where<'a>, &'a mut Conn) -> BoxFuture<'a, Result<Markup>>;

/// Every feature that shows something there; it adds itself with `#[linkme::distributed_slice(BESIDE)]`. Whatever changes what is shown
/// touches the topic's tag.
#[linkme::distributed_slice]
pub static BESIDE: [Beside];

/// All of it, above the posts. A topic that is no idea and has nothing attached costs nothing.
pub async fn draw(page: Where<'_>, conn: &mut Conn) -> Result<Markup> {
    let mut all = Vec::new();
    if page.topic.idea_state.is_some() || page.topic.attachments > 0 {
        for draw in BESIDE {
            all.push(draw(page, conn).await?);
        }
    }
    Ok(html! { @for one in all { (one) } })
}
