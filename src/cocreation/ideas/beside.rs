//! The strip on an idea's topic: where it stands, and the way to its own page. No votes: the topic's page is kept for visitors and need not be
//! drawn anew with each of them.

use super::views::state_badge;
use crate::boards::{BESIDE, Beside, Where};
use crate::cocreation::idea::State;
use crate::cocreation::idea_path;
use crate::db::{BoxFuture, Conn};
use crate::error::Result;
use crate::ui;
use maud::{Markup, html};

#[linkme::distributed_slice(BESIDE)]
static STRIP: Beside = strip;

fn strip<'a>(page: Where<'a>, _: &'a mut Conn) -> BoxFuture<'a, Result<Markup>> {
    Box::pin(async move {
        let words = page.visit.words;
        let state = page.topic.idea_state.as_deref().and_then(State::parse);
        Ok(html! {
            @if let Some(state) = state {
                p.strip {
                    (ui::icon("idea"))
                    span { (state_badge(words, state)) " " a href=(idea_path(page.topic.id)) { (words.t("ideas-to-fate")) } }
                }
            }
        })
    })
}
