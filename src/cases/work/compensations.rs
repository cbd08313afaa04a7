//! What the brand gives to make up for something. Nothing is promised before somebody with the right to has approved it.

use super::money::Money;
use super::queries;
use crate::cases::facts::Gift;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{CaseId, CompensationId};
use crate::words::Words;
use chrono::{DateTime, Utc};

pub use super::queries::CompensationRow;

/// A compensation that was approved: all that its customer hears of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Approved {
    pub id: CompensationId,
    pub case_id: CaseId,
    #[sqlx(try_from = "String")]
    pub kind: Gift,
    pub amount_minor: Option<i64>,
    pub currency: Option<String>,
    /// When it was approved.
    pub decided_at: Option<DateTime<Utc>>,
}

impl Approved {
    /// How much, if it is a sum of money.
    pub fn money(&self) -> Option<Money> {
        Money::kept(self.amount_minor, self.currency.as_deref())
    }

    /// What it is and how much: "Refund: €12.50".
    pub fn label(&self, words: Words) -> String {
        labelled(words, self.kind, self.money())
    }
}

/// The approved compensations of a case, oldest first.
pub async fn approved(conn: &mut Conn, case: CaseId) -> Result<Vec<Approved>> {
    queries::approved(conn, case).await
}

/// One compensation, if it is approved.
pub async fn approved_one(conn: &mut Conn, id: CompensationId) -> Result<Option<Approved>> {
    queries::approved_one(conn, id).await
}

impl CompensationRow {
    /// What it is and how much: "Refund: €12.50".
    pub fn label(&self, words: Words) -> String {
        labelled(words, self.kind, Money::kept(self.amount_minor, self.currency.as_deref()))
    }
}

/// A compensation as staff see it, for a letter between colleagues; none when the case has no such.
pub async fn told(conn: &mut Conn, case: CaseId, id: CompensationId) -> Result<Option<CompensationRow>> {
    match queries::compensation(conn, case, id).await {
        Ok(row) => Ok(Some(row)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What is given, in words.
pub fn label(words: Words, kind: Gift) -> String {
    match kind {
        Gift::Refund => words.t("work-gift-refund"),
        Gift::Voucher => words.t("work-gift-voucher"),
        Gift::Replacement => words.t("work-gift-replacement"),
        Gift::Goodwill => words.t("work-gift-goodwill"),
    }
}

/// What is given and how much of it.
pub fn labelled(words: Words, kind: Gift, money: Option<Money>) -> String {
    let kind = label(words, kind);
    match money {
        Some(money) => words.with("work-gift-of", &[("kind", kind.into()), ("money", money.text(words.lang).into())]),
        None => kind,
    }
}
