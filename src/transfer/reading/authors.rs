//! The authors of one batch, on their way into its transaction.

use crate::accounts;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use std::collections::{BTreeSet, HashMap};

/// Authors by their names, with the accounts that they have or get.
pub struct Authors {
    source: String,
    known: HashMap<String, AccountId>,
    new: Vec<String>,
    made: HashMap<String, AccountId>,
}

impl Authors {
    /// Tells those who were met before from the new ones.
    pub(super) fn new<'n>(
        source: &str,
        names: impl Iterator<Item = &'n str>,
        met: &HashMap<String, AccountId>,
    ) -> Self {
        let names: BTreeSet<&str> = names.collect();
        let new = names.iter().filter(|name| !met.contains_key(**name)).map(|name| (*name).to_owned()).collect();
        let known = names.iter().filter_map(|name| Some(((*name).to_owned(), *met.get(*name)?))).collect();
        Self { source: source.to_owned(), known, new, made: HashMap::new() }
    }

    /// Makes an unclaimed account for each new one.
    pub async fn make(&mut self, tx: &mut Tx) -> Result<()> {
        for name in &self.new {
            let id = accounts::unclaimed(tx, &self.source, name).await?;
            self.made.insert(name.clone(), id);
        }
        Ok(())
    }

    /// An author's account.
    pub fn account(&self, name: &str) -> Result<AccountId> {
        let id = self.made.get(name).or_else(|| self.known.get(name)).copied();
        id.ok_or_else(|| Error::Internal(format!("no account for {name}")))
    }

    /// The accounts that were made.
    pub fn into_made(self) -> HashMap<String, AccountId> {
        self.made
    }
}
