//! Boards, topics and posts written straight into a test's database, past the pages.

use crate::site::Site;
use hearth::boards::{self, Kind, NewBoard, NewPost, NewTopic};
use hearth::cases::{self, CaseRow, NewCase};
use hearth::ids::{AccountId, BoardId, CaseId, PostId, TopicId};
use hearth::policy::{self, Audience};

/// A board that `see` may read and write on.
pub async fn board(site: &Site, slug: &str, see: Audience) -> BoardId {
    let board = NewBoard {
        slug: slug.into(),
        name: format!("Board {slug}"),
        purpose: "A place to talk".into(),
        icon: "chat".into(),
        lang: None,
        see,
        post: see,
    };
    let permit = policy::system("test");
    site.app
        .db
        .write(permit, move |tx| Box::pin(async move { boards::create_board(tx, &board).await }))
        .await
        .expect("a board")
}

/// A topic with its first post.
pub async fn topic(
    site: &Site,
    board: BoardId,
    author: AccountId,
    title: &str,
    body: &str,
    private: bool,
) -> (TopicId, PostId) {
    let body_html = boards::render(&site.app, body).await.expect("rendered");
    let topic = NewTopic {
        board,
        author,
        kind: Kind::Talk,
        title: title.into(),
        body: body.into(),
        body_html,
        lang: None,
        challenge: None,
        private,
        once: None,
        at: site.now(),
    };
    let permit = policy::system("test");
    site.app
        .db
        .write(permit, move |tx| Box::pin(async move { boards::open_topic(tx, &topic).await }))
        .await
        .expect("a topic")
}

/// A reply.
pub async fn reply(site: &Site, topic: TopicId, author: AccountId, body: &str) -> PostId {
    let body_html = boards::render(&site.app, body).await.expect("rendered");
    let post = NewPost { topic, author, body: body.into(), body_html, once: None, at: site.now() };
    let permit = policy::system("test");
    let (id, _) = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { boards::add_post(tx, &post).await }))
        .await
        .expect("a post");
    id
}

/// A complaint with its case.
pub async fn case(
    site: &Site,
    board: BoardId,
    customer: AccountId,
    title: &str,
    body: &str,
    private: bool,
) -> (CaseId, TopicId) {
    let (topic, _) = topic(site, board, customer, title, body, private).await;
    let at = site.now();
    let permit = policy::system("test");
    let open = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { cases::open(tx, &NewCase::plain(topic, customer, at)).await }));
    (open.await.expect("a case"), topic)
}

/// A case as it is now.
pub async fn case_row(site: &Site, id: CaseId) -> CaseRow {
    cases::by_id(&mut site.app.db.read_current().await.expect("a connection"), id).await.expect("the case")
}

/// Takes a post out of sight as a moderator's decision does; whether it was in sight.
pub async fn hide_post(site: &Site, post: PostId, reason: &'static str) -> bool {
    site.moderator().await;
    let by = Some(site.account("mordechai").await);
    let permit = policy::system("test");
    let hide = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { boards::hide_post(tx, post, by, reason, None).await }));
    hide.await.expect("a decision")
}

/// Takes a topic out of sight as a moderator's decision does; whether it was in sight.
pub async fn hide_topic(site: &Site, topic: TopicId, reason: &'static str) -> bool {
    site.moderator().await;
    let by = Some(site.account("mordechai").await);
    let permit = policy::system("test");
    let hide = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { boards::hide_topic(tx, topic, by, reason, None).await }));
    hide.await.expect("a decision")
}

/// Locks a topic as a moderator's decision does, or opens it.
pub async fn set_locked(site: &Site, topic: TopicId, locked: bool) {
    let permit = policy::system("test");
    let lock =
        site.app.db.write(permit, move |tx| Box::pin(async move { boards::set_locked(tx, topic, locked).await }));
    assert!(lock.await.expect("a decision"));
}
