//! Boards: where people read and write.
//!
//! A **board** holds **topics**; a topic holds **posts**, numbered from 1. Numbers are never used twice, so a page of a
//! topic is a range of numbers and costs the same at any depth. A topic is of one **kind**: complaint, question, idea,
//! praise or talk. It may be private (for its author and staff), pinned until a date, locked, solved (its author says
//! so, naming the post that did it), and may carry one **official answer**: a post that staff marked as the brand's.
//!
//! Nothing disappears silently: a removed post or topic leaves a tombstone with its reason, a merged topic redirects, an
//! edited post keeps its earlier texts. Posts move between topics with their ids, so `/p/{id}` works for ever.
//!
//! Invariants: `topics.next_number` is above every number in the topic; `topics.version` grows with every change that a
//! reader could see; `posts.body_html` is the sanitised rendering of `posts.body`, made when it was written;
//! `posts.once` is unique, so a form sent twice is one post.
//!
//! The functions that take a [`Tx`](crate::db::Tx) ask no permission: the action that opened the transaction did.

mod arrange;
mod board;
mod draft;
mod effects;
pub mod feeds;
mod home;
pub mod jobs;
pub mod pending;
mod post;
pub mod similar;
mod topic;
pub mod uploads;

use crate::app::App;
use axum::Router;

pub use arrange::actions::{merge_topics, split_topic};
pub use arrange::pages::{add_title_fault, leading_number};
pub use board::queries::{
    BoardRow, by_id as board_by_id, by_slug as board_by_slug, choices as board_choices, seen_by as boards_for,
};
pub use board::{
    NewBoard, board_path, create as create_board, is_slug as is_board_slug, suggest_slug as suggest_board_slug,
};
pub use draft::{clear as clear_draft, load as load_draft, reply_slot, save as save_draft};
pub use effects::{
    EarlierText, EditBy, Erased, ErasedUpload, edit_post_by, erase_post, forget_erased, hide_post, hide_topic,
    is_unedited, move_topic, retitle, sensitive, set_locked, set_sensitive, set_slow, unerase_post, unhide_post,
    unhide_topic,
};
pub use home::{ON_HOME, OnHome};
pub use post::actions::{NewPost, Sent, add_post, make_official, render, reply, sent_before, slow_until};
pub use post::pages::{NotSent, blocked as blocked_faults, sent};
pub use post::{BODY_CHARS_MAX, Body, BodyFault, once as submit_token, post_path};
pub use topic::actions::{
    NewTopic, answered_at as topic_answered_at, attach, make_idea, mark_solved, open_topic, open_topic_by, pin,
    show_case_state, show_idea_state,
};
pub use topic::beside::{BESIDE, Beside, Where};
pub use topic::pages::reply_here;
pub use topic::queries::{TopicRow, seen_by as topic_for};
pub use topic::views::case_badge;
pub use topic::{Kind, POSTS_PER_PAGE, TITLE_CHARS_MAX, TITLE_CHARS_MIN, Title, TitleFault, page_of, slug, topic_path};

/// The addresses of boards, topics, posts, drafts and the home page.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(home::pages::routes())
        .merge(board::pages::routes())
        .merge(topic::pages::routes())
        .merge(arrange::pages::routes())
        .merge(post::pages::routes())
        .merge(draft::pages::routes())
}
