//! What programs read: Atom feeds, the sitemap for search engines, robots.txt. Only what every visitor may see.

mod atom;
mod pages;
mod queries;
mod sitemap;

pub use pages::routes;

/// The feed of a board.
pub fn board_feed_path(slug: &str) -> String {
    format!("{}/feed.atom", crate::boards::board_path(slug))
}

/// The feed of a topic.
pub fn topic_feed_path(id: crate::ids::TopicId) -> String {
    format!("/t/{id}/feed.atom")
}
