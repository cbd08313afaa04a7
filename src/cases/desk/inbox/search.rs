//! The search of the lists: a number, the words of a title, a customer, something that a customer filled in.
//!
//! What is rare is looked up first and handed to the list as ids; a word that a great many titles have is read off the rows while the
//! list is walked. Either way a list with a search is exact, in its own order, and as long as it is.

use super::queries;
use crate::accounts;
use crate::boards::similar;
use crate::db::{Bound, Condition, Conn};
use crate::error::Result;

/// Cases that are handed over as ids; of what more than these have, only the newest are found by customer or field.
pub const FOUND_MAX: i64 = 1_000;
/// Customers whose names begin with what was typed.
pub const CUSTOMERS_MAX: i64 = 200;
/// The shortest beginning of a name that is looked for, in characters.
const NAME_CHARS_MIN: usize = 2;

/// What a search found.
pub struct Found {
    /// What the rows of the list must meet.
    pub condition: Condition,
    /// More was found than is handed over.
    pub capped: bool,
}

/// Looks for what was typed; none when nothing was.
pub async fn find(conn: &mut Conn, q: &str) -> Result<Option<Found>> {
    let q = q.trim();
    if q.is_empty() {
        return Ok(None);
    }
    if let Some(number) = q.strip_prefix('#').and_then(|rest| rest.trim().parse().ok()) {
        return Ok(Some(Found { condition: queries::of_ids(vec![number]), capped: false }));
    }
    let mut ids: Vec<i64> = q.parse().into_iter().collect();
    let mut capped = false;
    for found in [queries::with_value(conn, q, FOUND_MAX).await?, of_customers(conn, q).await?] {
        capped |= found.len() as i64 >= FOUND_MAX;
        ids.extend(found);
    }
    // Of each word the barest form: titles are kept under that one, too.
    let mut words: Vec<String> = similar::query_words(q).into_iter().filter_map(|mut forms| forms.pop()).collect();
    words.sort_unstable();
    words.dedup();
    let condition = match rarest(conn, &words).await? {
        Some(topics) => {
            ids.extend(queries::of_topics(conn, topics, &words).await?);
            queries::of_ids(ids)
        }
        None if words.is_empty() => queries::of_ids(ids),
        None => queries::of_ids_or_words(ids, words),
    };
    Ok(Some(Found { condition, capped }))
}

/// The cases whose tag that is.
pub async fn tagged(conn: &mut Conn, tag: &str) -> Result<Condition> {
    let ids = queries::with_tag(conn, tag, FOUND_MAX + 1).await?;
    Ok(if ids.len() as i64 > FOUND_MAX { queries::of_tag(tag) } else { queries::of_ids(ids) })
}

/// The topics of the word that the fewest titles have; none when there is no word, or all of them are in a great many titles.
async fn rarest(conn: &mut Conn, words: &[String]) -> Result<Option<Vec<i64>>> {
    let mut rarest: Option<Vec<i64>> = None;
    for word in words {
        let topics = queries::with_word(conn, word, FOUND_MAX + 1).await?;
        if topics.len() as i64 <= FOUND_MAX && rarest.as_ref().is_none_or(|known| topics.len() < known.len()) {
            rarest = Some(topics);
        }
    }
    Ok(rarest)
}

/// Cases of customers whose name or handle begins so, or who have exactly that address.
async fn of_customers(conn: &mut Conn, q: &str) -> Result<Vec<i64>> {
    let bare = q.trim_start_matches('@');
    if bare.chars().count() < NAME_CHARS_MIN {
        return Ok(Vec::new());
    }
    let customers = if q.contains('@') && !q.starts_with('@') {
        queries::customer_at(conn, &accounts::email_key(q)).await?
    } else {
        queries::customers(conn, &accounts::handle_key(bare), &accounts::skeleton(bare), CUSTOMERS_MAX).await?
    };
    queries::of_customers(conn, &customers, FOUND_MAX).await
}

/// The ids as they are bound for `in ({})`, each once.
pub fn each_once(mut ids: Vec<i64>) -> Bound {
    ids.sort_unstable();
    ids.dedup();
    Bound::Ids(ids)
}
