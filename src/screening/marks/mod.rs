//! What is remembered of lately written texts, and what moderators' judgements teach.
//!
//! A **mark** is the fingerprint of a text (a post, or a held one) with the sites that it links to. It goes after
//! [`super::jobs::KEPT_DAYS`]. What is learnt of sites stays: how many texts with a link to one were let through and how many were spam.

pub mod fingerprint;
pub mod queries;

use super::items::{self, ItemKind, NewItem, Subject};
use super::verdict::Screened;
use super::why::Why;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, BoardId, ItemId, PendingId, PostId, TopicId};

pub use fingerprint::Fingerprint;

/// What is remembered of a text for some days. Empty for what staff write and for what only they read.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    pub(super) account: Option<AccountId>,
    pub(super) board: Option<BoardId>,
    pub(super) topic: Option<TopicId>,
    /// Its author is known to the house.
    pub(super) known: bool,
    pub(super) fingerprint: i64,
    pub(super) bands: Vec<i64>,
    pub(super) domains: Vec<String>,
    /// Posts like it that are public and that nobody judged: a moderator is to look at them, too.
    pub(super) retro: Vec<i64>,
}

/// A screened text became a post, or a post got a new text: remembers its marks and raises it if it is flagged.
pub async fn published(
    tx: &mut Tx,
    marks: &Marks,
    post: PostId,
    board: BoardId,
    topic: TopicId,
    flags: &[Why],
) -> Result<()> {
    remember(tx, marks, "post", post.0).await?;
    if flags.is_empty() {
        return Ok(());
    }
    let item = NewItem {
        kind: ItemKind::Report,
        subject: Subject::Post(post.0),
        account: marks.account,
        board: Some(board),
        topic: Some(topic),
        harm: 1,
        why: Why::write(flags),
        cluster: None,
    };
    items::raise(tx, &item).await.map(|_| ())
}

/// A screened text is held: remembers its marks and puts it into the queue, with the public posts that are like it.
pub async fn held(tx: &mut Tx, marks: &Marks, text: PendingId, screened: &Screened) -> Result<ItemId> {
    remember(tx, marks, "pending", text.0).await?;
    raise_alike(tx, marks, screened).await?;
    let item = NewItem {
        kind: ItemKind::Hold,
        subject: Subject::Pending(text.0),
        account: marks.account,
        board: marks.board,
        topic: marks.topic,
        harm: screened.harm,
        why: Why::write(&screened.whys),
        cluster: screened.cluster.clone(),
    };
    items::raise(tx, &item).await
}

async fn remember(tx: &mut Tx, marks: &Marks, what: &str, id: i64) -> Result<()> {
    let Some(account) = marks.account else { return Ok(()) };
    let before = queries::take(tx, what, id).await?;
    let mark = queries::insert(tx, what, id, account, marks.fingerprint, before.spam).await?;
    queries::insert_bands(tx, mark, &marks.bands).await?;
    for domain in &marks.domains {
        queries::insert_link(tx, mark, domain).await?;
        if marks.known && what == "post" && !before.domains.contains(domain) {
            queries::teach(tx, domain, 1, 0).await?;
        }
    }
    Ok(())
}

/// The posts like a held text that are public already come into the queue, each once.
async fn raise_alike(tx: &mut Tx, marks: &Marks, screened: &Screened) -> Result<()> {
    for post in queries::public_unraised(tx, &marks.retro).await? {
        let item = NewItem {
            kind: ItemKind::Report,
            subject: Subject::Post(post.id.0),
            account: Some(post.author_id),
            board: Some(post.board_id),
            topic: Some(post.topic_id),
            harm: 1,
            why: Why::write(&screened.whys),
            cluster: screened.cluster.clone(),
        };
        items::raise(tx, &item).await?;
    }
    Ok(())
}

/// A held text was let through and is that post now: its marks go along, and its links are known.
pub async fn let_through(tx: &mut Tx, text: PendingId, post: PostId) -> Result<()> {
    judged(tx, "pending", text.0, false).await?;
    queries::became(tx, text, post).await
}

/// A moderator judged a text (`what` is post or pending): teaches what is known of its links and of its likes. Judging it
/// otherwise later takes the first lesson back.
pub async fn judged(tx: &mut Tx, what: &str, id: i64, spam: bool) -> Result<()> {
    let Some((mark, before)) = queries::mark_of(tx, what, id).await? else { return Ok(()) };
    if before == Some(spam) {
        return Ok(());
    }
    queries::judge(tx, mark, Some(spam)).await?;
    let count = |judged: Option<bool>, as_spam: bool| i64::from(judged == Some(as_spam));
    let good = count(Some(spam), false) - count(before, false);
    let bad = count(Some(spam), true) - count(before, true);
    for domain in queries::links_of(tx, mark).await? {
        queries::teach(tx, &domain, good, bad).await?;
    }
    Ok(())
}

/// A judgement was taken back: what it taught is forgotten.
pub async fn unjudged(tx: &mut Tx, what: &str, id: i64) -> Result<()> {
    let Some((mark, Some(before))) = queries::mark_of(tx, what, id).await? else { return Ok(()) };
    queries::judge(tx, mark, None).await?;
    let (good, bad) = if before { (0, -1) } else { (-1, 0) };
    for domain in queries::links_of(tx, mark).await? {
        queries::teach(tx, &domain, good, bad).await?;
    }
    Ok(())
}
